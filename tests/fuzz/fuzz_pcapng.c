/* The input is what follows the first section's header and its first interface. It is read twice,
 * as a file and as a pipe, and must be the same. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/capture/kind.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Little-endian, Ethernet. */
static const uint8_t beginning[] = {
        0x0a, 0x0d, 0x0d, 0x0a, 28,   0,    0,    0,    0x4d, 0x3c, 0x2b, 0x1a, 1,  0, 0, 0,
        0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 28,   0,    0,    0,    1,  0, 0, 0,
        20,   0,    0,    0,    1,    0,    0,    0,    0,    0,    4,    0,    20, 0, 0, 0,
};

static void
require(bool condition)
{
	if (!condition)
		abort();
}

static struct source *
open_octets(const uint8_t *octets, size_t size, int64_t bytes)
{
	struct source_options options = {0};
	struct source *source;
	struct input input;
	char *text;

	input_from_stream("input", fmemopen((void *)(uintptr_t)octets, size, "rb"), &input);
	input.bytes = bytes;
	require(source_from_input(&input, &options, &source, &text) == SOURCE_OPENED);
	return source;
}

static void
same_info(const struct capture_info *a, const struct capture_info *b)
{
	require(a->packets == b->packets && a->interface_count == b->interface_count);
	require(a->dropped == b->dropped && a->truncated_tail == b->truncated_tail);
	require((a->error == NULL) == (b->error == NULL));
	require(a->error == NULL || strcmp(a->error, b->error) == 0);
	require(a->error_offset == b->error_offset);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t whole = sizeof beginning + size;
	uint8_t *octets = malloc(whole);
	struct source *file, *pipe;
	enum source_result result;
	struct packet a, b;

	memcpy(octets, beginning, sizeof beginning);
	if (size != 0)
		memcpy(octets + sizeof beginning, data, size);
	file = open_octets(octets, whole, (int64_t)whole);
	pipe = open_octets(octets, whole, -1);
	while ((result = file->operations->next(file, &a)) == SOURCE_PACKET) {
		require(pipe->operations->next(pipe, &b) == SOURCE_PACKET);
		require(a.offset == b.offset && a.number == b.number && a.time_ns == b.time_ns);
		require(a.offset >= 0 && a.offset + a.captured < (int64_t)whole);
		require(a.interface < file->info.interface_count);
		require(a.captured == b.captured && memcmp(a.data, b.data, a.captured) == 0);
	}
	require(pipe->operations->next(pipe, &b) == result);
	same_info(&file->info, &pipe->info);
	require(file->info.error_offset <= (int64_t)whole);
	file->operations->close(file);
	pipe->operations->close(pipe);
	free(octets);
	return 0;
}
