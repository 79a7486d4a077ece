/* The network layer: ARP, IPv4, IPv6 with its extension headers. */
#include "analyzer/net/layers.h"

#define IPV4_HEADER_MIN 20
#define IPV6_HEADER 40

#define NEXT_HOP_BY_HOP 0
#define NEXT_ROUTING 43
#define NEXT_FRAGMENT 44
#define NEXT_AUTHENTICATION 51
#define NEXT_DESTINATION 60
#define NEXT_MOBILITY 135
#define NEXT_HOST_IDENTITY 139
#define NEXT_SHIM6 140

struct cursor
layer_end(struct frame *frame, struct cursor *c, size_t length)
{
	struct cursor layer;

	if (length > c->wire) {
		frame_note(frame, CURSOR_MALFORMED);
		length = c->wire;
	}
	layer = cursor_sub(c, length);
	if (c->status == CURSOR_OK && c->captured != 0)
		frame->trailer = cursor_rest(c);
	return layer;
}

/* RFC 826, for IPv4 over 802 networks; any other address sizes are none that we know. */
static void
arp_decode(struct frame *frame, struct cursor c)
{
	uint16_t protocol, operation;
	uint8_t hardware_length, protocol_length;
	const uint8_t *sender, *sender_ip, *target, *target_ip;

	cursor_be16(&c); /* hardware type: 1 and 6 are both in use for Ethernet */
	protocol = cursor_be16(&c);
	hardware_length = cursor_u8(&c);
	protocol_length = cursor_u8(&c);
	operation = cursor_be16(&c);
	if (c.status == CURSOR_OK &&
	    (protocol != 0x0800 || hardware_length != 6 || protocol_length != 4))
		return;
	sender = cursor_take(&c, 6);
	sender_ip = cursor_take(&c, 4);
	target = cursor_take(&c, 6);
	target_ip = cursor_take(&c, 4);
	if (c.status != CURSOR_OK) {
		frame_note(frame, c.status);
		return;
	}
	frame->protocol = FRAME_ARP;
	frame->arp_operation = operation;
	memcpy(frame->arp_sender.octet, sender, 6);
	memcpy(frame->arp_target.octet, target, 6);
	frame->ip_source = ip_from_octets(sender_ip, 4);
	frame->ip_target = ip_from_octets(target_ip, 4);
	frame->payload = layer_end(frame, &c, 0);
}

void
ipv4_decode(struct frame *frame, struct cursor c)
{
	struct cursor header = c, packet;
	uint8_t first = cursor_u8(&header), protocol;
	size_t header_length = (size_t)(first & 0x0f) * 4, total;
	uint16_t id, fragment;
	const uint8_t *source, *target;

	cursor_u8(&header); /* DSCP, ECN */
	total = cursor_be16(&header);
	id = cursor_be16(&header);
	fragment = cursor_be16(&header);
	cursor_u8(&header); /* TTL */
	protocol = cursor_u8(&header);
	cursor_be16(&header); /* checksum */
	source = cursor_take(&header, 4);
	target = cursor_take(&header, 4);
	if (header.status != CURSOR_OK) {
		frame_note(frame, header.status);
		return;
	}
	/* A sender that leaves segmentation to its network card captures a zero
	 * (wire-formats section 5). */
	if (total == 0)
		total = c.wire;
	if (first >> 4 != 4 || header_length < IPV4_HEADER_MIN || total < header_length) {
		frame_note(frame, CURSOR_MALFORMED);
		return;
	}
	frame->ip_source = ip_from_octets(source, 4);
	frame->ip_target = ip_from_octets(target, 4);
	frame->ip_protocol = protocol;
	frame->ip_id = id;

	packet = frame->network = layer_end(frame, &c, total);
	cursor_take(&packet, header_length);
	frame->fragment_start = (uint32_t)header_length;
	frame->fragment_offset = (uint32_t)(fragment & 0x1fff) * 8;
	frame->more_fragments = (fragment & 0x2000) != 0;
	if (frame->fragment_offset != 0) {
		frame->protocol = FRAME_IP_FRAGMENT;
		frame_carry(frame, packet);
		return;
	}
	frame->first_fragment = frame->more_fragments;
	transport_decode(frame, packet);
}

