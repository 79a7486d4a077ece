/* Makes findings of a rule's rows: one for each group, with its words filled in. */
#ifndef RULES_GROUPING_H
#define RULES_GROUPING_H

#include "rules/judge.h"

/* Findings of rows that differ in their `group-by` columns; without these, one for each phone, or
 * for each row that has none. Fails and unsures never share one. Appends to *findings. */
void group_rows(const struct judgement *judgement, const struct engine_facts *facts,
                struct finding **findings, size_t *finding_count);
void finding_free(struct finding *finding);

#endif
