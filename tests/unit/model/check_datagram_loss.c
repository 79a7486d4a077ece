/* Datagrams of which fragments are missing for good: whose they were, and what proves the contrary.
 */
#include <stdio.h>
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/model/scene_sip.h"
#include "tests/unit/suite.h"

static void
setup(void)
{
	scene_setup();
	scene.as_octets = true;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
}

static size_t
count(void)
{
	return scene_finish(&scene)->datagram_loss.count;
}

static const struct datagram_loss *
row(size_t i)
{
	return table_at(&model_tables(scene.model)->datagram_loss, i);
}

/* The server's blocks are larger than the path lets through. */
static void
send_large(uint16_t port, uint16_t block, unsigned lost)
{
	scene.mtu = 1500;
	scene.lost_fragment = lost;
	scene_data(&scene, port, block, 1600);
	scene.mtu = 0;
	scene.lost_fragment = 0;
}

static void
ask_large(uint16_t port, const char *name)
{
	scene_rrq(&scene, port, name, "blksize=1600");
	scene_oack(&scene, port, "blksize=1600");
	scene_ack(&scene, port, 0);
}

START_TEST(block_without_its_end)
{
	ask_large(40000, "P003-08-12-00.sb2");
	for (int i = 0; i < 3; i++) {
		send_large(40000, 1, 2);
		scene.at += 4;
	}
	scene_switch_cdp(&scene);
	ck_assert_uint_eq(count(), 3);
	ck_assert_ptr_eq(row(0)->transfer, table_at(&model_tables(scene.model)->transfer, 0));
	ck_assert_uint_eq(row(0)->phone->id, 1);
	ck_assert_uint_eq(ip_to_v4(row(0)->source), SCENE_SERVER_IP);
	ck_assert_int_eq(row(0)->source_port, 50000);
	ck_assert_int_eq(row(0)->target_port, 40000);
	ck_assert_int_eq(row(0)->protocol, 17);
	ck_assert_int_eq(row(0)->pieces, 1);
	ck_assert(row(0)->has_first && !row(0)->has_last && !row(0)->is_register);
	ck_assert_ptr_null(row(0)->blind);
	ck_assert_uint_eq(row(0)->id, 1);
}
END_TEST

/* The other end of it comes: no ports, but one transfer alone runs between the two. */
START_TEST(block_without_its_beginning)
{
	ask_large(40000, "P003-08-12-00.sb2");
	send_large(40000, 1, 1);
	scene.at += 4;
	scene_switch_cdp(&scene);
	ck_assert_uint_eq(count(), 1);
	ck_assert_ptr_eq(row(0)->transfer, table_at(&model_tables(scene.model)->transfer, 0));
	ck_assert_int_eq(row(0)->source_port, ROW_UNKNOWN);
	ck_assert(!row(0)->has_first && row(0)->has_last);
}
END_TEST

START_TEST(which_of_two_transfers)
{
	ask_large(40000, "P003-08-12-00.sb2");
	ask_large(40001, "P003-08-12-00.loads");
	send_large(40000, 1, 1);
	scene.at += 4;
	scene_switch_cdp(&scene);
	ck_assert_uint_eq(count(), 1);
	ck_assert_ptr_null(row(0)->transfer);
}
END_TEST

/* Late: the acknowledgement comes after the verdict, and nothing was repeated. */
START_TEST(acknowledged_after_all)
{
	ask_large(40000, "P003-08-12-00.sb2");
	send_large(40000, 1, 2);
	scene.at += 0.7;
	scene_ack(&scene, 40000, 1);
	scene_data(&scene, 40000, 2, 10);
	scene_ack(&scene, 40000, 2);
	ck_assert_uint_eq(count(), 1);
	ck_assert_str_eq(row(0)->blind, "it was answered: the missing fragments are missing in the "
	                                "capture alone");
}
END_TEST

START_TEST(end_of_the_capture)
{
	ask_large(40000, "P003-08-12-00.sb2");
	send_large(40000, 1, 2);
	scene.at += 0.2;
	scene_switch_cdp(&scene);
	ck_assert_uint_eq(count(), 1);
	ck_assert_str_eq(row(0)->blind, "the capture ends before the rest could come");
}
END_TEST

