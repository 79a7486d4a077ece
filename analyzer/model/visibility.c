/* What the capture could see: the one place that decides whether silence proves anything. */
#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"
#include "analyzer/net/message_digest.h"
#include "analyzer/net/tcp_stream.h"

/* A mirror of both directions, or of two ports on the way, writes a frame twice within this. */
#define COPY_WINDOW_NS (SECOND_NS / 100)
/* Messages remembered for that: more than any mirror writes of phones' traffic in 10 ms. */
#define COPIES_MAX 1024
#define UNTAGGED_INDEX 4096

/* Copies are told within a capture: two points may both see a message. */
struct copy_key {
	uint64_t digest, capture;
};

struct copy {
	struct copy_key key;
	int64_t time_ns;
	bool used;
};

struct mirror {
	struct hash_map *by_key; /* -> struct copy in the ring */
	struct copy ring[COPIES_MAX];
	size_t next;
};

void
visibility_create(struct model *model)
{
	model->mirror = memory_zeroed(1, sizeof *model->mirror);
	model->mirror->by_key = hash_map_create(sizeof(struct copy_key));
}

void
visibility_free(struct model *model)
{
	hash_map_destroy(model->mirror->by_key);
	free(model->mirror);
}

static struct vlan_use *
vlan_use_of(struct station *station, int index)
{
	for (size_t i = 0; i < station->vlan_count; i++)
		if (station->vlans[i].vlan == index)
			return &station->vlans[i];
	if (station->vlan_count == VLANS_MAX)
		return NULL;
	station->vlans[station->vlan_count] = (struct vlan_use){.vlan = index};
	return &station->vlans[station->vlan_count++];
}

static void
count_sent(struct station *station, const struct frame *frame, int vlan_index)
{
	struct vlan_use *use = vlan_use_of(station, vlan_index);
	int64_t silence_ns = frame->packet->time_ns - station->last_ns;
	int64_t interface = ROW_INTERFACE(frame->packet->capture, frame->packet->interface);

	if (station->tx == 0)
		station->interface = interface;
	else if (station->interface != interface)
		station->interface = ROW_UNKNOWN;
	if (station->tx++ == 0)
		station->first_ns = frame->packet->time_ns;
	else if (silence_ns > station->longest_silence_ns)
		station->longest_silence_ns = silence_ns;
	station->last_ns = frame->packet->time_ns;
	station->tx_unicast += ip_present(frame->ip_target) && !mac_is_zero(frame->target) &&
	                       frame->protocol != FRAME_ARP && !mac_is_group(frame->target);
	if (use != NULL && frame->has_mac && mac_is_group(frame->target))
		use->sent++;
	if (frame->packet->captured < frame->packet->wire)
		station->cut_frames++;
}

static bool
is_phone(const struct station *station)
{
	return station != NULL && station->phone->is_phone != NOT_A_PHONE;
}

/* Who is at this end of the frame. The address comes first: a phone behind a router is known by it
 * alone, and so is everybody on a link layer without addresses. */
static struct station *
station_at(const struct model *model, const struct frame *frame, struct ip_address ip,
           struct mac_address mac)
{
	struct station *station = ip_present(ip) ? hash_map_find(model->addresses, &ip) : NULL;

	return station == NULL && frame->has_mac ? station_find(model, mac) : station;
}

void
visibility_missed(struct station *station, int64_t frames)
{
	station->missed += frames;
}

void
visibility_missed_before(struct station *station)
{
	if (station->tx + station->rx_unicast != 0)
		visibility_missed(station, 1);
}

bool
visibility_frame(struct model *model, const struct frame *frame)
{
	int vlan_index = frame->vlan == FRAME_UNTAGGED ? UNTAGGED_INDEX : frame->vlan & 0xfff;
	struct station *sender = station_at(model, frame, frame->ip_source, frame->source);
	struct station *receiver;
	int64_t behind_ns = model->now_ns - frame->packet->time_ns;
	/* Its record stands behind that of a later one. */
	bool late = behind_ns > 0 && behind_ns <= CLOCK_STEP_NS;

	if (sender != NULL) {
		count_sent(sender, frame, vlan_index);
		visibility_missed(sender, late);
	}
	if (frame->protocol == FRAME_STP)
		model->captures[frame->packet->capture].infrastructure++;
	if (frame->has_mac && mac_is_group(frame->target)) {
		model->broadcasts[vlan_index]++;
		return is_phone(sender);
	}
	receiver = station_at(model, frame, frame->ip_target, frame->target);
	if (receiver == NULL)
		return is_phone(sender);
	receiver->rx_unicast++;
	visibility_missed(receiver, late);
	if (frame->packet->captured < frame->packet->wire)
		receiver->cut_frames++;
	return is_phone(sender) || is_phone(receiver);
}

