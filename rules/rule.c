#include "rules/rule.h"

#include <stdlib.h>
#include <string.h>

const char *const severity_words[SEVERITY_COUNT] = {"info", "minor", "major", "critical"};
const char *const rule_scope_words[SCOPE_COUNT] = {"phone", "server", "site", "capture"};

const char *const blame_words[] = {
        "phone", "switch", "dhcp-server", "tftp-server", "call-control", "files", "firewall",
        "dns",   "user",   "network",     "capture",     "nobody",       NULL};

const char *
blame_from_word(const char *word)
{
	for (const char *const *known = blame_words; *known != NULL; known++)
		if (strcmp(*known, word) == 0)
			return *known;
	return NULL;
}

int
severity_from_word(const char *word)
{
	for (int i = 0; i < SEVERITY_COUNT; i++)
		if (strcmp(severity_words[i], word) == 0)
			return i;
	return -1;
}

static int
compare_id(const void *id, const void *rule)
{
	return strcmp(id, ((const struct rule *)rule)->id);
}

const struct rule *
rule_set_find(const struct rule_set *set, const char *id)
{
	return set->count == 0
	               ? NULL
	               : bsearch(id, set->rules, set->count, sizeof *set->rules, compare_id);
}

static void
string_list_free(struct string_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i]);
	free(list->items);
}

void
rule_free(struct rule *rule)
{
	if (rule->builtin)
		return;
	string_list_free(&rule->needs);
	string_list_free(&rule->group_by);
	string_list_free(&rule->explains);
	string_list_free(&rule->sees);
	string_list_free(&rule->sources);
	for (size_t i = 0; i < rule->note_count; i++) {
		free(rule->notes[i].column);
		free(rule->notes[i].text);
	}
	free(rule->notes);
	for (size_t i = 0; i < rule->fix_count; i++) {
		free(rule->fixes[i].for_whom);
		free(rule->fixes[i].text);
		free(rule->fixes[i].danger);
	}
	free(rule->fixes);
	free(rule->id);
	free(rule->file);
	free(rule->title);
	free(rule->judged_sql);
	free(rule->detect_sql);
	free(rule->meaning);
	free(rule->verify);
	free(rule->not_this_when);
	*rule = (struct rule){0};
}

void
rule_set_free(struct rule_set *set)
{
	for (size_t i = 0; i < set->count; i++)
		rule_free(&set->rules[i]);
	free(set->rules);
	upgrade_data_free(&set->upgrades);
	*set = (struct rule_set){0};
}
