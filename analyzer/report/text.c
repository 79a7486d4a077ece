/* The report for people: captures, phones boot by boot, findings, what passed, what could not be
 * judged and how to capture better. */
#include "analyzer/report/report.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/report/advice.h"
#include "analyzer/report/escape.h"
#include "analyzer/report/text_report.h"
#include "analyzer/report/timeline.h"
#include "analyzer/report/times.h"
#include "analyzer/report/window.h"

#define TIMELINES_SHOWN 10    /* phones; more is no reading matter */
#define SKIPPED_NAMES_SHOWN 3 /* rules skipped for one reason without -v */
#define RULE_NAMES_SHOWN 12   /* passed rules without -v */

/* ----------------------------------------------------------- captures --- */

/* What the capture's own frames say against it. */
static void
print_quality(struct text_report *text, sqlite3_stmt *row, size_t capture)
{
	static const char *const phrases[] = {"second copies from the mirror, not counted: ",
	                                      "steps back of the clock: "};

	sqlite3_bind_int64(row, 1, (sqlite3_int64)capture);
	if (sqlite3_step(row) == SQLITE_ROW) {
		for (int i = 0; i < 2; i++) {
			if (sqlite3_column_int64(row, i) == 0)
				continue;
			fprintf(page_sentence(&text->page), "%s%lld", phrases[i],
			        (long long)sqlite3_column_int64(row, i));
			page_print(&text->page, COLOUR_NONE, "  ", COLOUR_NONE);
		}
	}
	sqlite3_reset(row);
}

static void
print_capture(struct text_report *text, const struct capture_info *info)
{
	FILE *out = page_sentence(&text->page);
	char first[TIMES_SIZE], last[TIMES_SIZE], span[TIMES_SIZE];

	escape_write(out, info->file, 0);
	fprintf(out, ": %llu packet%s", (unsigned long long)info->packets,
	        text_plural((size_t)info->packets));
	if (info->packets != 0)
		fprintf(out, ", %s to %s UTC (%s)", times_second(info->first_time_ns, first),
		        times_of_day(info->last_time_ns, last),
		        times_span((double)(info->last_time_ns - info->first_time_ns) / 1e9, span));
	if (info->truncated_packets != 0)
		fprintf(out, ", %llu of them cut", (unsigned long long)info->truncated_packets);
	if (info->dropped > 0)
		fprintf(out, ", %lld lost by the capturing host", (long long)info->dropped);
	if (info->truncated_tail)
		fputs(", the last record is cut", out);
	page_print_whole(&text->page, COLOUR_NONE, "", COLOUR_HEADING);
	if (info->sha256 != NULL)
		page_put(&text->page, COLOUR_NONE, "  SHA-256 ", COLOUR_NONE, info->sha256);
	if (info->comment != NULL) {
		out = page_sentence(&text->page);
		fputs("comment in the file: ", out);
		escape_write(out, info->comment, 0);
		page_print(&text->page, COLOUR_NONE, "  ", COLOUR_NONE);
	}
	if (info->clock_note != NULL) {
		escape_write(page_sentence(&text->page), info->clock_note, 0);
		page_print(&text->page, COLOUR_NONE, "  ", COLOUR_NONE);
	}
	if (info->error != NULL) {
		out = page_sentence(&text->page);
		escape_write(out, info->error, 0);
		if (info->error_offset >= 0)
			fprintf(out, " (at octet %lld)", (long long)info->error_offset);
		page_print_whole(&text->page, COLOUR_DANGER, "  damaged: ", COLOUR_NONE);
	}
}

/* A phone says itself what it is: where only answers were captured, none is found. */
static void
put_no_phone(struct text_report *text, FILE *out)
{
	static const char sql[] =
	        "SELECT min(mac) FROM dhcp_exchange HAVING count(*) <> 0 "
	        "AND sum(discovers + requests) = 0 AND sum(offers + acks + naks) <> 0";
	sqlite3_stmt *row = facts_query(text->report->db, sql);

	fputs("no IP phone found", out);
	if (row != NULL && sqlite3_step(row) == SQLITE_ROW) {
		fputs("; DHCP answers ", out);
		escape_write(out, (const char *)sqlite3_column_text(row, 0), NAME_COLUMNS);
		fputs(", whose request is not in the capture: it seems to show one direction only, "
		      "that toward the phones",
		      out);
	}
	sqlite3_finalize(row);
}

