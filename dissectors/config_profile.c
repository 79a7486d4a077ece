/* Profiles of the 7902, 7905, 7912 and of ATAs: gk<mac>, ld<mac>, gkdefault.cfg, lddefault.cfg. The
 * tool cfgfmt makes them out of lines of `parameter:value`. Of its binary form only that values
 * stand in it in plain octets, unless it is encrypted, is known; so what looks like the value of
 * `upgradecode` or like the name of an image counts, and nothing else is looked at: the rest may be
 * passwords. */
#include "dissectors/config_format.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "dissectors/load_name.h"

/* "3,0x601,0x0400,0x0100,0.0.0.0,69,0x060412a,CP7912080000SIP060412A.sbin": the image is the last
 * of its fields (boot-sequence section 2). */
#define UPGRADE_CODE_COMMAS 7

static bool
is_image(const char *name, struct load_name *ret_load)
{
	return load_name_parse(name, ret_load) && ret_load->version[0] != '\0';
}

static void
take_load(const struct load_name *load, struct config_file *file)
{
	memcpy(file->names_load, load->name, sizeof file->names_load);
	if (load->protocol != NULL)
		snprintf(file->protocol, sizeof file->protocol, "%s", load->protocol);
}

void
config_take_upgrade_code(const char *value, struct config_file *file)
{
	const char *name = strrchr(value, ',');
	struct load_name load;

	if (strlen(value) >= sizeof file->upgrade_code)
		return;
	memcpy(file->upgrade_code, value, strlen(value) + 1);
	if (name != NULL && is_image(name + 1, &load))
		take_load(&load, file);
}

static bool
is_upgrade_code(const char *text)
{
	int commas = 0;

	for (const char *c = text; *c != '\0'; c++)
		commas += *c == ',';
	return strncmp(text, "3,0x", 4) == 0 && commas == UPGRADE_CODE_COMMAS;
}

/* One run of printable octets. A length octet in front of a value may be printable by chance, so
 * the value is looked for from its first letter on. */
static void
read_run(const char *text, struct config_file *file)
{
	const char *code = strstr(text, "3,0x"), *image = strstr(text, "CP79");
	struct load_name load;

	if (file->upgrade_code[0] == '\0' && code != NULL && is_upgrade_code(code))
		config_take_upgrade_code(code, file);
	if (file->names_load[0] == '\0' && image != NULL && is_image(image, &load))
		take_load(&load, file);
}

void
config_profile_parse(struct slice content, bool complete, struct config_file *file)
{
	struct cursor cursor = cursor_over(content.data, content.length, content.length);
	char run[sizeof file->upgrade_code];
	size_t length = 0;

	while (cursor.captured != 0 || (complete && length != 0)) {
		uint8_t octet = cursor.captured != 0 ? cursor_u8(&cursor) : '\0';

		if (isgraph(octet)) {
			if (length < sizeof run)
				run[length] = (char)octet;
			length++;
			continue;
		}
		if (length != 0 && length < sizeof run) {
			run[length] = '\0';
			read_run(run, file);
		}
		length = 0;
	}
	if (file->names_load[0] == '\0' && file->upgrade_code[0] == '\0')
		file->readable = false;
}
