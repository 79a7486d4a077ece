#include "rules/grouping.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "analyzer/base/memory.h"
#include "rules/fix_order.h"
#include "rules/phone_words.h"
#include "rules/plain_text.h"
#include "rules/template.h"

/* Of each phone (or row without one) the first two frames tell how it began, the last how it went
 * on; three phones show a pattern, more only fill the page. */
#define EXEMPLARS_MAX 3
#define FIRST_FRAMES 2
#define REASON_LENGTH_MAX 500
/* Between the values of a key: a control character, which no name has reason to hold. */
#define KEY_SEPARATOR '\x1f'

/* A rule's texts, compiled once for all its findings. */
struct words {
	struct template title, meaning, verify, not_this_when;
	struct template *fixes, *dangers; /* rule->fix_count each */
};

struct member { /* a row and the group it belongs to */
	char *group;
	size_t row;
};

struct group { /* rows of one finding, in the order of rows */
	const struct judgement *judgement;
	const struct engine_facts *facts;
	size_t count;
	const struct member *members;
	struct phone_words phone_words;
};

static const struct detected *
row_at(const struct group *group, size_t index)
{
	return &group->judgement->rows[group->members[index].row];
}

/* -------------------------------------------------------------- keys --- */
/* What tells the group from others of this rule, the same from run to run: values, not ids. */
static char *
stable_key(const struct judgement *judgement, const struct engine_facts *facts,
           const struct detected *row)
{
	const struct string_list *columns = &judgement->rule->group_by;
	const struct known_phone *phone = engine_facts_phone(facts, row->phone);
	const char *phone_key = phone != NULL ? phone->key : "";
	char *result = NULL;
	size_t size;
	FILE *out;

	if (columns->count == 0)
		return memory_text(phone_key);
	out = open_memstream(&result, &size);
	if (out == NULL)
		return memory_text("");
	for (size_t i = 0; i < columns->count; i++) {
		int column = judgement_column(judgement, columns->items[i]);
		const char *value = row->values[column];

		if (judgement->columns[column].kind == COLUMN_PHONE)
			value = phone_key;
		if (value != NULL)
			fputs(value, out);
		fputc(KEY_SEPARATOR, out);
	}
	fclose(out);
	return result;
}

/* Rows with equal texts are one finding. */
static char *
group_of(const struct judgement *judgement, const struct engine_facts *facts, size_t index)
{
	const struct detected *row = &judgement->rows[index];
	char verdict = row->unsure == NULL ? 'f' : 'u';
	char *key, *result;

	if (judgement->rule->group_by.count != 0) {
		key = stable_key(judgement, facts, row);
		result = memory_format("%c%s", verdict, key);
		free(key);
		return result;
	}
	if (judgement->rule->scope == SCOPE_PHONE && row->phone != 0)
		return memory_format("%cphone %lld", verdict, (long long)row->phone);
	return memory_format("%crow %08zu", verdict, index);
}

static int
compare_members(const void *a, const void *b)
{
	const struct member *one = a, *two = b;
	int order = strcmp(one->group, two->group);

	return order != 0 ? order : one->row < two->row ? -1 : one->row > two->row;
}

/* ---------------------------------------------------------- evidence --- */
static bool
holds_frame(const struct finding *finding, int64_t frame)
{
	for (size_t i = 0; i < finding->evidence_count; i++)
		if (finding->evidence[i].frame == frame)
			return true;
	return false;
}

static void
show(struct finding *finding, const struct group *group, const struct cited_frame *cited)
{
	const char *note = group->judgement->columns[cited->column].note;

	if (holds_frame(finding, cited->frame))
		return;
	finding->evidence[finding->evidence_count++] = (struct evidence){
	        cited->frame, cited->time_ns, note != NULL ? memory_text(note) : NULL};
}

/* Sorts frames by time and drops doubles: one frame may be cited by several rows, and then it has
 * the same time in all of them. */
static size_t
unite(struct cited_frame *frames, size_t count)
{
	size_t distinct = 0;

	if (count != 0)
		qsort(frames, count, sizeof *frames, cited_frame_compare);
	for (size_t i = 0; i < count; i++)
		if (distinct == 0 || frames[i].frame != frames[distinct - 1].frame)
			frames[distinct++] = frames[i];
	return distinct;
}

