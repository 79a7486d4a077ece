#include "analyzer/report/times.h"

#include <math.h>
#include <stdio.h>
#include <time.h>

#define NS_PER_SECOND 1000000000
#define BLANK "\xc2\xa0" /* U+00A0: number and unit stay on one line */

/* Splits towards the past, so that the rest is never negative. */
static struct tm
split(int64_t time_ns, int64_t *ret_rest_ns)
{
	time_t second = (time_t)(time_ns / NS_PER_SECOND);
	struct tm tm;

	*ret_rest_ns = time_ns % NS_PER_SECOND;
	if (*ret_rest_ns < 0) {
		*ret_rest_ns += NS_PER_SECOND;
		second--;
	}
	gmtime_r(&second, &tm);
	return tm;
}

const char *
times_rfc3339(int64_t time_ns, char ret_text[static TIMES_SIZE])
{
	int64_t rest;
	struct tm tm = split(time_ns, &rest);

	snprintf(ret_text, TIMES_SIZE, "%04d-%02d-%02dT%02d:%02d:%02d.%09dZ", tm.tm_year + 1900,
	         tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec, (int)rest);
	return ret_text;
}

const char *
times_of_day(int64_t time_ns, char ret_text[static TIMES_SIZE])
{
	int64_t rest;
	struct tm tm = split(time_ns, &rest);

	snprintf(ret_text, TIMES_SIZE, "%02d:%02d:%02d.%03d", tm.tm_hour, tm.tm_min, tm.tm_sec,
	         (int)(rest / 1000000));
	return ret_text;
}

const char *
times_second(int64_t time_ns, char ret_text[static TIMES_SIZE])
{
	int64_t rest;
	struct tm tm = split(time_ns, &rest);

	snprintf(ret_text, TIMES_SIZE, "%04d-%02d-%02d %02d:%02d:%02d", tm.tm_year + 1900,
	         tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
	return ret_text;
}

const char *
times_span(double seconds, char ret_text[static TIMES_SIZE])
{
	long long whole = llround(seconds);

	if (fabs(seconds) < 119.95)
		snprintf(ret_text, TIMES_SIZE, "%.1f" BLANK "s", seconds);
	else if (whole < 7200)
		snprintf(ret_text, TIMES_SIZE, "%lld" BLANK "min" BLANK "%02lld" BLANK "s",
		         whole / 60, whole % 60);
	else
		snprintf(ret_text, TIMES_SIZE, "%lld" BLANK "h" BLANK "%02lld" BLANK "min",
		         whole / 3600, whole % 3600 / 60);
	return ret_text;
}

int64_t
times_at(int64_t began_ns, double seconds)
{
	return began_ns + llround(seconds * NS_PER_SECOND);
}
