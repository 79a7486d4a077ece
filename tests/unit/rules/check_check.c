/* --check-rules on rules with one fault each, and rules on the tables that the program itself
 * opens. */
#include "rules/engine.h"
#include "rules/parse.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/facts/facts.h"
#include "rules/check_model.h"
#include "tests/unit/suite.h"

static char complaints[8192], output[8192];

static void
note_complaint(void *context, const char *line)
{
	(void)context;
	snprintf(complaints + strlen(complaints), sizeof complaints - strlen(complaints), "%s\n",
	         line);
}

static void
make_rule(struct rule *rule, const char *head, const char *judged, const char *detect,
          const char *meaning)
{
	char *text = memory_format("---\nid: tried\nconfidence: high\nblame: nobody\n"
	                           "severity: major\nscope: phone\n%s---\n# Title\n"
	                           "## Judged\n```sql\n%s\n```\n## Detect\n```sql\n%s\n```\n"
	                           "## Meaning\n%s\n## Fix\n### Anyone [risk 0]\nLook.\n"
	                           "## Verify\nTry.\n## Sources\n- none\n",
	                           head, judged, detect, meaning);

	complaints[0] = '\0';
	ck_assert_msg(rule_parse("tried.md", text, strlen(text), note_complaint, NULL, rule), "%s",
	              complaints);
	free(text);
}

static int
check(struct rule *rule)
{
	const struct rule_set set = {.count = 1, .rules = rule};
	FILE *out = fmemopen(output, sizeof output, "w");
	int errors;

	ck_assert_ptr_nonnull(out);
	errors = engine_check(&set, note_complaint, NULL, out);
	fclose(out);
	rule_free(rule);
	return errors;
}

static const struct {
	const char *head, *detect, *meaning;
	int errors;
	const char *complaints, *output;
} tried[] = {
        {"", "SELECT id AS phone, model, NULL AS unsure FROM phone", "{phone} {phones} {model}", 0,
         "", "1000 rows"},
        {"", "SELECT nosuch", "M", 1,
         "tried.md:15: Detect: no such column: nosuch\n"
         "    SELECT nosuch\n           ^\n",
         "broken"},
        {"", "SELECT id AS phone, NULL AS unsure, load_key(load) AS key FROM phone WHERE id < 3",
         "{typo} {unsure}", 2,
         "tried.md:15: Meaning: {typo} is no column of Detect that fills a place\n"
         "tried.md:15: Meaning: {unsure} is no column of Detect that fills a place\n",
         "2 rows"},
        {"notes: {a_frame: a, typo_frame: b}\n",
         "SELECT id AS phone, NULL AS unsure, first_frame AS a_frame, last_frame AS b_frame FROM "
         "phone",
         "M", 1,
         "tried.md:16: notes: typo_frame is no column of Detect\n"
         "tried.md:16: warning: the evidence column b_frame has no note\n",
         "1000 rows"},
        {"", "SELECT phone, NULL AS unsure, name FROM transfer GROUP BY phone", "M", 1,
         "tried.md:15: Detect: the rows differ when tables are read in another order (an ORDER "
         "BY is missing, or a bare column beside GROUP BY)\n",
         "1000 rows"},
        {"",
         "SELECT id AS phone, NULL AS unsure FROM phone p CROSS JOIN stream s WHERE EXISTS "
         "(SELECT 1 FROM eapol e, stream AS t WHERE e.failures > p.id AND t.ended_at > 0)",
         "M", 0, "tried.md:15: warning: \"e\" is read in full for each row around it\n", " rows"},
};

START_TEST(one_fault_each)
{
	struct rule rule;
	int errors;

	make_rule(&rule, tried[_i].head, "SELECT id FROM phone", tried[_i].detect,
	          tried[_i].meaning);
	errors = check(&rule);
	ck_assert_str_eq(complaints, tried[_i].complaints);
	/* Two faults in one rule make one rule with errors. */
	ck_assert_int_eq(errors, tried[_i].errors != 0);
	ck_assert_msg(strstr(output, tried[_i].output) != NULL, "%s", output);
	ck_assert_int_eq(strncmp(output, "tried ", 6), 0);
}
END_TEST

