/* Two points see the same messages and date them by their own clocks. */
#include "tests/unit/suite.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/net/clocks.h"

#define SECOND INT64_C(1000000000)
#define MILLISECOND INT64_C(1000000)

/* Messages `first` to `last` of one conversation, sent 0.1 s apart. */
struct point {
	int first, last;
	int64_t ahead_ns;   /* of the true time */
	int64_t jitter_ns;  /* every third message comes so much later */
	int senders;        /* 1: one alone speaks */
	int repeats;        /* each of them is said so often, one second apart */
	uint16_t other_ids; /* other messages than at the other points */
};

struct seen {
	struct source source;
	struct point point;
	int next, repeat;
	uint8_t octets[60];
};

static void
write_message(struct seen *seen, int number)
{
	/* Ethernet; IPv4; UDP 69 -> 49152; TFTP DATA */
	static const uint8_t message[] = {
	        0, 0x50, 0x0b, 0, 1,   2, 0,  0x11, 0x22, 0x33, 0x44, 0x55, 8, 0, 0x45, 0,
	        0, 46,   0,    0, 0,   0, 64, 17,   0,    0,    10,   0,    0, 1, 10,   0,
	        0, 5,    4,    1, 192, 0, 0,  26,   0,    0,    0,    3,    0, 1};
	uint16_t id = (uint16_t)(number + seen->point.other_ids);

	memcpy(seen->octets, message, sizeof message);
	seen->octets[18] = (uint8_t)(id >> 8);
	seen->octets[19] = (uint8_t)id;
	if (number % 2 != 0 && seen->point.senders != 1)
		seen->octets[29] = 9;
}

static enum source_result
seen_next(struct source *source, struct packet *ret_packet)
{
	struct seen *seen = (struct seen *)source;
	const struct point *point = &seen->point;

	if (seen->next > point->last) {
		seen->next = point->first;
		if (++seen->repeat >= point->repeats)
			return SOURCE_END;
	}
	write_message(seen, seen->next);
	*ret_packet = (struct packet){
	        .time_ns = 1000 * SECOND + seen->next * (SECOND / 10) + seen->repeat * SECOND +
	                   point->ahead_ns + (seen->next % 3 == 0 ? point->jitter_ns : 0),
	        .number = ++source->info.packets,
	        .link_type = LINK_ETHERNET,
	        .captured = sizeof seen->octets,
	        .wire = sizeof seen->octets,
	        .data = seen->octets,
	        .fcs_octets = PACKET_FCS_UNKNOWN,
	};
	seen->next++;
	return SOURCE_PACKET;
}

static bool
seen_rewind(struct source *source)
{
	struct seen *seen = (struct seen *)source;

	seen->next = seen->point.first;
	seen->repeat = 0;
	source->info.packets = 0;
	return true;
}

static void
seen_close(struct source *source)
{
	free(source->info.file);
	free(source->info.clock_note);
	free(source);
}

static const struct source_operations seen_operations = {seen_next, seen_close, seen_rewind};

static struct stream *stream;

static void
align(const struct point *points, size_t count)
{
	struct source *sources[8];

	for (size_t i = 0; i < count; i++) {
		struct seen *seen = memory_zeroed(1, sizeof *seen);

		seen->source.operations = &seen_operations;
		seen->source.rewindable = true;
		seen->source.info.file = memory_format("point%zu", i);
		seen->point = points[i];
		seen->next = points[i].first;
		sources[i] = &seen->source;
	}
	stream = stream_create(sources, count);
	clocks_align(stream);
}

#define ALIGN(...)                                 \
	align((const struct point[]){__VA_ARGS__}, \
	      sizeof((const struct point[]){__VA_ARGS__}) / sizeof(struct point))

static const char *
note(size_t capture)
{
	const char *text = stream_info(stream, capture)->clock_note;

	return text != NULL ? text : "";
}

/* How far the times of a capture's first packet are from true. */
static int64_t
error_of(uint32_t capture, int first)
{
	struct packet packet;

	while (stream_next(stream, &packet) == SOURCE_PACKET) {
		if (packet.capture == capture)
			return packet.time_ns - 1000 * SECOND - first * (SECOND / 10);
	}
	ck_abort_msg("no packet of it");
	return 0;
}

