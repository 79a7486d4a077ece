/* SEP<mac>.cnf.xml and XMLDefault.cnf.xml. Only the elements of the table below are looked at:
 * others hold passwords and keys. Nothing outside the file is ever fetched, and reading ends at the
 * first declaration that could make a small file large. */
#include "dissectors/config_format.h"

#include <ctype.h>
#include <expat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "dissectors/name_pattern.h"

/* Call managers' own files nest eight deep. */
#define DEPTH_MAX 64
/* No CallManager group has more members; what comes later is not counted on. */
#define PRIORITY_MAX 99
#define WEB_PAGE "web page"
/* Farthest that a name may stand from its ampersand. */
#define ENTITY_NAME_MAX 32

/* Where an element stands that is looked for at no depth of its own. */
enum { IN_MEMBER = 0, IN_LINE = -1 };

struct place {
	int line, column; /* from 1; 0: nowhere */
};

/* The values of one <line> of <sipLines>. */
struct line {
	int depth; /* 0: none is being read */
	bool is_line, has_name;
	char proxy[sizeof((struct config_call_manager *)NULL)->address];
	int port;
};

struct reader {
	XML_Parser parser;
	struct config_file *file;
	struct slice content;
	int depth;
	bool stopped, root_closed;
	/* The element whose text is wanted; NULL: none. */
	const struct element *element;
	int element_number;
	char text[sizeof((struct config_call_manager *)NULL)->address];
	size_t text_length;
	/* The <member> of a <callManagerGroup> that is being read. */
	int member_depth; /* 0: none */
	int priority, members;
	char address[sizeof((struct config_call_manager *)NULL)->address];
	int sccp_port, sip_port;
	/* Which of a member's ports counts is known at the end. */
	int sip_ports[CONFIG_FILE_CALL_MANAGERS_MAX];
	struct line line;
	size_t proxy_count; /* that lines name instead of a call manager */
	struct config_call_manager proxies[CONFIG_FILE_CALL_MANAGERS_MAX];
	/* What counts only where nothing worse is found. */
	struct place comment;
	const char *root_defect;
	char model[sizeof((struct config_model_load *)NULL)->model];
};

static struct place
current_place(const struct reader *reader)
{
	return (struct place){(int)XML_GetCurrentLineNumber(reader->parser),
	                      (int)XML_GetCurrentColumnNumber(reader->parser) + 1};
}

static void
stop(struct reader *reader, const char *defect)
{
	struct place here = current_place(reader);

	reader->file->defect[0] = '\0';
	config_set_defect(reader->file, defect, here.line, here.column);
	reader->stopped = true;
	XML_StopParser(reader->parser, XML_FALSE);
}

/* ----------------------------------------------------------------- elements --- */
static void
set_load(struct reader *reader, const char *text)
{
	bool known;
	const char *defect = config_check_load(text, reader->file->names_load, &known);

	if (defect != NULL)
		config_set_defect(reader->file, defect,
		                  (int)XML_GetCurrentLineNumber(reader->parser), 1);
}

static void
add_model_load(struct reader *reader, const char *text)
{
	struct config_file *file = reader->file;
	struct config_model_load *added;
	bool known;

	if (file->model_load_count == CONFIG_FILE_MODEL_LOADS_MAX)
		return;
	added = &file->model_loads[file->model_load_count++];
	added->device_type = reader->element_number;
	memcpy(added->model, reader->model, sizeof added->model);
	config_check_load(text, added->load, &known);
}

static void
set_protocol(struct reader *reader, const char *text)
{
	static const char *const words[] = {"sccp", "sip"};

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (strcasecmp(text, words[i]) == 0)
			memcpy(reader->file->protocol, words[i], strlen(words[i]) + 1);
}

static void
set_security_mode(struct reader *reader, const char *text)
{
	if (strlen(text) == 1 && isdigit((unsigned char)*text))
		reader->file->security_mode = *text - '0';
}

static void
set_sccp_port(struct reader *reader, const char *text)
{
	reader->sccp_port = config_port(text);
}

static void
set_sip_port(struct reader *reader, const char *text)
{
	reader->sip_port = config_port(text);
}

static void
set_address(struct reader *reader, const char *text)
{
	snprintf(reader->address, sizeof reader->address, "%s", text);
}

/* As Cisco's own SIP stack numbers them; 4 is TCP that is closed when idle. */
static void
set_transport(struct reader *reader, const char *text)
{
	static const char *const words[] = {"tcp", "udp", "tls", "tcp"};

	if (strlen(text) == 1 && *text >= '1' && *text <= '4')
		memcpy(reader->file->transport, words[*text - '1'], sizeof reader->file->transport);
}

static void
set_version_stamp(struct reader *reader, const char *text)
{
	snprintf(reader->file->version_stamp, sizeof reader->file->version_stamp, "%s", text);
}

