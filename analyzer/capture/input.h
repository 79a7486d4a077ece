/* The octets of a capture file, before anybody knows its format. For the kinds of source only. */
#ifndef ANALYZER_CAPTURE_INPUT_H
#define ANALYZER_CAPTURE_INPUT_H

#include <stdio.h>

#include "analyzer/capture/source.h"

struct input {
	char *file; /* as the user named it */
	FILE *stream;
	char *buffer;  /* of the stream: freed after it is closed */
	int64_t bytes; /* on disk; -1: not a regular file */
	bool rewindable;
	struct compressed *compressed; /* below `stream`, which owns it; NULL: none */
};

/* "-" is standard input. On failure `ret_text` (caller frees) names the file. */
enum source_error input_open(const char *file, struct input *ret_input, char **ret_text);
/* Takes `stream`, of which nothing may have been read yet. */
void input_from_stream(const char *file, FILE *stream, struct input *ret_input);
void input_close(struct input *input);
/* Back to the first octet of a `rewindable` input's content, whose stream this is. False: it can't
 * be read again. */
bool input_rewind(FILE *stream);

/* A file compressed, and compressed once more by a careless download. */
#define INPUT_LAYERS_MAX 2

/* Puts the content of a compressed file in place of the file. */
void input_decompress(struct input *input);
/* Why the stream has an error, where errno said `error`. */
const char *input_error(const struct input *input, int error);
/* The stream has ended before its time: compressed data that was cut. */
bool input_cut(const struct input *input);
/* What an offset in the stream counts, for messages: "octet 5" and this. */
const char *input_offset_of(const struct input *input);

#define INPUT_PEEK_MAX 8

/* The first octets without consuming them, at most INPUT_PEEK_MAX. Returns how many there are. */
size_t input_peek(struct input *input, uint8_t *ret_octets, size_t size);
/* SHA-256 of the whole file as hexadecimal digits (caller frees); NULL for what can't be read
 * twice. */
char *input_sha256(struct input *input);

#endif
