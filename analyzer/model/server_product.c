/* Which product a server is, as far as it gives itself away: the report shows that product's fix
 * first. The names are those that the rules' fixes use. */
#include <string.h>

#include "analyzer/model/internal.h"
#include "dissectors/text.h"

/* How a product calls itself in Server (RFC 3261 section 20.35, RFC 9110 section 10.2.4). */
static const struct {
	const char *prefix, *product;
} named[] = {
        {"Cisco-CUCM", "Cisco CUCM"}, {"Cisco-SIPGateway/IOS", "Cisco IOS"}, /* CME and SRST */
        {"cisco-IOS", "Cisco IOS"},   {"FPBX-", "FreePBX"},
        {"Asterisk PBX", "Asterisk"}, {"Microsoft-IIS", "Windows Server"},
};

/* What one of these serves at an address, it most likely serves in every role there. */
static const char *const whole_systems[] = {"Cisco CUCM", "Cisco IOS", "dnsmasq", "Windows Server"};

static bool
is_whole_system(const char *product)
{
	for (size_t i = 0; i < sizeof whole_systems / sizeof whole_systems[0]; i++)
		if (strcmp(product, whole_systems[i]) == 0)
			return true;
	return false;
}

static void
is_product(struct server *server, const char *product, const char *why)
{
	if (server == NULL || server->product != NULL)
		return;
	server->product = product;
	server->product_why = why;
}

void
server_says(struct model *model, struct server *server, struct slice header)
{
	if (server == NULL || server->product != NULL)
		return;
	for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
		if (text_starts(header, named[i].prefix))
			is_product(server, named[i].product,
			           model_printf(model, "it calls itself %s",
			                        model_text(model, header)));
}

/* dnsmasq tells the whole path on its disk, and since 2.86 the asker's address; nobody else does.
 */
void
server_refuses_file(struct server *server, struct slice error_text)
{
	bool not_found = text_starts(error_text, "file /") &&
	                 text_find(error_text, " not found") != error_text.length;

	if (not_found || text_starts(error_text, "cannot access /"))
		is_product(server, "dnsmasq", "its TFTP error is worded as dnsmasq's are");
}

static bool
runs_ios(const struct neighbour *neighbour)
{
	return neighbour->software != NULL &&
	       (strncmp(neighbour->software, "Cisco IOS", 9) == 0 ||
	        strncmp(neighbour->software, "Cisco Internetwork Operating System", 35) == 0);
}

/* Who is seen to have which address in its own network: a frame's source MAC alone may be that of
 * the router on the way. */
struct holder {
	struct ip_address ip;
	struct mac_address mac;
};

static struct holder
holder_of(struct ip_address ip, struct mac_address mac)
{
	struct holder holder;

	memset(&holder, 0, sizeof holder);
	holder.ip = ip;
	holder.mac = mac;
	return holder;
}

/* Of the MACs in `speakers` alone. */
static void
note_arp(const struct table *claims, const struct hash_map *speakers, struct hash_map *holders)
{
	for (size_t i = 0; i < claims->count; i++) {
		struct ip_claim *claim = table_at(claims, i);
		struct holder holder = holder_of(claim->ip, claim->mac);

		if (hash_map_find(speakers, &claim->mac) != NULL &&
		    strncmp(claim->how, "arp-", 4) == 0 && strcmp(claim->how, "arp-probe") != 0)
			hash_map_put(holders, &holder, claim);
	}
}

/* An OFFER comes through a relay, which says so (RFC 2131 section 4.1), or from the same network.
 */
static void
note_offers(const struct table *replies, const struct hash_map *speakers, struct hash_map *holders)
{
	for (size_t i = 0; i < replies->count; i++) {
		struct dhcp_reply *reply = table_at(replies, i);
		struct holder holder = holder_of(reply->server, reply->source_mac);

		if (reply->has_source_mac && hash_map_find(speakers, &reply->source_mac) != NULL &&
		    strcmp(reply->type, "offer") == 0 && !ip_present(reply->relay))
			hash_map_put(holders, &holder, reply);
	}
}

/* By MAC: speakers of CDP or LLDP that run IOS. */
static struct hash_map *
ios_speakers(const struct table *neighbours)
{
	struct hash_map *speakers = hash_map_create(sizeof(struct mac_address));

	for (size_t i = 0; i < neighbours->count; i++) {
		struct neighbour *neighbour = table_at(neighbours, i);

		if (runs_ios(neighbour))
			hash_map_put(speakers, &neighbour->mac, neighbour);
	}
	return speakers;
}

/* Where a speaker has the server's MAC, and the server itself has it. */
static void
look_at_neighbours(struct model *model)
{
	const struct table *servers = &model->tables.server;
	struct hash_map *speakers = ios_speakers(&model->tables.neighbour);
	struct hash_map *holders = hash_map_create(sizeof(struct holder));

	if (hash_map_count(speakers) != 0) {
		note_arp(&model->tables.ip_claim, speakers, holders);
		note_offers(&model->tables.dhcp_reply, speakers, holders);
	}
	for (size_t i = 0; i < servers->count; i++) {
		struct server *server = table_at(servers, i);
		struct holder holder = holder_of(server->ip, server->mac);
		const struct neighbour *neighbour =
		        server->has_mac ? hash_map_find(speakers, &server->mac) : NULL;

		if (neighbour != NULL && hash_map_find(holders, &holder) != NULL)
			is_product(server, "Cisco IOS",
			           strcmp(neighbour->protocol, "cdp") == 0 ? "its CDP says so"
			                                                   : "its LLDP says so");
	}
	hash_map_destroy(speakers);
	hash_map_destroy(holders);
}

static void
look_at_other_roles(struct model *model, struct server *server)
{
	static const char *const roles[] = {"call-control", "http", "tftp", "dhcp", "dns"};

	for (size_t i = 0; i < sizeof roles / sizeof roles[0]; i++) {
		const struct server *other = server_find(model, roles[i], server->ip);

		if (other != NULL && other->product != NULL && is_whole_system(other->product))
			is_product(server, other->product, other->product_why);
	}
}

void
server_finish(struct model *model)
{
	const struct table *servers = &model->tables.server;

	look_at_neighbours(model);
	for (size_t i = 0; i < servers->count; i++)
		look_at_other_roles(model, table_at(servers, i));
}
