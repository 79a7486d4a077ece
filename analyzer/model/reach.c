/* Reaching things on the wire: ARP lookups, and who claims which address (RFC 826, RFC 5227). */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"

/* What makes a claim (column ip_claim.how). */
static const char probe[] = "arp-probe", announcement[] = "arp-announcement",
                  request[] = "arp-request", reply[] = "arp-reply";

struct claim_key {
	const char *how;
	struct ip_address ip;
	struct mac_address mac;
	uint8_t padding;
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

/* MACs that several routers share: VRRP (RFC 5798 section 7.3), HSRP version 1 and 2, GLBP. */
static bool
is_virtual_mac(struct mac_address mac)
{
	static const struct {
		uint64_t first5, mask;
	} shared[] = {
	        {0x00005e0001, 0xffffffffff}, {0x00005e0002, 0xffffffffff},
	        {0x00000c07ac, 0xffffffffff}, {0x00000c9ff0, 0xfffffffff0},
	        {0x0007b40000, 0xfffffffc00},
	};
	uint64_t first5 = 0;

	for (size_t i = 0; i < 5; i++)
		first5 = first5 << 8 | mac.octet[i];
	for (size_t i = 0; i < sizeof shared / sizeof shared[0]; i++)
		if ((first5 & shared[i].mask) == shared[i].first5)
			return true;
	return false;
}

static struct claim_key
claim_key_of(struct ip_address ip, struct mac_address mac, const char *how)
{
	struct claim_key key;

	memset(&key, 0, sizeof key);
	key.how = how;
	key.ip = ip;
	key.mac = mac;
	return key;
}

static void
claim_address(struct model *model, struct ip_address ip, struct mac_address mac, const char *how,
              const struct frame *frame)
{
	struct claim_key key = claim_key_of(ip, mac, how);
	struct ip_claim *claim;

	if (!ip_ok_host(ip) || mac_is_group(mac) || mac_is_zero(mac))
		return;
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

void
reach_leased(struct model *model, const struct station *station, struct ip_address ip,
             const struct frame *ack)
{
	static const char dhcp_ack[] = "dhcp-ack";

	if (station->phone->has_mac)
		claim_address(model, ip, station->phone->mac, dhcp_ack, ack);
}

/* Somebody uses the address that was probed for: the probe lasts until that shows. */
static void
probe_answered(struct model *model, struct ip_address ip, struct mac_address prober,
               const struct frame *frame)
{
	struct claim_key key = claim_key_of(ip, prober, probe);
	struct ip_claim *claim = hash_map_find(model->claims->by_address, &key);

	if (claim != NULL)
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

/* Does a list with commas between hold this item? */
static bool
list_holds(const char *list, const char *item)
{
	size_t length = strlen(item);

	for (const char *at = list; at != NULL; at = strchr(at, ',')) {
		at += *at == ',';
		if (strncmp(at, item, length) == 0 && (at[length] == ',' || at[length] == '\0'))
			return true;
	}
	return false;
}

/* What the phone wants at that address, as far as its lease tells. Where nobody answers ARP, what
 * it would have said next is never sent. */
static const char *
role_by_lease(const struct station *station, struct ip_address target)
{
	const struct dhcp_reply *lease = station->lease;
	const char *known;
	char address[IP_TEXT_SIZE];

	if (lease == NULL)
		return NULL;
	if (ip_equal(lease->router, target))
		return "router";
	known = transfer_server_source(station, target);
	if (known != NULL && strcmp(known, "static") != 0)
		return "tftp";
	ip_format(target, address);
	if (lease->dns != NULL && list_holds(lease->dns, address))
		return "dns";
	return ip_equal(lease->server, target) ? "dhcp" : NULL;
}

static void
arp_request(struct model *model, const struct frame *frame)
{
	struct station *station = station_find(model, frame->arp_sender);
	bool is_probe = ip_is_unspecified(frame->ip_source);
	struct arp_lookup *lookup;

	/* Only stations that something else made known: a PC's ARP is no fact about a phone. An
	 * announcement asks for nobody. */
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
	if (is_probe)
		lookup->role = "self";
	else if (lookup->role == NULL)
		lookup->role = role_by_lease(station, frame->ip_target);
}

static void
arp_reply(struct model *model, const struct frame *frame)
{
	struct station *station = station_find(model, frame->arp_target);
	struct arp_lookup *lookup;

	probe_answered(model, frame->ip_source, frame->arp_target, frame);
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
	bool announces = ip_equal(frame->ip_source, frame->ip_target);

	if ((frame->arp_operation != 1 && frame->arp_operation != 2) ||
	    visibility_is_copy(model, frame))
		return;
	if (announces || ip_is_unspecified(frame->ip_source))
		announcement_heard(model, frame);
	/* Whatever else a message is for, its sender claims its address (RFC 5227 section 2.4). */
	if (ip_is_unspecified(frame->ip_source))
		claim_address(model, frame->ip_target, frame->arp_sender, probe, frame);
	else
		claim_address(model, frame->ip_source, frame->arp_sender,
		              announces                   ? announcement
		              : frame->arp_operation == 1 ? request
		                                          : reply,
		              frame);
	if (frame->arp_operation == 2 && !announces)
		arp_reply(model, frame);
	else if (frame->arp_operation == 1)
		arp_request(model, frame);
}

/* The call managers that the phone's configuration names, by address. */
struct named_key {
	const struct phone *phone;
	const char *address;
};

static struct hash_map *
named_call_managers(const struct model *model)
{
	struct hash_map *named = hash_map_create(sizeof(struct named_key));

	for (size_t i = 0; i < model->tables.config_call_manager.count; i++) {
		struct config_call_manager_row *row =
		        table_at(&model->tables.config_call_manager, i);
		struct named_key key = {row->phone, row->address};

		hash_map_put(named, &key, row);
	}
	return named;
}

/* What the phone wanted at that address, as far as somebody was asked there, or its configuration
 * names it. */
static const char *
role_of(struct model *model, const struct hash_map *named, const struct arp_lookup *lookup)
{
	static const char *const roles[] = {"tftp", "call-control", "http", "dns", "dhcp"};
	char address[IP_TEXT_SIZE];
	struct named_key key = {
	        lookup->phone,
	        strings_intern_text(model->strings, ip_format(lookup->target, address))};

	for (size_t i = 0; i < sizeof roles / sizeof roles[0]; i++)
		if (server_find(model, roles[i], lookup->target) != NULL)
			return roles[i];
	return hash_map_find(named, &key) != NULL ? "call-control" : "other";
}

void
reach_finish(struct model *model)
{
	struct hash_map *named = named_call_managers(model);

	for (size_t i = 0; i < model->tables.arp_lookup.count; i++) {
		struct arp_lookup *lookup = table_at(&model->tables.arp_lookup, i);

		if (lookup->role == NULL)
			lookup->role = role_of(model, named, lookup);
		lookup->wait = visibility_wait(model, lookup->phone->station, lookup->replies != 0,
		                               lookup->last.time_ns, lookup->boot->next_ns);
	}
	hash_map_destroy(named);
}
