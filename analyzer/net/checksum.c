#include "analyzer/net/checksum.h"

#define IPV6_HEADER 40
#define PACKET_MAX 1500 /* of Ethernet (RFC 894): what is longer was never sent so */

#define PROTOCOL_ICMP 1
#define PROTOCOL_TCP 6
#define PROTOCOL_UDP 17
#define PROTOCOL_ICMPV6 58

/* pcapng epb_flags: the sender's stack has not computed it yet. */
#define FLAG_CHECKSUM_NOT_READY (UINT32_C(1) << 9)

/* One's complement sums keep their value under a swap of octets (RFC 1071 section 2 B), so words
 * are added as this machine reads them and the result is turned once. */
static uint64_t
sum_words(const uint8_t *octets, size_t length)
{
	uint64_t sum = 0;
	uint32_t word;
	uint16_t half;

	for (; length >= sizeof word; octets += sizeof word, length -= sizeof word) {
		memcpy(&word, octets, sizeof word);
		sum += word;
	}
	for (; length >= sizeof half; octets += sizeof half, length -= sizeof half) {
		memcpy(&half, octets, sizeof half);
		sum += half;
	}
	if (length != 0) {
		half = 0;
		memcpy(&half, octets, 1);
		sum += half;
	}
	return sum;
}

static uint16_t
fold(uint64_t sum)
{
	while (sum > UINT16_MAX)
		sum = (sum & UINT16_MAX) + (sum >> 16);
	return (uint16_t)sum;
}

static uint16_t
network_order(uint16_t value)
{
	return (uint16_t)(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? __builtin_bswap16(value)
	                                                            : value);
}

/* The folded, uninverted sum of `octets`, as a number in network order. */
static uint16_t
sum_of(const uint8_t *octets, size_t length)
{
	return network_order(fold(sum_words(octets, length)));
}

/* The pseudo-header's folded sum (RFC 9293 section 3.1, RFC 8200 section 8.1). */
static uint16_t
pseudo_sum(const struct frame *frame, size_t length)
{
	size_t address = frame->ip_source.family == 6 ? 16 : 4;

	return fold((uint64_t)sum_of(frame->ip_source.octet, address) +
	            sum_of(frame->ip_target.octet, address) + frame->ip_protocol + length);
}

static enum checksum_verdict
examine_ip(const struct frame *frame)
{
	struct cursor c = frame->network, header = c;
	size_t length = (size_t)(cursor_u8(&c) & 0x0f) * 4;
	const uint8_t *octets = cursor_take(&header, length);
	uint16_t field;

	cursor_take(&c, 9);
	field = cursor_be16(&c);
	if (octets == NULL || c.status != CURSOR_OK)
		return CHECKSUM_UNJUDGED;
	if (sum_of(octets, length) == 0xffff)
		return CHECKSUM_GOOD;
	return field == 0 ? CHECKSUM_OFFLOADED : CHECKSUM_BAD;
}

/* Where a transport keeps its checksum. */
static const struct transport {
	uint8_t ip_protocol;
	uint8_t field; /* offset */
	bool pseudo_header;
} transports[] = {
        {PROTOCOL_UDP, 6, true},
        {PROTOCOL_TCP, 16, true},
        {PROTOCOL_ICMP, 2, false},
        {PROTOCOL_ICMPV6, 2, true},
};

static const struct transport *
transport_find(uint8_t ip_protocol)
{
	for (size_t i = 0; i < sizeof transports / sizeof transports[0]; i++)
		if (transports[i].ip_protocol == ip_protocol)
			return &transports[i];
	return NULL;
}

/* Past the network header; the cursor then holds what the packet carries. False: a header between,
 * whose addresses may be others than those that were summed. */
static bool
skip_network(const struct frame *frame, struct cursor *c)
{
	struct cursor header = *c;

	if (frame->ip_source.family == 4) {
		cursor_take(c, (size_t)(cursor_u8(&header) & 0x0f) * 4);
		return c->status == CURSOR_OK;
	}
	cursor_take(&header, 6);
	cursor_take(c, IPV6_HEADER);
	return cursor_u8(&header) == frame->ip_protocol && c->status == CURSOR_OK;
}

/* UDP's own length, where it has one. False: no more than the packet holds can be summed. */
static bool
limit_to_udp(struct cursor *c)
{
	struct cursor header = *c;
	size_t length;

	cursor_take(&header, 4);
	length = cursor_be16(&header);
	if (length == 0)
		return header.status == CURSOR_OK;
	if (length < 8 || length > c->wire)
		return false;
	*c = cursor_sub(c, length);
	return c->status == CURSOR_OK;
}

/* Segments that the network card is to cut into frames (LSO). */
static bool
is_unsegmented(const struct frame *frame)
{
	struct cursor c = frame->network;

	cursor_take(&c, frame->ip_source.family == 4 ? 2 : 4);
	return cursor_be16(&c) == 0 || frame->network.wire > PACKET_MAX;
}

/* What stands in the field while the network card has yet to compute it. */
static bool
is_offloaded(const struct frame *frame, const struct transport *transport, uint16_t field,
             size_t length)
{
	if ((frame->packet->flags & FLAG_CHECKSUM_NOT_READY) != 0 && frame->wrapper_count == 0)
		return true;
	if (!transport->pseudo_header)
		return false;
	if (field == pseudo_sum(frame, length))
		return true;
	return transport->ip_protocol == PROTOCOL_TCP &&
	       (field == 0 || (is_unsegmented(frame) && field == pseudo_sum(frame, 0)));
}

static enum checksum_verdict
examine_transport(const struct frame *frame)
{
	const struct transport *transport = transport_find(frame->ip_protocol);
	struct cursor c = frame->network, at;
	uint16_t field, sum;

	if (transport == NULL)
		return CHECKSUM_NONE;
	if (frame->status == CURSOR_MALFORMED || frame->protocol == FRAME_IP_FRAGMENT ||
	    frame->first_fragment || !skip_network(frame, &c) ||
	    (transport->ip_protocol == PROTOCOL_UDP && !limit_to_udp(&c)))
		return CHECKSUM_UNJUDGED;
	at = c;
	cursor_take(&at, transport->field);
	field = cursor_be16(&at);
	if (at.status != CURSOR_OK)
		return CHECKSUM_UNJUDGED;
	if (field == 0 && transport->ip_protocol == PROTOCOL_UDP)
		return CHECKSUM_NONE;
	if (c.captured < c.wire)
		return CHECKSUM_UNJUDGED;
	sum = sum_of(c.next, c.captured);
	if (transport->pseudo_header)
		sum = fold((uint32_t)sum + pseudo_sum(frame, c.wire));
	if (sum == 0xffff)
		return CHECKSUM_GOOD;
	return is_offloaded(frame, transport, field, c.wire) ? CHECKSUM_OFFLOADED : CHECKSUM_BAD;
}

struct checksums
checksum_examine(const struct frame *frame)
{
	struct checksums checksums = {CHECKSUM_NONE, CHECKSUM_NONE};

	if (frame->network.wire == 0)
		return checksums;
	if (frame->ip_source.family == 4)
		checksums.ip = examine_ip(frame);
	checksums.transport = examine_transport(frame);
	return checksums;
}

enum checksum_verdict
checksum_worst(struct checksums checksums)
{
	return checksums.ip > checksums.transport ? checksums.ip : checksums.transport;
}
