#include "dissectors/config_file.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "analyzer/base/address.h"
#include "dissectors/config_format.h"
#include "dissectors/load_name.h"

/* A signed file's header of signer, algorithm and signature is some hundred octets long. */
#define SIGNATURE_HEADER_MAX 4096
/* Where a profile's first NUL is looked for: in the length or tag of its first value. */
#define PROFILE_HEAD 64

static const uint8_t byte_order_mark[] = {0xef, 0xbb, 0xbf};

/* What a .loads may name. */
static const char *const part_suffixes[] = {".sbn", ".bin", ".sb2", ".sbin", ".sebn",
                                            ".zup", ".jar", ".zz",  ".sgn"};

bool
config_next_line(struct cursor *cursor, struct config_line *line)
{
	struct slice rest = cursor_rest(cursor);
	const uint8_t *feed;

	if (rest.length == 0)
		return false;
	feed = memchr(rest.data, '\n', rest.length);
	line->ended = feed != NULL;
	line->number++;
	line->text = rest;
	if (feed != NULL)
		line->text.length = (size_t)(feed - rest.data);
	cursor_take(cursor, line->text.length + line->ended);
	return true;
}

void
config_set_defect(struct config_file *file, const char *defect, int line, int column)
{
	if (file->defect[0] != '\0')
		return;
	snprintf(file->defect, sizeof file->defect, "%s", defect);
	file->line = line;
	file->column = column;
}

const char *
config_check_load(const char *name, char ret_load[static 64], bool *ret_known)
{
	struct load_name load;

	_Static_assert(sizeof load.name == 64,
	               "config_file.h keeps load names as load_name.h does");
	*ret_known = load_name_parse(name, &load);
	memcpy(ret_load, load.name, sizeof load.name);
	if (load.defect != NULL)
		return load.defect;
	return strlen(name) > strlen(load.name) ? "extension" : NULL;
}

void
config_add_call_manager(struct config_file *file, int priority, const char *address, int port)
{
	struct config_call_manager *added;
	struct ip_address ip;

	if (*address == '\0' || strcasecmp(address, "UNPROVISIONED") == 0)
		return;
	file->call_managers_named =
	        file->call_managers_named < 0 ? 1 : file->call_managers_named + 1;
	if (file->call_manager_count == CONFIG_FILE_CALL_MANAGERS_MAX)
		return;
	added = &file->call_managers[file->call_manager_count++];
	added->priority = priority;
	snprintf(added->address, sizeof added->address, "%s", address);
	added->is_name = !ip_parse(address, &ip);
	added->port = port;
}

int
config_port(const char *text)
{
	char *end;
	long port = strtol(text, &end, 10);

	return end != text && *end == '\0' && port >= 1 && port <= 65535 ? (int)port : -1;
}

static bool
begins_with(struct slice content, const void *mark, size_t length)
{
	return content.length >= length && memcmp(content.data, mark, length) == 0;
}

/* As some editors save it. */
static bool
is_utf16(struct slice content)
{
	return begins_with(content, "\xff\xfe", 2) || begins_with(content, "\xfe\xff", 2);
}

/* ------------------------------------------------------------------ OS79XX.TXT --- */
static void
keep_first_line(struct slice text, struct config_file *file)
{
	size_t kept = 0;

	for (size_t i = 0; i < text.length && kept < sizeof file->first_line - 1; i++)
		if (text.data[i] != '\0')
			file->first_line[kept++] = (char)text.data[i];
	file->first_line[kept] = '\0';
}

static bool
is_comment(struct slice text)
{
	return text.length != 0 && (text.data[0] == '#' || text.data[0] == ';' ||
	                            (text.length >= 2 && memcmp(text.data, "//", 2) == 0));
}

static bool
is_blank(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!isspace(text.data[i]))
			return false;
	return true;
}

