#include "analyzer/report/timeline.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/report/escape.h"
#include "analyzer/report/findings.h"
#include "analyzer/report/times.h"

/* A boot that fetches a whole firmware set asks for some twenty files. */
#define STEPS_SHOWN 40
/* Boots of one phone that are shown one by one; a loop of weeks is told by its beginning. */
#define BOOT_GROUPS_SHOWN 12

static const enum colour verdict_colours[PHONE_VERDICTS] = {
        [PHONE_HEALTHY] = COLOUR_GOOD,
        [PHONE_FAULTY] = COLOUR_CRITICAL,
        [PHONE_UNSURE] = COLOUR_MINOR,
        [PHONE_NOT_JUDGED] = COLOUR_INFO,
};

static void
write_part(FILE *out, const char *separator, bool *any, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	if (*any)
		fputs(separator, out);
	escape_write(out, text, NAME_COLUMNS);
	*any = true;
}

void
timeline_write_names(FILE *out, const struct report_phone *phone)
{
	bool any = false;

	write_part(out, ", ", &any, phone->name);
	write_part(out, ", ", &any, phone->mac);
	write_part(out, ", ", &any, phone->ip);
	if (!any)
		write_part(out, "", &any, phone_key(phone));
}

bool
timeline_write_place(FILE *out, const char *switch_name, const char *port, int64_t vlan)
{
	bool any = switch_name != NULL || port != NULL;

	if (any)
		fputs("switch", out);
	if (switch_name != NULL) {
		fputc(' ', out);
		escape_write(out, switch_name, NAME_COLUMNS);
	}
	if (port != NULL) {
		fputs(" port ", out);
		escape_write(out, port, NAME_COLUMNS);
	}
	if (vlan != PHONE_NO_VLAN)
		fprintf(out, "%sVLAN %lld", any ? ", " : "", (long long)vlan);
	return any || vlan != PHONE_NO_VLAN;
}

static void
print_who(struct page *page, const struct report_phone *phone, double registered_after)
{
	FILE *out = page_sentence(page);
	bool any = false;

	timeline_write_names(out, phone);
	fprintf(out, ": %s", phone_verdict_words[phone->verdict]);
	if (phone->verdict == PHONE_HEALTHY && !isnan(registered_after))
		fprintf(out, ", registered after %.1f s, nothing to mend", registered_after);
	else if (phone->verdict == PHONE_HEALTHY)
		fputs(", registered, nothing to mend", out);
	page_print(page, verdict_colours[phone->verdict], "phone  ", COLOUR_HEADING);

	out = page_sentence(page);
	write_part(out, " ", &any, phone->vendor);
	write_part(out, " ", &any, phone->model);
	write_part(out, ", load ", &any, phone->load);
	write_part(out, ", protocol ", &any, phone->protocol);
	if (!any)
		fputs("model not known", out);
	page_print(page, COLOUR_NONE, "  ", COLOUR_NONE);

	out = page_sentence(page);
	if (timeline_write_place(out, phone->switch_name, phone->switch_port, phone->vlan))
		fputs("; ", out);
	fprintf(out, "%lld frame%s from it, %lld to it", (long long)phone->from_phone,
	        phone->from_phone == 1 ? "" : "s", (long long)phone->to_phone);
	if (phone->begins_mid_boot)
		fputs("; the capture begins in the middle of a boot", out);
	page_print(page, COLOUR_NONE, "  ", COLOUR_NONE);
}

static bool
is_step(const struct report_step *step, const char *name, const char *result)
{
	return strcmp(step->step, name) == 0 && step->result != NULL &&
	       strcmp(step->result, result) == 0;
}

/* Why a phone without a fault is not called healthy. What goes over TLS can't be read: there, a
 * registration that was not seen is none that is missing. */
