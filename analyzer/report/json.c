/* The JSON object of the contract. It is written piece by piece, one array element a line, so that
 * ten thousand phones need the memory of one. */
#include "analyzer/report/report.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/report/escape.h"
#include "analyzer/report/findings.h"
#include "analyzer/report/phones.h"
#include "analyzer/report/times.h"
#include "analyzer/report/window.h"
#include "analyzer/version.h"

#define SCHEMA 1
/* ASCII only: what a terminal would obey stays \u escapes. 15 digits are what a double holds. */
#define DUMP_FLAGS (JSON_COMPACT | JSON_ENSURE_ASCII | JSON_REAL_PRECISION(15))

struct writer {
	FILE *out;
	const struct report *report;
	struct report_phones phones;
	struct consequences consequences;
	bool failed;    /* the facts could not be read */
	size_t members; /* of the array that is open */
};

/* ------------------------------------------------------------ values --- */

static json_t *
text_or_null(const char *text)
{
	json_t *value;
	char *valid;

	if (text == NULL)
		return json_null();
	value = json_string(text);
	if (value != NULL)
		return value;
	valid = escape_utf8(text);
	value = json_string(valid);
	free(valid);
	return value;
}

static json_t *
integer_unless(int64_t number, int64_t unknown)
{
	return number == unknown ? json_null() : json_integer(number);
}

static json_t *
time_value(int64_t time_ns)
{
	char text[TIMES_SIZE];

	return json_string(times_rfc3339(time_ns, text));
}

/* Microseconds: what lies below is noise of the arithmetic. */
static json_t *
seconds_or_null(double seconds)
{
	return isfinite(seconds) ? json_real(round(seconds * 1e6) / 1e6) : json_null();
}

static json_t *
time_at(const struct writer *writer, double at)
{
	return isfinite(at) && at >= 0 ? time_value(times_at(writer->phones.began_ns, at))
	                               : json_null();
}

static json_t *
text_array(const struct string_list *list)
{
	json_t *array = json_array();

	for (size_t i = 0; i < list->count; i++)
		json_array_append_new(array, text_or_null(list->items[i]));
	return array;
}

/* Sets members in the order of the calls: jansson keeps it. */
static void
set(json_t *object, const char *key, json_t *value)
{
	json_object_set_new(object, key, value);
}

/* ------------------------------------------------------------- pieces --- */

static void
dump(struct writer *writer, json_t *value)
{
	if (json_dumpf(value, writer->out, DUMP_FLAGS | JSON_ENCODE_ANY) != 0)
		writer->failed |= !ferror(writer->out);
	json_decref(value);
}

static void
begin_array(struct writer *writer, const char *key)
{
	fprintf(writer->out, ",\n\"%s\":[", key);
	writer->members = 0;
}

static void
put(struct writer *writer, json_t *member)
{
	fputs(writer->members++ == 0 ? "\n" : ",\n", writer->out);
	dump(writer, member);
}

static void
end_array(struct writer *writer)
{
	fputs("]", writer->out);
}

/* ----------------------------------------------------------- captures --- */

static json_t *
interface_object(const struct capture_interface *interface)
{
	json_t *object = json_object();

	set(object, "name", text_or_null(interface->name));
	set(object, "link_type", json_integer(interface->link_type));
	set(object, "snaplen", json_integer(interface->snaplen));
	set(object, "dropped", integer_unless(interface->dropped, -1));
	return object;
}

static void
append_count(json_t *notes, int64_t count, const char *one, const char *many)
{
	char note[128];

	if (count <= 0)
		return;
	snprintf(note, sizeof(note), "%lld %s", (long long)count, count == 1 ? one : many);
	json_array_append_new(notes, json_string(note));
}

static json_t *
error_object(const struct capture_info *info)
{
	json_t *object;

	if (info->error == NULL)
		return json_null();
	object = json_object();
	set(object, "text", text_or_null(info->error));
	set(object, "offset", integer_unless(info->error_offset, -1));
	return object;
}

