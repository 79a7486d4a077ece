#include <jansson.h>
#include <stdint.h>

#include "tests/unit/report/made_report.h"
#include "tests/unit/suite.h"

static json_t *
rendered(const struct made_report *made)
{
	char *text = made_render(made, report_json);
	json_error_t error;
	json_t *root = json_loads(text, JSON_REJECT_DUPLICATES, &error);

	if (root == NULL)
		ck_abort_msg("line %d: %s in %s", error.line, error.text, text);
	for (const char *octet = text; *octet != '\0'; octet++)
		ck_assert_msg(*octet == '\n' || (*octet >= 0x20 && *octet < 0x7f),
		              "octet %02x in the output", (unsigned char)*octet);
	free(text);
	return root;
}

static void
assert_keys(json_t *object, const char *expected)
{
	char keys[512] = "";
	const char *key;
	json_t *value;

	json_object_foreach(object, key, value)
	{
		strncat(keys, key, sizeof(keys) - strlen(keys) - 1);
		strncat(keys, " ", sizeof(keys) - strlen(keys) - 1);
	}
	ck_assert_str_eq(keys, expected);
}

/* The value at a path like "phones.0.verdict", as JSON. */
static void
assert_value(json_t *root, const char *path, const char *expected)
{
	char *copy = memory_text(path), *state = NULL, *dumped;
	json_t *value = root;

	for (char *part = strtok_r(copy, ".", &state); part != NULL;
	     part = strtok_r(NULL, ".", &state))
		value = json_is_array(value) ? json_array_get(value, (size_t)atoi(part))
		                             : json_object_get(value, part);
	ck_assert_msg(value != NULL, "no %s", path);
	dumped = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
	ck_assert_msg(strcmp(dumped, expected) == 0, "%s is %s, not %s", path, dumped, expected);
	free(dumped);
	free(copy);
}

START_TEST(an_empty_capture_has_all_keys)
{
	struct made_report made;
	json_t *root;

	made_begin(&made);
	root = rendered(&made);
	assert_keys(root, "schema tool captures phones servers findings rules summary ");
	assert_keys(json_object_get(root, "rules"), "failed passed unsure skipped ");
	assert_value(root, "schema", "1");
	assert_value(root, "tool.name", "\"dialtone\"");
	assert_value(root, "phones", "[]");
	assert_value(root, "servers", "[]");
	assert_value(root, "findings", "[]");
	assert_value(root, "summary",
	             "{\"critical\":0,\"major\":0,\"minor\":0,\"info\":0,\"unsure\":0}");
	json_decref(root);
	made_end(&made);
}
END_TEST

START_TEST(captures_tell_what_was_read)
{
	struct capture_interface interface = {.link_type = 1, .snaplen = 96, .dropped = -1};
	struct made_report made;
	json_t *root;

	made_begin(&made);
	made.info.interface_count = 1;
	made.info.interfaces = &interface;
	made.info.error = (char *)(uintptr_t) "not a record";
	made.info.error_offset = 77;
	root = rendered(&made);
	assert_keys(json_array_get(json_object_get(root, "captures"), 0),
	            "file format sha256 bytes packets first_time last_time truncated_packets "
	            "truncated_tail dropped point interfaces notes error ");
	assert_value(root, "captures.0.sha256", "null");
	assert_value(root, "captures.0.dropped", "null");
	assert_value(root, "captures.0.first_time", "\"2010-09-17T12:00:00.000000000Z\"");
	assert_value(root, "captures.0.last_time", "\"2010-09-17T12:00:30.500000000Z\"");
	assert_value(root, "captures.0.truncated_tail", "false");
	assert_value(root, "captures.0.point", "\"mirror\"");
	assert_value(root, "captures.0.interfaces",
	             "[{\"name\":null,\"link_type\":1,\"snaplen\":96,\"dropped\":null}]");
	assert_value(root, "captures.0.notes.0",
	             "\"2 frames are second copies from the mirror and are not counted\"");
	assert_value(root, "captures.0.error", "{\"text\":\"not a record\",\"offset\":77}");
	json_decref(root);
	made_end(&made);
}
END_TEST

