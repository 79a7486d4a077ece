#include "analyzer/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "analyzer/base/memory.h"

/* Less is read before a bar could be looked at. */
#define OCTETS_WORTH_A_BAR (INT64_C(64) * 1024 * 1024)
/* A packet costs far less than arithmetic for a bar would. */
#define CALLS_PER_LOOK 4096
#define BAR_COLUMNS 40

void
progress_begin(struct progress *ret_progress, bool wanted, const int64_t *octets, size_t count)
{
	struct progress progress = {.shown = -1, .count = count};

	for (size_t i = 0; i < count; i++) {
		wanted = wanted && octets[i] >= 0;
		progress.total += octets[i];
	}
	if (!wanted || progress.total < OCTETS_WORTH_A_BAR || !isatty(STDERR_FILENO))
		progress.total = 0;
	else
		progress.done = memory_zeroed(count, sizeof(*progress.done));
	*ret_progress = progress;
}

void
progress_at(struct progress *progress, size_t capture, int64_t octet)
{
	static const char full[BAR_COLUMNS + 1] = "########################################";
	int64_t done = 0;
	int percent;

	if (progress->total == 0)
		return;
	progress->done[capture] = octet;
	if (++progress->calls % CALLS_PER_LOOK != 0)
		return;
	for (size_t i = 0; i < progress->count; i++)
		done += progress->done[i];
	/* offsets are those of the unpacked file: a compressed one goes over */
	percent = done >= progress->total ? 99 : (int)(done * 100 / progress->total);
	if (percent <= progress->shown)
		return;
	progress->shown = percent;
	fprintf(stderr, "\r[%-*.*s] %2d %%", BAR_COLUMNS, percent * BAR_COLUMNS / 100, full,
	        percent);
}

void
progress_end(struct progress *progress)
{
	if (progress->shown >= 0)
		fprintf(stderr, "\r%*s\r", BAR_COLUMNS + 8, "");
	free(progress->done);
	progress->done = NULL;
	progress->total = 0;
}
