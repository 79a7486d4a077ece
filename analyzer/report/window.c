#include "analyzer/report/window.h"

#include "analyzer/base/memory.h"
#include "analyzer/report/times.h"

char *
window_note(const struct report *report)
{
	char since[TIMES_SIZE], until[TIMES_SIZE];

	times_rfc3339(report->since_ns, since);
	times_rfc3339(report->until_ns, until);
	if (report->has_since && report->has_until)
		return memory_format("only frames from %s to %s are looked at", since, until);
	if (report->has_since)
		return memory_format("only frames from %s on are looked at", since);
	if (report->has_until)
		return memory_format("only frames up to %s are looked at", until);
	return NULL;
}
