/* What speaks LLDP: a switch port and a phone. */
#ifndef SAMPLES_LLDP_H
#define SAMPLES_LLDP_H

#include "samples/phone.h"

/* A phone's own words in LLDP and LLDP-MED. NULL, 0: it does not say. */
struct lldp_speech {
	const char *system_name, *description; /* system_name NULL: "SEP" and its MAC */
	const char *manufacturer, *model, *software;
	uint16_t mau;                      /* operational MAU type, IANA's number */
	uint16_t power_deciwatts;          /* what it needs */
	uint16_t vlan;                     /* of its voice policy; 0: it asks for one */
	const struct voice_policy *policy; /* NULL: tagged with `vlan`, priority 5, DSCP 46 */
};

/* A 7962 with SCCP42.9-4-2SR1-1S on 100 Mbit/s, full or half duplex. */
extern const struct lldp_speech lldp_7962, lldp_7962_half;

/* What is no phone and no switch: a PC with an agent, a camera, an access point. */
struct lldp_station {
	const char *name, *description;
	uint16_t capabilities; /* all of them enabled */
	unsigned med_class;    /* 0: it speaks no LLDP-MED */
	uint16_t mau;          /* 0: it does not say */
};

void lldp_from_phone(struct phone *phone);
void lldp_from_switch(struct site *site);
void lldp_from_station(struct site *site, const struct host *host,
                       const struct lldp_station *station);

#endif
