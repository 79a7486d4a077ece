/* TCP conversations (RFC 9293) between two hosts of a site. */
#ifndef SAMPLES_TCP_H
#define SAMPLES_TCP_H

#include "samples/site.h"

/* What a segment carries on Ethernet: 1500 octets without the headers of IP and TCP. */
#define TCP_MSS 1460

enum tcp_side { TCP_CLIENT, TCP_SERVER };

struct tcp_end {
	struct host *host;
	uint16_t port;
	uint32_t next; /* sequence number of what it says next */
};
struct tcp {
	struct site *site;
	struct tcp_end end[2]; /* enum tcp_side */
};

/* How a delivery departs from the plain way; all zero: it does not. Segments count from 1. */
struct tcp_plan {
	size_t segment;  /* octets in each; 0: TCP_MSS */
	unsigned resent; /* this one is lost behind the recorder and sent again a second later */
	unsigned late;   /* this one is overtaken by the next */
	bool unacked;    /* the other side says nothing to it */
};

/* The client takes its next port. Nothing is sent yet. */
struct tcp tcp_between(struct site *site, struct host *client, struct host *server, uint16_t port);

/* The client's SYN, and again after 1, 2, 4... seconds. */
void tcp_knocks(struct tcp *tcp, unsigned times);
/* The server's answers to the last SYN: SYN-ACK and the ACK that ends the handshake; or RST. */
void tcp_accepts(struct tcp *tcp);
void tcp_refuses(struct tcp *tcp);
/* The three-way handshake. */
void tcp_opens(struct tcp *tcp);

/* All of `data`, in as many segments as it needs, and the other side's ACK. */
void tcp_says(struct tcp *tcp, enum tcp_side from, struct slice data);
void tcp_says_so(struct tcp *tcp, enum tcp_side from, struct slice data,
                 const struct tcp_plan *plan);
/* FIN, and the other side's ACK and FIN. */
void tcp_closes(struct tcp *tcp, enum tcp_side first);
void tcp_resets(struct tcp *tcp, enum tcp_side from);

#endif
