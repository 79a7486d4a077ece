#include "rules/query.h"

#include <stdlib.h>
#include <string.h>

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
	before = (size_t)(sql + offset - start);
	blanks = memory_resize(NULL, before + 1, 1);
	for (size_t i = 0; i < before; i++)
		blanks[i] = start[i] == '\t' ? '\t' : ' ';
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
