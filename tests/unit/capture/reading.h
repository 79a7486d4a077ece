/* One forged capture and its source, for the suites that read files. */
#ifndef TESTS_UNIT_CAPTURE_READING_H
#define TESTS_UNIT_CAPTURE_READING_H

#include <check.h>

#include "analyzer/capture/source.h"
#include "tests/unit/capture/forge.h"

#define SECOND INT64_C(1000000000)
#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))

static struct forge forge;
static char *file, *text;
static struct source *source;
static struct packet packet;

static inline void
setup(void)
{
	memset(&forge, 0, sizeof forge);
	file = text = NULL;
	source = NULL;
}

static inline void
teardown(void)
{
	if (source != NULL)
		source->operations->close(source);
	if (file != NULL)
		unlink(file);
	free(file);
	free(text);
}

/* Opens a file of what `forge` holds. */
static inline enum source_error
open_forged(struct source_options options)
{
	file = forge_file(&forge);
	return source_open(file, &options, &source, &text);
}

static inline void
open_good(void)
{
	ck_assert_int_eq(open_forged((struct source_options){0}), SOURCE_OPENED);
}

static inline enum source_result
next(void)
{
	return source->operations->next(source, &packet);
}

/* Not opened, with a message that names the file and holds `why`. */
static inline void
refused(enum source_error error, const char *why)
{
	ck_assert_int_eq(open_forged((struct source_options){0}), error);
	ck_assert_msg(strncmp(text, file, strlen(file)) == 0, "names no file: %s", text);
	ck_assert_msg(strstr(text, why) != NULL, "%s", text);
	ck_assert_ptr_null(strchr(text, '\n'));
}

/* The next packet, which must be there. */
static inline const struct packet *
read_packet(void)
{
	ck_assert_int_eq(next(), SOURCE_PACKET);
	return &packet;
}

/* The end after damage at `offset`; the message is the file's name, the octet, and `said`. */
static inline void
ends_damaged(int64_t offset, const char *said)
{
	char *expected = NULL;

	ck_assert_int_eq(next(), SOURCE_DAMAGED);
	ck_assert_int_gt(
	        asprintf(&expected, "%s: octet %lld%s", source->info.file, (long long)offset, said),
	        0);
	ck_assert_str_eq(source->info.error, expected);
	ck_assert_int_eq(source->info.error_offset, offset);
	ck_assert(!source->info.truncated_tail);
	free(expected);
}

/* The end of a file in which nothing is wrong. */
static inline void
ends_well(void)
{
	ck_assert_int_eq(next(), SOURCE_END);
	ck_assert_ptr_null(source->info.error);
	ck_assert_int_eq(source->info.error_offset, -1);
	ck_assert(!source->info.truncated_tail);
}

/* Puts the octets on standard input, as of a pipe whose writer has gone or still writes. */
static inline void
feed_standard_input(const void *octets, size_t length, bool writer_stays)
{
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(write(ends[1], octets, length), (ssize_t)length);
	if (!writer_stays)
		close(ends[1]);
	ck_assert_int_eq(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
	close(ends[0]);
}

#endif
