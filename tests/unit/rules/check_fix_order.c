/* The fixes for the product at hand come before others of the same risk, and never before less
 * risky ones. */
#include "rules/fix_order.h"
#include "tests/unit/suite.h"

static struct finding_fix fixes[5];
static struct finding finding = {.fixes = fixes, .fix_count = 5};

static void
setup(void)
{
	static const struct finding_fix document[] = {
	        {.for_whom = "Look first", .risk = 0},      {.for_whom = "Cisco IOS", .risk = 1},
	        {.for_whom = "Asterisk, PJSIP", .risk = 1}, {.for_whom = "FreePBX", .risk = 1},
	        {.for_whom = "FreePBX, anew", .risk = 2},
	};

	for (size_t i = 0; i < 5; i++)
		fixes[i] = document[i];
}

static void
check_order(const char *const expected[5])
{
	for (size_t i = 0; i < 5; i++)
		ck_assert_str_eq(fixes[i].for_whom, expected[i]);
}

START_TEST(the_closest_first)
{
	ck_assert(fix_order(&finding, "FreePBX"));
	check_order((const char *const[]){"Look first", "FreePBX", "Asterisk, PJSIP", "Cisco IOS",
	                                  "FreePBX, anew"});
}
END_TEST

START_TEST(others_stay_in_their_order)
{
	ck_assert(fix_order(&finding, "Asterisk"));
	check_order((const char *const[]){"Look first", "Asterisk, PJSIP", "Cisco IOS", "FreePBX",
	                                  "FreePBX, anew"});
}
END_TEST

START_TEST(none_for_it)
{
	static const char *const document[] = {"Look first", "Cisco IOS", "Asterisk, PJSIP",
	                                       "FreePBX", "FreePBX, anew"};

	ck_assert(!fix_order(&finding, "dnsmasq"));
	check_order(document);
	ck_assert(!fix_order(&finding, "a product that nobody has heard of"));
	check_order(document);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("fix order");
	TCase *c = tcase_create("fix order");

	tcase_add_checked_fixture(c, setup, NULL);
	tcase_add_test(c, the_closest_first);
	tcase_add_test(c, others_stay_in_their_order);
	tcase_add_test(c, none_for_it);
	suite_add_tcase(s, c);
	return s;
}
