/* Messages as hexadecimal text, given whole or cut to the dissector of the test that includes this.
 */
#ifndef TESTS_UNIT_DISSECTORS_HEX_H
#define TESTS_UNIT_DISSECTORS_HEX_H

#include "dissectors/cursor.h"
#include "tests/unit/guard.h"

/* Defined by the test: it dissects octets of which `captured` of `wire` are there. */
static enum cursor_status read_octets(const void *data, size_t captured, size_t wire);

/* The message that was read last. */
static uint8_t octets[4096];
static size_t octet_count;

/* The last `missing` octets were not captured. */
static inline enum cursor_status
read_cut(const char *hex, size_t missing)
{
	octet_count = guard_hex(hex, octets, sizeof octets);
	return read_octets(octets, octet_count - missing, octet_count);
}

static inline enum cursor_status
read_whole(const char *hex)
{
	return read_cut(hex, 0);
}

#endif
