#include "dissectors/cdp.h"

#include <stdio.h>

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/dissectors/hex.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))
#define MESSAGE_MAX 1024

static struct cdp_message message;

static enum cursor_status
read_octets(const void *data, size_t captured, size_t wire)
{
	struct cursor cursor = cursor_over(data, captured, wire);

	return cdp_dissect(&cursor, &message);
}

/* ---------------------------------------------------------------- samples --- */

/* Version: 2, TTL: 180 seconds, Checksum: 0x107d (odd length)
 *   Device ID: SEP001B2A893698
 *   Addresses: 1, IP address: 10.1.1.102
 *   Port ID: Port 1
 *   Capabilities: 0x00000490 (Host, VoIP Phone, Two-port Mac Relay)
 *   Software Version: SCCP41.9-3-1SR4-1S
 *   Platform: Cisco IP Phone 7911
 *   Type: 0x001c (unnamed)
 *   Duplex: Full
 *   VoIP VLAN Query
 *   Power Consumption: 6300 mW
 *   Power Request: Request-ID 0x1234, Management-ID 0, 6300 mW, 5000 mW */
#define PHONE                                              \
	"02b4 107d"                                        \
	"0001 0013 534550303031423241383933363938"         \
	"0002 0011 00000001 0101cc0004 0a010166"           \
	"0003 000a 506f72742031"                           \
	"0004 0008 00000490"                               \
	"0005 0016 5343435034312e392d332d315352342d3153"   \
	"0006 0017 436973636f2049502050686f6e652037393131" \
	"001c 0007 000200"                                 \
	"000b 0005 01"                                     \
	"000f 0008 20000000"                               \
	"0010 0006 189c"                                   \
	"0019 0010 1234 0000 0000189c 00001388"

/* Version: 2, TTL: 180 seconds, Checksum: 0x002e (even length)
 *   Device ID: access1.lab.example
 *   Addresses: 2, IP address: 10.1.1.1, IPv6 address: 2001:db8::1
 *   Port ID: FastEthernet0/1
 *   Capabilities: 0x00000028 (Switch, IGMP capable)
 *   Software Version: Cisco IOS Software, C3560\nVersion 12.2(25)SEE2
 *   Platform: cisco WS-C3560-24TS
 *   Protocol Hello: Cluster Management
 *   VTP Management Domain: (empty)
 *   Native VLAN: 1
 *   Duplex: Full
 *   VoIP VLAN Reply: 100
 *   MTU: 1500
 *   Trust Bitmap: 0x00
 *   Untrusted port CoS: 0x00
 *   System Name: access1
 *   Management Addresses: 1, IP address: 10.1.1.1
 *   Location: Room 5
 *   Power Available: Request-ID 0, Management-ID 1, 0 mW, 4294967295 mW */
#define SWITCH                                                                         \
	"02b4 002e"                                                                    \
	"0001 0017 616363657373312e6c61622e6578616d706c65"                             \
	"0002 002d 00000002 0101cc0004 0a010101"                                       \
	"02 08 aaaa0300000086dd 0010 20010db8000000000000000000000001"                 \
	"0003 0013 4661737445746865726e6574302f31"                                     \
	"0004 0008 00000028"                                                           \
	"0005 0032 436973636f20494f5320536f6674776172652c204333353630"                 \
	"0a56657273696f6e2031322e322832352953454532"                                   \
	"0006 0017 636973636f2057532d43333536302d32345453"                             \
	"0008 0025 00000c01120000000000ffffffff010221ff000000000000001220488000ff0000" \
	"0009 0004"                                                                    \
	"000a 0006 0001"                                                               \
	"000b 0005 01"                                                                 \
	"000e 0007 01 0064"                                                            \
	"0011 0008 000005dc"                                                           \
	"0012 0005 00"                                                                 \
	"0013 0005 00"                                                                 \
	"0014 000b 61636365737331"                                                     \
	"0016 0011 00000001 0101cc0004 0a010101"                                       \
	"0017 000b 00 526f6f6d2035"                                                    \
	"001a 0010 0000 0001 00000000 ffffffff"

