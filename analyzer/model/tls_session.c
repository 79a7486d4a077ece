/* TLS on a connection, until it is encrypted: did the server answer the phone's hello, and which
 * alert did who end it with? Later alerts can't be read (RFC 8446 section 6, RFC 5246 section 7.2).
 */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"
#include "dissectors/tls.h"

/* What is kept of a hello: those with the key shares and tickets of TLS 1.3 have up to 2 KiB. */
#define HELLO_MAX 4096

struct direction {
	struct tls_stream stream;
	uint8_t *hello; /* as far as it has come */
	size_t hello_length;
	bool hello_over; /* no more of it is kept: it was read, or part of it is missing */
	bool hello_seen;
	bool encrypted;
	bool gap;
	uint8_t alert[TLS_ALERT_SIZE];
	size_t alert_length;
};

struct session {
	struct direction from_phone, from_server;
	bool began_inside; /* the connection was there when the capture began */
	uint16_t version;  /* that the server chose; 0: not known */
};

static void *
session_open(struct model *model, struct connection *row, const struct frame *frame)
{
	struct session *session = memory_zeroed(1, sizeof *session);

	(void)model;
	(void)frame;
	session->began_inside = row->outcome == CONNECTION_MID_STREAM;
	return session;
}

static void
drop_hello(struct direction *direction)
{
	free(direction->hello);
	direction->hello = NULL;
	direction->hello_length = 0;
	direction->hello_over = true;
}

/* The handshake message at the start of what is kept, or as much of it as ever will be. */
static void
on_handshake_message(struct session *session, struct connection *row, struct direction *direction,
                     size_t size)
{
	struct cursor cursor = cursor_over(direction->hello, direction->hello_length, size);
	struct tls_hello hello;

	if (tls_hello_dissect(&cursor, &hello) == CURSOR_MALFORMED)
		return;
	if (direction == &session->from_phone) {
		direction->hello_seen = hello.type == TLS_CLIENT_HELLO;
	} else if (hello.type == TLS_SERVER_HELLO) {
		direction->hello_seen = true;
		row->server_hello = 1;
		session->version = tls_chosen_version(&hello);
	}
}

static void
on_handshake(struct session *session, struct connection *row, struct direction *direction,
             struct slice content)
{
	size_t size;

	if (direction->hello_over || direction->encrypted)
		return;
	if (content.length > HELLO_MAX - direction->hello_length)
		content.length = HELLO_MAX - direction->hello_length;
	direction->hello =
	        memory_resize(direction->hello, direction->hello_length + content.length, 1);
	memcpy(direction->hello + direction->hello_length, content.data, content.length);
	direction->hello_length += content.length;
	size = tls_handshake_size((struct slice){direction->hello, direction->hello_length});
	if (size == 0 || (size > direction->hello_length && direction->hello_length < HELLO_MAX))
		return;
	on_handshake_message(session, row, direction, size);
	drop_hello(direction);
}

/* The first one that ends the handshake; what a server answers to it is its consequence. */
static void
on_alert(const struct session *session, struct connection *row, struct direction *direction,
         const struct tls_piece *piece)
{
	struct cursor cursor;
	struct tls_alert alert;

	if (piece->length != TLS_ALERT_SIZE ||
	    (direction->encrypted && session->version != TLS_1_3))
		return;
	if (piece->before == 0)
		direction->alert_length = 0;
	for (size_t i = 0; i < piece->content.length; i++)
		direction->alert[direction->alert_length++ % TLS_ALERT_SIZE] =
		        piece->content.data[i];
	if (direction->alert_length != TLS_ALERT_SIZE)
		return;
	cursor = cursor_over(direction->alert, TLS_ALERT_SIZE, TLS_ALERT_SIZE);
	if (tls_alert_dissect(&cursor, &alert) != CURSOR_OK || !tls_alert_is_error(&alert) ||
	    row->tls_alert != ROW_UNKNOWN)
		return;
	row->tls_alert = alert.description;
	row->tls_alert_by = direction == &session->from_phone ? "phone" : "server";
}

static void
session_octets(struct model *model, struct connection *row, void *state, bool from_phone,
               struct slice octets, const struct frame *frame)
{
	struct session *session = state;
	struct direction *direction = from_phone ? &session->from_phone : &session->from_server;
	struct tls_piece piece;

	(void)model;
	(void)frame;
	while (tls_stream_take(&direction->stream, &octets, &piece)) {
		if (piece.type == TLS_HANDSHAKE)
			on_handshake(session, row, direction, piece.content);
		else if (piece.type == TLS_ALERT)
			on_alert(session, row, direction, &piece);
		else
			direction->encrypted = true;
	}
}

static void
session_gap(struct model *model, struct connection *row, void *state, bool from_phone,
            uint64_t missing, const struct frame *frame)
{
	struct session *session = state;
	struct direction *direction = from_phone ? &session->from_phone : &session->from_server;

	(void)model;
	(void)row;
	(void)frame;
	direction->gap = true;
	drop_hello(direction);
	tls_stream_gap(&direction->stream, missing);
}

/* Only a hello that was seen, and a close behind it, prove that no answer came. */
static bool
proves_no_answer(const struct session *session, const struct connection *row)
{
	return row->server_hello == ROW_CANT_TELL && row->closed_by != NULL &&
	       session->from_phone.hello_seen && !session->began_inside &&
	       !session->from_server.gap;
}

static void
session_close(struct model *model, struct connection *row, void *state, const struct frame *frame)
{
	struct session *session = state;

	(void)model;
	(void)frame;
	if (proves_no_answer(session, row))
		row->server_hello = 0;
	free(session->from_phone.hello);
	free(session->from_server.hello);
	free(session);
}

const struct stream_reader tls_reader = {
        .open = session_open,
        .octets = session_octets,
        .gap = session_gap,
        .close = session_close,
};
