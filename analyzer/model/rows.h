/* The rows that the model keeps and the facts room shows: one struct per fact table. What a column
 * means stands in analyzer/facts/schema.sql, which is the contract with rule authors; here stands
 * how it is held.
 *
 * Every struct begins with `id`: the row's number in its table, 0 while the row is not shown (a
 * station that is no phone, a boot of such a station). Text is interned (analyzer/base/strings.h)
 * or static. Times are Unix nanoseconds. */
#ifndef ANALYZER_MODEL_ROWS_H
#define ANALYZER_MODEL_ROWS_H

#include <stdbool.h>
#include <stdint.h>

#include "analyzer/base/address.h"
#include "analyzer/base/slice.h"

/* NULL in columns that hold numbers. */
#define ROW_UNKNOWN INT64_MIN

/* A number of a message, in which a negative one stands for none. */
static inline int64_t
row_unless_negative(int64_t value)
{
	return value < 0 ? ROW_UNKNOWN : value;
}

/* NULL in columns that hold 1, 0 or "can't tell". */
#define ROW_CANT_TELL (-1)

/* interface.id: unique in a stream; with one capture, its interfaces are 1, 2 ... */
#define ROW_INTERFACE(capture, number) ((int64_t)(capture) << 20 | ((int64_t)(number) + 1))

/* A frame that a fact cites. id 0: no such frame. */
struct frame_ref {
	int64_t id; /* capture << 40 | number */
	int64_t time_ns;
	int64_t offset; /* in the file; -1 unknown */
	uint32_t captured, wire;
};

/* How long the capture went on, able to see, after the last unanswered request of a row. */
struct wait {
	int64_t waited_ns; /* ROW_UNKNOWN: it was answered */
	const char *blind; /* why silence proves nothing; NULL: the answer could have been seen */
};

enum stage { /* of a boot, furthest reached; the numbers are boot.stage_rank */
	     STAGE_NONE,
	     STAGE_LINK,
	     STAGE_VLAN,
	     STAGE_DHCP,
	     STAGE_TFTP,
	     STAGE_CONFIG,
	     STAGE_FIRMWARE,
	     STAGE_REGISTERING,
	     STAGE_REGISTERED,
	     STAGE_COUNT
};
extern const char *const stage_words[STAGE_COUNT];

/* phone.is_phone. By its OUI alone, in the weakest sense: a softphone that registers is no more. */
enum phone_evidence { NOT_A_PHONE, PHONE_BY_OUI, PHONE_BY_FILES, PHONE_SAYS_SO };

/* A device on the network, under its MAC. A phone is a station with evidence for it (table phone).
 */
struct phone {
	uint32_t id;
	struct mac_address mac;
	bool has_mac;
	const char *name, *vendor, *model, *family, *load, *protocol;
	enum phone_evidence is_phone;
	struct ip_address ip;
	int vlan; /* -1 unknown or untagged */
	const char *switch_name, *switch_port;
	struct frame_ref first, last;
	struct station *station; /* the model's own state for it */
};

struct visibility {
	uint32_t id;
	struct phone *phone;
	int64_t tx, rx_unicast, rx_broadcast, cut_frames;
	int64_t drops; /* ROW_UNKNOWN */
	int64_t first_ns, last_ns;
	bool begins_mid_boot;
	int64_t longest_silence_ns; /* ROW_UNKNOWN */
	bool behind_router;
	int64_t missed;
	const char *blind;
};

struct identity {
	uint32_t id;
	struct phone *phone;
	const char *attribute, *value, *source;
	int confidence; /* 1 low .. 3 high */
	struct frame_ref frame;
	struct identity *next; /* of the same station, older */
};

