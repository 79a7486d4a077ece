#include "samples/branch.h"

void
branch_opens(struct branch *branch, struct forge *forge, const struct served_file *files)
{
	branch->site = site_branch(forge);
	branch->site.tftp.files = files;
	branch->first = (struct call_manager){branch_call_server(1), 17};
	branch->second = (struct call_manager){branch_call_server(2), 17};
}

struct sccp
branch_connects(struct branch *branch, struct call_manager *manager)
{
	phone_looks_for(&branch->phone, &manager->host);
	return sccp_opens(&branch->phone, manager, branch->device);
}

struct sccp
branch_registers(struct branch *branch, unsigned keepalives)
{
	struct sccp sccp = branch_connects(branch, &branch->first);

	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, keepalives);
	return sccp;
}
