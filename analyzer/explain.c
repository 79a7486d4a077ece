#include "analyzer/explain.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "analyzer/base/memory.h"
#include "analyzer/complain.h"
#include "analyzer/report/escape.h"
#include "analyzer/report/markdown_text.h"
#include "analyzer/report/page.h"
#include "analyzer/suggest.h"
#include "rules/template.h"

/* Caller frees. */
static char *
title_of(const struct rule *rule)
{
	char *unfilled = template_unfilled(rule->title);
	char *title = markdown_text_line(unfilled);

	free(unfilled);
	return title;
}

static void
put_line(const struct rule *rule, FILE *out)
{
	char *title = title_of(rule);

	fprintf(out, "%-40s %-8s %s\n", rule->id, severity_words[rule->severity], title);
	free(title);
}

void
explain_list(const struct rule_set *set, FILE *out)
{
	for (size_t i = 0; i < set->count; i++)
		put_line(&set->rules[i], out);
}

static void
put_words(struct page *page, const char *label, const struct string_list *list,
          const char *separator)
{
	FILE *out;

	if (list->count == 0)
		return;
	out = page_sentence(page);
	for (size_t i = 0; i < list->count; i++) {
		fputs(i == 0 ? "" : separator, out);
		escape_write(out, list->items[i], 0);
	}
	page_print(page, COLOUR_QUIET, label, COLOUR_NONE);
}

static void
put_heading(struct page *page, const char *heading)
{
	page_blank(page);
	page_put(page, COLOUR_NONE, "", COLOUR_HEADING, heading);
}

static void
put_markdown(struct page *page, enum colour colour, const char *label, const char *markdown)
{
	char *unfilled = markdown != NULL ? template_unfilled(markdown) : NULL;

	markdown_text_print(page, colour, label, colour, unfilled);
	free(unfilled);
}

static void
put_prose(struct page *page, const char *heading, const char *markdown)
{
	if (markdown == NULL)
		return;
	put_heading(page, heading);
	put_markdown(page, COLOUR_NONE, "  ", markdown);
}

static void
put_sql(struct page *page, const char *heading, const char *sql)
{
	if (sql == NULL)
		return;
	put_heading(page, heading);
	while (*sql != '\0') {
		size_t length = strcspn(sql, "\n");

		page_verbatim(page, 2, sql, length);
		sql += length + (sql[length] == '\n');
	}
}

static void
put_fixes(struct page *page, const struct rule *rule)
{
	static const char *const risks[] = {"only looks", "changes a setting", "resets",
	                                    "writes firmware or formats"};

	if (rule->fix_count != 0)
		put_heading(page, "Fix");
	for (size_t i = 0; i < rule->fix_count; i++) {
		const struct rule_fix *fix = &rule->fixes[i];
		FILE *out = page_sentence(page);

		escape_write(out, fix->for_whom, 0);
		if (fix->risk >= 0 && (size_t)fix->risk < sizeof(risks) / sizeof(risks[0]))
			fprintf(out, " (%s)", risks[fix->risk]);
		page_print(page, COLOUR_NONE, "  ", COLOUR_HEADING);
		put_markdown(page, COLOUR_DANGER, "    DANGER: ", fix->danger);
		put_markdown(page, COLOUR_NONE, "    ", fix->text);
	}
}

static void
put_rule(const struct rule *rule, bool colour, FILE *out)
{
	struct page page = {.out = out, .colour = colour, .whole_words = true};
	char *title = title_of(rule);

	page_put(&page, COLOUR_NONE, "", COLOUR_HEADING, title);
	free(title);
	page_put(&page, COLOUR_QUIET, "  rule        ", COLOUR_NONE, rule->id);
	page_put(&page, COLOUR_QUIET, "  severity    ", COLOUR_NONE,
	         severity_words[rule->severity]);
	page_put(&page, COLOUR_QUIET, "  confidence  ", COLOUR_NONE, rule->confidence);
	page_put(&page, COLOUR_QUIET, "  blame       ", COLOUR_NONE, rule->blame);
	page_put(&page, COLOUR_QUIET, "  scope       ", COLOUR_NONE, rule_scope_words[rule->scope]);
	put_words(&page, "  seen as     ", &rule->sees, "; ");
	put_words(&page, "  explains    ", &rule->explains, ", ");
	put_words(&page, "  needs       ", &rule->needs, ", ");
	put_prose(&page, "Meaning", rule->meaning);
	put_fixes(&page, rule);
	put_prose(&page, "Verify", rule->verify);
	put_prose(&page, "Not this when", rule->not_this_when);
	put_sql(&page, "Judged", rule->judged_sql);
	put_sql(&page, "Detect", rule->detect_sql);
	if (rule->sources.count != 0)
		put_heading(&page, "Sources");
	for (size_t i = 0; i < rule->sources.count; i++)
		markdown_text_print(&page, COLOUR_NONE, "  - ", COLOUR_NONE,
		                    rule->sources.items[i]);
}

static bool
matches(const struct rule *rule, const char *what)
{
	for (size_t i = 0; i < rule->sees.count; i++) {
		if (strcasestr(rule->sees.items[i], what) != NULL)
			return true;
	}
	return strcasestr(rule->title, what) != NULL || strcasestr(rule->id, what) != NULL;
}

static void
complain_of_none(const struct rule_set *set, const char *what)
{
	const char **ids = memory_zeroed(set->count + 1, sizeof(*ids)), *meant;

	for (size_t i = 0; i < set->count; i++)
		ids[i] = set->rules[i].id;
	meant = suggest(what, ids, set->count);
	if (meant != NULL)
		complain("no rule '%s', and none that is seen as that; did you mean '%s'?", what,
		         meant);
	else
		complain("no rule '%s', and none that is seen as that; see dialtone --list-rules",
		         what);
	free(ids);
}

bool
explain(const struct rule_set *set, const char *what, bool colour, FILE *out)
{
	const struct rule *only = NULL;
	size_t found = 0;

	for (size_t i = 0; i < set->count; i++) {
		if (strcasecmp(set->rules[i].id, what) == 0) {
			put_rule(&set->rules[i], colour, out);
			return true;
		}
		if (*what != '\0' && matches(&set->rules[i], what)) {
			only = &set->rules[i];
			found++;
		}
	}
	if (found == 1)
		put_rule(only, colour, out);
	for (size_t i = 0; found > 1 && i < set->count; i++) {
		if (matches(&set->rules[i], what))
			put_line(&set->rules[i], out);
	}
	if (found == 0)
		complain_of_none(set, what);
	return found != 0;
}
