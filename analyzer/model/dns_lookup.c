/* DNS lookups of phones: what name was asked where, and what came of it. Those of other stations
 * are no facts, but who asks may turn out to be a phone later: until then they are kept, few a
 * boot. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"
#include "dissectors/dns.h"

/* Names of one boot. A phone asks for a handful, with the types of each and its search list. */
#define LOOKUPS_MAX 256

struct lookup_key {
	const struct boot *boot;
	const char *name;
	struct ip_address server;
	uint16_t type;
	uint8_t padding[5];
};

struct lookups {
	struct hash_map *by_key; /* struct lookup_key -> struct dns_lookup */
};

void
lookup_create(struct model *model)
{
	model->lookups = memory_zeroed(1, sizeof *model->lookups);
	model->lookups->by_key = hash_map_create(sizeof(struct lookup_key));
}

void
lookup_free(struct model *model)
{
	hash_map_destroy(model->lookups->by_key);
	free(model->lookups);
}

static const char *
name_text(struct model *model, const struct dns_name *name)
{
	return model_text(model, (struct slice){name->text, name->length});
}

/* RFC 3597 section 5 names what has no name. */
static const char *
type_text(struct model *model, uint16_t type)
{
	const char *name = dns_type_name(type);

	return name != NULL ? name : model_printf(model, "TYPE%u", type);
}

static struct dns_lookup *
row_begin(struct model *model, struct station *station, const struct lookup_key *key,
          const struct frame *frame)
{
	struct dns_lookup *row;

	if (station->boot->lookups >= LOOKUPS_MAX) {
		model->stream.rows_evicted += station->phone->is_phone != NOT_A_PHONE;
		return NULL;
	}
	row = model_row(model, &model->tables.dns_lookup);
	if (row == NULL)
		return NULL;
	station->boot->lookups++;
	row->phone = station->phone;
	row->boot = station->boot;
	row->name = key->name;
	row->type = type_text(model, key->type);
	row->server = key->server;
	row->rcode = ROW_UNKNOWN;
	row->first = row->last = frame_ref_of(frame);
	hash_map_put(model->lookups->by_key, key, row);
	return row;
}

static struct dns_lookup *
row_of(struct model *model, struct station *station, const struct dns_question *question,
       struct ip_address server, const struct frame *frame)
{
	struct lookup_key key;
	struct dns_lookup *row;

	memset(&key, 0, sizeof key);
	key.boot = station->boot;
	key.name = name_text(model, &question->name);
	key.server = server;
	key.type = question->type;
	row = hash_map_find(model->lookups->by_key, &key);
	return row != NULL ? row : row_begin(model, station, &key, frame);
}

/* ------------------------------------------------------------------ answers --- */

struct json_list {
	char text[STRINGS_LENGTH_MAX];
	size_t used;
};

/* One string more; false: it does not fit. Of what names may hold, JSON wants the quote, the
 * reverse solidus and control characters escaped (RFC 8259 section 7): names with these are not
 * worth it, such octets become '?'. */
static bool
list_add(struct json_list *list, const char *item)
{
	size_t length = strlen(item);

	if (list->used + length + sizeof ",\"\"]" > sizeof list->text)
		return false;
	if (list->used > 1)
		list->text[list->used++] = ',';
	list->text[list->used++] = '"';
	for (size_t i = 0; i < length; i++) {
		bool plain = (unsigned char)item[i] >= ' ' && strchr("\"\\", item[i]) == NULL;

		list->text[list->used] = '?';
		if (plain)
			list->text[list->used] = item[i];
		list->used++;
	}
	list->text[list->used++] = '"';
	return true;
}

/* What the answer says to who asked for `type`; NULL: nothing (an alias on the way). */
static const char *
answer_text(struct model *model, const struct dns_answer *answer, uint16_t type,
            char ret_address[static IP_TEXT_SIZE])
{
	if (answer->type != type)
		return NULL;
	switch (type) {
	case DNS_A:
	case DNS_AAAA:
		return ip_present(answer->address) ? ip_format(answer->address, ret_address) : NULL;
	case DNS_SRV:
		return model_printf(model, "%s:%u", name_text(model, &answer->target),
		                    answer->port);
	case DNS_CNAME:
	case DNS_PTR:
	case DNS_NAPTR:
		return name_text(model, &answer->target);
	default:
		return NULL;
	}
}

