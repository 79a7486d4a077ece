#include "dissectors/lldp.h"

#include <stdio.h>
#include <string.h>

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/dissectors/hex.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))
#define MESSAGE_MAX 1024

static struct lldp_message message;

static enum cursor_status
read_octets(const void *data, size_t captured, size_t wire)
{
	struct cursor cursor = cursor_over(data, captured, wire);

	return lldp_dissect(&cursor, &message);
}

/* ---------------------------------------------------------------- samples --- */

/* Chassis Subtype = Network address, IPv4: 10.1.1.102
 * Port Subtype = Locally assigned, Id: 001B2A893698:P1
 * Time To Live = 180 sec
 * Port Description = SW Port
 * System Name = SEP001B2A893698.lab.example
 * System Description = Cisco IP Phone CP-7911G,V2, SCCP11.8-4-3S
 * Capabilities: 0x0024 (Bridge, Telephone), enabled the same
 * Management Address: IPv4 10.1.1.102, interface subtype unknown, number 0, no OID
 * IEEE 802.3 MAC/PHY: auto-negotiation supported and enabled, PMD 0x6c00, MAU type 16
 * TIA Media Capabilities: 0x0033, class III
 * TIA Network Policy: Voice, tagged, VLAN 110, L2 priority 5, DSCP 46
 * TIA Network Policy: Voice Signaling, unknown
 * TIA Extended Power-via-MDI: PD, source unknown, priority high, 6.3 W
 * TIA inventory: hardware 2, firmware tnp11.6-0-2, software SCCP11.8-4-3S, serial FCH0000AAAA,
 *   manufacturer Cisco Systems, Inc., model CP-7911G, asset ID (one NUL)
 * End of LLDPDU, and 3 octets of padding */
#define PHONE                                                           \
	"0206 05 01 0a010166"                                           \
	"0410 07 303031423241383933363938 3a5031"                       \
	"0602 00b4"                                                     \
	"0807 535720506f7274"                                           \
	"0a1b 534550303031423241383933363938 2e6c61622e6578616d706c65"  \
	"0c29 436973636f2049502050686f6e652043502d37393131472c56322c20" \
	"5343435031312e382d342d3353"                                    \
	"0e04 0024 0024"                                                \
	"100c 05 01 0a010166 01 00000000 00"                            \
	"fe09 00120f 01 03 6c00 0010"                                   \
	"fe07 0012bb 01 0033 03"                                        \
	"fe08 0012bb 02 01 40dd6e"                                      \
	"fe08 0012bb 02 02 800000"                                      \
	"fe07 0012bb 04 42 003f"                                        \
	"fe05 0012bb 05 32"                                             \
	"fe0f 0012bb 06 746e7031312e362d302d32"                         \
	"fe11 0012bb 07 5343435031312e382d342d3353"                     \
	"fe0f 0012bb 08 46434830303030414141 41"                        \
	"fe18 0012bb 09 436973636f2053797374656d732c20496e632e00"       \
	"fe0c 0012bb 0a 43502d3739313147"                               \
	"fe05 0012bb 0b 00"                                             \
	"0000 000000"

/* A switch port: chassis MAC, port Gi1/0/5, TTL 120, bridge and router (bridge enabled), PVID 10,
 * VLAN name 110 "voice", MAC/PHY 1000BASE-T full, power via MDI of 802.3at (PSE type 2, primary,
 * low, class 4, 13.0 W asked, 15.4 W allocated), link aggregation, frame size 1522, MED network
 * connectivity, policy for voice untagged, extended power of a PSE: primary, low, 15.4 W */
#define SWITCH                                                       \
	"0207 04 001c57000000"                                       \
	"0408 05 4769312f302f35"                                     \
	"0602 0078"                                                  \
	"0a09 6163636573732d3031"                                    \
	"0e04 0014 0004"                                             \
	"100c 05 01 0a0a0002 03 00000005 00"                         \
	"1018 11 02 20010db8000000000000000000000001 02 00000007 00" \
	"fe06 0080c2 01 000a"                                        \
	"fe0c 0080c2 03 006e 05 766f696365"                          \
	"fe09 00120f 01 03 6c03 001e"                                \
	"fe0c 00120f 02 07 01 05 53 0082 009a"                       \
	"fe09 00120f 03 01 00000000"                                 \
	"fe06 00120f 04 05f2"                                        \
	"fe07 0012bb 01 000f 04"                                     \
	"fe08 0012bb 02 01 00016e"                                   \
	"fe09 0012bb 03 03 39313230"                                 \
	"fe07 0012bb 04 13 009a"                                     \
	"0000"

