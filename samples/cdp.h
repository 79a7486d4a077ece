/* What speaks CDP: a switch port and a phone. */
#ifndef SAMPLES_CDP_H
#define SAMPLES_CDP_H

#include "samples/phone.h"

void cdp_from_phone(struct phone *phone);
void cdp_from_switch(struct site *site);

#endif
