/* The engine over hand-made facts: grouping, evidence, folding, words, and what it refuses. */
#include "rules/engine.h"
#include "rules/parse.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/facts/facts.h"
#include "rules/template.h"
#include "tests/unit/suite.h"

#define RULES_MAX 8

#define BOOT_COLUMNS                                                                               \
	"id, phone, n, began_at, ended_at, began_by, whole, stage, stage_rank, load, alarm_code, " \
	"alarm_text, files, first_frame, last_frame"

static sqlite3 *db;
static char complaints[8192];
static struct rule rules[RULES_MAX];
static struct rule_set set;
static struct engine_result result;

static void
note_complaint(void *context, const char *line)
{
	(void)context;
	snprintf(complaints + strlen(complaints), sizeof complaints - strlen(complaints), "%s\n",
	         line);
}

static void
execute(const char *sql)
{
	char *text = NULL;

	ck_assert_msg(sqlite3_exec(db, sql, NULL, NULL, &text) == SQLITE_OK, "%s: %s", text, sql);
}

/* A stream that begins at 1000 s, phones 1..`phones`, and frames 1..`frames` a second apart. */
static void
make_facts(int phones, int frames)
{
	char sql[512];

	snprintf(sql, sizeof sql,
	         "INSERT INTO stream VALUES (1, 'test', 1000000000000, 500, 0, 0, 0);"
	         "WITH RECURSIVE p(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM p WHERE i < %d) "
	         "INSERT INTO phone (id, mac, name, is_phone) SELECT i, "
	         "printf('00:11:22:33:%%02x:%%02x', i / 256, i %% 256), "
	         "iif(i = 2, 'SEP2', NULL), 3 FROM p;",
	         phones);
	execute(sql);
	snprintf(sql, sizeof sql,
	         "WITH RECURSIVE f(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM f WHERE i < %d) "
	         "INSERT INTO frame SELECT i, 0, i, (1000 + i) * 1000000000, NULL, 60, 60 FROM f",
	         frames);
	execute(sql);
}

/* Adds a rule; `head` is front matter beyond what every rule has (it begins with the severity). */
static struct rule *
add_rule_worded(const char *id, const char *head, const char *detect, const char *title,
                const char *meaning)
{
	char *file = memory_format("%s.md", id);
	char *text = memory_format("---\nid: %s\nconfidence: high\nblame: nobody\nseverity: %s\n"
	                           "---\n# %s\n## Judged\n```sql\nSELECT id FROM phone\n```\n"
	                           "## Detect\n```sql\n%s\n```\n## Meaning\n%s\n"
	                           "## Fix\n### Anyone [risk 0]\nLook.\n"
	                           "## Verify\nTry.\n## Sources\n- none\n",
	                           id, head, title, detect, meaning);
	struct rule *rule = &rules[set.count];

	ck_assert_uint_lt(set.count, RULES_MAX);
	ck_assert_msg(rule_parse(file, text, strlen(text), note_complaint, NULL, rule), "%s",
	              complaints);
	set.rules = rules;
	set.count++;
	free(text);
	free(file);
	return rule;
}

static struct rule *
add_rule(const char *id, const char *head, const char *detect)
{
	return add_rule_worded(id, head, detect, "Title", "Meaning");
}

static void
run(void)
{
	engine_result_free(&result);
	complaints[0] = '\0';
	engine_run(db, &set, note_complaint, NULL, &result);
	ck_assert_uint_eq(result.outcome_count, set.count);
}

static void
set_up(void)
{
	complaints[0] = '\0';
	ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
	execute(facts_schema_sql);
}

