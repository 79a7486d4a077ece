#include "dissectors/dns.h"

#define CLASS_IN 1

const char *
dns_type_name(uint16_t type)
{
	switch (type) {
	case DNS_A:
		return "A";
	case DNS_CNAME:
		return "CNAME";
	case DNS_PTR:
		return "PTR";
	case DNS_AAAA:
		return "AAAA";
	case DNS_SRV:
		return "SRV";
	case DNS_NAPTR:
		return "NAPTR";
	default:
		return NULL;
	}
}

/* A message that is being read: names point back into what was read of it. */
struct reading {
	const uint8_t *octets;
	struct cursor *at;
};

static bool
add_label(struct dns_name *name, struct slice label)
{
	size_t dot = name->length != 0;

	if (!slice_present(label) || name->length + dot + label.length > DNS_NAME_MAX)
		return false;
	if (dot != 0)
		name->text[name->length++] = '.';
	memcpy(name->text + name->length, label.data, label.length);
	name->length = (uint8_t)(name->length + label.length);
	return true;
}

/* RFC 1035 section 4.1.4. Every pointer must lead to before the place where reading began last:
 * whatever the sender wrote, there is an end to that. `c` is moved over the name as it stands. */
static void
read_name(const struct reading *reading, struct cursor *c, struct dns_name *ret_name)
{
	struct cursor behind = *c, *at = c;
	size_t began = (size_t)(c->next - reading->octets);
	struct dns_name name = {0};

	for (;;) {
		uint8_t length = cursor_u8(at);

		if (at->status != CURSOR_OK || length == 0)
			break;
		if (length < 0x40) {
			struct slice label = cursor_slice(at, length);

			if (at->status == CURSOR_OK && !add_label(&name, label))
				at->status = CURSOR_MALFORMED;
		} else if (length < 0xc0) {
			at->status = CURSOR_MALFORMED; /* reserved */
		} else {
			size_t target = (size_t)(length & 0x3f) << 8 | cursor_u8(at);

			if (at->status != CURSOR_OK)
				break;
			if (target >= began) {
				at->status = CURSOR_MALFORMED;
				break;
			}
			/* What stands there was read before, so it was captured. */
			behind = cursor_over(reading->octets + target,
			                     (size_t)(at->next - reading->octets) - target,
			                     (size_t)(at->next - reading->octets) - target);
			began = target;
			at = &behind;
		}
		if (at->status != CURSOR_OK)
			break;
	}
	if (c->status == CURSOR_OK)
		c->status = at->status;
	if (c->status == CURSOR_OK)
		*ret_name = name;
}

static struct slice
read_string(struct cursor *c)
{
	return cursor_slice(c, cursor_u8(c));
}

static void
read_address(struct cursor *c, size_t size, struct dns_answer *answer)
{
	const uint8_t *octets = cursor_take(c, size);

	if (octets != NULL)
		answer->address = ip_from_octets(octets, size);
}

/* Names in here are read compressed as well, where RFC 2782 and 3403 forbid it: nobody minds. */
static void
read_data(const struct reading *reading, struct cursor *data, struct dns_answer *answer)
{
	switch (answer->type) {
	case DNS_A:
		read_address(data, 4, answer);
		break;
	case DNS_AAAA:
		read_address(data, 16, answer);
		break;
	case DNS_CNAME:
	case DNS_PTR:
		read_name(reading, data, &answer->target);
		break;
	case DNS_SRV:
		answer->priority = cursor_be16(data);
		answer->weight = cursor_be16(data);
		answer->port = cursor_be16(data);
		read_name(reading, data, &answer->target);
		break;
	case DNS_NAPTR:
		answer->priority = cursor_be16(data);
		answer->weight = cursor_be16(data);
		answer->flags = read_string(data);
		answer->services = read_string(data);
		answer->pattern = read_string(data);
		read_name(reading, data, &answer->target);
		break;
	default:
		cursor_take(data, data->wire);
		return;
	}
	if (data->status == CURSOR_OK && data->wire != 0)
		data->status = CURSOR_MALFORMED;
}

static bool
read_answer(const struct reading *reading, struct dns_answer *ret_answer)
{
	struct cursor *c = reading->at;
	struct cursor data;

	*ret_answer = (struct dns_answer){0};
	read_name(reading, c, &ret_answer->owner);
	ret_answer->type = cursor_be16(c);
	ret_answer->class = cursor_be16(c);
	ret_answer->ttl = cursor_be32(c);
	data = cursor_sub(c, cursor_be16(c));
	if (data.status != CURSOR_OK)
		return false;
	if (ret_answer->class == CLASS_IN)
		read_data(reading, &data, ret_answer);
	if (data.status != CURSOR_OK)
		c->status = data.status;
	return c->status == CURSOR_OK;
}

static bool
read_question(const struct reading *reading, struct dns_question *ret_question)
{
	struct cursor *c = reading->at;

	*ret_question = (struct dns_question){0};
	read_name(reading, c, &ret_question->name);
	ret_question->type = cursor_be16(c);
	ret_question->class = cursor_be16(c);
	return c->status == CURSOR_OK;
}

enum cursor_status
dns_dissect(struct cursor *cursor, struct dns_message *ret_message)
{
	struct reading reading = {cursor->next, cursor};
	uint16_t flags;

	*ret_message = (struct dns_message){0};
	ret_message->id = cursor_be16(cursor);
	flags = cursor_be16(cursor);
	ret_message->is_response = (flags & 0x8000) != 0;
	ret_message->opcode = flags >> 11 & 0xf;
	ret_message->authoritative = (flags & 0x400) != 0;
	ret_message->shorter = (flags & 0x200) != 0;
	ret_message->recursion_desired = (flags & 0x100) != 0;
	ret_message->recursion_available = (flags & 0x80) != 0;
	ret_message->rcode = flags & 0xf;
	ret_message->questions_wire = cursor_be16(cursor);
	ret_message->answers_wire = cursor_be16(cursor);
	cursor_take(cursor, 4); /* counts of the authority and additional sections */
	for (uint16_t i = 0; i < ret_message->questions_wire; i++) {
		struct dns_question question;

		if (!read_question(&reading, &question))
			return cursor->status;
		if (ret_message->question_count < DNS_QUESTIONS_MAX)
			ret_message->questions[ret_message->question_count++] = question;
	}
	while (ret_message->answer_count < ret_message->answers_wire &&
	       ret_message->answer_count < DNS_ANSWERS_MAX) {
		struct dns_answer *answer = &ret_message->answers[ret_message->answer_count];

		if (!read_answer(&reading, answer))
			return cursor->status;
		ret_message->answer_count++;
	}
	return cursor->status;
}

bool
dns_over_tcp(const struct cursor *segment, struct cursor *ret_message)
{
	struct cursor c = *segment;
	size_t length = cursor_be16(&c);

	if (c.status != CURSOR_OK || length != c.wire)
		return false;
	*ret_message = c;
	return true;
}
