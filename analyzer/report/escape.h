/* Text of strangers (packets, file names) made harmless, for each medium. */
#ifndef ANALYZER_REPORT_ESCAPE_H
#define ANALYZER_REPORT_ESCAPE_H

#include <stddef.h>
#include <stdio.h>

/* Writes `text` for a terminal: an octet that is no UTF-8 and every C0 control is shown as \xNN;
 * C1 controls, and characters that turn, hide or join what stands beside them, as <U+202E>. NULL
 * writes nothing. What would go over `columns_max` is replaced by "..."; 0 is no limit. */
void escape_write(FILE *out, const char *text, size_t columns_max);
/* The same as a string that the caller frees; NULL gives "". */
char *escape_text(const char *text, size_t columns_max);
/* Valid UTF-8 with nothing else changed: each bad octet becomes U+FFFD. The caller frees. */
char *escape_utf8(const char *text);

#endif
