/* ARP: what a phone looks for, and who claims which address. ICMP errors: whose packet they quote.
 */
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/suite.h"

#define ROUTER_IP 0x0a010101 /* 10.1.1.1 */
#define BORDER_IP 0x0a0101fe /* 10.1.1.254: a firewall */

static const struct arp_lookup *
lookup_of(uint32_t target)
{
	const struct table *table = &model_tables(scene.model)->arp_lookup;

	for (size_t i = 0; i < table->count; i++) {
		const struct arp_lookup *lookup = table_at(table, i);

		if (ip_to_v4(lookup->target) == target)
			return lookup;
	}
	ck_abort_msg("no such lookup");
}

static const struct ip_claim *
claim_of(struct mac_address mac, const char *how)
{
	const struct table *table = &model_tables(scene.model)->ip_claim;

	for (size_t i = 0; i < table->count; i++) {
		const struct ip_claim *claim = table_at(table, i);

		if (mac_equal(claim->mac, mac) && strcmp(claim->how, how) == 0)
			return claim;
	}
	return NULL;
}

static void
ask(struct mac_address who, uint32_t ip, uint32_t target)
{
	scene_arp(&scene, who, ip, target, 1, (struct mac_address){{0}});
}

static void
say(struct mac_address who, uint32_t ip, struct mac_address to, uint32_t to_ip)
{
	scene_arp(&scene, who, ip, to_ip, 2, to);
}

/* ----------------------------------------------------------------- claims --- */

START_TEST(lease_and_words_are_claims)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask(scene_phone, SCENE_PHONE_IP, SCENE_PHONE_IP);
	ask(scene_phone, SCENE_PHONE_IP, ROUTER_IP);
	say(scene_router, ROUTER_IP, scene_phone, SCENE_PHONE_IP);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->ip_claim.count, 4);
	ck_assert_ptr_nonnull(claim_of(scene_phone, "dhcp-ack"));
	ck_assert_ptr_nonnull(claim_of(scene_phone, "arp-announcement"));
	ck_assert_ptr_nonnull(claim_of(scene_phone, "arp-request"));
	ck_assert_uint_eq(ip_to_v4(claim_of(scene_router, "arp-reply")->ip), ROUTER_IP);
	/* An announcement looks for nobody. */
	ck_assert_uint_eq(model_tables(scene.model)->arp_lookup.count, 1);
}
END_TEST

/* RFC 5227 section 2.1.1: nobody answers, so nobody had it. */
START_TEST(probe_without_an_answer)
{
	const struct ip_claim *probe;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	for (int i = 0; i < 3; i++, scene.at += 1)
		ask(scene_phone, 0, SCENE_PHONE_IP);
	ask(scene_phone, SCENE_PHONE_IP, SCENE_PHONE_IP);
	scene_finish(&scene);
	probe = claim_of(scene_phone, "arp-probe");
	ck_assert_uint_eq(ip_to_v4(probe->ip), SCENE_PHONE_IP);
	ck_assert_int_eq(probe->last.id, probe->first.id + 2);
	ck_assert_str_eq(lookup_of(SCENE_PHONE_IP)->role, "self");
	ck_assert_int_eq(lookup_of(SCENE_PHONE_IP)->requests, 3);
	ck_assert_int_eq(lookup_of(SCENE_PHONE_IP)->replies, 0);
}
END_TEST

/* The probe lasts until its answer, so both claims exist at one time. */
START_TEST(probe_answered_by_another)
{
	const struct ip_claim *probe, *other;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask(scene_phone, 0, SCENE_PHONE_IP);
	scene.at += 0.5;
	say(scene_pc, SCENE_PHONE_IP, scene_phone, 0);
	scene_finish(&scene);
	probe = claim_of(scene_phone, "arp-probe");
	other = claim_of(scene_pc, "arp-reply");
	ck_assert(ip_equal(probe->ip, other->ip));
	ck_assert_int_eq(probe->last.id, other->first.id);
	ck_assert_int_eq(lookup_of(SCENE_PHONE_IP)->replies, 1);
}
END_TEST

START_TEST(two_claim_one_address)
{
	const struct ip_claim *a, *b;

	ask(scene_pc, SCENE_PHONE_IP, ROUTER_IP);
	scene.at += 5;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask(scene_pc, SCENE_PHONE_IP, ROUTER_IP);
	scene_finish(&scene);
	a = claim_of(scene_pc, "arp-request");
	b = claim_of(scene_phone, "dhcp-ack");
	ck_assert(ip_equal(a->ip, b->ip));
	ck_assert_int_lt(a->first.time_ns, b->first.time_ns);
	ck_assert_int_gt(a->last.time_ns, b->first.time_ns);
}
END_TEST