/* `row` stands on the capture's row of the facts, or on none. */
static json_t *
capture_object(const struct capture_info *info, sqlite3_stmt *row, bool has_row, const char *window)
{
	json_t *object = json_object(), *interfaces = json_array(), *notes = json_array();

	set(object, "file", text_or_null(info->file));
	set(object, "format", text_or_null(info->format));
	set(object, "sha256", text_or_null(info->sha256));
	set(object, "bytes", integer_unless(info->bytes, -1));
	set(object, "packets", json_integer((json_int_t)info->packets));
	set(object, "first_time",
	    info->packets != 0 ? time_value(info->first_time_ns) : json_null());
	set(object, "last_time", info->packets != 0 ? time_value(info->last_time_ns) : json_null());
	set(object, "truncated_packets", json_integer((json_int_t)info->truncated_packets));
	set(object, "truncated_tail", json_boolean(info->truncated_tail));
	set(object, "dropped", integer_unless(info->dropped, -1));
	set(object, "point",
	    text_or_null(has_row ? (const char *)sqlite3_column_text(row, 0) : "unknown"));
	for (size_t i = 0; i < info->interface_count; i++)
		json_array_append_new(interfaces, interface_object(&info->interfaces[i]));
	set(object, "interfaces", interfaces);
	if (has_row) {
		append_count(notes, sqlite3_column_int64(row, 1),
		             "frame is a second copy from the mirror and is not counted",
		             "frames are second copies from the mirror and are not counted");
		append_count(notes, sqlite3_column_int64(row, 2), "step of the clock",
		             "steps of the clock");
	}
	if (window != NULL)
		json_array_append_new(notes, json_string(window));
	if (info->comment != NULL) {
		char *note = memory_format("comment in the file: %s", info->comment);

		json_array_append_new(notes, text_or_null(note));
		free(note);
	}
	if (info->clock_note != NULL)
		json_array_append_new(notes, text_or_null(info->clock_note));
	set(object, "notes", notes);
	set(object, "error", error_object(info));
	return object;
}

static void
put_captures(struct writer *writer)
{
	char *window = window_note(writer->report);
	sqlite3_stmt *row =
	        facts_query(writer->report->db,
	                    "SELECT point, mirror_copies, clock_steps FROM capture WHERE id = ?1");

	begin_array(writer, "captures");
	for (size_t i = 0; row != NULL && i < writer->report->capture_count; i++) {
		bool has_row;

		sqlite3_bind_int64(row, 1, (sqlite3_int64)i);
		has_row = sqlite3_step(row) == SQLITE_ROW;
		put(writer, capture_object(writer->report->captures[i], row, has_row, window));
		writer->failed |= sqlite3_reset(row) != SQLITE_OK;
	}
	end_array(writer);
	free(window);
	writer->failed |= row == NULL;
	sqlite3_finalize(row);
}

/* ------------------------------------------------------------- phones --- */

static json_t *
step_object(const struct writer *writer, const struct report_step *step)
{
	json_t *object = json_object();

	set(object, "time", time_at(writer, step->at));
	set(object, "frame",
	    step->frame != 0 ? json_integer((json_int_t)frame_number(step->frame)) : json_null());
	set(object, "step", text_or_null(step->step));
	set(object, "server", text_or_null(step->server));
	set(object, "what", text_or_null(step->what));
	set(object, "result", text_or_null(step->result));
	set(object, "repeats", json_integer(step->repeats));
	return object;
}

static json_t *
boot_object(const struct writer *writer, const struct report_boot *boot)
{
	json_t *object = json_object(), *steps = json_array();

	set(object, "n", json_integer(boot->n));
	set(object, "began", time_at(writer, boot->began_at));
	set(object, "ended", time_at(writer, boot->ended_at));
	set(object, "whole", json_boolean(boot->whole));
	set(object, "stage", text_or_null(boot->stage));
	set(object, "load", text_or_null(boot->load));
	set(object, "period", seconds_or_null(boot->period));
	for (size_t i = 0; i < boot->step_count; i++)
		json_array_append_new(steps, step_object(writer, &boot->steps[i]));
	set(object, "steps", steps);
	return object;
}

