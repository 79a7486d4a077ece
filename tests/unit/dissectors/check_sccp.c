#include "dissectors/sccp.h"

#include <stdio.h>

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/dissectors/hex.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))
#define ZEROS_8 "0000000000000000"
#define ZEROS_32 ZEROS_8 ZEROS_8 ZEROS_8 ZEROS_8

static struct sccp_message message;

static enum cursor_status
read_octets(const void *data, size_t captured, size_t wire)
{
	struct cursor cursor = cursor_over(data, captured, wire);

	return sccp_dissect(&cursor, &message);
}

/* Real messages: a 7970 on 9.2 registering with CUCM 8.6, and gateways' ports. */
#define REGISTER_7970                                                                   \
	"80000000 00000000 01000000 53455030303231353544353438414300 00000000 00000000" \
	"0e32e005 36750000 05000000 00000000 14007285 01000000 00000000"                \
	"002155d548ac 000000000000 03000000 24000000" ZEROS_8 ZEROS_8                   \
	"00000000 5343435037302e392d322d3353" ZEROS_8 ZEROS_8 "000000"
#define REGISTER_MTP                                                                     \
	"80000000 00000000 01000000 4e4f4e5345435552455f4d54500000 00 00000000 01000000" \
	"ac126e3a 53000000 14000000 00000000 12110100 0a58b813 5d413493"                 \
	"000000000000 000000000000 02000000 fe74d519" ZEROS_8 ZEROS_8 "00000000" ZEROS_32
#define REGISTER_ACK_7970 "18000000 00000000 81000000 1e000000 4d2f442f5900 0000 3c000000 1520f1ff"
#define REGISTER_ACK_PORT "18000000 00000000 81000000 1e000000 4d2f442f5941 0000 3c000000 1620f1ff"
#define REGISTER_ACK_MTP "18000000 12000000 81000000 1e000000 556e75736564 0000 3c000000 16000000"
#define KEEP_ALIVE "04000000 00000000 00000000"
#define KEEP_ALIVE_ACK "04000000 00000000 00010000"

/* -------------------------------------------------------------- framing --- */
static enum sccp_framing
frame(const char *hex, size_t *ret_size)
{
	struct cursor stream;

	octet_count = guard_hex(hex, octets, sizeof octets);
	stream = cursor_over(octets, octet_count, octet_count);
	return sccp_frame(&stream, false, ret_size);
}

static const struct {
	const char *hex;
	enum sccp_framing framing;
	size_t size;
} frames[] = {
        {"", SCCP_NEED_MORE, 12},
        {"04", SCCP_NEED_MORE, 12},
        {"00", SCCP_NEED_MORE, 12},
        {"0000", SCCP_NOT, 0},
        {"0300", SCCP_NOT, 0},
        {"00010000", SCCP_NEED_MORE, 12},
        {"0400000000000000000000", SCCP_NEED_MORE, 12},
        {KEEP_ALIVE, SCCP_FRAMED, 12},
        {KEEP_ALIVE KEEP_ALIVE_ACK, SCCP_FRAMED, 12},
        {"18000000 14000000 81000000", SCCP_NEED_MORE, 32},
        {"18000000 15000000", SCCP_NEED_MORE, 12},
        {"18000000 17000000", SCCP_NOT, 0},
        {"18000000 15000001", SCCP_NOT, 0},
        {"18000000 15000000 00000100", SCCP_NOT, 0},
        /* Lengths that would wrap, or leave no room for an id. */
        {"00000000 00000000 00000000", SCCP_NOT, 0},
        {"03000000 00000000 00000000", SCCP_NOT, 0},
        {"04000000 00000000 ffff0000", SCCP_FRAMED, 12},
        {"07000000 00000000 00000000 000000", SCCP_FRAMED, 15},
        {"fcffffff 00000000 00000000", SCCP_NOT, 0},
        {"ffffffff 00000000 00000000", SCCP_NOT, 0},
        {"f8ffffff", SCCP_NOT, 0},
        {"00100000 00000000 5a010000", SCCP_NEED_MORE, 4104},
        {"01100000 00000000 5a010000", SCCP_NOT, 0},
        {"47455420 2f20485454502f31", SCCP_NOT, 0},
};