static void
print_overview(struct text_report *text)
{
	size_t counts[PHONE_VERDICTS] = {0}, shown = 0;
	char *window = window_note(text->report);
	sqlite3_stmt *quality = facts_query(
	        text->report->db, "SELECT mirror_copies, clock_steps FROM capture WHERE id = ?1");
	bool any = false;
	FILE *out;

	for (size_t i = 0; i < text->report->capture_count; i++) {
		print_capture(text, text->report->captures[i]);
		if (quality != NULL)
			print_quality(text, quality, i);
	}
	sqlite3_finalize(quality);
	if (window != NULL)
		page_put(&text->page, COLOUR_NONE, "", COLOUR_NONE, window);
	free(window);
	for (size_t i = 0; i < text->phones.count; i++) {
		if (!text->phones.phones[i].shown)
			continue;
		counts[text->phones.phones[i].verdict]++;
		shown++;
	}
	out = page_sentence(&text->page);
	if (text->phones.count == 0) {
		put_no_phone(text, out);
	} else if (shown == 0) {
		fprintf(out, "%zu phone%s found, but none is ", text->phones.count,
		        text_plural(text->phones.count));
		escape_write(out, text->report->phone_filter, NAME_COLUMNS);
	} else {
		fprintf(out, "%zu phone%s:", shown, text_plural(shown));
		for (int verdict = 0; verdict < PHONE_VERDICTS; verdict++) {
			if (counts[verdict] == 0)
				continue;
			fprintf(out, "%s %zu %s", any ? "," : "", counts[verdict],
			        phone_verdict_words[verdict]);
			any = true;
		}
	}
	page_print(&text->page, COLOUR_NONE, "", COLOUR_HEADING);
}

/* ---------------------------------------------------------- timelines --- */

static int
print_timelines(struct text_report *text)
{
	size_t wanted = 0, printed = 0;

	for (size_t i = 0; i < text->phones.count; i++)
		wanted += text->phones.phones[i].shown;
	for (size_t i = 0; i < text->phones.count && printed < TIMELINES_SHOWN; i++) {
		const struct report_phone *phone = &text->phones.phones[i];

		if (!phone->shown || (wanted > TIMELINES_SHOWN && !phone->named))
			continue;
		page_blank(&text->page);
		if (timeline_print(&text->page, &text->phones, phone, text->report->verbose) != 0)
			return -1;
		printed++;
	}
	if (printed < wanted) {
		page_blank(&text->page);
		fprintf(page_sentence(&text->page),
		        "%zu more phone%s not shown step by step; --phone MAC shows one",
		        wanted - printed, text_plural(wanted - printed));
		page_print(&text->page, COLOUR_NONE, "", COLOUR_QUIET);
	}
	return 0;
}

/* -------------------------------------------------------------- rules --- */

static void
print_passed(struct text_report *text)
{
	const struct engine_result *result = text->report->result;
	size_t passed = 0, named = 0;
	FILE *out;

	for (size_t i = 0; i < result->outcome_count; i++)
		passed += outcome_shown(&text->phones, result, &result->outcomes[i]).passed;
	if (passed == 0)
		return;
	out = page_sentence(&text->page);
	fprintf(out, "%zu check%s passed: ", passed, text_plural(passed));
	for (size_t i = 0; i < result->outcome_count; i++) {
		if (!outcome_shown(&text->phones, result, &result->outcomes[i]).passed)
			continue;
		if (!text->report->verbose && named == RULE_NAMES_SHOWN) {
			fprintf(out, " and %zu more (-v names them)", passed - named);
			break;
		}
		fprintf(out, "%s%s", named++ == 0 ? "" : ", ", result->outcomes[i].rule->id);
	}
	page_blank(&text->page);
	page_print(&text->page, COLOUR_NONE, "", COLOUR_NONE);
}

static const char *
why_of(const struct rule_outcome *outcome)
{
	if (outcome->verdict != RULE_SKIPPED && outcome->verdict != RULE_BROKEN)
		return NULL;
	return outcome->why != NULL ? outcome->why : "no reason known";
}

/* True where an earlier rule was skipped for the same reason. */
static bool
why_is_told(const struct engine_result *result, size_t index)
{
	for (size_t i = 0; i < index; i++) {
		const char *why = why_of(&result->outcomes[i]);

		if (why != NULL && strcmp(why, why_of(&result->outcomes[index])) == 0)
			return true;
	}
	return false;
}

