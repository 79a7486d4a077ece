/* A user's upgrade.tsv. */
#include <stdint.h>
#include <stdlib.h>

#include "rules/upgrade_data.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct complainer to = {NULL, NULL, "upgrade.tsv"};
	struct upgrade_data upgrades = {0};
	int broken = upgrade_data_parse((const char *)data, size, (size & 1) != 0, &to, &upgrades);

	if (broken < 0)
		abort();
	for (size_t i = 0; i < upgrades.count; i++) {
		const struct upgrade_rule *rule = &upgrades.rules[i];

		if (rule->id[0] == '\0' || rule->steps[0] == '\0' ||
		    (rule->from_high != INT64_MIN && rule->from_low > rule->from_high))
			abort();
	}
	upgrade_data_free(&upgrades);
	return 0;
}
