#include "analyzer/report/json_values.h"

#include <math.h>
#include <stdlib.h>

#include "analyzer/report/escape.h"
#include "analyzer/report/times.h"

json_t *
value_text(const char *text)
{
	json_t *value;
	char *valid;

	if (text == NULL)
		return json_null();
	value = json_string(text);
	if (value != NULL)
		return value;
	valid = escape_utf8(text);
	value = json_string(valid);
	free(valid);
	return value;
}

json_t *
value_integer_unless(int64_t number, int64_t unknown)
{
	return number == unknown ? json_null() : json_integer(number);
}

json_t *
value_time(int64_t time_ns)
{
	char text[TIMES_SIZE];

	return json_string(times_rfc3339(time_ns, text));
}

/* Microseconds: what lies below is noise of the arithmetic. */
json_t *
value_seconds(double seconds)
{
	return isfinite(seconds) ? json_real(round(seconds * 1e6) / 1e6) : json_null();
}

json_t *
value_texts(const struct string_list *list)
{
	json_t *array = json_array();

	for (size_t i = 0; i < list->count; i++)
		json_array_append_new(array, value_text(list->items[i]));
	return array;
}

json_t *
value_time_at(int64_t began_ns, double at)
{
	return isfinite(at) && at >= 0 ? value_time(times_at(began_ns, at)) : json_null();
}

void
object_set(json_t *object, const char *key, json_t *value)
{
	json_object_set_new(object, key, value);
}
