#include "samples/forge.h"

#include "samples/recording.h"

#include <arpa/inet.h>
#include <err.h>
#include <libnet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#define FCS_OCTETS 4
#define INTERFACES_MAX 16
/* epb_flags (draft-ietf-opsawg-pcapng section 4.3.1) */
#define FLAGS_IN 1
#define FLAGS_OUT 2
#define FLAGS_CRC_ERROR (UINT32_C(1) << 24)

struct forged_frame {
	int64_t at;
	size_t serial; /* order of telling, for frames of the same nanosecond */
	struct recorded_frame kept;
};

/* An interface of the recorder, and what came there. */
struct recorder_port {
	const struct recorder_interface *told; /* NULL: the recorder tells of none */
	bool taps;
	struct mac_address tapped;
	int64_t received, lost;
};

struct forge {
	libnet_t *net;
	int64_t began;
	int64_t now, from, until, lost_from, lost_until;
	int64_t stepped_at, step; /* of the recorder's clock */
	uint64_t jitter;          /* state of the clock's own number sequence */
	size_t cut;
	bool keeps_fcs;
	size_t spoil_from_end; /* of the next frame; 0: it is left alone */
	bool one_way;
	struct mac_address mirrored;
	bool has_own; /* the recorder runs on this station */
	struct mac_address own;
	size_t port_count, port; /* port: of the next frame */
	struct recorder_port ports[INTERFACES_MAX];
	size_t count, capacity;
	struct forged_frame *frames;
	uint8_t quotation[LIBNET_IPV4_H + 8]; /* ICMP quotes IP header and 8 octets (RFC 792) */
};

struct forge *
forge_create(int64_t began)
{
	char error[LIBNET_ERRBUF_SIZE];
	struct forge *forge = calloc(1, sizeof *forge);

	if (forge == NULL)
		err(1, NULL);
	forge->net = libnet_init(LIBNET_NONE, NULL, error);
	if (forge->net == NULL)
		errx(1, "libnet: %s", error);
	forge->began = began;
	forge->jitter = UINT64_C(0x9e3779b97f4a7c15);
	forge->cut = FORGE_SNAPLEN;
	forge->until = INT64_MAX;
	forge->stepped_at = INT64_MAX;
	return forge;
}

void
forge_destroy(struct forge *forge)
{
	for (size_t i = 0; i < forge->count; i++)
		free(forge->frames[i].kept.data);
	free(forge->frames);
	libnet_destroy(forge->net);
	free(forge);
}

/* --------------------------------------------------------------------- the clock --- */

int64_t
forge_now(const struct forge *forge)
{
	return forge->now;
}

double
forge_seconds(const struct forge *forge)
{
	return (double)forge->now / (double)FORGE_SECOND;
}

int64_t
forge_date(const struct forge *forge)
{
	return forge->began + forge->now / FORGE_SECOND;
}

static int64_t
nanoseconds(double seconds)
{
	return (int64_t)(seconds * (double)FORGE_SECOND);
}

void
forge_turn_to(struct forge *forge, double seconds)
{
	forge->now = nanoseconds(seconds);
}

void
forge_wait(struct forge *forge, double seconds)
{
	forge->now += nanoseconds(seconds);
}

void
forge_wait_about(struct forge *forge, int64_t ns)
{
	/* xorshift64: enough to look alive, and the same everywhere */
	forge->jitter ^= forge->jitter << 13;
	forge->jitter ^= forge->jitter >> 7;
	forge->jitter ^= forge->jitter << 17;
	forge->now += ns - ns / 10 + (int64_t)(forge->jitter % (uint64_t)(ns / 5 + 1));
}

/* -------------------------------------------------------------------- the recorder --- */

void
forge_cut_frames(struct forge *forge, size_t octets)
{
	forge->cut = octets;
}

void
forge_record_from(struct forge *forge, double seconds)
{
	size_t kept = 0;

	forge->from = nanoseconds(seconds);
	/* What was told before the recorder started, however late the story says so. */
	for (size_t i = 0; i < forge->count; i++) {
		if (forge->frames[i].at >= forge->from)
			forge->frames[kept++] = forge->frames[i];
		else
			free(forge->frames[i].kept.data);
	}
	forge->count = kept;
}

