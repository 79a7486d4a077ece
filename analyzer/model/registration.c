/* SIP registrations: attempts of one address-of-record at one server, with challenges and
 * retransmissions folded (RFC 3261 section 10 and 22). */
#include "analyzer/model/registration.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"

/* Attempts followed at one time: more than the lines of all phones that boot at once. */
#define ATTEMPTS_MAX 65536
/* A nonce of this age may have run out before the credentials arrived, whatever `stale` says (wire
 * formats section 9): a refusal then proves nothing about the password. */
#define NONCE_FRESH_NS (10 * SECOND_NS)
/* A client that has credentials answers a challenge within milliseconds. */
#define RETRY_TIME_NS (2 * SECOND_NS)
/* After 0.5 + 1 + 2 s of retransmission silence is no accident (RFC 3261 section 17.1.2.2). */
#define RESENT_PROVES 3
/* Attempts that an ICMP error is compared with, newest first: a flood of both stays linear. */
#define UNREACHABLE_SEARCH_MAX 256
#define ANSWER_TIME_NS (5 * SECOND_NS)

struct attempt_key {
	struct ip_address client, server;
	const char *aor;
};

struct attempt {
	struct attempt *older, *newer;
	struct attempt_key key;
	struct station *station;
	/* The attempt at hand: a row, or, while a registration that stands is only refreshed,
	 * `work`: it becomes a row if the refresh fails. */
	struct sip_registration *current, *registered;
	struct sip_registration work;
	const char *call_id;
	int64_t cseq, expires_asked;
	uint16_t port; /* of the server, over UDP */
	bool concluded, challenged, unreachable;
	bool credentials_sent; /* in the latest request */
	const char *challenge_nonce, *credentials_nonce, *credentials_realm;
	int64_t challenged_ns, asked_ns;
};

/* A server with several addresses answers from another one than was asked. */
struct call_key {
	struct ip_address client;
	const char *call_id;
};

struct registrations {
	struct hash_map *attempts; /* struct attempt_key -> struct attempt */
	struct hash_map *calls;    /* struct call_key -> struct attempt */
	struct attempt *oldest, *newest;
	size_t count;
};

void
registration_create(struct model *model)
{
	model->registrations = memory_zeroed(1, sizeof *model->registrations);
	model->registrations->attempts = hash_map_create(sizeof(struct attempt_key));
	model->registrations->calls = hash_map_create(sizeof(struct call_key));
}

/* ------------------------------------------------------------- attempts --- */

/* A refresh that failed is an attempt of its own. */
static void
keep_work(struct model *model, struct attempt *attempt)
{
	struct sip_registration *row;

	if (attempt->current != &attempt->work)
		return;
	row = model_row(model, &model->tables.sip_registration);
	if (row != NULL)
		*row = attempt->work;
	attempt->current = row;
}

/* What an attempt that nobody concluded comes to when it is watched until `until_ns`. */
static enum sip_outcome
outcome_of(const struct attempt *attempt, int64_t until_ns)
{
	const struct sip_registration *row = attempt->current;

	if (row->refused_again != 0)
		return SIP_REFUSED;
	if (attempt->challenged && !attempt->credentials_sent)
		return until_ns - attempt->challenged_ns >= RETRY_TIME_NS ? SIP_CHALLENGED_NO_RETRY
		                                                          : SIP_OPEN;
	if (attempt->unreachable)
		return SIP_UNREACHABLE;
	return row->resent >= RESENT_PROVES || until_ns - attempt->asked_ns >= ANSWER_TIME_NS
	               ? SIP_NO_ANSWER
	               : SIP_OPEN;
}

static void
conclude(struct model *model, struct attempt *attempt, enum sip_outcome outcome)
{
	attempt->concluded = true;
	if (attempt->current == &attempt->work) {
		if (outcome == SIP_REGISTERED || outcome == SIP_OPEN)
			return;
		keep_work(model, attempt);
	}
	if (attempt->current == NULL)
		return;
	attempt->current->outcome = outcome;
	attempt->registered = outcome == SIP_REGISTERED ? attempt->current : NULL;
}

static void
attempt_end(struct model *model, struct attempt *attempt, int64_t until_ns)
{
	if (attempt->concluded || attempt->current == NULL)
		return;
	attempt->current->closed_ns = until_ns;
	if (!attempt->challenged || attempt->credentials_sent)
		attempt->current->asked_ns = attempt->asked_ns;
	conclude(model, attempt, outcome_of(attempt, until_ns));
}

static struct call_key
call_key_of(struct ip_address client, const char *call_id)
{
	struct call_key key;

	memset(&key, 0, sizeof key);
	key.client = client;
	key.call_id = call_id;
	return key;
}

