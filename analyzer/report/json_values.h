/* Values of the JSON report, each a fresh reference. */
#ifndef ANALYZER_REPORT_JSON_VALUES_H
#define ANALYZER_REPORT_JSON_VALUES_H

#include <jansson.h>
#include <stdint.h>

#include "rules/rule.h"

/* Octets that are no UTF-8 are replaced. */
json_t *value_text(const char *text);
json_t *value_integer_unless(int64_t number, int64_t unknown);
/* RFC 3339 of Unix nanoseconds. */
json_t *value_time(int64_t time_ns);
/* The same of seconds into the stream; null where not finite, or negative. */
json_t *value_time_at(int64_t began_ns, double at);
json_t *value_seconds(double seconds);
json_t *value_texts(const struct string_list *list);
/* Sets members in the order of the calls: jansson keeps it. Takes `value`. */
void object_set(json_t *object, const char *key, json_t *value);

#endif
