/* Assertions on what dissectors hand out. */
#ifndef TESTS_UNIT_DISSECTORS_EXPECT_H
#define TESTS_UNIT_DISSECTORS_EXPECT_H

#include <check.h>

#include "analyzer/base/address.h"
#include "analyzer/base/slice.h"
#include "tests/unit/guard.h"

#define expect_text(actual, text)                                                                \
	do {                                                                                     \
		struct slice expect_s = (actual);                                                \
		ck_assert_msg(slice_present(expect_s) && slice_is(expect_s, text),               \
		              #actual " is \"%.*s\", not \"%s\"", (int)expect_s.length,          \
		              slice_present(expect_s) ? (const char *)expect_s.data : "", text); \
	} while (0)

#define expect_octets(actual, hex)                                            \
	do {                                                                  \
		uint8_t expect_o[512];                                        \
		struct slice expect_s = (actual);                             \
		size_t expect_n = guard_hex(hex, expect_o, sizeof expect_o);  \
		ck_assert_msg(slice_present(expect_s), #actual " is absent"); \
		ck_assert_uint_eq(expect_s.length, expect_n);                 \
		ck_assert_mem_eq(expect_s.data, expect_o, expect_n);          \
	} while (0)

#define expect_absent(actual) ck_assert_msg(!slice_present(actual), #actual " is there")

#define expect_ip(ip, text)                                      \
	do {                                                     \
		char expect_t[IP_TEXT_SIZE];                     \
		ck_assert_str_eq(ip_format(ip, expect_t), text); \
	} while (0)

#define expect_mac(mac, text)                                      \
	do {                                                       \
		char expect_t[MAC_TEXT_SIZE];                      \
		ck_assert_str_eq(mac_format(mac, expect_t), text); \
	} while (0)

#endif
