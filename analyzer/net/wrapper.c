/* Wrappers: what carries a whole packet or frame of somebody else's. Each reads its own header and
 * hands the rest on to the layer that it announces. */
#include "analyzer/net/layers.h"

#define PROTOCOL_IPV4 4
#define PROTOCOL_IPV6 41
#define PROTOCOL_GRE 47

#define PORT_VXLAN 4789
#define PORT_VXLAN_LINUX 8472 /* what Linux used before IANA gave out 4789, and still does */
#define PORT_TZSP 37008

#define MPLS_BOTTOM 0x100

#define GRE_CHECKSUM 0x8000
#define GRE_ROUTING 0x4000
#define GRE_KEY 0x2000
#define GRE_SEQUENCE 0x1000
#define GRE_ACKNOWLEDGMENT 0x0080 /* RFC 2637 */
#define GRE_VERSION 0x0007

#define TYPE_ETHERNET 0x6558
#define TYPE_PPP 0x880b
#define TYPE_ERSPAN_1_2 0x88be
#define TYPE_ERSPAN_3 0x22eb

#define ERSPAN_VERSION 0xf0000000 /* bits of the first word */
#define ERSPAN_TRUNCATED 0x00000400
#define ERSPAN_FRAME_TYPE 0x7c00 /* bits of the last half word of type III's header */
#define ERSPAN_FRAME_IP 0x0800
#define ERSPAN_SUBHEADER 0x0001
/* The largest frame that a mirror can have cut: an IP packet with an Ethernet header and tags. */
#define FRAME_MAX (65535 + 14 + 4 * FRAME_TAGS_MAX)

#define TZSP_VERSION 1
#define TZSP_TRANSMIT 1 /* the last of the two types that carry a frame */
#define TZSP_ETHERNET 1
#define TZSP_TAG_PADDING 0
#define TZSP_TAG_END 1

/* False: it is not what it seemed, or nothing that we know is inside. */
typedef bool inside_decoder(struct frame *inner, struct cursor c);

/* Something was recognised, or the capture ends before that could be. */
static bool
packet_found(const struct frame *inner)
{
	return inner->protocol != FRAME_OTHER || inner->network.wire != 0 ||
	       inner->status == CURSOR_TRUNCATED;
}

static bool
ethernet_inside(struct frame *inner, struct cursor c)
{
	ethernet_decode(inner, c);
	return packet_found(inner) || inner->status == CURSOR_OK;
}

/* A wrapper's own header that could not be read. */
static bool
header_lacks(struct frame *inner, enum cursor_status status)
{
	frame_note(inner, status);
	return status == CURSOR_TRUNCATED;
}

static void
unwrap(struct frame *frame, enum frame_wrapper wrapper, inside_decoder *decode, struct cursor c)
{
	struct frame inner = {.packet = frame->packet, .vlan = FRAME_UNTAGGED};

	if (frame->wrapper_count == FRAME_WRAPPERS_MAX)
		return;
	inner.wrapper_count = (uint8_t)(frame->wrapper_count + 1);
	memcpy(inner.wrappers, frame->wrappers, sizeof inner.wrappers);
	inner.wrappers[frame->wrapper_count] = (uint8_t)wrapper;
	/* One more wrapper that was recognised within is sense enough. */
	if (!decode(&inner, c) && inner.wrapper_count == frame->wrapper_count + 1)
		return;
	/* The first trouble counts, here too. */
	if (frame->status != CURSOR_OK)
		inner.status = frame->status;
	*frame = inner;
}

/* ----------------------------------------------------- below the network --- */

/* RFC 2516 section 4: version and type, code, session, length of the PPP packet. */
static bool
pppoe_inside(struct frame *inner, struct cursor c)
{
	uint8_t version_type = cursor_u8(&c), code = cursor_u8(&c);
	size_t length;

	cursor_be16(&c);
	length = cursor_be16(&c);
	if (c.status != CURSOR_OK)
		return header_lacks(inner, c.status);
	if (version_type != 0x11 || code != 0)
		return false;
	ppp_decode(inner, layer_end(inner, &c, length));
	return packet_found(inner);
}

void
pppoe_decode(struct frame *frame, struct cursor c)
{
	unwrap(frame, FRAME_IN_PPPOE, pppoe_inside, c);
}

/* RFC 3032 section 2.1. Nothing says what the labels carry: IP where it looks so; a pseudo-wire
 * begins with another nibble (RFC 4385 section 3). */
static bool
mpls_inside(struct frame *inner, struct cursor c)
{
	while ((cursor_be32(&c) & MPLS_BOTTOM) == 0 && c.status == CURSOR_OK)
		;
	if (c.status != CURSOR_OK)
		return header_lacks(inner, c.status);
	ip_decode(inner, c);
	return packet_found(inner);
}

void
mpls_decode(struct frame *frame, struct cursor c)
{
	unwrap(frame, FRAME_IN_MPLS, mpls_inside, c);
}

/* ------------------------------------------------------------------ in IP --- */

static bool
ipv4_inside(struct frame *inner, struct cursor c)
{
	ipv4_decode(inner, c);
	return packet_found(inner);
}

static bool
ipv6_inside(struct frame *inner, struct cursor c)
{
	ipv6_decode(inner, c);
	return packet_found(inner);
}

/* The mirror itself cut the frame: what is missing was sent all the same. */
static void
erspan_cut(struct cursor *c, uint32_t first)
{
	if ((first & ERSPAN_TRUNCATED) != 0 && c->wire < FRAME_MAX)
		c->wire = FRAME_MAX;
}

