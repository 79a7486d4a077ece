/* The BSD syslog protocol as RFC 3164 found it, and RFC 5424. */
#ifndef DISSECTORS_SYSLOG_H
#define DISSECTORS_SYSLOG_H

#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"

#define SYSLOG_PORT 514

struct syslog_message {
	int priority;      /* facility * 8 + severity; -1: it has none, which receivers allow */
	int version;       /* 1: RFC 5424; 0: none */
	struct slice text; /* what it says: RFC 5424 the MSG behind its fields, else all behind the
	                      priority, time and host included, which senders write as they like */
};

/* Reads one UDP payload, as far as it was captured: TRUNCATED leaves a text that goes on.
 * MALFORMED: no text at all. */
enum cursor_status syslog_dissect(struct cursor *cursor, struct syslog_message *ret_message);

#endif
