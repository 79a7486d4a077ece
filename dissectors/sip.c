#include "dissectors/sip.h"

#include <ctype.h>

#include "dissectors/text.h"

#define VERSION "SIP/2.0"
/* Far above any URI of a phone; below it, a stream's first line may still be on its way. */
#define START_LINE_MAX 8192
#define METHOD_MAX 32 /* the longest in the IANA registry has 9 */

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---------------------------------------------------------------- lines --- */
/* False: the line has no end yet. */
static bool
take_line(struct cursor *c, bool *bare_lf, struct slice *ret_line)
{
	struct slice rest = cursor_rest(c);
	size_t length = text_find_octet(rest, '\n');

	if (length == rest.length)
		return false;
	*ret_line = cursor_slice(c, length);
	if (!slice_present(*ret_line))
		return false;
	cursor_take(c, 1);
	if (length != 0 && ret_line->data[length - 1] == '\r')
		ret_line->length--;
	else
		*bare_lf = true;
	return true;
}

static bool
next_is_folded(const struct cursor *c)
{
	struct slice rest = cursor_rest(c);

	return rest.length != 0 && (rest.data[0] == ' ' || rest.data[0] == '\t');
}

static bool
split_header(struct slice line, struct slice *ret_name, struct slice *ret_value)
{
	size_t colon = text_find_octet(line, ':');

	*ret_name = text_trim(text_to(line, colon));
	*ret_value = text_trim(text_from(line, colon + 1));
	return colon < line.length && ret_name->length != 0;
}

static size_t
skip_line_ends(struct cursor *c)
{
	struct slice rest = cursor_rest(c);
	size_t count = 0;

	while (count < rest.length && (rest.data[count] == '\r' || rest.data[count] == '\n'))
		count++;
	cursor_take(c, count);
	return count;
}

/* ----------------------------------------------------------- start line --- */
struct start_line {
	struct slice method, request_uri; /* absent: a status line */
	int status;                       /* -1: a request line */
	struct slice reason_phrase;
};

/* RFC 3261 section 25.1, token. */
static bool
is_token(struct slice s)
{
	for (size_t i = 0; i < s.length; i++)
		if (!isalnum(s.data[i]) &&
		    (s.data[i] == '\0' || strchr("-.!%*_+`'~", s.data[i]) == NULL))
			return false;
	return s.length != 0;
}

static bool
parse_status_line(struct slice line, struct start_line *ret_start)
{
	struct slice rest = text_from(line, strlen(VERSION " ")), code = text_to(rest, 3);

	if (code.length != 3 || text_number(code) < 100 || (rest.length > 3 && rest.data[3] != ' '))
		return false;
	*ret_start = (struct start_line){.status = (int)text_number(code),
	                                 .reason_phrase = text_trim(text_from(rest, 3))};
	return true;
}

static bool
parse_request_line(struct slice line, struct start_line *ret_start)
{
	size_t space = text_find_octet(line, ' ');
	struct slice method = text_to(line, space), rest = text_trim(text_from(line, space));
	size_t version = strlen(VERSION);

	if (method.length > METHOD_MAX || !is_token(method) || rest.length < version + 2 ||
	    rest.data[rest.length - version - 1] != ' ' ||
	    !text_is(text_from(rest, rest.length - version), VERSION))
		return false;
	*ret_start =
	        (struct start_line){.status = -1,
	                            .method = method,
	                            .request_uri = text_trim(text_to(rest, rest.length - version))};
	return true;
}

static bool
parse_start_line(struct slice line, struct start_line *ret_start)
{
	return text_starts(line, VERSION " ") ? parse_status_line(line, ret_start)
	                                      : parse_request_line(line, ret_start);
}

