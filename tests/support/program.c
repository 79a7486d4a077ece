#include "tests/support/program.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analyzer/base/memory.h"

static char *
read_all(FILE *file, size_t *ret_length)
{
	size_t length = 0, size = 65536;
	char *text = malloc(size + 1);

	rewind(file);
	while (text != NULL) {
		size_t got = fread(text + length, 1, size - length, file);

		length += got;
		if (got == 0)
			break;
		if (length == size) {
			char *larger = realloc(text, (size *= 2) + 1);

			if (larger == NULL)
				free(text);
			text = larger;
		}
	}
	if (text == NULL)
		abort();
	text[length] = '\0';
	*ret_length = length;
	fclose(file);
	return text;
}

void
program_run(const char *const *arguments, struct program_run *ret_run)
{
	const char *program = getenv("DIALTONE");
	char *argv[PROGRAM_ARGUMENTS_MAX + 2] = {NULL};
	FILE *out = tmpfile(), *err = tmpfile();
	size_t length;
	int status;
	pid_t child;

	argv[0] = (char *)(uintptr_t)(program != NULL ? program : "build/asan/dialtone");
	for (size_t i = 0; i < PROGRAM_ARGUMENTS_MAX && arguments[i] != NULL; i++)
		argv[i + 1] = (char *)(uintptr_t)arguments[i];
	if (out == NULL || err == NULL || (child = fork()) < 0) {
		perror("program_run");
		abort();
	}
	if (child == 0) {
		dup2(fileno(out), STDOUT_FILENO);
		dup2(fileno(err), STDERR_FILENO);
		execv(argv[0], argv);
		_exit(99);
	}
	if (waitpid(child, &status, 0) != child)
		abort();
	ret_run->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	ret_run->out = read_all(out, &ret_run->out_length);
	ret_run->err = read_all(err, &length);
}

const char *
program_sample(const char *name)
{
	static const char *const suffixes[] = {".pcap", ".pcapng"};
	static char paths[2][256];
	static unsigned turn;
	char *path = paths[turn++ % 2];

	for (size_t i = 0; i < 2; i++) {
		snprintf(path, sizeof paths[0], PROGRAM_SAMPLES "/%s%s", name, suffixes[i]);
		if (access(path, F_OK) == 0)
			break;
	}
	return path;
}

void
program_run_free(struct program_run *run)
{
	free(run->out);
	free(run->err);
}

static void
split_cells(char *line, struct table_line *ret_line)
{
	static char empty[] = "";

	for (size_t i = 0; i < TABLE_CELLS_MAX; i++) {
		ret_line->cells[i] = line == NULL ? empty : line;
		line = line == NULL ? NULL : strchr(line, '\t');
		if (line != NULL)
			*line++ = '\0';
	}
}

char **
program_samples(size_t *ret_count)
{
	FILE *sums = fopen("samples/SHA256SUMS", "r");
	char name[256], **samples = NULL;

	*ret_count = 0;
	if (sums == NULL)
		abort();
	while (fscanf(sums, "%*64s %255s", name) == 1) {
		*strrchr(name, '.') = '\0';
		samples = memory_resize(samples, *ret_count + 1, sizeof *samples);
		samples[(*ret_count)++] = memory_text(name);
	}
	fclose(sums);
	return samples;
}

void
table_file_read(const char *path, struct table_file *ret_table)
{
	FILE *file = fopen(path, "r");
	char *line, *next;
	size_t length;
	int heading = 1;

	if (file == NULL) {
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
		abort();
	}
	*ret_table = (struct table_file){.text = read_all(file, &length)};
	for (line = ret_table->text; line != NULL && *line != '\0'; line = next) {
		next = strchr(line, '\n');
		if (next != NULL)
			*next++ = '\0';
		if (*line == '\0' || *line == '#')
			continue;
		if (heading) {
			heading = 0;
			continue;
		}
		ret_table->lines = realloc(ret_table->lines,
		                           (ret_table->count + 1) * sizeof *ret_table->lines);
		if (ret_table->lines == NULL)
			abort();
		split_cells(line, &ret_table->lines[ret_table->count++]);
	}
}

void
table_file_free(struct table_file *table)
{
	free(table->text);
	free(table->lines);
}
