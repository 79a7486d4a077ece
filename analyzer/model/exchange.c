/* DHCP exchanges: one client transaction each, and the replies to it. A client's messages belong
 * together by chaddr and time, not by xid alone: 79xx phones use one xid for every try, some
 * devices count it up between OFFER and REQUEST (wire-formats section 6). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/model/internal.h"

/* Client retries come within 64 s (RFC 2131 section 4.1); what is later is a new transaction. */
#define RETRY_MAX_NS (70 * SECOND_NS)
/* A server may ping the address first (about 2 s): silence shorter than this is nothing yet. */
#define ANSWER_TIME_NS (5 * SECOND_NS)
#define OPTIONS_KEPT_MAX 64

/* Kinds of client message (column dhcp_exchange.kind). */
static const char discover[] = "discover", init_reboot[] = "init-reboot", renew[] = "renew",
                  rebind[] = "rebind", inform[] = "inform", decline[] = "decline",
                  release[] = "release";

/* RFC 2131 section 4.3.2 tells the kinds of REQUEST apart by server id, requested address and
 * ciaddr. */
static const char *
client_kind(const struct dhcp_message *message, const struct frame *frame)
{
	switch (message->type) {
	case DHCP_DISCOVER:
		return discover;
	case DHCP_REQUEST:
		if (ip_present(message->server_id))
			return discover;
		if (!ip_is_unspecified(message->ciaddr))
			return ip_is_group(frame->ip_target) ? rebind : renew;
		return init_reboot;
	case DHCP_INFORM:
		return inform;
	case DHCP_DECLINE:
		return decline;
	case DHCP_RELEASE:
		return release;
	default:
		return NULL;
	}
}

static const char *
parameter_list_text(struct model *model, struct slice list)
{
	char text[STRINGS_LENGTH_MAX];
	size_t used = 0;

	if (!slice_present(list))
		return NULL;
	text[0] = '\0';
	for (size_t i = 0; i < list.length && used + 5 < sizeof text; i++)
		used += (size_t)snprintf(text + used, sizeof text - used, "%s%u", i == 0 ? "" : ",",
		                         list.data[i]);
	return strings_intern_text(model->strings, text);
}

void
exchange_close(struct dhcp_exchange *exchange, int64_t now_ns)
{
	if (exchange->closed_ns == ROW_UNKNOWN)
		exchange->closed_ns = now_ns;
}

static struct dhcp_exchange *
exchange_begin(struct model *model, struct station *station, const struct frame *frame,
               const char *kind, const struct dhcp_message *message)
{
	struct dhcp_exchange *exchange = model_row(model, &model->tables.dhcp_exchange);

	if (exchange == NULL)
		return NULL;
	if (station->exchange != NULL)
		exchange_close(station->exchange, frame->packet->time_ns);
	station->exchange = exchange;
	exchange->phone = station->phone;
	exchange->boot = station->boot;
	exchange->mac = station->phone->mac;
	exchange->xid = message->xid;
	exchange->kind = kind;
	exchange->asked_66 = exchange->asked_150 = exchange->relayed = ROW_CANT_TELL;
	exchange->vlan = frame->vlan == FRAME_UNTAGGED ? -1 : frame->vlan;
	exchange->first = exchange->last = frame_ref_of(frame);
	exchange->asked_ns = exchange->closed_ns = ROW_UNKNOWN;
	return exchange;
}

/* Does this client message go on with the exchange, or begin one? */
static bool
continues(const struct dhcp_exchange *exchange, const struct station *station, const char *kind,
          const struct dhcp_message *message, int64_t now_ns)
{
	if (exchange == NULL || exchange->boot != station->boot || exchange->kind != kind ||
	    exchange->closed_ns != ROW_UNKNOWN || now_ns - exchange->last.time_ns > RETRY_MAX_NS)
		return false;
	if (exchange->acks != 0 || exchange->naks != 0)
		return false; /* answered: each renewal is one of its own, whatever its xid */
	/* SELECTING answers an OFFER, whatever its xid. */
	return exchange->xid == message->xid ||
	       (kind == discover && message->type != DHCP_DISCOVER);
}

