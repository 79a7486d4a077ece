/* What a phone did, boot by boot, for the text report. */
#ifndef ANALYZER_REPORT_TIMELINE_H
#define ANALYZER_REPORT_TIMELINE_H

#include "analyzer/report/page.h"
#include "analyzer/report/phones.h"

/* Longest a stranger's name is shown: no real one is cut, no report is filled by a forged one. */
#define NAME_COLUMNS 64

/* Prints who the phone is, what was seen of it, and its boots. Equal boots in a row are shown once
 * unless `verbose`. Returns 0, or -1 where the facts can't be read. */
int timeline_print(struct page *page, const struct report_phones *phones,
                   const struct report_phone *phone, bool verbose);
/* "SEP001122334455, 00:11:22:33:44:55, 10.1.1.5" as far as known. */
void timeline_write_names(FILE *out, const struct report_phone *phone);
/* "switch sw1 port Gi1/0/3, VLAN 110" as far as known; false: wrote nothing. */
bool timeline_write_place(FILE *out, const char *switch_name, const char *port, int64_t vlan);

#endif
