/* Block by block: what came, what is missing, the options, the end and who made it. */
#include "analyzer/model/transfer.h"

/* A server or phone that is silent for so long in the middle has stopped: retransmission timers are
 * 1 to 5 s (wire-formats section 7). */
#define SILENCE_NS (5 * SECOND_NS)
/* The last ACK follows its DATA within milliseconds. */
#define LAST_ACK_NS SECOND_NS
/* Sent this often, without an ACK to be seen, the last block was not taken. */
#define FINAL_REPEATS_MAX 2

void
follow_begin(struct flow *flow)
{
	flow->blksize = TFTP_BLKSIZE_DEFAULT;
	flow->blocks[0] = (struct block_seen){.number = 0};
	flow->blocks[1] = (struct block_seen){.number = -1};
}

void
follow_restart(struct flow *flow)
{
	enum file_kind kind = flow->octets.kind;
	struct transfer *row = flow->row;

	file_octets_free(&flow->octets);
	file_octets_begin(&flow->octets, kind);
	follow_begin(flow);
	flow->acked_options = flow->early_ack = flow->any_data = flow->any_ack = false;
	flow->holes = flow->final_seen = flow->final_doubtful = flow->ended = false;
	flow->data_since_ack = 0;
	row->octets = row->last_block = row->server_resent = row->phone_resent = 0;
	row->most_resent = row->most_resent_block = row->data_octets = ROW_UNKNOWN;
	row->blksize = row->windowsize = row->error_code = ROW_UNKNOWN;
	row->oack = ROW_CANT_TELL;
	row->oack_answer = row->error_text = row->ended_by = NULL;
	row->outcome = TRANSFER_OPEN;
	if (!row->write)
		row->tsize = ROW_UNKNOWN;
}

static void
keep_octets(struct flow *flow, const struct tftp_message *message)
{
	if (message->data.length < message->data_wire) {
		flow->row->cut = true;
		file_octets_missing(&flow->octets);
	}
	file_octets_add(&flow->octets, message->data);
}

/* Without the OACK in the capture, the first block's size tells what was agreed on. */
static void
infer_blksize(struct flow *flow, const struct tftp_message *message)
{
	int64_t asked = flow->row->asked_blksize;

	if (flow->any_data || flow->acked_options)
		return;
	if (message->data_wire > TFTP_BLKSIZE_DEFAULT ||
	    (asked != ROW_UNKNOWN && message->data_wire == (uint64_t)asked))
		flow->blksize = (uint32_t)message->data_wire;
}

/* How many blocks after the newest this one is; 0 or less: not after it. */
static int
blocks_ahead(const struct flow *flow, uint16_t wire)
{
	uint16_t newest = flow->blocks[0].wire, ahead = (uint16_t)(wire - newest);

	if (!flow->any_data && !flow->any_ack)
		return ahead;
	/* After 65535 comes 0 with most servers, 1 with some: the RFCs don't say. */
	if (ahead >= 2 && wire < newest && wire >= 1 &&
	    (flow->row->wrap_to == 1 || (wire == 1 && newest == UINT16_MAX)))
		ahead--;
	return (int16_t)ahead;
}

/* Blocks up to `wire`, the last of them the newest now; those before it are not in the capture. */
static void
move_on(struct flow *flow, uint16_t wire, int ahead)
{
	struct transfer *row = flow->row;

	if (ahead > 1) {
		flow->holes = true;
		file_octets_missing(&flow->octets);
		row->octets += (ahead - 1) * (int64_t)flow->blksize;
	}
	if (wire < flow->blocks[0].wire) {
		row->wraps++;
		if (ahead == 1)
			row->wrap_to = wire;
	}
	row->last_block += ahead;
	repeats_next(flow, row->last_block, wire);
}

/* The DATA of an ACK that was seen is not in the capture. */
static void
miss_block(struct flow *flow, uint16_t wire, int ahead)
{
	move_on(flow, wire, ahead);
	flow->holes = true;
	file_octets_missing(&flow->octets);
	flow->row->octets += flow->blksize;
}

/* The ACK before its DATA: the one may be missing, or the mirror wrote them so. */
static void
settle_early_ack(struct flow *flow)
{
	int ahead = blocks_ahead(flow, flow->early_wire);

	if (!flow->early_ack)
		return;
	flow->early_ack = false;
	if (ahead > 0)
		miss_block(flow, flow->early_wire, ahead);
	if (flow->blocks[0].wire == flow->early_wire)
		flow->blocks[0].ack = flow->early;
}

/* Shorter than the OACK says, and so the last; unless the server forgot what it had agreed on. */
static bool
is_doubtful_end(const struct flow *flow, const struct tftp_message *message)
{
	const struct transfer *row = flow->row;

	return flow->final_seen && flow->acked_options && row->last_block == 1 &&
	       (message->data_wire == TFTP_BLKSIZE_DEFAULT ||
	        (row->tsize != ROW_UNKNOWN && row->octets < row->tsize));
}

