/* CDP speakers, and which switch port a phone hangs on. On a mirror of many ports nothing in a
 * frame says which switch message belongs to which phone, so every pairing says how it was proven.
 */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"

/* A switch answers a new phone's CDP at once (boot-sequence section 1, step 1). */
#define TRIGGERED_NS (SECOND_NS / 5)
/* One answer may be chance, two are not. */
#define TRIGGERS_PROVE 2

struct neighbour_key {
	struct mac_address mac;
	uint8_t padding[2];
	const char *device, *port;
};

struct pair_key {
	const struct neighbour *phone, *switch_;
};

/* How often a switch port spoke right after a phone. */
struct pair {
	struct pair *next;
	struct neighbour *phone, *switch_;
	int64_t answers;
};

struct pairing {
	struct hash_map *neighbours; /* struct neighbour_key -> struct neighbour */
	struct hash_map *pairs;      /* struct pair_key -> struct pair */
	struct pair *all;
	struct neighbour *last_phone;
	int64_t last_phone_ns;
};

void
neighbour_create(struct model *model)
{
	model->pairing = memory_zeroed(1, sizeof *model->pairing);
	model->pairing->neighbours = hash_map_create(sizeof(struct neighbour_key));
	model->pairing->pairs = hash_map_create(sizeof(struct pair_key));
}

void
neighbour_free(struct model *model)
{
	while (model->pairing->all != NULL) {
		struct pair *pair = model->pairing->all;

		model->pairing->all = pair->next;
		free(pair);
	}
	hash_map_destroy(model->pairing->neighbours);
	hash_map_destroy(model->pairing->pairs);
	free(model->pairing);
}

static bool
names_a_phone(const struct cdp_message *message)
{
	struct mac_address mac;

	return (message->has_capabilities && (message->capabilities & CDP_CAPABILITY_PHONE) != 0) ||
	       (message->device_id.length >= 15 && memcmp(message->device_id.data, "SEP", 3) == 0 &&
	        mac_parse((const char *)message->device_id.data + 3, 12, &mac));
}

static const char *
role_of(const struct cdp_message *message)
{
	if (names_a_phone(message))
		return "phone";
	if (message->has_capabilities &&
	    (message->capabilities & (CDP_CAPABILITY_SWITCH | CDP_CAPABILITY_ROUTER)) != 0)
		return "switch";
	return "other";
}

/* What a phone's CDP says about it. The software version is the running load's name: the best place
 * there is to read it (wire-formats section 3). */
static void
claim_phone(struct model *model, struct station *station, const struct cdp_message *message,
            const struct frame *frame)
{
	struct load_row *load;

	station_is_phone(station, PHONE_SAYS_SO);
	station_claim(model, station, "name", model_text(model, message->device_id), "cdp", 3,
	              frame);
	station_claim_platform(model, station, message->platform, "cdp", frame);
	if (!slice_present(message->software_version))
		return;
	load = model_load(model, model_text(model, message->software_version));
	if (load == NULL)
		return;
	station_claim(model, station, "load", load->name, "cdp", 3, frame);
	station_claim(model, station, "family", load->family, "cdp", 2, frame);
	station_claim(model, station, "protocol", load->protocol, "cdp", 2, frame);
	boot_load(station, load->name);
}

static int64_t
unless_negative(int64_t value)
{
	return value < 0 ? ROW_UNKNOWN : value;
}

static void
keep_state(struct model *model, struct neighbour *row, const struct cdp_message *message)
{
	if (slice_present(message->platform))
		row->platform = model_text(model, message->platform);
	if (slice_present(message->software_version))
		row->software = model_text(model, message->software_version);
	row->cut = !message->complete;
	row->native_vlan = unless_negative(message->native_vlan);
	row->voice_vlan = unless_negative(message->voice_vlan);
	row->voice_vlan_asked =
	        message->asks_voice_vlan ? unless_negative(message->voice_vlan_query) : ROW_UNKNOWN;
	row->full_duplex = message->full_duplex < 0 ? ROW_CANT_TELL : message->full_duplex;
	row->power_used_mw = unless_negative(message->power_consumption_mw);
	row->power_asked_mw =
	        message->power_requested_count == 0 ? ROW_UNKNOWN : message->power_requested_mw[0];
	row->power_granted_mw =
	        message->power_available_count == 0 ? ROW_UNKNOWN : message->power_available_mw[0];
	row->checksum_bad += message->checksum_verdict == CDP_CHECKSUM_BAD;
}

static struct neighbour *
neighbour_of(struct model *model, const struct frame *frame, const struct cdp_message *message,
             const char *role)
{
	struct neighbour_key key;
	struct neighbour *row;

	memset(&key, 0, sizeof key);
	key.mac = frame->source;
	key.device = model_text(model, message->device_id);
	key.port = model_text(model, message->port_id);
	row = hash_map_find(model->pairing->neighbours, &key);
	if (row != NULL)
		return row;
	row = model_row(model, &model->tables.neighbour);
	if (row == NULL)
		return NULL;
	row->protocol = "cdp";
	row->role = role;
	row->mac = frame->source;
	row->device = key.device;
	row->port = key.port;
	row->mau = row->power_limit_mw = row->policy_priority = row->policy_dscp = ROW_UNKNOWN;
	row->med_class = ROW_UNKNOWN;
	row->policy_tagged = ROW_CANT_TELL;
	row->first = frame_ref_of(frame);
	hash_map_put(model->pairing->neighbours, &key, row);
	return row;
}

