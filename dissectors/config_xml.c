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
};

static void
stop(struct reader *reader, const char *defect)
{
	reader->file->defect[0] = '\0';
	config_set_defect(reader->file, defect, (int)XML_GetCurrentLineNumber(reader->parser),
	                  (int)XML_GetCurrentColumnNumber(reader->parser) + 1);
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

static const struct element {
	const char *name;
	int depth; /* 0: any, but within a <member> */
	bool numbered;
	void (*set)(struct reader *reader, const char *text);
} elements[] = {
        {"loadInformation", 2, false, set_load},
        {"loadInformation", 2, true, add_model_load},
        {"deviceProtocol", 2, false, set_protocol},
        {"deviceSecurityMode", 2, false, set_security_mode},
        {"ethernetPhonePort", 0, false, set_sccp_port},
        {"sipPort", 0, false, set_sip_port},
        {"processNodeName", 0, false, set_address},
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

static const struct element *
find_element(struct reader *reader, const char *name)
{
	for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++) {
		const struct element *element = &elements[i];
		size_t length = strlen(element->name);

		if (element->depth == 0 ? reader->member_depth == 0
		                        : element->depth != reader->depth)
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
	/* What an HTTP server says instead of a file. */
	if (reader->depth == 1 && strcasecmp(name, "html") == 0)
		config_set_defect(reader->file, WEB_PAGE, 1, 1);
	if (reader->member_depth == 0 && strcmp(name, "member") == 0)
		begin_member(reader, attributes);
	reader->element = find_element(reader, name);
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

	if (strcmp(file->protocol, "sip") != 0)
		return;
	for (size_t i = 0; i < file->call_manager_count; i++)
		file->call_managers[i].port = reader->sip_ports[i];
}

static void
judge(struct reader *reader, enum XML_Status status)
{
	struct config_file *file = reader->file;
	enum XML_Error error = XML_GetErrorCode(reader->parser);

	if (status == XML_STATUS_OK || (reader->stopped && reader->root_closed)) {
		file->well_formed = 1;
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
	config_set_defect(file, XML_ErrorString(error), (int)XML_GetErrorLineNumber(reader->parser),
	                  (int)XML_GetErrorColumnNumber(reader->parser) + 1);
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
	XML_SetStartDoctypeDeclHandler(reader.parser, refuse_doctype);
	XML_SetParamEntityParsing(reader.parser, XML_PARAM_ENTITY_PARSING_NEVER);
	status =
	        XML_Parse(reader.parser, (const char *)content.data, (int)content.length, complete);
	judge(&reader, status);
	XML_ParserFree(reader.parser);
	settle_load(file);
	settle_ports(&reader);
}
