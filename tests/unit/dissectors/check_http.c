#include "dissectors/http.h"

#include <stdio.h>
#include <stdlib.h>

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static struct http_message message;

static enum cursor_status
read_octets(const void *data, size_t captured, size_t wire)
{
	struct cursor cursor = cursor_over(data, captured, wire);

	return http_dissect(&cursor, &message);
}

static enum cursor_status
read_text(const char *text)
{
	return read_octets(text, strlen(text), strlen(text));
}

static struct slice
slice_of(const char *text)
{
	return (struct slice){(const uint8_t *)text, strlen(text)};
}

/* ----------------------------------------------------------------- head --- */
#define GET_CONFIG                                      \
	"GET /SEP0C75BD225107.cnf.xml.sgn HTTP/1.1\r\n" \
	"Host: 10.64.8.10:6970\r\n"                     \
	"User-Agent: Cisco-CP8841/12.1.1\r\n"           \
	"Accept: */*\r\n"                               \
	"Connection: keep-alive\r\n"                    \
	"\r\n"
#define OK_CONFIG                                    \
	"HTTP/1.1 200 OK\r\n"                        \
	"Server: Apache-Coyote/1.1\r\n"              \
	"Content-Type: application/octet-stream\r\n" \
	"Content-Length: 6134\r\n"                   \
	"Connection: close\r\n"                      \
	"\r\n"

START_TEST(request)
{
	ck_assert_int_eq(read_text(GET_CONFIG), CURSOR_OK);
	ck_assert(message.is_request);
	ck_assert(message.head_complete);
	ck_assert(!message.bare_lf && !message.bad_line);
	expect_text(message.method, "GET");
	expect_text(message.target, "/SEP0C75BD225107.cnf.xml.sgn");
	ck_assert_int_eq(message.minor_version, 1);
	ck_assert_int_eq(message.status, -1);
	expect_text(message.host, "10.64.8.10:6970");
	expect_text(message.user_agent, "Cisco-CP8841/12.1.1");
	expect_absent(message.content_type);
	ck_assert_int_eq(message.content_length, -1);
	ck_assert(!message.bad_content_length && !message.chunked && !message.other_coding);
	ck_assert(message.says_keep_alive && !message.says_close);
}
END_TEST

START_TEST(answer)
{
	ck_assert_int_eq(read_text(OK_CONFIG), CURSOR_OK);
	ck_assert(!message.is_request);
	expect_absent(message.method);
	ck_assert_int_eq(message.status, 200);
	expect_text(message.reason, "OK");
	expect_text(message.server, "Apache-Coyote/1.1");
	expect_text(message.content_type, "application/octet-stream");
	ck_assert_int_eq(message.content_length, 6134);
	ck_assert(message.says_close);
}
END_TEST

static const struct {
	const char *line;
	enum cursor_status status;
	bool is_request;
	int code, minor;
	const char *text; /* the target, or the reason */
} start_lines[] = {
        {"GET / HTTP/1.0", CURSOR_OK, true, -1, 0, "/"},
        {"HEAD  /a b  HTTP/1.1", CURSOR_OK, true, -1, 1, "/a b"},
        {"GET http://10.1.1.10:6970/x.loads HTTP/1.1", CURSOR_OK, true, -1, 1,
         "http://10.1.1.10:6970/x.loads"},
        {"HTTP/1.1 404 Not Found", CURSOR_OK, false, 404, 1, "Not Found"},
        {"HTTP/1.0 500", CURSOR_OK, false, 500, 0, ""},
        {"HTTP/1.1 200 ", CURSOR_OK, false, 200, 1, ""},
        {"HTTP/1.1 20", CURSOR_MALFORMED, false, -1, 0, NULL},
        {"HTTP/1.1 2000 OK", CURSOR_MALFORMED, false, -1, 0, NULL},
        {"HTTP/1.1 099 OK", CURSOR_MALFORMED, false, -1, 0, NULL},
        {"HTTP/2.0 200 OK", CURSOR_MALFORMED, false, -1, 0, NULL},
        {"GET /", CURSOR_MALFORMED, false, -1, 0, NULL},
        {"GET HTTP/1.1", CURSOR_MALFORMED, false, -1, 0, NULL},
        {"REGISTER sip:10.1.1.5 SIP/2.0", CURSOR_MALFORMED, false, -1, 0, NULL},
        {"G(T / HTTP/1.1", CURSOR_MALFORMED, false, -1, 0, NULL},
        {" GET / HTTP/1.1", CURSOR_MALFORMED, false, -1, 0, NULL},
};

