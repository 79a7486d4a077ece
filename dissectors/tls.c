#include "dissectors/tls.h"

#include <string.h>

/* -------------------------------------------------------------- records --- */
static struct slice
after(struct slice octets, size_t count)
{
	return (struct slice){octets.data + count, octets.length - count};
}

static size_t
lesser(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Versions 3.0 to 3.4 go over the wire as such; type 24 is a heartbeat (RFC 6520). */
static bool
is_record_header(const uint8_t header[static 5], size_t length)
{
	return header[0] >= TLS_CHANGE_CIPHER_SPEC && header[0] <= 24 && header[1] == 3 &&
	       header[2] <= 4 && length <= TLS_RECORD_MAX;
}

bool
tls_stream_take(struct tls_stream *stream, struct slice *octets, struct tls_piece *ret_piece)
{
	size_t length, taken;

	while (octets->length != 0 && !stream->is_none) {
		if (stream->header_length < sizeof stream->header) {
			stream->header[stream->header_length++] = octets->data[0];
			*octets = after(*octets, 1);
			if (stream->header_length < sizeof stream->header)
				continue;
			stream->left = (size_t)stream->header[3] << 8 | stream->header[4];
			stream->is_none = !is_record_header(stream->header, stream->left);
			if (stream->left == 0)
				stream->header_length = 0;
			continue;
		}
		length = (size_t)stream->header[3] << 8 | stream->header[4];
		taken = lesser(stream->left, octets->length);
		*ret_piece = (struct tls_piece){
		        .type = stream->header[0],
		        .version = (uint16_t)(stream->header[1] << 8 | stream->header[2]),
		        .length = length,
		        .before = length - stream->left,
		        .content = {octets->data, taken},
		};
		*octets = after(*octets, taken);
		stream->left -= taken;
		if (stream->left == 0)
			stream->header_length = 0;
		return true;
	}
	return false;
}

bool
tls_stream_gap(struct tls_stream *stream, uint64_t missing)
{
	if (stream->is_none)
		return false;
	if (stream->header_length < sizeof stream->header || missing > stream->left) {
		stream->is_none = true;
		return false;
	}
	stream->left -= (size_t)missing;
	if (stream->left == 0)
		stream->header_length = 0;
	return true;
}

/* --------------------------------------------------------------- hellos --- */
#define EXTENSION_SERVER_NAME 0
#define EXTENSION_SUPPORTED_VERSIONS 43

/* SHA-256 of "HelloRetryRequest" (RFC 8446 section 4.1.3). */
static const uint8_t retry_random[32] = {
        0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c,
        0x02, 0x1e, 0x65, 0xb8, 0x91, 0xc2, 0xa2, 0x11, 0x16, 0x7a, 0xbb,
        0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
};

static uint32_t
take_be24(struct cursor *c)
{
	uint32_t high = cursor_u8(c);

	return high << 16 | cursor_be16(c);
}

size_t
tls_handshake_size(struct slice octets)
{
	struct cursor c = cursor_over(octets.data, octets.length, octets.length);

	if (octets.length < TLS_HANDSHAKE_HEADER)
		return 0;
	cursor_u8(&c);
	return TLS_HANDSHAKE_HEADER + (size_t)take_be24(&c);
}

/* The first name of the list (RFC 6066 section 3); only type 0, a host name, is defined. */
static void
read_server_name(struct cursor extension, struct tls_hello *hello)
{
	struct cursor list;
	size_t length;

	if (extension.wire == 0)
		return;
	length = cursor_be16(&extension);
	list = cursor_sub(&extension, length);
	if (cursor_u8(&list) != 0)
		return;
	length = cursor_be16(&list);
	hello->server_name = cursor_slice(&list, length);
}

/* A client lists what it speaks, a server says what it chose (RFC 8446 section 4.2.1). */
static void
read_versions(struct cursor extension, struct tls_hello *hello)
{
	struct cursor list = extension;
	uint16_t version;

	if (hello->type == TLS_CLIENT_HELLO)
		list = cursor_sub(&extension, cursor_u8(&extension));
	while (list.wire >= 2 && hello->version_count < TLS_VERSIONS_MAX) {
		version = cursor_be16(&list);
		if (list.status != CURSOR_OK)
			return;
		hello->versions[hello->version_count++] = version;
	}
}

static void
read_extensions(struct cursor *c, struct tls_hello *hello)
{
	struct cursor list, extension;
	size_t length;
	uint16_t type;

	/* Hellos from before RFC 3546 end without them. */
	if (c->wire == 0) {
		hello->extensions_complete = c->status == CURSOR_OK;
		return;
	}
	length = cursor_be16(c);
	list = cursor_sub(c, length);
	while (list.status == CURSOR_OK && list.wire != 0) {
		type = cursor_be16(&list);
		length = cursor_be16(&list);
		extension = cursor_sub(&list, length);
		if (type == EXTENSION_SERVER_NAME && hello->type == TLS_CLIENT_HELLO)
			read_server_name(extension, hello);
		else if (type == EXTENSION_SUPPORTED_VERSIONS && hello->version_count == 0)
			read_versions(extension, hello);
	}
	if (c->status == CURSOR_OK)
		c->status = list.status;
	hello->extensions_complete = c->status == CURSOR_OK;
}

static void
read_ciphers(struct cursor *c, struct tls_hello *hello)
{
	size_t length = cursor_be16(c);
	struct cursor list = cursor_sub(c, length);
	uint16_t cipher;

	while (list.wire >= 2 && hello->cipher_count < TLS_CIPHERS_MAX) {
		cipher = cursor_be16(&list);
		if (list.status != CURSOR_OK)
			return;
		hello->ciphers[hello->cipher_count++] = cipher;
	}
	if (list.wire == 1 && c->status == CURSOR_OK)
		c->status = CURSOR_MALFORMED;
}

enum cursor_status
tls_hello_dissect(struct cursor *cursor, struct tls_hello *ret_hello)
{
	const uint8_t *random;
	struct cursor body;
	uint8_t type;

	*ret_hello = (struct tls_hello){.server_name = {NULL, 0}};
	type = cursor_u8(cursor);
	if (cursor->status == CURSOR_OK && type != TLS_CLIENT_HELLO && type != TLS_SERVER_HELLO)
		cursor->status = CURSOR_MALFORMED;
	body = cursor_sub(cursor, take_be24(cursor));
	ret_hello->type = type;
	ret_hello->legacy_version = cursor_be16(&body);
	random = cursor_take(&body, sizeof retry_random);
	cursor_take(&body, cursor_u8(&body)); /* session id */
	if (type == TLS_CLIENT_HELLO) {
		read_ciphers(&body, ret_hello);
		cursor_take(&body, cursor_u8(&body)); /* compression methods */
	} else {
		ret_hello->is_retry =
		        random != NULL && memcmp(random, retry_random, sizeof retry_random) == 0;
		ret_hello->ciphers[0] = cursor_be16(&body);
		ret_hello->cipher_count = body.status == CURSOR_OK;
		cursor_u8(&body);
	}
	if (body.status == CURSOR_OK)
		read_extensions(&body, ret_hello);
	if (body.status != CURSOR_OK)
		cursor->status = body.status;
	return cursor->status;
}

uint16_t
tls_chosen_version(const struct tls_hello *server_hello)
{
	return server_hello->version_count != 0 ? server_hello->versions[0]
	                                        : server_hello->legacy_version;
}

/* --------------------------------------------------------------- alerts --- */
#define ALERT_NO_CERTIFICATE 41
#define ALERT_USER_CANCELED 90
#define ALERT_NO_RENEGOTIATION 100
#define ALERT_UNRECOGNIZED_NAME 112

static const struct {
	uint8_t description;
	const char *name;
} alert_names[] = {
        {TLS_ALERT_CLOSE_NOTIFY, "close_notify"},
        {10, "unexpected_message"},
        {20, "bad_record_mac"},
        {21, "decryption_failed"},
        {22, "record_overflow"},
        {30, "decompression_failure"},
        {40, "handshake_failure"},
        {ALERT_NO_CERTIFICATE, "no_certificate"},
        {42, "bad_certificate"},
        {43, "unsupported_certificate"},
        {44, "certificate_revoked"},
        {45, "certificate_expired"},
        {46, "certificate_unknown"},
        {47, "illegal_parameter"},
        {48, "unknown_ca"},
        {49, "access_denied"},
        {50, "decode_error"},
        {51, "decrypt_error"},
        {60, "export_restriction"},
        {70, "protocol_version"},
        {71, "insufficient_security"},
        {80, "internal_error"},
        {86, "inappropriate_fallback"},
        {ALERT_USER_CANCELED, "user_canceled"},
        {ALERT_NO_RENEGOTIATION, "no_renegotiation"},
        {109, "missing_extension"},
        {110, "unsupported_extension"},
        {ALERT_UNRECOGNIZED_NAME, "unrecognized_name"},
        {113, "bad_certificate_status_response"},
        {115, "unknown_psk_identity"},
        {116, "certificate_required"},
        {120, "no_application_protocol"},
};

enum cursor_status
tls_alert_dissect(struct cursor *cursor, struct tls_alert *ret_alert)
{
	ret_alert->level = cursor_u8(cursor);
	ret_alert->description = cursor_u8(cursor);
	if (cursor->status == CURSOR_OK &&
	    (cursor->wire != 0 || ret_alert->level < TLS_ALERT_WARNING ||
	     ret_alert->level > TLS_ALERT_FATAL))
		cursor->status = CURSOR_MALFORMED;
	return cursor->status;
}

bool
tls_alert_is_error(const struct tls_alert *alert)
{
	switch (alert->description) {
	case TLS_ALERT_CLOSE_NOTIFY:
	case ALERT_USER_CANCELED:
		return false;
	case ALERT_NO_CERTIFICATE:
	case ALERT_NO_RENEGOTIATION:
	case ALERT_UNRECOGNIZED_NAME:
		return alert->level == TLS_ALERT_FATAL;
	default:
		return true;
	}
}

const char *
tls_alert_name(uint8_t description)
{
	for (size_t i = 0; i < sizeof alert_names / sizeof alert_names[0]; i++)
		if (alert_names[i].description == description)
			return alert_names[i].name;
	return NULL;
}
