/* The rules told to people: --list-rules and --explain. */
#ifndef ANALYZER_EXPLAIN_H
#define ANALYZER_EXPLAIN_H

#include <stdbool.h>
#include <stdio.h>

#include "rules/rule.h"

/* One line a rule: id, severity, title. */
void explain_list(const struct rule_set *set, FILE *out);
/* The rule with the id `what`; else the one rule, or the list of rules, whose title or `sees`
 * holds the text `what`. False: there is none, and one line on stderr has said so. */
bool explain(const struct rule_set *set, const char *what, bool colour, FILE *out);

#endif
