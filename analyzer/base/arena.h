/* Scratch memory that lives for one packet: take any number of pieces, give all back at once. */
#ifndef ANALYZER_BASE_ARENA_H
#define ANALYZER_BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>

struct arena {
	uint8_t *memory;
	size_t size, used;
};

/* Allocates the arena's memory. Returns 0, or -1 with errno set. */
int arena_init(struct arena *arena, size_t size);
void arena_free(struct arena *arena);
/* `size` octets aligned for any object, or NULL when the arena is full: the caller treats the
 * message as one that it can't hold, never as an error of the sender. */
void *arena_take(struct arena *arena, size_t size);
void arena_reset(struct arena *arena);

#endif
