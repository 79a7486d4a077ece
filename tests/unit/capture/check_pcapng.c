#include "tests/unit/suite.h"

#include "tests/unit/capture/reading.h"

/* Sizes of what forge.h writes without options. */
enum { SECTION = 28, INTERFACE = 20, PACKET = 36, FIRST = SECTION + INTERFACE };

/* ------------------------------------------------------------- contents --- */

/* In both byte orders. */
START_TEST(every_block_is_read)
{
	size_t block;

	forge.big_endian = _i;
	forge_section(&forge);
	block = forge_interface_block(&forge, 1, 96);
	forge_option(&forge, 2, "eth0", 4);
	forge_option(&forge, 3, "uplink\0of the switch", 20);
	forge_option(&forge, 9, "\x09", 1);
	forge_option(&forge, 13, "\x20", 1);
	forge_option_u64(&forge, 14, 1000);
	forge_option_u32(&forge, 0, 0);
	forge_block_end(&forge, block);
	block = forge_interface_block(&forge, 113, 3);
	forge_option(&forge, 2, "any", 3);
	forge_block_end(&forge, block);

	block = forge_packet_block(&forge, 0, UINT64_C(1700000000123456789));
	forge_option(&forge, 1, "a comment", 9);
	forge_option_u32(&forge, 2, 0x01000042);
	forge_option_u64(&forge, 4, 5);
	forge_block_end(&forge, block);

	block = forge_block(&forge, 4); /* names */
	forge_u32(&forge, 0);
	forge_block_end(&forge, block);
	block = forge_block(&forge, 10); /* secrets */
	forge_u32(&forge, 0x544c534b);
	forge_option(&forge, 1, "x", 1);
	forge_block_end(&forge, block);
	block = forge_block(&forge, 0x12345678); /* nobody's */
	forge_block_end(&forge, block);

	block = forge_block(&forge, 2); /* obsolete Packet Block */
	forge_u16(&forge, 1);
	forge_u16(&forge, 7);
	forge_u32(&forge, 1);
	forge_u32(&forge, 2);
	forge_u32(&forge, 3);
	forge_u32(&forge, 1500);
	forge_padded(&forge, "abc", 3);
	forge_option_u32(&forge, 2, 2);
	forge_block_end(&forge, block);

	block = forge_block(&forge, 3); /* Simple Packet Block */
	forge_u32(&forge, 5);
	forge_padded(&forge, "abcde", 5);
	forge_block_end(&forge, block);

	open_good();
	ck_assert_str_eq(source->info.format, "pcapng");
	ck_assert_int_eq(source->info.bytes, (int64_t)forge.length);

	read_packet();
	ck_assert_int_eq(packet.time_ns, INT64_C(1700000000123456789) + 1000 * SECOND);
	ck_assert_uint_eq(packet.number, 1);
	ck_assert_uint_eq(packet.interface, 0);
	ck_assert_uint_eq(packet.link_type, LINK_ETHERNET);
	ck_assert_uint_eq(packet.captured, 4);
	ck_assert_uint_eq(packet.wire, 60);
	ck_assert_mem_eq(packet.data, "\xdd\xcc\xbb\xaa", 4);
	ck_assert_uint_eq(packet.flags, 0x01000042);
	ck_assert_int_eq(packet.fcs_octets, 2);

	read_packet();
	ck_assert_int_eq(packet.time_ns, INT64_C(0x100000002) * 1000);
	ck_assert_uint_eq(packet.number, 2);
	ck_assert_uint_eq(packet.interface, 1);
	ck_assert_uint_eq(packet.link_type, LINK_LINUX_COOKED);
	ck_assert_uint_eq(packet.captured, 3);
	ck_assert_uint_eq(packet.wire, 1500);
	ck_assert_mem_eq(packet.data, "abc", 3);
	ck_assert_uint_eq(packet.flags, 2);
	ck_assert_int_eq(packet.fcs_octets, PACKET_FCS_UNKNOWN);

	read_packet();
	ck_assert_int_eq(packet.time_ns, INT64_C(0x100000002) * 1000);
	ck_assert_uint_eq(packet.interface, 0);
	ck_assert_uint_eq(packet.captured, 5);
	ck_assert_uint_eq(packet.wire, 5);
	ck_assert_mem_eq(packet.data, "abcde", 5);
	ck_assert_int_eq(packet.offset, (int64_t)forge.length - 24);
	ck_assert_int_eq(packet.fcs_octets, 4);
	ck_assert_uint_eq(packet.flags, 0);
	ends_well();
	ends_well();

	ck_assert_uint_eq(source->info.packets, 3);
	ck_assert_uint_eq(source->info.truncated_packets, 2);
	ck_assert_int_eq(source->info.first_time_ns, INT64_C(0x100000002) * 1000);
	ck_assert_uint_eq(source->info.interface_count, 2);
	ck_assert_str_eq(source->info.interfaces[0].name, "eth0");
	ck_assert_str_eq(source->info.interfaces[0].description, "uplink");
	ck_assert_uint_eq(source->info.interfaces[0].snaplen, 96);
	ck_assert_int_eq(source->info.interfaces[0].fcs_octets, 4);
	ck_assert_int_eq(source->info.interfaces[0].received, -1);
	ck_assert_int_eq(source->info.interfaces[0].dropped, 5);
	ck_assert_str_eq(source->info.interfaces[1].name, "any");
	ck_assert_ptr_null(source->info.interfaces[1].description);
	ck_assert_int_eq(source->info.interfaces[1].fcs_octets, PACKET_FCS_UNKNOWN);
	ck_assert_int_eq(source->info.interfaces[1].dropped, 7);
	ck_assert_int_eq(source->info.dropped, 12);
}
END_TEST

