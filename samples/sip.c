#include "samples/sip.h"

#include <err.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SIP_PORT 5060
#define REALM "ccmsipline"
/* RFC 3261 section 17.1.2: first wait and longest. */
#define T1_MS 500
#define T2_MS 4000

const struct sip_device sip_device_7960 = {"Cisco-CP7960G/7.4", 0};
const struct sip_device sip_device_8841 = {"Cisco-CP8841/12.1.1", 683};

static const char supported[] =
        "Supported: replaces,join,sdp-anat,norefersub,resource-priority,extended-refer,"
        "X-cisco-callinfo,X-cisco-serviceuri,X-cisco-escapecodes,X-cisco-service-control,"
        "X-cisco-srtp-fallback,X-cisco-monrec,X-cisco-config,X-cisco-sis-7.0.0,"
        "X-cisco-xsi-8.5.1\r\n";

struct sip
sip_over_udp(struct phone *phone, struct host *registrar, const struct sip_device *device,
             const char *user)
{
	return (struct sip){
	        .phone = phone,
	        .device = device,
	        .registrar = registrar,
	        .user = user,
	        .port = SIP_PORT,
	        .call = (uint32_t)(forge_now(phone->site->forge) / FORGE_MS),
	        .expires = 3600,
	        .sequence = 100,
	};
}

struct sip
sip_over_tcp(struct phone *phone, struct host *registrar, const struct sip_device *device,
             const char *user)
{
	struct sip sip = sip_over_udp(phone, registrar, device, user);

	sip.over_tcp = true;
	sip.tcp = tcp_between(phone->site, &phone->host, registrar, SIP_PORT);
	sip.port = sip.tcp.end[TCP_CLIENT].port;
	tcp_opens(&sip.tcp);
	return sip;
}

void
sip_says(struct sip *sip, enum tcp_side from, struct slice octets)
{
	struct host *phone = &sip->phone->host;
	struct path path;

	if (sip->over_tcp) {
		tcp_says(&sip->tcp, from, octets);
	} else if (from == TCP_CLIENT) {
		path = site_path(sip->phone->site, phone, sip->registrar);
		forge_udp(sip->phone->site->forge, &path, SIP_PORT, SIP_PORT, octets);
	} else {
		path = site_path(sip->phone->site, sip->registrar, phone);
		forge_udp(sip->phone->site->forge, &path, SIP_PORT, SIP_PORT, octets);
	}
}

/* ------------------------------------------------------------------------- lines --- */

__attribute__((format(printf, 2, 3))) static void
put(struct octets *message, const char *format, ...)
{
	va_list arguments;
	char *text;

	va_start(arguments, format);
	if (vasprintf(&text, format, arguments) < 0)
		err(1, NULL);
	va_end(arguments);
	octets_text(message, text);
	free(text);
}

struct names {
	char own[IP_TEXT_SIZE], registrar[IP_TEXT_SIZE];
	char mac[13];
};

static struct names
names_of(const struct sip *sip)
{
	const uint8_t *mac = sip->phone->host.mac.octet;
	struct names names;

	ip_format(ip_from_v4(sip->phone->host.ip), names.own);
	ip_format(ip_from_v4(sip->registrar->ip), names.registrar);
	snprintf(names.mac, sizeof names.mac, "%02x%02x%02x%02x%02x%02x", mac[0], mac[1], mac[2],
	         mac[3], mac[4], mac[5]);
	return names;
}

/* What a request of the phone and the answer to it have in common. */
static void
put_dialog(const struct sip *sip, const char *to_tag, struct octets *message)
{
	struct names names = names_of(sip);

	put(message, "Via: SIP/2.0/%s %s:%u;branch=z9hG4bK%.4s%04x\r\n",
	    sip->over_tcp ? "TCP" : "UDP", sip->via != NULL ? sip->via : names.own, sip->port,
	    names.mac + 8, sip->sequence * 0x1d3u & 0xffff);
	put(message, "From: <sip:%s@%s>;tag=%s00020b5e%.8s\r\n", sip->user, names.registrar,
	    names.mac, names.mac);
	put(message, "To: <sip:%s@%s>%s\r\n", sip->user, names.registrar, to_tag);
	put(message, "Call-ID: %.8s-%.4s0002-%08x-5d20b6e4@%s\r\n", names.mac, names.mac + 8,
	    sip->call, names.own);
	put(message, "CSeq: %u REGISTER\r\n", sip->sequence);
}

