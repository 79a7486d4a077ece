/* Whose message is whose: a transfer has two ends, each an address and a port, and what comes from
 * or goes to anybody else is not of it (RFC 1350 section 4). But who answers is not always who was
 * asked, and sometimes two do: the phone decides. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/transfer.h"

/* What is kept of a rival's answer: a block as large as any Ethernet packet takes, and some more.
 */
#define RIVAL_PAYLOAD_MAX 2048

bool
transfer_end_equal(struct transfer_end a, struct transfer_end b)
{
	return a.port == b.port && ip_equal(a.ip, b.ip);
}

void
rival_drop(struct flow *flow)
{
	free(flow->rival.payload);
	flow->rival = (struct rival){.payload = NULL};
}

static void
keep_rival(struct flow *flow, const struct frame *frame, struct transfer_end end, bool first_answer)
{
	const struct cursor *payload = &frame->payload;
	struct rival *rival = &flow->rival;

	rival_drop(flow);
	rival->end = end;
	rival->frame = frame_ref_of(frame);
	rival->moment = moment_of(frame);
	rival->first_answer = first_answer;
	if (payload->captured > RIVAL_PAYLOAD_MAX)
		return;
	rival->payload = memory_resize(NULL, payload->captured + 1, 1);
	memcpy(rival->payload, payload->next, payload->captured);
	rival->captured = payload->captured;
	rival->wire = payload->wire;
}

static bool
answers_request(const struct tftp_message *message)
{
	return message->opcode == TFTP_OACK || message->opcode == TFTP_ERROR ||
	       (message->opcode == TFTP_DATA && message->block == 1) ||
	       (message->opcode == TFTP_ACK && message->block == 0);
}

static void
third_party(struct flow *flow, const struct frame *frame)
{
	if (flow->row->unknown_tid++ == 0)
		flow->row->unknown_tid_frame = frame_ref_of(frame);
}

/* Somebody who is not the other end sends something to the client. */
static void
stranger_sends(struct model *model, struct flow *flow, const struct frame *frame,
               const struct tftp_message *message, struct transfer_end end)
{
	struct transfer *row = flow->row;
	bool same_server = ip_equal(end.ip, flow->server.ip);

	if (answers_request(message) && row->last_block <= 1) {
		server_answered(model, server_of(model, "tftp", end.ip, frame), flow->station,
		                frame);
		if (!same_server && !ip_present(row->second_answer_from)) {
			row->second_answer_from = end.ip;
			row->second_answer = frame_ref_of(frame);
		}
		if (!flow->confirmed && message->opcode != TFTP_ERROR)
			keep_rival(flow, frame, end, true);
	} else if (same_server && message->opcode == TFTP_DATA && !row->write &&
	           message->block == (uint16_t)(flow->blocks[0].wire + 1)) {
		keep_rival(flow, frame, end, false);
	}
}

/* Another end answers the request, and that answer is the one that counts. */
static void
change_server(struct flow *flow, struct transfer_end end, struct frame_ref answer)
{
	struct transfer *row = flow->row;

	if (!ip_equal(end.ip, flow->server.ip)) {
		row->second_answer_from = flow->server.ip;
		row->second_answer = row->reply;
	}
	row->answered_from = end.ip;
	row->answered_port = end.port;
	row->reply = answer;
	flow->server = end;
	flow->refused = false;
	follow_restart(flow);
}

/* The phone speaks to the rival: that one is the transfer's end. */
static void
take_rival(struct model *model, struct flow *flow)
{
	struct rival rival = flow->rival;
	struct cursor cursor = cursor_over(rival.payload, rival.captured, rival.wire);
	struct tftp_message message;

	flow->rival = (struct rival){.payload = NULL};
	if (rival.first_answer)
		change_server(flow, rival.end, rival.frame);
	flow->server = rival.end;
	if (rival.payload != NULL && tftp_dissect(&cursor, &message) != CURSOR_MALFORMED)
		follow_message(model, flow, rival.moment, &message, false);
	free(rival.payload);
}

bool
ends_refuse(struct flow *flow)
{
	flow->refused = !flow->confirmed && ip_present(flow->server.ip) &&
	                !ip_equal(flow->server.ip, flow->row->server);
	return flow->refused;
}

static bool
phone_sends(struct model *model, struct flow *flow, const struct frame *frame,
            const struct tftp_message *message, struct transfer_end end)
{
	bool is_error = message->opcode == TFTP_ERROR;

	if (transfer_end_equal(end, flow->server)) {
		flow->confirmed = flow->confirmed || !is_error;
		flow->refused = flow->refused && is_error;
		if (flow->confirmed && flow->rival.first_answer)
			rival_drop(flow);
		return true;
	}
	if (is_error) {
		/* It refuses what the capture does not show. */
		if (!ip_present(flow->server.ip))
			visibility_missed(flow->station, 1);
		if (message->error_code == TFTP_ERROR_UNKNOWN_TID)
			third_party(flow, frame);
		if (transfer_end_equal(end, flow->rival.end))
			rival_drop(flow);
		return false;
	}
	if (ip_present(flow->rival.end.ip) && transfer_end_equal(end, flow->rival.end)) {
		take_rival(model, flow);
	} else if (!ip_present(flow->server.ip) ||
	           (!flow->confirmed && ip_equal(end.ip, flow->server.ip))) {
		/* Its answer is not in the capture. */
		flow->server = end;
	} else {
		return false;
	}
	flow->confirmed = true;
	return true;
}

bool
ends_admit(struct model *model, struct flow *flow, const struct frame *frame,
           const struct tftp_message *message, bool from_phone)
{
	struct transfer_end end = {frame->ip_source, frame->source_port};

	if (from_phone) {
		end = (struct transfer_end){frame->ip_target, frame->target_port};
		return phone_sends(model, flow, frame, message, end);
	}
	if (transfer_end_equal(end, flow->server))
		return true;
	if (message->opcode == TFTP_ERROR && message->error_code == TFTP_ERROR_UNKNOWN_TID &&
	    (ip_present(flow->server.ip) || !ip_equal(end.ip, flow->row->server))) {
		third_party(flow, frame);
		return false;
	}
	if (!ip_present(flow->server.ip)) {
		flow->server = end;
		return true;
	}
	if (flow->refused && answers_request(message) && message->opcode != TFTP_ERROR) {
		change_server(flow, end, frame_ref_of(frame));
		return true;
	}
	stranger_sends(model, flow, frame, message, end);
	return false;
}
