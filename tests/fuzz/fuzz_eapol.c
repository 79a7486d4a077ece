/* First octet: how many octets of the message the capture lost; then what was captured. */
#include <stdlib.h>

#include "dissectors/eapol.h"

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
	static struct eapol_message message;
	struct cursor cursor;
	enum cursor_status status;
	size_t missing;

	if (size == 0)
		return 0;
	missing = *data++;
	size--;
	cursor = cursor_over(data, size, size + missing);
	status = eapol_dissect(&cursor, &message);

	require(missing != 0 || status != CURSOR_TRUNCATED);
	require(!slice_present(message.eap_data) ||
	        message.eap_data.data + message.eap_data.length <= data + size);
	require(message.eap_type >= -1 && message.eap_type <= 255);
	require(message.eap_type == -1 || message.eap_code == EAP_REQUEST ||
	        message.eap_code == EAP_RESPONSE);
	return 0;
}
