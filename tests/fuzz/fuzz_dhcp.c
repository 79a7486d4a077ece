/* First octet: how many octets of the message the capture lost; then what was captured. */
#include <stdlib.h>

#include "dissectors/dhcp.h"

/* What a message of the largest UDP payload can need to join all its options. */
#define ARENA_SIZE (1 << 17)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool condition)
{
	if (!condition)
		abort();
}

static bool
lies_in(struct slice part, const uint8_t *data, size_t size)
{
	return !slice_present(part) ||
	       (part.data >= data && part.length <= size && part.data + part.length <= data + size);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct dhcp_message message;
	static struct arena arena;
	struct cursor cursor;
	enum cursor_status status;
	size_t missing;

	if (size == 0 || (arena.memory == NULL && arena_init(&arena, ARENA_SIZE) != 0))
		return 0;
	arena_reset(&arena);
	missing = *data++;
	size--;
	cursor = cursor_over(data, size, size + missing);
	status = dhcp_dissect(&cursor, &arena, &message);

	require(missing != 0 || status != CURSOR_TRUNCATED);
	require(!message.options_complete || status == CURSOR_OK);
	require(message.option_count <= DHCP_OPTIONS_MAX);
	for (size_t i = 0; i < message.option_count; i++) {
		require(lies_in(message.options[i].value, data, size));
		require(dhcp_has_option(&message, message.options[i].code) == 1);
	}
	require(lies_in(message.sname, data, size) && message.sname.length <= 64);
	require(lies_in(message.file, data, size) && message.file.length <= 128);
	require(message.routers.length % 4 == 0 && message.dns_servers.length % 4 == 0);
	dhcp_asks_for(&message, DHCP_OPTION_TFTP_SERVER_ADDRESS);
	dhcp_option66_classify(message.tftp_server_name);
	if (slice_present(message.tftp_server_addresses))
		dhcp_option150_classify(message.tftp_server_addresses);
	return 0;
}
