/* A TCP connection while it runs: connection.c opens, judges and closes it, connection_stream.c
 * puts its octets in order for who reads them. */
#ifndef ANALYZER_MODEL_CONNECTION_H
#define ANALYZER_MODEL_CONNECTION_H

#include "analyzer/model/internal.h"
#include "analyzer/net/tcp_stream.h"

struct connection_key {
	struct ip_address client, server;
	uint16_t client_port, server_port;
};

struct connection_flow {
	struct timer idle; /* first: a timer that fires is its flow */
	struct connection *row;
	struct station *station;
	const struct service *service;
	struct connection_key key;
	struct connection_flow *older, *newer; /* all that run */
	/* Those of a station's running boot; the link is what points at this one. */
	struct connection_flow *next_of_station, **link_of_station;

	/* The attempt: what of the row is this flow's own where it shares the row with others. */
	uint32_t syn_sequence;
	int64_t syns;
	struct frame_ref first_syn, last_before;
	bool shares_row;

	bool established;
	bool over; /* by reset or restart: what comes now is its echo */
	bool phone_finished, server_finished;

	/* Reading, where the service has a reader. */
	bool reading;
	bool cut;    /* of some frame the capture holds a part only */
	void *state; /* the reader's */
	struct tcp_stream from_phone, from_server;
	/* The newest frame, without its octets: what is held until the end is read in it. */
	struct packet last_packet;
	struct frame last_frame;
};

struct connections {
	const struct service *services;
	struct hash_map *flows;  /* struct connection_key -> struct connection_flow */
	struct hash_map *latest; /* client, server and its port -> newest struct connection */
	struct connection_flow *oldest, *newest;
	size_t count;
	size_t held_octets; /* by the streams of all flows */
};

/* --- connection_stream.c --- */
/* The connection is established: its reader, if any, begins. */
void stream_open(struct model *model, struct connection_flow *flow, const struct frame *frame);
/* One more frame of it. */
void stream_frame(struct model *model, struct connection_flow *flow, const struct frame *frame,
                  bool from_phone);
/* No more will come: gives what is held and lets the reader end. May be called again. */
void stream_close(struct model *model, struct connection_flow *flow);

#endif
