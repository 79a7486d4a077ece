/* SIP messages on their way through the model, whatever carried them. */
#ifndef ANALYZER_MODEL_REGISTRATION_H
#define ANALYZER_MODEL_REGISTRATION_H

#include "analyzer/model/internal.h"
#include "dissectors/sip.h"

/* Where a message travels. */
struct sip_hop {
	struct ip_address sender, receiver;
	const char *transport;      /* udp tcp */
	struct station *client;     /* known from the connection; NULL: the addresses tell */
	bool from_client;           /* sent by that one */
	struct frame_ref connected; /* where its connection began; id 0: there is none */
};

/* --- registration.c --- */
void registration_message(struct model *model, const struct sip_hop *hop,
                          const struct sip_message *message, const struct frame *frame);

/* --- sip_client.c: who registers --- */
/* More than one Via: a proxy sends it on, not the client. */
bool sip_is_forwarded(const struct sip_message *message);
/* NULL where the limit of stations is reached. */
struct station *sip_client_of(struct model *model, const struct sip_hop *hop,
                              const struct sip_message *message, const struct frame *frame);
/* Keeps what a REGISTER says of its sender: model, load, name, and, once for each boot or where it
 * `comes_back`, why it restarted. */
void sip_client_says(struct model *model, struct station *station,
                     const struct sip_message *message, bool comes_back, const struct frame *frame);

/* --- sip_notice.c --- */
void sip_notice(struct model *model, const struct sip_hop *hop, const struct sip_message *message,
                const struct frame *frame);

/* --- heard.c --- */
/* What of a phone's question for a provisioning server, and its answers, travels in SIP. */
void heard_sip(struct model *model, const struct sip_hop *hop, const struct sip_message *message,
               const struct frame *frame);

#endif
