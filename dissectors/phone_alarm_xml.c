/* <x-cisco-alarm><Alarm Name=...><ParameterList><String name=...>text</String>... */
#include "dissectors/phone_alarm.h"

#include <expat.h>

#include "dissectors/text.h"

#define DEPTH_MAX 16 /* real alarms nest four deep */

struct parameter {
	const char *name;
	size_t offset, size; /* the field within struct phone_alarm_xml; size 0: an int */
};

#define TEXT_FIELD(field) \
	offsetof(struct phone_alarm_xml, field), sizeof((struct phone_alarm_xml *)NULL)->field
#define NUMBER_FIELD(field) offsetof(struct phone_alarm_xml, field), 0

static const struct parameter parameters[] = {
        {"ReasonForOutOfService", NUMBER_FIELD(reason)},
        {"DeviceName", TEXT_FIELD(device_name)},
        {"DeviceIPv4Address", TEXT_FIELD(ipv4_address)},
        {"IPv4DefaultGateway", TEXT_FIELD(ipv4_gateway)},
        {"DeviceIPv6Address", TEXT_FIELD(ipv6_address)},
        {"ModelNumber", TEXT_FIELD(model)},
        {"UnifiedCMIPAddress", TEXT_FIELD(call_manager)},
        {"NeighborDeviceID", TEXT_FIELD(neighbor_device)},
        {"NeighborPortID", TEXT_FIELD(neighbor_port)},
        {"NeighborIPv4Address", TEXT_FIELD(neighbor_ipv4_address)},
        {"VoiceVLAN", TEXT_FIELD(voice_vlan)},
        {"ActiveLoad", TEXT_FIELD(active_load)},
        {"InactiveLoad", TEXT_FIELD(inactive_load)},
        {"LastProtocolEventSent", TEXT_FIELD(last_event_sent)},
        {"LastProtocolEventReceived", TEXT_FIELD(last_event_received)},
        {"DHCPv4Status", NUMBER_FIELD(dhcpv4_status)},
        {"TFTPCfgStatus", NUMBER_FIELD(tftp_config_status)},
};

struct reader {
	XML_Parser parser;
	struct phone_alarm_xml *alarm;
	unsigned depth;
	bool stopped;
	const struct parameter *parameter; /* whose text is being read; NULL: none */
	size_t length;
	char text[64];
};

static void
stop(struct reader *reader)
{
	reader->stopped = true;
	XML_StopParser(reader->parser, XML_FALSE);
}

static const XML_Char *
find_attribute(const XML_Char **attributes, const char *name)
{
	for (size_t i = 0; attributes[i] != NULL; i += 2)
		if (strcmp(attributes[i], name) == 0)
			return attributes[i + 1];
	return NULL;
}

static const struct parameter *
find_parameter(const XML_Char *name)
{
	for (size_t i = 0; i < sizeof parameters / sizeof parameters[0]; i++)
		if (strcmp(parameters[i].name, name) == 0)
			return &parameters[i];
	return NULL;
}

static void XMLCALL
begin_element(void *context, const XML_Char *element, const XML_Char **attributes)
{
	struct reader *reader = context;
	const XML_Char *name;

	if (reader->stopped)
		return;
	if (++reader->depth > DEPTH_MAX) {
		stop(reader);
		return;
	}
	reader->parameter = NULL;
	reader->length = 0;
	if (strcmp(element, "Alarm") == 0) {
		name = find_attribute(attributes, "Name");
		if (name != NULL && strlen(name) < sizeof reader->alarm->alarm_name)
			memcpy(reader->alarm->alarm_name, name, strlen(name) + 1);
	} else if (strcmp(element, "String") == 0 || strcmp(element, "Enum") == 0) {
		name = find_attribute(attributes, "name");
		reader->parameter = name == NULL ? NULL : find_parameter(name);
	}
}

static void XMLCALL
take_text(void *context, const XML_Char *text, int length)
{
	struct reader *reader = context;
	size_t count = (size_t)length;

	if (reader->stopped || reader->parameter == NULL)
		return;
	if (count >= sizeof reader->text - reader->length) {
		reader->parameter = NULL;
		return;
	}
	memcpy(reader->text + reader->length, text, count);
	reader->length += count;
}

static void
set_parameter(struct reader *reader)
{
	struct slice text =
	        text_trim((struct slice){(const uint8_t *)reader->text, reader->length});
	char *field = (char *)reader->alarm + reader->parameter->offset;
	int64_t number;

	if (reader->parameter->size == 0) {
		number = text_number(text);
		if (number <= INT32_MAX)
			memcpy(field, &(int){(int)number}, sizeof(int));
	} else if (text.length < reader->parameter->size) {
		memcpy(field, text.data, text.length);
		field[text.length] = '\0';
	}
}

static void XMLCALL
end_element(void *context, const XML_Char *element)
{
	struct reader *reader = context;

	(void)element;
	if (reader->stopped)
		return;
	reader->depth--;
	if (reader->parameter != NULL)
		set_parameter(reader);
	reader->parameter = NULL;
}

static void XMLCALL
refuse_doctype(void *context, const XML_Char *name, const XML_Char *system_id,
               const XML_Char *public_id, int has_internal_subset)
{
	(void)name, (void)system_id, (void)public_id, (void)has_internal_subset;
	stop(context);
}

void
phone_alarm_parse_xml(struct slice text, struct phone_alarm_xml *ret_alarm)
{
	struct reader reader = {.alarm = ret_alarm};

	*ret_alarm = (struct phone_alarm_xml){
	        .reason = -1, .dhcpv4_status = -1, .tftp_config_status = -1};
	text = slice_to_nul(text);
	if (text.length == 0 || text.length > INT32_MAX)
		return;
	reader.parser = XML_ParserCreate(NULL);
	if (reader.parser == NULL)
		return;
	XML_SetUserData(reader.parser, &reader);
	XML_SetElementHandler(reader.parser, begin_element, end_element);
	XML_SetCharacterDataHandler(reader.parser, take_text);
	XML_SetStartDoctypeDeclHandler(reader.parser, refuse_doctype);
	XML_SetParamEntityParsing(reader.parser, XML_PARAM_ENTITY_PARSING_NEVER);
	ret_alarm->well_formed = XML_Parse(reader.parser, (const char *)text.data, (int)text.length,
	                                   XML_TRUE) == XML_STATUS_OK;
	XML_ParserFree(reader.parser);
}
