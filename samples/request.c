#include "samples/request.h"

#include <stdio.h>

enum { RRQ = 1, DATA = 3, ACK, ERROR, OACK };

struct request
request_for(struct phone *phone, uint16_t port, const char *name)
{
	return (struct request){
	        .phone = phone, .server = &phone->site->tftp.host, .port = port, .name = name};
}

static void
say(struct request *request, bool from_phone, struct host *other, uint16_t other_port,
    const struct octets *message)
{
	struct site *site = request->phone->site;
	struct path path = from_phone ? site_path(site, &request->phone->host, other)
	                              : site_path(site, other, &request->phone->host);
	uint16_t from_port = from_phone ? request->port : other_port;
	uint16_t to_port = from_phone ? other_port : request->port;

	if (!from_phone && request->mtu != 0 && message->length + 28 > request->mtu)
		forge_udp_in_fragments(site->forge, &path, from_port, to_port,
		                       octets_slice(message), request->mtu, request->lost);
	else
		forge_udp(site->forge, &path, from_port, to_port, octets_slice(message));
	forge_wait_about(site->forge, FORGE_MS);
}

static void
put_blksize(struct octets *message, unsigned blksize)
{
	char digits[16];

	snprintf(digits, sizeof digits, "%u", blksize);
	octets_text_nul(message, "blksize");
	octets_text_nul(message, digits);
}

void
request_is_made(struct request *request)
{
	struct octets message = {0};
	char sent[64];

	octets_u16(&message, RRQ);
	octets_text_nul(&message, phone_name(request->phone, request->name, sizeof sent, sent));
	octets_text_nul(&message, "octet");
	if (request->blksize != 0)
		put_blksize(&message, request->blksize);
	say(request, true, request->server, TFTP_PORT, &message);
}

void
request_is_agreed(struct request *request, struct host *from, uint16_t port)
{
	struct octets message = {0};

	octets_u16(&message, OACK);
	put_blksize(&message, request->blksize);
	say(request, false, from, port, &message);
}

void
request_gets_block(struct request *request, struct host *from, uint16_t port, unsigned number,
                   size_t length)
{
	struct octets message = {0};

	octets_u16(&message, DATA);
	octets_u16(&message, number);
	for (size_t i = 0; i < length; i++)
		octets_u8(&message, 0x20 + (unsigned)(i + number) % 0x5f);
	say(request, false, from, port, &message);
}

void
request_gets_text(struct request *request, struct host *from, uint16_t port, const char *text)
{
	struct octets message = {0};

	octets_u16(&message, DATA);
	octets_u16(&message, 1);
	octets_text(&message, text);
	say(request, false, from, port, &message);
}

void
request_acknowledges(struct request *request, struct host *to, uint16_t port, unsigned number)
{
	struct octets message = {0};

	octets_u16(&message, ACK);
	octets_u16(&message, number);
	say(request, true, to, port, &message);
}

void
request_refuses(struct request *request, struct host *to, uint16_t port)
{
	struct octets message = {0};

	octets_u16(&message, ERROR);
	octets_u16(&message, 5);
	octets_text_nul(&message, "Unknown transfer ID");
	say(request, true, to, port, &message);
}

void
request_is_closed(struct request *request, struct host *to)
{
	struct site *site = request->phone->site;
	struct path path = site_path(site, &request->phone->host, to);

	forge_port_unreachable(site->forge, &path);
	forge_wait_about(site->forge, FORGE_MS);
}
