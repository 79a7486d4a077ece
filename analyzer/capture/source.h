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
	bool rewindable; /* a file; a pipe can be read only once */
	bool followed;
	struct capture_info info;
};

/* What a kind of source implements. */
struct source_operations {
	enum source_result (*next)(struct source *source, struct packet *ret_packet);
	void (*close)(struct source *source); /* frees all, the source too */
	/* To before the first packet, with `info` as it was then. Asked only of a source that is
	 * rewindable. False: the file can't be read again. */
	bool (*rewind)(struct source *source);
};

struct source_options {
	const char
	        *filter; /* libpcap filter expression; NULL none. Frame numbers stay the file's. */
	bool hash;       /* SHA-256 of the whole file into info.sha256 */
	bool follow;     /* wait at the file's end for more, see follow.h; it has no hash then */
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

/* Before the first packet is asked for: reads ahead in one capture, which must be rewindable, and
 * back to its beginning. False: it has no more; it can't be read again. */
bool stream_preview(struct stream *stream, size_t capture, struct packet *ret_packet);
bool stream_preview_end(struct stream *stream, size_t capture);
/* Not one that is followed: its preview would wait. */
bool stream_can_preview(const struct stream *stream, size_t capture);
/* Before the first packet is asked for: puts captures [first, first + count), all rewindable, in
 * the order of their first packets; those without one come last. */
void stream_order(struct stream *stream, size_t first, size_t count);
/* All times of this capture are moved by so much. `note` (now the stream's) says why in
 * info->clock_note. */
void stream_set_clock(struct stream *stream, size_t capture, int64_t offset_ns, char *note);
/* Nothing tells how far this capture's clock is off; takes the note. */
void stream_clock_unknown(struct stream *stream, size_t capture, char *note);

/* Opens a temporary file in TMPDIR where a source can't be rewound; to be called before the process
 * is confined, and before the first packet. Returns 0, or -1 with one line in `ret_text` (caller
 * frees). */
int stream_keep_open(struct stream *stream, char **ret_text);
/* Keeps the packet handed out last for a second reading. Costs nothing where its source can be
 * rewound. False: the limit is reached, and this packet will be missing. */
bool stream_keep(struct stream *stream, const struct packet *packet);
/* Back to the beginning. Of sources that can't be rewound there comes what was kept, without their
 * offsets; of the others everything once more. False: a file can't be read again. */
bool stream_rewind(struct stream *stream);

#endif
