#include "dissectors/dhcp.h"

#include <stdio.h>

#include "tests/peers/dump.h"

/* Joined long options of one message. */
static uint8_t joined[131072];

static void
say_fixed(const struct message *message, const struct dhcp_message *dhcp)
{
	say_number(message, "op", dhcp->op);
	say_number(message, "hops", dhcp->hops);
	say(message, "xid", "%08x", (unsigned)dhcp->xid);
	say_number(message, "secs", dhcp->secs);
	say(message, "flags", "%04x", (unsigned)dhcp->flags);
	say_ip(message, "ciaddr", dhcp->ciaddr);
	say_ip(message, "yiaddr", dhcp->yiaddr);
	say_ip(message, "siaddr", dhcp->siaddr);
	say_ip(message, "giaddr", dhcp->giaddr);
	say_number(message, "hardware-type", dhcp->hardware_type);
	say_number(message, "hardware-length", dhcp->hardware_length);
	if (dhcp->hardware_length == 6)
		say_mac(message, "chaddr", dhcp->chaddr);
	say_text(message, "sname", dhcp->sname);
	say_text(message, "file", dhcp->file);
}

static void
say_option(const struct message *message, const struct dhcp_option *option)
{
	char field[sizeof "option 255"];

	/* One field, so that the order of the options counts, one for each code for the table. */
	say_number(message, "option", option->code);
	snprintf(field, sizeof field, "option %u", option->code);
	say_octets(message, field, option->value);
}

static void
say_readings(const struct message *message, const struct dhcp_message *dhcp)
{
	if (dhcp->type_value != 0)
		say_number(message, "type", dhcp->type_value);
	say_ip(message, "server-id", dhcp->server_id);
	say_ip(message, "requested-address", dhcp->requested_address);
	say_ip(message, "subnet-mask", dhcp->subnet_mask);
	if (dhcp->has_lease)
		say_number(message, "lease", dhcp->lease_seconds);
	say_text(message, "host-name", dhcp->host_name);
	say_text(message, "domain-name", dhcp->domain_name);
	say_text(message, "vendor-class", dhcp->vendor_class);
	say_text(message, "error", dhcp->message);
	say_octets(message, "relay-circuit-id", dhcp->relay_circuit_id);
	say_octets(message, "relay-remote-id", dhcp->relay_remote_id);
}

static bool
dhcp_frame(const struct frame *frame)
{
	struct arena arena = {joined, sizeof joined, 0};
	struct cursor cursor = frame->payload;
	struct dhcp_message dhcp;
	struct message message;

	if (frame->protocol != FRAME_UDP ||
	    (frame->source_port != DHCP_SERVER_PORT && frame->source_port != DHCP_CLIENT_PORT &&
	     frame->target_port != DHCP_SERVER_PORT && frame->target_port != DHCP_CLIENT_PORT))
		return false;
	message = say_message("dhcp", frame, dhcp_dissect(&cursor, &arena, &dhcp));
	say_fixed(&message, &dhcp);
	for (size_t i = 0; i < dhcp.option_count; i++)
		say_option(&message, &dhcp.options[i]);
	say_readings(&message, &dhcp);
	return true;
}

const struct protocol protocol_dhcp = {.name = "dhcp", .frame = dhcp_frame};
