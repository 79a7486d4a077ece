#include "analyzer/report/text_report.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/report/beside.h"
#include "analyzer/report/escape.h"
#include "analyzer/report/markdown_text.h"
#include "analyzer/report/spread.h"
#include "analyzer/report/timeline.h"
#include "analyzer/report/times.h"

#define FINDING_PHONES_SHOWN 10 /* under one finding */
#define SPREAD_GROUPS_SHOWN 4   /* of the models, of the switches ... */
#define CONSEQUENCES_SHOWN 10   /* under one finding */
#define LABEL "              "  /* as wide as the words before a finding's lines */

static const enum colour severity_colours[SEVERITY_COUNT] = {
        [SEVERITY_INFO] = COLOUR_INFO,
        [SEVERITY_MINOR] = COLOUR_MINOR,
        [SEVERITY_MAJOR] = COLOUR_MAJOR,
        [SEVERITY_CRITICAL] = COLOUR_CRITICAL,
};
/* How a finding begins: sure, not sure. */
static const char *const severity_labels[SEVERITY_COUNT][2] = {
        [SEVERITY_INFO] = {"INFO: ", "INFO, UNSURE: "},
        [SEVERITY_MINOR] = {"MINOR: ", "MINOR, UNSURE: "},
        [SEVERITY_MAJOR] = {"MAJOR: ", "MAJOR, UNSURE: "},
        [SEVERITY_CRITICAL] = {"CRITICAL: ", "CRITICAL, UNSURE: "},
};

static void
print_title(struct text_report *text, const struct finding *finding)
{
	char *title = markdown_text_line(finding->title);
	FILE *out = page_sentence(&text->page);

	fputs(title, out);
	free(title);
	page_print(&text->page, severity_colours[finding->severity],
	           severity_labels[finding->severity][finding->unsure != NULL], COLOUR_HEADING);
	if (finding->unsure == NULL)
		return;
	escape_write(page_sentence(&text->page), finding->unsure, 0);
	page_print(&text->page, COLOUR_MINOR, "  unsure      ", COLOUR_NONE);
}

static void
print_phones(struct text_report *text, const struct finding *finding)
{
	const char *label = finding->phone_count == 1 ? "  phone       " : "  phones      ";
	size_t listed = 0;

	for (size_t i = 0; i < finding->phone_count; i++) {
		const struct report_phone *phone = phones_find(&text->phones, finding->phones[i]);
		FILE *out;

		if (phone == NULL || !phone->shown)
			continue;
		if (!text->report->verbose && listed == FINDING_PHONES_SHOWN) {
			fprintf(page_sentence(&text->page), "and %zu more (-v shows them)",
			        finding->phone_count - i);
			page_print(&text->page, COLOUR_NONE, LABEL, COLOUR_QUIET);
			break;
		}
		out = page_sentence(&text->page);
		timeline_write_names(out, phone);
		if (phone->switch_name != NULL || phone->switch_port != NULL ||
		    phone->vlan != PHONE_NO_VLAN) {
			fputs("; ", out);
			timeline_write_place(out, phone->switch_name, phone->switch_port,
			                     phone->vlan);
		}
		page_print(&text->page, COLOUR_QUIET, listed++ == 0 ? label : LABEL, COLOUR_NONE);
	}
}

static void
print_spread(struct text_report *text, const struct finding *finding)
{
	static const char *const labels[SPREAD_COUNT] = {"  by model    ", "  by switch   ",
	                                                 "  by VLAN     ", "  by server   "};

	for (int by = 0; by < SPREAD_COUNT && finding->phone_count > 1; by++) {
		struct spread spread;
		size_t rest;
		FILE *out;

		if (spread_count(&text->phones, finding, (enum spread_by)by, &spread) == 0 &&
		    spread.count != 0) {
			out = page_sentence(&text->page);
			rest = spread.unknown;
			for (size_t i = 0; i < spread.count; i++) {
				if (i >= SPREAD_GROUPS_SHOWN && !text->report->verbose) {
					rest += spread.groups[i].phones;
					continue;
				}
				fputs(i == 0 ? "" : ", ", out);
				escape_write(out, spread.groups[i].name, NAME_COLUMNS);
				fprintf(out, ": %zu", spread.groups[i].phones);
			}
			if (rest != 0)
				fprintf(out, ", %s: %zu",
				        rest == spread.unknown ? "not known" : "others", rest);
			page_print(&text->page, COLOUR_QUIET, labels[by], COLOUR_NONE);
		}
		spread_free(&spread);
	}
}

