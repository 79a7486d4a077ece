/* The captures that the command line names, as one stream. */
#ifndef ANALYZER_INPUTS_H
#define ANALYZER_INPUTS_H

#include "analyzer/capture/source.h"
#include "analyzer/options.h"

/* Captures of one directory: places [first, first + count) of the stream. */
struct input_group {
	size_t first, count;
};

struct inputs {
	struct stream *stream;
	size_t group_count;
	struct input_group *groups;
	const struct capture_info **infos; /* by capture number; inputs_settle() sets them */
};

/* Opens all files, and of each directory all captures in it, whatever their names. What can't be
 * opened is said. Returns the worst of what went wrong; `ret_usable`: whether there is anything to
 * read. */
enum exit_status inputs_open(const struct options *options, struct inputs *ret_inputs,
                             bool *ret_usable);
/* Puts the captures of each directory in order and sets the clocks by each other. It reads packets:
 * to be called once the process is confined, before the first packet of the stream. */
void inputs_settle(struct inputs *inputs);
void inputs_close(struct inputs *inputs);
/* Whether `output` is one of the files named, or of the captures in a directory named. */
bool inputs_hold(const struct inputs *inputs, const struct options *options, const char *output);

#endif
