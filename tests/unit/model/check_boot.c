/* DHCP exchanges, boots and where they begin, who is a phone, neighbours, what could be seen. */
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/suite.h"

#define SECOND INT64_C(1000000000)

static const uint8_t cisco[] = "\x3c\x26"
                               "Cisco Systems, Inc. IP Phone CP-7911G\0"
                               "\x37\x07\x01\x42\x06\x03\x0f\x96\x23";

static void
discover(uint32_t ip_source)
{
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone,
	                                        .xid = 0x890057,
	                                        .type = 1,
	                                        .ip_source = ip_source,
	                                        .options = cisco,
	                                        .options_length = sizeof cisco - 1});
}

static void
reply(uint8_t type, uint32_t server)
{
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone,
	                                        .xid = 0x890057,
	                                        .type = type,
	                                        .yiaddr = type == 6 ? 0 : SCENE_PHONE_IP,
	                                        .server = server,
	                                        .from_server = true});
}

static void
request(uint32_t server)
{
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone,
	                                        .xid = 0x890057,
	                                        .type = 3,
	                                        .server = server,
	                                        .options = cisco,
	                                        .options_length = sizeof cisco - 1});
}

static const struct dhcp_exchange *
exchange_number(size_t index)
{
	const struct model_tables *tables = model_tables(scene.model);

	ck_assert_uint_lt(index, tables->dhcp_exchange.count);
	return table_at(&tables->dhcp_exchange, index);
}

/* ---------------------------------------------------------------- DHCP --- */

START_TEST(lease_is_one_exchange)
{
	const struct dhcp_exchange *e;
	const struct dhcp_reply *ack;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->dhcp_exchange.count, 1);
	e = exchange_number(0);
	ck_assert_int_eq(e->outcome, DHCP_ACKED);
	ck_assert_str_eq(e->kind, "discover");
	ck_assert_int_eq(e->discovers, 1);
	ck_assert_int_eq(e->offers, 1);
	ck_assert_int_eq(e->requests, 1);
	ck_assert_int_eq(e->acks, 1);
	ck_assert_str_eq(e->asked, "1,66,6,3,15,150,35");
	ck_assert_int_eq(e->asked_150, 1);
	ck_assert_int_eq(e->asked_66, 1);
	ck_assert_str_eq(e->vendor_class, "Cisco Systems, Inc. IP Phone CP-7911G");
	ck_assert_uint_eq(model_tables(scene.model)->dhcp_reply.count, 2);
	ack = table_at(&model_tables(scene.model)->dhcp_reply, 1);
	ck_assert_str_eq(ack->type, "ack");
	ck_assert(ack->accepted);
	ck_assert_int_eq(ack->has_150, 1);
	ck_assert_int_eq(ack->has_66, 0);
	ck_assert_str_eq(ack->opt150, "[\"10.1.1.10\"]");
	ck_assert_str_eq(ack->opt150_kind, "addresses");
	ck_assert_int_eq(ack->prefix, 24);
	ck_assert_int_eq(ack->lease, 86400);
	ck_assert_int_eq(ack->frame.id, 4);
	ck_assert(((const struct dhcp_reply *)table_at(&model_tables(scene.model)->dhcp_reply, 0))
	                  ->accepted);
	ck_assert_uint_eq(ip_to_v4(phone_number(0)->ip), SCENE_PHONE_IP);

	const struct table *claims = &model_tables(scene.model)->identity;
	const struct identity *claim = table_at(claims, claims->count - 1);

	ck_assert_str_eq(claim->attribute, "ip");
	ck_assert_str_eq(claim->value, "10.1.1.57");
	ck_assert_str_eq(claim->source, "dhcp-ack");
}
END_TEST

START_TEST(no_offer)
{
	const struct dhcp_exchange *e;

	scene_switch_cdp(&scene);
	for (int i = 0; i < 5; i++) {
		discover(0);
		scene.at += 4.5;
	}
	scene_switch_cdp(&scene);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->dhcp_exchange.count, 1);
	e = exchange_number(0);
	ck_assert_int_eq(e->outcome, DHCP_NO_OFFER);
	ck_assert_int_eq(e->discovers, 5);
	ck_assert_int_eq(e->wait.waited_ns / SECOND, 4);
	ck_assert_ptr_null(e->wait.blind);
	ck_assert_str_eq(dhcp_outcome_words[e->outcome], "no-offer");
}
END_TEST

