/* TFTP transfers: every request opens one, the server's first answer names its port (RFC 1350
 * section 4), and both ends are followed until somebody ends it. */
#include "analyzer/model/transfer.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"

/* Phones give a request up after some 13 s and ask again, often from a new port (CUCM
 * troubleshooting guide); what comes later than this is a new attempt. */
#define REQUEST_RETRY_NS (60 * SECOND_NS)
/* A flow that nobody used for so long is over: its buffers are freed. */
#define FLOW_IDLE_NS (120 * SECOND_NS)

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
	struct flow_key key = flow_key_of(flow->client, flow->client_port);

	hash_map_put(model->transfers->flows, &key, flow);
}

static void
flow_unregister(struct model *model, struct flow *flow)
{
	struct flow_key key = flow_key_of(flow->client, flow->client_port);

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
	file_octets_free(&flow->octets);
	free(flow);
}

void
transfer_free(struct model *model)
{
	while (model->transfers->oldest != NULL)
		flow_free(model, model->transfers->oldest);
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

static struct flow *
flow_begin(struct model *model, struct station *station, struct transfer *row,
           const struct transfer_request *request, const struct tftp_message *message)
{
	struct transfers *transfers = model->transfers;
	struct flow *flow;

	make_room(model, station);
	flow = memory_zeroed(1, sizeof *flow);
	flow->row = row;
	flow->station = station;
	flow->client = request->client;
	flow->client_port = request->client_port;
	flow->asked_tsize = message->tsize >= 0;
	flow->blksize = TFTP_BLKSIZE_DEFAULT;
	flow->expected = 1;
	file_octets_begin(&flow->octets, request->file.kind);
	flow->next_of_station = station->flows;
	station->flows = flow;
	station->flow_count++;
	flow->older = transfers->newest;
	*(transfers->newest != NULL ? &transfers->newest->newer : &transfers->oldest) = flow;
	transfers->newest = flow;
	transfers->count++;
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
		    !ip_present(row->answered_from) &&
		    frame->packet->time_ns - row->last.time_ns <= REQUEST_RETRY_NS)
			return flow;
	}
	return NULL;
}

/* A file asked for anew ends an earlier, unfinished attempt at it; so does a request from the port
 * of another transfer. */
static void
end_superseded(struct model *model, struct station *station, const struct frame *frame,
               const char *name)
{
	struct flow *next, *same_port = flow_find(model, frame->ip_source, frame->source_port);

	if (same_port != NULL)
		flow_end(model, same_port, frame->packet->time_ns, true);
	for (struct flow *flow = station->flows; flow != NULL; flow = next) {
		next = flow->next_of_station;
		if (flow->row->name == name)
			flow_end(model, flow, frame->packet->time_ns, true);
	}
}

static struct flow *
first_request(struct model *model, struct station *station, const struct frame *frame,
              const struct transfer_request *request, const struct tftp_message *message)
{
	struct transfer *row;

	end_superseded(model, station, frame, request->name);
	row = transfer_open(model, station, request, frame);
	if (row == NULL)
		return NULL;
	row->mode = model_text(model, message->mode);
	row->asked_blksize = message->blksize < 0 ? ROW_UNKNOWN : message->blksize;
	/* A WRQ's tsize is the size itself (RFC 2349). */
	if (row->write && message->tsize >= 0)
		row->tsize = message->tsize;
	return flow_begin(model, station, row, request, message);
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
		flow->client_port = request.client_port;
	}
	if (flow == NULL)
		return false;
	flow->row->requests++;
	if (cut)
		flow->row->cut = flow->asked_tsize = true;
	flow->row->last = frame_ref_of(frame);
	flow->phone_spoke_last = true;
	flow_register(model, flow);
	timer_start(&model->timers, &flow->idle, model->now_ns + FLOW_IDLE_NS);
	return true;
}

/* A message between a flow's two ends. */
static void
follow(struct model *model, struct flow *flow, const struct frame *frame,
       const struct tftp_message *message, bool from_phone)
{
	struct transfer *row = flow->row;
	bool answers = flow->phone_spoke_last != from_phone;
	bool first = !from_phone && !ip_present(row->answered_from);
	int64_t asked = row->last.id, last_block = row->last_block;
	uint16_t acked = flow->acked;

	if (first) {
		row->answered_from = frame->ip_source;
		row->answered_port = frame->source_port;
		row->reply = frame_ref_of(frame);
		server_answered(model, server_of(model, "tftp", frame->ip_source, frame),
		                flow->station, frame);
	}
	/* Only with the address that answered: an ERROR to a third party is no end (RFC 1350 s. 4).
	 */
	if (ip_present(row->answered_from) &&
	    !ip_equal(row->answered_from, from_phone ? frame->ip_target : frame->ip_source))
		return;
	boot_current(model, flow->station, frame);
	if (from_phone)
		station_seen(flow->station, frame);
	row->last = frame_ref_of(frame);
	follow_message(model, flow, message, from_phone);
	/* What only repeats itself has not had its answer. */
	if (answers && (first || row->last_block != last_block || flow->acked != acked))
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
	if ((from == NULL && to == NULL && !is_request) || visibility_is_copy(model, frame))
		return false;
	status = tftp_dissect(&cursor, &message);
	if (status == CURSOR_MALFORMED)
		return false;
	if (is_request && (message.opcode == TFTP_RRQ || message.opcode == TFTP_WRQ))
		return follow_request(model, frame, &message, status == CURSOR_TRUNCATED);
	if (from != NULL) {
		follow(model, from, frame, &message, true);
		return true;
	}
	if (to != NULL) {
		follow(model, to, frame, &message, false);
		return true;
	}
	return false;
}

void
transfer_unreachable(struct model *model, const struct frame *icmp, const struct frame *quoted,
                     struct icmp_error *error)
{
	struct flow *flow = flow_find(model, quoted->ip_source, quoted->source_port);

	if (flow != NULL) {
		error->transfer = flow->row;
		error->boot = flow->row->boot;
		if (!ip_present(flow->row->answered_from))
			flow->unreachable = true;
		return;
	}
	/* The phone refuses what the server sends: it has closed its socket. */
	flow = flow_find(model, quoted->ip_target, quoted->target_port);
	if (flow == NULL)
		return;
	error->transfer = flow->row;
	error->boot = flow->row->boot;
	if (ip_equal(icmp->ip_source, flow->client) && !flow->final_seen) {
		flow->row->outcome = TRANSFER_STOPPED_BY_PHONE;
		flow->row->ended_by = "phone";
		flow_end(model, flow, icmp->packet->time_ns, false);
	}
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
