#include <stdint.h>

#include "tests/unit/report/made_report.h"
#include "tests/unit/suite.h"

static void
assert_has(const char *text, const char *part)
{
	ck_assert_msg(strstr(text, part) != NULL, "no \"%s\" in:\n%s", part, text);
}

static void
assert_lacks(const char *text, const char *part)
{
	ck_assert_msg(strstr(text, part) == NULL, "\"%s\" in:\n%s", part, text);
}

/* `parts` in this order. */
static void
assert_order(const char *text, const char *const *parts)
{
	const char *at = text;

	for (; *parts != NULL; parts++) {
		const char *found = strstr(at, *parts);

		ck_assert_msg(found != NULL, "no \"%s\" in its place in:\n%s", *parts, text);
		at = found + strlen(*parts);
	}
}

static size_t
count_of(const char *text, const char *part)
{
	size_t count = 0;

	for (; (text = strstr(text, part)) != NULL; text++)
		count++;
	return count;
}

START_TEST(no_phone_is_an_answer_too)
{
	struct made_report made;
	char *text;

	made_begin(&made);
	text = made_render(&made, report_text);
	assert_has(text, "trace.pcap: 9 packets, 2010-09-17 12:00:00 to 12:00:30.500 UTC (30.5 s)");
	assert_has(text, "second copies from the mirror, not counted: 2");
	assert_has(text, "no IP phone found");
	assert_has(text, "monitor session 1 source interface");
	assert_has(text, "tcpdump -i eth0 -s 0");
	assert_lacks(text, "No fault found");
	free(text);
	made_end(&made);
}
END_TEST

static const struct {
	const char *exchange; /* discovers, requests, offers, acks */
	bool one_direction;
} answers_alone[] = {
        {"0, 0, 1, 1", true},
        {"0, 1, 0, 1", false},
        {"1, 0, 0, 0", false},
};

START_TEST(answers_without_a_request_are_no_phone)
{
	static const char words[] = "no IP phone found; DHCP answers 00:1b:54:00:00:01, whose";
	struct made_report made;
	char *text, sql[512];

	made_begin(&made);
	snprintf(sql, sizeof sql,
	         "INSERT INTO dhcp_exchange (id, mac, xid, kind, outcome, discovers, requests, "
	         "offers, acks, naks, cut, first_at, last_at) VALUES (1, '00:1b:54:00:00:01', 7, "
	         "'discover', 'acked', %s, 0, 0, 1, 2)",
	         answers_alone[_i].exchange);
	made_exec(&made, sql);
	text = made_render(&made, report_text);
	if (answers_alone[_i].one_direction)
		assert_has(text, words);
	else
		assert_lacks(text, words);
	free(text);
	made_end(&made);
}
END_TEST

