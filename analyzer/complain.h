/* What the program has to say beside its result: one line on stderr. */
#ifndef ANALYZER_COMPLAIN_H
#define ANALYZER_COMPLAIN_H

/* Prints "dialtone: ..." and a newline; strangers' text in it is escaped for the terminal. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same as a rules_complain handler; `context` is not used. */
void complain_line(void *context, const char *line);

#endif
