/* What the engine itself wants to know of the facts: names of phones, their boots, times of frames.
 * Reads the tables of `main`, for in live mode views of the same names show rules only the phones
 * that changed. */
#ifndef RULES_ENGINE_FACTS_H
#define RULES_ENGINE_FACTS_H

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

struct known_phone {
	int64_t id;
	char *name; /* for people: name, else MAC, else IP address, else "phone N" */
	char *key;  /* the same from run to run: MAC, else as above */
	char *port; /* of the switch; NULL: not known for sure */
	int64_t boots;
};

struct known_server {
	char *ip, *product, *why; /* product and why: table server */
};

struct engine_facts {
	sqlite3_stmt *frame_time; /* NULL: there is no frame table */
	int64_t began_ns;         /* of the stream */
	size_t phone_count;
	struct known_phone *phones; /* by id */
	size_t server_count;
	struct known_server *servers; /* those of which the product is known; by address */
};

void engine_facts_open(struct engine_facts *facts, sqlite3 *db);
void engine_facts_close(struct engine_facts *facts);
/* NULL: no such phone. */
const struct known_phone *engine_facts_phone(const struct engine_facts *facts, int64_t id);
/* NULL: its product isn't known. */
const struct known_server *engine_facts_server(const struct engine_facts *facts, const char *ip);
/* Unix nanoseconds; 0 where the facts don't hold the frame. */
int64_t engine_facts_frame_time(const struct engine_facts *facts, int64_t frame);

#endif
