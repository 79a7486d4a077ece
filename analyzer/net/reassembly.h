/* IPv4 and IPv6 fragments put together (RFC 791 section 3.2, RFC 8200 section 4.5): fragments go in
 * as they were captured, datagrams come out as if they had come whole. Of overlapping fragments the
 * first copy of each octet counts. A datagram of which a fragment is missing comes out as its first
 * fragment alone, once; without that one it does not come out.
 *
 * Bounded: what is beyond the limits is given up, oldest first. */
#ifndef ANALYZER_NET_REASSEMBLY_H
#define ANALYZER_NET_REASSEMBLY_H

#include "analyzer/net/frame.h"

/* Datagrams that are incomplete, or were given lately. Several servers at once fill windows of
 * fragmented blocks; each of these is small until its octets come. */
#define REASSEMBLY_DATAGRAMS_MAX 1024
/* Memory for all of them: 64 of the largest datagrams. */
#define REASSEMBLY_OCTETS_MAX (4 << 20)
/* Pieces of one datagram: the largest one in packets of 576 octets (RFC 791) has 119. */
#define REASSEMBLY_PIECES_MAX 128
/* Linux gives a datagram as long (ipfrag_time). */
#define REASSEMBLY_LIFETIME_NS INT64_C(30000000000)
/* A sender lets the fragments of a datagram go at once. After this the first one is given alone,
 * before anything is sent again for want of the others: no timer of ours is below a second. */
#define REASSEMBLY_PATIENCE_NS INT64_C(100000000)
/* Late fragments and a mirror's second copies, for a time in which no sender uses the number again
 * (RFC 6864: 65536 datagrams between two hosts). */
#define REASSEMBLY_ECHO_NS INT64_C(1000000000)

/* Whether a datagram came whole is decided this long after the first of its fragments that was
 * seen: late enough for fragments on other ways, before the receiver asks again or the sender
 * repeats itself (RFC 3261: 0.5 s, TFTP: 1 s at least). */
#define REASSEMBLY_VERDICT_NS INT64_C(500000000)

struct reassembly;

/* A datagram of which fragments are missing, although neither a reply nor late fragments show that
 * it arrived. Valid during the call. */
struct reassembly_loss {
	/* Its first fragment, else the one that was seen first: without ports. Neither has octets.
	 */
	const struct frame *frame;
	unsigned fragments; /* seen, repeats included */
	bool has_first, has_last;
	struct slice beginning; /* of what IP carries; empty where its first octets are missing */
	bool at_end;            /* nothing more was seen: the rest may have come afterwards */
};
typedef void reassembly_loser(void *context, const struct reassembly_loss *loss);

/* Takes a datagram in the place of its fragments. `frame->packet` is that of the fragment which
 * completed it, or of the first fragment alone; its octets are to be read in `network` and
 * `payload` only. All is valid during the call. */
typedef void reassembly_taker(void *context, const struct frame *frame);

struct reassembly *reassembly_create(reassembly_taker *taker, void *context);
/* Who wants to hear of losses, with the taker's context. */
void reassembly_on_loss(struct reassembly *reassembly, reassembly_loser *loser);
/* Gives nothing. NULL is allowed. */
void reassembly_destroy(struct reassembly *reassembly);
/* True: the frame is a fragment, of which the taker hears in due time, perhaps at once. False: it
 * is not, or its lengths fit no datagram: it is as whole as it will be. A reply (UDP addresses and
 * ports swapped) proves that its datagram had arrived: that one is given before. */
bool reassembly_frame(struct reassembly *reassembly, const struct frame *frame);
/* Time goes on: gives up what has waited long enough. */
void reassembly_advance(struct reassembly *reassembly, int64_t now_ns);
/* Nothing more comes: gives the first fragments that still wait for the rest, and tells of losses
 * that are not decided. */
void reassembly_finish(struct reassembly *reassembly);

#endif
