/* SCCP sessions: outcome, reason, keepalives, and what is read of a broken stream. */
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/suite.h"

#define SECOND INT64_C(1000000000)

static struct scene_tcp tcp;

static void
setup(void)
{
	scene_setup();
	tcp = scene_tcp_to(2000);
}

static void
put_le32(uint8_t *at, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		at[i] = (uint8_t)(value >> 8 * i);
}

/* One PDU (wire formats section 8); returns its octets. */
static size_t
pdu(uint8_t *at, uint32_t id, const void *body, size_t length)
{
	put_le32(at, (uint32_t)length + 4);
	put_le32(at + 4, 0);
	put_le32(at + 8, id);
	if (length != 0)
		memcpy(at + 12, body, length);
	return length + 12;
}

static void
say(bool from_phone, uint32_t id, const void *body, size_t length)
{
	uint8_t octets[2100];

	scene_say(&scene, &tcp, from_phone, octets, pdu(octets, id, body, length));
}

static size_t
register_body(uint8_t *body, const char *device, uint32_t type, const char *load)
{
	memset(body, 0, 124);
	strcpy((char *)body, device);
	memcpy(body + 24, "\x0a\x01\x01\x39", 4);
	put_le32(body + 28, type);
	body[40] = 20;
	memcpy(body + 92, load, strlen(load));
	return 124;
}

static void
say_register(void)
{
	uint8_t body[128];

	say(true, 0x0001, body, register_body(body, "SEP001B2A890057", 307, "SCCP11.8-4-3S"));
}

static void
say_ack(void)
{
	static const uint8_t body[] = {30, 0, 0,  0, 'M', '/', 'D',  '/',  'Y',  'A',
	                               0,  0, 60, 0, 0,   0,   0x15, 0x20, 0xf1, 0xff};

	say(false, 0x0081, body, sizeof body);
}

static const struct sccp_session *
only_session(void)
{
	const struct model_tables *tables = scene_finish(&scene);

	ck_assert_uint_eq(tables->sccp_session.count, 1);
	return table_at(&tables->sccp_session, 0);
}

START_TEST(registers)
{
	const struct sccp_session *s;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_connect(&scene, &tcp);
	say_register();
	say_ack();
	scene.at += 1;
	say(true, 0x000d, NULL, 0);
	say(true, 0x0000, NULL, 0);
	say(false, 0x0100, NULL, 0);
	s = only_session();
	ck_assert_int_eq(s->outcome, SCCP_REGISTERED);
	ck_assert_str_eq(s->device, "SEP001B2A890057");
	ck_assert_int_eq(s->device_type, 307);
	ck_assert_int_eq(s->protocol_version, 20);
	ck_assert_str_eq(s->load, "SCCP11.8-4-3S");
	ck_assert_int_eq(s->ack_version, 21);
	ck_assert_str_eq(s->last_message, "TimeDateReq");
	ck_assert_str_eq(s->last_from, "phone");
	ck_assert_int_eq(s->keepalive, 30);
	ck_assert_int_eq(s->keepalives, 1);
	ck_assert_int_eq(s->keepalives_lost, 0);
	ck_assert_int_eq(s->register_.id, 8); /* after 4 of DHCP and 3 of TCP */
	ck_assert_int_eq(s->answer.id, 10);
	ck_assert_int_eq((s->registered_ns - s->answer.time_ns) / SECOND, 1);
	ck_assert_int_eq(s->boot->stage, STAGE_REGISTERED);
	ck_assert_str_eq(s->phone->model, "7911G");
	ck_assert_str_eq(s->phone->load, "SCCP11.8-4-3S");
	ck_assert_str_eq(s->phone->protocol, "sccp");
	ck_assert_str_eq(s->boot->load, "SCCP11.8-4-3S");
	ck_assert_int_eq(s->connection->unread, 0);
	ck_assert_int_eq(s->connection->outcome, CONNECTION_CONNECTED);
}
END_TEST

START_TEST(acked_only)
{
	scene_connect(&scene, &tcp);
	say_register();
	say_ack();
	ck_assert_int_eq(only_session()->outcome, SCCP_ACKED_NOT_FINISHED);
}
END_TEST

