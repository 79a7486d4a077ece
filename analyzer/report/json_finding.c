#include "analyzer/report/json_finding.h"

#include <stdlib.h>

#include "analyzer/report/beside.h"
#include "analyzer/report/json_values.h"
#include "analyzer/report/spread.h"

static json_t *
where_object(const struct json_report *report, const struct finding *finding)
{
	struct finding_where where;
	json_t *object;

	if (!finding_where(report->phones, finding, &where))
		return json_null();
	object = json_object();
	object_set(object, "switch", value_text(where.switch_name));
	object_set(object, "port", value_text(where.port));
	object_set(object, "vlan", value_integer_unless(where.vlan, PHONE_NO_VLAN));
	return object;
}

static json_t *
evidence_array(const struct finding *finding)
{
	json_t *array = json_array();

	for (size_t i = 0; i < finding->evidence_count; i++) {
		const struct evidence *evidence = &finding->evidence[i];
		json_t *object = json_object();

		object_set(object, "capture", json_integer(frame_capture(evidence->frame)));
		object_set(object, "frame",
		           json_integer((json_int_t)frame_number(evidence->frame)));
		object_set(object, "time",
		           evidence->time_ns != 0 ? value_time(evidence->time_ns) : json_null());
		object_set(object, "note", value_text(evidence->note));
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

		object_set(object, "for", value_text(fix->for_whom));
		object_set(object, "text", value_text(fix->text));
		object_set(object, "danger", value_text(fix->danger));
		object_set(object, "risk", json_integer(fix->risk));
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *
phone_array(const struct json_report *report, const struct finding *finding)
{
	json_t *array = json_array();

	for (size_t i = 0; i < finding->phone_count; i++) {
		const struct report_phone *phone = phones_find(report->phones, finding->phones[i]);

		if (phone != NULL)
			json_array_append_new(array, value_text(phone_key(phone)));
	}
	return array;
}

/* Only of several phones: of one, its own entry tells. */
static json_t *
spread_object(const struct json_report *report, const struct finding *finding)
{
	json_t *object;

	if (finding->phone_count < 2)
		return json_null();
	object = json_object();
	for (int by = 0; by < SPREAD_COUNT; by++) {
		json_t *groups = json_array();
		struct spread spread;

		if (spread_count(report->phones, finding, (enum spread_by)by, &spread) == 0) {
			for (size_t i = 0; i < spread.count; i++) {
				json_t *group = json_object();

				object_set(group, "name", value_text(spread.groups[i].name));
				object_set(group, "phones",
				           json_integer((json_int_t)spread.groups[i].phones));
				json_array_append_new(groups, group);
			}
		}
		spread_free(&spread);
		object_set(object, spread_words[by], groups);
	}
	return object;
}

static json_t *
side_object(const struct beside_side *side)
{
	json_t *object = json_object();

	object_set(object, "capture",
	           side->frame == 0 ? json_null() : json_integer(frame_capture(side->frame)));
	object_set(object, "frame",
	           side->frame == 0 ? json_null()
	                            : json_integer((json_int_t)frame_number(side->frame)));
	object_set(object, "result", value_text(side->result));
	return object;
}

static json_t *
beside_object(const struct json_report *report, const struct finding *finding)
{
	json_t *object = json_null(), *same;
	struct beside beside;

	if (finding->explained_by == SIZE_MAX && beside_find(report->phones, finding, &beside)) {
		same = json_array();
		if (beside.same_model)
			json_array_append_new(same, json_string("model"));
		if (beside.same_vlan)
			json_array_append_new(same, json_string("vlan"));
		if (beside.same_switch)
			json_array_append_new(same, json_string("switch"));
		object = json_object();
		object_set(object, "phone", value_text(phone_key(beside.bad)));
		object_set(object, "good", value_text(phone_key(beside.good)));
		object_set(object, "same", same);
		object_set(object, "step", value_text(beside.step));
		object_set(object, "there", side_object(&beside.there));
		object_set(object, "here", side_object(&beside.here));
		beside_free(&beside);
	}
	return object;
}

static json_t *
explains_array(const struct json_report *report, size_t root)
{
	const struct engine_result *result = report->result;
	json_t *array = json_array();

	for (size_t i = report->consequences->first[root]; i != SIZE_MAX;
	     i = report->consequences->next[i]) {
		if (finding_shown(report->phones, &result->findings[i]))
			json_array_append_new(array, json_string(result->findings[i].id));
	}
	return array;
}

json_t *
json_finding(const struct json_report *report, size_t index)
{
	const struct engine_result *result = report->result;
	const struct finding *finding = &result->findings[index];
	const struct rule *rule = finding->rule;
	json_t *object = json_object(), *phones = phone_array(report, finding);
	json_t *count = json_object();
	char *filter = finding_filter(finding);

	object_set(object, "id", json_string(finding->id));
	object_set(object, "rule", value_text(rule->id));
	object_set(object, "scope", json_string(rule_scope_words[rule->scope]));
	object_set(object, "severity", json_string(severity_words[finding->severity]));
	object_set(object, "confidence", value_text(rule->confidence));
	object_set(object, "verdict", json_string(finding->unsure != NULL ? "unsure" : "fail"));
	object_set(object, "unsure", value_text(finding->unsure));
	object_set(object, "title", value_text(finding->title));
	object_set(object, "phone",
	           json_array_size(phones) == 1 ? json_incref(json_array_get(phones, 0))
	                                        : json_null());
	object_set(object, "phones", phones);
	object_set(count, "phones", json_integer((json_int_t)finding->phone_count));
	object_set(count, "boots", json_integer(finding->boots));
	object_set(object, "count", count);
	object_set(object, "where", where_object(report, finding));
	object_set(object, "spread", spread_object(report, finding));
	object_set(object, "beside", beside_object(report, finding));
	object_set(object, "server", value_text(finding->server));
	object_set(object, "blame", value_text(finding->blame));
	object_set(object, "first_time",
	           value_time_at(report->phones->began_ns, finding->first_at));
	object_set(object, "last_time", value_time_at(report->phones->began_ns, finding->last_at));
	object_set(object, "evidence", evidence_array(finding));
	object_set(object, "evidence_total", json_integer((json_int_t)finding->evidence_total));
	object_set(object, "filter", value_text(filter));
	object_set(object, "explained_by",
	           finding->explained_by != SIZE_MAX
	                   ? json_string(result->findings[finding->explained_by].id)
	                   : json_null());
	object_set(object, "explains", explains_array(report, index));
	object_set(object, "sees", value_texts(&rule->sees));
	object_set(object, "meaning", value_text(finding->meaning));
	object_set(object, "fix", fix_array(finding));
	object_set(object, "verify", value_text(finding->verify));
	object_set(object, "not_this_when", value_text(finding->not_this_when));
	object_set(object, "sources", value_texts(&rule->sources));
	free(filter);
	return object;
}
