/* IEEE 802.1X at a phone's port: does the switch let it in? A phone asks (Start) before it has
 * spoken anything else, so every station that asks gets a row; those of stations that turn out to
 * be no phones are not shown. A port that asks, and a phone that never answers, give a row of
 * zeros.
 */
#include "dissectors/eapol.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"

/* An authenticator waits 30 s for a response (quiet and supplicant periods); what it sends to the
 * group address later than that belongs to nobody. */
#define CONVERSATION_NS (60 * SECOND_NS)

struct row_key {
	const struct station *station;
	const struct boot *boot;
};

/* The last supplicant that was heard at an interface of the captures. */
struct supplicant {
	struct supplicant *next;
	struct station *station;
	int64_t heard_ns;
	bool several; /* there was another within one conversation */
	/* What the port sent to its group address while nobody spoke 802.1X. id 0: nothing. */
	struct frame_ref first, last;
	int64_t failures;
	struct phone *phone; /* at the end: one that is there, and how many are */
	size_t phones;
};

/* What is not shown of a row. */
struct conversation {
	struct conversation *next;
	struct eapol_row *row;
	struct station *station;
	int64_t asked_ns; /* the phone's last message; ROW_UNKNOWN: it was answered */
};

struct authentications {
	struct hash_map *rows;        /* struct row_key -> struct conversation */
	struct hash_map *supplicants; /* ROW_INTERFACE -> struct supplicant */
	struct supplicant *all_supplicants;
	struct conversation *all;
};

void
eapol_create(struct model *model)
{
	model->authentications = memory_zeroed(1, sizeof *model->authentications);
	model->authentications->rows = hash_map_create(sizeof(struct row_key));
	model->authentications->supplicants = hash_map_create(sizeof(int64_t));
}

void
eapol_free(struct model *model)
{
	struct authentications *authentications = model->authentications;

	while (authentications->all != NULL) {
		struct conversation *conversation = authentications->all;

		authentications->all = conversation->next;
		free(conversation);
	}
	while (authentications->all_supplicants != NULL) {
		struct supplicant *supplicant = authentications->all_supplicants;

		authentications->all_supplicants = supplicant->next;
		free(supplicant);
	}
	hash_map_destroy(authentications->rows);
	hash_map_destroy(authentications->supplicants);
	free(authentications);
}

static struct conversation *
conversation_of(struct model *model, struct station *station, const struct frame *frame)
{
	struct authentications *authentications = model->authentications;
	struct row_key key = {station, station->boot};
	struct conversation *conversation = hash_map_find(authentications->rows, &key);
	struct eapol_row *row;

	if (conversation != NULL)
		return conversation;
	row = model_row(model, &model->tables.eapol);
	if (row == NULL)
		return NULL;
	row->phone = station->phone;
	row->boot = station->boot;
	row->first = frame_ref_of(frame);
	conversation = memory_zeroed(1, sizeof *conversation);
	*conversation = (struct conversation){.next = authentications->all,
	                                      .row = row,
	                                      .station = station,
	                                      .asked_ns = ROW_UNKNOWN};
	authentications->all = conversation;
	hash_map_put(authentications->rows, &key, conversation);
	return conversation;
}

static struct supplicant *
supplicant_at(struct model *model, const struct frame *frame, bool create)
{
	struct authentications *authentications = model->authentications;
	int64_t interface = ROW_INTERFACE(frame->packet->capture, frame->packet->interface);
	struct supplicant *supplicant = hash_map_find(authentications->supplicants, &interface);

	if (supplicant == NULL && create) {
		supplicant = memory_zeroed(1, sizeof *supplicant);
		supplicant->next = authentications->all_supplicants;
		authentications->all_supplicants = supplicant;
		hash_map_put(authentications->supplicants, &interface, supplicant);
	}
	return supplicant;
}

static void
note_supplicant(struct model *model, struct station *station, const struct frame *frame)
{
	struct supplicant *supplicant = supplicant_at(model, frame, true);
	int64_t now_ns = frame->packet->time_ns;
	bool talks = now_ns - supplicant->heard_ns <= CONVERSATION_NS;

	if (supplicant->station == station)
		supplicant->several &= talks;
	else
		supplicant->several = supplicant->station != NULL && talks;
	supplicant->station = station;
	supplicant->heard_ns = now_ns;
}

