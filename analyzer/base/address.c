#include "analyzer/base/address.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

bool
mac_equal(struct mac_address a, struct mac_address b)
{
	return memcmp(a.octet, b.octet, sizeof a.octet) == 0;
}

bool
mac_is_zero(struct mac_address mac)
{
	return mac_equal(mac, (struct mac_address){{0}});
}

bool
mac_is_group(struct mac_address mac)
{
	return (mac.octet[0] & 1) != 0;
}

bool
mac_is_broadcast(struct mac_address mac)
{
	return mac_equal(mac, (struct mac_address){{0xff, 0xff, 0xff, 0xff, 0xff, 0xff}});
}

const char *
mac_format(struct mac_address mac, char ret_text[static MAC_TEXT_SIZE])
{
	snprintf(ret_text, MAC_TEXT_SIZE, "%02x:%02x:%02x:%02x:%02x:%02x", mac.octet[0],
	         mac.octet[1], mac.octet[2], mac.octet[3], mac.octet[4], mac.octet[5]);
	return ret_text;
}

bool
mac_parse(const char *text, size_t length, struct mac_address *ret)
{
	struct mac_address mac = {{0}};
	unsigned digits = 0;

	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if (isxdigit(c) && digits < 12) {
			int value = isdigit(c) ? c - '0' : tolower(c) - 'a' + 10;

			mac.octet[digits / 2] = (uint8_t)(mac.octet[digits / 2] << 4 | value);
			digits++;
		} else if (strchr(":-.", c) == NULL || c == '\0' || digits == 0 ||
		           digits % 2 != 0) {
			return false;
		}
	}
	if (digits != 12)
		return false;
	*ret = mac;
	return true;
}

struct ip_address
ip_from_v4(uint32_t host_order)
{
	return (struct ip_address){4,
	                           {(uint8_t)(host_order >> 24), (uint8_t)(host_order >> 16),
	                            (uint8_t)(host_order >> 8), (uint8_t)host_order}};
}

struct ip_address
ip_from_octets(const uint8_t *octets, size_t length)
{
	struct ip_address ip = {0, {0}};

	if (octets == NULL || (length != 4 && length != 16))
		return ip;
	ip.family = length == 4 ? 4 : 6;
	memcpy(ip.octet, octets, length);
	return ip;
}

uint32_t
ip_to_v4(struct ip_address ip)
{
	return ip.family != 4 ? 0
	                      : (uint32_t)ip.octet[0] << 24 | (uint32_t)ip.octet[1] << 16 |
	                                (uint32_t)ip.octet[2] << 8 | ip.octet[3];
}

bool
ip_present(struct ip_address ip)
{
	return ip.family != 0;
}

bool
ip_equal(struct ip_address a, struct ip_address b)
{
	return a.family == b.family && memcmp(a.octet, b.octet, sizeof a.octet) == 0;
}

bool
ip_is_unspecified(struct ip_address ip)
{
	return ip.family != 0 && ip_equal(ip, (struct ip_address){ip.family, {0}});
}

bool
ip_is_group(struct ip_address ip)
{
	if (ip.family == 6)
		return ip.octet[0] == 0xff;
	return ip.family == 4 && ((ip.octet[0] & 0xf0) == 0xe0 || ip_to_v4(ip) == UINT32_MAX);
}

const char *
ip_format(struct ip_address ip, char ret_text[static IP_TEXT_SIZE])
{
	ret_text[0] = '\0';
	/* inet_ntop writes RFC 5952 for all but IPv4-compatible addresses, which nobody uses. */
	if (ip.family != 0)
		inet_ntop(ip.family == 4 ? AF_INET : AF_INET6, ip.octet, ret_text, IP_TEXT_SIZE);
	return ret_text;
}

bool
ip_parse(const char *text, struct ip_address *ret)
{
	struct ip_address ip = {0, {0}};

	if (inet_pton(AF_INET, text, ip.octet) == 1)
		ip.family = 4;
	else if (inet_pton(AF_INET6, text, ip.octet) == 1)
		ip.family = 6;
	else
		return false;
	*ret = ip;
	return true;
}

int
ip_in(struct ip_address ip, struct ip_address net, int prefix)
{
	int bits = net.family == 4 ? 32 : 128;

	if (ip.family == 0 || ip.family != net.family || prefix < 0 || prefix > bits)
		return -1;
	for (int bit = 0; bit < prefix; bit += 8) {
		int left = prefix - bit;
		unsigned mask = left >= 8 ? 0xff : 0xff00u >> left & 0xff;

		if (((ip.octet[bit / 8] ^ net.octet[bit / 8]) & mask) != 0)
			return 0;
	}
	return 1;
}

bool
ip_ok_host(struct ip_address ip)
{
	static const uint8_t v6_loopback[16] = {[15] = 1};

	if (ip.family == 4)
		return ip.octet[0] != 0 && ip.octet[0] != 127 && ip.octet[0] < 224;
	return ip.family == 6 && ip.octet[0] != 0xff && !ip_is_unspecified(ip) &&
	       memcmp(ip.octet, v6_loopback, sizeof v6_loopback) != 0;
}
