/* Capture files for the tests, octet by octet. */
#ifndef TESTS_UNIT_CAPTURE_FORGE_H
#define TESTS_UNIT_CAPTURE_FORGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FORGE_PCAP 0xa1b2c3d4
#define FORGE_PCAP_NANO 0xa1b23c4d

struct forge {
	uint8_t octets[8192];
	size_t length;
	bool big_endian;
};

static inline void
forge_octets(struct forge *forge, const void *octets, size_t length)
{
	memcpy(forge->octets + forge->length, octets, length);
	forge->length += length;
}

static inline void
forge_u32(struct forge *forge, uint32_t value)
{
	uint8_t octets[4];

	for (unsigned i = 0; i < 4; i++)
		octets[forge->big_endian ? 3 - i : i] = (uint8_t)(value >> (8 * i));
	forge_octets(forge, octets, sizeof octets);
}

static inline void
forge_pcap(struct forge *forge, uint32_t magic, uint32_t snaplen, uint32_t link_type)
{
	forge_u32(forge, magic);
	forge_u32(forge, forge->big_endian ? 0x00020004 : 0x00040002); /* version 2.4 */
	forge_u32(forge, 0);
	forge_u32(forge, 0);
	forge_u32(forge, snaplen);
	forge_u32(forge, link_type);
}

/* A record whose header claims `captured` octets, and that has `data`. */
static inline void
forge_record(struct forge *forge, uint32_t seconds, uint32_t fraction, uint32_t captured,
             uint32_t wire, size_t data)
{
	forge_u32(forge, seconds);
	forge_u32(forge, fraction);
	forge_u32(forge, captured);
	forge_u32(forge, wire);
	for (size_t i = 0; i < data; i++)
		forge->octets[forge->length++] = (uint8_t)(seconds + i);
}

/* pcapng, little-endian. */
static inline void
forge_section(struct forge *forge)
{
	static const uint32_t words[] = {0x0a0d0d0a, 28, 0x1a2b3c4d, 1, 0xffffffff, 0xffffffff, 28};

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		forge_u32(forge, words[i]);
}

static inline void
forge_interface(struct forge *forge, uint32_t link_type)
{
	const uint32_t words[] = {1, 20, link_type, 65535, 20};

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		forge_u32(forge, words[i]);
}

/* Four octets of packet, `microseconds` after 1970. */
static inline void
forge_packet(struct forge *forge, uint32_t interface, uint32_t microseconds)
{
	const uint32_t words[] = {6, 36, interface, 0, microseconds, 4, 60, 0xaabbccdd, 36};

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		forge_u32(forge, words[i]);
}

/* Writes the octets to a new temporary file; returns its name (caller unlinks and frees). */
static inline char *
forge_file(const struct forge *forge)
{
	char *name = strdup("/tmp/check_capture.XXXXXX");
	int descriptor = mkstemp(name);

	if (descriptor < 0 ||
	    write(descriptor, forge->octets, forge->length) != (ssize_t)forge->length) {
		perror(name);
		abort();
	}
	close(descriptor);
	return name;
}

#endif
