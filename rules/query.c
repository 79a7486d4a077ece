#include "rules/query.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "analyzer/base/memory.h"

/* The line of `sql` that holds octet `offset`, with a caret below it, for people to look at. */
static char *
caret(const char *sql, int offset, int *ret_line)
{
	const char *start = sql, *end;
	char *blanks, *result;
	size_t before;

	*ret_line = 0;
	for (const char *at = sql; at < sql + offset; at++) {
		if (*at == '\n') {
			start = at + 1;
			++*ret_line;
		}
	}
	end = strchr(start, '\n');
	blanks = memory_resize(NULL, (size_t)(sql + offset - start) + 1, 1);
	before = 0;
	for (const char *at = start; at < sql + offset; at++) {
		if (((unsigned char)*at & 0xc0) != 0x80) /* one blank a character of UTF-8 */
			blanks[before++] = *at == '\t' ? '\t' : ' ';
	}
	blanks[before] = '\0';
	result = memory_format("\n    %.*s\n    %s^",
	                       (int)(end != NULL ? (size_t)(end - start) : strlen(start)), start,
	                       blanks);
	free(blanks);
	return result;
}

void
query_break(struct query *query, int offset, const char *what)
{
	struct judgement *judgement = query->judgement;
	char *pointer = NULL;
	int line = 0;

	if (offset >= 0 && (size_t)offset <= strlen(query->sql))
		pointer = caret(query->sql, offset, &line);
	if (judgement->verdict != RULE_BROKEN) {
		judgement->verdict = RULE_BROKEN;
		free(judgement->why);
		judgement->why = memory_format("could not be run: %s: %s", query->section, what);
		complain_at(query->to, query->line + line, "%s: %s%s", query->section, what,
		            pointer != NULL ? pointer : "");
	}
	free(pointer);
}

static bool
is_word(char character)
{
	return isalnum((unsigned char)character) || character == '_';
}

/* Where `name` stands as a whole word outside comments; -1 nowhere. */
static int
find_word(const char *sql, const char *name)
{
	size_t length = strlen(name);

	for (const char *at = sql; length != 0 && *at != '\0'; at++) {
		if (strncmp(at, "--", 2) == 0)
			at += strcspn(at, "\n");
		if (strncasecmp(at, name, length) == 0 && !is_word(at[length]) &&
		    (at == sql || !is_word(at[-1])))
			return (int)(at - sql);
		if (*at == '\0')
			break;
	}
	return -1;
}

/* SQLite does not always say where an error lies, but its message often ends with the name. */
static int
offset_of_name(const char *sql, const char *message)
{
	const char *name = strrchr(message, ' ');
	int offset = -1;

	if (strcmp(message, "incomplete input") == 0) {
		size_t length = strlen(sql);

		while (length != 0 && isspace((unsigned char)sql[length - 1]))
			length--;
		return (int)length;
	}
	if (strstr(message, ": ") != NULL && name != NULL)
		offset = find_word(sql, name + 1);
	return offset;
}

bool
query_start(struct query *query, const char *section, const char *sql, int line)
{
	char *text;
	int offset;

	query->section = section;
	query->sql = sql;
	query->line = line;
	query->statement = sandbox_prepare(query->sandbox, sql, &text, &offset);
	if (query->statement == NULL) {
		if (offset < 0)
			offset = offset_of_name(sql, text);
		query_break(query, offset, text);
		free(text);
	}
	return query->statement != NULL;
}

bool
query_finish(struct query *query, int result)
{
	query->judgement->steps +=
	        sqlite3_stmt_status(query->statement, SQLITE_STMTSTATUS_VM_STEP, 0);
	if (query->judgement->verdict != RULE_BROKEN && result != SQLITE_DONE) {
		char *text = sandbox_spent(query->sandbox)
		                     ? memory_format("more than %lld steps",
		                                     (long long)query->sandbox->steps_max)
		                     : memory_text(sqlite3_errmsg(query->sandbox->db));

		query_break(query, -1, text);
		free(text);
	}
	sqlite3_finalize(query->statement);
	query->statement = NULL;
	return query->judgement->verdict != RULE_BROKEN;
}