/* What its sender waits a second or more for an answer to before it sends it again: DHCP, TFTP and,
 * as a SYN (RFC 6298 section 2), TCP. */
static bool
is_request(const struct frame *frame)
{
	if (frame->protocol == FRAME_TCP)
		return (frame->tcp.flags & TCP_SYN) != 0;
	return frame->protocol == FRAME_UDP &&
	       (frame->target_port == DHCP_SERVER_PORT || frame->target_port == TFTP_PORT);
}

bool
visibility_is_copy(struct model *model, const struct frame *frame)
{
	struct mirror *mirror = model->mirror;
	int64_t now_ns = frame->packet->time_ns;
	struct copy_key key;
	struct copy *copy;

	/* Without an IP id nothing tells a copy from a message that was sent again, except for
	 * requests: no client repeats them that fast. */
	if (frame->ip_id == 0 && ip_present(frame->ip_source) && !is_request(frame))
		return false;
	key = (struct copy_key){message_digest(frame), frame->packet->capture};
	copy = hash_map_find(mirror->by_key, &key);
	if (copy != NULL && llabs(now_ns - copy->time_ns) <= COPY_WINDOW_NS) {
		model->captures[frame->packet->capture].mirror_copies++;
		return true;
	}
	if (copy == NULL) {
		copy = &mirror->ring[mirror->next];
		mirror->next = (mirror->next + 1) % COPIES_MAX;
		if (copy->used)
			hash_map_remove(mirror->by_key, &copy->key);
		copy->key = key;
		copy->used = true;
		hash_map_put(mirror->by_key, &key, copy);
	}
	copy->time_ns = now_ns;
	return false;
}

/* Group frames by others in the VLANs that the station used. */
static int64_t
broadcasts_heard(const struct model *model, const struct station *station)
{
	int64_t heard = 0;

	for (size_t i = 0; i < station->vlan_count; i++)
		heard += model->broadcasts[station->vlans[i].vlan] - station->vlans[i].sent;
	return heard;
}

/* Frames that the captures lost, where they are too many to be passed over: single losses don't
 * explain why every try stays without an answer, one in a hundred may. */
static int64_t
drops_that_matter(const struct model *model)
{
	int64_t dropped = 0;

	for (size_t i = 0; i < model->capture_count; i++)
		dropped += model->captures[i].dropped;
	return dropped * 100 >= (int64_t)model->stream.frames ? dropped : 0;
}

static uint64_t
clock_steps(const struct model *model)
{
	uint64_t steps = 0;

	for (size_t i = 0; i < model->capture_count; i++)
		steps += model->captures[i].clock_steps;
	return steps;
}

/* The phone's first and last frame are of different captures, and nothing says how far apart their
 * clocks are. */
static bool
seen_by_two_clocks(const struct model *model, const struct station *station)
{
	uint32_t first = (uint32_t)(station->phone->first.id >> PACKET_CAPTURE_SHIFT);
	uint32_t last = (uint32_t)(station->phone->last.id >> PACKET_CAPTURE_SHIFT);

	return first != last && (model_capture(model, first)->clock_unknown ||
	                         model_capture(model, last)->clock_unknown);
}

/* Does a capture that saw the phone hold what comes from the switch's side of its cable? Others, of
 * other places, tell nothing of that. */
static bool
switch_side_seen(const struct model *model, const struct phone *phone)
{
	uint32_t first = (uint32_t)(phone->first.id >> PACKET_CAPTURE_SHIFT);
	uint32_t last = (uint32_t)(phone->last.id >> PACKET_CAPTURE_SHIFT);

	for (uint32_t i = first < last ? first : last; i <= first || i <= last; i++)
		if (model_capture(model, i)->infrastructure != 0)
			return true;
	return false;
}

