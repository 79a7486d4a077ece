#include "samples/sccp.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define SCCP_PORT 2000
#define KEEPALIVE_SECONDS 30
#define STANDBY_KEEPALIVE_SECONDS 60
/* An XML alarm is filled up to this with NULs. */
#define XML_ALARM_TEXT 2000
/* From this protocol version on the server sends the "dynamic" forms. */
#define DYNAMIC_PROTOCOL 17
/* What 9.x phones send: UTF-8, abbreviated dialling and others. */
#define PHONE_FEATURES 0x8572

enum sccp_id {
	KEEP_ALIVE = 0x0000,
	REGISTER = 0x0001,
	IP_PORT = 0x0002,
	KEYPAD_BUTTON = 0x0003,
	FORWARD_STAT_REQ = 0x0009,
	LINE_STAT_REQ = 0x000b,
	CONFIG_STAT_REQ = 0x000c,
	TIME_DATE_REQ = 0x000d,
	BUTTON_TEMPLATE_REQ = 0x000e,
	CAPABILITIES_RES = 0x0010,
	ALARM = 0x0020,
	SOFT_KEY_SET_REQ = 0x0025,
	UNREGISTER = 0x0027,
	SOFT_KEY_TEMPLATE_REQ = 0x0028,
	REGISTER_TOKEN_REQ = 0x0029,
	REGISTER_AVAILABLE_LINES = 0x002d,
	XML_ALARM = 0x015a,

	REGISTER_ACK = 0x0081,
	FORWARD_STAT = 0x0090,
	LINE_STAT = 0x0092,
	CONFIG_STAT = 0x0093,
	DEFINE_TIME_DATE = 0x0094,
	BUTTON_TEMPLATE = 0x0097,
	CAPABILITIES_REQ = 0x009b,
	REGISTER_REJECT = 0x009d,
	RESET = 0x009f,
	KEEP_ALIVE_ACK = 0x0100,
	SOFT_KEY_TEMPLATE = 0x0108,
	SOFT_KEY_SET = 0x0109,
	UNREGISTER_ACK = 0x0118,
	REGISTER_TOKEN_ACK = 0x011a,
	REGISTER_TOKEN_REJECT = 0x011b,
	CONFIG_STAT_DYNAMIC = 0x0142,
	LINE_STAT_DYNAMIC = 0x0147,
};

const struct sccp_device sccp_device_7940 = {"CP-7940G", 8, 8, 2, 72};
const struct sccp_device sccp_device_7936 = {"CP-7936", 30019, 3, 1, 48};
const struct sccp_device sccp_device_7941 = {"CP-7941G", 115, 17, 2, 128};
const struct sccp_device sccp_device_7962 = {"CP-7962G", 404, 22, 54, 128};

struct sccp
sccp_between(struct phone *phone, struct call_manager *manager, const struct sccp_device *device)
{
	return (struct sccp){
	        .phone = phone,
	        .device = device,
	        .manager = manager,
	        .tcp = tcp_between(phone->site, &phone->host, &manager->host, SCCP_PORT),
	};
}

struct sccp
sccp_opens(struct phone *phone, struct call_manager *manager, const struct sccp_device *device)
{
	struct sccp sccp = sccp_between(phone, manager, device);

	tcp_opens(&sccp.tcp);
	return sccp;
}

/* ---------------------------------------------------------------------- messages --- */

static void
put_message_so(struct octets *stream, unsigned version, enum sccp_id id, const struct octets *body)
{
	octets_le32(stream, (uint32_t)(4 + body->length)); /* the message id counts */
	octets_le32(stream, version);
	octets_le32(stream, id);
	octets_put(stream, body->data, body->length);
}

static void
put_message(const struct sccp *sccp, struct octets *stream, enum sccp_id id,
            const struct octets *body)
{
	put_message_so(stream, sccp->version, id, body);
}

static void
put_empty(const struct sccp *sccp, struct octets *stream, enum sccp_id id)
{
	put_message(sccp, stream, id, &(struct octets){0});
}

static void
says(struct sccp *sccp, enum tcp_side from, const struct octets *stream)
{
	tcp_says(&sccp->tcp, from, octets_slice(stream));
}

/* One message on its own. */
static void
says_message(struct sccp *sccp, enum tcp_side from, enum sccp_id id, const struct octets *body)
{
	struct octets stream = {0};

	put_message(sccp, &stream, id, body);
	says(sccp, from, &stream);
}

