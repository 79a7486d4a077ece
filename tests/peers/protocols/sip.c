#include "dissectors/sip.h"

#include <string.h>

#include "tests/peers/dump.h"

static void
say_headers(const struct message *message, const struct sip_message *sip)
{
	for (size_t i = 0; i < sip->header_count; i++) {
		say_text(message, "header", sip->headers[i].name);
		say_text(message, "header value", sip->headers[i].value);
	}
}

static void
say_readings(const struct message *message, const struct sip_message *sip)
{
	say_text(message, "call-id", sip->call_id);
	say_number(message, "cseq", sip->cseq);
	say_text(message, "cseq-method", sip->cseq_method);
	say_text(message, "from", sip->from.uri);
	say_text(message, "from-tag", sip->from_tag);
	say_text(message, "to", sip->to.uri);
	say_text(message, "to-tag", sip->to_tag);
	say_text(message, "via-transport", sip->via.transport);
	say_text(message, "via-sent-by", sip->via.sent_by);
	say_text(message, "via-branch", sip->via.branch);
	for (size_t i = 0; i < sip->contact_count && i < SIP_CONTACTS_MAX; i++)
		say_text(message, "contact", sip->contacts[i].uri);
	say_text(message, "user-agent", sip->user_agent);
	say_text(message, "server", sip->server);
	say_number(message, "expires", sip->expires);
	say_number(message, "min-expires", sip->min_expires);
	say_number(message, "content-length", sip->content_length);
	say_text(message, "event", sip->event);
	say_text(message, "realm", sip->challenge.realm);
	say_text(message, "nonce", sip->challenge.nonce);
	for (size_t i = 0; i < sip->warning_count && i < SIP_WARNINGS_MAX; i++) {
		say_number(message, "warning-code", sip->warnings[i].code);
		say_text(message, "warning-text", sip->warnings[i].text);
	}
	for (size_t i = 0; i < sip->reason_count && i < SIP_REASONS_MAX; i++) {
		say_text(message, "reason-protocol", sip->reasons[i].protocol);
		say_number(message, "reason-cause", sip->reasons[i].cause);
		say_text(message, "reason-text", sip->reasons[i].text);
	}
}

static void
say_sip(struct cursor cursor, const struct frame *frame)
{
	static struct sip_message sip;
	struct message message = say_message("sip", frame, sip_dissect(&cursor, &sip));

	say_text(&message, "method", sip.method);
	say_text(&message, "request-uri", sip.request_uri);
	say_number(&message, "status", sip.status);
	say_text(&message, "reason-phrase", sip.reason_phrase);
	say_headers(&message, &sip);
	say_readings(&message, &sip);
}

static bool
sip_datagram(const struct frame *frame)
{
	if (frame->protocol != FRAME_UDP || !sip_looks_like(&frame->payload))
		return false;
	say_sip(frame->payload, frame);
	return true;
}

static size_t
to_next_line(struct slice octets)
{
	const uint8_t *end = memchr(octets.data, '\n', octets.length);

	return end == NULL ? octets.length : (size_t)(end - octets.data) + 1;
}

static size_t
sip_octets(struct stream *stream, const struct frame *frame)
{
	struct slice octets = stream->octets;
	struct cursor cursor = cursor_over(octets.data, octets.length, octets.length);
	struct sip_frame framed;
	enum sip_framing framing = sip_frame(&cursor, &framed);

	if (framed.skip != 0)
		return framed.skip;
	if (framing == SIP_NEED_MORE && !stream->full)
		return 0;
	if (framing != SIP_FRAMED)
		return to_next_line(octets);
	say_sip(cursor_over(octets.data, framed.size, framed.size), frame);
	return framed.size;
}

const struct protocol protocol_sip = {
        .name = "sip", .frame = sip_datagram, .ports = {SIP_PORT}, .octets = sip_octets};
