#include "rules/kept_views.h"

#include <string.h>

#define VIEW "load_choice"

static bool
is_named(const struct rule_set *set)
{
	for (size_t i = 0; i < set->count; i++)
		if (strstr(set->rules[i].judged_sql, VIEW) != NULL ||
		    strstr(set->rules[i].detect_sql, VIEW) != NULL)
			return true;
	return false;
}

bool
kept_views_make(sqlite3 *db, const struct rule_set *set)
{
	return is_named(set) &&
	       sqlite3_exec(db,
	                    "CREATE TEMP TABLE " VIEW " AS SELECT * FROM main." VIEW ";"
	                    "CREATE INDEX temp.kept_loads ON " VIEW "(wanted, running)",
	                    NULL, NULL, NULL) == SQLITE_OK;
}

void
kept_views_drop(sqlite3 *db)
{
	sqlite3_exec(db, "DROP TABLE temp." VIEW, NULL, NULL, NULL);
}
