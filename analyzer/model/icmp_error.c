/* ICMP errors, and whose packet each one quotes. What is quoted was not seen here, and may have
 * been altered on its way: it only tells which flow is meant. */
#include "analyzer/model/internal.h"

/* BOOTP (RFC 951): op, htype, hlen, hops, xid, secs, flags, four addresses; then chaddr. */
#define CHADDR_OFFSET 28

/* RFC 4443 sections 3.1 to 3.4 in the numbers of RFC 792 and RFC 1812: who reads the facts need not
 * know both. */
static bool
read_icmpv6(const struct frame *frame, struct icmp_error *error)
{
	static const int unreachable[] = {0, 13, 0, 1, 3, 13, 13};

	switch (frame->icmp_type) {
	case 1:
		error->type = 3;
		error->code = frame->icmp_code < sizeof unreachable / sizeof unreachable[0]
		                      ? unreachable[frame->icmp_code]
		                      : 0;
		return true;
	case 2:
		error->type = 3;
		error->code = 4;
		return true;
	case 3:
		error->type = 11;
		error->code = frame->icmp_code;
		return true;
	case 4:
		error->type = 12;
		error->code = frame->icmp_code;
		return true;
	default:
		return false;
	}
}

/* Destination unreachable, time exceeded, parameter problem (RFC 792). */
static bool
read_icmp(const struct frame *frame, struct icmp_error *error)
{
	error->type = frame->icmp_type;
	error->code = frame->icmp_code;
	return error->type == 3 || error->type == 11 || error->type == 12;
}

bool
icmp_error_refuses(const struct icmp_error *error)
{
	return (error->type == 3 && error->code != 4) || (error->type == 11 && error->code == 0);
}

/* A DHCP message names its client inside. Nothing else is taken from it: it is no message of the
 * server that it came from or went to. */
static struct station *
dhcp_client(const struct model *model, const struct frame *quoted)
{
	struct cursor c = quoted->payload;
	const uint8_t *chaddr;
	struct mac_address mac;

	if (quoted->protocol != FRAME_UDP ||
	    (quoted->target_port != DHCP_SERVER_PORT && quoted->target_port != DHCP_CLIENT_PORT))
		return NULL;
	cursor_take(&c, CHADDR_OFFSET);
	chaddr = cursor_take(&c, sizeof mac.octet);
	if (chaddr == NULL)
		return NULL;
	memcpy(mac.octet, chaddr, sizeof mac.octet);
	return station_find(model, mac);
}

/* The error goes to whom the quoted packet came from; or a phone refuses, or what was sent to one
 * does not get there. */
static struct station *
station_concerned(const struct model *model, const struct frame *frame, const struct frame *quoted)
{
	struct station *candidates[] = {
	        dhcp_client(model, quoted),
	        hash_map_find(model->addresses, &quoted->ip_source),
	        hash_map_find(model->addresses, &quoted->ip_target),
	        station_find(model, frame->target),
	        station_find(model, frame->source),
	};
	size_t count = sizeof candidates / sizeof candidates[0];

	for (size_t i = 0; i < count; i++)
		if (candidates[i] != NULL && candidates[i]->phone->is_phone != NOT_A_PHONE)
			return candidates[i];
	for (size_t i = 0; i < count; i++)
		if (candidates[i] != NULL)
			return candidates[i];
	return NULL;
}

void
icmp_error_frame(struct model *model, const struct frame *frame)
{
	bool cut = frame->payload.captured < frame->payload.wire;
	struct icmp_error *error, reading = {0};
	struct station *station;
	struct frame quoted;

	if (!(frame->protocol == FRAME_ICMPV6 ? read_icmpv6 : read_icmp)(frame, &reading) ||
	    visibility_is_copy(model, frame) || (!frame_decode_quoted(frame, &quoted) && !cut))
		return;
	station = station_concerned(model, frame, &quoted);
	if (station == NULL)
		return;
	error = model_row(model, &model->tables.icmp_error);
	if (error == NULL)
		return;
	error->type = reading.type;
	error->code = reading.code;
	error->phone = station->phone;
	error->boot = station->boot;
	error->sender = frame->ip_source;
	error->quoted_source = quoted.ip_source;
	error->quoted_target = quoted.ip_target;
	error->quoted_protocol = ip_present(quoted.ip_source) ? quoted.ip_protocol : ROW_UNKNOWN;
	/* No datagram goes to port 0: the capture cut it off. */
	error->quoted_port = quoted.target_port != 0 ? quoted.target_port : ROW_UNKNOWN;
	error->frame = frame_ref_of(frame);
	if (quoted.protocol == FRAME_UDP) {
		transfer_unreachable(model, frame, &quoted, error);
		if (error->transfer == NULL)
			registration_unreachable(model, &quoted, error);
	} else if (quoted.protocol == FRAME_TCP) {
		connection_unreachable(model, &quoted, error);
	}
}