/* All frames of the rows `first` to before `end` of the group, appended to `frames`. */
static size_t
collect(const struct group *group, size_t first, size_t end, struct cited_frame *frames)
{
	size_t count = 0;

	for (size_t i = first; i < end; i++) {
		const struct detected *row = row_at(group, i);

		if (row->frame_count != 0)
			memcpy(frames + count, row->frames, row->frame_count * sizeof *frames);
		count += row->frame_count;
	}
	return unite(frames, count);
}

/* The frames of one phone, or of the one row that has none. */
static size_t
collect_exemplar(const struct group *group, size_t first, struct cited_frame *frames)
{
	int64_t phone = row_at(group, first)->phone;
	size_t count = 0;

	for (size_t i = first; i < group->count; i++) {
		const struct detected *row = row_at(group, i);

		if (row->frame_count != 0 && (i == first || (phone != 0 && row->phone == phone))) {
			memcpy(frames + count, row->frames, row->frame_count * sizeof *frames);
			count += row->frame_count;
		}
	}
	return unite(frames, count);
}

static bool
is_first_of_phone(const struct group *group, size_t index)
{
	int64_t phone = row_at(group, index)->phone;

	for (size_t i = 0; phone != 0 && i < index; i++)
		if (row_at(group, i)->phone == phone)
			return false;
	return true;
}

static int
compare_evidence(const void *a, const void *b)
{
	const struct evidence *one = a, *two = b;

	if (one->time_ns != two->time_ns)
		return one->time_ns < two->time_ns ? -1 : 1;
	return one->frame < two->frame ? -1 : one->frame > two->frame;
}

static double
seconds_into(const struct engine_facts *facts, int64_t time_ns)
{
	return time_ns == 0 ? -1 : (double)(time_ns - facts->began_ns) / 1e9;
}

static void
choose_evidence(const struct group *group, struct finding *finding)
{
	struct cited_frame *frames;
	size_t room = 1, count, exemplars = 0;

	for (size_t i = 0; i < group->count; i++)
		room += row_at(group, i)->frame_count;
	frames = memory_resize(NULL, room, sizeof *frames);
	count = collect(group, 0, group->count, frames);
	finding->evidence_total = count;
	finding->first_at = count == 0 ? -1 : seconds_into(group->facts, frames[0].time_ns);
	finding->last_at = count == 0 ? -1 : seconds_into(group->facts, frames[count - 1].time_ns);
	finding->evidence = memory_zeroed(EVIDENCE_SHOWN_MAX, sizeof *finding->evidence);
	for (size_t i = 0; i < group->count && exemplars < EXEMPLARS_MAX; i++) {
		if (!is_first_of_phone(group, i))
			continue;
		exemplars++;
		count = collect_exemplar(group, i, frames);
		for (size_t f = 0; f < count; f++)
			if (f < FIRST_FRAMES || f == count - 1)
				show(finding, group, &frames[f]);
	}
	free(frames);
	qsort(finding->evidence, finding->evidence_count, sizeof *finding->evidence,
	      compare_evidence);
}

/* ------------------------------------------------------------- words --- */
static void
compile(const char *text, struct template *ret_template)
{
	/* What the loader let pass compiles; without a text there is nothing to fill. */
	if (text == NULL || !template_compile(text, ret_template))
		*ret_template = (struct template){0};
}

static void
compile_words(const struct rule *rule, struct words *ret_words)
{
	compile(rule->title, &ret_words->title);
	compile(rule->meaning, &ret_words->meaning);
	compile(rule->verify, &ret_words->verify);
	compile(rule->not_this_when, &ret_words->not_this_when);
	ret_words->fixes = memory_zeroed(rule->fix_count + 1, sizeof *ret_words->fixes);
	ret_words->dangers = memory_zeroed(rule->fix_count + 1, sizeof *ret_words->dangers);
	for (size_t i = 0; i < rule->fix_count; i++) {
		compile(rule->fixes[i].text, &ret_words->fixes[i]);
		compile(rule->fixes[i].danger, &ret_words->dangers[i]);
	}
}

