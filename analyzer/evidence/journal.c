#include "analyzer/evidence/journal.h"

#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "analyzer/base/hash_map.h"
#include "analyzer/base/memory.h"
#include "analyzer/model/model.h"
#include "dissectors/dhcp.h"
#include "dissectors/tftp.h"

/* What a conversation is found by; zeroed first, for it is compared octet by octet. */
struct key {
	uint32_t kind;
	uint16_t ports[2];
	struct mac_address mac;
	uint8_t unused[2];
	struct ip_address ips[2];
};

struct journal {
	struct hash_map *by_key; /* struct key -> struct conversation */
	struct table conversations;
	uint64_t left_out;
	size_t frames;
	size_t border_count;
	struct border *borders; /* by capture */
};

struct journal *
journal_create(void)
{
	struct journal *journal = memory_zeroed(1, sizeof *journal);

	journal->by_key = hash_map_create(sizeof(struct key));
	table_init(&journal->conversations, sizeof(struct conversation));
	return journal;
}

void
journal_destroy(struct journal *journal)
{
	if (journal == NULL)
		return;
	for (size_t i = 0; i < journal->conversations.count; i++) {
		struct conversation *conversation = table_at(&journal->conversations, i);

		free(conversation->first);
		free(conversation->last);
	}
	table_free(&journal->conversations);
	hash_map_destroy(journal->by_key);
	free(journal->borders);
	free(journal);
}

/* ------------------------------------------------------------------ keys --- */

static struct key
key_between(const struct frame *frame, enum conversation_kind kind, bool with_ports)
{
	bool turned = memcmp(&frame->ip_source, &frame->ip_target, sizeof frame->ip_source) > 0;
	struct key key;

	memset(&key, 0, sizeof key);
	key.kind = kind;
	key.ips[turned] = frame->ip_source;
	key.ips[!turned] = frame->ip_target;
	if (with_ports) {
		if (ip_equal(frame->ip_source, frame->ip_target))
			turned = frame->source_port > frame->target_port;
		key.ports[turned] = frame->source_port;
		key.ports[!turned] = frame->target_port;
	}
	return key;
}

static struct key
key_of_mac(enum conversation_kind kind, struct mac_address mac)
{
	struct key key;

	memset(&key, 0, sizeof key);
	key.kind = kind;
	key.mac = mac;
	return key;
}

/* The client's end of a transfer: the server answers from another port (RFC 1350 section 4). */
static struct key
key_of_client(struct ip_address ip, uint16_t port)
{
	struct key key = key_of_mac(CONVERSATION_TRANSFER, (struct mac_address){{0}});

	key.ips[0] = ip;
	key.ports[0] = port;
	return key;
}

/* --------------------------------------------------------- conversations --- */

static struct ends
ends_of(const struct frame *frame)
{
	return (struct ends){{frame->source, frame->target}, {frame->ip_source, frame->ip_target}};
}

static struct conversation *
begin(struct journal *journal, const struct key *key, const struct frame *frame)
{
	struct conversation *conversation;

	if (journal->conversations.count == JOURNAL_CONVERSATIONS_MAX) {
		journal->left_out++;
		return NULL;
	}
	conversation = table_add(&journal->conversations);
	conversation->kind = (enum conversation_kind)key->kind;
	conversation->ends = ends_of(frame);
	if (!mac_is_zero(key->mac)) /* a DHCP client's, which a relay speaks for */
		conversation->ends.macs[1] = key->mac;
	hash_map_put(journal->by_key, key, conversation);
	return conversation;
}

static struct conversation *
find_or_begin(struct journal *journal, const struct key *key, const struct frame *frame)
{
	struct conversation *conversation = hash_map_find(journal->by_key, key);

	return conversation != NULL ? conversation : begin(journal, key, frame);
}

static void
append(struct journal *journal, struct conversation *conversation, int64_t frame)
{
	uint32_t room =
	        journal->frames < JOURNAL_FRAMES_MAX ? JOURNAL_FIRST_MAX : JOURNAL_FIRST_SHORT;

	if (conversation->first_count < room && conversation->last_count == 0) {
		if (conversation->first_count == conversation->first_size) {
			conversation->first_size =
			        conversation->first_size == 0 ? 2 : conversation->first_size * 2;
			conversation->first =
			        memory_resize(conversation->first, conversation->first_size,
			                      sizeof *conversation->first);
		}
		conversation->first[conversation->first_count++] = frame;
		journal->frames++;
		return;
	}
	if (conversation->last == NULL)
		conversation->last = memory_zeroed(JOURNAL_LAST_MAX, sizeof *conversation->last);
	conversation->last[conversation->last_count++ % JOURNAL_LAST_MAX] = frame;
}

/* --------------------------------------------------------------- protocols --- */

#define DNS_PORT 53

static bool
has_port(const struct frame *frame, uint16_t port)
{
	return frame->source_port == port || frame->target_port == port;
}

