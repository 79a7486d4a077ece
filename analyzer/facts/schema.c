#include "analyzer/facts/schema.h"

#include <ctype.h>
#include <string.h>

static const char *
skip_comment(const char *at)
{
	return at + strcspn(at, "\n");
}

static const char *
skip_blank(const char *at)
{
	for (;;) {
		if (isspace((unsigned char)*at))
			at++;
		else if (at[0] == '-' && at[1] == '-')
			at = skip_comment(at);
		else
			return at;
	}
}

/* The semicolon that ends the statement: none in a comment or a string. */
static const char *
statement_end(const char *at)
{
	for (; *at != '\0' && *at != ';'; at++) {
		if (at[0] == '-' && at[1] == '-')
			at = skip_comment(at) - 1;
		else if (*at == '\'')
			at += 1 + strcspn(at + 1, "'");
	}
	return at;
}

static size_t
name_length(const char *at)
{
	size_t length = 0;

	while (isalnum((unsigned char)at[length]) || at[length] == '_')
		length++;
	return length;
}

bool
schema_next(const char **rest, struct schema_statement *ret_statement)
{
	static const struct {
		const char *opening, *before_table;
		enum schema_kind kind;
	} kinds[] = {
	        {"CREATE TABLE ", "CREATE TABLE ", SCHEMA_TABLE},
	        {"CREATE INDEX ", " ON ", SCHEMA_INDEX},
	        {"CREATE VIEW ", "CREATE VIEW ", SCHEMA_VIEW},
	};
	const char *at = skip_blank(*rest), *end = statement_end(at);

	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		const char *table;

		if (strncmp(at, kinds[i].opening, strlen(kinds[i].opening)) != 0)
			continue;
		table = strstr(at, kinds[i].before_table) + strlen(kinds[i].before_table);
		*ret_statement = (struct schema_statement){kinds[i].kind, at, (size_t)(end - at),
		                                           table, name_length(table)};
		*rest = *end == ';' ? end + 1 : end;
		return true;
	}
	return false;
}
