#include "dissectors/tftp.h"

#include <stdio.h>

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/dissectors/hex.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static struct tftp_message message;

static enum cursor_status
read_octets(const void *data, size_t captured, size_t wire)
{
	struct cursor cursor = cursor_over(data, captured, wire);

	return tftp_dissect(&cursor, &message);
}

/* A message that is mostly text; the NUL that C puts after it is not sent. */
#define READ_TEXT(text) read_octets(text, sizeof(text) - 1, sizeof(text) - 1)

/* --------------------------------------------------------------- requests --- */

/* Opcode: Read Request (1), Source File: SEP001B2A893698.cnf.xml, Type: octet
 *   Option: blksize = 1428, tsize = 0, timeout = 10, windowsize = 4 */
#define RRQ                                                                     \
	"0001 534550303031423241383933363938 2e636e662e786d6c 00 6f6374657400"  \
	"626c6b73697a6500 3134323800 7473697a6500 3000 74696d656f757400 313000" \
	"77696e646f7773697a6500 3400"

START_TEST(read_request_with_options)
{
	ck_assert_int_eq(read_whole(RRQ), CURSOR_OK);
	ck_assert_uint_eq(message.opcode, TFTP_RRQ);
	expect_text(message.filename, "SEP001B2A893698.cnf.xml");
	expect_text(message.mode, "octet");
	ck_assert_uint_eq(message.option_count, 4);
	expect_text(message.options[0].name, "blksize");
	expect_text(message.options[0].value, "1428");
	expect_text(message.options[3].name, "windowsize");
	ck_assert_int_eq(message.blksize, 1428);
	ck_assert_int_eq(message.tsize, 0);
	ck_assert_int_eq(message.timeout, 10);
	ck_assert_int_eq(message.windowsize, 4);
	expect_absent(message.data);
	expect_absent(message.error_text);
}
END_TEST