void
forge_record_until(struct forge *forge, double seconds)
{
	forge->until = nanoseconds(seconds);
}

void
forge_lose_between(struct forge *forge, double from, double until)
{
	forge->lost_from = nanoseconds(from);
	forge->lost_until = nanoseconds(until);
}

void
forge_keep_fcs(struct forge *forge)
{
	forge->keeps_fcs = true;
}

void
forge_spoil_next(struct forge *forge, size_t from_end)
{
	forge->spoil_from_end = from_end;
}

void
forge_mirror_only(struct forge *forge, struct mac_address station)
{
	forge->one_way = true;
	forge->mirrored = station;
}

void
forge_step_clock(struct forge *forge, double at, double by)
{
	forge->stepped_at = nanoseconds(at);
	forge->step = nanoseconds(by);
}

void
forge_record_at(struct forge *forge, struct mac_address station)
{
	forge->has_own = true;
	forge->own = station;
}

static size_t
port_of(struct forge *forge, const struct recorder_interface *interface)
{
	size_t port = 0;

	if (forge->port_count == 0 && forge->count != 0)
		errx(1, "frames were recorded before the first interface");
	while (port < forge->port_count && forge->ports[port].told != interface)
		port++;
	if (port == INTERFACES_MAX)
		errx(1, "more than %d interfaces", INTERFACES_MAX);
	if (port == forge->port_count)
		forge->ports[forge->port_count++].told = interface;
	return port;
}

void
forge_record_on(struct forge *forge, const struct recorder_interface *interface)
{
	forge->port = port_of(forge, interface);
}

void
forge_tap(struct forge *forge, struct mac_address station,
          const struct recorder_interface *interface)
{
	struct recorder_port *port = &forge->ports[port_of(forge, interface)];

	port->taps = true;
	port->tapped = station;
}

/* The interface that takes what this station sends. */
static struct recorder_port *
port_for(struct forge *forge, const uint8_t *station)
{
	for (size_t i = 0; i < forge->port_count; i++)
		if (forge->ports[i].taps && memcmp(&forge->ports[i].tapped, station, 6) == 0)
			return &forge->ports[i];
	return &forge->ports[forge->port];
}

/* Counts what comes to the interface, too. */
static bool
is_recorded(struct forge *forge, const struct path *path)
{
	struct recorder_port *port = port_for(forge, path->from_mac.octet);

	if (forge->one_way && memcmp(&forge->mirrored, &path->from_mac, 6) != 0)
		return false;
	if (forge->now < forge->from || forge->now >= forge->until)
		return false;
	port->received++;
	if (forge->now < forge->lost_from || forge->now >= forge->lost_until)
		return true;
	port->lost++;
	return false;
}

/* Least significant octet first (IEEE 802.3 clause 3.2.9). */
static void
put_fcs(uint8_t *data, size_t length)
{
	uint32_t fcs = (uint32_t)crc32(0, data, (uInt)length);

	for (unsigned i = 0; i < FCS_OCTETS; i++)
		data[length + i] = (uint8_t)(fcs >> (8 * i));
}

static uint32_t
flags_of(const struct forge *forge, const struct recorder_interface *told, bool is_own)
{
	uint32_t flags = 0;

	if (told != NULL && told->marks_ways)
		flags |= is_own ? FLAGS_OUT : FLAGS_IN;
	if (told != NULL && told->marks_errors && forge->spoil_from_end != 0)
		flags |= FLAGS_CRC_ERROR;
	return flags;
}

static struct forged_frame *
new_frame(struct forge *forge, size_t length)
{
	int64_t shown = forge->now + (forge->now >= forge->stepped_at ? forge->step : 0);
	struct forged_frame *frame;

	if (forge->count == forge->capacity) {
		forge->capacity = forge->capacity == 0 ? 256 : 2 * forge->capacity;
		forge->frames = reallocarray(forge->frames, forge->capacity, sizeof *forge->frames);
		if (forge->frames == NULL)
			err(1, NULL);
	}
	frame = &forge->frames[forge->count];
	*frame = (struct forged_frame){
	        .at = forge->now,
	        .serial = forge->count++,
	        .kept = {.time_ns = forge->began * FORGE_SECOND + shown,
	                 .length = length,
	                 .data = calloc(1, length)},
	};
	if (frame->kept.data == NULL)
		err(1, NULL);
	return frame;
}

