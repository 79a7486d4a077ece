/* Who is who: stations by MAC and IP, what makes one a phone, and every claim about it. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"
#include "dissectors/load_name.h"

struct station *
station_find(const struct model *model, struct mac_address mac)
{
	return hash_map_find(model->stations, &mac);
}

/* A station that is new, known by nothing yet. NULL where the limit is reached. */
static struct station *
station_begin(struct model *model, const struct frame *frame)
{
	struct station *station;
	struct phone *phone;

	if (model->tables.phone.count >= STATIONS_MAX) {
		model->stream.phones_evicted++;
		return NULL;
	}
	phone = model_row(model, &model->tables.phone);
	if (phone == NULL)
		return NULL;
	station = memory_zeroed(1, sizeof *station);
	station->phone = phone;
	station->first_ns = station->last_ns = frame->packet->time_ns;
	phone->station = station;
	phone->vlan = -1;
	phone->first = phone->last = frame_ref_of(frame);
	return station;
}

struct station *
station_of_mac(struct model *model, struct mac_address mac, const struct frame *frame)
{
	struct station *station = station_find(model, mac);

	if (station != NULL || mac_is_group(mac) || mac_is_zero(mac))
		return station;
	station = station_begin(model, frame);
	if (station == NULL)
		return NULL;
	station->phone->mac = mac;
	station->phone->has_mac = true;
	hash_map_put(model->stations, &mac, station);
	return station;
}

struct station *
station_in_boot(const struct model *model, struct ip_address ip, struct mac_address mac,
                const struct frame *frame)
{
	struct station *station = hash_map_find(model->addresses, &ip);

	if (station == NULL && frame->has_mac)
		station = station_find(model, mac);
	return station == NULL || station->boot == NULL ? NULL : station;
}

/* It spoke DHCP or CDP under its MAC: that one is its own. */
static bool
owns_its_mac(const struct station *station)
{
	return station->exchange != NULL || station->burst_count != 0;
}

/* The MAC under which `station` was taken for one device is a router's: what is behind it is told
 * apart by address. */
static void
found_a_router(struct model *model, struct station *station)
{
	struct mac_address mac = station->phone->mac;

	if (!station->phone->has_mac)
		return;
	hash_map_put(model->routers, &mac, station);
	hash_map_remove(model->stations, &mac);
	station->phone->mac = (struct mac_address){{0}};
	station->phone->has_mac = false;
	station->behind_router = true;
}

/* The station that the frame's MAC stands for; NULL where that is a router, known or found out now:
 * a second address behind a MAC that never spoke for itself. */
static struct station *
station_at_mac(struct model *model, struct ip_address ip, struct mac_address mac,
               const struct frame *frame)
{
	struct station *station = station_find(model, mac);

	if (hash_map_find(model->routers, &mac) != NULL)
		return NULL;
	if (station == NULL || owns_its_mac(station) || !ip_present(station->phone->ip) ||
	    ip_equal(station->phone->ip, ip))
		return station_of_mac(model, mac, frame);
	found_a_router(model, station);
	return NULL;
}

struct station *
station_of_ip(struct model *model, struct ip_address ip, struct mac_address mac,
              const struct frame *frame)
{
	struct station *station = hash_map_find(model->addresses, &ip);

	if (station != NULL) {
		/* Another MAC than the phone's own in front of its address: a router's. */
		if (frame->has_mac && !mac_is_zero(mac) && station->phone->has_mac &&
		    !mac_equal(mac, station->phone->mac))
			station->behind_router = true;
		return station;
	}
	if (frame->has_mac)
		station = station_at_mac(model, ip, mac, frame);
	if (station != NULL || !ip_ok_host(ip) || (frame->has_mac && mac_is_zero(mac)))
		return station;
	/* Behind a router, or on a link layer without addresses, the IP address is all there is. */
	station = station_begin(model, frame);
	if (station != NULL) {
		station->behind_router = frame->has_mac;
		station_has_address(model, station, ip, "frame", frame);
	}
	return station;
}

/* Its MAC is not that of the frames, so a message told it: several phones behind one address (NAT)
 * each tell their own. */
static bool
has_another_name(const struct station *station, const struct frame *frame)
{
	return station->phone->has_mac && (station->behind_router || !frame->has_mac);
}

struct station *
station_named(struct model *model, struct station *station, struct mac_address mac,
              struct ip_address ip, const struct frame *frame)
{
	struct station *named = station_find(model, mac);

