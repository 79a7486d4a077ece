/* A message under construction: octets put one behind the other, in network order. */
#ifndef SAMPLES_OCTETS_H
#define SAMPLES_OCTETS_H

#include "analyzer/base/slice.h"

#include <stddef.h>
#include <stdint.h>

/* The largest UDP payload of an unfragmented frame. */
#define OCTETS_MAX 1472

struct octets {
	size_t length;
	uint8_t data[OCTETS_MAX];
};

void octets_put(struct octets *octets, const void *data, size_t length);
void octets_u8(struct octets *octets, unsigned value);
void octets_u16(struct octets *octets, unsigned value);
void octets_u32(struct octets *octets, uint32_t value);
void octets_text(struct octets *octets, const char *text);
/* The text and the NUL that ends it. */
void octets_text_nul(struct octets *octets, const char *text);
/* Zero octets until the message is `length` octets long. */
void octets_pad_to(struct octets *octets, size_t length);
struct slice octets_slice(const struct octets *octets);

#endif
