/* What came again, by whom and why; options and what became of them; wraps; where it stopped. */
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/model/tftp_ends.h"
#include "tests/unit/suite.h"

#define PORT 40000

static void
request(void)
{
	scene_rrq(&scene, PORT, "apps70.bin", NULL);
}

static void
data(uint16_t block)
{
	scene_data(&scene, PORT, block, 512);
}

static void
ack(uint16_t block)
{
	scene_ack(&scene, PORT, block);
}

static void
blocks(uint16_t from, uint16_t to)
{
	for (uint16_t block = from; block <= to; block++) {
		data(block);
		ack(block);
	}
}

static void
last_block(uint16_t block)
{
	scene_data(&scene, PORT, block, 9);
	ack(block);
}

/* ------------------------------------------------------- Sorcerer's Apprentice --- */

/* RFC 1123 section 4.2.3.1: after one late ACK, everything twice to the end. */
static void
double_from(uint16_t from, uint16_t to)
{
	for (uint16_t block = from; block <= to; block++) {
		data(block);
		scene.at += 0.02;
		data(block);
		ack(block);
		scene.at += 0.02;
		ack(block);
	}
}

START_TEST(doubled_to_the_end)
{
	const struct transfer *t;

	request();
	blocks(1, 3);
	double_from(4, 8);
	last_block(9);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->doubled, 5);
	ck_assert_int_eq(t->doubled_from, 4);
	ck_assert_int_eq(t->octets, 8 * 512 + 9);
}
END_TEST

/* The second ACK of a block crosses the next block's DATA on its way. */
START_TEST(doubled_and_interleaved)
{
	const struct transfer *t;

	scene.step = 0.03;
	request();
	data(1);
	ack(1);
	data(1);
	data(2);
	for (uint16_t block = 2; block <= 6; block++) {
		ack((uint16_t)(block - 1));
		ack(block);
		data(block);
		if (block != 6)
			data((uint16_t)(block + 1));
	}
	t = only_transfer();
	ck_assert_int_eq(t->doubled, 5);
	ck_assert_int_eq(t->doubled_from, 1);
	ck_assert_int_eq(t->last_block, 6);
}
END_TEST

/* One block that came only once breaks it. */
START_TEST(doubled_in_the_middle)
{
	const struct transfer *t;

	request();
	double_from(1, 5);
	blocks(6, 9);
	last_block(10);
	t = only_transfer();
	ck_assert_int_eq(t->doubled, 5);
	ck_assert_int_eq(t->doubled_from, ROW_UNKNOWN);
}
END_TEST

START_TEST(doubled_twice_is_no_habit)
{
	request();
	blocks(1, 3);
	double_from(4, 5);
	last_block(6);
	ck_assert_int_eq(only_transfer()->doubled_from, ROW_UNKNOWN);
}
END_TEST

/* DATA twice, ACK once: the phone has no such fault. */
START_TEST(only_data_doubled)
{
	const struct transfer *t;

	request();
	for (uint16_t block = 1; block <= 6; block++) {
		data(block);
		scene.at += 0.02;
		data(block);
		ack(block);
	}
	last_block(7);
	t = only_transfer();
	ck_assert_int_eq(t->doubled, 0);
	ck_assert_int_eq(t->doubled_from, ROW_UNKNOWN);
	ck_assert_int_eq(t->server_resent, 6);
	ck_assert_int_eq(t->phone_resent, 0);
	ck_assert_ptr_null(t->resent_why); /* lost on the way to the phone, or ignored by it */
}
END_TEST

/* Linux sends UDP with IP id 0: twice within 10 ms is a mirror's work there too. */
START_TEST(mirror_copies_without_ip_id)
{
	uint8_t message[4 + 512] = {0};
	struct scene_udp from_server = {.source = scene_router,
	                                .target = scene_phone,
	                                .from = SCENE_SERVER_IP,
	                                .to = SCENE_PHONE_IP,
	                                .from_port = 50000,
	                                .to_port = PORT,
	                                .payload = message,
	                                .length = sizeof message,
	                                .same_ip_id = true};
	struct scene_udp from_phone = {.source = scene_phone,
	                               .target = scene_router,
	                               .from = SCENE_PHONE_IP,
	                               .to = SCENE_SERVER_IP,
	                               .from_port = PORT,
	                               .to_port = 50000,
	                               .payload = message,
	                               .length = 4,
	                               .same_ip_id = true};
	const struct transfer *t;

	request();
	scene.ip_id = 0;
	for (uint8_t block = 1; block <= 6; block++) {
		message[3] = block;
		message[1] = 3;
		scene_send(&scene, &from_server);
		scene_send(&scene, &from_server);
		message[1] = 4;
		scene_send(&scene, &from_phone);
		scene_send(&scene, &from_phone);
	}
	t = only_transfer();
	ck_assert_int_eq(t->last_block, 6);
	ck_assert_int_eq(t->doubled, 0);
	ck_assert_int_eq(t->server_resent, 0);
	ck_assert_int_eq(t->phone_resent, 0);
}
END_TEST

