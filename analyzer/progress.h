/* A bar on stderr while a large capture is read. */
#ifndef ANALYZER_PROGRESS_H
#define ANALYZER_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct progress {
	int64_t total; /* octets of all captures; 0: no bar is shown */
	int64_t *done; /* by capture */
	size_t count;
	uint64_t calls;
	int shown; /* per cent; -1 nothing yet */
};

/* `octets` of each capture, -1 unknown. Shows nothing where it is not `wanted`, stderr is no
 * terminal, a size is unknown or all is read in a moment. */
void progress_begin(struct progress *ret_progress, bool wanted, const int64_t *octets,
                    size_t count);
/* A packet at this octet of its capture was read. */
void progress_at(struct progress *progress, size_t capture, int64_t octet);
/* Wipes the bar. */
void progress_end(struct progress *progress);

#endif
