#include "analyzer/report/phones.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "analyzer/base/address.h"
#include "analyzer/base/memory.h"

const char *const phone_verdict_words[PHONE_VERDICTS] = {
        [PHONE_HEALTHY] = "healthy",
        [PHONE_FAULTY] = "faulty",
        [PHONE_UNSURE] = "unsure",
        [PHONE_NOT_JUDGED] = "not-judged",
};

static const char phones_sql[] =
        "SELECT p.id, p.mac, p.name, p.vendor, p.model, p.load, p.protocol, p.ip, p.switch_name,"
        " p.switch_port, p.vlan, p.is_phone FROM phone p ORDER BY p.id";
static const char visibility_sql[] =
        "SELECT v.phone, v.tx, v.rx_unicast, v.begins_mid_boot, v.rx_unicast > 0 OR"
        " EXISTS (SELECT 1 FROM dhcp_reply r WHERE r.phone = v.phone)"
        " FROM visibility v ORDER BY v.phone";
static const char last_boot_sql[] =
        "SELECT phone, nullif(stage, 'none') FROM boot ORDER BY phone, n";
static const char boots_sql[] =
        "SELECT id, n, began_at, ended_at, whole, began_by, nullif(stage, 'none'), load, files,"
        " coalesce(alarm_text, 'alarm ' || alarm_code) FROM boot WHERE phone = ?1 ORDER BY n";
static const char steps_sql[] =
        "SELECT boot, at, frame, step, server, what, result, repeats FROM timeline"
        " WHERE phone = ?1 AND boot IS NOT NULL ORDER BY boot, at, frame, step, what";
static const char ips_sql[] = "SELECT value FROM identity WHERE phone = ?1 AND attribute = 'ip'"
                              " GROUP BY value ORDER BY min(at), value";
static const char id_source_sql[] =
        "SELECT source FROM identity WHERE phone = ?1 AND attribute IN ('name', 'model')"
        " ORDER BY confidence DESC, at, attribute, source LIMIT 1";
static const char registered_sql[] =
        "SELECT min(r.at) - b.began_at FROM boot b JOIN"
        " (SELECT boot, registered_at AS at FROM sccp_session WHERE phone = ?1"
        "  UNION ALL SELECT boot, registered_at FROM sip_registration WHERE phone = ?1) r ON "
        "r.boot = b.id"
        " WHERE b.phone = ?1 AND b.whole AND b.n = (SELECT max(n) FROM boot WHERE phone = ?1)";

sqlite3_stmt *
facts_query(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *statement = NULL;

	return sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK ? statement : NULL;
}

char *
facts_text(sqlite3_stmt *statement, int column)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);

	return text != NULL ? memory_text(text) : NULL;
}

static double
real_or_nan(sqlite3_stmt *statement, int column)
{
	return sqlite3_column_type(statement, column) == SQLITE_NULL
	               ? (double)NAN
	               : sqlite3_column_double(statement, column);
}

static int
read_stream(struct report_phones *phones)
{
	sqlite3_stmt *statement = facts_query(phones->db, "SELECT began_ns, ended_at FROM stream");

	if (statement == NULL)
		return -1;
	if (sqlite3_step(statement) == SQLITE_ROW) {
		phones->began_ns = sqlite3_column_int64(statement, 0);
		phones->ended_at = sqlite3_column_double(statement, 1);
	}
	return sqlite3_finalize(statement) == SQLITE_OK ? 0 : -1;
}