START_TEST(places_are_those_of_the_blocks)
{
	forge_section(&forge);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 7);
	forge_packet(&forge, 0, 9);
	open_good();
	ck_assert_int_eq(read_packet()->offset, FIRST);
	ck_assert_int_eq(read_packet()->offset, FIRST + PACKET);
	ends_well();
	ck_assert_int_eq(source->info.dropped, -1);
}
END_TEST

#define NO_RESOLUTION (-1)

static const struct {
	int resolution;
	int64_t offset;
	uint64_t ticks;
	int64_t time_ns;
} clocks[] = {
        {NO_RESOLUTION, 0, 1, 1000},
        {6, 0, 1, 1000},
        {9, 0, UINT64_C(1700000000123456789), INT64_C(1700000000123456789)},
        {9, -1, 1, 1 - SECOND},
        {9, 2, 0, 2 * SECOND},
        {0, 0, 5, 5 * SECOND},
        {3, 0, 1700000000123, INT64_C(1700000000123000000)},
        {7, 0, UINT64_C(17000000001234567), INT64_C(1700000000123456700)}, /* Windows' 100 ns */
        {12, 0, UINT64_C(1700000000123456789), INT64_C(1700000000123456)},
        {28, 0, UINT64_MAX, 1},
        {29, 0, UINT64_MAX, 0},
        {127, 0, UINT64_MAX, 0},
        {0x80, 0, 7, 7 * SECOND},
        {0x81, 0, 3, 3 * SECOND / 2},
        {0x8a, 0, 1024 + 512, 3 * SECOND / 2},
        {0x9e, 0, UINT64_C(1700000000) << 30 | 1, INT64_C(1700000000) * SECOND},
        {0xa0, 0, UINT64_C(1700000000) << 32 | 0x80000000, 1700000000 * SECOND + SECOND / 2},
        {0xc0, 0, UINT64_C(1) << 63, SECOND / 2},
        {0xff, 0, UINT64_MAX, 0},
        {0, 0, UINT64_MAX, INT64_MAX},
        {9, 0, UINT64_MAX, INT64_MAX},
        {9, INT64_MIN, 0, INT64_MIN},
        {9, INT64_MAX, UINT64_MAX, INT64_MAX},
};

START_TEST(clocks_become_nanoseconds)
{
	uint8_t resolution = (uint8_t)clocks[_i].resolution;
	size_t block;

	forge_section(&forge);
	block = forge_interface_block(&forge, 1, 0);
	/* The order of options must not matter. */
	forge_option_u64(&forge, 14, (uint64_t)clocks[_i].offset);
	if (clocks[_i].resolution != NO_RESOLUTION)
		forge_option(&forge, 9, &resolution, 1);
	forge_block_end(&forge, block);
	forge_block_end(&forge, forge_packet_block(&forge, 0, clocks[_i].ticks));
	open_good();
	ck_assert_int_eq(read_packet()->time_ns, clocks[_i].time_ns);
	ends_well();
}
END_TEST

static const struct {
	uint8_t fcslen;
	uint32_t flags;
	int interface_octets, octets;
} fcs_lengths[] = {
        {0, 0, 0, 0},      {4, 0, 4, 4},
        {32, 0, 4, 4},     {2, 0, 2, 2},
        {16, 0, 2, 2},     {77, 0, PACKET_FCS_UNKNOWN, PACKET_FCS_UNKNOWN},
        {0, 4 << 5, 0, 4}, {4, 2 << 5, 4, 2},
        {0, 8 << 5, 0, 8}, {77, 0xfffffe1f, PACKET_FCS_UNKNOWN, PACKET_FCS_UNKNOWN},
};

START_TEST(frame_check_sequence)
{
	size_t block;

	forge_section(&forge);
	block = forge_interface_block(&forge, 1, 0);
	forge_option(&forge, 13, &fcs_lengths[_i].fcslen, 1);
	forge_block_end(&forge, block);
	block = forge_packet_block(&forge, 0, 0);
	forge_option_u32(&forge, 2, fcs_lengths[_i].flags);
	forge_block_end(&forge, block);
	open_good();
	ck_assert_int_eq(read_packet()->fcs_octets, fcs_lengths[_i].octets);
	ck_assert_uint_eq(packet.flags, fcs_lengths[_i].flags);
	ck_assert_int_eq(source->info.interfaces[0].fcs_octets, fcs_lengths[_i].interface_octets);
	ends_well();
}
END_TEST

