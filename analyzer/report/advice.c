#include "analyzer/report/advice.h"

#include <string.h>

/* Commands as the documentation of Cisco IOS, ethtool(8) and tcpdump(8) has them. TFTP leaves port
 * 69 after its first packet, and a VLAN tag stands behind the MACs: the filter goes by MAC alone.
 */
static const char span_commands[] = "monitor session 1 source interface Gi1/0/1 both\n"
                                    "monitor session 1 destination interface Gi1/0/2 "
                                    "encapsulation replicate\n";
static const char offload_command[] = "ethtool -K eth0 rx off tx off gro off gso off tso off\n";
static const char tcpdump_command[] =
        "tcpdump -i eth0 -s 0 -w phone.pcap 'ether host MAC or ether multicast'\n";

static const char prefix[] = "  - ";

bool
advice_needed(const struct advice_reasons *reasons)
{
	return reasons->no_phone || reasons->mid_boot || reasons->one_way || reasons->cut ||
	       reasons->dropped || reasons->not_judged;
}

static void
put(struct page *page, bool wanted, const char *text)
{
	if (wanted)
		page_put(page, COLOUR_NONE, prefix, COLOUR_NONE, text);
}

static void
put_commands(struct page *page, const char *commands)
{
	while (*commands != '\0') {
		size_t length = strcspn(commands, "\n");

		page_verbatim(page, 8, commands, length);
		commands += length + 1;
	}
}

void
advice_print(struct page *page, const struct advice_reasons *reasons)
{
	page_put(page, COLOUR_NONE, "", COLOUR_HEADING, "How to capture better");
	put(page, reasons->one_way,
	    "Nothing that was sent to the phone is in this capture: mirror both directions.");
	put(page, reasons->cut, "Frames were cut: capture whole ones (tcpdump -s 0).");
	put(page, reasons->dropped,
	    "Frames were lost: capture only the phone, or write to a faster disk.");
	put(page, true,
	    "Where: at the phone's own switch port, by a tap or a mirror (SPAN) port, both "
	    "directions. On a Cisco switch, with the phone on Gi1/0/1 and this host on Gi1/0/2:");
	put_commands(page, span_commands);
	put(page, true,
	    "On the capturing host, switch off what joins frames and delays checksums:");
	put_commands(page, offload_command);
	put(page, true,
	    "Filter: by the phone's MAC and what is sent to all, never by port: file data does not "
	    "use port 69, and CDP and DHCP answers may go to groups:");
	put_commands(page, tcpdump_command);
	put(page, true,
	    "How long: start first, then take the phone's power away and give it back, and go on "
	    "for 3 minutes; 10 where firmware is loaded.");
}
