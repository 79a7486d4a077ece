/* A page of plain text, 80 columns wide, that wraps words under a hanging label. */
#ifndef ANALYZER_REPORT_PAGE_H
#define ANALYZER_REPORT_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "analyzer/report/colour.h"

#define PAGE_COLUMNS 80
/* U+00A0 in a sentence: a blank at which no line is broken. */
#define PAGE_UNBROKEN "\xc2\xa0"

struct page {
	FILE *out;
	bool colour;
	bool whole_words; /* also what is wider than the page: paths are there to be copied */
	/* the sentence that is being written */
	FILE *sentence;
	char *text;
	size_t length;
};

/* Begins a sentence: write it to the stream that is returned, strangers' text through
 * escape_write(). A newline in it is a hard break. */
FILE *page_sentence(struct page *page);
/* Ends the sentence and prints it, wrapped, behind `label`; further lines are indented by the
 * label's width. A word that is wider than the page is broken unless `whole_words`. */
void page_print(struct page *page, enum colour label_colour, const char *label, enum colour colour);
/* The same with `whole_words`, for a sentence that holds a path. */
void page_print_whole(struct page *page, enum colour label_colour, const char *label,
                      enum colour colour);
/* The same for a fixed sentence. */
void page_put(struct page *page, enum colour label_colour, const char *label, enum colour colour,
              const char *text);
void page_blank(struct page *page);
/* One line as it is, for commands: escaped, not wrapped. */
void page_verbatim(struct page *page, size_t indent, const char *line, size_t length);

#endif
