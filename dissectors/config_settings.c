/* SIPDefault.cnf and SIP<mac>.cnf of the 7940 and 7960, and the text that cfgfmt makes a profile of
 * (it begins with "#txt", which is a comment). Only the keys of the table below are looked
 * at: others may be passwords. */
#include "dissectors/config_format.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "dissectors/name_pattern.h"

/* The phone has six lines, each with a proxy of its own. */
#define SERVERS_MAX 6

struct server {
	char address[sizeof((struct config_call_manager *)NULL)->address];
	int port;
};

struct settings {
	struct config_file *file;
	struct server proxies[SERVERS_MAX], call_managers[SERVERS_MAX];
	bool is_sip, is_profile; /* it has a key that only these files have */
	int line;                /* being read */
	const char *load_defect;
	int load_line;
};

static void
set_image_version(struct settings *settings, int number, const char *value)
{
	bool known;

	(void)number;
	if (*value == '\0')
		return;
	settings->load_defect = config_check_load(value, settings->file->names_load, &known);
	settings->load_line = settings->line;
}

/* Its name may be a user's: only that there is one is kept. */
static void
count_line(struct settings *settings, int number, const char *value)
{
	(void)number;
	if (settings->file->lines_configured < 0)
		settings->file->lines_configured = 0;
	if (*value != '\0' && strcasecmp(value, "UNPROVISIONED") != 0)
		settings->file->lines_configured++;
}

static void
set_upgrade_code(struct settings *settings, int number, const char *value)
{
	(void)number;
	settings->is_profile = true;
	config_take_upgrade_code(value, settings->file);
}

static void
set_address(struct server servers[static SERVERS_MAX], int number, const char *value)
{
	if (number >= 1 && number <= SERVERS_MAX)
		snprintf(servers[number - 1].address, sizeof servers->address, "%s", value);
}

static void
set_port(struct server servers[static SERVERS_MAX], int number, const char *value)
{
	if (number >= 1 && number <= SERVERS_MAX)
		servers[number - 1].port = config_port(value);
}

static void
set_proxy_address(struct settings *settings, int number, const char *value)
{
	set_address(settings->proxies, number, value);
}

static void
set_proxy_port(struct settings *settings, int number, const char *value)
{
	set_port(settings->proxies, number, value);
}

static void
set_call_manager_address(struct settings *settings, int number, const char *value)
{
	set_address(settings->call_managers, number, value);
}

static void
set_call_manager_port(struct settings *settings, int number, const char *value)
{
	set_port(settings->call_managers, number, value);
}

static const struct key {
	const char *pattern;
	void (*set)(struct settings *settings, int number, const char *value);
} keys[] = {
        {"image_version", set_image_version},
        {"proxy#_address", set_proxy_address},
        {"proxy#_port", set_proxy_port},
        {"call_manager#_addr", set_call_manager_address},
        {"call_manager#_sip_port", set_call_manager_port},
        {"line#_name", count_line},
        {"upgradecode", set_upgrade_code},
};

static struct slice
trim(struct slice text)
{
	while (text.length != 0 && isspace(text.data[0])) {
		text.data++;
		text.length--;
	}
	while (text.length != 0 && isspace(text.data[text.length - 1]))
		text.length--;
	return text;
}

/* The value within its quotes, or up to a comment. False: a quote is not closed. */
static bool
unquote(struct slice text, struct slice *ret_value)
{
	bool quoted;
	size_t end = 0;

	text = trim(text);
	quoted = text.length != 0 && text.data[0] == '"';
	if (quoted) {
		text.data++;
		text.length--;
	}
	while (end < text.length &&
	       (quoted ? text.data[end] != '"' : text.data[end] != '#' && text.data[end] != ';'))
		end++;
	*ret_value = (struct slice){text.data, end};
	if (quoted)
		return end < text.length;
	*ret_value = trim(*ret_value);
	return true;
}

static bool
copy_text(struct slice text, char *ret_text, size_t size)
{
	if (text.length >= size || memchr(text.data, '\0', text.length) != NULL)
		return false;
	memcpy(ret_text, text.data, text.length);
	ret_text[text.length] = '\0';
	return true;
}

static const struct key *
find_key(struct slice name, int *ret_number)
{
	char text[32]; /* longer than the longest of the table */
	struct name_match match;

	if (name.length == 0 || !copy_text(name, text, sizeof text))
		return NULL;
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		if (name_pattern_match(keys[i].pattern, text, &match)) {
			*ret_number = match.number_count != 0 ? match.numbers[0] : 0;
			return &keys[i];
		}
	return NULL;
}

/* Returns what is wrong with the line, or NULL. */
static const char *
read_setting(struct settings *settings, struct slice text)
{
	const uint8_t *colon = memchr(text.data, ':', text.length);
	const struct key *key;
	struct slice name, value;
	char value_text[sizeof settings->proxies[0].address];
	int number = 0;

	if (colon == NULL)
		return "line without a colon";
	name = trim((struct slice){text.data, (size_t)(colon - text.data)});
	if (!unquote((struct slice){colon + 1, text.length - (size_t)(colon + 1 - text.data)},
	             &value))
		return "quote not closed";
	key = find_key(name, &number);
	if (key == NULL)
		return NULL;
	if (copy_text(value, value_text, sizeof value_text))
		key->set(settings, number, value_text);
	settings->is_sip |= key->set != set_upgrade_code;
	return NULL;
}

static void
add_servers(const struct server servers[static SERVERS_MAX], struct config_file *file)
{
	for (int i = 0; i < SERVERS_MAX; i++)
		if (strcasecmp(servers[i].address, "USECALLMANAGER") != 0)
			config_add_call_manager(file, i, servers[i].address, servers[i].port);
}

void
config_settings_parse(struct slice content, bool complete, struct config_file *file)
{
	struct cursor cursor = cursor_over(content.data, content.length, content.length);
	struct config_line line = {0};
	struct settings settings = {.file = file};
	const char *defect = content.length == 0 ? "empty" : NULL;
	int defect_line = 1;

	for (int i = 0; i < SERVERS_MAX; i++)
		settings.proxies[i].port = settings.call_managers[i].port = -1;
	while (config_next_line(&cursor, &line)) {
		struct slice text = trim(line.text);
		const char *wrong;

		if (!line.ended && !complete)
			break;
		if (text.length == 0 || text.data[0] == '#' || text.data[0] == ';')
			continue;
		settings.line = line.number;
		wrong = read_setting(&settings, text);
		if (wrong != NULL && defect == NULL) {
			defect = wrong;
			defect_line = line.number;
		}
	}
	settings.is_sip |= file->kind == FILE_SIP_DEFAULT;
	/* Other vendors' text files have grammars of their own. */
	if (!settings.is_sip && !settings.is_profile)
		return;
	if (settings.is_sip) {
		memcpy(file->protocol, "sip", sizeof "sip");
		file->call_managers_named = 0;
		add_servers(settings.call_managers, file);
		add_servers(settings.proxies, file);
	}
	file->well_formed = defect == NULL;
	if (defect != NULL)
		config_set_defect(file, defect, defect_line, 1);
	if (settings.load_defect != NULL)
		config_set_defect(file, settings.load_defect, settings.load_line, 1);
}
