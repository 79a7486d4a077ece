/* What DHCP messages tell of the way they took: the relay's address (RFC 2131 section 4.1), and
 * option 82 (RFC 3046), in which the relay or a snooping switch names the client's port. */
#include <stdio.h>

#include "analyzer/model/internal.h"

static bool
is_printable(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.data[i] < 0x20 || text.data[i] > 0x7e)
			return false;
	return text.length != 0;
}

/* Cisco puts a type and a length in front, type 1 where a text was configured. */
static struct slice
without_header(struct slice id)
{
	if (id.length > 2 && id.data[0] == 1 && id.data[1] == id.length - 2)
		return (struct slice){id.data + 2, id.length - 2};
	return id;
}

static const char *
id_text(struct model *model, struct slice id)
{
	char hex[2 * 64 + 1];
	struct slice text = without_header(id);

	if (is_printable(text))
		return model_text(model, text);
	for (size_t i = 0; i < id.length && i < 64; i++)
		snprintf(hex + 2 * i, 3, "%02x", id.data[i]);
	return strings_intern_text(model->strings, hex);
}

void
relay_read(struct model *model, struct dhcp_exchange *exchange, const struct dhcp_message *message)
{
	if (!ip_is_unspecified(message->giaddr) && ip_present(message->giaddr)) {
		exchange->relayed = 1;
		exchange->relay = message->giaddr;
	} else if (exchange->relayed == ROW_CANT_TELL) {
		exchange->relayed = 0;
	}
	if (message->relay_circuit_id.length != 0)
		exchange->circuit_id = id_text(model, message->relay_circuit_id);
	if (message->relay_remote_id.length != 0)
		exchange->remote_id = id_text(model, message->relay_remote_id);
}
