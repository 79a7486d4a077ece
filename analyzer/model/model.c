/* The model's own life and the way of a frame to the part that understands it. */
#include "analyzer/model/model.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"
#include "analyzer/net/reassembly.h"
#include "dissectors/dns.h"

/* Joined long DHCP options of one message; no UDP datagram holds more. */
#define ARENA_SIZE 131072

#define TABLE(name, row)                                                \
	{                                                               \
		offsetof(struct model_tables, name), sizeof(struct row) \
	}
static const struct {
	size_t table, row_size;
} table_sizes[] = {
        TABLE(phone, phone),
        TABLE(visibility, visibility),
        TABLE(identity, identity),
        TABLE(boot, boot),
        TABLE(link, link),
        TABLE(neighbour, neighbour),
        TABLE(server, server),
        TABLE(dhcp_exchange, dhcp_exchange),
        TABLE(dhcp_reply, dhcp_reply),
        TABLE(dhcp_option, dhcp_option_row),
        TABLE(transfer, transfer),
        TABLE(config_file, config_file_row),
        TABLE(config_call_manager, config_call_manager_row),
        TABLE(config_load, config_load_row),
        TABLE(load_part, load_part),
        TABLE(load, load_row),
        TABLE(arp_lookup, arp_lookup),
        TABLE(ip_claim, ip_claim),
        TABLE(dns_lookup, dns_lookup),
        TABLE(datagram_loss, datagram_loss),
        TABLE(heard, heard_row),
        TABLE(icmp_error, icmp_error),
        TABLE(eapol, eapol_row),
        TABLE(topology_change, topology_change),
        TABLE(frame_source, frame_source),
        TABLE(connection, connection),
        TABLE(sccp_session, sccp_session),
        TABLE(sip_registration, sip_registration),
        TABLE(alarm, alarm_row),
        TABLE(notify, notify_row),
};
#define TABLES (sizeof table_sizes / sizeof table_sizes[0])
_Static_assert(TABLES == sizeof(struct model_tables) / sizeof(struct table), "one line a table");

static struct table *
table_number(struct model *model, size_t i)
{
	return (struct table *)(void *)((char *)&model->tables + table_sizes[i].table);
}

static reassembly_taker dispatch;

struct model *
model_create(const struct model_options *options)
{
	struct model *model = memory_zeroed(1, sizeof *model);

	if (options != NULL)
		model->options = *options;
	for (size_t i = 0; i < TABLES; i++)
		table_init(table_number(model, i), table_sizes[i].row_size);
	model->arena = (struct arena){memory_zeroed(1, ARENA_SIZE), ARENA_SIZE, 0};
	model->strings = strings_create();
	timer_wheel_init(&model->timers);
	model->reassembly = reassembly_create(dispatch, model);
	reassembly_on_loss(model->reassembly, datagram_lost);
	model->stations = hash_map_create(sizeof(struct mac_address));
	model->routers = hash_map_create(sizeof(struct mac_address));
	model->addresses = hash_map_create(sizeof(struct ip_address));
	model->loads = hash_map_create(sizeof(const char *));
	transfer_create(model);
	connection_create(model);
	server_create(model);
	visibility_create(model);
	neighbour_create(model);
	reach_create(model);
	frame_source_create(model);
	registration_create(model);
	announcement_create(model);
	lookup_create(model);
	heard_create(model);
	eapol_create(model);
	topology_create(model);
	return model;
}

void
model_destroy(struct model *model)
{
	if (model == NULL)
		return;
	transfer_free(model);
	connection_free(model);
	server_free(model);
	visibility_free(model);
	neighbour_free(model);
	reach_free(model);
	frame_source_free(model);
	registration_free(model);
	announcement_free(model);
	lookup_free(model);
	heard_free(model);
	eapol_free(model);
	topology_free(model);
	exchange_free(model);
	station_free(model);
	hash_map_destroy(model->stations);
	hash_map_destroy(model->routers);
	hash_map_destroy(model->addresses);
	hash_map_destroy(model->loads);
	for (size_t i = 0; i < TABLES; i++)
		table_free(table_number(model, i));
	reassembly_destroy(model->reassembly);
	strings_destroy(model->strings);
	arena_free(&model->arena);
	free(model->captures);
	free(model);
}

