/* The documents that travel inside the program: written by analyzer/base/embed.awk at build time.
 * Names are "builtin/<area>/<rule-id>.md" and "data/<name>.tsv". */
#ifndef RULES_BUILTIN_H
#define RULES_BUILTIN_H

struct embedded_file {
	const char *name, *text;
};

extern const struct embedded_file rules_builtin[]; /* ends with NULLs */

#endif
