#include "analyzer/base/arena.h"

#include <stdalign.h>
#include <stdlib.h>

int
arena_init(struct arena *arena, size_t size)
{
	arena->memory = malloc(size);
	arena->size = arena->memory == NULL ? 0 : size;
	arena->used = 0;
	return arena->memory == NULL ? -1 : 0;
}

void
arena_free(struct arena *arena)
{
	free(arena->memory);
	*arena = (struct arena){NULL, 0, 0};
}

void *
arena_take(struct arena *arena, size_t size)
{
	size_t align = alignof(max_align_t);
	size_t from = (arena->used + align - 1) / align * align;

	if (from > arena->size || size > arena->size - from)
		return NULL;
	arena->used = from + size;
	return arena->memory + from;
}

void
arena_reset(struct arena *arena)
{
	arena->used = 0;
}
