/* The value of one column of one row, for SQLite and as a key to look rows up by. */
#ifndef ANALYZER_FACTS_COLUMN_VALUE_H
#define ANALYZER_FACTS_COLUMN_VALUE_H

#include <sqlite3.h>

#include "analyzer/facts/columns.h"

/* "INTEGER", "REAL", "TEXT" or "BLOB", as the schema declares it. */
const char *column_sql_type(const struct column *column);
/* Hands the value to SQLite. Text and blobs are not copied: they live as long as the model. */
void column_result(const struct column *column, const void *row, int64_t began_ns,
                   sqlite3_context *context);

/* Rows with equal values have equal keys; where a key is exact, rows with equal keys have equal
 * values, else SQLite must compare again. */
bool column_key_is_exact(const struct column *column);
/* False: the value is NULL, which equals nothing. */
bool column_key(const struct column *column, const void *row, uint32_t *ret_key);
/* The key of what a query compares the column with. False: no row's value can equal it. */
bool column_key_of_value(const struct column *column, sqlite3_value *value, uint32_t *ret_key);

#endif