	if (mac_is_group(mac) || mac_is_zero(mac))
		return station;
	if (station != NULL && ((station->phone->has_mac && mac_equal(station->phone->mac, mac)) ||
	                        owns_its_mac(station)))
		return station;
	if (named == NULL && station != NULL && !has_another_name(station, frame) &&
	    (!ip_present(station->phone->ip) || ip_equal(station->phone->ip, ip))) {
		/* All that came from this address so far was this phone's. */
		found_a_router(model, station);
		station->phone->mac = mac;
		station->phone->has_mac = true;
		hash_map_put(model->stations, &mac, station);
		named = station;
	} else if (named == NULL) {
		named = station_of_mac(model, mac, frame);
	}
	if (named != NULL) {
		named->behind_router = frame->has_mac;
		station_has_address(model, named, ip, "frame", frame);
	}
	return named;
}

void
station_has_address(struct model *model, struct station *station, struct ip_address ip,
                    const char *source, const struct frame *frame)
{
	char text[IP_TEXT_SIZE];

	if (!ip_ok_host(ip))
		return;
	hash_map_put(model->addresses, &ip, station);
	station->phone->ip = ip;
	station_claim(model, station, "ip", ip_format(ip, text), source, 3, frame);
}

void
station_seen(struct station *station, const struct frame *frame)
{
	station->phone->last = frame_ref_of(frame);
	if (frame->vlan > 0)
		station->phone->vlan = frame->vlan;
}

void
station_is_phone(struct station *station, enum phone_evidence evidence)
{
	if (evidence > station->phone->is_phone)
		station->phone->is_phone = evidence;
}

/* Columns of table phone that a claim of the same name fills. */
static const struct {
	const char *attribute;
	size_t column;
} claimed_columns[] = {
        {"name", offsetof(struct phone, name)},         {"vendor", offsetof(struct phone, vendor)},
        {"model", offsetof(struct phone, model)},       {"family", offsetof(struct phone, family)},
        {"protocol", offsetof(struct phone, protocol)}, {"load", offsetof(struct phone, load)},
};

static bool
same_claim(const struct identity *claim, const char *attribute, const char *value,
           const char *source)
{
	return strcmp(claim->attribute, attribute) == 0 && strcmp(claim->value, value) == 0 &&
	       strcmp(claim->source, source) == 0;
}

/* The claim of the highest confidence for `attribute` so far; `ret_known` = this very claim was
 * made before. A station's claims lie close together near the end of the table in a storm, anywhere
 * else, so they are chained. */
static struct identity *
best_claim(struct station *station, const char *attribute, const char *value, const char *source,
           bool *ret_known)
{
	struct identity *best = NULL;

	*ret_known = false;
	for (struct identity *claim = station->claims; claim != NULL; claim = claim->next) {
		if (same_claim(claim, attribute, value, source))
			*ret_known = true;
		if (strcmp(claim->attribute, attribute) == 0 &&
		    (best == NULL || claim->confidence > best->confidence))
			best = claim;
	}
	return best;
}

void
station_claim(struct model *model, struct station *station, const char *attribute,
              const char *value, const char *source, int confidence, const struct frame *frame)
{
	struct identity *best, *claim;
	bool known, changes;

	if (value == NULL || value[0] == '\0')
		return;
	best = best_claim(station, attribute, value, source, &known);
	/* The running load changes from boot to boot, so the newest word of equal weight counts;
	 * who a phone is does not change, so there the first word counts. */
	changes = strcmp(attribute, "load") == 0 || strcmp(attribute, "protocol") == 0;
	if (best == NULL || confidence > best->confidence ||
	    (changes && confidence == best->confidence))
		for (size_t i = 0; i < sizeof claimed_columns / sizeof claimed_columns[0]; i++)
			if (strcmp(claimed_columns[i].attribute, attribute) == 0)
				*(const char **)(void *)((char *)station->phone +
				                         claimed_columns[i].column) =
				        strings_intern_text(model->strings, value);
	if (known || station->claim_count >= IDENTITY_CLAIMS_MAX)
		return;
	claim = model_row(model, &model->tables.identity);
	if (claim == NULL)
		return;
	station->claim_count++;
	claim->phone = station->phone;
	claim->attribute = attribute;
	claim->value = strings_intern_text(model->strings, value);
	claim->source = source;
	claim->confidence = confidence;
	claim->frame = frame_ref_of(frame);
	claim->next = station->claims;
	station->claims = claim;
}

