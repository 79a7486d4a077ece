/* TFTP answers that do not get there, or come from where nobody asked. */
#include "samples/request.h"
#include "samples/scenarios/scenarios.h"

static const struct served_file files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP41.8-5-2S", "10.20.110.5"), 0},
        {"SEP{mac}.cnf.xml.sgn", DEVICE_CONFIG("SCCP41.8-5-2S", "10.20.110.5"), 0},
        {NULL, NULL, 0},
};

static struct phone
branch_phone(struct site *site)
{
	site->tftp.files = files;
	return phone_on(site, &phone_7941, "00:1b:d4:60:2a:71", IPV4(10, 20, 110, 84),
	                "SCCP41.8-5-2S");
}

static void
goes_into_service(struct phone *phone)
{
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(phone, 35);
}

/* ----------------------------------------------------- data that do not arrive --- */

/* Request, the first block several times without an acknowledgement, and the request again. */
static void
is_answered_in_vain(struct request *request, struct host *from, uint16_t port, unsigned times)
{
	struct forge *forge = request->phone->site->forge;

	for (unsigned i = 0; i < times; i++) {
		request_is_made(request);
		for (int sent = 0; sent < 4; sent++) {
			request_gets_block(request, from, port, 1, TFTP_BLOCK);
			forge_wait_about(forge, FORGE_SECOND);
		}
		request->port = host_next_port(&request->phone->host);
		if (port != TFTP_PORT)
			port++;
	}
}

/* Recorded beside the server: what it sends leaves, and nothing comes back but the request. */
static void
data_blocked(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_8851, "2c:31:24:c8:2b:66", IPV4(10, 64, 41, 95),
	                              "sip88xx.12-5-1SR3-74");
	struct request request = request_for(&phone, 49160, "SEP{mac}.cnf.xml");

	site.server_side = true;
	phone_comes_up_with_lease(&phone);
	is_answered_in_vain(&request, &site.tftp.host, 45300, 3);
	request.name = "XMLDefault.cnf.xml";
	is_answered_in_vain(&request, &site.tftp.host, 45310, 2);
	router_looks_around(&site, 34, 60);
}

static void
data_blocked_near_acknowledged(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_8851, "2c:31:24:c8:2b:66", IPV4(10, 64, 41, 95),
	                              "sip88xx.12-5-1SR3-74");
	struct request request = request_for(&phone, 49160, "SEP{mac}.cnf.xml");

	site.server_side = true;
	phone_comes_up_with_lease(&phone);
	is_answered_in_vain(&request, &site.tftp.host, 45300, 1);
	request_is_made(&request);
	request_gets_block(&request, &site.tftp.host, 45320, 1, TFTP_BLOCK);
	request_acknowledges(&request, &site.tftp.host, 45320, 1);
	request_gets_block(&request, &site.tftp.host, 45320, 2, 300);
	request_acknowledges(&request, &site.tftp.host, 45320, 2);
	router_looks_around(&site, 34, 60);
}

/* The same on the phone's own switch: the blocks do come as far as its port. */
static void
data_blocked_unsure_at_phone(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);
	struct request request = request_for(&phone, 49160, "SEP{mac}.cnf.xml");

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.tftp.host);
	is_answered_in_vain(&request, &site.tftp.host, 32810, 3);
	phone_goes_idle(&phone, 35);
}

/* ---------------------------------------------------------- the wrong address --- */

static struct host
second_adapter(const struct site *site)
{
	return (struct host){.mac = site->tftp.host.mac, .ip = IPV4(10, 20, 110, 6), .ip_id = 6000};
}

static void
wrong_address(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);
	struct host other = second_adapter(&site);
	struct request request = request_for(&phone, 49160, "CTLSEP{mac}.tlv");

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.tftp.host);
	for (unsigned i = 0; i < 6; i++) {
		if (i == 3)
			request.name = "SEP{mac}.cnf.xml";
		request_is_made(&request);
		request_gets_block(&request, &other, (uint16_t)(32810 + i), 1, TFTP_BLOCK);
		request_is_closed(&request, &other);
		forge_wait_about(forge, 4 * FORGE_SECOND);
	}
	phone_goes_idle(&phone, 40);
}

/* Two adapters in two subnets: the phone says ERROR 5. */
static void
wrong_address_error(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_8841, "2c:31:24:c8:31:0c", IPV4(10, 64, 41, 97),
	                              "sip88xx.12-5-1SR3-74");
	struct host other = {.mac = site.tftp.host.mac, .ip = IPV4(10, 64, 8, 111), .ip_id = 6000};
	struct request request = request_for(&phone, 49160, "SEP{mac}.cnf.xml");

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.tftp.host);
	for (unsigned i = 0; i < 3; i++) {
		request_is_made(&request);
		request_gets_block(&request, &other, (uint16_t)(45400 + i), 1, TFTP_BLOCK);
		request_refuses(&request, &other, (uint16_t)(45400 + i));
		forge_wait_about(forge, 4 * FORGE_SECOND);
	}
	phone_goes_idle(&phone, 45);
}

