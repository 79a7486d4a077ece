/* Spanning tree: what bridges say to each other (IEEE 802.1D). */
#ifndef SAMPLES_STP_H
#define SAMPLES_STP_H

#include "samples/site.h"

/* Flags of a configuration BPDU (IEEE 802.1D-1998 clause 9.3.3). */
#define STP_TOPOLOGY_CHANGE 0x01
#define STP_CHANGE_ACKNOWLEDGED 0x80
/* States of a designated port of rapid spanning tree (IEEE 802.1D-2004 clause 9.3.3). */
#define STP_DISCARDING 0x0c
#define STP_LEARNING 0x1c
#define STP_FORWARDING 0x3c

/* What the site's port says every two seconds, by rapid spanning tree... */
void stp_speaks_rapid(struct site *site, double from, double until, uint8_t flags);
/* ... or by that of 1998, which does not tell its state. */
void stp_speaks(struct site *site, double from, double until, uint8_t flags);
/* A bridge tells the root that something behind it has changed. */
void stp_tells_change(struct forge *forge, struct mac_address from);

#endif
