/* SCCP sessions: registration as a state machine, from the stream to its outcome and reason (wire
 * formats section 8, boot sequence section 7). */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"
#include "dissectors/sccp.h"

/* A call manager answers a Register within milliseconds; silence of this length is one. */
#define ANSWER_TIME_NS (5 * SECOND_NS)
/* The largest PDU and its prefix: what is more at the start of the buffer is no SCCP. */
#define BUFFER_SIZE (SCCP_PREFIX_SIZE + SCCP_LENGTH_MAX)

struct direction {
	uint8_t octets[BUFFER_SIZE];
	size_t length;
	bool resuming; /* the next octets may be the middle of a PDU */
};

/* What a reader knows of one connection. The row exists from the first message on. */
struct session {
	struct sccp_session *row;
	struct station *station;
	struct direction from_phone, from_server;
	bool began_inside; /* the stream was running when the capture began */
	bool server_acks;  /* KeepAliveAck was seen: only then is a missing one a loss */
	bool answer_lost;  /* the server said something after Register that is not in the capture */
	int64_t unacked;   /* KeepAlives since the last ack */
	bool token_refused;
	struct alarm_row *alarm;      /* sent before the Register that names the phone */
	bool media_resource;          /* MTP, transcoder, bridge: complete without lines */
	int64_t second_ns, in_second; /* where the second began that messages are counted in */
};

static void *
session_open(struct model *model, struct connection *row, const struct frame *frame)
{
	struct session *session = memory_zeroed(1, sizeof *session);

	(void)model;
	(void)frame;
	session->station = row->phone->station;
	session->began_inside = row->outcome == CONNECTION_MID_STREAM;
	session->from_phone.resuming = session->from_server.resuming = session->began_inside;
	return session;
}

static struct sccp_session *
session_row(struct model *model, struct session *session, struct connection *connection,
            const struct frame *frame)
{
	struct sccp_session *row = session->row;

	if (row != NULL)
		return row;
	row = model_row(model, &model->tables.sccp_session);
	if (row == NULL)
		return NULL;
	session->row = row;
	row->phone = connection->phone;
	row->boot = connection->boot;
	row->connection = connection;
	row->server = connection->server;
	row->device_type = row->protocol_version = row->ack_version = ROW_UNKNOWN;
	row->busiest = ROW_UNKNOWN;
	row->token_wait = row->reset_type = row->keepalive = row->registered_ns = ROW_UNKNOWN;
	row->first = row->last = frame_ref_of(frame);
	return row;
}

/* ------------------------------------------------------- from the phone --- */

/* A name of 15 characters, "SEP", of an analogue adapter "ATA", and the MAC. */
static bool
phone_name(struct slice name, struct mac_address *ret_mac)
{
	return name.length == 15 &&
	       (memcmp(name.data, "SEP", 3) == 0 || memcmp(name.data, "ATA", 3) == 0) &&
	       mac_parse((const char *)name.data + 3, 12, ret_mac);
}

static void
give_alarm(struct alarm_row *alarm, struct station *station)
{
	alarm->phone = station->phone;
	alarm->boot = station->boot;
	if (station->boot != NULL) {
		station->boot->alarm_code = alarm->code;
		station->boot->alarm_text = alarm->text;
	}
}

/* The device name may carry the phone's MAC. */
static void
whose_session(struct model *model, struct session *session, struct slice name,
              const struct frame *frame)
{
	struct connection *connection = session->row->connection;
	struct station *named;
	struct mac_address mac;

	if (!phone_name(name, &mac))
		return;
	named = station_named(model, session->station, mac, connection->client, frame);
	if (named == NULL || named == session->station)
		return;
	session->station = named;
	session->row->phone = connection->phone = named->phone;
	session->row->boot = connection->boot = boot_current(model, named, frame);
	boot_reached(named->boot, STAGE_REGISTERING);
	boot_reaches_back(named->boot, connection->first);
	if (session->alarm != NULL)
		give_alarm(session->alarm, named);
}

/* Registering may be what begins the phone's next boot. A session that the server has just reset
 * may register again on its old connection. */