START_TEST(first_lines)
{
	char text[256];

	snprintf(text, sizeof text, "%s\r\n\r\n", start_lines[_i].line);
	ck_assert_int_eq(read_text(text), start_lines[_i].status);
	if (start_lines[_i].status != CURSOR_OK)
		return;
	ck_assert_int_eq(message.is_request, start_lines[_i].is_request);
	ck_assert_int_eq(message.status, start_lines[_i].code);
	ck_assert_int_eq(message.minor_version, start_lines[_i].minor);
	expect_text(message.is_request ? message.target : message.reason, start_lines[_i].text);
}
END_TEST

static const struct {
	const char *fields;
	int64_t content_length;
	bool bad_length, chunked, other_coding, says_close;
} field_lists[] = {
        {"", -1, false, false, false, false},
        {"content-length:  7 \r\n", 7, false, false, false, false},
        {"Content-Length: 7\r\nContent-Length: 7\r\n", 7, false, false, false, false},
        {"Content-Length: 7\r\nContent-Length: 8\r\n", -1, true, false, false, false},
        {"Content-Length: seven\r\nContent-Length: 7\r\n", -1, true, false, false, false},
        {"Content-Length: -7\r\n", -1, true, false, false, false},
        {"Content-Length: 9999999999999999999\r\n", -1, true, false, false, false},
        {"Transfer-Encoding: chunked\r\n", -1, false, true, false, false},
        {"Transfer-Encoding: gzip,\r\n Chunked\r\n", -1, false, true, false, false},
        {"Transfer-Encoding: chunked, gzip\r\n", -1, false, false, true, false},
        {"Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", -1, false, true, false,
         false},
        {"Connection: upgrade, Close\r\n", -1, false, false, false, true},
};

START_TEST(fields)
{
	char text[256];

	snprintf(text, sizeof text, "HTTP/1.1 200 OK\r\n%s\r\n", field_lists[_i].fields);
	ck_assert_int_eq(read_text(text), CURSOR_OK);
	ck_assert_int_eq(message.content_length, field_lists[_i].content_length);
	ck_assert_int_eq(message.bad_content_length, field_lists[_i].bad_length);
	ck_assert_int_eq(message.chunked, field_lists[_i].chunked);
	ck_assert_int_eq(message.other_coding, field_lists[_i].other_coding);
	ck_assert_int_eq(message.says_close, field_lists[_i].says_close);
}
END_TEST

START_TEST(lines_of_many_kinds)
{
	ck_assert_int_eq(read_text("HTTP/1.1 302 Found\n"
	                           "no colon here\r\n"
	                           ": no name\r\n"
	                           "Location: http://10.1.1.11/\r\n"
	                           "\ty000.cfg\r\n"
	                           "Location: http://10.1.1.12/\r\n"
	                           "\r\n"),
	                 CURSOR_OK);
	ck_assert(message.bare_lf && message.bad_line);
	expect_text(message.location, "http://10.1.1.11/\r\n\ty000.cfg");
}
END_TEST

/* --------------------------------------------------------------- target --- */
static const struct {
	const char *target, *name;
} targets[] = {
        {"/SEP0C75BD225107.cnf.xml", "SEP0C75BD225107.cnf.xml"},
        {"/Greek_Greece/mk-sip.jar", "Greek_Greece/mk-sip.jar"},
        {"//a", "/a"},
        {"http://10.1.1.10:6970/ITLFile.tlv", "ITLFile.tlv"},
        {"http://10.1.1.10", ""},
        {"/cfg/000000000000.cfg?mac=1#part", "cfg/000000000000.cfg"},
        {"/a%20b%2Fc%2f%41", "a b/c/A"},
        {"/100%", "100%"},
        {"/1%4", "1%4"},
        {"/1%zz2", "1%zz2"},
        {"/a%00b", "a"},
        {"/%00", ""},
        {"/", ""},
        {"", ""},
        {"*", "*"},
        {"/0123456789012345678901234567890", "0123456789012345678901234567890"},
        {"/01234567890123456789012345678901", ""},
};

START_TEST(file_names)
{
	char name[32];

	ck_assert_int_eq(http_file_name(slice_of(targets[_i].target), name, sizeof name),
	                 targets[_i].name[0] != '\0');
	ck_assert_str_eq(name, targets[_i].name);
}
END_TEST