START_TEST(one_discover_is_open)
{
	discover(0);
	scene_finish(&scene);
	ck_assert_int_eq(exchange_number(0)->outcome, DHCP_OPEN);
	ck_assert_str_eq(exchange_number(0)->wait.blind,
	                 "no frame toward this phone in the capture");
}
END_TEST

START_TEST(offer_ignored)
{
	for (int i = 0; i < 3; i++) {
		discover(0);
		reply(2, SCENE_SERVER_IP);
		scene.at += 4;
	}
	scene_finish(&scene);
	ck_assert_int_eq(exchange_number(0)->outcome, DHCP_OFFER_IGNORED);
	ck_assert_int_eq(exchange_number(0)->offers, 1); /* the same OFFER again is folded */
}
END_TEST

START_TEST(request_never_acked)
{
	discover(0);
	reply(2, SCENE_SERVER_IP);
	for (int i = 0; i < 3; i++) {
		request(SCENE_SERVER_IP);
		scene.at += 4;
	}
	scene_switch_cdp(&scene);
	scene_finish(&scene);
	ck_assert_int_eq(exchange_number(0)->outcome, DHCP_NO_ACK);
	ck_assert_int_eq(exchange_number(0)->requests, 3);
}
END_TEST

START_TEST(nak)
{
	discover(0);
	reply(2, SCENE_SERVER_IP);
	request(SCENE_SERVER_IP);
	reply(6, SCENE_SERVER_IP);
	scene_finish(&scene);
	ck_assert_int_eq(exchange_number(0)->outcome, DHCP_NAKED);
	ck_assert_int_eq(exchange_number(0)->naks, 1);
}
END_TEST

START_TEST(two_servers_one_accepted)
{
	const struct dhcp_reply *first, *second;

	discover(0);
	reply(2, SCENE_SERVER_IP);
	reply(2, SCENE_OTHER_IP);
	request(SCENE_OTHER_IP);
	reply(5, SCENE_OTHER_IP);
	scene_finish(&scene);
	first = table_at(&model_tables(scene.model)->dhcp_reply, 0);
	second = table_at(&model_tables(scene.model)->dhcp_reply, 1);
	ck_assert_int_eq(exchange_number(0)->offers, 2);
	ck_assert(!first->accepted);
	ck_assert(second->accepted);
	ck_assert_uint_eq(model_tables(scene.model)->server.count, 2);
}
END_TEST

/* A Grandstream device counts its xid up between OFFER and REQUEST. */
START_TEST(xid_counted_up)
{
	discover(0);
	reply(2, SCENE_SERVER_IP);
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone,
	                                        .xid = 0x890058,
	                                        .type = 3,
	                                        .server = SCENE_SERVER_IP});
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone,
	                                        .xid = 0x890058,
	                                        .type = 5,
	                                        .yiaddr = SCENE_PHONE_IP,
	                                        .server = SCENE_SERVER_IP,
	                                        .from_server = true});
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->dhcp_exchange.count, 1);
	ck_assert_int_eq(exchange_number(0)->outcome, DHCP_ACKED);
}
END_TEST

/* OFFER and ACK unicast to the phone, its own broadcasts not in the capture. */
START_TEST(replies_only)
{
	reply(2, SCENE_SERVER_IP);
	reply(5, SCENE_SERVER_IP);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->dhcp_exchange.count, 1);
	ck_assert_int_eq(exchange_number(0)->outcome, DHCP_ACKED);
	ck_assert_int_eq(exchange_number(0)->discovers, 0);
	ck_assert_int_eq(exchange_number(0)->asked_150, ROW_CANT_TELL);
}
END_TEST

