#include "analyzer/capture/filter.h"

#include <pcap/pcap.h>
#include <stdlib.h>

#include "analyzer/base/memory.h"

#define FILTER_SNAPLEN 262144 /* libpcap's maximum */

/* What the frame decoder reads, and libpcap's number for it. */
static const struct {
	enum link_type link_type;
	int dlt;
} links[] = {
        {LINK_ETHERNET, DLT_EN10MB},
        {LINK_LINUX_COOKED, DLT_LINUX_SLL},
        {LINK_LINUX_COOKED_2, DLT_LINUX_SLL2},
        {LINK_RAW_IP, DLT_RAW},
        {LINK_RAW_IPV4, DLT_IPV4},
        {LINK_RAW_IPV6, DLT_IPV6},
        {LINK_BSD_LOOPBACK, DLT_NULL},
        {LINK_OPENBSD_LOOPBACK, DLT_LOOP},
        {LINK_PPP, DLT_PPP},
        {LINK_PPP_HDLC, DLT_PPP_SERIAL},
        {LINK_CISCO_HDLC, DLT_C_HDLC},
};

#define LINK_COUNT (sizeof links / sizeof links[0])

struct filter {
	struct {
		bool fits;
		struct bpf_program program;
	} by_link[LINK_COUNT];
};

struct filter *
filter_compile(const char *expression, char **ret_text)
{
	struct filter *filter = memory_zeroed(1, sizeof *filter);
	char *why = NULL;
	bool fits_any = false;

	for (size_t i = 0; i < LINK_COUNT; i++) {
		pcap_t *link = pcap_open_dead(links[i].dlt, FILTER_SNAPLEN);

		if (link == NULL)
			continue;
		filter->by_link[i].fits = pcap_compile(link, &filter->by_link[i].program,
		                                       expression, 1, PCAP_NETMASK_UNKNOWN) == 0;
		if (filter->by_link[i].fits)
			fits_any = true;
		else if (why == NULL)
			why = memory_text(pcap_geterr(link));
		pcap_close(link);
	}
	if (fits_any) {
		free(why);
		return filter;
	}
	filter_destroy(filter);
	*ret_text = why != NULL ? why : memory_text("out of memory");
	return NULL;
}

void
filter_destroy(struct filter *filter)
{
	if (filter == NULL)
		return;
	for (size_t i = 0; i < LINK_COUNT; i++) {
		if (filter->by_link[i].fits)
			pcap_freecode(&filter->by_link[i].program);
	}
	free(filter);
}

bool
filter_passes(const struct filter *filter, const struct packet *packet)
{
	for (size_t i = 0; i < LINK_COUNT; i++) {
		if (links[i].link_type == packet->link_type)
			return filter->by_link[i].fits &&
			       bpf_filter(filter->by_link[i].program.bf_insns, packet->data,
			                  packet->wire, packet->captured) != 0;
	}
	return false;
}
