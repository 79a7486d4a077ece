/* CDP and LLDP speakers, and what CDP says of them. */
#include "analyzer/model/neighbour.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"

const char neighbour_cdp[] = "cdp", neighbour_lldp_word[] = "lldp";
const char role_phone[] = "phone", role_switch[] = "switch", role_other[] = "other";

struct neighbour_key {
	struct mac_address mac;
	bool lldp;
	uint8_t padding;
	const char *device, *port;
};

void
neighbour_create(struct model *model)
{
	model->pairing = memory_zeroed(1, sizeof *model->pairing);
	model->pairing->neighbours = hash_map_create(sizeof(struct neighbour_key));
	model->pairing->interfaces = hash_map_create(sizeof(int64_t));
	model->pairing->pairs = hash_map_create(2 * sizeof(struct neighbour *));
}

void
neighbour_free(struct model *model)
{
	while (model->pairing->all != NULL) {
		struct pair *pair = model->pairing->all;

		model->pairing->all = pair->next;
		free(pair);
	}
	while (model->pairing->all_interfaces != NULL) {
		struct named_interface *interface = model->pairing->all_interfaces;

		model->pairing->all_interfaces = interface->next;
		free(interface);
	}
	for (size_t i = 0; i < model->tables.neighbour.count; i++) {
		struct neighbour *row = table_at(&model->tables.neighbour, i);

		free(row->speaker);
	}
	hash_map_destroy(model->pairing->neighbours);
	hash_map_destroy(model->pairing->pairs);
	hash_map_destroy(model->pairing->interfaces);
	free(model->pairing);
}

void
model_interface(struct model *model, uint32_t capture, size_t number, const char *name,
                const char *description)
{
	struct pairing *pairing = model->pairing;
	int64_t id = ROW_INTERFACE(capture, number);
	struct named_interface *interface;

	if ((name == NULL && description == NULL) ||
	    hash_map_find(pairing->interfaces, &id) != NULL)
		return;
	interface = memory_zeroed(1, sizeof *interface);
	if (name != NULL)
		interface->name = strings_intern_text(model->strings, name);
	if (description != NULL)
		interface->description = strings_intern_text(model->strings, description);
	interface->next = pairing->all_interfaces;
	pairing->all_interfaces = interface;
	hash_map_put(pairing->interfaces, &id, interface);
}

/* ------------------------------------------------------------- speakers --- */

static void
init_row(struct neighbour *row, const struct frame *frame, const struct speech *speech)
{
	row->protocol = speech->protocol;
	row->role = speech->role;
	row->mac = frame->source;
	row->native_vlan = row->voice_vlan = row->voice_vlan_asked = ROW_UNKNOWN;
	row->power_asked_mw = row->power_used_mw = row->power_granted_mw = ROW_UNKNOWN;
	row->mau = row->power_limit_mw = row->policy_priority = row->policy_dscp = ROW_UNKNOWN;
	row->med_class = ROW_UNKNOWN;
	row->policy_tagged = row->full_duplex = ROW_CANT_TELL;
	row->first = frame_ref_of(frame);
	row->speaker = memory_zeroed(1, sizeof *row->speaker);
	row->speaker->interface = ROW_INTERFACE(frame->packet->capture, frame->packet->interface);
}

struct neighbour *
neighbour_of(struct model *model, const struct frame *frame, const struct speech *speech)
{
	struct neighbour_key key;
	struct neighbour *row;

	memset(&key, 0, sizeof key);
	key.mac = frame->source;
	key.lldp = speech->protocol == neighbour_lldp_word;
	key.port = speech->port;
	/* A phone may call itself by its address, which changes; its MAC is its own. */
	if (!key.lldp || speech->role != role_phone)
		key.device = speech->device;
	row = hash_map_find(model->pairing->neighbours, &key);
	if (row == NULL) {
		row = model_row(model, &model->tables.neighbour);
		if (row == NULL)
			return NULL;
		init_row(row, frame, speech);
		hash_map_put(model->pairing->neighbours, &key, row);
	}
	row->device = speech->device;
	row->port = speech->port;
	if (speech->role != role_other)
		row->role = speech->role;
	return row;
}

