/* One frame as a capture holds it, and what is known of the capture itself. */
#ifndef ANALYZER_CAPTURE_PACKET_H
#define ANALYZER_CAPTURE_PACKET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Link types by their LINKTYPE_ number (tcpdump.org/linktypes.html), not libpcap's DLT_. */
enum link_type {
	LINK_BSD_LOOPBACK = 0,
	LINK_ETHERNET = 1,
	LINK_PPP = 9,
	LINK_PPP_HDLC = 50, /* RFC 1662, or Cisco's HDLC */
	LINK_RAW_IP = 101,
	LINK_CISCO_HDLC = 104,
	LINK_OPENBSD_LOOPBACK = 108,
	LINK_LINUX_COOKED = 113,
	LINK_RAW_IPV4 = 228,
	LINK_RAW_IPV6 = 229,
	LINK_LINUX_COOKED_2 = 276,
};

#define PACKET_FCS_UNKNOWN (-1)

struct packet {
	/* Unix time; that of the packet before where pcapng's Simple Packet Block has none */
	int64_t time_ns;
	uint32_t capture;   /* which capture of the stream, from 0 */
	uint32_t interface; /* which interface of that capture, from 0 */
	uint64_t number;    /* in its file, from 1, as Wireshark counts */
	int64_t offset;     /* of the record in the (uncompressed) file; -1 unknown */
	uint32_t link_type;
	uint32_t captured, wire; /* octets */
	const uint8_t *data;     /* valid until the next packet is asked for */
	uint32_t flags;          /* pcapng epb_flags; 0 = nothing known */
	int fcs_octets;          /* declared by the container; PACKET_FCS_UNKNOWN */
};

/* Frame number that is unique in a stream: the contract's frame id. */
#define PACKET_CAPTURE_SHIFT 40

static inline int64_t
packet_frame_id(const struct packet *packet)
{
	return (int64_t)packet->capture << PACKET_CAPTURE_SHIFT | (int64_t)packet->number;
}

struct capture_interface {
	char *name, *description; /* NULL unknown */
	uint32_t link_type, snaplen;
	int fcs_octets;            /* PACKET_FCS_UNKNOWN */
	int64_t received, dropped; /* -1 unknown */
};

/* Grows as the capture is read; final after its last packet. */
struct capture_info {
	char *file;         /* as the user named it */
	const char *format; /* "pcap" "pcapng" "live" */
	int64_t bytes;      /* size of the file; -1 for a pipe */
	char *sha256;       /* hex; NULL unless asked for */
	uint64_t packets, truncated_packets;
	int64_t first_time_ns, last_time_ns; /* valid where packets != 0 */
	bool truncated_tail; /* the last record is merely cut: a warning, no damage */
	int64_t dropped;     /* -1: the container does not say */
	size_t interface_count;
	struct capture_interface *interfaces;
	char *comment;        /* of the file, or of its last section that has one; NULL none */
	bool clock_unknown;   /* its clock could not be compared with one that it overlaps */
	char *clock_note;     /* how its clock compares with another capture's; NULL nothing */
	char *error;          /* what ended the reading early; NULL none */
	int64_t error_offset; /* octet in the file; -1 unknown */
};

#endif