struct frame_ref
frame_ref_of(const struct frame *frame)
{
	const struct packet *packet = frame->packet;

	return (struct frame_ref){packet_frame_id(packet), packet->time_ns, packet->offset,
	                          packet->captured, packet->wire};
}

void *
model_row(struct model *model, struct table *table)
{
	if (table->count >= ROWS_MAX) {
		model->stream.rows_evicted++;
		return NULL;
	}
	return table_add(table);
}

const char *
model_text(struct model *model, struct slice text)
{
	return strings_intern(model->strings, text);
}

const char *
model_printf(struct model *model, const char *format, ...)
{
	char text[STRINGS_LENGTH_MAX + 1];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	return strings_intern_text(model->strings, text);
}

static void
fire(void *context, struct timer *timer, int64_t now_ns)
{
	static void (*const owners[])(struct model * model, struct timer * timer,
	                              int64_t now_ns) = {
	        [TIMER_OF_TRANSFER] = transfer_timer,
	        [TIMER_OF_CONNECTION] = connection_timer,
	};

	owners[timer->owner](context, timer, now_ns);
}

void
model_advance(struct model *model, int64_t now_ns)
{
	if (now_ns <= model->now_ns)
		return;
	/* What its fragments told comes before what the time without more of them tells. */
	reassembly_advance(model->reassembly, now_ns);
	model->now_ns = now_ns;
	timer_wheel_advance(&model->timers, now_ns, fire, model);
}

static struct model_capture *
capture_of(struct model *model, uint32_t number)
{
	while (model->capture_count <= number) {
		model->captures = memory_resize(model->captures, model->capture_count + 1,
		                                sizeof *model->captures);
		model->captures[model->capture_count++] =
		        (struct model_capture){.point = "unknown"};
	}
	return &model->captures[number];
}

bool
model_overlap(const struct model *model, uint32_t capture, uint32_t other)
{
	const struct model_capture *a = model_capture(model, capture);
	const struct model_capture *b = model_capture(model, other);

	return capture != other && a->frames != 0 && b->frames != 0 && a->last_ns >= b->first_ns &&
	       b->last_ns >= a->first_ns;
}

static bool
uses_port(const struct frame *frame, uint16_t port)
{
	return frame->source_port == port || frame->target_port == port;
}

/* Which part reads which message. UDP comes last: TFTP has no port of its own after the request. */
static void
dispatch(void *context, const struct frame *frame)
{
	struct model *model = context;

	arena_reset(&model->arena);
	switch (frame->protocol) {
	case FRAME_CDP:
		neighbour_frame(model, frame);
		break;
	case FRAME_LLDP:
		neighbour_lldp_frame(model, frame);
		break;
	case FRAME_EAPOL:
		eapol_frame(model, frame);
		break;
	case FRAME_STP:
		topology_frame(model, frame);
		break;
	case FRAME_ARP:
		reach_arp(model, frame);
		break;
	case FRAME_ICMP:
	case FRAME_ICMPV6:
		icmp_error_frame(model, frame);
		break;
	case FRAME_TCP:
		if (uses_port(frame, DNS_PORT))
			lookup_frame(model, frame);
		else
			connection_frame(model, frame);
		break;
	case FRAME_UDP:
		if (uses_port(frame, DHCP_SERVER_PORT) || uses_port(frame, DHCP_CLIENT_PORT))
			exchange_frame(model, frame);
		else if (uses_port(frame, DNS_PORT))
			lookup_frame(model, frame);
		else
			(void)(transfer_frame(model, frame) || heard_frame(model, frame) ||
			       registration_frame(model, frame));
		break;
	default:
		break;
	}
}

