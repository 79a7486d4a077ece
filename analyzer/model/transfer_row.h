/* What every transfer of a file has in common, whatever protocol carries it: its row, what asking
 * for a file says about who asks, and the file's octets. */
#ifndef ANALYZER_MODEL_TRANSFER_ROW_H
#define ANALYZER_MODEL_TRANSFER_ROW_H

#include <xxhash.h>

#include "analyzer/model/internal.h"

/* A request for a file, as the client sends it. */
struct transfer_request {
	const char *via;  /* tftp http */
	const char *role; /* of the server asked, in table server: tftp http */
	bool write;       /* the file goes to the server */
	struct ip_address client, server;
	uint16_t client_port;
	const char *name;      /* interned */
	struct file_name file; /* the same name, classified */
};

/* --- transfer_row.c --- */
/* Who asks: `station`, or the phone whose MAC the file's name carries. NULL where the limit of
 * stations is reached. */
struct station *transfer_requester(struct model *model, struct station *station,
                                   const struct transfer_request *request,
                                   const struct frame *frame);
/* What a request says of who asks and whom: each one, the first and those that repeat it. */
void transfer_asked(struct model *model, struct station *station,
                    const struct transfer_request *request, const struct frame *frame);
/* The same attempt once more: the boot goes on, and has come as far as the file's kind tells. */
void transfer_asked_again(struct model *model, struct station *station,
                          const struct transfer_request *request, const struct frame *frame);
/* A new attempt, which may be what begins the next boot (boot_file): its row, open, asked by no
 * request yet, with everything else unknown; from now on the station's latest. NULL where the table
 * is full. */
struct transfer *transfer_open(struct model *model, struct station *station,
                               const struct transfer_request *request, const struct frame *frame);
/* One that ran when the capture began, `first` being the first frame seen of it: of no request is
 * known what for, so its name is TRANSFER_NAME_UNKNOWN, and it counts for nothing in the order of
 * files by which boots are told apart. */
#define TRANSFER_NAME_UNKNOWN "(request not captured)"
struct transfer *transfer_open_running(struct model *model, struct station *station,
                                       const struct transfer_request *request,
                                       struct frame_ref first, const struct frame *frame);

/* --- file_octets.c --- */
/* A file's octets as they come: their digest and, of kinds that are read, a copy. */
struct file_octets {
	enum file_kind kind;
	bool any;             /* some were there, if only the end of an empty file */
	XXH3_state_t *digest; /* of the octets in order; NULL once some are missing */
	uint8_t *kept;        /* owned; at most CONFIG_FILE_SIZE_MAX octets, all before the first
	                         that is missing */
	size_t kept_length;
};
void file_octets_begin(struct file_octets *octets, enum file_kind kind);
void file_octets_add(struct file_octets *octets, struct slice next);
/* The next ones are not in the capture: no digest, and nothing after them is kept. */
void file_octets_missing(struct file_octets *octets);
/* The end, `row`'s outcome and octets being known: its content, and what the file said. */
void file_octets_settle(struct model *model, struct file_octets *octets, struct transfer *row);
void file_octets_free(struct file_octets *octets);

#endif
