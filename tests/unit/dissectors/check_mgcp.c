#include "dissectors/mgcp.h"

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static struct mgcp_message message;

static enum cursor_status
read_cut(const char *text, size_t captured)
{
	struct cursor cursor = cursor_over(text, captured, strlen(text));

	return mgcp_dissect(&cursor, &message);
}

static enum cursor_status
read_text(const char *text)
{
	return read_cut(text, strlen(text));
}

#define RESTART "RSIP 31656860 *@gateway44.example MGCP 1.0\r\nRM: restart\r\n"
#define NOTIFIED "NTFY 12 aaln/1@SEP00036B7F22A8 MGCP 0.1\nN: ca@10.1.1.10:2727\nX: 2\nO: hd\n"
#define EXECUTED "200 31656860 ok\r\n"

START_TEST(commands)
{
	ck_assert_int_eq(read_text(RESTART), CURSOR_OK);
	expect_text(message.verb, "RSIP");
	expect_text(message.endpoint, "*@gateway44.example");
	ck_assert_uint_eq(message.transaction, 31656860);
	ck_assert_int_eq(message.response, -1);
	expect_absent(message.description);
	ck_assert_int_eq(read_text(NOTIFIED), CURSOR_OK);
	expect_text(message.verb, "NTFY");
	expect_text(message.endpoint, "aaln/1@SEP00036B7F22A8");
	/* Without the end of the line, in small letters. */
	ck_assert_int_eq(read_text("auep 1 * mgcp 1.0"), CURSOR_OK);
	expect_text(message.verb, "auep");
}
END_TEST

START_TEST(responses)
{
	ck_assert_int_eq(read_text(EXECUTED), CURSOR_OK);
	ck_assert_int_eq(message.response, 200);
	ck_assert_uint_eq(message.transaction, 31656860);
	expect_text(message.description, "ok");
	expect_absent(message.verb);
	ck_assert_int_eq(read_text("000 999999999"), CURSOR_OK);
	ck_assert_int_eq(message.response, 0);
	expect_absent(message.description);
}
END_TEST

static const char *const others[] = {
        "",
        "RSIP",
        "RSIP \r\n",
        "RSIP 0 aaln/1 MGCP 1.0\r\n",
        "RSIP 1000000000 aaln/1 MGCP 1.0\r\n",
        "RSIP 1 aaln/1\r\n",
        "RSIP 1 aaln/1 SIP/2.0\r\n",
        "RSIPX 1 aaln/1 MGCP 1.0\r\n",
        "RS1P 1 aaln/1 MGCP 1.0\r\n",
        "REGISTER sip:10.1.1.10 SIP/2.0\r\n",
        "1000 1 ok",
        "-1 1 ok",
        "200 ok",
        "200",
        "\r\nRSIP 1 aaln/1 MGCP 1.0\r\n",
};

START_TEST(other_text)
{
	ck_assert_int_eq(read_text(others[_i]), CURSOR_MALFORMED);
}
END_TEST

static const char *const samples[] = {RESTART, NOTIFIED, EXECUTED};

static void
read_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	const struct mgcp_message *whole = context;
	struct cursor cursor = cursor_over(data, captured, wire);
	enum cursor_status status = mgcp_dissect(&cursor, &message);

	if (captured == wire) {
		ck_assert_int_ne(status, CURSOR_TRUNCATED);
		return;
	}
	ck_assert_int_ne(status, CURSOR_MALFORMED);
	/* A word that is handed out is whole. */
	ck_assert(!slice_present(message.verb) || slice_equal(message.verb, whole->verb));
	ck_assert(!slice_present(message.endpoint) ||
	          slice_equal(message.endpoint, whole->endpoint));
	ck_assert(message.transaction == 0 || message.transaction == whole->transaction);
}

START_TEST(truncation_sweep)
{
	struct mgcp_message whole;

	ck_assert_int_eq(read_text(samples[_i]), CURSOR_OK);
	whole = message;
	guard_sweep(samples[_i], strlen(samples[_i]), read_prefix, &whole);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("mgcp");
	TCase *c = tcase_create("messages");

	tcase_add_test(c, commands);
	tcase_add_test(c, responses);
	tcase_add_loop_test(c, other_text, 0, COUNT(others));
	tcase_add_loop_test(c, truncation_sweep, 0, COUNT(samples));
	suite_add_tcase(suite, c);
	return suite;
}
