#include "analyzer/net/clocks.h"

#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "analyzer/base/memory.h"
#include "analyzer/net/message_digest.h"
#include "analyzer/net/tcp_stream.h"

/* Messages held of each capture: those with the smallest digests, so that captures of the same
 * traffic hold the same. */
#define SAMPLES_MAX 4096
/* A second copy from a mirror, not the same message once more. */
#define COPY_NS INT64_C(10000000)

struct sample {
	uint64_t digest;
	int64_t time_ns;
	uint32_t sender;
	bool repeated; /* said more than once: its time tells nothing */
};

struct survey {
	bool present;
	size_t count;
	struct sample *samples; /* 2 * SAMPLES_MAX; by digest once it is finished */
	uint64_t limit;         /* no greater digest is wanted */
	int64_t first_ns, last_ns;
	bool settled;
	int64_t offset_ns;
};

/* How two captures compare. */
struct comparison {
	size_t agreeing;   /* frames; 0: nothing to go by */
	int64_t behind_ns; /* what must be added to the second's times */
};

/* ---------------------------------------------------------------- sampling --- */

static int
compare_samples(const void *a, const void *b)
{
	const struct sample *one = a, *two = b;

	if (one->digest != two->digest)
		return one->digest < two->digest ? -1 : 1;
	return (one->time_ns > two->time_ns) - (one->time_ns < two->time_ns);
}

/* Sorts, joins what is equal and keeps the smallest. */
static void
condense(struct survey *survey)
{
	size_t kept = 0;

	if (survey->count != 0)
		qsort(survey->samples, survey->count, sizeof *survey->samples, compare_samples);
	for (size_t i = 0; i < survey->count; i++) {
		struct sample *sample = &survey->samples[i];
		struct sample *before = kept != 0 ? &survey->samples[kept - 1] : NULL;

		if (before == NULL || before->digest != sample->digest)
			survey->samples[kept++] = *sample;
		else if (sample->repeated || sample->time_ns - before->time_ns > COPY_NS)
			before->repeated = true;
	}
	survey->count = kept < SAMPLES_MAX ? kept : SAMPLES_MAX;
	if (kept >= SAMPLES_MAX)
		survey->limit = survey->samples[SAMPLES_MAX - 1].digest;
}

/* Messages of a boot: voice would fill the sample of whoever sees it. */
static bool
is_telling(const struct frame *frame)
{
	enum { DHCP_SERVER = 67, DHCP_CLIENT = 68, TFTP_OACK = 6 };
	const uint8_t *payload = frame->payload.next;

	switch (frame->protocol) {
	case FRAME_ARP:
	case FRAME_CDP:
	case FRAME_LLDP:
		return true;
	case FRAME_TCP:
		return frame->payload.wire != 0 || (frame->tcp.flags & TCP_SYN) != 0;
	case FRAME_UDP:
		if (frame->target_port == DHCP_SERVER || frame->target_port == DHCP_CLIENT)
			return true;
		/* TFTP's opcodes (RFC 1350 section 5, RFC 2347) */
		return frame->payload.captured >= 2 && payload[0] == 0 && payload[1] != 0 &&
		       payload[1] <= TFTP_OACK;
	default:
		return false;
	}
}

static uint32_t
sender_of(const struct frame *frame)
{
	return ip_present(frame->ip_source)
	               ? (uint32_t)XXH3_64bits(&frame->ip_source, sizeof frame->ip_source)
	               : (uint32_t)XXH3_64bits(&frame->source, sizeof frame->source);
}

static void
take(struct survey *survey, const struct packet *packet)
{
	/* far beyond any clock, and differences of such times don't overflow */
	int64_t bound = INT64_MAX / 4;
	struct frame frame;
	uint64_t digest;

	if (packet->time_ns > bound || packet->time_ns < -bound ||
	    !frame_link_type_known(packet->link_type))
		return;
	if (!survey->present || packet->time_ns < survey->first_ns)
		survey->first_ns = packet->time_ns;
	if (!survey->present || packet->time_ns > survey->last_ns)
		survey->last_ns = packet->time_ns;
	survey->present = true;
	frame_decode(packet, &frame);
	if (!is_telling(&frame))
		return;
	digest = message_digest(&frame);
	if (digest > survey->limit)
		return;
	survey->samples[survey->count++] =
	        (struct sample){digest, packet->time_ns, sender_of(&frame), false};
	if (survey->count == 2 * SAMPLES_MAX)
		condense(survey);
}

static void
survey_capture(struct stream *stream, size_t capture, uint64_t packets_max, struct survey *survey)
{
	struct packet packet;

	survey->limit = UINT64_MAX;
	survey->samples = memory_zeroed(2 * SAMPLES_MAX, sizeof *survey->samples);
	for (uint64_t i = 0; i < packets_max && stream_preview(stream, capture, &packet); i++)
		take(survey, &packet);
	stream_preview_end(stream, capture);
	condense(survey);
}

/* --------------------------------------------------------------- comparing --- */

static int
compare_times(const void *a, const void *b)
{
	int64_t one = *(const int64_t *)a, two = *(const int64_t *)b;

	return (one > two) - (one < two);
}

