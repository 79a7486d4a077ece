#include <stdio.h>
#include <string.h>

#include "analyzer/facts/open.h"
#include "tests/unit/facts/query.h"
#include "tests/unit/suite.h"

static struct model_tables tables;
static sqlite3 *db;

static struct phone *
add_phone(uint32_t id, const char *name)
{
	struct phone *phone = table_add(&tables.phone);

	*phone = (struct phone){.id = id, .name = name, .is_phone = PHONE_SAYS_SO, .vlan = -1};
	return phone;
}

static struct boot *
add_boot(uint32_t id, struct phone *phone, int n)
{
	struct boot *boot = table_add(&tables.boot);

	*boot = (struct boot){.id = id,
	                      .phone = phone,
	                      .n = n,
	                      .began_ns = BEGAN_NS,
	                      .ended_ns = ROW_UNKNOWN,
	                      .began_by = "discover",
	                      .alarm_code = ROW_UNKNOWN,
	                      .files = ""};
	return boot;
}

static struct transfer *
add_transfer(uint32_t id, struct boot *boot, const char *name, enum transfer_outcome outcome)
{
	struct transfer *transfer = table_add(&tables.transfer);

	*transfer = (struct transfer){.id = id,
	                              .phone = boot == NULL ? NULL : boot->phone,
	                              .boot = boot,
	                              .via = "tftp",
	                              .server = ip_from_v4(0x0a01010a),
	                              .name = name,
	                              .kind = "config",
	                              .answered_port = ROW_UNKNOWN,
	                              .client_port = 50000,
	                              .outcome = outcome,
	                              .wait = {ROW_UNKNOWN, NULL},
	                              .first = frame_at(id, id),
	                              .request = frame_at(id, id)};
	return transfer;
}

static void
open_tables(void)
{
	char *text = NULL;

	ck_assert_msg(facts_open_tables(&tables, BEGAN_NS, &db, &text) == 0, "%s", text);
}

static void
begin(void)
{
	tables_init(&tables);
}

static void
end(void)
{
	ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
	tables_free(&tables);
}

/* Two phones and a station that is none; ids not in the order of the rows. */
static void
add_some(void)
{
	struct phone *second = add_phone(2, "SEP2"), *station = add_phone(0, "printer"),
	             *first = add_phone(1, "SEP1");
	struct boot *boots[] = {add_boot(3, second, 1), add_boot(0, station, 1),
	                        add_boot(1, first, 1), add_boot(2, first, 2)};

	add_transfer(5, boots[0], "SEP2.cnf.xml", TRANSFER_NO_ANSWER);
	add_transfer(0, boots[1], "firmware.bin", TRANSFER_COMPLETE);
	add_transfer(1, boots[2], "SEP1.cnf.xml", TRANSFER_COMPLETE);
	add_transfer(4, boots[3], "SEP1.cnf.xml", TRANSFER_NO_ANSWER);
	add_transfer(2, boots[2], "dialplan.xml", TRANSFER_COMPLETE);
	add_transfer(3, NULL, "stray.xml", TRANSFER_OPEN);
	open_tables();
}

/* ----------------------------------------------------------------- values --- */

START_TEST(numbers_and_their_nulls)
{
	struct boot *boot = add_boot(1, add_phone(7, NULL), 4);
	struct transfer *transfer = add_transfer(1, boot, "a", TRANSFER_OPEN);
	struct dhcp_exchange *exchange = table_add(&tables.dhcp_exchange);

	boot->whole = true;
	transfer->octets = INT64_MAX;
	transfer->tsize = 0;
	transfer->blksize = ROW_UNKNOWN;
	*exchange = (struct dhcp_exchange){
	        .id = 1, .xid = UINT32_MAX, .vlan = -1, .asked_66 = 0, .asked_150 = ROW_CANT_TELL};
	exchange->wants_broadcast = 1;
	open_tables();
	ck_query(db, "SELECT id, phone, n, whole, alarm_code FROM boot", "1|7|4|1|NULL");
	ck_query(db,
	         "SELECT octets, tsize, blksize, answered_port, client_port, write FROM transfer",
	         "9223372036854775807|0|NULL|NULL|50000|0");
	ck_query(db,
	         "SELECT xid, vlan, asked_66, asked_150, wants_broadcast, phone, boot FROM "
	         "dhcp_exchange",
	         "4294967295|NULL|0|NULL|1|NULL|NULL");
	ck_query(db, "SELECT typeof(octets), typeof(blksize), typeof(n) FROM transfer",
	         "integer|null|integer");
}
END_TEST

