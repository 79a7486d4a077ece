/* What befell the capture is no fault of the phone: where frames are missing, out of order, cut or
 * doubled, nothing is claimed for sure that the whole capture does not show. A finding may weaken
 * or go; none above info may come. tests/damage/trials.tsv names what is tried in any case, with
 * what is not so yet. DAMAGE_ALL=1 tries every damage to every sample (minutes). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "tests/support/program.h"
#include "tests/support/recording.h"
#include "tests/unit/suite.h"

#define SEEDS(name, kind, amount)                                   \
	{name "-1", kind, amount, 1}, {name "-2", kind, amount, 2}, \
	{                                                           \
		name "-3", kind, amount, 3                          \
	}
static const struct damage damages[] = {
        SEEDS("loss-1-percent", DAMAGE_LOSS, 10),
        SEEDS("loss-5-percent", DAMAGE_LOSS, 50),
        SEEDS("loss-20-percent", DAMAGE_LOSS, 200),
        SEEDS("burst", DAMAGE_BURST, 10),
        {"swap-records", DAMAGE_SWAP_RECORDS, 200, 1},
        {"swap-frames", DAMAGE_SWAP_FRAMES, 200, 1},
        {"swap-all-records", DAMAGE_SWAP_RECORDS, 1000, 1},
        {"swap-all-frames", DAMAGE_SWAP_FRAMES, 1000, 1},
        {"snap-60", DAMAGE_SNAP, 60, 0},
        {"snap-68", DAMAGE_SNAP, 68, 0},
        {"snap-80", DAMAGE_SNAP, 80, 0},
        {"snap-96", DAMAGE_SNAP, 96, 0},
        {"snap-128", DAMAGE_SNAP, 128, 0},
        {"snap-256", DAMAGE_SNAP, 256, 0},
        {"none-to-phone", DAMAGE_NONE_TO_PHONE, 0, 0},
        {"none-from-phone", DAMAGE_NONE_FROM_PHONE, 0, 0},
        {"double", DAMAGE_DOUBLE, 30, 0},
};
#define DAMAGES (sizeof damages / sizeof damages[0])

static struct rule_set rules;
static struct table_file trials;
static char **samples;
static size_t sample_count;
static bool all; /* every damage to every sample */

static void
complain(void *context, const char *line)
{
	(void)context;
	fprintf(stderr, "%s\n", line);
}

/* ------------------------------------------------- findings of a whole one --- */

#define FOUND_MAX 64
struct found {
	bool looked;
	size_t count;
	const struct rule *rules[FOUND_MAX];
};

static bool
has_found(const struct found *found, const struct rule *rule)
{
	for (size_t i = 0; i < found->count; i++)
		if (found->rules[i] == rule)
			return true;
	return false;
}

static void
note_any(void *context, const struct finding *finding)
{
	struct found *found = context;

	if (has_found(found, finding->rule))
		return;
	ck_assert_uint_lt(found->count, FOUND_MAX);
	found->rules[found->count++] = finding->rule;
}

/* ------------------------------------------------------- of a damaged one --- */

struct trial {
	const char *sample;
	const struct recording *whole;
	struct found *found; /* in the whole one; looked up when it is needed first */
	const char *damage;
	bool *seen; /* by line of the table: what it says is so still */
	size_t wrong;
};

static bool
whole_has(const struct trial *trial, const struct rule *rule)
{
	if (!trial->found->looked)
		recording_diagnose(trial->whole, &rules, note_any, trial->found);
	trial->found->looked = true;
	return has_found(trial->found, rule);
}

static bool
is_of_trial(const struct trial *trial, size_t line)
{
	char **cells = trials.lines[line].cells;

	return strcmp(cells[0], trial->sample) == 0 && strcmp(cells[1], trial->damage) == 0;
}

