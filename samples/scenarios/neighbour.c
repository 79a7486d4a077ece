/* Phones and ports that speak LLDP, alone or beside CDP, and which hangs on which. */
#include "samples/lldp.h"

#include <math.h>

#include "samples/scenarios/scenarios.h"

#define LOAD "SCCP42.9-4-2SR1-1S"

static const struct lldp_speech lldp_8851 = {
        .description = "Cisco IP Phone CP-8851,V03, sip88xx.12-0-1ES-13.loads",
        .manufacturer = "Cisco Systems, Inc.",
        .model = "CP-8851",
        .software = "sip88xx.12-0-1ES-13.loads",
        .mau = 30,
        .power_deciwatts = 98,
        .vlan = 310,
};
static const struct lldp_speech lldp_yealink = {
        .system_name = "SIP-T46G",
        .description = "28.83.0.50",
        .manufacturer = "Yealink",
        .model = "SIP-T46G",
        .software = "28.83.0.50",
        .mau = 16,
        .power_deciwatts = 40,
        .vlan = 110,
};

static const struct served_file files[] = {
        {"CTLSEP{mac}.tlv", NULL, 4412},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_campus[] = {
        {"CTLSEP{mac}.tlv", NULL, 5120},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("sip88xx.12-0-1ES-13", "10.64.8.11"), 0},
        {NULL, NULL, 0},
};

/* A branch whose switch speaks no CDP. */
static struct site
branch_with_lldp(struct forge *forge)
{
	struct site site = site_branch(forge);

	site.port.device = "core-1";
	site.port.port = "1/12";
	site.port.software = "HP J9727A 2920-24G-PoE+ Switch, revision WB.16.10.0016";
	site.port.mac = mac_of("50:65:f3:2a:10:8c");
	site.port.no_cdp = true;
	site.port.lldp = true;
	site.port.power_mw = 15400;
	site.tftp.files = files;
	return site;
}

static struct phone
lldp_phone(struct site *site, const struct lldp_speech *speech, const char *mac, uint8_t number)
{
	struct phone phone = phone_on(site, &phone_7962, mac, IPV4(10, 20, 110, 0) + number, LOAD);

	phone.lldp = speech;
	phone.no_cdp = true;
	return phone;
}

static void
boots_and_registers(struct phone *phone)
{
	struct call_manager manager = {phone->site->tftp.host, 20};
	struct sccp sccp;

	phone_comes_up_with_lease(phone);
	phone_fetches_configuration(phone);
	sccp = sccp_opens(phone, &manager, &sccp_device_7962);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

static void
lldp_healthy(struct forge *forge)
{
	struct site site = branch_with_lldp(forge);
	struct phone phone = lldp_phone(&site, &lldp_7962, "50:3d:e5:9b:71:c4", 56);

	boots_and_registers(&phone);
}

static void
lldp_and_cdp(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_8851, "b0:00:b4:da:ee:ce",
	                              IPV4(10, 64, 41, 203), "sip88xx.12-0-1ES-13.loads");

	site.port.lldp = true;
	site.tftp.files = files_campus;
	phone.lldp = &lldp_8851;
	phone_comes_up_with_lease(&phone);
	phone_fetches_configuration(&phone);
	phone_connects(&phone, &site.tftp.host, 5060);
	phone_goes_idle(&phone, 130);
}

/* ----------------------------------------------------- a mirror of several ports --- */

static void
switch_hellos(struct site *site, double from, double until)
{
	int count = (int)ceil((until - from) / 30);

	for (int i = 0; i < count; i++) {
		forge_turn_to(site->forge, from + 30 * i);
		lldp_from_switch(site);
	}
}

/* A port of the switch, as its own hellos show it; phones don't trigger any. */
static struct site
port_number(struct forge *forge, const char *port, uint8_t number)
{
	struct site site = branch_with_lldp(forge);

	site.port.port = port;
	site.port.mac.octet[5] = (uint8_t)(0x80 + number);
	return site;
}