START_TEST(timeline_then_findings_then_rules_then_advice)
{
	struct evidence evidence[] = {{3, 1284724801204000000, (char *)(uintptr_t) "asks"},
	                              {4, 0, NULL}};
	struct finding_fix fixes[] = {{"Look first", 0, (char *)(uintptr_t) "See whether.", NULL},
	                              {"Cisco IOS", 3,
	                               (char *)(uintptr_t) "```\nip dhcp pool VOICE\n```",
	                               (char *)(uintptr_t) "wipes the flash"}};
	struct made_report made;
	struct rule passed;
	struct finding *finding, *consequence;
	char *text;

	made_begin(&made);
	made_phone(&made);
	made.result.outcome_count = 2;
	passed = made.rule;
	made.outcomes[0] = (struct rule_outcome){&passed, RULE_PASSED, 0, 0, 3, 3, NULL, 0};
	made.outcomes[1] = (struct rule_outcome){
	        &made.rule, RULE_SKIPPED, 0, 0, 0, 0, (char *)(uintptr_t) "no SIP seen", 0};
	finding = made_finding(&made);
	finding->evidence = evidence;
	finding->evidence_count = 2;
	finding->evidence_total = 7;
	finding->fixes = fixes;
	finding->fix_count = 2;
	finding->verify = (char *)(uintptr_t) "Restart the phone.";
	finding->not_this_when = (char *)(uintptr_t) "- it boots";
	consequence = made_finding(&made);
	consequence->explained_by = 0;
	consequence->title = (char *)(uintptr_t) "TFTP server does not answer";
	consequence->unsure = (char *)(uintptr_t) "a frame was cut";
	made.info.truncated_packets = 1;
	text = made_render(&made, report_text);
	assert_order(text,
	             (const char *const[]){
	                     "1 phone: 1 faulty\n",
	                     "phone  SEP001122334455, 00:11:22:33:44:55, 10.1.110.57: faulty\n",
	                     "  switch sw1 port Gi1/0/3, VLAN 110; 5 frames from it, 4 to it\n",
	                     "boot 1, 12:00:00.000: reached dhcp, ended after 20.0 s\n",
	                     "+1.250 s  #7      tftp 10.1.1.1 CTLSEP001122334455.tlv:",
	                     "no-answer",
	                     "(x3)\n",
	                     "\nCRITICAL: DHCP server 10.1.1.1 names no TFTP server\n",
	                     "  phone       SEP001122334455, 00:11:22:33:44:55, 10.1.110.57;",
	                     "  blame       dhcp-server\n",
	                     "  evidence    frame 3, 12:00:01.204: asks\n",
	                     "              frame 4\n",
	                     "              and 5 more frames\n",
	                     "  explains    TFTP server does not answer (opt150-missing)\n",
	                     "  meaning     The phone knows no server.\n",
	                     "  fix      1. Look first\n",
	                     "           2. Cisco IOS\n",
	                     "              DANGER: wipes the flash\n",
	                     "                  ip dhcp pool VOICE\n",
	                     "  verify      Restart the phone.\n",
	                     "  not this    - it boots\n",
	                     "  see it      tshark -Y 'frame.number in {3, 4}'\n",
	                     "  more        dialtone --explain opt150-missing\n",
	                     "1 check passed: opt150-missing\n",
	                     "Not judged (-v names every rule)\n",
	                     "  - no SIP seen (opt150-missing)\n",
	                     "How to capture better\n",
	                     "  - Frames were cut",
	                     NULL});
	ck_assert_uint_eq(count_of(text, "CRITICAL"), 1); /* the consequence is only a line */
	assert_lacks(text, "\033");
	free(text);
	consequence->unsure = NULL; /* now all is sure, and a better capture would say no more */
	text = made_render(&made, report_text);
	assert_lacks(text, "How to capture better");
	free(text);
	made_end(&made);
}
END_TEST

START_TEST(an_unsure_finding_is_marked)
{
	struct made_report made;
	char *text;

	made_begin(&made);
	made_phone(&made);
	made_finding(&made)->unsure = (char *)(uintptr_t) "the frame was cut\033[1m";
	text = made_render(&made, report_text);
	assert_has(text, "CRITICAL, UNSURE: DHCP server 10.1.1.1 names no TFTP server\n"
	                 "  unsure      the frame was cut\\x1b[1m\n");
	assert_has(text, "1 phone: 1 unsure\n");
	free(text);
	made_end(&made);
}
END_TEST

START_TEST(equal_boots_are_told_once)
{
	struct made_report made;
	char *text;

	made_begin(&made);
	made_phone(&made);
	made_exec(&made,
	          "INSERT INTO boot(id, phone, n, began_at, began_by, whole, stage,"
	          " stage_rank, files) SELECT value, 1, value, 62 * (value - 1), 'discover', 1,"
	          " 'dhcp', 3, iif(value < 5, 'f1', 'f2') FROM"
	          " (SELECT 2 AS value UNION VALUES (3), (4), (5))");
	text = made_render(&made, report_text);
	assert_has(text, "  boots 2-4: the same, one every 62.0 s\n");
	assert_has(text, "  boot 5, 12:04:08.000: reached dhcp\n");
	free(text);
	made.report.verbose = true;
	text = made_render(&made, report_text);
	assert_has(text, "  boot 3, ");
	assert_lacks(text, "the same");
	free(text);
	made_end(&made);
}
END_TEST

