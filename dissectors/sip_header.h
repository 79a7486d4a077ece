/* The values of SIP header fields (RFC 3261 section 20 and 25), read in place: slices of the
 * message, no copy. A folded value keeps its line ends inside; they count as blanks. What is not
 * there is a NULL slice or -1. */
#ifndef DISSECTORS_SIP_HEADER_H
#define DISSECTORS_SIP_HEADER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analyzer/base/address.h"
#include "analyzer/base/slice.h"
#include "dissectors/phone_alarm.h"

/* ------------------------------------------------------------ structure --- */
/* Takes the next element off a comma-separated list: commas in quotes and angle brackets don't
 * count, empty elements are passed over. False: the list is over. */
bool sip_list_next(struct slice *rest, struct slice *ret_element);
/* The value of parameter `name` in `;name=value;name`, without its quotes; empty but present where
 * it has no value. */
struct slice sip_parameter(struct slice parameters, const char *name);

/* --------------------------------------------------------------- values --- */
struct sip_address {             /* From, To, and the core of Contact: name-addr or addr-spec */
	struct slice uri;        /* "*" in a Contact that means all */
	struct slice parameters; /* of the header, not of the URI: from the first ';' */
};

void sip_address_parse(struct slice value, struct sip_address *ret_address);

struct sip_contact {
	struct slice uri;
	bool is_all; /* "*": unregister whatever there is */
	int64_t expires;
	struct slice instance; /* +sip.instance without quotes and brackets: "urn:uuid:..." */
	bool has_mac;          /* from the instance, where its UUID is made of one */
	struct mac_address mac;
	int64_t model;             /* +u.sip!model.ccm.cisco.com: an SCCP device type */
	struct slice device_name;  /* +u.sip!devicename.ccm.cisco.com: "SEP..." */
	struct slice new_register; /* x-cisco-newreg */
};

void sip_contact_parse(struct slice element, struct sip_contact *ret_contact);

struct sip_via {
	struct slice transport; /* "UDP" */
	struct slice sent_by;   /* host and port as the sender believes them */
	struct slice branch, received;
};

void sip_via_parse(struct slice element, struct sip_via *ret_via);

struct sip_challenge { /* WWW-Authenticate, Proxy-Authenticate */
	struct slice scheme, realm, nonce, algorithm;
	int stale; /* 1, 0, -1 not said */
};

void sip_challenge_parse(struct slice value, struct sip_challenge *ret_challenge);

/* Authorization, Proxy-Authorization. The user's name, response and cnonce are never handed out. */
struct sip_credentials {
	struct slice scheme, realm, nonce;
	bool has_username; /* and it is not empty */
	bool has_response; /* likewise: the phone had a password to answer with */
};

void sip_credentials_parse(struct slice value, struct sip_credentials *ret_credentials);

struct sip_warning {
	int code; /* -1: not a number of three digits */
	struct slice agent, text;
};

void sip_warning_parse(struct slice element, struct sip_warning *ret_warning);

struct sip_reason {            /* RFC 3326 */
	struct slice protocol; /* "SIP" "Q.850" */
	int64_t cause;
	struct slice text;
	struct phone_alarm alarm; /* of a text that begins with cisco-alarm: */
};

void sip_reason_parse(struct slice element, struct sip_reason *ret_reason);

/* ----------------------------------------------------------------- URIs --- */
/* "user@host" of a sip, sips or tel URI: host in lower case, no scheme, password, port, parameters
 * or headers. Cut at `size` - 1. False and "": the URI is none of these or has no host. */
bool sip_aor_format(struct slice uri, char *ret_text, size_t size);
/* The address of "192.0.2.1:5060" or "[2001:db8::1]:5060" as in a Via (sent-by), and that of a SIP
 * URI's host. False, and the address stays as it is: there is a name, or nothing. */
bool sip_host_address(struct slice host_port, struct ip_address *ret_address);
bool sip_uri_address(struct slice uri, struct ip_address *ret_address);
/* Do both URIs name the same address-of-record? The user's case counts, the host's doesn't. */
bool sip_aor_equal(struct slice a, struct slice b);

#endif
