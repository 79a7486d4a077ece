/* Which product a server is, by its own words and by its neighbours'. */
#include <stdio.h>
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/model/scene_sip.h"
#include "tests/unit/suite.h"

#define PORT 40000

static const struct server *
server_in_role(const char *role)
{
	const struct table *servers = &model_tables(scene.model)->server;

	for (size_t i = 0; i < servers->count; i++) {
		const struct server *server = table_at(servers, i);

		if (strcmp(server->role, role) == 0)
			return server;
	}
	ck_abort_msg("there is no %s server", role);
	return NULL;
}

/* ------------------------------------------------------------- its own words --- */

static void
sip(bool from_phone, const char *first_line, const char *more)
{
	char text[1024];

	snprintf(text, sizeof text,
	         "%s\r\nVia: SIP/2.0/UDP 10.1.1.57:5060;branch=z9hG4bK1\r\n"
	         "From: <sip:1001@10.1.1.10>;tag=1\r\nTo: <sip:1001@10.1.1.10>\r\n"
	         "Call-ID: 1@10.1.1.57\r\nCSeq: 1 REGISTER\r\n%sContent-Length: 0\r\n\r\n",
	         first_line, more);
	scene_sip(&scene, from_phone, text);
}

static const struct {
	const char *header, *product;
} headers[] = {
        {"Server: Cisco-CUCM12.5\r\n", "Cisco CUCM"},
        {"Server: Cisco-SIPGateway/IOS-16.9.2\r\n", "Cisco IOS"},
        {"Server: Asterisk PBX 11.7.0~dfsg-1ubuntu1\r\n", "Asterisk"},
        {"Server: FPBX-14.0.13.4(13.27.0)\r\n", "FreePBX"},
        {"Server: kamailio (4.2.0)\r\n", NULL},
        {"User-Agent: Cisco-CP8841/12.1.1\r\n", NULL},
        {"", NULL},
};

START_TEST(by_the_server_header)
{
	const struct server *server;

	sip(true, "REGISTER sip:10.1.1.10 SIP/2.0",
	    "Contact: <sip:1001@10.1.1.57>\r\nUser-Agent: Cisco-CP8841/12.1.1\r\n"
	    "Expires: 3600\r\n");
	sip(false, "SIP/2.0 403 Forbidden", headers[_i].header);
	scene_finish(&scene);
	server = server_in_role("call-control");
	if (headers[_i].product == NULL) {
		ck_assert_ptr_null(server->product);
		ck_assert_ptr_null(server->product_why);
		return;
	}
	ck_assert_str_eq(server->product, headers[_i].product);
	ck_assert_int_eq(strncmp(server->product_why, "it calls itself ", 16), 0);
}
END_TEST

static const struct {
	const char *text, *product;
} errors[] = {
        {"file /srv/tftp/SEP001B2A890057.cnf.xml not found for 10.1.1.57", "dnsmasq"},
        {"file /srv/tftp/SEP001B2A890057.cnf.xml not found", "dnsmasq"}, /* before 2.86 */
        {"cannot access /srv/tftp/SEP001B2A890057.cnf.xml: Permission denied", "dnsmasq"},
        {"File not found", NULL},
        {"file not found", NULL},
        {"", NULL},
};

START_TEST(by_its_tftp_error)
{
	const struct server *server;

	scene_rrq(&scene, PORT, "SEP001B2A890057.cnf.xml", NULL);
	scene_error(&scene, PORT, false, 1, errors[_i].text);
	scene_finish(&scene);
	server = server_in_role("tftp");
	if (errors[_i].product == NULL)
		ck_assert_ptr_null(server->product);
	else
		ck_assert_str_eq(server->product, errors[_i].product);
}
END_TEST

/* What a phone says when it gives up tells nothing of the server. */
START_TEST(not_by_the_phones_error)
{
	scene_rrq(&scene, PORT, "SEP001B2A890057.cnf.xml", NULL);
	scene_data(&scene, PORT, 1, 512);
	scene_error(&scene, PORT, true, 1, "file /x not found");
	scene_finish(&scene);
	ck_assert_ptr_null(server_in_role("tftp")->product);
}
END_TEST

