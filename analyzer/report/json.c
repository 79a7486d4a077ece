/* The JSON object of the contract. It is written piece by piece, one array element a line, so that
 * ten thousand phones need the memory of one. */
#include "analyzer/report/report.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/report/findings.h"
#include "analyzer/report/json_finding.h"
#include "analyzer/report/json_values.h"
#include "analyzer/report/phones.h"
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

	object_set(object, "name", value_text(interface->name));
	object_set(object, "link_type", json_integer(interface->link_type));
	object_set(object, "snaplen", json_integer(interface->snaplen));
	object_set(object, "dropped", value_integer_unless(interface->dropped, -1));
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
	object_set(object, "text", value_text(info->error));
	object_set(object, "offset", value_integer_unless(info->error_offset, -1));
	return object;
}

/* `row` stands on the capture's row of the facts, or on none. */
static json_t *
capture_object(const struct capture_info *info, sqlite3_stmt *row, bool has_row, const char *window)
{
	json_t *object = json_object(), *interfaces = json_array(), *notes = json_array();

	object_set(object, "file", value_text(info->file));
	object_set(object, "format", value_text(info->format));
	object_set(object, "sha256", value_text(info->sha256));
	object_set(object, "bytes", value_integer_unless(info->bytes, -1));
	object_set(object, "packets", json_integer((json_int_t)info->packets));
	object_set(object, "first_time",
	           info->packets != 0 ? value_time(info->first_time_ns) : json_null());
	object_set(object, "last_time",
	           info->packets != 0 ? value_time(info->last_time_ns) : json_null());
	object_set(object, "truncated_packets", json_integer((json_int_t)info->truncated_packets));
	object_set(object, "truncated_tail", json_boolean(info->truncated_tail));
	object_set(object, "dropped", value_integer_unless(info->dropped, -1));
	object_set(object, "point",
	           value_text(has_row ? (const char *)sqlite3_column_text(row, 0) : "unknown"));
	for (size_t i = 0; i < info->interface_count; i++)
		json_array_append_new(interfaces, interface_object(&info->interfaces[i]));
	object_set(object, "interfaces", interfaces);
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

		json_array_append_new(notes, value_text(note));
		free(note);
	}
	if (info->clock_note != NULL)
		json_array_append_new(notes, value_text(info->clock_note));
	object_set(object, "notes", notes);
	object_set(object, "error", error_object(info));
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

	object_set(object, "time", value_time_at(writer->phones.began_ns, step->at));
	object_set(object, "frame",
	           step->frame != 0 ? json_integer((json_int_t)frame_number(step->frame))
	                            : json_null());
	object_set(object, "step", value_text(step->step));
	object_set(object, "server", value_text(step->server));
	object_set(object, "what", value_text(step->what));
	object_set(object, "result", value_text(step->result));
	object_set(object, "repeats", json_integer(step->repeats));
	return object;
}

static json_t *
boot_object(const struct writer *writer, const struct report_boot *boot)
{
	json_t *object = json_object(), *steps = json_array();

	object_set(object, "n", json_integer(boot->n));
	object_set(object, "began", value_time_at(writer->phones.began_ns, boot->began_at));
	object_set(object, "ended", value_time_at(writer->phones.began_ns, boot->ended_at));
	object_set(object, "whole", json_boolean(boot->whole));
	object_set(object, "stage", value_text(boot->stage));
	object_set(object, "load", value_text(boot->load));
	object_set(object, "period", value_seconds(boot->period));
	for (size_t i = 0; i < boot->step_count; i++)
		json_array_append_new(steps, step_object(writer, &boot->steps[i]));
	object_set(object, "steps", steps);
	return object;
}

static void
append_ip(void *context, const char *ip)
{
	json_array_append_new(context, value_text(ip));
}

static json_t *
switch_object(const struct report_phone *phone)
{
	json_t *object;

	if (phone->switch_name == NULL && phone->switch_port == NULL)
		return json_null();
	object = json_object();
	object_set(object, "name", value_text(phone->switch_name));
	object_set(object, "port", value_text(phone->switch_port));
	return object;
}

