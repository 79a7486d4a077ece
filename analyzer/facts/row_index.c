#include "analyzer/facts/row_index.h"

#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "analyzer/facts/column_value.h"

#define DIGIT_BITS 8
#define DIGITS (1 << DIGIT_BITS)
#define KEY_BITS 32

static bool
is_sorted(const struct row_index_entry *entries, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		if (entries[i - 1].key > entries[i].key)
			return false;
	}
	return true;
}

/* Radix sort, because the tables are large and the keys small numbers: stable, so that equal keys
 * stay in the order of their places, and it skips digits that are the same in all keys. Sorts
 * `*entries` and may swap it with its scratch space. */
static void
sort_by_key(struct row_index_entry **entries, size_t count)
{
	struct row_index_entry *from = *entries, *to = NULL;

	if (is_sorted(from, count))
		return;
	for (int shift = 0; shift < KEY_BITS; shift += DIGIT_BITS) {
		size_t next[DIGITS] = {0}, sum = 0;
		struct row_index_entry *sorted;

		for (size_t i = 0; i < count; i++)
			next[from[i].key >> shift & (DIGITS - 1)]++;
		if (next[from[0].key >> shift & (DIGITS - 1)] == count)
			continue;
		for (size_t digit = 0; digit < DIGITS; digit++) {
			size_t here = next[digit];

			next[digit] = sum;
			sum += here;
		}
		if (to == NULL)
			to = memory_zeroed(count, sizeof *to);
		for (size_t i = 0; i < count; i++)
			to[next[from[i].key >> shift & (DIGITS - 1)]++] = from[i];
		sorted = to;
		to = from;
		from = sorted;
	}
	free(to);
	*entries = from;
}

void
row_list_build(const struct table *table, struct row_list *ret_list)
{
	struct row_index_entry *entries;
	size_t shown = 0;

	*ret_list = (struct row_list){0};
	if (table->count == 0)
		return;
	entries = memory_zeroed(table->count, sizeof *entries);
	for (size_t i = 0; i < table->count; i++) {
		uint32_t id = *(const uint32_t *)table_at(table, i);

		if (id != 0)
			entries[shown++] = (struct row_index_entry){id, (uint32_t)i};
	}
	sort_by_key(&entries, shown);
	ret_list->count = shown;
	ret_list->rows = memory_zeroed(shown + 1, sizeof *ret_list->rows);
	for (size_t i = 0; i < shown; i++)
		ret_list->rows[i] = table_at(table, entries[i].place);
	free(entries);
}

void
row_list_free(struct row_list *list)
{
	free(list->rows);
	*list = (struct row_list){0};
}

void
row_index_build(const struct row_list *list, const struct column *column,
                struct row_index *ret_index)
{
	*ret_index = (struct row_index){0};
	if (list->count == 0)
		return;
	ret_index->entries = memory_zeroed(list->count, sizeof *ret_index->entries);
	for (size_t i = 0; i < list->count; i++) {
		uint32_t key;

		if (column_key(column, list->rows[i], &key))
			ret_index->entries[ret_index->count++] =
			        (struct row_index_entry){key, (uint32_t)i};
	}
	sort_by_key(&ret_index->entries, ret_index->count);
}

void
row_index_free(struct row_index *index)
{
	free(index->entries);
	*index = (struct row_index){0};
}

/* The first entry whose key is not below `key`. */
static size_t
lower_bound(const struct row_index *index, uint64_t key)
{
	size_t low = 0, high = index->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (index->entries[middle].key < key)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t
row_index_find(const struct row_index *index, uint32_t key,
               const struct row_index_entry **ret_first)
{
	size_t first;

	if (index->count == 0)
		return 0;
	first = lower_bound(index, key);
	*ret_first = index->entries + first;
	return lower_bound(index, (uint64_t)key + 1) - first;
}
