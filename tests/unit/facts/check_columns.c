#include <string.h>

#include "analyzer/facts/column_value.h"
#include "analyzer/facts/facts.h"
#include "analyzer/facts/open.h"
#include "tests/unit/facts/query.h"
#include "tests/unit/suite.h"

/* What the schema names and no struct of the model stands behind. */
static const char *const real_tables[] = {
        "capture",
        "interface",
        "stream",
        "upgrade_rule",
};

static struct model_tables tables;
static sqlite3 *schema_db, *shown_db;

static void
open_both(void)
{
	char *text = NULL;

	tables_init(&tables);
	ck_assert_msg(facts_open_empty(&schema_db, &text) == 0, "%s", text);
	ck_assert_msg(facts_open_tables(&tables, BEGAN_NS, &shown_db, &text) == 0, "%s", text);
}

static void
close_both(void)
{
	ck_assert_int_eq(sqlite3_close(schema_db), SQLITE_OK);
	ck_assert_int_eq(sqlite3_close(shown_db), SQLITE_OK);
	tables_free(&tables);
}

/* Some types are never NULL, some exist only to be NULL at times, the others may be either. */
static bool
gives_null(enum column_type type)
{
	switch (type) {
	case COLUMN_ID:
	case COLUMN_UINT32:
	case COLUMN_INT:
	case COLUMN_INT64:
	case COLUMN_BOOL:
	case COLUMN_WORD:
	case COLUMN_MAC:
	case COLUMN_BLOB:
	case COLUMN_LENGTH:
		return false;
	default:
		return true;
	}
}

static bool
is_made_for_null(enum column_type type)
{
	return type == COLUMN_INT_OR_NULL || type == COLUMN_INT64_OR_NULL ||
	       type == COLUMN_OFFSET || type == COLUMN_MAC_OR_NULL || type == COLUMN_DURATION;
}

static void
check_column(const struct fact_table *shape, size_t place, sqlite3_stmt *declared)
{
	const struct column *column = &shape->columns[place];
	bool not_null = sqlite3_column_int(declared, 3) || sqlite3_column_int(declared, 5);

	ck_assert_str_eq(column->name, (const char *)sqlite3_column_text(declared, 1));
	ck_assert_msg(strcmp(column_sql_type(column),
	                     (const char *)sqlite3_column_text(declared, 2)) == 0,
	              "%s.%s is %s", shape->name, column->name, column_sql_type(column));
	ck_assert_msg(!not_null || !is_made_for_null(column->type), "%s.%s may not be NULL",
	              shape->name, column->name);
	ck_assert_msg(not_null || gives_null(column->type), "%s.%s may be NULL", shape->name,
	              column->name);
}

START_TEST(columns_agree_with_the_schema)
{
	const struct fact_table *shape = &fact_tables[_i];
	char *sql = sqlite3_mprintf("PRAGMA table_info(%s)", shape->name);
	sqlite3_stmt *declared;
	size_t place = 0;

	ck_assert_int_eq(sqlite3_prepare_v2(schema_db, sql, -1, &declared, NULL), SQLITE_OK);
	while (sqlite3_step(declared) == SQLITE_ROW) {
		ck_assert_msg(place < shape->column_count, "%s lacks %s", shape->name,
		              sqlite3_column_text(declared, 1));
		check_column(shape, place++, declared);
	}
	ck_assert_uint_eq(place, shape->column_count);
	sqlite3_finalize(declared);
	sqlite3_free(sql);
}
END_TEST

START_TEST(virtual_tables_declare_the_same_columns)
{
	char *sql = sqlite3_mprintf(
	        "SELECT group_concat(name || ' ' || type) FROM pragma_table_info('%s')",
	        fact_tables[_i].name);
	char *declared = memory_text(query(schema_db, sql));

	ck_query(shown_db, sql, declared);
	free(declared);
	sqlite3_free(sql);
}
END_TEST

START_TEST(members_lie_inside_their_struct)
{
	const struct fact_table *shape = &fact_tables[_i];

	for (size_t i = 0; i < shape->column_count; i++) {
		ck_assert_uint_lt(shape->columns[i].offset, shape->row_size);
		ck_assert_uint_lt(shape->columns[i].present, shape->row_size);
		ck_assert((shape->columns[i].type == COLUMN_WORD) ==
		          (shape->columns[i].words != NULL));
		ck_assert((shape->columns[i].type == COLUMN_MAC_OR_NULL) ==
		          (shape->columns[i].present != 0));
	}
}
END_TEST

START_TEST(no_table_of_the_schema_is_forgotten)
{
	sqlite3_stmt *statement;
	size_t virtual_count = 0, real_count = 0;

	ck_assert_int_eq(sqlite3_prepare_v2(schema_db,
	                                    "SELECT name FROM sqlite_schema WHERE type = 'table'"
	                                    " ORDER BY name",
	                                    -1, &statement, NULL),
	                 SQLITE_OK);
	while (sqlite3_step(statement) == SQLITE_ROW) {
		const char *name = (const char *)sqlite3_column_text(statement, 0);

		if (fact_table_find(name, strlen(name)) != NULL) {
			virtual_count++;
			continue;
		}
		ck_assert_uint_lt(real_count, sizeof real_tables / sizeof real_tables[0]);
		ck_assert_str_eq(name, real_tables[real_count++]);
	}
	sqlite3_finalize(statement);
	ck_assert_uint_eq(virtual_count, FACT_TABLE_COUNT);
	ck_assert_uint_eq(real_count, sizeof real_tables / sizeof real_tables[0]);
}
END_TEST

START_TEST(real_tables_are_shown)
{
	const char *real = "SELECT count(*) FROM sqlite_schema WHERE sql NOT LIKE '%VIRTUAL%'"
	                   " AND type = 'table'";

	ck_query(shown_db, real, "4");
	ck_query(schema_db,
	         "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL",
	         "32");
	ck_query(schema_db, "SELECT count(*) FROM timeline", "0");
	ck_query(shown_db, "SELECT count(*) FROM timeline", "0");
	ck_query(schema_db,
	         "INSERT INTO server(id, ip, role, asked_by, answered)"
	         " VALUES(1, '10.1.1.10', 'tftp', 'many', 0)",
	         "error: cannot store TEXT value in INTEGER column server.asked_by");
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("columns");
	TCase *c = tcase_create("columns");

	tcase_add_checked_fixture(c, open_both, close_both);
	tcase_add_loop_test(c, columns_agree_with_the_schema, 0, FACT_TABLE_COUNT);
	tcase_add_loop_test(c, virtual_tables_declare_the_same_columns, 0, FACT_TABLE_COUNT);
	tcase_add_loop_test(c, members_lie_inside_their_struct, 0, FACT_TABLE_COUNT);
	tcase_add_test(c, no_table_of_the_schema_is_forgotten);
	tcase_add_test(c, real_tables_are_shown);
	suite_add_tcase(s, c);
	return s;
}
