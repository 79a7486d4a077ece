/* Leases that never come, or lack the way to the files. */
#include "samples/scenarios/scenarios.h"

#include <stdio.h>

static const struct served_file files_7911[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP11.8-5-2S", "192.168.1.10"), 0},
        {NULL, NULL, 0},
};

static struct phone
branch_7941(struct site *site)
{
	site->tftp.files = branch_7941_files;
	return phone_on(site, &phone_7941, "00:1c:58:d4:1f:4e", IPV4(10, 20, 110, 61),
	                "SCCP41.8-5-2S");
}

static void
forgets_both(struct site *site)
{
	site->dhcp.option150 = no_option;
	site->dhcp.option66 = NULL;
}

/* ------------------------------------------------------------ opt150-missing-66-present --- */

static struct phone
lab_7911(struct site *site)
{
	site->tftp.files = files_7911;
	site->dhcp.option150 = no_option;
	return phone_on(site, &phone_7911, "00:1e:4a:f2:90:0b", IPV4(192, 168, 1, 100),
	                "SCCP11.8-5-2S");
}

static void
option66_only(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = lab_7911(&site);

	phone.load = "term11.default"; /* a blank screen: no application in it */
	phone_comes_up(&phone);
	for (int boot = 0; boot < 2; boot++) {
		phone_gets_lease(&phone);
		phone_goes_idle(&phone, 48);
		phone_restarts_after(&phone, 2);
	}
	phone_gets_lease(&phone);
	phone_goes_idle(&phone, 75);
}

static void
option66_used(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = lab_7911(&site);

	phone_boots(&phone, 35);
}

static void
option66_unsure_capture_ends(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = lab_7911(&site);

	phone_comes_up_with_lease(&phone);
	router_looks_around(&site, 1, 19);
}

/* ----------------------------------------------------------------------- opt150-missing --- */

static void
option150_missing(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_7941(&site);

	forgets_both(&site);
	phone_comes_up_with_lease(&phone);
	phone_goes_idle(&phone, 95);
}

static void
option150_missing_through_relay(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_7961_ge, "00:21:a0:c8:66:30",
	                              IPV4(10, 64, 41, 77), "SCCP41.9-3-1SR4-1S");

	forgets_both(&site);
	phone_comes_up_with_lease(&phone);
	phone_goes_idle(&phone, 70);
}

static void
option150_near_later_lease(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_7941(&site);
	struct dhcp_server good = site.dhcp;

	forgets_both(&site);
	phone_comes_up_with_lease(&phone);
	phone_goes_idle(&phone, 45);
	site.dhcp = good; /* somebody mends the pool */
	phone_restarts_after(&phone, 5);
	phone_gets_lease(&phone);
	phone_boots_on(&phone, 35);
}

static void
option150_boots_from_siaddr(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_7941(&site);

	forgets_both(&site);
	site.dhcp.next_server = site.tftp.host.ip;
	phone_boots(&phone, 35);
}

static void
option150_unsure_cut(struct forge *forge)
{
	forge_cut_frames(forge, 300); /* in the middle of the DHCP options */
	option150_missing(forge);
}

static void
option150_unsure_capture_ends(struct forge *forge)
{
	struct site site = site_branch(forge);

	forge_record_until(forge, 19);
	option150_missing(forge);
	router_looks_around(&site, 1, 19);
}

static void
option150_missing_for_all(struct forge *forge)
{
	for (unsigned i = 0; i < 20; i++) {
		struct site site = site_branch(forge);
		struct phone phone;
		char mac[MAC_TEXT_SIZE], port[24];

		snprintf(mac, sizeof mac, "00:1d:a2:3c:%02x:%02x", 0x10 + 7 * i, 0xe1 - 5 * i);
		snprintf(port, sizeof port, "FastEthernet0/%u", 1 + i);
		site.port.port = port;
		site.port.mac.octet[5] = (uint8_t)(0x81 + i);
		forgets_both(&site);
		phone = phone_on(&site, i % 4 == 3 ? &phone_7912 : &phone_7941, mac,
		                 IPV4(10, 20, 110, 100 + i),
		                 i % 4 == 3 ? "CP7912080001SCCP051117A" : "SCCP41.8-5-2S");
		forge_turn_to(forge, 1.37 * i);
		phone_comes_up_with_lease(&phone);
		phone_goes_idle(&phone, 65);
	}
}

