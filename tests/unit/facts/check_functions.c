#include "analyzer/facts/facts.h"
#include "tests/unit/facts/query.h"
#include "tests/unit/suite.h"

static sqlite3 *db;

static void
begin(void)
{
	ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
	ck_assert_int_eq(facts_add_functions(db), 0);
}

static void
end(void)
{
	ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

static const struct {
	const char *sql, *expected;
} calls[] = {
        {"ip_in('10.1.1.10', '10.1.0.0', 16)", "1"},
        {"ip_in('10.2.1.10', '10.1.0.0', 16)", "0"},
        {"ip_in('10.1.1.10', '10.1.1.99', 24)", "1"},
        {"ip_in('1.2.3.4', '99.0.0.0', 0)", "1"},
        {"ip_in('2001:db8::1', '2001:db8::', 32)", "1"},
        {"ip_in('2001:db9::1', '2001:db8::', 32)", "0"},
        {"ip_in('10.1.1.10', '2001:db8::', 32)", "NULL"},
        {"ip_in('10.1.1.10', '10.1.0.0', 33)", "NULL"},
        {"ip_in('10.1.1.10', '10.1.0.0', -1)", "NULL"},
        {"ip_in('10.1.1.10', '10.1.0.0', 4294967296)", "NULL"},
        {"ip_in('10.1.1.10', '10.1.0.0', 'x')", "NULL"},
        {"ip_in('10.1.1', '10.1.0.0', 16)", "NULL"},
        {"ip_in(NULL, '10.1.0.0', 16)", "NULL"},
        {"ip_in('10.1.1.10', NULL, 16)", "NULL"},
        {"ip_in('10.1.1.10', '10.1.0.0', NULL)", "NULL"},
        {"ip_ok_host('10.1.1.10')", "1"},
        {"ip_ok_host('0.0.0.0')", "0"},
        {"ip_ok_host('255.255.255.255')", "0"},
        {"ip_ok_host('224.0.0.1')", "0"},
        {"ip_ok_host('2001:db8::1')", "1"},
        {"ip_ok_host('::1')", "0"},
        {"ip_ok_host('tftp.example')", "0"},
        {"ip_ok_host(NULL)", "NULL"},
        {"load_key('SCCP41.9-3-1SR4-1S') > load_key('SCCP41.8-5-4S')", "1"},
        {"load_key('SCCP41.9-3-1SR4-1S.loads') = load_key('SCCP41.9-3-1SR4-1S')", "1"},
        {"load_key('readme')", "NULL"},
        {"load_key(NULL)", "NULL"},
        {"case_fold('SEP0011AbZ.CNF.xml@[`{')", "sep0011abz.cnf.xml@[`{"},
        {"case_fold('\u00c4B')", "\u00c4b"},
        {"case_fold('')", ""},
        {"case_fold(NULL)", "NULL"},
};

START_TEST(functions_give_these_results)
{
	char *sql = sqlite3_mprintf("SELECT %s", calls[_i].sql);

	ck_query(db, sql, calls[_i].expected);
	sqlite3_free(sql);
}
END_TEST

/* Only deterministic functions may stand in an index, only innocuous ones in an untrusted view. */
START_TEST(functions_are_deterministic_and_innocuous)
{
	ck_query(db, "CREATE TABLE t(a)", "");
	ck_query(db,
	         "CREATE INDEX i ON t(case_fold(a), load_key(a), ip_ok_host(a), ip_in(a, a, 8))",
	         "");
	ck_query(db, "INSERT INTO t VALUES('A')", "");
	ck_query(db,
	         "CREATE VIEW v AS SELECT case_fold(a), load_key(a), ip_ok_host(a), ip_in(a, a, 8) "
	         "FROM t",
	         "");
	ck_query(db, "PRAGMA trusted_schema = OFF", "");
	ck_query(db, "SELECT * FROM v", "a|NULL|0|NULL");
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("functions");
	TCase *c = tcase_create("functions");

	tcase_add_checked_fixture(c, begin, end);
	tcase_add_loop_test(c, functions_give_these_results, 0, sizeof calls / sizeof calls[0]);
	tcase_add_test(c, functions_are_deterministic_and_innocuous);
	suite_add_tcase(s, c);
	return s;
}
