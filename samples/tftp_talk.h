/* A TFTP transfer told message by message, for those that go wrong in their own way. */
#ifndef SAMPLES_TFTP_TALK_H
#define SAMPLES_TFTP_TALK_H

#include "samples/phone.h"

struct tftp_talk {
	struct site *site;
	struct host *client, *server;
	uint16_t client_port, server_port;
	size_t blksize; /* of full blocks */
	char name[64];  /* as sent; the blocks' content is made from it */
};

enum talk_side { FROM_CLIENT, FROM_SERVER };

/* Who will speak: the phone, from a new port, and its own TFTP server, from a new port of its.
 * "{mac}" in `name` stands for the phone's MAC in capitals. */
struct tftp_talk talk_of(struct phone *phone, const char *name);
/* ... and the phone asks for the file, without options. */
struct tftp_talk talk_reading(struct phone *phone, const char *name);
/* `options` as name=value pairs separated by blanks; NULL: none. */
void talk_reads(struct tftp_talk *talk, const char *mode, const char *options);
void talk_writes(struct tftp_talk *talk, const char *mode, const char *options);
void talk_oack(struct tftp_talk *talk, const char *options);
/* `octets` of the block that goes by this number, counted without an end. */
void talk_data(struct tftp_talk *talk, enum talk_side side, unsigned block, size_t octets);
void talk_ack(struct tftp_talk *talk, enum talk_side side, unsigned block);
void talk_error(struct tftp_talk *talk, enum talk_side side, unsigned code, const char *text);
/* Full blocks, the server's, each acknowledged before the next. */
void talk_blocks(struct tftp_talk *talk, unsigned from, unsigned to);
/* The last one, shorter, and its acknowledgement. */
void talk_ends(struct tftp_talk *talk, unsigned block, size_t octets);

#endif
