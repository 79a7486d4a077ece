#include "analyzer/net/reassembly.h"

#include <stdlib.h>
#include <sys/queue.h>

#include "analyzer/base/hash_map.h"
#include "analyzer/base/memory.h"
#include "analyzer/net/layers.h"

#define IPV4_HEADER 20
#define IPV6_HEADER 40
/* A datagram in fragments may again be a fragment: once in each wrapper. */
#define NESTED_MAX FRAME_WRAPPERS_MAX

/* RFC 791 section 3.2; the capture, because two captures may hold two views of one datagram. IPv6
 * has no protocol here: each of its fragments names what follows that fragment's own headers. */
struct datagram_key {
	struct ip_address source, target;
	uint8_t protocol;
	uint8_t zero;
	uint32_t id;
	uint32_t capture;
};
_Static_assert(sizeof(struct datagram_key) == 44, "no padding: keys are compared by memcmp");

struct flow_key {
	struct ip_address from, to;
	uint16_t from_port, to_port;
	uint32_t capture;
	uint16_t zero;
};

struct piece {
	struct piece *next;
	size_t begin, end; /* in the datagram */
	size_t length;     /* of `octets`; the capture cut the rest up to `end` */
	uint8_t octets[];
};

/* A first fragment as it was captured, until it is given or its datagram is. */
struct first_fragment {
	struct packet packet;
	struct frame frame;
	int64_t since_ns;
	uint8_t octets[];
};

struct datagram {
	struct datagram_key key;
	TAILQ_ENTRY(datagram) by_age, by_patience, by_verdict;
	int64_t began_ns, given_ns;
	bool given;  /* whole or in part: what still comes is an echo */
	bool judged; /* whether it came whole: no fragment is counted any more */
	/* What is told of it where it did not: of the first fragment, else of the one seen first.
	 */
	struct packet seen_packet;
	struct frame seen;
	unsigned fragments;
	bool in_flows;
	struct flow_key flow;
	uint8_t next_header;  /* IPv6: of the first fragment */
	struct piece *pieces; /* in order, none overlapping another */
	size_t piece_count, covered, end;
	size_t total;  /* 0: the last fragment has not come */
	size_t octets; /* of memory */
	struct first_fragment *first;
};

TAILQ_HEAD(datagrams, datagram);

struct reassembly {
	reassembly_taker *taker;
	void *context;
	struct hash_map *by_key;  /* struct datagram_key -> struct datagram */
	reassembly_loser *loser;  /* NULL: nobody wants to know */
	struct hash_map *by_flow; /* struct flow_key -> its newest struct datagram not judged */
	struct datagrams by_age;  /* all, oldest first */
	struct datagrams waiting; /* those with `first`, longest waiting first */
	struct datagrams open;    /* those not judged, oldest first */
	size_t count, octets;
	int64_t now_ns;
	int nested;
};

struct reassembly *
reassembly_create(reassembly_taker *taker, void *context)
{
	struct reassembly *reassembly = memory_zeroed(1, sizeof *reassembly);

	reassembly->taker = taker;
	reassembly->context = context;
	reassembly->by_key = hash_map_create(sizeof(struct datagram_key));
	reassembly->by_flow = hash_map_create(sizeof(struct flow_key));
	TAILQ_INIT(&reassembly->by_age);
	TAILQ_INIT(&reassembly->waiting);
	TAILQ_INIT(&reassembly->open);
	reassembly->now_ns = INT64_MIN / 2;
	return reassembly;
}

void
reassembly_on_loss(struct reassembly *reassembly, reassembly_loser *loser)
{
	reassembly->loser = loser;
}

static void
account(struct reassembly *reassembly, struct datagram *datagram, size_t octets)
{
	datagram->octets += octets;
	reassembly->octets += octets;
}

/* The first fragment waits no longer; it is the caller's. */
static struct first_fragment *
take_first(struct reassembly *reassembly, struct datagram *datagram)
{
	struct first_fragment *first = datagram->first;

	if (first == NULL)
		return NULL;
	TAILQ_REMOVE(&reassembly->waiting, datagram, by_patience);
	datagram->first = NULL;
	return first;
}