START_TEST(phone)
{
	const struct lldp_policy *policy;

	ck_assert_int_eq(read_whole(PHONE), CURSOR_OK);
	ck_assert(message.complete);
	ck_assert(message.ended);
	ck_assert_uint_eq(message.tlv_count, 20);
	ck_assert_uint_eq(message.chassis_id.subtype, LLDP_CHASSIS_NETWORK_ADDRESS);
	expect_octets(message.chassis_id.value, "010a010166");
	ck_assert_uint_eq(message.port_id.subtype, 7);
	expect_text(message.port_id.value, "001B2A893698:P1");
	ck_assert_int_eq(message.ttl, 180);
	expect_text(message.port_description, "SW Port");
	expect_text(message.system_name, "SEP001B2A893698.lab.example");
	expect_text(message.system_description, "Cisco IP Phone CP-7911G,V2, SCCP11.8-4-3S");
	ck_assert(message.has_capabilities);
	ck_assert_uint_eq(message.capabilities, 0x24);
	ck_assert_uint_eq(message.enabled_capabilities,
	                  LLDP_CAPABILITY_BRIDGE | LLDP_CAPABILITY_TELEPHONE);
	ck_assert_uint_eq(message.management_address_count, 1);
	expect_ip(lldp_ip(message.management_addresses[0].family,
	                  message.management_addresses[0].address),
	          "10.1.1.102");
	ck_assert_uint_eq(message.management_addresses[0].interface_subtype, 1);
	ck_assert_int_eq(message.autonegotiation, 3);
	ck_assert_int_eq(message.advertised_pmd, 0x6c00);
	ck_assert_int_eq(message.mau, 16);
	ck_assert_int_eq(message.med_capabilities, 0x33);
	ck_assert_int_eq(message.med_class, LLDP_MED_CLASS_COMMUNICATION_DEVICE);
	ck_assert_uint_eq(message.policy_count, 2);
	policy = lldp_policy_for(&message, LLDP_MED_APPLICATION_VOICE);
	ck_assert_ptr_nonnull(policy);
	ck_assert(!policy->unknown && policy->tagged);
	ck_assert_uint_eq(policy->vlan, 110);
	ck_assert_uint_eq(policy->priority, 5);
	ck_assert_uint_eq(policy->dscp, 46);
	policy = lldp_policy_for(&message, 2);
	ck_assert(policy->unknown && !policy->tagged);
	ck_assert_ptr_null(lldp_policy_for(&message, 3));
	ck_assert_int_eq(message.med_power_type, 1);
	ck_assert_int_eq(message.med_power_source, 0);
	ck_assert_int_eq(message.med_power_priority, 2);
	ck_assert_int_eq(message.med_power_deciwatts, 63);
	expect_text(message.hardware_revision, "2");
	expect_text(message.firmware_revision, "tnp11.6-0-2");
	expect_text(message.software_revision, "SCCP11.8-4-3S");
	expect_text(message.serial_number, "FCH0000AAAA");
	expect_text(message.manufacturer, "Cisco Systems, Inc.");
	expect_text(message.model, "CP-7911G");
	expect_text(message.asset_id, "");
	ck_assert_uint_eq(message.tlvs[9].oui, LLDP_OUI_MED);
	ck_assert_uint_eq(message.tlvs[9].subtype, LLDP_MED_CAPABILITIES);
	expect_octets(message.tlvs[9].value, "0012bb01003303");

	ck_assert_int_eq(message.port_vlan, -1);
	ck_assert_int_eq(message.mdi_power, -1);
	ck_assert_int_eq(message.mdi_requested_deciwatts, -1);
	ck_assert_int_eq(message.maximum_frame_size, -1);
	ck_assert_int_eq(message.link_aggregation, -1);
	ck_assert_int_eq(message.location_format, -1);
	expect_absent(message.location);
}
END_TEST

