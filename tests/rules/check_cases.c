/* Each rule against rows made up by hand, tests/rules/cases/<rule-id>.sql: that it fires, that it
 * stays silent one fact away from firing, and that it says unsure where the capture can't prove it.
 *
 *   -- case: near miss: 150 present
 *   -- expect: silent | fail [SEVERITY [BLAME]] | unsure [SEVERITY [BLAME]] | group PHONES
 *   INSERT INTO ...
 *
 * Each case begins with an empty schema and cases/prelude.sql, which brings one healthy phone as a
 * bystander, and expects at most one finding, of one phone unless it says `group`. */
#include "tests/unit/suite.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/facts/facts.h"
#include "rules/engine.h"
#include "rules/loader.h"

#define CASES "tests/rules/cases/"
#define NAME_MARK "-- case: "
#define EXPECT_MARK "-- expect: "
#define EXPECT_LENGTH_MAX 63
#define TIMEOUT_SECONDS 300 /* each case opens a database of its own, and sanitizers are slow */

enum kind { KIND_FIRES, KIND_NEAR_MISS, KIND_UNSURE, KIND_COUNT };

static const char *const kind_words[KIND_COUNT] = {"that fires", "of a near miss",
                                                   "that is unsure"};

/* Why a rule has no case of a kind. */
static const struct exemption {
	const char *rule;
	enum kind kind;
	const char *reason;
} exemptions[] = {
        {"opt66-missing-for-sip79xx", KIND_FIRES, "no frame says where an address came from"},
        {"ctl-itl-not-found-harmless", KIND_UNSURE, "what isn't known to be harmless is silent"},
        {"firewall-asymmetric", KIND_FIRES, "a capture of one direction looks the same"},
        {"tftp-reply-from-port-69-nat", KIND_FIRES, "who drops the answers is not to be seen"},
        {"sip-nat-alg-rewrite", KIND_FIRES, "one capture can't tell who wrote what"},
        {"dhcp-pool-exhausted", KIND_FIRES, "no frame says how many addresses a server has left"},
        {"dhcp-options-overloaded-misread", KIND_FIRES, "no frame says what a phone reads"},
        {"lease-too-short", KIND_FIRES, "no frame says that the lease is to blame"},
        {"option43-unneeded", KIND_UNSURE, "it accuses nobody"},
        {"user-keypad-reset", KIND_UNSURE, "the phone itself says so"},
        {"sccp-protocol-mismatch", KIND_FIRES,
         "two versions that differ are no fault by themselves"},
        {"sccp-throttled", KIND_FIRES, "no frame says why a server ends a session"},
        {"config-xml-malformed", KIND_FIRES, "no frame says what a phone makes of a file"},
        {"config-settings-malformed", KIND_FIRES, "no frame says what a phone makes of a line"},
        {"protocol-application-invalid", KIND_FIRES, "no frame shows what the display says"},
        {"signed-cannot-downgrade", KIND_FIRES, "a phone that drops a load does not say why"},
        {"non-g-or-newer-hw-firmware", KIND_FIRES, "no frame tells a hardware revision"},
        {"cop-not-extracted", KIND_FIRES, "no frame lists what lies on a server"},
        {"interrupted-flash-power-loss", KIND_FIRES, "no frame tells lost power from lost link"},
        {"altigen-bootcode-hang", KIND_FIRES, "the display decides, not a frame"},
        {"altigen-vlan-bootcode-lt-13", KIND_FIRES, "no frame tells the boot code"},
        {"mass-upgrade-by-accident", KIND_UNSURE, "its case is one of six phones: group"},
        {"stp-delay-no-portfast", KIND_FIRES, "no frame says that a port does not forward"},
        {"capture-incomplete", KIND_UNSURE, "what a capture lacks is counted, not inferred"},
        {"config-cached-old-used", KIND_FIRES, "what a phone keeps is not in any frame"},
        {"tftp-incompatible-server", KIND_FIRES, "only another program proves it"},
};

struct test_case {
	char *name, *expect, *sql;
	int line;
};

struct case_file {
	size_t count;
	struct test_case *cases;
};

struct run {
	struct rule_set rules;
	char *prelude;
	size_t case_count, failure_count;
};

