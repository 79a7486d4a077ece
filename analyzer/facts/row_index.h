/* The shown rows of a table in the order of their ids, and where among them the rows with one key
 * are. Built when first asked for; the rows must not change after that. */
#ifndef ANALYZER_FACTS_ROW_INDEX_H
#define ANALYZER_FACTS_ROW_INDEX_H

#include "analyzer/facts/columns.h"

struct row_list {
	size_t count;
	const void **rows;
};

/* Rows with id 0 are left out. */
void row_list_build(const struct table *table, struct row_list *ret_list);
void row_list_free(struct row_list *list);

struct row_index {
	size_t count;
	struct row_index_entry {
		uint32_t key, place; /* place in the row list */
	} * entries;                 /* by key, then by place */
};

/* Rows whose `column` is NULL are left out. */
void row_index_build(const struct row_list *list, const struct column *column,
                     struct row_index *ret_index);
void row_index_free(struct row_index *index);
/* The entries with this key; returns how many. `*ret_first` is set unless the index is empty. */
size_t row_index_find(const struct row_index *index, uint32_t key,
                      const struct row_index_entry **ret_first);

#endif
