#include "dissectors/sip_header.h"

#include <stdio.h>

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static struct slice
text_of(const char *text)
{
	return (struct slice){(const uint8_t *)text, strlen(text)};
}

#define expect_maybe(actual, text)                 \
	do {                                       \
		if ((text) == NULL)                \
			expect_absent(actual);     \
		else                               \
			expect_text(actual, text); \
	} while (0)

/* ------------------------------------------------------------ structure --- */
static const struct {
	const char *list, *elements[4];
} lists[] = {
        {"a, b,c", {"a", "b", "c"}},
        {"<sip:a,b>, \"x, y\" <sip:c>", {"<sip:a,b>", "\"x, y\" <sip:c>"}},
        {" ,, a ,", {"a"}},
        {"\"never closed, a", {"\"never closed, a"}},
        {"\"quote \\\", a\", b", {"\"quote \\\", a\"", "b"}},
        {"", {NULL}},
        {"\"\\", {"\"\\"}},
};

START_TEST(list_elements)
{
	struct slice rest = text_of(lists[_i].list), element;
	size_t count = 0;

	while (sip_list_next(&rest, &element)) {
		ck_assert_uint_lt(count, 4);
		expect_maybe(element, lists[_i].elements[count]);
		count++;
	}
	expect_absent(element);
	ck_assert_ptr_null(lists[_i].elements[count]);
}
END_TEST

static const struct {
	const char *parameters, *name, *value;
} parameters[] = {
        {";tag=1;expires=60", "expires", "60"},
        {";TAG = 1 ", "tag", "1"},
        {"; lr ;x=1", "lr", ""},
        {";text=\"a;b=c\";x=y", "x", "y"},
        {";text=\"a;b=c\"", "text", "a;b=c"},
        {";text=\"a;b=c\"", "b", NULL},
        {";text=\"open", "text", "\"open"},
        {";tag=1;tag=2", "tag", "1"},
        {"", "tag", NULL},
        {";;;", "tag", NULL},
        {";mytag=1", "tag", NULL},
};

START_TEST(parameter_values)
{
	expect_maybe(sip_parameter(text_of(parameters[_i].parameters), parameters[_i].name),
	             parameters[_i].value);
}
END_TEST

/* ------------------------------------------------------------ addresses --- */
static const struct {
	const char *value, *uri, *tag;
} addresses[] = {
        {"<sip:1001@cm;user=phone>;tag=a", "sip:1001@cm;user=phone", "a"},
        {"\"A <b> ;tag=x\" <sip:1001@cm>;tag=a", "sip:1001@cm", "a"},
        {"Phone <sip:1001@cm>", "sip:1001@cm", NULL},
        /* An old 7960 writes no brackets: the parameters are the header's. */
        {"sip:1001@10.1.1.5;tag=003094c3a016", "sip:1001@10.1.1.5", "003094c3a016"},
        {"sip:1001@10.1.1.5", "sip:1001@10.1.1.5", NULL},
        {"<sip:open;tag=a", "sip:open;tag=a", NULL},
        {"\"no end <sip:a>", "", NULL},
        {"", "", NULL},
};

START_TEST(address_values)
{
	struct sip_address address;

	sip_address_parse(text_of(addresses[_i].value), &address);
	expect_text(address.uri, addresses[_i].uri);
	expect_maybe(sip_parameter(address.parameters, "tag"), addresses[_i].tag);
}
END_TEST

START_TEST(contact_of_a_cisco_phone)
{
	struct sip_contact contact;

	sip_contact_parse(
	        text_of("<sip:7b5d4e0c@10.1.1.57:5060;transport=udp>;"
	                "+sip.instance=\"<urn:uuid:00000000-0000-0000-0000-001b2a893698>\";"
	                "+u.sip!devicename.ccm.cisco.com=\"SEP001B2A893698\";"
	                "+u.sip!model.ccm.cisco.com=\"30006\";expires=120;x-cisco-newreg"),
	        &contact);
	expect_text(contact.uri, "sip:7b5d4e0c@10.1.1.57:5060;transport=udp");
	ck_assert(!contact.is_all);
	ck_assert_int_eq(contact.expires, 120);
	expect_text(contact.instance, "urn:uuid:00000000-0000-0000-0000-001b2a893698");
	ck_assert(contact.has_mac);
	expect_mac(contact.mac, "00:1b:2a:89:36:98");
	ck_assert_int_eq(contact.model, 30006);
	expect_text(contact.device_name, "SEP001B2A893698");
	expect_text(contact.new_register, "");
}
END_TEST

