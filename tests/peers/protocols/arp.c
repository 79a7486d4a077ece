#include "tests/peers/dump.h"

static bool
arp_frame(const struct frame *frame)
{
	struct message message;

	if (frame->protocol != FRAME_ARP)
		return false;
	message = say_message("arp", frame, frame->status);
	say_number(&message, "operation", frame->arp_operation);
	say_mac(&message, "sender", frame->arp_sender);
	say_ip(&message, "sender-address", frame->ip_source);
	say_mac(&message, "target", frame->arp_target);
	say_ip(&message, "target-address", frame->ip_target);
	if (frame->arp_operation == 1 && ip_is_unspecified(frame->ip_source))
		say_number(&message, "probe", 1);
	if (ip_equal(frame->ip_source, frame->ip_target))
		say_number(&message, "gratuitous", 1);
	return true;
}

const struct protocol protocol_arp = {.name = "arp", .frame = arp_frame};
