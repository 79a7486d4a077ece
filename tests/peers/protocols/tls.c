#include "dissectors/tls.h"

#include <string.h>

#include "analyzer/base/memory.h"
#include "tests/peers/dump.h"

/* One direction. */
struct state {
	struct tls_stream records;
	uint8_t content[TLS_RECORD_MAX]; /* of the record at hand */
	bool incomplete;                 /* some of it is missing */
	bool encrypted;
};

static struct state *
state_of(struct stream *stream)
{
	if (stream->state == NULL)
		stream->state = memory_zeroed(1, sizeof(struct state));
	return stream->state;
}

static void
say_hello(const struct message *message, struct slice octets)
{
	struct cursor cursor = cursor_over(octets.data, octets.length, octets.length);
	static struct tls_hello hello;

	if (tls_hello_dissect(&cursor, &hello) != CURSOR_OK)
		return;
	say(message, "hello-version", "%04x", (unsigned)hello.legacy_version);
	for (size_t i = 0; i < hello.cipher_count; i++)
		say(message, "cipher", "%04x", (unsigned)hello.ciphers[i]);
	for (size_t i = 0; i < hello.version_count; i++)
		say(message, "supported-version", "%04x", (unsigned)hello.versions[i]);
	say_text(message, "server-name", hello.server_name);
}

static void
say_handshake(const struct message *message, struct slice octets)
{
	while (octets.length != 0) {
		size_t size = tls_handshake_size(octets);

		say_number(message, "handshake", octets.data[0]);
		if (size == 0 || size > octets.length)
			return;
		if (octets.data[0] == TLS_CLIENT_HELLO || octets.data[0] == TLS_SERVER_HELLO)
			say_hello(message, (struct slice){octets.data, size});
		octets = (struct slice){octets.data + size, octets.length - size};
	}
}

/* Behind a HelloRetryRequest a ChangeCipherSpec means nothing (RFC 8446 appendix D.4): what follows
 * it is another hello in the clear. */
static bool
is_hello(struct slice octets)
{
	return octets.length != 0 &&
	       (octets.data[0] == TLS_CLIENT_HELLO || octets.data[0] == TLS_SERVER_HELLO) &&
	       tls_handshake_size(octets) == octets.length;
}

static void
say_alert(const struct message *message, struct slice octets)
{
	struct cursor cursor = cursor_over(octets.data, octets.length, octets.length);
	struct tls_alert alert;

	if (tls_alert_dissect(&cursor, &alert) != CURSOR_OK)
		return;
	say_number(message, "alert-level", alert.level);
	say_number(message, "alert", alert.description);
}

static void
say_record(struct state *state, const struct tls_piece *piece, const struct frame *frame)
{
	struct slice content = {state->content, piece->length};
	struct message message = say_message("tls", frame, CURSOR_OK);

	say_number(&message, "type", piece->type);
	say(&message, "version", "%04x", (unsigned)piece->version);
	say_number(&message, "length", (int64_t)piece->length);
	if (piece->type == TLS_CHANGE_CIPHER_SPEC || piece->type == TLS_APPLICATION_DATA)
		state->encrypted = true;
	else if (piece->type == TLS_HANDSHAKE && (!state->encrypted || is_hello(content)))
		say_handshake(&message, content);
	else if (piece->type == TLS_ALERT && !state->encrypted)
		say_alert(&message, content);
}

static size_t
tls_octets(struct stream *stream, const struct frame *frame)
{
	struct state *state = state_of(stream);
	struct slice octets = stream->octets;
	struct tls_piece piece;

	while (tls_stream_take(&state->records, &octets, &piece)) {
		if (piece.before == 0)
			state->incomplete = false;
		memcpy(state->content + piece.before, piece.content.data, piece.content.length);
		if (piece.before + piece.content.length == piece.length && !state->incomplete)
			say_record(state, &piece, frame);
	}
	return stream->octets.length;
}

static void
tls_gap(struct stream *stream, uint64_t missing)
{
	struct state *state = state_of(stream);

	state->incomplete = true;
	tls_stream_gap(&state->records, missing);
}

/* Those of the model: call control, trust verification, certificates, files, and the web. */
const struct protocol protocol_tls = {.name = "tls",
                                      .ports = {443, 8443, 2443, 5061, 6971, 6972, 2445, 3804},
                                      .octets = tls_octets,
                                      .gap = tls_gap};
