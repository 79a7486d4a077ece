/* The evidence file of every sample gives the same rules for the same phones as the sample; other
 * programs read it and show the comments. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/program.h"
#include "tests/support/report.h"
#include "tests/unit/suite.h"

static struct table_file expected;
static size_t sample_count;
static const char *samples[1024];
static char directory[] = "/tmp/dialtone-evidence-XXXXXX";

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
in_directory(const char *name)
{
	static char path[2][128];
	static int turn;

	turn = !turn;
	snprintf(path[turn], sizeof path[turn], "%s/%s", directory, name);
	return path[turn];
}

/* A verdict may weaken to unsure; it never gets stronger. */
static void
check_strength(const char *sample, json_t *whole, json_t *again)
{
	json_t *before = json_object_get(whole, "findings"), *was;
	json_t *after = json_object_get(again, "findings"), *is;
	size_t i, k;

	json_array_foreach(after, i, is)
	{
		bool was_sure = false;

		if (strcmp(report_text_of(is, "verdict"), "fail") != 0)
			continue;
		json_array_foreach(before, k, was) was_sure =
		        was_sure ||
		        (strcmp(report_text_of(was, "rule"), report_text_of(is, "rule")) == 0 &&
		         strcmp(report_text_of(was, "verdict"), "fail") == 0);
		ck_assert_msg(was_sure, "%s: the evidence is surer of %s", sample,
		              report_text_of(is, "rule"));
	}
}

/* Samples whose evidence raises a suspicion, always unsure, that other phones' frames refute: those
 * are no evidence of what is found. */
static const struct {
	const char *sample, *suspicion;
} refuted_elsewhere[] = {
        {"pool-exhausted-near-another-offered", "dhcp-pool-exhausted"},
};

/* Leaves the lines of the suspicion out of what the evidence gives. */
static void
drop_suspicion(const char *sample, char *lines)
{
	for (size_t i = 0; i < sizeof refuted_elsewhere / sizeof refuted_elsewhere[0]; i++) {
		char *at = strstr(lines, refuted_elsewhere[i].suspicion);
		size_t length = at == NULL ? 0 : strcspn(at, "\n") + 1;

		if (at != NULL && strcmp(refuted_elsewhere[i].sample, sample) == 0)
			memmove(at, at + length, strlen(at + length) + 1);
	}
}

static void
check_again(const char *sample, const char *name)
{
	const char *evidence = in_directory(name);
	json_t *whole =
	        report_run((const char *const[]){"-w", evidence, program_sample(sample), NULL});
	json_t *again = report_run((const char *const[]){evidence, NULL});
	char before[REPORT_LINES_SIZE], after[REPORT_LINES_SIZE];

	report_rules(whole, before);
	report_rules(again, after);
	drop_suspicion(sample, after);
	ck_assert_msg(strcmp(before, after) == 0, "%s gives\n%sbut its evidence\n%s", sample,
	              before, after);
	check_strength(sample, whole, again);
	json_decref(whole);
	json_decref(again);
}

START_TEST(evidence_gives_the_same_rules)
{
	check_again(samples[_i], "evidence.pcapng");
}
END_TEST

START_TEST(pcap_does_as_well)
{
	check_again("opt150-missing", "evidence.pcap");
	check_again("7971ge-boot-loop", "EVIDENCE.PCAP");
}
END_TEST

static void
shell(const char *command)
{
	int status = system(command);

	ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == 0, "%s", command);
}

static bool
same_file(const char *a, const char *b)
{
	char command[512];

	snprintf(command, sizeof command, "cmp -s '%s' '%s'", a, b);
	return system(command) == 0;
}

