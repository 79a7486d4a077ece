/* LLDP (IEEE 802.1AB clause 8) with the TLVs of IEEE 802.1 (annex D), IEEE 802.3 (clause 79) and
 * LLDP-MED (ANSI/TIA-1057 section 10). */
#ifndef DISSECTORS_LLDP_H
#define DISSECTORS_LLDP_H

#include "analyzer/base/address.h"
#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"

#define LLDP_TLVS_MAX 96
#define LLDP_ADDRESSES_MAX 8
#define LLDP_VLAN_NAMES_MAX 8
#define LLDP_POLICIES_MAX 8

enum lldp_tlv_type {
	LLDP_END = 0,
	LLDP_CHASSIS_ID = 1,
	LLDP_PORT_ID = 2,
	LLDP_TTL = 3,
	LLDP_PORT_DESCRIPTION = 4,
	LLDP_SYSTEM_NAME = 5,
	LLDP_SYSTEM_DESCRIPTION = 6,
	LLDP_SYSTEM_CAPABILITIES = 7,
	LLDP_MANAGEMENT_ADDRESS = 8,
	LLDP_ORGANIZATION = 127,
};

#define LLDP_OUI_802_1 0x0080c2u
#define LLDP_OUI_802_3 0x00120fu
#define LLDP_OUI_MED 0x0012bbu

enum lldp_802_1_subtype {
	LLDP_802_1_PORT_VLAN = 1,
	LLDP_802_1_VLAN_NAME = 3,
};

enum lldp_802_3_subtype {
	LLDP_802_3_MAC_PHY = 1,
	LLDP_802_3_POWER_VIA_MDI = 2,
	LLDP_802_3_LINK_AGGREGATION = 3,
	LLDP_802_3_MAXIMUM_FRAME_SIZE = 4,
};

enum lldp_med_subtype {
	LLDP_MED_CAPABILITIES = 1,
	LLDP_MED_NETWORK_POLICY = 2,
	LLDP_MED_LOCATION = 3,
	LLDP_MED_EXTENDED_POWER = 4,
	LLDP_MED_HARDWARE_REVISION = 5,
	LLDP_MED_FIRMWARE_REVISION = 6,
	LLDP_MED_SOFTWARE_REVISION = 7,
	LLDP_MED_SERIAL_NUMBER = 8,
	LLDP_MED_MANUFACTURER = 9,
	LLDP_MED_MODEL = 10,
	LLDP_MED_ASSET_ID = 11,
};

/* Chassis and port identifiers (clauses 8.5.2.2 and 8.5.3.2) that hold an address. */
#define LLDP_CHASSIS_MAC 4
#define LLDP_CHASSIS_NETWORK_ADDRESS 5
#define LLDP_PORT_MAC 3
#define LLDP_PORT_NETWORK_ADDRESS 4

/* Table 8-4. */
#define LLDP_CAPABILITY_BRIDGE 0x0004u
#define LLDP_CAPABILITY_ROUTER 0x0010u
#define LLDP_CAPABILITY_TELEPHONE 0x0020u

/* TIA-1057 table 11: a communication device is a phone. */
#define LLDP_MED_CLASS_COMMUNICATION_DEVICE 3
#define LLDP_MED_CLASS_NETWORK_CONNECTIVITY 4

/* TIA-1057 table 12. */
#define LLDP_MED_APPLICATION_VOICE 1

struct lldp_tlv {
	uint8_t type;
	uint32_t oui;       /* of type 127; 0 else */
	uint8_t subtype;    /* of type 127; 0 else */
	struct slice value; /* without the 2 octets of type and length; OUI and subtype are in it */
};

struct lldp_id {
	uint8_t subtype;
	struct slice value; /* without the subtype; NULL: absent */
};

struct lldp_management_address {
	uint8_t family; /* IANA address family: 1 IPv4, 2 IPv6, 6 MAC */
	struct slice address;
	uint8_t interface_subtype; /* 1 unknown, 2 ifIndex, 3 system port number */
	uint32_t interface_number;
	struct slice object_id;
};