/* Messages that both said once: calls for each pair, in the order of digests. */
static size_t
common_samples(const struct survey *a, const struct survey *b, int64_t *ret_differences,
               uint32_t *ret_senders)
{
	size_t i = 0, k = 0, count = 0;

	while (i < a->count && k < b->count) {
		const struct sample *one = &a->samples[i], *two = &b->samples[k];

		if (one->digest < two->digest) {
			i++;
		} else if (one->digest > two->digest) {
			k++;
		} else {
			if (!one->repeated && !two->repeated) {
				ret_differences[count] = one->time_ns - two->time_ns;
				ret_senders[count++] = one->sender;
			}
			i++;
			k++;
		}
	}
	return count;
}

static struct comparison
compare(const struct survey *a, const struct survey *b)
{
	int64_t *differences = memory_zeroed(2 * SAMPLES_MAX, sizeof *differences), *sorted;
	uint32_t *senders = memory_zeroed(SAMPLES_MAX, sizeof *senders), first_sender = 0;
	struct comparison comparison = {0, 0};
	size_t common = common_samples(a, b, differences, senders), agreeing = 0;
	bool several = false;

	sorted = differences + SAMPLES_MAX;
	if (common != 0) {
		memcpy(sorted, differences, common * sizeof *sorted);
		qsort(sorted, common, sizeof *sorted, compare_times);
		comparison.behind_ns = sorted[common / 2];
	}
	for (size_t i = 0; i < common; i++) {
		if (llabs(differences[i] - comparison.behind_ns) > CLOCKS_SPREAD_NS)
			continue;
		if (agreeing++ == 0)
			first_sender = senders[i];
		several = several || senders[i] != first_sender;
	}
	if (agreeing >= CLOCKS_FRAMES_MIN && several && agreeing * 10 >= common * 9)
		comparison.agreeing = agreeing;
	free(differences);
	free(senders);
	return comparison;
}

/* Whether both were taken at one time, by their own clocks, and heard the same station. */
static bool
should_compare(const struct survey *a, const struct survey *b)
{
	if (a->last_ns <= b->first_ns || b->last_ns <= a->first_ns)
		return false;
	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < b->count && k < 64; k++)
			if (a->samples[i].sender == b->samples[k].sender)
				return true;
	return false;
}

/* ---------------------------------------------------------------- settling --- */

static void
settle(struct stream *stream, struct survey *surveys, size_t capture, size_t other,
       struct comparison comparison)
{
	const char *file = stream_info(stream, other)->file;
	int64_t behind_ns = comparison.behind_ns;

	if (llabs(behind_ns) < CLOCKS_OFFSET_MIN_NS)
		behind_ns = 0;
	surveys[capture].settled = true;
	surveys[capture].offset_ns = surveys[other].offset_ns + behind_ns;
	if (behind_ns == 0) {
		stream_set_clock(stream, capture, surveys[capture].offset_ns, NULL);
		return;
	}
	stream_set_clock(stream, capture, surveys[capture].offset_ns,
	                 memory_format("its clock is %.3f s %s %s: aligned by %zu common frames",
	                               (double)llabs(behind_ns) / 1e9,
	                               behind_ns > 0 ? "behind" : "ahead of", file,
	                               comparison.agreeing));
}

/* The strongest comparison of a capture that is settled with one that isn't. False: none. */
static bool
settle_next(struct stream *stream, struct survey *surveys, const struct comparison *comparisons,
            size_t count)
{
	size_t best = 0, best_settled = 0, best_other = 0;

	for (size_t a = 0; a < count; a++) {
		for (size_t b = 0; b < count; b++) {
			if (surveys[a].settled && surveys[b].present && !surveys[b].settled &&
			    comparisons[a * count + b].agreeing > best) {
				best = comparisons[a * count + b].agreeing;
				best_settled = a;
				best_other = b;
			}
		}
	}
	if (best != 0)
		settle(stream, surveys, best_other, best_settled,
		       comparisons[best_settled * count + best_other]);
	return best != 0;
}

static void
note_incomparable(struct stream *stream, const struct survey *surveys, size_t capture)
{
	for (size_t other = 0; other < capture; other++) {
		if (surveys[other].present && should_compare(&surveys[other], &surveys[capture])) {
			stream_clock_unknown(
			        stream, capture,
			        memory_format("its clock could not be compared with that "
			                      "of %s: too few frames are in both",
			                      stream_info(stream, other)->file));
			return;
		}
	}
}

void
clocks_align(struct stream *stream)
{
	size_t count = stream_count(stream);
	struct survey *surveys;
	struct comparison *comparisons;

	if (count < 2 || count > CLOCKS_CAPTURES_MAX)
		return;
	surveys = memory_zeroed(count, sizeof *surveys);
	comparisons = memory_zeroed(count * count, sizeof *comparisons);
	for (size_t i = 0; i < count; i++)
		if (stream_can_preview(stream, i))
			survey_capture(stream, i, CLOCKS_PACKETS_MAX / count, &surveys[i]);
	for (size_t a = 0; a < count; a++) {
		for (size_t b = 0; b < a; b++) {
			struct comparison comparison = compare(&surveys[a], &surveys[b]);

			comparisons[a * count + b] = comparison;
			comparison.behind_ns = -comparison.behind_ns;
			comparisons[b * count + a] = comparison;
		}
	}
	for (size_t i = 0; i < count; i++) {
		if (!surveys[i].present || surveys[i].settled)
			continue;
		note_incomparable(stream, surveys, i);
		surveys[i].settled = true;
		while (settle_next(stream, surveys, comparisons, count))
			;
	}
	for (size_t i = 0; i < count; i++)
		free(surveys[i].samples);
	free(surveys);
	free(comparisons);
}
