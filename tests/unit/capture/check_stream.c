/* Sources that hand out what the test wrote down, so that order alone is tested. */
#include "tests/unit/suite.h"

#include <stdbool.h>
#include <stdlib.h>

#include "analyzer/capture/source.h"

struct written {
	struct source source;
	const int64_t *times; /* ends with 0 */
	enum source_result end;
	uint8_t data; /* what the packet asked for last points to */
	bool *closed;
};

static enum source_result
written_next(struct source *source, struct packet *ret_packet)
{
	struct written *written = (struct written *)source;

	if (*written->times == 0)
		return written->end;
	written->data = (uint8_t)*written->times;
	*ret_packet = (struct packet){.time_ns = *written->times++,
	                              .number = ++source->info.packets,
	                              .data = &written->data,
	                              .captured = 1,
	                              .wire = 1};
	return SOURCE_PACKET;
}

static void
written_close(struct source *source)
{
	*((struct written *)source)->closed = true;
	free(source);
}

static const struct source_operations written_operations = {written_next, written_close, NULL};

static bool closed[16];

static struct source *
written(size_t number, const int64_t *times, enum source_result end)
{
	struct written *written = calloc(1, sizeof *written);

	ck_assert_ptr_nonnull(written);
	written->source.operations = &written_operations;
	written->times = times;
	written->end = end;
	written->closed = &closed[number];
	return &written->source;
}

static struct packet packet;

static void
expect(struct stream *stream, int64_t time, uint32_t capture, uint64_t number)
{
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_PACKET);
	ck_assert_int_eq(packet.time_ns, time);
	ck_assert_uint_eq(packet.capture, capture);
	ck_assert_uint_eq(packet.number, number);
	/* Reading ahead in its source would have overwritten it. */
	ck_assert_uint_eq(packet.data[0], (uint8_t)time);
}

START_TEST(merged_by_time_then_capture)
{
	static const int64_t a[] = {10, 20, 30, 0}, b[] = {5, 20, 20, 40, 0}, none[] = {0};
	struct source *sources[] = {written(0, a, SOURCE_END), written(1, none, SOURCE_END),
	                            written(2, b, SOURCE_END)};
	struct stream *stream = stream_create(sources, 3);

	ck_assert_uint_eq(stream_count(stream), 3);
	expect(stream, 5, 2, 1);
	expect(stream, 10, 0, 1);
	expect(stream, 20, 0, 2);
	expect(stream, 20, 2, 2);
	expect(stream, 20, 2, 3);
	expect(stream, 30, 0, 3);
	expect(stream, 40, 2, 4);
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_END);
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_END);
	ck_assert_uint_eq(stream_info(stream, 2)->packets, 4);
	ck_assert_uint_eq(stream_info(stream, 1)->packets, 0);
	stream_destroy(stream);
	ck_assert(closed[0] && closed[1] && closed[2]);
}
END_TEST

START_TEST(steps_back_do_not_reorder_a_capture)
{
	static const int64_t a[] = {50, 10, 60, 0}, b[] = {20, 55, 0};
	struct source *sources[] = {written(0, a, SOURCE_END), written(1, b, SOURCE_END)};
	struct stream *stream = stream_create(sources, 2);

	expect(stream, 20, 1, 1);
	expect(stream, 50, 0, 1);
	expect(stream, 10, 0, 2);
	expect(stream, 55, 1, 2);
	expect(stream, 60, 0, 3);
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_END);
	stream_destroy(stream);
}
END_TEST

START_TEST(damage_is_told_once_at_the_end)
{
	static const int64_t a[] = {10, 0}, b[] = {20, 30, 0};
	struct source *sources[] = {written(0, a, SOURCE_DAMAGED), written(1, b, SOURCE_END)};
	struct stream *stream = stream_create(sources, 2);

	expect(stream, 10, 0, 1);
	expect(stream, 20, 1, 1);
	expect(stream, 30, 1, 2);
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_DAMAGED);
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_END);
	stream_destroy(stream);
}
END_TEST

START_TEST(many_captures)
{
	static int64_t times[16][9];
	struct source *sources[16];
	struct stream *stream;
	int64_t last = 0;
	uint32_t last_capture = 0;

	/* 7 and 11 have no common divisor, so each capture starts elsewhere and times repeat. */
	for (size_t i = 0; i < 16; i++) {
		for (size_t j = 0; j < 8; j++)
			times[i][j] = (int64_t)(1 + j * 7 + i * 11 % 16);
		sources[i] = written(i, times[i], SOURCE_END);
	}
	stream = stream_create(sources, 16);
	for (int i = 0; i < 16 * 8; i++) {
		ck_assert_int_eq(stream_next(stream, &packet), SOURCE_PACKET);
		ck_assert_int_ge(packet.time_ns, last);
		if (packet.time_ns == last)
			ck_assert_uint_gt(packet.capture, last_capture);
		last = packet.time_ns;
		last_capture = packet.capture;
	}
	ck_assert_int_eq(stream_next(stream, &packet), SOURCE_END);
	stream_destroy(stream);
}
END_TEST

START_TEST(frame_ids_are_unique_across_captures)
{
	packet = (struct packet){.capture = 1, .number = 4};
	ck_assert_int_eq(packet_frame_id(&packet), (INT64_C(1) << 40) + 4);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("stream");
	TCase *tests = tcase_create("merge");

	tcase_add_test(tests, merged_by_time_then_capture);
	tcase_add_test(tests, steps_back_do_not_reorder_a_capture);
	tcase_add_test(tests, damage_is_told_once_at_the_end);
	tcase_add_test(tests, many_captures);
	tcase_add_test(tests, frame_ids_are_unique_across_captures);
	suite_add_tcase(suite, tests);
	return suite;
}