/* ---------------------------------------------------------- its other roles --- */

START_TEST(dnsmasq_in_all_its_roles)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_rrq(&scene, PORT, "SEP001B2A890057.cnf.xml", NULL);
	scene_error(&scene, PORT, false, 1, errors[0].text);
	scene_finish(&scene);
	ck_assert_str_eq(server_in_role("dhcp")->product, "dnsmasq");
	ck_assert_str_eq(server_in_role("dhcp")->product_why, server_in_role("tftp")->product_why);
}
END_TEST

/* A machine that runs Asterisk may have any DHCP server. */
START_TEST(asterisk_in_one_role)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	sip(true, "REGISTER sip:10.1.1.10 SIP/2.0",
	    "Contact: <sip:1001@10.1.1.57>\r\nUser-Agent: Cisco-CP8841/12.1.1\r\n"
	    "Expires: 3600\r\n");
	sip(false, "SIP/2.0 403 Forbidden", "Server: Asterisk PBX 11.7.0\r\n");
	scene_finish(&scene);
	ck_assert_str_eq(server_in_role("call-control")->product, "Asterisk");
	ck_assert_ptr_null(server_in_role("dhcp")->product);
}
END_TEST

/* ------------------------------------------------------------ its neighbours --- */

START_TEST(by_the_cdp_of_its_mac)
{
	static const char *const software[] = {
	        "Cisco IOS Software, C2960 Software (C2960-LANBASEK9-M), Version 12.2(55)SE5",
	        "Cisco Internetwork Operating System Software \nIOS (tm) C2600 Software",
	        "Cisco NX-OS(tm) n5000",
	};

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_cdp(&scene, scene_router, "router-1", "FastEthernet0/1", 0x01, software[_i],
	          "Cisco 2811");
	scene_finish(&scene);
	if (_i == 2)
		ck_assert_ptr_null(server_in_role("dhcp")->product);
	else
		ck_assert_str_eq(server_in_role("dhcp")->product, "Cisco IOS");
}
END_TEST

/* What comes through an IOS router has its MAC: that tells nothing of the server behind it. */
START_TEST(not_by_the_routers_cdp)
{
	scene_phone_cdp(&scene);
	scene_rrq(&scene, PORT, "SEP001B2A890057.cnf.xml", NULL);
	scene_data(&scene, PORT, 1, 512);
	scene_cdp(&scene, scene_router, "router-1", "FastEthernet0/1", 0x01,
	          "Cisco IOS Software, 2800 Software", "Cisco 2811");
	if (_i == 1) /* until it answers for the server's address */
		scene_arp(&scene, scene_router, SCENE_SERVER_IP, SCENE_PHONE_IP, 2, scene_phone);
	scene_finish(&scene);
	if (_i == 0)
		ck_assert_ptr_null(server_in_role("tftp")->product);
	else
		ck_assert_str_eq(server_in_role("tftp")->product, "Cisco IOS");
}
END_TEST

START_TEST(not_by_anothers_cdp)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_cdp(&scene, scene_switch, "switch-1", "FastEthernet0/1", 0x28,
	          "Cisco IOS Software, C2960 Software", "cisco WS-C2960-24PC-L");
	scene_finish(&scene);
	ck_assert_ptr_null(server_in_role("dhcp")->product);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("server product");
	TCase *c = tcase_create("server product");

	tcase_add_checked_fixture(c, scene_setup, scene_teardown);
	tcase_add_loop_test(c, by_the_server_header, 0, sizeof headers / sizeof headers[0]);
	tcase_add_loop_test(c, by_its_tftp_error, 0, sizeof errors / sizeof errors[0]);
	tcase_add_test(c, not_by_the_phones_error);
	tcase_add_test(c, dnsmasq_in_all_its_roles);
	tcase_add_test(c, asterisk_in_one_role);
	tcase_add_loop_test(c, by_the_cdp_of_its_mac, 0, 3);
	tcase_add_loop_test(c, not_by_the_routers_cdp, 0, 2);
	tcase_add_test(c, not_by_anothers_cdp);
	suite_add_tcase(s, c);
	return s;
}
