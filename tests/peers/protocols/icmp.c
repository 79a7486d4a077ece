#include "tests/peers/dump.h"

static bool
icmp_frame(const struct frame *frame)
{
	struct frame quoted;
	struct message message;

	if (frame->protocol != FRAME_ICMP)
		return false;
	message = say_message("icmp", frame, frame->status);
	say_number(&message, "type", frame->icmp_type);
	say_number(&message, "code", frame->icmp_code);
	if (!frame_decode_quoted(frame, &quoted))
		return true;
	say_ip(&message, "source", quoted.ip_source);
	say_ip(&message, "target", quoted.ip_target);
	say_number(&message, "protocol", quoted.ip_protocol);
	if (quoted.source_port != 0 || quoted.target_port != 0) {
		say_number(&message, "source-port", quoted.source_port);
		say_number(&message, "target-port", quoted.target_port);
	}
	return true;
}

const struct protocol protocol_icmp = {.name = "icmp", .frame = icmp_frame};
