/* What the parts of the model share. Each part is one file: stations (who), boots, exchanges
 * (DHCP), transfers (TFTP; rows of any protocol), content (files read), connections (TCP), HTTP
 * (files), TLS (hello and alert), SCCP sessions, registrations (SIP), lookups (DNS), heard
 * (presence), neighbours (CDP, LLDP), links
 * (their ports), reach (ARP), ICMP errors, 802.1X, spanning tree, servers,
 * visibility, frame sources (FCS and checksums). */
#ifndef ANALYZER_MODEL_INTERNAL_H
#define ANALYZER_MODEL_INTERNAL_H

#include "analyzer/base/arena.h"
#include "analyzer/base/hash_map.h"
#include "analyzer/base/strings.h"
#include "analyzer/model/model.h"
#include "analyzer/model/timer_wheel.h"
#include "dissectors/cdp.h"
#include "dissectors/dhcp.h"
#include "dissectors/file_name.h"
#include "dissectors/tftp.h"

#define SECOND_NS INT64_C(1000000000)
/* A step back of more than this is the clock's; less is the order in which a mirror writes frames.
 */
#define CLOCK_STEP_NS (SECOND_NS / 10)

/* Limits: an attacker forges MACs and rows, not memory. What is refused is counted and said. */
#define STATIONS_MAX 100000
#define ROWS_MAX 4000000 /* a table */
#define FLOWS_MAX 65536
/* Each request looks through those of its station. A phone has a handful open, a router in front of
 * phones some more. */
#define STATION_FLOWS_MAX 256
#define IDENTITY_CLAIMS_MAX 64 /* a station */
#define VLANS_MAX 4            /* a station */

struct vlan_use {
	int vlan;
	int64_t sent; /* broadcasts by the station itself */
};

struct flow;
struct connection_flow;

/* A device under its MAC, phone or not, and what is going on with it now. */
struct flow;

struct station {
	struct phone *phone;
	/* Frames. */
	int64_t tx, tx_unicast, rx_unicast, cut_frames;
	int64_t missed; /* frames that others show to be lacking, or out of order */
	int64_t first_ns, last_ns, longest_silence_ns;
	int64_t interface; /* ROW_INTERFACE that its frames came from; ROW_UNKNOWN: several */
	struct vlan_use vlans[VLANS_MAX];
	size_t vlan_count;
	bool behind_router;
	bool sip_in_part;        /* of SIP messages from or to it the capture lacks something */
	const char *notice_call; /* Call-ID, CSeq and time of the last order by SIP */
	int64_t notice_cseq, notice_ns;
	/* The boot that runs, and what the next one would begin with. */
	struct boot *boot, *first_boot;
	int boots;
	struct frame_ref burst_first; /* of the running burst of CDP or LLDP messages */
	const char *burst_by;         /* cdp-burst lldp-burst */
	int burst_count;
	const char *burst_load; /* as those messages say */
	int64_t burst_last_ns;
	/* The latest silence as long as that of a start: the frames around it. id 0: none. */
	struct frame_ref pause_before, pause_after;
	bool boot_has_dhcp, boot_has_lease;
	int64_t lease_ns;
	int transfers; /* in this boot */
	const char *first_file;
	/* DHCP. */
	struct dhcp_exchange *exchange;
	struct dhcp_reply *lease;    /* the last accepted ACK */
	struct dhcp_reply *informed; /* the last ACK of an INFORM in this boot */
	/* TFTP: the set that parts belong to. */
	const char *load_being_fetched;
	struct transfer *latest_transfer;
	struct flow *flows;    /* transfers that run, newest first */
	struct strays *strays; /* NULL: none yet */
	struct connection_flow *connections;
	size_t flow_count;
	struct identity *claims; /* newest first */
	size_t claim_count;
};

/* State that only one part knows. */
struct transfers;
struct servers;
struct mirror;
struct pairing;
struct claims;
struct sources;
struct connections;
struct registrations;
struct announcements;
struct lookups;
struct heard;
struct authentications;
struct topology;

