/* First octet: how many octets of the message the capture lost; then what was captured. */
#include <stdlib.h>

#include "dissectors/syslog.h"

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
	struct syslog_message message;
	struct cursor cursor;
	enum cursor_status status;
	size_t missing;

	if (size == 0)
		return 0;
	missing = *data++;
	size--;
	cursor = cursor_over(data, size, size + missing);
	status = syslog_dissect(&cursor, &message);

	require(missing != 0 || status != CURSOR_TRUNCATED);
	require(status != CURSOR_OK || message.text.length != 0);
	require(message.priority >= -1 && message.priority <= 191);
	require(message.text.length == 0 ||
	        (message.text.data >= data &&
	         message.text.data + message.text.length <= data + size));
	return 0;
}
