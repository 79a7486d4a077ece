/* DHCP through a relay that is missing, or that names the wrong network. */
#include "samples/bootp.h"
#include "samples/scenarios/scenarios.h"

/* ------------------------------------------------------------------- dhcp-relay-missing --- */

/* PCs of the campus get leases through the relay of their own VLAN. */
static struct site
campus_data(struct forge *forge)
{
	struct site site = site_campus(forge);

	site.vlan = 210;
	site.gateway.mac = mac_of("00:00:0c:9f:f0:d2");
	site.gateway.ip = IPV4(10, 64, 32, 1);
	return site;
}

static void
relay_missing(struct forge *forge)
{
	struct site site = site_campus(forge), data = campus_data(forge);
	struct phone phone = phone_on(&site, &phone_8851, "00:2a:10:5c:e3:41", IPV4(10, 64, 41, 12),
	                              "sip88xx.12-0-1ES-13");
	struct phone other = phone_on(&site, &phone_7961_ge, "00:21:a0:c8:70:09",
	                              IPV4(10, 64, 41, 13), "SCCP41.9-3-1SR4-1S");

	site.port.port = "GigabitEthernet2/0/30";
	phone_comes_up(&phone);
	phone_discovers(&phone, 9);
	site.port.port = "GigabitEthernet2/0/31";
	site.port.mac.octet[5]++;
	forge_turn_to(forge, 4);
	phone_comes_up(&other);
	phone_discovers(&other, 8);
	forge_turn_to(forge, 2);
	pc_works(&data, "3c:52:82:6e:91:0b", IPV4(10, 64, 33, 70), "B2-F3-021", 50);
	router_looks_around(&site, 1, 60);
}

/* The same, but somebody in the voice VLAN is answered. */
static void
relay_near_other_phone_answered(struct forge *forge)
{
	struct site site = site_campus(forge), data = campus_data(forge);
	struct phone phone = phone_on(&site, &phone_8851, "00:2a:10:5c:e3:41", IPV4(10, 64, 41, 12),
	                              "sip88xx.12-0-1ES-13");
	struct phone other =
	        phone_on(&site, &phone_7961_ge, "00:21:a0:c8:70:09", IPV4(10, 64, 41, 13), NULL);

	phone_comes_up(&phone);
	phone_discovers(&phone, 9);
	forge_turn_to(forge, 4);
	phone_gets_lease(&other);
	phone_asks_elsewhere(&other, IPV4(10, 64, 8, 11), "CTLSEP{mac}.tlv", 1);
	forge_turn_to(forge, 2);
	pc_works(&data, "3c:52:82:6e:91:0b", IPV4(10, 64, 33, 70), "B2-F3-021", 50);
	router_looks_around(&site, 1, 60);
}

/* The recorder sees the router's side too: the DISCOVERs go on, and the server has no scope. */
static void
relay_near_relayed(struct forge *forge)
{
	struct site site = site_campus(forge), data = campus_data(forge);
	struct phone phone = phone_on(&site, &phone_8851, "00:2a:10:5c:e3:41", IPV4(10, 64, 41, 12),
	                              "sip88xx.12-0-1ES-13");
	struct bootp_client client = bootp_of(&phone);

	phone_comes_up(&phone);
	for (int i = 0; i < 8; i++) {
		bootp_discover(&client);
		bootp_is_relayed(&client, &site.gateway, &site.dhcp.host);
		forge_wait_about(forge, 4500 * FORGE_MS);
	}
	forge_turn_to(forge, 2);
	pc_works(&data, "3c:52:82:6e:91:0b", IPV4(10, 64, 33, 70), "B2-F3-021", 50);
	router_looks_around(&site, 1, 60);
}

/* --------------------------------------------------------------- dhcp-relay-wrong-giaddr --- */

static struct phone
campus_phone(struct site *site)
{
	static const struct served_file campus_files[] = {
	        {"CTLSEP{mac}.tlv", NULL, 5120},
	        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP41.9-3-1SR4-1S", "10.64.8.11"), 0},
	        {NULL, NULL, 0},
	};

	site->tftp.files = campus_files;
	return phone_on(site, &phone_7961_ge, "00:21:a0:c8:66:31", IPV4(10, 64, 41, 78),
	                "SCCP41.9-3-1SR4-1S");
}

/* The server takes an address of the joined data scope. */
static struct bootp_lease
data_lease(struct phone *phone)
{
	struct bootp_lease lease = bootp_lease_of(phone);

	lease.address = IPV4(10, 64, 33, 91);
	lease.prefix = 22;
	lease.router = IPV4(10, 64, 32, 1);
	return lease;
}

static void
wrong_giaddr(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct bootp_client client = bootp_of(&phone);
	struct bootp_lease lease = data_lease(&phone);
	struct host router = {.ip = IPV4(10, 64, 32, 1)};

	phone_comes_up(&phone);
	bootp_takes(&client, &lease);
	for (int i = 0; i < 6; i++) { /* it does not stand in this VLAN */
		site_resolve(&site, &phone.host, &router, false);
		forge_wait_about(forge, 3 * FORGE_SECOND);
	}
	phone_goes_idle(&phone, 60);
}

static void
giaddr_unsure_capture_ends(struct forge *forge)
{
	forge_record_until(forge, 20);
	wrong_giaddr(forge);
}

/* The interface has a wide mask: both addresses lie in it. */
static void
giaddr_near_wide_mask(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct bootp_client client = bootp_of(&phone);
	struct bootp_lease lease = data_lease(&phone);

	site.prefix = lease.prefix = 16;
	lease.router = site.gateway.ip;
	site.tftp.host.ip = IPV4(10, 65, 8, 11);
	lease.option150 = (struct slice)SLICE("\x0a\x41\x08\x0b");
	phone_comes_up(&phone);
	bootp_takes(&client, &lease);
	phone_boots_on(&phone, 35);
}

const struct scenario relay_scenarios[] = {
        {"relay-missing", "2017-11-06 07:30:00",
         "Two phones of a campus get no answer in VLAN 310, a PC in VLAN 210 does", relay_missing},
        {"relay-missing-near-other-phone-answered", "2017-11-06 07:40:00",
         "The same, but another phone in VLAN 310 gets a lease", relay_near_other_phone_answered},
        {"relay-missing-near-relayed", "2017-11-06 07:50:00",
         "The same, but the relay's copies are seen on their way to the server",
         relay_near_relayed},
        {"relay-wrong-giaddr", "2017-11-06 08:10:00",
         "The relay stands in 10.64.40.0/22, the lease is of 10.64.32.0/22: no router answers",
         wrong_giaddr},
        {"relay-wrong-giaddr-unsure-capture-ends", "2017-11-06 08:20:00",
         "The same lease, and the recorder stops soon after", giaddr_unsure_capture_ends},
        {"relay-giaddr-near-wide-mask", "2017-11-06 08:30:00",
         "The same addresses under a mask of 16 bits, and the phone boots", giaddr_near_wide_mask},
        {NULL, NULL, NULL, NULL},
};
