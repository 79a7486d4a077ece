/* A rule document of any bytes: parsed or refused with a complaint, never both, never neither. */
#include "rules/loader.h"
#include "rules/parse.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
count_complaint(void *context, const char *line)
{
	unsigned *count = context;

	if (strncmp(line, "fuzz.md:", 8) != 0)
		abort();
	++*count;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct rule rule;
	unsigned complaints = 0;
	bool well = rule_parse("fuzz.md", (const char *)data, size, count_complaint, &complaints,
	                       &rule);

	if (well != (complaints == 0))
		abort();
	if (well) {
		if (strcmp(rule.id, "fuzz") != 0 || rule.title[0] == '\0' || rule.fix_count == 0)
			abort();
		rule_free(&rule);
	}
	return 0;
}
