#include "analyzer/capture/compressed.h"

#include <errno.h>
#include <lz4frame.h>
#include <stdlib.h>
#include <string.h>
#define ZLIB_CONST /* its input is const */
#include <zlib.h>
#include <zstd.h>

#include "analyzer/base/memory.h"

/* A decompression bomb costs time and not memory, so a good deal is let through before the ratio
 * counts. A storm of one full-size frame, again and again, stays below 200. */
#define COMPRESSED_FREE_SIZE (INT64_C(256) * 1024 * 1024)
#define COMPRESSED_RATIO_MAX 500
/* Window of `zstd --ultra -22`: 128 MiB are held. What `--long=31` writes would take 2 GiB. */
#define COMPRESSED_WINDOW_LOG 27

#define COMPRESSED_PIECE ((size_t)128 * 1024)

struct pieces {
	const uint8_t *in;
	size_t in_size;
	uint8_t *out;
	size_t out_size;
	/* Octets to come with next, no more: a decoder that fails forgets what it had decoded of
	 * the same piece. */
	size_t wanted;
};

/* Any format's first piece: its magic and the octet behind it. */
#define PIECE_FIRST 5

enum step {
	STEP_MORE,
	STEP_MEMBER_END,
	STEP_FAILED,
};

/* A compressed format, known by its first octets. A file may hold several members of it, one after
 * the other, whose contents belong together. */
struct codec {
	const char *magic; /* four octets */
	size_t magic_length;
	const char *name;
	void *(*create)(void);
	/* Consumes of `pieces->in` and fills `pieces->out`, moving both. After a member's end it is
	 * ready for the next one. */
	enum step (*step)(void *decoder, struct pieces *pieces, const char **ret_cause);
	void (*destroy)(void *decoder);
};

struct compressed {
	struct input inner; /* the compressed octets */
	const struct codec *codec;
	void *decoder;
	uint8_t piece[COMPRESSED_PIECE];
	size_t piece_begin, piece_end;
	size_t wanted;        /* see struct pieces */
	int64_t taken, given; /* octets of the compressed and of the uncompressed file */
	bool in_member, cut, ended;
	char *error;
};

/* ----------------------------------------------------------------- gzip --- */

#define GZIP_ONLY 16 /* added to the window bits: see zlib.h, inflateInit2() */

static void *
gzip_create(void)
{
	z_stream *stream = memory_zeroed(1, sizeof *stream);

	if (inflateInit2(stream, MAX_WBITS + GZIP_ONLY) == Z_OK)
		return stream;
	free(stream);
	return NULL;
}

static enum step
gzip_step(void *decoder, struct pieces *pieces, const char **ret_cause)
{
	z_stream *stream = decoder;
	int result;

	stream->next_in = pieces->in;
	stream->avail_in = (uInt)pieces->in_size;
	stream->next_out = pieces->out;
	stream->avail_out = (uInt)pieces->out_size;
	result = inflate(stream, Z_NO_FLUSH);
	*pieces = (struct pieces){stream->next_in, stream->avail_in, stream->next_out,
	                          stream->avail_out, COMPRESSED_PIECE};
	if (result == Z_STREAM_END)
		return inflateReset(stream) == Z_OK ? STEP_MEMBER_END : STEP_FAILED;
	if (result == Z_OK || result == Z_BUF_ERROR)
		return STEP_MORE;
	*ret_cause = stream->msg != NULL ? stream->msg : zError(result);
	return STEP_FAILED;
}

static void
gzip_destroy(void *decoder)
{
	inflateEnd(decoder);
	free(decoder);
}

/* ----------------------------------------------------------------- zstd --- */

static void *
zstd_create(void)
{
	ZSTD_DCtx *context = ZSTD_createDCtx();

	if (context != NULL)
		ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, COMPRESSED_WINDOW_LOG);
	return context;
}