START_TEST(relayed_copy_is_not_a_second_try)
{
	struct scene_dhcp relayed = {.client = scene_phone,
	                             .xid = 0x890057,
	                             .type = 1,
	                             .ip_source = 0x0a010101,
	                             .giaddr = 0x0a010101,
	                             .source = &scene_router};

	discover(0);
	scene_dhcp(&scene, &relayed);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->dhcp_exchange.count, 1);
	ck_assert_int_eq(exchange_number(0)->discovers, 1);
}
END_TEST

/* The reply came first, so that nothing was asked yet: this is no copy of anything. */
START_TEST(relayed_request_after_its_reply)
{
	const struct scene_dhcp offer = {.client = scene_phone,
	                                 .xid = 0x890057,
	                                 .type = 2,
	                                 .yiaddr = SCENE_PHONE_IP,
	                                 .server = SCENE_SERVER_IP,
	                                 .from_server = true};
	const struct scene_dhcp relayed = {.client = scene_phone,
	                                   .xid = 0x890057,
	                                   .type = 1,
	                                   .ip_source = 0x0a010101,
	                                   .giaddr = 0x0a010101,
	                                   .source = &scene_router};

	scene_dhcp(&scene, &offer);
	scene_dhcp(&scene, &relayed);
	scene_finish(&scene);
	ck_assert_int_eq(exchange_number(0)->discovers, 1);
}
END_TEST

/* Stacks that write no IP id repeat a DISCOVER after seconds; a mirror does at once. */
START_TEST(mirrored_discover_without_ip_id)
{
	scene.step = 0.001;
	for (int i = 0; i < 2; i++) {
		scene.ip_id = UINT16_MAX;
		discover(0);
	}
	scene.at += 4;
	scene.ip_id = UINT16_MAX;
	discover(0);
	scene_finish(&scene);
	ck_assert_int_eq(exchange_number(0)->discovers, 2);
}
END_TEST

START_TEST(second_capture_counts_no_discover)
{
	for (uint32_t capture = 0; capture < 2; capture++) {
		scene.capture = capture;
		discover(0);
	}
	scene.capture = 0;
	scene.at += 4;
	discover(0);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->dhcp_exchange.count, 1);
	ck_assert_int_eq(exchange_number(0)->discovers, 2);
}
END_TEST

/* Files of a ring buffer follow each other: each DISCOVER was sent. */
START_TEST(next_file_of_a_ring_counts)
{
	discover(0);
	scene.capture = 1;
	scene.at += 4;
	discover(0);
	scene_finish(&scene);
	ck_assert_int_eq(exchange_number(0)->discovers, 2);
}
END_TEST

START_TEST(kinds_of_request)
{
	static const uint8_t wanted[] = {50, 4, 10, 1, 1, 57};

	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone,
	                                        .xid = 1,
	                                        .type = 3,
	                                        .options = wanted,
	                                        .options_length = sizeof wanted});
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone,
	                                        .xid = 2,
	                                        .type = 3,
	                                        .ip_source = SCENE_PHONE_IP,
	                                        .ciaddr = SCENE_PHONE_IP});
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone, .xid = 3, .type = 7});
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone, .xid = 4, .type = 8});
	scene_finish(&scene);
	ck_assert_str_eq(exchange_number(0)->kind, "init-reboot");
	ck_assert_str_eq(exchange_number(1)->kind, "renew");
	ck_assert_str_eq(exchange_number(2)->kind, "release");
	ck_assert_int_eq(exchange_number(2)->outcome, DHCP_DONE);
	ck_assert_str_eq(exchange_number(3)->kind, "inform");
}
END_TEST

START_TEST(declined_lease)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_dhcp(&scene,
	           &(struct scene_dhcp){
	                   .client = scene_phone, .xid = 9, .type = 4, .server = SCENE_SERVER_IP});
	scene_finish(&scene);
	ck_assert_int_eq(exchange_number(0)->outcome, DHCP_DECLINED);
	ck_assert_str_eq(exchange_number(1)->kind, "decline");
	ck_assert(!ip_present(phone_number(0)->ip));
}
END_TEST

