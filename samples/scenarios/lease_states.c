/* What becomes of a lease between the DISCOVER and the end: refused with a reason, declined, kept
 * alive by another server, completed by INFORM, given back; and options in places where few look.
 */
#include "samples/bootp.h"
#include "samples/lldp.h"
#include "samples/scenarios/scenarios.h"

#define LOAD "SCCP42.9-4-2SR1-1S"

static const struct served_file files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};

struct stage {
	struct site site;
	struct phone phone;
	struct bootp_client client;
	struct bootp_lease lease;
};

static void
branch(struct stage *stage, struct forge *forge, const char *mac, unsigned number)
{
	stage->site = site_branch(forge);
	stage->site.tftp.files = files;
	stage->phone = phone_on(&stage->site, &phone_7962, mac, IPV4(10, 20, 110, number), LOAD);
	stage->client = bootp_of(&stage->phone);
	stage->lease = bootp_lease_of(&stage->phone);
}

static void
takes_and_boots(struct stage *stage)
{
	phone_comes_up(&stage->phone);
	bootp_takes(&stage->client, &stage->lease);
	phone_boots_on(&stage->phone, 35);
}

/* -------------------------------------------------------------------------- declined --- */

/* ARP probes (RFC 5227 section 2.1.1) for the address just leased; `owner` answers the first. */
static void
probes(struct stage *stage, struct host *owner)
{
	struct host *phone = &stage->phone.host, nobody = {.ip = phone->ip};
	uint32_t own = phone->ip;

	phone->ip = 0;
	if (owner != NULL) {
		site_resolve(&stage->site, phone, owner, true);
	} else {
		for (int i = 0; i < 3; i++) {
			site_resolve(&stage->site, phone, &nobody, false);
			forge_wait_about(stage->site.forge, FORGE_SECOND);
		}
	}
	phone->ip = own;
}

/* A printer was given an address out of the DHCP server's range by hand. */
static struct host
the_printer(const struct stage *stage)
{
	return (struct host){.mac = mac_of("00:1f:29:e3:5a:9c"), .ip = stage->lease.address};
}

static void
takes_and_declines(struct stage *stage, struct host *owner)
{
	bootp_takes(&stage->client, &stage->lease);
	probes(stage, owner);
	forge_wait_about(stage->site.forge, 5 * FORGE_MS);
	bootp_declines(&stage->client, &stage->lease);
	forge_wait_about(stage->site.forge, 10 * FORGE_SECOND);
}

static void
takes_another(struct stage *stage)
{
	stage->lease.address++;
	bootp_takes(&stage->client, &stage->lease);
	probes(stage, NULL);
	phone_boots_on(&stage->phone, 35);
}

static void
declined(struct forge *forge)
{
	struct stage stage;
	struct host printer;

	branch(&stage, forge, "50:3d:e5:9b:82:30", 40);
	printer = the_printer(&stage);
	phone_comes_up(&stage.phone);
	takes_and_declines(&stage, &printer);
	takes_another(&stage);
}

/* The recorder drops frames for half a second just then. */
static void
declined_answer_unseen(struct forge *forge)
{
	struct stage stage;
	struct host printer;
	double now;

	branch(&stage, forge, "50:3d:e5:9b:82:30", 40);
	printer = the_printer(&stage);
	phone_comes_up(&stage.phone);
	bootp_takes(&stage.client, &stage.lease);
	now = forge_seconds(forge);
	forge_lose_between(forge, now, now + 0.5);
	probes(&stage, &printer);
	forge_turn_to(forge, now + 0.6);
	bootp_declines(&stage.client, &stage.lease);
	forge_wait_about(forge, 10 * FORGE_SECOND);
	takes_another(&stage);
}

/* A reservation: the server has no other address for this phone. */
static void
declined_again_and_again(struct forge *forge)
{
	struct stage stage;
	struct host printer;

	branch(&stage, forge, "50:3d:e5:9b:82:30", 40);
	printer = the_printer(&stage);
	phone_comes_up(&stage.phone);
	for (int i = 0; i < 4; i++)
		takes_and_declines(&stage, &printer);
	phone_goes_idle(&stage.phone, 30);
}

/* ------------------------------------------------------------------- renewed, rebound --- */

/* The server that gave the lease is switched off at noon. The phone asks it for more time at half
 * the lease, again when half of what is left has passed (RFC 2131 section 4.4.5), and then
 * everyone; the failover partner answers that. */
