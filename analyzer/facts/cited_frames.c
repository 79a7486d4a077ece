#include "analyzer/facts/cited_frames.h"

#include <stdlib.h>

#include "analyzer/base/memory.h"

struct citations {
	size_t count, size;
	const struct frame_ref **frames;
};

static void
cite(struct citations *citations, const struct frame_ref *frame)
{
	if (frame->id == 0)
		return;
	if (citations->count == citations->size) {
		citations->size = citations->size == 0 ? 256 : citations->size * 2;
		citations->frames = memory_resize(citations->frames, citations->size,
		                                  sizeof *citations->frames);
	}
	citations->frames[citations->count++] = frame;
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

static int
compare(const void *a, const void *b)
{
	const struct frame_ref *const *left = a, *const *right = b;

	return ((*left)->id > (*right)->id) - ((*left)->id < (*right)->id);
}

void
cited_frames_collect(const struct model_tables *tables, struct table *ret_frames)
{
	struct citations citations = {0};
	int64_t before = 0;

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
		qsort(citations.frames, citations.count, sizeof *citations.frames, compare);
	for (size_t i = 0; i < citations.count; i++) {
		struct cited_frame *row;

		if (citations.frames[i]->id == before)
			continue;
		before = citations.frames[i]->id;
		row = table_add(ret_frames);
		row->id = (uint32_t)ret_frames->count;
		row->frame = *citations.frames[i];
	}
	free(citations.frames);
}
