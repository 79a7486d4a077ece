/* TCP segments put in order: whatever comes in, each octet comes out once or is said to be missing.
 */
#include "analyzer/net/tcp_stream.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/unit/suite.h"

#define START 1000

/* What came out: octets as they are, each gap as "[N]". */
static char said[1 << 20];
static size_t said_length;
static struct tcp_stream stream;

static void
say_octets(void *context, struct slice octets)
{
	(void)context;
	if (octets.length == 0 || said_length + octets.length >= sizeof said)
		ck_abort_msg("%zu octets", octets.length);
	memcpy(said + said_length, octets.data, octets.length);
	said_length += octets.length;
	said[said_length] = '\0';
}

static void
say_gap(void *context, uint64_t missing)
{
	(void)context;
	if (missing == 0)
		ck_abort_msg("no gap");
	said_length += (size_t)snprintf(said + said_length, sizeof said - said_length, "[%llu]",
	                                (unsigned long long)missing);
}

static const struct tcp_stream_reader reader = {say_octets, say_gap};

static void
setup(void)
{
	stream = (struct tcp_stream){0};
	said_length = 0;
	said[0] = '\0';
}

static void
teardown(void)
{
	tcp_stream_free(&stream);
	ck_assert_ptr_null(stream.held);
	ck_assert_uint_eq(stream.held_octets, 0);
	ck_assert_uint_eq(stream.held_segments, 0);
}

static void
feed_octets(uint32_t sequence, uint8_t flags, const void *octets, size_t captured, size_t wire)
{
	struct frame_tcp tcp = {.sequence = sequence, .flags = flags};

	tcp_stream_segment(&stream, &tcp, cursor_over(octets, captured, wire), &reader, NULL);
}

static void
feed(uint32_t sequence, uint8_t flags, const char *text)
{
	feed_octets(sequence, flags, text, strlen(text), strlen(text));
}

static void
data(uint32_t sequence, const char *text)
{
	feed(sequence, TCP_ACK | TCP_PSH, text);
}

static void
acknowledge(uint32_t acknowledgment)
{
	tcp_stream_acknowledged(&stream, acknowledgment, &reader, NULL);
}

static void
flush(void)
{
	tcp_stream_flush(&stream, &reader, NULL);
}

START_TEST(in_order)
{
	feed(START - 1, TCP_SYN, "");
	data(START, "abc");
	ck_assert_str_eq(said, "abc");
	feed(START + 3, TCP_ACK, "");
	data(START + 3, "de");
	ck_assert_str_eq(said, "abcde");
	ck_assert(!stream.ended);
}
END_TEST

START_TEST(out_of_order)
{
	feed(START - 1, TCP_SYN, "");
	data(START + 5, "fgh");
	data(START + 3, "de");
	ck_assert_str_eq(said, "");
	ck_assert_uint_eq(stream.held_segments, 2);
	ck_assert_uint_eq(stream.held_octets, 5);
	data(START, "abc");
	ck_assert_str_eq(said, "abcdefgh");
	ck_assert_ptr_null(stream.held);
}
END_TEST

START_TEST(retransmissions)
{
	data(START, "abc");
	data(START, "abc");
	data(START, "XYZ"); /* the first copy counts */
	ck_assert_str_eq(said, "abc");
	data(START, "XYZdef");
	ck_assert_str_eq(said, "abcdef");
	data(START + 2, "X");
	data(START + 6, "g");
	ck_assert_str_eq(said, "abcdefg");
}
END_TEST

START_TEST(overlaps_while_held)
{
	feed(START - 1, TCP_SYN, "");
	data(START + 4, "EFGH");
	data(START + 2, "cdXX"); /* overlaps its beginning */
	data(START + 6, "XXij"); /* its end */
	data(START + 5, "XX");   /* within */
	ck_assert_uint_eq(stream.held_octets, 8);
	data(START + 12, "mn");
	data(START + 1, "bXXXXXXXXklXXop"); /* across all of them */
	ck_assert_uint_eq(stream.held_octets, 15);
	data(START, "aXXXXXXXXXXXXXXXq");
	ck_assert_str_eq(said, "abcdEFGHijklmnopq");
}
END_TEST

START_TEST(wraps_at_two_to_the_32)
{
	feed(0xfffffffc, TCP_SYN, "");
	data(3, "gh");
	data(0xffffffff, "cdef");
	data(0xfffffffd, "ab");
	ck_assert_str_eq(said, "abcdefgh");
	data(0xfffffffd, "XXXXXXXXi");
	acknowledge(9);
	data(9, "l");
	ck_assert_str_eq(said, "abcdefghi[3]l");
}
END_TEST

