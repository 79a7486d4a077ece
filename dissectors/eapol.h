/* EAP over LAN (IEEE 802.1X clause 11) and the head of the EAP packet in it (RFC 3748 section 4).
 * Methods are not looked into: identities and credentials stay where they are. */
#ifndef DISSECTORS_EAPOL_H
#define DISSECTORS_EAPOL_H

#include "analyzer/base/slice.h"
#include "dissectors/cursor.h"

enum eapol_type {
	EAPOL_EAP = 0,
	EAPOL_START = 1,
	EAPOL_LOGOFF = 2,
	EAPOL_KEY = 3,
	EAPOL_ALERT = 4,
	EAPOL_MKA = 5,
};

enum eap_code {
	EAP_NONE, /* no EAP packet, or its code was not captured */
	EAP_REQUEST,
	EAP_RESPONSE,
	EAP_SUCCESS,
	EAP_FAILURE,
};

#define EAP_TYPE_IDENTITY 1
#define EAP_TYPE_NAK 3

struct eapol_message {
	uint8_t version, type;
	uint16_t length; /* octets of the body */
	uint8_t eap_code, eap_id;
	uint16_t eap_length; /* of the EAP packet with its header */
	int eap_type;        /* of a request or response; -1: absent */
	struct slice eap_data;
};

/* Reads an EAPOL frame's payload, padding included. A body beyond the frame, or an EAP packet
 * beyond the body, is MALFORMED; what came before stays usable. */
enum cursor_status eapol_dissect(struct cursor *cursor, struct eapol_message *ret_message);

#endif
