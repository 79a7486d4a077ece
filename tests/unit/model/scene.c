#include "tests/unit/model/scene.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#define BEGAN_NS INT64_C(1700000000000000000)
#define SERVER_PORT 50000

const struct mac_address scene_phone = {{0x00, 0x1b, 0x2a, 0x89, 0x00, 0x57}};
const struct mac_address scene_phone2 = {{0x00, 0x1b, 0x2a, 0x89, 0x00, 0x58}};
const struct mac_address scene_pc = {{0x00, 0x21, 0x70, 0x11, 0x22, 0x33}};
const struct mac_address scene_switch = {{0x00, 0x1c, 0x57, 0x00, 0x00, 0x05}};
const struct mac_address scene_router = {{0x00, 0x1c, 0x57, 0x00, 0x00, 0x01}};
static const struct mac_address broadcast = {{0xff, 0xff, 0xff, 0xff, 0xff, 0xff}};

void
scene_begin(struct scene *scene)
{
	static const struct model_options options = {.dhcp_options = true};

	*scene = (struct scene){
	        .model = model_create(&options), .step = 0.001, .ip_id = 1, .vlan = FRAME_UNTAGGED};
}

void
scene_end(struct scene *scene)
{
	model_destroy(scene->model);
}

const struct model_tables *
scene_finish(struct scene *scene)
{
	model_finish(scene->model);
	return model_tables(scene->model);
}

static void
put16(uint8_t *at, uint32_t value)
{
	at[0] = (uint8_t)(value >> 8);
	at[1] = (uint8_t)value;
}

static uint32_t
sum_of(const uint8_t *octets, size_t length, uint32_t sum)
{
	for (size_t i = 0; i < length; i++)
		sum += i % 2 == 0 ? (uint32_t)octets[i] << 8 : octets[i];
	while (sum > 0xffff)
		sum = (sum & 0xffff) + (sum >> 16);
	return sum;
}

static size_t
put_udp(const struct scene *scene, const struct frame *frame, const void *payload, size_t length,
        uint8_t *at)
{
	uint8_t *udp = at + 20;
	uint32_t pseudo;

	at[0] = 0x45;
	put16(at + 2, (uint32_t)length + 28);
	put16(at + 4, frame->ip_id);
	at[8] = 64;
	at[9] = 17;
	memcpy(at + 12, frame->ip_source.octet, 4);
	memcpy(at + 16, frame->ip_target.octet, 4);
	put16(at + 10, ~sum_of(at, 20, 0));
	put16(udp, frame->source_port);
	put16(udp + 2, frame->target_port);
	put16(udp + 4, (uint32_t)length + 8);
	memcpy(udp + 8, payload, length);
	pseudo = sum_of(at + 12, 8, 17 + (uint32_t)length + 8);
	if (scene->offloaded && ip_to_v4(frame->ip_source) == SCENE_SERVER_IP)
		put16(udp + 6, pseudo);
	else
		put16(udp + 6, ~sum_of(udp, length + 8, pseudo));
	return length + 28;
}

static size_t
put_arp(const struct frame *frame, uint8_t *at)
{
	static const uint8_t ethernet_ipv4[] = {0, 1, 8, 0, 6, 4};

	memcpy(at, ethernet_ipv4, sizeof ethernet_ipv4);
	put16(at + 6, frame->arp_operation);
	memcpy(at + 8, frame->arp_sender.octet, 6);
	memcpy(at + 14, frame->ip_source.octet, 4);
	memcpy(at + 18, frame->arp_target.octet, 6);
	memcpy(at + 24, frame->ip_target.octet, 4);
	return 28;
}

static size_t
put_trailer(const struct scene *scene, uint8_t *octets, size_t length)
{
	uint32_t fcs = (uint32_t)crc32(0, octets, (uInt)length);

	if (scene->trailer == SCENE_ZEROS)
		fcs = 0;
	else if (scene->trailer == SCENE_FCS_WRONG)
		fcs ^= (uint32_t)scene->number << 8 | 1;
	for (unsigned i = 0; i < 4; i++)
		octets[length + i] = (uint8_t)(fcs >> (8 * i));
	return length + 4;
}

