#include "rules/judge.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "rules/judged.h"

/* ------------------------------------------------------------ needs --- */
/* What a table's rows are, for people. A table that stands for itself is named as it is. */
static const struct {
	const char *table, *words;
} tables[] = {
        {"alarm", "reason for a restart"},
        {"arp_lookup", "ARP request of a phone"},
        {"boot", "boot of a phone"},
        {"config_call_manager", "configuration that names a call manager"},
        {"config_file", "configuration file"},
        {"config_load", "configuration that names a load"},
        {"connection", "TCP connection to a boot service"},
        {"datagram_loss", "datagram that came in part"},
        {"dhcp_exchange", "DHCP message of a phone"},
        {"dhcp_reply", "answer of a DHCP server"},
        {"dns_lookup", "DNS look-up of a phone"},
        {"eapol", "802.1X of a phone"},
        {"frame_source", "source of frames"},
        {"heard", "MGCP, syslog or NTP of a phone"},
        {"icmp_error", "ICMP error"},
        {"link", "CDP or LLDP of a phone"},
        {"load", "name of a load"},
        {"load_part", "list of a load's parts"},
        {"neighbour", "CDP or LLDP"},
        {"notify", "order of a SIP server"},
        {"sccp_session", "SCCP session"},
        {"sip_registration", "SIP registration"},
        {"transfer", "file transfer"},
};

static const char *
table_words(const char *table)
{
	for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++)
		if (strcmp(tables[i].table, table) == 0)
			return tables[i].words;
	return table;
}

static void
skip(struct judgement *judgement, char *why)
{
	judgement->verdict = RULE_SKIPPED;
	judgement->why = why;
}

/* False: a table that the rule needs is empty, or isn't there. */
static bool
has_needs(struct query *query)
{
	const struct string_list *needs = &query->judgement->rule->needs;

	for (size_t i = 0; i < needs->count; i++) {
		char *sql = memory_format("SELECT 1 FROM \"%s\" LIMIT 1", needs->items[i]);
		bool holds = false;

		if (query_start(query, "needs", sql, 1)) {
			int result = sqlite3_step(query->statement);

			holds = result == SQLITE_ROW;
			query_finish(query, holds ? SQLITE_DONE : result);
		}
		free(sql);
		if (query->judgement->verdict == RULE_BROKEN)
			return false;
		if (!holds) {
			skip(query->judgement,
			     memory_format("no %s in this capture", table_words(needs->items[i])));
			return false;
		}
	}
	return true;
}

/* ---------------------------------------------------------- verdict --- */
static void
strike(const struct judged *judged, bool *found, const char *text)
{
	ptrdiff_t place = judged_find(judged, text);

	if (place >= 0)
		found[place] = true;
}

/* What was judged and not found. Judged names phones by id or servers by address; a site or a
 * capture is found by any row. */
static size_t
count_passed(const struct judgement *judgement, const struct judged *judged)
{
	int server = judgement_column(judgement, "server");
	bool *found;
	size_t passed = 0;

	if (judgement->rule->scope == SCOPE_SITE || judgement->rule->scope == SCOPE_CAPTURE)
		return judgement->row_count == 0 ? judged->count : 0;
	found = memory_zeroed(judged->count + 1, sizeof *found);
	for (size_t i = 0; i < judgement->row_count; i++) {
		const struct detected *row = &judgement->rows[i];
		char id[24];

		sqlite3_snprintf(sizeof id, id, "%lld", (long long)row->phone);
		strike(judged, found, id);
		if (server >= 0 && row->values[server] != NULL)
			strike(judged, found, row->values[server]);
	}
	for (size_t i = 0; i < judged->count; i++)
		passed += !found[i];
	free(found);
	return passed;
}

static void
run(struct query *query)
{
	static const char *const nothing[SCOPE_COUNT] = {
	        [SCOPE_PHONE] = "nothing to judge: no phone did what this rule looks at",
	        [SCOPE_SERVER] = "nothing to judge: no server did what this rule looks at",
	        [SCOPE_SITE] = "nothing to judge: too little was seen of this site",
	        [SCOPE_CAPTURE] = "nothing to judge: this capture holds no such frames",
	};
	struct judgement *judgement = query->judgement;
	struct judged judged = {0};

	if (has_needs(query) && judged_read(query, &judged)) {
		if (judged.count == 0) {
			skip(judgement, memory_text(nothing[judgement->rule->scope]));
		} else if (detect_rows(query)) {
			sandbox_budget_end(query->sandbox);
			detect_settle(query->facts, judgement);
			judgement->judged = judged.count;
			judgement->passed = count_passed(judgement, &judged);
		}
	}
	free(judged.keys);
}

static void
free_row(const struct judgement *judgement, struct detected *row)
{
	for (size_t i = 0; i < judgement->column_count; i++)
		free(row->values[i]);
	free(row->values);
	free(row->unsure);
	free(row->frames);
}

void
judge_rule(struct sandbox *sandbox, const struct engine_facts *facts, struct judged_cache *judged,
           const struct rule *rule, const struct complainer *to, struct judgement *ret_judgement)
{
	struct query query = {.sandbox = sandbox,
	                      .facts = facts,
	                      .judged = judged,
	                      .to = to,
	                      .judgement = ret_judgement};

	*ret_judgement = (struct judgement){.rule = rule, .verdict = RULE_PASSED};
	sandbox_budget(sandbox, facts->phone_count);
	run(&query);
	sandbox_budget_end(sandbox);
	if (ret_judgement->verdict == RULE_BROKEN) { /* half a result is none */
		for (size_t i = 0; i < ret_judgement->row_count; i++)
			free_row(ret_judgement, &ret_judgement->rows[i]);
		ret_judgement->row_count = 0;
	}
}

void
judgement_free(struct judgement *judgement)
{
	for (size_t i = 0; i < judgement->row_count; i++)
		free_row(judgement, &judgement->rows[i]);
	free(judgement->rows);
	for (size_t i = 0; i < judgement->column_count; i++)
		free(judgement->columns[i].name);
	free(judgement->columns);
	free(judgement->why);
	*judgement = (struct judgement){0};
}
