/* Captures of one network taken at several points have as many clocks. Frames that two of them saw
 * tell by how much these differ. */
#ifndef ANALYZER_NET_CLOCKS_H
#define ANALYZER_NET_CLOCKS_H

#include "analyzer/capture/source.h"

/* Frames that must agree on a difference, from two senders at least: a phone that boots twice may
 * say the very same twice, but its servers don't answer the same. */
#define CLOCKS_FRAMES_MIN 8
/* How far frames may differ from the median: delay, jitter, and drift of 50 ppm over 1000 s. */
#define CLOCKS_SPREAD_NS INT64_C(50000000)
/* Less is the network's own delay. */
#define CLOCKS_OFFSET_MIN_NS INT64_C(1000000)
/* What is read ahead, in all captures together: some seconds. */
#define CLOCKS_PACKETS_MAX (8u * 1024 * 1024)
/* More captures are a ring buffer's, and these have one clock. */
#define CLOCKS_CAPTURES_MAX 64

/* Compares the clocks of the captures that can be read ahead, sets those that are off, and says so
 * in the captures' clock_note. Before the first packet of the stream. */
void clocks_align(struct stream *stream);

#endif
