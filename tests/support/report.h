/* What two reports have in common, for suites that run the program on one capture in two ways. */
#ifndef TESTS_SUPPORT_REPORT_H
#define TESTS_SUPPORT_REPORT_H

#include <jansson.h>

/* Runs the program with `-T json` and these arguments, which end with NULL; it must end with 0 or 1
 * and say nothing on stderr. */
json_t *report_run(const char *const *arguments);
const char *report_text_of(json_t *object, const char *key);

#define REPORT_LINES_SIZE 16384
/* "rule phone phone" of each finding, sorted, each once; verdicts are not in it. */
const char *report_rules(json_t *report, char ret_text[static REPORT_LINES_SIZE]);

#endif
