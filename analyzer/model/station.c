/* Who is who: stations by MAC and IP, and which of them is a phone. */
#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"

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
	struct station *sender = frame->has_mac ? station_find(model, mac) : NULL;

	/* Another phone has the address by now: it is known under the frame's own MAC. */
	if (station != NULL && sender != NULL && sender != station && owns_its_mac(sender) &&
	    sender->phone->is_phone != NOT_A_PHONE) {
		station_has_address(model, sender, ip, "frame", frame);
		return sender;
	}
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
station_lost_address(struct model *model, struct station *station, struct ip_address ip)
{
	if (hash_map_find(model->addresses, &ip) == station)
		hash_map_remove(model->addresses, &ip);
	if (ip_equal(station->phone->ip, ip))
		station->phone->ip = (struct ip_address){0};
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

void
station_free(struct model *model)
{
	for (size_t i = 0; i < model->tables.phone.count; i++) {
		struct phone *phone = table_at(&model->tables.phone, i);

		if (phone->station != NULL)
			free(phone->station->strays);
		free(phone->station);
	}
}
