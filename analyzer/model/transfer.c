/* TFTP transfers: every request opens one, and both ends are followed until somebody ends it. */
#include "analyzer/model/transfer.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"

/* Phones give a request up after some 13 s and ask again, often from a new port (CUCM
 * troubleshooting guide); what comes later than this is a new attempt. */
#define REQUEST_RETRY_NS (60 * SECOND_NS)
/* A flow that nobody used for so long is over: its buffers are freed. */
#define FLOW_IDLE_NS (120 * SECOND_NS)
/* What was silent for so long does not run beside a transfer that begins: no timer of a TFTP end is
 * longer; a request that nobody answers is given up sooner than it is repeated. */
#define PARALLEL_NS (5 * SECOND_NS)
#define PARALLEL_UNANSWERED_NS SECOND_NS
/* Sooner than any phone asks again after a time-out. */
#define BESIDE_NS (SECOND_NS / 2)
/* Two captures may see a request this far from each other, their clocks being compared. */
#define OTHER_VIEW_NS SECOND_NS

/* The client's end is the key: the server's port is not known in advance, and an answer from
 * another address must be found as well. */
struct flow_key {
	struct ip_address ip;
	uint16_t port;
};

static struct flow_key
flow_key_of(struct ip_address ip, uint16_t port)
{
	struct flow_key key;

	memset(&key, 0, sizeof key);
	key.ip = ip;
	key.port = port;
	return key;
}

void
transfer_create(struct model *model)
{
	model->transfers = memory_zeroed(1, sizeof *model->transfers);
	model->transfers->flows = hash_map_create(sizeof(struct flow_key));
	running_create(model->transfers);
}

struct moment
moment_of(const struct frame *frame)
{
	return (struct moment){frame->packet->time_ns, frame->packet->capture, frame->ip_id};
}

static struct flow *
flow_find(const struct model *model, struct ip_address ip, uint16_t port)
{
	struct flow_key key = flow_key_of(ip, port);

	return hash_map_find(model->transfers->flows, &key);
}

static void
flow_register(struct model *model, struct flow *flow)
{
	struct flow_key key = flow_key_of(flow->client.ip, flow->client.port);

	hash_map_put(model->transfers->flows, &key, flow);
}

static void
flow_unregister(struct model *model, struct flow *flow)
{
	struct flow_key key = flow_key_of(flow->client.ip, flow->client.port);

	if (hash_map_find(model->transfers->flows, &key) == flow)
		hash_map_remove(model->transfers->flows, &key);
}

static void
flow_free(struct model *model, struct flow *flow)
{
	struct transfers *transfers = model->transfers;
	struct flow **link = &flow->station->flows;

	timer_stop(&flow->idle);
	flow_unregister(model, flow);
	while (*link != flow)
		link = &(*link)->next_of_station;
	*link = flow->next_of_station;
	flow->station->flow_count--;
	*(flow->older != NULL ? &flow->older->newer : &transfers->oldest) = flow->newer;
	*(flow->newer != NULL ? &flow->newer->older : &transfers->newest) = flow->older;
	transfers->count--;
	rival_drop(flow);
	file_octets_free(&flow->octets);
	free(flow);
}

void
transfer_free(struct model *model)
{
	while (model->transfers->oldest != NULL)
		flow_free(model, model->transfers->oldest);
	running_free(model->transfers);
	hash_map_destroy(model->transfers->flows);
	free(model->transfers);
}

/* The row gets its outcome, the flow's buffers go. */
static void
flow_end(struct model *model, struct flow *flow, int64_t until_ns, bool closed)
{
	if (closed)
		flow->row->closed_ns = until_ns;
	follow_settle(model, flow, until_ns, closed);
	strays_ended(flow->station, flow->client.port);
	flow_free(model, flow);
}

static struct flow *
oldest_of(const struct station *station)
{
	struct flow *flow = station->flows;

	while (flow->next_of_station != NULL)
		flow = flow->next_of_station;
	return flow;
}

static void
make_room(struct model *model, const struct station *station)
{
	struct transfers *transfers = model->transfers;

	if (transfers->count >= FLOWS_MAX) {
		model->stream.rows_evicted++;
		flow_end(model, transfers->oldest, model->now_ns, false);
	}
	if (station->flow_count >= STATION_FLOWS_MAX) {
		model->stream.rows_evicted++;
		flow_end(model, oldest_of(station), model->now_ns, false);
	}
}

struct flow *
flow_begin(struct model *model, struct station *station, struct transfer *row,
           struct transfer_end client, enum file_kind kind)
{
	struct transfers *transfers = model->transfers;
	struct flow *flow;