static void
record(struct forge *forge, const uint8_t *data, size_t length, size_t trailer)
{
	const uint8_t *sender = data + 6;
	const struct recorder_port *port = port_for(forge, sender);
	bool is_own = forge->has_own && memcmp(&forge->own, sender, 6) == 0;
	bool keeps_fcs = forge->keeps_fcs || (port->told != NULL && port->told->keeps_fcs);
	size_t padded = length < FORGE_FRAME_MIN && !is_own ? FORGE_FRAME_MIN : length;
	size_t whole = padded + (keeps_fcs ? FCS_OCTETS : trailer);
	struct forged_frame *frame = new_frame(forge, whole);

	memcpy(frame->kept.data, data, length);
	frame->kept.interface = (uint32_t)(port - forge->ports);
	frame->kept.flags = flags_of(forge, port->told, is_own);
	if (keeps_fcs)
		put_fcs(frame->kept.data, padded);
	if (forge->spoil_from_end != 0)
		frame->kept.data[whole - forge->spoil_from_end] ^= 0x04;
	forge->spoil_from_end = 0;
}

/* -------------------------------------------------------------------- the frames --- */

static void
built(struct forge *forge, libnet_ptag_t tag)
{
	if (tag == -1)
		errx(1, "libnet: %s", libnet_geterror(forge->net));
}

static unsigned
word_at(const uint8_t *octets)
{
	return (unsigned)octets[0] << 8 | octets[1];
}

static void
put_word(uint8_t *octets, unsigned value)
{
	octets[0] = (uint8_t)(value >> 8);
	octets[1] = (uint8_t)value;
}

/* What a stack leaves in the checksum of UDP or TCP for its network card: the sum of the
 * pseudo-header, not inverted. */
static unsigned
pseudo_header_sum(const uint8_t *ip)
{
	unsigned sum = ip[9] + word_at(ip + 2) - LIBNET_IPV4_H;

	for (size_t i = 12; i < LIBNET_IPV4_H; i += 2)
		sum += word_at(ip + i);
	while (sum > 0xffff)
		sum = (sum & 0xffff) + (sum >> 16);
	return sum;
}

static void
change_sums(uint8_t *ip, enum forge_sums sums)
{
	uint8_t *transport = ip + LIBNET_IPV4_H;
	uint8_t *field = ip[9] == IPPROTO_UDP   ? transport + 6
	                 : ip[9] == IPPROTO_TCP ? transport + 16
	                                        : NULL;

	if (sums == SUMS_STALE) {
		put_word(ip + 10, word_at(ip + 10) ^ 0x1d07);
		if (field != NULL)
			put_word(field, word_at(field) ^ 0x1d07);
	} else if (sums == SUMS_OFFLOADED && field != NULL) {
		put_word(field, pseudo_header_sum(ip));
	}
}

/* Puts the frame's header in front of what libnet has been given, and records the whole. */
static void
send_frame(struct forge *forge, const struct path *path, uint16_t type_or_length)
{
	uint8_t *data;
	uint32_t length;

	if (path->vlan != 0)
		built(forge, libnet_build_802_1q(path->to_mac.octet, path->from_mac.octet,
		                                 ETHERTYPE_VLAN, path->priority, 0, path->vlan,
		                                 type_or_length, NULL, 0, forge->net, 0));
	else
		built(forge, libnet_build_ethernet(path->to_mac.octet, path->from_mac.octet,
		                                   type_or_length, NULL, 0, forge->net, 0));
	if (libnet_pblock_coalesce(forge->net, &data, &length) == -1)
		errx(1, "libnet: %s", libnet_geterror(forge->net));
	if (type_or_length == ETHERTYPE_IP) {
		uint8_t *ip = data + (path->vlan != 0 ? 18 : 14);

		change_sums(ip, path->sums);
		memcpy(forge->quotation, ip, sizeof forge->quotation);
	}
	if (is_recorded(forge, path))
		record(forge, data, length, path->trailer);
	libnet_adv_free_packet(forge->net, data);
	libnet_clear_packet(forge->net);
}