START_TEST(goes_on_for_more_than_one_round)
{
	static const char block[60000];
	uint32_t sequence = 0;

	for (int i = 0; i < 150000; i++) { /* 9 GB; only the last is asked */
		said_length = 0;
		feed_octets(sequence, TCP_ACK, block, 1, sizeof block);
		sequence += sizeof block;
	}
	ck_assert_uint_eq(said_length, 1 + strlen("[59999]"));
	ck_assert_int_eq(stream.next, INT64_C(9000000000));
}
END_TEST

START_TEST(acknowledged_holes_are_lost)
{
	feed(START - 1, TCP_SYN, "");
	data(START, "abc");
	data(START + 5, "fg");
	data(START + 10, "kl");
	acknowledge(START + 3); /* nothing beyond the hole */
	ck_assert_str_eq(said, "abc");
	acknowledge(START + 7);
	ck_assert_str_eq(said, "abc[2]fg");
	data(START + 3, "de"); /* too late */
	ck_assert_str_eq(said, "abc[2]fg");
	acknowledge(START + 9); /* half of the second hole */
	ck_assert_str_eq(said, "abc[2]fg[2]");
	data(START + 9, "j");
	ck_assert_str_eq(said, "abc[2]fg[2]jkl");
}
END_TEST

/* A mirror that writes the ACK before the octets. */
START_TEST(acknowledgment_before_its_data)
{
	data(START, "abc");
	acknowledge(START + 6);
	ck_assert_str_eq(said, "abc");
	data(START + 3, "def");
	ck_assert_str_eq(said, "abcdef");
	acknowledge(START + 9);
	data(START + 9, "jkl"); /* goes on behind what was acknowledged: that is lost */
	ck_assert_str_eq(said, "abcdef[3]jkl");
}
END_TEST

START_TEST(lost_end_is_told_at_the_end)
{
	data(START, "abc");
	acknowledge(START + 10);
	ck_assert_str_eq(said, "abc");
	flush();
	ck_assert_str_eq(said, "abc[7]");
	flush();
	ck_assert_str_eq(said, "abc[7]");
}
END_TEST

START_TEST(unseen_fin_is_no_octet)
{
	data(START, "abc");
	acknowledge(START + 4);
	flush();
	ck_assert_str_eq(said, "abc");
}
END_TEST

START_TEST(flush_gives_what_is_held)
{
	data(START, "abc");
	data(START + 5, "fg");
	data(START + 9, "j");
	flush();
	ck_assert_str_eq(said, "abc[2]fg[2]j");
	data(START + 10, "k");
	ck_assert_str_eq(said, "abc[2]fg[2]jk");
}
END_TEST

START_TEST(segments_held_are_bounded)
{
	feed(START - 1, TCP_SYN, "");
	for (uint32_t i = 0; i < TCP_HELD_SEGMENTS_MAX; i++)
		data(START + 1 + 2 * i, "x");
	ck_assert_str_eq(said, "");
	ck_assert_uint_eq(stream.held_segments, TCP_HELD_SEGMENTS_MAX);
	data(START + 1 + 2 * TCP_HELD_SEGMENTS_MAX, "x");
	ck_assert_str_eq(said, "[1]x");
	ck_assert_uint_eq(stream.held_segments, TCP_HELD_SEGMENTS_MAX);
}
END_TEST

START_TEST(octets_held_are_bounded)
{
	static char block[60000];

	memset(block, 'x', sizeof block);
	feed(START - 1, TCP_SYN, "");
	feed_octets(START + 10, TCP_ACK, block, sizeof block, sizeof block);
	ck_assert_uint_eq(said_length, 0);
	feed_octets(START + 10 + sizeof block, TCP_ACK, block, 5535, 5535);
	ck_assert_uint_eq(said_length, 0);
	ck_assert_uint_eq(stream.held_octets, TCP_HELD_OCTETS_MAX);
	feed_octets(START + 80000, TCP_ACK, block, 1, 1);
	ck_assert_uint_eq(said_length, 4 + 65535);
	ck_assert_uint_eq(stream.held_octets, 1);
}
END_TEST

START_TEST(begins_in_the_middle)
{
	data(5000, "abc");
	data(4990, "0123456789abc"); /* before the beginning */
	data(5003, "de");
	ck_assert_str_eq(said, "abcde");
}
END_TEST

