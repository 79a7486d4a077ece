#include "dissectors/http.h"

#include <ctype.h>

#include "dissectors/text.h"

#define METHOD_MAX 32
#define VERSION_LENGTH 8 /* HTTP/1.1 */

/* ----------------------------------------------------------- start line --- */
/* RFC 9110 section 5.6.2. */
static bool
is_token(struct slice s)
{
	for (size_t i = 0; i < s.length; i++)
		if (!isalnum(s.data[i]) &&
		    (s.data[i] == '\0' || strchr("!#$%&'*+-.^_`|~", s.data[i]) == NULL))
			return false;
	return s.length != 0;
}

static bool
is_version(struct slice s)
{
	return s.length == VERSION_LENGTH && memcmp(s.data, "HTTP/1.", VERSION_LENGTH - 1) == 0 &&
	       isdigit(s.data[VERSION_LENGTH - 1]);
}

/* RFC 9112 section 4; some servers leave the blank before an empty reason out. */
static bool
parse_status_line(struct slice line, struct http_message *message)
{
	struct slice rest = text_from(line, VERSION_LENGTH), code;

	if (!is_version(text_to(line, VERSION_LENGTH)) || rest.length < 4 || rest.data[0] != ' ')
		return false;
	code = text_to(text_from(rest, 1), 3);
	rest = text_from(rest, 4);
	if (text_number(code) < 100 || (rest.length != 0 && rest.data[0] != ' '))
		return false;
	message->minor_version = line.data[VERSION_LENGTH - 1] - '0';
	message->status = (int)text_number(code);
	message->reason = text_trim(rest);
	return true;
}

/* RFC 9112 section 3. */
static bool
parse_request_line(struct slice line, struct http_message *message)
{
	size_t space = text_find_octet(line, ' ');
	struct slice method = text_to(line, space), rest = text_trim(text_from(line, space));
	struct slice version;

	if (method.length > METHOD_MAX || !is_token(method) || rest.length < VERSION_LENGTH + 2)
		return false;
	version = text_from(rest, rest.length - VERSION_LENGTH);
	if (!is_version(version) || version.data[-1] != ' ')
		return false;
	message->is_request = true;
	message->minor_version = version.data[VERSION_LENGTH - 1] - '0';
	message->method = method;
	message->target = text_trim(text_to(rest, rest.length - VERSION_LENGTH));
	return message->target.length != 0;
}

static bool
parse_start_line(struct slice line, struct http_message *message)
{
	return text_starts(line, "HTTP/") ? parse_status_line(line, message)
	                                  : parse_request_line(line, message);
}

/* Could what is there of a line grow into a start line? */
static bool
may_be_start(struct slice start, enum http_side side)
{
	static const char version[] = "HTTP/1.";
	struct slice method = text_to(start, text_find_octet(start, ' '));
	size_t known = sizeof version - 1;

	for (size_t i = 0; i < start.length; i++)
		if (iscntrl(start.data[i]) && start.data[i] != '\r')
			return false;
	if (side == HTTP_ANSWERS)
		return memcmp(start.length == 0 ? (const uint8_t *)version : start.data, version,
		              start.length < known ? start.length : known) == 0;
	return start.length == 0 || (method.length <= METHOD_MAX && is_token(method));
}

/* -------------------------------------------------------------- framing --- */
static struct slice
without_cr(struct slice line)
{
	if (line.length != 0 && line.data[line.length - 1] == '\r')
		line.length--;
	return line;
}

/* Where the head ends: behind the first empty line at or after `from`, or 0. */
static size_t
end_of_head(struct slice head, size_t from)
{
	while (from < head.length) {
		size_t feed = from + text_find_octet(text_from(head, from), '\n');
		size_t next = feed + 1;

		if (next < head.length && head.data[next] == '\r')
			next++;
		if (next < head.length && head.data[next] == '\n')
			return next + 1;
		from = feed + 1;
	}
	return 0;
}

