/* Which switch port a phone hangs on. On a mirror of many ports nothing in a frame says which
 * switch message belongs to which phone, so every pairing says how it was proven. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/neighbour.h"

/* A switch answers a new phone's CDP at once (boot-sequence section 1, step 1). */
#define TRIGGERED_NS (SECOND_NS / 5)
/* One answer may be chance, two are not. */
#define TRIGGERS_PROVE 2
#define PAIRS_MAX 65536

/* A port of a switch: what speaks CDP and what speaks LLDP on it. */
struct port {
	struct neighbour *rows[2]; /* CDP, LLDP */
	const char *port_key;
	int64_t interface; /* as in struct speaker */
	struct link *link; /* of the phone that hangs on it; NULL: none is known */
	/* The only phone that it has answered; `busy`: there are several. */
	struct phone *answered;
	bool busy;
};

/* A phone that speaks, or is named in what a switch told a DHCP server. */
struct caller {
	struct phone *phone;
	struct neighbour *rows[2];            /* CDP, LLDP; NULL: it does not speak that */
	int64_t interface;                    /* that its frames came from; ROW_UNKNOWN: several */
	const struct dhcp_exchange *exchange; /* that names a port */
	struct link *link;
};

/* Who stands at each interface of the captures. */
struct place {
	struct place *next;
	size_t phones, ports;
	struct port *port;
};

struct linking {
	struct model *model;
	struct port *ports;
	size_t port_count;
	struct caller *callers;
	size_t caller_count;
	struct hash_map *by_name;     /* device and port key -> struct port */
	struct hash_map *by_port_key; /* port key -> struct port, or `several` */
	struct hash_map *by_mac;      /* source of the messages -> struct port */
	struct hash_map *by_speaker;  /* neighbour row -> struct port */
	struct hash_map *by_phone;    /* struct phone -> struct caller */
	struct hash_map *places;      /* ROW_INTERFACE -> struct place */
	struct place *all_places;
};

static struct port several;

struct name_key {
	const char *device, *port;
};

static size_t
protocol_of(const struct neighbour *row)
{
	return row->protocol == neighbour_lldp_word;
}

/* ------------------------------------------------------ while they speak --- */

static void
count_answer(struct model *model, struct neighbour *phone, struct neighbour *switch_)
{
	struct pairing *pairing = model->pairing;
	struct neighbour *key[2] = {phone, switch_};
	struct pair *pair = hash_map_find(pairing->pairs, &key);

	if (pair == NULL) {
		if (pairing->pair_count >= PAIRS_MAX)
			return;
		pairing->pair_count++;
		pair = memory_zeroed(1, sizeof *pair);
		*pair = (struct pair){.next = pairing->all,
		                      .next_of_phone = phone->speaker->pairs,
		                      .phone = phone,
		                      .switch_ = switch_};
		pairing->all = phone->speaker->pairs = pair;
		hash_map_put(pairing->pairs, &key, pair);
	}
	pair->answers++;
}

void
link_heard(struct model *model, struct neighbour *row, const struct frame *frame)
{
	size_t protocol = protocol_of(row);
	struct neighbour **phone = &model->pairing->last_phone[protocol].row;
	int64_t *heard_ns = &model->pairing->last_phone[protocol].time_ns;
	int64_t now_ns = frame->packet->time_ns;

	if (row->role == role_phone) {
		*phone = row;
		*heard_ns = now_ns;
	} else if (row->role == role_switch && *phone != NULL) {
		if (now_ns - *heard_ns <= TRIGGERED_NS) {
			count_answer(model, *phone, row);
			*phone = NULL;
		}
	}
}

/* ---------------------------------------------------------- who is there --- */

static int64_t
one_interface(int64_t a, int64_t b)
{
	return a == b ? a : ROW_UNKNOWN;
}

static struct place *
place_of(struct linking *linking, int64_t interface)
{
	struct place *place;

	if (interface == ROW_UNKNOWN)
		return NULL;
	place = hash_map_find(linking->places, &interface);
	if (place == NULL) {
		place = memory_zeroed(1, sizeof *place);
		place->next = linking->all_places;
		linking->all_places = place;
		hash_map_put(linking->places, &interface, place);
	}
	return place;
}

static bool
is_same_port(const struct port *port, const struct neighbour *row, const struct name_key *key)
{
	bool compare = key->port != NULL && port->port_key != NULL &&
	               strchr(key->port, '/') != NULL && strchr(port->port_key, '/') != NULL;

	return port->rows[protocol_of(row)] == NULL && (!compare || key->port == port->port_key);
}

