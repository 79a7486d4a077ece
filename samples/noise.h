/* What else is on a mirror port: PCs, a printer, the router. None of it is a phone. */
#ifndef SAMPLES_NOISE_H
#define SAMPLES_NOISE_H

#include "samples/phone.h"

/* A Windows PC: lease, gateway, NetBIOS name, clock, a name look-up now and then until `until`. */
void pc_works(struct site *site, const char *mac, uint32_t lease, const char *name, double until);
/* A PC that boots from the network: PXE's DHCP and pxelinux.0 from the site's TFTP server. */
void pc_boots_by_pxe(struct site *site, const char *mac, uint32_t lease);
void printer_starts(struct site *site, const char *mac, uint32_t lease, const char *name);
/* The router looks for hosts of the VLAN: broadcasts that everyone in it sees. */
void router_looks_around(struct site *site, double from, double until);
/* So many seconds from now the recorder stops; the router's voice is the last that it hears. */
void recorder_stops_in(struct site *site, double seconds);
/* Nothing happens for so long, and the recorder runs on: the router's ARP is seen. */
void phone_stays(struct phone *phone, double seconds);

#endif