static int
read_phones(struct report_phones *phones)
{
	sqlite3_stmt *statement = facts_query(phones->db, phones_sql);
	size_t room = 0;

	while (statement != NULL && sqlite3_step(statement) == SQLITE_ROW) {
		if (phones->count == room) {
			room = room == 0 ? 16 : room * 2;
			phones->phones =
			        memory_resize(phones->phones, room, sizeof(*phones->phones));
		}
		phones->phones[phones->count++] = (struct report_phone){
		        .id = sqlite3_column_int64(statement, 0),
		        .mac = facts_text(statement, 1),
		        .name = facts_text(statement, 2),
		        .vendor = facts_text(statement, 3),
		        .model = facts_text(statement, 4),
		        .load = facts_text(statement, 5),
		        .protocol = facts_text(statement, 6),
		        .ip = facts_text(statement, 7),
		        .switch_name = facts_text(statement, 8),
		        .switch_port = facts_text(statement, 9),
		        .vlan = sqlite3_column_type(statement, 10) == SQLITE_NULL
		                        ? PHONE_NO_VLAN
		                        : sqlite3_column_int64(statement, 10),
		        .is_phone = sqlite3_column_int(statement, 11),
		};
	}
	return statement != NULL && sqlite3_finalize(statement) == SQLITE_OK ? 0 : -1;
}

static int
by_id(const void *key, const void *element)
{
	int64_t id = *(const int64_t *)key;
	const struct report_phone *phone = element;

	return (id > phone->id) - (id < phone->id);
}

static struct report_phone *
find(const struct report_phones *phones, int64_t id)
{
	if (phones->count == 0)
		return NULL;
	return bsearch(&id, phones->phones, phones->count, sizeof(*phones->phones), by_id);
}

const struct report_phone *
phones_find(const struct report_phones *phones, int64_t id)
{
	return find(phones, id);
}

static int
read_visibility(struct report_phones *phones)
{
	sqlite3_stmt *statement = facts_query(phones->db, visibility_sql);

	while (statement != NULL && sqlite3_step(statement) == SQLITE_ROW) {
		struct report_phone *phone = find(phones, sqlite3_column_int64(statement, 0));

		if (phone == NULL)
			continue;
		phone->from_phone = sqlite3_column_int64(statement, 1);
		phone->to_phone = sqlite3_column_int64(statement, 2);
		phone->begins_mid_boot = sqlite3_column_int(statement, 3) != 0;
		phone->answers_seen = sqlite3_column_int(statement, 4) != 0;
	}
	return statement != NULL && sqlite3_finalize(statement) == SQLITE_OK ? 0 : -1;
}

static int
read_last_boots(struct report_phones *phones)
{
	sqlite3_stmt *statement = facts_query(phones->db, last_boot_sql);

	while (statement != NULL && sqlite3_step(statement) == SQLITE_ROW) {
		struct report_phone *phone = find(phones, sqlite3_column_int64(statement, 0));

		if (phone == NULL)
			continue;
		phone->boots++;
		free(phone->stage);
		phone->stage = facts_text(statement, 1);
		phone->registered = phone->stage != NULL && strcmp(phone->stage, "registered") == 0;
	}
	return statement != NULL && sqlite3_finalize(statement) == SQLITE_OK ? 0 : -1;
}

/* A finding of 'info' says nothing against a phone, be it sure or not. */
static void
judge(struct report_phones *phones, const struct engine_result *result)
{
	for (size_t i = 0; i < phones->count; i++)
		phones->phones[i].verdict =
		        phones->phones[i].registered ? PHONE_HEALTHY : PHONE_NOT_JUDGED;
	for (size_t i = 0; i < result->finding_count; i++) {
		const struct finding *finding = &result->findings[i];

		for (size_t k = 0; k < finding->phone_count; k++) {
			struct report_phone *phone = find(phones, finding->phones[k]);

			if (phone == NULL)
				continue;
			phone->named = true;
			if (finding->severity == SEVERITY_INFO)
				continue;
			if (finding->unsure == NULL)
				phone->verdict = PHONE_FAULTY;
			else if (phone->verdict != PHONE_FAULTY)
				phone->verdict = PHONE_UNSURE;
		}
	}
}

struct ip_search {
	const char *wanted;
	bool found;
};

static void
note_ip(void *context, const char *ip)
{
	struct ip_search *search = context;

	search->found |= strcmp(search->wanted, ip) == 0;
}

