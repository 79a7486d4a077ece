/* What the model says of the frames of each source, from octets. */
#include "tests/unit/model/fixture.h"
#include "tests/unit/model/scene_sip.h"
#include "tests/unit/suite.h"

#define SAMPLE 64
#define STRANGERS_MAX 4096
#define PORT 50123

static void
setup(void)
{
	scene_setup();
	scene.as_octets = true;
}

/* The only row of this MAC. */
static const struct frame_source *
row_of(const struct model_tables *tables, struct mac_address mac)
{
	const struct frame_source *found = NULL;

	for (size_t i = 0; i < tables->frame_source.count; i++) {
		const struct frame_source *row = table_at(&tables->frame_source, i);

		if (!mac_equal(row->mac, mac))
			continue;
		ck_assert_ptr_null(found);
		found = row;
	}
	ck_assert_ptr_nonnull(found);
	return found;
}

static void
pc_asks(uint32_t target)
{
	static const struct mac_address nobody;

	scene_arp(&scene, scene_pc, SCENE_OTHER_IP, target, 1, nobody);
}

static void
phone_asks(uint32_t target)
{
	static const struct mac_address nobody;

	scene_arp(&scene, scene_phone, SCENE_PHONE_IP, target, 1, nobody);
}

/* ----------------------------------------------------------------------- counting --- */

START_TEST(strangers_are_sampled)
{
	const struct frame_source *row;

	for (int i = 0; i < SAMPLE + 36; i++)
		pc_asks(SCENE_SERVER_IP);
	row = row_of(scene_finish(&scene), scene_pc);
	ck_assert_int_eq(row->frames, SAMPLE + 36);
	ck_assert_int_eq(row->examined, SAMPLE);
	ck_assert_ptr_null(row->phone);
	ck_assert_str_eq(row->direction, "unknown");
	ck_assert_int_eq(row->interface, ROW_INTERFACE(0, 0));
	ck_assert_int_eq(row->with_trailer, 0);
	ck_assert_int_eq(row->fcs_constant_value, ROW_UNKNOWN);
	ck_assert_int_eq(row->delivered, ROW_CANT_TELL);
	ck_assert_int_eq(row->first.id, 1);
	ck_assert_int_eq(row->short_frames, 0);
	ck_assert_int_eq(row->sums_checked, 0);
}
END_TEST

START_TEST(every_frame_of_a_phone_is_examined)
{
	const struct model_tables *tables;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, PORT, "SEP001B2A890057.cnf.xml", 512 * 100);
	tables = scene_finish(&scene);
	/* DISCOVER, REQUEST, RRQ, ACKs of 101 blocks; OFFER, ACK, blocks */
	ck_assert_int_eq(row_of(tables, scene_phone)->examined, 2 + 1 + 101);
	ck_assert_int_eq(row_of(tables, scene_router)->examined, 2 + 101);
	ck_assert_ptr_eq(row_of(tables, scene_phone)->phone, table_at(&tables->phone, 0));
	ck_assert_ptr_null(row_of(tables, scene_router)->phone);
	ck_assert_int_eq(row_of(tables, scene_phone)->sums_good, 104);
	ck_assert_int_eq(row_of(tables, scene_phone)->sums_bad, 0);
}
END_TEST

START_TEST(a_row_for_each_interface_and_direction)
{
	static const struct {
		uint32_t interface, flags;
		const char *direction;
	} uses[] = {{0, 0, "unknown"}, {0, 1, "in"}, {0, 2, "out"}, {1, 0, "unknown"}};
	const struct model_tables *tables;

	for (size_t i = 0; i < 8; i++) {
		scene.interface = uses[i % 4].interface;
		scene.flags = uses[i % 4].flags;
		pc_asks(SCENE_SERVER_IP);
	}
	tables = scene_finish(&scene);
	ck_assert_uint_eq(tables->frame_source.count, 4);
	for (size_t i = 0; i < 4; i++) {
		const struct frame_source *row = table_at(&tables->frame_source, i);

		ck_assert_uint_eq(row->id, i + 1);
		ck_assert_int_eq(row->interface, ROW_INTERFACE(0, uses[i].interface));
		ck_assert_str_eq(row->direction, uses[i].direction);
		ck_assert_int_eq(row->frames, 2);
	}
}
END_TEST

