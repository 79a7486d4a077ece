#include "samples/tls.h"

#include "samples/octets.h"

#include <string.h>

#define RECORD_HANDSHAKE 22
#define TLS_1_0 0x0301
#define TLS_1_2 0x0303

struct tls
tls_opens(struct phone *phone, struct host *server, uint16_t port)
{
	struct tls tls = {
	        .phone = phone,
	        .tcp = tcp_between(phone->site, &phone->host, server, port),
	};

	tcp_opens(&tls.tcp);
	return tls;
}

/* Octets that look like nothing: of an address, so that each side's differ. */
static void
put_noise(struct octets *octets, uint32_t seed, size_t length)
{
	uint32_t state = seed | 1;

	for (size_t i = 0; i < length; i++) {
		state = state * 1664525u + 1013904223u;
		octets_u8(octets, state >> 24);
	}
}

static void
put_record(struct octets *stream, unsigned type, unsigned version, const struct octets *content)
{
	octets_u8(stream, type);
	octets_u16(stream, version);
	octets_u16(stream, (unsigned)content->length);
	octets_put(stream, content->data, content->length);
}

/* A handshake message in a record of its own. */
static void
put_handshake(struct octets *stream, unsigned version, unsigned type, const struct octets *body)
{
	struct octets message = {0};

	octets_u8(&message, type);
	octets_u8(&message, 0);
	octets_u16(&message, (unsigned)body->length);
	octets_put(&message, body->data, body->length);
	put_record(stream, RECORD_HANDSHAKE, version, &message);
}

static void
says(struct tls *tls, enum tcp_side from, const struct octets *stream)
{
	tcp_says(&tls->tcp, from, octets_slice(stream));
}

void
tls_client_hello(struct tls *tls, const char *server_name)
{
	static const uint16_t ciphers[] = {0xc030, 0xc02f, 0x009d, 0x009c, 0x0035, 0x002f};
	struct octets body = {0}, stream = {0};

	octets_u16(&body, TLS_1_2);
	put_noise(&body, tls->tcp.end[TCP_CLIENT].next, 32);
	octets_u8(&body, 0); /* no session */
	octets_u16(&body, sizeof ciphers);
	for (size_t i = 0; i < sizeof ciphers / sizeof ciphers[0]; i++)
		octets_u16(&body, ciphers[i]);
	octets_u8(&body, 1);
	octets_u8(&body, 0); /* no compression */
	if (server_name != NULL) {
		size_t length = strlen(server_name);

		octets_u16(&body, (unsigned)length + 9);
		octets_u16(&body, 0); /* server_name */
		octets_u16(&body, (unsigned)length + 5);
		octets_u16(&body, (unsigned)length + 3);
		octets_u8(&body, 0);
		octets_u16(&body, (unsigned)length);
		octets_text(&body, server_name);
	}
	put_handshake(&stream, TLS_1_0, 1, &body);
	says(tls, TCP_CLIENT, &stream);
}

void
tls_server_hello(struct tls *tls, size_t certificate)
{
	struct octets body = {0}, stream = {0};

	octets_u16(&body, TLS_1_2);
	put_noise(&body, tls->tcp.end[TCP_SERVER].next, 32);
	octets_u8(&body, 0);
	octets_u16(&body, 0xc030);
	octets_u8(&body, 0);
	put_handshake(&stream, TLS_1_2, 2, &body);
	body.length = 0;
	octets_u8(&body, 0);
	octets_u16(&body, (unsigned)certificate + 3);
	octets_u8(&body, 0);
	octets_u16(&body, (unsigned)certificate);
	put_noise(&body, tls->tcp.end[TCP_SERVER].next, certificate);
	put_handshake(&stream, TLS_1_2, 11, &body);
	body.length = 0;
	put_handshake(&stream, TLS_1_2, 14, &body); /* ServerHelloDone */
	says(tls, TCP_SERVER, &stream);
}

void
tls_alerts(struct tls *tls, enum tcp_side from, enum tls_alert alert)
{
	struct octets content = {0}, stream = {0};

	octets_u8(&content, 2);
	octets_u8(&content, alert);
	put_record(&stream, 21, TLS_1_2, &content);
	says(tls, from, &stream);
}

void
tls_says_encrypted(struct tls *tls, enum tcp_side from, unsigned type, size_t octets)
{
	struct octets content = {0}, stream = {0};

	put_noise(&content, tls->tcp.end[from].next, octets);
	put_record(&stream, type, TLS_1_2, &content);
	says(tls, from, &stream);
}

static void
finishes(struct tls *tls, enum tcp_side from)
{
	struct octets content = {0}, stream = {0};

	octets_u8(&content, 1);
	put_record(&stream, 20, TLS_1_2, &content);
	content.length = 0;
	put_noise(&content, tls->tcp.end[from].next, 40);
	put_record(&stream, RECORD_HANDSHAKE, TLS_1_2, &content);
	says(tls, from, &stream);
}

void
tls_finishes(struct tls *tls)
{
	struct octets body = {0}, stream = {0};

	octets_u8(&body, 65);
	put_noise(&body, tls->tcp.end[TCP_CLIENT].next, 65);
	put_handshake(&stream, TLS_1_2, 16, &body); /* ClientKeyExchange */
	says(tls, TCP_CLIENT, &stream);
	finishes(tls, TCP_CLIENT);
	finishes(tls, TCP_SERVER);
}

void
tls_shakes_hands(struct tls *tls, const char *server_name)
{
	tls_client_hello(tls, server_name);
	tls_server_hello(tls, 900);
	tls_finishes(tls);
}
