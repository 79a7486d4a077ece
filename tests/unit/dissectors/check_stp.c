#include "dissectors/stp.h"

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/dissectors/hex.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static struct stp_message message;

static enum cursor_status
read_octets(const void *data, size_t captured, size_t wire)
{
	struct cursor cursor = cursor_over(data, captured, wire);

	return stp_dissect(&cursor, &message);
}

/* Root 32768/10/00:1c:57:00:00:01, cost 4, bridge 32768/10/00:1c:57:00:00:05, port 0x8005,
 * age 1, maximum 20, hello 2, forward delay 15 seconds */
#define BODY                                                      \
	"800a 001c57000001 00000004 800a 001c57000005 8005 0100 " \
	"1400 0200 0f00"
#define CONFIGURATION "0000 00 00 01" BODY
#define RAPID "0000 02 02 1e" BODY "00"
#define PVST "0000 00 00 00" BODY "00 0000 0002 006e"
#define RAPID_PVST "0000 02 02 3c" BODY "00 0000 0002 006e"
#define MULTIPLE "0000 03 02 7c" BODY "00 0040 00"

START_TEST(configuration)
{
	ck_assert_int_eq(read_whole(CONFIGURATION), CURSOR_OK);
	ck_assert_uint_eq(message.version, 0);
	ck_assert_uint_eq(message.type, STP_CONFIGURATION);
	ck_assert(message.has_body);
	ck_assert_uint_eq(message.flags, STP_FLAG_TOPOLOGY_CHANGE);
	ck_assert_uint_eq(message.root.priority, 0x800a);
	expect_mac(message.root.mac, "00:1c:57:00:00:01");
	ck_assert_uint_eq(message.root_path_cost, 4);
	expect_mac(message.bridge.mac, "00:1c:57:00:00:05");
	ck_assert_uint_eq(message.port, 0x8005);
	ck_assert_uint_eq(message.message_age, 256);
	ck_assert_uint_eq(message.maximum_age, 20 * 256);
	ck_assert_uint_eq(message.hello_time, 2 * 256);
	ck_assert_uint_eq(message.forward_delay, 15 * 256);
	ck_assert_int_eq(message.version_1_length, -1);
	ck_assert_int_eq(message.vlan, -1);
}
END_TEST

START_TEST(rapid)
{
	ck_assert_int_eq(read_whole(RAPID), CURSOR_OK);
	ck_assert_uint_eq(message.type, STP_RAPID);
	ck_assert_int_eq(stp_role(message.flags), STP_ROLE_DESIGNATED);
	ck_assert((message.flags & STP_FLAG_LEARNING) != 0);
	ck_assert((message.flags & STP_FLAG_FORWARDING) == 0);
	ck_assert_int_eq(message.version_1_length, 0);
	ck_assert_int_eq(message.mstp_length, -1);
	ck_assert_int_eq(stp_role(0x78), STP_ROLE_ROOT);
	ck_assert_int_eq(stp_role(0x04), STP_ROLE_ALTERNATE_OR_BACKUP);
	ck_assert_int_eq(read_whole(MULTIPLE), CURSOR_OK);
	ck_assert_int_eq(message.mstp_length, 0x40);
	ck_assert_int_eq(message.vlan, -1);
}
END_TEST

START_TEST(vlan_of_pvst)
{
	ck_assert_int_eq(read_whole(PVST), CURSOR_OK);
	ck_assert_int_eq(message.vlan, 110);
	ck_assert_int_eq(read_whole(RAPID_PVST), CURSOR_OK);
	ck_assert_int_eq(message.vlan, 110);
	ck_assert_int_eq(read_whole(RAPID "0001 0002 006e"), CURSOR_OK);
	ck_assert_int_eq(message.vlan, -1);
}
END_TEST

START_TEST(topology_change)
{
	ck_assert_int_eq(read_whole("0000 00 80"), CURSOR_OK);
	ck_assert_uint_eq(message.type, STP_TOPOLOGY_CHANGE);
	ck_assert(!message.has_body);
	/* another protocol, another type: nothing more is read */
	ck_assert_int_eq(read_whole("0001 00 00 01"), CURSOR_OK);
	ck_assert(!message.has_body);
	ck_assert_int_eq(read_whole("0000 00 07"), CURSOR_OK);
	ck_assert(!message.has_body);
}
END_TEST

static const char *const samples[] = {CONFIGURATION, RAPID, PVST, MULTIPLE, "0000 00 80"};

static void
read_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	enum cursor_status status = read_octets(data, captured, wire);

	(void)context;
	ck_assert_int_ne(status, captured == wire ? CURSOR_TRUNCATED : CURSOR_MALFORMED);
	if (message.has_body)
		ck_assert_uint_ge(captured, 35);
}

START_TEST(truncation_sweep)
{
	uint8_t sample[256];
	size_t length = guard_hex(samples[_i], sample, sizeof sample);

	guard_sweep(sample, length, read_prefix, NULL);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("stp");
	TCase *messages = tcase_create("messages");

	tcase_add_test(messages, configuration);
	tcase_add_test(messages, rapid);
	tcase_add_test(messages, vlan_of_pvst);
	tcase_add_test(messages, topology_change);
	tcase_add_loop_test(messages, truncation_sweep, 0, COUNT(samples));
	suite_add_tcase(suite, messages);
	return suite;
}