struct boot {
	uint32_t id;
	struct phone *phone;
	int n;
	int64_t began_ns, ended_ns; /* ended ROW_UNKNOWN: open */
	const char *began_by, *ended_by;
	bool whole;
	int64_t period_ns; /* ROW_UNKNOWN */
	int same_files;    /* ROW_CANT_TELL */
	enum stage stage;
	const char *load;
	int64_t alarm_code; /* ROW_UNKNOWN */
	const char *alarm_text;
	const char *files;
	uint64_t files_digest[2]; /* running digest behind `files` */
	struct boot *previous;    /* of the same phone; NULL: the first */
	struct frame_ref first, last;
	int64_t next_ns; /* when the next one of the phone began; ROW_UNKNOWN: there is none */
	int lookups, heard, losses; /* rows of tables dns_lookup, heard, datagram_loss */
};

struct link {
	uint32_t id;
	struct phone *phone;
	const char *pairing, *blind;
};

struct neighbour {
	uint32_t id;
	struct link *link;
	struct phone *phone;
	const char *protocol, *role;
	struct mac_address mac;
	const char *device, *port, *platform, *software;
	int64_t native_vlan, voice_vlan, voice_vlan_asked, mau;  /* ROW_UNKNOWN */
	int full_duplex;                                         /* ROW_CANT_TELL */
	int64_t power_asked_mw, power_used_mw, power_granted_mw; /* ROW_UNKNOWN */
	int64_t power_limit_mw;                                  /* ROW_UNKNOWN */
	int policy_tagged;                                       /* ROW_CANT_TELL */
	int64_t policy_priority, policy_dscp, med_class;         /* ROW_UNKNOWN */
	int64_t messages, checksum_bad;
	bool cut;
	struct frame_ref first, last;
	struct speaker *speaker; /* the model's own state for it */
};

struct server {
	uint32_t id;
	struct ip_address ip;
	const char *role; /* dhcp tftp http call-control dns */
	struct mac_address mac;
	bool has_mac;
	const char *product, *product_why;
	int64_t asked_by, answered;
	struct frame_ref first;
};

enum dhcp_outcome {
	DHCP_OPEN,
	DHCP_ACKED,
	DHCP_NAKED,
	DHCP_NO_OFFER,
	DHCP_OFFER_IGNORED,
	DHCP_NO_ACK,
	DHCP_DECLINED,
	DHCP_DONE, /* release, inform: nothing was to be answered or it was */
	DHCP_OUTCOME_COUNT
};
extern const char *const dhcp_outcome_words[DHCP_OUTCOME_COUNT];

struct dhcp_exchange {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	struct mac_address mac;
	uint32_t xid;
	const char *kind; /* discover init-reboot renew rebind inform decline release */
	enum dhcp_outcome outcome;
	int64_t discovers, requests, offers, acks, naks;
	int64_t other_discovers, other_requests; /* not shown: of another capture */
	uint32_t other_capture;
	int relayed; /* 1 0 ROW_CANT_TELL */
	struct ip_address relay;
	const char *circuit_id, *remote_id;
	int asked_66, asked_150; /* 1 0 ROW_CANT_TELL */
	const char *asked;       /* "1,66,6,3,15,150,35" */
	struct ip_address requested_ip;
	const char *hostname, *vendor_class;
	int vlan; /* -1 NULL */
	int wants_broadcast;
	bool cut;
	struct frame_ref first, last;
	struct wait wait;
	int64_t asked_ns;  /* the client's last message that wants an answer */
	int64_t closed_ns; /* the client went on to something else; ROW_UNKNOWN: not yet */
};

struct dhcp_reply {
	uint32_t id;
	struct dhcp_exchange *exchange;
	struct phone *phone;
	struct boot *boot;
	const char *type; /* offer ack nak */
	bool accepted;
	struct ip_address server;
	struct mac_address source_mac;
	bool has_source_mac;
	struct ip_address relay;
	struct frame_ref frame;
	int vlan; /* -1 NULL */
	struct ip_address yiaddr, siaddr, mask;
	int prefix; /* -1 NULL */
	struct ip_address router;
	const char *dns;
	int64_t lease; /* ROW_UNKNOWN */
	const char *message;
	int has_3, has_6, has_66, has_150; /* 1 0 ROW_CANT_TELL */
	const char *opt66, *opt66_kind, *opt150, *opt150_kind;
	int has_43, has_51, has_54; /* 1 0 ROW_CANT_TELL */
	const char *opt160, *opt43, *area_66, *area_150;
	struct mac_address to_mac;
	bool has_to_mac;
	struct ip_address opt150_first;
	bool overload, broadcast, cut;
};

