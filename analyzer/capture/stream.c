/* Several captures as one, merged by time. Only the heads are compared, so that a capture whose own
 * clock steps back keeps its own order. */
#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/capture/source.h"

struct stream {
	struct source **sources;
	size_t count;
	struct packet *heads; /* by capture number */
	/* Captures with a head, as a binary heap: the earliest packet's is waiting[0]. */
	size_t *waiting;
	size_t waiting_count;
	bool started, damaged;
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

/* Reads the next head of a capture. False: it has no more. */
static bool
stream_advance(struct stream *stream, size_t capture)
{
	struct source *source = stream->sources[capture];
	enum source_result result = source->operations->next(source, &stream->heads[capture]);

	stream->heads[capture].capture = (uint32_t)capture;
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
	for (size_t i = 0; i < count; i++)
		stream->sources[i] = sources[i];
	return stream;
}

void
stream_destroy(struct stream *stream)
{
	for (size_t i = 0; i < stream->count; i++)
		stream->sources[i]->operations->close(stream->sources[i]);
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
