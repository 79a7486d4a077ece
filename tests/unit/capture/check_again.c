/* Reading captures a second time, ahead of time, and as they grow. */
#include "tests/unit/suite.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

#include "analyzer/capture/follow.h"
#include "analyzer/capture/spool.h"
#include "tests/unit/capture/reading.h"

static struct stream *
stream_of(struct source *only)
{
	return stream_create(&only, 1);
}

static void
forge_two_interfaces(void)
{
	size_t block;

	forge_section(&forge);
	block = forge_interface_block(&forge, 1, 96);
	forge_option(&forge, 2, "eth0", 4);
	forge_block_end(&forge, block);
	forge_interface(&forge, 113);
	forge_packet(&forge, 0, 1000);
	forge_packet(&forge, 1, 2000);
}

static void
forge_kind(int kind)
{
	if (kind == 0) {
		forge_pcap(&forge, FORGE_PCAP, 65535, 1);
		forge_record(&forge, 0, 1000, 4, 60, 4);
		forge_record(&forge, 0, 2000, 4, 60, 4);
	} else {
		forge_two_interfaces();
	}
}

/* Writes what is forged as a gzip file in its place. */
static void
compress_forged(void)
{
	gzFile compressed;

	file = forge_file(&forge);
	compressed = gzopen(file, "wb");
	ck_assert_int_eq(gzwrite(compressed, forge.octets, (unsigned)forge.length),
	                 (int)forge.length);
	gzclose(compressed);
	ck_assert_int_eq(source_open(file, &(struct source_options){0}, &source, &text),
	                 SOURCE_OPENED);
}

static void
expect_both(struct stream *stream, bool with_offsets)
{
	for (int i = 1; i <= 2; i++) {
		ck_assert_int_eq(stream_next(stream, &packet), SOURCE_PACKET);
		ck_assert_uint_eq(packet.number, (uint64_t)i);
		ck_assert_int_eq(packet.time_ns, i * INT64_C(1000000));
		ck_assert_uint_eq(packet.captured, 4);
		ck_assert(!with_offsets || packet.offset > 0);
	}
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_END);
}

START_TEST(a_file_reads_the_same_again)
{
	struct stream *stream;

	forge_kind(_i / 2);
	if (_i % 2 == 0)
		open_good();
	else
		compress_forged();
	ck_assert(source->rewindable);
	stream = stream_of(source);
	for (int round = 0; round < 3; round++) {
		expect_both(stream, true);
		ck_assert_uint_eq(stream_info(stream, 0)->packets, 2);
		ck_assert_uint_eq(stream_info(stream, 0)->interface_count, _i < 2 ? 1 : 2);
		ck_assert(stream_rewind(stream));
	}
	/* from the middle too */
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_PACKET);
	ck_assert(stream_rewind(stream));
	expect_both(stream, true);
	stream_destroy(stream);
	source = NULL;
}
END_TEST

START_TEST(a_damaged_file_is_damaged_again)
{
	struct stream *stream;
	int64_t damage;

	forge_two_interfaces();
	damage = (int64_t)forge.length;
	forge_u32(&forge, 6);
	forge_u32(&forge, 3); /* no length */
	forge_u32(&forge, 0);
	open_good();
	stream = stream_of(source);
	for (int round = 0; round < 2; round++) {
		while (stream_next(stream, &packet) == SOURCE_PACKET)
			;
		ck_assert_ptr_nonnull(stream_info(stream, 0)->error);
		ck_assert_int_eq(stream_info(stream, 0)->error_offset, damage);
		ck_assert(stream_rewind(stream));
		ck_assert_ptr_null(stream_info(stream, 0)->error);
	}
	stream_destroy(stream);
	source = NULL;
}
END_TEST

START_TEST(of_a_pipe_what_was_kept_comes_again)
{
	struct stream *stream;

	forge_kind(0);
	feed_standard_input(forge.octets, forge.length, false);
	ck_assert_int_eq(source_open("-", &(struct source_options){0}, &source, &text),
	                 SOURCE_OPENED);
	ck_assert(!source->rewindable);
	stream = stream_of(source);
	ck_assert_int_eq(stream_keep_open(stream, &text), 0);
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_PACKET);
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_PACKET);
	ck_assert(stream_keep(stream, &packet)); /* the second alone */
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_END);
	ck_assert(stream_rewind(stream));
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_PACKET);
	ck_assert_uint_eq(packet.number, 2);
	ck_assert_int_eq(packet.time_ns, 2000000);
	ck_assert_uint_eq(packet.data[3], 3);
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_END);
	ck_assert_uint_eq(stream_info(stream, 0)->packets, 2);
	stream_destroy(stream);
	source = NULL;
}
END_TEST