/* Every option of a message as it came; value and length in `octets`. */
struct dhcp_option_row {
	uint32_t id;
	struct phone *phone;
	struct frame_ref message;
	int code;
	const char *area;   /* options file sname */
	struct slice value; /* owned: malloc'ed */
};

enum transfer_outcome {
	TRANSFER_OPEN,
	TRANSFER_COMPLETE,
	TRANSFER_SHORT,
	TRANSFER_ERROR_FROM_SERVER,
	TRANSFER_ERROR_FROM_PHONE,
	TRANSFER_STOPPED_BY_PHONE,
	TRANSFER_STOPPED_BY_SERVER,
	TRANSFER_NO_ANSWER,
	TRANSFER_UNREACHABLE,
	TRANSFER_SIZE_PROBE,
	TRANSFER_NOT_SEEN_WHOLE,
	TRANSFER_OUTCOME_COUNT
};
extern const char *const transfer_outcome_words[TRANSFER_OUTCOME_COUNT];

struct transfer {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	int n;
	const char *via; /* tftp http */
	bool write;
	struct ip_address server, answered_from;
	const char *server_from;            /* opt150 opt66 siaddr static broadcast; NULL */
	int64_t answered_port, client_port; /* ROW_UNKNOWN */
	const char *name, *kind, *load, *mode;
	int64_t requests, asked_blksize, blksize, tsize, windowsize; /* ROW_UNKNOWN from asked on */
	int64_t octets, last_block;
	int64_t server_resent, phone_resent, doubled;
	int64_t doubled_from;                   /* ROW_UNKNOWN */
	int64_t most_resent, most_resent_block; /* ROW_UNKNOWN */
	int64_t longest_gap_ns, gap_block;      /* ROW_UNKNOWN */
	const char *resent_why;                 /* ack-lost data-lost both-slow; NULL */
	int oack;                               /* ROW_CANT_TELL */
	const char *oack_answer;                /* ack error data-anyway none; NULL */
	int64_t data_octets;                    /* ROW_UNKNOWN */
	int64_t wraps, wrap_to;                 /* wrap_to: ROW_UNKNOWN */
	struct ip_address second_answer_from;
	struct frame_ref second_answer;
	int64_t unknown_tid;
	struct frame_ref unknown_tid_frame;
	int64_t parallel;
	enum transfer_outcome outcome;
	const char *ended_by; /* phone server: a frame of it says so; NULL: only silence does */
	int64_t error_code;   /* ROW_UNKNOWN */
	const char *error_text;
	int64_t http_status;    /* ROW_UNKNOWN */
	const char *content;    /* XXH3-128, 32 hex digits */
	struct frame_ref first; /* the request, where that was seen */
	struct frame_ref request, reply, last;
	bool cut;
	struct wait wait;
	int64_t closed_ns; /* the phone went on to something else; ROW_UNKNOWN: not yet */
};

struct config_file_row {
	uint32_t id; /* = its transfer's order, not shown */
	struct transfer *transfer;
	struct phone *phone;
	struct boot *boot;
	const char *kind;
	bool readable;
	int well_formed; /* ROW_CANT_TELL */
	const char *defect;
	int64_t line, column; /* ROW_UNKNOWN */
	const char *names_load, *protocol;
	int64_t security_mode, lines; /* ROW_UNKNOWN */
	const char *first_line;
	int64_t octets; /* ROW_UNKNOWN */
	const char *transport, *version_stamp;
	int64_t call_managers, lines_configured; /* ROW_UNKNOWN */
	const char *srst, *upgrade_code;
};

struct config_load_row {
	uint32_t id;
	struct transfer *transfer;
	struct phone *phone;
	struct boot *boot;
	const char *model; /* NULL: for whoever reads the file */
	const char *load;
};

