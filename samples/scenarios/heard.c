/* Phones that ask the whole LAN for a provisioning server by SIP (RFC 6080, "PnP"), and tell a
 * syslog server what they do. */
#include "samples/bootp.h"
#include "samples/http.h"
#include "samples/scenarios/scenarios.h"

#include <stdio.h>
#include <string.h>

#define SIP_PORT 5060
#define SYSLOG_PORT 514
#define NTP_PORT 123
#define TEXT_MAX 1024

/* sip.mcast.net */
static const struct host group = {.mac = {{0x01, 0x00, 0x5e, 0x00, 0x01, 0x4b}},
                                  .ip = IPV4(224, 0, 1, 75)};

static const struct served_file files[] = {
        {"y000000000028.cfg", NULL, 2980}, {"001565c20d91.cfg", NULL, 1730}, {NULL, NULL, 0}};

/* How a phone of this maker asks, and what it registers as. */
struct maker {
	const char *mac, *mac_in_uri, *user_agent, *event;
	struct slice vendor_class, parameters;
	const char *name, *user;
};

static const struct maker yealink = {
        "00:15:65:c2:0d:91",
        "001565c20d91",
        "Yealink SIP-T46G 28.83.0.50",
        "ua-profile;profile-type=\"device\";vendor=\"Yealink\";model=\"SIP-T46G\";"
        "version=\"28.83.0.50\"",
        SLICE("yealink"),
        SLICE("\x01\x03\x06\x0c\x0f\x2a"),
        "SIP-T46G",
        "2236",
};
static const struct maker snom = {
        "00:04:13:4f:0a:2e",
        "0004134F0A2E",
        "snom370/8.7.5.35",
        "ua-profile;profile-type=\"device\";vendor=\"snom\";model=\"snom370\";version=\"8.7.5.35\"",
        SLICE("snom370"),
        SLICE("\x01\x02\x03\x06\x0c\x0f\x2a"),
        "snom370-0004134F0A2E",
        "2237",
};

struct stage {
	struct site site;
	struct phone phone;
	struct host pbx, web, log, clock;
	const struct maker *maker;
};

static void
gets_lease(struct stage *stage, struct forge *forge, const struct maker *maker, unsigned number)
{
	struct bootp_client client;
	struct bootp_lease lease;

	*stage = (struct stage){.site = site_branch(forge), .maker = maker};
	stage->pbx = (struct host){
	        .mac = mac_of("00:0c:29:4f:7d:09"), .ip = IPV4(10, 20, 110, 9), .ip_id = 900};
	stage->web = (struct host){
	        .mac = mac_of("00:0c:29:4f:7d:06"), .ip = IPV4(10, 20, 110, 6), .ip_id = 600};
	stage->log = (struct host){.mac = mac_of("00:0c:29:4f:7d:0e"), .ip = IPV4(10, 20, 110, 14)};
	stage->clock = stage->site.gateway;
	stage->phone =
	        phone_on(&stage->site, &phone_7941, maker->mac, IPV4(10, 20, 110, number), NULL);
	client = bootp_of(&stage->phone);
	lease = bootp_lease_of(&stage->phone);
	client.vendor_class = maker->vendor_class;
	client.parameters = maker->parameters;
	client.name = maker->name;
	client.broadcast = false;
	bootp_takes(&client, &lease);
}

static void
says(struct stage *stage, struct host *from, const struct host *to, const char *text, size_t length)
{
	struct path path = site_path(&stage->site, from, to);

	path.to_mac = to->mac;
	forge_udp(stage->site.forge, &path, SIP_PORT, SIP_PORT,
	          (struct slice){(const uint8_t *)text, length});
	forge_wait_about(stage->site.forge, 8 * FORGE_MS);
}

/* What a question to everyone, its answer and the message after it have in common. */
static void
dialog_of(const struct stage *stage, const char *method, unsigned sequence,
          char ret_text[static TEXT_MAX])
{
	char own[IP_TEXT_SIZE];

	ip_format(ip_from_v4(stage->phone.host.ip), own);
	snprintf(ret_text, TEXT_MAX,
	         "Via: SIP/2.0/UDP %s:5060;branch=z9hG4bK7c21%u\r\n"
	         "From: <sip:MAC%%3a%s@224.0.1.75>;tag=5be1%s\r\n"
	         "To: <sip:MAC%%3a%s@224.0.1.75>\r\n"
	         "Call-ID: 71c0%s@%s\r\n"
	         "CSeq: %u %s\r\n",
	         own, sequence, stage->maker->mac_in_uri, stage->maker->mac_in_uri + 8,
	         stage->maker->mac_in_uri, stage->maker->mac_in_uri + 6, own, sequence, method);
}

static void
asks_everyone(struct stage *stage)
{
	char dialog[TEXT_MAX], text[2 * TEXT_MAX], own[IP_TEXT_SIZE];
	int length;

	ip_format(ip_from_v4(stage->phone.host.ip), own);
	dialog_of(stage, "SUBSCRIBE", 1, dialog);
	length = snprintf(text, sizeof text,
	                  "SUBSCRIBE sip:MAC%%3a%s@224.0.1.75 SIP/2.0\r\n%s"
	                  "Max-Forwards: 20\r\nContact: <sip:%s:5060>\r\nUser-Agent: %s\r\n"
	                  "Event: %s\r\nExpires: 0\r\nAccept: application/url\r\n"
	                  "Content-Length: 0\r\n\r\n",
	                  stage->maker->mac_in_uri, dialog, own, stage->maker->user_agent,
	                  stage->maker->event);
	says(stage, &stage->phone.host, &group, text, (size_t)length);
}