START_TEST(times_are_seconds_exact_to_the_nanosecond)
{
	struct boot *boot = add_boot(1, add_phone(1, NULL), 1);
	struct transfer *transfer = add_transfer(1, boot, "a", TRANSFER_NO_ANSWER);
	const int64_t days_104 = INT64_C(104) * 86400 * 1000000000;

	boot->began_ns = BEGAN_NS;
	boot->ended_ns = BEGAN_NS + days_104 + 1;
	transfer->first = frame_at(1, 1);
	transfer->first.time_ns = BEGAN_NS + 123456789;
	transfer->wait = (struct wait){2500000001, "no frame toward this phone"};
	open_tables();
	ck_query(db,
	         "SELECT began_at, cast(round((ended_at - 8985600) * 1e9) AS INTEGER) BETWEEN 0 "
	         "AND 2,"
	         " ended_at > 8985600.0, typeof(began_at) FROM boot",
	         "0.0|1|1|real");
	ck_query(db,
	         "SELECT first_at, first_at = 0.123456789, reply_at, last_at, waited = "
	         "2.500000001, blind"
	         " FROM transfer",
	         "0.123456789|1|NULL|NULL|1|no frame toward this phone");
}
END_TEST

START_TEST(a_row_that_was_answered_has_not_waited)
{
	add_transfer(1, NULL, "a", TRANSFER_COMPLETE);
	open_tables();
	ck_query(db, "SELECT waited, blind FROM transfer", "NULL|NULL");
}
END_TEST

START_TEST(frames_are_ids_and_no_frame_is_null)
{
	struct phone *phone = add_phone(1, NULL);

	phone->first = frame_at(((int64_t)3 << PACKET_CAPTURE_SHIFT) + 9, 2.5);
	open_tables();
	ck_query(db, "SELECT first_frame, first_at, last_frame, last_at FROM phone",
	         "3298534883337|2.5|NULL|NULL");
}
END_TEST

START_TEST(addresses_are_text)
{
	struct phone *phone = add_phone(1, NULL);
	struct server *server = table_add(&tables.server);
	const uint8_t v6[16] = {0x20, 0x01, 0x0d, 0xb8, [15] = 1};

	add_phone(2, NULL);
	phone->mac = (struct mac_address){{0x00, 0x1b, 0xD4, 0, 0, 0xFF}};
	phone->has_mac = true;
	phone->ip = ip_from_v4(0xc0000201);
	server->id = 1;
	server->ip = ip_from_octets(v6, sizeof v6);
	server->role = "tftp";
	open_tables();
	ck_query(db, "SELECT mac, ip FROM phone", "00:1b:d4:00:00:ff|192.0.2.1,NULL|NULL");
	ck_query(db, "SELECT ip, mac FROM server", "2001:db8::1|NULL");
}
END_TEST

START_TEST(words_come_from_their_table)
{
	struct boot *boot = add_boot(1, add_phone(1, NULL), 1);

	boot->stage = STAGE_FIRMWARE;
	add_transfer(1, boot, "a", TRANSFER_ERROR_FROM_PHONE);
	add_transfer(2, boot, "b", (enum transfer_outcome)TRANSFER_OUTCOME_COUNT);
	open_tables();
	ck_query(db, "SELECT stage, stage_rank FROM boot", "firmware|6");
	ck_query(db, "SELECT outcome FROM transfer", "error-from-phone,NULL");
}
END_TEST

START_TEST(option_values_are_blobs)
{
	static const uint8_t octets[] = {10, 0, 1, 10};
	struct dhcp_option_row *option = table_add(&tables.dhcp_option);

	*option = (struct dhcp_option_row){1, NULL, frame_at(4, 1), 150, "options", {octets, 4}};
	option = table_add(&tables.dhcp_option);
	*option = (struct dhcp_option_row){2, NULL, frame_at(4, 1), 80, "options", {NULL, 0}};
	open_tables();
	ck_query(db,
	         "SELECT message_frame, code, area, length, hex(value), typeof(value) FROM "
	         "dhcp_option",
	         "4|150|options|4|0A00010A|blob,4|80|options|0||blob");
}
END_TEST