static void
join_boot(struct model *model, struct session *session, bool says_it_started,
          const struct frame *frame)
{
	struct connection *connection = session->row->connection;
	struct frame_ref first =
	        session->row->end.id != 0 ? frame_ref_of(frame) : connection->first;
	struct boot *boot =
	        boot_registration(model, session->station, frame, first, says_it_started);

	session->row->boot = connection->boot = boot;
	boot_reached(boot, STAGE_REGISTERING);
}

/* Conference bridge, software MTP, transcoder (wire formats section 8.4). */
static bool
is_media_resource(int64_t device_type)
{
	return device_type == 52 || device_type == 83 || device_type == 112;
}

static void
on_register(struct model *model, struct session *session, const struct sccp_message *message,
            const struct frame *frame)
{
	const struct sccp_register *registration = &message->registration;
	const struct sccp_device_type *type = NULL;
	struct sccp_session *row = session->row;
	struct load_row *load = NULL;

	whose_session(model, session, registration->station.name, frame);
	join_boot(model, session, false, frame);
	row->register_ = frame_ref_of(frame);
	row->device = model_text(model, registration->station.name);
	row->device_type = row_unless_negative(registration->device_type);
	row->protocol_version = row_unless_negative(registration->protocol_version);
	if (registration->load.length != 0)
		load = model_load(model, model_text(model, registration->load));
	row->load = load == NULL ? NULL : load->name;
	if (registration->device_type >= 0)
		type = sccp_device_type_find((uint32_t)registration->device_type);
	session->media_resource = is_media_resource(registration->device_type);
	/* Bridges and transcoders register too; they are nobody's telephone. */
	if (session->media_resource)
		return;
	station_is_phone(session->station, PHONE_SAYS_SO);
	station_claim(model, session->station, "name", row->device, "sccp-register", 3, frame);
	station_claim(model, session->station, "protocol", "sccp", "sccp-register", 3, frame);
	station_claim(model, session->station, "load", row->load, "sccp-register", 3, frame);
	if (session->station->boot != NULL && row->load != NULL)
		session->station->boot->load = row->load;
	if (type == NULL)
		return;
	station_claim(model, session->station, "vendor", "Cisco", "sccp-register", 3, frame);
	station_claim(model, session->station, "model", type->model, "sccp-register", 3, frame);
	station_claim(model, session->station, "family", type->family, "sccp-register", 3, frame);
}

static void
keep_alarm(struct model *model, struct session *session, const char *source, int code,
           const char *text, const char *load, const struct frame *frame)
{
	struct alarm_row *alarm = model_row(model, &model->tables.alarm);

	if (alarm == NULL)
		return;
	alarm->source = source;
	alarm->code = code < 0 ? ROW_UNKNOWN : code;
	alarm->text = text;
	alarm->load = load;
	alarm->frame = frame_ref_of(frame);
	session->alarm = alarm;
	give_alarm(alarm, session->station);
}

static void
on_alarm(struct model *model, struct session *session, const struct sccp_message *message,
         const struct frame *frame)
{
	const struct phone_alarm *reading = &message->alarm.reading;
	const char *text = model_text(model, slice_present(reading->last) ? reading->last
	                                                                  : message->alarm.text);
	struct load_row *load = model_load(model, model_text(model, reading->load));

	whose_session(model, session, reading->name, frame);
	join_boot(model, session, boot_alarm_tells_start(reading->code), frame);
	keep_alarm(model, session, "sccp-alarm", reading->code, text,
	           load == NULL ? NULL : load->name, frame);
}

static void
on_xml_alarm(struct model *model, struct session *session, const struct sccp_message *message,
             const struct frame *frame)
{
	const struct phone_alarm_xml *reading = &message->xml_alarm;
	const struct phone_alarm_code *code = phone_alarm_code_find(reading->reason);
	struct load_row *load = model_load(model, reading->active_load);
	/* Numbers that changed their meaning keep their old words, which such a phone would not
	 * say. */
	bool worded = code != NULL && code->words != NULL && !code->ambiguous;

	whose_session(
	        model, session,
	        (struct slice){(const uint8_t *)reading->device_name, strlen(reading->device_name)},
	        frame);
	join_boot(model, session, boot_alarm_tells_start(reading->reason), frame);
	keep_alarm(model, session, "sccp-xml", reading->reason,
	           worded ? strings_intern_text(model->strings, code->words) : NULL,
	           load == NULL ? NULL : load->name, frame);
	if (reading->model[0] != '\0')
		station_claim_model(
		        model, session->station,
		        (struct slice){(const uint8_t *)reading->model, strlen(reading->model)},
		        "sccp-xml", frame);
}

