#include "dissectors/mgcp.h"

#include "dissectors/text.h"

#define VERB_LENGTH 4
/* RFC 3435 section 3.2.1.2. */
#define TRANSACTION_MAX 999999999
#define RESPONSE_MAX 999

struct line {
	struct slice rest;
	bool whole; /* else the capture cut it: its last word may go on */
};

/* Lines end in LF, with or without CR before it, or with the message (RFC 3435 section 3.1). */
static struct line
first_line(const struct cursor *cursor)
{
	struct slice rest = cursor_rest(cursor);
	size_t end = text_find_octet(rest, '\n');

	return (struct line){text_to(rest, end),
	                     end < rest.length || cursor->captured == cursor->wire};
}

static struct slice
take_word(struct line *line)
{
	struct slice word = text_take_word(&line->rest);

	return !line->whole && line->rest.length == 0 ? (struct slice){NULL, 0} : word;
}

/* Four letters: EPCF, CRCX, RSIP, or those of an extension (section 3.2.1.1). */
static bool
is_verb(struct slice word)
{
	if (word.length != VERB_LENGTH)
		return false;
	for (size_t i = 0; i < word.length; i++)
		if ((word.data[i] | 0x20) < 'a' || (word.data[i] | 0x20) > 'z')
			return false;
	return true;
}

/* The endpoint, then the protocol's name and version. */
static bool
read_command(struct line *line, struct mgcp_message *message)
{
	struct slice protocol;

	message->endpoint = take_word(line);
	protocol = take_word(line);
	return slice_present(protocol) ? text_is(protocol, "MGCP") : !line->whole;
}

enum cursor_status
mgcp_dissect(struct cursor *cursor, struct mgcp_message *ret_message)
{
	struct line line = first_line(cursor);
	struct slice word = take_word(&line), transaction = take_word(&line);
	int64_t number = text_number(transaction), code = text_number(word);
	bool good;

	*ret_message = (struct mgcp_message){.response = -1};
	if (!line.whole)
		cursor->status = CURSOR_TRUNCATED;
	if (!slice_present(transaction)) {
		good = !line.whole;
	} else if (number < 1 || number > TRANSACTION_MAX) {
		good = false;
	} else if (is_verb(word)) {
		ret_message->verb = word;
		ret_message->transaction = (uint32_t)number;
		good = read_command(&line, ret_message);
	} else {
		good = code >= 0 && code <= RESPONSE_MAX;
		ret_message->response = good ? (int)code : -1;
		ret_message->transaction = (uint32_t)number;
		line.rest = text_trim(line.rest);
		if (line.whole && line.rest.length != 0)
			ret_message->description = line.rest;
	}
	if (!good)
		cursor->status = CURSOR_MALFORMED;
	return cursor->status;
}
