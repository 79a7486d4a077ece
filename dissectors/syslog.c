#include "dissectors/syslog.h"

#include "dissectors/text.h"

/* RFC 5424 section 6.2.1: facility 23, severity 7. */
#define PRIORITY_MAX 191
#define PRIORITY_DIGITS_MAX 3
/* TIMESTAMP HOSTNAME APP-NAME PROCID MSGID (RFC 5424 section 6). */
#define HEADER_WORDS 5

/* "<165>": -1 and `text` untouched where it is none. */
static int
take_priority(struct slice *text)
{
	size_t end = text_find_octet(*text, '>');
	int64_t priority;

	if (text->length == 0 || text->data[0] != '<' || end == text->length ||
	    end > PRIORITY_DIGITS_MAX + 1)
		return -1;
	priority = text_number(text_to(text_from(*text, 1), end - 1));
	if (priority < 0 || priority > PRIORITY_MAX)
		return -1;
	*text = text_from(*text, end + 1);
	return (int)priority;
}

/* SD-ELEMENTs in brackets, in whose quoted values brackets and quotes are escaped (section 6.3), or
 * "-". False: it does not end. */
static bool
skip_structured_data(struct slice *text)
{
	size_t i = 0;

	if (text->length != 0 && text->data[0] == '-') {
		*text = text_from(*text, 1);
		return true;
	}
	while (i < text->length && text->data[i] == '[') {
		bool quoted = false;

		for (i++; i < text->length && (quoted || text->data[i] != ']'); i++) {
			if (text->data[i] == '\\' && quoted)
				i++;
			else if (text->data[i] == '"')
				quoted = !quoted;
		}
		if (i >= text->length)
			return false;
		i++;
	}
	*text = text_from(*text, i);
	return true;
}

/* The MSG of RFC 5424, or `text` as it is where its fields are not. */
static struct slice
message_behind_fields(struct slice text)
{
	static const uint8_t byte_order_mark[] = {0xef, 0xbb, 0xbf};
	struct slice rest = text_from(text, 2);

	for (int i = 0; i < HEADER_WORDS; i++)
		if (!slice_present(text_take_word(&rest)))
			return text;
	rest = text_trim(rest);
	if (!skip_structured_data(&rest))
		return text;
	rest = text_trim(rest);
	if (rest.length >= sizeof byte_order_mark &&
	    memcmp(rest.data, byte_order_mark, sizeof byte_order_mark) == 0)
		rest = text_from(rest, sizeof byte_order_mark);
	return rest;
}

enum cursor_status
syslog_dissect(struct cursor *cursor, struct syslog_message *ret_message)
{
	struct slice text = slice_to_nul(cursor_rest(cursor));

	*ret_message = (struct syslog_message){.priority = take_priority(&text)};
	if (ret_message->priority >= 0 && text_starts(text, "1 ")) {
		ret_message->version = 1;
		text = message_behind_fields(text);
	}
	ret_message->text = text_trim(text);
	if (cursor->captured < cursor->wire)
		cursor->status = CURSOR_TRUNCATED;
	else if (ret_message->text.length == 0)
		cursor->status = CURSOR_MALFORMED;
	return cursor->status;
}
