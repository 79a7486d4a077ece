/* Link layers: Ethernet with its tags and LLC, PPP, Cisco's HDLC, Linux cooked, BSD loopback, bare
 * IP. */
#include "analyzer/net/layers.h"

#define ETHER_TYPE_MIN 0x0600 /* IEEE 802.3 clause 3.2.6: from here on a type, */
#define ETHER_LENGTH_MAX 1500 /* up to here a length, and nothing between */

#define LLC_SNAP 0xaaaa03 /* DSAP, SSAP, unnumbered information */
#define LLC_STP 0x424203
#define OUI_ETHERNET 0x000000
#define OUI_BRIDGE_TUNNEL 0x0000f8 /* RFC 1042 encapsulation as IEEE 802.1H bridges write it */
#define OUI_CISCO 0x00000c
#define CISCO_CDP 0x2000
#define CISCO_PVST 0x010b

/* Linux "protocols" below ETHER_TYPE_MIN (linux/if_ether.h) whose frames begin with LLC. */
#define SLL_802_3 0x0001
#define SLL_802_2 0x0004

static struct mac_address
mac_of(const uint8_t *octets)
{
	struct mac_address mac;

	memcpy(mac.octet, octets, sizeof mac.octet);
	return mac;
}

/* CDP is known by this and not by its destination: tunnels and anonymisers change that one
 * (wire-formats section 3). */
static void
llc_decode(struct frame *frame, struct cursor c)
{
	uint32_t llc = (uint32_t)cursor_be16(&c) << 8, oui;
	uint16_t protocol;

	llc |= cursor_u8(&c);
	if (c.status == CURSOR_OK && llc == LLC_STP) {
		frame->protocol = FRAME_STP;
		frame->payload = c;
	}
	if (c.status != CURSOR_OK || llc != LLC_SNAP) {
		frame_note(frame, c.status);
		return;
	}
	oui = (uint32_t)cursor_be16(&c) << 8;
	oui |= cursor_u8(&c);
	protocol = cursor_be16(&c);
	if (c.status != CURSOR_OK) {
		frame_note(frame, c.status);
	} else if (oui == OUI_CISCO) {
		frame->protocol = protocol == CISCO_CDP    ? FRAME_CDP
		                  : protocol == CISCO_PVST ? FRAME_STP
		                                           : FRAME_OTHER;
		frame->payload = c;
	} else if (oui == OUI_ETHERNET || oui == OUI_BRIDGE_TUNNEL) {
		network_decode(frame, protocol, c);
	}
}

static bool
is_tag_protocol(uint16_t type)
{
	/* 802.1Q, 802.1ad, and what came before 802.1ad. */
	return type == 0x8100 || type == 0x88a8 || type == 0x9100 || type == 0x9200;
}

/* Eats tags; returns the type or length behind the last one. A type that is still a tag's is one
 * more tag than we follow. */
static uint16_t
tags_decode(struct frame *frame, uint16_t type, struct cursor *c)
{
	while (is_tag_protocol(type) && frame->tag_count < FRAME_TAGS_MAX) {
		uint16_t tag = cursor_be16(c);

		type = cursor_be16(c);
		if (c->status != CURSOR_OK)
			return 0;
		frame->tag_count++;
		frame->vlan = tag & 0x0fff;
	}
	return type;
}

void
ethernet_decode(struct frame *frame, struct cursor c)
{
	const uint8_t *target = cursor_take(&c, 6), *source = cursor_take(&c, 6);
	uint16_t type;

	if (source != NULL) {
		frame->has_mac = true;
		frame->target = mac_of(target);
		frame->source = mac_of(source);
	}
	type = tags_decode(frame, cursor_be16(&c), &c);
	if (c.status != CURSOR_OK) {
		frame_note(frame, c.status);
	} else if (type >= ETHER_TYPE_MIN) {
		frame->ether_type = type;
		network_decode(frame, type, c);
	} else if (type <= ETHER_LENGTH_MAX) {
		/* Some bridges write a length that is too large: the frame's end is the payload's
		 * (wire-formats section 3). */
		llc_decode(frame, layer_end(frame, &c, type < c.wire ? type : c.wire));
	} else {
		frame_note(frame, CURSOR_MALFORMED);
	}
}

void
cisco_type_decode(struct frame *frame, uint16_t type, struct cursor c)
{
	if (type == CISCO_CDP) {
		frame->protocol = FRAME_CDP;
		frame->payload = c;
	} else {
		network_decode(frame, type, c);
	}
}

/* Address (unicast or multicast), control, type: wire-formats section 3. */
static void
cisco_hdlc_decode(struct frame *frame, struct cursor c)
{
	uint8_t address = cursor_u8(&c);
	uint16_t type;

	cursor_u8(&c);
	type = cursor_be16(&c);
	if (c.status != CURSOR_OK)
		frame_note(frame, c.status);
	else if (address == 0x0f || address == 0x8f)
		cisco_type_decode(frame, type, c);
}

