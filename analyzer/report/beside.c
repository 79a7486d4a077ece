#include "analyzer/report/beside.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "analyzer/base/memory.h"

/* Files are called by the phone's MAC: SEP001122334455.cnf.xml. */
#define MAC_DIGITS 12

static bool
equal(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0;
}

/* ------------------------------------------------ who to compare with --- */

static bool
is_of_finding(const struct finding *finding, int64_t phone)
{
	for (size_t i = 0; i < finding->phone_count; i++)
		if (finding->phones[i] == phone)
			return true;
	return false;
}

/* The model weighs most: it decides which files a boot asks for. */
static int
likeness(struct beside *beside, const struct report_phone *good)
{
	const struct report_phone *bad = beside->bad;

	beside->same_model = equal(bad->model, good->model);
	beside->same_vlan = bad->vlan != PHONE_NO_VLAN && bad->vlan == good->vlan;
	beside->same_switch = equal(bad->switch_name, good->switch_name);
	if (!beside->same_model && !beside->same_vlan)
		return 0;
	return beside->same_model * 4 + beside->same_vlan * 2 + beside->same_switch;
}

static bool
find_good(const struct report_phones *phones, const struct finding *finding, struct beside *beside)
{
	int best = 0;

	beside->good = NULL;
	for (size_t i = 0; i < phones->count; i++) {
		const struct report_phone *phone = &phones->phones[i];
		int like;

		if (phone->verdict != PHONE_HEALTHY || phone == beside->bad ||
		    is_of_finding(finding, phone->id))
			continue;
		like = likeness(beside, phone);
		if (like > best) {
			best = like;
			beside->good = phone;
		}
	}
	return beside->good != NULL && likeness(beside, beside->good) != 0;
}

static const struct report_phone *
find_bad(const struct report_phones *phones, const struct finding *finding)
{
	for (size_t i = 0; i < finding->phone_count; i++) {
		const struct report_phone *phone = phones_find(phones, finding->phones[i]);

		if (phone != NULL && phone->shown)
			return phone;
	}
	return NULL;
}

static const struct report_boot *
boot_at(const struct report_boots *boots, double at)
{
	const struct report_boot *found = boots->count == 0 ? NULL : &boots->boots[0];

	for (size_t i = 0; i < boots->count; i++)
		if (boots->boots[i].began_at <= at)
			found = &boots->boots[i];
	return found;
}

static const struct report_boot *
registered_boot(const struct report_boots *boots)
{
	for (size_t i = boots->count; i-- > 0;)
		if (equal(boots->boots[i].stage, "registered"))
			return &boots->boots[i];
	return NULL;
}

/* ------------------------------------------------------------- leases --- */

/* What of a lease decides how a boot goes on, by the name that people know it by. Those of the
 * site's come first; the others differ from VLAN to VLAN for good reasons. */
static const struct {
	const char *name, *column;
} lease_parts[] = {
        {"dhcp option 150", "opt150_first"},  {"dhcp option 66", "opt66"},
        {"dhcp option 3 (router)", "router"}, {"dhcp server", "server"},
        {"dhcp option 1 (mask)", "mask"},
};
#define LEASE_PARTS (sizeof lease_parts / sizeof lease_parts[0])
#define SITE_PARTS 2

struct lease {
	int64_t frame; /* 0: no lease was seen */
	char *parts[LEASE_PARTS];
};

static void
read_lease(sqlite3 *db, const struct report_boot *boot, struct lease *ret_lease)
{
	sqlite3_stmt *row = facts_query(
	        db, "SELECT frame, opt150_first, opt66, router, server, mask FROM dhcp_reply"
	            " WHERE boot = ?1 AND type = 'ack' AND accepted AND NOT cut"
	            " ORDER BY at DESC LIMIT 1");

	*ret_lease = (struct lease){0};
	if (row == NULL)
		return;
	sqlite3_bind_int64(row, 1, boot->id);
	if (sqlite3_step(row) == SQLITE_ROW) {
		ret_lease->frame = sqlite3_column_int64(row, 0);
		for (size_t i = 0; i < LEASE_PARTS; i++)
			ret_lease->parts[i] = facts_text(row, (int)i + 1);
	}
	sqlite3_finalize(row);
}

static void
free_lease(struct lease *lease)
{
	for (size_t i = 0; i < LEASE_PARTS; i++)
		free(lease->parts[i]);
}

static bool
leases_differ(sqlite3 *db, const struct report_boot *good, const struct report_boot *bad,
              struct beside *beside)
{
	size_t parts = beside->same_vlan ? LEASE_PARTS : SITE_PARTS;
	struct lease there, here;
	bool differ = false;

	read_lease(db, good, &there);
	read_lease(db, bad, &here);
	for (size_t i = 0; i < parts && there.frame != 0 && here.frame != 0; i++) {
		const char *a = there.parts[i], *b = here.parts[i];

		if ((a == NULL && b == NULL) || equal(a, b))
			continue;
		beside->step = memory_text(lease_parts[i].name);
		beside->there = (struct beside_side){there.frame, memory_text(a ? a : "absent")};
		beside->here = (struct beside_side){here.frame, memory_text(b ? b : "absent")};
		differ = true;
		break;
	}
	free_lease(&there);
	free_lease(&here);
	return differ;
}

/* -------------------------------------------------------------- steps --- */

