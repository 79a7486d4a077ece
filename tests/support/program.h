/* Runs the built program as a user does. Suites run from the repository root. */
#ifndef TESTS_SUPPORT_PROGRAM_H
#define TESTS_SUPPORT_PROGRAM_H

#include <stddef.h>

#define PROGRAM_ARGUMENTS_MAX 16

struct program_run {
	int status; /* exit status; 128 + signal where a signal ended it */
	char *out, *err;
	size_t out_length;
};

/* `arguments` end with NULL. $DIALTONE names the program; build/asan/dialtone if unset. */
void program_run(const char *const *arguments, struct program_run *ret_run);
void program_run_free(struct program_run *run);
/* Where `make samples` puts the forged captures. */
#define PROGRAM_SAMPLES "build/samples"
/* The path of a forged capture, whichever format it has; valid until the call after the next. */
const char *program_sample(const char *name);
/* The names of all that are forged, by samples/SHA256SUMS; they live to the end. */
char **program_samples(size_t *ret_count);

/* A tab-separated table with a heading line; blank lines and lines that begin with '#' are passed
 * over. Cells that are missing at the end of a line are "". */
#define TABLE_CELLS_MAX 8
struct table_line {
	char *cells[TABLE_CELLS_MAX];
};
struct table_file {
	char *text;
	size_t count;
	struct table_line *lines;
};
/* Aborts with a message where the file can't be read. */
void table_file_read(const char *path, struct table_file *ret_table);
void table_file_free(struct table_file *table);

#endif