static void
on_keep_alive(struct model *model, struct session *session, const struct sccp_message *message,
              const struct frame *frame)
{
	(void)model;
	(void)message;
	(void)frame;
	session->row->keepalives++;
	session->unacked++;
}

/* Nobody goes on from Register without an Ack: where the capture lacks it, what the phone says
 * next stands for it. */
static void
registered(struct session *session, const struct frame *frame)
{
	struct sccp_session *row = session->row;

	if (row->outcome != SCCP_ACKED_NOT_FINISHED &&
	    (row->outcome != SCCP_OPEN || row->register_.id == 0))
		return;
	row->outcome = SCCP_REGISTERED;
	row->registered_ns = frame->packet->time_ns;
	boot_reached(row->boot, STAGE_REGISTERED);
}

/* TimeDateReq, or RegisterAvailableLines for those that send it first, says that the phone has all
 * it needs. */
static void
on_complete(struct model *model, struct session *session, const struct sccp_message *message,
            const struct frame *frame)
{
	(void)model;
	(void)message;
	registered(session, frame);
}

/* Media resources stop here: that is complete for them. */
static void
on_capabilities(struct model *model, struct session *session, const struct sccp_message *message,
                const struct frame *frame)
{
	(void)model;
	(void)message;
	if (session->media_resource)
		registered(session, frame);
}

static void
on_unregister(struct model *model, struct session *session, const struct sccp_message *message,
              const struct frame *frame)
{
	(void)model;
	(void)message;
	session->row->end = frame_ref_of(frame);
	/* After Reset it obeys. */
	if (session->station->boot != NULL && session->station->boot->ended_by == NULL)
		boot_last_words(session->station->boot, "unregistered", frame);
}

/* ------------------------------------------------------ from the server --- */

static void
answered(struct session *session, const struct frame *frame)
{
	session->row->answer = frame_ref_of(frame);
}

static void
on_register_ack(struct model *model, struct session *session, const struct sccp_message *message,
                const struct frame *frame)
{
	answered(session, frame);
	frame_source_answered(model, session->row->register_.id);
	session->row->keepalive = row_unless_negative(message->register_ack.keepalive);
	session->row->ack_version = row_unless_negative(message->register_ack.protocol_version);
	if (session->row->outcome != SCCP_REGISTERED)
		session->row->outcome = SCCP_ACKED_NOT_FINISHED;
}

static void
on_register_reject(struct model *model, struct session *session, const struct sccp_message *message,
                   const struct frame *frame)
{
	struct sccp_session *row = session->row;

	answered(session, frame);
	row->outcome = SCCP_REJECTED;
	row->reject_text = strings_intern_text(model->strings, message->reject.text);
	if (message->reject.label >= 0)
		row->reject_label = model_printf(model, "0x%04x", (unsigned)message->reject.label);
}

static void
on_keep_alive_ack(struct model *model, struct session *session, const struct sccp_message *message,
                  const struct frame *frame)
{
	(void)model;
	(void)message;
	(void)frame;
	session->server_acks = true;
	session->unacked = 0;
}

static void
on_token_ack(struct model *model, struct session *session, const struct sccp_message *message,
             const struct frame *frame)
{
	(void)model;
	(void)message;
	(void)frame;
	session->token_refused = false;
}

static void
on_token_reject(struct model *model, struct session *session, const struct sccp_message *message,
                const struct frame *frame)
{
	(void)model;
	answered(session, frame);
	session->token_refused = true;
	session->row->token_wait = row_unless_negative(message->value);
}

