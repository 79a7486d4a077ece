#include "analyzer/facts/virtual_table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/facts/column_value.h"
#include "analyzer/facts/row_index.h"

struct module {
	int64_t began_ns;
	virtual_table_rows *rows;
	void *context;
	void (*free_context)(void *context);
};

struct virtual_table {
	sqlite3_vtab base;
	const struct module *module;
	const struct fact_table *shape;
	bool listed;
	struct row_list list;
	bool *indexed;             /* by column: its index is built */
	struct row_index *indexes; /* by column */
};

/* Walks `left` entries of an index or, where `entry` is NULL, the whole list. */
struct row_cursor {
	sqlite3_vtab_cursor base;
	const struct row_index_entry *entry;
	size_t place, left;
};

/* ------------------------------------------------------------------ tables --- */

static char *
declaration(const struct fact_table *shape)
{
	sqlite3_str *sql = sqlite3_str_new(NULL);

	for (size_t i = 0; i < shape->column_count; i++)
		sqlite3_str_appendf(sql, "%s\"%w\" %s", i == 0 ? "CREATE TABLE fact(" : ", ",
		                    shape->columns[i].name, column_sql_type(&shape->columns[i]));
	sqlite3_str_appendall(sql, ")");
	return sqlite3_str_finish(sql);
}

static int
connect_table(sqlite3 *db, void *module, int argument_count, const char *const *arguments,
              sqlite3_vtab **ret_table, char **ret_text)
{
	const char *name = arguments[2];
	const struct fact_table *shape = fact_table_find(name, strlen(name));
	struct virtual_table *table;
	char *sql;
	int status;

	(void)argument_count;
	if (shape == NULL) {
		*ret_text = sqlite3_mprintf("no fact table is named %s", name);
		return SQLITE_ERROR;
	}
	sql = declaration(shape);
	if (sql == NULL)
		return SQLITE_NOMEM;
	status = sqlite3_declare_vtab(db, sql);
	sqlite3_free(sql);
	/* Rules read these tables with TRUSTED_SCHEMA off, through the view too. */
	if (status == SQLITE_OK)
		status = sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
	if (status != SQLITE_OK)
		return status;
	table = memory_zeroed(1, sizeof *table);
	table->module = module;
	table->shape = shape;
	table->indexed = memory_zeroed(shape->column_count, sizeof *table->indexed);
	table->indexes = memory_zeroed(shape->column_count, sizeof *table->indexes);
	*ret_table = &table->base;
	return SQLITE_OK;
}

/* Not the same function as connect_table: that would make every table eponymous. */
static int
create_table(sqlite3 *db, void *module, int argument_count, const char *const *arguments,
             sqlite3_vtab **ret_table, char **ret_text)
{
	return connect_table(db, module, argument_count, arguments, ret_table, ret_text);
}

static int
disconnect_table(sqlite3_vtab *base)
{
	struct virtual_table *table = (struct virtual_table *)base;

	for (size_t i = 0; i < table->shape->column_count; i++)
		row_index_free(&table->indexes[i]);
	row_list_free(&table->list);
	free(table->indexed);
	free(table->indexes);
	free(table);
	return SQLITE_OK;
}

/* ------------------------------------------------------------------ plans --- */

/* SQLite looks up each value of an IN by itself and leaves it to the table to say what that costs.
 * How many there will be is not known: a few words of the rule, for which the index is still worth
 * it, or as many as there are phones, for which what comes next must not walk a table each time. */
#define COST_OF_IN 4
#define ROWS_OF_IN 100

/* Key comparison is octet by octet, so an index serves no other collation. */
static bool
is_served(const struct fact_table *shape, sqlite3_index_info *info, int constraint)
{
	const struct sqlite3_index_constraint *c = &info->aConstraint[constraint];

	return c->usable && c->op == SQLITE_INDEX_CONSTRAINT_EQ && c->iColumn >= 0 &&
	       shape->columns[c->iColumn].matches > 0 &&
	       sqlite3_stricmp(sqlite3_vtab_collation(info, constraint), "BINARY") == 0;
}

/* idxNum: 0 = the whole table, else 1 + the column to look up. */
static int
best_index(sqlite3_vtab *base, sqlite3_index_info *info)
{
	const struct fact_table *shape = ((struct virtual_table *)base)->shape;
	const struct column *best = NULL;
	double best_cost = 0;
	int best_constraint = -1;

	for (int i = 0; i < info->nConstraint; i++) {
		const struct column *column;
		double cost;

		if (!is_served(shape, info, i))
			continue;
		column = &shape->columns[info->aConstraint[i].iColumn];
		cost = column->matches * (sqlite3_vtab_in(info, i, -1) ? COST_OF_IN : 1);
		if (best == NULL || cost < best_cost) {
			best = column;
			best_cost = cost;
			best_constraint = i;
		}
	}
	info->estimatedCost = shape->rows;
	info->estimatedRows = (sqlite3_int64)shape->rows;
	if (best != NULL) {
		info->idxNum = 1 + info->aConstraint[best_constraint].iColumn;
		info->aConstraintUsage[best_constraint].argvIndex = 1;
		info->aConstraintUsage[best_constraint].omit = column_key_is_exact(best);
		info->estimatedCost = best_cost;
		info->estimatedRows = (sqlite3_int64)best->matches;
		if (best_cost > best->matches)
			info->estimatedRows =
			        (sqlite3_int64)fmin(best->matches * ROWS_OF_IN, shape->rows);
		if (best->type == COLUMN_ID && best_cost <= best->matches)
			info->idxFlags = SQLITE_INDEX_SCAN_UNIQUE;
	}
	/* Rows come in the order of their ids, whole table and index alike. */
	info->orderByConsumed = info->nOrderBy == 1 && !info->aOrderBy[0].desc &&
	                        info->aOrderBy[0].iColumn >= 0 &&
	                        shape->columns[info->aOrderBy[0].iColumn].type == COLUMN_ID;
	return SQLITE_OK;
}

