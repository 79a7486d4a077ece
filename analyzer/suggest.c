#include "analyzer/suggest.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

/* Longer words than any option, value or rule id has. */
#define WORD_MAX 64

static size_t
least(size_t a, size_t b, size_t c)
{
	size_t smaller = a < b ? a : b;

	return smaller < c ? smaller : c;
}

/* Insertions, deletions, changes, and swaps of neighbours (optimal string alignment). */
static size_t
distance(const char *a, const char *b)
{
	size_t rows[3][WORD_MAX + 1] = {{0}}, length = strlen(b);
	size_t *before = rows[0], *above = rows[1], *row = rows[2];

	if (strlen(a) > WORD_MAX || length > WORD_MAX)
		return SIZE_MAX;
	for (size_t k = 0; k <= length; k++)
		above[k] = k;
	for (size_t i = 1; a[i - 1] != '\0'; i++) {
		size_t *oldest = before;

		row[0] = i;
		for (size_t k = 1; k <= length; k++) {
			int x = tolower((unsigned char)a[i - 1]);
			int y = tolower((unsigned char)b[k - 1]);

			row[k] = least(above[k] + 1, row[k - 1] + 1, above[k - 1] + (x != y));
			if (i > 1 && k > 1 && x == tolower((unsigned char)b[k - 2]) &&
			    y == tolower((unsigned char)a[i - 2]) && before[k - 2] + 1 < row[k])
				row[k] = before[k - 2] + 1;
		}
		before = above;
		above = row;
		row = oldest;
	}
	return above[length];
}

const char *
suggest(const char *word, const char *const *candidates, size_t count)
{
	const char *nearest = NULL;
	size_t best = strlen(word) / 3 + 2; /* more changes than this make another word */

	for (size_t i = 0; i < count; i++) {
		size_t edits = distance(word, candidates[i]);

		if (edits < best) {
			best = edits;
			nearest = candidates[i];
		}
	}
	return nearest;
}
