#include "dissectors/mgcp.h"

#include "tests/peers/dump.h"

static bool
is_mgcp_port(uint16_t port)
{
	return port == MGCP_GATEWAY_PORT || port == MGCP_AGENT_PORT;
}

static bool
mgcp_frame(const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct mgcp_message mgcp;
	struct message message;
	enum cursor_status status;

	if (frame->protocol != FRAME_UDP ||
	    (!is_mgcp_port(frame->source_port) && !is_mgcp_port(frame->target_port)))
		return false;
	status = mgcp_dissect(&cursor, &mgcp);
	if (status == CURSOR_MALFORMED)
		return false;
	message = say_message("mgcp", frame, status);
	say_text(&message, "verb", mgcp.verb);
	say_number(&message, "response", mgcp.response);
	say_number(&message, "transaction", mgcp.transaction);
	say_text(&message, "endpoint", mgcp.endpoint);
	say_text(&message, "description", mgcp.description);
	return true;
}

const struct protocol protocol_mgcp = {.name = "mgcp", .frame = mgcp_frame};
