#include "dissectors/ntp.h"

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/suite.h"

static struct ntp_message message;
static uint8_t octets[128];
static size_t octet_count;

static enum cursor_status
read_whole(const char *hex)
{
	struct cursor cursor;

	octet_count = guard_hex(hex, octets, sizeof octets);
	cursor = cursor_over(octets, octet_count, octet_count);
	return ntp_dissect(&cursor, &message);
}

#define STAMPS "0000000000000000 0000000000000000 0000000000000000 c50204ecec42ee92"
/* Leap: clock unsynchronized (3), Version: 4, Mode: client (3) */
#define REQUEST "e3 00 04 fa 00010000 00010000 00000000" STAMPS
/* Version: 3, Mode: server (4), Stratum: 1, Reference: GPS */
#define REPLY "1c 01 04 ec 00000000 00000a00 47505300" STAMPS
/* Kiss-o'-death */
#define KISS "e4 00 04 ec 00000000 00000a00 52415445" STAMPS

START_TEST(messages)
{
	ck_assert_int_eq(read_whole(REQUEST), CURSOR_OK);
	ck_assert_uint_eq(message.leap, 3);
	ck_assert_uint_eq(message.version, 4);
	ck_assert_uint_eq(message.mode, NTP_CLIENT);
	ck_assert_int_eq(read_whole(REPLY), CURSOR_OK);
	ck_assert_uint_eq(message.leap, 0);
	ck_assert_uint_eq(message.version, 3);
	ck_assert_uint_eq(message.mode, NTP_SERVER);
	ck_assert_uint_eq(message.stratum, 1);
	expect_octets(message.reference, "47505300");
	ck_assert_int_eq(read_whole(KISS), CURSOR_OK);
	ck_assert_uint_eq(message.stratum, 0);
	expect_text(message.reference, "RATE");
	/* An authenticator behind it. */
	ck_assert_int_eq(read_whole(REPLY "00000001 00112233445566778899aabbccddeeff"), CURSOR_OK);
}
END_TEST

START_TEST(others)
{
	ck_assert_int_eq(read_whole("16 01 0001 0000 0000 0000 0000"), CURSOR_OK); /* control */
	ck_assert_uint_eq(message.mode, NTP_CONTROL);
	expect_absent(message.reference);
	ck_assert_int_eq(read_whole("03" REQUEST), CURSOR_MALFORMED); /* version 0 */
	ck_assert_int_eq(read_whole("2b" REQUEST), CURSOR_MALFORMED); /* version 5 */
	ck_assert_int_eq(read_whole("e3 00"), CURSOR_MALFORMED);
	ck_assert_int_eq(read_whole(""), CURSOR_MALFORMED);
}
END_TEST

static void
read_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	struct cursor cursor = cursor_over(data, captured, wire);
	enum cursor_status status = ntp_dissect(&cursor, &message);

	(void)context;
	ck_assert_int_eq(status, captured == octet_count ? CURSOR_OK
	                         : captured == wire      ? CURSOR_MALFORMED
	                                                 : CURSOR_TRUNCATED);
	ck_assert_uint_eq(message.version, captured == 0 ? 0 : 4);
	ck_assert(slice_present(message.reference) == (captured >= 16));
}

START_TEST(truncation_sweep)
{
	ck_assert_int_eq(read_whole(KISS), CURSOR_OK);
	guard_sweep(octets, octet_count, read_prefix, NULL);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("ntp");
	TCase *c = tcase_create("messages");

	tcase_add_test(c, messages);
	tcase_add_test(c, others);
	tcase_add_test(c, truncation_sweep);
	suite_add_tcase(suite, c);
	return suite;
}