static void
free_words(const struct rule *rule, struct words *words)
{
	template_free(&words->title);
	template_free(&words->meaning);
	template_free(&words->verify);
	template_free(&words->not_this_when);
	for (size_t i = 0; i < rule->fix_count; i++) {
		template_free(&words->fixes[i]);
		template_free(&words->dangers[i]);
	}
	free(words->fixes);
	free(words->dangers);
}

static bool
look_up(void *context, const char *name, size_t length, const char **ret_value)
{
	const struct group *group = context;
	const struct judgement *judgement = group->judgement;

	for (size_t i = 0; i < judgement->column_count; i++) {
		const struct detect_column *column = &judgement->columns[i];

		if (column->kind == COLUMN_PLACEHOLDER && strlen(column->name) == length &&
		    memcmp(column->name, name, length) == 0) {
			*ret_value = row_at(group, 0)->values[i];
			return true;
		}
	}
	*ret_value = phone_words_find(&group->phone_words, name, length);
	return *ret_value != NULL;
}

static void
fill_words(struct group *group, const struct words *words, struct finding *finding)
{
	const struct rule *rule = finding->rule;

	phone_words_make(group->facts, finding, &group->phone_words);
	finding->title = template_fill(&words->title, look_up, group);
	finding->meaning = template_fill(&words->meaning, look_up, group);
	finding->verify = template_fill(&words->verify, look_up, group);
	if (rule->not_this_when != NULL)
		finding->not_this_when = template_fill(&words->not_this_when, look_up, group);
	finding->fix_count = rule->fix_count;
	finding->fixes = memory_zeroed(rule->fix_count + 1, sizeof *finding->fixes);
	for (size_t i = 0; i < rule->fix_count; i++) {
		finding->fixes[i] = (struct finding_fix){
		        .for_whom = rule->fixes[i].for_whom,
		        .risk = rule->fixes[i].risk,
		        .text = template_fill(&words->fixes[i], look_up, group)};
		if (rule->fixes[i].danger != NULL)
			finding->fixes[i].danger =
			        template_fill(&words->dangers[i], look_up, group);
	}
	phone_words_free(&group->phone_words);
}

/* ----------------------------------------------------------- finding --- */
static int
compare_ids(const void *a, const void *b)
{
	int64_t one = *(const int64_t *)a, two = *(const int64_t *)b;

	return one < two ? -1 : one > two;
}

static void
list_phones(const struct group *group, struct finding *finding)
{
	size_t distinct = 0;

	finding->phones = memory_resize(NULL, group->count, sizeof *finding->phones);
	for (size_t i = 0; i < group->count; i++)
		if (row_at(group, i)->phone != 0)
			finding->phones[finding->phone_count++] = row_at(group, i)->phone;
	qsort(finding->phones, finding->phone_count, sizeof *finding->phones, compare_ids);
	for (size_t i = 0; i < finding->phone_count; i++)
		if (i == 0 || finding->phones[i] != finding->phones[i - 1])
			finding->phones[distinct++] = finding->phones[i];
	finding->phone_count = distinct;
	for (size_t i = 0; i < distinct; i++) {
		const struct known_phone *phone =
		        engine_facts_phone(group->facts, finding->phones[i]);

		finding->boots += phone != NULL ? phone->boots : 0;
	}
}

static void
set_id(const struct group *group, struct finding *finding)
{
	char *key = stable_key(group->judgement, group->facts, row_at(group, 0));
	char *text = memory_format("%s%c%s%c%s", finding->rule->id, KEY_SEPARATOR, key,
	                           KEY_SEPARATOR, finding->server != NULL ? finding->server : "");

	snprintf(finding->id, sizeof finding->id, "%016llx",
	         (unsigned long long)XXH3_64bits(text, strlen(text)));
	free(key);
	free(text);
}

static void
put_fixes_in_order(const struct group *group, struct finding *finding)
{
	const struct known_server *server =
	        finding->server != NULL ? engine_facts_server(group->facts, finding->server) : NULL;

	if (server == NULL || !fix_order(finding, server->product))
		return;
	finding->product = plain_text(server->product, PLACEHOLDER_LENGTH_MAX);
	finding->product_why = plain_text(server->why, PLACEHOLDER_LENGTH_MAX);
}

