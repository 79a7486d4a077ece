/* What the small text files said: one row for each transfer of such a file. */
#include "dissectors/config_file.h"

#include "analyzer/model/internal.h"

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
	row->call_managers = row->lines_configured = ROW_UNKNOWN;
	row->first_line = text_or_null(model, file.first_line);
	keep_call_managers(model, transfer, &file);
	keep_parts(model, transfer, &file);
}
