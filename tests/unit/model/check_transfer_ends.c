/* Whose message is whose: other addresses, other ports, third parties. */
#include <stdio.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/model/tftp_ends.h"
#include "tests/unit/suite.h"

#define PORT 40000
#define BROADCAST_IP 0xffffffff

/* The server as asked, the same with another port, another host, and everybody. */
static struct tftp_ends asked, other_port, other_host, everybody;

static struct tftp_ends
ends(uint32_t server, uint16_t server_port)
{
	return (struct tftp_ends){.scene = &scene,
	                          .phone = SCENE_PHONE_IP,
	                          .server = server,
	                          .phone_port = PORT,
	                          .server_port = server_port};
}

static void
setup(void)
{
	scene_setup();
	asked = ends(SCENE_SERVER_IP, 50000);
	other_port = ends(SCENE_SERVER_IP, 50001);
	other_host = ends(SCENE_OTHER_IP, 60000);
	everybody = ends(BROADCAST_IP, 0);
}

/* Blocks `from` to `to`, the last of 9 octets, each acknowledged. */
static void
blocks(const struct tftp_ends *who, uint16_t from, uint16_t to)
{
	for (uint16_t block = from; block <= to; block++) {
		ends_data(who, false, block, block == to ? 9 : 512);
		ends_ack(who, true, block);
	}
}

START_TEST(another_address_accepted)
{
	const struct transfer *t;

	ends_request(&asked, false, "OS79XX.TXT", NULL);
	blocks(&other_host, 1, 3);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_uint_eq(ip_to_v4(t->server), SCENE_SERVER_IP);
	ck_assert_uint_eq(ip_to_v4(t->answered_from), SCENE_OTHER_IP);
	ck_assert_int_eq(t->answered_port, 60000);
	ck_assert_int_eq(t->octets, 1033);
	ck_assert_int_eq(t->unknown_tid, 0);
}
END_TEST

START_TEST(another_address_refused)
{
	const struct transfer *t;

	ends_request(&asked, false, "OS79XX.TXT", NULL);
	ends_data(&other_host, false, 1, 512);
	ends_error(&other_host, true, 5);
	scene.at += 8;
	scene_switch_cdp(&scene);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_ERROR_FROM_PHONE);
	ck_assert_int_eq(t->error_code, 5);
	ck_assert_uint_eq(ip_to_v4(t->answered_from), SCENE_OTHER_IP);
	ck_assert(!ip_present(t->second_answer_from));
}
END_TEST

/* What the phone refuses is that end; the one that it asked answers too. */
START_TEST(another_address_refused_then_the_right_one)
{
	const struct transfer *t;

	ends_request(&asked, false, "OS79XX.TXT", NULL);
	ends_data(&other_host, false, 1, 512);
	scene_unreachable(&scene, SCENE_PHONE_IP, 3, SCENE_OTHER_IP, 60000, SCENE_PHONE_IP, PORT);
	blocks(&asked, 1, 2);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_uint_eq(ip_to_v4(t->answered_from), SCENE_SERVER_IP);
	ck_assert_uint_eq(ip_to_v4(t->second_answer_from), SCENE_OTHER_IP);
	ck_assert_int_eq(t->second_answer.id, 2);
	ck_assert_int_eq(t->reply.id, 4);
	ck_assert_int_eq(t->octets, 521);
	ck_assert_uint_eq(strlen(t->content), 32);
}
END_TEST

START_TEST(another_address_refused_by_icmp)
{
	const struct transfer *t;

	ends_request(&asked, false, "OS79XX.TXT", NULL);
	ends_data(&other_host, false, 1, 512);
	scene_unreachable(&scene, SCENE_PHONE_IP, 3, SCENE_OTHER_IP, 60000, SCENE_PHONE_IP, PORT);
	scene.at += 4;
	ends_request(&asked, false, "OS79XX.TXT", NULL);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->transfer.count, 2);
	t = transfer_number(0);
	ck_assert_int_eq(t->outcome, TRANSFER_STOPPED_BY_PHONE);
	ck_assert_str_eq(t->ended_by, "phone");
	ck_assert_uint_eq(ip_to_v4(t->answered_from), SCENE_OTHER_IP);
}
END_TEST

