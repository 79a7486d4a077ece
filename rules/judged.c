#include "rules/judged.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "analyzer/base/memory.h"

/* ------------------------------------------------------------ shared --- */
static int
compare_shared(const void *a, const void *b)
{
	return strcmp(((const struct judged_shared *)a)->sql,
	              ((const struct judged_shared *)b)->sql);
}

void
judged_cache_open(struct judged_cache *cache, const struct rule_set *set)
{
	struct judged_shared *shared = memory_zeroed(set->count + 1, sizeof *shared);

	*cache = (struct judged_cache){.shared = shared};
	for (size_t i = 0; i < set->count; i++)
		shared[i] = (struct judged_shared){.sql = set->rules[i].judged_sql, .uses = 1};
	qsort(shared, set->count, sizeof *shared, compare_shared);
	for (size_t i = 0; i < set->count; i++) {
		if (cache->count != 0 && compare_shared(&shared[cache->count - 1], &shared[i]) == 0)
			shared[cache->count - 1].uses++;
		else
			shared[cache->count++] = shared[i];
	}
}

void
judged_cache_close(struct judged_cache *cache)
{
	for (size_t i = 0; i < cache->count; i++)
		free(cache->shared[i].judged.keys);
	free(cache->shared);
	*cache = (struct judged_cache){0};
}

static struct judged_shared *
find_shared(const struct judged_cache *cache, const char *sql)
{
	struct judged_shared wanted = {.sql = sql};

	return cache == NULL ? NULL
	                     : bsearch(&wanted, cache->shared, cache->count, sizeof wanted,
	                               compare_shared);
}

/* The last who asks gets what is kept itself. */
static void
take(struct judged_shared *shared, struct judged *ret_judged)
{
	*ret_judged = shared->judged;
	if (shared->uses == 0) {
		shared->judged = (struct judged){0};
		return;
	}
	ret_judged->keys = memory_resize(NULL, ret_judged->count + 1, sizeof *ret_judged->keys);
	if (shared->judged.keys != NULL)
		memcpy(ret_judged->keys, shared->judged.keys,
		       ret_judged->count * sizeof *ret_judged->keys);
}

/* -------------------------------------------------------------- read --- */
static int
compare_keys(const void *a, const void *b)
{
	uint64_t one = *(const uint64_t *)a, two = *(const uint64_t *)b;

	return one < two ? -1 : one > two;
}

static uint64_t
key_of(const char *text)
{
	return XXH3_64bits(text, strlen(text));
}

static bool
run(struct query *query, struct judged *ret_judged)
{
	size_t room = 0, distinct = 0;
	int64_t steps = query->judgement->steps;
	struct judged judged = {0};
	int result;

	*ret_judged = (struct judged){0};
	if (!query_start(query, "Judged", query->judgement->rule->judged_sql,
	                 query->judgement->rule->judged_line))
		return false;
	while ((result = sqlite3_step(query->statement)) == SQLITE_ROW) {
		const char *text = (const char *)sqlite3_column_text(query->statement, 0);

		if (text == NULL)
			continue;
		if (judged.count == SANDBOX_ROWS_MAX) {
			query_break(query, -1, "too many rows");
			break;
		}
		if (judged.count == room) {
			room = room == 0 ? 64 : room * 2;
			judged.keys = memory_resize(judged.keys, room, sizeof *judged.keys);
		}
		judged.keys[judged.count++] = key_of(text);
	}
	if (!query_finish(query, result)) {
		free(judged.keys);
		return false;
	}
	if (judged.count != 0)
		qsort(judged.keys, judged.count, sizeof *judged.keys, compare_keys);
	for (size_t i = 0; i < judged.count; i++)
		if (i == 0 || judged.keys[i] != judged.keys[i - 1])
			judged.keys[distinct++] = judged.keys[i];
	judged.count = distinct;
	judged.steps = query->judgement->steps - steps;
	*ret_judged = judged;
	return true;
}

bool
judged_read(struct query *query, struct judged *ret_judged)
{
	struct judged_shared *shared =
	        find_shared(query->judged, query->judgement->rule->judged_sql);

	if (shared == NULL)
		return run(query, ret_judged);
	shared->uses -= shared->uses != 0;
	if (!shared->known) {
		if (!run(query, &shared->judged)) /* each rule says by itself that it is broken */
			return false;
		shared->known = true;
	} else {
		query->judgement->steps += shared->judged.steps; /* what it costs alone */
	}
	take(shared, ret_judged);
	return true;
}

ptrdiff_t
judged_find(const struct judged *judged, const char *text)
{
	uint64_t key = key_of(text);
	const uint64_t *hit = judged->count == 0 ? NULL
	                                         : bsearch(&key, judged->keys, judged->count,
	                                                   sizeof key, compare_keys);

	return hit == NULL ? -1 : hit - judged->keys;
}
