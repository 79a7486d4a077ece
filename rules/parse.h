/* Parses one rule document: front matter (YAML), sections (CommonMark). */
#ifndef RULES_PARSE_H
#define RULES_PARSE_H

#include "rules/complaint.h"
#include "rules/rule.h"

/* The longest built-in document is a tenth of it; a directory given by mistake must not be read
 * into memory. */
#define DOCUMENT_OCTETS_MAX ((size_t)256 * 1024)

/* Returns false and complains where it is broken. `file` as in struct rule. */
bool rule_parse(const char *file, const char *text, size_t length, rules_complain *complain,
                void *context, struct rule *ret_rule);

#endif
