/* TCP connections to the services that a phone needs to boot: who answered, who refused, who
 * closed. A row is an attempt with its retries; what is said in it, connection_stream.c hands on.
 */
#include "analyzer/model/connection.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"

/* A phone that is refused or not answered tries again within this, often from a new port. */
#define RETRY_NS (60 * SECOND_NS)
/* The longest pause between two SYNs of one attempt: old stacks double from 3 s to 48 s. */
#define UNANSWERED_IDLE_NS (120 * SECOND_NS)
/* Nobody keeps a connection that was idle longer without asking: keep-alives default to 2 h (RFC
 * 9293 section 3.8.4). */
#define ESTABLISHED_IDLE_NS (7200 * SECOND_NS)
/* Echoes of a closed connection come for two maximum segment lifetimes (RFC 9293 section 3.6.1). */
#define LINGER_NS (240 * SECOND_NS)
/* A first SYN is sent again after 1 s (RFC 6298), on old stacks after 3 s: sooner, silence is
 * none. */
#define SILENCE_NS (3 * SECOND_NS)

/* Who reads what it carries stands behind the stage. */
static const struct service known_services[] = {
        {2000, "sccp", "call-control", STAGE_REGISTERING, &sccp_reader, false},
        {2443, "sccps", "call-control", STAGE_REGISTERING, &tls_reader, false},
        {5060, "sip", "call-control", STAGE_REGISTERING, &sip_reader, false},
        {5061, "sips", "call-control", STAGE_REGISTERING, &tls_reader, false},
        {6970, "http", "http", STAGE_NONE, &http_reader, false},
        {6971, "https", "http", STAGE_NONE, &tls_reader, false},
        {6972, "https", "http", STAGE_NONE, &tls_reader, false},
        {2445, "tvs", NULL, STAGE_NONE, &tls_reader, false},
        {3804, "capf", NULL, STAGE_NONE, &tls_reader, false},
        {80, "web", NULL, STAGE_NONE, &http_reader, true},
        {8080, "web", NULL, STAGE_NONE, &http_reader, true},
        {443, "web-tls", NULL, STAGE_NONE, &tls_reader, true},
        {8443, "web-tls", NULL, STAGE_NONE, &tls_reader, true},
        {389, "ldap", NULL, STAGE_NONE, NULL, true},
        {0, NULL, NULL, STAGE_NONE, NULL, false},
};

/* Which way a frame goes. */
struct direction {
	struct connection_key key;
	bool from_phone;
};

static struct direction
direction_of(const struct frame *frame, bool from_phone)
{
	struct direction way;

	memset(&way, 0, sizeof way);
	way.from_phone = from_phone;
	way.key.client = from_phone ? frame->ip_source : frame->ip_target;
	way.key.server = from_phone ? frame->ip_target : frame->ip_source;
	way.key.client_port = from_phone ? frame->source_port : frame->target_port;
	way.key.server_port = from_phone ? frame->target_port : frame->source_port;
	return way;
}

/* All attempts of one phone at one port of a server have this key in common. */
static struct connection_key
attempt_key(struct connection_key key)
{
	key.client_port = 0;
	return key;
}

static const struct service *
find_service(const struct service *services, uint16_t port)
{
	for (const struct service *s = services; s->port != 0; s++)
		if (s->port == port)
			return s;
	return NULL;
}

static const struct service *
service_of(const struct model *model, uint16_t port)
{
	return find_service(model->connections->services, port);
}

bool
model_is_boot_service(uint16_t port)
{
	const struct service *service = find_service(known_services, port);

	return service != NULL && !service->everybodys;
}

void
connection_create(struct model *model)
{
	model->connections = memory_zeroed(1, sizeof *model->connections);
	model->connections->services = known_services;
	model->connections->flows = hash_map_create(sizeof(struct connection_key));
	model->connections->latest = hash_map_create(sizeof(struct connection_key));
}

static void
leave_station(struct connection_flow *flow)
{
	if (flow->link_of_station == NULL)
		return;
	*flow->link_of_station = flow->next_of_station;
	if (flow->next_of_station != NULL)
		flow->next_of_station->link_of_station = flow->link_of_station;
	flow->link_of_station = NULL;
}

