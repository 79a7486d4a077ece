#include "tests/unit/suite.h"

#include <sys/stat.h>

#include "tests/unit/capture/reading.h"

/* ------------------------------------------------------------- classic --- */

START_TEST(packets_are_read_with_their_places)
{
	forge_pcap(&forge, FORGE_PCAP, 262144, 1);
	forge_record(&forge, 100, 5, 10, 60, 10);
	forge_record(&forge, 101, 999999, 0, 0, 0);
	forge_record(&forge, 99, 0, 7, 7, 7);
	open_good();

	ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_int_eq(packet.time_ns, 100 * SECOND + 5000);
	ck_assert_uint_eq(packet.number, 1);
	ck_assert_int_eq(packet.offset, 24);
	ck_assert_uint_eq(packet.captured, 10);
	ck_assert_uint_eq(packet.wire, 60);
	ck_assert_uint_eq(packet.link_type, LINK_ETHERNET);
	ck_assert_uint_eq(packet.data[0], 100);
	ck_assert_uint_eq(packet.data[9], 109);
	ck_assert_int_eq(packet.fcs_octets, PACKET_FCS_UNKNOWN);
	ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_int_eq(packet.time_ns, 101 * SECOND + 999999000);
	ck_assert_int_eq(packet.offset, 24 + 26);
	ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_uint_eq(packet.number, 3);
	ck_assert_int_eq(packet.offset, 24 + 26 + 16);
	ck_assert_int_eq(next(), SOURCE_END);
	ck_assert_int_eq(next(), SOURCE_END);

	ck_assert_str_eq(source->info.file, file);
	ck_assert_str_eq(source->info.format, "pcap");
	ck_assert_int_eq(source->info.bytes, (int64_t)forge.length);
	ck_assert_uint_eq(source->info.packets, 3);
	ck_assert_uint_eq(source->info.truncated_packets, 1);
	ck_assert_int_eq(source->info.first_time_ns, 99 * SECOND);
	ck_assert_int_eq(source->info.last_time_ns, 101 * SECOND + 999999000);
	ck_assert(!source->info.truncated_tail);
	ck_assert_int_eq(source->info.dropped, -1);
	ck_assert_ptr_null(source->info.error);
	ck_assert_int_eq(source->info.error_offset, -1);
	ck_assert_ptr_null(source->info.sha256);
	ck_assert_uint_eq(source->info.interface_count, 1);
	ck_assert_uint_eq(source->info.interfaces[0].link_type, LINK_ETHERNET);
	ck_assert_uint_eq(source->info.interfaces[0].snaplen, 262144);
	ck_assert_int_eq(source->info.interfaces[0].dropped, -1);
}
END_TEST

START_TEST(nanoseconds_and_the_other_byte_order)
{
	forge.big_endian = true;
	forge_pcap(&forge, FORGE_PCAP_NANO, 65535, 113);
	forge_record(&forge, 0xf0000000, 999999999, 4, 4, 4);
	open_good();
	ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_int_eq(packet.time_ns, INT64_C(0xf0000000) * SECOND + 999999999);
	ck_assert_uint_eq(packet.link_type, LINK_LINUX_COOKED);
	ck_assert_uint_eq(packet.captured, 4);
	ck_assert_int_eq(next(), SOURCE_END);
}
END_TEST

/* {LINKTYPE_ in the file, what the packets say} */
static const uint32_t link_types[][2] = {
        {0, LINK_BSD_LOOPBACK},
        {1, LINK_ETHERNET},
        {101, LINK_RAW_IP},
        {12, LINK_RAW_IP},
        {100, 100},
        {102, 102},
        {103, 103},
        {106, 106},
        {108, LINK_OPENBSD_LOOPBACK},
        {113, LINK_LINUX_COOKED},
        {228, LINK_RAW_IPV4},
        {229, LINK_RAW_IPV6},
        {276, LINK_LINUX_COOKED_2},
        {246, 246 /* pfsync */},
        {65000, 65000 /* nobody's */},
};

START_TEST(link_types_keep_their_file_numbers)
{
	forge_pcap(&forge, FORGE_PCAP, 65535, link_types[_i][0]);
	forge_record(&forge, 1, 0, 4, 4, 4);
	open_good();
	ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_uint_eq(packet.link_type, link_types[_i][1]);
	ck_assert_uint_eq(source->info.interfaces[0].link_type, link_types[_i][1]);
}
END_TEST

/* The word of the link type, and what it says of the FCS. */
static const struct {
	uint32_t word;
	int fcs_octets;
} fcs_words[] = {
        {0x00000001, PACKET_FCS_UNKNOWN},
        {0x04000001, 0},
        {0x24000001, 4}, /* words of 16 bits, as the draft says */
        {0x44000001, 4}, /* octets, as some write */
        {0x14000001, PACKET_FCS_UNKNOWN},
        {0x30000001, PACKET_FCS_UNKNOWN}, /* without the bit that says it counts */
};

