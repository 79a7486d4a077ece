/* What our dissectors read out of a capture, one line a field, for a comparison with another
 * program's reading of it. A protocol of the comparison is one pair of files in protocols/. */
#ifndef TESTS_PEERS_DUMP_H
#define TESTS_PEERS_DUMP_H

#include "analyzer/base/address.h"
#include "analyzer/base/slice.h"
#include "analyzer/net/frame.h"
#include "dissectors/cursor.h"

/* -------------------------------------------------------------- printing --- */
/* The message at hand. */
struct message {
	const char *protocol;
	uint64_t frame;
};

/* Begins a message: the fields said after it are its own. */
struct message say_message(const char *protocol, const struct frame *frame,
                           enum cursor_status status);
/* The same for a row of the model, in the frame that it began with. */
struct message say_row(const char *table, uint64_t frame);
/* Absent values (negative, NULL slice, family 0) print nothing. */
void say_number(const struct message *message, const char *field, int64_t value);
/* As it was sent: what is no printable ASCII, and the backslash, becomes \xNN. */
void say_text(const struct message *message, const char *field, struct slice text);
/* In hexadecimal digits. */
void say_octets(const struct message *message, const char *field, struct slice octets);
void say_ip(const struct message *message, const char *field, struct ip_address ip);
void say_mac(const struct message *message, const char *field, struct mac_address mac);
/* Anything else. */
void say(const struct message *message, const char *field, const char *format, ...)
        __attribute__((format(printf, 3, 4)));

/* --------------------------------------------------------------- streams --- */
/* More than this, of what could not be read yet, and a stream is told that its buffer is full. */
#define STREAM_BUFFER_MAX (128 * 1024)

/* One direction of a TCP connection. */
struct stream {
	struct slice octets; /* in order, from where the last message ended */
	bool resuming;       /* they may begin inside a message: after a loss, or a late start */
	bool full;           /* nothing more will be buffered: something must be dropped */
	bool ended;          /* nothing more will come */
	bool from_client;
	void *state;          /* the protocol's own, NULL at first; freed for it */
	struct stream *other; /* the other direction */
};

/* ------------------------------------------------------------- protocols --- */
struct protocol {
	const char *name; /* as in tshark's display filters */
	/* A capture begins: forget what is known. NULL: nothing is. */
	void (*begin)(void);
	/* A frame, datagram or segment: says what it holds. False: it holds nothing of this
	 * protocol. */
	bool (*frame)(const struct frame *frame);
	/* Connections to these ports, 0 ends them: says the message that begins the octets. Returns
	 * how many to drop; 0: more are needed to say. */
	uint16_t ports[9];
	size_t (*octets)(struct stream *stream, const struct frame *frame);
	/* Octets that will never come. NULL: `resuming` is enough. */
	void (*gap)(struct stream *stream, uint64_t missing);
};

extern const struct protocol protocol_arp, protocol_icmp, protocol_cdp, protocol_lldp,
        protocol_eapol, protocol_stp, protocol_dhcp, protocol_dns, protocol_tftp, protocol_mgcp,
        protocol_syslog, protocol_ntp, protocol_sccp, protocol_sip, protocol_http, protocol_tls;

/* NULL ends them. The first that takes a frame has it. */
extern const struct protocol *const protocols[];

/* --- streams.c --- */
void streams_begin(void);
/* A segment of a connection to a port that some protocol reads; all others are passed over. */
void streams_frame(const struct frame *frame);
/* The capture is over: reads what was held back, and forgets all. */
void streams_end(void);

/* --- rows.c --- */
struct model_tables;
void say_rows(const struct model_tables *tables);

#endif
