/* analyzer/facts/schema.sql, statement by statement. */
#ifndef ANALYZER_FACTS_SCHEMA_H
#define ANALYZER_FACTS_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

enum schema_kind { SCHEMA_TABLE, SCHEMA_INDEX, SCHEMA_VIEW };

struct schema_statement {
	enum schema_kind kind;
	const char *sql; /* not NUL-terminated */
	size_t length;
	const char *table; /* what the table or view is called, or the index's table */
	size_t table_length;
};

/* Takes the next statement off `*rest`, which begins as facts_schema_sql. False: no more. */
bool schema_next(const char **rest, struct schema_statement *ret_statement);

#endif
