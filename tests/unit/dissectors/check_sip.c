#include "dissectors/sip.h"

#include <stdio.h>
#include <stdlib.h>

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static struct sip_message message;

static enum cursor_status
read_octets(const void *data, size_t captured, size_t wire)
{
	struct cursor cursor = cursor_over(data, captured, wire);

	return sip_dissect(&cursor, &message);
}

static enum cursor_status
read_text(const char *text)
{
	return read_octets(text, strlen(text), strlen(text));
}

/* A REGISTER with this one header, or these. */
static void
read_header(const char *header)
{
	static char text[4096];

	snprintf(text, sizeof text, "REGISTER sip:10.1.1.5 SIP/2.0\r\n%s\r\n\r\n", header);
	ck_assert_int_eq(read_text(text), CURSOR_OK);
	ck_assert(message.headers_complete);
}

/* ------------------------------------------------------------- messages --- */
/* An IOS gateway and its registrar. */
#define REGISTER_IOS                                                                    \
	"REGISTER sip:10.180.110.65:5060 SIP/2.0\r\n"                                   \
	"Via: SIP/2.0/UDP 10.180.110.58:5060;branch=z9hG4bK6B1C3D\r\n"                  \
	"From: <sip:cisco@10.180.110.65>;tag=54B6C8B-A9E\r\n"                           \
	"To: <sip:cisco@10.180.110.65>\r\n"                                             \
	"Call-ID: FFFFFFFFC30A6183-6CEC11E9-FFFFFFFF96F9E3AD-FFFFFFFFC1443EBC\r\n"      \
	"User-Agent: Cisco-SIPGateway/IOS-16.9.2\r\n"                                   \
	"CSeq: 7 REGISTER\r\n"                                                          \
	"Contact: <sip:cisco@10.180.110.58:5060>\r\n"                                   \
	"Expires:  3600\r\n"                                                            \
	"Supported: path\r\n"                                                           \
	"Authorization: Digest username=\"cisco\",realm=\"kydavis.cisco.com\","         \
	"uri=\"sip:10.180.110.65:5060\",response=\"c0ffee00c0ffee00c0ffee00c0ffee00\"," \
	"nonce=\"5eb1\",algorithm=MD5\r\n"                                              \
	"Content-Length: 0\r\n"                                                         \
	"\r\n"

START_TEST(request)
{
	const struct sip_header *header;

	ck_assert_int_eq(read_text(REGISTER_IOS), CURSOR_OK);
	ck_assert(message.is_request);
	expect_text(message.method, "REGISTER");
	expect_text(message.request_uri, "sip:10.180.110.65:5060");
	ck_assert_int_eq(message.status, -1);
	expect_absent(message.reason_phrase);
	ck_assert_uint_eq(message.header_count, 11);
	ck_assert(message.headers_complete);
	ck_assert(!message.bare_lf && !message.folded && !message.bad_line && !message.too_many);
	expect_text(message.call_id, "FFFFFFFFC30A6183-6CEC11E9-FFFFFFFF96F9E3AD-FFFFFFFFC1443EBC");
	ck_assert_int_eq(message.cseq, 7);
	expect_text(message.cseq_method, "REGISTER");
	expect_text(message.via.transport, "UDP");
	expect_text(message.via.sent_by, "10.180.110.58:5060");
	expect_text(message.via.branch, "z9hG4bK6B1C3D");
	expect_text(message.from.uri, "sip:cisco@10.180.110.65");
	expect_text(message.from_tag, "54B6C8B-A9E");
	expect_text(message.to.uri, "sip:cisco@10.180.110.65");
	expect_absent(message.to_tag);
	ck_assert_uint_eq(message.contact_count, 1);
	expect_text(message.contacts[0].uri, "sip:cisco@10.180.110.58:5060");
	ck_assert_int_eq(message.contacts[0].expires, -1);
	ck_assert_int_eq(message.expires, 3600);
	ck_assert_int_eq(message.min_expires, -1);
	ck_assert_int_eq(message.retry_after, -1);
	expect_text(message.user_agent, "Cisco-SIPGateway/IOS-16.9.2");
	ck_assert_int_eq(message.content_length, 0);
	ck_assert_uint_eq(message.body_wire, 0);
	ck_assert(message.has_credentials);
	expect_text(message.credentials.realm, "kydavis.cisco.com");
	expect_text(message.credentials.nonce, "5eb1");
	ck_assert(message.credentials.has_username);
	ck_assert(message.credentials.has_response);
	ck_assert(!message.has_challenge);
	header = sip_header_next(&message, SIP_HEADER_AUTHORIZATION, NULL);
	ck_assert_ptr_nonnull(header);
	expect_absent(header->value);
	ck_assert_ptr_null(sip_header_next(&message, SIP_HEADER_AUTHORIZATION, header));
	ck_assert_int_eq(sip_supports(&message, "path"), 1);
	ck_assert_int_eq(sip_supports(&message, "X-cisco-xsi-8.5.1"), 0);
}
END_TEST