/* Could the octets grow into a start line? */
static bool
may_be_start(struct slice start)
{
	struct slice method = text_to(start, text_find_octet(start, ' '));

	if (start.length > START_LINE_MAX)
		return false;
	for (size_t i = 0; i < start.length; i++)
		if (iscntrl(start.data[i]) && start.data[i] != '\r')
			return false;
	if (start.length < strlen(VERSION " "))
		return start.length == 0 || is_token(method) || text_starts(method, "SIP/");
	return text_starts(start, VERSION " ") || (method.length <= METHOD_MAX && is_token(method));
}

bool
sip_looks_like(const struct cursor *cursor)
{
	static const char *const methods[] = {
	        "REGISTER ", "INVITE ",    "ACK ",     "BYE ",  "CANCEL ", "OPTIONS ", "REFER ",
	        "NOTIFY ",   "SUBSCRIBE ", "PUBLISH ", "INFO ", "PRACK ",  "UPDATE ",  "MESSAGE "};
	struct cursor at = *cursor;
	struct start_line start;
	struct slice line, rest;
	bool bare_lf;

	skip_line_ends(&at);
	rest = cursor_rest(&at);
	if (take_line(&at, &bare_lf, &line))
		return parse_start_line(line, &start);
	if (!may_be_start(rest))
		return false;
	if (text_starts(rest, VERSION " "))
		return rest.length >= strlen(VERSION " 200") && parse_status_line(rest, &start);
	for (size_t i = 0; i < COUNT(methods); i++)
		if (text_starts(rest, methods[i])) {
			rest = text_from(rest, strlen(methods[i]));
			return text_starts(rest, "sip:") || text_starts(rest, "sips:") ||
			       text_starts(rest, "tel:");
		}
	return false;
}

/* -------------------------------------------------------------- headers --- */
static void
read_call_id(struct slice value, struct sip_message *message)
{
	message->call_id = value;
}

static void
read_contact(struct slice value, struct sip_message *message)
{
	struct slice element;

	while (message->contact_count < SIP_CONTACTS_MAX && sip_list_next(&value, &element))
		sip_contact_parse(element, &message->contacts[message->contact_count++]);
}

/* Section 20.14; two that differ are as good as none. */
static void
merge_content_length(struct slice value, int64_t *length, bool *bad)
{
	int64_t told = text_number(value);

	if (told < 0 || (*length >= 0 && *length != told))
		*bad = true;
	*length = *bad ? -1 : told;
}

static void
read_content_length(struct slice value, struct sip_message *message)
{
	merge_content_length(value, &message->content_length, &message->bad_content_length);
}

static void
read_content_type(struct slice value, struct sip_message *message)
{
	message->content_type = value;
}

static void
read_cseq(struct slice value, struct sip_message *message)
{
	struct slice number = text_take_word(&value);

	message->cseq = text_number(number);
	message->cseq_method = text_take_word(&value);
}

static void
read_event(struct slice value, struct sip_message *message)
{
	message->event = text_trim(text_to(value, text_find_octet(value, ';')));
}

static void
read_expires(struct slice value, struct sip_message *message)
{
	message->expires = text_number(value);
}

static void
read_from(struct slice value, struct sip_message *message)
{
	sip_address_parse(value, &message->from);
	message->from_tag = sip_parameter(message->from.parameters, "tag");
}

static void
read_to(struct slice value, struct sip_message *message)
{
	sip_address_parse(value, &message->to);
	message->to_tag = sip_parameter(message->to.parameters, "tag");
}

static void
read_min_expires(struct slice value, struct sip_message *message)
{
	message->min_expires = text_number(value);
}

static void
keep_challenge(struct slice value, struct sip_message *message, bool by_proxy)
{
	struct sip_challenge challenge;

	sip_challenge_parse(value, &challenge);
	if (message->has_challenge &&
	    (text_is(message->challenge.scheme, "Digest") || !text_is(challenge.scheme, "Digest")))
		return;
	message->has_challenge = true;
	message->challenge_by_proxy = by_proxy;
	message->challenge = challenge;
}

static void
read_www_authenticate(struct slice value, struct sip_message *message)
{
	keep_challenge(value, message, false);
}

