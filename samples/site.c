#include "samples/site.h"

#include <err.h>
#include <string.h>

const struct mac_address broadcast_mac = {{0xff, 0xff, 0xff, 0xff, 0xff, 0xff}};

static const char ios_2960[] =
        "Cisco IOS Software, C2960 Software (C2960-LANBASEK9-M), Version 12.2(55)SE5, RELEASE "
        "SOFTWARE (fc1)";
static const char ios_3560[] =
        "Cisco IOS Software, C3560 Software (C3560-IPSERVICESK9-M), Version 12.2(44)SE2, RELEASE "
        "SOFTWARE (fc1)";
static const char ios_9300[] =
        "Cisco IOS Software [Amsterdam], Catalyst L3 Switch Software (CAT9K_IOSXE), Version "
        "17.3.4, RELEASE SOFTWARE (fc3)";

static const uint8_t lab_option150[] = {192, 168, 1, 10};
static const uint8_t branch_option150[] = {10, 20, 110, 5};
static const uint8_t campus_option150[] = {10, 64, 8, 11, 10, 64, 8, 12};

struct mac_address
mac_of(const char *text)
{
	struct mac_address mac;

	if (!mac_parse(text, strlen(text), &mac))
		errx(1, "not a MAC address: %s", text);
	return mac;
}

static struct host
host_at(const char *mac, uint32_t ip, uint16_t port)
{
	return (struct host){.mac = mac_of(mac), .ip = ip, .ip_id = port, .port = port};
}

struct site
site_lab(struct forge *forge)
{
	struct host pc = host_at("00:13:d4:5a:20:77", IPV4(192, 168, 1, 10), 1029);

	return (struct site){
	        .forge = forge,
	        .prefix = 24,
	        .gateway = pc,
	        .port = {.device = "lab-sw1",
	                 .port = "FastEthernet0/3",
	                 .platform = "cisco WS-C3560-24PS",
	                 .software = ios_3560,
	                 .mac = mac_of("00:1b:2a:90:c4:03"),
	                 .ip = IPV4(192, 168, 1, 2),
	                 .native_vlan = 1,
	                 .full_duplex = 1},
	        .dhcp = {.host = pc,
	                 .offer_delay = 0.9, /* tftpd32 pings the address first */
	                 .option150 = {lab_option150, sizeof lab_option150},
	                 .option66 = "192.168.1.10"},
	        .tftp = {.host = pc},
	};
}

struct site
site_branch(struct forge *forge)
{
	struct host router = host_at("00:1e:7a:31:08:40", IPV4(10, 20, 110, 1), 51210);

	return (struct site){
	        .forge = forge,
	        .prefix = 24,
	        .vlan = 110,
	        .gateway = router,
	        .port = {.device = "branch-sw1.example.net",
	                 .port = "FastEthernet0/17",
	                 .platform = "cisco WS-C2960-24PC-L",
	                 .software = ios_2960,
	                 .mac = mac_of("00:24:c3:6b:11:91"),
	                 .ip = IPV4(10, 20, 1, 2),
	                 .native_vlan = 10,
	                 .voice_vlan = 110,
	                 .full_duplex = 1},
	        .dhcp = {.host = router,
	                 .offer_delay = 2.0,
	                 .option150 = {branch_option150, sizeof branch_option150},
	                 .option66 = "10.20.110.5"},
	        .tftp = {.host = host_at("00:0c:29:4f:7d:e2", IPV4(10, 20, 110, 5), 32768)},
	};
}

struct site
site_branch_data(struct forge *forge)
{
	struct site site = site_branch(forge);

	site.vlan = 0;
	site.gateway = host_at("00:1e:7a:31:08:40", IPV4(10, 20, 10, 1), 51600);
	site.dhcp = (struct dhcp_server){.host = site.gateway, .offer_delay = 2.0};
	site.tftp.host = host_at("00:0c:29:4f:7d:f0", IPV4(10, 20, 10, 6), 33100);
	return site;
}

