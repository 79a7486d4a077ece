#include "samples/lldp.h"

#include "samples/octets.h"

#include <stdio.h>
#include <string.h>

#define ETHER_TYPE 0x88cc
#define PHONE_TTL 180
#define SWITCH_TTL 120

#define OUI_802_1 0x0080c2
#define OUI_802_3 0x00120f
#define OUI_MED 0x0012bb

/* Numbers of its own, so that a wrong one in the dissector is found. */
enum tlv_type {
	CHASSIS_ID = 1,
	PORT_ID = 2,
	TTL = 3,
	PORT_DESCRIPTION = 4,
	SYSTEM_NAME = 5,
	SYSTEM_DESCRIPTION = 6,
	CAPABILITIES = 7,
	ORGANIZATION = 127,
};

#define SAYS_7962                                                        \
	.description = "Cisco IP Phone CP-7962G,V6, SCCP42.9-4-2SR1-1S", \
	.manufacturer = "Cisco Systems, Inc.", .model = "CP-7962G",      \
	.software = "SCCP42.9-4-2SR1-1S", .power_deciwatts = 63

const struct lldp_speech lldp_7962 = {SAYS_7962, .mau = 16};
const struct lldp_speech lldp_7962_half = {SAYS_7962, .mau = 15};

static void
put_tlv(struct octets *message, enum tlv_type type, const struct octets *value)
{
	octets_u16(message, (unsigned)type << 9 | (unsigned)value->length);
	octets_put(message, value->data, value->length);
}

static void
put_text(struct octets *message, enum tlv_type type, const char *text)
{
	struct octets value = {0};

	if (text == NULL)
		return;
	octets_text(&value, text);
	put_tlv(message, type, &value);
}

static void
put_id(struct octets *message, enum tlv_type type, unsigned subtype, struct slice id)
{
	struct octets value = {0};

	octets_u8(&value, subtype);
	octets_put(&value, id.data, id.length);
	put_tlv(message, type, &value);
}

static struct slice
text_slice(const char *text)
{
	return (struct slice){(const uint8_t *)text, strlen(text)};
}

static struct octets
begin_organization(unsigned oui, unsigned subtype)
{
	struct octets value = {0};

	octets_u8(&value, oui >> 16);
	octets_u16(&value, oui & 0xffff);
	octets_u8(&value, subtype);
	return value;
}

static void
put_organization_text(struct octets *message, unsigned subtype, const char *text)
{
	struct octets value = begin_organization(OUI_MED, subtype);

	if (text == NULL)
		return;
	octets_text(&value, text);
	put_tlv(message, ORGANIZATION, &value);
}

static void
put_capabilities(struct octets *message, unsigned supported, unsigned enabled)
{
	struct octets value = {0};

	octets_u16(&value, supported);
	octets_u16(&value, enabled);
	put_tlv(message, CAPABILITIES, &value);
}

static void
put_mac_phy(struct octets *message, unsigned mau)
{
	struct octets value = begin_organization(OUI_802_3, 1);

	octets_u8(&value, 3); /* auto-negotiation supported and enabled */
	octets_u16(&value, 0x6c01);
	octets_u16(&value, mau);
	put_tlv(message, ORGANIZATION, &value);
}

static void
put_med_capabilities(struct octets *message, unsigned capabilities, unsigned device_class)
{
	struct octets value = begin_organization(OUI_MED, 1);

	octets_u16(&value, capabilities);
	octets_u8(&value, device_class);
	put_tlv(message, ORGANIZATION, &value);
}

/* The policy for voice. Bits: U, T, X, 12 of VLAN, 3 of priority, 6 of DSCP. */
static void
put_policy(struct octets *message, const struct voice_policy *policy, uint16_t vlan)
{
	const struct voice_policy plain = {true, vlan, 5, 46};
	const struct voice_policy *told = policy != NULL ? policy : &plain;
	struct octets value = begin_organization(OUI_MED, 2);
	uint32_t bits = (told->tagged ? 0x400000u : 0) | (uint32_t)told->vlan << 9 |
	                (uint32_t)told->priority << 6 | told->dscp;

	if (policy == NULL && vlan == 0)
		bits = 0x800000; /* it asks for one */
	octets_u8(&value, 1);
	octets_u8(&value, bits >> 16);
	octets_u16(&value, bits & 0xffff);
	put_tlv(message, ORGANIZATION, &value);
}

static void
put_power(struct octets *message, unsigned type_source_priority, unsigned deciwatts)
{
	struct octets value = begin_organization(OUI_MED, 4);

	octets_u8(&value, type_source_priority);
	octets_u16(&value, deciwatts);
	put_tlv(message, ORGANIZATION, &value);
}

static void
put_ttl(struct octets *message, unsigned seconds)
{
	struct octets value = {0};

	octets_u16(&value, seconds);
	put_tlv(message, TTL, &value);
}

