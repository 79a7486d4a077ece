#include "samples/cdp.h"

#include "samples/octets.h"

#include <stdio.h>
#include <string.h>

#define CISCO_OUI 0x00000c
#define CDP_PROTOCOL 0x2000
#define TTL_SECONDS 180
#define SWITCH_CAPABILITIES 0x28       /* switch, IGMP */
#define ACCESS_POINT_CAPABILITIES 0x02 /* transparent bridge */

/* Numbers of its own, so that a wrong one in the dissector is found. */
enum tlv_type {
	DEVICE_ID = 0x0001,
	ADDRESSES = 0x0002,
	PORT_ID = 0x0003,
	CAPABILITIES = 0x0004,
	SOFTWARE_VERSION = 0x0005,
	PLATFORM = 0x0006,
	VTP_DOMAIN = 0x0009,
	NATIVE_VLAN = 0x000a,
	DUPLEX = 0x000b,
	VOICE_VLAN_REPLY = 0x000e,
	VOICE_VLAN_QUERY = 0x000f,
	POWER_CONSUMPTION = 0x0010,
	TRUST_BITMAP = 0x0012,
	UNTRUSTED_COS = 0x0013,
	MANAGEMENT_ADDRESSES = 0x0016,
	POWER_REQUESTED = 0x0019,
	POWER_AVAILABLE = 0x001a,
};

static void
put_tlv(struct octets *message, enum tlv_type type, const struct octets *value)
{
	octets_u16(message, type);
	octets_u16(message, (unsigned)value->length + 4);
	octets_put(message, value->data, value->length);
}

static void
put_text(struct octets *message, enum tlv_type type, const char *text)
{
	struct octets value = {0};

	octets_text(&value, text);
	put_tlv(message, type, &value);
}

static void
put_number(struct octets *message, enum tlv_type type, size_t octets, uint32_t number)
{
	struct octets value = {0};

	if (octets == 4)
		octets_u16(&value, number >> 16);
	if (octets >= 2)
		octets_u8(&value, number >> 8 & 0xff);
	octets_u8(&value, number & 0xff);
	put_tlv(message, type, &value);
}

static void
put_address(struct octets *message, enum tlv_type type, uint32_t ip)
{
	struct octets value = {0};

	octets_u32(&value, 1); /* one address */
	octets_u8(&value, 1);  /* NLPID, one octet long: IP */
	octets_u8(&value, 1);
	octets_u8(&value, 0xcc);
	octets_u16(&value, 4);
	octets_u32(&value, ip);
	put_tlv(message, type, &value);
}

/* Request and management ids, then the levels in mW. */
static void
put_power(struct octets *message, enum tlv_type type, unsigned request, unsigned management,
          uint32_t first, uint32_t second)
{
	struct octets value = {0};

	octets_u16(&value, request);
	octets_u16(&value, management);
	octets_u32(&value, first);
	octets_u32(&value, second);
	put_tlv(message, type, &value);
}

/* The Internet checksum; but a last odd octet counts as a signed number (wire-formats section 3).
 */
static uint16_t
checksum(const struct octets *message)
{
	uint32_t sum = 0;
	size_t even = message->length & ~(size_t)1;

	for (size_t i = 0; i < even; i += 2)
		sum += (uint32_t)message->data[i] << 8 | message->data[i + 1];
	if (even != message->length) {
		uint8_t last = message->data[even];

		sum += last < 0x80 ? last : 0xff00u | (uint8_t)(last - 1);
	}
	while (sum > 0xffff)
		sum = (sum & 0xffff) + (sum >> 16);
	return (uint16_t)~sum;
}

static struct octets
begin_message(void)
{
	struct octets message = {0};

	octets_u8(&message, 2);
	octets_u8(&message, TTL_SECONDS);
	octets_u16(&message, 0); /* checksum, when all is there */
	return message;
}

static void
send_message(struct forge *forge, struct mac_address from, size_t trailer, struct octets *message)
{
	struct path path = {
	        .from_mac = from,
	        .to_mac = {{0x01, 0x00, 0x0c, 0xcc, 0xcc, 0xcc}},
	        .trailer = trailer,
	};
	uint16_t sum = checksum(message);

	message->data[2] = (uint8_t)(sum >> 8);
	message->data[3] = (uint8_t)sum;
	forge_snap(forge, &path, CISCO_OUI, CDP_PROTOCOL, octets_slice(message));
}

