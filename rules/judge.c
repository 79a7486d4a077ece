#include "rules/judge.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "analyzer/base/memory.h"

struct query {
	struct sandbox *sandbox;
	const struct engine_facts *facts;
	const struct complainer *to;
	struct judgement *judgement;
	sqlite3_stmt *statement;
	const char *section, *sql;
	int line;          /* of the SQL's first line in the file */
	size_t octets;     /* that the rows hold so far */
	bool odd_severity; /* said already */
};

/* ----------------------------------------------------------- errors --- */
/* The line of `sql` that holds octet `offset`, with a caret below it, for people to look at. */
static char *
caret(const char *sql, int offset, int *ret_line)
{
	const char *start = sql, *end;
	char *blanks, *result;
	size_t before;

	*ret_line = 0;
	for (const char *at = sql; at < sql + offset; at++) {
		if (*at == '\n') {
			start = at + 1;
			++*ret_line;
		}
	}
	end = strchr(start, '\n');
	before = (size_t)(sql + offset - start);
	blanks = memory_resize(NULL, before + 1, 1);
	for (size_t i = 0; i < before; i++)
		blanks[i] = start[i] == '\t' ? '\t' : ' ';
	blanks[before] = '\0';
	result = memory_format("\n    %.*s\n    %s^",
	                       (int)(end != NULL ? (size_t)(end - start) : strlen(start)), start,
	                       blanks);
	free(blanks);
	return result;
}

static void
broken(struct query *query, int offset, const char *what)
{
	struct judgement *judgement = query->judgement;
	char *pointer = NULL;
	int line = 0;

	if (offset >= 0 && (size_t)offset <= strlen(query->sql))
		pointer = caret(query->sql, offset, &line);
	if (judgement->verdict != RULE_BROKEN) {
		judgement->verdict = RULE_BROKEN;
		free(judgement->why);
		judgement->why = memory_format("%s: %s", query->section, what);
		complain_at(query->to, query->line + line, "%s: %s%s", query->section, what,
		            pointer != NULL ? pointer : "");
	}
	free(pointer);
}

static bool
start(struct query *query, const char *section, const char *sql, int line)
{
	char *text;
	int offset;

	query->section = section;
	query->sql = sql;
	query->line = line;
	query->statement = sandbox_prepare(query->sandbox, sql, &text, &offset);
	if (query->statement == NULL) {
		broken(query, offset, text);
		free(text);
	}
	return query->statement != NULL;
}

/* After the last row: says why a query ended early, and counts its steps. */
static bool
finish(struct query *query, int result)
{
	query->judgement->steps +=
	        sqlite3_stmt_status(query->statement, SQLITE_STMTSTATUS_VM_STEP, 0);
	if (query->judgement->verdict != RULE_BROKEN && result != SQLITE_DONE) {
		char *text = sandbox_spent(query->sandbox)
		                     ? memory_format("more than %lld steps",
		                                     (long long)query->sandbox->steps_max)
		                     : memory_text(sqlite3_errmsg(query->sandbox->db));

		broken(query, -1, text);
		free(text);
	}
	sqlite3_finalize(query->statement);
	query->statement = NULL;
	return query->judgement->verdict != RULE_BROKEN;
}

/* ------------------------------------------------------------ needs --- */
static void
skip(struct judgement *judgement, char *why)
{
	judgement->verdict = RULE_SKIPPED;
	judgement->why = why;
}

/* False: a table that the rule needs is empty, or isn't there. */
static bool
has_needs(struct query *query)
{
	const struct string_list *needs = &query->judgement->rule->needs;

	for (size_t i = 0; i < needs->count; i++) {
		char *sql = memory_format("SELECT 1 FROM \"%s\" LIMIT 1", needs->items[i]);
		bool holds = false;

		if (start(query, "needs", sql, 1)) {
			int result = sqlite3_step(query->statement);

			holds = result == SQLITE_ROW;
			finish(query, holds ? SQLITE_DONE : result);
		}
		free(sql);
		if (query->judgement->verdict == RULE_BROKEN)
			return false;
		if (!holds) {
			skip(query->judgement,
			     memory_format("no %s in this capture", needs->items[i]));
			return false;
		}
	}
	return true;
}

