#include "tests/unit/guard.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static size_t
page_octets(size_t length)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);

	return (length + page - 1) / page * page;
}

const uint8_t *
guard_copy(const void *data, size_t length)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE), readable = page_octets(length);
	uint8_t *memory = mmap(NULL, readable + page, PROT_READ | PROT_WRITE,
	                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (memory == MAP_FAILED || mprotect(memory + readable, page, PROT_NONE) != 0) {
		perror("guard_copy");
		abort();
	}
	if (length != 0)
		memcpy(memory + readable - length, data, length);
	return memory + readable - length;
}

void
guard_free(const uint8_t *copy, size_t length)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE), readable = page_octets(length);

	munmap((void *)(uintptr_t)(copy + length - readable), readable + page);
}

size_t
guard_hex(const char *hex, uint8_t *ret_octets, size_t size)
{
	size_t count = 0;
	int high = -1;

	for (; *hex != '\0' && count < size; hex++) {
		int digit;

		if (!isxdigit((unsigned char)*hex))
			continue;
		digit = isdigit((unsigned char)*hex) ? *hex - '0'
		                                     : tolower((unsigned char)*hex) - 'a' + 10;
		if (high < 0) {
			high = digit;
		} else {
			ret_octets[count++] = (uint8_t)(high << 4 | digit);
			high = -1;
		}
	}
	return count;
}

void
guard_sweep(const void *message, size_t length, guard_reader *read, void *context)
{
	for (size_t cut = 0; cut <= length; cut++) {
		const uint8_t *copy = guard_copy(message, cut);

		read(copy, cut, cut, context);
		read(copy, cut, length, context);
		guard_free(copy, cut);
	}
}
