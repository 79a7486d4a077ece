/* How the phones of one finding are spread over models, switches, VLANs and servers: where they
 * have something in common, the fault is likely to lie there. */
#ifndef ANALYZER_REPORT_SPREAD_H
#define ANALYZER_REPORT_SPREAD_H

#include "analyzer/report/phones.h"

enum spread_by { SPREAD_MODEL, SPREAD_SWITCH, SPREAD_VLAN, SPREAD_SERVER, SPREAD_COUNT };
extern const char *const spread_words[SPREAD_COUNT];

struct spread_group {
	char *name; /* plain text, not escaped */
	size_t phones;
};

struct spread {
	size_t count;
	struct spread_group *groups; /* most phones first, then by name */
	size_t unknown;              /* phones of which it is not known */
};

/* Counts the phones of a finding that are shown. The server is the last one that the phone dealt
 * with of the kind which the rule blames; where it blames no server, none is counted. Returns 0, or
 * -1 where the facts can't be read. */
int spread_count(const struct report_phones *phones, const struct finding *finding,
                 enum spread_by by, struct spread *ret_spread);
void spread_free(struct spread *spread);

#endif