START_TEST(phone)
{
	ck_assert_int_eq(read_whole(PHONE), CURSOR_OK);
	ck_assert_uint_eq(octet_count, 145);
	ck_assert_uint_eq(message.version, 2);
	ck_assert_uint_eq(message.ttl, 180);
	ck_assert_uint_eq(message.checksum, 0x107d);
	ck_assert_int_eq(message.checksum_verdict, CDP_CHECKSUM_GOOD);
	ck_assert(message.complete);
	ck_assert_uint_eq(message.tlv_count, 11);
	ck_assert_uint_eq(message.tlvs[6].type, 0x001c);
	expect_octets(message.tlvs[6].value, "000200");

	expect_text(message.device_id, "SEP001B2A893698");
	ck_assert_uint_eq(message.address_count, 1);
	expect_ip(message.addresses[0], "10.1.1.102");
	expect_text(message.port_id, "Port 1");
	ck_assert(message.has_capabilities);
	ck_assert_uint_eq(message.capabilities, 0x490);
	expect_text(message.software_version, "SCCP41.9-3-1SR4-1S");
	expect_text(message.platform, "Cisco IP Phone 7911");
	ck_assert_int_eq(message.full_duplex, 1);
	ck_assert(message.asks_voice_vlan);
	ck_assert_int_eq(message.voice_vlan_query_appliance, 0x20);
	ck_assert_int_eq(message.voice_vlan_query, 0);
	ck_assert_int_eq(message.power_consumption_mw, 6300);
	ck_assert_uint_eq(message.power_requested_count, 2);
	ck_assert_uint_eq(message.power_requested_mw[0], 6300);
	ck_assert_uint_eq(message.power_requested_mw[1], 5000);
	ck_assert_int_eq(message.power_request_id, 0x1234);
	ck_assert_int_eq(message.power_management_id, 0);

	ck_assert_uint_eq(message.management_address_count, 0);
	expect_absent(message.vtp_domain);
	expect_absent(message.system_name);
	expect_absent(message.location);
	ck_assert_int_eq(message.native_vlan, -1);
	ck_assert_int_eq(message.voice_vlan, -1);
	ck_assert_int_eq(message.voice_vlan_appliance, -1);
	ck_assert_int_eq(message.mtu, -1);
	ck_assert_int_eq(message.trust, -1);
	ck_assert_int_eq(message.untrusted_cos, -1);
	ck_assert_uint_eq(message.power_available_count, 0);
}
END_TEST

START_TEST(switch_port)
{
	ck_assert_int_eq(read_whole(SWITCH), CURSOR_OK);
	ck_assert_uint_eq(octet_count, 304);
	ck_assert_int_eq(message.checksum_verdict, CDP_CHECKSUM_GOOD);
	ck_assert_uint_eq(message.tlv_count, 18);
	expect_text(message.device_id, "access1.lab.example");
	ck_assert_uint_eq(message.address_count, 2);
	expect_ip(message.addresses[0], "10.1.1.1");
	expect_ip(message.addresses[1], "2001:db8::1");
	expect_text(message.port_id, "FastEthernet0/1");
	ck_assert_uint_eq(message.capabilities, CDP_CAPABILITY_SWITCH | 0x20);
	expect_text(message.software_version, "Cisco IOS Software, C3560\nVersion 12.2(25)SEE2");
	expect_text(message.platform, "cisco WS-C3560-24TS");
	expect_text(message.vtp_domain, "");
	ck_assert_int_eq(message.native_vlan, 1);
	ck_assert_int_eq(message.full_duplex, 1);
	ck_assert_int_eq(message.voice_vlan_appliance, 1);
	ck_assert_int_eq(message.voice_vlan, 100);
	ck_assert_int_eq(message.mtu, 1500);
	ck_assert_int_eq(message.trust, 0);
	ck_assert_int_eq(message.untrusted_cos, 0);
	expect_text(message.system_name, "access1");
	ck_assert_uint_eq(message.management_address_count, 1);
	expect_ip(message.management_addresses[0], "10.1.1.1");
	expect_text(message.location, "Room 5");
	ck_assert_uint_eq(message.power_available_count, 2);
	ck_assert_uint_eq(message.power_available_mw[0], 0);
	ck_assert_uint_eq(message.power_available_mw[1], 0xffffffff);
	ck_assert_int_eq(message.power_request_id, 0);
	ck_assert_int_eq(message.power_management_id, 1);
	ck_assert(!message.asks_voice_vlan);
	ck_assert_int_eq(message.voice_vlan_query, -1);
	ck_assert_int_eq(message.voice_vlan_query_appliance, -1);
	ck_assert_int_eq(message.power_consumption_mw, -1);
	ck_assert_uint_eq(message.power_requested_count, 0);
}
END_TEST