struct config_call_manager_row {
	uint32_t id;
	struct transfer *transfer;
	struct phone *phone;
	int priority;
	const char *address;
	bool is_name;
	int64_t port; /* ROW_UNKNOWN */
};

struct load_part {
	uint32_t id;
	struct transfer *transfer;
	struct phone *phone;
	const char *part;
};

struct load_row {
	uint32_t id;
	const char *name, *family, *protocol, *version;
	int64_t key; /* ROW_UNKNOWN */
	bool is_loader;
	const char *defect;
};

struct arp_lookup {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	struct ip_address target;
	const char *role; /* router tftp dns dhcp call-control http self other */
	int64_t requests, replies;
	struct frame_ref first, last;
	struct wait wait;
};

struct ip_claim {
	uint32_t id;
	struct ip_address ip;
	struct mac_address mac;
	const char *how; /* arp-reply arp-announcement arp-request arp-probe dhcp-ack */
	bool is_virtual; /* VRRP, HSRP, GLBP MAC */
	struct frame_ref first, last;
};

struct dns_lookup {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	const char *name, *type;
	struct ip_address server;
	int64_t requests, rcode; /* rcode: ROW_UNKNOWN where unanswered */
	const char *answers;     /* JSON array */
	struct frame_ref first, reply, last;
	struct wait wait;
	int64_t asked_ns; /* the last request */
};

/* An IP datagram of which fragments are missing for good. */
struct datagram_loss {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	struct ip_address source, target;
	int protocol;
	int64_t source_port, target_port; /* ROW_UNKNOWN */
	int64_t pieces;
	bool has_first, has_last;
	struct transfer *transfer;
	bool is_register;
	struct frame_ref frame;
	const char *blind;
	/* Not shown: what it was a part of, and how often that had been sent again by then. */
	struct sip_registration *registration;
	int64_t resent;
	bool at_end;
};

/* A protocol whose presence alone tells something. */
struct heard_row {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	const char *protocol; /* mgcp syslog ntp sip-pnp */
	struct ip_address peer;
	int64_t sent, received; /* messages by the phone, to it */
	const char *text;
	struct frame_ref first, answer, last;
	struct wait wait;
	int64_t asked_ns;    /* the phone's last message */
	const char *call_id; /* sip-pnp: of that one */
};

/* IEEE 802.1X as one phone speaks it in one boot. */
struct eapol_row {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	int64_t starts, successes, failures;
	struct frame_ref first, last;
	struct wait wait;
};

struct topology_change {
	uint32_t id;
	struct frame_ref frame;
	const char *bridge, *what; /* tcn tc learning-off */
};

struct icmp_error {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	struct ip_address sender;
	int type, code;
	struct ip_address quoted_source, quoted_target;
	int64_t quoted_protocol, quoted_port; /* ROW_UNKNOWN */
	struct transfer *transfer;
	struct connection *connection;
	struct frame_ref frame;
};

/* FCS and checksum arithmetic per interface, source MAC and direction: counts over a sample (the
 * first frames of each) plus every relevant frame. */
struct frame_source {
	uint32_t id;
	int64_t interface; /* ROW_INTERFACE */
	struct mac_address mac;
	const char *direction; /* in out unknown */
	struct phone *phone;
	int64_t frames, examined, with_trailer, fcs_match, fcs_mismatch, fcs_constant;
	int64_t fcs_constant_value; /* ROW_UNKNOWN */
	int64_t crc_flagged;
	int delivered; /* 1 or ROW_CANT_TELL */
	int64_t short_frames, giant_frames;
	int64_t sums_checked, sums_good, sums_offloaded, sums_bad;
	struct frame_ref first, mismatch, offload;
};

enum connection_outcome {
	CONNECTION_OPEN,
	CONNECTION_CONNECTED,
	CONNECTION_REFUSED,
	CONNECTION_NO_ANSWER,
	CONNECTION_UNREACHABLE,
	CONNECTION_MID_STREAM, /* already running when the capture began */
	CONNECTION_OUTCOME_COUNT
};
extern const char *const connection_outcome_words[CONNECTION_OUTCOME_COUNT];

