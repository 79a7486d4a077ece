/* The only way to read a packet: every access is checked against what was captured and against what
 * was on the wire, and the two failures are told apart.
 *
 * Errors stick: after the first one every getter returns 0 or NULL, so a dissector reads a whole
 * structure and tests once. */
#ifndef DISSECTORS_CURSOR_H
#define DISSECTORS_CURSOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analyzer/base/slice.h"

enum cursor_status {
	CURSOR_OK,
	CURSOR_TRUNCATED, /* the capture was cut (snap length, lost fragment): nobody's fault */
	CURSOR_MALFORMED, /* the sender's lengths contradict each other */
};

struct cursor {
	const uint8_t *next;
	size_t captured; /* octets left that can be read */
	size_t wire;     /* octets left that were sent; >= captured */
	enum cursor_status status;
};

/* `wire` below `captured` is taken as `captured`'s upper bound: what was not sent is not read. */
static inline struct cursor
cursor_over(const void *data, size_t captured, size_t wire)
{
	return (struct cursor){data, captured < wire ? captured : wire, wire, CURSOR_OK};
}

static inline bool
cursor_fits(struct cursor *c, size_t count)
{
	if (c->status != CURSOR_OK)
		return false;
	if (count > c->wire)
		c->status = CURSOR_MALFORMED;
	else if (count > c->captured)
		c->status = CURSOR_TRUNCATED;
	return c->status == CURSOR_OK;
}

/* Moves over `count` octets; returns where they are, or NULL. */
static inline const uint8_t *
cursor_take(struct cursor *c, size_t count)
{
	const uint8_t *taken = c->next;

	if (!cursor_fits(c, count))
		return NULL;
	if (count != 0)
		c->next += count;
	c->captured -= count;
	c->wire -= count;
	return taken;
}

static inline struct slice
cursor_slice(struct cursor *c, size_t count)
{
	const uint8_t *taken = cursor_take(c, count);

	return taken == NULL ? (struct slice){NULL, 0} : (struct slice){taken, count};
}

/* What was captured of the rest, without moving. */
static inline struct slice
cursor_rest(const struct cursor *c)
{
	return (struct slice){c->next, c->captured};
}

/* A cursor of its own for the next `count` octets on the wire (a TLV's value), which may be cut;
 * moves `c` over them. If they exceed the wire, both are MALFORMED. If only part was captured the
 * sub-cursor holds that part and `c` becomes TRUNCATED, unless nothing more is asked of it. */
static inline struct cursor
cursor_sub(struct cursor *c, size_t count)
{
	struct cursor sub = {c->next, 0, 0, c->status};

	if (c->status != CURSOR_OK)
		return sub;
	if (count > c->wire) {
		c->status = sub.status = CURSOR_MALFORMED;
		return sub;
	}
	sub.wire = count;
	sub.captured = count < c->captured ? count : c->captured;
	if (sub.captured != 0)
		c->next += sub.captured;
	c->captured -= sub.captured;
	c->wire -= count;
	if (sub.captured < count)
		c->status = CURSOR_TRUNCATED;
	return sub;
}

static inline uint8_t
cursor_u8(struct cursor *c)
{
	const uint8_t *p = cursor_take(c, 1);

	return p == NULL ? 0 : p[0];
}

static inline uint16_t
cursor_be16(struct cursor *c)
{
	const uint8_t *p = cursor_take(c, 2);

	return (uint16_t)(p == NULL ? 0 : p[0] << 8 | p[1]);
}

static inline uint32_t
cursor_be32(struct cursor *c)
{
	const uint8_t *p = cursor_take(c, 4);

	return p == NULL ? 0
	                 : (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static inline uint16_t
cursor_le16(struct cursor *c)
{
	const uint8_t *p = cursor_take(c, 2);

	return (uint16_t)(p == NULL ? 0 : p[1] << 8 | p[0]);
}

static inline uint32_t
cursor_le32(struct cursor *c)
{
	const uint8_t *p = cursor_take(c, 4);

	return p == NULL ? 0
	                 : (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

/* Text up to a NUL, which is eaten and not part of the slice. No NUL in the rest: MALFORMED where
 * the message was captured whole, else TRUNCATED; the slice then holds what is there. */
static inline struct slice
cursor_text(struct cursor *c)
{
	struct slice rest = cursor_rest(c), text = {NULL, 0};

	if (c->status != CURSOR_OK)
		return text;
	text = slice_to_nul(rest);
	if (text.length == rest.length) {
		c->status = c->captured < c->wire ? CURSOR_TRUNCATED : CURSOR_MALFORMED;
		return rest.length == 0 ? (struct slice){NULL, 0} : text;
	}
	cursor_take(c, text.length + 1);
	return text;
}

#endif