static const struct {
	const char *element;
	bool has_mac, is_all;
	int64_t expires;
} contacts[] = {
        {"*", false, true, -1},
        {"<sip:a>;expires=0", false, false, 0},
        {"<sip:a>;expires=soon", false, false, -1},
        /* Version 1 holds a MAC, version 4 only random. */
        {"<sip:a>;+sip.instance=\"<urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6>\"", true, false,
         -1},
        {"<sip:a>;+sip.instance=\"<urn:uuid:f81d4fae-7dec-41d0-a765-00a0c91e6bf6>\"", false, false,
         -1},
        /* Version 1 of a host without a MAC has the group bit: RFC 4122 section 4.5. */
        {"<sip:a>;+sip.instance=\"<urn:uuid:f81d4fae-7dec-11d0-a765-01a0c91e6bf6>\"", false, false,
         -1},
        {"<sip:a>;+sip.instance=\"<urn:uuid:00000000-0000-0000-0000-000000000000>\"", false, false,
         -1},
        {"<sip:a>;+sip.instance=\"<urn:uuid:00000000-0000-0000-0000-001b2a89369>\"", false, false,
         -1},
        {"<sip:a>;+sip.instance=\"<urn:uuid:00000000-0000-0000-0000-001b2a89369g>\"", false, false,
         -1},
        {"<sip:a>;+sip.instance", false, false, -1},
        {"", false, false, -1},
};

START_TEST(contact_values)
{
	struct sip_contact contact;

	sip_contact_parse(text_of(contacts[_i].element), &contact);
	ck_assert_int_eq(contact.has_mac, contacts[_i].has_mac);
	ck_assert_int_eq(contact.is_all, contacts[_i].is_all);
	ck_assert_int_eq(contact.expires, contacts[_i].expires);
	ck_assert_int_eq(contact.model, -1);
	expect_absent(contact.new_register);
}
END_TEST

static const struct {
	const char *element, *transport, *sent_by, *branch, *received;
} vias[] = {
        {"SIP/2.0/UDP 10.1.1.57:5060;branch=z9hG4bK1;received=192.0.2.1", "UDP", "10.1.1.57:5060",
         "z9hG4bK1", "192.0.2.1"},
        {"SIP / 2.0 / TCP [2001:db8::1]:5060 ; branch = x", "TCP", "[2001:db8::1]:5060", "x", NULL},
        {"SIP/2.0/TLS", "TLS", NULL, NULL, NULL},
        {"SIP/2.0", NULL, NULL, NULL, NULL},
        {"", NULL, NULL, NULL, NULL},
};

START_TEST(via_values)
{
	struct sip_via via;

	sip_via_parse(text_of(vias[_i].element), &via);
	expect_maybe(via.transport, vias[_i].transport);
	expect_maybe(via.sent_by, vias[_i].sent_by);
	expect_maybe(via.branch, vias[_i].branch);
	expect_maybe(via.received, vias[_i].received);
}
END_TEST

/* ------------------------------------------------------- authentication --- */
static const struct {
	const char *value, *scheme, *realm, *nonce, *algorithm;
	int stale;
} challenges[] = {
        {"Digest realm=\"ccmsipline\", nonce=\"a,b\", algorithm=MD5", "Digest", "ccmsipline", "a,b",
         "MD5", -1},
        {"Digest nonce=\"1\",realm=asterisk,stale=FALSE,qop=\"auth,auth-int\"", "Digest",
         "asterisk", "1", NULL, 0},
        {"digest realm=\"r\",\r\n nonce=\"1\", Stale=\"true\"", "digest", "r", "1", NULL, 1},
        {"Basic realm=\"\"", "Basic", "", NULL, NULL, -1},
        {"Digest", "Digest", NULL, NULL, NULL, -1},
        {"", NULL, NULL, NULL, NULL, -1},
};

START_TEST(challenge_values)
{
	struct sip_challenge challenge;

	sip_challenge_parse(text_of(challenges[_i].value), &challenge);
	expect_maybe(challenge.scheme, challenges[_i].scheme);
	expect_maybe(challenge.realm, challenges[_i].realm);
	expect_maybe(challenge.nonce, challenges[_i].nonce);
	expect_maybe(challenge.algorithm, challenges[_i].algorithm);
	ck_assert_int_eq(challenge.stale, challenges[_i].stale);
}
END_TEST