static void
write_side(struct text_report *text, FILE *out, const char *who, const struct beside_side *side)
{
	uint32_t capture = frame_capture(side->frame);

	escape_write(out, side->result, NAME_COLUMNS);
	fprintf(out, " %s", who);
	if (side->frame == 0)
		return;
	fprintf(out, " (frame %llu", (unsigned long long)frame_number(side->frame));
	if (text->report->capture_count > 1 && capture < text->report->capture_count) {
		fputs(" of ", out);
		escape_write(out, text->report->captures[capture]->file, 0);
	}
	fputc(')', out);
}

/* Where another phone like it registered: what the two first did differently. */
static void
print_beside(struct text_report *text, const struct finding *finding)
{
	struct beside beside;
	FILE *out;

	if (!beside_find(&text->phones, finding, &beside))
		return;
	out = page_sentence(&text->page);
	escape_write(out, beside.good->name != NULL ? beside.good->name : phone_key(beside.good),
	             NAME_COLUMNS);
	fprintf(out, " (same %s%s%s) registered. It and ", beside.same_model ? "model" : "VLAN",
	        beside.same_model && beside.same_vlan ? " and VLAN" : "",
	        beside.same_switch ? ", same switch" : "");
	escape_write(out, beside.bad->name != NULL ? beside.bad->name : phone_key(beside.bad),
	             NAME_COLUMNS);
	fputs(" first differ at ", out);
	escape_write(out, beside.step, NAME_COLUMNS);
	fputs(": ", out);
	write_side(text, out, "there", &beside.there);
	fputs(", ", out);
	write_side(text, out, "here", &beside.here);
	page_print_whole(&text->page, COLOUR_QUIET, "  beside      ", COLOUR_NONE);
	beside_free(&beside);
}

static void
print_evidence(struct text_report *text, const struct finding *finding)
{
	char time[TIMES_SIZE];

	for (size_t i = 0; i < finding->evidence_count; i++) {
		const struct evidence *evidence = &finding->evidence[i];
		uint32_t capture = frame_capture(evidence->frame);
		FILE *out = page_sentence(&text->page);

		fprintf(out, "frame %llu", (unsigned long long)frame_number(evidence->frame));
		if (text->report->capture_count > 1 && capture < text->report->capture_count) {
			fputs(" of ", out);
			escape_write(out, text->report->captures[capture]->file, 0);
		}
		if (evidence->time_ns != 0)
			fprintf(out, ", %s", times_of_day(evidence->time_ns, time));
		if (evidence->note != NULL) {
			fputs(": ", out);
			escape_write(out, evidence->note, 0);
		}
		page_print_whole(&text->page, COLOUR_QUIET, i == 0 ? "  evidence    " : LABEL,
		                 COLOUR_NONE);
	}
	if (finding->evidence_total > finding->evidence_count) {
		size_t more = finding->evidence_total - finding->evidence_count;

		fprintf(page_sentence(&text->page), "and %zu more frame%s", more,
		        text_plural(more));
		page_print(&text->page, COLOUR_NONE, LABEL, COLOUR_QUIET);
	}
}

static void
print_consequences(struct text_report *text, size_t root)
{
	const struct engine_result *result = text->report->result;
	size_t listed = 0, left_out = 0;

	for (size_t i = text->consequences.first[root]; i != SIZE_MAX;
	     i = text->consequences.next[i]) {
		const struct finding *finding = &result->findings[i];
		char *title;

		if (!finding_shown(&text->phones, finding))
			continue;
		if (!text->report->verbose && listed == CONSEQUENCES_SHOWN) {
			left_out++;
			continue;
		}
		title = markdown_text_line(finding->title);
		fprintf(page_sentence(&text->page), "%s (%s)", title, finding->rule->id);
		free(title);
		page_print(&text->page, COLOUR_QUIET, listed++ == 0 ? "  explains    " : LABEL,
		           COLOUR_NONE);
	}
	if (left_out != 0) {
		fprintf(page_sentence(&text->page), "and %zu more (-v shows them)", left_out);
		page_print(&text->page, COLOUR_NONE, LABEL, COLOUR_QUIET);
	}
}

