#include "rules/sandbox.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "analyzer/base/memory.h"

/* Steps between two looks at the budget. */
#define STEPS_PER_LOOK 1000

/* Built-in functions whose result depends on their arguments alone, and those of the facts room;
 * sorted. */
/* clang-format off */
static const char *const functions[] = {
        "->", "->>", "abs", "avg", "case_fold", "ceil", "ceiling", "char", "coalesce", "count",
        "cume_dist", "dense_rank", "exp", "first_value", "floor", "format", "glob",
        "group_concat", "hex", "ifnull", "iif", "instr", "ip_in", "ip_ok_host", "json",
        "json_array", "json_array_length", "json_extract", "json_group_array",
        "json_group_object", "json_insert", "json_object", "json_patch", "json_quote",
        "json_remove", "json_replace", "json_set", "json_type", "json_valid", "lag", "last_value",
        "lead", "length", "like", "likelihood", "likely", "ln", "load_key", "log", "lower",
        "ltrim", "max", "min", "mod", "nth_value", "ntile", "nullif", "percent_rank", "pow",
        "power", "printf", "quote", "rank", "replace", "round", "row_number", "rtrim", "sign",
        "sqrt", "substr", "substring", "sum", "total", "trim", "trunc", "typeof", "unicode",
        "unlikely", "upper",
};
/* clang-format on */

static const struct {
	int id, value;
} limits[SANDBOX_LIMITS] = {
        {SQLITE_LIMIT_LENGTH, SANDBOX_LENGTH_MAX},
        {SQLITE_LIMIT_SQL_LENGTH, 64 * 1024},
        {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 100},
        {SQLITE_LIMIT_COMPOUND_SELECT, 30}, /* the timeline view takes seven */
        {SQLITE_LIMIT_VDBE_OP, 50000},
        {SQLITE_LIMIT_FUNCTION_ARG, 32},
        {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200}, /* matching takes the square of it */
        {SQLITE_LIMIT_VARIABLE_NUMBER, 1},       /* the engine's own look-ups */
        {SQLITE_LIMIT_TRIGGER_DEPTH, 0},
        {SQLITE_LIMIT_WORKER_THREADS, 0},
};

static const struct {
	int id, value;
} switches[SANDBOX_SWITCHES] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0}, /* "misspelt" is an error, not a text */
        {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
};

static int
compare_names(const void *a, const void *b)
{
	return strcasecmp(*(const char *const *)a, *(const char *const *)b);
}

static bool
is_in(const char *name, const void *names, size_t count)
{
	return count != 0 && bsearch(&name, names, count, sizeof(char *), compare_names) != NULL;
}

/* Modules that are tables without being in the schema, and the schema itself. */
static bool
is_internal(const char *name)
{
	return strncasecmp(name, "sqlite_", 7) == 0 || strncasecmp(name, "pragma_", 7) == 0 ||
	       strcasecmp(name, "dbstat") == 0 || strcasecmp(name, "bytecode") == 0 ||
	       strcasecmp(name, "tables_used") == 0;
}

static int
authorize(void *context, int action, const char *first, const char *second, const char *database,
          const char *view)
{
	const struct sandbox *sandbox = context;

	(void)view;
	switch (action) {
	case SQLITE_SELECT:
	case SQLITE_RECURSIVE:
		return SQLITE_OK;
	case SQLITE_READ:
		if (first == NULL || is_internal(first))
			return SQLITE_DENY;
		/* No column and no database: a table of which no column is used, or a CTE. */
		if (database == NULL && second != NULL && *second == '\0')
			return SQLITE_OK;
		return is_in(first, sandbox->tables, sandbox->table_count) ? SQLITE_OK
		                                                           : SQLITE_DENY;
	case SQLITE_FUNCTION:
		return is_in(second, functions, sizeof functions / sizeof functions[0])
		               ? SQLITE_OK
		               : SQLITE_DENY;
	default:
		return SQLITE_DENY;
	}
}

static int
look_at_budget(void *context)
{
	struct sandbox *sandbox = context;

	sandbox->steps += STEPS_PER_LOOK;
	return sandbox->steps_max != 0 && sandbox->steps > sandbox->steps_max;
}

static void
add_table(struct sandbox *sandbox, const char *name)
{
	sandbox->tables =
	        memory_resize(sandbox->tables, sandbox->table_count + 1, sizeof *sandbox->tables);
	sandbox->tables[sandbox->table_count++] = memory_text(name);
}

