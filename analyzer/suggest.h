/* "Did you mean": the word nearest to a mistyped one. */
#ifndef ANALYZER_SUGGEST_H
#define ANALYZER_SUGGEST_H

#include <stddef.h>

/* The candidate with the least edit distance to `word`, case ignored; the first of equals. NULL:
 * none is near enough to be meant. */
const char *suggest(const char *word, const char *const *candidates, size_t count);

#endif
