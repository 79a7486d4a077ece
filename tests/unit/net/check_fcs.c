/* Which octets behind a frame can be its FCS, and whether they are right. */
#include "analyzer/net/fcs.h"
#include "tests/unit/net/frames.h"

#define ZEROS_6 "000000000000"
#define ZEROS_18 ZEROS_6 ZEROS_6 ZEROS_6
/* wire-formats section 2 */
#define VECTOR                                                                                    \
	"ffffffffffff 001122334455 0806 0001 0800 06 04 0001 001122334455 0a000005 000000000000 " \
	"0a000001" ZEROS_18
#define VECTOR_FCS "c7de2289"
/* An IP header of `total` octets, and what it carries */
#define IP(total) ETHERNET("0800") IPV4(total, "0000", "11")
#define TAGGED(type) MACS "8100 606e" type
#define TEXT_32 "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

static struct fcs fcs;

static void
examine(const char *hex)
{
	decode(LINK_ETHERNET, hex);
	fcs = fcs_examine(&frame);
}

static void
examine_flagged(uint32_t flags, int fcs_octets)
{
	packet.flags = flags;
	packet.fcs_octets = fcs_octets;
	fcs = fcs_examine(&frame);
}

/* CRC-32 bit by bit: a second opinion. */
static uint32_t
crc_of(const uint8_t *data, size_t length)
{
	uint32_t crc = 0xffffffff;

	for (size_t i = 0; i < length; i++) {
		crc ^= data[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
	}
	return ~crc;
}

/* Decodes the frame, four octets longer than `hex`: its FCS, changed by `damage`. */
static void
examine_with_fcs(const char *hex, uint32_t damage)
{
	size_t length = guard_hex(hex, octets, sizeof octets - 4);
	uint32_t crc = crc_of(octets, length) ^ damage;

	for (unsigned i = 0; i < 4; i++)
		octets[length + i] = (uint8_t)(crc >> (8 * i));
	packet = (struct packet){.link_type = LINK_ETHERNET,
	                         .captured = (uint32_t)length + 4,
	                         .wire = (uint32_t)length + 4,
	                         .data = octets,
	                         .fcs_octets = PACKET_FCS_UNKNOWN};
	frame_decode(&packet, &frame);
	fcs = fcs_examine(&frame);
}

/* -------------------------------------------------------------------- verdicts --- */

START_TEST(vector_matches)
{
	examine(VECTOR VECTOR_FCS);
	ck_assert_int_eq(fcs.verdict, FCS_MATCH);
	ck_assert_uint_eq(fcs.value, 0xc7de2289);
	ck_assert_uint_eq(fcs.computed, 0xc7de2289);
}
END_TEST

START_TEST(vector_as_a_number)
{
	uint8_t data[64];
	size_t length = guard_hex(VECTOR, data, sizeof data);

	ck_assert_uint_eq(length, 60);
	ck_assert_uint_eq(crc_of(data, length), 0x8922dec7);
}
END_TEST

START_TEST(zeros_behind_padding_are_a_wrong_one)
{
	examine(VECTOR "00000000");
	ck_assert_int_eq(fcs.verdict, FCS_MISMATCH);
	ck_assert_uint_eq(fcs.value, 0);
	ck_assert_uint_eq(fcs.computed, 0xc7de2289);
}
END_TEST

/* Frames that hold 46 octets of IP or more, and then four octets. */
START_TEST(behind_a_long_message)
{
	examine_with_fcs(IP("0043") "c000 0045 002f 0000" TEXT_32 "20212223242526", 0);
	ck_assert_int_eq(fcs.verdict, FCS_MATCH);
	examine_with_fcs(IP("0043") "c000 0045 002f 0000" TEXT_32 "20212223242526", 4);
	ck_assert_int_eq(fcs.verdict, FCS_MISMATCH);
	ck_assert_uint_eq(fcs.value ^ fcs.computed, 4 << 24);
}
END_TEST

/* What can't be an FCS, whatever stands there. */
static const struct {
	const char *why, *hex;
} absent[] = {
        {"nothing", IP("003c") "c000 0045 0028 0000" TEXT_32},
        {"padding to 60", VECTOR},
        {"alignment 1", IP("0043") "c000 0045 002f 0000" TEXT_32 "20212223242526 ff"},
        {"alignment 2", IP("0043") "c000 0045 002f 0000" TEXT_32 "20212223242526 ffff"},
        {"alignment 3", IP("0043") "c000 0045 002f 0000" TEXT_32 "20212223242526 ffffff"},
        {"longer than an FCS",
         IP("0043") "c000 0045 002f 0000" TEXT_32 "20212223242526 ffffffffff"},
        {"much longer", IP("0043") "c000 0045 002f 0000" TEXT_32 "20212223242526" TEXT_32},
        {"padding to 66", VECTOR ZEROS_6},
        {"below the smallest frame", ETHERNET("0806") ARP "00000000"},
        {"a tag padded as if it were not there", TAGGED("0806") ARP ZEROS_18},
        {"the same with an 802.1ad tag", MACS "88a8 006e 0806" ARP ZEROS_18},
        {"two tags", MACS "88a8 0001 8100 006e 0806" ARP ZEROS_18},
        {"two tags, padded with one of them",
         MACS "88a8 0001 8100 006e 0806" ARP "0000" ZEROS_6 ZEROS_6},
        {"an unknown type", ETHERNET("9000") TEXT_32 TEXT_32},
        {"802.3, longer", ETHERNET("0030") "aaaa03 00000c 2004" TEXT_32 "00010203040506070809"
                                           "ffffffff"
                                           "ff"},
};

START_TEST(no_fcs)
{
	examine(absent[_i].hex);
	ck_assert_msg(fcs.verdict == FCS_ABSENT, "%s: %d", absent[_i].why, fcs.verdict);
}
END_TEST

static const struct {
	const char *why, *hex;
} present[] = {
        {"ARP", VECTOR},
        {"a tag, padded to 60", TAGGED("0806") ARP "0000000000000000000000000000"},
        {"a tag, padded to 64", TAGGED("0806") ARP ZEROS_18},
        {"two tags, padded to 68", MACS "88a8 0001 8100 006e 0806" ARP ZEROS_18},
        {"802.3", ETHERNET("0034") "aaaa03 00000c 2000" CDP_PDU TEXT_32},
        {"802.3 of odd length", ETHERNET("0035") "aaaa03 00000c 2000" CDP_PDU TEXT_32 "ff"},
        {"IPv6", ETHERNET("86dd") IPV6("000c", "11") "c000 0045 000c 0000" DATA "000000000000"},
};

START_TEST(fcs_is_found)
{
	examine_with_fcs(present[_i].hex, 0);
	ck_assert_msg(fcs.verdict == FCS_MATCH, "%s: %d", present[_i].why, fcs.verdict);
}
END_TEST

START_TEST(wrong_one_is_found_where_lengths_tell)
{
	examine_with_fcs(ETHERNET("0035") "aaaa03 00000c 2000" CDP_PDU TEXT_32 "ff", 0x80);
	ck_assert_int_eq(fcs.verdict, FCS_MISMATCH);
	/* One tag and 64 octets of frame before it. */
	examine_with_fcs(TAGGED("0806") ARP ZEROS_18, 0x80);
	ck_assert_int_eq(fcs.verdict, FCS_MISMATCH);
	/* 64 octets with it: they may be padding as well. */
	examine_with_fcs(TAGGED("0806") ARP "0000000000000000000000000000", 0x80);
	ck_assert_int_eq(fcs.verdict, FCS_ABSENT);
}
END_TEST

/* UDP ends 42 octets before IP does: the message was replaced by a shorter one. */
START_TEST(rewritten_message_keeps_a_stale_fcs)
{
	examine_with_fcs(IP("0043") "c000 0045 0018 0000" TEXT_32 "20212223242526", 0x80);
	ck_assert_int_eq(fcs.verdict, FCS_STALE);
	examine_with_fcs(IP("0043") "c000 0045 0018 0000" TEXT_32 "20212223242526", 0);
	ck_assert_int_eq(fcs.verdict, FCS_MATCH);
}
END_TEST

START_TEST(cut_frames_and_other_links_are_not_judged)
{
	decode_cut(LINK_ETHERNET, VECTOR VECTOR_FCS, 1);
	ck_assert_int_eq(fcs_examine(&frame).verdict, FCS_UNJUDGED);
	decode(LINK_RAW_IP, DATAGRAM TEXT_32 "00000000");
	ck_assert_int_eq(fcs_examine(&frame).verdict, FCS_UNJUDGED);
}
END_TEST

/* ------------------------------------------------------------------ the container --- */

START_TEST(container_says_four)
{
	/* Longer than padding and FCS: by its lengths it would be none. */
	decode(LINK_ETHERNET, VECTOR ZEROS_6 "12345678");
	examine_flagged(0, PACKET_FCS_UNKNOWN);
	ck_assert_int_eq(fcs.verdict, FCS_ABSENT);
	examine_flagged(0, 4);
	ck_assert_int_eq(fcs.verdict, FCS_MISMATCH);
	ck_assert_uint_eq(fcs.value, 0x12345678);
	examine_flagged(4 << 5, PACKET_FCS_UNKNOWN);
	ck_assert_int_eq(fcs.verdict, FCS_MISMATCH);
	/* A type whose end nobody knows. */
	decode(LINK_ETHERNET, ETHERNET("9000") TEXT_32 TEXT_32);
	examine_flagged(0, 4);
	ck_assert_int_eq(fcs.verdict, FCS_MISMATCH);
	ck_assert_uint_eq(fcs.value, 0x1c1d1e1f);
}
END_TEST

START_TEST(container_says_none)
{
	decode(LINK_ETHERNET, VECTOR "00000000");
	examine_flagged(0, 0);
	ck_assert_int_eq(fcs.verdict, FCS_ABSENT);
	/* The packet knows better than its interface. */
	examine_flagged(4 << 5, 0);
	ck_assert_int_eq(fcs.verdict, FCS_MISMATCH);
	examine_flagged(2 << 5, 4);
	ck_assert_int_eq(fcs.verdict, FCS_ABSENT);
}
END_TEST

/* ------------------------------------------------------------------------ lengths --- */

START_TEST(short_frames)
{
	examine(ETHERNET("0806") ARP);
	ck_assert(frame_is_short(&frame, &fcs));
	examine(VECTOR);
	ck_assert(!frame_is_short(&frame, &fcs));
	examine(VECTOR VECTOR_FCS);
	ck_assert(!frame_is_short(&frame, &fcs));
	decode(LINK_RAW_IP, DATAGRAM);
	fcs = fcs_examine(&frame);
	ck_assert(!frame_is_short(&frame, &fcs));
}
END_TEST

static void
decode_long(const char *hex, uint32_t wire)
{
	decode(LINK_ETHERNET, hex);
	packet.wire = wire;
	frame_decode(&packet, &frame);
}

START_TEST(giant_frames)
{
	decode_long(IP("05ee") "c000 0045 05da 0000", 1522);
	ck_assert(!frame_is_giant(&frame));
	decode_long(IP("05ee") "c000 0045 05da 0000", 1523);
	ck_assert(frame_is_giant(&frame));
	/* Segments that the network card has yet to cut, or has put together. */
	decode_long(ETHERNET("0800") IPV4("2000", "0000", "06") TCP("5018"), 0x2000 + 14);
	ck_assert(!frame_is_giant(&frame));
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("fcs");
	TCase *c = tcase_create("verdicts");

	tcase_add_test(c, vector_matches);
	tcase_add_test(c, vector_as_a_number);
	tcase_add_test(c, zeros_behind_padding_are_a_wrong_one);
	tcase_add_test(c, behind_a_long_message);
	tcase_add_loop_test(c, no_fcs, 0, COUNT(absent));
	tcase_add_loop_test(c, fcs_is_found, 0, COUNT(present));
	tcase_add_test(c, wrong_one_is_found_where_lengths_tell);
	tcase_add_test(c, rewritten_message_keeps_a_stale_fcs);
	tcase_add_test(c, cut_frames_and_other_links_are_not_judged);
	suite_add_tcase(s, c);
	c = tcase_create("container");
	tcase_add_test(c, container_says_four);
	tcase_add_test(c, container_says_none);
	suite_add_tcase(s, c);
	c = tcase_create("lengths");
	tcase_add_test(c, short_frames);
	tcase_add_test(c, giant_frames);
	suite_add_tcase(s, c);
	return s;
}
