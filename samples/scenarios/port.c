/* The switch port and what it does to a phone: power, VLANs, spanning tree, 802.1X. */
#include <math.h>

#include "samples/cdp.h"
#include "samples/eapol.h"
#include "samples/lldp.h"
#include "samples/scenarios/scenarios.h"
#include "samples/stp.h"

#define LOAD_7941 "SCCP41.8-5-2S"
#define LOAD_7962 "SCCP42.9-4-2SR1-1S"
#define LOAD_7971 "SCCP70.8-5-2S"

static const struct served_file files_7941[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD_7941, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_7962[] = {
        {"CTLSEP{mac}.tlv", NULL, 4412},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD_7962, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_7971[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD_7971, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_lab[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD_7941, "192.168.1.10"), 0},
        {NULL, NULL, 0},
};

static struct phone
a_7941(struct site *site)
{
	site->tftp.files = files_7941;
	return phone_on(site, &phone_7941, "00:1b:54:c9:02:7e", IPV4(10, 20, 110, 51), LOAD_7941);
}

static struct phone
a_7962(struct site *site)
{
	site->tftp.files = files_7962;
	return phone_on(site, &phone_7962, "50:3d:e5:9b:71:c4", IPV4(10, 20, 110, 56), LOAD_7962);
}

static struct phone
a_7971(struct site *site)
{
	site->tftp.files = files_7971;
	return phone_on(site, &phone_7971_ge, "00:1a:a1:7c:0b:d3", IPV4(10, 20, 110, 71),
	                LOAD_7971);
}

/* From its lease on. */
static void
goes_on(struct phone *phone)
{
	phone_gets_lease(phone);
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(phone, 70);
}

static void
boots(struct phone *phone)
{
	phone_comes_up(phone);
	goes_on(phone);
}

static void
registers(struct phone *phone, const struct sccp_device *device, unsigned reason)
{
	struct call_manager manager = {phone->site->tftp.host, 20};
	struct sccp sccp;

	phone_comes_up_with_lease(phone);
	phone_fetches_configuration(phone);
	sccp = sccp_opens(phone, &manager, device);
	if (reason != 0)
		sccp_tells_reason_in_xml(&sccp, reason, "0:", &(struct tcp_plan){0});
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

/* ---------------------------------------------------------------------- power --- */

static void
poe_denied(struct forge *forge)
{
	struct site site = site_branch(forge), data = site_branch_data(forge);
	struct phone phone = a_7971(&site);

	site.port.power_mw = 6300;
	site.port.limit_mw = UINT32_MAX;
	phone_comes_up(&phone);
	for (int i = 0; i < 3; i++)
		phone_restarts_after(&phone, 21 + 2.7 * i);
	forge_turn_to(forge, 3);
	pc_works(&data, "00:0f:1f:a8:33:5e", IPV4(10, 20, 10, 44), "FRONTDESK-2", 90);
}

static void
poe_near_enough(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7971(&site);

	site.port.power_mw = 15400;
	site.port.limit_mw = UINT32_MAX;
	boots(&phone);
}

static void
poe_lldp(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7962(&site);
	struct lldp_speech words = lldp_7962;

	site.port.no_cdp = site.port.lldp = true;
	site.port.power_mw = 7000;
	phone.no_cdp = true;
	words.power_deciwatts = 98; /* with an expansion module */
	phone.lldp = &words;
	registers(&phone, &sccp_device_7962, 0);
}

/* Two phones and two ports that don't answer them. */
static void
on_mirror(struct forge *forge, struct phone *first, struct phone *second, struct site *ports)
{
	boots(first);
	forge_turn_to(forge, 11.3);
	boots(second);
	switch_says_hello(&ports[0], 24.7, 85);
	switch_says_hello(&ports[1], 37.2, 85);
}

static void
poe_unsure(struct forge *forge)
{
	struct site ports[2] = {site_branch(forge), site_branch(forge)};
	struct site mirror = ports[0], other = ports[0];
	struct phone large = a_7971(&mirror), small = a_7941(&other);

	mirror.port.device = other.port.device = NULL;
	ports[0].port.power_mw = ports[1].port.power_mw = 7000;
	ports[0].port.limit_mw = ports[1].port.limit_mw = 7000;
	ports[1].port.port = "FastEthernet0/18";
	ports[1].port.mac.octet[5]++;
	on_mirror(forge, &large, &small, ports);
}

/* ----------------------------------------------------------------------- flap --- */

static void
flaps(struct forge *forge, int times)
{
	struct site site = site_branch(forge), data = site_branch_data(forge);
	struct phone phone = a_7962(&site);

	for (int i = 0; i <= times; i++) {
		registers(&phone, &sccp_device_7962, 25);
		forge_wait(forge, 6.2 + 1.3 * i);
	}
	forge_turn_to(forge, 2);
	pc_works(&data, "00:0f:1f:a8:33:5e", IPV4(10, 20, 10, 44), "FRONTDESK-2", 200);
}

static void
port_flap(struct forge *forge)
{
	flaps(forge, 2);
}

static void
port_flap_near_once(struct forge *forge)
{
	flaps(forge, 1);
}

/* ---------------------------------------------------------------------- VLANs --- */

static void
native_vlan(struct forge *forge, uint16_t vlan)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site);

	phone.native_vlan = vlan;
	boots(&phone);
}

