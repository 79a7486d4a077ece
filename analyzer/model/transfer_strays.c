/* TFTP of no transfer that is known: its request is not in the capture, or stands behind it there.
 * Nothing can be made of the message itself; that it is there tells what is not. */
#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/transfer.h"

/* Ports of a client that are remembered: more than it uses at one time. */
#define STRAYS_MAX 8
/* A request that comes behind its answer is one of those that stand in disorder, not a new one. */
#define DISORDER_NS SECOND_NS

/* A port of the client, and what is known of it. */
struct stray {
	struct ip_address server;
	uint16_t port;
	bool explained; /* a transfer has ended there, of which this is the echo; or it is counted
	                 */
	int64_t time_ns;
};

struct strays {
	struct stray ring[STRAYS_MAX];
	size_t next;
};

static struct stray *
stray_find(const struct station *station, uint16_t port)
{
	for (size_t i = 0; station->strays != NULL && i < STRAYS_MAX; i++)
		if (station->strays->ring[i].port == port)
			return &station->strays->ring[i];
	return NULL;
}

static struct stray *
stray_of(struct station *station, uint16_t port)
{
	struct stray *stray = stray_find(station, port);

	if (stray != NULL)
		return stray;
	if (station->strays == NULL)
		station->strays = memory_zeroed(1, sizeof *station->strays);
	stray = &station->strays->ring[station->strays->next];
	station->strays->next = (station->strays->next + 1) % STRAYS_MAX;
	*stray = (struct stray){.port = port};
	return stray;
}

void
strays_ended(struct station *station, uint16_t port)
{
	stray_of(station, port)->explained = true;
}

void
strays_asked(struct station *station, struct ip_address server, uint16_t port, int64_t now_ns)
{
	struct stray *stray = stray_find(station, port);

	if (stray == NULL)
		return;
	if (!stray->explained && ip_equal(stray->server, server) &&
	    now_ns - stray->time_ns <= DISORDER_NS)
		visibility_missed(station, 1);
	*stray = (struct stray){.port = 0};
}

/* One end of what follows a request. */
static void
note(const struct model *model, struct ip_address client, struct ip_address server, uint16_t port,
     int64_t now_ns)
{
	struct station *station = hash_map_find(model->addresses, &client);
	struct stray *stray;

	if (station == NULL)
		return;
	stray = stray_of(station, port);
	if (stray->explained)
		return;
	stray->server = server;
	stray->time_ns = now_ns;
	if (server_find(model, "tftp", server) == NULL)
		return;
	stray->explained = true;
	visibility_missed_before(station);
}

void
strays_frame(const struct model *model, const struct frame *frame)
{
	unsigned opcode = transfer_opcode(&frame->payload);
	int64_t now_ns = frame->packet->time_ns;

	if (opcode < TFTP_DATA || opcode > TFTP_OACK)
		return;
	note(model, frame->ip_target, frame->ip_source, frame->target_port, now_ns);
	if (opcode == TFTP_ACK && frame->payload.wire == 4)
		note(model, frame->ip_source, frame->ip_target, frame->source_port, now_ns);
}