static void
is_told_where(struct stage *stage, const char *url)
{
	char dialog[TEXT_MAX], text[2 * TEXT_MAX], own[IP_TEXT_SIZE];
	int length;

	ip_format(ip_from_v4(stage->phone.host.ip), own);
	dialog_of(stage, "SUBSCRIBE", 1, dialog);
	length = snprintf(text, sizeof text,
	                  "SIP/2.0 200 OK\r\n%sExpires: 0\r\n"
	                  "Content-Length: 0\r\n\r\n",
	                  dialog);
	says(stage, &stage->pbx, &stage->phone.host, text, (size_t)length);
	dialog_of(stage, "NOTIFY", 2, dialog);
	length = snprintf(text, sizeof text,
	                  "NOTIFY sip:%s:5060 SIP/2.0\r\n%sMax-Forwards: 20\r\n"
	                  "Event: ua-profile;effective-by=0\r\nSubscription-State: terminated\r\n"
	                  "Content-Type: application/url\r\nContent-Length: %zu\r\n\r\n%s",
	                  own, dialog, strlen(url), url);
	says(stage, &stage->pbx, &stage->phone.host, text, (size_t)length);
	length = snprintf(text, sizeof text, "SIP/2.0 200 OK\r\n%sContent-Length: 0\r\n\r\n",
	                  dialog);
	says(stage, &stage->phone.host, &stage->pbx, text, (size_t)length);
}

/* RFC 3164, local use 0. */
static void
logs(struct stage *stage, const char *what)
{
	struct path path = site_path(&stage->site, &stage->phone.host, &stage->log);
	char text[TEXT_MAX];
	int length = snprintf(text, sizeof text, "<134>%s: %s", stage->maker->name, what);

	forge_udp(stage->site.forge, &path, SYSLOG_PORT, SYSLOG_PORT,
	          (struct slice){(const uint8_t *)text, (size_t)length});
	forge_wait_about(stage->site.forge, 5 * FORGE_MS);
}

static void
asks_time(struct stage *stage)
{
	struct octets message = {0};
	struct path path = site_path(&stage->site, &stage->phone.host, &stage->clock);

	octets_u8(&message, 0x23); /* version 4, client */
	octets_pad_to(&message, 48);
	forge_udp(stage->site.forge, &path, NTP_PORT, NTP_PORT, octets_slice(&message));
	forge_wait_about(stage->site.forge, 3 * FORGE_MS);
	message.data[0] = 0x24;
	message.data[1] = 3; /* stratum */
	path = site_path(&stage->site, &stage->clock, &stage->phone.host);
	forge_udp(stage->site.forge, &path, NTP_PORT, NTP_PORT, octets_slice(&message));
	forge_wait_about(stage->site.forge, 20 * FORGE_MS);
}

static void
fetches_files(struct stage *stage)
{
	struct site beside = stage->site;
	struct phone phone = stage->phone;
	struct http http;

	beside.tftp.host = stage->web;
	phone.site = &beside;
	http = http_opens(&phone, files, 80);
	http.agent = stage->maker->user_agent;
	http.folder = "/prov/";
	http_fetches(&http, files[0].name);
	http_fetches(&http, files[1].name);
	http_closes(&http, TCP_CLIENT);
	stage->phone.host = phone.host;
}

static void
goes_into_service(struct stage *stage)
{
	const struct sip_device device = {stage->maker->user_agent, 0};
	struct sip sip;

	asks_time(stage);
	phone_looks_for(&stage->phone, &stage->pbx);
	sip = sip_over_udp(&stage->phone, &stage->pbx, &device, stage->maker->user);
	sip_registers(&sip);
	logs(stage, "SIP account 1 registered");
	forge_wait(stage->site.forge, 40);
	logs(stage, "CPU 11%, 61204 kB free");
}

/* The PBX knows the Yealink; the Snom it does not, and that one has what it needs by hand. */
static void
two_ask_everyone(struct forge *forge)
{
	struct stage known, unknown;

	gets_lease(&known, forge, &yealink, 131);
	phone_looks_for(&known.phone, &known.log);
	logs(&known, "boot, reason 1, firmware 28.83.0.50");
	asks_everyone(&known);
	is_told_where(&known, "http://10.20.110.6/prov/");
	fetches_files(&known);
	goes_into_service(&known);

	forge_turn_to(forge, 3.4);
	gets_lease(&unknown, forge, &snom, 132);
	phone_looks_for(&unknown.phone, &unknown.log);
	logs(&unknown, "power up, 8.7.5.35");
	for (int i = 0; i < 3; i++) {
		asks_everyone(&unknown);
		forge_wait(forge, 2);
	}
	goes_into_service(&unknown);
	switch_says_hello(&known.site, 0.7, 50);
}

const struct scenario heard_scenarios[] = {
        {"sip-pnp-and-syslog", "2018-06-11 07:00:00",
         "A Yealink and a Snom ask the LAN for a provisioning server by SIP; the PBX knows the "
         "first alone. Both log to a syslog server, ask for the time and register",
         two_ask_everyone},
        {NULL, NULL, NULL, NULL},
};