/* The same transfer in two captures that ran at the same time. */
START_TEST(two_captures_are_no_repeats)
{
	const struct transfer *t;

	scene.capture = 1;
	scene_switch_cdp(&scene);
	for (unsigned block = 0; block <= 6; block++) {
		double at = scene.at;
		uint16_t ip_id = scene.ip_id;

		for (unsigned capture = 0; capture < 2; capture++) {
			scene.capture = capture;
			scene.ip_id = ip_id;
			scene.at = at + 0.02 * capture;
			if (block == 0) {
				request();
				continue;
			}
			data((uint16_t)block);
			ack((uint16_t)block);
		}
	}
	t = only_transfer();
	ck_assert_int_eq(t->requests, 1);
	ck_assert_int_eq(t->last_block, 6);
	ck_assert_int_eq(t->server_resent, 0);
	ck_assert_int_eq(t->phone_resent, 0);
	ck_assert_int_eq(t->doubled, 0);
}
END_TEST

/* ------------------------------------------------------------- who, and why --- */

START_TEST(ack_is_lost)
{
	const struct transfer *t;

	request();
	blocks(1, 3);
	data(4);
	ack(4);
	scene.at += 3;
	data(4);
	ack(4);
	scene.at += 3;
	data(4);
	ack(4);
	last_block(5);
	t = only_transfer();
	ck_assert_str_eq(t->resent_why, "ack-lost");
	ck_assert_int_eq(t->server_resent, 2);
	ck_assert_int_eq(t->most_resent, 2);
	ck_assert_int_eq(t->most_resent_block, 4);
	ck_assert_int_eq(t->longest_gap_ns / 1000000, 3001);
	ck_assert_int_eq(t->gap_block, 4);
}
END_TEST

START_TEST(data_is_lost)
{
	const struct transfer *t;

	request();
	blocks(1, 3);
	data(4);
	scene.at += 4;
	ack(3);
	data(4);
	scene.at += 4;
	ack(3);
	data(4);
	ack(4);
	last_block(5);
	t = only_transfer();
	ck_assert_str_eq(t->resent_why, "data-lost");
	ck_assert_int_eq(t->phone_resent, 2);
	ck_assert_int_eq(t->server_resent, 2);
	ck_assert_int_eq(t->most_resent, 2);
	ck_assert_int_eq(t->most_resent_block, 3);
}
END_TEST

/* The phone asks again though its answer is in the capture. */
START_TEST(answer_is_lost)
{
	const struct transfer *t;

	request();
	data(1);
	scene.at += 4;
	request();
	blocks(1, 2);
	scene_finish(&scene);
	t = transfer_number(0);
	ck_assert_int_eq(t->outcome, TRANSFER_STOPPED_BY_PHONE);
	ck_assert_str_eq(t->resent_why, "data-lost");
	ck_assert_ptr_null(transfer_number(1)->resent_why);
}
END_TEST

/* Both copies are answered: none was lost, the phone only took its time. */
START_TEST(nothing_is_lost)
{
	const struct transfer *t;

	request();
	for (uint16_t block = 1; block <= 2; block++) {
		data(block);
		scene.at += 3;
		data(block);
		scene.at += 0.5;
		ack(block);
		ack(block);
	}
	last_block(3);
	t = only_transfer();
	ck_assert_str_eq(t->resent_why, "both-slow");
	ck_assert_int_eq(t->server_resent, 2);
	ck_assert_int_eq(t->phone_resent, 2);
}
END_TEST

/* The ACK was on its way when the server's timer fired. */
START_TEST(ack_crosses_the_repeat)
{
	const struct transfer *t;

	scene.step = 0.1;
	request();
	blocks(1, 3);
	data(4);
	scene.at += 2.8;
	ack(4);
	data(4);
	last_block(5);
	t = only_transfer();
	ck_assert_int_eq(t->server_resent, 1);
	ck_assert_str_eq(t->resent_why, "both-slow");
}
END_TEST

