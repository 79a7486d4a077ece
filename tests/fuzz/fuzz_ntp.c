/* First octet: how many octets of the message the capture lost; then what was captured. */
#include <stdlib.h>

#include "dissectors/ntp.h"

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
	struct ntp_message message;
	struct cursor cursor;
	enum cursor_status status;
	size_t missing;

	if (size == 0)
		return 0;
	missing = *data++;
	size--;
	cursor = cursor_over(data, size, size + missing);
	status = ntp_dissect(&cursor, &message);

	require(missing != 0 || status != CURSOR_TRUNCATED);
	require(status != CURSOR_OK || (message.version >= 1 && message.version <= 4));
	require(!slice_present(message.reference) ||
	        message.reference.data + message.reference.length <= data + size);
	return 0;
}