START_TEST(what_is_not_judged_is_tried_all_the_same)
{
	struct rule rule;

	make_rule(&rule, "needs: [sccp_session]\n", "SELECT phone FROM boot WHERE 0",
	          "SELECT nosuch", "M");
	ck_assert_int_eq(check(&rule), 1);
	ck_assert_str_eq(complaints, "tried.md:16: Detect: no such column: nosuch\n"
	                             "    SELECT nosuch\n           ^\n");
}
END_TEST

START_TEST(the_built_in_rules_are_sound)
{
	struct rule_set set;
	FILE *out = fmemopen(output, sizeof output, "w");

	complaints[0] = '\0';
	ck_assert_int_eq(rules_load(NULL, 0, true, note_complaint, NULL, &set), 0);
	ck_assert_uint_gt(set.count, 0);
	ck_assert_msg(rules_check_links(&set, note_complaint, NULL) == 0 &&
	                      engine_check(&set, note_complaint, NULL, out) == 0,
	              "%s", complaints);
	fclose(out);
	rule_set_free(&set);
}
END_TEST

START_TEST(the_made_up_site_fills_every_table)
{
	sqlite3 *db;
	sqlite3_stmt *tables, *rows;
	char *text = NULL;
	int count = 0;

	ck_assert_int_eq(facts_open_empty(&db, &text), 0);
	ck_assert_msg(check_model_fill(db, 100), "%s", sqlite3_errmsg(db));
	sqlite3_prepare_v2(db,
	                   "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') "
	                   "AND name NOT LIKE 'sqlite%'",
	                   -1, &tables, NULL);
	for (; sqlite3_step(tables) == SQLITE_ROW; count++) {
		char *sql = memory_format("SELECT 1 FROM %s LIMIT 1",
		                          (const char *)sqlite3_column_text(tables, 0));

		ck_assert_int_eq(sqlite3_prepare_v2(db, sql, -1, &rows, NULL), SQLITE_OK);
		ck_assert_msg(sqlite3_step(rows) == SQLITE_ROW, "%s", sql);
		sqlite3_finalize(rows);
		free(sql);
	}
	sqlite3_finalize(tables);
	ck_assert_int_gt(count, 30);
	ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

/* Virtual tables, and the view over them, under the authorizer and without trust in the schema. */
START_TEST(the_tables_of_a_model_can_be_read)
{
	static const char *const sources[] = {
	        "timeline",
	        "phone p LEFT JOIN boot b ON b.phone = p.id",
	        "transfer t JOIN frame f ON f.id = t.request_frame",
	        "stream WHERE live = 1",
	        "visibility, capture",
	        "eapol",
	        "load WHERE load_key(name) = 1 AND case_fold(name) = 'a'",
	        "server WHERE ip_in(ip, '1.1.1.0', 24) AND ip_ok_host(ip)"};
	const struct model_options options = {0};
	struct model *model = model_create(&options);
	char *text = NULL;
	sqlite3 *db;

	ck_assert_msg(facts_open(model, NULL, 0, false, &db, &text) == 0, "%s", text);
	for (size_t i = 0; i < sizeof sources / sizeof sources[0]; i++) {
		char *detect =
		        memory_format("SELECT NULL AS phone, NULL AS unsure FROM %s", sources[i]);
		struct engine_result result;
		struct rule rule;
		const struct rule_set set = {.count = 1, .rules = &rule};

		make_rule(&rule, "", "SELECT 1", detect, "M");
		engine_run(db, &set, note_complaint, NULL, &result);
		ck_assert_str_eq(complaints, "");
		ck_assert_int_eq(result.outcomes[0].verdict, RULE_PASSED);
		engine_result_free(&result);
		rule_free(&rule);
		free(detect);
	}
	ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
	model_destroy(model);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("check");
	TCase *cases = tcase_create("check");

	tcase_add_loop_test(cases, one_fault_each, 0, sizeof tried / sizeof tried[0]);
	tcase_add_test(cases, what_is_not_judged_is_tried_all_the_same);
	tcase_add_test(cases, the_built_in_rules_are_sound);
	tcase_add_test(cases, the_made_up_site_fills_every_table);
	tcase_add_test(cases, the_tables_of_a_model_can_be_read);
	tcase_set_timeout(cases, 60);
	suite_add_tcase(suite, cases);
	return suite;
}