/* -------------------------------------------------------------- framing --- */
static const struct {
	const char *text;
	enum http_side side;
	enum http_framing framing;
	size_t skip, size;
} streams[] = {
        {GET_CONFIG "GET", HTTP_REQUESTS, HTTP_FRAMED, 0, sizeof GET_CONFIG - 1},
        {"\r\n\n" OK_CONFIG, HTTP_ANSWERS, HTTP_FRAMED, 3, sizeof OK_CONFIG - 1},
        {"GET / HTTP/1.1\n\n", HTTP_REQUESTS, HTTP_FRAMED, 0, 16},
        {"GET / HTTP/1.1\r\n\n", HTTP_REQUESTS, HTTP_FRAMED, 0, 17},
        {"GET / HTTP/1.1\r\nA: b\r\n", HTTP_REQUESTS, HTTP_NEED_MORE, 0, 0},
        {"HTTP/1.1 200", HTTP_ANSWERS, HTTP_NEED_MORE, 0, 0},
        {"HTT", HTTP_ANSWERS, HTTP_NEED_MORE, 0, 0},
        {"\r\n", HTTP_REQUESTS, HTTP_NEED_MORE, 2, 0},
        {"", HTTP_REQUESTS, HTTP_NEED_MORE, 0, 0},
        {"<html>\r\n", HTTP_REQUESTS, HTTP_NOT, 0, 0},
        {"<html>", HTTP_REQUESTS, HTTP_NOT, 0, 0},
        {"\x16\x03\x01", HTTP_REQUESTS, HTTP_NOT, 0, 0},
        {"GET /\r\n\r\n", HTTP_REQUESTS, HTTP_NOT, 0, 0},
        {"HTTP/1.1 200 OK\r\n\r\n", HTTP_REQUESTS, HTTP_NOT, 0, 0},
        {"GET / HTTP/1.1\r\n\r\n", HTTP_ANSWERS, HTTP_NOT, 0, 0},
        {"GE", HTTP_ANSWERS, HTTP_NOT, 0, 0},
        {"HTTP/1.1 200 OK\r\n\r\n", HTTP_ANSWERS, HTTP_FRAMED, 0, 19},
        {"HTTP/2", HTTP_ANSWERS, HTTP_NOT, 0, 0},
        {"", HTTP_ANSWERS, HTTP_NEED_MORE, 0, 0},
};

START_TEST(frames_of_a_stream)
{
	const char *text = streams[_i].text;
	struct cursor cursor = cursor_over(text, strlen(text), strlen(text));
	struct http_frame frame;

	ck_assert_int_eq(http_frame(&cursor, streams[_i].side, 0, &frame), streams[_i].framing);
	ck_assert_uint_eq(frame.skip, streams[_i].skip);
	ck_assert_uint_eq(frame.size, streams[_i].size);
}
END_TEST

/* However the head is cut, its end is found when the last octet comes. */
START_TEST(frames_octet_by_octet)
{
	static const char *const heads[] = {GET_CONFIG, "GET / HTTP/1.1\n\n",
	                                    "HTTP/1.1 200 OK\r\nA: b\r\n\n"};
	enum http_side side = heads[_i][0] == 'H' ? HTTP_ANSWERS : HTTP_REQUESTS;
	size_t length = strlen(heads[_i]);

	for (size_t searched = 0; searched < length; searched++) {
		struct cursor cursor = cursor_over(heads[_i], searched, searched);
		struct http_frame frame;

		ck_assert_int_eq(http_frame(&cursor, side, 0, &frame), HTTP_NEED_MORE);
		cursor = cursor_over(heads[_i], length, length);
		ck_assert_int_eq(http_frame(&cursor, side, searched, &frame), HTTP_FRAMED);
		ck_assert_uint_eq(frame.size, length);
	}
}
END_TEST

START_TEST(heads_without_end)
{
	static char text[HTTP_HEAD_MAX + 1];
	struct cursor cursor;
	struct http_frame frame;

	memset(text, 'a', sizeof text);
	memcpy(text, "GET / HTTP/1.1\r\n", 16);
	cursor = cursor_over(text, HTTP_HEAD_MAX - 1, HTTP_HEAD_MAX - 1);
	ck_assert_int_eq(http_frame(&cursor, HTTP_REQUESTS, 0, &frame), HTTP_NEED_MORE);
	cursor = cursor_over(text, HTTP_HEAD_MAX, HTTP_HEAD_MAX);
	ck_assert_int_eq(http_frame(&cursor, HTTP_REQUESTS, 0, &frame), HTTP_NOT);
	memset(text, 'a', sizeof text);
	memcpy(text, "GET /", 5);
	cursor = cursor_over(text, HTTP_HEAD_MAX, HTTP_HEAD_MAX);
	ck_assert_int_eq(http_frame(&cursor, HTTP_REQUESTS, 0, &frame), HTTP_NOT);
}
END_TEST

