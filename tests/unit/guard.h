/* Octets at the very end of a page that may not be read past: one octet of over-read is a crash,
 * with or without sanitizers. */
#ifndef TESTS_UNIT_GUARD_H
#define TESTS_UNIT_GUARD_H

#include <stddef.h>
#include <stdint.h>

/* A copy of `data`, valid until guard_free(). */
const uint8_t *guard_copy(const void *data, size_t length);
void guard_free(const uint8_t *copy, size_t length);
/* Octets from hexadecimal text; blanks between are ignored. Returns how many, never above `size`.
 */
size_t guard_hex(const char *hex, uint8_t *ret_octets, size_t size);

/* Calls `read` with every prefix of the message: as a whole shorter message (captured == wire), and
 * as one that the capture cut (captured < wire). */
typedef void guard_reader(const uint8_t *data, size_t captured, size_t wire, void *context);
void guard_sweep(const void *message, size_t length, guard_reader *read, void *context);

#endif
