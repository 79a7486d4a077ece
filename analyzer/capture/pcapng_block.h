/* The blocks of a pcapng file (draft-ietf-opsawg-pcapng section 3): where they begin and end, also
 * in a file whose lengths lie. What is in them is source_pcapng.c's. */
#ifndef ANALYZER_CAPTURE_PCAPNG_BLOCK_H
#define ANALYZER_CAPTURE_PCAPNG_BLOCK_H

#include <string.h>

#include "analyzer/capture/input.h"

enum pcapng_type {
	PCAPNG_INTERFACE = 1,
	PCAPNG_PACKET = 2, /* obsolete */
	PCAPNG_SIMPLE_PACKET = 3,
	PCAPNG_NAME_RESOLUTION = 4,
	PCAPNG_STATISTICS = 5,
	PCAPNG_ENHANCED_PACKET = 6,
	PCAPNG_JOURNAL_EXPORT = 9,
	PCAPNG_DECRYPTION_SECRETS = 10,
	PCAPNG_CUSTOM = 0xbad,
	PCAPNG_CUSTOM_NOT_COPIED = 0x40000bad,
	PCAPNG_SECTION = 0x0a0d0d0a,
};

struct pcapng_block {
	uint32_t type;
	int64_t offset; /* in the (uncompressed) file */
	/* Without type, lengths and trailer; all fixed fields of a known type are there. Valid
	 * until the next block is asked for. */
	const uint8_t *body;
	uint32_t body_length;
};

struct pcapng_reader {
	struct input *input;
	bool swapped; /* the section's byte order is not this machine's */
	bool cut;     /* the file ends inside its last block, and nothing else is wrong there */
	/* The first damage, and what was stepped over in all. */
	char *damage; /* NULL: none */
	int64_t damage_offset;
	uint64_t skipped;

	uint8_t *window;
	size_t capacity, begin, end;
	int64_t offset;     /* of window[begin] */
	int error;          /* errno, where the stream has an error */
	size_t pending;     /* octets of the block handed out last */
	bool astray;        /* the next block must be searched for */
	bool sections_only; /* of no other type, for nothing else can be understood */
};

/* `input` stays the caller's, and must outlive the reader. */
void pcapng_reader_init(struct pcapng_reader *reader, struct input *input);
/* Begins again; the caller has rewound the input. */
void pcapng_reader_rewind(struct pcapng_reader *reader);
void pcapng_reader_free(struct pcapng_reader *reader);
/* False: there are no more. Then `cut` and `damage` say how the file ended. */
bool pcapng_reader_next(struct pcapng_reader *reader, struct pcapng_block *ret_block);
/* Notes that something is wrong in `block`, the last one handed out. */
void pcapng_reader_damaged(struct pcapng_reader *reader, const struct pcapng_block *block,
                           const char *format, ...) __attribute__((format(printf, 3, 4)));
/* The last block is of no use: it counts as skipped. */
void pcapng_reader_lose(struct pcapng_reader *reader);
/* Nothing before the next Section Header Block can be understood. */
void pcapng_reader_refuse_section(struct pcapng_reader *reader);

/* Numbers in the section's byte order. */
static inline uint16_t
pcapng_u16(const struct pcapng_reader *reader, const uint8_t *octets)
{
	uint16_t value;

	memcpy(&value, octets, sizeof value);
	return reader->swapped ? __builtin_bswap16(value) : value;
}

static inline uint32_t
pcapng_u32(const struct pcapng_reader *reader, const uint8_t *octets)
{
	uint32_t value;

	memcpy(&value, octets, sizeof value);
	return reader->swapped ? __builtin_bswap32(value) : value;
}

static inline uint64_t
pcapng_u64(const struct pcapng_reader *reader, const uint8_t *octets)
{
	uint64_t value;

	memcpy(&value, octets, sizeof value);
	return reader->swapped ? __builtin_bswap64(value) : value;
}

#endif
