#include "samples/eapol.h"

#define ETHER_TYPE 0x888e
#define MESSAGE(octets)                                       \
	{                                                     \
		(const uint8_t *)(octets), sizeof(octets) - 1 \
	}

const struct mac_address eapol_group = {{0x01, 0x80, 0xc2, 0x00, 0x00, 0x03}};

/* Version, type, length; then EAP: code, id, length, type. */
static const struct slice messages[] = {
        [EAPOL_SAYS_START] = MESSAGE("\x01\x01\x00\x00"),
        [EAPOL_ASKS_IDENTITY] = MESSAGE("\x01\x00\x00\x05\x01\x01\x00\x05\x01"),
        [EAPOL_TELLS_IDENTITY] = MESSAGE("\x01\x00\x00\x17\x02\x01\x00\x17\x01"
                                         "CP-7962G-SEPexample"),
        [EAPOL_SAYS_SUCCESS] = MESSAGE("\x01\x00\x00\x04\x03\x02\x00\x04"),
        [EAPOL_SAYS_FAILURE] = MESSAGE("\x01\x00\x00\x04\x04\x02\x00\x04"),
};

void
eapol_says(struct forge *forge, struct mac_address from, struct mac_address to,
           enum eapol_word word)
{
	struct path path = {.from_mac = from, .to_mac = to};

	forge_ethernet(forge, &path, ETHER_TYPE, messages[word]);
}

void
eapol_authenticates(struct phone *phone, struct mac_address port_speaks_to, enum eapol_word last)
{
	struct forge *forge = phone->site->forge;
	struct mac_address port = phone->site->port.mac;

	eapol_says(forge, phone->host.mac, eapol_group, EAPOL_SAYS_START);
	forge_wait_about(forge, 20 * FORGE_MS);
	eapol_says(forge, port, port_speaks_to, EAPOL_ASKS_IDENTITY);
	forge_wait_about(forge, 30 * FORGE_MS);
	eapol_says(forge, phone->host.mac, eapol_group, EAPOL_TELLS_IDENTITY);
	forge_wait_about(forge, 400 * FORGE_MS);
	eapol_says(forge, port, port_speaks_to, last);
	forge_wait_about(forge, 100 * FORGE_MS);
}
