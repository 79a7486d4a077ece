#include "samples/tftp_talk.h"

#include "samples/octets.h"

#include <stdio.h>

#define TFTP_SERVER_PORT 69
#define BLKSIZE_DEFAULT 512

enum { RRQ = 1, WRQ, DATA, ACK, ERROR, OACK };

struct tftp_talk
talk_of(struct phone *phone, const char *name)
{
	struct host *server = &phone->site->tftp.host;
	struct tftp_talk talk;

	phone_finds_server(phone, server);
	talk = (struct tftp_talk){
	        .site = phone->site,
	        .client = &phone->host,
	        .server = server,
	        .client_port = host_next_port(&phone->host),
	        .server_port = host_next_port(server),
	        .blksize = BLKSIZE_DEFAULT,
	};
	phone_name(phone, name, sizeof talk.name, talk.name);
	return talk;
}

static void
say(struct tftp_talk *talk, enum talk_side side, uint16_t server_port, const struct octets *message)
{
	bool by_client = side == FROM_CLIENT;
	struct path path = by_client ? site_path(talk->site, talk->client, talk->server)
	                             : site_path(talk->site, talk->server, talk->client);

	forge_udp(talk->site->forge, &path, by_client ? talk->client_port : server_port,
	          by_client ? server_port : talk->client_port, octets_slice(message));
}

/* Each name and each value ends with a NUL (RFC 2347). */
static void
put_options(struct octets *message, const char *options)
{
	if (options == NULL)
		return;
	for (; *options != '\0'; options++)
		octets_u8(message, *options == '=' || *options == ' ' ? 0 : (uint8_t)*options);
	octets_u8(message, 0);
}

static void
asks(struct tftp_talk *talk, unsigned opcode, const char *mode, const char *options)
{
	struct octets message = {0};

	octets_u16(&message, opcode);
	octets_text_nul(&message, talk->name);
	octets_text_nul(&message, mode);
	put_options(&message, options);
	say(talk, FROM_CLIENT, TFTP_SERVER_PORT, &message);
	forge_wait_about(talk->site->forge, 2 * FORGE_MS);
}

void
talk_reads(struct tftp_talk *talk, const char *mode, const char *options)
{
	asks(talk, RRQ, mode, options);
}

struct tftp_talk
talk_reading(struct phone *phone, const char *name)
{
	struct tftp_talk talk = talk_of(phone, name);

	talk_reads(&talk, "octet", NULL);
	return talk;
}

void
talk_writes(struct tftp_talk *talk, const char *mode, const char *options)
{
	asks(talk, WRQ, mode, options);
}

void
talk_oack(struct tftp_talk *talk, const char *options)
{
	struct octets message = {0};

	octets_u16(&message, OACK);
	put_options(&message, options);
	say(talk, FROM_SERVER, talk->server_port, &message);
	forge_wait_about(talk->site->forge, FORGE_MS);
}

void
talk_data(struct tftp_talk *talk, enum talk_side side, unsigned block, size_t octets)
{
	struct octets message = {0};
	uint32_t state = block * UINT32_C(2654435761);

	for (const char *c = talk->name; *c != '\0'; c++)
		state = (state ^ (uint8_t)*c) * UINT32_C(16777619);
	octets_u16(&message, DATA);
	octets_u16(&message, block & 0xffff);
	for (size_t i = 0; i < octets; i++) {
		state = state * UINT32_C(1664525) + UINT32_C(1013904223);
		octets_u8(&message, state >> 24);
	}
	say(talk, side, talk->server_port, &message);
	forge_wait_about(talk->site->forge, FORGE_MS);
}

void
talk_ack(struct tftp_talk *talk, enum talk_side side, unsigned block)
{
	struct octets message = {0};

	octets_u16(&message, ACK);
	octets_u16(&message, block & 0xffff);
	say(talk, side, talk->server_port, &message);
	forge_wait_about(talk->site->forge, FORGE_MS / 2);
}

void
talk_error(struct tftp_talk *talk, enum talk_side side, unsigned code, const char *text)
{
	struct octets message = {0};

	octets_u16(&message, ERROR);
	octets_u16(&message, code);
	octets_text_nul(&message, text);
	say(talk, side, talk->server_port, &message);
	forge_wait_about(talk->site->forge, FORGE_MS);
}

void
talk_blocks(struct tftp_talk *talk, unsigned from, unsigned to)
{
	for (unsigned block = from; block <= to; block++) {
		talk_data(talk, FROM_SERVER, block, talk->blksize);
		talk_ack(talk, FROM_CLIENT, block);
	}
}

void
talk_ends(struct tftp_talk *talk, unsigned block, size_t octets)
{
	talk_data(talk, FROM_SERVER, block, octets);
	talk_ack(talk, FROM_CLIENT, block);
	forge_wait_about(talk->site->forge, 40 * FORGE_MS);
}
