#include "tests/support/report.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/program.h"

#define FINDINGS_MAX 64

json_t *
report_run(const char *const *arguments)
{
	const char *all[PROGRAM_ARGUMENTS_MAX] = {"-T", "json"};
	struct program_run run;
	json_error_t error;
	json_t *report;

	for (size_t i = 0; arguments[i] != NULL; i++) {
		ck_assert_uint_lt(i + 3, PROGRAM_ARGUMENTS_MAX);
		all[i + 2] = arguments[i];
	}
	program_run(all, &run);
	ck_assert_msg(run.status == 0 || run.status == 1, "%s: status %d: %s", arguments[0],
	              run.status, run.err);
	ck_assert_str_eq(run.err, "");
	report = json_loads(run.out, 0, &error);
	ck_assert_msg(report != NULL, "%s: %s", arguments[0], error.text);
	program_run_free(&run);
	return report;
}

const char *
report_text_of(json_t *object, const char *key)
{
	return json_string_value(json_object_get(object, key));
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static char *
line_of(json_t *finding)
{
	char line[4096];
	size_t used, i;
	json_t *phone;

	used = (size_t)snprintf(line, sizeof line, "%s", report_text_of(finding, "rule"));
	json_array_foreach(json_object_get(finding, "phones"), i, phone)
	{
		used += (size_t)snprintf(line + used, sizeof line - used, " %s",
		                         json_string_value(phone));
		ck_assert_uint_lt(used, sizeof line);
	}
	return strdup(line);
}

const char *
report_rules(json_t *report, char ret_text[static REPORT_LINES_SIZE])
{
	char *lines[FINDINGS_MAX];
	size_t i, count = 0, used = 0;
	json_t *finding;

	json_array_foreach(json_object_get(report, "findings"), i, finding)
	{
		ck_assert_uint_lt(count, FINDINGS_MAX);
		lines[count++] = line_of(finding);
	}
	qsort(lines, count, sizeof *lines, compare);
	ret_text[0] = '\0';
	for (i = 0; i < count; i++) {
		if (i == 0 || strcmp(lines[i], lines[i - 1]) != 0)
			used += (size_t)snprintf(ret_text + used, REPORT_LINES_SIZE - used, "%s\n",
			                         lines[i]);
		ck_assert_uint_lt(used, REPORT_LINES_SIZE);
	}
	for (i = 0; i < count; i++)
		free(lines[i]);
	return ret_text;
}
