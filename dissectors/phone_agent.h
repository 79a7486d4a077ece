/* What a device calls itself: in DHCP option 60 (RFC 2132 section 9.13), in CDP's platform, in
 * LLDP's system description, in SIP's User-Agent (RFC 3261 section 20.41). Each maker has its own
 * way; the names are gathered from captures and the makers' provisioning guides. */
#ifndef DISSECTORS_PHONE_AGENT_H
#define DISSECTORS_PHONE_AGENT_H

#include "analyzer/base/slice.h"

enum phone_agent_kind {
	PHONE_AGENT_UNKNOWN, /* no maker is known by it, or only that it is no phone */
	PHONE_AGENT_DEVICE,  /* a desk or conference phone, a handset, an adapter for one */
	PHONE_AGENT_PROGRAM, /* software on somebody's computer: a softphone, an exchange, a scanner
	                      */
};

struct phone_agent {
	enum phone_agent_kind kind;
	const char *vendor;   /* "Cisco" "Polycom" ...; NULL: unknown */
	struct slice model;   /* "7911G" "VVX410" "T46S", without "CP-"; absent: not said */
	struct slice version; /* of its software: "66.85.0.5"; absent: not said */
};

/* Never fails. Letters fit in either case, a NUL ends the text. Slices point into `text`. */
void phone_agent_parse(struct slice text, struct phone_agent *ret_agent);

#endif
