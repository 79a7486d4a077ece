#include "samples/octets.h"

#include <assert.h>
#include <string.h>

void
octets_put(struct octets *octets, const void *data, size_t length)
{
	assert(length <= sizeof octets->data - octets->length);
	if (length != 0)
		memcpy(octets->data + octets->length, data, length);
	octets->length += length;
}

void
octets_u8(struct octets *octets, unsigned value)
{
	octets_put(octets, &(uint8_t){(uint8_t)value}, 1);
}

void
octets_u16(struct octets *octets, unsigned value)
{
	octets_u8(octets, value >> 8 & 0xff);
	octets_u8(octets, value & 0xff);
}

void
octets_u32(struct octets *octets, uint32_t value)
{
	octets_u16(octets, value >> 16);
	octets_u16(octets, value & 0xffff);
}

void
octets_le16(struct octets *octets, unsigned value)
{
	octets_u8(octets, value & 0xff);
	octets_u8(octets, value >> 8 & 0xff);
}

void
octets_le32(struct octets *octets, uint32_t value)
{
	octets_le16(octets, value & 0xffff);
	octets_le16(octets, value >> 16);
}

void
octets_text(struct octets *octets, const char *text)
{
	octets_put(octets, text, strlen(text));
}

void
octets_text_nul(struct octets *octets, const char *text)
{
	octets_put(octets, text, strlen(text) + 1);
}

void
octets_text_field(struct octets *octets, const char *text, size_t width)
{
	size_t end = octets->length + width;

	octets_put(octets, text, strnlen(text, width));
	octets_pad_to(octets, end);
}

void
octets_pad_to(struct octets *octets, size_t length)
{
	while (octets->length < length)
		octets_u8(octets, 0);
}

struct slice
octets_slice(const struct octets *octets)
{
	return (struct slice){octets->data, octets->length};
}
