/* A REGISTER too long for one packet, by UDP (RFC 3261 section 18.1.1), message by message: for
 * fragments that get lost. */
#ifndef SAMPLES_LONG_REGISTER_H
#define SAMPLES_LONG_REGISTER_H

#include "samples/phone.h"

struct long_register {
	struct phone *phone;
	struct host *registrar;
	const char *user;
	const char *tag;     /* of its From */
	const char *call_id; /* without the phone's address */
	unsigned branch;     /* tells the branches of its Vias apart */
	unsigned sequence;   /* its CSeq */
};

/* So many octets fit the way. The fragment `lost`, from 1, is in no capture; 0: all of them are. */
void long_register_is_sent(const struct long_register *message, unsigned lost);
void long_register_is_answered(const struct long_register *message, const char *status);

#endif