START_TEST(a_phone_is_told_boot_by_boot)
{
	struct made_report made;
	json_t *root;

	made_begin(&made);
	made_phone(&made);
	made_exec(&made,
	          "INSERT INTO boot(id, phone, n, began_at, began_by, whole, stage,"
	          " stage_rank, files) VALUES (2, 1, 2, 20.25, 'discover', 1, 'vlan', 2, 'f2')");
	root = rendered(&made);
	assert_keys(
	        json_array_get(json_object_get(root, "phones"), 0),
	        "mac name id_source vendor model load protocol ips vlan switch boots stage verdict "
	        "registered_after seen boot_list ");
	assert_value(root, "phones.0.mac", "\"00:11:22:33:44:55\"");
	assert_value(root, "phones.0.id_source", "\"cdp\"");
	assert_value(root, "phones.0.ips", "[\"10.1.110.9\",\"10.1.110.57\"]");
	assert_value(root, "phones.0.switch", "{\"name\":\"sw1\",\"port\":\"Gi1/0/3\"}");
	assert_value(root, "phones.0.boots", "2");
	assert_value(root, "phones.0.stage", "\"vlan\"");
	assert_value(root, "phones.0.registered_after", "null");
	assert_value(root, "phones.0.seen",
	             "{\"from_phone\":5,\"to_phone\":4,\"begins_mid_boot\":false}");
	assert_value(root, "phones.0.boot_list.0.period", "20.25");
	assert_value(root, "phones.0.boot_list.0.ended", "\"2010-09-17T12:00:20.000000000Z\"");
	assert_value(root, "phones.0.boot_list.0.steps",
	             "[{\"time\":\"2010-09-17T12:00:01.250000000Z\",\"frame\":7,\"step\":\"tftp\","
	             "\"server\":\"10.1.1.1\",\"what\":\"CTLSEP001122334455.tlv\","
	             "\"result\":\"no-answer\",\"repeats\":3}]");
	assert_keys(
	        json_array_get(json_object_get(json_array_get(json_object_get(root, "phones"), 0),
	                                       "boot_list"),
	                       1),
	        "n began ended whole stage load period steps ");
	assert_value(root, "phones.0.boot_list.1.ended", "null");
	assert_value(root, "phones.0.boot_list.1.period", "null");
	json_decref(root);
	made_end(&made);
}
END_TEST

static void
assert_verdict(enum severity severity, const char *unsure, bool registered, const char *expected)
{
	struct made_report made;
	struct finding *finding;
	json_t *root;

	made_begin(&made);
	made_phone(&made);
	if (registered)
		made_exec(&made, "UPDATE boot SET stage = 'registered', stage_rank = 8");
	finding = made_finding(&made);
	finding->severity = severity;
	finding->unsure = (char *)(uintptr_t)unsure;
	root = rendered(&made);
	assert_value(root, "phones.0.verdict", expected);
	json_decref(root);
	made_end(&made);
}

START_TEST(verdicts)
{
	assert_verdict(SEVERITY_MINOR, NULL, true, "\"faulty\"");
	assert_verdict(SEVERITY_MINOR, NULL, false, "\"faulty\"");
	assert_verdict(SEVERITY_MINOR, "cut", true, "\"unsure\"");
	assert_verdict(SEVERITY_INFO, NULL, true, "\"healthy\"");
	assert_verdict(SEVERITY_INFO, NULL, false, "\"not-judged\"");
	assert_verdict(SEVERITY_INFO, "cut", false, "\"not-judged\"");
}
END_TEST

