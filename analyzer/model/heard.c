/* Protocols of whose messages it matters that a phone speaks them, and with whom: MGCP, syslog,
 * NTP, and the multicast question of SIP phones for a provisioning server. */
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/registration.h"
#include "dissectors/mgcp.h"
#include "dissectors/ntp.h"
#include "dissectors/syslog.h"

/* Rows of one boot: a phone has one or two peers for each. */
#define HEARD_MAX 64

static const char mgcp[] = "mgcp", syslog[] = "syslog", ntp[] = "ntp", sip_pnp[] = "sip-pnp";

struct heard_key {
	const struct boot *boot;
	const char *protocol;
	struct ip_address peer;
	uint8_t padding[7];
};

struct heard {
	struct hash_map *by_key; /* struct heard_key -> struct heard_row */
};

void
heard_create(struct model *model)
{
	model->heard = memory_zeroed(1, sizeof *model->heard);
	model->heard->by_key = hash_map_create(sizeof(struct heard_key));
}

void
heard_free(struct model *model)
{
	hash_map_destroy(model->heard->by_key);
	free(model->heard);
}

static struct heard_row *
row_find(const struct model *model, const struct station *station, const char *protocol,
         struct ip_address peer)
{
	struct heard_key key;

	memset(&key, 0, sizeof key);
	key.boot = station->boot;
	key.protocol = protocol;
	key.peer = peer;
	return hash_map_find(model->heard->by_key, &key);
}

static struct heard_row *
row_begin(struct model *model, struct station *station, const char *protocol,
          struct ip_address peer, const struct frame *frame)
{
	struct heard_row *row;
	struct heard_key key;

	if (station->boot->heard >= HEARD_MAX) {
		model->stream.rows_evicted += station->phone->is_phone != NOT_A_PHONE;
		return NULL;
	}
	row = model_row(model, &model->tables.heard);
	if (row == NULL)
		return NULL;
	station->boot->heard++;
	row->phone = station->phone;
	row->boot = station->boot;
	row->protocol = protocol;
	row->peer = peer;
	row->first = frame_ref_of(frame);
	memset(&key, 0, sizeof key);
	key.boot = station->boot;
	key.protocol = protocol;
	key.peer = peer;
	hash_map_put(model->heard->by_key, &key, row);
	return row;
}

static void
count_message(struct heard_row *row, bool from_phone, const struct frame *frame)
{
	row->last = frame_ref_of(frame);
	if (from_phone) {
		row->sent++;
		row->asked_ns = frame->packet->time_ns;
	} else {
		if (row->received++ == 0)
			row->answer = row->last;
	}
}

/* ---------------------------------------------------------------- datagrams --- */

/* What a message says of itself; false: it is none of the protocol's. */
static bool
read_mgcp(struct cursor *cursor, struct slice *ret_text)
{
	struct mgcp_message message;

	if (mgcp_dissect(cursor, &message) == CURSOR_MALFORMED)
		return false;
	*ret_text = message.verb;
	return true;
}

static bool
read_syslog(struct cursor *cursor, struct slice *ret_text)
{
	struct syslog_message message;

	if (syslog_dissect(cursor, &message) == CURSOR_MALFORMED)
		return false;
	*ret_text = message.text;
	return true;
}

/* A server that refuses to be asked says so in place of its clock (RFC 5905 section 7.4). */
static bool
read_ntp(struct cursor *cursor, struct slice *ret_text)
{
	struct ntp_message message;

	if (ntp_dissect(cursor, &message) == CURSOR_MALFORMED)
		return false;
	if (message.mode == NTP_SERVER && message.stratum == 0 &&
	    slice_to_nul(message.reference).length == 4)
		*ret_text = message.reference;
	return true;
}

static const struct {
	uint16_t port;
	const char *protocol;
	bool (*read)(struct cursor *cursor, struct slice *ret_text);
} protocols[] = {
        {MGCP_GATEWAY_PORT, mgcp, read_mgcp},
        {MGCP_AGENT_PORT, mgcp, read_mgcp},
        {SYSLOG_PORT, syslog, read_syslog},
        {NTP_PORT, ntp, read_ntp},
};

