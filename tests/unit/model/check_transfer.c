/* TFTP transfers: counts, ends, who ended them, contents. */
#include <stdio.h>
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/suite.h"

START_TEST(whole_file)
{
	const struct transfer *t;

	scene_file(&scene, 40000, "P0S30203.bin", 1300);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->octets, 1300);
	ck_assert_int_eq(t->last_block, 3);
	ck_assert_int_eq(t->requests, 1);
	ck_assert_str_eq(t->name, "P0S30203.bin");
	ck_assert_str_eq(t->kind, "image");
	ck_assert_str_eq(t->load, "P0S30203");
	ck_assert_int_eq(t->request.id, 1);
	ck_assert_int_eq(t->reply.id, 2);
	ck_assert_int_eq(t->last.id, 7);
	ck_assert_int_eq(t->answered_port, 50000);
	ck_assert_int_eq(t->client_port, 40000);
	ck_assert_int_eq(t->wait.waited_ns, ROW_UNKNOWN);
	ck_assert_uint_eq(strlen(t->content), 32);
	ck_assert_ptr_null(t->ended_by);
}
END_TEST

/* A file of exactly n blocks ends with an empty DATA (RFC 1350 section 2). */
START_TEST(exact_multiple)
{
	const struct transfer *t;

	scene_file(&scene, 40000, "OS79XX.TXT", 1024);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->octets, 1024);
	ck_assert_int_eq(t->last_block, 3);
}
END_TEST

START_TEST(same_content_same_hash)
{
	scene_file(&scene, 40000, "jar70.bin", 700);
	scene_file(&scene, 40001, "jar71.bin", 700);
	scene_file(&scene, 40002, "jar72.bin", 701);
	scene_finish(&scene);
	ck_assert_str_eq(transfer_number(0)->content, transfer_number(1)->content);
	ck_assert_str_ne(transfer_number(0)->content, transfer_number(2)->content);
}
END_TEST

START_TEST(options_are_agreed)
{
	const struct transfer *t;

	scene_rrq(&scene, 40000, "apps70.bin", "blksize=1024 tsize=0");
	scene_oack(&scene, 40000, "tsize=1500 blksize=1024");
	scene_ack(&scene, 40000, 0);
	scene_data(&scene, 40000, 1, 1024);
	scene_ack(&scene, 40000, 1);
	scene_data(&scene, 40000, 2, 476);
	scene_ack(&scene, 40000, 2);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->octets, 1500);
	ck_assert_int_eq(t->tsize, 1500);
	ck_assert_int_eq(t->asked_blksize, 1024);
	ck_assert_int_eq(t->blksize, 1024);
}
END_TEST

START_TEST(short_of_its_size)
{
	scene_rrq(&scene, 40000, "apps70.bin", "tsize=0");
	scene_oack(&scene, 40000, "tsize=1500");
	scene_ack(&scene, 40000, 0);
	scene_data(&scene, 40000, 1, 100);
	scene_ack(&scene, 40000, 1);
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_SHORT);
}
END_TEST

START_TEST(retransmissions_are_folded)
{
	const struct transfer *t;

	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene.at += 4;
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene.at += 4;
	scene_rrq(&scene, 40007, "OS79XX.TXT", NULL); /* a new port after the time-out */
	scene_data(&scene, 40007, 1, 512);
	scene.at += 1;
	scene_data(&scene, 40007, 1, 512);
	scene_ack(&scene, 40007, 1);
	scene.at += 1;
	scene_ack(&scene, 40007, 1);
	scene_data(&scene, 40007, 2, 9);
	scene_ack(&scene, 40007, 2);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->requests, 3);
	ck_assert_int_eq(t->octets, 521);
	ck_assert_int_eq(t->server_resent, 1);
	ck_assert_int_eq(t->phone_resent, 1);
}
END_TEST

START_TEST(phone_refuses)
{
	const struct transfer *t;

	scene_rrq(&scene, 40000, "P0S30300.bin", NULL);
	scene_data(&scene, 40000, 1, 512);
	scene_ack(&scene, 40000, 1);
	scene_data(&scene, 40000, 2, 512);
	scene_error(&scene, 40000, true, 0, "State Error");
	scene.at += 8;
	scene_rrq(&scene, 40001, "P0S30300.bin", NULL);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->transfer.count, 2);
	t = transfer_number(0);
	ck_assert_int_eq(t->outcome, TRANSFER_ERROR_FROM_PHONE);
	ck_assert_str_eq(t->ended_by, "phone");
	ck_assert_int_eq(t->error_code, 0);
	ck_assert_str_eq(t->error_text, "State Error");
	ck_assert_int_eq(t->last_block, 2);
	ck_assert_int_eq(t->octets, 1024);
	ck_assert_int_eq(transfer_number(1)->outcome, TRANSFER_OPEN);
}
END_TEST

