#include "analyzer/net/fcs.h"

#include <zlib.h>

#define FCS_OCTETS 4
#define ETHERNET_HEADER 14
#define TAG_OCTETS 4
#define PAYLOAD_MIN 46 /* an untagged frame is padded to this payload */
#define FRAME_MIN 60   /* of the whole frame, without FCS */
#define FRAME_MAX 1522 /* one tag and the FCS included */

/* pcapng epb_flags */
#define FLAGS_FCS_SHIFT 5
#define FLAGS_FCS_MASK 0x0f

/* What the container says of this packet; PACKET_FCS_UNKNOWN. */
static int
declared_octets(const struct packet *packet)
{
	int octets = (int)(packet->flags >> FLAGS_FCS_SHIFT & FLAGS_FCS_MASK);

	/* Zero there means that nothing is known (wire-formats section 1). */
	return octets != 0 ? octets : packet->fcs_octets;
}

static uint32_t
larger(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

/* Where the network layer's end is known: do padding and an FCS account for all that follows? */
static bool
lengths_leave_fcs(const struct frame *frame, uint32_t trailer)
{
	uint32_t length = frame->packet->wire, content = length - trailer;
	uint32_t tagged_min =
	        ETHERNET_HEADER + TAG_OCTETS * (uint32_t)frame->tag_count + PAYLOAD_MIN;

	/* Padded as if the tags, or some of them, were not there: nothing but padding. */
	for (uint32_t octets = TAG_OCTETS; octets <= tagged_min - FRAME_MIN; octets += TAG_OCTETS)
		if (length == FRAME_MIN + octets)
			return false;
	return length - FCS_OCTETS == larger(content, FRAME_MIN) ||
	       length - FCS_OCTETS == larger(content, tagged_min);
}

/* Octets from the end of the network layer to that of the frame; 0 also where the former is not
 * known. */
static uint32_t
trailer_octets(const struct frame *frame)
{
	const struct packet *packet = frame->packet;

	if (!slice_present(frame->trailer))
		return 0;
	return (uint32_t)(packet->data + packet->captured - frame->trailer.data);
}

/* A message of a length of its own, that ends elsewhere than the IP packet does. */
static bool
lengths_disagree(const struct frame *frame)
{
	return frame->protocol == FRAME_UDP && !frame->first_fragment &&
	       frame->payload.next + frame->payload.captured != frame->trailer.data;
}

static uint32_t
value_at(const uint8_t *octets)
{
	return (uint32_t)octets[0] << 24 | (uint32_t)octets[1] << 16 | (uint32_t)octets[2] << 8 |
	       octets[3];
}

struct fcs
fcs_examine(const struct frame *frame)
{
	const struct packet *packet = frame->packet;
	int declared = declared_octets(packet);
	uint32_t trailer;
	bool expected;
	struct fcs fcs = {.verdict = FCS_ABSENT};

	/* A frame in a wrapper lost its own FCS as it was wrapped. */
	if (packet->link_type != LINK_ETHERNET || frame->wrapper_count != 0 ||
	    packet->captured != packet->wire) {
		fcs.verdict = FCS_UNJUDGED;
		return fcs;
	}
	trailer = trailer_octets(frame);
	/* Messages that end where their own contents say, if anywhere. */
	if (trailer == 0 && declared == FCS_OCTETS &&
	    (frame->protocol == FRAME_OTHER || frame->protocol == FRAME_LLDP))
		trailer = FCS_OCTETS;
	if (trailer < FCS_OCTETS || packet->wire < FRAME_MIN + FCS_OCTETS ||
	    (declared != PACKET_FCS_UNKNOWN && declared != FCS_OCTETS))
		return fcs;
	expected = declared == FCS_OCTETS || lengths_leave_fcs(frame, trailer);

	/* The FCS goes out least significant octet first (IEEE 802.3 clause 3.2.9). */
	fcs.value = value_at(packet->data + packet->wire - FCS_OCTETS);
	fcs.computed = __builtin_bswap32(
	        (uint32_t)crc32(0, packet->data, (uInt)(packet->wire - FCS_OCTETS)));
	/* One right by chance in 2^32 needs no other witness. */
	if (fcs.value == fcs.computed)
		fcs.verdict = FCS_MATCH;
	else if (expected)
		fcs.verdict = lengths_disagree(frame) ? FCS_STALE : FCS_MISMATCH;
	return fcs;
}

bool
frame_is_short(const struct frame *frame, const struct fcs *fcs)
{
	bool without = fcs->verdict == FCS_ABSENT || fcs->verdict == FCS_UNJUDGED;

	return frame->packet->link_type == LINK_ETHERNET && frame->wrapper_count == 0 &&
	       frame->packet->wire < FRAME_MIN + (without ? 0 : FCS_OCTETS);
}

bool
frame_is_giant(const struct frame *frame)
{
	return frame->packet->link_type == LINK_ETHERNET && frame->wrapper_count == 0 &&
	       frame->packet->wire > FRAME_MAX && frame->protocol != FRAME_TCP;
}
