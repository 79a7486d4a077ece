#include "analyzer/evidence/evidence.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/hash_map.h"
#include "analyzer/base/memory.h"
#include "analyzer/report/escape.h"
#include "analyzer/report/findings.h"

/* Findings that one frame's comments name. */
#define COMMENTS_MAX 16

struct citation {
	int64_t frame;
	size_t place; /* as the report has it: the order of one frame's comments */
	char *comment;
};

struct evidence_choice {
	size_t count, size;
	int64_t *frames; /* ascending, each once */
	size_t citation_count;
	struct citation *citations; /* by frame, then place */
};

struct stations {
	struct hash_map *macs, *ips;
};

/* Who is of interest. */
struct interest {
	struct stations taken;  /* the phones of the findings, and their switches */
	struct stations others; /* all other phones */
	const struct report *report;
	const struct report_phones *phones;
	bool *phone_taken; /* by place in `phones` */
};

static void
stations_create(struct stations *stations)
{
	stations->macs = hash_map_create(sizeof(struct mac_address));
	stations->ips = hash_map_create(sizeof(struct ip_address));
}

static void
stations_destroy(struct stations *stations)
{
	hash_map_destroy(stations->macs);
	hash_map_destroy(stations->ips);
}

static bool
stations_hold(const struct stations *stations, const struct ends *ends)
{
	for (int end = 0; end < 2; end++) {
		if (hash_map_find(stations->macs, &ends->macs[end]) != NULL ||
		    hash_map_find(stations->ips, &ends->ips[end]) != NULL)
			return true;
	}
	return false;
}

static void
take_mac(struct stations *stations, const char *text)
{
	struct mac_address mac;

	if (text != NULL && mac_parse(text, strlen(text), &mac) && !mac_is_zero(mac))
		hash_map_put(stations->macs, &mac, stations);
}

static void
take_ip(void *context, const char *text)
{
	struct stations *stations = context;
	struct ip_address ip;

	/* 0.0.0.0 is everybody's before DHCP */
	if (text != NULL && ip_parse(text, &ip) && ip_ok_host(ip))
		hash_map_put(stations->ips, &ip, stations);
}

static void
take_neighbours(struct interest *interest, int64_t phone)
{
	sqlite3_stmt *row = facts_query(interest->report->db,
	                                "SELECT mac FROM neighbour WHERE phone = ?1 OR link IN "
	                                "(SELECT id FROM link WHERE phone = ?1)");

	if (row == NULL)
		return;
	sqlite3_bind_int64(row, 1, phone);
	while (sqlite3_step(row) == SQLITE_ROW)
		take_mac(&interest->taken, (const char *)sqlite3_column_text(row, 0));
	sqlite3_finalize(row);
}

static void
take_phone(struct interest *interest, const struct report_phone *phone)
{
	size_t place = (size_t)(phone - interest->phones->phones);

	if (interest->phone_taken[place])
		return;
	interest->phone_taken[place] = true;
	take_mac(&interest->taken, phone->mac);
	take_ip(&interest->taken, phone->ip);
	phone_ips_read(interest->phones, phone, take_ip, &interest->taken);
	take_neighbours(interest, phone->id);
}

/* ---------------------------------------------------------------- choice --- */

static void
choose(struct evidence_choice *choice, int64_t frame)
{
	if (choice->count == choice->size) {
		choice->size = choice->size == 0 ? 1024 : choice->size * 2;
		choice->frames =
		        memory_resize(choice->frames, choice->size, sizeof *choice->frames);
	}
	choice->frames[choice->count++] = frame;
}

static void
choose_conversation(struct evidence_choice *choice, const struct conversation *conversation)
{
	uint32_t last = conversation->last_count < JOURNAL_LAST_MAX ? conversation->last_count
	                                                            : JOURNAL_LAST_MAX;

	for (uint32_t i = 0; i < conversation->first_count; i++)
		choose(choice, conversation->first[i]);
	for (uint32_t i = 0; i < last; i++)
		choose(choice, conversation->last[i]);
}

static int
compare_frames(const void *a, const void *b)
{
	int64_t one = *(const int64_t *)a, two = *(const int64_t *)b;

	return (one > two) - (one < two);
}

static void
sort_frames(struct evidence_choice *choice)
{
	size_t distinct = 0;

	if (choice->count != 0)
		qsort(choice->frames, choice->count, sizeof *choice->frames, compare_frames);
	for (size_t i = 0; i < choice->count; i++)
		if (distinct == 0 || choice->frames[i] != choice->frames[distinct - 1])
			choice->frames[distinct++] = choice->frames[i];
	choice->count = distinct;
}

