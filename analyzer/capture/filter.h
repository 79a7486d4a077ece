/* A libpcap filter expression for packets of several link types. */
#ifndef ANALYZER_CAPTURE_FILTER_H
#define ANALYZER_CAPTURE_FILTER_H

#include "analyzer/capture/packet.h"

struct filter;

/* NULL where the expression makes sense for no link type; `ret_text` (caller frees) says why. To be
 * called before the process is confined: it may look names up. */
struct filter *filter_compile(const char *expression, char **ret_text);
void filter_destroy(struct filter *filter);
/* A packet of a link type that the expression does not fit ("ether host" and raw IP), or that
 * nobody here reads, does not pass. */
bool filter_passes(const struct filter *filter, const struct packet *packet);

#endif
