/* TLS (RFC 8446, RFC 5246) as far as it is sent in the clear: records, hellos, alerts. Nothing is
 * decrypted. */
#ifndef DISSECTORS_TLS_H
#define DISSECTORS_TLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"

/* Largest record: 2^14 octets and what encryption adds (RFC 5246 section 6.2.3). */
#define TLS_RECORD_MAX (16384 + 2048)
#define TLS_HANDSHAKE_HEADER 4
#define TLS_CIPHERS_MAX 128
#define TLS_VERSIONS_MAX 16

enum tls_type {
	TLS_CHANGE_CIPHER_SPEC = 20,
	TLS_ALERT = 21,
	TLS_HANDSHAKE = 22,
	TLS_APPLICATION_DATA = 23,
};
enum tls_handshake_type { TLS_CLIENT_HELLO = 1, TLS_SERVER_HELLO = 2 };
enum tls_version { TLS_1_0 = 0x0301, TLS_1_1, TLS_1_2, TLS_1_3 };

/* -------------------------------------------------------------- records --- */
/* One direction of a connection, taken apart into records. Zeroed: fresh. */
struct tls_stream {
	uint8_t header[5];
	size_t header_length;
	size_t left;  /* octets of the record's content that are still to come */
	bool is_none; /* what came begins no record: nothing more is taken */
};

/* A record's content, or the next part of it. */
struct tls_piece {
	uint8_t type;
	uint16_t version; /* of the record: 0x0301 up to TLS 1.2's hello, whatever is spoken */
	size_t length;    /* of the record's whole content */
	size_t before;    /* octets of the content that came in pieces before */
	struct slice content;
};

/* Takes the next piece off `octets`. False: nothing is left, or the stream carries no TLS. A record
 * without content is passed over. */
bool tls_stream_take(struct tls_stream *stream, struct slice *octets, struct tls_piece *ret_piece);
/* `missing` octets are not to be had. False: where the next record begins is not known. */
bool tls_stream_gap(struct tls_stream *stream, uint64_t missing);

/* --------------------------------------------------------------- hellos --- */
/* A ServerHello has one cipher and one version: those that the server chose. What the capture or
 * the sender cut off is missing from the lists. */
struct tls_hello {
	enum tls_handshake_type type;
	uint16_t legacy_version; /* the highest that a client of TLS 1.2 or older speaks */
	size_t cipher_count;
	uint16_t ciphers[TLS_CIPHERS_MAX];
	size_t version_count; /* extension supported_versions; 0: it is not there */
	uint16_t versions[TLS_VERSIONS_MAX];
	struct slice server_name; /* extension server_name of a client; absent */
	bool is_retry;            /* a HelloRetryRequest (RFC 8446 section 4.1.4) */
	bool extensions_complete; /* only then is an extension known to be absent */
};

/* The size of the handshake message that begins here, its header included; 0: its header is not all
 * there. */
size_t tls_handshake_size(struct slice octets);
/* Reads a ClientHello or ServerHello with its handshake header. MALFORMED: it is another message,
 * or its lengths contradict each other; TRUNCATED: cut. What was read before is usable. */
enum cursor_status tls_hello_dissect(struct cursor *cursor, struct tls_hello *ret_hello);
/* The version that the two agree on, as the ServerHello says. */
uint16_t tls_chosen_version(const struct tls_hello *server_hello);

/* --------------------------------------------------------------- alerts --- */
enum tls_alert_level { TLS_ALERT_WARNING = 1, TLS_ALERT_FATAL = 2 };
#define TLS_ALERT_CLOSE_NOTIFY 0
#define TLS_ALERT_SIZE 2

struct tls_alert {
	uint8_t level, description;
};

/* MALFORMED also where there are more than an alert's two octets: such a record is encrypted. */
enum cursor_status tls_alert_dissect(struct cursor *cursor, struct tls_alert *ret_alert);
/* An alert by which its sender says that it does not go on: one of level fatal, and of level
 * warning all those for which a level means nothing (RFC 8446 section 6.2). */
bool tls_alert_is_error(const struct tls_alert *alert);
/* "unknown_ca" (RFC 8446 section 6, RFC 5246 section 7.2); NULL: none of this number is known. */
const char *tls_alert_name(uint8_t description);

#endif
