/* What the model makes of a capture, where tshark knows as much: transfers over TFTP, and who
 * claims an address by ARP. Each row is a message in the frame that it began with. */
#include <string.h>

#include "analyzer/model/model.h"
#include "tests/peers/dump.h"

/* Of several captures; here each is the first. */
static uint64_t
number_of(struct frame_ref frame)
{
	return (uint64_t)frame.id & (((uint64_t)1 << PACKET_CAPTURE_SHIFT) - 1);
}

static void
say_transfer(const struct transfer *row)
{
	struct message message;

	/* tshark begins anew with every request; what none begins is no transfer for it. */
	if (strcmp(row->via, "tftp") != 0 || row->requests != 1)
		return;
	message = say_row("transfer", number_of(row->request));
	say_number(&message, "octets", row->octets);
	say_number(&message, "last-block", row->last_block);
	say_number(&message, "error", row->error_code);
}

static void
say_claim(const struct ip_claim *row)
{
	struct message message;

	if (strncmp(row->how, "arp-", strlen("arp-")) != 0)
		return;
	message = say_row("claim", number_of(row->first));
	say(&message, "how", "%s", row->how);
	say_ip(&message, "address", row->ip);
	say_mac(&message, "mac", row->mac);
}

void
say_rows(const struct model_tables *tables)
{
	for (size_t i = 0; i < tables->transfer.count; i++)
		say_transfer(table_at(&tables->transfer, i));
	for (size_t i = 0; i < tables->ip_claim.count; i++)
		say_claim(table_at(&tables->ip_claim, i));
}