static const struct {
	struct mac_address mac;
	bool is_virtual;
} shared[] = {
        {{{0x00, 0x00, 0x5e, 0x00, 0x01, 0x0a}}, true},
        {{{0x00, 0x00, 0x5e, 0x00, 0x03, 0x0a}}, false},
        {{{0x00, 0x00, 0x0c, 0x07, 0xac, 0x0a}}, true},
        {{{0x00, 0x00, 0x0c, 0x07, 0xad, 0x0a}}, false},
        {{{0x00, 0x00, 0x0c, 0x9f, 0xf0, 0x0a}}, true},
        {{{0x00, 0x00, 0x0c, 0x9f, 0xf3, 0xe8}}, true},
        {{{0x00, 0x00, 0x0c, 0x9f, 0xe0, 0x0a}}, false},
        {{{0x00, 0x07, 0xb4, 0x00, 0x01, 0x02}}, true},
        {{{0x00, 0x07, 0xb4, 0x03, 0xff, 0x02}}, true},
        {{{0x00, 0x07, 0xb4, 0x04, 0x00, 0x02}}, false},
        {{{0x00, 0x1c, 0x57, 0x00, 0x00, 0x01}}, false},
};

START_TEST(addresses_of_several_routers)
{
	const struct ip_claim *claim;

	say(shared[_i].mac, ROUTER_IP, scene_pc, SCENE_OTHER_IP);
	scene_finish(&scene);
	claim = claim_of(shared[_i].mac, "arp-reply");
	ck_assert_int_eq(claim->is_virtual, shared[_i].is_virtual);
}
END_TEST

/* ------------------------------------------------------------------ roles --- */

START_TEST(roles_by_lease)
{
	/* Router, two DNS servers, option 150. */
	static const uint8_t options[] = {3,  4,  10, 1, 1,  1,   6, 8,  10, 1, 1,
	                                  53, 10, 1,  1, 54, 150, 4, 10, 1,  1, 20};
	const uint32_t server = SCENE_SERVER_IP;

	for (int type = 1; type <= 5; type++)
		if (type == 1 || type == 2 || type == 3 || type == 5)
			scene_dhcp(&scene,
			           &(struct scene_dhcp){
			                   .client = scene_phone,
			                   .xid = 7,
			                   .type = (uint8_t)type,
			                   .yiaddr = type == 2 || type == 5 ? SCENE_PHONE_IP : 0,
			                   .server = type == 1 ? 0 : server,
			                   .from_server = type == 2 || type == 5,
			                   .options = type == 2 || type == 5 ? options : NULL,
			                   .options_length =
			                           type == 2 || type == 5 ? sizeof options : 0});
	ask(scene_phone, SCENE_PHONE_IP, ROUTER_IP);
	ask(scene_phone, SCENE_PHONE_IP, 0x0a010114);
	ask(scene_phone, SCENE_PHONE_IP, 0x0a010136);
	ask(scene_phone, SCENE_PHONE_IP, 0x0a010105); /* 10.1.1.5: begins as 10.1.1.53 does */
	ask(scene_phone, SCENE_PHONE_IP, server);
	scene_finish(&scene);
	ck_assert_str_eq(lookup_of(ROUTER_IP)->role, "router");
	ck_assert_str_eq(lookup_of(0x0a010114)->role, "tftp");
	ck_assert_str_eq(lookup_of(0x0a010136)->role, "dns");
	ck_assert_str_eq(lookup_of(0x0a010105)->role, "other");
	ck_assert_str_eq(lookup_of(server)->role, "dhcp");
}
END_TEST

START_TEST(roles_by_what_follows)
{
	struct scene_tcp tcp = {
	        .server = SCENE_OTHER_IP, .port = 40001, .server_port = 2000, .phone_sequence = 1};

	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	ask(scene_phone, SCENE_PHONE_IP, SCENE_OTHER_IP);
	scene_connect(&scene, &tcp);
	scene_finish(&scene);
	ck_assert_str_eq(lookup_of(SCENE_OTHER_IP)->role, "call-control");
}
END_TEST

/* A call manager that nobody answers ARP for is never connected to: only its name tells. */
START_TEST(role_by_configuration)
{
	scene_rrq(&scene, 40000, "SEP001B2A890057.cnf.xml", NULL);
	scene_text(&scene, 40000, 1,
	           "<device><devicePool><callManagerGroup><members><member priority=\"0\">"
	           "<callManager><ports><ethernetPhonePort>2000</ethernetPhonePort></ports>"
	           "<processNodeName>10.1.1.99</processNodeName></callManager></member></members>"
	           "</callManagerGroup></devicePool></device>");
	scene_ack(&scene, 40000, 1);
	ask(scene_phone, SCENE_PHONE_IP, 0x0a010163);
	scene_finish(&scene);
	ck_assert_str_eq(lookup_of(0x0a010163)->role, "call-control");
}
END_TEST

