/* The frame check sequence (IEEE 802.3 clause 3.2.9): is there one behind the frame, and is it
 * right? A file hardly ever says that its frames end in one, so lengths decide (wire-formats
 * section 2). Pure: no state, no allocation. */
#ifndef ANALYZER_NET_FCS_H
#define ANALYZER_NET_FCS_H

#include "analyzer/net/frame.h"

enum fcs_verdict {
	FCS_ABSENT,   /* nothing there that could be one: no trailer, padding, alignment octets */
	FCS_UNJUDGED, /* the capture cut the frame, holds no Ethernet, or the frame was wrapped */
	FCS_MATCH,
	FCS_MISMATCH,
	/* Wrong, and the lengths of IP and UDP disagree: the message was rewritten after the
	 * capture and kept the FCS of what it replaced. */
	FCS_STALE,
};

struct fcs {
	enum fcs_verdict verdict;
	/* MATCH, MISMATCH, STALE: what the frame carries and what it should be, as Wireshark shows
	 * them (big-endian). */
	uint32_t value, computed;
};

struct fcs fcs_examine(const struct frame *frame);

/* Below the 60 octets that a frame has on the wire without its FCS, which `fcs` found or not. */
bool frame_is_short(const struct frame *frame, const struct fcs *fcs);
/* Above the 1522 octets of a tagged frame with FCS, and no TCP segments merged by the host that
 * captured (LSO, GRO). */
bool frame_is_giant(const struct frame *frame);

#endif