enum http_framing
http_frame(const struct cursor *stream, enum http_side side, size_t searched,
           struct http_frame *ret_frame)
{
	struct slice head = cursor_rest(stream);
	struct http_message message = {.status = -1};
	size_t line;

	*ret_frame = (struct http_frame){0, 0};
	while (ret_frame->skip < head.length &&
	       (head.data[ret_frame->skip] == '\r' || head.data[ret_frame->skip] == '\n'))
		ret_frame->skip++;
	head = text_from(head, ret_frame->skip);
	line = text_find_octet(head, '\n');
	if (line == head.length)
		return head.length < HTTP_HEAD_MAX && may_be_start(head, side) ? HTTP_NEED_MORE
		                                                               : HTTP_NOT;
	if (!parse_start_line(without_cr(text_to(head, line)), &message) ||
	    message.is_request != (side == HTTP_REQUESTS))
		return HTTP_NOT;
	/* An empty line has up to two octets before its last that were searched already. */
	searched = searched > ret_frame->skip + 3 ? searched - ret_frame->skip - 3 : 0;
	ret_frame->size = end_of_head(head, searched > line ? searched : line);
	if (ret_frame->size == 0)
		return head.length < HTTP_HEAD_MAX ? HTTP_NEED_MORE : HTTP_NOT;
	return HTTP_FRAMED;
}

/* --------------------------------------------------------------- fields --- */
static void
read_content_length(struct http_message *message, struct slice value)
{
	int64_t length = text_number(value);

	if (length < 0 || (message->content_length >= 0 && message->content_length != length))
		message->bad_content_length = true;
	else if (!message->bad_content_length)
		message->content_length = length;
	if (message->bad_content_length)
		message->content_length = -1;
}

/* The codings of several fields are one list (RFC 9110 section 5.3): the last one counts. */
static void
read_transfer_encoding(struct http_message *message, struct slice value)
{
	size_t comma = value.length;

	while (comma != 0 && value.data[comma - 1] != ',')
		comma--;
	message->chunked = text_is(text_trim(text_from(value, comma)), "chunked");
	message->other_coding = !message->chunked;
}

static void
read_connection(struct http_message *message, struct slice value)
{
	while (value.length != 0) {
		size_t comma = text_find_octet(value, ',');
		struct slice option = text_trim(text_to(value, comma));

		message->says_close |= text_is(option, "close");
		message->says_keep_alive |= text_is(option, "keep-alive");
		value = text_from(value, comma + 1);
	}
}

static const struct {
	const char *name;
	size_t offset; /* of the slice that keeps the value */
} kept_fields[] = {
        {"Host", offsetof(struct http_message, host)},
        {"User-Agent", offsetof(struct http_message, user_agent)},
        {"Server", offsetof(struct http_message, server)},
        {"Content-Type", offsetof(struct http_message, content_type)},
        {"Content-Encoding", offsetof(struct http_message, content_encoding)},
        {"Content-Range", offsetof(struct http_message, content_range)},
        {"Location", offsetof(struct http_message, location)},
};

static void
read_field(struct http_message *message, struct slice name, struct slice value)
{
	if (text_is(name, "Content-Length"))
		read_content_length(message, value);
	else if (text_is(name, "Transfer-Encoding"))
		read_transfer_encoding(message, value);
	else if (text_is(name, "Connection"))
		read_connection(message, value);
	for (size_t i = 0; i < sizeof kept_fields / sizeof kept_fields[0]; i++) {
		struct slice *kept =
		        (struct slice *)(void *)((char *)message + kept_fields[i].offset);

		if (text_is(name, kept_fields[i].name) && !slice_present(*kept))
			*kept = value;
	}
}

static bool
take_line(struct cursor *c, struct http_message *message, struct slice *ret_line)
{
	struct slice rest = cursor_rest(c);
	size_t length = text_find_octet(rest, '\n');

	if (length == rest.length)
		return false;
	*ret_line = without_cr(cursor_slice(c, length));
	cursor_take(c, 1);
	message->bare_lf |= ret_line->length == length;
	return true;
}

