#include "dissectors/dhcp.h"

#include <stdio.h>

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/dissectors/hex.h"
#include "tests/unit/suite.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define MESSAGE_MAX 2048

/* ---------------------------------------------------------------- samples --- */

#define ZERO_16 "00000000000000000000000000000000"
#define ZERO_64 ZERO_16 ZERO_16 ZERO_16 ZERO_16
#define ZERO_128 ZERO_64 ZERO_64
#define COOKIE "63825363"

/* A request of 00:1b:2a:89:36:98 and a reply to it, up to sname. */
#define REQUEST_HEAD "01010600 2a893698 0000 8000" ZERO_16 "001b2a893698 00000000000000000000"
#define REPLY_HEAD                                                        \
	"02010600 2a893698 0000 8000 00000000 0a010166 0a01010a 00000000" \
	"001b2a893698 00000000000000000000"
#define REPLY REPLY_HEAD ZERO_64 ZERO_128 COOKIE

/* Boot Request, Transaction ID 0x2a893698, Bootp flags 0x8000 (Broadcast), padded to 548 octets
 *   Option: (53) DHCP Message Type (Discover)
 *   Option: (61) Client identifier: hardware type 1, 00:1b:2a:89:36:98
 *   Option: (12) Host Name: SEP001B2A893698
 *   Option: (60) Vendor class identifier: Cisco Systems, Inc. IP Phone CP-7911G\0 (length 38)
 *   Option: (55) Parameter Request List: 1, 66, 6, 3, 15, 150, 35
 *   Option: (255) End */
#define DISCOVER_CP_7911G                                                                      \
	REQUEST_HEAD ZERO_64 ZERO_128 COOKIE                                                   \
	        "35 01 01"                                                                     \
	        "3d 07 01 001b2a893698"                                                        \
	        "0c 0f 534550303031423241383933363938"                                         \
	        "3c 26 "                                                                       \
	        "436973636f2053797374656d732c20496e632e2049502050686f6e652043502d373931314700" \
	        "37 07 01 42 06 03 0f 96 23"                                                   \
	        "ff" ZERO_128 ZERO_64 ZERO_16 ZERO_16 "0000000000"

/* Boot Reply, Your (client) IP 10.1.1.102, Next server IP 10.1.1.10
 *   Option: (53) DHCP Message Type (Offer)
 *   Option: (54) DHCP Server Identifier: 10.1.1.1
 *   Option: (51) IP Address Lease Time: 86400
 *   Option: (1) Subnet Mask: 255.255.255.0
 *   Option: (3) Router: 10.1.1.1, 10.1.1.2
 *   Option: (6) Domain Name Server: 10.1.1.5, 10.1.1.6
 *   Option: (15) Domain Name: lab.example\0
 *   Option: (66) TFTP Server Name: 10.1.1.10
 *   Option: (67) Bootfile name: boot\0
 *   Option: (150) TFTP Server Address: 10.1.1.10, 10.1.1.11
 *   Option: (43) Vendor-Specific Information: 0102
 *   Option: (82) Agent Information Option: Circuit ID 000400010203, Remote ID 0006001b2a000001
 *   Option: (255) End */
#define OFFER                                                   \
	REPLY "35 01 02"                                        \
	      "36 04 0a010101"                                  \
	      "33 04 00015180"                                  \
	      "01 04 ffffff00"                                  \
	      "03 08 0a010101 0a010102"                         \
	      "06 08 0a010105 0a010106"                         \
	      "0f 0c 6c61622e6578616d706c6500"                  \
	      "42 09 31302e312e312e3130"                        \
	      "43 05 626f6f7400"                                \
	      "96 08 0a01010a 0a01010b"                         \
	      "2b 02 0102"                                      \
	      "52 12 01 06 000400010203 02 08 0006001b2a000001" \
	      "ff"

/* Option: (53) DHCP Message Type (NAK), (54) 10.1.1.1, (56) Message: wrong network\0 */
#define NAK                                        \
	REPLY "350106 36040a010101"                \
	      "38 0e 77726f6e67206e6574776f726b00" \
	      "ff"

/* Option: (53) DHCP Message Type (Request), (50) Requested IP Address: 10.1.1.102, (54) 10.1.1.1 */
#define REQUEST REQUEST_HEAD ZERO_64 ZERO_128 COOKIE "350103 3204 0a010166 3604 0a010101 ff"

/* sname holds "1.1.1.1"; file holds "a/b"; options empty */
#define SNAME_TEXT "312e312e312e3100" ZERO_16 ZERO_16 ZERO_16 "0000000000000000"
#define FILE_TEXT "612f6200000000000000000000000000" ZERO_64 ZERO_16 ZERO_16 ZERO_16
/* sname as options: (6) DNS 10.1.1.5, end */
#define SNAME_OPTIONS "0604 0a010105 ff 00" ZERO_16 ZERO_16 ZERO_16 "0000000000000000"
/* file as options: pad, (66) "tftp", (6) DNS 10.1.1.4, end */
#define FILE_OPTIONS "00 4204 74667470 0604 0a010104 ff 0000" ZERO_64 ZERO_16 ZERO_16 ZERO_16