struct lldp_vlan_name {
	uint16_t vlan;
	struct slice name;
};

struct lldp_policy {
	uint8_t application;
	bool unknown; /* U: the sender asks for a policy, or knows none; the rest means nothing */
	bool tagged;
	uint16_t vlan; /* 0: priority tag */
	uint8_t priority, dscp;
};

struct lldp_message {
	size_t tlv_count; /* the End TLV is not among them */
	struct lldp_tlv tlvs[LLDP_TLVS_MAX];
	bool ended;    /* the End TLV was there; octets behind it are padding */
	bool complete; /* the TLVs were captured to the end: only then is one known to be absent */

	/* Typed readings; texts end at the first NUL. Absent: NULL slice, -1. Of TLVs that came
	 * twice the last one counts. */
	struct lldp_id chassis_id, port_id;
	int32_t ttl; /* seconds; 0: the sender says goodbye */
	struct slice port_description, system_name, system_description;
	bool has_capabilities;
	uint16_t capabilities, enabled_capabilities;
	size_t management_address_count;
	struct lldp_management_address management_addresses[LLDP_ADDRESSES_MAX];

	int32_t port_vlan; /* 0: the port does not support it */
	size_t vlan_name_count;
	struct lldp_vlan_name vlan_names[LLDP_VLAN_NAMES_MAX];

	int32_t autonegotiation;             /* bit 0 supported, bit 1 enabled */
	int32_t advertised_pmd;              /* bit map of clause 79.3.1.2 */
	int32_t mau;                         /* operational MAU type (IANA dot3MauType) */
	int32_t mdi_power;                   /* bit 0 PSE, 1 supported, 2 enabled, 3 pairs */
	int32_t mdi_pairs, mdi_class;        /* 1 signal, 2 spare; power class plus 1 */
	int32_t mdi_type, mdi_source;        /* 802.3at on: 2 bits each (clause 79.3.2.4) */
	int32_t mdi_priority;                /* 1 critical, 2 high, 3 low */
	int32_t mdi_requested_deciwatts;     /* PD requested power */
	int32_t mdi_allocated_deciwatts;     /* PSE allocated power */
	int32_t link_aggregation;            /* bit 0 capable, bit 1 aggregated */
	int64_t link_aggregation_port;       /* of that TLV */
	int32_t maximum_frame_size;          /* octets */
	int32_t med_capabilities, med_class; /* bit map of TIA-1057 table 10; device class */
	size_t policy_count;
	struct lldp_policy policies[LLDP_POLICIES_MAX];
	int32_t location_format; /* 1 coordinates, 2 civic address, 3 emergency call number */
	struct slice location;
	int32_t med_power_type;      /* 0 PSE, 1 PD */
	int32_t med_power_source;    /* meaning depends on the type: TIA-1057 section 10.2.5.2 */
	int32_t med_power_priority;  /* 1 critical, 2 high, 3 low */
	int32_t med_power_deciwatts; /* a PD's need, what a PSE has to give */
	struct slice hardware_revision, firmware_revision, software_revision, serial_number,
	        manufacturer, model, asset_id;
};

/* Reads an LLDPDU: what follows the EtherType, padding included. A TLV beyond the frame is
 * MALFORMED; what came before stays usable. */
enum cursor_status lldp_dissect(struct cursor *cursor, struct lldp_message *ret_message);

/* The policy for an application type, the last where there are several; NULL: none. */
const struct lldp_policy *lldp_policy_for(const struct lldp_message *message, uint8_t application);
/* The address in a chassis or port id of a network address subtype, or in a management address;
 * none where it is no IP address. */
struct ip_address lldp_ip(uint8_t family, struct slice address);
/* 1, 0: what a MAU type says of duplex; -1: it does not tell. */
int lldp_mau_full_duplex(int32_t mau);

#endif
