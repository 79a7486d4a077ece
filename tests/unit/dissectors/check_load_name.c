#include "dissectors/load_name.h"

#include <string.h>

#include "tests/unit/suite.h"

#define K(a, b, c, d) (((INT64_C(a) * 1000 + (b)) * 1000 + (c)) * 1000 + (d))
#define NONE LOAD_KEY_UNKNOWN

struct row {
	const char *text;
	const char *name;
	const char *family; /* NULL: no load */
	const char *protocol, *version;
	int64_t key;
	bool is_loader;
	const char *defect;
};

static const struct row rows[] = {
        /* 7940 and 7960 */
        {"P0030302", "P0030302", "7940-60", "sccp", "3.2", K(3, 2, 0, 0), false, NULL},
        {"P0S30203", "P0S30203", "7940-60", "sip", "2.3", K(2, 3, 0, 0), false, NULL},
        {"P0S30300.bin", "P0S30300", "7940-60", "sip", "3.0", K(3, 0, 0, 0), false, NULL},
        {"P0S3-07-4-00", "P0S3-07-4-00", "7940-60", "sip", "7.4(00)", K(7, 4, 0, 0), false, NULL},
        {"P0S3-8-12-00.loads", "P0S3-8-12-00", "7940-60", "sip", "8.12(00)", K(8, 12, 0, 0), false,
         NULL},
        {"P0S3-08-11-00.sb2", "P0S3-08-11-00", "7940-60", "sip", "8.11(00)", K(8, 11, 0, 0), false,
         NULL},
        {"P00305000101.bin", "P00305000101", "7940-60", "sccp", "5.0(1.1)", K(5, 0, 1, 1), false,
         NULL},
        {"P00307020300", "P00307020300", "7940-60", "sccp", "7.2(3)", K(7, 2, 3, 0), false, NULL},
        {"P00308010200", "P00308010200", "7940-60", "sccp", "8.1(2)", K(8, 1, 2, 0), false, NULL},
        {"P00308000500", "P00308000500", "7940-60", "sccp", "8.0(5)", K(8, 0, 5, 0), false, NULL},
        {"P0030801SR02", "P0030801SR02", "7940-60", "sccp", "8.1SR2", K(8, 1, 0, 200), false, NULL},
        {"P003-07-5-00", "P003-07-5-00", "7940-60", NULL, "7.5(00)", K(7, 5, 0, 0), true, NULL},
        {"P003-8-12-00.sbn", "P003-8-12-00", "7940-60", NULL, "8.12(00)", K(8, 12, 0, 0), true,
         NULL},
        {"P0M3-06-0-00", "P0M3-06-0-00", "7940-60", "mgcp", "6.0(00)", K(6, 0, 0, 0), false, NULL},
        {"P0M30100", "P0M30100", "7940-60", "mgcp", "1.0", K(1, 0, 0, 0), false, NULL},
        {"P0M3x", "P0M3x", "7940-60", "mgcp", "", NONE, false, NULL},
        {"P00405000700", "P00405000700", "7910", "sccp", "5.0(7)", K(5, 0, 7, 0), false, NULL},
        {"P00503021900", "P00503021900", "7935", "sccp", "3.2(19)", K(3, 2, 19, 0), false, NULL},
        /* 7905 and 7912 */
        {"CP7912080000SIP060111A.sbin", "CP7912080000SIP060111A", "7905-12", "sip", "8.0(0)",
         K(8, 0, 0, 0), false, NULL},
        {"CP7905080001SCCP051117A.zup", "CP7905080001SCCP051117A", "7905-12", "sccp", "8.0(1)",
         K(8, 0, 1, 0), false, NULL},
        {"CP7902010200H323040101B", "CP7902010200H323040101B", "7905-12", "h323", "1.2(0)",
         K(1, 2, 0, 0), false, NULL},
        {"CP7940080001SIP060412A.sbin", "CP7940080001SIP060412A", "7940-60", "sip", "8.0(1)",
         K(8, 0, 1, 0), false, NULL},
        /* 79x1 and on */
        {"SCCP41.9-3-1SR4-1S", "SCCP41.9-3-1SR4-1S", "7941-61", "sccp", "9.3(1)SR4.1",
         K(9, 3, 1, 401), false, NULL},
        {"SIP70.8-4-2-30S.loads", "SIP70.8-4-2-30S", "7970-71", "sip", "8.4(2.30)", K(8, 4, 2, 30),
         false, NULL},
        {"SCCP11.8-4-3S", "SCCP11.8-4-3S", "7906-11", "sccp", "8.4(3)", K(8, 4, 3, 0), false, NULL},
        {"SCCP70.8-2-2SR2S", "SCCP70.8-2-2SR2S", "7970-71", "sccp", "8.2(2)SR2", K(8, 2, 2, 200),
         false, NULL},
        {"SCCP31.9-2-1TH1-13S", "SCCP31.9-2-1TH1-13S", "7931", "sccp", "9.2(1)TH1.13",
         K(9, 2, 1, 13), false, NULL},
        {"SIP41.8-0-1-0DEV", "SIP41.8-0-1-0DEV", "7941-61", "sip", "8.0(1)", K(8, 0, 1, 0), false,
         NULL},
        {"SCCP42.9-4-2SR3-1S", "SCCP42.9-4-2SR3-1S", "7942-62", "sccp", "9.4(2)SR3.1",
         K(9, 4, 2, 301), false, NULL},
        {"SIP45.9-4-2ES26", "SIP45.9-4-2ES26", "7945-65", "sip", "9.4(2)ES26", K(9, 4, 2, 26),
         false, NULL},
        {"SCCP75.8-5-4S", "SCCP75.8-5-4S", "7975", "sccp", "8.5(4)", K(8, 5, 4, 0), false, NULL},
        {"TERM41.7-0-3-0S", "TERM41.7-0-3-0S", "7941-61", "sccp", "7.0(3)", K(7, 0, 3, 0), false,
         NULL},
        {"TERM70.7-0-1-0s.loads", "TERM70.7-0-1-0s", "7970-71", "sccp", "7.0(1)", K(7, 0, 1, 0),
         false, NULL},
        {"term70.default", "term70.default", "7970-71", NULL, "", NONE, true, NULL},
        {"TERM06.DEFAULT.loads", "TERM06.DEFAULT", "7906-11", NULL, "", NONE, true, NULL},
        {"term61.default.loads", "term61.default", "7941-61", NULL, "", NONE, true, NULL},
        /* newer */
        {"sip78xx.12-1-1-12", "sip78xx.12-1-1-12", "78xx", "sip", "12.1(1.12)", K(12, 1, 1, 12),
         false, NULL},
        {"sip78xx.12-5-1SR1-4.loads", "sip78xx.12-5-1SR1-4", "78xx", "sip", "12.5(1)SR1.4",
         K(12, 5, 1, 104), false, NULL},
        {"sip78xx.14-2-1-0101-26", "sip78xx.14-2-1-0101-26", "78xx", "sip", "14.2(1)SR1.26",
         K(14, 2, 1, 126), false, NULL},
        {"sip78xx.12-8-1-0001-455", "sip78xx.12-8-1-0001-455", "78xx", "sip", "12.8(1.455)",
         K(12, 8, 1, 99), false, NULL},
        {"sip88xx.12-0-1ES-13.loads", "sip88xx.12-0-1ES-13", "88xx", "sip", "12.0(1)ES.13",
         K(12, 0, 1, 13), false, NULL},
        {"sip8845_65.12-1-1-12", "sip8845_65.12-1-1-12", "8845-65", "sip", "12.1(1.12)",
         K(12, 1, 1, 12), false, NULL},
        {"sip9971.9-4-2SR4-1", "sip9971.9-4-2SR4-1", "9971", "sip", "9.4(2)SR4.1", K(9, 4, 2, 401),
         false, NULL},
        {"sip8831.10-3-1SR3-2", "sip8831.10-3-1SR3-2", "8831", "sip", "10.3(1)SR3.2",
         K(10, 3, 1, 302), false, NULL},
        {"sip8821.11-0-5-6", "sip8821.11-0-5-6", "8821", "sip", "11.0(5.6)", K(11, 0, 5, 6), false,
         NULL},
        /* of the founding documents and of captures by strangers */
        {"P00306000200", "P00306000200", "7940-60", "sccp", "6.0(2)", K(6, 0, 2, 0), false, NULL},
        {"P0S30100.bin", "P0S30100", "7940-60", "sip", "1.0", K(1, 0, 0, 0), false, NULL},
        {"P0S3-07-1-00", "P0S3-07-1-00", "7940-60", "sip", "7.1(00)", K(7, 1, 0, 0), false, NULL},
        {"SCCP11.8-4-2S", "SCCP11.8-4-2S", "7906-11", "sccp", "8.4(2)", K(8, 4, 2, 0), false, NULL},
        {"SCCP70.9-2-3S", "SCCP70.9-2-3S", "7970-71", "sccp", "9.2(3)", K(9, 2, 3, 0), false, NULL},
        {"CP7940080001SCCP051117A.sbin", "CP7940080001SCCP051117A", "7940-60", "sccp", "8.0(1)",
         K(8, 0, 1, 0), false, NULL},
        {"POS30100.bin", "POS30100", NULL, NULL, "", NONE, false, "letter-o"},
        {"POS30202", "POS30202", NULL, NULL, "", NONE, false, "letter-o"},
        {"SIP002094D245CB", "SIP002094D245CB", NULL, NULL, "", NONE, false, NULL},
        /* defects of a name that is a load */
        {"P0S3-07-4-00 ", "P0S3-07-4-00", "7940-60", "sip", "7.4(00)", K(7, 4, 0, 0), false,
         "trailing-blank"},
        {"P0S30203\r.bin", "P0S30203", "7940-60", "sip", "2.3", K(2, 3, 0, 0), false,
         "trailing-blank"},
        {"P0S30203\t", "P0S30203", "7940-60", "sip", "2.3", K(2, 3, 0, 0), false, "trailing-blank"},
        {"P0S30203\r\n", "P0S30203", "7940-60", "sip", "2.3", K(2, 3, 0, 0), false,
         "trailing-blank"},
        {"P0S30203.bin.bin", "P0S30203", "7940-60", "sip", "2.3", K(2, 3, 0, 0), false,
         "extension"},
        {"SCCP41.8-3-1S.loads.loads", "SCCP41.8-3-1S", "7941-61", "sccp", "8.3(1)", K(8, 3, 1, 0),
         false, "extension"},
        {"P0S3-07-4-00.BIN", "P0S3-07-4-00", "7940-60", "sip", "7.4(00)", K(7, 4, 0, 0), false,
         NULL},
        {"p0s3-07-4-00", "p0s3-07-4-00", "7940-60", "sip", "7.4(00)", K(7, 4, 0, 0), false, "case"},
        {"sccp41.8-3-1S", "sccp41.8-3-1S", "7941-61", "sccp", "8.3(1)", K(8, 3, 1, 0), false,
         "case"},
        /* no loads */
        {"POS30300.bin", "POS30300", NULL, NULL, "", NONE, false, "letter-o"},
        {"POS3-07-4-00", "POS3-07-4-00", NULL, NULL, "", NONE, false, "letter-o"},
        {"PO0307020300", "PO0307020300", NULL, NULL, "", NONE, false, "letter-o"},
        {"PO0307O203OO", "PO0307O203OO", NULL, NULL, "", NONE, false, "letter-o"},
        {"PO03-07-5-00", "PO03-07-5-00", NULL, NULL, "", NONE, false, "letter-o"},
        {"P00S3-07-4-00", "P00S3-07-4-00", NULL, NULL, "", NONE, false, "letter-o"},
        {"POS3-07-4-00 ", "POS3-07-4-00", NULL, NULL, "", NONE, false, "letter-o"},
        {"POS3", "POS3", NULL, NULL, "", NONE, false, NULL},
        {"POLYCOM", "POLYCOM", NULL, NULL, "", NONE, false, NULL},
        {"", "", NULL, NULL, "", NONE, false, NULL},
        {"P0S3", "P0S3", NULL, NULL, "", NONE, false, NULL},
        {"P003070203001", "P003070203001", NULL, NULL, "", NONE, false, NULL},
        {"P0S3-07-4-0000", "P0S3-07-4-0000", NULL, NULL, "", NONE, false, NULL},
        {"P0S3-07-4-00 x", "P0S3-07-4-00 x", NULL, NULL, "", NONE, false, NULL},
        {"SCCP99.8-3-1S", "SCCP99.8-3-1S", NULL, NULL, "", NONE, false, NULL},
        {"SCCP61.8-3-1S", "SCCP61.8-3-1S", NULL, NULL, "", NONE, false, NULL},
        {"SCCP41.8-3", "SCCP41.8-3", NULL, NULL, "", NONE, false, NULL},
        {"SCCP41.8-3-1000S", "SCCP41.8-3-1000S", NULL, NULL, "", NONE, false, NULL},
        {"SCCP41.8-3-1S/x", "SCCP41.8-3-1S/x", NULL, NULL, "", NONE, false, NULL},
        {"apps41.9-3-1.sbn", "apps41.9-3-1", NULL, NULL, "", NONE, false, NULL},
        {"jar70sccp.9-4-2ES26.sbn", "jar70sccp.9-4-2ES26", NULL, NULL, "", NONE, false, NULL},
        {"OS79XX.TXT", "OS79XX.TXT", NULL, NULL, "", NONE, false, NULL},
};

