#include "dissectors/dhcp.h"

#define MAGIC_COOKIE 0x63825363u /* RFC 2131 section 3 */
#define CHADDR_SIZE 16
#define SNAME_SIZE 64
#define FILE_SIZE 128

#define OPTION_PAD 0
#define OPTION_END 255

/* Option 52 is a set of two bits (RFC 2132 section 9.3: 1 file, 2 sname, 3 both). */
#define OVERLOAD_FILE 1
#define OVERLOAD_SNAME 2
#define OVERLOAD_BOTH 3

#define RELAY_CIRCUIT_ID 1 /* RFC 3046 section 2.0 */
#define RELAY_REMOTE_ID 2

/* The shortest dotted quad, "0.0.0.0". */
#define DOTTED_QUAD_LENGTH_MIN 7

const char *const dhcp_area_words[DHCP_AREA_COUNT] = {
        [DHCP_AREA_OPTIONS] = "options",
        [DHCP_AREA_FILE] = "file",
        [DHCP_AREA_SNAME] = "sname",
};

/* --------------------------------------------------------- typed readings --- */

/* How one option becomes a member of struct dhcp_message; `field` is that member. */
typedef void option_reader(struct dhcp_message *message, void *field, struct slice value);

static struct slice
without_trailing_nuls(struct slice text)
{
	while (text.length != 0 && text.data[text.length - 1] == 0)
		text.length--;
	return text;
}

static void
read_raw(struct dhcp_message *message, void *field, struct slice value)
{
	(void)message;
	*(struct slice *)field = value;
}

static void
read_text(struct dhcp_message *message, void *field, struct slice value)
{
	(void)message;
	*(struct slice *)field = without_trailing_nuls(value);
}

static void
read_octet(struct dhcp_message *message, void *field, struct slice value)
{
	struct cursor cursor = cursor_over(value.data, value.length, value.length);

	(void)message;
	*(uint8_t *)field = cursor_u8(&cursor);
}

static struct ip_address
take_address(struct cursor *cursor)
{
	const uint8_t *octets = cursor_take(cursor, 4);

	return ip_from_octets(octets, octets == NULL ? 0 : 4);
}

static void
read_address(struct dhcp_message *message, void *field, struct slice value)
{
	struct cursor cursor = cursor_over(value.data, value.length, value.length);

	(void)message;
	*(struct ip_address *)field = take_address(&cursor);
}

static void
read_address_list(struct dhcp_message *message, void *field, struct slice value)
{
	(void)message;
	*(struct slice *)field = (struct slice){value.data, value.length - value.length % 4};
}

static void
read_lease(struct dhcp_message *message, void *field, struct slice value)
{
	struct cursor cursor = cursor_over(value.data, value.length, value.length);

	*(uint32_t *)field = cursor_be32(&cursor);
	message->has_lease = true;
}

/* A sub-option that runs over the option ends the list: it says nothing about the options after
 * it, so the message is no worse for it. */
static void
read_relay_information(struct dhcp_message *message, void *field, struct slice value)
{
	struct cursor cursor = cursor_over(value.data, value.length, value.length);

	(void)field;
	while (cursor.wire != 0 && cursor.status == CURSOR_OK) {
		uint8_t code = cursor_u8(&cursor);
		struct slice content = cursor_slice(&cursor, cursor_u8(&cursor));

		if (cursor.status != CURSOR_OK)
			break;
		if (code == RELAY_CIRCUIT_ID)
			message->relay_circuit_id = content;
		else if (code == RELAY_REMOTE_ID)
			message->relay_remote_id = content;
	}
}

#define FIELD(member) offsetof(struct dhcp_message, member)

