#include "samples/noise.h"

#include "samples/dhcp.h"
#include "samples/octets.h"
#include "samples/tftp.h"

#include <string.h>

#define TEXT_SLICE(text)                                  \
	{                                                 \
		(const uint8_t *)(text), sizeof(text) - 1 \
	}
#define DNS_PORT 53
#define NTP_PORT 123
#define NETBIOS_NAME_PORT 137

static uint32_t
own_xid(struct mac_address mac)
{
	return IPV4(mac.octet[5], mac.octet[3], mac.octet[4], mac.octet[2]) ^ 0x5a17c3e9u;
}

static struct host
station(const char *mac, uint16_t port)
{
	return (struct host){.mac = mac_of(mac), .port = port, .ip_id = port};
}

/* Registers its name by broadcast (RFC 1002 section 4.2.2). */
static void
register_netbios_name(const struct site *site, struct host *host, const char *name)
{
	struct octets message = {0};
	struct path path = site_broadcast(site, host);
	size_t length = strlen(name);

	octets_u16(&message, host->ip_id);
	octets_u16(&message, 0x2910); /* registration, recursion desired, broadcast */
	octets_u16(&message, 1);
	octets_u32(&message, 0);
	octets_u16(&message, 1);
	octets_u8(&message, 32);
	for (size_t i = 0; i < 16; i++) { /* a half octet a letter, section 4.1 of RFC 1001 */
		unsigned c = i < length ? (uint8_t)name[i] : i < 15 ? ' ' : 0;

		octets_u8(&message, 'A' + (c >> 4));
		octets_u8(&message, 'A' + (c & 15));
	}
	octets_u8(&message, 0);
	octets_u32(&message, 0x00200001);
	octets_u16(&message, 0xc00c);
	octets_u32(&message, 0x00200001);
	octets_u32(&message, 300000);
	octets_u16(&message, 6);
	octets_u16(&message, 0);
	octets_u32(&message, host->ip);
	path.to_ip = host->ip | UINT32_MAX >> site->prefix;
	forge_udp(site->forge, &path, NETBIOS_NAME_PORT, NETBIOS_NAME_PORT, octets_slice(&message));
}

static void
ask_clock(const struct site *site, struct host *host, struct host *server)
{
	struct octets message = {0};
	struct path path = site_path(site, host, server);

	octets_u8(&message, 0x1b); /* version 3, client */
	octets_pad_to(&message, 48);
	forge_udp(site->forge, &path, NTP_PORT, NTP_PORT, octets_slice(&message));
	forge_wait_about(site->forge, 4 * FORGE_MS);
	message.data[0] = 0x1c;
	message.data[1] = 2; /* stratum */
	path = site_path(site, server, host);
	forge_udp(site->forge, &path, NTP_PORT, NTP_PORT, octets_slice(&message));
}

static void
look_up_name(const struct site *site, struct host *host, struct host *server)
{
	struct octets message = {0};
	struct path path = site_path(site, host, server);
	uint16_t port = host_next_port(host);

	octets_u16(&message, port);
	octets_u16(&message, 0x0100);
	octets_u16(&message, 1);
	octets_pad_to(&message, 12);
	octets_u8(&message, 3);
	octets_text(&message, "www");
	octets_u8(&message, 7);
	octets_text(&message, "example");
	octets_u8(&message, 3);
	octets_text_nul(&message, "com");
	octets_u32(&message, 0x00010001);
	forge_udp(site->forge, &path, port, DNS_PORT, octets_slice(&message));
	forge_wait_about(site->forge, 8 * FORGE_MS);
	message.data[2] = 0x81;
	message.data[3] = 0x80;
	message.data[7] = 1;
	octets_u16(&message, 0xc00c);
	octets_u32(&message, 0x00010001);
	octets_u32(&message, 3600);
	octets_u16(&message, 4);
	octets_u32(&message, IPV4(192, 0, 2, 80));
	path = site_path(site, server, host);
	forge_udp(site->forge, &path, DNS_PORT, port, octets_slice(&message));
}

