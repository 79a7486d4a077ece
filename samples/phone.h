/* A phone, told by what it does: comes up on its switch port, asks for an address, for files, for
 * its call server. */
#ifndef SAMPLES_PHONE_H
#define SAMPLES_PHONE_H

#include "samples/dhcp.h"
#include "samples/site.h"
#include "samples/tftp.h"

struct phone_model {
	const char *platform;      /* CDP */
	struct slice vendor_class; /* DHCP option 60 as sent, its NUL included where there is one */
	uint32_t capabilities;     /* CDP */
	uint16_t power_mw;
	uint8_t priority; /* 802.1Q priority of its own frames in the voice VLAN */
};

extern const struct phone_model phone_7911, phone_7912, phone_7940, phone_7941, phone_7960,
        phone_7961_ge, phone_7971_ge, phone_8851, phone_7936, phone_7962, phone_8841, phone_yealink;

struct phone {
	struct site *site;
	const struct phone_model *model;
	struct host host;
	uint32_t lease;    /* the address that DHCP has for it */
	const char *load;  /* what it runs, as it says in CDP; NULL: it speaks no CDP */
	int full_duplex;   /* 1, 0, -1: it does not say */
	double hello_at;   /* next CDP message */
	bool found_server; /* it knows the MAC address on the way to the TFTP server */
	const struct lldp_speech *lldp; /* what it says in LLDP; NULL: it speaks none */
	bool no_cdp;                    /* although it runs a load */
	uint16_t native_vlan;           /* it says in CDP; 0: nothing */
	uint16_t vlan_asked;            /* in its CDP's question for a voice VLAN */
	const char *cdp_port;           /* that its CDP comes from; NULL: "Port 1" */
	const char *hostname;           /* DHCP option 12; NULL: "SEP" and its MAC */
};

struct phone phone_on(struct site *site, const struct phone_model *model, const char *mac,
                      uint32_t lease, const char *load);

/* Copies `name` to `ret_name`, "{mac}" replaced by the MAC in capitals, and returns that. */
const char *phone_name(const struct phone *phone, const char *name, size_t size, char *ret_name);

/* The link comes up: three CDP messages, each answered by the switch, then the wait for a VLAN. */
void phone_comes_up(struct phone *phone);
void phone_goes_idle(struct phone *phone, double seconds);
/* It restarts: dark for so many seconds, then its link comes up again. */
void phone_restarts_after(struct phone *phone, double seconds);

void phone_gets_lease(struct phone *phone);
void phone_comes_up_with_lease(struct phone *phone);
/* DISCOVERs 4 to 5 s apart that nobody answers. */
void phone_discovers(struct phone *phone, unsigned times);
/* The offer comes, the phone makes nothing of it. */
void phone_ignores_offers(struct phone *phone, unsigned times);
/* Asks its own TFTP server; "{mac}" in a name stands for its MAC in capitals. */
bool phone_fetches(struct phone *phone, const char *name);
bool phone_fetches_so(struct phone *phone, const char *name, const struct tftp_plan *plan);
/* Asks an address for a file; nothing comes back. */
void phone_asks_elsewhere(struct phone *phone, uint32_t server, const char *name, unsigned times);
/* Several files in turn; the list ends with NULL. True: all came whole. */
bool phone_fetches_all(struct phone *phone, const char *const *names);
/* Its trust list and its configuration. */
void phone_fetches_configuration(struct phone *phone);
/* The same with an ITL file between the two. */
void phone_fetches_trusted_configuration(struct phone *phone);
/* Who has the address of `host`, or of the way to it? */
void phone_looks_for(struct phone *phone, struct host *host);
/* Does anybody use that address (RFC 5227 section 2.1.1)? So many probes, 1.5 s apart. */
void phone_probes(struct phone *phone, uint32_t address, unsigned times);
/* "It is mine", twice. */
void phone_announces_itself(struct phone *phone);
/* The same before the first datagram to its file server, and never again. */
void phone_finds_server(struct phone *phone, struct host *server);
/* The three-way handshake of TCP. */
void phone_connects(struct phone *phone, struct host *server, uint16_t port);
/* It connects to the call server, which runs beside the TFTP server, and stays there. */
void phone_goes_into_service(struct phone *phone, double seconds);
/* With its lease: trust list, configuration, call server. */
void phone_boots_on(struct phone *phone, double seconds);
/* All of it, from its link to its call server. */
void phone_boots(struct phone *phone, double seconds);
/* REGISTER and 200 over UDP, as SIP loads of a 7960 do. */
void phone_registers_by_sip(struct phone *phone, struct host *server, const char *user);

/* The switch's own CDP messages, every 60 s. */
void switch_says_hello(struct site *site, double from, double until);

#endif
