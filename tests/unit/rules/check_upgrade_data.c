/* Upgrade rules as data: what a file says, and the line that names each fault of a broken one. */
#include "rules/upgrade_data.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/facts/facts.h"
#include "rules/builtin.h"
#include "tests/unit/facts/query.h"
#include "tests/unit/guard.h"
#include "tests/unit/suite.h"

#define HEADING                                                                    \
	"id\tfamily\tfrom_protocol\tfrom_low\tfrom_high\tto_protocol\tto_low\tto_" \
	"high\tresult\tvia\t"                                                      \
	"steps\tsource\tcertainty\n"
#define GOOD "a-1\t7940-60\tsip\t2\t4\tsip\t7.1\t\tstep\tP0S3-04-4-00\tone by one\tmanual\thigh\n"

static char said[500];

static void
listen(void *context, const char *text)
{
	(void)context;
	snprintf(said, sizeof said, "%s", text);
}

static const struct complainer to = {listen, NULL, "x/upgrade.tsv"};

static int
parse(const char *text, size_t length, bool builtin, struct upgrade_data *data)
{
	const char *copy = (const char *)guard_copy(text, length);
	int broken;

	said[0] = '\0';
	broken = upgrade_data_parse(copy, length, builtin, &to, data);
	guard_free((const uint8_t *)copy, length);
	return broken;
}

static int
parse_text(const char *text, bool builtin, struct upgrade_data *data)
{
	return parse(text, strlen(text), builtin, data);
}

START_TEST(bounds_are_what_people_mean)
{
	struct upgrade_data data = {0};

	ck_assert_int_eq(
	        parse_text("# comment\n\n" HEADING GOOD
	                   "b\t7975\t*\t8.3.3\t8.5.2\t*\t\t8.12.1.99\tdeny\t\tnone\tm\tlow\r\n",
	                   true, &data),
	        0);
	ck_assert_str_eq(said, "");
	ck_assert_uint_eq(data.count, 2);
	ck_assert_str_eq(data.rules[0].id, "a-1");
	ck_assert_int_eq(data.rules[0].from_low, INT64_C(2000000000));
	ck_assert_int_eq(data.rules[0].from_high, INT64_C(4999999999));
	ck_assert_int_eq(data.rules[0].to_low, INT64_C(7001000000));
	ck_assert_int_eq(data.rules[0].to_high, INT64_MIN);
	ck_assert_str_eq(data.rules[0].via, "P0S3-04-4-00");
	ck_assert_str_eq(data.rules[0].certainty, "high");
	ck_assert_int_eq(data.rules[1].from_low, INT64_C(8003003000));
	ck_assert_int_eq(data.rules[1].from_high, INT64_C(8005002999));
	ck_assert_int_eq(data.rules[1].to_low, INT64_MIN);
	ck_assert_int_eq(data.rules[1].to_high, INT64_C(8012001099));
	ck_assert_str_eq(data.rules[1].certainty, "low");
	upgrade_data_free(&data);
}
END_TEST

static const struct {
	const char *text, *said;
} faults[] = {
        {GOOD, "1: the first line must name the columns; here stands \"a-1\""},
        {"# x\nid\tfamily\n", "2: not 13 fields between tabs"},
        {HEADING "a\tb\n", "2: not 13 fields between tabs"},
        {HEADING "a\t7975\t*\t\t\t*\t\t\tdeny\t\tnone\tm\tlow\tmore\n",
         "2: not 13 fields between tabs"},
        {HEADING "\n# x\nA B\t7975\t*\t\t\t*\t\t\tdeny\t\tnone\tm\tlow\n",
         "4: no id of small letters, digits and hyphens: \"A B\""},
        {HEADING "a\t\t*\t\t\t*\t\t\tdeny\t\tnone\tm\tlow\n", "2: no family of phones, rule \"a\""},
        {HEADING "a\t7975\tSIP\t\t\t*\t\t\tdeny\t\tnone\tm\tlow\n",
         "2: from_protocol: unknown word \"SIP\""},
        {HEADING "a\t7975\tsip\t\t\t\t\t\tdeny\t\tnone\tm\tlow\n",
         "2: to_protocol: unknown word \"\""},
        {HEADING "a\t7975\tsip\t8.x\t\tsip\t\t\tdeny\t\tnone\tm\tlow\n",
         "2: no version like 8.3.2: \"8.x\""},
        {HEADING "a\t7975\tsip\t8.3.\t\tsip\t\t\tdeny\t\tnone\tm\tlow\n",
         "2: no version like 8.3.2: \"8.3.\""},
        {HEADING "a\t7975\tsip\t1.2.3.4.5\t\tsip\t\t\tdeny\t\tnone\tm\tlow\n",
         "2: no version like 8.3.2: \"1.2.3.4.5\""},
        {HEADING "a\t7975\tsip\t1000\t\tsip\t\t\tdeny\t\tnone\tm\tlow\n",
         "2: no version like 8.3.2: \"1000\""},
        {HEADING "a\t7975\tsip\t-1\t\tsip\t\t\tdeny\t\tnone\tm\tlow\n",
         "2: no version like 8.3.2: \"-1\""},
        {HEADING "a\t7975\tsip\t8.3\t8.2\tsip\t\t\tdeny\t\tnone\tm\tlow\n",
         "2: no version lies between the two bounds, upper one \"8.2\""},
        {HEADING "a\t7975\tsip\t\t\tsip\t\t\tok\t\tnone\tm\tlow\n",
         "2: result: unknown word \"ok\""},
        {HEADING "a\t7975\tsip\t\t\tsip\t\t\tstep\t\tnone\tm\tlow\n",
         "2: via: a step needs the load between, nothing else has one, rule \"a\""},
        {HEADING "a\t7975\tsip\t\t\tsip\t\t\tdeny\tx\tnone\tm\tlow\n",
         "2: via: a step needs the load between, nothing else has one, rule \"a\""},
        {HEADING "a\t7975\tsip\t\t\tsip\t\t\tdeny\t\t\tm\tlow\n",
         "2: steps and source must not be empty, rule \"a\""},
        {HEADING "a\t7975\tsip\t\t\tsip\t\t\tdeny\t\tnone\tm\tsure\n",
         "2: certainty: unknown word \"sure\""},
        {HEADING GOOD GOOD, "3: a second rule of the id \"a-1\""},
        {HEADING "\xff\n", "2: not UTF-8 text"},
};