static void
says_number(struct sccp *sccp, enum tcp_side from, enum sccp_id id, uint32_t number)
{
	struct octets body = {0};

	octets_le32(&body, number);
	says_message(sccp, from, id, &body);
}

static void
says_empty(struct sccp *sccp, enum tcp_side from, enum sccp_id id)
{
	says_message(sccp, from, id, &(struct octets){0});
}

void
sccp_says_octets(struct sccp *sccp, struct slice octets)
{
	tcp_says(&sccp->tcp, TCP_CLIENT, octets);
}

static void
put_station_id(const struct sccp *sccp, struct octets *body)
{
	char name[17];

	octets_text_field(body, phone_name(sccp->phone, "SEP{mac}", sizeof name, name), 16);
	octets_le32(body, 0);
	octets_le32(body, 0);
}

/* ------------------------------------------------------------------------ alarms --- */

void
sccp_tells_reason(struct sccp *sccp, unsigned code, const char *last)
{
	struct octets body = {0};
	char text[81], name[17];

	snprintf(text, sizeof text, "%u: Name=%s Load=%s Last=%s", code,
	         phone_name(sccp->phone, "SEP{mac}", sizeof name, name), sccp->phone->load, last);
	octets_le32(&body, 2); /* informational */
	octets_text_field(&body, text, 80);
	octets_le32(&body, 0);
	octets_u32(&body, sccp->phone->host.ip);
	says_message(sccp, TCP_CLIENT, ALARM, &body);
}

void
sccp_tells_reason_in_xml(struct sccp *sccp, unsigned code, const char *last_received,
                         const struct tcp_plan *plan)
{
	const struct site *site = sccp->phone->site;
	char text[XML_ALARM_TEXT], name[17];
	char own[IP_TEXT_SIZE], gateway[IP_TEXT_SIZE], manager[IP_TEXT_SIZE],
	        neighbour[IP_TEXT_SIZE];
	struct octets body = {0}, stream = {0};

	ip_format(ip_from_v4(sccp->phone->host.ip), own);
	ip_format(ip_from_v4(site->gateway.ip), gateway);
	ip_format(ip_from_v4(sccp->manager->host.ip), manager);
	ip_format(ip_from_v4(site->port.ip), neighbour);
	snprintf(text, sizeof text,
	         "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n"
	         "<x-cisco-alarm>\n"
	         "<Alarm Name=\"LastOutOfServiceInformation\">\n"
	         "<ParameterList>\n"
	         "<String name=\"DeviceName\">%s</String>\n"
	         "<String name=\"DeviceIPv4Address\">%s/%d</String>\n"
	         "<String name=\"IPv4DefaultGateway\">%s</String>\n"
	         "<String name=\"DeviceIPv6Address\"></String>\n"
	         "<String name=\"IPv6DefaultGateway\"></String>\n"
	         "<String name=\"ModelNumber\">%s</String>\n"
	         "<String name=\"NeighborIPv4Address\">%s</String>\n"
	         "<String name=\"NeighborIPv6Address\"></String>\n"
	         "<String name=\"NeighborDeviceID\">%s</String>\n"
	         "<String name=\"NeighborPortID\">%s</String>\n"
	         "<Enum name=\"DHCPv4Status\">1</Enum>\n"
	         "<Enum name=\"DHCPv6Status\">3</Enum>\n"
	         "<Enum name=\"TFTPCfgStatus\">1</Enum>\n"
	         "<Enum name=\"DNSStatusUnifiedCM1\">4</Enum>\n"
	         "<Enum name=\"DNSStatusUnifiedCM2\">4</Enum>\n"
	         "<Enum name=\"DNSStatusUnifiedCM3\">4</Enum>\n"
	         "<String name=\"VoiceVLAN\">%u</String>\n"
	         "<String name=\"UnifiedCMIPAddress\">%s</String>\n"
	         "<String name=\"LocalPort\">%u</String>\n"
	         "<String name=\"TimeStamp\">%lld000%lld417</String>\n"
	         "<Enum name=\"ReasonForOutOfService\">%u</Enum>\n"
	         "<String name=\"LastProtocolEventSent\">1:Register</String>\n"
	         "<String name=\"LastProtocolEventReceived\">%s</String>\n"
	         "</ParameterList>\n"
	         "</Alarm>\n"
	         "</x-cisco-alarm>\n",
	         phone_name(sccp->phone, "SEP{mac}", sizeof name, name), own, site->prefix, gateway,
	         sccp->device->model, neighbour, site->port.device, site->port.port, site->vlan,
	         manager, sccp->tcp.end[TCP_CLIENT].port, (long long)forge_date(site->forge),
	         (long long)forge_date(site->forge), code, last_received);
	octets_text_field(&body, text, XML_ALARM_TEXT);
	put_message_so(&stream, 0, XML_ALARM, &body);
	tcp_says_so(&sccp->tcp, TCP_CLIENT, octets_slice(&stream), plan);
	forge_wait_about(site->forge, 500 * FORGE_MS);
}

