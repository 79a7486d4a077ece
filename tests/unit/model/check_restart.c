/* Where boots end and the next ones begin without a link-up or a lease: fixed addresses, restarts
 * that a server orders, files of several captures; how one boot compares with the one before. */
#include <stdio.h>
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/model/scene_sip.h"
#include "tests/unit/suite.h"

#define SECOND INT64_C(1000000000)

static struct scene_tcp tcp;

static void
setup(void)
{
	scene_setup();
	tcp = (struct scene_tcp){.server = SCENE_SERVER_IP, .port = 51000, .server_port = 2000};
}

static size_t
boot_count(void)
{
	return model_tables(scene.model)->boot.count;
}

static void
say(bool from_phone, uint32_t id, const void *body, size_t length)
{
	uint8_t octets[256] = {(uint8_t)(length + 4)};

	octets[8] = (uint8_t)id;
	octets[9] = (uint8_t)(id >> 8);
	memcpy(octets + 12, body, length);
	scene_say(&scene, &tcp, from_phone, octets, length + 12);
}

static void
alarm_text(const char *text)
{
	uint8_t body[92] = {2};

	strcpy((char *)body + 4, text);
	say(true, 0x20, body, sizeof body);
}

/* A new connection, Register, its Ack, and TimeDateReq: registered. */
static void
registers(const char *alarm)
{
	uint8_t body[124] = "SEP001B2A890057";
	static const uint8_t ack[20] = {30};

	tcp.port++;
	tcp.phone_sequence = tcp.port * UINT32_C(1000);
	tcp.server_sequence = tcp.port * UINT32_C(2000);
	scene_connect(&scene, &tcp);
	if (alarm != NULL)
		alarm_text(alarm);
	body[28] = 0x33;
	body[29] = 1;
	say(true, 0x01, body, sizeof body);
	say(false, 0x81, ack, sizeof ack);
	say(true, 0x0d, "", 0);
}

static void
server_resets(uint8_t type)
{
	const uint8_t body[] = {type, 0, 0, 0};

	say(false, 0x9f, body, sizeof body);
}

/* ------------------------------------------------- ordered by a server --- */

/* Reset: lease and files again. */
START_TEST(reset_begins_with_a_lease)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, 40000, "SEP001B2A890057.cnf.xml", 300);
	registers(NULL);
	scene.at += 5;
	server_resets(1);
	scene.at += 25;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	registers("22: Name=SEP001B2A890057 Load=8.4(3.0) Last=Reset-Reset");
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 2);
	ck_assert_str_eq(boot_number(0)->ended_by, "server-reset");
	ck_assert_str_eq(boot_number(1)->began_by, "discover");
	ck_assert_int_eq(boot_number(1)->alarm_code, 22);
	ck_assert_int_eq(boot_number(0)->alarm_code, ROW_UNKNOWN);
	ck_assert_int_eq(boot_number(1)->stage, STAGE_REGISTERED);
	ck_assert_ptr_null(boot_number(1)->ended_by);
}
END_TEST

/* Restart: the phone keeps its lease and only registers again. */
START_TEST(restart_begins_with_a_registration)
{
	const struct sccp_session *second;
	const struct connection *connection;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	registers(NULL);
	scene.at += 5;
	server_resets(2);
	say(true, 0x27, "", 0);
	scene_disconnect(&scene, &tcp, true);
	scene.at += 1;
	registers("23: Name=SEP001B2A890057 Load=8.4(3.0) Last=Reset-Restart");
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 2);
	ck_assert_str_eq(boot_number(0)->ended_by, "server-restart");
	ck_assert_str_eq(boot_number(1)->began_by, "registration");
	ck_assert(boot_number(1)->whole);
	ck_assert_int_eq(boot_number(1)->stage, STAGE_REGISTERED);
	ck_assert_int_eq(boot_number(1)->alarm_code, 23);
	second = table_at(&model_tables(scene.model)->sccp_session, 1);
	ck_assert_ptr_eq(second->boot, boot_number(1));
	ck_assert_int_eq(second->outcome, SCCP_REGISTERED);
	connection = table_at(&model_tables(scene.model)->connection, 1);
	ck_assert_ptr_eq(connection->boot, boot_number(1));
	ck_assert_int_eq(boot_number(1)->first.id, connection->first.id);
	ck_assert_int_le(boot_number(0)->ended_ns, boot_number(1)->began_ns);
}
END_TEST