static void
note_request(struct model *model, struct dhcp_exchange *exchange,
             const struct dhcp_message *message)
{
	const char *asked = parameter_list_text(model, message->parameter_list);

	if (asked != NULL) {
		exchange->asked = asked;
		exchange->asked_66 = dhcp_asks_for(message, DHCP_OPTION_TFTP_SERVER_NAME);
		exchange->asked_150 = dhcp_asks_for(message, DHCP_OPTION_TFTP_SERVER_ADDRESS);
	}
	if (ip_present(message->requested_address))
		exchange->requested_ip = message->requested_address;
	if (slice_present(message->host_name))
		exchange->hostname = model_text(model, message->host_name);
	if (slice_present(message->vendor_class))
		exchange->vendor_class = model_text(model, message->vendor_class);
	exchange->wants_broadcast = (message->flags & 0x8000) != 0;
	if (!message->options_complete)
		exchange->cut = true;
}

/* "SEP" and the phone's MAC as host name: no PC calls itself so. Any other is a name, and no more.
 */
static void
claim_host_name(struct model *model, struct station *station, struct slice name,
                const struct frame *frame)
{
	struct mac_address mac;

	station_claim(model, station, "name", model_text(model, name), "option-12", 1, frame);
	if (name.length < 15 || memcmp(name.data, "SEP", 3) != 0 ||
	    !mac_parse((const char *)name.data + 3, 12, &mac))
		return;
	station_is_phone(station, PHONE_SAYS_SO);
	station_claim(model, station, "name", model_text(model, (struct slice){name.data, 15}),
	              "option-12", 3, frame);
	station_claim(model, station, "vendor", "Cisco", "option-12", 2, frame);
}

/* Option 61: hardware type 1 and a MAC (RFC 2132 section 9.14), which is the client's own even
 * where something on the way has put another into chaddr. Other forms name nobody. */
static void
claim_client_id(struct model *model, struct station *station, struct slice id,
                const struct frame *frame)
{
	char text[MAC_TEXT_SIZE];
	struct mac_address mac;

	if (id.length != 1 + sizeof mac.octet || id.data[0] != 1)
		return;
	memcpy(mac.octet, id.data + 1, sizeof mac.octet);
	station_claim(model, station, "client-id", mac_format(mac, text), "option-61", 2, frame);
}

static void
keep_options(struct model *model, struct station *station, const struct dhcp_message *message,
             const struct frame *frame)
{
	if (!model->options.dhcp_options)
		return;
	for (size_t i = 0; i < message->option_count && i < OPTIONS_KEPT_MAX; i++) {
		const struct dhcp_option *option = &message->options[i];
		struct dhcp_option_row *row = model_row(model, &model->tables.dhcp_option);
		uint8_t *value;

		if (row == NULL)
			return;
		value = memory_zeroed(option->value.length, 1);
		if (option->value.length != 0)
			memcpy(value, option->value.data, option->value.length);
		row->phone = station->phone;
		row->message = frame_ref_of(frame);
		row->code = option->code;
		row->area = dhcp_area_words[option->area];
		row->value = (struct slice){value, option->value.length};
	}
}

/* Which OFFER the client's REQUEST took: by server id (RFC 2131 section 4.3.2). */
static void
accept_offer(struct model *model, struct dhcp_exchange *exchange,
             const struct dhcp_message *message)
{
	size_t count = model->tables.dhcp_reply.count;

	if (message->type != DHCP_REQUEST || !ip_present(message->server_id))
		return;
	/* The OFFER lies a few rows back; an old one is no longer waited for. */
	for (size_t i = count; i-- > 0 && i + 256 > count;) {
		struct dhcp_reply *reply = table_at(&model->tables.dhcp_reply, i);

		if (reply->exchange != exchange || strcmp(reply->type, "offer") != 0)
			continue;
		reply->accepted = ip_equal(reply->server, message->server_id);
		if (reply->accepted)
			frame_source_answered(model, reply->frame.id);
	}
}

