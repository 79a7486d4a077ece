#include "dissectors/sip_header.h"

#include <ctype.h>
#include <strings.h>

#include "dissectors/text.h"

/* ------------------------------------------------------------ structure --- */
/* Octets up to the first `stop` outside of quotes and angle brackets. */
static size_t
find_outside(struct slice s, uint8_t stop)
{
	bool quoted = false, bracketed = false;

	for (size_t i = 0; i < s.length; i++) {
		uint8_t octet = s.data[i];

		if (quoted) {
			if (octet == '\\')
				i++;
			else if (octet == '"')
				quoted = false;
		} else if (octet == stop && !bracketed) {
			return i;
		} else if (octet == '"') {
			quoted = true;
		} else if (octet == '<' || octet == '>') {
			bracketed = octet == '<';
		}
	}
	return s.length;
}

bool
sip_list_next(struct slice *rest, struct slice *ret_element)
{
	while (rest->length != 0) {
		size_t length = find_outside(*rest, ',');

		*ret_element = text_trim(text_to(*rest, length));
		*rest = text_from(*rest, length + 1);
		if (ret_element->length != 0)
			return true;
	}
	*ret_element = (struct slice){NULL, 0};
	return false;
}

/* Without the quotes around, if there are two; escapes inside stay as they are. */
static struct slice
unquote(struct slice s)
{
	s = text_trim(s);
	if (s.length >= 2 && s.data[0] == '"' && s.data[s.length - 1] == '"')
		s = text_to(text_from(s, 1), s.length - 2);
	return s;
}

/* `separator` stands between parameters, and may also stand before the first. */
static struct slice
find_parameter(struct slice parameters, uint8_t separator, const char *name)
{
	while (parameters.length != 0) {
		size_t length = find_outside(parameters, separator);
		struct slice parameter = text_to(parameters, length);
		size_t equals = find_outside(parameter, '=');

		if (text_is(text_trim(text_to(parameter, equals)), name))
			return unquote(text_from(parameter, equals + 1));
		parameters = text_from(parameters, length + 1);
	}
	return (struct slice){NULL, 0};
}

struct slice
sip_parameter(struct slice parameters, const char *name)
{
	return find_parameter(parameters, ';', name);
}

/* ------------------------------------------------------------ addresses --- */
void
sip_address_parse(struct slice value, struct sip_address *ret_address)
{
	struct slice rest = text_trim(value);
	size_t open;

	*ret_address = (struct sip_address){.uri = {NULL, 0}};
	if (!slice_present(value))
		return;
	/* A display name may hold '<' in quotes. */
	if (rest.length != 0 && rest.data[0] == '"') {
		size_t i = 1;

		while (i < rest.length && rest.data[i] != '"')
			i += rest.data[i] == '\\' ? 2 : 1;
		rest = text_from(rest, i + 1);
	}
	open = text_find_octet(rest, '<');
	if (open < rest.length) {
		rest = text_from(rest, open + 1);
		ret_address->uri = text_trim(text_to(rest, text_find_octet(rest, '>')));
		rest = text_from(rest, text_find_octet(rest, '>') + 1);
	} else {
		/* RFC 3261 section 20: without brackets, parameters are the header's. */
		ret_address->uri = text_trim(text_to(rest, text_find_octet(rest, ';')));
	}
	ret_address->parameters = text_from(rest, text_find_octet(rest, ';'));
}

/* The MAC in a UUID: Cisco writes zeros before it; RFC 4122 section 4.1.6 has it in version 1. Any
 * other UUID ends with mere random. */
static bool
parse_uuid_mac(struct slice instance, struct mac_address *ret_mac)
{
	static const char cisco[] = "00000000-0000-0000-0000-";
	static const size_t node = sizeof cisco - 1, version = 14;
	struct slice uuid;

	if (!text_starts(instance, "urn:uuid:"))
		return false;
	uuid = text_from(instance, strlen("urn:uuid:"));
	if (uuid.length != node + 12 || !(text_starts(uuid, cisco) || (uuid.data[version] == '1' &&
	                                                               uuid.data[node - 1] == '-')))
		return false;
	return mac_parse((const char *)uuid.data + node, 12, ret_mac) && !mac_is_group(*ret_mac) &&
	       !mac_is_zero(*ret_mac);
}

