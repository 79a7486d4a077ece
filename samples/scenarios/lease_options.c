/* Leases that arrive and say the wrong thing: options 3, 43, 51, 52, 54, 66 and 150; and phones
 * that use none. */
#include "samples/bootp.h"
#include "samples/scenarios/scenarios.h"

static const struct served_file files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP42.9-4-2SR1-1S", "10.20.110.5"), 0},
        {NULL, NULL, 0},
};

/* A phone of a branch, and the lease that goes wrong. */
struct stage {
	struct site site;
	struct phone phone;
	struct bootp_client client;
	struct bootp_lease lease;
};

static void
stage_at(struct stage *stage, struct site site, uint32_t address)
{
	stage->site = site;
	stage->site.tftp.files = files;
	stage->phone = phone_on(&stage->site, &phone_7962, "50:3d:e5:9b:80:16", address,
	                        "SCCP42.9-4-2SR1-1S");
	stage->client = bootp_of(&stage->phone);
	stage->lease = bootp_lease_of(&stage->phone);
}

static void
branch(struct stage *stage, struct forge *forge)
{
	stage_at(stage, site_branch(forge), IPV4(10, 20, 110, 88));
}

static void
takes(struct stage *stage)
{
	phone_comes_up(&stage->phone);
	bootp_takes(&stage->client, &stage->lease);
}

/* --------------------------------------------------------------------- opt150-bad-length --- */

static void
bad_length(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	stage.lease.option150 = (struct slice)SLICE("\x0a\x14\x6e\x05\x0a");
	takes(&stage);
	phone_goes_idle(&stage.phone, 70);
}

/* The frame ends with the option, before the END. */
static void
bad_length_unsure_cut(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	forge_cut_frames(forge, 320);
	stage.lease.option150 = (struct slice)SLICE("\x0a\x14\x6e\x05\x0a");
	takes(&stage);
	phone_goes_idle(&stage.phone, 70);
}

/* ---------------------------------------------------------------- opt150-address-invalid --- */

static void
invalid_blank(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	stage.lease.option150 = (struct slice)SLICE("\0\0\0\0");
	takes(&stage);
	phone_goes_idle(&stage.phone, 70);
}

static void
invalid_backwards(struct forge *forge)
{
	struct stage stage;
	struct phone neighbour;

	branch(&stage, forge);
	stage.lease.option150 = (struct slice)SLICE("\x05\x6e\x14\x0a");
	takes(&stage);
	phone_asks_elsewhere(&stage.phone, IPV4(5, 110, 20, 10), "CTLSEP{mac}.tlv", 4);
	phone_goes_idle(&stage.phone, 40);
	/* Another phone has its lease from before, and the right server. */
	neighbour = phone_on(&stage.site, &phone_7962, "50:3d:e5:9b:80:44", IPV4(10, 20, 110, 89),
	                     NULL);
	neighbour.host.ip = neighbour.lease;
	forge_turn_to(forge, 15);
	phone_fetches(&neighbour, "SEP{mac}.cnf.xml");
	phone_connects(&neighbour, &stage.site.tftp.host, 2000);
}

static void
invalid_near_served(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	stage.site.tftp.host.ip = IPV4(10, 20, 110, 255); /* the mask is 255.255.252.0 */
	stage.site.prefix = stage.lease.prefix = 22;
	stage.lease.option150 = (struct slice)SLICE("\x0a\x14\x6e\xff");
	takes(&stage);
	phone_boots_on(&stage.phone, 35);
}

/* ------------------------------------------------------------------- opt66-binary-or-url --- */

static void
option66_is(struct stage *stage, struct slice value)
{
	stage->lease.option150 = no_option;
	stage->lease.option66 = value;
}

static void
option66_binary(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	option66_is(&stage, (struct slice)SLICE("\x0a\x14\x6e\x05"));
	takes(&stage);
	phone_goes_idle(&stage.phone, 70);
}

static void
option66_url(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	option66_is(&stage, (struct slice)SLICE("tftp://10.20.110.5/"));
	takes(&stage);
	phone_goes_idle(&stage.phone, 70);
}

static void
option66_near_url_beside_150(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	stage.lease.option66 = (struct slice)SLICE("http://10.20.110.5/cfg/");
	takes(&stage);
	phone_boots_on(&stage.phone, 35);
}

static void
option66_unsure_capture_ends(struct forge *forge)
{
	forge_record_until(forge, 21);
	option66_url(forge);
}

/* -------------------------------------------------------------------- opt150-66-disagree --- */

static void
disagree(struct stage *stage, struct forge *forge)
{
	branch(stage, forge);
	stage->lease.option66 = (struct slice)SLICE("10.20.110.9");
	takes(stage);
	/* The old server, which has nothing of it any more. */
	stage->site.tftp.host =
	        (struct host){.mac = mac_of("00:15:5d:0a:4e:13"), .ip = IPV4(10, 20, 110, 9)};
	stage->site.tftp.files = NULL;
}