/* {snapshot length, octets on the wire, octets captured} */
static const uint32_t simple_lengths[][3] = {
        {0, 9, 9},
        {9, 9, 9},
        {4, 9, 4},
        {65535, 0, 0},
};

START_TEST(simple_packet_is_cut_to_the_snapshot_length)
{
	size_t block;

	forge_section(&forge);
	forge_block_end(&forge, forge_interface_block(&forge, 1, simple_lengths[_i][0]));
	block = forge_block(&forge, 3);
	forge_u32(&forge, simple_lengths[_i][1]);
	forge_padded(&forge, "123456789", simple_lengths[_i][2]);
	forge_block_end(&forge, block);
	open_good();
	ck_assert_uint_eq(read_packet()->captured, simple_lengths[_i][2]);
	ck_assert_uint_eq(packet.wire, simple_lengths[_i][1]);
	ck_assert_int_eq(packet.time_ns, 0);
	ends_well();
}
END_TEST

/* The second one in the other byte order; interface numbers begin anew. */
START_TEST(sections_have_interfaces_of_their_own)
{
	forge_section(&forge);
	forge_interface(&forge, 1);
	forge_interface(&forge, 113);
	forge_packet(&forge, 1, 7);
	forge.big_endian = true;
	forge_section(&forge);
	forge_interface(&forge, 101);
	forge_packet(&forge, 0, 9);
	forge_packet(&forge, 1, 9);
	open_good();
	ck_assert_uint_eq(read_packet()->link_type, LINK_LINUX_COOKED);
	ck_assert_uint_eq(read_packet()->link_type, LINK_RAW_IP);
	ck_assert_uint_eq(packet.interface, 2);
	ck_assert_int_eq(packet.time_ns, 9000);
	ends_damaged((int64_t)forge.length - PACKET,
	             ": Enhanced Packet Block: interface 1, where the section has 1;"
	             " 36 octets skipped");
	ck_assert_uint_eq(source->info.interface_count, 3);
}
END_TEST

static const uint32_t other_records[] = {9, 0xbad, 0x40000bad};

START_TEST(frames_are_numbered_as_wireshark_does)
{
	size_t block;

	forge_section(&forge);
	forge_interface(&forge, 65000);
	forge_packet(&forge, 0, 7);
	block = forge_block(&forge, other_records[_i]);
	forge_u32(&forge, 32473);
	forge_block_end(&forge, block);
	forge_packet(&forge, 0, 9);
	open_good();
	ck_assert_uint_eq(read_packet()->number, 1);
	ck_assert_uint_eq(read_packet()->number, 3);
	ck_assert_uint_eq(packet.link_type, 65000);
	ends_well();
	ck_assert_uint_eq(source->info.packets, 2);
}
END_TEST

static void
forge_statistics(uint32_t interface, uint64_t received, uint64_t dropped, uint64_t dropped_by_os)
{
	size_t block = forge_block(&forge, 5);

	forge_u32(&forge, interface);
	forge_u32(&forge, 0);
	forge_u32(&forge, 0);
	forge_option_u64(&forge, 4, received);
	forge_option_u64(&forge, 5, dropped);
	forge_option_u64(&forge, 7, dropped_by_os);
	forge_block_end(&forge, block);
}

START_TEST(last_statistics_hold)
{
	size_t block;

	forge_section(&forge);
	forge_interface(&forge, 1);
	forge_interface(&forge, 1);
	forge_interface(&forge, 1);
	forge_interface(&forge, 1);
	forge_statistics(0, 10, 1, 0);
	forge_statistics(0, 100, 20, 3);
	forge_statistics(1, UINT64_MAX, 4, 0);
	block = forge_packet_block(&forge, 1, 0);
	forge_option_u64(&forge, 4, 30);
	forge_block_end(&forge, block);
	block = forge_packet_block(&forge, 2, 0);
	forge_option_u64(&forge, 4, 0);
	forge_block_end(&forge, block);
	open_good();
	read_packet();
	read_packet();
	ends_well();
	ck_assert_int_eq(source->info.interfaces[0].received, 100);
	ck_assert_int_eq(source->info.interfaces[0].dropped, 23);
	ck_assert_int_eq(source->info.interfaces[1].received, INT64_MAX);
	ck_assert_int_eq(source->info.interfaces[1].dropped, 30);
	ck_assert_int_eq(source->info.interfaces[2].dropped, 0);
	ck_assert_int_eq(source->info.interfaces[3].dropped, -1);
	ck_assert_int_eq(source->info.dropped, 53);
}
END_TEST

