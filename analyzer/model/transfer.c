/* TFTP transfers: every request opens one, the server's first answer names its port (RFC 1350
 * section 4), and both ends are followed until somebody ends it. */
#include "analyzer/model/transfer.h"

#include <stdio.h>
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
	XXH3_freeState(flow->digest);
	free(flow->content);
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

/* Where the phone knew the server from, as far as its last lease tells. */
static const char *
server_source(const struct station *station, struct ip_address server)
{
	const struct dhcp_reply *lease = station->lease;
	char address[IP_TEXT_SIZE], quoted[IP_TEXT_SIZE + 2];

	if (ip_is_group(server))
		return "broadcast";
	if (lease == NULL)
		return NULL;
	snprintf(quoted, sizeof quoted, "\"%s\"", ip_format(server, address));
	if (lease->opt150 != NULL && strstr(lease->opt150, quoted) != NULL)
		return "opt150";
	if (lease->opt66 != NULL && strcmp(lease->opt66, address) == 0)
		return "opt66";
	if (ip_equal(lease->siaddr, server))
		return "siaddr";
	/* A name in option 66 may have been looked up; a cut lease may hold what is not seen. */
	if (lease->cut || (lease->opt66 != NULL && strcmp(lease->opt66_kind, "ip") != 0))
		return NULL;
	return "static";
}

/* The load that a file belongs to: in its own name, or, for a part, the set being fetched. */
static const char *
load_of(struct model *model, struct station *station, const struct file_name *file)
{
	struct load_row *load;

	if (file->kind == FILE_PART)
		return station->load_being_fetched;
	load = model_load(model, file->load);
	if (load == NULL)
		return NULL;
	if (file->kind == FILE_LOADS || file->kind == FILE_DEFAULT_LOADS)
		station->load_being_fetched = load->name;
	return load->name;
}

/* What asking for this file says about who asks. */
static void
claim_from_file(struct model *model, struct station *station, const struct file_name *file,
                const struct frame *frame)
{
	const uint8_t *mac = file->mac.octet;

	if (file->asked_by_phones)
		station_is_phone(station, PHONE_BY_FILES);
	station_claim(model, station, "vendor", file->vendor, "file-name", 2, frame);
	station_claim(model, station, "protocol", file->protocol, "file-name", 1, frame);
	if (file->has_mac && file->asked_by_phones && file->vendor != NULL &&
	    strcmp(file->vendor, "Cisco") == 0)
		station_claim(model, station, "name",
		              model_printf(model, "SEP%02X%02X%02X%02X%02X%02X", mac[0], mac[1],
		                           mac[2], mac[3], mac[4], mac[5]),
		              "file-name", 2, frame);
}

static const enum stage stage_of_kind[FILE_KIND_COUNT] = {
        [FILE_CONFIG] = STAGE_CONFIG,          [FILE_DEFAULT_CONFIG] = STAGE_CONFIG,
        [FILE_SIP_DEFAULT] = STAGE_CONFIG,     [FILE_LOADS] = STAGE_FIRMWARE,
        [FILE_DEFAULT_LOADS] = STAGE_FIRMWARE, [FILE_IMAGE] = STAGE_FIRMWARE,
        [FILE_PART] = STAGE_FIRMWARE,
};

static void
fill_row(struct model *model, struct flow *flow, const struct frame *frame,
         const struct tftp_message *message, const struct file_name *file, const char *name)
{
	struct transfer *row = flow->row;

	row->phone = flow->station->phone;
	row->boot = flow->station->boot;
	row->n = flow->station->transfers;
	row->via = "tftp";
	row->write = message->opcode == TFTP_WRQ;
	row->server = frame->ip_target;
	row->server_from = server_source(flow->station, row->server);
	row->client_port = frame->source_port;
	row->name = name;
	row->kind = file_kind_words[file->kind];
	row->load = load_of(model, flow->station, file);
	row->mode = model_text(model, message->mode);
	row->asked_blksize = message->blksize < 0 ? ROW_UNKNOWN : message->blksize;
	row->blksize = row->tsize = row->windowsize = ROW_UNKNOWN;
	row->doubled_from = row->most_resent = row->most_resent_block = ROW_UNKNOWN;
	row->longest_gap_ns = row->gap_block = row->data_octets = row->wrap_to = ROW_UNKNOWN;
	row->oack = ROW_CANT_TELL;
	row->answered_port = row->error_code = row->http_status = row->closed_ns = ROW_UNKNOWN;
	row->request = frame_ref_of(frame);
	/* A WRQ's tsize is the size itself (RFC 2349). */
	if (row->write && message->tsize >= 0)
		row->tsize = message->tsize;
}