START_TEST(response)
{
	ck_assert_int_eq(read_text("SIP/2.0 503 Service Unavailable - registrar unavail\r\n"
	                           "v: SIP/2.0/TCP 10.1.1.57:49152;branch=z9hG4bK1\r\n"
	                           "f: \"Phone <1>\" <sip:1001@10.1.1.5>;tag=a\r\n"
	                           "t: sip:1001@10.1.1.5;tag=b\r\n"
	                           "i: 001b2a89@10.1.1.57\r\n"
	                           "CSeq: 101 REGISTER\r\n"
	                           "Server: Cisco-SIPGateway/IOS-12.x\r\n"
	                           "Warning: 399 router \"Registrar is not enabled\"\r\n"
	                           "Retry-After: 120 (in maintenance);duration=60\r\n"
	                           "Min-Expires: 60\r\n"
	                           "l: 5\r\n"
	                           "\r\n"
	                           "hello"),
	                 CURSOR_OK);
	ck_assert(!message.is_request);
	expect_absent(message.method);
	ck_assert_int_eq(message.status, 503);
	expect_text(message.reason_phrase, "Service Unavailable - registrar unavail");
	expect_text(message.via.transport, "TCP");
	expect_text(message.from.uri, "sip:1001@10.1.1.5");
	expect_text(message.from_tag, "a");
	expect_text(message.to.uri, "sip:1001@10.1.1.5");
	expect_text(message.to_tag, "b");
	expect_text(message.call_id, "001b2a89@10.1.1.57");
	expect_text(message.server, "Cisco-SIPGateway/IOS-12.x");
	ck_assert_uint_eq(message.warning_count, 1);
	ck_assert_int_eq(message.warnings[0].code, 399);
	expect_text(message.warnings[0].agent, "router");
	expect_text(message.warnings[0].text, "Registrar is not enabled");
	ck_assert_int_eq(message.retry_after, 120);
	ck_assert_int_eq(message.min_expires, 60);
	expect_text(message.body, "hello");
	ck_assert_int_eq(sip_supports(&message, "path"), 0);
}
END_TEST

static const struct {
	const char *line;
	bool valid, is_request;
	int status;
} start_lines[] = {
        {"REGISTER sip:cm SIP/2.0", true, true, -1},
        {"REGISTER sip:cm sip/2.0", true, true, -1},
        {"REGISTER  sip:cm  SIP/2.0", true, true, -1},
        {"X-METHOD sip:cm SIP/2.0", true, true, -1},
        {"SIP/2.0 200 OK", true, false, 200},
        {"SIP/2.0 200 ", true, false, 200},
        {"SIP/2.0 200", true, false, 200},
        {"sip/2.0 401 Unauthorized", true, false, 401},
        {"SIP/2.0 20 OK", false, false, -1},
        {"SIP/2.0 099 OK", false, false, -1},
        {"SIP/2.0 2000 OK", false, false, -1},
        {"SIP/2.0 abc OK", false, false, -1},
        {"REGISTER sip:cm SIP/3.0", false, false, -1},
        {"REGISTER SIP/2.0", false, false, -1},
        {"REGISTER sip:cm", false, false, -1},
        {"GET / HTTP/1.1", false, false, -1},
        {"HTTP/1.1 200 OK", false, false, -1},
        {"REG(STER sip:cm SIP/2.0", false, false, -1},
        {" REGISTER sip:cm SIP/2.0", false, false, -1},
        {"ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH sip:cm SIP/2.0", false, false, -1},
        {"", false, false, -1},
};