START_TEST(header_says_how_long_an_fcs_is)
{
	forge_pcap(&forge, FORGE_PCAP, 65535, fcs_words[_i].word);
	forge_record(&forge, 1, 0, 4, 4, 4);
	open_good();
	ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_uint_eq(packet.link_type, 1);
	ck_assert_int_eq(packet.fcs_octets, fcs_words[_i].fcs_octets);
	ck_assert_int_eq(source->info.interfaces[0].fcs_octets, fcs_words[_i].fcs_octets);
}
END_TEST

START_TEST(record_above_the_snapshot_length_keeps_offsets_right)
{
	forge_pcap(&forge, FORGE_PCAP, 8, 1);
	forge_record(&forge, 1, 0, 20, 20, 20);
	forge_record(&forge, 2, 0, 4, 4, 4);
	open_good();
	ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_uint_eq(packet.data[0], 2);
	ck_assert_int_eq(packet.offset, 24 + 36);
	ck_assert_int_eq(next(), SOURCE_END);
}
END_TEST

/* Every place where a file of two records can be cut. */
START_TEST(cut_last_record_is_a_clean_end)
{
	size_t cut = (size_t)_i;
	uint64_t whole = cut < 24 + 26 ? 0 : cut < 24 + 52 ? 1 : 2;

	forge_pcap(&forge, FORGE_PCAP, 65535, 1);
	forge_record(&forge, 1, 0, 10, 10, 10);
	forge_record(&forge, 2, 0, 10, 10, 10);
	forge.length = cut;
	open_good();
	for (uint64_t i = 0; i < whole; i++)
		ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_int_eq(next(), SOURCE_END);
	ck_assert_int_eq(next(), SOURCE_END);
	ck_assert_uint_eq(source->info.packets, whole);
	ck_assert_int_eq(source->info.truncated_tail, (cut - 24) % 26 != 0);
	ck_assert_ptr_null(source->info.error);
}
END_TEST

static const struct {
	uint32_t captured, wire;
} lies[] = {
        {0xffffffff, 0xffffffff}, /* beyond any packet */
        {300000, 300000},         /* beyond libpcap's maximum */
        {70000, 70000},           /* beyond the snapshot length, and past the end of the file */
        {5000, 60},               /* more captured than sent, and past the end */
};

START_TEST(absurd_record_is_damage)
{
	char where[16];

	forge_pcap(&forge, FORGE_PCAP, 65535, 1);
	forge_record(&forge, 1, 0, 10, 10, 10);
	forge_record(&forge, 2, 0, lies[_i].captured, lies[_i].wire, 10);
	forge_record(&forge, 3, 0, 10, 10, 10);
	open_good();
	ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_int_eq(next(), SOURCE_DAMAGED);
	ck_assert_int_eq(next(), SOURCE_DAMAGED);
	ck_assert_uint_eq(source->info.packets, 1);
	ck_assert(!source->info.truncated_tail);
	ck_assert_int_eq(source->info.error_offset, 24 + 26);
	snprintf(where, sizeof where, ": octet %d: ", 24 + 26);
	ck_assert_msg(strstr(source->info.error, where) != NULL, "%s", source->info.error);
	ck_assert_int_eq(strncmp(source->info.error, file, strlen(file)), 0);
}
END_TEST

/* ------------------------------------------------------------- refusals --- */

START_TEST(empty_file)
{
	refused(SOURCE_UNREADABLE, "empty");
}
END_TEST

START_TEST(file_header_is_cut)
{
	forge_pcap(&forge, FORGE_PCAP, 65535, 1);
	forge.length = 4 + (size_t)_i;
	refused(SOURCE_UNREADABLE, "the file header is cut");
}
END_TEST

static const struct {
	const char *octets, *said;
} foreign[] = {
        {"\177ELF\2\1\1", "7f 45 4c 46"},
        {"\x1f\x8b\x08\x08", "the compressed file is cut"},
        {"Frame 1: 60 bytes\n", "neither pcap nor pcapng"},
        {"\xa1\xb2", "neither pcap nor pcapng"},
};

START_TEST(foreign_file)
{
	forge_octets(&forge, foreign[_i].octets, strlen(foreign[_i].octets));
	refused(SOURCE_UNREADABLE, foreign[_i].said);
}
END_TEST

START_TEST(unknown_version)
{
	forge_pcap(&forge, FORGE_PCAP, 65535, 1);
	forge.octets[4] = 9;
	refused(SOURCE_UNREADABLE, "version");
}
END_TEST

START_TEST(missing_file_and_directory)
{
	struct source_options options = {0};

	ck_assert_int_eq(source_open("/nonexistent/x.pcap", &options, &source, &text),
	                 SOURCE_UNREADABLE);
	ck_assert_str_eq(text, "/nonexistent/x.pcap: No such file or directory");
	free(text);
	ck_assert_int_eq(source_open("/tmp", &options, &source, &text), SOURCE_UNREADABLE);
	ck_assert_str_eq(text, "/tmp: Is a directory");
}
END_TEST