START_TEST(rejected_with_a_label)
{
	static const uint8_t text[32] = {0x80, 0x2f};
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	say_register();
	say(false, 0x009d, text, sizeof text);
	scene_disconnect(&scene, &tcp, true);
	s = only_session();
	ck_assert_int_eq(s->outcome, SCCP_REJECTED);
	ck_assert_str_eq(s->reject_text, "Error DBConfig");
	ck_assert_str_eq(s->reject_label, "0x802f");
	ck_assert_int_eq(s->boot->stage, STAGE_REGISTERING);
}
END_TEST

START_TEST(closed_by_the_server)
{
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	say_register();
	scene_disconnect(&scene, &tcp, false);
	s = only_session();
	ck_assert_int_eq(s->outcome, SCCP_CLOSED_AFTER_REGISTER);
	ck_assert_str_eq(s->connection->closed_by, "server");
	ck_assert_str_eq(s->connection->closed_how, "fin");
}
END_TEST

START_TEST(silent_server)
{
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	say_register();
	scene.at += 20;
	scene_switch_cdp(&scene);
	s = only_session();
	ck_assert_int_eq(s->outcome, SCCP_SILENT);
	ck_assert_int_eq(s->wait.waited_ns / SECOND, 20);
}
END_TEST

/* Its Ack is not in the capture: a phone that was refused would not ask for the time. */
START_TEST(goes_on_without_seen_ack)
{
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	say_register();
	scene.at += 1;
	say(true, 0x000d, NULL, 0);
	scene.at += 20;
	scene_switch_cdp(&scene);
	s = only_session();
	ck_assert_int_eq(s->outcome, SCCP_REGISTERED);
	ck_assert_int_eq(s->answer.id, 0);
	ck_assert_int_eq(s->wait.waited_ns, ROW_UNKNOWN);
}
END_TEST

/* Who has not asked to register has not been taken. */
START_TEST(asks_time_alone)
{
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	say(true, 0x000d, NULL, 0);
	s = only_session();
	ck_assert_int_eq(s->outcome, SCCP_OPEN);
}
END_TEST

START_TEST(silence_too_short)
{
	scene_connect(&scene, &tcp);
	say_register();
	scene.at += 1;
	scene_switch_cdp(&scene);
	ck_assert_int_eq(only_session()->outcome, SCCP_OPEN);
}
END_TEST

static void
keepalives(bool acked_first, int lost)
{
	scene_connect(&scene, &tcp);
	say_register();
	say_ack();
	say(true, 0x000d, NULL, 0);
	if (acked_first) {
		say(true, 0x0000, NULL, 0);
		say(false, 0x0100, NULL, 0);
	}
	for (int i = 0; i < lost; i++) {
		scene.at += 30;
		say(true, 0x0000, NULL, 0);
	}
	scene_disconnect(&scene, &tcp, true);
}

START_TEST(keepalives_lost)
{
	const struct sccp_session *s;

	keepalives(true, 3);
	s = only_session();
	ck_assert_int_eq(s->keepalives, 4);
	ck_assert_int_eq(s->keepalives_lost, 3);
}
END_TEST

/* The phone's TCP acknowledges what the capture does not hold: it may have been KeepAliveAcks. */
START_TEST(acks_in_a_gap_are_not_lost)
{
	scene_connect(&scene, &tcp);
	say_register();
	say_ack();
	say(true, 0x0000, NULL, 0);
	say(false, 0x0100, NULL, 0);
	for (int i = 0; i < 3; i++) {
		scene.at += 30;
		say(true, 0x0000, NULL, 0);
		tcp.server_sequence += 12;
	}
	scene_disconnect(&scene, &tcp, true);
	ck_assert_int_eq(only_session()->keepalives_lost, 0);
}
END_TEST

/* The same for RegisterAck: a later end by the server is no refusal. */
START_TEST(answer_in_a_gap)
{
	scene_connect(&scene, &tcp);
	say_register();
	tcp.server_sequence += 32;
	say(true, 0x0000, NULL, 0);
	scene_disconnect(&scene, &tcp, false);
	ck_assert_int_eq(only_session()->outcome, SCCP_NOT_SEEN_WHOLE);
}
END_TEST