static void
close_verdict(struct reassembly *reassembly, struct datagram *datagram)
{
	if (datagram->judged)
		return;
	datagram->judged = true;
	TAILQ_REMOVE(&reassembly->open, datagram, by_verdict);
	if (datagram->in_flows && hash_map_find(reassembly->by_flow, &datagram->flow) == datagram)
		hash_map_remove(reassembly->by_flow, &datagram->flow);
}

/* Nothing is kept but that it was given. */
static void
datagram_empty(struct reassembly *reassembly, struct datagram *datagram)
{
	while (datagram->pieces != NULL) {
		struct piece *piece = datagram->pieces;

		datagram->pieces = piece->next;
		free(piece);
	}
	free(take_first(reassembly, datagram));
	close_verdict(reassembly, datagram);
	reassembly->octets -= datagram->octets;
	datagram->octets = 0;
	datagram->given = true;
	datagram->given_ns = reassembly->now_ns;
}

static void
datagram_free(struct reassembly *reassembly, struct datagram *datagram)
{
	datagram_empty(reassembly, datagram);
	TAILQ_REMOVE(&reassembly->by_age, datagram, by_age);
	hash_map_remove(reassembly->by_key, &datagram->key);
	reassembly->count--;
	free(datagram);
}

void
reassembly_destroy(struct reassembly *reassembly)
{
	struct datagram *datagram;

	if (reassembly == NULL)
		return;
	while ((datagram = TAILQ_FIRST(&reassembly->by_age)) != NULL)
		datagram_free(reassembly, datagram);
	hash_map_destroy(reassembly->by_key);
	hash_map_destroy(reassembly->by_flow);
	free(reassembly);
}

/* The first fragment is given alone; what still comes only tells whether the datagram was lost. */
static void
give_first(struct reassembly *reassembly, struct datagram *datagram)
{
	struct first_fragment *first = take_first(reassembly, datagram);

	if (first == NULL)
		return;
	datagram->given = true;
	datagram->given_ns = reassembly->now_ns;
	reassembly->taker(reassembly->context, &first->frame);
	free(first);
}

/* No more is expected of this datagram, and nothing is known of the rest. */
static void
give_up(struct reassembly *reassembly, struct datagram *datagram)
{
	give_first(reassembly, datagram);
	datagram_empty(reassembly, datagram);
}

static void
tell_loss(struct reassembly *reassembly, const struct datagram *datagram, bool at_end)
{
	const struct piece *piece = datagram->pieces;
	struct reassembly_loss loss = {
	        .frame = &datagram->seen,
	        .fragments = datagram->fragments,
	        .has_first = datagram->seen.first_fragment,
	        .has_last = datagram->total != 0,
	        .at_end = at_end,
	};

	if (piece != NULL && piece->begin == 0)
		loss.beginning = (struct slice){piece->octets, piece->length};
	if (reassembly->loser != NULL)
		reassembly->loser(reassembly->context, &loss);
}

/* Without its first fragment the datagram keeps what it has: that one may still come. */
static void
lose(struct reassembly *reassembly, struct datagram *datagram, bool at_end)
{
	give_first(reassembly, datagram);
	close_verdict(reassembly, datagram);
	tell_loss(reassembly, datagram, at_end);
	if (datagram->given)
		datagram_empty(reassembly, datagram);
}

void
reassembly_advance(struct reassembly *reassembly, int64_t now_ns)
{
	struct datagram *datagram;

	if (now_ns <= reassembly->now_ns)
		return;
	reassembly->now_ns = now_ns;
	while ((datagram = TAILQ_FIRST(&reassembly->waiting)) != NULL && datagram->first != NULL &&
	       now_ns - datagram->first->since_ns >= REASSEMBLY_PATIENCE_NS)
		give_first(reassembly, datagram);
	while ((datagram = TAILQ_FIRST(&reassembly->open)) != NULL &&
	       now_ns - datagram->began_ns >= REASSEMBLY_VERDICT_NS)
		lose(reassembly, datagram, false);
	while ((datagram = TAILQ_FIRST(&reassembly->by_age)) != NULL &&
	       now_ns - datagram->began_ns >= REASSEMBLY_LIFETIME_NS)
		datagram_free(reassembly, datagram);
}

