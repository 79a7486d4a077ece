/* What the frames of each sender look like to a checker: FCS and checksums by interface, source MAC
 * and direction. A sample and the frames of phones are examined, the rest is counted. */
#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"
#include "analyzer/net/checksum.h"
#include "analyzer/net/fcs.h"

/* The first frames of each source: enough to tell a habit from an accident. */
#define SAMPLE_FRAMES 64
/* Strangers' sources that are kept. Those of known stations come on top: they are bounded by
 * STATIONS_MAX, and no flood of forged MACs keeps a phone out. */
#define STRANGERS_MAX 4096
/* Different wrong values remembered of a source: an artefact has one. */
#define VALUES_MAX 4
/* Frames with a wrong FCS whose answer may still come. Where a whole site's frames look wrong,
 * older ones are forgotten: any one of a source that was answered is enough. */
#define WRONG_FRAMES_MAX 1024

/* A power of two. */
#define RECENT_MAX 256

/* pcapng epb_flags */
#define FLAGS_DIRECTION 0x03
#define FLAGS_CRC_ERROR (UINT32_C(1) << 24)

static const char *const direction_words[FLAGS_DIRECTION + 1] = {"unknown", "in", "out", "unknown"};

struct source_key {
	int64_t interface;
	struct mac_address mac;
	uint16_t direction;
};

struct wrong_value {
	uint32_t value;
	int64_t frames;
};

struct source {
	struct source_key key;
	struct frame_source *row;
	struct wrong_value values[VALUES_MAX];
	size_t oldest; /* of the values */
	struct source *next;
};

struct wrong_frame {
	int64_t frame;
	struct source *source;
};

struct sources {
	struct hash_map *by_key; /* struct source_key -> struct source */
	struct source *all;
	struct source *recent[RECENT_MAX]; /* in front of by_key: most frames come from few */
	size_t strangers;
	struct wrong_frame wrong[WRONG_FRAMES_MAX]; /* by frame id modulo their number */
};

void
frame_source_create(struct model *model)
{
	model->sources = memory_zeroed(1, sizeof *model->sources);
	model->sources->by_key = hash_map_create(sizeof(struct source_key));
}

void
frame_source_free(struct model *model)
{
	struct sources *sources = model->sources;

	while (sources->all != NULL) {
		struct source *source = sources->all;

		sources->all = source->next;
		free(source);
	}
	hash_map_destroy(sources->by_key);
	free(sources);
}

static struct source *
source_add(struct model *model, const struct source_key *key, const struct frame *frame)
{
	struct sources *sources = model->sources;
	bool stranger = station_find(model, key->mac) == NULL;
	struct frame_source *row;
	struct source *source;

	if (stranger && sources->strangers >= STRANGERS_MAX)
		return NULL;
	row = model_row(model, &model->tables.frame_source);
	if (row == NULL)
		return NULL;
	sources->strangers += stranger;
	row->interface = key->interface;
	row->mac = key->mac;
	row->direction = direction_words[key->direction];
	row->fcs_constant_value = ROW_UNKNOWN;
	row->delivered = ROW_CANT_TELL;
	row->first = frame_ref_of(frame);
	source = memory_zeroed(1, sizeof *source);
	source->key = *key;
	source->row = row;
	source->next = sources->all;
	sources->all = source;
	hash_map_put(sources->by_key, key, source);
	return source;
}

static size_t
recent_slot(const struct source_key *key)
{
	const uint8_t *mac = key->mac.octet;

	return (size_t)(mac[3] ^ mac[4] ^ mac[5] ^ key->direction << 6) & (RECENT_MAX - 1);
}

/* NULL: one stranger too many. */
static struct source *
source_of(struct model *model, const struct frame *frame)
{
	const struct packet *packet = frame->packet;
	struct sources *sources = model->sources;
	struct source_key key = {ROW_INTERFACE(packet->capture, packet->interface), frame->source,
	                         (uint16_t)(packet->flags & FLAGS_DIRECTION)};
	struct source **recent = &sources->recent[recent_slot(&key)], *source = *recent;

	if (source != NULL && memcmp(&source->key, &key, sizeof key) == 0)
		return source;
	source = hash_map_find(sources->by_key, &key);
	if (source == NULL)
		source = source_add(model, &key, frame);
	if (source != NULL)
		*recent = source;
	return source;
}