/* At this point of the capture nobody can say what became of the next block. */
START_TEST(cause_is_not_seen)
{
	const struct transfer *t;

	request();
	blocks(1, 3);
	scene.at += 4;
	ack(3);
	scene.at += 4;
	ack(3);
	last_block(4);
	t = only_transfer();
	ck_assert_int_eq(t->phone_resent, 2);
	ck_assert_ptr_null(t->resent_why);
	ck_assert_int_eq(t->most_resent, 2);
	ck_assert_int_eq(t->most_resent_block, 3);
}
END_TEST

START_TEST(nothing_came_again)
{
	const struct transfer *t;

	request();
	blocks(1, 3);
	last_block(4);
	t = only_transfer();
	ck_assert_int_eq(t->most_resent, ROW_UNKNOWN);
	ck_assert_int_eq(t->most_resent_block, ROW_UNKNOWN);
	ck_assert_ptr_null(t->resent_why);
	ck_assert_int_eq(t->longest_gap_ns, 1000000);
}
END_TEST

/* The phone sends the file: DATA again is the phone's. */
START_TEST(upload)
{
	struct tftp_ends ends = {.scene = &scene,
	                         .phone = SCENE_PHONE_IP,
	                         .server = SCENE_SERVER_IP,
	                         .phone_port = PORT,
	                         .server_port = 50000};
	const struct transfer *t;

	ends_request(&ends, true, "core.001B2A890057", "tsize=521");
	ends_oack(&ends, "tsize=521");
	ends_data(&ends, true, 1, 512);
	ends_ack(&ends, false, 1);
	scene.at += 3;
	ends_data(&ends, true, 1, 512);
	ends_ack(&ends, false, 1);
	ends_data(&ends, true, 2, 9);
	ends_ack(&ends, false, 2);
	t = only_transfer();
	ck_assert(t->write);
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->phone_resent, 1);
	ck_assert_int_eq(t->server_resent, 1);
	ck_assert_str_eq(t->resent_why, "ack-lost");
	ck_assert_int_eq(t->oack, 1);
	ck_assert_str_eq(t->oack_answer, "ack");
	ck_assert_int_eq(t->octets, 521);
}
END_TEST

/* RFC 7440: an ACK for each window; what follows a hole is sent again. */
START_TEST(windows)
{
	const struct transfer *t;

	scene_rrq(&scene, PORT, "kern8851.12-5-1.sbn", "windowsize=4");
	scene_oack(&scene, PORT, "windowsize=4");
	ack(0);
	for (uint16_t block = 1; block <= 4; block++)
		data(block);
	ack(4);
	for (uint16_t block = 5; block <= 8; block++)
		data(block);
	ack(6); /* 7 was lost behind the mirror */
	data(7);
	data(8);
	data(9);
	scene_data(&scene, PORT, 10, 9);
	ack(10);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->windowsize, 4);
	ck_assert_int_eq(t->octets, 9 * 512 + 9);
	ck_assert_int_eq(t->last_block, 10);
	ck_assert_int_eq(t->server_resent, 2);
	ck_assert_int_eq(t->phone_resent, 0);
	ck_assert_ptr_null(t->resent_why);
}
END_TEST

/* --------------------------------------------------------------------- options --- */

START_TEST(options_taken)
{
	const struct transfer *t;

	scene_rrq(&scene, PORT, "apps70.bin", "blksize=1024");
	scene_oack(&scene, PORT, "blksize=1024");
	ack(0);
	scene_data(&scene, PORT, 1, 1024);
	ack(1);
	last_block(2);
	t = only_transfer();
	ck_assert_int_eq(t->oack, 1);
	ck_assert_str_eq(t->oack_answer, "ack");
	ck_assert_int_eq(t->data_octets, 1024);
}
END_TEST

START_TEST(options_ignored)
{
	const struct transfer *t;

	scene_rrq(&scene, PORT, "apps70.bin", "blksize=1024");
	blocks(1, 1);
	last_block(2);
	t = only_transfer();
	ck_assert_int_eq(t->oack, 0);
	ck_assert_ptr_null(t->oack_answer);
	ck_assert_int_eq(t->data_octets, 512);
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
}
END_TEST

START_TEST(options_refused_by_the_server)
{
	const struct transfer *t;

	scene_rrq(&scene, PORT, "apps70.bin", "blksize=1024");
	scene_error(&scene, PORT, false, 8, "no options");
	t = only_transfer();
	ck_assert_int_eq(t->oack, ROW_CANT_TELL);
	ck_assert_ptr_null(t->oack_answer);
}
END_TEST

