/* Network Time Protocol: the header that versions 1 to 4 share (RFC 5905 section 7.3). */
#ifndef DISSECTORS_NTP_H
#define DISSECTORS_NTP_H

#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"

#define NTP_PORT 123

enum ntp_mode {
	NTP_UNSPECIFIED, /* version 1 (RFC 1059): the ports tell */
	NTP_ACTIVE,
	NTP_PASSIVE,
	NTP_CLIENT,
	NTP_SERVER,
	NTP_BROADCAST,
	NTP_CONTROL, /* RFC 9327: another header, not read */
	NTP_PRIVATE,
};

struct ntp_message {
	uint8_t leap, version, mode;
	uint8_t stratum;        /* 0: unspecified, or a kiss-o'-death; 16: not synchronised */
	struct slice reference; /* 4 octets: of stratum 0 and 1 letters, as "RATE" and "GPS" */
};

/* Reads one UDP payload. MALFORMED: a version that is not known, or a header that is not all there.
 */
enum cursor_status ntp_dissect(struct cursor *cursor, struct ntp_message *ret_message);

#endif
