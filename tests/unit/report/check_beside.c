#include <stdint.h>

#include "analyzer/report/beside.h"
#include "analyzer/report/spread.h"
#include "tests/unit/report/made_report.h"
#include "tests/unit/suite.h"

static struct made_report made;
static struct report_phones phones;
static struct finding *finding;

/* Phone 2: as phone 1, but it got its file and registered. Both have a lease. */
static void
begin(void)
{
	made_begin(&made);
	made_phone(&made);
	made_exec(&made, "INSERT INTO phone(id, mac, name, model, is_phone, vlan, switch_name)"
	                 " VALUES (2, '00:11:22:33:44:66', 'SEP001122334466', 'CP-7971G-GE', 3,"
	                 " 110, 'sw1')");
	made_exec(&made,
	          "INSERT INTO boot(id, phone, n, began_at, began_by, whole, stage,"
	          " stage_rank, files) VALUES (2, 2, 1, 0, 'discover', 1, 'registered', 8, '')");
	made_exec(&made,
	          "INSERT INTO transfer(id, phone, boot, n, via, write, server, name, kind,"
	          " requests, octets, last_block, server_resent, phone_resent, doubled, outcome,"
	          " request_frame, first_at, last_at, cut) VALUES (2, 2, 2, 1, 'tftp', 0,"
	          " '10.1.1.1', 'CTLSEP001122334466.tlv', 'ctl', 1, 9, 1, 0, 0, 0, 'complete',"
	          " 17, 1.25, 3, 0)");
	made_exec(&made,
	          "INSERT INTO dhcp_exchange(id, phone, boot, mac, xid, kind, outcome, discovers,"
	          " requests, offers, acks, naks, cut, first_frame, first_at, last_at) VALUES"
	          " (1, 1, 1, '', 1, 'discover', 'acked', 1, 1, 1, 1, 0, 0, 3, 1, 1),"
	          " (2, 2, 2, '', 2, 'discover', 'acked', 1, 1, 1, 1, 0, 0, 13, 1, 1)");
	made_exec(&made,
	          "INSERT INTO dhcp_reply(id, exchange, phone, boot, type, accepted, server, frame,"
	          " at, opt150_first, router, overload, broadcast, cut) VALUES"
	          " (1, 1, 1, 1, 'ack', 1, '10.1.1.1', 5, 1, '10.1.1.10', '10.1.1.1', 0, 0, 0),"
	          " (2, 2, 2, 2, 'ack', 1, '10.1.1.1', 15, 1, '10.1.1.10', '10.1.1.1', 0, 0, 0)");
	finding = made_finding(&made);
}

static void
end(void)
{
	phones_free(&phones);
	made_end(&made);
}

static bool
find(struct beside *ret_beside)
{
	ck_assert_int_eq(phones_read(made.report.db, &made.result, NULL, &phones), 0);
	return beside_find(&phones, finding, ret_beside);
}

START_TEST(the_first_file_that_went_otherwise)
{
	struct beside beside;

	ck_assert(find(&beside));
	ck_assert_int_eq(beside.good->id, 2);
	ck_assert_int_eq(beside.bad->id, 1);
	ck_assert(beside.same_model && beside.same_vlan && beside.same_switch);
	ck_assert_str_eq(beside.step, "tftp CTLSEP001122334466.tlv");
	ck_assert_str_eq(beside.there.result, "complete");
	ck_assert_int_eq(beside.there.frame, 17);
	ck_assert_str_eq(beside.here.result, "no-answer");
	ck_assert_int_eq(beside.here.frame, 7);
	beside_free(&beside);
}
END_TEST

START_TEST(a_lease_that_differs_comes_before_the_files)
{
	struct beside beside;

	made_exec(&made, "UPDATE dhcp_reply SET opt150_first = NULL WHERE id = 1");
	ck_assert(find(&beside));
	ck_assert_str_eq(beside.step, "dhcp option 150");
	ck_assert_str_eq(beside.there.result, "10.1.1.10");
	ck_assert_int_eq(beside.there.frame, 15);
	ck_assert_str_eq(beside.here.result, "absent");
	ck_assert_int_eq(beside.here.frame, 5);
	beside_free(&beside);
}
END_TEST

