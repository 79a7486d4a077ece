/* A capture in memory, what may befall it on its way, and what is found in it. Damage is made by
 * numbers that depend on nothing but the seed. */
#ifndef TESTS_SUPPORT_RECORDING_H
#define TESTS_SUPPORT_RECORDING_H

#include "analyzer/capture/packet.h"
#include "rules/engine.h"

struct recording {
	size_t count;
	struct packet *packets; /* their `data` is the recording's own */
};

enum damage_kind {
	DAMAGE_LOSS,          /* `amount` frames of 1000 are missing */
	DAMAGE_BURST,         /* 20 frames in a row are missing, `amount` times in 1000 */
	DAMAGE_SWAP_RECORDS,  /* neighbours change places, `amount` of 1000 */
	DAMAGE_SWAP_FRAMES,   /* the same, but their times stay where they are */
	DAMAGE_SNAP,          /* no frame is kept beyond `amount` octets */
	DAMAGE_NONE_TO_PHONE, /* a mirror of one direction */
	DAMAGE_NONE_FROM_PHONE,
	DAMAGE_DOUBLE, /* each frame twice, `amount` microseconds later */
};

struct damage {
	const char *name;
	enum damage_kind kind;
	unsigned amount;
	uint64_t seed;
};

/* Reads a capture; aborts with a message where it can't. */
void recording_read(const char *path, struct recording *ret_recording);
void recording_free(struct recording *recording);
/* A damaged copy, which borrows the octets of `whole`. False: this damage does nothing to it. */
bool recording_damage(const struct recording *whole, const struct damage *damage,
                      struct recording *ret_damaged);
void recording_free_copy(struct recording *damaged);

/* Diagnoses it as the program does, and gives each finding to `found`. Aborts with a message where
 * a rule does not run. */
void recording_diagnose(const struct recording *recording, const struct rule_set *rules,
                        void (*found)(void *context, const struct finding *finding), void *context);

#endif
