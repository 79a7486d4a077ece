/* Session Initiation Protocol, RFC 3261: messages, and what of them tells of a registration. */
#ifndef DISSECTORS_SIP_H
#define DISSECTORS_SIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"
#include "dissectors/sip_header.h"

#define SIP_PORT 5060
#define SIP_TLS_PORT 5061
/* Real phones send up to about 40; what comes after is read, but not listed. */
#define SIP_HEADERS_MAX 128
/* A header section of a stream that grows beyond this has no end that a phone would wait for. */
#define SIP_HEADER_SECTION_MAX 65536
/* Largest body that a stream is trusted to announce: what phones and servers send has a few KB. */
#define SIP_CONTENT_LENGTH_MAX 1048576
#define SIP_CONTACTS_MAX 8
#define SIP_WARNINGS_MAX 4
#define SIP_REASONS_MAX 4

/* -------------------------------------------------------------- framing --- */
enum sip_framing { SIP_FRAMED, SIP_NEED_MORE, SIP_NOT };

struct sip_frame {
	size_t skip; /* line ends before the message, keep-alives (RFC 5626): drop them, always */
	size_t size; /* FRAMED: octets of the message after `skip`; else 0 */
	/* Content-Length is mandatory in a stream (RFC 3261 section 18.3). Without it, or where it
	 * is no number, above SIP_CONTENT_LENGTH_MAX or contradicted by another one, the message is
	 * taken to end with its headers. */
	bool no_content_length, bad_content_length;
};

/* Looks for one whole message at the start of a stream. NOT: the stream does not carry SIP, or is
 * out of step. */
enum sip_framing sip_frame(const struct cursor *stream, struct sip_frame *ret_frame);
/* Is this the start of a SIP message, by its start line alone? Line ends before it are passed over.
 */
bool sip_looks_like(const struct cursor *cursor);

/* ------------------------------------------------------------- messages --- */
enum sip_header_id {
	SIP_HEADER_OTHER,
	SIP_HEADER_AUTHORIZATION,
	SIP_HEADER_CALL_ID,
	SIP_HEADER_CONTACT,
	SIP_HEADER_CONTENT_LENGTH,
	SIP_HEADER_CONTENT_TYPE,
	SIP_HEADER_CSEQ,
	SIP_HEADER_EVENT,
	SIP_HEADER_EXPIRES,
	SIP_HEADER_FROM,
	SIP_HEADER_MIN_EXPIRES,
	SIP_HEADER_PROXY_AUTHENTICATE,
	SIP_HEADER_PROXY_AUTHORIZATION,
	SIP_HEADER_REASON,
	SIP_HEADER_REFER_TO,
	SIP_HEADER_RETRY_AFTER,
	SIP_HEADER_SERVER,
	SIP_HEADER_SUPPORTED,
	SIP_HEADER_TO,
	SIP_HEADER_USER_AGENT,
	SIP_HEADER_VIA,
	SIP_HEADER_WARNING,
	SIP_HEADER_WWW_AUTHENTICATE,
};

struct sip_header {
	enum sip_header_id id;
	struct slice name;  /* as sent: "Call-ID", "i" */
	struct slice value; /* without the blanks around; absent for both Authorization headers:
	                       they are read, not kept */
};

/* `Event: service-control` of a server: what the phone is told to do. */
enum sip_service_action {
	SIP_ACTION_NONE,
	SIP_ACTION_RESTART,
	SIP_ACTION_RESET,
	SIP_ACTION_CHECK_VERSION,
	SIP_ACTION_APPLY_CONFIG,
	SIP_ACTION_COUNT
};

/* "restart" "reset" "check-version" "apply-config"; NULL for NONE. */
extern const char *const sip_service_action_words[SIP_ACTION_COUNT];

struct sip_message {
	int status; /* responses; else -1 */
	bool is_request;
	bool headers_complete; /* the empty line was seen: only then is a header known to be absent
	                        */
	bool too_many;         /* more than SIP_HEADERS_MAX: the rest is not in `headers` */
	bool bare_lf;          /* some line ends without CR: tolerated by all, loved by none */
	bool folded;
	bool bad_line;           /* some line of the header is none: it has no colon or no name */
	bool bad_content_length; /* no number, or two that differ */
	struct slice method, request_uri; /* requests */
	struct slice reason_phrase;       /* responses; may be empty */

	size_t header_count;
	struct sip_header headers[SIP_HEADERS_MAX];

	/* Typed readings of the first header of the name, unless it says otherwise. */
	struct slice call_id;
	int64_t cseq; /* -1: absent or no number */
	struct slice cseq_method;
	struct sip_via via; /* the topmost */
	struct sip_address from, to;
	struct slice from_tag, to_tag;
	size_t contact_count; /* of all Contact headers */
	struct sip_contact contacts[SIP_CONTACTS_MAX];
	int64_t expires, min_expires, retry_after; /* seconds; -1 */
	struct slice user_agent, server;
	struct slice event; /* without its parameters */
	struct slice content_type, refer_to;
	bool has_challenge, challenge_by_proxy, has_credentials;
	struct sip_challenge challenge; /* a Digest one where several are offered */
	struct sip_credentials credentials;
	size_t warning_count, reason_count;
	struct sip_warning warnings[SIP_WARNINGS_MAX];
	struct sip_reason reasons[SIP_REASONS_MAX];

	int64_t content_length; /* -1: absent or bad */
	struct slice body;      /* what was captured of it */
	size_t body_wire;       /* what was sent of it */
	size_t surplus;         /* octets sent after the body that Content-Length tells of */
	enum sip_service_action service_action;
};

/* Reads one message: a datagram, or what sip_frame() has measured. Where Content-Length is missing
 * or bad the body goes to the end. MALFORMED: no start line, header lines that stop before the
 * empty line, or fewer octets than Content-Length says; TRUNCATED: cut by the capture. What was
 * read before is usable, but for a header line that was cut. */
enum cursor_status sip_dissect(struct cursor *cursor, struct sip_message *ret_message);

/* The next header of this id after `after` (NULL: the first), or NULL. */
const struct sip_header *sip_header_next(const struct sip_message *message, enum sip_header_id id,
                                         const struct sip_header *after);
/* Does some Supported header list `option`? 1; 0 certainly not; -1 can't tell: the headers are not
 * all there. */
int sip_supports(const struct sip_message *message, const char *option);

#endif
