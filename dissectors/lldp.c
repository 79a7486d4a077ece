#include "dissectors/lldp.h"

#define ORGANIZATION_HEADER_SIZE 4 /* OUI and subtype */

/* ------------------------------------------------------------ TLV readers --- */

/* How one TLV becomes members of struct lldp_message; `field` is the member of the table below. */
typedef void tlv_reader(struct lldp_message *message, void *field, struct cursor value);

static void
read_text(struct lldp_message *message, void *field, struct cursor value)
{
	(void)message;
	*(struct slice *)field = slice_to_nul(cursor_rest(&value));
}

static void
read_id(struct lldp_message *message, void *field, struct cursor value)
{
	struct lldp_id *id = field;

	(void)message;
	id->subtype = cursor_u8(&value);
	id->value = cursor_rest(&value);
}

static void
read_u16(struct lldp_message *message, void *field, struct cursor value)
{
	(void)message;
	*(int32_t *)field = cursor_be16(&value);
}

static void
read_capabilities(struct lldp_message *message, void *field, struct cursor value)
{
	(void)field;
	message->has_capabilities = true;
	message->capabilities = cursor_be16(&value);
	message->enabled_capabilities = cursor_be16(&value);
}

/* The length of the address counts its family octet (clause 8.5.9.2). */
static void
read_management_address(struct lldp_message *message, void *field, struct cursor value)
{
	struct lldp_management_address address = {0};
	struct cursor text;

	(void)field;
	text = cursor_sub(&value, cursor_u8(&value));
	address.family = cursor_u8(&text);
	address.address = cursor_rest(&text);
	address.interface_subtype = cursor_u8(&value);
	address.interface_number = cursor_be32(&value);
	address.object_id = cursor_slice(&value, cursor_u8(&value));
	if (text.status == CURSOR_OK && value.status == CURSOR_OK &&
	    message->management_address_count < LLDP_ADDRESSES_MAX)
		message->management_addresses[message->management_address_count++] = address;
}

static void
read_vlan_name(struct lldp_message *message, void *field, struct cursor value)
{
	struct lldp_vlan_name name = {.vlan = cursor_be16(&value)};

	(void)field;
	name.name = cursor_slice(&value, cursor_u8(&value));
	if (value.status == CURSOR_OK && message->vlan_name_count < LLDP_VLAN_NAMES_MAX)
		message->vlan_names[message->vlan_name_count++] = name;
}

static void
read_mac_phy(struct lldp_message *message, void *field, struct cursor value)
{
	(void)field;
	message->autonegotiation = cursor_u8(&value);
	message->advertised_pmd = cursor_be16(&value);
	message->mau = cursor_be16(&value);
}

/* IEEE 802.3af ended with the class; 802.3at added what follows it (clause 79.3.2). */
static void
read_power_via_mdi(struct lldp_message *message, void *field, struct cursor value)
{
	uint8_t type;

	(void)field;
	message->mdi_power = cursor_u8(&value);
	message->mdi_pairs = cursor_u8(&value);
	message->mdi_class = cursor_u8(&value);
	if (value.wire < 5)
		return;
	type = cursor_u8(&value);
	message->mdi_type = type >> 6;
	message->mdi_source = type >> 4 & 3;
	message->mdi_priority = type & 3;
	message->mdi_requested_deciwatts = cursor_be16(&value);
	message->mdi_allocated_deciwatts = cursor_be16(&value);
}

static void
read_link_aggregation(struct lldp_message *message, void *field, struct cursor value)
{
	(void)field;
	message->link_aggregation = cursor_u8(&value);
	message->link_aggregation_port = cursor_be32(&value);
}

static void
read_med_capabilities(struct lldp_message *message, void *field, struct cursor value)
{
	(void)field;
	message->med_capabilities = cursor_be16(&value);
	message->med_class = cursor_u8(&value);
}

/* One octet of application type, then U, T, X, 12 bits of VLAN, 3 of priority and 6 of DSCP
 * (TIA-1057 section 10.2.3). */
static void
read_network_policy(struct lldp_message *message, void *field, struct cursor value)
{
	struct lldp_policy policy = {.application = cursor_u8(&value)};
	uint32_t bits = (uint32_t)cursor_be16(&value) << 8;

	(void)field;
	bits |= cursor_u8(&value);
	policy.unknown = (bits & 0x800000) != 0;
	policy.tagged = (bits & 0x400000) != 0;
	policy.vlan = bits >> 9 & 0x0fff;
	policy.priority = bits >> 6 & 7;
	policy.dscp = bits & 0x3f;
	if (message->policy_count < LLDP_POLICIES_MAX)
		message->policies[message->policy_count++] = policy;
}