/* -------------------------------------------------------------------- opt150-ascii-text --- */

static const char option150_text[] = "10.136.123.11"; /* sent with its NUL: 14 octets */

static void
option150_is_text(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_7941(&site);

	site.dhcp.option150 =
	        (struct slice){(const uint8_t *)option150_text, sizeof option150_text};
	site.dhcp.option66 = NULL;
	phone_comes_up_with_lease(&phone);
	/* "10.1" as an address */
	phone_asks_elsewhere(&phone, IPV4(49, 48, 46, 49), "CTLSEP{mac}.tlv", 4);
	phone_goes_idle(&phone, 45);
}

static void
option150_text_ignored(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_7941(&site);

	site.dhcp.option150 =
	        (struct slice){(const uint8_t *)option150_text, sizeof option150_text};
	site.dhcp.option66 = NULL;
	phone_comes_up(&phone);
	phone_ignores_offers(&phone, 6);
}

static void
option150_near_two_addresses(struct forge *forge)
{
	static const uint8_t two[] = {10, 20, 110, 5, 10, 136, 123, 11};
	struct site site = site_branch(forge);
	struct phone phone = branch_7941(&site);

	site.dhcp.option150 = (struct slice){two, sizeof two};
	site.dhcp.option66 = NULL;
	phone_boots(&phone, 35);
}

/* ---------------------------------------------------------------- opt66-missing-for-sip79xx --- */

static const struct served_file files_sip_7960[] = {
        {"OS79XX.TXT", "P0S3-07-4-00", 0},
        {"SIPDefault.cnf", "image_version: P0S3-07-4-00\nproxy1_address: 10.20.110.5\n", 0},
        {"SIP{mac}.cnf", "line1_name: 3120\nline1_displayname: 3120\n", 0},
        {NULL, NULL, 0},
};

static struct phone
sip_7960(struct site *site)
{
	site->tftp.files = files_sip_7960;
	site->dhcp.option66 = NULL;
	return phone_on(site, &phone_7960, "00:11:21:5b:c7:4d", IPV4(10, 20, 110, 83),
	                "P0S3-07-4-00");
}

static void
option66_missing_for_sip(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = sip_7960(&site);

	/* It takes siaddr, and there stands the server for PCs, which has none of its files. */
	site.dhcp.next_server = IPV4(10, 20, 110, 9);
	site.tftp.host.ip = site.dhcp.next_server;
	site.tftp.host.mac = mac_of("00:15:5d:0a:4e:13");
	site.tftp.files = NULL;
	phone_comes_up_with_lease(&phone);
	for (int i = 0; i < 4; i++) {
		phone_fetches(&phone, "OS79XX.TXT");
		forge_wait(forge, 10);
	}
	phone_goes_idle(&phone, 30);
}

static void
option66_near_uses_150(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = sip_7960(&site);

	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "OS79XX.TXT");
	phone_fetches(&phone, "SIPDefault.cnf");
	phone_fetches(&phone, "SIP{mac}.cnf");
	phone_registers_by_sip(&phone, &site.tftp.host, "3120");
	phone_goes_idle(&phone, 30);
}

/* ------------------------------------------------------------------------- dhcp-no-offer --- */

static void
no_offer(struct forge *forge)
{
	struct site site = site_branch(forge), data = site_branch_data(forge);
	struct phone phone = branch_7941(&site);

	phone_comes_up(&phone);
	phone_discovers(&phone, 12);
	forge_turn_to(forge, 3);
	pc_works(&data, "00:0f:1f:a8:33:5e", IPV4(10, 20, 10, 44), "FRONTDESK-2", 60);
	router_looks_around(&site, 1, 60);
	switch_says_hello(&site, 31, 62);
}

