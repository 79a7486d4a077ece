/* Rows of one kind: they never move once added, and are numbered by their place. */
#ifndef ANALYZER_BASE_TABLE_H
#define ANALYZER_BASE_TABLE_H

#include <stddef.h>

struct table {
	size_t row_size, count;
	size_t chunk_count;
	void **chunks;
};

void table_init(struct table *table, size_t row_size);
/* Frees the rows' memory; what the rows own is the caller's to free first. */
void table_free(struct table *table);
/* A zeroed row at index table->count - 1; its address stays. */
void *table_add(struct table *table);
/* `index` < table->count. */
void *table_at(const struct table *table, size_t index);

#endif
