/* Files over HTTP: phones of newer releases ask for each at TCP 6970 before they turn to TFTP (wire
 * formats section 10), other vendors' phones at a web server (RFC 9110, RFC 9112). */
#include "analyzer/model/http_transfer.h"

#include <string.h>

#include "dissectors/text.h"

/* Longer names are nobody's file. */
#define NAME_MAX_LENGTH 512
/* A server that has a file sends its first octet within a second; silence of this length is one. */
#define SILENCE_NS (5 * SECOND_NS)
/* Where a call manager or its stand-in serves files and nothing else. */
#define PROVISIONING_PORT 6970

/* People look at a phone's files with these. Snom's phones call themselves Mozilla, too. */
static bool
is_peoples_tool(struct slice user_agent)
{
	static const char *const tools[] = {"curl/", "Wget/", "python", "Mozilla/", "PowerShell"};

	for (size_t i = 0; i < sizeof tools / sizeof tools[0]; i++)
		if (text_starts(user_agent, tools[i]))
			return text_find(user_agent, "snom") == user_agent.length;
	return false;
}

static bool
is_phone(const struct station *station)
{
	return station->phone->is_phone != NOT_A_PHONE;
}

/* Everybody asks web servers for something: there the file's name must be a phone's, and carry its
 * MAC where nothing else says that a phone asks. */
static bool
is_wanted(const struct station *station, const struct connection *connection,
          const struct file_name *file, struct slice user_agent)
{
	if (!is_phone(station) && is_peoples_tool(user_agent))
		return false;
	if (connection->port == PROVISIONING_PORT)
		return true;
	if (is_phone(station))
		return file->asked_by_phones || file->kind != FILE_OTHER;
	return file->asked_by_phones && file->has_mac;
}

bool
http_asks_for_phone_file(struct slice octets)
{
	struct cursor cursor = cursor_over(octets.data, octets.length, octets.length);
	struct http_message message;
	struct file_name file;
	char name[NAME_MAX_LENGTH];

	http_dissect(&cursor, &message);
	if (!text_is(message.method, "GET") || !http_file_name(message.target, name, sizeof name))
		return false;
	file_name_classify((struct slice){(const uint8_t *)name, strlen(name)}, &file);
	return file.asked_by_phones && file.has_mac && !is_peoples_tool(message.user_agent);
}

/* The connection was taken for another device's: a router stands in front of the phone. */
static void
give_connection(struct model *model, struct connection *connection, struct station *station,
                const struct frame *frame)
{
	if (connection->phone == station->phone)
		return;
	connection->phone = station->phone;
	connection->boot = boot_current(model, station, frame);
	boot_reaches_back(connection->boot, connection->first);
}

struct http_transfer
http_transfer_begin(struct model *model, struct connection *connection,
                    const struct http_message *message, const struct frame *frame)
{
	struct http_transfer transfer = {.port = connection->port,
	                                 .is_head = text_is(message->method, "HEAD")};
	struct transfer_request request = {
	        .via = "http",
	        .role = "http",
	        .client = connection->client,
	        .server = connection->server,
	        .client_port = connection->client_port,
	};
	struct station *station = connection->phone->station;
	char name[NAME_MAX_LENGTH];

	if ((!transfer.is_head && !text_is(message->method, "GET")) ||
	    !http_file_name(message->target, name, sizeof name))
		return transfer;
	request.name = strings_intern_text(model->strings, name);
	file_name_classify((struct slice){(const uint8_t *)name, strlen(name)}, &request.file);
	if (request.name == NULL ||
	    !is_wanted(station, connection, &request.file, message->user_agent))
		return transfer;
	station = transfer_requester(model, station, &request, frame);
	if (station == NULL)
		return transfer;
	give_connection(model, connection, station, frame);
	transfer_asked(model, station, &request, frame);
	transfer.station = station;
	transfer.kind = request.file.kind;
	transfer.row = transfer_open(model, station, &request, frame);
	if (transfer.row != NULL)
		transfer.row->requests = 1;
	return transfer;
}

static void
settle(struct model *model, struct http_transfer *transfer, enum transfer_outcome outcome,
       const char *ended_by)
{
	if (transfer->row == NULL)
		return;
	transfer->row->outcome = outcome;
	transfer->row->ended_by = ended_by;
	file_octets_settle(model, &transfer->octets, transfer->row);
	file_octets_free(&transfer->octets);
	transfer->row = NULL;
}

/* What a browser would have to unpack first, or a part of a file only, is not read. */
static bool
is_plain(const struct http_message *message)
{
	return (!slice_present(message->content_encoding) ||
	        text_is(message->content_encoding, "identity")) &&
	       message->status != 206;
}

