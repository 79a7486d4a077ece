/* Whole reports, text and JSON, compared with the golden ones in tests/golden/expected. After a
 * change that is meant: `make golden-update`, and read the diff. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/program.h"
#include "tests/unit/suite.h"

static struct table_file reports;

static char *
read_golden(const char *path)
{
	FILE *file = fopen(path, "r");
	char *text = calloc(1, 1 << 20);

	ck_assert_msg(file != NULL, "%s is missing: make golden-update", path);
	ck_assert_ptr_nonnull(text);
	ck_assert_uint_lt(fread(text, 1, (1 << 20) - 1, file), (1 << 20) - 1);
	fclose(file);
	return text;
}

START_TEST(report_is_golden)
{
	char **cells = reports.lines[_i].cells, path[256];
	const char *arguments[PROGRAM_ARGUMENTS_MAX + 1] = {NULL};
	struct program_run run;
	size_t count = 0;
	char *golden, *options = strdup(cells[1]);

	for (char *word = strtok(options, " "); word != NULL && count < PROGRAM_ARGUMENTS_MAX;
	     word = strtok(NULL, " "))
		arguments[count++] = word;
	program_run(arguments, &run);
	snprintf(path, sizeof path, "tests/golden/expected/%s", cells[0]);
	golden = read_golden(path);
	ck_assert_msg(strcmp(run.out, golden) == 0,
	              "%s differs; see what: build/asan/dialtone %s | diff - %s", cells[0],
	              cells[1], path);
	free(golden);
	free(options);
	program_run_free(&run);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("golden");
	TCase *c = tcase_create("golden");

	table_file_read("tests/golden/reports.tsv", &reports);
	tcase_set_timeout(c, 60);
	tcase_add_loop_test(c, report_is_golden, 0, (int)reports.count);
	suite_add_tcase(s, c);
	return s;
}
