/* One request for a file by TFTP, message by message: for what tftp.h does not do, as answers from
 * the wrong place and blocks that get lost. */
#ifndef SAMPLES_REQUEST_H
#define SAMPLES_REQUEST_H

#include "samples/octets.h"
#include "samples/phone.h"

#define TFTP_PORT 69
#define TFTP_BLOCK 512

struct request {
	struct phone *phone;
	struct host *server;
	uint16_t port;    /* the phone's */
	const char *name; /* "{mac}" in it stands for the phone's MAC */
	unsigned blksize; /* asked for; 0: no options */
	/* Of the packets that its larger blocks go in, and which of them is lost, from 1. */
	size_t mtu;
	unsigned lost;
};

/* Of the phone's own TFTP server, from that port, without options. */
struct request request_for(struct phone *phone, uint16_t port, const char *name);
/* The read request. */
void request_is_made(struct request *request);
/* From any host and port to the phone: the OACK for its blksize, */
void request_is_agreed(struct request *request, struct host *from, uint16_t port);
/* a block made of its number, or of a text. */
void request_gets_block(struct request *request, struct host *from, uint16_t port, unsigned number,
                        size_t length);
void request_gets_text(struct request *request, struct host *from, uint16_t port, const char *text);
/* The phone's ACK, or ERROR 5, to any host and port. */
void request_acknowledges(struct request *request, struct host *to, uint16_t port, unsigned number);
void request_refuses(struct request *request, struct host *to, uint16_t port);
/* The phone's own stack says port unreachable of what came last. */
void request_is_closed(struct request *request, struct host *to);

#endif
