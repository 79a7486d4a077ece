/* DNS messages: RFC 1035, with AAAA (RFC 3596), SRV (RFC 2782) and NAPTR (RFC 3403). Questions and
 * answers are read; what stands behind them only helps a resolver. */
#ifndef DISSECTORS_DNS_H
#define DISSECTORS_DNS_H

#include "analyzer/base/address.h"
#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"

#define DNS_PORT 53
/* A name has at most 255 octets on the wire (RFC 1035 section 2.3.4): two more than its text. */
#define DNS_NAME_MAX 253
/* Resolvers ask one question a message. */
#define DNS_QUESTIONS_MAX 4
/* More answers than this no phone tries in turn; the rest is passed over. */
#define DNS_ANSWERS_MAX 32

enum dns_type {
	DNS_A = 1,
	DNS_CNAME = 5,
	DNS_PTR = 12,
	DNS_AAAA = 28,
	DNS_SRV = 33,
	DNS_NAPTR = 35,
};

enum dns_rcode {
	DNS_NOERROR,
	DNS_FORMERR,
	DNS_SERVFAIL,
	DNS_NXDOMAIN,
	DNS_NOTIMP,
	DNS_REFUSED,
};

/* Labels joined by dots, as sent: letter case, and dots inside a label, are kept. The root is "".
 */
struct dns_name {
	uint8_t length;
	uint8_t text[DNS_NAME_MAX];
};

struct dns_question {
	struct dns_name name;
	uint16_t type, class;
};

struct dns_answer {
	struct dns_name owner;
	uint16_t type, class;
	uint32_t ttl;
	struct ip_address address;       /* A, AAAA; else none */
	struct dns_name target;          /* CNAME, PTR, SRV; NAPTR: the replacement */
	uint16_t priority, weight, port; /* SRV; NAPTR: order and preference in the first two */
	struct slice flags, services, pattern; /* NAPTR; else absent */
};

struct dns_message {
	uint16_t id;
	bool is_response;
	uint8_t opcode;              /* 0: a query */
	bool authoritative, shorter; /* shorter: TC, the answer did not fit */
	bool recursion_desired, recursion_available;
	uint8_t rcode; /* of the header; extended ones (RFC 6891) have more bits */
	uint16_t questions_wire, answers_wire; /* as the header counts them */
	size_t question_count, answer_count;   /* those that were read whole */
	struct dns_question questions[DNS_QUESTIONS_MAX];
	struct dns_answer answers[DNS_ANSWERS_MAX];
};

/* Reads one message: a UDP payload, or what dns_over_tcp() has taken out. MALFORMED: a name that
 * does not end, points to itself or forward, or is too long; a record whose data contradict its
 * length; fewer records than were counted. What was read whole before is usable. Names are never
 * followed forward, so a message costs what its records times a name's length cost. */
enum cursor_status dns_dissect(struct cursor *cursor, struct dns_message *ret_message);

/* The message in a TCP segment that begins with its length (RFC 1035 section 4.2.2) and holds it
 * whole, as far as it was captured. False: the segment is no such. */
bool dns_over_tcp(const struct cursor *segment, struct cursor *ret_message);

/* "A", "SRV"...; NULL for types that are not read. */
const char *dns_type_name(uint16_t type);

#endif
