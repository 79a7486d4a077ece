/* HTTP on a connection: requests and answers in their order, which is the same (RFC 9112 section
 * 9.3.2), contents in pieces as they come. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/http_transfer.h"

/* Requests on their way at the same time: phones send one after the other, few clients send more
 * than some. */
#define PENDING_MAX 32

struct direction {
	uint8_t *head; /* as far as it has come; NULL: nothing of it */
	size_t length;
	bool in_content;
	struct http_body body;
};

struct session {
	struct direction from_phone, from_server;
	struct http_transfer pending[PENDING_MAX]; /* a ring, oldest first */
	size_t first, count;
	bool unpaired; /* a request was lost behind those pending: which answer is whose is not
	                  known before all are answered */
};

static void *
session_open(struct model *model, struct connection *row, const struct frame *frame)
{
	(void)model;
	(void)row;
	(void)frame;
	return memory_zeroed(1, sizeof(struct session));
}

static struct http_transfer *
oldest(struct session *session)
{
	return session->count == 0 ? NULL : &session->pending[session->first];
}

static void
drop_oldest(struct session *session)
{
	session->first = (session->first + 1) % PENDING_MAX;
	session->count--;
	if (session->count == 0)
		session->unpaired = false;
}

/* Of all that is asked for, the answers are lost or can't be told apart. */
static void
lose_all(struct model *model, struct session *session)
{
	while (session->count != 0) {
		http_transfer_lost(model, oldest(session));
		drop_oldest(session);
	}
}

static void
end_content(struct model *model, struct session *session, struct direction *direction)
{
	direction->in_content = false;
	if (direction != &session->from_server || session->count == 0)
		return;
	http_transfer_end(model, oldest(session));
	drop_oldest(session);
}

static void
on_request(struct model *model, struct session *session, struct connection *row,
           const struct http_message *message, const struct frame *frame)
{
	struct http_transfer transfer = http_transfer_begin(model, row, message, frame);

	if (session->unpaired || session->count == PENDING_MAX) {
		session->unpaired = true;
		http_transfer_lost(model, &transfer);
		return;
	}
	session->pending[(session->first + session->count++) % PENDING_MAX] = transfer;
}

static void
on_answer(struct model *model, struct session *session, const struct http_message *message,
          const struct frame *frame)
{
	struct direction *direction = &session->from_server;
	struct http_transfer *transfer = oldest(session);

	/* Interim answers come before the one that counts (RFC 9110 section 15.2). */
	if (message->status < 200 && message->status != 101)
		return;
	http_body_begin(&direction->body, message, transfer != NULL && transfer->is_head);
	direction->in_content = true;
	if (transfer != NULL)
		http_transfer_answer(model, transfer, message, frame);
	if (direction->body.done)
		end_content(model, session, direction);
}

static void
on_head(struct model *model, struct session *session, struct connection *row,
        struct direction *direction, struct slice head, const struct frame *frame)
{
	struct cursor cursor = cursor_over(head.data, head.length, head.length);
	struct http_message message;

	http_dissect(&cursor, &message);
	if (!message.is_request) {
		on_answer(model, session, &message, frame);
		return;
	}
	on_request(model, session, row, &message, frame);
	http_body_begin(&direction->body, &message, false);
	direction->in_content = !direction->body.done;
}

static void
keep_head(struct direction *direction, struct slice octets)
{
	if (octets.length == 0)
		return;
	if (direction->head == NULL)
		direction->head = memory_zeroed(1, HTTP_HEAD_MAX);
	memcpy(direction->head + direction->length, octets.data, octets.length);
	direction->length += octets.length;
}

static void
drop_head(struct direction *direction)
{
	free(direction->head);
	direction->head = NULL;
	direction->length = 0;
}

/* What begins no head is passed over line by line, or altogether where it has no end. */
static size_t
given_up(struct slice stream, size_t skip)
{
	const uint8_t *feed = stream.length == skip
	                              ? NULL
	                              : memchr(stream.data + skip, '\n', stream.length - skip);

	return feed == NULL || stream.length >= HTTP_HEAD_MAX ? stream.length
	                                                      : (size_t)(feed - stream.data) + 1;
}

