/* The input is a capture file. */
#include <stdio.h>
#include <stdlib.h>

#include "analyzer/capture/kind.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool condition)
{
	if (!condition)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct source_options options = {0};
	struct input input;
	struct source *source;
	struct packet packet;
	enum source_result result;
	uint64_t read = 0;
	static volatile uint8_t sink;
	char *text = NULL;
	FILE *stream = size == 0 ? NULL : fmemopen((void *)(uintptr_t)data, size, "rb");

	if (stream == NULL)
		return 0;
	input_from_stream("input", stream, &input);
	if (source_from_input(&input, &options, &source, &text) != SOURCE_OPENED) {
		require(text != NULL);
		free(text);
		return 0;
	}
	while ((result = source->operations->next(source, &packet)) == SOURCE_PACKET) {
		require(packet.number == ++read);
		require(packet.offset < (int64_t)size);
		require(packet.interface < source->info.interface_count);
		if (packet.captured != 0)
			sink = packet.data[packet.captured - 1];
	}
	(void)sink;
	require(source->info.packets == read);
	require((result == SOURCE_DAMAGED) == (source->info.error != NULL));
	require(source->info.error_offset <= (int64_t)size);
	require(!source->info.truncated_tail || result == SOURCE_END);
	/* It stays at its end. */
	require(source->operations->next(source, &packet) == result);
	source->operations->close(source);
	return 0;
}
