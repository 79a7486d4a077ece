/* Reaching things on the wire: ARP lookups, who claims which address, ICMP errors and the flow that
 * each one quotes. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"

struct claim_key {
	struct ip_address ip;
	struct mac_address mac;
};

struct lookup_key {
	const struct boot *boot;
	struct ip_address target;
	uint8_t padding[7];
};

struct claims {
	struct hash_map *by_address; /* struct claim_key -> struct ip_claim */
	struct hash_map *lookups;    /* struct lookup_key -> struct arp_lookup */
};

void
reach_create(struct model *model)
{
	model->claims = memory_zeroed(1, sizeof *model->claims);
	model->claims->by_address = hash_map_create(sizeof(struct claim_key));
	model->claims->lookups = hash_map_create(sizeof(struct lookup_key));
}

void
reach_free(struct model *model)
{
	hash_map_destroy(model->claims->by_address);
	hash_map_destroy(model->claims->lookups);
	free(model->claims);
}

/* MACs that several routers share: VRRP (RFC 5798 section 7.3), HSRP v1 and v2, GLBP. */
static bool
is_virtual_mac(struct mac_address mac)
{
	static const uint8_t prefixes[][5] = {
	        {0x00, 0x00, 0x5e, 0x00, 0x01}, {0x00, 0x00, 0x5e, 0x00, 0x02},
	        {0x00, 0x00, 0x0c, 0x07, 0xac}, {0x00, 0x00, 0x0c, 0x9f, 0xf0},
	        {0x00, 0x07, 0xb4, 0x00, 0x00},
	};

	for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++)
		if (memcmp(mac.octet, prefixes[i], sizeof prefixes[i]) == 0)
			return true;
	return false;
}

static void
claim_address(struct model *model, struct ip_address ip, struct mac_address mac, const char *how,
              const struct frame *frame)
{
	struct claim_key key;
	struct ip_claim *claim;

	if (!ip_ok_host(ip) || mac_is_group(mac) || mac_is_zero(mac))
		return;
	memset(&key, 0, sizeof key);
	key.ip = ip;
	key.mac = mac;
	claim = hash_map_find(model->claims->by_address, &key);
	if (claim == NULL) {
		claim = model_row(model, &model->tables.ip_claim);
		if (claim == NULL)
			return;
		claim->ip = ip;
		claim->mac = mac;
		claim->how = how;
		claim->is_virtual = is_virtual_mac(mac);
		claim->first = frame_ref_of(frame);
		hash_map_put(model->claims->by_address, &key, claim);
	}
	claim->last = frame_ref_of(frame);
}

static struct arp_lookup *
lookup_of(struct model *model, struct station *station, struct ip_address target,
          const struct frame *frame, bool create)
{
	struct lookup_key key;
	struct arp_lookup *lookup;

	memset(&key, 0, sizeof key);
	key.boot = station->boot;
	key.target = target;
	lookup = hash_map_find(model->claims->lookups, &key);
	if (lookup != NULL || !create)
		return lookup;
	lookup = model_row(model, &model->tables.arp_lookup);
	if (lookup == NULL)
		return NULL;
	lookup->phone = station->phone;
	lookup->boot = station->boot;
	lookup->target = target;
	lookup->first = frame_ref_of(frame);
	hash_map_put(model->claims->lookups, &key, lookup);
	return lookup;
}

static void
arp_request(struct model *model, const struct frame *frame)
{
	struct station *station = station_find(model, frame->arp_sender);
	struct arp_lookup *lookup;

	/* Only stations that something else made known: a PC's ARP is no fact about a phone. Its
	 * own address is asked for to find a double, not to reach it (RFC 5227). */
	if (station == NULL || station->boot == NULL ||
	    ip_equal(frame->ip_source, frame->ip_target))
		return;
	station_seen(station, frame);
	boot_current(model, station, frame);
	lookup = lookup_of(model, station, frame->ip_target, frame, true);
	if (lookup == NULL)
		return;
	lookup->requests++;
	lookup->last = frame_ref_of(frame);
}

