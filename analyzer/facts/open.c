#include "analyzer/facts/open.h"

#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/facts/cited_frames.h"
#include "analyzer/facts/facts.h"
#include "analyzer/facts/schema.h"
#include "analyzer/facts/virtual_table.h"

/* Behind the virtual tables of one database. */
struct shown {
	const struct model_tables *tables;
	struct table frames;
	bool frames_collected;
};

static const struct table *
rows_of(void *context, const struct fact_table *shape)
{
	struct shown *shown = context;

	if (shape != fact_table_frame)
		return fact_table_rows(shape, shown->tables);
	if (!shown->frames_collected)
		cited_frames_collect(shown->tables, &shown->frames);
	shown->frames_collected = true;
	return &shown->frames;
}

static void
free_shown(void *context)
{
	struct shown *shown = context;

	table_free(&shown->frames);
	free(shown);
}

/* Fails with *ret_text set, and closes the database. */
static int
give_up(sqlite3 *db, char **ret_text)
{
	*ret_text = memory_format("facts: %s", sqlite3_errmsg(db));
	sqlite3_close(db);
	return -1;
}

/* Nothing may open a file once the program is confined, so what SQLite would put into temporary
 * files stays in memory too. */
static int
open_memory(sqlite3 **ret_db)
{
	int status = sqlite3_open_v2(":memory:", ret_db,
	                             SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
	                                     SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX,
	                             NULL);

	if (status == SQLITE_OK)
		status = sqlite3_exec(*ret_db, "PRAGMA temp_store = MEMORY", NULL, NULL, NULL);
	if (status != SQLITE_OK || facts_add_functions(*ret_db) != 0)
		return -1;
	return 0;
}

int
facts_open_empty(sqlite3 **ret_db, char **ret_text)
{
	sqlite3 *db;

	if (open_memory(&db) != 0 ||
	    sqlite3_exec(db, facts_schema_sql, NULL, NULL, NULL) != SQLITE_OK)
		return give_up(db, ret_text);
	*ret_db = db;
	return 0;
}

/* A virtual table where the model has rows, else what the schema says. Virtual tables find rows by
 * themselves: they take no index. */
static int
show(sqlite3 *db, const struct schema_statement *statement)
{
	bool is_virtual = fact_table_find(statement->table, statement->table_length) != NULL;
	char *sql;
	int status;

	if (is_virtual && statement->kind == SCHEMA_INDEX)
		return SQLITE_OK;
	if (is_virtual)
		sql = sqlite3_mprintf("CREATE VIRTUAL TABLE %.*s USING " VIRTUAL_TABLE_MODULE,
		                      (int)statement->table_length, statement->table);
	else
		sql = sqlite3_mprintf("%.*s", (int)statement->length, statement->sql);
	if (sql == NULL)
		return SQLITE_NOMEM;
	status = sqlite3_exec(db, sql, NULL, NULL, NULL);
	sqlite3_free(sql);
	return status;
}

int
facts_open_tables(const struct model_tables *tables, int64_t began_ns, sqlite3 **ret_db,
                  char **ret_text)
{
	const char *rest = facts_schema_sql;
	struct schema_statement statement;
	struct shown *shown;
	sqlite3 *db;

	if (open_memory(&db) != 0)
		return give_up(db, ret_text);
	shown = memory_zeroed(1, sizeof *shown);
	shown->tables = tables;
	table_init(&shown->frames, fact_table_frame->row_size);
	if (virtual_table_add_module(db, began_ns, rows_of, shown, free_shown) != SQLITE_OK)
		return give_up(db, ret_text);
	while (schema_next(&rest, &statement)) {
		if (show(db, &statement) != SQLITE_OK)
			return give_up(db, ret_text);
	}
	*ret_db = db;
	return 0;
}