START_TEST(a_fault_is_said_with_its_line)
{
	struct upgrade_data data = {0};

	ck_assert_int_eq(parse_text(faults[_i].text, true, &data), 1);
	ck_assert_int_eq(strncmp(said, "x/upgrade.tsv:", 14), 0);
	ck_assert_str_eq(said + 14, faults[_i].said);
	upgrade_data_free(&data);
}
END_TEST

START_TEST(good_lines_beside_a_broken_one_count)
{
	struct upgrade_data data = {0};

	ck_assert_int_eq(parse_text(HEADING "broken\n" GOOD "broken\n", true, &data), 2);
	ck_assert_uint_eq(data.count, 1);
	upgrade_data_free(&data);
}
END_TEST

START_TEST(a_users_rule_replaces_a_built_in_one)
{
	struct upgrade_data data = {0};

	ck_assert_int_eq(parse_text(HEADING GOOD, true, &data), 0);
	ck_assert_int_eq(
	        parse_text(HEADING "a-1\t7975\t*\t\t\t*\t\t\tdeny\t\tnone\tm\tlow\n", false, &data),
	        0);
	ck_assert_str_eq(said, "x/upgrade.tsv:2: note: replaces the built-in upgrade rule a-1");
	ck_assert_uint_eq(data.count, 1);
	ck_assert_str_eq(data.rules[0].family, "7975");
	upgrade_data_free(&data);
}
END_TEST

START_TEST(every_prefix_is_survived)
{
	const char *text = HEADING GOOD "#\nb\t7975\t*\t8.3.3\t\t*\t\t\tdeny\t\tnone\tm\tlow\n";

	for (size_t length = 0; length <= strlen(text); length++) {
		struct upgrade_data data = {0};

		parse(text, length, true, &data);
		upgrade_data_free(&data);
	}
}
END_TEST

/* What ships must be whole, and it must come through the table as it was written. */
START_TEST(the_built_in_rules_are_good)
{
	struct upgrade_data data = {0};
	char *text = NULL;
	sqlite3 *db;

	for (const struct embedded_file *file = rules_builtin_data; file->name != NULL; file++)
		if (strcmp(file->name, "data/" UPGRADE_DATA_FILE) == 0)
			ck_assert_msg(parse_text(file->text, true, &data) == 0, "%s", said);
	ck_assert_uint_ge(data.count, 20);
	ck_assert_int_eq(facts_open_empty(&db, &text), 0);
	ck_assert_int_eq(upgrade_data_insert(&data, db), 0);
	ck_assert_int_eq(upgrade_data_insert(&data, db), 0);
	ck_query(db,
	         "SELECT family, from_protocol, from_low, from_high, to_protocol, to_low, to_high,"
	         " result, via, certainty FROM upgrade_rule WHERE id = '7940-sip-to-sccp-6'",
	         "7940-60|sip|NULL|4999999999|sccp|6000000000|NULL|step|SIP 6.3 "
	         "(P0S3-06-3-00)|high");
	/* A load must never break a rule against itself, nor the one between break its own. */
	ck_query(db,
	         "SELECT id FROM upgrade_rule WHERE (from_protocol = to_protocol OR from_protocol "
	         "= '*')"
	         " AND coalesce(from_low, 0) <= coalesce(to_high, 9e12)"
	         " AND coalesce(to_low, 0) <= coalesce(from_high, 9e12)",
	         "");
	sqlite3_close(db);
	upgrade_data_free(&data);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("upgrade_data");
	TCase *c = tcase_create("upgrade_data");

	tcase_add_test(c, bounds_are_what_people_mean);
	tcase_add_loop_test(c, a_fault_is_said_with_its_line, 0, sizeof faults / sizeof faults[0]);
	tcase_add_test(c, good_lines_beside_a_broken_one_count);
	tcase_add_test(c, a_users_rule_replaces_a_built_in_one);
	tcase_add_test(c, every_prefix_is_survived);
	tcase_add_test(c, the_built_in_rules_are_good);
	suite_add_tcase(s, c);
	return s;
}