/* One old call manager acknowledges none in two hours and keeps the session. */
START_TEST(never_acked_is_no_loss)
{
	keepalives(false, 3);
	ck_assert_int_eq(only_session()->keepalives_lost, 0);
}
END_TEST

START_TEST(standby)
{
	scene_connect(&scene, &tcp);
	say(true, 0x0000, NULL, 0);
	say(false, 0x0100, NULL, 0);
	ck_assert_int_eq(only_session()->outcome, SCCP_STANDBY);
}
END_TEST

START_TEST(token_refused)
{
	static const uint8_t wait[] = {60, 0, 0, 0};
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	say(true, 0x0029, "SEP001B2A890057", 16);
	say(false, 0x011b, wait, sizeof wait);
	s = only_session();
	ck_assert_int_eq(s->outcome, SCCP_TOKEN_REFUSED);
	ck_assert_int_eq(s->token_wait, 60);
}
END_TEST

START_TEST(reset_is_a_notice)
{
	static const uint8_t restart[] = {2, 0, 0, 0};
	const struct notify_row *notice;

	scene_connect(&scene, &tcp);
	say_register();
	say_ack();
	say(false, 0x009f, restart, sizeof restart);
	ck_assert_int_eq(only_session()->reset_type, 2);
	ck_assert_uint_eq(model_tables(scene.model)->notify.count, 1);
	notice = table_at(&model_tables(scene.model)->notify, 0);
	ck_assert_str_eq(notice->what, "restart");
	ck_assert_uint_eq(ip_to_v4(notice->sender), SCENE_SERVER_IP);
}
END_TEST

/* How far a registration got: the last message, known by name or not, but KeepAlives. */
START_TEST(last_message)
{
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	say_register();
	say_ack();
	say(false, 0x0108, NULL, 0);
	say(true, 0x0000, NULL, 0);
	say(false, 0x0100, NULL, 0);
	s = only_session();
	ck_assert_str_eq(s->last_message, "SoftKeyTemplateRes");
	ck_assert_str_eq(s->last_from, "server");
}
END_TEST

START_TEST(last_message_unknown)
{
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	say_register();
	say(true, 0x0777, NULL, 0);
	s = only_session();
	ck_assert_str_eq(s->last_message, "0x0777");
	ck_assert_str_eq(s->last_from, "phone");
	ck_assert_int_eq(s->ack_version, ROW_UNKNOWN);
}
END_TEST

/* The most in one second; what it asked for before it was registered doesn't count. */
START_TEST(busiest_second)
{
	static const int bursts[] = {3, 12, 5};
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	say_register();
	say_ack();
	for (int i = 0; i < 40; i++)
		say(true, 0x000b, NULL, 0);
	say(true, 0x000d, NULL, 0);
	for (size_t burst = 0; burst < 3; burst++) {
		scene.at += 5;
		for (int i = 0; i < bursts[burst]; i++)
			say(true, 0x0005, NULL, 0);
	}
	s = only_session();
	ck_assert_int_eq(s->outcome, SCCP_REGISTERED);
	ck_assert_int_eq(s->busiest, 12);
}
END_TEST

START_TEST(never_registered_is_never_busy)
{
	scene_connect(&scene, &tcp);
	say_register();
	say_ack();
	ck_assert_int_eq(only_session()->busiest, ROW_UNKNOWN);
}
END_TEST

/* Old call managers leave the version out. */
START_TEST(ack_without_a_version)
{
	static const uint8_t body[] = {30, 0, 0, 0, 'M', '/', 'D', '/', 'Y', 'A', 0, 0};

	scene_connect(&scene, &tcp);
	say_register();
	say(false, 0x0081, body, sizeof body);
	ck_assert_int_eq(only_session()->ack_version, ROW_UNKNOWN);
}
END_TEST

/* Reset types, and what the boot that got one ended with; -1: Unregister alone. */
static const struct {
	int type;
	const char *what, *ended_by;
} resets[] = {
        {1, "reset", "server-reset"},        {2, "restart", "server-restart"},
        {3, "apply-config", "unregistered"}, {9, "reset", "unregistered"},
        {-1, NULL, "unregistered"},
};