/* ----------------------------------------------------------- judged --- */
struct judged {
	size_t count;
	uint64_t *keys; /* hashes of what can be judged; sorted, each once */
};

static int
compare_keys(const void *a, const void *b)
{
	uint64_t one = *(const uint64_t *)a, two = *(const uint64_t *)b;

	return one < two ? -1 : one > two;
}

static uint64_t
key_of(const char *text)
{
	return XXH3_64bits(text, strlen(text));
}

static bool
read_judged(struct query *query, struct judged *judged)
{
	size_t room = 0, distinct = 0;
	int result;

	if (!start(query, "Judged", query->judgement->rule->judged_sql,
	           query->judgement->rule->judged_line))
		return false;
	while ((result = sqlite3_step(query->statement)) == SQLITE_ROW) {
		const char *text = (const char *)sqlite3_column_text(query->statement, 0);

		if (text == NULL)
			continue;
		if (judged->count == SANDBOX_ROWS_MAX) {
			broken(query, -1, "too many rows");
			break;
		}
		if (judged->count == room) {
			room = room == 0 ? 64 : room * 2;
			judged->keys = memory_resize(judged->keys, room, sizeof *judged->keys);
		}
		judged->keys[judged->count++] = key_of(text);
	}
	if (!finish(query, result))
		return false;
	if (judged->count != 0)
		qsort(judged->keys, judged->count, sizeof *judged->keys, compare_keys);
	for (size_t i = 0; i < judged->count; i++)
		if (i == 0 || judged->keys[i] != judged->keys[i - 1])
			judged->keys[distinct++] = judged->keys[i];
	judged->count = distinct;
	return true;
}