static json_t *
seen_object(const struct report_phone *phone)
{
	json_t *object = json_object();

	object_set(object, "from_phone", json_integer(phone->from_phone));
	object_set(object, "to_phone", json_integer(phone->to_phone));
	object_set(object, "begins_mid_boot", json_boolean(phone->begins_mid_boot));
	return object;
}

static json_t *
phone_object(struct writer *writer, const struct report_phone *phone)
{
	json_t *object = json_object(), *ips = json_array(), *list = json_array();
	char *id_source = phone_id_source(&writer->phones, phone);
	struct report_boots boots = {0, NULL};

	writer->failed |= phone_boots_read(&writer->phones, phone->id, &boots) != 0;
	object_set(object, "mac", value_text(phone->mac));
	object_set(object, "name", value_text(phone->name));
	object_set(object, "id_source", value_text(id_source));
	object_set(object, "vendor", value_text(phone->vendor));
	object_set(object, "model", value_text(phone->model));
	object_set(object, "load", value_text(phone->load));
	object_set(object, "protocol", value_text(phone->protocol));
	phone_ips_read(&writer->phones, phone, append_ip, ips);
	object_set(object, "ips", ips);
	object_set(object, "vlan", value_integer_unless(phone->vlan, PHONE_NO_VLAN));
	object_set(object, "switch", switch_object(phone));
	object_set(object, "boots", json_integer((json_int_t)phone->boots));
	object_set(object, "stage", value_text(phone->stage));
	object_set(object, "verdict", json_string(phone_verdict_words[phone->verdict]));
	object_set(object, "registered_after",
	           value_seconds(phone_registered_after(&writer->phones, phone->id)));
	object_set(object, "seen", seen_object(phone));
	for (size_t i = 0; i < boots.count; i++)
		json_array_append_new(list, boot_object(writer, &boots.boots[i]));
	object_set(object, "boot_list", list);
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
	sqlite3_stmt *row =
	        facts_query(writer->report->db, "SELECT ip, mac, role, product, product_why, "
	                                        "asked_by, answered FROM server ORDER BY id");

	begin_array(writer, "servers");
	while (row != NULL && sqlite3_step(row) == SQLITE_ROW) {
		static const char *const keys[] = {"ip", "mac", "role", "product", "product_why"};
		json_t *object = json_object();

		for (int i = 0; i < 5; i++)
			object_set(object, keys[i],
			           value_text((const char *)sqlite3_column_text(row, i)));
		object_set(object, "asked_by", json_integer(sqlite3_column_int64(row, 5)));
		object_set(object, "answered", json_integer(sqlite3_column_int64(row, 6)));
		put(writer, object);
	}
	end_array(writer);
	writer->failed |= row == NULL || sqlite3_finalize(row) != SQLITE_OK;
}

/* ----------------------------------------------------------- findings --- */

static void
put_findings(struct writer *writer)
{
	const struct engine_result *result = writer->report->result;
	const struct json_report parts = {result, &writer->phones, &writer->consequences};

	begin_array(writer, "findings");
	for (size_t i = 0; i < result->finding_count; i++) {
		if (finding_shown(&writer->phones, &result->findings[i]))
			put(writer, json_finding(&parts, i));
	}
	end_array(writer);
}

/* -------------------------------------------------------------- rules --- */

static void
append_rule(json_t *array, const struct rule_outcome *outcome, const char *key, json_t *value)
{
	json_t *object = json_object();

	object_set(object, "rule", value_text(outcome->rule->id));
	object_set(object, key, value);
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
			append_rule(skipped, outcome, "why", value_text(outcome->why));
		if (shown.findings != 0)
			append_rule(failed, outcome, "findings",
			            json_integer((json_int_t)shown.findings));
		if (shown.unsure != 0)
			append_rule(unsure, outcome, "findings",
			            json_integer((json_int_t)shown.unsure));
	}
	object_set(object, "failed", failed);
	object_set(object, "passed", passed);
	object_set(object, "unsure", unsure);
	object_set(object, "skipped", skipped);
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
		object_set(object, severity_words[severity], json_integer(counts[severity]));
	object_set(object, "unsure", json_integer(unsure));
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
	object_set(tool, "name", json_string("dialtone"));
	object_set(tool, "version", json_string(DIALTONE_VERSION));
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
