/* The part of the stream that --since and --until leave. */
#ifndef ANALYZER_REPORT_WINDOW_H
#define ANALYZER_REPORT_WINDOW_H

#include "analyzer/report/report.h"

/* "only frames from ... to ... are looked at"; NULL where all are. The caller frees. */
char *window_note(const struct report *report);

#endif
