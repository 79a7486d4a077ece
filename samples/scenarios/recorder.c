/* Recorders that tell of themselves: their interfaces, what they lost, which way a frame went. */
#include "samples/cdp.h"
#include "samples/http.h"
#include "samples/lldp.h"
#include "samples/scenarios/scenarios.h"

#include <math.h>

#define LOAD "SCCP42.9-4-2SR1-1S"
#define LOAD_7941 "SCCP41.8-5-2S"

static const struct served_file files[] = {
        {"CTLSEP{mac}.tlv", NULL, 4412},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_7941[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD_7941, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};

/* ------------------------------------------------- taps on the cables of two phones --- */

/* A tap without an aggregator gives each way on a card of its own; of two cables these are four.
 * With one, both ways are taken as the port's. */
struct taps {
	struct recorder_interface of_port[2], of_phone[2];
	bool aggregate;
};

static const struct taps taps_named = {
        .of_port = {{"enp1s0f1", "core-1 1/12 from the switch", .counts = true},
                    {"enp1s0f3", "core-1 1/13 from the switch", .counts = true}},
        .of_phone = {{"enp1s0f0", "core-1 1/12 from the phone", .counts = true},
                     {"enp1s0f2", "core-1 1/13 from the phone", .counts = true}},
};
static const struct taps taps_unnamed = {
        .of_port = {{"enp1s0f1", NULL, .counts = true}, {"enp1s0f3", NULL, .counts = true}},
        .of_phone = {{"enp1s0f0", NULL, .counts = true}, {"enp1s0f2", NULL, .counts = true}},
};
static const struct taps taps_aggregated = {
        .of_port = {{"enp1s0f0", NULL, .counts = true}, {"enp1s0f1", NULL, .counts = true}},
        .aggregate = true,
};

/* A branch whose switch speaks no CDP, and sends its LLDP when its time has come. */
static struct site
branch_port(struct forge *forge, const char *port, uint8_t number)
{
	struct site site = site_branch(forge);

	site.port.device = "core-1";
	site.port.port = port;
	site.port.software = "HP J9727A 2920-24G-PoE+ Switch, revision WB.16.10.0016";
	site.port.mac = mac_of("50:65:f3:2a:10:80");
	site.port.mac.octet[5] = (uint8_t)(0x80 + number);
	site.port.no_cdp = true;
	site.port.lldp = true;
	site.port.power_mw = 15400;
	site.tftp.files = files;
	return site;
}

static void
port_says_hello(struct site *site, double from, double until)
{
	int count = (int)ceil((until - from) / 30);

	for (int i = 0; i < count; i++) {
		forge_turn_to(site->forge, from + 30 * i);
		lldp_from_switch(site);
	}
}

/* The first phone runs half duplex, both ports full. */
static void
two_cables(struct forge *forge, const struct taps *taps)
{
	struct site ports[2] = {branch_port(forge, "1/12", 12), branch_port(forge, "1/13", 13)};
	struct site quiet = ports[0];

	quiet.port.lldp = false;
	for (uint8_t i = 0; i < 2; i++) {
		struct phone phone = phone_on(&quiet, &phone_7962,
		                              i == 0 ? "50:3d:e5:9b:71:c4" : "50:3d:e5:9b:80:11",
		                              IPV4(10, 20, 110, 56) + i, LOAD);

		phone.lldp = i == 0 ? &lldp_7962_half : &lldp_7962;
		phone.no_cdp = true;
		forge_record_on(forge, &taps->of_port[i]);
		if (!taps->aggregate)
			forge_tap(forge, phone.host.mac, &taps->of_phone[i]);
		forge_turn_to(forge, 11.3 * i);
		phone_boots(&phone, 70);
		port_says_hello(&ports[i], 24.7 + 12.5 * i, 85);
	}
}

static void
duplex_tap_named(struct forge *forge)
{
	two_cables(forge, &taps_named);
}

static void
duplex_tap_unnamed(struct forge *forge)
{
	two_cables(forge, &taps_unnamed);
}

static void
duplex_tap_each_cable(struct forge *forge)
{
	two_cables(forge, &taps_aggregated);
}

/* Mirror sessions of a switch whose CDP is off, each to a card of its own. */
static const struct recorder_interface sessions[] = {
        {"eth1", "closet3-sw1 Gi1/0/5", .counts = true},
        {"eth2", "closet3-sw1 Gi1/0/6", .counts = true}};

static void
switch_silent(struct forge *forge)
{
	struct site site = site_branch(forge);

	site.port.device = NULL;
	site.tftp.files = files;
	for (uint8_t i = 0; i < 2; i++) {
		struct phone phone = phone_on(&site, &phone_7962,
		                              i == 0 ? "50:3d:e5:9b:71:c4" : "50:3d:e5:9b:80:11",
		                              IPV4(10, 20, 110, 56) + i, LOAD);

		forge_record_on(forge, &sessions[i]);
		forge_turn_to(forge, 11.3 * i);
		phone_boots(&phone, 70);
	}
}

/* -------------------------------------------------- a laptop with two network cards --- */

static const struct recorder_interface tap_uplink = {"enx00e04c680a11",
                                                     "tap between phone and wall", .counts = true};
static const struct recorder_interface laptop_card = {"enp0s31f6", "behind the phone",
                                                      .counts = true};

static void
pc_port_two_interfaces(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone =
	        phone_on(&site, &phone_7941, "00:1b:54:c9:02:7e", IPV4(10, 20, 110, 51), LOAD_7941);

	site.tftp.files = files_7941;
	forge_record_on(forge, &tap_uplink);
	phone_boots(&phone, 70);
	forge_record_on(forge, &laptop_card);
	phone.cdp_port = "Port 2";
	for (int i = 0; i < 2; i++) {
		forge_turn_to(forge, 4.4 + 60 * i);
		cdp_from_phone(&phone);
	}
}

/* ----------------------------------------------------------- a recorder that counts --- */

static const struct recorder_interface mirror_port = {"eth1", "mirror of branch-sw1",
                                                      .counts = true};

/* One phone is served; of another the file server wants to know nothing. */
static void
server_silent(struct forge *forge)
{
	struct site site = site_branch(forge), deaf = site;
	struct phone served =
	        phone_on(&site, &phone_7941, "00:1b:54:c9:02:7e", IPV4(10, 20, 110, 51), LOAD_7941);
	struct phone phone;

	forge_record_on(forge, &mirror_port);
	site.tftp.files = files_7941;
	phone_boots(&served, 70);
	deaf.tftp.host = (struct host){.mac = mac_of("00:0c:29:4f:7d:e8"),
	                               .ip = IPV4(10, 20, 110, 6),
	                               .ip_id = 411,
	                               .port = 32768};
	deaf.tftp.state = TFTP_SILENT;
	deaf.port.port = "FastEthernet0/18";
	deaf.port.mac.octet[5]++;
	deaf.dhcp.option66 = "10.20.110.6";
	deaf.dhcp.option150 = (struct slice){(const uint8_t[]){10, 20, 110, 6}, 4};
	phone = phone_on(&deaf, &phone_7962, "50:3d:e5:9b:71:c4", IPV4(10, 20, 110, 56), LOAD);
	forge_turn_to(forge, 20.2);
	phone_comes_up_with_lease(&phone);
	phone_fetches_configuration(&phone);
	phone_goes_idle(&phone, 40);
}

static void
server_silent_drops(struct forge *forge)
{
	forge_lose_between(forge, 8.2, 10.26); /* in the middle of the other phone's files */
	server_silent(forge);
}

static void
services_drops(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone =
	        phone_on(&site, &phone_7962, "50:3d:e5:9b:71:c4", IPV4(10, 20, 110, 56), LOAD);
	struct call_manager manager = {site.tftp.host, 20};
	struct host directory = {.mac = mac_of("00:0c:29:4f:7d:e9"),
	                         .ip = IPV4(10, 20, 110, 9),
	                         .ip_id = 77,
	                         .port = 33000};
	struct sccp sccp;
	struct tcp ldap;

	forge_record_on(forge, &mirror_port);
	site.tftp.files = files;
	phone_comes_up_with_lease(&phone);
	phone_fetches_configuration(&phone);
	sccp = sccp_opens(&phone, &manager, &sccp_device_7962);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 1);
	phone_looks_for(&phone, &directory);
	forge_lose_between(forge, forge_seconds(forge) + 0.5, forge_seconds(forge) + 1.5);
	ldap = tcp_between(&site, &phone.host, &directory, 389);
	tcp_knocks(&ldap, 4);
	phone_goes_idle(&phone, 30);
}