/* One boot more is no rate. */
START_TEST(one_equal_boot_is_no_rate)
{
	struct made_report made;
	char *text;

	made_begin(&made);
	made_phone(&made);
	made_exec(&made,
	          "INSERT INTO boot(id, phone, n, began_at, began_by, whole, stage,"
	          " stage_rank, files) VALUES (2, 1, 2, 62, 'discover', 1, 'dhcp', 3, 'f1')");
	text = made_render(&made, report_text);
	assert_has(text, "  boot 2: the same\n");
	free(text);
	made_end(&made);
}
END_TEST

START_TEST(hostile_names_are_shown_not_obeyed)
{
	struct made_report made;
	struct finding *finding;
	char *text;

	made_begin(&made);
	made_phone(&made);
	made.info.file = (char *)(uintptr_t) "a\033]0;x\007\xff.pcap";
	made_exec(&made, "UPDATE phone SET name = 'evil' || char(27) || '[2J' || char(0x202e),"
	                 " switch_port = printf('%.*c', 200, 'y')");
	made_exec(&made, "UPDATE transfer SET name = char(10) || 'CRITICAL: forged'");
	finding = made_finding(&made);
	finding->title = (char *)(uintptr_t) "bad \033[31m name";
	finding->server = (char *)(uintptr_t) "10.1.1.1\r";
	text = made_render(&made, report_text);
	for (const char *octet = text; *octet != '\0'; octet++)
		ck_assert_msg(*octet == '\n' || (*octet >= 0x20 && *octet < 0x7f),
		              "octet %02x in:\n%s", (unsigned char)*octet, text);
	assert_has(text, "a\\x1b]0;x\\x07\\xff.pcap");
	assert_has(text, "evil\\x1b[2J<U+202E>");
	assert_has(text, "\\x0aCRITICAL: forged");
	assert_lacks(text, "\nCRITICAL: forged");
	ck_assert_uint_le(count_of(text, "y"), 2 * 64 + 40); /* the port's name is cut */
	free(text);
	made_end(&made);
}
END_TEST

START_TEST(no_stranger_widens_the_page)
{
	static char long_text[201], wide[] = "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9";
	struct made_report made;
	struct finding *finding;
	char *text, *title;

	memset(long_text, 'z', sizeof(long_text) - 1);
	made_begin(&made);
	made_phone(&made);
	made_exec(&made, "UPDATE phone SET name = printf('%.*c', 200, 'y')");
	made_exec(&made, "UPDATE transfer SET name = printf('%.*c', 200, 'y')");
	finding = made_finding(&made);
	title = memory_format("%s%s%s%s", wide, long_text, wide, long_text);
	finding->title = finding->meaning = finding->unsure = title;
	text = made_render(&made, report_text);
	for (const char *line = text; *line != '\0';) {
		size_t columns = 0;

		for (; *line != '\n'; line++)
			columns += ((unsigned char)*line & 0xc0) != 0x80;
		ck_assert_msg(columns <= 80, "%zu columns in:\n%s", columns, text);
		line++;
	}
	ck_assert_uint_eq(count_of(text, "z"), 3 * 400); /* broken, not cut */
	free(text);
	/* a path stays whole */
	made.info.file = long_text;
	text = made_render(&made, report_text);
	assert_has(text, long_text);
	free(text);
	free(title);
	made_end(&made);
}
END_TEST

START_TEST(everything_unknown_is_no_crash)
{
	struct made_report made;
	struct finding *finding;
	char *text;

	made_begin(&made);
	made_exec(&made, "DELETE FROM stream");
	made_exec(&made, "DELETE FROM capture");
	made_exec(&made, "INSERT INTO phone(id, is_phone) VALUES (1, 1)");
	made_exec(&made, "INSERT INTO boot(id, phone, n, began_at, began_by, whole, stage,"
	                 " stage_rank, files) VALUES (1, 1, 1, 0, '', 0, 'none', 0, '')");
	made_exec(&made, "INSERT INTO alarm(phone, boot, source, at) VALUES (1, 1, 'sip', 0)");
	finding = made_finding(&made);
	finding->title = finding->meaning = NULL;
	text = made_render(&made, report_text);
	assert_has(text, "phone  phone 1: faulty\n");
	assert_has(text, ": reached nothing\n");
	assert_has(text, "alarm: not known\n");
	free(text);
	text = made_render(&made, report_json);
	assert_has(text, "\"mac\":null");
	assert_has(text, "\"stage\":null");
	free(text);
	made_end(&made);
}
END_TEST