static void
count_answer(struct model *model, struct neighbour *switch_, int64_t now_ns)
{
	struct pairing *pairing = model->pairing;
	struct pair_key key;
	struct pair *pair;

	if (pairing->last_phone == NULL || now_ns - pairing->last_phone_ns > TRIGGERED_NS)
		return;
	key.phone = pairing->last_phone;
	key.switch_ = switch_;
	pair = hash_map_find(pairing->pairs, &key);
	if (pair == NULL) {
		pair = memory_zeroed(1, sizeof *pair);
		pair->phone = pairing->last_phone;
		pair->switch_ = switch_;
		pair->next = pairing->all;
		pairing->all = pair;
		hash_map_put(pairing->pairs, &key, pair);
	}
	pair->answers++;
	pairing->last_phone = NULL;
}

void
neighbour_frame(struct model *model, const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct cdp_message *message = arena_take(&model->arena, sizeof *message);
	struct neighbour *row;
	struct station *station;
	const char *role;

	if (message == NULL || visibility_is_copy(model, frame))
		return;
	cdp_dissect(&cursor, message);
	if (message->tlv_count == 0)
		return;
	role = role_of(message);
	row = neighbour_of(model, frame, message, role);
	if (row == NULL)
		return;
	row->messages++;
	row->last = frame_ref_of(frame);
	keep_state(model, row, message);
	if (strcmp(role, "switch") == 0) {
		model->infrastructure++;
		count_answer(model, row, frame->packet->time_ns);
	}
	if (strcmp(role, "phone") != 0)
		return;
	model->pairing->last_phone = row;
	model->pairing->last_phone_ns = frame->packet->time_ns;
	station = station_of_mac(model, frame->source, frame);
	if (station == NULL)
		return;
	row->phone = station->phone;
	station_seen(station, frame);
	boot_cdp(model, station, frame);
	claim_phone(model, station, message, frame);
}

/* The switch port that answers this phone and no other, at least twice. */
static struct neighbour *
triggered_port(const struct model *model, const struct neighbour *phone)
{
	struct neighbour *found = NULL;

	for (const struct pair *pair = model->pairing->all; pair != NULL; pair = pair->next) {
		if (pair->phone != phone || pair->answers < TRIGGERS_PROVE)
			continue;
		if (found != NULL)
			return NULL;
		found = pair->switch_;
	}
	for (const struct pair *pair = model->pairing->all; pair != NULL; pair = pair->next)
		if (pair->switch_ == found && pair->phone != phone)
			return NULL;
	return found;
}

/* The one row of a role, NULL where there is none or several; `ret_any` the first. */
static struct neighbour *
only_one(const struct model *model, const char *role, struct neighbour **ret_any)
{
	struct neighbour *only = NULL;
	size_t count = 0;

	*ret_any = NULL;
	for (size_t i = 0; i < model->tables.neighbour.count; i++) {
		struct neighbour *row = table_at(&model->tables.neighbour, i);

		if (strcmp(row->role, role) != 0)
			continue;
		if (count++ == 0)
			*ret_any = only = row;
	}
	return count == 1 ? only : NULL;
}

static void
pair_with(struct model *model, struct neighbour *phone, struct neighbour *port, const char *pairing)
{
	struct link *link = model_row(model, &model->tables.link);

	if (link == NULL)
		return;
	link->phone = phone->phone;
	link->pairing = pairing;
	phone->link = link;
	if (port == NULL) {
		link->blind = "no switch's CDP in the capture";
		return;
	}
	/* A port that several phones might hang on stays with the first: its row has one link. */
	if (port->link == NULL)
		port->link = link;
	if (strcmp(pairing, "guessed") != 0) {
		phone->phone->switch_name = port->device;
		phone->phone->switch_port = port->port;
	}
}

void
neighbour_finish(struct model *model)
{
	struct neighbour *any_switch, *any_phone;
	struct neighbour *only_switch = only_one(model, "switch", &any_switch);
	struct neighbour *only_phone = only_one(model, "phone", &any_phone);

	for (size_t i = 0; i < model->tables.neighbour.count; i++) {
		struct neighbour *row = table_at(&model->tables.neighbour, i), *port;

		if (row->phone == NULL || row->phone->is_phone == NOT_A_PHONE)
			continue;
		port = triggered_port(model, row);
		if (only_phone == row && only_switch != NULL)
			pair_with(model, row, only_switch, "only-pair");
		else if (port != NULL)
			pair_with(model, row, port, "triggered-answer");
		else
			pair_with(model, row, any_switch, "guessed");
	}
}
