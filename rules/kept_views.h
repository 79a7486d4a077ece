/* Views of the facts that several rules read are worked out once, not once for each rule. */
#ifndef RULES_KEPT_VIEWS_H
#define RULES_KEPT_VIEWS_H

#include <sqlite3.h>
#include <stdbool.h>

#include "rules/loader.h"

/* Puts what view load_choice shows into a temporary table of that name, which hides the view, where
 * a rule of `set` names it. False: nothing was put there; a temporary table or view of that name
 * stays as it is. */
bool kept_views_make(sqlite3 *db, const struct rule_set *set);
/* Takes away what kept_views_make() put there. */
void kept_views_drop(sqlite3 *db);

#endif
