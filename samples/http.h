/* HTTP/1.1 (RFC 9112): a phone asks a server for files, one after the other on one connection. */
#ifndef SAMPLES_HTTP_H
#define SAMPLES_HTTP_H

#include "samples/phone.h"
#include "samples/tcp.h"

#define HTTP_FILES_PORT 6970

struct http {
	struct phone *phone;
	struct tcp tcp;
	const struct served_file *files; /* the last one has no name */
	const char *agent;               /* User-Agent */
	const char *folder;              /* before each name: "/" or "/provisioning/" */
};

/* How an answer departs from the plain way; all zero: it does not. */
struct http_plan {
	bool chunked;
	size_t octets; /* so many of the content, no more; 0: all */
	struct tcp_plan segments;
};

/* The phone connects to the site's file server. */
struct http http_opens(struct phone *phone, const struct served_file *files, uint16_t port);
/* GET; "{mac}" in the name stands for the phone's MAC in capitals. */
void http_asks(struct http *http, const char *name);
/* A status line such as "500 Internal Server Error" and a page that says so. */
void http_refuses(struct http *http, const char *status);
/* 200 and the file, 404 where there is none of this name. */
void http_serves(struct http *http, const char *name, const struct http_plan *plan);
/* Both, plainly. True: the file came. */
bool http_fetches(struct http *http, const char *name);
void http_closes(struct http *http, enum tcp_side first);

#endif