	make_room(model, station);
	flow = memory_zeroed(1, sizeof *flow);
	flow->row = row;
	flow->station = station;
	flow->client = client;
	file_octets_begin(&flow->octets, kind);
	follow_begin(flow);
	flow->next_of_station = station->flows;
	station->flows = flow;
	station->flow_count++;
	flow->older = transfers->newest;
	*(transfers->newest != NULL ? &transfers->newest->newer : &transfers->oldest) = flow;
	transfers->newest = flow;
	transfers->count++;
	flow_register(model, flow);
	timer_start(&model->timers, &flow->idle, model->now_ns + FLOW_IDLE_NS);
	return flow;
}

/* The same request again, unanswered so far: from the same port, or from a new one as phones do
 * after their time-out. */
static struct flow *
repeated_request(const struct station *station, const struct frame *frame,
                 const struct transfer_request *request)
{
	for (struct flow *flow = station->flows; flow != NULL; flow = flow->next_of_station) {
		const struct transfer *row = flow->row;

		if (row->name == request->name && row->boot == station->boot &&
		    row->write == request->write && ip_equal(row->server, request->server) &&
		    !ip_present(row->answered_from) && !flow->confirmed &&
		    frame->packet->time_ns - row->last.time_ns <= REQUEST_RETRY_NS)
			return flow;
	}
	return NULL;
}

/* The phone asks for the file again, having said nothing to the server's answer: that did not come
 * to it. (Of another server than it asked, or refused, it may just not want it.) */
static void
tell_lost_answer(struct flow *flow)
{
	struct transfer *row = flow->row;

	if (row->outcome == TRANSFER_OPEN && !flow->confirmed && flow->any_data && !row->write &&
	    ip_equal(row->answered_from, row->server))
		row->resent_why = "data-lost";
}

/* It runs: several phones behind one address fetch the same file. */
static bool
goes_on_beside(const struct flow *flow, const struct frame *frame)
{
	return flow->confirmed && flow->client.port != frame->source_port &&
	       frame->packet->time_ns - flow->row->last.time_ns <= BESIDE_NS;
}

/* A file asked for anew ends an earlier, unfinished attempt at it; so does a request from the port
 * of another transfer. */
static void
end_superseded(struct model *model, struct station *station, const struct frame *frame,
               const char *name)
{
	struct flow *next, *same_port = flow_find(model, frame->ip_source, frame->source_port);

	if (same_port != NULL && (same_port->station != station || same_port->row->name != name))
		flow_end(model, same_port, frame->packet->time_ns, true);
	for (struct flow *flow = station->flows; flow != NULL; flow = next) {
		next = flow->next_of_station;
		if (flow->row->name != name || goes_on_beside(flow, frame))
			continue;
		tell_lost_answer(flow);
		flow_end(model, flow, frame->packet->time_ns, true);
	}
}

static int64_t
running_beside(const struct station *station, int64_t now_ns)
{
	int64_t count = 0;

	for (const struct flow *flow = station->flows; flow != NULL; flow = flow->next_of_station) {
		const struct transfer *row = flow->row;
		int64_t silence_ns = now_ns - row->last.time_ns;

		count += row->outcome == TRANSFER_OPEN && !flow->final_seen &&
		         silence_ns <= (ip_present(row->answered_from) ? PARALLEL_NS
		                                                       : PARALLEL_UNANSWERED_NS);
	}
	return count;
}

/* No end that waits for the other is done with it sooner than its timer runs out: where nothing
 * more comes of these transfers, the rest of them is not in the capture. */
static void
note_left(struct station *station, int64_t now_ns)
{
	for (struct flow *flow = station->flows; flow != NULL; flow = flow->next_of_station)
		if (flow->confirmed && now_ns - flow->row->last.time_ns <= BESIDE_NS)
			flow->left = flow->row->last.id;
}

static struct flow *
first_request(struct model *model, struct station *station, const struct frame *frame,
              const struct transfer_request *request, const struct tftp_message *message)
{
	struct transfer *row;
	struct flow *flow;

	end_superseded(model, station, frame, request->name);
	note_left(station, frame->packet->time_ns);
	row = transfer_open(model, station, request, frame);
	if (row == NULL)
		return NULL;
	row->mode = model_text(model, message->mode);
	row->asked_blksize = message->blksize < 0 ? ROW_UNKNOWN : message->blksize;
	/* A WRQ's tsize is the size itself (RFC 2349). */
	if (row->write && message->tsize >= 0)
		row->tsize = message->tsize;
	row->parallel = running_beside(station, frame->packet->time_ns);
	flow = flow_begin(model, station, row,
	                  (struct transfer_end){request->client, request->client_port},
	                  request->file.kind);
	flow->asked = moment_of(frame);
	flow->asked_tsize = message->tsize >= 0;
	return flow;
}

