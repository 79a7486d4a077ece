/* The input is a capture file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
	uint64_t read = 0, number = 0;
	/* Of compressed files the offsets are not those of the input. */
	bool plain = size != 0 && memchr("\x1f\x28\x50\x04", data[0], 4) == NULL;
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
		read++;
		/* Wireshark numbers more than packets. */
		require(packet.number > number);
		number = packet.number;
		require(!plain || packet.offset < (int64_t)size);
		require(packet.interface < source->info.interface_count);
		require(packet.captured <= size || !plain);
		if (packet.captured != 0)
			sink = packet.data[packet.captured - 1];
	}
	(void)sink;
	require(source->info.packets == read);
	require((result == SOURCE_DAMAGED) == (source->info.error != NULL));
	require(!plain || source->info.error_offset <= (int64_t)size);
	require(!source->info.truncated_tail || result == SOURCE_END);
	/* It stays at its end. */
	require(source->operations->next(source, &packet) == result);
	source->operations->close(source);
	return 0;
}