static void
read_proxy_authenticate(struct slice value, struct sip_message *message)
{
	keep_challenge(value, message, true);
}

static void
read_authorization(struct slice value, struct sip_message *message)
{
	message->has_credentials = true;
	sip_credentials_parse(value, &message->credentials);
}

static void
read_reason(struct slice value, struct sip_message *message)
{
	struct slice element;

	while (message->reason_count < SIP_REASONS_MAX && sip_list_next(&value, &element))
		sip_reason_parse(element, &message->reasons[message->reason_count++]);
}

static void
read_refer_to(struct slice value, struct sip_message *message)
{
	message->refer_to = value;
}

/* Section 20.33: a comment or parameters may follow the seconds. */
static void
read_retry_after(struct slice value, struct sip_message *message)
{
	size_t digits = 0;

	while (digits < value.length && isdigit(value.data[digits]))
		digits++;
	message->retry_after = text_number(text_to(value, digits));
}

static void
read_server(struct slice value, struct sip_message *message)
{
	message->server = value;
}

static void
read_user_agent(struct slice value, struct sip_message *message)
{
	message->user_agent = value;
}

static void
read_via(struct slice value, struct sip_message *message)
{
	struct slice element;

	if (sip_list_next(&value, &element))
		sip_via_parse(element, &message->via);
}

static void
read_warning(struct slice value, struct sip_message *message)
{
	struct slice element;

	while (message->warning_count < SIP_WARNINGS_MAX && sip_list_next(&value, &element))
		sip_warning_parse(element, &message->warnings[message->warning_count++]);
}

static const struct header_kind {
	enum sip_header_id id;
	bool every;                 /* every header of the name is read, not just the first */
	const char *name, *compact; /* section 7.3.3; NULL: none */
	void (*read)(struct slice value, struct sip_message *message); /* NULL: only kept */
} header_kinds[] = {
        {SIP_HEADER_AUTHORIZATION, false, "Authorization", NULL, read_authorization},
        {SIP_HEADER_CALL_ID, false, "Call-ID", "i", read_call_id},
        {SIP_HEADER_CONTACT, true, "Contact", "m", read_contact},
        {SIP_HEADER_CONTENT_LENGTH, true, "Content-Length", "l", read_content_length},
        {SIP_HEADER_CONTENT_TYPE, false, "Content-Type", "c", read_content_type},
        {SIP_HEADER_CSEQ, false, "CSeq", NULL, read_cseq},
        {SIP_HEADER_EVENT, false, "Event", "o", read_event},
        {SIP_HEADER_EXPIRES, false, "Expires", NULL, read_expires},
        {SIP_HEADER_FROM, false, "From", "f", read_from},
        {SIP_HEADER_MIN_EXPIRES, false, "Min-Expires", NULL, read_min_expires},
        {SIP_HEADER_PROXY_AUTHENTICATE, true, "Proxy-Authenticate", NULL, read_proxy_authenticate},
        {SIP_HEADER_PROXY_AUTHORIZATION, false, "Proxy-Authorization", NULL, read_authorization},
        {SIP_HEADER_REASON, true, "Reason", NULL, read_reason},
        {SIP_HEADER_REFER_TO, false, "Refer-To", "r", read_refer_to},
        {SIP_HEADER_RETRY_AFTER, false, "Retry-After", NULL, read_retry_after},
        {SIP_HEADER_SERVER, false, "Server", NULL, read_server},
        {SIP_HEADER_SUPPORTED, false, "Supported", "k", NULL},
        {SIP_HEADER_TO, false, "To", "t", read_to},
        {SIP_HEADER_USER_AGENT, false, "User-Agent", NULL, read_user_agent},
        {SIP_HEADER_VIA, false, "Via", "v", read_via},
        {SIP_HEADER_WARNING, true, "Warning", NULL, read_warning},
        {SIP_HEADER_WWW_AUTHENTICATE, true, "WWW-Authenticate", NULL, read_www_authenticate},
};

