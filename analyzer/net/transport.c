/* What IP carries: UDP, TCP, ICMP.
 *
 * Ports are kept as soon as they are read: an ICMP error quotes no more than the first 8 octets of
 * a TCP header, and those are what it is wanted for. */
#include "analyzer/net/layers.h"

#define UDP_HEADER 8
#define TCP_HEADER_MIN 20

/* False: not even the ports. */
static bool
ports_decode(struct frame *frame, enum frame_protocol protocol, struct cursor *c)
{
	uint16_t source = cursor_be16(c), target = cursor_be16(c);

	if (c->status != CURSOR_OK)
		return false;
	frame->protocol = protocol;
	frame->source_port = source;
	frame->target_port = target;
	return true;
}

static void
udp_decode(struct frame *frame, struct cursor *c)
{
	size_t length, data;

	if (!ports_decode(frame, FRAME_UDP, c))
		return;
	length = cursor_be16(c);
	cursor_be16(c); /* checksum */
	if (c->status != CURSOR_OK)
		return;
	data = c->wire;
	if (length >= UDP_HEADER)
		data = length - UDP_HEADER;
	else if (length != 0 || frame->ip_source.family != 6) /* 0: RFC 2675 section 4 */
		frame_note(frame, CURSOR_MALFORMED);
	/* The rest of a fragmented datagram is in other frames: missing, but sent. */
	if (data > c->wire && frame->first_fragment)
		c->wire = data;
	if (data > c->wire) {
		frame_note(frame, CURSOR_MALFORMED);
		data = c->wire;
	}
	*c = cursor_sub(c, data);
}

static void
tcp_decode(struct frame *frame, struct cursor *c)
{
	size_t header_length;

	if (!ports_decode(frame, FRAME_TCP, c))
		return;
	frame->tcp.sequence = cursor_be32(c);
	frame->tcp.acknowledgment = cursor_be32(c);
	header_length = (size_t)(cursor_u8(c) >> 4) * 4;
	frame->tcp.flags = cursor_u8(c);
	frame->tcp.window = cursor_be16(c);
	cursor_take(c, 4); /* checksum, urgent pointer */
	if (c->status != CURSOR_OK)
		return;
	if (header_length < TCP_HEADER_MIN)
		c->status = CURSOR_MALFORMED;
	else
		cursor_take(c, header_length - TCP_HEADER_MIN);
}

static void
icmp_decode(struct frame *frame, struct cursor *c)
{
	uint8_t type = cursor_u8(c), code = cursor_u8(c);

	cursor_be16(c); /* checksum */
	if (c->status != CURSOR_OK)
		return;
	frame->protocol = frame->ip_source.family == 6 ? FRAME_ICMPV6 : FRAME_ICMP;
	frame->icmp_type = type;
	frame->icmp_code = code;
}

void
transport_decode(struct frame *frame, struct cursor c)
{
	static const struct {
		uint8_t ip_protocol, family; /* family 0: under both */
		void (*decode)(struct frame *frame, struct cursor *c);
	} handlers[] = {
	        {17, 0, udp_decode},
	        {6, 0, tcp_decode},
	        {1, 4, icmp_decode},
	        {58, 6, icmp_decode},
	};
	size_t count = sizeof handlers / sizeof handlers[0], i = 0;

	while (i < count &&
	       (handlers[i].ip_protocol != frame->ip_protocol ||
	        (handlers[i].family != 0 && handlers[i].family != frame->ip_source.family)))
		i++;
	if (i < count)
		handlers[i].decode(frame, &c);
	else if (c.status == CURSOR_OK)
		frame->protocol = FRAME_IP_OTHER;
	frame_carry(frame, c);
	if (frame->protocol == FRAME_UDP || frame->protocol == FRAME_IP_OTHER)
		wrapper_decode(frame);
}
