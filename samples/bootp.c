#include "samples/bootp.h"

#include <string.h>

#define SERVER_PORT 67
#define CLIENT_PORT 68
#define LENGTH_MIN 300 /* BOOTP's size (RFC 951) */

/* Everything before the options, magic cookie included. */
static void
put_head(struct octets *message, const struct bootp_client *client, unsigned op, uint32_t ciaddr,
         const struct bootp_lease *lease, const struct octets *file)
{
	static const uint8_t end = 255;

	octets_u8(message, op);
	octets_u8(message, 1); /* Ethernet */
	octets_u8(message, 6);
	octets_u8(message, 0);
	octets_u32(message, client->xid);
	octets_u16(message, 0);
	octets_u16(message, client->broadcast ? 0x8000 : 0);
	octets_u32(message, ciaddr);
	octets_u32(message, lease == NULL ? 0 : lease->address);
	octets_u32(message, lease == NULL ? 0 : lease->next_server);
	octets_u32(message, lease == NULL ? 0 : lease->relay);
	octets_put(message, client->host->mac.octet, 6);
	octets_pad_to(message, 44); /* chaddr */
	if (lease != NULL && slice_present(lease->in_sname)) {
		octets_put(message, lease->in_sname.data, lease->in_sname.length);
		octets_put(message, &end, 1);
	}
	octets_pad_to(message, 44 + 64);
	if (file != NULL)
		octets_put(message, file->data, file->length);
	octets_pad_to(message, 236);
	octets_u32(message, 0x63825363);
}

struct bootp_client
bootp_of(struct phone *phone)
{
	static const uint8_t parameters[] = {1, 66, 6, 3, 15, 150, 35};
	const uint8_t *mac = phone->host.mac.octet;

	return (struct bootp_client){
	        .site = phone->site,
	        .host = &phone->host,
	        .xid = IPV4(mac[2], mac[3], mac[4], mac[5]),
	        .broadcast = true,
	        .vendor_class = phone->model->vendor_class,
	        .parameters = {parameters, sizeof parameters},
	};
}

struct bootp_lease
bootp_lease_of(struct phone *phone)
{
	struct site *site = phone->site;
	bool relayed = !site_holds(site, site->dhcp.host.ip);

	return (struct bootp_lease){
	        .server = relayed ? &site->gateway : &site->dhcp.host,
	        .id = site->dhcp.host.ip,
	        .address = phone->lease,
	        .router = site->gateway.ip,
	        .relay = relayed ? site->gateway.ip : 0,
	        .prefix = site->prefix,
	        .seconds = 86400,
	        .option150 = site->dhcp.option150,
	};
}

/* What a client says of itself in each message; then the end. */
static void
put_client(struct octets *message, const struct bootp_client *client)
{
	uint8_t identifier[7] = {1};

	memcpy(identifier + 1, client->host->mac.octet, 6);
	dhcp_put_option(message, 61, (struct slice){identifier, sizeof identifier});
	if (client->name != NULL)
		dhcp_put_option(
		        message, 12,
		        (struct slice){(const uint8_t *)client->name, strlen(client->name)});
	if (slice_present(client->vendor_class))
		dhcp_put_option(message, 60, client->vendor_class);
	if (slice_present(client->parameters))
		dhcp_put_option(message, 55, client->parameters);
	octets_u8(message, 255);
	octets_pad_to(message, LENGTH_MIN);
}

/* To everyone, or, with an address of its own, to `server`. */
static void
send_from_client(const struct bootp_client *client, struct host *server, struct octets *message)
{
	struct host unnumbered = *client->host;
	struct path path;

	put_client(message, client);
	if (server != NULL) {
		path = site_path(client->site, client->host, server);
	} else {
		unnumbered.ip = 0;
		path = site_broadcast(client->site, &unnumbered);
		path.ip_id = ++client->host->ip_id;
	}
	forge_udp(client->site->forge, &path, CLIENT_PORT, SERVER_PORT, octets_slice(message));
}

void
bootp_discover(const struct bootp_client *client)
{
	struct octets message = {0};

	put_head(&message, client, 1, 0, NULL, NULL);
	dhcp_put_type(&message, DHCP_DISCOVER);
	send_from_client(client, NULL, &message);
}

void
bootp_is_relayed(const struct bootp_client *client, struct host *relay, struct host *server)
{
	struct bootp_lease way = {.relay = relay->ip};
	struct octets message = {0};
	struct path path;

	put_head(&message, client, 1, 0, &way, NULL);
	dhcp_put_type(&message, DHCP_DISCOVER);
	put_client(&message, client);
	path = site_path(client->site, relay, server);
	path.to_mac = server->mac;
	path.vlan = 0; /* between router and server */
	forge_wait_about(client->site->forge, FORGE_MS);
	forge_udp(client->site->forge, &path, SERVER_PORT, SERVER_PORT, octets_slice(&message));
}

void
bootp_request(const struct bootp_client *client, const struct bootp_lease *lease)
{
	struct octets message = {0};

	put_head(&message, client, 1, 0, NULL, NULL);
	dhcp_put_type(&message, DHCP_REQUEST);
	dhcp_put_u32(&message, 50, lease->address);
	dhcp_put_u32(&message, 54, lease->id);
	send_from_client(client, NULL, &message);
}

void
bootp_asks_back(const struct bootp_client *client, uint32_t address)
{
	struct octets message = {0};

	put_head(&message, client, 1, 0, NULL, NULL);
	dhcp_put_type(&message, DHCP_REQUEST);
	dhcp_put_u32(&message, 50, address);
	send_from_client(client, NULL, &message);
}

