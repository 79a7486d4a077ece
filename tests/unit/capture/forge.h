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
forge_u16(struct forge *forge, uint16_t value)
{
	uint8_t octets[2] = {(uint8_t)value, (uint8_t)(value >> 8)};

	if (forge->big_endian)
		octets[0] = (uint8_t)(value >> 8), octets[1] = (uint8_t)value;
	forge_octets(forge, octets, sizeof octets);
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

/* -------------------------------------------------------------- pcapng --- */

/* Begins a block; returns its place, for forge_block_end(). */
static inline size_t
forge_block(struct forge *forge, uint32_t type)
{
	forge_u32(forge, type);
	forge_u32(forge, 0);
	return forge->length - 8;
}

/* Writes `value` over what is at `place`. */
static inline void
forge_patch(struct forge *forge, size_t place, uint32_t value)
{
	size_t length = forge->length;

	forge->length = place;
	forge_u32(forge, value);
	forge->length = length;
}

static inline void
forge_block_end(struct forge *forge, size_t place)
{
	uint32_t length = (uint32_t)(forge->length - place + 4);

	forge_patch(forge, place + 4, length);
	forge_u32(forge, length);
}

static inline void
forge_padded(struct forge *forge, const void *octets, size_t length)
{
	forge_octets(forge, octets, length);
	while (forge->length % 4 != 0)
		forge->octets[forge->length++] = 0;
}

static inline void
forge_option(struct forge *forge, uint16_t code, const void *value, uint16_t length)
{
	forge_u16(forge, code);
	forge_u16(forge, length);
	forge_padded(forge, value, length);
}

static inline void
forge_option_u32(struct forge *forge, uint16_t code, uint32_t value)
{
	forge_u16(forge, code);
	forge_u16(forge, 4);
	forge_u32(forge, value);
}

static inline void
forge_option_u64(struct forge *forge, uint16_t code, uint64_t value)
{
	forge_u16(forge, code);
	forge_u16(forge, 8);
	forge_u32(forge, (uint32_t)(forge->big_endian ? value >> 32 : value));
	forge_u32(forge, (uint32_t)(forge->big_endian ? value : value >> 32));
}

/* Version 1.0, length unknown; options may follow. */
static inline size_t
forge_section_block(struct forge *forge)
{
	size_t block = forge_block(forge, 0x0a0d0d0a);

	forge_u32(forge, 0x1a2b3c4d);
	forge_u16(forge, 1);
	forge_u16(forge, 0);
	forge_u32(forge, 0xffffffff);
	forge_u32(forge, 0xffffffff);
	return block;
}

static inline void
forge_section(struct forge *forge)
{
	forge_block_end(forge, forge_section_block(forge));
}

/* Its fixed fields; options may follow. */
static inline size_t
forge_interface_block(struct forge *forge, uint16_t link_type, uint32_t snaplen)
{
	size_t block = forge_block(forge, 1);

	forge_u16(forge, link_type);
	forge_u16(forge, 0);
	forge_u32(forge, snaplen);
	return block;
}

static inline void
forge_interface(struct forge *forge, uint16_t link_type)
{
	forge_block_end(forge, forge_interface_block(forge, link_type, 65535));
}

/* An Enhanced Packet Block with four octets of packet; options may follow. */
static inline size_t
forge_packet_block(struct forge *forge, uint32_t interface, uint64_t ticks)
{
	size_t block = forge_block(forge, 6);

	forge_u32(forge, interface);
	forge_u32(forge, (uint32_t)(ticks >> 32));
	forge_u32(forge, (uint32_t)ticks);
	forge_u32(forge, 4);
	forge_u32(forge, 60);
	forge_octets(forge, "\xdd\xcc\xbb\xaa", 4);
	return block;
}

/* Four octets of packet, `microseconds` after 1970. */
static inline void
forge_packet(struct forge *forge, uint32_t interface, uint32_t microseconds)
{
	forge_block_end(forge, forge_packet_block(forge, interface, microseconds));
}

/* --------------------------------------------------------------- files --- */

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
