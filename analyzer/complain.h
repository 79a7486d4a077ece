/* What the program has to say beside its result: one line on stderr. */
#ifndef ANALYZER_COMPLAIN_H
#define ANALYZER_COMPLAIN_H

/* Prints "dialtone: ..." and a newline; strangers' text in it is escaped for the terminal. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same for a line that is made already; `context` is not used. */
void complain_line(void *context, const char *line);
/* As a rules_complain handler: the line of SQL and the caret that may follow stay lines. */
void complain_rule(void *context, const char *text);

#endif
