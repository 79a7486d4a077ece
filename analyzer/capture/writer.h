/* Writes packets as a capture file. */
#ifndef ANALYZER_CAPTURE_WRITER_H
#define ANALYZER_CAPTURE_WRITER_H

#include <stdio.h>

#include "analyzer/capture/packet.h"

/* What fits an option of pcapng; a longer comment is cut at a character border. */
#define WRITER_COMMENT_MAX 65535

enum writer_format { WRITER_PCAPNG, WRITER_PCAP };

enum writer_result {
	WRITER_DONE,
	WRITER_MIXED_LINKS, /* pcap holds one link type only; nothing was written */
};

struct writer;

/* `application` names the program in a pcapng file. `file` stays the caller's, who looks for errors
 * on it. Times have nanoseconds. */
struct writer *writer_create(FILE *file, enum writer_format format, const char *application);
/* Takes a packet of `interface`, one of the capture with this number, named `capture`; NULL: it has
 * no name. A pcapng file gets one interface for each of theirs, described as it was, or else by the
 * capture's name, and one comment for each of `comments`: valid UTF-8, whose control characters
 * become blanks. */
enum writer_result writer_put(struct writer *writer, const struct packet *packet,
                              const char *capture, const struct capture_interface *interface,
                              const char *const *comments, size_t comment_count);
/* Ends the file: a pcapng file gets what the captures said of lost packets, as `info` has it now.
 * `captures` are by capture number. */
void writer_finish(struct writer *writer, const struct capture_info *const *captures);
void writer_destroy(struct writer *writer);

#endif