static void
list_tables(struct sandbox *sandbox)
{
	sqlite3_stmt *statement = NULL;

	/* A JSON array is a table, too. These two are made at their first use, which the authorizer
	 * would refuse. */
	sqlite3_exec(sandbox->db, "SELECT 1 FROM json_each('[]'), json_tree('[]')", NULL, NULL,
	             NULL);
	add_table(sandbox, "json_each");
	add_table(sandbox, "json_tree");
	if (sqlite3_prepare_v2(sandbox->db,
	                       "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') "
	                       "UNION SELECT name FROM sqlite_temp_schema "
	                       "WHERE type IN ('table', 'view')",
	                       -1, &statement, NULL) == SQLITE_OK)
		while (sqlite3_step(statement) == SQLITE_ROW)
			add_table(sandbox, (const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	qsort(sandbox->tables, sandbox->table_count, sizeof *sandbox->tables, compare_names);
}

/* Of the tables themselves: what shadows them has fewer. */
static int64_t
count_rows(sqlite3 *db)
{
	sqlite3_stmt *tables = NULL, *statement;
	int64_t rows = 0;

	if (sqlite3_prepare_v2(db, "SELECT name FROM main.sqlite_schema WHERE type = 'table'", -1,
	                       &tables, NULL) != SQLITE_OK)
		return 0;
	while (sqlite3_step(tables) == SQLITE_ROW) {
		char *sql = memory_format("SELECT count(*) FROM main.\"%s\"",
		                          (const char *)sqlite3_column_text(tables, 0));

		statement = NULL;
		if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK &&
		    sqlite3_step(statement) == SQLITE_ROW)
			rows += sqlite3_column_int64(statement, 0);
		sqlite3_finalize(statement);
		free(sql);
	}
	sqlite3_finalize(tables);
	return rows;
}

/* Sorters and the like stay in memory, for nothing opens a file once the program is confined. The
 * change would drop what is in temporary storage: who keeps views there has to make it before. */
static void
keep_temporary_in_memory(sqlite3 *db)
{
	sqlite3_stmt *statement = NULL;
	bool empty = sqlite3_prepare_v2(db, "SELECT 1 FROM sqlite_temp_schema", -1, &statement,
	                                NULL) == SQLITE_OK &&
	             sqlite3_step(statement) == SQLITE_DONE;

	sqlite3_finalize(statement);
	if (empty)
		sqlite3_exec(db, "PRAGMA temp_store = MEMORY", NULL, NULL, NULL);
}

void
sandbox_enter(struct sandbox *sandbox, sqlite3 *db)
{
	*sandbox = (struct sandbox){.db = db};
	keep_temporary_in_memory(db);
	list_tables(sandbox);
	sandbox->rows = count_rows(db);
	for (size_t i = 0; i < SANDBOX_LIMITS; i++)
		sandbox->limits[i] = sqlite3_limit(db, limits[i].id, limits[i].value);
	for (size_t i = 0; i < SANDBOX_SWITCHES; i++) {
		sqlite3_db_config(db, switches[i].id, -1, &sandbox->switches[i]);
		sqlite3_db_config(db, switches[i].id, switches[i].value, NULL);
	}
	sandbox->heap_limit = sqlite3_hard_heap_limit64(sqlite3_memory_used() + SANDBOX_HEAP_MAX);
	sqlite3_progress_handler(db, STEPS_PER_LOOK, look_at_budget, sandbox);
	sqlite3_set_authorizer(db, authorize, sandbox);
}

void
sandbox_leave(struct sandbox *sandbox)
{
	sqlite3_set_authorizer(sandbox->db, NULL, NULL);
	sqlite3_progress_handler(sandbox->db, 0, NULL, NULL);
	sqlite3_hard_heap_limit64(sandbox->heap_limit);
	for (size_t i = 0; i < SANDBOX_SWITCHES; i++)
		sqlite3_db_config(sandbox->db, switches[i].id, sandbox->switches[i], NULL);
	for (size_t i = 0; i < SANDBOX_LIMITS; i++)
		sqlite3_limit(sandbox->db, limits[i].id, sandbox->limits[i]);
	for (size_t i = 0; i < sandbox->table_count; i++)
		free(sandbox->tables[i]);
	free(sandbox->tables);
	*sandbox = (struct sandbox){0};
}

void
sandbox_budget(struct sandbox *sandbox, size_t phones)
{
	int64_t steps = SANDBOX_STEPS_BASE + SANDBOX_STEPS_PER_PHONE * (int64_t)phones +
	                SANDBOX_STEPS_PER_ROW * sandbox->rows;

	sandbox->steps = 0;
	sandbox->steps_max = steps < SANDBOX_STEPS_MAX ? steps : SANDBOX_STEPS_MAX;
}

void
sandbox_budget_end(struct sandbox *sandbox)
{
	sandbox->steps_max = 0;
}

bool
sandbox_spent(const struct sandbox *sandbox)
{
	return sandbox->steps_max != 0 && sandbox->steps > sandbox->steps_max;
}

static sqlite3_stmt *
refuse(sqlite3_stmt *statement, char **ret_text, const char *text)
{
	sqlite3_finalize(statement);
	*ret_text = memory_text(text);
	return NULL;
}

sqlite3_stmt *
sandbox_prepare(struct sandbox *sandbox, const char *sql, char **ret_text, int *ret_offset)
{
	sqlite3_stmt *statement = NULL, *second = NULL;
	const char *tail = NULL;
	bool more;

	*ret_text = NULL;
	*ret_offset = -1;
	if (sqlite3_prepare_v3(sandbox->db, sql, -1, 0, &statement, &tail) != SQLITE_OK) {
		*ret_offset = sqlite3_error_offset(sandbox->db);
		return refuse(statement, ret_text, sqlite3_errmsg(sandbox->db));
	}
	if (statement == NULL)
		return refuse(statement, ret_text, "there is no statement here");
	if (sqlite3_stmt_isexplain(statement) || !sqlite3_stmt_readonly(statement) ||
	    sqlite3_column_count(statement) == 0)
		return refuse(statement, ret_text, "only a SELECT is allowed here");
	if (sqlite3_bind_parameter_count(statement) != 0)
		return refuse(statement, ret_text, "there is nothing to bind to a ? here");
	/* Blanks and comments behind it compile to nothing; anything else doesn't. */
	more = sqlite3_prepare_v2(sandbox->db, tail, -1, &second, NULL) != SQLITE_OK ||
	       second != NULL;
	sqlite3_finalize(second);
	if (more) {
		*ret_offset = (int)(tail - sql) + (int)strspn(tail, " \t\n");
		return refuse(statement, ret_text, "only one SELECT is allowed here");
	}
	return statement;
}
