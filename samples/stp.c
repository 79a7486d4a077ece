#include "samples/stp.h"

#include "samples/octets.h"

#include <math.h>

#define ACCESS_POINT 0x42
#define HELLO_SECONDS 2
#define TOPOLOGY_CHANGE_NOTIFICATION 0x80

enum bpdu_type { CONFIGURATION = 0, RAPID = 2 };

static void
send_bpdu(struct forge *forge, struct mac_address from, const struct octets *message)
{
	struct path path = {.from_mac = from, .to_mac = {{0x01, 0x80, 0xc2, 0x00, 0x00, 0x00}}};

	forge_llc(forge, &path, ACCESS_POINT, octets_slice(message));
}

static void
speak(struct site *site, double from, double until, enum bpdu_type type, uint8_t flags)
{
	const uint8_t *mac = site->port.mac.octet;
	int count = (int)ceil((until - from) / HELLO_SECONDS);

	for (int i = 0; i < count; i++) {
		struct octets message = {0};

		octets_u16(&message, 0);
		octets_u8(&message, type); /* the version is numbered alike */
		octets_u8(&message, type);
		octets_u8(&message, flags);
		octets_u16(&message, 0x600a); /* root: priority 24576, VLAN 10 */
		octets_put(&message, "\x00\x1e\x7a\x31\x08\x00", 6);
		octets_u32(&message, 4);
		octets_u16(&message, 0x800a);
		octets_put(&message, mac, 5);
		octets_u8(&message, mac[5] & 0x80);
		octets_u16(&message, 0x8011);
		octets_u16(&message, 0x0100);
		octets_u16(&message, 0x1400);
		octets_u16(&message, 0x0200);
		octets_u16(&message, 0x0f00);
		if (type == RAPID)
			octets_u8(&message, 0); /* version 1 length */
		forge_turn_to(site->forge, from + HELLO_SECONDS * i);
		send_bpdu(site->forge, site->port.mac, &message);
	}
}

void
stp_speaks_rapid(struct site *site, double from, double until, uint8_t flags)
{
	speak(site, from, until, RAPID, flags);
}

void
stp_speaks(struct site *site, double from, double until, uint8_t flags)
{
	speak(site, from, until, CONFIGURATION, flags);
}

void
stp_tells_change(struct forge *forge, struct mac_address from)
{
	struct octets message = {0};

	octets_u16(&message, 0);
	octets_u8(&message, 0);
	octets_u8(&message, TOPOLOGY_CHANGE_NOTIFICATION);
	send_bpdu(forge, from, &message);
}
