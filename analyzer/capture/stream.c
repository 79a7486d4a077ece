/* Several captures as one, merged by time. Only the heads are compared, so that a capture whose own
 * clock steps back keeps its own order. */
#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/capture/source.h"
#include "analyzer/capture/spool.h"

struct stream {
	struct source **sources;
	size_t count;
	struct packet *heads; /* by capture number */
	/* Captures with a head, as a binary heap: the earliest packet's is waiting[0]. */
	size_t *waiting;
	size_t waiting_count;
	bool started, damaged;
	struct spool **spools; /* by capture number, of those that can't be rewound; NULL: none */
	bool again;            /* the second reading */
	int64_t *clocks;       /* by capture number: what its times are moved by */
};

static bool
stream_before(const struct stream *stream, size_t a, size_t b)
{
	int64_t time_a = stream->heads[a].time_ns, time_b = stream->heads[b].time_ns;

	return time_a < time_b || (time_a == time_b && a < b);
}

/* Restores the heap below `place`, whose head alone may be too late for it. */
static void
stream_sift(struct stream *stream, size_t place)
{
	size_t *waiting = stream->waiting;

	for (;;) {
		size_t first = place, moved = waiting[place];

		for (size_t child = 2 * place + 1; child <= 2 * place + 2; child++) {
			if (child < stream->waiting_count &&
			    stream_before(stream, waiting[child], waiting[first]))
				first = child;
		}
		if (first == place)
			return;
		waiting[place] = waiting[first];
		waiting[first] = moved;
		place = first;
	}
}

/* Neither the clock of a capture nor its times are to be trusted. */
static int64_t
moved(int64_t time_ns, int64_t by_ns)
{
	int64_t sum;

	if (__builtin_add_overflow(time_ns, by_ns, &sum))
		return by_ns > 0 ? INT64_MAX : INT64_MIN;
	return sum;
}

/* Reads the next head of a capture. False: it has no more. */
static bool
stream_advance(struct stream *stream, size_t capture)
{
	struct source *source = stream->sources[capture];
	struct spool *spool = stream->again ? stream->spools[capture] : NULL;
	enum source_result result;

	/* whose times have been moved already */
	if (spool != NULL)
		return spool_next(spool, &stream->heads[capture]);
	if (stream->again && !source->rewindable)
		return false;
	result = source->operations->next(source, &stream->heads[capture]);
	stream->heads[capture].capture = (uint32_t)capture;
	stream->heads[capture].time_ns =
	        moved(stream->heads[capture].time_ns, stream->clocks[capture]);
	if (result == SOURCE_DAMAGED)
		stream->damaged = true;
	return result == SOURCE_PACKET;
}

static void
stream_start(struct stream *stream)
{
	stream->started = true;
	for (size_t i = 0; i < stream->count; i++) {
		if (stream_advance(stream, i))
			stream->waiting[stream->waiting_count++] = i;
	}
	for (size_t i = stream->waiting_count / 2; i > 0; i--)
		stream_sift(stream, i - 1);
}

struct stream *
stream_create(struct source **sources, size_t count)
{
	struct stream *stream = memory_zeroed(1, sizeof *stream);

	stream->count = count;
	stream->sources = memory_zeroed(count, sizeof(struct source *));
	stream->heads = memory_zeroed(count, sizeof *stream->heads);
	stream->waiting = memory_zeroed(count, sizeof *stream->waiting);
	stream->spools = memory_zeroed(count, sizeof(struct spool *));
	stream->clocks = memory_zeroed(count, sizeof *stream->clocks);
	for (size_t i = 0; i < count; i++)
		stream->sources[i] = sources[i];
	return stream;
}

void
stream_destroy(struct stream *stream)
{
	for (size_t i = 0; i < stream->count; i++) {
		stream->sources[i]->operations->close(stream->sources[i]);
		spool_destroy(stream->spools[i]);
	}
	free(stream->spools);
	free(stream->clocks);
	free(stream->sources);
	free(stream->heads);
	free(stream->waiting);
	free(stream);
}

