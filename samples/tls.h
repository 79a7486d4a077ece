/* TLS (RFC 5246, RFC 8446) as far as it is in the clear: a phone's handshake with a server. */
#ifndef SAMPLES_TLS_H
#define SAMPLES_TLS_H

#include "samples/phone.h"
#include "samples/tcp.h"

enum tls_alert {
	TLS_HANDSHAKE_FAILURE = 40,
	TLS_CERTIFICATE_EXPIRED = 45,
	TLS_UNKNOWN_CA = 48,
	TLS_PROTOCOL_VERSION = 70,
};

struct tls {
	struct phone *phone;
	struct tcp tcp;
};

/* Connects; nothing is said yet. */
struct tls tls_opens(struct phone *phone, struct host *server, uint16_t port);
/* ClientHello of a phone that speaks TLS 1.2, with the server's name if it is not NULL. */
void tls_client_hello(struct tls *tls, const char *server_name);
/* ServerHello and a chain of so many certificates. */
void tls_server_hello(struct tls *tls, unsigned certificates);
/* A fatal alert, in the clear. */
void tls_alerts(struct tls *tls, enum tcp_side from, enum tls_alert alert);
/* ChangeCipherSpec and Finished of both sides: from now on nothing can be read. */
void tls_finishes(struct tls *tls);
/* A record that is encrypted: of type 23, or 21 for an alert. */
void tls_says_encrypted(struct tls *tls, enum tcp_side from, unsigned type, size_t octets);
/* The whole handshake. */
void tls_shakes_hands(struct tls *tls, const char *server_name);

#endif
