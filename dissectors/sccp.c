#include "dissectors/sccp.h"

#include "dissectors/text.h"

#define HEADER_SIZE 12 /* prefix and message id */
#define NAME_SIZE 16

/* -------------------------------------------------------------- framing --- */
/* 0, and protocol 10, 11 and 15 to 22: what the header's second word can hold. */
static bool
is_header_version(uint32_t version)
{
	return version == 0 || version == 10 || version == 11 || (version >= 15 && version <= 22);
}

/* Known, and no KeepAlive with a body: its id is zero like the padding of other messages. */
static bool
is_trusted_id(uint32_t id, uint32_t length)
{
	return sccp_message_name_find(id) != NULL &&
	       (id != SCCP_KEEP_ALIVE || length == SCCP_LENGTH_MIN);
}

/* How the octets at the cursor start. Octets that have not come yet count as zero, which every
 * field's high ones are; only a length below the least needs its second octet to be sure, and an id
 * all of it, and only where `strict` doubts it. */
static enum sccp_framing
judge_header(struct cursor at, bool strict, size_t *ret_size)
{
	uint8_t octets[HEADER_SIZE] = {0};
	struct cursor header = cursor_over(octets, HEADER_SIZE, HEADER_SIZE);
	struct slice rest = cursor_rest(&at);
	uint32_t length, version, id;
	bool whole = rest.length >= HEADER_SIZE;

	if (rest.length != 0)
		memcpy(octets, rest.data, whole ? HEADER_SIZE : rest.length);
	length = cursor_le32(&header);
	version = cursor_le32(&header);
	id = cursor_le32(&header);
	if ((length < SCCP_LENGTH_MIN && rest.length >= 2) || length > SCCP_LENGTH_MAX ||
	    !is_header_version(version) || id > UINT16_MAX ||
	    (whole && strict && !is_trusted_id(id, length))) {
		*ret_size = 0;
		return SCCP_NOT;
	}
	*ret_size = whole ? SCCP_PREFIX_SIZE + length : HEADER_SIZE;
	return rest.length >= *ret_size ? SCCP_FRAMED : SCCP_NEED_MORE;
}

enum sccp_framing
sccp_frame(const struct cursor *stream, bool resuming, size_t *ret_size)
{
	return judge_header(*stream, resuming, ret_size);
}

size_t
sccp_resync(const struct cursor *stream)
{
	struct cursor at = *stream;
	size_t dropped = 0, size;

	at.wire = at.captured;
	while (cursor_take(&at, 1) != NULL) {
		dropped++;
		if (at.captured == 0 || judge_header(at, true, &size) != SCCP_NOT)
			break;
	}
	return dropped;
}

/* --------------------------------------------------------------- fields --- */
/* The sender may stop anywhere: then this field and all later ones are absent, and nothing is
 * wrong. */
static bool
has_field(struct cursor *c, size_t size)
{
	if (c->wire < size)
		c->wire = c->captured = 0;
	return c->wire >= size && c->status == CURSOR_OK;
}

static int64_t
read_u32(struct cursor *c)
{
	uint32_t value;

	if (!has_field(c, 4))
		return -1;
	value = cursor_le32(c);
	return c->status == CURSOR_OK ? (int64_t)value : -1;
}

static struct slice
read_name(struct cursor *c, size_t size)
{
	return has_field(c, size) ? slice_to_nul(cursor_slice(c, size)) : (struct slice){NULL, 0};
}

/* As read_name(), but the last field of a message is as long as the sender made it. */
static struct slice
read_last_text(struct cursor *c, size_t size)
{
	return read_name(c, c->wire < size ? c->wire : size);
}

static struct ip_address
read_address(struct cursor *c, size_t size)
{
	struct slice octets = {NULL, 0};

	if (has_field(c, size))
		octets = cursor_slice(c, size);
	return slice_present(octets) ? ip_from_octets(octets.data, octets.length)
	                             : (struct ip_address){.family = 0};
}

static void
read_station(struct cursor *c, struct sccp_station *station)
{
	station->name = read_name(c, NAME_SIZE);
	station->user = read_u32(c);
	station->instance = read_u32(c);
}

/* u8 version, u8 of unknown use, u16 features; one word in both Register and RegisterAck. */
static void
read_version(struct cursor *c, int *ret_version, int32_t *ret_features)
{
	uint8_t version;
	uint16_t features;

	*ret_version = -1;
	*ret_features = -1;
	if (!has_field(c, 4))
		return;
	version = cursor_u8(c);
	cursor_u8(c);
	features = cursor_le16(c);
	if (c->status != CURSOR_OK)
		return;
	*ret_version = version;
	*ret_features = features;
}