START_TEST(switch_port)
{
	ck_assert_int_eq(read_whole(SWITCH), CURSOR_OK);
	ck_assert(message.complete);
	ck_assert_uint_eq(message.tlv_count, 17);
	ck_assert_uint_eq(message.chassis_id.subtype, LLDP_CHASSIS_MAC);
	expect_octets(message.chassis_id.value, "001c57000000");
	expect_text(message.port_id.value, "Gi1/0/5");
	ck_assert_uint_eq(message.capabilities, LLDP_CAPABILITY_BRIDGE | LLDP_CAPABILITY_ROUTER);
	ck_assert_uint_eq(message.enabled_capabilities, LLDP_CAPABILITY_BRIDGE);
	ck_assert_uint_eq(message.management_address_count, 2);
	expect_ip(lldp_ip(message.management_addresses[1].family,
	                  message.management_addresses[1].address),
	          "2001:db8::1");
	ck_assert_uint_eq(message.management_addresses[1].interface_number, 7);
	ck_assert_int_eq(message.port_vlan, 10);
	ck_assert_uint_eq(message.vlan_name_count, 1);
	ck_assert_uint_eq(message.vlan_names[0].vlan, 110);
	expect_text(message.vlan_names[0].name, "voice");
	ck_assert_int_eq(message.mau, 30);
	ck_assert_int_eq(message.mdi_power, 7);
	ck_assert_int_eq(message.mdi_pairs, 1);
	ck_assert_int_eq(message.mdi_class, 5);
	ck_assert_int_eq(message.mdi_type, 1);
	ck_assert_int_eq(message.mdi_source, 1);
	ck_assert_int_eq(message.mdi_priority, 3);
	ck_assert_int_eq(message.mdi_requested_deciwatts, 130);
	ck_assert_int_eq(message.mdi_allocated_deciwatts, 154);
	ck_assert_int_eq(message.link_aggregation, 1);
	ck_assert_int_eq(message.link_aggregation_port, 0);
	ck_assert_int_eq(message.maximum_frame_size, 1522);
	ck_assert_int_eq(message.med_class, LLDP_MED_CLASS_NETWORK_CONNECTIVITY);
	ck_assert(!message.policies[0].tagged && !message.policies[0].unknown);
	ck_assert_uint_eq(message.policies[0].dscp, 46);
	ck_assert_int_eq(message.location_format, 3);
	expect_text(message.location, "9120");
	ck_assert_int_eq(message.med_power_type, 0);
	ck_assert_int_eq(message.med_power_source, 1);
	ck_assert_int_eq(message.med_power_priority, 3);
	ck_assert_int_eq(message.med_power_deciwatts, 154);
	expect_absent(message.model);
}
END_TEST

/* ------------------------------------------------------------------- TLVs --- */

/* The octets that the notes on wire formats have from real frames. */
static const struct {
	const char *value;
	struct lldp_policy policy;
} policies[] = {
        {"01 4065ae", {1, false, true, 50, 6, 46}}, {"01 40016e", {1, false, true, 0, 5, 46}},
        {"01 800000", {1, true, false, 0, 0, 0}},   {"ff ffffff", {255, true, true, 4095, 7, 63}},
        {"02 000000", {2, false, false, 0, 0, 0}},
};

START_TEST(network_policies)
{
	const struct lldp_policy *want = &policies[_i].policy;
	char hex[64];

	snprintf(hex, sizeof hex, "fe08 0012bb 02 %s", policies[_i].value);
	ck_assert_int_eq(read_whole(hex), CURSOR_OK);
	ck_assert_uint_eq(message.policy_count, 1);
	ck_assert_uint_eq(message.policies[0].application, want->application);
	ck_assert_int_eq(message.policies[0].unknown, want->unknown);
	ck_assert_int_eq(message.policies[0].tagged, want->tagged);
	ck_assert_uint_eq(message.policies[0].vlan, want->vlan);
	ck_assert_uint_eq(message.policies[0].priority, want->priority);
	ck_assert_uint_eq(message.policies[0].dscp, want->dscp);
}
END_TEST

