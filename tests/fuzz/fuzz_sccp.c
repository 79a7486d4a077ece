/* First octet: how many octets of the last PDU the capture lost; then a stream. */
#include <stdlib.h>

#include "dissectors/sccp.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const uint8_t *begin, *end;

static void
require(bool condition)
{
	if (!condition)
		abort();
}

static void
require_inside(struct slice s)
{
	require(!slice_present(s) || (s.data >= begin && s.length <= (size_t)(end - s.data)));
}

static void
check_reading(const struct sccp_message *message)
{
	require_inside(message->body);
	switch (message->id) {
	case SCCP_REGISTER:
		require_inside(message->registration.station.name);
		require_inside(message->registration.load);
		require(message->registration.protocol_version <= UINT8_MAX);
		require(message->registration.has_mac || !message->registration.mac_is_text);
		break;
	case SCCP_REGISTER_ACK:
		require_inside(message->register_ack.date_template);
		require(message->register_ack.date_template.length <= 6);
		break;
	case SCCP_REGISTER_REJECT:
		require_inside(message->reject.raw);
		require(memchr(message->reject.text, 0, sizeof message->reject.text) != NULL);
		break;
	case SCCP_ALARM:
		require_inside(message->alarm.reading.last);
		require(message->alarm.reading.code >= -1 && message->alarm.reading.code <= 999);
		break;
	case SCCP_XML_ALARM:
		require(strlen(message->xml_alarm.device_name) <
		        sizeof message->xml_alarm.device_name);
		break;
	case SCCP_SERVER_RES:
		for (size_t i = 0; i < SCCP_SERVERS_MAX; i++)
			require_inside(message->server_res.names[i]);
		break;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct sccp_message message;
	struct cursor stream, pdu;
	size_t missing, needed, dropped;

	if (size == 0)
		return 0;
	missing = *data++;
	begin = data;
	end = data + --size;

	stream = cursor_over(data, size, size + missing);
	require(sccp_dissect(&stream, &message) != CURSOR_TRUNCATED || missing != 0);
	check_reading(&message);

	stream = cursor_over(data, size, size);
	while (stream.captured != 0) {
		switch (sccp_frame(&stream, false, &needed)) {
		case SCCP_FRAMED:
			require(needed >= SCCP_PREFIX_SIZE + SCCP_LENGTH_MIN &&
			        needed <= stream.captured);
			pdu = cursor_sub(&stream, needed);
			require(sccp_dissect(&pdu, &message) == CURSOR_OK && pdu.captured == 0);
			check_reading(&message);
			break;
		case SCCP_NEED_MORE:
			require(needed > stream.captured);
			return 0;
		case SCCP_NOT:
			dropped = sccp_resync(&stream);
			require(needed == 0 && dropped >= 1 && dropped <= stream.captured);
			cursor_take(&stream, dropped);
		}
	}
	return 0;
}
