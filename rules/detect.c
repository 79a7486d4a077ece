/* What Detect returns: columns by their names, rows with their evidence. */
#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "rules/query.h"

static bool
ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), end_length = strlen(end);

	return length >= end_length && strcmp(text + length - end_length, end) == 0;
}

static enum column_kind
kind_of(const char *name)
{
	if (strcmp(name, "phone") == 0)
		return COLUMN_PHONE;
	if (strcmp(name, "unsure") == 0)
		return COLUMN_UNSURE;
	if (strcmp(name, "severity") == 0)
		return COLUMN_SEVERITY;
	if (strcmp(name, "blame") == 0)
		return COLUMN_BLAME;
	if (ends_with(name, "_frame"))
		return COLUMN_FRAME;
	return ends_with(name, "_frames") ? COLUMN_FRAMES : COLUMN_PLACEHOLDER;
}

static const char *
note_of(const struct rule *rule, const char *column)
{
	for (size_t i = 0; i < rule->note_count; i++)
		if (strcmp(rule->notes[i].column, column) == 0)
			return rule->notes[i].text;
	return NULL;
}

int
judgement_column(const struct judgement *judgement, const char *name)
{
	for (size_t i = 0; i < judgement->column_count; i++)
		if (strcmp(judgement->columns[i].name, name) == 0)
			return (int)i;
	return -1;
}

static bool
read_columns(struct query *query)
{
	static const char *const mandatory[] = {"phone", "unsure"};
	struct judgement *judgement = query->judgement;
	const struct rule *rule = judgement->rule;
	char *text;

	judgement->column_count = (size_t)sqlite3_column_count(query->statement);
	judgement->columns = memory_zeroed(judgement->column_count, sizeof *judgement->columns);
	for (size_t i = 0; i < judgement->column_count; i++) {
		struct detect_column *column = &judgement->columns[i];
		const char *name = sqlite3_column_name(query->statement, (int)i);

		column->name = memory_text(name != NULL ? name : "");
		column->kind = kind_of(column->name);
		if (column->kind == COLUMN_FRAME || column->kind == COLUMN_FRAMES)
			column->note = note_of(rule, column->name);
	}
	for (size_t i = 0; i < judgement->column_count; i++) {
		const char *name = judgement->columns[i].name;

		if (judgement_column(judgement, name) == (int)i)
			continue;
		text = memory_format("two columns are named \"%s\"", name);
		query_break(query, -1, text);
		free(text);
	}
	for (size_t i = 0; i < sizeof mandatory / sizeof mandatory[0]; i++) {
		if (judgement_column(judgement, mandatory[i]) >= 0)
			continue;
		text = memory_format("there is no column \"%s\"", mandatory[i]);
		query_break(query, -1, text);
		free(text);
	}
	for (size_t i = 0; i < rule->group_by.count; i++) {
		if (judgement_column(judgement, rule->group_by.items[i]) >= 0)
			continue;
		text = memory_format("there is no column \"%s\" to group by",
		                     rule->group_by.items[i]);
		query_break(query, -1, text);
		free(text);
	}
	return judgement->verdict != RULE_BROKEN;
}

/* The value as people write it: 30, not 30.0. */
static char *
value_text(struct query *query, int column)
{
	const char *text;
	double number;

	if (sqlite3_column_type(query->statement, column) == SQLITE_FLOAT) {
		number = sqlite3_column_double(query->statement, column);
		if (number == trunc(number) && fabs(number) < 1e15)
			return memory_format("%.0f", number + 0.0); /* no "-0" */
	}
	text = (const char *)sqlite3_column_text(query->statement, column);
	return text != NULL ? memory_text(text) : NULL;
}

static void
read_severity(struct query *query, int column, struct detected *row)
{
	const struct rule *rule = query->judgement->rule;
	const char *text = (const char *)sqlite3_column_text(query->statement, column);
	int severity;

	if (text == NULL)
		return;
	severity = severity_from_word(text);
	if (severity >= 0 && severity <= (int)rule->severity) {
		row->severity = (enum severity)severity;
	} else if (!query->odd_severity) {
		query->odd_severity = true;
		complain_at(query->to, query->line,
		            severity < 0 ? "Detect: a row's severity \"%.20s\" is none"
		                         : "Detect: a row may lower the severity, not raise it to "
		                           "\"%.20s\"",
		            text);
	}
}

