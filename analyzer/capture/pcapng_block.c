#include "analyzer/capture/pcapng_block.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "analyzer/base/memory.h"

/* Above any packet, and above the key logs that people put in. Wireshark takes as much. */
#define PCAPNG_BLOCK_MAX (UINT32_C(16) * 1024 * 1024)
#define PCAPNG_HEADER 8 /* type, length */
#define PCAPNG_FRAME 12 /* and the length once more at the end */
#define PCAPNG_BYTE_ORDER UINT32_C(0x1a2b3c4d)

/* Grows up to four times the largest block: a look behind that one may show another. */
#define WINDOW_SIZE ((size_t)512 * 1024)

struct block_kind {
	enum pcapng_type type;
	uint32_t fixed; /* octets of its fixed fields */
	/* Where a length is a lie these fields are taken all the same: an interface that went
	 * missing would give its number to the next one, a section its numbers to the one before.
	 */
	bool numbering;
	const char *name;
};

static const struct block_kind block_kinds[] = {
        {PCAPNG_ENHANCED_PACKET, 20, false, "Enhanced Packet Block"},
        {PCAPNG_SIMPLE_PACKET, 4, false, "Simple Packet Block"},
        {PCAPNG_INTERFACE, 8, true, "Interface Description Block"},
        {PCAPNG_SECTION, 16, true, "Section Header Block"},
        {PCAPNG_STATISTICS, 12, false, "Interface Statistics Block"},
        {PCAPNG_NAME_RESOLUTION, 0, false, "Name Resolution Block"},
        {PCAPNG_PACKET, 20, false, "Packet Block"},
        {PCAPNG_DECRYPTION_SECRETS, 8, false, "Decryption Secrets Block"},
        {PCAPNG_JOURNAL_EXPORT, 0, false, "systemd Journal Export Block"},
        {PCAPNG_CUSTOM, 4, false, "Custom Block"},
        {PCAPNG_CUSTOM_NOT_COPIED, 4, false, "Custom Block"},
};

static const struct block_kind *
block_kind(uint32_t type)
{
	for (size_t i = 0; i < sizeof block_kinds / sizeof block_kinds[0]; i++) {
		if (block_kinds[i].type == type)
			return &block_kinds[i];
	}
	return NULL;
}

/* --------------------------------------------------------------- window --- */

void
pcapng_reader_init(struct pcapng_reader *reader, struct input *input)
{
	*reader = (struct pcapng_reader){
	        .input = input,
	        .window = memory_zeroed(1, WINDOW_SIZE),
	        .capacity = WINDOW_SIZE,
	};
}

void
pcapng_reader_rewind(struct pcapng_reader *reader)
{
	free(reader->damage);
	*reader = (struct pcapng_reader){
	        .input = reader->input,
	        .window = reader->window,
	        .capacity = reader->capacity,
	};
}

void
pcapng_reader_free(struct pcapng_reader *reader)
{
	free(reader->window);
	free(reader->damage);
}

/* Each octet is moved at most once on average: the window grows where more than half of it is in
 * use. */
static void
window_make_room(struct pcapng_reader *reader)
{
	size_t held = reader->end - reader->begin;

	if (held > reader->capacity / 2) {
		reader->capacity *= 2;
		reader->window = memory_resize(reader->window, reader->capacity, 1);
	}
	memmove(reader->window, reader->window + reader->begin, held);
	reader->begin = 0;
	reader->end = held;
}

/* Whether there are `count` octets from the window's beginning on, which it then shows. */
static inline bool
window_holds(struct pcapng_reader *reader, size_t count)
{
	while (reader->end - reader->begin < count) {
		size_t missing = count - (reader->end - reader->begin), room, got;

		if (feof(reader->input->stream) || ferror(reader->input->stream))
			return false;
		if (reader->end == reader->capacity)
			window_make_room(reader);
		room = reader->capacity - reader->end;
		/* A pipe may be slow: what is there must not wait for what may follow. */
		got = fread(reader->window + reader->end, 1,
		            reader->input->bytes >= 0 || missing > room ? room : missing,
		            reader->input->stream);
		if (ferror(reader->input->stream))
			reader->error = errno;
		if (got == 0)
			return false;
		reader->end += got;
	}
	return true;
}

static void
window_consume(struct pcapng_reader *reader, size_t count)
{
	reader->begin += count;
	reader->offset += (int64_t)count;
}

