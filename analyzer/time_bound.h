/* Times as users write them for --since and --until. */
#ifndef ANALYZER_TIME_BOUND_H
#define ANALYZER_TIME_BOUND_H

#include "analyzer/options.h"

/* RFC 3339 (a blank may stand for its T), Unix seconds, or +SECONDS into the stream; all with a
 * fraction of up to nine digits. */
bool time_bound_parse(const char *text, struct time_bound *ret_bound);
/* True where no time can lie between the two. What is counted in different ways, one from the
 * stream's beginning, is not known before it begins. */
bool time_bounds_empty(const struct time_bound *since, const struct time_bound *until);
/* The bound as Unix time, for a stream that began at `began_ns`. */
int64_t time_bound_ns(const struct time_bound *bound, int64_t began_ns);

#endif
