#include "rules/complaint.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "analyzer/base/memory.h"

void
complain_at(const struct complainer *to, int line, const char *format, ...)
{
	char *what = NULL, *text;
	va_list arguments;

	if (to->complain == NULL)
		return;
	va_start(arguments, format);
	if (vasprintf(&what, format, arguments) < 0)
		what = NULL;
	va_end(arguments);
	text = line > 0 ? memory_format("%s:%d: %s", to->file, line, what != NULL ? what : "")
	                : memory_format("%s: %s", to->file, what != NULL ? what : "");
	to->complain(to->context, text);
	free(text);
	free(what);
}
