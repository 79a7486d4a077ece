/* Which frames of a stream belong together: noted while it is read, so that a finding's context can
 * be picked from a second reading without understanding it once more. */
#ifndef ANALYZER_EVIDENCE_JOURNAL_H
#define ANALYZER_EVIDENCE_JOURNAL_H

#include "analyzer/base/table.h"
#include "analyzer/net/frame.h"

/* Of each conversation its beginning and its end: a 1 MB image takes 4096 frames at 512 octets a
 * block, its acknowledgments counted, and its transfer counts as complete only as a whole. */
#define JOURNAL_FIRST_MAX 4096
#define JOURNAL_LAST_MAX 16
/* Beyond so many frames in all, the beginning that is kept gets shorter: 64 MB. */
#define JOURNAL_FRAMES_MAX (8u * 1024 * 1024)
#define JOURNAL_FIRST_SHORT 8
/* Some 60 MB; what begins later is left out and counted. */
#define JOURNAL_CONVERSATIONS_MAX (256u * 1024)

enum conversation_kind {
	CONVERSATION_DHCP, /* of a client: chaddr */
	CONVERSATION_NEIGHBOUR,
	CONVERSATION_LINK, /* spanning tree, 802.1X */
	CONVERSATION_ARP,
	CONVERSATION_ICMP,
	CONVERSATION_FRAGMENTS,
	CONVERSATION_TRANSFER, /* TFTP: one file */
	CONVERSATION_UDP,
	CONVERSATION_TCP,
};

/* Who speaks; what is not known of an end is zero. */
struct ends {
	struct mac_address macs[2];
	struct ip_address ips[2];
};

struct conversation {
	enum conversation_kind kind;
	struct ends ends;
	uint32_t first_count, first_size;
	int64_t *first; /* frame ids in the order of the stream */
	uint32_t last_count;
	int64_t *last;    /* ring of JOURNAL_LAST_MAX: the newest of `last_count` */
	uint64_t request; /* transfer: hash of the request that began it */
};

struct journal;

struct journal *journal_create(void);
void journal_destroy(struct journal *journal);
/* Notes a frame. True: it may be wanted later. */
bool journal_frame(struct journal *journal, const struct frame *frame);
/* The rows are struct conversation, in order of their first frame. */
const struct table *journal_conversations(const struct journal *journal);
/* Conversations that found no place. */
uint64_t journal_left_out(const struct journal *journal);
/* First and last frame of a capture: how long it went on is what silence is measured by. */
struct border {
	int64_t first, last; /* frame ids; 0: none */
	struct ends first_ends, last_ends;
};
/* NULL: no frame of this capture was noted. */
const struct border *journal_border(const struct journal *journal, size_t capture);

#endif