static void
rebound(struct forge *forge)
{
	struct stage stage;
	struct host partner = {.mac = mac_of("00:50:56:8e:17:44"), .ip = IPV4(10, 20, 110, 4)};

	branch(&stage, forge, "50:3d:e5:9b:82:31", 41);
	stage.lease.seconds = 3600;
	takes_and_boots(&stage);
	phone_goes_idle(&stage.phone, 1800 - 45);
	bootp_renews(&stage.client, &stage.lease);
	phone_goes_idle(&stage.phone, 675);
	bootp_renews(&stage.client, &stage.lease);
	phone_goes_idle(&stage.phone, 675);
	bootp_rebinds(&stage.client);
	stage.client.broadcast = false;
	stage.lease.server = &partner;
	stage.lease.id = partner.ip;
	bootp_answers(&stage.client, &stage.lease, DHCP_ACK);
	phone_goes_idle(&stage.phone, 90);
}

/* --------------------------------------------------------------------------- informed --- */

static const struct served_file files_vvx[] = {
        {"0004f2a3c41e.cfg", NULL, 1340},
        {"000000000000.cfg", "<APPLICATION APP_FILE_PATH=\"sip.ld\" CONFIG_FILES=\"site.cfg\"/>\n",
         0},
        {"site.cfg", NULL, 2210},
        {NULL, NULL, 0},
};

/* Answers to INFORM have no address and no time in them (RFC 2131 section 4.3.5). */
static struct bootp_lease
told_by(struct host *server)
{
	return (struct bootp_lease){
	        .server = server,
	        .id = server->ip,
	        .others = SLICE("\xa0\x14"
	                        "tftp://10.20.110.5/p"),
	        .unicast = true,
	};
}

/* The router leases an address and knows nothing of telephones; what their maker's option says
 * comes from the Windows server of the site, which has no range here and answers INFORM alone. */
static void
informed(struct forge *forge)
{
	static const struct sip_device vvx = {"PolycomVVX-VVX_410-UA/5.9.5.0614", 0};
	struct host windows = {.mac = mac_of("00:15:5d:0a:4e:13"), .ip = IPV4(10, 20, 110, 3)};
	struct stage stage;
	struct bootp_lease rest;
	struct sip sip;

	branch(&stage, forge, "00:04:f2:a3:c4:1e", 42);
	stage.phone.load = NULL;
	stage.site.tftp.files = files_vvx;
	stage.client.vendor_class = (struct slice)SLICE("Polycom-VVX410");
	stage.client.parameters = (struct slice)SLICE("\x01\x03\x06\x0f\x2a\x02\x42\xa0");
	stage.client.broadcast = false;
	forge_turn_to(forge, 4);
	bootp_takes(&stage.client, &stage.lease);
	forge_wait(forge, 1);
	rest = told_by(&windows);
	bootp_informs(&stage.client);
	bootp_answers(&stage.client, &rest, DHCP_ACK);
	for (size_t i = 0; files_vvx[i].name != NULL; i++)
		phone_fetches(&stage.phone, files_vvx[i].name);
	sip = sip_over_udp(&stage.phone, &stage.site.tftp.host, &vvx, "2242");
	sip_registers(&sip);
	switch_says_hello(&stage.site, 1, 80);
}

/* Its address is set by hand, what belongs to it is not: it announces itself and asks by INFORM. */
static void
informed_fixed(struct forge *forge)
{
	static const struct lldp_speech words = {.system_name = "Polycom VVX 410",
	                                         .description =
	                                                 "Polycom;VVX-VVX_410;3111-46162-001",
	                                         .manufacturer = "Polycom",
	                                         .model = "VVX-VVX_410",
	                                         .software = "5.9.5.0614"};
	static const struct sip_device vvx = {"PolycomVVX-VVX_410-UA/5.9.5.0614", 0};
	struct host windows = {.mac = mac_of("00:15:5d:0a:4e:13"), .ip = IPV4(10, 20, 110, 3)};
	struct stage stage;
	struct bootp_lease rest;
	struct sip sip;

	branch(&stage, forge, "00:04:f2:a3:c4:1e", 42);
	stage.phone.load = NULL;
	stage.phone.lldp = &words;
	stage.site.port.lldp = true;
	stage.site.tftp.files = files_vvx;
	stage.client.vendor_class = (struct slice)SLICE("Polycom-VVX410");
	stage.client.parameters = (struct slice)SLICE("\x01\x03\x06\x0f\x2a\x02\x42\xa0");
	phone_comes_up(&stage.phone);
	stage.phone.host.ip = stage.phone.lease;
	site_resolve(&stage.site, &stage.phone.host, &stage.phone.host, false);
	forge_wait(forge, 1);
	rest = told_by(&windows);
	bootp_informs(&stage.client);
	bootp_answers(&stage.client, &rest, DHCP_ACK);
	for (size_t i = 0; files_vvx[i].name != NULL; i++)
		phone_fetches(&stage.phone, files_vvx[i].name);
	sip = sip_over_udp(&stage.phone, &stage.site.tftp.host, &vvx, "2242");
	sip_registers(&sip);
	router_looks_around(&stage.site, 1, 60);
}