static void
count_asked(struct dhcp_exchange *exchange, uint32_t capture, bool is_discover)
{
	bool elsewhere = capture != (uint32_t)(exchange->first.id >> 40);

	if (elsewhere)
		exchange->other_capture = capture;
	if (is_discover)
		*(elsewhere ? &exchange->other_discovers : &exchange->discovers) += 1;
	else
		*(elsewhere ? &exchange->other_requests : &exchange->requests) += 1;
}

/* What another capture holds was sent besides, unless it shows the same time from another place. */
static void
add_asked_elsewhere(const struct model *model, struct dhcp_exchange *exchange)
{
	if (model_overlap(model, (uint32_t)(exchange->first.id >> 40), exchange->other_capture)) {
		if (exchange->requests == 0)
			exchange->requests = exchange->other_requests;
		if (exchange->discovers == 0)
			exchange->discovers = exchange->other_discovers;
		return;
	}
	exchange->discovers += exchange->other_discovers;
	exchange->requests += exchange->other_requests;
}

/* Another capture of the same time holds this message too, as it was recorded elsewhere: where the
 * clocks differ, long after. */
static bool
seen_elsewhere(const struct model *model, const struct dhcp_exchange *exchange,
               const struct dhcp_message *message, const struct frame *frame)
{
	return exchange != NULL && exchange->xid == message->xid &&
	       model_overlap(model, frame->packet->capture, (uint32_t)(exchange->first.id >> 40));
}

/* Somebody else has the address (RFC 2131 section 3.1): what comes from it is not the client's. */
static void
lease_declined(struct model *model, struct station *station, struct ip_address ip)
{
	if (station->lease == NULL || (ip_present(ip) && !ip_equal(station->lease->yiaddr, ip)))
		return;
	station->lease->accepted = false;
	station->lease->exchange->outcome = DHCP_DECLINED;
	station_lost_address(model, station, station->lease->yiaddr);
	station->lease = NULL;
	station->boot_has_lease = false;
}

static void
client_message(struct model *model, struct station *station, const struct frame *frame,
               const struct dhcp_message *message)
{
	const char *kind = client_kind(message, frame);
	int64_t now_ns = frame->packet->time_ns;
	struct dhcp_exchange *exchange;

	if (kind == NULL)
		return;
	station_seen(station, frame);
	station_claim_platform(model, station, message->vendor_class, "option-60", frame);
	claim_host_name(model, station, message->host_name, frame);
	claim_client_id(model, station, message->client_id, frame);
	/* A relay puts its own address outside. */
	boot_dhcp(model, station, frame,
	          (message->type == DHCP_DISCOVER || kind == init_reboot) &&
	                  !seen_elsewhere(model, station->exchange, message, frame),
	          ip_is_unspecified(frame->ip_source) || !ip_is_unspecified(message->giaddr));
	if (kind == release)
		boot_last_words(station->boot, "released", frame);
	exchange = station->exchange;
	if (!continues(exchange, station, kind, message, now_ns))
		exchange = exchange_begin(model, station, frame, kind, message);
	if (exchange == NULL)
		return;
	/* Who takes an OFFER has got one. */
	if (ip_present(message->server_id) && message->type == DHCP_REQUEST &&
	    exchange->offers + exchange->requests == 0)
		visibility_missed(station, 1);
	exchange->last = frame_ref_of(frame);
	exchange->asked_ns = now_ns;
	count_asked(exchange, frame->packet->capture, message->type == DHCP_DISCOVER);
	if (kind == decline)
		lease_declined(model, station, message->requested_address);
	note_request(model, exchange, message);
	relay_read(model, exchange, message);
	accept_offer(model, exchange, message);
	keep_options(model, station, message, frame);
}

static const char *
option150_text(struct model *model, struct slice value, enum dhcp_option150_kind kind)
{
	char text[STRINGS_LENGTH_MAX];
	size_t used = 0;

	if (kind == DHCP_OPTION150_TEXT)
		return model_text(model, value);
	text[used++] = '[';
	for (size_t i = 0; i + 4 <= value.length && used + 24 < sizeof text; i += 4) {
		char address[IP_TEXT_SIZE];

		used += (size_t)snprintf(text + used, sizeof text - used, "%s\"%s\"",
		                         i == 0 ? "" : ",",
		                         ip_format(ip_from_octets(value.data + i, 4), address));
	}
	text[used++] = ']';
	text[used] = '\0';
	return strings_intern_text(model->strings, text);
}

