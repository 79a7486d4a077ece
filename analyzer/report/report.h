/* Renders findings and the timeline of each phone. Knows findings and fact tables, nothing of
 * packets. Whatever came from a packet is escaped here, for the medium at hand. */
#ifndef ANALYZER_REPORT_REPORT_H
#define ANALYZER_REPORT_REPORT_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>

#include "analyzer/capture/packet.h"
#include "rules/engine.h"

struct report {
	sqlite3 *db; /* facts */
	const struct engine_result *result;
	const struct capture_info *const *captures;
	size_t capture_count;
	const char *phone_filter;  /* --phone: MAC, name or IP; NULL all */
	bool has_since, has_until; /* --since, --until */
	int64_t since_ns, until_ns;
	bool colour;
	bool verbose; /* -v: passed and skipped rules by name, all steps */
};

/* Opens what the libraries would otherwise open later: call it before the process is confined. */
void report_prepare(void);
/* The report as text, 80 columns. Returns 0, or -1 where writing failed, or the facts could not be
 * read (then sqlite3_errcode() of the database is not SQLITE_OK). */
int report_text(const struct report *report, FILE *out);
/* The report as the JSON object of the contract. */
int report_json(const struct report *report, FILE *out);
/* False: --phone names no phone of the captures, and the report shows no finding. */
bool report_finds_phone(const struct report *report);
/* Whether a finding that the report shows, root cause or consequence, is at least this severe.
 * Unsure ones count only where `unsure_too`. */
bool report_fails(const struct report *report, enum severity at_least, bool unsure_too);

#endif