/* ---------------------------------------------------------------------------- refused --- */

/* It comes from another floor and asks for its old address there; the server says why not. */
static void
moved(struct forge *forge)
{
	struct stage stage;
	struct bootp_lease refusal;

	branch(&stage, forge, "50:3d:e5:9b:82:33", 43);
	refusal = stage.lease;
	refusal.message = "wrong network";
	phone_comes_up(&stage.phone);
	bootp_asks_back(&stage.client, IPV4(10, 20, 112, 77));
	bootp_answers(&stage.client, &refusal, BOOTP_NAK);
	forge_wait_about(forge, FORGE_SECOND);
	bootp_takes(&stage.client, &stage.lease);
	phone_boots_on(&stage.phone, 35);
}

/* Two servers on one range without failover between them: what the one offers the other refuses. */
static void
refused_with_reason(struct forge *forge)
{
	struct stage stage;
	struct host second = {.mac = mac_of("00:50:56:8e:17:31"), .ip = IPV4(10, 20, 110, 3)};
	struct bootp_lease refusal;

	branch(&stage, forge, "50:3d:e5:9b:82:34", 44);
	refusal = stage.lease;
	refusal.server = &second;
	refusal.id = second.ip;
	refusal.message = "address not available";
	phone_comes_up(&stage.phone);
	for (int i = 0; i < 6; i++) {
		bootp_discover(&stage.client);
		bootp_answers(&stage.client, &stage.lease, DHCP_OFFER);
		forge_wait_about(forge, 10 * FORGE_MS);
		bootp_request(&stage.client, &stage.lease);
		bootp_answers(&stage.client, &refusal, BOOTP_NAK);
		forge_wait_about(forge, 5 * FORGE_SECOND);
	}
	phone_goes_idle(&stage.phone, 30);
}

/* --------------------------------------------------------------------------- released --- */

static void
gets_served(struct stage *stage, const struct sip_device *device)
{
	struct sip sip;

	bootp_takes(&stage->client, &stage->lease);
	phone_fetches(&stage->phone, "snom370-{mac}.htm");
	sip = sip_over_udp(&stage->phone, &stage->site.tftp.host, device, "2245");
	sip_registers(&sip);
}

/* Told to restart at its web page, this maker's phone gives its lease back first. */
static void
released_and_back(struct forge *forge)
{
	static const struct served_file files_snom[] = {
	        {"snom370-{mac}.htm", NULL, 2950},
	        {NULL, NULL, 0},
	};
	static const struct sip_device snom = {"snom370/8.7.5.35", 0};
	struct stage stage;

	branch(&stage, forge, "00:04:13:4f:1b:60", 45);
	stage.phone.load = NULL;
	stage.site.tftp.files = files_snom;
	stage.client.vendor_class = (struct slice)SLICE("snom370");
	stage.client.parameters = (struct slice)SLICE("\x01\x02\x03\x06\x0c\x0f\x2a\x42\x43");
	stage.client.name = "snom370-0004134F1B60";
	stage.client.broadcast = false;
	stage.lease.option150 = no_option;
	stage.lease.option66 = (struct slice)SLICE("10.20.110.5");
	forge_turn_to(forge, 3);
	gets_served(&stage, &snom);
	forge_wait(forge, 40);
	bootp_releases(&stage.client, &stage.lease);
	forge_wait(forge, 28);
	gets_served(&stage, &snom);
	switch_says_hello(&stage.site, 1, 130);
}

/* ----------------------------------------------------------------- odd places of options --- */

/* The switch's DHCP snooping adds option 82 with the port and its own MAC (type 0, six octets), the
 * server repeats it, and the router that relays leaves it in. */
static void
option_82(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone =
	        phone_on(&site, &phone_7962, "50:3d:e5:9b:82:36", IPV4(10, 64, 41, 46), LOAD);
	static const struct served_file files_campus[] = {
	        {"CTLSEP{mac}.tlv", NULL, 5120},
	        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD, "10.64.8.11"), 0},
	        {NULL, NULL, 0},
	};

	struct call_manager manager = {site.tftp.host, 17};
	struct sccp sccp;

	site.tftp.files = files_campus;
	site.dhcp.circuit = "vlan310 Gi2/0/31";
	site.dhcp.remote = (struct slice)SLICE("\x00\x06\xf8\x7a\x41\x0c\x55\x80");
	phone_comes_up_with_lease(&phone);
	phone_fetches_configuration(&phone);
	sccp = sccp_opens(&phone, &manager, &sccp_device_7962);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