const char *
visibility_blind(struct model *model, const struct station *station)
{
	int64_t dropped = drops_that_matter(model);

	/* Broadcasts by others prove little: those of a PC behind the phone come from the phone's
	 * own side. What was sent to the phone, or by the switch itself, comes from the other. But
	 * who speaks to one host alone was told its address by a frame of that kind (RFC 826). */
	if (station->rx_unicast == 0 &&
	    (station->tx_unicast != 0 || !switch_side_seen(model, station->phone)))
		return "no frame toward this phone in the capture";
	if (station->missed != 0)
		return model_printf(model,
		                    "%lld frame%s of this phone that others answer or follow %s "
		                    "missing in the capture, or out of order",
		                    (long long)station->missed, station->missed == 1 ? "" : "s",
		                    station->missed == 1 ? "is" : "are");
	if (dropped != 0)
		return model_printf(model, "%lld frame%s dropped by the capture",
		                    (long long)dropped, dropped == 1 ? " was" : "s were");
	if (seen_by_two_clocks(model, station))
		return "two captures saw this phone, and their clocks could not be compared";
	if (clock_steps(model) != 0)
		return "the clock of the capture went back in between";
	return NULL;
}

struct wait
visibility_wait(struct model *model, const struct station *station, bool answered, int64_t asked_ns,
                int64_t closed_ns)
{
	struct wait wait = {ROW_UNKNOWN, NULL};
	int64_t until_ns = closed_ns == ROW_UNKNOWN ? model->stream.ended_ns : closed_ns;

	if (answered)
		return wait;
	wait.waited_ns = until_ns > asked_ns ? until_ns - asked_ns : 0;
	wait.blind = visibility_blind(model, station);
	return wait;
}

/* Frames that are not yet padded, or whose checksums the network card has still to fill in, were
 * captured by their own sender. */
static bool
captured_at_its_sender(const struct frame_source *source)
{
	return source->short_frames != 0 || source->sums_offloaded != 0;
}

static bool
is_server_mac(const struct model *model, struct mac_address mac)
{
	for (size_t i = 0; i < model->tables.server.count; i++) {
		const struct server *server = table_at(&model->tables.server, i);

		if (server->has_mac && mac_equal(server->mac, mac))
			return true;
	}
	return false;
}

/* Where the capture was taken, as far as its frames tell. */
static const char *
point_of(const struct model *model, uint32_t capture)
{
	size_t direct = 0, routed = 0;

	for (size_t i = 0; i < model->tables.frame_source.count; i++) {
		const struct frame_source *source = table_at(&model->tables.frame_source, i);

		if (source->interface >> 20 == capture && captured_at_its_sender(source) &&
		    is_server_mac(model, source->mac))
			return "server-side";
	}
	for (size_t i = 0; i < model->tables.phone.count; i++) {
		const struct phone *phone = table_at(&model->tables.phone, i);

		if (phone->is_phone == NOT_A_PHONE ||
		    phone->first.id >> PACKET_CAPTURE_SHIFT != capture)
			continue;
		if (phone->station->behind_router)
			routed++;
		else if (phone->station->tx != 0 && phone->station->rx_unicast != 0)
			direct++;
	}
	if (direct + routed == 0)
		return "unknown";
	return routed > direct ? "router-side" : "mirror";
}

/* What the capture lost in which the phone was first seen; only a container that counts tells. */
static int64_t
dropped_in(const struct model *model, const struct phone *phone)
{
	uint32_t capture = (uint32_t)(phone->first.id >> PACKET_CAPTURE_SHIFT);

	return model_capture(model, capture)->dropped != 0 ? model_capture(model, capture)->dropped
	                                                   : ROW_UNKNOWN;
}

void
visibility_finish(struct model *model)
{
	for (uint32_t i = 0; i < model->capture_count; i++)
		model->captures[i].point = point_of(model, i);
	for (size_t i = 0; i < model->tables.phone.count; i++) {
		struct phone *phone = table_at(&model->tables.phone, i);
		struct station *station = phone->station;
		struct visibility *row;

		if (phone->is_phone == NOT_A_PHONE)
			continue;
		row = model_row(model, &model->tables.visibility);
		if (row == NULL)
			return;
		row->phone = phone;
		row->tx = station->tx;
		row->rx_unicast = station->rx_unicast;
		row->rx_broadcast = broadcasts_heard(model, station);
		row->cut_frames = station->cut_frames;
		row->drops = dropped_in(model, phone);
		row->first_ns = phone->first.time_ns;
		row->last_ns = station->last_ns > phone->last.time_ns ? station->last_ns
		                                                      : phone->last.time_ns;
		row->begins_mid_boot = station->first_boot != NULL && !station->first_boot->whole;
		row->longest_silence_ns =
		        station->tx > 1 ? station->longest_silence_ns : ROW_UNKNOWN;
		row->behind_router = station->behind_router;
		row->missed = station->missed;
		row->blind = visibility_blind(model, station);
	}
}