static void
native_vlan_mismatch(struct forge *forge)
{
	native_vlan(forge, 1);
}

static void
native_vlan_near_equal(struct forge *forge)
{
	native_vlan(forge, 10);
}

static void
native_vlan_unsure(struct forge *forge)
{
	struct site ports[2] = {site_branch(forge), site_branch(forge)};
	struct site mirror = ports[0];
	struct phone first, second;

	mirror.port.device = NULL;
	ports[1].port.port = "FastEthernet0/18";
	ports[1].port.mac.octet[5]++;
	first = a_7941(&mirror);
	second = a_7962(&mirror);
	mirror.tftp.files = files_7941;
	first.native_vlan = 1;
	on_mirror(forge, &first, &second, ports);
}

/* No switch answers; the phone asks on, and goes on untagged. */
static void
without_neighbour(struct forge *forge, double patience)
{
	struct site site = site_lab(forge);
	struct phone phone =
	        phone_on(&site, &phone_7941, "00:1b:54:c9:02:7e", IPV4(192, 168, 1, 51), LOAD_7941);

	site.port.device = NULL;
	site.tftp.files = files_lab;
	phone_comes_up(&phone);
	while (forge_now(forge) < (int64_t)(patience * (double)FORGE_SECOND)) {
		cdp_from_phone(&phone);
		forge_wait(forge, 9.7);
	}
	goes_on(&phone);
}

static void
no_neighbour(struct forge *forge)
{
	without_neighbour(forge, 108);
}

static void
no_neighbour_unsure(struct forge *forge)
{
	without_neighbour(forge, 31);
}

/* A phone on a port that was set up for a PC: the data VLAN's lease is right for a PC. */
static void
data_port(struct forge *forge, bool beside_another)
{
	struct site data = site_branch_data(forge), voice = site_branch(forge);
	struct phone lost =
	        phone_on(&data, &phone_7941, "00:19:e8:77:10:ac", IPV4(10, 20, 10, 61), LOAD_7941);
	struct phone other = a_7962(&voice);

	data.port.voice_vlan = 0;
	data.port.port = "FastEthernet0/18";
	data.port.mac.octet[5]++;
	phone_comes_up_with_lease(&lost);
	phone_goes_idle(&lost, 70);
	if (!beside_another)
		return;
	forge_turn_to(forge, 17.4);
	registers(&other, &sccp_device_7962, 0);
}

static void
voice_vlan_not_advertised(struct forge *forge)
{
	data_port(forge, true);
}

static void
voice_vlan_unsure_flat(struct forge *forge)
{
	data_port(forge, false);
}