START_TEST(many_phones_are_counted)
{
	int64_t phones[500];
	struct made_report made;
	char *text;

	made_begin(&made);
	made_exec(&made,
	          "WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n"
	          " WHERE id < 600) INSERT INTO phone(id, mac, is_phone)"
	          " SELECT id, printf('00:00:00:00:%02x:%02x', id / 256, id % 256), 3 FROM n");
	for (int i = 0; i < 500; i++)
		phones[i] = 101 + i;
	made.findings[0] = *made_finding(&made);
	made.findings[0].phones = phones;
	made.findings[0].phone_count = 500;
	text = made_render(&made, report_text);
	assert_has(text, "600 phones: 500 faulty, 100 not-judged\n");
	ck_assert_uint_eq(count_of(text, "\nphone  "), 10);
	assert_has(text, "\nphone  00:00:00:00:00:65: faulty\n"); /* the first that is named */
	assert_has(text, "590 more phones not shown step by step");
	assert_has(text, "and 490 more (-v shows them)");
	free(text);
	made_end(&made);
}
END_TEST

START_TEST(evidence_of_several_captures_names_them)
{
	struct evidence evidence[] = {{3, 0, NULL}, {(int64_t)1 << 40 | 9, 0, NULL}};
	struct capture_info other;
	struct made_report made;
	struct finding *finding;
	char *text;

	made_begin(&made);
	made_phone(&made);
	other = made.info;
	other.file = (char *)(uintptr_t) "other.pcap";
	made.captures[1] = &other;
	made.report.capture_count = 2;
	finding = made_finding(&made);
	finding->evidence = evidence;
	finding->evidence_count = finding->evidence_total = 2;
	text = made_render(&made, report_text);
	assert_has(text, "  evidence    frame 3 of trace.pcap\n");
	assert_has(text, "              frame 9 of other.pcap\n");
	assert_has(text, "tshark -r trace.pcap -Y 'frame.number in {3}'\n");
	free(text);
	made_end(&made);
}
END_TEST

START_TEST(colour_only_adds_to_the_words)
{
	struct made_report made;
	char *plain, *coloured, *out;

	made_begin(&made);
	made_phone(&made);
	made_finding(&made);
	plain = made_render(&made, report_text);
	made.report.colour = true;
	coloured = made_render(&made, report_text);
	assert_has(coloured, "\033[1;31mCRITICAL: \033[0m");
	out = coloured;
	for (const char *in = coloured; *in != '\0'; in++) {
		if (*in == '\033')
			in += strcspn(in, "m");
		else
			*out++ = *in;
	}
	*out = '\0';
	ck_assert_str_eq(coloured, plain);
	free(plain);
	free(coloured);
	made_end(&made);
}
END_TEST

START_TEST(one_way_is_said_where_nothing_came_back)
{
	struct made_report made;
	char *text;

	made_begin(&made);
	made_phone(&made);
	made_exec(&made, "UPDATE visibility SET rx_unicast = 0");
	text = made_render(&made, report_text);
	assert_has(text, "Nothing that was sent to the phone");
	free(text);
	made_exec(&made,
	          "INSERT INTO dhcp_exchange(id, phone, boot, mac, xid, kind, outcome, discovers,"
	          " requests, offers, acks, naks, cut, first_at, last_at) VALUES (1, 1, 1, '', 1,"
	          " 'discover', 'acked', 1, 1, 1, 1, 0, 0, 0, 1)");
	made_exec(&made,
	          "INSERT INTO dhcp_reply(id, exchange, phone, boot, type, accepted, frame, at,"
	          " overload, broadcast, cut) VALUES (1, 1, 1, 1, 'ack', 1, 2, 1, 0, 1, 0)");
	text = made_render(&made, report_text); /* broadcast answers are answers */
	assert_lacks(text, "Nothing that was sent to the phone");
	free(text);
	made_end(&made);
}
END_TEST