/* The frames of a pipe are kept meanwhile; the last one of all is not, where it tells nothing. */
START_TEST(a_pipe_gives_its_evidence_too)
{
	static const char *const piped[] = {"opt150-missing", "7971ge-boot-loop",
	                                    "7960-state-error", "tftp-no-response"};
	const char *evidence = in_directory("evidence.pcapng");
	char command[1024], before[REPORT_LINES_SIZE], after[REPORT_LINES_SIZE];
	json_t *whole, *again;

	snprintf(command, sizeof command,
	         "cat '%s' | \"${DIALTONE:-build/asan/dialtone}\" -q -o '%s/report' -w '%s' -; "
	         "test $? -le 1",
	         program_sample(piped[_i]), directory, evidence);
	shell(command);
	whole = report_run((const char *const[]){program_sample(piped[_i]), NULL});
	again = report_run((const char *const[]){evidence, NULL});
	ck_assert_str_eq(report_rules(whole, before), report_rules(again, after));
	json_decref(whole);
	json_decref(again);
}
END_TEST

START_TEST(the_same_input_gives_the_same_octets)
{
	const char *one = in_directory("one.pcapng"), *two = in_directory("two.pcapng");
	json_t *first = report_run(
	        (const char *const[]){"-w", one, program_sample("opt150-missing"), NULL});
	json_t *second = report_run(
	        (const char *const[]){"-w", two, program_sample("opt150-missing"), NULL});

	ck_assert(same_file(one, two));
	json_decref(first);
	json_decref(second);
}
END_TEST

START_TEST(phones_that_nobody_accuses_are_left_out)
{
	const char *evidence = in_directory("evidence.pcapng");
	const char *office = program_sample("healthy-office");
	json_t *whole = report_run((const char *const[]){
	        "-w", evidence, program_sample("opt150-missing"), office, NULL});
	json_t *again = report_run((const char *const[]){evidence, NULL});

	/* the first of the office and the last are needed to know how long silence was */
	ck_assert_uint_gt(json_array_size(json_object_get(whole, "phones")), 3);
	ck_assert_uint_le(json_array_size(json_object_get(again, "phones")), 3);
	json_decref(whole);
	json_decref(again);
}
END_TEST

START_TEST(wireshark_shows_the_comments)
{
	const char *evidence = in_directory("evidence.pcapng");
	char command[1024];
	json_t *report;

	if (system("command -v tshark capinfos > /dev/null 2>&1") != 0)
		return; /* not on this machine */
	report = report_run(
	        (const char *const[]){"-w", evidence, program_sample("opt150-missing"), NULL});
	json_decref(report);
	snprintf(command, sizeof command, "capinfos -c '%s' > /dev/null", evidence);
	shell(command);
	snprintf(command, sizeof command,
	         "tshark -r '%s' -Y frame.comment -T fields -e frame.comment > '%s/comments'",
	         evidence, directory);
	shell(command);
	snprintf(command, sizeof command,
	         "grep -q '^opt150-missing (fail): .*opt150-missing.pcap, frame [0-9]*.$' "
	         "'%s/comments'",
	         directory);
	shell(command);
	/* each cited frame has its comment, and no other */
	snprintf(
	        command, sizeof command,
	        "test $(wc -l < '%s/comments') = $(\"${DIALTONE:-build/asan/dialtone}\" -T json "
	        "'%s' | grep -o '\"frame\":[0-9]*,\"time\":\"[^\"]*\",\"note\"' | sort -u | wc -l)",
	        directory, program_sample("opt150-missing"));
	shell(command);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("evidence");
	TCase *c = tcase_create("evidence");

	table_file_read("samples/expected.tsv", &expected);
	for (size_t i = 0; i < expected.count; i++) {
		const char *sample = expected.lines[i].cells[0];

		if (strcmp(expected.lines[i].cells[1], "-") != 0 &&
		    (sample_count == 0 || strcmp(samples[sample_count - 1], sample) != 0))
			samples[sample_count++] = sample;
	}
	tcase_add_checked_fixture(c, set_up, tear_down);
	tcase_set_timeout(c, 60);
	tcase_add_loop_test(c, evidence_gives_the_same_rules, 0, (int)sample_count);
	tcase_add_test(c, pcap_does_as_well);
	tcase_add_loop_test(c, a_pipe_gives_its_evidence_too, 0, 4);
	tcase_add_test(c, the_same_input_gives_the_same_octets);
	tcase_add_test(c, phones_that_nobody_accuses_are_left_out);
	tcase_add_test(c, wireshark_shows_the_comments);
	suite_add_tcase(s, c);
	return s;
}
