/* Phones, boots and steps as the reports show them, read from the fact tables. Text is as the facts
 * hold it: not escaped. NULL is unknown. */
#ifndef ANALYZER_REPORT_PHONES_H
#define ANALYZER_REPORT_PHONES_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/engine.h"

enum phone_verdict { PHONE_HEALTHY, PHONE_FAULTY, PHONE_UNSURE, PHONE_NOT_JUDGED, PHONE_VERDICTS };
extern const char *const phone_verdict_words[PHONE_VERDICTS];

#define PHONE_NO_VLAN (-1)

struct report_phone {
	int64_t id;
	char *mac, *name, *vendor, *model, *load, *protocol, *ip, *switch_name, *switch_port;
	int64_t vlan;
	int is_phone; /* phone.is_phone */
	/* what could be seen of it */
	int64_t from_phone, to_phone; /* frames; what went to all is not counted */
	bool answers_seen;            /* to it alone, or in DHCP to all */
	bool begins_mid_boot;
	/* its boots */
	size_t boots;
	char *stage; /* of the last one */
	bool registered;
	enum phone_verdict verdict;
	bool named; /* by a finding, of any severity */
	bool shown; /* --phone names it, or names none */
};

struct report_phones {
	sqlite3 *db;
	int64_t began_ns; /* of the stream; 0 where it holds no frame */
	double ended_at;
	bool nobody; /* --phone names none of them */
	size_t count;
	struct report_phone *phones; /* by id */
	sqlite3_stmt *boots, *steps, *ips, *id_source, *registered;
};

struct report_step {
	double at;     /* seconds into the stream */
	int64_t frame; /* frame id; 0 none */
	char *step, *server, *what, *result;
	int64_t repeats;
};

struct report_boot {
	int64_t id, n;
	double began_at, ended_at, period; /* NAN unknown; period: until the next boot began */
	bool whole;
	char *began_by, *stage, *load, *files, *alarm;
	size_t step_count;
	struct report_step *steps;
};

struct report_boots {
	size_t count;
	struct report_boot *boots;
};

/* Reads all phones and judges each by the findings that name it. Returns 0, or -1 where the facts
 * can't be read (sqlite3_errmsg() of the database says why). `phone_filter`: MAC, name or IP. */
int phones_read(sqlite3 *db, const struct engine_result *result, const char *phone_filter,
                struct report_phones *ret_phones);
void phones_free(struct report_phones *phones);
/* NULL: no such phone. */
const struct report_phone *phones_find(const struct report_phones *phones, int64_t id);
/* MAC; where unknown its name, its address, or "phone N". Valid as long as `phones`, or until the
 * next call. */
const char *phone_key(const struct report_phone *phone);

int phone_boots_read(const struct report_phones *phones, int64_t phone,
                     struct report_boots *ret_boots);
void phone_boots_free(struct report_boots *boots);
/* Calls `take` with each address that the phone had, in order of time. */
void phone_ips_read(const struct report_phones *phones, const struct report_phone *phone,
                    void (*take)(void *context, const char *ip), void *context);
/* How its name or model is known; the caller frees; NULL unknown. */
char *phone_id_source(const struct report_phones *phones, const struct report_phone *phone);
/* Seconds from the beginning of its last boot to its registration; NAN. */
double phone_registered_after(const struct report_phones *phones, int64_t phone);

/* All queries of a report to the facts go through these two. NULL text columns stay NULL. */
sqlite3_stmt *facts_query(sqlite3 *db, const char *sql);
char *facts_text(sqlite3_stmt *statement, int column);

#endif
