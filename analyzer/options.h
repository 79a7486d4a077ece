/* The command line. */
#ifndef ANALYZER_OPTIONS_H
#define ANALYZER_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/rule.h"

/* Exit status, part of the contract. Several may apply: exit_worse() says which is returned. */
enum exit_status {
	EXIT_CLEAN = 0,
	EXIT_FINDINGS = 1,
	EXIT_USAGE = 2,
	EXIT_UNREADABLE = 3,
	EXIT_DAMAGED = 4,
	EXIT_PERMISSION = 5,
	EXIT_UNWRITABLE = 6,
};
enum exit_status exit_worse(enum exit_status a, enum exit_status b);

enum action {
	ACTION_ANALYSE,
	ACTION_HELP,
	ACTION_VERSION,
	ACTION_LIST_INTERFACES,
	ACTION_LIST_RULES,
	ACTION_EXPLAIN,
	ACTION_CHECK_RULES,
};

enum report_format { FORMAT_TEXT, FORMAT_JSON };
enum colour_choice { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

struct time_bound {
	enum { BOUND_NONE, BOUND_UNIX, BOUND_INTO_STREAM } kind;
	int64_t ns;
};

struct options {
	enum action action;
	const char *argument; /* of --explain and --check-rules */
	size_t file_count;
	const char **files;
	size_t rule_directory_count;
	const char **rule_directories;
	const char *filter, *output, *phone, *database, *evidence; /* NULL: not given */
	enum report_format format;
	enum colour_choice colour;
	enum severity fail_on;
	struct time_bound since, until;
	bool fail_on_unsure, hash, follow, quiet, verbose;
};

/* Reads the command line. False: it is wrong, and one line on stderr has said so. */
bool options_parse(int argc, char **argv, struct options *ret_options);
void options_free(struct options *options);
/* --help */
extern const char options_help[];

#endif