void
ppp_decode(struct frame *frame, struct cursor c)
{
	static const struct {
		uint16_t protocol, ether_type;
	} types[] = {{0x0021, 0x0800}, {0x0057, 0x86dd}, {0x0281, 0x8847}, {0x0207, CISCO_CDP}};
	uint16_t protocol = cursor_u8(&c);

	/* An address and the control octet (RFC 1662 section 3.1): no protocol begins so. */
	if (protocol == 0xff) {
		cursor_u8(&c);
		protocol = cursor_u8(&c);
	}
	/* Odd: one octet alone, the other being zero (RFC 1661 section 6.5). */
	if ((protocol & 1) == 0)
		protocol = (uint16_t)(protocol << 8 | cursor_u8(&c));
	if (c.status != CURSOR_OK) {
		frame_note(frame, c.status);
		return;
	}
	for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
		if (types[i].protocol == protocol)
			cisco_type_decode(frame, types[i].ether_type, c);
}

/* LINKTYPE_PPP_HDLC is what a serial line carries: Cisco's HDLC has other address octets. */
static void
serial_decode(struct frame *frame, struct cursor c)
{
	struct cursor peek = c;
	uint8_t address = cursor_u8(&peek);

	if (address == 0x0f || address == 0x8f)
		cisco_hdlc_decode(frame, c);
	else
		ppp_decode(frame, c);
}

/* What both versions of Linux cooked capture say of the sender, and what follows them. */
static void
cooked_decode(struct frame *frame, uint16_t type, size_t address_length, const uint8_t *address,
              struct cursor c)
{
	if (c.status == CURSOR_OK && address_length == sizeof frame->source.octet) {
		frame->has_mac = true;
		frame->source = mac_of(address);
	}
	type = tags_decode(frame, type, &c);
	if (c.status != CURSOR_OK) {
		frame_note(frame, c.status);
	} else if (type == SLL_802_2 || type == SLL_802_3) {
		llc_decode(frame, c);
	} else if (type >= ETHER_TYPE_MIN) {
		frame->ether_type = type;
		network_decode(frame, type, c);
	}
}

static void
linux_cooked_decode(struct frame *frame, struct cursor c)
{
	const uint8_t *address;
	uint16_t address_length, type;

	cursor_take(&c, 2 + 2); /* packet type, ARPHRD_ */
	address_length = cursor_be16(&c);
	address = cursor_take(&c, 8);
	type = cursor_be16(&c);
	cooked_decode(frame, type, address_length, address, c);
}

static void
linux_cooked_2_decode(struct frame *frame, struct cursor c)
{
	uint16_t type = cursor_be16(&c);
	uint8_t address_length;
	const uint8_t *address;

	cursor_take(&c, 2 + 4 + 2 + 1); /* reserved, interface, ARPHRD_, packet type */
	address_length = cursor_u8(&c);
	address = cursor_take(&c, 8);
	cooked_decode(frame, type, address_length, address, c);
}

/* The address family is in the byte order of the machine that captured (LINKTYPE_NULL) or of the
 * network (LINKTYPE_LOOP); a family is small, so its place tells the order. */
static void
bsd_loopback_decode(struct frame *frame, struct cursor c)
{
	uint32_t family = cursor_be32(&c);

	if (c.status != CURSOR_OK) {
		frame_note(frame, c.status);
		return;
	}
	if (family > 0xffff)
		family = __builtin_bswap32(family);
	switch (family) {
	case 2: /* AF_INET everywhere */
		ipv4_decode(frame, c);
		break;
	case 10: /* AF_INET6 of Linux, */
	case 23: /* Windows, */
	case 24: /* NetBSD and OpenBSD, */
	case 28: /* FreeBSD, */
	case 30: /* Darwin */
		ipv6_decode(frame, c);
		break;
	default:
		break;
	}
}

static const struct link_handler {
	enum link_type type;
	void (*decode)(struct frame *frame, struct cursor c);
} link_handlers[] = {
        {LINK_ETHERNET, ethernet_decode},
        {LINK_LINUX_COOKED, linux_cooked_decode},
        {LINK_LINUX_COOKED_2, linux_cooked_2_decode},
        {LINK_PPP, serial_decode},
        {LINK_PPP_HDLC, serial_decode},
        {LINK_CISCO_HDLC, cisco_hdlc_decode},
        {LINK_RAW_IP, ip_decode},
        {LINK_RAW_IPV4, ipv4_decode},
        {LINK_RAW_IPV6, ipv6_decode},
        {LINK_BSD_LOOPBACK, bsd_loopback_decode},
        {LINK_OPENBSD_LOOPBACK, bsd_loopback_decode},
};

static const struct link_handler *
link_find(uint32_t link_type)
{
	for (size_t i = 0; i < sizeof link_handlers / sizeof link_handlers[0]; i++) {
		if (link_handlers[i].type == link_type)
			return &link_handlers[i];
	}
	return NULL;
}

bool
frame_link_type_known(uint32_t link_type)
{
	return link_find(link_type) != NULL;
}

void
link_decode(struct frame *frame, uint32_t link_type, struct cursor c)
{
	const struct link_handler *handler = link_find(link_type);

	if (handler != NULL)
		handler->decode(frame, c);
}