static void
send_ipv4(struct forge *forge, const struct path *path, uint8_t protocol, size_t payload_length)
{
	built(forge,
	      libnet_build_ipv4((uint16_t)(LIBNET_IPV4_H + payload_length),
	                        (uint8_t)(path->priority << 5), path->ip_id, 0,
	                        path->ttl != 0 ? path->ttl : 64, protocol, 0, htonl(path->from_ip),
	                        htonl(path->to_ip), NULL, 0, forge->net, 0));
	send_frame(forge, path, ETHERTYPE_IP);
}

void
forge_udp(struct forge *forge, const struct path *path, uint16_t from_port, uint16_t to_port,
          struct slice payload)
{
	size_t length = LIBNET_UDP_H + payload.length;

	built(forge, libnet_build_udp(from_port, to_port, (uint16_t)length, 0, payload.data,
	                              (uint32_t)payload.length, forge->net, 0));
	send_ipv4(forge, path, IPPROTO_UDP, length);
}

void
forge_tcp(struct forge *forge, const struct path *path, const struct tcp_segment *segment)
{
	size_t length = LIBNET_TCP_H + segment->payload.length;

	built(forge, libnet_build_tcp(segment->from_port, segment->to_port, segment->sequence,
	                              segment->acknowledged, (uint8_t)segment->flags, 8192, 0, 0,
	                              (uint16_t)length, segment->payload.data,
	                              (uint32_t)segment->payload.length, forge->net, 0));
	send_ipv4(forge, path, IPPROTO_TCP, length);
}

void
forge_icmp_error(struct forge *forge, const struct path *path, uint8_t type, uint8_t code)
{
	uint8_t quotation[sizeof forge->quotation];

	memcpy(quotation, forge->quotation, sizeof quotation);
	built(forge, libnet_build_icmpv4_unreach(type, code, 0, quotation, sizeof quotation,
	                                         forge->net, 0));
	send_ipv4(forge, path, IPPROTO_ICMP, LIBNET_ICMPV4_UNREACH_H + sizeof quotation);
}

void
forge_port_unreachable(struct forge *forge, const struct path *path)
{
	forge_icmp_error(forge, path, ICMP_UNREACH, ICMP_UNREACH_PORT);
}

/* What IP carries, with its checksum. The caller frees it. */
static uint8_t *
build_datagram(struct forge *forge, const struct path *path, uint16_t from_port, uint16_t to_port,
               struct slice payload, size_t *ret_length)
{
	size_t length = LIBNET_UDP_H + payload.length;
	uint8_t *data, *datagram = malloc(length);
	uint32_t packet_length;

	if (datagram == NULL)
		err(1, NULL);
	built(forge, libnet_build_udp(from_port, to_port, (uint16_t)length, 0, payload.data,
	                              (uint32_t)payload.length, forge->net, 0));
	built(forge,
	      libnet_build_ipv4((uint16_t)(LIBNET_IPV4_H + length), 0, 0, 0, 64, IPPROTO_UDP, 0,
	                        htonl(path->from_ip), htonl(path->to_ip), NULL, 0, forge->net, 0));
	built(forge, libnet_build_ethernet(path->to_mac.octet, path->from_mac.octet, ETHERTYPE_IP,
	                                   NULL, 0, forge->net, 0));
	if (libnet_pblock_coalesce(forge->net, &data, &packet_length) == -1)
		errx(1, "libnet: %s", libnet_geterror(forge->net));
	memcpy(datagram, data + packet_length - length, length);
	libnet_adv_free_packet(forge->net, data);
	libnet_clear_packet(forge->net);
	*ret_length = length;
	return datagram;
}