/* The line that has to be the load's name. */
static void
read_load_line(const struct config_line *line, struct config_file *file)
{
	char name[256];
	const char *defect;
	bool known;
	size_t column;

	if (line->text.length >= sizeof name) {
		config_set_defect(file, "too-long", line->number, (int)sizeof file->names_load);
		return;
	}
	memcpy(name, line->text.data, line->text.length);
	name[line->text.length] = '\0';
	if (strlen(name) != line->text.length) {
		config_set_defect(file, "not a load name", line->number, (int)strlen(name) + 1);
		return;
	}
	defect = config_check_load(name, file->names_load, &known);
	if (defect == NULL && !known)
		defect = "not a load name";
	if (defect == NULL)
		return;
	column = 1;
	if (strcmp(defect, "trailing-blank") == 0 || strcmp(defect, "extension") == 0 ||
	    strcmp(defect, "too-long") == 0)
		column += strlen(file->names_load);
	config_set_defect(file, defect, line->number, (int)column);
}

static void
parse_os79xx(struct slice content, bool complete, struct config_file *file)
{
	struct cursor cursor = cursor_over(content.data, content.length, content.length);
	struct config_line line = {0};
	bool named = false;
	int return_line = 0, return_column = 0;

	if (is_utf16(content)) {
		config_set_defect(file, "UTF-16", 1, 1);
		file->well_formed = 0;
		return;
	}
	if (begins_with(content, byte_order_mark, sizeof byte_order_mark)) {
		config_set_defect(file, "byte order mark", 1, 1);
		cursor_take(&cursor, sizeof byte_order_mark);
	}
	while (config_next_line(&cursor, &line)) {
		if (!line.ended && !complete)
			break;
		if (line.number == 1)
			keep_first_line(line.text, file);
		if (is_blank(line.text))
			continue;
		if (is_comment(line.text)) {
			config_set_defect(file, "comment", line.number, 1);
			continue;
		}
		if (named) {
			config_set_defect(file, "several lines", line.number, 1);
			continue;
		}
		named = true;
		if (line.text.data[line.text.length - 1] == '\r') {
			return_line = line.number;
			return_column = (int)line.text.length;
			line.text.length--;
		}
		read_load_line(&line, file);
	}
	if (!named)
		config_set_defect(file, "empty", 1, 1);
	file->well_formed = file->defect[0] == '\0' || strcmp(file->defect, "case") == 0;
	if (return_line != 0)
		config_set_defect(file, "carriage-return", return_line, return_column);
}

/* ---------------------------------------------------------------------- .loads --- */
static bool
is_part(const char *name)
{
	size_t length = strlen(name);

	for (size_t i = 0; i < sizeof part_suffixes / sizeof part_suffixes[0]; i++) {
		size_t cut = strlen(part_suffixes[i]);

		if (length > cut && strcasecmp(name + length - cut, part_suffixes[i]) == 0)
			return true;
	}
	return false;
}

static void
add_part(const char *name, struct config_file *file)
{
	for (size_t i = 0; i < file->part_count; i++)
		if (strcmp(file->parts[i], name) == 0)
			return;
	if (file->part_count < CONFIG_FILE_PARTS_MAX)
		memcpy(file->parts[file->part_count++], name, strlen(name) + 1);
}

static void
read_name_in_loads(const char *name, struct config_file *file)
{
	struct load_name load;

	if (is_part(name))
		add_part(name, file);
	if (file->names_load[0] == '\0' && load_name_parse(name, &load) && !load.is_loader)
		memcpy(file->names_load, load.name, sizeof file->names_load);
}

/* A binary signature header, then lines of text that name the parts; older ones differ. All of them
 * hold the names in plain octets, so whatever looks like one counts. */
static void
parse_loads(struct slice content, bool complete, struct config_file *file)
{
	struct cursor cursor = cursor_over(content.data, content.length, content.length);
	char name[sizeof file->parts[0]];
	size_t length = 0;

	while (cursor.captured != 0 || (complete && length != 0)) {
		uint8_t octet = cursor.captured != 0 ? cursor_u8(&cursor) : '\0';

		if (isalnum(octet) || (octet != '\0' && strchr("._-", octet) != NULL)) {
			if (length < sizeof name)
				name[length] = (char)octet;
			length++;
			continue;
		}
		if (length != 0 && length < sizeof name) {
			name[length] = '\0';
			read_name_in_loads(name, file);
		}
		length = 0;
	}
	if (file->part_count == 0)
		config_set_defect(file, content.length == 0 ? "empty" : "names no file", 1, 1);
}