/* It asks again as if nothing had come. */
START_TEST(another_address_ignored)
{
	const struct transfer *t;

	ends_request(&asked, false, "OS79XX.TXT", NULL);
	ends_data(&other_host, false, 1, 512);
	scene.at += 4;
	ends_request(&asked, false, "OS79XX.TXT", NULL);
	scene_finish(&scene);
	t = transfer_number(0);
	ck_assert_int_eq(t->outcome, TRANSFER_STOPPED_BY_PHONE);
	ck_assert_ptr_null(t->ended_by);
	ck_assert_ptr_null(t->resent_why); /* nothing was lost */
	ck_assert_uint_eq(ip_to_v4(t->answered_from), SCENE_OTHER_IP);
}
END_TEST

/* Single-port servers (RFC 1350 section 4 has it otherwise). */
START_TEST(answer_from_port_69)
{
	const struct transfer *t;

	asked.server_port = 69;
	ends_request(&asked, false, "OS79XX.TXT", NULL);
	blocks(&asked, 1, 4);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->answered_port, 69);
	ck_assert_int_eq(t->last_block, 4);
	ck_assert_int_eq(t->requests, 1);
}
END_TEST

START_TEST(two_answer_a_broadcast)
{
	const struct transfer *t;

	ends_request(&everybody, false, "OS79XX.TXT", NULL);
	ends_data(&asked, false, 1, 512);
	ends_data(&other_host, false, 1, 300);
	ends_ack(&asked, true, 1);
	ends_error(&other_host, true, 5);
	blocks(&asked, 2, 3);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->octets, 1033);
	ck_assert_int_eq(t->server_resent, 0);
	ck_assert_str_eq(t->server_from, "broadcast");
	ck_assert_uint_eq(ip_to_v4(t->answered_from), SCENE_SERVER_IP);
	ck_assert_uint_eq(ip_to_v4(t->second_answer_from), SCENE_OTHER_IP);
	ck_assert_int_eq(t->second_answer.id, 3);
	ck_assert_int_eq(t->unknown_tid, 1);
	ck_assert_int_eq(t->unknown_tid_frame.id, 5);
}
END_TEST

/* The later answer is the one that the phone takes: its first block counts, not the other's. */
START_TEST(phone_takes_the_second)
{
	const struct transfer *t;
	char content[33];

	scene_file(&scene, 39999, "first.bin", 521);
	ends_request(&everybody, false, "OS79XX.TXT", NULL);
	ends_data(&asked, false, 1, 300);
	ends_data(&other_host, false, 1, 512);
	ends_ack(&other_host, true, 1);
	blocks(&other_host, 2, 2);
	scene_finish(&scene);
	snprintf(content, sizeof content, "%s", transfer_number(0)->content);
	t = transfer_number(1);
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->octets, 521);
	ck_assert_str_eq(t->content, content);
	ck_assert_uint_eq(ip_to_v4(t->answered_from), SCENE_OTHER_IP);
	ck_assert_uint_eq(ip_to_v4(t->second_answer_from), SCENE_SERVER_IP);
	ck_assert_int_eq(t->data_octets, 512);
}
END_TEST

/* One that has no such file does not speak for all. */
START_TEST(one_of_all_has_the_file)
{
	const struct transfer *t;

	ends_request(&everybody, false, "OS79XX.TXT", NULL);
	ends_error(&asked, false, 1);
	blocks(&other_host, 1, 2);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->error_code, ROW_UNKNOWN);
	ck_assert_uint_eq(ip_to_v4(t->answered_from), SCENE_OTHER_IP);
}
END_TEST

