#include "analyzer/report/escape.h"

#include <stdlib.h>
#include <string.h>

#include "tests/unit/suite.h"

static void
assert_shown(const char *text, size_t columns_max, const char *expected)
{
	char *escaped = escape_text(text, columns_max);

	ck_assert_str_eq(escaped, expected);
	free(escaped);
}

START_TEST(plain_text_stays)
{
	assert_shown("SEP001122334455.cnf.xml", 0, "SEP001122334455.cnf.xml");
	assert_shown("Büro \xe2\x82\xac \xf0\x9f\x93\x9e", 0, "Büro \xe2\x82\xac \xf0\x9f\x93\x9e");
	assert_shown(NULL, 0, "");
}
END_TEST

START_TEST(controls_are_shown)
{
	assert_shown("\033[2Jx\r\n\t\x7f", 0, "\\x1b[2Jx\\x0d\\x0a\\x09\\x7f");
	assert_shown("\xc2\x9b"
	             "31m",
	             0, "<U+009B>31m");
}
END_TEST

START_TEST(deceiving_characters_are_shown)
{
	assert_shown("a\xe2\x80\xae"
	             "b",
	             0, "a<U+202E>b"); /* right-to-left override */
	assert_shown("\xe2\x81\xa6\xef\xbb\xbf\xe2\x80\x8b", 0, "<U+2066><U+FEFF><U+200B>");
	assert_shown("\xf3\xa0\x81\x81", 0, "<U+E0041>"); /* tag character */
	assert_shown("\xe2\x80\xa8", 0, "<U+2028>");
}
END_TEST

START_TEST(what_is_no_utf8_is_shown_octet_by_octet)
{
	assert_shown("\xff\xc3", 0, "\\xff\\xc3");
	assert_shown("\xc0\xaf", 0, "\\xc0\\xaf");                   /* overlong '/' */
	assert_shown("\xed\xa0\x80", 0, "\\xed\\xa0\\x80");          /* surrogate */
	assert_shown("\xf4\x90\x80\x80", 0, "\\xf4\\x90\\x80\\x80"); /* above U+10FFFF */
	assert_shown("\xe2\x82", 0, "\\xe2\\x82");                   /* ends early */
}
END_TEST

START_TEST(long_text_is_cut_between_characters)
{
	assert_shown("abcdef", 6, "abcdef");
	assert_shown("abcdefg", 6, "abc...");
	assert_shown("ab\033xyz", 6, "ab..."); /* \x1b would not fit whole */
}
END_TEST

START_TEST(utf8_is_mended)
{
	char *valid = escape_utf8("a\xff\xc3\xa4\xe2\x82");

	ck_assert_str_eq(valid, "a\xef\xbf\xbd\xc3\xa4\xef\xbf\xbd\xef\xbf\xbd");
	free(valid);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("escape");
	TCase *tests = tcase_create("escape");

	tcase_add_test(tests, plain_text_stays);
	tcase_add_test(tests, controls_are_shown);
	tcase_add_test(tests, deceiving_characters_are_shown);
	tcase_add_test(tests, what_is_no_utf8_is_shown_octet_by_octet);
	tcase_add_test(tests, long_text_is_cut_between_characters);
	tcase_add_test(tests, utf8_is_mended);
	suite_add_tcase(suite, tests);
	return suite;
}