START_TEST(names_are_made_valid_text)
{
	size_t block;

	forge_section(&forge);
	block = forge_interface_block(&forge, 1, 0);
	forge_option(&forge, 2, "eth\xff", 4);
	forge_block_end(&forge, block);
	open_good();
	ends_well();
	ck_assert_str_eq(source->info.interfaces[0].name, "eth\xef\xbf\xbd");
}
END_TEST

START_TEST(comment_of_the_file)
{
	size_t block = forge_section_block(&forge);

	forge_option(&forge, 1, "taken at desk 4711", 18);
	forge_block_end(&forge, block);
	forge_block_end(&forge, forge_interface_block(&forge, 1, 0));
	open_good();
	ends_well();
	ck_assert_str_eq(source->info.comment, "taken at desk 4711");
}
END_TEST

/* test006.ntar of the first pcapng writer is like this. */
START_TEST(length_without_its_padding_is_understood)
{
	size_t block;

	forge_section(&forge);
	forge_interface(&forge, 1);
	block = forge_block(&forge, 3);
	forge_u32(&forge, 5);
	forge_padded(&forge, "abcde", 5);
	forge_patch(&forge, block + 4, 21);
	forge_u32(&forge, 21);
	forge_packet(&forge, 0, 9);
	open_good();
	ck_assert_uint_eq(read_packet()->captured, 5);
	ck_assert_uint_eq(read_packet()->captured, 4);
	ends_well();
}
END_TEST

/* ------------------------------------------------------------- damage --- */

/* Two packets, and between them a block whose length is a lie. */
static const struct {
	uint32_t type, length;
	const char *said;
} lies[] = {
        {6, 0,
         ": Enhanced Packet Block: block length 0, less than an empty block's; 36 octets skipped"},
        {6, 3,
         ": Enhanced Packet Block: block length 3, less than an empty block's; 36 octets skipped"},
        {6, 37,
         ": Enhanced Packet Block: block length 37 is repeated as 6 at the end;"
         " 36 octets skipped"},
        {6, 32,
         ": Enhanced Packet Block: block length 32 is repeated as 2864434397 at the end;"
         " 36 octets skipped"},
        {6, 2000,
         ": Enhanced Packet Block: block length 2000 leads past the end;"
         " 36 octets skipped"},
        {6, 0xffffffff,
         ": Enhanced Packet Block: block length 4294967295, above the limit of 16777216;"
         " 36 octets skipped"},
        {0x77, 12,
         ": block of type 0x00000077: block length 12 is repeated as 0 at the end;"
         " 36 octets skipped"},
        {0, 0,
         ": block of type 0x00000000: block length 0, less than an empty block's;"
         " 36 octets skipped"},
};

START_TEST(false_length_is_stepped_over)
{
	forge_section(&forge);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 7);
	forge_packet(&forge, 0, 8);
	forge_packet(&forge, 0, 9);
	forge_patch(&forge, FIRST + PACKET, lies[_i].type);
	forge_patch(&forge, FIRST + PACKET + 4, lies[_i].length);
	open_good();
	ck_assert_int_eq(read_packet()->time_ns, 7000);
	ck_assert_int_eq(read_packet()->time_ns, 9000);
	ck_assert_uint_eq(packet.number, 2);
	ck_assert_int_eq(packet.offset, FIRST + 2 * PACKET);
	ends_damaged(FIRST + PACKET, lies[_i].said);
	ck_assert_uint_eq(source->info.packets, 2);
}
END_TEST

START_TEST(block_that_ends_where_another_begins_is_used)
{
	forge_section(&forge);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 7);
	forge_packet(&forge, 0, 8);
	forge_packet(&forge, 0, 9);
	forge_patch(&forge, FIRST + PACKET - 4, 44);
	forge_patch(&forge, FIRST + 3 * PACKET - 4, 45);
	open_good();
	ck_assert_int_eq(read_packet()->time_ns, 7000);
	ck_assert_int_eq(read_packet()->time_ns, 8000);
	ck_assert_int_eq(read_packet()->time_ns, 9000);
	ends_damaged(FIRST, ": Enhanced Packet Block: block length 36 is repeated as 44 at the end;"
	                    " 0 octets skipped");
}
END_TEST

START_TEST(interface_with_a_false_length_keeps_its_number)
{
	forge_section(&forge);
	forge_interface(&forge, 113);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 7);
	forge_packet(&forge, 1, 8);
	forge_patch(&forge, SECTION + 4, 0);
	open_good();
	ck_assert_uint_eq(read_packet()->link_type, LINK_LINUX_COOKED);
	ck_assert_uint_eq(read_packet()->link_type, LINK_ETHERNET);
	ends_damaged(SECTION, ": Interface Description Block: block length 0, less than an empty"
	                      " block's; 4 octets skipped");
	ck_assert_uint_eq(source->info.interfaces[0].snaplen, 65535);
}
END_TEST

