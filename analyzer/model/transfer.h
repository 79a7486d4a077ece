/* A TFTP transfer while it runs: what transfer.c opens and closes and transfer_follow.c follows. */
#ifndef ANALYZER_MODEL_TRANSFER_H
#define ANALYZER_MODEL_TRANSFER_H

#include "analyzer/model/transfer_row.h"

struct flow {
	struct timer idle; /* first: a timer that fires is its flow */
	struct transfer *row;
	struct station *station;
	struct flow *older, *newer; /* all that run */
	struct flow *next_of_station;
	struct ip_address client;
	uint16_t client_port;

	bool asked_tsize; /* or may have: the request was cut */
	bool acked_options;
	bool unreachable; /* an ICMP error answered the request */
	uint32_t blksize;
	uint16_t expected;      /* next DATA block on the wire, modulo 2^16 */
	uint16_t acked;         /* last block acknowledged */
	bool any_data, any_ack; /* seen of either */
	bool holes;             /* blocks that the capture does not hold */
	bool final_seen, ended;
	bool phone_spoke_last;
	int64_t data_since_ack; /* blocks since the last ACK that was seen */
	int final_resent;
	bool resent_pending; /* the current block's DATA came again: one more ACK doubles it */

	struct file_octets octets;
};

struct transfers {
	struct hash_map *flows; /* client's IP and port -> struct flow */
	struct flow *oldest, *newest;
	size_t count;
};

/* --- transfer_follow.c --- */
/* One message of a running transfer other than its request; `from_phone`: who sent it. */
void follow_message(struct model *model, struct flow *flow, const struct tftp_message *message,
                    bool from_phone);
/* The end of it: fills outcome and content. `closed`: the phone went
 * on to something else, so silence is an end. */
void follow_settle(struct model *model, struct flow *flow, int64_t until_ns, bool closed);

#endif
