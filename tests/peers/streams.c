/* TCP connections to the ports that some protocol reads, each direction in order. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/hash_map.h"
#include "analyzer/base/memory.h"
#include "analyzer/net/tcp_stream.h"
#include "tests/peers/dump.h"

struct key {
	struct ip_address client, server;
	uint16_t client_port, server_port;
};

struct direction {
	struct tcp_stream tcp;
	struct stream stream;
	uint8_t *buffer;
	size_t length;
};

struct connection {
	struct key key;
	struct connection *next;
	const struct protocol *protocol;
	uint32_t syn_sequence;
	struct direction from_client, from_server;
	/* The newest frame, without its octets: what is held until the end is said to be in it. */
	struct packet last_packet;
	struct frame last_frame;
};

struct delivery {
	struct connection *connection;
	struct direction *direction;
	const struct frame *frame;
};

static struct hash_map *connections;
static struct connection *all;

static void
drop(struct direction *direction, size_t count)
{
	direction->length -= count;
	memmove(direction->buffer, direction->buffer + count, direction->length);
}

static void
read_messages(const struct delivery *d)
{
	struct direction *direction = d->direction;

	while (direction->length != 0) {
		size_t count;

		direction->stream.octets = (struct slice){direction->buffer, direction->length};
		direction->stream.full = direction->length >= STREAM_BUFFER_MAX;
		count = d->connection->protocol->octets(&direction->stream, d->frame);
		if (count == 0)
			return;
		drop(direction, count);
	}
}

static void
deliver_octets(void *context, struct slice octets)
{
	const struct delivery *d = context;
	struct direction *direction = d->direction;

	direction->buffer = memory_resize(direction->buffer, direction->length + octets.length, 1);
	memcpy(direction->buffer + direction->length, octets.data, octets.length);
	direction->length += octets.length;
	read_messages(d);
}

static void
deliver_gap(void *context, uint64_t missing)
{
	const struct delivery *d = context;
	const struct protocol *protocol = d->connection->protocol;

	d->direction->length = 0;
	d->direction->stream.resuming = true;
	if (protocol->gap != NULL)
		protocol->gap(&d->direction->stream, missing);
}

static const struct tcp_stream_reader deliver = {deliver_octets, deliver_gap};

static const struct protocol *
protocol_of_port(uint16_t port)
{
	for (const struct protocol *const *p = protocols; *p != NULL; p++)
		for (const uint16_t *own = (*p)->ports; *own != 0; own++)
			if (*own == port)
				return *p;
	return NULL;
}

static struct key
key_of(const struct frame *frame, bool from_client)
{
	struct key key;

	memset(&key, 0, sizeof key);
	key.client = from_client ? frame->ip_source : frame->ip_target;
	key.server = from_client ? frame->ip_target : frame->ip_source;
	key.client_port = from_client ? frame->source_port : frame->target_port;
	key.server_port = from_client ? frame->target_port : frame->source_port;
	return key;
}

static struct connection *
find(const struct frame *frame, bool *ret_from_client)
{
	struct connection *connection;
	struct key key = key_of(frame, true);

	*ret_from_client = true;
	connection = hash_map_find(connections, &key);
	if (connection != NULL)
		return connection;
	*ret_from_client = false;
	key = key_of(frame, false);
	return hash_map_find(connections, &key);
}

static bool
is_syn(const struct frame *frame)
{
	return (frame->tcp.flags & (TCP_SYN | TCP_ACK)) == TCP_SYN;
}

static void
finish(struct connection *connection)
{
	struct direction *directions[] = {&connection->from_client, &connection->from_server};

	for (size_t i = 0; i < 2; i++) {
		struct delivery d = {connection, directions[i], &connection->last_frame};

		tcp_stream_flush(&directions[i]->tcp, &deliver, &d);
		directions[i]->stream.ended = true;
		read_messages(&d);
		tcp_stream_free(&directions[i]->tcp);
		free(directions[i]->buffer);
		directions[i]->buffer = NULL;
		directions[i]->length = 0;
	}
	for (size_t i = 0; i < 2; i++) {
		free(directions[i]->stream.state);
		directions[i]->stream.state = NULL;
	}
}

static struct connection *
begin(const struct frame *frame, bool *ret_from_client)
{
	const struct protocol *protocol = protocol_of_port(frame->target_port);
	bool answers = (frame->tcp.flags & (TCP_SYN | TCP_ACK)) == (TCP_SYN | TCP_ACK);
	struct connection *connection;

	*ret_from_client = protocol != NULL && !answers;
	if (!*ret_from_client)
		protocol = protocol_of_port(frame->source_port);
	if (protocol == NULL)
		return NULL;
	connection = memory_zeroed(1, sizeof *connection);
	connection->key = key_of(frame, *ret_from_client);
	connection->protocol = protocol;
	connection->syn_sequence = frame->tcp.sequence;
	connection->from_client.stream.from_client = true;
	connection->from_client.stream.other = &connection->from_server.stream;
	connection->from_server.stream.other = &connection->from_client.stream;
	connection->from_client.stream.resuming = connection->from_server.stream.resuming =
	        (frame->tcp.flags & TCP_SYN) == 0;
	connection->next = all;
	all = connection;
	hash_map_put(connections, &connection->key, connection);
	return connection;
}

static void
remember(struct connection *connection, const struct frame *frame)
{
	connection->last_packet = *frame->packet;
	connection->last_packet.data = NULL;
	connection->last_frame = *frame;
	connection->last_frame.packet = &connection->last_packet;
	connection->last_frame.payload = cursor_over(NULL, 0, 0);
}

void
streams_begin(void)
{
	connections = hash_map_create(sizeof(struct key));
}

void
streams_frame(const struct frame *frame)
{
	struct connection *connection;
	struct delivery own, other;
	bool from_client;

	/* Every segment has a flag: without one, its header could not be read. */
	if (frame->tcp.flags == 0)
		return;
	connection = find(frame, &from_client);
	/* The ports of an earlier connection are used again. */
	if (connection != NULL && from_client && is_syn(frame) &&
	    frame->tcp.sequence != connection->syn_sequence) {
		finish(connection);
		connection = NULL;
	}
	if (connection == NULL)
		connection = begin(frame, &from_client);
	if (connection == NULL)
		return;
	remember(connection, frame);
	own = (struct delivery){connection,
	                        from_client ? &connection->from_client : &connection->from_server,
	                        frame};
	other = (struct delivery){connection,
	                          from_client ? &connection->from_server : &connection->from_client,
	                          frame};
	/* What it acknowledges came before what it says. */
	if ((frame->tcp.flags & TCP_ACK) != 0)
		tcp_stream_acknowledged(&other.direction->tcp, frame->tcp.acknowledgment, &deliver,
		                        &other);
	tcp_stream_segment(&own.direction->tcp, &frame->tcp, frame->payload, &deliver, &own);
}

/* In the order of their first frames. */
void
streams_end(void)
{
	struct connection *next, *in_order = NULL;

	for (struct connection *c = all; c != NULL; c = next) {
		next = c->next;
		c->next = in_order;
		in_order = c;
	}
	for (struct connection *c = in_order; c != NULL; c = next) {
		next = c->next;
		finish(c);
		free(c);
	}
	all = NULL;
	hash_map_destroy(connections);
}