START_TEST(a_registered_phone_tells_after_how_long)
{
	struct made_report made;
	json_t *root;

	made_begin(&made);
	made_phone(&made);
	made_exec(&made, "UPDATE boot SET stage = 'registered', stage_rank = 8");
	made_exec(&made, "INSERT INTO sccp_session(id, phone, boot, server, outcome, keepalives,"
	                 " keepalives_lost, first_at, registered_at, last_at)"
	                 " VALUES (1, 1, 1, '10.1.1.2', 'registered', 0, 0, 9, 12.5000004, 13)");
	root = rendered(&made);
	assert_value(root, "phones.0.registered_after", "12.5");
	assert_value(root, "phones.0.verdict", "\"healthy\"");
	json_decref(root);
	made_end(&made);
}
END_TEST

START_TEST(a_finding_is_told_whole)
{
	struct evidence evidence[] = {{3, 1284724801204000000, (char *)(uintptr_t) "asks"},
	                              {4, 0, NULL},
	                              {(int64_t)1 << 40 | 9, 0, NULL}};
	struct finding_fix fix = {"Cisco IOS", 1, (char *)(uintptr_t) "type", NULL};
	struct made_report made;
	struct finding *finding;
	json_t *root;

	made_begin(&made);
	made_phone(&made);
	finding = made_finding(&made);
	finding->evidence = evidence;
	finding->evidence_count = 3;
	finding->evidence_total = 5;
	finding->first_at = 1.204;
	finding->last_at = 2;
	finding->fixes = &fix;
	finding->fix_count = 1;
	finding->server = (char *)(uintptr_t) "10.1.1.1";
	made_finding(&made)->explained_by = 0;
	made_finding(&made)->unsure = (char *)(uintptr_t) "the frame was cut";
	root = rendered(&made);
	assert_keys(json_array_get(json_object_get(root, "findings"), 0),
	            "id rule scope severity confidence verdict unsure title phone phones count "
	            "where spread "
	            "beside server blame first_time last_time evidence evidence_total filter "
	            "explained_by "
	            "explains sees meaning fix verify not_this_when sources ");
	assert_value(root, "findings.0.filter", "\"frame.number in {3, 4}\"");
	assert_value(root, "findings.0.evidence.0",
	             "{\"capture\":0,\"frame\":3,\"time\":\"2010-09-17T12:00:01.204000000Z\","
	             "\"note\":\"asks\"}");
	assert_value(root, "findings.0.evidence.2",
	             "{\"capture\":1,\"frame\":9,\"time\":null,\"note\":null}");
	assert_value(root, "findings.0.evidence_total", "5");
	assert_value(root, "findings.0.first_time", "\"2010-09-17T12:00:01.204000000Z\"");
	assert_value(root, "findings.0.where",
	             "{\"switch\":\"sw1\",\"port\":\"Gi1/0/3\",\"vlan\":110}");
	assert_value(root, "findings.0.explains", "[\"f2\"]");
	assert_value(root, "findings.0.fix",
	             "[{\"for\":\"Cisco IOS\",\"text\":\"type\",\"danger\":null,\"risk\":1}]");
	assert_value(root, "findings.0.phone", "\"00:11:22:33:44:55\"");
	assert_value(root, "findings.1.explained_by", "\"f1\"");
	assert_value(root, "findings.1.filter", "null");
	assert_value(root, "findings.1.first_time", "null");
	assert_value(root, "findings.2.verdict", "\"unsure\"");
	assert_value(root, "summary",
	             "{\"critical\":1,\"major\":0,\"minor\":0,\"info\":0,\"unsure\":1}");
	json_decref(root);
	made_end(&made);
}
END_TEST

