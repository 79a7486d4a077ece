/* --check-rules: what an author wants to know of a rule before a capture does. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "analyzer/base/memory.h"
#include "analyzer/facts/facts.h"
#include "rules/check_model.h"
#include "rules/engine.h"
#include "rules/judge.h"
#include "rules/phone_words.h"
#include "rules/template.h"

/* Steps are counted on the large site. Order is tried on a small one, twice: without indexes some
 * rules take the square of its rows. */
#define LARGE_PHONES 1000
#define SMALL_PHONES 40

struct sites {
	sqlite3 *large, *small;
	sqlite3 *shuffled; /* the small one again, without indexes and read backwards */
};

struct check {
	const struct sites *sites;
	const struct rule *rule;
	const struct complainer *to;
	int errors; /* of this rule */
	struct judgement judgement;
};

/* ------------------------------------------------------------- words --- */
static bool
is_evidence(const struct detect_column *column)
{
	return column->kind == COLUMN_FRAME || column->kind == COLUMN_FRAMES;
}

static bool
fills(const struct check *check, const char *name)
{
	int column = judgement_column(&check->judgement, name);
	const struct phone_words none = {.phone = "", .port = ""};

	return phone_words_find(&none, name, strlen(name)) != NULL ||
	       (column >= 0 && check->judgement.columns[column].kind == COLUMN_PLACEHOLDER);
}

static void
check_text(struct check *check, const char *where, const char *text)
{
	struct template template;

	if (text == NULL || !template_compile(text, &template))
		return;
	for (size_t i = 0; i < template.count; i++) {
		const struct template_part *part = &template.parts[i];
		char *name = memory_format("%.*s", (int)part->length, part->text);

		if (part->place != TEMPLATE_LITERAL && !fills(check, name)) {
			complain_at(check->to, check->rule->detect_line,
			            "%s: {%s} is no column of Detect that fills a place", where,
			            name);
			check->errors++;
		}
		free(name);
	}
	template_free(&template);
}

static void
check_texts(struct check *check)
{
	const struct rule *rule = check->rule;

	check_text(check, "title", rule->title);
	check_text(check, "Meaning", rule->meaning);
	check_text(check, "Verify", rule->verify);
	check_text(check, "Not this when", rule->not_this_when);
	for (size_t i = 0; i < rule->fix_count; i++) {
		check_text(check, "Fix", rule->fixes[i].text);
		check_text(check, "Fix", rule->fixes[i].danger);
	}
}

static void
check_notes(struct check *check)
{
	const struct rule *rule = check->rule;

	for (size_t i = 0; i < rule->note_count; i++) {
		if (judgement_column(&check->judgement, rule->notes[i].column) >= 0)
			continue;
		complain_at(check->to, rule->detect_line, "notes: %s is no column of Detect",
		            rule->notes[i].column);
		check->errors++;
	}
	for (size_t i = 0; i < check->judgement.column_count; i++) {
		const struct detect_column *column = &check->judgement.columns[i];

		if (is_evidence(column) && column->note == NULL)
			complain_at(check->to, rule->detect_line,
			            "warning: the evidence column %s has no note", column->name);
	}
}

/* -------------------------------------------------------------- plan --- */
static bool
is_word(char character)
{
	return isalnum((unsigned char)character) || character == '_';
}

static const char *
next_word(const char *at, size_t *ret_length)
{
	while (*at != '\0' && !is_word(*at))
		at++;
	*ret_length = 0;
	while (is_word(at[*ret_length]))
		++*ret_length;
	return at;
}

static bool
same_word(const char *word, size_t length, const char *text)
{
	return strlen(text) == length && strncasecmp(word, text, length) == 0;
}

/* Whether `name` stands for a table of few rows, directly or as its alias in `sql`. */
static bool
is_small(const char *sql, const char *name)
{
	static const char *const small[] = {"stream", "capture", "interface", "CONSTANT",
	                                    "json_each"};
	size_t length;

	for (size_t i = 0; i < sizeof small / sizeof small[0]; i++) {
		if (strcasecmp(small[i], name) == 0)
			return true;
		for (const char *at = next_word(sql, &length); length != 0;
		     at = next_word(at + length, &length)) {
			const char *alias;
			size_t alias_length;

			if (!same_word(at, length, small[i]))
				continue;
			alias = next_word(at + length, &alias_length);
			if (same_word(alias, alias_length, "AS"))
				alias = next_word(alias + alias_length, &alias_length);
			if (same_word(alias, alias_length, name))
				return true;
		}
	}
	return false;
}

struct plan_step {
	int id, parent;
	bool correlated; /* it or one around it runs once for each row outside */
};

static bool
parent_correlated(const struct plan_step *steps, size_t count, int parent)
{
	for (size_t i = 0; i < count; i++)
		if (steps[i].id == parent)
			return steps[i].correlated;
	return false;
}

static void
warn_of_scan(const struct check *check, const char *detail)
{
	size_t length;
	const char *word = next_word(detail + strlen("SCAN "), &length);
	char *name = memory_format("%.*s", (int)length, word);

	if (!is_small(check->rule->detect_sql, name))
		complain_at(check->to, check->rule->detect_line,
		            "warning: \"%s\" is read in full for each row around it", name);
	free(name);
}