/* --------------------------------------------------------------- checksum --- */

/* The three vectors of the notes on wire formats, section 3: even, odd below and above 0x80. */
#define VECTOR(checksum, rest)                                                            \
	"02b4" checksum "0001 0013 534550303031313232333334343535 0003 000a 506f72742031" \
	"000b 0005 01" rest

static const struct {
	const char *hex;
	enum cdp_checksum verdict;
} checksums[] = {
        {VECTOR("f7dd", ""), CDP_CHECKSUM_GOOD},
        {VECTOR("f7de", ""), CDP_CHECKSUM_BAD},
        {VECTOR("0000", ""), CDP_CHECKSUM_BAD},
        {VECTOR("f67b", "000e 0007 01004d"), CDP_CHECKSUM_GOOD},
        {VECTOR("a9c8", "000e 0007 01004d"), CDP_CHECKSUM_RFC1071},
        {VECTOR("f67c", "000e 0007 01004d"), CDP_CHECKSUM_BAD},
        {VECTOR("f700", "000e 0007 0100c8"), CDP_CHECKSUM_GOOD},
        {VECTOR("2ec8", "000e 0007 0100c8"), CDP_CHECKSUM_RFC1071},
        {VECTOR("f701", "000e 0007 0100c8"), CDP_CHECKSUM_BAD},
        /* last octet 0: both rules agree */
        {VECTOR("f6c8", "000e 0007 010000"), CDP_CHECKSUM_GOOD},
        {"02b4 fd4b", CDP_CHECKSUM_GOOD},
};

START_TEST(checksum_verdicts)
{
	ck_assert_int_eq(read_whole(checksums[_i].hex), CURSOR_OK);
	ck_assert_int_eq(message.checksum_verdict, checksums[_i].verdict);

	read_cut(checksums[_i].hex, 1);
	ck_assert_int_eq(message.checksum_verdict, CDP_CHECKSUM_UNKNOWN);
}
END_TEST

START_TEST(header_only_and_less)
{
	ck_assert_int_eq(read_whole("01 b4 fe4b"), CURSOR_OK);
	ck_assert_uint_eq(message.version, 1);
	ck_assert_uint_eq(message.tlv_count, 0);
	ck_assert(message.complete);

	ck_assert_int_eq(read_whole("02b400"), CURSOR_MALFORMED);
	ck_assert_uint_eq(message.ttl, 180);
	ck_assert_int_eq(message.checksum_verdict, CDP_CHECKSUM_UNKNOWN);
	ck_assert(!message.complete);
	ck_assert_int_eq(read_whole(""), CURSOR_MALFORMED);
}
END_TEST

/* ------------------------------------------------------------------- TLVs --- */