static void
arp_reply(struct model *model, const struct frame *frame)
{
	struct station *station = station_find(model, frame->arp_target);
	struct arp_lookup *lookup;

	claim_address(model, frame->ip_source, frame->arp_sender, "arp-reply", frame);
	if (station == NULL || station->boot == NULL)
		return;
	lookup = lookup_of(model, station, frame->ip_source, frame, false);
	if (lookup == NULL)
		return;
	lookup->replies++;
	frame_source_answered(model, lookup->last.id);
}

void
reach_arp(struct model *model, const struct frame *frame)
{
	if (visibility_is_copy(model, frame))
		return;
	if (ip_equal(frame->ip_source, frame->ip_target) || ip_is_unspecified(frame->ip_source))
		announcement_heard(model, frame);
	if (frame->arp_operation == 2) {
		arp_reply(model, frame);
	} else if (frame->arp_operation == 1) {
		if (ip_equal(frame->ip_source, frame->ip_target))
			claim_address(model, frame->ip_source, frame->arp_sender,
			              "arp-announcement", frame);
		arp_request(model, frame);
	}
}

void
reach_icmp(struct model *model, const struct frame *frame)
{
	bool cut = frame->payload.captured < frame->payload.wire;
	struct frame quoted;
	struct icmp_error *error;
	struct station *station;

	/* Destination unreachable, time exceeded, parameter problem (RFC 792). */
	if ((frame->icmp_type != 3 && frame->icmp_type != 11 && frame->icmp_type != 12) ||
	    visibility_is_copy(model, frame) || (!frame_decode_quoted(frame, &quoted) && !cut))
		return;
	/* The error goes to whom the quoted packet came from, or it was a phone that refused. */
	station = hash_map_find(model->addresses, &quoted.ip_source);
	if (station == NULL)
		station = station_find(model, frame->target);
	if (station == NULL)
		station = station_find(model, frame->source);
	if (station == NULL)
		return;
	error = model_row(model, &model->tables.icmp_error);
	if (error == NULL)
		return;
	error->phone = station->phone;
	error->boot = station->boot;
	error->sender = frame->ip_source;
	error->type = frame->icmp_type;
	error->code = frame->icmp_code;
	error->quoted_source = quoted.ip_source;
	error->quoted_target = quoted.ip_target;
	error->quoted_protocol = quoted.ip_protocol;
	/* No datagram goes to port 0: the capture cut it off. */
	error->quoted_port = quoted.target_port != 0 ? quoted.target_port : ROW_UNKNOWN;
	error->frame = frame_ref_of(frame);
	if (quoted.protocol == FRAME_UDP) {
		transfer_unreachable(model, frame, &quoted, error);
		if (error->transfer == NULL)
			registration_unreachable(model, &quoted, error);
	} else if (quoted.protocol == FRAME_TCP)
		connection_unreachable(model, &quoted, error);
}

/* What the phone wanted at that address. */
static const char *
role_of(const struct model *model, const struct arp_lookup *lookup)
{
	const struct dhcp_reply *lease = lookup->phone->station->lease;

	if (lease != NULL && ip_equal(lease->router, lookup->target))
		return "router";
	for (size_t i = 0; i < model->tables.server.count; i++) {
		const struct server *server = table_at(&model->tables.server, i);

		if (ip_equal(server->ip, lookup->target))
			return server->role;
	}
	return "other";
}

void
reach_finish(struct model *model)
{
	for (size_t i = 0; i < model->tables.arp_lookup.count; i++) {
		struct arp_lookup *lookup = table_at(&model->tables.arp_lookup, i);

		lookup->role = role_of(model, lookup);
		lookup->wait = visibility_wait(model, lookup->phone->station, lookup->replies != 0,
		                               lookup->last.time_ns, ROW_UNKNOWN);
	}
}
