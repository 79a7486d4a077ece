/* MGCP, syslog, NTP and the question of SIP phones for a provisioning server: who speaks them. */
#include <stdio.h>
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/suite.h"

#define PNP_GROUP 0xe000014b /* 224.0.1.75 */

static void
say_octets(bool from_phone, uint16_t phone_port, uint16_t peer_port, const void *octets,
           size_t length)
{
	struct scene_udp udp = {.source = scene_phone,
	                        .target = scene_router,
	                        .from = SCENE_PHONE_IP,
	                        .to = SCENE_SERVER_IP,
	                        .from_port = phone_port,
	                        .to_port = peer_port,
	                        .payload = octets,
	                        .length = length};

	if (!from_phone) {
		udp.source = scene_router;
		udp.target = scene_phone;
		udp.from = SCENE_SERVER_IP;
		udp.to = SCENE_PHONE_IP;
		udp.from_port = peer_port;
		udp.to_port = phone_port;
	}
	scene_send(&scene, &udp);
}

static void
say(bool from_phone, uint16_t phone_port, uint16_t peer_port, const char *text)
{
	say_octets(from_phone, phone_port, peer_port, text, strlen(text));
}

static const struct heard_row *
row(size_t i)
{
	return table_at(&model_tables(scene.model)->heard, i);
}

static size_t
count(void)
{
	return scene_finish(&scene)->heard.count;
}

START_TEST(mgcp)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	say(true, 2427, 2727, "RSIP 1 *@10.1.1.57 MGCP 0.1\nRM: restart\n");
	say(false, 2427, 2727, "200 1 OK\n");
	say(true, 2427, 2727, "NTFY 2 aaln/1@10.1.1.57 MGCP 0.1\nO: hd\n");
	ck_assert_uint_eq(count(), 1);
	ck_assert_str_eq(row(0)->protocol, "mgcp");
	ck_assert_str_eq(row(0)->text, "NTFY");
	ck_assert_uint_eq(ip_to_v4(row(0)->peer), SCENE_SERVER_IP);
	ck_assert_int_eq(row(0)->sent, 2);
	ck_assert_int_eq(row(0)->received, 1);
	ck_assert_int_eq(row(0)->answer.id, row(0)->first.id + 1);
	ck_assert_int_eq(row(0)->wait.waited_ns, ROW_UNKNOWN);
}
END_TEST

/* The port alone proves nothing. */
START_TEST(other_protocol_on_its_port)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	say(true, 2427, 40000, "OPTIONS sip:10.1.1.10 SIP/2.0\r\n\r\n");
	say(true, 40000, 123, "no clock");
	ck_assert_uint_eq(count(), 0);
}
END_TEST

START_TEST(syslog_is_not_answered)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	say(true, 514, 514, "<182>SEP: TFTP timeout");
	say(true, 514, 514, "<182>SEP: giving up");
	scene.at += 30;
	scene_switch_cdp(&scene);
	ck_assert_uint_eq(count(), 1);
	ck_assert_str_eq(row(0)->protocol, "syslog");
	ck_assert_str_eq(row(0)->text, "SEP: giving up");
	ck_assert_int_eq(row(0)->sent, 2);
	ck_assert_int_eq(row(0)->wait.waited_ns, ROW_UNKNOWN);
}
END_TEST

static void
clock_message(bool from_phone, uint8_t first, uint8_t stratum, const char *reference)
{
	uint8_t octets[48] = {first, stratum};

	memcpy(octets + 12, reference, 4);
	say_octets(from_phone, 123, 123, octets, sizeof octets);
}

START_TEST(ntp_unanswered)
{
	scene_switch_cdp(&scene);
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_resolved(&scene);
	clock_message(true, 0x23, 0, "\0\0\0\0");
	scene.at += 16;
	clock_message(true, 0x23, 0, "\0\0\0\0");
	scene.at += 20;
	scene_switch_cdp(&scene);
	ck_assert_uint_eq(count(), 1);
	ck_assert_str_eq(row(0)->protocol, "ntp");
	ck_assert_int_eq(row(0)->sent, 2);
	ck_assert_int_eq(row(0)->received, 0);
	ck_assert_int_ge(row(0)->wait.waited_ns, 20000000000);
	ck_assert_ptr_null(row(0)->wait.blind);
	ck_assert_ptr_null(row(0)->text);
}
END_TEST

START_TEST(ntp_answered)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	clock_message(true, 0x23, 0, "\0\0\0\0");
	clock_message(false, 0x24, 2, "\x0a\1\1\1");
	scene.at += 20;
	scene_switch_cdp(&scene);
	ck_assert_uint_eq(count(), 1);
	ck_assert_int_eq(row(0)->received, 1);
	ck_assert_int_eq(row(0)->wait.waited_ns, ROW_UNKNOWN);
	ck_assert_ptr_null(row(0)->text);
}
END_TEST

START_TEST(ntp_refused)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	clock_message(true, 0x23, 0, "\0\0\0\0");
	clock_message(false, 0x24, 0, "DENY");
	count();
	ck_assert_str_eq(row(0)->text, "DENY");
}
END_TEST

