/* How to take a capture that can be judged. */
#ifndef ANALYZER_REPORT_ADVICE_H
#define ANALYZER_REPORT_ADVICE_H

#include "analyzer/report/page.h"

/* Why the advice is given; each reason adds its own lines. */
struct advice_reasons {
	bool no_phone;   /* not one phone in the capture */
	bool mid_boot;   /* it begins while a phone boots */
	bool one_way;    /* nothing that was sent to a phone */
	bool cut;        /* frames shorter than they were on the wire */
	bool dropped;    /* the capturing host lost frames */
	bool not_judged; /* a phone that nothing could be said of */
};

bool advice_needed(const struct advice_reasons *reasons);
void advice_print(struct page *page, const struct advice_reasons *reasons);

#endif
