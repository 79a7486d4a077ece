/* CommonMark prose as wrapped plain text; commands stay as they are, only indented. */
#ifndef ANALYZER_REPORT_MARKDOWN_TEXT_H
#define ANALYZER_REPORT_MARKDOWN_TEXT_H

#include "analyzer/report/page.h"

/* Prints the blocks of `markdown` behind `label` (the first line) or under its width. NULL prints
 * nothing. */
void markdown_text_print(struct page *page, enum colour label_colour, const char *label,
                         enum colour colour, const char *markdown);
/* Only the words, on one line, escaped: for titles. The caller frees. */
char *markdown_text_line(const char *markdown);

#endif
