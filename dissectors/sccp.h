/* Skinny Client Control Protocol (TCP 2000). No public standard; layout as in the project's notes
 * on wire formats section 8 (checked against real sessions) and Wireshark's packet-skinny.c. */
#ifndef DISSECTORS_SCCP_H
#define DISSECTORS_SCCP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analyzer/base/address.h"
#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"
#include "dissectors/phone_alarm.h"

#define SCCP_PORT 2000
#define SCCP_TLS_PORT 2443
/* Length and header version; a PDU is this and the length's octets. */
#define SCCP_PREFIX_SIZE 8
#define SCCP_LENGTH_MIN 4 /* the message id */
/* Twice the largest PDU ever met (an XML alarm, 2004): above it, the octets are something else. */
#define SCCP_LENGTH_MAX 4096

/* -------------------------------------------------------------- framing --- */
enum sccp_framing {
	SCCP_FRAMED,
	SCCP_NEED_MORE,
	SCCP_NOT, /* no SCCP, or out of step: see sccp_resync() */
};

/* Looks at the start of a stream. FRAMED: a whole PDU of `ret_size` octets is there. NEED_MORE: the
 * start fits, and `ret_size` octets are needed to say more. NOT: `ret_size` is 0. `resuming`: it
 * may be the middle of a PDU, after a loss, a late start or sccp_resync(); then only a known
 * message id counts as a start. */
enum sccp_framing sccp_frame(const struct cursor *stream, bool resuming, size_t *ret_size);
/* How many octets to drop, at least one of them, for the rest to start like a PDU; what is left may
 * be too short to be sure. All of them where nothing fits. Stricter than sccp_frame(): the message
 * id must be known. */
size_t sccp_resync(const struct cursor *stream);

/* ------------------------------------------------------------- messages --- */
enum sccp_message_id {
	SCCP_KEEP_ALIVE = 0x0000,
	SCCP_REGISTER = 0x0001,
	SCCP_IP_PORT = 0x0002,
	SCCP_CONFIG_STAT_REQ = 0x000c,
	SCCP_TIME_DATE_REQ = 0x000d,
	SCCP_BUTTON_TEMPLATE_REQ = 0x000e,
	SCCP_VERSION_REQ = 0x000f,
	SCCP_CAPABILITIES_RES = 0x0010,
	SCCP_SERVER_REQ = 0x0012,
	SCCP_ALARM = 0x0020,
	SCCP_UNREGISTER = 0x0027,
	SCCP_SOFT_KEY_TEMPLATE_REQ = 0x0028,
	SCCP_REGISTER_TOKEN_REQ = 0x0029,
	SCCP_MEDIA_RESOURCE_NOTIFICATION = 0x002c,
	SCCP_REGISTER_AVAILABLE_LINES = 0x002d,
	SCCP_REGISTER_ACK = 0x0081,
	SCCP_CONFIG_STAT = 0x0093,
	SCCP_DEFINE_TIME_DATE = 0x0094,
	SCCP_BUTTON_TEMPLATE = 0x0097,
	SCCP_VERSION = 0x0098,
	SCCP_CAPABILITIES_REQ = 0x009b,
	SCCP_REGISTER_REJECT = 0x009d,
	SCCP_SERVER_RES = 0x009e,
	SCCP_RESET = 0x009f,
	SCCP_KEEP_ALIVE_ACK = 0x0100,
	SCCP_SOFT_KEY_TEMPLATE_RES = 0x0108,
	SCCP_UNREGISTER_ACK = 0x0118,
	SCCP_REGISTER_TOKEN_ACK = 0x011a,
	SCCP_REGISTER_TOKEN_REJECT = 0x011b,
	SCCP_CONFIG_STAT_V2 = 0x0142,
	SCCP_XML_ALARM = 0x015a,
	SCCP_SPCP_REGISTER_TOKEN_REQ = 0x8000,
	SCCP_SPCP_REGISTER_TOKEN_ACK = 0x8100,
	SCCP_SPCP_REGISTER_TOKEN_REJECT = 0x8101,
};

enum sccp_sender { SCCP_FROM_PHONE = 'P', SCCP_FROM_SERVER = 'S' };

struct sccp_message_name {
	uint16_t id;
	enum sccp_sender sender;
	const char *name; /* as in Wireshark, without "Message" */
};

/* NULL: unknown. */
const struct sccp_message_name *sccp_message_name_find(uint32_t id);

struct sccp_device_type {
	uint32_t type;
	const char *model;  /* "7971" "7961G-GE" "IOS software MTP" */
	const char *family; /* word of struct load_name.family; NULL: not a phone that has one */
};

