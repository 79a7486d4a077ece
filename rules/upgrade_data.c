#include "rules/upgrade_data.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "rules/plain_text.h"

#define VERSION_PARTS 4
#define PART_MAX 999
#define OPEN INT64_MIN
#define LINE_MAX_OCTETS 2000

/* The columns of table upgrade_rule, in its order. */
static const char *const column_names[] = {
        "id",      "family", "from_protocol", "from_low", "from_high", "to_protocol", "to_low",
        "to_high", "result", "via",           "steps",    "source",    "certainty",
};
#define COLUMNS (sizeof column_names / sizeof column_names[0])

static const char *const protocols[] = {"sccp", "sip", "mgcp", "h323", "*", NULL};
static const char *const results[] = {"step", "deny", "name", NULL};
static const char *const certainties[] = {"high", "medium", "low", NULL};

struct line {
	const struct complainer *to;
	int number;
	char *fields[COLUMNS];
};

static bool
refuse(const struct line *line, const char *what, const char *field)
{
	complain_at(line->to, line->number, "%s \"%s\"", what, field);
	return false;
}

static bool
is_one_of(const struct line *line, const char *field, const char *const *words, const char *what)
{
	for (size_t i = 0; words[i] != NULL; i++)
		if (strcmp(field, words[i]) == 0)
			return true;
	return refuse(line, what, field);
}

/* `rest` stands for the places that are not written: 0 or PART_MAX. */
static bool
read_version(const struct line *line, const char *text, int rest, int64_t *ret_key)
{
	const char *at = text;
	int64_t key = 0;
	int parts = 0;

	*ret_key = OPEN;
	if (*text == '\0')
		return true;
	do {
		char *end;
		long part = strtol(at, &end, 10);

		if (!isdigit((unsigned char)*at) || part > PART_MAX || ++parts > VERSION_PARTS)
			return refuse(line, "no version like 8.3.2:", text);
		key = key * (PART_MAX + 1) + part;
		at = end;
	} while (*at == '.' && *++at != '\0');
	if (*at != '\0' || at[-1] == '.')
		return refuse(line, "no version like 8.3.2:", text);
	for (; parts < VERSION_PARTS; parts++)
		key = key * (PART_MAX + 1) + rest;
	*ret_key = key;
	return true;
}

static bool
read_range(const struct line *line, const char *low, const char *high, int64_t *ret_low,
           int64_t *ret_high)
{
	if (!read_version(line, low, 0, ret_low) || !read_version(line, high, PART_MAX, ret_high))
		return false;
	if (*ret_low != OPEN && *ret_high != OPEN && *ret_low > *ret_high)
		return refuse(line, "no version lies between the two bounds, upper one", high);
	return true;
}

static bool
is_id(const char *text)
{
	return *text != '\0' &&
	       text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-.")] == '\0';
}

/* Fills in what needs no copy, and checks all of it. */
static bool
read_fields(const struct line *line, struct upgrade_rule *rule)
{
	char *const *f = line->fields;

	*rule = (struct upgrade_rule){0};
	if (!is_id(f[0]))
		return refuse(line, "no id of small letters, digits and hyphens:", f[0]);
	if (*f[1] == '\0')
		return refuse(line, "no family of phones, rule", f[0]);
	if (!is_one_of(line, f[2], protocols, "from_protocol: unknown word") ||
	    !is_one_of(line, f[5], protocols, "to_protocol: unknown word") ||
	    !is_one_of(line, f[8], results, "result: unknown word") ||
	    !is_one_of(line, f[12], certainties, "certainty: unknown word") ||
	    !read_range(line, f[3], f[4], &rule->from_low, &rule->from_high) ||
	    !read_range(line, f[6], f[7], &rule->to_low, &rule->to_high))
		return false;
	if ((strcmp(f[8], "step") == 0) == (*f[9] == '\0'))
		return refuse(line,
		              "via: a step needs the load between, nothing else has one, rule",
		              f[0]);
	if (*f[10] == '\0' || *f[11] == '\0')
		return refuse(line, "steps and source must not be empty, rule", f[0]);
	return true;
}

static void
rule_clear(struct upgrade_rule *rule)
{
	free(rule->id);
	free(rule->family);
	free(rule->from_protocol);
	free(rule->to_protocol);
	free(rule->result);
	free(rule->via);
	free(rule->steps);
	free(rule->source);
	free(rule->certainty);
}

static struct upgrade_rule *
find_rule(const struct upgrade_data *data, const char *id)
{
	for (size_t i = 0; i < data->count; i++)
		if (strcmp(data->rules[i].id, id) == 0)
			return &data->rules[i];
	return NULL;
}