static void
tear_down(void)
{
	stream_destroy(stream);
}

START_TEST(a_clock_behind_is_set)
{
	ALIGN({.first = 1, .last = 100},
	      {.first = 44, .last = 200, .ahead_ns = -2314 * MILLISECOND});
	ck_assert_str_eq(note(0), "");
	ck_assert_str_eq(note(1),
	                 "its clock is 2.314 s behind point0: aligned by 57 common frames");
	ck_assert_int_eq(error_of(1, 44), 0);
	/* nothing was lost by reading ahead */
	ck_assert_uint_gt(stream_info(stream, 0)->packets, 0);
}
END_TEST

START_TEST(a_clock_of_another_decade_is_set)
{
	ALIGN({.first = 1, .last = 20}, {.first = 1,
	                                 .last = 20,
	                                 .ahead_ns = 1200000000 * SECOND,
	                                 .jitter_ns = 5 * MILLISECOND});
	ck_assert_str_eq(note(1), "its clock is 1200000000.000 s ahead of point0: aligned by 20 "
	                          "common frames");
	ck_assert_int_eq(error_of(1, 1), 0); /* the median is not moved by a third that was late */
}
END_TEST

START_TEST(clocks_are_compared_through_a_third)
{
	ALIGN({.first = 1, .last = 30}, {.first = 40, .last = 80, .ahead_ns = 9 * SECOND},
	      {.first = 10, .last = 70, .ahead_ns = 5 * SECOND});
	ck_assert_str_eq(note(2), "its clock is 5.000 s ahead of point0: aligned by 21 common "
	                          "frames");
	ck_assert_str_eq(note(1), "its clock is 4.000 s ahead of point2: aligned by 31 common "
	                          "frames");
	ck_assert_int_eq(error_of(1, 40), 0);
}
END_TEST

START_TEST(delay_is_no_offset)
{
	ALIGN({.first = 1, .last = 100}, {.first = 1, .last = 100, .ahead_ns = MILLISECOND / 2});
	ck_assert_str_eq(note(1), "");
	ck_assert_int_eq(error_of(1, 1), MILLISECOND / 2);
}
END_TEST

START_TEST(a_ring_buffer_is_left_as_it_is)
{
	ALIGN({.first = 1, .last = 100}, {.first = 101, .last = 200}, {.first = 201, .last = 300});
	for (size_t i = 0; i < 3; i++)
		ck_assert_str_eq(note(i), "");
	ck_assert_int_eq(error_of(2, 201), 0);
}
END_TEST

START_TEST(too_few_frames_are_no_proof)
{
	static const struct point second[] = {
	        /* too few in common */
	        {.first = 94, .last = 200, .ahead_ns = -SECOND},
	        /* one sender says the same at its next boot */
	        {.first = 1, .last = 100, .ahead_ns = 5 * SECOND, .senders = 1},
	        /* they do not agree */
	        {.first = 1, .last = 100, .ahead_ns = 5 * SECOND, .jitter_ns = 200 * MILLISECOND},
	        /* what is said again and again has no time */
	        {.first = 1, .last = 100, .ahead_ns = 5 * SECOND, .repeats = 2},
	        /* none in common */
	        {.first = 1, .last = 100, .ahead_ns = 5 * SECOND, .other_ids = 1000},
	};

	align((const struct point[]){{.first = 1, .last = 100, .senders = second[_i].senders},
	                             second[_i]},
	      2);
	ck_assert_str_eq(note(0), "");
	ck_assert_str_eq(note(1), "its clock could not be compared with that of point0: too few "
	                          "frames are in both");
	ck_assert_int_eq(error_of(1, second[_i].first), second[_i].ahead_ns);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("clocks");
	TCase *tests = tcase_create("clocks");

	tcase_add_checked_fixture(tests, NULL, tear_down);
	tcase_add_test(tests, a_clock_behind_is_set);
	tcase_add_test(tests, a_clock_of_another_decade_is_set);
	tcase_add_test(tests, clocks_are_compared_through_a_third);
	tcase_add_test(tests, delay_is_no_offset);
	tcase_add_test(tests, a_ring_buffer_is_left_as_it_is);
	tcase_add_loop_test(tests, too_few_frames_are_no_proof, 0, 5);
	suite_add_tcase(suite, tests);
	return suite;
}
