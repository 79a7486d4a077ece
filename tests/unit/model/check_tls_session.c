/* TLS in the clear: the server's hello, and the alert that ends the handshake. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/net/tcp_stream.h"
#include "tests/unit/guard.h"
#include "tests/unit/model/fixture.h"
#include "tests/unit/suite.h"

static struct scene_tcp tcp;

#define RANDOM "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
#define CLIENT_HELLO "160301 0031 01 00002d 0303" RANDOM "00 0006 002f 0035 000a 01 00"
#define SERVER_HELLO "160303 002a 02 000026 0303" RANDOM "00 002f 00"
#define SERVER_HELLO_1_3 "160303 0032 02 00002e 0303" RANDOM "00 1301 00 0006 002b 0002 0304"
#define CERTIFICATE "160303 0008 0b 000004 00000100"
#define CHANGE_CIPHER_SPEC "140303 0001 01"
#define FINISHED       \
	"160303 0028 " \
	"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff0011223344556677"
#define UNKNOWN_CA "150303 0002 0230"
#define HANDSHAKE_FAILURE "150303 0002 0228"
#define CLOSE_NOTIFY "150303 0002 0100"
#define ENCRYPTED_ALERT "150303 001a 00112233445566778899aabbccddeeff0011223344556677aabb"
#define DATA "170303 0004 deadbeef"

static void
setup(void)
{
	scene_setup();
	tcp = scene_tcp_to(5061);
}

static void
say(bool from_phone, const char *hex)
{
	uint8_t octets[512];
	size_t length = guard_hex(hex, octets, sizeof octets);

	scene_say(&scene, &tcp, from_phone, octets, length);
}

static const struct connection *
only_connection(void)
{
	const struct model_tables *tables = scene_finish(&scene);

	ck_assert_uint_eq(tables->connection.count, 1);
	return table_at(&tables->connection, 0);
}

/* Each step is said by the phone, or with a leading '<' by the server; "F" and "f" are the phone's
 * and the server's FIN, 'R' and 'r' their RST; '!' octets of the server that were not captured. */
#define STEPS_MAX 8
static const struct {
	const char *steps[STEPS_MAX];
	int server_hello;
	int64_t alert;
	const char *by;
} handshakes[] = {
        {{CLIENT_HELLO, "<" SERVER_HELLO CERTIFICATE}, 1, ROW_UNKNOWN, NULL},
        {{CLIENT_HELLO, "<" SERVER_HELLO CERTIFICATE, UNKNOWN_CA, "F"}, 1, 48, "phone"},
        {{CLIENT_HELLO, "<" HANDSHAKE_FAILURE, "f"}, 0, 40, "server"},
        {{CLIENT_HELLO, "<" SERVER_HELLO, UNKNOWN_CA, "<" HANDSHAKE_FAILURE}, 1, 48, "phone"},
        {{CLIENT_HELLO, "<" SERVER_HELLO, CLOSE_NOTIFY UNKNOWN_CA}, 1, 48, "phone"},
        {{CLIENT_HELLO, "<" SERVER_HELLO, CLOSE_NOTIFY, "F"}, 1, ROW_UNKNOWN, NULL},
        {{CLIENT_HELLO, "f"}, 0, ROW_UNKNOWN, NULL},
        {{CLIENT_HELLO, "r"}, 0, ROW_UNKNOWN, NULL},
        {{CLIENT_HELLO, "F"}, 0, ROW_UNKNOWN, NULL},
        {{CLIENT_HELLO}, ROW_CANT_TELL, ROW_UNKNOWN, NULL},
        {{CLIENT_HELLO, "!", "f"}, ROW_CANT_TELL, ROW_UNKNOWN, NULL},
        {{"f"}, ROW_CANT_TELL, ROW_UNKNOWN, NULL},
        {{"160301 0031 01 00002d 0303", "f"}, ROW_CANT_TELL, ROW_UNKNOWN, NULL},
        {{CLIENT_HELLO, "<485454502f312e31", "f"}, 0, ROW_UNKNOWN, NULL},
        /* what comes encrypted is no alert that could be read */
        {{CLIENT_HELLO, "<" SERVER_HELLO, CHANGE_CIPHER_SPEC FINISHED ENCRYPTED_ALERT, "F"},
         1,
         ROW_UNKNOWN,
         NULL},
        {{CLIENT_HELLO, "<" SERVER_HELLO, CHANGE_CIPHER_SPEC UNKNOWN_CA, "F"},
         1,
         ROW_UNKNOWN,
         NULL},
        {{CLIENT_HELLO, "<" SERVER_HELLO CHANGE_CIPHER_SPEC DATA, UNKNOWN_CA}, 1, 48, "phone"},
        /* in TLS 1.3 a change of cipher spec says nothing */
        {{CLIENT_HELLO, "<" SERVER_HELLO_1_3 CHANGE_CIPHER_SPEC DATA,
          CHANGE_CIPHER_SPEC UNKNOWN_CA},
         1,
         48,
         "phone"},
};

static void
step(const char *text)
{
	if (text[0] == '!')
		tcp.server_sequence += 50;
	else if (text[0] == 'r' || text[0] == 'R')
		scene_segment(&scene, &tcp, text[0] == 'R', TCP_RST | TCP_ACK, NULL, 0);
	else if (text[0] == 'f' || strcmp(text, "F") == 0)
		scene_disconnect(&scene, &tcp, text[0] == 'F');
	else
		say(text[0] != '<', text);
}