static void
set_srst(struct reader *reader, const char *text)
{
	if (strcmp(text, "0.0.0.0") != 0)
		snprintf(reader->file->srst, sizeof reader->file->srst, "%s", text);
}

/* 9 is a line; others are speed dials and functions on the same buttons. */
static void
set_feature(struct reader *reader, const char *text)
{
	reader->line.is_line = strcmp(text, "9") == 0;
}

static void
set_line_name(struct reader *reader, const char *text)
{
	reader->line.has_name = strcasecmp(text, "UNPROVISIONED") != 0;
}

static void
set_line_proxy(struct reader *reader, const char *text)
{
	if (strcasecmp(text, "USECALLMANAGER") != 0)
		snprintf(reader->line.proxy, sizeof reader->line.proxy, "%s", text);
}

static void
set_line_port(struct reader *reader, const char *text)
{
	reader->line.port = config_port(text);
}

static const struct element {
	const char *name;
	int depth; /* or IN_MEMBER, IN_LINE */
	bool numbered;
	void (*set)(struct reader *reader, const char *text);
} elements[] = {
        {"loadInformation", 2, false, set_load},
        {"loadInformation", 2, true, add_model_load},
        {"deviceProtocol", 2, false, set_protocol},
        {"deviceSecurityMode", 2, false, set_security_mode},
        {"transportLayerProtocol", 2, false, set_transport},
        {"versionStamp", 2, false, set_version_stamp},
        {"ipAddr1", 4, false, set_srst},
        {"ethernetPhonePort", IN_MEMBER, false, set_sccp_port},
        {"sipPort", IN_MEMBER, false, set_sip_port},
        {"processNodeName", IN_MEMBER, false, set_address},
        {"featureID", IN_LINE, false, set_feature},
        {"name", IN_LINE, false, set_line_name},
        {"proxy", IN_LINE, false, set_line_proxy},
        {"port", IN_LINE, false, set_line_port},
};

/* Device type numbers have up to five digits. */
static bool
has_number(const char *text, int *ret_number)
{
	char *end;
	long number;

	if (!isdigit((unsigned char)*text) || strlen(text) > 6)
		return false;
	number = strtol(text, &end, 10);
	*ret_number = (int)number;
	return *end == '\0';
}

static bool
stands_right(const struct reader *reader, const struct element *element)
{
	switch (element->depth) {
	case IN_MEMBER:
		return reader->member_depth != 0;
	case IN_LINE:
		return reader->line.depth != 0 && reader->depth == reader->line.depth + 1;
	default:
		return element->depth == reader->depth;
	}
}

static const struct element *
find_element(struct reader *reader, const char *name)
{
	for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++) {
		const struct element *element = &elements[i];
		size_t length = strlen(element->name);

		if (!stands_right(reader, element))
			continue;
		if (strncmp(name, element->name, length) != 0)
			continue;
		if (element->numbered ? has_number(name + length, &reader->element_number)
		                      : name[length] == '\0')
			return element;
	}
	return NULL;
}

/* ------------------------------------------------------------------ handlers --- */
static void
begin_member(struct reader *reader, const XML_Char **attributes)
{
	int priority = -1;

	for (size_t i = 0; attributes[i] != NULL; i += 2)
		if (strcmp(attributes[i], "priority") == 0 &&
		    (!has_number(attributes[i + 1], &priority) || priority > PRIORITY_MAX))
			priority = -1;
	reader->priority = priority >= 0 ? priority : reader->members;
	reader->member_depth = reader->depth;
	reader->address[0] = '\0';
	reader->sccp_port = reader->sip_port = -1;
	if (reader->members < PRIORITY_MAX)
		reader->members++;
}

static void
begin_line(struct reader *reader)
{
	reader->line = (struct line){.depth = reader->depth, .is_line = true, .port = -1};
	if (reader->file->lines_configured < 0)
		reader->file->lines_configured = 0;
}

static void
end_line(struct reader *reader)
{
	const struct line *line = &reader->line;
	struct config_call_manager *proxy = &reader->proxies[reader->proxy_count];
	bool known = *line->proxy == '\0' || reader->proxy_count == CONFIG_FILE_CALL_MANAGERS_MAX;

	reader->file->lines_configured += line->is_line && line->has_name;
	for (size_t i = 0; i < reader->proxy_count; i++)
		known |= strcmp(reader->proxies[i].address, line->proxy) == 0 &&
		         reader->proxies[i].port == line->port;
	if (line->is_line && !known) {
		memcpy(proxy->address, line->proxy, sizeof proxy->address);
		proxy->port = line->port;
		reader->proxy_count++;
	}
	reader->line.depth = 0;
}