/* It declines an address that the capture didn't see it get: its lease is another one. */
START_TEST(declined_other_address)
{
	static const uint8_t other[] = {50, 4, 192, 168, 1, 200, 255};

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone,
	                                        .xid = 9,
	                                        .type = 4,
	                                        .server = SCENE_SERVER_IP,
	                                        .options = other,
	                                        .options_length = sizeof other});
	scene_finish(&scene);
	ck_assert_int_eq(exchange_number(0)->outcome, DHCP_ACKED);
	ck_assert(ip_present(phone_number(0)->ip));
}
END_TEST

START_TEST(cut_options_are_not_absent)
{
	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_phone,
	                                        .xid = 0x890057,
	                                        .type = 5,
	                                        .yiaddr = SCENE_PHONE_IP,
	                                        .server = SCENE_SERVER_IP,
	                                        .from_server = true,
	                                        .options = cisco,
	                                        .options_length = sizeof cisco - 1,
	                                        .cut = 12});
	scene_finish(&scene);
	const struct dhcp_reply *ack = table_at(&model_tables(scene.model)->dhcp_reply, 0);

	ck_assert_int_eq(ack->has_150, ROW_CANT_TELL);
	ck_assert(ack->cut);
}
END_TEST

START_TEST(options_are_kept_raw)
{
	const struct dhcp_option_row *row;

	discover(0);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->dhcp_option.count, 3);
	row = table_at(&model_tables(scene.model)->dhcp_option, 1);
	ck_assert_int_eq(row->code, 60);
	ck_assert_uint_eq(row->value.length, 38); /* the NUL counts */
	ck_assert_uint_eq(row->id, 2);
}
END_TEST

/* --------------------------------------------------------------- boots --- */

START_TEST(loop_of_three)
{
	for (int i = 0; i < 3; i++) {
		scene_phone_cdp(&scene);
		scene.at += 1;
		scene_phone_cdp(&scene);
		scene.at += 5;
		scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
		scene_file(&scene, (uint16_t)(40000 + i), "term11.default.loads", 300);
		scene.at += 30;
	}
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->boot.count, 3);
	for (size_t i = 0; i < 3; i++) {
		const struct boot *boot = boot_number(i);

		ck_assert_int_eq(boot->n, (int)i + 1);
		ck_assert_str_eq(boot->began_by, "cdp-burst");
		ck_assert(boot->whole);
		ck_assert_int_eq(boot->stage, STAGE_FIRMWARE);
		ck_assert_str_eq(boot->load, "SCCP11.8-4-3S");
		ck_assert_str_eq(boot->files, boot_number(0)->files);
	}
	ck_assert_int_eq((boot_number(1)->began_ns - boot_number(0)->began_ns) / SECOND, 36);
	ck_assert_int_ne(boot_number(1)->ended_ns, ROW_UNKNOWN);
	ck_assert_int_eq(boot_number(2)->ended_ns, ROW_UNKNOWN);
	ck_assert_int_eq((boot_number(0)->ended_ns - boot_number(0)->began_ns) / SECOND, 6);
}
END_TEST

START_TEST(discover_alone_begins_again)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene.at += 20;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->boot.count, 2);
	ck_assert_str_eq(boot_number(1)->began_by, "discover");
	ck_assert_int_eq(boot_number(0)->stage, STAGE_DHCP);
}
END_TEST

/* Phones in service send DISCOVERs with their address as IP source, one of them in a call
 * meanwhile. */
START_TEST(discover_in_service_is_no_boot)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, 40000, "SEP001B2A890057.cnf.xml", 300);
	for (int i = 0; i < 4; i++) {
		scene.at += 4.5;
		discover(SCENE_PHONE_IP);
	}
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->boot.count, 1);
	ck_assert_int_eq(boot_number(0)->stage, STAGE_CONFIG);
}
END_TEST

START_TEST(retries_are_one_boot)
{
	for (int i = 0; i < 20; i++) {
		discover(0);
		scene.at += 4.5;
	}
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->boot.count, 1);
}
END_TEST

START_TEST(move_to_the_voice_vlan)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene.at += 15;
	scene.vlan = 110;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP + 0x100);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->boot.count, 1);
	ck_assert_int_eq(phone_number(0)->vlan, 110);
	ck_assert_int_eq(boot_number(0)->stage, STAGE_DHCP);
}
END_TEST