/* ------------------------------------------------------------------ registration --- */

/* All fields of today, cut where older phones end. */
static struct octets
register_body(const struct sccp *sccp)
{
	struct octets body = {0};
	const struct host *host = &sccp->phone->host;

	put_station_id(sccp, &body);
	octets_u32(&body, host->ip); /* addresses in network order */
	octets_le32(&body, sccp->device->type);
	octets_le32(&body, 5); /* RTP streams at most, now */
	octets_le32(&body, 0);
	octets_u8(&body, sccp->device->protocol);
	octets_u8(&body, 0);
	octets_le16(&body, PHONE_FEATURES);
	octets_le32(&body, 1); /* conferences at most, now */
	octets_le32(&body, 0);
	octets_put(&body, host->mac.octet, sizeof host->mac.octet);
	octets_pad_to(&body, 64);
	octets_le32(&body, 3); /* IPv4 scope */
	octets_le32(&body, sccp->device->lines);
	octets_pad_to(&body, 92); /* no IPv6 */
	octets_text_field(&body, sccp->phone->load, 32);
	body.length = sccp->device->register_length - 4;
	return body;
}

void
sccp_asks_to_register(struct sccp *sccp)
{
	struct octets body = register_body(sccp);

	says_message(sccp, TCP_CLIENT, REGISTER, &body);
}

static unsigned
keepalive_of(const struct sccp *sccp)
{
	return sccp->keepalive != 0 ? sccp->keepalive : KEEPALIVE_SECONDS;
}

void
sccp_is_accepted(struct sccp *sccp)
{
	unsigned ours = sccp->manager->protocol, theirs = sccp->device->protocol;
	unsigned both = ours < theirs ? ours : theirs;
	struct octets body = {0};

	octets_le32(&body, keepalive_of(sccp));
	octets_text_field(&body, "M/D/YA", 8);
	octets_le32(&body, STANDBY_KEEPALIVE_SECONDS);
	octets_u8(&body, ours);
	octets_u8(&body, 0x20);
	octets_u16(&body, 0xf1ff);
	says_message(sccp, TCP_SERVER, REGISTER_ACK, &body);
	sccp->version = both >= DYNAMIC_PROTOCOL ? both : 0;
}

void
sccp_is_rejected(struct sccp *sccp, const char *text)
{
	struct octets body = {0};

	octets_text_field(&body, text, 32);
	says_message(sccp, TCP_SERVER, REGISTER_REJECT, &body);
}

/* ------------------------------------------------------------------- what follows --- */

static void
tells_capabilities(struct sccp *sccp)
{
	static const uint32_t codecs[] = {4, 2, 25, 6, 257}; /* G.711, wideband, G.722, RFC 2833 */
	struct octets body = {0};
	size_t count = sizeof codecs / sizeof *codecs;

	octets_le32(&body, (uint32_t)count);
	for (size_t i = 0; i < count; i++) {
		octets_le32(&body, codecs[i]);
		octets_le32(&body, 40); /* ms in a packet */
		octets_pad_to(&body, body.length + 8);
	}
	says_message(sccp, TCP_CLIENT, CAPABILITIES_RES, &body);
}

static void
put_button_template(const struct sccp *sccp, struct octets *stream)
{
	struct octets body = {0};
	unsigned lines = 2;

	octets_le32(&body, 0);
	octets_le32(&body, lines);
	octets_le32(&body, lines);
	for (unsigned i = 1; i <= 42; i++) {
		octets_u8(&body, i <= lines ? i : 0);
		octets_u8(&body, i <= lines ? 9 : 0xff); /* a line, or nothing */
	}
	put_message(sccp, stream, BUTTON_TEMPLATE, &body);
}

