/* One finding as the object of the contract. */
#ifndef ANALYZER_REPORT_JSON_FINDING_H
#define ANALYZER_REPORT_JSON_FINDING_H

#include <jansson.h>

#include "analyzer/report/findings.h"

struct json_report {
	const struct engine_result *result;
	const struct report_phones *phones;
	const struct consequences *consequences;
};

/* A fresh reference; `index` into the result's findings. */
json_t *json_finding(const struct json_report *report, size_t index);

#endif