struct model {
	struct model_tables tables;
	struct model_stream stream;
	struct model_options options;
	struct model_capture *captures;
	size_t capture_count;
	int64_t now_ns;
	struct strings *strings;
	struct timer_wheel timers;
	struct reassembly *reassembly; /* of IP fragments, before any part sees them */
	struct arena arena;            /* for the message at hand */

	struct hash_map *stations;  /* MAC -> struct station */
	struct hash_map *routers;   /* MACs that stand for several stations */
	struct hash_map *addresses; /* IP -> struct station that it was seen with */
	struct hash_map *loads;     /* interned name -> struct load_row */
	struct transfers *transfers;
	struct servers *servers;
	struct mirror *mirror;
	struct pairing *pairing;
	struct claims *claims;
	struct sources *sources;
	struct connections *connections;
	struct registrations *registrations;
	struct announcements *announcements;
	struct lookups *lookups;
	struct heard *heard;
	struct authentications *authentications;
	struct topology *topology;
	int64_t broadcasts[4097]; /* group frames seen by VLAN ID; 4096 = untagged */
};

/* Whose timer fires: struct timer's `owner`. */
enum timer_owner { TIMER_OF_TRANSFER, TIMER_OF_CONNECTION };

/* --- model.c --- */
struct frame_ref frame_ref_of(const struct frame *frame);
/* A fresh row of `table`, or NULL where the table is full (counted). */
void *model_row(struct model *model, struct table *table);
const char *model_text(struct model *model, struct slice text);
/* Two captures that ran at the same time may hold two views of one message. */
bool model_overlap(const struct model *model, uint32_t capture, uint32_t other);
const char *model_printf(struct model *model, const char *format, ...)
        __attribute__((format(printf, 2, 3)));

/* --- station.c: who, identity.c: what is claimed about it --- */
/* NULL where the limit of stations is reached, or `mac` is no single device's. */
struct station *station_of_mac(struct model *model, struct mac_address mac,
                               const struct frame *frame);
struct station *station_find(const struct model *model, struct mac_address mac);
/* Who sends (or is meant by) this IP address: by lease or file name first, by the frame's MAC else.
 * `mac` is the frame's address on the same side. */
struct station *station_of_ip(struct model *model, struct ip_address ip, struct mac_address mac,
                              const struct frame *frame);
/* Who is at this end of the frame, if it is known for something of its own already and busy with a
 * boot; else NULL. */
struct station *station_in_boot(const struct model *model, struct ip_address ip,
                                struct mac_address mac, const struct frame *frame);
/* A message names its sender's MAC: behind a router, or seen at the server, the frame's MAC is the
 * router's, and the one named is the phone's, unless `station` is known for something of its own.
 * Returns who it is; NULL where the limit of stations is reached. */
struct station *station_named(struct model *model, struct station *station, struct mac_address mac,
                              struct ip_address ip, const struct frame *frame);
/* From now on this address is the station's; `source` tells how that is known. */
void station_has_address(struct model *model, struct station *station, struct ip_address ip,
                         const char *source, const struct frame *frame);
/* It was never the station's: somebody else has it. */
void station_lost_address(struct model *model, struct station *station, struct ip_address ip);
/* Something that the station did: moves its `last` frame, counts silence. */
void station_seen(struct station *station, const struct frame *frame);
void station_is_phone(struct station *station, enum phone_evidence evidence);
/* One claim about who the station is, kept once; sets the phone's own column of that name where
 * none of higher confidence has. */
void station_claim(struct model *model, struct station *station, const char *attribute,
                   const char *value, const char *source, int confidence,
                   const struct frame *frame);
/* Claims vendor, model, family and version out of what the station calls itself: option 60, CDP's
 * platform, User-Agent. A softphone or an exchange is claimed as "program". Returns false where the
 * text names no phone. */
bool station_claim_platform(struct model *model, struct station *station, struct slice platform,
                            const char *source, const struct frame *frame);
/* It is software on a computer, as it says of itself. */
bool station_is_program(const struct station *station);
/* Claims model and family out of a model name such as "7971G-GE" or "CP-7911G". */
void station_claim_model(struct model *model, struct station *station, struct slice name,
                         const char *source, const struct frame *frame);
/* What asking for a file of this name says about who asks. */
void station_claim_file(struct model *model, struct station *station, const struct file_name *file,
                        const struct frame *frame);
