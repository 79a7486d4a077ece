#include "dissectors/cdp.h"

#define CDP_HEADER_SIZE 4
#define TLV_HEADER_SIZE 4 /* counted in the TLV's own length */

/* -------------------------------------------------------------- checksum --- */

/* RFC 1071 sum of all whole words, not folded. */
static uint32_t
sum_words(struct slice octets)
{
	uint32_t sum = 0;

	for (size_t i = 0; i + 1 < octets.length; i += 2)
		sum += (uint32_t)(octets.data[i] << 8 | octets.data[i + 1]);
	return sum;
}

/* With the checksum itself in the sum, a right one gives all ones. */
static bool
sums_up(uint32_t sum)
{
	while (sum > 0xffff)
		sum = (sum & 0xffff) + (sum >> 16);
	return sum == 0xffff;
}

/* An odd last octet is added as a signed number in one's complement, not padded with a zero (notes
 * on wire formats, section 3). */
static uint32_t
signed_last_word(uint8_t last)
{
	return last < 0x80 ? last : 0xff00u | (last - 1u);
}

static enum cdp_checksum
judge_checksum(const struct cursor *cursor)
{
	struct slice all = cursor_rest(cursor);
	uint32_t sum;
	uint8_t last;

	if (cursor->captured < cursor->wire || all.length < CDP_HEADER_SIZE)
		return CDP_CHECKSUM_UNKNOWN;
	sum = sum_words(all);
	if (all.length % 2 == 0)
		return sums_up(sum) ? CDP_CHECKSUM_GOOD : CDP_CHECKSUM_BAD;
	last = all.data[all.length - 1];
	if (sums_up(sum + signed_last_word(last)))
		return CDP_CHECKSUM_GOOD;
	return sums_up(sum + (uint32_t)(last << 8)) ? CDP_CHECKSUM_RFC1071 : CDP_CHECKSUM_BAD;
}

/* ------------------------------------------------------------ TLV readers --- */

/* How one TLV becomes a member of struct cdp_message; `field` is that member. */
typedef void tlv_reader(struct cdp_message *message, void *field, struct cursor value);

static void
read_text(struct cdp_message *message, void *field, struct cursor value)
{
	(void)message;
	*(struct slice *)field = slice_to_nul(cursor_rest(&value));
}

static void
read_u8(struct cdp_message *message, void *field, struct cursor value)
{
	(void)message;
	*(int32_t *)field = cursor_u8(&value);
}

static void
read_u16(struct cdp_message *message, void *field, struct cursor value)
{
	(void)message;
	*(int32_t *)field = cursor_be16(&value);
}

static void
read_duplex(struct cdp_message *message, void *field, struct cursor value)
{
	(void)message;
	*(int *)field = cursor_u8(&value) != 0;
}

static void
read_mtu(struct cdp_message *message, void *field, struct cursor value)
{
	(void)message;
	*(int64_t *)field = cursor_be32(&value);
}

static void
read_power_consumption(struct cdp_message *message, void *field, struct cursor value)
{
	(void)message;
	*(int64_t *)field = cursor_be16(&value);
}

static void
read_capabilities(struct cdp_message *message, void *field, struct cursor value)
{
	*(uint32_t *)field = cursor_be32(&value);
	message->has_capabilities = true;
}

/* One octet of unknown meaning stands before the text. */
static void
read_location(struct cdp_message *message, void *field, struct cursor value)
{
	cursor_u8(&value);
	read_text(message, field, value);
}

static const struct {
	uint8_t protocol_type; /* 1 NLPID, 2 802.2 */
	const char *protocol;
	size_t protocol_length, address_length;
} address_protocols[] = {
        {1, "\xcc", 1, 4},
        {2, "\xaa\xaa\x03\0\0\0\x08\0", 8, 4},
        {2, "\xaa\xaa\x03\0\0\0\x86\xdd", 8, 16},
};

static struct ip_address
take_address(struct cursor *cursor)
{
	uint8_t protocol_type = cursor_u8(cursor);
	struct slice protocol = cursor_slice(cursor, cursor_u8(cursor));
	struct slice address = cursor_slice(cursor, cursor_be16(cursor));

	for (size_t i = 0; i < sizeof address_protocols / sizeof *address_protocols; i++) {
		struct slice known = {(const uint8_t *)address_protocols[i].protocol,
		                      address_protocols[i].protocol_length};

		if (protocol_type == address_protocols[i].protocol_type &&
		    slice_equal(protocol, known) &&
		    address.length == address_protocols[i].address_length)
			return ip_from_octets(address.data, address.length);
	}
	return (struct ip_address){0};
}

/* Protocols that are not IP are passed over. */
static size_t
read_address_list(struct cursor value, struct ip_address addresses[static CDP_ADDRESSES_MAX])
{
	uint32_t announced = cursor_be32(&value);
	size_t count = 0;

	while (announced-- != 0 && count < CDP_ADDRESSES_MAX) {
		struct ip_address address = take_address(&value);

		if (value.status != CURSOR_OK)
			break;
		if (ip_present(address))
			addresses[count++] = address;
	}
	return count;
}

static void
read_addresses(struct cdp_message *message, void *field, struct cursor value)
{
	(void)field;
	message->address_count = read_address_list(value, message->addresses);
}

static void
read_management_addresses(struct cdp_message *message, void *field, struct cursor value)
{
	(void)field;
	message->management_address_count = read_address_list(value, message->management_addresses);
}

/* Appliance and VLAN, or the VLAN alone. */
static void
read_voice_vlan_reply(struct cdp_message *message, void *field, struct cursor value)
{
	(void)field;
	message->voice_vlan_appliance = value.wire >= 3 ? cursor_u8(&value) : -1;
	message->voice_vlan = cursor_be16(&value);
}