/* Lines that begin with a blank carry the field before them on (RFC 9112 section 5.2). */
static bool
take_field(struct cursor *c, struct http_message *message, struct slice *ret_field)
{
	struct slice more;

	if (!take_line(c, message, ret_field))
		return false;
	while (ret_field->length != 0 && c->captured != 0 && c->next != NULL &&
	       (*c->next == ' ' || *c->next == '\t')) {
		if (!take_line(c, message, &more))
			return false;
		ret_field->length = (size_t)(more.data + more.length - ret_field->data);
	}
	return true;
}

static enum cursor_status
missing_line(struct cursor *c)
{
	c->status = c->captured < c->wire ? CURSOR_TRUNCATED : CURSOR_MALFORMED;
	return c->status;
}

enum cursor_status
http_dissect(struct cursor *cursor, struct http_message *ret_message)
{
	struct slice line;
	size_t colon;

	*ret_message = (struct http_message){.status = -1, .content_length = -1};
	while (cursor->captured != 0 && (*cursor->next == '\r' || *cursor->next == '\n'))
		cursor_take(cursor, 1);
	if (!take_line(cursor, ret_message, &line))
		return missing_line(cursor);
	if (!parse_start_line(line, ret_message)) {
		cursor->status = CURSOR_MALFORMED;
		return cursor->status;
	}
	while (take_field(cursor, ret_message, &line)) {
		if (line.length == 0) {
			ret_message->head_complete = true;
			return cursor->status;
		}
		colon = text_find_octet(line, ':');
		if (colon == line.length || colon == 0)
			ret_message->bad_line = true;
		else
			read_field(ret_message, text_trim(text_to(line, colon)),
			           text_trim(text_from(line, colon + 1)));
	}
	return missing_line(cursor);
}

/* --------------------------------------------------------------- target --- */
static int
hex_digit(uint8_t octet)
{
	if (isdigit(octet))
		return octet - '0';
	return isxdigit(octet) ? tolower(octet) - 'a' + 10 : -1;
}

/* The path of an absolute target (RFC 9112 section 3.2.2), as clients send it to proxies. */
static struct slice
path_of(struct slice target)
{
	size_t scheme = text_find(text_to(target, 12), "://");

	if (target.length != 0 && target.data[0] != '/' && scheme < target.length &&
	    scheme + 3 <= target.length && text_starts(text_from(target, scheme), "://")) {
		target = text_from(target, scheme + 3);
		target = text_from(target, text_find_octet(target, '/'));
	}
	target = text_to(target, text_find_octet(target, '#'));
	return text_to(target, text_find_octet(target, '?'));
}

bool
http_file_name(struct slice target, char *ret_name, size_t size)
{
	struct slice path = path_of(target);
	size_t length = 0;

	if (path.length != 0 && path.data[0] == '/')
		path = text_from(path, 1);
	for (size_t i = 0; i < path.length && length < size; i++) {
		int high = i + 2 < path.length ? hex_digit(path.data[i + 1]) : -1;
		int low = i + 2 < path.length ? hex_digit(path.data[i + 2]) : -1;
		bool encoded = path.data[i] == '%' && high >= 0 && low >= 0;

		ret_name[length++] = (char)(encoded ? high << 4 | low : path.data[i]);
		i += encoded ? 2 : 0;
	}
	if (length == 0 || length >= size)
		length = 0;
	ret_name[length] = '\0';
	return ret_name[0] != '\0';
}

/* -------------------------------------------------------------- content --- */
enum chunk_part { CHUNK_SIZE, CHUNK_EXTENSION, CHUNK_DATA, CHUNK_END, CHUNK_TRAILER };

#define CHUNK_DIGITS_MAX 15 /* fits an int64_t */

static bool
has_no_body(const struct http_message *message, bool to_head)
{
	return !message->is_request && (to_head || message->status < 200 ||
	                                message->status == 204 || message->status == 304);
}