static void
print_not_judged(struct page *page, const struct report_boots *boots)
{
	const struct report_boot *boot = boots->count == 0 ? NULL : &boots->boots[boots->count - 1];
	bool hidden = false;

	for (size_t i = 0; boot != NULL && i < boot->step_count; i++)
		hidden |= is_step(&boot->steps[i], "connect", "connected") &&
		          boot->steps[i].what != NULL &&
		          (strcmp(boot->steps[i].what, "sips") == 0 ||
		           strcmp(boot->steps[i].what, "sccps") == 0);
	page_put(page, COLOUR_NONE, "  ", COLOUR_NONE,
	         hidden ? "not judged: nothing wrong was seen; it talks to its call server over "
	                  "TLS, which can't be read"
	                : "not judged: nothing wrong was seen, and no registration either");
}

/* Of a healthy phone: what its last boot went through, so that "nothing to mend" says of what. */
static void
print_checked(struct page *page, const struct report_boot *boot)
{
	const char *lease = NULL, *registrar = NULL, *protocol = NULL;
	size_t whole = 0, not_there = 0;
	FILE *out;

	for (size_t i = 0; i < boot->step_count; i++) {
		const struct report_step *step = &boot->steps[i];
		bool is_file = strcmp(step->step, "tftp") == 0 || strcmp(step->step, "http") == 0;

		if (is_step(step, "dhcp", "acked"))
			lease = step->server;
		whole += is_file && is_step(step, step->step, "complete");
		not_there += is_file && is_step(step, step->step, "error-from-server");
		if (is_step(step, "sccp", "registered") || is_step(step, "sip", "registered")) {
			registrar = step->server;
			protocol = step->step;
		}
	}
	if (registrar == NULL)
		return;
	out = page_sentence(page);
	if (lease != NULL) {
		fputs("lease from ", out);
		escape_write(out, lease, NAME_COLUMNS);
		fputs(", ", out);
	}
	if (whole != 0)
		fprintf(out, "%zu file%s whole, ", whole, whole == 1 ? "" : "s");
	if (not_there != 0)
		fprintf(out, "%zu not there and not needed, ", not_there);
	fputs("registered at ", out);
	escape_write(out, registrar, NAME_COLUMNS);
	fprintf(out, " by %s", protocol);
	page_print(page, COLOUR_NONE, "  checked: ", COLOUR_NONE);
}

/* The model's digest of the files says that both went the same way. */
static bool
same_boot(const struct report_boot *a, const struct report_boot *b)
{
	return a->files != NULL && b->files != NULL && strcmp(a->files, b->files) == 0 &&
	       a->stage != NULL && b->stage != NULL && strcmp(a->stage, b->stage) == 0 &&
	       (a->load == NULL) == (b->load == NULL) &&
	       (a->load == NULL || strcmp(a->load, b->load) == 0);
}

static void
print_step(struct page *page, const struct report_boot *boot, const struct report_step *step)
{
	FILE *out = page_sentence(page);
	char label[96];

	if (step->frame != 0)
		snprintf(label, sizeof(label), "    %+9.3f s  #%-6llu ", step->at - boot->began_at,
		         (unsigned long long)frame_number(step->frame));
	else
		snprintf(label, sizeof(label), "    %+9.3f s  %7s ", step->at - boot->began_at, "");
	escape_write(out, step->step, NAME_COLUMNS);
	if (step->server != NULL) {
		fputc(' ', out);
		escape_write(out, step->server, NAME_COLUMNS);
	}
	if (step->what != NULL) {
		fputc(' ', out);
		escape_write(out, step->what, NAME_COLUMNS);
	}
	fputs(": ", out);
	if (step->result != NULL)
		escape_write(out, step->result, NAME_COLUMNS);
	else
		fputs("not known", out);
	if (step->repeats > 1)
		fprintf(out, " (x%lld)", (long long)step->repeats);
	page_print(page, COLOUR_QUIET, label, COLOUR_NONE);
}