/* Takes a head, or what there is of one, off `octets`. What was kept of it before has no end of its
 * own, so the end, and the first octet that makes it none, is always in what is new. */
static void
take_head(struct model *model, struct session *session, struct connection *row,
          struct direction *direction, struct slice *octets, const struct frame *frame)
{
	enum http_side side = direction == &session->from_phone ? HTTP_REQUESTS : HTTP_ANSWERS;
	size_t kept = direction->length, used;
	struct slice stream = *octets;
	struct http_frame framed;
	enum http_framing framing;
	struct cursor cursor;

	if (stream.length > HTTP_HEAD_MAX - kept)
		stream.length = HTTP_HEAD_MAX - kept;
	if (kept != 0) {
		keep_head(direction, stream);
		stream = (struct slice){direction->head, direction->length};
	}
	cursor = cursor_over(stream.data, stream.length, stream.length);
	framing = http_frame(&cursor, side, kept, &framed);
	if (framing == HTTP_NEED_MORE) {
		used = stream.length;
		if (kept == 0)
			keep_head(direction, (struct slice){stream.data + framed.skip,
			                                    stream.length - framed.skip});
	} else {
		used = framing == HTTP_FRAMED ? framed.skip + framed.size
		                              : given_up(stream, framed.skip);
		if (framing == HTTP_FRAMED)
			on_head(model, session, row, direction, (struct slice){stream.data, used},
			        frame);
		drop_head(direction);
	}
	used -= kept;
	*octets = (struct slice){octets->data + used, octets->length - used};
}

static void
lose_content(struct model *model, struct session *session, struct direction *direction)
{
	direction->in_content = false;
	if (direction == &session->from_server)
		lose_all(model, session);
}

static void
take_content(struct model *model, struct session *session, struct direction *direction,
             struct slice *octets, const struct frame *frame)
{
	struct slice piece = http_body_take(&direction->body, octets);

	if (piece.length != 0 && direction == &session->from_server && session->count != 0)
		http_transfer_octets(oldest(session), piece, frame);
	if (direction->body.done)
		end_content(model, session, direction);
	else if (direction->body.bad)
		lose_content(model, session, direction);
}

static void
session_octets(struct model *model, struct connection *row, void *state, bool from_phone,
               struct slice octets, const struct frame *frame)
{
	struct session *session = state;
	struct direction *direction = from_phone ? &session->from_phone : &session->from_server;

	while (octets.length != 0)
		if (direction->in_content)
			take_content(model, session, direction, &octets, frame);
		else
			take_head(model, session, row, direction, &octets, frame);
}

static void
session_gap(struct model *model, struct connection *row, void *state, bool from_phone,
            uint64_t missing, const struct frame *frame)
{
	struct session *session = state;
	struct direction *direction = from_phone ? &session->from_phone : &session->from_server;
	uint64_t content;

	(void)row;
	if (!direction->in_content) {
		drop_head(direction);
		if (from_phone)
			session->unpaired = session->count != 0;
		else
			lose_all(model, session);
		return;
	}
	content = http_body_gap(&direction->body, missing);
	if (!from_phone && session->count != 0)
		http_transfer_gap(oldest(session), content, frame);
	if (direction->body.done)
		end_content(model, session, direction);
	else if (direction->body.bad)
		lose_content(model, session, direction);
}

static void
session_close(struct model *model, struct connection *row, void *state, const struct frame *frame)
{
	struct session *session = state;
	const struct direction *from_server = &session->from_server;
	bool until_close =
	        from_server->in_content && from_server->body.kind == HTTP_BODY_UNTIL_CLOSE;

	while (session->count != 0) {
		http_transfer_close(model, oldest(session), row, until_close, frame);
		until_close = false; /* of the answer that has begun */
		drop_oldest(session);
	}
	free(session->from_phone.head);
	free(session->from_server.head);
	free(session);
}

const struct stream_reader http_reader = {
        .open = session_open,
        .octets = session_octets,
        .gap = session_gap,
        .close = session_close,
};
