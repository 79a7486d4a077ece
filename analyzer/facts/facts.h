/* The model shown as SQLite tables. Virtual tables read the model's own structs, so no fact is
 * copied or stale; what the schema names and no model part fills yet is an empty real table.
 * Columns, types and their meaning: analyzer/facts/schema.sql. */
#ifndef ANALYZER_FACTS_FACTS_H
#define ANALYZER_FACTS_FACTS_H

#include <sqlite3.h>

#include "analyzer/capture/packet.h"
#include "analyzer/model/model.h"

/* analyzer/facts/schema.sql, embedded at build time. */
extern const char facts_schema_sql[];

/* An in-memory database with the schema as real, empty tables: for rule tests, which insert rows.
 * With the functions for rules (ip_in, ip_ok_host, load_key, case_fold). Returns 0 or -1 with
 * *ret_text set (caller frees). */
int facts_open_empty(sqlite3 **ret_db, char **ret_text);
/* An in-memory database whose tables show `model`, which must outlive it and must not change
 * meanwhile. `captures` are the infos of the stream's captures, final. */
int facts_open(const struct model *model, const struct capture_info *const *captures,
               size_t capture_count, bool live, sqlite3 **ret_db, char **ret_text);
/* Writes all facts of `db` as real tables, with indexes and view, into a database file
 * which is open as `file_db` already and empty (nothing is opened here). Keeps no journal: after a
 * failure the file is worthless. Returns 0 or -1 with *ret_text set (caller frees). The same facts
 * give the same octets. */
int facts_write(sqlite3 *db, sqlite3 *file_db, char **ret_text);
/* Adds ip_in, ip_ok_host, load_key, case_fold to any database. Returns 0 or -1. */
int facts_add_functions(sqlite3 *db);

#endif
