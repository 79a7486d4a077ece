#include "rules/engine_facts.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"

static void
read_began(struct engine_facts *facts, sqlite3 *db)
{
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v2(db, "SELECT began_ns FROM main.stream", -1, &statement, NULL) ==
	            SQLITE_OK &&
	    sqlite3_step(statement) == SQLITE_ROW)
		facts->began_ns = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
}

/* The first of the columns that holds a text. */
static char *
first_text(sqlite3_stmt *statement, const int *columns, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *text = (const char *)sqlite3_column_text(statement, columns[i]);

		if (text != NULL && *text != '\0')
			return memory_text(text);
	}
	return memory_format("phone %lld", (long long)sqlite3_column_int64(statement, 0));
}

static void
read_phones(struct engine_facts *facts, sqlite3 *db)
{
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v2(db,
	                       "SELECT id, name, mac, ip, switch_port FROM main.phone ORDER BY id",
	                       -1, &statement, NULL) != SQLITE_OK)
		return;
	while (sqlite3_step(statement) == SQLITE_ROW) {
		const char *port = (const char *)sqlite3_column_text(statement, 4);
		struct known_phone *phone;

		if ((facts->phone_count & (facts->phone_count - 1)) == 0)
			facts->phones = memory_resize(
			        facts->phones, facts->phone_count == 0 ? 1 : facts->phone_count * 2,
			        sizeof *facts->phones);
		phone = &facts->phones[facts->phone_count++];
		*phone = (struct known_phone){
		        .id = sqlite3_column_int64(statement, 0),
		        .name = first_text(statement, (const int[]){1, 2, 3}, 3),
		        .key = first_text(statement, (const int[]){2, 1, 3}, 3),
		        .port = port != NULL ? memory_text(port) : NULL};
	}
	sqlite3_finalize(statement);
}

static int
compare_id(const void *id, const void *phone)
{
	int64_t a = *(const int64_t *)id, b = ((const struct known_phone *)phone)->id;

	return (a > b) - (a < b);
}

static struct known_phone *
find_phone(const struct engine_facts *facts, int64_t id)
{
	return facts->phone_count == 0 ? NULL
	                               : bsearch(&id, facts->phones, facts->phone_count,
	                                         sizeof *facts->phones, compare_id);
}

static void
count_boots(struct engine_facts *facts, sqlite3 *db)
{
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v2(db, "SELECT phone FROM main.boot", -1, &statement, NULL) !=
	    SQLITE_OK)
		return;
	while (sqlite3_step(statement) == SQLITE_ROW) {
		struct known_phone *phone = find_phone(facts, sqlite3_column_int64(statement, 0));

		if (phone != NULL)
			phone->boots++;
	}
	sqlite3_finalize(statement);
}

static void
read_servers(struct engine_facts *facts, sqlite3 *db)
{
	static const char sql[] = "SELECT ip, min(product), product_why FROM main.server "
	                          "WHERE product IS NOT NULL GROUP BY ip ORDER BY ip";
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
		return;
	while (sqlite3_step(statement) == SQLITE_ROW) {
		facts->servers = memory_resize(facts->servers, facts->server_count + 1,
		                               sizeof *facts->servers);
		facts->servers[facts->server_count++] = (struct known_server){
		        .ip = memory_text((const char *)sqlite3_column_text(statement, 0)),
		        .product = memory_text((const char *)sqlite3_column_text(statement, 1)),
		        .why = memory_text((const char *)sqlite3_column_text(statement, 2))};
	}
	sqlite3_finalize(statement);
}

static int
compare_ip(const void *ip, const void *server)
{
	return strcmp(ip, ((const struct known_server *)server)->ip);
}

void
engine_facts_open(struct engine_facts *facts, sqlite3 *db)
{
	*facts = (struct engine_facts){0};
	read_began(facts, db);
	read_phones(facts, db);
	count_boots(facts, db);
	read_servers(facts, db);
	if (sqlite3_prepare_v2(db, "SELECT time_ns FROM main.frame WHERE id = ?", -1,
	                       &facts->frame_time, NULL) != SQLITE_OK)
		facts->frame_time = NULL;
}

void
engine_facts_close(struct engine_facts *facts)
{
	sqlite3_finalize(facts->frame_time);
	for (size_t i = 0; i < facts->phone_count; i++) {
		free(facts->phones[i].name);
		free(facts->phones[i].key);
		free(facts->phones[i].port);
	}
	free(facts->phones);
	for (size_t i = 0; i < facts->server_count; i++) {
		free(facts->servers[i].ip);
		free(facts->servers[i].product);
		free(facts->servers[i].why);
	}
	free(facts->servers);
	*facts = (struct engine_facts){0};
}

const struct known_phone *
engine_facts_phone(const struct engine_facts *facts, int64_t id)
{
	return find_phone(facts, id);
}

const struct known_server *
engine_facts_server(const struct engine_facts *facts, const char *ip)
{
	return facts->server_count == 0 ? NULL
	                                : bsearch(ip, facts->servers, facts->server_count,
	                                          sizeof *facts->servers, compare_ip);
}

int64_t
engine_facts_frame_time(const struct engine_facts *facts, int64_t frame)
{
	int64_t time_ns = 0;

	if (facts->frame_time == NULL)
		return 0;
	sqlite3_bind_int64(facts->frame_time, 1, frame);
	if (sqlite3_step(facts->frame_time) == SQLITE_ROW)
		time_ns = sqlite3_column_int64(facts->frame_time, 0);
	sqlite3_reset(facts->frame_time);
	return time_ns;
}
