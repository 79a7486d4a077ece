/* Addresses that are taken, and ways out that aren't there. */
#include <math.h>

#include "samples/scenarios/scenarios.h"

#define LOAD "SCCP41.8-5-2S"

static const struct served_file files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_campus[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("sip88xx.12-0-1ES-13", "10.64.8.11"), 0},
        {NULL, NULL, 0},
};

static struct phone
a_7941(struct site *site)
{
	site->tftp.files = files;
	return phone_on(site, &phone_7941, "00:1b:54:c9:02:7e", IPV4(10, 20, 110, 51), LOAD);
}

static struct phone
an_8851(struct site *site, const char *mac, uint8_t number)
{
	site->tftp.files = files_campus;
	return phone_on(site, &phone_8851, mac, IPV4(10, 64, 41, 0) + number,
	                "sip88xx.12-0-1ES-13.loads");
}

static void
goes_on(struct phone *phone)
{
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(phone, 70);
}

/* ------------------------------------------------------------------ duplicates --- */

/* A station with a fixed address looks for the router, and the router's ARP finds both. */
static void
printer_speaks(struct site *site, uint32_t ip, double from, double until)
{
	struct host printer = {.mac = mac_of("00:1f:29:e3:5a:70"), .ip = ip};

	int count = (int)ceil((until - from) / 13);

	for (int i = 0; i < count; i++) {
		forge_turn_to(site->forge, from + 13 * i);
		site_resolve(site, &printer, &site->gateway, true);
		forge_wait(site->forge, 1.1);
		site_resolve(site, &site->gateway, &printer, true);
	}
}

static void
duplicate(struct forge *forge, uint32_t ip, double from, double until)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site);

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.gateway);
	goes_on(&phone);
	phone_looks_for(&phone, &site.gateway);
	printer_speaks(&site, ip, from, until);
}

static void
duplicate_ip(struct forge *forge)
{
	duplicate(forge, IPV4(10, 20, 110, 51), 3, 80);
}

static void
duplicate_near_other_address(struct forge *forge)
{
	duplicate(forge, IPV4(10, 20, 110, 52), 3, 80);
}

static void
duplicate_unsure_before(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site);

	forge_turn_to(forge, 60);
	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.gateway);
	goes_on(&phone);
	printer_speaks(&site, IPV4(10, 20, 110, 51), 3, 40);
}

/* ----------------------------------------------------------------- the gateway --- */

static void
looks_in_vain(struct phone *phone, struct host *host, int times)
{
	for (int i = 0; i < times; i++) {
		site_resolve(phone->site, &phone->host, host, false);
		forge_wait_about(phone->site->forge, (i < 3 ? 1 : 5) * FORGE_SECOND);
	}
}

static void
gateway_silent(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone first = an_8851(&site, "b0:00:b4:da:ee:ce", 203);
	struct site second_site = site;
	struct phone second = an_8851(&second_site, "b0:00:b4:da:f1:07", 204);

	second_site.port.port = "GigabitEthernet2/0/32";
	second_site.port.mac.octet[5]++;
	phone_comes_up_with_lease(&first);
	looks_in_vain(&first, &site.gateway, 9);
	phone_goes_idle(&first, 20);
	forge_turn_to(forge, 6.6);
	phone_comes_up_with_lease(&second);
	looks_in_vain(&second, &site.gateway, 8);
	phone_goes_idle(&second, 20);
}

static void
gateway_near_answers(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = an_8851(&site, "b0:00:b4:da:ee:ce", 203);

	phone_comes_up_with_lease(&phone);
	looks_in_vain(&phone, &site.gateway, 3);
	goes_on(&phone);
}

static void
gateway_unsure_capture_ends(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = an_8851(&site, "b0:00:b4:da:ee:ce", 203);

	phone_comes_up_with_lease(&phone);
	looks_in_vain(&phone, &site.gateway, 4);
}

/* ------------------------------------------------------------------ the mask --- */

static void
mask_29(struct forge *forge, bool ends)
{
	struct site site = site_campus(forge);
	struct phone phone = an_8851(&site, "b0:00:b4:da:ee:ce", 203);

	site.dhcp.mask = 0xfffffff8;
	phone_comes_up_with_lease(&phone);
	looks_in_vain(&phone, &site.gateway, ends ? 2 : 9);
	if (!ends)
		phone_goes_idle(&phone, 30);
}

static void
mask_leaves_gateway_outside(struct forge *forge)
{
	mask_29(forge, false);
}

static void
mask_unsure_capture_ends(struct forge *forge)
{
	mask_29(forge, true);
}

/* With 255.0.0.0 the data centre is a neighbour; another scope of the server has the right mask. */
static void
mask_8(struct forge *forge, bool proxy)
{
	struct site site = site_campus(forge), right = site;
	struct phone wrong_one = an_8851(&site, "b0:00:b4:da:ee:ce", 203);
	struct phone right_one = an_8851(&right, "b0:00:b4:da:f1:07", 204);

	right.port.port = "GigabitEthernet2/0/32";
	right.port.mac.octet[5]++;
	site.dhcp.mask = 0xff000000;
	phone_comes_up_with_lease(&wrong_one);
	if (proxy) {
		struct host proxied = site.gateway;

		proxied.ip = site.tftp.host.ip;
		site_resolve(&site, &wrong_one.host, &proxied, true);
		wrong_one.found_server = true;
		goes_on(&wrong_one);
	} else {
		looks_in_vain(&wrong_one, &site.tftp.host, 9);
		phone_goes_idle(&wrong_one, 40);
	}
	forge_turn_to(forge, 9.2);
	phone_comes_up_with_lease(&right_one);
	goes_on(&right_one);
}

static void
mask_too_wide(struct forge *forge)
{
	mask_8(forge, false);
}

static void
mask_near_proxy_arp(struct forge *forge)
{
	mask_8(forge, true);
}

const struct scenario address_scenarios[] = {
        {"duplicate-ip", "2012-03-07 08:00:00",
         "A printer with a fixed address uses that of the phone", duplicate_ip},
        {"duplicate-ip-near-other-address", "2012-03-07 08:10:00",
         "The printer's address is the next one", duplicate_near_other_address},
        {"duplicate-ip-unsure-before", "2012-03-07 08:20:00",
         "The printer had the address before and falls silent half a minute before the phone gets "
         "it",
         duplicate_unsure_before},
        {"gateway-silent", "2018-01-31 09:00:00",
         "Two 8851 of one VLAN ask for their gateway; nobody answers", gateway_silent},
        {"gateway-near-answers-late", "2018-01-31 09:10:00", "The gateway answers the fourth time",
         gateway_near_answers},
        {"gateway-unsure-capture-ends", "2018-01-31 09:20:00",
         "One of them asks four times, and the recorder stops", gateway_unsure_capture_ends},
        {"mask-leaves-gateway-outside", "2018-01-31 09:30:00",
         "A lease with a /29 whose gateway is no part of it", mask_leaves_gateway_outside},
        {"mask-unsure-capture-ends", "2018-01-31 09:40:00",
         "The same, and the recorder stops two seconds later", mask_unsure_capture_ends},
        {"mask-too-wide", "2018-01-31 09:50:00",
         "A lease with a /8: the phone looks for its TFTP server in its own VLAN; another lease "
         "has the right mask",
         mask_too_wide},
        {"mask-near-proxy-arp", "2018-01-31 10:00:00",
         "The same, and the gateway answers for the TFTP server", mask_near_proxy_arp},
        {NULL, NULL, NULL, NULL},
};