static void
tear_down(void)
{
	engine_result_free(&result);
	for (size_t i = 0; i < set.count; i++)
		rule_free(&rules[i]);
	set.count = 0;
	ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

/* ------------------------------------------------------ a whole rule --- */
START_TEST(the_model_rule)
{
	struct rule_set builtin;
	const struct finding *finding;
	const struct rule_outcome *outcome = NULL;

	ck_assert_int_eq(rules_load(NULL, 0, true, note_complaint, NULL, &builtin), 0);
	make_facts(2, 20);
	execute("INSERT INTO boot(" BOOT_COLUMNS
	        ") VALUES (1, 1, 1, 0, NULL, 'discover', 1, 'dhcp', 3, NULL, NULL, "
	        "NULL, '', 1, 9), (2, 2, 1, 0, NULL, 'discover', 1, 'dhcp', 3, NULL, NULL, NULL, "
	        "'', "
	        "1, 9);"
	        "INSERT INTO dhcp_exchange (id, phone, boot, mac, xid, kind, outcome, discovers, "
	        "requests, offers, acks, naks, asked_150, cut, first_frame, first_at, last_at) "
	        "VALUES "
	        "(1, 1, 1, 'x', 1, 'discover', 'acked', 1, 1, 1, 1, 0, 1, 0, 3, 3, 4), "
	        "(2, 2, 2, 'x', 2, 'discover', 'acked', 1, 1, 1, 1, 0, 1, 0, 3, 3, 4);"
	        "INSERT INTO dhcp_reply (id, exchange, phone, boot, type, accepted, server, frame, "
	        "at, "
	        "has_66, has_150, overload, broadcast, cut) VALUES "
	        "(1, 1, 1, 1, 'ack', 1, '10.1.1.1', 5, 5, 0, 0, 0, 0, 0), "
	        "(2, 2, 2, 2, 'ack', 1, '10.1.1.1', 6, 6, 0, 1, 0, 0, 0);");
	engine_run(db, &builtin, note_complaint, NULL, &result);
	for (size_t i = 0; i < result.outcome_count; i++)
		if (strcmp(result.outcomes[i].rule->id, "opt150-missing") == 0)
			outcome = &result.outcomes[i];
	ck_assert_ptr_nonnull(outcome);
	ck_assert_int_eq(outcome->verdict, RULE_FAILED);
	ck_assert_uint_eq(outcome->judged, 2);
	ck_assert_uint_eq(outcome->passed, 1);
	ck_assert_int_gt(outcome->steps, 0);
	finding = NULL;
	for (size_t i = 0; i < result.finding_count; i++)
		if (result.findings[i].rule == outcome->rule)
			finding = &result.findings[i];
	ck_assert_ptr_nonnull(finding);
	ck_assert_int_eq(finding->severity, SEVERITY_CRITICAL);
	ck_assert_ptr_null(finding->unsure);
	ck_assert_str_eq(finding->title, "DHCP server 10.1.1.1 names no TFTP server");
	ck_assert_str_eq(finding->server, "10.1.1.1");
	ck_assert_uint_eq(finding->phone_count, 1);
	ck_assert_int_eq(finding->phones[0], 1);
	ck_assert_int_eq(finding->boots, 1);
	ck_assert_uint_eq(finding->evidence_count, 2);
	ck_assert_int_eq(finding->evidence[0].frame, 3);
	ck_assert_str_eq(finding->evidence[0].note, "asks for option 150");
	ck_assert_int_eq(finding->evidence[1].frame, 5);
	ck_assert_str_eq(finding->evidence[1].note, "lease with neither option 150 nor option 66");
	ck_assert_double_eq(finding->first_at, 3);
	ck_assert_double_eq(finding->last_at, 5);
	ck_assert_uint_eq(strlen(finding->id), 16);
	engine_result_free(&result);
	rule_set_free(&builtin);
}
END_TEST

/* ---------------------------------------------------------- grouping --- */
START_TEST(five_hundred_phones_are_one_finding)
{
	make_facts(500, 2000);
	execute("INSERT INTO boot(" BOOT_COLUMNS
	        ") SELECT id, id, 1, 0, NULL, 'discover', 1, 'dhcp', 3, NULL, NULL, "
	        "NULL, '', 1, 9 FROM phone");
	add_rule_worded("dead", "major\nscope: phone\ngroup-by: [server]",
	                "SELECT id AS phone, '10.0.0.1' AS server, NULL AS unsure, "
	                "'file' || id AS name, iif(id = 7, NULL, 'minor') AS severity, "
	                "json_array(id * 4, id * 4 - 1, id * 4 - 2, NULL, id * 4 - 2) AS x_frames "
	                "FROM phone",
	                "{phone}, {phones}: {server} {name}", "M");
	run();
	ck_assert_str_eq(complaints, "");
	ck_assert_uint_eq(result.finding_count, 1);
	ck_assert_uint_eq(result.findings[0].phone_count, 500);
	ck_assert_int_eq(result.findings[0].phones[499], 500);
	ck_assert_int_eq(result.findings[0].boots, 500);
	ck_assert_str_eq(result.findings[0].title, "500 phones, 500: 10.0.0.1 file1");
	ck_assert_int_eq(result.findings[0].severity, SEVERITY_MAJOR);
	ck_assert_uint_eq(result.findings[0].evidence_total, 1500);
	ck_assert_uint_eq(result.findings[0].evidence_count, 9);
	ck_assert_int_eq(result.findings[0].evidence[0].frame, 2);
	ck_assert_int_eq(result.findings[0].evidence[8].frame, 12);
	ck_assert_double_eq(result.findings[0].first_at, 2);
	ck_assert_double_eq(result.findings[0].last_at, 2000);
	ck_assert_uint_eq(result.outcomes[0].findings, 1);
	ck_assert_uint_eq(result.outcomes[0].judged, 500);
	ck_assert_uint_eq(result.outcomes[0].passed, 0);
}
END_TEST

START_TEST(fail_and_unsure_never_share)
{
	make_facts(4, 10);
	add_rule("mixed", "major\nscope: phone\ngroup-by: [server]",
	         "SELECT id AS phone, 's' AS server, id AS x_frame, "
	         "iif(id < 3, 'reason ' || id, NULL) AS unsure FROM phone");
	run();
	ck_assert_uint_eq(result.finding_count, 2);
	ck_assert_ptr_null(result.findings[0].unsure);
	ck_assert_uint_eq(result.findings[0].phone_count, 2);
	ck_assert_int_eq(result.findings[0].phones[0], 3);
	ck_assert_str_eq(result.findings[1].unsure, "reason 1");
	ck_assert_str_ne(result.findings[0].id, result.findings[1].id);
	ck_assert_uint_eq(strlen(result.findings[0].id), 16);
	ck_assert_uint_eq(result.outcomes[0].findings, 1);
	ck_assert_uint_eq(result.outcomes[0].unsure, 1);
	ck_assert_int_eq(result.outcomes[0].verdict, RULE_FAILED);
}
END_TEST

START_TEST(one_finding_a_phone_or_a_row)
{
	make_facts(2, 10);
	add_rule_worded("phones", "minor\nscope: phone",
	                "SELECT p.id AS phone, x.n AS n, x.n AS x_frame, NULL AS unsure "
	                "FROM phone p, (SELECT 3 AS n UNION ALL SELECT 4) x",
	                "{phone} {n}", "M");
	add_rule("rows", "minor\nscope: server",
	         "SELECT NULL AS phone, id AS n, 'a' AS server, NULL AS unsure FROM phone");
	run();
	ck_assert_uint_eq(result.finding_count, 4);
	/* No evidence comes first, then by time, then rule. */
	ck_assert_str_eq(result.findings[0].rule->id, "rows");
	ck_assert_str_eq(result.findings[1].rule->id, "rows");
	ck_assert_str_ne(result.findings[0].id, result.findings[1].id);
	ck_assert_double_eq(result.findings[0].first_at, -1);
	ck_assert_str_eq(result.findings[2].title, "00:11:22:33:00:01 3");
	ck_assert_str_eq(result.findings[3].title, "SEP2 3");
	ck_assert_uint_eq(result.findings[2].evidence_total, 2);
}
END_TEST

START_TEST(evidence_is_first_two_and_last)
{
	make_facts(1, 20);
	execute("UPDATE frame SET time_ns = 999000000000 WHERE id = 20"); /* another file's, earlier
	                                                                   */
	add_rule("many",
	         "minor\nscope: phone\nnotes: {one_frame: \"the one\", all_frames: \"all\"}",
	         "SELECT 1 AS phone, 9 AS one_frame, NULL AS none_frame, NULL AS unsure, "
	         "json_array(12, 9, 4, 20, 4, NULL, 7) AS all_frames, NULL AS null_frames");
	run();
	ck_assert_uint_eq(result.finding_count, 1);
	ck_assert_uint_eq(result.findings[0].evidence_total, 5);
	ck_assert_uint_eq(result.findings[0].evidence_count, 3);
	ck_assert_int_eq(result.findings[0].evidence[0].frame, 20);
	ck_assert_int_eq(result.findings[0].evidence[0].time_ns, 999000000000);
	ck_assert_str_eq(result.findings[0].evidence[0].note, "all");
	ck_assert_int_eq(result.findings[0].evidence[1].frame, 4);
	ck_assert_int_eq(result.findings[0].evidence[2].frame, 12);
}
END_TEST

START_TEST(frames_that_the_facts_do_not_hold)
{
	make_facts(1, 1);
	add_rule("far", "minor\nscope: phone",
	         "SELECT 1 AS phone, NULL AS unsure, 1099511627783 AS b_frame, 50 AS a_frame");
	run();
	ck_assert_uint_eq(result.findings[0].evidence_count, 2);
	ck_assert_int_eq(result.findings[0].evidence[0].frame, 50);
	ck_assert_int_eq(result.findings[0].evidence[0].time_ns, 0);
	ck_assert_double_eq(result.findings[0].last_at, -1);
}
END_TEST

START_TEST(a_row_only_lowers_the_severity)
{
	make_facts(3, 3);
	add_rule("lower", "major\nscope: phone",
	         "SELECT id AS phone, NULL AS unsure, CASE id WHEN 1 THEN 'info' "
	         "WHEN 2 THEN 'critical' ELSE 'awful' END AS severity FROM phone");
	run();
	ck_assert_uint_eq(result.finding_count, 3);
	ck_assert_int_eq(result.findings[0].severity, SEVERITY_MAJOR);
	ck_assert_int_eq(result.findings[1].severity, SEVERITY_MAJOR);
	ck_assert_int_eq(result.findings[2].severity, SEVERITY_INFO);
	ck_assert_int_eq(result.findings[2].phones[0], 1);
	ck_assert_str_eq(complaints, "lower.md:15: Detect: a row may lower the severity, not raise "
	                             "it to \"critical\"\n");
}
END_TEST

START_TEST(a_row_may_blame_another)
{
	make_facts(4, 4);
	add_rule("other", "major\nscope: phone",
	         "SELECT id AS phone, NULL AS unsure, id AS x_frame, CASE id WHEN 1 THEN 'network' "
	         "WHEN 2 THEN 'capture' WHEN 3 THEN 'me' END AS blame FROM phone");
	run();
	ck_assert_uint_eq(result.finding_count, 4);
	ck_assert_str_eq(result.findings[0].blame, "network");
	for (size_t i = 1; i < 4; i++)
		ck_assert_str_eq(result.findings[i].blame, "nobody");
	ck_assert_str_eq(complaints, "other.md:15: Detect: a row may not blame the capture\n");
}
END_TEST

/* ------------------------------------------------------------- words --- */
static const struct {
	const char *sql, *prose, *code;
} values[] = {
        {"'10.1.1.10'", "10.1.1.10", "10.1.1.10"},
        {"'SEP001122334455.cnf.xml'", "SEP001122334455.cnf.xml", "SEP001122334455.cnf.xml"},
        {"'<script>alert(1)</script>'", "\\<script\\>alert\\(1\\)\\</script\\>",
         "<script>alert(1)</script>"},
        {"'``` `x`'", "\\`\\`\\` \\`x\\`", "\ufffd\ufffd\ufffd \ufffdx\ufffd"},
        {"'~~~'", "\\~\\~\\~", "\ufffd\ufffd\ufffd"},
        {"'a' || char(27) || '[2J'", "a\ufffd\\[2J", "a\ufffd[2J"},
        {"'a' || char(10) || '# b'", "a\ufffd\\# b", "a\ufffd# b"},
        {"'a](http://evil/) *b* _c_'", "a\\]\\(http\\://evil/\\) \\*b\\* \\_c\\_",
         "a](http://evil/) *b* _c_"},
        {"'www.evil.example'", "www\\.evil.example", "www.evil.example"},
        {"'&lt; \\ ! | {server}'", "\\&lt; \\\\ \\! \\| \\{server\\}", "&lt; \\ ! | {server}"},
        {"'- a'", "\\- a", "- a"},
        {"'1. a'", "1\\. a", "1. a"},
        {"'  a  '", "&#32;&#32;a &#32;", "  a  "},
        {"'abc' || char(8238) || 'fed'", "abc\ufffdfed", "abc\ufffdfed"},
        {"CAST(x'61ff62' AS TEXT)", "a\ufffdb", "a\ufffdb"},
        {"''", "\\(empty\\)", "(empty)"},
        {"'  '", "\\(blank\\)", "(blank)"},
        {"NULL", "unknown", "unknown"},
        {"30.0", "30", "30"},
        {"0.5", "0.5", "0.5"},
};

START_TEST(hostile_values)
{
	char *detect =
	        memory_format("SELECT 1 AS phone, NULL AS unsure, %s AS value", values[_i].sql);
	char *meaning = memory_format("A %s b `%s`\n\n```\nset %s\n```\n    c%s", values[_i].prose,
	                              values[_i].code, values[_i].code, "");

	make_facts(1, 1);
	add_rule_worded("words", "minor\nscope: phone", detect, "T {value}.",
	                "A {value} b `{value}`\n\n```\nset {value}\n```\n    c");
	run();
	ck_assert_str_eq(complaints, "");
	ck_assert_uint_eq(result.finding_count, 1);
	ck_assert_str_eq(result.findings[0].meaning, meaning);
	ck_assert_int_eq(strncmp(result.findings[0].title, "T ", 2), 0);
	free(detect);
	free(meaning);
}
END_TEST

START_TEST(long_values_and_unknown_placeholders)
{
	make_facts(1, 1);
	add_rule_worded("long", "minor\nscope: phone",
	                "SELECT 1 AS phone, printf('%0300d', 7) AS value, "
	                "'a' || char(27) || '<b>' AS unsure",
	                "{value}", "{typo} {Value} {x y} {a_} {used_value}");
	run();
	ck_assert_uint_eq(strlen(result.findings[0].title), 200 + strlen("\u2026"));
	ck_assert_str_eq(result.findings[0].meaning, "{typo} {Value} {x y} {a_} {used_value}");
	ck_assert_str_eq(result.findings[0].unsure, "a\ufffd<b>");
}
END_TEST

static const struct {
	int phones;
	const char *title, *meaning;
} inflected[] = {
        {1, "phone 10.0.0.1 asks once, 1 time", "1 file, 7 don't, unknown files of *one*"},
        {2, "2 phones ask often, 2 times", "1 file, 7 don't, unknown files of *one*"},
};

/* One of two words, by the number that the value is; a value that is none counts as several. */
START_TEST(words_follow_numbers)
{
	char sql[256];

	make_facts(inflected[_i].phones, 1);
	execute("UPDATE phone SET mac = NULL, name = 'phone 10.0.0.1'");
	snprintf(sql, sizeof sql,
	         "SELECT id AS phone, 's' AS server, NULL AS unsure, %d AS n, 1 AS one, 7 AS more, "
	         "NULL AS none FROM phone",
	         inflected[_i].phones);
	add_rule_worded("words", "minor\nscope: phone\ngroup-by: [server]", sql,
	                "{phone} {phones:asks|ask} {n:once|often}, {n} {n:time|times}",
	                "{one} {one:file|files}, {more} {more:doesn't|don't}, {none} "
	                "{none:file|files} of *{one:one|more}*");
	run();
	ck_assert_str_eq(complaints, "");
	ck_assert_str_eq(result.findings[0].title, inflected[_i].title);
	ck_assert_str_eq(result.findings[0].meaning, inflected[_i].meaning);
}
END_TEST

static const struct {
	int phones;
	const char *port; /* of phone 2, as SQL */
	const char *meaning;
} commands[] = {
        {1, "NULL", "`Gi1/0/1` `0011.2233.0001` `SEP001122330001`"},
        {2, "'Fa0/17'", "`Fa0/17` `0011.2233.0001` `SEP001122330001`"},
        {0, "NULL", "`Gi1/0/1` `0011.2233.4455` `SEP001122334455`"},
};

/* What can be typed as it stands, where it is known. */
START_TEST(commands_name_the_phone)
{
	char sql[256];

	make_facts(2, 1);
	snprintf(sql, sizeof sql, "UPDATE phone SET switch_port = %s WHERE id = 2",
	         commands[_i].port);
	execute(sql);
	snprintf(sql, sizeof sql,
	         commands[_i].phones == 0
	                 ? "SELECT NULL AS phone, 's' AS server, NULL AS unsure"
	                 : "SELECT id AS phone, 's' AS server, NULL AS unsure FROM phone "
	                   "WHERE id <= %d",
	         commands[_i].phones);
	add_rule_worded("commands",
	                commands[_i].phones == 0 ? "minor\nscope: server"
	                                         : "minor\nscope: phone\ngroup-by: [server]",
	                sql, "T", "`{phone_port}` `{phone_mac}` `{phone_device}`");
	run();
	ck_assert_str_eq(complaints, "");
	ck_assert_str_eq(result.findings[0].meaning, commands[_i].meaning);
}
END_TEST

static const struct {
	const char *source, *unfilled;
} unfilled[] = {
        {"{n} {n:time|times}: `{name}` {phones:says|say}", "{n} times: `{name}` says"},
        {"{n:|s}", "s"},
        {"{n:time} {n:a|b|c} {n:a|b {n:a2|b} {:a|b}", "{n:time} {n:a|b|c} {n:a|b {n:a2|b} {:a|b}"},
};

START_TEST(words_without_numbers)
{
	char *text = template_unfilled(unfilled[_i].source);

	ck_assert_str_eq(text, unfilled[_i].unfilled);
	free(text);
}
END_TEST

/* ----------------------------------------------------------- sandbox --- */
static const struct {
	const char *sql, *complaint; /* as it begins */
} refused[] = {
        {"PRAGMA user_version", "broken.md:15: Detect: not authorized"},
        {"SELECT * FROM pragma_table_info('phone')", "broken.md:15: Detect: not authorized"},
        {"SELECT count(*) FROM pragma_database_list", "broken.md:15: Detect: not authorized"},
        {"SELECT * FROM sqlite_schema",
         "broken.md:15: Detect: access to sqlite_master.type is prohibited"},
        {"SELECT count(*) FROM sqlite_master", "broken.md:15: Detect: not authorized"},
        {"ATTACH ':memory:' AS x", "broken.md:15: Detect: not authorized"},
        {"SELECT load_extension('x')",
         "broken.md:15: Detect: not authorized to use function: load_extension"},
        {"SELECT random()", "broken.md:15: Detect: not authorized to use function: random"},
        {"SELECT datetime('now')",
         "broken.md:15: Detect: not authorized to use function: datetime"},
        {"SELECT CURRENT_TIMESTAMP",
         "broken.md:15: Detect: not authorized to use function: CURRENT_TIMESTAMP"},
        {"SELECT sqlite_version()",
         "broken.md:15: Detect: not authorized to use function: sqlite_version"},
        {"DELETE FROM phone", "broken.md:15: Detect: not authorized"},
        {"INSERT INTO notify (what, at) VALUES ('x', 1)", "broken.md:15: Detect: not authorized"},
        {"CREATE TEMP TABLE x (y)", "broken.md:15: Detect: not authorized"},
        {"BEGIN", "broken.md:15: Detect: not authorized"},
        {"EXPLAIN SELECT 1", "broken.md:15: Detect: only a SELECT is allowed here"},
        {"SELECT ?", "broken.md:15: Detect: there is nothing to bind to a ? here"},
        {"-- nothing", "broken.md:15: Detect: there is no statement here"},
        {"SELECT 1 AS phone, NULL AS unsure;\nSELECT 2",
         "broken.md:16: Detect: only one SELECT is allowed here\n    SELECT 2\n    ^\n"},
        {"SELECT zeroblob(1e9)", "broken.md:15: Detect: not authorized to use function: zeroblob"},
        {"SELECT NULL AS unsure, 1 AS phone, replace(printf('%2000d', 1), ' ', printf('%2000d', "
         "1)) AS x",
         "broken.md:15: Detect: string or blob too big"},
        {"WITH RECURSIVE e(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM e)\n"
         "SELECT i AS phone, NULL AS unsure FROM e WHERE i < 0",
         "broken.md:15: Detect: more than 5042000 steps\n"},
        {"WITH RECURSIVE e(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM e)\n"
         "SELECT i AS phone, NULL AS unsure FROM e",
         "broken.md:15: Detect: too many rows\n"},
        {"WITH RECURSIVE e(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM e LIMIT 200)\n"
         "SELECT i AS phone, NULL AS unsure, printf('%900000d', i) AS x FROM e",
         "broken.md:15: Detect: the rows hold too much text\n"},
        {"WITH RECURSIVE e(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM e LIMIT 400)\n"
         "SELECT 1 AS phone, NULL AS unsure, printf('%900000d', i) AS x FROM e ORDER BY x",
         "broken.md:15: Detect: out of memory\n"},
        {"SELECT 1 AS phone,\n\t nosuch AS x",
         "broken.md:16: Detect: no such column: nosuch\n    \t nosuch AS x\n    \t ^\n"},
        {"SELECT 1 AS phone, NULL AS unsure -- nosuch\nFROM boot\nJOIN nosuch",
         "broken.md:17: Detect: no such table: nosuch\n    JOIN nosuch\n         ^\n"},
        {"SELECT 1 AS phone,\n'\u00e9' AS a, nosuch AS x",
         "broken.md:16: Detect: no such column: nosuch\n    '\u00e9' AS a, nosuch AS x\n"
         "              ^\n"},
        {"SELECT 1 AS phone, NULL AS unsure\nFROM phone JOIN boot\nWHERE id = 1",
         "broken.md:17: Detect: ambiguous column name: id\n    WHERE id = 1\n          ^\n"},
        {"SELECT 1 AS phone, (SELECT 2\nAS unsure",
         "broken.md:16: Detect: incomplete input\n    AS unsure\n             ^\n"},
        {"SELECT 1 AS phone, \"typo\" AS unsure FROM boot",
         "broken.md:15: Detect: no such column: typo"},
        {"SELECT 1 AS phone", "broken.md:15: Detect: there is no column \"unsure\"\n"},
        {"SELECT NULL AS unsure", "broken.md:15: Detect: there is no column \"phone\"\n"},
        {"SELECT 1 AS phone, 1 AS phone, NULL AS unsure",
         "broken.md:15: Detect: two columns are named \"phone\"\n"},
        {"SELECT 1 AS phone, 0 AS unsure",
         "broken.md:15: Detect: column unsure is neither NULL nor the reason as text\n"},
        {"SELECT 1 AS phone, NULL AS unsure, 'x' AS a_frame",
         "broken.md:15: Detect: column a_frame is not a frame\n"},
        {"SELECT 1 AS phone, NULL AS unsure, '[\"x\"]' AS a_frames",
         "broken.md:15: Detect: column a_frames is not a JSON array of frames\n"},
        {"SELECT 1 AS phone, NULL AS unsure, '{' AS a_frames",
         "broken.md:15: Detect: column a_frames is not a JSON array of frames\n"},
};

START_TEST(what_is_refused)
{
	make_facts(2, 2);
	add_rule("broken", "major\nscope: phone", refused[_i].sql);
	add_rule("sound", "major\nscope: phone", "SELECT id AS phone, NULL AS unsure FROM phone");
	run();
	ck_assert_int_eq(result.outcomes[0].verdict, RULE_BROKEN);
	ck_assert_ptr_nonnull(result.outcomes[0].why);
	ck_assert_msg(strncmp(complaints, refused[_i].complaint, strlen(refused[_i].complaint)) ==
	                      0,
	              "%s", complaints);
	ck_assert_int_eq(result.outcomes[1].verdict, RULE_FAILED);
	ck_assert_uint_eq(result.finding_count, 2);
	/* The connection is the owner's again. */
	execute("CREATE TABLE after (x); SELECT random(), datetime('now')");
}
END_TEST

static const char *const allowed[] = {
        "SELECT phone, NULL AS unsure FROM timeline WHERE step = 'dhcp'",
        "WITH a AS (SELECT id FROM phone) SELECT 1 AS phone, NULL AS unsure WHERE (SELECT count(*) "
        "FROM a) > 0",
        "SELECT 1 AS phone, NULL AS unsure FROM json_each('[1]') WHERE '[1]' ->> 0 = 1",
        "SELECT 1 AS phone, NULL AS unsure, group_concat(id) AS x, total(id) AS t FROM phone "
        "WHERE mac LIKE '00%' AND mac GLOB '0*' AND abs(-1) = 1 AND typeof(id) = 'integer'",
        "SELECT phone, NULL AS unsure FROM (SELECT id AS phone, lag(id) OVER w AS x, row_number() "
        "OVER w AS y FROM phone WINDOW w AS (ORDER BY id)) WHERE y = 1; -- the end",
};

/* One phone that loops for weeks: the budget of a single phone must not silence the rules that are
 * about just that. */
START_TEST(a_loop_of_weeks_is_still_judged)
{
	static const char *const fired[] = {"same-firmware-again", "silent-boot-loop-all-files-ok"};
	struct rule_set builtin;
	size_t found = 0;

	ck_assert_int_eq(rules_load(NULL, 0, true, note_complaint, NULL, &builtin), 0);
	ck_assert_int_eq(facts_add_functions(db), 0);
	make_facts(1, 1);
	execute("CREATE TEMP TABLE loop AS WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 "
	        "FROM n WHERE n < 30000) SELECT n FROM n;"
	        "INSERT INTO boot(" BOOT_COLUMNS
	        ") SELECT n, 1, n, n * 48, n * 48 + 30, 'discover', 1, 'firmware', "
	        "6, 'SIP70.8-3-3S', NULL, NULL, 'same', n * 9, n * 9 + 8 FROM loop;"
	        "INSERT INTO transfer (phone, boot, n, via, write, server, name, kind, load, "
	        "requests, octets, last_block, server_resent, phone_resent, doubled, outcome, "
	        "request_frame, reply_frame, last_frame, first_at, last_at, cut) "
	        "SELECT 1, loop.n, f.n, 'tftp', 0, '10.1.1.10', 'SIP70.8-4-2S.' || f.n, f.kind, "
	        "'SIP70.8-4-2S', 1, 4000, 8, 0, 0, 0, 'complete', loop.n * 9 + f.n, "
	        "loop.n * 9 + f.n, loop.n * 9 + f.n, loop.n * 48 + f.n, loop.n * 48 + f.n + 1, 0 "
	        "FROM loop, (SELECT 1 AS n, 'loads' AS kind UNION ALL SELECT 2, 'part' "
	        "UNION ALL SELECT 3, 'part' UNION ALL SELECT 4, 'part') f");
	engine_run(db, &builtin, note_complaint, NULL, &result);
	ck_assert_str_eq(complaints, "");
	for (size_t i = 0; i < result.outcome_count; i++) {
		const struct rule_outcome *outcome = &result.outcomes[i];

		ck_assert_int_ne(outcome->verdict, RULE_BROKEN);
		for (size_t k = 0; k < sizeof fired / sizeof fired[0]; k++)
			found += outcome->verdict == RULE_FAILED &&
			         strcmp(outcome->rule->id, fired[k]) == 0;
	}
	ck_assert_uint_eq(found, 2);
	engine_result_free(&result);
	rule_set_free(&builtin);
}
END_TEST

START_TEST(what_is_allowed)
{
	make_facts(2, 2);
	execute("INSERT INTO dhcp_exchange (phone, mac, xid, kind, outcome, discovers, requests, "
	        "offers, "
	        "acks, naks, cut, first_at, last_at) VALUES (1, 'x', 1, 'discover', 'acked', 1, 1, "
	        "1, 1, "
	        "0, 0, 1, 1)");
	add_rule("sound", "major\nscope: phone", allowed[_i]);
	run();
	ck_assert_str_eq(complaints, "");
	ck_assert_uint_eq(result.finding_count, 1);
	ck_assert_int_eq(result.findings[0].phones[0], 1);
}
END_TEST

/* Live mode shows rules only the phones that changed. */
START_TEST(views_may_shadow_tables)
{
	make_facts(5, 5);
	execute("CREATE TEMP TABLE dirty (phone); INSERT INTO dirty VALUES (2), (4);"
	        "CREATE TEMP VIEW phone AS SELECT * FROM main.phone WHERE id IN (SELECT phone FROM "
	        "dirty)");
	add_rule_worded(
	        "sound", "major\nscope: phone",
	        "SELECT id AS phone, NULL AS unsure FROM phone WHERE id < (SELECT max(id) FROM "
	        "main.phone)",
	        "{phone}", "M");
	run();
	ck_assert_str_eq(complaints, "");
	ck_assert_uint_eq(result.finding_count, 2);
	ck_assert_uint_eq(result.outcomes[0].judged, 2);
	ck_assert_str_eq(result.findings[0].title, "SEP2");
	ck_assert_str_eq(result.findings[1].title, "00:11:22:33:00:04");
}
END_TEST

START_TEST(a_group_by_column_that_is_not_there)
{
	make_facts(1, 1);
	add_rule("broken", "major\nscope: phone\ngroup-by: [server]",
	         "SELECT 1 AS phone, NULL AS unsure");
	run();
	ck_assert_str_eq(complaints, "broken.md:16: Detect: there is no column \"server\" to group "
	                             "by\n");
	ck_assert_int_eq(result.outcomes[0].verdict, RULE_BROKEN);
}
END_TEST

/* ---------------------------------------------------------- verdicts --- */
START_TEST(skipped_and_passed)
{
	make_facts(3, 3);
	add_rule("a", "major\nscope: phone\nneeds: [phone, dhcp_reply]",
	         "SELECT nosuch FROM nowhere"); /* not even prepared */
	add_rule("b", "major\nscope: phone", "SELECT 1 AS phone, NULL AS unsure");
	free(rules[1].judged_sql);
	rules[1].judged_sql = memory_text("SELECT phone FROM boot");
	add_rule("c", "major\nscope: phone", "SELECT 1 AS phone, NULL AS unsure WHERE 0");
	add_rule("d", "major\nscope: phone", "SELECT 2 AS phone, 'why' AS unsure");
	add_rule("e", "major\nscope: phone\nneeds: [nowhere]", "SELECT 1 AS phone, NULL AS unsure");
	run();
	ck_assert_int_eq(result.outcomes[0].verdict, RULE_SKIPPED);
	ck_assert_str_eq(result.outcomes[0].why, "no answer of a DHCP server in this capture");
	ck_assert_int_eq(result.outcomes[1].verdict, RULE_SKIPPED);
	ck_assert_str_eq(result.outcomes[1].why,
	                 "nothing to judge: no phone did what this rule looks at");
	ck_assert_int_eq(result.outcomes[2].verdict, RULE_PASSED);
	ck_assert_uint_eq(result.outcomes[2].judged, 3);
	ck_assert_uint_eq(result.outcomes[2].passed, 3);
	ck_assert_int_eq(result.outcomes[3].verdict, RULE_UNSURE);
	ck_assert_uint_eq(result.outcomes[3].unsure, 1);
	ck_assert_uint_eq(result.outcomes[3].findings, 0);
	ck_assert_uint_eq(result.outcomes[3].passed, 2);
	ck_assert_int_eq(result.outcomes[4].verdict, RULE_BROKEN);
	ck_assert_uint_eq(result.finding_count, 1);
}
END_TEST

START_TEST(servers_are_judged_by_address)
{
	make_facts(1, 1);
	execute("INSERT INTO server (ip, role, asked_by, answered) VALUES ('10.0.0.1', 'tftp', 1, "
	        "1), "
	        "('10.0.0.2', 'tftp', 1, 0)");
	add_rule("servers", "major\nscope: server",
	         "SELECT NULL AS phone, ip AS server, NULL AS unsure FROM server WHERE answered = "
	         "0");
	free(rules[0].judged_sql);
	rules[0].judged_sql = memory_text("SELECT ip FROM server");
	run();
	ck_assert_uint_eq(result.outcomes[0].judged, 2);
	ck_assert_uint_eq(result.outcomes[0].passed, 1);
	ck_assert_str_eq(result.findings[0].server, "10.0.0.2");
	ck_assert_uint_eq(result.findings[0].phone_count, 0);
}
END_TEST

/* ----------------------------------------------------------- folding --- */
static const struct finding *
found(const char *id)
{
	for (size_t i = 0; i < result.finding_count; i++)
		if (strcmp(result.findings[i].rule->id, id) == 0)
			return &result.findings[i];
	ck_abort_msg("no finding of %s", id);
}

static const char *
root_of(const char *id)
{
	const struct finding *finding = found(id);

	return finding->explained_by == SIZE_MAX ? "root"
	                                         : result.findings[finding->explained_by].rule->id;
}

START_TEST(a_chain_has_one_root)
{
	make_facts(2, 20);
	add_rule("a", "minor\nscope: phone\nexplains: [b]",
	         "SELECT 1 AS phone, NULL AS unsure, 2 AS x_frame");
	add_rule("b", "critical\nscope: phone\nexplains: [c]",
	         "SELECT 1 AS phone, NULL AS unsure, 3 AS x_frame");
	add_rule("c", "major\nscope: phone", "SELECT 1 AS phone, NULL AS unsure, 4 AS x_frame");
	add_rule("d", "major\nscope: phone", "SELECT 2 AS phone, NULL AS unsure, 4 AS x_frame");
	run();
	ck_assert_str_eq(root_of("a"), "root");
	ck_assert_str_eq(root_of("b"), "a");
	ck_assert_str_eq(root_of("c"), "a");
	ck_assert_str_eq(root_of("d"), "root");
	/* Roots first, most severe first; then the explained ones, most severe first. */
	ck_assert_str_eq(result.findings[0].rule->id, "d");
	ck_assert_str_eq(result.findings[1].rule->id, "a");
	ck_assert_str_eq(result.findings[2].rule->id, "b");
	ck_assert_str_eq(result.findings[3].rule->id, "c");
}
END_TEST

static const struct {
	const char *what, *f, *g; /* Detect of the explaining rule and of the other one */
	bool folds;
} folds[] = {
        {"the same phone", "SELECT 1 AS phone, NULL AS unsure, 2 AS x_frame",
         "SELECT 1 AS phone, NULL AS unsure, 3 AS x_frame", true},
        {"another phone", "SELECT 2 AS phone, NULL AS unsure, 2 AS x_frame",
         "SELECT 1 AS phone, NULL AS unsure, 3 AS x_frame", false},
        {"F begins after G ends", "SELECT 1 AS phone, NULL AS unsure, 5 AS x_frame",
         "SELECT 1 AS phone, NULL AS unsure, 3 AS x_frame", false},
        {"F begins before G ends", "SELECT 1 AS phone, NULL AS unsure, 5 AS x_frame",
         "SELECT 1 AS phone, NULL AS unsure, '[3, 6]' AS x_frames", true},
        {"unsure F, failed G", "SELECT 1 AS phone, 'why' AS unsure, 2 AS x_frame",
         "SELECT 1 AS phone, NULL AS unsure, 3 AS x_frame", false},
        {"unsure F, unsure G", "SELECT 1 AS phone, 'why' AS unsure, 2 AS x_frame",
         "SELECT 1 AS phone, 'why' AS unsure, 3 AS x_frame", true},
        {"failed F, unsure G", "SELECT 1 AS phone, NULL AS unsure, 2 AS x_frame",
         "SELECT 1 AS phone, 'why' AS unsure, 3 AS x_frame", true},
        {"lowered F", "SELECT 1 AS phone, NULL AS unsure, 2 AS x_frame, 'info' AS severity",
         "SELECT 1 AS phone, NULL AS unsure, 3 AS x_frame", false},
        {"G has a phone more", "SELECT 1 AS phone, NULL AS unsure, 2 AS x_frame, 's' AS server",
         "SELECT id AS phone, NULL AS unsure, 3 AS x_frame, 's' AS server FROM phone", false},
        {"two Fs cover both phones",
         "SELECT id AS phone, NULL AS unsure, 2 AS x_frame, id AS server FROM phone",
         "SELECT id AS phone, NULL AS unsure, 3 AS x_frame, 's' AS server FROM phone", true},
};

START_TEST(what_folds)
{
	make_facts(2, 20);
	add_rule("f", "major\nscope: phone\nexplains: [g]\ngroup-by: [server]", "");
	free(rules[0].detect_sql);
	rules[0].detect_sql = memory_format(
	        "SELECT *%s FROM (%s)",
	        strstr(folds[_i].f, "server") == NULL ? ", 's' AS server" : "", folds[_i].f);
	add_rule("g", "critical\nscope: phone\ngroup-by: [server]", "");
	free(rules[1].detect_sql);
	rules[1].detect_sql = memory_format(
	        "SELECT *%s FROM (%s)",
	        strstr(folds[_i].g, "server") == NULL ? ", 's' AS server" : "", folds[_i].g);
	run();
	ck_assert_str_eq(complaints, "");
	ck_assert_msg(strcmp(root_of("g"), folds[_i].folds ? "f" : "root") == 0, "%s: %s",
	              folds[_i].what, root_of("g"));
	ck_assert_str_eq(root_of("f"), "root");
}
END_TEST

START_TEST(server_site_and_capture_explain_without_a_phone)
{
	make_facts(2, 20);
	add_rule("dead", "major\nscope: server\nexplains: [silent, other]",
	         "SELECT NULL AS phone, '10.0.0.1' AS server, NULL AS unsure, 2 AS x_frame");
	add_rule("other", "critical\nscope: phone",
	         "SELECT 2 AS phone, '10.0.0.2' AS server, NULL AS unsure, 3 AS x_frame");
	add_rule("silent", "critical\nscope: phone",
	         "SELECT 1 AS phone, '10.0.0.1' AS server, NULL AS unsure, 3 AS x_frame");
	run();
	ck_assert_str_eq(root_of("silent"), "dead");
	ck_assert_str_eq(root_of("other"), "root");
	rules[0].scope = SCOPE_SITE;
	run();
	ck_assert_str_eq(root_of("silent"), "dead");
	ck_assert_str_eq(root_of("other"), "dead");
}
END_TEST

START_TEST(a_circle_does_not_hang)
{
	make_facts(1, 20);
	add_rule("a", "major\nscope: phone\nexplains: [b]",
	         "SELECT 1 AS phone, NULL AS unsure, 3 AS x_frame");
	add_rule("b", "major\nscope: phone\nexplains: [a]",
	         "SELECT 1 AS phone, NULL AS unsure, 3 AS x_frame");
	run();
	ck_assert_uint_eq(result.finding_count, 2);
}
END_TEST

/* ------------------------------------------------------- determinism --- */
static char *
digest(void)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	for (size_t i = 0; i < result.finding_count; i++) {
		const struct finding *finding = &result.findings[i];

		fprintf(out, "%s %s %s %zu:", finding->id, finding->title,
		        finding->unsure != NULL ? finding->unsure : "", finding->phone_count);
		for (size_t e = 0; e < finding->evidence_count; e++)
			fprintf(out, " %lld", (long long)finding->evidence[e].frame);
		fprintf(out, " < %zd\n", (ssize_t)finding->explained_by);
	}
	fclose(out);
	return text;
}

