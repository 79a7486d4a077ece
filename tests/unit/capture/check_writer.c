/* What the writer writes is what our own readers, which are tested against other programs' files,
 * read. */
#include "tests/unit/suite.h"

#include <unistd.h>

#include "analyzer/base/memory.h"
#include "analyzer/capture/pcapng_option.h"
#include "analyzer/capture/writer.h"
#include "tests/unit/capture/reading.h"

static const uint8_t octets[] = {1, 2, 3, 4, 5, 6, 7};
static const struct capture_interface ethernet = {
        .name = NULL, .link_type = 1, .snaplen = 96, .fcs_octets = 4, .received = 12, .dropped = 3};
static const struct capture_interface cooked = {
        .link_type = 113, .snaplen = 65535, .fcs_octets = -1, .received = -1, .dropped = -1};

static FILE *out;
static struct writer *writer;

static void
begin(enum writer_format format)
{
	int descriptor;

	setup();
	file = strdup("/tmp/check_writer.XXXXXX");
	descriptor = mkstemp(file);
	ck_assert_int_ge(descriptor, 0);
	out = fdopen(descriptor, "w");
	writer = writer_create(out, format, "check");
}

static enum writer_result
put(uint32_t capture, const struct capture_interface *interface, int64_t time_ns,
    const char *const *comments, size_t comment_count)
{
	const struct packet written = {.time_ns = time_ns,
	                               .capture = capture,
	                               .link_type = interface->link_type,
	                               .captured = sizeof octets,
	                               .wire = 60,
	                               .data = octets,
	                               .flags = capture == 0 ? 1 : 0,
	                               .fcs_octets = interface->fcs_octets};

	return writer_put(writer, &written, "some.pcap", interface, comments, comment_count);
}

/* Ends the file and opens it again. */
static void
reopen(void)
{
	struct capture_interface interfaces[] = {ethernet, cooked};
	const struct capture_info one = {.interface_count = 1, .interfaces = &interfaces[0]};
	const struct capture_info two = {.interface_count = 1, .interfaces = &interfaces[1]};
	const struct capture_info *captures[] = {&one, &two};

	writer_finish(writer, captures);
	writer_destroy(writer);
	ck_assert_int_eq(fclose(out), 0);
	ck_assert_int_eq(source_open(file, &(struct source_options){0}, &source, &text),
	                 SOURCE_OPENED);
}

static void
expect(uint32_t interface, uint32_t link_type, int64_t time_ns)
{
	read_packet();
	ck_assert_uint_eq(packet.interface, interface);
	ck_assert_uint_eq(packet.link_type, link_type);
	ck_assert_int_eq(packet.time_ns, time_ns);
	ck_assert_uint_eq(packet.captured, sizeof octets);
	ck_assert_uint_eq(packet.wire, 60);
	ck_assert_mem_eq(packet.data, octets, sizeof octets);
}

START_TEST(pcapng_keeps_all_of_a_packet)
{
	begin(WRITER_PCAPNG);
	ck_assert_int_eq(put(0, &ethernet, 1284724800 * SECOND + 1, NULL, 0), WRITER_DONE);
	ck_assert_int_eq(put(1, &cooked, 5 * SECOND, NULL, 0), WRITER_DONE);
	ck_assert_int_eq(put(0, &ethernet, -7, NULL, 0), WRITER_DONE); /* before 1970 */
	reopen();
	expect(0, 1, 1284724800 * SECOND + 1);
	ck_assert_uint_eq(packet.flags, 1);
	ck_assert_int_eq(packet.fcs_octets, 4);
	expect(1, 113, 5 * SECOND);
	ck_assert_uint_eq(packet.flags, 0);
	ck_assert_int_eq(packet.fcs_octets, PACKET_FCS_UNKNOWN);
	expect(0, 1, 0);
	ends_well();
	ck_assert_uint_eq(source->info.interface_count, 2);
	ck_assert_uint_eq(source->info.interfaces[0].snaplen, 96);
	ck_assert_str_eq(source->info.interfaces[0].description, "some.pcap");
	ck_assert_int_eq(source->info.interfaces[0].received, 12);
	ck_assert_int_eq(source->info.interfaces[0].dropped, 3);
	ck_assert_int_eq(source->info.interfaces[1].dropped, -1);
	teardown();
}
END_TEST