START_TEST(bad_lengths)
{
	/* after a Device ID: lengths 3 and 0, one octet too many, half a header */
	static const char *const tails[] = {"0003 0003 506f7274", "0003 0000", "0003 0009 506f7274",
	                                    "0003", "000300"};
	char hex[128];

	snprintf(hex, sizeof hex, "02b4 0000 0001 0007 414243 %s", tails[_i]);
	ck_assert_int_eq(read_whole(hex), CURSOR_MALFORMED);
	ck_assert_uint_eq(message.tlv_count, 1);
	expect_text(message.device_id, "ABC");
	expect_absent(message.port_id);
	ck_assert(!message.complete);
}
END_TEST

START_TEST(cut_in_a_value)
{
	ck_assert_int_eq(read_cut("02b4 0000 0001 0007 414243 0003 0008 506f7274", 1),
	                 CURSOR_TRUNCATED);
	ck_assert_uint_eq(message.tlv_count, 1);
	expect_text(message.device_id, "ABC");
	expect_absent(message.port_id);
	ck_assert(!message.complete);
	ck_assert_int_eq(message.checksum_verdict, CDP_CHECKSUM_UNKNOWN);
}
END_TEST

START_TEST(texts_end_at_their_nul)
{
	ck_assert_int_eq(read_whole("02b4 0000 0001 0009 4142004344 0006 0004 0017 0005 07"),
	                 CURSOR_OK);
	expect_text(message.device_id, "AB");
	expect_octets(message.tlvs[0].value, "4142004344");
	expect_text(message.platform, "");
	expect_text(message.location, "");
}
END_TEST

