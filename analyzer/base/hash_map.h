/* Map from a fixed-size key to a pointer. Open addressing, keyed with a secret of this process, so
 * that nobody can aim packets at one bucket. Never iterate it for output: the order is random. */
#ifndef ANALYZER_BASE_HASH_MAP_H
#define ANALYZER_BASE_HASH_MAP_H

#include <stdbool.h>
#include <stddef.h>

struct hash_map;

/* Keys are `key_size` octets, compared with memcmp: structs used as keys must have no padding or be
 * zeroed first. */
struct hash_map *hash_map_create(size_t key_size);
/* Values are the caller's. */
void hash_map_destroy(struct hash_map *map);
/* NULL: no such key. */
void *hash_map_find(const struct hash_map *map, const void *key);
/* Sets or replaces; `value` must not be NULL. */
void hash_map_put(struct hash_map *map, const void *key, void *value);
/* Returns the value that was removed, or NULL. */
void *hash_map_remove(struct hash_map *map, const void *key);
size_t hash_map_count(const struct hash_map *map);

#endif
