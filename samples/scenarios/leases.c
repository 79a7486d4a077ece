/* Leases that go wrong between client, relay and server: who answers, and who is believed. */
#include "samples/bootp.h"
#include "samples/scenarios/scenarios.h"

static struct phone
a_7941(struct site *site, const char *mac, unsigned number)
{
	site->tftp.files = branch_7941_files;
	return phone_on(site, &phone_7941, mac, IPV4(10, 20, 110, number), "SCCP41.8-5-2S");
}

/* ------------------------------------------------------------------- dhcp-pool-exhausted --- */

static void
renews_thrice(struct phone *phone)
{
	struct bootp_client client = bootp_of(phone);
	struct bootp_lease lease = bootp_lease_of(phone);

	phone->host.ip = phone->lease;
	for (int i = 0; i < 3; i++) {
		bootp_renews(&client, &lease);
		bootp_answers(&client, &lease, DHCP_ACK);
		forge_wait(phone->site->forge, 17);
	}
}

static void
pool_exhausted(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:07", 0);
	struct phone older = a_7941(&site, "00:1c:58:d4:1f:50", 62);

	phone_comes_up(&phone);
	phone_discovers(&phone, 12);
	forge_turn_to(forge, 12);
	renews_thrice(&older);
	router_looks_around(&site, 1, 60);
}

static void
pool_near_another_offered(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:07", 0);
	struct phone older = a_7941(&site, "00:1c:58:d4:1f:50", 62);
	struct phone newer = a_7941(&site, "00:1c:58:d4:1f:51", 63);

	newer.load = NULL;
	phone_comes_up(&phone);
	phone_discovers(&phone, 12);
	forge_turn_to(forge, 12);
	renews_thrice(&older);
	forge_turn_to(forge, 30);
	phone_gets_lease(&newer);
	phone_fetches_configuration(&newer);
	phone_connects(&newer, &site.tftp.host, 2000);
	router_looks_around(&site, 1, 60);
}

/* ------------------------------------------------------------------------- dhcp-nak-loop --- */

/* It asks for the address of the site it comes from, is refused, and asks on. */
static void
is_refused(struct phone *phone, unsigned times)
{
	struct bootp_client client = bootp_of(phone);
	struct bootp_lease offer = bootp_lease_of(phone), refusal = offer;
	struct host second = {.mac = mac_of("00:50:56:8e:17:31"), .ip = IPV4(10, 20, 110, 3)};

	/* Two servers: one offers, the other, in charge as it thinks, refuses. */
	refusal.server = &second;
	refusal.id = second.ip;
	bootp_asks_back(&client, IPV4(10, 77, 4, 31));
	bootp_answers(&client, &refusal, BOOTP_NAK);
	for (unsigned i = 1; i < times; i++) {
		forge_wait_about(phone->site->forge, 4 * FORGE_SECOND);
		bootp_discover(&client);
		bootp_answers(&client, &offer, DHCP_OFFER);
		forge_wait_about(phone->site->forge, 10 * FORGE_MS);
		bootp_request(&client, &offer);
		bootp_answers(&client, &refusal, BOOTP_NAK);
	}
}

static void
nak_loop(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:31", 64);

	phone_comes_up(&phone);
	is_refused(&phone, 5);
	phone_goes_idle(&phone, 40);
}

/* One NAK: it comes from another site, and gets an address here. */
static void
nak_near_single(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:31", 64);

	phone_comes_up(&phone);
	is_refused(&phone, 1);
	forge_wait_about(forge, FORGE_SECOND);
	phone_gets_lease(&phone);
	phone_boots_on(&phone, 35);
}

static void
nak_unsure_capture_ends(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:31", 64);

	phone_comes_up(&phone);
	is_refused(&phone, 2);
	forge_wait(forge, 3);
	router_looks_around(&site, 1, 14);
}

/* -------------------------------------------------------------- dhcp-request-never-acked --- */

static void
requests(struct phone *phone, unsigned times, bool acked_in_the_end)
{
	struct bootp_client client = bootp_of(phone);
	struct bootp_lease lease = bootp_lease_of(phone);

	bootp_discover(&client);
	bootp_answers(&client, &lease, DHCP_OFFER);
	forge_wait_about(phone->site->forge, 10 * FORGE_MS);
	for (unsigned i = 0; i < times; i++) {
		if (i != 0)
			forge_wait_about(phone->site->forge, 4 * FORGE_SECOND);
		bootp_request(&client, &lease);
	}
	if (acked_in_the_end) {
		bootp_answers(&client, &lease, DHCP_ACK);
		phone->host.ip = lease.address;
	}
}