/* ------------------------------------------------------------- messages --- */
/* Either 6 octets and 6 zero ones, or 12 digits, or nothing. */
static void
read_mac(struct cursor *c, struct sccp_register *registration)
{
	static const uint8_t zero[6];
	struct slice field;

	if (!has_field(c, 12))
		return;
	field = cursor_slice(c, 12);
	if (!slice_present(field))
		return;
	if (mac_parse((const char *)field.data, field.length, &registration->mac)) {
		registration->has_mac = registration->mac_is_text = true;
		return;
	}
	if (memcmp(field.data + 6, zero, sizeof zero) != 0)
		return;
	memcpy(registration->mac.octet, field.data, sizeof registration->mac.octet);
	registration->has_mac = !mac_is_zero(registration->mac) && !mac_is_group(registration->mac);
}

/* Protocol 5 sends these octets and fills them with junk. */
#define LAST_PROTOCOL_WITHOUT_CONFERENCES 5

static void
read_register(struct cursor *c, struct sccp_message *message)
{
	struct sccp_register *registration = &message->registration;

	*registration = (struct sccp_register){.max_conferences = -1,
	                                       .active_conferences = -1,
	                                       .ipv4_scope = -1,
	                                       .max_lines = -1,
	                                       .ipv6_scope = -1};
	read_station(c, &registration->station);
	registration->address = read_address(c, 4);
	registration->device_type = read_u32(c);
	registration->max_streams = read_u32(c);
	registration->active_streams = read_u32(c);
	read_version(c, &registration->protocol_version, &registration->features);
	if (registration->protocol_version <= LAST_PROTOCOL_WITHOUT_CONFERENCES)
		return;
	registration->max_conferences = read_u32(c);
	registration->active_conferences = read_u32(c);
	read_mac(c, registration);
	registration->ipv4_scope = read_u32(c);
	registration->max_lines = read_u32(c);
	registration->ipv6_address = read_address(c, 16);
	registration->ipv6_scope = read_u32(c);
	registration->load = read_name(c, 32);
	registration->config_stamp = read_name(c, 48);
}

static void
read_register_ack(struct cursor *c, struct sccp_message *message)
{
	struct sccp_register_ack *ack = &message->register_ack;

	ack->keepalive = read_u32(c);
	/* Six characters leave no room that is sure to be a NUL. */
	ack->date_template = text_to(read_name(c, 8), 6);
	ack->secondary_keepalive = read_u32(c);
	read_version(c, &ack->protocol_version, &ack->features);
}

static void
read_register_reject(struct cursor *c, struct sccp_message *message)
{
	struct sccp_register_reject *reject = &message->reject;

	reject->raw = read_last_text(c, 33);
	reject->label = sccp_label_expand(reject->raw, reject->text, sizeof reject->text);
}

static void
read_alarm(struct cursor *c, struct sccp_message *message)
{
	struct sccp_alarm *alarm = &message->alarm;

	alarm->severity = read_u32(c);
	alarm->text = read_last_text(c, 80);
	phone_alarm_parse(alarm->text, &alarm->reading);
	alarm->parameter1 = read_u32(c);
	alarm->parameter2 = read_address(c, 4);
}

static void
read_xml_alarm(struct cursor *c, struct sccp_message *message)
{
	/* A cut text still says something. */
	phone_alarm_parse_xml(cursor_rest(c), &message->xml_alarm);
	cursor_take(c, c->wire);
}

static void
read_token_request(struct cursor *c, struct sccp_message *message)
{
	struct sccp_token_request *request = &message->token_request;

	read_station(c, &request->station);
	request->address = read_address(c, 4);
	request->device_type = read_u32(c);
}

static void
read_config_stat(struct cursor *c, struct sccp_message *message)
{
	struct sccp_config_stat *stat = &message->config_stat;

	read_station(c, &stat->station);
	stat->user = read_name(c, 40);
	stat->server = read_name(c, 40);
	stat->lines = read_u32(c);
	stat->speed_dials = read_u32(c);
}

static void
read_config_stat_v2(struct cursor *c, struct sccp_message *message)
{
	struct sccp_config_stat *stat = &message->config_stat;

	*stat = (struct sccp_config_stat){.lines = -1};
	read_station(c, &stat->station);
	stat->lines = read_u32(c);
	stat->speed_dials = read_u32(c);
	if (has_field(c, 1))
		stat->user = cursor_text(c);
	if (has_field(c, 1))
		stat->server = cursor_text(c);
}

