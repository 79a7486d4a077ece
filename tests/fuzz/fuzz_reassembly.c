/* Six octets a fragment: which datagram and what kind, where (two octets), how long, how much of it
 * the capture lacks, how much later it comes. Each fragment is filled with its own number, so that
 * what comes out tells where it came from. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/net/reassembly.h"

#define RECORD 6
#define FRAGMENTS_MAX 255
#define LENGTH_MAX (255 * 8)

/* Of octet 0 */
#define KIND_ID 0x0f
#define KIND_IPV6 0x40
#define KIND_MORE 0x80

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct sent {
	uint8_t kind;
	size_t begin, end;
	int given; /* as a first fragment alone */
	int lost;  /* told by this one */
} sent[FRAGMENTS_MAX + 1];

static void
require(bool condition)
{
	if (!condition)
		abort();
}

/* Every octet is of a fragment of this datagram that lies over its place. */
static void
taker(void *context, const struct frame *frame)
{
	const size_t header = frame->ip_source.family == 6 && !frame->first_fragment ? 40
	                      : frame->ip_source.family == 6                         ? 48
	                                                                             : 20;

	require(frame->packet->number <= *(const unsigned *)context);
	require(frame->network.captured <= frame->network.wire &&
	        frame->network.wire <= 40 + 65535);
	for (size_t i = header; i < frame->network.captured; i++) {
		const struct sent *of = &sent[frame->network.next[i]];

		require(of->begin <= i - header && i - header < of->end);
		require((of->kind & KIND_ID) == frame->ip_id);
		require(((of->kind & KIND_IPV6) != 0) == (frame->ip_source.family == 6));
	}
	if (frame->first_fragment)
		require(sent[frame->packet->number].given++ == 0);
}

/* Told once, and of a datagram of which fragments were seen. */
static void
loser(void *context, const struct reassembly_loss *loss)
{
	uint64_t of = loss->frame->packet->number;

	require(of >= 1 && of <= *(const unsigned *)context);
	require(loss->fragments >= 1 && loss->fragments <= *(const unsigned *)context);
	require(loss->has_first == loss->frame->first_fragment);
	require(loss->has_first == (loss->beginning.data != NULL));
	require(sent[of].lost++ == 0);
	for (size_t i = 0; loss->beginning.data != NULL && i < loss->beginning.length; i++)
		require((sent[loss->beginning.data[i]].kind & KIND_ID) == loss->frame->ip_id);
}

static size_t
put_header(const struct sent *fragment, uint8_t *at)
{
	size_t length = fragment->end - fragment->begin;
	uint8_t more = (fragment->kind & KIND_MORE) != 0;

	memset(at, 0, 48);
	if ((fragment->kind & KIND_IPV6) != 0) {
		at[0] = 0x60;
		at[4] = (uint8_t)((length + 8) >> 8);
		at[5] = (uint8_t)(length + 8);
		at[6] = 44;
		at[23] = at[39] = 1;
		at[40] = 200; /* no transport that we know */
		at[42] = (uint8_t)(fragment->begin >> 8);
		at[43] = (uint8_t)(fragment->begin | more);
		at[47] = fragment->kind & KIND_ID;
		return 48;
	}
	at[0] = 0x45;
	at[2] = (uint8_t)((length + 20) >> 8);
	at[3] = (uint8_t)(length + 20);
	at[5] = fragment->kind & KIND_ID;
	at[6] = (uint8_t)(fragment->begin >> 11 | (size_t)more << 5);
	at[7] = (uint8_t)(fragment->begin >> 3);
	at[9] = 200;
	at[12] = at[16] = 10;
	return 20;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	unsigned number = 0;
	struct reassembly *reassembly = reassembly_create(taker, &number);
	int64_t now_ns = 0;

	reassembly_on_loss(reassembly, loser);

	for (; size >= RECORD && number < FRAGMENTS_MAX; data += RECORD, size -= RECORD) {
		uint8_t octets[48 + LENGTH_MAX];
		size_t begin = (size_t)(data[1] << 8 | data[2]) & 0xfff8,
		       length = (size_t)data[3] * 8;
		struct packet packet = {.link_type = LINK_RAW_IP, .data = octets};
		struct frame frame;
		size_t header;

		sent[++number] = (struct sent){data[0], begin, begin + length, 0, 0};
		header = put_header(&sent[number], octets);
		memset(octets + header, (int)number, length);
		now_ns += (int64_t)data[5] * data[5] * 1000000;
		packet.number = number;
		packet.time_ns = now_ns;
		packet.wire = (uint32_t)(header + length);
		packet.captured = packet.wire - (uint32_t)(length * data[4] / 256);
		reassembly_advance(reassembly, now_ns);
		frame_decode(&packet, &frame);
		if (!reassembly_frame(reassembly, &frame))
			require(!frame_is_fragment(&frame) || frame.status != CURSOR_OK ||
			        length == 0 || begin + length > 65535 - 20);
	}
	reassembly_finish(reassembly);
	reassembly_destroy(reassembly);
	return 0;
}
