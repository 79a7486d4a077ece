/* The stage: one voice LAN as the mirror of an access port shows it, and who stands on it. */
#ifndef SAMPLES_SITE_H
#define SAMPLES_SITE_H

#include "samples/forge.h"

/* 10.1.2.3 as a number in host order. */
#define IPV4(a, b, c, d) \
	((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 | (uint32_t)(d))
#define BROADCAST_IP IPV4(255, 255, 255, 255)

extern const struct mac_address broadcast_mac;

struct host {
	struct mac_address mac;
	uint32_t ip; /* 0: none yet */
	uint8_t priority;
	uint16_t ip_id; /* of its last datagram */
	uint16_t port;  /* its last ephemeral port */
	size_t trailer; /* zero octets behind each of its frames */
	enum forge_sums sums;
};

/* A network policy of LLDP-MED for voice (ANSI/TIA-1057). */
struct voice_policy {
	bool tagged;
	uint16_t vlan; /* untagged: 0 */
	uint8_t priority, dscp;
};

struct switch_port {
	const char *device, *port, *platform, *software; /* device NULL: a switch without CDP */
	struct mac_address mac;
	uint32_t ip; /* its management address */
	uint16_t native_vlan;
	uint16_t voice_vlan; /* 0: it advertises none */
	int full_duplex;     /* 1, 0, -1: it does not say */
	bool lldp, no_cdp;   /* it speaks LLDP, with or without CDP */
	uint32_t
	        power_mw; /* what it has for the phone; 0: CDP says 0 and unlimited, LLDP nothing */
	uint32_t limit_mw;                 /* management limit, beside power_mw */
	const struct voice_policy *policy; /* NULL: the voice VLAN, priority 5, DSCP 46 */
};

struct dhcp_server {
	struct host host;
	bool silent;          /* it never answers these clients */
	double offer_delay;   /* IOS pings the address for 2 s first */
	uint32_t next_server; /* siaddr */
	uint32_t dns;         /* option 6; 0: none */
	struct slice option150;
	const char *option66;  /* NULL: none */
	const char *circuit;   /* option 82 names the client's port so; NULL: there is none */
	struct slice remote;   /* and the switch so, as it stands there; none: not at all */
	uint32_t mask, router; /* 0: those of the site */
	const char *boot_file; /* `file`, for PXE clients; NULL: none */
};

struct served_file {
	const char *name; /* "{mac}" in it stands for the asking phone's MAC */
	const char *text; /* its content, then remark lines up to `size` */
	size_t size;      /* where `text` is NULL: as many octets made from the name */
};
enum tftp_state {
	TFTP_SERVING,
	TFTP_SILENT, /* the service is down behind a firewall: no answer at all */
	TFTP_CLOSED, /* no service, and the host says so by ICMP */
};
struct tftp_server {
	struct host host;
	enum tftp_state state;
	const struct served_file *files; /* the last one has no name */
};

struct site {
	struct forge *forge;
	int prefix;
	uint16_t vlan;    /* its frames are tagged so; 0: untagged */
	bool server_side; /* recorded behind the router, beside the servers */
	struct host gateway;
	struct switch_port port;
	struct dhcp_server dhcp;
	struct tftp_server tftp;
};

/* Three sites, each in good order: option 150 and 66 name the TFTP server. */
/* A lab: no VLANs, a PC is DHCP and TFTP server and there is no router behind it. */
struct site site_lab(struct forge *forge);
/* A branch: voice VLAN 110 on a Catalyst, the router is DHCP server, TFTP server beside it. */
struct site site_branch(struct forge *forge);
/* The same branch's data VLAN, untagged on the same port, for PCs. */
struct site site_branch_data(struct forge *forge);
/* A campus: voice VLAN 310, DHCP through a relay, TFTP servers in the data centre. */
struct site site_campus(struct forge *forge);

/* The call servers 1 and 2 of the branch, 10.20.110.6 and .7, and of the campus, 10.64.8.21 and
 * .22. */
struct host branch_call_server(unsigned number);
struct host campus_call_server(unsigned number);
/* Another one of the campus, 10.64.8.20, in the data centre: behind the router, or on the
 * recorder's side of it. */
struct host far_call_server(const struct site *site);

/* `text` must be right: it is the scenario's own. */
struct mac_address mac_of(const char *text);
/* True: both stand in the site's own subnet. */
bool site_holds(const struct site *site, uint32_t ip);
/* The way from one host to another, through the gateway where it must be. Counts the IP id. */
struct path site_path(const struct site *site, struct host *from, const struct host *to);
/* The way from a host to everyone in its VLAN. */
struct path site_broadcast(const struct site *site, struct host *from);
/* The ephemeral port after the last one. */
uint16_t host_next_port(struct host *host);
/* Who has `to`? And, where `answered`, the reply. */
void site_resolve(const struct site *site, struct host *from, struct host *to, bool answered);

#endif
