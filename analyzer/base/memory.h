/* Allocation that can't fail: prints one line and ends the process where memory is out. Sizes are
 * bounded by the callers' limits, so this is the end of the machine, not of an attack. */
#ifndef ANALYZER_BASE_MEMORY_H
#define ANALYZER_BASE_MEMORY_H

#include <stddef.h>

void *memory_zeroed(size_t count, size_t size);
/* Grows or moves `old` to `count` * `size` octets; multiplication is checked. */
void *memory_resize(void *old, size_t count, size_t size);
char *memory_text(const char *text);
/* printf into a fresh allocation. */
char *memory_format(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