/* -------------------------------------------------------------- the reader --- */

static struct arena arena;
static struct dhcp_message message;

static void
set_up(void)
{
	ck_assert_int_eq(arena_init(&arena, 4096), 0);
}

static void
tear_down(void)
{
	arena_free(&arena);
}

static enum cursor_status
read_octets(const void *data, size_t captured, size_t wire)
{
	struct cursor cursor = cursor_over(data, captured, wire);

	arena_reset(&arena);
	return dhcp_dissect(&cursor, &arena, &message);
}

/* ------------------------------------------------------------ whole messages --- */

START_TEST(discover_of_a_phone)
{
	ck_assert_int_eq(read_whole(DISCOVER_CP_7911G), CURSOR_OK);
	ck_assert_uint_eq(octet_count, 548);
	ck_assert_uint_eq(message.op, 1);
	ck_assert_uint_eq(message.hardware_type, 1);
	ck_assert_uint_eq(message.hardware_length, 6);
	ck_assert_uint_eq(message.hops, 0);
	ck_assert_uint_eq(message.xid, 0x2a893698);
	ck_assert_uint_eq(message.secs, 0);
	ck_assert_uint_eq(message.flags, 0x8000);
	expect_ip(message.ciaddr, "0.0.0.0");
	expect_ip(message.yiaddr, "0.0.0.0");
	expect_ip(message.siaddr, "0.0.0.0");
	expect_ip(message.giaddr, "0.0.0.0");
	expect_mac(message.chaddr, "00:1b:2a:89:36:98");
	expect_text(message.sname, "");
	expect_text(message.file, "");

	ck_assert_uint_eq(message.option_count, 5);
	ck_assert_uint_eq(message.options[0].code, 53);
	ck_assert_uint_eq(message.options[1].code, 61);
	ck_assert_uint_eq(message.options[2].code, 12);
	ck_assert_uint_eq(message.options[3].code, 60);
	ck_assert_uint_eq(message.options[3].value.length, 38);
	ck_assert_int_eq(message.options[3].area, DHCP_AREA_OPTIONS);
	ck_assert_uint_eq(message.options[4].code, 55);
	ck_assert(message.options_complete);
	ck_assert(!message.overloaded);
	ck_assert(!message.repeated);

	ck_assert_int_eq(message.type, DHCP_DISCOVER);
	ck_assert_uint_eq(message.type_value, 1);
	expect_octets(message.client_id, "01 001b2a893698");
	expect_text(message.host_name, "SEP001B2A893698");
	expect_text(message.vendor_class, "Cisco Systems, Inc. IP Phone CP-7911G");
	expect_octets(message.parameter_list, "01 42 06 03 0f 96 23");
	ck_assert_int_eq(dhcp_asks_for(&message, 150), 1);
	ck_assert_int_eq(dhcp_asks_for(&message, 66), 1);
	ck_assert_int_eq(dhcp_asks_for(&message, 43), 0);
	ck_assert_int_eq(dhcp_has_option(&message, 60), 1);
	ck_assert_int_eq(dhcp_has_option(&message, 50), 0);
	ck_assert_int_eq(message.requested_address.family, 0);
	ck_assert_int_eq(message.server_id.family, 0);
	ck_assert(!message.has_lease);
	expect_absent(message.tftp_server_addresses);
}
END_TEST

START_TEST(offer_with_everything)
{
	ck_assert_int_eq(read_whole(OFFER), CURSOR_OK);
	ck_assert_uint_eq(message.op, 2);
	expect_ip(message.yiaddr, "10.1.1.102");
	expect_ip(message.siaddr, "10.1.1.10");
	ck_assert_int_eq(message.type, DHCP_OFFER);
	expect_ip(message.server_id, "10.1.1.1");
	ck_assert(message.has_lease);
	ck_assert_uint_eq(message.lease_seconds, 86400);
	expect_ip(message.subnet_mask, "255.255.255.0");
	expect_octets(message.routers, "0a010101 0a010102");
	expect_octets(message.dns_servers, "0a010105 0a010106");
	expect_text(message.domain_name, "lab.example");
	expect_text(message.tftp_server_name, "10.1.1.10");
	expect_octets(message.boot_file, "626f6f7400");
	expect_octets(message.tftp_server_addresses, "0a01010a 0a01010b");
	expect_octets(message.vendor_specific, "0102");
	expect_octets(message.relay_circuit_id, "000400010203");
	expect_octets(message.relay_remote_id, "0006001b2a000001");
	ck_assert_uint_eq(message.option_count, 12);
	ck_assert(message.options_complete);
	ck_assert_int_eq(dhcp_asks_for(&message, 150), -1);
	expect_absent(dhcp_option_value(&message, 42, &arena));
	expect_octets(dhcp_option_value(&message, 51, &arena), "00015180");
}
END_TEST