static void
make_finding(struct group *group, const struct words *words, struct finding *ret_finding)
{
	const struct detected *first = row_at(group, 0);
	int server = judgement_column(group->judgement, "server");

	*ret_finding = (struct finding){
	        .rule = group->judgement->rule, .blame = first->blame, .explained_by = SIZE_MAX};
	for (size_t i = 0; i < group->count; i++)
		if (row_at(group, i)->severity > ret_finding->severity)
			ret_finding->severity = row_at(group, i)->severity;
	if (first->unsure != NULL)
		ret_finding->unsure = plain_text(first->unsure, REASON_LENGTH_MAX);
	if (server >= 0 && first->values[server] != NULL)
		ret_finding->server = plain_text(first->values[server], PLACEHOLDER_LENGTH_MAX);
	list_phones(group, ret_finding);
	choose_evidence(group, ret_finding);
	set_id(group, ret_finding);
	fill_words(group, words, ret_finding);
	put_fixes_in_order(group, ret_finding);
}

struct named { /* an id and the finding that has it */
	const char *id;
	bool unsure;
	size_t index;
};

static int
compare_named(const void *a, const void *b)
{
	const struct named *one = a, *two = b;
	int order = strcmp(one->id, two->id);

	if (order == 0)
		order = one->unsure - two->unsure;
	return order != 0 ? order : one->index < two->index ? -1 : one->index > two->index;
}

/* Two findings with one id (rows that no key tells apart, or a fail and an unsure one of the same
 * group) get a number behind it, in their order. */
static void
part_ids(struct finding *findings, size_t count)
{
	struct named *names = memory_resize(NULL, count + 1, sizeof *names);
	char id[sizeof findings->id] = "";
	unsigned twins = 0;

	for (size_t i = 0; i < count; i++)
		names[i] = (struct named){findings[i].id, findings[i].unsure != NULL, i};
	qsort(names, count, sizeof *names, compare_named);
	for (size_t i = 0; i < count; i++) {
		struct finding *finding = &findings[names[i].index];

		if (strcmp(finding->id, id) != 0) {
			memcpy(id, finding->id, sizeof id);
			twins = 0;
		} else {
			snprintf(finding->id, sizeof finding->id, "%.16s-%u", id,
			         ++twins % 1000000);
		}
	}
	free(names);
}

void
group_rows(const struct judgement *judgement, const struct engine_facts *facts,
           struct finding **findings, size_t *finding_count)
{
	size_t count = judgement->row_count, begun = *finding_count;
	struct member *members;
	struct words words;

	if (count == 0)
		return;
	members = memory_resize(NULL, count, sizeof *members);
	for (size_t i = 0; i < count; i++)
		members[i] = (struct member){group_of(judgement, facts, i), i};
	qsort(members, count, sizeof *members, compare_members);
	compile_words(judgement->rule, &words);
	for (size_t i = 0, end; i < count; i = end) {
		struct group group = {.judgement = judgement, .facts = facts};

		for (end = i + 1; end < count && strcmp(members[end].group, members[i].group) == 0;)
			end++;
		group.members = &members[i];
		group.count = end - i;
		*findings = memory_resize(*findings, *finding_count + 1, sizeof **findings);
		make_finding(&group, &words, &(*findings)[*finding_count]);
		++*finding_count;
	}
	part_ids(*findings + begun, *finding_count - begun);
	free_words(judgement->rule, &words);
	for (size_t i = 0; i < count; i++)
		free(members[i].group);
	free(members);
}

void
finding_free(struct finding *finding)
{
	for (size_t i = 0; i < finding->evidence_count; i++)
		free(finding->evidence[i].note);
	for (size_t i = 0; i < finding->fix_count; i++) {
		free(finding->fixes[i].text);
		free(finding->fixes[i].danger);
	}
	free(finding->evidence);
	free(finding->fixes);
	free(finding->phones);
	free(finding->unsure);
	free(finding->title);
	free(finding->meaning);
	free(finding->verify);
	free(finding->not_this_when);
	free(finding->server);
	free(finding->product);
	free(finding->product_why);
	*finding = (struct finding){0};
}
