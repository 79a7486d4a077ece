/* First octet: how many octets of the message the capture lost; then what was captured. */
#include <stdlib.h>

#include "dissectors/mgcp.h"

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
	struct mgcp_message message;
	struct cursor cursor;
	enum cursor_status status;
	size_t missing;

	if (size == 0)
		return 0;
	missing = *data++;
	size--;
	cursor = cursor_over(data, size, size + missing);
	status = mgcp_dissect(&cursor, &message);

	require(missing != 0 || status != CURSOR_TRUNCATED);
	if (status == CURSOR_OK)
		require((message.response >= 0) != slice_present(message.verb));
	require(message.response >= -1 && message.response <= 999);
	require(!slice_present(message.endpoint) ||
	        message.endpoint.data + message.endpoint.length <= data + size);
	return 0;
}