/* draft-foschiano-erspan section 4: type I has no header and no sequence number in GRE. */
static bool
erspan_1_2_inside(struct frame *inner, struct cursor c, bool has_sequence)
{
	uint32_t first = UINT32_C(1) << 28;

	if (has_sequence) {
		first = cursor_be32(&c);
		cursor_be32(&c); /* index of the port */
		if (c.status != CURSOR_OK)
			return header_lacks(inner, c.status);
		erspan_cut(&c, first);
	}
	return (first & ERSPAN_VERSION) >> 28 == 1 && ethernet_inside(inner, c);
}

static bool
erspan_3_inside(struct frame *inner, struct cursor c)
{
	uint32_t first = cursor_be32(&c);
	uint16_t last;

	cursor_be32(&c); /* timestamp */
	cursor_be16(&c); /* security group tag */
	last = cursor_be16(&c);
	if ((last & ERSPAN_SUBHEADER) != 0)
		cursor_take(&c, 8);
	if (c.status != CURSOR_OK)
		return header_lacks(inner, c.status);
	if ((first & ERSPAN_VERSION) >> 28 != 2)
		return false;
	erspan_cut(&c, first);
	if ((last & ERSPAN_FRAME_TYPE) == ERSPAN_FRAME_IP) {
		ip_decode(inner, c);
		return packet_found(inner);
	}
	return (last & ERSPAN_FRAME_TYPE) == 0 && ethernet_inside(inner, c);
}

static bool
gre_inside(struct frame *inner, struct cursor c)
{
	static const uint16_t optional_words[] = {GRE_CHECKSUM, GRE_KEY, GRE_SEQUENCE,
	                                          GRE_ACKNOWLEDGMENT};
	uint16_t flags = cursor_be16(&c), type = cursor_be16(&c), version = flags & GRE_VERSION;

	if (c.status == CURSOR_OK &&
	    ((flags & GRE_ROUTING) != 0 || version > 1 || (version == 1) != (type == TYPE_PPP)))
		return false;
	for (size_t i = 0; i < sizeof optional_words / sizeof optional_words[0]; i++)
		if ((flags & optional_words[i]) != 0)
			cursor_be32(&c);
	if (c.status != CURSOR_OK)
		return header_lacks(inner, c.status);
	if (type == TYPE_ERSPAN_1_2 || type == TYPE_ERSPAN_3)
		inner->wrappers[inner->wrapper_count - 1] = FRAME_IN_ERSPAN;
	switch (type) {
	case TYPE_ETHERNET:
		return ethernet_inside(inner, c);
	case TYPE_ERSPAN_1_2:
		return erspan_1_2_inside(inner, c, (flags & GRE_SEQUENCE) != 0);
	case TYPE_ERSPAN_3:
		return erspan_3_inside(inner, c);
	case TYPE_PPP:
		ppp_decode(inner, c);
		break;
	default:
		cisco_type_decode(inner, type, c);
		break;
	}
	return packet_found(inner);
}

/* ----------------------------------------------------------------- in UDP --- */

/* RFC 7348 section 5. What else comes to these ports, as from a client that happens to have one of
 * them, sets other bits. */
static bool
vxlan_inside(struct frame *inner, struct cursor c)
{
	uint32_t flags = cursor_be32(&c), identifier = cursor_be32(&c);

	if (c.status != CURSOR_OK)
		return header_lacks(inner, c.status);
	return flags == 0x08000000 && (identifier & 0xff) == 0 && ethernet_inside(inner, c);
}

/* Version, type, protocol, tagged fields up to an end tag. */
static bool
tzsp_inside(struct frame *inner, struct cursor c)
{
	uint8_t version = cursor_u8(&c), type = cursor_u8(&c), tag;
	uint16_t protocol = cursor_be16(&c);

	if (c.status == CURSOR_OK &&
	    (version != TZSP_VERSION || type > TZSP_TRANSMIT || protocol != TZSP_ETHERNET))
		return false;
	while ((tag = cursor_u8(&c)) != TZSP_TAG_END && c.status == CURSOR_OK)
		if (tag != TZSP_TAG_PADDING)
			cursor_take(&c, cursor_u8(&c));
	if (c.status != CURSOR_OK)
		return header_lacks(inner, c.status);
	return ethernet_inside(inner, c);
}

void
wrapper_decode(struct frame *frame)
{
	static const struct {
		enum frame_protocol protocol;
		uint16_t number; /* the target port, or the IP protocol */
		enum frame_wrapper wrapper;
		inside_decoder *decode;
	} wrappers[] = {
	        {FRAME_UDP, PORT_VXLAN, FRAME_IN_VXLAN, vxlan_inside},
	        {FRAME_UDP, PORT_VXLAN_LINUX, FRAME_IN_VXLAN, vxlan_inside},
	        {FRAME_UDP, PORT_TZSP, FRAME_IN_TZSP, tzsp_inside},
	        {FRAME_IP_OTHER, PROTOCOL_GRE, FRAME_IN_GRE, gre_inside},
	        {FRAME_IP_OTHER, PROTOCOL_IPV4, FRAME_IN_IP, ipv4_inside},
	        {FRAME_IP_OTHER, PROTOCOL_IPV6, FRAME_IN_IP, ipv6_inside},
	};
	uint16_t number = frame->protocol == FRAME_UDP ? frame->target_port : frame->ip_protocol;

	/* The rest of what it wraps is in other frames: it is looked into once it is whole. */
	if (frame->first_fragment)
		return;
	for (size_t i = 0; i < sizeof wrappers / sizeof wrappers[0]; i++) {
		if (wrappers[i].number == number && wrappers[i].protocol == frame->protocol) {
			unwrap(frame, wrappers[i].wrapper, wrappers[i].decode, frame->payload);
			return;
		}
	}
}