START_TEST(file_not_found)
{
	const struct transfer *t;

	scene_rrq(&scene, 40000, "CTLSEP001B2A890057.tlv", NULL);
	scene_error(&scene, 40000, false, 1, "File not found");
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_ERROR_FROM_SERVER);
	ck_assert_int_eq(t->error_code, 1);
	ck_assert_str_eq(t->ended_by, "server");
	ck_assert_str_eq(t->kind, "ctl");
}
END_TEST

/* RFC 2349: a client that only wants the size gives up at the OACK. */
START_TEST(size_probe)
{
	scene_rrq(&scene, 40000, "P0S30300.bin", "tsize=0");
	scene_oack(&scene, 40000, "tsize=90000");
	scene_error(&scene, 40000, true, 8, "");
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_SIZE_PROBE);
}
END_TEST

/* A server that knows no options answers with the first block: the phone gives up all the same. */
START_TEST(size_probe_without_options)
{
	scene_rrq(&scene, 40000, "P0S30300.bin", "tsize=0");
	scene_data(&scene, 40000, 1, 512);
	scene_error(&scene, 40000, true, 0, "TFTP Aborted");
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_SIZE_PROBE);
}
END_TEST

/* The oldest gives way: it is followed no more, the others are. */
START_TEST(too_many_at_once)
{
	char name[32];

	for (int i = 0; i < 257; i++) {
		snprintf(name, sizeof name, "%d.cnf.xml", i);
		scene_rrq(&scene, (uint16_t)(40000 + i), name, NULL);
	}
	scene_data(&scene, 40000, 1, 100);
	scene_data(&scene, 40001, 1, 100);
	scene_finish(&scene);
	ck_assert_int_eq(transfer_number(0)->octets, 0);
	ck_assert_int_eq(transfer_number(1)->octets, 100);
	ck_assert_uint_eq(model_stream(scene.model)->rows_evicted, 1);
}
END_TEST

START_TEST(silence_of_the_phone)
{
	const struct transfer *t;

	scene_rrq(&scene, 40000, "P0S30300.bin", NULL);
	scene_data(&scene, 40000, 1, 512);
	scene_ack(&scene, 40000, 1);
	scene_data(&scene, 40000, 2, 512);
	scene.at += 3;
	scene_data(&scene, 40000, 2, 512);
	scene.at += 10;
	scene_switch_cdp(&scene);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_STOPPED_BY_PHONE);
	ck_assert_ptr_null(t->ended_by); /* only its silence says so */
	ck_assert_int_eq(t->server_resent, 1);
}
END_TEST

START_TEST(silence_of_the_server)
{
	const struct transfer *t;

	scene_rrq(&scene, 40000, "P0S30300.bin", NULL);
	scene_data(&scene, 40000, 1, 512);
	scene_ack(&scene, 40000, 1);
	scene.at += 3;
	scene_ack(&scene, 40000, 1);
	scene.at += 10;
	scene_switch_cdp(&scene);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_STOPPED_BY_SERVER);
	ck_assert_ptr_null(t->ended_by);
	ck_assert_int_eq(t->wait.waited_ns / 1000000000, 10);
	ck_assert_ptr_null(t->wait.blind);
}
END_TEST

START_TEST(still_running)
{
	scene_rrq(&scene, 40000, "P0S30300.bin", NULL);
	scene_data(&scene, 40000, 1, 512);
	scene_ack(&scene, 40000, 1);
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_OPEN);
}
END_TEST

START_TEST(no_answer)
{
	const struct transfer *t;

	scene_switch_cdp(&scene);
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene_resolved(&scene);
	scene.at += 4;
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene.at += 7;
	scene_switch_cdp(&scene);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_NO_ANSWER);
	ck_assert_int_eq(t->requests, 2);
	ck_assert_int_eq(t->wait.waited_ns / 1000000000, 7);
	ck_assert_ptr_null(t->wait.blind);
}
END_TEST

