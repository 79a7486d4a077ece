#include "analyzer/base/memory.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
out_of_memory(void)
{
	fputs("dialtone: out of memory\n", stderr);
	exit(6);
}

void *
memory_zeroed(size_t count, size_t size)
{
	void *memory = calloc(count == 0 ? 1 : count, size == 0 ? 1 : size);

	if (memory == NULL)
		out_of_memory();
	return memory;
}

void *
memory_resize(void *old, size_t count, size_t size)
{
	void *memory;

	if (size != 0 && count > SIZE_MAX / size)
		out_of_memory();
	memory = realloc(old, count * size == 0 ? 1 : count * size);
	if (memory == NULL)
		out_of_memory();
	return memory;
}

char *
memory_text(const char *text)
{
	char *copy = strdup(text);

	if (copy == NULL)
		out_of_memory();
	return copy;
}

char *
memory_format(const char *format, ...)
{
	va_list arguments;
	char *text;
	int length;

	va_start(arguments, format);
	length = vasprintf(&text, format, arguments);
	va_end(arguments);
	if (length < 0)
		out_of_memory();
	return text;
}