/* A virtual address in front of two servers, and a phone that does not mind. */
static void
wrong_address_near_taken(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);
	struct host other = second_adapter(&site);
	struct request request = request_for(&phone, 49160, "CTLSEP{mac}.tlv");

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.tftp.host);
	request_is_made(&request);
	for (unsigned block = 1; block <= 3; block++) {
		request_gets_block(&request, &other, 32810, block, block == 3 ? 100 : TFTP_BLOCK);
		request_acknowledges(&request, &other, 32810, block);
	}
	goes_into_service(&phone);
}

static void
wrong_address_unsure_ends(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);
	struct host other = second_adapter(&site);
	struct request request = request_for(&phone, 49160, "CTLSEP{mac}.tlv");

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.tftp.host);
	request_is_made(&request);
	request_gets_block(&request, &other, 32810, 1, TFTP_BLOCK);
	router_looks_around(&site, 11, 13);
}

/* -------------------------------------------------------------- from port 69 --- */

static void
from_port_69(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_8851, "2c:31:24:c8:33:41", IPV4(10, 64, 41, 98),
	                              "sip88xx.12-5-1SR3-74");
	struct request request = request_for(&phone, 49160, "SEP{mac}.cnf.xml");

	site.server_side = true;
	phone_comes_up_with_lease(&phone);
	is_answered_in_vain(&request, &site.tftp.host, TFTP_PORT, 3);
	router_looks_around(&site, 24, 50);
}

/* A server that does all on one port, and a phone that follows it. */
static void
from_port_69_near_taken(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);
	struct request request = request_for(&phone, 49160, "CTLSEP{mac}.tlv");

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.tftp.host);
	request_is_made(&request);
	for (unsigned block = 1; block <= 3; block++) {
		request_gets_block(&request, &site.tftp.host, TFTP_PORT, block,
		                   block == 3 ? 100 : TFTP_BLOCK);
		request_acknowledges(&request, &site.tftp.host, TFTP_PORT, block);
	}
	goes_into_service(&phone);
}

/* ---------------------------------------------------------------- two servers --- */

static const char config[] = "<device><deviceProtocol>SCCP</deviceProtocol></device>\n";

/* Nobody told the phone a server: it asks all, and two answer. */
static void
ask_everyone(struct forge *forge, struct host *second)
{
	struct site site = site_lab(forge);
	struct phone phone = phone_on(&site, &phone_7960, "00:03:6b:7f:4c:19",
	                              IPV4(192, 168, 1, 121), "P00303020214");
	struct host all = {.mac = broadcast_mac, .ip = BROADCAST_IP};
	struct request request = {
	        .phone = &phone, .server = &all, .port = 51000, .name = "OS79XX.TXT"};

	site.dhcp.option150 = (struct slice){NULL, 0};
	site.dhcp.option66 = NULL;
	phone_comes_up_with_lease(&phone);
	for (unsigned i = 0; i < 2; i++) {
		request_is_made(&request);
		request_gets_text(&request, &site.tftp.host, 1030,
		                  i == 0 ? "P00303020214" : config);
		request_gets_text(&request, second, 2100, i == 0 ? "P00305000300" : config);
		request_acknowledges(&request, &site.tftp.host, 1030, 1);
		request_refuses(&request, second, 2100);
		request.name = "SEP{mac}.cnf.xml";
		request.port = 51001;
		forge_wait_about(forge, FORGE_SECOND);
	}
	phone_goes_idle(&phone, 30);
}

static void
two_servers(struct forge *forge)
{
	struct host second = {
	        .mac = mac_of("00:0d:60:3a:99:10"), .ip = IPV4(192, 168, 1, 77), .ip_id = 800};

	ask_everyone(forge, &second);
}

/* The same PC, by its second adapter's address. */
static void
two_servers_unsure_one_machine(struct forge *forge)
{
	struct host second = {
	        .mac = mac_of("00:13:d4:5a:20:77"), .ip = IPV4(192, 168, 1, 77), .ip_id = 800};

	ask_everyone(forge, &second);
}

static void
two_servers_near_one(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = phone_on(&site, &phone_7960, "00:03:6b:7f:4c:19",
	                              IPV4(192, 168, 1, 121), "P00303020214");
	struct host all = {.mac = broadcast_mac, .ip = BROADCAST_IP};
	struct request request = {
	        .phone = &phone, .server = &all, .port = 51000, .name = "OS79XX.TXT"};

	site.dhcp.option150 = (struct slice){NULL, 0};
	site.dhcp.option66 = NULL;
	phone_comes_up_with_lease(&phone);
	request_is_made(&request);
	request_gets_text(&request, &site.tftp.host, 1030, "P00303020214");
	request_acknowledges(&request, &site.tftp.host, 1030, 1);
	phone_goes_idle(&phone, 30);
}

