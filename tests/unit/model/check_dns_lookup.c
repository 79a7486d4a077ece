/* Lookups of phones: requests folded, answers as the phone got them, and what silence comes to. */
#include <stdio.h>
#include <string.h>

#include "dissectors/dns.h"
#include "tests/unit/model/scene.h"
#include "tests/unit/suite.h"

#define DNS_IP 0x0a010135    /* 10.1.1.53 */
#define OTHER_DNS 0x0a010136 /* 10.1.1.54 */

static struct scene scene;

static void
setup(void)
{
	scene_begin(&scene);
}

static void
teardown(void)
{
	scene_end(&scene);
}

struct lookup {
	const char *name; /* dots between labels */
	uint16_t type;
	uint8_t rcode;
	bool response, shorter;
	const char *answers; /* raw octets of `answer_length`, names as pointers to offset 12 */
	size_t answer_length;
	uint8_t answer_count;
	uint32_t server; /* 0: DNS_IP */
	size_t cut;      /* octets that the capture lost */
};

static size_t
put_message(const struct lookup *lookup, uint8_t *at)
{
	uint8_t *begin = at;
	const char *label = lookup->name;

	memset(at, 0, 12);
	at[0] = 0x12;
	at[2] = lookup->response ? 0x81 : 0x01;
	at[2] |= lookup->shorter ? 2 : 0;
	at[3] = lookup->response ? 0x80 | lookup->rcode : 0;
	at[5] = 1;
	at[7] = lookup->answer_count;
	at += 12;
	while (*label != '\0') {
		size_t length = strcspn(label, ".");

		*at++ = (uint8_t)length;
		memcpy(at, label, length);
		at += length;
		label += length + (label[length] == '.');
	}
	*at++ = 0;
	memcpy(at, "\0\0\0\1", 4);
	at[1] = (uint8_t)lookup->type;
	at += 4;
	if (lookup->answer_length != 0)
		memcpy(at, lookup->answers, lookup->answer_length);
	return (size_t)(at - begin) + lookup->answer_length;
}

static void
send_lookup(const struct lookup *lookup, struct mac_address who, uint32_t ip)
{
	uint32_t server = lookup->server == 0 ? DNS_IP : lookup->server;
	uint8_t octets[1024];
	struct scene_udp udp = {.source = who,
	                        .target = scene_router,
	                        .from = ip,
	                        .to = server,
	                        .from_port = 50053,
	                        .to_port = DNS_PORT,
	                        .payload = octets};

	if (lookup->response)
		udp = (struct scene_udp){.source = scene_router,
		                         .target = who,
		                         .from = server,
		                         .to = ip,
		                         .from_port = DNS_PORT,
		                         .to_port = 50053,
		                         .payload = octets};
	udp.wire = put_message(lookup, octets);
	udp.length = udp.wire - lookup->cut;
	scene_send(&scene, &udp);
}

static void
ask(const char *name, uint16_t type)
{
	struct lookup lookup = {.name = name, .type = type};

	send_lookup(&lookup, scene_phone, SCENE_PHONE_IP);
}

static void
answer(const char *name, uint16_t type, const char *answers, size_t length, uint8_t count)
{
	struct lookup lookup = {.name = name,
	                        .type = type,
	                        .response = true,
	                        .answers = answers,
	                        .answer_length = length,
	                        .answer_count = count};

	send_lookup(&lookup, scene_phone, SCENE_PHONE_IP);
}

static void
refuse(const char *name, uint8_t rcode)
{
	struct lookup lookup = {.name = name, .type = DNS_A, .rcode = rcode, .response = true};

	send_lookup(&lookup, scene_phone, SCENE_PHONE_IP);
}

#define RECORD(type, data) "\xc0\x0c\0" type "\0\1\0\0\0\x3c\0" data
#define ADDRESS(last) RECORD("\x01", "\x04\x0a\1\1" last)
#define ANSWER(name, type, octets, count) answer(name, type, octets, sizeof(octets) - 1, count)

static const struct dns_lookup *
row(size_t i)
{
	return table_at(&model_tables(scene.model)->dns_lookup, i);
}

static size_t
count(void)
{
	return scene_finish(&scene)->dns_lookup.count;
}

START_TEST(name_with_an_address)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask("tftp.example", DNS_A);
	ANSWER("tftp.example", DNS_A, ADDRESS("\x0a") ADDRESS("\x0b"), 2);
	ck_assert_uint_eq(count(), 1);
	ck_assert_str_eq(row(0)->name, "tftp.example");
	ck_assert_str_eq(row(0)->type, "A");
	ck_assert_uint_eq(ip_to_v4(row(0)->server), DNS_IP);
	ck_assert_int_eq(row(0)->requests, 1);
	ck_assert_int_eq(row(0)->rcode, 0);
	ck_assert_str_eq(row(0)->answers, "[\"10.1.1.10\",\"10.1.1.11\"]");
	ck_assert_int_eq(row(0)->wait.waited_ns, ROW_UNKNOWN);
	ck_assert_int_eq(row(0)->reply.id, row(0)->first.id + 1);
	ck_assert_uint_eq(row(0)->id, 1);
}
END_TEST