/* The packet behind the Ethernet header in `octets`, which ends at `end`, in fragments. */
static void
give_fragments(struct scene *scene, struct packet *packet, const uint8_t *octets, size_t end)
{
	size_t most = (scene->mtu - 20) / 8 * 8;
	unsigned count = 0;

	for (size_t at = 34; at < end; at += most) {
		uint8_t fragment[14 + 20 + 2048];
		size_t length = end - at < most ? end - at : most;
		struct frame decoded;

		if (at != 34)
			packet->number = ++scene->number;
		memcpy(fragment, octets, 34);
		put16(fragment + 16, (uint32_t)length + 20);
		put16(fragment + 20,
		      (uint32_t)(at - 34) / 8 | (at + length < end ? UINT32_C(0x2000) : 0));
		memcpy(fragment + 34, octets + at, length);
		packet->data = fragment;
		packet->captured = packet->wire = 34 + (uint32_t)length;
		frame_decode(packet, &decoded);
		if (++count != scene->lost_fragment)
			model_frame(scene->model, &decoded);
	}
	packet->data = NULL;
}

/* The same frame as octets, decoded. */
static void
give_octets(struct scene *scene, const struct frame *frame, struct packet *packet,
            const void *payload, size_t length)
{
	uint8_t octets[14 + 28 + 2048 + 4] = {0};
	struct frame decoded;
	size_t end = 14;

	memcpy(octets, frame->target.octet, 6);
	memcpy(octets + 6, frame->source.octet, 6);
	put16(octets + 12, frame->ether_type);
	end += frame->protocol == FRAME_ARP ? put_arp(frame, octets + end)
	                                    : put_udp(scene, frame, payload, length, octets + end);
	if (scene->mtu != 0 && end > 14 + scene->mtu) {
		give_fragments(scene, packet, octets, end);
		return;
	}
	if (end < 60)
		end = 60;
	if (scene->trailer != SCENE_NO_TRAILER && mac_equal(frame->source, scene_phone))
		end = put_trailer(scene, octets, end);
	packet->data = octets;
	packet->captured = packet->wire = (uint32_t)end;
	frame_decode(packet, &decoded);
	model_frame(scene->model, &decoded);
	packet->data = NULL;
}

static void
give(struct scene *scene, struct frame *frame, const void *payload, size_t length, size_t wire)
{
	struct packet packet = {
	        .time_ns = BEGAN_NS + (int64_t)(scene->at * 1e9 + 0.5),
	        .number = ++scene->number,
	        .capture = scene->capture,
	        .link_type = LINK_ETHERNET,
	        .captured = (uint32_t)length + 42,
	        .wire = (uint32_t)wire + 42,
	        .data = payload,
	        .offset = -1,
	        .fcs_octets = PACKET_FCS_UNKNOWN,
	        .interface = scene->interface,
	        .flags = scene->flags,
	};

	if (scene->as_octets && (frame->protocol == FRAME_UDP || frame->protocol == FRAME_ARP)) {
		give_octets(scene, frame, &packet, payload, length);
		scene->at += scene->step;
		return;
	}

	frame->packet = &packet;
	frame->has_mac = true;
	frame->vlan = scene->vlan;
	frame->tag_count = scene->vlan == FRAME_UNTAGGED ? 0 : 1;
	frame->payload = cursor_over(payload, length, wire);
	model_frame(scene->model, frame);
	frame->packet = NULL;
	scene->at += scene->step;
}

void
scene_send(struct scene *scene, const struct scene_udp *udp)
{
	struct frame frame = {
	        .protocol = FRAME_UDP,
	        .source = udp->source,
	        .target = udp->target,
	        .ether_type = 0x0800,
	        .ip_source = ip_from_v4(udp->from),
	        .ip_target = ip_from_v4(udp->to),
	        .ip_protocol = 17,
	        .source_port = udp->from_port,
	        .target_port = udp->to_port,
	};

	if (!udp->same_ip_id)
		scene->ip_id++;
	frame.ip_id = scene->ip_id;
	give(scene, &frame, udp->payload, udp->length, udp->wire == 0 ? udp->length : udp->wire);
}