static void
never_acked(struct forge *forge)
{
	struct site site = site_branch(forge), data = site_branch_data(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:40", 65);

	phone_comes_up(&phone);
	requests(&phone, 5, false);
	phone_goes_idle(&phone, 45);
	forge_turn_to(forge, 5);
	pc_works(&data, "00:0f:1f:a8:33:5f", IPV4(10, 20, 10, 45), "FRONTDESK-3", 40);
}

static void
never_acked_near_late_ack(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:40", 65);

	phone_comes_up(&phone);
	requests(&phone, 4, true);
	phone_boots_on(&phone, 35);
}

/* A switch without CDP, and all answers are broadcasts: any port of the VLAN shows as much. */
static void
never_acked_unsure_blind(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:40", 65);

	site.port.device = NULL;
	phone_comes_up(&phone);
	requests(&phone, 5, false);
	phone_goes_idle(&phone, 45);
}

/* ----------------------------------------------------------- dhcp-offer-ignored-by-phone --- */

static void
ignores(struct phone *phone, const struct bootp_lease *lease, unsigned times)
{
	struct bootp_client client = bootp_of(phone);

	for (unsigned i = 0; i < times; i++) {
		bootp_discover(&client);
		bootp_answers(&client, lease, DHCP_OFFER);
		forge_wait_about(phone->site->forge, 4500 * FORGE_MS);
	}
}

static void
offer_by_unicast(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:55", 66);
	struct bootp_lease lease = bootp_lease_of(&phone);

	lease.unicast = true;
	phone_comes_up(&phone);
	ignores(&phone, &lease, 7);
}

static void
offer_in_another_vlan(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:55", 66);
	struct bootp_lease lease = bootp_lease_of(&phone);

	lease.vlan = 10;
	phone_comes_up(&phone);
	ignores(&phone, &lease, 7);
}

static void
offer_near_taken_later(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:55", 66);
	struct bootp_lease lease = bootp_lease_of(&phone);

	lease.unicast = true;
	phone_comes_up(&phone);
	ignores(&phone, &lease, 4);
	phone_gets_lease(&phone); /* the relay was mended */
	phone_boots_on(&phone, 35);
}

static void
offer_unsure_nothing_wrong(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:55", 66);
	struct bootp_lease lease = bootp_lease_of(&phone);

	phone_comes_up(&phone);
	ignores(&phone, &lease, 7);
}

/* --------------------------------------------------------------------- rogue-dhcp-server --- */

/* Both answer one DISCOVER; the phone takes the faster one's offer, or the other's. */
static void
two_servers(struct phone *phone, const struct bootp_lease *fast, const struct bootp_lease *slow,
            bool takes_fast)
{
	struct bootp_client client = bootp_of(phone);
	const struct bootp_lease *taken = takes_fast ? fast : slow;

	bootp_discover(&client);
	bootp_answers(&client, fast, DHCP_OFFER);
	forge_wait_about(phone->site->forge, 300 * FORGE_MS);
	bootp_answers(&client, slow, DHCP_OFFER);
	forge_wait_about(phone->site->forge, 10 * FORGE_MS);
	bootp_request(&client, taken);
	bootp_answers(&client, taken, DHCP_ACK);
	phone->host.ip = taken->address;
	forge_wait_about(phone->site->forge, 50 * FORGE_MS);
}

/* A home router, its LAN side plugged into the office. */
static struct bootp_lease
home_lease(struct host *router)
{
	*router = (struct host){.mac = mac_of("c0:c1:c0:52:d8:1e"), .ip = IPV4(192, 168, 1, 1)};
	return (struct bootp_lease){
	        .server = router,
	        .id = router->ip,
	        .address = IPV4(192, 168, 1, 104),
	        .router = router->ip,
	        .prefix = 24,
	        .seconds = 86400,
	};
}

static void
rogue(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:60", 67);
	struct phone lucky = a_7941(&site, "00:1c:58:d4:22:61", 68);
	struct host router;
	struct bootp_lease bad = home_lease(&router), good = bootp_lease_of(&phone);

	phone_comes_up(&phone);
	two_servers(&phone, &bad, &good, true);
	phone_goes_idle(&phone, 95);
	forge_turn_to(forge, 20);
	site.port.port = "FastEthernet0/18";
	site.port.mac.octet[5]++;
	good = bootp_lease_of(&lucky);
	phone_comes_up(&lucky);
	two_servers(&lucky, &good, &bad, true);
	phone_boots_on(&lucky, 35);
}

static void
rogue_near_failover_pair(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:60", 67);
	struct bootp_lease first = bootp_lease_of(&phone), second = first;
	struct host partner = {.mac = mac_of("00:50:56:8e:17:31"), .ip = IPV4(10, 20, 110, 3)};

	second.server = &partner;
	second.id = partner.ip;
	second.address = IPV4(10, 20, 110, 167);
	phone_comes_up(&phone);
	two_servers(&phone, &first, &second, true);
	phone_boots_on(&phone, 35);
}

/* Both name a TFTP server, each another: somebody's lab, or the new server beside the old. */
static void
rogue_unsure_both_name_tftp(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:60", 67);
	struct bootp_lease first = bootp_lease_of(&phone), second = first;
	struct host lab = {.mac = mac_of("00:50:56:8e:17:31"), .ip = IPV4(10, 20, 110, 3)};

	second.server = &lab;
	second.id = lab.ip;
	second.address = IPV4(10, 20, 110, 167);
	second.option150 = (struct slice)SLICE("\x0a\x14\x6e\x03");
	phone_comes_up(&phone);
	two_servers(&phone, &first, &second, true);
	phone_boots_on(&phone, 35);
}

/* ------------------------------------------------------------------- phone-released-dhcp --- */

static void
released_for(struct forge *forge, double seconds)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, "00:1c:58:d4:22:72", 69);
	struct bootp_client client = bootp_of(&phone);
	struct bootp_lease lease = bootp_lease_of(&phone);

	phone_boots(&phone, 35);
	bootp_releases(&client, &lease);
	router_looks_around(&site, 1, 50 + seconds);
}

