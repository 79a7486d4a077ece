/* View load_choice: what ran, what was asked for, what was offered. */
#include "analyzer/facts/facts.h"
#include "tests/unit/facts/query.h"
#include "tests/unit/suite.h"

static sqlite3 *db;

static const char rows[] =
        "INSERT INTO phone(id, model, family, load, is_phone) VALUES"
        " (1, '7961G-GE', '7941-61', 'SCCP41.8-3-1S', 3), (2, NULL, '7941-61', NULL, 3),"
        " (3, '7940', '7940-60', 'P0S30203', 3);"
        "INSERT INTO boot(id, phone, n, began_at, began_by, whole, stage, stage_rank, load, files)"
        " VALUES (1, 1, 1, 0, 'discover', 1, 'tftp', 4, 'SCCP41.8-2-1S', ''),"
        " (2, 2, 1, 0, 'discover', 1, 'tftp', 4, NULL, ''),"
        " (3, 3, 1, 0, 'discover', 1, 'tftp', 4, NULL, '');"
        "INSERT INTO load VALUES"
        " ('SCCP41.8-2-1S', '7941-61', 'sccp', '8.2(1)', 8002001000, 0, NULL),"
        " ('SCCP41.9-4-2S', '7941-61', 'sccp', '9.4(2)', 9004002000, 0, NULL),"
        " ('P0S30203', '7940-60', 'sip', '2.3', 2003000000, 0, NULL),"
        " ('P0S30300', '7940-60', 'sip', '3.0', 3000000000, 0, NULL);"
        "INSERT INTO transfer(id, phone, boot, n, via, write, server, name, kind, load, requests,"
        " octets, last_block, server_resent, phone_resent, doubled, outcome, request_frame,"
        " last_frame, first_at, last_at, cut) VALUES"
        " (1, 1, 1, 1, 'tftp', 0, '10.1.1.1', 'XMLDefault.cnf.xml', 'default-config', NULL, 1, 9,"
        "  1, 0, 0, 0, 'complete', 1, 2, 0.1, 0.2, 0),"
        " (2, 1, 1, 2, 'tftp', 0, '10.1.1.1', 'SCCP41.9-4-2S.loads', 'loads', 'SCCP41.9-4-2S', 1,"
        "  9, 1, 0, 0, 0, 'complete', 3, 4, 0.3, 0.4, 0),"
        " (3, 2, 2, 1, 'tftp', 0, '10.1.1.1', 'XMLDefault.cnf.xml', 'default-config', NULL, 1, 9,"
        "  1, 0, 0, 0, 'complete', 5, 6, 0.5, 0.6, 0),"
        " (4, 3, 3, 1, 'tftp', 0, '10.1.1.1', 'OS79XX.TXT', 'os79xx', NULL, 1, 9, 1, 0, 0, 0,"
        "  'complete', 7, 8, 0.7, 0.8, 0);"
        "INSERT INTO config_load VALUES (1, 1, 1, '7961', 'SCCP41.9-4-2S'),"
        " (1, 1, 1, '7940', 'P0S30300'), (3, 2, 2, '7961', 'SCCP41.9-4-2S'),"
        " (3, 2, 2, '7940', 'P0S30300'), (4, 3, 3, NULL, 'P0S30300');";

static void
setup(void)
{
	char *text = NULL;

	ck_assert_int_eq(facts_open_empty(&db, &text), 0);
	ck_assert_int_eq(sqlite3_exec(db, rows, NULL, NULL, NULL), SQLITE_OK);
}

static void
teardown(void)
{
	sqlite3_close(db);
}

#define SELECT "SELECT running, wanted, how, frame FROM load_choice WHERE phone = "

START_TEST(the_load_of_the_phones_own_model)
{
	ck_query(db, SELECT "1 ORDER BY at",
	         "SCCP41.8-2-1S|SCCP41.9-4-2S|offered|2,SCCP41.8-2-1S|SCCP41.9-4-2S|requested|3");
}
END_TEST

START_TEST(by_family_where_the_model_is_unknown)
{
	ck_query(db, SELECT "2", "NULL|SCCP41.9-4-2S|offered|6");
}
END_TEST

START_TEST(for_whoever_reads_it)
{
	ck_query(db, SELECT "3", "P0S30203|P0S30300|offered|8");
	ck_query(db,
	         "SELECT running_key, running_protocol, wanted_key, wanted_family, wanted_protocol"
	         " FROM load_choice WHERE phone = 3",
	         "2003000000|sip|3000000000|7940-60|sip");
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("load_choice");
	TCase *c = tcase_create("load_choice");

	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_test(c, the_load_of_the_phones_own_model);
	tcase_add_test(c, by_family_where_the_model_is_unknown);
	tcase_add_test(c, for_whoever_reads_it);
	suite_add_tcase(s, c);
	return s;
}