/* The phone's frames alone: silence proves nothing. */
START_TEST(no_answer_in_one_direction)
{
	const struct transfer *t;

	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene.at += 4;
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_NO_ANSWER);
	ck_assert_str_eq(t->wait.blind, "no frame toward this phone in the capture");
}
END_TEST

START_TEST(port_unreachable)
{
	const struct icmp_error *error;
	const struct transfer *t;

	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene_unreachable(&scene, SCENE_SERVER_IP, 3, SCENE_PHONE_IP, 40000, SCENE_SERVER_IP, 69);
	scene.at += 4;
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene_unreachable(&scene, SCENE_SERVER_IP, 3, SCENE_PHONE_IP, 40000, SCENE_SERVER_IP, 69);
	scene.at += 10;
	scene_switch_cdp(&scene);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_UNREACHABLE);
	ck_assert_int_eq(t->requests, 2);
	ck_assert_uint_eq(model_tables(scene.model)->icmp_error.count, 2);
	error = table_at(&model_tables(scene.model)->icmp_error, 0);
	ck_assert_ptr_eq(error->transfer, t);
	ck_assert_int_eq(error->code, 3);
	ck_assert_int_eq(error->quoted_port, 69);
}
END_TEST

START_TEST(phone_closed_its_port)
{
	const struct transfer *t;

	scene_rrq(&scene, 40000, "apps70.bin", NULL);
	scene_data(&scene, 40000, 1, 512);
	scene_unreachable(&scene, SCENE_PHONE_IP, 3, SCENE_SERVER_IP, 50000, SCENE_PHONE_IP, 40000);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_STOPPED_BY_PHONE);
	ck_assert_str_eq(t->ended_by, "phone");
}
END_TEST

START_TEST(answer_from_another_address)
{
	static const uint8_t data[] = {0, 3, 0, 1, 'x'};
	const struct transfer *t;

	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene_send(&scene, &(struct scene_udp){.source = scene_router,
	                                       .target = scene_phone,
	                                       .from = SCENE_OTHER_IP,
	                                       .to = SCENE_PHONE_IP,
	                                       .from_port = 50000,
	                                       .to_port = 40000,
	                                       .payload = data,
	                                       .length = sizeof data});
	t = only_transfer();
	ck_assert_uint_eq(ip_to_v4(t->server), SCENE_SERVER_IP);
	ck_assert_uint_eq(ip_to_v4(t->answered_from), SCENE_OTHER_IP);
}
END_TEST

/* Windows' client and Alcatel phones use one port for everything. */
START_TEST(one_port_two_files)
{
	scene_file(&scene, 1024, "first.bin", 100);
	scene_file(&scene, 1024, "second.bin", 200);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->transfer.count, 2);
	ck_assert_int_eq(transfer_number(0)->octets, 100);
	ck_assert_int_eq(transfer_number(1)->octets, 200);
	ck_assert_int_eq(transfer_number(1)->outcome, TRANSFER_COMPLETE);
}
END_TEST

START_TEST(missing_block_is_not_seen_whole)
{
	const struct transfer *t;

	scene_rrq(&scene, 40000, "apps70.bin", NULL);
	scene_data(&scene, 40000, 1, 512);
	scene_ack(&scene, 40000, 1);
	scene_data(&scene, 40000, 4, 512); /* 2 and 3 are not in the capture */
	scene_ack(&scene, 40000, 4);
	scene_data(&scene, 40000, 5, 10);
	scene_ack(&scene, 40000, 5);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_NOT_SEEN_WHOLE);
	ck_assert_int_eq(t->last_block, 5);
	ck_assert_int_eq(t->octets, 4 * 512 + 10);
	ck_assert_ptr_null(t->content);
}
END_TEST

/* After block 65535 some servers go on with 0, some with 1. */
static void
wrap(uint16_t after)
{
	const struct transfer *t;

	scene.step = 0.00001;
	scene_rrq(&scene, 40000, "big.bin", NULL);
	for (unsigned block = 1; block <= 65535; block++) {
		scene_data(&scene, 40000, (uint16_t)block, 512);
		scene_ack(&scene, 40000, (uint16_t)block);
	}
	scene_data(&scene, 40000, after, 512);
	scene_ack(&scene, 40000, after);
	scene_data(&scene, 40000, (uint16_t)(after + 1), 7);
	scene_ack(&scene, 40000, (uint16_t)(after + 1));
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->last_block, 65537);
	ck_assert_int_eq(t->octets, 65536 * 512 + 7);
	ck_assert_int_eq(t->server_resent, 0);
}

