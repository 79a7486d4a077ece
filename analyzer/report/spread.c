#include "analyzer/report/spread.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"

const char *const spread_words[SPREAD_COUNT] = {
        [SPREAD_MODEL] = "model",
        [SPREAD_SWITCH] = "switch",
        [SPREAD_VLAN] = "vlan",
        [SPREAD_SERVER] = "server",
};

/* The server that a phone last dealt with, by what the rule blames. */
static const struct {
	const char *blame, *sql;
} servers[] = {
        {"dhcp-server", "SELECT server FROM dhcp_reply WHERE phone = ?1 AND server IS NOT NULL"
                        " ORDER BY at DESC LIMIT 1"},
        {"tftp-server",
         "SELECT server FROM transfer WHERE phone = ?1 ORDER BY last_at DESC LIMIT 1"},
        {"files", "SELECT server FROM transfer WHERE phone = ?1 ORDER BY last_at DESC LIMIT 1"},
        {"call-control",
         "SELECT server FROM (SELECT server, last_at FROM sccp_session WHERE phone = ?1"
         " UNION ALL SELECT server, last_at FROM sip_registration WHERE phone = ?1"
         " UNION ALL SELECT server, last_at FROM connection WHERE phone = ?1)"
         " ORDER BY last_at DESC LIMIT 1"},
};

static const char *
server_sql(const struct finding *finding)
{
	for (size_t i = 0; i < sizeof servers / sizeof servers[0]; i++)
		if (strcmp(servers[i].blame, finding->blame) == 0)
			return servers[i].sql;
	return NULL;
}

static char *
server_of(sqlite3_stmt *row, int64_t phone)
{
	char *server = NULL;

	sqlite3_bind_int64(row, 1, phone);
	if (sqlite3_step(row) == SQLITE_ROW)
		server = facts_text(row, 0);
	sqlite3_reset(row);
	return server;
}

/* NULL: not known. */
static char *
name_of(const struct report_phone *phone, enum spread_by by, sqlite3_stmt *row)
{
	const char *name = by == SPREAD_MODEL ? phone->model : phone->switch_name;

	if (by == SPREAD_SERVER)
		return row == NULL ? NULL : server_of(row, phone->id);
	if (by == SPREAD_VLAN)
		return phone->vlan == PHONE_NO_VLAN ? NULL
		                                    : memory_format("%lld", (long long)phone->vlan);
	return name == NULL ? NULL : memory_text(name);
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static int
compare_groups(const void *a, const void *b)
{
	const struct spread_group *left = a, *right = b;

	if (left->phones != right->phones)
		return left->phones < right->phones ? 1 : -1;
	return strcmp(left->name, right->name);
}

/* Equal names, which stand beside each other, become one group; takes the names. */
static void
count_names(struct spread *spread, char **names, size_t count)
{
	spread->groups = memory_zeroed(count + 1, sizeof *spread->groups);
	qsort(names, count, sizeof *names, compare_names);
	for (size_t i = 0; i < count; i++) {
		struct spread_group *last = &spread->groups[spread->count];

		if (spread->count != 0 && strcmp(last[-1].name, names[i]) == 0) {
			last[-1].phones++;
			free(names[i]);
			continue;
		}
		*last = (struct spread_group){names[i], 1};
		spread->count++;
	}
	qsort(spread->groups, spread->count, sizeof *spread->groups, compare_groups);
}

int
spread_count(const struct report_phones *phones, const struct finding *finding, enum spread_by by,
             struct spread *ret_spread)
{
	const char *sql = by == SPREAD_SERVER ? server_sql(finding) : NULL;
	sqlite3_stmt *row = sql == NULL ? NULL : facts_query(phones->db, sql);
	char **names = memory_zeroed(finding->phone_count + 1, sizeof *names);
	size_t count = 0;

	*ret_spread = (struct spread){0};
	for (size_t i = 0; i < finding->phone_count; i++) {
		const struct report_phone *phone = phones_find(phones, finding->phones[i]);

		if (phone == NULL || !phone->shown)
			continue;
		names[count] = name_of(phone, by, row);
		if (names[count] != NULL)
			count++;
		else
			ret_spread->unknown++;
	}
	count_names(ret_spread, names, count);
	free(names);
	sqlite3_finalize(row);
	return sql != NULL && row == NULL ? -1 : 0;
}

void
spread_free(struct spread *spread)
{
	for (size_t i = 0; i < spread->count; i++)
		free(spread->groups[i].name);
	free(spread->groups);
}