/* ---------------------------------------------------------- reading --- */
static bool
begins(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

static char *
rest_of_line(const char *line, const char *mark)
{
	const char *text = line + strlen(mark);

	return memory_format("%.*s", (int)strcspn(text, "\n"), text);
}

/* The whole file; NULL where it can't be read. */
static char *
file_text(const char *path)
{
	FILE *file = fopen(path, "re");
	char *text = NULL;
	size_t size = 0;

	if (file == NULL)
		return NULL;
	if (getdelim(&text, &size, '\0', file) < 0) {
		free(text);
		text = NULL;
	}
	fclose(file);
	return text;
}

static void
append_line(char **text, const char *line)
{
	char *longer = memory_format("%s%.*s\n", *text, (int)strcspn(line, "\n"), line);

	free(*text);
	*text = longer;
}

static void
case_file_read(const char *text, struct case_file *ret_file)
{
	struct test_case *last = NULL;
	int number = 1;

	*ret_file = (struct case_file){0};
	for (const char *line = text; *line != '\0'; number++) {
		const char *end = strchr(line, '\n');

		if (begins(line, NAME_MARK)) {
			ret_file->cases = memory_resize(ret_file->cases, ret_file->count + 1,
			                                sizeof *ret_file->cases);
			last = &ret_file->cases[ret_file->count++];
			*last = (struct test_case){rest_of_line(line, NAME_MARK), memory_text(""),
			                           memory_text(""), number};
		} else if (last != NULL && begins(line, EXPECT_MARK)) {
			free(last->expect);
			last->expect = rest_of_line(line, EXPECT_MARK);
		} else if (last != NULL) {
			append_line(&last->sql, line);
		}
		line = end != NULL ? end + 1 : line + strlen(line);
	}
}

static void
case_file_free(struct case_file *file)
{
	for (size_t i = 0; i < file->count; i++) {
		free(file->cases[i].name);
		free(file->cases[i].expect);
		free(file->cases[i].sql);
	}
	free(file->cases);
}

/* ---------------------------------------------------------- running --- */
static void
complain(void *context, const char *line)
{
	size_t *complaints = context;

	fprintf(stderr, "%s\n", line);
	++*complaints;
}

/* What came out, in the words of `expect`. */
static void
describe(const struct engine_result *result, char *out, size_t size)
{
	const struct finding *finding = result->findings;

	if (result->outcome_count != 1 || result->outcomes[0].verdict == RULE_BROKEN)
		snprintf(out, size, "a broken rule");
	else if (result->finding_count == 0)
		snprintf(out, size, "silent");
	else if (result->finding_count > 1)
		snprintf(out, size, "%zu findings", result->finding_count);
	else if (finding->phone_count > 1)
		snprintf(out, size, "group %zu", finding->phone_count);
	else
		snprintf(out, size, "%s %s %s", finding->unsure != NULL ? "unsure" : "fail",
		         severity_words[finding->severity], finding->blame);
}

static bool
matches(const char *got, const char *expect)
{
	size_t length = strlen(expect);

	return length != 0 && strncmp(got, expect, length) == 0 &&
	       (got[length] == '\0' || got[length] == ' ');
}

/* A {name} that no column of the row filled. */
static bool
has_placeholder(const char *text)
{
	for (const char *at = text; (at = strchr(at, '{')) != NULL; at++) {
		size_t length = strspn(at + 1, "abcdefghijklmnopqrstuvwxyz0123456789_");

		if (length != 0 && at[length + 1] == '}')
			return true;
	}
	return false;
}

/* Every text of the finding is filled in and every frame has its note. */
static const char *
find_flaw(const struct engine_result *result)
{
	for (size_t i = 0; i < result->finding_count; i++) {
		const struct finding *finding = &result->findings[i];

		if (has_placeholder(finding->title) || has_placeholder(finding->meaning) ||
		    has_placeholder(finding->verify) || has_placeholder(finding->not_this_when))
			return "a placeholder without a column";
		for (size_t j = 0; j < finding->fix_count; j++)
			if (has_placeholder(finding->fixes[j].text))
				return "a placeholder without a column in a fix";
		if (finding->evidence_count == 0)
			return "no evidence";
		for (size_t j = 0; j < finding->evidence_count; j++)
			if (finding->evidence[j].note == NULL)
				return "evidence without a note";
	}
	return NULL;
}

static void
fail_case(struct run *run, const char *path, const struct test_case *one, const char *what)
{
	fprintf(stderr, "%s:%d: %s: %s\n", path, one->line, one->name, what);
	run->failure_count++;
}

static void
run_case(struct run *run, const char *path, struct rule *rule, const struct test_case *one)
{
	const struct rule_set only = {.count = 1, .rules = rule, .upgrades = run->rules.upgrades};
	struct engine_result result;
	char got[EXPECT_LENGTH_MAX + 1];
	char *text = NULL, *what;
	sqlite3 *db = NULL;
	size_t complaints = 0;
	const char *flaw;

	run->case_count++;
	if (facts_open_empty(&db, &text) != 0) {
		fail_case(run, path, one, text);
		free(text);
		return;
	}
	if (sqlite3_exec(db, run->prelude, NULL, NULL, NULL) != SQLITE_OK ||
	    sqlite3_exec(db, one->sql, NULL, NULL, NULL) != SQLITE_OK) {
		fail_case(run, path, one, sqlite3_errmsg(db));
		sqlite3_close(db);
		return;
	}
	engine_run(db, &only, complain, &complaints, &result);
	describe(&result, got, sizeof got);
	flaw = find_flaw(&result);
	if (!matches(got, one->expect)) {
		what = memory_format("expected %s, got %s", one->expect, got);
		fail_case(run, path, one, what);
		free(what);
	} else if (flaw != NULL || complaints != 0) {
		fail_case(run, path, one, flaw != NULL ? flaw : "the engine complained");
	}
	engine_result_free(&result);
	sqlite3_close(db);
}

/* --------------------------------------------------------- coverage --- */
static const struct exemption *
find_exemption(const char *rule, enum kind kind)
{
	for (size_t i = 0; i < sizeof exemptions / sizeof exemptions[0]; i++)
		if (exemptions[i].kind == kind && strcmp(exemptions[i].rule, rule) == 0)
			return &exemptions[i];
	return NULL;
}

static void
check_coverage(struct run *run, const char *path, const char *rule, const struct case_file *file)
{
	size_t counts[KIND_COUNT] = {0};

	for (size_t i = 0; i < file->count; i++) {
		const struct test_case *one = &file->cases[i];

		if (begins(one->expect, "fail") || begins(one->expect, "group"))
			counts[KIND_FIRES]++;
		else if (begins(one->expect, "unsure"))
			counts[KIND_UNSURE]++;
		else if (begins(one->name, "near miss: ") && strcmp(one->expect, "silent") == 0)
			counts[KIND_NEAR_MISS]++;
	}
	for (enum kind kind = 0; kind < KIND_COUNT; kind++) {
		const struct exemption *exemption = find_exemption(rule, kind);

		if (counts[kind] == 0 && exemption == NULL)
			fprintf(stderr, "%s: no case %s\n", path, kind_words[kind]);
		else if (counts[kind] != 0 && exemption != NULL)
			fprintf(stderr, "%s: has a case %s, yet is excused: %s\n", path,
			        kind_words[kind], exemption->reason);
		else
			continue;
		run->failure_count++;
	}
}

static void
run_rule(struct run *run, struct rule *rule)
{
	char *path = memory_format(CASES "%s.sql", rule->id);
	char *text = file_text(path);
	struct case_file file;

	case_file_read(text != NULL ? text : "", &file);
	for (size_t i = 0; i < file.count; i++)
		run_case(run, path, rule, &file.cases[i]);
	check_coverage(run, path, rule->id, &file);
	case_file_free(&file);
	free(text);
	free(path);
}

static void
load(struct run *run)
{
	size_t complaints = 0;

	*run = (struct run){.prelude = file_text(CASES "prelude.sql")};
	ck_assert_msg(run->prelude != NULL, "run this from the repository's root");
	ck_assert_int_eq(rules_load(NULL, 0, true, complain, &complaints, &run->rules), 0);
	ck_assert_int_eq(rules_check_links(&run->rules, complain, &complaints), 0);
	ck_assert_uint_eq(complaints, 0);
	ck_assert_uint_ne(run->rules.count, 0);
}

static void
unload(struct run *run)
{
	rule_set_free(&run->rules);
	free(run->prelude);
}

START_TEST(every_case)
{
	struct run run;

	load(&run);
	for (size_t i = 0; i < run.rules.count; i++)
		run_rule(&run, &run.rules.rules[i]);
	printf("%zu cases of %zu rules\n", run.case_count, run.rules.count);
	fflush(stdout);
	ck_assert_uint_eq(run.failure_count, 0);
	unload(&run);
}
END_TEST

/* A case file under a name that no rule has would never be run. */
START_TEST(every_file_belongs_to_a_rule)
{
	struct run run;
	glob_t files;

	load(&run);
	ck_assert_int_eq(glob(CASES "*.sql", 0, NULL, &files), 0);
	for (size_t i = 0; i < files.gl_pathc; i++) {
		const char *name = files.gl_pathv[i] + strlen(CASES);
		char *id = memory_format("%.*s", (int)(strlen(name) - strlen(".sql")), name);

		ck_assert_msg(strcmp(id, "prelude") == 0 || rule_set_find(&run.rules, id) != NULL,
		              "no rule is called %s", id);
		free(id);
	}
	globfree(&files);
	unload(&run);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("rule cases");
	TCase *cases = tcase_create("cases");

	tcase_set_timeout(cases, TIMEOUT_SECONDS);
	tcase_add_test(cases, every_case);
	tcase_add_test(cases, every_file_belongs_to_a_rule);
	suite_add_tcase(suite, cases);
	return suite;
}