struct site
site_campus(struct forge *forge)
{
	return (struct site){
	        .forge = forge,
	        .prefix = 22,
	        .vlan = 310,
	        .gateway = host_at("00:00:0c:9f:f1:36", IPV4(10, 64, 40, 1), 7000),
	        .port = {.device = "campus-b2-f3-sw2.example.org",
	                 .port = "GigabitEthernet2/0/31",
	                 .platform = "cisco C9300-48U",
	                 .software = ios_9300,
	                 .mac = mac_of("f8:7a:41:0c:55:9f"),
	                 .ip = IPV4(10, 64, 250, 32),
	                 .native_vlan = 210,
	                 .voice_vlan = 310,
	                 .full_duplex = 1},
	        .dhcp = {.host = host_at("00:50:56:a1:3c:08", IPV4(10, 64, 8, 5), 40000),
	                 .offer_delay = 0.02,
	                 .option150 = {campus_option150, sizeof campus_option150},
	                 .option66 = "10.64.8.11"},
	        .tftp = {.host = host_at("00:50:56:a1:77:4d", IPV4(10, 64, 8, 11), 45210)},
	};
}

struct host
branch_call_server(unsigned number)
{
	struct host host = {.mac = mac_of("00:0c:29:61:0a:15"), .ip = IPV4(10, 20, 110, 5)};

	host.mac.octet[5] = (uint8_t)(host.mac.octet[5] + number);
	host.ip += number;
	return host;
}

struct host
campus_call_server(unsigned number)
{
	struct host host = {.mac = mac_of("00:50:56:a1:90:20"), .ip = IPV4(10, 64, 8, 20)};

	host.mac.octet[5] = (uint8_t)(host.mac.octet[5] + number);
	host.ip += number;
	return host;
}

struct host
far_call_server(const struct site *site)
{
	return (struct host){.mac = site->server_side ? mac_of("00:50:56:a1:90:20")
	                                              : site->gateway.mac,
	                     .ip = IPV4(10, 64, 8, 20),
	                     .ip_id = 700};
}

bool
site_holds(const struct site *site, uint32_t ip)
{
	return (ip ^ site->gateway.ip) >> (32 - site->prefix) == 0;
}

struct path
site_path(const struct site *site, struct host *from, const struct host *to)
{
	bool routed_in = !site_holds(site, from->ip), routed_out = !site_holds(site, to->ip);

	if (site->server_side) { /* there the clients are the far ones */
		routed_in = !routed_in;
		routed_out = !routed_out;
	}
	return (struct path){
	        .from_mac = routed_in ? site->gateway.mac : from->mac,
	        .to_mac = routed_out ? site->gateway.mac : to->mac,
	        .from_ip = from->ip,
	        .to_ip = to->ip,
	        .vlan = site->vlan,
	        .priority = from->priority,
	        .ttl = routed_in ? 63 : 64,
	        .ip_id = ++from->ip_id,
	        .trailer = from->trailer,
	        .sums = from->sums,
	};
}

struct path
site_broadcast(const struct site *site, struct host *from)
{
	return (struct path){
	        .from_mac = from->mac,
	        .to_mac = broadcast_mac,
	        .from_ip = from->ip,
	        .to_ip = BROADCAST_IP,
	        .vlan = site->vlan,
	        .priority = from->priority,
	        .ttl = 64,
	        .ip_id = ++from->ip_id,
	        .trailer = from->trailer,
	        .sums = from->sums,
	};
}

uint16_t
host_next_port(struct host *host)
{
	host->port = host->port >= 1024 && host->port < 65535 ? (uint16_t)(host->port + 1) : 49152;
	return host->port;
}

void
site_resolve(const struct site *site, struct host *from, struct host *to, bool answered)
{
	struct path question = site_broadcast(site, from);
	struct path answer = site_broadcast(site, to);

	question.to_ip = to->ip;
	question.priority = 0;
	forge_arp(site->forge, &question, ARP_REQUEST, (struct mac_address){{0}});
	if (!answered)
		return;
	forge_wait_about(site->forge, FORGE_MS / 2);
	answer.to_mac = from->mac;
	answer.to_ip = from->ip;
	forge_arp(site->forge, &answer, ARP_REPLY, from->mac);
	forge_wait_about(site->forge, FORGE_MS / 2);
}
