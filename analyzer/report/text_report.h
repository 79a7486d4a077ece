/* The text report in the making: what its parts, one file each, share. */
#ifndef ANALYZER_REPORT_TEXT_REPORT_H
#define ANALYZER_REPORT_TEXT_REPORT_H

#include "analyzer/report/findings.h"
#include "analyzer/report/page.h"
#include "analyzer/report/phones.h"
#include "analyzer/report/report.h"

struct text_report {
	const struct report *report;
	struct report_phones phones;
	struct consequences consequences;
	struct page page;
};

static inline const char *
text_plural(size_t count)
{
	return count == 1 ? "" : "s";
}

/* --- text_findings.c: root causes, one after the other, and what each explains --- */
void text_findings_print(struct text_report *text);

#endif