START_TEST(nak_and_request)
{
	ck_assert_int_eq(read_whole(NAK), CURSOR_OK);
	ck_assert_int_eq(message.type, DHCP_NAK);
	expect_text(message.message, "wrong network");

	ck_assert_int_eq(read_whole(REQUEST), CURSOR_OK);
	ck_assert_int_eq(message.type, DHCP_REQUEST);
	expect_ip(message.requested_address, "10.1.1.102");
	expect_ip(message.server_id, "10.1.1.1");
}
END_TEST

static const struct {
	const char *options;
	enum dhcp_message_type type;
	uint8_t value;
} types[] = {
        {"350101 ff", DHCP_DISCOVER, 1},
        {"350102 ff", DHCP_OFFER, 2},
        {"350103 ff", DHCP_REQUEST, 3},
        {"350104 ff", DHCP_DECLINE, 4},
        {"350105 ff", DHCP_ACK, 5},
        {"350106 ff", DHCP_NAK, 6},
        {"350107 ff", DHCP_RELEASE, 7},
        {"350108 ff", DHCP_INFORM, 8},
        {"350100 ff", DHCP_NONE, 0},
        {"350109 ff", DHCP_NONE, 9}, /* FORCERENEW, RFC 3203 */
        {"35016a ff", DHCP_NONE, 106},
        {"3500 ff", DHCP_NONE, 0}, /* no value */
        {"ff", DHCP_NONE, 0},
        {"350105 350106 ff", DHCP_ACK, 5}, /* joined 05 06: the first octet is the type */
};

START_TEST(message_types)
{
	char hex[1024];

	snprintf(hex, sizeof hex, "%s%s", REPLY, types[_i].options);
	ck_assert_int_eq(read_whole(hex), CURSOR_OK);
	ck_assert_int_eq(message.type, types[_i].type);
	ck_assert_uint_eq(message.type_value, types[_i].value);
	ck_assert(message.options_complete);
}
END_TEST

START_TEST(fixed_part)
{
	/* A token ring address of other length, hops 2, secs 0x0200, unicast, all addresses set. */
	ck_assert_int_eq(
	        read_whole("02 06 08 02 d41f4ec9 0200 0000 0a000001 0a000002 0a000003 "
	                   "0a000004 0102030405060708 0000000000000000" SNAME_TEXT FILE_TEXT COOKIE
	                   "ff"),
	        CURSOR_OK);
	ck_assert_uint_eq(message.hardware_type, 6);
	ck_assert_uint_eq(message.hardware_length, 8);
	ck_assert_uint_eq(message.hops, 2);
	ck_assert_uint_eq(message.xid, 0xd41f4ec9);
	ck_assert_uint_eq(message.secs, 0x0200);
	ck_assert_uint_eq(message.flags, 0);
	expect_ip(message.ciaddr, "10.0.0.1");
	expect_ip(message.yiaddr, "10.0.0.2");
	expect_ip(message.siaddr, "10.0.0.3");
	expect_ip(message.giaddr, "10.0.0.4");
	ck_assert(mac_is_zero(message.chaddr));
	expect_text(message.sname, "1.1.1.1");
	expect_text(message.file, "a/b");
	ck_assert_uint_eq(message.option_count, 0);
	ck_assert(message.options_complete);
}
END_TEST

START_TEST(names_that_fill_their_fields)
{
#define A_16 "61616161616161616161616161616161"
#define A_64 A_16 A_16 A_16 A_16
	ck_assert_int_eq(read_whole(REPLY_HEAD A_64 A_64 A_64 COOKIE "ff"), CURSOR_OK);
	ck_assert_uint_eq(message.sname.length, 64);
	ck_assert_uint_eq(message.file.length, 128);
}
END_TEST

/* ------------------------------------------------------------ overload --- */

START_TEST(overload_file)
{
	ck_assert_int_eq(read_whole(REPLY_HEAD SNAME_TEXT FILE_OPTIONS COOKIE "350102 340101 ff"),
	                 CURSOR_OK);
	ck_assert(message.overloaded);
	ck_assert(message.options_complete);
	expect_text(message.sname, "1.1.1.1");
	expect_absent(message.file);
	ck_assert_uint_eq(message.option_count, 4);
	ck_assert_uint_eq(message.options[2].code, 66);
	ck_assert_int_eq(message.options[2].area, DHCP_AREA_FILE);
	expect_text(message.tftp_server_name, "tftp");
	expect_octets(message.dns_servers, "0a010104");
}
END_TEST

