#include "samples/phone.h"

#include "samples/cdp.h"
#include "samples/lldp.h"
#include "samples/octets.h"
#include "samples/tcp.h"

#include <stdio.h>
#include <string.h>

#define HELLO_SECONDS 60.0
#define BURST_MESSAGES 3
#define SCCP_PORT 2000
/* From the switch's answer to the phone's decision for a VLAN (boot-sequence section 1). */
#define VLAN_WAIT_SECONDS 5.0

/* With a literal: its NUL counts in the option's length, as these phones send it. */
#define CLASS_WITH_NUL(model)                                           \
	{                                                               \
		(const uint8_t *)"Cisco Systems, Inc. IP Phone " model, \
		        sizeof "Cisco Systems, Inc. IP Phone " model    \
	}

const struct phone_model phone_7911 = {"Cisco IP Phone 7911", CLASS_WITH_NUL("CP-7911G"), 0x490,
                                       5000, 3};
const struct phone_model phone_7912 = {"Cisco IP Phone 7912",
                                       {(const uint8_t *)"Cisco Systems, Inc. IP Phone 7912",
                                        sizeof "Cisco Systems, Inc. IP Phone 7912" - 1},
                                       0x90,
                                       6300,
                                       3};
const struct phone_model phone_7940 = {"Cisco IP Phone 7940", CLASS_WITH_NUL("CP-7940G"), 0x90,
                                       6300, 3};
const struct phone_model phone_7941 = {"Cisco IP Phone 7941", CLASS_WITH_NUL("CP-7941G"), 0x490,
                                       6300, 3};
const struct phone_model phone_7960 = {"Cisco IP Phone 7960", CLASS_WITH_NUL("CP-7960G"), 0x90,
                                       6300, 3};
const struct phone_model phone_7961_ge = {"Cisco IP Phone 7961G-GE", CLASS_WITH_NUL("CP-7961G-GE"),
                                          0x490, 12000, 3};
const struct phone_model phone_7971_ge = {"Cisco IP Phone 7971", CLASS_WITH_NUL("CP-7971G-GE"),
                                          0x490, 15400, 3};
const struct phone_model phone_8851 = {"Cisco IP Phone 8851", CLASS_WITH_NUL("CP-8851"), 0x490,
                                       9791, 5};

const struct phone_model phone_7936 = {"Cisco IP Phone 7936", CLASS_WITH_NUL("CP-7936"), 0x90, 6300,
                                       3};
const struct phone_model phone_7962 = {"Cisco IP Phone 7962", CLASS_WITH_NUL("CP-7962G"), 0x490,
                                       6300, 3};
const struct phone_model phone_8841 = {"Cisco IP Phone 8841", CLASS_WITH_NUL("CP-8841"), 0x490,
                                       5700, 5};
const struct phone_model phone_yealink = {
        "Yealink SIP-T46G", {(const uint8_t *)"yealink", sizeof "yealink" - 1}, 0x490, 4000, 5};

static const uint8_t parameters[] = {1, 66, 6, 3, 15, 150, 35};

struct phone
phone_on(struct site *site, const struct phone_model *model, const char *mac, uint32_t lease,
         const char *load)
{
	return (struct phone){
	        .site = site,
	        .model = model,
	        .host = {.mac = mac_of(mac),
	                 .priority = site->vlan != 0 ? model->priority : 0,
	                 .port = 49150},
	        .lease = lease,
	        .load = load,
	        .full_duplex = 1,
	};
}

/* A CDP message, one of LLDP, and the switch's answers to them. */
static void
say_hello(struct phone *phone)
{
	struct forge *forge = phone->site->forge;
	const struct switch_port *port = &phone->site->port;

	if (phone->load != NULL && !phone->no_cdp) {
		cdp_from_phone(phone);
		if (port->device != NULL && !port->no_cdp) {
			forge_wait_about(forge, 2 * FORGE_MS);
			cdp_from_switch(phone->site);
		}
	}
	if (phone->lldp != NULL) {
		lldp_from_phone(phone);
		if (port->lldp) {
			forge_wait_about(forge, 3 * FORGE_MS);
			lldp_from_switch(phone->site);
		}
	}
}

void
phone_comes_up(struct phone *phone)
{
	struct forge *forge = phone->site->forge;

	phone->host.ip = 0;
	phone->found_server = false;
	if (phone->site->server_side) {
		forge_wait(forge, BURST_MESSAGES + VLAN_WAIT_SECONDS);
		return;
	}
	phone->hello_at = forge_seconds(phone->site->forge) + HELLO_SECONDS;
	for (int i = 0; i < BURST_MESSAGES; i++) {
		say_hello(phone);
		forge_wait_about(forge, FORGE_SECOND);
	}
	forge_wait(forge, VLAN_WAIT_SECONDS);
}

