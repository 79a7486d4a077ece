/* Captures made by strangers: every one ends with status 0, 1, 3 or 4, and none accuses anybody but
 * as tests/captures/allowed.tsv says, with the reason. Skipped where ../shared/captures is absent.
 */
#include <dirent.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "tests/support/program.h"
#include "tests/unit/suite.h"

#define CAPTURES "../shared/captures"
#define CAPTURES_MAX 4096

static struct table_file allowed;
static char *captures[CAPTURES_MAX];
static int capture_count;

static void
collect(const char *directory)
{
	struct dirent **entries;
	int count = scandir(directory, &entries, NULL, alphasort);

	for (int i = 0; i < count; i++) {
		char path[1024];
		struct stat status;

		snprintf(path, sizeof path, "%s/%s", directory, entries[i]->d_name);
		if (entries[i]->d_name[0] != '.' && stat(path, &status) == 0) {
			if (S_ISDIR(status.st_mode))
				collect(path);
			else if (strstr(path, ".pcap") != NULL && capture_count < CAPTURES_MAX)
				captures[capture_count++] = strdup(path);
		}
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
}

static int
is_allowed(const char *capture, const char *rule, const char *verdict)
{
	for (size_t i = 0; i < allowed.count; i++) {
		char **cells = allowed.lines[i].cells;

		if (strcmp(cells[0], capture) == 0 && strcmp(cells[1], rule) == 0 &&
		    strcmp(cells[2], verdict) == 0)
			return 1;
	}
	return 0;
}

static const char *
text_of(json_t *object, const char *key)
{
	return json_string_value(json_object_get(object, key));
}

START_TEST(capture_accuses_nobody)
{
	const char *capture = captures[_i];
	const char *arguments[] = {"-T", "json", capture, NULL};
	struct program_run run;
	json_error_t error;
	json_t *report, *finding;
	size_t i;

	program_run(arguments, &run);
	ck_assert_msg(run.status == 0 || run.status == 1 || run.status == 3 || run.status == 4,
	              "%s: status %d: %s", capture, run.status, run.err);
	report = json_loads(run.out, 0, &error);
	ck_assert_msg(report != NULL || run.status == 3, "%s: %s", capture, error.text);
	json_array_foreach(json_object_get(report, "findings"), i, finding)
	{
		const char *rule = text_of(finding, "rule"), *verdict = text_of(finding, "verdict");

		ck_assert_msg(strcmp(text_of(finding, "severity"), "info") == 0 ||
		                      is_allowed(capture + strlen(CAPTURES) + 1, rule, verdict),
		              "%s: %s %s: %s", capture, rule, verdict, text_of(finding, "title"));
	}
	json_decref(report);
	program_run_free(&run);
}
END_TEST

/* Registrations by real devices: who, which load, how far (tests/captures/phones.tsv). */
static struct table_file phones;

static void
check_text(const char *capture, json_t *phone, const char *key, const char *wanted)
{
	const char *text = text_of(phone, key);

	ck_assert_msg(strcmp(text == NULL ? "-" : text, wanted) == 0, "%s: %s is %s, not %s",
	              capture, key, text == NULL ? "null" : text, wanted);
}

START_TEST(capture_shows_its_phone)
{
	char **cells = phones.lines[_i].cells, path[512];
	const char *arguments[] = {"-T", "json", path, NULL};
	struct program_run run;
	json_error_t error;
	json_t *report, *phone;

	snprintf(path, sizeof path, CAPTURES "/%s", cells[0]);
	program_run(arguments, &run);
	report = json_loads(run.out, 0, &error);
	ck_assert_msg(report != NULL, "%s: %s", path, error.text);
	ck_assert_uint_eq(json_array_size(json_object_get(report, "phones")), 1);
	phone = json_array_get(json_object_get(report, "phones"), 0);
	check_text(path, phone, "name", cells[1]);
	check_text(path, phone, "model", cells[2]);
	check_text(path, phone, "load", cells[3]);
	check_text(path, phone, "stage", cells[4]);
	check_text(path, phone, "verdict", cells[5]);
	json_decref(report);
	program_run_free(&run);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("captures");
	TCase *c = tcase_create("captures");

	collect(CAPTURES);
	table_file_read("tests/captures/allowed.tsv", &allowed);
	tcase_set_timeout(c, 60);
	tcase_add_loop_test(c, capture_accuses_nobody, 0, capture_count);
	table_file_read("tests/captures/phones.tsv", &phones);
	if (capture_count != 0)
		tcase_add_loop_test(c, capture_shows_its_phone, 0, (int)phones.count);
	suite_add_tcase(s, c);
	if (capture_count == 0)
		printf("SKIPPED: no captures in " CAPTURES "\n");
	return s;
}