/* The cost of such a rule grows with the square of the capture. */
static void
check_plan(const struct check *check)
{
	char *sql = memory_format("EXPLAIN QUERY PLAN %s", check->rule->detect_sql);
	struct plan_step *steps = NULL;
	sqlite3_stmt *statement = NULL;
	size_t count = 0;

	if (sqlite3_prepare_v2(check->sites->large, sql, -1, &statement, NULL) == SQLITE_OK) {
		while (sqlite3_step(statement) == SQLITE_ROW) {
			const char *detail = (const char *)sqlite3_column_text(statement, 3);
			struct plan_step step = {sqlite3_column_int(statement, 0),
			                         sqlite3_column_int(statement, 1), false};

			if (detail == NULL)
				continue;
			step.correlated = parent_correlated(steps, count, step.parent) ||
			                  strncmp(detail, "CORRELATED", 10) == 0;
			if (step.correlated && strncmp(detail, "SCAN ", 5) == 0)
				warn_of_scan(check, detail);
			steps = memory_resize(steps, count + 1, sizeof *steps);
			steps[count++] = step;
		}
	}
	sqlite3_finalize(statement);
	free(steps);
	free(sql);
}

/* --------------------------------------------------------------- run --- */
/* Judges the made-up site. A rule that finds nothing to judge there is run all the same: its SQL
 * must hold before the first capture that it is about. */
static void
judge(const struct check *check, sqlite3 *db, struct judgement *ret_judgement)
{
	static char everything[] = "SELECT 1";
	struct rule rule = *check->rule;
	struct sandbox sandbox;
	struct engine_facts facts;

	sandbox_enter(&sandbox, db);
	engine_facts_open(&facts, db);
	judge_rule(&sandbox, &facts, NULL, check->rule, check->to, ret_judgement);
	if (ret_judgement->verdict == RULE_SKIPPED) {
		judgement_free(ret_judgement);
		rule.judged_sql = everything;
		rule.needs = (struct string_list){0};
		judge_rule(&sandbox, &facts, NULL, &rule, check->to, ret_judgement);
		ret_judgement->rule = check->rule;
	}
	engine_facts_close(&facts);
	sandbox_leave(&sandbox);
}

static bool
same_rows(const struct judgement *one, const struct judgement *two)
{
	if (one->verdict != two->verdict || one->row_count != two->row_count)
		return false;
	for (size_t i = 0; i < one->row_count; i++)
		if (detected_compare(one, &one->rows[i], &two->rows[i]) != 0)
			return false;
	return true;
}

static void
compare_orders(struct check *check)
{
	struct judgement sorted, shuffled;
	bool same;

	judge(check, check->sites->small, &sorted);
	judge(check, check->sites->shuffled, &shuffled);
	same = same_rows(&sorted, &shuffled);
	judgement_free(&shuffled);
	judgement_free(&sorted);
	if (same) {
		sqlite3_exec(check->sites->large, "PRAGMA reverse_unordered_selects = 1", NULL,
		             NULL, NULL);
		judge(check, check->sites->large, &shuffled);
		sqlite3_exec(check->sites->large, "PRAGMA reverse_unordered_selects = 0", NULL,
		             NULL, NULL);
		same = same_rows(&check->judgement, &shuffled);
		judgement_free(&shuffled);
	}
	if (!same) {
		complain_at(check->to, check->rule->detect_line,
		            "Detect: the rows differ when tables are read in another order (an "
		            "ORDER BY is missing, or a bare column beside GROUP BY)");
		check->errors++;
	}
}

static bool
check_rule(const struct sites *sites, const struct rule *rule, const struct complainer *to,
           FILE *out)
{
	struct check check = {.sites = sites, .rule = rule, .to = to};

	judge(&check, sites->large, &check.judgement);
	if (check.judgement.verdict == RULE_BROKEN) {
		check.errors++;
		fprintf(out, "%-40s broken\n", rule->id);
	} else {
		compare_orders(&check);
		check_texts(&check);
		check_notes(&check);
		check_plan(&check);
		fprintf(out, "%-40s %12lld steps %8zu rows\n", rule->id,
		        (long long)check.judgement.steps, check.judgement.row_count);
	}
	judgement_free(&check.judgement);
	return check.errors == 0;
}

static sqlite3 *
open_site(int phones, const struct upgrade_data *upgrades, const struct complainer *to)
{
	sqlite3 *db = NULL;
	char *text = NULL;

	if (facts_open_empty(&db, &text) != 0) {
		complain_at(to, 0, "%s", text != NULL ? text : "no facts");
		free(text);
		return NULL;
	}
	if (upgrade_data_insert(upgrades, db) == 0 && check_model_fill(db, phones))
		return db;
	complain_at(to, 0, "the made-up site: %s", sqlite3_errmsg(db));
	sqlite3_close(db);
	return NULL;
}

static bool
open_sites(struct sites *sites, const struct upgrade_data *upgrades, const struct complainer *to)
{
	sites->large = open_site(LARGE_PHONES, upgrades, to);
	sites->small = open_site(SMALL_PHONES, upgrades, to);
	sites->shuffled = open_site(SMALL_PHONES, upgrades, to);
	return sites->large != NULL && sites->small != NULL && sites->shuffled != NULL &&
	       check_model_drop_indexes(sites->shuffled) &&
	       sqlite3_exec(sites->shuffled, "PRAGMA reverse_unordered_selects = 1", NULL, NULL,
	                    NULL) == SQLITE_OK;
}

int
engine_check(const struct rule_set *set, rules_complain *complain, void *context, FILE *out)
{
	const struct complainer engine = {complain, context, "--check-rules"};
	struct sites sites = {0};
	int errors = 0;

	if (open_sites(&sites, &set->upgrades, &engine)) {
		for (size_t i = 0; i < set->count; i++) {
			const struct complainer to = {complain, context, set->rules[i].file};

			errors += !check_rule(&sites, &set->rules[i], &to, out);
		}
	} else {
		errors++;
	}
	sqlite3_close(sites.large);
	sqlite3_close(sites.small);
	sqlite3_close(sites.shuffled);
	return errors;
}