void
phone_goes_idle(struct phone *phone, double seconds)
{
	double until = forge_seconds(phone->site->forge) + seconds;

	while (!phone->site->server_side && phone->hello_at < until) {
		if (phone->hello_at > forge_seconds(phone->site->forge))
			forge_turn_to(phone->site->forge, phone->hello_at);
		say_hello(phone);
		phone->hello_at += HELLO_SECONDS;
	}
	forge_turn_to(phone->site->forge, until);
}

void
phone_restarts_after(struct phone *phone, double seconds)
{
	forge_wait(phone->site->forge, seconds);
	phone_comes_up(phone);
}

const char *
phone_name(const struct phone *phone, const char *name, size_t size, char *ret_name)
{
	const uint8_t *mac = phone->host.mac.octet;
	const char *place = strstr(name, "{mac}");

	if (place == NULL)
		snprintf(ret_name, size, "%s", name);
	else
		snprintf(ret_name, size, "%.*s%02X%02X%02X%02X%02X%02X%s", (int)(place - name),
		         name, mac[0], mac[1], mac[2], mac[3], mac[4], mac[5],
		         place + sizeof "{mac}" - 1);
	return ret_name;
}

/* ------------------------------------------------------------------------- DHCP --- */

static struct dhcp_client
dhcp_client(struct phone *phone, const char *hostname)
{
	const uint8_t *mac = phone->host.mac.octet;

	return (struct dhcp_client){
	        .host = &phone->host,
	        .lease = phone->lease,
	        /* the same for every try: the last four octets of its MAC */
	        .xid = IPV4(mac[2], mac[3], mac[4], mac[5]),
	        .broadcast = true,
	        .hostname = hostname,
	        .vendor_class = phone->model->vendor_class,
	        .parameters = {parameters, sizeof parameters},
	        .length_min = 548,
	};
}

static const char *
host_name(const struct phone *phone, char ret_name[static 16])
{
	if (phone->hostname != NULL)
		return phone->hostname;
	return phone_name(phone, "SEP{mac}", 16, ret_name);
}

void
phone_gets_lease(struct phone *phone)
{
	char hostname[16];
	struct dhcp_client client = dhcp_client(phone, host_name(phone, hostname));

	dhcp_lease(phone->site, &client);
}

void
phone_comes_up_with_lease(struct phone *phone)
{
	phone_comes_up(phone);
	phone_gets_lease(phone);
}

static void
discover_in_vain(struct phone *phone, unsigned times, bool offered)
{
	char hostname[16];
	struct dhcp_client client = dhcp_client(phone, host_name(phone, hostname));

	for (unsigned i = 0; i < times; i++) {
		dhcp_discover(phone->site, &client, 0);
		if (offered)
			dhcp_offer(phone->site, &client);
		forge_wait_about(phone->site->forge, 4500 * FORGE_MS);
	}
}

void
phone_discovers(struct phone *phone, unsigned times)
{
	discover_in_vain(phone, times, false);
}

void
phone_ignores_offers(struct phone *phone, unsigned times)
{
	discover_in_vain(phone, times, true);
}

/* ------------------------------------------------------------------------ files --- */

void
phone_looks_for(struct phone *phone, struct host *host)
{
	struct site *site = phone->site;

	if (!site->server_side)
		site_resolve(site, &phone->host, site_holds(site, host->ip) ? host : &site->gateway,
		             true);
}

void
phone_probes(struct phone *phone, uint32_t address, unsigned times)
{
	struct host unnumbered = {.mac = phone->host.mac}, sought = {.ip = address};

	for (unsigned i = 0; i < times; i++) {
		site_resolve(phone->site, &unnumbered, &sought, false);
		forge_wait_about(phone->site->forge, 1500 * FORGE_MS);
	}
}

void
phone_announces_itself(struct phone *phone)
{
	for (unsigned i = 0; i < 2; i++) {
		site_resolve(phone->site, &phone->host, &phone->host, false);
		forge_wait_about(phone->site->forge, 2 * FORGE_SECOND);
	}
}

void
phone_finds_server(struct phone *phone, struct host *server)
{
	if (phone->found_server)
		return;
	phone_looks_for(phone, server);
	phone->found_server = true;
}

bool
phone_fetches_so(struct phone *phone, const char *name, const struct tftp_plan *plan)
{
	char sent[128];

	phone_finds_server(phone, &phone->site->tftp.host);
	return tftp_fetch(phone->site, &phone->host, name,
	                  phone_name(phone, name, sizeof sent, sent), plan);
}

bool
phone_fetches(struct phone *phone, const char *name)
{
	return phone_fetches_so(phone, name, &(struct tftp_plan){0});
}

bool
phone_fetches_all(struct phone *phone, const char *const *names)
{
	bool complete = true;

	for (; *names != NULL; names++)
		complete = phone_fetches(phone, *names) && complete;
	return complete;
}

