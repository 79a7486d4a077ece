/* Where packets come from: one interface, several kinds of source behind it. A source is opened
 * before the process is confined and never opens anything afterwards. */
#ifndef ANALYZER_CAPTURE_SOURCE_H
#define ANALYZER_CAPTURE_SOURCE_H

#include "analyzer/capture/packet.h"

enum source_result {
	SOURCE_PACKET,  /* *ret_packet is set */
	SOURCE_END,     /* nothing more; info says whether the end was clean */
	SOURCE_DAMAGED, /* octets were lost before the end; info->error says where; nothing more */
};

struct source {
	const struct source_operations *operations;
	struct capture_info info;
};

/* What a kind of source implements. */
struct source_operations {
	enum source_result (*next)(struct source *source, struct packet *ret_packet);
	void (*close)(struct source *source); /* frees all, the source too */
};

struct source_options {
	const char
	        *filter; /* libpcap filter expression; NULL none. Frame numbers stay the file's. */
	bool hash;       /* SHA-256 of the whole file into info.sha256 */
};

enum source_error {
	SOURCE_OPENED,
	SOURCE_UNREADABLE, /* missing, empty, foreign, unknown link type */
	SOURCE_BAD_FILTER, /* the filter does not compile: a usage error */
	SOURCE_NO_PERMISSION,
};

/* Opens a capture file, "-" for standard input. On failure `ret_text` (caller frees) is one line
 * that names the file, and the offset where one is known. */
enum source_error source_open(const char *file, const struct source_options *options,
                              struct source **ret_source, char **ret_text);

/* Several sources as one stream in time order; ties go to the lower capture number. */
struct stream;

/* Takes ownership of the sources, whose place in the array becomes their capture number. */
struct stream *stream_create(struct source **sources, size_t count);
void stream_destroy(struct stream *stream);
/* SOURCE_DAMAGED is returned once at the very end, in place of SOURCE_END, if any source was. */
enum source_result stream_next(struct stream *stream, struct packet *ret_packet);
size_t stream_count(const struct stream *stream);
const struct capture_info *stream_info(const struct stream *stream, size_t capture);

#endif
