/* The YAML between the `---` lines of a rule document. */
#ifndef RULES_FRONT_MATTER_H
#define RULES_FRONT_MATTER_H

#include "rules/complaint.h"
#include "rules/rule.h"

/* Reads the front matter into `rule`; its first line is line `first_line` of the file. Unknown or
 * doubled keys, wrong words and missing mandatory keys are errors. */
bool front_matter_read(const char *yaml, size_t length, int first_line, const struct complainer *to,
                       struct rule *rule);

#endif
