/* Where one boot of a phone ends and the next begins. Evidence of a beginning: a burst of CDP
 * or LLDP messages (link-up), a DISCOVER or INIT-REBOOT after a lease was in use, and, where no
 * DHCP is seen at all, the first file asked for again, or a registration after a server's order to
 * restart (boot_restart.c). DISCOVERs alone prove little: phones in service send them too, then
 * with their address as IP source (boot-sequence section 1). */
#include "analyzer/model/boot.h"

#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

/* CDP hellos come every 60 s, the messages of a link-up within seconds of each other. */
#define BURST_GAP_NS (10 * SECOND_NS)
#define BURST_LINK_UP 3
/* Messages of a burst follow each other faster. */
#define BURST_LONE_NS (3 * SECOND_NS)
/* Longest time from link-up to the first DISCOVER: two minutes without a CDP switch, and a margin.
 */
#define BURST_TO_DISCOVER_NS (180 * SECOND_NS)
/* A new DISCOVER sooner than this after an ACK, without a file in between, is the same attempt: a
 * move to the voice VLAN, a declined address. */
#define LEASE_SETTLED_NS (10 * SECOND_NS)
/* What a phone does to reach others before its first file or registration, after the silence of its
 * start, takes no longer. */
#define OPENING_NS (10 * SECOND_NS)

/* The station began anew at `first`: what it did last before that, and what was the last word. */
static void
close_previous(struct station *station, struct boot *previous, struct frame_ref first,
               const char *began_by)
{
	/* What only turned out later to belong to the new start has moved `last` on. */
	if (previous->last.time_ns >= first.time_ns && station->pause_before.id != 0 &&
	    station->pause_before.time_ns < first.time_ns)
		previous->last = station->pause_before;
	previous->ended_ns =
	        previous->last.time_ns < first.time_ns ? previous->last.time_ns : first.time_ns;
	if (previous->ended_by == NULL && strstr(began_by, "-burst") != NULL)
		previous->ended_by = "link-up";
}

struct boot *
boot_begin(struct model *model, struct station *station, struct frame_ref first,
           const char *began_by, bool whole, const struct frame *frame)
{
	struct boot *boot = model_row(model, &model->tables.boot), *previous = station->boot;
	int64_t now_ns = frame->packet->time_ns;

	if (boot == NULL)
		return previous;
	if (previous != NULL) {
		close_previous(station, previous, first, began_by);
		previous->next_ns = first.time_ns;
		transfer_close_boot(model, station, now_ns);
	}
	if (station->exchange != NULL)
		exchange_close(station->exchange, now_ns);
	boot->phone = station->phone;
	boot->n = ++station->boots;
	boot->began_ns = first.time_ns;
	boot->ended_ns = boot->next_ns = ROW_UNKNOWN;
	boot->alarm_code = boot->period_ns = ROW_UNKNOWN;
	boot->same_files = ROW_CANT_TELL;
	boot->began_by = began_by;
	boot->whole = whole;
	boot->previous = previous;
	boot->first = first;
	boot->last = frame_ref_of(frame);
	if (station->burst_count != 0 && first.id == station->burst_first.id)
		boot->load = station->burst_load;
	if (station->first_boot == NULL)
		station->first_boot = boot;
	station->boot = boot;
	station->pause_before.id = station->pause_after.id = 0;
	connection_close_boot(model, station, first.time_ns, frame);
	station->boot_has_dhcp = station->boot_has_lease = false;
	station->transfers = 0;
	station->first_file = NULL;
	station->load_being_fetched = NULL;
	station->informed = NULL;
	return boot;
}

void
boot_reached(struct boot *boot, enum stage stage)
{
	if (boot != NULL && stage > boot->stage)
		boot->stage = stage;
}

void
boot_last_words(struct boot *boot, const char *words, const struct frame *frame)
{
	if (boot == NULL)
		return;
	boot->ended_by = words;
	/* The silence of a start comes after it. */
	boot->last = frame_ref_of(frame);
	boot->phone->station->pause_after.id = 0;
}