static void
end_when_acknowledged(struct flow *flow)
{
	if (flow->final_seen && !flow->final_doubtful && flow->blocks[0].ack.count != 0)
		flow->ended = true;
}

static void
next_block(struct flow *flow, const struct tftp_message *message, int ahead)
{
	struct transfer *row = flow->row;

	move_on(flow, message->block, ahead);
	row->octets += (int64_t)message->data_wire;
	keep_octets(flow, message);
	flow->final_seen = message->data_wire < flow->blksize;
	flow->final_doubtful = is_doubtful_end(flow, message);
	flow->data_since_ack++;
	if (flow->early_ack && flow->early_wire == message->block)
		settle_early_ack(flow);
	end_when_acknowledged(flow);
}

/* What the first DATA says about the options that were asked for. */
static void
first_data(struct flow *flow, const struct tftp_message *message)
{
	struct transfer *row = flow->row;

	infer_blksize(flow, message);
	if (!flow->any_data)
		row->data_octets = (int64_t)message->data_wire;
	if (message->block != 1 || row->last_block != 0)
		return;
	if (row->oack == 1 && row->oack_answer == NULL)
		row->oack_answer = row->write ? "ack" : "data-anyway";
	else if (row->oack == ROW_CANT_TELL && row->requests != 0 && !row->cut && !flow->any_ack)
		row->oack = 0;
}

/* The block that was too short to be one of many was none too short: the next one comes. */
static void
not_the_end(struct flow *flow)
{
	flow->blksize = (uint32_t)flow->row->data_octets;
	flow->final_seen = flow->final_doubtful = false;
}

static enum follow_step
follow_data(const struct model *model, struct flow *flow, struct moment moment,
            const struct tftp_message *message)
{
	int ahead = blocks_ahead(flow, message->block);
	bool fresh;

	if (flow->final_doubtful && ahead == 1)
		not_the_end(flow);
	fresh = ahead > 0 && !flow->final_seen;
	if (ahead > 0 && !fresh)
		return FOLLOW_REPEAT;
	if (fresh) {
		first_data(flow, message);
		next_block(flow, message, ahead);
	}
	flow->any_data = true;
	return repeats_data(model, flow, moment, message->block);
}

/* ACK 0 answers an OACK, or takes a write request that asked for no options. */
static void
first_ack(struct flow *flow)
{
	struct transfer *row = flow->row;

	if (row->write) {
		if (row->oack == ROW_CANT_TELL && row->requests != 0 && !row->cut)
			row->oack = 0;
		return;
	}
	row->oack = 1;
	row->oack_answer = "ack";
}

static enum follow_step
follow_ack(const struct model *model, struct flow *flow, struct moment moment,
           const struct tftp_message *message)
{
	int ahead = blocks_ahead(flow, message->block);
	enum follow_step step;

	flow->data_since_ack = 0;
	if (!flow->row->write)
		flow->station->acknowledges = true;
	if (message->block == 0 && flow->row->last_block <= 1)
		first_ack(flow);
	flow->any_ack = true;
	if (ahead > 0 && flow->final_seen)
		return FOLLOW_REPEAT;
	if (ahead > 0) {
		if (flow->early_ack && flow->early_wire == message->block)
			return FOLLOW_REPEAT;
		settle_early_ack(flow);
		flow->early_ack = true;
		flow->early_wire = message->block;
		flow->early = (struct sighting){1, moment};
		return FOLLOW_NEW;
	}
	step = repeats_ack(model, flow, moment, message->block);
	end_when_acknowledged(flow);
	return step;
}

static enum follow_step
follow_oack(const struct model *model, struct flow *flow, struct moment moment,
            const struct tftp_message *message)
{
	struct transfer *row = flow->row;

	flow->acked_options = true;
	row->oack = 1;
	if (message->blksize > 0) {
		row->blksize = message->blksize;
		flow->blksize = (uint32_t)message->blksize;
	}
	if (message->tsize >= 0)
		row->tsize = message->tsize;
	if (message->windowsize > 0)
		row->windowsize = message->windowsize;
	return row->write ? repeats_ack(model, flow, moment, 0)
	                  : repeats_data(model, flow, moment, 0);
}

/* A phone that only wants to know the size asks with tsize and gives up politely at once: error 0
 * or 8 in answer to the OACK or, from a server that knows no options, the first block. A block
 * larger than it asked for is no such answer: that one it refuses (RFC 2348 section 2). */
