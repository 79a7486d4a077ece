/* Octet 0 chooses the link type, octet 1 where the capture cut the frame; the rest is the frame. */
#include <stdlib.h>

#include "analyzer/net/checksum.h"
#include "analyzer/net/fcs.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool condition)
{
	if (!condition)
		abort();
}

/* What a frame shows lies within what was captured. */
static void
check(const struct packet *packet, const struct frame *frame)
{
	const uint8_t *end = packet->data + packet->captured;
	struct slice payload = cursor_rest(&frame->payload);

	require(payload.length <= frame->payload.wire);
	require(payload.length == 0 ||
	        (payload.data >= packet->data && payload.length <= (size_t)(end - payload.data)));
	require(frame->trailer.length == 0 ||
	        (frame->trailer.data >= packet->data &&
	         frame->trailer.length <= (size_t)(end - frame->trailer.data)));
	require(frame->tag_count <= FRAME_TAGS_MAX);
	require(frame->wrapper_count <= FRAME_WRAPPERS_MAX);
	require(frame->vlan >= FRAME_UNTAGGED && frame->vlan <= 4095);
	require((frame->vlan == FRAME_UNTAGGED) == (frame->tag_count == 0));
	require(frame->protocol != FRAME_OTHER || frame->source_port == 0);
	require(frame->network.captured == 0 ||
	        frame->network.captured <= (size_t)(end - frame->network.next));
}

/* What is cut can't be told to be bad. */
static void
check_sums(const struct frame *frame, const struct frame *cut)
{
	struct fcs fcs = fcs_examine(frame), cut_fcs = fcs_examine(cut);
	struct checksums sums = checksum_examine(frame), cut_sums = checksum_examine(cut);

	require(fcs.verdict < FCS_MATCH || frame->packet->captured >= 64);
	require(cut_fcs.verdict < FCS_MATCH || cut->packet->captured == cut->packet->wire);
	/* Cut before its inside shows, a wrapper is judged itself. */
	if (cut->wrapper_count < frame->wrapper_count)
		return;
	require(cut_sums.ip != CHECKSUM_BAD || sums.ip == CHECKSUM_BAD);
	require(cut_sums.transport != CHECKSUM_BAD || sums.transport == CHECKSUM_BAD);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const uint32_t link_types[] = {
	        LINK_ETHERNET, LINK_LINUX_COOKED, LINK_LINUX_COOKED_2,   LINK_BSD_LOOPBACK,
	        LINK_RAW_IP,   LINK_RAW_IPV4,     LINK_OPENBSD_LOOPBACK, LINK_RAW_IPV6,
	        LINK_PPP,      LINK_PPP_HDLC,     LINK_CISCO_HDLC,
	};
	struct packet whole = {.fcs_octets = PACKET_FCS_UNKNOWN}, cut;
	struct frame frame, quoted, cut_frame;

	if (size < 2)
		return 0;
	whole.link_type = link_types[data[0] % (sizeof link_types / sizeof link_types[0])];
	whole.data = data + 2;
	whole.captured = whole.wire = (uint32_t)(size - 2);
	frame_decode(&whole, &frame);
	check(&whole, &frame);
	if (frame_decode_quoted(&frame, &quoted))
		check(&whole, &quoted);

	cut = whole;
	cut.captured = whole.captured * data[1] / 256;
	frame_decode(&cut, &cut_frame);
	check(&cut, &cut_frame);
	if (frame_decode_quoted(&cut_frame, &quoted))
		check(&cut, &quoted);
	check_sums(&frame, &cut_frame);
	/* To see less is never to see something else. */
	require(frame.status != CURSOR_OK || cut_frame.status != CURSOR_MALFORMED);
	require(cut_frame.protocol == FRAME_OTHER || cut_frame.protocol == frame.protocol);
	require(cut_frame.payload.captured <= frame.payload.captured ||
	        frame.status == CURSOR_MALFORMED);
	return 0;
}
