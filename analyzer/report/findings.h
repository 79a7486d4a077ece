/* What both reports derive from a finding. */
#ifndef ANALYZER_REPORT_FINDINGS_H
#define ANALYZER_REPORT_FINDINGS_H

#include <stdbool.h>
#include <stdint.h>

#include "analyzer/report/phones.h"
#include "rules/engine.h"

struct finding_where {
	const char *switch_name, *port; /* NULL: unknown, or its phones differ */
	int64_t vlan;                   /* PHONE_NO_VLAN */
};

/* False: --phone leaves none of its phones. What names no phone concerns all of them, if --phone
 * leaves any. */
bool finding_shown(const struct report_phones *phones, const struct finding *finding);

/* What a rule's shown findings come to. */
struct shown_outcome {
	size_t findings, unsure;
	bool passed; /* for somebody, and none of its findings is shown */
};
struct shown_outcome outcome_shown(const struct report_phones *phones,
                                   const struct engine_result *result,
                                   const struct rule_outcome *outcome);
/* What all phones of the finding have in common. False: nothing. */
bool finding_where(const struct report_phones *phones, const struct finding *finding,
                   struct finding_where *ret_where);
/* Wireshark display filter for the frames of the finding's evidence that lie in the capture of its
 * first one: "frame.number in {3, 4}". NULL where it has none; the caller frees. */
char *finding_filter(const struct finding *finding);

/* The findings that each root cause explains, as lists through the result, in its order. */
struct consequences {
	size_t *first, *next; /* by finding; SIZE_MAX: none */
};
void consequences_build(const struct engine_result *result, struct consequences *ret_lists);
void consequences_free(struct consequences *lists);

uint32_t frame_capture(int64_t frame_id);
uint64_t frame_number(int64_t frame_id);

#endif