/* ------------------------------------------- recorded where the frames have their end --- */

static const struct recorder_interface server_card = {"Ethernet0", "vmxnet3 Ethernet Adapter",
                                                      .marks_ways = true, .counts = true};
static const struct recorder_interface bridge_port = {"vnet3", "to the VM voip-boot",
                                                      .marks_ways = true};

static const struct served_file lab_files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD_7941, "192.168.1.10"), 0},
        {"Ringlist-wb.xml", NULL, 17800},
        {NULL, NULL, 0},
};

static struct phone
lab_phone(struct site *site)
{
	site->tftp.files = lab_files;
	site->tftp.host.sums = site->dhcp.host.sums = SUMS_OFFLOADED;
	return phone_on(site, &phone_7941, "00:1a:a1:52:0e:7b", IPV4(192, 168, 1, 71), LOAD_7941);
}

/* The server's backup goes to a disk station that takes jumbo frames. */
static void
backs_up(struct site *site)
{
	static const uint8_t part[8960];
	struct host station = {.mac = mac_of("00:11:32:0d:71:5a"), .ip = IPV4(192, 168, 1, 20)};

	for (int i = 0; i < 3; i++) {
		struct path path = site_path(site, &site->tftp.host, &station);

		forge_udp(site->forge, &path, 50112, 9876, (struct slice){part, sizeof part});
		forge_wait_about(site->forge, FORGE_MS);
	}
}

