/* SIP over TCP: messages out of the stream, by Content-Length (RFC 3261 section 18.3). */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/registration.h"

/* A message with its headers and a body that registration needs. */
#define BUFFER_MAX (2 * SIP_HEADER_SECTION_MAX)

struct direction {
	uint8_t *octets;
	size_t length, size;
};

struct sip_stream {
	struct direction from_phone, from_server;
};

static void *
stream_begin(struct model *model, struct connection *row, const struct frame *frame)
{
	(void)model;
	(void)row;
	(void)frame;
	return memory_zeroed(1, sizeof(struct sip_stream));
}

static void
drop(struct direction *direction, size_t count)
{
	direction->length -= count;
	memmove(direction->octets, direction->octets + count, direction->length);
}

/* Up to behind the next line end: a start line may follow there. */
static size_t
to_next_line(const struct direction *direction)
{
	const uint8_t *end = memchr(direction->octets, '\n', direction->length);

	return end == NULL ? direction->length : (size_t)(end - direction->octets) + 1;
}

/* What grew so long without becoming a message is not tried again line by line: each try reads all
 * of it, and a sender of nothing but start lines would have that time for every line. */
static size_t
given_up(const struct direction *direction)
{
	return direction->length > SIP_HEADER_SECTION_MAX ? direction->length
	                                                  : to_next_line(direction);
}

static void
read_message(struct model *model, struct connection *row, const struct direction *direction,
             size_t size, bool from_phone, const struct frame *frame)
{
	struct cursor cursor = cursor_over(direction->octets, size, size);
	struct sip_message *message = memory_zeroed(1, sizeof *message);
	struct sip_hop hop = {from_phone ? row->client : row->server,
	                      from_phone ? row->server : row->client,
	                      "tcp",
	                      row->phone->station,
	                      from_phone,
	                      row->first};

	sip_dissect(&cursor, message);
	registration_message(model, &hop, message, frame);
	free(message);
}

static void
read_messages(struct model *model, struct connection *row, struct direction *direction,
              bool from_phone, const struct frame *frame)
{
	while (direction->length != 0) {
		struct cursor cursor =
		        cursor_over(direction->octets, direction->length, direction->length);
		struct sip_frame framed;
		enum sip_framing framing = sip_frame(&cursor, &framed);
		size_t lost;

		drop(direction, framed.skip);
		if (framing == SIP_FRAMED) {
			read_message(model, row, direction, framed.size, from_phone, frame);
			drop(direction, framed.size);
			continue;
		}
		if (framing == SIP_NEED_MORE && direction->length < BUFFER_MAX)
			return;
		lost = given_up(direction);
		row->unread += (int64_t)lost;
		drop(direction, lost);
	}
}

static void
stream_octets(struct model *model, struct connection *row, void *state, bool from_phone,
              struct slice octets, const struct frame *frame)
{
	struct sip_stream *stream = state;
	struct direction *direction = from_phone ? &stream->from_phone : &stream->from_server;

	while (octets.length != 0) {
		size_t space = BUFFER_MAX - direction->length;
		size_t taken = octets.length < space ? octets.length : space;

		if (direction->length + taken > direction->size) {
			direction->size = direction->length + taken;
			direction->octets = memory_resize(direction->octets, direction->size, 1);
		}
		memcpy(direction->octets + direction->length, octets.data, taken);
		direction->length += taken;
		octets = (struct slice){octets.data + taken, octets.length - taken};
		read_messages(model, row, direction, from_phone, frame);
	}
}

static void
stream_gap(struct model *model, struct connection *row, void *state, bool from_phone,
           uint64_t missing, const struct frame *frame)
{
	struct sip_stream *stream = state;
	struct direction *direction = from_phone ? &stream->from_phone : &stream->from_server;

	(void)model;
	(void)frame;
	row->phone->station->sip_in_part = true;
	row->unread += (int64_t)(direction->length + missing);
	direction->length = 0;
}

static void
stream_end(struct model *model, struct connection *row, void *state, const struct frame *frame)
{
	struct sip_stream *stream = state;

	(void)model;
	(void)row;
	(void)frame;
	free(stream->from_phone.octets);
	free(stream->from_server.octets);
	free(stream);
}

const struct stream_reader sip_reader = {
        .open = stream_begin,
        .octets = stream_octets,
        .gap = stream_gap,
        .close = stream_end,
};
