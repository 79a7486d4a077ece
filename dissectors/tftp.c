#include "dissectors/tftp.h"

#include <strings.h>

/* RFC 2348 section 2: no DATA is larger than the largest blksize. */
#define TFTP_BLKSIZE_MAX 65464

/* Decimal text as a number; -1 for anything else and for what needs more than 63 bits. */
static int64_t
parse_decimal(struct slice text)
{
	int64_t number = 0;

	if (text.length == 0)
		return -1;
	for (size_t i = 0; i < text.length; i++) {
		unsigned digit = (unsigned)text.data[i] - '0';

		if (digit > 9 || number > (INT64_MAX - 9) / 10)
			return -1;
		number = number * 10 + digit;
	}
	return number;
}

#define FIELD(member) offsetof(struct tftp_message, member)

static const struct {
	const char *name;
	size_t field;
} numeric_options[] = {
        {"blksize", FIELD(blksize)},
        {"timeout", FIELD(timeout)},
        {"tsize", FIELD(tsize)},
        {"windowsize", FIELD(windowsize)},
};

/* RFC 2347: names in any letter case, each at most once. */
static void
read_numeric_option(const struct tftp_option *option, struct tftp_message *message)
{
	for (size_t i = 0; i < sizeof numeric_options / sizeof *numeric_options; i++) {
		const char *name = numeric_options[i].name;

		if (option->name.length == strlen(name) &&
		    strncasecmp((const char *)option->name.data, name, option->name.length) == 0)
			*(int64_t *)((char *)message + numeric_options[i].field) =
			        parse_decimal(option->value);
	}
}

/* Clients append what they like, binary values with NULs in them too: from there on it is no list
 * of NUL-terminated pairs any more, and that is no fault of the request before it. */
static void
read_options(struct cursor *cursor, struct tftp_message *message)
{
	while (cursor->wire != 0 && message->option_count < TFTP_OPTIONS_MAX) {
		struct tftp_option option;

		option.name = cursor_text(cursor);
		if (cursor->status == CURSOR_OK && option.name.length == 0)
			return;
		option.value = cursor_text(cursor);
		if (cursor->status == CURSOR_TRUNCATED)
			return;
		if (cursor->status == CURSOR_MALFORMED) {
			cursor->status = CURSOR_OK;
			return;
		}
		message->options[message->option_count++] = option;
		read_numeric_option(&option, message);
	}
}

static void
read_request(struct cursor *cursor, struct tftp_message *message)
{
	message->filename = cursor_text(cursor);
	message->mode = cursor_text(cursor);
	if (cursor->status == CURSOR_OK)
		read_options(cursor, message);
}

static void
read_data(struct cursor *cursor, struct tftp_message *message)
{
	message->block = cursor_be16(cursor);
	if (cursor->status != CURSOR_OK)
		return;
	message->data = cursor_rest(cursor);
	message->data_wire = cursor->wire;
	cursor_take(cursor, cursor->wire);
}

static void
read_ack(struct cursor *cursor, struct tftp_message *message)
{
	message->block = cursor_be16(cursor);
}

static void
read_error(struct cursor *cursor, struct tftp_message *message)
{
	struct slice rest;

	message->error_code = cursor_be16(cursor);
	if (cursor->status != CURSOR_OK)
		return;
	rest = cursor_rest(cursor);
	cursor_text(cursor);
	if (cursor->status == CURSOR_MALFORMED)
		cursor->status = CURSOR_OK;
	if (cursor->status == CURSOR_OK)
		message->error_text = slice_to_nul(rest);
}

static void (*const readers[])(struct cursor *, struct tftp_message *) = {
        [TFTP_RRQ] = read_request, [TFTP_WRQ] = read_request, [TFTP_DATA] = read_data,
        [TFTP_ACK] = read_ack,     [TFTP_ERROR] = read_error, [TFTP_OACK] = read_options,
};

enum cursor_status
tftp_dissect(struct cursor *cursor, struct tftp_message *ret_message)
{
	*ret_message =
	        (struct tftp_message){.blksize = -1, .timeout = -1, .tsize = -1, .windowsize = -1};
	ret_message->opcode = cursor_be16(cursor);
	if (cursor->status != CURSOR_OK)
		return cursor->status;
	if (ret_message->opcode < TFTP_RRQ || ret_message->opcode > TFTP_OACK)
		cursor->status = CURSOR_MALFORMED;
	else
		readers[ret_message->opcode](cursor, ret_message);
	return cursor->status;
}

/* Octets that servers put into error texts, in whatever character set. */
static bool
is_text(struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		if ((text.data[i] < 0x20 && strchr("\t\n\r", text.data[i]) == NULL) ||
		    text.data[i] == 0x7f)
			return false;
	}
	return true;
}

/* An option's name or value begins with a letter or digit, in every registered option. */
static bool
is_option_text(struct slice text)
{
	return text.length != 0 && is_text(text) &&
	       ((text.data[0] >= '0' && text.data[0] <= '9') ||
	        (text.data[0] >= 'A' && text.data[0] <= 'Z') ||
	        (text.data[0] >= 'a' && text.data[0] <= 'z'));
}

static bool
looks_like_oack(struct cursor cursor)
{
	struct slice name = cursor_text(&cursor), value = cursor_text(&cursor);

	if (!is_option_text(name) || cursor.status == CURSOR_MALFORMED)
		return false;
	return cursor.status == CURSOR_TRUNCATED || is_option_text(value);
}

bool
tftp_looks_like(const struct cursor *cursor)
{
	struct cursor rest = *cursor;
	uint16_t opcode = cursor_be16(&rest), number;

	if (opcode == TFTP_OACK)
		return looks_like_oack(rest);
	number = cursor_be16(&rest);
	if (rest.status != CURSOR_OK)
		return false;
	switch (opcode) {
	case TFTP_DATA:
		return rest.wire <= TFTP_BLKSIZE_MAX;
	case TFTP_ACK:
		return rest.wire == 0;
	case TFTP_ERROR:
		return number <= TFTP_ERROR_OPTION_REFUSED &&
		       is_text(slice_to_nul(cursor_rest(&rest)));
	default:
		return false;
	}
}
