/* Bridge protocol data units: STP (IEEE 802.1D-1998 clause 9), RSTP (802.1D-2004 clause 9), the
 * common part of MSTP (802.1Q clause 14), and Cisco's PVST+, which puts its VLAN behind them. */
#ifndef DISSECTORS_STP_H
#define DISSECTORS_STP_H

#include "analyzer/base/address.h"
#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"

enum stp_type { STP_CONFIGURATION = 0x00, STP_RAPID = 0x02, STP_TOPOLOGY_CHANGE = 0x80 };

/* Flags. Of a configuration BPDU only the first and the last mean something. */
#define STP_FLAG_TOPOLOGY_CHANGE 0x01u
#define STP_FLAG_PROPOSAL 0x02u
#define STP_FLAG_LEARNING 0x10u
#define STP_FLAG_FORWARDING 0x20u
#define STP_FLAG_AGREEMENT 0x40u
#define STP_FLAG_TOPOLOGY_CHANGE_ACK 0x80u

enum stp_role {
	STP_ROLE_UNKNOWN,
	STP_ROLE_ALTERNATE_OR_BACKUP,
	STP_ROLE_ROOT,
	STP_ROLE_DESIGNATED
};

struct stp_bridge_id {
	uint16_t priority; /* with the system ID extension, a VLAN or instance, in its lower 12 bits
	                    */
	struct mac_address mac;
};

/* Times are in 1/256 s. */
struct stp_message {
	uint16_t protocol; /* 0 */
	uint8_t version;   /* 0 STP, 2 RSTP, 3 MSTP, 4 SPT */
	uint8_t type;      /* enum stp_type */
	bool has_body;     /* what follows was there, to the forward delay */
	uint8_t flags;
	struct stp_bridge_id root, bridge;
	uint32_t root_path_cost;
	uint16_t port; /* 4 bits of priority, 12 of number */
	uint16_t message_age, maximum_age, hello_time, forward_delay;
	int version_1_length; /* -1: absent */
	int mstp_length;      /* version 3 length; -1: absent */
	int vlan;             /* PVST+: the VLAN that the BPDU is of; -1: absent */
};

/* Reads what follows LLC (802.1D) or SNAP (PVST+). */
enum cursor_status stp_dissect(struct cursor *cursor, struct stp_message *ret_message);

/* The port role that the flags of an RST or MST BPDU tell. */
static inline enum stp_role
stp_role(uint8_t flags)
{
	return (enum stp_role)(flags >> 2 & 3);
}

#endif
