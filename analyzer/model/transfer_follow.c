/* Block by block: counts, retransmissions, holes, the end and who made it. */
#include "analyzer/model/transfer.h"

/* A server or phone that is silent for so long in the middle has stopped: retransmission timers are
 * 1 to 5 s (wire-formats section 7). */
#define SILENCE_NS (5 * SECOND_NS)
/* The last ACK follows its DATA within milliseconds. */
#define LAST_ACK_NS SECOND_NS

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

static void
next_block(struct flow *flow, const struct tftp_message *message)
{
	flow->row->last_block++;
	flow->row->octets += (int64_t)message->data_wire;
	keep_octets(flow, message);
	flow->expected = (uint16_t)(message->block + 1);
	flow->final_seen = message->data_wire < flow->blksize;
	flow->data_since_ack++;
	flow->resent_pending = false;
}

static void
resent_block(struct flow *flow)
{
	if (flow->row->write)
		flow->row->phone_resent++;
	else
		flow->row->server_resent++;
	flow->resent_pending = true;
	if (flow->final_seen)
		flow->final_resent++;
}

static void
follow_data(struct flow *flow, const struct tftp_message *message)
{
	int16_t ahead = (int16_t)(message->block - flow->expected);

	infer_blksize(flow, message);
	if (flow->final_seen) {
		if (ahead == -1)
			resent_block(flow);
	} else if (ahead == 0 || (flow->expected == 0 && message->block == 1 && flow->any_data)) {
		/* After 65535 comes 0 with most servers, 1 with some: the RFCs don't say. */
		next_block(flow, message);
	} else if (ahead < 0) {
		resent_block(flow);
	} else {
		flow->holes = true;
		file_octets_missing(&flow->octets);
		flow->row->last_block += ahead;
		flow->row->octets += ahead * (int64_t)flow->blksize;
		next_block(flow, message);
	}
	flow->any_data = true;
}

static void
follow_ack(struct flow *flow, const struct tftp_message *message)
{
	flow->data_since_ack = 0;
	if (flow->any_ack && flow->acked == message->block) {
		if (flow->row->write)
			flow->row->server_resent++;
		else
			flow->row->phone_resent++;
		if (flow->resent_pending)
			flow->row->doubled++;
		flow->resent_pending = false;
	} else if (!flow->any_data && message->block != 0) {
		/* ACKs of DATA that the capture does not hold. */
		flow->holes = true;
		flow->row->last_block = message->block;
		flow->expected = (uint16_t)(message->block + 1);
	}
	flow->acked = message->block;
	flow->any_ack = true;
	if (flow->final_seen && message->block == (uint16_t)(flow->expected - 1))
		flow->ended = true;
}

static void
follow_oack(struct flow *flow, const struct tftp_message *message)
{
	flow->acked_options = true;
	if (message->blksize > 0) {
		flow->row->blksize = message->blksize;
		flow->blksize = (uint32_t)message->blksize;
	}
	if (message->tsize >= 0)
		flow->row->tsize = message->tsize;
	if (message->windowsize > 0)
		flow->row->windowsize = message->windowsize;
}

/* A phone that only wants to know the size asks with tsize and gives up politely at once: error 0
 * or 8 in answer to the OACK or, from a server that knows no options, the first block. */
static bool
is_size_probe(const struct flow *flow, const struct tftp_message *message)
{
	return flow->asked_tsize && flow->row->last_block <= 1 && !flow->any_ack &&
	       (message->error_code == TFTP_ERROR_UNDEFINED ||
	        message->error_code == TFTP_ERROR_OPTION_REFUSED);
}

static void
follow_error(struct model *model, struct flow *flow, const struct tftp_message *message,
             bool from_phone)
{
	struct transfer *row = flow->row;

	row->error_code = message->error_code;
	row->error_text = model_text(model, message->error_text);
	row->ended_by = from_phone ? "phone" : "server";
	if (from_phone && is_size_probe(flow, message))
		row->outcome = TRANSFER_SIZE_PROBE;
	else
		row->outcome = from_phone ? TRANSFER_ERROR_FROM_PHONE : TRANSFER_ERROR_FROM_SERVER;
	flow->ended = true;
}

void
follow_message(struct model *model, struct flow *flow, const struct tftp_message *message,
               bool from_phone)
{
	bool from_sender = from_phone == flow->row->write;

	flow->phone_spoke_last = from_phone;
	switch (message->opcode) {
	case TFTP_DATA:
		if (from_sender)
			follow_data(flow, message);
		break;
	case TFTP_ACK:
		if (!from_sender)
			follow_ack(flow, message);
		break;
	case TFTP_OACK:
		if (!from_phone)
			follow_oack(flow, message);
		break;
	case TFTP_ERROR:
		follow_error(model, flow, message, from_phone);
		break;
	default:
		break;
	}
}

static enum transfer_outcome
end_of_whole(const struct flow *flow, int64_t silence_ns, bool closed)
{
	if (flow->holes)
		return TRANSFER_NOT_SEEN_WHOLE;
	if (!flow->ended && flow->final_resent >= 2)
		return TRANSFER_STOPPED_BY_PHONE;
	if (!flow->ended && !closed && silence_ns < LAST_ACK_NS)
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

	if (row->outcome == TRANSFER_OPEN)
		row->outcome = flow->final_seen ? end_of_whole(flow, silence_ns, closed)
		                                : end_of_partial(flow, silence_ns, closed);
	file_octets_settle(model, &flow->octets, row);
}