/* What the capture is to blame for is a rule of its own, as it is never above info. */
static void
read_blame(struct query *query, int column, struct detected *row)
{
	const char *text = (const char *)sqlite3_column_text(query->statement, column);
	const char *blame = text == NULL ? NULL : blame_from_word(text);

	if (blame != NULL && strcmp(blame, "capture") != 0) {
		row->blame = blame;
	} else if (text != NULL && !query->odd_blame) {
		query->odd_blame = true;
		complain_at(query->to, query->line,
		            blame == NULL ? "Detect: nobody is called \"%.20s\""
		                          : "Detect: a row may not blame the %.20s",
		            text);
	}
}

/* A number here is an author who thinks of a flag. */
static void
read_unsure(struct query *query, int column, struct detected *row)
{
	int type = sqlite3_column_type(query->statement, column);

	if (type == SQLITE_TEXT)
		row->unsure = value_text(query, column);
	else if (type != SQLITE_NULL)
		query_break(query, -1, "column unsure is neither NULL nor the reason as text");
}

static void
cite(struct query *query, struct detected *row, int64_t frame, size_t column)
{
	if (frame <= 0)
		return;
	if ((row->frame_count & (row->frame_count - 1)) == 0)
		row->frames =
		        memory_resize(row->frames, row->frame_count == 0 ? 1 : row->frame_count * 2,
		                      sizeof *row->frames);
	row->frames[row->frame_count++] = (struct cited_frame){frame, 0, column};
	query->octets += sizeof *row->frames;
}

static void
odd_evidence(struct query *query, size_t column, const char *what)
{
	char *text =
	        memory_format("column %s is not %s", query->judgement->columns[column].name, what);

	query_break(query, -1, text);
	free(text);
}

static void
read_frame(struct query *query, size_t column, struct detected *row)
{
	int type = sqlite3_column_type(query->statement, (int)column);

	if (type == SQLITE_INTEGER)
		cite(query, row, sqlite3_column_int64(query->statement, (int)column), column);
	else if (type != SQLITE_NULL)
		odd_evidence(query, column, "a frame");
}

static void
read_frames(struct query *query, size_t column, struct detected *row)
{
	const char *text = (const char *)sqlite3_column_text(query->statement, (int)column);
	json_t *array, *item;
	size_t index;

	if (text == NULL)
		return;
	array = json_loads(text, 0, NULL);
	if (!json_is_array(array))
		odd_evidence(query, column, "a JSON array of frames");
	json_array_foreach(array, index, item)
	{
		if (json_is_integer(item))
			cite(query, row, json_integer_value(item), column);
		else if (!json_is_null(item))
			odd_evidence(query, column, "a JSON array of frames");
	}
	json_decref(array);
}

static int
compare_by_frame(const void *a, const void *b)
{
	const struct cited_frame *one = a, *two = b;

	if (one->frame != two->frame)
		return one->frame < two->frame ? -1 : 1;
	return one->column < two->column ? -1 : one->column > two->column;
}

int
cited_frame_compare(const void *a, const void *b)
{
	const struct cited_frame *one = a, *two = b;

	if (one->time_ns != two->time_ns)
		return one->time_ns < two->time_ns ? -1 : 1;
	return compare_by_frame(a, b);
}

/* Each frame once, with its time, in time order. */
static void
settle_frames(const struct engine_facts *facts, struct detected *row)
{
	size_t distinct = 0;

	if (row->frame_count == 0)
		return;
	qsort(row->frames, row->frame_count, sizeof *row->frames, compare_by_frame);
	for (size_t i = 0; i < row->frame_count; i++)
		if (i == 0 || row->frames[i].frame != row->frames[i - 1].frame)
			row->frames[distinct++] = row->frames[i];
	row->frame_count = distinct;
	for (size_t i = 0; i < distinct; i++)
		row->frames[i].time_ns = engine_facts_frame_time(facts, row->frames[i].frame);
	qsort(row->frames, distinct, sizeof *row->frames, cited_frame_compare);
}