static void
put_contact(const struct sip *sip, struct octets *message)
{
	struct names names = names_of(sip);
	char name[16];

	put(message, "Contact: <sip:%s@%s:%u;transport=%s>", sip->user,
	    sip->contact != NULL ? sip->contact : names.own, sip->port,
	    sip->over_tcp ? "tcp" : "udp");
	if (sip->device->model != 0)
		put(message,
		    ";+sip.instance=\"<urn:uuid:00000000-0000-0000-0000-%s>\""
		    ";+u.sip!devicename.ccm.cisco.com=\"%s\";+u.sip!model.ccm.cisco.com=\"%u\"",
		    names.mac, phone_name(sip->phone, "SEP{mac}", sizeof name, name),
		    sip->device->model);
}

static void
put_date(const struct sip *sip, struct octets *message)
{
	time_t date = (time_t)forge_date(sip->phone->site->forge);
	struct tm now;
	char text[40];

	strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", gmtime_r(&date, &now));
	put(message, "Date: %s\r\n", text);
}

/* The response is a number made from the nonce: nobody here knows a password. */
static void
put_credentials(const struct sip *sip, struct octets *message)
{
	struct names names = names_of(sip);
	uint64_t made = UINT64_C(0xcbf29ce484222325); /* FNV-1a */

	for (const char *c = sip->nonce; *c != '\0'; c++)
		made = (made ^ (unsigned char)*c) * UINT64_C(0x100000001b3);
	put(message,
	    "Authorization: Digest username=\"%s\",realm=\"" REALM "\",uri=\"sip:%s\","
	    "response=\"%016" PRIx64 "%016" PRIx64 "\",nonce=\"%s\",algorithm=MD5\r\n",
	    sip->user, names.registrar, made, ~made, sip->nonce);
}

/* ---------------------------------------------------------------------- REGISTER --- */

void
sip_asks_to_register(struct sip *sip)
{
	struct names names = names_of(sip);
	struct octets message = {0};
	char name[16];

	sip->sequence++;
	put(&message, "REGISTER sip:%s SIP/2.0\r\n", names.registrar);
	put_dialog(sip, "", &message);
	put(&message, "Max-Forwards: 70\r\n");
	put_date(sip, &message);
	put(&message, "User-Agent: %s\r\n", sip->device->user_agent);
	put_contact(sip, &message);
	put(&message, "\r\n");
	if (sip->device->model != 0)
		octets_text(&message, supported);
	if (sip->nonce != NULL)
		put_credentials(sip, &message);
	if (sip->alarm != NULL)
		put(&message,
		    "Reason: SIP;cause=200;text=\"cisco-alarm:%.*s Name=%s ActiveLoad=%s %s\"\r\n",
		    (int)strcspn(sip->alarm, " "), sip->alarm,
		    phone_name(sip->phone, "SEP{mac}", sizeof name, name), sip->phone->load,
		    strchr(sip->alarm, ' ') + 1);
	put(&message, "Content-Length: %zu\r\nExpires: %u\r\n\r\n%s", sip->body_told, sip->expires,
	    sip->body != NULL ? sip->body : "");
	sip->request = message;
	sip_says(sip, TCP_CLIENT, octets_slice(&message));
}

void
sip_asks_again(struct sip *sip, unsigned times)
{
	int64_t wait = T1_MS;

	for (unsigned i = 0; i < times; i++) {
		forge_wait(sip->phone->site->forge, (double)wait / 1000);
		sip_says(sip, TCP_CLIENT, octets_slice(&sip->request));
		wait = wait < T2_MS ? 2 * wait : T2_MS;
	}
}

/* ----------------------------------------------------------------------- answers --- */

static void
answer(struct sip *sip, const char *status, const char *to_tag, const char *headers,
       const char *contact_parameters)
{
	struct octets message = {0};

	forge_wait_about(sip->phone->site->forge, 5 * FORGE_MS);
	put(&message, "SIP/2.0 %s\r\n", status);
	put_dialog(sip, to_tag, &message);
	put_date(sip, &message);
	octets_text(&message, headers);
	if (contact_parameters != NULL) {
		put_contact(sip, &message);
		put(&message, ";expires=%u%s\r\nExpires: %u\r\n", sip->expires, contact_parameters,
		    sip->expires);
	}
	put(&message, "Content-Length: 0\r\n\r\n");
	sip_says(sip, TCP_SERVER, octets_slice(&message));
}

