/* First octet: its lowest bit is the side, the others tell how long the pieces are that the stream
 * comes in; then the stream. */
#include <stdlib.h>

#include "dissectors/http.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool condition)
{
	if (!condition)
		abort();
}

static void
check_message(const struct http_message *message, struct slice head)
{
	const struct slice *slices[] = {
	        &message->method,       &message->target,           &message->reason,
	        &message->host,         &message->user_agent,       &message->server,
	        &message->content_type, &message->content_encoding, &message->location};
	char name[64];

	require(message->is_request ? message->status == -1
	                            : message->status >= -1 && message->status < 1000);
	require(!message->chunked || !message->other_coding);
	require(message->content_length >= -1);
	require(!message->bad_content_length || message->content_length == -1);
	for (size_t i = 0; i < sizeof slices / sizeof slices[0]; i++)
		require(!slice_present(*slices[i]) || slices[i]->length == 0 ||
		        (slices[i]->data >= head.data &&
		         slices[i]->data + slices[i]->length <= head.data + head.length));
	require(http_file_name(message->target, name, sizeof name) == (name[0] != '\0'));
	require(memchr(name, 0, sizeof name) != NULL);
}

/* The content in pieces, with one of them missing now and then. */
static struct slice
pass_content(const struct http_message *message, struct slice stream, size_t piece)
{
	struct http_body body;
	uint64_t missing;

	http_body_begin(&body, message, false);
	for (size_t n = 0; stream.length != 0 && !body.done && !body.bad; n++) {
		size_t length = stream.length < piece ? stream.length : piece;
		struct slice part = {stream.data, length}, taken;

		if (n % 8 == 7) {
			missing = http_body_gap(&body, length);
			require(missing <= length || body.bad);
			part.length = 0;
		}
		while ((taken = http_body_take(&body, &part)).length != 0)
			require(taken.data >= stream.data);
		length -= part.length;
		stream = (struct slice){stream.data + length, stream.length - length};
	}
	return stream;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct http_message message;
	struct http_frame frame, again;
	struct cursor cursor;
	struct slice stream;
	enum http_side side;
	size_t piece;

	if (size == 0)
		return 0;
	side = (*data & 1) != 0 ? HTTP_ANSWERS : HTTP_REQUESTS;
	piece = (*data >> 1) + 1;
	stream = (struct slice){data + 1, size - 1};
	cursor = cursor_over(stream.data, stream.length, stream.length + piece);
	require(http_dissect(&cursor, &message) != CURSOR_OK || message.head_complete);
	check_message(&message, stream);
	while (stream.length != 0) {
		cursor = cursor_over(stream.data, stream.length, stream.length);
		if (http_frame(&cursor, side, 0, &frame) != HTTP_FRAMED)
			break;
		require(frame.size != 0 && frame.skip + frame.size <= stream.length);
		require(http_frame(&cursor, side, frame.skip + frame.size - 1, &again) ==
		                HTTP_FRAMED &&
		        again.size == frame.size);
		cursor = cursor_over(stream.data + frame.skip, frame.size, frame.size);
		require(http_dissect(&cursor, &message) == CURSOR_OK);
		require(message.is_request == (side == HTTP_REQUESTS));
		check_message(&message, stream);
		frame.size += frame.skip;
		stream = (struct slice){stream.data + frame.size, stream.length - frame.size};
		stream = pass_content(&message, stream, piece);
	}
	return 0;
}