static void
check_text(const char *of, const char *got, const char *expected)
{
	ck_assert_msg(expected == NULL ? got == NULL : got != NULL && strcmp(got, expected) == 0,
	              "%s: \"%s\" is not \"%s\"", of, got == NULL ? "(null)" : got,
	              expected == NULL ? "(null)" : expected);
}

START_TEST(parses_every_grammar)
{
	const struct row *row = &rows[_i];
	struct load_name load;

	memset(&load, 0xa5, sizeof load);
	ck_assert_msg(load_name_parse(row->text, &load) == (row->family != NULL), "%s", row->text);
	check_text(row->text, load.name, row->name);
	check_text(row->text, load.family, row->family);
	check_text(row->text, load.protocol, row->protocol);
	check_text(row->text, load.version, row->version);
	check_text(row->text, load.defect, row->defect);
	ck_assert_msg(load.key == row->key, "%s: key %jd", row->text, (intmax_t)load.key);
	ck_assert_msg(load.is_loader == row->is_loader, "%s", row->text);
}
END_TEST

START_TEST(keys_sort_as_releases_do)
{
	static const char *const ascending[] = {"P0S30203",
	                                        "P0S3-04-4-00",
	                                        "P00305000101",
	                                        "P0S3-06-3-00",
	                                        "P00307020300",
	                                        "P0S3-07-4-00",
	                                        "SCCP41.8-3-1S",
	                                        "SCCP41.8-3-3S",
	                                        "SCCP41.8-3-3SR2S",
	                                        "SCCP41.8-4-1-23S",
	                                        "SCCP41.8-4-2S",
	                                        "SCCP41.8-5-2S",
	                                        "SCCP41.9-3-1-1S",
	                                        "SCCP41.9-3-1SR1-1S",
	                                        "SCCP41.9-3-1SR4-1S",
	                                        "SCCP41.9-4-2S",
	                                        "sip78xx.12-1-1-12",
	                                        "sip78xx.14-2-1-0001-14",
	                                        "sip78xx.14-2-1-0101-26"};
	int64_t previous = LOAD_KEY_UNKNOWN;

	for (size_t i = 0; i < sizeof ascending / sizeof ascending[0]; i++) {
		struct load_name load;

		ck_assert_msg(load_name_parse(ascending[i], &load), "%s", ascending[i]);
		ck_assert_msg(load.key > previous, "%s", ascending[i]);
		previous = load.key;
	}
}
END_TEST

START_TEST(too_long_keeps_the_beginning)
{
	char name[400];
	struct load_name load;

	for (size_t length = 60; length < sizeof name; length++) {
		memset(name, 'P', length);
		name[length] = '\0';
		ck_assert(!load_name_parse(name, &load));
		if (length < sizeof load.name) {
			ck_assert_ptr_null(load.defect);
			ck_assert_uint_eq(strlen(load.name), length);
		} else {
			ck_assert_str_eq(load.defect, "too-long");
			ck_assert_uint_eq(strlen(load.name), sizeof load.name - 1);
		}
		ck_assert(load.key == LOAD_KEY_UNKNOWN);
	}
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("load_name");
	TCase *t = tcase_create("load_name");

	tcase_add_loop_test(t, parses_every_grammar, 0, sizeof rows / sizeof rows[0]);
	tcase_add_test(t, keys_sort_as_releases_do);
	tcase_add_test(t, too_long_keeps_the_beginning);
	suite_add_tcase(s, t);
	return s;
}