static const struct header_kind *
find_header_kind(struct slice name)
{
	for (size_t i = 0; i < COUNT(header_kinds); i++)
		if (text_is(name, header_kinds[i].name) ||
		    (header_kinds[i].compact != NULL && text_is(name, header_kinds[i].compact)))
			return &header_kinds[i];
	return NULL;
}

/* `seen`: one bit per enum sip_header_id. */
static void
read_header(struct slice line, struct sip_message *message, uint32_t *seen)
{
	struct sip_header header = {.id = SIP_HEADER_OTHER};
	const struct header_kind *kind;

	if (!split_header(line, &header.name, &header.value)) {
		message->bad_line = true;
		return;
	}
	kind = find_header_kind(header.name);
	if (kind != NULL) {
		header.id = kind->id;
		if (kind->read != NULL && (kind->every || (*seen & 1u << kind->id) == 0))
			kind->read(header.value, message);
		*seen |= 1u << kind->id;
		if (kind->read == read_authorization)
			header.value = (struct slice){NULL, 0};
	}
	if (message->header_count < SIP_HEADERS_MAX)
		message->headers[message->header_count++] = header;
	else
		message->too_many = true;
}

/* Up to the empty line, which is eaten. */
static void
read_headers(struct cursor *c, struct sip_message *message)
{
	struct slice line, folded;
	uint32_t seen = 0;

	while (take_line(c, &message->bare_lf, &line)) {
		if (line.length == 0) {
			message->headers_complete = true;
			return;
		}
		while (next_is_folded(c) && take_line(c, &message->bare_lf, &folded)) {
			message->folded = true;
			line.length = (size_t)(folded.data + folded.length - line.data);
		}
		/* The rest of the value was not captured. */
		if (next_is_folded(c) && c->captured < c->wire)
			break;
		read_header(line, message, &seen);
	}
	if (c->captured == c->wire && c->captured != 0)
		read_header(cursor_slice(c, c->captured), message, &seen);
}

/* ----------------------------------------------------------------- body --- */
const char *const sip_service_action_words[SIP_ACTION_COUNT] = {NULL, "restart", "reset",
                                                                "check-version", "apply-config"};

/* The body may be text/plain or a part of a multipart one: a line of its own either way. */
static enum sip_service_action
find_service_action(struct slice body)
{
	static const char key[] = "action=";

	while (body.length != 0) {
		size_t length = text_find_octet(body, '\n');
		struct slice line = text_trim(text_to(body, length));

		if (text_starts(line, key))
			for (size_t i = SIP_ACTION_NONE + 1; i < SIP_ACTION_COUNT; i++)
				if (text_is(text_from(line, sizeof key - 1),
				            sip_service_action_words[i]))
					return (enum sip_service_action)i;
		body = text_from(body, length + 1);
	}
	return SIP_ACTION_NONE;
}

static void
read_body(struct cursor *c, struct sip_message *message)
{
	size_t told = c->wire;

	if (message->content_length >= 0 && (uint64_t)message->content_length < told)
		told = (size_t)message->content_length;
	else if (message->content_length >= 0 && (uint64_t)message->content_length > told)
		c->status = CURSOR_MALFORMED;
	message->surplus = c->wire - told;
	message->body_wire = told;
	message->body = text_to(cursor_rest(c), told);
	if (slice_is(message->method, "NOTIFY") || slice_is(message->method, "REFER"))
		message->service_action = find_service_action(message->body);
	if (c->status == CURSOR_OK)
		cursor_take(c, c->wire);
}

