/* What two copies of one message have in common. */
#ifndef ANALYZER_NET_MESSAGE_DIGEST_H
#define ANALYZER_NET_MESSAGE_DIGEST_H

#include "analyzer/net/frame.h"

/* For IP of all but MACs and tags, which differ between the copies of an ingress and an egress
 * mirror, and from one side of a switch to the other. */
uint64_t message_digest(const struct frame *frame);

#endif