static struct flow *
oldest_of(const struct station *station)
{
	struct flow *flow = station->flows;

	while (flow->next_of_station != NULL)
		flow = flow->next_of_station;
	return flow;
}

static struct flow *
flow_begin(struct model *model, struct station *station, const struct frame *frame,
           const struct tftp_message *message, const struct file_name *file, const char *name)
{
	struct transfers *transfers = model->transfers;
	struct transfer *row = model_row(model, &model->tables.transfer);
	struct flow *flow;

	if (row == NULL)
		return NULL;
	if (transfers->count >= FLOWS_MAX) {
		model->stream.rows_evicted++;
		flow_end(model, transfers->oldest, model->now_ns, false);
	}
	if (station->flow_count >= STATION_FLOWS_MAX) {
		model->stream.rows_evicted++;
		flow_end(model, oldest_of(station), model->now_ns, false);
	}
	flow = memory_zeroed(1, sizeof *flow);
	flow->row = row;
	flow->station = station;
	flow->kind = file->kind;
	flow->client = frame->ip_source;
	flow->client_port = frame->source_port;
	flow->asked_tsize = message->tsize >= 0;
	flow->blksize = TFTP_BLKSIZE_DEFAULT;
	flow->expected = 1;
	flow->digest = XXH3_createState();
	if (flow->digest != NULL)
		XXH3_128bits_reset(flow->digest);
	flow->next_of_station = station->flows;
	station->flows = flow;
	station->flow_count++;
	flow->older = transfers->newest;
	*(transfers->newest != NULL ? &transfers->newest->newer : &transfers->oldest) = flow;
	transfers->newest = flow;
	transfers->count++;
	fill_row(model, flow, frame, message, file, name);
	station->latest_transfer = row;
	return flow;
}

/* The same request again, unanswered so far: from the same port, or from a new one as phones do
 * after their time-out. */
static struct flow *
repeated_request(const struct station *station, const struct frame *frame,
                 const struct tftp_message *message, const char *name)
{
	for (struct flow *flow = station->flows; flow != NULL; flow = flow->next_of_station) {
		const struct transfer *row = flow->row;

		if (row->name == name && row->boot == station->boot &&
		    row->write == (message->opcode == TFTP_WRQ) &&
		    ip_equal(row->server, frame->ip_target) && !ip_present(row->answered_from) &&
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

/* Who asks; a file's name may carry the phone's MAC. */
static struct station *
requester(struct model *model, const struct frame *frame, const struct file_name *file)
{
	struct station *station = station_of_ip(model, frame->ip_source, frame->source, frame);

	if (!file->has_mac || !file->asked_by_phones)
		return station;
	return station_named(model, station, file->mac, frame->ip_source, frame);
}

static bool
request(struct model *model, const struct frame *frame, const struct tftp_message *message,
        bool cut)
{
	struct file_name file;
	const char *name = model_text(model, message->filename);
	struct station *station;
	struct flow *flow;

	file_name_classify(message->filename, &file);
	station = requester(model, frame, &file);
	if (station == NULL || name == NULL)
		return false;
	station_seen(station, frame);
	if (!ip_present(station->phone->ip))
		station_has_address(model, station, frame->ip_source, "file-request", frame);
	claim_from_file(model, station, &file, frame);
	server_asked(model, server_of(model, "tftp", frame->ip_target, frame), station);
	flow = repeated_request(station, frame, message, name);
	if (flow == NULL) {
		end_superseded(model, station, frame, name);
		boot_file(model, station, frame, name);
		flow = flow_begin(model, station, frame, message, &file, name);
	} else {
		boot_current(model, station, frame);
		flow_unregister(model, flow);
		flow->client_port = frame->source_port;
	}
	if (flow == NULL)
		return false;
	boot_reached(station->boot, stage_of_kind[file.kind]);
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
		return request(model, frame, &message, status == CURSOR_TRUNCATED);
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