START_TEST(each_cited_frame_is_shown_once)
{
	struct phone *phone = add_phone(1, NULL);
	struct boot *boot = add_boot(1, phone, 1);
	struct phone *hidden = add_phone(0, NULL);

	phone->first = boot->first = frame_at(7, 0.5);
	boot->last = frame_at(((int64_t)1 << PACKET_CAPTURE_SHIFT) + 3, 2);
	boot->last.offset = -1;
	phone->last = frame_at(2, 1.5);
	hidden->first = frame_at(99, 9);
	open_tables();
	ck_query(db, "SELECT id, capture, number, time_ns, file_offset, captured, wire FROM frame",
	         "2|0|2|1700000001500000000|200|60|64,7|0|7|1700000000500000000|700|60|64,"
	         "1099511627779|1|3|1700000002000000000|NULL|60|64");
	ck_query(db, "SELECT number FROM frame WHERE id = 1099511627779", "3");
	ck_query(db, "SELECT count(*) FROM frame WHERE id = 99", "0");
}
END_TEST

/* ----------------------------------------------------------------- rows --- */

START_TEST(hidden_rows_are_not_shown_nor_referred_to)
{
	struct boot *boot;

	add_some();
	ck_query(db, "SELECT count(*) FROM transfer WHERE name = 'firmware.bin'", "0");
	ck_query(db, "SELECT count(*), max(id) FROM phone", "2|2");
	boot = table_at(&tables.boot, 1);
	ck_assert_uint_eq(boot->id, 0);
	ck_query(db, "SELECT phone, boot FROM transfer WHERE id = 3", "NULL|NULL");
}
END_TEST

START_TEST(rows_come_in_the_order_of_their_ids)
{
	add_some();
	ck_query(db, "SELECT id, rowid FROM transfer", "1|1,2|2,3|3,4|4,5|5");
	ck_query(db, "SELECT id FROM transfer ORDER BY id DESC", "5,4,3,2,1");
	ck_query(db, "SELECT id FROM transfer WHERE boot IN (3, 1) ORDER BY id", "1,2,5");
}
END_TEST

START_TEST(empty_tables_are_empty)
{
	open_tables();
	ck_query(db, "SELECT count(*), max(id) FROM transfer", "0|NULL");
	ck_query(db, "SELECT id FROM transfer WHERE phone = 1", "");
	ck_query(db, "SELECT id FROM frame WHERE id = 1", "");
	ck_query(db, "SELECT count(*) FROM connection", "0");
}
END_TEST

START_TEST(tables_can_not_be_changed)
{
	add_some();
	ck_query(db, "DELETE FROM transfer", "error: table transfer may not be modified");
	ck_query(db, "SELECT count(*) FROM fact", "error: no such table: fact");
	ck_query(db, "CREATE VIRTUAL TABLE t USING fact", "error: no fact table is named t");
}
END_TEST

/* --------------------------------------------------------------- look-ups --- */

START_TEST(rows_are_found_by_every_kind_of_key)
{
	struct phone *phone;

	add_some();
	phone = table_at(&tables.phone, 2);
	phone->ip = ip_from_v4(0xc0000201);
	phone->mac = (struct mac_address){{0, 1, 2, 3, 4, 5}};
	phone->has_mac = true;
	ck_query(db, "SELECT id FROM transfer WHERE id = 4", "4");
	ck_query(db, "SELECT id FROM transfer WHERE phone = 1", "1,2,4");
	ck_query(db, "SELECT id FROM transfer WHERE boot = 1", "1,2");
	ck_query(db, "SELECT id FROM transfer WHERE name = 'SEP1.cnf.xml'", "1,4");
	ck_query(db, "SELECT id FROM transfer WHERE outcome = 'no-answer'", "4,5");
	ck_query(db, "SELECT id FROM transfer WHERE outcome IN ('no-answer', 'open', 'what')",
	         "4,5,3");
	ck_query(db, "SELECT id FROM transfer WHERE server = '10.1.1.10' AND phone = 2", "5");
	ck_query(db, "SELECT id FROM phone WHERE ip = '192.0.2.1'", "1");
	ck_query(db, "SELECT id FROM phone WHERE mac = '00:01:02:03:04:05'", "1");
}
END_TEST

START_TEST(what_no_row_can_equal_finds_none)
{
	static const char *const values[] = {"NULL",       "0",   "-1",    "1.5",  "99",
	                                     "4294967297", "'x'", "x'31'", "1e300"};

	add_some();
	for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
		char *sql = sqlite3_mprintf("SELECT id FROM transfer WHERE phone = %s", values[i]);

		ck_query(db, sql, "");
		sqlite3_free(sql);
	}
	ck_query(db, "SELECT id FROM transfer WHERE name = x'53'", "");
	ck_query(db, "SELECT id FROM transfer WHERE server = 'nowhere'", "");
	/* the same address, but not its text */
	ck_query(db, "SELECT count(*) FROM transfer WHERE server = '::ffff:10.1.1.10'", "0");
}
END_TEST

