#include "analyzer/base/table.h"

#include <stdint.h>
#include <stdlib.h>

#include "analyzer/base/memory.h"

/* Small enough that a table of one row costs little, large enough that the chunk list stays short.
 */
#define TABLE_CHUNK_ROWS 64

void
table_init(struct table *table, size_t row_size)
{
	*table = (struct table){.row_size = row_size};
}

void
table_free(struct table *table)
{
	for (size_t i = 0; i < table->chunk_count; i++)
		free(table->chunks[i]);
	free(table->chunks);
	table_init(table, table->row_size);
}

void *
table_add(struct table *table)
{
	if (table->count == table->chunk_count * TABLE_CHUNK_ROWS) {
		/* Doubling the list of chunks: its length is a power of two whenever it is full. */
		if ((table->chunk_count & (table->chunk_count - 1)) == 0)
			table->chunks = memory_resize(
			        table->chunks, table->chunk_count == 0 ? 1 : table->chunk_count * 2,
			        sizeof *table->chunks);
		table->chunks[table->chunk_count++] =
		        memory_zeroed(TABLE_CHUNK_ROWS, table->row_size);
	}
	return table_at(table, table->count++);
}

void *
table_at(const struct table *table, size_t index)
{
	uint8_t *chunk = table->chunks[index / TABLE_CHUNK_ROWS];

	return chunk + index % TABLE_CHUNK_ROWS * table->row_size;
}