START_TEST(nobody_has_the_file)
{
	const struct transfer *t;

	ends_request(&everybody, false, "OS79XX.TXT", NULL);
	ends_error(&asked, false, 1);
	ends_error(&other_host, false, 1);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_ERROR_FROM_SERVER);
	ck_assert_int_eq(t->error_code, 1);
	ck_assert_uint_eq(ip_to_v4(t->second_answer_from), SCENE_OTHER_IP);
}
END_TEST

/* Two requests, and the server begins twice, from two ports: no retransmission. */
START_TEST(two_sessions_of_one_server)
{
	const struct transfer *t;

	ends_request(&asked, false, "OS79XX.TXT", NULL);
	scene.at += 4;
	ends_request(&asked, false, "OS79XX.TXT", NULL);
	ends_data(&asked, false, 1, 512);
	ends_data(&other_port, false, 1, 512);
	ends_ack(&asked, true, 1);
	ends_error(&other_port, true, 5);
	ends_data(&other_port, false, 1, 512);
	blocks(&asked, 2, 2);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->requests, 2);
	ck_assert_int_eq(t->server_resent, 0);
	ck_assert_int_eq(t->unknown_tid, 1);
	ck_assert(!ip_present(t->second_answer_from));
}
END_TEST

/* A middlebox forgets: the next block comes from another port. */
START_TEST(port_changes_and_the_phone_goes_on)
{
	const struct transfer *t;

	ends_request(&asked, false, "OS79XX.TXT", NULL);
	ends_data(&asked, false, 1, 512);
	ends_ack(&asked, true, 1);
	blocks(&other_port, 2, 4);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->octets, 3 * 512 + 9);
	ck_assert_uint_eq(strlen(t->content), 32);
	ck_assert_int_eq(t->answered_port, 50000);
}
END_TEST

START_TEST(port_changes_and_the_phone_refuses)
{
	const struct transfer *t;

	ends_request(&asked, false, "OS79XX.TXT", NULL);
	ends_data(&asked, false, 1, 512);
	ends_ack(&asked, true, 1);
	ends_data(&other_port, false, 2, 512);
	ends_error(&other_port, true, 5);
	scene.at += 30;
	scene_switch_cdp(&scene);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_STOPPED_BY_SERVER);
	ck_assert_int_eq(t->unknown_tid, 1);
	ck_assert_int_eq(t->last_block, 1);
	ck_assert_int_eq(t->last.id, 3);
}
END_TEST

START_TEST(error_5_of_a_third_party_is_no_end)
{
	const struct transfer *t;

	ends_request(&asked, false, "OS79XX.TXT", NULL);
	ends_data(&asked, false, 1, 512);
	ends_ack(&asked, true, 1);
	ends_error(&other_host, false, 5);
	ends_error(&other_port, false, 5);
	blocks(&asked, 2, 2);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->unknown_tid, 2);
	ck_assert_int_eq(t->unknown_tid_frame.id, 4);
}
END_TEST

START_TEST(error_5_of_the_server_is_the_end)
{
	const struct transfer *t;

	ends_request(&asked, false, "OS79XX.TXT", NULL);
	ends_data(&asked, false, 1, 512);
	ends_ack(&asked, true, 1);
	ends_error(&asked, false, 5);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_ERROR_FROM_SERVER);
	ck_assert_int_eq(t->error_code, 5);
	ck_assert_int_eq(t->unknown_tid, 0);
}
END_TEST

/* The same, of the phone. */
START_TEST(icmp_about_a_third_party_is_no_end)
{
	ends_request(&asked, false, "OS79XX.TXT", NULL);
	ends_data(&asked, false, 1, 512);
	ends_ack(&asked, true, 1);
	scene_unreachable(&scene, SCENE_PHONE_IP, 3, SCENE_OTHER_IP, 60000, SCENE_PHONE_IP, PORT);
	blocks(&asked, 2, 2);
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_COMPLETE);
}
END_TEST

