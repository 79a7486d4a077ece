#include "analyzer/report/page.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/report/escape.h"

/* A label never leaves less than this to the words. */
#define COLUMNS_MIN 20

FILE *
page_sentence(struct page *page)
{
	page->text = NULL;
	page->sentence = open_memstream(&page->text, &page->length);
	if (page->sentence == NULL)
		abort(); /* only for want of memory, see base/memory.h */
	return page->sentence;
}

/* Columns of escaped text: one for each code point. */
static size_t
columns_of(const char *text, size_t length)
{
	size_t columns = 0;

	for (size_t i = 0; i < length; i++)
		columns += ((unsigned char)text[i] & 0xc0) != 0x80;
	return columns;
}

static void
begin_colour(const struct page *page, enum colour colour)
{
	if (page->colour && colour != COLOUR_NONE)
		fputs(colour_sequences[colour], page->out);
}

static void
end_colour(const struct page *page, enum colour colour)
{
	if (page->colour && colour != COLOUR_NONE)
		fputs(COLOUR_OFF, page->out);
}

static void
next_line(const struct page *page, size_t indent, enum colour colour)
{
	end_colour(page, colour);
	fprintf(page->out, "\n%*s", (int)indent, "");
	begin_colour(page, colour);
}

/* A blank that may not be broken at has kept its words together: now it is a blank like others. */
static void
put_word(const struct page *page, const char *word, size_t length)
{
	static const char unbroken[] = PAGE_UNBROKEN;

	for (size_t i = 0; i < length; i++) {
		bool blank = i + 1 < length && memcmp(word + i, unbroken, 2) == 0;

		fputc(blank ? ' ' : word[i], page->out);
		i += blank;
	}
}

/* Octets of the first `columns` columns of escaped text. */
static size_t
octets_of(const char *text, size_t columns)
{
	size_t octets = 0;

	for (; columns != 0 && text[octets] != '\0'; columns--) {
		do
			octets++;
		while (((unsigned char)text[octets] & 0xc0) == 0x80);
	}
	return octets;
}

void
page_put(struct page *page, enum colour label_colour, const char *label, enum colour colour,
         const char *text)
{
	size_t indent = columns_of(label, strlen(label)), column = indent, blanks = 0;
	size_t room = indent < PAGE_COLUMNS - COLUMNS_MIN ? PAGE_COLUMNS - indent : COLUMNS_MIN;

	begin_colour(page, label_colour);
	fputs(label, page->out);
	end_colour(page, label_colour);
	begin_colour(page, colour);
	while (*text != '\0') {
		size_t length = strcspn(text, " \n"), columns = columns_of(text, length);

		if (column > indent && column + blanks + columns > PAGE_COLUMNS) {
			next_line(page, indent, colour);
			column = indent;
			blanks = 0;
		}
		while (!page->whole_words && columns > room) {
			size_t octets = octets_of(text, room);

			put_word(page, text, octets);
			next_line(page, indent, colour);
			text += octets;
			length -= octets;
			columns -= room;
		}
		if (length != 0) {
			fprintf(page->out, "%*s", (int)blanks, "");
			put_word(page, text, length);
			column += blanks + columns;
			blanks = 0;
		}
		text += length;
		if (*text == ' ') {
			blanks++;
			text++;
		} else if (*text == '\n') {
			next_line(page, indent, colour);
			column = indent;
			blanks = 0;
			text++;
		}
	}
	end_colour(page, colour);
	fputc('\n', page->out);
}

void
page_print(struct page *page, enum colour label_colour, const char *label, enum colour colour)
{
	fclose(page->sentence);
	page->sentence = NULL;
	page_put(page, label_colour, label, colour, page->text);
	free(page->text);
	page->text = NULL;
}

void
page_print_whole(struct page *page, enum colour label_colour, const char *label, enum colour colour)
{
	bool before = page->whole_words;

	page->whole_words = true;
	page_print(page, label_colour, label, colour);
	page->whole_words = before;
}

void
page_blank(struct page *page)
{
	fputc('\n', page->out);
}

void
page_verbatim(struct page *page, size_t indent, const char *line, size_t length)
{
	char *copy = memory_format("%.*s", (int)length, line);

	fprintf(page->out, "%*s", (int)(length == 0 ? 0 : indent), "");
	/* a tab in a command is layout, not an attack */
	for (char *tab; (tab = strchr(copy, '\t')) != NULL;)
		*tab = ' ';
	escape_write(page->out, copy, 0);
	fputc('\n', page->out);
	free(copy);
}
