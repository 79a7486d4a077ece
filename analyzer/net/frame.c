#include "analyzer/net/frame.h"

#include "analyzer/net/layers.h"

/* The largest packet that the lengths of IPv4 or IPv6 can state. */
#define QUOTED_MAX (40 + UINT16_MAX)

static void
frame_clear(struct frame *frame, const struct packet *packet)
{
	*frame = (struct frame){.packet = packet, .vlan = FRAME_UNTAGGED};
}

void
frame_decode(const struct packet *packet, struct frame *ret_frame)
{
	frame_clear(ret_frame, packet);
	link_decode(ret_frame, packet->link_type,
	            cursor_over(packet->data, packet->captured, packet->wire));
}

/* Errors only: RFC 792 types 3, 4, 5, 11, 12; of ICMPv6 those below 128 (RFC 4443 section 2.1). */
static bool
icmp_quotes(const struct frame *icmp)
{
	switch (icmp->protocol) {
	case FRAME_ICMP:
		return (icmp->icmp_type >= 3 && icmp->icmp_type <= 5) || icmp->icmp_type == 11 ||
		       icmp->icmp_type == 12;
	case FRAME_ICMPV6:
		return icmp->icmp_type < 128;
	default:
		return false;
	}
}

bool
frame_decode_quoted(const struct frame *icmp, struct frame *ret_quoted)
{
	struct cursor c = icmp->payload;

	frame_clear(ret_quoted, icmp->packet);
	if (!icmp_quotes(icmp) || cursor_take(&c, 4) == NULL)
		return false;
	/* The router cut the packet (RFC 792: after 8 octets of payload), so that what is missing
	 * was sent all the same: only the quoted packet's own lengths say how much. */
	c.wire = QUOTED_MAX;
	/* Whom the error tells of are the ends of the tunnel: none may be looked into. */
	ret_quoted->wrapper_count = FRAME_WRAPPERS_MAX;
	ip_decode(ret_quoted, c);
	ret_quoted->wrapper_count = 0;
	return ip_present(ret_quoted->ip_source);
}
