/* TFTP servers that can't be reached: nobody there, filters, answers from the wrong place, lost
 * fragments. */
#include "samples/octets.h"
#include "samples/scenarios/scenarios.h"

#define TFTP_PORT 69
#define DATA_LENGTH 512

static const struct served_file campus_files[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("sip88xx.12-5-1SR3-74", "10.64.8.11"), 0},
        {NULL, NULL, 0},
};

static struct phone
branch_phone(struct site *site)
{
	site->tftp.files = branch_7941_files;
	return phone_on(site, &phone_7941, "00:1b:d4:60:11:2e", IPV4(10, 20, 110, 81),
	                "SCCP41.8-5-2S");
}

static struct phone
campus_phone(struct site *site)
{
	site->tftp.files = campus_files;
	return phone_on(site, &phone_8851, "2c:31:24:c8:0f:5a", IPV4(10, 64, 41, 90),
	                "sip88xx.12-5-1SR3-74");
}

static void
goes_into_service(struct phone *phone)
{
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(phone, 35);
}

/* ------------------------------------------------------------ nobody there --- */

/* ARP requests that nobody answers, one a second. */
static void
looks_in_vain(struct phone *phone, unsigned times)
{
	for (unsigned i = 0; i < times; i++) {
		site_resolve(phone->site, &phone->host, &phone->site->tftp.host, false);
		forge_wait_about(phone->site->forge, FORGE_SECOND);
	}
}

static void
server_off(struct forge *forge)
{
	struct site site = site_branch(forge), data = site_branch_data(forge);
	struct phone phone = branch_phone(&site);
	struct phone second = phone_on(&site, &phone_7911, "00:1b:d4:60:12:08",
	                               IPV4(10, 20, 110, 82), "SCCP11.8-5-2S");

	phone_comes_up_with_lease(&phone);
	for (int i = 0; i < 3; i++) {
		looks_in_vain(&phone, 4);
		phone_goes_idle(&phone, 9);
	}
	forge_turn_to(forge, 3);
	phone_comes_up_with_lease(&second);
	looks_in_vain(&second, 4);
	phone_goes_idle(&second, 40);
	forge_turn_to(forge, 1);
	pc_works(&data, "00:21:70:8a:3b:40", IPV4(10, 20, 10, 55), "OFFICE-PC7", 50);
}

static void
server_off_near_found(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);

	phone_comes_up_with_lease(&phone);
	looks_in_vain(&phone, 6);
	goes_into_service(&phone);
}

static void
server_off_unsure_ends(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);

	phone_comes_up_with_lease(&phone);
	looks_in_vain(&phone, 3);
	router_looks_around(&site, 11, 13);
}

/* ---------------------------------------------------------------- refusals --- */

/* One read request to a server. */
static void
asks(struct phone *phone, struct host *server, uint16_t port, const char *name)
{
	struct path path = site_path(phone->site, &phone->host, server);
	struct octets message = {0};
	char sent[64];

	octets_u16(&message, 1);
	octets_text_nul(&message, phone_name(phone, name, sizeof sent, sent));
	octets_text_nul(&message, "octet");
	forge_udp(phone->site->forge, &path, port, TFTP_PORT, octets_slice(&message));
}

/* Somebody says with ICMP that the last packet goes nowhere. */
static void
is_refused(struct phone *phone, struct host *by, uint8_t code)
{
	struct path path = site_path(phone->site, by, &phone->host);

	forge_wait_about(phone->site->forge, FORGE_MS);
	forge_icmp_error(phone->site->forge, &path, 3, code);
}

/* Requests 4 s apart, each of them refused. */
static void
asks_and_is_refused(struct phone *phone, const char *name, struct host *by, uint8_t code,
                    unsigned times)
{
	uint16_t port = host_next_port(&phone->host);

	for (unsigned i = 0; i < times; i++) {
		asks(phone, &phone->site->tftp.host, port, name);
		is_refused(phone, by, code);
		forge_wait_about(phone->site->forge, 4 * FORGE_SECOND);
	}
}

/* The data centre's router: nobody there answers its own ARP. */
static void
host_unreachable(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct host router = {.mac = site.gateway.mac, .ip = IPV4(10, 64, 255, 6), .ip_id = 900};

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.tftp.host);
	asks_and_is_refused(&phone, "SEP{mac}.cnf.xml", &router, 1, 4);
	asks_and_is_refused(&phone, "XMLDefault.cnf.xml", &router, 1, 3);
	phone_goes_idle(&phone, 20);
}

static void
prohibited(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct phone second = phone_on(&site, &phone_8841, "2c:31:24:c8:11:03",
	                               IPV4(10, 64, 41, 91), "sip88xx.12-5-1SR3-74");
	struct host filter = {.mac = site.gateway.mac, .ip = IPV4(10, 64, 40, 2), .ip_id = 12000};

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.tftp.host);
	asks_and_is_refused(&phone, "SEP{mac}.cnf.xml", &filter, 13, 4);
	phone_goes_idle(&phone, 20);
	forge_turn_to(forge, 4);
	phone_comes_up_with_lease(&second);
	phone_looks_for(&second, &site.tftp.host);
	asks_and_is_refused(&second, "SEP{mac}.cnf.xml", &filter, 13, 4);
	phone_goes_idle(&second, 16);
	router_looks_around(&site, 20, 60);
}

/* A Linux server with firewalld, which rejects what no service is open for. */
static void
prohibited_by_host(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.tftp.host);
	asks_and_is_refused(&phone, "CTLSEP{mac}.tlv", &site.tftp.host, 10, 3);
	asks_and_is_refused(&phone, "SEP{mac}.cnf.xml", &site.tftp.host, 10, 3);
	phone_goes_idle(&phone, 40);
}

static void
prohibited_near_opened(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.tftp.host);
	asks_and_is_refused(&phone, "SEP{mac}.cnf.xml", &site.tftp.host, 10, 2);
	goes_into_service(&phone);
}

static void
prohibited_unsure_ends(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);

	forge_record_until(forge, 13);
	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &site.tftp.host);
	asks_and_is_refused(&phone, "SEP{mac}.cnf.xml", &site.tftp.host, 10, 3);
}

const struct scenario reach_scenarios[] = {
        {"tftp-server-off", "2012-04-02 07:00:00",
         "The TFTP server is switched off: two phones look for it by ARP in vain", server_off},
        {"tftp-server-off-near-found", "2012-04-02 07:10:00",
         "The same for 6 s, then the server answers and the phone boots", server_off_near_found},
        {"tftp-server-off-unsure-ends", "2012-04-02 07:20:00",
         "Three ARP requests, and the recorder stops", server_off_unsure_ends},
        {"tftp-server-off-behind-router", "2021-02-08 06:30:00",
         "The router beside the TFTP server says host unreachable to each request",
         host_unreachable},
        {"tftp-prohibited", "2021-02-08 07:00:00",
         "An access list in the campus forbids TFTP, and says so to two phones", prohibited},
        {"tftp-prohibited-by-host", "2016-03-14 09:00:00",
         "The TFTP server's own firewall rejects each request", prohibited_by_host},
        {"tftp-prohibited-near-opened", "2016-03-14 09:10:00",
         "The same twice; then the firewall is opened and the phone boots", prohibited_near_opened},
        {"tftp-prohibited-unsure-ends", "2016-03-14 09:20:00",
         "One request is rejected, and the recorder stops", prohibited_unsure_ends},
        {NULL, NULL, NULL, NULL},
};
