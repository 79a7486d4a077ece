/* Segments in order. All positions are int64_t whose low 32 bits are the sequence number, so that
 * the wrap at 2^32 concerns position_of() alone. */
#include "analyzer/net/tcp_stream.h"

#include <stdlib.h>

#include "analyzer/base/memory.h"

struct tcp_held_segment {
	struct tcp_held_segment *next;
	int64_t begin, end;
	size_t length; /* of `octets`; the capture cut the rest up to `end` */
	uint8_t octets[];
};

/* Part of a segment that is being placed. */
struct piece {
	int64_t begin, end;
	struct slice octets; /* from `begin` on; may end before `end` */
};

/* Sinks of one call. */
struct output {
	const struct tcp_stream_reader *reader;
	void *context;
};

/* The position nearest to `next` that has this sequence number (RFC 9293 section 3.4). */
static int64_t
position_of(const struct tcp_stream *stream, uint32_t sequence)
{
	return stream->next + (int32_t)(sequence - (uint32_t)stream->next);
}

static void
begin_at(struct tcp_stream *stream, uint32_t sequence)
{
	stream->begun = true;
	stream->next = stream->acknowledged = sequence;
}

static void
give_gap(struct tcp_stream *stream, int64_t until, const struct output *output)
{
	if (until <= stream->next)
		return;
	output->reader->gap(output->context, (uint64_t)(until - stream->next));
	stream->next = until;
}

/* `begin` is where the stream stands. */
static void
give(struct tcp_stream *stream, int64_t end, struct slice octets, const struct output *output)
{
	if (octets.length != 0)
		output->reader->octets(output->context, octets);
	stream->next += (int64_t)octets.length;
	give_gap(stream, end, output);
}

static struct tcp_held_segment *
take_first(struct tcp_stream *stream)
{
	struct tcp_held_segment *first = stream->held;

	stream->held = first->next;
	stream->held_segments--;
	stream->held_octets -= first->length;
	return first;
}

static struct slice
slice_part(struct slice octets, uint64_t skip, uint64_t count)
{
	if (skip >= octets.length)
		return (struct slice){NULL, 0};
	octets.data += skip;
	octets.length -= skip;
	if (count < octets.length)
		octets.length = count;
	return octets;
}

static void
hold(struct tcp_stream *stream, struct tcp_held_segment **link, const struct piece *piece,
     int64_t end)
{
	struct slice octets = slice_part(piece->octets, 0, (uint64_t)(end - piece->begin));
	struct tcp_held_segment *segment = memory_zeroed(1, sizeof *segment + octets.length);

	segment->begin = piece->begin;
	segment->end = end;
	segment->length = octets.length;
	if (octets.length != 0)
		memcpy(segment->octets, octets.data, octets.length);
	segment->next = *link;
	*link = segment;
	stream->held_segments++;
	stream->held_octets += octets.length;
}

static void
skip_to(struct piece *piece, int64_t position)
{
	if (position <= piece->begin)
		return;
	piece->octets = slice_part(piece->octets, (uint64_t)(position - piece->begin), UINT64_MAX);
	piece->begin = position;
}

/* Puts what no held segment has yet of the piece between them. At most as many steps and pieces as
 * there are held segments, and those are few. */
static void
insert(struct tcp_stream *stream, struct piece piece)
{
	struct tcp_held_segment **link = &stream->held;

	for (; piece.begin < piece.end; link = &(*link)->next) {
		if (*link == NULL || piece.begin < (*link)->begin) {
			int64_t end = *link != NULL && (*link)->begin < piece.end ? (*link)->begin
			                                                          : piece.end;

			hold(stream, link, &piece, end);
			skip_to(&piece, end);
		} else {
			skip_to(&piece, (*link)->end);
		}
	}
}

static void
drain(struct tcp_stream *stream, const struct output *output)
{
	while (stream->held != NULL && stream->held->begin == stream->next) {
		struct tcp_held_segment *first = take_first(stream);

		give(stream, first->end, (struct slice){first->octets, first->length}, output);
		free(first);
	}
}

