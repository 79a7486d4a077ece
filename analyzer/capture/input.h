/* The octets of a capture file, before anybody knows its format. For the kinds of source only. */
#ifndef ANALYZER_CAPTURE_INPUT_H
#define ANALYZER_CAPTURE_INPUT_H

#include <stdio.h>

#include "analyzer/capture/source.h"

struct input {
	char *file; /* as the user named it */
	FILE *stream;
	char *buffer;  /* of the stream: freed after it is closed */
	int64_t bytes; /* -1: not a regular file */
};

/* "-" is standard input. On failure `ret_text` (caller frees) names the file. */
enum source_error input_open(const char *file, struct input *ret_input, char **ret_text);
/* Takes `stream`, of which nothing may have been read yet. */
void input_from_stream(const char *file, FILE *stream, struct input *ret_input);
void input_close(struct input *input);

#define INPUT_PEEK_MAX 8

/* The first octets without consuming them, at most INPUT_PEEK_MAX. Returns how many there are. */
size_t input_peek(struct input *input, uint8_t *ret_octets, size_t size);
/* SHA-256 of the whole file as hexadecimal digits (caller frees); NULL for what can't be read
 * twice. */
char *input_sha256(struct input *input);

#endif
