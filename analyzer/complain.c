#include "analyzer/complain.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/report/escape.h"

void
complain_line(void *context, const char *line)
{
	char *escaped = escape_text(line, 0);

	(void)context;
	fprintf(stderr, "dialtone: %s\n", escaped);
	free(escaped);
}

void
complain_rule(void *context, const char *text)
{
	char *copy = memory_text(text), *line = copy, *end;

	fputs("dialtone: ", stderr);
	do {
		end = strstr(line, "\n    "); /* so begins what engine_run() adds */
		if (end != NULL)
			*end = '\0';
		/* a tab would be escaped, and the caret miss its word */
		for (char *tab; (tab = strchr(line, '\t')) != NULL;)
			*tab = ' ';
		escape_write(stderr, line, 0);
		fputc('\n', stderr);
		line = end != NULL ? end + 1 : NULL;
	} while (line != NULL);
	(void)context;
	free(copy);
}

void
complain(const char *format, ...)
{
	char *line = NULL;
	va_list arguments;

	va_start(arguments, format);
	if (vasprintf(&line, format, arguments) < 0)
		line = NULL;
	va_end(arguments);
	if (line != NULL)
		complain_line(NULL, line);
	free(line);
}
