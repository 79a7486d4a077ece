/* IEEE 802.1X (EAPOL) between a phone and its switch port, as far as anybody can read it. */
#ifndef SAMPLES_EAPOL_H
#define SAMPLES_EAPOL_H

#include "samples/phone.h"

enum eapol_word {
	EAPOL_SAYS_START,
	EAPOL_ASKS_IDENTITY,
	EAPOL_TELLS_IDENTITY,
	EAPOL_SAYS_SUCCESS,
	EAPOL_SAYS_FAILURE,
};

/* The address of all port access entities of a link (clause 7.8). */
extern const struct mac_address eapol_group;

void eapol_says(struct forge *forge, struct mac_address from, struct mac_address to,
                enum eapol_word word);
/* One conversation of a phone and its port, which ends with the port's `last` word. The port speaks
 * to the group or, as IOS does once it knows it, to the phone's own address. */
void eapol_authenticates(struct phone *phone, struct mac_address port_speaks_to,
                         enum eapol_word last);

#endif