struct station *
neighbour_spoke(struct model *model, struct neighbour *row, const struct frame *frame)
{
	int64_t interface = ROW_INTERFACE(frame->packet->capture, frame->packet->interface);
	struct station *station;

	row->messages++;
	row->last = frame_ref_of(frame);
	if (row->speaker->interface != interface)
		row->speaker->interface = ROW_UNKNOWN;
	if (row->role == role_switch)
		model->captures[frame->packet->capture].infrastructure++;
	link_heard(model, row, frame);
	if (row->role != role_phone)
		return NULL;
	station = station_of_mac(model, frame->source, frame);
	if (station == NULL)
		return NULL;
	row->phone = station->phone;
	station_seen(station, frame);
	boot_cdp(model, station, frame);
	return station;
}

bool
neighbour_names_phone(struct slice device)
{
	struct mac_address mac;

	return device.length >= 15 && memcmp(device.data, "SEP", 3) == 0 &&
	       mac_parse((const char *)device.data + 3, 12, &mac);
}

/* ------------------------------------------------------------------ CDP --- */

static const char *
role_of(const struct cdp_message *message)
{
	if ((message->has_capabilities && (message->capabilities & CDP_CAPABILITY_PHONE) != 0) ||
	    neighbour_names_phone(message->device_id))
		return role_phone;
	if (message->has_capabilities &&
	    (message->capabilities & (CDP_CAPABILITY_SWITCH | CDP_CAPABILITY_ROUTER)) != 0)
		return role_switch;
	return role_other;
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

/* A message that was damaged on its way says nothing against a good one of the same speaker. Where
 * none is good the file was edited, or the speaker can't add up: better that than nothing. */
static bool
is_worse_than_known(const struct neighbour *row, const struct cdp_message *message)
{
	return message->checksum_verdict == CDP_CHECKSUM_BAD && row->messages > row->checksum_bad;
}

static void
keep_state(struct model *model, struct neighbour *row, const struct cdp_message *message)
{
	if (slice_present(message->platform))
		row->platform = model_text(model, message->platform);
	if (slice_present(message->software_version))
		row->software = model_text(model, message->software_version);
	row->cut = !message->complete;
	row->native_vlan = row_unless_negative(message->native_vlan);
	row->voice_vlan = row_unless_negative(message->voice_vlan);
	row->voice_vlan_asked = message->asks_voice_vlan
	                                ? row_unless_negative(message->voice_vlan_query)
	                                : ROW_UNKNOWN;
	row->full_duplex = message->full_duplex < 0 ? ROW_CANT_TELL : message->full_duplex;
	row->power_used_mw = row_unless_negative(message->power_consumption_mw);
	row->power_asked_mw =
	        message->power_requested_count == 0 ? ROW_UNKNOWN : message->power_requested_mw[0];
	row->power_granted_mw =
	        message->power_available_count == 0 ? ROW_UNKNOWN : message->power_available_mw[0];
	row->power_limit_mw =
	        message->power_available_count < 2 ? ROW_UNKNOWN : message->power_available_mw[1];
}

void
neighbour_frame(struct model *model, const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct cdp_message *message = arena_take(&model->arena, sizeof *message);
	struct speech speech = {.protocol = neighbour_cdp};
	struct neighbour *row;
	struct station *station;

	if (message == NULL || visibility_is_copy(model, frame))
		return;
	cdp_dissect(&cursor, message);
	if (message->tlv_count == 0)
		return;
	speech.role = role_of(message);
	speech.device = model_text(model, message->device_id);
	speech.port = model_text(model, message->port_id);
	row = neighbour_of(model, frame, &speech);
	if (row == NULL)
		return;
	if (!is_worse_than_known(row, message))
		keep_state(model, row, message);
	row->checksum_bad += message->checksum_verdict == CDP_CHECKSUM_BAD;
	station = neighbour_spoke(model, row, frame);
	if (station != NULL)
		claim_phone(model, station, message, frame);
}

void
neighbour_finish(struct model *model)
{
	link_finish(model);
}