void
bootp_renews(const struct bootp_client *client, const struct bootp_lease *lease)
{
	struct octets message = {0};

	put_head(&message, client, 1, client->host->ip, NULL, NULL);
	dhcp_put_type(&message, DHCP_REQUEST);
	send_from_client(client, lease->server, &message);
}

void
bootp_rebinds(const struct bootp_client *client)
{
	struct octets message = {0};
	struct path path = site_broadcast(client->site, client->host);

	put_head(&message, client, 1, client->host->ip, NULL, NULL);
	dhcp_put_type(&message, DHCP_REQUEST);
	put_client(&message, client);
	forge_udp(client->site->forge, &path, CLIENT_PORT, SERVER_PORT, octets_slice(&message));
}

void
bootp_informs(const struct bootp_client *client)
{
	struct octets message = {0};
	struct path path = site_broadcast(client->site, client->host);

	put_head(&message, client, 1, client->host->ip, NULL, NULL);
	dhcp_put_type(&message, BOOTP_INFORM);
	put_client(&message, client);
	forge_udp(client->site->forge, &path, CLIENT_PORT, SERVER_PORT, octets_slice(&message));
}

/* Without a class and a parameter list, which have no place in it (RFC 2131 section 4.4, table 5).
 */
void
bootp_declines(const struct bootp_client *client, const struct bootp_lease *lease)
{
	struct bootp_client short_spoken = *client;
	struct octets message = {0};

	client->host->ip = 0;
	short_spoken.name = NULL;
	short_spoken.vendor_class = short_spoken.parameters = (struct slice){NULL, 0};
	put_head(&message, client, 1, 0, NULL, NULL);
	dhcp_put_type(&message, DHCP_DECLINE);
	dhcp_put_u32(&message, 50, lease->address);
	dhcp_put_u32(&message, 54, lease->id);
	send_from_client(&short_spoken, NULL, &message);
}

void
bootp_releases(const struct bootp_client *client, const struct bootp_lease *lease)
{
	struct octets message = {0};

	put_head(&message, client, 1, client->host->ip, NULL, NULL);
	dhcp_put_type(&message, BOOTP_RELEASE);
	dhcp_put_u32(&message, 54, lease->id);
	send_from_client(client, lease->server, &message);
}

static bool
asks_for(const struct bootp_client *client, int code)
{
	return memchr(client->parameters.data, code, client->parameters.length) != NULL;
}

static void
put_lease(struct octets *message, const struct bootp_client *client,
          const struct bootp_lease *lease)
{
	bool in_file = lease->overloaded || slice_present(lease->in_file);
	uint8_t overload = 0;

	if (in_file)
		overload |= 1;
	if (slice_present(lease->in_sname))
		overload |= 2;
	if (overload != 0)
		dhcp_put_option(message, 52, (struct slice){&overload, 1});
	if (lease->seconds != 0)
		dhcp_put_u32(message, 51, lease->seconds);
	if (lease->prefix != 0)
		dhcp_put_u32(message, 1, UINT32_MAX << (32 - lease->prefix));
	if (lease->router != 0)
		dhcp_put_u32(message, 3, lease->router);
	if (slice_present(lease->option150) && !lease->overloaded && asks_for(client, 150))
		dhcp_put_option(message, 150, lease->option150);
	if (slice_present(lease->option66) && asks_for(client, 66))
		dhcp_put_option(message, 66, lease->option66);
	octets_put(message, lease->others.data, lease->others.length);
}

void
bootp_answers(const struct bootp_client *client, const struct bootp_lease *lease, unsigned type)
{
	struct site site = *client->site;
	struct bootp_lease refusal = {.relay = lease->relay};
	struct octets message = {0}, file = {0};
	struct path path;

	if (lease->overloaded)
		dhcp_put_option(&file, 150, lease->option150);
	octets_put(&file, lease->in_file.data, lease->in_file.length);
	if (file.length != 0)
		octets_u8(&file, 255);
	put_head(&message, client, 2, 0, type == BOOTP_NAK ? &refusal : lease, &file);
	dhcp_put_type(&message, type);
	if (lease->id != 0)
		dhcp_put_u32(&message, 54, lease->id);
	if (lease->message != NULL)
		dhcp_put_option(
		        &message, 56,
		        (struct slice){(const uint8_t *)lease->message, strlen(lease->message)});
	if (type != BOOTP_NAK)
		put_lease(&message, client, lease);
	octets_u8(&message, 255);
	octets_pad_to(&message, LENGTH_MIN);

	forge_wait_about(site.forge, 2 * FORGE_MS);
	if (lease->vlan != 0)
		site.vlan = lease->vlan;
	path = site_broadcast(&site, lease->server);
	if (lease->unicast || (!client->broadcast && type != BOOTP_NAK)) {
		path.to_mac = client->host->mac;
		path.to_ip = lease->address != 0 ? lease->address : client->host->ip;
	}
	forge_udp(site.forge, &path, SERVER_PORT, CLIENT_PORT, octets_slice(&message));
}

void
bootp_takes(const struct bootp_client *client, const struct bootp_lease *lease)
{
	struct forge *forge = client->site->forge;

	client->host->ip = 0;
	bootp_discover(client);
	bootp_answers(client, lease, DHCP_OFFER);
	forge_wait_about(forge, 10 * FORGE_MS);
	bootp_request(client, lease);
	bootp_answers(client, lease, DHCP_ACK);
	client->host->ip = lease->address;
	forge_wait_about(forge, 50 * FORGE_MS);
}