START_TEST(overload_sname)
{
	ck_assert_int_eq(read_whole(REPLY_HEAD SNAME_OPTIONS FILE_TEXT COOKIE "340102 350102 ff"),
	                 CURSOR_OK);
	ck_assert(message.overloaded);
	expect_absent(message.sname);
	expect_text(message.file, "a/b");
	ck_assert_uint_eq(message.option_count, 3);
	ck_assert_int_eq(message.options[2].area, DHCP_AREA_SNAME);
	expect_octets(message.dns_servers, "0a010105");
	ck_assert(!message.repeated);
}
END_TEST

START_TEST(overload_both_joins_in_the_order_options_file_sname)
{
	ck_assert_int_eq(read_whole(REPLY_HEAD SNAME_OPTIONS FILE_OPTIONS COOKIE
	                            "340103 350102 0604 0a010103 ff"),
	                 CURSOR_OK);
	ck_assert(message.overloaded);
	ck_assert(message.repeated);
	ck_assert(message.options_complete);
	expect_absent(message.sname);
	expect_absent(message.file);
	ck_assert_uint_eq(message.option_count, 6);
	expect_octets(message.dns_servers, "0a010103 0a010104 0a010105");
	expect_octets(message.options[2].value, "0a010103");
	expect_octets(message.options[4].value, "0a010104");
	expect_octets(message.options[5].value, "0a010105");
}
END_TEST

START_TEST(overload_with_empty_areas)
{
	ck_assert_int_eq(read_whole(REPLY_HEAD
	                            "ff" ZERO_16 ZERO_16 ZERO_16 "000000000000000000000000000000"
	                            "ff" ZERO_64 ZERO_16 ZERO_16 ZERO_16
	                            "000000000000000000000000000000" COOKIE "350102 340103 ff"),
	                 CURSOR_OK);
	ck_assert(message.overloaded);
	ck_assert(message.options_complete);
	ck_assert_uint_eq(message.option_count, 2);
}
END_TEST

START_TEST(overload_area_ends_at_its_size)
{
	/* file: (56) of 126 octets fills it without an END; sname: pads only */
	ck_assert_int_eq(read_whole(REPLY_HEAD ZERO_64 "387e" A_64 A_16 A_16 A_16
	                                               "6161616161616161616161616161 " COOKIE
	                                               "340103 ff"),
	                 CURSOR_OK);
	ck_assert(message.options_complete);
	ck_assert_uint_eq(message.message.length, 126);
}
END_TEST

START_TEST(overload_values_that_mean_nothing)
{
	static const char *const values[] = {"340100 ff", "340104 ff", "3400 ff", "34020101 ff",
	                                     "ff 340103"};
	char hex[1024];

	snprintf(hex, sizeof hex, "%s%s", REPLY_HEAD SNAME_TEXT FILE_TEXT COOKIE, values[_i]);
	ck_assert_int_eq(read_whole(hex), CURSOR_OK);
	ck_assert(!message.overloaded);
	expect_text(message.sname, "1.1.1.1");
	expect_text(message.file, "a/b");
}
END_TEST

START_TEST(overload_inside_an_overloaded_area_counts_not)
{
	/* file: (52) 3, end */
	ck_assert_int_eq(read_whole(REPLY_HEAD SNAME_TEXT
	                            "340103 ff" ZERO_64 ZERO_16 ZERO_16 ZERO_16
	                            "000000000000000000000000" COOKIE "340101 ff"),
	                 CURSOR_OK);
	expect_text(message.sname, "1.1.1.1");
	expect_absent(message.file);
	ck_assert_uint_eq(message.option_count, 2);
}
END_TEST

/* ---------------------------------------------------------- long options --- */

START_TEST(long_options_are_joined)
{
	/* 150 split inside an address, 66 split over three instances, one of them empty */
	ck_assert_int_eq(read_whole(REPLY "9606 0a01010a0a01 4203 31302e 9602 010b 4200 "
	                                  "4206 312e312e3130 ff"),
	                 CURSOR_OK);
	ck_assert(message.repeated);
	ck_assert_uint_eq(message.option_count, 5);
	expect_octets(message.tftp_server_addresses, "0a01010a 0a01010b");
	expect_text(message.tftp_server_name, "10.1.1.10");
	expect_octets(dhcp_option_value(&message, 150, &arena), "0a01010a 0a01010b");
}
END_TEST

