/* Who answers: DHCP, TFTP and other servers, and how many phones asked each. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"

struct server_key {
	struct ip_address ip;
	char role[15];
};

/* One phone at one server, counted once asking and once answered. */
struct contact_key {
	const struct server *server;
	const struct station *station;
	uint64_t answered;
};

struct servers {
	struct hash_map *by_key, *contacts;
};

void
server_create(struct model *model)
{
	model->servers = memory_zeroed(1, sizeof *model->servers);
	model->servers->by_key = hash_map_create(sizeof(struct server_key));
	model->servers->contacts = hash_map_create(sizeof(struct contact_key));
}

void
server_free(struct model *model)
{
	hash_map_destroy(model->servers->by_key);
	hash_map_destroy(model->servers->contacts);
	free(model->servers);
}

static struct server_key
server_key_of(const char *role, struct ip_address ip)
{
	struct server_key key;

	memset(&key, 0, sizeof key);
	key.ip = ip;
	strncpy(key.role, role, sizeof key.role - 1);
	return key;
}

struct server *
server_find(const struct model *model, const char *role, struct ip_address ip)
{
	struct server_key key = server_key_of(role, ip);

	return hash_map_find(model->servers->by_key, &key);
}

struct server *
server_of(struct model *model, const char *role, struct ip_address ip, const struct frame *frame)
{
	struct server_key key = server_key_of(role, ip);
	struct server *server;

	if (!ip_present(ip) || ip_is_group(ip) || ip_is_unspecified(ip))
		return NULL;
	server = hash_map_find(model->servers->by_key, &key);
	if (server != NULL)
		return server;
	server = model_row(model, &model->tables.server);
	if (server == NULL)
		return NULL;
	server->ip = ip;
	server->role = role;
	server->first = frame_ref_of(frame);
	hash_map_put(model->servers->by_key, &key, server);
	return server;
}

/* True the first time for this server, station and direction. */
static bool
first_contact(struct model *model, const struct server *server, const struct station *station,
              bool answered)
{
	struct contact_key key = {server, station, answered};

	if (hash_map_find(model->servers->contacts, &key) != NULL)
		return false;
	hash_map_put(model->servers->contacts, &key, model);
	return true;
}

void
server_asked(struct model *model, struct server *server, const struct station *station)
{
	if (server != NULL && station != NULL && first_contact(model, server, station, false))
		server->asked_by++;
}

void
server_answered(struct model *model, struct server *server, const struct station *station,
                const struct frame *answer)
{
	if (server == NULL || station == NULL)
		return;
	if (!server->has_mac && answer->has_mac && !mac_is_zero(answer->source)) {
		server->mac = answer->source;
		server->has_mac = true;
	}
	if (first_contact(model, server, station, true))
		server->answered++;
}
