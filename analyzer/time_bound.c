#include "analyzer/time_bound.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define NS_PER_SECOND INT64_C(1000000000)
/* Year 2262: nanoseconds since 1970 end there in 64 bits. */
#define SECONDS_MAX (INT64_MAX / NS_PER_SECOND - 1)

/* Exactly `digits` digits, then `after` (0: whatever). Moves on; false where it is not so. */
static bool
take_number(const char **text, int digits, char after, int *ret)
{
	int value = 0;

	for (int i = 0; i < digits; i++) {
		if (!isdigit((unsigned char)**text))
			return false;
		value = value * 10 + (*(*text)++ - '0');
	}
	*ret = value;
	if (after != 0 && *(*text)++ != after)
		return false;
	return true;
}

/* ".204" or nothing. */
static bool
take_fraction(const char **text, int64_t *ret_ns)
{
	int64_t unit = NS_PER_SECOND / 10, ns = 0;

	if (**text == '.') {
		(*text)++;
		if (!isdigit((unsigned char)**text))
			return false;
		for (; isdigit((unsigned char)**text); (*text)++, unit /= 10) {
			if (unit == 0)
				return false;
			ns += (**text - '0') * unit;
		}
	}
	*ret_ns = ns;
	return true;
}

/* "Z" or "+02:00". */
static bool
take_offset(const char **text, int *ret_seconds)
{
	int sign = **text == '-' ? -1 : 1, hours, minutes;

	*ret_seconds = 0;
	if (toupper((unsigned char)**text) == 'Z') {
		(*text)++;
		return true;
	}
	if (**text != '+' && **text != '-')
		return false;
	(*text)++;
	if (!take_number(text, 2, ':', &hours) || !take_number(text, 2, 0, &minutes) ||
	    hours > 23 || minutes > 59)
		return false;
	*ret_seconds = sign * (hours * 3600 + minutes * 60);
	return true;
}

static bool
parse_rfc3339(const char *text, int64_t *ret_ns)
{
	struct tm tm = {0}, again;
	time_t seconds;
	int64_t fraction;
	int offset;

	if (!take_number(&text, 4, '-', &tm.tm_year) || !take_number(&text, 2, '-', &tm.tm_mon) ||
	    !take_number(&text, 2, 0, &tm.tm_mday) || strchr("Tt ", *text) == NULL ||
	    *text++ == '\0' || !take_number(&text, 2, ':', &tm.tm_hour) ||
	    !take_number(&text, 2, ':', &tm.tm_min) || !take_number(&text, 2, 0, &tm.tm_sec) ||
	    !take_fraction(&text, &fraction) || !take_offset(&text, &offset) || *text != '\0')
		return false;
	if (tm.tm_year < 1678 || tm.tm_year > 2261 || tm.tm_sec > 60 || tm.tm_min > 59 ||
	    tm.tm_hour > 23 || tm.tm_mon < 1)
		return false;
	tm.tm_year -= 1900;
	tm.tm_mon -= 1;
	again = tm;
	seconds = timegm(&again);
	/* timegm() makes 31 February a day of March */
	if (again.tm_mon != tm.tm_mon && tm.tm_sec != 60)
		return false;
	if (tm.tm_mday < 1 || tm.tm_mday > 31)
		return false;
	*ret_ns = ((int64_t)seconds - offset) * NS_PER_SECOND + fraction;
	return true;
}

static bool
parse_seconds(const char *text, int64_t *ret_ns)
{
	int64_t seconds = 0, fraction;

	if (!isdigit((unsigned char)*text))
		return false;
	for (; isdigit((unsigned char)*text); text++) {
		seconds = seconds * 10 + (*text - '0');
		if (seconds > SECONDS_MAX)
			return false;
	}
	if (!take_fraction(&text, &fraction) || *text != '\0')
		return false;
	*ret_ns = seconds * NS_PER_SECOND + fraction;
	return true;
}

bool
time_bound_parse(const char *text, struct time_bound *ret_bound)
{
	bool into_stream = *text == '+';
	int64_t ns;

	if (!parse_seconds(text + into_stream, &ns) && (into_stream || !parse_rfc3339(text, &ns)))
		return false;
	ret_bound->kind = into_stream ? BOUND_INTO_STREAM : BOUND_UNIX;
	ret_bound->ns = ns;
	return true;
}

int64_t
time_bound_ns(const struct time_bound *bound, int64_t began_ns)
{
	int64_t ns;

	if (bound->kind == BOUND_UNIX)
		return bound->ns;
	return __builtin_add_overflow(began_ns, bound->ns, &ns) ? INT64_MAX : ns;
}

bool
time_bounds_empty(const struct time_bound *since, const struct time_bound *until)
{
	return since->kind != BOUND_NONE && since->kind == until->kind && since->ns > until->ns;
}