/* The first citation of this frame or a later one. */
static size_t
citation_from(const struct evidence_choice *choice, int64_t frame)
{
	size_t low = 0, high = choice->citation_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (choice->citations[middle].frame < frame)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
is_cited(const struct evidence_choice *choice, int64_t frame)
{
	size_t place = citation_from(choice, frame);

	return place < choice->citation_count && choice->citations[place].frame == frame;
}

static bool
holds_citation(const struct evidence_choice *choice, const struct conversation *conversation)
{
	for (uint32_t i = 0; i < conversation->first_count; i++)
		if (is_cited(choice, conversation->first[i]))
			return true;
	for (uint32_t i = 0; i < conversation->last_count && i < JOURNAL_LAST_MAX; i++)
		if (is_cited(choice, conversation->last[i]))
			return true;
	return false;
}

/* --------------------------------------------------------------- comments --- */

static char *
comment_on(const struct report *report, const struct finding *finding,
           const struct evidence *evidence)
{
	uint32_t capture = frame_capture(evidence->frame);
	const char *file = capture < report->capture_count ? report->captures[capture]->file : "";
	char *name = escape_text(file, 0);
	char *note = escape_text(evidence->note, 0);
	char *comment = memory_format("%s (%s)%s%s [%s, frame %llu]", finding->rule->id,
	                              finding->unsure != NULL ? "unsure" : "fail",
	                              *note != '\0' ? ": " : "", note, name,
	                              (unsigned long long)frame_number(evidence->frame));

	free(note);
	free(name);
	return comment;
}

static int
compare_citations(const void *a, const void *b)
{
	const struct citation *one = a, *two = b;

	if (one->frame != two->frame)
		return one->frame < two->frame ? -1 : 1;
	return (one->place > two->place) - (one->place < two->place);
}

static void
cite(struct evidence_choice *choice, const struct report *report, const struct finding *finding)
{
	for (size_t i = 0; i < finding->evidence_count; i++) {
		struct citation *citation;

		choice->citations = memory_resize(choice->citations, choice->citation_count + 1,
		                                  sizeof *choice->citations);
		citation = &choice->citations[choice->citation_count];
		*citation = (struct citation){finding->evidence[i].frame, choice->citation_count,
		                              comment_on(report, finding, &finding->evidence[i])};
		choice->citation_count++;
		choose(choice, citation->frame);
	}
}

/* ------------------------------------------------------------------ choose --- */

static void
take_findings(struct evidence_choice *choice, struct interest *interest)
{
	const struct engine_result *result = interest->report->result;

	for (size_t i = 0; i < result->finding_count; i++) {
		const struct finding *finding = &result->findings[i];

		if (!finding_shown(interest->phones, finding))
			continue;
		cite(choice, interest->report, finding);
		for (size_t k = 0; k < finding->phone_count; k++) {
			const struct report_phone *phone =
			        phones_find(interest->phones, finding->phones[k]);

			if (phone != NULL)
				take_phone(interest, phone);
		}
	}
	if (choice->citation_count != 0)
		qsort(choice->citations, choice->citation_count, sizeof *choice->citations,
		      compare_citations);
}

static bool
takes_part(const struct report_phone *phone, const struct ends *ends)
{
	for (int end = 0; end < 2; end++) {
		char mac[MAC_TEXT_SIZE], ip[IP_TEXT_SIZE];

		if ((phone->mac != NULL &&
		     strcmp(phone->mac, mac_format(ends->macs[end], mac)) == 0) ||
		    (phone->ip != NULL && strcmp(phone->ip, ip_format(ends->ips[end], ip)) == 0))
			return true;
	}
	return false;
}

static void
take_phones_at(struct interest *interest, const struct ends *ends)
{
	for (size_t i = 0; i < interest->phones->count; i++) {
		const struct report_phone *phone = &interest->phones->phones[i];

		if (takes_part(phone, ends))
			take_phone(interest, phone);
	}
}

/* The first and the last frame of each capture. Their phones come whole: half a phone would get
 * findings of its own. */
static void
choose_borders(struct evidence_choice *choice, struct interest *interest,
               const struct journal *journal)
{
	for (size_t i = 0; i < interest->report->capture_count; i++) {
		const struct border *border = journal_border(journal, i);

		if (border == NULL)
			continue;
		take_phones_at(interest, &border->first_ends);
		take_phones_at(interest, &border->last_ends);
		choose(choice, border->first);
		choose(choice, border->last);
	}
}

static void
collect_others(struct interest *interest)
{
	for (size_t i = 0; i < interest->phones->count; i++) {
		const struct report_phone *phone = &interest->phones->phones[i];

		if (interest->phone_taken[i])
			continue;
		take_mac(&interest->others, phone->mac);
		take_ip(&interest->others, phone->ip);
	}
}

/* Spanning tree and neighbours that are no phones show what the capture could see, and which switch
 * port may be whose. */
static bool
is_context(const struct interest *interest, const struct conversation *conversation)
{
	return (conversation->kind == CONVERSATION_LINK ||
	        conversation->kind == CONVERSATION_NEIGHBOUR) &&
	       !stations_hold(&interest->others, &conversation->ends);
}

static bool
is_wanted(const struct interest *interest, const struct conversation *conversation)
{
	return stations_hold(&interest->taken, &conversation->ends) &&
	       !stations_hold(&interest->others, &conversation->ends);
}

static void
choose_context(struct evidence_choice *choice, struct interest *interest,
               const struct journal *journal)
{
	const struct table *conversations = journal_conversations(journal);
	bool *cited = memory_zeroed(conversations->count + 1, sizeof *cited);

	/* a finding of a server or a site names no phone: those whose frames it cites stand for
	 * them */
	for (size_t i = 0; i < conversations->count; i++) {
		const struct conversation *conversation = table_at(conversations, i);

		cited[i] = holds_citation(choice, conversation);
		if (cited[i])
			take_phones_at(interest, &conversation->ends);
	}
	choose_borders(choice, interest, journal);
	collect_others(interest);
	for (size_t i = 0; i < conversations->count; i++) {
		const struct conversation *conversation = table_at(conversations, i);

		if (cited[i] || is_wanted(interest, conversation) ||
		    is_context(interest, conversation))
			choose_conversation(choice, conversation);
	}
	free(cited);
}

struct evidence_choice *
evidence_choose(const struct report *report, const struct journal *journal)
{
	struct evidence_choice *choice;
	struct report_phones phones;
	struct interest interest = {.report = report, .phones = &phones};

	if (phones_read(report->db, report->result, report->phone_filter, &phones) != 0)
		return NULL;
	choice = memory_zeroed(1, sizeof *choice);
	stations_create(&interest.taken);
	stations_create(&interest.others);
	interest.phone_taken = memory_zeroed(phones.count + 1, sizeof *interest.phone_taken);
	take_findings(choice, &interest);
	if (choice->citation_count != 0 || hash_map_count(interest.taken.macs) != 0)
		choose_context(choice, &interest, journal);
	sort_frames(choice);
	stations_destroy(&interest.taken);
	stations_destroy(&interest.others);
	free(interest.phone_taken);
	phones_free(&phones);
	return choice;
}

void
evidence_choice_free(struct evidence_choice *choice)
{
	if (choice == NULL)
		return;
	for (size_t i = 0; i < choice->citation_count; i++)
		free(choice->citations[i].comment);
	free(choice->citations);
	free(choice->frames);
	free(choice);
}

size_t
evidence_chosen(const struct evidence_choice *choice)
{
	return choice->count;
}

/* ------------------------------------------------------------------- write --- */

/* The citations of a frame. Returns how many comments there are. */
static size_t
comments_of(const struct evidence_choice *choice, int64_t frame,
            const char *ret_comments[static COMMENTS_MAX])
{
	size_t i = citation_from(choice, frame), count = 0;

	for (; i < choice->citation_count && choice->citations[i].frame == frame; i++)
		if (count < COMMENTS_MAX)
			ret_comments[count++] = choice->citations[i].comment;
	return count;
}

static uint64_t
cited_frames(const struct evidence_choice *choice)
{
	uint64_t count = 0;

	for (size_t i = 0; i < choice->citation_count; i++)
		count += i == 0 || choice->citations[i].frame != choice->citations[i - 1].frame;
	return count;
}

void
evidence_write(const struct evidence_choice *choice, struct stream *stream, struct writer *writer,
               struct evidence_written *ret_written)
{
	struct evidence_written written = {.result = WRITER_DONE, .whole = stream_rewind(stream)};
	struct packet packet;

	/* To the very end, where captures say what they lost. */
	while (written.result == WRITER_DONE && stream_next(stream, &packet) == SOURCE_PACKET) {
		int64_t frame = packet_frame_id(&packet);
		const struct capture_info *info = stream_info(stream, packet.capture);
		const char *comments[COMMENTS_MAX];
		size_t count;

		if (choice->count == 0 || bsearch(&frame, choice->frames, choice->count,
		                                  sizeof frame, compare_frames) == NULL)
			continue;
		count = comments_of(choice, frame, comments);
		written.result = writer_put(writer, &packet, info->file,
		                            &info->interfaces[packet.interface], comments, count);
		written.frames++;
		written.cited += count != 0;
	}
	written.cited_missing = cited_frames(choice) - written.cited;
	*ret_written = written;
}
