/* Who is a phone, of which maker, and that it stays one under changing addresses and names. */
#include <stdio.h>
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/suite.h"

static const struct mac_address polycom = {{0x00, 0x04, 0xf2, 0x11, 0x22, 0x33}};
static const struct mac_address avaya = {{0x00, 0x04, 0x0d, 0x11, 0x22, 0x33}};

static size_t
phones_shown(void)
{
	size_t count = 0;

	for (size_t i = 0; i < model_tables(scene.model)->phone.count; i++)
		count += phone_number(i)->id != 0;
	return count;
}

static bool
is_claimed(const char *attribute, const char *value, const char *source, int confidence)
{
	const struct table *claims = &model_tables(scene.model)->identity;

	for (size_t i = 0; i < claims->count; i++) {
		const struct identity *claim = table_at(claims, i);

		if (strcmp(claim->attribute, attribute) == 0 && strcmp(claim->value, value) == 0 &&
		    strcmp(claim->source, source) == 0)
			return claim->confidence == confidence;
	}
	return false;
}

static void
expect_text(const char *actual, const char *expected)
{
	if (expected == NULL)
		ck_assert_ptr_null(actual);
	else
		ck_assert_str_eq(actual, expected);
}

/* DISCOVER of `mac` with option 60, and with option 55 asking for the usual. */
static void
discover(struct mac_address mac, const char *vendor_class)
{
	uint8_t options[128] = {55, 4, 1, 3, 6, 66};
	size_t length = 6, class_length = vendor_class == NULL ? 0 : strlen(vendor_class);

	if (class_length != 0) {
		options[length++] = 60;
		options[length++] = (uint8_t)class_length;
		memcpy(options + length, vendor_class, class_length);
		length += class_length;
	}
	scene_dhcp(&scene, &(struct scene_dhcp){.client = mac,
	                                        .xid = 7,
	                                        .type = 1,
	                                        .options = options,
	                                        .options_length = length});
}

static void
ask(struct mac_address mac, uint32_t ip, const char *name)
{
	char rrq[96] = {0, 1};
	size_t length = 2 + strlen(name) + 1;

	memcpy(rrq + 2, name, strlen(name));
	memcpy(rrq + length, "octet", 6);
	scene_send(&scene, &(struct scene_udp){.source = mac,
	                                       .target = scene_router,
	                                       .from = ip,
	                                       .to = SCENE_SERVER_IP,
	                                       .from_port = (uint16_t)(40000 + scene.number),
	                                       .to_port = 69,
	                                       .payload = rrq,
	                                       .length = length + 6});
}

static void
register_as(struct mac_address mac, uint32_t ip, const char *user_agent)
{
	char text[1024];

	snprintf(text, sizeof text,
	         "REGISTER sip:10.1.1.10 SIP/2.0\r\nVia: SIP/2.0/UDP 10.1.1.57:5060\r\n"
	         "From: <sip:1001@10.1.1.10>;tag=1\r\nTo: <sip:1001@10.1.1.10>\r\nCall-ID: a\r\n"
	         "CSeq: 1 REGISTER\r\nContact: <sip:1001@10.1.1.57>\r\nUser-Agent: %s\r\n"
	         "Content-Length: 0\r\n\r\n",
	         user_agent);
	scene_send(&scene, &(struct scene_udp){.source = mac,
	                                       .target = scene_router,
	                                       .from = ip,
	                                       .to = SCENE_SERVER_IP,
	                                       .from_port = 5060,
	                                       .to_port = 5060,
	                                       .payload = text,
	                                       .length = strlen(text)});
}

/* ---------------------------------------------------- of other makers --- */

static const struct {
	const char *vendor_class, *vendor, *model;
} classes[] = {
        {"Polycom-VVX410", "Polycom", "VVX410"},
        {"yealink", "Yealink", NULL},
        {"Polycom-VVX-VVX_410", "Polycom", "VVX410"},
        {"Polycom-SPIP_650", "Polycom", "SPIP_650"},
        {"Grandstream GXP2160", "Grandstream", "GXP2160"},
        {"snom370", "Snom", "370"},
        {"AastraIPPhone6731i", "Aastra", "6731i"},
        {"ccp.avaya.com", "Avaya", NULL},
        {"LINKSYS SPA-942", "Linksys", "SPA-942"},
};