static bool
is_named_by(const struct report_phones *phones, const struct report_phone *phone,
            const char *filter)
{
	struct mac_address mac;
	struct ip_address ip;
	char text[IP_TEXT_SIZE];
	struct ip_search search = {text, false};

	if (phone->name != NULL && strcasecmp(phone->name, filter) == 0)
		return true;
	if (mac_parse(filter, strlen(filter), &mac))
		return phone->mac != NULL && strcmp(phone->mac, mac_format(mac, text)) == 0;
	if (!ip_parse(filter, &ip))
		return false;
	ip_format(ip, text);
	phone_ips_read(phones, phone, note_ip, &search);
	return search.found;
}

int
phones_read(sqlite3 *db, const struct engine_result *result, const char *phone_filter,
            struct report_phones *ret_phones)
{
	struct report_phones phones = {
	        .db = db,
	        .boots = facts_query(db, boots_sql),
	        .steps = facts_query(db, steps_sql),
	        .ips = facts_query(db, ips_sql),
	        .id_source = facts_query(db, id_source_sql),
	        .registered = facts_query(db, registered_sql),
	};

	if (phones.boots == NULL || phones.steps == NULL || phones.ips == NULL ||
	    phones.id_source == NULL || phones.registered == NULL || read_stream(&phones) != 0 ||
	    read_phones(&phones) != 0 || read_visibility(&phones) != 0 ||
	    read_last_boots(&phones) != 0) {
		phones_free(&phones);
		return -1;
	}
	judge(&phones, result);
	phones.nobody = phone_filter != NULL;
	for (size_t i = 0; i < phones.count; i++) {
		phones.phones[i].shown = phone_filter == NULL ||
		                         is_named_by(&phones, &phones.phones[i], phone_filter);
		phones.nobody &= !phones.phones[i].shown;
	}
	*ret_phones = phones;
	return 0;
}

void
phones_free(struct report_phones *phones)
{
	for (size_t i = 0; i < phones->count; i++) {
		struct report_phone *phone = &phones->phones[i];

		free(phone->mac);
		free(phone->name);
		free(phone->vendor);
		free(phone->model);
		free(phone->load);
		free(phone->protocol);
		free(phone->ip);
		free(phone->switch_name);
		free(phone->switch_port);
		free(phone->stage);
	}
	free(phones->phones);
	sqlite3_finalize(phones->boots);
	sqlite3_finalize(phones->steps);
	sqlite3_finalize(phones->ips);
	sqlite3_finalize(phones->id_source);
	sqlite3_finalize(phones->registered);
}

const char *
phone_key(const struct report_phone *phone)
{
	static char number[32];

	if (phone->mac != NULL)
		return phone->mac;
	if (phone->name != NULL)
		return phone->name;
	if (phone->ip != NULL)
		return phone->ip;
	snprintf(number, sizeof(number), "phone %lld", (long long)phone->id);
	return number;
}

static void
read_boot_rows(sqlite3_stmt *statement, struct report_boots *boots)
{
	size_t room = 0;

	while (sqlite3_step(statement) == SQLITE_ROW) {
		struct report_boot *boot;

		if (boots->count == room) {
			room = room == 0 ? 8 : room * 2;
			boots->boots = memory_resize(boots->boots, room, sizeof(*boots->boots));
		}
		boot = &boots->boots[boots->count++];
		*boot = (struct report_boot){
		        .id = sqlite3_column_int64(statement, 0),
		        .n = sqlite3_column_int64(statement, 1),
		        .began_at = sqlite3_column_double(statement, 2),
		        .ended_at = real_or_nan(statement, 3),
		        .period = (double)NAN,
		        .whole = sqlite3_column_int(statement, 4) != 0,
		        .began_by = facts_text(statement, 5),
		        .stage = facts_text(statement, 6),
		        .load = facts_text(statement, 7),
		        .files = facts_text(statement, 8),
		        .alarm = facts_text(statement, 9),
		};
		if (boots->count > 1)
			boot[-1].period = boot->began_at - boot[-1].began_at;
	}
}