/* Up to this body every address has 4 octets, above it a family and 16 (wire-formats 8.2: L 292).
 */
#define SERVER_RES_IPV4_MAX 288

static void
read_server_res(struct cursor *c, struct sccp_message *message)
{
	struct sccp_server_res *res = &message->server_res;
	bool with_family = c->wire > SERVER_RES_IPV4_MAX;

	for (size_t i = 0; i < SCCP_SERVERS_MAX; i++)
		res->names[i] = read_name(c, 48);
	for (size_t i = 0; i < SCCP_SERVERS_MAX; i++)
		res->ports[i] = read_u32(c);
	for (size_t i = 0; i < SCCP_SERVERS_MAX; i++) {
		int64_t family = with_family ? read_u32(c) : 0;

		res->addresses[i] = read_address(c, with_family ? 16 : 4);
		if (with_family && family == 0 && ip_present(res->addresses[i]))
			res->addresses[i] = ip_from_octets(res->addresses[i].octet, 4);
	}
}

static void
read_time_date(struct cursor *c, struct sccp_message *message)
{
	struct sccp_time_date *time = &message->time_date;

	time->year = read_u32(c);
	time->month = read_u32(c);
	time->weekday = read_u32(c);
	time->day = read_u32(c);
	time->hour = read_u32(c);
	time->minute = read_u32(c);
	time->second = read_u32(c);
	time->millisecond = read_u32(c);
	time->epoch = read_u32(c);
}

static void
read_load(struct cursor *c, struct sccp_message *message)
{
	message->version = read_last_text(c, NAME_SIZE);
}

static void
read_value(struct cursor *c, struct sccp_message *message)
{
	message->value = read_u32(c);
}

static const struct {
	uint32_t id;
	void (*read)(struct cursor *c, struct sccp_message *message);
	size_t body; /* today's layout is at least this long */
} readers[] = {
        {SCCP_REGISTER, read_register, 124},
        {SCCP_IP_PORT, read_value, 4},
        {SCCP_CAPABILITIES_RES, read_value, 4},
        {SCCP_ALARM, read_alarm, 92},
        {SCCP_UNREGISTER, read_value, 0},
        {SCCP_REGISTER_TOKEN_REQ, read_token_request, 32},
        {SCCP_REGISTER_AVAILABLE_LINES, read_value, 4},
        {SCCP_REGISTER_ACK, read_register_ack, 20},
        {SCCP_CONFIG_STAT, read_config_stat, 112},
        {SCCP_DEFINE_TIME_DATE, read_time_date, 36},
        {SCCP_VERSION, read_load, NAME_SIZE},
        {SCCP_REGISTER_REJECT, read_register_reject, 32},
        {SCCP_SERVER_RES, read_server_res, 280},
        {SCCP_RESET, read_value, 4},
        {SCCP_UNREGISTER_ACK, read_value, 4},
        {SCCP_REGISTER_TOKEN_REJECT, read_value, 4},
        {SCCP_CONFIG_STAT_V2, read_config_stat_v2, 34},
        {SCCP_XML_ALARM, read_xml_alarm, 1},
        {SCCP_SPCP_REGISTER_TOKEN_REQ, read_token_request, 32},
        {SCCP_SPCP_REGISTER_TOKEN_ACK, read_value, 4},
        {SCCP_SPCP_REGISTER_TOKEN_REJECT, read_value, 4},
};

enum cursor_status
sccp_dissect(struct cursor *cursor, struct sccp_message *ret_message)
{
	struct cursor body;

	*ret_message = (struct sccp_message){.length = cursor_le32(cursor)};
	ret_message->header_version = cursor_le32(cursor);
	ret_message->id = cursor_le32(cursor);
	if (cursor->status == CURSOR_OK &&
	    (ret_message->length < SCCP_LENGTH_MIN || ret_message->length > SCCP_LENGTH_MAX))
		cursor->status = CURSOR_MALFORMED;
	if (cursor->status != CURSOR_OK)
		return cursor->status;
	body = cursor_sub(cursor, ret_message->length - SCCP_LENGTH_MIN);
	if (body.status != CURSOR_OK)
		return cursor->status;
	ret_message->body = cursor_rest(&body);
	for (size_t i = 0; i < sizeof readers / sizeof readers[0]; i++)
		if (readers[i].id == ret_message->id) {
			ret_message->is_short = body.wire < readers[i].body;
			readers[i].read(&body, ret_message);
		}
	return cursor->status;
}