START_TEST(file_without_permission)
{
	struct source_options options = {0};

	forge_pcap(&forge, FORGE_PCAP, 65535, 1);
	file = forge_file(&forge);
	ck_assert_int_eq(chmod(file, 0), 0);
	/* Root may read all the same; Check runs this test in a process of its own. */
	if (geteuid() == 0)
		ck_assert_int_eq(seteuid(65534), 0);
	ck_assert_int_eq(source_open(file, &options, &source, &text), SOURCE_NO_PERMISSION);
	ck_assert_ptr_nonnull(strstr(text, "Permission denied"));
	if (getuid() == 0)
		ck_assert_int_eq(seteuid(0), 0);
}
END_TEST

/* -------------------------------------------------------------- options --- */

static void
forge_arp_and_ip(void)
{
	static const uint8_t arp[14] = {[12] = 0x08, [13] = 0x06};
	static const uint8_t ip[14] = {[12] = 0x08};

	forge_pcap(&forge, FORGE_PCAP, 65535, 1);
	forge_record(&forge, 1, 0, 14, 60, 0);
	forge_octets(&forge, ip, sizeof ip);
	forge_record(&forge, 2, 0, 14, 14, 0);
	forge_octets(&forge, arp, sizeof arp);
	forge_record(&forge, 3, 0, 14, 14, 0);
	forge_octets(&forge, ip, sizeof ip);
}

START_TEST(filter_keeps_the_numbers_of_the_file)
{
	forge_arp_and_ip();
	ck_assert_int_eq(open_forged((struct source_options){.filter = "arp"}), SOURCE_OPENED);
	ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_uint_eq(packet.number, 2);
	ck_assert_int_eq(packet.offset, 24 + 30);
	ck_assert_int_eq(next(), SOURCE_END);
	ck_assert_uint_eq(source->info.packets, 3);
	ck_assert_uint_eq(source->info.truncated_packets, 1);
	ck_assert_int_eq(source->info.first_time_ns, 1 * SECOND);
	ck_assert_int_eq(source->info.last_time_ns, 3 * SECOND);
}
END_TEST

START_TEST(filter_that_does_not_compile)
{
	forge_arp_and_ip();
	ck_assert_int_eq(open_forged((struct source_options){.filter = "arp and and"}),
	                 SOURCE_BAD_FILTER);
	ck_assert_ptr_nonnull(strstr(text, "filter \"arp and and\": "));
	ck_assert_ptr_nonnull(strstr(text, "syntax error"));
}
END_TEST

START_TEST(hash_of_the_whole_file)
{
	/* What sha256sum says of the 44 octets. */
	static const char digest[] =
	        "ac0545776a78f037f100de709004144a78131934bb1f359f1296be6beed74ebe";

	forge_pcap(&forge, FORGE_PCAP, 65535, 1);
	forge_record(&forge, 1, 0, 4, 4, 4);
	ck_assert_int_eq(open_forged((struct source_options){.hash = true}), SOURCE_OPENED);
	ck_assert_str_eq(source->info.sha256, digest);
	ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_int_eq(next(), SOURCE_END);
}
END_TEST

START_TEST(pipe_on_standard_input)
{
	struct source_options options = {.hash = true};

	forge_pcap(&forge, FORGE_PCAP, 65535, 1);
	forge_record(&forge, 1, 0, 4, 4, 4);
	forge_record(&forge, 2, 0, 0xfffffff, 4, 4);
	feed_standard_input(forge.octets, forge.length, false);

	ck_assert_int_eq(source_open("-", &options, &source, &text), SOURCE_OPENED);
	ck_assert_str_eq(source->info.file, "-");
	ck_assert_int_eq(source->info.bytes, -1);
	ck_assert_ptr_null(source->info.sha256);
	ck_assert_int_eq(next(), SOURCE_PACKET);
	ck_assert_int_eq(packet.offset, 24);
	ck_assert_int_eq(next(), SOURCE_DAMAGED);
	ck_assert_int_eq(source->info.error_offset, 24 + 20);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("source");
	TCase *tests = tcase_create("files");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, packets_are_read_with_their_places);
	tcase_add_test(tests, nanoseconds_and_the_other_byte_order);
	tcase_add_loop_test(tests, link_types_keep_their_file_numbers, 0, COUNT(link_types));
	tcase_add_loop_test(tests, header_says_how_long_an_fcs_is, 0, COUNT(fcs_words));
	tcase_add_test(tests, record_above_the_snapshot_length_keeps_offsets_right);
	tcase_add_loop_test(tests, cut_last_record_is_a_clean_end, 24, 24 + 26 * 2 + 1);
	tcase_add_loop_test(tests, absurd_record_is_damage, 0, COUNT(lies));
	tcase_add_test(tests, empty_file);
	tcase_add_loop_test(tests, file_header_is_cut, 0, 20);
	tcase_add_loop_test(tests, foreign_file, 0, COUNT(foreign));
	tcase_add_test(tests, unknown_version);
	tcase_add_test(tests, missing_file_and_directory);
	tcase_add_test(tests, file_without_permission);
	tcase_add_test(tests, filter_keeps_the_numbers_of_the_file);
	tcase_add_test(tests, filter_that_does_not_compile);
	tcase_add_test(tests, hash_of_the_whole_file);
	tcase_add_test(tests, pipe_on_standard_input);
	suite_add_tcase(suite, tests);
	return suite;
}