enum source_result
stream_next(struct stream *stream, struct packet *ret_packet)
{
	if (!stream->started) {
		stream_start(stream);
	} else if (stream->waiting_count != 0) {
		/* The packet handed out last time was waiting[0]'s: its data had to stay till now.
		 */
		if (!stream_advance(stream, stream->waiting[0]))
			stream->waiting[0] = stream->waiting[--stream->waiting_count];
		stream_sift(stream, 0);
	}
	if (stream->waiting_count != 0) {
		*ret_packet = stream->heads[stream->waiting[0]];
		return SOURCE_PACKET;
	}
	if (stream->damaged) {
		stream->damaged = false;
		return SOURCE_DAMAGED;
	}
	return SOURCE_END;
}

size_t
stream_count(const struct stream *stream)
{
	return stream->count;
}

const struct capture_info *
stream_info(const struct stream *stream, size_t capture)
{
	return &stream->sources[capture]->info;
}

bool
stream_can_preview(const struct stream *stream, size_t capture)
{
	return stream->sources[capture]->rewindable && !stream->sources[capture]->followed;
}

bool
stream_preview(struct stream *stream, size_t capture, struct packet *ret_packet)
{
	struct source *source = stream->sources[capture];

	if (source->operations->next(source, ret_packet) != SOURCE_PACKET)
		return false;
	ret_packet->capture = (uint32_t)capture;
	return true;
}

bool
stream_preview_end(struct stream *stream, size_t capture)
{
	return stream->sources[capture]->operations->rewind(stream->sources[capture]);
}

struct first_packet {
	struct source *source;
	bool present;
	int64_t time_ns;
	size_t place; /* named order, which decides between equal times */
};

static int
compare_first(const void *a, const void *b)
{
	const struct first_packet *one = a, *two = b;

	if (one->present != two->present)
		return one->present ? -1 : 1;
	if (one->present && one->time_ns != two->time_ns)
		return one->time_ns < two->time_ns ? -1 : 1;
	return (one->place > two->place) - (one->place < two->place);
}

void
stream_order(struct stream *stream, size_t first, size_t count)
{
	struct first_packet *firsts = memory_zeroed(count + 1, sizeof *firsts);

	for (size_t i = 0; i < count; i++) {
		struct packet packet = {0};

		firsts[i] = (struct first_packet){
		        .source = stream->sources[first + i],
		        .present = stream_preview(stream, first + i, &packet),
		        .place = i,
		};
		firsts[i].time_ns = packet.time_ns;
		stream_preview_end(stream, first + i);
	}
	qsort(firsts, count, sizeof *firsts, compare_first);
	for (size_t i = 0; i < count; i++)
		stream->sources[first + i] = firsts[i].source;
	free(firsts);
}

void
stream_set_clock(struct stream *stream, size_t capture, int64_t offset_ns, char *note)
{
	struct capture_info *info = &stream->sources[capture]->info;

	stream->clocks[capture] = offset_ns;
	free(info->clock_note);
	info->clock_note = note;
}

void
stream_clock_unknown(struct stream *stream, size_t capture, char *note)
{
	stream_set_clock(stream, capture, 0, note);
	stream->sources[capture]->info.clock_unknown = true;
}

int
stream_keep_open(struct stream *stream, char **ret_text)
{
	for (size_t i = 0; i < stream->count; i++) {
		if (stream->sources[i]->rewindable)
			continue;
		stream->spools[i] = spool_create(SPOOL_OCTETS_MAX, ret_text);
		if (stream->spools[i] == NULL)
			return -1;
	}
	return 0;
}

bool
stream_keep(struct stream *stream, const struct packet *packet)
{
	struct spool *spool = stream->spools[packet->capture];

	return spool == NULL || spool_put(spool, packet);
}

bool
stream_rewind(struct stream *stream)
{
	bool whole = true;

	for (size_t i = 0; i < stream->count; i++) {
		struct source *source = stream->sources[i];

		if (source->rewindable)
			whole = source->operations->rewind(source) && whole;
		else if (stream->spools[i] != NULL)
			whole = spool_rewind(stream->spools[i]) && whole;
	}
	stream->again = true;
	stream->started = stream->damaged = false;
	stream->waiting_count = 0;
	return whole;
}
