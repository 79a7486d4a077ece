#include "dissectors/ntp.h"

enum cursor_status
ntp_dissect(struct cursor *cursor, struct ntp_message *ret_message)
{
	uint8_t first = cursor_u8(cursor);

	*ret_message = (struct ntp_message){
	        .leap = first >> 6, .version = first >> 3 & 7, .mode = first & 7};
	if (cursor->status != CURSOR_OK)
		return cursor->status;
	if (ret_message->version < 1 || ret_message->version > 4) {
		cursor->status = CURSOR_MALFORMED;
		return cursor->status;
	}
	if (ret_message->mode == NTP_CONTROL || ret_message->mode == NTP_PRIVATE)
		return CURSOR_OK;
	ret_message->stratum = cursor_u8(cursor);
	cursor_take(cursor, 10); /* poll, precision, root delay, root dispersion */
	ret_message->reference = cursor_slice(cursor, 4);
	cursor_take(cursor, 32); /* four timestamps */
	return cursor->status;
}
