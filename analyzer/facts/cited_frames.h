/* The frames that fact rows cite: table `frame`. */
#ifndef ANALYZER_FACTS_CITED_FRAMES_H
#define ANALYZER_FACTS_CITED_FRAMES_H

#include "analyzer/facts/columns.h"

/* Fills an empty table of struct cited_frame: each frame once, in the order of frame ids. */
void cited_frames_collect(const struct model_tables *tables, struct table *ret_frames);

#endif
