#include "dissectors/tftp.h"

#include <string.h>

#include "analyzer/base/hash_map.h"
#include "tests/peers/dump.h"

/* Who asked, from which port, and in which frame: what is said from or to there belongs to it. */
struct client {
	struct ip_address ip;
	uint16_t port;
};

static struct hash_map *requests; /* struct client -> the frame's number */

static void
tftp_begin(void)
{
	hash_map_destroy(requests);
	requests = hash_map_create(sizeof(struct client));
}

static struct client
client_of(struct ip_address ip, uint16_t port)
{
	struct client client;

	memset(&client, 0, sizeof client);
	client.ip = ip;
	client.port = port;
	return client;
}

/* 0: none. */
static uint64_t
request_of(const struct frame *frame)
{
	struct client from = client_of(frame->ip_source, frame->source_port);
	struct client to = client_of(frame->ip_target, frame->target_port);
	const void *number = hash_map_find(requests, &from);

	if (number == NULL)
		number = hash_map_find(requests, &to);
	return (uint64_t)(uintptr_t)number;
}

static void
say_tftp(const struct message *message, const struct tftp_message *tftp)
{
	bool has_block = tftp->opcode == TFTP_DATA || tftp->opcode == TFTP_ACK;

	say_number(message, "opcode", tftp->opcode);
	say_text(message, "file", tftp->filename);
	say_text(message, "mode", tftp->mode);
	for (size_t i = 0; i < tftp->option_count; i++) {
		say_text(message, "option", tftp->options[i].name);
		say_text(message, "option value", tftp->options[i].value);
	}
	if (has_block)
		say_number(message, "block", tftp->block);
	if (tftp->opcode == TFTP_DATA)
		say_octets(message, "data", tftp->data);
	if (tftp->opcode == TFTP_ERROR)
		say_number(message, "error", tftp->error_code);
	say_text(message, "error-text", tftp->error_text);
}

static bool
tftp_frame(const struct frame *frame)
{
	struct client client = client_of(frame->ip_source, frame->source_port);
	struct cursor cursor = frame->payload;
	struct tftp_message tftp;
	struct message message;
	enum cursor_status status;
	uint64_t request;
	bool is_request;

	if (frame->protocol != FRAME_UDP)
		return false;
	request = request_of(frame);
	if (request == 0 && frame->target_port != TFTP_PORT)
		return false;
	status = tftp_dissect(&cursor, &tftp);
	is_request = frame->target_port == TFTP_PORT && status != CURSOR_MALFORMED &&
	             (tftp.opcode == TFTP_RRQ || tftp.opcode == TFTP_WRQ);
	message = say_message("tftp", frame, status);
	if (is_request)
		hash_map_put(requests, &client, (void *)(uintptr_t)frame->packet->number);
	else if (request != 0)
		say_number(&message, "request", (int64_t)request);
	say_tftp(&message, &tftp);
	return true;
}

const struct protocol protocol_tftp = {.name = "tftp", .begin = tftp_begin, .frame = tftp_frame};
