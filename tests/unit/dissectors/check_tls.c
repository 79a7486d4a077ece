#include "dissectors/tls.h"

#include <stdio.h>
#include <stdlib.h>

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static struct tls_hello hello;

#define RANDOM "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

/* A phone that speaks TLS 1.0 to 1.2, and one that speaks 1.3 as well. */
#define CLIENT_HELLO_1_0 "01 00002d 0301" RANDOM "00 0006 002f 0035 000a 01 00"
#define CLIENT_HELLO_1_3                                          \
	"01 00005d 0303" RANDOM "04 aabbccdd"                     \
	"0006 1301 c02f 00ff 01 00"                               \
	"002a"                                                    \
	"0000 0010 000e 00 000b 63 75 63 6d 2d 74 66 74 70 2d 31" \
	"0017 0000"                                               \
	"002b 0005 04 0304 0303"                                  \
	"000a 0005 0003 001d 00"
#define SERVER_HELLO_1_2 "02 000026 0303" RANDOM "00 c02f 00"
#define SERVER_HELLO_1_3 "02 00002e 0303" RANDOM "00 1301 00 0006 002b 0002 0304"

static enum cursor_status
read_octets(const uint8_t *data, size_t captured, size_t wire)
{
	struct cursor cursor = cursor_over(data, captured, wire);

	return tls_hello_dissect(&cursor, &hello);
}

static enum cursor_status
read_hex(const char *hex)
{
	static uint8_t octets[1024];
	size_t length = guard_hex(hex, octets, sizeof octets);

	return read_octets(octets, length, length);
}

/* --------------------------------------------------------------- hellos --- */
START_TEST(old_client)
{
	ck_assert_int_eq(read_hex(CLIENT_HELLO_1_0), CURSOR_OK);
	ck_assert_int_eq(hello.type, TLS_CLIENT_HELLO);
	ck_assert_uint_eq(hello.legacy_version, TLS_1_0);
	ck_assert_uint_eq(hello.cipher_count, 3);
	ck_assert_uint_eq(hello.ciphers[0], 0x002f);
	ck_assert_uint_eq(hello.ciphers[2], 0x000a);
	ck_assert_uint_eq(hello.version_count, 0);
	expect_absent(hello.server_name);
	ck_assert(hello.extensions_complete);
}
END_TEST

START_TEST(client_with_extensions)
{
	ck_assert_int_eq(read_hex(CLIENT_HELLO_1_3), CURSOR_OK);
	ck_assert_uint_eq(hello.legacy_version, TLS_1_2);
	ck_assert_uint_eq(hello.cipher_count, 3);
	ck_assert_uint_eq(hello.ciphers[1], 0xc02f);
	expect_text(hello.server_name, "cucm-tftp-1");
	ck_assert_uint_eq(hello.version_count, 2);
	ck_assert_uint_eq(hello.versions[0], TLS_1_3);
	ck_assert_uint_eq(hello.versions[1], TLS_1_2);
	ck_assert(hello.extensions_complete);
}
END_TEST

START_TEST(servers)
{
	ck_assert_int_eq(read_hex(SERVER_HELLO_1_2), CURSOR_OK);
	ck_assert_int_eq(hello.type, TLS_SERVER_HELLO);
	ck_assert_uint_eq(hello.cipher_count, 1);
	ck_assert_uint_eq(hello.ciphers[0], 0xc02f);
	ck_assert_uint_eq(tls_chosen_version(&hello), TLS_1_2);
	ck_assert(!hello.is_retry);
	ck_assert_int_eq(read_hex(SERVER_HELLO_1_3), CURSOR_OK);
	ck_assert_uint_eq(hello.ciphers[0], 0x1301);
	ck_assert_uint_eq(hello.legacy_version, TLS_1_2);
	ck_assert_uint_eq(tls_chosen_version(&hello), TLS_1_3);
	ck_assert_int_eq(read_hex("02 00002e 0303"
	                          "cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c"
	                          "00 1301 00 0006 002b 0002 0304"),
	                 CURSOR_OK);
	ck_assert(hello.is_retry);
}
END_TEST

static const struct {
	const char *hex;
	enum cursor_status status;
	size_t ciphers, versions;
} odd_hellos[] = {
        {"0b 000003 000000", CURSOR_MALFORMED, 0, 0}, /* a Certificate */
        {"02 000025 0303" RANDOM "00 c02f", CURSOR_MALFORMED, 1, 0},
        {"01 00002d 0301" RANDOM "00 0007 002f 0035 000a 01 00", CURSOR_MALFORMED, 3, 0},
        {"01 00002d 0301" RANDOM "00 0026 002f 0035 000a 01 00", CURSOR_MALFORMED, 0, 0},
        {"01 00002d 0301" RANDOM "ff 0006 002f 0035 000a 01 00", CURSOR_MALFORMED, 0, 0},
        /* extensions: two octets more than there are; one longer than the list */
        {"02 00002e 0303" RANDOM "00 1301 00 0008 002b 0002 0304", CURSOR_MALFORMED, 1, 0},
        {"02 00002e 0303" RANDOM "00 1301 00 0006 002b 0003 0304", CURSOR_MALFORMED, 1, 0},
        /* the server's name: empty, of another type, longer than its list */
        {"01 00002f 0301" RANDOM "00 0000 01 00 0006 0000 0002 0000", CURSOR_OK, 0, 0},
        {"01 000032 0301" RANDOM "00 0000 01 00 0009 0000 0005 0003 010000", CURSOR_OK, 0, 0},
        {"01 000032 0301" RANDOM "00 0000 01 00 0009 0000 0005 0003 000009", CURSOR_OK, 0, 0},
};