START_TEST(a_full_arena_leaves_long_options_untyped)
{
	struct arena small;
	struct cursor cursor;

	ck_assert_int_eq(arena_init(&small, 8), 0);
	octet_count = guard_hex(REPLY "9604 0a01010a 9608 0a01010b 0a01010c 350102 ff", octets,
	                        sizeof octets);
	cursor = cursor_over(octets, octet_count, octet_count);
	ck_assert_int_eq(dhcp_dissect(&cursor, &small, &message), CURSOR_OK);
	expect_absent(message.tftp_server_addresses);
	ck_assert_int_eq(dhcp_has_option(&message, 150), 1);
	ck_assert_int_eq(message.type, DHCP_OFFER);
	arena_free(&small);
}
END_TEST

/* --------------------------------------------------- ends, cuts and lies --- */

START_TEST(no_end_option)
{
	ck_assert_int_eq(read_whole(REPLY "350102 3604 0a010101"), CURSOR_OK);
	ck_assert(message.options_complete);
	ck_assert_uint_eq(message.option_count, 2);
	ck_assert_int_eq(dhcp_has_option(&message, 150), 0);

	ck_assert_int_eq(read_whole(REPLY), CURSOR_OK);
	ck_assert(message.options_complete);

	ck_assert_int_eq(read_cut(REPLY "350102 3604 0a010101 0000", 2), CURSOR_TRUNCATED);
	ck_assert(!message.options_complete);
	ck_assert_uint_eq(message.option_count, 2);
	ck_assert_int_eq(dhcp_has_option(&message, 54), 1);
	ck_assert_int_eq(dhcp_has_option(&message, 150), -1);
}
END_TEST

START_TEST(cut_after_end_is_complete)
{
	ck_assert_int_eq(read_cut(DISCOVER_CP_7911G, 200), CURSOR_OK);
	ck_assert(message.options_complete);
	ck_assert_int_eq(dhcp_asks_for(&message, 43), 0);
	expect_text(message.file, "");
}
END_TEST

START_TEST(cut_parameter_list_answers_cannot_tell)
{
	/* 55 is whole, what came after it is not known */
	ck_assert_int_eq(read_cut(REPLY "350101 3702 0142 3c04 61626364 ff", 3), CURSOR_TRUNCATED);
	ck_assert_int_eq(dhcp_asks_for(&message, 66), 1);
	ck_assert_int_eq(dhcp_asks_for(&message, 150), -1);
	/* 55 itself is cut */
	ck_assert_int_eq(read_cut(REPLY "350101 3702 0142 ff", 2), CURSOR_TRUNCATED);
	ck_assert_int_eq(dhcp_asks_for(&message, 66), -1);
	ck_assert_int_eq(dhcp_has_option(&message, 55), -1);
	/* and here not sent */
	ck_assert_int_eq(read_whole(REPLY "350101 ff"), CURSOR_OK);
	ck_assert_int_eq(dhcp_asks_for(&message, 66), -1);
	/* sent empty */
	ck_assert_int_eq(read_whole(REPLY "350101 3700 ff"), CURSOR_OK);
	ck_assert_int_eq(dhcp_asks_for(&message, 66), 0);
}
END_TEST

START_TEST(cut_names_may_be_options)
{
	ck_assert_int_eq(read_cut(REPLY_HEAD SNAME_TEXT FILE_OPTIONS COOKIE "350102 340101 ff", 4),
	                 CURSOR_TRUNCATED);
	expect_absent(message.sname);
	expect_absent(message.file);
	expect_ip(message.yiaddr, "10.1.1.102");
	expect_mac(message.chaddr, "00:1b:2a:89:36:98");
}
END_TEST

START_TEST(cut_in_the_fixed_part)
{
	octet_count = guard_hex(OFFER, octets, sizeof octets);
	ck_assert_int_eq(read_octets(octets, 34, octet_count), CURSOR_TRUNCATED);
	expect_ip(message.yiaddr, "10.1.1.102");
	expect_mac(message.chaddr, "00:1b:2a:89:36:98");
	ck_assert_int_eq(read_octets(octets, 33, octet_count), CURSOR_TRUNCATED);
	ck_assert(mac_is_zero(message.chaddr));
	ck_assert_int_eq(read_octets(octets, 18, octet_count), CURSOR_TRUNCATED);
	ck_assert_int_eq(message.ciaddr.family, 4);
	ck_assert_int_eq(message.yiaddr.family, 0);
	ck_assert_uint_eq(message.xid, 0x2a893698);
	ck_assert_int_eq(read_octets(octets, 18, 18), CURSOR_MALFORMED);
}
END_TEST

