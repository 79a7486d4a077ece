#include "samples/http.h"

#include <err.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct http
http_opens(struct phone *phone, const struct served_file *files, uint16_t port)
{
	struct host *server = &phone->site->tftp.host;
	struct http http = {
	        .phone = phone,
	        .tcp = tcp_between(phone->site, &phone->host, server, port),
	        .files = files,
	        .agent = "Cisco-CP8841/12.1.1",
	        .folder = "/",
	};

	phone_finds_server(phone, server);
	tcp_opens(&http.tcp);
	return http;
}

void
http_asks(struct http *http, const char *name)
{
	char sent[128], address[IP_TEXT_SIZE], text[512];
	int length;

	ip_format(ip_from_v4(http->phone->site->tftp.host.ip), address);
	length = snprintf(text, sizeof text,
	                  "GET %s%s HTTP/1.1\r\n"
	                  "Host: %s:%u\r\n"
	                  "User-Agent: %s\r\n"
	                  "Accept: */*\r\n"
	                  "Connection: keep-alive\r\n\r\n",
	                  http->folder, phone_name(http->phone, name, sizeof sent, sent), address,
	                  http->tcp.end[TCP_SERVER].port, http->agent);
	tcp_says(&http->tcp, TCP_CLIENT, (struct slice){(const uint8_t *)text, (size_t)length});
}

#define CHUNK 4096

static void
append(uint8_t *octets, size_t *length, const void *data, size_t count)
{
	memcpy(octets + *length, data, count);
	*length += count;
}

/* RFC 9112 section 7.1. */
static void
append_chunk(uint8_t *octets, size_t *length, struct slice content)
{
	char line[24];

	append(octets, length, line,
	       (size_t)snprintf(line, sizeof line, "%zx\r\n", content.length));
	append(octets, length, content.data, content.length);
	append(octets, length, "\r\n", 2);
}

/* Head and content in one breath. */
static void
answer(struct http *http, const char *head, struct slice content, const struct http_plan *plan)
{
	size_t length = 0, whole = strlen(head);
	uint8_t *octets = malloc(whole + content.length + (content.length / CHUNK + 2) * 24);

	if (octets == NULL)
		err(1, NULL);
	append(octets, &length, head, whole);
	for (size_t at = 0; plan->chunked && at < content.length; at += CHUNK)
		append_chunk(octets, &length,
		             (struct slice){content.data + at, content.length - at > CHUNK
		                                                       ? CHUNK
		                                                       : content.length - at});
	if (plan->chunked)
		append_chunk(octets, &length, (struct slice){content.data, 0});
	else
		append(octets, &length, content.data, content.length);
	if (plan->octets != 0)
		length = whole + plan->octets;
	forge_wait_about(http->phone->site->forge, 3 * FORGE_MS);
	tcp_says_so(&http->tcp, TCP_SERVER, (struct slice){octets, length}, &plan->segments);
	free(octets);
}

void
http_refuses(struct http *http, const char *status)
{
	char page[256], head[512];
	int length = snprintf(page, sizeof page,
	                      "<html><head><title>%s</title></head><body>%s</body></html>\n",
	                      status, status);

	snprintf(head, sizeof head,
	         "HTTP/1.1 %s\r\n"
	         "Server: Apache\r\n"
	         "Content-Type: text/html\r\n"
	         "Content-Length: %d\r\n\r\n",
	         status, length);
	answer(http, head, (struct slice){(const uint8_t *)page, (size_t)length},
	       &(struct http_plan){0});
}

void
http_serves(struct http *http, const char *name, const struct http_plan *plan)
{
	const struct served_file *file = served_file_find(http->files, name);
	char head[512], length[64];
	uint8_t *content;
	size_t size;

	if (file == NULL) {
		http_refuses(http, "404 Not Found");
		return;
	}
	content = served_file_content(file, &size);
	snprintf(length, sizeof length, "Content-Length: %zu", size);
	snprintf(head, sizeof head,
	         "HTTP/1.1 200 OK\r\n"
	         "Server: Apache\r\n"
	         "Content-Type: application/octet-stream\r\n"
	         "%s\r\n\r\n",
	         plan->chunked ? "Transfer-Encoding: chunked" : length);
	answer(http, head, (struct slice){content, size}, plan);
	free(content);
}

bool
http_fetches(struct http *http, const char *name)
{
	http_asks(http, name);
	http_serves(http, name, &(struct http_plan){0});
	forge_wait_about(http->phone->site->forge, 40 * FORGE_MS);
	return served_file_find(http->files, name) != NULL;
}

void
http_closes(struct http *http, enum tcp_side first)
{
	tcp_closes(&http->tcp, first);
	forge_wait_about(http->phone->site->forge, 40 * FORGE_MS);
}