void
boot_goes_on(struct boot *boot)
{
	if (boot != NULL)
		boot->ended_by = NULL;
}

void
boot_reaches_back(struct boot *boot, struct frame_ref frame)
{
	if (boot == NULL || frame.time_ns >= boot->began_ns)
		return;
	boot->began_ns = frame.time_ns;
	boot->first = frame;
	if (frame.time_ns < boot->phone->first.time_ns)
		boot->phone->first = frame;
}

struct boot *
boot_current(struct model *model, struct station *station, const struct frame *frame)
{
	if (station->boot == NULL)
		boot_begin_first(model, station, frame);
	if (station->boot == NULL)
		return NULL;
	if (frame->packet->time_ns - station->boot->last.time_ns >= BOOT_SILENCE_NS) {
		station->pause_before = station->boot->last;
		station->pause_after = frame_ref_of(frame);
	}
	station->boot->last = frame_ref_of(frame);
	if (frame->vlan > 0)
		boot_reached(station->boot, STAGE_VLAN);
	return station->boot;
}

const struct frame_ref *
boot_opening(const struct station *station, int64_t act_ns)
{
	const struct frame_ref *after = &station->pause_after;

	return after->id != 0 && act_ns >= after->time_ns && act_ns - after->time_ns <= OPENING_NS
	               ? after
	               : NULL;
}

bool
boot_only_link(const struct station *station)
{
	return !station->boot_has_dhcp && station->transfers == 0 &&
	       station->boot->stage < STAGE_DHCP;
}

bool
boot_link_came_up(const struct station *station, int64_t now_ns)
{
	return station->burst_count >= 2 &&
	       station->burst_first.time_ns > station->boot->last.time_ns &&
	       now_ns - station->burst_last_ns <= BURST_TO_DISCOVER_NS;
}

/* Hellos of CDP and of LLDP may lie close together; only those of one protocol make a burst, and a
 * lone hello of the other is passed over. */
static bool
burst_goes_on(const struct station *station, const char *by, int64_t now_ns)
{
	int64_t gap_ns = now_ns - station->burst_last_ns;

	if (station->burst_count == 0 || gap_ns > BURST_GAP_NS)
		return false;
	return station->burst_by == by || station->burst_count > 1 || gap_ns <= BURST_LONE_NS;
}

void
boot_cdp(struct model *model, struct station *station, const struct frame *frame)
{
	static const char by_cdp[] = "cdp-burst", by_lldp[] = "lldp-burst";
	const char *by = frame->protocol == FRAME_LLDP ? by_lldp : by_cdp;
	int64_t now_ns = frame->packet->time_ns;

	if (!burst_goes_on(station, by, now_ns)) {
		station->burst_first = frame_ref_of(frame);
		station->burst_by = by;
		station->burst_count = 0;
		station->burst_load = NULL;
	}
	if (station->burst_by == by) {
		station->burst_count++;
		station->burst_last_ns = now_ns;
	}
	if (station->boot == NULL) {
		boot_current(model, station, frame);
	} else if (boot_only_link(station)) {
		/* A second message within seconds tells a link-up from a hello. */
		if (station->burst_count == 2 &&
		    station->boot->first.id == station->burst_first.id) {
			station->boot->began_by = station->burst_by;
			station->boot->whole = true;
		}
		boot_current(model, station, frame);
	} else if (station->burst_count == BURST_LINK_UP && boot_link_came_up(station, now_ns) &&
	           station->burst_first.time_ns - station->boot->last.time_ns >= BOOT_SILENCE_NS) {
		boot_begin(model, station, station->burst_first, station->burst_by, true, frame);
	}
	boot_reached(station->boot, STAGE_LINK);
}