START_TEST(option_over_its_area)
{
	/* the last option says 8 octets, 4 are left */
	ck_assert_int_eq(read_whole(REPLY_HEAD SNAME_TEXT FILE_TEXT COOKIE
	                            "350102 3604 0a010101 9608 0a01010a"),
	                 CURSOR_MALFORMED);
	ck_assert_uint_eq(message.option_count, 2);
	ck_assert_int_eq(message.type, DHCP_OFFER);
	expect_ip(message.server_id, "10.1.1.1");
	expect_text(message.sname, "1.1.1.1");
	ck_assert(!message.options_complete);
	ck_assert_int_eq(dhcp_has_option(&message, 150), -1);
	/* a code without a length */
	ck_assert_int_eq(read_whole(REPLY "350102 96"), CURSOR_MALFORMED);
	ck_assert_int_eq(message.type, DHCP_OFFER);
	/* the same seen through a cut capture */
	ck_assert_int_eq(read_cut(REPLY "350102 3604 0a010101 9608 0a01010a", 1), CURSOR_TRUNCATED);
	ck_assert_uint_eq(message.option_count, 2);
}
END_TEST

START_TEST(option_over_an_overloaded_area)
{
	/* file: (66) says 127 octets where 126 are left; sname is not read any more */
	ck_assert_int_eq(read_whole(REPLY_HEAD SNAME_OPTIONS "427f" A_64 A_16 A_16 A_16
	                                                     "6161616161616161616161616161 " COOKIE
	                                                     "350102 340103 ff"),
	                 CURSOR_MALFORMED);
	ck_assert_uint_eq(message.option_count, 2);
	ck_assert(message.overloaded);
	expect_absent(message.file);
	expect_absent(message.sname);
	ck_assert(!message.options_complete);
}
END_TEST

START_TEST(no_magic_cookie)
{
	ck_assert_int_eq(read_whole(REPLY_HEAD SNAME_TEXT FILE_TEXT "63825364 350102 ff"),
	                 CURSOR_MALFORMED);
	ck_assert_uint_eq(message.option_count, 0);
	ck_assert(!message.options_complete);
	expect_text(message.sname, "1.1.1.1");
	expect_text(message.file, "a/b");
	expect_ip(message.yiaddr, "10.1.1.102");
	/* BOOTP without any vendor field */
	ck_assert_int_eq(read_whole(REPLY_HEAD SNAME_TEXT FILE_TEXT), CURSOR_MALFORMED);
	expect_text(message.file, "a/b");
}
END_TEST

START_TEST(values_too_short_stay_untyped)
{
	ck_assert_int_eq(read_whole(REPLY "0103 ffffff 3303 000151 3600 3202 0a01 0302 0a01 "
	                                  "0606 0a010105 0a01 ff"),
	                 CURSOR_OK);
	ck_assert_int_eq(message.subnet_mask.family, 0);
	ck_assert(!message.has_lease);
	ck_assert_int_eq(message.server_id.family, 0);
	ck_assert_int_eq(message.requested_address.family, 0);
	expect_absent(message.routers);
	expect_octets(message.dns_servers, "0a010105");
	ck_assert_uint_eq(message.option_count, 6);
	ck_assert_int_eq(dhcp_has_option(&message, 3), 1);
}
END_TEST

START_TEST(trailing_nuls)
{
	ck_assert_int_eq(read_whole(REPLY "0c03 610000 0f01 00 3c00 4203 610000 3802 0000 ff"),
	                 CURSOR_OK);
	expect_text(message.host_name, "a");
	expect_text(message.domain_name, "");
	expect_text(message.vendor_class, "");
	expect_text(message.message, "");
	expect_octets(message.tftp_server_name, "610000");
}
END_TEST

START_TEST(relay_suboptions)
{
	/* link selection between the two; then one that runs over the option */
	ck_assert_int_eq(read_whole(REPLY "520d 0201bb 05040a010100 0102aacc ff"), CURSOR_OK);
	expect_octets(message.relay_circuit_id, "aacc");
	expect_octets(message.relay_remote_id, "bb");

	ck_assert_int_eq(read_whole(REPLY "5206 0101aa 0209bb 350102 ff"), CURSOR_OK);
	expect_octets(message.relay_circuit_id, "aa");
	expect_absent(message.relay_remote_id);
	ck_assert_int_eq(message.type, DHCP_OFFER);
}
END_TEST

START_TEST(more_options_than_are_kept)
{
	uint8_t *at;

	octet_count = guard_hex(REPLY, octets, sizeof octets);
	at = octets + octet_count;
	for (int i = 0; i < DHCP_OPTIONS_MAX; i++) {
		*at++ = 224; /* site-specific, empty */
		*at++ = 0;
	}
	*at = 0xff;
	ck_assert_int_eq(read_octets(octets, (size_t)(at - octets) + 1, (size_t)(at - octets) + 1),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.option_count, DHCP_OPTIONS_MAX);
	ck_assert(message.options_complete);
	ck_assert(message.repeated);

	*at++ = DHCP_OPTION_TFTP_SERVER_ADDRESS;
	*at++ = 0;
	*at++ = 0xff;
	ck_assert_int_eq(read_octets(octets, (size_t)(at - octets), (size_t)(at - octets)),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.option_count, DHCP_OPTIONS_MAX);
	ck_assert(!message.options_complete);
	ck_assert_int_eq(dhcp_has_option(&message, 150), -1);
}
END_TEST