START_TEST(begins_mid_boot)
{
	const struct visibility *v;

	scene_file(&scene, 40000, "SEP001B2A890057.cnf.xml", 300);
	scene_finish(&scene);
	ck_assert_str_eq(boot_number(0)->began_by, "capture-start");
	ck_assert(!boot_number(0)->whole);
	v = table_at(&model_tables(scene.model)->visibility, 0);
	ck_assert(v->begins_mid_boot);
	ck_assert_int_eq(v->rx_unicast, 1);
	ck_assert_int_eq(v->tx, 2);
	ck_assert_int_eq(v->rx_broadcast, 0);
}
END_TEST

/* A phone with a fixed address never speaks DHCP: its first file tells where a boot begins. */
START_TEST(fixed_address)
{
	for (int i = 0; i < 3; i++) {
		scene_file(&scene, (uint16_t)(40000 + i), "CTLSEP001B2A890057.tlv", 10);
		scene_file(&scene, (uint16_t)(41000 + i), "SEP001B2A890057.cnf.xml", 10);
		scene.at += 30;
	}
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->boot.count, 3);
	ck_assert_str_eq(boot_number(1)->began_by, "first-file");
}
END_TEST

START_TEST(hello_is_no_boot)
{
	for (int i = 0; i < 10; i++) {
		scene_phone_cdp(&scene);
		scene.at += 60;
	}
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->boot.count, 1);
	ck_assert(!boot_number(0)->whole);
	ck_assert_int_eq(boot_number(0)->stage, STAGE_LINK);
}
END_TEST

/* ------------------------------------------------------------ identity --- */

START_TEST(who_it_is)
{
	scene_phone_cdp(&scene);
	discover(0);
	scene_finish(&scene);
	const struct phone *phone = phone_number(0);

	ck_assert_uint_eq(phone->id, 1);
	ck_assert_int_eq(phone->is_phone, PHONE_SAYS_SO);
	ck_assert_str_eq(phone->name, "SEP001B2A890057");
	ck_assert_str_eq(phone->vendor, "Cisco");
	ck_assert_str_eq(phone->model, "7911");
	ck_assert_str_eq(phone->family, "7906-11");
	ck_assert_str_eq(phone->load, "SCCP11.8-4-3S");
	ck_assert_str_eq(phone->protocol, "sccp");
}
END_TEST

/* "A PC or printer is never a phone." */
START_TEST(pc_is_no_phone)
{
	static const uint8_t windows[] = "\x3c\x08MSFT 5.0\x37\x04\x01\x03\x06\x96";

	scene_dhcp(&scene, &(struct scene_dhcp){.client = scene_pc,
	                                        .xid = 7,
	                                        .type = 1,
	                                        .options = windows,
	                                        .options_length = sizeof windows - 1});
	discover(0);
	scene_finish(&scene);
	ck_assert_uint_eq(phone_number(0)->id, 0);
	ck_assert_uint_eq(phone_number(1)->id, 1);
	ck_assert_uint_eq(boot_number(0)->id, 0);
	ck_assert_uint_eq(boot_number(1)->id, 1);
	ck_assert_uint_eq(exchange_number(0)->id, 1);
	ck_assert_uint_eq(model_tables(scene.model)->visibility.count, 1);
}
END_TEST

/* At the server, the frame's MAC is the router's: the file's name tells which phone asks. */
START_TEST(phones_behind_a_router)
{
	static const char rrq[] = "\0\1SEP001B2A890057.cnf.xml\0octet";
	static const char other[] = "\0\1SEP001B2A890058.cnf.xml\0octet";
	struct scene_udp udp = {.source = scene_router,
	                        .target = scene_pc,
	                        .from = SCENE_PHONE_IP,
	                        .to = SCENE_SERVER_IP,
	                        .from_port = 40000,
	                        .to_port = 69,
	                        .payload = rrq,
	                        .length = sizeof rrq};

	scene_send(&scene, &udp);
	udp.payload = other;
	udp.from = SCENE_PHONE2_IP;
	scene_send(&scene, &udp);
	scene_finish(&scene);
	size_t phones = 0;

	for (size_t i = 0; i < model_tables(scene.model)->phone.count; i++)
		phones += phone_number(i)->id != 0;
	ck_assert_uint_eq(phones, 2);
	const struct transfer *t = table_at(&model_tables(scene.model)->transfer, 1);

	ck_assert_str_eq(t->phone->name, "SEP001B2A890058");
	ck_assert(mac_equal(t->phone->mac, scene_phone2));
}
END_TEST

