/* Compressed files as streams of what is in them. For input.c only. */
#ifndef ANALYZER_CAPTURE_COMPRESSED_H
#define ANALYZER_CAPTURE_COMPRESSED_H

#include "analyzer/capture/input.h"

struct compressed;

/* Takes over `input`, of which nothing has been consumed, where its first octets are those of a
 * compressed format, and returns its content as a stream; else NULL and `input` is untouched.
 * `*ret_compressed` lives as long as the stream. */
FILE *compressed_open(struct input *input, struct compressed **ret_compressed);
/* Why the stream has an error; NULL: it has none. */
const char *compressed_error(const struct compressed *compressed);
/* The stream ended because the compressed data was cut. */
bool compressed_cut(const struct compressed *compressed);

#endif