static const char *const samples[] = {
        DISCOVER_CP_7911G,
        OFFER,
        NAK,
        REQUEST,
        REPLY_HEAD SNAME_OPTIONS FILE_OPTIONS COOKIE "340103 350102 0604 0a010103 ff",
        REPLY "9606 0a01010a0a01 9602 010b ff",
};

/* Cut anywhere, a sound message is never called malformed, and what is read is what was sent. */
static void
read_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	const struct dhcp_message *whole = context;
	enum cursor_status status = read_octets(data, captured, wire);

	if (captured == wire) {
		ck_assert_int_ne(status, CURSOR_TRUNCATED);
		return;
	}
	ck_assert_int_ne(status, CURSOR_MALFORMED);
	ck_assert_int_eq(message.options_complete, status == CURSOR_OK);
	ck_assert_uint_le(message.option_count, whole->option_count);
	if (status == CURSOR_OK)
		ck_assert_uint_eq(message.option_count, whole->option_count);
	for (size_t i = 0; i < message.option_count; i++) {
		ck_assert_uint_eq(message.options[i].code, whole->options[i].code);
		ck_assert(slice_equal(message.options[i].value, whole->options[i].value));
	}
	for (unsigned code = 1; code < 255; code++) {
		int sent = dhcp_has_option(whole, (uint8_t)code);
		int seen = dhcp_has_option(&message, (uint8_t)code);

		ck_assert(seen == sent || seen == -1);
	}
}

START_TEST(truncation_sweep)
{
	uint8_t sample[MESSAGE_MAX];
	size_t length = guard_hex(samples[_i], sample, sizeof sample);
	struct dhcp_message whole;

	ck_assert_int_eq(read_octets(sample, length, length), CURSOR_OK);
	whole = message;
	guard_sweep(sample, length, read_prefix, &whole);
}
END_TEST

/* ------------------------------------------------------------ classification --- */

static const struct {
	const char *hex;
	enum dhcp_option150_kind kind;
} option150[] = {
        {"0a01010a", DHCP_OPTION150_ADDRESSES},
        {"0a01010a 0a01010b", DHCP_OPTION150_ADDRESSES},
        {"2e313032", DHCP_OPTION150_ADDRESSES},          /* 46.49.48.50, or ".102" */
        {"312e322e", DHCP_OPTION150_ADDRESSES},          /* "1.2." */
        {"31302e31 35353535", DHCP_OPTION150_ADDRESSES}, /* "10.15555": no quad */
        {"31323334 35363738", DHCP_OPTION150_ADDRESSES}, /* "12345678": no dot */
        {"3939392e 392e392e", DHCP_OPTION150_ADDRESSES}, /* "999.9.9." */
        /* "10.136.123.11" NUL, length 14 */
        {"31302e3133362e3132332e313100", DHCP_OPTION150_TEXT},
        {"31302e3133362e32332e3131", DHCP_OPTION150_TEXT},                   /* 12: 10.136.23.11 */
        {"3139322e3136382e3130302e31303000", DHCP_OPTION150_TEXT},           /* 16 with NUL */
        {"31302e312e312e31", DHCP_OPTION150_TEXT},                           /* 8: 10.1.1.1 */
        {"312e312e312e31", DHCP_OPTION150_TEXT},                             /* 7: 1.1.1.1 */
        {"312e312e312e3100", DHCP_OPTION150_TEXT},                           /* 8 with NUL */
        {"31302e312e312e3130 2c 31302e312e312e313030", DHCP_OPTION150_TEXT}, /* two, 20 octets */
        {"31302e312e312e78", DHCP_OPTION150_ADDRESSES},                      /* "10.1.1.x" */
        {"", DHCP_OPTION150_BAD_LENGTH},
        {"0a0101", DHCP_OPTION150_BAD_LENGTH},
        {"0a01010a0a", DHCP_OPTION150_BAD_LENGTH},
        {"312e322e33", DHCP_OPTION150_BAD_LENGTH},      /* "1.2.3", too short for an address */
        {"746674702e6c6162", DHCP_OPTION150_ADDRESSES}, /* "tftp.lab": letters prove nothing */
        {"00000000", DHCP_OPTION150_INVALID_ADDRESS},
        {"ffffffff", DHCP_OPTION150_INVALID_ADDRESS},
        {"7f000001", DHCP_OPTION150_INVALID_ADDRESS},
        {"e0000001", DHCP_OPTION150_INVALID_ADDRESS},
        {"00000000 0a01010a", DHCP_OPTION150_INVALID_ADDRESS},
        {"0a01010a 00000000", DHCP_OPTION150_ADDRESSES}, /* only the first is judged */
};