/* It reads its configuration first: that belongs to the new start. */
START_TEST(restart_begins_with_a_file)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, 40000, "SEP001B2A890057.cnf.xml", 300);
	registers(NULL);
	scene.at += 5;
	server_resets(2);
	scene.at += 1;
	scene_file(&scene, 40001, "SEP001B2A890057.cnf.xml", 300);
	registers(NULL);
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 2);
	ck_assert_str_eq(boot_number(1)->began_by, "first-file");
	ck_assert_ptr_eq(transfer_number(1)->boot, boot_number(1));
	ck_assert_int_eq(boot_number(1)->same_files, 1);
}
END_TEST

/* It may register again on the connection that it has. */
START_TEST(registers_again_on_the_same_connection)
{
	uint8_t body[124] = "SEP001B2A890057";

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	registers(NULL);
	server_resets(2);
	scene.at += 8;
	say(true, 0x01, body, sizeof body);
	say(true, 0x0d, "", 0);
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 2);
	ck_assert_str_eq(boot_number(1)->began_by, "registration");
	ck_assert_uint_eq(model_tables(scene.model)->sccp_session.count, 1);
}
END_TEST

/* Fail-over to the second call manager and back is no start. */
START_TEST(failover_is_no_start)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	registers(NULL);
	scene.at += 40;
	say(true, 0x27, "", 0);
	scene_disconnect(&scene, &tcp, true);
	scene.at += 8;
	tcp.server = SCENE_OTHER_IP;
	registers("14: Name=SEP001B2A890057 Load=8.4(3.0) Last=CM-closed-TCP");
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 1);
	ck_assert_ptr_null(boot_number(0)->ended_by);
}
END_TEST

/* Seen at the call manager, nothing but registrations: the alarm tells which one is a start. */
START_TEST(alarm_after_silence_tells_a_start)
{
	registers("25: Name=SEP001B2A890057 Load=8.4(3.0) Last=Initialized");
	scene.at += 60;
	registers("25: Name=SEP001B2A890057 Load=8.4(3.0) Last=Initialized");
	scene.at += 60;
	registers("10: Name=SEP001B2A890057 Load=8.4(3.0) Last=TCP-timeout");
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 2);
	ck_assert_str_eq(boot_number(0)->began_by, "capture-start");
	ck_assert_str_eq(boot_number(1)->began_by, "registration");
	ck_assert_int_eq(boot_number(1)->period_ns, ROW_UNKNOWN); /* the first was not seen whole */
	ck_assert_int_eq(boot_number(0)->alarm_code, 25);
}
END_TEST

/* Two lines, two connections, one alarm each: no silence between them. */
START_TEST(same_alarm_twice_is_one_start)
{
	registers("25: Name=SEP001B2A890057 Load=8.4(3.0) Last=Initialized");
	scene.at += 1;
	registers("25: Name=SEP001B2A890057 Load=8.4(3.0) Last=Initialized");
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 1);
}
END_TEST

static void
registers_by_sip(int cseq)
{
	static const char dialog[] = "Via: SIP/2.0/UDP 10.1.1.57:5060;branch=z9hG4bK1\r\n"
	                             "From: <sip:1001@10.1.1.10>;tag=1\r\n"
	                             "To: <sip:1001@10.1.1.10>\r\nCall-ID: a@10.1.1.57\r\n";
	char text[1024];

	snprintf(text, sizeof text,
	         "REGISTER sip:10.1.1.10 SIP/2.0\r\n%sCSeq: %d REGISTER\r\nContact: "
	         "<sip:1001@10.1.1.57>\r\nExpires: 3600\r\nContent-Length: 0\r\n\r\n",
	         dialog, cseq);
	scene_sip(&scene, true, text);
	snprintf(text, sizeof text,
	         "SIP/2.0 200 OK\r\n%sCSeq: %d REGISTER\r\nContent-Length: 0\r\n\r\n", dialog,
	         cseq);
	scene_sip(&scene, false, text);
}

static const struct {
	const char *order;
	double silence;
	size_t boots;
} orders[] = {
        {"Event: service-control\r\nContent-Length: 14\r\n\r\naction=reset\r\n", 30, 2},
        {"Event: check-sync\r\nContent-Length: 0\r\n\r\n", 30, 2},
        /* It found its configuration unchanged and goes on. */
        {"Event: check-sync\r\nContent-Length: 0\r\n\r\n", 1, 1},
        {"Event: message-summary\r\nContent-Length: 0\r\n\r\n", 30, 1},
};