START_TEST(handshake)
{
	const struct connection *c;

	scene_connect(&scene, &tcp);
	for (size_t i = 0; i < STEPS_MAX && handshakes[_i].steps[i] != NULL; i++)
		step(handshakes[_i].steps[i]);
	c = only_connection();
	ck_assert_int_eq(c->server_hello, handshakes[_i].server_hello);
	ck_assert_int_eq(c->tls_alert, handshakes[_i].alert);
	ck_assert_pstr_eq(c->tls_alert_by, handshakes[_i].by);
}
END_TEST

/* Every octet in a segment of its own: records and messages are put together again. */
START_TEST(octet_by_octet)
{
	static const struct {
		bool from_phone;
		const char *hex;
	} said[] = {{true, CLIENT_HELLO}, {false, SERVER_HELLO CERTIFICATE}, {true, UNKNOWN_CA}};
	const struct connection *c;

	scene_connect(&scene, &tcp);
	for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
		uint8_t octets[512];
		size_t length = guard_hex(said[i].hex, octets, sizeof octets);

		for (size_t at = 0; at < length; at++)
			scene_say(&scene, &tcp, said[i].from_phone, octets + at, 1);
	}
	c = only_connection();
	ck_assert_int_eq(c->server_hello, 1);
	ck_assert_int_eq(c->tls_alert, 48);
}
END_TEST

/* A hello over two records (RFC 8446 section 5.1). */
START_TEST(hello_in_two_records)
{
	scene_connect(&scene, &tcp);
	say(true, CLIENT_HELLO);
	say(false, "160303 0006 02 000026 0303 160303 0024" RANDOM "00 002f 00");
	ck_assert_int_eq(only_connection()->server_hello, 1);
}
END_TEST

START_TEST(hello_of_many_octets)
{
	static uint8_t hello[5 + 4 + 16000] = {22, 3, 1, 0x3e, 0x84, 1, 0, 0x3e, 0x80, 3, 3};

	hello[5 + 4 + 34 + 1] = 0x3e;
	scene_connect(&scene, &tcp);
	for (size_t at = 0; at < sizeof hello; at += 1200)
		scene_say(&scene, &tcp, true, hello + at,
		          sizeof hello - at < 1200 ? sizeof hello - at : 1200);
	scene_disconnect(&scene, &tcp, false);
	ck_assert_int_eq(only_connection()->server_hello, 0);
}
END_TEST

/* Of a connection that was there before, the hello may have been seen by nobody. */
START_TEST(begins_inside)
{
	scene_segment(&scene, &tcp, true, TCP_ACK, NULL, 0);
	say(true, CLIENT_HELLO);
	scene_disconnect(&scene, &tcp, false);
	ck_assert_int_eq(only_connection()->server_hello, ROW_CANT_TELL);
}
END_TEST

START_TEST(every_service_of_it)
{
	static const uint16_t ports[] = {2443, 5061, 6971, 6972, 2445, 3804};

	tcp.server_port = ports[_i];
	scene_connect(&scene, &tcp);
	say(true, CLIENT_HELLO);
	say(false, HANDSHAKE_FAILURE);
	ck_assert_int_eq(only_connection()->tls_alert, 40);
}
END_TEST

/* A phone's, not everybody's. */
START_TEST(web_services)
{
	static const struct {
		uint16_t port;
		const char *service;
	} services[] = {{443, "web-tls"}, {8443, "web-tls"}, {389, "ldap"}, {8080, "web"}};
	const struct connection *c;

	tcp.server_port = services[_i].port;
	tcp.client_mac = &scene_pc;
	tcp.client = SCENE_OTHER_IP;
	scene_connect(&scene, &tcp);
	say(true, CLIENT_HELLO);
	ck_assert_uint_eq(model_tables(scene.model)->connection.count, 0);
	scene_phone_cdp(&scene);
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	tcp.client_mac = NULL;
	tcp.client = 0;
	scene_connect(&scene, &tcp);
	say(true, CLIENT_HELLO);
	say(false, HANDSHAKE_FAILURE);
	c = only_connection();
	ck_assert_str_eq(c->service, services[_i].service);
	ck_assert_int_eq(c->tls_alert, _i < 2 ? 40 : ROW_UNKNOWN);
	ck_assert_int_eq(c->boot->stage, STAGE_DHCP);
	ck_assert(!model_is_boot_service(services[_i].port));
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("tls session");
	TCase *tcase = tcase_create("handshakes");

	tcase_add_checked_fixture(tcase, setup, scene_teardown);
	tcase_add_loop_test(tcase, handshake, 0, sizeof handshakes / sizeof handshakes[0]);
	tcase_add_test(tcase, octet_by_octet);
	tcase_add_test(tcase, hello_in_two_records);
	tcase_add_test(tcase, hello_of_many_octets);
	tcase_add_test(tcase, begins_inside);
	tcase_add_loop_test(tcase, every_service_of_it, 0, 6);
	tcase_add_loop_test(tcase, web_services, 0, 4);
	suite_add_tcase(suite, tcase);
	return suite;
}