START_TEST(power_via_mdi_of_each_age)
{
	/* 802.3af, 802.3at as a real frame had it, and 802.3bt, whose rest stays raw */
	ck_assert_int_eq(read_whole("fe07 00120f 02 07 01 03"), CURSOR_OK);
	ck_assert_int_eq(message.mdi_class, 3);
	ck_assert_int_eq(message.mdi_type, -1);
	ck_assert_int_eq(message.mdi_allocated_deciwatts, -1);
	ck_assert_int_eq(read_whole("fe0c 00120f 02 030101 13 0000 00cf"), CURSOR_OK);
	ck_assert_int_eq(message.mdi_power, 3);
	ck_assert_int_eq(message.mdi_type, 0);
	ck_assert_int_eq(message.mdi_requested_deciwatts, 0);
	ck_assert_int_eq(message.mdi_allocated_deciwatts, 207);
	ck_assert_int_eq(read_whole("fe1d 00120f 02 070105 53 02c6 01fe 0000 0000 0000 0000 8420 "
	                            "00 01ff 00 000000"),
	                 CURSOR_OK);
	ck_assert_int_eq(message.mdi_requested_deciwatts, 710);
	ck_assert_int_eq(message.mdi_allocated_deciwatts, 510);
	ck_assert_uint_eq(message.tlvs[0].value.length, 29);
	/* between the two ages: the first octets only */
	ck_assert_int_eq(read_whole("fe09 00120f 02 070105 53 02"), CURSOR_OK);
	ck_assert_int_eq(message.mdi_type, -1);
	ck_assert_int_eq(message.mdi_class, 5);
}
END_TEST

START_TEST(no_end_is_needed)
{
	ck_assert_int_eq(read_whole("0602 0078"), CURSOR_OK);
	ck_assert(message.complete);
	ck_assert(!message.ended);
	ck_assert_int_eq(message.ttl, 120);
	ck_assert_int_eq(read_whole(""), CURSOR_OK);
	ck_assert_uint_eq(message.tlv_count, 0);
}
END_TEST

START_TEST(bad_lengths)
{
	/* after a TTL: a value too long by one, half a header, a longest length */
	static const char *const tails[] = {"0a05 41424344", "0a", "0bff 41"};
	char hex[64];

	snprintf(hex, sizeof hex, "0602 0078 %s", tails[_i]);
	ck_assert_int_eq(read_whole(hex), CURSOR_MALFORMED);
	ck_assert_uint_eq(message.tlv_count, 1);
	ck_assert_int_eq(message.ttl, 120);
	expect_absent(message.system_name);
	ck_assert(!message.complete);
}
END_TEST

START_TEST(cut_in_a_value)
{
	ck_assert_int_eq(read_cut("0602 0078 0a04 41424344", 1), CURSOR_TRUNCATED);
	ck_assert_uint_eq(message.tlv_count, 1);
	expect_absent(message.system_name);
	ck_assert(!message.complete);
}
END_TEST

