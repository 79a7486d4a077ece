#include "analyzer/capture/source.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/capture/follow.h"
#include "analyzer/capture/kind.h"

/* pcap of either byte order; the third pair is the "modified" pcap of Alexey Kuznetsov's tcpdump,
 * whose records carry eight octets more. */
static const struct source_kind source_kinds[] = {
        {{0xa1, 0xb2, 0xc3, 0xd4}, 16, "pcap", libpcap_open},
        {{0xd4, 0xc3, 0xb2, 0xa1}, 16, "pcap", libpcap_open},
        {{0xa1, 0xb2, 0x3c, 0x4d}, 16, "pcap", libpcap_open},
        {{0x4d, 0x3c, 0xb2, 0xa1}, 16, "pcap", libpcap_open},
        {{0xa1, 0xb2, 0xcd, 0x34}, 24, "pcap", libpcap_open},
        {{0x34, 0xcd, 0xb2, 0xa1}, 24, "pcap", libpcap_open},
        {{0x0a, 0x0d, 0x0d, 0x0a}, 0, "pcapng", pcapng_open},
};

enum source_error
source_from_input(struct input *input, const struct source_options *options,
                  struct source **ret_source, char **ret_text)
{
	uint8_t magic[4] = {0};
	size_t count;
	int error;

	input_decompress(input);
	count = input_peek(input, magic, sizeof magic);
	error = errno;

	for (size_t i = 0; i < sizeof source_kinds / sizeof source_kinds[0]; i++) {
		const struct source_kind *kind = &source_kinds[i];

		if (count == sizeof magic && memcmp(magic, kind->magic, sizeof magic) == 0)
			return kind->open(kind, input, options, ret_source, ret_text);
	}
	if (ferror(input->stream))
		*ret_text = memory_format("%s: %s", input->file, input_error(input, error));
	else if (count < sizeof magic && input_cut(input))
		*ret_text = memory_format("%s: the compressed file is cut", input->file);
	else if (count == 0)
		*ret_text = memory_format("%s: the file is empty", input->file);
	else
		*ret_text = memory_format(
		        "%s: neither pcap nor pcapng: it begins with %02x %02x %02x %02x",
		        input->file, magic[0], magic[1], magic[2], magic[3]);
	input_close(input);
	return SOURCE_UNREADABLE;
}

enum source_error
source_open(const char *file, const struct source_options *options, struct source **ret_source,
            char **ret_text)
{
	struct input input;
	char *sha256;
	enum source_error error = input_open(file, &input, ret_text);

	if (error != SOURCE_OPENED)
		return error;
	if (options->follow)
		input_follow(&input);
	sha256 = options->hash ? input_sha256(&input) : NULL;
	error = source_from_input(&input, options, ret_source, ret_text);
	if (error != SOURCE_OPENED) {
		free(sha256);
		return error;
	}
	(*ret_source)->info.sha256 = sha256;
	(*ret_source)->followed = options->follow;
	return error;
}

void
capture_info_count(struct capture_info *info, const struct packet *packet)
{
	if (info->packets == 0 || packet->time_ns < info->first_time_ns)
		info->first_time_ns = packet->time_ns;
	if (info->packets == 0 || packet->time_ns > info->last_time_ns)
		info->last_time_ns = packet->time_ns;
	info->packets++;
	if (packet->captured < packet->wire)
		info->truncated_packets++;
}

void
capture_info_rewind(struct capture_info *info)
{
	free(info->error);
	info->error = NULL;
	info->error_offset = info->dropped = -1;
	info->packets = info->truncated_packets = 0;
	info->truncated_tail = false;
}

void
capture_info_clear(struct capture_info *info)
{
	for (size_t i = 0; i < info->interface_count; i++) {
		free(info->interfaces[i].name);
		free(info->interfaces[i].description);
	}
	free(info->interfaces);
	free(info->file);
	free(info->sha256);
	free(info->comment);
	free(info->clock_note);
	free(info->error);
}
