#include "dissectors/sccp.h"

#include "tests/peers/dump.h"

static void
say_station(const struct message *message, const struct sccp_station *station)
{
	say_text(message, "device", station->name);
	say_number(message, "user", station->user);
	say_number(message, "instance", station->instance);
}

static void
say_register(const struct message *message, const struct sccp_message *sccp)
{
	const struct sccp_register *registration = &sccp->registration;

	say_station(message, &registration->station);
	say_ip(message, "address", registration->address);
	say_number(message, "device-type", registration->device_type);
	say_number(message, "max-streams", registration->max_streams);
	say_number(message, "active-streams", registration->active_streams);
	say_number(message, "protocol-version", registration->protocol_version);
	say_number(message, "features", registration->features);
	say_number(message, "max-conferences", registration->max_conferences);
	say_number(message, "active-conferences", registration->active_conferences);
	if (registration->has_mac)
		say_mac(message, "mac", registration->mac);
	say_number(message, "ipv4-scope", registration->ipv4_scope);
	say_number(message, "max-lines", registration->max_lines);
	say_ip(message, "ipv6-address", registration->ipv6_address);
	say_number(message, "ipv6-scope", registration->ipv6_scope);
	say_text(message, "load", registration->load);
	say_text(message, "config-stamp", registration->config_stamp);
}

static void
say_register_ack(const struct message *message, const struct sccp_message *sccp)
{
	say_number(message, "keepalive", sccp->register_ack.keepalive);
	say_text(message, "date-template", sccp->register_ack.date_template);
	say_number(message, "secondary-keepalive", sccp->register_ack.secondary_keepalive);
	say_number(message, "protocol-version", sccp->register_ack.protocol_version);
	say_number(message, "features", sccp->register_ack.features);
}

static void
say_register_reject(const struct message *message, const struct sccp_message *sccp)
{
	say_text(message, "text", sccp->reject.raw);
}

static void
say_alarm(const struct message *message, const struct sccp_message *sccp)
{
	say_number(message, "severity", sccp->alarm.severity);
	say_text(message, "text", sccp->alarm.text);
	say_number(message, "parameter1", sccp->alarm.parameter1);
	say_ip(message, "parameter2", sccp->alarm.parameter2);
}

static void
say_xml_text(const struct message *message, const char *field, const char *text)
{
	if (text[0] != '\0')
		say(message, field, "%s", text);
}

static void
say_xml_alarm(const struct message *message, const struct sccp_message *sccp)
{
	const struct phone_alarm_xml *alarm = &sccp->xml_alarm;

	say_xml_text(message, "device", alarm->device_name);
	say_xml_text(message, "address", alarm->ipv4_address);
	say_xml_text(message, "gateway", alarm->ipv4_gateway);
	say_xml_text(message, "model", alarm->model);
	say_xml_text(message, "neighbor", alarm->neighbor_device);
	say_xml_text(message, "neighbor-port", alarm->neighbor_port);
	say_xml_text(message, "voice-vlan", alarm->voice_vlan);
	say_xml_text(message, "manager", alarm->call_manager);
	say_xml_text(message, "load", alarm->active_load);
	say_number(message, "reason", alarm->reason);
	say_xml_text(message, "last-sent", alarm->last_event_sent);
	say_xml_text(message, "last-received", alarm->last_event_received);
}

static void
say_token_request(const struct message *message, const struct sccp_message *sccp)
{
	say_station(message, &sccp->token_request.station);
	say_ip(message, "address", sccp->token_request.address);
	say_number(message, "device-type", sccp->token_request.device_type);
}

static void
say_config_stat(const struct message *message, const struct sccp_message *sccp)
{
	say_station(message, &sccp->config_stat.station);
	say_text(message, "user-name", sccp->config_stat.user);
	say_text(message, "server-name", sccp->config_stat.server);
	say_number(message, "lines", sccp->config_stat.lines);
	say_number(message, "speed-dials", sccp->config_stat.speed_dials);
}