static void
put32(uint8_t *at, uint32_t value)
{
	at[0] = (uint8_t)(value >> 24);
	at[1] = (uint8_t)(value >> 16);
	at[2] = (uint8_t)(value >> 8);
	at[3] = (uint8_t)value;
}

void
scene_dhcp(struct scene *scene, const struct scene_dhcp *dhcp)
{
	static const uint8_t magic[] = {0x63, 0x82, 0x53, 0x63};
	uint8_t message[1024] = {0};
	struct scene_udp udp = {.payload = message};
	size_t length = 240;

	message[0] = dhcp->from_server ? 2 : 1;
	message[1] = 1;
	message[2] = 6;
	put32(message + 4, dhcp->xid);
	put32(message + 12, dhcp->ciaddr);
	put32(message + 16, dhcp->yiaddr);
	put32(message + 20, dhcp->siaddr);
	put32(message + 24, dhcp->giaddr);
	memcpy(message + 28, dhcp->client.octet, 6);
	memcpy(message + 236, magic, sizeof magic);
	message[length++] = 53;
	message[length++] = 1;
	message[length++] = dhcp->type;
	if (dhcp->server != 0) {
		message[length++] = 54;
		message[length++] = 4;
		put32(message + length, dhcp->server);
		length += 4;
	}
	if (dhcp->options_length != 0)
		memcpy(message + length, dhcp->options, dhcp->options_length);
	length += dhcp->options_length;
	message[length++] = 255;
	udp.wire = length;
	udp.length = length - dhcp->cut;
	if (dhcp->from_server) {
		udp.source = scene_router;
		udp.target = broadcast;
		udp.from = SCENE_SERVER_IP;
		udp.to = 0xffffffff;
		udp.from_port = 67;
		udp.to_port = 68;
	} else {
		udp.source = dhcp->client;
		udp.target = broadcast;
		udp.from = dhcp->ip_source;
		udp.to = dhcp->ciaddr != 0 ? SCENE_SERVER_IP : 0xffffffff;
		udp.from_port = 68;
		udp.to_port = 67;
	}
	if (dhcp->source != NULL)
		udp.source = *dhcp->source;
	scene_send(scene, &udp);
}

/* Cisco's vendor class with its NUL, and the parameter list of a 7911G (wire-formats section 6). */
static const uint8_t phone_options[] = "\x3c\x26"
                                       "Cisco Systems, Inc. IP Phone CP-7911G\0"
                                       "\x37\x07\x01\x42\x06\x03\x0f\x96\x23";

void
scene_lease(struct scene *scene, struct mac_address phone, uint32_t ip)
{
	static const uint8_t lease[] = {1,  4, 255, 255, 255,  0,    3,   4, 10, 1, 1, 1,
	                                51, 4, 0,   1,   0x51, 0x80, 150, 4, 10, 1, 1, 10};
	uint32_t xid = (uint32_t)phone.octet[4] << 8 | phone.octet[5];
	struct scene_dhcp client = {.client = phone,
	                            .xid = xid,
	                            .type = 1,
	                            .options = phone_options,
	                            .options_length = sizeof phone_options - 1};
	struct scene_dhcp server = {.client = phone,
	                            .xid = xid,
	                            .type = 2,
	                            .yiaddr = ip,
	                            .server = SCENE_SERVER_IP,
	                            .options = lease,
	                            .options_length = sizeof lease,
	                            .from_server = true};

	scene_dhcp(scene, &client);
	scene_dhcp(scene, &server);
	client.type = 3;
	client.server = SCENE_SERVER_IP;
	scene_dhcp(scene, &client);
	server.type = 5;
	scene_dhcp(scene, &server);
}