static const char *
answers_text(struct model *model, const struct dns_message *message, uint16_t type,
             size_t *ret_count)
{
	struct json_list list = {"[", 1};
	char address[IP_TEXT_SIZE];

	*ret_count = 0;
	for (size_t i = 0; i < message->answer_count; i++) {
		const char *text = answer_text(model, &message->answers[i], type, address);

		if (text == NULL)
			continue;
		if (!list_add(&list, text))
			break;
		*ret_count += 1;
	}
	list.text[list.used++] = ']';
	list.text[list.used] = '\0';
	return strings_intern_text(model->strings, list.text);
}

/* A later answer that says less than an earlier one takes nothing back: another server behind the
 * same address may know less. */
static void
keep_answers(struct model *model, struct dns_lookup *row, const struct dns_message *message,
             uint16_t type, bool whole)
{
	size_t count;
	const char *answers = answers_text(model, message, type, &count);
	bool had_some = row->answers != NULL && row->answers[1] != ']';

	if (count == 0 && had_some)
		return;
	row->rcode = message->rcode;
	/* None in a part of the message proves nothing. */
	row->answers = count != 0 || (whole && !message->shorter) ? answers : NULL;
}

/* ------------------------------------------------------------------- frames --- */

static void
asked(struct model *model, const struct frame *frame, const struct dns_question *question)
{
	struct station *station = station_in_boot(model, frame->ip_source, frame->source, frame);
	struct dns_lookup *row;

	if (station == NULL)
		return;
	station_seen(station, frame);
	boot_current(model, station, frame);
	row = row_of(model, station, question, frame->ip_target, frame);
	if (row == NULL)
		return;
	row->requests++;
	row->asked_ns = frame->packet->time_ns;
	row->last = frame_ref_of(frame);
	server_asked(model, server_of(model, "dns", frame->ip_target, frame), station);
}

static void
answered(struct model *model, const struct frame *frame, const struct dns_message *message,
         bool whole)
{
	struct station *station = station_in_boot(model, frame->ip_target, frame->target, frame);
	const struct dns_question *question = &message->questions[0];
	struct dns_lookup *row;

	if (station == NULL)
		return;
	boot_current(model, station, frame);
	row = row_of(model, station, question, frame->ip_source, frame);
	if (row == NULL)
		return;
	if (row->requests == 0 && row->reply.id == 0)
		visibility_missed_before(station);
	if (row->requests != 0 && row->reply.id == 0)
		frame_source_answered(model, row->last.id);
	if (row->reply.id == 0)
		row->reply = frame_ref_of(frame);
	row->last = frame_ref_of(frame);
	keep_answers(model, row, message, question->type, whole);
	server_answered(model, server_of(model, "dns", frame->ip_source, frame), station, frame);
}

void
lookup_frame(struct model *model, const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct dns_message *message;
	enum cursor_status status;

	if (frame->payload.wire == 0 || visibility_is_copy(model, frame) ||
	    (frame->protocol == FRAME_TCP && !dns_over_tcp(&frame->payload, &cursor)))
		return;
	message = arena_take(&model->arena, sizeof *message);
	if (message == NULL)
		return;
	status = dns_dissect(&cursor, message);
	/* Without its question nobody can tell what a message is about. */
	if (message->opcode != 0 || message->question_count == 0)
		return;
	if (message->is_response && frame->source_port == DNS_PORT)
		answered(model, frame, message, status == CURSOR_OK);
	else if (!message->is_response && frame->target_port == DNS_PORT)
		asked(model, frame, &message->questions[0]);
}

void
lookup_finish(struct model *model)
{
	for (size_t i = 0; i < model->tables.dns_lookup.count; i++) {
		struct dns_lookup *row = table_at(&model->tables.dns_lookup, i);

		row->wait = visibility_wait(model, row->phone->station, row->reply.id != 0,
		                            row->asked_ns, row->boot->next_ns);
	}
}
