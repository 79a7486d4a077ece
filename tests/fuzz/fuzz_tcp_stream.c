/* Four octets a segment: how far ahead (or behind) of the stream's place it begins, its flags, how
 * long it was, how much of it the capture lost. Bit 7 of the flags: an acknowledgment instead; all
 * flags but that: a flush. Each octet's value is its position, so that order can be judged. */
#include <stdlib.h>

#include "analyzer/net/tcp_stream.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define ACKNOWLEDGMENT 0x80
#define FLUSH 0x7f
/* Near the wrap. */
#define START UINT32_C(0xffffff00)

static void
require(bool condition)
{
	if (!condition)
		abort();
}

/* The position that comes out next. */
static void
come_out_octets(void *context, struct slice octets)
{
	uint32_t *place = context;

	require(octets.length != 0);
	for (size_t i = 0; i < octets.length; i++)
		require(octets.data[i] == (uint8_t)(*place)++);
}

static void
come_out_gap(void *context, uint64_t missing)
{
	require(missing != 0);
	*(uint32_t *)context += (uint32_t)missing;
}

static const struct tcp_stream_reader reader = {come_out_octets, come_out_gap};

static void
one_segment(struct tcp_stream *stream, const uint8_t *data, uint32_t *place)
{
	uint32_t sequence = *place + (uint32_t)((int8_t)data[0] * 5);
	size_t wire = data[2], lost = data[3] < wire ? data[3] : 0;
	struct frame_tcp tcp = {.sequence = sequence, .flags = data[1] & 0x1f};
	uint8_t *octets = malloc(wire - lost + 1);

	require(octets != NULL);
	for (size_t i = 0; i < wire - lost; i++)
		octets[i] = (uint8_t)(sequence + ((data[1] & TCP_SYN) != 0) + i);
	if (!stream->begun && (data[1] & TCP_RST) == 0)
		*place = sequence + ((data[1] & TCP_SYN) != 0);
	tcp_stream_segment(stream, &tcp, cursor_over(octets, wire - lost, wire), &reader, place);
	free(octets);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tcp_stream stream = {0};
	uint32_t place = START;

	for (; size >= 4; data += 4, size -= 4) {
		if (data[1] == FLUSH) {
			tcp_stream_flush(&stream, &reader, &place);
		} else if ((data[1] & ACKNOWLEDGMENT) != 0) {
			uint32_t number = place + (uint32_t)((int8_t)data[0] * 5);

			if (!stream.begun && !stream.ended)
				place = number;
			tcp_stream_acknowledged(&stream, number, &reader, &place);
		} else {
			one_segment(&stream, data, &place);
		}
		require(!stream.begun || stream.ended || (uint32_t)stream.next == place);
		require(stream.held_segments <= TCP_HELD_SEGMENTS_MAX);
		require(stream.held_octets <= TCP_HELD_OCTETS_MAX);
		require((stream.held == NULL) == (stream.held_segments == 0));
		require(!stream.ended || stream.held == NULL);
	}
	tcp_stream_flush(&stream, &reader, &place);
	require(stream.held == NULL);
	tcp_stream_free(&stream);
	return 0;
}
