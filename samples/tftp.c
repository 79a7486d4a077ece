#include "samples/tftp.h"

#include "samples/octets.h"

#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TFTP_SERVER_PORT 69
#define BLKSIZE_DEFAULT 512
#define REQUESTS_DEFAULT 4
#define REQUEST_REPEAT_SECONDS 4.0
#define SERVER_TIMEOUT_SECONDS 3.0 /* tftpd32's */
#define SERVER_REPEATS_IN_VAIN 2

enum { RRQ = 1, DATA = 3, ACK, ERROR, OACK };

struct transfer {
	struct site *site;
	struct host *client, *server;
	uint16_t client_port, server_port;
	const struct tftp_plan *plan;
};

static void
client_sends(struct transfer *transfer, uint16_t to_port, const struct octets *message)
{
	struct path path = site_path(transfer->site, transfer->client, transfer->server);

	forge_udp(transfer->site->forge, &path, transfer->client_port, to_port,
	          octets_slice(message));
}

static void
server_sends(struct transfer *transfer, const struct octets *message)
{
	struct path path = site_path(transfer->site, transfer->server, transfer->client);

	forge_udp(transfer->site->forge, &path, transfer->server_port, transfer->client_port,
	          octets_slice(message));
}

static void
put_number_option(struct octets *message, const char *name, size_t value)
{
	char digits[24];

	snprintf(digits, sizeof digits, "%zu", value);
	octets_text_nul(message, name);
	octets_text_nul(message, digits);
}

static bool
negotiates(const struct tftp_plan *plan)
{
	return plan->blksize != 0 || plan->asks_size;
}

static void
put_options(struct octets *message, const struct tftp_plan *plan, size_t size)
{
	if (plan->asks_size)
		put_number_option(message, "tsize", size);
	if (plan->blksize != 0)
		put_number_option(message, "blksize", plan->blksize);
}

static void
send_request(struct transfer *transfer, const char *name)
{
	struct octets message = {0};

	octets_u16(&message, RRQ);
	octets_text_nul(&message, name);
	octets_text_nul(&message, "octet");
	put_options(&message, transfer->plan, 0);
	client_sends(transfer, TFTP_SERVER_PORT, &message);
}

static struct octets
error_message(enum tftp_error code, const char *text)
{
	struct octets message = {0};

	octets_u16(&message, ERROR);
	octets_u16(&message, code);
	octets_text_nul(&message, text);
	return message;
}

static void
send_ack(struct transfer *transfer, unsigned block)
{
	struct octets message = {0};

	octets_u16(&message, ACK);
	octets_u16(&message, block);
	client_sends(transfer, transfer->server_port, &message);
}

/* Octets made from a name: FNV-1a seeds xorshift64. */
static void
fill_from_name(const char *name, uint8_t *content, size_t size)
{
	uint64_t state = UINT64_C(0xcbf29ce484222325);

	for (; *name != '\0'; name++)
		state = (state ^ (uint8_t)*name) * UINT64_C(0x100000001b3);
	for (size_t i = 0; i < size; i++) {
		state ^= state << 13;
		state ^= state >> 7;
		state ^= state << 17;
		content[i] = (uint8_t)(state >> 32);
	}
}

uint8_t *
served_file_content(const struct served_file *file, size_t *ret_size)
{
	static const char remark[] = "# see the administration guide before you change this\n";
	size_t text = file->text != NULL ? strlen(file->text) : 0;
	size_t size = text > file->size ? text : file->size;
	uint8_t *content = malloc(size + 1);

	if (content == NULL)
		err(1, NULL);
	if (file->text == NULL)
		fill_from_name(file->name, content, size);
	else
		memcpy(content, file->text, text);
	for (size_t i = text; file->text != NULL && i < size; i++)
		content[i] =
		        i + 1 == size ? '\n' : (uint8_t)remark[(i - text) % (sizeof remark - 1)];
	*ret_size = size;
	return content;
}

/* The client has enough: says so, or leaves the server to repeat itself. */
static void
refuse(struct transfer *transfer, const struct octets *data)
{
	const struct tftp_plan *plan = transfer->plan;
	struct octets message;

	if (plan->error_text == NULL) {
		for (int i = 0; i < SERVER_REPEATS_IN_VAIN; i++) {
			forge_wait(transfer->site->forge, SERVER_TIMEOUT_SECONDS);
			server_sends(transfer, data);
		}
		return;
	}
	forge_wait(transfer->site->forge, plan->refused_after);
	message = error_message(plan->error, plan->error_text);
	client_sends(transfer, transfer->server_port, &message);
}