/* The place of `value`; of a new one the place of the rarest, the oldest first among equals, so
 * that a value which keeps coming stays, whatever comes between. */
static struct wrong_value *
value_place(struct source *source, uint32_t value)
{
	size_t rarest = source->oldest;

	for (size_t i = 0; i < VALUES_MAX; i++) {
		size_t at = (source->oldest + i) % VALUES_MAX;

		if (source->values[at].frames != 0 && source->values[at].value == value)
			return &source->values[at];
		if (source->values[at].frames < source->values[rarest].frames)
			rarest = at;
	}
	source->oldest = (rarest + 1) % VALUES_MAX;
	source->values[rarest] = (struct wrong_value){value, 0};
	return &source->values[rarest];
}

static void
count_value(struct source *source, uint32_t value)
{
	struct wrong_value *counted = value_place(source, value);

	if (++counted->frames > source->row->fcs_constant) {
		source->row->fcs_constant = counted->frames;
		source->row->fcs_constant_value = value;
	}
}

static void
examine_fcs(struct model *model, struct source *source, const struct frame *frame)
{
	struct frame_source *row = source->row;
	struct fcs fcs = fcs_examine(frame);
	int64_t id = packet_frame_id(frame->packet);

	row->short_frames += frame_is_short(frame, &fcs);
	row->giant_frames += frame_is_giant(frame);
	if (fcs.verdict == FCS_MATCH) {
		row->with_trailer++;
		row->fcs_match++;
	} else if (fcs.verdict == FCS_MISMATCH) {
		row->with_trailer++;
		if (row->fcs_mismatch++ == 0 && row->crc_flagged == 0)
			row->mismatch = frame_ref_of(frame);
		count_value(source, fcs.value);
		model->sources->wrong[id % WRONG_FRAMES_MAX] = (struct wrong_frame){id, source};
	}
}

static void
examine_sums(struct frame_source *row, const struct frame *frame)
{
	enum checksum_verdict verdict = checksum_worst(checksum_examine(frame));

	if (verdict == CHECKSUM_OFFLOADED && row->sums_offloaded == 0)
		row->offload = frame_ref_of(frame);
	row->sums_checked += verdict >= CHECKSUM_GOOD;
	row->sums_good += verdict == CHECKSUM_GOOD;
	row->sums_offloaded += verdict == CHECKSUM_OFFLOADED;
	row->sums_bad += verdict == CHECKSUM_BAD;
}

void
frame_source_frame(struct model *model, const struct frame *frame, bool relevant)
{
	struct source *source;
	struct frame_source *row;

	if (!frame->has_mac)
		return;
	source = source_of(model, frame);
	if (source == NULL)
		return;
	row = source->row;
	row->frames++;
	/* The container's flags are those of the outermost frame. */
	if (frame->wrapper_count == 0 && (frame->packet->flags & FLAGS_CRC_ERROR) != 0 &&
	    row->crc_flagged++ == 0)
		row->mismatch = frame_ref_of(frame);
	if (row->frames > SAMPLE_FRAMES && !relevant)
		return;
	row->examined++;
	examine_fcs(model, source, frame);
	examine_sums(row, frame);
}

void
frame_source_answered(struct model *model, int64_t frame)
{
	const struct wrong_frame *wrong = &model->sources->wrong[frame % WRONG_FRAMES_MAX];

	if (wrong->source != NULL && wrong->frame == frame)
		wrong->source->row->delivered = 1;
}

void
frame_source_finish(struct model *model)
{
	for (struct source *source = model->sources->all; source != NULL; source = source->next) {
		const struct station *station = station_find(model, source->row->mac);

		if (station != NULL && station->phone->is_phone != NOT_A_PHONE)
			source->row->phone = station->phone;
	}
}
