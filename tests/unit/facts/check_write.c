#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "analyzer/facts/facts.h"
#include "analyzer/facts/open.h"
#include "tests/unit/facts/query.h"
#include "tests/unit/suite.h"

static struct model_tables tables;
static sqlite3 *db, *file_db;
static char path[] = "/tmp/check_write.XXXXXX";

static void
add_rows(void)
{
	static const uint8_t octets[] = {0, 1, 255};
	struct phone *phone = table_add(&tables.phone);
	struct boot *boot = table_add(&tables.boot);
	struct transfer *transfer = table_add(&tables.transfer);
	struct dhcp_option_row *option = table_add(&tables.dhcp_option);

	*phone = (struct phone){.id = 1, .name = "SEP001122334455", .vlan = -1};
	*boot = (struct boot){.id = 1,
	                      .phone = phone,
	                      .n = 1,
	                      .began_ns = BEGAN_NS,
	                      .ended_ns = ROW_UNKNOWN,
	                      .began_by = "discover",
	                      .alarm_code = ROW_UNKNOWN,
	                      .files = ""};
	*transfer = (struct transfer){.id = 1,
	                              .phone = phone,
	                              .boot = boot,
	                              .via = "tftp",
	                              .server = ip_from_v4(0x0a01010a),
	                              .name = "SEP001122334455.cnf.xml",
	                              .kind = "config",
	                              .octets = 1234,
	                              .outcome = TRANSFER_COMPLETE,
	                              .first = frame_at(3, 0.25),
	                              .request = frame_at(3, 0.25),
	                              .last = frame_at(9, 1.5),
	                              .wait = {ROW_UNKNOWN, NULL}};
	*option = (struct dhcp_option_row){1, NULL, frame_at(1, 0), 61, "options", {octets, 3}};
}

static void
begin(void)
{
	char *text = NULL;
	int fd;

	tables_init(&tables);
	ck_assert_msg(facts_open_tables(&tables, BEGAN_NS, &db, &text) == 0, "%s", text);
	strcpy(path, "/tmp/check_write.XXXXXX");
	fd = mkstemp(path);
	ck_assert_int_ge(fd, 0);
	close(fd);
	ck_assert_int_eq(sqlite3_open(path, &file_db), SQLITE_OK);
}

static void
end(void)
{
	ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
	ck_assert_int_eq(sqlite3_close(file_db), SQLITE_OK);
	unlink(path);
	tables_free(&tables);
}

static void
write_facts(void)
{
	char *text = NULL;

	ck_assert_msg(facts_write(db, file_db, &text) == 0, "%s", text);
}

START_TEST(every_row_is_written)
{
	add_rows();
	ck_query(db,
	         "INSERT INTO upgrade_rule(id, family, result, steps, source, certainty)"
	         " VALUES('J1', '7941-61', 'step', 'by way of 8.5(2)', 'release notes', 'high')",
	         "");
	write_facts();
	ck_query(file_db,
	         "SELECT id, phone, name, server, octets, outcome, request_frame, first_at, waited "
	         "FROM transfer",
	         "1|1|SEP001122334455.cnf.xml|10.1.1.10|1234|complete|3|0.25|NULL");
	ck_query(file_db, "SELECT hex(value), length, message_frame FROM dhcp_option",
	         "0001FF|3|1");
	ck_query(file_db, "SELECT id, number, time_ns FROM frame",
	         "1|1|1700000000000000000,3|3|1700000000250000000,9|9|1700000001500000000");
	ck_query(file_db, "SELECT step, what FROM timeline", "tftp|SEP001122334455.cnf.xml");
	ck_query(file_db, "SELECT id, result, via FROM upgrade_rule", "J1|step|NULL");
}
END_TEST

START_TEST(the_file_has_the_whole_schema)
{
	const char *names = "SELECT group_concat(type || ' ' || name) FROM (SELECT type, name FROM"
	                    " sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1, 2)";
	sqlite3 *empty;
	char *text = NULL, *expected;

	ck_assert_int_eq(facts_open_empty(&empty, &text), 0);
	expected = memory_text(query(empty, names));
	write_facts();
	ck_query(file_db, names, expected);
	ck_query(file_db, "SELECT count(*) FROM pragma_table_list WHERE strict AND schema = 'main'",
	         "35");
	ck_query(file_db, "PRAGMA integrity_check", "ok");
	free(expected);
	sqlite3_close(empty);
}
END_TEST

static size_t
read_file(char *ret_octets, size_t size)
{
	FILE *file = fopen(path, "rb");
	size_t length;

	ck_assert_ptr_nonnull(file);
	length = fread(ret_octets, 1, size, file);
	fclose(file);
	return length;
}

START_TEST(the_same_facts_give_the_same_octets)
{
	static char first[1 << 20], second[1 << 20];
	size_t length;

	add_rows();
	write_facts();
	length = read_file(first, sizeof first);
	ck_assert_uint_gt(length, 4096);
	end();
	begin();
	add_rows();
	write_facts();
	ck_assert_uint_eq(read_file(second, sizeof second), length);
	ck_assert_mem_eq(first, second, length);
}
END_TEST

START_TEST(a_file_that_takes_no_more_is_an_error)
{
	char *text = NULL;

	ck_query(file_db, "PRAGMA max_page_count = 10", "10");
	ck_assert_int_eq(facts_write(db, file_db, &text), -1);
	ck_assert_str_eq(text, "facts: database or disk is full");
	free(text);
}
END_TEST

/* server.role is NOT NULL */
START_TEST(a_fact_that_breaks_the_schema_is_an_error)
{
	struct server *server = table_add(&tables.server);
	char *text = NULL;

	server->id = 1;
	server->ip = ip_from_v4(0x0a01010a);
	ck_assert_int_eq(facts_write(db, file_db, &text), -1);
	ck_assert_str_eq(text, "facts: NOT NULL constraint failed: server.role");
	free(text);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("write");
	TCase *c = tcase_create("write");

	tcase_add_checked_fixture(c, begin, end);
	tcase_add_test(c, every_row_is_written);
	tcase_add_test(c, the_file_has_the_whole_schema);
	tcase_add_test(c, the_same_facts_give_the_same_octets);
	tcase_add_test(c, a_file_that_takes_no_more_is_an_error);
	tcase_add_test(c, a_fact_that_breaks_the_schema_is_an_error);
	suite_add_tcase(s, c);
	return s;
}
