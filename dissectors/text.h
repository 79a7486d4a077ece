/* Looking at text that is somebody else's octets: no copy, no NUL, letters in either case. */
#ifndef DISSECTORS_TEXT_H
#define DISSECTORS_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "analyzer/base/slice.h"

/* Space, tab, and the line ends that a folded line keeps inside. */
bool text_is_blank(uint8_t octet);
/* What follows the first `count` octets, or an empty slice at the end if there are fewer. */
struct slice text_from(struct slice s, size_t count);
/* The first `count` octets, or all if there are fewer. */
struct slice text_to(struct slice s, size_t count);
/* Without the blanks at both ends. */
struct slice text_trim(struct slice s);
bool text_is(struct slice s, const char *word);
bool text_starts(struct slice s, const char *prefix);
/* Where `needle` begins first, or the slice's length. */
size_t text_find(struct slice s, const char *needle);
size_t text_find_octet(struct slice s, uint8_t octet);
/* Takes the next word between blanks off `rest`; absent where no word is left. */
struct slice text_take_word(struct slice *rest);
/* A decimal number and nothing else; -1 for anything else and for what has over 18 digits. */
int64_t text_number(struct slice s);

#endif
