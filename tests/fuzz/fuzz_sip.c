/* First octet: how many octets the capture lost; then one message, which is read as a stream, too.
 */
#include <stdlib.h>

#include "dissectors/sip.h"

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
check_message(const struct sip_message *message)
{
	char aor[64];

	require(message->is_request ? message->status == -1 : message->status < 1000);
	require(message->header_count <= SIP_HEADERS_MAX);
	require(message->contact_count <= SIP_CONTACTS_MAX);
	require(message->warning_count <= SIP_WARNINGS_MAX);
	require(message->reason_count <= SIP_REASONS_MAX);
	require(message->headers_complete || !slice_present(message->body));
	require(message->body.length <= message->body_wire);
	for (size_t i = 0; i < message->header_count; i++) {
		require_inside(message->headers[i].name);
		require_inside(message->headers[i].value);
		require((message->headers[i].id != SIP_HEADER_AUTHORIZATION &&
		         message->headers[i].id != SIP_HEADER_PROXY_AUTHORIZATION) ||
		        !slice_present(message->headers[i].value));
	}
	for (size_t i = 0; i < message->contact_count; i++) {
		require_inside(message->contacts[i].uri);
		require_inside(message->contacts[i].instance);
		require_inside(message->contacts[i].device_name);
	}
	for (size_t i = 0; i < message->warning_count; i++) {
		require_inside(message->warnings[i].agent);
		require_inside(message->warnings[i].text);
	}
	for (size_t i = 0; i < message->reason_count; i++) {
		require_inside(message->reasons[i].text);
		require_inside(message->reasons[i].alarm.last);
	}
	require_inside(message->from.uri);
	require_inside(message->from.parameters);
	require_inside(message->to_tag);
	require_inside(message->via.sent_by);
	require_inside(message->via.branch);
	require_inside(message->challenge.nonce);
	require_inside(message->credentials.realm);
	require_inside(message->body);
	require(sip_aor_format(message->to.uri, aor, sizeof aor) ==
	        sip_aor_equal(message->to.uri, message->to.uri));
	require(memchr(aor, 0, sizeof aor) != NULL);
	require(sip_supports(message, "path") <= 1);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct sip_message message;
	struct cursor cursor, one;
	struct sip_frame frame;
	enum cursor_status status;
	size_t missing;

	if (size == 0)
		return 0;
	missing = *data++;
	begin = data;
	end = data + --size;

	cursor = cursor_over(data, size, size + missing);
	status = sip_dissect(&cursor, &message);
	require(status != CURSOR_TRUNCATED || missing != 0);
	require(status != CURSOR_OK || missing == 0);
	check_message(&message);

	cursor = cursor_over(data, size, size);
	while (cursor.captured != 0 && sip_frame(&cursor, &frame) == SIP_FRAMED) {
		require(frame.size != 0 && frame.skip + frame.size <= cursor.captured);
		cursor_take(&cursor, frame.skip);
		require(sip_looks_like(&cursor));
		one = cursor_sub(&cursor, frame.size);
		require(sip_dissect(&one, &message) == CURSOR_OK ||
		        (frame.bad_content_length && message.headers_complete));
		check_message(&message);
	}
	return 0;
}
