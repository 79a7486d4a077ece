/* First octet: how many octets of the message the capture lost; then what was captured. */
#include <stdlib.h>

#include "dissectors/cdp.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool condition)
{
	if (!condition)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct cdp_message message;
	struct cursor cursor;
	enum cursor_status status;
	size_t missing;

	if (size == 0)
		return 0;
	missing = *data++;
	size--;
	cursor = cursor_over(data, size, size + missing);
	status = cdp_dissect(&cursor, &message);

	require(missing != 0 || status != CURSOR_TRUNCATED);
	require(missing == 0 || status != CURSOR_OK);
	require((message.checksum_verdict == CDP_CHECKSUM_UNKNOWN) == (missing != 0 || size < 4));
	require(!message.complete || status == CURSOR_OK);
	require(message.tlv_count <= CDP_TLVS_MAX);
	require(message.address_count <= CDP_ADDRESSES_MAX);
	require(message.management_address_count <= CDP_ADDRESSES_MAX);
	require(message.power_requested_count <= CDP_POWER_LEVELS_MAX);
	require(message.power_available_count <= CDP_POWER_LEVELS_MAX);
	for (size_t i = 0; i < message.tlv_count; i++)
		require(message.tlvs[i].value.data + message.tlvs[i].value.length <= data + size);
	require(message.full_duplex >= -1 && message.full_duplex <= 1);
	require(message.voice_vlan >= -1 && message.voice_vlan <= 0xffff);
	return 0;
}
