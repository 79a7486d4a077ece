/* DNS (RFC 1035): one look-up and what the server makes of it. */
#ifndef SAMPLES_DNS_H
#define SAMPLES_DNS_H

#include "samples/site.h"

enum dns_type { DNS_A = 1, DNS_AAAA = 28, DNS_SRV = 33, DNS_NAPTR = 35 };
enum dns_rcode { DNS_NOERROR, DNS_SERVFAIL = 2, DNS_NXDOMAIN = 3 };

struct dns_lookup {
	struct host *client, *server;
	const char *name;
	enum dns_type type;
	uint16_t port; /* the client's; 0: a new one */
};

void dns_asks(struct site *site, struct dns_lookup *lookup);
/* No such name, or no record of that type. */
void dns_says_no(struct site *site, const struct dns_lookup *lookup, enum dns_rcode rcode);
void dns_says_address(struct site *site, const struct dns_lookup *lookup, uint32_t address);
void dns_says_service(struct site *site, const struct dns_lookup *lookup, uint16_t port,
                      const char *host);

#endif