/* The digits of a MAC as file names have them; empty where it is unknown. */
static void
mac_digits(const struct report_phone *phone, char ret_digits[static MAC_DIGITS + 1])
{
	size_t length = 0;

	for (const char *c = phone->mac; c != NULL && *c != '\0' && length < MAC_DIGITS; c++)
		if (*c != ':')
			ret_digits[length++] = *c;
	ret_digits[length] = '\0';
}

/* The same text but for each phone's own MAC in it. */
static bool
same_but_for_mac(const char *a, const char *a_mac, const char *b, const char *b_mac)
{
	size_t a_length = strlen(a_mac), b_length = strlen(b_mac);

	while (*a != '\0' && *b != '\0') {
		if (a_length != 0 && b_length != 0 && strncasecmp(a, a_mac, a_length) == 0 &&
		    strncasecmp(b, b_mac, b_length) == 0) {
			a += a_length;
			b += b_length;
		} else if (*a++ != *b++) {
			return false;
		}
	}
	return *a == *b;
}

/* Steps of one kind are told apart by what they ask for only where phones ask for several things
 * in one boot; what a registration shows is the phone's own name. */
static bool
is_told_by_name(const struct report_step *step)
{
	return equal(step->step, "tftp") || equal(step->step, "http") ||
	       equal(step->step, "connect") || equal(step->step, "dns");
}

struct walk {
	const struct report_boot *good, *bad;
	char good_mac[MAC_DIGITS + 1], bad_mac[MAC_DIGITS + 1];
};

static bool
same_step(const struct walk *walk, const struct report_step *good, const struct report_step *bad)
{
	if (!equal(good->step, bad->step))
		return false;
	if (!is_told_by_name(good) || good->what == NULL || bad->what == NULL)
		return true;
	return same_but_for_mac(good->what, walk->good_mac, bad->what, walk->bad_mac);
}

/* The bad phone's step of this kind: one that went as the good one's, else its first try. */
static const struct report_step *
counterpart(const struct walk *walk, const struct report_step *good)
{
	const struct report_step *found = NULL;

	for (size_t i = 0; i < walk->bad->step_count; i++) {
		const struct report_step *step = &walk->bad->steps[i];

		if (!same_step(walk, good, step))
			continue;
		if (equal(step->result, good->result))
			return step;
		if (found == NULL)
			found = step;
	}
	return found;
}

static const struct report_step *
last_before(const struct walk *walk, size_t good_step)
{
	while (good_step-- > 0) {
		const struct report_step *step = counterpart(walk, &walk->good->steps[good_step]);

		if (step != NULL)
			return step;
	}
	return walk->bad->step_count == 0 ? NULL : &walk->bad->steps[0];
}

static char *
step_text(const struct report_step *step)
{
	return step->what == NULL || !is_told_by_name(step)
	               ? memory_text(step->step)
	               : memory_format("%s %s", step->step, step->what);
}

/* An alarm tells of the boot before; a step that the capture shows the end of on one side only
 * tells nothing. */
static bool
is_compared(const struct report_step *step)
{
	return !equal(step->step, "alarm") && step->result != NULL &&
	       !equal(step->result, "open") && !equal(step->result, "not-seen-whole");
}

static bool
steps_differ(const struct walk *walk, struct beside *beside)
{
	for (size_t i = 0; i < walk->good->step_count; i++) {
		const struct report_step *good = &walk->good->steps[i], *bad;

		if (!is_compared(good))
			continue;
		bad = counterpart(walk, good);
		if (bad != NULL && (!is_compared(bad) || equal(bad->result, good->result)))
			continue;
		beside->step = step_text(good);
		beside->there = (struct beside_side){good->frame, memory_text(good->result)};
		if (bad != NULL) {
			beside->here = (struct beside_side){bad->frame, memory_text(bad->result)};
		} else {
			bad = last_before(walk, i);
			beside->here = (struct beside_side){
			        bad == NULL ? 0 : bad->frame,
			        bad == NULL
			                ? memory_text("not seen")
			                : memory_format("not seen; before it %s: %s",
			                                bad->what == NULL ? bad->step : bad->what,
			                                bad->result == NULL ? "not known"
			                                                    : bad->result)};
		}
		return true;
	}
	return false;
}

static bool
compare(const struct report_phones *phones, double at, const struct report_boots *good,
        const struct report_boots *bad, struct beside *beside)
{
	struct walk walk = {.good = registered_boot(good), .bad = boot_at(bad, at)};

	if (walk.good == NULL || walk.bad == NULL)
		return false;
	mac_digits(beside->good, walk.good_mac);
	mac_digits(beside->bad, walk.bad_mac);
	return leases_differ(phones->db, walk.good, walk.bad, beside) ||
	       steps_differ(&walk, beside);
}

bool
beside_find(const struct report_phones *phones, const struct finding *finding,
            struct beside *ret_beside)
{
	struct report_boots good, bad;
	bool found;

	*ret_beside = (struct beside){.bad = find_bad(phones, finding)};
	if (ret_beside->bad == NULL || finding->severity == SEVERITY_INFO ||
	    !find_good(phones, finding, ret_beside) ||
	    phone_boots_read(phones, ret_beside->good->id, &good) != 0)
		return false;
	if (phone_boots_read(phones, ret_beside->bad->id, &bad) != 0) {
		phone_boots_free(&good);
		return false;
	}
	found = compare(phones, finding->last_at, &good, &bad, ret_beside);
	phone_boots_free(&good);
	phone_boots_free(&bad);
	return found;
}

void
beside_free(struct beside *beside)
{
	free(beside->step);
	free(beside->there.result);
	free(beside->here.result);
}
