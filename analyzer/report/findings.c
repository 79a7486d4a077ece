#include "analyzer/report/findings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/capture/packet.h"
#include "analyzer/report/report.h"

uint32_t
frame_capture(int64_t frame_id)
{
	return (uint32_t)(frame_id >> PACKET_CAPTURE_SHIFT);
}

uint64_t
frame_number(int64_t frame_id)
{
	return (uint64_t)frame_id & ((UINT64_C(1) << PACKET_CAPTURE_SHIFT) - 1);
}

bool
finding_shown(const struct report_phones *phones, const struct finding *finding)
{
	for (size_t i = 0; i < finding->phone_count; i++) {
		const struct report_phone *phone = phones_find(phones, finding->phones[i]);

		if (phone == NULL || phone->shown)
			return true;
	}
	return finding->phone_count == 0 && !phones->nobody;
}

struct shown_outcome
outcome_shown(const struct report_phones *phones, const struct engine_result *result,
              const struct rule_outcome *outcome)
{
	struct shown_outcome shown = {0, 0, false};

	for (size_t i = 0; i < result->finding_count; i++) {
		const struct finding *finding = &result->findings[i];

		if (finding->rule != outcome->rule || !finding_shown(phones, finding))
			continue;
		if (finding->unsure == NULL)
			shown.findings++;
		else
			shown.unsure++;
	}
	shown.passed = (outcome->verdict == RULE_PASSED || outcome->passed != 0) &&
	               !phones->nobody && shown.findings + shown.unsure == 0;
	return shown;
}

static const char *
common(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0 ? a : NULL;
}

bool
finding_where(const struct report_phones *phones, const struct finding *finding,
              struct finding_where *ret_where)
{
	struct finding_where where = {NULL, NULL, PHONE_NO_VLAN};

	for (size_t i = 0; i < finding->phone_count; i++) {
		const struct report_phone *phone = phones_find(phones, finding->phones[i]);

		if (phone == NULL)
			continue;
		if (i == 0) {
			where = (struct finding_where){phone->switch_name, phone->switch_port,
			                               phone->vlan};
			continue;
		}
		where.switch_name = common(where.switch_name, phone->switch_name);
		where.port =
		        where.switch_name != NULL ? common(where.port, phone->switch_port) : NULL;
		if (where.vlan != phone->vlan)
			where.vlan = PHONE_NO_VLAN;
	}
	*ret_where = where;
	return where.switch_name != NULL || where.port != NULL || where.vlan != PHONE_NO_VLAN;
}

char *
finding_filter(const struct finding *finding)
{
	char *filter = NULL;
	size_t length;
	FILE *out;

	if (finding->evidence_count == 0)
		return NULL;
	out = open_memstream(&filter, &length);
	if (out == NULL)
		abort(); /* only for want of memory, see base/memory.h */
	for (size_t i = 0; i < finding->evidence_count; i++) {
		int64_t frame = finding->evidence[i].frame;

		if (frame_capture(frame) == frame_capture(finding->evidence[0].frame))
			fprintf(out, "%s%llu", i == 0 ? "frame.number in {" : ", ",
			        (unsigned long long)frame_number(frame));
	}
	fputc('}', out);
	fclose(out);
	return filter;
}

void
consequences_build(const struct engine_result *result, struct consequences *ret_lists)
{
	size_t count = result->finding_count;
	size_t *first = memory_zeroed(count + 1, sizeof(*first));
	size_t *next = memory_zeroed(count + 1, sizeof(*next));

	for (size_t i = 0; i < count; i++)
		first[i] = next[i] = SIZE_MAX;
	for (size_t i = count; i-- > 0;) {
		size_t root = result->findings[i].explained_by;

		if (root < count) {
			next[i] = first[root];
			first[root] = i;
		}
	}
	*ret_lists = (struct consequences){first, next};
}

void
consequences_free(struct consequences *lists)
{
	free(lists->first);
	free(lists->next);
}

bool
report_finds_phone(const struct report *report)
{
	struct report_phones phones;
	bool found;

	if (phones_read(report->db, report->result, report->phone_filter, &phones) != 0)
		return true; /* that they can't be read is said elsewhere */
	found = !phones.nobody;
	phones_free(&phones);
	return found;
}

bool
report_fails(const struct report *report, enum severity at_least, bool unsure_too)
{
	struct report_phones phones;
	bool fails = false;

	if (phones_read(report->db, report->result, report->phone_filter, &phones) != 0)
		return false;
	for (size_t i = 0; !fails && i < report->result->finding_count; i++) {
		const struct finding *finding = &report->result->findings[i];

		fails = finding->severity >= at_least && (finding->unsure == NULL || unsure_too) &&
		        finding_shown(&phones, finding);
	}
	phones_free(&phones);
	return fails;
}