/* ----------------------------------------------------------- detect --- */
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
		broken(query, -1, text);
		free(text);
	}
	for (size_t i = 0; i < sizeof mandatory / sizeof mandatory[0]; i++) {
		if (judgement_column(judgement, mandatory[i]) >= 0)
			continue;
		text = memory_format("there is no column \"%s\"", mandatory[i]);
		broken(query, -1, text);
		free(text);
	}
	for (size_t i = 0; i < rule->group_by.count; i++) {
		if (judgement_column(judgement, rule->group_by.items[i]) >= 0)
			continue;
		text = memory_format("there is no column \"%s\" to group by",
		                     rule->group_by.items[i]);
		broken(query, -1, text);
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

/* A number here is an author who thinks of a flag. */
static void
read_unsure(struct query *query, int column, struct detected *row)
{
	int type = sqlite3_column_type(query->statement, column);

	if (type == SQLITE_TEXT)
		row->unsure = value_text(query, column);
	else if (type != SQLITE_NULL)
		broken(query, -1, "column unsure is neither NULL nor the reason as text");
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

	broken(query, -1, text);
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

	*row = (struct detected){.severity = judgement->rule->severity};
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
	if ((order = compare_texts(a->unsure, b->unsure)) != 0)
		return order;
	return a->severity < b->severity ? -1 : a->severity > b->severity;
}

static int
compare_rows(const void *a, const void *b, void *context)
{
	return detected_compare(context, a, b);
}

static void
free_row(const struct judgement *judgement, struct detected *row)
{
	for (size_t i = 0; i < judgement->column_count; i++)
		free(row->values[i]);
	free(row->values);
	free(row->unsure);
	free(row->frames);
}

static bool
read_rows(struct query *query)
{
	struct judgement *judgement = query->judgement;
	size_t room = 0;
	int result = SQLITE_DONE;

	if (!start(query, "Detect", judgement->rule->detect_sql, judgement->rule->detect_line))
		return false;
	if (!read_columns(query))
		return finish(query, SQLITE_DONE);
	while (judgement->verdict != RULE_BROKEN &&
	       (result = sqlite3_step(query->statement)) == SQLITE_ROW) {
		if (judgement->row_count == SANDBOX_ROWS_MAX) {
			broken(query, -1, "too many rows");
			break;
		}
		if (judgement->row_count == room) {
			room = room == 0 ? 16 : room * 2;
			judgement->rows =
			        memory_resize(judgement->rows, room, sizeof *judgement->rows);
		}
		read_row(query, &judgement->rows[judgement->row_count++]);
		if (query->octets > SANDBOX_RESULT_OCTETS_MAX)
			broken(query, -1, "the rows hold too much text");
	}
	return finish(query, result);
}

/* ---------------------------------------------------------- verdict --- */
static void
strike(const struct judged *judged, bool *found, const char *text)
{
	uint64_t key = key_of(text);
	const uint64_t *hit = judged->count == 0 ? NULL
	                                         : bsearch(&key, judged->keys, judged->count,
	                                                   sizeof key, compare_keys);

	if (hit != NULL)
		found[hit - judged->keys] = true;
}

/* What was judged and not found. Judged names phones by id or servers by address; a site or a
 * capture is found by any row. */
static size_t
count_passed(const struct judgement *judgement, const struct judged *judged)
{
	int server = judgement_column(judgement, "server");
	bool *found;
	size_t passed = 0;

	if (judgement->rule->scope == SCOPE_SITE || judgement->rule->scope == SCOPE_CAPTURE)
		return judgement->row_count == 0 ? judged->count : 0;
	found = memory_zeroed(judged->count + 1, sizeof *found);
	for (size_t i = 0; i < judgement->row_count; i++) {
		const struct detected *row = &judgement->rows[i];
		char id[24];

		sqlite3_snprintf(sizeof id, id, "%lld", (long long)row->phone);
		strike(judged, found, id);
		if (server >= 0 && row->values[server] != NULL)
			strike(judged, found, row->values[server]);
	}
	for (size_t i = 0; i < judged->count; i++)
		passed += !found[i];
	free(found);
	return passed;
}

static void
run(struct query *query)
{
	static const char *const nothing[SCOPE_COUNT] = {
	        [SCOPE_PHONE] = "nothing to judge: no phone did what this rule looks at",
	        [SCOPE_SERVER] = "nothing to judge: no server did what this rule looks at",
	        [SCOPE_SITE] = "nothing to judge: too little was seen of this site",
	        [SCOPE_CAPTURE] = "nothing to judge: this capture holds no such frames",
	};
	struct judgement *judgement = query->judgement;
	struct judged judged = {0};

	if (has_needs(query) && read_judged(query, &judged)) {
		if (judged.count == 0) {
			skip(judgement, memory_text(nothing[judgement->rule->scope]));
		} else if (read_rows(query)) {
			sandbox_budget_end(query->sandbox);
			for (size_t i = 0; i < judgement->row_count; i++)
				settle_frames(query->facts, &judgement->rows[i]);
			if (judgement->row_count != 0)
				qsort_r(judgement->rows, judgement->row_count,
				        sizeof *judgement->rows, compare_rows, judgement);
			judgement->judged = judged.count;
			judgement->passed = count_passed(judgement, &judged);
		}
	}
	free(judged.keys);
}

void
judge_rule(struct sandbox *sandbox, const struct engine_facts *facts, const struct rule *rule,
           const struct complainer *to, struct judgement *ret_judgement)
{
	struct query query = {
	        .sandbox = sandbox, .facts = facts, .to = to, .judgement = ret_judgement};

	*ret_judgement = (struct judgement){.rule = rule, .verdict = RULE_PASSED};
	sandbox_budget(sandbox, facts->phone_count);
	run(&query);
	sandbox_budget_end(sandbox);
	if (ret_judgement->verdict == RULE_BROKEN) { /* half a result is none */
		for (size_t i = 0; i < ret_judgement->row_count; i++)
			free_row(ret_judgement, &ret_judgement->rows[i]);
		ret_judgement->row_count = 0;
	}
}

void
judgement_free(struct judgement *judgement)
{
	for (size_t i = 0; i < judgement->row_count; i++)
		free_row(judgement, &judgement->rows[i]);
	free(judgement->rows);
	for (size_t i = 0; i < judgement->column_count; i++)
		free(judgement->columns[i].name);
	free(judgement->columns);
	free(judgement->why);
	*judgement = (struct judgement){0};
}
