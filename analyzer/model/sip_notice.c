/* What a server tells a phone by SIP to do: NOTIFY check-sync, or service-control with its action
 * in a NOTIFY or REFER (wire formats section 9). */
#include "analyzer/model/registration.h"

/* Unanswered, a request comes again for so long: 64 T1 (RFC 3261 section 17.1.2.2). */
#define REPEATED_NS (32 * SECOND_NS)

/* NULL: nothing that a boot depends on. */
static const char *
what_of(const struct sip_message *message)
{
	if (message->service_action != SIP_ACTION_NONE)
		return sip_service_action_words[message->service_action];
	return slice_is(message->event, "check-sync") ? "check-sync" : NULL;
}

static struct station *
receiver_of(const struct model *model, const struct sip_hop *hop, const struct frame *frame)
{
	struct station *station = hop->client;

	if (station == NULL)
		station = hash_map_find(model->addresses, &hop->receiver);
	return station != NULL ? station : station_find(model, frame->target);
}

/* The phone that obeys restarts; one that only compares versions may not. */
static const char *
last_words(const struct sip_message *message)
{
	if (message->service_action == SIP_ACTION_RESET)
		return "server-reset";
	return message->service_action == SIP_ACTION_RESTART ||
	                       message->service_action == SIP_ACTION_NONE
	               ? "server-restart"
	               : NULL;
}

void
sip_notice(struct model *model, const struct sip_hop *hop, const struct sip_message *message,
           const struct frame *frame)
{
	const char *what = what_of(message), *words, *call_id;
	struct station *station = receiver_of(model, hop, frame);
	struct notify_row *row;

	if (what == NULL || station == NULL || hop->from_client)
		return;
	call_id = model_text(model, message->call_id);
	if (call_id != NULL && call_id == station->notice_call &&
	    message->cseq == station->notice_cseq &&
	    frame->packet->time_ns - station->notice_ns <= REPEATED_NS)
		return;
	station->notice_call = call_id;
	station->notice_cseq = message->cseq;
	station->notice_ns = frame->packet->time_ns;
	words = last_words(message);
	if (words != NULL)
		boot_last_words(station->boot, words, frame);
	row = model_row(model, &model->tables.notify);
	if (row == NULL)
		return;
	row->phone = station->phone;
	row->boot = station->boot;
	row->what = what;
	row->sender = hop->sender;
	row->frame = frame_ref_of(frame);
}
