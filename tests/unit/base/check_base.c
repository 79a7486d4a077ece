/* Addresses, interned strings, hash map, table, arena. */
#include <stdlib.h>

#include "analyzer/base/address.h"
#include "analyzer/base/arena.h"
#include "analyzer/base/hash_map.h"
#include "analyzer/base/strings.h"
#include "analyzer/base/table.h"
#include "tests/unit/suite.h"

static const struct {
	const char *text, *canonical; /* NULL: no MAC */
} macs[] = {
        {"00:1B:2a:89:00:FF", "00:1b:2a:89:00:ff"},
        {"001B2A8900FF", "00:1b:2a:89:00:ff"},
        {"001b.2a89.00ff", "00:1b:2a:89:00:ff"},
        {"00-1b-2a-89-00-ff", "00:1b:2a:89:00:ff"},
        {"001B2A8900F", NULL},
        {"001B2A8900FF0", NULL},
        {"00:1b:2a:89:00:fg", NULL},
        {"0:01b2a8900ff", NULL},
        {":001b2a8900ff", NULL},
        {"", NULL},
};

START_TEST(mac_texts)
{
	struct mac_address mac;
	char text[MAC_TEXT_SIZE];
	bool parsed = mac_parse(macs[_i].text, strlen(macs[_i].text), &mac);

	ck_assert_int_eq(parsed, macs[_i].canonical != NULL);
	if (parsed)
		ck_assert_str_eq(mac_format(mac, text), macs[_i].canonical);
}
END_TEST

START_TEST(mac_kinds)
{
	ck_assert(mac_is_broadcast((struct mac_address){{255, 255, 255, 255, 255, 255}}));
	ck_assert(mac_is_group((struct mac_address){{1, 0, 0x0c, 0xcc, 0xcc, 0xcc}}));
	ck_assert(!mac_is_group((struct mac_address){{0, 0x1b, 0x2a, 0x89, 0, 0xff}}));
	ck_assert(mac_is_zero((struct mac_address){{0}}));
}
END_TEST

static const struct {
	const char *ip, *net;
	int prefix, in;
} nets[] = {
        {"10.1.1.57", "10.1.1.0", 24, 1},     {"10.1.2.57", "10.1.1.0", 24, 0},
        {"10.1.1.130", "10.1.1.129", 25, 1},  {"10.1.1.127", "10.1.1.129", 25, 0},
        {"192.0.2.1", "10.0.0.0", 0, 1},      {"10.0.0.1", "10.0.0.1", 32, 1},
        {"10.0.0.1", "10.0.0.1", 33, -1},     {"2001:db8::1", "2001:db8::", 32, 1},
        {"2001:db9::1", "2001:db8::", 31, 1}, {"2001:dba::1", "2001:db8::", 31, 0},
        {"2001:db8::1", "10.0.0.0", 8, -1},
};

START_TEST(ip_subnets)
{
	struct ip_address ip, net;

	ck_assert(ip_parse(nets[_i].ip, &ip));
	ck_assert(ip_parse(nets[_i].net, &net));
	ck_assert_int_eq(ip_in(ip, net, nets[_i].prefix), nets[_i].in);
}
END_TEST

static const struct {
	const char *text;
	bool ok_host, group;
} hosts[] = {
        {"10.136.123.11", true, false},
        {"0.0.0.0", false, false},
        {"127.0.0.1", false, false},
        {"224.0.1.75", false, true},
        {"255.255.255.255", false, true},
        {"240.0.0.1", false, false},
        {"::", false, false},
        {"::1", false, false},
        {"ff02::1", false, true},
        {"2001:db8::5", true, false},
};

START_TEST(ip_hosts)
{
	struct ip_address ip;
	char text[IP_TEXT_SIZE];

	ck_assert(ip_parse(hosts[_i].text, &ip));
	ck_assert_int_eq(ip_ok_host(ip), hosts[_i].ok_host);
	ck_assert_int_eq(ip_is_group(ip), hosts[_i].group);
	ck_assert_str_eq(ip_format(ip, text), hosts[_i].text);
}
END_TEST

static struct slice
slice_of(const char *text, size_t length)
{
	return (struct slice){(const uint8_t *)text, length};
}

START_TEST(strings_are_one_copy)
{
	struct strings *strings = strings_create();
	const char *a = strings_intern_text(strings, "OS79XX.TXT");
	const char *b = strings_intern(strings, slice_of("OS79XX.TXT\0junk", 15));

	ck_assert_ptr_eq(a, b);
	ck_assert_uint_eq(strings_count(strings), 1);
	strings_release(strings, a);
	ck_assert_str_eq(b, "OS79XX.TXT");
	ck_assert_uint_eq(strings_count(strings), 1);
	strings_release(strings, b);
	ck_assert_uint_eq(strings_count(strings), 0);
	ck_assert_ptr_null(strings_intern(strings, (struct slice){NULL, 0}));
	ck_assert_str_eq(strings_intern(strings, slice_of("", 0)), "");
	strings_destroy(strings);
}
END_TEST