void
reassembly_finish(struct reassembly *reassembly)
{
	struct datagram *datagram;

	while ((datagram = TAILQ_FIRST(&reassembly->waiting)) != NULL)
		give_first(reassembly, datagram);
	while ((datagram = TAILQ_FIRST(&reassembly->open)) != NULL)
		lose(reassembly, datagram, true);
}

/* ----------------------------------------------------------------- pieces --- */

/* Part of a fragment that is being placed. */
struct part {
	size_t begin, end;
	struct slice octets; /* from `begin` on; may end before `end` */
};

static void
skip_to(struct part *part, size_t position)
{
	size_t skip;

	if (position <= part->begin)
		return;
	skip = position - part->begin;
	if (skip > part->octets.length)
		skip = part->octets.length;
	if (skip != 0)
		part->octets.data += skip;
	part->octets.length -= skip;
	part->begin = position;
}

static void
hold(struct reassembly *reassembly, struct datagram *datagram, struct piece **link,
     const struct part *part, size_t end)
{
	size_t length = part->octets.length;
	struct piece *piece;

	if (length > end - part->begin)
		length = end - part->begin;
	piece = memory_zeroed(1, sizeof *piece + length);
	piece->begin = part->begin;
	piece->end = end;
	piece->length = length;
	if (length != 0)
		memcpy(piece->octets, part->octets.data, length);
	piece->next = *link;
	*link = piece;
	datagram->piece_count++;
	datagram->covered += end - part->begin;
	if (end > datagram->end)
		datagram->end = end;
	account(reassembly, datagram, sizeof *piece + length);
}

/* Puts what no piece has yet of the part between them. */
static void
insert(struct reassembly *reassembly, struct datagram *datagram, struct part part)
{
	struct piece **link = &datagram->pieces;

	for (; part.begin < part.end; link = &(*link)->next) {
		if (*link == NULL || part.begin < (*link)->begin) {
			size_t end = *link != NULL && (*link)->begin < part.end ? (*link)->begin
			                                                        : part.end;

			hold(reassembly, datagram, link, &part, end);
			skip_to(&part, end);
		} else {
			skip_to(&part, (*link)->end);
		}
	}
}

/* The octets up to the first that the capture lacks. */
static size_t
join(const struct datagram *datagram, uint8_t *ret_octets)
{
	size_t length = 0;

	for (const struct piece *piece = datagram->pieces; piece != NULL; piece = piece->next) {
		if (piece->length != 0)
			memcpy(ret_octets + length, piece->octets, piece->length);
		length += piece->length;
		if (piece->length < piece->end - piece->begin)
			break;
	}
	return length;
}

/* -------------------------------------------------------------- datagrams --- */

static void
put16(uint8_t *at, size_t value)
{
	at[0] = (uint8_t)(value >> 8);
	at[1] = (uint8_t)value;
}

/* The header that the datagram would have had, as far as anybody reads it. */
static size_t
put_header(const struct datagram *datagram, uint8_t *at)
{
	const struct datagram_key *key = &datagram->key;

	if (key->source.family == 4) {
		at[0] = 0x45;
		put16(at + 2, IPV4_HEADER + datagram->total);
		put16(at + 4, key->id);
		at[9] = key->protocol;
		memcpy(at + 12, key->source.octet, 4);
		memcpy(at + 16, key->target.octet, 4);
		return IPV4_HEADER;
	}
	at[0] = 0x60;
	put16(at + 4, datagram->total);
	at[6] = datagram->next_header;
	memcpy(at + 8, key->source.octet, 16);
	memcpy(at + 24, key->target.octet, 16);
	return IPV6_HEADER;
}