void
sip_contact_parse(struct slice element, struct sip_contact *ret_contact)
{
	struct sip_address address;
	struct slice instance;

	*ret_contact = (struct sip_contact){.expires = -1};
	sip_address_parse(element, &address);
	ret_contact->uri = address.uri;
	ret_contact->is_all = slice_is(address.uri, "*");
	ret_contact->expires = text_number(sip_parameter(address.parameters, "expires"));
	ret_contact->model =
	        text_number(sip_parameter(address.parameters, "+u.sip!model.ccm.cisco.com"));
	ret_contact->device_name =
	        sip_parameter(address.parameters, "+u.sip!devicename.ccm.cisco.com");
	ret_contact->new_register = sip_parameter(address.parameters, "x-cisco-newreg");
	instance = sip_parameter(address.parameters, "+sip.instance");
	if (instance.length >= 2 && instance.data[0] == '<' &&
	    instance.data[instance.length - 1] == '>')
		instance = text_to(text_from(instance, 1), instance.length - 2);
	ret_contact->instance = instance;
	ret_contact->has_mac = parse_uuid_mac(instance, &ret_contact->mac);
}

/* "SIP/2.0/UDP host:port;branch=..."; blanks may stand around the slashes. */
void
sip_via_parse(struct slice element, struct sip_via *ret_via)
{
	size_t semicolon = text_find_octet(element, ';'), slash;
	struct slice parameters = text_from(element, semicolon), rest = text_to(element, semicolon);

	*ret_via = (struct sip_via){.transport = {NULL, 0}};
	ret_via->branch = sip_parameter(parameters, "branch");
	ret_via->received = sip_parameter(parameters, "received");
	for (int i = 0; i < 2; i++) {
		slash = text_find_octet(rest, '/');
		if (slash == rest.length)
			return;
		rest = text_from(rest, slash + 1);
	}
	ret_via->transport = text_take_word(&rest);
	rest = text_trim(rest);
	if (rest.length != 0)
		ret_via->sent_by = rest;
}

/* ------------------------------------------------------- authentication --- */
/* The scheme and what follows it: `Digest realm="...", nonce="..."`. */
static struct slice
split_scheme(struct slice value, struct slice *ret_scheme)
{
	struct slice rest = value;

	*ret_scheme = text_take_word(&rest);
	return rest;
}

void
sip_challenge_parse(struct slice value, struct sip_challenge *ret_challenge)
{
	struct slice parameters, stale;

	*ret_challenge = (struct sip_challenge){.stale = -1};
	parameters = split_scheme(value, &ret_challenge->scheme);
	ret_challenge->realm = find_parameter(parameters, ',', "realm");
	ret_challenge->nonce = find_parameter(parameters, ',', "nonce");
	ret_challenge->algorithm = find_parameter(parameters, ',', "algorithm");
	stale = find_parameter(parameters, ',', "stale");
	if (slice_present(stale))
		ret_challenge->stale = text_is(stale, "true");
}

void
sip_credentials_parse(struct slice value, struct sip_credentials *ret_credentials)
{
	struct slice parameters;

	*ret_credentials = (struct sip_credentials){.has_username = false};
	parameters = split_scheme(value, &ret_credentials->scheme);
	ret_credentials->realm = find_parameter(parameters, ',', "realm");
	ret_credentials->nonce = find_parameter(parameters, ',', "nonce");
	ret_credentials->has_username = find_parameter(parameters, ',', "username").length != 0;
	ret_credentials->has_response = find_parameter(parameters, ',', "response").length != 0;
}

/* ------------------------------------------------------------ for humans --- */
void
sip_warning_parse(struct slice element, struct sip_warning *ret_warning)
{
	struct slice rest = element, code;
	size_t quote = text_find_octet(rest, '"');
	struct slice text = text_from(rest, quote);

	*ret_warning = (struct sip_warning){.code = -1};
	rest = text_to(rest, quote);
	code = text_take_word(&rest);
	if (code.length == 3)
		ret_warning->code = (int)text_number(code);
	if (slice_present(text) && text.length != 0) {
		ret_warning->text = unquote(text);
		rest = text_trim(rest);
		if (rest.length != 0)
			ret_warning->agent = rest;
	} else {
		/* Unquoted, against the grammar. */
		ret_warning->agent = text_take_word(&rest);
		rest = text_trim(rest);
		if (rest.length != 0)
			ret_warning->text = rest;
	}
}

