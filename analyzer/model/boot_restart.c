/* Boots that begin without a link-up and without DHCP: fixed addresses, whose announcement, first
 * file or registration is what there is to see, and restarts that a server ordered. */
#include <string.h>

#include "analyzer/model/boot.h"

/* From the announcement of an address to the first file: a duplicate check, DNS, dead servers. */
#define ANNOUNCEMENT_NS (180 * SECOND_NS)
/* A capture that saw so much before an announcement would have seen the lease behind it as well
 * (RFC 5227 section 2.1.1: a client probes at once after the ACK). */
#define LEASE_UNSEEN_NS (10 * SECOND_NS)

/* Where the station announced an address, or probed for it, after `since_ns`; NULL: it did not. */
static const struct frame_ref *
announced(const struct model *model, const struct station *station, int64_t since_ns,
          int64_t now_ns)
{
	const struct frame_ref *first;

	if (!station->phone->has_mac)
		return NULL;
	if (now_ns - since_ns > ANNOUNCEMENT_NS)
		since_ns = now_ns - ANNOUNCEMENT_NS;
	first = announcement_of(model, station->phone->mac);
	return first != NULL && first->time_ns > since_ns ? first : NULL;
}

static bool
is_dhcp(const struct frame *frame)
{
	return frame->protocol == FRAME_UDP &&
	       (frame->source_port == DHCP_SERVER_PORT || frame->target_port == DHCP_SERVER_PORT);
}

void
boot_begin_first(struct model *model, struct station *station, const struct frame *frame)
{
	const struct frame_ref *first = NULL;

	if (!is_dhcp(frame))
		first = announced(model, station, model->stream.began_ns + LEASE_UNSEEN_NS,
		                  frame->packet->time_ns);
	if (first != NULL)
		boot_begin(model, station, *first, "announcement", true, frame);
	else
		boot_begin(model, station, frame_ref_of(frame), "capture-start", false, frame);
}

/* The last word was an order to start again, or the phone's own good-bye to its call server. */
static bool
was_ordered(const struct station *station)
{
	const char *words = station->boot->ended_by;

	return words != NULL &&
	       (strcmp(words, "server-reset") == 0 || strcmp(words, "server-restart") == 0);
}

static bool
speaks_sip(const struct station *station)
{
	return station->phone->protocol != NULL && strcmp(station->phone->protocol, "sip") == 0;
}

/* A SIP phone that is told check-sync may fetch its configuration, find nothing new and stay up:
 * only silence tells a restart. */
static bool
obeyed(const struct station *station, int64_t act_ns)
{
	return was_ordered(station) &&
	       (!speaks_sip(station) || boot_opening(station, act_ns) != NULL ||
	        act_ns - station->boot->last.time_ns >= BOOT_SILENCE_NS);
}

/* Does this request for a file begin the next boot? */
static bool
files_begin_again(const struct station *station, const char *name, int64_t now_ns)
{
	const struct boot *boot = station->boot;
	bool first_again = station->transfers > 1 && station->first_file == name &&
	                   station->latest_transfer != NULL &&
	                   station->latest_transfer->name != name;

	if (obeyed(station, now_ns))
		return true;
	if (first_again && boot->ended_by != NULL && strcmp(boot->ended_by, "unregistered") == 0)
		return true;
	return first_again && !station->boot_has_dhcp &&
	       (now_ns - boot->last.time_ns >= BOOT_SILENCE_NS ||
	        boot_opening(station, now_ns) != NULL);
}

static void
begin_with_file(struct model *model, struct station *station, const struct frame *frame)
{
	int64_t now_ns = frame->packet->time_ns;
	const struct frame_ref *opening = boot_opening(station, now_ns);
	int64_t before_ns =
	        opening != NULL ? station->pause_before.time_ns : station->boot->last.time_ns;
	const struct frame_ref *announcement = announced(model, station, before_ns, now_ns);

	if (boot_link_came_up(station, now_ns))
		boot_begin(model, station, station->burst_first, station->burst_by, true, frame);
	else if (announcement != NULL &&
	         (opening == NULL || announcement->time_ns <= opening->time_ns))
		boot_begin(model, station, *announcement, "announcement", true, frame);
	else
		boot_begin(model, station, opening != NULL ? *opening : frame_ref_of(frame),
		           "first-file", true, frame);
}

void
boot_file(struct model *model, struct station *station, const struct frame *frame, const char *name)
{
	int64_t now_ns = frame->packet->time_ns;

	if (station->boot != NULL && files_begin_again(station, name, now_ns)) {
		begin_with_file(model, station, frame);
	} else if (station->boot != NULL && boot_only_link(station) && !station->boot->whole &&
	           announced(model, station, station->boot->first.time_ns, now_ns) != NULL) {
		/* One CDP message before it: link-up or hello, the announcement is the beginning.
		 */
		station->boot->whole = true;
		station->boot->began_by = "announcement";
	}
	if (boot_current(model, station, frame) == NULL)
		return;
	if (station->transfers++ == 0)
		station->first_file = name;
	boot_reached(station->boot, STAGE_TFTP);
}

bool
boot_alarm_tells_start(int code)
{
	static const int codes[] = {
	        20,  /* reset at the keypad */
	        22,  /* reset by the call manager */
	        23,  /* restarted by it */
	        25,  /* power-on */
	        104, /* to apply a configuration */
	        105, /* to try it again */
	        107, /* to the load of the other partition */
	};

	for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
		if (codes[i] == code)
			return true;
	return false;
}

struct boot *
boot_registration(struct model *model, struct station *station, const struct frame *frame,
                  struct frame_ref first, bool says_it_started)
{
	const struct frame_ref *opening = boot_opening(station, first.time_ns);

	if (station->boot != NULL && station->boot->stage == STAGE_REGISTERED &&
	    (obeyed(station, first.time_ns) || (says_it_started && opening != NULL)))
		boot_begin(model, station, opening != NULL ? *opening : first, "registration", true,
		           frame);
	boot_goes_on(station->boot);
	return boot_current(model, station, frame);
}