static const char *const option66_kinds[] = {
        [DHCP_OPTION66_IP] = "ip",         [DHCP_OPTION66_NAME] = "name",
        [DHCP_OPTION66_BINARY] = "binary", [DHCP_OPTION66_URL] = "url",
        [DHCP_OPTION66_EMPTY] = "empty",
};
static const char *const option150_kinds[] = {
        [DHCP_OPTION150_ADDRESSES] = "addresses",
        [DHCP_OPTION150_TEXT] = "text",
        [DHCP_OPTION150_BAD_LENGTH] = "bad-length",
        [DHCP_OPTION150_INVALID_ADDRESS] = "invalid-address",
};

static void
read_tftp_options(struct model *model, struct dhcp_reply *reply, const struct dhcp_message *message)
{
	struct slice option66 = message->tftp_server_name;
	struct slice option150 = message->tftp_server_addresses;

	if (slice_present(option66)) {
		reply->opt66 = url_text(model, option66);
		reply->opt66_kind = option66_kinds[dhcp_option66_classify(option66)];
	}
	if (slice_present(option150)) {
		enum dhcp_option150_kind kind = dhcp_option150_classify(option150);

		reply->opt150 = option150_text(model, option150, kind);
		reply->opt150_kind = option150_kinds[kind];
		if (kind == DHCP_OPTION150_ADDRESSES)
			reply->opt150_first = ip_from_octets(option150.data, 4);
	}
}

/* Prefix length of a contiguous mask; -1 for any other. */
static int
prefix_of(struct ip_address mask)
{
	uint32_t bits = ip_to_v4(mask);
	int prefix = 0;

	if (!ip_present(mask))
		return -1;
	while (prefix < 32 && (bits & 0x80000000u >> prefix) != 0)
		prefix++;
	return prefix == 32 || bits << prefix == 0 ? prefix : -1;
}

static struct ip_address
first_address(struct slice addresses)
{
	return ip_from_octets(addresses.data, addresses.length >= 4 ? 4 : 0);
}

static const char *
addresses_text(struct model *model, struct slice addresses)
{
	char text[STRINGS_LENGTH_MAX];
	size_t used = 0;

	if (addresses.length < 4)
		return NULL;
	for (size_t i = 0; i + 4 <= addresses.length && used + 24 < sizeof text; i += 4) {
		char address[IP_TEXT_SIZE];

		used += (size_t)snprintf(text + used, sizeof text - used, "%s%s", i == 0 ? "" : ",",
		                         ip_format(ip_from_octets(addresses.data + i, 4), address));
	}
	return strings_intern_text(model->strings, text);
}

static void
read_reply(struct model *model, struct dhcp_reply *reply, const struct frame *frame,
           const struct dhcp_message *message)
{
	if (!ip_is_unspecified(message->giaddr))
		reply->relay = message->giaddr;
	if (!ip_is_unspecified(message->yiaddr))
		reply->yiaddr = message->yiaddr;
	if (!ip_is_unspecified(message->siaddr))
		reply->siaddr = message->siaddr;
	/* A mirror may show a second copy with a zero source MAC: that one names nobody. */
	if (frame->has_mac && !mac_is_zero(frame->source)) {
		reply->source_mac = frame->source;
		reply->has_source_mac = true;
	}
	reply->frame = frame_ref_of(frame);
	reply->vlan = frame->vlan == FRAME_UNTAGGED ? -1 : frame->vlan;
	reply->mask = message->subnet_mask;
	reply->prefix = prefix_of(message->subnet_mask);
	reply->router = first_address(message->routers);
	reply->dns = addresses_text(model, message->dns_servers);
	reply->lease = message->has_lease ? (int64_t)message->lease_seconds : ROW_UNKNOWN;
	if (slice_present(message->message))
		reply->message = model_text(model, message->message);
	reply->has_3 = dhcp_has_option(message, DHCP_OPTION_ROUTER);
	reply->has_6 = dhcp_has_option(message, DHCP_OPTION_DNS);
	reply->has_66 = dhcp_has_option(message, DHCP_OPTION_TFTP_SERVER_NAME);
	reply->has_150 = dhcp_has_option(message, DHCP_OPTION_TFTP_SERVER_ADDRESS);
	read_tftp_options(model, reply, message);
	reply_read_vendor_options(model, reply, message);
	if (frame->has_mac) {
		reply->to_mac = frame->target;
		reply->has_to_mac = true;
	}
	reply->overload = message->overloaded;
	reply->broadcast = ip_is_group(frame->ip_target);
	reply->cut = !message->options_complete;
}

