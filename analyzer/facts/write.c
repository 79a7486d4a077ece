#include "analyzer/base/memory.h"
#include "analyzer/facts/facts.h"
#include "analyzer/facts/schema.h"

/* The file is new and of no worth until it is whole, so it needs no journal, and nothing but the
 * file itself may be open. */
static const char before[] = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                             "PRAGMA temp_store = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN";
/* Without statistics the planner takes the wrong one of two indexes (schema.sql, "indexes"). */
static const char after[] = "ANALYZE; COMMIT";

/* Text, NULL and blob alike; the value is valid until the source steps on. */
static int
copy_row(sqlite3_stmt *from, sqlite3_stmt *to, int column_count)
{
	for (int i = 0; i < column_count; i++) {
		if (sqlite3_bind_value(to, i + 1, sqlite3_column_value(from, i)) != SQLITE_OK)
			return -1;
	}
	if (sqlite3_step(to) != SQLITE_DONE)
		return -1;
	return sqlite3_reset(to) == SQLITE_OK ? 0 : -1;
}

static int
prepare(sqlite3 *db, sqlite3_str *sql, sqlite3_stmt **ret_statement)
{
	char *text = sqlite3_str_finish(sql);
	int status =
	        text == NULL ? SQLITE_NOMEM : sqlite3_prepare_v2(db, text, -1, ret_statement, NULL);

	sqlite3_free(text);
	return status == SQLITE_OK ? 0 : -1;
}

static int
prepare_insert(sqlite3 *db, const struct schema_statement *table, int column_count,
               sqlite3_stmt **ret_insert)
{
	sqlite3_str *sql = sqlite3_str_new(db);

	sqlite3_str_appendf(sql, "INSERT INTO %.*s VALUES", (int)table->table_length, table->table);
	for (int i = 0; i < column_count; i++)
		sqlite3_str_appendall(sql, i == 0 ? "(?" : ", ?");
	sqlite3_str_appendall(sql, ")");
	return prepare(db, sql, ret_insert);
}

static int
copy_rows(sqlite3 *db, sqlite3 *file_db, const struct schema_statement *table)
{
	sqlite3_stmt *from = NULL, *to = NULL;
	sqlite3_str *sql = sqlite3_str_new(db);
	int status = -1, step = SQLITE_ERROR;

	sqlite3_str_appendf(sql, "SELECT * FROM %.*s", (int)table->table_length, table->table);
	if (prepare(db, sql, &from) == 0 &&
	    prepare_insert(file_db, table, sqlite3_column_count(from), &to) == 0) {
		while ((step = sqlite3_step(from)) == SQLITE_ROW &&
		       copy_row(from, to, sqlite3_column_count(from)) == 0)
			;
		status = step == SQLITE_DONE ? 0 : -1;
	}
	sqlite3_finalize(to);
	sqlite3_finalize(from);
	return status;
}

static int
execute(sqlite3 *db, const char *sql, size_t length)
{
	char *text = sqlite3_mprintf("%.*s", (int)length, sql);
	int status = text == NULL ? SQLITE_NOMEM : sqlite3_exec(db, text, NULL, NULL, NULL);

	sqlite3_free(text);
	return status == SQLITE_OK ? 0 : -1;
}

/* The schema names its indexes last, so they are built when their tables are full. */
static int
write_all(sqlite3 *db, sqlite3 *file_db)
{
	const char *rest = facts_schema_sql;
	struct schema_statement statement;

	if (sqlite3_exec(file_db, before, NULL, NULL, NULL) != SQLITE_OK)
		return -1;
	while (schema_next(&rest, &statement)) {
		if (execute(file_db, statement.sql, statement.length) != 0 ||
		    (statement.kind == SCHEMA_TABLE && copy_rows(db, file_db, &statement) != 0))
			return -1;
	}
	return sqlite3_exec(file_db, after, NULL, NULL, NULL) == SQLITE_OK ? 0 : -1;
}

int
facts_write(sqlite3 *db, sqlite3 *file_db, char **ret_text)
{
	sqlite3 *failed;

	if (write_all(db, file_db) == 0)
		return 0;
	failed = sqlite3_errcode(file_db) == SQLITE_OK ? db : file_db;
	*ret_text = memory_format("facts: %s", sqlite3_errmsg(failed));
	return -1;
}