START_TEST(values_too_short_stay_untyped)
{
	ck_assert_int_eq(read_whole("0200 0400 0601 00 0e03 000000 1003 020100 fe03 0012bb "
	                            "fe05 0080c2 01 00 fe08 00120f 01 00 0000 00 "
	                            "fe06 00120f 02 0000 fe06 0012bb 01 0000 "
	                            "fe07 0012bb 02 000000 fe06 0012bb 04 0000 fe04 0012bb 03"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.tlv_count, 13);
	expect_absent(message.chassis_id.value);
	expect_absent(message.port_id.value);
	ck_assert_int_eq(message.ttl, -1);
	ck_assert(!message.has_capabilities);
	ck_assert_uint_eq(message.management_address_count, 0);
	ck_assert_uint_eq(message.tlvs[5].oui, 0);
	ck_assert_int_eq(message.port_vlan, -1);
	ck_assert_int_eq(message.mau, -1);
	ck_assert_int_eq(message.mdi_power, -1);
	ck_assert_int_eq(message.med_class, -1);
	ck_assert_uint_eq(message.policy_count, 0);
	ck_assert_int_eq(message.med_power_deciwatts, -1);
	ck_assert_int_eq(message.location_format, -1);
	ck_assert(message.complete);
}
END_TEST

START_TEST(lists_that_lie)
{
	/* an address longer than its TLV, one of no octet at all, an OID longer than its TLV */
	ck_assert_int_eq(read_whole("100c 1e 01 0a000001 02 00000001 00"), CURSOR_OK);
	ck_assert_uint_eq(message.management_address_count, 0);
	ck_assert_int_eq(read_whole("1008 00 02 00000001 00 00"), CURSOR_OK);
	ck_assert_uint_eq(message.management_address_count, 0);
	ck_assert_int_eq(read_whole("100c 05 01 0a000001 02 00000001 05"), CURSOR_OK);
	ck_assert_uint_eq(message.management_address_count, 0);
	/* a VLAN name longer than its TLV */
	ck_assert_int_eq(read_whole("fe09 0080c2 03 0001 03 4142"), CURSOR_OK);
	ck_assert_uint_eq(message.vlan_name_count, 0);
}
END_TEST

START_TEST(more_than_is_kept)
{
	octet_count = 0;
	for (int i = 0; i < LLDP_TLVS_MAX; i++)
		octet_count += guard_hex("fe08 0012bb 02 01 40016e", octets + octet_count,
		                         sizeof octets - octet_count);
	ck_assert_int_eq(read_octets(octets, octet_count, octet_count), CURSOR_OK);
	ck_assert(message.complete);
	ck_assert_uint_eq(message.policy_count, LLDP_POLICIES_MAX);
	octet_count += guard_hex("0602 0078", octets + octet_count, 4);
	ck_assert_int_eq(read_octets(octets, octet_count, octet_count), CURSOR_OK);
	ck_assert_uint_eq(message.tlv_count, LLDP_TLVS_MAX);
	ck_assert_int_eq(message.ttl, 120);
	ck_assert(!message.complete);
}
END_TEST

START_TEST(duplex_of_mau_types)
{
	/* the numbers of IANA-MAU-MIB with a duplex in their name */
	static const int half[] = {10, 12, 15, 17, 19, 21, 23, 25, 27, 29};
	static const int full[] = {11, 13, 16, 18, 20, 22, 24, 26, 28, 30, 31, 54};
	static const int silent[] = {-1, 0, 1, 5, 9, 14};

	for (int i = 0; i < COUNT(half); i++)
		ck_assert_int_eq(lldp_mau_full_duplex(half[i]), 0);
	for (int i = 0; i < COUNT(full); i++)
		ck_assert_int_eq(lldp_mau_full_duplex(full[i]), 1);
	for (int i = 0; i < COUNT(silent); i++)
		ck_assert_int_eq(lldp_mau_full_duplex(silent[i]), -1);
}
END_TEST

/* ------------------------------------------------------------------- cuts --- */

static const char *const samples[] = {PHONE, SWITCH};

static void
read_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	const struct lldp_message *whole = context;
	enum cursor_status status = read_octets(data, captured, wire);

	ck_assert_uint_le(message.tlv_count, whole->tlv_count);
	ck_assert_int_eq(message.complete, status == CURSOR_OK);
	if (captured == wire)
		ck_assert_int_ne(status, CURSOR_TRUNCATED);
	/* What follows the End TLV may be cut. */
	else if (!message.ended)
		ck_assert_int_eq(status, CURSOR_TRUNCATED);
	for (size_t i = 0; i < message.tlv_count; i++) {
		ck_assert_uint_eq(message.tlvs[i].type, whole->tlvs[i].type);
		ck_assert(slice_equal(message.tlvs[i].value, whole->tlvs[i].value));
	}
}

START_TEST(truncation_sweep)
{
	uint8_t sample[MESSAGE_MAX];
	size_t length = guard_hex(samples[_i], sample, sizeof sample);
	struct lldp_message whole;

	ck_assert_int_eq(read_octets(sample, length, length), CURSOR_OK);
	whole = message;
	guard_sweep(sample, length, read_prefix, &whole);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("lldp");
	TCase *messages = tcase_create("messages");

	tcase_add_test(messages, phone);
	tcase_add_test(messages, switch_port);
	tcase_add_loop_test(messages, network_policies, 0, COUNT(policies));
	tcase_add_test(messages, power_via_mdi_of_each_age);
	tcase_add_test(messages, no_end_is_needed);
	tcase_add_loop_test(messages, bad_lengths, 0, 3);
	tcase_add_test(messages, cut_in_a_value);
	tcase_add_test(messages, values_too_short_stay_untyped);
	tcase_add_test(messages, lists_that_lie);
	tcase_add_test(messages, more_than_is_kept);
	tcase_add_test(messages, duplex_of_mau_types);
	tcase_add_loop_test(messages, truncation_sweep, 0, COUNT(samples));
	suite_add_tcase(suite, messages);
	return suite;
}