START_TEST(section_with_a_false_length_begins_all_the_same)
{
	forge_section(&forge);
	forge_interface(&forge, 113);
	forge_packet(&forge, 0, 7);
	forge_section(&forge);
	forge_patch(&forge, forge.length - SECTION + 4, 0);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 8);
	open_good();
	ck_assert_uint_eq(read_packet()->link_type, LINK_LINUX_COOKED);
	ck_assert_uint_eq(read_packet()->link_type, LINK_ETHERNET);
	ends_damaged(FIRST + PACKET, ": Section Header Block: block length 0, less than an empty"
	                             " block's; 4 octets skipped");
}
END_TEST

/* A block that is too short for its kind; the ones around it are good. */
static const struct {
	uint32_t type, length;
	const char *said;
} short_blocks[] = {
        {1, 16,
         ": Interface Description Block: block length 16 has no room for its fields;"
         " 16 octets skipped"},
        {2, 28, ": Packet Block: block length 28 has no room for its fields; 28 octets skipped"},
        {3, 12,
         ": Simple Packet Block: block length 12 has no room for its fields;"
         " 12 octets skipped"},
        {5, 20,
         ": Interface Statistics Block: block length 20 has no room for its fields;"
         " 20 octets skipped"},
        {6, 28,
         ": Enhanced Packet Block: block length 28 has no room for its fields;"
         " 28 octets skipped"},
        {10, 16,
         ": Decryption Secrets Block: block length 16 has no room for its fields;"
         " 16 octets skipped"},
        {0xbad, 12,
         ": Custom Block: block length 12 has no room for its fields;"
         " 12 octets skipped"},
};

START_TEST(block_too_short_for_its_kind)
{
	size_t block;

	forge_section(&forge);
	forge_interface(&forge, 1);
	block = forge_block(&forge, short_blocks[_i].type);
	while (forge.length < block + short_blocks[_i].length - 4)
		forge_u32(&forge, 0);
	forge_block_end(&forge, block);
	forge_packet(&forge, 0, 9);
	open_good();
	ck_assert_int_eq(read_packet()->time_ns, 9000);
	ends_damaged(FIRST, short_blocks[_i].said);
}
END_TEST

/* Words of a packet's block that lie: {word, value, what is said}. */
static const struct {
	size_t word;
	uint32_t value;
	const char *said;
} packet_lies[] = {
        {2, 1, ": Enhanced Packet Block: interface 1, where the section has 1; 36 octets skipped"},
        {2, 0xffffffff,
         ": Enhanced Packet Block: interface 4294967295, where the section has 1;"
         " 36 octets skipped"},
        {5, 5,
         ": Enhanced Packet Block: captured length 5 is beyond the block's 4 octets;"
         " 36 octets skipped"},
        {5, 0xffffffff,
         ": Enhanced Packet Block: captured length 4294967295 is beyond the block's"
         " 4 octets; 36 octets skipped"},
};

START_TEST(packet_that_lies_is_left_out)
{
	forge_section(&forge);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 7);
	forge_packet(&forge, 0, 9);
	forge_patch(&forge, FIRST + 4 * packet_lies[_i].word, packet_lies[_i].value);
	open_good();
	ck_assert_int_eq(read_packet()->time_ns, 9000);
	ck_assert_uint_eq(packet.number, 1);
	ends_damaged(FIRST, packet_lies[_i].said);
}
END_TEST

START_TEST(simple_packet_beyond_its_block)
{
	size_t block;

	forge_section(&forge);
	forge_interface(&forge, 1);
	block = forge_block(&forge, 3);
	forge_u32(&forge, 9);
	forge_padded(&forge, "12345678", 8);
	forge_block_end(&forge, block);
	open_good();
	ends_damaged(FIRST,
	             ": Simple Packet Block: captured length 9 is beyond the block's 8 octets;"
	             " 24 octets skipped");
}
END_TEST

START_TEST(packet_before_any_interface)
{
	forge_section(&forge);
	forge_packet(&forge, 0, 7);
	open_good();
	ends_damaged(SECTION, ": Enhanced Packet Block: interface 0, where the section has 0;"
	                      " 36 octets skipped");
	ck_assert_uint_eq(source->info.interface_count, 0);
}
END_TEST

/* What was before the option is used. */
START_TEST(option_beyond_its_block)
{
	size_t block;

	forge_section(&forge);
	block = forge_interface_block(&forge, 1, 0);
	forge_option(&forge, 2, "eth0", 4);
	forge_option(&forge, 3, "text", 4);
	forge_block_end(&forge, block);
	block = forge_packet_block(&forge, 0, 7);
	forge_option_u32(&forge, 2, 1);
	forge_option_u32(&forge, 1, 2);
	forge.octets[forge.length - 6] = 5;
	forge_block_end(&forge, block);
	open_good();
	ck_assert_uint_eq(read_packet()->flags, 1);
	ends_damaged((int64_t)block, ": Enhanced Packet Block: an option reaches beyond the block;"
	                             " 0 octets skipped");
	ck_assert_str_eq(source->info.interfaces[0].description, "text");
}
END_TEST