/* Over TLS a registration can't be seen: nobody may miss it. */
START_TEST(what_goes_over_tls_is_not_missed)
{
	struct made_report made;
	char *text;

	made_begin(&made);
	made_phone(&made);
	made_exec(&made,
	          "INSERT INTO connection(id, phone, boot, server, port, service, syns, outcome,"
	          " first_at, last_at) VALUES (1, 1, 1, '10.1.1.5', 5061, 'sips', 1, 'connected',"
	          " 3, 4)");
	text = made_render(&made, report_text);
	assert_has(text, "it talks to its call server over");
	assert_lacks(text, "no registration either");
	free(text);
	made_exec(&made, "UPDATE connection SET outcome = 'refused'");
	text = made_render(&made, report_text);
	assert_has(text, "no registration either");
	free(text);
	made_end(&made);
}
END_TEST

START_TEST(a_finding_that_blames_the_capture_is_the_advice)
{
	struct finding_fix fix = {"Capture the whole boot", 0, (char *)(uintptr_t) "Start first.",
	                          NULL};
	struct made_report made;
	struct finding *finding;
	char *text;

	made_begin(&made);
	made_phone(&made);
	made.rule.blame = "capture";
	finding = made_finding(&made);
	finding->severity = SEVERITY_INFO;
	text = made_render(&made, report_text);
	assert_has(text, "How to capture better");
	assert_has(text, "  not judged: nothing wrong was seen, and no registration either\n");
	free(text);
	finding->fixes = &fix;
	finding->fix_count = 1;
	text = made_render(&made, report_text);
	assert_lacks(text, "How to capture better");
	free(text);
	made_end(&made);
}
END_TEST

START_TEST(nothing_found_is_said)
{
	struct made_report made;
	char *text;

	made_begin(&made);
	made_phone(&made);
	made_exec(&made, "UPDATE boot SET stage = 'registered', stage_rank = 8");
	text = made_render(&made, report_text);
	assert_has(text, "No fault found.\n");
	assert_has(text, "1 phone: 1 healthy\n");
	assert_lacks(text, "How to capture better");
	free(text);
	made.info.truncated_packets = 1;
	text = made_render(&made, report_text);
	assert_lacks(text, "How to capture better");
	free(text);
	made.report.phone_filter = "nobody\033";
	text = made_render(&made, report_text);
	assert_has(text, "1 phone found, but none is nobody\\x1b\n");
	assert_has(text, "\nNo such phone in the capture.\n");
	assert_lacks(text, "No fault found.");
	free(text);
	made_end(&made);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("text");
	TCase *tests = tcase_create("text");

	tcase_add_test(tests, no_phone_is_an_answer_too);
	tcase_add_loop_test(tests, answers_without_a_request_are_no_phone, 0, 3);
	tcase_add_test(tests, timeline_then_findings_then_rules_then_advice);
	tcase_add_test(tests, an_unsure_finding_is_marked);
	tcase_add_test(tests, equal_boots_are_told_once);
	tcase_add_test(tests, one_equal_boot_is_no_rate);
	tcase_add_test(tests, hostile_names_are_shown_not_obeyed);
	tcase_add_test(tests, no_stranger_widens_the_page);
	tcase_add_test(tests, everything_unknown_is_no_crash);
	tcase_add_test(tests, many_phones_are_counted);
	tcase_add_test(tests, evidence_of_several_captures_names_them);
	tcase_add_test(tests, colour_only_adds_to_the_words);
	tcase_add_test(tests, one_way_is_said_where_nothing_came_back);
	tcase_add_test(tests, what_goes_over_tls_is_not_missed);
	tcase_add_test(tests, a_finding_that_blames_the_capture_is_the_advice);
	tcase_add_test(tests, nothing_found_is_said);
	suite_add_tcase(suite, tests);
	return suite;
}