/* With what its maker called it; the capture's own name is the next best. */
START_TEST(an_interface_keeps_its_description)
{
	static char name[] = "enp1s0f0", description[] = "sw9 Gi2/0/1\x1b";
	struct capture_interface described = ethernet;

	described.name = name;
	described.description = description;
	begin(WRITER_PCAPNG);
	put(0, &described, SECOND, NULL, 0);
	reopen();
	expect(0, 1, SECOND);
	ck_assert_str_eq(source->info.interfaces[0].name, "enp1s0f0");
	ck_assert_str_eq(source->info.interfaces[0].description, "sw9 Gi2/0/1 ");
	teardown();
}
END_TEST

/* The comments of the first packet in the file. */
static size_t
read_comments(struct slice *ret_comments, size_t size)
{
	static struct input input;
	static struct pcapng_reader reader;
	struct pcapng_block block;
	size_t count = 0;
	char *why = NULL;

	ck_assert_int_eq(input_open(file, &input, &why), SOURCE_OPENED);
	pcapng_reader_init(&reader, &input);
	while (pcapng_reader_next(&reader, &block)) {
		struct pcapng_options options;
		struct pcapng_option option;

		if (block.type != PCAPNG_ENHANCED_PACKET)
			continue;
		options = pcapng_options_of(&reader, &block, 20 + ((sizeof octets + 3) & ~3u));
		while (pcapng_option_next(&options, &option)) {
			if (option.code == 1 && count < size)
				ret_comments[count++] = (struct slice){
				        (uint8_t *)memory_format("%.*s", (int)option.value.length,
				                                 (const char *)option.value.data),
				        option.value.length};
		}
		ck_assert(!options.overrun);
		break;
	}
	ck_assert_ptr_null(reader.damage);
	pcapng_reader_free(&reader);
	input_close(&input);
	return count;
}

START_TEST(comments_are_cut_and_made_harmless)
{
	static char longest[WRITER_COMMENT_MAX + 8];
	const char *comments[] = {"rule (fail): note", "line\nbreak \x1b[2J\x7f", longest};
	struct slice found[4];

	/* a character of two octets stands across the limit */
	memset(longest, 'x', WRITER_COMMENT_MAX - 1);
	memcpy(longest + WRITER_COMMENT_MAX - 1, "\xc3\xa4yy", 5);
	begin(WRITER_PCAPNG);
	put(0, &ethernet, SECOND, comments, 3);
	reopen();
	expect(0, 1, SECOND);
	ck_assert_uint_eq(packet.flags, 1); /* behind the comments */
	ck_assert_uint_eq(read_comments(found, 4), 3);
	ck_assert_str_eq((const char *)found[0].data, "rule (fail): note");
	ck_assert_str_eq((const char *)found[1].data, "line break  [2J ");
	ck_assert_uint_eq(found[2].length, WRITER_COMMENT_MAX - 1);
	for (size_t i = 0; i < 3; i++)
		free((void *)(uintptr_t)found[i].data);
	teardown();
}
END_TEST

START_TEST(pcap_keeps_nanoseconds_and_fcs)
{
	begin(WRITER_PCAP);
	ck_assert_int_eq(put(0, &ethernet, 1284724800 * SECOND + 999999999, NULL, 0), WRITER_DONE);
	reopen();
	expect(0, 1, 1284724800 * SECOND + 999999999);
	ck_assert_int_eq(packet.fcs_octets, 4);
	ends_well();
	teardown();
}
END_TEST

START_TEST(pcap_holds_one_link_type)
{
	begin(WRITER_PCAP);
	ck_assert_int_eq(put(1, &cooked, SECOND, NULL, 0), WRITER_DONE);
	ck_assert_int_eq(put(0, &ethernet, SECOND, NULL, 0), WRITER_MIXED_LINKS);
	reopen();
	expect(0, 113, SECOND);
	ck_assert_int_eq(packet.fcs_octets, PACKET_FCS_UNKNOWN);
	ends_well();
	teardown();
}
END_TEST

START_TEST(a_file_without_packets_is_one)
{
	begin((enum writer_format)_i);
	reopen();
	ends_well();
	ck_assert_uint_eq(source->info.packets, 0);
	teardown();
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("writer");
	TCase *tests = tcase_create("writer");

	tcase_add_test(tests, pcapng_keeps_all_of_a_packet);
	tcase_add_test(tests, an_interface_keeps_its_description);
	tcase_add_test(tests, comments_are_cut_and_made_harmless);
	tcase_add_test(tests, pcap_keeps_nanoseconds_and_fcs);
	tcase_add_test(tests, pcap_holds_one_link_type);
	tcase_add_loop_test(tests, a_file_without_packets_is_one, WRITER_PCAPNG, WRITER_PCAP + 1);
	suite_add_tcase(suite, tests);
	return suite;
}