/* A value below `minimum` octets is left untyped. */
static const struct {
	size_t minimum;
	option_reader *read;
	size_t field;
} readings[OPTION_END] = {
        [DHCP_OPTION_SUBNET_MASK] = {4, read_address, FIELD(subnet_mask)},
        [DHCP_OPTION_ROUTER] = {4, read_address_list, FIELD(routers)},
        [DHCP_OPTION_DNS] = {4, read_address_list, FIELD(dns_servers)},
        [DHCP_OPTION_HOST_NAME] = {0, read_text, FIELD(host_name)},
        [DHCP_OPTION_DOMAIN_NAME] = {0, read_text, FIELD(domain_name)},
        [DHCP_OPTION_VENDOR_SPECIFIC] = {0, read_raw, FIELD(vendor_specific)},
        [DHCP_OPTION_REQUESTED_ADDRESS] = {4, read_address, FIELD(requested_address)},
        [DHCP_OPTION_LEASE_TIME] = {4, read_lease, FIELD(lease_seconds)},
        [DHCP_OPTION_MESSAGE_TYPE] = {1, read_octet, FIELD(type_value)},
        [DHCP_OPTION_SERVER_ID] = {4, read_address, FIELD(server_id)},
        [DHCP_OPTION_PARAMETER_LIST] = {0, read_raw, FIELD(parameter_list)},
        [DHCP_OPTION_MESSAGE] = {0, read_text, FIELD(message)},
        [DHCP_OPTION_VENDOR_CLASS] = {0, read_text, FIELD(vendor_class)},
        [DHCP_OPTION_CLIENT_ID] = {0, read_raw, FIELD(client_id)},
        [DHCP_OPTION_TFTP_SERVER_NAME] = {0, read_raw, FIELD(tftp_server_name)},
        [DHCP_OPTION_BOOT_FILE] = {0, read_raw, FIELD(boot_file)},
        [DHCP_OPTION_RELAY_INFORMATION] = {0, read_relay_information, 0},
        [DHCP_OPTION_TFTP_SERVER_ADDRESS] = {0, read_raw, FIELD(tftp_server_addresses)},
};

static void
read_typed(struct dhcp_message *message, struct arena *arena)
{
	bool seen[OPTION_END] = {false};

	for (size_t i = 0; i < message->option_count; i++) {
		uint8_t code = message->options[i].code;
		struct slice value;

		if (seen[code]) {
			message->repeated = true;
			continue;
		}
		seen[code] = true;
		if (readings[code].read == NULL)
			continue;
		value = dhcp_option_value(message, code, arena);
		if (slice_present(value) && value.length >= readings[code].minimum)
			readings[code].read(message, (char *)message + readings[code].field, value);
	}
	if (message->type_value <= DHCP_INFORM)
		message->type = (enum dhcp_message_type)message->type_value;
}

/* ----------------------------------------------------------- option areas --- */

static void
keep_option(struct dhcp_message *message, struct dhcp_option option)
{
	if (message->option_count < DHCP_OPTIONS_MAX)
		message->options[message->option_count++] = option;
	else
		message->options_complete = false;
}

static enum cursor_status
read_area(struct cursor cursor, enum dhcp_option_area area, struct dhcp_message *message)
{
	while (cursor.wire != 0 && cursor.status == CURSOR_OK) {
		uint8_t code = cursor_u8(&cursor);
		struct slice value;

		if (code == OPTION_PAD)
			continue;
		if (code == OPTION_END)
			break;
		value = cursor_slice(&cursor, cursor_u8(&cursor));
		if (cursor.status == CURSOR_OK)
			keep_option(message, (struct dhcp_option){code, area, value});
	}
	return cursor.status;
}

/* Only an option 52 of the options field itself counts (RFC 2131 section 4.1). */
static uint8_t
overload_of(const struct dhcp_message *message)
{
	for (size_t i = 0; i < message->option_count; i++) {
		struct slice value = message->options[i].value;

		if (message->options[i].code == DHCP_OPTION_OVERLOAD && value.length == 1 &&
		    value.data[0] <= OVERLOAD_BOTH)
			return value.data[0];
	}
	return 0;
}