void
sip_reason_parse(struct slice element, struct sip_reason *ret_reason)
{
	size_t semicolon = text_find_octet(element, ';');
	struct slice parameters = text_from(element, semicolon);

	ret_reason->protocol = text_trim(text_to(element, semicolon));
	ret_reason->cause = text_number(sip_parameter(parameters, "cause"));
	ret_reason->text = sip_parameter(parameters, "text");
	ret_reason->alarm = (struct phone_alarm){.code = -1};
	if (text_starts(text_trim(ret_reason->text), "cisco-alarm:"))
		phone_alarm_parse(ret_reason->text, &ret_reason->alarm);
}

/* ----------------------------------------------------------------- URIs --- */
struct aor {
	struct slice user; /* absent: the URI is a host's */
	struct slice host; /* absent for tel */
};

/* Without the port; an IPv6 address keeps its brackets. */
static struct slice
host_of(struct slice host_port)
{
	size_t end = 0;

	if (host_port.length != 0 && host_port.data[0] == '[')
		return text_to(host_port, text_find_octet(host_port, ']') + 1);
	while (end < host_port.length && strchr(":;?> \t", host_port.data[end]) == NULL)
		end++;
	return text_to(host_port, end);
}

static bool
split_aor(struct slice uri, struct aor *ret_aor)
{
	size_t colon = text_find_octet(uri, ':'), at;
	struct slice scheme = text_to(uri, colon), rest = text_from(uri, colon + 1);

	*ret_aor = (struct aor){.user = {NULL, 0}};
	if (text_is(scheme, "tel")) {
		ret_aor->user = text_to(rest, text_find_octet(rest, ';'));
		return ret_aor->user.length != 0;
	}
	if (!text_is(scheme, "sip") && !text_is(scheme, "sips"))
		return false;
	/* The user part may hold ';' and '?', never '@'. */
	at = text_find_octet(rest, '@');
	if (at < rest.length) {
		ret_aor->user = text_to(rest, at);
		ret_aor->user = text_to(ret_aor->user, text_find_octet(ret_aor->user, ':'));
		rest = text_from(rest, at + 1);
	}
	ret_aor->host = host_of(rest);
	return ret_aor->host.length != 0;
}

bool
sip_aor_format(struct slice uri, char *ret_text, size_t size)
{
	struct aor aor;
	size_t used = 0;
	bool valid = split_aor(uri, &aor);

	for (size_t i = 0; valid && i < aor.user.length && used + 1 < size; i++)
		ret_text[used++] = (char)aor.user.data[i];
	if (valid && slice_present(aor.user) && slice_present(aor.host) && used + 1 < size)
		ret_text[used++] = '@';
	for (size_t i = 0; valid && i < aor.host.length && used + 1 < size; i++)
		ret_text[used++] = (char)tolower(aor.host.data[i]);
	if (size != 0)
		ret_text[used] = '\0';
	return valid;
}

bool
sip_host_address(struct slice host_port, struct ip_address *ret_address)
{
	struct slice host = host_of(host_port);
	char text[IP_TEXT_SIZE];

	if (host.length > 2 && host.data[0] == '[' && host.data[host.length - 1] == ']')
		host = (struct slice){host.data + 1, host.length - 2};
	if (host.length == 0 || host.length >= sizeof text)
		return false;
	memcpy(text, host.data, host.length);
	text[host.length] = '\0';
	return ip_parse(text, ret_address);
}

bool
sip_uri_address(struct slice uri, struct ip_address *ret_address)
{
	struct aor aor;

	return split_aor(uri, &aor) && sip_host_address(aor.host, ret_address);
}

bool
sip_aor_equal(struct slice a, struct slice b)
{
	struct aor left, right;

	if (!split_aor(a, &left) || !split_aor(b, &right))
		return false;
	return slice_present(left.user) == slice_present(right.user) &&
	       slice_equal(left.user, right.user) && left.host.length == right.host.length &&
	       (left.host.length == 0 ||
	        strncasecmp((const char *)left.host.data, (const char *)right.host.data,
	                    left.host.length) == 0);
}