/* No PC asks for it: the name is a phone's own, or carries the MAC of one that a maker of phones
 * has made (<mac>.cfg). */
bool file_is_phones(const struct file_name *file);
/* What only the whole stream tells about a station: who made it. */
void identity_finish(struct model *model);

/* --- load.c --- */
/* A load name heard of: remembered in table load. Returns its bare, interned name. */
struct load_row *model_load(struct model *model, const char *name);

void station_free(struct model *model);

/* --- boot.c --- */
/* The boot that an act of the station belongs to; begins one (`began_by` capture-start) if none
 * runs. */
struct boot *boot_current(struct model *model, struct station *station, const struct frame *frame);
void boot_reached(struct boot *boot, enum stage stage);
/* The word of boot.ended_by that the boot ends with if nothing follows. */
void boot_last_words(struct boot *boot, const char *words, const struct frame *frame);
/* It goes on: what was taken for its last words were none. */
void boot_goes_on(struct boot *boot);
/* An earlier frame turned out to belong to the boot. */
void boot_reaches_back(struct boot *boot, struct frame_ref frame);
/* Evidence of a beginning, CDP or LLDP; decides whether it begins a new boot. */
void boot_cdp(struct model *model, struct station *station, const struct frame *frame);
/* The load that the station says it runs, in the message just given to boot_cdp. */
void boot_load(struct station *station, const char *load);
/* `wants_address`: the message is a DISCOVER or an INIT-REBOOT; `has_none`: its sender uses no
 * address yet, as a phone that has just started. */
void boot_dhcp(struct model *model, struct station *station, const struct frame *frame,
               bool wants_address, bool has_none);
void boot_file(struct model *model, struct station *station, const struct frame *frame,
               const char *name);
/* A phone registers, on a connection that began at `first` or with that request itself. Returns the
 * boot that this belongs to: the next one where a server had ordered it or the phone says, after
 * silence, that it has just started. */
struct boot *boot_registration(struct model *model, struct station *station,
                               const struct frame *frame, struct frame_ref first,
                               bool says_it_started);
/* A reason for going out of service that means a start of the phone (wire-formats section 8.3), not
 * the loss of a server. */
bool boot_alarm_tells_start(int code);
void boot_finish(struct model *model);

/* --- exchange.c: DHCP --- */
void exchange_frame(struct model *model, const struct frame *frame);
/* The station goes on to another step: what it waited for is no longer asked. */
void exchange_close(struct dhcp_exchange *exchange, int64_t now_ns);
void exchange_finish(struct model *model);
void exchange_free(struct model *model);

/* --- reply_options.c --- */
/* The text of a URL, or of what may be one, without the user and password in it (RFC 3986 section
 * 3.2.1): they are no business of a report. NULL where it has them and is too long to take apart.
 */
const char *url_text(struct model *model, struct slice url);
void reply_read_vendor_options(struct model *model, struct dhcp_reply *reply,
                               const struct dhcp_message *message);

/* --- relay.c --- */
/* What a message tells of the relay agent, or of a switch that stood in for one. */
void relay_read(struct model *model, struct dhcp_exchange *exchange,
                const struct dhcp_message *message);

/* --- transfer.c: TFTP --- */
void transfer_create(struct model *model);
/* True: the frame belongs to a transfer. */
bool transfer_frame(struct model *model, const struct frame *frame);
/* Where the phone knew a server from, as far as its last lease, and what it asked for by INFORM,
 * tell: opt150 opt66 siaddr static broadcast; NULL: can't tell. */
const char *transfer_server_source(const struct station *station, struct ip_address server);
/* The running transfer that a UDP datagram is of. Where its ports are not known: the only one that
 * runs between its addresses. NULL: none. */
struct transfer *transfer_of_datagram(const struct model *model, const struct frame *frame,
                                      const struct station *station);
void transfer_unreachable(struct model *model, const struct frame *icmp, const struct frame *quoted,
                          struct icmp_error *error);
void transfer_timer(struct model *model, struct timer *timer, int64_t now_ns);
/* The station begins anew: what it fetches at `now_ns` is over. */
void transfer_close_boot(struct model *model, struct station *station, int64_t now_ns);
void transfer_finish(struct model *model);
void transfer_free(struct model *model);

