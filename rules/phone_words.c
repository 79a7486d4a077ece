#include "rules/phone_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/address.h"
#include "analyzer/base/memory.h"

/* They stand in commands where nothing is known, as other examples do. */
#define PORT_EXAMPLE "Gi1/0/1"
static const struct mac_address mac_example = {{0x00, 0x11, 0x22, 0x33, 0x44, 0x55}};

static char *
name_of(const struct engine_facts *facts, const struct finding *finding)
{
	const struct known_phone *only =
	        finding->phone_count == 1 ? engine_facts_phone(facts, finding->phones[0]) : NULL;

	if (only != NULL)
		return memory_text(only->name);
	return finding->phone_count == 1
	               ? memory_format("phone %lld", (long long)finding->phones[0])
	               : memory_format("%zu phones", finding->phone_count);
}

static const char *
port_of(const struct engine_facts *facts, const struct finding *finding)
{
	for (size_t i = 0; i < finding->phone_count; i++) {
		const struct known_phone *phone = engine_facts_phone(facts, finding->phones[i]);

		if (phone != NULL && phone->port != NULL)
			return phone->port;
	}
	return PORT_EXAMPLE;
}

static struct mac_address
mac_of(const struct engine_facts *facts, const struct finding *finding)
{
	for (size_t i = 0; i < finding->phone_count; i++) {
		const struct known_phone *phone = engine_facts_phone(facts, finding->phones[i]);
		struct mac_address mac;

		if (phone != NULL && mac_parse(phone->key, strlen(phone->key), &mac))
			return mac;
	}
	return mac_example;
}

void
phone_words_make(const struct engine_facts *facts, const struct finding *finding,
                 struct phone_words *ret_words)
{
	const struct mac_address mac = mac_of(facts, finding);
	const uint8_t *o = mac.octet;

	*ret_words = (struct phone_words){.phone = name_of(facts, finding),
	                                  .port = port_of(facts, finding)};
	snprintf(ret_words->phones, sizeof ret_words->phones, "%zu", finding->phone_count);
	snprintf(ret_words->mac, sizeof ret_words->mac, "%02x%02x.%02x%02x.%02x%02x", o[0], o[1],
	         o[2], o[3], o[4], o[5]);
	snprintf(ret_words->device, sizeof ret_words->device, "SEP%02X%02X%02X%02X%02X%02X", o[0],
	         o[1], o[2], o[3], o[4], o[5]);
}

void
phone_words_free(struct phone_words *words)
{
	free(words->phone);
	*words = (struct phone_words){0};
}

const char *
phone_words_find(const struct phone_words *words, const char *name, size_t length)
{
	const struct {
		const char *name, *value;
	} all[] = {
	        {"phone", words->phone},         {"phones", words->phones},
	        {"phone_port", words->port},     {"phone_mac", words->mac},
	        {"phone_device", words->device},
	};

	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
		if (strlen(all[i].name) == length && memcmp(all[i].name, name, length) == 0)
			return all[i].value;
	return NULL;
}