START_TEST(wraps_to_zero)
{
	wrap(0);
}
END_TEST

START_TEST(wraps_to_one)
{
	wrap(1);
}
END_TEST

/* RFC 1123 section 4.2.3.1: every DATA and ACK twice from some block on. */
START_TEST(sorcerers_apprentice)
{
	const struct transfer *t;

	scene_rrq(&scene, 40000, "apps70.bin", NULL);
	for (uint16_t block = 1; block <= 4; block++) {
		scene_data(&scene, 40000, block, block == 4 ? 5 : 512);
		scene_data(&scene, 40000, block, block == 4 ? 5 : 512);
		scene_ack(&scene, 40000, block);
		if (block != 4)
			scene_ack(&scene, 40000, block);
	}
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->octets, 3 * 512 + 5);
	ck_assert_int_eq(t->server_resent, 4);
	ck_assert_int_eq(t->doubled, 3);
}
END_TEST

START_TEST(mirror_copies_do_not_count)
{
	uint8_t data[4 + 512] = {0, 3, 0, 1};
	struct scene_udp udp = {.source = scene_router,
	                        .target = scene_phone,
	                        .from = SCENE_SERVER_IP,
	                        .to = SCENE_PHONE_IP,
	                        .from_port = 50000,
	                        .to_port = 40000,
	                        .payload = data,
	                        .length = sizeof data};
	const struct transfer *t;

	scene_rrq(&scene, 40000, "apps70.bin", NULL);
	scene_send(&scene, &udp);
	udp.same_ip_id = true;
	udp.source = (struct mac_address){{0}}; /* as some mirrors write the second copy */
	scene_send(&scene, &udp);
	t = only_transfer();
	ck_assert_int_eq(t->server_resent, 0);
	ck_assert_int_eq(t->octets, 512);
	ck_assert_uint_eq(model_capture(scene.model, 0)->mirror_copies, 1);
}
END_TEST

START_TEST(cut_data_still_counts)
{
	uint8_t data[64] = {0, 3, 0, 1};
	const struct transfer *t;

	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene_send(&scene, &(struct scene_udp){.source = scene_router,
	                                       .target = scene_phone,
	                                       .from = SCENE_SERVER_IP,
	                                       .to = SCENE_PHONE_IP,
	                                       .from_port = 50000,
	                                       .to_port = 40000,
	                                       .payload = data,
	                                       .length = sizeof data,
	                                       .wire = 204});
	scene_ack(&scene, 40000, 1);
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->octets, 200);
	ck_assert(t->cut);
	ck_assert_ptr_null(t->content);
	ck_assert(!((const struct config_file_row *)table_at(
	                    &model_tables(scene.model)->config_file, 0))
	                   ->readable);
}
END_TEST

START_TEST(text_file_is_read)
{
	const struct config_file_row *file;

	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene_text(&scene, 40000, 1, "P0S3-07-4-00\n");
	scene_ack(&scene, 40000, 1);
	only_transfer();
	ck_assert_uint_eq(model_tables(scene.model)->config_file.count, 1);
	file = table_at(&model_tables(scene.model)->config_file, 0);
	ck_assert(file->readable);
	ck_assert_int_eq(file->well_formed, 1);
	ck_assert_str_eq(file->names_load, "P0S3-07-4-00");
	ck_assert_str_eq(file->first_line, "P0S3-07-4-00");
	ck_assert_str_eq(file->kind, "os79xx");
}
END_TEST

/* What a part belongs to is known from the .loads file that was asked for before it. */
START_TEST(parts_belong_to_their_load)
{
	scene_file(&scene, 40000, "term70.default.loads", 300);
	scene_file(&scene, 40001, "apps70.1-0-0-9.sbn", 700);
	scene_finish(&scene);
	ck_assert_str_eq(transfer_number(0)->load, "term70.default");
	ck_assert_str_eq(transfer_number(1)->kind, "part");
	ck_assert_str_eq(transfer_number(1)->load, "term70.default");
}
END_TEST

START_TEST(server_is_known_from_the_lease)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, 40000, "OS79XX.TXT", 10);
	scene_finish(&scene);
	ck_assert_str_eq(transfer_number(0)->server_from, "opt150");
	ck_assert_ptr_eq(transfer_number(0)->phone, table_at(&model_tables(scene.model)->phone, 0));
}
END_TEST

