#include "rules/folding.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"

struct phone_entry { /* this finding is about this phone */
	int64_t phone;
	size_t finding;
	bool covered;
};

struct folding {
	struct finding *findings; /* sorted */
	size_t count;
	size_t *parents; /* SIZE_MAX: none */
	bool *whole;     /* covered by an F of its server, the site or the capture */
	size_t entry_count;
	struct phone_entry *entries; /* by phone, then finding */
};

static int
compare_findings(const void *a, const void *b)
{
	const struct finding *one = a, *two = b;
	int order;

	if (one->severity != two->severity)
		return one->severity > two->severity ? -1 : 1;
	if ((one->unsure == NULL) != (two->unsure == NULL))
		return one->unsure == NULL ? -1 : 1;
	if (one->first_at < two->first_at || one->first_at > two->first_at)
		return one->first_at < two->first_at ? -1 : 1;
	if ((order = strcmp(one->rule->id, two->rule->id)) != 0)
		return order;
	if (one->phone_count != 0 && two->phone_count != 0 && one->phones[0] != two->phones[0])
		return one->phones[0] < two->phones[0] ? -1 : 1;
	if ((one->phone_count == 0) != (two->phone_count == 0))
		return one->phone_count == 0 ? -1 : 1;
	return strcmp(one->id, two->id);
}

static bool
names_rule(const struct rule *rule, const char *id)
{
	for (size_t i = 0; i < rule->explains.count; i++)
		if (strcmp(rule->explains.items[i], id) == 0)
			return true;
	return false;
}

static bool
may_explain(const struct finding *f, const struct finding *g)
{
	if (f->unsure != NULL && g->unsure == NULL)
		return false;
	if (f->severity < f->rule->severity && g->severity > f->severity)
		return false;
	/* Where there is no evidence with a time, nothing says that F came later. */
	if (f->first_at >= 0 && g->last_at >= 0 && f->first_at > g->last_at)
		return false;
	return names_rule(f->rule, g->rule->id);
}

static void
adopt(struct folding *folding, size_t f, size_t g)
{
	if (folding->parents[g] == SIZE_MAX || f < folding->parents[g])
		folding->parents[g] = f;
}

static int
compare_entries(const void *a, const void *b)
{
	const struct phone_entry *one = a, *two = b;

	if (one->phone != two->phone)
		return one->phone < two->phone ? -1 : 1;
	return one->finding < two->finding ? -1 : one->finding > two->finding;
}

static void
list_entries(struct folding *folding)
{
	size_t room = 1;

	for (size_t i = 0; i < folding->count; i++)
		room += folding->findings[i].phone_count;
	folding->entries = memory_zeroed(room, sizeof *folding->entries);
	for (size_t i = 0; i < folding->count; i++)
		for (size_t p = 0; p < folding->findings[i].phone_count; p++)
			folding->entries[folding->entry_count++] =
			        (struct phone_entry){folding->findings[i].phones[p], i, false};
	qsort(folding->entries, folding->entry_count, sizeof *folding->entries, compare_entries);
}

/* Among the findings of one phone: entries `first` to before `end`. */
static void
fold_phone(struct folding *folding, size_t first, size_t end)
{
	for (size_t f = first; f < end; f++) {
		size_t one = folding->entries[f].finding;

		if (folding->findings[one].rule->explains.count == 0)
			continue;
		for (size_t g = first; g < end; g++) {
			size_t two = folding->entries[g].finding;

			if (!may_explain(&folding->findings[one], &folding->findings[two]))
				continue;
			folding->entries[g].covered = true;
			adopt(folding, one, two);
		}
	}
}

/* What is about a server, the site or the capture explains without a common phone. */
static void
fold_wide(struct folding *folding, size_t f)
{
	const struct finding *wide = &folding->findings[f];

	if (wide->rule->scope == SCOPE_PHONE || wide->rule->explains.count == 0)
		return;
	for (size_t g = 0; g < folding->count; g++) {
		const struct finding *other = &folding->findings[g];

		if (wide->rule->scope == SCOPE_SERVER &&
		    (wide->server == NULL || other->server == NULL ||
		     strcmp(wide->server, other->server) != 0))
			continue;
		if (!may_explain(wide, other))
			continue;
		folding->whole[g] = true;
		adopt(folding, f, g);
	}
}

/* A finding of many phones stays where one of them has no explanation. */
static void
release_uncovered(struct folding *folding)
{
	size_t *covered = memory_zeroed(folding->count + 1, sizeof *covered);

	for (size_t i = 0; i < folding->entry_count; i++)
		covered[folding->entries[i].finding] += folding->entries[i].covered;
	for (size_t g = 0; g < folding->count; g++)
		if (!folding->whole[g] && covered[g] < folding->findings[g].phone_count)
			folding->parents[g] = SIZE_MAX;
	free(covered);
}

static size_t
root_of(const struct folding *folding, size_t index)
{
	size_t root = index;

	/* Rules whose links were checked have no cycle; a circle of others must not hang. */
	for (size_t hops = 0; folding->parents[root] != SIZE_MAX; hops++) {
		if (hops == folding->count)
			return index;
		root = folding->parents[root];
	}
	return root;
}

/* Moves the roots before the rest, both in the order they are in. */
static void
roots_first(struct folding *folding)
{
	struct finding *sorted = memory_resize(NULL, folding->count + 1, sizeof *sorted);
	size_t *places = memory_resize(NULL, folding->count + 1, sizeof *places);
	size_t count = 0;

	for (int explained = 0; explained <= 1; explained++) {
		for (size_t i = 0; i < folding->count; i++) {
			if ((root_of(folding, i) != i) != explained)
				continue;
			places[i] = count;
			sorted[count++] = folding->findings[i];
		}
	}
	for (size_t i = 0; i < folding->count; i++) {
		size_t root = root_of(folding, i);

		sorted[places[i]].explained_by = root == i ? SIZE_MAX : places[root];
	}
	memcpy(folding->findings, sorted, count * sizeof *sorted);
	free(places);
	free(sorted);
}

void
findings_fold(struct finding *findings, size_t count)
{
	struct folding folding = {.findings = findings, .count = count};

	if (count == 0)
		return;
	qsort(findings, count, sizeof *findings, compare_findings);
	folding.parents = memory_resize(NULL, count, sizeof *folding.parents);
	folding.whole = memory_zeroed(count, sizeof *folding.whole);
	for (size_t i = 0; i < count; i++)
		folding.parents[i] = SIZE_MAX;
	list_entries(&folding);
	for (size_t i = 0, end; i < folding.entry_count; i = end) {
		for (end = i + 1; end < folding.entry_count &&
		                  folding.entries[end].phone == folding.entries[i].phone;)
			end++;
		fold_phone(&folding, i, end);
	}
	for (size_t i = 0; i < count; i++)
		fold_wide(&folding, i);
	release_uncovered(&folding);
	roots_first(&folding);
	free(folding.entries);
	free(folding.whole);
	free(folding.parents);
}
