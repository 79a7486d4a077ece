/* DHCP for IPv4: RFC 2131 (messages), 2132 (options), 3396 (long options), 3046 (relay agent
 * information), 5859 (option 150). */
#ifndef DISSECTORS_DHCP_H
#define DISSECTORS_DHCP_H

#include "analyzer/base/address.h"
#include "analyzer/base/arena.h"
#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"

#define DHCP_SERVER_PORT 67
#define DHCP_CLIENT_PORT 68
/* More instances than this in one message is no DHCP that any client wrote; the rest is not kept.
 */
#define DHCP_OPTIONS_MAX 256

/* Option 53. */
enum dhcp_message_type {
	DHCP_NONE, /* absent: plain BOOTP, or cut before it */
	DHCP_DISCOVER,
	DHCP_OFFER,
	DHCP_REQUEST,
	DHCP_DECLINE,
	DHCP_ACK,
	DHCP_NAK,
	DHCP_RELEASE,
	DHCP_INFORM,
};

enum dhcp_option_code {
	DHCP_OPTION_SUBNET_MASK = 1,
	DHCP_OPTION_ROUTER = 3,
	DHCP_OPTION_DNS = 6,
	DHCP_OPTION_HOST_NAME = 12,
	DHCP_OPTION_DOMAIN_NAME = 15,
	DHCP_OPTION_VENDOR_SPECIFIC = 43,
	DHCP_OPTION_REQUESTED_ADDRESS = 50,
	DHCP_OPTION_LEASE_TIME = 51,
	DHCP_OPTION_OVERLOAD = 52,
	DHCP_OPTION_MESSAGE_TYPE = 53,
	DHCP_OPTION_SERVER_ID = 54,
	DHCP_OPTION_PARAMETER_LIST = 55,
	DHCP_OPTION_MESSAGE = 56,
	DHCP_OPTION_VENDOR_CLASS = 60,
	DHCP_OPTION_CLIENT_ID = 61,
	DHCP_OPTION_TFTP_SERVER_NAME = 66,
	DHCP_OPTION_BOOT_FILE = 67,
	DHCP_OPTION_RELAY_INFORMATION = 82,
	DHCP_OPTION_TFTP_SERVER_ADDRESS = 150,
	DHCP_OPTION_POLYCOM_SERVER = 160, /* a URL or an address, as text; nobody's RFC */
};

enum dhcp_option_area { DHCP_AREA_OPTIONS, DHCP_AREA_FILE, DHCP_AREA_SNAME, DHCP_AREA_COUNT };
/* "options" "file" "sname" */
extern const char *const dhcp_area_words[DHCP_AREA_COUNT];

/* One instance as it came; pad and end are left out. */
struct dhcp_option {
	uint8_t code;
	enum dhcp_option_area area;
	struct slice value;
};

struct dhcp_message {
	uint8_t op, hardware_type, hardware_length, hops;
	uint32_t xid;
	uint16_t secs, flags;
	struct ip_address ciaddr, yiaddr, siaddr, giaddr; /* 0.0.0.0 where unset */
	struct mac_address chaddr;                        /* zero unless hardware_length is 6 */
	/* Text up to the NUL. Absent where option 52 says that they hold options, and where the
	 * message was cut before that could be known. */
	struct slice sname, file;

	size_t option_count;
	struct dhcp_option options[DHCP_OPTIONS_MAX];
	/* The options were captured to their end (END option, or the end of the message): only then
	 * does "not found" mean "not sent". False too for a malformed message, and where more came
	 * than DHCP_OPTIONS_MAX. */
	bool options_complete;
	bool overloaded; /* option 52 moved options into file or sname */
	bool repeated;   /* some code came more than once: values were joined (RFC 3396) */

	/* Typed readings, all of the joined values. Absent: zero, NULL slice, family 0. */
	enum dhcp_message_type type;
	uint8_t type_value; /* option 53 as sent, also where it is none of the above */
	struct ip_address server_id, requested_address, subnet_mask;
	struct slice routers, dns_servers; /* 4 octets each, an odd rest is left off */
	bool has_lease;
	uint32_t lease_seconds;
	struct slice host_name, domain_name, vendor_class, message; /* trailing NULs taken off */
	struct slice client_id, parameter_list;
	struct slice tftp_server_name;                  /* option 66, as sent, NUL and all */
	struct slice boot_file;                         /* option 67, as sent */
	struct slice tftp_server_addresses;             /* option 150, as sent */
	struct slice vendor_specific;                   /* option 43 */
	struct slice relay_circuit_id, relay_remote_id; /* option 82 sub-options 1, 2 */
};

/* 1 = asked for / present, 0 = certainly not, -1 = the capture can't tell. */
int dhcp_has_option(const struct dhcp_message *message, uint8_t code);
/* The same for the client's parameter request list; -1 also where option 55 was not sent. */
int dhcp_asks_for(const struct dhcp_message *message, uint8_t code);
/* The value of `code`, its instances joined (RFC 3396 section 7); absent slice if not there, or if
 * `arena` has no room for the joined octets, which live in it. */
struct slice dhcp_option_value(const struct dhcp_message *message, uint8_t code,
                               struct arena *arena);

/* What kind of value somebody put into option 66. Cisco phones want a name or a dotted quad. */
enum dhcp_option66_kind {
	DHCP_OPTION66_IP,     /* dotted quad as text */
	DHCP_OPTION66_NAME,   /* host name */
	DHCP_OPTION66_BINARY, /* four raw octets */
	DHCP_OPTION66_URL,    /* tftp:// http:// ... */
	DHCP_OPTION66_EMPTY,
};
enum dhcp_option66_kind dhcp_option66_classify(struct slice value);

enum dhcp_option150_kind {
	DHCP_OPTION150_ADDRESSES,
	/* The octets are digits, dots and what may stand between two addresses, begin as a dotted
	 * quad does and are as long as one: somebody typed it as a string. */
	DHCP_OPTION150_TEXT,
	DHCP_OPTION150_BAD_LENGTH,      /* empty or no multiple of 4 (RFC 5859 section 2) */
	DHCP_OPTION150_INVALID_ADDRESS, /* the first address is no host: 0.0.0.0, 127/8, 224/4 ...
	                                 */
};
enum dhcp_option150_kind dhcp_option150_classify(struct slice value);

/* Reads one BOOTP/DHCP message, the UDP payload. `arena` holds joined options. What was read before
 * an error is usable. Malformed: no magic cookie, or an option that runs over its area. */
enum cursor_status dhcp_dissect(struct cursor *cursor, struct arena *arena,
                                struct dhcp_message *ret_message);

#endif
