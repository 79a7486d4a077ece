/* The forge: frames built with libnet, kept with their times, written as one capture.
 *
 * A scenario tells its stories one after the other: each story begins where forge_turn_to() puts
 * the clock, and the frames are sorted by time when the capture is written. Nothing in it is
 * random: the same scenario gives the same octets. What goes wrong in the forge itself (memory,
 * a frame that libnet refuses) ends the program: there is nothing to repair. */
#ifndef SAMPLES_FORGE_H
#define SAMPLES_FORGE_H

#include "analyzer/base/address.h"
#include "analyzer/base/slice.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FORGE_MS INT64_C(1000000)
#define FORGE_SECOND INT64_C(1000000000)
#define FORGE_SNAPLEN 262144
/* The smallest frame that a mirror port hands on: 64 octets without their FCS (IEEE 802.3). */
#define FORGE_FRAME_MIN 60

struct forge;

/* `began`: the recorder's date at the start, in seconds since 1970. */
struct forge *forge_create(int64_t began);
void forge_destroy(struct forge *forge);
/* What the name of the capture ends with: ".pcapng" where the recorder tells of its interfaces,
 * ".pcap" else. */
const char *forge_suffix(const struct forge *forge);
/* Writes the frames as they came, with nanoseconds. False, with a message on stderr: the file could
 * not be written. */
bool forge_write(const struct forge *forge, const char *path);

/* --------------------------------------------------------------------- the clock --- */
/* Nanoseconds since the scenario began. */
int64_t forge_now(const struct forge *forge);
/* The same in seconds. */
double forge_seconds(const struct forge *forge);
/* The date, in seconds since 1970. */
int64_t forge_date(const struct forge *forge);
void forge_turn_to(struct forge *forge, double seconds);
void forge_wait(struct forge *forge, double seconds);
/* Waits `ns`, give or take a tenth: nobody answers like clockwork. */
void forge_wait_about(struct forge *forge, int64_t ns);

/* ------------------------------------------------- what the recorder can see of it --- */
/* Keeps `octets` of each frame (tcpdump -s). */
void forge_cut_frames(struct forge *forge, size_t octets);
/* The recorder starts only at this second, or stops at it. */
void forge_record_from(struct forge *forge, double seconds);
void forge_record_until(struct forge *forge, double seconds);
/* The recorder is too slow for a while. */
void forge_lose_between(struct forge *forge, double from, double until);
/* The recorder hands on the FCS of each frame, as a tap with a card of its own does. */
void forge_keep_fcs(struct forge *forge);
/* One bit of the next frame falls over, `from_end` octets before its end, and the FCS stays as it
 * is: the cable did it, or somebody who edits the capture. */
void forge_spoil_next(struct forge *forge, size_t from_end);
/* The mirror hands on what this station sends, and nothing else: a one-way mirror session. */
void forge_mirror_only(struct forge *forge, struct mac_address station);
/* From this second on its clock shows `by` seconds more, or less: somebody set it, or NTP did. */
void forge_step_clock(struct forge *forge, double at, double by);
/* The recorder runs on this station, in front of its network card, which pads what it sends. */
void forge_record_at(struct forge *forge, struct mac_address station);

/* One of the recorder's interfaces, by what pcapng says of it. */
struct recorder_interface {
	const char *name, *description; /* NULL: it does not say */
	bool keeps_fcs;    /* hands on the FCS of each frame, and says that there is one */
	bool marks_errors; /* marks the frames whose FCS is wrong */
	bool marks_ways;   /* marks what the recorder's own station sends, and what it gets */
	bool counts; /* tells in the end how many frames it got, and how many of them it lost */
};
/* What follows is taken there, up to the next call; the same one may come again. */
void forge_record_on(struct forge *forge, const struct recorder_interface *interface);
/* What this station sends is always taken there: a tap has a wire for each way. */
void forge_tap(struct forge *forge, struct mac_address station,
               const struct recorder_interface *interface);

/* -------------------------------------------------------------------- the frames --- */
/* The checksums of IP, UDP and TCP as the recorder finds them. */
enum forge_sums {
	SUMS_RIGHT,
	SUMS_OFFLOADED, /* not computed yet: the recorder sits in front of the network card */
	SUMS_STALE,     /* of other addresses: somebody replaced them in the capture */
};

/* From where to where one frame goes. */
struct path {
	struct mac_address from_mac, to_mac;
	uint32_t from_ip, to_ip; /* host order */
	uint16_t vlan;           /* 0: untagged */
	uint8_t priority;        /* of the tag and, as class selector, of the IP header */
	uint8_t ttl;
	uint16_t ip_id;
	size_t trailer; /* zero octets that stand behind the frame, as if they were an FCS */
	enum forge_sums sums;
};

enum arp_operation { ARP_REQUEST = 1, ARP_REPLY = 2 };
enum tcp_flag { TCP_FIN = 0x01, TCP_SYN = 0x02, TCP_RST = 0x04, TCP_PUSH = 0x08, TCP_ACK = 0x10 };
struct tcp_segment {
	uint16_t from_port, to_port;
	uint32_t sequence, acknowledged;
	unsigned flags; /* enum tcp_flag */
	struct slice payload;
};

void forge_udp(struct forge *forge, const struct path *path, uint16_t from_port, uint16_t to_port,
               struct slice payload);
void forge_tcp(struct forge *forge, const struct path *path, const struct tcp_segment *segment);
/* Says "port unreachable" of the IP datagram that was sent last, seen by the recorder or not. */
void forge_port_unreachable(struct forge *forge, const struct path *path);
/* The same with another code, or "time exceeded" and the like by its type (RFC 792). */
void forge_icmp_error(struct forge *forge, const struct path *path, uint8_t type, uint8_t code);
/* A datagram in packets of at most `mtu` octets; the one numbered `lost`, from 1, does not come as
 * far as the recorder. 0: all do. */
void forge_udp_in_fragments(struct forge *forge, const struct path *path, uint16_t from_port,
                            uint16_t to_port, struct slice payload, size_t mtu, unsigned lost);
void forge_arp(struct forge *forge, const struct path *path, enum arp_operation operation,
               struct mac_address target);
/* Any other EtherType. */
void forge_ethernet(struct forge *forge, const struct path *path, uint16_t ether_type,
                    struct slice payload);
/* IEEE 802.3 with LLC alone, as spanning tree has it: one service access point for both ends. */
void forge_llc(struct forge *forge, const struct path *path, uint8_t access_point,
               struct slice payload);
/* IEEE 802.3 with LLC and SNAP: `oui` and protocol id in front of the payload. */
void forge_snap(struct forge *forge, const struct path *path, uint32_t oui, uint16_t protocol,
                struct slice payload);

#endif