/* Another capture that ran beside this one saw the same request. */
static bool
is_other_view(const struct model *model, const struct frame *frame, const char *name)
{
	const struct flow *flow = flow_find(model, frame->ip_source, frame->source_port);
	struct moment moment = moment_of(frame);

	return flow != NULL && flow->row->name == name && flow->row->requests != 0 &&
	       flow->asked.capture != moment.capture && flow->asked.ip_id == moment.ip_id &&
	       llabs(moment.time_ns - flow->asked.time_ns) <= OTHER_VIEW_NS &&
	       model_overlap(model, moment.capture, flow->asked.capture);
}

static bool
follow_request(struct model *model, const struct frame *frame, const struct tftp_message *message,
               bool cut)
{
	struct transfer_request request = {
	        .via = "tftp",
	        .role = "tftp",
	        .write = message->opcode == TFTP_WRQ,
	        .client = frame->ip_source,
	        .server = frame->ip_target,
	        .client_port = frame->source_port,
	        .name = model_text(model, message->filename),
	};
	struct station *station;
	struct flow *flow;

	if (is_other_view(model, frame, request.name))
		return true;
	file_name_classify(message->filename, &request.file);
	station = station_of_ip(model, request.client, frame->source, frame);
	station = transfer_requester(model, station, &request, frame);
	if (station == NULL || request.name == NULL)
		return false;
	transfer_asked(model, station, &request, frame);
	flow = repeated_request(station, frame, &request);
	if (flow == NULL) {
		flow = first_request(model, station, frame, &request, message);
	} else {
		transfer_asked_again(model, station, &request, frame);
		flow_unregister(model, flow);
		flow->client.port = request.client_port;
		flow->asked = moment_of(frame);
	}
	if (flow == NULL)
		return false;
	strays_asked(station, request.server, request.client_port, frame->packet->time_ns);
	flow->row->requests++;
	if (cut)
		flow->row->cut = flow->asked_tsize = true;
	flow->row->last = frame_ref_of(frame);
	flow->phone_spoke_last = true;
	flow_register(model, flow);
	timer_start(&model->timers, &flow->idle, model->now_ns + FLOW_IDLE_NS);
	return true;
}

/* The first that comes back. */
static void
answered(struct model *model, struct flow *flow, const struct frame *frame)
{
	struct transfer *row = flow->row;

	row->answered_from = frame->ip_source;
	row->answered_port = frame->source_port;
	row->reply = frame_ref_of(frame);
	server_answered(model, server_of(model, "tftp", frame->ip_source, frame), flow->station,
	                frame);
}

static void
measure_gap(struct transfer *row, int64_t now_ns, int64_t last_block)
{
	int64_t gap_ns = now_ns - row->last.time_ns;

	if (row->longest_gap_ns != ROW_UNKNOWN && gap_ns <= row->longest_gap_ns)
		return;
	row->longest_gap_ns = gap_ns > 0 ? gap_ns : 0;
	row->gap_block = last_block;
}

void
flow_message(struct model *model, struct flow *flow, const struct frame *frame,
             const struct tftp_message *message, bool from_phone)
{
	struct transfer *row = flow->row;
	bool answers = flow->phone_spoke_last != from_phone, first;
	int64_t asked = row->last.id, last_block = row->last_block;
	enum follow_step step;

	if (!ends_admit(model, flow, frame, message, from_phone))
		return;
	first = !from_phone && !ip_present(row->answered_from);
	if (first)
		answered(model, flow, frame);
	step = follow_message(model, flow, moment_of(frame), message, from_phone);
	if (step == FOLLOW_VIEW)
		return;
	boot_current(model, flow->station, frame);
	if (from_phone)
		station_seen(flow->station, frame);
	if (!first && ip_present(row->answered_from))
		measure_gap(row, frame->packet->time_ns, last_block);
	row->last = frame_ref_of(frame);
	/* What only repeats itself has not had its answer. */
	if (answers && (first || step == FOLLOW_NEW))
		frame_source_answered(model, asked);
	if (flow->ended)
		flow_end(model, flow, frame->packet->time_ns, false);
	else
		timer_start(&model->timers, &flow->idle, model->now_ns + FLOW_IDLE_NS);
}