static void
in_vlan_20(struct forge *forge, bool answered)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site);

	site.vlan = 20;
	phone_comes_up(&phone);
	if (answered)
		goes_on(&phone);
	else
		phone_discovers(&phone, 9);
	phone_goes_idle(&phone, 40);
}

static void
voice_vlan_mismatch(struct forge *forge)
{
	in_vlan_20(forge, false);
}

static void
voice_vlan_unsure_answered(struct forge *forge)
{
	in_vlan_20(forge, true);
}

/* -------------------------------------------------------------- spanning tree --- */

static void
stp_delay(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site);

	phone_comes_up(&phone);
	phone_discovers(&phone, 6);
	goes_on(&phone);
	stp_speaks_rapid(&site, 0.3, 15.2, STP_DISCARDING);
	stp_speaks_rapid(&site, 16.3, 31.2, STP_LEARNING);
	stp_speaks_rapid(&site, 32.3, 80, STP_FORWARDING);
}

static void
stp_near_portfast(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site);

	boots(&phone);
	stp_speaks_rapid(&site, 0.3, 80, STP_FORWARDING);
}

/* --------------------------------------------------------------------- 802.1X --- */

static void
dot1x_failure(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7962(&site);

	phone_comes_up(&phone);
	for (int i = 0; i < 2; i++) {
		eapol_authenticates(&phone, eapol_group, EAPOL_SAYS_FAILURE);
		phone_discovers(&phone, 4);
	}
	phone_goes_idle(&phone, 30);
}

static void
dot1x_near_success(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7962(&site);

	phone_comes_up(&phone);
	eapol_authenticates(&phone, eapol_group, EAPOL_SAYS_SUCCESS);
	goes_on(&phone);
}

/* The phone's certificate is refused, and the port takes it by its MAC address. */
static void
dot1x_near_mab(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7962(&site);

	phone_comes_up(&phone);
	eapol_authenticates(&phone, eapol_group, EAPOL_SAYS_FAILURE);
	phone_discovers(&phone, 1);
	goes_on(&phone);
}

static void
dot1x_unsure_no_authenticator(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7962(&site);

	phone_comes_up(&phone);
	for (int i = 0; i < 3; i++) {
		eapol_says(forge, phone.host.mac, eapol_group, EAPOL_SAYS_START);
		phone_discovers(&phone, 3);
	}
	phone_goes_idle(&phone, 30);
}

static void
dot1x_unsure_port_asks(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site);

	phone_comes_up(&phone);
	phone_discovers(&phone, 9);
	phone_goes_idle(&phone, 30);
	for (int i = 0; i < 3; i++) {
		forge_turn_to(forge, 1.4 + 30 * i);
		eapol_says(forge, site.port.mac, eapol_group, EAPOL_ASKS_IDENTITY);
	}
}

/* ----------------------------------------------------------------------- loop --- */

static void
speaks_from_port_2(struct phone *phone, double from, double until)
{
	phone->cdp_port = "Port 2";
	int count = (int)ceil((until - from) / 60);

	for (int i = 0; i < count; i++) {
		forge_turn_to(phone->site->forge, from + 60 * i);
		cdp_from_phone(phone);
	}
}

static void
pc_port_loop(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site);

	boots(&phone);
	speaks_from_port_2(&phone, 4.4, 80);
	router_looks_around(&site, 1, 80);
}

static void
pc_port_near_at_the_pc(struct forge *forge)
{
	struct site data = site_branch_data(forge);
	struct phone phone =
	        phone_on(&data, &phone_7941, "00:1b:54:c9:02:7e", IPV4(10, 20, 110, 51), LOAD_7941);

	speaks_from_port_2(&phone, 4.4, 130);
	forge_turn_to(forge, 0);
	pc_works(&data, "00:0f:1f:a8:33:5e", IPV4(10, 20, 10, 44), "FRONTDESK-2", 120);
}

