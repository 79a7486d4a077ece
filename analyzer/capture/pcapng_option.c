#include "analyzer/capture/pcapng_option.h"

#define OPTION_HEADER 4
#define OPTION_END 0

bool
pcapng_option_next(struct pcapng_options *options, struct pcapng_option *ret_option)
{
	const uint8_t *header = options->rest.data;
	size_t left, length, taken;

	if (options->rest.length < OPTION_HEADER)
		return false;
	left = options->rest.length - OPTION_HEADER;
	ret_option->code = pcapng_u16(options->reader, header);
	length = pcapng_u16(options->reader, header + 2);
	if (ret_option->code == OPTION_END)
		return false;
	if (length > left) {
		options->overrun = true;
		return false;
	}
	ret_option->value = (struct slice){header + OPTION_HEADER, length};
	/* The last one's padding is missed by nobody. */
	taken = (length + 3) & ~(size_t)3;
	if (taken > left)
		taken = left;
	options->rest = (struct slice){header + OPTION_HEADER + taken, left - taken};
	return true;
}