/* Reads all options, in the order of RFC 2131 section 4.1, and says which areas they took. */
static enum cursor_status
read_options(struct cursor options, struct cursor file, struct cursor sname,
             struct dhcp_message *message, uint8_t *ret_overload)
{
	bool cut = options.captured < options.wire;
	enum cursor_status status;

	message->options_complete = true;
	status = read_area(options, DHCP_AREA_OPTIONS, message);
	*ret_overload = overload_of(message);
	if (status == CURSOR_OK && (*ret_overload & OVERLOAD_FILE) != 0)
		status = read_area(file, DHCP_AREA_FILE, message);
	if (status == CURSOR_OK && (*ret_overload & OVERLOAD_SNAME) != 0)
		status = read_area(sname, DHCP_AREA_SNAME, message);
	if (status != CURSOR_OK)
		message->options_complete = false;
	/* Nobody is blamed for a message that was not seen whole. */
	return status == CURSOR_MALFORMED && cut ? CURSOR_TRUNCATED : status;
}

enum cursor_status
dhcp_dissect(struct cursor *cursor, struct arena *arena, struct dhcp_message *ret_message)
{
	struct cursor chaddr, sname, file;
	const uint8_t *mac;
	uint8_t overload = 0;

	*ret_message = (struct dhcp_message){0};
	ret_message->op = cursor_u8(cursor);
	ret_message->hardware_type = cursor_u8(cursor);
	ret_message->hardware_length = cursor_u8(cursor);
	ret_message->hops = cursor_u8(cursor);
	ret_message->xid = cursor_be32(cursor);
	ret_message->secs = cursor_be16(cursor);
	ret_message->flags = cursor_be16(cursor);
	ret_message->ciaddr = take_address(cursor);
	ret_message->yiaddr = take_address(cursor);
	ret_message->siaddr = take_address(cursor);
	ret_message->giaddr = take_address(cursor);
	chaddr = cursor_sub(cursor, CHADDR_SIZE);
	sname = cursor_sub(cursor, SNAME_SIZE);
	file = cursor_sub(cursor, FILE_SIZE);

	mac = cursor_take(&chaddr, sizeof ret_message->chaddr.octet);
	if (mac != NULL && ret_message->hardware_length == sizeof ret_message->chaddr.octet)
		memcpy(ret_message->chaddr.octet, mac, sizeof ret_message->chaddr.octet);

	if (cursor_be32(cursor) == MAGIC_COOKIE) {
		cursor->status = read_options(*cursor, file, sname, ret_message, &overload);
		read_typed(ret_message, arena);
	} else if (cursor->status == CURSOR_OK) {
		cursor->status = CURSOR_MALFORMED;
	}

	/* In a cut message an option 52 may be among what is missing. */
	ret_message->overloaded = overload != 0;
	if (cursor->status != CURSOR_TRUNCATED && (overload & OVERLOAD_SNAME) == 0)
		ret_message->sname = slice_to_nul(cursor_rest(&sname));
	if (cursor->status != CURSOR_TRUNCATED && (overload & OVERLOAD_FILE) == 0)
		ret_message->file = slice_to_nul(cursor_rest(&file));
	return cursor->status;
}

/* ---------------------------------------------------------------- queries --- */

int
dhcp_has_option(const struct dhcp_message *message, uint8_t code)
{
	for (size_t i = 0; i < message->option_count; i++) {
		if (message->options[i].code == code)
			return 1;
	}
	return message->options_complete ? 0 : -1;
}

int
dhcp_asks_for(const struct dhcp_message *message, uint8_t code)
{
	struct slice list = message->parameter_list;

	if (!slice_present(list))
		return -1;
	if (list.length != 0 && memchr(list.data, code, list.length) != NULL)
		return 1;
	/* A second instance of option 55 would carry on the list (RFC 3396). */
	return message->options_complete ? 0 : -1;
}

