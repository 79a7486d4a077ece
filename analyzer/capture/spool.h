/* Packets of a source that can be read only once, kept for a second reading. For stream.c only. */
#ifndef ANALYZER_CAPTURE_SPOOL_H
#define ANALYZER_CAPTURE_SPOOL_H

#include "analyzer/capture/packet.h"

/* As much as may be missing of a disk for a while. */
#define SPOOL_OCTETS_MAX (INT64_C(1) << 30)

struct spool;

/* An unlinked file in TMPDIR, else in /tmp. NULL with one line in `ret_text` (caller frees). Keeps
 * at most `octets_max`. */
struct spool *spool_create(int64_t octets_max, char **ret_text);
void spool_destroy(struct spool *spool);
/* False: it is full, or the disk is. */
bool spool_put(struct spool *spool, const struct packet *packet);
bool spool_rewind(struct spool *spool);
/* In the order in which they were put. False: there are no more. */
bool spool_next(struct spool *spool, struct packet *ret_packet);

#endif
