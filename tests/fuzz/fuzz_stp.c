/* First octet: how many octets of the message the capture lost; then what was captured. */
#include <stdlib.h>

#include "dissectors/stp.h"

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
	static struct stp_message message;
	struct cursor cursor;
	enum cursor_status status;
	size_t missing;

	if (size == 0)
		return 0;
	missing = *data++;
	size--;
	cursor = cursor_over(data, size, size + missing);
	status = stp_dissect(&cursor, &message);

	require(missing != 0 || status != CURSOR_TRUNCATED);
	require(!message.has_body || size >= 35);
	require(message.has_body || message.version_1_length == -1);
	require(message.vlan >= -1 && message.vlan <= 0xffff);
	return 0;
}