/* Whose message it is: that of the end that is a phone, of its sender where none or both are. */
static struct station *
station_of_message(const struct model *model, const struct frame *frame, bool *ret_from_phone)
{
	struct station *sender = station_in_boot(model, frame->ip_source, frame->source, frame);
	struct station *receiver = station_in_boot(model, frame->ip_target, frame->target, frame);

	*ret_from_phone = sender != NULL && (receiver == NULL || sender->phone->is_phone ||
	                                     !receiver->phone->is_phone);
	return *ret_from_phone ? sender : receiver;
}

bool
heard_frame(struct model *model, const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct slice text = {NULL, 0};
	struct station *station;
	struct heard_row *row;
	struct ip_address peer;
	bool from_phone;
	size_t i = 0;

	while (i < sizeof protocols / sizeof protocols[0] &&
	       protocols[i].port != frame->source_port && protocols[i].port != frame->target_port)
		i++;
	if (i == sizeof protocols / sizeof protocols[0] || !protocols[i].read(&cursor, &text))
		return false;
	station = station_of_message(model, frame, &from_phone);
	if (station == NULL || visibility_is_copy(model, frame))
		return true;
	if (from_phone)
		station_seen(station, frame);
	boot_current(model, station, frame);
	peer = from_phone ? frame->ip_target : frame->ip_source;
	row = row_find(model, station, protocols[i].protocol, peer);
	if (row == NULL)
		row = row_begin(model, station, protocols[i].protocol, peer, frame);
	if (row == NULL)
		return true;
	if (slice_present(text))
		row->text = model_text(model, text);
	count_message(row, from_phone, frame);
	return true;
}

/* ---------------------------------------------------------------- SIP PnP --- */

/* sip.mcast.net (IANA): phones SUBSCRIBE there to ua-profile (RFC 6080) as they start. */
static struct ip_address
pnp_group(void)
{
	return ip_from_v4(0xe000014b);
}

static void
pnp_asked(struct model *model, const struct sip_hop *hop, const struct sip_message *message,
          const struct frame *frame)
{
	struct station *station = station_of_ip(model, hop->sender, frame->source, frame);
	struct heard_row *row;

	if (station == NULL || boot_current(model, station, frame) == NULL)
		return;
	station_seen(station, frame);
	if (!ip_present(station->phone->ip))
		station_has_address(model, station, hop->sender, "sip-pnp", frame);
	/* It asks for the address of its files. */
	station_is_phone(station, PHONE_BY_FILES);
	station_claim_platform(model, station, message->user_agent, "user-agent", frame);
	row = row_find(model, station, sip_pnp, hop->receiver);
	if (row == NULL)
		row = row_begin(model, station, sip_pnp, hop->receiver, frame);
	if (row == NULL)
		return;
	row->call_id = model_text(model, message->call_id);
	count_message(row, true, frame);
}

static void
pnp_answered(struct model *model, const struct sip_hop *hop, const struct sip_message *message,
             const struct frame *frame)
{
	const struct station *station = station_in_boot(model, hop->receiver, frame->target, frame);
	struct heard_row *row =
	        station == NULL ? NULL : row_find(model, station, sip_pnp, pnp_group());

	if (row != NULL && row->call_id != NULL &&
	    row->call_id == model_text(model, message->call_id))
		count_message(row, false, frame);
}

void
heard_sip(struct model *model, const struct sip_hop *hop, const struct sip_message *message,
          const struct frame *frame)
{
	if (message->is_request && slice_is(message->method, "SUBSCRIBE") &&
	    ip_equal(hop->receiver, pnp_group()))
		pnp_asked(model, hop, message, frame);
	else if (message->is_request ? slice_is(message->method, "NOTIFY")
	                             : slice_is(message->cseq_method, "SUBSCRIBE"))
		pnp_answered(model, hop, message, frame);
}

/* ------------------------------------------------------------------- the end --- */

void
heard_finish(struct model *model)
{
	for (size_t i = 0; i < model->tables.heard.count; i++) {
		struct heard_row *row = table_at(&model->tables.heard, i);

		/* Nobody answers syslog. */
		row->wait = visibility_wait(model, row->phone->station,
		                            row->received != 0 || row->sent == 0 ||
		                                    row->protocol == syslog,
		                            row->asked_ns, row->boot->next_ns);
	}
}