/* Rules that were skipped, one paragraph a reason. */
static void
print_skipped(struct text_report *text)
{
	const struct engine_result *result = text->report->result;
	bool any = false;

	for (size_t i = 0; i < result->outcome_count; i++) {
		const char *why = why_of(&result->outcomes[i]);
		size_t named = 0, left_out = 0;
		FILE *out;

		if (why == NULL || why_is_told(result, i))
			continue;
		if (!any) {
			page_blank(&text->page);
			page_put(&text->page, COLOUR_NONE, "", COLOUR_HEADING,
			         text->report->verbose ? "Not judged"
			                               : "Not judged (-v names every rule)");
			any = true;
		}
		out = page_sentence(&text->page);
		escape_write(out, why, 0);
		for (size_t k = i; k < result->outcome_count; k++) {
			const char *other = why_of(&result->outcomes[k]);

			if (other == NULL || strcmp(other, why) != 0)
				continue;
			if (!text->report->verbose && named == SKIPPED_NAMES_SHOWN) {
				left_out++;
				continue;
			}
			fprintf(out, "%s%s", named++ == 0 ? " (" : ", ",
			        result->outcomes[k].rule->id);
		}
		if (left_out != 0)
			fprintf(out, " and %zu more", left_out);
		fputc(')', out);
		page_print(&text->page, COLOUR_NONE, "  - ", COLOUR_NONE);
	}
}

/* ------------------------------------------------------------- advice --- */

/* Such a finding says itself how to capture better. */
static bool
capture_is_blamed(const struct text_report *text)
{
	const struct engine_result *result = text->report->result;

	for (size_t i = 0; i < result->finding_count; i++) {
		const struct finding *finding = &result->findings[i];

		if (finding->explained_by == SIZE_MAX && finding->fix_count != 0 &&
		    strcmp(finding->blame, "capture") == 0 && finding_shown(&text->phones, finding))
			return true;
	}
	return false;
}

static bool
finds_unsure(const struct text_report *text)
{
	const struct engine_result *result = text->report->result;

	for (size_t i = 0; i < result->finding_count; i++) {
		if (result->findings[i].unsure != NULL &&
		    finding_shown(&text->phones, &result->findings[i]))
			return true;
	}
	return false;
}

/* Only where a better capture would tell more: none that says all is called a poor one. */
static void
print_advice(struct text_report *text)
{
	struct advice_reasons reasons = {.no_phone = text->phones.count == 0};
	bool wanting = reasons.no_phone || finds_unsure(text);

	for (size_t i = 0; i < text->phones.count; i++) {
		const struct report_phone *phone = &text->phones.phones[i];

		if (!phone->shown)
			continue;
		wanting |= phone->verdict == PHONE_UNSURE || phone->verdict == PHONE_NOT_JUDGED;
		reasons.mid_boot |= phone->begins_mid_boot && phone->verdict != PHONE_HEALTHY;
		reasons.one_way |= phone->from_phone != 0 && !phone->answers_seen;
		reasons.not_judged |= phone->verdict == PHONE_NOT_JUDGED;
	}
	for (size_t i = 0; i < text->report->capture_count; i++) {
		reasons.cut |= text->report->captures[i]->truncated_packets != 0;
		reasons.dropped |= text->report->captures[i]->dropped > 0;
	}
	wanting |= reasons.mid_boot;
	if (!wanting || !advice_needed(&reasons) || capture_is_blamed(text))
		return;
	page_blank(&text->page);
	advice_print(&text->page, &reasons);
}

int
report_text(const struct report *report, FILE *out)
{
	struct text_report text = {
	        .report = report,
	        .page = {.out = out, .colour = report->colour},
	};
	int failed;

	if (phones_read(report->db, report->result, report->phone_filter, &text.phones) != 0)
		return -1;
	consequences_build(report->result, &text.consequences);
	print_overview(&text);
	failed = print_timelines(&text);
	text_findings_print(&text);
	if (!text.phones.nobody) {
		print_passed(&text);
		print_skipped(&text);
		print_advice(&text);
	}
	consequences_free(&text.consequences);
	phones_free(&text.phones);
	return failed != 0 || ferror(out) ? -1 : 0;
}