START_TEST(the_order_of_rows_does_not_show)
{
	char *first, *second;

	make_facts(60, 200);
	add_rule_worded("grouped", "major\nscope: phone\ngroup-by: [server]",
	                "SELECT id AS phone, 's' || id % 7 AS server, id % 5 AS name, "
	                "iif(id % 3, NULL, 'why') AS unsure, id * 2 % 40 + 1 AS x_frame FROM phone",
	                "{server} {name}", "M");
	add_rule_worded("single", "minor\nscope: phone\nexplains: [grouped]",
	                "SELECT id AS phone, NULL AS unsure, 5 AS x_frame, mac FROM phone", "{mac}",
	                "M");
	run();
	first = digest();
	execute("PRAGMA reverse_unordered_selects = 1");
	run();
	second = digest();
	ck_assert_uint_gt(strlen(first), 1000);
	ck_assert_str_eq(first, second);
	free(first);
	free(second);
}
END_TEST

START_TEST(ids_are_those_of_values_not_of_places)
{
	char id[24];

	make_facts(3, 10);
	add_rule("stable", "major\nscope: phone",
	         "SELECT id AS phone, NULL AS unsure FROM phone WHERE mac LIKE '%:03'");
	run();
	memcpy(id, result.findings[0].id, sizeof id);
	execute("UPDATE phone SET id = id + 100");
	run();
	ck_assert_int_eq(result.findings[0].phones[0], 103);
	ck_assert_str_eq(result.findings[0].id, id);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("engine");
	TCase *cases = tcase_create("engine");

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_add_test(cases, the_model_rule);
	tcase_add_test(cases, five_hundred_phones_are_one_finding);
	tcase_add_test(cases, fail_and_unsure_never_share);
	tcase_add_test(cases, one_finding_a_phone_or_a_row);
	tcase_add_test(cases, evidence_is_first_two_and_last);
	tcase_add_test(cases, frames_that_the_facts_do_not_hold);
	tcase_add_test(cases, a_row_only_lowers_the_severity);
	tcase_add_test(cases, a_row_may_blame_another);
	tcase_add_loop_test(cases, hostile_values, 0, sizeof values / sizeof values[0]);
	tcase_add_test(cases, long_values_and_unknown_placeholders);
	tcase_add_loop_test(cases, words_follow_numbers, 0, 2);
	tcase_add_loop_test(cases, words_without_numbers, 0, 3);
	tcase_add_loop_test(cases, commands_name_the_phone, 0, 3);
	tcase_add_loop_test(cases, what_is_refused, 0, sizeof refused / sizeof refused[0]);
	tcase_add_test(cases, a_loop_of_weeks_is_still_judged);
	tcase_add_loop_test(cases, what_is_allowed, 0, sizeof allowed / sizeof allowed[0]);
	tcase_add_test(cases, views_may_shadow_tables);
	tcase_add_test(cases, a_group_by_column_that_is_not_there);
	tcase_add_test(cases, skipped_and_passed);
	tcase_add_test(cases, servers_are_judged_by_address);
	tcase_add_test(cases, a_chain_has_one_root);
	tcase_add_loop_test(cases, what_folds, 0, sizeof folds / sizeof folds[0]);
	tcase_add_test(cases, server_site_and_capture_explain_without_a_phone);
	tcase_add_test(cases, a_circle_does_not_hang);
	tcase_add_test(cases, the_order_of_rows_does_not_show);
	tcase_add_test(cases, ids_are_those_of_values_not_of_places);
	tcase_set_timeout(cases, 60);
	suite_add_tcase(suite, cases);
	return suite;
}