static void
forge_macs(void)
{
	static const struct mac_address nobody;

	for (unsigned i = 0; i < STRANGERS_MAX + 100; i++) {
		struct mac_address forged = {{0x02, 0, 0, 1, (uint8_t)(i >> 8), (uint8_t)i}};

		scene_arp(&scene, forged, SCENE_OTHER_IP, SCENE_SERVER_IP, 1, nobody);
	}
}

START_TEST(phones_take_no_stranger_s_place)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	forge_macs();
	ck_assert_uint_eq(scene_finish(&scene)->frame_source.count, STRANGERS_MAX + 1);
}
END_TEST

START_TEST(forged_macs_keep_no_phone_out)
{
	const struct model_tables *tables;

	forge_macs();
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	tables = scene_finish(&scene);
	ck_assert_uint_eq(tables->frame_source.count, STRANGERS_MAX + 1);
	ck_assert_int_eq(row_of(tables, scene_phone)->frames, 2);
}
END_TEST

START_TEST(flagged_frames_count_beyond_the_sample)
{
	const struct frame_source *row;

	for (int i = 0; i < SAMPLE; i++)
		pc_asks(SCENE_SERVER_IP);
	scene.flags = UINT32_C(1) << 24;
	pc_asks(SCENE_SERVER_IP);
	pc_asks(SCENE_SERVER_IP);
	row = row_of(scene_finish(&scene), scene_pc);
	ck_assert_int_eq(row->examined, SAMPLE);
	ck_assert_int_eq(row->crc_flagged, 2);
	ck_assert_int_eq(row->mismatch.id, SAMPLE + 1);
}
END_TEST

/* ---------------------------------------------------------------------------- FCS --- */

START_TEST(zeros_behind_answered_frames)
{
	const struct model_tables *tables;
	const struct frame_source *row;
	const struct transfer *transfer;

	scene.trailer = SCENE_ZEROS;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, PORT, "SEP001B2A890057.cnf.xml", 1200);
	tables = scene_finish(&scene);
	row = row_of(tables, scene_phone);
	ck_assert_int_eq(row->with_trailer, 6);
	ck_assert_int_eq(row->fcs_match, 0);
	ck_assert_int_eq(row->fcs_mismatch, 6);
	ck_assert_int_eq(row->fcs_constant, 6);
	ck_assert_int_eq(row->fcs_constant_value, 0);
	ck_assert_int_eq(row->delivered, 1);
	ck_assert_int_eq(row->mismatch.id, 1);
	ck_assert_int_eq(row_of(tables, scene_router)->with_trailer, 0);
	ck_assert_int_eq(row_of(tables, scene_router)->delivered, ROW_CANT_TELL);
	/* And what they carry is read all the same. */
	ck_assert_uint_eq(tables->dhcp_exchange.count, 1);
	ck_assert_int_eq(((struct dhcp_exchange *)table_at(&tables->dhcp_exchange, 0))->outcome,
	                 DHCP_ACKED);
	transfer = table_at(&tables->transfer, 0);
	ck_assert_int_eq(transfer->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(transfer->octets, 1200);
}
END_TEST

START_TEST(right_ones_and_some_wrong)
{
	const struct frame_source *row;

	scene.trailer = SCENE_FCS;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	for (int i = 0; i < 20; i++) {
		scene.trailer = i % 10 == 5 ? SCENE_FCS_WRONG : SCENE_FCS;
		phone_asks(SCENE_OTHER_IP);
	}
	row = row_of(scene_finish(&scene), scene_phone);
	ck_assert_int_eq(row->with_trailer, 22);
	ck_assert_int_eq(row->fcs_match, 20);
	ck_assert_int_eq(row->fcs_mismatch, 2);
	ck_assert_int_eq(row->fcs_constant, 1);
	ck_assert_int_eq(row->delivered, ROW_CANT_TELL);
	ck_assert_int_eq(row->mismatch.id, 4 + 6);
}
END_TEST

