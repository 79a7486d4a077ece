/* A TFTP transfer while it runs. transfer.c finds and keeps them, transfer_ends.c tells whose
 * message is whose, transfer_follow.c goes from block to block, transfer_repeats.c counts what came
 * again and why, transfer_running.c finds those whose request is not in the capture,
 * transfer_strays.c what is left of such. */
#ifndef ANALYZER_MODEL_TRANSFER_H
#define ANALYZER_MODEL_TRANSFER_H

#include "analyzer/model/transfer_row.h"

/* RFC 1350 section 4: an end of a transfer is an address and a port (TID). */
struct transfer_end {
	struct ip_address ip;
	uint16_t port;
};

/* When, where and under which IP id a message was seen. */
struct moment {
	int64_t time_ns;
	uint32_t capture, ip_id;
};

/* Another end that answered, until the phone shows whether it takes that one. */
struct rival {
	struct transfer_end end; /* no address: there is none */
	struct frame_ref frame;
	struct moment moment;
	bool first_answer; /* to the request; else the next block, from another port */
	uint8_t *payload;  /* owned: the message once more; NULL: too long to be kept */
	size_t captured, wire;
};

/* One message, and how often it was seen. */
struct sighting {
	int64_t count;
	struct moment last;
};

/* One block. Of block 0, the OACK is what is acknowledged. */
struct block_seen {
	int64_t number; /* unwrapped; -1: none */
	uint16_t wire;  /* as sent */
	struct sighting data, ack;
	int64_t unexplained; /* repeats of the DATA of which nothing tells yet why */
};

/* Why messages came again, case by case. */
struct repeat_causes {
	int64_t ack_lost, data_lost, slow;
};

struct flow {
	struct timer idle; /* first: a timer that fires is its flow */
	struct transfer *row;
	struct station *station;
	struct flow *older, *newer; /* all that run */
	struct flow *next_of_station;
	struct transfer_end client;
	struct moment asked; /* the first request; of a transfer without one, all zero */

	struct transfer_end server; /* whom the phone speaks with; no address: nobody yet */
	bool confirmed;             /* the phone has spoken to that end */
	bool refused;               /* it wants nothing of that end; of another, perhaps */
	struct rival rival;

	bool asked_tsize;   /* or may have: the request was cut */
	bool acked_options; /* the OACK was seen */
	bool unreachable;   /* an ICMP error answered the request */
	uint32_t blksize;
	struct block_seen blocks[2]; /* the newest, and the one before it */
	bool early_ack;              /* of a block whose DATA is not there yet: mirrors reorder */
	uint16_t early_wire;
	struct sighting early;
	bool any_data, any_ack; /* seen of either */
	bool holes;             /* blocks that the capture does not hold */
	bool final_seen, ended;
	bool final_doubtful; /* shorter than agreed on, but perhaps not the last */
	bool phone_spoke_last;
	int64_t left; /* frame after which, at once, the phone asked for another file; 0: none */
	int64_t data_since_ack; /* blocks since the last ACK that was seen */

	int64_t doubled_from, doubled_run; /* the last so many blocks judged were doubled */
	struct repeat_causes causes;
	int64_t sender_turn_ns, receiver_turn_ns; /* what they usually take to answer; 0: unknown */

	struct file_octets octets;
};

struct running;

struct transfers {
	struct hash_map *flows; /* client's IP and port -> struct flow */
	struct flow *oldest, *newest;
	size_t count;
	struct running *running;
};

/* --- transfer.c --- */
struct moment moment_of(const struct frame *frame);
/* From now on `row` is what this client and whoever answers it make of it. */
struct flow *flow_begin(struct model *model, struct station *station, struct transfer *row,
                        struct transfer_end client, enum file_kind kind);
/* A message to or from the flow's client: the flow may be over, and gone, after it. */
void flow_message(struct model *model, struct flow *flow, const struct frame *frame,
                  const struct tftp_message *message, bool from_phone);

/* --- transfer_ends.c --- */
bool transfer_end_equal(struct transfer_end a, struct transfer_end b);
/* True: the message is between the two ends of this transfer. Where the phone turns to another end
 * that answered, that one becomes the transfer's, with what it has sent. ERROR 5 to or from anybody
 * else is counted. */
bool ends_admit(struct model *model, struct flow *flow, const struct frame *frame,
                const struct tftp_message *message, bool from_phone);
void rival_drop(struct flow *flow);
/* The phone refuses what came. True: only this end, which is not the one that it asked; the answer
 * of another may still come. */
bool ends_refuse(struct flow *flow);

/* --- transfer_follow.c --- */
enum follow_step {
	FOLLOW_VIEW,   /* another view of a message that was seen before: it tells nothing */
	FOLLOW_REPEAT, /* nothing new */
	FOLLOW_NEW,
};
/* One message of a running transfer other than its request; `from_phone`: who sent it. */
enum follow_step follow_message(struct model *model, struct flow *flow, struct moment moment,
                                const struct tftp_message *message, bool from_phone);
/* Before the first message, and once more where the answer of another end is the one that counts.
 */
void follow_begin(struct flow *flow);
void follow_restart(struct flow *flow);
/* The end of it: fills outcome and content. `closed`: the phone went on to something else, so
 * silence is an end. */
void follow_settle(struct model *model, struct flow *flow, int64_t until_ns, bool closed);

/* --- transfer_repeats.c --- */
/* The newest block is now this one. */
void repeats_next(struct flow *flow, int64_t number, uint16_t wire);
/* DATA (or OACK) and ACK of block `wire`, one of the newest two or an older one. */
enum follow_step repeats_data(const struct model *model, struct flow *flow, struct moment moment,
                              uint16_t wire);
enum follow_step repeats_ack(const struct model *model, struct flow *flow, struct moment moment,
                             uint16_t wire);
/* The same message again within a mirror's 10 ms, or in another capture that ran beside it. */
bool repeats_is_view(const struct model *model, struct moment first, struct moment again);
void repeats_settle(struct flow *flow);

/* What every message but a request begins with, opcode and one number more: the opcode; 0: it is
 * too short. Asked of every UDP datagram of no flow, before anything is dissected. */
static inline unsigned
transfer_opcode(const struct cursor *payload)
{
	struct cursor cursor = *payload;
	unsigned opcode = cursor_be16(&cursor);

	return cursor_take(&cursor, 2) != NULL ? opcode : 0;
}

/* --- transfer_running.c --- */
void running_create(struct transfers *transfers);
void running_free(struct transfers *transfers);
/* A UDP datagram of no flow. True: it looks like DATA or ACK, of a transfer whose request is not in
 * the capture; the transfer is begun where enough of them say so. */
bool running_frame(struct model *model, const struct frame *frame);

/* --- transfer_strays.c --- */
/* A UDP datagram of no flow. Where it is TFTP's, to or from a station that is known, that station's
 * request is missing. */
void strays_frame(const struct model *model, const struct frame *frame);
/* A transfer of this client's port is over: what may still come there tells nothing. */
void strays_ended(struct station *station, uint16_t port);
/* The station asks this server from this port, perhaps behind the answer. */
void strays_asked(struct station *station, struct ip_address server, uint16_t port, int64_t now_ns);

#endif
