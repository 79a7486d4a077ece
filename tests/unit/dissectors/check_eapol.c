#include "dissectors/eapol.h"

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/dissectors/hex.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static struct eapol_message message;

static enum cursor_status
read_octets(const void *data, size_t captured, size_t wire)
{
	struct cursor cursor = cursor_over(data, captured, wire);

	return eapol_dissect(&cursor, &message);
}

START_TEST(start_and_logoff)
{
	ck_assert_int_eq(read_whole("01 01 0000 0000000000000000"), CURSOR_OK);
	ck_assert_uint_eq(message.version, 1);
	ck_assert_uint_eq(message.type, EAPOL_START);
	ck_assert_uint_eq(message.length, 0);
	ck_assert_uint_eq(message.eap_code, EAP_NONE);
	ck_assert_int_eq(message.eap_type, -1);
	ck_assert_int_eq(read_whole("02 02 0000"), CURSOR_OK);
	ck_assert_uint_eq(message.type, EAPOL_LOGOFF);
}
END_TEST

START_TEST(identity)
{
	ck_assert_int_eq(read_whole("01 00 0005 01 01 0005 01"), CURSOR_OK);
	ck_assert_uint_eq(message.eap_code, EAP_REQUEST);
	ck_assert_uint_eq(message.eap_id, 1);
	ck_assert_uint_eq(message.eap_length, 5);
	ck_assert_int_eq(message.eap_type, EAP_TYPE_IDENTITY);
	ck_assert_uint_eq(message.eap_data.length, 0);
	ck_assert_int_eq(read_whole("01 00 0009 02 01 0009 01 74657374 0000"), CURSOR_OK);
	ck_assert_uint_eq(message.eap_code, EAP_RESPONSE);
	expect_text(message.eap_data, "test");
}
END_TEST

START_TEST(success_and_failure)
{
	ck_assert_int_eq(read_whole("02 00 0004 03 07 0004"), CURSOR_OK);
	ck_assert_uint_eq(message.eap_code, EAP_SUCCESS);
	ck_assert_int_eq(message.eap_type, -1);
	ck_assert_int_eq(read_whole("02 00 0004 04 07 0004"), CURSOR_OK);
	ck_assert_uint_eq(message.eap_code, EAP_FAILURE);
	expect_absent(message.eap_data);
}
END_TEST

START_TEST(lengths_that_lie)
{
	/* a body beyond the frame, an EAP packet beyond the body, one shorter than its header */
	ck_assert_int_eq(read_whole("01 00 0009 04 07 0004"), CURSOR_MALFORMED);
	ck_assert_int_eq(read_whole("01 00 0004 04 07 0005 00"), CURSOR_MALFORMED);
	ck_assert_uint_eq(message.eap_code, EAP_FAILURE);
	ck_assert_int_eq(read_whole("01 00 0004 04 07 0003"), CURSOR_MALFORMED);
	/* a request without a type; no room for an EAP header */
	ck_assert_int_eq(read_whole("01 00 0004 01 07 0004"), CURSOR_MALFORMED);
	ck_assert_int_eq(message.eap_type, -1);
	ck_assert_int_eq(read_whole("01 00 0003 01 07 00"), CURSOR_MALFORMED);
	ck_assert_int_eq(read_whole("01 00"), CURSOR_MALFORMED);
}
END_TEST

static const char *const samples[] = {
        "01 01 0000",
        "01 00 0009 02 01 0009 01 74657374",
        "02 00 0004 04 07 0004",
        "02 03 0008 0102030405060708",
};

static void
read_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	enum cursor_status status = read_octets(data, captured, wire);

	(void)context;
	if (captured == octet_count)
		ck_assert_int_eq(status, CURSOR_OK);
	else
		ck_assert_int_eq(status, captured < wire ? CURSOR_TRUNCATED : CURSOR_MALFORMED);
}

START_TEST(truncation_sweep)
{
	uint8_t sample[128];
	size_t length = guard_hex(samples[_i], sample, sizeof sample);

	octet_count = length;
	guard_sweep(sample, length, read_prefix, NULL);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("eapol");
	TCase *messages = tcase_create("messages");

	tcase_add_test(messages, start_and_logoff);
	tcase_add_test(messages, identity);
	tcase_add_test(messages, success_and_failure);
	tcase_add_test(messages, lengths_that_lie);
	tcase_add_loop_test(messages, truncation_sweep, 0, COUNT(samples));
	suite_add_tcase(suite, messages);
	return suite;
}