/* -------------------------------------------------------------- content --- */
static const struct {
	const char *head, *stream;
	bool to_head;
	const char *content;
	size_t left; /* octets of the stream that are of the next message */
	bool done, bad;
} contents[] = {
        {"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", "helloHTTP", false, "hello", 4, true,
         false},
        {"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", "hell", false, "hell", 0, false, false},
        {"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "HTTP", false, "", 4, true, false},
        {"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", "HTTP", true, "", 4, true, false},
        {"HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", "HTTP", false, "", 4, true,
         false},
        {"HTTP/1.1 204 No Content\r\n\r\n", "HTTP", false, "", 4, true, false},
        {"HTTP/1.1 200 OK\r\n\r\n", "all of it", false, "all of it", 0, false, false},
        {"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", "all", false, "all", 0, false, false},
        {"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: gzip\r\n\r\n", "all of", false,
         "all of", 0, false, false},
        {"GET / HTTP/1.1\r\n\r\n", "GET", false, "", 3, true, false},
        {"POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n", "abGET", false, "ab", 3, true, false},
        {"POST / HTTP/1.1\r\nContent-Length: -2\r\n\r\n", "abGET", false, "", 5, true, true},
#define CHUNKED "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"
        {CHUNKED, "5\r\nhello\r\n1;a=\"b\"\r\n!\r\n0\r\n\r\nHTTP", false, "hello!", 4, true, false},
        {CHUNKED, "00A\r\n0123456789\r\n000\r\nTrailer: x\r\n\r\n", false, "0123456789", 0, true,
         false},
        {CHUNKED, "5\nhello\n0\n\n", false, "hello", 0, true, false},
        {CHUNKED, "5\r\nhel", false, "hel", 0, false, false},
        {CHUNKED, "\r\nhello", false, "", 6, false, true},
        {CHUNKED, "g\r\nhello", false, "", 7, false, true},
        {CHUNKED, "5\r\nhelloX", false, "hello", 0, false, true},
        {CHUNKED, "ffffffffffffffff\r\n", false, "", 2, false, true},
};

static void
take_all(struct http_body *body, struct slice *stream, char *content)
{
	struct slice piece;

	while ((piece = http_body_take(body, stream)).length != 0)
		strncat(content, (const char *)piece.data, piece.length);
}

static void
begin(struct http_body *body, const char *head, bool to_head)
{
	ck_assert_int_eq(read_text(head), CURSOR_OK);
	http_body_begin(body, &message, to_head);
}

START_TEST(content_of_a_stream)
{
	struct slice stream = slice_of(contents[_i].stream);
	struct http_body body;
	char content[64] = "";

	begin(&body, contents[_i].head, contents[_i].to_head);
	take_all(&body, &stream, content);
	ck_assert_str_eq(content, contents[_i].content);
	ck_assert_int_eq(body.done, contents[_i].done);
	ck_assert_int_eq(body.bad, contents[_i].bad);
	ck_assert_uint_eq(stream.length, contents[_i].left);
}
END_TEST

START_TEST(content_octet_by_octet)
{
	struct http_body body;
	char content[64] = "";
	const char *stream = contents[_i].stream;

	begin(&body, contents[_i].head, contents[_i].to_head);
	for (size_t i = 0; i < strlen(stream) && !body.done && !body.bad; i++) {
		struct slice one = {(const uint8_t *)stream + i, 1};

		take_all(&body, &one, content);
	}
	ck_assert_str_eq(content, contents[_i].content);
	ck_assert_int_eq(body.done, contents[_i].done);
	ck_assert_int_eq(body.bad, contents[_i].bad);
}
END_TEST

static const struct {
	const char *head, *before;
	uint64_t missing, content;
	const char *after, *rest;
	bool done, bad;
} gaps[] = {
        {"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", "01", 4, 4, "6789HTTP", "016789", true,
         false},
        {"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", "01", 8, 8, "HTTP", "01", true, false},
        {"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n", "01", 9, 8, "TTP", "01", false, true},
        {"HTTP/1.1 200 OK\r\n\r\n", "01", 9, 9, "ab", "01ab", false, false},
        {CHUNKED, "5\r\nh", 3, 3, "o\r\n0\r\n\r\n", "ho", true, false},
        {CHUNKED, "5\r\nh", 4, 4, "\r\n0\r\n\r\n", "h", false, true},
        {CHUNKED, "5\r\nhello", 1, 0, "\n0\r\n\r\n", "hello", false, true},
        {CHUNKED, "", 1, 0, "\r\nh", "", false, true},
};

START_TEST(content_with_a_gap)
{
	struct slice before = slice_of(gaps[_i].before), after = slice_of(gaps[_i].after);
	struct http_body body;
	char content[64] = "";

	begin(&body, gaps[_i].head, false);
	take_all(&body, &before, content);
	ck_assert_uint_eq(http_body_gap(&body, gaps[_i].missing), gaps[_i].content);
	take_all(&body, &after, content);
	ck_assert_str_eq(content, gaps[_i].rest);
	ck_assert_int_eq(body.done, gaps[_i].done);
	ck_assert_int_eq(body.bad, gaps[_i].bad);
	if (body.done || body.bad)
		ck_assert_uint_eq(http_body_gap(&body, 5), 0);
}
END_TEST

/* -------------------------------------------------------------- hostile --- */
static const char *const samples[] = {GET_CONFIG, OK_CONFIG, CHUNKED,
                                      "HTTP/1.1 404 Not Found\r\nA: b\r\n c\r\n\r\n"};

static void
sweep(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	size_t whole = strlen(context);
	struct cursor stream = cursor_over(data, captured, captured);
	struct slice rest = {data, captured};
	enum cursor_status status = read_octets(data, captured, wire);
	struct http_frame frame;
	struct http_body body;
	char name[64];

	ck_assert_int_eq(status, captured == whole ? CURSOR_OK
	                         : captured < wire ? CURSOR_TRUNCATED
	                                           : CURSOR_MALFORMED);
	ck_assert_int_eq(
	        http_frame(&stream,
	                   ((const char *)context)[0] == 'H' ? HTTP_ANSWERS : HTTP_REQUESTS, 0,
	                   &frame),
	        captured == whole ? HTTP_FRAMED : HTTP_NEED_MORE);
	http_file_name(rest, name, sizeof name);
	http_body_begin(&body, &message, false);
	while (http_body_take(&body, &rest).length != 0)
		;
}

START_TEST(truncation_sweep)
{
	char sample[512];

	snprintf(sample, sizeof sample, "%s", samples[_i]);
	guard_sweep(sample, strlen(sample), sweep, sample);
}
END_TEST

/* Chunks at the end of a guard page, cut anywhere. */
static void
sweep_chunks(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	struct slice rest = {data, captured};
	struct http_body body;

	(void)wire;
	(void)context;
	begin(&body, CHUNKED, false);
	while (http_body_take(&body, &rest).length != 0)
		;
	ck_assert_uint_eq(rest.length, 0);
	ck_assert(!body.bad);
}

START_TEST(chunk_sweep)
{
	static const char chunks[] = "5\r\nhello\r\n1;a=b\r\n!\r\n0\r\nA: b\r\n\r\n";

	guard_sweep(chunks, sizeof chunks - 1, sweep_chunks, NULL);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("http");
	TCase *head = tcase_create("head"), *stream = tcase_create("stream"),
	      *hostile = tcase_create("hostile");

	tcase_add_test(head, request);
	tcase_add_test(head, answer);
	tcase_add_loop_test(head, first_lines, 0, COUNT(start_lines));
	tcase_add_loop_test(head, fields, 0, COUNT(field_lists));
	tcase_add_test(head, lines_of_many_kinds);
	tcase_add_loop_test(head, file_names, 0, COUNT(targets));
	suite_add_tcase(suite, head);

	tcase_add_loop_test(stream, frames_of_a_stream, 0, COUNT(streams));
	tcase_add_loop_test(stream, frames_octet_by_octet, 0, 3);
	tcase_add_loop_test(stream, content_of_a_stream, 0, COUNT(contents));
	tcase_add_loop_test(stream, content_octet_by_octet, 0, COUNT(contents));
	tcase_add_loop_test(stream, content_with_a_gap, 0, COUNT(gaps));
	suite_add_tcase(suite, stream);

	tcase_add_test(hostile, heads_without_end);
	tcase_add_loop_test(hostile, truncation_sweep, 0, COUNT(samples));
	tcase_add_test(hostile, chunk_sweep);
	suite_add_tcase(suite, hostile);
	return suite;
}