void
boot_load(struct station *station, const char *load)
{
	station->burst_load = load;
	/* The burst after all else may belong to the next boot: then that one takes it over. */
	if (station->boot != NULL && (station->boot->load == NULL || boot_only_link(station)))
		station->boot->load = load;
}

/* A DISCOVER or INIT-REBOOT while a boot runs: does it begin the next one? */
static bool
begins_again(const struct station *station, const struct frame *frame)
{
	const char *words = station->boot->ended_by;
	bool busy = station->transfers != 0 || station->boot->stage >= STAGE_REGISTERING;
	bool moved;

	if (words != NULL && strcmp(words, "released") != 0)
		return true;
	/* Its own DISCOVERs went unanswered and it goes on with what it remembers. */
	if (!station->boot_has_lease)
		return busy && !station->boot_has_dhcp;
	if (busy)
		return true;
	moved = station->lease != NULL && station->lease->vlan != frame->vlan;
	return !moved && frame->packet->time_ns - station->lease_ns >= LEASE_SETTLED_NS;
}

void
boot_dhcp(struct model *model, struct station *station, const struct frame *frame,
          bool wants_address, bool has_none)
{
	bool starts = wants_address && has_none;

	if (station->boot == NULL) {
		boot_begin(model, station, frame_ref_of(frame),
		           starts ? "discover" : "capture-start", starts, frame);
	} else if (starts && begins_again(station, frame)) {
		bool burst = boot_link_came_up(station, frame->packet->time_ns);

		boot_begin(model, station, burst ? station->burst_first : frame_ref_of(frame),
		           burst ? station->burst_by : "discover", true, frame);
	} else if (starts && boot_only_link(station) && !station->boot->whole) {
		/* One CDP message before it: link-up or hello, the DISCOVER is the beginning. */
		station->boot->whole = true;
		station->boot->began_by = "discover";
	}
	if (boot_current(model, station, frame) == NULL)
		return;
	if (wants_address) {
		/* It gave the address back to take another, in the voice VLAN. */
		boot_goes_on(station->boot);
		station->boot_has_dhcp = true;
		boot_reached(station->boot, STAGE_DHCP);
	}
}

/* Folds one transfer into the digest of what its boot fetched: equal digests = the same boot again.
 */
static void
digest_transfer(struct boot *boot, const struct transfer *transfer)
{
	XXH3_state_t state;
	XXH128_hash_t digest;
	const char *texts[] = {transfer->name, transfer_outcome_words[transfer->outcome],
	                       transfer->content};

	XXH3_128bits_reset(&state);
	XXH3_128bits_update(&state, boot->files_digest, sizeof boot->files_digest);
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (texts[i] != NULL)
			XXH3_128bits_update(&state, texts[i], strlen(texts[i]) + 1);
	digest = XXH3_128bits_digest(&state);
	boot->files_digest[0] = digest.high64;
	boot->files_digest[1] = digest.low64;
}

void
boot_finish(struct model *model)
{
	for (size_t i = 0; i < model->tables.transfer.count; i++) {
		struct transfer *transfer = table_at(&model->tables.transfer, i);

		if (transfer->boot != NULL)
			digest_transfer(transfer->boot, transfer);
	}
	for (size_t i = 0; i < model->tables.boot.count; i++) {
		struct boot *boot = table_at(&model->tables.boot, i);

		if (boot->ended_ns == ROW_UNKNOWN)
			boot->ended_by = NULL;
		if (boot->previous != NULL && boot->whole && boot->previous->whole)
			boot->period_ns = boot->began_ns - boot->previous->began_ns;
		boot->files = boot->files_digest[0] == 0 && boot->files_digest[1] == 0
		                      ? ""
		                      : model_printf(model, "%016llx%016llx",
		                                     (unsigned long long)boot->files_digest[0],
		                                     (unsigned long long)boot->files_digest[1]);
		if (boot->previous != NULL)
			boot->same_files = strcmp(boot->files, boot->previous->files) == 0;
	}
}