static void
judge(void *context, const struct finding *finding)
{
	struct trial *trial = context;

	if (finding->unsure != NULL || finding->severity == SEVERITY_INFO ||
	    whole_has(trial, finding->rule))
		return;
	for (size_t i = 0; i < trials.count; i++) {
		if (is_of_trial(trial, i) &&
		    strcmp(trials.lines[i].cells[2], finding->rule->id) == 0) {
			trial->seen[i] = true;
			return;
		}
	}
	trial->wrong++;
	printf("%s\t%s\t%s\t%s\n", trial->sample, trial->damage, finding->rule->id, finding->title);
}

/* A line of the table that names a rule tells what is not cured; one that is must go. */
static void
check_known(struct trial *trial)
{
	for (size_t i = 0; i < trials.count; i++) {
		if (!is_of_trial(trial, i) || trial->seen[i] ||
		    strcmp(trials.lines[i].cells[2], "-") == 0)
			continue;
		trial->wrong++;
		printf("%s\t%s\t%s\tdoes not occur any more\n", trial->sample, trial->damage,
		       trials.lines[i].cells[2]);
	}
}

/* All of them would take minutes: those of the table, and of every second sample one in turn. */
static bool
is_tried(const struct trial *trial, size_t sample, size_t damage)
{
	if (all || (sample % 2 == 0 && sample / 2 % DAMAGES == damage))
		return true;
	for (size_t i = 0; i < trials.count; i++)
		if (is_of_trial(trial, i))
			return true;
	return false;
}

static size_t
try_sample(size_t sample)
{
	struct recording whole, damaged;
	struct found found = {0};
	struct trial trial = {.sample = samples[sample], .whole = &whole, .found = &found};

	recording_read(program_sample(samples[sample]), &whole);
	trial.seen = memory_zeroed(trials.count, sizeof *trial.seen);
	for (size_t i = 0; i < DAMAGES; i++) {
		trial.damage = damages[i].name;
		if (!is_tried(&trial, sample, i))
			continue;
		if (recording_damage(&whole, &damages[i], &damaged))
			recording_diagnose(&damaged, &rules, judge, &trial);
		recording_free_copy(&damaged);
		check_known(&trial);
	}
	free(trial.seen);
	recording_free(&whole);
	return trial.wrong;
}

/* Check forks for each test, which costs as much as trying a sample: some dozens at a time. */
#define BATCHES 16
START_TEST(damage_accuses_nobody)
{
	size_t wrong = 0;

	for (size_t i = (size_t)_i; i < sample_count; i += BATCHES)
		wrong += try_sample(i);
	fflush(stdout);
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

static bool
is_sample(const char *name)
{
	for (size_t i = 0; i < sample_count; i++)
		if (strcmp(samples[i], name) == 0)
			return true;
	return false;
}

static bool
is_damage(const char *name)
{
	for (size_t i = 0; i < DAMAGES; i++)
		if (strcmp(damages[i].name, name) == 0)
			return true;
	return false;
}

START_TEST(table_is_true)
{
	for (size_t i = 0; i < trials.count; i++) {
		char **cells = trials.lines[i].cells;
		bool known = strcmp(cells[2], "-") != 0;

		ck_assert_msg(is_sample(cells[0]) && is_damage(cells[1]), "%s %s", cells[0],
		              cells[1]);
		ck_assert_msg(!known || rule_set_find(&rules, cells[2]) != NULL, "%s", cells[2]);
		ck_assert_msg(known == (*cells[3] != '\0'), "%s %s: a reason, or none", cells[0],
		              cells[1]);
	}
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("damage");
	TCase *c = tcase_create("damage");

	all = getenv("DAMAGE_ALL") != NULL;
	if (rules_load(NULL, 0, true, complain, NULL, &rules) != 0)
		abort();
	samples = program_samples(&sample_count);
	table_file_read("tests/damage/trials.tsv", &trials);
	tcase_add_test(c, table_is_true);
	tcase_set_timeout(c, all ? 600 : 60);
	tcase_add_loop_test(c, damage_accuses_nobody, 0, BATCHES);
	suite_add_tcase(s, c);
	return s;
}