static void
say_server_res(const struct message *message, const struct sccp_message *sccp)
{
	for (size_t i = 0; i < SCCP_SERVERS_MAX; i++) {
		say_text(message, "server-name", sccp->server_res.names[i]);
		say_number(message, "port", sccp->server_res.ports[i]);
		say_ip(message, "address", sccp->server_res.addresses[i]);
	}
}

static void
say_time_date(const struct message *message, const struct sccp_message *sccp)
{
	say_number(message, "year", sccp->time_date.year);
	say_number(message, "month", sccp->time_date.month);
	say_number(message, "weekday", sccp->time_date.weekday);
	say_number(message, "day", sccp->time_date.day);
	say_number(message, "hour", sccp->time_date.hour);
	say_number(message, "minute", sccp->time_date.minute);
	say_number(message, "second", sccp->time_date.second);
	say_number(message, "millisecond", sccp->time_date.millisecond);
	say_number(message, "epoch", sccp->time_date.epoch);
}

static void
say_version(const struct message *message, const struct sccp_message *sccp)
{
	say_text(message, "load", sccp->version);
}

static void
say_value(const struct message *message, const struct sccp_message *sccp)
{
	say_number(message, "value", sccp->value);
}

static const struct {
	uint32_t id;
	void (*say)(const struct message *message, const struct sccp_message *sccp);
} readings[] = {
        {SCCP_REGISTER, say_register},
        {SCCP_REGISTER_ACK, say_register_ack},
        {SCCP_REGISTER_REJECT, say_register_reject},
        {SCCP_ALARM, say_alarm},
        {SCCP_XML_ALARM, say_xml_alarm},
        {SCCP_REGISTER_TOKEN_REQ, say_token_request},
        {SCCP_SPCP_REGISTER_TOKEN_REQ, say_token_request},
        {SCCP_CONFIG_STAT, say_config_stat},
        {SCCP_CONFIG_STAT_V2, say_config_stat},
        {SCCP_SERVER_RES, say_server_res},
        {SCCP_DEFINE_TIME_DATE, say_time_date},
        {SCCP_VERSION, say_version},
        {SCCP_IP_PORT, say_value},
        {SCCP_CAPABILITIES_RES, say_value},
        {SCCP_UNREGISTER, say_value},
        {SCCP_UNREGISTER_ACK, say_value},
        {SCCP_RESET, say_value},
        {SCCP_REGISTER_AVAILABLE_LINES, say_value},
        {SCCP_REGISTER_TOKEN_REJECT, say_value},
        {SCCP_SPCP_REGISTER_TOKEN_REJECT, say_value},
        {SCCP_SPCP_REGISTER_TOKEN_ACK, say_value},
};

static size_t
sccp_octets(struct stream *stream, const struct frame *frame)
{
	struct cursor cursor =
	        cursor_over(stream->octets.data, stream->octets.length, stream->octets.length);
	struct sccp_message sccp;
	struct message message;
	enum cursor_status status;
	size_t size;

	switch (sccp_frame(&cursor, stream->resuming, &size)) {
	case SCCP_NEED_MORE:
		return 0;
	case SCCP_NOT:
		stream->resuming = true;
		return sccp_resync(&cursor);
	case SCCP_FRAMED:
		break;
	}
	stream->resuming = false;
	cursor = cursor_over(stream->octets.data, size, size);
	status = sccp_dissect(&cursor, &sccp);
	message = say_message("skinny", frame, status);
	say_number(&message, "length", sccp.length);
	say_number(&message, "header-version", sccp.header_version);
	say_number(&message, "id", sccp.id);
	for (size_t i = 0; i < sizeof readings / sizeof readings[0]; i++)
		if (readings[i].id == sccp.id)
			readings[i].say(&message, &sccp);
	return size;
}

const struct protocol protocol_sccp = {
        .name = "skinny", .ports = {SCCP_PORT}, .octets = sccp_octets};
