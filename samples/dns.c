#include "samples/dns.h"

#include "samples/octets.h"

#include <string.h>

#define SERVER_PORT 53
#define CLASS_IN 1
#define TTL 3600
#define QUESTION 0xc00c /* a pointer to the name behind the header */

static void
put_name(struct octets *message, const char *name)
{
	while (*name != '\0') {
		size_t length = strcspn(name, ".");

		octets_u8(message, (unsigned)length);
		octets_put(message, name, length);
		name += length + (name[length] == '.');
	}
	octets_u8(message, 0);
}

static struct octets
message_of(const struct dns_lookup *lookup, unsigned flags, unsigned answers)
{
	struct octets message = {0};

	octets_u16(&message, lookup->port ^ 0x5aa5u);
	octets_u16(&message, flags);
	octets_u16(&message, 1);
	octets_u16(&message, answers);
	octets_u32(&message, 0);
	put_name(&message, lookup->name);
	octets_u16(&message, lookup->type);
	octets_u16(&message, CLASS_IN);
	return message;
}

static void
put_record(struct octets *message, enum dns_type type, size_t length)
{
	octets_u16(message, QUESTION);
	octets_u16(message, type);
	octets_u16(message, CLASS_IN);
	octets_u32(message, TTL);
	octets_u16(message, (unsigned)length);
}

static void
answer(struct site *site, const struct dns_lookup *lookup, const struct octets *message)
{
	struct path path = site_path(site, lookup->server, lookup->client);

	forge_wait_about(site->forge, 3 * FORGE_MS);
	forge_udp(site->forge, &path, SERVER_PORT, lookup->port, octets_slice(message));
	forge_wait_about(site->forge, FORGE_MS);
}

void
dns_asks(struct site *site, struct dns_lookup *lookup)
{
	struct path path = site_path(site, lookup->client, lookup->server);
	struct octets message;

	if (lookup->port == 0)
		lookup->port = host_next_port(lookup->client);
	message = message_of(lookup, 0x0100, 0);
	forge_udp(site->forge, &path, lookup->port, SERVER_PORT, octets_slice(&message));
}

void
dns_says_no(struct site *site, const struct dns_lookup *lookup, enum dns_rcode rcode)
{
	struct octets message = message_of(lookup, 0x8180u | rcode, 0);

	answer(site, lookup, &message);
}

void
dns_says_address(struct site *site, const struct dns_lookup *lookup, uint32_t address)
{
	struct octets message = message_of(lookup, 0x8180, 1);

	put_record(&message, DNS_A, 4);
	octets_u32(&message, address);
	answer(site, lookup, &message);
}

void
dns_says_service(struct site *site, const struct dns_lookup *lookup, uint16_t port,
                 const char *host)
{
	struct octets message = message_of(lookup, 0x8180, 1);

	put_record(&message, DNS_SRV, 6 + strlen(host) + 2);
	octets_u16(&message, 10);
	octets_u16(&message, 60);
	octets_u16(&message, port);
	put_name(&message, host);
	answer(site, lookup, &message);
}