void
forge_udp_in_fragments(struct forge *forge, const struct path *path, uint16_t from_port,
                       uint16_t to_port, struct slice payload, size_t mtu, unsigned lost)
{
	size_t most = (mtu - LIBNET_IPV4_H) / 8 * 8, length;
	uint8_t *datagram = build_datagram(forge, path, from_port, to_port, payload, &length);
	unsigned number = 0;

	for (size_t at = 0; at < length; at += most) {
		size_t part = length - at < most ? length - at : most;
		uint16_t place = (uint16_t)(at / 8 | (at + part < length ? IP_MF : 0));

		if (++number == lost)
			continue;
		built(forge, libnet_build_ipv4((uint16_t)(LIBNET_IPV4_H + part),
		                               (uint8_t)(path->priority << 5), path->ip_id, place,
		                               path->ttl != 0 ? path->ttl : 64, IPPROTO_UDP, 0,
		                               htonl(path->from_ip), htonl(path->to_ip),
		                               datagram + at, (uint32_t)part, forge->net, 0));
		send_frame(forge, path, ETHERTYPE_IP);
		forge->now += 12000; /* 1500 octets at 1 Gbit/s */
	}
	free(datagram);
}

void
forge_arp(struct forge *forge, const struct path *path, enum arp_operation operation,
          struct mac_address target)
{
	uint32_t from = htonl(path->from_ip), to = htonl(path->to_ip);

	built(forge, libnet_build_arp(ARPHRD_ETHER, ETHERTYPE_IP, 6, 4, (uint16_t)operation,
	                              path->from_mac.octet, (const uint8_t *)&from, target.octet,
	                              (const uint8_t *)&to, NULL, 0, forge->net, 0));
	send_frame(forge, path, ETHERTYPE_ARP);
}

void
forge_snap(struct forge *forge, const struct path *path, uint32_t oui, uint16_t protocol,
           struct slice payload)
{
	uint8_t organization[3] = {(uint8_t)(oui >> 16), (uint8_t)(oui >> 8), (uint8_t)oui};

	built(forge, libnet_build_802_2snap(0xaa, 0xaa, 0x03, organization, protocol, payload.data,
	                                    (uint32_t)payload.length, forge->net, 0));
	send_frame(forge, path, (uint16_t)(LIBNET_802_2SNAP_H + payload.length));
}

void
forge_ethernet(struct forge *forge, const struct path *path, uint16_t ether_type,
               struct slice payload)
{
	built(forge, libnet_build_data(payload.data, (uint32_t)payload.length, forge->net, 0));
	send_frame(forge, path, ether_type);
}

void
forge_llc(struct forge *forge, const struct path *path, uint8_t access_point, struct slice payload)
{
	built(forge, libnet_build_802_2(access_point, access_point, 0x03, payload.data,
	                                (uint32_t)payload.length, forge->net, 0));
	send_frame(forge, path, (uint16_t)(LIBNET_802_2_H + payload.length));
}

/* -------------------------------------------------------------------- the capture --- */

static int
compare_frames(const void *left, const void *right)
{
	const struct forged_frame *a = left, *b = right;

	if (a->at != b->at)
		return a->at < b->at ? -1 : 1;
	return a->serial < b->serial ? -1 : 1;
}

const char *
forge_suffix(const struct forge *forge)
{
	return forge->port_count != 0 ? ".pcapng" : ".pcap";
}

bool
forge_write(const struct forge *forge, const char *path)
{
	struct recorded_port ports[INTERFACES_MAX];
	struct recorded_frame *frames = reallocarray(NULL, forge->count + 1, sizeof *frames);
	struct recording recording = {forge->cut, forge->port_count, ports, forge->count, frames};
	bool written;

	if (frames == NULL)
		err(1, NULL);
	if (forge->count != 0)
		qsort(forge->frames, forge->count, sizeof *forge->frames, compare_frames);
	for (size_t i = 0; i < forge->count; i++)
		frames[i] = forge->frames[i].kept;
	for (size_t i = 0; i < forge->port_count; i++) {
		const struct recorder_port *port = &forge->ports[i];
		const struct recorder_interface *told = port->told;

		ports[i] = (struct recorded_port){
		        .name = told->name,
		        .description = told->description,
		        .fcs_octets = told->keeps_fcs ? FCS_OCTETS : -1,
		        .received = told->counts ? port->received : -1,
		        .lost = told->counts ? port->lost : -1,
		};
	}
	written = recording_write(&recording, path);
	free(frames);
	return written;
}