START_TEST(a_spool_is_bounded)
{
	static const uint8_t data[100] = {42};
	const struct packet kept = {.number = 7, .captured = sizeof data, .data = data};
	struct spool *spool = spool_create(2 * (int64_t)(sizeof kept + sizeof data) + 10, &text);
	struct packet again;

	ck_assert_ptr_nonnull(spool);
	ck_assert(spool_put(spool, &kept));
	ck_assert(spool_put(spool, &kept));
	ck_assert(!spool_put(spool, &kept));
	ck_assert(spool_rewind(spool));
	for (int i = 0; i < 2; i++) {
		ck_assert(spool_next(spool, &again));
		ck_assert_uint_eq(again.number, 7);
		ck_assert_mem_eq(again.data, data, sizeof data);
	}
	ck_assert(!spool_next(spool, &again));
	spool_destroy(spool);
}
END_TEST

START_TEST(a_spool_needs_a_directory)
{
	setenv("TMPDIR", "/nowhere", 1);
	ck_assert_ptr_null(spool_create(1000, &text));
	ck_assert_int_eq(strncmp(text, "/nowhere: ", 10), 0);
	unsetenv("TMPDIR");
}
END_TEST

START_TEST(captures_are_put_in_order)
{
	static const uint32_t begins[] = {30, 10, 0 /* empty */, 20};
	struct source *sources[4];
	char *names[4];
	struct stream *stream;

	for (int i = 0; i < 4; i++) {
		memset(&forge, 0, sizeof forge);
		forge_pcap(&forge, FORGE_PCAP, 65535, 1);
		if (begins[i] != 0)
			forge_record(&forge, begins[i], 0, 4, 60, 4);
		names[i] = forge_file(&forge);
		ck_assert_int_eq(
		        source_open(names[i], &(struct source_options){0}, &sources[i], &text),
		        SOURCE_OPENED);
	}
	stream = stream_create(sources, 4);
	stream_order(stream, 1, 3); /* the first one is not of the directory */
	stream_set_clock(stream, 1, -5 * SECOND, NULL);
	ck_assert_str_eq(stream_info(stream, 0)->file, names[0]);
	ck_assert_str_eq(stream_info(stream, 1)->file, names[1]);
	ck_assert_str_eq(stream_info(stream, 2)->file, names[3]);
	ck_assert_str_eq(stream_info(stream, 3)->file, names[2]);
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_PACKET);
	ck_assert_int_eq(packet.time_ns, 5 * SECOND);
	ck_assert_uint_eq(packet.capture, 1);
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_PACKET);
	ck_assert_uint_eq(packet.capture, 2);
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_PACKET);
	ck_assert_uint_eq(packet.capture, 0);
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_END);
	stream_destroy(stream);
	for (int i = 0; i < 4; i++) {
		unlink(names[i]);
		free(names[i]);
	}
}
END_TEST

/* Writes the rest in pieces that end inside records, and then stops the reader. */
static pid_t
write_slowly(size_t written)
{
	pid_t child = fork();
	FILE *grown;

	if (child != 0)
		return child;
	grown = fopen(file, "ab");
	for (size_t at = written; at < forge.length; at += 13) {
		usleep(20000);
		fwrite(forge.octets + at, 1, forge.length - at < 13 ? forge.length - at : 13,
		       grown);
		fflush(grown);
	}
	usleep(500000);
	kill(getppid(), SIGINT);
	_exit(0);
}

START_TEST(a_growing_file_is_waited_for)
{
	size_t written = _i == 0 ? 30 : 100;
	struct forge begun;
	struct stream *stream;

	forge_kind(_i);
	begun = forge;
	begun.length = written; /* inside a record */
	file = forge_file(&begun);
	follow_catch_signals();
	write_slowly(written);
	ck_assert_int_eq(
	        source_open(file, &(struct source_options){.follow = true}, &source, &text),
	        SOURCE_OPENED);
	stream = stream_of(source);
	ck_assert(!stream_can_preview(stream, 0));
	expect_both(stream, true);
	ck_assert(follow_stopped());
	ck_assert(!stream_info(stream, 0)->truncated_tail);
	ck_assert(stream_rewind(stream));
	expect_both(stream, true);
	stream_destroy(stream);
	source = NULL;
	wait(NULL);
}
END_TEST

START_TEST(the_end_of_a_pipe_is_not_waited_for)
{
	struct stream *stream;

	forge_kind(0);
	feed_standard_input(forge.octets, forge.length, false);
	ck_assert_int_eq(source_open("-", &(struct source_options){.follow = true}, &source, &text),
	                 SOURCE_OPENED);
	stream = stream_of(source);
	expect_both(stream, true);
	stream_destroy(stream);
	source = NULL;
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("again");
	TCase *tests = tcase_create("again");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 30);
	tcase_add_loop_test(tests, a_file_reads_the_same_again, 0, 4);
	tcase_add_test(tests, a_damaged_file_is_damaged_again);
	tcase_add_test(tests, of_a_pipe_what_was_kept_comes_again);
	tcase_add_test(tests, a_spool_is_bounded);
	tcase_add_test(tests, a_spool_needs_a_directory);
	tcase_add_test(tests, captures_are_put_in_order);
	tcase_add_loop_test(tests, a_growing_file_is_waited_for, 0, 2);
	tcase_add_test(tests, the_end_of_a_pipe_is_not_waited_for);
	suite_add_tcase(suite, tests);
	return suite;
}