void
http_body_begin(struct http_body *body, const struct http_message *message, bool to_head)
{
	*body = (struct http_body){.kind = HTTP_BODY_NONE};
	if (has_no_body(message, to_head)) {
		body->done = true;
	} else if (message->chunked) {
		body->kind = HTTP_BODY_CHUNKED;
	} else if (message->content_length >= 0 && !message->other_coding) {
		body->kind = HTTP_BODY_LENGTH;
		body->left = (uint64_t)message->content_length;
		body->done = body->left == 0;
	} else if (message->is_request) {
		body->done = true;
		body->bad = message->other_coding || message->bad_content_length;
	} else {
		body->kind = HTTP_BODY_UNTIL_CLOSE;
	}
}

static struct slice
take_octets(struct slice *stream, uint64_t count)
{
	struct slice taken =
	        text_to(*stream, count < stream->length ? (size_t)count : stream->length);

	*stream = text_from(*stream, taken.length);
	return taken;
}

/* One octet of a line around the chunks (RFC 9112 section 7.1). */
static void
take_line_octet(struct http_body *body, uint8_t octet)
{
	int digit = hex_digit(octet);

	switch ((enum chunk_part)body->part) {
	case CHUNK_SIZE:
		if (digit >= 0 && body->digits < CHUNK_DIGITS_MAX) {
			body->left = body->left << 4 | (uint64_t)digit;
			body->digits++;
			return;
		}
		body->bad = digit >= 0 || body->digits == 0;
		body->part = CHUNK_EXTENSION;
		/* fallthrough */
	case CHUNK_EXTENSION:
		if (octet != '\n')
			return;
		body->part = body->left != 0 ? CHUNK_DATA : CHUNK_TRAILER;
		body->digits = 0;
		return;
	case CHUNK_END:
		if (octet == '\r')
			return;
		body->bad = octet != '\n';
		body->part = CHUNK_SIZE;
		body->digits = 0;
		return;
	case CHUNK_TRAILER:
		if (octet == '\n') {
			body->done = body->digits == 0;
			body->digits = 0;
		} else if (octet != '\r') {
			body->digits++;
		}
		return;
	case CHUNK_DATA:
		return;
	}
}

static struct slice
take_chunked(struct http_body *body, struct slice *stream)
{
	struct slice piece = {NULL, 0};

	while (stream->length != 0 && !body->done && !body->bad) {
		if (body->part == CHUNK_DATA) {
			piece = take_octets(stream, body->left);
			body->left -= piece.length;
			if (body->left == 0)
				body->part = CHUNK_END;
			return piece;
		}
		take_line_octet(body, stream->data[0]);
		*stream = text_from(*stream, 1);
	}
	return piece;
}

struct slice
http_body_take(struct http_body *body, struct slice *stream)
{
	struct slice piece = {NULL, 0};

	if (body->done || body->bad || stream->length == 0)
		return piece;
	switch (body->kind) {
	case HTTP_BODY_LENGTH:
		piece = take_octets(stream, body->left);
		body->left -= piece.length;
		body->done = body->left == 0;
		return piece;
	case HTTP_BODY_CHUNKED:
		return take_chunked(body, stream);
	case HTTP_BODY_UNTIL_CLOSE:
		return take_octets(stream, stream->length);
	case HTTP_BODY_NONE:
		break;
	}
	return piece;
}

uint64_t
http_body_gap(struct http_body *body, uint64_t missing)
{
	if (body->done || body->bad)
		return 0;
	if (body->kind == HTTP_BODY_UNTIL_CLOSE)
		return missing;
	if (body->kind == HTTP_BODY_LENGTH && missing <= body->left) {
		body->left -= missing;
		body->done = body->left == 0;
		return missing;
	}
	if (body->kind == HTTP_BODY_CHUNKED && body->part == CHUNK_DATA && missing < body->left) {
		body->left -= missing;
		return missing;
	}
	missing = body->kind == HTTP_BODY_LENGTH || body->part == CHUNK_DATA ? body->left : 0;
	body->left = 0;
	body->bad = true;
	return missing;
}