START_TEST(server_of_lookups)
{
	bool found = false;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask("tftp.example", DNS_A);
	refuse("tftp.example", DNS_NXDOMAIN);
	scene_finish(&scene);
	for (size_t i = 0; i < model_tables(scene.model)->server.count; i++) {
		const struct server *server = table_at(&model_tables(scene.model)->server, i);

		if (strcmp(server->role, "dns") != 0)
			continue;
		found = true;
		ck_assert_int_eq(server->asked_by, 1);
		ck_assert_int_eq(server->answered, 1);
	}
	ck_assert(found);
}
END_TEST

START_TEST(requests_that_nobody_answers)
{
	scene_switch_cdp(&scene);
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_resolved(&scene);
	for (int i = 0; i < 3; i++, scene.at += 2)
		ask("tftp.example", DNS_A);
	scene.at += 8;
	scene_switch_cdp(&scene);
	ck_assert_uint_eq(count(), 1);
	ck_assert_int_eq(row(0)->requests, 3);
	ck_assert_int_eq(row(0)->rcode, ROW_UNKNOWN);
	ck_assert_ptr_null(row(0)->answers);
	ck_assert_int_ge(row(0)->wait.waited_ns, 9000000000);
	ck_assert_ptr_null(row(0)->wait.blind);
}
END_TEST

/* What comes after the next start no longer answers. */
START_TEST(waits_until_the_next_boot)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	ask("tftp.example", DNS_A);
	scene.at += 30;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene.at += 100;
	ask("tftp.example", DNS_A);
	ck_assert_uint_eq(count(), 2);
	ck_assert_ptr_ne(row(0)->boot, row(1)->boot);
	ck_assert_int_le(row(0)->wait.waited_ns, 31000000000);
	ck_assert_int_ge(row(0)->wait.waited_ns, 29000000000);
}
END_TEST

START_TEST(name_that_is_not_there)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask("tftp.example", DNS_A);
	refuse("tftp.example", DNS_NXDOMAIN);
	count();
	ck_assert_int_eq(row(0)->rcode, DNS_NXDOMAIN);
	ck_assert_str_eq(row(0)->answers, "[]");
}
END_TEST

/* A second server behind the address fails: what is known stays known. */
START_TEST(later_failure_takes_nothing_back)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask("tftp.example", DNS_A);
	refuse("tftp.example", DNS_SERVFAIL);
	ask("tftp.example", DNS_A);
	ANSWER("tftp.example", DNS_A, ADDRESS("\x0a"), 1);
	ask("tftp.example", DNS_A);
	refuse("tftp.example", DNS_SERVFAIL);
	ck_assert_uint_eq(count(), 1);
	ck_assert_int_eq(row(0)->requests, 3);
	ck_assert_int_eq(row(0)->rcode, 0);
	ck_assert_str_eq(row(0)->answers, "[\"10.1.1.10\"]");
}
END_TEST

START_TEST(types_and_servers_are_lookups_of_their_own)
{
	struct lookup other = {.name = "_sip._udp.example", .type = DNS_SRV, .server = OTHER_DNS};

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask("_sip._udp.example", DNS_SRV);
	ANSWER("_sip._udp.example", DNS_SRV, RECORD("\x21", "\x0d\0\x0a\0\0\x14\x28\4pbx1\xc0\x16"),
	       1);
	send_lookup(&other, scene_phone, SCENE_PHONE_IP);
	ask("_sip._udp.example", DNS_NAPTR);
	ANSWER("_sip._udp.example", DNS_NAPTR, RECORD("\x23", "\x11\0\1\0\1\1s\7SIP+D2U\0\xc0\x0c"),
	       1);
	ask("pbx1.example", 99);
	ck_assert_uint_eq(count(), 4);
	ck_assert_str_eq(row(0)->answers, "[\"pbx1.example:5160\"]");
	ck_assert_ptr_null(row(1)->answers);
	ck_assert_str_eq(row(2)->type, "NAPTR");
	ck_assert_str_eq(row(2)->answers, "[\"_sip._udp.example\"]");
	ck_assert_str_eq(row(3)->type, "TYPE99");
}
END_TEST