void
pc_works(struct site *site, const char *mac, uint32_t lease, const char *name, double until)
{
	static const uint8_t parameters[] = {1, 15, 3, 6, 44, 46, 47, 31, 33, 121, 249, 43};
	struct host pc = station(mac, 1100);
	struct dhcp_client client = {
	        .host = &pc,
	        .lease = lease,
	        .xid = own_xid(pc.mac),
	        .hostname = name,
	        .vendor_class = TEXT_SLICE("MSFT 5.0"),
	        .parameters = {parameters, sizeof parameters},
	        .length_min = 300,
	};

	dhcp_lease(site, &client);
	site_resolve(site, &pc, &site->gateway, true);
	for (int i = 0; i < 3; i++) {
		register_netbios_name(site, &pc, name);
		forge_wait_about(site->forge, 750 * FORGE_MS);
	}
	ask_clock(site, &pc, &site->gateway);
	while (forge_now(site->forge) < (int64_t)(until * (double)FORGE_SECOND)) {
		look_up_name(site, &pc, &site->gateway);
		forge_wait_about(site->forge, 7 * FORGE_SECOND);
	}
}

void
pc_boots_by_pxe(struct site *site, const char *mac, uint32_t lease)
{
	static const uint8_t parameters[] = {1,  2,  3,  5,  6,  11,  12,  13,  15,  16,  17, 18,
	                                     43, 54, 60, 67, 66, 128, 129, 150, 130, 131, 132};
	struct host pc = station(mac, 2069);
	struct dhcp_client client = {
	        .host = &pc,
	        .lease = lease,
	        .xid = own_xid(pc.mac),
	        .broadcast = true,
	        .vendor_class = TEXT_SLICE("PXEClient:Arch:00000:UNDI:002001"),
	        .parameters = {parameters, sizeof parameters},
	        .length_min = 548,
	};

	dhcp_lease(site, &client);
	site_resolve(site, &pc, &site->tftp.host, true);
	tftp_fetch(site, &pc, "pxelinux.0", "pxelinux.0",
	           &(struct tftp_plan){.asks_size = true, .only_size = true});
	tftp_fetch(site, &pc, "pxelinux.0", "pxelinux.0", &(struct tftp_plan){.blksize = 1456});
	tftp_fetch(site, &pc, "pxelinux.cfg/0A140A", "pxelinux.cfg/0A140A",
	           &(struct tftp_plan){.asks_size = true, .blksize = 1408});
	tftp_fetch(site, &pc, "pxelinux.cfg/default", "pxelinux.cfg/default",
	           &(struct tftp_plan){.asks_size = true, .blksize = 1408});
}

void
printer_starts(struct site *site, const char *mac, uint32_t lease, const char *name)
{
	static const uint8_t parameters[] = {6, 3, 1, 15, 66, 67, 13, 44, 12, 81, 252};
	struct host printer = station(mac, 3000);
	struct dhcp_client client = {
	        .host = &printer,
	        .lease = lease,
	        .xid = own_xid(printer.mac),
	        .broadcast = true,
	        .hostname = name,
	        .vendor_class = TEXT_SLICE("Hewlett-Packard JetDirect"),
	        .parameters = {parameters, sizeof parameters},
	        .length_min = 300,
	};

	dhcp_lease(site, &client);
	site_resolve(site, &printer, &printer, false); /* announces itself (RFC 5227) */
	forge_wait_about(site->forge, FORGE_SECOND);
	site_resolve(site, &printer, &site->gateway, true);
}

void
router_looks_around(struct site *site, double from, double until)
{
	struct host sought = {.ip = site->gateway.ip + 40};

	for (forge_turn_to(site->forge, from);
	     forge_now(site->forge) < (int64_t)(until * (double)FORGE_SECOND);) {
		sought.ip++;
		site_resolve(site, &site->gateway, &sought, false);
		forge_wait_about(site->forge, 6 * FORGE_SECOND);
	}
}

void
recorder_stops_in(struct site *site, double seconds)
{
	double end = forge_seconds(site->forge) + seconds;

	router_looks_around(site, end, end + 1);
}

void
phone_stays(struct phone *phone, double seconds)
{
	struct forge *forge = phone->site->forge;
	double now = forge_seconds(forge);

	phone_goes_idle(phone, seconds);
	router_looks_around(phone->site, now, now + seconds);
	forge_turn_to(forge, now + seconds);
}
