/* Text that came from packets, made fit for people to read: valid UTF-8, nothing that steers a
 * terminal, hides or turns letters round, and not endless. */
#ifndef RULES_PLAIN_TEXT_H
#define RULES_PLAIN_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define REPLACEMENT_CHARACTER 0xfffdu

/* Takes one character off the NUL-terminated `text`; what is no UTF-8 is REPLACEMENT_CHARACTER, one
 * octet long. Returns its octets, 0 at the end. */
size_t utf8_take(const char *text, uint32_t *ret_character);
/* C0, C1, DEL, and the format characters that are invisible or change the writing direction. */
bool character_is_control(uint32_t character);
/* True if `length` octets, which a NUL follows, are valid UTF-8 without NUL. */
bool utf8_valid(const char *text, size_t length);
/* A copy of at most `characters` characters; controls and bad octets become U+FFFD, and "…" stands
 * where it was cut. */
char *plain_text(const char *text, size_t characters);

#endif