/* Several client ports at once to one server; nothing of one is taken for the other's. */
START_TEST(several_at_once)
{
	struct tftp_ends second = asked, third = asked;

	second.phone_port = PORT + 1;
	third.phone_port = PORT + 2;
	ends_request(&asked, false, "apps41.1-0-0-4.sbn", NULL);
	ends_data(&asked, false, 1, 512);
	ends_request(&second, false, "cnu41.2-7-4-134.sbn", NULL);
	ends_data(&second, false, 1, 512);
	ends_ack(&asked, true, 1);
	ends_ack(&second, true, 1);
	ends_request(&third, false, "cvm41.2-0-0-6.sbn", NULL);
	blocks(&asked, 2, 2);
	blocks(&third, 1, 2);
	blocks(&second, 2, 3);
	scene.at += 9;
	scene_file(&scene, PORT + 3, "dsp41.1-1-1-6.sbn", 100);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->transfer.count, 4);
	for (size_t i = 0; i < 4; i++) {
		ck_assert_int_eq(transfer_number(i)->outcome, TRANSFER_COMPLETE);
		ck_assert_int_eq(transfer_number(i)->parallel, i < 3 ? (int)i : 0);
	}
	ck_assert_int_eq(transfer_number(1)->octets, 1033);
}
END_TEST

/* Given up, unanswered, before the next one is asked for. */
START_TEST(one_after_the_other_is_not_at_once)
{
	ends_request(&asked, false, "CTLSEP001B2A890057.tlv", NULL);
	scene.at += 4;
	asked.phone_port++;
	ends_request(&asked, false, "SEP001B2A890057.cnf.xml", NULL);
	scene_finish(&scene);
	ck_assert_int_eq(transfer_number(1)->parallel, 0);
}
END_TEST

/* Two phones behind one address fetch the same file at the same time. */
START_TEST(the_same_file_twice_at_once)
{
	struct tftp_ends second = asked;

	second.phone_port = PORT + 1;
	ends_request(&asked, false, "apps41.1-0-0-4.sbn", NULL);
	ends_data(&asked, false, 1, 512);
	ends_ack(&asked, true, 1);
	ends_request(&second, false, "apps41.1-0-0-4.sbn", NULL);
	blocks(&asked, 2, 3);
	blocks(&second, 1, 3);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->transfer.count, 2);
	ck_assert_int_eq(transfer_number(0)->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(transfer_number(1)->outcome, TRANSFER_COMPLETE);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("transfer_ends");
	TCase *c = tcase_create("ends");

	tcase_add_checked_fixture(c, setup, scene_teardown);
	tcase_add_test(c, another_address_accepted);
	tcase_add_test(c, another_address_refused);
	tcase_add_test(c, another_address_refused_then_the_right_one);
	tcase_add_test(c, another_address_refused_by_icmp);
	tcase_add_test(c, another_address_ignored);
	tcase_add_test(c, answer_from_port_69);
	tcase_add_test(c, two_answer_a_broadcast);
	tcase_add_test(c, phone_takes_the_second);
	tcase_add_test(c, one_of_all_has_the_file);
	tcase_add_test(c, nobody_has_the_file);
	tcase_add_test(c, two_sessions_of_one_server);
	tcase_add_test(c, port_changes_and_the_phone_goes_on);
	tcase_add_test(c, port_changes_and_the_phone_refuses);
	tcase_add_test(c, error_5_of_a_third_party_is_no_end);
	tcase_add_test(c, error_5_of_the_server_is_the_end);
	tcase_add_test(c, icmp_about_a_third_party_is_no_end);
	tcase_add_test(c, several_at_once);
	tcase_add_test(c, one_after_the_other_is_not_at_once);
	tcase_add_test(c, the_same_file_twice_at_once);
	suite_add_tcase(s, c);
	return s;
}
