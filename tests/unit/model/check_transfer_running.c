/* Transfers whose request is not in the capture, and what must not be taken for one. */
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/model/tftp_ends.h"
#include "tests/unit/suite.h"

static struct tftp_ends ends;

static void
setup(void)
{
	scene_setup();
	ends = (struct tftp_ends){.scene = &scene,
	                          .phone = SCENE_PHONE_IP,
	                          .server = SCENE_SERVER_IP,
	                          .phone_port = 40000,
	                          .server_port = 50000};
}

static size_t
transfers(void)
{
	scene_finish(&scene);
	return model_tables(scene.model)->transfer.count;
}

static void
blocks(unsigned from, unsigned to, size_t length)
{
	for (unsigned block = from; block <= to; block++) {
		ends_data(&ends, false, (uint16_t)block, length);
		ends_ack(&ends, true, (uint16_t)block);
	}
}

START_TEST(runs_when_the_capture_begins)
{
	const struct transfer *t;

	blocks(100, 110, 512);
	blocks(111, 111, 30);
	scene_phone_cdp(&scene);
	t = only_transfer();
	ck_assert_int_eq(t->id, 1);
	ck_assert_int_eq(t->outcome, TRANSFER_NOT_SEEN_WHOLE);
	ck_assert_str_eq(t->name, "(request not captured)");
	ck_assert_str_eq(t->kind, "other");
	ck_assert_int_eq(t->n, 0);
	ck_assert_int_eq(t->requests, 0);
	ck_assert_int_eq(t->request.id, 0);
	ck_assert_int_eq(t->first.id, 1);
	ck_assert_int_eq(t->last.id, 24);
	ck_assert_int_eq(t->last_block, 111);
	ck_assert_int_eq(t->octets, 110 * 512 + 30);
	ck_assert_ptr_null(t->content);
	ck_assert(!t->write);
	ck_assert_uint_eq(ip_to_v4(t->server), SCENE_SERVER_IP);
	ck_assert_int_eq(t->answered_port, 50000);
	ck_assert_int_eq(t->client_port, 40000);
	ck_assert_str_eq(t->phone->name, "SEP001B2A890057");
	ck_assert_int_eq(t->oack, ROW_CANT_TELL);
}
END_TEST

START_TEST(still_runs_when_it_ends)
{
	blocks(100, 110, 512);
	scene_phone_cdp(&scene);
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_OPEN);
}
END_TEST

/* Its end is seen, so that is told; it stands in the first boot and shifts no later one. */
START_TEST(ended_by_the_phone)
{
	const struct transfer *t;

	scene_phone_cdp(&scene);
	blocks(65530, 65535, 512);
	blocks(0, 3, 512);
	ends_error(&ends, true, 3);
	scene.at += 8;
	scene_file(&scene, 40001, "apps70.bin", 100);
	scene_finish(&scene);
	t = transfer_number(0);
	ck_assert_int_eq(t->outcome, TRANSFER_ERROR_FROM_PHONE);
	ck_assert_int_eq(t->error_code, 3);
	ck_assert_int_eq(t->wraps, 1);
	ck_assert_int_eq(t->last_block, 65539);
	ck_assert_int_eq(transfer_number(1)->n, 1);
	ck_assert_ptr_eq(transfer_number(1)->boot, t->boot);
}
END_TEST

START_TEST(repeats_count)
{
	const struct transfer *t;

	scene_phone_cdp(&scene);
	blocks(100, 110, 512);
	scene.at += 3;
	ends_data(&ends, false, 110, 512);
	ends_ack(&ends, true, 110);
	t = only_transfer();
	ck_assert_int_eq(t->server_resent, 1);
	ck_assert_str_eq(t->resent_why, "ack-lost");
}
END_TEST

START_TEST(upload)
{
	const struct transfer *t;

	scene_phone_cdp(&scene);
	scene_file(&scene, 41000, "OS79XX.TXT", 12); /* so its address is known */
	for (uint16_t block = 7; block < 14; block++) {
		ends_data(&ends, true, block, 512);
		ends_ack(&ends, false, block);
	}
	scene_finish(&scene);
	t = transfer_number(1);
	ck_assert(t->write);
	ck_assert_int_eq(t->client_port, 40000);
	ck_assert_int_eq(t->last_block, 13);
}
END_TEST

/* Between others than phones it is nobody's business. */
START_TEST(no_phone)
{
	ends.phone = SCENE_OTHER_IP;
	ends.phone_mac = &scene_pc;
	scene_phone_cdp(&scene);
	blocks(1, 20, 512);
	ck_assert_int_eq(only_transfer()->id, 0);
}
END_TEST

START_TEST(too_few_to_tell)
{
	scene_phone_cdp(&scene);
	blocks(9, 11, 512);
	ck_assert_uint_eq(transfers(), 0);
}
END_TEST

/* Something else that begins with 0 and 3: numbers that do not follow each other, no answers,
 * blocks that grow. */
START_TEST(other_protocols)
{
	static const uint16_t ids[] = {7, 300, 12, 9000, 77, 5, 1000, 31};

	scene_phone_cdp(&scene);
	for (size_t i = 0; i < 8; i++) {
		ends_data(&ends, false, ids[i], 200);
		ends_ack(&ends, true, ids[i]);
	}
	ends.phone_port++;
	for (uint16_t i = 0; i < 20; i++)
		ends_data(&ends, false, i, 200);
	ends.phone_port++;
	for (uint16_t i = 1; i < 20; i++) {
		ends_data(&ends, false, i, 200u + i);
		ends_ack(&ends, true, i);
	}
	ends.phone_port++;
	for (uint16_t i = 1; i < 20; i++) {
		ends_data(&ends, false, i, 200);
		ends_ack(&ends, true, (uint16_t)(i + 100));
	}
	ck_assert_uint_eq(transfers(), 0);
}
END_TEST

/* What goes on behind an ERROR, one end not having heard it, makes no second row. */
START_TEST(stragglers)
{
	scene_rrq(&scene, 40000, "apps70.bin", NULL);
	blocks(1, 5, 512);
	ends_error(&ends, true, 0);
	ends_data(&ends, false, 6, 512);
	scene.at += 3;
	ends_data(&ends, false, 6, 512);
	ck_assert_uint_eq(transfers(), 1);
}
END_TEST

/* More at once than are remembered: the silent ones give way, and those that run are found. */
START_TEST(many_candidates)
{
	for (unsigned i = 0; i < 1000; i++) {
		ends.phone_port = (uint16_t)(2000 + i);
		ends_data(&ends, false, 5, 512);
	}
	ends.phone_port = 40000;
	scene_phone_cdp(&scene);
	blocks(100, 110, 512);
	ck_assert_int_eq(only_transfer()->client_port, 40000);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("transfer_running");
	TCase *c = tcase_create("running");

	tcase_add_checked_fixture(c, setup, scene_teardown);
	tcase_add_test(c, runs_when_the_capture_begins);
	tcase_add_test(c, still_runs_when_it_ends);
	tcase_add_test(c, ended_by_the_phone);
	tcase_add_test(c, repeats_count);
	tcase_add_test(c, upload);
	tcase_add_test(c, no_phone);
	tcase_add_test(c, too_few_to_tell);
	tcase_add_test(c, other_protocols);
	tcase_add_test(c, stragglers);
	tcase_add_test(c, many_candidates);
	suite_add_tcase(s, c);
	return s;
}