#define TO_TAG ";tag=1584902277"

void
sip_is_answered(struct sip *sip, const char *status, const char *headers)
{
	answer(sip, status, TO_TAG, headers, NULL);
	forge_wait_about(sip->phone->site->forge, 20 * FORGE_MS);
}

void
sip_is_told_to_wait(struct sip *sip)
{
	answer(sip, "100 Trying", "", "", NULL);
}

static void
challenge(struct sip *sip, const char *nonce, const char *stale)
{
	char header[200];

	snprintf(header, sizeof header,
	         "WWW-Authenticate: Digest realm=\"" REALM "\",nonce=\"%s\",algorithm=MD5%s\r\n",
	         nonce, stale);
	sip_is_answered(sip, "401 Unauthorized", header);
	sip->nonce = nonce;
}

void
sip_is_challenged(struct sip *sip, const char *nonce)
{
	challenge(sip, nonce, "");
}

void
sip_is_challenged_anew(struct sip *sip, const char *nonce)
{
	challenge(sip, nonce, ",stale=true");
}

void
sip_is_registered(struct sip *sip)
{
	answer(sip, "200 OK", TO_TAG, "", sip->device->model != 0 ? ";x-cisco-newreg" : "");
	sip->alarm = NULL; /* it was for the first registration of this run */
	forge_wait_about(sip->phone->site->forge, 200 * FORGE_MS);
}

void
sip_is_unreachable(struct sip *sip)
{
	struct path path = site_path(sip->phone->site, sip->registrar, &sip->phone->host);

	forge_wait_about(sip->phone->site->forge, FORGE_MS);
	forge_port_unreachable(sip->phone->site->forge, &path);
}

void
sip_registers(struct sip *sip)
{
	sip_asks_to_register(sip);
	sip_is_told_to_wait(sip);
	sip_is_challenged(sip, "q9ZbX2c7TnW0vYr4");
	sip_asks_to_register(sip);
	sip_is_told_to_wait(sip);
	sip_is_registered(sip);
}

/* ------------------------------------------------------------------------ NOTIFY --- */

void
sip_is_notified(struct sip *sip, const char *event, const char *body)
{
	struct names names = names_of(sip);
	struct octets dialog = {0}, request = {0}, response = {0};

	put(&dialog, "Via: SIP/2.0/%s %s:5060;branch=z9hG4bK7d1e09c4\r\n",
	    sip->over_tcp ? "TCP" : "UDP", names.registrar);
	put(&dialog, "From: <sip:%s>;tag=as5e11f7a0\r\n", names.registrar);
	put(&dialog, "To: <sip:%s@%s>\r\n", sip->user, names.own);
	put(&dialog, "Call-ID: 48b7c1e2%08x@%s\r\nCSeq: 101 NOTIFY\r\n",
	    (unsigned)(forge_now(sip->phone->site->forge) / FORGE_MS), names.registrar);

	put(&request, "NOTIFY sip:%s@%s:%u SIP/2.0\r\n", sip->user, names.own, sip->port);
	octets_put(&request, dialog.data, dialog.length);
	put(&request,
	    "Max-Forwards: 70\r\nEvent: %s\r\nSubscription-State: active\r\n"
	    "Contact: <sip:%s:5060>\r\n",
	    event, names.registrar);
	if (*body != '\0')
		put(&request, "Content-Type: text/plain\r\n");
	put(&request, "Content-Length: %zu\r\n\r\n%s", strlen(body), body);
	sip_says(sip, TCP_SERVER, octets_slice(&request));
	forge_wait_about(sip->phone->site->forge, 30 * FORGE_MS);

	put(&response, "SIP/2.0 200 OK\r\n");
	octets_put(&response, dialog.data, dialog.length);
	put(&response, "Content-Length: 0\r\n\r\n");
	sip_says(sip, TCP_CLIENT, octets_slice(&response));
	forge_wait_about(sip->phone->site->forge, 100 * FORGE_MS);
}