static void
read_row(struct query *query, struct detected *row)
{
	struct judgement *judgement = query->judgement;

	*row = (struct detected){.severity = judgement->rule->severity,
	                         .blame = judgement->rule->blame};
	row->values = memory_zeroed(judgement->column_count, sizeof *row->values);
	for (size_t i = 0; i < judgement->column_count; i++) {
		switch (judgement->columns[i].kind) {
		case COLUMN_PHONE:
			row->phone = sqlite3_column_int64(query->statement, (int)i);
			break;
		case COLUMN_UNSURE:
			read_unsure(query, (int)i, row);
			break;
		case COLUMN_SEVERITY:
			read_severity(query, (int)i, row);
			break;
		case COLUMN_BLAME:
			read_blame(query, (int)i, row);
			break;
		case COLUMN_FRAME:
			read_frame(query, i, row);
			break;
		case COLUMN_FRAMES:
			read_frames(query, i, row);
			break;
		case COLUMN_PLACEHOLDER:
			row->values[i] = value_text(query, (int)i);
			break;
		}
		query->octets += sizeof *row->values;
		if (row->values[i] != NULL)
			query->octets += strlen(row->values[i]) + 1;
	}
	query->octets += sizeof *row + (row->unsure != NULL ? strlen(row->unsure) + 1 : 0);
}

static int
compare_texts(const char *a, const char *b)
{
	if (a == NULL || b == NULL)
		return (a != NULL) - (b != NULL);
	return strcmp(a, b);
}

int
detected_compare(const struct judgement *judgement, const struct detected *a,
                 const struct detected *b)
{
	int order;

	for (size_t i = 0; i < a->frame_count || i < b->frame_count; i++) {
		if (i == a->frame_count || i == b->frame_count)
			return i == a->frame_count ? -1 : 1;
		if ((order = cited_frame_compare(&a->frames[i], &b->frames[i])) != 0)
			return order;
		if (a->phone != b->phone)
			break; /* only the first frame comes before the phone */
	}
	if (a->phone != b->phone)
		return a->phone < b->phone ? -1 : 1;
	for (size_t i = 0; i < judgement->column_count; i++)
		if ((order = compare_texts(a->values[i], b->values[i])) != 0)
			return order;
	if ((order = compare_texts(a->unsure, b->unsure)) != 0 ||
	    (order = strcmp(a->blame, b->blame)) != 0)
		return order;
	return a->severity < b->severity ? -1 : a->severity > b->severity;
}

static int
compare_rows(const void *a, const void *b, void *context)
{
	return detected_compare(context, a, b);
}

bool
detect_rows(struct query *query)
{
	struct judgement *judgement = query->judgement;
	size_t room = 0;
	int result = SQLITE_DONE;

	if (!query_start(query, "Detect", judgement->rule->detect_sql,
	                 judgement->rule->detect_line))
		return false;
	if (!read_columns(query))
		return query_finish(query, SQLITE_DONE);
	while (judgement->verdict != RULE_BROKEN &&
	       (result = sqlite3_step(query->statement)) == SQLITE_ROW) {
		if (judgement->row_count == SANDBOX_ROWS_MAX) {
			query_break(query, -1, "too many rows");
			break;
		}
		if (judgement->row_count == room) {
			room = room == 0 ? 16 : room * 2;
			judgement->rows =
			        memory_resize(judgement->rows, room, sizeof *judgement->rows);
		}
		read_row(query, &judgement->rows[judgement->row_count++]);
		if (query->octets > SANDBOX_RESULT_OCTETS_MAX)
			query_break(query, -1, "the rows hold too much text");
	}
	return query_finish(query, result);
}

void
detect_settle(const struct engine_facts *facts, struct judgement *judgement)
{
	for (size_t i = 0; i < judgement->row_count; i++)
		settle_frames(facts, &judgement->rows[i]);
	if (judgement->row_count != 0)
		qsort_r(judgement->rows, judgement->row_count, sizeof *judgement->rows,
		        compare_rows, judgement);
}