START_TEST(write_request)
{
	ck_assert_int_eq(READ_TEXT("\0\2rfc1350.txt\0netascii\0tsize\0"
	                           "24599\0"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.opcode, TFTP_WRQ);
	expect_text(message.filename, "rfc1350.txt");
	expect_text(message.mode, "netascii");
	ck_assert_int_eq(message.tsize, 24599);
	ck_assert_int_eq(message.blksize, -1);
	ck_assert_int_eq(message.timeout, -1);
	ck_assert_int_eq(message.windowsize, -1);
}
END_TEST

START_TEST(plain_request)
{
	ck_assert_int_eq(READ_TEXT("\0\1OS79XX.TXT\0oCtEt\0"), CURSOR_OK);
	expect_text(message.filename, "OS79XX.TXT");
	expect_text(message.mode, "oCtEt");
	ck_assert_uint_eq(message.option_count, 0);
}
END_TEST

START_TEST(odd_names)
{
	ck_assert_int_eq(READ_TEXT("\0\1\0octet\0"), CURSOR_OK);
	expect_text(message.filename, "");
	expect_text(message.mode, "octet");
	ck_assert_int_eq(READ_TEXT("\0\1C:\\tftp\\a b \0octet\0"), CURSOR_OK);
	expect_text(message.filename, "C:\\tftp\\a b ");
	ck_assert_int_eq(READ_TEXT("\0\1\0\0"), CURSOR_OK);
	expect_text(message.filename, "");
	expect_text(message.mode, "");
}
END_TEST

START_TEST(requests_without_their_nuls)
{
	ck_assert_int_eq(READ_TEXT("\0\1OS79XX.TXT"), CURSOR_MALFORMED);
	expect_text(message.filename, "OS79XX.TXT");
	expect_absent(message.mode);
	ck_assert_int_eq(READ_TEXT("\0\1OS79XX.TXT\0octet"), CURSOR_MALFORMED);
	expect_text(message.filename, "OS79XX.TXT");
	expect_text(message.mode, "octet");
	ck_assert_int_eq(READ_TEXT("\0\1OS79XX.TXT\0"), CURSOR_MALFORMED);
	expect_text(message.filename, "OS79XX.TXT");
	expect_absent(message.mode);
	ck_assert_int_eq(READ_TEXT("\0\1"), CURSOR_MALFORMED);
	expect_absent(message.filename);
}
END_TEST

/* ---------------------------------------------------------------- options --- */

static const struct {
	const char *value;
	int64_t number;
} numbers[] = {
        {"0", 0},
        {"512", 512},
        {"0512", 512},
        {"65464", 65464},
        {"99999", 99999}, /* out of range, but what was sent */
        {"4294967296", 4294967296},
        {"1000000000000000000", 1000000000000000000},
        {"9999999999999999999", -1}, /* above 63 bits */
        {"99999999999999999999999999", -1},
        {"12x", -1},
        {"x12", -1},
        {"-1", -1},
        {"+1", -1},
        {" 12", -1},
        {"12 ", -1},
        {"", -1},
};

START_TEST(option_numbers)
{
	static const char *const names[] = {"blksize", "timeout", "tsize", "windowsize"};
	char oack[128] = {0, TFTP_OACK};

	for (int n = 0; n < COUNT(names); n++) {
		const int64_t *readings[] = {&message.blksize, &message.timeout, &message.tsize,
		                             &message.windowsize};
		int length = snprintf(oack + 2, sizeof oack - 2, "%s%c%s%c", names[n], 0,
		                      numbers[_i].value, 0);

		ck_assert_int_eq(read_octets(oack, (size_t)length + 2, (size_t)length + 2),
		                 CURSOR_OK);
		ck_assert_uint_eq(message.option_count, 1);
		expect_text(message.options[0].value, numbers[_i].value);
		for (int i = 0; i < COUNT(names); i++)
			ck_assert_int_eq(*readings[i], i == n ? numbers[_i].number : -1);
	}
}
END_TEST

START_TEST(option_acknowledgement)
{
	/* Opcode: Option Acknowledgement (6), windowsize = 8, TSIZE = 33554432, BlkSize = 1456 */
	ck_assert_int_eq(READ_TEXT("\0\6windowsize\0"
	                           "8\0TSIZE\0"
	                           "33554432\0BlkSize\0"
	                           "1456\0"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.opcode, TFTP_OACK);
	ck_assert_uint_eq(message.option_count, 3);
	ck_assert_int_eq(message.blksize, 1456);
	ck_assert_int_eq(message.tsize, 33554432);
	ck_assert_int_eq(message.windowsize, 8);
	ck_assert_int_eq(message.timeout, -1);
	expect_absent(message.filename);

	ck_assert_int_eq(READ_TEXT("\0\6"), CURSOR_OK);
	ck_assert_uint_eq(message.option_count, 0);
}
END_TEST

START_TEST(private_options)
{
	/* an unknown name, then a name that only begins like a known one */
	ck_assert_int_eq(READ_TEXT("\0\1f\0octet\0crystalnumber\0"
	                           "7\0blksize2\0"
	                           "2048\0tsize\0"
	                           "0\0"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.option_count, 3);
	expect_text(message.options[0].name, "crystalnumber");
	ck_assert_int_eq(message.blksize, -1);
	ck_assert_int_eq(message.tsize, 0);

	/* ethernetaddress = six NULs: pairs end there */
	ck_assert_int_eq(READ_TEXT("\0\1f\0octet\0blksize\0"
	                           "1024\0ethernetaddress\0\0\0\0\0\0\0\0tsize\0"
	                           "0\0"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.option_count, 2);
	ck_assert_int_eq(message.blksize, 1024);
	ck_assert_int_eq(message.tsize, -1);
	expect_text(message.options[1].value, "");
}
END_TEST

START_TEST(half_an_option)
{
	ck_assert_int_eq(READ_TEXT("\0\1f\0octet\0blksize\0"
	                           "1024\0tsize\0"
	                           "0"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.option_count, 1);
	ck_assert_int_eq(message.tsize, -1);
	ck_assert_int_eq(READ_TEXT("\0\1f\0octet\0blksize\0"
	                           "1024\0tsize\0"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.option_count, 1);
	ck_assert_int_eq(READ_TEXT("\0\1f\0octet\0blksize\0"
	                           "1024\0tsi"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.option_count, 1);
	ck_assert_int_eq(message.blksize, 1024);
}
END_TEST

START_TEST(more_options_than_are_kept)
{
	uint8_t *at = octets;

	memcpy(at, "\0\6", 2);
	at += 2;
	for (int i = 0; i < TFTP_OPTIONS_MAX + 1; i++) {
		memcpy(at,
		       "a\0"
		       "1",
		       4);
		at += 4;
	}
	ck_assert_int_eq(read_octets(octets, (size_t)(at - octets), (size_t)(at - octets)),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.option_count, TFTP_OPTIONS_MAX);
}
END_TEST

/* ------------------------------------------------- data, acknowledgement, error --- */

START_TEST(data_blocks)
{
	/* Opcode: Data Packet (3), Block: 65535, Data (5 bytes) */
	ck_assert_int_eq(read_whole("0003 ffff 68656c6c6f"), CURSOR_OK);
	ck_assert_uint_eq(message.opcode, TFTP_DATA);
	ck_assert_uint_eq(message.block, 65535);
	expect_text(message.data, "hello");
	ck_assert_uint_eq(message.data_wire, 5);

	/* the empty block that ends a file of n times blksize */
	ck_assert_int_eq(read_whole("0003 0002"), CURSOR_OK);
	ck_assert_uint_eq(message.block, 2);
	expect_text(message.data, "");
	ck_assert_uint_eq(message.data_wire, 0);

	ck_assert_int_eq(read_cut("0003 0001 68656c6c6f", 3), CURSOR_TRUNCATED);
	ck_assert_uint_eq(message.block, 1);
	expect_text(message.data, "he");
	ck_assert_uint_eq(message.data_wire, 5);

	ck_assert_int_eq(read_whole("0003 00"), CURSOR_MALFORMED);
	expect_absent(message.data);
}
END_TEST

START_TEST(acknowledgement)
{
	/* Opcode: Acknowledgement (4), Block: 0 */
	ck_assert_int_eq(read_whole("0004 0000"), CURSOR_OK);
	ck_assert_uint_eq(message.opcode, TFTP_ACK);
	ck_assert_uint_eq(message.block, 0);
	ck_assert_int_eq(read_whole("0004 1234 0000"), CURSOR_OK);
	ck_assert_uint_eq(message.block, 0x1234);
	ck_assert_int_eq(read_whole("0004"), CURSOR_MALFORMED);
}
END_TEST

START_TEST(errors)
{
	/* Opcode: Error Code (5), Error code: File not found (1), Error message: File not found */
	ck_assert_int_eq(READ_TEXT("\0\5\0\1File not found\0"), CURSOR_OK);
	ck_assert_uint_eq(message.opcode, TFTP_ERROR);
	ck_assert_uint_eq(message.error_code, TFTP_ERROR_FILE_NOT_FOUND);
	expect_text(message.error_text, "File not found");
	/* no NUL, no text, an unknown code */
	ck_assert_int_eq(READ_TEXT("\0\5\0\2Access violation"), CURSOR_OK);
	expect_text(message.error_text, "Access violation");
	ck_assert_int_eq(READ_TEXT("\0\5\0\0"), CURSOR_OK);
	expect_text(message.error_text, "");
	ck_assert_int_eq(READ_TEXT("\0\5\xf4\x9cno\0trailer"), CURSOR_OK);
	ck_assert_uint_eq(message.error_code, 62620);
	expect_text(message.error_text, "no");
	/* cut: a text that is not whole is none */
	ck_assert_int_eq(read_cut("0005 0008 6e6f00", 1), CURSOR_TRUNCATED);
	ck_assert_uint_eq(message.error_code, TFTP_ERROR_OPTION_REFUSED);
	expect_absent(message.error_text);
	ck_assert_int_eq(read_cut("0005 0008 6e6f00 0000", 2), CURSOR_OK);
	expect_text(message.error_text, "no");
	ck_assert_int_eq(read_whole("0005 00"), CURSOR_MALFORMED);
}
END_TEST

START_TEST(invented_opcodes)
{
	ck_assert_int_eq(read_whole("beef 0001 61"), CURSOR_MALFORMED);
	ck_assert_uint_eq(message.opcode, 0xbeef);
	ck_assert_int_eq(read_whole("0000 0001"), CURSOR_MALFORMED);
	ck_assert_int_eq(read_whole("0007 0001"), CURSOR_MALFORMED);
	ck_assert_uint_eq(message.opcode, 7);
	ck_assert_int_eq(read_whole("00"), CURSOR_MALFORMED);
	ck_assert_int_eq(read_whole(""), CURSOR_MALFORMED);
	ck_assert_int_eq(read_cut("0001", 1), CURSOR_TRUNCATED);
	ck_assert_uint_eq(message.opcode, 0);
}
END_TEST

/* ------------------------------------------------------------------- cuts --- */

static const struct {
	const char *hex;
	bool ends_early; /* readable to the end before its last octet */
} samples[] = {
        {RRQ, false},
        {"0002 6600 6f6374657400", false},
        {"0003 0001 68656c6c6f", false},
        {"0004 0001", false},
        {"0005 0001 46696c65206e6f7420666f756e6400", false},
        {"0006 626c6b73697a6500 3134323800", false},
        {"0006 626c6b73697a6500 3134323800 00 6a756e6b", true},
};

struct expectation {
	struct tftp_message whole;
	bool ends_early;
};

static void
read_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	const struct expectation *expectation = context;
	const struct tftp_message *whole = &expectation->whole;
	enum cursor_status status = read_octets(data, captured, wire);

	if (captured == wire) {
		ck_assert_int_ne(status, CURSOR_TRUNCATED);
		return;
	}
	ck_assert_int_ne(status, CURSOR_MALFORMED);
	if (status == CURSOR_OK)
		ck_assert(expectation->ends_early);
	ck_assert_uint_le(message.option_count, whole->option_count);
	for (size_t i = 0; i < message.option_count; i++) {
		ck_assert(slice_equal(message.options[i].name, whole->options[i].name));
		ck_assert(slice_equal(message.options[i].value, whole->options[i].value));
	}
	ck_assert(message.blksize == whole->blksize || message.blksize == -1);
	ck_assert(message.tsize == whole->tsize || message.tsize == -1);
	if (captured >= 4)
		ck_assert_uint_eq(message.data_wire, whole->data_wire);
}

START_TEST(truncation_sweep)
{
	uint8_t sample[256];
	size_t length = guard_hex(samples[_i].hex, sample, sizeof sample);
	struct expectation expectation;

	ck_assert_int_eq(read_octets(sample, length, length), CURSOR_OK);
	expectation = (struct expectation){message, samples[_i].ends_early};
	guard_sweep(sample, length, read_prefix, &expectation);
}
END_TEST

/* ------------------------------------------------------------------- shape --- */

static const struct {
	const char *hex;
	size_t missing;
	bool tftp;
} shapes[] = {
        {"0003 0001 68656c6c6f", 0, true},
        {"0003 0001", 0, true},
        {"0003 0001 68656c6c6f", 4, true},
        {"0003 00", 0, false},
        {"0003 0001 68", 2, false}, /* block number not captured */
        {"0004 0001", 0, true},
        {"0004 0001 00", 0, false},
        {"0004 0001", 1, false},
        {"0005 0001 46696c6500", 0, true},
        {"0005 0001 46696c65", 0, true},   /* no NUL */
        {"0005 0001 46c3a46500", 0, true}, /* UTF-8 */
        {"0005 0000", 0, true},
        {"0005 0009 46696c6500", 0, false},
        {"0005 0001 46010203", 0, false},
        {"0006 626c6b73697a6500 3134323800", 0, true},
        {"0006 626c6b73697a6500 3134323800", 4, true},
        {"0006 626c6b73697a6500 3134323800", 9, true},
        {"0006 626c6b73697a6500 31343238", 0, false},
        {"0006 626c6b73697a6500", 0, false},
        {"0006 626c6b73697a6500 00", 0, false},
        {"0006 00 3134323800", 0, false},
        {"0006 01020300 3100", 0, false},
        {"0006", 0, false},
        {"0006 62", 1, false},
        {RRQ, 0, false},
        {"0002 6600 6f6374657400", 0, false},
        {"0000 0001", 0, false},
        {"0007 0001", 0, false},
        {"8003 0001", 0, false}, /* RTP */
        {"00", 0, false},
        {"", 0, false},
};

START_TEST(shape)
{
	struct cursor cursor;

	octet_count = guard_hex(shapes[_i].hex, octets, sizeof octets);
	cursor = cursor_over(octets, octet_count - shapes[_i].missing, octet_count);
	ck_assert_int_eq(tftp_looks_like(&cursor), shapes[_i].tftp);
	/* a question moves nothing */
	ck_assert_ptr_eq(cursor.next, octets);
	ck_assert_int_eq(cursor.status, CURSOR_OK);
}
END_TEST

START_TEST(data_above_the_largest_blksize)
{
	static const uint8_t header[] = {0, TFTP_DATA, 0, 1};
	struct cursor largest = cursor_over(header, 4, 4 + 65464);
	struct cursor too_large = cursor_over(header, 4, 4 + 65465);

	ck_assert(tftp_looks_like(&largest));
	ck_assert(!tftp_looks_like(&too_large));
}
END_TEST

static void
ask_shape(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	struct cursor cursor = cursor_over(data, captured, wire);

	if (captured < 2)
		ck_assert(!tftp_looks_like(&cursor));
	else
		*(unsigned *)context += tftp_looks_like(&cursor);
}

START_TEST(shape_sweep)
{
	uint8_t sample[256];
	size_t length = guard_hex(shapes[_i].hex, sample, sizeof sample);
	unsigned alike = 0;

	guard_sweep(sample, length, ask_shape, &alike);
	/* whole and with nothing missing, it is asked twice */
	if (shapes[_i].tftp && shapes[_i].missing == 0)
		ck_assert_uint_ge(alike, 2);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("tftp");
	TCase *messages = tcase_create("messages"), *looks = tcase_create("shape");

	tcase_add_test(messages, read_request_with_options);
	tcase_add_test(messages, write_request);
	tcase_add_test(messages, plain_request);
	tcase_add_test(messages, odd_names);
	tcase_add_test(messages, requests_without_their_nuls);
	tcase_add_loop_test(messages, option_numbers, 0, COUNT(numbers));
	tcase_add_test(messages, option_acknowledgement);
	tcase_add_test(messages, private_options);
	tcase_add_test(messages, half_an_option);
	tcase_add_test(messages, more_options_than_are_kept);
	tcase_add_test(messages, data_blocks);
	tcase_add_test(messages, acknowledgement);
	tcase_add_test(messages, errors);
	tcase_add_test(messages, invented_opcodes);
	tcase_add_loop_test(messages, truncation_sweep, 0, COUNT(samples));
	suite_add_tcase(suite, messages);

	tcase_add_loop_test(looks, shape, 0, COUNT(shapes));
	tcase_add_test(looks, data_above_the_largest_blksize);
	tcase_add_loop_test(looks, shape_sweep, 0, COUNT(shapes));
	suite_add_tcase(suite, looks);
	return suite;
}
