/* DHCP (RFC 2131): a client of any kind, and the site's server. */
#ifndef SAMPLES_DHCP_H
#define SAMPLES_DHCP_H

#include "samples/octets.h"
#include "samples/site.h"

/* For a server or a client that says nothing in an option. */
extern const struct slice no_option;

enum dhcp_message_type { DHCP_DISCOVER = 1, DHCP_OFFER, DHCP_REQUEST, DHCP_DECLINE, DHCP_ACK };

struct dhcp_client {
	struct host *host;
	uint32_t lease; /* the address that the server has for it */
	uint32_t xid;
	bool broadcast; /* wants broadcast answers */
	const char *hostname;
	struct slice vendor_class;
	struct slice parameters; /* option 55 */
	size_t length_min;       /* its messages are padded to this */
};

/* The client's side of one message. `secs`: how long it has been trying. */
void dhcp_discover(struct site *site, const struct dhcp_client *client, unsigned secs);
/* The server's OFFER, after its delay; the client does with it what the scenario says. */
void dhcp_offer(struct site *site, const struct dhcp_client *client);
/* DISCOVER, OFFER, REQUEST and ACK; the client's host then has its address. */
void dhcp_lease(struct site *site, const struct dhcp_client *client);

/* An option of a message under construction; the message type is option 53. */
void dhcp_put_option(struct octets *message, unsigned code, struct slice value);
void dhcp_put_u32(struct octets *message, unsigned code, uint32_t value);
void dhcp_put_type(struct octets *message, unsigned type);

#endif