static void
asks_option66(struct forge *forge)
{
	struct stage stage;

	disagree(&stage, forge);
	for (int i = 0; i < 3; i++) {
		phone_fetches(&stage.phone, "CTLSEP{mac}.tlv");
		phone_fetches(&stage.phone, "OS79XX.TXT");
		forge_wait(forge, 15);
	}
	phone_goes_idle(&stage.phone, 30);
}

static void
disagree_near_asks_option150(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	stage.lease.option66 = (struct slice)SLICE("10.20.110.9");
	takes(&stage);
	phone_boots_on(&stage.phone, 35);
}

/* --------------------------------------------------------------------- no-default-router --- */

static void
no_router(struct forge *forge)
{
	struct stage stage;

	stage_at(&stage, site_campus(forge), IPV4(10, 64, 41, 90));
	stage.lease.router = 0;
	takes(&stage);
	phone_goes_idle(&stage.phone, 70);
}

static void
no_router_unsure_capture_ends(struct forge *forge)
{
	forge_record_until(forge, 20);
	no_router(forge);
}

/* A PC straight at the phone. */
static void
no_router_on_link(struct forge *forge)
{
	struct stage stage;

	stage_at(&stage, site_lab(forge), IPV4(192, 168, 1, 101));
	stage.lease.router = 0;
	takes(&stage);
	phone_boots_on(&stage.phone, 35);
}

/* ----------------------------------------------------------------------- lease-too-short --- */

static void
renews(struct stage *stage, unsigned times, unsigned answered)
{
	for (unsigned i = 0; i < times; i++) {
		forge_wait(stage->site.forge, 60);
		bootp_renews(&stage->client, &stage->lease);
		if (i < answered)
			bootp_answers(&stage->client, &stage->lease, DHCP_ACK);
	}
}

static void
short_lease(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	stage.lease.seconds = 120;
	takes(&stage);
	phone_boots_on(&stage.phone, 35);
	renews(&stage, 3, 2);
	phone_goes_idle(&stage.phone, 20);
}

static void
short_lease_near_all_renewed(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	stage.lease.seconds = 120;
	takes(&stage);
	phone_boots_on(&stage.phone, 35);
	renews(&stage, 3, 3);
	phone_goes_idle(&stage.phone, 20);
}

/* ------------------------------------------------------- dhcp-options-overloaded-misread --- */

static void
overloaded(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	stage.lease.overloaded = true;
	takes(&stage);
	phone_goes_idle(&stage.phone, 70);
}

static void
overloaded_near_read(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	stage.lease.overloaded = true;
	takes(&stage);
	phone_boots_on(&stage.phone, 35);
}

/* --------------------------------------------------------------------- option43-unneeded --- */

static void
option43(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	stage.lease.others =
	        (struct slice)SLICE("\x2b\x06\xf1\x04\x0a\x14\x01\x14"); /* access points */
	takes(&stage);
	phone_boots_on(&stage.phone, 35);
}

/* --------------------------------------------------------------- tftp-dhcp-multi-adapter --- */

static void
multi_adapter(struct forge *forge)
{
	struct stage stage;

	stage_at(&stage, site_lab(forge), IPV4(192, 168, 1, 102));
	stage.lease.id = IPV4(192, 168, 56, 1); /* VirtualBox's */
	stage.lease.option150 = (struct slice)SLICE("\xc0\xa8\x38\x01");
	takes(&stage);
	phone_asks_elsewhere(&stage.phone, stage.lease.id, "CTLSEP{mac}.tlv", 4);
	phone_goes_idle(&stage.phone, 45);
}

/* VMware's address as server identifier, but option 150 is right and the phone starts. */
static void
multi_adapter_near_served(struct forge *forge)
{
	struct stage stage;

	stage_at(&stage, site_lab(forge), IPV4(192, 168, 1, 102));
	stage.lease.id = IPV4(192, 168, 56, 1);
	takes(&stage);
	phone_boots_on(&stage.phone, 35);
}

static void
multi_adapter_unsure_capture_ends(struct forge *forge)
{
	forge_record_until(forge, 22);
	multi_adapter(forge);
}

/* ------------------------------------------------------------------- static-address-phone --- */

/* It announces its address, finds its server, and fetches. */
static void
starts_without_dhcp(struct phone *phone, bool announces)
{
	phone->host.ip = phone->lease;
	phone->found_server = false;
	if (announces)
		for (int i = 0; i < 2; i++) {
			site_resolve(phone->site, &phone->host, &phone->host, false);
			forge_wait_about(phone->site->forge, FORGE_SECOND);
		}
	phone_fetches_configuration(phone);
	phone_connects(phone, &phone->site->tftp.host, 2000);
}

static void
static_address(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	phone_comes_up(&stage.phone);
	starts_without_dhcp(&stage.phone, true);
	phone_goes_idle(&stage.phone, 40);
	router_looks_around(&stage.site, 1, 50);
}

/* Without CDP: its first files tell where it starts. */
static void
static_unsure_by_files(struct forge *forge)
{
	struct stage stage;

	branch(&stage, forge);
	stage.phone.load = NULL;
	for (int i = 0; i < 2; i++) {
		starts_without_dhcp(&stage.phone, false);
		forge_wait(forge, 30);
	}
	router_looks_around(&stage.site, 1, 60);
}