/* "Cisco IP Phone 7961" and "IP Phone 7961" to "7961". */
static void
keep_model(struct reader *reader, const XML_Char **attributes)
{
	static const char *const prefixes[] = {"Cisco ", "IP Phone "};

	reader->model[0] = '\0';
	for (size_t i = 0; attributes[i] != NULL; i += 2) {
		const char *text = attributes[i + 1];

		if (strcmp(attributes[i], "model") != 0)
			continue;
		for (size_t k = 0; k < sizeof prefixes / sizeof prefixes[0]; k++)
			if (strncasecmp(text, prefixes[k], strlen(prefixes[k])) == 0)
				text += strlen(prefixes[k]);
		if (strlen(text) < sizeof reader->model)
			memcpy(reader->model, text, strlen(text) + 1);
	}
}

/* A phone's own file and the default one are told apart by their roots; other vendors' files, and
 * those of other sorts of phones, have roots of their own. */
static void
check_root(struct reader *reader, const char *name)
{
	if (reader->file->kind == FILE_CONFIG && strcmp(name, "Default") == 0)
		reader->root_defect = "default configuration instead of one phone's";
	if (reader->file->kind == FILE_DEFAULT_CONFIG && strcmp(name, "device") == 0)
		reader->root_defect = "one phone's configuration instead of the default";
	if (strcmp(name, "device") == 0 || strcmp(name, "Default") == 0)
		reader->file->call_managers_named = 0;
	/* What an HTTP server says instead of a file. */
	if (strcasecmp(name, "html") == 0)
		config_set_defect(reader->file, WEB_PAGE, 1, 1);
}

static void
end_member(struct reader *reader)
{
	struct config_file *file = reader->file;
	size_t count = file->call_manager_count;

	config_add_call_manager(file, reader->priority, reader->address, reader->sccp_port);
	if (file->call_manager_count > count)
		reader->sip_ports[count] = reader->sip_port;
	reader->member_depth = 0;
}

static void XMLCALL
begin_element(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct reader *reader = context;

	if (reader->stopped)
		return;
	if (++reader->depth > DEPTH_MAX) {
		stop(reader, "nested too deep");
		return;
	}
	if (reader->depth == 1)
		check_root(reader, name);
	if (reader->member_depth == 0 && strcmp(name, "member") == 0)
		begin_member(reader, attributes);
	if (reader->line.depth == 0 && strcmp(name, "line") == 0)
		begin_line(reader);
	reader->element = find_element(reader, name);
	if (reader->element != NULL && reader->element->numbered)
		keep_model(reader, attributes);
	reader->text_length = 0;
}

static void
end_text(struct reader *reader)
{
	size_t begin = 0, end = reader->text_length;

	while (end > begin && isspace((unsigned char)reader->text[end - 1]))
		end--;
	while (begin < end && isspace((unsigned char)reader->text[begin]))
		begin++;
	reader->text[end] = '\0';
	if (begin < end)
		reader->element->set(reader, reader->text + begin);
}

/* A signature may follow the text; expat would call it junk. */
static bool
only_binary_follows(struct reader *reader)
{
	long long at =
	        XML_GetCurrentByteIndex(reader->parser) + XML_GetCurrentByteCount(reader->parser);
	size_t next = at > 0 ? (size_t)at : 0;

	while (next < reader->content.length && isspace(reader->content.data[next]))
		next++;
	return next < reader->content.length &&
	       (reader->content.data[next] < 0x20 || reader->content.data[next] >= 0x7f);
}

static void XMLCALL
end_element(void *context, const XML_Char *name)
{
	struct reader *reader = context;

	(void)name;
	if (reader->stopped)
		return;
	if (reader->element != NULL)
		end_text(reader);
	reader->element = NULL;
	if (reader->member_depth == reader->depth)
		end_member(reader);
	if (reader->line.depth == reader->depth)
		end_line(reader);
	if (--reader->depth == 0) {
		reader->root_closed = true;
		if (only_binary_follows(reader)) {
			reader->stopped = true;
			XML_StopParser(reader->parser, XML_FALSE);
		}
	}
}

static void XMLCALL
take_text(void *context, const XML_Char *text, int length)
{
	struct reader *reader = context;
	size_t count = (size_t)length;

	if (reader->element == NULL || reader->stopped)
		return;
	/* Half a value is none. */
	if (count >= sizeof reader->text - reader->text_length) {
		reader->element = NULL;
		return;
	}
	memcpy(reader->text + reader->text_length, text, count);
	reader->text_length += count;
}

static void XMLCALL
note_comment(void *context, const XML_Char *text)
{
	struct reader *reader = context;

	(void)text;
	if (reader->comment.line == 0)
		reader->comment = current_place(reader);
}

static void XMLCALL
refuse_doctype(void *context, const XML_Char *name, const XML_Char *system_id,
               const XML_Char *public_id, int has_internal_subset)
{
	(void)name, (void)system_id, (void)public_id;
	if (has_internal_subset)
		stop(context, "document type with declarations");
}