START_TEST(another_vlan_has_another_router)
{
	struct beside beside;

	made_exec(&made, "UPDATE phone SET vlan = 120 WHERE id = 2");
	made_exec(&made, "UPDATE dhcp_reply SET router = '10.1.2.1' WHERE id = 2");
	ck_assert(find(&beside));
	ck_assert_str_eq(beside.step, "tftp CTLSEP001122334466.tlv");
	beside_free(&beside);
}
END_TEST

START_TEST(a_step_that_was_never_made)
{
	struct beside beside;

	made_exec(&made, "DELETE FROM transfer WHERE id = 1");
	ck_assert(find(&beside));
	ck_assert_str_eq(beside.step, "tftp CTLSEP001122334466.tlv");
	ck_assert_str_eq(beside.here.result, "not seen; before it discover: acked");
	ck_assert_int_eq(beside.here.frame, 3);
	beside_free(&beside);
}
END_TEST

/* What must hold for there to be anything beside it. */
static const char *const alone[] = {
        "UPDATE boot SET stage = 'registering' WHERE id = 2",
        "UPDATE phone SET model = 'CP-7911G', vlan = 20 WHERE id = 2",
        "UPDATE phone SET model = NULL, vlan = NULL",
        "UPDATE transfer SET outcome = 'complete'",
        "UPDATE transfer SET outcome = 'open' WHERE id = 1",
};

START_TEST(nothing_to_compare_is_not_compared)
{
	struct beside beside;

	made_exec(&made, alone[_i]);
	ck_assert(!find(&beside));
}
END_TEST

START_TEST(an_info_is_not_compared)
{
	struct beside beside;

	finding->severity = SEVERITY_INFO;
	ck_assert(!find(&beside));
}
END_TEST

/* ------------------------------------------------------------- spread --- */

static void
assert_group(const struct spread *spread, size_t i, const char *name, size_t count)
{
	ck_assert_uint_lt(i, spread->count);
	ck_assert_str_eq(spread->groups[i].name, name);
	ck_assert_uint_eq(spread->groups[i].phones, count);
}

START_TEST(phones_are_counted_most_first)
{
	static int64_t ids[] = {1, 2, 3, 4};
	struct spread spread;

	made_exec(&made, "INSERT INTO phone(id, mac, model, is_phone, vlan) VALUES"
	                 " (3, '00:11:22:33:44:77', 'CP-7911G', 3, 20),"
	                 " (4, '00:11:22:33:44:88', 'CP-7911G', 3, 110)");
	finding->phones = ids;
	finding->phone_count = 4;
	ck_assert_int_eq(phones_read(made.report.db, &made.result, NULL, &phones), 0);
	ck_assert_int_eq(spread_count(&phones, finding, SPREAD_MODEL, &spread), 0);
	ck_assert_uint_eq(spread.count, 2);
	assert_group(&spread, 0, "CP-7911G", 2);
	assert_group(&spread, 1, "CP-7971G-GE", 2);
	spread_free(&spread);
	ck_assert_int_eq(spread_count(&phones, finding, SPREAD_VLAN, &spread), 0);
	assert_group(&spread, 0, "110", 3);
	assert_group(&spread, 1, "20", 1);
	spread_free(&spread);
	ck_assert_int_eq(spread_count(&phones, finding, SPREAD_SWITCH, &spread), 0);
	ck_assert_uint_eq(spread.count, 1);
	ck_assert_uint_eq(spread.unknown, 2);
	spread_free(&spread);
	ck_assert_int_eq(spread_count(&phones, finding, SPREAD_SERVER, &spread), 0);
	assert_group(&spread, 0, "10.1.1.1", 2);
	spread_free(&spread);
	finding->blame = "phone";
	ck_assert_int_eq(spread_count(&phones, finding, SPREAD_SERVER, &spread), 0);
	ck_assert_uint_eq(spread.count, 0);
	spread_free(&spread);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("beside");
	TCase *c = tcase_create("beside");

	tcase_add_checked_fixture(c, begin, end);
	tcase_add_test(c, the_first_file_that_went_otherwise);
	tcase_add_test(c, a_lease_that_differs_comes_before_the_files);
	tcase_add_test(c, another_vlan_has_another_router);
	tcase_add_test(c, a_step_that_was_never_made);
	tcase_add_loop_test(c, nothing_to_compare_is_not_compared, 0,
	                    (int)(sizeof alone / sizeof alone[0]));
	tcase_add_test(c, an_info_is_not_compared);
	tcase_add_test(c, phones_are_counted_most_first);
	suite_add_tcase(s, c);
	return s;
}