/* The same reply already seen: a retransmission, or the relay's copy of it. */
static bool
is_repeated(const struct model *model, const struct dhcp_exchange *exchange, const char *type,
            const struct dhcp_message *message, struct ip_address server)
{
	size_t count = model->tables.dhcp_reply.count;

	for (size_t i = count; i-- > 0 && i + 256 > count;) {
		const struct dhcp_reply *reply = table_at(&model->tables.dhcp_reply, i);

		if (reply->exchange == exchange && strcmp(reply->type, type) == 0 &&
		    ip_equal(reply->server, server) &&
		    (ip_equal(reply->yiaddr, message->yiaddr) ||
		     (!ip_present(reply->yiaddr) && ip_is_unspecified(message->yiaddr))))
			return true;
	}
	return false;
}

static void
lease_taken(struct model *model, struct station *station, struct dhcp_reply *ack,
            const struct frame *frame)
{
	station->lease = ack;
	station->lease_ns = frame->packet->time_ns;
	station->boot_has_lease = true;
	station_has_address(model, station, ack->yiaddr, "dhcp-ack", frame);
	reach_leased(model, station, ack->yiaddr, frame);
}

/* The exchange that a reply answers: the running one of this client, by xid or, where a client
 * counts its xid up, by time. NULL where only replies are seen and one has to be made up. */
static struct dhcp_exchange *
answered_exchange(const struct station *station, const struct dhcp_message *message, int64_t now_ns)
{
	struct dhcp_exchange *exchange = station->exchange;

	if (exchange == NULL || now_ns - exchange->last.time_ns > RETRY_MAX_NS)
		return NULL;
	if (exchange->xid == message->xid || exchange->kind == discover)
		return exchange;
	return NULL;
}

static void
server_message(struct model *model, struct station *station, const struct frame *frame,
               const struct dhcp_message *message)
{
	static const char *const types[] = {
	        [DHCP_OFFER] = "offer", [DHCP_ACK] = "ack", [DHCP_NAK] = "nak"};
	const char *type = types[message->type];
	struct ip_address server =
	        ip_present(message->server_id) ? message->server_id : frame->ip_source;
	struct dhcp_exchange *exchange =
	        answered_exchange(station, message, frame->packet->time_ns);
	struct dhcp_reply *reply;

	server_answered(model, server_of(model, "dhcp", server, frame), station, frame);
	boot_current(model, station, frame);
	if (exchange == NULL)
		exchange = exchange_begin(model, station, frame, discover, message);
	if (exchange != NULL)
		relay_read(model, exchange, message);
	if (exchange == NULL || is_repeated(model, exchange, type, message, server))
		return;
	if ((message->type == DHCP_OFFER ? exchange->discovers : exchange->requests) == 0)
		visibility_missed_before(station);
	reply = model_row(model, &model->tables.dhcp_reply);
	if (reply == NULL)
		return;
	if (exchange->last.time_ns == exchange->asked_ns)
		frame_source_answered(model, exchange->last.id);
	exchange->last = frame_ref_of(frame);
	exchange->offers += message->type == DHCP_OFFER;
	exchange->acks += message->type == DHCP_ACK;
	exchange->naks += message->type == DHCP_NAK;
	reply->exchange = exchange;
	reply->phone = station->phone;
	reply->boot = station->boot;
	reply->type = type;
	reply->server = server;
	read_reply(model, reply, frame, message);
	if (message->type == DHCP_ACK && exchange->kind == inform) {
		station->informed = reply;
	} else if (message->type == DHCP_ACK) {
		/* Of several ACKs the first is the lease: the server that was named answers it. */
		reply->accepted = exchange->acks == 1;
		if (reply->accepted)
			lease_taken(model, station, reply, frame);
	}
	keep_options(model, station, message, frame);
}