static bool
take_rule(const struct line *line, bool builtin, struct upgrade_data *data)
{
	struct upgrade_rule rule, *same;

	if (!read_fields(line, &rule))
		return false;
	same = find_rule(data, line->fields[0]);
	if (same != NULL && same->builtin == builtin)
		return refuse(line, "a second rule of the id", line->fields[0]);
	rule.id = memory_text(line->fields[0]);
	rule.family = memory_text(line->fields[1]);
	rule.from_protocol = memory_text(line->fields[2]);
	rule.to_protocol = memory_text(line->fields[5]);
	rule.result = memory_text(line->fields[8]);
	rule.via = memory_text(line->fields[9]);
	rule.steps = memory_text(line->fields[10]);
	rule.source = memory_text(line->fields[11]);
	rule.certainty = memory_text(line->fields[12]);
	rule.builtin = builtin;
	if (same != NULL) {
		complain_at(line->to, line->number, "note: replaces the built-in upgrade rule %s",
		            rule.id);
		rule_clear(same);
		*same = rule;
		return true;
	}
	data->rules = memory_resize(data->rules, data->count + 1, sizeof *data->rules);
	data->rules[data->count++] = rule;
	return true;
}

/* Cuts the line at its tabs, in place. False: not as many fields as columns. */
static bool
split(struct line *line, char *text)
{
	size_t count = 0;

	for (char *at = text; at != NULL;) {
		char *tab = strchr(at, '\t');

		if (count == COLUMNS)
			return false;
		line->fields[count++] = at;
		if (tab != NULL)
			*tab++ = '\0';
		at = tab;
	}
	return count == COLUMNS;
}

static bool
names_columns(const struct line *line)
{
	for (size_t i = 0; i < COLUMNS; i++)
		if (strcmp(line->fields[i], column_names[i]) != 0)
			return refuse(line, "the first line must name the columns; here stands",
			              line->fields[i]);
	return true;
}

/* One line, as a text of its own. */
static char *
copy_line(const char *from, size_t length)
{
	char *text = memory_resize(NULL, length + 1, 1);

	memcpy(text, from, length);
	if (length != 0 && text[length - 1] == '\r')
		length--;
	text[length] = '\0';
	return text;
}

static bool
read_line(struct line *line, char *text, bool *named, bool builtin, struct upgrade_data *data)
{
	bool is_heading = !*named;

	*named = true;
	if (!utf8_valid(text, strlen(text))) {
		complain_at(line->to, line->number, "not UTF-8 text");
		return false;
	}
	if (!split(line, text)) {
		complain_at(line->to, line->number, "not %zu fields between tabs", COLUMNS);
		return false;
	}
	return is_heading ? names_columns(line) : take_rule(line, builtin, data);
}

int
upgrade_data_parse(const char *text, size_t length, bool builtin, const struct complainer *to,
                   struct upgrade_data *data)
{
	struct line line = {.to = to};
	bool named = false;
	int broken = 0;

	if (memchr(text, '\0', length) != NULL) {
		complain_at(to, 0, "not UTF-8 text");
		return 1;
	}
	for (const char *at = text; at < text + length;) {
		const char *feed = memchr(at, '\n', (size_t)(text + length - at));
		size_t octets = feed == NULL ? (size_t)(text + length - at) : (size_t)(feed - at);
		char *copy;

		line.number++;
		if (octets > LINE_MAX_OCTETS) {
			complain_at(to, line.number, "longer than %d octets", LINE_MAX_OCTETS);
			return broken + 1;
		}
		copy = copy_line(at, octets);
		if (*copy != '\0' && *copy != '#' && !read_line(&line, copy, &named, builtin, data))
			broken++;
		free(copy);
		at += octets + (feed != NULL);
	}
	return broken;
}

static void
bind_text(sqlite3_stmt *insert, int column, const char *text)
{
	if (*text != '\0')
		sqlite3_bind_text(insert, column, text, -1, SQLITE_STATIC);
}

static void
bind_key(sqlite3_stmt *insert, int column, int64_t key)
{
	if (key != OPEN)
		sqlite3_bind_int64(insert, column, key);
}

int
upgrade_data_insert(const struct upgrade_data *data, sqlite3 *db)
{
	sqlite3_stmt *insert = NULL;
	int status = sqlite3_prepare_v2(
	        db, "INSERT OR REPLACE INTO upgrade_rule VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)", -1,
	        &insert, NULL);

	for (size_t i = 0; i < data->count && status == SQLITE_OK; i++) {
		const struct upgrade_rule *rule = &data->rules[i];

		bind_text(insert, 1, rule->id);
		bind_text(insert, 2, rule->family);
		bind_text(insert, 3, rule->from_protocol);
		bind_key(insert, 4, rule->from_low);
		bind_key(insert, 5, rule->from_high);
		bind_text(insert, 6, rule->to_protocol);
		bind_key(insert, 7, rule->to_low);
		bind_key(insert, 8, rule->to_high);
		bind_text(insert, 9, rule->result);
		bind_text(insert, 10, rule->via);
		bind_text(insert, 11, rule->steps);
		bind_text(insert, 12, rule->source);
		bind_text(insert, 13, rule->certainty);
		sqlite3_step(insert);
		status = sqlite3_reset(insert);
		sqlite3_clear_bindings(insert);
	}
	sqlite3_finalize(insert);
	return status == SQLITE_OK ? 0 : -1;
}

void
upgrade_data_free(struct upgrade_data *data)
{
	for (size_t i = 0; i < data->count; i++)
		rule_clear(&data->rules[i]);
	free(data->rules);
	*data = (struct upgrade_data){0};
}
