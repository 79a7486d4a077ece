/* Cisco Discovery Protocol v1 and v2. No public standard; layout as in the project's notes on wire
 * formats (checked against real frames) and Wireshark's packet-cdp.c for the TLV numbers. */
#ifndef DISSECTORS_CDP_H
#define DISSECTORS_CDP_H

#include "analyzer/base/address.h"
#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"

#define CDP_TLVS_MAX 64
#define CDP_ADDRESSES_MAX 8
#define CDP_POWER_LEVELS_MAX 4

enum cdp_tlv_type {
	CDP_DEVICE_ID = 0x0001,
	CDP_ADDRESSES = 0x0002,
	CDP_PORT_ID = 0x0003,
	CDP_CAPABILITIES = 0x0004,
	CDP_SOFTWARE_VERSION = 0x0005,
	CDP_PLATFORM = 0x0006,
	CDP_VTP_DOMAIN = 0x0009,
	CDP_NATIVE_VLAN = 0x000a,
	CDP_DUPLEX = 0x000b,
	CDP_VOICE_VLAN_REPLY = 0x000e,
	CDP_VOICE_VLAN_QUERY = 0x000f,
	CDP_POWER_CONSUMPTION = 0x0010,
	CDP_MTU = 0x0011,
	CDP_TRUST_BITMAP = 0x0012,
	CDP_UNTRUSTED_COS = 0x0013,
	CDP_SYSTEM_NAME = 0x0014,
	CDP_SYSTEM_OBJECT_ID = 0x0015,
	CDP_MANAGEMENT_ADDRESSES = 0x0016,
	CDP_LOCATION = 0x0017,
	CDP_POWER_REQUESTED = 0x0019,
	CDP_POWER_AVAILABLE = 0x001a,
};

#define CDP_CAPABILITY_ROUTER 0x00000001u
#define CDP_CAPABILITY_SWITCH 0x00000008u
#define CDP_CAPABILITY_HOST 0x00000010u
#define CDP_CAPABILITY_PHONE 0x00000080u

enum cdp_checksum {
	CDP_CHECKSUM_UNKNOWN, /* the message was cut */
	CDP_CHECKSUM_GOOD,    /* Cisco's rule (signed last octet where the length is odd) */
	CDP_CHECKSUM_RFC1071, /* right only by RFC 1071: a third party's sender */
	CDP_CHECKSUM_BAD,     /* by both */
};

struct cdp_tlv {
	uint16_t type;
	struct slice value; /* without the 4 octets of type and length */
};

struct cdp_message {
	uint8_t version, ttl; /* ttl in seconds */
	uint16_t checksum;
	enum cdp_checksum checksum_verdict;
	size_t tlv_count;
	struct cdp_tlv tlvs[CDP_TLVS_MAX];
	bool complete; /* the TLVs were captured to the end: only then is a TLV known to be absent
	                */

	/* Typed readings; texts end at the first NUL. Absent: NULL slice, -1. */
	struct slice device_id, port_id, software_version, platform, vtp_domain, system_name,
	        location;
	bool has_capabilities;
	uint32_t capabilities;
	size_t address_count, management_address_count;
	struct ip_address addresses[CDP_ADDRESSES_MAX], management_addresses[CDP_ADDRESSES_MAX];
	int32_t native_vlan;                      /* 0..65535 */
	int full_duplex;                          /* 1, 0 */
	int32_t voice_vlan_appliance, voice_vlan; /* reply; appliance -1 in the 2-octet form */
	bool asks_voice_vlan;                     /* the query TLV is there */
	int32_t voice_vlan_query_appliance, voice_vlan_query;
	int64_t mtu;
	int32_t trust, untrusted_cos;
	int64_t power_consumption_mw;
	size_t power_requested_count, power_available_count;
	int32_t power_request_id, power_management_id;     /* of the TLV that is there */
	uint32_t power_requested_mw[CDP_POWER_LEVELS_MAX]; /* highest level first */
	uint32_t power_available_mw[CDP_POWER_LEVELS_MAX]; /* available, then management limit */
};

/* Reads the CDP payload: what follows LLC and SNAP (or the C-HDLC/PPP header). A TLV length below 4
 * or beyond the message is MALFORMED; what came before stays usable. */
enum cursor_status cdp_dissect(struct cursor *cursor, struct cdp_message *ret_message);

#endif
