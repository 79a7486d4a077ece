#include "samples/dhcp.h"

#include <string.h>

#define SERVER_PORT 67
#define CLIENT_PORT 68
#define LEASE_SECONDS 86400
#define REPLY_LENGTH_MIN 300 /* BOOTP's size (RFC 951), which servers keep to */

const struct slice no_option = {NULL, 0};

void
dhcp_put_option(struct octets *message, unsigned code, struct slice value)
{
	octets_u8(message, code);
	octets_u8(message, (unsigned)value.length);
	octets_put(message, value.data, value.length);
}

static void
put_text_option(struct octets *message, unsigned code, const char *text)
{
	dhcp_put_option(message, code, (struct slice){(const uint8_t *)text, strlen(text)});
}

void
dhcp_put_u32(struct octets *message, unsigned code, uint32_t value)
{
	octets_u8(message, code);
	octets_u8(message, 4);
	octets_u32(message, value);
}

void
dhcp_put_type(struct octets *message, unsigned type)
{
	dhcp_put_option(message, 53, (struct slice){(uint8_t[]){(uint8_t)type}, 1});
}

/* Option 82 (RFC 3046) with the circuit id, as a switch configured with a text for it writes it,
 * and with the remote id where there is one. */
static void
put_circuit_option(struct octets *message, const struct dhcp_server *server)
{
	struct octets value = {0};

	octets_u8(&value, 1);
	octets_u8(&value, (unsigned)strlen(server->circuit));
	octets_text(&value, server->circuit);
	if (slice_present(server->remote))
		dhcp_put_option(&value, 2, server->remote);
	dhcp_put_option(message, 82, octets_slice(&value));
}

struct fixed_part {
	unsigned op, secs;
	uint32_t yiaddr, siaddr, giaddr;
	const char *file;
};

/* Everything before the options, magic cookie included (RFC 2131 section 2). */
static void
put_fixed_part(struct octets *message, const struct dhcp_client *client,
               const struct fixed_part *part)
{
	octets_u8(message, part->op);
	octets_u8(message, 1); /* Ethernet */
	octets_u8(message, 6);
	octets_u8(message, part->op == 1 && part->giaddr != 0);
	octets_u32(message, client->xid);
	octets_u16(message, part->secs);
	octets_u16(message, client->broadcast ? 0x8000 : 0);
	octets_u32(message, 0); /* ciaddr */
	octets_u32(message, part->yiaddr);
	octets_u32(message, part->siaddr);
	octets_u32(message, part->giaddr);
	octets_put(message, client->host->mac.octet, 6);
	octets_pad_to(message, 44 + 64); /* chaddr, sname */
	if (part->file != NULL)
		octets_text(message, part->file);
	octets_pad_to(message, 236);
	octets_u32(message, 0x63825363);
}

/* The relay's address, where the server stands in another subnet. */
static uint32_t
relay_of(const struct site *site)
{
	return site_holds(site, site->dhcp.host.ip) ? 0 : site->gateway.ip;
}

static void
send_from_client(struct site *site, const struct dhcp_client *client, enum dhcp_message_type type,
                 unsigned secs)
{
	struct octets message = {0};
	struct fixed_part part = {.op = 1, .secs = secs};
	uint8_t identifier[7] = {1};
	struct host unnumbered = *client->host;
	struct path path;

	if (site->server_side)
		part.giaddr = relay_of(site);
	put_fixed_part(&message, client, &part);
	dhcp_put_type(&message, type);
	memcpy(identifier + 1, client->host->mac.octet, 6);
	dhcp_put_option(&message, 61, (struct slice){identifier, sizeof identifier});
	if (type == DHCP_REQUEST) {
		dhcp_put_u32(&message, 50, client->lease);
		dhcp_put_u32(&message, 54, site->dhcp.host.ip);
	}
	if (client->hostname != NULL)
		put_text_option(&message, 12, client->hostname);
	if (slice_present(client->vendor_class))
		dhcp_put_option(&message, 60, client->vendor_class);
	dhcp_put_option(&message, 55, client->parameters);
	if (site->server_side && site->dhcp.circuit != NULL)
		put_circuit_option(&message, &site->dhcp);
	octets_u8(&message, 255);
	octets_pad_to(&message, client->length_min);

	if (site->server_side) {
		path = site_path(site, &site->gateway, &site->dhcp.host);
		forge_udp(site->forge, &path, SERVER_PORT, SERVER_PORT, octets_slice(&message));
		return;
	}
	unnumbered.ip = 0;
	path = site_broadcast(site, &unnumbered);
	path.ip_id = ++client->host->ip_id;
	forge_udp(site->forge, &path, CLIENT_PORT, SERVER_PORT, octets_slice(&message));
}

