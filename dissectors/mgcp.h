/* Media Gateway Control Protocol, RFC 3435: the first line of a message, which tells who speaks it
 * and of what. */
#ifndef DISSECTORS_MGCP_H
#define DISSECTORS_MGCP_H

#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"

#define MGCP_GATEWAY_PORT 2427
#define MGCP_AGENT_PORT 2727 /* the call agent's */

struct mgcp_message {
	struct slice verb;        /* commands: "RSIP"; else absent */
	int response;             /* response code, 0 to 999; -1: a command */
	uint32_t transaction;     /* 1 to 999999999 */
	struct slice endpoint;    /* commands: "aaln/1@gateway.example"; absent where cut */
	struct slice description; /* responses: their comment; absent where there is none */
};

/* Reads one UDP payload. MALFORMED: its first line is none of MGCP's; messages that were
 * piggybacked behind it (section 3.5.5) are not looked at. */
enum cursor_status mgcp_dissect(struct cursor *cursor, struct mgcp_message *ret_message);

#endif