/* Appliance, VLAN and one octet more, or the appliance and one octet: no VLAN there. */
static void
read_voice_vlan_query(struct cdp_message *message, void *field, struct cursor value)
{
	bool has_vlan = value.wire >= 3;

	(void)field;
	message->asks_voice_vlan = true;
	message->voice_vlan_query_appliance = value.wire != 0 ? cursor_u8(&value) : -1;
	message->voice_vlan_query = has_vlan ? cursor_be16(&value) : -1;
}

static size_t
read_power(struct cdp_message *message, struct cursor value,
           uint32_t levels[static CDP_POWER_LEVELS_MAX])
{
	size_t count = 0;

	message->power_request_id = cursor_be16(&value);
	message->power_management_id = cursor_be16(&value);
	while (value.wire >= 4 && count < CDP_POWER_LEVELS_MAX)
		levels[count++] = cursor_be32(&value);
	return count;
}

static void
read_power_requested(struct cdp_message *message, void *field, struct cursor value)
{
	(void)field;
	message->power_requested_count = read_power(message, value, message->power_requested_mw);
}

static void
read_power_available(struct cdp_message *message, void *field, struct cursor value)
{
	(void)field;
	message->power_available_count = read_power(message, value, message->power_available_mw);
}

#define FIELD(member) offsetof(struct cdp_message, member)

/* A value below `minimum` octets is left untyped. */
static const struct {
	uint16_t type;
	size_t minimum;
	tlv_reader *read;
	size_t field;
} readings[] = {
        {CDP_DEVICE_ID, 0, read_text, FIELD(device_id)},
        {CDP_ADDRESSES, 4, read_addresses, 0},
        {CDP_PORT_ID, 0, read_text, FIELD(port_id)},
        {CDP_CAPABILITIES, 4, read_capabilities, FIELD(capabilities)},
        {CDP_SOFTWARE_VERSION, 0, read_text, FIELD(software_version)},
        {CDP_PLATFORM, 0, read_text, FIELD(platform)},
        {CDP_VTP_DOMAIN, 0, read_text, FIELD(vtp_domain)},
        {CDP_NATIVE_VLAN, 2, read_u16, FIELD(native_vlan)},
        {CDP_DUPLEX, 1, read_duplex, FIELD(full_duplex)},
        {CDP_VOICE_VLAN_REPLY, 2, read_voice_vlan_reply, 0},
        {CDP_VOICE_VLAN_QUERY, 0, read_voice_vlan_query, 0},
        {CDP_POWER_CONSUMPTION, 2, read_power_consumption, FIELD(power_consumption_mw)},
        {CDP_MTU, 4, read_mtu, FIELD(mtu)},
        {CDP_TRUST_BITMAP, 1, read_u8, FIELD(trust)},
        {CDP_UNTRUSTED_COS, 1, read_u8, FIELD(untrusted_cos)},
        {CDP_SYSTEM_NAME, 0, read_text, FIELD(system_name)},
        {CDP_MANAGEMENT_ADDRESSES, 4, read_management_addresses, 0},
        {CDP_LOCATION, 1, read_location, FIELD(location)},
        {CDP_POWER_REQUESTED, 4, read_power_requested, 0},
        {CDP_POWER_AVAILABLE, 4, read_power_available, 0},
};

static void
read_typed(const struct cdp_tlv *tlv, struct cdp_message *message)
{
	struct cursor value = cursor_over(tlv->value.data, tlv->value.length, tlv->value.length);

	for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
		if (readings[i].type == tlv->type && value.wire >= readings[i].minimum)
			readings[i].read(message, (char *)message + readings[i].field, value);
	}
}

/* ---------------------------------------------------------------- message --- */

/* Wireshark lengthens a Port-ID whose length is 3 too small; in 275 real frames none was, so a
 * length is believed as it stands. */
static struct cdp_tlv
take_tlv(struct cursor *cursor)
{
	struct cdp_tlv tlv = {.type = cursor_be16(cursor)};
	uint16_t length = cursor_be16(cursor);

	if (cursor->status != CURSOR_OK)
		return tlv;
	if (length < TLV_HEADER_SIZE)
		cursor->status = CURSOR_MALFORMED;
	else
		tlv.value = cursor_slice(cursor, (size_t)length - TLV_HEADER_SIZE);
	return tlv;
}

enum cursor_status
cdp_dissect(struct cursor *cursor, struct cdp_message *ret_message)
{
	bool all_kept = true;

	*ret_message = (struct cdp_message){
	        .native_vlan = -1,
	        .full_duplex = -1,
	        .voice_vlan_appliance = -1,
	        .voice_vlan = -1,
	        .voice_vlan_query_appliance = -1,
	        .voice_vlan_query = -1,
	        .mtu = -1,
	        .trust = -1,
	        .untrusted_cos = -1,
	        .power_consumption_mw = -1,
	        .power_request_id = -1,
	        .power_management_id = -1,
	};
	ret_message->checksum_verdict = judge_checksum(cursor);
	ret_message->version = cursor_u8(cursor);
	ret_message->ttl = cursor_u8(cursor);
	ret_message->checksum = cursor_be16(cursor);

	while (cursor->status == CURSOR_OK && cursor->wire != 0) {
		struct cdp_tlv tlv = take_tlv(cursor);

		if (cursor->status != CURSOR_OK)
			break;
		read_typed(&tlv, ret_message);
		if (ret_message->tlv_count < CDP_TLVS_MAX)
			ret_message->tlvs[ret_message->tlv_count++] = tlv;
		else
			all_kept = false;
	}
	ret_message->complete = cursor->status == CURSOR_OK && all_kept;
	return cursor->status;
}