/* The constant is found though others came before it, and more than are remembered. */
START_TEST(constant_among_others)
{
	const struct frame_source *row;

	scene.trailer = SCENE_FCS_WRONG;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	for (int i = 0; i < 10; i++)
		phone_asks(SCENE_OTHER_IP);
	scene.trailer = SCENE_ZEROS;
	for (int i = 0; i < 30; i++)
		phone_asks(SCENE_OTHER_IP);
	row = row_of(scene_finish(&scene), scene_phone);
	ck_assert_int_eq(row->fcs_mismatch, 42);
	ck_assert_int_eq(row->fcs_constant, 30);
	ck_assert_int_eq(row->fcs_constant_value, 0);
}
END_TEST

/* Every second frame has it. */
START_TEST(constant_between_others)
{
	const struct frame_source *row;

	scene.trailer = SCENE_FCS_WRONG;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	for (int i = 0; i < 60; i++) {
		scene.trailer = i % 2 == 0 ? SCENE_FCS_WRONG : SCENE_ZEROS;
		phone_asks(SCENE_OTHER_IP);
	}
	row = row_of(scene_finish(&scene), scene_phone);
	ck_assert_int_eq(row->fcs_mismatch, 62);
	ck_assert_int_eq(row->fcs_constant, 30);
	ck_assert_int_eq(row->fcs_constant_value, 0);
}
END_TEST

/* ---------------------------------------------------------------------- delivered --- */

/* Alone of its scene, the frame in question has zeros behind it. */
static int
delivered(void)
{
	return row_of(scene_finish(&scene), scene_phone)->delivered;
}

START_TEST(arp_request_answered)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene.trailer = SCENE_ZEROS;
	phone_asks(SCENE_SERVER_IP);
	scene.trailer = SCENE_NO_TRAILER;
	scene_arp(&scene, scene_router, SCENE_SERVER_IP, SCENE_PHONE_IP, 2, scene_phone);
	ck_assert_int_eq(delivered(), 1);
}
END_TEST

START_TEST(arp_request_repeated)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene.trailer = SCENE_ZEROS;
	phone_asks(SCENE_SERVER_IP);
	scene.trailer = SCENE_NO_TRAILER;
	phone_asks(SCENE_SERVER_IP);
	scene_arp(&scene, scene_router, SCENE_SERVER_IP, SCENE_PHONE_IP, 2, scene_phone);
	ck_assert_int_eq(delivered(), ROW_CANT_TELL);
}
END_TEST

START_TEST(request_for_a_file_answered)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene.trailer = SCENE_ZEROS;
	scene_rrq(&scene, PORT, "SEP001B2A890057.cnf.xml", NULL);
	scene_error(&scene, PORT, false, 1, "File not found");
	ck_assert_int_eq(delivered(), 1);
}
END_TEST

START_TEST(registration_answered)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene.trailer = SCENE_ZEROS;
	scene_sip(&scene, true,
	          "REGISTER sip:10.1.1.10 SIP/2.0\r\nTo: <sip:1001@10.1.1.10>\r\n"
	          "Call-ID: 1\r\nCSeq: 1 REGISTER\r\nContent-Length: 0\r\n\r\n");
	scene.trailer = SCENE_NO_TRAILER;
	scene_sip(&scene, false,
	          "SIP/2.0 401 Unauthorized\r\nTo: <sip:1001@10.1.1.10>\r\n"
	          "Call-ID: 1\r\nCSeq: 1 REGISTER\r\nContent-Length: 0\r\n\r\n");
	ck_assert_int_eq(delivered(), 1);
}
END_TEST

START_TEST(request_for_a_file_unanswered)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene.trailer = SCENE_ZEROS;
	scene_rrq(&scene, PORT, "SEP001B2A890057.cnf.xml", NULL);
	ck_assert_int_eq(delivered(), ROW_CANT_TELL);
}
END_TEST