START_TEST(interface_option_beyond_its_block)
{
	size_t block;

	forge_section(&forge);
	block = forge_interface_block(&forge, 1, 0);
	forge_option(&forge, 2, "eth0", 4);
	forge_option(&forge, 3, "text", 4);
	forge.octets[forge.length - 6] = 0xff;
	forge_block_end(&forge, block);
	forge_packet(&forge, 0, 7);
	open_good();
	read_packet();
	ends_damaged(SECTION, ": Interface Description Block: an option reaches beyond the block;"
	                      " 0 octets skipped");
	ck_assert_str_eq(source->info.interfaces[0].name, "eth0");
	ck_assert_ptr_null(source->info.interfaces[0].description);
}
END_TEST

#define INTERFACES 100000
#define INTERFACES_KEPT 4096

START_TEST(hundred_thousand_interfaces)
{
	struct source_options options = {0};
	char said[128];
	FILE *stream;

	forge_section(&forge);
	file = forge_file(&forge);
	stream = fopen(file, "ab");
	for (uint32_t i = 0; i < INTERFACES; i++) {
		forge.length = 0;
		forge_interface(&forge, 1);
		ck_assert_uint_eq(fwrite(forge.octets, 1, forge.length, stream), forge.length);
	}
	forge.length = 0;
	forge_packet(&forge, INTERFACES_KEPT, 7);
	forge_packet(&forge, INTERFACES_KEPT - 1, 9);
	ck_assert_uint_eq(fwrite(forge.octets, 1, forge.length, stream), forge.length);
	ck_assert_int_eq(fclose(stream), 0);

	ck_assert_int_eq(source_open(file, &options, &source, &text), SOURCE_OPENED);
	ck_assert_int_eq(read_packet()->time_ns, 9000);
	ck_assert_uint_eq(packet.interface, INTERFACES_KEPT - 1);
	snprintf(said, sizeof said,
	         ": Interface Description Block: more than %d interfaces; %d octets skipped",
	         INTERFACES_KEPT, (INTERFACES - INTERFACES_KEPT) * INTERFACE + PACKET);
	ends_damaged(SECTION + INTERFACES_KEPT * INTERFACE, said);
	ck_assert_uint_eq(source->info.interface_count, INTERFACES_KEPT);
}
END_TEST

/* Every place where the last block can be cut. */
START_TEST(cut_last_block_is_a_clean_end)
{
	forge_section(&forge);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 7);
	forge_packet(&forge, 0, 9);
	forge.length = FIRST + PACKET + (size_t)_i;
	open_good();
	ck_assert_int_eq(read_packet()->time_ns, 7000);
	ck_assert_int_eq(next(), SOURCE_END);
	ck_assert_int_eq(next(), SOURCE_END);
	ck_assert_int_eq(source->info.truncated_tail, _i != 0);
	ck_assert_ptr_null(source->info.error);
}
END_TEST

/* A file that was cut, with another one behind it: nothing is aligned any more. */
START_TEST(cut_file_that_goes_on)
{
	char said[128];
	uint32_t left = 4 + (uint32_t)_i;

	forge_section(&forge);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 7);
	forge_packet(&forge, 0, 8);
	forge.length = FIRST + PACKET + left;
	forge.big_endian = true;
	forge_section(&forge);
	forge_interface(&forge, 113);
	forge_packet(&forge, 0, 9);
	open_good();
	ck_assert_int_eq(read_packet()->time_ns, 7000);
	ck_assert_int_eq(read_packet()->time_ns, 9000);
	ck_assert_int_eq(packet.offset, (int64_t)forge.length - PACKET);
	ck_assert_uint_eq(packet.link_type, LINK_LINUX_COOKED);
	ck_assert_int_eq(next(), SOURCE_DAMAGED);
	ck_assert_int_eq(source->info.error_offset, FIRST + PACKET);
	snprintf(said, sizeof said, "; %u octets skipped", left);
	ck_assert_msg(strstr(source->info.error, said) != NULL, "%s", source->info.error);
}
END_TEST

START_TEST(rubbish_to_the_end)
{
	forge_section(&forge);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 7);
	for (int i = 0; i < 100; i++)
		forge_u32(&forge, 0);
	open_good();
	read_packet();
	ends_damaged(FIRST + PACKET,
	             ": block of type 0x00000000: block length 0, less than an empty"
	             " block's; 400 octets skipped");
}
END_TEST

/* What merely looks like a block: its length is mirrored, but can be no block's. */
START_TEST(rubbish_like_a_block)
{
	forge_section(&forge);
	forge_interface(&forge, 1);
	forge_u32(&forge, 6);
	forge_u32(&forge, 0);
	forge_u32(&forge, 1);
	forge_u32(&forge, 22);
	forge_octets(&forge, "\x71\0\0\0\xff\xff\0\0XX\x16\0\0\0", 14);
	forge_packet(&forge, 0, 9);
	open_good();
	ck_assert_int_eq(read_packet()->time_ns, 9000);
	ends_damaged(FIRST, ": Enhanced Packet Block: block length 0, less than an empty block's;"
	                    " 30 octets skipped");
	ck_assert_uint_eq(source->info.interface_count, 1);
}
END_TEST