static void
give_whole(struct reassembly *reassembly, struct datagram *datagram, const struct frame *last)
{
	uint8_t *octets = memory_zeroed(1, IPV6_HEADER + datagram->total);
	size_t header = put_header(datagram, octets);
	struct cursor c = {octets, header + join(datagram, octets + header),
	                   header + datagram->total, CURSOR_OK};
	struct frame whole = {
	        .packet = last->packet,
	        .wrapper_count = last->wrapper_count,
	        .has_mac = last->has_mac,
	        .source = last->source,
	        .target = last->target,
	        .tag_count = last->tag_count,
	        .vlan = last->vlan,
	        .ether_type = last->ether_type,
	        .ip_id = datagram->key.id,
	};

	memcpy(whole.wrappers, last->wrappers, sizeof whole.wrappers);
	datagram_empty(reassembly, datagram);
	ip_decode(&whole, c);
	reassembly->nested++;
	if (reassembly->nested > NESTED_MAX || !reassembly_frame(reassembly, &whole))
		reassembly->taker(reassembly->context, &whole);
	reassembly->nested--;
	free(octets);
}

/* Ports swapped, this is the key of what `frame` answers. */
static struct flow_key
flow_of(const struct frame *frame, bool swapped)
{
	struct flow_key key;

	memset(&key, 0, sizeof key);
	key.from = swapped ? frame->ip_target : frame->ip_source;
	key.to = swapped ? frame->ip_source : frame->ip_target;
	key.from_port = swapped ? frame->target_port : frame->source_port;
	key.to_port = swapped ? frame->source_port : frame->target_port;
	key.capture = frame->packet->capture;
	return key;
}

static void
keep_first(struct reassembly *reassembly, struct datagram *datagram, const struct frame *frame)
{
	size_t length = frame->network.captured;
	struct first_fragment *first = memory_zeroed(1, sizeof *first + length);

	memcpy(first->octets, frame->network.next, length);
	first->packet = *frame->packet;
	first->packet.data = NULL;
	first->frame = *frame;
	first->frame.packet = &first->packet;
	first->frame.network.next = first->octets;
	first->frame.payload.next =
	        frame->payload.captured == 0
	                ? NULL
	                : first->octets + (frame->payload.next - frame->network.next);
	first->frame.trailer = (struct slice){NULL, 0};
	first->since_ns = reassembly->now_ns;
	datagram->first = first;
	if (frame->ip_source.family == 6)
		datagram->next_header = frame->network.next[frame->fragment_start - 8];
	TAILQ_INSERT_TAIL(&reassembly->waiting, datagram, by_patience);
	if (frame->protocol == FRAME_UDP && !datagram->judged) {
		datagram->in_flows = true;
		datagram->flow = flow_of(frame, false);
		hash_map_put(reassembly->by_flow, &datagram->flow, datagram);
	}
	account(reassembly, datagram, sizeof *first + length);
}

static void
evict_oldest(struct reassembly *reassembly)
{
	struct datagram *oldest = TAILQ_FIRST(&reassembly->by_age);

	give_up(reassembly, oldest);
	datagram_free(reassembly, oldest);
}

/* Memory for one more fragment. */
static void
make_room(struct reassembly *reassembly, const struct frame *frame)
{
	/* Its octets may be kept twice: as pieces and as a first fragment. */
	size_t needed = sizeof(struct first_fragment) + 2 * frame->network.captured +
	                REASSEMBLY_PIECES_MAX * sizeof(struct piece);

	while (reassembly->count != 0 && reassembly->octets + needed > REASSEMBLY_OCTETS_MAX)
		evict_oldest(reassembly);
}