/* ------------------------------------------------------- XML, settings, profiles --- */
static bool
is_binary(uint8_t octet)
{
	return octet >= 0x80 || (octet < 0x20 && !isspace(octet));
}

static const uint8_t *
find_xml(struct slice content)
{
	static const char *const beginnings[] = {"<?xml", "<device", "<Default"};
	size_t length =
	        content.length < SIGNATURE_HEADER_MAX ? content.length : SIGNATURE_HEADER_MAX;

	for (size_t i = 0; i < sizeof beginnings / sizeof beginnings[0]; i++) {
		const uint8_t *found =
		        memmem(content.data, length, beginnings[i], strlen(beginnings[i]));

		if (found != NULL)
			return found;
	}
	return NULL;
}

/* A profile that cfgfmt made may begin with anything, but no text holds a NUL. */
static bool
is_binary_profile(struct slice content)
{
	size_t length = content.length < PROFILE_HEAD ? content.length : PROFILE_HEAD;

	return is_binary(content.data[0]) || memchr(content.data, '\0', length) != NULL;
}

static void
parse_configuration(struct slice content, bool complete, struct config_file *file)
{
	const uint8_t *xml;
	size_t blanks = 0;

	if (content.length == 0) {
		config_set_defect(file, "empty", 1, 1);
		file->well_formed = 0;
		return;
	}
	if (is_utf16(content) || begins_with(content, byte_order_mark, sizeof byte_order_mark)) {
		config_set_defect(file, "byte order mark", 1, 1);
		config_xml_parse(content, complete, file);
		return;
	}
	while (blanks < content.length && isspace(content.data[blanks]))
		blanks++;
	xml = find_xml(content);
	if (is_binary_profile(content)) {
		/* .sgn: the text follows its signature. Else a profile, or an .enc.sgn, in which
		 * nothing can be read. */
		if (xml == NULL) {
			config_profile_parse(content, complete, file);
			return;
		}
		content.length -= (size_t)(xml - content.data);
		content.data = xml;
	}
	if (xml != NULL || (blanks < content.length && content.data[blanks] == '<'))
		config_xml_parse(content, complete, file);
	else
		config_settings_parse(content, complete, file);
}

/* -------------------------------------------------------------------------- all --- */
static const struct format {
	void (*parse)(struct slice content, bool complete, struct config_file *file);
	bool is_text;
} formats[FILE_KIND_COUNT] = {
        [FILE_CONFIG] = {parse_configuration, true},
        [FILE_DEFAULT_CONFIG] = {parse_configuration, true},
        [FILE_SIP_DEFAULT] = {config_settings_parse, true},
        [FILE_OS79XX] = {parse_os79xx, true},
        [FILE_LOADS] = {parse_loads, false},
        [FILE_DEFAULT_LOADS] = {parse_loads, false},
};

bool
config_file_is_read(enum file_kind kind)
{
	return kind < FILE_KIND_COUNT && formats[kind].parse != NULL;
}

static int
count_lines(struct slice content)
{
	struct cursor cursor = cursor_over(content.data, content.length, content.length);
	struct config_line line = {0};

	while (config_next_line(&cursor, &line))
		;
	return line.number;
}

void
config_file_parse(enum file_kind kind, struct slice content, bool complete,
                  struct config_file *ret_file)
{
	memset(ret_file, 0, sizeof *ret_file);
	ret_file->kind = kind;
	ret_file->well_formed = -1;
	ret_file->security_mode = -1;
	ret_file->call_managers_named = ret_file->lines_configured = -1;
	if (!config_file_is_read(kind))
		return;
	if (content.length > CONFIG_FILE_SIZE_MAX) {
		content.length = CONFIG_FILE_SIZE_MAX;
		complete = false;
	}
	ret_file->readable = complete;
	if (content.length != 0 || complete)
		formats[kind].parse(content, complete, ret_file);
	if (formats[kind].is_text && ret_file->readable)
		ret_file->lines = count_lines(content);
	if (!ret_file->readable) {
		ret_file->well_formed = -1;
		ret_file->defect[0] = '\0';
		ret_file->line = ret_file->column = 0;
		ret_file->call_managers_named = ret_file->lines_configured = -1;
	}
}