START_TEST(says_so_in_option_60)
{
	discover(scene_phone, classes[_i].vendor_class);
	scene_finish(&scene);
	ck_assert_int_eq(phone_number(0)->is_phone, PHONE_SAYS_SO);
	expect_text(phone_number(0)->vendor, classes[_i].vendor);
	expect_text(phone_number(0)->model, classes[_i].model);
	ck_assert(is_claimed("vendor", classes[_i].vendor, "option-60", 3));
}
END_TEST

static const struct {
	const char *user_agent, *vendor, *model, *load;
} agents[] = {
        {"PolycomVVX-VVX_410-UA/5.9.5.0614", "Polycom", "VVX410", "5.9.5.0614"},
        {"Yealink SIP-T46S 66.85.0.5", "Yealink", "T46S", "66.85.0.5"},
        {"Linksys/SPA942-6.1.5(a)", "Linksys", "SPA942", "6.1.5(a)"},
        {"Cisco-CP8841/12.1.1", "Cisco", "8841", NULL}, /* no load's name */
};

START_TEST(says_so_in_user_agent)
{
	register_as(scene_phone, SCENE_PHONE_IP, agents[_i].user_agent);
	scene_finish(&scene);
	ck_assert_int_eq(phone_number(0)->is_phone, PHONE_SAYS_SO);
	expect_text(phone_number(0)->vendor, agents[_i].vendor);
	expect_text(phone_number(0)->model, agents[_i].model);
	expect_text(phone_number(0)->load, agents[_i].load);
	expect_text(phone_number(0)->protocol, "sip");
}
END_TEST

START_TEST(maker_by_oui_alone)
{
	discover(polycom, NULL);
	scene_finish(&scene);
	ck_assert_int_eq(phone_number(0)->is_phone, PHONE_BY_OUI);
	expect_text(phone_number(0)->vendor, "Polycom");
	ck_assert(is_claimed("vendor", "Polycom", "oui", 1));
}
END_TEST

/* Avaya's switches ask for an address too. */
START_TEST(maker_of_more_than_phones)
{
	discover(avaya, NULL);
	scene_finish(&scene);
	ck_assert_int_eq(phone_number(0)->is_phone, NOT_A_PHONE);
	ck_assert_uint_eq(phones_shown(), 0);
}
END_TEST

static const struct {
	const char *name;
	enum phone_evidence evidence;
	const char *vendor;
} files[] = {
        {"000000000000.cfg", PHONE_BY_FILES, "Polycom"},
        {"y000000000028.cfg", PHONE_BY_FILES, "Yealink"},
        {"cfg000b82112233.xml", PHONE_BY_FILES, "Grandstream"},
        {"cfg001fc1112233.xml", PHONE_BY_FILES, "Htek"}, /* the same name, another maker's MAC */
        {"snom370.htm", PHONE_BY_FILES, "Snom"},
        {"aastra.cfg", PHONE_BY_FILES, "Aastra"},
        {"46xxsettings.txt", PHONE_BY_FILES, "Avaya"},
        {"96xxupgrade.txt", PHONE_BY_FILES, "Avaya"},
        {"spa504G.cfg", PHONE_BY_FILES, "Cisco"},
        {"ata001b2a890057", PHONE_BY_FILES, "Cisco"},
        {"0004f2112233.cfg", PHONE_BY_FILES, "Polycom"},
        {"002170112233.cfg", NOT_A_PHONE, NULL}, /* a PC's MAC: iPXE asks so */
        {"pxelinux.0", NOT_A_PHONE, NULL},
        {"pxelinux.cfg/01-00-21-70-11-22-33", NOT_A_PHONE, NULL},
        {"bootx64.efi", NOT_A_PHONE, NULL},
        {"router-confg", NOT_A_PHONE, NULL},
};

START_TEST(asks_for_its_makers_files)
{
	ask(scene_pc, SCENE_PHONE_IP, files[_i].name);
	scene_finish(&scene);
	ck_assert_int_eq(phone_number(0)->is_phone, files[_i].evidence);
	expect_text(phone_number(0)->vendor, files[_i].vendor);
}
END_TEST