static void
on_reset(struct model *model, struct session *session, const struct sccp_message *message,
         const struct frame *frame)
{
	static const char *const words[] = {"reset", "restart", "apply-config"};
	struct notify_row *notify = model_row(model, &model->tables.notify);

	session->row->reset_type = row_unless_negative(message->value);
	session->row->end = frame_ref_of(frame);
	if (message->value == SCCP_RESET_RESET || message->value == SCCP_RESET_RESTART)
		boot_last_words(session->station->boot,
		                message->value == SCCP_RESET_RESET ? "server-reset"
		                                                   : "server-restart",
		                frame);
	if (notify == NULL)
		return;
	notify->phone = session->station->phone;
	notify->boot = session->station->boot;
	notify->what =
	        message->value >= SCCP_RESET_RESET && message->value <= SCCP_RESET_APPLY_CONFIG
	                ? words[message->value - SCCP_RESET_RESET]
	                : "reset";
	notify->sender = session->row->server;
	notify->frame = frame_ref_of(frame);
}

/* ------------------------------------------------------------ the stream --- */

typedef void message_handler(struct model *model, struct session *session,
                             const struct sccp_message *message, const struct frame *frame);

static const struct {
	uint32_t id;
	bool from_phone;
	message_handler *handle;
} handlers[] = {
        {SCCP_KEEP_ALIVE, true, on_keep_alive},
        {SCCP_REGISTER, true, on_register},
        {SCCP_ALARM, true, on_alarm},
        {SCCP_XML_ALARM, true, on_xml_alarm},
        {SCCP_TIME_DATE_REQ, true, on_complete},
        {SCCP_REGISTER_AVAILABLE_LINES, true, on_complete},
        {SCCP_CAPABILITIES_RES, true, on_capabilities},
        {SCCP_UNREGISTER, true, on_unregister},
        {SCCP_REGISTER_ACK, false, on_register_ack},
        {SCCP_REGISTER_REJECT, false, on_register_reject},
        {SCCP_KEEP_ALIVE_ACK, false, on_keep_alive_ack},
        {SCCP_REGISTER_TOKEN_ACK, false, on_token_ack},
        {SCCP_SPCP_REGISTER_TOKEN_ACK, false, on_token_ack},
        {SCCP_REGISTER_TOKEN_REJECT, false, on_token_reject},
        {SCCP_SPCP_REGISTER_TOKEN_REJECT, false, on_token_reject},
        {SCCP_RESET, false, on_reset},
};

/* Says how far a registration got. KeepAlives go on all the while and say nothing of that. */
static void
keep_last_message(struct model *model, struct sccp_session *row, bool from_phone, uint32_t id)
{
	const struct sccp_message_name *known = sccp_message_name_find(id);

	if (id == SCCP_KEEP_ALIVE || id == SCCP_KEEP_ALIVE_ACK)
		return;
	row->last_message =
	        known != NULL ? known->name : model_printf(model, "0x%04x", (unsigned)id);
	row->last_from = from_phone ? "phone" : "server";
}

/* Call managers end the session of a phone that floods them. What it asks for while it registers is
 * no flood. */
static void
count_busiest(struct session *session, int64_t now_ns)
{
	struct sccp_session *row = session->row;

	if (row->registered_ns == ROW_UNKNOWN)
		return;
	if (row->busiest == ROW_UNKNOWN || now_ns - session->second_ns >= SECOND_NS) {
		session->second_ns = now_ns;
		session->in_second = 0;
	}
	if (++session->in_second > row->busiest)
		row->busiest = session->in_second;
}

static void
on_message(struct model *model, struct connection *connection, struct session *session,
           bool from_phone, const struct sccp_message *message, const struct frame *frame)
{
	struct sccp_session *row = session_row(model, session, connection, frame);

	if (row == NULL)
		return;
	row->last = frame_ref_of(frame);
	keep_last_message(model, row, from_phone, message->id);
	if (from_phone)
		count_busiest(session, frame->packet->time_ns);
	for (size_t i = 0; i < sizeof handlers / sizeof handlers[0]; i++)
		if (handlers[i].id == message->id && handlers[i].from_phone == from_phone)
			handlers[i].handle(model, session, message, frame);
}

static void
drop(struct direction *direction, size_t count)
{
	direction->length -= count;
	memmove(direction->octets, direction->octets + count, direction->length);
}

/* Takes every whole PDU out of the buffer; what is out of step is passed over up to the next octets
 * that start like a PDU, and counted. */
