/* Interned, reference-counted text: many rows say "SEP001122334455.cnf.xml", memory holds it once.
 */
#ifndef ANALYZER_BASE_STRINGS_H
#define ANALYZER_BASE_STRINGS_H

#include <stddef.h>

#include "analyzer/base/slice.h"

struct strings;

/* Longest text kept; what is longer is cut at a character border. Far above any name that a phone
 * sends, far below what an attacker would like to have stored. */
#define STRINGS_LENGTH_MAX 512

struct strings *strings_create(void);
void strings_destroy(struct strings *strings);

/* The one copy of `text` made valid UTF-8: bad octets become U+FFFD, the first NUL ends it, it is
 * cut at STRINGS_LENGTH_MAX. One reference is the caller's. Control characters stay: the report
 * escapes them. NULL for an absent slice. */
const char *strings_intern(struct strings *strings, struct slice text);
const char *strings_intern_text(struct strings *strings, const char *text);
/* Takes one more reference; returns `text`. NULL is allowed. */
const char *strings_keep(struct strings *strings, const char *text);
/* Gives one reference back. NULL is allowed. */
void strings_release(struct strings *strings, const char *text);
/* Distinct texts held. */
size_t strings_count(const struct strings *strings);

#endif
