/* A piece of somebody else's bytes: pointer and length, never owned, never NUL-terminated. */
#ifndef ANALYZER_BASE_SLICE_H
#define ANALYZER_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct slice {
	const uint8_t *data; /* NULL: absent (an empty but present value has a non-NULL data) */
	size_t length;
};

static inline bool
slice_present(struct slice s)
{
	return s.data != NULL;
}

static inline bool
slice_equal(struct slice a, struct slice b)
{
	return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

/* True if the slice holds exactly the octets of the C string `text`. */
static inline bool
slice_is(struct slice s, const char *text)
{
	return slice_equal(s, (struct slice){(const uint8_t *)text, strlen(text)});
}

/* The slice up to, and without, its first NUL octet. */
static inline struct slice
slice_to_nul(struct slice s)
{
	const uint8_t *nul = s.length != 0 ? memchr(s.data, 0, s.length) : NULL;

	return nul == NULL ? s : (struct slice){s.data, (size_t)(nul - s.data)};
}

#endif