START_TEST(rules_are_listed_by_verdict)
{
	struct made_report made;
	struct rule failing;
	json_t *root;

	made_begin(&made);
	made_phone(&made);
	failing = made.rule;
	failing.id = (char *)(uintptr_t) "failing";
	made_finding(&made)->rule = &failing;
	made_finding(&made)->rule = &failing;
	made_finding(&made)->rule = &failing;
	made.findings[1].unsure = (char *)(uintptr_t) "cut";
	made.result.outcome_count = 4;
	made.outcomes[0] = (struct rule_outcome){&made.rule, RULE_PASSED, 0, 0, 3, 3, NULL, 0};
	made.outcomes[1] = (struct rule_outcome){&failing, RULE_FAILED, 2, 1, 3, 2, NULL, 0};
	made.outcomes[2] = (struct rule_outcome){
	        &made.rule, RULE_SKIPPED, 0, 0, 0, 0, (char *)(uintptr_t) "no DHCP reply", 0};
	made.outcomes[3] = (struct rule_outcome){
	        &made.rule, RULE_BROKEN, 0, 0, 0, 0, (char *)(uintptr_t) "no such column", 0};
	root = rendered(&made);
	assert_value(root, "rules.failed", "[{\"rule\":\"failing\",\"findings\":2}]");
	assert_value(root, "rules.unsure", "[{\"rule\":\"failing\",\"findings\":1}]");
	assert_value(root, "rules.passed", "[{\"rule\":\"opt150-missing\",\"phones\":3}]");
	assert_value(root, "rules.skipped",
	             "[{\"rule\":\"opt150-missing\",\"why\":\"no DHCP reply\"},"
	             "{\"rule\":\"opt150-missing\",\"why\":\"no such column\"}]");
	json_decref(root);
	/* for another phone its findings are not shown, and it passed; for nobody, nothing did */
	made_exec(&made, "INSERT INTO phone(id, mac, is_phone) VALUES (2, '00:00:00:00:00:02', 1)");
	made.report.phone_filter = "00:00:00:00:00:02";
	root = rendered(&made);
	assert_value(root, "rules.failed", "[]");
	assert_value(root, "rules.unsure", "[]");
	assert_value(root, "rules.passed",
	             "[{\"rule\":\"opt150-missing\",\"phones\":3},"
	             "{\"rule\":\"failing\",\"phones\":2}]");
	json_decref(root);
	made.findings[0].phone_count = 0; /* of a site */
	made.report.phone_filter = "00:00:00:00:00:03";
	root = rendered(&made);
	assert_value(root, "findings", "[]");
	assert_value(root, "rules.failed", "[]");
	assert_value(root, "rules.passed", "[]");
	assert_value(root, "summary.critical", "0");
	ck_assert(!report_finds_phone(&made.report));
	json_decref(root);
	made.report.phone_filter = NULL;
	ck_assert(report_finds_phone(&made.report));
	made_end(&made);
}
END_TEST

START_TEST(phones_that_differ_have_nothing_in_common)
{
	int64_t both[] = {1, 2};
	struct made_report made;
	struct finding *finding;
	json_t *root;

	made_begin(&made);
	made_phone(&made);
	made_exec(&made, "INSERT INTO phone(id, is_phone, ip, vlan, switch_name)"
	                 " VALUES (2, 2, '10.1.110.58', 110, 'sw2')");
	finding = made_finding(&made);
	finding->phones = both;
	finding->phone_count = 2;
	root = rendered(&made);
	assert_value(root, "findings.0.where", "{\"switch\":null,\"port\":null,\"vlan\":110}");
	assert_value(root, "findings.0.phone", "null");
	assert_value(root, "findings.0.phones", "[\"00:11:22:33:44:55\",\"10.1.110.58\"]");
	assert_value(root, "phones.1.mac", "null");
	assert_value(root, "phones.1.switch", "{\"name\":\"sw2\",\"port\":null}");
	json_decref(root);
	made_end(&made);
}
END_TEST

static size_t
phones_for(const char *filter)
{
	struct made_report made;
	json_t *root;
	size_t count;

	made_begin(&made);
	made_phone(&made);
	made_exec(&made, "INSERT INTO phone(id, mac, is_phone) VALUES (2, '00:00:00:00:00:02', 1)");
	made_finding(&made);
	made.report.phone_filter = filter;
	root = rendered(&made);
	count = json_array_size(json_object_get(root, "phones"));
	/* the finding is about phone 1 */
	ck_assert_uint_eq(json_array_size(json_object_get(root, "findings")),
	                  strcmp(filter, "00:00:00:00:00:02") != 0 && count != 0);
	ck_assert_int_eq(report_fails(&made.report, SEVERITY_MINOR, false),
	                 json_array_size(json_object_get(root, "findings")) != 0);
	json_decref(root);
	made_end(&made);
	return count;
}

