#include "analyzer/facts/cited_frames.h"

#include <stdlib.h>

#include "analyzer/base/memory.h"

#define DIGIT_BITS 8
#define DIGITS (1 << DIGIT_BITS)
#define ID_BITS 64

struct citation {
	uint64_t id; /* of the frame, which is far away in memory */
	const struct frame_ref *frame;
};

struct citations {
	size_t count, size;
	struct citation *cited;
};

static void
cite(struct citations *citations, const struct frame_ref *frame)
{
	if (frame->id == 0)
		return;
	if (citations->count == citations->size) {
		citations->size = citations->size == 0 ? 256 : citations->size * 2;
		citations->cited =
		        memory_resize(citations->cited, citations->size, sizeof *citations->cited);
	}
	citations->cited[citations->count++] = (struct citation){(uint64_t)frame->id, frame};
}

static void
cite_rows(struct citations *citations, const struct table *rows, const struct column *column)
{
	for (size_t i = 0; i < rows->count; i++) {
		const uint8_t *row = table_at(rows, i);

		if (*(const uint32_t *)(const void *)row != 0)
			cite(citations, (const void *)(row + column->offset));
	}
}

/* Radix sort, because most rows cite several frames. Digits that are the same in all ids, as most
 * are, cost nothing. */
static void
sort_by_id(struct citations *citations)
{
	struct citation *from = citations->cited, *to, *sorted;
	uint64_t set = 0, all = UINT64_MAX;

	for (size_t i = 0; i < citations->count; i++) {
		set |= from[i].id;
		all &= from[i].id;
	}
	to = memory_resize(NULL, citations->count, sizeof *to);
	for (int shift = 0; shift < ID_BITS; shift += DIGIT_BITS) {
		size_t next[DIGITS] = {0}, sum = 0;

		if (((set ^ all) >> shift & (DIGITS - 1)) == 0)
			continue;
		for (size_t i = 0; i < citations->count; i++)
			next[from[i].id >> shift & (DIGITS - 1)]++;
		for (size_t digit = 0; digit < DIGITS; digit++) {
			size_t here = next[digit];

			next[digit] = sum;
			sum += here;
		}
		for (size_t i = 0; i < citations->count; i++)
			to[next[from[i].id >> shift & (DIGITS - 1)]++] = from[i];
		sorted = to;
		to = from;
		from = sorted;
	}
	free(to);
	citations->cited = from;
}

void
cited_frames_collect(const struct model_tables *tables, struct table *ret_frames)
{
	struct citations citations = {0};
	uint64_t before = 0;

	for (size_t t = 0; t < FACT_TABLE_COUNT; t++) {
		const struct fact_table *shape = &fact_tables[t];

		if (shape == fact_table_frame)
			continue;
		for (size_t c = 0; c < shape->column_count; c++) {
			if (shape->columns[c].type == COLUMN_FRAME)
				cite_rows(&citations, fact_table_rows(shape, tables),
				          &shape->columns[c]);
		}
	}
	if (citations.count != 0)
		sort_by_id(&citations);
	for (size_t i = 0; i < citations.count; i++) {
		struct cited_frame *row;

		if (citations.cited[i].id == before)
			continue;
		before = citations.cited[i].id;
		row = table_add(ret_frames);
		row->id = (uint32_t)ret_frames->count;
		row->frame = *citations.cited[i].frame;
	}
	free(citations.cited);
}
