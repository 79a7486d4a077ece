/* DHCP (RFC 2131) told message by message and option by option: for servers and clients that do not
 * do as they should, and for phones of other makers. */
#ifndef SAMPLES_BOOTP_H
#define SAMPLES_BOOTP_H

#include "samples/octets.h"
#include "samples/phone.h"

/* Beside those of dhcp.h. */
enum { BOOTP_NAK = 6, BOOTP_RELEASE = 7, BOOTP_INFORM = 8 };

/* A client and what it says of itself. */
struct bootp_client {
	struct site *site;
	struct host *host;
	uint32_t xid;
	bool broadcast;            /* it wants answers to everyone */
	const char *name;          /* option 12; NULL: none */
	struct slice vendor_class; /* option 60 */
	struct slice parameters;   /* option 55 */
};

/* What a server gives; all zero: nothing of it. */
struct bootp_lease {
	struct host *server; /* who sends the frame: the server, or the relay in front of it */
	uint32_t id;         /* option 54 */
	uint32_t address, router, next_server, relay;
	int prefix;
	uint32_t seconds; /* option 51 */
	struct slice option150;
	struct slice option66; /* as sent */
	struct slice others;   /* more options, as they stand in the message */
	bool overloaded;       /* option 150 lies in `file` (option 52) */
	/* Options that lie in `file` and `sname` (option 52), as they stand there. */
	struct slice in_file, in_sname;
	const char *message; /* option 56; NULL: none */
	bool unicast;        /* to the client's MAC, whatever it wants */
	uint16_t vlan;       /* of the frame; 0: the site's */
};

/* As `phone` speaks, of Cisco's. */
struct bootp_client bootp_of(struct phone *phone);
/* A lease as the site's own server would give it to that phone. */
struct bootp_lease bootp_lease_of(struct phone *phone);

void bootp_discover(const struct bootp_client *client);
/* The relay's copy of it, on its way to the server. */
void bootp_is_relayed(const struct bootp_client *client, struct host *relay, struct host *server);
/* Takes an OFFER. */
void bootp_request(const struct bootp_client *client, const struct bootp_lease *lease);
/* INIT-REBOOT: "I had this address" (RFC 2131 section 3.2). */
void bootp_asks_back(const struct bootp_client *client, uint32_t address);
void bootp_renews(const struct bootp_client *client, const struct bootp_lease *lease);
/* The same to any server, when the own one does not answer (RFC 2131 section 4.4.5). */
void bootp_rebinds(const struct bootp_client *client);
/* It has an address and asks everyone for the rest (section 3.4). */
void bootp_informs(const struct bootp_client *client);
/* Somebody else has the address (section 4.4.4); the client's host is without one again. */
void bootp_declines(const struct bootp_client *client, const struct bootp_lease *lease);
void bootp_releases(const struct bootp_client *client, const struct bootp_lease *lease);
/* OFFER, ACK or NAK, 2 ms later. */
void bootp_answers(const struct bootp_client *client, const struct bootp_lease *lease,
                   unsigned type);
/* DISCOVER, OFFER, REQUEST, ACK; the client's host then has its address. */
void bootp_takes(const struct bootp_client *client, const struct bootp_lease *lease);

#endif