/* Seen beside the servers, its DHCP may have passed elsewhere. */
static void
static_near_server_side(struct forge *forge)
{
	struct stage stage;

	stage_at(&stage, site_campus(forge), IPV4(10, 64, 41, 91));
	stage.site.server_side = true;
	starts_without_dhcp(&stage.phone, false);
}

/* --------------------------------------------------------------------- user-keypad-reset --- */

static void
keypad_reset(struct forge *forge)
{
	struct call_manager manager;
	struct stage stage;
	struct sccp sccp;

	branch(&stage, forge);
	manager = (struct call_manager){stage.site.tftp.host, 20};
	phone_comes_up_with_lease(&stage.phone);
	phone_fetches_configuration(&stage.phone);
	sccp = sccp_opens(&stage.phone, &manager, &sccp_device_7962);
	sccp_tells_reason(&sccp, 20, "Phone-Keypad");
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

const struct scenario lease_option_scenarios[] = {
        {"opt150-bad-length", "2014-02-04 08:10:00",
         "Option 150 has five octets; no file is asked for", bad_length},
        {"opt150-bad-length-unsure-cut", "2014-02-04 08:20:00",
         "The same, recorded with a snap length of 320", bad_length_unsure_cut},
        {"opt150-blank", "2014-02-04 08:30:00", "Option 150 is 0.0.0.0", invalid_blank},
        {"opt150-backwards", "2014-02-04 08:40:00",
         "Option 150 has the octets of the TFTP server in the wrong order", invalid_backwards},
        {"opt150-near-255-serves", "2014-02-04 08:50:00",
         "Option 150 ends with 255, which is a host in a network of 22 bits", invalid_near_served},
        {"opt66-binary", "2014-02-05 08:10:00",
         "Option 66 holds four octets, and there is no option 150", option66_binary},
        {"opt66-url", "2014-02-05 08:20:00", "Option 66 holds a URL, and there is no option 150",
         option66_url},
        {"opt66-near-url-beside-150", "2014-02-05 08:30:00",
         "Option 66 holds a URL, and the phone uses option 150", option66_near_url_beside_150},
        {"opt66-unsure-capture-ends", "2014-02-05 08:40:00",
         "Option 66 holds a URL, and the recorder stops soon after", option66_unsure_capture_ends},
        {"opt150-66-disagree", "2014-02-06 08:10:00",
         "Options 150 and 66 name two servers, and the phone asks the old one", asks_option66},
        {"opt150-66-near-asks-150", "2014-02-06 08:20:00",
         "The same lease, and the phone asks the one in option 150", disagree_near_asks_option150},
        {"no-default-router", "2014-02-06 09:10:00",
         "No option 3, and the TFTP server is in another network", no_router},
        {"no-default-router-unsure-capture-ends", "2014-02-06 09:20:00",
         "The same, and the recorder stops soon after", no_router_unsure_capture_ends},
        {"no-default-router-on-link", "2014-02-06 09:30:00",
         "No option 3, and a PC beside the phone has its files", no_router_on_link},
        {"lease-too-short", "2016-05-10 10:00:00",
         "A lease of two minutes; the third renewal is not answered", short_lease},
        {"lease-short-near-all-renewed", "2016-05-10 10:20:00",
         "A lease of two minutes, renewed each time", short_lease_near_all_renewed},
        {"opt150-in-file-field", "2011-01-19 07:00:00",
         "Option 150 lies in the field file; no file is asked for", overloaded},
        {"opt150-in-file-field-near-read", "2011-01-19 07:10:00",
         "The same, and the phone asks the server named there", overloaded_near_read},
        {"option43-for-access-points", "2016-05-11 07:00:00",
         "A healthy boot with option 43 in its lease", option43},
        {"dhcp-multi-adapter", "2010-09-18 11:00:00",
         "A PC's DHCP program answers with the address of its virtual adapter", multi_adapter},
        {"dhcp-multi-adapter-near-served", "2010-09-18 11:10:00",
         "The same server identifier, but option 150 is right and the phone boots",
         multi_adapter_near_served},
        {"dhcp-multi-adapter-unsure-capture-ends", "2010-09-18 11:20:00",
         "The same, and the recorder stops soon after", multi_adapter_unsure_capture_ends},
        {"static-address", "2010-03-16 09:00:00",
         "A phone with a fixed address: link-up, announcement, files", static_address},
        {"static-address-unsure-by-files", "2010-03-16 09:10:00",
         "The same without CDP or announcement, twice", static_unsure_by_files},
        {"static-address-near-server-side", "2010-03-16 09:20:00",
         "A phone seen beside the servers, its DHCP not in the capture", static_near_server_side},
        {"keypad-reset", "2012-08-01 14:00:00",
         "A phone registers and says that it was reset at its keypad", keypad_reset},
        {NULL, NULL, NULL, NULL},
};