/* --- connection.c: TCP to boot services --- */
/* Who reads what a connection carries. All calls are of one connection, in the order of time;
 * `frame` is the one that made the octets readable, not always the one that carried them: after a
 * loss it may be a later one, of either side. */
struct stream_reader {
	/* The connection is established, or was when the capture began. Returns the reader's own
	 * state, or NULL: it does not want to read this one. */
	void *(*open)(struct model *model, struct connection *row, const struct frame *frame);
	/* The next octets of one direction, cut anywhere. */
	void (*octets)(struct model *model, struct connection *row, void *state, bool from_phone,
	               struct slice octets, const struct frame *frame);
	/* `missing` octets of one direction are not in the capture: lost, or cut by its snap
	 * length. */
	void (*gap)(struct model *model, struct connection *row, void *state, bool from_phone,
	            uint64_t missing, const struct frame *frame);
	/* No more comes, as row->closed_by tells or because the capture ends: frees the state. Each
	 * opened connection is closed once. */
	void (*close)(struct model *model, struct connection *row, void *state,
	              const struct frame *frame);
};

/* A service that phones connect to as they boot. */
struct service {
	uint16_t port; /* 0 ends a table of them */
	const char *name, *role;
	enum stage stage; /* that a phone has reached who connects; STAGE_NONE tells nothing */
	const struct stream_reader *reader; /* NULL: the connection itself is all that is told */
	bool everybodys; /* not only phones connect to it: only those known for phones count */
};

void connection_create(struct model *model);
void connection_free(struct model *model);
void connection_frame(struct model *model, const struct frame *frame);
void connection_unreachable(struct model *model, const struct frame *quoted,
                            struct icmp_error *error);
void connection_timer(struct model *model, struct timer *timer, int64_t now_ns);
/* The station has begun anew at `since_ns`, as `frame` shows: its connections of before are over.
 * Those that began later, or carry that frame, belong to its new boot. */
void connection_close_boot(struct model *model, struct station *station, int64_t since_ns,
                           const struct frame *frame);
void connection_finish(struct model *model);

/* --- sccp_session.c --- */
extern const struct stream_reader sccp_reader;
void sccp_finish(struct model *model);

/* --- http_session.c, http_transfer.c --- */
extern const struct stream_reader http_reader;
/* These first octets of a connection ask for a file whose name only a phone asks for, its own MAC
 * in it. */
bool http_asks_for_phone_file(struct slice octets);

/* --- tls_session.c --- */
extern const struct stream_reader tls_reader;

/* --- registration.c, sip_stream.c: SIP --- */
extern const struct stream_reader sip_reader;
void registration_create(struct model *model);
void registration_free(struct model *model);
/* True: the datagram is SIP. */
bool registration_frame(struct model *model, const struct frame *frame);
/* The newest attempt of this client at this server; NULL: none lately. */
struct sip_registration *registration_between(const struct model *model, struct ip_address client,
                                              struct ip_address server);
void registration_unreachable(struct model *model, const struct frame *quoted,
                              struct icmp_error *error);
void registration_finish(struct model *model);

/* --- dns_lookup.c --- */
void lookup_create(struct model *model);
void lookup_free(struct model *model);
void lookup_frame(struct model *model, const struct frame *frame);
void lookup_finish(struct model *model);

/* --- heard.c: protocols whose presence alone tells something --- */
void heard_create(struct model *model);
void heard_free(struct model *model);
/* True: the datagram is of such a protocol. */
bool heard_frame(struct model *model, const struct frame *frame);
void heard_finish(struct model *model);

/* --- datagram_loss.c --- */
struct reassembly_loss;
void datagram_lost(void *context, const struct reassembly_loss *loss);
void datagram_loss_finish(struct model *model);

/* --- content.c: what small files said --- */
void content_read(struct model *model, struct transfer *transfer, struct slice content,
                  enum file_kind kind, bool complete);