/* -------------------------------------------------------- the phone has closed --- */

/* A part of the set is missing; the phone drops the others that were under way. */
static void
closed_by_phone(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);
	struct request part = request_for(&phone, 49160, "cnu41.8-4-1-23.sbn");

	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_fetches(&phone, "SCCP41.8-5-2S.loads");
	request_is_made(&part);
	for (unsigned block = 1; block <= 4; block++) {
		request_gets_block(&part, &site.tftp.host, 33001, block, TFTP_BLOCK);
		if (block < 4)
			request_acknowledges(&part, &site.tftp.host, 33001, block);
	}
	request_is_closed(&part, &site.tftp.host);
	phone_goes_idle(&phone, 30);
}

/* Recorded behind the phone's router. */
static void
closed_unsure_behind_router(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_8851, "2c:31:24:c8:40:12", IPV4(10, 64, 41, 99),
	                              "sip88xx.12-5-1SR3-74");
	struct request part = request_for(&phone, 49160, "rootfs88xx.12-8-1-0001-482.sbn");

	site.server_side = true;
	phone_comes_up_with_lease(&phone);
	request_is_made(&part);
	request_gets_block(&part, &site.tftp.host, 45500, 1, TFTP_BLOCK);
	request_acknowledges(&part, &site.tftp.host, 45500, 1);
	request_gets_block(&part, &site.tftp.host, 45500, 2, TFTP_BLOCK);
	request_is_closed(&part, &site.tftp.host);
	router_looks_around(&site, 10, 40);
}

/* A firewall says port unreachable of the server's data. */
static void
closed_near_middlebox(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);
	struct request request = request_for(&phone, 49160, "CTLSEP{mac}.tlv");
	struct path path;

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.tftp.host);
	request_is_made(&request);
	request_gets_block(&request, &site.tftp.host, 33001, 1, TFTP_BLOCK);
	path = site_path(&site, &site.gateway, &site.tftp.host);
	forge_port_unreachable(forge, &path);
	forge_wait(forge, 4);
	goes_into_service(&phone);
}

const struct scenario answer_scenarios[] = {
        {"tftp-data-blocked", "2021-03-01 06:00:00",
         "Recorded beside the server: its data get no acknowledgement, the phone asks again",
         data_blocked},
        {"tftp-data-blocked-near-acknowledged", "2021-03-01 06:10:00",
         "The same once; then the phone acknowledges and the file comes whole",
         data_blocked_near_acknowledged},
        {"tftp-data-blocked-unsure-at-phone", "2012-05-07 08:00:00",
         "Recorded at the phone's switch: the data come that far and get no acknowledgement",
         data_blocked_unsure_at_phone},
        {"tftp-wrong-address", "2012-05-07 09:00:00",
         "The server answers from its second address, and the phone's stack refuses that",
         wrong_address},
        {"tftp-wrong-address-error", "2021-03-01 07:00:00", "The same, and the phone says ERROR 5",
         wrong_address_error},
        {"tftp-wrong-address-near-taken", "2012-05-07 09:10:00",
         "The server answers from its second address, and the phone takes it",
         wrong_address_near_taken},
        {"tftp-wrong-address-unsure-ends", "2012-05-07 09:20:00",
         "One answer from the second address, and the recorder stops", wrong_address_unsure_ends},
        {"tftp-from-port-69", "2021-03-01 08:00:00",
         "Recorded beside a server that answers from port 69: no acknowledgement comes",
         from_port_69},
        {"tftp-from-port-69-near-taken", "2012-05-07 10:00:00",
         "A server that answers from port 69, and a phone that follows it",
         from_port_69_near_taken},
        {"tftp-two-servers", "2003-06-10 12:00:00",
         "A lease without a server: the phone asks everyone, and two servers answer", two_servers},
        {"tftp-two-servers-unsure-one-machine", "2003-06-10 12:20:00",
         "The same, and both answers have one MAC address", two_servers_unsure_one_machine},
        {"tftp-two-servers-near-one", "2003-06-10 12:10:00", "The same, and one server answers",
         two_servers_near_one},
        {"tftp-closed-by-phone", "2012-05-07 11:00:00",
         "A file of the set is missing; the phone has closed the port that a part comes to",
         closed_by_phone},
        {"tftp-closed-unsure-behind-router", "2021-03-01 09:00:00",
         "Port unreachable of a part, from a phone behind a router", closed_unsure_behind_router},
        {"tftp-closed-near-middlebox", "2012-05-07 11:10:00",
         "A router says port unreachable of the server's data; later all is served",
         closed_near_middlebox},
        {NULL, NULL, NULL, NULL},
};
