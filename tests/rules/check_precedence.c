/* Root causes and consequences as the failure catalogue orders them: tests/rules/precedence.tsv
 * holds its list, pair by pair, and each pair must be what the rules say of themselves. Where the
 * catalogue is at hand, every pair that it writes out must be in the table. */
#include "tests/unit/suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rules/loader.h"
#include "tests/support/program.h"

#define CATALOGUE "../shared/domain/failure-catalogue.md"
#define NAMES_MAX 8

static struct table_file pairs;
static struct rule_set rules;

static void
complain(void *context, const char *line)
{
	(void)context;
	fprintf(stderr, "%s\n", line);
}

/* Directly or by way of another, which it may take a few steps to find. */
static bool
explains(const struct rule *rule, const char *consequence, int steps)
{
	for (size_t i = 0; rule != NULL && i < rule->explains.count; i++) {
		const char *id = rule->explains.items[i];

		if (strcmp(id, consequence) == 0 ||
		    (steps > 0 && explains(rule_set_find(&rules, id), consequence, steps - 1)))
			return true;
	}
	return false;
}

START_TEST(a_root_explains_its_consequence)
{
	const char *root = pairs.lines[_i].cells[0], *consequence = pairs.lines[_i].cells[1];

	ck_assert_msg(rule_set_find(&rules, root) != NULL, "no rule %s", root);
	ck_assert_msg(rule_set_find(&rules, consequence) != NULL, "no rule %s", consequence);
	ck_assert_msg(explains(rule_set_find(&rules, root), consequence, 4),
	              "%s does not explain %s (clause %s)", root, consequence,
	              pairs.lines[_i].cells[2]);
	ck_assert_msg(!explains(rule_set_find(&rules, consequence), root, 4),
	              "%s and %s explain each other", root, consequence);
}
END_TEST

/* Clauses 1, 4 and 8: what the capture did, and what does no harm, outranks nothing. */
START_TEST(artefacts_and_harmless_things_are_info)
{
	static const char *const ids[] = {"capture-incomplete", "ctl-itl-not-found-harmless",
	                                  "fcs-zero-artifact", "checksum-offload-artifact"};

	for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
		const struct rule *rule = rule_set_find(&rules, ids[i]);

		ck_assert_msg(rule != NULL, "no rule %s", ids[i]);
		ck_assert_int_eq(rule->severity, SEVERITY_INFO);
		ck_assert_uint_eq(rule->explains.count, 0);
	}
}
END_TEST

/* ---------------------------------------------------------- catalogue --- */

static bool
in_table(const char *root, const char *consequence)
{
	for (size_t i = 0; i < pairs.count; i++)
		if (strcmp(pairs.lines[i].cells[0], root) == 0 &&
		    strcmp(pairs.lines[i].cells[1], consequence) == 0)
			return true;
	return false;
}

/* The `names` in backquotes that follow each other, joined by "/" or "and"; returns what comes
 * behind them. */
static const char *
read_names(const char *at, char names[static NAMES_MAX][64], size_t *ret_count)
{
	*ret_count = 0;
	for (;;) {
		size_t length = *at == '`' ? strcspn(at + 1, "`") : 0;

		if (length == 0 || length > 63 || *ret_count == NAMES_MAX)
			return at;
		snprintf(names[(*ret_count)++], 64, "%.*s", (int)length, at + 1);
		at += length + 2;
		if (*at == '/')
			at++;
		else if (strncmp(at, " and `", 6) == 0)
			at += 5;
	}
}

static size_t
check_line(const char *line)
{
	char roots[NAMES_MAX][64], consequences[NAMES_MAX][64];
	size_t root_count, consequence_count, found = 0;

	for (const char *at = strchr(line, '`'); at != NULL; at = strchr(at, '`')) {
		at = read_names(at, roots, &root_count);
		if (root_count == 0)
			break;
		if (strncmp(at, " explain", 8) != 0)
			continue;
		at += strncmp(at, " explains ", 10) == 0 ? 10 : 9;
		at = read_names(at, consequences, &consequence_count);
		for (size_t i = 0; i < root_count; i++) {
			for (size_t k = 0; k < consequence_count; k++, found++)
				ck_assert_msg(in_table(roots[i], consequences[k]),
				              "the catalogue says that %s explains %s", roots[i],
				              consequences[k]);
		}
	}
	return found;
}

START_TEST(the_table_holds_what_the_catalogue_writes_out)
{
	FILE *catalogue = fopen(CATALOGUE, "r");
	char *line = NULL;
	size_t size = 0, found = 0;
	bool inside = false;

	if (catalogue == NULL) {
		printf("without " CATALOGUE ": the table is not compared with it\n");
		return;
	}
	while (getline(&line, &size, catalogue) >= 0) {
		if (strncmp(line, "## ", 3) == 0)
			inside = strncmp(line, "## Precedence", 13) == 0;
		else if (inside)
			found += check_line(line);
	}
	ck_assert_uint_ge(found, 6);
	free(line);
	fclose(catalogue);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("precedence");
	TCase *c = tcase_create("precedence");

	table_file_read("tests/rules/precedence.tsv", &pairs);
	if (rules_load(NULL, 0, true, complain, NULL, &rules) != 0)
		abort();
	tcase_add_loop_test(c, a_root_explains_its_consequence, 0, (int)pairs.count);
	tcase_add_test(c, artefacts_and_harmless_things_are_info);
	tcase_add_test(c, the_table_holds_what_the_catalogue_writes_out);
	suite_add_tcase(s, c);
	return s;
}
