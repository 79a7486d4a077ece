#include "analyzer/base/strings.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "analyzer/base/hash_map.h"
#include "analyzer/base/memory.h"

struct entry {
	struct entry *previous, *next;
	size_t references;
	char text[];
};

struct strings {
	struct hash_map *shared; /* digest of the text -> entry */
	struct entry *first;
	size_t count;
};

struct strings *
strings_create(void)
{
	struct strings *strings = memory_zeroed(1, sizeof *strings);

	strings->shared = hash_map_create(sizeof(XXH128_hash_t));
	return strings;
}

void
strings_destroy(struct strings *strings)
{
	if (strings == NULL)
		return;
	while (strings->first != NULL) {
		struct entry *entry = strings->first;

		strings->first = entry->next;
		free(entry);
	}
	hash_map_destroy(strings->shared);
	free(strings);
}

/* Length of the well-formed UTF-8 sequence at `text` (Unicode table 3-7), 0 where there is none. */
static size_t
utf8_sequence(const uint8_t *text, size_t left)
{
	uint8_t lead = text[0], low = 0x80, high = 0xbf;
	size_t length;

	if (lead < 0x80)
		return 1;
	if (lead >= 0xc2 && lead <= 0xdf)
		length = 2;
	else if (lead >= 0xe0 && lead <= 0xef)
		length = 3;
	else if (lead >= 0xf0 && lead <= 0xf4)
		length = 4;
	else
		return 0;
	if (lead == 0xe0)
		low = 0xa0;
	else if (lead == 0xed)
		high = 0x9f; /* surrogates */
	else if (lead == 0xf0)
		low = 0x90;
	else if (lead == 0xf4)
		high = 0x8f; /* above U+10FFFF */
	if (left < length || text[1] < low || text[1] > high)
		return 0;
	for (size_t i = 2; i < length; i++)
		if ((text[i] & 0xc0) != 0x80)
			return 0;
	return length;
}

/* Copies `text` as valid UTF-8 up to a NUL or the length limit; returns the octets written. */
static size_t
copy_valid(struct slice text, char ret_valid[static STRINGS_LENGTH_MAX])
{
	static const char replacement[] = "\xef\xbf\xbd";
	size_t used = 0;

	for (size_t i = 0; i < text.length && text.data[i] != '\0';) {
		size_t length = utf8_sequence(text.data + i, text.length - i);
		const void *from = length == 0 ? (const void *)replacement : text.data + i;
		size_t octets = length == 0 ? sizeof replacement - 1 : length;

		if (used + octets > STRINGS_LENGTH_MAX)
			break;
		memcpy(ret_valid + used, from, octets);
		used += octets;
		i += length == 0 ? 1 : length;
	}
	return used;
}

const char *
strings_intern(struct strings *strings, struct slice text)
{
	char valid[STRINGS_LENGTH_MAX];
	XXH128_hash_t digest;
	struct entry *entry, *fresh;
	size_t length;

	if (!slice_present(text))
		return NULL;
	length = copy_valid(text, valid);
	digest = XXH3_128bits(valid, length);
	entry = hash_map_find(strings->shared, &digest);
	if (entry != NULL && strlen(entry->text) == length &&
	    memcmp(entry->text, valid, length) == 0) {
		entry->references++;
		return entry->text;
	}
	fresh = memory_zeroed(1, sizeof *fresh + length + 1);
	memcpy(fresh->text, valid, length);
	fresh->references = 1;
	fresh->next = strings->first;
	if (fresh->next != NULL)
		fresh->next->previous = fresh;
	strings->first = fresh;
	strings->count++;
	/* A digest that is taken by another text (made to collide) leaves this one unshared. */
	if (entry == NULL)
		hash_map_put(strings->shared, &digest, fresh);
	return fresh->text;
}

const char *
strings_intern_text(struct strings *strings, const char *text)
{
	return text == NULL ? NULL
	                    : strings_intern(strings,
	                                     (struct slice){(const uint8_t *)text, strlen(text)});
}

static struct entry *
entry_of(const char *text)
{
	return (struct entry *)(uintptr_t)(text - offsetof(struct entry, text));
}

const char *
strings_keep(struct strings *strings, const char *text)
{
	(void)strings;
	if (text != NULL)
		entry_of(text)->references++;
	return text;
}

void
strings_release(struct strings *strings, const char *text)
{
	struct entry *entry;
	XXH128_hash_t digest;

	if (text == NULL)
		return;
	entry = entry_of(text);
	if (--entry->references != 0)
		return;
	digest = XXH3_128bits(text, strlen(text));
	if (hash_map_find(strings->shared, &digest) == entry)
		hash_map_remove(strings->shared, &digest);
	if (entry->previous != NULL)
		entry->previous->next = entry->next;
	else
		strings->first = entry->next;
	if (entry->next != NULL)
		entry->next->previous = entry->previous;
	free(entry);
	strings->count--;
}

size_t
strings_count(const struct strings *strings)
{
	return strings->count;
}