static struct conversation *
dhcp(struct journal *journal, const struct frame *frame)
{
	enum { CHADDR = 28 }; /* RFC 2131 section 2 */
	struct cursor message = frame->payload;
	struct mac_address client = {{0}};
	struct slice octets;
	struct key key;

	cursor_take(&message, CHADDR);
	octets = cursor_slice(&message, sizeof client.octet);
	if (slice_present(octets)) {
		memcpy(client.octet, octets.data, sizeof client.octet);
		key = key_of_mac(CONVERSATION_DHCP, client);
	} else {
		key = key_between(frame, CONVERSATION_UDP, true);
	}
	return find_or_begin(journal, &key, frame);
}

static struct conversation *
transfer_request(struct journal *journal, const struct frame *frame)
{
	struct key key = key_of_client(frame->ip_source, frame->source_port);
	struct conversation *conversation = hash_map_find(journal->by_key, &key);
	uint64_t request = frame->payload.captured != 0
	                           ? XXH3_64bits(frame->payload.next, frame->payload.captured)
	                           : 0;

	if (conversation != NULL && conversation->request == request &&
	    ip_equal(conversation->ends.ips[1], frame->ip_target))
		return conversation;
	conversation = begin(journal, &key, frame);
	if (conversation != NULL)
		conversation->request = request;
	return conversation;
}

static struct conversation *
udp(struct journal *journal, const struct frame *frame)
{
	struct key to = key_of_client(frame->ip_target, frame->target_port);
	struct key from = key_of_client(frame->ip_source, frame->source_port);
	struct conversation *conversation;
	struct key key;

	if (has_port(frame, DHCP_SERVER_PORT) || has_port(frame, DHCP_CLIENT_PORT))
		return dhcp(journal, frame);
	if (frame->target_port == TFTP_PORT)
		return transfer_request(journal, frame);
	conversation = hash_map_find(journal->by_key, &to);
	if (conversation == NULL)
		conversation = hash_map_find(journal->by_key, &from);
	if (conversation != NULL ||
	    (!model_is_boot_service(frame->source_port) &&
	     !model_is_boot_service(frame->target_port) && !has_port(frame, DNS_PORT)))
		return conversation;
	key = key_between(frame, CONVERSATION_UDP, true);
	return find_or_begin(journal, &key, frame);
}

static struct conversation *
conversation_of(struct journal *journal, const struct frame *frame)
{
	struct key key;

	switch (frame->protocol) {
	case FRAME_UDP:
		return udp(journal, frame);
	case FRAME_TCP:
		if (!model_is_boot_service(frame->source_port) &&
		    !model_is_boot_service(frame->target_port))
			return NULL;
		key = key_between(frame, CONVERSATION_TCP, true);
		break;
	case FRAME_ARP:
		key = key_between(frame, CONVERSATION_ARP, false);
		break;
	case FRAME_ICMP:
	case FRAME_ICMPV6:
		key = key_between(frame, CONVERSATION_ICMP, false);
		break;
	case FRAME_IP_FRAGMENT:
		key = key_between(frame, CONVERSATION_FRAGMENTS, false);
		break;
	case FRAME_CDP:
	case FRAME_LLDP:
		key = key_of_mac(CONVERSATION_NEIGHBOUR, frame->source);
		break;
	case FRAME_STP:
	case FRAME_EAPOL:
		key = key_of_mac(CONVERSATION_LINK, frame->source);
		break;
	default:
		return NULL;
	}
	return find_or_begin(journal, &key, frame);
}

/* ------------------------------------------------------------------- all --- */

static void
note_border(struct journal *journal, const struct frame *frame)
{
	uint32_t capture = frame->packet->capture;
	struct border *border;

	while (journal->border_count <= capture) {
		journal->borders = memory_resize(journal->borders, journal->border_count + 1,
		                                 sizeof *journal->borders);
		memset(&journal->borders[journal->border_count++], 0, sizeof *journal->borders);
	}
	border = &journal->borders[capture];
	border->last = packet_frame_id(frame->packet);
	border->last_ends = ends_of(frame);
	if (border->first == 0) {
		border->first = border->last;
		border->first_ends = border->last_ends;
	}
}

bool
journal_frame(struct journal *journal, const struct frame *frame)
{
	struct conversation *conversation = conversation_of(journal, frame);

	note_border(journal, frame);
	if (conversation != NULL)
		append(journal, conversation, packet_frame_id(frame->packet));
	return conversation != NULL;
}

const struct table *
journal_conversations(const struct journal *journal)
{
	return &journal->conversations;
}

uint64_t
journal_left_out(const struct journal *journal)
{
	return journal->left_out;
}

const struct border *
journal_border(const struct journal *journal, size_t capture)
{
	return capture < journal->border_count && journal->borders[capture].first != 0
	               ? &journal->borders[capture]
	               : NULL;
}
