/* Who made a device, by the first three octets of its MAC (IEEE registry of OUIs, as Wireshark's
 * list of manufacturers holds it): makers of IP phones only. */
#ifndef DISSECTORS_PHONE_MAKER_H
#define DISSECTORS_PHONE_MAKER_H

#include <stdbool.h>

#include "analyzer/base/address.h"

struct phone_maker {
	const char *vendor; /* "Polycom" "Yealink" ... */
	/* All that this maker has ever sold under these OUIs is a phone, a conference phone or an
	 * adapter for one. False: switches, access points or call servers have them too. */
	bool only_phones;
};

/* NULL: none that is known. Cisco is left out: its phones have OUIs out of the thousand that its
 * switches and routers have, so one tells nothing. */
const struct phone_maker *phone_maker_find(struct mac_address mac);

#endif