void
cdp_from_phone(struct phone *phone)
{
	const uint8_t *mac = phone->host.mac.octet;
	struct octets message = begin_message();
	char name[16];

	snprintf(name, sizeof name, "SEP%02X%02X%02X%02X%02X%02X", mac[0], mac[1], mac[2], mac[3],
	         mac[4], mac[5]);
	put_text(&message, DEVICE_ID, name);
	put_address(&message, ADDRESSES, phone->host.ip);
	put_text(&message, PORT_ID, phone->cdp_port != NULL ? phone->cdp_port : "Port 1");
	put_number(&message, CAPABILITIES, 4, phone->model->capabilities);
	put_text(&message, SOFTWARE_VERSION, phone->load);
	put_text(&message, PLATFORM, phone->model->platform);
	if (phone->native_vlan != 0)
		put_number(&message, NATIVE_VLAN, 2, phone->native_vlan);
	put_number(&message, VOICE_VLAN_QUERY, 4, 0x20000000 | (uint32_t)phone->vlan_asked << 8);
	put_power(&message, POWER_REQUESTED, 1, 0, phone->model->power_mw, 0);
	if (phone->full_duplex != -1)
		put_number(&message, DUPLEX, 1, (uint32_t)phone->full_duplex);
	put_number(&message, POWER_CONSUMPTION, 2, phone->model->power_mw);
	send_message(phone->site->forge, phone->host.mac, phone->host.trailer, &message);
}

void
cdp_from_switch(struct site *site)
{
	const struct switch_port *port = &site->port;
	struct octets message = begin_message(), voice = {0};

	put_text(&message, DEVICE_ID, port->device);
	put_address(&message, ADDRESSES, port->ip);
	put_text(&message, PORT_ID, port->port);
	put_number(&message, CAPABILITIES, 4, SWITCH_CAPABILITIES);
	put_text(&message, SOFTWARE_VERSION, port->software);
	put_text(&message, PLATFORM, port->platform);
	put_text(&message, VTP_DOMAIN, "");
	put_number(&message, NATIVE_VLAN, 2, port->native_vlan);
	if (port->full_duplex != -1)
		put_number(&message, DUPLEX, 1, (uint32_t)port->full_duplex);
	if (port->voice_vlan != 0) {
		octets_u8(&voice, 1); /* appliance */
		octets_u16(&voice, port->voice_vlan);
		put_tlv(&message, VOICE_VLAN_REPLY, &voice);
	}
	put_number(&message, TRUST_BITMAP, 1, 0);
	put_number(&message, UNTRUSTED_COS, 1, 0);
	put_address(&message, MANAGEMENT_ADDRESSES, port->ip);
	if (port->power_mw != 0)
		put_power(&message, POWER_AVAILABLE, 1, 2, port->power_mw, port->limit_mw);
	else
		put_power(&message, POWER_AVAILABLE, 0, 1, 0, UINT32_MAX);
	send_message(site->forge, port->mac, 0, &message);
}

void
cdp_from_access_point(struct site *site, const struct host *host, const char *name)
{
	struct octets message = begin_message();

	put_text(&message, DEVICE_ID, name);
	put_address(&message, ADDRESSES, host->ip);
	put_text(&message, PORT_ID, "GigabitEthernet0");
	put_number(&message, CAPABILITIES, 4, ACCESS_POINT_CAPABILITIES);
	put_text(&message, SOFTWARE_VERSION,
	         "Cisco IOS Software, C1140 Software (C1140-K9W8-M), Version 12.4(23c)JA2, RELEASE "
	         "SOFTWARE (fc3)");
	put_text(&message, PLATFORM, "cisco AIR-LAP1142N-E-K9");
	put_number(&message, VOICE_VLAN_QUERY, 4, 0x20000000);
	put_number(&message, DUPLEX, 1, 1);
	put_number(&message, POWER_CONSUMPTION, 2, 15400);
	send_message(site->forge, host->mac, host->trailer, &message);
}
