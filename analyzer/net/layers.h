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

/* A link type that is not known leaves FRAME_OTHER. */
void link_decode(struct frame *frame, uint32_t link_type, struct cursor c);

/* By EtherType; one that is not known leaves FRAME_OTHER. */
void network_decode(struct frame *frame, uint16_t ether_type, struct cursor c);
/* By the version in the first octet: for links that carry nothing but IP. */
void ip_decode(struct frame *frame, struct cursor c);
void ipv4_decode(struct frame *frame, struct cursor c);
void ipv6_decode(struct frame *frame, struct cursor c);

/* By frame->ip_protocol; `c` ends where the IP payload does. */
void transport_decode(struct frame *frame, struct cursor c);

#endif
