#include "analyzer/report/markdown_text.h"

#include <stdlib.h>
#include <string.h>

#include "tests/unit/suite.h"

static char *
render(const char *label, const char *markdown)
{
	char *text = NULL;
	size_t length;
	struct page page = {.out = open_memstream(&text, &length)};

	markdown_text_print(&page, COLOUR_NONE, label, COLOUR_NONE, markdown);
	fclose(page.out);
	return text;
}

static void
assert_rendered(const char *label, const char *markdown, const char *expected)
{
	char *text = render(label, markdown);

	ck_assert_str_eq(text, expected);
	free(text);
}

START_TEST(prose_is_wrapped_at_80_columns_under_its_label)
{
	assert_rendered(
	        "  meaning  ",
	        "The phone asked DHCP for the address of its TFTP server and was given a "
	        "lease without it.\nIt stays dark.",
	        "  meaning  The phone asked DHCP for the address of its TFTP server and was "
	        "given\n           a lease without it. It stays dark.\n");
	assert_rendered("  ", NULL, "");
}
END_TEST

START_TEST(no_line_is_wider_than_the_page)
{
	char *text = render("    ", "word wörter w\xc3\xb6rds of several lengths, and then some "
	                            "more of them until the line is full and over and over again "
	                            "\xe2\x80\x94 so.\n\n- an item that is also long enough to be "
	                            "wrapped at the end of the line, twice if need be, or so\n");

	for (const char *line = text; *line != '\0'; line += strcspn(line, "\n") + 1) {
		size_t columns = 0;

		for (size_t i = 0; i < strcspn(line, "\n"); i++)
			columns += ((unsigned char)line[i] & 0xc0) != 0x80;
		ck_assert_uint_le(columns, PAGE_COLUMNS);
	}
	free(text);
}
END_TEST

START_TEST(commands_stay_as_they_are)
{
	assert_rendered("  ",
	                "Type:\n```\nip dhcp pool VOICE\n option 150 ip 10.1.1.10\n```\nDone.",
	                "  Type:\n\n      ip dhcp pool VOICE\n       option 150 ip 10.1.1.10\n\n"
	                "  Done.\n");
}
END_TEST

START_TEST(lists_and_quotes_hang)
{
	assert_rendered("  ", "1. one\n2. two\n   - deeper\n\n> Danger: *power* loss",
	                "  1. one\n  2. two\n     - deeper\n\n  | Danger: power loss\n");
}
END_TEST

START_TEST(marks_go_and_code_keeps_its_ticks)
{
	assert_rendered("", "a **b** `c*d` [RFC](https://x.example/y) SEP\\_1 <b>x</b>",
	                "a b `c*d` RFC (https://x.example/y) SEP_1 <b>x</b>\n");
}
END_TEST

START_TEST(controls_in_prose_and_code_are_shown)
{
	assert_rendered("", "a\033[31m `b\033c`\n\n    d\033e\n",
	                "a\\x1b[31m `b\\x1bc`\n\n    d\\x1be\n");
}
END_TEST

/* A word wider than the page is broken at its edge. */
START_TEST(a_long_word_is_broken)
{
	char word[201], markdown[256], expected[256];

	memset(word, 'x', 200);
	word[200] = '\0';
	snprintf(markdown, sizeof(markdown), "name %s end", word);
	snprintf(expected, sizeof(expected), "- name\n  %.78s\n  %.78s\n  %.44s end\n", word, word,
	         word);
	assert_rendered("- ", markdown, expected);
}
END_TEST

START_TEST(endless_nesting_ends)
{
	char quotes[4001];
	char *text;

	memset(quotes, '>', 4000);
	quotes[4000] = '\0';
	text = render("", quotes);
	ck_assert_uint_lt(strlen(text), 1000);
	free(text);
}
END_TEST

START_TEST(a_title_is_one_line)
{
	char *line = markdown_text_line("DHCP server `10.1.1.1`\nnames *no*\033 server");

	ck_assert_str_eq(line, "DHCP server `10.1.1.1` names no\\x1b server");
	free(line);
	line = markdown_text_line(NULL);
	ck_assert_str_eq(line, "");
	free(line);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("markdown_text");
	TCase *tests = tcase_create("markdown_text");

	tcase_add_test(tests, prose_is_wrapped_at_80_columns_under_its_label);
	tcase_add_test(tests, no_line_is_wider_than_the_page);
	tcase_add_test(tests, commands_stay_as_they_are);
	tcase_add_test(tests, lists_and_quotes_hang);
	tcase_add_test(tests, marks_go_and_code_keeps_its_ticks);
	tcase_add_test(tests, controls_in_prose_and_code_are_shown);
	tcase_add_test(tests, a_long_word_is_broken);
	tcase_add_test(tests, endless_nesting_ends);
	tcase_add_test(tests, a_title_is_one_line);
	suite_add_tcase(suite, tests);
	return suite;
}