static void
acknowledge_first_block(void)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_rrq(&scene, PORT, "SEP001B2A890057.cnf.xml", NULL);
	scene_data(&scene, PORT, 1, 512);
	scene.trailer = SCENE_ZEROS;
	scene_ack(&scene, PORT, 1);
}

START_TEST(acknowledgment_brings_the_next_block)
{
	acknowledge_first_block();
	scene_data(&scene, PORT, 2, 512);
	ck_assert_int_eq(delivered(), 1);
}
END_TEST

/* The server repeats the block, as if no ACK had come. */
START_TEST(acknowledgment_brings_the_same_block)
{
	acknowledge_first_block();
	scene.ip_id++;
	scene.at += 3;
	scene_data(&scene, PORT, 1, 512);
	ck_assert_int_eq(delivered(), ROW_CANT_TELL);
}
END_TEST

static const struct scene_dhcp discover = {
        .client = {{0x00, 0x1b, 0x2a, 0x89, 0x00, 0x57}}, .xid = 7, .type = 1};
static const struct scene_dhcp offer = {.client = {{0x00, 0x1b, 0x2a, 0x89, 0x00, 0x57}},
                                        .xid = 7,
                                        .type = 2,
                                        .yiaddr = SCENE_PHONE_IP,
                                        .server = SCENE_SERVER_IP,
                                        .from_server = true};

START_TEST(discover_offered)
{
	scene.trailer = SCENE_ZEROS;
	scene_dhcp(&scene, &discover);
	scene_dhcp(&scene, &offer);
	ck_assert_int_eq(delivered(), 1);
}
END_TEST

START_TEST(discover_repeated_then_offered)
{
	scene.trailer = SCENE_ZEROS;
	scene_dhcp(&scene, &discover);
	scene.trailer = SCENE_NO_TRAILER;
	scene.at += 4;
	scene_dhcp(&scene, &discover);
	scene_dhcp(&scene, &offer);
	ck_assert_int_eq(delivered(), ROW_CANT_TELL);
}
END_TEST

/* ---------------------------------------------------------------------- checksums --- */

START_TEST(checksums_left_to_the_network_card)
{
	const struct model_tables *tables;
	const struct frame_source *row;

	scene.offloaded = true;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	tables = scene_finish(&scene);
	row = row_of(tables, scene_router);
	ck_assert_int_eq(row->sums_checked, 2);
	ck_assert_int_eq(row->sums_offloaded, 2);
	ck_assert_int_eq(row->sums_good, 0);
	ck_assert_int_eq(row->offload.id, 2);
	ck_assert_int_eq(row_of(tables, scene_phone)->sums_good, 2);
	ck_assert_int_eq(row_of(tables, scene_phone)->offload.id, 0);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("frame sources");
	TCase *c = tcase_create("frame sources");

	tcase_add_checked_fixture(c, setup, scene_teardown);
	tcase_add_test(c, strangers_are_sampled);
	tcase_add_test(c, every_frame_of_a_phone_is_examined);
	tcase_add_test(c, a_row_for_each_interface_and_direction);
	tcase_add_test(c, forged_macs_keep_no_phone_out);
	tcase_add_test(c, phones_take_no_stranger_s_place);
	tcase_add_test(c, flagged_frames_count_beyond_the_sample);
	tcase_add_test(c, zeros_behind_answered_frames);
	tcase_add_test(c, right_ones_and_some_wrong);
	tcase_add_test(c, constant_among_others);
	tcase_add_test(c, constant_between_others);
	tcase_add_test(c, arp_request_answered);
	tcase_add_test(c, arp_request_repeated);
	tcase_add_test(c, request_for_a_file_answered);
	tcase_add_test(c, registration_answered);
	tcase_add_test(c, request_for_a_file_unanswered);
	tcase_add_test(c, acknowledgment_brings_the_next_block);
	tcase_add_test(c, acknowledgment_brings_the_same_block);
	tcase_add_test(c, discover_offered);
	tcase_add_test(c, discover_repeated_then_offered);
	tcase_add_test(c, checksums_left_to_the_network_card);
	suite_add_tcase(s, c);
	return s;
}
