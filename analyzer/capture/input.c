#include "analyzer/capture/input.h"

#include <errno.h>
#include <fcntl.h>
#include <sha2.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analyzer/base/memory.h"
#include "analyzer/capture/compressed.h"

/* With glibc's default of 4 KiB the reading of a large capture takes more than twice as long. */
#define INPUT_BUFFER_SIZE ((size_t)256 * 1024)

static enum source_error
input_refused(const char *file, int error, char **ret_text)
{
	*ret_text = memory_format("%s: %s", file, strerror(error));
	return error == EACCES || error == EPERM ? SOURCE_NO_PERMISSION : SOURCE_UNREADABLE;
}

static void
input_set_stream(struct input *input, FILE *stream)
{
	input->stream = stream;
	/* setvbuf() ignores the size where it is to allocate the buffer itself. */
	input->buffer = memory_zeroed(1, INPUT_BUFFER_SIZE);
	setvbuf(stream, input->buffer, _IOFBF, INPUT_BUFFER_SIZE);
}

void
input_from_stream(const char *file, FILE *stream, struct input *ret_input)
{
	struct stat status;

	*ret_input = (struct input){.file = memory_text(file), .bytes = -1};
	input_set_stream(ret_input, stream);
	if (fstat(fileno(stream), &status) == 0 && S_ISREG(status.st_mode)) {
		ret_input->bytes = status.st_size;
		ret_input->rewindable = ftello(stream) == 0;
	}
}

bool
input_rewind(FILE *stream)
{
	clearerr(stream);
	return fseeko(stream, 0, SEEK_SET) == 0;
}

enum source_error
input_open(const char *file, struct input *ret_input, char **ret_text)
{
	/* A copy of standard input, so that it closes like any other file. */
	int descriptor =
	        strcmp(file, "-") == 0 ? dup(STDIN_FILENO) : open(file, O_RDONLY | O_CLOEXEC);
	struct stat status;
	FILE *stream;

	if (descriptor < 0)
		return input_refused(file, errno, ret_text);
	if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
		close(descriptor);
		return input_refused(file, EISDIR, ret_text);
	}
	stream = fdopen(descriptor, "rb");
	if (stream == NULL) {
		enum source_error refused = input_refused(file, errno, ret_text);

		close(descriptor);
		return refused;
	}
	input_from_stream(file, stream, ret_input);
	return SOURCE_OPENED;
}

void
input_decompress(struct input *input)
{
	for (int layer = 0; layer < INPUT_LAYERS_MAX; layer++) {
		struct compressed *compressed;
		FILE *stream = compressed_open(input, &compressed);

		if (stream == NULL)
			return;
		input->file = memory_text(input->file);
		input->compressed = compressed;
		input_set_stream(input, stream);
	}
}

const char *
input_error(const struct input *input, int error)
{
	const char *cause = input->compressed != NULL ? compressed_error(input->compressed) : NULL;

	return cause != NULL ? cause : strerror(error);
}

bool
input_cut(const struct input *input)
{
	return input->compressed != NULL && compressed_cut(input->compressed);
}

const char *
input_offset_of(const struct input *input)
{
	return input->compressed != NULL ? " of the uncompressed file" : "";
}

void
input_close(struct input *input)
{
	if (input->stream != NULL)
		fclose(input->stream);
	free(input->buffer);
	free(input->file);
	*input = (struct input){.bytes = -1};
}

size_t
input_peek(struct input *input, uint8_t *ret_octets, size_t size)
{
	size_t count =
	        fread(ret_octets, 1, size < INPUT_PEEK_MAX ? size : INPUT_PEEK_MAX, input->stream);

	/* ISO C promises one octet of push-back; glibc and musl hold INPUT_PEEK_MAX and more. */
	for (size_t i = count; i > 0; i--)
		ungetc(ret_octets[i - 1], input->stream);
	return count;
}

char *
input_sha256(struct input *input)
{
	char digest[SHA256_DIGEST_STRING_LENGTH];
	uint8_t piece[65536];
	size_t count;
	SHA2_CTX context;
	bool whole;

	if (input->bytes < 0)
		return NULL;
	SHA256Init(&context);
	while ((count = fread(piece, 1, sizeof piece, input->stream)) != 0)
		SHA256Update(&context, piece, count);
	whole = ferror(input->stream) == 0;
	rewind(input->stream);
	return whole ? memory_text(SHA256End(&context, digest)) : NULL;
}
