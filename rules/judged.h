/* What a rule can judge: the phones, servers or the like that its Judged section names. Rules that
 * name them by the same SELECT share one answer, for the facts do not change while rules run. */
#ifndef RULES_JUDGED_H
#define RULES_JUDGED_H

#include <stddef.h>
#include <stdint.h>

#include "rules/loader.h"
#include "rules/query.h"

struct judged {
	size_t count;
	uint64_t *keys; /* hashes of what can be judged; sorted, each once */
	int64_t steps;  /* that the SELECT took */
};

struct judged_shared { /* one SELECT of several rules */
	const char *sql;
	size_t uses; /* rules that are still to ask */
	bool known;
	struct judged judged;
};

struct judged_cache {
	size_t count;
	struct judged_shared *shared; /* by sql */
};

/* For all rules of `set`, which must outlive it. */
void judged_cache_open(struct judged_cache *cache, const struct rule_set *set);
void judged_cache_close(struct judged_cache *cache);

/* Runs the rule's Judged, or takes what an earlier rule got. False: the rule is broken. The caller
 * frees `ret_judged->keys`. */
bool judged_read(struct query *query, struct judged *ret_judged);
/* Where `text` stands in `judged->keys`; -1: it is not there. */
ptrdiff_t judged_find(const struct judged *judged, const char *text);

#endif