START_TEST(look_ups_compare_as_sqlite_does)
{
	add_some();
	ck_query(db, "SELECT id FROM transfer WHERE phone = 2.0", "5");
	ck_query(db, "SELECT id FROM transfer WHERE phone = '2'", "5");
	ck_query(db, "SELECT id FROM transfer WHERE name = 'sep1.CNF.xml'", "");
	ck_query(db, "SELECT id FROM transfer WHERE name = 'sep1.CNF.xml' COLLATE NOCASE", "1,4");
	ck_query(db, "SELECT id FROM transfer WHERE phone IS NULL", "3");
	ck_query(db, "SELECT id FROM transfer WHERE phone IS 2", "5");
	ck_query(db, "SELECT id FROM transfer WHERE phone > 1", "5");
}
END_TEST

START_TEST(joins_and_aggregates_are_right)
{
	add_some();
	ck_query(db,
	         "SELECT p.name, b.n, count(t.id) FROM phone p JOIN boot b ON b.phone = p.id"
	         " LEFT JOIN transfer t ON t.boot = b.id AND t.outcome = 'complete'"
	         " GROUP BY b.id",
	         "SEP1|1|2,SEP1|2|0,SEP2|1|0");
	ck_query(db,
	         "SELECT b.id, (SELECT name FROM transfer t WHERE t.boot = b.id ORDER BY t.id DESC "
	         "LIMIT 1)"
	         " FROM boot b",
	         "1|dialplan.xml,2|SEP1.cnf.xml,3|SEP2.cnf.xml");
	ck_query(db,
	         "SELECT id FROM phone p WHERE NOT EXISTS (SELECT 1 FROM transfer t"
	         " WHERE t.phone = p.id AND outcome = 'complete')",
	         "2");
	ck_query(db, "SELECT id FROM transfer WHERE phone = 2 OR boot = 1", "5,1,2");
	ck_query(db, "SELECT step, at, what FROM timeline WHERE phone = 2",
	         "tftp|5.0|SEP2.cnf.xml");
}
END_TEST

START_TEST(untrusted_schemas_may_read_them)
{
	add_some();
	ck_query(db, "PRAGMA trusted_schema = OFF", "");
	ck_query(db, "SELECT count(*) FROM timeline", "5");
	ck_query(db, "CREATE TEMP VIEW transfer AS SELECT * FROM main.transfer WHERE phone = 1",
	         "");
	ck_query(db, "SELECT count(*) FROM transfer", "3");
}
END_TEST

/* ------------------------------------------------------------------ plans --- */

/* What EXPLAIN QUERY PLAN says, in one line. */
static const char *
plan(const char *sql)
{
	static char text[2048];
	size_t used = 0;
	sqlite3_stmt *statement;
	char *explain = sqlite3_mprintf("EXPLAIN QUERY PLAN %s", sql);

	text[0] = '\0';
	ck_assert_msg(sqlite3_prepare_v2(db, explain, -1, &statement, NULL) == SQLITE_OK, "%s",
	              sqlite3_errmsg(db));
	while (sqlite3_step(statement) == SQLITE_ROW) {
		used += (size_t)snprintf(text + used, sizeof text - used, "%s;",
		                         (const char *)sqlite3_column_text(statement, 3));
		ck_assert_uint_lt(used, sizeof text);
	}
	sqlite3_finalize(statement);
	sqlite3_free(explain);
	return text;
}

/* The plan number of a look-up by the column. */
static int
look_up(const char *table, const char *column)
{
	const struct fact_table *shape = fact_table_find(table, strlen(table));

	for (size_t i = 0; i < shape->column_count; i++) {
		if (strcmp(shape->columns[i].name, column) == 0)
			return (int)i + 1;
	}
	ck_abort_msg("%s has no column %s", table, column);
	return 0;
}

START_TEST(references_are_always_looked_up)
{
	size_t checked = 0;

	open_tables();
	for (size_t t = 0; t < FACT_TABLE_COUNT; t++) {
		for (size_t c = 0; c < fact_tables[t].column_count; c++) {
			const struct column *column = &fact_tables[t].columns[c];
			char *sql, *expected;

			if (column->type != COLUMN_REFERENCE && column->type != COLUMN_ID)
				continue;
			sql = sqlite3_mprintf(
			        "SELECT EXISTS (SELECT 1 FROM %s f WHERE f.%s = w.value)"
			        " FROM json_each('[1,2]') w",
			        fact_tables[t].name, column->name);
			expected = sqlite3_mprintf("SCAN f VIRTUAL TABLE INDEX %d:", (int)c + 1);
			ck_assert_msg(strstr(plan(sql), expected) != NULL, "%s: %s", sql,
			              plan(sql));
			sqlite3_free(sql);
			sqlite3_free(expected);
			checked++;
		}
	}
	ck_assert_uint_gt(checked, 30);
}
END_TEST