static bool
asks_for(const struct dhcp_client *client, int code)
{
	return memchr(client->parameters.data, code, client->parameters.length) != NULL;
}

static void
send_from_server(struct site *site, const struct dhcp_client *client, enum dhcp_message_type type)
{
	struct dhcp_server *server = &site->dhcp;
	struct octets message = {0};
	struct host *sender =
	        relay_of(site) != 0 && !site->server_side ? &site->gateway : &server->host;
	struct path path;

	put_fixed_part(&message, client,
	               &(struct fixed_part){.op = 2,
	                                    .yiaddr = client->lease,
	                                    .siaddr = server->next_server,
	                                    .giaddr = relay_of(site),
	                                    .file = server->boot_file});
	dhcp_put_type(&message, type);
	dhcp_put_u32(&message, 54, server->host.ip);
	dhcp_put_u32(&message, 51, LEASE_SECONDS);
	dhcp_put_u32(&message, 1,
	             server->mask != 0 ? server->mask : UINT32_MAX << (32 - site->prefix));
	dhcp_put_u32(&message, 3, server->router != 0 ? server->router : site->gateway.ip);
	if (server->dns != 0)
		dhcp_put_u32(&message, 6, server->dns);
	if (slice_present(server->option150) && asks_for(client, 150))
		dhcp_put_option(&message, 150, server->option150);
	if (server->option66 != NULL && asks_for(client, 66))
		put_text_option(&message, 66, server->option66);
	if (server->circuit != NULL)
		put_circuit_option(&message, server);
	octets_u8(&message, 255);
	octets_pad_to(&message, REPLY_LENGTH_MIN);

	if (site->server_side) {
		path = site_path(site, &server->host, &site->gateway);
		forge_udp(site->forge, &path, SERVER_PORT, SERVER_PORT, octets_slice(&message));
		return;
	}
	path = site_broadcast(site, sender);
	if (!client->broadcast) {
		path.to_mac = client->host->mac;
		path.to_ip = client->lease;
	}
	forge_udp(site->forge, &path, SERVER_PORT, CLIENT_PORT, octets_slice(&message));
}

void
dhcp_discover(struct site *site, const struct dhcp_client *client, unsigned secs)
{
	send_from_client(site, client, DHCP_DISCOVER, secs);
}

void
dhcp_offer(struct site *site, const struct dhcp_client *client)
{
	forge_wait(site->forge, site->dhcp.offer_delay);
	forge_wait_about(site->forge, FORGE_MS);
	send_from_server(site, client, DHCP_OFFER);
}

void
dhcp_lease(struct site *site, const struct dhcp_client *client)
{
	client->host->ip = 0;
	dhcp_discover(site, client, 0);
	dhcp_offer(site, client);
	forge_wait_about(site->forge, 10 * FORGE_MS);
	send_from_client(site, client, DHCP_REQUEST, 0);
	forge_wait_about(site->forge, 3 * FORGE_MS);
	send_from_server(site, client, DHCP_ACK);
	client->host->ip = client->lease;
	forge_wait_about(site->forge, 50 * FORGE_MS);
}