/* Model numbers that share firmware, as in the families of load names. */
static const struct {
	const char *number, *family;
} families[] = {
        {"7902", "7905-12"}, {"7905", "7905-12"}, {"7912", "7905-12"}, {"7906", "7906-11"},
        {"7911", "7906-11"}, {"7931", "7931"},    {"7940", "7940-60"}, {"7960", "7940-60"},
        {"7941", "7941-61"}, {"7961", "7941-61"}, {"7942", "7942-62"}, {"7962", "7942-62"},
        {"7945", "7945-65"}, {"7965", "7945-65"}, {"7970", "7970-71"}, {"7971", "7970-71"},
        {"7975", "7975"},    {"7811", "78xx"},    {"7821", "78xx"},    {"7841", "78xx"},
        {"7861", "78xx"},    {"8811", "88xx"},    {"8841", "88xx"},    {"8851", "88xx"},
        {"8861", "88xx"},    {"8845", "8845-65"}, {"8865", "8845-65"},
};

/* How phones name themselves in DHCP option 60 and in CDP's platform TLV, up to where the model
 * begins (boot-sequence section 6, wire-formats section 6). */
static const struct {
	const char *prefix, *vendor;
} platforms[] = {
        {"Cisco Systems, Inc. IP Phone ", "Cisco"},
        {"Cisco IP Phone ", "Cisco"},
        {"Cisco SPA", "Cisco"},
        {"LINKSYS SPA", "Linksys"},
        {"AastraIPPhone", "Aastra"},
        {"Polycom", "Polycom"},
        {"yealink", "Yealink"},
        {"Grandstream", "Grandstream"},
        {"snom", "Snom"},
        {"ccp.avaya.com", "Avaya"},
};

static bool
begins_with(struct slice text, const char *prefix)
{
	size_t length = strlen(prefix);

	if (text.length < length)
		return false;
	for (size_t i = 0; i < length; i++)
		if (tolower(text.data[i]) != tolower((unsigned char)prefix[i]))
			return false;
	return true;
}

void
station_claim_model(struct model *model, struct station *station, struct slice name,
                    const char *source, const struct frame *frame)
{
	const char *text;

	while (name.length != 0 && (name.data[0] == ' ' || name.data[0] == '-'))
		name = (struct slice){name.data + 1, name.length - 1};
	if (begins_with(name, "CP-"))
		name = (struct slice){name.data + 3, name.length - 3};
	if (name.length == 0)
		return;
	text = model_text(model, name);
	station_claim(model, station, "model", text, source, 3, frame);
	for (size_t i = 0; i < sizeof families / sizeof families[0]; i++)
		if (strncmp(text, families[i].number, 4) == 0)
			station_claim(model, station, "family", families[i].family, source, 3,
			              frame);
}

bool
station_claim_platform(struct model *model, struct station *station, struct slice platform,
                       const char *source, const struct frame *frame)
{
	for (size_t i = 0; i < sizeof platforms / sizeof platforms[0]; i++) {
		size_t length = strlen(platforms[i].prefix);

		if (!begins_with(platform, platforms[i].prefix))
			continue;
		station_is_phone(station, PHONE_SAYS_SO);
		station_claim(model, station, "vendor", platforms[i].vendor, source, 3, frame);
		station_claim_model(
		        model, station,
		        (struct slice){platform.data + length, platform.length - length}, source,
		        frame);
		return true;
	}
	return false;
}

struct load_row *
model_load(struct model *model, const char *name)
{
	struct load_name parsed;
	struct load_row *load;
	const char *interned;

	if (name == NULL || name[0] == '\0')
		return NULL;
	load_name_parse(name, &parsed);
	interned = strings_intern_text(model->strings, parsed.name);
	load = hash_map_find(model->loads, &interned);
	if (load != NULL)
		return load;
	load = model_row(model, &model->tables.load);
	if (load == NULL)
		return NULL;
	load->name = interned;
	load->family = parsed.family;
	load->protocol = parsed.protocol;
	load->version = parsed.version[0] == '\0'
	                        ? NULL
	                        : strings_intern_text(model->strings, parsed.version);
	load->key = parsed.key;
	load->is_loader = parsed.is_loader;
	load->defect = parsed.defect;
	hash_map_put(model->loads, &interned, load);
	return load;
}

void
station_free(struct model *model)
{
	for (size_t i = 0; i < model->tables.phone.count; i++) {
		struct phone *phone = table_at(&model->tables.phone, i);

		free(phone->station);
	}
}