/* Names without a MAC: the phones behind one router are told apart by address, and what the first
 * one asked for before the second was heard stays its own. */
static void
ask_from(uint32_t ip, uint16_t port, const char *name)
{
	char rrq[64] = {0, 1};
	size_t length = 2 + strlen(name) + 1;

	memcpy(rrq + 2, name, strlen(name));
	memcpy(rrq + length, "octet", 6);
	scene_send(&scene, &(struct scene_udp){.source = scene_router,
	                                       .target = scene_pc,
	                                       .from = ip,
	                                       .to = SCENE_SERVER_IP,
	                                       .from_port = port,
	                                       .to_port = 69,
	                                       .payload = rrq,
	                                       .length = length + 6});
}

START_TEST(nameless_phones_behind_a_router)
{
	const struct transfer *t[4];

	ask_from(SCENE_PHONE_IP, 40000, "OS79XX.TXT");
	ask_from(SCENE_PHONE2_IP, 40000, "OS79XX.TXT");
	ask_from(SCENE_PHONE_IP, 40001, "P0S30300.bin");
	ask_from(SCENE_PHONE2_IP, 40001, "SIP001B2A890058.cnf");
	scene_finish(&scene);
	for (size_t i = 0; i < 4; i++)
		t[i] = table_at(&model_tables(scene.model)->transfer, i);
	ck_assert_uint_eq(model_tables(scene.model)->phone.count, 2);
	ck_assert_ptr_eq(t[0]->phone, t[2]->phone);
	ck_assert_ptr_eq(t[1]->phone, t[3]->phone);
	ck_assert_ptr_ne(t[0]->phone, t[1]->phone);
	ck_assert(!t[0]->phone->has_mac);
	ck_assert_uint_eq(ip_to_v4(t[0]->phone->ip), SCENE_PHONE_IP);
	ck_assert(mac_equal(t[1]->phone->mac, scene_phone2));
	ck_assert(((const struct visibility *)table_at(&model_tables(scene.model)->visibility, 0))
	                  ->behind_router);
}
END_TEST

/* ---------------------------------------------------------- neighbours --- */

static const struct link *
only_link(void)
{
	ck_assert_uint_eq(model_tables(scene.model)->link.count, 1);
	return table_at(&model_tables(scene.model)->link, 0);
}

START_TEST(only_pair)
{
	scene_phone_cdp(&scene);
	scene_switch_cdp(&scene);
	scene_finish(&scene);
	ck_assert_str_eq(only_link()->pairing, "only-pair");
	ck_assert_str_eq(phone_number(0)->switch_name, "access-sw-1");
	ck_assert_str_eq(phone_number(0)->switch_port, "GigabitEthernet1/0/5");
}
END_TEST

START_TEST(pair_by_triggered_answers)
{
	for (int i = 0; i < 2; i++) {
		scene_phone_cdp(&scene);
		scene_switch_cdp(&scene);
		scene.at += 2;
		scene_cdp(&scene, scene_switch, "access-sw-1", "GigabitEthernet1/0/6", 0x28, "IOS",
		          "cisco WS-C3560G-24PS");
		scene.at += 2;
	}
	scene_finish(&scene);
	ck_assert_str_eq(only_link()->pairing, "triggered-answer");
	ck_assert_str_eq(phone_number(0)->switch_port, "GigabitEthernet1/0/5");
}
END_TEST

START_TEST(pair_guessed)
{
	scene_phone_cdp(&scene);
	scene.at += 2;
	scene_switch_cdp(&scene);
	scene_cdp(&scene, scene_switch, "access-sw-1", "GigabitEthernet1/0/6", 0x28, "IOS",
	          "cisco WS-C3560G-24PS");
	scene_finish(&scene);
	ck_assert_str_eq(only_link()->pairing, "guessed");
	ck_assert_ptr_null(phone_number(0)->switch_port);
}
END_TEST