START_TEST(part_of_an_answer)
{
	struct lookup cut = {.name = "tftp.example",
	                     .type = DNS_A,
	                     .response = true,
	                     .answers = ADDRESS("\x0a") ADDRESS("\x0b"),
	                     .answer_length = 32,
	                     .answer_count = 2};

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask("tftp.example", DNS_A);
	cut.cut = 1;
	send_lookup(&cut, scene_phone, SCENE_PHONE_IP);
	cut.name = "b.example";
	cut.cut = 20;
	send_lookup(&cut, scene_phone, SCENE_PHONE_IP);
	cut = (struct lookup){
	        .name = "c.example", .type = DNS_A, .response = true, .shorter = true};
	send_lookup(&cut, scene_phone, SCENE_PHONE_IP);
	ck_assert_uint_eq(count(), 3);
	ck_assert_str_eq(row(0)->answers, "[\"10.1.1.10\"]");
	ck_assert_ptr_null(row(1)->answers);
	ck_assert_int_eq(row(1)->rcode, 0);
	ck_assert_int_eq(row(1)->requests, 0);
	ck_assert_int_eq(row(1)->wait.waited_ns, ROW_UNKNOWN);
	ck_assert_ptr_null(row(2)->answers);
}
END_TEST

/* A name is text from the wire: in the list it must not end the string that it stands in. */
START_TEST(name_with_a_quote)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask("a.example", DNS_CNAME);
	ANSWER("a.example", DNS_CNAME, RECORD("\x05", "\x08\6a\",\"\\\n\0"), 1);
	count();
	ck_assert_str_eq(row(0)->answers, "[\"a?,???\"]");
}
END_TEST

/* More addresses than a text holds. */
START_TEST(long_list)
{
	char answers[32 * 16];

	for (size_t i = 0; i < 32; i++)
		memcpy(answers + 16 * i, ADDRESS("\xc8"), 16);
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	answer("a.example", DNS_A, answers, sizeof answers, 32);
	count();
	ck_assert_uint_ge(strlen(row(0)->answers), 32 * strlen("\"10.1.1.200\",") - 1);
	ck_assert_str_eq(row(0)->answers + strlen(row(0)->answers) - 2, "\"]");
}
END_TEST

/* A PC asks all day: no row is shown of it, and it fills no memory. */
START_TEST(lookups_of_a_pc)
{
	struct lookup lookup = {.type = DNS_A};
	char name[32];

	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_pc, .xid = 1, .type = 1});
	for (int i = 0; i < 1000; i++) {
		snprintf(name, sizeof name, "n%d.example", i);
		lookup.name = name;
		send_lookup(&lookup, scene_pc, SCENE_OTHER_IP);
	}
	ck_assert_uint_eq(count(), 256);
	for (size_t i = 0; i < 256; i++)
		ck_assert_uint_eq(row(i)->id, 0);
	ck_assert_uint_eq(model_stream(scene.model)->rows_evicted, 0);
}
END_TEST

START_TEST(unknown_station)
{
	struct lookup lookup = {.name = "a.example", .type = DNS_A};

	send_lookup(&lookup, scene_pc, SCENE_OTHER_IP);
	ck_assert_uint_eq(count(), 0);
	ck_assert_uint_eq(model_tables(scene.model)->phone.count, 0);
}
END_TEST

START_TEST(over_tcp)
{
	struct scene_tcp tcp = {
	        .server = DNS_IP, .port = 40000, .server_port = DNS_PORT, .phone_sequence = 1};
	struct lookup lookup = {.name = "a.example", .type = DNS_A};
	uint8_t octets[256];
	size_t length = put_message(&lookup, octets + 2);

	octets[0] = 0;
	octets[1] = (uint8_t)length;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_connect(&scene, &tcp);
	scene_say(&scene, &tcp, true, octets, length + 2);
	ck_assert_uint_eq(count(), 1);
	ck_assert_str_eq(row(0)->name, "a.example");
	ck_assert_uint_eq(model_tables(scene.model)->connection.count, 0);
}
END_TEST

/* Neither a malformed message nor a status request is a lookup. */
START_TEST(no_lookup)
{
	static const uint8_t junk[] = {0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xc0, 0x0c, 0, 1, 0, 1};
	struct scene_udp udp = {.source = scene_phone,
	                        .target = scene_router,
	                        .from = SCENE_PHONE_IP,
	                        .to = DNS_IP,
	                        .from_port = 50053,
	                        .to_port = DNS_PORT,
	                        .payload = junk,
	                        .length = sizeof junk};

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_send(&scene, &udp);
	udp.length = 0;
	scene_send(&scene, &udp);
	ck_assert_uint_eq(count(), 0);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("dns_lookup");
	TCase *c = tcase_create("lookups");

	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_test(c, name_with_an_address);
	tcase_add_test(c, server_of_lookups);
	tcase_add_test(c, requests_that_nobody_answers);
	tcase_add_test(c, waits_until_the_next_boot);
	tcase_add_test(c, name_that_is_not_there);
	tcase_add_test(c, later_failure_takes_nothing_back);
	tcase_add_test(c, types_and_servers_are_lookups_of_their_own);
	tcase_add_test(c, part_of_an_answer);
	tcase_add_test(c, name_with_a_quote);
	tcase_add_test(c, long_list);
	tcase_add_test(c, lookups_of_a_pc);
	tcase_add_test(c, unknown_station);
	tcase_add_test(c, over_tcp);
	tcase_add_test(c, no_lookup);
	suite_add_tcase(suite, c);
	return suite;
}