/* --------------------------------------------------------------- damage --- */

static void
note_damage(struct pcapng_reader *reader, int64_t offset, char *text)
{
	if (reader->damage != NULL) {
		free(text);
		return;
	}
	reader->damage = text;
	reader->damage_offset = offset;
}

void
pcapng_reader_damaged(struct pcapng_reader *reader, const struct pcapng_block *block,
                      const char *format, ...)
{
	const struct block_kind *kind = block_kind(block->type);
	char cause[160];
	va_list arguments;

	if (reader->damage != NULL)
		return;
	va_start(arguments, format);
	vsnprintf(cause, sizeof cause, format, arguments);
	va_end(arguments);
	note_damage(reader, block->offset,
	            kind != NULL ? memory_format("%s: %s", kind->name, cause)
	                         : memory_format("block of type 0x%08x: %s", block->type, cause));
}

void
pcapng_reader_lose(struct pcapng_reader *reader)
{
	reader->skipped += reader->pending;
}

void
pcapng_reader_refuse_section(struct pcapng_reader *reader)
{
	reader->sections_only = reader->astray = true;
}

/* --------------------------------------------------------------- frames --- */

static uint32_t
word(const uint8_t *octets, bool swapped)
{
	uint32_t value;

	memcpy(&value, octets, sizeof value);
	return swapped ? __builtin_bswap32(value) : value;
}

/* Sets the byte order by a Section Header Block's fourth word. False: it is neither order. */
static bool
byte_order(const uint8_t *block, bool *ret_swapped)
{
	uint32_t magic = word(block + PCAPNG_HEADER, false);

	*ret_swapped = magic == __builtin_bswap32(PCAPNG_BYTE_ORDER);
	return *ret_swapped || magic == PCAPNG_BYTE_ORDER;
}

/* Octets that a block takes. Some old writers left the padding out of the length (ntar's own test
 * files), and Wireshark reads them. */
static uint32_t
padded(uint32_t length)
{
	return (length + 3) & ~UINT32_C(3);
}

/* Whether a block of a known type begins `at` octets into the window, and its lengths agree. */
static bool
plausible(struct pcapng_reader *reader, size_t at)
{
	const struct block_kind *kind;
	bool swapped = reader->swapped;
	const uint8_t *block;
	uint32_t type, length;

	if (!window_holds(reader, at + PCAPNG_FRAME))
		return false;
	block = reader->window + reader->begin + at;
	type = pcapng_u32(reader, block);
	kind = block_kind(type);
	if (kind == NULL)
		return false;
	if (type != PCAPNG_SECTION && reader->sections_only)
		return false;
	if (type == PCAPNG_SECTION && !byte_order(block, &swapped))
		return false;
	length = word(block + 4, swapped);
	if (length < PCAPNG_FRAME + kind->fixed || length > PCAPNG_BLOCK_MAX || length % 4 != 0 ||
	    !window_holds(reader, at + length))
		return false;
	block = reader->window + reader->begin + at;
	return word(block + length - 4, swapped) == length;
}

/* Finds the next plausible block. Not only at multiples of four: what was cut and has been
 * continued, or was mangled as text, is no longer aligned. */
static bool
resynchronise(struct pcapng_reader *reader)
{
	reader->astray = false;
	while (window_holds(reader, PCAPNG_FRAME)) {
		if (plausible(reader, 0))
			return true;
		window_consume(reader, 1);
		reader->skipped++;
	}
	reader->skipped += reader->end - reader->begin;
	window_consume(reader, reader->end - reader->begin);
	return false;
}

/* What may be said of the octets left, which are too few for a block. */
static void
end_of_file(struct pcapng_reader *reader)
{
	if (ferror(reader->input->stream))
		note_damage(reader, reader->offset + (int64_t)(reader->end - reader->begin),
		            memory_text(input_error(reader->input, reader->error)));
	else
		reader->cut = reader->end != reader->begin || input_cut(reader->input);
}

/* The file ends before the block does. Where another block follows it was the length that lied. */
static bool
only_cut(struct pcapng_reader *reader)
{
	size_t held = reader->end - reader->begin;

	if (ferror(reader->input->stream))
		return true;
	for (size_t at = 4; at + PCAPNG_FRAME <= held; at++) {
		if (plausible(reader, at))
			return false;
	}
	return true;
}

