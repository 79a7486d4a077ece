/* Which firmware can follow which: knowledge kept as data (rules/data/upgrade.tsv), so that it can
 * be read, checked and corrected without a look at code. */
#ifndef RULES_UPGRADE_DATA_H
#define RULES_UPGRADE_DATA_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/complaint.h"

#define UPGRADE_DATA_FILE "upgrade.tsv"

/* A row of fact table upgrade_rule. Versions are keys as in fact table load, INT64_MIN where the
 * range is open; a text of "" is NULL. */
struct upgrade_rule {
	char *id, *family, *from_protocol, *to_protocol, *result, *via, *steps, *source, *certainty;
	int64_t from_low, from_high, to_low, to_high;
	bool builtin;
};

struct upgrade_data {
	size_t count;
	struct upgrade_rule *rules; /* in the order of their files */
};

/* Reads one file: lines of fields between tabs, the names of the columns first; empty lines and
 * those that begin with '#' are passed over. Versions are written as people say them: "8.3.3" as a
 * lower bound is 8.3(3), as an upper one the last build of it; nothing leaves the range open. A row
 * with the id of a built-in one replaces it. Returns the number of broken lines, each said with its
 * number. */
int upgrade_data_parse(const char *text, size_t length, bool builtin, const struct complainer *to,
                       struct upgrade_data *data);
/* Puts the rows into table upgrade_rule; what stands there under the same ids is replaced. Returns
 * 0 or -1. */
int upgrade_data_insert(const struct upgrade_data *data, sqlite3 *db);
void upgrade_data_free(struct upgrade_data *data);

#endif
