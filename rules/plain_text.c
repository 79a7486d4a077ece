#include "rules/plain_text.h"

#include <stdio.h>
#include <stdlib.h>

#include "analyzer/base/memory.h"

#define SURROGATE_FIRST 0xd800u
#define SURROGATE_LAST 0xdfffu
#define UNICODE_LAST 0x10ffffu

size_t
utf8_take(const char *text, uint32_t *ret_character)
{
	/* RFC 3629 section 4: the lead octet's mask, its value, and the least character that may
	 * be written with so many octets. */
	static const struct {
		uint8_t mask, lead;
		uint32_t least;
	} forms[] = {
	        {0x80, 0x00, 0}, {0xe0, 0xc0, 0x80}, {0xf0, 0xe0, 0x800}, {0xf8, 0xf0, 0x10000}};
	const uint8_t *octets = (const uint8_t *)text;

	*ret_character = REPLACEMENT_CHARACTER;
	if (octets[0] == 0)
		return 0;
	for (size_t more = 0; more < sizeof forms / sizeof forms[0]; more++) {
		uint32_t character = octets[0] & (uint8_t)~forms[more].mask;

		if ((octets[0] & forms[more].mask) != forms[more].lead)
			continue;
		for (size_t i = 1; i <= more; i++) {
			if ((octets[i] & 0xc0) != 0x80)
				return 1;
			character = character << 6 | (octets[i] & 0x3fu);
		}
		if (character < forms[more].least || character > UNICODE_LAST ||
		    (character >= SURROGATE_FIRST && character <= SURROGATE_LAST))
			return 1;
		*ret_character = character;
		return more + 1;
	}
	return 1;
}

bool
character_is_control(uint32_t character)
{
	static const struct {
		uint32_t first, last;
	} controls[] = {
	        {0x00, 0x1f},       {0x7f, 0x9f}, {0xad, 0xad}, /* soft hyphen */
	        {0x61c, 0x61c},                                 /* Arabic letter mark */
	        {0x200b, 0x200f},                               /* zero width, direction marks */
	        {0x2028, 0x202e},   /* line and paragraph separators, embeddings, overrides */
	        {0x2060, 0x206f},   /* word joiner, isolates */
	        {0xfeff, 0xfeff},   /* byte order mark */
	        {0xfff9, 0xfffb},   /* interlinear annotation */
	        {0xe0000, 0xe007f}, /* tags */
	};

	for (size_t i = 0; i < sizeof controls / sizeof controls[0]; i++)
		if (character >= controls[i].first && character <= controls[i].last)
			return true;
	return false;
}

bool
utf8_valid(const char *text, size_t length)
{
	size_t at = 0;

	while (at < length) {
		uint32_t character;
		size_t octets;

		if ((signed char)text[at] > 0) { /* most are ASCII */
			at++;
			continue;
		}
		octets = utf8_take(text + at, &character);
		/* U+FFFD itself is three octets. */
		if (octets == 0 || (octets == 1 && character == REPLACEMENT_CHARACTER))
			return false;
		at += octets;
	}
	return true;
}

char *
plain_text(const char *text, size_t characters)
{
	char *result = NULL;
	size_t size, octets;
	uint32_t character;
	FILE *out = open_memstream(&result, &size);

	if (out == NULL)
		return memory_text("");
	for (size_t n = 0; (octets = utf8_take(text, &character)) != 0; n++, text += octets) {
		if (n == characters) {
			fputs("\u2026", out);
			break;
		}
		if (character == REPLACEMENT_CHARACTER || character_is_control(character))
			fputs("\ufffd", out);
		else
			fwrite(text, 1, octets, out);
	}
	fclose(out);
	return result;
}
