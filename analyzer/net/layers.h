/* The layers of a frame, each handing the rest on to the next. For this room only. */
#ifndef ANALYZER_NET_LAYERS_H
#define ANALYZER_NET_LAYERS_H

#include "analyzer/net/frame.h"

/* The first trouble counts: what is met behind it may be its consequence. */
static inline void
frame_note(struct frame *frame, enum cursor_status status)
{
	if (frame->status == CURSOR_OK)
		frame->status = status;
}

/* What is left once all headers are read. After trouble that is nothing: the octets in `c` are then
 * those of a header that could not be read. */
static inline void
frame_carry(struct frame *frame, struct cursor c)
{
	frame_note(frame, c.status);
	if (c.status != CURSOR_OK)
		c.captured = c.wire = 0;
	frame->payload = c;
}

/* The next `length` octets, which the layer says it has, at most what was sent. What the frame
 * holds beyond them is its trailer. */
struct cursor layer_end(struct frame *frame, struct cursor *c, size_t length);

void ethernet_decode(struct frame *frame, struct cursor c);
/* A protocol of PPP (RFC 1661) behind its address and control octets, which may be absent. */
void ppp_decode(struct frame *frame, struct cursor c);
/* By the type field of Cisco's HDLC and of GRE: CDP without LLC, or what Ethernet's types name. */
void cisco_type_decode(struct frame *frame, uint16_t type, struct cursor c);
/* A link type that is not known leaves FRAME_OTHER. */
void link_decode(struct frame *frame, uint32_t link_type, struct cursor c);

/* By EtherType; one that is not known leaves FRAME_OTHER. */
void network_decode(struct frame *frame, uint16_t ether_type, struct cursor c);
/* By the version in the first octet: for links that carry nothing but IP. */
void ip_decode(struct frame *frame, struct cursor c);
void ipv4_decode(struct frame *frame, struct cursor c);
void ipv6_decode(struct frame *frame, struct cursor c);

/* Wrappers. Where the inside makes sense it takes the place of `frame`; where the capture cut it
 * before that shows, FRAME_OTHER does. Else, and at the last depth, `frame` stays what it is. */
void pppoe_decode(struct frame *frame, struct cursor c);
void mpls_decode(struct frame *frame, struct cursor c);
/* By UDP port or IP protocol, of a frame that is decoded otherwise. */
void wrapper_decode(struct frame *frame);

/* By frame->ip_protocol; `c` ends where the IP payload does. */
void transport_decode(struct frame *frame, struct cursor c);

#endif