START_TEST(frames_of_a_stream)
{
	size_t size = 99;

	ck_assert_int_eq(frame(frames[_i].hex, &size), frames[_i].framing);
	ck_assert_uint_eq(size, frames[_i].size);
}
END_TEST

START_TEST(header_versions)
{
	uint8_t header[12] = {4};
	struct cursor stream = cursor_over(header, sizeof header, sizeof header);
	unsigned known = 0;
	size_t size;

	for (unsigned version = 0; version < 256; version++) {
		header[4] = (uint8_t)version;
		known += sccp_frame(&stream, false, &size) == SCCP_FRAMED;
	}
	ck_assert_uint_eq(known, 11);
}
END_TEST

static const struct {
	const char *hex;
	size_t dropped;
} gaps[] = {
        /* The tail of a PDU whose head was lost, padding and all, then a whole one. */
        {"00000000000000000000" KEEP_ALIVE, 10},
        {"3c2f703e" REGISTER_ACK_7970, 4},
        /* Only the last octets may be the start of something. */
        {"ffffffffff", 4},
        {"ffffffff1800", 4},
        /* An unknown id is no place to start again. */
        {"ff 04000000 00000000 ffff0000 ffff", 14},
        /* In step already: still at least one octet goes. */
        {KEEP_ALIVE KEEP_ALIVE_ACK, 12},
        {"00", 1},
        {"", 0},
};

START_TEST(finding_the_next_start)
{
	struct cursor stream;

	octet_count = guard_hex(gaps[_i].hex, octets, sizeof octets);
	stream = cursor_over(octets, octet_count, octet_count);
	ck_assert_uint_eq(sccp_resync(&stream), gaps[_i].dropped);
}
END_TEST

/* ------------------------------------------------------------- register --- */
START_TEST(register_of_a_phone)
{
	struct sccp_register *reg = &message.registration;

	ck_assert_int_eq(read_whole(REGISTER_7970), CURSOR_OK);
	ck_assert_uint_eq(octet_count, 136);
	ck_assert_uint_eq(message.id, SCCP_REGISTER);
	ck_assert_uint_eq(message.length, 128);
	ck_assert_uint_eq(message.header_version, 0);
	ck_assert(!message.is_short);
	expect_text(reg->station.name, "SEP002155D548AC");
	ck_assert_int_eq(reg->station.instance, 0);
	expect_ip(reg->address, "14.50.224.5");
	ck_assert_int_eq(reg->device_type, 30006);
	ck_assert_int_eq(reg->max_streams, 5);
	ck_assert_int_eq(reg->protocol_version, 20);
	ck_assert_int_eq(reg->features, 0x8572);
	ck_assert_int_eq(reg->features & SCCP_FEATURE_UTF8, SCCP_FEATURE_UTF8);
	ck_assert_int_eq(reg->max_conferences, 1);
	ck_assert(reg->has_mac);
	ck_assert(!reg->mac_is_text);
	expect_mac(reg->mac, "00:21:55:d5:48:ac");
	ck_assert_int_eq(reg->ipv4_scope, 3);
	ck_assert_int_eq(reg->max_lines, 36);
	ck_assert_int_eq(reg->ipv6_scope, 0);
	expect_text(reg->load, "SCCP70.9-2-3S");
	expect_absent(reg->config_stamp);
}
END_TEST

START_TEST(register_of_a_media_resource)
{
	struct sccp_register *reg = &message.registration;

	ck_assert_int_eq(read_whole(REGISTER_MTP), CURSOR_OK);
	expect_text(reg->station.name, "NONSECURE_MTP");
	ck_assert_int_eq(reg->station.instance, 1);
	ck_assert_int_eq(reg->device_type, 83);
	ck_assert_int_eq(reg->protocol_version, 18);
	ck_assert_int_eq(reg->features, 0x0001);
	ck_assert(!reg->has_mac);
	expect_text(reg->load, "");
}
END_TEST

