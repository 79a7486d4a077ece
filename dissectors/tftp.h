/* TFTP: RFC 1350 with the options of RFC 2347 (OACK), 2348 (blksize), 2349 (timeout, tsize) and
 * 7440 (windowsize). */
#ifndef DISSECTORS_TFTP_H
#define DISSECTORS_TFTP_H

#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"

#define TFTP_PORT 69
#define TFTP_BLKSIZE_DEFAULT 512
#define TFTP_OPTIONS_MAX 16

enum tftp_opcode { TFTP_RRQ = 1, TFTP_WRQ, TFTP_DATA, TFTP_ACK, TFTP_ERROR, TFTP_OACK };

enum tftp_error_code {
	TFTP_ERROR_UNDEFINED,
	TFTP_ERROR_FILE_NOT_FOUND,
	TFTP_ERROR_ACCESS_VIOLATION,
	TFTP_ERROR_DISK_FULL,
	TFTP_ERROR_ILLEGAL_OPERATION,
	TFTP_ERROR_UNKNOWN_TID,
	TFTP_ERROR_FILE_EXISTS,
	TFTP_ERROR_NO_SUCH_USER,
	TFTP_ERROR_OPTION_REFUSED, /* RFC 2347 */
};

struct tftp_option {
	struct slice name, value;
};

struct tftp_message {
	uint16_t opcode;             /* as sent; values outside enum tftp_opcode are MALFORMED */
	struct slice filename, mode; /* RRQ, WRQ */
	uint16_t block;              /* DATA, ACK */
	struct slice data;           /* DATA: what was captured of it */
	size_t data_wire;            /* DATA: octets that were sent */
	uint16_t error_code;         /* ERROR */
	struct slice error_text;     /* ERROR; absent where cut */
	size_t option_count;         /* RRQ, WRQ, OACK */
	struct tftp_option options[TFTP_OPTIONS_MAX];
	int64_t blksize, timeout, tsize, windowsize; /* -1: not there, or no number */
};

/* Reads one UDP payload. DATA cut by the capture is TRUNCATED with `data_wire` right. An RRQ may
 * stop before its options are over (private binary options, an empty name): what came before counts
 * and the result is OK. An ERROR without its closing NUL is OK too: many servers leave it out. */
enum cursor_status tftp_dissect(struct cursor *cursor, struct tftp_message *ret_message);

/* Could these octets be a TFTP message other than a request, by their shape alone? For ports that
 * nobody announced. */
bool tftp_looks_like(const struct cursor *cursor);

#endif