void
exchange_frame(struct model *model, const struct frame *frame)
{
	struct cursor cursor = frame->payload;
	struct dhcp_message *message = arena_take(&model->arena, sizeof *message);
	struct station *station;

	if (message == NULL || visibility_is_copy(model, frame))
		return;
	if (dhcp_dissect(&cursor, &model->arena, message) == CURSOR_MALFORMED &&
	    message->type == DHCP_NONE)
		return;
	/* Only Ethernet clients are phones. The client is named inside: a relay's frame has the
	 * relay's MAC outside. */
	if (mac_is_zero(message->chaddr))
		return;
	station = station_of_mac(model, message->chaddr, frame);
	if (station == NULL)
		return;
	if (message->op == 1) {
		struct server *server = server_of(model, "dhcp", message->server_id, frame);

		server_asked(model, server, station);
		/* The relay's copy of a request that was seen already. */
		if (frame->has_mac && !mac_equal(frame->source, message->chaddr) &&
		    station->exchange != NULL && station->exchange->xid == message->xid &&
		    station->exchange->asked_ns != ROW_UNKNOWN &&
		    frame->packet->time_ns - station->exchange->asked_ns < SECOND_NS) {
			relay_read(model, station->exchange, message);
			return;
		}
		client_message(model, station, frame, message);
	} else if (message->type == DHCP_OFFER || message->type == DHCP_ACK ||
	           message->type == DHCP_NAK) {
		server_message(model, station, frame, message);
	}
}

static enum dhcp_outcome
outcome_of(const struct dhcp_exchange *exchange, int64_t until_ns)
{
	if (exchange->outcome == DHCP_DECLINED)
		return DHCP_DECLINED;
	if (exchange->acks != 0)
		return DHCP_ACKED;
	if (exchange->naks != 0)
		return DHCP_NAKED;
	if (exchange->kind == release || exchange->kind == decline)
		return DHCP_DONE;
	/* Seen from the server's replies only: what the client did is not known. */
	if (exchange->asked_ns == ROW_UNKNOWN)
		return DHCP_OPEN;
	if (until_ns - exchange->first.time_ns < ANSWER_TIME_NS)
		return DHCP_OPEN;
	if (exchange->requests != 0)
		return exchange->kind == inform ? DHCP_DONE : DHCP_NO_ACK;
	return exchange->offers == 0 ? DHCP_NO_OFFER : DHCP_OFFER_IGNORED;
}

void
exchange_finish(struct model *model)
{
	for (size_t i = 0; i < model->tables.dhcp_exchange.count; i++) {
		struct dhcp_exchange *exchange = table_at(&model->tables.dhcp_exchange, i);
		int64_t until_ns = exchange->closed_ns == ROW_UNKNOWN ? model->stream.ended_ns
		                                                      : exchange->closed_ns;
		bool answered;

		add_asked_elsewhere(model, exchange);
		exchange->outcome = outcome_of(exchange, until_ns);
		answered = exchange->outcome != DHCP_NO_OFFER && exchange->outcome != DHCP_NO_ACK &&
		           exchange->outcome != DHCP_OPEN;
		exchange->wait = visibility_wait(model, exchange->phone->station,
		                                 answered || exchange->asked_ns == ROW_UNKNOWN,
		                                 exchange->asked_ns, until_ns);
	}
}

void
exchange_free(struct model *model)
{
	for (size_t i = 0; i < model->tables.dhcp_option.count; i++) {
		struct dhcp_option_row *row = table_at(&model->tables.dhcp_option, i);

		free((void *)(uintptr_t)row->value.data);
	}
}