/* What the port sends to its group address is for whoever has just asked there. */
static struct station *
addressee(struct model *model, const struct frame *frame)
{
	struct supplicant *supplicant;

	if (!mac_is_group(frame->target))
		return station_find(model, frame->target);
	supplicant = supplicant_at(model, frame, false);
	if (supplicant == NULL || supplicant->several ||
	    frame->packet->time_ns - supplicant->heard_ns > CONVERSATION_NS)
		return NULL;
	return supplicant->station;
}

static void
from_supplicant(struct model *model, const struct frame *frame, bool is_start)
{
	struct station *station = station_of_mac(model, frame->source, frame);
	struct conversation *conversation;

	if (station == NULL)
		return;
	station_seen(station, frame);
	note_supplicant(model, station, frame);
	conversation = conversation_of(model, station, frame);
	if (conversation == NULL)
		return;
	conversation->row->starts += is_start;
	conversation->row->last = frame_ref_of(frame);
	conversation->asked_ns = frame->packet->time_ns;
}

static void
note_unheard(struct model *model, const struct frame *frame, uint8_t eap_code)
{
	struct supplicant *supplicant = supplicant_at(model, frame, true);

	if (supplicant->station != NULL)
		return;
	if (supplicant->first.id == 0)
		supplicant->first = frame_ref_of(frame);
	supplicant->last = frame_ref_of(frame);
	supplicant->failures += eap_code == EAP_FAILURE;
}

static void
from_authenticator(struct model *model, const struct frame *frame, uint8_t eap_code)
{
	struct station *station = addressee(model, frame);
	struct conversation *conversation =
	        station == NULL ? NULL : conversation_of(model, station, frame);

	model->captures[frame->packet->capture].infrastructure++;
	if (conversation == NULL) {
		if (mac_is_group(frame->target))
			note_unheard(model, frame, eap_code);
		return;
	}
	conversation->row->successes += eap_code == EAP_SUCCESS;
	conversation->row->failures += eap_code == EAP_FAILURE;
	conversation->row->last = frame_ref_of(frame);
	conversation->asked_ns = ROW_UNKNOWN;
}

void
eapol_frame(struct model *model, const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct eapol_message message;

	if (!frame->has_mac || visibility_is_copy(model, frame) ||
	    eapol_dissect(&cursor, &message) == CURSOR_MALFORMED)
		return;
	if (message.type == EAPOL_START || message.type == EAPOL_LOGOFF ||
	    (message.type == EAPOL_EAP && message.eap_code == EAP_RESPONSE))
		from_supplicant(model, frame, message.type == EAPOL_START);
	else if (message.type == EAPOL_EAP && message.eap_code != EAP_NONE)
		from_authenticator(model, frame, message.eap_code);
}

/* The port spoke and nobody answered: it meant the only phone there, if there is one. */
static void
finish_unheard(struct model *model)
{
	struct authentications *authentications = model->authentications;

	for (size_t i = 0; i < model->tables.phone.count; i++) {
		struct phone *phone = table_at(&model->tables.phone, i);
		struct supplicant *supplicant =
		        phone->is_phone == NOT_A_PHONE ? NULL
		                                       : hash_map_find(authentications->supplicants,
		                                                       &phone->station->interface);

		if (supplicant == NULL)
			continue;
		supplicant->phone = phone;
		supplicant->phones++;
	}
	for (struct supplicant *s = authentications->all_supplicants; s != NULL; s = s->next) {
		struct eapol_row *row = s->station != NULL || s->first.id == 0 || s->phones != 1
		                                ? NULL
		                                : model_row(model, &model->tables.eapol);

		if (row == NULL)
			continue;
		row->phone = s->phone;
		row->boot = s->phone->station->first_boot;
		row->failures = s->failures;
		row->first = s->first;
		row->last = s->last;
		row->wait.waited_ns = ROW_UNKNOWN;
	}
}

void
eapol_finish(struct model *model)
{
	finish_unheard(model);
	for (struct conversation *c = model->authentications->all; c != NULL; c = c->next) {
		struct boot *first = c->station->first_boot;

		/* It asked before the frame that its boot begins with, and that one is its first.
		 */
		if (c->row->boot == NULL)
			c->row->boot = first;
		c->row->wait = visibility_wait(
		        model, c->station, c->asked_ns == ROW_UNKNOWN, c->asked_ns,
		        c->row->boot != NULL ? c->row->boot->ended_ns : ROW_UNKNOWN);
	}
}