/* TCP to a boot service; retried SYNs to one port are folded. */
struct connection {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	struct ip_address server;
	int port;
	const char *service; /* sccp sccps sip sips http https tvs capf */
	int64_t syns;
	enum connection_outcome outcome;
	const char *closed_by, *closed_how; /* phone server NULL; fin rst NULL */
	int64_t tls_alert;                  /* ROW_UNKNOWN */
	const char *tls_alert_by;
	int server_hello; /* 1 0 ROW_CANT_TELL */
	int64_t unread;
	struct frame_ref first, answer, last;
	struct wait wait;
	int64_t closed_ns; /* ROW_UNKNOWN */
	struct ip_address client;
	uint16_t client_port; /* of its newest flow */
};

enum sccp_outcome {
	SCCP_OPEN,
	SCCP_REGISTERED,
	SCCP_ACKED_NOT_FINISHED,
	SCCP_REJECTED,
	SCCP_CLOSED_AFTER_REGISTER,
	SCCP_TOKEN_REFUSED,
	SCCP_STANDBY,
	SCCP_SILENT,
	SCCP_NOT_SEEN_WHOLE,
	SCCP_OUTCOME_COUNT
};
extern const char *const sccp_outcome_words[SCCP_OUTCOME_COUNT];

struct sccp_session {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	struct connection *connection;
	struct ip_address server;
	const char *device;
	int64_t device_type, protocol_version; /* ROW_UNKNOWN */
	const char *load;
	enum sccp_outcome outcome;
	const char *reject_text, *reject_label;
	int64_t token_wait, reset_type, keepalive; /* ROW_UNKNOWN */
	int64_t keepalives, keepalives_lost;
	int64_t ack_version; /* ROW_UNKNOWN */
	const char *last_message, *last_from;
	int64_t busiest; /* ROW_UNKNOWN */
	struct frame_ref first, register_, answer, end, last;
	int64_t registered_ns; /* ROW_UNKNOWN */
	struct wait wait;
};

enum sip_outcome {
	SIP_OPEN,
	SIP_REGISTERED,
	SIP_REFUSED,
	SIP_CHALLENGED_NO_RETRY,
	SIP_NO_ANSWER,
	SIP_UNREACHABLE,
	SIP_UNREGISTERED,
	SIP_OUTCOME_COUNT
};
extern const char *const sip_outcome_words[SIP_OUTCOME_COUNT];

/* One registration attempt of one AoR at one server: challenges and retransmissions folded. */
struct sip_registration {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	struct ip_address server;
	const char *transport; /* udp tcp tls */
	const char *aor;
	int64_t requests, resent, challenges, answered_challenges, refused_again;
	int64_t expires, status; /* ROW_UNKNOWN */
	const char *reason, *warning, *user_agent;
	int64_t min_expires, retry_after; /* ROW_UNKNOWN */
	struct ip_address source, via, contact;
	int64_t body_declared, body_octets; /* ROW_UNKNOWN */
	enum sip_outcome outcome;
	struct frame_ref first, status_frame, last;
	struct wait wait;
	int64_t asked_ns;  /* the last request, where it was not answered; ROW_UNKNOWN: it was */
	int64_t closed_ns; /* ROW_UNKNOWN */
	int64_t registered_ns; /* ROW_UNKNOWN */
	bool provisional;      /* answered 1xx at least */
};

/* Why the phone says that its last run ended. */
struct alarm_row {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	const char *source; /* sccp-alarm sccp-xml sip-reason */
	int64_t code;       /* ROW_UNKNOWN */
	const char *text, *load;
	struct frame_ref frame;
};

/* What a server tells the phone to do: check-sync restart reset check-version ... */
struct notify_row {
	uint32_t id;
	struct phone *phone;
	struct boot *boot;
	const char *what;
	struct ip_address sender;
	struct frame_ref frame;
};

#endif
