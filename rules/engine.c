#include "rules/engine.h"

#include <stdlib.h>

#include "analyzer/base/memory.h"
#include "rules/folding.h"
#include "rules/grouping.h"
#include "rules/judge.h"
#include "rules/judged.h"
#include "rules/kept_views.h"

static enum rule_verdict
verdict_of(const struct rule_outcome *outcome)
{
	if (outcome->findings != 0)
		return RULE_FAILED;
	return outcome->unsure != 0 ? RULE_UNSURE : RULE_PASSED;
}

static void
run_rule(struct sandbox *sandbox, const struct engine_facts *facts, struct judged_cache *judged,
         const struct rule *rule, const struct complainer *to, struct engine_result *result)
{
	struct rule_outcome *outcome = &result->outcomes[result->outcome_count++];
	size_t before = result->finding_count;
	struct judgement judgement;

	judge_rule(sandbox, facts, judged, rule, to, &judgement);
	group_rows(&judgement, facts, &result->findings, &result->finding_count);
	*outcome = (struct rule_outcome){.rule = rule,
	                                 .verdict = judgement.verdict,
	                                 .judged = judgement.judged,
	                                 .passed = judgement.passed,
	                                 .why = judgement.why,
	                                 .steps = judgement.steps};
	judgement.why = NULL;
	for (size_t i = before; i < result->finding_count; i++) {
		if (result->findings[i].unsure == NULL)
			outcome->findings++;
		else
			outcome->unsure++;
	}
	if (outcome->verdict == RULE_PASSED)
		outcome->verdict = verdict_of(outcome);
	judgement_free(&judgement);
}

void
engine_run(sqlite3 *db, const struct rule_set *set, rules_complain *complain, void *context,
           struct engine_result *ret_result)
{
	struct sandbox sandbox;
	struct engine_facts facts;
	struct judged_cache judged;
	bool kept;

	*ret_result = (struct engine_result){0};
	ret_result->outcomes = memory_zeroed(set->count + 1, sizeof *ret_result->outcomes);
	if (upgrade_data_insert(&set->upgrades, db) != 0 && complain != NULL)
		complain(context, sqlite3_errmsg(db));
	kept = kept_views_make(db, set);
	sandbox_enter(&sandbox, db);
	engine_facts_open(&facts, db);
	judged_cache_open(&judged, set);
	for (size_t i = 0; i < set->count; i++) {
		const struct complainer to = {complain, context, set->rules[i].file};

		run_rule(&sandbox, &facts, &judged, &set->rules[i], &to, ret_result);
	}
	judged_cache_close(&judged);
	engine_facts_close(&facts);
	sandbox_leave(&sandbox);
	if (kept)
		kept_views_drop(db);
	findings_fold(ret_result->findings, ret_result->finding_count);
}

void
engine_result_free(struct engine_result *result)
{
	for (size_t i = 0; i < result->finding_count; i++)
		finding_free(&result->findings[i]);
	for (size_t i = 0; i < result->outcome_count; i++)
		free(result->outcomes[i].why);
	free(result->findings);
	free(result->outcomes);
	*result = (struct engine_result){0};
}