START_TEST(first_lines)
{
	char text[128];
	struct cursor cursor;

	snprintf(text, sizeof text, "%s\r\nl: 0\r\n\r\n", start_lines[_i].line);
	cursor = cursor_over(text, strlen(text), strlen(text));
	ck_assert_int_eq(sip_looks_like(&cursor), start_lines[_i].valid);
	ck_assert_int_eq(read_text(text), start_lines[_i].valid ? CURSOR_OK : CURSOR_MALFORMED);
	ck_assert_int_eq(message.is_request, start_lines[_i].is_request);
	ck_assert_int_eq(message.status, start_lines[_i].status);
}
END_TEST

START_TEST(lines_of_many_kinds)
{
	read_header("cALL-id :  a@b  \r\n"
	            "Subject:\r\n"
	            "no colon here\r\n"
	            ": no name\r\n"
	            "CSeq: 1\r\n"
	            "\t REGISTER\r\n"
	            "Call-ID: second");
	expect_text(message.call_id, "a@b");
	ck_assert(message.folded);
	ck_assert(message.bad_line);
	ck_assert(!message.bare_lf);
	ck_assert_int_eq(message.cseq, 1);
	expect_text(message.cseq_method, "REGISTER");
	ck_assert_uint_eq(message.header_count, 4);
	ck_assert_int_eq(message.headers[1].id, SIP_HEADER_OTHER);
	expect_text(message.headers[1].name, "Subject");
	expect_text(message.headers[1].value, "");

	ck_assert_int_eq(read_text("OPTIONS sip:a SIP/2.0\nCall-ID: x\r\nTo: <sip:a>\n\nbody"),
	                 CURSOR_OK);
	ck_assert(message.bare_lf);
	expect_text(message.call_id, "x");
	expect_text(message.body, "body");

	/* Keep-alive line ends before a message. */
	ck_assert_int_eq(read_text("\r\n\r\nOPTIONS sip:a SIP/2.0\r\n\r\n"), CURSOR_OK);
	expect_text(message.method, "OPTIONS");
	ck_assert_uint_eq(message.header_count, 0);
}
END_TEST

START_TEST(challenges)
{
	read_header("WWW-Authenticate: Basic realm=\"a\"\r\n"
	            "Proxy-Authenticate: Digest realm=\"b\",nonce=\"1\"\r\n"
	            "WWW-Authenticate: Digest realm=\"c\",nonce=\"2\"");
	ck_assert(message.has_challenge);
	ck_assert(message.challenge_by_proxy);
	expect_text(message.challenge.realm, "b");
	expect_text(message.challenge.nonce, "1");
	read_header(
	        "WWW-Authenticate: Digest realm=\"a\"\r\nProxy-Authenticate: Basic realm=\"b\"");
	ck_assert(!message.challenge_by_proxy);
	expect_text(message.challenge.realm, "a");
}
END_TEST

START_TEST(supported_lists)
{
	read_header("Supported: replaces, join,X-cisco-callinfo\r\nk: path");
	ck_assert_int_eq(sip_supports(&message, "x-cisco-callinfo"), 1);
	ck_assert_int_eq(sip_supports(&message, "path"), 1);
	ck_assert_int_eq(sip_supports(&message, "X-cisco"), 0);
	ck_assert_int_eq(read_octets(REGISTER_IOS, 60, sizeof REGISTER_IOS - 1), CURSOR_TRUNCATED);
	ck_assert_int_eq(sip_supports(&message, "path"), -1);
}
END_TEST

