#include "rules/loader.h"

#include <errno.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "analyzer/base/memory.h"
#include "rules/builtin.h"
#include "rules/complaint.h"
#include "rules/parse.h"

struct loading {
	rules_complain *complain;
	void *context;
	struct rule_set *set;
	size_t builtin_count; /* rules before this index in `set` are built in */
	int broken;
};

/* A user's rule takes the place of the built-in one with its id; two users' rules with one id are
 * an error of the second. */
static void
add_rule(struct loading *loading, struct rule *rule)
{
	const struct complainer to = {loading->complain, loading->context, rule->file};
	struct rule_set *set = loading->set;

	for (size_t i = 0; i < set->count; i++) {
		if (strcmp(set->rules[i].id, rule->id) != 0)
			continue;
		if (i >= loading->builtin_count) {
			complain_at(&to, 1, "the id \"%s\" is taken by %s", rule->id,
			            set->rules[i].file);
			loading->broken++;
			rule_free(rule);
			return;
		}
		complain_at(&to, 1, "note: replaces %s", set->rules[i].file);
		rule_free(&set->rules[i]);
		set->rules[i] = set->rules[--loading->builtin_count];
		set->rules[loading->builtin_count] = *rule;
		return;
	}
	set->rules = memory_resize(set->rules, set->count + 1, sizeof *set->rules);
	set->rules[set->count++] = *rule;
}

static void
add_document(struct loading *loading, const char *file, const char *text, size_t length)
{
	struct rule rule;

	if (rule_parse(file, text, length, loading->complain, loading->context, &rule))
		add_rule(loading, &rule);
	else
		loading->broken++;
}

static void
add_data(struct loading *loading, const char *file, const char *text, size_t length, bool builtin)
{
	const struct complainer to = {loading->complain, loading->context, file};

	if (length > DOCUMENT_OCTETS_MAX) {
		complain_at(&to, 0, "longer than %zu octets", DOCUMENT_OCTETS_MAX);
		loading->broken++;
		return;
	}
	loading->broken += upgrade_data_parse(text, length, builtin, &to, &loading->set->upgrades);
}

static bool
is_data(const char *path)
{
	const char *slash = strrchr(path, '/');

	return strcmp(slash == NULL ? path : slash + 1, UPGRADE_DATA_FILE) == 0;
}

/* They were parsed when the program was built. */
static void
add_builtin(struct loading *loading)
{
	struct rule_set *set = loading->set;

	set->rules = memory_resize(NULL, rules_builtin_count + 1, sizeof *set->rules);
	memcpy(set->rules, rules_builtin, rules_builtin_count * sizeof *set->rules);
	set->count = loading->builtin_count = rules_builtin_count;
	for (const struct embedded_file *file = rules_builtin_data; file->name != NULL; file++)
		if (is_data(file->name))
			add_data(loading, file->name, file->text, strlen(file->text), true);
}

static void
add_file(struct loading *loading, const char *path, const char *access_path)
{
	const struct complainer to = {loading->complain, loading->context, path};
	FILE *file = fopen(access_path, "rbe");
	char *text;
	size_t length;

	if (file == NULL) {
		complain_at(&to, 0, "%s", strerror(errno));
		loading->broken++;
		return;
	}
	text = memory_resize(NULL, DOCUMENT_OCTETS_MAX + 1, 1);
	length = fread(text, 1, DOCUMENT_OCTETS_MAX + 1, file);
	if (ferror(file)) {
		complain_at(&to, 0, "could not be read");
		loading->broken++;
	} else if (is_data(path)) {
		add_data(loading, path, text, length, false);
	} else {
		add_document(loading, path, text, length);
	}
	fclose(file);
	free(text);
}

static bool
is_document(const char *name)
{
	size_t length = strlen(name);

	return length > 3 && strcmp(name + length - 3, ".md") == 0 &&
	       strcmp(name, "README.md") != 0;
}

static int
compare_names(const FTSENT **a, const FTSENT **b)
{
	return strcmp((*a)->fts_name, (*b)->fts_name);
}

/* False: the directory itself can't be read. */
static bool
add_entry(struct loading *loading, FTS *walk, FTSENT *entry)
{
	const struct complainer to = {loading->complain, loading->context, entry->fts_path};

	switch (entry->fts_info) {
	case FTS_D:
		if (entry->fts_level > 0 && entry->fts_name[0] == '.')
			fts_set(walk, entry, FTS_SKIP);
		return true;
	case FTS_F:
		if (entry->fts_level == 0) {
			complain_at(&to, 0, "%s", strerror(ENOTDIR));
			return false;
		}
		if (is_document(entry->fts_name) || is_data(entry->fts_name))
			add_file(loading, entry->fts_path, entry->fts_accpath);
		return true;
	case FTS_DC:
		complain_at(&to, 0, "the directory holds itself (a symbolic link)");
		loading->broken++;
		return true;
	case FTS_DNR:
	case FTS_ERR:
	case FTS_NS:
		complain_at(&to, 0, "%s", strerror(entry->fts_errno));
		loading->broken++;
		return entry->fts_level > 0;
	case FTS_SLNONE:
		complain_at(&to, 0, "%s", strerror(ENOENT));
		loading->broken++;
		return entry->fts_level > 0;
	default: /* a directory's second visit; what is no file is no rule */
		return true;
	}
}

static bool
add_directory(struct loading *loading, const char *directory)
{
	char *path = memory_text(directory);
	char *paths[] = {path, NULL};
	/* Links are followed, as people keep rules behind them; fts reports the loops. */
	FTS *walk = fts_open(paths, FTS_LOGICAL | FTS_NOCHDIR, compare_names);
	FTSENT *entry;
	bool readable = walk != NULL;

	while (readable && (entry = fts_read(walk)) != NULL)
		readable = add_entry(loading, walk, entry);
	if (walk != NULL)
		fts_close(walk);
	free(path);
	return readable;
}

static int
compare_rules(const void *a, const void *b)
{
	return strcmp(((const struct rule *)a)->id, ((const struct rule *)b)->id);
}

int
rules_load(const char *const *directories, size_t directory_count, bool with_builtin,
           rules_complain *complain, void *context, struct rule_set *ret_set)
{
	struct loading loading = {.complain = complain, .context = context, .set = ret_set};
	bool readable = true;

	*ret_set = (struct rule_set){0};
	if (with_builtin)
		add_builtin(&loading);
	for (size_t i = 0; i < directory_count; i++)
		readable &= add_directory(&loading, directories[i]);
	if (ret_set->count != 0)
		qsort(ret_set->rules, ret_set->count, sizeof *ret_set->rules, compare_rules);
	return readable ? loading.broken : -1;
}
