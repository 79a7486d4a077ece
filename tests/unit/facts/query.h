/* Model rows made by hand, and what a query over them says. */
#ifndef TESTS_UNIT_FACTS_QUERY_H
#define TESTS_UNIT_FACTS_QUERY_H

#include <check.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/facts/columns.h"

#define BEGAN_NS INT64_C(1700000000000000000)

static inline void
tables_init(struct model_tables *tables)
{
	for (size_t i = 0; i < FACT_TABLE_COUNT; i++) {
		if (&fact_tables[i] != fact_table_frame)
			table_init((struct table *)(void *)((char *)tables +
			                                    fact_tables[i].rows_offset),
			           fact_tables[i].row_size);
	}
}

static inline void
tables_free(struct model_tables *tables)
{
	for (size_t i = 0; i < FACT_TABLE_COUNT; i++) {
		if (&fact_tables[i] != fact_table_frame)
			table_free((struct table *)(void *)((char *)tables +
			                                    fact_tables[i].rows_offset));
	}
}

static inline struct frame_ref
frame_at(int64_t id, double seconds)
{
	return (struct frame_ref){id, BEGAN_NS + (int64_t)(seconds * 1e9), id * 100, 60, 64};
}

/* The rows of a query as text: "1|a,2|NULL"; an error as "error: ...". */
static inline const char *
query(sqlite3 *db, const char *sql)
{
	static char *text;
	sqlite3_str *out = sqlite3_str_new(NULL);
	sqlite3_stmt *statement = NULL;
	int step = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);

	while (statement != NULL && (step = sqlite3_step(statement)) == SQLITE_ROW) {
		if (sqlite3_str_length(out) != 0)
			sqlite3_str_appendall(out, ",");
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			const char *value = (const char *)sqlite3_column_text(statement, i);

			sqlite3_str_appendf(out, "%s%s", i == 0 ? "" : "|",
			                    value == NULL ? "NULL" : value);
		}
	}
	if (step != SQLITE_DONE)
		sqlite3_str_appendf(out, "error: %s", sqlite3_errmsg(db));
	sqlite3_finalize(statement);
	sqlite3_free(text);
	text = sqlite3_str_length(out) == 0
	               ? (sqlite3_free(sqlite3_str_finish(out)), sqlite3_mprintf(""))
	               : sqlite3_str_finish(out);
	return text;
}

#define ck_query(db, sql, expected) ck_assert_str_eq(query(db, sql), expected)

#endif