static void
put_soft_key_template(const struct sccp *sccp, struct octets *stream)
{
	static const char *const labels[] = {"\x80\x01", "\x80\x02", "\x80\x03", "\x80\x04"};
	struct octets body = {0};
	uint32_t count = sizeof labels / sizeof *labels;

	octets_le32(&body, 0);
	octets_le32(&body, count);
	octets_le32(&body, count);
	for (uint32_t i = 0; i < count; i++) {
		octets_text_field(&body, labels[i], 16);
		octets_le32(&body, i + 1);
	}
	octets_pad_to(&body, 652); /* 32 places */
	put_message(sccp, stream, SOFT_KEY_TEMPLATE, &body);
}

static void
put_soft_key_set(const struct sccp *sccp, struct octets *stream)
{
	struct octets body = {0};

	octets_le32(&body, 0);
	octets_le32(&body, 1);
	octets_le32(&body, 1);
	octets_text_field(&body, "\x01\x02\x03\x04", 16);
	for (unsigned i = 1; i <= 16; i++)
		octets_le16(&body, 300 + i);
	octets_pad_to(&body, 780); /* 16 sets */
	put_message(sccp, stream, SOFT_KEY_SET, &body);
}

static void
put_config_stat(const struct sccp *sccp, struct octets *stream)
{
	struct octets body = {0};

	put_station_id(sccp, &body);
	if (sccp->version != 0) {
		octets_le32(&body, 2);
		octets_le32(&body, 0);
		octets_text_nul(&body, "reception");
		octets_text_nul(&body, "branch-cm1");
		octets_pad_to(&body, (body.length + 3) / 4 * 4);
	} else {
		octets_text_field(&body, "reception", 40);
		octets_text_field(&body, "branch-cm1", 40);
		octets_le32(&body, 2);
		octets_le32(&body, 0);
	}
	put_message(sccp, stream, sccp->version != 0 ? CONFIG_STAT_DYNAMIC : CONFIG_STAT, &body);
}

static void
tells_line(struct sccp *sccp, uint32_t line)
{
	struct octets body = {0};
	char number[8];

	snprintf(number, sizeof number, "24%02u", (unsigned)line);
	octets_le32(&body, line);
	if (sccp->version != 0) {
		octets_le32(&body, 15); /* display options */
		octets_text_nul(&body, number);
		octets_text_nul(&body, "Reception");
		octets_text_nul(&body, number);
		octets_pad_to(&body, (body.length + 3) / 4 * 4);
	} else {
		octets_text_field(&body, number, 24);
		octets_text_field(&body, "Reception", 40);
		octets_text_field(&body, number, 40);
		octets_le32(&body, 15);
	}
	says_message(sccp, TCP_SERVER, sccp->version != 0 ? LINE_STAT_DYNAMIC : LINE_STAT, &body);
}

/* No call is forwarded. */
static void
tells_forwarding(struct sccp *sccp, uint32_t line)
{
	struct octets body = {0};

	octets_le32(&body, 0);
	octets_le32(&body, line);
	octets_pad_to(&body, sccp->version != 0 ? 96 : 92);
	says_message(sccp, TCP_SERVER, FORWARD_STAT, &body);
}

static void
tells_date(struct sccp *sccp)
{
	struct octets body = {0};
	time_t date = (time_t)forge_date(sccp->phone->site->forge);
	struct tm now;

	gmtime_r(&date, &now);
	octets_le32(&body, (uint32_t)now.tm_year + 1900);
	octets_le32(&body, (uint32_t)now.tm_mon + 1);
	octets_le32(&body, (uint32_t)now.tm_wday);
	octets_le32(&body, (uint32_t)now.tm_mday);
	octets_le32(&body, (uint32_t)now.tm_hour);
	octets_le32(&body, (uint32_t)now.tm_min);
	octets_le32(&body, (uint32_t)now.tm_sec);
	octets_le32(&body, 0);
	octets_le32(&body, (uint32_t)date);
	says_message(sccp, TCP_SERVER, DEFINE_TIME_DATE, &body);
}

static void
asks_to_be_set_up(struct sccp *sccp)
{
	struct octets questions = {0};

	says_empty(sccp, TCP_SERVER, CAPABILITIES_REQ);
	says_number(sccp, TCP_CLIENT, IP_PORT, 16384);
	put_empty(sccp, &questions, BUTTON_TEMPLATE_REQ);
	put_empty(sccp, &questions, SOFT_KEY_TEMPLATE_REQ);
	put_empty(sccp, &questions, SOFT_KEY_SET_REQ);
	put_empty(sccp, &questions, CONFIG_STAT_REQ);
	says(sccp, TCP_CLIENT, &questions);
	tells_capabilities(sccp);
}

