/* What the files that tell where a boot begins have in common: boot.c (link and address) and
 * boot_restart.c (files and registration). */
#ifndef ANALYZER_MODEL_BOOT_H
#define ANALYZER_MODEL_BOOT_H

#include "analyzer/model/internal.h"

/* Shortest silence before a phone that starts again. */
#define BOOT_SILENCE_NS (5 * SECOND_NS)

/* --- boot.c --- */
/* The next boot begins at `first`, as `frame` shows; the running one is over. NULL, or the running
 * one, where the table is full. */
struct boot *boot_begin(struct model *model, struct station *station, struct frame_ref first,
                        const char *began_by, bool whole, const struct frame *frame);
/* The running boot has done nothing yet but speak CDP. */
bool boot_only_link(const struct station *station);
/* A burst of CDP messages is on, and it came after all else that the boot did. */
bool boot_link_came_up(const struct station *station, int64_t now_ns);
/* The first frame of the station after a silence as a start makes one, so short before `act_ns`
 * that both belong to one start: it looks for its servers before it asks them. NULL: there is none.
 */
const struct frame_ref *boot_opening(const struct station *station, int64_t act_ns);

/* --- boot_restart.c --- */
/* The first boot of a station, whose first act is `frame`: where the capture began, or with the
 * announcement of a fixed address that came just before. */
void boot_begin_first(struct model *model, struct station *station, const struct frame *frame);

#endif