static void
append_ip(void *context, const char *ip)
{
	json_array_append_new(context, text_or_null(ip));
}

static json_t *
switch_object(const struct report_phone *phone)
{
	json_t *object;

	if (phone->switch_name == NULL && phone->switch_port == NULL)
		return json_null();
	object = json_object();
	set(object, "name", text_or_null(phone->switch_name));
	set(object, "port", text_or_null(phone->switch_port));
	return object;
}

static json_t *
seen_object(const struct report_phone *phone)
{
	json_t *object = json_object();

	set(object, "from_phone", json_integer(phone->from_phone));
	set(object, "to_phone", json_integer(phone->to_phone));
	set(object, "begins_mid_boot", json_boolean(phone->begins_mid_boot));
	return object;
}

static json_t *
phone_object(struct writer *writer, const struct report_phone *phone)
{
	json_t *object = json_object(), *ips = json_array(), *list = json_array();
	char *id_source = phone_id_source(&writer->phones, phone);
	struct report_boots boots = {0, NULL};

	writer->failed |= phone_boots_read(&writer->phones, phone->id, &boots) != 0;
	set(object, "mac", text_or_null(phone->mac));
	set(object, "name", text_or_null(phone->name));
	set(object, "id_source", text_or_null(id_source));
	set(object, "vendor", text_or_null(phone->vendor));
	set(object, "model", text_or_null(phone->model));
	set(object, "load", text_or_null(phone->load));
	set(object, "protocol", text_or_null(phone->protocol));
	phone_ips_read(&writer->phones, phone, append_ip, ips);
	set(object, "ips", ips);
	set(object, "vlan", integer_unless(phone->vlan, PHONE_NO_VLAN));
	set(object, "switch", switch_object(phone));
	set(object, "boots", json_integer((json_int_t)phone->boots));
	set(object, "stage", text_or_null(phone->stage));
	set(object, "verdict", json_string(phone_verdict_words[phone->verdict]));
	set(object, "registered_after",
	    seconds_or_null(phone_registered_after(&writer->phones, phone->id)));
	set(object, "seen", seen_object(phone));
	for (size_t i = 0; i < boots.count; i++)
		json_array_append_new(list, boot_object(writer, &boots.boots[i]));
	set(object, "boot_list", list);
	phone_boots_free(&boots);
	free(id_source);
	return object;
}

static void
put_phones(struct writer *writer)
{
	begin_array(writer, "phones");
	for (size_t i = 0; i < writer->phones.count; i++) {
		if (writer->phones.phones[i].shown)
			put(writer, phone_object(writer, &writer->phones.phones[i]));
	}
	end_array(writer);
}

static void
put_servers(struct writer *writer)
{
	sqlite3_stmt *row = facts_query(
	        writer->report->db,
	        "SELECT ip, mac, role, product, asked_by, answered FROM server ORDER BY id");

	begin_array(writer, "servers");
	while (row != NULL && sqlite3_step(row) == SQLITE_ROW) {
		static const char *const keys[] = {"ip", "mac", "role", "product"};
		json_t *object = json_object();

		for (int i = 0; i < 4; i++)
			set(object, keys[i],
			    text_or_null((const char *)sqlite3_column_text(row, i)));
		set(object, "asked_by", json_integer(sqlite3_column_int64(row, 4)));
		set(object, "answered", json_integer(sqlite3_column_int64(row, 5)));
		put(writer, object);
	}
	end_array(writer);
	writer->failed |= row == NULL || sqlite3_finalize(row) != SQLITE_OK;
}

/* ----------------------------------------------------------- findings --- */

static json_t *
where_object(const struct writer *writer, const struct finding *finding)
{
	struct finding_where where;
	json_t *object;

	if (!finding_where(&writer->phones, finding, &where))
		return json_null();
	object = json_object();
	set(object, "switch", text_or_null(where.switch_name));
	set(object, "port", text_or_null(where.port));
	set(object, "vlan", integer_unless(where.vlan, PHONE_NO_VLAN));
	return object;
}

