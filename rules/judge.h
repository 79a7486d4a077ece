/* Runs one rule in the sandbox and gives its rows, sorted, so that neither the plan nor the order
 * of tables shows. */
#ifndef RULES_JUDGE_H
#define RULES_JUDGE_H

#include "rules/complaint.h"
#include "rules/engine.h"
#include "rules/engine_facts.h"
#include "rules/rule.h"
#include "rules/sandbox.h"

enum column_kind {
	COLUMN_PLACEHOLDER,
	COLUMN_PHONE,
	COLUMN_UNSURE,
	COLUMN_SEVERITY,
	COLUMN_BLAME,
	COLUMN_FRAME,
	COLUMN_FRAMES
};

struct detect_column {
	char *name;
	enum column_kind kind;
	const char *note; /* of an evidence column; the rule's, NULL none */
};

struct cited_frame {
	int64_t frame, time_ns;
	size_t column; /* the first that cites it */
};

struct detected {      /* one row of Detect */
	int64_t phone; /* 0: none */
	enum severity severity;
	const char *blame; /* of blame_words */
	char *unsure;      /* NULL: fail */
	char **values; /* by column; NULL for SQL's NULL and for columns that are no placeholder */
	size_t frame_count;
	struct cited_frame *frames; /* in time order, each once */
};

struct judged_cache;

struct judgement {
	const struct rule *rule;
	enum rule_verdict verdict; /* RULE_SKIPPED, RULE_BROKEN; RULE_PASSED: it was judged */
	char *why;                 /* skipped, broken */
	int64_t steps;
	size_t judged, passed; /* distinct phones or servers */
	size_t column_count;
	struct detect_column *columns;
	size_t row_count;
	struct detected *rows;
};

void judge_rule(struct sandbox *sandbox, const struct engine_facts *facts,
                struct judged_cache *judged, const struct rule *rule, const struct complainer *to,
                struct judgement *ret_judgement);
void judgement_free(struct judgement *judgement);
/* -1: Detect has no such column. */
int judgement_column(const struct judgement *judgement, const char *name);
/* First by time, then by frame id, for frames whose time is not known. */
int cited_frame_compare(const void *a, const void *b);
/* The order of rows: first evidence, phone, all columns. 0: the same row. */
int detected_compare(const struct judgement *judgement, const struct detected *a,
                     const struct detected *b);

#endif