static enum step
zstd_step(void *decoder, struct pieces *pieces, const char **ret_cause)
{
	ZSTD_inBuffer in = {pieces->in, pieces->in_size, 0};
	ZSTD_outBuffer out = {pieces->out, pieces->out_size, 0};
	size_t result = ZSTD_decompressStream(decoder, &out, &in);

	if (ZSTD_isError(result)) {
		*ret_cause = ZSTD_getErrorName(result);
		return STEP_FAILED;
	}
	*pieces = (struct pieces){pieces->in + in.pos, in.size - in.pos, pieces->out + out.pos,
	                          out.size - out.pos, result};
	return result == 0 ? STEP_MEMBER_END : STEP_MORE;
}

static void
zstd_destroy(void *decoder)
{
	ZSTD_freeDCtx(decoder);
}

/* ------------------------------------------------------------------ lz4 --- */

static void *
lz4_create(void)
{
	LZ4F_dctx *context;

	return LZ4F_isError(LZ4F_createDecompressionContext(&context, LZ4F_VERSION)) ? NULL
	                                                                             : context;
}

static enum step
lz4_step(void *decoder, struct pieces *pieces, const char **ret_cause)
{
	size_t taken = pieces->in_size, given = pieces->out_size;
	size_t result = LZ4F_decompress(decoder, pieces->out, &given, pieces->in, &taken, NULL);

	if (LZ4F_isError(result)) {
		*ret_cause = LZ4F_getErrorName(result);
		return STEP_FAILED;
	}
	*pieces = (struct pieces){pieces->in + taken, pieces->in_size - taken, pieces->out + given,
	                          pieces->out_size - given, result};
	return result == 0 ? STEP_MEMBER_END : STEP_MORE;
}

static void
lz4_destroy(void *decoder)
{
	LZ4F_freeDecompressionContext(decoder);
}

/* ------------------------------------------------------------------ all --- */

/* RFC 1952 section 2.3.1; RFC 8878 section 3.1; LZ4 frame format 1.6.2. pzstd puts a skippable
 * frame (RFC 8878 section 3.1.2) first. */
static const struct codec codecs[] = {
        {"\x1f\x8b\x08", 3, "gzip", gzip_create, gzip_step, gzip_destroy},
        {"\x28\xb5\x2f\xfd", 4, "zstd", zstd_create, zstd_step, zstd_destroy},
        {"\x50\x2a\x4d\x18", 4, "zstd", zstd_create, zstd_step, zstd_destroy},
        {"\x04\x22\x4d\x18", 4, "lz4", lz4_create, lz4_step, lz4_destroy},
};

static void
compressed_fail(struct compressed *self, const char *cause)
{
	self->error = memory_format("%s: %s", self->codec->name, cause);
	self->ended = true;
}

/* More of the compressed file. False: there is none. */
static bool
compressed_refill(struct compressed *self)
{
	self->piece_begin = 0;
	self->piece_end = fread(self->piece, 1, sizeof self->piece, self->inner.stream);
	return self->piece_end != 0;
}

/* Zeros after a member are padding, as tapes and some disks leave it. */
static bool
compressed_skip_padding(struct compressed *self)
{
	do {
		while (self->piece_begin < self->piece_end) {
			if (self->piece[self->piece_begin] != 0)
				return true;
			self->piece_begin++;
		}
	} while (compressed_refill(self));
	return false;
}

static void
compressed_end(struct compressed *self)
{
	if (ferror(self->inner.stream)) {
		compressed_fail(self, input_error(&self->inner, errno));
		return;
	}
	self->cut = self->in_member || input_cut(&self->inner);
	self->ended = true;
}

