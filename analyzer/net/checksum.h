/* The Internet checksums of a frame (RFC 1071): IPv4 header, UDP, TCP, ICMP. A sender that leaves
 * them to its network card is captured before they are right (wire-formats section 5), and that is
 * told from a wrong one. Pure: no state, no allocation. */
#ifndef ANALYZER_NET_CHECKSUM_H
#define ANALYZER_NET_CHECKSUM_H

#include "analyzer/net/frame.h"

enum checksum_verdict {
	CHECKSUM_NONE,     /* the message has none, or its sender uses none */
	CHECKSUM_UNJUDGED, /* octets are missing: cut, a fragment, lengths that can't be true */
	CHECKSUM_GOOD,
	CHECKSUM_OFFLOADED, /* what a sender leaves there for its network card */
	CHECKSUM_BAD,
};

struct checksums {
	enum checksum_verdict ip;        /* the IPv4 header's */
	enum checksum_verdict transport; /* UDP, TCP, ICMP, ICMPv6 */
};

struct checksums checksum_examine(const struct frame *frame);
/* The one word for a frame: bad before offloaded before good; NONE and UNJUDGED where neither of
 * the two could be judged. */
enum checksum_verdict checksum_worst(struct checksums checksums);

#endif