/* The attempt is known under this Call-ID from now on; NULL: under none. */
static void
attempt_called(struct model *model, struct attempt *attempt, const char *call_id)
{
	struct hash_map *calls = model->registrations->calls;
	struct call_key old = call_key_of(attempt->key.client, attempt->call_id);
	struct call_key key = call_key_of(attempt->key.client, call_id);

	if (attempt->call_id != NULL && hash_map_find(calls, &old) == attempt)
		hash_map_remove(calls, &old);
	if (call_id != NULL)
		hash_map_put(calls, &key, attempt);
	attempt->call_id = call_id;
}

static void
attempt_free(struct model *model, struct attempt *attempt)
{
	struct registrations *all = model->registrations;

	attempt_called(model, attempt, NULL);
	hash_map_remove(all->attempts, &attempt->key);
	*(attempt->older != NULL ? &attempt->older->newer : &all->oldest) = attempt->newer;
	*(attempt->newer != NULL ? &attempt->newer->older : &all->newest) = attempt->older;
	all->count--;
	free(attempt);
}

void
registration_free(struct model *model)
{
	struct attempt *next;

	for (struct attempt *a = model->registrations->oldest; a != NULL; a = next) {
		next = a->newer;
		free(a);
	}
	hash_map_destroy(model->registrations->attempts);
	hash_map_destroy(model->registrations->calls);
	free(model->registrations);
}

static struct attempt_key
attempt_key_of(struct model *model, struct ip_address client, struct ip_address server,
               struct slice uri)
{
	char aor[STRINGS_LENGTH_MAX];
	struct attempt_key key;

	memset(&key, 0, sizeof key);
	key.client = client;
	key.server = server;
	sip_aor_format(uri, aor, sizeof aor);
	key.aor = strings_intern_text(model->strings, aor);
	return key;
}

static struct attempt *
attempt_of(struct model *model, const struct attempt_key *key, struct station *station)
{
	struct registrations *all = model->registrations;
	struct attempt *attempt = hash_map_find(all->attempts, key);

	if (attempt != NULL)
		return attempt;
	if (all->count >= ATTEMPTS_MAX) {
		model->stream.rows_evicted++;
		attempt_end(model, all->oldest, model->now_ns);
		attempt_free(model, all->oldest);
	}
	attempt = memory_zeroed(1, sizeof *attempt);
	attempt->key = *key;
	attempt->station = station;
	attempt->concluded = true;
	attempt->older = all->newest;
	*(all->newest != NULL ? &all->newest->newer : &all->oldest) = attempt;
	all->newest = attempt;
	all->count++;
	hash_map_put(all->attempts, key, attempt);
	return attempt;
}

/* Where the phone believes that it is: what a router on the way may have rewritten. */
static void
keep_addresses(struct sip_registration *row, const struct sip_message *message)
{
	sip_host_address(message->via.sent_by, &row->via);
	for (size_t i = 0; i < message->contact_count; i++) /* the first that is not removed */
		if (message->contacts[i].expires != 0) {
			sip_uri_address(message->contacts[i].uri, &row->contact);
			return;
		}
}

/* Only a datagram tells where the body ends without Content-Length (RFC 3261 section 18.3). */
static void
keep_body(struct sip_registration *row, const struct sip_message *message,
          const struct frame *frame)
{
	if (message->content_length >= 0)
		row->body_declared = message->content_length;
	if (strcmp(row->transport, "udp") == 0 && message->headers_complete &&
	    frame->payload.captured == frame->payload.wire)
		row->body_octets = (int64_t)(message->body_wire + message->surplus);
}

static void
attempt_begin(struct model *model, struct attempt *attempt, const struct sip_hop *hop,
              const struct sip_message *message, const struct frame *frame)
{
	struct boot *boot = attempt->station->boot;
	struct sip_registration *row = &attempt->work;

	if (attempt->registered == NULL || attempt->registered->boot != boot)
		row = model_row(model, &model->tables.sip_registration);
	attempt->current = row;
	attempt->concluded = row == NULL;
	attempt->challenged = attempt->unreachable = false;
	attempt->challenge_nonce = attempt->credentials_nonce = NULL;
	if (row == NULL)
		return;
	memset(row, 0, sizeof *row);
	row->phone = attempt->station->phone;
	row->boot = boot;
	row->server = hop->receiver;
	row->transport = hop->transport;
	row->aor = attempt->key.aor;
	row->expires = row->status = row->min_expires = row->retry_after = ROW_UNKNOWN;
	row->body_declared = row->body_octets = ROW_UNKNOWN;
	row->closed_ns = row->asked_ns = row->registered_ns = ROW_UNKNOWN;
	row->user_agent = model_text(model, message->user_agent);
	row->source = hop->sender;
	keep_addresses(row, message);
	keep_body(row, message, frame);
	row->first = frame_ref_of(frame);
}