/* --- neighbour.c, neighbour_lldp.c: CDP and LLDP; what they share stands in neighbour.h --- */
void neighbour_create(struct model *model);
void neighbour_free(struct model *model);
void neighbour_frame(struct model *model, const struct frame *frame);
void neighbour_lldp_frame(struct model *model, const struct frame *frame);
void neighbour_finish(struct model *model);

/* --- reach.c --- */
void reach_create(struct model *model);
void reach_free(struct model *model);
void reach_arp(struct model *model, const struct frame *frame);
/* An accepted ACK: the address is the station's now. */
void reach_leased(struct model *model, const struct station *station, struct ip_address ip,
                  const struct frame *ack);
void reach_finish(struct model *model);

/* --- icmp_error.c --- */
void icmp_error_frame(struct model *model, const struct frame *frame);
/* It says that the packet can't get where it was sent: neither that it is too large nor that it
 * came in part (RFC 792: 3/4, 11/1). */
bool icmp_error_refuses(const struct icmp_error *error);

/* --- announcement.c --- */
void announcement_create(struct model *model);
void announcement_free(struct model *model);
/* An ARP frame that tells or tests its sender's own address. */
void announcement_heard(struct model *model, const struct frame *frame);
/* The first frame of the device's latest series of them; NULL: none is remembered. */
const struct frame_ref *announcement_of(const struct model *model, struct mac_address mac);

/* --- eapol.c: IEEE 802.1X --- */
void eapol_create(struct model *model);
void eapol_free(struct model *model);
void eapol_frame(struct model *model, const struct frame *frame);
void eapol_finish(struct model *model);

/* --- topology.c: spanning tree --- */
void topology_create(struct model *model);
void topology_free(struct model *model);
void topology_frame(struct model *model, const struct frame *frame);

/* --- server.c --- */
/* NULL: nobody was asked in that role there. */
struct server *server_find(const struct model *model, const char *role, struct ip_address ip);
void server_create(struct model *model);
void server_free(struct model *model);
struct server *server_of(struct model *model, const char *role, struct ip_address ip,
                         const struct frame *frame);
void server_asked(struct model *model, struct server *server, const struct station *station);
void server_answered(struct model *model, struct server *server, const struct station *station,
                     const struct frame *answer);

/* --- server_product.c: table server, product and product_why --- */
/* `server` (NULL: nothing happens) has sent this Server header, of SIP or HTTP. */
void server_says(struct model *model, struct server *server, struct slice header);
/* It has sent this text in a TFTP error. */
void server_refuses_file(struct server *server, struct slice error_text);
/* What the neighbours, and the other roles at its address, tell of each. */
void server_finish(struct model *model);

/* --- visibility.c --- */
void visibility_create(struct model *model);
void visibility_free(struct model *model);
/* Counts the frame for both of its ends. True: one of them is known for a phone. */
bool visibility_frame(struct model *model, const struct frame *frame);
/* True: the same message again within 10 ms, as a mirror of both directions or of several ports
 * makes it. */
bool visibility_is_copy(struct model *model, const struct frame *frame);
/* A frame at hand answers or follows others from or to the station, so many of them, that are not
 * in the capture, or come behind it there. */
void visibility_missed(struct station *station, int64_t frames);
/* The same of one that may have come before the capture began: it counts where the capture holds
 * something else of the station before. */
void visibility_missed_before(struct station *station);
/* Why the absence of an answer to this station proves nothing; NULL: it could have been seen. */
const char *visibility_blind(struct model *model, const struct station *station);
/* The wait of a row: `asked_ns` the last request, until `closed_ns` or the end of the stream. */
struct wait visibility_wait(struct model *model, const struct station *station, bool answered,
                            int64_t asked_ns, int64_t closed_ns);
void visibility_finish(struct model *model);

/* --- frame_source.c --- */
void frame_source_create(struct model *model);
void frame_source_free(struct model *model);
/* Every frame with addresses, once; `relevant` ones are examined, of others a sample. */
void frame_source_frame(struct model *model, const struct frame *frame, bool relevant);
/* The receiver of the frame with this id (frame_ref.id) acted on it: it arrived in good order,
 * whatever stands behind it. */
void frame_source_answered(struct model *model, int64_t frame);
void frame_source_finish(struct model *model);

#endif
