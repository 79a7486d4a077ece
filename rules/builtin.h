/* What travels inside the program: written by rules/compile at build time. */
#ifndef RULES_BUILTIN_H
#define RULES_BUILTIN_H

#include "rules/rule.h"

/* In the order of their documents, which are "builtin/<area>/<rule-id>.md". */
extern const struct rule rules_builtin[];
extern const size_t rules_builtin_count;

/* Files of data as they are, named "data/<name>.tsv"; ends with NULLs. */
struct embedded_file {
	const char *name, *text;
};
extern const struct embedded_file rules_builtin_data[];

#endif