static void
flow_free(struct model *model, struct connection_flow *flow)
{
	struct connections *connections = model->connections;

	stream_close(model, flow);
	timer_stop(&flow->idle);
	hash_map_remove(connections->flows, &flow->key);
	leave_station(flow);
	*(flow->older != NULL ? &flow->older->newer : &connections->oldest) = flow->newer;
	*(flow->newer != NULL ? &flow->newer->older : &connections->newest) = flow->older;
	connections->count--;
	free(flow);
}

void
connection_free(struct model *model)
{
	while (model->connections->oldest != NULL)
		flow_free(model, model->connections->oldest);
	hash_map_destroy(model->connections->flows);
	hash_map_destroy(model->connections->latest);
	free(model->connections);
}

static struct connection *
row_begin(struct model *model, const struct connection_flow *flow, const struct frame *frame)
{
	struct connection *row = model_row(model, &model->tables.connection);
	struct connection_key key = attempt_key(flow->key);

	if (row == NULL)
		return NULL;
	row->phone = flow->station->phone;
	row->boot = flow->station->boot;
	row->server = flow->key.server;
	row->client = flow->key.client;
	row->client_port = flow->key.client_port;
	row->port = flow->key.server_port;
	row->service = flow->service->name;
	row->tls_alert = ROW_UNKNOWN;
	row->server_hello = ROW_CANT_TELL;
	row->first = row->last = frame_ref_of(frame);
	row->closed_ns = ROW_UNKNOWN;
	hash_map_put(model->connections->latest, &key, row);
	return row;
}

/* The row of an attempt that the phone repeats with this flow; NULL: it is a new one. */
static struct connection *
repeated_attempt(const struct model *model, const struct connection_flow *flow,
                 const struct frame *frame)
{
	struct connection_key key = attempt_key(flow->key);
	struct connection *row = hash_map_find(model->connections->latest, &key);

	if (row == NULL || row->boot != flow->station->boot || row->closed_ns != ROW_UNKNOWN ||
	    row->outcome == CONNECTION_CONNECTED || row->outcome == CONNECTION_MID_STREAM ||
	    frame->packet->time_ns - row->last.time_ns > RETRY_NS)
		return NULL;
	return row;
}

/* An attempt that succeeds gets a row of its own: the failed ones before it stay what they were. */
static void
leave_row(struct model *model, struct connection_flow *flow, const struct frame *frame)
{
	struct connection *shared = flow->row, *row;

	if (!flow->shares_row)
		return;
	row = row_begin(model, flow, frame);
	if (row == NULL)
		return;
	row->syns = flow->syns;
	row->first = flow->first_syn;
	shared->syns -= flow->syns;
	shared->last = flow->last_before;
	shared->closed_ns = flow->first_syn.time_ns;
	flow->row = row;
	flow->shares_row = false;
}

static void
link_flow(struct model *model, struct connection_flow *flow)
{
	struct connections *connections = model->connections;

	flow->link_of_station = &flow->station->connections;
	flow->next_of_station = flow->station->connections;
	if (flow->next_of_station != NULL)
		flow->next_of_station->link_of_station = &flow->next_of_station;
	flow->station->connections = flow;
	flow->older = connections->newest;
	*(connections->newest != NULL ? &connections->newest->newer : &connections->oldest) = flow;
	connections->newest = flow;
	connections->count++;
	hash_map_put(connections->flows, &flow->key, flow);
}

static void
make_room(struct model *model)
{
	struct connection_flow *oldest = model->connections->oldest;

	if (model->connections->count < FLOWS_MAX)
		return;
	if (!oldest->over)
		model->stream.rows_evicted++;
	flow_free(model, oldest);
}

/* Who connects: a device of its own, be it a phone or not. */
static struct station *
client_of(struct model *model, const struct direction *way, const struct frame *frame)
{
	struct station *station = station_of_ip(
	        model, way->key.client, way->from_phone ? frame->source : frame->target, frame);

	if (station != NULL && !ip_present(station->phone->ip))
		station_has_address(model, station, way->key.client, "connection", frame);
	return station;
}