void
sccp_gets_templates(struct sccp *sccp)
{
	struct octets answers = {0};

	asks_to_be_set_up(sccp);
	put_button_template(sccp, &answers);
	put_soft_key_template(sccp, &answers);
	says(sccp, TCP_SERVER, &answers);
}

void
sccp_is_set_up(struct sccp *sccp)
{
	struct forge *forge = sccp->phone->site->forge;
	struct octets answers = {0};

	asks_to_be_set_up(sccp);
	put_button_template(sccp, &answers);
	put_soft_key_template(sccp, &answers);
	put_soft_key_set(sccp, &answers);
	put_config_stat(sccp, &answers);
	says(sccp, TCP_SERVER, &answers); /* several to a segment, one of them over two */
	forge_wait_about(forge, 300 * FORGE_MS);
	for (uint32_t line = 1; line <= 2; line++) {
		says_number(sccp, TCP_CLIENT, LINE_STAT_REQ, line);
		tells_line(sccp, line);
		says_number(sccp, TCP_CLIENT, FORWARD_STAT_REQ, line);
		tells_forwarding(sccp, line);
	}
	says_empty(sccp, TCP_CLIENT, TIME_DATE_REQ);
	tells_date(sccp);
	forge_wait_about(forge, 800 * FORGE_MS);
	says_number(sccp, TCP_CLIENT, REGISTER_AVAILABLE_LINES, 2);
}

void
sccp_registers(struct sccp *sccp)
{
	sccp_asks_to_register(sccp);
	sccp_is_accepted(sccp);
	sccp_is_set_up(sccp);
}

/* ------------------------------------------------------------------- the session --- */

void
sccp_keeps_alive_in_vain(struct sccp *sccp, unsigned times)
{
	for (unsigned i = 0; i < times; i++) {
		phone_goes_idle(sccp->phone, keepalive_of(sccp));
		says_empty(sccp, TCP_CLIENT, KEEP_ALIVE);
	}
}

void
sccp_keeps_alive(struct sccp *sccp, unsigned times)
{
	for (unsigned i = 0; i < times; i++) {
		struct octets answer = {0};

		sccp_keeps_alive_in_vain(sccp, 1);
		/* CUCM answers with header version 0 whatever was asked */
		put_message_so(&answer, 0, KEEP_ALIVE_ACK, &(struct octets){0});
		says(sccp, TCP_SERVER, &answer);
	}
}

void
sccp_floods(struct sccp *sccp, unsigned times)
{
	struct octets stream = {0};

	for (unsigned i = 0; i < times; i++) {
		struct octets body = {0};

		octets_le32(&body, i % 10);
		octets_le32(&body, 1); /* line */
		octets_le32(&body, 0); /* call */
		put_message(sccp, &stream, KEYPAD_BUTTON, &body);
	}
	says(sccp, TCP_CLIENT, &stream);
}

void
sccp_asks_for_token(struct sccp *sccp)
{
	struct octets body = {0};

	put_station_id(sccp, &body);
	octets_u32(&body, sccp->phone->host.ip);
	octets_le32(&body, sccp->device->type);
	octets_pad_to(&body, body.length + 20); /* no IPv6, and its scope */
	says_message(sccp, TCP_CLIENT, REGISTER_TOKEN_REQ, &body);
}

void
sccp_gets_token(struct sccp *sccp)
{
	says_empty(sccp, TCP_SERVER, REGISTER_TOKEN_ACK);
}

void
sccp_gets_no_token(struct sccp *sccp, unsigned wait_seconds)
{
	says_number(sccp, TCP_SERVER, REGISTER_TOKEN_REJECT, wait_seconds);
}

void
sccp_is_reset(struct sccp *sccp, enum sccp_reset reset)
{
	says_number(sccp, TCP_SERVER, RESET, reset);
}

void
sccp_unregisters(struct sccp *sccp)
{
	says_empty(sccp, TCP_CLIENT, UNREGISTER);
	says_number(sccp, TCP_SERVER, UNREGISTER_ACK, 0);
	tcp_closes(&sccp->tcp, TCP_CLIENT);
}
