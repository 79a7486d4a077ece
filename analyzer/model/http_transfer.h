/* A file over HTTP: http_session.c takes the messages out of a connection, http_transfer.c makes
 * the rows of them. */
#ifndef ANALYZER_MODEL_HTTP_TRANSFER_H
#define ANALYZER_MODEL_HTTP_TRANSFER_H

#include "analyzer/model/transfer_row.h"
#include "dissectors/http.h"

/* A request until its answer has come. */
struct http_transfer {
	struct transfer *row; /* NULL: it asks for no file of a phone, or its outcome is known */
	struct station *station;
	enum file_kind kind;
	int port;     /* of the server */
	bool is_head; /* it asks for the head alone */
	bool answered, holes;
	struct file_octets octets; /* from the answer on */
};

/* What `message` asks for; the connection is from now on that of the phone which asks. */
struct http_transfer http_transfer_begin(struct model *model, struct connection *connection,
                                         const struct http_message *message,
                                         const struct frame *frame);
/* The head of the answer. */
void http_transfer_answer(struct model *model, struct http_transfer *transfer,
                          const struct http_message *message, const struct frame *frame);
void http_transfer_octets(struct http_transfer *transfer, struct slice octets,
                          const struct frame *frame);
/* `missing` octets of the content are not in the capture, as `frame` made known. */
void http_transfer_gap(struct http_transfer *transfer, uint64_t missing, const struct frame *frame);
/* The content has come to its end. */
void http_transfer_end(struct model *model, struct http_transfer *transfer);
/* The capture holds too little of the answer to say what came of it. */
void http_transfer_lost(struct model *model, struct http_transfer *transfer);
/* The connection is over, or the capture is. `until_close`: the content ends with it. */
void http_transfer_close(struct model *model, struct http_transfer *transfer,
                         const struct connection *connection, bool until_close,
                         const struct frame *frame);

#endif
