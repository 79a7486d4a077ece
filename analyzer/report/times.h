/* Times as reports write them, always UTC. */
#ifndef ANALYZER_REPORT_TIMES_H
#define ANALYZER_REPORT_TIMES_H

#include <stdint.h>

#define TIMES_SIZE 48

/* "2010-09-17T12:00:01.204000000Z" (RFC 3339, nanoseconds). Returns `ret_text`. */
const char *times_rfc3339(int64_t time_ns, char ret_text[static TIMES_SIZE]);
/* "12:00:01.204" */
const char *times_of_day(int64_t time_ns, char ret_text[static TIMES_SIZE]);
/* "2010-09-17 12:00:01" */
const char *times_second(int64_t time_ns, char ret_text[static TIMES_SIZE]);
/* "61.2 s", "2 min 05 s", "3 h 10 min", with U+00A0 for the blanks (analyzer/report/page.h) */
const char *times_span(double seconds, char ret_text[static TIMES_SIZE]);
/* Seconds into a stream that began at `began_ns`, as a time. */
int64_t times_at(int64_t began_ns, double seconds);

#endif
