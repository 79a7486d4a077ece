/* A capture in pieces, in overlapping pieces, and from two points gives what the whole gives. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/support/program.h"
#include "tests/support/report.h"
#include "tests/unit/suite.h"

static const char *const samples[] = {"7971ge-boot-loop", "opt150-missing",   "dhcp-no-offer",
                                      "tftp-no-response", "7960-state-error", "config-not-found"};

static char directory[] = "/tmp/dialtone-inputs-XXXXXX";

/* The sample: its records' places, the end's too. */
static uint8_t octets[1024 * 1024];
static size_t records[8192], record_count;

static void
set_up(void)
{
	memcpy(directory + strlen(directory) - 6, "XXXXXX", 6);
	ck_assert_ptr_nonnull(mkdtemp(directory));
}

static void
tear_down(void)
{
	char command[128];

	snprintf(command, sizeof command, "rm -rf '%s'", directory);
	ck_assert_int_eq(system(command), 0);
}

static const char *
sample_path(int sample)
{
	static char path[256];

	snprintf(path, sizeof path, PROGRAM_SAMPLES "/%s.pcap", samples[sample]);
	return path;
}

/* Samples are pcap files in this machine's byte order. */
static void
load(int sample)
{
	FILE *file = fopen(sample_path(sample), "rb");
	size_t length, at = 24;

	ck_assert_ptr_nonnull(file);
	length = fread(octets, 1, sizeof octets, file);
	fclose(file);
	ck_assert_uint_lt(length, sizeof octets);
	record_count = 0;
	while (at < length) {
		uint32_t captured;

		memcpy(&captured, octets + at + 8, sizeof captured);
		ck_assert_uint_lt(record_count + 1, sizeof records / sizeof records[0]);
		records[record_count++] = at;
		at += 16 + captured;
	}
	records[record_count] = length;
}

/* Writes records [first, end) under a name that says nothing of their order. */
static const char *
write_part(const char *name, size_t first, size_t end)
{
	static char path[2][256];
	static int turn;
	FILE *file;

	turn = !turn;
	snprintf(path[turn], sizeof path[turn], "%s/%s", directory, name);
	file = fopen(path[turn], "wb");
	ck_assert_ptr_nonnull(file);
	fwrite(octets, 1, 24, file);
	fwrite(octets + records[first], 1, records[end] - records[first], file);
	ck_assert_int_eq(fclose(file), 0);
	return path[turn];
}

static size_t
packets_of(json_t *report)
{
	json_t *captures = json_object_get(report, "captures"), *capture;
	size_t i, packets = 0;

	json_array_foreach(captures, i, capture) packets +=
	        (size_t)json_integer_value(json_object_get(capture, "packets"));
	return packets;
}

static const char *
note_of(json_t *report, size_t capture)
{
	json_t *notes = json_object_get(
	        json_array_get(json_object_get(report, "captures"), capture), "notes");
	size_t i;
	json_t *note;

	json_array_foreach(notes, i, note)
	{
		if (strstr(json_string_value(note), "clock is") != NULL)
			return json_string_value(note);
	}
	return "";
}

/* Findings with all that is said of them, but for frame numbers. */
static void
assert_same(json_t *whole, json_t *parts)
{
	json_t *was = json_object_get(whole, "findings"), *is = json_object_get(parts, "findings");
	static const char *const keys[] = {"id",       "rule",   "verdict", "unsure",
	                                   "severity", "phones", "count",   "explained_by"};

	ck_assert_uint_eq(json_array_size(was), json_array_size(is));
	for (size_t i = 0; i < json_array_size(was); i++)
		for (size_t k = 0; k < sizeof keys / sizeof keys[0]; k++)
			ck_assert_msg(json_equal(json_object_get(json_array_get(was, i), keys[k]),
			                         json_object_get(json_array_get(is, i), keys[k])),
			              "%s differs", keys[k]);
}

START_TEST(a_ring_buffer_is_one_capture)
{
	static const char *const names[] = {"d", "b.pcap", "a.txt", "c"};
	json_t *whole, *parts;

	load(_i);
	for (size_t part = 0; part < 4; part++)
		write_part(names[part], record_count * part / 4, record_count * (part + 1) / 4);
	whole = report_run((const char *const[]){sample_path(_i), NULL});
	parts = report_run((const char *const[]){directory, NULL});
	ck_assert_uint_eq(json_array_size(json_object_get(parts, "captures")), 4);
	ck_assert_uint_eq(packets_of(parts), record_count);
	/* in the order of time */
	for (size_t part = 0; part < 4; part++) {
		const char *file = report_text_of(
		        json_array_get(json_object_get(parts, "captures"), part), "file");

		ck_assert_str_eq(strrchr(file, '/') + 1, names[part]);
	}
	assert_same(whole, parts);
	json_decref(whole);
	json_decref(parts);
}
END_TEST

START_TEST(overlapping_files_count_once)
{
	json_t *whole, *parts;
	const char *first, *second;
	char before[REPORT_LINES_SIZE], after[REPORT_LINES_SIZE];

	load(_i);
	first = write_part("first", 0, record_count * 3 / 4);
	second = write_part("second", record_count / 4, record_count);
	whole = report_run((const char *const[]){sample_path(_i), NULL});
	parts = report_run((const char *const[]){first, second, NULL});
	ck_assert_str_eq(report_rules(whole, before), report_rules(parts, after));
	ck_assert_str_eq(note_of(parts, 1), "");
	json_decref(whole);
	json_decref(parts);
}
END_TEST

/* The second point's clock is three seconds behind: its answers come before they are asked for. */
START_TEST(two_clocks_become_one)
{
	int sample = _i * 4; /* the others have too few frames to tell */
	json_t *whole, *both;
	const char *first, *second;
	char before[REPORT_LINES_SIZE], after[REPORT_LINES_SIZE], said[160];

	load(sample);
	first = write_part("first", 0, record_count);
	for (size_t i = 0; i < record_count; i++) {
		uint32_t seconds;

		memcpy(&seconds, octets + records[i], sizeof seconds);
		seconds -= 3;
		memcpy(octets + records[i], &seconds, sizeof seconds);
	}
	second = write_part("second", 0, record_count);
	whole = report_run((const char *const[]){sample_path(sample), NULL});
	both = report_run((const char *const[]){first, second, NULL});
	ck_assert_str_eq(report_rules(whole, before), report_rules(both, after));
	snprintf(said, sizeof said, "its clock is 3.000 s behind %s: aligned by ", first);
	ck_assert_msg(strncmp(note_of(both, 1), said, strlen(said)) == 0, "%s", note_of(both, 1));
	json_decref(whole);
	json_decref(both);
}
END_TEST

Suite *
suite(void)
{
	int count = (int)(sizeof samples / sizeof samples[0]);
	Suite *s = suite_create("inputs");
	TCase *c = tcase_create("inputs");

	tcase_add_checked_fixture(c, set_up, tear_down);
	tcase_set_timeout(c, 60);
	tcase_add_loop_test(c, a_ring_buffer_is_one_capture, 0, count);
	tcase_add_loop_test(c, overlapping_files_count_once, 0, count);
	tcase_add_loop_test(c, two_clocks_become_one, 0, 2);
	suite_add_tcase(s, c);
	return s;
}