/* ------------------------------------------------------------------ reading --- */

static int
open_cursor(sqlite3_vtab *table, sqlite3_vtab_cursor **ret_cursor)
{
	(void)table;
	*ret_cursor = memory_zeroed(1, sizeof(struct row_cursor));
	return SQLITE_OK;
}

static int
close_cursor(sqlite3_vtab_cursor *cursor)
{
	free(cursor);
	return SQLITE_OK;
}

static struct virtual_table *
table_of(const struct row_cursor *cursor)
{
	return (struct virtual_table *)cursor->base.pVtab;
}

static void
list_rows(struct virtual_table *table)
{
	if (table->listed)
		return;
	row_list_build(table->module->rows(table->module->context, table->shape), &table->list);
	table->listed = true;
}

static void
find_rows(struct virtual_table *table, size_t column, sqlite3_value *value,
          struct row_cursor *cursor)
{
	uint32_t key;

	if (!column_key_of_value(&table->shape->columns[column], value, &key))
		return;
	if (!table->indexed[column]) {
		row_index_build(&table->list, &table->shape->columns[column],
		                &table->indexes[column]);
		table->indexed[column] = true;
	}
	cursor->left = row_index_find(&table->indexes[column], key, &cursor->entry);
}

static void
take_place(struct row_cursor *cursor)
{
	if (cursor->entry != NULL && cursor->left != 0)
		cursor->place = cursor->entry->place;
}

static int
filter(sqlite3_vtab_cursor *base, int plan, const char *unused, int value_count,
       sqlite3_value **values)
{
	struct row_cursor *cursor = (struct row_cursor *)base;
	struct virtual_table *table = table_of(cursor);

	(void)unused;
	(void)value_count;
	list_rows(table);
	cursor->entry = NULL;
	cursor->place = 0;
	cursor->left = 0;
	if (plan == 0)
		cursor->left = table->list.count;
	else
		find_rows(table, (size_t)plan - 1, values[0], cursor);
	take_place(cursor);
	return SQLITE_OK;
}

static int
next(sqlite3_vtab_cursor *base)
{
	struct row_cursor *cursor = (struct row_cursor *)base;

	cursor->left--;
	if (cursor->entry == NULL) {
		cursor->place++;
	} else {
		cursor->entry++;
		take_place(cursor);
	}
	return SQLITE_OK;
}

static int
at_end(sqlite3_vtab_cursor *base)
{
	return ((struct row_cursor *)base)->left == 0;
}

static int
read_column(sqlite3_vtab_cursor *base, sqlite3_context *context, int column)
{
	const struct row_cursor *cursor = (const struct row_cursor *)base;
	const struct virtual_table *table = table_of(cursor);

	column_result(&table->shape->columns[column], table->list.rows[cursor->place],
	              table->module->began_ns, context);
	return SQLITE_OK;
}

/* The id where ids are dense, as they are in every finished model. */
static int
read_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *ret_rowid)
{
	*ret_rowid = (sqlite3_int64)((struct row_cursor *)base)->place + 1;
	return SQLITE_OK;
}

static const sqlite3_module methods = {
        .iVersion = 1,
        .xCreate = create_table,
        .xConnect = connect_table,
        .xBestIndex = best_index,
        .xDisconnect = disconnect_table,
        .xDestroy = disconnect_table,
        .xOpen = open_cursor,
        .xClose = close_cursor,
        .xFilter = filter,
        .xNext = next,
        .xEof = at_end,
        .xColumn = read_column,
        .xRowid = read_rowid,
};

static void
free_module(void *pointer)
{
	struct module *module = pointer;

	if (module->free_context != NULL)
		module->free_context(module->context);
	free(module);
}

int
virtual_table_add_module(sqlite3 *db, int64_t began_ns, virtual_table_rows *rows, void *context,
                         void (*free_context)(void *context))
{
	struct module *module = memory_zeroed(1, sizeof *module);

	*module = (struct module){began_ns, rows, context, free_context};
	return sqlite3_create_module_v2(db, VIRTUAL_TABLE_MODULE, &methods, module, free_module);
}