START_TEST(waits_until_the_next_boot)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	ask(scene_phone, SCENE_PHONE_IP, ROUTER_IP);
	scene.at += 30;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene.at += 100;
	scene_switch_cdp(&scene);
	scene_finish(&scene);
	ck_assert_int_le(lookup_of(ROUTER_IP)->wait.waited_ns, 31000000000);
}
END_TEST

/* ------------------------------------------------------------------- ICMP --- */

static const struct icmp_error *
only_error(void)
{
	ck_assert_uint_eq(scene_finish(&scene)->icmp_error.count, 1);
	return table_at(&model_tables(scene.model)->icmp_error, 0);
}

/* A firewall between: neither the phone nor the server sends it. */
START_TEST(middlebox)
{
	const struct icmp_error *error;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene_unreachable(&scene, BORDER_IP, 13, SCENE_PHONE_IP, 40000, SCENE_SERVER_IP, 69);
	error = only_error();
	ck_assert_ptr_eq(error->transfer, only_transfer());
	ck_assert_uint_eq(ip_to_v4(error->sender), BORDER_IP);
	ck_assert(ip_equal(error->quoted_source, error->phone->ip));
	ck_assert_uint_eq(ip_to_v4(error->quoted_target), SCENE_SERVER_IP);
	ck_assert_int_eq(error->code, 13);
}
END_TEST

/* It stops the server's data instead. */
START_TEST(middlebox_stops_the_answer)
{
	const struct icmp_error *error;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene_unreachable(&scene, BORDER_IP, 13, SCENE_SERVER_IP, 50000, SCENE_PHONE_IP, 40000);
	error = only_error();
	ck_assert_ptr_eq(error->transfer, only_transfer());
	ck_assert_ptr_eq(error->phone, only_transfer()->phone);
	ck_assert_int_eq(error->quoted_port, 40000);
	ck_assert_int_ne(only_transfer()->outcome, TRANSFER_STOPPED_BY_PHONE);
}
END_TEST

/* Two servers answer, the phone refuses the second: its transfer with the first goes on. */
START_TEST(second_server_refused)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene_data(&scene, 40000, 1, 512);
	scene_unreachable(&scene, SCENE_PHONE_IP, 3, SCENE_OTHER_IP, 50000, SCENE_PHONE_IP, 40000);
	scene_ack(&scene, 40000, 1);
	scene_data(&scene, 40000, 2, 100);
	scene_ack(&scene, 40000, 2);
	ck_assert_ptr_eq(only_error()->transfer, only_transfer());
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_COMPLETE);
}
END_TEST

/* Too big is not unreachable: the sender tries again with less. */
START_TEST(fragmentation_needed)
{
	const struct icmp_error *error;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene_unreachable(&scene, BORDER_IP, 4, SCENE_PHONE_IP, 40000, SCENE_SERVER_IP, 69);
	scene.at += 10;
	scene_switch_cdp(&scene);
	error = only_error();
	ck_assert_ptr_eq(error->transfer, only_transfer());
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_NO_ANSWER);
}
END_TEST

START_TEST(dns_refused)
{
	const struct icmp_error *error;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_unreachable(&scene, SCENE_OTHER_IP, 3, SCENE_PHONE_IP, 50053, SCENE_OTHER_IP, 53);
	error = only_error();
	ck_assert_ptr_null(error->transfer);
	ck_assert_int_eq(error->quoted_port, 53);
	ck_assert_uint_eq(error->phone->id, 1);
}
END_TEST

/* A whole OFFER of some server, sent back: it is no OFFER, and makes no server and no exchange. */
START_TEST(quoted_dhcp)
{
	uint8_t quoted[20 + 8 + 240 + 32] = {0x45, 0, 1,  44, 0, 1, 0,  0, 64, 17,
	                                     0,    0, 10, 9,  9, 9, 10, 1, 1,  57};
	uint8_t *bootp = quoted + 28;
	const struct model_tables *tables;
	size_t servers, exchanges, replies;

	memcpy(quoted + 20, "\0\x43\0\x44\1\x18\0\0", 8);
	memcpy(bootp, "\2\1\6\0\0\0\0\7", 8);
	memcpy(bootp + 16, "\x0a\1\1\x39", 4);
	memcpy(bootp + 28, scene_phone.octet, 6);
	memcpy(bootp + 236, "\x63\x82\x53\x63\x35\1\2\x36\4\x0a\x09\x09\x09\xff", 14);
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	tables = model_tables(scene.model);
	servers = tables->server.count;
	exchanges = tables->dhcp_exchange.count;
	replies = tables->dhcp_reply.count;
	/* A router's own address in front of a phone that is not known by it: the message inside
	 * tells whose it is. */
	scene_icmp(&scene, &(struct scene_icmp){.source = scene_router,
	                                        .target = scene_switch,
	                                        .sender = ip_from_v4(BORDER_IP),
	                                        .receiver = ip_from_v4(0x0a090909),
	                                        .type = 3,
	                                        .code = 1,
	                                        .quoted = quoted,
	                                        .length = sizeof quoted});
	ck_assert_uint_eq(tables->server.count, servers);
	ck_assert_uint_eq(tables->dhcp_exchange.count, exchanges);
	ck_assert_uint_eq(tables->dhcp_reply.count, replies);
	ck_assert_int_eq(only_error()->quoted_port, 68);
	ck_assert_uint_eq(only_error()->phone->id, 1);
}
END_TEST