static struct datagram *
datagram_of(struct reassembly *reassembly, const struct frame *frame)
{
	struct datagram_key key;
	struct datagram *datagram;

	memset(&key, 0, sizeof key);
	key.source = frame->ip_source;
	key.target = frame->ip_target;
	key.protocol = frame->ip_source.family == 4 ? frame->ip_protocol : 0;
	key.id = frame->ip_id;
	key.capture = frame->packet->capture;
	datagram = hash_map_find(reassembly->by_key, &key);
	if (datagram != NULL && datagram->given &&
	    reassembly->now_ns - datagram->given_ns >= REASSEMBLY_ECHO_NS) {
		datagram_free(reassembly, datagram);
		datagram = NULL;
	}
	if (datagram != NULL)
		return datagram;
	if (reassembly->count >= REASSEMBLY_DATAGRAMS_MAX)
		evict_oldest(reassembly);
	datagram = memory_zeroed(1, sizeof *datagram);
	datagram->key = key;
	datagram->began_ns = reassembly->now_ns;
	hash_map_put(reassembly->by_key, &datagram->key, datagram);
	TAILQ_INSERT_TAIL(&reassembly->by_age, datagram, by_age);
	TAILQ_INSERT_TAIL(&reassembly->open, datagram, by_verdict);
	reassembly->count++;
	return datagram;
}

/* Where the fragment's octets belong. False: no datagram can hold them (RFC 8200 section 4.5). */
static bool
place_of(const struct frame *frame, struct part *ret_part)
{
	size_t header = frame->ip_source.family == 4 ? IPV4_HEADER : 0;
	struct cursor c = frame->network;
	size_t length;

	if (frame->status == CURSOR_MALFORMED || c.wire <= frame->fragment_start)
		return false;
	length = c.wire - frame->fragment_start;
	ret_part->begin = frame->fragment_offset;
	ret_part->end = ret_part->begin + length;
	cursor_take(&c, frame->fragment_start);
	ret_part->octets = c.status == CURSOR_OK ? cursor_rest(&c) : (struct slice){NULL, 0};
	return ret_part->end <= UINT16_MAX - header && (!frame->more_fragments || length % 8 == 0);
}

/* What is told of the datagram if it is lost. */
static void
note_seen(struct datagram *datagram, const struct frame *frame)
{
	if (datagram->fragments++ != 0 && (!frame->first_fragment || datagram->seen.first_fragment))
		return;
	datagram->seen_packet = *frame->packet;
	datagram->seen_packet.data = NULL;
	datagram->seen = *frame;
	datagram->seen.packet = &datagram->seen_packet;
	datagram->seen.network = datagram->seen.payload = (struct cursor){NULL, 0, 0, CURSOR_OK};
	datagram->seen.trailer = (struct slice){NULL, 0};
}

static void
add_fragment(struct reassembly *reassembly, struct datagram *datagram, const struct frame *frame,
             struct part part)
{
	note_seen(datagram, frame);
	if (frame->first_fragment && datagram->first == NULL && !datagram->given)
		keep_first(reassembly, datagram, frame);
	if (!frame->more_fragments && datagram->total == 0)
		datagram->total = part.end;
	insert(reassembly, datagram, part);
	/* Octets beyond the last fragment: no receiver makes a datagram of these. */
	if (datagram->piece_count >= REASSEMBLY_PIECES_MAX ||
	    (datagram->total != 0 && datagram->end > datagram->total))
		give_up(reassembly, datagram);
	else if (datagram->covered != datagram->total)
		return;
	else if (datagram->given)
		datagram_empty(reassembly, datagram);
	else
		give_whole(reassembly, datagram, frame);
}

static void
answered(struct reassembly *reassembly, const struct frame *frame)
{
	struct flow_key key;
	struct datagram *datagram;

	if (TAILQ_EMPTY(&reassembly->open) || frame->protocol != FRAME_UDP)
		return;
	key = flow_of(frame, true);
	datagram = hash_map_find(reassembly->by_flow, &key);
	if (datagram != NULL)
		give_up(reassembly, datagram);
}

bool
reassembly_frame(struct reassembly *reassembly, const struct frame *frame)
{
	struct datagram *datagram;
	struct part part;

	if (!frame_is_fragment(frame)) {
		answered(reassembly, frame);
		return false;
	}
	if (!place_of(frame, &part))
		return false;
	make_room(reassembly, frame);
	datagram = datagram_of(reassembly, frame);
	if (!datagram->given || !datagram->judged)
		add_fragment(reassembly, datagram, frame, part);
	return true;
}