/* NULL: unknown. */
const struct sccp_device_type *sccp_device_type_find(uint32_t type);

/* In all readings below: -1, a NULL slice or family 0 is a field that is not there. Texts end at
 * the first NUL; what follows it is left-over memory of the sender's. */
struct sccp_station {
	struct slice name; /* "SEP001122334455" */
	int64_t user, instance;
};

struct sccp_register {
	struct sccp_station station;
	struct ip_address address;
	int64_t device_type, max_streams, active_streams;
	int protocol_version;
	int32_t features;
	int64_t max_conferences, active_conferences;
	bool has_mac;
	bool mac_is_text; /* 12 hexadecimal digits instead of 6 octets */
	struct mac_address mac;
	int64_t ipv4_scope, max_lines, ipv6_scope;
	struct ip_address ipv6_address;
	struct slice load, config_stamp;
};

#define SCCP_FEATURE_UTF8 0x0010

struct sccp_register_ack {
	int64_t keepalive, secondary_keepalive; /* seconds */
	struct slice date_template;             /* "M/D/YA" */
	int protocol_version;                   /* the server's own highest, not the agreed one */
	int32_t features;
};

#define SCCP_REJECT_TEXT_SIZE 128

struct sccp_register_reject {
	struct slice raw; /* as sent, to the NUL */
	int32_t label;    /* the first display label: 0x802f, 0x1e0a; -1: plain text only */
	char text[SCCP_REJECT_TEXT_SIZE]; /* labels as words: "Error DBConfig" */
};

enum sccp_reset_type { SCCP_RESET_RESET = 1, SCCP_RESET_RESTART, SCCP_RESET_APPLY_CONFIG };

struct sccp_alarm {
	int64_t severity;
	struct slice text;
	struct phone_alarm reading;
	int64_t parameter1;
	struct ip_address parameter2; /* often the phone's address */
};

struct sccp_token_request { /* also SPCP */
	struct sccp_station station;
	struct ip_address address;
	int64_t device_type;
};

struct sccp_config_stat {
	struct sccp_station station;
	struct slice user, server;
	int64_t lines, speed_dials;
};

#define SCCP_SERVERS_MAX 5

struct sccp_server_res {
	struct slice names[SCCP_SERVERS_MAX];
	int64_t ports[SCCP_SERVERS_MAX];
	struct ip_address addresses[SCCP_SERVERS_MAX]; /* 0.0.0.0 where unused */
};

struct sccp_time_date {
	int64_t year, month, weekday, day, hour, minute, second, millisecond, epoch;
};

struct sccp_message {
	uint32_t length, header_version, id;
	struct slice body; /* what was captured after the message id */
	/* The body ends before today's layout does: an older sender, no error. */
	bool is_short;
	/* By id; a message that is not named here has no reading. */
	union {
		struct sccp_register registration;       /* REGISTER */
		struct sccp_register_ack register_ack;   /* REGISTER_ACK */
		struct sccp_register_reject reject;      /* REGISTER_REJECT */
		struct sccp_alarm alarm;                 /* ALARM */
		struct phone_alarm_xml xml_alarm;        /* XML_ALARM */
		struct sccp_token_request token_request; /* (SPCP_)REGISTER_TOKEN_REQ */
		struct sccp_config_stat config_stat;     /* CONFIG_STAT, CONFIG_STAT_V2 */
		struct sccp_server_res server_res;       /* SERVER_RES */
		struct sccp_time_date time_date;         /* DEFINE_TIME_DATE */
		struct slice version;                    /* VERSION: a load name or empty */
		/* The one number of IP_PORT (port), CAPABILITIES_RES (codecs), UNREGISTER (reason),
		 * UNREGISTER_ACK (status), RESET (enum sccp_reset_type), REGISTER_AVAILABLE_LINES
		 * (lines), (SPCP_)REGISTER_TOKEN_REJECT (seconds), SPCP_REGISTER_TOKEN_ACK
		 * (features). */
		int64_t value;
	};
};

/* Reads one PDU, whose octets sccp_frame() has counted; moves over it. MALFORMED: the length is
 * insane or exceeds the octets that were sent. TRUNCATED: the capture cut the PDU; what was read
 * before is usable. */
enum cursor_status sccp_dissect(struct cursor *cursor, struct sccp_message *ret_message);

/* Texts of servers may hold display labels, 0x80 or 0x1e and a code: 16 bits of both. NULL:
 * unknown. */
const char *sccp_label_text(uint16_t label);
/* `text` with its labels as words, cut at a NUL or at `size` - 1 octets. Returns the first label or
 * -1. */
int32_t sccp_label_expand(struct slice text, char *ret_text, size_t size);

#endif
