/* The placeholders that every rule has: they tell of the phones of a finding. */
#ifndef RULES_PHONE_WORDS_H
#define RULES_PHONE_WORDS_H

#include "rules/engine.h"
#include "rules/engine_facts.h"

/* Of the first phone of which it is known, or an example, for commands: port, mac, device. */
struct phone_words {
	char *phone;      /* {phone}: its name, "12 phones" for several */
	char phones[24];  /* {phones}: how many */
	const char *port; /* {phone_port}: of the switch; lives as long as the facts */
	char mac[15];     /* {phone_mac}: as Cisco IOS writes it */
	char device[16];  /* {phone_device}: as call managers name it */
};

void phone_words_make(const struct engine_facts *facts, const struct finding *finding,
                      struct phone_words *ret_words);
void phone_words_free(struct phone_words *words);
/* NULL: it is no such placeholder. */
const char *phone_words_find(const struct phone_words *words, const char *name, size_t length);

#endif