/* Walks the extension headers (RFC 8200 section 4). False: the packet is a later fragment. */
static bool
ipv6_extensions(struct frame *frame, uint8_t *next, struct cursor *c)
{
	for (;;) {
		uint8_t type = *next, length;

		switch (type) {
		case NEXT_HOP_BY_HOP:
		case NEXT_ROUTING:
		case NEXT_DESTINATION:
		case NEXT_MOBILITY:
		case NEXT_HOST_IDENTITY:
		case NEXT_SHIM6:
		case NEXT_AUTHENTICATION:
			*next = cursor_u8(c);
			length = cursor_u8(c);
			/* RFC 4302 section 2.2: AH alone counts in words of four octets, less 2. */
			cursor_take(c, type == NEXT_AUTHENTICATION ? (size_t)length * 4 + 6
			                                           : (size_t)length * 8 + 6);
			break;
		case NEXT_FRAGMENT: {
			uint16_t fragment;

			*next = cursor_u8(c);
			cursor_u8(c);
			fragment = cursor_be16(c);
			frame->ip_id = cursor_be32(c);
			if (c->status != CURSOR_OK)
				return true;
			frame->fragment_start = (uint32_t)(c->next - frame->network.next);
			frame->fragment_offset = fragment & 0xfff8;
			frame->more_fragments = (fragment & 1) != 0;
			frame->first_fragment =
			        frame->fragment_offset == 0 && frame->more_fragments;
			if (frame->fragment_offset != 0)
				return false;
			break;
		}
		default:
			return true;
		}
		if (c->status != CURSOR_OK)
			return true;
	}
}

void
ipv6_decode(struct frame *frame, struct cursor c)
{
	struct cursor header = c, packet;
	uint8_t first = cursor_u8(&header), next;
	size_t payload_length;
	const uint8_t *source, *target;

	cursor_take(&header, 3); /* traffic class, flow label */
	payload_length = cursor_be16(&header);
	next = cursor_u8(&header);
	cursor_u8(&header); /* hop limit */
	source = cursor_take(&header, 16);
	target = cursor_take(&header, 16);
	if (header.status != CURSOR_OK) {
		frame_note(frame, header.status);
		return;
	}
	if (first >> 4 != 6) {
		frame_note(frame, CURSOR_MALFORMED);
		return;
	}
	/* Zero: a jumbogram (RFC 2675), or segmentation left to the network card; with nothing
	 * behind the header it is no packet at all. */
	if (payload_length == 0)
		payload_length = header.wire;
	frame->ip_source = ip_from_octets(source, 16);
	frame->ip_target = ip_from_octets(target, 16);

	packet = layer_end(frame, &header, payload_length);
	frame->network = (struct cursor){c.next, IPV6_HEADER + packet.captured,
	                                 IPV6_HEADER + packet.wire, CURSOR_OK};
	if (ipv6_extensions(frame, &next, &packet)) {
		frame->ip_protocol = next;
		transport_decode(frame, packet);
	} else {
		frame->ip_protocol = next;
		frame->protocol = FRAME_IP_FRAGMENT;
		frame_carry(frame, packet);
	}
}

void
ip_decode(struct frame *frame, struct cursor c)
{
	struct cursor peek = c;

	if (cursor_u8(&peek) >> 4 == 6)
		ipv6_decode(frame, c);
	else
		ipv4_decode(frame, c);
}

static void
lldp_decode(struct frame *frame, struct cursor c)
{
	/* No length but that of its TLVs: the dissector finds the end. */
	frame->protocol = FRAME_LLDP;
	frame->payload = c;
}

/* IEEE 802.1X-2010 section 11.3: version, type, length of the body. */
static void
eapol_decode(struct frame *frame, struct cursor c)
{
	struct cursor header = c;
	size_t length;

	cursor_take(&header, 2);
	length = cursor_be16(&header);
	if (header.status != CURSOR_OK) {
		frame_note(frame, header.status);
		return;
	}
	frame->protocol = FRAME_EAPOL;
	frame->payload = layer_end(frame, &c, 4 + length);
}

void
network_decode(struct frame *frame, uint16_t ether_type, struct cursor c)
{
	static const struct {
		uint16_t ether_type;
		void (*decode)(struct frame *frame, struct cursor c);
	} handlers[] = {
	        {0x0800, ipv4_decode}, {0x86dd, ipv6_decode},  {0x0806, arp_decode},
	        {0x88cc, lldp_decode}, {0x888e, eapol_decode}, {0x8864, pppoe_decode},
	        {0x8847, mpls_decode}, {0x8848, mpls_decode},
	};

	for (size_t i = 0; i < sizeof handlers / sizeof handlers[0]; i++) {
		if (handlers[i].ether_type == ether_type) {
			handlers[i].decode(frame, c);
			return;
		}
	}
}