enum frame {
	FRAME_WHOLE,
	FRAME_LIES, /* the block's length is not to be believed */
	FRAME_END,
};

static enum frame
check_lengths(struct pcapng_reader *reader, const struct pcapng_block *block, uint32_t length)
{
	uint32_t size = padded(length), repeated;

	if (length < PCAPNG_FRAME) {
		pcapng_reader_damaged(reader, block, "block length %u, less than an empty block's",
		                      length);
		return FRAME_LIES;
	}
	if (length > PCAPNG_BLOCK_MAX) {
		pcapng_reader_damaged(reader, block, "block length %u, above the limit of %u",
		                      length, PCAPNG_BLOCK_MAX);
		return FRAME_LIES;
	}
	if (!window_holds(reader, size)) {
		if (only_cut(reader)) {
			end_of_file(reader);
			return FRAME_END;
		}
		pcapng_reader_damaged(reader, block, "block length %u leads past the end", length);
		return FRAME_LIES;
	}
	repeated = pcapng_u32(reader, reader->window + reader->begin + size - 4);
	if (repeated == length)
		return FRAME_WHOLE;
	pcapng_reader_damaged(reader, block, "block length %u is repeated as %u at the end", length,
	                      repeated);
	/* Where the next block shows that the first was right, this one is good. */
	return plausible(reader, size) || !window_holds(reader, (size_t)size + 1) ? FRAME_WHOLE
	                                                                          : FRAME_LIES;
}

/* Takes the byte order of the section that begins. False: it is not known, and the section is lost.
 */
static bool
begin_section(struct pcapng_reader *reader, const struct pcapng_block *block, const uint8_t *header)
{
	reader->sections_only = false;
	if (byte_order(header, &reader->swapped))
		return true;
	pcapng_reader_damaged(reader, block, "byte-order magic %02x %02x %02x %02x", header[8],
	                      header[9], header[10], header[11]);
	pcapng_reader_refuse_section(reader);
	return false;
}

/* The search for the next block begins behind the first word of this one. */
static void
step_over(struct pcapng_reader *reader)
{
	reader->pending = 4;
	pcapng_reader_lose(reader);
}

/* Shows `body_length` octets of the block at the window's beginning; the next one begins `size`
 * octets after it. */
static bool
hand_out(struct pcapng_reader *reader, struct pcapng_block *block, uint32_t body_length,
         uint32_t size)
{
	block->body = reader->window + reader->begin + PCAPNG_HEADER;
	block->body_length = body_length;
	reader->pending = size;
	return true;
}

bool
pcapng_reader_next(struct pcapng_reader *reader, struct pcapng_block *ret_block)
{
	for (;;) {
		const struct block_kind *kind;
		const uint8_t *header;
		uint32_t length, fixed;
		enum frame frame;

		window_consume(reader, reader->pending);
		reader->pending = 0;
		if ((reader->astray && !resynchronise(reader)) ||
		    !window_holds(reader, PCAPNG_FRAME)) {
			end_of_file(reader);
			return false;
		}
		header = reader->window + reader->begin;
		ret_block->offset = reader->offset;
		ret_block->type = pcapng_u32(reader, header);
		if (ret_block->type == PCAPNG_SECTION &&
		    !begin_section(reader, ret_block, header)) {
			step_over(reader);
			continue;
		}
		kind = block_kind(ret_block->type);
		fixed = kind != NULL ? kind->fixed : 0;
		length = pcapng_u32(reader, header + 4);
		frame = check_lengths(reader, ret_block, length);
		if (frame == FRAME_END)
			return false;
		if (frame == FRAME_LIES) {
			reader->astray = true;
			if (kind != NULL && kind->numbering &&
			    window_holds(reader, PCAPNG_HEADER + fixed))
				return hand_out(reader, ret_block, fixed, PCAPNG_HEADER + fixed);
			step_over(reader);
			continue;
		}
		if (padded(length) >= PCAPNG_FRAME + fixed)
			return hand_out(reader, ret_block, padded(length) - PCAPNG_FRAME,
			                padded(length));
		pcapng_reader_damaged(reader, ret_block,
		                      "block length %u has no room for its fields", length);
		reader->pending = padded(length);
		pcapng_reader_lose(reader);
	}
}
