/* Who registers by SIP: what a REGISTER says of the phone that sent it. */
#include <string.h>

#include "analyzer/model/registration.h"
#include "dissectors/sccp.h"

bool
sip_is_forwarded(const struct sip_message *message)
{
	const struct sip_header *via = sip_header_next(message, SIP_HEADER_VIA, NULL);

	return via != NULL && (sip_header_next(message, SIP_HEADER_VIA, via) != NULL ||
	                       memchr(via->value.data, ',', via->value.length) != NULL);
}

struct station *
sip_client_of(struct model *model, const struct sip_hop *hop, const struct sip_message *message,
              const struct frame *frame)
{
	struct station *station = hop->from_client
	                                  ? hop->client
	                                  : station_of_ip(model, hop->sender, frame->source, frame);

	if (station != NULL && message->contact_count != 0 && message->contacts[0].has_mac)
		station =
		        station_named(model, station, message->contacts[0].mac, hop->sender, frame);
	return station;
}

/* Why the phone says that it restarted. */
static void
keep_reasons(struct model *model, struct station *station, const struct sip_message *message,
             bool comes_back, const struct frame *frame)
{
	for (size_t i = 0; i < message->reason_count; i++) {
		const struct phone_alarm *reading = &message->reasons[i].alarm;
		struct boot *boot = station->boot;
		struct alarm_row *alarm;
		struct load_row *load;

		if (!reading->is_sip || (boot != NULL && boot->alarm_text != NULL && !comes_back))
			continue;
		alarm = model_row(model, &model->tables.alarm);
		if (alarm == NULL)
			return;
		load = model_load(model, model_text(model, reading->load));
		alarm->phone = station->phone;
		alarm->boot = boot;
		alarm->source = "sip-reason";
		alarm->code = reading->code < 0 ? ROW_UNKNOWN : reading->code;
		alarm->text =
		        model_text(model, slice_present(reading->last) ? reading->last
		                                                       : message->reasons[i].text);
		alarm->load = load == NULL ? NULL : load->name;
		alarm->frame = frame_ref_of(frame);
		if (load != NULL)
			station_claim(model, station, "load", load->name, "sip-reason", 2, frame);
		if (boot != NULL) {
			boot->alarm_code = alarm->code;
			boot->alarm_text = alarm->text;
		}
	}
}

static void
claim_client(struct model *model, struct station *station, const struct sip_message *message,
             const struct frame *frame)
{
	const struct sip_contact *contact =
	        message->contact_count == 0 ? NULL : &message->contacts[0];
	const struct sccp_device_type *type;
	bool known =
	        station_claim_platform(model, station, message->user_agent, "user-agent", frame);

	if (contact != NULL && slice_present(contact->device_name)) {
		station_claim(model, station, "name", model_text(model, contact->device_name),
		              "sip-contact", 3, frame);
		known = true;
	}
	type = contact == NULL || contact->model < 0
	               ? NULL
	               : sccp_device_type_find((uint32_t)contact->model);
	if (type != NULL) {
		station_claim(model, station, "vendor", "Cisco", "sip-contact", 3, frame);
		station_claim(model, station, "model", type->model, "sip-contact", 3, frame);
		station_claim(model, station, "family", type->family, "sip-contact", 3, frame);
	}
	station_claim(model, station, "protocol", "sip", "sip-register", 3, frame);
	/* Whoever registers wants to be called; whether it is a desk phone only its name tells. A
	 * program on a computer is one in the weakest sense: it has no boot that could fail. */
	if (known)
		station_is_phone(station, PHONE_SAYS_SO);
	else
		station_is_phone(station,
		                 station_is_program(station) ? PHONE_BY_OUI : PHONE_BY_FILES);
}

void
sip_client_says(struct model *model, struct station *station, const struct sip_message *message,
                bool comes_back, const struct frame *frame)
{
	claim_client(model, station, message, frame);
	keep_reasons(model, station, message, comes_back, frame);
}