const struct scenario port_scenarios[] = {
        {"poe-denied", "2008-06-03 09:00:00",
         "A 7971 asks for 15.4 W, its port has 6.3 W; it restarts again and again", poe_denied},
        {"poe-near-enough", "2008-06-03 09:10:00", "The same phone, and the port has 15.4 W",
         poe_near_enough},
        {"poe-lldp-registers", "2016-04-11 09:00:00",
         "A 7962 asks for 9.8 W in LLDP-MED, its port has 7.0 W; it registers all the same",
         poe_lldp},
        {"poe-unsure-two-ports", "2008-06-03 09:20:00",
         "A 7971 and a 7941 on one mirror, and two ports of 7 W; no port answers a phone",
         poe_unsure},
        {"port-flap", "2014-09-16 07:30:00",
         "A registered 7962 falls silent twice and boots anew; it calls each a power-up",
         port_flap},
        {"port-flap-near-once", "2014-09-16 07:50:00", "The same, once", port_flap_near_once},
        {"native-vlan-mismatch", "2009-01-20 15:00:00", "The phone says native VLAN 1, its port 10",
         native_vlan_mismatch},
        {"native-vlan-near-equal", "2009-01-20 15:10:00", "Both say 10", native_vlan_near_equal},
        {"native-vlan-unsure-two-ports", "2009-01-20 15:20:00",
         "The same phone beside another on a mirror of two ports; no port answers a phone",
         native_vlan_unsure},
        {"no-neighbour", "2010-09-17 21:00:00",
         "No switch answers CDP: 108 seconds of asking for a voice VLAN, then DHCP without one",
         no_neighbour},
        {"no-neighbour-unsure-40-seconds", "2010-09-17 21:10:00", "The same, after 40 seconds",
         no_neighbour_unsure},
        {"voice-vlan-not-advertised", "2012-03-06 08:00:00",
         "A phone on a port without a voice VLAN, and one beside it on a port with one",
         voice_vlan_not_advertised},
        {"voice-vlan-unsure-flat", "2012-03-06 08:10:00",
         "The same phone alone: is there a voice VLAN at all?", voice_vlan_unsure_flat},
        {"voice-vlan-mismatch", "2012-03-06 08:20:00",
         "The port tells VLAN 110, the phone asks in VLAN 20, and nobody answers there",
         voice_vlan_mismatch},
        {"voice-vlan-unsure-answered", "2012-03-06 08:30:00", "The same, and VLAN 20 answers it",
         voice_vlan_unsure_answered},
        {"stp-delay", "2009-01-20 16:00:00",
         "A port discards, learns and forwards; the phone's first six DISCOVERs are lost",
         stp_delay},
        {"stp-near-portfast", "2009-01-20 16:10:00",
         "The port forwards at once, and so is DHCP answered", stp_near_portfast},
        {"dot1x-failure", "2014-09-17 07:30:00",
         "EAP-Failure twice, and nobody answers the phone's DISCOVERs", dot1x_failure},
        {"dot1x-near-success", "2014-09-17 07:40:00", "EAP-Success, and all goes well",
         dot1x_near_success},
        {"dot1x-near-mab", "2014-09-17 07:50:00",
         "EAP-Failure, and the port takes the phone by its MAC address", dot1x_near_mab},
        {"dot1x-unsure-no-authenticator", "2014-09-17 08:00:00",
         "Nobody answers the phone's EAPOL-Start, nor its DISCOVERs",
         dot1x_unsure_no_authenticator},
        {"dot1x-unsure-port-asks", "2014-09-17 08:10:00",
         "The port asks for 802.1X, the phone has no supplicant, nobody answers its DISCOVERs",
         dot1x_unsure_port_asks},
        {"pc-port-loop", "2012-03-06 09:00:00",
         "The mirror hears the phone's CDP from its network port and from its PC port",
         pc_port_loop},
        {"pc-port-near-at-the-pc", "2012-03-06 09:10:00",
         "Recorded at the PC behind the phone: its CDP comes from Port 2 only",
         pc_port_near_at_the_pc},
        {NULL, NULL, NULL, NULL},
};
