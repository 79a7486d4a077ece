/* TFTP servers that do not answer. */
#include "samples/scenarios/scenarios.h"

static struct phone
phone_at(struct site *site, enum tftp_state state)
{
	site->tftp.files = branch_7941_files;
	site->tftp.state = state;
	return phone_on(site, &phone_7961_ge, "00:1a:a1:42:b6:03", IPV4(10, 20, 110, 72),
	                "SCCP41.8-5-2S");
}

/* Lease, then the first two branch_7941_files, from whatever state the server is in. */
static void
asks(struct phone *phone)
{
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "CTLSEP{mac}.tlv");
	forge_wait(phone->site->forge, 4);
	phone_fetches(phone, "SEP{mac}.cnf.xml");
}

static void
boots_on(struct phone *phone)
{
	phone->site->tftp.state = TFTP_SERVING;
	phone_boots_on(phone, 35);
}

static void
no_response(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_at(&site, TFTP_SILENT);

	asks(&phone);
	phone_goes_idle(&phone, 50);
	router_looks_around(&site, 2, 75);
}

static void
no_response_near_wakes_up(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_at(&site, TFTP_SILENT);

	asks(&phone);
	forge_wait(forge, 12);
	boots_on(&phone);
}

static void
no_response_unsure_one_way(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_at(&site, TFTP_SILENT);

	forge_mirror_only(forge, phone.host.mac);
	asks(&phone);
	phone_goes_idle(&phone, 50);
}

static void
no_response_unsure_capture_ends(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_at(&site, TFTP_SILENT);

	phone_comes_up_with_lease(&phone);
	phone_fetches_so(&phone, "CTLSEP{mac}.tlv", &(struct tftp_plan){.requests = 2});
	router_looks_around(&site, 0, 16);
}

static void
port_unreachable(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_at(&site, TFTP_CLOSED);

	asks(&phone);
	phone_goes_idle(&phone, 50);
}

static void
port_unreachable_near_restarted(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_at(&site, TFTP_CLOSED);

	phone_comes_up_with_lease(&phone);
	phone_fetches_so(&phone, "CTLSEP{mac}.tlv", &(struct tftp_plan){.requests = 1});
	forge_wait(forge, 4);
	boots_on(&phone);
}

const struct scenario tftp_scenarios[] = {
        {"tftp-no-response", "2015-11-30 12:00:00", "The TFTP server answers ARP and no request",
         no_response},
        {"tftp-no-response-near-wakes-up", "2015-11-30 12:10:00",
         "It answers no request at first, and serves both files half a minute later",
         no_response_near_wakes_up},
        {"tftp-no-response-unsure-one-way", "2015-11-30 12:20:00",
         "Requests without an answer on a mirror that hands on the phone's frames alone",
         no_response_unsure_one_way},
        {"tftp-no-response-unsure-capture-ends", "2015-11-30 12:30:00",
         "Two requests, and the recorder stops less than 5 s later",
         no_response_unsure_capture_ends},
        {"tftp-port-unreachable", "2015-11-30 13:00:00",
         "The server's host says port unreachable to each request", port_unreachable},
        {"tftp-port-unreachable-near-restarted", "2015-11-30 13:10:00",
         "Port unreachable once, then the service runs and the phone boots",
         port_unreachable_near_restarted},
        {NULL, NULL, NULL, NULL},
};