/* -------------------------------------------------------------- numbers --- */
static const struct {
	const char *header;
	int64_t cseq, expires, content_length;
	bool bad;
	const char *method; /* NULL: absent */
} numbers[] = {
        {"CSeq: 314159 REGISTER", 314159, -1, -1, false, "REGISTER"},
        {"CSeq: x REGISTER", -1, -1, -1, false, "REGISTER"},
        {"CSeq: -1 REGISTER", -1, -1, -1, false, "REGISTER"},
        {"CSeq: 99999999999999999999999 REGISTER", -1, -1, -1, false, "REGISTER"},
        {"CSeq: 4294967296 REGISTER", 4294967296, -1, -1, false, "REGISTER"},
        {"CSeq: 5", 5, -1, -1, false, NULL},
        {"CSeq:", -1, -1, -1, false, NULL},
        {"Expires: 0", -1, 0, -1, false, NULL},
        {"Expires: soon", -1, -1, -1, false, NULL},
        {"Content-Length: 0", -1, -1, 0, false, NULL},
        {"Content-Length: 0\r\nl: 0", -1, -1, 0, false, NULL},
        {"Content-Length: 0\r\nl: 1", -1, -1, -1, true, NULL},
        {"Content-Length: -5", -1, -1, -1, true, NULL},
        {"Content-Length: 1e3", -1, -1, -1, true, NULL},
        {"Content-Length: 18446744073709551616", -1, -1, -1, true, NULL},
        {"Content-Length:", -1, -1, -1, true, NULL},
};

START_TEST(number_fields)
{
	read_header(numbers[_i].header);
	ck_assert_int_eq(message.cseq, numbers[_i].cseq);
	ck_assert_int_eq(message.expires, numbers[_i].expires);
	ck_assert_int_eq(message.content_length, numbers[_i].content_length);
	ck_assert_int_eq(message.bad_content_length, numbers[_i].bad);
	if (numbers[_i].method == NULL)
		expect_absent(message.cseq_method);
	else
		expect_text(message.cseq_method, numbers[_i].method);
}
END_TEST

static const struct {
	const char *header, *body;
	enum cursor_status status;
	const char *read;
	size_t surplus;
} bodies[] = {
        {"l: 4", "body", CURSOR_OK, "body", 0},
        {"l: 2", "body", CURSOR_OK, "bo", 2},
        {"l: 5", "body", CURSOR_MALFORMED, "body", 0},
        {"l: 999999999999999999", "body", CURSOR_MALFORMED, "body", 0},
        {"To: a", "body", CURSOR_OK, "body", 0},
        {"l: four", "body", CURSOR_OK, "body", 0},
        {"To: a", "", CURSOR_OK, "", 0},
};

START_TEST(body_lengths)
{
	char text[256];

	snprintf(text, sizeof text, "SIP/2.0 200 OK\r\n%s\r\n\r\n%s", bodies[_i].header,
	         bodies[_i].body);
	ck_assert_int_eq(read_text(text), bodies[_i].status);
	expect_text(message.body, bodies[_i].read);
	ck_assert_uint_eq(message.body_wire, strlen(bodies[_i].read));
	ck_assert_uint_eq(message.surplus, bodies[_i].surplus);
}
END_TEST

/* ------------------------------------------------------ notify, service --- */
static const struct {
	const char *event, *body, *name; /* of the action; NULL: none */
} services[] = {
        {"service-control", "action=restart\nRegisterCallId={x}\n", "restart"},
        {"service-control", "action=reset", "reset"},
        {"service-control;id=1", "RegisterCallId={x}\r\nAction=Check-Version\r\n", "check-version"},
        {"service-control",
         "--uniqueBoundary\r\nContent-Type: text/plain\r\n\r\n  action=apply-config \r\n--u--",
         "apply-config"},
        {"service-control", "action=dance\n", NULL},
        {"service-control", "x action=reset\n", NULL},
        {"check-sync", "", NULL},
};

START_TEST(service_control)
{
	static const char *const methods[] = {"NOTIFY", "REFER", "MESSAGE"};
	char text[512];

	for (int i = 0; i < COUNT(methods); i++) {
		snprintf(text, sizeof text, "%s sip:1001@p SIP/2.0\r\nEvent: %s\r\n\r\n%s",
		         methods[i], services[_i].event, services[_i].body);
		ck_assert_int_eq(read_text(text), CURSOR_OK);
		expect_text(message.event,
		            _i == COUNT(services) - 1 ? "check-sync" : "service-control");
		ck_assert_pstr_eq(sip_service_action_words[message.service_action],
		                  i == 2 ? NULL : services[_i].name);
	}
}
END_TEST

