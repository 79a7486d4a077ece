#include "samples/tcp.h"

struct tcp
tcp_between(struct site *site, struct host *client, struct host *server, uint16_t port)
{
	uint16_t own_port = host_next_port(client);

	return (struct tcp){
	        .site = site,
	        .end[TCP_CLIENT] = {client, own_port, 0x1a2b0000u + own_port},
	        .end[TCP_SERVER] = {server, port, 0x7c400000u + own_port},
	};
}

static enum tcp_side
other_side(enum tcp_side side)
{
	return side == TCP_CLIENT ? TCP_SERVER : TCP_CLIENT;
}

static void
send_segment(const struct tcp *tcp, enum tcp_side from, uint32_t sequence, unsigned flags,
             struct slice payload)
{
	const struct tcp_end *own = &tcp->end[from], *other = &tcp->end[other_side(from)];
	struct path path = site_path(tcp->site, own->host, other->host);

	forge_tcp(tcp->site->forge, &path,
	          &(struct tcp_segment){
	                  .from_port = own->port,
	                  .to_port = other->port,
	                  .sequence = sequence,
	                  .acknowledged = flags & TCP_ACK ? other->next : 0,
	                  .flags = flags,
	                  .payload = payload,
	          });
}

static void
send_flags(const struct tcp *tcp, enum tcp_side from, unsigned flags)
{
	send_segment(tcp, from, tcp->end[from].next, flags, (struct slice){NULL, 0});
}

/* ---------------------------------------------------------------------- opening --- */

void
tcp_knocks(struct tcp *tcp, unsigned times)
{
	/* RFC 6298: one second at first, then twice the time before */
	for (unsigned i = 0; i < times; i++) {
		if (i != 0)
			forge_wait_about(tcp->site->forge, FORGE_SECOND << (i - 1));
		send_flags(tcp, TCP_CLIENT, TCP_SYN);
	}
}

void
tcp_accepts(struct tcp *tcp)
{
	struct forge *forge = tcp->site->forge;

	tcp->end[TCP_CLIENT].next++; /* the SYN counts as one octet */
	forge_wait_about(forge, FORGE_MS);
	send_flags(tcp, TCP_SERVER, TCP_SYN | TCP_ACK);
	tcp->end[TCP_SERVER].next++;
	forge_wait_about(forge, FORGE_MS);
	send_flags(tcp, TCP_CLIENT, TCP_ACK);
}

void
tcp_refuses(struct tcp *tcp)
{
	tcp->end[TCP_CLIENT].next++;
	forge_wait_about(tcp->site->forge, FORGE_MS);
	/* RFC 9293 section 3.10.7.1: the RST to a SYN has sequence number zero */
	send_segment(tcp, TCP_SERVER, 0, TCP_RST | TCP_ACK, (struct slice){NULL, 0});
}

void
tcp_opens(struct tcp *tcp)
{
	tcp_knocks(tcp, 1);
	tcp_accepts(tcp);
}

/* ----------------------------------------------------------------------- talking --- */

static void
send_part(const struct tcp *tcp, enum tcp_side from, struct slice data, size_t size, size_t part)
{
	size_t offset = part * size, left = data.length - offset;
	bool last = left <= size;

	send_segment(tcp, from, tcp->end[from].next + (uint32_t)offset,
	             last ? TCP_PUSH | TCP_ACK : TCP_ACK,
	             (struct slice){data.data + offset, last ? left : size});
	forge_wait_about(tcp->site->forge, FORGE_MS / 4);
}

void
tcp_says_so(struct tcp *tcp, enum tcp_side from, struct slice data, const struct tcp_plan *plan)
{
	size_t size = plan->segment != 0 ? plan->segment : TCP_MSS;
	size_t parts = (data.length + size - 1) / size;

	forge_wait_about(tcp->site->forge, FORGE_MS / 4);
	for (size_t i = 0; i < parts; i++) {
		if (i + 1 == plan->late) {
			send_part(tcp, from, data, size, i + 1);
			send_part(tcp, from, data, size, i);
			i++;
		} else {
			send_part(tcp, from, data, size, i);
		}
	}
	if (plan->resent != 0) {
		forge_wait_about(tcp->site->forge, FORGE_SECOND);
		send_part(tcp, from, data, size, plan->resent - 1);
	}
	tcp->end[from].next += (uint32_t)data.length;
	if (!plan->unacked)
		send_flags(tcp, other_side(from), TCP_ACK);
	forge_wait_about(tcp->site->forge, 2 * FORGE_MS);
}

void
tcp_says(struct tcp *tcp, enum tcp_side from, struct slice data)
{
	tcp_says_so(tcp, from, data, &(struct tcp_plan){0});
}

/* ----------------------------------------------------------------------- closing --- */

void
tcp_closes(struct tcp *tcp, enum tcp_side first)
{
	enum tcp_side second = other_side(first);
	struct forge *forge = tcp->site->forge;

	send_flags(tcp, first, TCP_FIN | TCP_ACK);
	tcp->end[first].next++; /* so does the FIN */
	forge_wait_about(forge, FORGE_MS);
	send_flags(tcp, second, TCP_FIN | TCP_ACK);
	tcp->end[second].next++;
	forge_wait_about(forge, FORGE_MS);
	send_flags(tcp, first, TCP_ACK);
}

void
tcp_resets(struct tcp *tcp, enum tcp_side from)
{
	send_flags(tcp, from, TCP_RST | TCP_ACK);
}
