/* SQLite virtual tables over arrays of structs: one module for every table that has columns. */
#ifndef ANALYZER_FACTS_VIRTUAL_TABLE_H
#define ANALYZER_FACTS_VIRTUAL_TABLE_H

#include <sqlite3.h>

#include "analyzer/facts/columns.h"

/* `CREATE VIRTUAL TABLE transfer USING fact` shows the fact table of that name. Tables are
 * read-only; rows with id 0 are not shown; the rest comes in the order of the ids. */
#define VIRTUAL_TABLE_MODULE "fact"

/* The rows behind a table; asked for once, when a query first reads the table. */
typedef const struct table *virtual_table_rows(void *context, const struct fact_table *shape);

/* `context` is freed with `free_context` when the database closes, or here on failure. Returns an
 * SQLite result code. */
int virtual_table_add_module(sqlite3 *db, int64_t began_ns, virtual_table_rows *rows, void *context,
                             void (*free_context)(void *context));

#endif