START_TEST(acknowledgment_begins)
{
	acknowledge(5000);
	data(5003, "def");
	ck_assert_str_eq(said, "");
	acknowledge(5006);
	ck_assert_str_eq(said, "[3]def");
}
END_TEST

START_TEST(cut_segments)
{
	feed_octets(START, TCP_ACK, "abc", 3, 10);
	ck_assert_str_eq(said, "abc[7]");
	feed_octets(START + 20, TCP_ACK, "uv", 2, 5); /* held, cut */
	feed_octets(START + 25, TCP_ACK, "", 0, 5);   /* nothing of it captured */
	feed_octets(START + 10, TCP_ACK, "klmno", 5, 12);
	ck_assert_str_eq(said, "abc[7]klmno[5]uv[3][5]");
	/* What was cut is not asked for again: the first copy counts. */
	data(START, "ABCDEFGHIJ");
	ck_assert_str_eq(said, "abc[7]klmno[5]uv[3][5]");
}
END_TEST

START_TEST(keep_alives)
{
	data(START, "abc");
	feed(START + 2, TCP_ACK, "");
	feed_octets(START + 2, TCP_ACK, "\0", 1, 1);
	data(START + 3, "def");
	ck_assert_uint_eq(said_length, 6);
	ck_assert_str_eq(said, "abcdef");
}
END_TEST

/* One octet of new data that a full receiver does not take (RFC 9293 section 3.8.6.1). */
START_TEST(zero_window_probe)
{
	data(START, "abc");
	data(START + 3, "d");
	acknowledge(START + 3);
	data(START + 3, "d");
	acknowledge(START + 4);
	data(START + 3, "defg");
	ck_assert_str_eq(said, "abcdefg");
}
END_TEST

START_TEST(syn_with_data)
{
	feed(START, TCP_SYN, "abc");
	ck_assert_str_eq(said, "abc");
	feed(START, TCP_SYN, "abc");
	data(START + 4, "def");
	ck_assert_str_eq(said, "abcdef");
}
END_TEST

START_TEST(fin_ends)
{
	data(START, "abc");
	feed(START + 3, TCP_FIN | TCP_ACK, "de");
	ck_assert_str_eq(said, "abcde");
	ck_assert(stream.ended);
	data(START + 5, "X");
	data(START + 6, "X");
	acknowledge(START + 6);
	flush();
	ck_assert_str_eq(said, "abcde");
}
END_TEST

START_TEST(fin_before_the_rest)
{
	data(START, "abc");
	data(START + 8, "X"); /* beyond the end: nobody sent it */
	feed(START + 5, TCP_FIN | TCP_ACK, "");
	ck_assert(!stream.ended);
	data(START + 3, "de");
	ck_assert_str_eq(said, "abcde");
	ck_assert(stream.ended);
	ck_assert_ptr_null(stream.held);
}
END_TEST

START_TEST(fin_with_a_hole_before_it)
{
	data(START, "abc");
	feed(START + 5, TCP_FIN | TCP_ACK, "");
	acknowledge(START + 6);
	ck_assert_str_eq(said, "abc[2]");
	ck_assert(stream.ended);
}
END_TEST

START_TEST(fin_with_a_hole_flushed)
{
	data(START, "abc");
	feed(START + 5, TCP_FIN | TCP_ACK, "");
	flush();
	ck_assert_str_eq(said, "abc[2]");
}
END_TEST

START_TEST(reset_ends)
{
	data(START, "abc");
	data(START + 4, "e");
	feed(START + 5, TCP_RST, "go away");
	ck_assert_str_eq(said, "abc[1]e");
	ck_assert(stream.ended);
	data(START + 5, "f");
	ck_assert_str_eq(said, "abc[1]e");
}
END_TEST

START_TEST(strays_are_not_waited_for)
{
	data(START, "abc");
	data(START + 3 + 0x40000000, "X");
	acknowledge(START + 4 + 0x40000000);
	data(START + 3 + 0x80000000U, "X");
	ck_assert_ptr_null(stream.held);
	data(START + 4, "e");
	ck_assert_str_eq(said, "abc");
	data(START + 3, "d");
	ck_assert_str_eq(said, "abcde");
}
END_TEST

static uint32_t random_state;

static uint32_t
random_below(uint32_t limit)
{
	random_state = random_state * 1664525 + 1013904223;
	return (uint32_t)((uint64_t)random_state * limit >> 32);
}

/* Any order, any overlap, any repetition: as long as it fits the bounds, the octets are the same.
 */