struct slice
dhcp_option_value(const struct dhcp_message *message, uint8_t code, struct arena *arena)
{
	struct slice value = {NULL, 0};
	size_t instances = 0, length = 0;
	uint8_t *joined;

	for (size_t i = 0; i < message->option_count; i++) {
		if (message->options[i].code != code)
			continue;
		if (instances++ == 0)
			value = message->options[i].value;
		length += message->options[i].value.length;
	}
	if (length == value.length)
		return value;

	joined = arena_take(arena, length);
	if (joined == NULL)
		return (struct slice){NULL, 0};
	value = (struct slice){joined, length};
	for (size_t i = 0; i < message->option_count; i++) {
		struct slice part = message->options[i].value;

		if (message->options[i].code != code || part.length == 0)
			continue;
		memcpy(joined, part.data, part.length);
		joined += part.length;
	}
	return value;
}

/* --------------------------------------------------------- classification --- */

static bool
is_digit(uint8_t octet)
{
	return octet >= '0' && octet <= '9';
}

/* How many numbers of a dotted quad `text` begins with; `ret_length` is how far they reach. */
static unsigned
count_quad_numbers(struct slice text, size_t *ret_length)
{
	unsigned numbers = 0;
	size_t at = 0;

	*ret_length = 0;
	while (numbers < 4) {
		unsigned number = 0;
		size_t begin = at;

		while (at < text.length && at - begin < 3 && is_digit(text.data[at]))
			number = number * 10 + text.data[at++] - '0';
		if (at == begin || number > 255)
			break;
		numbers++;
		*ret_length = at;
		if (at == text.length || text.data[at] != '.')
			break;
		at++;
	}
	return numbers;
}

static bool
consists_of(struct slice text, const char *octets)
{
	for (size_t i = 0; i < text.length; i++) {
		if (text.data[i] == 0 || strchr(octets, text.data[i]) == NULL)
			return false;
	}
	return true;
}

static bool
is_printable(struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		if (text.data[i] < 0x20 || text.data[i] > 0x7e)
			return false;
	}
	return true;
}

static bool
contains(struct slice text, const char *part)
{
	return text.length != 0 && memmem(text.data, text.length, part, strlen(part)) != NULL;
}

enum dhcp_option66_kind
dhcp_option66_classify(struct slice value)
{
	struct slice text = without_trailing_nuls(value);
	size_t quad_length;

	if (text.length == 0)
		return DHCP_OPTION66_EMPTY;
	if (value.length == 4 && !is_printable(text))
		return DHCP_OPTION66_BINARY;
	if (contains(text, "://"))
		return DHCP_OPTION66_URL;
	if (count_quad_numbers(text, &quad_length) == 4 && quad_length == text.length)
		return DHCP_OPTION66_IP;
	return DHCP_OPTION66_NAME;
}

/* Digits and dots are addresses too (46.49.48.50 is one), so their mere presence proves no text:
 * it must begin as a dotted quad does and be as long as one at least. No list of addresses that
 * reads like this has ever been anything but text. */
static bool
is_address_text(struct slice value)
{
	struct slice text = without_trailing_nuls(value);
	size_t quad_length;

	return text.length >= DOTTED_QUAD_LENGTH_MIN && consists_of(text, "0123456789., ") &&
	       count_quad_numbers(text, &quad_length) >= 3;
}

enum dhcp_option150_kind
dhcp_option150_classify(struct slice value)
{
	/* Before the length: "10.136.23.11" has 12 octets. */
	if (is_address_text(value))
		return DHCP_OPTION150_TEXT;
	if (value.length == 0 || value.length % 4 != 0)
		return DHCP_OPTION150_BAD_LENGTH;
	if (!ip_ok_host(ip_from_octets(value.data, 4)))
		return DHCP_OPTION150_INVALID_ADDRESS;
	return DHCP_OPTION150_ADDRESSES;
}