START_TEST(idle_flow_is_closed)
{
	scene_rrq(&scene, 40000, "apps70.bin", NULL);
	scene_data(&scene, 40000, 1, 512);
	scene_ack(&scene, 40000, 1);
	scene.at += 200;
	scene_switch_cdp(&scene);
	/* Not finished yet: the timer did it. */
	ck_assert_int_eq(transfer_number(0)->outcome, TRANSFER_STOPPED_BY_SERVER);
	scene_finish(&scene);
}
END_TEST

/* Blocks of more than an Ethernet packet holds: 1632 octets of IP. */
static void
send_large_blocks(void)
{
	scene.as_octets = true;
	scene_rrq(&scene, 40000, "P0S30203.bin", "blksize=1600");
	scene_oack(&scene, 40000, "blksize=1600");
	scene_ack(&scene, 40000, 0);
	scene_data(&scene, 40000, 1, 1600);
	scene_ack(&scene, 40000, 1);
	scene_data(&scene, 40000, 2, 1590);
	scene_ack(&scene, 40000, 2);
}

START_TEST(large_blocks_in_fragments)
{
	const struct transfer *t;
	char content[33];

	send_large_blocks();
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	snprintf(content, sizeof content, "%s", t->content);
	scene_teardown();
	scene_setup();
	scene.mtu = 1500;
	send_large_blocks();
	t = only_transfer();
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->octets, 3190);
	ck_assert_int_eq(t->last_block, 2);
	ck_assert_int_eq(t->server_resent, 0);
	ck_assert_int_eq(t->phone_resent, 0);
	ck_assert(!t->cut);
	ck_assert_str_eq(t->content, content);
	/* Seven messages, two of them in two fragments */
	ck_assert_int_eq(t->last.id, 9);
}
END_TEST

START_TEST(large_blocks_without_their_ends)
{
	const struct transfer *t;

	scene.mtu = 1500;
	scene.lost_fragment = 2;
	send_large_blocks();
	t = only_transfer();
	/* The phone acknowledged them: they were whole, only the capture is not. */
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(t->octets, 3190);
	ck_assert_int_eq(t->last_block, 2);
	ck_assert_int_eq(t->server_resent, 0);
	ck_assert_int_eq(t->phone_resent, 0);
	ck_assert_ptr_null(t->content);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("transfer");
	TCase *c = tcase_create("transfer");

	tcase_add_checked_fixture(c, scene_setup, scene_teardown);
	tcase_set_timeout(c, 60);
	tcase_add_test(c, whole_file);
	tcase_add_test(c, exact_multiple);
	tcase_add_test(c, same_content_same_hash);
	tcase_add_test(c, options_are_agreed);
	tcase_add_test(c, short_of_its_size);
	tcase_add_test(c, retransmissions_are_folded);
	tcase_add_test(c, phone_refuses);
	tcase_add_test(c, file_not_found);
	tcase_add_test(c, size_probe);
	tcase_add_test(c, size_probe_without_options);
	tcase_add_test(c, too_many_at_once);
	tcase_add_test(c, silence_of_the_phone);
	tcase_add_test(c, silence_of_the_server);
	tcase_add_test(c, still_running);
	tcase_add_test(c, no_answer);
	tcase_add_test(c, no_answer_in_one_direction);
	tcase_add_test(c, port_unreachable);
	tcase_add_test(c, phone_closed_its_port);
	tcase_add_test(c, answer_from_another_address);
	tcase_add_test(c, one_port_two_files);
	tcase_add_test(c, missing_block_is_not_seen_whole);
	tcase_add_test(c, wraps_to_zero);
	tcase_add_test(c, wraps_to_one);
	tcase_add_test(c, sorcerers_apprentice);
	tcase_add_test(c, mirror_copies_do_not_count);
	tcase_add_test(c, cut_data_still_counts);
	tcase_add_test(c, text_file_is_read);
	tcase_add_test(c, parts_belong_to_their_load);
	tcase_add_test(c, server_is_known_from_the_lease);
	tcase_add_test(c, idle_flow_is_closed);
	tcase_add_test(c, large_blocks_in_fragments);
	tcase_add_test(c, large_blocks_without_their_ends);
	suite_add_tcase(s, c);
	return s;
}