static void
read_location(struct lldp_message *message, void *field, struct cursor value)
{
	(void)field;
	message->location_format = cursor_u8(&value);
	message->location = cursor_rest(&value);
}

static void
read_extended_power(struct lldp_message *message, void *field, struct cursor value)
{
	uint8_t bits = cursor_u8(&value);

	(void)field;
	message->med_power_type = bits >> 6;
	message->med_power_source = bits >> 4 & 3;
	message->med_power_priority = bits & 0x0f;
	message->med_power_deciwatts = cursor_be16(&value);
}

#define FIELD(member) offsetof(struct lldp_message, member)

/* A value below `minimum` octets (without OUI and subtype) is left untyped. */
static const struct {
	uint8_t type;
	uint32_t oui;
	uint8_t subtype;
	size_t minimum;
	tlv_reader *read;
	size_t field;
} readings[] = {
        {LLDP_CHASSIS_ID, 0, 0, 1, read_id, FIELD(chassis_id)},
        {LLDP_PORT_ID, 0, 0, 1, read_id, FIELD(port_id)},
        {LLDP_TTL, 0, 0, 2, read_u16, FIELD(ttl)},
        {LLDP_PORT_DESCRIPTION, 0, 0, 0, read_text, FIELD(port_description)},
        {LLDP_SYSTEM_NAME, 0, 0, 0, read_text, FIELD(system_name)},
        {LLDP_SYSTEM_DESCRIPTION, 0, 0, 0, read_text, FIELD(system_description)},
        {LLDP_SYSTEM_CAPABILITIES, 0, 0, 4, read_capabilities, 0},
        {LLDP_MANAGEMENT_ADDRESS, 0, 0, 8, read_management_address, 0},
        {LLDP_ORGANIZATION, LLDP_OUI_802_1, LLDP_802_1_PORT_VLAN, 2, read_u16, FIELD(port_vlan)},
        {LLDP_ORGANIZATION, LLDP_OUI_802_1, LLDP_802_1_VLAN_NAME, 3, read_vlan_name, 0},
        {LLDP_ORGANIZATION, LLDP_OUI_802_3, LLDP_802_3_MAC_PHY, 5, read_mac_phy, 0},
        {LLDP_ORGANIZATION, LLDP_OUI_802_3, LLDP_802_3_POWER_VIA_MDI, 3, read_power_via_mdi, 0},
        {LLDP_ORGANIZATION, LLDP_OUI_802_3, LLDP_802_3_LINK_AGGREGATION, 5, read_link_aggregation,
         0},
        {LLDP_ORGANIZATION, LLDP_OUI_802_3, LLDP_802_3_MAXIMUM_FRAME_SIZE, 2, read_u16,
         FIELD(maximum_frame_size)},
        {LLDP_ORGANIZATION, LLDP_OUI_MED, LLDP_MED_CAPABILITIES, 3, read_med_capabilities, 0},
        {LLDP_ORGANIZATION, LLDP_OUI_MED, LLDP_MED_NETWORK_POLICY, 4, read_network_policy, 0},
        {LLDP_ORGANIZATION, LLDP_OUI_MED, LLDP_MED_LOCATION, 1, read_location, 0},
        {LLDP_ORGANIZATION, LLDP_OUI_MED, LLDP_MED_EXTENDED_POWER, 3, read_extended_power, 0},
        {LLDP_ORGANIZATION, LLDP_OUI_MED, LLDP_MED_HARDWARE_REVISION, 0, read_text,
         FIELD(hardware_revision)},
        {LLDP_ORGANIZATION, LLDP_OUI_MED, LLDP_MED_FIRMWARE_REVISION, 0, read_text,
         FIELD(firmware_revision)},
        {LLDP_ORGANIZATION, LLDP_OUI_MED, LLDP_MED_SOFTWARE_REVISION, 0, read_text,
         FIELD(software_revision)},
        {LLDP_ORGANIZATION, LLDP_OUI_MED, LLDP_MED_SERIAL_NUMBER, 0, read_text,
         FIELD(serial_number)},
        {LLDP_ORGANIZATION, LLDP_OUI_MED, LLDP_MED_MANUFACTURER, 0, read_text, FIELD(manufacturer)},
        {LLDP_ORGANIZATION, LLDP_OUI_MED, LLDP_MED_MODEL, 0, read_text, FIELD(model)},
        {LLDP_ORGANIZATION, LLDP_OUI_MED, LLDP_MED_ASSET_ID, 0, read_text, FIELD(asset_id)},
};