/* ----------------------------------------------------- from the client --- */

/* One REGISTER may remove a binding and make another (RFC 3261 section 10.2.2). A Contact that
 * tells no time has that of the Expires header. */
static int64_t
longest_binding(const struct sip_message *message)
{
	int64_t longest = -1;

	for (size_t i = 0; i < message->contact_count; i++) {
		int64_t expires = message->contacts[i].expires >= 0 ? message->contacts[i].expires
		                                                    : message->expires;

		if (expires > longest)
			longest = expires;
	}
	return longest;
}

static int64_t
expires_asked(const struct sip_message *message)
{
	int64_t longest = longest_binding(message);

	return longest >= 0 ? longest : message->expires;
}

/* Taking a binding away begins nothing. */
static struct boot *
boot_of_register(struct model *model, struct station *station, const struct sip_hop *hop,
                 const struct sip_message *message, const struct frame *frame)
{
	bool says_it_started = false;
	struct boot *boot = boot_current(model, station, frame);

	if (expires_asked(message) == 0)
		return boot;
	for (size_t i = 0; i < message->reason_count; i++)
		says_it_started |= message->reasons[i].alarm.is_sip &&
		                   boot_alarm_tells_start(message->reasons[i].alarm.code);
	return boot_registration(model, station, frame,
	                         hop->connected.id != 0 ? hop->connected : frame_ref_of(frame),
	                         says_it_started);
}

/* Between this REGISTER and the last one stands another, or a challenge: CSeq grows by one with
 * each of a Call-ID (RFC 3261 section 10.2), and nobody has credentials to show before he is asked.
 */
static bool
follows_unseen(const struct attempt *attempt, const char *call_id,
               const struct sip_message *message)
{
	if (call_id == NULL || attempt->call_id != call_id || message->cseq <= attempt->cseq)
		return false;
	return message->cseq > attempt->cseq + 1 ||
	       (message->has_credentials && !attempt->credentials_sent && !attempt->challenged &&
	        !attempt->concluded);
}

static void
on_register(struct model *model, const struct sip_hop *hop, const struct sip_message *message,
            const struct frame *frame)
{
	struct station *station;
	struct attempt *attempt;
	struct attempt_key key;
	const char *call_id;
	bool again, comes_back;

	if (sip_is_forwarded(message))
		return;
	station = sip_client_of(model, hop, message, frame);
	if (station == NULL)
		return;
	station_seen(station, frame);
	boot_reached(boot_of_register(model, station, hop, message, frame), STAGE_REGISTERING);
	if (!ip_present(station->phone->ip))
		station_has_address(model, station, hop->sender, "sip-register", frame);
	server_asked(model, server_of(model, "call-control", hop->receiver, frame), station);

	key = attempt_key_of(model, hop->sender, hop->receiver, message->to.uri);
	attempt = attempt_of(model, &key, station);
	attempt->station = station;
	/* Back after it unregistered, it has a reason anew. */
	comes_back = attempt->concluded && attempt->current != NULL &&
	             attempt->current->outcome == SIP_UNREGISTERED && expires_asked(message) != 0;
	sip_client_says(model, station, message, comes_back, frame);
	call_id = model_text(model, message->call_id);
	again = !attempt->concluded && attempt->call_id == call_id &&
	        attempt->cseq == message->cseq;
	if (follows_unseen(attempt, call_id, message))
		visibility_missed(station, 1);
	if (attempt->concluded || attempt->current->boot != station->boot) {
		attempt_end(model, attempt, frame->packet->time_ns);
		attempt_begin(model, attempt, hop, message, frame);
	}
	if (attempt->current == NULL)
		return;
	attempt_called(model, attempt, call_id);
	attempt->cseq = message->cseq;
	attempt->port = frame->target_port;
	attempt->asked_ns = frame->packet->time_ns;
	attempt->expires_asked = expires_asked(message);
	attempt->credentials_sent = message->has_credentials;
	attempt->credentials_nonce = model_text(model, message->credentials.nonce);
	attempt->credentials_realm = model_text(model, message->credentials.realm);
	attempt->current->expires =
	        attempt->expires_asked < 0 ? ROW_UNKNOWN : attempt->expires_asked;
	attempt->current->requests++;
	attempt->current->resent += again;
	attempt->current->answered_challenges +=
	        !again && message->has_credentials && attempt->challenged;
	attempt->current->last = frame_ref_of(frame);
}