static const struct {
	const char *value, *realm, *nonce;
	bool username, response;
} credentials[] = {
        {"Digest username=\"1001\",realm=\"r\",nonce=\"n\",response=\"0123\"", "r", "n", true,
         true},
        {"Digest username=\"\",realm=\"r\",nonce=\"\",response=\"\"", "r", "", false, false},
        {"Digest", NULL, NULL, false, false},
        {"", NULL, NULL, false, false},
};

START_TEST(credentials_values)
{
	struct sip_credentials read;

	sip_credentials_parse(text_of(credentials[_i].value), &read);
	expect_maybe(read.realm, credentials[_i].realm);
	expect_maybe(read.nonce, credentials[_i].nonce);
	ck_assert_int_eq(read.has_username, credentials[_i].username);
	ck_assert_int_eq(read.has_response, credentials[_i].response);
}
END_TEST

/* ------------------------------------------------------------ for humans --- */
static const struct {
	const char *element;
	int code;
	const char *agent, *text;
} warnings[] = {
        {"399 cm1 \"Unable to find a device/user in database\"", 399, "cm1",
         "Unable to find a device/user in database"},
        {"399 10.1.1.5:5060 \"a \\\"b\\\" c\"", 399, "10.1.1.5:5060", "a \\\"b\\\" c"},
        {"abc cm1 \"text\"", -1, "cm1", "text"},
        {"1399 cm1 \"text\"", -1, "cm1", "text"},
        {"-99 cm1 \"text\"", -1, "cm1", "text"},
        {"399 \"text\"", 399, NULL, "text"},
        {"399 cm1 no quotes here", 399, "cm1", "no quotes here"},
        {"399 cm1 \"open", 399, "cm1", "\"open"},
        {"399", 399, NULL, NULL},
        {"", -1, NULL, NULL},
};

START_TEST(warning_values)
{
	struct sip_warning warning;

	sip_warning_parse(text_of(warnings[_i].element), &warning);
	ck_assert_int_eq(warning.code, warnings[_i].code);
	expect_maybe(warning.agent, warnings[_i].agent);
	expect_maybe(warning.text, warnings[_i].text);
}
END_TEST

static const struct {
	const char *element, *protocol;
	int64_t cause;
	const char *text;
	int alarm;
	const char *name, *load, *last;
} reasons[] = {
        {"SIP;cause=200;text=\"cisco-alarm:23 Name=SEP001B2A893698 Load=SIP70.8-4-2-30S "
         "Last=reset-restart\"",
         "SIP", 200, "cisco-alarm:23 Name=SEP001B2A893698 Load=SIP70.8-4-2-30S Last=reset-restart",
         23, "SEP001B2A893698", "SIP70.8-4-2-30S", "reset-restart"},
        {"SIP ;cause=200;text=\"cisco-alarm:14 Name=SEP001B2A893698\r\n\tActiveLoad=x "
         "InactiveLoad=y Last=cm-closed-tcp\"",
         "SIP", 200,
         "cisco-alarm:14 Name=SEP001B2A893698\r\n\tActiveLoad=x InactiveLoad=y "
         "Last=cm-closed-tcp",
         14, "SEP001B2A893698", "x", "cm-closed-tcp"},
        {"Q.850;cause=16;text=\"Normal call clearing\"", "Q.850", 16, "Normal call clearing", -1,
         NULL, NULL, NULL},
        {"Q.850;cause=x", "Q.850", -1, NULL, -1, NULL, NULL, NULL},
        {"SIP;text=\"25: Name=SEP001B2A893698\"", "SIP", -1, "25: Name=SEP001B2A893698", -1, NULL,
         NULL, NULL},
        {"", "", -1, NULL, -1, NULL, NULL, NULL},
};

START_TEST(reason_values)
{
	struct sip_reason reason;

	sip_reason_parse(text_of(reasons[_i].element), &reason);
	expect_text(reason.protocol, reasons[_i].protocol);
	ck_assert_int_eq(reason.cause, reasons[_i].cause);
	expect_maybe(reason.text, reasons[_i].text);
	ck_assert_int_eq(reason.alarm.code, reasons[_i].alarm);
	expect_maybe(reason.alarm.name, reasons[_i].name);
	expect_maybe(reason.alarm.load, reasons[_i].load);
	expect_maybe(reason.alarm.last, reasons[_i].last);
}
END_TEST

