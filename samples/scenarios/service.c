/* Other services: MGCP, clocks, and traffic of which one direction is missing. */
#include "samples/dns.h"
#include "samples/octets.h"
#include "samples/scenarios/scenarios.h"

#include <stdio.h>

#define NTP_PORT 123
#define MGCP_PORT 2427
#define AGENT_PORT 2727

static struct phone
branch_phone(struct site *site)
{
	site->tftp.files = branch_7941_configuration;
	return phone_on(site, &phone_7941, "00:1b:d4:60:91:3a", IPV4(10, 20, 110, 97),
	                "SCCP41.8-5-2S");
}

/* -------------------------------------------------------------------- MGCP --- */

static void
says(struct phone *phone, struct host *peer, bool from_phone, uint16_t own, uint16_t other,
     const struct octets *message)
{
	struct path path = from_phone ? site_path(phone->site, &phone->host, peer)
	                              : site_path(phone->site, peer, &phone->host);

	forge_udp(phone->site->forge, &path, from_phone ? own : other, from_phone ? other : own,
	          octets_slice(message));
	forge_wait_about(phone->site->forge, 5 * FORGE_MS);
}

static void
says_text(struct phone *phone, struct host *agent, bool from_phone, const char *text)
{
	struct octets message = {0};

	octets_text(&message, text);
	says(phone, agent, from_phone, MGCP_PORT, AGENT_PORT, &message);
}

static struct phone
mgcp_phone(struct site *site, const char *load)
{
	return phone_on(site, &phone_7960, "00:03:6b:9d:20:6e", IPV4(10, 20, 110, 98), load);
}

static void
restarts_by_mgcp(struct phone *phone, struct host *agent)
{
	char own[IP_TEXT_SIZE], text[160];

	ip_format(ip_from_v4(phone->host.ip), own);
	phone_looks_for(phone, agent);
	snprintf(text, sizeof text, "RSIP 1201 *@%s MGCP 0.1\nRM: restart\n", own);
	says_text(phone, agent, true, text);
	says_text(phone, agent, false, "200 1201 OK\n");
	snprintf(text, sizeof text, "RQNT 88 aaln/1@%s MGCP 0.1\nX: 1\nR: hd(N)\n", own);
	says_text(phone, agent, false, text);
	says_text(phone, agent, true, "200 88 OK\n");
}

static void
mgcp(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = mgcp_phone(&site, "P0M3-06-0-00");
	struct host agent = {
	        .mac = mac_of("00:0c:29:4f:7d:aa"), .ip = IPV4(10, 20, 110, 9), .ip_id = 40};

	phone_comes_up_with_lease(&phone);
	restarts_by_mgcp(&phone, &agent);
	phone_goes_idle(&phone, 70);
}

static void
mgcp_unsure_load_only(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = mgcp_phone(&site, "P0M3-06-0-00");

	phone_comes_up_with_lease(&phone);
	phone_goes_idle(&phone, 70);
}

/* It was converted: MGCP at first, SIP after the restart. */
static void
mgcp_near_converted(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = mgcp_phone(&site, "P0M3-06-0-00");
	struct host agent = {
	        .mac = mac_of("00:0c:29:4f:7d:aa"), .ip = IPV4(10, 20, 110, 9), .ip_id = 40};

	phone_comes_up_with_lease(&phone);
	restarts_by_mgcp(&phone, &agent);
	phone.load = "P0S3-07-4-00";
	phone_restarts_after(&phone, 40);
	phone_gets_lease(&phone);
	phone_registers_by_sip(&phone, &site.tftp.host, "4198");
	phone_goes_idle(&phone, 35);
}

/* --------------------------------------------------------------------- clocks --- */

static void
asks_time(struct phone *phone, struct host *clock, bool answered)
{
	struct octets message = {0};

	octets_u8(&message, 0x23); /* version 4, client */
	octets_pad_to(&message, 48);
	says(phone, clock, true, NTP_PORT, NTP_PORT, &message);
	if (!answered)
		return;
	message.data[0] = 0x24;
	message.data[1] = 3; /* stratum */
	says(phone, clock, false, NTP_PORT, NTP_PORT, &message);
}