/* Its card cuts what it says by TCP into segments, computes checksums and pads. */
static void
offload_at_server(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = lab_phone(&site);
	struct http http;

	forge_record_at(forge, site.tftp.host.mac);
	forge_record_on(forge, &server_card);
	phone_comes_up_with_lease(&phone);
	phone_fetches_configuration(&phone);
	http = http_opens(&phone, lab_files, HTTP_FILES_PORT);
	http_asks(&http, "Ringlist-wb.xml");
	http_serves(&http, "Ringlist-wb.xml",
	            &(struct http_plan){.segments = {.segment = 6 * TCP_MSS}});
	http_closes(&http, TCP_SERVER);
	backs_up(&site);
	phone_goes_into_service(&phone, 62);
}

static void
offload_received(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = lab_phone(&site);

	forge_record_at(forge, mac_of("52:54:00:12:9f:01")); /* the bridge's own */
	forge_record_on(forge, &bridge_port);
	phone_boots(&phone, 70);
}

/* --------------------------------------------------------------- a card that checks --- */

static const struct recorder_interface checking_card = {
        "port0", "branch-sw1 Fa0/17", .keeps_fcs = true, .marks_errors = true, .counts = true};

static void
fcs_marked(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone =
	        phone_on(&site, &phone_7941, "00:1a:a1:52:0e:7b", IPV4(10, 20, 110, 71), LOAD_7941);

	forge_record_on(forge, &checking_card);
	site.tftp.files = files_7941;
	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "CTLSEP{mac}.tlv");
	forge_spoil_next(forge, 12);
	phone_asks_elsewhere(&phone, site.tftp.host.ip, "SEP{mac}.cnf.xml", 1);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(&phone, 62);
}

/* From the end: FCS, power, addresses, trust; then the low octet of VLAN 110, which becomes 106. */
#define VOICE_VLAN_FROM_END 48