/* ------------------------------------------------------------ no phones --- */

static const char *const pc_classes[] = {"MSFT 5.0",
                                         "PXEClient:Arch:00007:UNDI:003016",
                                         "Hewlett-Packard JetDirect",
                                         "android-dhcp-9",
                                         "udhcp 1.15.3",
                                         "dhcpcd-5.5.6",
                                         NULL};

START_TEST(pc_and_printer_are_no_phones)
{
	struct scene_tcp web = {.server = SCENE_SERVER_IP,
	                        .port = 51000,
	                        .server_port = 6970,
	                        .client_mac = &scene_pc};

	discover(scene_pc, pc_classes[_i]);
	ask(scene_pc, SCENE_PHONE_IP, "pxelinux.0");
	ask(scene_pc, SCENE_PHONE_IP, "menu.c32");
	scene_connect(&scene, &web);
	scene_finish(&scene);
	ck_assert_uint_eq(phones_shown(), 0);
	ck_assert_int_eq(phone_number(0)->is_phone, NOT_A_PHONE);
}
END_TEST

/* A softphone is a phone in the weakest sense. */
START_TEST(softphone)
{
	register_as(scene_pc, SCENE_PHONE_IP, "Z 3.9.32144 r32121");
	scene_finish(&scene);
	ck_assert_int_eq(phone_number(0)->is_phone, PHONE_BY_OUI);
	ck_assert_ptr_null(phone_number(0)->vendor);
	ck_assert(is_claimed("program", "Zoiper", "user-agent", 3));
}
END_TEST

/* --------------------------------------------------- one phone stays one --- */

START_TEST(changes_vlan_address_and_protocol)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask(scene_phone, SCENE_PHONE_IP, "SEP001B2A890057.cnf.xml");
	scene.at += 30;
	scene.vlan = 110;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP + 0x100);
	ask(scene_phone, SCENE_PHONE_IP + 0x100, "SIP001B2A890057.cnf");
	register_as(scene_phone, SCENE_PHONE_IP + 0x100, "Cisco-CP7960G/8.0");
	scene_finish(&scene);
	ck_assert_uint_eq(phones_shown(), 1);
	ck_assert_int_eq(phone_number(0)->vlan, 110);
	ck_assert_uint_eq(ip_to_v4(phone_number(0)->ip), SCENE_PHONE_IP + 0x100);
	expect_text(phone_number(0)->protocol, "sip");
	ck_assert(is_claimed("ip", "10.1.1.57", "dhcp-ack", 3));
	ck_assert(is_claimed("ip", "10.1.2.57", "dhcp-ack", 3));
}
END_TEST

/* The address of a phone that left now is another phone's, whose lease was not seen. */
START_TEST(address_goes_to_another_phone)
{
	const struct transfer *second;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask(scene_phone, SCENE_PHONE_IP, "OS79XX.TXT");
	discover(scene_phone2, "Cisco Systems, Inc. IP Phone 7960");
	ask(scene_phone2, SCENE_PHONE_IP, "OS79XX.TXT");
	scene_finish(&scene);
	second = table_at(&model_tables(scene.model)->transfer, 1);
	ck_assert(mac_equal(second->phone->mac, scene_phone2));
	ck_assert(!((const struct visibility *)table_at(&model_tables(scene.model)->visibility, 0))
	                   ->behind_router);
}
END_TEST

/* Behind a router all frames have its MAC. */
START_TEST(behind_a_router_by_file_names)
{
	ask(scene_router, SCENE_PHONE_IP, "0004f2112233.cfg");
	ask(scene_router, SCENE_PHONE2_IP, "001565112233.cfg");
	ask(scene_router, SCENE_PHONE_IP, "sip.ld");
	scene_finish(&scene);
	ck_assert_uint_eq(phones_shown(), 2);
	ck_assert(mac_equal(
	        ((const struct transfer *)table_at(&model_tables(scene.model)->transfer, 2))
	                ->phone->mac,
	        polycom));
}
END_TEST

/* ------------------------------------------------------------- the rest --- */