/* -------------------------------------------------------------- framing --- */
static const struct {
	const char *stream;
	size_t skip, size;
	enum sip_framing framing;
	bool none, bad;
} streams[] = {
        {"", 0, 0, SIP_NEED_MORE, false, false},
        {"\r\n\r\n", 4, 0, SIP_NEED_MORE, false, false},
        {"R", 0, 0, SIP_NEED_MORE, false, false},
        {"SIP/", 0, 0, SIP_NEED_MORE, false, false},
        {"SIP/2.0 2", 0, 0, SIP_NEED_MORE, false, false},
        {"SIP/1.0 2", 0, 0, SIP_NOT, false, false},
        {"HTTP/1.1 200 OK\r\n", 0, 0, SIP_NOT, false, false},
        {"GET /SEP.cnf.xml HTTP/1.1\r\n", 0, 0, SIP_NOT, false, false},
        {"\x16\x03\x01\x02", 0, 0, SIP_NOT, false, false},
        {"ACK sip:a SIP/2.0\r\n", 0, 0, SIP_NEED_MORE, false, false},
        {"ACK sip:a SIP/2.0\r\nl: 0\r\n", 0, 0, SIP_NEED_MORE, false, false},
        {"ACK sip:a SIP/2.0\r\nl: 0\r\n\r\n", 0, 27, SIP_FRAMED, false, false},
        {"ACK sip:a SIP/2.0\nl: 0\n\n", 0, 24, SIP_FRAMED, false, false},
        {"\r\nACK sip:a SIP/2.0\r\nl: 2\r\n\r\nab\r\n", 2, 29, SIP_FRAMED, false, false},
        {"ACK sip:a SIP/2.0\r\nl: 3\r\n\r\nab", 0, 0, SIP_NEED_MORE, false, false},
        {"ACK sip:a SIP/2.0\r\ncontent-length : 1\r\n\r\nab", 0, 42, SIP_FRAMED, false, false},
        {"ACK sip:a SIP/2.0\r\nTo: a\r\n\r\nab", 0, 28, SIP_FRAMED, true, false},
        {"ACK sip:a SIP/2.0\r\nl: x\r\n\r\nab", 0, 27, SIP_FRAMED, false, true},
        {"ACK sip:a SIP/2.0\r\nl: 1\r\nl: 2\r\n\r\nab", 0, 33, SIP_FRAMED, false, true},
        {"ACK sip:a SIP/2.0\r\nl: 1048577\r\n\r\nab", 0, 33, SIP_FRAMED, false, true},
        {"ACK sip:a SIP/2.0\r\nl: 1048576\r\n\r\nab", 0, 0, SIP_NEED_MORE, false, false},
};

START_TEST(frames_of_a_stream)
{
	const char *text = streams[_i].stream;
	struct cursor stream = cursor_over(text, strlen(text), strlen(text));
	struct sip_frame frame;

	ck_assert_int_eq(sip_frame(&stream, &frame), streams[_i].framing);
	ck_assert_uint_eq(frame.skip, streams[_i].skip);
	ck_assert_uint_eq(frame.size, streams[_i].size);
	ck_assert_int_eq(frame.no_content_length, streams[_i].none);
	ck_assert_int_eq(frame.bad_content_length, streams[_i].bad);
}
END_TEST

static char *
repeated(const char *head, const char *unit, size_t times, const char *tail)
{
	char *text = malloc(strlen(head) + strlen(unit) * times + strlen(tail) + 1), *end = text;

	ck_assert_ptr_nonnull(text);
	end = stpcpy(end, head);
	while (times-- != 0)
		end = stpcpy(end, unit);
	stpcpy(end, tail);
	return text;
}