START_TEST(the_narrowest_look_up_is_taken)
{
	char expected[64];

	open_tables();
	snprintf(expected, sizeof expected, "INDEX %d:", look_up("transfer", "boot"));
	ck_assert_ptr_nonnull(
	        strstr(plan("SELECT (SELECT count(*) FROM transfer t WHERE t.phone = b.phone"
	                    " AND t.boot = b.id AND outcome = 'complete') FROM boot b"),
	               expected));
	snprintf(expected, sizeof expected, "INDEX %d:", look_up("transfer", "outcome"));
	ck_assert_ptr_nonnull(
	        strstr(plan("SELECT * FROM transfer WHERE outcome = 'short'"), expected));
	ck_assert_ptr_nonnull(strstr(plan("SELECT * FROM transfer WHERE n = 1"), "INDEX 0:"));
	/* another collation than the index's */
	ck_assert_ptr_nonnull(
	        strstr(plan("SELECT * FROM transfer WHERE name = 'a' COLLATE NOCASE"), "INDEX 0:"));
}
END_TEST

START_TEST(the_order_of_ids_needs_no_sort)
{
	open_tables();
	ck_assert_ptr_null(strstr(plan("SELECT * FROM transfer ORDER BY id"), "TEMP B-TREE"));
	ck_assert_ptr_null(
	        strstr(plan("SELECT * FROM transfer WHERE boot = 1 ORDER BY id"), "TEMP B-TREE"));
	ck_assert_ptr_nonnull(strstr(plan("SELECT * FROM transfer ORDER BY n"), "TEMP B-TREE"));
	ck_assert_ptr_nonnull(
	        strstr(plan("SELECT * FROM transfer ORDER BY id DESC"), "TEMP B-TREE"));
}
END_TEST

/* Many rows, so that sorting takes more than one digit and chunk. */
START_TEST(large_tables_find_what_a_scan_finds)
{
	struct phone *phones[500];

	for (uint32_t i = 0; i < 500; i++)
		phones[i] = add_phone(500 - i, NULL);
	for (uint32_t i = 0; i < 3000; i++) {
		struct boot *boot = add_boot(1 + (i * 7) % 3000, phones[i * 13 % 500], 1);

		boot->alarm_code = i;
	}
	open_tables();
	ck_query(db, "SELECT count(*), sum(id), min(id), max(id) FROM boot", "3000|4501500|1|3000");
	ck_query(db,
	         "SELECT count(*) FROM phone p WHERE (SELECT count(*) FROM boot b WHERE b.phone = "
	         "p.id) <> 6",
	         "0");
	ck_query(db,
	         "SELECT count(*) FROM boot a JOIN boot b ON b.id = a.id AND b.alarm_code = "
	         "a.alarm_code",
	         "3000");
	ck_query(db,
	         "SELECT (SELECT group_concat(id) FROM boot WHERE phone = 500)"
	         " = (SELECT group_concat(id) FROM boot WHERE +phone = 500)",
	         "1");
}
END_TEST

Suite *
suite(void)
{
	const TTest *const tests[] = {
	        numbers_and_their_nulls,
	        times_are_seconds_exact_to_the_nanosecond,
	        a_row_that_was_answered_has_not_waited,
	        frames_are_ids_and_no_frame_is_null,
	        addresses_are_text,
	        words_come_from_their_table,
	        option_values_are_blobs,
	        each_cited_frame_is_shown_once,
	        hidden_rows_are_not_shown_nor_referred_to,
	        rows_come_in_the_order_of_their_ids,
	        empty_tables_are_empty,
	        tables_can_not_be_changed,
	        rows_are_found_by_every_kind_of_key,
	        what_no_row_can_equal_finds_none,
	        look_ups_compare_as_sqlite_does,
	        joins_and_aggregates_are_right,
	        untrusted_schemas_may_read_them,
	        references_are_always_looked_up,
	        the_narrowest_look_up_is_taken,
	        the_order_of_ids_needs_no_sort,
	        large_tables_find_what_a_scan_finds,
	};
	Suite *s = suite_create("virtual_table");
	TCase *c = tcase_create("virtual_table");

	tcase_add_checked_fixture(c, begin, end);
	for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++)
		tcase_add_test(c, tests[i]);
	suite_add_tcase(s, c);
	return s;
}