static bool
is_success(int status)
{
	return (status >= 200 && status < 300) || status == 304;
}

void
http_transfer_answer(struct model *model, struct http_transfer *transfer,
                     const struct http_message *message, const struct frame *frame)
{
	struct transfer *row = transfer->row;
	struct server *server;

	transfer->answered = true;
	if (row == NULL)
		return;
	server = server_of(model, "http", row->server, frame);
	server_answered(model, server, transfer->station, frame);
	server_says(model, server, message->server);
	frame_source_answered(model, row->request.id);
	row->answered_from = row->server;
	row->answered_port = transfer->port;
	row->reply = row->last = frame_ref_of(frame);
	row->http_status = message->status;
	if (!is_success(message->status)) {
		if (message->reason.length != 0)
			row->error_text = model_text(model, message->reason);
		settle(model, transfer, TRANSFER_ERROR_FROM_SERVER, "server");
		return;
	}
	if (message->content_length >= 0)
		row->tsize = message->content_length;
	if (transfer->is_head) {
		settle(model, transfer, TRANSFER_SIZE_PROBE, NULL);
		return;
	}
	file_octets_begin(&transfer->octets, is_plain(message) ? transfer->kind : FILE_OTHER);
	/* An empty file is one, too. */
	if (message->status == 200)
		file_octets_add(&transfer->octets, (struct slice){NULL, 0});
}

void
http_transfer_octets(struct http_transfer *transfer, struct slice octets, const struct frame *frame)
{
	if (transfer->row == NULL)
		return;
	transfer->row->octets += (int64_t)octets.length;
	transfer->row->last = frame_ref_of(frame);
	file_octets_add(&transfer->octets, octets);
}

void
http_transfer_gap(struct http_transfer *transfer, uint64_t missing, const struct frame *frame)
{
	if (transfer->row == NULL)
		return;
	transfer->row->octets += (int64_t)missing;
	transfer->row->cut |= frame->packet->captured < frame->packet->wire;
	transfer->holes = true;
	file_octets_missing(&transfer->octets);
}

void
http_transfer_end(struct model *model, struct http_transfer *transfer)
{
	settle(model, transfer, transfer->holes ? TRANSFER_NOT_SEEN_WHOLE : TRANSFER_COMPLETE,
	       NULL);
}

void
http_transfer_lost(struct model *model, struct http_transfer *transfer)
{
	settle(model, transfer, TRANSFER_NOT_SEEN_WHOLE, NULL);
}

static void
settle_stopped(struct model *model, struct http_transfer *transfer,
               const struct connection *connection, bool until_close, const struct frame *frame)
{
	const char *by = connection->closed_by;
	bool by_server = by != NULL && strcmp(by, "server") == 0;
	bool by_fin = by != NULL && strcmp(connection->closed_how, "fin") == 0;

	if (transfer->holes) {
		settle(model, transfer, TRANSFER_NOT_SEEN_WHOLE, NULL);
		return;
	}
	if (by != NULL)
		transfer->row->last = frame_ref_of(frame);
	if (by_server && by_fin && until_close)
		settle(model, transfer, TRANSFER_COMPLETE, NULL);
	else if (by_server)
		settle(model, transfer,
		       by_fin && transfer->answered ? TRANSFER_SHORT : TRANSFER_STOPPED_BY_SERVER,
		       by);
	else if (by != NULL || connection->closed_ns != ROW_UNKNOWN)
		settle(model, transfer, TRANSFER_STOPPED_BY_PHONE, by);
	else
		settle(model, transfer, TRANSFER_OPEN, NULL);
}

void
http_transfer_close(struct model *model, struct http_transfer *transfer,
                    const struct connection *connection, bool until_close,
                    const struct frame *frame)
{
	struct transfer *row = transfer->row;
	bool closed = connection->closed_ns != ROW_UNKNOWN;
	bool by_server;
	int64_t silence_ns;

	if (row == NULL)
		return;
	by_server = connection->closed_by != NULL && strcmp(connection->closed_by, "server") == 0;
	silence_ns = (closed ? connection->closed_ns : model->now_ns) - row->last.time_ns;
	row->closed_ns = connection->closed_ns;
	if (transfer->answered || by_server ||
	    (connection->closed_by != NULL && silence_ns < SILENCE_NS))
		settle_stopped(model, transfer, connection, until_close, frame);
	else
		settle(model, transfer,
		       closed || silence_ns >= SILENCE_NS ? TRANSFER_NO_ANSWER : TRANSFER_OPEN,
		       NULL);
}