static void
released(struct forge *forge)
{
	released_for(forge, 110);
}

static void
released_unsure_capture_ends(struct forge *forge)
{
	released_for(forge, 20);
}

/* It gives the address of the data VLAN back and takes one in the voice VLAN. */
static void
released_near_voice_vlan(struct forge *forge)
{
	struct site site = site_branch(forge), data = site_branch_data(forge);
	struct phone phone = a_7941(&data, "00:1c:58:d4:22:72", 69);
	struct bootp_client client;
	struct bootp_lease lease;

	phone.lease = IPV4(10, 20, 10, 69);
	client = bootp_of(&phone);
	lease = bootp_lease_of(&phone);
	lease.option150 = no_option;
	phone_comes_up(&phone);
	bootp_takes(&client, &lease);
	bootp_releases(&client, &lease);
	forge_wait(forge, 2);
	site.tftp.files = branch_7941_files;
	phone.site = &site;
	phone.lease = IPV4(10, 20, 110, 69);
	phone_gets_lease(&phone);
	phone_boots_on(&phone, 35);
}

const struct scenario lease_scenarios[] = {
        {"pool-exhausted", "2015-09-01 07:55:00",
         "The server renews the lease of one phone and says nothing to a new one", pool_exhausted},
        {"pool-exhausted-near-another-offered", "2015-09-01 08:05:00",
         "The same, but a third phone gets an address meanwhile", pool_near_another_offered},
        {"dhcp-nak-loop", "2013-02-11 06:50:00",
         "One server offers an address and another refuses it, again and again", nak_loop},
        {"dhcp-nak-near-single", "2013-02-11 07:00:00",
         "A phone from another site is refused its old address once, and gets one here",
         nak_near_single},
        {"dhcp-nak-unsure-capture-ends", "2013-02-11 07:10:00",
         "Two NAKs, and the recorder stops 3 s later", nak_unsure_capture_ends},
        {"dhcp-request-never-acked", "2013-02-12 09:00:00", "An OFFER, five REQUESTs, and no ACK",
         never_acked},
        {"dhcp-request-near-late-ack", "2013-02-12 09:10:00",
         "An OFFER, four REQUESTs, and the ACK to the fourth", never_acked_near_late_ack},
        {"dhcp-request-unsure-blind", "2013-02-12 09:20:00",
         "The same, where nothing was sent to the phone alone and no switch speaks",
         never_acked_unsure_blind},
        {"dhcp-offer-by-unicast", "2014-06-02 07:20:00",
         "The phone wants broadcast answers, the server answers by unicast", offer_by_unicast},
        {"dhcp-offer-in-another-vlan", "2014-06-02 07:30:00",
         "The phone asks in VLAN 110, the OFFERs leave in VLAN 10", offer_in_another_vlan},
        {"dhcp-offer-near-taken-later", "2014-06-02 07:40:00",
         "Four OFFERs by unicast, then one as it should be, and the phone takes it",
         offer_near_taken_later},
        {"dhcp-offer-unsure-nothing-wrong", "2014-06-02 07:50:00",
         "The phone takes no OFFER, and nothing is wrong with them", offer_unsure_nothing_wrong},
        {"rogue-dhcp-server", "2012-10-08 07:40:00",
         "A home router answers before the branch's server: one phone takes its lease, one does "
         "not",
         rogue},
        {"rogue-dhcp-near-failover-pair", "2012-10-08 07:50:00",
         "Two servers with the same options", rogue_near_failover_pair},
        {"rogue-dhcp-unsure-both-name-tftp", "2012-10-08 08:00:00",
         "Two servers, each names another TFTP server", rogue_unsure_both_name_tftp},
        {"phone-released", "2010-03-15 18:05:00",
         "A phone gives its address back and is silent for more than a minute", released},
        {"phone-released-unsure-capture-ends", "2010-03-15 18:15:00",
         "The same, and the recorder stops after 20 s", released_unsure_capture_ends},
        {"phone-released-near-voice-vlan", "2010-03-15 18:25:00",
         "It gives the address of the data VLAN back and takes one in the voice VLAN",
         released_near_voice_vlan},
        {NULL, NULL, NULL, NULL},
};
