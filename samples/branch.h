/* A phone of the branch, and the two call managers that its configuration names. */
#ifndef SAMPLES_BRANCH_H
#define SAMPLES_BRANCH_H

#include "samples/sccp.h"

struct branch {
	struct site site;
	struct phone phone;
	const struct sccp_device *device;
	struct call_manager first, second;
};

/* The branch with these files, both call managers of version 17; the phone is still to come. */
void branch_opens(struct branch *branch, struct forge *forge, const struct served_file *files);
/* The phone looks for one of the call managers and connects to it. */
struct sccp branch_connects(struct branch *branch, struct call_manager *manager);
/* The same with the first; it registers, and stays for so many KeepAlives. */
struct sccp branch_registers(struct branch *branch, unsigned keepalives);

#endif
