/* A good phone beside a bad one: where another phone of its model or VLAN registered in the same
 * captures, at which step the two first went different ways. */
#ifndef ANALYZER_REPORT_BESIDE_H
#define ANALYZER_REPORT_BESIDE_H

#include "analyzer/report/phones.h"

struct beside_side {
	int64_t frame; /* frame id; 0: there is none */
	char *result;  /* "complete", "never asked for": plain text, not escaped */
};

struct beside {
	const struct report_phone *bad, *good;
	bool same_model, same_vlan, same_switch;
	char *step; /* "dhcp option 150", "tftp SEP....cnf.xml": plain text, not escaped */
	struct beside_side there, here; /* of the good phone, of the bad one */
};

/* Compares the first shown phone of a finding with the registered phone that is most like it: of
 * the good one its newest boot that registered, of the bad one the boot that the finding's last
 * evidence lies in. False: no other phone registered, or no difference shows. */
bool beside_find(const struct report_phones *phones, const struct finding *finding,
                 struct beside *ret_beside);
void beside_free(struct beside *beside);

#endif