START_TEST(streams_without_end)
{
	char *line = repeated("REGISTER sip:", "a", 9000, "");
	char *headers =
	        repeated("REGISTER sip:a SIP/2.0\r\n", "X-Filler: 0123456789\r\n", 4000, "");
	struct cursor stream = cursor_over(line, strlen(line), strlen(line));
	struct sip_frame frame;

	ck_assert_int_eq(sip_frame(&stream, &frame), SIP_NOT);
	stream = cursor_over(headers, strlen(headers), strlen(headers));
	ck_assert_int_eq(sip_frame(&stream, &frame), SIP_NOT);
	stream = cursor_over(headers, 60000, 60000);
	ck_assert_int_eq(sip_frame(&stream, &frame), SIP_NEED_MORE);
	free(line);
	free(headers);
	/* An end that comes too late is none. */
	headers = repeated("REGISTER sip:a SIP/2.0\r\n", "X-Filler: 0123456789\r\n", 4000, "\r\n");
	stream = cursor_over(headers, strlen(headers), strlen(headers));
	ck_assert_int_eq(sip_frame(&stream, &frame), SIP_NOT);
	free(headers);
}
END_TEST

/* -------------------------------------------------------------- hostile --- */
START_TEST(ten_thousand_headers)
{
	char *text = repeated("REGISTER sip:a SIP/2.0\r\n", "X: y\r\n", 10000,
	                      "Call-ID: late\r\nl: 2\r\n\r\nok");

	ck_assert_int_eq(read_text(text), CURSOR_OK);
	ck_assert(message.too_many);
	ck_assert_uint_eq(message.header_count, SIP_HEADERS_MAX);
	expect_text(message.call_id, "late");
	expect_text(message.body, "ok");
	ck_assert_int_eq(sip_supports(&message, "path"), -1);
	free(text);

	text = repeated("REGISTER sip:a SIP/2.0\r\n", "Contact: <sip:a>,<sip:b>\r\n", 100, "\r\n");
	ck_assert_int_eq(read_text(text), CURSOR_OK);
	ck_assert_uint_eq(message.contact_count, SIP_CONTACTS_MAX);
	free(text);
}
END_TEST

START_TEST(one_long_header)
{
	char *text = repeated("REGISTER sip:a SIP/2.0\r\nCall-ID: ", "x", 65536, "\r\n\r\n");

	ck_assert_int_eq(read_text(text), CURSOR_OK);
	ck_assert_uint_eq(message.call_id.length, 65536);
	free(text);
	text = repeated("REGISTER sip:a SIP/2.0\r\nTo: \"", "\\", 65536, "\r\n\r\n");
	ck_assert_int_eq(read_text(text), CURSOR_OK);
	expect_text(message.to.uri, "");
	free(text);
}
END_TEST

START_TEST(broken_text)
{
	static const char nul[] = "REGISTER sip:a SIP/2.0\r\nCall-ID: a\0b\r\n\0: x\r\n\r\n";

	ck_assert_int_eq(read_text("REGISTER sip:a SIP/2.0"), CURSOR_MALFORMED);
	ck_assert_int_eq(read_text("no SIP at all"), CURSOR_MALFORMED);
	/* The sender stopped before the empty line: what he said counts. */
	ck_assert_int_eq(read_text("REGISTER sip:a SIP/2.0\r\nCall-ID: a\r\nTo: <sip:b>"),
	                 CURSOR_MALFORMED);
	ck_assert(!message.headers_complete);
	expect_text(message.call_id, "a");
	expect_text(message.to.uri, "sip:b");
	expect_absent(message.body);
	/* The capture stopped: half a line doesn't. */
	ck_assert_int_eq(
	        read_octets("REGISTER sip:a SIP/2.0\r\nCall-ID: a\r\nTo: <sip:b>", 47, 500),
	        CURSOR_TRUNCATED);
	expect_text(message.call_id, "a");
	expect_absent(message.to.uri);
	ck_assert_int_eq(
	        read_octets("REGISTER sip:a SIP/2.0\r\nCall-ID: a\r\nTo:\r\n <sip:b", 46, 500),
	        CURSOR_TRUNCATED);
	ck_assert_uint_eq(message.header_count, 1);
	ck_assert_int_eq(read_octets("REGISTER sip:a SI", 17, 500), CURSOR_TRUNCATED);
	ck_assert_int_eq(read_octets("\x80\x00\x01", 3, 500), CURSOR_MALFORMED);

	ck_assert_int_eq(read_octets(nul, sizeof nul - 1, sizeof nul - 1), CURSOR_OK);
	ck_assert_uint_eq(message.call_id.length, 3);
	ck_assert_uint_eq(message.header_count, 2);
}
END_TEST