/* Blocks 1 to the first short one, each acknowledged before the next. */
static bool
send_file(struct transfer *transfer, const uint8_t *content, size_t size)
{
	const struct tftp_plan *plan = transfer->plan;
	size_t blksize = plan->blksize != 0 ? plan->blksize : BLKSIZE_DEFAULT;
	size_t blocks = size / blksize + 1;

	for (unsigned block = 1; block <= blocks; block++) {
		size_t at = (block - 1) * blksize;
		struct octets data = {0};

		octets_u16(&data, DATA);
		octets_u16(&data, block);
		octets_put(&data, content + at, block == blocks ? size - at : blksize);
		server_sends(transfer, &data);
		if (block == plan->lost_block) {
			forge_wait(transfer->site->forge, SERVER_TIMEOUT_SECONDS);
			server_sends(transfer, &data);
		}
		forge_wait_about(transfer->site->forge, FORGE_MS);
		if (block == plan->refused_block) {
			refuse(transfer, &data);
			return false;
		}
		send_ack(transfer, block);
		forge_wait_about(transfer->site->forge, FORGE_MS / 2);
	}
	return true;
}

/* OACK and its answer. True: the client goes on. */
static bool
agree_options(struct transfer *transfer, size_t size)
{
	struct octets message = {0};

	octets_u16(&message, OACK);
	put_options(&message, transfer->plan, size);
	server_sends(transfer, &message);
	forge_wait_about(transfer->site->forge, FORGE_MS);
	if (transfer->plan->only_size) {
		message = error_message(TFTP_ERROR_UNDEFINED, "TFTP Aborted");
		client_sends(transfer, transfer->server_port, &message);
		return false;
	}
	send_ack(transfer, 0);
	forge_wait_about(transfer->site->forge, FORGE_MS);
	return true;
}

static void
ask_in_vain(struct transfer *transfer, const char *name)
{
	struct forge *forge = transfer->site->forge;
	unsigned requests =
	        transfer->plan->requests != 0 ? transfer->plan->requests : REQUESTS_DEFAULT;

	for (unsigned i = 0; i < requests; i++) {
		send_request(transfer, name);
		if (transfer->site->tftp.state == TFTP_CLOSED) {
			struct path path =
			        site_path(transfer->site, transfer->server, transfer->client);

			forge_wait_about(forge, FORGE_MS / 2);
			forge_port_unreachable(forge, &path);
		}
		if (i + 1 < requests)
			forge_wait_about(forge, (int64_t)(REQUEST_REPEAT_SECONDS * 1e9));
	}
}

const struct served_file *
served_file_find(const struct served_file *files, const char *name)
{
	for (const struct served_file *file = files; file != NULL && file->name != NULL; file++)
		if (strcmp(file->name, name) == 0)
			return file;
	return NULL;
}

bool
tftp_fetch(struct site *site, struct host *client, const char *name, const char *name_sent,
           const struct tftp_plan *plan)
{
	struct transfer transfer = {
	        .site = site,
	        .client = client,
	        .server = &site->tftp.host,
	        .client_port = host_next_port(client),
	        .plan = plan,
	};
	const struct served_file *file = served_file_find(site->tftp.files, name);
	bool complete = false;

	if (site->tftp.state != TFTP_SERVING) {
		ask_in_vain(&transfer, name_sent);
		return false;
	}
	send_request(&transfer, name_sent);
	forge_wait_about(site->forge, 2 * FORGE_MS);
	transfer.server_port = host_next_port(&site->tftp.host);
	if (file == NULL) {
		struct octets message = error_message(TFTP_ERROR_NOT_FOUND, "File not found");

		server_sends(&transfer, &message);
	} else {
		size_t size;
		uint8_t *content = served_file_content(file, &size);

		if (!negotiates(plan) || agree_options(&transfer, size))
			complete = send_file(&transfer, content, size);
		free(content);
	}
	forge_wait_about(site->forge, 40 * FORGE_MS);
	return complete;
}