static void
goes_into_service(struct phone *phone)
{
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_connects(phone, &phone->site->tftp.host, 2000);
}

static void
clock_story(struct forge *forge, unsigned unanswered, bool then_answered, double idle)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);
	struct host clock = {.mac = site.gateway.mac, .ip = IPV4(10, 20, 1, 123), .ip_id = 1};

	phone_comes_up_with_lease(&phone);
	goes_into_service(&phone);
	for (unsigned i = 0; i < unanswered; i++) {
		asks_time(&phone, &clock, false);
		forge_wait(forge, 16);
	}
	if (then_answered)
		asks_time(&phone, &clock, true);
	phone_goes_idle(&phone, idle);
}

static void
no_clock(struct forge *forge)
{
	clock_story(forge, 3, false, 40);
}

static void
clock_near_answers(struct forge *forge)
{
	clock_story(forge, 1, true, 40);
}

static void
clock_unsure_ends(struct forge *forge)
{
	forge_record_until(forge, 11);
	clock_story(forge, 1, false, 1);
}

/* ------------------------------------------------------------- one direction --- */

/* Beyond the router nothing comes back, of whatever service. */
static void
asks_far_servers(struct phone *phone, bool dns_answers)
{
	struct site *site = phone->site;
	struct host dns = {.mac = site->gateway.mac, .ip = IPV4(10, 64, 8, 53), .ip_id = 5300};
	struct dns_lookup lookup = {.client = &phone->host,
	                            .server = &dns,
	                            .name = "cucm-pub.example.org",
	                            .type = DNS_A};

	phone_looks_for(phone, &dns);
	for (unsigned i = 0; i < 3; i++) {
		dns_asks(site, &lookup);
		forge_wait(site->forge, 2);
	}
	if (dns_answers)
		dns_says_address(site, &lookup, IPV4(10, 64, 8, 11));
	phone_asks_elsewhere(phone, IPV4(10, 64, 8, 11), "SEP{mac}.cnf.xml", 4);
	forge_wait(site->forge, 6);
	phone_asks_elsewhere(phone, IPV4(10, 64, 8, 12), "SEP{mac}.cnf.xml", 3);
	phone_goes_idle(phone, 30);
}

static struct phone
campus_phone(struct site *site)
{
	return phone_on(site, &phone_8851, "2c:31:24:c8:90:21", IPV4(10, 64, 41, 140),
	                "sip88xx.12-5-1SR3-74");
}

static void
one_way_beyond_router(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);

	site.dhcp.dns = IPV4(10, 64, 8, 53);
	phone_comes_up_with_lease(&phone);
	asks_far_servers(&phone, false);
}

static void
one_way_near_dns_answers(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);

	site.dhcp.dns = IPV4(10, 64, 8, 53);
	phone_comes_up_with_lease(&phone);
	asks_far_servers(&phone, true);
}

const struct scenario service_scenarios[] = {
        {"mgcp-load", "2006-08-14 09:00:00", "A 7960 with an MGCP image and its call agent", mgcp},
        {"mgcp-load-unsure-name-only", "2006-08-14 09:10:00",
         "A 7960 whose load is named like one of MGCP, and no MGCP", mgcp_unsure_load_only},
        {"mgcp-load-near-converted", "2006-08-14 09:20:00",
         "MGCP at first; after the next start the phone registers by SIP", mgcp_near_converted},
        {"ntp-unanswered", "2012-10-01 07:00:00",
         "A phone in good order whose clock server never answers", no_clock},
        {"ntp-near-answered", "2012-10-01 07:10:00", "The clock server answers the second request",
         clock_near_answers},
        {"ntp-unsure-ends", "2012-10-01 07:20:00", "One clock request, and the recorder stops",
         clock_unsure_ends},
        {"one-way-beyond-router", "2021-10-04 08:00:00",
         "Neither DNS nor TFTP beyond the router is answered; DHCP and ARP are",
         one_way_beyond_router},
        {"one-way-near-dns-answers", "2021-10-04 08:10:00", "The same, and DNS answers in the end",
         one_way_near_dns_answers},
        {NULL, NULL, NULL, NULL},
};
