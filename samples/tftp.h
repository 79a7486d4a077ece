/* TFTP (RFC 1350, 2347-2349): one client asks one server for one file. */
#ifndef SAMPLES_TFTP_H
#define SAMPLES_TFTP_H

#include "samples/site.h"

enum tftp_error {
	TFTP_ERROR_UNDEFINED = 0,
	TFTP_ERROR_NOT_FOUND = 1,
	TFTP_ERROR_DISK_FULL = 3,
};

/* How a transfer departs from the plain way; all zero: it does not. */
struct tftp_plan {
	unsigned blksize;       /* asked for with an option; 0: none, 512 octets */
	bool asks_size;         /* the tsize option */
	bool only_size;         /* it wanted to know no more: it ends at the OACK */
	unsigned lost_block;    /* this DATA is lost behind the mirror and sent again */
	unsigned refused_block; /* here the client ends it with an ERROR ... */
	enum tftp_error error;
	const char *error_text; /* ... of this text; NULL: it just falls silent */
	double refused_after;   /* seconds between that DATA and the ERROR */
	unsigned requests;      /* for a server that does not answer; 0: four */
};

/* Asks for `name`, sent as `name_sent`. True: the file came whole. */
bool tftp_fetch(struct site *site, struct host *client, const char *name, const char *name_sent,
                const struct tftp_plan *plan);

/* The file of this name; NULL: there is none. */
const struct served_file *served_file_find(const struct served_file *files, const char *name);
/* Its octets, to be freed. */
uint8_t *served_file_content(const struct served_file *file, size_t *ret_size);

#endif