void
phone_fetches_configuration(struct phone *phone)
{
	phone_fetches(phone, "CTLSEP{mac}.tlv");
	phone_fetches(phone, "SEP{mac}.cnf.xml");
}

void
phone_fetches_trusted_configuration(struct phone *phone)
{
	phone_fetches(phone, "CTLSEP{mac}.tlv");
	phone_fetches(phone, "ITLSEP{mac}.tlv");
	phone_fetches(phone, "SEP{mac}.cnf.xml");
}

void
phone_asks_elsewhere(struct phone *phone, uint32_t server, const char *name, unsigned times)
{
	struct site elsewhere = *phone->site;
	char sent[128];

	elsewhere.tftp = (struct tftp_server){.host = {.ip = server}, .state = TFTP_SILENT};
	phone_finds_server(phone, &elsewhere.tftp.host);
	tftp_fetch(&elsewhere, &phone->host, name, phone_name(phone, name, sizeof sent, sent),
	           &(struct tftp_plan){.requests = times});
}

/* -------------------------------------------------------------------- signalling --- */

void
phone_connects(struct phone *phone, struct host *server, uint16_t port)
{
	struct tcp tcp = tcp_between(phone->site, &phone->host, server, port);

	tcp_opens(&tcp);
	forge_wait_about(phone->site->forge, 200 * FORGE_MS);
}

void
phone_goes_into_service(struct phone *phone, double seconds)
{
	phone_connects(phone, &phone->site->tftp.host, SCCP_PORT);
	phone_goes_idle(phone, seconds);
}

void
phone_boots_on(struct phone *phone, double seconds)
{
	phone_fetches_configuration(phone);
	phone_goes_into_service(phone, seconds);
}

void
phone_boots(struct phone *phone, double seconds)
{
	phone_comes_up_with_lease(phone);
	phone_boots_on(phone, seconds);
}

/* A SIP message that says no more than the registration needs (RFC 3261 section 10). */
static struct octets
sip_message(struct phone *phone, struct host *server, const char *user, const char *first_line,
            const char *last_lines)
{
	char own[IP_TEXT_SIZE], registrar[IP_TEXT_SIZE], text[1024];
	const uint8_t *mac = phone->host.mac.octet;
	struct octets message = {0};

	ip_format(ip_from_v4(phone->host.ip), own);
	ip_format(ip_from_v4(server->ip), registrar);
	snprintf(text, sizeof text,
	         "%s\r\n"
	         "Via: SIP/2.0/UDP %s:5060;branch=z9hG4bK%02x%02x%02x%02x\r\n"
	         "From: <sip:%s@%s>;tag=%02x%02x%02x%02x\r\n"
	         "To: <sip:%s@%s>\r\n"
	         "Call-ID: %02x%02x%02x%02x-00020001@%s\r\n"
	         "CSeq: 101 REGISTER\r\n"
	         "Contact: <sip:%s@%s:5060>\r\n"
	         "Expires: 3600\r\n"
	         "%s"
	         "Content-Length: 0\r\n\r\n",
	         first_line, own, mac[2], mac[3], mac[4], mac[5], user, registrar, mac[5], mac[4],
	         mac[3], mac[2], user, registrar, mac[2], mac[3], mac[4], mac[5], own, user, own,
	         last_lines);
	octets_text(&message, text);
	return message;
}

void
phone_registers_by_sip(struct phone *phone, struct host *server, const char *user)
{
	struct forge *forge = phone->site->forge;
	char registrar[IP_TEXT_SIZE], line[80];
	struct octets message;
	struct path path;

	ip_format(ip_from_v4(server->ip), registrar);
	snprintf(line, sizeof line, "REGISTER sip:%s SIP/2.0", registrar);
	message = sip_message(phone, server, user, line,
	                      "User-Agent: Cisco-CP7960G/7.4\r\nMax-Forwards: 70\r\n");
	path = site_path(phone->site, &phone->host, server);
	forge_udp(forge, &path, 5060, 5060, octets_slice(&message));
	forge_wait_about(forge, 5 * FORGE_MS);
	message = sip_message(phone, server, user, "SIP/2.0 200 OK", "");
	path = site_path(phone->site, server, &phone->host);
	forge_udp(forge, &path, 5060, 5060, octets_slice(&message));
	forge_wait_about(forge, 200 * FORGE_MS);
}

/* ------------------------------------------------------------------------ switch --- */

void
switch_says_hello(struct site *site, double from, double until)
{
	forge_turn_to(site->forge, from);
	while (forge_now(site->forge) < (int64_t)(until * (double)FORGE_SECOND)) {
		cdp_from_switch(site);
		forge_wait(site->forge, HELLO_SECONDS);
	}
}