/* Decodes one piece. Returns how many octets came out. */
static size_t
compressed_step(struct compressed *self, uint8_t *buffer, size_t size)
{
	const uint8_t *in;
	struct pieces pieces;
	const char *cause = "can't be read on";
	enum step step;
	size_t given;
	bool more;

	if (!self->in_member) {
		self->wanted = PIECE_FIRST;
		if (!compressed_skip_padding(self)) {
			compressed_end(self);
			return 0;
		}
	}
	more = self->piece_begin < self->piece_end || compressed_refill(self);
	in = self->piece + self->piece_begin;
	pieces = (struct pieces){.in = in,
	                         .in_size = self->piece_end - self->piece_begin,
	                         .out = buffer,
	                         .out_size = size};
	if (pieces.in_size > self->wanted)
		pieces.in_size = self->wanted;
	step = self->codec->step(self->decoder, &pieces, &cause);
	given = size - pieces.out_size;
	self->wanted = pieces.wanted;
	self->in_member = step == STEP_MORE;
	self->piece_begin += (size_t)(pieces.in - in);
	self->taken += pieces.in - in;
	self->given += (int64_t)given;
	if (step == STEP_FAILED)
		compressed_fail(self, cause);
	else if (self->given > COMPRESSED_FREE_SIZE &&
	         self->given / COMPRESSED_RATIO_MAX > self->taken)
		compressed_fail(self, "so many times its compressed size that it is taken for a"
		                      " decompression bomb");
	else if (!more && given == 0 && self->in_member)
		/* It holds nothing back. */
		compressed_end(self);
	return given;
}

static ssize_t
compressed_read(void *cookie, char *buffer, size_t size)
{
	struct compressed *self = cookie;

	while (!self->ended) {
		size_t given = compressed_step(self, (uint8_t *)buffer, size);

		if (given != 0)
			return (ssize_t)given;
	}
	if (self->error == NULL)
		return 0;
	errno = EIO;
	return -1;
}

static bool
compressed_rewind(struct compressed *self)
{
	void *decoder = self->codec->create();

	if (decoder == NULL || !input_rewind(self->inner.stream)) {
		if (decoder != NULL)
			self->codec->destroy(decoder);
		return false;
	}
	self->codec->destroy(self->decoder);
	self->decoder = decoder;
	free(self->error);
	self->error = NULL;
	self->piece_begin = self->piece_end = self->wanted = 0;
	self->taken = self->given = 0;
	self->in_member = self->cut = self->ended = false;
	return true;
}

/* It only tells the position, and goes back to the beginning. */
static int
compressed_seek(void *cookie, off64_t *offset, int whence)
{
	struct compressed *self = cookie;

	if (whence == SEEK_SET && *offset == 0 && compressed_rewind(self))
		return 0;
	if (whence != SEEK_CUR || *offset != 0) {
		errno = ESPIPE;
		return -1;
	}
	*offset = self->given;
	return 0;
}

static int
compressed_close(void *cookie)
{
	struct compressed *self = cookie;

	self->codec->destroy(self->decoder);
	input_close(&self->inner);
	free(self->error);
	free(self);
	return 0;
}

static const struct codec *
codec_of(struct input *input)
{
	uint8_t magic[4] = {0};

	input_peek(input, magic, sizeof magic);
	for (size_t i = 0; i < sizeof codecs / sizeof codecs[0]; i++) {
		if (memcmp(magic, codecs[i].magic, codecs[i].magic_length) == 0)
			return &codecs[i];
	}
	return NULL;
}

FILE *
compressed_open(struct input *input, struct compressed **ret_compressed)
{
	static const cookie_io_functions_t functions = {
	        .read = compressed_read,
	        .seek = compressed_seek,
	        .close = compressed_close,
	};
	const struct codec *codec = codec_of(input);
	void *decoder = codec != NULL ? codec->create() : NULL;
	struct compressed *self;
	FILE *stream;

	if (decoder == NULL)
		return NULL;
	self = memory_zeroed(1, sizeof *self);
	self->codec = codec;
	self->decoder = decoder;
	stream = fopencookie(self, "rb", functions);
	if (stream == NULL) {
		codec->destroy(decoder);
		free(self);
		return NULL;
	}
	self->inner = *input;
	*ret_compressed = self;
	return stream;
}

const char *
compressed_error(const struct compressed *compressed)
{
	return compressed->error;
}

bool
compressed_cut(const struct compressed *compressed)
{
	return compressed->cut;
}
