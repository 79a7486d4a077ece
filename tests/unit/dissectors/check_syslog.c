#include "dissectors/syslog.h"

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static struct syslog_message message;

static enum cursor_status
read_text(const char *text)
{
	struct cursor cursor = cursor_over(text, strlen(text), strlen(text));

	return syslog_dissect(&cursor, &message);
}

/* RFC 5424 section 6.5, example 3 and 1. */
#define WITH_DATA                                                                      \
	"<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47 "       \
	"[exampleSDID@32473 iut=\"3\" eventSource=\"a\\\"]b\"][examplePriority@32473 " \
	"class=\"high\"] "                                                             \
	"\xef\xbb\xbf"                                                                 \
	"An application event"
#define WITHOUT_DATA                                                        \
	"<34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 - " \
	"'su root' failed"
#define BSD "<182>Jan  1 00:00:12 SEP001B2A893698: TFTP: error 1 for SIP41.8-5-2S.loads\n"

static const struct {
	const char *text, *said;
	int priority, version;
} lines[] = {
        {WITH_DATA, "An application event", 165, 1},
        {WITHOUT_DATA, "'su root' failed", 34, 1},
        {BSD, "Jan  1 00:00:12 SEP001B2A893698: TFTP: error 1 for SIP41.8-5-2S.loads", 182, 0},
        {"no priority", "no priority", -1, 0},
        {"<192>too large", "<192>too large", -1, 0},
        {"<>none", "<>none", -1, 0},
        {"<1x>none", "<1x>none", -1, 0},
        {"<0001>four digits", "<0001>four digits", -1, 0},
        {"<191>", NULL, 191, 0},
        {"<0>1 short", "1 short", 0, 1},
        {"<0>1 a b c d e [x y=\"z", "1 a b c d e [x y=\"z", 0, 1},
        {"<0>1 a b c d e -", NULL, 0, 1},
        {"<0>10 o'clock", "10 o'clock", 0, 0},
        {"<0>text\1with octets", "text\1with octets", 0, 0},
};

START_TEST(line)
{
	ck_assert_int_eq(read_text(lines[_i].text),
	                 lines[_i].said == NULL ? CURSOR_MALFORMED : CURSOR_OK);
	ck_assert_int_eq(message.priority, lines[_i].priority);
	ck_assert_int_eq(message.version, lines[_i].version);
	if (lines[_i].said != NULL)
		expect_text(message.text, lines[_i].said);
}
END_TEST

/* What follows a NUL is padding. */
START_TEST(closing_nul)
{
	struct cursor cursor = cursor_over("<13>text\0junk", 13, 13);

	ck_assert_int_eq(syslog_dissect(&cursor, &message), CURSOR_OK);
	expect_text(message.text, "text");
}
END_TEST

static void
read_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	const struct syslog_message *whole = context;
	struct cursor cursor = cursor_over(data, captured, wire);
	enum cursor_status status = syslog_dissect(&cursor, &message);

	ck_assert_int_eq(status == CURSOR_TRUNCATED, captured < wire);
	ck_assert(message.priority == -1 || message.priority == whole->priority);
}

START_TEST(truncation_sweep)
{
	struct syslog_message whole;

	read_text(lines[_i].text);
	whole = message;
	guard_sweep(lines[_i].text, strlen(lines[_i].text), read_prefix, &whole);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("syslog");
	TCase *c = tcase_create("messages");

	tcase_add_loop_test(c, line, 0, COUNT(lines));
	tcase_add_test(c, closing_nul);
	tcase_add_loop_test(c, truncation_sweep, 0, COUNT(lines));
	suite_add_tcase(suite, c);
	return suite;
}
