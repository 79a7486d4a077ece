/* A phone of the campus, and the two call servers that its configuration names. */
#ifndef SAMPLES_CAMPUS_H
#define SAMPLES_CAMPUS_H

#include "samples/phone.h"

struct campus {
	struct site site;
	struct phone phone;
	struct host first, second;
};

/* The campus with these files and both call servers; the phone is still to come. */
void campus_opens(struct campus *campus, struct forge *forge, const struct served_file *files);

#endif