/* More than the phone asked for (RFC 2348): that is no polite end of a size probe. */
START_TEST(options_refused_by_the_phone)
{
	const struct transfer *t;

	scene_rrq(&scene, PORT, "apps70.bin", "blksize=1024 tsize=0");
	scene_oack(&scene, PORT, "blksize=1468 tsize=90000");
	scene_error(&scene, PORT, true, 8, "bad blksize");
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_ERROR_FROM_PHONE);
	ck_assert_str_eq(t->oack_answer, "error");
	ck_assert_int_eq(t->blksize, 1468);
	ck_assert_int_eq(t->asked_blksize, 1024);
}
END_TEST

START_TEST(oack_is_not_answered)
{
	const struct transfer *t;

	scene_rrq(&scene, PORT, "apps70.bin", "blksize=1024");
	scene_oack(&scene, PORT, "blksize=1024");
	scene.at += 3;
	scene_oack(&scene, PORT, "blksize=1024");
	scene.at += 10;
	scene_switch_cdp(&scene);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_STOPPED_BY_PHONE);
	ck_assert_str_eq(t->oack_answer, "none");
	ck_assert_int_eq(t->server_resent, 1);
	ck_assert_int_eq(t->most_resent_block, 0);
	ck_assert_int_eq(t->last_block, 0);
}
END_TEST

START_TEST(server_does_not_wait)
{
	const struct transfer *t;

	scene_rrq(&scene, PORT, "apps70.bin", "blksize=1024");
	scene_oack(&scene, PORT, "blksize=1024");
	scene_data(&scene, PORT, 1, 1024);
	ack(1);
	last_block(2);
	t = only_transfer();
	ck_assert_str_eq(t->oack_answer, "data-anyway");
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
}
END_TEST

/* It says 1024 and sends 512: no end, as more follows. */
START_TEST(server_forgets_its_blksize)
{
	const struct transfer *t;

	scene_rrq(&scene, PORT, "apps70.bin", "blksize=1024 tsize=0");
	scene_oack(&scene, PORT, "blksize=1024 tsize=1545");
	ack(0);
	blocks(1, 3);
	last_block(4);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->blksize, 1024);
	ck_assert_int_eq(t->data_octets, 512);
	ck_assert_int_eq(t->octets, 1545);
	ck_assert_int_eq(t->last_block, 4);
	ck_assert_uint_eq(strlen(t->content), 32);
}
END_TEST

/* The same, and for the phone that was the end of it. */
START_TEST(server_forgets_and_the_phone_does_not)
{
	const struct transfer *t;

	scene_rrq(&scene, PORT, "apps70.bin", "blksize=1024 tsize=0");
	scene_oack(&scene, PORT, "blksize=1024 tsize=1545");
	ack(0);
	blocks(1, 1);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_SHORT);
	ck_assert_int_eq(t->octets, 512);
}
END_TEST

START_TEST(small_file_in_a_large_block)
{
	const struct transfer *t;

	scene_rrq(&scene, PORT, "OS79XX.TXT", "blksize=1024 tsize=0");
	scene_oack(&scene, PORT, "blksize=1024 tsize=12");
	ack(0);
	scene_text(&scene, PORT, 1, "P0S3-07-4-00");
	ack(1);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->data_octets, 12);
}
END_TEST

/* ---------------------------------------------------------- wraps and the stop --- */

static void
wrap(uint16_t after)
{
	const struct transfer *t;

	scene.step = 0.00001;
	request();
	for (unsigned block = 1; block <= 65535; block++) {
		scene_data(&scene, PORT, (uint16_t)block, 512);
		ack((uint16_t)block);
	}
	for (unsigned block = after; block <= 20; block++) {
		scene_data(&scene, PORT, (uint16_t)block, 512);
		ack((uint16_t)block);
	}
	scene_error(&scene, PORT, true, 3, "disk full");
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_ERROR_FROM_PHONE);
	ck_assert_int_eq(t->wraps, 1);
	ck_assert_int_eq(t->wrap_to, after);
	ck_assert_int_eq(t->last_block, 65535 + 21 - after);
	ck_assert_int_eq(t->server_resent, 0);
	ck_assert_int_eq(t->phone_resent, 0);
}

START_TEST(wraps_to_zero_and_stops)
{
	wrap(0);
}
END_TEST

START_TEST(wraps_to_one_and_stops)
{
	wrap(1);
}
END_TEST

