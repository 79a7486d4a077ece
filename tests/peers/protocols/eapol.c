#include "dissectors/eapol.h"

#include "tests/peers/dump.h"

static bool
eapol_frame(const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct eapol_message eapol;
	struct message message;

	if (frame->protocol != FRAME_EAPOL)
		return false;
	message = say_message("eapol", frame, eapol_dissect(&cursor, &eapol));
	say_number(&message, "version", eapol.version);
	say_number(&message, "type", eapol.type);
	say_number(&message, "length", eapol.length);
	if (eapol.eap_code == EAP_NONE)
		return true;
	say_number(&message, "code", eapol.eap_code);
	say_number(&message, "id", eapol.eap_id);
	say_number(&message, "eap-length", eapol.eap_length);
	say_number(&message, "eap-type", eapol.eap_type);
	return true;
}

const struct protocol protocol_eapol = {.name = "eapol", .frame = eapol_frame};