static void
phone_sends(struct scene *scene, uint16_t port, uint16_t to_port, const void *payload,
            size_t length)
{
	scene_send(scene, &(struct scene_udp){.source = scene_phone,
	                                      .target = scene_router,
	                                      .from = SCENE_PHONE_IP,
	                                      .to = SCENE_SERVER_IP,
	                                      .from_port = port,
	                                      .to_port = to_port,
	                                      .payload = payload,
	                                      .length = length});
}

static void
server_sends(struct scene *scene, uint16_t port, const void *payload, size_t length)
{
	scene_send(scene, &(struct scene_udp){.source = scene_router,
	                                      .target = scene_phone,
	                                      .from = SCENE_SERVER_IP,
	                                      .to = SCENE_PHONE_IP,
	                                      .from_port = SERVER_PORT,
	                                      .to_port = port,
	                                      .payload = payload,
	                                      .length = length});
}

/* "blksize=1024 tsize=0" as NUL-terminated names and values. */
static size_t
put_options(char *at, const char *options)
{
	size_t length = 0;

	if (options == NULL)
		return 0;
	for (; *options != '\0'; options++)
		at[length++] = (char)(*options == '=' || *options == ' ' ? '\0' : *options);
	at[length++] = '\0';
	return length;
}

void
scene_rrq(struct scene *scene, uint16_t port, const char *name, const char *options)
{
	char message[512] = {0, 1};
	size_t length = 2;

	length += (size_t)sprintf(message + length, "%s", name) + 1;
	length += (size_t)sprintf(message + length, "octet") + 1;
	length += put_options(message + length, options);
	phone_sends(scene, port, 69, message, length);
}

void
scene_oack(struct scene *scene, uint16_t port, const char *options)
{
	char message[512] = {0, 6};

	server_sends(scene, port, message, 2 + put_options(message + 2, options));
}

void
scene_data(struct scene *scene, uint16_t port, uint16_t block, size_t length)
{
	uint8_t message[4 + 2048] = {0, 3, (uint8_t)(block >> 8), (uint8_t)block};

	memset(message + 4, block & 0x7f, length);
	server_sends(scene, port, message, 4 + length);
}

void
scene_text(struct scene *scene, uint16_t port, uint16_t block, const char *text)
{
	uint8_t message[4 + 512] = {0, 3, (uint8_t)(block >> 8), (uint8_t)block};
	size_t length = strlen(text);

	memcpy(message + 4, text, length);
	server_sends(scene, port, message, 4 + length);
}

void
scene_ack(struct scene *scene, uint16_t port, uint16_t block)
{
	uint8_t message[] = {0, 4, (uint8_t)(block >> 8), (uint8_t)block};

	phone_sends(scene, port, SERVER_PORT, message, sizeof message);
}

void
scene_error(struct scene *scene, uint16_t port, bool from_phone, uint16_t code, const char *text)
{
	uint8_t message[128] = {0, 5, (uint8_t)(code >> 8), (uint8_t)code};
	size_t length = 4 + (size_t)sprintf((char *)message + 4, "%s", text) + 1;

	if (from_phone)
		phone_sends(scene, port, SERVER_PORT, message, length);
	else
		server_sends(scene, port, message, length);
}

void
scene_file(struct scene *scene, uint16_t port, const char *name, size_t length)
{
	uint16_t block = 1;

	scene_rrq(scene, port, name, NULL);
	for (;; block++) {
		size_t octets = length < 512 ? length : 512;

		scene_data(scene, port, block, octets);
		scene_ack(scene, port, block);
		length -= octets;
		if (octets < 512)
			return;
	}
}

enum { FIN = 1, SYN = 2, ACK = 16 };