START_TEST(names_and_client_ids)
{
	static const uint8_t options[] = {12, 7, 'l',  'o', 'b', 'b',  'y',  '-',  '2',
	                                  61, 7, 0x01, 0,   4,   0xf2, 0x11, 0x22, 0x33};

	scene_dhcp(&scene, &(struct scene_dhcp){.client = polycom,
	                                        .xid = 7,
	                                        .type = 1,
	                                        .options = options,
	                                        .options_length = sizeof options});
	scene_finish(&scene);
	ck_assert(is_claimed("client-id", "00:04:f2:11:22:33", "option-61", 2));
	expect_text(phone_number(0)->name, "lobby-2");
}
END_TEST

START_TEST(reply_tells_of_vendor_options)
{
	static const uint8_t options[] = {51,  4,   0,   1,   0x51, 0x80, 43,  3,   1,   1,   9,
	                                  160, 30,  'f', 't', 'p',  ':',  '/', '/', 'u', 's', 'e',
	                                  'r', ':', 'p', 'w', '@',  '1',  '0', '.', '1', '.', '1',
	                                  '.', '9', '/', 'p', 'o',  'l',  'y', '/', '/', '/', 66,
	                                  9,   '1', '0', '.', '1',  '.',  '1', '.', '1', '0'};
	const struct dhcp_reply *ack;

	scene_dhcp(&scene, &(struct scene_dhcp){.client = polycom,
	                                        .xid = 7,
	                                        .type = 5,
	                                        .yiaddr = SCENE_PHONE_IP,
	                                        .server = SCENE_SERVER_IP,
	                                        .from_server = true,
	                                        .options = options,
	                                        .options_length = sizeof options});
	scene_finish(&scene);
	ack = table_at(&model_tables(scene.model)->dhcp_reply, 0);
	ck_assert_int_eq(ack->has_43, 1);
	ck_assert_int_eq(ack->has_51, 1);
	ck_assert_int_eq(ack->has_54, 1);
	expect_text(ack->opt43, "010109");
	expect_text(ack->opt160, "ftp://10.1.1.9/poly///"); /* without the password */
	expect_text(ack->opt66, "10.1.1.10");
	expect_text(ack->area_66, "options");
	expect_text(ack->area_150, NULL);
	ck_assert(ack->has_to_mac);
}
END_TEST

START_TEST(cut_reply_tells_nothing_of_them)
{
	scene_dhcp(&scene, &(struct scene_dhcp){.client = polycom,
	                                        .xid = 7,
	                                        .type = 5,
	                                        .yiaddr = SCENE_PHONE_IP,
	                                        .from_server = true,
	                                        .cut = 1});
	scene_finish(&scene);
	const struct dhcp_reply *ack = table_at(&model_tables(scene.model)->dhcp_reply, 0);

	ck_assert_int_eq(ack->has_43, ROW_CANT_TELL);
	ck_assert_int_eq(ack->has_51, ROW_CANT_TELL);
	expect_text(ack->opt43, NULL);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("identity");
	TCase *c = tcase_create("identity");

	tcase_add_checked_fixture(c, scene_setup, scene_teardown);
	tcase_add_loop_test(c, says_so_in_option_60, 0, sizeof classes / sizeof classes[0]);
	tcase_add_loop_test(c, says_so_in_user_agent, 0, sizeof agents / sizeof agents[0]);
	tcase_add_test(c, maker_by_oui_alone);
	tcase_add_test(c, maker_of_more_than_phones);
	tcase_add_loop_test(c, asks_for_its_makers_files, 0, sizeof files / sizeof files[0]);
	tcase_add_loop_test(c, pc_and_printer_are_no_phones, 0,
	                    sizeof pc_classes / sizeof pc_classes[0]);
	tcase_add_test(c, softphone);
	tcase_add_test(c, changes_vlan_address_and_protocol);
	tcase_add_test(c, address_goes_to_another_phone);
	tcase_add_test(c, behind_a_router_by_file_names);
	tcase_add_test(c, names_and_client_ids);
	tcase_add_test(c, reply_tells_of_vendor_options);
	tcase_add_test(c, cut_reply_tells_nothing_of_them);
	suite_add_tcase(s, c);
	return s;
}