static void
forge_foreign_section(size_t place, uint32_t value)
{
	size_t section = forge.length;

	forge_section(&forge);
	forge_patch(&forge, section + place, value);
}

/* What is in a section that can't be understood is not guessed at. */
static const struct {
	size_t place;
	uint32_t value;
	const char *said, *skipped;
} foreign_sections[] = {
        {12, 2, ": Section Header Block: unknown version 2.0", "; 84 octets skipped"},
        {8, 0x01020304, ": Section Header Block: byte-order magic 04 03 02 01",
         "; 84 octets skipped"},
};

START_TEST(section_of_another_kind_is_skipped)
{
	char said[128];

	forge_section(&forge);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 7);
	forge_foreign_section(foreign_sections[_i].place, foreign_sections[_i].value);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 8);
	forge_section(&forge);
	forge_interface(&forge, 113);
	forge_packet(&forge, 0, 9);
	open_good();
	ck_assert_int_eq(read_packet()->time_ns, 7000);
	ck_assert_int_eq(read_packet()->time_ns, 9000);
	ck_assert_uint_eq(packet.link_type, LINK_LINUX_COOKED);
	snprintf(said, sizeof said, "%s%s", foreign_sections[_i].said,
	         foreign_sections[_i].skipped);
	ends_damaged(FIRST + PACKET, said);
}
END_TEST

START_TEST(first_section_of_another_kind_is_refused)
{
	forge_foreign_section(foreign_sections[_i].place, foreign_sections[_i].value);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 8);
	refused(SOURCE_UNREADABLE, foreign_sections[_i].said);
}
END_TEST

START_TEST(first_section_is_cut)
{
	forge_section(&forge);
	forge.length = 4 + (size_t)_i;
	refused(SOURCE_UNREADABLE, "the file header is cut");
}
END_TEST

/* ------------------------------------------------------------- sizes --- */

#define MEBIBYTE (UINT32_C(1024) * 1024)

/* A packet of `captured` octets, written behind what `forge` holds, and a small one. */
static void
large_file(uint32_t captured)
{
	uint32_t length = 32 + captured;
	uint8_t *octets = calloc(1, captured);
	struct source_options options = {0};
	FILE *stream;

	forge_section(&forge);
	forge_interface(&forge, 1);
	file = forge_file(&forge);
	stream = fopen(file, "ab");
	forge.length = 0;
	forge_packet_block(&forge, 0, 7);
	forge_patch(&forge, 4, length);
	forge_patch(&forge, 20, captured);
	forge_patch(&forge, 24, captured);
	octets[captured - 1] = 0xee;
	fwrite(forge.octets, 1, 28, stream);
	fwrite(octets, 1, captured, stream);
	fwrite(&length, 1, 4, stream);
	forge.length = 0;
	forge_packet(&forge, 0, 9);
	fwrite(forge.octets, 1, forge.length, stream);
	ck_assert_int_eq(fclose(stream), 0);
	free(octets);
	ck_assert_int_eq(source_open(file, &options, &source, &text), SOURCE_OPENED);
}

START_TEST(packet_above_the_buffer)
{
	uint32_t captured = (uint32_t)_i * MEBIBYTE / 2 - 32;

	large_file(captured);
	ck_assert_uint_eq(read_packet()->captured, captured);
	ck_assert_uint_eq(packet.data[captured - 1], 0xee);
	ck_assert_int_eq(read_packet()->time_ns, 9000);
	ck_assert_int_eq(packet.offset, FIRST + 32 + (int64_t)captured);
	ends_well();
}
END_TEST

START_TEST(block_above_the_limit)
{
	large_file(16 * MEBIBYTE);
	ck_assert_int_eq(read_packet()->time_ns, 9000);
	ends_damaged(FIRST, ": Enhanced Packet Block: block length 16777248, above the limit of"
	                    " 16777216; 16777248 octets skipped");
}
END_TEST

/* ------------------------------------------------------------- options --- */

/* An ARP packet on each interface, and one of IPv4. */
static void
forge_for_filter(void)
{
	static const uint8_t ethernet_arp[14] = {[12] = 0x08, [13] = 0x06};
	static const uint8_t cooked_arp[16] = {[14] = 0x08, [15] = 0x06};
	static const uint8_t raw_ip[20] = {0x45};
	static const struct slice {
		const uint8_t *octets;
		uint32_t length;
	} packets[] = {{raw_ip, 20}, {ethernet_arp, 14}, {cooked_arp, 16}, {ethernet_arp, 14}};

	forge_section(&forge);
	forge_interface(&forge, 101);
	forge_interface(&forge, 1);
	forge_interface(&forge, 113);
	forge_interface(&forge, 65000);
	for (uint32_t i = 0; i < 4; i++) {
		size_t block = forge_block(&forge, 6);

		forge_u32(&forge, i);
		forge_u32(&forge, 0);
		forge_u32(&forge, i);
		forge_u32(&forge, packets[i].length);
		forge_u32(&forge, packets[i].length);
		forge_padded(&forge, packets[i].octets, packets[i].length);
		forge_block_end(&forge, block);
	}
}