/* ------------------------------------------------------------- the probe --- */
static const struct {
	const char *octets;
	size_t missing;
	bool looks;
} probes[] = {
        {"\r\n\r\nREGISTER sip:a SIP/2.0\r\n", 0, true},
        {"REGISTER sip:a", 100, true},
        {"INVITE sips:a", 100, true},
        {"SUBSCRIBE tel:1", 100, true},
        {"REGISTER", 100, false},
        {"DESCRIBE rtsp://a", 100, false},
        {"SIP/2.0 200", 100, true},
        {"SIP/2.0 20", 100, false},
        {"SIP/2.0 2x0 OK\r\n", 0, false},
        {"\r\n\r\n", 0, false},
        {"", 0, false},
};

START_TEST(shape)
{
	size_t length = strlen(probes[_i].octets);
	const uint8_t *copy = guard_copy(probes[_i].octets, length);
	struct cursor cursor = cursor_over(copy, length, length + probes[_i].missing);

	ck_assert_int_eq(sip_looks_like(&cursor), probes[_i].looks);
	guard_free(copy, length);
}
END_TEST

/* ---------------------------------------------------------------- sweep --- */
#define NOTIFY_FOLDED                                                                       \
	"NOTIFY sip:1@p SIP/2.0\r\nReason: SIP;cause=200;text=\"cisco-alarm:25\r\n "        \
	"Name=SEP001B2A893698\"\r\nContact: *\r\nWarning: 399 a \"b\\\"\"\r\nl: 14\r\n\r\n" \
	"action=restart"

static const char *const samples[] = {REGISTER_IOS, NOTIFY_FOLDED};

static void
sweep(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	const char *sample = context;
	size_t whole = strlen(sample);
	struct cursor stream = cursor_over(data, captured, captured);
	struct sip_frame frame;
	enum cursor_status status = read_octets(data, captured, wire);

	ck_assert_int_eq(status, captured == whole ? CURSOR_OK
	                         : captured < wire ? CURSOR_TRUNCATED
	                                           : CURSOR_MALFORMED);
	for (size_t i = 0; i < message.header_count; i++)
		ck_assert(message.headers[i].name.data >= data &&
		          message.headers[i].name.data + message.headers[i].name.length <=
		                  data + captured);
	ck_assert_int_eq(sip_frame(&stream, &frame),
	                 captured == whole ? SIP_FRAMED : SIP_NEED_MORE);
	ck_assert_uint_eq(frame.size, captured == whole ? whole : 0);
	sip_looks_like(&stream);
}

START_TEST(truncation_sweep)
{
	char sample[2048];

	snprintf(sample, sizeof sample, "%s", samples[_i]);
	guard_sweep(sample, strlen(sample), sweep, sample);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("sip");
	TCase *messages = tcase_create("messages"), *stream = tcase_create("framing"),
	      *hostile = tcase_create("hostile");

	tcase_add_test(messages, request);
	tcase_add_test(messages, response);
	tcase_add_loop_test(messages, first_lines, 0, COUNT(start_lines));
	tcase_add_test(messages, lines_of_many_kinds);
	tcase_add_test(messages, challenges);
	tcase_add_test(messages, supported_lists);
	tcase_add_loop_test(messages, number_fields, 0, COUNT(numbers));
	tcase_add_loop_test(messages, body_lengths, 0, COUNT(bodies));
	tcase_add_loop_test(messages, service_control, 0, COUNT(services));
	suite_add_tcase(suite, messages);

	tcase_add_loop_test(stream, frames_of_a_stream, 0, COUNT(streams));
	tcase_add_test(stream, streams_without_end);
	tcase_add_loop_test(stream, shape, 0, COUNT(probes));
	suite_add_tcase(suite, stream);

	tcase_add_test(hostile, ten_thousand_headers);
	tcase_add_test(hostile, one_long_header);
	tcase_add_test(hostile, broken_text);
	tcase_add_loop_test(hostile, truncation_sweep, 0, COUNT(samples));
	suite_add_tcase(suite, hostile);
	return suite;
}
