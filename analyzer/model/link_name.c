/* Names of switches and ports as people and protocols write them. */
#include <ctype.h>
#include <string.h>

#include "analyzer/model/neighbour.h"

/* Longest name of a port that is looked at. */
#define PORT_LENGTH_MAX 64

const char *
link_device_key(struct model *model, const char *device)
{
	char key[STRINGS_LENGTH_MAX + 1];
	size_t length = 0;
	struct ip_address address;

	if (device == NULL || device[0] == '\0')
		return NULL;
	/* An address has dots of its own; NX-OS writes its serial number behind the name. */
	if (!ip_parse(device, &address))
		length = strcspn(device, ".(");
	if (length == 0)
		length = strlen(device);
	if (length >= sizeof key)
		length = sizeof key - 1;
	for (size_t i = 0; i < length; i++)
		key[i] = (char)tolower((unsigned char)device[i]);
	key[length] = '\0';
	return strings_intern_text(model->strings, key);
}

/* Cisco and those who imitate it write two letters or the whole word before the number. */
const char *
link_port_key(struct model *model, const char *port)
{
	char key[PORT_LENGTH_MAX];
	size_t letters = 0, length = 0;

	if (port == NULL || port[0] == '\0' || strlen(port) >= sizeof key)
		return NULL;
	while (isalpha((unsigned char)port[letters]))
		letters++;
	for (size_t i = 0; i < letters && i < 2; i++)
		key[length++] = (char)tolower((unsigned char)port[i]);
	for (const char *at = port + letters; *at != '\0'; at++)
		if (*at != ' ')
			key[length++] = (char)tolower((unsigned char)*at);
	key[length] = '\0';
	return strings_intern_text(model->strings, key);
}

/* Slot and port, as only network gear writes them: "eth0" may be anybody's. */
static bool
looks_like_port(const char *word)
{
	const char *slash = strchr(word, '/');

	return slash != NULL && slash != word && isdigit((unsigned char)slash[-1]) &&
	       isdigit((unsigned char)slash[1]);
}

void
link_words_of(struct model *model, const char *text, struct link_words *ret_words)
{
	static const char separators[] = " \t,;:|()[]{}\"'";

	ret_words->count = 0;
	if (text == NULL)
		return;
	while (ret_words->count < LINK_WORDS_MAX) {
		size_t length, i = ret_words->count;
		const char *word;

		text += strspn(text, separators);
		length = strcspn(text, separators);
		if (length == 0)
			return;
		word = strings_intern(model->strings,
		                      (struct slice){(const uint8_t *)text, length});
		ret_words->words[i] = word;
		ret_words->devices[i] = link_device_key(model, word);
		ret_words->ports[i] = looks_like_port(word) ? link_port_key(model, word) : NULL;
		ret_words->count++;
		text += length;
	}
}
