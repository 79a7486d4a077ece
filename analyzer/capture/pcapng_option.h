/* The options at the end of a pcapng block (draft-ietf-opsawg-pcapng section 3.5). */
#ifndef ANALYZER_CAPTURE_PCAPNG_OPTION_H
#define ANALYZER_CAPTURE_PCAPNG_OPTION_H

#include "analyzer/base/slice.h"
#include "analyzer/capture/pcapng_block.h"

struct pcapng_options {
	const struct pcapng_reader *reader; /* knows the byte order */
	struct slice rest;
	bool overrun; /* an option claims more octets than the block has */
};

struct pcapng_option {
	uint16_t code;
	struct slice value;
};

/* Those of `block` behind its first `offset` octets. */
static inline struct pcapng_options
pcapng_options_of(const struct pcapng_reader *reader, const struct pcapng_block *block,
                  size_t offset)
{
	return (struct pcapng_options){
	        reader, {block->body + offset, block->body_length - offset}, false};
}

/* False: there are no more. */
bool pcapng_option_next(struct pcapng_options *options, struct pcapng_option *ret_option);

#endif
