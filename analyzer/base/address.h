/* MAC and IP addresses as values, with their one canonical text form. */
#ifndef ANALYZER_BASE_ADDRESS_H
#define ANALYZER_BASE_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct mac_address {
	uint8_t octet[6];
};

/* family: 0 = no address, 4 = IPv4 (octet[0..3]), 6 = IPv6 (octet[0..15]); unused octets are zero,
 * so that two addresses compare with memcmp. */
struct ip_address {
	uint8_t family;
	uint8_t octet[16];
};

#define MAC_TEXT_SIZE 18 /* "00:11:22:33:44:55" and its NUL */
#define IP_TEXT_SIZE 46  /* INET6_ADDRSTRLEN */

bool mac_equal(struct mac_address a, struct mac_address b);
bool mac_is_zero(struct mac_address mac);
/* Group bit set: broadcast or multicast (IEEE 802 section 8.2.2). */
bool mac_is_group(struct mac_address mac);
bool mac_is_broadcast(struct mac_address mac);
/* Lower-case, colons. Returns `ret_text`. */
const char *mac_format(struct mac_address mac, char ret_text[static MAC_TEXT_SIZE]);
/* Reads 12 hexadecimal digits, alone or with ':', '-' or '.' between them. False: not a MAC. */
bool mac_parse(const char *text, size_t length, struct mac_address *ret);

struct ip_address ip_from_v4(uint32_t host_order);
struct ip_address ip_from_octets(const uint8_t *octets, size_t length /* 4 or 16, else none */);
/* The IPv4 address as a number in host order; 0 for anything else. */
uint32_t ip_to_v4(struct ip_address ip);
bool ip_present(struct ip_address ip);
bool ip_equal(struct ip_address a, struct ip_address b);
/* 0.0.0.0 or :: */
bool ip_is_unspecified(struct ip_address ip);
/* Limited broadcast 255.255.255.255 or a multicast group. Subnet broadcasts can't be known here. */
bool ip_is_group(struct ip_address ip);
/* Canonical text (RFC 5952 for IPv6); "" for no address. Returns `ret_text`. */
const char *ip_format(struct ip_address ip, char ret_text[static IP_TEXT_SIZE]);
bool ip_parse(const char *text, struct ip_address *ret);
/* 1 = `ip` lies in `net`/`prefix`, 0 = it does not, -1 = can't tell (families differ, bad prefix).
 */
int ip_in(struct ip_address ip, struct ip_address net, int prefix);
/* A plain unicast host address: not 0/8, 127/8, 224/4, 240/4, 255.255.255.255, ::, ::1, ff00::/8.
 */
bool ip_ok_host(struct ip_address ip);

#endif
