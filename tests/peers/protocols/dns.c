#include "dissectors/dns.h"

#include "tests/peers/dump.h"

#define CLASS_IN 1 /* of other classes the data are not read */

static void
say_name(const struct message *message, const char *field, const struct dns_name *name)
{
	say_text(message, field, (struct slice){name->text, name->length});
}

static void
say_data(const struct message *message, const struct dns_answer *answer)
{
	switch (answer->type) {
	case DNS_A:
	case DNS_AAAA:
		say_ip(message, "address", answer->address);
		break;
	case DNS_CNAME:
	case DNS_PTR:
		say_name(message, "target", &answer->target);
		break;
	case DNS_SRV:
		say_number(message, "priority", answer->priority);
		say_number(message, "weight", answer->weight);
		say_number(message, "port", answer->port);
		say_name(message, "target", &answer->target);
		break;
	case DNS_NAPTR:
		say_number(message, "order", answer->priority);
		say_number(message, "preference", answer->weight);
		say_text(message, "naptr-flags", answer->flags);
		say_text(message, "services", answer->services);
		say_text(message, "pattern", answer->pattern);
		say_name(message, "target", &answer->target);
		break;
	default:
		break;
	}
}

static void
say_records(const struct message *message, const struct dns_message *dns)
{
	for (size_t i = 0; i < dns->question_count; i++) {
		say_name(message, "question", &dns->questions[i].name);
		say_number(message, "question-type", dns->questions[i].type);
		say_number(message, "question-class", dns->questions[i].class);
	}
	for (size_t i = 0; i < dns->answer_count; i++) {
		say_name(message, "owner", &dns->answers[i].owner);
		say_number(message, "answer-type", dns->answers[i].type);
		say_number(message, "answer-class", dns->answers[i].class);
		say_number(message, "ttl", dns->answers[i].ttl);
		if (dns->answers[i].class == CLASS_IN)
			say_data(message, &dns->answers[i]);
	}
}

static bool
dns_frame(const struct frame *frame)
{
	static struct dns_message dns;
	struct cursor cursor = frame->payload;
	struct message message;

	if ((frame->protocol != FRAME_UDP && frame->protocol != FRAME_TCP) ||
	    (frame->source_port != DNS_PORT && frame->target_port != DNS_PORT) ||
	    (frame->protocol == FRAME_TCP && !dns_over_tcp(&frame->payload, &cursor)))
		return false;
	message = say_message("dns", frame, dns_dissect(&cursor, &dns));
	say(&message, "id", "%04x", (unsigned)dns.id);
	say_number(&message, "response", dns.is_response);
	say_number(&message, "opcode", dns.opcode);
	if (dns.is_response) {
		say_number(&message, "authoritative", dns.authoritative);
		say_number(&message, "recursion-available", dns.recursion_available);
		say_number(&message, "rcode", dns.rcode);
	}
	say_number(&message, "shorter", dns.shorter);
	say_number(&message, "recursion-desired", dns.recursion_desired);
	say_number(&message, "questions", dns.questions_wire);
	say_number(&message, "answers", dns.answers_wire);
	say_records(&message, &dns);
	return true;
}

const struct protocol protocol_dns = {.name = "dns", .frame = dns_frame};