/* A fenced block of the document: what is to be typed. */
static bool
holds_commands(const struct finding *finding)
{
	for (size_t i = 0; i < finding->fix_count; i++)
		if (strstr(finding->fixes[i].text, "```") != NULL)
			return true;
	return false;
}

static void
print_fixes(struct text_report *text, const struct finding *finding)
{
	for (size_t i = 0; i < finding->fix_count; i++) {
		const struct finding_fix *fix = &finding->fixes[i];
		char label[48];

		snprintf(label, sizeof(label), "%s%2zu. ", i == 0 ? "  fix     " : "          ",
		         i + 1);
		escape_write(page_sentence(&text->page), fix->for_whom, 0);
		page_print(&text->page, COLOUR_QUIET, label, COLOUR_HEADING);
		markdown_text_print(&text->page, COLOUR_DANGER, LABEL "DANGER: ", COLOUR_DANGER,
		                    fix->danger);
		markdown_text_print(&text->page, COLOUR_NONE, LABEL, COLOUR_NONE, fix->text);
	}
	if (holds_commands(finding))
		page_put(&text->page, COLOUR_NONE, LABEL, COLOUR_QUIET,
		         "Addresses, VLANs and interfaces in commands are examples where they do "
		         "not stand above: put in your own.");
}

/* Frame numbers are those of one file. */
static void
print_filter(struct text_report *text, const struct finding *finding, const char *filter)
{
	uint32_t capture = frame_capture(finding->evidence[0].frame);
	FILE *out = page_sentence(&text->page);

	fputs("tshark ", out);
	if (text->report->capture_count > 1 && capture < text->report->capture_count) {
		fputs("-r ", out);
		escape_write(out, text->report->captures[capture]->file, 0);
		fputc(' ', out);
	}
	fprintf(out, "-Y '%s'", filter);
	page_print_whole(&text->page, COLOUR_QUIET, "  see it      ", COLOUR_NONE);
}

static void
print_server(struct text_report *text, const struct finding *finding)
{
	FILE *out;

	if (finding->server == NULL)
		return;
	out = page_sentence(&text->page);
	escape_write(out, finding->server, NAME_COLUMNS);
	if (finding->product != NULL) {
		fputs(", most likely ", out);
		escape_write(out, finding->product, 0);
		fputs(": ", out);
		escape_write(out, finding->product_why, 0);
	}
	page_print(&text->page, COLOUR_QUIET, "  server      ", COLOUR_NONE);
}

static void
print_finding(struct text_report *text, size_t index)
{
	const struct finding *finding = &text->report->result->findings[index];
	char *filter = finding_filter(finding);
	struct page *page = &text->page;

	page_blank(page);
	print_title(text, finding);
	print_phones(text, finding);
	print_spread(text, finding);
	print_server(text, finding);
	escape_write(page_sentence(page), finding->blame, NAME_COLUMNS);
	page_print(page, COLOUR_QUIET, "  blame       ", COLOUR_NONE);
	print_evidence(text, finding);
	print_beside(text, finding);
	print_consequences(text, index);
	markdown_text_print(page, COLOUR_QUIET, "  meaning     ", COLOUR_NONE, finding->meaning);
	print_fixes(text, finding);
	markdown_text_print(page, COLOUR_QUIET, "  verify      ", COLOUR_NONE, finding->verify);
	markdown_text_print(page, COLOUR_QUIET, "  not this    ", COLOUR_NONE,
	                    finding->not_this_when);
	if (filter != NULL)
		print_filter(text, finding, filter);
	fprintf(page_sentence(page), "dialtone --explain %s", finding->rule->id);
	page_print(page, COLOUR_QUIET, "  more        ", COLOUR_NONE);
	free(filter);
}

void
text_findings_print(struct text_report *text)
{
	const struct engine_result *result = text->report->result;
	size_t printed = 0;

	for (size_t i = 0; i < result->finding_count; i++) {
		if (result->findings[i].explained_by != SIZE_MAX ||
		    !finding_shown(&text->phones, &result->findings[i]))
			continue;
		print_finding(text, i);
		printed++;
	}
	if (printed != 0 || text->phones.count == 0)
		return;
	page_blank(&text->page);
	page_put(&text->page, COLOUR_NONE, "", COLOUR_HEADING,
	         text->phones.nobody ? "No such phone in the capture." : "No fault found.");
}
