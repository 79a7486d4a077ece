#include "tests/support/recording.h"

#include <pcap/pcap.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/facts/facts.h"
#include "analyzer/model/model.h"
#include "analyzer/net/frame.h"

#define BURST_FRAMES 20

/* SplitMix64 (Steele, Lea, Flood 2014): the next number of a sequence. */
static uint64_t
random_next(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

static bool
happens(uint64_t *state, unsigned of_1000)
{
	return random_next(state) % 1000 < of_1000;
}

static struct packet *
append(struct recording *recording, const struct packet *packet)
{
	recording->packets =
	        memory_resize(recording->packets, recording->count + 1, sizeof *recording->packets);
	recording->packets[recording->count] = *packet;
	recording->packets[recording->count].number = recording->count + 1;
	return &recording->packets[recording->count++];
}

void
recording_read(const char *path, struct recording *ret_recording)
{
	char error[PCAP_ERRBUF_SIZE];
	pcap_t *pcap =
	        pcap_open_offline_with_tstamp_precision(path, PCAP_TSTAMP_PRECISION_NANO, error);
	struct pcap_pkthdr *header;
	const uint8_t *octets;

	if (pcap == NULL) {
		fprintf(stderr, "%s\n", error);
		abort();
	}
	*ret_recording = (struct recording){0};
	while (pcap_next_ex(pcap, &header, &octets) == 1) {
		uint8_t *own = memory_zeroed(1, header->caplen + 1);
		struct packet packet = {
		        .time_ns = header->ts.tv_sec * INT64_C(1000000000) + header->ts.tv_usec,
		        .offset = -1,
		        .link_type = LINK_ETHERNET,
		        .captured = header->caplen,
		        .wire = header->len,
		        .data = own,
		        .fcs_octets = PACKET_FCS_UNKNOWN,
		};

		memcpy(own, octets, header->caplen);
		append(ret_recording, &packet);
	}
	pcap_close(pcap);
}

void
recording_free(struct recording *recording)
{
	for (size_t i = 0; i < recording->count; i++)
		free((void *)(uintptr_t)recording->packets[i].data);
	free(recording->packets);
}

void
recording_free_copy(struct recording *damaged)
{
	free(damaged->packets);
}

/* --------------------------------------------------------------- damage --- */

static bool
lose(const struct recording *whole, const struct damage *damage, size_t run,
     struct recording *ret_damaged)
{
	uint64_t state = damage->seed;
	size_t left = 0;

	for (size_t i = 0; i < whole->count; i++) {
		if (happens(&state, damage->amount))
			left = run;
		if (left != 0)
			left--;
		else
			append(ret_damaged, &whole->packets[i]);
	}
	return ret_damaged->count != whole->count;
}

static bool
swap(const struct recording *whole, const struct damage *damage, struct recording *ret_damaged)
{
	uint64_t state = damage->seed;
	bool swapped = false;

	for (size_t i = 0; i < whole->count; i++) {
		const struct packet *first = &whole->packets[i], *second = first + 1;
		struct packet *early, *late;

		if (i + 1 == whole->count || !happens(&state, damage->amount)) {
			append(ret_damaged, first);
			continue;
		}
		early = append(ret_damaged, second);
		if (damage->kind == DAMAGE_SWAP_FRAMES)
			early->time_ns = first->time_ns;
		late = append(ret_damaged, first);
		if (damage->kind == DAMAGE_SWAP_FRAMES)
			late->time_ns = second->time_ns;
		swapped = true;
		i++;
	}
	return swapped;
}

static bool
snap(const struct recording *whole, const struct damage *damage, struct recording *ret_damaged)
{
	bool cut = false;

	for (size_t i = 0; i < whole->count; i++) {
		struct packet *packet = append(ret_damaged, &whole->packets[i]);

		if (packet->captured > damage->amount) {
			packet->captured = damage->amount;
			cut = true;
		}
	}
	return cut;
}

static void
twice(const struct recording *whole, const struct damage *damage, struct recording *ret_damaged)
{
	for (size_t i = 0; i < whole->count; i++) {
		append(ret_damaged, &whole->packets[i]);
		append(ret_damaged, &whole->packets[i])->time_ns += damage->amount * INT64_C(1000);
	}
}

static void
run_model(const struct recording *recording, struct model *model)
{
	for (size_t i = 0; i < recording->count; i++) {
		struct frame frame;

		frame_decode(&recording->packets[i], &frame);
		model_frame(model, &frame);
	}
	model_finish(model);
}

static bool
is_phone(const struct model *model, const uint8_t mac[static 6])
{
	const struct table *phones = &model_tables(model)->phone;

	for (size_t i = 0; i < phones->count; i++) {
		const struct phone *phone = table_at(phones, i);

		if (phone->id != 0 && phone->has_mac && memcmp(&phone->mac, mac, 6) == 0)
			return true;
	}
	return false;
}

/* Ethernet (IEEE 802.3 clause 3.1.1): the destination's address stands first. */
static bool
lose_direction(const struct recording *whole, bool to_phone, struct recording *ret_damaged)
{
	struct model *model = model_create(NULL);

	run_model(whole, model);
	for (size_t i = 0; i < whole->count; i++) {
		const struct packet *packet = &whole->packets[i];

		if (packet->captured < 12 || !is_phone(model, packet->data + (to_phone ? 0 : 6)))
			append(ret_damaged, packet);
	}
	model_destroy(model);
	return ret_damaged->count != whole->count && ret_damaged->count != 0;
}

bool
recording_damage(const struct recording *whole, const struct damage *damage,
                 struct recording *ret_damaged)
{
	*ret_damaged = (struct recording){0};
	switch (damage->kind) {
	case DAMAGE_LOSS:
		return lose(whole, damage, 1, ret_damaged);
	case DAMAGE_BURST:
		return lose(whole, damage, BURST_FRAMES, ret_damaged);
	case DAMAGE_SWAP_RECORDS:
	case DAMAGE_SWAP_FRAMES:
		return swap(whole, damage, ret_damaged);
	case DAMAGE_SNAP:
		return snap(whole, damage, ret_damaged);
	case DAMAGE_NONE_TO_PHONE:
	case DAMAGE_NONE_FROM_PHONE:
		return lose_direction(whole, damage->kind == DAMAGE_NONE_TO_PHONE, ret_damaged);
	case DAMAGE_DOUBLE:
		twice(whole, damage, ret_damaged);
		return true;
	}
	return false;
}

/* ------------------------------------------------------------ diagnosis --- */

static void
complain(void *context, const char *line)
{
	bool *broken = context;

	fprintf(stderr, "%s\n", line);
	*broken = true;
}

/* As the source of captures tells it after its last packet. */
static void
describe(const struct recording *recording, struct capture_info *ret_info)
{
	static char name[] = "recording";

	*ret_info = (struct capture_info){
	        .file = name,
	        .format = "pcap",
	        .packets = recording->count,
	        .dropped = -1,
	        .error_offset = -1,
	};
	if (recording->count == 0)
		return;
	ret_info->first_time_ns = recording->packets[0].time_ns;
	ret_info->last_time_ns = recording->packets[recording->count - 1].time_ns;
	for (size_t i = 0; i < recording->count; i++)
		ret_info->truncated_packets +=
		        recording->packets[i].captured < recording->packets[i].wire;
}

void
recording_diagnose(const struct recording *recording, const struct rule_set *rules,
                   void (*found)(void *context, const struct finding *finding), void *context)
{
	struct model *model = model_create(NULL);
	struct capture_info info;
	const struct capture_info *infos[] = {&info};
	struct engine_result result;
	bool broken = false;
	sqlite3 *db;
	char *text = NULL;

	run_model(recording, model);
	describe(recording, &info);
	if (facts_open(model, infos, 1, false, &db, &text) != 0) {
		fprintf(stderr, "%s\n", text);
		abort();
	}
	engine_run(db, rules, complain, &broken, &result);
	if (broken)
		abort();
	for (size_t i = 0; i < result.finding_count; i++)
		found(context, &result.findings[i]);
	engine_result_free(&result);
	sqlite3_close(db);
	model_destroy(model);
}