void
scene_segment(struct scene *scene, struct scene_tcp *tcp, bool from_phone, uint8_t flags,
              const void *payload, size_t length)
{
	uint32_t *own = from_phone ? &tcp->phone_sequence : &tcp->server_sequence;
	uint32_t other = from_phone ? tcp->server_sequence : tcp->phone_sequence;
	struct ip_address phone = ip_from_v4(tcp->client != 0 ? tcp->client : SCENE_PHONE_IP);
	struct ip_address server = ip_from_v4(tcp->server);
	struct mac_address mac = tcp->client_mac != NULL ? *tcp->client_mac : scene_phone;
	struct frame frame = {
	        .protocol = FRAME_TCP,
	        .source = from_phone ? mac : scene_router,
	        .target = from_phone ? scene_router : mac,
	        .ether_type = 0x0800,
	        .ip_source = from_phone ? phone : server,
	        .ip_target = from_phone ? server : phone,
	        .ip_protocol = 6,
	        .ip_id = ++scene->ip_id,
	        .source_port = from_phone ? tcp->port : tcp->server_port,
	        .target_port = from_phone ? tcp->server_port : tcp->port,
	        .tcp = {.sequence = *own,
	                .acknowledgment = (flags & ACK) != 0 ? other : 0,
	                .window = 8192,
	                .flags = flags},
	};

	give(scene, &frame, payload == NULL ? "" : payload, length, length);
	*own += (uint32_t)length + ((flags & (SYN | FIN)) != 0);
}

void
scene_connect(struct scene *scene, struct scene_tcp *tcp)
{
	scene_segment(scene, tcp, true, SYN, NULL, 0);
	scene_segment(scene, tcp, false, SYN | ACK, NULL, 0);
	scene_segment(scene, tcp, true, ACK, NULL, 0);
}

void
scene_say(struct scene *scene, struct scene_tcp *tcp, bool from_phone, const void *octets,
          size_t length)
{
	scene_segment(scene, tcp, from_phone, ACK, octets, length);
	scene_segment(scene, tcp, !from_phone, ACK, NULL, 0);
}

void
scene_disconnect(struct scene *scene, struct scene_tcp *tcp, bool by_phone)
{
	scene_segment(scene, tcp, by_phone, FIN | ACK, NULL, 0);
	scene_segment(scene, tcp, !by_phone, FIN | ACK, NULL, 0);
	scene_segment(scene, tcp, by_phone, ACK, NULL, 0);
}

static size_t
put_tlv(uint8_t *at, uint16_t type, const void *value, size_t length)
{
	at[0] = (uint8_t)(type >> 8);
	at[1] = (uint8_t)type;
	at[2] = (uint8_t)((length + 4) >> 8);
	at[3] = (uint8_t)(length + 4);
	memcpy(at + 4, value, length);
	return length + 4;
}

void
scene_cdp(struct scene *scene, struct mac_address source, const char *device, const char *port,
          uint32_t capabilities, const char *software, const char *platform)
{
	static const struct mac_address cdp_group = {{0x01, 0x00, 0x0c, 0xcc, 0xcc, 0xcc}};
	struct frame frame = {.protocol = FRAME_CDP, .source = source, .target = cdp_group};
	uint8_t message[512] = {2, 180}, octets[4];
	size_t length = 4;

	put32(octets, capabilities);
	length += put_tlv(message + length, 1, device, strlen(device));
	length += put_tlv(message + length, 3, port, strlen(port));
	length += put_tlv(message + length, 4, octets, 4);
	length += put_tlv(message + length, 5, software, strlen(software));
	length += put_tlv(message + length, 6, platform, strlen(platform));
	length += put_tlv(message + length, 0x0b, "\x01", 1);
	give(scene, &frame, message, length, length);
}

void
scene_phone_cdp(struct scene *scene)
{
	scene_cdp(scene, scene_phone, "SEP001B2A890057", "Port 1", 0x90, "SCCP11.8-4-3S",
	          "Cisco IP Phone 7911");
}

void
scene_switch_cdp(struct scene *scene)
{
	scene_cdp(scene, scene_switch, "access-sw-1", "GigabitEthernet1/0/5", 0x28,
	          "Cisco IOS Software", "cisco WS-C3560G-24PS");
}