void
model_frame(struct model *model, const struct frame *frame)
{
	struct model_capture *capture = capture_of(model, frame->packet->capture);
	int64_t time_ns = frame->packet->time_ns;

	if (model->stream.frames++ == 0)
		model->stream.began_ns = model->stream.ended_ns = time_ns;
	if (capture->frames != 0 && time_ns < capture->last_ns - CLOCK_STEP_NS)
		capture->clock_steps++;
	if (time_ns > model->stream.ended_ns)
		model->stream.ended_ns = time_ns;
	if (capture->frames++ == 0)
		capture->first_ns = time_ns;
	capture->last_ns = time_ns;
	if (frame->tag_count != 0)
		capture->tags_seen = 1;
	model_advance(model, time_ns);
	if (!reassembly_frame(model->reassembly, frame))
		dispatch(model, frame);
	/* After it, so that the frame which makes a station known counts for it. */
	frame_source_frame(model, frame, visibility_frame(model, frame));
}

static bool
is_shown(const struct model_tables *tables, const struct table *table, const void *row)
{
	if (table == &tables->boot)
		return ((const struct boot *)row)->phone->id != 0;
	if (table == &tables->identity)
		return ((const struct identity *)row)->phone->id != 0;
	/* What no request names is a transfer of a phone's, or nothing worth telling. */
	if (table == &tables->transfer)
		return ((const struct transfer *)row)->n != 0 ||
		       ((const struct transfer *)row)->phone->id != 0;
	if (table == &tables->eapol)
		return ((const struct eapol_row *)row)->phone->id != 0;
	if (table == &tables->dhcp_option)
		return ((const struct dhcp_option_row *)row)->phone->is_phone >= PHONE_BY_FILES;
	if (table == &tables->dns_lookup)
		return ((const struct dns_lookup *)row)->phone->id != 0;
	if (table == &tables->datagram_loss)
		return ((const struct datagram_loss *)row)->phone->id != 0;
	if (table == &tables->heard)
		return ((const struct heard_row *)row)->phone->id != 0;
	return true;
}

/* Dense ids from 1 in order of first frame: the order of the rows. Rows of stations that turned out
 * to be no phones keep id 0 and are not shown. */
static void
number_rows(struct model *model)
{
	struct model_tables *tables = &model->tables;
	uint32_t id = 0;

	for (size_t i = 0; i < tables->phone.count; i++) {
		struct phone *phone = table_at(&tables->phone, i);

		phone->id = phone->is_phone != NOT_A_PHONE ? ++id : 0;
	}
	for (size_t t = 0; t < TABLES; t++) {
		struct table *table = table_number(model, t);

		id = 0;
		for (size_t i = 0; i < table->count && table != &tables->phone; i++) {
			uint32_t *row_id = table_at(table, i);

			*row_id = is_shown(tables, table, row_id) ? ++id : 0;
		}
	}
}

void
model_clock_unknown(struct model *model, uint32_t capture)
{
	capture_of(model, capture)->clock_unknown = true;
}

void
model_dropped(struct model *model, uint32_t capture, int64_t frames)
{
	capture_of(model, capture)->dropped = frames;
}

void
model_finish(struct model *model)
{
	reassembly_finish(model->reassembly);
	identity_finish(model);
	/* Connections end transfers. */
	connection_finish(model);
	transfer_finish(model);
	sccp_finish(model);
	registration_finish(model);
	exchange_finish(model);
	reach_finish(model);
	lookup_finish(model);
	heard_finish(model);
	datagram_loss_finish(model);
	eapol_finish(model);
	boot_finish(model);
	neighbour_finish(model);
	server_finish(model);
	visibility_finish(model);
	frame_source_finish(model);
	number_rows(model);
}

const struct model_tables *
model_tables(const struct model *model)
{
	return &model->tables;
}

const struct model_stream *
model_stream(const struct model *model)
{
	return &model->stream;
}

const struct model_capture *
model_capture(const struct model *model, uint32_t capture)
{
	static const struct model_capture none = {.point = "unknown"};

	return capture < model->capture_count ? &model->captures[capture] : &none;
}
