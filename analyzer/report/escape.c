#include "analyzer/report/escape.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"

#define NOT_UTF8 UINT32_MAX

/* The code point at `text` (not at its NUL) and the octets it takes; NOT_UTF8 takes one octet.
 * Overlong forms, surrogates and what is above U+10FFFF are no UTF-8 (RFC 3629 section 4). */
static uint32_t
decode(const char *text, size_t *ret_octets)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	const uint8_t *octet = (const uint8_t *)text;
	size_t count = octet[0] < 0x80         ? 1
	               : octet[0] >> 5 == 0x06 ? 2
	               : octet[0] >> 4 == 0x0e ? 3
	               : octet[0] >> 3 == 0x1e ? 4
	                                       : 0;
	uint32_t point;

	*ret_octets = 1;
	if (count <= 1)
		return count == 1 ? octet[0] : NOT_UTF8;
	point = octet[0] & (0x7fu >> count);
	for (size_t i = 1; i < count; i++) {
		if ((octet[i] & 0xc0) != 0x80)
			return NOT_UTF8;
		point = point << 6 | (octet[i] & 0x3fu);
	}
	if (point < least[count] || (point >= 0xd800 && point <= 0xdfff) || point > 0x10ffff)
		return NOT_UTF8;
	*ret_octets = count;
	return point;
}

/* Ranges that change how their neighbours look or are not seen at all (Unicode general categories
 * Cc above ASCII, Cf, Zl, Zp, Co, and the invisible fillers). */
static const struct {
	uint32_t first, last;
} deceiving[] = {
        {0x0080, 0x009f},   {0x00ad, 0x00ad},   {0x034f, 0x034f},    {0x061c, 0x061c},
        {0x115f, 0x1160},   {0x17b4, 0x17b5},   {0x180b, 0x180f},    {0x200b, 0x200f},
        {0x2028, 0x202e},   {0x2060, 0x206f},   {0x3164, 0x3164},    {0xe000, 0xf8ff},
        {0xfe00, 0xfe0f},   {0xfeff, 0xfeff},   {0xffa0, 0xffa0},    {0xfff0, 0xfffb},
        {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff}, {0xf0000, 0x10ffff},
};

static bool
is_deceiving(uint32_t point)
{
	for (size_t i = 0; i < sizeof(deceiving) / sizeof(deceiving[0]); i++) {
		if (point >= deceiving[i].first && point <= deceiving[i].last)
			return true;
	}
	return false;
}

/* One character as the terminal may have it. Returns its columns. */
static size_t
show(char ret_shown[static 16], const char *text, size_t *ret_octets)
{
	uint32_t point = decode(text, ret_octets);

	if (point == NOT_UTF8 || point < 0x20 || point == 0x7f)
		return (size_t)snprintf(ret_shown, 16, "\\x%02x", (unsigned)(uint8_t)*text);
	if (is_deceiving(point))
		return (size_t)snprintf(ret_shown, 16, "<U+%04X>", (unsigned)point);
	memcpy(ret_shown, text, *ret_octets);
	ret_shown[*ret_octets] = '\0';
	return 1;
}

static size_t
columns_of(const char *text)
{
	char shown[16];
	size_t columns = 0, octets;

	for (; *text != '\0'; text += octets)
		columns += show(shown, text, &octets);
	return columns;
}

void
escape_write(FILE *out, const char *text, size_t columns_max)
{
	char shown[16];
	size_t left = SIZE_MAX, octets;

	if (text == NULL)
		return;
	if (columns_max != 0 && columns_of(text) > columns_max)
		left = columns_max > 3 ? columns_max - 3 : 0;
	for (; *text != '\0'; text += octets) {
		size_t columns = show(shown, text, &octets);

		if (columns > left) {
			fputs("...", out);
			return;
		}
		fputs(shown, out);
		if (left != SIZE_MAX)
			left -= columns;
	}
}

char *
escape_text(const char *text, size_t columns_max)
{
	char *escaped = NULL;
	size_t length;
	FILE *out = open_memstream(&escaped, &length);

	if (out == NULL)
		return memory_text("");
	escape_write(out, text, columns_max);
	fclose(out);
	return escaped;
}

char *
escape_utf8(const char *text)
{
	static const char replacement[] = "\xef\xbf\xbd";
	char *valid = memory_zeroed(strlen(text) * 3 + 1, 1), *end = valid;
	size_t octets;

	for (; *text != '\0'; text += octets) {
		bool bad = decode(text, &octets) == NOT_UTF8;

		memcpy(end, bad ? replacement : text, bad ? 3 : octets);
		end += bad ? 3 : octets;
	}
	return valid;
}
