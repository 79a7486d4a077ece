#include "analyzer/facts/facts.h"
#include "tests/unit/facts/query.h"
#include "tests/unit/suite.h"

/* A model that holds what the test says, in place of the one that frames fill. */
struct model {
	struct model_tables tables;
	struct model_stream stream;
	struct model_capture captures[2];
};

static struct model model;
static sqlite3 *db;

const struct model_tables *
model_tables(const struct model *m)
{
	return &m->tables;
}

const struct model_stream *
model_stream(const struct model *m)
{
	return &m->stream;
}

const struct model_capture *
model_capture(const struct model *m, uint32_t capture)
{
	return &m->captures[capture];
}

static char eth0[] = "eth0", mirror[] = "port 12", first_file[] = "a.pcapng",
            second_file[] = "b.pcap", error[] = "block length 7 at octet 4096";
static struct capture_interface first_interfaces[] = {
        {eth0, mirror, LINK_ETHERNET, 262144, 4, 100, 3},
        {NULL, NULL, LINK_LINUX_COOKED, 96, PACKET_FCS_UNKNOWN, -1, -1},
};
static struct capture_interface second_interfaces[] = {
        {NULL, NULL, LINK_BSD_LOOPBACK, 0, 0, 0, 0},
};
static const struct capture_info first = {
        .file = first_file,
        .format = "pcapng",
        .packets = 100,
        .truncated_packets = 2,
        .first_time_ns = BEGAN_NS,
        .last_time_ns = BEGAN_NS + 2500000000,
        .dropped = 0,
        .interface_count = 2,
        .interfaces = first_interfaces,
        .error = error,
        .error_offset = 4096,
};
static const struct capture_info second = {
        .file = second_file,
        .format = "pcap",
        .dropped = -1,
        .interface_count = 1,
        .interfaces = second_interfaces,
        .error_offset = -1,
};

static void
begin(void)
{
	const struct capture_info *captures[] = {&first, &second};
	struct phone *phone;
	char *text = NULL;

	model = (struct model){
	        .stream = {BEGAN_NS, BEGAN_NS + 2500000000, 100, 5, 6},
	        .captures =
	                {{.mirror_copies = 7, .clock_steps = 8, .tags_seen = 9, .point = "mirror"}},
	};
	tables_init(&model.tables);
	phone = table_add(&model.tables.phone);
	phone->id = 1;
	phone->last = frame_at(1, 1.25);
	ck_assert_msg(facts_open(&model, captures, 2, true, &db, &text) == 0, "%s", text);
}

static void
end(void)
{
	ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
	tables_free(&model.tables);
}

START_TEST(the_stream_is_one_row)
{
	ck_query(
	        db,
	        "SELECT schema, began_ns, ended_at, live, phones_evicted, rows_evicted FROM stream",
	        "1|1700000000000000000|2.5|1|5|6");
	ck_query(db, "SELECT count(*) FROM stream WHERE tool GLOB 'dialtone [0-9]*.[0-9]*'", "1");
}
END_TEST

START_TEST(captures_are_numbered_from_0)
{
	ck_query(db,
	         "SELECT id, file, format, packets, first_at, last_at, cut_packets, snaplen, "
	         "dropped FROM capture",
	         "0|a.pcapng|pcapng|100|0.0|2.5|2|96|0,1|b.pcap|pcap|0|NULL|NULL|0|NULL|NULL");
	ck_query(db,
	         "SELECT mirror_copies, clock_steps, tags_seen, point, error, error_offset FROM "
	         "capture",
	         "7|8|9|mirror|block length 7 at octet 4096|4096,0|0|0|unknown|NULL|NULL");
}
END_TEST

START_TEST(interfaces_say_what_is_known)
{
	ck_query(db, "SELECT * FROM interface",
	         "1|0|eth0|port 12|1|262144|4|100|3,2|0|NULL|NULL|113|96|NULL|NULL|NULL,"
	         "1048577|1|NULL|NULL|0|NULL|0|0|0");
}
END_TEST

START_TEST(rows_count_time_from_the_stream_s_begin)
{
	ck_query(db, "SELECT last_at FROM phone", "1.25");
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("facts");
	TCase *c = tcase_create("facts");

	tcase_add_checked_fixture(c, begin, end);
	tcase_add_test(c, the_stream_is_one_row);
	tcase_add_test(c, captures_are_numbered_from_0);
	tcase_add_test(c, interfaces_say_what_is_known);
	tcase_add_test(c, rows_count_time_from_the_stream_s_begin);
	suite_add_tcase(s, c);
	return s;
}