/* The port that this speaker's other protocol is known of: by its name, which CDP and LLDP
 * abbreviate differently, or by the MAC where one of them does not name the port. */
static struct port *
known_port(const struct linking *linking, const struct neighbour *row, const struct name_key *key)
{
	struct port *port = NULL;

	if (key->device != NULL && key->port != NULL)
		port = hash_map_find(linking->by_name, key);
	if (port == NULL)
		port = hash_map_find(linking->by_mac, &row->mac);
	return port != NULL && is_same_port(port, row, key) ? port : NULL;
}

static struct port *
port_of(struct linking *linking, struct neighbour *row)
{
	struct name_key key = {link_device_key(linking->model, row->device),
	                       link_port_key(linking->model, row->port)};
	struct port *port = known_port(linking, row, &key);

	if (port == NULL) {
		port = &linking->ports[linking->port_count++];
		*port = (struct port){.port_key = key.port, .interface = row->speaker->interface};
		hash_map_put(linking->by_mac, &row->mac, port);
	}
	port->interface = one_interface(port->interface, row->speaker->interface);
	if (key.device != NULL && key.port != NULL)
		hash_map_put(linking->by_name, &key, port);
	port->rows[protocol_of(row)] = row;
	hash_map_put(linking->by_speaker, &row, port);
	return port;
}

/* The only port of that name, whatever the switch. */
static void
note_port_key(struct linking *linking, struct port *port)
{
	struct port *other;

	if (port->port_key == NULL)
		return;
	other = hash_map_find(linking->by_port_key, &port->port_key);
	if (other != port)
		hash_map_put(linking->by_port_key, &port->port_key,
		             other == NULL ? port : &several);
}

static struct caller *
caller_of(struct linking *linking, struct phone *phone)
{
	struct caller *caller = hash_map_find(linking->by_phone, &phone);

	if (caller != NULL)
		return caller;
	caller = &linking->callers[linking->caller_count++];
	*caller = (struct caller){.phone = phone, .interface = phone->station->interface};
	hash_map_put(linking->by_phone, &phone, caller);
	return caller;
}

/* A phone's own switch has two ports to the outside: "Port 1" or "…:P1" toward the network, the
 * second for a PC. What the second says comes from its own side. */
static bool
is_pc_port(const struct neighbour *row)
{
	size_t length = row->port == NULL ? 0 : strlen(row->port);

	return length >= 2 && row->port[length - 1] == '2' &&
	       (row->port[length - 2] == ' ' || row->port[length - 2] == 'P');
}

static void
note_caller(struct linking *linking, struct neighbour *row)
{
	struct neighbour **own = &caller_of(linking, row->phone)->rows[protocol_of(row)];

	if (*own == NULL || is_pc_port(*own))
		*own = row;
}

static void
gather_speakers(struct linking *linking)
{
	struct model_tables *tables = &linking->model->tables;

	for (size_t i = 0; i < tables->neighbour.count; i++) {
		struct neighbour *row = table_at(&tables->neighbour, i);

		if (row->role == role_switch)
			note_port_key(linking, port_of(linking, row));
		else if (row->phone != NULL && row->phone->is_phone != NOT_A_PHONE)
			note_caller(linking, row);
	}
	for (size_t i = 0; i < tables->dhcp_exchange.count; i++) {
		const struct dhcp_exchange *exchange = table_at(&tables->dhcp_exchange, i);

		if (exchange->circuit_id != NULL && exchange->phone->is_phone != NOT_A_PHONE)
			caller_of(linking, exchange->phone)->exchange = exchange;
	}
}

static void
gather_places(struct linking *linking)
{
	struct table *phones = &linking->model->tables.phone;

	for (size_t i = 0; i < phones->count; i++) {
		struct phone *phone = table_at(phones, i);
		struct place *place = phone->is_phone == NOT_A_PHONE
		                              ? NULL
		                              : place_of(linking, phone->station->interface);

		if (place != NULL)
			place->phones++;
	}
	for (size_t i = 0; i < linking->port_count; i++) {
		struct place *place = place_of(linking, linking->ports[i].interface);

		if (place != NULL) {
			place->ports++;
			place->port = &linking->ports[i];
		}
	}
}

