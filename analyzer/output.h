/* A file that is written whole or not at all: under another name beside its target, and renamed
 * at the end. Opened before the process is confined; the rest needs no opening. */
#ifndef ANALYZER_OUTPUT_H
#define ANALYZER_OUTPUT_H

#include <stdbool.h>
#include <stdio.h>

struct output {
	char *target;    /* as the user named it */
	char *path;      /* where it is written now */
	char *final;     /* where it goes; NULL: it is written in place (device, pipe) */
	char *directory; /* of `final`; NULL likewise */
	FILE *stream;
};

enum output_kind {
	OUTPUT_STREAM, /* written through `stream` */
	OUTPUT_FILE,   /* written by name: only a regular file will do, `stream` is NULL */
};

/* Opens `target`; NULL or "-" is standard output. Returns 0, or -1 with one line that names it in
 * `ret_text` (caller frees). */
int output_open(const char *target, enum output_kind kind, struct output *ret_output,
                char **ret_text);
/* Ends the writing and puts the file in its place. Returns 0; or -1 with `ret_text`, and nothing
 * is left behind. A reader that went away (EPIPE) needs no words: `ret_text` is NULL then. Frees
 * the output. */
int output_commit(struct output *output, char **ret_text);
/* Gives the output up: its target stays as it was. */
void output_discard(struct output *output);

#endif