static void
send_message(struct forge *forge, struct mac_address from, size_t trailer, struct octets *message)
{
	struct path path = {
	        .from_mac = from,
	        .to_mac = {{0x01, 0x80, 0xc2, 0x00, 0x00, 0x0e}},
	        .trailer = trailer,
	};

	octets_u16(message, 0); /* the end */
	forge_ethernet(forge, &path, ETHER_TYPE, octets_slice(message));
}

/* The chassis is named by its address as soon as it has one (wire-formats section 4). */
void
lldp_from_phone(struct phone *phone)
{
	const struct lldp_speech *speech = phone->lldp;
	struct octets message = {0}, address = {0};
	char name[16], port[16];

	octets_u8(&address, 1); /* IPv4 */
	octets_u32(&address, phone->host.ip);
	put_id(&message, CHASSIS_ID, 5, octets_slice(&address));
	phone_name(phone, "{mac}:P1", sizeof port, port);
	put_id(&message, PORT_ID, 7, text_slice(port));
	put_ttl(&message, PHONE_TTL);
	put_text(&message, PORT_DESCRIPTION, "SW PORT");
	put_text(&message, SYSTEM_NAME,
	         speech->system_name != NULL ? speech->system_name
	                                     : phone_name(phone, "SEP{mac}", sizeof name, name));
	put_text(&message, SYSTEM_DESCRIPTION, speech->description);
	put_capabilities(&message, 0x0024, 0x0024); /* bridge, telephone */
	if (speech->mau != 0)
		put_mac_phy(&message, speech->mau);
	put_med_capabilities(&message, 0x0033, 3);
	put_policy(&message, speech->policy, speech->vlan);
	if (speech->power_deciwatts != 0)
		put_power(&message, 0x42, speech->power_deciwatts); /* PD, source unknown, high */
	put_organization_text(&message, 7, speech->software);
	put_organization_text(&message, 9, speech->manufacturer);
	put_organization_text(&message, 10, speech->model);
	send_message(phone->site->forge, phone->host.mac, phone->host.trailer, &message);
}

/* "GigabitEthernet2/0/31" is "Gi2/0/31" in LLDP. */
static const char *
short_port(const char *port, char ret_text[static 32])
{
	size_t number = strcspn(port, "0123456789");

	snprintf(ret_text, 32, "%.*s%s", number < 2 ? (int)number : 2, port, port + number);
	return ret_text;
}

void
lldp_from_switch(struct site *site)
{
	const struct switch_port *port = &site->port;
	struct octets message = {0}, vlan = begin_organization(OUI_802_1, 1);
	struct mac_address chassis = port->mac;
	char name[32];

	chassis.octet[5] &= 0x80;
	put_id(&message, CHASSIS_ID, 4, (struct slice){chassis.octet, sizeof chassis.octet});
	put_id(&message, PORT_ID, 5, text_slice(short_port(port->port, name)));
	put_ttl(&message, SWITCH_TTL);
	put_text(&message, PORT_DESCRIPTION, port->port);
	put_text(&message, SYSTEM_NAME, port->device);
	put_text(&message, SYSTEM_DESCRIPTION, port->software);
	put_capabilities(&message, 0x0014, 0x0004); /* bridge, router; bridge */
	octets_u16(&vlan, port->native_vlan);
	put_tlv(&message, ORGANIZATION, &vlan);
	if (port->full_duplex != -1)
		put_mac_phy(&message, port->full_duplex ? 16 : 15);
	put_med_capabilities(&message, 0x000f, 4);
	if (port->voice_vlan != 0 || port->policy != NULL)
		put_policy(&message, port->policy, port->voice_vlan);
	if (port->power_mw != 0)
		put_power(&message, 0x13, port->power_mw / 100); /* PSE, primary, low */
	send_message(site->forge, port->mac, 0, &message);
}

void
lldp_from_station(struct site *site, const struct host *host, const struct lldp_station *station)
{
	struct octets message = {0};
	struct slice mac = {host->mac.octet, sizeof host->mac.octet};

	put_id(&message, CHASSIS_ID, 4, mac);
	put_id(&message, PORT_ID, 3, mac);
	put_ttl(&message, SWITCH_TTL);
	put_text(&message, PORT_DESCRIPTION, "eth0");
	put_text(&message, SYSTEM_NAME, station->name);
	put_text(&message, SYSTEM_DESCRIPTION, station->description);
	put_capabilities(&message, station->capabilities, station->capabilities);
	if (station->mau != 0)
		put_mac_phy(&message, station->mau);
	if (station->med_class != 0)
		put_med_capabilities(&message, 0x0001, station->med_class);
	send_message(site->forge, host->mac, host->trailer, &message);
}