START_TEST(hellos_that_lie)
{
	ck_assert_int_eq(read_hex(odd_hellos[_i].hex), odd_hellos[_i].status);
	ck_assert_uint_eq(hello.cipher_count, odd_hellos[_i].ciphers);
	ck_assert_uint_eq(hello.version_count, odd_hellos[_i].versions);
	expect_absent(hello.server_name);
	ck_assert_int_eq(hello.extensions_complete, odd_hellos[_i].status == CURSOR_OK);
}
END_TEST

START_TEST(many_ciphers)
{
	static uint8_t octets[4 + 2 + 32 + 1 + 2 + 2 * 500 + 2] = {1, 0, 4, 15, 3, 3};

	octets[39] = 1000 >> 8;
	octets[40] = 1000 & 0xff;
	octets[41 + 1000] = 1;
	ck_assert_int_eq(read_octets(octets, sizeof octets, sizeof octets), CURSOR_OK);
	ck_assert_uint_eq(hello.cipher_count, TLS_CIPHERS_MAX);
}
END_TEST

START_TEST(handshake_sizes)
{
	static const uint8_t octets[] = {1, 1, 2, 3, 4};

	ck_assert_uint_eq(tls_handshake_size((struct slice){octets, 5}), 0x010203 + 4);
	ck_assert_uint_eq(tls_handshake_size((struct slice){octets, 3}), 0);
	ck_assert_uint_eq(tls_handshake_size((struct slice){NULL, 0}), 0);
}
END_TEST

/* --------------------------------------------------------------- alerts --- */
static const struct {
	const char *hex;
	enum cursor_status status;
	bool is_error;
	const char *name;
} alerts[] = {
        {"0230", CURSOR_OK, true, "unknown_ca"},
        {"0130", CURSOR_OK, true, "unknown_ca"},
        {"0228", CURSOR_OK, true, "handshake_failure"},
        {"0246", CURSOR_OK, true, "protocol_version"},
        {"0100", CURSOR_OK, false, "close_notify"},
        {"0200", CURSOR_OK, false, "close_notify"},
        {"015a", CURSOR_OK, false, "user_canceled"},
        {"0170", CURSOR_OK, false, "unrecognized_name"},
        {"0270", CURSOR_OK, true, "unrecognized_name"},
        {"0164", CURSOR_OK, false, "no_renegotiation"},
        {"02fe", CURSOR_OK, true, NULL},
        {"0330", CURSOR_MALFORMED, true, "unknown_ca"},
        {"0030", CURSOR_MALFORMED, true, "unknown_ca"},
        {"023000", CURSOR_MALFORMED, true, "unknown_ca"},
        {"02", CURSOR_MALFORMED, false, "close_notify"},
};

START_TEST(alert)
{
	uint8_t octets[4];
	size_t length = guard_hex(alerts[_i].hex, octets, sizeof octets);
	struct cursor cursor = cursor_over(octets, length, length);
	struct tls_alert got;

	ck_assert_int_eq(tls_alert_dissect(&cursor, &got), alerts[_i].status);
	ck_assert_int_eq(tls_alert_is_error(&got), alerts[_i].is_error);
	if (alerts[_i].name == NULL)
		ck_assert_ptr_null(tls_alert_name(got.description));
	else
		ck_assert_str_eq(tls_alert_name(got.description), alerts[_i].name);
}
END_TEST

/* -------------------------------------------------------------- records --- */
static char pieces[512];

static void
take_pieces(struct tls_stream *stream, const uint8_t *data, size_t length)
{
	struct slice octets = {data, length};
	struct tls_piece piece;

	while (tls_stream_take(stream, &octets, &piece)) {
		size_t at = strlen(pieces);

		if (piece.before == 0)
			at += (size_t)snprintf(pieces + at, sizeof pieces - at, "[%d %04x %zu]",
			                       piece.type, piece.version, piece.length);
		for (size_t i = 0; i < piece.content.length; i++)
			at += (size_t)snprintf(pieces + at, sizeof pieces - at, "%02x",
			                       piece.content.data[i]);
	}
}

