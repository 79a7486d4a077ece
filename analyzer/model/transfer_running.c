/* Transfers that ran already when the capture began, or whose request it lost: TFTP has no port of
 * its own once the request is answered, so only DATA and ACK that fit each other, several times
 * over, tell it from other UDP. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/transfer.h"

/* Candidates at one time; the one that was silent the longest gives way. */
#define CANDIDATES_MAX 256
/* DATA, each answered by the ACK of its number before the next number comes: enough of them. */
#define PAIRS_MIN 4
/* Longer than a TFTP end waits before it sends again; what comes later does not belong together. */
#define CANDIDATE_SILENCE_NS (30 * SECOND_NS)

struct candidate {
	struct transfer_end sender, receiver; /* of the DATA; no address: free */
	struct frame_ref first;
	int64_t last_ns;
	int pairs;
	bool has_data, acknowledged;
	uint16_t block;   /* of the last DATA */
	uint32_t blksize; /* of the first DATA */
};

struct running {
	struct candidate candidates[CANDIDATES_MAX];
	size_t count;
};

void
running_create(struct transfers *transfers)
{
	transfers->running = memory_zeroed(1, sizeof *transfers->running);
}

void
running_free(struct transfers *transfers)
{
	free(transfers->running);
}

static bool
is_data_or_ack(const struct cursor *payload)
{
	unsigned opcode = transfer_opcode(payload);

	return opcode == TFTP_DATA || (opcode == TFTP_ACK && payload->wire == 4);
}

/* The candidate with these ends; otherwise a free one, or the one that gives way. */
static struct candidate *
candidate_of(struct running *running, struct transfer_end sender, struct transfer_end receiver,
             int64_t now_ns)
{
	struct candidate *place = &running->candidates[0];

	for (size_t i = 0; i < running->count; i++) {
		struct candidate *c = &running->candidates[i];

		if (transfer_end_equal(c->sender, sender) &&
		    transfer_end_equal(c->receiver, receiver) &&
		    now_ns - c->last_ns <= CANDIDATE_SILENCE_NS)
			return c;
		if (c->last_ns < place->last_ns)
			place = c;
	}
	if (running->count < CANDIDATES_MAX)
		place = &running->candidates[running->count++];
	*place = (struct candidate){.sender = sender, .receiver = receiver};
	return place;
}

/* The next message of a candidate. False: no TFTP speaks like that. */
static bool
fits(struct candidate *c, const struct tftp_message *message)
{
	bool next = message->block == (uint16_t)(c->block + 1) ||
	            (c->block == UINT16_MAX && message->block == 1);

	if (message->opcode == TFTP_ACK) {
		if (!c->has_data || message->block != c->block)
			return !c->has_data || message->block == (uint16_t)(c->block - 1);
		c->pairs += !c->acknowledged;
		c->acknowledged = true;
		return true;
	}
	if (c->has_data && message->block == c->block)
		return true;
	/* All blocks but the last are of one size. */
	if (c->has_data && (!next || !c->acknowledged || message->data_wire > (uint64_t)c->blksize))
		return false;
	if (!c->has_data)
		c->blksize = (uint32_t)message->data_wire;
	c->has_data = true;
	c->acknowledged = false;
	c->block = message->block;
	return true;
}

static bool
is_phone_at(const struct model *model, struct ip_address ip)
{
	const struct station *station = hash_map_find(model->addresses, &ip);

	return station != NULL && station->phone->is_phone != NOT_A_PHONE;
}

/* A candidate has told enough. Files go to phones, unless it is the phone that sends. */
static void
begin(struct model *model, const struct candidate *c, const struct frame *frame)
{
	bool write = is_phone_at(model, c->sender.ip) && !is_phone_at(model, c->receiver.ip);
	struct transfer_end client = write ? c->sender : c->receiver;
	struct transfer_end server = write ? c->receiver : c->sender;
	struct transfer_request request = {
	        .via = "tftp",
	        .role = "tftp",
	        .write = write,
	        .client = client.ip,
	        .server = server.ip,
	        .client_port = client.port,
	        .name = strings_intern_text(model->strings, TRANSFER_NAME_UNKNOWN),
	};
	struct mac_address mac =
	        ip_equal(frame->ip_source, client.ip) ? frame->source : frame->target;
	struct station *station = station_of_ip(model, client.ip, mac, frame);
	struct transfer *row;
	struct flow *flow;

	if (station == NULL)
		return;
	row = transfer_open_running(model, station, &request, c->first, frame);
	if (row == NULL)
		return;
	row->answered_from = server.ip;
	row->answered_port = server.port;
	row->last_block = c->block;
	row->octets = c->block * (int64_t)c->blksize;
	server_of(model, "tftp", server.ip, frame);
	flow = flow_begin(model, station, row, client, FILE_OTHER);
	flow->server = server;
	flow->confirmed = flow->any_data = flow->any_ack = flow->holes = true;
	flow->blksize = c->blksize;
	flow->blocks[0] = (struct block_seen){.number = c->block,
	                                      .wire = c->block,
	                                      .data = {1, moment_of(frame)},
	                                      .ack = {1, moment_of(frame)}};
	file_octets_missing(&flow->octets);
}

bool
running_frame(struct model *model, const struct frame *frame)
{
	struct running *running = model->transfers->running;
	struct transfer_end from = {frame->ip_source, frame->source_port};
	struct transfer_end to = {frame->ip_target, frame->target_port};
	struct cursor cursor = frame->payload;
	struct tftp_message message;
	struct candidate *c;
	bool is_data;

	if (!is_data_or_ack(&cursor) || ip_is_group(to.ip) || visibility_is_copy(model, frame) ||
	    tftp_dissect(&cursor, &message) == CURSOR_MALFORMED)
		return false;
	is_data = message.opcode == TFTP_DATA;
	c = candidate_of(running, is_data ? from : to, is_data ? to : from, frame->packet->time_ns);
	if (c->first.id == 0)
		c->first = frame_ref_of(frame);
	c->last_ns = frame->packet->time_ns;
	if (!fits(c, &message))
		*c = (struct candidate){.last_ns = 0};
	if (c->pairs < PAIRS_MIN)
		return true;
	begin(model, c, frame);
	*c = (struct candidate){.last_ns = 0};
	return true;
}