static struct server *
server_row(struct model *model, const struct connection_flow *flow, const struct frame *frame)
{
	return flow->service->role == NULL
	               ? NULL
	               : server_of(model, flow->service->role, flow->key.server, frame);
}

static struct connection_flow *
flow_begin(struct model *model, const struct direction *way, const struct service *service,
           const struct frame *frame)
{
	struct station *station = client_of(model, way, frame);
	bool is_syn = (frame->tcp.flags & (TCP_SYN | TCP_ACK)) == TCP_SYN;
	struct connection_flow *flow;

	if (station == NULL || boot_current(model, station, frame) == NULL)
		return NULL;
	make_room(model);
	flow = memory_zeroed(1, sizeof *flow);
	flow->idle.owner = TIMER_OF_CONNECTION;
	flow->station = station;
	flow->service = service;
	flow->key = way->key;
	flow->syn_sequence = frame->tcp.sequence;
	flow->first_syn = frame_ref_of(frame);
	flow->row = is_syn ? repeated_attempt(model, flow, frame) : NULL;
	flow->shares_row = flow->row != NULL;
	if (!flow->shares_row)
		flow->row = row_begin(model, flow, frame);
	if (flow->row == NULL) {
		free(flow);
		return NULL;
	}
	flow->last_before = flow->row->last;
	link_flow(model, flow);
	server_asked(model, server_row(model, flow, frame), station);
	return flow;
}

static void
answered(struct model *model, struct connection_flow *flow, const struct frame *frame)
{
	flow->row->answer = frame_ref_of(frame);
	server_answered(model, server_row(model, flow, frame), flow->station, frame);
}

static void
establish(struct model *model, struct connection_flow *flow, const struct frame *frame,
          enum connection_outcome outcome)
{
	leave_row(model, flow, frame);
	flow->established = true;
	flow->row->outcome = outcome;
	flow->row->last = frame_ref_of(frame);
	stream_open(model, flow, frame);
}

static void
follow_syn(struct connection_flow *flow)
{
	if (flow->established)
		return;
	flow->syns++;
	flow->row->syns++;
	boot_reached(flow->station->boot, flow->service->stage);
}

static void
follow_syn_ack(struct model *model, struct connection_flow *flow, const struct frame *frame)
{
	if (flow->established)
		return;
	if (flow->syns == 0)
		visibility_missed_before(flow->station);
	establish(model, flow, frame, CONNECTION_CONNECTED);
	/* Where the SYN itself was not seen. */
	boot_reached(flow->row->boot, flow->service->stage);
}

static void
close_row(struct connection_flow *flow, const struct frame *frame, bool by_phone, const char *how)
{
	if (flow->row->closed_by != NULL)
		return;
	flow->row->closed_by = by_phone ? "phone" : "server";
	flow->row->closed_how = how;
	flow->row->closed_ns = frame->packet->time_ns;
}

static void
follow_reset(struct connection_flow *flow, const struct frame *frame, bool from_phone)
{
	if (flow->established || from_phone)
		close_row(flow, frame, from_phone, "rst");
	else
		flow->row->outcome = CONNECTION_REFUSED;
	flow->over = true;
}

/* A segment that is no part of the handshake: of a connection from before the capture, or the
 * SYN-ACK is not in it, and who goes on has got it. */
static void
follow_data(struct model *model, struct connection_flow *flow, const struct frame *frame,
            bool from_phone)
{
	if (flow->established)
		return;
	/* No connection outlives a restart of the phone. */
	if (flow->syns != 0 || (from_phone && flow->row->boot->whole))
		visibility_missed(flow->station, 1);
	establish(model, flow, frame,
	          flow->syns == 0 ? CONNECTION_MID_STREAM : CONNECTION_CONNECTED);
}

static void
follow_fin(struct connection_flow *flow, const struct frame *frame, bool from_phone)
{
	close_row(flow, frame, from_phone, "fin");
	*(from_phone ? &flow->phone_finished : &flow->server_finished) = true;
}

