#include "dissectors/syslog.h"

#include "tests/peers/dump.h"

static bool
syslog_frame(const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct syslog_message syslog;
	struct message message;

	if (frame->protocol != FRAME_UDP ||
	    (frame->source_port != SYSLOG_PORT && frame->target_port != SYSLOG_PORT))
		return false;
	message = say_message("syslog", frame, syslog_dissect(&cursor, &syslog));
	if (syslog.priority >= 0) {
		say_number(&message, "facility", syslog.priority / 8);
		say_number(&message, "severity", syslog.priority % 8);
	}
	if (syslog.version != 0)
		say_number(&message, "version", syslog.version);
	else
		say_text(&message, "text", syslog.text);
	return true;
}

const struct protocol protocol_syslog = {.name = "syslog", .frame = syslog_frame};
