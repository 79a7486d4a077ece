/* Who announced an address lately, or probed for it (RFC 5227): any device, because which of them
 * is a phone turns out later. */
#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"

/* Devices remembered: more than start within some minutes behind one mirror. */
#define REMEMBERED_MAX 1024
/* A probe is repeated three times within seconds, the announcement twice (RFC 5227 section 1.1). */
#define SERIES_NS (10 * SECOND_NS)

struct announcement {
	struct mac_address mac;
	struct frame_ref first;
	int64_t last_ns;
	bool used;
};

struct announcements {
	struct hash_map *by_mac; /* -> struct announcement in the ring */
	struct announcement ring[REMEMBERED_MAX];
	size_t next;
};

void
announcement_create(struct model *model)
{
	model->announcements = memory_zeroed(1, sizeof *model->announcements);
	model->announcements->by_mac = hash_map_create(sizeof(struct mac_address));
}

void
announcement_free(struct model *model)
{
	hash_map_destroy(model->announcements->by_mac);
	free(model->announcements);
}

void
announcement_heard(struct model *model, const struct frame *frame)
{
	struct announcements *all = model->announcements;
	struct mac_address mac = frame->arp_sender;
	struct announcement *one = hash_map_find(all->by_mac, &mac);
	int64_t now_ns = frame->packet->time_ns;

	if (mac_is_group(mac) || mac_is_zero(mac))
		return;
	if (one == NULL) {
		one = &all->ring[all->next];
		all->next = (all->next + 1) % REMEMBERED_MAX;
		if (one->used)
			hash_map_remove(all->by_mac, &one->mac);
		*one = (struct announcement){
		        .mac = mac, .first = frame_ref_of(frame), .used = true};
		hash_map_put(all->by_mac, &mac, one);
	} else if (now_ns - one->last_ns > SERIES_NS) {
		one->first = frame_ref_of(frame);
	}
	one->last_ns = now_ns;
}

const struct frame_ref *
announcement_of(const struct model *model, struct mac_address mac)
{
	const struct announcement *one = hash_map_find(model->announcements->by_mac, &mac);

	return one == NULL ? NULL : &one->first;
}
