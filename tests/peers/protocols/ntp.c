#include "dissectors/ntp.h"

#include "tests/peers/dump.h"

static bool
ntp_frame(const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct ntp_message ntp;
	struct message message;

	if (frame->protocol != FRAME_UDP ||
	    (frame->source_port != NTP_PORT && frame->target_port != NTP_PORT))
		return false;
	message = say_message("ntp", frame, ntp_dissect(&cursor, &ntp));
	say_number(&message, "leap", ntp.leap);
	say_number(&message, "version", ntp.version);
	say_number(&message, "mode", ntp.mode);
	if (slice_present(ntp.reference))
		say_number(&message, "stratum", ntp.stratum);
	say_octets(&message, "reference", ntp.reference);
	return true;
}

const struct protocol protocol_ntp = {.name = "ntp", .frame = ntp_frame};