START_TEST(option150_kinds)
{
	uint8_t value[64];
	size_t length = guard_hex(option150[_i].hex, value, sizeof value);

	ck_assert_int_eq(dhcp_option150_classify((struct slice){value, length}),
	                 option150[_i].kind);
}
END_TEST

static const struct {
	const char *value;
	size_t length;
	enum dhcp_option66_kind kind;
} option66[] = {
        {"10.1.1.10", 9, DHCP_OPTION66_IP},
        {"10.1.1.10\0", 10, DHCP_OPTION66_IP},
        {"255.255.255.255", 15, DHCP_OPTION66_IP},
        {"10.1.1", 6, DHCP_OPTION66_NAME},
        {"10.1.1.256", 10, DHCP_OPTION66_NAME},
        {"10.1.1.1.1", 10, DHCP_OPTION66_NAME},
        {"10.1.1.1 ", 9, DHCP_OPTION66_NAME},
        {"1234.1.1.1", 10, DHCP_OPTION66_NAME},
        {"0010.1.1.1", 10, DHCP_OPTION66_NAME},
        {"b\xc3\xbcro", 5, DHCP_OPTION66_NAME},
        {"tftp.lab.example", 16, DHCP_OPTION66_NAME},
        {"tftp", 4, DHCP_OPTION66_NAME},
        {"abc\0", 4, DHCP_OPTION66_NAME},
        {"\x0a\x01\x01\x0a", 4, DHCP_OPTION66_BINARY},
        {"\x0a\x01\x01\0", 4, DHCP_OPTION66_BINARY},
        {"\xc0\xa8\x01\x02", 4, DHCP_OPTION66_BINARY},
        {"tftp://10.1.1.10/", 17, DHCP_OPTION66_URL},
        {"http://boot.lab:6970", 20, DHCP_OPTION66_URL},
        {"", 0, DHCP_OPTION66_EMPTY},
        {"\0", 1, DHCP_OPTION66_EMPTY},
        {"\0\0\0\0", 4, DHCP_OPTION66_EMPTY},
};

START_TEST(option66_kinds)
{
	struct slice value = {(const uint8_t *)option66[_i].value, option66[_i].length};

	ck_assert_int_eq(dhcp_option66_classify(value), option66[_i].kind);
	if (_i == 0)
		ck_assert_int_eq(dhcp_option66_classify((struct slice){NULL, 0}),
		                 DHCP_OPTION66_EMPTY);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("dhcp");
	TCase *messages = tcase_create("messages"), *kinds = tcase_create("kinds");

	tcase_add_checked_fixture(messages, set_up, tear_down);
	tcase_add_test(messages, discover_of_a_phone);
	tcase_add_test(messages, offer_with_everything);
	tcase_add_test(messages, nak_and_request);
	tcase_add_loop_test(messages, message_types, 0, (int)COUNT(types));
	tcase_add_test(messages, fixed_part);
	tcase_add_test(messages, names_that_fill_their_fields);
	tcase_add_test(messages, overload_file);
	tcase_add_test(messages, overload_sname);
	tcase_add_test(messages, overload_both_joins_in_the_order_options_file_sname);
	tcase_add_test(messages, overload_with_empty_areas);
	tcase_add_test(messages, overload_area_ends_at_its_size);
	tcase_add_loop_test(messages, overload_values_that_mean_nothing, 0, 5);
	tcase_add_test(messages, overload_inside_an_overloaded_area_counts_not);
	tcase_add_test(messages, long_options_are_joined);
	tcase_add_test(messages, a_full_arena_leaves_long_options_untyped);
	tcase_add_test(messages, no_end_option);
	tcase_add_test(messages, cut_after_end_is_complete);
	tcase_add_test(messages, cut_parameter_list_answers_cannot_tell);
	tcase_add_test(messages, cut_names_may_be_options);
	tcase_add_test(messages, cut_in_the_fixed_part);
	tcase_add_test(messages, option_over_its_area);
	tcase_add_test(messages, option_over_an_overloaded_area);
	tcase_add_test(messages, no_magic_cookie);
	tcase_add_test(messages, values_too_short_stay_untyped);
	tcase_add_test(messages, trailing_nuls);
	tcase_add_test(messages, relay_suboptions);
	tcase_add_test(messages, more_options_than_are_kept);
	tcase_add_loop_test(messages, truncation_sweep, 0, (int)COUNT(samples));
	suite_add_tcase(suite, messages);

	tcase_add_loop_test(kinds, option150_kinds, 0, (int)COUNT(option150));
	tcase_add_loop_test(kinds, option66_kinds, 0, (int)COUNT(option66));
	suite_add_tcase(suite, kinds);
	return suite;
}
