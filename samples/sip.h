/* SIP registration (RFC 3261 section 10) as Cisco's phones do it, over UDP or TCP. */
#ifndef SAMPLES_SIP_H
#define SAMPLES_SIP_H

#include "samples/octets.h"
#include "samples/phone.h"
#include "samples/tcp.h"

/* What a phone says of itself when it registers. */
struct sip_device {
	const char *user_agent;
	unsigned model; /* device type number in its Contact; 0: an old load without an instance */
};

extern const struct sip_device sip_device_7960, sip_device_8841;

struct sip {
	struct phone *phone;
	const struct sip_device *device;
	struct host *registrar;
	const char *user;
	bool over_tcp;
	struct tcp tcp;
	uint16_t port; /* the phone's own */
	uint32_t call; /* tells the Call-IDs of its runs apart */

	/* What its next REGISTER says: */
	unsigned expires;
	const char *alarm; /* why its last run ended: "23 ... Last=reset-restart"; NULL: nothing */
	/* What stands there instead of its own address and of an empty body; NULL: nothing does. */
	const char *via, *contact, *body;
	size_t body_told;  /* Content-Length of that body */
	const char *nonce; /* the challenge that its credentials answer; NULL: it sends none */

	unsigned sequence;     /* CSeq of its last REGISTER */
	struct octets request; /* the octets of it */
};

/* The phone is set to register there; over TCP it connects first. */
struct sip sip_over_udp(struct phone *phone, struct host *registrar,
                        const struct sip_device *device, const char *user);
struct sip sip_over_tcp(struct phone *phone, struct host *registrar,
                        const struct sip_device *device, const char *user);

/* A new REGISTER. */
void sip_asks_to_register(struct sip *sip);
/* The same again, as if nothing had come back: `times` of it after 0.5, 1, 2, 4, 4... s. */
void sip_asks_again(struct sip *sip, unsigned times);

/* The registrar's answer to the last REGISTER: "403 Forbidden" and more header lines. */
void sip_is_answered(struct sip *sip, const char *status, const char *headers);
void sip_is_told_to_wait(struct sip *sip);
/* 401; the phone's next REGISTER then has credentials for this nonce. */
void sip_is_challenged(struct sip *sip, const char *nonce);
/* The same for credentials that were right and whose nonce is too old. */
void sip_is_challenged_anew(struct sip *sip, const char *nonce);
void sip_is_registered(struct sip *sip);
/* Its host says port unreachable of the last REGISTER over UDP. */
void sip_is_unreachable(struct sip *sip);
/* REGISTER, 100, 401, REGISTER with credentials, 100 and 200. */
void sip_registers(struct sip *sip);

/* NOTIFY from the registrar and the phone's 200: "check-sync", or "service-control" and a body. */
void sip_is_notified(struct sip *sip, const char *event, const char *body);

/* Any octets from the registrar or the phone, right or wrong. */
void sip_says(struct sip *sip, enum tcp_side from, struct slice octets);

#endif