START_TEST(wraps_twice)
{
	const struct transfer *t;

	scene.step = 0.00001;
	scene_rrq(&scene, PORT, "apps70.bin", "blksize=64");
	scene_oack(&scene, PORT, "blksize=64");
	ack(0);
	for (unsigned block = 1; block <= 131080; block++) {
		uint16_t wire = (uint16_t)(1 + (block - 1) % 65535);

		scene_data(&scene, PORT, wire, 64);
		ack(wire);
	}
	t = only_transfer();
	ck_assert_int_eq(t->wraps, 2);
	ck_assert_int_eq(t->wrap_to, 1);
	ck_assert_int_eq(t->last_block, 131080);
	ck_assert_int_eq(t->octets, 131080 * 64);
}
END_TEST

/* The capture lost what lies on both sides of the wrap. */
START_TEST(hole_over_the_wrap)
{
	const struct transfer *t;

	scene.step = 0.00001;
	request();
	for (unsigned block = 1; block <= 65530; block++) {
		scene_data(&scene, PORT, (uint16_t)block, 512);
		ack((uint16_t)block);
	}
	scene_data(&scene, PORT, 5, 512);
	ack(5);
	t = only_transfer();
	ck_assert_int_eq(t->wraps, 1);
	ck_assert_int_eq(t->wrap_to, ROW_UNKNOWN);
	ck_assert_int_eq(t->last_block, 65541);
}
END_TEST

/* ACKs alone tell how far it came. */
START_TEST(stop_in_one_direction)
{
	const struct transfer *t;

	request();
	for (uint16_t block = 1; block <= 40; block++)
		ack(block);
	scene.at += 8;
	request();
	scene_finish(&scene);
	t = transfer_number(0);
	ck_assert_int_eq(t->outcome, TRANSFER_NOT_SEEN_WHOLE);
	ck_assert_int_eq(t->last_block, 40);
	ck_assert_int_eq(t->phone_resent, 0);
}
END_TEST

/* A mirror that writes the ACK before its DATA. */
START_TEST(ack_before_its_data)
{
	const struct transfer *t;

	request();
	blocks(1, 2);
	ack(3);
	data(3);
	ack(4);
	scene_data(&scene, PORT, 4, 9);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->octets, 3 * 512 + 9);
	ck_assert_uint_eq(strlen(t->content), 32);
	ck_assert_int_eq(t->phone_resent, 0);
}
END_TEST

START_TEST(stop_after_an_ack_without_data)
{
	const struct transfer *t;

	request();
	blocks(1, 2);
	ack(3);
	scene_error(&scene, PORT, true, 0, "State Error");
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_ERROR_FROM_PHONE);
	ck_assert_int_eq(t->last_block, 3);
	ck_assert_ptr_null(t->content);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("transfer_repeats");
	TCase *c = tcase_create("repeats");

	tcase_add_checked_fixture(c, scene_setup, scene_teardown);
	tcase_set_timeout(c, 60);
	tcase_add_test(c, doubled_to_the_end);
	tcase_add_test(c, doubled_and_interleaved);
	tcase_add_test(c, doubled_in_the_middle);
	tcase_add_test(c, doubled_twice_is_no_habit);
	tcase_add_test(c, only_data_doubled);
	tcase_add_test(c, mirror_copies_without_ip_id);
	tcase_add_test(c, two_captures_are_no_repeats);
	tcase_add_test(c, ack_is_lost);
	tcase_add_test(c, data_is_lost);
	tcase_add_test(c, answer_is_lost);
	tcase_add_test(c, nothing_is_lost);
	tcase_add_test(c, ack_crosses_the_repeat);
	tcase_add_test(c, cause_is_not_seen);
	tcase_add_test(c, nothing_came_again);
	tcase_add_test(c, upload);
	tcase_add_test(c, windows);
	tcase_add_test(c, options_taken);
	tcase_add_test(c, options_ignored);
	tcase_add_test(c, options_refused_by_the_server);
	tcase_add_test(c, options_refused_by_the_phone);
	tcase_add_test(c, oack_is_not_answered);
	tcase_add_test(c, server_does_not_wait);
	tcase_add_test(c, server_forgets_its_blksize);
	tcase_add_test(c, server_forgets_and_the_phone_does_not);
	tcase_add_test(c, small_file_in_a_large_block);
	tcase_add_test(c, wraps_to_zero_and_stops);
	tcase_add_test(c, wraps_to_one_and_stops);
	tcase_add_test(c, wraps_twice);
	tcase_add_test(c, hole_over_the_wrap);
	tcase_add_test(c, stop_in_one_direction);
	tcase_add_test(c, ack_before_its_data);
	tcase_add_test(c, stop_after_an_ack_without_data);
	suite_add_tcase(s, c);
	return s;
}