static bool
is_size_probe(const struct flow *flow, const struct tftp_message *message)
{
	const struct transfer *row = flow->row;

	if (row->blksize != ROW_UNKNOWN && row->asked_blksize != ROW_UNKNOWN &&
	    row->blksize > row->asked_blksize)
		return false;
	return flow->asked_tsize && row->last_block <= 1 && !flow->any_ack &&
	       (message->error_code == TFTP_ERROR_UNDEFINED ||
	        message->error_code == TFTP_ERROR_OPTION_REFUSED);
}

static enum follow_step
follow_error(struct model *model, struct flow *flow, const struct tftp_message *message,
             bool from_phone)
{
	struct transfer *row = flow->row;

	row->error_code = message->error_code;
	row->error_text = model_text(model, message->error_text);
	row->ended_by = from_phone ? "phone" : "server";
	if (!from_phone)
		server_refuses_file(server_find(model, "tftp", flow->server.ip),
		                    message->error_text);
	if (from_phone && is_size_probe(flow, message))
		row->outcome = TRANSFER_SIZE_PROBE;
	else
		row->outcome = from_phone ? TRANSFER_ERROR_FROM_PHONE : TRANSFER_ERROR_FROM_SERVER;
	if (from_phone && row->oack == 1 && row->oack_answer == NULL && row->last_block == 0)
		row->oack_answer = "error";
	/* Who asks everybody may be told by one that it has no such file, and get it of another. */
	if (from_phone)
		flow->ended = message->error_code != TFTP_ERROR_UNKNOWN_TID || !ends_refuse(flow);
	else
		flow->ended = flow->confirmed || !ip_is_group(row->server);
	return FOLLOW_NEW;
}

enum follow_step
follow_message(struct model *model, struct flow *flow, struct moment moment,
               const struct tftp_message *message, bool from_phone)
{
	bool from_sender = from_phone == flow->row->write;
	enum follow_step step = FOLLOW_REPEAT;

	switch (message->opcode) {
	case TFTP_DATA:
		if (from_sender)
			step = follow_data(model, flow, moment, message);
		break;
	case TFTP_ACK:
		if (!from_sender)
			step = follow_ack(model, flow, moment, message);
		break;
	case TFTP_OACK:
		if (!from_phone)
			step = follow_oack(model, flow, moment, message);
		break;
	case TFTP_ERROR:
		step = follow_error(model, flow, message, from_phone);
		break;
	default:
		break;
	}
	if (step != FOLLOW_VIEW)
		flow->phone_spoke_last = from_phone;
	return step;
}

static enum transfer_outcome
end_of_whole(const struct flow *flow, int64_t silence_ns, bool closed)
{
	const struct block_seen *final = &flow->blocks[0];

	if (flow->holes)
		return TRANSFER_NOT_SEEN_WHOLE;
	if (final->ack.count == 0 && final->data.count > FINAL_REPEATS_MAX)
		return TRANSFER_STOPPED_BY_PHONE;
	if (final->ack.count == 0 && !closed && silence_ns < LAST_ACK_NS)
		return TRANSFER_OPEN;
	return flow->row->tsize != ROW_UNKNOWN && flow->row->octets < flow->row->tsize
	               ? TRANSFER_SHORT
	               : TRANSFER_COMPLETE;
}

static enum transfer_outcome
end_of_partial(const struct flow *flow, int64_t silence_ns, bool closed)
{
	bool silent = closed || silence_ns >= SILENCE_NS;

	if (!flow->any_data && !flow->any_ack && !flow->acked_options) {
		if (flow->unreachable)
			return TRANSFER_UNREACHABLE;
		return flow->row->requests >= 2 || silent ? TRANSFER_NO_ANSWER : TRANSFER_OPEN;
	}
	if (!silent)
		return TRANSFER_OPEN;
	/* Blocks that follow each other without an ACK between: one direction is not in the
	 * capture. */
	if (flow->holes ||
	    flow->data_since_ack > 1 + (flow->row->windowsize > 1 ? flow->row->windowsize : 0))
		return TRANSFER_NOT_SEEN_WHOLE;
	return flow->phone_spoke_last ? TRANSFER_STOPPED_BY_SERVER : TRANSFER_STOPPED_BY_PHONE;
}

void
follow_settle(struct model *model, struct flow *flow, int64_t until_ns, bool closed)
{
	struct transfer *row = flow->row;
	int64_t silence_ns = until_ns - row->last.time_ns;
	bool silent = closed || silence_ns >= SILENCE_NS;

	settle_early_ack(flow);
	repeats_settle(flow);
	if (row->oack == 1 && row->oack_answer == NULL && silent)
		row->oack_answer = "none";
	if (row->outcome == TRANSFER_OPEN)
		row->outcome = flow->final_seen ? end_of_whole(flow, silence_ns, closed)
		                                : end_of_partial(flow, silence_ns, closed);
	file_octets_settle(model, &flow->octets, row);
}
