#include "analyzer/base/hash_map.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "analyzer/base/memory.h"

#define HASH_MAP_SLOTS_MIN 16

/* Keys and values lie apart, so that a probe touches few cache lines. A slot is free where its
 * value is NULL; removal moves the followers of its run back (no tombstones). */
struct hash_map {
	size_t key_size, count, slots; /* slots: a power of two */
	uint8_t *keys;
	void **values;
	uint8_t secret[XXH3_SECRET_SIZE_MIN];
};

struct hash_map *
hash_map_create(size_t key_size)
{
	struct hash_map *map = memory_zeroed(1, sizeof *map);
	XXH64_hash_t seed[2];

	if (getrandom(seed, sizeof seed, 0) != (ssize_t)sizeof seed) {
		/* No entropy yet (early boot): addresses and time are still not a constant. */
		seed[0] = (XXH64_hash_t)(uintptr_t)map;
		seed[1] = (XXH64_hash_t)clock();
	}
	/* XXH3's secret must look random; stretch 16 random octets over it. */
	for (size_t i = 0; i + 8 <= sizeof map->secret; i += 8) {
		XXH64_hash_t word = XXH64(&i, sizeof i, seed[0]) ^ XXH64(&i, sizeof i, ~seed[1]);

		memcpy(map->secret + i, &word, sizeof word);
	}
	map->key_size = key_size;
	map->slots = HASH_MAP_SLOTS_MIN;
	map->keys = memory_zeroed(map->slots, key_size);
	map->values = memory_zeroed(map->slots, sizeof *map->values);
	return map;
}

void
hash_map_destroy(struct hash_map *map)
{
	if (map == NULL)
		return;
	free(map->keys);
	free(map->values);
	free(map);
}

static size_t
home_slot(const struct hash_map *map, const void *key)
{
	return (size_t)XXH3_64bits_withSecret(key, map->key_size, map->secret, sizeof map->secret) &
	       (map->slots - 1);
}

static uint8_t *
key_at(const struct hash_map *map, size_t slot)
{
	return map->keys + slot * map->key_size;
}

/* The slot that holds `key`, or the free one where it belongs. */
static size_t
slot_of(const struct hash_map *map, const void *key)
{
	size_t slot = home_slot(map, key);

	while (map->values[slot] != NULL && memcmp(key_at(map, slot), key, map->key_size) != 0)
		slot = (slot + 1) & (map->slots - 1);
	return slot;
}

void *
hash_map_find(const struct hash_map *map, const void *key)
{
	return map->values[slot_of(map, key)];
}

static void
grow(struct hash_map *map)
{
	struct hash_map old = *map;

	map->slots *= 2;
	map->keys = memory_zeroed(map->slots, map->key_size);
	map->values = memory_zeroed(map->slots, sizeof *map->values);
	for (size_t i = 0; i < old.slots; i++) {
		size_t slot;

		if (old.values[i] == NULL)
			continue;
		slot = slot_of(map, key_at(&old, i));
		memcpy(key_at(map, slot), key_at(&old, i), map->key_size);
		map->values[slot] = old.values[i];
	}
	free(old.keys);
	free(old.values);
}

void
hash_map_put(struct hash_map *map, const void *key, void *value)
{
	size_t slot = slot_of(map, key);

	if (map->values[slot] == NULL) {
		if ((map->count + 1) * 4 > map->slots * 3) {
			grow(map);
			slot = slot_of(map, key);
		}
		memcpy(key_at(map, slot), key, map->key_size);
		map->count++;
	}
	map->values[slot] = value;
}

void *
hash_map_remove(struct hash_map *map, const void *key)
{
	size_t mask = map->slots - 1, hole = slot_of(map, key);
	void *removed = map->values[hole];

	if (removed == NULL)
		return NULL;
	for (size_t slot = (hole + 1) & mask; map->values[slot] != NULL; slot = (slot + 1) & mask) {
		size_t home = home_slot(map, key_at(map, slot));

		/* Only an entry whose home is not between the hole and itself may move back. */
		if (((slot - home) & mask) >= ((slot - hole) & mask)) {
			memcpy(key_at(map, hole), key_at(map, slot), map->key_size);
			map->values[hole] = map->values[slot];
			hole = slot;
		}
	}
	map->values[hole] = NULL;
	map->count--;
	return removed;
}

size_t
hash_map_count(const struct hash_map *map)
{
	return map->count;
}
