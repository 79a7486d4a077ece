/* What the files about neighbours share: who speaks (neighbour.c, what LLDP says in
 * neighbour_lldp.c), and which port a phone hangs on (link.c; what the switch told a DHCP server or
 * whoever named the capture's interfaces in link_name.c). */
#ifndef ANALYZER_MODEL_NEIGHBOUR_H
#define ANALYZER_MODEL_NEIGHBOUR_H

#include "analyzer/model/internal.h"

/* How often one switch port spoke right after one phone. */
struct pair {
	struct pair *next, *next_of_phone; /* of all; of the same phone */
	struct neighbour *phone, *switch_;
	int64_t answers;
};

/* The model's own state for a row of table neighbour. */
struct speaker {
	int64_t interface;  /* ROW_INTERFACE that it was heard on; ROW_UNKNOWN: several */
	struct pair *pairs; /* of a phone */
};

struct named_interface {
	struct named_interface *next;
	const char *name, *description;
};

struct pairing {
	struct hash_map *neighbours; /* who says what of itself -> struct neighbour */
	struct hash_map *pairs;      /* phone and switch rows -> struct pair */
	struct pair *all;
	size_t pair_count;
	struct {
		struct neighbour *row;
		int64_t time_ns;
	} last_phone[2];             /* by protocol: CDP, LLDP */
	struct hash_map *interfaces; /* ROW_INTERFACE -> struct named_interface */
	struct named_interface *all_interfaces;
};

extern const char neighbour_cdp[], neighbour_lldp_word[];
extern const char role_phone[], role_switch[], role_other[];

/* Who speaks, as its message says. Texts are interned; NULL: it does not say. */
struct speech {
	const char *protocol, *role, *device, *port;
};

/* The speaker's row, new or known; NULL where the table is full. */
struct neighbour *neighbour_of(struct model *model, const struct frame *frame,
                               const struct speech *speech);
/* A message of the speaker has been read: counts it, and for a phone tells its boot and returns the
 * station, else NULL. */
struct station *neighbour_spoke(struct model *model, struct neighbour *row,
                                const struct frame *frame);
/* "SEP" and a MAC, as Cisco phones call themselves, before anything else in the text. */
bool neighbour_names_phone(struct slice device);

/* --- link.c --- */
/* A phone or a switch port has spoken. */
void link_heard(struct model *model, struct neighbour *row, const struct frame *frame);
void link_finish(struct model *model);

/* --- link_name.c --- */
/* A switch's or a port's name in a form that does not depend on how it was abbreviated:
 * "branch-sw1" for "Branch-SW1.example.net", "gi1/0/5" for "GigabitEthernet1/0/5". NULL: there is
 * none. */
const char *link_device_key(struct model *model, const char *device);
const char *link_port_key(struct model *model, const char *port);

/* The words of a text that may name a switch and a port. */
#define LINK_WORDS_MAX 16
struct link_words {
	size_t count;
	const char *words[LINK_WORDS_MAX];   /* as written, interned */
	const char *devices[LINK_WORDS_MAX]; /* link_device_key() of each */
	const char *ports[LINK_WORDS_MAX];   /* link_port_key() of those that look like a port */
};
void link_words_of(struct model *model, const char *text, struct link_words *ret_words);

#endif
