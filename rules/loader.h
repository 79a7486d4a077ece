/* Gathers the rules: those that are built in, and a user's. */
#ifndef RULES_LOADER_H
#define RULES_LOADER_H

#include "rules/complaint.h"
#include "rules/rule.h"

/* The rules that are built in, plus all *.md and upgrade.tsv below each directory, in that order; a
 * user's rule with a built-in's id replaces it (and says so through `complain`). README.md files
 * and what begins with a dot are passed over; links are followed. A broken document, or a broken
 * line of data, is said and left out, and the others load. Returns the number of these, or -1 where
 * a directory can't be read. */
int rules_load(const char *const *directories, size_t directory_count, bool with_builtin,
               rules_complain *complain, void *context, struct rule_set *ret_set);
/* After all are loaded: explains: names that don't exist, cycles. Returns the number of errors. */
int rules_check_links(const struct rule_set *set, rules_complain *complain, void *context);

#endif
