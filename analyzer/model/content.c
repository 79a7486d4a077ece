/* What the small text files said: one row for each transfer of such a file. */
#include <string.h>

#include "dissectors/config_file.h"

#include "analyzer/model/internal.h"
#include "dissectors/sccp.h"

static const char *
text_or_null(struct model *model, const char *text)
{
	return text[0] == '\0' ? NULL : strings_intern_text(model->strings, text);
}

static int64_t
number_or_unknown(int value, int unknown)
{
	return value == unknown ? ROW_UNKNOWN : value;
}

static void
keep_call_managers(struct model *model, struct transfer *transfer, const struct config_file *file)
{
	for (size_t i = 0; i < file->call_manager_count; i++) {
		const struct config_call_manager *from = &file->call_managers[i];
		struct config_call_manager_row *row =
		        model_row(model, &model->tables.config_call_manager);

		if (row == NULL)
			return;
		row->transfer = transfer;
		row->phone = transfer->phone;
		row->priority = from->priority;
		row->address = strings_intern_text(model->strings, from->address);
		row->is_name = from->is_name;
		row->port = number_or_unknown(from->port, -1);
	}
}

static void
keep_parts(struct model *model, struct transfer *transfer, const struct config_file *file)
{
	for (size_t i = 0; i < file->part_count; i++) {
		struct load_part *row = model_row(model, &model->tables.load_part);

		if (row == NULL)
			return;
		row->transfer = transfer;
		row->phone = transfer->phone;
		row->part = strings_intern_text(model->strings, file->parts[i]);
	}
}

static void
keep_load(struct model *model, struct transfer *transfer, const char *for_model, const char *name)
{
	struct load_row *load = model_load(model, name);
	struct config_load_row *row;

	if (load == NULL)
		return;
	row = model_row(model, &model->tables.config_load);
	if (row == NULL)
		return;
	row->transfer = transfer;
	row->phone = transfer->phone;
	row->boot = transfer->boot;
	row->model = for_model;
	row->load = load->name;
}

/* The number in loadInformationN is what a phone calls itself when it registers; the attribute is
 * only a comment, and where the number is unknown all there is. */
static const char *
model_of(struct model *model, const struct config_model_load *from)
{
	const struct sccp_device_type *type = sccp_device_type_find((uint32_t)from->device_type);

	if (type != NULL)
		return type->model;
	if (from->model[0] != '\0')
		return strings_intern_text(model->strings, from->model);
	return model_printf(model, "device type %d", from->device_type);
}

/* A .loads names the load that it is itself: nothing that it could offer. */
static void
keep_loads(struct model *model, struct transfer *transfer, const struct config_file *file)
{
	if (file->kind == FILE_LOADS || file->kind == FILE_DEFAULT_LOADS)
		return;
	for (size_t i = 0; i < file->model_load_count; i++)
		keep_load(model, transfer, model_of(model, &file->model_loads[i]),
		          file->model_loads[i].load);
	if (file->model_load_count == 0)
		keep_load(model, transfer, NULL, file->names_load);
}

void
content_read(struct model *model, struct transfer *transfer, struct slice content,
             enum file_kind kind, bool complete)
{
	struct config_file file;
	struct config_file_row *row;
	struct load_row *load;

	config_file_parse(kind, content, complete, &file);
	row = model_row(model, &model->tables.config_file);
	if (row == NULL)
		return;
	load = model_load(model, file.names_load);
	/* Of such a name only the beginning is kept. */
	if (load != NULL && strcmp(file.defect, "too-long") == 0)
		load->defect = "too-long";
	row->transfer = transfer;
	row->phone = transfer->phone;
	row->boot = transfer->boot;
	row->kind = transfer->kind;
	row->readable = file.readable;
	row->well_formed = file.well_formed;
	row->defect = text_or_null(model, file.defect);
	row->line = number_or_unknown(file.line, 0);
	row->column = number_or_unknown(file.column, 0);
	row->names_load = load == NULL ? NULL : load->name;
	row->protocol = text_or_null(model, file.protocol);
	row->security_mode = number_or_unknown(file.security_mode, -1);
	row->lines = file.readable ? file.lines : ROW_UNKNOWN;
	row->octets = (int64_t)content.length;
	row->transport = text_or_null(model, file.transport);
	row->version_stamp = text_or_null(model, file.version_stamp);
	row->call_managers = number_or_unknown(file.call_managers_named, -1);
	row->lines_configured = number_or_unknown(file.lines_configured, -1);
	row->srst = text_or_null(model, file.srst);
	row->upgrade_code = text_or_null(model, file.upgrade_code);
	row->first_line = text_or_null(model, file.first_line);
	keep_call_managers(model, transfer, &file);
	keep_parts(model, transfer, &file);
	keep_loads(model, transfer, &file);
}