static void
gather_answers(struct linking *linking)
{
	for (const struct pair *pair = linking->model->pairing->all; pair != NULL;
	     pair = pair->next) {
		struct port *port = hash_map_find(linking->by_speaker, &pair->switch_);

		if (port == NULL)
			continue;
		port->busy |= port->answered != NULL && port->answered != pair->phone->phone;
		port->answered = pair->phone->phone;
	}
}

/* ---------------------------------------------------------------- proofs --- */

/* The switch port that answers this phone and no other, at least twice in one protocol. */
static struct port *
triggered_port(const struct linking *linking, const struct caller *caller)
{
	struct port *found = NULL;

	for (size_t i = 0; i < 2; i++) {
		const struct pair *pair =
		        caller->rows[i] == NULL ? NULL : caller->rows[i]->speaker->pairs;

		for (; pair != NULL; pair = pair->next_of_phone) {
			struct port *port = hash_map_find(linking->by_speaker, &pair->switch_);

			if (port == NULL || pair->answers < TRIGGERS_PROVE)
				continue;
			if (found != NULL && found != port)
				return NULL;
			found = port;
		}
	}
	return found == NULL || found->busy ? NULL : found;
}

/* The port that a text names: by its own name where only one switch has such a port, else with the
 * name of its switch, in this text or in another. */
static struct port *
named_port(const struct linking *linking, const char *text, const char *device)
{
	struct link_words words, devices;

	link_words_of(linking->model, text, &words);
	link_words_of(linking->model, device, &devices);
	for (size_t i = 0; i < words.count; i++) {
		struct port *port = words.ports[i] == NULL
		                            ? NULL
		                            : hash_map_find(linking->by_port_key, &words.ports[i]);

		if (port != NULL && port != &several)
			return port;
		for (size_t j = 0; port != NULL && j < words.count + devices.count; j++) {
			struct name_key key = {j < words.count ? words.devices[j]
			                                       : devices.devices[j - words.count],
			                       words.ports[i]};
			struct port *exact = hash_map_find(linking->by_name, &key);

			if (exact != NULL)
				return exact;
		}
	}
	return NULL;
}

/* The interface that this phone alone was heard on; NULL: it is not the only one there. */
static const struct place *
own_place(const struct linking *linking, const struct caller *caller)
{
	const struct place *place = caller->interface == ROW_UNKNOWN
	                                    ? NULL
	                                    : hash_map_find(linking->places, &caller->interface);

	return place != NULL && place->phones == 1 ? place : NULL;
}

static const struct named_interface *
named_interface(const struct linking *linking, int64_t interface)
{
	return hash_map_find(linking->model->pairing->interfaces, &interface);
}

/* A text of two words, of which the second is a port's name, names switch and port even where
 * neither speaks. */
static bool
names_silent_port(struct model *model, const char *text, struct phone *phone)
{
	struct link_words words;

	link_words_of(model, text, &words);
	if (words.count != 2 || words.ports[0] != NULL || words.ports[1] == NULL)
		return false;
	phone->switch_name = words.words[0];
	phone->switch_port = words.words[1];
	return true;
}

/* --------------------------------------------------------------- linking --- */

static void
link_to(struct linking *linking, struct caller *caller, struct port *port, const char *pairing)
{
	struct link *link = model_row(linking->model, &linking->model->tables.link);
	bool proven = strcmp(pairing, "guessed") != 0;

	if (link == NULL)
		return;
	link->phone = caller->phone;
	link->pairing = pairing;
	caller->link = link;
	for (size_t i = 0; i < 2; i++)
		if (caller->rows[i] != NULL)
			caller->rows[i]->link = link;
	if (port == NULL) {
		link->blind = "no switch's CDP or LLDP in the capture";
		return;
	}
	/* A port that several phones might hang on stays with the first: its row has one link. */
	if (port->link == NULL) {
		port->link = link;
		for (size_t i = 0; i < 2; i++)
			if (port->rows[i] != NULL)
				port->rows[i]->link = link;
	}
	for (size_t i = 0; proven && i < 2; i++)
		if (port->rows[i] != NULL && caller->phone->switch_port == NULL) {
			caller->phone->switch_name = port->rows[i]->device;
			caller->phone->switch_port = port->rows[i]->port;
		}
}

