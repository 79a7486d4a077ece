#include "dissectors/eapol.h"

#define EAP_HEADER_SIZE 4

static enum cursor_status
read_eap(struct cursor *body, struct eapol_message *message)
{
	struct cursor data;

	message->eap_code = cursor_u8(body);
	message->eap_id = cursor_u8(body);
	message->eap_length = cursor_be16(body);
	if (body->status != CURSOR_OK)
		return body->status;
	if (message->eap_length < EAP_HEADER_SIZE)
		return CURSOR_MALFORMED;
	data = cursor_sub(body, message->eap_length - (size_t)EAP_HEADER_SIZE);
	if (body->status == CURSOR_MALFORMED)
		return body->status;
	if (message->eap_code != EAP_REQUEST && message->eap_code != EAP_RESPONSE)
		return body->status;
	message->eap_type = cursor_u8(&data);
	if (data.status != CURSOR_OK) {
		message->eap_type = -1;
		return data.status;
	}
	message->eap_data = cursor_rest(&data);
	return body->status;
}

enum cursor_status
eapol_dissect(struct cursor *cursor, struct eapol_message *ret_message)
{
	struct cursor body;

	*ret_message = (struct eapol_message){.eap_type = -1};
	ret_message->version = cursor_u8(cursor);
	ret_message->type = cursor_u8(cursor);
	ret_message->length = cursor_be16(cursor);
	if (cursor->status != CURSOR_OK)
		return cursor->status;
	body = cursor_sub(cursor, ret_message->length);
	if (ret_message->type == EAPOL_EAP && body.status == CURSOR_OK) {
		enum cursor_status status = read_eap(&body, ret_message);

		if (status != CURSOR_OK)
			cursor->status = status;
	}
	return cursor->status;
}