static const struct {
	const char *bytes, *valid;
} texts[] = {
        {"plain", "plain"},
        {"Z\xc3\xbcrich", "Z\xc3\xbcrich"},
        {"\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd"},
        {"\xc0\xaf", "\xef\xbf\xbd\xef\xbf\xbd"},                 /* overlong */
        {"\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"}, /* surrogate */
        {"\xf4\x90\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
        {"a\xe2\x82", "a\xef\xbf\xbd\xef\xbf\xbd"}, /* cut sequence */
        {"\xf0\x9f\x93\x9e", "\xf0\x9f\x93\x9e"},
        {"\x1b[31m", "\x1b[31m"}, /* escaping is the report's work */
};

START_TEST(strings_are_valid_utf8)
{
	struct strings *strings = strings_create();

	ck_assert_str_eq(strings_intern_text(strings, texts[_i].bytes), texts[_i].valid);
	strings_destroy(strings);
}
END_TEST

START_TEST(strings_are_cut)
{
	struct strings *strings = strings_create();
	char text[STRINGS_LENGTH_MAX + 10];

	memset(text, 'x', sizeof text);
	ck_assert_uint_eq(strlen(strings_intern(strings, slice_of(text, sizeof text))),
	                  STRINGS_LENGTH_MAX);
	memcpy(text + STRINGS_LENGTH_MAX - 1, "\xc3\xbc",
	       2); /* across the border: left out whole */
	ck_assert_uint_eq(strlen(strings_intern(strings, slice_of(text, sizeof text))),
	                  STRINGS_LENGTH_MAX - 1);
	strings_destroy(strings);
}
END_TEST

START_TEST(hash_map_keeps_what_is_put)
{
	struct hash_map *map = hash_map_create(sizeof(uint32_t));
	static uint32_t numbers[5000];

	for (uint32_t i = 0; i < 5000; i++) {
		numbers[i] = i * 7;
		hash_map_put(map, &numbers[i], &numbers[i]);
	}
	ck_assert_uint_eq(hash_map_count(map), 5000);
	for (uint32_t i = 0; i < 5000; i += 2)
		ck_assert_ptr_eq(hash_map_remove(map, &numbers[i]), &numbers[i]);
	ck_assert_uint_eq(hash_map_count(map), 2500);
	for (uint32_t i = 0; i < 5000; i++)
		ck_assert_ptr_eq(hash_map_find(map, &numbers[i]), i % 2 == 0 ? NULL : &numbers[i]);
	ck_assert_ptr_null(hash_map_remove(map, &numbers[0]));
	hash_map_put(map, &numbers[1], &numbers[3]);
	ck_assert_ptr_eq(hash_map_find(map, &numbers[1]), &numbers[3]);
	ck_assert_uint_eq(hash_map_count(map), 2500);
	hash_map_destroy(map);
}
END_TEST

START_TEST(table_rows_stay)
{
	struct table table;
	uint64_t *rows[1000];

	table_init(&table, sizeof(uint64_t));
	for (uint64_t i = 0; i < 1000; i++) {
		rows[i] = table_add(&table);
		ck_assert_uint_eq(*rows[i], 0);
		*rows[i] = i;
	}
	for (uint64_t i = 0; i < 1000; i++) {
		ck_assert_ptr_eq(table_at(&table, i), rows[i]);
		ck_assert_uint_eq(*rows[i], i);
	}
	table_free(&table);
	ck_assert_uint_eq(table.count, 0);
}
END_TEST

START_TEST(arena_is_bounded)
{
	struct arena arena;

	ck_assert_int_eq(arena_init(&arena, 64), 0);
	ck_assert_ptr_nonnull(arena_take(&arena, 1));
	ck_assert_uint_eq((uintptr_t)arena_take(&arena, 8) % _Alignof(max_align_t), 0);
	ck_assert_ptr_null(arena_take(&arena, 64));
	ck_assert_ptr_null(arena_take(&arena, SIZE_MAX));
	arena_reset(&arena);
	ck_assert_ptr_nonnull(arena_take(&arena, 64));
	arena_free(&arena);
}
END_TEST

#define ROWS(table) ((int)(sizeof(table) / sizeof(table)[0]))

Suite *
suite(void)
{
	Suite *s = suite_create("base");
	TCase *c = tcase_create("base");

	tcase_add_loop_test(c, mac_texts, 0, ROWS(macs));
	tcase_add_test(c, mac_kinds);
	tcase_add_loop_test(c, ip_subnets, 0, ROWS(nets));
	tcase_add_loop_test(c, ip_hosts, 0, ROWS(hosts));
	tcase_add_test(c, strings_are_one_copy);
	tcase_add_loop_test(c, strings_are_valid_utf8, 0, ROWS(texts));
	tcase_add_test(c, strings_are_cut);
	tcase_add_test(c, hash_map_keeps_what_is_put);
	tcase_add_test(c, table_rows_stay);
	tcase_add_test(c, arena_is_bounded);
	suite_add_tcase(s, c);
	return s;
}
