#include "tests/unit/model/tftp_ends.h"

#include <string.h>

static void
send(const struct tftp_ends *ends, bool from_phone, uint16_t server_port, const uint8_t *message,
     size_t length)
{
	struct mac_address phone = ends->phone_mac != NULL ? *ends->phone_mac : scene_phone;

	scene_send(ends->scene,
	           &(struct scene_udp){.source = from_phone ? phone : scene_router,
	                               .target = from_phone ? scene_router : phone,
	                               .from = from_phone ? ends->phone : ends->server,
	                               .to = from_phone ? ends->server : ends->phone,
	                               .from_port = from_phone ? ends->phone_port : server_port,
	                               .to_port = from_phone ? server_port : ends->phone_port,
	                               .payload = message,
	                               .length = length});
}

static void
send_number(const struct tftp_ends *ends, bool from_phone, uint8_t opcode, uint16_t number,
            size_t rest)
{
	uint8_t message[4 + 2048] = {0, opcode, (uint8_t)(number >> 8), (uint8_t)number};

	memset(message + 4, number & 0x7f, rest);
	send(ends, from_phone, ends->server_port, message, 4 + rest);
}

void
ends_data(const struct tftp_ends *ends, bool from_phone, uint16_t block, size_t length)
{
	send_number(ends, from_phone, 3, block, length);
}

void
ends_ack(const struct tftp_ends *ends, bool from_phone, uint16_t block)
{
	send_number(ends, from_phone, 4, block, 0);
}

void
ends_error(const struct tftp_ends *ends, bool from_phone, uint16_t code)
{
	uint8_t message[] = {0, 5, 0, (uint8_t)code, 'n', 'o', 0};

	send(ends, from_phone, ends->server_port, message, sizeof message);
}

static size_t
put_options(uint8_t *at, const char *options)
{
	size_t length = 0;

	if (options == NULL)
		return 0;
	for (; *options != '\0'; options++)
		at[length++] = (uint8_t)(*options == '=' || *options == ' ' ? '\0' : *options);
	at[length++] = '\0';
	return length;
}

void
ends_request(const struct tftp_ends *ends, bool write, const char *name, const char *options)
{
	uint8_t message[512] = {0, write ? 2 : 1};
	size_t length = 2 + strlen(name) + 1;

	memcpy(message + 2, name, strlen(name));
	memcpy(message + length, "octet", sizeof "octet");
	length += sizeof "octet";
	length += put_options(message + length, options);
	send(ends, true, 69, message, length);
}

void
ends_oack(const struct tftp_ends *ends, const char *options)
{
	uint8_t message[512] = {0, 6};

	send(ends, false, ends->server_port, message, 2 + put_options(message + 2, options));
}
