/* The CommonMark body of a rule document: title and sections. */
#ifndef RULES_DOCUMENT_H
#define RULES_DOCUMENT_H

#include "rules/complaint.h"
#include "rules/rule.h"

/* Reads the body into `rule`; it begins at line `first_line` of the file, ends with a NUL and has
 * no line ends but '\n'. Texts are kept as they are written, so that the report can render them for
 * any medium. */
bool document_read(const char *body, int first_line, const struct complainer *to,
                   struct rule *rule);

#endif