static json_t *
evidence_array(const struct finding *finding)
{
	json_t *array = json_array();

	for (size_t i = 0; i < finding->evidence_count; i++) {
		const struct evidence *evidence = &finding->evidence[i];
		json_t *object = json_object();

		set(object, "capture", json_integer(frame_capture(evidence->frame)));
		set(object, "frame", json_integer((json_int_t)frame_number(evidence->frame)));
		set(object, "time",
		    evidence->time_ns != 0 ? time_value(evidence->time_ns) : json_null());
		set(object, "note", text_or_null(evidence->note));
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *
fix_array(const struct finding *finding)
{
	json_t *array = json_array();

	for (size_t i = 0; i < finding->fix_count; i++) {
		const struct finding_fix *fix = &finding->fixes[i];
		json_t *object = json_object();

		set(object, "for", text_or_null(fix->for_whom));
		set(object, "text", text_or_null(fix->text));
		set(object, "danger", text_or_null(fix->danger));
		set(object, "risk", json_integer(fix->risk));
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *
phone_array(const struct writer *writer, const struct finding *finding)
{
	json_t *array = json_array();

	for (size_t i = 0; i < finding->phone_count; i++) {
		const struct report_phone *phone = phones_find(&writer->phones, finding->phones[i]);

		if (phone != NULL)
			json_array_append_new(array, text_or_null(phone_key(phone)));
	}
	return array;
}

static json_t *
explains_array(const struct writer *writer, size_t root)
{
	const struct engine_result *result = writer->report->result;
	json_t *array = json_array();

	for (size_t i = writer->consequences.first[root]; i != SIZE_MAX;
	     i = writer->consequences.next[i]) {
		if (finding_shown(&writer->phones, &result->findings[i]))
			json_array_append_new(array, json_string(result->findings[i].id));
	}
	return array;
}

static json_t *
finding_object(const struct writer *writer, size_t index)
{
	const struct engine_result *result = writer->report->result;
	const struct finding *finding = &result->findings[index];
	const struct rule *rule = finding->rule;
	json_t *object = json_object(), *phones = phone_array(writer, finding);
	json_t *count = json_object();
	char *filter = finding_filter(finding);

	set(object, "id", json_string(finding->id));
	set(object, "rule", text_or_null(rule->id));
	set(object, "scope", json_string(rule_scope_words[rule->scope]));
	set(object, "severity", json_string(severity_words[finding->severity]));
	set(object, "confidence", text_or_null(rule->confidence));
	set(object, "verdict", json_string(finding->unsure != NULL ? "unsure" : "fail"));
	set(object, "unsure", text_or_null(finding->unsure));
	set(object, "title", text_or_null(finding->title));
	set(object, "phone",
	    json_array_size(phones) == 1 ? json_incref(json_array_get(phones, 0)) : json_null());
	set(object, "phones", phones);
	set(count, "phones", json_integer((json_int_t)finding->phone_count));
	set(count, "boots", json_integer(finding->boots));
	set(object, "count", count);
	set(object, "where", where_object(writer, finding));
	set(object, "server", text_or_null(finding->server));
	set(object, "blame", text_or_null(rule->blame));
	set(object, "first_time", time_at(writer, finding->first_at));
	set(object, "last_time", time_at(writer, finding->last_at));
	set(object, "evidence", evidence_array(finding));
	set(object, "evidence_total", json_integer((json_int_t)finding->evidence_total));
	set(object, "filter", text_or_null(filter));
	set(object, "explained_by",
	    finding->explained_by != SIZE_MAX
	            ? json_string(result->findings[finding->explained_by].id)
	            : json_null());
	set(object, "explains", explains_array(writer, index));
	set(object, "sees", text_array(&rule->sees));
	set(object, "meaning", text_or_null(finding->meaning));
	set(object, "fix", fix_array(finding));
	set(object, "verify", text_or_null(finding->verify));
	set(object, "not_this_when", text_or_null(finding->not_this_when));
	set(object, "sources", text_array(&rule->sources));
	free(filter);
	return object;
}

static void
put_findings(struct writer *writer)
{
	const struct engine_result *result = writer->report->result;

	begin_array(writer, "findings");
	for (size_t i = 0; i < result->finding_count; i++) {
		if (finding_shown(&writer->phones, &result->findings[i]))
			put(writer, finding_object(writer, i));
	}
	end_array(writer);
}

/* -------------------------------------------------------------- rules --- */

static void
append_rule(json_t *array, const struct rule_outcome *outcome, const char *key, json_t *value)
{
	json_t *object = json_object();

	set(object, "rule", text_or_null(outcome->rule->id));
	set(object, key, value);
	json_array_append_new(array, object);
}

static json_t *
rules_object(const struct writer *writer)
{
	const struct engine_result *result = writer->report->result;
	json_t *object = json_object(), *failed = json_array(), *passed = json_array();
	json_t *unsure = json_array(), *skipped = json_array();

	for (size_t i = 0; i < result->outcome_count; i++) {
		const struct rule_outcome *outcome = &result->outcomes[i];
		const struct shown_outcome shown = outcome_shown(&writer->phones, result, outcome);

		if (shown.passed)
			append_rule(passed, outcome, "phones",
			            json_integer((json_int_t)outcome->passed));
		if (outcome->verdict == RULE_SKIPPED || outcome->verdict == RULE_BROKEN)
			append_rule(skipped, outcome, "why", text_or_null(outcome->why));
		if (shown.findings != 0)
			append_rule(failed, outcome, "findings",
			            json_integer((json_int_t)shown.findings));
		if (shown.unsure != 0)
			append_rule(unsure, outcome, "findings",
			            json_integer((json_int_t)shown.unsure));
	}
	set(object, "failed", failed);
	set(object, "passed", passed);
	set(object, "unsure", unsure);
	set(object, "skipped", skipped);
	return object;
}

/* Root causes only; an unsure one counts as unsure, whatever its severity. */
static json_t *
summary_object(const struct writer *writer)
{
	const struct engine_result *result = writer->report->result;
	json_int_t counts[SEVERITY_COUNT] = {0}, unsure = 0;
	json_t *object = json_object();

	for (size_t i = 0; i < result->finding_count; i++) {
		const struct finding *finding = &result->findings[i];

		if (finding->explained_by != SIZE_MAX || !finding_shown(&writer->phones, finding))
			continue;
		if (finding->unsure != NULL)
			unsure++;
		else
			counts[finding->severity]++;
	}
	for (int severity = SEVERITY_COUNT - 1; severity >= 0; severity--)
		set(object, severity_words[severity], json_integer(counts[severity]));
	set(object, "unsure", json_integer(unsure));
	return object;
}

void
report_prepare(void)
{
	/* jansson seeds its hash tables from a file, once; order of members does not depend on it
	 */
	json_object_seed(0);
}

int
report_json(const struct report *report, FILE *out)
{
	struct writer writer = {.out = out, .report = report};
	json_t *tool;

	if (phones_read(report->db, report->result, report->phone_filter, &writer.phones) != 0)
		return -1;
	consequences_build(report->result, &writer.consequences);
	tool = json_object();
	set(tool, "name", json_string("dialtone"));
	set(tool, "version", json_string(DIALTONE_VERSION));
	fprintf(out, "{\"schema\":%d,\n\"tool\":", SCHEMA);
	dump(&writer, tool);
	put_captures(&writer);
	put_phones(&writer);
	put_servers(&writer);
	put_findings(&writer);
	fputs(",\n\"rules\":", out);
	dump(&writer, rules_object(&writer));
	fputs(",\n\"summary\":", out);
	dump(&writer, summary_object(&writer));
	fputs("}\n", out);
	consequences_free(&writer.consequences);
	phones_free(&writer.phones);
	return writer.failed || ferror(out) ? -1 : 0;
}