static bool
holds_too_much(const struct tcp_stream *stream)
{
	return stream->held_octets > TCP_HELD_OCTETS_MAX ||
	       stream->held_segments > TCP_HELD_SEGMENTS_MAX;
}

static void
end(struct tcp_stream *stream)
{
	stream->ended = true;
	tcp_stream_free(stream);
}

/* Gives all that can be given now. */
static void
settle(struct tcp_stream *stream, const struct output *output)
{
	drain(stream, output);
	while (stream->held != NULL &&
	       (stream->acknowledged > stream->next || holds_too_much(stream))) {
		int64_t until = stream->held->begin;

		if (stream->acknowledged < until && !holds_too_much(stream))
			until = stream->acknowledged;
		give_gap(stream, until, output);
		drain(stream, output);
	}
	if (stream->has_fin && stream->held == NULL && stream->acknowledged > stream->fin)
		give_gap(stream, stream->fin, output);
	if (stream->has_fin && stream->next >= stream->fin)
		end(stream);
}

static bool
is_within_window(const struct tcp_stream *stream, int64_t position)
{
	return position - stream->next <= TCP_WINDOW_MAX;
}

static void
place(struct tcp_stream *stream, struct piece piece, const struct output *output)
{
	skip_to(&piece, stream->next);
	if (piece.begin >= piece.end)
		return;
	/* The usual case needs no copy. */
	if (piece.begin == stream->next && stream->held == NULL)
		give(stream, piece.end, piece.octets, output);
	else
		insert(stream, piece);
}

void
tcp_stream_segment(struct tcp_stream *stream, const struct frame_tcp *tcp, struct cursor payload,
                   const struct tcp_stream_reader *reader, void *context)
{
	const struct output output = {reader, context};
	/* SYN has a sequence number of its own, before the first octet (RFC 9293 section 3.4). */
	uint32_t sequence = tcp->sequence + ((tcp->flags & TCP_SYN) != 0);
	struct piece piece;

	if (stream->ended)
		return;
	if ((tcp->flags & TCP_RST) != 0) {
		/* What it may carry is a remark, not the stream's (RFC 9293 section 3.5.3). */
		tcp_stream_flush(stream, reader, context);
		end(stream);
		return;
	}
	if (!stream->begun)
		begin_at(stream, sequence);
	piece.begin = position_of(stream, sequence);
	piece.end = piece.begin + (int64_t)payload.wire;
	piece.octets = cursor_rest(&payload);
	if (!is_within_window(stream, piece.end))
		return;
	if ((tcp->flags & TCP_FIN) != 0 && !stream->has_fin) {
		stream->has_fin = true;
		stream->fin = piece.end;
	}
	place(stream, piece, &output);
	settle(stream, &output);
}

void
tcp_stream_acknowledged(struct tcp_stream *stream, uint32_t acknowledgment,
                        const struct tcp_stream_reader *reader, void *context)
{
	const struct output output = {reader, context};
	int64_t position;

	if (stream->ended)
		return;
	if (!stream->begun)
		begin_at(stream, acknowledgment);
	position = position_of(stream, acknowledgment);
	if (position <= stream->acknowledged || !is_within_window(stream, position))
		return;
	/* With nothing held the octets may yet come: mirrors write an ACK before its data, too. */
	stream->acknowledged = position;
	settle(stream, &output);
}

/* Where the octets end that are known to have been sent. */
static int64_t
known_end(const struct tcp_stream *stream)
{
	if (stream->has_fin)
		return stream->fin;
	/* One number acknowledged beyond the last octet may be that of a FIN. */
	return stream->acknowledged == stream->next + 1 ? stream->next : stream->acknowledged;
}

void
tcp_stream_flush(struct tcp_stream *stream, const struct tcp_stream_reader *reader, void *context)
{
	const struct output output = {reader, context};

	if (stream->ended)
		return;
	while (stream->held != NULL) {
		give_gap(stream, stream->held->begin, &output);
		drain(stream, &output);
	}
	give_gap(stream, known_end(stream), &output);
}

void
tcp_stream_free(struct tcp_stream *stream)
{
	while (stream->held != NULL)
		free(take_first(stream));
}
