#include "dissectors/stp.h"

#include "tests/peers/dump.h"

static bool
stp_frame(const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct stp_message stp;
	struct message message;

	if (frame->protocol != FRAME_STP)
		return false;
	message = say_message("stp", frame, stp_dissect(&cursor, &stp));
	say_number(&message, "protocol", stp.protocol);
	say_number(&message, "version", stp.version);
	say_number(&message, "type", stp.type);
	if (!stp.has_body)
		return true;
	say_number(&message, "flags", stp.flags);
	if (stp.type == STP_RAPID)
		say_number(&message, "role", stp_role(stp.flags));
	say_number(&message, "root", stp.root.priority);
	say_mac(&message, "root-mac", stp.root.mac);
	say_number(&message, "cost", stp.root_path_cost);
	say_number(&message, "bridge", stp.bridge.priority);
	say_mac(&message, "bridge-mac", stp.bridge.mac);
	say_number(&message, "port", stp.port);
	say_number(&message, "age", stp.message_age);
	say_number(&message, "maximum-age", stp.maximum_age);
	say_number(&message, "hello", stp.hello_time);
	say_number(&message, "delay", stp.forward_delay);
	say_number(&message, "version-1-length", stp.version_1_length);
	say_number(&message, "mstp-length", stp.mstp_length);
	say_number(&message, "vlan", stp.vlan);
	return true;
}

const struct protocol protocol_stp = {.name = "stp", .frame = stp_frame};