START_TEST(last_words_of_a_boot)
{
	const uint8_t type[] = {(uint8_t)resets[_i].type, 0, 0, 0};
	const struct model_tables *tables;
	const struct boot *boot;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_connect(&scene, &tcp);
	say_register();
	say_ack();
	if (resets[_i].type >= 0)
		say(false, 0x009f, type, sizeof type);
	say(true, 0x0027, NULL, 0);
	scene_disconnect(&scene, &tcp, true);
	scene.at += 60;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	tables = scene_finish(&scene);
	boot = table_at(&tables->boot, 0);
	ck_assert_str_eq(boot->ended_by, resets[_i].ended_by);
	boot = table_at(&tables->boot, 1);
	ck_assert_ptr_null(boot->ended_by);
	if (resets[_i].what == NULL)
		ck_assert_uint_eq(tables->notify.count, 0);
	else
		ck_assert_str_eq(((const struct notify_row *)table_at(&tables->notify, 0))->what,
		                 resets[_i].what);
}
END_TEST

START_TEST(alarm_says_why)
{
	uint8_t body[92] = {2};
	const struct alarm_row *alarm;

	strcpy((char *)body + 4, "23: Name=SEP001B2A890057 Load=8.4(3.0) Last=Reset-Restart");
	scene_connect(&scene, &tcp);
	say(true, 0x0020, body, sizeof body);
	say_register();
	only_session();
	alarm = table_at(&model_tables(scene.model)->alarm, 0);
	ck_assert_int_eq(alarm->code, 23);
	ck_assert_str_eq(alarm->text, "Reset-Restart");
	ck_assert_ptr_eq(alarm->phone, table_at(&model_tables(scene.model)->phone, 0));
	ck_assert_int_eq(alarm->boot->alarm_code, 23);
}
END_TEST

/* Several messages in one segment, one message over several. */
START_TEST(framing_is_not_the_segments)
{
	uint8_t octets[512], body[128];
	const struct sccp_session *s;
	size_t length = 0;

	length += pdu(octets, 0x0000, NULL, 0);
	length += pdu(octets + length, 0x0001, body,
	              register_body(body, "SEP001B2A890057", 307, "SCCP11.8-4-3S"));
	length += pdu(octets + length, 0x0000, NULL, 0);
	scene_connect(&scene, &tcp);
	for (size_t i = 0; i < length; i += 7)
		scene_say(&scene, &tcp, true, octets + i, length - i < 7 ? length - i : 7);
	s = only_session();
	ck_assert_int_eq(s->keepalives, 2);
	ck_assert_str_eq(s->device, "SEP001B2A890057");
}
END_TEST

/* Lengths that lie: what follows is still read, what was passed over is counted. */
static const uint32_t bad_lengths[] = {0, 3, 5000, 0xfffffffc};

START_TEST(bad_length)
{
	uint8_t octets[256];
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	put_le32(octets, bad_lengths[_i]);
	memset(octets + 4, 0xee, 20);
	scene_say(&scene, &tcp, true, octets, 24);
	say_register();
	s = only_session();
	ck_assert_str_eq(s->device, "SEP001B2A890057");
	ck_assert_int_eq(s->connection->unread, 24);
}
END_TEST

START_TEST(begins_inside_a_message)
{
	static const uint8_t rest[30] = {1, 2, 3};
	const struct sccp_session *s;

	scene_say(&scene, &tcp, true, rest, sizeof rest);
	say(true, 0x0000, NULL, 0);
	say(false, 0x0100, NULL, 0);
	s = only_session();
	ck_assert_int_eq(s->outcome, SCCP_NOT_SEEN_WHOLE);
	ck_assert_int_eq(s->keepalives, 1);
	ck_assert_int_eq(s->connection->outcome, CONNECTION_MID_STREAM);
}
END_TEST