/* ----------------------------------------------------- from the server --- */

static void
on_challenge(struct model *model, struct attempt *attempt, const struct sip_message *message,
             const struct frame *frame)
{
	const char *nonce = model_text(model, message->challenge.nonce);

	attempt->current->challenges++;
	/* Another realm asks for its own credentials (RFC 3261 section 22.3). */
	if (attempt->credentials_sent && message->challenge.stale != 1 &&
	    model_text(model, message->challenge.realm) == attempt->credentials_realm &&
	    (nonce == attempt->credentials_nonce || attempt->challenge_nonce == NULL ||
	     attempt->asked_ns - attempt->challenged_ns <= NONCE_FRESH_NS))
		attempt->current->refused_again++;
	attempt->challenged = true;
	attempt->credentials_sent = false;
	attempt->challenge_nonce = nonce;
	attempt->challenged_ns = frame->packet->time_ns;
}

static int64_t
expires_granted(const struct attempt *attempt, const struct sip_message *message)
{
	int64_t longest = longest_binding(message);

	if (longest >= 0)
		return longest;
	if (message->expires >= 0)
		return message->expires;
	return attempt->expires_asked < 0 ? ROW_UNKNOWN : attempt->expires_asked;
}

/* A later CSeq of the same dialog answers a REGISTER that the capture does not hold (RFC 3261
 * section 10.2: it grows by one with each). */
static bool
is_answer(struct model *model, const struct attempt *attempt, const struct sip_message *message)
{
	return attempt->cseq == message->cseq ||
	       (message->cseq > attempt->cseq &&
	        attempt->call_id == model_text(model, message->call_id));
}

static bool
answers_unseen(struct model *model, const struct attempt *attempt,
               const struct sip_message *message)
{
	return attempt == NULL ||
	       (message->cseq > attempt->cseq && is_answer(model, attempt, message));
}

static void
missed_register(const struct model *model, const struct sip_hop *hop)
{
	struct station *station = hash_map_find(model->addresses, &hop->receiver);

	if (station != NULL)
		visibility_missed_before(station);
}

static void
on_response(struct model *model, const struct sip_hop *hop, const struct sip_message *message,
            const struct frame *frame)
{
	struct attempt_key key = attempt_key_of(model, hop->receiver, hop->sender, message->to.uri);
	struct attempt *attempt = hash_map_find(model->registrations->attempts, &key);
	struct sip_registration *row;
	struct server *server;

	if (attempt == NULL) {
		struct call_key call =
		        call_key_of(hop->receiver, model_text(model, message->call_id));

		attempt = hash_map_find(model->registrations->calls, &call);
	}
	if (answers_unseen(model, attempt, message))
		missed_register(model, hop);
	if (attempt == NULL || attempt->concluded || attempt->current == NULL ||
	    !is_answer(model, attempt, message))
		return;
	row = attempt->current;
	frame_source_answered(model, row->last.id);
	if (message->status < 200) {
		row->provisional = true;
		return;
	}
	server = server_of(model, "call-control", hop->sender, frame);
	server_answered(model, server, attempt->station, frame);
	server_says(model, server, message->server);
	row->status = message->status;
	row->reason = model_text(model, message->reason_phrase);
	row->warning =
	        message->warning_count == 0 ? NULL : model_text(model, message->warnings[0].text);
	row->min_expires = message->min_expires < 0 ? ROW_UNKNOWN : message->min_expires;
	row->retry_after = message->retry_after < 0 ? ROW_UNKNOWN : message->retry_after;
	row->status_frame = row->last = frame_ref_of(frame);
	if (message->status == 401 || message->status == 407) {
		on_challenge(model, attempt, message, frame);
		return;
	}
	if (message->status >= 300) {
		conclude(model, attempt, SIP_REFUSED);
		return;
	}
	row->expires = expires_granted(attempt, message);
	if (attempt->expires_asked == 0) {
		/* Without a registration before it, it tested a backup (wire formats section 9). */
		if (attempt->registered != NULL)
			boot_last_words(row->boot, "unregistered", frame);
		conclude(model, attempt, SIP_UNREGISTERED);
		return;
	}
	if (attempt->current == &attempt->work)
		attempt->registered->last = row->last;
	else
		row->registered_ns = frame->packet->time_ns;
	boot_reached(row->boot, STAGE_REGISTERED);
	conclude(model, attempt, SIP_REGISTERED);
}