static void
fcs_damaged_cdp(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone =
	        phone_on(&site, &phone_7941, "00:1a:a1:52:0e:7b", IPV4(10, 20, 110, 71), LOAD_7941);

	forge_record_on(forge, &checking_card);
	site.tftp.files = files_7941;
	phone_boots(&phone, 70);
	forge_wait(forge, 14);
	forge_spoil_next(forge, VOICE_VLAN_FROM_END);
	cdp_from_switch(&site);
	router_looks_around(&site, 1, 85);
}

/* ------------------------------------------------------------- the recorder's clock --- */

static void
clock_stepped(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone =
	        phone_on(&site, &phone_7941, "00:1a:a1:52:0e:7b", IPV4(10, 20, 110, 71), LOAD_7941);

	forge_step_clock(forge, 31.4, -23.8);
	site.dhcp.silent = true;
	phone_comes_up(&phone);
	phone_discovers(&phone, 10);
	phone_goes_idle(&phone, 20);
	router_looks_around(&site, 1, 70);
}

/* -------------------------------------------------------- a snap length of long ago --- */

/* tcpdump took 68 octets of a frame, or 96 where it was built for IPv6, up to version 4. */
static void
cut_like_old_tcpdump(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone =
	        phone_on(&site, &phone_7941, "00:1a:a1:52:0e:7b", IPV4(10, 20, 110, 71), LOAD_7941);

	forge_cut_frames(forge, 96);
	site.tftp.files = files_7941;
	phone_boots(&phone, 70);
}

const struct scenario recorder_scenarios[] = {
        {"duplex-tap-named-ports", "2016-04-11 08:30:00",
         "Two phones, one of them half duplex; a tap on each cable, and the recorder's interfaces "
         "are named after the switch ports",
         duplex_tap_named},
        {"duplex-tap-unsure-unnamed", "2016-04-11 08:40:00",
         "The same taps, and nobody named the interfaces", duplex_tap_unnamed},
        {"duplex-tap-each-cable", "2016-04-11 08:50:00",
         "The same phones; the taps put both ways of a cable on one interface",
         duplex_tap_each_cable},
        {"mirror-named-silent-switch", "2019-05-14 09:30:00",
         "Two good boots on a switch whose CDP is off, the voice VLAN set by hand; the recorder's "
         "interfaces are named after the ports that they mirror",
         switch_silent},
        {"pc-port-unsure-two-interfaces", "2012-03-06 09:20:00",
         "A laptop records a tap on the phone's cable and, plugged in behind the phone, its own "
         "card",
         pc_port_two_interfaces},
        {"tftp-no-response-counted", "2011-05-17 08:00:00",
         "A file server does not answer a phone; the recorder says that it lost nothing",
         server_silent},
        {"tftp-no-response-unsure-drops", "2011-05-17 08:10:00",
         "The same; the recorder was too slow for a while, and says so", server_silent_drops},
        {"services-unsure-drops", "2017-09-05 13:20:00",
         "A registered 7962 gets no answer of its directory; the recorder lost frames of it",
         services_drops},
        {"offload-at-windows-server", "2013-11-19 10:00:00",
         "A good boot recorded on the Windows server; the recorder marks what went out, before its "
         "card cut and padded it",
         offload_at_server},
        {"offload-unsure-received", "2013-11-19 10:10:00",
         "A good boot recorded on the bridge of a virtual machine's host: what the machine sends "
         "comes in with checksums to be computed",
         offload_received},
        {"fcs-real-errors-marked", "2014-02-04 15:00:00",
         "A recorder's card checks the FCS; a request is damaged on the phone's cable", fcs_marked},
        {"fcs-damaged-cdp", "2014-02-04 15:10:00",
         "The same card; damaged is a CDP message of the switch, in the number of its voice VLAN",
         fcs_damaged_cdp},
        {"dhcp-no-offer-unsure-clock-stepped", "2015-08-21 07:00:00",
         "Nobody answers a DISCOVER; NTP sets the recorder's clock 24 s back meanwhile",
         clock_stepped},
        {"capture-cut-by-old-tcpdump", "2008-10-02 11:00:00",
         "A good boot recorded with the snap length that tcpdump had by itself, 96 octets",
         cut_like_old_tcpdump},
        {NULL, NULL, NULL, NULL},
};