/* What the capture's maker called the interface: a mirror session for each port, or a tap. */
static bool
link_by_interface_name(struct linking *linking, struct caller *caller)
{
	const struct place *place = own_place(linking, caller);
	const struct named_interface *interface =
	        place == NULL ? NULL : named_interface(linking, caller->interface);
	struct port *port;

	if (interface == NULL)
		return false;
	port = named_port(linking, interface->description, interface->name);
	if (port == NULL)
		port = named_port(linking, interface->name, interface->description);
	if (port != NULL) {
		link_to(linking, caller, port, "interface-name");
		return true;
	}
	if (place->ports != 0 ||
	    (!names_silent_port(linking->model, interface->description, caller->phone) &&
	     !names_silent_port(linking->model, interface->name, caller->phone)))
		return false;
	link_to(linking, caller, NULL, "interface-name");
	return true;
}

/* Alone with one port on one interface of the captures. */
static struct port *
port_beside(const struct linking *linking, const struct caller *caller)
{
	const struct place *place = own_place(linking, caller);

	return place != NULL && place->ports == 1 ? place->port : NULL;
}

static size_t
count_speaking(const struct linking *linking)
{
	size_t count = 0;

	for (size_t i = 0; i < linking->caller_count; i++)
		count += linking->callers[i].rows[0] != NULL || linking->callers[i].rows[1] != NULL;
	return count;
}

static void
link_proven(struct linking *linking, struct caller *caller, bool only_phone)
{
	const struct dhcp_exchange *exchange = caller->exchange;
	bool speaks = caller->rows[0] != NULL || caller->rows[1] != NULL;
	struct port *port;

	if (speaks && only_phone && linking->port_count == 1) {
		link_to(linking, caller, &linking->ports[0], "only-pair");
		return;
	}
	port = triggered_port(linking, caller);
	if (port != NULL) {
		link_to(linking, caller, port, "triggered-answer");
		return;
	}
	if (link_by_interface_name(linking, caller))
		return;
	port = exchange == NULL ? NULL
	                        : named_port(linking, exchange->circuit_id, exchange->remote_id);
	if (port != NULL) {
		link_to(linking, caller, port, "option-82");
		return;
	}
	port = speaks ? port_beside(linking, caller) : NULL;
	if (port != NULL)
		link_to(linking, caller, port, "same-capture-port");
}

/* What is left: each speaking phone with the next port that nobody is proven to hang on. */
static void
link_guessed(struct linking *linking)
{
	size_t next = 0;

	for (size_t i = 0; i < linking->caller_count; i++) {
		struct caller *caller = &linking->callers[i];

		if (caller->link != NULL || (caller->rows[0] == NULL && caller->rows[1] == NULL))
			continue;
		while (next < linking->port_count && linking->ports[next].link != NULL)
			next++;
		link_to(linking, caller,
		        next < linking->port_count ? &linking->ports[next]
		        : linking->port_count != 0 ? &linking->ports[0]
		                                   : NULL,
		        "guessed");
	}
}

static void
linking_free(struct linking *linking)
{
	while (linking->all_places != NULL) {
		struct place *place = linking->all_places;

		linking->all_places = place->next;
		free(place);
	}
	hash_map_destroy(linking->by_name);
	hash_map_destroy(linking->by_mac);
	hash_map_destroy(linking->by_port_key);
	hash_map_destroy(linking->by_speaker);
	hash_map_destroy(linking->by_phone);
	hash_map_destroy(linking->places);
	free(linking->ports);
	free(linking->callers);
}

void
link_finish(struct model *model)
{
	size_t speakers = model->tables.neighbour.count, phones = model->tables.phone.count;
	struct linking linking = {
	        .model = model,
	        .ports = memory_zeroed(speakers + 1, sizeof(struct port)),
	        .callers = memory_zeroed(phones + 1, sizeof(struct caller)),
	        .by_name = hash_map_create(sizeof(struct name_key)),
	        .by_port_key = hash_map_create(sizeof(const char *)),
	        .by_mac = hash_map_create(sizeof(struct mac_address)),
	        .by_speaker = hash_map_create(sizeof(struct neighbour *)),
	        .by_phone = hash_map_create(sizeof(struct phone *)),
	        .places = hash_map_create(sizeof(int64_t)),
	};
	bool only_phone;

	gather_speakers(&linking);
	gather_places(&linking);
	gather_answers(&linking);
	only_phone = count_speaking(&linking) == 1;
	for (size_t i = 0; i < linking.caller_count; i++)
		link_proven(&linking, &linking.callers[i], only_phone);
	link_guessed(&linking);
	linking_free(&linking);
}