START_TEST(mac_as_text)
{
	struct sccp_register *reg = &message.registration;

	/* A 6961: L = 76, 12 digits in place of the octets. */
	ck_assert_int_eq(
	        read_whole("4c000000 00000000 01000000 53455030303145323041423343443400 00000000"
	                   "00000000 0a000005 f1010000 00000000 00000000 0f000000"
	                   "00000000 00000000 303031453230414233434434 00000000 0c000000"),
	        CURSOR_OK);
	ck_assert(message.is_short);
	ck_assert_int_eq(reg->device_type, 497);
	ck_assert(reg->has_mac);
	ck_assert(reg->mac_is_text);
	expect_mac(reg->mac, "00:1e:20:ab:3c:d4");
	ck_assert_int_eq(reg->max_lines, 12);
	ck_assert_int_eq(reg->ipv6_address.family, 0);
	expect_absent(reg->load);
}
END_TEST

/* How much of the layout a Register of length L has: wire-formats 8.2. */
static const struct {
	uint8_t length;
	bool address, type, streams, active, version, conferences, mac, scope, lines, ipv6, load,
	        stamp;
} register_lengths[] = {
        {28, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},  {32, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
        {36, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},  {40, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0},
        {44, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0},  {48, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0},
        {52, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0},  {67, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0},
        {68, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0},  {72, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0},
        {76, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0},  {92, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0},
        {128, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0}, {176, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
};

START_TEST(register_by_length)
{
	struct sccp_register *reg = &message.registration;
	uint8_t length = register_lengths[_i].length;

	memset(octets, 0, sizeof octets);
	guard_hex(REGISTER_7970, octets, sizeof octets);
	octets[0] = length;
	ck_assert_int_eq(read_octets(octets, length + 8u, length + 8u), CURSOR_OK);
	ck_assert_int_eq(message.is_short, length < 128);
	expect_text(reg->station.name, "SEP002155D548AC");
	ck_assert_int_eq(reg->address.family, register_lengths[_i].address ? 4 : 0);
	ck_assert_int_eq(reg->device_type, register_lengths[_i].type ? 30006 : -1);
	ck_assert_int_eq(reg->max_streams, register_lengths[_i].streams ? 5 : -1);
	ck_assert_int_eq(reg->active_streams, register_lengths[_i].active ? 0 : -1);
	ck_assert_int_eq(reg->protocol_version, register_lengths[_i].version ? 20 : -1);
	ck_assert_int_eq(reg->features, register_lengths[_i].version ? 0x8572 : -1);
	ck_assert_int_eq(reg->max_conferences, register_lengths[_i].conferences ? 1 : -1);
	ck_assert_int_eq(reg->has_mac, register_lengths[_i].mac);
	ck_assert_int_eq(reg->ipv4_scope, register_lengths[_i].scope ? 3 : -1);
	ck_assert_int_eq(reg->max_lines, register_lengths[_i].lines ? 36 : -1);
	ck_assert_int_eq(reg->ipv6_address.family, register_lengths[_i].ipv6 ? 6 : 0);
	ck_assert_int_eq(slice_present(reg->load), register_lengths[_i].load);
	ck_assert_int_eq(slice_present(reg->config_stamp), register_lengths[_i].stamp);
}
END_TEST

START_TEST(register_of_protocol_5)
{
	/* L = 68: the octets where later layouts have conferences and a MAC are junk. */
	ck_assert_int_eq(
	        read_whole("44000000 00000000 01000000 50484f4e455f41000102030405060708 00000000"
	                   "00000000 0a000005 08000000 00000000 00000000 05000000"
	                   "52494e47 deadbeef 001e20ab3cd4 000000000000"),
	        CURSOR_OK);
	expect_text(message.registration.station.name, "PHONE_A");
	ck_assert_int_eq(message.registration.protocol_version, 5);
	ck_assert_int_eq(message.registration.max_conferences, -1);
	ck_assert(!message.registration.has_mac);
}
END_TEST

START_TEST(nothing_but_a_register)
{
	ck_assert_int_eq(read_whole("04000000 00000000 01000000"), CURSOR_OK);
	ck_assert(message.is_short);
	expect_absent(message.registration.station.name);
	ck_assert_int_eq(message.registration.station.user, -1);
	ck_assert_int_eq(message.registration.protocol_version, -1);
	/* Ten octets hold no name; they are no number either. */
	ck_assert_int_eq(read_whole("0e000000 00000000 01000000 01020304050607080910"), CURSOR_OK);
	expect_absent(message.registration.station.name);
	ck_assert_int_eq(message.registration.station.user, -1);
}
END_TEST

/* -------------------------------------------------------------- answers --- */
static const struct {
	const char *hex, *template;
	int64_t keepalive, secondary;
	int version, features;
	bool is_short;
} acks[] = {
        {REGISTER_ACK_7970, "M/D/Y", 30, 60, 0x15, 0xfff1, false},
        {REGISTER_ACK_PORT, "M/D/YA", 30, 60, 0x16, 0xfff1, false},
        {REGISTER_ACK_MTP, "Unused", 30, 60, 0x16, 0, false},
        {"18000000 00000000 81000000 1e000000 4d2f442f5900 0000 3c000000 1120f1fe", "M/D/Y", 30, 60,
         17, 0xfef1, false},
        {"18000000 00000000 81000000 1e000000 556e75736564 0000 3c000000 12008028", "Unused", 30,
         60, 18, 0x2880, false},
        {"14000000 00000000 81000000 1e000000 4d2f442f5900 0000 3c000000", "M/D/Y", 30, 60, -1, -1,
         true},
        /* Six characters and two octets of junk. */
        {"10000000 00000000 81000000 1e000000 442e4d2e592e 4142", "D.M.Y.", 30, -1, -1, -1, true},
};

START_TEST(register_acks)
{
	struct sccp_register_ack *ack = &message.register_ack;

	ck_assert_int_eq(read_whole(acks[_i].hex), CURSOR_OK);
	ck_assert_uint_eq(message.id, SCCP_REGISTER_ACK);
	ck_assert_int_eq(ack->keepalive, acks[_i].keepalive);
	expect_text(ack->date_template, acks[_i].template);
	ck_assert_int_eq(ack->secondary_keepalive, acks[_i].secondary);
	ck_assert_int_eq(ack->protocol_version, acks[_i].version);
	ck_assert_int_eq(ack->features, acks[_i].features);
	ck_assert_int_eq(message.is_short, acks[_i].is_short);
}
END_TEST

static const struct {
	const char *hex;
	int label;
	const char *text;
} rejects[] = {
        {"24000000 00000000 9d000000 802f" ZEROS_8 ZEROS_8 ZEROS_8 "000000000000", 0x802f,
         "Error DBConfig"},
        {"25000000 00000000 9d000000 1e26" ZEROS_8 ZEROS_8 ZEROS_8 "00000000000000", 0x1e26,
         "Device Not Authorized"},
        /* 33 octets and three of junk: the NUL ends the text. */
        {"28000000 00000000 9d000000 44657669636520556e6b6e6f776e 00" ZEROS_8 ZEROS_8 "0000 deadbe",
         -1, "Device Unknown"},
        {"10000000 00000000 9d000000 4e6f 20 802e 21 80ff 5a 00 0000", 0x802e,
         "No Error No License![label 0x80ff]Z"},
        /* The euro sign's octets hold 0x80 and are no label; a label's code may be cut off. */
        {"0a000000 00000000 9d000000 e282ac c380 80", -1, "\xe2\x82\xac\xc3\x80\x80"},
        {"04000000 00000000 9d000000", -1, ""},
};

START_TEST(register_rejects)
{
	ck_assert_int_eq(read_whole(rejects[_i].hex), CURSOR_OK);
	ck_assert_uint_eq(message.id, SCCP_REGISTER_REJECT);
	ck_assert_int_eq(message.reject.label, rejects[_i].label);
	ck_assert_str_eq(message.reject.text, rejects[_i].text);
}
END_TEST

START_TEST(expanded_labels_fit)
{
	uint8_t labels[40];
	char small[8], none[1] = {'x'};

	for (size_t i = 0; i < sizeof labels; i += 2) {
		labels[i] = 0x80;
		labels[i + 1] = 0x2f;
	}
	ck_assert_int_eq(
	        sccp_label_expand((struct slice){labels, sizeof labels}, small, sizeof small),
	        0x802f);
	ck_assert_str_eq(small, "Error D");
	ck_assert_int_eq(sccp_label_expand((struct slice){labels, sizeof labels}, none, 1), -1);
	ck_assert_str_eq(none, "");
	ck_assert_str_eq(sccp_label_text(0x1e0a), "CM Fallback Service Operating");
	ck_assert_ptr_null(sccp_label_text(0x0101));
}
END_TEST

static const struct {
	const char *hex;
	uint32_t id;
	int64_t value;
} values[] = {
        {"08000000 14000000 02000000 ac0d0000", SCCP_IP_PORT, 3500},
        {"08000000 00000000 02000000 00000000", SCCP_IP_PORT, 0},
        {"08000000 14000000 2d000000 02000000", SCCP_REGISTER_AVAILABLE_LINES, 2},
        {"08000000 00000000 9f000000 02000000", SCCP_RESET, SCCP_RESET_RESTART},
        {"04000000 00000000 27000000", SCCP_UNREGISTER, -1},
        {"08000000 00000000 27000000 01000000", SCCP_UNREGISTER, 1},
        {"08000000 00000000 18010000 02000000", SCCP_UNREGISTER_ACK, 2},
        {"08000000 00000000 1b010000 3c000000", SCCP_REGISTER_TOKEN_REJECT, 60},
        {"08000000 00000000 01810000 05000000", SCCP_SPCP_REGISTER_TOKEN_REJECT, 5},
        {"08000000 00000000 00810000 ffffffff", SCCP_SPCP_REGISTER_TOKEN_ACK, 0xffffffff},
        {"18000000 12000000 10000000 01000000 04000000 14000000" ZEROS_8, SCCP_CAPABILITIES_RES, 1},
        {"04000000 00000000 9f000000", SCCP_RESET, -1},
};

START_TEST(single_numbers)
{
	ck_assert_int_eq(read_whole(values[_i].hex), CURSOR_OK);
	ck_assert_uint_eq(message.id, values[_i].id);
	ck_assert_int_eq(message.value, values[_i].value);
	ck_assert_int_eq(message.is_short, message.length == 4 && values[_i].id != SCCP_UNREGISTER);
}
END_TEST

START_TEST(keep_alives)
{
	ck_assert_int_eq(read_whole(KEEP_ALIVE), CURSOR_OK);
	ck_assert_uint_eq(message.id, SCCP_KEEP_ALIVE);
	ck_assert_uint_eq(message.body.length, 0);
	ck_assert_int_eq(read_whole(KEEP_ALIVE_ACK), CURSOR_OK);
	ck_assert_uint_eq(message.id, SCCP_KEEP_ALIVE_ACK);
	ck_assert_int_eq(read_whole("04000000 14000000 9b000000"), CURSOR_OK);
	ck_assert_uint_eq(message.id, SCCP_CAPABILITIES_REQ);
	ck_assert_uint_eq(message.header_version, 0x14);
}
END_TEST

/* --------------------------------------------------------------- alarms --- */
START_TEST(alarm_before_register)
{
	static const char text[] =
	        "14: Name=SEP001B2A893698 Load= SCCP41.8-4-2S Last=CM-closed-TCP";

	memset(octets, 0, sizeof octets);
	guard_hex("60000000 00000000 20000000 02000000", octets, sizeof octets);
	memcpy(octets + 16, text, sizeof text);
	guard_hex("04090000 0a010139", octets + 96, 8);
	ck_assert_int_eq(read_octets(octets, 104, 104), CURSOR_OK);
	ck_assert(!message.is_short);
	ck_assert_int_eq(message.alarm.severity, 2);
	expect_text(message.alarm.text, text);
	ck_assert_int_eq(message.alarm.reading.code, 14);
	expect_text(message.alarm.reading.name, "SEP001B2A893698");
	expect_text(message.alarm.reading.load, "SCCP41.8-4-2S");
	expect_text(message.alarm.reading.last, "CM-closed-TCP");
	ck_assert_int_eq(message.alarm.parameter1, 0x0904);
	expect_ip(message.alarm.parameter2, "10.1.1.57");
}
END_TEST

START_TEST(xml_alarm)
{
	static const char text[] = "<x-cisco-alarm><Alarm Name=\"LastOutOfServiceInformation\">"
	                           "<ParameterList><Enum name=\"ReasonForOutOfService\">25</Enum>"
	                           "</ParameterList></Alarm></x-cisco-alarm>";

	memset(octets, 0, sizeof octets);
	guard_hex("d4070000 00000000 5a010000", octets, sizeof octets);
	memcpy(octets + 12, text, sizeof text);
	ck_assert_int_eq(read_octets(octets, 2012, 2012), CURSOR_OK);
	ck_assert(message.xml_alarm.well_formed);
	ck_assert_int_eq(message.xml_alarm.reason, 25);
	/* What the capture has of a cut one still counts. */
	ck_assert_int_eq(read_octets(octets, 12 + sizeof text - 20, 2012), CURSOR_TRUNCATED);
	ck_assert(!message.xml_alarm.well_formed);
	ck_assert_int_eq(message.xml_alarm.reason, 25);
}
END_TEST

/* ------------------------------------------------------------ the others --- */
START_TEST(token_requests)
{
	ck_assert_int_eq(
	        read_whole("24000000 00000000 29000000 53455030303231353544353438414300 00000000"
	                   "00000000 0e32e005 36750000"),
	        CURSOR_OK);
	expect_text(message.token_request.station.name, "SEP002155D548AC");
	expect_ip(message.token_request.address, "14.50.224.5");
	ck_assert_int_eq(message.token_request.device_type, 30006);
	ck_assert(!message.is_short);

	ck_assert_int_eq(
	        read_whole("28000000 00000000 00800000 53504130303045303841303030303100 00000000"
	                   "00000000 c0a80105 84380100 02000000"),
	        CURSOR_OK);
	ck_assert_uint_eq(message.id, SCCP_SPCP_REGISTER_TOKEN_REQ);
	ck_assert_int_eq(message.token_request.device_type, 80004);
}
END_TEST

START_TEST(config_stat)
{
	ck_assert_int_eq(
	        read_whole("30000000 14000000 42010000 53455030303231353544353438414300 00000000"
	                   "00000000 02000000 05000000 00 4355434d383632 00 000000"),
	        CURSOR_OK);
	expect_text(message.config_stat.station.name, "SEP002155D548AC");
	ck_assert_int_eq(message.config_stat.lines, 2);
	ck_assert_int_eq(message.config_stat.speed_dials, 5);
	expect_text(message.config_stat.user, "");
	expect_text(message.config_stat.server, "CUCM862");

	ck_assert_int_eq(
	        read_whole("74000000 00000000 93000000 53455030303231353544353438414300 00000000"
	                   "00000000 616c69636500" ZEROS_32 "0000"
	                   "434d3100" ZEROS_32 "00000000 01000000 00000000"),
	        CURSOR_OK);
	ck_assert_uint_eq(octet_count, 124);
	expect_text(message.config_stat.user, "alice");
	expect_text(message.config_stat.server, "CM1");
	ck_assert_int_eq(message.config_stat.lines, 1);
	ck_assert_int_eq(message.config_stat.speed_dials, 0);
}
END_TEST

static void
put_le32(size_t at, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		octets[at + (size_t)i] = (uint8_t)(value >> 8 * i);
}

START_TEST(servers)
{
	memset(octets, 0, sizeof octets);
	put_le32(0, 284);
	put_le32(8, SCCP_SERVER_RES);
	guard_hex("434d31", octets + 12, 48);
	guard_hex("434d32", octets + 12 + 48, 48);
	put_le32(12 + 240, 2000);
	guard_hex("0a010105", octets + 12 + 260, 4);
	ck_assert_int_eq(read_octets(octets, 292, 292), CURSOR_OK);
	ck_assert(!message.is_short);
	expect_text(message.server_res.names[0], "CM1");
	expect_text(message.server_res.names[1], "CM2");
	expect_text(message.server_res.names[4], "");
	ck_assert_int_eq(message.server_res.ports[0], 2000);
	expect_ip(message.server_res.addresses[0], "10.1.1.5");
	expect_ip(message.server_res.addresses[4], "0.0.0.0");

	/* With a family before each address of 16 octets. */
	put_le32(0, 364);
	memset(octets + 12 + 260, 0, 100);
	guard_hex("0a010106", octets + 12 + 264, 4);
	put_le32(12 + 280, 1);
	guard_hex("20010db8", octets + 12 + 284, 4);
	octets[12 + 299] = 1;
	ck_assert_int_eq(read_octets(octets, 372, 372), CURSOR_OK);
	expect_ip(message.server_res.addresses[0], "10.1.1.6");
	expect_ip(message.server_res.addresses[1], "2001:db8::1");
}
END_TEST

START_TEST(version_and_time)
{
	ck_assert_int_eq(read_whole("14000000 15000000 98000000" ZEROS_8 ZEROS_8), CURSOR_OK);
	expect_text(message.version, "");
	ck_assert_int_eq(read_whole("14000000 00000000 98000000 50303033303830313130303000000000"),
	                 CURSOR_OK);
	expect_text(message.version, "P00308011000");

	ck_assert_int_eq(read_whole("28000000 14000000 94000000 df070000 05000000 00000000 03000000"
	                            "12000000 32000000 32000000 00000000 0a6e4655"),
	                 CURSOR_OK);
	ck_assert_int_eq(message.time_date.year, 2015);
	ck_assert_int_eq(message.time_date.month, 5);
	ck_assert_int_eq(message.time_date.day, 3);
	ck_assert_int_eq(message.time_date.hour, 18);
	ck_assert_int_eq(message.time_date.millisecond, 0);
	ck_assert_int_eq(message.time_date.epoch, 0x55466e0a);
}
END_TEST

/* Older forms that are whole, for all that today's layouts are longer: wire-formats section 8. */
static const struct {
	uint32_t id;
	uint8_t length;
} old_forms[] = {{0x0081, 16}, {0x0092, 32}, {0x0083, 4},  {0x0005, 12}, {0x008f, 132},
                 {0x0082, 8},  {0x0085, 8},  {0x008a, 40}, {0x008c, 28}, {0x0111, 20}};

START_TEST(short_is_not_malformed)
{
	memset(octets, 0, sizeof octets);
	put_le32(0, old_forms[_i].length);
	put_le32(8, old_forms[_i].id);
	ck_assert_int_eq(read_octets(octets, old_forms[_i].length + 8u, old_forms[_i].length + 8u),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.body.length, old_forms[_i].length - 4u);
}
END_TEST

static const struct {
	const char *hex;
	size_t missing;
	enum cursor_status status;
} bad[] = {
        {"", 0, CURSOR_MALFORMED},
        {"04000000 00000000", 0, CURSOR_MALFORMED},
        {"04000000 00000000", 4, CURSOR_TRUNCATED},
        {"00000000 00000000 00000000", 0, CURSOR_MALFORMED},
        {"03000000 00000000 00000000", 0, CURSOR_MALFORMED},
        {"fcffffff 00000000 00000000", 0, CURSOR_MALFORMED},
        {"ffffffff 00000000 00000000", 0, CURSOR_MALFORMED},
        {"05000000 00000000 00000000", 0, CURSOR_MALFORMED},
        {"05000000 00000000 00000000", 1, CURSOR_TRUNCATED},
        {"08000000 00000000 9f000000 0100", 0, CURSOR_MALFORMED},
        {"07000000 00000000 9f000000 010203", 0, CURSOR_OK},
        /* One PDU is read, what follows is left. */
        {KEEP_ALIVE "ff", 0, CURSOR_OK},
};

START_TEST(lengths_that_lie)
{
	octet_count = guard_hex(bad[_i].hex, octets, sizeof octets);
	ck_assert_int_eq(read_octets(octets, octet_count, octet_count + bad[_i].missing),
	                 bad[_i].status);
}
END_TEST

/* --------------------------------------------------------------- tables --- */
START_TEST(names)
{
	ck_assert_str_eq(sccp_message_name_find(0x0081)->name, "RegisterAck");
	ck_assert_int_eq(sccp_message_name_find(0x0081)->sender, SCCP_FROM_SERVER);
	ck_assert_str_eq(sccp_message_name_find(0)->name, "KeepAlive");
	ck_assert_int_eq(sccp_message_name_find(0)->sender, SCCP_FROM_PHONE);
	ck_assert_str_eq(sccp_message_name_find(0x8101)->name, "SPCPRegisterTokenReject");
	ck_assert_ptr_null(sccp_message_name_find(0x00ff));
	ck_assert_ptr_null(sccp_message_name_find(0x10081));
	for (uint32_t id = 1, last = 0; id <= 0xffff; id++)
		if (sccp_message_name_find(id) != NULL) {
			ck_assert_uint_eq(sccp_message_name_find(id)->id, id);
			ck_assert_uint_lt(last, id);
			last = id;
		}
}
END_TEST

static const struct {
	uint32_t type;
	const char *model, *family;
} types[] = {
        {8, "7940", "7940-60"},     {119, "7971", "7970-71"}, {30006, "7970", "7970-71"},
        {307, "7911", "7906-11"},   {369, "7906", "7906-11"}, {308, "7961G-GE", "7941-61"},
        {30018, "7961", "7941-61"}, {404, "7962", "7942-62"}, {436, "7965", "7945-65"},
        {437, "7975", "7975"},      {348, "7931", "7931"},    {20000, "7905", "7905-12"},
        {621, "7821", "78xx"},      {36217, "8811", "88xx"},  {83, "IOS software MTP", NULL},
        {80004, "SPA504G", NULL},   {1, "30SP+", NULL},       {80013, "SPA514G", NULL},
};

START_TEST(device_types)
{
	const struct sccp_device_type *type = sccp_device_type_find(types[_i].type);

	ck_assert_ptr_nonnull(type);
	ck_assert_str_eq(type->model, types[_i].model);
	ck_assert_pstr_eq(type->family, types[_i].family);
	ck_assert_ptr_null(sccp_device_type_find(types[_i].type + 1000000));
}
END_TEST

/* ---------------------------------------------------------------- sweep --- */
static void
sweep(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	struct cursor stream = cursor_over(data, captured, captured);
	size_t size, *whole = context;
	enum cursor_status status = read_octets(data, captured, wire);
	enum sccp_framing framing = sccp_frame(&stream, false, &size);

	ck_assert_int_eq(status, wire < *whole       ? CURSOR_MALFORMED
	                         : captured < *whole ? CURSOR_TRUNCATED
	                                             : CURSOR_OK);
	ck_assert_int_eq(framing, captured < *whole ? SCCP_NEED_MORE : SCCP_FRAMED);
	ck_assert_uint_le(sccp_resync(&stream), captured);
}

#define REJECT_LABEL "24000000 00000000 9d000000 802f" ZEROS_8 ZEROS_8 ZEROS_8 "000000000000"
#define CONFIG_STAT_V2                                                         \
	"30000000 14000000 42010000 53455030303231353544353438414300 00000000" \
	"00000000 02000000 05000000 00 4355434d383632 00 000000"

static const char *const samples[] = {
        REGISTER_7970, REGISTER_MTP, REGISTER_ACK_7970, KEEP_ALIVE, REJECT_LABEL, CONFIG_STAT_V2,
};

START_TEST(truncation_sweep)
{
	octet_count = guard_hex(samples[_i], octets, sizeof octets);
	guard_sweep(octets, octet_count, sweep, &octet_count);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("sccp");
	TCase *stream = tcase_create("framing"), *messages = tcase_create("messages"),
	      *tables = tcase_create("tables");

	tcase_add_loop_test(stream, frames_of_a_stream, 0, COUNT(frames));
	tcase_add_test(stream, header_versions);
	tcase_add_loop_test(stream, finding_the_next_start, 0, COUNT(gaps));
	suite_add_tcase(suite, stream);

	tcase_add_test(messages, register_of_a_phone);
	tcase_add_test(messages, register_of_a_media_resource);
	tcase_add_test(messages, mac_as_text);
	tcase_add_loop_test(messages, register_by_length, 0, COUNT(register_lengths));
	tcase_add_test(messages, register_of_protocol_5);
	tcase_add_test(messages, nothing_but_a_register);
	tcase_add_loop_test(messages, register_acks, 0, COUNT(acks));
	tcase_add_loop_test(messages, register_rejects, 0, COUNT(rejects));
	tcase_add_test(messages, expanded_labels_fit);
	tcase_add_loop_test(messages, single_numbers, 0, COUNT(values));
	tcase_add_test(messages, keep_alives);
	tcase_add_test(messages, alarm_before_register);
	tcase_add_test(messages, xml_alarm);
	tcase_add_test(messages, token_requests);
	tcase_add_test(messages, config_stat);
	tcase_add_test(messages, servers);
	tcase_add_test(messages, version_and_time);
	tcase_add_loop_test(messages, short_is_not_malformed, 0, COUNT(old_forms));
	tcase_add_loop_test(messages, lengths_that_lie, 0, COUNT(bad));
	tcase_add_loop_test(messages, truncation_sweep, 0, COUNT(samples));
	suite_add_tcase(suite, messages);

	tcase_add_test(tables, names);
	tcase_add_loop_test(tables, device_types, 0, COUNT(types));
	suite_add_tcase(suite, tables);
	return suite;
}