/* A scope with option 66 ticked and nothing typed in: Windows sends the NUL that ends the text. */
static void
option66_empty(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge, "50:3d:e5:9b:82:37", 47);
	stage.lease.option150 = no_option;
	stage.lease.option66 = (struct slice)SLICE("\0");
	phone_comes_up(&stage.phone);
	bootp_takes(&stage.client, &stage.lease);
	phone_goes_idle(&stage.phone, 70);
}

static void
option66_empty_beside_150(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge, "50:3d:e5:9b:82:37", 47);
	stage.lease.option66 = (struct slice)SLICE("\0");
	takes_and_boots(&stage);
}

/* A server that saves space: option 150 in the field sname, option 66 in the field file. */
static void
is_packed(struct stage *stage)
{
	stage->lease.option150 = no_option;
	stage->lease.in_sname = (struct slice)SLICE("\x96\x04\x0a\x14\x6e\x05");
	stage->lease.in_file = (struct slice)SLICE("\x42\x0b"
	                                           "10.20.110.5");
}

static void
packed(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge, "50:3d:e5:9b:82:38", 48);
	is_packed(&stage);
	phone_comes_up(&stage.phone);
	bootp_takes(&stage.client, &stage.lease);
	phone_goes_idle(&stage.phone, 70);
}

static void
packed_near_read(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge, "50:3d:e5:9b:82:38", 48);
	is_packed(&stage);
	takes_and_boots(&stage);
}

/* Option 66 alone, in the field sname; the phone takes what it finds there. */
static void
packed_66_near_read(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge, "50:3d:e5:9b:82:38", 48);
	stage.lease.option150 = no_option;
	stage.lease.in_sname = (struct slice)SLICE("\x42\x0b"
	                                           "10.20.110.5");
	takes_and_boots(&stage);
}

const struct scenario lease_state_scenarios[] = {
        {"lease-declined", "2013-02-12 06:00:00",
         "A printer has the leased address: the phone declines it, gets another and boots",
         declined},
        {"lease-declined-answer-unseen", "2013-02-12 06:10:00",
         "The same, and the recorder misses the printer's answer", declined_answer_unseen},
        {"lease-declined-reserved", "2013-02-12 06:20:00",
         "The server has that address alone for this phone, which declines it four times",
         declined_again_and_again},
        {"lease-rebound", "2013-02-12 11:20:00",
         "The server of the lease is gone: the phone renews in vain and is rebound by another",
         rebound},
        {"lease-informed", "2021-06-01 09:00:00",
         "A VVX 410 has its address from the router and its boot server by INFORM from a Windows "
         "server",
         informed},
        {"static-address-informed", "2021-06-01 09:10:00",
         "A VVX 410 with a fixed address asks by INFORM where its files are", informed_fixed},
        {"dhcp-nak-near-moved", "2013-02-12 07:00:00",
         "A phone from another floor asks for its old address, is told \"wrong network\" and boots",
         moved},
        {"dhcp-nak-says-why", "2013-02-12 07:10:00",
         "Two servers share a range: \"address not available\", six times", refused_with_reason},
        {"phone-released-near-restart", "2016-08-09 10:00:00",
         "A Snom gives its lease back, restarts and takes it again", released_and_back},
        {"healthy-7962-option-82", "2013-02-12 07:20:00",
         "A boot behind DHCP snooping: option 82 names port and switch", option_82},
        {"opt66-empty", "2013-02-12 07:30:00",
         "Option 66 is there and empty, option 150 is not; no file is asked for", option66_empty},
        {"opt66-empty-near-beside-150", "2013-02-12 07:40:00",
         "Option 66 is empty, and the phone takes option 150", option66_empty_beside_150},
        {"opt150-in-sname", "2013-02-12 07:50:00",
         "Option 150 lies in the field sname, 66 in file; no file is asked for", packed},
        {"opt150-in-sname-near-read", "2013-02-12 08:00:00",
         "The same, and the phone asks the server named there", packed_near_read},
        {"opt66-in-sname-near-read", "2013-02-12 08:10:00",
         "Option 66 alone lies in the field sname, and the phone takes it", packed_66_near_read},
        {NULL, NULL, NULL, NULL},
};