static int64_t
idle_of(const struct connection_flow *flow)
{
	if (flow->over || (flow->phone_finished && flow->server_finished))
		return LINGER_NS;
	return flow->established ? ESTABLISHED_IDLE_NS : UNANSWERED_IDLE_NS;
}

static void
follow(struct model *model, struct connection_flow *flow, const struct frame *frame,
       bool from_phone)
{
	uint8_t flags = frame->tcp.flags;

	if (from_phone) {
		station_seen(flow->station, frame);
		boot_current(model, flow->station, frame);
		flow->row->last = frame_ref_of(frame);
	}
	if ((flags & TCP_RST) != 0)
		follow_reset(flow, frame, from_phone);
	else if ((flags & (TCP_SYN | TCP_ACK)) == TCP_SYN)
		follow_syn(flow);
	else if ((flags & TCP_SYN) != 0)
		follow_syn_ack(model, flow, frame);
	else
		follow_data(model, flow, frame, from_phone);
	if (!from_phone && flow->row->answer.id == 0)
		answered(model, flow, frame);
	if (flow->established || flow->over)
		flow->row->last = frame_ref_of(frame);
	/* Only who says something over it proves that a connection from before is alive. */
	if (flow->established && from_phone && frame->payload.wire != 0)
		boot_reached(flow->row->boot, flow->service->stage);
	if ((flags & TCP_FIN) != 0)
		follow_fin(flow, frame, from_phone);
	stream_frame(model, flow, frame, from_phone);
	if (flow->over)
		stream_close(model, flow);
	timer_start(&model->timers, &flow->idle, model->now_ns + idle_of(flow));
}

static bool
is_known_phone(const struct model *model, struct ip_address ip)
{
	const struct station *station = hash_map_find(model->addresses, &ip);

	return station != NULL && station->phone->is_phone != NOT_A_PHONE;
}

/* The service that the frame asks, or that it is of. One that is everybody's counts where a phone
 * uses it. */
static const struct service *
service_used(const struct model *model, const struct frame *frame, bool from_client)
{
	const struct service *service =
	        service_of(model, from_client ? frame->target_port : frame->source_port);

	if (service == NULL || !service->everybodys ||
	    is_known_phone(model, from_client ? frame->ip_source : frame->ip_target))
		return service;
	return from_client && service->reader == &http_reader &&
	                       http_asks_for_phone_file(cursor_rest(&frame->payload))
	               ? service
	               : NULL;
}

/* A reset that answers a SYN acknowledges it, and has no sequence number to tell (RFC 9293 section
 * 3.5.2): known even where the SYN was not seen. Any other alone is the echo of something over. */
static bool
is_echo(const struct frame *frame)
{
	return (frame->tcp.flags & TCP_RST) != 0 &&
	       ((frame->tcp.flags & TCP_ACK) == 0 || frame->tcp.sequence != 0 ||
	        frame->payload.wire != 0);
}

/* The service of the first frame that is seen of a connection. Who connects is at the side without
 * the service's port. */
static const struct service *
service_asked(const struct model *model, const struct frame *frame, struct direction *ret_way)
{
	uint8_t handshake = frame->tcp.flags & (TCP_SYN | TCP_ACK);
	const struct service *service = NULL;

	if (is_echo(frame))
		return NULL;
	if (handshake != (TCP_SYN | TCP_ACK) && (frame->tcp.flags & TCP_RST) == 0)
		service = service_used(model, frame, true);
	*ret_way = direction_of(frame, service != NULL);
	if (service == NULL && handshake != TCP_SYN)
		service = service_used(model, frame, false);
	/* A call server that connects to a phone's own SIP port is no step of a boot. */
	return service == NULL || is_known_phone(model, ret_way->key.server) ? NULL : service;
}

static struct connection_flow *
flow_find(const struct model *model, const struct frame *frame, bool *ret_from_phone)
{
	struct connection_flow *flow;
	struct direction way;

	for (int from_phone = 1; from_phone >= 0; from_phone--) {
		way = direction_of(frame, from_phone != 0);
		flow = hash_map_find(model->connections->flows, &way.key);
		*ret_from_phone = from_phone != 0;
		if (flow != NULL)
			return flow;
	}
	return NULL;
}