/* RFC 4443 numbers, told in those of RFC 792. */
static const struct {
	uint8_t type, code;
	int shown_type, shown_code; /* 0 0: no error that is kept */
} icmpv6[] = {
        {1, 0, 3, 0},  {1, 1, 3, 13}, {1, 3, 3, 1},  {1, 4, 3, 3},   {1, 200, 3, 0}, {2, 0, 3, 4},
        {3, 0, 11, 0}, {3, 1, 11, 1}, {4, 1, 12, 1}, {100, 0, 0, 0}, {128, 0, 0, 0}, {135, 0, 0, 0},
};

START_TEST(numbers_of_icmpv6)
{
	uint8_t quoted[48] = {0x60, 0, 0, 0, 0, 8, 17, 64};
	struct scene_icmp icmp = {.source = scene_router,
	                          .target = scene_phone,
	                          .type = icmpv6[_i].type,
	                          .code = icmpv6[_i].code,
	                          .quoted = quoted,
	                          .length = sizeof quoted};
	const struct icmp_error *error;

	ip_parse("2001:db8::1", &icmp.sender);
	ip_parse("2001:db8::57", &icmp.receiver);
	memcpy(quoted + 8, icmp.receiver.octet, 16);
	memcpy(quoted + 24, icmp.sender.octet, 16);
	memcpy(quoted + 40, "\x9c\x40\0\x45\0\x08\0\0", 8);
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_icmp(&scene, &icmp);
	if (icmpv6[_i].shown_type == 0) {
		ck_assert_uint_eq(scene_finish(&scene)->icmp_error.count, 0);
		return;
	}
	error = only_error();
	ck_assert_int_eq(error->type, icmpv6[_i].shown_type);
	ck_assert_int_eq(error->code, icmpv6[_i].shown_code);
	ck_assert_int_eq(error->quoted_port, 69);
	ck_assert_int_eq(error->quoted_protocol, 17);
	ck_assert(ip_equal(error->quoted_source, icmp.receiver));
}
END_TEST

/* Two stations that are no phones: nobody's fact but kept, as one of them may turn out to be one.
 */
START_TEST(nobody_known)
{
	scene_unreachable(&scene, BORDER_IP, 3, 0x0a090901, 40000, 0x0a090902, 69);
	ck_assert_uint_eq(scene_finish(&scene)->icmp_error.count, 0);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("reach");
	TCase *claims = tcase_create("claims"), *roles = tcase_create("roles"),
	      *icmp = tcase_create("icmp");

	tcase_add_checked_fixture(claims, scene_setup, scene_teardown);
	tcase_add_test(claims, lease_and_words_are_claims);
	tcase_add_test(claims, probe_without_an_answer);
	tcase_add_test(claims, probe_answered_by_another);
	tcase_add_test(claims, two_claim_one_address);
	tcase_add_loop_test(claims, addresses_of_several_routers, 0,
	                    (int)(sizeof shared / sizeof shared[0]));
	suite_add_tcase(suite, claims);
	tcase_add_checked_fixture(roles, scene_setup, scene_teardown);
	tcase_add_test(roles, roles_by_lease);
	tcase_add_test(roles, roles_by_what_follows);
	tcase_add_test(roles, role_by_configuration);
	tcase_add_test(roles, waits_until_the_next_boot);
	suite_add_tcase(suite, roles);
	tcase_add_checked_fixture(icmp, scene_setup, scene_teardown);
	tcase_add_test(icmp, middlebox);
	tcase_add_test(icmp, middlebox_stops_the_answer);
	tcase_add_test(icmp, second_server_refused);
	tcase_add_test(icmp, fragmentation_needed);
	tcase_add_test(icmp, dns_refused);
	tcase_add_test(icmp, quoted_dhcp);
	tcase_add_loop_test(icmp, numbers_of_icmpv6, 0, (int)(sizeof icmpv6 / sizeof icmpv6[0]));
	tcase_add_test(icmp, nobody_known);
	suite_add_tcase(suite, icmp);
	return suite;
}
