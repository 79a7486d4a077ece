/* A database connection on which a stranger's SELECT may run: it reads fact tables and nothing
 * else, calls named functions only, and ends within fixed bounds. */
#ifndef RULES_SANDBOX_H
#define RULES_SANDBOX_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Largest text or row. One hex(zeroblob()) could eat gigabytes within a single VM step, where no
 * step budget sees it; a JSON array of every frame of 10 000 phones stays below. */
#define SANDBOX_LENGTH_MAX 1000000
/* More result rows than any capture has faults: 10 000 phones with ten each. */
#define SANDBOX_ROWS_MAX 100000
/* What all rows of one rule may hold together. */
#define SANDBOX_RESULT_OCTETS_MAX ((size_t)64 * 1024 * 1024)
/* Heap of SQLite above what it holds on entry (sorters, temporary tables). The limit is one for the
 * whole process: two sandboxes at once share it. */
#define SANDBOX_HEAP_MAX ((int64_t)256 * 1024 * 1024)
/* VM steps a rule may spend. The hardest rules of the catalogue take some hundred steps a phone,
 * and where one phone boots for weeks as many for each of its rows. The most takes some ten
 * seconds. */
#define SANDBOX_STEPS_BASE 5000000
#define SANDBOX_STEPS_PER_PHONE 20000
#define SANDBOX_STEPS_PER_ROW 400
#define SANDBOX_STEPS_MAX 1000000000

#define SANDBOX_LIMITS 12
#define SANDBOX_SWITCHES 6

struct sandbox {
	sqlite3 *db;
	size_t table_count;
	char **tables;            /* that may be read, sorted */
	int64_t rows;             /* of all fact tables */
	int64_t steps, steps_max; /* of the running rule; steps_max 0: no budget */
	int limits[SANDBOX_LIMITS], switches[SANDBOX_SWITCHES]; /* as they were */
	int64_t heap_limit;
};

/* Puts `db` under limits and authorizer. Temporary storage is moved to memory where there
 * is nothing in it yet. */
void sandbox_enter(struct sandbox *sandbox, sqlite3 *db);
/* Gives `db` back as it was. */
void sandbox_leave(struct sandbox *sandbox);
/* Starts a budget of SANDBOX_STEPS_BASE steps, SANDBOX_STEPS_PER_PHONE for each of `phones` and
 * SANDBOX_STEPS_PER_ROW for each row of the facts; SANDBOX_STEPS_MAX at most. */
void sandbox_budget(struct sandbox *sandbox, size_t phones);
void sandbox_budget_end(struct sandbox *sandbox);
/* True where the last SQLITE_INTERRUPT was the budget's. */
bool sandbox_spent(const struct sandbox *sandbox);

/* Prepares exactly one SELECT. Returns NULL with *ret_text (caller frees) and the octet of `sql` at
 * which the error lies, -1 where that is not known. */
sqlite3_stmt *sandbox_prepare(struct sandbox *sandbox, const char *sql, char **ret_text,
                              int *ret_offset);

#endif