bool
transfer_frame(struct model *model, const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	bool is_request = frame->target_port == TFTP_PORT;
	struct tftp_message message;
	enum cursor_status status;
	struct flow *from, *to;

	from = flow_find(model, frame->ip_source, frame->source_port);
	to = flow_find(model, frame->ip_target, frame->target_port);
	if (from == NULL && to == NULL && !is_request) {
		strays_frame(model, frame);
		return running_frame(model, frame);
	}
	if (visibility_is_copy(model, frame))
		return false;
	status = tftp_dissect(&cursor, &message);
	if (status == CURSOR_MALFORMED)
		return false;
	if (is_request && (message.opcode == TFTP_RRQ || message.opcode == TFTP_WRQ))
		return follow_request(model, frame, &message, status == CURSOR_TRUNCATED);
	if (from != NULL) {
		flow_message(model, from, frame, &message, true);
		return true;
	}
	if (to != NULL) {
		flow_message(model, to, frame, &message, false);
		return true;
	}
	return false;
}

/* Either end of it may have sent the datagram, or another server than was asked. */
static bool
is_between(const struct flow *flow, const struct frame *frame)
{
	struct ip_address server =
	        ip_present(flow->row->answered_from) ? flow->row->answered_from : flow->row->server;

	return (ip_equal(frame->ip_source, flow->client.ip) &&
	        ip_equal(frame->ip_target, server)) ||
	       (ip_equal(frame->ip_target, flow->client.ip) && ip_equal(frame->ip_source, server));
}

struct transfer *
transfer_of_datagram(const struct model *model, const struct frame *frame,
                     const struct station *station)
{
	struct flow *found = NULL;

	if (frame->protocol == FRAME_UDP) {
		found = flow_find(model, frame->ip_source, frame->source_port);
		if (found == NULL)
			found = flow_find(model, frame->ip_target, frame->target_port);
		return found == NULL ? NULL : found->row;
	}
	for (struct flow *flow = station->flows; flow != NULL; flow = flow->next_of_station) {
		if (!is_between(flow, frame))
			continue;
		if (found != NULL)
			return NULL;
		found = flow;
	}
	return found == NULL ? NULL : found->row;
}

void
transfer_unreachable(struct model *model, const struct frame *icmp, const struct frame *quoted,
                     struct icmp_error *error)
{
	struct flow *flow = flow_find(model, quoted->ip_source, quoted->source_port);
	struct transfer_end refused = {quoted->ip_source, quoted->source_port};

	if (flow != NULL) {
		error->transfer = flow->row;
		error->boot = flow->row->boot;
		if (!ip_present(flow->row->answered_from) && icmp_error_refuses(error))
			flow->unreachable = true;
		return;
	}
	/* The phone refuses what the server sends: it has closed its socket. */
	flow = flow_find(model, quoted->ip_target, quoted->target_port);
	if (flow == NULL)
		return;
	error->transfer = flow->row;
	error->boot = flow->row->boot;
	if (!ip_equal(icmp->ip_source, flow->client.ip) || flow->final_seen ||
	    !transfer_end_equal(flow->server, refused) || !icmp_error_refuses(error))
		return;
	flow->row->outcome = TRANSFER_STOPPED_BY_PHONE;
	flow->row->ended_by = "phone";
	if (ends_refuse(flow))
		return;
	flow_end(model, flow, icmp->packet->time_ns, false);
}

void
transfer_timer(struct model *model, struct timer *timer, int64_t now_ns)
{
	flow_end(model, (struct flow *)(void *)timer, now_ns, false);
}

void
transfer_close_boot(struct model *model, struct station *station, int64_t now_ns)
{
	while (station->flows != NULL)
		flow_end(model, station->flows, now_ns, true);
}

void
transfer_finish(struct model *model)
{
	while (model->transfers->oldest != NULL)
		flow_end(model, model->transfers->oldest, model->stream.ended_ns, false);
	for (size_t i = 0; i < model->tables.transfer.count; i++) {
		struct transfer *row = table_at(&model->tables.transfer, i);
		bool unanswered = row->outcome == TRANSFER_NO_ANSWER ||
		                  row->outcome == TRANSFER_UNREACHABLE ||
		                  row->outcome == TRANSFER_STOPPED_BY_SERVER ||
		                  row->outcome == TRANSFER_OPEN;

		row->wait = visibility_wait(model, row->phone->station, !unanswered,
		                            row->last.time_ns, row->closed_ns);
	}
}