/* A PC's clock and a station that nothing made known. */
START_TEST(others)
{
	uint8_t octets[48] = {0x23};
	struct scene_udp udp = {.source = scene_pc,
	                        .target = scene_router,
	                        .from = SCENE_OTHER_IP,
	                        .to = SCENE_SERVER_IP,
	                        .from_port = 123,
	                        .to_port = 123,
	                        .payload = octets,
	                        .length = sizeof octets};

	scene_send(&scene, &udp);
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_pc, .xid = 1, .type = 1});
	for (uint32_t i = 0; i < 1000; i++) {
		udp.to = SCENE_SERVER_IP + i;
		scene_send(&scene, &udp);
	}
	ck_assert_uint_eq(count(), 64);
	ck_assert_uint_eq(row(0)->id, 0);
	ck_assert_uint_eq(model_stream(scene.model)->rows_evicted, 0);
}
END_TEST

/* ---------------------------------------------------------------- SIP PnP --- */

static void
sip(bool from_phone, uint32_t server, const char *first_line, const char *method,
    const char *call_id, const char *more)
{
	char text[1024];
	struct scene_udp udp = {.source = scene_phone2,
	                        .target = {{0x01, 0x00, 0x5e, 0x00, 0x01, 0x4b}},
	                        .from = SCENE_PHONE2_IP,
	                        .to = server,
	                        .from_port = 5060,
	                        .to_port = 5060,
	                        .payload = text};

	if (!from_phone) {
		udp.source = scene_router;
		udp.target = scene_phone2;
		udp.from = server;
		udp.to = SCENE_PHONE2_IP;
	}
	udp.length = (size_t)snprintf(text, sizeof text,
	                              "%s\r\nVia: SIP/2.0/UDP 10.1.1.58:5060;branch=z9hG4bK1\r\n"
	                              "From: <sip:MAC@224.0.1.75>;tag=1\r\n"
	                              "To: <sip:MAC@224.0.1.75>\r\nCall-ID: %s\r\n"
	                              "CSeq: 1 %s\r\n%s\r\n",
	                              first_line, call_id, method, more);
	scene_send(&scene, &udp);
}

#define PNP_SUBSCRIBE "SUBSCRIBE sip:MAC%3a001B2A890058@224.0.1.75 SIP/2.0"
#define PNP_EVENT "Event: ua-profile;profile-type=\"device\"\r\nUser-Agent: snom370/8.4.35\r\n"

START_TEST(pnp_answered)
{
	scene_switch_cdp(&scene);
	sip(true, PNP_GROUP, PNP_SUBSCRIBE, "SUBSCRIBE", "a", PNP_EVENT);
	sip(false, SCENE_SERVER_IP, "SIP/2.0 200 OK", "SUBSCRIBE", "a", "");
	sip(false, SCENE_SERVER_IP, "NOTIFY sip:10.1.1.58 SIP/2.0", "NOTIFY", "a",
	    "Event: ua-profile\r\n");
	/* Another dialog: no answer to this. */
	sip(false, SCENE_SERVER_IP, "NOTIFY sip:10.1.1.58 SIP/2.0", "NOTIFY", "b",
	    "Event: message-summary\r\n");
	ck_assert_uint_eq(count(), 1);
	ck_assert_str_eq(row(0)->protocol, "sip-pnp");
	ck_assert_uint_eq(ip_to_v4(row(0)->peer), PNP_GROUP);
	ck_assert_int_eq(row(0)->sent, 1);
	ck_assert_int_eq(row(0)->received, 2);
	ck_assert_str_eq(row(0)->phone->vendor, "Snom");
	ck_assert_uint_eq(row(0)->phone->id, 1);
	ck_assert_uint_eq(ip_to_v4(row(0)->phone->ip), SCENE_PHONE2_IP);
}
END_TEST

START_TEST(pnp_unanswered)
{
	scene_switch_cdp(&scene);
	sip(true, PNP_GROUP, PNP_SUBSCRIBE, "SUBSCRIBE", "a", PNP_EVENT);
	scene.at += 10;
	scene_switch_cdp(&scene);
	ck_assert_uint_eq(count(), 1);
	ck_assert_int_ge(row(0)->wait.waited_ns, 10000000000);
	ck_assert_ptr_null(row(0)->wait.blind);
}
END_TEST

/* To a server's own address it is a subscription like any other. */
START_TEST(subscription_of_a_registered_phone)
{
	sip(true, SCENE_SERVER_IP, "SUBSCRIBE sip:100@10.1.1.10 SIP/2.0", "SUBSCRIBE", "a",
	    "Event: message-summary\r\n");
	sip(false, SCENE_SERVER_IP, "SIP/2.0 200 OK", "SUBSCRIBE", "a", "");
	ck_assert_uint_eq(count(), 0);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("heard");
	TCase *c = tcase_create("protocols"), *pnp = tcase_create("pnp");

	tcase_add_checked_fixture(c, scene_setup, scene_teardown);
	tcase_add_test(c, mgcp);
	tcase_add_test(c, other_protocol_on_its_port);
	tcase_add_test(c, syslog_is_not_answered);
	tcase_add_test(c, ntp_unanswered);
	tcase_add_test(c, ntp_answered);
	tcase_add_test(c, ntp_refused);
	tcase_add_test(c, others);
	suite_add_tcase(suite, c);
	tcase_add_checked_fixture(pnp, scene_setup, scene_teardown);
	tcase_add_test(pnp, pnp_answered);
	tcase_add_test(pnp, pnp_unanswered);
	tcase_add_test(pnp, subscription_of_a_registered_phone);
	suite_add_tcase(suite, pnp);
	return suite;
}