START_TEST(address_lists)
{
	/* none */
	ck_assert_int_eq(read_whole("02b4 0000 0002 0008 00000000"), CURSOR_OK);
	ck_assert_uint_eq(message.address_count, 0);
	/* a phone without one yet */
	ck_assert_int_eq(read_whole("02b4 0000 0002 0011 00000001 0101cc0004 00000000"), CURSOR_OK);
	ck_assert_uint_eq(message.address_count, 1);
	expect_ip(message.addresses[0], "0.0.0.0");
	/* CLNP, IPv4 in 802.2, IPv4 of 3 octets, IPv4 */
	ck_assert_int_eq(read_whole("02b4 0000 0002 0030 00000004 0101810002 4900"
	                            "0208 aaaa030000000800 0004 0a000001 0101cc0003 0a0000"
	                            "0101cc0004 0a000002"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.address_count, 2);
	expect_ip(message.addresses[0], "10.0.0.1");
	expect_ip(message.addresses[1], "10.0.0.2");
	/* 0xcc means IP among NLPIDs only */
	ck_assert_int_eq(read_whole("02b4 0000 0002 0011 00000001 0201cc0004 0a000001"), CURSOR_OK);
	ck_assert_uint_eq(message.address_count, 0);
	/* more announced than there are: what is there counts */
	ck_assert_int_eq(read_whole("02b4 0000 0002 0013 ffffffff 0101cc0004 0a000001 0101"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.address_count, 1);
	/* too short for the count */
	ck_assert_int_eq(read_whole("02b4 0000 0016 0007 000001"), CURSOR_OK);
	ck_assert_uint_eq(message.management_address_count, 0);
}
END_TEST

START_TEST(more_addresses_than_are_kept)
{
	octet_count = guard_hex("02b4 0000 0002 0059 00000009", octets, sizeof octets);
	for (uint8_t i = 0; i < CDP_ADDRESSES_MAX + 1; i++) {
		octet_count += guard_hex("0101cc0004 0a000000", octets + octet_count, 9);
		octets[octet_count - 1] = i;
	}
	ck_assert_int_eq(read_octets(octets, octet_count, octet_count), CURSOR_OK);
	ck_assert_uint_eq(message.address_count, CDP_ADDRESSES_MAX);
	expect_ip(message.addresses[CDP_ADDRESSES_MAX - 1], "10.0.0.7");
	ck_assert(message.complete);
}
END_TEST

static const struct {
	const char *tlv;
	int32_t reply_appliance, reply;
	bool asks;
	int32_t query_appliance, query;
} voice_vlans[] = {
        {"000e 0007 01 0064", 1, 100, false, -1, -1},
        {"000e 0006 0064", -1, 100, false, -1, -1},
        {"000e 0007 01 0fff", 1, 4095, false, -1, -1},
        {"000e 0007 01 0000", 1, 0, false, -1, -1},
        {"000e 0005 01", -1, -1, false, -1, -1},
        {"000e 0004", -1, -1, false, -1, -1},
        {"000f 0008 20 0000 00", -1, -1, true, 0x20, 0},
        {"000f 0007 01 0064", -1, -1, true, 1, 100},
        {"000f 0006 20 00", -1, -1, true, 0x20, -1},
        {"000f 0005 20", -1, -1, true, 0x20, -1},
        {"000f 0004", -1, -1, true, -1, -1},
};

START_TEST(voice_vlan)
{
	char hex[64];

	snprintf(hex, sizeof hex, "02b4 0000 %s", voice_vlans[_i].tlv);
	ck_assert_int_eq(read_whole(hex), CURSOR_OK);
	ck_assert_int_eq(message.voice_vlan_appliance, voice_vlans[_i].reply_appliance);
	ck_assert_int_eq(message.voice_vlan, voice_vlans[_i].reply);
	ck_assert_int_eq(message.asks_voice_vlan, voice_vlans[_i].asks);
	ck_assert_int_eq(message.voice_vlan_query_appliance, voice_vlans[_i].query_appliance);
	ck_assert_int_eq(message.voice_vlan_query, voice_vlans[_i].query);
	ck_assert_uint_eq(message.tlv_count, 1);
}
END_TEST

START_TEST(power_levels)
{
	ck_assert_int_eq(read_whole("02b4 0000 0019 000c 0001 0002 00002ee0"), CURSOR_OK);
	ck_assert_uint_eq(message.power_requested_count, 1);
	ck_assert_uint_eq(message.power_requested_mw[0], 12000);
	ck_assert_int_eq(message.power_request_id, 1);
	ck_assert_int_eq(message.power_management_id, 2);
	/* none, and an odd rest */
	ck_assert_int_eq(read_whole("02b4 0000 0019 0008 0001 0002 001a 000b 0003 0004 000000"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.power_requested_count, 0);
	ck_assert_uint_eq(message.power_available_count, 0);
	ck_assert_int_eq(message.power_request_id, 3);
	/* five of which four are kept */
	ck_assert_int_eq(read_whole("02b4 0000 001a 001c 0001 0002 00000005 00000004 00000003 "
	                            "00000002 00000001"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.power_available_count, CDP_POWER_LEVELS_MAX);
	ck_assert_uint_eq(message.power_available_mw[3], 2);
}
END_TEST

START_TEST(values_too_short_stay_untyped)
{
	ck_assert_int_eq(read_whole("02b4 0000 0004 0007 000004 000a 0005 01 000b 0004 "
	                            "0010 0005 01 0011 0007 000005 0012 0004 0013 0004 "
	                            "0017 0004 0019 0007 000100"),
	                 CURSOR_OK);
	ck_assert(!message.has_capabilities);
	ck_assert_int_eq(message.native_vlan, -1);
	ck_assert_int_eq(message.full_duplex, -1);
	ck_assert_int_eq(message.power_consumption_mw, -1);
	ck_assert_int_eq(message.mtu, -1);
	ck_assert_int_eq(message.trust, -1);
	ck_assert_int_eq(message.untrusted_cos, -1);
	expect_absent(message.location);
	ck_assert_int_eq(message.power_request_id, -1);
	ck_assert_uint_eq(message.tlv_count, 9);
	ck_assert(message.complete);
}
END_TEST

START_TEST(other_values)
{
	ck_assert_int_eq(read_whole("01 78 0000 000b 0005 00 0012 0005 01 0013 0005 05 "
	                            "000a 0006 0fff 0011 0008 ffffffff 0004 0008 80000001"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.ttl, 120);
	ck_assert_int_eq(message.full_duplex, 0);
	ck_assert_int_eq(message.trust, 1);
	ck_assert_int_eq(message.untrusted_cos, 5);
	ck_assert_int_eq(message.native_vlan, 4095);
	ck_assert_int_eq(message.mtu, 4294967295);
	ck_assert_uint_eq(message.capabilities, 0x80000001);
}
END_TEST

START_TEST(more_tlvs_than_are_kept)
{
	octet_count = guard_hex("02b4 0000", octets, sizeof octets);
	for (int i = 0; i < CDP_TLVS_MAX; i++)
		octet_count += guard_hex("0022 0004", octets + octet_count, 4);
	ck_assert_int_eq(read_octets(octets, octet_count, octet_count), CURSOR_OK);
	ck_assert_uint_eq(message.tlv_count, CDP_TLVS_MAX);
	ck_assert(message.complete);

	/* one more: read, not kept, and no longer a list that tells what is absent */
	octet_count += guard_hex("000b 0005 01", octets + octet_count, 5);
	ck_assert_int_eq(read_octets(octets, octet_count, octet_count), CURSOR_OK);
	ck_assert_uint_eq(message.tlv_count, CDP_TLVS_MAX);
	ck_assert_int_eq(message.full_duplex, 1);
	ck_assert(!message.complete);
}
END_TEST

/* ------------------------------------------------------------------- cuts --- */

static const char *const samples[] = {
        PHONE,
        SWITCH,
        VECTOR("f700", "000e 0007 0100c8"),
};

static void
read_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	const struct cdp_message *whole = context;
	enum cursor_status status = read_octets(data, captured, wire);

	if (captured == wire) {
		ck_assert_int_ne(status, CURSOR_TRUNCATED);
		ck_assert_int_eq(message.complete, status == CURSOR_OK);
		return;
	}
	ck_assert_int_eq(status, CURSOR_TRUNCATED);
	ck_assert(!message.complete);
	ck_assert_int_eq(message.checksum_verdict, CDP_CHECKSUM_UNKNOWN);
	for (size_t i = 0; i < message.tlv_count; i++) {
		ck_assert_uint_eq(message.tlvs[i].type, whole->tlvs[i].type);
		ck_assert(slice_equal(message.tlvs[i].value, whole->tlvs[i].value));
	}
	ck_assert_uint_le(message.tlv_count, whole->tlv_count);
}

START_TEST(truncation_sweep)
{
	uint8_t sample[MESSAGE_MAX];
	size_t length = guard_hex(samples[_i], sample, sizeof sample);
	struct cdp_message whole;

	ck_assert_int_eq(read_octets(sample, length, length), CURSOR_OK);
	whole = message;
	guard_sweep(sample, length, read_prefix, &whole);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("cdp");
	TCase *messages = tcase_create("messages");

	tcase_add_test(messages, phone);
	tcase_add_test(messages, switch_port);
	tcase_add_loop_test(messages, checksum_verdicts, 0, COUNT(checksums));
	tcase_add_test(messages, header_only_and_less);
	tcase_add_loop_test(messages, bad_lengths, 0, 5);
	tcase_add_test(messages, cut_in_a_value);
	tcase_add_test(messages, texts_end_at_their_nul);
	tcase_add_test(messages, address_lists);
	tcase_add_test(messages, more_addresses_than_are_kept);
	tcase_add_loop_test(messages, voice_vlan, 0, COUNT(voice_vlans));
	tcase_add_test(messages, power_levels);
	tcase_add_test(messages, values_too_short_stay_untyped);
	tcase_add_test(messages, other_values);
	tcase_add_test(messages, more_tlvs_than_are_kept);
	tcase_add_loop_test(messages, truncation_sweep, 0, COUNT(samples));
	suite_add_tcase(suite, messages);
	return suite;
}
