/* What came again in a transfer: how often, by whom, and why, as far as the capture tells. */
#include <stdlib.h>

#include "analyzer/model/transfer.h"

/* A mirror of both directions, or of two ports on the way, writes a frame twice within this. */
#define COPY_WINDOW_NS (SECOND_NS / 100)
/* What is on its way to a sender when its timer fires: twice the time that it usually takes to
 * answer, within these; the last where that is not known. */
#define CROSSING_MIN_NS (SECOND_NS / 50)
#define CROSSING_MAX_NS SECOND_NS
#define CROSSING_UNKNOWN_NS (SECOND_NS / 5)
/* So many doubled blocks in a row are no accident. */
#define DOUBLED_RUN_MIN 3

bool
repeats_is_view(const struct model *model, struct moment first, struct moment again)
{
	if (again.capture != first.capture)
		return model_overlap(model, again.capture, first.capture);
	return again.ip_id == first.ip_id && llabs(again.time_ns - first.time_ns) <= COPY_WINDOW_NS;
}

/* A block that no more can be said of: its DATA and ACK come again, if at all, before DATA and ACK
 * of the blocks after it. */
static void
judge_block(struct flow *flow, const struct block_seen *block)
{
	if (block->number < 1)
		return;
	if (block->data.count < 2 || block->ack.count < 2) {
		flow->doubled_run = 0;
		return;
	}
	flow->row->doubled++;
	if (flow->doubled_run++ == 0)
		flow->doubled_from = block->number;
}

void
repeats_next(struct flow *flow, int64_t number, uint16_t wire)
{
	judge_block(flow, &flow->blocks[1]);
	if (number != flow->blocks[0].number + 1) {
		flow->blocks[0].number = -1;
		flow->doubled_run = 0;
	}
	flow->blocks[1] = flow->blocks[0];
	flow->blocks[0] = (struct block_seen){.number = number, .wire = wire};
}

static struct block_seen *
find_block(struct flow *flow, uint16_t wire)
{
	for (size_t i = 0; i < 2; i++)
		if (flow->blocks[i].number >= 0 && flow->blocks[i].wire == wire)
			return &flow->blocks[i];
	return NULL;
}

static bool
in_windows(const struct transfer *row)
{
	return row->windowsize != ROW_UNKNOWN && row->windowsize > 1;
}

static int64_t
crossing(int64_t turn_ns)
{
	if (turn_ns == 0)
		return CROSSING_UNKNOWN_NS;
	if (2 * turn_ns < CROSSING_MIN_NS)
		return CROSSING_MIN_NS;
	return 2 * turn_ns < CROSSING_MAX_NS ? 2 * turn_ns : CROSSING_MAX_NS;
}

static void
learn_turn(int64_t *turn_ns, int64_t sample_ns)
{
	if (sample_ns > 0)
		*turn_ns = *turn_ns == 0 ? sample_ns : (7 * *turn_ns + sample_ns) / 8;
}

static void
saw(struct sighting *sighting, struct moment moment)
{
	sighting->count++;
	sighting->last = moment;
}

static void
count_repeat(struct flow *flow, bool by_phone, int64_t number, int64_t times)
{
	struct transfer *row = flow->row;

	if (by_phone)
		row->phone_resent++;
	else
		row->server_resent++;
	if (row->most_resent == ROW_UNKNOWN || times > row->most_resent) {
		row->most_resent = times;
		row->most_resent_block = number;
	}
}

/* Older than the newest two blocks. */
static enum follow_step
old_block(const struct model *model, struct flow *flow, struct moment moment, bool by_phone)
{
	const struct block_seen *newest = &flow->blocks[0];
	uint32_t capture =
	        newest->data.count != 0 ? newest->data.last.capture : newest->ack.last.capture;

	if (capture != moment.capture && model_overlap(model, moment.capture, capture))
		return FOLLOW_VIEW;
	if (by_phone)
		flow->row->phone_resent++;
	else
		flow->row->server_resent++;
	return FOLLOW_REPEAT;
}

