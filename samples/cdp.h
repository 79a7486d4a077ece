/* What speaks CDP: a switch port and a phone. */
#ifndef SAMPLES_CDP_H
#define SAMPLES_CDP_H

#include "samples/phone.h"

void cdp_from_phone(struct phone *phone);
void cdp_from_switch(struct site *site);
/* An access point of a wireless LAN: no switch, but it asks for a voice VLAN as phones do. */
void cdp_from_access_point(struct site *site, const struct host *host, const char *name);

#endif
