#include "dissectors/text.h"

#include <ctype.h>
#include <strings.h>

#define DIGITS_MAX 18 /* always fits an int64_t */

bool
text_is_blank(uint8_t octet)
{
	return octet == ' ' || octet == '\t' || octet == '\r' || octet == '\n';
}

struct slice
text_from(struct slice s, size_t count)
{
	if (count > s.length)
		count = s.length;
	if (count != 0)
		s.data += count;
	s.length -= count;
	return s;
}

struct slice
text_to(struct slice s, size_t count)
{
	if (count < s.length)
		s.length = count;
	return s;
}

struct slice
text_trim(struct slice s)
{
	while (s.length != 0 && text_is_blank(s.data[0]))
		s = text_from(s, 1);
	while (s.length != 0 && text_is_blank(s.data[s.length - 1]))
		s.length--;
	return s;
}

bool
text_starts(struct slice s, const char *prefix)
{
	size_t length = strlen(prefix);

	return s.length >= length &&
	       (length == 0 || strncasecmp((const char *)s.data, prefix, length) == 0);
}

bool
text_is(struct slice s, const char *word)
{
	return s.length == strlen(word) && text_starts(s, word);
}

size_t
text_find(struct slice s, const char *needle)
{
	for (size_t at = 0; at < s.length; at++)
		if (text_starts(text_from(s, at), needle))
			return at;
	return s.length;
}

size_t
text_find_octet(struct slice s, uint8_t octet)
{
	const uint8_t *found = s.length != 0 ? memchr(s.data, octet, s.length) : NULL;

	return found == NULL ? s.length : (size_t)(found - s.data);
}

struct slice
text_take_word(struct slice *rest)
{
	struct slice word = text_trim(*rest);
	size_t length = 0;

	while (length < word.length && !text_is_blank(word.data[length]))
		length++;
	*rest = text_from(word, length);
	return length == 0 ? (struct slice){NULL, 0} : text_to(word, length);
}

int64_t
text_number(struct slice s)
{
	int64_t number = 0;

	if (s.length == 0 || s.length > DIGITS_MAX)
		return -1;
	for (size_t i = 0; i < s.length; i++) {
		if (!isdigit(s.data[i]))
			return -1;
		number = number * 10 + (s.data[i] - '0');
	}
	return number;
}