START_TEST(register_after_an_order)
{
	char text[512];

	registers_by_sip(1);
	scene.at += 20;
	snprintf(text, sizeof text,
	         "NOTIFY sip:1001@10.1.1.57 SIP/2.0\r\nCall-ID: n\r\nCSeq: 1 NOTIFY\r\n%s",
	         orders[_i].order);
	scene_sip(&scene, false, text);
	scene.at += orders[_i].silence;
	registers_by_sip(2);
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), orders[_i].boots);
	if (orders[_i].boots == 2)
		ck_assert_str_eq(boot_number(1)->began_by, "registration");
}
END_TEST

/* check-sync: it looks at its files, and stays up. */
START_TEST(check_sync_without_a_restart)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, 40000, "SEP001B2A890057.cnf.xml", 300);
	registers_by_sip(1);
	scene.at += 20;
	scene_sip(&scene, false,
	          "NOTIFY sip:1001@10.1.1.57 SIP/2.0\r\nCall-ID: n\r\nCSeq: 1 NOTIFY\r\n"
	          "Event: check-sync\r\nContent-Length: 0\r\n\r\n");
	scene_sip(&scene, true,
	          "SIP/2.0 200 OK\r\nCall-ID: n\r\nCSeq: 1 NOTIFY\r\nContent-Length: 0\r\n\r\n");
	scene.at += 1;
	scene_file(&scene, 40001, "SEP001B2A890057.cnf.xml", 300);
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 1);
}
END_TEST

/* ----------------------------------------------------- fixed addresses --- */

static void
announces(void)
{
	static const struct mac_address nobody = {{0}};

	scene_arp(&scene, scene_phone, 0, SCENE_PHONE_IP, 1, nobody);
	scene.at += 1;
	scene_arp(&scene, scene_phone, SCENE_PHONE_IP, SCENE_PHONE_IP, 1, nobody);
}

static void
fetches(unsigned turn)
{
	scene_file(&scene, (uint16_t)(40000 + turn), "CTLSEP001B2A890057.tlv", 10);
	scene_file(&scene, (uint16_t)(41000 + turn), "SEP001B2A890057.cnf.xml", 10);
}

START_TEST(announcement_begins)
{
	/* Somebody else, long before. */
	scene_arp(&scene, scene_pc, 0x0a010150, 0x0a010101, 1, scene_router);
	scene.at += 60;
	for (unsigned i = 0; i < 3; i++) {
		announces();
		scene.at += 4;
		fetches(i);
		scene.at += 30;
	}
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 3);
	for (size_t i = 0; i < 3; i++) {
		ck_assert_str_eq(boot_number(i)->began_by, "announcement");
		ck_assert(boot_number(i)->whole);
		ck_assert_int_eq(boot_number(i)->same_files, i == 0 ? ROW_CANT_TELL : 1);
		if (i != 0)
			ck_assert_int_eq(boot_number(i)->period_ns / SECOND, 35);
	}
	ck_assert_int_eq(boot_number(0)->first.id, 2);
	ck_assert_int_eq((boot_number(0)->ended_ns - boot_number(0)->began_ns) / SECOND, 5);
}
END_TEST

/* A capture that begins right before the announcement may have missed the lease. */
START_TEST(announcement_at_the_start_proves_nothing)
{
	announces();
	fetches(0);
	scene_finish(&scene);
	ck_assert_str_eq(boot_number(0)->began_by, "capture-start");
	ck_assert(!boot_number(0)->whole);
}
END_TEST

/* It looks for its server's MAC before it asks: the silence was before that. */
START_TEST(looks_for_its_server_first)
{
	for (unsigned i = 0; i < 3; i++) {
		scene_arp(&scene, scene_phone, SCENE_PHONE_IP, SCENE_SERVER_IP, 1, scene_router);
		scene.at += 1;
		fetches(i);
		scene.at += 30;
	}
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 3);
	ck_assert_str_eq(boot_number(1)->began_by, "first-file");
	ck_assert_int_lt(boot_number(1)->first.id, transfer_number(2)->request.id);
	ck_assert_int_lt(boot_number(0)->ended_ns, boot_number(1)->began_ns - 25 * SECOND);
}
END_TEST

