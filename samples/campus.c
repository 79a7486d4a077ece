#include "samples/campus.h"

void
campus_opens(struct campus *campus, struct forge *forge, const struct served_file *files)
{
	campus->site = site_campus(forge);
	campus->site.tftp.files = files;
	campus->first = campus_call_server(1);
	campus->second = campus_call_server(2);
}