/* ----------------------------------------------------------------- ARP --- */

START_TEST(gateway_does_not_answer)
{
	const struct arp_lookup *lookup;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	for (int i = 0; i < 3; i++) {
		scene_arp(&scene, scene_phone, SCENE_PHONE_IP, 0x0a010101, 1, scene_router);
		scene.at += 1;
	}
	scene_arp(&scene, scene_phone, SCENE_PHONE_IP, SCENE_SERVER_IP, 1, scene_router);
	scene_arp(&scene, scene_router, SCENE_SERVER_IP, SCENE_PHONE_IP, 2, scene_phone);
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->arp_lookup.count, 2);
	lookup = table_at(&model_tables(scene.model)->arp_lookup, 0);
	ck_assert_int_eq(lookup->requests, 3);
	ck_assert_int_eq(lookup->replies, 0);
	ck_assert_str_eq(lookup->role, "router");
	lookup = table_at(&model_tables(scene.model)->arp_lookup, 1);
	ck_assert_int_eq(lookup->replies, 1);
	ck_assert_int_eq(lookup->wait.waited_ns, ROW_UNKNOWN);
	/* The phone's lease and its requests, the server's reply. */
	ck_assert_uint_eq(model_tables(scene.model)->ip_claim.count, 3);
}
END_TEST

START_TEST(clock_steps_back)
{
	scene_phone_cdp(&scene);
	scene.at = -5;
	scene_phone_cdp(&scene);
	/* What follows is behind the first frame too, and no step of its own. */
	scene.at = -4;
	scene_phone_cdp(&scene);
	scene_finish(&scene);
	ck_assert_uint_eq(model_capture(scene.model, 0)->clock_steps, 1);
	ck_assert_int_gt(model_stream(scene.model)->ended_ns,
	                 model_stream(scene.model)->began_ns - 1);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("boot");
	TCase *c = tcase_create("boot");

	tcase_add_checked_fixture(c, scene_setup, scene_teardown);
	tcase_add_test(c, lease_is_one_exchange);
	tcase_add_test(c, no_offer);
	tcase_add_test(c, one_discover_is_open);
	tcase_add_test(c, offer_ignored);
	tcase_add_test(c, request_never_acked);
	tcase_add_test(c, nak);
	tcase_add_test(c, two_servers_one_accepted);
	tcase_add_test(c, xid_counted_up);
	tcase_add_test(c, replies_only);
	tcase_add_test(c, relayed_copy_is_not_a_second_try);
	tcase_add_test(c, relayed_request_after_its_reply);
	tcase_add_test(c, mirrored_discover_without_ip_id);
	tcase_add_test(c, second_capture_counts_no_discover);
	tcase_add_test(c, next_file_of_a_ring_counts);
	tcase_add_test(c, kinds_of_request);
	tcase_add_test(c, declined_lease);
	tcase_add_test(c, declined_other_address);
	tcase_add_test(c, cut_options_are_not_absent);
	tcase_add_test(c, options_are_kept_raw);
	tcase_add_test(c, loop_of_three);
	tcase_add_test(c, discover_alone_begins_again);
	tcase_add_test(c, discover_in_service_is_no_boot);
	tcase_add_test(c, retries_are_one_boot);
	tcase_add_test(c, move_to_the_voice_vlan);
	tcase_add_test(c, begins_mid_boot);
	tcase_add_test(c, fixed_address);
	tcase_add_test(c, hello_is_no_boot);
	tcase_add_test(c, who_it_is);
	tcase_add_test(c, pc_is_no_phone);
	tcase_add_test(c, phones_behind_a_router);
	tcase_add_test(c, nameless_phones_behind_a_router);
	tcase_add_test(c, only_pair);
	tcase_add_test(c, pair_by_triggered_answers);
	tcase_add_test(c, pair_guessed);
	tcase_add_test(c, gateway_does_not_answer);
	tcase_add_test(c, clock_steps_back);
	suite_add_tcase(s, c);
	return s;
}