static struct report_boot *
boot_of(const struct report_boots *boots, int64_t id)
{
	for (size_t i = 0; i < boots->count; i++) {
		if (boots->boots[i].id == id)
			return &boots->boots[i];
	}
	return NULL;
}

static void
read_step_rows(sqlite3_stmt *statement, struct report_boots *boots)
{
	struct report_boot *boot = NULL;

	while (sqlite3_step(statement) == SQLITE_ROW) {
		int64_t id = sqlite3_column_int64(statement, 0);

		if (boot == NULL || boot->id != id) /* they come boot by boot */
			boot = boot_of(boots, id);
		if (boot == NULL)
			continue;
		/* grows by powers of two: full where the count is one */
		if ((boot->step_count & (boot->step_count - 1)) == 0)
			boot->steps = memory_resize(
			        boot->steps, boot->step_count == 0 ? 1 : boot->step_count * 2,
			        sizeof(*boot->steps));
		boot->steps[boot->step_count++] = (struct report_step){
		        .at = sqlite3_column_double(statement, 1),
		        .frame = sqlite3_column_int64(statement, 2),
		        .step = facts_text(statement, 3),
		        .server = facts_text(statement, 4),
		        .what = facts_text(statement, 5),
		        .result = facts_text(statement, 6),
		        .repeats = sqlite3_column_int64(statement, 7),
		};
	}
}

int
phone_boots_read(const struct report_phones *phones, int64_t phone, struct report_boots *ret_boots)
{
	struct report_boots boots = {0, NULL};
	int failed;

	sqlite3_bind_int64(phones->boots, 1, phone);
	read_boot_rows(phones->boots, &boots);
	failed = sqlite3_reset(phones->boots);
	if (failed == SQLITE_OK) {
		sqlite3_bind_int64(phones->steps, 1, phone);
		read_step_rows(phones->steps, &boots);
		failed = sqlite3_reset(phones->steps);
	}
	if (failed != SQLITE_OK) {
		phone_boots_free(&boots);
		return -1;
	}
	*ret_boots = boots;
	return 0;
}

void
phone_boots_free(struct report_boots *boots)
{
	for (size_t i = 0; i < boots->count; i++) {
		struct report_boot *boot = &boots->boots[i];

		for (size_t k = 0; k < boot->step_count; k++) {
			free(boot->steps[k].step);
			free(boot->steps[k].server);
			free(boot->steps[k].what);
			free(boot->steps[k].result);
		}
		free(boot->steps);
		free(boot->began_by);
		free(boot->stage);
		free(boot->load);
		free(boot->files);
		free(boot->alarm);
	}
	free(boots->boots);
}

void
phone_ips_read(const struct report_phones *phones, const struct report_phone *phone,
               void (*take)(void *context, const char *ip), void *context)
{
	bool last_known = false;

	sqlite3_bind_int64(phones->ips, 1, phone->id);
	while (sqlite3_step(phones->ips) == SQLITE_ROW) {
		const char *ip = (const char *)sqlite3_column_text(phones->ips, 0);

		last_known |= phone->ip != NULL && strcmp(ip, phone->ip) == 0;
		take(context, ip);
	}
	sqlite3_reset(phones->ips);
	if (phone->ip != NULL && !last_known)
		take(context, phone->ip);
}

char *
phone_id_source(const struct report_phones *phones, const struct report_phone *phone)
{
	char *source = NULL;

	sqlite3_bind_int64(phones->id_source, 1, phone->id);
	if (sqlite3_step(phones->id_source) == SQLITE_ROW)
		source = facts_text(phones->id_source, 0);
	sqlite3_reset(phones->id_source);
	return source;
}

double
phone_registered_after(const struct report_phones *phones, int64_t phone)
{
	double seconds = (double)NAN;

	sqlite3_bind_int64(phones->registered, 1, phone);
	if (sqlite3_step(phones->registered) == SQLITE_ROW)
		seconds = real_or_nan(phones->registered, 0);
	sqlite3_reset(phones->registered);
	return seconds;
}
