/* The octets of a connection, in order, to the part of the model that reads its service. */
#include "analyzer/model/connection.h"

/* What all connections together hold back while octets are missing. Beyond it, whoever holds more
 * waits no longer: a forger of holes in many connections gains no memory. */
#define HELD_OCTETS_MAX (64 * 1024 * 1024)

struct delivery {
	struct model *model;
	struct connection_flow *flow;
	const struct frame *frame;
	bool from_phone;
};

static void
deliver_octets(void *context, struct slice octets)
{
	const struct delivery *d = context;

	d->flow->service->reader->octets(d->model, d->flow->row, d->flow->state, d->from_phone,
	                                 octets, d->frame);
}

static void
deliver_gap(void *context, uint64_t missing)
{
	const struct delivery *d = context;

	if (!d->flow->cut)
		visibility_missed(d->flow->station, 1);
	d->flow->service->reader->gap(d->model, d->flow->row, d->flow->state, d->from_phone,
	                              missing, d->frame);
}

static const struct tcp_stream_reader deliver = {deliver_octets, deliver_gap};

static struct tcp_stream *
stream_of(struct connection_flow *flow, bool from_phone)
{
	return from_phone ? &flow->from_phone : &flow->from_server;
}

static size_t
held_by(const struct connection_flow *flow)
{
	return flow->from_phone.held_octets + flow->from_server.held_octets;
}

void
stream_open(struct model *model, struct connection_flow *flow, const struct frame *frame)
{
	const struct stream_reader *reader = flow->service->reader;

	if (reader == NULL || flow->reading)
		return;
	flow->state = reader->open(model, flow->row, frame);
	flow->reading = flow->state != NULL;
}

static void
flush(struct model *model, struct connection_flow *flow, const struct frame *frame)
{
	for (int from_phone = 1; from_phone >= 0; from_phone--) {
		struct delivery delivery = {model, flow, frame, from_phone != 0};

		tcp_stream_flush(stream_of(flow, from_phone != 0), &deliver, &delivery);
	}
}

static void
remember(struct connection_flow *flow, const struct frame *frame)
{
	flow->last_packet = *frame->packet;
	flow->last_packet.data = NULL;
	flow->last_frame = *frame;
	flow->last_frame.packet = &flow->last_packet;
	flow->last_frame.payload = cursor_over(NULL, 0, 0);
	flow->last_frame.trailer = (struct slice){NULL, 0};
}

void
stream_frame(struct model *model, struct connection_flow *flow, const struct frame *frame,
             bool from_phone)
{
	struct delivery own = {model, flow, frame, from_phone};
	struct delivery other = {model, flow, frame, !from_phone};
	size_t held = held_by(flow);

	if (!flow->reading)
		return;
	remember(flow, frame);
	flow->cut |= frame->packet->captured < frame->packet->wire;
	/* What it acknowledges came before what it says. */
	if ((frame->tcp.flags & TCP_ACK) != 0)
		tcp_stream_acknowledged(stream_of(flow, !from_phone), frame->tcp.acknowledgment,
		                        &deliver, &other);
	tcp_stream_segment(stream_of(flow, from_phone), &frame->tcp, frame->payload, &deliver,
	                   &own);
	if (model->connections->held_octets - held + held_by(flow) > HELD_OCTETS_MAX)
		flush(model, flow, frame);
	model->connections->held_octets += held_by(flow) - held;
	if (flow->from_phone.ended && flow->from_server.ended)
		stream_close(model, flow);
}

void
stream_close(struct model *model, struct connection_flow *flow)
{
	if (!flow->reading)
		return;
	model->connections->held_octets -= held_by(flow);
	flush(model, flow, &flow->last_frame);
	tcp_stream_free(&flow->from_phone);
	tcp_stream_free(&flow->from_server);
	flow->reading = false;
	flow->service->reader->close(model, flow->row, flow->state, &flow->last_frame);
}
