/* From the octets of a frame to the protocol message that it carries: link layer, tags, LLC/SNAP,
 * the wrappers of tunnels and mirror ports, IP, UDP, TCP, ICMP, ARP. Pure: no state, no allocation.
 *
 * Of a wrapped frame all members tell the innermost: a phone's message in a mirror's ERSPAN has the
 * phone's MAC, VLAN and addresses. */
#ifndef ANALYZER_NET_FRAME_H
#define ANALYZER_NET_FRAME_H

#include "analyzer/base/address.h"
#include "analyzer/capture/packet.h"
#include "dissectors/cursor.h"

enum frame_protocol {
	FRAME_OTHER,
	FRAME_ARP,
	FRAME_CDP, /* payload: the CDP message */
	FRAME_LLDP,
	FRAME_EAPOL,
	FRAME_STP,
	FRAME_UDP,  /* payload: the UDP payload */
	FRAME_TCP,  /* payload: the TCP payload */
	FRAME_ICMP, /* payload: what follows the 4 octets type, code, checksum */
	FRAME_ICMPV6,
	FRAME_IP_FRAGMENT, /* a later fragment: no ports */
	FRAME_IP_OTHER,
};

#define FRAME_UNTAGGED (-1)
#define FRAME_TAGS_MAX 4

enum frame_wrapper {
	FRAME_IN_PPPOE,  /* RFC 2516, a session */
	FRAME_IN_MPLS,   /* RFC 3032, carrying IP */
	FRAME_IN_IP,     /* RFC 2003, RFC 4213, RFC 2473 */
	FRAME_IN_GRE,    /* RFC 2784, RFC 2890, RFC 2637 */
	FRAME_IN_ERSPAN, /* with the GRE around it: draft-foschiano-erspan, types I, II, III */
	FRAME_IN_VXLAN,  /* RFC 7348 */
	FRAME_IN_TZSP,
};
/* A mirror of a tunnel in a tunnel has three. */
#define FRAME_WRAPPERS_MAX 4

struct frame_tcp {
	uint32_t sequence, acknowledgment;
	uint16_t window;
	uint8_t flags; /* FIN 1, SYN 2, RST 4, PSH 8, ACK 16 */
};

struct frame {
	const struct packet *packet;
	enum frame_protocol protocol;
	enum cursor_status status; /* why decoding ended early; OK where it did not */

	uint8_t wrapper_count;
	uint8_t wrappers[FRAME_WRAPPERS_MAX]; /* enum frame_wrapper, outermost first */

	bool has_mac; /* false on link layers, and in wrappers, without addresses */
	struct mac_address source,
	        target; /* target is zero where the link layer has only a source */
	int tag_count;
	int vlan;            /* VID of the innermost tag (0 = priority tag); FRAME_UNTAGGED */
	uint16_t ether_type; /* 0 for 802.3 frames with LLC */

	struct ip_address ip_source, ip_target; /* ARP: sender's and target's protocol address */
	uint8_t ip_protocol;
	uint32_t ip_id; /* 32 bits from IPv6's Fragment header, 16 from IPv4 */
	/* More fragments follow: payload.wire is the whole datagram's where known. What it may wrap
	 * is not looked into. */
	bool first_fragment;
	/* Of a fragment: where its octets belong in the datagram, where they begin in `network`,
	 * and that it is not the last. */
	uint32_t fragment_offset, fragment_start;
	bool more_fragments;
	uint16_t source_port, target_port;
	struct frame_tcp tcp;
	uint8_t icmp_type, icmp_code;
	uint16_t arp_operation; /* 1 request, 2 reply */
	struct mac_address arp_sender, arp_target;

	/* The IP packet from its header to its own end, as far as captured; empty without one. */
	struct cursor network;
	/* Empty, with a status that is not OK, where a header of the transport could not be read.
	 */
	struct cursor payload;
	/* What follows the network layer's own end: padding, a trailer or an FCS. Of a wrapped
	 * frame, up to the end of its wrapper. */
	struct slice trailer;
};

/* Never fails: what can't be read leaves FRAME_OTHER and `status`. */
void frame_decode(const struct packet *packet, struct frame *ret_frame);
/* The packet that an ICMP error quotes (its payload after the 4 unused octets), as far as captured:
 * addresses, ip_protocol, ports. False: not even an IP header. */
bool frame_decode_quoted(const struct frame *icmp, struct frame *ret_quoted);
static inline bool
frame_is_fragment(const struct frame *frame)
{
	return frame->first_fragment || frame->protocol == FRAME_IP_FRAGMENT;
}

/* False: this link type is not supported at all. */
bool frame_link_type_known(uint32_t link_type);

#endif