START_TEST(drops_may_explain_it)
{
	ask_large(40000, "P003-08-12-00.sb2");
	send_large(40000, 1, 2);
	scene.at += 4;
	scene_switch_cdp(&scene);
	model_dropped(scene.model, 0, 5);
	ck_assert_uint_eq(count(), 1);
	ck_assert_str_eq(row(0)->blind, "5 frames were dropped by the capture");
}
END_TEST

START_TEST(nothing_lost)
{
	ask_large(40000, "P003-08-12-00.sb2");
	send_large(40000, 1, 0);
	scene.at += 4;
	scene_switch_cdp(&scene);
	ck_assert_uint_eq(count(), 0);
}
END_TEST

/* -------------------------------------------------------------------- SIP --- */

static void
say(bool from_phone, const char *first_line)
{
	static char text[2000];

	memset(text, ' ', sizeof text);
	text[snprintf(text, sizeof text,
	              "%s\r\nVia: SIP/2.0/UDP 10.1.1.57:5060;branch=z9hG4bK1\r\n"
	              "From: <sip:1001@10.1.1.10>;tag=1\r\nTo: <sip:1001@10.1.1.10>\r\n"
	              "Call-ID: 1@10.1.1.57\r\nCSeq: 1 REGISTER\r\n"
	              "Contact: <sip:1001@10.1.1.57>\r\n%s\r\n",
	              first_line, from_phone ? "Content-Length: 1600\r\n" : "")] = ' ';
	scene_sip_cut(&scene, from_phone, text, from_phone ? sizeof text : 300,
	              from_phone ? sizeof text : 300);
}

static void
send_register(unsigned lost)
{
	scene.mtu = 1500;
	scene.lost_fragment = lost;
	say(true, "REGISTER sip:10.1.1.10 SIP/2.0");
	scene.mtu = 0;
	scene.lost_fragment = 0;
}

START_TEST(part_of_a_register)
{
	send_register(2);
	scene_resolved(&scene);
	scene.at += 1;
	send_register(2);
	scene.at += 8;
	scene_switch_cdp(&scene);
	ck_assert_uint_eq(count(), 2);
	ck_assert(row(0)->is_register && row(1)->is_register);
	ck_assert_ptr_null(row(0)->transfer);
	ck_assert_ptr_null(row(0)->blind);
	ck_assert_int_eq(row(0)->source_port, 5060);
}
END_TEST

START_TEST(register_answered_after_all)
{
	send_register(2);
	scene.at += 0.8;
	say(false, "SIP/2.0 200 OK");
	ck_assert_uint_eq(count(), 1);
	ck_assert(row(0)->is_register);
	ck_assert_ptr_nonnull(row(0)->blind);
}
END_TEST

/* ------------------------------------------------------------------ others --- */

START_TEST(other_stations)
{
	static uint8_t octets[2000];
	struct scene_udp udp = {.source = scene_pc,
	                        .target = scene_router,
	                        .from = SCENE_OTHER_IP,
	                        .to = SCENE_SERVER_IP,
	                        .from_port = 5000,
	                        .to_port = 5000,
	                        .payload = octets,
	                        .length = sizeof octets};

	scene.mtu = 1500;
	scene.lost_fragment = 2;
	scene_send(&scene, &udp);
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_pc, .xid = 1, .type = 1});
	for (int i = 0; i < 400; i++, scene.at += 1)
		scene_send(&scene, &udp);
	/* Of the first nobody knew the sender; it is known half a second later. */
	ck_assert_uint_eq(count(), 256);
	ck_assert_uint_eq(row(0)->id, 0);
	ck_assert_uint_eq(model_stream(scene.model)->rows_evicted, 0);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("datagram_loss");
	TCase *c = tcase_create("losses");

	tcase_add_checked_fixture(c, setup, scene_teardown);
	tcase_add_test(c, block_without_its_end);
	tcase_add_test(c, block_without_its_beginning);
	tcase_add_test(c, which_of_two_transfers);
	tcase_add_test(c, acknowledged_after_all);
	tcase_add_test(c, end_of_the_capture);
	tcase_add_test(c, drops_may_explain_it);
	tcase_add_test(c, nothing_lost);
	tcase_add_test(c, part_of_a_register);
	tcase_add_test(c, register_answered_after_all);
	tcase_add_test(c, other_stations);
	suite_add_tcase(suite, c);
	return suite;
}
