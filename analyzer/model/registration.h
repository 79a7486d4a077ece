/* SIP messages on their way to registration.c, whatever carried them. */
#ifndef ANALYZER_MODEL_REGISTRATION_H
#define ANALYZER_MODEL_REGISTRATION_H

#include "analyzer/model/internal.h"
#include "dissectors/sip.h"

/* Where a message travels. */
struct sip_hop {
	struct ip_address sender, receiver;
	const char *transport;  /* udp tcp */
	struct station *client; /* known from the connection; NULL: the addresses tell */
	bool from_client;       /* sent by that one */
};

void registration_message(struct model *model, const struct sip_hop *hop,
                          const struct sip_message *message, const struct frame *frame);

/* --- heard.c --- */
/* What of a phone's question for a provisioning server, and its answers, travels in SIP. */
void heard_sip(struct model *model, const struct sip_hop *hop, const struct sip_message *message,
               const struct frame *frame);

#endif