START_TEST(any_permutation_gives_the_same)
{
	enum { LENGTH = 1000, PIECES = 30 };
	char text[LENGTH + 1];
	uint32_t begin[2 * PIECES], end[2 * PIECES];

	random_state = (uint32_t)_i;
	for (size_t i = 0; i < LENGTH; i++)
		text[i] = (char)('a' + random_below(26));
	text[LENGTH] = '\0';
	for (uint32_t i = 0; i < PIECES; i++) {
		begin[i] = i == 0 ? 0 : end[i - 1];
		end[i] = i == PIECES - 1 ? LENGTH
		                         : begin[i] + random_below((LENGTH - begin[i]) / 4 + 1);
		begin[PIECES + i] = random_below(LENGTH);
		end[PIECES + i] = begin[PIECES + i] + random_below(LENGTH - begin[PIECES + i]);
	}
	for (uint32_t i = 2 * PIECES - 1; i > 0; i--) {
		uint32_t j = random_below(i + 1), b = begin[i], e = end[i];

		begin[i] = begin[j], end[i] = end[j];
		begin[j] = b, end[j] = e;
	}
	feed((uint32_t)_i * 0x01010101U - 500, TCP_SYN, "");
	for (size_t i = 0; i < 2 * PIECES; i++)
		feed_octets((uint32_t)_i * 0x01010101U - 499 + begin[i], TCP_ACK, text + begin[i],
		            end[i] - begin[i], end[i] - begin[i]);
	ck_assert_str_eq(said, text);
	ck_assert_ptr_null(stream.held);
}
END_TEST

START_TEST(hostile_order_stays_bounded)
{
	enum { SEGMENTS = 10000, SIZE = 20 };
	static uint32_t order[SEGMENTS];
	static const char block[SIZE] = "...................";
	size_t points = 0, most = 0;
	unsigned long long missing = 0;

	random_state = 7;
	for (uint32_t i = 0; i < SEGMENTS; i++)
		order[i] = i;
	for (uint32_t i = SEGMENTS - 1; i > 0; i--) {
		uint32_t j = random_below(i + 1), t = order[i];

		order[i] = order[j];
		order[j] = t;
	}
	feed(START - 1, TCP_SYN, "");
	for (size_t i = 0; i < SEGMENTS; i++) {
		feed_octets(START + order[i] * SIZE, TCP_ACK, block, SIZE - 1, SIZE - 1);
		if (stream.held_segments > most)
			most = stream.held_segments;
	}
	ck_assert_uint_eq(most, TCP_HELD_SEGMENTS_MAX);
	flush();
	/* Each number is accounted for once. */
	for (const char *at = said; *at != '\0';) {
		char *after = NULL;

		if (*at == '.') {
			points++;
			at++;
		} else {
			missing += strtoull(at + 1, &after, 10);
			at = after + 1;
		}
	}
	ck_assert_uint_eq(points + missing, SEGMENTS * SIZE - 1);
	ck_assert_uint_gt(points, TCP_HELD_SEGMENTS_MAX * (SIZE - 1));
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("tcp_stream");
	TCase *c = tcase_create("tcp_stream");

	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_test(c, in_order);
	tcase_add_test(c, out_of_order);
	tcase_add_test(c, retransmissions);
	tcase_add_test(c, overlaps_while_held);
	tcase_add_test(c, wraps_at_two_to_the_32);
	tcase_add_test(c, goes_on_for_more_than_one_round);
	tcase_add_test(c, acknowledged_holes_are_lost);
	tcase_add_test(c, acknowledgment_before_its_data);
	tcase_add_test(c, lost_end_is_told_at_the_end);
	tcase_add_test(c, unseen_fin_is_no_octet);
	tcase_add_test(c, flush_gives_what_is_held);
	tcase_add_test(c, segments_held_are_bounded);
	tcase_add_test(c, octets_held_are_bounded);
	tcase_add_test(c, begins_in_the_middle);
	tcase_add_test(c, acknowledgment_begins);
	tcase_add_test(c, cut_segments);
	tcase_add_test(c, keep_alives);
	tcase_add_test(c, zero_window_probe);
	tcase_add_test(c, syn_with_data);
	tcase_add_test(c, fin_ends);
	tcase_add_test(c, fin_before_the_rest);
	tcase_add_test(c, fin_with_a_hole_before_it);
	tcase_add_test(c, fin_with_a_hole_flushed);
	tcase_add_test(c, reset_ends);
	tcase_add_test(c, strays_are_not_waited_for);
	tcase_add_test(c, hostile_order_stays_bounded);
	tcase_add_loop_test(c, any_permutation_gives_the_same, 0, 200);
	suite_add_tcase(s, c);
	return s;
}