static void
no_offer_near_two_discovers(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_7941(&site);

	phone_comes_up(&phone);
	phone_discovers(&phone, 2);
	router_looks_around(&site, 1, 30);
}

static void
no_offer_near_late_offer(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_7941(&site);

	phone_comes_up(&phone);
	phone_discovers(&phone, 7); /* spanning tree holds the port for 30 s */
	phone_gets_lease(&phone);
	phone_boots_on(&phone, 35);
	router_looks_around(&site, 1, 60);
}

static void
no_offer_unsure_one_way(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_7941(&site);

	forge_mirror_only(forge, phone.host.mac);
	phone_comes_up(&phone);
	phone_discovers(&phone, 12);
	router_looks_around(&site, 1, 60);
}

const struct scenario dhcp_scenarios[] = {
        {"7911g-option66-only", "2010-09-17 20:14:00",
         "A 7911G with a blank screen on a PC with tftpd32: leases with option 66 and without "
         "150, and no file is ever asked for",
         option66_only},
        {"7911g-near-option66-used", "2010-09-17 21:02:00",
         "The same lease, but the phone asks the address in option 66 and boots", option66_used},
        {"7911g-option66-unsure-capture-ends", "2010-09-17 21:20:00",
         "The same lease, and the recorder stops 8 s later", option66_unsure_capture_ends},
        {"opt150-missing", "2012-04-16 08:01:00",
         "A 7941's lease has neither option 150 nor 66; no file is asked for", option150_missing},
        {"opt150-missing-through-relay", "2016-10-10 06:40:00",
         "The same through a relay, for a 7961G-GE", option150_missing_through_relay},
        {"opt150-missing-20-phones", "2012-04-16 08:30:00",
         "Twenty phones of one VLAN get such leases from one server", option150_missing_for_all},
        {"opt150-missing-boots-from-siaddr", "2012-04-16 09:00:00",
         "Such a lease, but siaddr names the TFTP server and the phone boots from it",
         option150_boots_from_siaddr},
        {"opt150-missing-near-later-lease", "2012-04-16 09:20:00",
         "Such a lease first, a good one after the next start", option150_near_later_lease},
        {"opt150-missing-unsure-cut", "2012-04-16 09:40:00",
         "Such a lease, recorded with a snap length of 300", option150_unsure_cut},
        {"opt150-missing-unsure-capture-ends", "2012-04-16 09:50:00",
         "Such a lease, and the recorder stops 8 s later", option150_unsure_capture_ends},
        {"opt150-ascii-text", "2014-02-03 13:10:00",
         "Option 150 holds the text 10.136.123.11; the phone asks 49.48.46.49", option150_is_text},
        {"opt150-ascii-text-offer-ignored", "2014-02-03 13:20:00",
         "The same in each OFFER, and the phone takes none of them", option150_text_ignored},
        {"opt150-near-two-addresses", "2014-02-03 13:30:00",
         "Option 150 holds two addresses in eight octets", option150_near_two_addresses},
        {"opt66-missing-for-sip7960", "2005-05-18 17:30:00",
         "A SIP 7960 gets option 150 alone and asks siaddr for its files",
         option66_missing_for_sip},
        {"opt66-near-uses-150", "2005-05-18 17:45:00",
         "A SIP 7960 gets option 150 alone and boots from it", option66_near_uses_150},
        {"dhcp-no-offer", "2013-08-22 07:15:00",
         "Twelve DISCOVERs in the voice VLAN, no OFFER; others in the capture are answered",
         no_offer},
        {"dhcp-no-offer-near-two-discovers", "2013-08-22 07:25:00",
         "Two DISCOVERs only, 4.5 s apart", no_offer_near_two_discovers},
        {"dhcp-no-offer-near-late-offer", "2013-08-22 07:30:00",
         "Seven DISCOVERs without an answer, the eighth has one", no_offer_near_late_offer},
        {"dhcp-no-offer-unsure-one-way", "2013-08-22 07:40:00",
         "Twelve DISCOVERs on a mirror that hands on the phone's frames alone",
         no_offer_unsure_one_way},
        {NULL, NULL, NULL, NULL},
};
