/* A made-up site for --check-rules: many phones with three boots each, in every outcome that the
 * fact tables know, so that rules have much to read and most of them something to find. */
#ifndef RULES_CHECK_MODEL_H
#define RULES_CHECK_MODEL_H

#include <sqlite3.h>
#include <stdbool.h>

/* Fills the empty fact tables of `db` with so many phones and gathers statistics. False:
 * sqlite3_errmsg() says why. */
bool check_model_fill(sqlite3 *db, int phones);
/* Drops every index, so that rows are read as they stand in the tables. */
bool check_model_drop_indexes(sqlite3 *db);

#endif