/* The phone uses the ports of an earlier connection again. */
static bool
begins_anew(const struct connection_flow *flow, const struct frame *frame, bool from_phone)
{
	return from_phone && (frame->tcp.flags & (TCP_SYN | TCP_ACK)) == TCP_SYN &&
	       (flow->over || frame->tcp.sequence != flow->syn_sequence);
}

void
connection_frame(struct model *model, const struct frame *frame)
{
	const struct service *service = NULL;
	struct connection_flow *flow;
	struct direction way;
	bool from_phone;

	/* Every segment has a flag: without one, its header could not be read. */
	if (frame->tcp.flags == 0 ||
	    (service_used(model, frame, true) == NULL && service_used(model, frame, false) == NULL))
		return;
	flow = flow_find(model, frame, &from_phone);
	if (flow == NULL)
		service = service_asked(model, frame, &way);
	if ((flow == NULL && service == NULL) || visibility_is_copy(model, frame))
		return;
	if (flow != NULL && begins_anew(flow, frame, from_phone)) {
		way = direction_of(frame, true);
		service = flow->service;
		flow_free(model, flow);
		flow = NULL;
	}
	if (flow == NULL) {
		flow = flow_begin(model, &way, service, frame);
		from_phone = way.from_phone;
	}
	if (flow != NULL && !flow->over)
		follow(model, flow, frame, from_phone);
}

void
connection_unreachable(struct model *model, const struct frame *quoted, struct icmp_error *error)
{
	bool from_phone;
	struct connection_flow *flow = flow_find(model, quoted, &from_phone);

	if (flow == NULL)
		return;
	error->connection = flow->row;
	error->boot = flow->row->boot;
	if (from_phone && !flow->established && flow->row->outcome == CONNECTION_OPEN &&
	    icmp_error_refuses(error))
		flow->row->outcome = CONNECTION_UNREACHABLE;
}

void
connection_timer(struct model *model, struct timer *timer, int64_t now_ns)
{
	(void)now_ns;
	flow_free(model, (struct connection_flow *)(void *)timer);
}

void
connection_close_boot(struct model *model, struct station *station, int64_t since_ns,
                      const struct frame *frame)
{
	int64_t now_ns = frame->packet->time_ns;
	struct connection_flow *next;

	for (struct connection_flow *flow = station->connections; flow != NULL; flow = next) {
		next = flow->next_of_station;
		if (flow->first_syn.time_ns >= since_ns ||
		    flow->row->last.id == packet_frame_id(frame->packet)) {
			flow->row->boot = station->boot;
			continue;
		}
		if (flow->row->closed_ns == ROW_UNKNOWN)
			flow->row->closed_ns = now_ns;
		flow->over = true;
		stream_close(model, flow);
		leave_station(flow);
		timer_start(&model->timers, &flow->idle, now_ns + LINGER_NS);
	}
}

/* Nobody answered, as far as the capture goes. */
static bool
is_silent(const struct model *model, const struct connection *row)
{
	int64_t until_ns = row->closed_ns == ROW_UNKNOWN ? model->stream.ended_ns : row->closed_ns;

	return row->syns >= 2 || until_ns - row->last.time_ns >= SILENCE_NS;
}

void
connection_finish(struct model *model)
{
	while (model->connections->oldest != NULL)
		flow_free(model, model->connections->oldest);
	for (size_t i = 0; i < model->tables.connection.count; i++) {
		struct connection *row = table_at(&model->tables.connection, i);

		if (row->outcome == CONNECTION_OPEN && is_silent(model, row))
			row->outcome = CONNECTION_NO_ANSWER;
		row->wait = visibility_wait(model, row->phone->station,
		                            row->outcome != CONNECTION_OPEN &&
		                                    row->outcome != CONNECTION_NO_ANSWER &&
		                                    row->outcome != CONNECTION_UNREACHABLE,
		                            row->last.time_ns, row->closed_ns);
	}
}