static void
read_typed(const struct lldp_tlv *tlv, struct lldp_message *message)
{
	struct cursor value = cursor_over(tlv->value.data, tlv->value.length, tlv->value.length);

	if (tlv->type == LLDP_ORGANIZATION)
		cursor_take(&value, ORGANIZATION_HEADER_SIZE);
	if (value.status != CURSOR_OK)
		return;
	for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
		if (readings[i].type == tlv->type && readings[i].oui == tlv->oui &&
		    readings[i].subtype == tlv->subtype && value.wire >= readings[i].minimum)
			readings[i].read(message, (char *)message + readings[i].field, value);
	}
}

/* ---------------------------------------------------------------- message --- */

/* 7 bits of type, 9 of length (clause 8.4). */
static struct lldp_tlv
take_tlv(struct cursor *cursor)
{
	uint16_t header = cursor_be16(cursor);
	struct lldp_tlv tlv = {.type = (uint8_t)(header >> 9)};
	struct cursor value;

	tlv.value = cursor_slice(cursor, header & 0x01ff);
	if (tlv.type != LLDP_ORGANIZATION || tlv.value.length < ORGANIZATION_HEADER_SIZE)
		return tlv;
	value = cursor_over(tlv.value.data, tlv.value.length, tlv.value.length);
	tlv.oui = (uint32_t)cursor_be16(&value) << 8;
	tlv.oui |= cursor_u8(&value);
	tlv.subtype = cursor_u8(&value);
	return tlv;
}

enum cursor_status
lldp_dissect(struct cursor *cursor, struct lldp_message *ret_message)
{
	bool all_kept = true;

	*ret_message = (struct lldp_message){
	        .ttl = -1,
	        .port_vlan = -1,
	        .autonegotiation = -1,
	        .advertised_pmd = -1,
	        .mau = -1,
	        .mdi_power = -1,
	        .mdi_pairs = -1,
	        .mdi_class = -1,
	        .mdi_type = -1,
	        .mdi_source = -1,
	        .mdi_priority = -1,
	        .mdi_requested_deciwatts = -1,
	        .mdi_allocated_deciwatts = -1,
	        .link_aggregation = -1,
	        .link_aggregation_port = -1,
	        .maximum_frame_size = -1,
	        .med_capabilities = -1,
	        .med_class = -1,
	        .location_format = -1,
	        .med_power_type = -1,
	        .med_power_source = -1,
	        .med_power_priority = -1,
	        .med_power_deciwatts = -1,
	};
	while (cursor->status == CURSOR_OK && cursor->wire != 0 && !ret_message->ended) {
		struct lldp_tlv tlv = take_tlv(cursor);

		if (cursor->status != CURSOR_OK)
			break;
		if (tlv.type == LLDP_END) {
			ret_message->ended = true;
			break;
		}
		read_typed(&tlv, ret_message);
		if (ret_message->tlv_count < LLDP_TLVS_MAX)
			ret_message->tlvs[ret_message->tlv_count++] = tlv;
		else
			all_kept = false;
	}
	ret_message->complete = cursor->status == CURSOR_OK && all_kept;
	return cursor->status;
}

const struct lldp_policy *
lldp_policy_for(const struct lldp_message *message, uint8_t application)
{
	for (size_t i = message->policy_count; i-- > 0;)
		if (message->policies[i].application == application)
			return &message->policies[i];
	return NULL;
}

struct ip_address
lldp_ip(uint8_t family, struct slice address)
{
	if ((family == 1 && address.length == 4) || (family == 2 && address.length == 16))
		return ip_from_octets(address.data, address.length);
	return (struct ip_address){0};
}

int
lldp_mau_full_duplex(int32_t mau)
{
	/* Up to gigabit each medium has a half-duplex and a full-duplex number, in this order
	 * (RFC 4836, IANA-MAU-MIB); what came later has no half duplex at all. */
	if (mau >= 10 && mau <= 13)
		return mau % 2;
	if (mau >= 15 && mau <= 30)
		return mau % 2 == 0;
	return mau > 30 ? 1 : -1;
}