static void
mirror_of_many(struct forge *forge)
{
	struct site first = port_number(forge, "1/12", 12), second = port_number(forge, "1/13", 13),
	            third = port_number(forge, "1/17", 17), mirror = first;
	struct phone phones[3];

	mirror.port.lldp = false;
	phones[0] = lldp_phone(&mirror, &lldp_7962, "50:3d:e5:9b:71:c4", 56);
	phones[1] = lldp_phone(&mirror, &lldp_7962, "50:3d:e5:9b:80:11", 57);
	phones[2] = lldp_phone(&mirror, &lldp_yealink, "00:15:65:7c:31:0a", 58);
	phones[2].model = &phone_yealink;
	phones[2].hostname = "SIP-T46G";
	phones[2].load = NULL;
	for (int i = 0; i < 2; i++) {
		forge_turn_to(forge, 5.3 * i);
		phone_boots(&phones[i], 70);
	}
	forge_turn_to(forge, 12.1);
	phone_comes_up_with_lease(&phones[2]);
	phone_registers_by_sip(&phones[2], &mirror.tftp.host, "2417");
	phone_goes_idle(&phones[2], 60);
	switch_hellos(&first, 4.4, 80);
	switch_hellos(&second, 9.2, 80);
	switch_hellos(&third, 21.7, 80);
	router_looks_around(&mirror, 1, 80);
}

/* Two phones, one of them half duplex, and two full-duplex ports on one mirror. */
static void
duplex_on_mirror(struct forge *forge, const char *circuit)
{
	struct site first = port_number(forge, "1/12", 12), second = port_number(forge, "1/13", 13),
	            mirror = first, other = first;
	struct phone half, full;

	mirror.port.lldp = other.port.lldp = false;
	mirror.dhcp.circuit = circuit;
	half = lldp_phone(&mirror, &lldp_7962_half, "50:3d:e5:9b:71:c4", 56);
	full = lldp_phone(&other, &lldp_7962, "50:3d:e5:9b:80:11", 57);
	phone_boots(&half, 70);
	forge_turn_to(forge, 11.3);
	phone_boots(&full, 70);
	switch_hellos(&first, 24.7, 85);
	switch_hellos(&second, 37.2, 85);
}

static void
duplex_lldp_unsure(struct forge *forge)
{
	duplex_on_mirror(forge, NULL);
}

static void
duplex_lldp_option_82(struct forge *forge)
{
	duplex_on_mirror(forge, "110:1/13");
}

static void
duplex_lldp(struct forge *forge)
{
	struct site site = branch_with_lldp(forge);
	struct phone phone = lldp_phone(&site, &lldp_7962_half, "50:3d:e5:9b:71:c4", 56);

	phone_boots(&phone, 70);
}

/* The phone's CDP does not say its duplex, its LLDP does; so do both of the port's. */
static void
duplex_near_lldp_equal(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_8851, "b0:00:b4:da:ee:ce",
	                              IPV4(10, 64, 41, 203), "sip88xx.12-0-1ES-13.loads");

	site.port.lldp = true;
	site.tftp.files = files_campus;
	phone.lldp = &lldp_8851;
	phone.full_duplex = -1;
	phone_boots(&phone, 70);
}

const struct scenario neighbour_scenarios[] = {
        {"lldp-healthy-7962", "2016-04-11 07:30:00",
         "A 7962 on a switch that speaks LLDP and no CDP: it registers", lldp_healthy},
        {"lldp-and-cdp-8851", "2018-01-30 09:20:00",
         "An 8851 and its port speak CDP and LLDP side by side", lldp_and_cdp},
        {"lldp-mirror-of-many", "2016-04-11 07:40:00",
         "Two 7962 and a phone of another maker on one mirror of three ports", mirror_of_many},
        {"duplex-lldp", "2016-04-11 08:00:00",
         "The phone's LLDP tells 100BASE-TX half duplex, its port's full", duplex_lldp},
        {"duplex-lldp-near-equal", "2018-01-30 09:30:00",
         "The phone tells its duplex in LLDP only, and it is the port's", duplex_near_lldp_equal},
        {"duplex-lldp-option-82", "2016-04-11 08:10:00",
         "Two phones, one of them half duplex, and two ports on one mirror; option 82 of its lease "
         "names the port of that phone",
         duplex_lldp_option_82},
        {"duplex-lldp-unsure-two-ports", "2016-04-11 08:20:00",
         "The same, and nothing names the port", duplex_lldp_unsure},
        {NULL, NULL, NULL, NULL},
};