/* DATA again. What was acknowledged as often as it was sent, and not just now, need not have come:
 * that ACK is lost. */
static void
explain_data(struct flow *flow, struct block_seen *block, struct moment moment)
{
	if (block->ack.count < block->data.count)
		block->unexplained++;
	else if (moment.time_ns - block->ack.last.time_ns > crossing(flow->sender_turn_ns))
		flow->causes.ack_lost++;
	else
		flow->causes.slow++;
}

enum follow_step
repeats_data(const struct model *model, struct flow *flow, struct moment moment, uint16_t wire)
{
	struct block_seen *block = find_block(flow, wire);
	const struct block_seen *before = &flow->blocks[1];
	bool by_phone = flow->row->write;

	if (block == NULL)
		return old_block(model, flow, moment, by_phone);
	if (block->data.count == 0) {
		if (block == &flow->blocks[0] && before->number >= 0 && before->data.count < 2 &&
		    before->ack.count == 1)
			learn_turn(&flow->sender_turn_ns,
			           moment.time_ns - before->ack.last.time_ns);
		saw(&block->data, moment);
		return FOLLOW_NEW;
	}
	if (repeats_is_view(model, block->data.last, moment))
		return FOLLOW_VIEW;
	explain_data(flow, block, moment);
	count_repeat(flow, by_phone, block->number, block->data.count);
	saw(&block->data, moment);
	return FOLLOW_REPEAT;
}

/* ACK again. One ACK for each DATA: all arrived, and were only too slow for a timer. More ACKs
 * than DATA: the receiver asks for the next block, and where that is in the capture it is lost
 * behind it. */
static void
explain_ack(struct flow *flow, struct block_seen *block, struct moment moment)
{
	const struct block_seen *next = &flow->blocks[0];

	if (block->unexplained != 0) {
		block->unexplained--;
		flow->causes.slow++;
	} else if (block->ack.count >= block->data.count && block == &flow->blocks[1] &&
	           next->data.count != 0 && next->ack.count == 0) {
		if (moment.time_ns - next->data.last.time_ns > crossing(flow->receiver_turn_ns))
			flow->causes.data_lost++;
		else
			flow->causes.slow++;
	}
}

enum follow_step
repeats_ack(const struct model *model, struct flow *flow, struct moment moment, uint16_t wire)
{
	struct block_seen *block = find_block(flow, wire);
	bool by_phone = !flow->row->write;

	/* An ACK inside a window (RFC 7440 section 4) is the first of its block, as a rule. */
	if (block == NULL && in_windows(flow->row))
		return FOLLOW_REPEAT;
	if (block == NULL)
		return old_block(model, flow, moment, by_phone);
	if (block->ack.count == 0) {
		if (block->data.count == 1)
			learn_turn(&flow->receiver_turn_ns,
			           moment.time_ns - block->data.last.time_ns);
		saw(&block->ack, moment);
		return FOLLOW_NEW;
	}
	if (repeats_is_view(model, block->ack.last, moment))
		return FOLLOW_VIEW;
	explain_ack(flow, block, moment);
	count_repeat(flow, by_phone, block->number, block->ack.count);
	saw(&block->ack, moment);
	return FOLLOW_REPEAT;
}

/* The cause of more cases than all others together. */
static const char *
main_cause(const struct repeat_causes *causes)
{
	int64_t all = causes->ack_lost + causes->data_lost + causes->slow;

	if (2 * causes->ack_lost > all)
		return "ack-lost";
	if (2 * causes->data_lost > all)
		return "data-lost";
	return 2 * causes->slow > all ? "both-slow" : NULL;
}

void
repeats_settle(struct flow *flow)
{
	struct transfer *row = flow->row;

	judge_block(flow, &flow->blocks[1]);
	/* With windows (RFC 7440) an ACK again, or DATA of before it, is how a hole is told. */
	if (in_windows(row))
		return;
	if (flow->doubled_run >= DOUBLED_RUN_MIN)
		row->doubled_from = flow->doubled_from;
	if (row->resent_why == NULL)
		row->resent_why = main_cause(&flow->causes);
}