static void
read_messages(struct model *model, struct connection *connection, struct session *session,
              bool from_phone, const struct frame *frame)
{
	struct direction *direction = from_phone ? &session->from_phone : &session->from_server;

	while (direction->length != 0) {
		struct cursor cursor =
		        cursor_over(direction->octets, direction->length, direction->length);
		struct sccp_message message;
		size_t size;
		enum sccp_framing framing = sccp_frame(&cursor, direction->resuming, &size);

		if (framing == SCCP_NEED_MORE)
			return;
		if (framing == SCCP_NOT) {
			size = sccp_resync(&cursor);
			connection->unread += (int64_t)size;
			direction->resuming = true;
		} else {
			direction->resuming = false;
			cursor = cursor_over(direction->octets, size, size);
			sccp_dissect(&cursor, &message);
			on_message(model, connection, session, from_phone, &message, frame);
		}
		drop(direction, size);
	}
}

static void
session_octets(struct model *model, struct connection *row, void *state, bool from_phone,
               struct slice octets, const struct frame *frame)
{
	struct session *session = state;
	struct direction *direction = from_phone ? &session->from_phone : &session->from_server;

	while (octets.length != 0) {
		size_t space = sizeof direction->octets - direction->length;
		size_t taken = octets.length < space ? octets.length : space;

		memcpy(direction->octets + direction->length, octets.data, taken);
		direction->length += taken;
		octets = (struct slice){octets.data + taken, octets.length - taken};
		read_messages(model, row, session, from_phone, frame);
	}
}

static void
session_gap(struct model *model, struct connection *row, void *state, bool from_phone,
            uint64_t missing, const struct frame *frame)
{
	struct session *session = state;
	struct direction *direction = from_phone ? &session->from_phone : &session->from_server;

	(void)model;
	(void)frame;
	/* Acknowledgments may be in it, or the answer to Register. */
	if (!from_phone) {
		session->unacked = 0;
		session->answer_lost |= session->row != NULL && session->row->register_.id != 0 &&
		                        session->row->answer.id == 0;
	}
	/* The PDU that the gap falls into is lost; the rest starts anew where it looks like one. */
	row->unread += (int64_t)(direction->length + missing);
	direction->length = 0;
	direction->resuming = true;
}

/* What a session without an answer comes to that ended, or was watched to the end of the capture.
 */
static enum sccp_outcome
outcome_unanswered(const struct session *session, const struct connection *connection)
{
	bool asked = session->row->register_.id != 0;

	if (session->token_refused)
		return SCCP_TOKEN_REFUSED;
	if (session->answer_lost)
		return SCCP_NOT_SEEN_WHOLE;
	if (asked && connection->closed_by != NULL && strcmp(connection->closed_by, "server") == 0)
		return SCCP_CLOSED_AFTER_REGISTER;
	if (session->began_inside)
		return SCCP_NOT_SEEN_WHOLE;
	return !asked && session->row->keepalives != 0 ? SCCP_STANDBY : SCCP_OPEN;
}

static void
session_close(struct model *model, struct connection *row, void *state, const struct frame *frame)
{
	struct session *session = state;
	struct sccp_session *sccp = session->row;
	bool closed = row->closed_by != NULL;

	(void)model;
	if (sccp != NULL) {
		if (closed && sccp->end.id == 0)
			sccp->end = frame_ref_of(frame);
		if (closed && session->server_acks)
			sccp->keepalives_lost = session->unacked;
		if (sccp->outcome == SCCP_OPEN)
			sccp->outcome = outcome_unanswered(session, row);
	}
	free(session);
}

const struct stream_reader sccp_reader = {
        .open = session_open,
        .octets = session_octets,
        .gap = session_gap,
        .close = session_close,
};

void
sccp_finish(struct model *model)
{
	for (size_t i = 0; i < model->tables.sccp_session.count; i++) {
		struct sccp_session *row = table_at(&model->tables.sccp_session, i);
		int64_t closed_ns = row->connection->closed_by == NULL
		                            ? ROW_UNKNOWN
		                            : row->connection->last.time_ns;
		bool waits = row->register_.id != 0 && row->answer.id == 0 &&
		             row->outcome != SCCP_REGISTERED;

		row->wait = visibility_wait(model, row->phone->station, !waits,
		                            row->register_.time_ns, closed_ns);
		if (waits && row->outcome == SCCP_OPEN && row->wait.waited_ns >= ANSWER_TIME_NS)
			row->outcome = SCCP_SILENT;
	}
}
