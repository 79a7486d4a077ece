#include "dissectors/http.h"

#include <string.h>

#include "analyzer/base/memory.h"
#include "tests/peers/dump.h"

/* One direction. */
struct state {
	bool in_content, to_head;
	struct http_body body;
};

static struct state *
state_of(struct stream *stream)
{
	if (stream->state == NULL)
		stream->state = memory_zeroed(1, sizeof(struct state));
	return stream->state;
}

static void
say_http(const struct message *message, const struct http_message *http)
{
	say_text(message, "method", http->method);
	say_text(message, "target", http->target);
	say_number(message, "status", http->status);
	say_text(message, "reason", http->reason);
	say(message, "version", "HTTP/1.%d", http->minor_version);
	say_text(message, "host", http->host);
	say_text(message, "user-agent", http->user_agent);
	say_text(message, "server", http->server);
	say_text(message, "content-type", http->content_type);
	say_text(message, "content-encoding", http->content_encoding);
	say_text(message, "location", http->location);
	say_number(message, "content-length", http->content_length);
}

static void
take_head(struct stream *stream, struct slice head, const struct frame *frame)
{
	struct state *state = state_of(stream), *other = state_of(stream->other);
	struct cursor cursor = cursor_over(head.data, head.length, head.length);
	struct http_message http;
	struct message message = say_message("http", frame, http_dissect(&cursor, &http));

	say_http(&message, &http);
	if (http.is_request)
		state->to_head = slice_is(http.method, "HEAD");
	http_body_begin(&state->body, &http, !http.is_request && other->to_head);
	state->in_content = !state->body.done;
}

static size_t
take_content(struct state *state, struct slice octets)
{
	struct slice left = octets;

	http_body_take(&state->body, &left);
	state->in_content = !state->body.done && !state->body.bad;
	return octets.length - left.length;
}

static size_t
to_next_line(struct slice octets)
{
	const uint8_t *end = memchr(octets.data, '\n', octets.length);

	return end == NULL ? octets.length : (size_t)(end - octets.data) + 1;
}

static size_t
http_octets(struct stream *stream, const struct frame *frame)
{
	struct state *state = state_of(stream);
	struct slice octets = stream->octets;
	struct cursor cursor = cursor_over(octets.data, octets.length, octets.length);
	struct http_frame framed;
	enum http_framing framing;

	if (state->in_content) {
		size_t taken = take_content(state, octets);

		if (taken != 0)
			return taken;
	}
	framing =
	        http_frame(&cursor, stream->from_client ? HTTP_REQUESTS : HTTP_ANSWERS, 0, &framed);
	if (framed.skip != 0)
		return framed.skip;
	if (framing == HTTP_NEED_MORE)
		return 0;
	if (framing == HTTP_NOT)
		return to_next_line(octets);
	take_head(stream, (struct slice){octets.data, framed.size}, frame);
	return framed.size;
}

static void
http_gap(struct stream *stream, uint64_t missing)
{
	struct state *state = state_of(stream);

	if (!state->in_content)
		return;
	http_body_gap(&state->body, missing);
	state->in_content = !state->body.done && !state->body.bad;
}

/* Those of the model: files, and the web. */
const struct protocol protocol_http = {
        .name = "http", .ports = {6970, 80, 8080}, .octets = http_octets, .gap = http_gap};
