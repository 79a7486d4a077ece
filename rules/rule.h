/* One rule: a Markdown document that holds the detection as SQL and the words for people. */
#ifndef RULES_RULE_H
#define RULES_RULE_H

#include <stdbool.h>
#include <stddef.h>

#include "rules/upgrade_data.h"

enum severity { SEVERITY_INFO, SEVERITY_MINOR, SEVERITY_MAJOR, SEVERITY_CRITICAL, SEVERITY_COUNT };
extern const char *const severity_words[SEVERITY_COUNT];
/* -1: no such word. */
int severity_from_word(const char *word);
/* Who may be to blame; ends with NULL. */
extern const char *const blame_words[];
/* The word of that list; NULL: it is none. */
const char *blame_from_word(const char *word);

enum rule_scope { SCOPE_PHONE, SCOPE_SERVER, SCOPE_SITE, SCOPE_CAPTURE, SCOPE_COUNT };
extern const char *const rule_scope_words[SCOPE_COUNT];

struct string_list {
	size_t count;
	char **items;
};

struct rule_note { /* what an evidence column's frame shows */
	char *column, *text;
};

struct rule_fix {
	char *for_whom; /* "Cisco IOS"; heading of the sub-section */
	int risk;       /* 0 look, 1 setting, 2 reset, 3 flash or format */
	char *text;     /* CommonMark with {placeholders} */
	char *danger;   /* NULL none */
};

struct rule {
	char *id, *file; /* file as the user named it; "builtin/<area>/<id>.md" for our own */
	bool builtin;    /* a user may call a directory builtin, too */
	enum severity severity;
	enum rule_scope scope;
	const char *confidence; /* high medium low */
	const char *blame;      /* of blame_words; a row may name another */
	struct string_list needs, group_by, explains, sees;
	size_t note_count;
	struct rule_note *notes;
	char *title, *judged_sql, *detect_sql;
	int judged_line, detect_line;           /* where the SQL begins in the file, from 1 */
	char *meaning, *verify, *not_this_when; /* CommonMark with {placeholders} */
	size_t fix_count;
	struct rule_fix *fixes; /* as in the document: least risk first */
	struct string_list sources;
};

struct rule_set {
	size_t count;
	struct rule *rules; /* sorted by id */
	struct upgrade_data upgrades;
};

/* Does nothing to a built-in one, whose texts are the program's. */
void rule_free(struct rule *rule);
const struct rule *rule_set_find(const struct rule_set *set, const char *id);
void rule_set_free(struct rule_set *set);

#endif