START_TEST(filter_knows_each_link_type)
{
	forge_for_filter();
	ck_assert_int_eq(open_forged((struct source_options){.filter = "arp"}), SOURCE_OPENED);
	ck_assert_uint_eq(read_packet()->number, 2);
	ck_assert_uint_eq(read_packet()->number, 3);
	ends_well();
	ck_assert_uint_eq(source->info.packets, 4);
}
END_TEST

START_TEST(filter_for_one_link_type_only)
{
	forge_for_filter();
	ck_assert_int_eq(
	        open_forged((struct source_options){.filter = "ether src 00:00:00:00:00:00"}),
	        SOURCE_OPENED);
	ck_assert_uint_eq(read_packet()->number, 2);
	ends_well();
}
END_TEST

START_TEST(filter_that_does_not_compile)
{
	forge_for_filter();
	ck_assert_int_eq(open_forged((struct source_options){.filter = "arp and and"}),
	                 SOURCE_BAD_FILTER);
	ck_assert_ptr_nonnull(strstr(text, "filter \"arp and and\": "));
	ck_assert_ptr_nonnull(strstr(text, "syntax error"));
}
END_TEST

/* The next packet may be hours away. */
START_TEST(pipe_gives_what_it_has)
{
	struct source_options options = {0};

	forge_section(&forge);
	forge_interface(&forge, 1);
	forge_packet(&forge, 0, 7);
	feed_standard_input(forge.octets, forge.length, true);
	ck_assert_int_eq(source_open("-", &options, &source, &text), SOURCE_OPENED);
	ck_assert_int_eq(read_packet()->time_ns, 7000);
	ck_assert_int_eq(source->info.bytes, -1);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("pcapng");
	TCase *tests = tcase_create("files");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_loop_test(tests, every_block_is_read, 0, 2);
	tcase_add_test(tests, places_are_those_of_the_blocks);
	tcase_add_loop_test(tests, clocks_become_nanoseconds, 0, COUNT(clocks));
	tcase_add_loop_test(tests, frame_check_sequence, 0, COUNT(fcs_lengths));
	tcase_add_loop_test(tests, simple_packet_is_cut_to_the_snapshot_length, 0,
	                    COUNT(simple_lengths));
	tcase_add_test(tests, sections_have_interfaces_of_their_own);
	tcase_add_loop_test(tests, frames_are_numbered_as_wireshark_does, 0, COUNT(other_records));
	tcase_add_test(tests, last_statistics_hold);
	tcase_add_test(tests, names_are_made_valid_text);
	tcase_add_test(tests, comment_of_the_file);
	tcase_add_test(tests, length_without_its_padding_is_understood);
	tcase_add_loop_test(tests, false_length_is_stepped_over, 0, COUNT(lies));
	tcase_add_test(tests, block_that_ends_where_another_begins_is_used);
	tcase_add_test(tests, interface_with_a_false_length_keeps_its_number);
	tcase_add_test(tests, section_with_a_false_length_begins_all_the_same);
	tcase_add_loop_test(tests, block_too_short_for_its_kind, 0, COUNT(short_blocks));
	tcase_add_loop_test(tests, packet_that_lies_is_left_out, 0, COUNT(packet_lies));
	tcase_add_test(tests, simple_packet_beyond_its_block);
	tcase_add_test(tests, packet_before_any_interface);
	tcase_add_test(tests, option_beyond_its_block);
	tcase_add_test(tests, interface_option_beyond_its_block);
	tcase_add_test(tests, hundred_thousand_interfaces);
	tcase_add_loop_test(tests, cut_last_block_is_a_clean_end, 0, PACKET);
	tcase_add_loop_test(tests, cut_file_that_goes_on, 0, PACKET - 8);
	tcase_add_test(tests, rubbish_to_the_end);
	tcase_add_test(tests, rubbish_like_a_block);
	tcase_add_loop_test(tests, section_of_another_kind_is_skipped, 0, COUNT(foreign_sections));
	tcase_add_loop_test(tests, first_section_of_another_kind_is_refused, 0,
	                    COUNT(foreign_sections));
	tcase_add_loop_test(tests, first_section_is_cut, 0, SECTION - 4);
	tcase_add_loop_test(tests, packet_above_the_buffer, 1, 5);
	tcase_add_loop_test(tests, packet_above_the_buffer, 32, 33);
	tcase_add_test(tests, block_above_the_limit);
	tcase_add_test(tests, filter_knows_each_link_type);
	tcase_add_test(tests, filter_for_one_link_type_only);
	tcase_add_test(tests, filter_that_does_not_compile);
	tcase_add_test(tests, pipe_gives_what_it_has);
	suite_add_tcase(suite, tests);
	return suite;
}
