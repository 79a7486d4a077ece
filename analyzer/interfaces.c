#include "analyzer/interfaces.h"

#include <pcap/pcap.h>

#include "analyzer/complain.h"
#include "analyzer/report/escape.h"

enum exit_status
interfaces_list(FILE *out)
{
	char text[PCAP_ERRBUF_SIZE] = "";
	pcap_if_t *all = NULL;

	if (pcap_findalldevs(&all, text) != 0) {
		complain("interfaces cannot be listed: %s", text);
		return EXIT_PERMISSION;
	}
	for (const pcap_if_t *one = all; one != NULL; one = one->next) {
		escape_write(out, one->name, 0);
		if (one->description != NULL) {
			fputs("  ", out);
			escape_write(out, one->description, 0);
		}
		fputs((one->flags & PCAP_IF_UP) != 0 ? "\n" : "  [down]\n", out);
	}
	pcap_freealldevs(all);
	return EXIT_CLEAN;
}

const char *
interfaces_library(void)
{
	return pcap_lib_version();
}