static void
print_boot(struct page *page, const struct report_phones *phones, const struct report_boot *boot,
           bool verbose)
{
	FILE *out = page_sentence(page);
	char text[TIMES_SIZE];

	fprintf(out, "boot %lld, %s", (long long)boot->n,
	        times_of_day(times_at(phones->began_ns, boot->began_at), text));
	if (!boot->whole)
		fputs(" (its beginning was not seen)", out);
	if (boot->alarm != NULL) {
		fputs(", it says \"", out);
		escape_write(out, boot->alarm, NAME_COLUMNS);
		fputc('"', out);
	}
	fputs(": reached ", out);
	escape_write(out, boot->stage != NULL ? boot->stage : "nothing", NAME_COLUMNS);
	if (boot->load != NULL) {
		fputs(", load ", out);
		escape_write(out, boot->load, NAME_COLUMNS);
	}
	if (isfinite(boot->ended_at))
		fprintf(out, ", ended after %s", times_span(boot->ended_at - boot->began_at, text));
	if (isfinite(boot->period))
		fprintf(out, ", began again after %s", times_span(boot->period, text));
	page_print(page, COLOUR_NONE, "  ", COLOUR_NONE);
	for (size_t i = 0; i < boot->step_count; i++) {
		if (!verbose && i == STEPS_SHOWN) {
			fprintf(page_sentence(page), "and %zu more steps (-v shows them)",
			        boot->step_count - i);
			page_print(page, COLOUR_NONE, "    ", COLOUR_QUIET);
			break;
		}
		print_step(page, boot, &boot->steps[i]);
	}
}

/* Boots first..last went as the one before them. */
static void
print_same(struct page *page, const struct report_boot *first, const struct report_boot *last)
{
	double shortest = INFINITY, longest = -INFINITY;
	char text[TIMES_SIZE];
	FILE *out = page_sentence(page);

	for (const struct report_boot *boot = first - 1; boot < last; boot++) {
		shortest = fmin(shortest, boot->period);
		longest = fmax(longest, boot->period);
	}
	if (first == last) {
		fprintf(out, "boot %lld: the same", (long long)first->n);
		if (isfinite(first->period))
			fprintf(out, ", began again after %s", times_span(first->period, text));
	} else {
		fprintf(out, "boots %lld-%lld: the same", (long long)first->n, (long long)last->n);
		if (isfinite(shortest) && longest >= 0)
			fprintf(out, ", one every %s", times_span(shortest, text));
		if (isfinite(shortest) && longest - shortest >= 1)
			fprintf(out, " to %s", times_span(longest, text));
	}
	page_print(page, COLOUR_NONE, "  ", COLOUR_NONE);
}

static void
print_boots(struct page *page, const struct report_phones *phones, const struct report_boots *boots,
            bool verbose)
{
	size_t shown = 0;

	if (boots->count == 0)
		page_put(page, COLOUR_NONE, "  ", COLOUR_QUIET, "no boot of it was seen");
	for (size_t i = 0; i < boots->count;) {
		size_t next = i + 1;

		if (!verbose && shown++ == BOOT_GROUPS_SHOWN) {
			fprintf(page_sentence(page), "and %zu more boots (-v shows them)",
			        boots->count - i);
			page_print(page, COLOUR_NONE, "  ", COLOUR_QUIET);
			return;
		}
		print_boot(page, phones, &boots->boots[i], verbose);
		while (!verbose && next < boots->count &&
		       same_boot(&boots->boots[i], &boots->boots[next]))
			next++;
		if (next > i + 1)
			print_same(page, &boots->boots[i + 1], &boots->boots[next - 1]);
		i = next;
	}
}

int
timeline_print(struct page *page, const struct report_phones *phones,
               const struct report_phone *phone, bool verbose)
{
	struct report_boots boots;

	if (phone_boots_read(phones, phone->id, &boots) != 0)
		return -1;
	print_who(page, phone, phone_registered_after(phones, phone->id));
	if (phone->verdict == PHONE_NOT_JUDGED)
		print_not_judged(page, &boots);
	if (phone->verdict == PHONE_HEALTHY && boots.count != 0)
		print_checked(page, &boots.boots[boots.count - 1]);
	print_boots(page, phones, &boots, verbose);
	phone_boots_free(&boots);
	return 0;
}
