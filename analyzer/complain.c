#include "analyzer/complain.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

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