/* ----------------------------------------------------------------------- all --- */
/* Several models' loads: the file names one load where all agree. */
static void
settle_load(struct config_file *file)
{
	if (file->names_load[0] != '\0' || file->model_load_count == 0)
		return;
	for (size_t i = 1; i < file->model_load_count; i++)
		if (strcmp(file->model_loads[i].load, file->model_loads[0].load) != 0)
			return;
	memcpy(file->names_load, file->model_loads[0].load, sizeof file->names_load);
}

static void
settle_ports(struct reader *reader)
{
	struct config_file *file = reader->file;

	/* Files written by hand often leave the protocol out; only SIP has its lines in them. */
	if (strcmp(file->protocol, "sip") != 0 &&
	    (file->protocol[0] != '\0' || file->lines_configured < 0))
		return;
	for (size_t i = 0; i < file->call_manager_count; i++)
		file->call_managers[i].port = reader->sip_ports[i];
	/* A line with a proxy of its own registers there. */
	for (size_t i = 0; i < reader->proxy_count; i++)
		config_add_call_manager(file, reader->members, reader->proxies[i].address,
		                        reader->proxies[i].port);
}

/* expat stops somewhere behind an ampersand that begins no entity: how many octets behind; -1: no
 * ampersand is the reason. */
static int
behind_ampersand(const struct reader *reader, size_t at)
{
	for (size_t i = 0; i <= ENTITY_NAME_MAX && at >= i; i++) {
		uint8_t octet =
		        at - i < reader->content.length ? reader->content.data[at - i] : ' ';

		if (octet == '&')
			return (int)i;
		if (i != 0 && !isalnum(octet) && strchr("#._-", octet) == NULL)
			return -1;
	}
	return -1;
}

static const char *
error_words(const struct reader *reader, enum XML_Error error, int *ret_behind)
{
	long long index = XML_GetErrorByteIndex(reader->parser);
	size_t at = index > 0 ? (size_t)index : 0;

	*ret_behind = 0;
	if ((error == XML_ERROR_INVALID_TOKEN || error == XML_ERROR_UNDEFINED_ENTITY) &&
	    behind_ampersand(reader, at) >= 0) {
		*ret_behind = behind_ampersand(reader, at);
		return "ampersand not escaped";
	}
	if (error == XML_ERROR_INVALID_TOKEN && at < reader->content.length &&
	    reader->content.data[at] >= 0x80)
		return "octets that are not UTF-8";
	return XML_ErrorString(error);
}

static void
judge(struct reader *reader, enum XML_Status status)
{
	struct config_file *file = reader->file;
	enum XML_Error error = XML_GetErrorCode(reader->parser);
	const char *words;
	int behind;

	if (status == XML_STATUS_OK || (reader->stopped && reader->root_closed)) {
		file->well_formed = 1;
		if (reader->root_defect != NULL)
			config_set_defect(file, reader->root_defect, 1, 1);
		if (reader->comment.line != 0)
			config_set_defect(file, "comment", reader->comment.line,
			                  reader->comment.column);
		return;
	}
	if (reader->stopped || error == XML_ERROR_NO_MEMORY)
		return;
	/* What was found before is lesser, but for the reason of it all. */
	if (strcmp(file->defect, WEB_PAGE) != 0)
		file->defect[0] = '\0';
	if (error == XML_ERROR_UNKNOWN_ENCODING) {
		config_set_defect(file, "unknown encoding", 1, 1);
		return;
	}
	file->well_formed = 0;
	words = error_words(reader, error, &behind);
	config_set_defect(file, words, (int)XML_GetErrorLineNumber(reader->parser),
	                  (int)XML_GetErrorColumnNumber(reader->parser) + 1 - behind);
}

void
config_xml_parse(struct slice content, bool complete, struct config_file *file)
{
	struct reader reader = {.file = file, .content = content};
	enum XML_Status status;

	reader.parser = XML_ParserCreate(NULL);
	if (reader.parser == NULL) {
		file->readable = false;
		return;
	}
	XML_SetUserData(reader.parser, &reader);
	XML_SetElementHandler(reader.parser, begin_element, end_element);
	XML_SetCharacterDataHandler(reader.parser, take_text);
	XML_SetCommentHandler(reader.parser, note_comment);
	XML_SetStartDoctypeDeclHandler(reader.parser, refuse_doctype);
	XML_SetParamEntityParsing(reader.parser, XML_PARAM_ENTITY_PARSING_NEVER);
	status =
	        XML_Parse(reader.parser, (const char *)content.data, (int)content.length, complete);
	judge(&reader, status);
	XML_ParserFree(reader.parser);
	settle_load(file);
	settle_ports(&reader);
}