void
registration_message(struct model *model, const struct sip_hop *hop,
                     const struct sip_message *message, const struct frame *frame)
{
	heard_sip(model, hop, message, frame);
	if (!message->is_request) {
		if (slice_is(message->cseq_method, "REGISTER"))
			on_response(model, hop, message, frame);
	} else if (slice_is(message->method, "REGISTER")) {
		on_register(model, hop, message, frame);
	} else if (slice_is(message->method, "NOTIFY") || slice_is(message->method, "REFER")) {
		sip_notice(model, hop, message, frame);
	}
}

/* Cut by the capture, or the rest is in another fragment: whose registration it is, and whether it
 * has credentials, may stand there. */
static void
in_part(struct model *model, const struct frame *frame)
{
	struct station *ends[] = {hash_map_find(model->addresses, &frame->ip_source),
	                          hash_map_find(model->addresses, &frame->ip_target)};

	for (size_t i = 0; i < 2; i++)
		if (ends[i] != NULL)
			ends[i]->sip_in_part = true;
}

bool
registration_frame(struct model *model, const struct frame *frame)
{
	struct sip_hop hop = {frame->ip_source, frame->ip_target, "udp", NULL, false, {0}};
	struct cursor cursor = frame->payload;
	struct sip_message *message;

	if (!sip_looks_like(&cursor))
		return false;
	message = arena_take(&model->arena, sizeof *message);
	if (message == NULL || visibility_is_copy(model, frame))
		return true;
	sip_dissect(&cursor, message);
	if (!message->headers_complete && frame->payload.captured < frame->payload.wire)
		in_part(model, frame);
	registration_message(model, &hop, message, frame);
	return true;
}

struct sip_registration *
registration_between(const struct model *model, struct ip_address client, struct ip_address server)
{
	const struct attempt *attempt = model->registrations->newest;

	for (size_t i = 0; attempt != NULL && i < UNREACHABLE_SEARCH_MAX;
	     attempt = attempt->older, i++)
		if (ip_equal(attempt->key.client, client) &&
		    ip_equal(attempt->key.server, server) && attempt->current != &attempt->work)
			return attempt->current;
	return NULL;
}

void
registration_unreachable(struct model *model, const struct frame *quoted, struct icmp_error *error)
{
	struct attempt *attempt = model->registrations->newest;

	/* The error comes within a round trip of what it quotes. */
	for (size_t i = 0; attempt != NULL && i < UNREACHABLE_SEARCH_MAX;
	     attempt = attempt->older, i++) {
		if (!ip_equal(attempt->key.client, quoted->ip_source) ||
		    !ip_equal(attempt->key.server, quoted->ip_target) || attempt->concluded)
			continue;
		/* The quoted ports may be cut off; others are another service's. */
		if (quoted->target_port != 0 && quoted->target_port != attempt->port)
			continue;
		attempt->unreachable |= icmp_error_refuses(error);
		error->boot = attempt->current->boot;
	}
}

/* --------------------------------------------------------------- the end --- */

/* Outcomes that rest on what was not seen. */
static bool
is_silence(enum sip_outcome outcome)
{
	return outcome == SIP_NO_ANSWER || outcome == SIP_UNREACHABLE ||
	       outcome == SIP_CHALLENGED_NO_RETRY;
}

void
registration_finish(struct model *model)
{
	struct attempt *attempt = model->registrations->oldest;

	for (; attempt != NULL; attempt = attempt->newer) {
		const struct station *sender =
		        hash_map_find(model->addresses, &attempt->key.client);

		/* Behind a router the phone is known by its name, and what came in part is not. */
		attempt->station->sip_in_part |= sender != NULL && sender->sip_in_part;
		attempt_end(model, attempt, model->stream.ended_ns);
	}
	for (size_t i = 0; i < model->tables.sip_registration.count; i++) {
		struct sip_registration *row = table_at(&model->tables.sip_registration, i);

		row->wait =
		        visibility_wait(model, row->phone->station, row->asked_ns == ROW_UNKNOWN,
		                        row->asked_ns, row->closed_ns);
		if (row->outcome == SIP_CHALLENGED_NO_RETRY)
			row->wait.blind = visibility_blind(model, row->phone->station);
		if (row->wait.blind == NULL && row->provisional && row->outcome == SIP_NO_ANSWER)
			row->wait.blind = "the server said 100 Trying and passed the request on: "
			                  "the one behind it is silent, or its answer is lost";
		if (row->wait.blind == NULL && row->phone->station->sip_in_part &&
		    is_silence(row->outcome))
			row->wait.blind =
			        "parts of this phone's SIP messages are not in the capture";
	}
}
