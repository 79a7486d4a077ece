/* A capture that is still being written: its end is not the end. For source.c, and for who stops
 * the waiting. */
#ifndef ANALYZER_CAPTURE_FOLLOW_H
#define ANALYZER_CAPTURE_FOLLOW_H

#include "analyzer/capture/input.h"

/* Of an input of which nothing has been read yet: a regular file's end waits for more octets until
 * follow_stopped(). A pipe's end is the end. */
void input_follow(struct input *input);
/* From now on the first SIGINT or SIGTERM only ends the waiting; the next does what it did before.
 */
void follow_catch_signals(void);
bool follow_stopped(void);

#endif
