/* First octet: how many octets of the message the capture lost; then what was captured. */
#include <stdlib.h>

#include "dissectors/tftp.h"

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
	struct tftp_message message;
	struct cursor cursor;
	enum cursor_status status;
	size_t missing;
	bool alike;

	if (size == 0)
		return 0;
	missing = *data++;
	size--;
	cursor = cursor_over(data, size, size + missing);
	alike = tftp_looks_like(&cursor);
	status = tftp_dissect(&cursor, &message);

	require(missing != 0 || status != CURSOR_TRUNCATED);
	require(!alike || status != CURSOR_MALFORMED);
	require(!alike || (message.opcode >= TFTP_DATA && message.opcode <= TFTP_OACK));
	require(message.option_count <= TFTP_OPTIONS_MAX);
	require(message.data.length <= message.data_wire);
	require(status != CURSOR_OK || message.data.length == message.data_wire);
	for (size_t i = 0; i < message.option_count; i++) {
		require(message.options[i].name.length != 0);
		require(message.options[i].value.data + message.options[i].value.length <
		        data + size);
	}
	require(message.blksize >= -1 && message.tsize >= -1 && message.timeout >= -1 &&
	        message.windowsize >= -1);
	return 0;
}