/* ----------------------------------------------------------------- URIs --- */
static const struct {
	const char *uri, *aor; /* NULL: none */
} uris[] = {
        {"sip:1001@CM.Example.COM:5060;transport=tcp?x=y", "1001@cm.example.com"},
        {"SIPS:Alice@cm", "Alice@cm"},
        {"sip:alice:secret@cm", "alice@cm"},
        {"sip:cm:5060", "cm"},
        {"sip:a;b?c@[2001:DB8::1]:5060", "a;b?c@[2001:db8::1]"},
        {"tel:+4930123;phone-context=x", "+4930123"},
        {"sip:@cm", "@cm"},
        {"sip:1001@", NULL},
        {"sip:", NULL},
        {"tel:", NULL},
        {"mailto:a@b", NULL},
        {"1001@cm", NULL},
        {"", NULL},
};

START_TEST(address_of_record)
{
	char aor[64], small[5];

	ck_assert_int_eq(sip_aor_format(text_of(uris[_i].uri), aor, sizeof aor),
	                 uris[_i].aor != NULL);
	ck_assert_str_eq(aor, uris[_i].aor == NULL ? "" : uris[_i].aor);
	sip_aor_format(text_of(uris[_i].uri), small, sizeof small);
	ck_assert_uint_lt(strlen(small), sizeof small);
	ck_assert_int_eq(strncmp(small, aor, strlen(small)), 0);
	ck_assert_int_eq(sip_aor_equal(text_of(uris[_i].uri), text_of(uris[_i].uri)),
	                 uris[_i].aor != NULL);
}
END_TEST

START_TEST(same_address_of_record)
{
	ck_assert(sip_aor_equal(text_of("sip:1001@cm"), text_of("sips:1001@CM:5061;x=y")));
	ck_assert(!sip_aor_equal(text_of("sip:1001@cm"), text_of("sip:1002@cm")));
	ck_assert(!sip_aor_equal(text_of("sip:Alice@cm"), text_of("sip:alice@cm")));
	ck_assert(!sip_aor_equal(text_of("sip:1001@cm"), text_of("sip:1001@cm2")));
	ck_assert(!sip_aor_equal(text_of("sip:cm"), text_of("sip:@cm")));
	ck_assert(!sip_aor_equal(text_of("tel:1"), text_of("sip:1")));
}
END_TEST

static const struct {
	const char *text, *address; /* NULL: it holds none */
} host_addresses[] = {
        {"10.1.1.57:5060", "10.1.1.57"},
        {"10.1.1.57", "10.1.1.57"},
        {"[2001:DB8::1]:5060", "2001:db8::1"},
        {"[2001:db8::12", NULL},
        {"cm.example.com:5060", NULL},
        {"10.1.1", NULL},
        {"", NULL},
        {"[]", NULL},
        {"1000000000000000000000000000000000000000000000000000000000", NULL},
};

START_TEST(addresses_of_hosts)
{
	char uri[128], text[IP_TEXT_SIZE];
	struct ip_address host = {0, {0}}, in_uri = {0, {0}};
	bool holds = host_addresses[_i].address != NULL;

	snprintf(uri, sizeof uri, "sip:1001@%s", host_addresses[_i].text);
	ck_assert_int_eq(sip_host_address(text_of(host_addresses[_i].text), &host), holds);
	ck_assert_int_eq(sip_uri_address(text_of(uri), &in_uri), holds);
	ck_assert_str_eq(ip_format(host, text), holds ? host_addresses[_i].address : "");
	ck_assert(ip_equal(host, in_uri));
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("sip_header");
	TCase *structure = tcase_create("structure"), *values = tcase_create("values"),
	      *uri = tcase_create("uri");

	tcase_add_loop_test(structure, list_elements, 0, COUNT(lists));
	tcase_add_loop_test(structure, parameter_values, 0, COUNT(parameters));
	suite_add_tcase(suite, structure);

	tcase_add_loop_test(values, address_values, 0, COUNT(addresses));
	tcase_add_test(values, contact_of_a_cisco_phone);
	tcase_add_loop_test(values, contact_values, 0, COUNT(contacts));
	tcase_add_loop_test(values, via_values, 0, COUNT(vias));
	tcase_add_loop_test(values, challenge_values, 0, COUNT(challenges));
	tcase_add_loop_test(values, credentials_values, 0, COUNT(credentials));
	tcase_add_loop_test(values, warning_values, 0, COUNT(warnings));
	tcase_add_loop_test(values, reason_values, 0, COUNT(reasons));
	suite_add_tcase(suite, values);

	tcase_add_loop_test(uri, address_of_record, 0, COUNT(uris));
	tcase_add_test(uri, same_address_of_record);
	tcase_add_loop_test(uri, addresses_of_hosts, 0, COUNT(host_addresses));
	suite_add_tcase(suite, uri);
	return suite;
}
