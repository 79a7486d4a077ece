#include "dissectors/stp.h"

#define PVST_VLAN_TYPE 0
#define PVST_VLAN_LENGTH 2
#define PVST_TLV_SIZE 6

static struct stp_bridge_id
take_bridge_id(struct cursor *cursor)
{
	struct stp_bridge_id id = {.priority = cursor_be16(cursor)};
	const uint8_t *mac = cursor_take(cursor, sizeof id.mac.octet);

	if (mac != NULL)
		memcpy(id.mac.octet, mac, sizeof id.mac.octet);
	return id;
}

/* Behind the BPDU, with or without an octet of padding where the version 1 length would stand. */
static void
read_vlan(struct cursor rest, struct stp_message *message)
{
	uint16_t type, length;

	if (rest.wire == PVST_TLV_SIZE + 1)
		cursor_u8(&rest);
	if (rest.wire != PVST_TLV_SIZE)
		return;
	type = cursor_be16(&rest);
	length = cursor_be16(&rest);
	if (type == PVST_VLAN_TYPE && length == PVST_VLAN_LENGTH) {
		uint16_t vlan = cursor_be16(&rest);

		if (rest.status == CURSOR_OK)
			message->vlan = vlan;
	}
}

enum cursor_status
stp_dissect(struct cursor *cursor, struct stp_message *ret_message)
{
	*ret_message = (struct stp_message){.version_1_length = -1, .mstp_length = -1, .vlan = -1};
	ret_message->protocol = cursor_be16(cursor);
	ret_message->version = cursor_u8(cursor);
	ret_message->type = cursor_u8(cursor);
	if (cursor->status != CURSOR_OK || ret_message->protocol != 0 ||
	    (ret_message->type != STP_CONFIGURATION && ret_message->type != STP_RAPID))
		return cursor->status;
	ret_message->flags = cursor_u8(cursor);
	ret_message->root = take_bridge_id(cursor);
	ret_message->root_path_cost = cursor_be32(cursor);
	ret_message->bridge = take_bridge_id(cursor);
	ret_message->port = cursor_be16(cursor);
	ret_message->message_age = cursor_be16(cursor);
	ret_message->maximum_age = cursor_be16(cursor);
	ret_message->hello_time = cursor_be16(cursor);
	ret_message->forward_delay = cursor_be16(cursor);
	ret_message->has_body = cursor->status == CURSOR_OK;
	if (!ret_message->has_body)
		return cursor->status;
	if (ret_message->type == STP_RAPID) {
		uint8_t length = cursor_u8(cursor);

		if (cursor->status == CURSOR_OK)
			ret_message->version_1_length = length;
	}
	if (ret_message->type == STP_RAPID && ret_message->version >= 3 && cursor->wire >= 2) {
		uint16_t length = cursor_be16(cursor);

		if (cursor->status == CURSOR_OK)
			ret_message->mstp_length = length;
	} else {
		read_vlan(*cursor, ret_message);
	}
	return cursor->status;
}
