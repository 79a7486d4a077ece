/* A stage for model tests: frames are made as decoded structs, with real message octets inside, at
 * times in seconds from the scene's start. */
#ifndef TESTS_UNIT_MODEL_SCENE_H
#define TESTS_UNIT_MODEL_SCENE_H

#include "analyzer/model/model.h"

/* What stands behind the phone's frames. */
enum scene_trailer {
	SCENE_NO_TRAILER,
	SCENE_ZEROS,
	SCENE_FCS,       /* right */
	SCENE_FCS_WRONG, /* another value in each frame */
};

struct scene {
	struct model *model;
	double at;   /* seconds; the next frame's time */
	double step; /* added to `at` after each frame */
	uint64_t number;
	uint16_t ip_id;
	/* UDP and ARP are laid out as octets and decoded, untagged and never cut. */
	bool as_octets;
	/* Of the IP packets that are octets: larger ones go in fragments. 0: none are too large. */
	size_t mtu;
	unsigned lost_fragment; /* of each datagram, from 1: not captured. 0: none. */
	enum scene_trailer trailer;
	bool offloaded; /* the server leaves the UDP checksum to its network card */
	uint32_t interface, flags;
	uint32_t capture; /* that the next frames are in */
	int vlan;         /* of the next frames; FRAME_UNTAGGED */
};

/* Who is who in every scene. */
extern const struct mac_address scene_phone, scene_phone2, scene_pc, scene_switch, scene_router;
#define SCENE_PHONE_IP 0x0a010139  /* 10.1.1.57 */
#define SCENE_PHONE2_IP 0x0a01013a /* 10.1.1.58 */
#define SCENE_SERVER_IP 0x0a01010a /* 10.1.1.10: DHCP and TFTP */
#define SCENE_OTHER_IP 0x0a01010b  /* 10.1.1.11 */

void scene_begin(struct scene *scene);
void scene_end(struct scene *scene);
/* Finishes the model; rows can be read. */
const struct model_tables *scene_finish(struct scene *scene);

struct scene_udp {
	struct mac_address source, target;
	uint32_t from, to; /* addresses, host order */
	uint16_t from_port, to_port;
	const void *payload;
	size_t length, wire; /* wire 0: = length */
	bool same_ip_id;     /* as a mirror's second copy has it */
};
void scene_send(struct scene *scene, const struct scene_udp *udp);

/* Options are given as raw octets: code, length, value ... without END. */
struct scene_dhcp {
	struct mac_address client;
	uint32_t xid;
	uint8_t type;                                               /* option 53 */
	uint32_t ip_source, ciaddr, yiaddr, siaddr, giaddr, server; /* server: option 54, 0 none */
	const uint8_t *options;
	size_t options_length;
	bool from_server;
	size_t cut;                       /* octets that the capture lost at the end */
	const struct mac_address *source; /* other than the client's or the server's */
};
void scene_dhcp(struct scene *scene, const struct scene_dhcp *dhcp);
/* The four messages of a phone's lease, with option 150 = SCENE_SERVER_IP. */
void scene_lease(struct scene *scene, struct mac_address phone, uint32_t ip);

/* TFTP between the phone at 10.1.1.57, port `port`, and the server's port 50000. */
void scene_rrq(struct scene *scene, uint16_t port, const char *name, const char *options);
void scene_data(struct scene *scene, uint16_t port, uint16_t block, size_t length);
void scene_text(struct scene *scene, uint16_t port, uint16_t block, const char *text);
void scene_ack(struct scene *scene, uint16_t port, uint16_t block);
void scene_error(struct scene *scene, uint16_t port, bool from_phone, uint16_t code,
                 const char *text);
/* `options` as name=value pairs separated by blanks, both here and in scene_rrq. */
void scene_oack(struct scene *scene, uint16_t port, const char *options);
/* A whole file of `length` octets in 512-octet blocks. */
void scene_file(struct scene *scene, uint16_t port, const char *name, size_t length);

/* A TCP connection between the phone at 10.1.1.57, or who is named instead, and a server. */
struct scene_tcp {
	uint32_t server; /* address, host order */
	uint16_t port, server_port;
	uint32_t phone_sequence, server_sequence; /* of the next octet of each */
	uint32_t client;                          /* address; 0: the phone's */
	const struct mac_address *client_mac;     /* NULL: the phone's */
};
/* One segment; the sequence numbers move on. `flags` as in struct frame_tcp. */
void scene_segment(struct scene *scene, struct scene_tcp *tcp, bool from_phone, uint8_t flags,
                   const void *payload, size_t length);
/* SYN, SYN-ACK, ACK. */
void scene_connect(struct scene *scene, struct scene_tcp *tcp);
/* Octets of one end, acknowledged by the other. */
void scene_say(struct scene *scene, struct scene_tcp *tcp, bool from_phone, const void *octets,
               size_t length);
/* FIN of both, the first by the phone or the server. */
void scene_disconnect(struct scene *scene, struct scene_tcp *tcp, bool by_phone);

void scene_cdp(struct scene *scene, struct mac_address source, const char *device, const char *port,
               uint32_t capabilities, const char *software, const char *platform);
void scene_phone_cdp(struct scene *scene);
void scene_switch_cdp(struct scene *scene);
/* A message of the link layer, as struct frame's payload. */
void scene_message(struct scene *scene, enum frame_protocol protocol, struct mac_address source,
                   struct mac_address target, const void *message, size_t length);
void scene_arp(struct scene *scene, struct mac_address sender, uint32_t sender_ip,
               uint32_t target_ip, uint16_t operation, struct mac_address target);
/* The server answers the phone's ARP: what is sent to the phone alone can be seen. */
void scene_resolved(struct scene *scene);
/* ICMP destination unreachable, quoting a UDP packet. */
void scene_unreachable(struct scene *scene, uint32_t sender, uint8_t code, uint32_t quoted_source,
                       uint16_t quoted_source_port, uint32_t quoted_target,
                       uint16_t quoted_target_port);
/* The same of what one end of a connection has sent to the other; `sender` is the error's. */
void scene_unreachable_tcp(struct scene *scene, uint32_t sender, uint8_t code,
                           const struct scene_tcp *tcp, bool from_phone);

/* Any ICMP error; `quoted` begins with the IP header. */
struct scene_icmp {
	struct mac_address source, target;
	struct ip_address sender, receiver; /* both IPv6: ICMPv6 */
	uint8_t type, code;
	const void *quoted;
	size_t length;
};
void scene_icmp(struct scene *scene, const struct scene_icmp *icmp);

#endif
