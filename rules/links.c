/* `explains:` between rules: every name exists, and nothing explains itself by a detour. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "rules/complaint.h"
#include "rules/loader.h"

enum mark { MARK_NEW, MARK_OPEN, MARK_DONE };

struct links {
	const struct rule_set *set;
	enum mark *marks; /* by place in the set */
	rules_complain *complain;
	void *context;
	int errors;
};

/* Depth-first; a rule that is met while it is still open closes a cycle. Rules of a few hundred go
 * no deeper than that. */
static void
visit(struct links *links, const struct rule *rule)
{
	const struct complainer to = {links->complain, links->context, rule->file};
	enum mark *mark = &links->marks[rule - links->set->rules];

	*mark = MARK_OPEN;
	for (size_t i = 0; i < rule->explains.count; i++) {
		const struct rule *next = rule_set_find(links->set, rule->explains.items[i]);

		if (next == NULL) {
			complain_at(&to, 1, "explains: there is no rule \"%s\"",
			            rule->explains.items[i]);
			links->errors++;
		} else if (links->marks[next - links->set->rules] == MARK_OPEN) {
			complain_at(&to, 1, "explains: \"%s\" explains this rule in turn",
			            next->id);
			links->errors++;
		} else if (links->marks[next - links->set->rules] == MARK_NEW) {
			visit(links, next);
		}
	}
	*mark = MARK_DONE;
}

int
rules_check_links(const struct rule_set *set, rules_complain *complain, void *context)
{
	struct links links = {.set = set, .complain = complain, .context = context};

	links.marks = memory_zeroed(set->count + 1, sizeof *links.marks);
	for (size_t i = 0; i < set->count; i++)
		if (links.marks[i] == MARK_NEW)
			visit(&links, &set->rules[i]);
	free(links.marks);
	return links.errors;
}