START_TEST(one_phone_is_picked_by_mac_name_or_address)
{
	ck_assert_uint_eq(phones_for("0011.2233.4455"), 1);
	ck_assert_uint_eq(phones_for("00-11-22-33-44-55"), 1);
	ck_assert_uint_eq(phones_for("sep001122334455"), 1);
	ck_assert_uint_eq(phones_for("10.1.110.9"), 1);
	ck_assert_uint_eq(phones_for("10.1.110.57"), 1);
	ck_assert_uint_eq(phones_for("00:00:00:00:00:02"), 1);
	ck_assert_uint_eq(phones_for("10.1.110.1"), 0);
	ck_assert_uint_eq(phones_for("nobody"), 0);
}
END_TEST

START_TEST(what_fails_depends_on_severity_and_certainty)
{
	struct made_report made;
	struct finding *finding;

	made_begin(&made);
	made_phone(&made);
	finding = made_finding(&made);
	finding->severity = SEVERITY_MAJOR;
	ck_assert(report_fails(&made.report, SEVERITY_MAJOR, false));
	ck_assert(!report_fails(&made.report, SEVERITY_CRITICAL, false));
	finding->unsure = (char *)(uintptr_t) "cut";
	ck_assert(!report_fails(&made.report, SEVERITY_MAJOR, false));
	ck_assert(report_fails(&made.report, SEVERITY_MAJOR, true));
	made_end(&made);
}
END_TEST

START_TEST(hostile_text_stays_valid_ascii)
{
	struct made_report made;
	json_t *root;

	made_begin(&made);
	made_phone(&made);
	made.info.file = (char *)(uintptr_t) "tr\xff\033[2Jace.pcap";
	made_exec(&made,
	          "UPDATE phone SET name = 'a' || char(27) || '[31m' || char(0x202e) || '\"'");
	root = rendered(&made);
	ck_assert_str_eq(json_string_value(json_object_get(
	                         json_array_get(json_object_get(root, "captures"), 0), "file")),
	                 "tr\xef\xbf\xbd\033[2Jace.pcap");
	ck_assert_str_eq(json_string_value(json_object_get(
	                         json_array_get(json_object_get(root, "phones"), 0), "name")),
	                 "a\033[31m\xe2\x80\xae\"");
	json_decref(root);
	made_end(&made);
}
END_TEST

START_TEST(the_same_facts_give_the_same_octets)
{
	struct made_report made;
	char *first, *second;

	made_begin(&made);
	made_phone(&made);
	made_finding(&made);
	first = made_render(&made, report_json);
	second = made_render(&made, report_json);
	ck_assert_str_eq(first, second);
	free(first);
	free(second);
	made_end(&made);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("json");
	TCase *tests = tcase_create("json");

	tcase_add_test(tests, an_empty_capture_has_all_keys);
	tcase_add_test(tests, captures_tell_what_was_read);
	tcase_add_test(tests, a_phone_is_told_boot_by_boot);
	tcase_add_test(tests, verdicts);
	tcase_add_test(tests, a_registered_phone_tells_after_how_long);
	tcase_add_test(tests, a_finding_is_told_whole);
	tcase_add_test(tests, rules_are_listed_by_verdict);
	tcase_add_test(tests, phones_that_differ_have_nothing_in_common);
	tcase_add_test(tests, one_phone_is_picked_by_mac_name_or_address);
	tcase_add_test(tests, what_fails_depends_on_severity_and_certainty);
	tcase_add_test(tests, hostile_text_stays_valid_ascii);
	tcase_add_test(tests, the_same_facts_give_the_same_octets);
	suite_add_tcase(suite, tests);
	return suite;
}