START_TEST(lost_segment_is_a_gap)
{
	uint8_t octets[256], body[128];
	size_t length = pdu(octets, 0x0001, body,
	                    register_body(body, "SEP001B2A890057", 307, "SCCP11.8-4-3S"));
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	tcp.phone_sequence += 40; /* 40 octets that the capture does not hold */
	scene_segment(&scene, &tcp, false, 16, NULL, 0);
	scene_say(&scene, &tcp, true, octets, length);
	s = only_session();
	ck_assert_str_eq(s->device, "SEP001B2A890057");
	ck_assert_int_eq(s->connection->unread, 40);
}
END_TEST

/* A conference bridge is nobody's telephone. */
START_TEST(media_resource_is_no_phone)
{
	uint8_t body[128];
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	say(true, 0x0001, body, register_body(body, "CFB001B2A890057", 52, ""));
	say_ack();
	say(true, 0x0010, NULL, 0);
	s = only_session();
	ck_assert_int_eq(s->outcome, SCCP_REGISTERED);
	ck_assert_uint_eq(s->phone->id, 0);
}
END_TEST

/* The frame's MAC is the router's, the device name the phone's. */
START_TEST(phone_behind_a_router)
{
	uint8_t body[128];
	const struct sccp_session *s;

	scene_connect(&scene, &tcp);
	say(true, 0x0001, body, register_body(body, "SEP001B2A890058", 307, ""));
	s = only_session();
	ck_assert(mac_equal(s->phone->mac, scene_phone2));
	ck_assert_ptr_eq(s->connection->phone, s->phone);
	ck_assert_int_eq(s->boot->first.id, 1);
}
END_TEST

/* Two phones behind one address (NAT), each with a name of its own. */
START_TEST(two_phones_at_one_address)
{
	const struct model_tables *tables;
	const struct sccp_session *one, *other;
	uint8_t body[128];

	scene_connect(&scene, &tcp);
	say(true, 0x0001, body, register_body(body, "SEP001B2A890058", 307, ""));
	tcp.port++;
	scene_connect(&scene, &tcp);
	say(true, 0x0001, body, register_body(body, "SEP001B2A890059", 307, ""));
	tables = scene_finish(&scene);
	ck_assert_uint_eq(tables->sccp_session.count, 2);
	one = table_at(&tables->sccp_session, 0);
	other = table_at(&tables->sccp_session, 1);
	ck_assert(mac_equal(one->phone->mac, scene_phone2));
	ck_assert_ptr_ne(one->phone, other->phone);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("sccp session");
	TCase *c = tcase_create("sccp session");

	tcase_add_checked_fixture(c, setup, scene_teardown);
	tcase_add_test(c, registers);
	tcase_add_test(c, acked_only);
	tcase_add_test(c, rejected_with_a_label);
	tcase_add_test(c, closed_by_the_server);
	tcase_add_test(c, silent_server);
	tcase_add_test(c, goes_on_without_seen_ack);
	tcase_add_test(c, asks_time_alone);
	tcase_add_test(c, silence_too_short);
	tcase_add_test(c, keepalives_lost);
	tcase_add_test(c, acks_in_a_gap_are_not_lost);
	tcase_add_test(c, answer_in_a_gap);
	tcase_add_test(c, never_acked_is_no_loss);
	tcase_add_test(c, standby);
	tcase_add_test(c, token_refused);
	tcase_add_test(c, reset_is_a_notice);
	tcase_add_test(c, last_message);
	tcase_add_test(c, last_message_unknown);
	tcase_add_test(c, ack_without_a_version);
	tcase_add_test(c, busiest_second);
	tcase_add_test(c, never_registered_is_never_busy);
	tcase_add_loop_test(c, last_words_of_a_boot, 0, 5);
	tcase_add_test(c, alarm_says_why);
	tcase_add_test(c, framing_is_not_the_segments);
	tcase_add_loop_test(c, bad_length, 0, 4);
	tcase_add_test(c, begins_inside_a_message);
	tcase_add_test(c, lost_segment_is_a_gap);
	tcase_add_test(c, media_resource_is_no_phone);
	tcase_add_test(c, phone_behind_a_router);
	tcase_add_test(c, two_phones_at_one_address);
	suite_add_tcase(s, c);
	return s;
}