static const struct {
	const char *hex, *pieces;
	bool is_none;
} record_streams[] = {
        {"160301 0003 010203 150303 0002 0230", "[22 0301 3]010203[21 0303 2]0230", false},
        {"160301 0000 140303 0001 01 170303 0004 dead", "[20 0303 1]01[23 0303 4]dead", false},
        {"160301 00", "", false},
        {"48545450 2f31", "", true},
        {"160401 0003 010203", "", true},
        {"160305 0003 010203", "", true},
        {"130301 0003 010203", "", true},
        {"190301 0003 010203", "", true},
        {"170303 4800 dead", "[23 0303 18432]dead", false},
        {"170303 4801 dead", "", true},
};

START_TEST(records)
{
	uint8_t octets[64];
	size_t length = guard_hex(record_streams[_i].hex, octets, sizeof octets);
	struct tls_stream stream = {.left = 0};

	take_pieces(&stream, octets, length);
	ck_assert_str_eq(pieces, record_streams[_i].pieces);
	ck_assert_int_eq(stream.is_none, record_streams[_i].is_none);

	pieces[0] = '\0';
	stream = (struct tls_stream){.left = 0};
	for (size_t i = 0; i < length; i++)
		take_pieces(&stream, octets + i, 1);
	ck_assert_str_eq(pieces, record_streams[_i].pieces);
	ck_assert_int_eq(stream.is_none, record_streams[_i].is_none);
}
END_TEST

static const struct {
	const char *before;
	uint64_t missing;
	const char *after, *pieces;
	bool known;
} gaps[] = {
        {"170303 0006 0102", 2, "0506 150303 0002 0230", "[23 0303 6]01020506[21 0303 2]0230",
         true},
        {"170303 0006 0102", 4, "150303 0002 0230", "[23 0303 6]0102[21 0303 2]0230", true},
        {"170303 0006 0102", 5, "0303 0002 0230", "[23 0303 6]0102", false},
        {"170303", 5, "150303 0002 0230", "", false},
        {"170303 0002 0102", 7, "150303 0002 0230", "[23 0303 2]0102", false},
};

START_TEST(gap)
{
	uint8_t octets[64];
	size_t length = guard_hex(gaps[_i].before, octets, sizeof octets);
	struct tls_stream stream = {.left = 0};

	take_pieces(&stream, octets, length);
	ck_assert_int_eq(tls_stream_gap(&stream, gaps[_i].missing), gaps[_i].known);
	length = guard_hex(gaps[_i].after, octets, sizeof octets);
	take_pieces(&stream, octets, length);
	ck_assert_str_eq(pieces, gaps[_i].pieces);
	ck_assert_int_eq(tls_stream_gap(&stream, 0), false);
}
END_TEST

/* -------------------------------------------------------------- hostile --- */
static const char *const samples[] = {CLIENT_HELLO_1_0, CLIENT_HELLO_1_3, SERVER_HELLO_1_2,
                                      SERVER_HELLO_1_3};

static void
sweep(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	size_t whole = *(size_t *)context;
	struct cursor cursor = cursor_over(data, captured, wire);
	struct tls_stream stream = {.left = 0};
	struct slice octets = {data, captured};
	struct tls_alert told;
	struct tls_piece piece;
	enum cursor_status status = read_octets(data, captured, wire);

	ck_assert_int_eq(status, captured == whole ? CURSOR_OK
	                         : captured < wire ? CURSOR_TRUNCATED
	                                           : CURSOR_MALFORMED);
	ck_assert(!slice_present(hello.server_name) ||
	          (hello.server_name.data >= data &&
	           hello.server_name.data + hello.server_name.length <= data + captured));
	tls_handshake_size(octets);
	tls_alert_dissect(&cursor, &told);
	while (tls_stream_take(&stream, &octets, &piece))
		;
}

START_TEST(truncation_sweep)
{
	uint8_t octets[256];
	size_t length = guard_hex(samples[_i], octets, sizeof octets);

	guard_sweep(octets, length, sweep, &length);
}
END_TEST

static void
clear(void)
{
	pieces[0] = '\0';
}

Suite *
suite(void)
{
	Suite *suite = suite_create("tls");
	TCase *hellos = tcase_create("hellos"), *stream = tcase_create("stream"),
	      *hostile = tcase_create("hostile");

	tcase_add_test(hellos, old_client);
	tcase_add_test(hellos, client_with_extensions);
	tcase_add_test(hellos, servers);
	tcase_add_test(hellos, handshake_sizes);
	tcase_add_loop_test(hellos, alert, 0, COUNT(alerts));
	suite_add_tcase(suite, hellos);

	tcase_add_checked_fixture(stream, clear, NULL);
	tcase_add_loop_test(stream, records, 0, COUNT(record_streams));
	tcase_add_loop_test(stream, gap, 0, COUNT(gaps));
	suite_add_tcase(suite, stream);

	tcase_add_loop_test(hostile, hellos_that_lie, 0, COUNT(odd_hellos));
	tcase_add_test(hostile, many_ciphers);
	tcase_add_loop_test(hostile, truncation_sweep, 0, COUNT(samples));
	suite_add_tcase(suite, hostile);
	return suite;
}
