/* First octet: how many octets the capture lost of a handshake message, and how long the pieces are
 * that a stream comes in; then either. */
#include <stdlib.h>

#include "dissectors/tls.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool condition)
{
	if (!condition)
		abort();
}

static void
check_stream(const uint8_t *data, size_t size, size_t step)
{
	struct tls_stream stream = {.left = 0};
	struct tls_piece piece;
	struct tls_alert alert;

	for (size_t at = 0, n = 0; at < size; at += step, n++) {
		struct slice octets = {data + at, size - at < step ? size - at : step};

		if (n % 16 == 15) {
			tls_stream_gap(&stream, octets.length);
			continue;
		}
		while (tls_stream_take(&stream, &octets, &piece)) {
			struct cursor cursor =
			        cursor_over(piece.content.data, piece.content.length, piece.length);

			require(piece.content.length != 0);
			require(piece.before + piece.content.length <= piece.length);
			require(piece.length <= TLS_RECORD_MAX);
			tls_alert_dissect(&cursor, &alert);
			tls_alert_name(alert.description);
		}
		require(octets.length == 0 || stream.is_none);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tls_hello hello;
	struct cursor cursor;
	enum cursor_status status;
	size_t missing;

	if (size == 0)
		return 0;
	missing = *data++;
	size--;
	cursor = cursor_over(data, size, size + missing);
	status = tls_hello_dissect(&cursor, &hello);
	require(status != CURSOR_TRUNCATED || missing != 0);
	require(hello.cipher_count <= TLS_CIPHERS_MAX && hello.version_count <= TLS_VERSIONS_MAX);
	require(!slice_present(hello.server_name) ||
	        (hello.server_name.data >= data &&
	         hello.server_name.data + hello.server_name.length <= data + size));
	require(status != CURSOR_OK || hello.type == TLS_CLIENT_HELLO ||
	        hello.type == TLS_SERVER_HELLO);
	tls_chosen_version(&hello);
	tls_handshake_size((struct slice){data, size});
	check_stream(data, size, missing + 1);
	return 0;
}