void
scene_message(struct scene *scene, enum frame_protocol protocol, struct mac_address source,
              struct mac_address target, const void *message, size_t length)
{
	struct frame frame = {.protocol = protocol, .source = source, .target = target};

	give(scene, &frame, message, length, length);
}

void
scene_arp(struct scene *scene, struct mac_address sender, uint32_t sender_ip, uint32_t target_ip,
          uint16_t operation, struct mac_address target)
{
	struct frame frame = {
	        .protocol = FRAME_ARP,
	        .source = sender,
	        .target = operation == 1 ? broadcast : target,
	        .ether_type = 0x0806,
	        .ip_source = ip_from_v4(sender_ip),
	        .ip_target = ip_from_v4(target_ip),
	        .arp_operation = operation,
	        .arp_sender = sender,
	        .arp_target = target,
	};

	give(scene, &frame, "", 0, 0);
}

void
scene_resolved(struct scene *scene)
{
	scene_arp(scene, scene_router, SCENE_SERVER_IP, SCENE_PHONE_IP, 2, scene_phone);
}

static void
unreachable(struct scene *scene, uint8_t protocol, uint32_t sender, uint8_t code,
            uint32_t quoted_source, uint16_t quoted_source_port, uint32_t quoted_target,
            uint16_t quoted_target_port)
{
	/* Unused word, then the quoted IP header (RFC 792) and 8 octets of what it carries. */
	uint8_t message[4 + 28] = {0, 0, 0, 0, 0x45, 0, 0, 40, 0, 1, 0, 0, 64, protocol};
	struct frame frame = {
	        .protocol = FRAME_ICMP,
	        .source = scene_router,
	        .target = scene_phone,
	        .ether_type = 0x0800,
	        .ip_source = ip_from_v4(sender),
	        .ip_target = ip_from_v4(quoted_source),
	        .ip_protocol = 1,
	        .icmp_type = 3,
	        .icmp_code = code,
	        .ip_id = ++scene->ip_id,
	};

	if (sender == SCENE_PHONE_IP) {
		frame.source = scene_phone;
		frame.target = scene_router;
	}
	put32(message + 16, quoted_source);
	put32(message + 20, quoted_target);
	put32(message + 24, (uint32_t)quoted_source_port << 16 | quoted_target_port);
	put32(message + 28, 20 << 16);
	give(scene, &frame, message, sizeof message, sizeof message);
}

void
scene_unreachable(struct scene *scene, uint32_t sender, uint8_t code, uint32_t quoted_source,
                  uint16_t quoted_source_port, uint32_t quoted_target, uint16_t quoted_target_port)
{
	unreachable(scene, 17, sender, code, quoted_source, quoted_source_port, quoted_target,
	            quoted_target_port);
}

void
scene_unreachable_tcp(struct scene *scene, uint32_t sender, uint8_t code,
                      const struct scene_tcp *tcp, bool from_phone)
{
	if (from_phone)
		unreachable(scene, 6, sender, code, SCENE_PHONE_IP, tcp->port, tcp->server,
		            tcp->server_port);
	else
		unreachable(scene, 6, sender, code, tcp->server, tcp->server_port, SCENE_PHONE_IP,
		            tcp->port);
}

void
scene_icmp(struct scene *scene, const struct scene_icmp *icmp)
{
	bool v6 = icmp->sender.family == 6;
	uint8_t message[4 + 512] = {0};
	struct frame frame = {
	        .protocol = v6 ? FRAME_ICMPV6 : FRAME_ICMP,
	        .source = icmp->source,
	        .target = icmp->target,
	        .ether_type = v6 ? 0x86dd : 0x0800,
	        .ip_source = icmp->sender,
	        .ip_target = icmp->receiver,
	        .ip_protocol = v6 ? 58 : 1,
	        .icmp_type = icmp->type,
	        .icmp_code = icmp->code,
	        .ip_id = ++scene->ip_id,
	};

	memcpy(message + 4, icmp->quoted, icmp->length);
	give(scene, &frame, message, 4 + icmp->length, 4 + icmp->length);
}
