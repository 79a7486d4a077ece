/* One rule on its way through the sandbox: its SELECTs, one after the other. Only for judge.c,
 * judged.c and detect.c. */
#ifndef RULES_QUERY_H
#define RULES_QUERY_H

#include "rules/judge.h"

struct query {
	struct sandbox *sandbox;
	const struct engine_facts *facts;
	struct judged_cache *judged; /* NULL: nothing is shared */
	const struct complainer *to;
	struct judgement *judgement;
	sqlite3_stmt *statement;
	const char *section, *sql;
	int line;                     /* of the SQL's first line in the file */
	size_t octets;                /* that the rows hold so far */
	bool odd_severity, odd_blame; /* said already */
};

/* Prepares `sql`, which begins at line `line` of the file. False: the rule is broken. */
bool query_start(struct query *query, const char *section, const char *sql, int line);
/* After the last row: says why a query ended early (`result` is not SQLITE_DONE), and counts its
 * steps. False: the rule is broken. */
bool query_finish(struct query *query, int result);
/* Marks the rule broken and complains, once. `offset` into the SQL, -1: not known. */
void query_break(struct query *query, int offset, const char *what);

/* Reads the columns and rows of Detect. False: the rule is broken. */
bool detect_rows(struct query *query);
/* Gives all frames their times, each once in a row, and sorts frames and rows. */
void detect_settle(const struct engine_facts *facts, struct judgement *judgement);

#endif
