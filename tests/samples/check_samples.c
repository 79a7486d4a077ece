/* Every forged capture gives exactly the findings that samples/expected.tsv names, its root first;
 * and every rule fires on one sample, stays silent on a near miss and is unsure where it must be
 * (samples/coverage.tsv). Prints the matrix. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "rules/loader.h"
#include "tests/support/program.h"
#include "tests/unit/suite.h"

static struct table_file expected, coverage;
static struct rule_set rules;
static size_t sample_count;
static char **samples;

static void
complain(void *context, const char *line)
{
	(void)context;
	fprintf(stderr, "%s\n", line);
}

static json_t *
report_of(const char *sample)
{
	const char *arguments[] = {"-T", "json", program_sample(sample), NULL};
	struct program_run run;
	json_error_t error;
	json_t *report;

	program_run(arguments, &run);
	ck_assert_msg(run.status == 0 || run.status == 1, "%s: status %d: %s", sample, run.status,
	              run.err);
	ck_assert_str_eq(run.err, "");
	report = json_loads(run.out, 0, &error);
	ck_assert_msg(report != NULL, "%s: %s", sample, error.text);
	program_run_free(&run);
	return report;
}

static const char *
text_of(json_t *object, const char *key)
{
	return json_string_value(json_object_get(object, key));
}

/* Findings of a report as sorted lines "rule verdict severity [consequence]". */
static int
compare_lines(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void
append_sorted(char **lines, size_t count, char ret_text[static 4096])
{
	size_t used = 0;

	qsort(lines, count, sizeof *lines, compare_lines);
	ret_text[0] = '\0';
	for (size_t i = 0; i < count; i++) {
		used += (size_t)snprintf(ret_text + used, 4096 - used, "%s\n", lines[i]);
		free(lines[i]);
	}
}

static void
found_text(json_t *findings, char ret_text[static 4096])
{
	char *lines[64];
	size_t i, count = 0;
	json_t *finding;

	json_array_foreach(findings, i, finding)
	{
		char line[256];

		snprintf(line, sizeof line, "%s %s %s%s", text_of(finding, "rule"),
		         text_of(finding, "verdict"), text_of(finding, "severity"),
		         json_is_null(json_object_get(finding, "explained_by")) ? ""
		                                                                : " consequence");
		ck_assert_uint_lt(count, 64);
		lines[count++] = strdup(line);
	}
	append_sorted(lines, count, ret_text);
}

static void
expected_text(const char *sample, char ret_text[static 4096])
{
	char *lines[64];
	size_t count = 0;

	for (size_t i = 0; i < expected.count; i++) {
		char **cells = expected.lines[i].cells, line[256];

		if (strcmp(cells[0], sample) != 0 || strcmp(cells[1], "-") == 0)
			continue;
		snprintf(line, sizeof line, "%s %s %s%s", cells[1], cells[2], cells[3],
		         strcmp(cells[4], "consequence") == 0 ? " consequence" : "");
		lines[count++] = strdup(line);
	}
	append_sorted(lines, count, ret_text);
}

/* The root that the table names comes first in the report. */
static void
check_first(const char *sample, json_t *findings)
{
	for (size_t i = 0; i < expected.count; i++) {
		char **cells = expected.lines[i].cells;

		if (strcmp(cells[0], sample) == 0 && strcmp(cells[4], "root") == 0) {
			ck_assert_str_eq(text_of(json_array_get(findings, 0), "rule"), cells[1]);
			return;
		}
	}
}

/* "healthy" in place of a rule's verdict: the report must say so of a phone. */
static void
check_healthy(const char *sample, json_t *report)
{
	for (size_t i = 0; i < expected.count; i++) {
		char **cells = expected.lines[i].cells;
		json_t *phones = json_object_get(report, "phones"), *phone;
		size_t n;

		if (strcmp(cells[0], sample) != 0 || strcmp(cells[1], "-") != 0)
			continue;
		json_array_foreach(phones, n, phone)
		        ck_assert_str_ne(text_of(phone, "verdict"), "faulty");
		if (strcmp(cells[2], "healthy") == 0)
			ck_assert_uint_ne(json_array_size(phones), 0);
	}
}

static bool
is_expected(const char *sample)
{
	for (size_t i = 0; i < expected.count; i++)
		if (strcmp(expected.lines[i].cells[0], sample) == 0)
			return true;
	return false;
}

START_TEST(sample_gives_its_findings)
{
	const char *sample = samples[_i];
	char found[4096], wanted[4096];
	json_t *report = report_of(sample), *findings = json_object_get(report, "findings");

	ck_assert_msg(is_expected(sample), "samples/expected.tsv has no line for %s", sample);
	found_text(findings, found);
	expected_text(sample, wanted);
	ck_assert_msg(strcmp(found, wanted) == 0, "%s gives\n%sbut should give\n%s", sample, found,
	              wanted);
	check_first(sample, findings);
	check_healthy(sample, report);
	json_decref(report);
}
END_TEST

static size_t
covered(const char *rule, const char *role)
{
	size_t count = 0;

	for (size_t i = 0; i < coverage.count; i++)
		count += strcmp(coverage.lines[i].cells[0], rule) == 0 &&
		         strcmp(coverage.lines[i].cells[1], role) == 0;
	return count;
}

START_TEST(every_rule_has_its_samples)
{
	size_t missing = 0;

	printf("%-34s %5s %9s %6s\n", "rule", "fires", "near miss", "unsure");
	for (size_t i = 0; i < rules.count; i++) {
		const char *id = rules.rules[i].id;
		size_t fires = covered(id, "fires"), near_miss = covered(id, "near-miss"),
		       unsure = covered(id, "unsure");

		printf("%-34s %5zu %9zu %6zu\n", id, fires, near_miss, unsure);
		/* A rule whose evidence only suggests is never more than unsure. */
		if (fires + unsure == 0 || near_miss == 0) {
			fprintf(stderr, "%s lacks a sample\n", id);
			missing++;
		}
	}
	ck_assert_uint_eq(missing, 0);
}
END_TEST

/* What the coverage table claims is what the expected findings say. */
START_TEST(coverage_is_true)
{
	for (size_t i = 0; i < coverage.count; i++) {
		char **cells = coverage.lines[i].cells;
		const char *verdict = "none";

		for (size_t k = 0; k < expected.count; k++)
			if (strcmp(expected.lines[k].cells[0], cells[2]) == 0 &&
			    strcmp(expected.lines[k].cells[1], cells[0]) == 0)
				verdict = expected.lines[k].cells[2];
		ck_assert_msg(strcmp(cells[1], "fires") == 0    ? strcmp(verdict, "fail") == 0
		              : strcmp(cells[1], "unsure") == 0 ? strcmp(verdict, "unsure") == 0
		                                                : strcmp(verdict, "none") == 0,
		              "%s: %s %s, but expected.tsv says %s", cells[2], cells[1], cells[0],
		              verdict);
		ck_assert_ptr_nonnull(rule_set_find(&rules, cells[0]));
	}
}
END_TEST

static void
read_tables(void)
{
	table_file_read("samples/expected.tsv", &expected);
	table_file_read("samples/coverage.tsv", &coverage);
	if (rules_load(NULL, 0, true, complain, NULL, &rules) != 0)
		abort();
	samples = program_samples(&sample_count);
}

Suite *
suite(void)
{
	Suite *s = suite_create("samples");
	TCase *c = tcase_create("samples");

	read_tables();
	tcase_set_timeout(c, 60);
	tcase_add_loop_test(c, sample_gives_its_findings, 0, (int)sample_count);
	tcase_add_test(c, every_rule_has_its_samples);
	tcase_add_test(c, coverage_is_true);
	suite_add_tcase(s, c);
	return s;
}
