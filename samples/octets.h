/* A message under construction: octets put one behind the other. */
#ifndef SAMPLES_OCTETS_H
#define SAMPLES_OCTETS_H

#include "analyzer/base/slice.h"

#include <stddef.h>
#include <stdint.h>

/* Room for an XML alarm of SCCP and what is said in one breath with it. */
#define OCTETS_MAX 4096

/* Begins a struct slice with a literal, without the NUL that ends it. */
#define SLICE(text)                                       \
	{                                                 \
		(const uint8_t *)(text), sizeof(text) - 1 \
	}

struct octets {
	size_t length;
	uint8_t data[OCTETS_MAX];
};

void octets_put(struct octets *octets, const void *data, size_t length);
/* In network order... */
void octets_u8(struct octets *octets, unsigned value);
void octets_u16(struct octets *octets, unsigned value);
void octets_u32(struct octets *octets, uint32_t value);
/* ... and least significant octet first. */
void octets_le16(struct octets *octets, unsigned value);
void octets_le32(struct octets *octets, uint32_t value);
void octets_text(struct octets *octets, const char *text);
/* The text and the NUL that ends it. */
void octets_text_nul(struct octets *octets, const char *text);
/* The text, cut or filled with NULs to `width` octets. */
void octets_text_field(struct octets *octets, const char *text, size_t width);
/* Zero octets until the message is `length` octets long. */
void octets_pad_to(struct octets *octets, size_t length);
struct slice octets_slice(const struct octets *octets);

#endif
