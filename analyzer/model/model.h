/* The model: what an engineer talks about. Frames go in, rows come out: phones, their boots, DHCP
 * exchanges, file transfers, neighbours, and what the capture could see of each. Its only clock is
 * the one that the caller advances. Secrets never enter it. */
#ifndef ANALYZER_MODEL_MODEL_H
#define ANALYZER_MODEL_MODEL_H

#include "analyzer/base/table.h"
#include "analyzer/capture/packet.h"
#include "analyzer/model/rows.h"
#include "analyzer/net/frame.h"

struct model;

/* One table per fact table of the same name; rows with id 0 are not shown. */
struct model_tables {
	struct table phone;               /* struct phone */
	struct table visibility;          /* struct visibility */
	struct table identity;            /* struct identity */
	struct table boot;                /* struct boot */
	struct table link;                /* struct link */
	struct table neighbour;           /* struct neighbour */
	struct table server;              /* struct server */
	struct table dhcp_exchange;       /* struct dhcp_exchange */
	struct table dhcp_reply;          /* struct dhcp_reply */
	struct table dhcp_option;         /* struct dhcp_option_row */
	struct table transfer;            /* struct transfer */
	struct table config_file;         /* struct config_file_row */
	struct table config_call_manager; /* struct config_call_manager_row */
	struct table config_load;         /* struct config_load_row */
	struct table load_part;           /* struct load_part */
	struct table load;                /* struct load_row */
	struct table arp_lookup;          /* struct arp_lookup */
	struct table ip_claim;            /* struct ip_claim */
	struct table dns_lookup;          /* struct dns_lookup */
	struct table datagram_loss;       /* struct datagram_loss */
	struct table heard;               /* struct heard_row */
	struct table icmp_error;          /* struct icmp_error */
	struct table eapol;               /* struct eapol_row */
	struct table topology_change;     /* struct topology_change */
	struct table frame_source;        /* struct frame_source */
	struct table connection;          /* struct connection */
	struct table sccp_session;        /* struct sccp_session */
	struct table sip_registration;    /* struct sip_registration */
	struct table alarm;               /* struct alarm_row */
	struct table notify;              /* struct notify_row */
};

/* What only the model knows of the stream and of each capture in it. */
struct model_stream {
	int64_t began_ns, ended_ns; /* first and last frame; 0 0 where there was none */
	uint64_t frames;
	uint64_t phones_evicted, rows_evicted;
};
struct model_capture {
	uint64_t mirror_copies, clock_steps, tags_seen;
	const char *point; /* mirror server-side router-side unknown */
	bool clock_unknown;
	int64_t dropped;        /* frames that its container says it lost */
	int64_t infrastructure; /* frames that only a switch or router sends: CDP, STP, LLDP */
	uint64_t frames;
	int64_t first_ns, last_ns; /* of its frames; where there are any */
};

struct model_options {
	bool dhcp_options; /* keep every DHCP option of phones (table dhcp_option): some 20 KB a
	                      boot */
};

/* Phones connect to this TCP port as they boot: call control, configuration over HTTP, trust
 * verification, certificates. */
bool model_is_boot_service(uint16_t port);

struct model *model_create(const struct model_options *options);
void model_destroy(struct model *model);
/* Takes one frame in. Frames come in time order; a step back is counted and the clock stands still.
 */
void model_frame(struct model *model, const struct frame *frame);
/* Moves the clock to `now_ns` without a frame (live: the wall clock), running the timers in
 * between. */
void model_advance(struct model *model, int64_t now_ns);
/* This capture's clock could not be compared with another's: claims about a phone that both saw are
 * unsure. Call before model_finish(). */
void model_clock_unknown(struct model *model, uint32_t capture);
/* A capture lost this many frames, as its container says. Call before model_finish(). */
void model_dropped(struct model *model, uint32_t capture, int64_t frames);
/* What a capture calls its interface `number` (from 0), which may be the port that it shows. Texts
 * may be NULL. Call before model_finish(). */
void model_interface(struct model *model, uint32_t capture, size_t number, const char *name,
                     const char *description);
/* The stream is over: what still runs is judged, rows get their ids. Call once, then read. */
void model_finish(struct model *model);

const struct model_tables *model_tables(const struct model *model);
const struct model_stream *model_stream(const struct model *model);
/* Never NULL: zeros for a capture without frames. */
const struct model_capture *model_capture(const struct model *model, uint32_t capture);

#endif
