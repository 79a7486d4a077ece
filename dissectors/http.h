/* HTTP/1.x (RFC 9112, RFC 9110): where a message's head ends in a stream, what it says, and the
 * content behind it, piece by piece. */
#ifndef DISSECTORS_HTTP_H
#define DISSECTORS_HTTP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"

/* Far above what phones and their servers send; who needs more than this for a head waits for
 * nothing that a phone would read. */
#define HTTP_HEAD_MAX 16384

/* -------------------------------------------------------------- framing --- */
enum http_framing { HTTP_FRAMED, HTTP_NEED_MORE, HTTP_NOT };

struct http_frame {
	size_t skip; /* line ends before the start line (RFC 9112 section 2.2): drop them, always */
	size_t size; /* FRAMED: octets of the head after `skip`, its empty line included; else 0 */
};

enum http_side { HTTP_REQUESTS, HTTP_ANSWERS };

/* Looks for one whole head of a request, or of an answer, at the start of a stream. `searched`:
 * octets of it that were looked through before without finding the end, 0 at first. NOT: no such
 * head begins here. */
enum http_framing http_frame(const struct cursor *stream, enum http_side side, size_t searched,
                             struct http_frame *ret_frame);

/* ----------------------------------------------------------------- head --- */
struct http_message {
	bool is_request;
	int minor_version;      /* of HTTP/1.x */
	bool head_complete;     /* the empty line was seen */
	bool bare_lf, bad_line; /* tolerated: lines that end without CR; lines that are no field */
	struct slice method, target; /* requests; the target as sent */
	int status;                  /* responses; else -1 */
	struct slice reason;         /* may be empty */

	/* The first field of each name; absent where there is none. */
	struct slice host, user_agent, server, content_type, content_encoding, content_range,
	        location;
	int64_t content_length;           /* -1: absent or bad */
	bool bad_content_length;          /* no number, or two that differ */
	bool chunked;                     /* the last transfer coding is "chunked" */
	bool other_coding;                /* Transfer-Encoding ends with anything else */
	bool says_close, says_keep_alive; /* Connection */
};

/* Reads one head. MALFORMED: no start line, or lines that stop before the empty one; TRUNCATED: cut
 * by the capture. What was read before is usable, but for a line that was cut. */
enum cursor_status http_dissect(struct cursor *cursor, struct http_message *ret_message);

/* The file that a request's target names: its path without the first slash and without query or
 * fragment, percent-decoded (RFC 3986 section 2.1), as text that ends with a NUL. False and "":
 * it names none, or a longer one than `size` - 1 octets. */
bool http_file_name(struct slice target, char *ret_name, size_t size);

/* -------------------------------------------------------------- content --- */
enum http_body_kind {
	HTTP_BODY_NONE,
	HTTP_BODY_LENGTH,
	HTTP_BODY_CHUNKED,
	HTTP_BODY_UNTIL_CLOSE, /* ends with the connection */
};

/* How far the content of one message has come (RFC 9112 section 6.3). */
struct http_body {
	enum http_body_kind kind;
	bool done;     /* its end was reached: the next octet is of another message */
	bool bad;      /* a chunk's size is none, or a gap hides one: where the content ends is not
	                  known any more */
	int part;      /* of a chunk */
	uint64_t left; /* octets of the content, or of the chunk */
	size_t digits; /* of a chunk's size, or octets of a trailer line */
};

/* `to_head`: the message answers a HEAD request, so nothing follows it. */
void http_body_begin(struct http_body *body, const struct http_message *message, bool to_head);
/* Takes octets off `stream`: the next piece of content, or an empty slice where none is left in it
 * or the body is done or bad. Call again until then. */
struct slice http_body_take(struct http_body *body, struct slice *stream);
/* `missing` octets of the stream are not to be had. Returns how many of them certainly were
 * content; if more of them may have been than is known, the body is bad. */
uint64_t http_body_gap(struct http_body *body, uint64_t missing);

#endif
