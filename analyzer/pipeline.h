/* The way of a packet from its file to the report. */
#ifndef ANALYZER_PIPELINE_H
#define ANALYZER_PIPELINE_H

#include "analyzer/options.h"
#include "rules/rule.h"

/* Opens all inputs and outputs, confines the process, reads, judges, reports. What goes wrong is
 * said on stderr, one line each. */
enum exit_status pipeline_run(const struct options *options, const struct rule_set *rules);
/* Whether a report to `output` (NULL: standard output) is to have colour. */
bool pipeline_colour(const struct options *options);

#endif