/* ----------------------------------------------------------- the lease --- */

static void
releases(void)
{
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone,
	                                        .xid = 9,
	                                        .type = 7,
	                                        .ip_source = SCENE_PHONE_IP,
	                                        .ciaddr = SCENE_PHONE_IP,
	                                        .server = SCENE_SERVER_IP});
}

START_TEST(released)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, 40000, "SEP001B2A890057.cnf.xml", 300);
	releases();
	scene.at += 40;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 2);
	ck_assert_str_eq(boot_number(0)->ended_by, "released");
	ck_assert_int_eq(boot_number(1)->same_files, 0);
}
END_TEST

/* It gives its address of the data VLAN back and takes one in the voice VLAN. */
START_TEST(released_for_another_vlan)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	releases();
	scene.at += 2;
	scene.vlan = 110;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP + 0x100);
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 1);
	ck_assert_ptr_null(boot_number(0)->ended_by);
}
END_TEST

START_TEST(link_up_without_a_word)
{
	for (unsigned i = 0; i < 2; i++) {
		scene_phone_cdp(&scene);
		scene.at += 1;
		scene_phone_cdp(&scene);
		scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
		scene_file(&scene, (uint16_t)(40000 + i), "term11.default.loads", 300);
		scene.at += 30;
	}
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 2);
	ck_assert_str_eq(boot_number(0)->ended_by, "link-up");
	ck_assert_int_eq(boot_number(1)->period_ns / SECOND, 31);
	ck_assert_int_eq(boot_number(1)->same_files, 1);
}
END_TEST

/* ------------------------------------------------------ several captures --- */

/* A ring of files: the second continues what the first began. */
START_TEST(boots_go_on_in_the_next_file)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene.capture = 1;
	scene_file(&scene, 40000, "SEP001B2A890057.cnf.xml", 300);
	scene.at += 30;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, 40001, "SEP001B2A890057.cnf.xml", 300);
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 2);
	ck_assert_int_eq(boot_number(0)->stage, STAGE_CONFIG);
	ck_assert_int_eq(boot_number(1)->same_files, 1);
}
END_TEST

/* The same DISCOVER, recorded beside the server by a clock that is late: no second start. */
START_TEST(copy_in_a_capture_with_another_clock)
{
	static const uint8_t options[] = {60, 6, 's', 'n', 'o', 'm', '3', '7'};
	struct scene_dhcp relayed = {.client = scene_phone,
	                             .xid = 0x0057,
	                             .type = 1,
	                             .ip_source = 0x0a010101,
	                             .giaddr = 0x0a010101,
	                             .source = &scene_router,
	                             .options = options,
	                             .options_length = sizeof options};

	scene.capture = 1; /* it was running before */
	scene_arp(&scene, scene_pc, 0x0a010150, 0x0a010101, 1, scene_router);
	scene.capture = 0;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, 40000, "SEP001B2A890057.cnf.xml", 300);
	scene.at += 30;
	scene.capture = 1;
	scene_dhcp(&scene, &relayed);
	scene_finish(&scene);
	ck_assert_uint_eq(boot_count(), 1);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("restart");
	TCase *c = tcase_create("restart");

	tcase_add_checked_fixture(c, setup, scene_teardown);
	tcase_add_test(c, reset_begins_with_a_lease);
	tcase_add_test(c, restart_begins_with_a_registration);
	tcase_add_test(c, restart_begins_with_a_file);
	tcase_add_test(c, registers_again_on_the_same_connection);
	tcase_add_test(c, failover_is_no_start);
	tcase_add_test(c, alarm_after_silence_tells_a_start);
	tcase_add_test(c, same_alarm_twice_is_one_start);
	tcase_add_loop_test(c, register_after_an_order, 0, sizeof orders / sizeof orders[0]);
	tcase_add_test(c, check_sync_without_a_restart);
	tcase_add_test(c, announcement_begins);
	tcase_add_test(c, announcement_at_the_start_proves_nothing);
	tcase_add_test(c, looks_for_its_server_first);
	tcase_add_test(c, released);
	tcase_add_test(c, released_for_another_vlan);
	tcase_add_test(c, link_up_without_a_word);
	tcase_add_test(c, boots_go_on_in_the_next_file);
	tcase_add_test(c, copy_in_a_capture_with_another_clock);
	suite_add_tcase(s, c);
	return s;
}