/* ----------------------------------------------------------------- main --- */
enum cursor_status
sip_dissect(struct cursor *cursor, struct sip_message *ret_message)
{
	struct start_line start;
	struct slice line;

	memset(ret_message, 0, sizeof *ret_message);
	ret_message->status = -1;
	ret_message->cseq = ret_message->content_length = -1;
	ret_message->expires = ret_message->min_expires = ret_message->retry_after = -1;

	skip_line_ends(cursor);
	if (!take_line(cursor, &ret_message->bare_lf, &line)) {
		cursor->status =
		        cursor->captured < cursor->wire && may_be_start(cursor_rest(cursor))
		                ? CURSOR_TRUNCATED
		                : CURSOR_MALFORMED;
		return cursor->status;
	}
	if (!parse_start_line(line, &start)) {
		cursor->status = CURSOR_MALFORMED;
		return cursor->status;
	}
	ret_message->is_request = start.status < 0;
	ret_message->method = start.method;
	ret_message->request_uri = start.request_uri;
	ret_message->status = start.status;
	ret_message->reason_phrase = start.reason_phrase;
	read_headers(cursor, ret_message);
	if (ret_message->headers_complete)
		read_body(cursor, ret_message);
	else
		cursor->status =
		        cursor->captured < cursor->wire ? CURSOR_TRUNCATED : CURSOR_MALFORMED;
	return cursor->status;
}

/* Up to and with the empty line. */
static enum sip_framing
find_headers_end(struct cursor *c, int64_t *ret_content_length, bool *ret_bad)
{
	size_t begin = c->captured;
	struct slice line, name, value;
	bool bare_lf;

	*ret_content_length = -1;
	*ret_bad = false;
	while (take_line(c, &bare_lf, &line)) {
		if (begin - c->captured > SIP_HEADER_SECTION_MAX)
			return SIP_NOT;
		if (line.length == 0)
			return SIP_FRAMED;
		if (split_header(line, &name, &value) &&
		    (text_is(name, "Content-Length") || text_is(name, "l")))
			merge_content_length(value, ret_content_length, ret_bad);
	}
	return begin > SIP_HEADER_SECTION_MAX ? SIP_NOT : SIP_NEED_MORE;
}

enum sip_framing
sip_frame(const struct cursor *stream, struct sip_frame *ret_frame)
{
	struct cursor at = cursor_over(stream->next, stream->captured, stream->captured);
	size_t skip = skip_line_ends(&at), begin = at.captured;
	struct slice line, rest = cursor_rest(&at);
	struct start_line start;
	enum sip_framing framing;
	int64_t content_length;
	bool bare_lf;

	*ret_frame = (struct sip_frame){.skip = skip};
	if (!may_be_start(text_to(rest, text_find_octet(rest, '\n'))))
		return SIP_NOT;
	if (!take_line(&at, &bare_lf, &line))
		return SIP_NEED_MORE;
	if (!parse_start_line(line, &start))
		return SIP_NOT;
	framing = find_headers_end(&at, &content_length, &ret_frame->bad_content_length);
	if (framing != SIP_FRAMED)
		return framing;
	if (content_length > SIP_CONTENT_LENGTH_MAX) {
		ret_frame->bad_content_length = true;
		content_length = -1;
	}
	ret_frame->no_content_length = content_length < 0 && !ret_frame->bad_content_length;
	if (content_length < 0)
		content_length = 0;
	if ((uint64_t)content_length > at.captured)
		return SIP_NEED_MORE;
	ret_frame->size = begin - at.captured + (size_t)content_length;
	return SIP_FRAMED;
}

const struct sip_header *
sip_header_next(const struct sip_message *message, enum sip_header_id id,
                const struct sip_header *after)
{
	size_t i = after == NULL ? 0 : (size_t)(after - message->headers) + 1;

	for (; i < message->header_count; i++)
		if (message->headers[i].id == id)
			return &message->headers[i];
	return NULL;
}

int
sip_supports(const struct sip_message *message, const char *option)
{
	const struct sip_header *header = NULL;
	struct slice rest, element;

	while ((header = sip_header_next(message, SIP_HEADER_SUPPORTED, header)) != NULL)
		for (rest = header->value; sip_list_next(&rest, &element);)
			if (text_is(element, option))
				return 1;
	return message->headers_complete && !message->too_many ? 0 : -1;
}
