#include "rules/document.h"

#include <cmark.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "rules/template.h"

#define RISK_MAX 3

struct document {
	size_t line_count;
	const char **lines; /* where each line begins; one more for the end */
	int first_line;     /* of the body in the file */
	const struct complainer *to;
	struct rule *rule;
};

/* The nodes between one heading and the next. `last_line` counts in the body, from 1. */
struct section {
	const char *name;
	cmark_node *heading;
	cmark_node *end; /* the heading after it; NULL: the document's end */
	int last_line;
};

static int
file_line(const struct document *document, int body_line)
{
	return document->first_line + body_line - 1;
}

static int
node_line(const struct document *document, cmark_node *node)
{
	return file_line(document, cmark_node_get_start_line(node));
}

static void
index_lines(struct document *document, const char *body)
{
	const char *at = body;

	document->lines = memory_resize(NULL, 1, sizeof *document->lines);
	while (*at != '\0') {
		const char *end = strchr(at, '\n');

		document->lines = memory_resize(document->lines, document->line_count + 2,
		                                sizeof *document->lines);
		document->lines[document->line_count++] = at;
		at = end != NULL ? end + 1 : at + strlen(at);
	}
	document->lines[document->line_count] = at;
}

/* Fresh text of `length` octets without blank lines before and after it. */
static char *
trimmed(const char *text, size_t length)
{
	const char *end = text + length;

	while (end > text && isspace((unsigned char)end[-1]))
		end--;
	for (const char *at = text; at < end && isspace((unsigned char)*at); at++)
		if (*at == '\n') /* the first line's own indent stays: it may be code */
			text = at + 1;
	if (text > end)
		text = end;
	return memory_format("%.*s", (int)(end - text), text);
}

/* Lines `first` to `last` of the body, from 1. */
static char *
source_lines(const struct document *document, int first, int last)
{
	size_t from = (size_t)first - 1, to = (size_t)last;

	if (to > document->line_count)
		to = document->line_count;
	if (first < 1 || from >= to)
		return memory_text("");
	return trimmed(document->lines[from],
	               (size_t)(document->lines[to] - document->lines[from]));
}

/* The text of a heading as it is written, without its #. NULL: it is underlined instead. */
static char *
heading_text(const struct document *document, cmark_node *heading)
{
	int line = cmark_node_get_start_line(heading);
	char *text = source_lines(document, line, line), *start = text, *result;
	size_t length;

	start += strspn(start, " ");
	if (*start != '#') {
		free(text);
		return NULL;
	}
	start += strspn(start, "#");
	start += strspn(start, " \t");
	length = strlen(start);
	while (length > 0 && start[length - 1] == '#')
		length--;
	if (length > 0 && start[length - 1] != ' ' && start[length - 1] != '\t')
		length = strlen(start); /* "C#": no closing sequence */
	result = trimmed(start, length);
	free(text);
	return result;
}

static bool
check_template(const struct document *document, int line, const char *text)
{
	struct template template;
	const char *slip = template_slip(text);

	if (slip != NULL) {
		complain_at(document->to, line,
		            "%.*s} is no choice of two words, letters, blanks and apostrophes, on "
		            "one line",
		            (int)strcspn(slip, "\n}"), slip);
		return false;
	}
	if (!template_compile(text, &template)) {
		complain_at(document->to, line,
		            "a {placeholder} stands where none may: in a link's address, an info "
		            "string or the like");
		return false;
	}
	template_free(&template);
	return true;
}

static bool
is_heading(cmark_node *node, int level)
{
	return cmark_node_get_type(node) == CMARK_NODE_HEADING &&
	       cmark_node_get_heading_level(node) == level;
}

/* ---------------------------------------------------------- sections --- */
static bool
read_sql(struct document *document, const struct section *section, char **ret_sql, int *ret_line)
{
	for (cmark_node *node = cmark_node_next(section->heading); node != section->end;
	     node = cmark_node_next(node)) {
		if (cmark_node_get_type(node) != CMARK_NODE_CODE_BLOCK)
			continue;
		if (strcmp(cmark_node_get_fence_info(node), "sql") != 0) {
			complain_at(document->to, node_line(document, node),
			            "%s: the code block is not ```sql", section->name);
			return false;
		}
		if (*ret_sql != NULL) {
			complain_at(document->to, node_line(document, node),
			            "%s: more than one ```sql block", section->name);
			return false;
		}
		*ret_sql = memory_text(cmark_node_get_literal(node));
		*ret_line = node_line(document, node) + 1;
	}
	if (*ret_sql == NULL)
		complain_at(document->to, node_line(document, section->heading),
		            "%s: no ```sql block", section->name);
	return *ret_sql != NULL;
}

static bool
read_judged(struct document *document, const struct section *section)
{
	return read_sql(document, section, &document->rule->judged_sql,
	                &document->rule->judged_line);
}

static bool
read_detect(struct document *document, const struct section *section)
{
	return read_sql(document, section, &document->rule->detect_sql,
	                &document->rule->detect_line);
}

static bool
read_prose(struct document *document, const struct section *section, char **ret_text)
{
	int line = cmark_node_get_start_line(section->heading);

	*ret_text = source_lines(document, line + 1, section->last_line);
	if (**ret_text == '\0') {
		complain_at(document->to, file_line(document, line), "%s is empty", section->name);
		return false;
	}
	return check_template(document, file_line(document, line), *ret_text);
}

static bool
read_meaning(struct document *document, const struct section *section)
{
	return read_prose(document, section, &document->rule->meaning);
}

static bool
read_verify(struct document *document, const struct section *section)
{
	return read_prose(document, section, &document->rule->verify);
}

static bool
read_not_this_when(struct document *document, const struct section *section)
{
	return read_prose(document, section, &document->rule->not_this_when);
}

static bool
read_sources(struct document *document, const struct section *section)
{
	struct string_list *sources = &document->rule->sources;
	cmark_node *list = cmark_node_next(section->heading);

	if (list == section->end || cmark_node_get_type(list) != CMARK_NODE_LIST ||
	    cmark_node_next(list) != section->end) {
		complain_at(document->to, node_line(document, section->heading),
		            "Sources is not one list");
		return false;
	}
	for (cmark_node *item = cmark_node_first_child(list); item != NULL;
	     item = cmark_node_next(item)) {
		cmark_node *next = cmark_node_next(item);
		int last = next != NULL ? cmark_node_get_start_line(next) - 1 : section->last_line;
		char *text = source_lines(document, cmark_node_get_start_line(item), last);
		const char *start = text + strspn(text, " ");
		char *out;

		start += strspn(start, "0123456789");
		if (*start != '\0')
			start++; /* the list's marker */
		start += strspn(start, " \t");
		out = memory_text(start);
		/* One line: what is wrapped in the document is one source all the same. */
		for (char *at = out; (at = strchr(at, '\n')) != NULL;) {
			size_t blanks = strspn(at, "\n\t ");

			*at = ' ';
			memmove(at + 1, at + blanks, strlen(at + blanks) + 1);
		}
		free(text);
		if (*out == '\0') {
			complain_at(document->to, node_line(document, item),
			            "Sources: an empty item");
			free(out);
			return false;
		}
		sources->items =
		        memory_resize(sources->items, sources->count + 1, sizeof *sources->items);
		sources->items[sources->count++] = out;
	}
	return true;
}

/* --------------------------------------------------------------- Fix --- */
/* "Cisco IOS [risk 1]" */
static bool
read_fix_heading(const struct document *document, cmark_node *heading, struct rule_fix *fix)
{
	char *text = heading_text(document, heading);
	char *mark = text != NULL ? strstr(text, "[risk ") : NULL;
	bool well = mark != NULL && mark > text && mark[6] >= '0' && mark[6] <= '0' + RISK_MAX &&
	            strcmp(mark + 7, "]") == 0;

	if (well) {
		fix->risk = mark[6] - '0';
		fix->for_whom = trimmed(text, (size_t)(mark - text));
		well = fix->for_whom[0] != '\0';
	}
	if (!well)
		complain_at(document->to, node_line(document, heading),
		            "Fix: a heading is not \"### For whom [risk 0-%d]\"", RISK_MAX);
	free(text);
	return well;
}

/* The text after "> Danger:" in lines `first` to `last`; NULL: it begins otherwise. */
static char *
danger_text(const struct document *document, int first, int last)
{
	static const char word[] = "Danger:";
	char *lines = source_lines(document, first, last), *out = lines, *result = NULL;
	const char *at = lines;

	while (*at != '\0') { /* without the quote's own marks */
		size_t indent = strspn(at, " ");
		const char *end;

		if (at[indent] == '>')
			at += indent + (at[indent + 1] == ' ' ? 2 : 1);
		end = strchr(at, '\n');
		end = end != NULL ? end + 1 : at + strlen(at);
		memmove(out, at, (size_t)(end - at));
		out += end - at;
		at = end;
	}
	*out = '\0';
	if (strncmp(lines, word, sizeof word - 1) == 0)
		result = trimmed(
		        lines + sizeof word - 1 + strspn(lines + sizeof word - 1, " "),
		        strlen(lines + sizeof word - 1 + strspn(lines + sizeof word - 1, " ")));
	free(lines);
	return result;
}

static bool
read_fix_way(struct document *document, const struct section *way)
{
	struct rule *rule = document->rule;
	struct rule_fix *fix;
	int heading_line = cmark_node_get_start_line(way->heading);
	int danger_first = way->last_line + 1, danger_last = way->last_line;
	char *before, *after;

	rule->fixes = memory_resize(rule->fixes, rule->fix_count + 1, sizeof *rule->fixes);
	fix = &rule->fixes[rule->fix_count++];
	*fix = (struct rule_fix){0};
	if (!read_fix_heading(document, way->heading, fix))
		return false;
	for (cmark_node *node = cmark_node_next(way->heading); node != way->end;
	     node = cmark_node_next(node)) {
		cmark_node *next = cmark_node_next(node);
		int last = next != way->end ? cmark_node_get_start_line(next) - 1 : way->last_line;
		char *danger;

		if (cmark_node_get_type(node) != CMARK_NODE_BLOCK_QUOTE)
			continue;
		danger = danger_text(document, cmark_node_get_start_line(node), last);
		if (danger == NULL)
			continue;
		if (fix->danger != NULL) {
			complain_at(document->to, node_line(document, node),
			            "Fix: more than one danger for %s", fix->for_whom);
			free(danger);
			return false;
		}
		fix->danger = danger;
		danger_first = cmark_node_get_start_line(node);
		danger_last = last;
	}
	before = source_lines(document, heading_line + 1, danger_first - 1);
	after = source_lines(document, danger_last + 1, way->last_line);
	fix->text = memory_format("%s%s%s", before, *before != '\0' && *after != '\0' ? "\n\n" : "",
	                          after);
	free(before);
	free(after);
	if (fix->text[0] == '\0') {
		complain_at(document->to, file_line(document, heading_line),
		            "Fix: nothing to do for %s", fix->for_whom);
		return false;
	}
	if (rule->fix_count > 1 && fix->risk < fix[-1].risk) {
		complain_at(document->to, file_line(document, heading_line),
		            "Fix: risk %d after risk %d; the least risk comes first", fix->risk,
		            fix[-1].risk);
		return false;
	}
	return check_template(document, file_line(document, heading_line), fix->text) &&
	       (fix->danger == NULL ||
	        check_template(document, file_line(document, danger_first), fix->danger));
}

static bool
read_fix(struct document *document, const struct section *section)
{
	cmark_node *node = cmark_node_next(section->heading);

	if (node == section->end || !is_heading(node, 3)) {
		complain_at(document->to, node_line(document, section->heading),
		            "Fix does not begin with \"### For whom [risk N]\"");
		return false;
	}
	while (node != section->end) {
		struct section way = {section->name, node, cmark_node_next(node),
		                      section->last_line};

		while (way.end != section->end && !is_heading(way.end, 3))
			way.end = cmark_node_next(way.end);
		if (way.end != section->end)
			way.last_line = cmark_node_get_start_line(way.end) - 1;
		if (!read_fix_way(document, &way))
			return false;
		node = way.end;
	}
	return true;
}

static const struct section_kind {
	const char *name;
	bool mandatory;
	bool (*read)(struct document *document, const struct section *section);
} kinds[] = {
        {"Judged", true, read_judged},   {"Detect", true, read_detect},
        {"Meaning", true, read_meaning}, {"Fix", true, read_fix},
        {"Verify", true, read_verify},   {"Not this when", false, read_not_this_when},
        {"Sources", true, read_sources},
};

#define KIND_COUNT (sizeof kinds / sizeof kinds[0])

static bool
read_section(struct document *document, const struct section *section, bool *seen)
{
	for (size_t i = 0; i < KIND_COUNT; i++) {
		if (strcmp(kinds[i].name, section->name) != 0)
			continue;
		if (seen[i]) {
			complain_at(document->to, node_line(document, section->heading),
			            "section \"%s\" is there twice", section->name);
			return false;
		}
		seen[i] = true;
		return kinds[i].read(document, section);
	}
	complain_at(document->to, node_line(document, section->heading), "unknown section \"%s\"",
	            section->name);
	return false;
}

/* All sections from `node` on, the first H2. */
static bool
read_sections(struct document *document, cmark_node *node)
{
	bool seen[KIND_COUNT] = {false}, well = true;

	while (node != NULL) {
		cmark_node *end = cmark_node_next(node);
		char *name = heading_text(document, node);
		struct section section = {name != NULL ? name : "", node, NULL, 0};

		while (end != NULL && !is_heading(end, 2))
			end = cmark_node_next(end);
		section.end = end;
		section.last_line = end != NULL ? cmark_node_get_start_line(end) - 1
		                                : (int)document->line_count;
		well &= read_section(document, &section, seen);
		free(name);
		node = end;
	}
	for (size_t i = 0; i < KIND_COUNT; i++) {
		if (kinds[i].mandatory && !seen[i]) {
			complain_at(document->to, 0, "no section \"## %s\"", kinds[i].name);
			well = false;
		}
	}
	return well;
}

/* The report prints CommonMark into tickets: HTML would be run there. */
static bool
refuse_html(const struct document *document, cmark_node *root)
{
	cmark_iter *iterator = cmark_iter_new(root);
	bool well = true;

	while (well && cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iterator);
		cmark_node_type type = cmark_node_get_type(node);

		if (type != CMARK_NODE_HTML_BLOCK && type != CMARK_NODE_HTML_INLINE)
			continue;
		complain_at(document->to, node_line(document, node), "raw HTML is not allowed");
		well = false;
	}
	cmark_iter_free(iterator);
	return well;
}

static bool
read_title(struct document *document, cmark_node *root, cmark_node **ret_first_section)
{
	cmark_node *title = cmark_node_first_child(root), *first;

	if (title == NULL || !is_heading(title, 1) ||
	    (document->rule->title = heading_text(document, title)) == NULL ||
	    document->rule->title[0] == '\0') {
		complain_at(document->to,
		            title != NULL ? node_line(document, title) : document->first_line,
		            "the text does not begin with a title, \"# ...\"");
		return false;
	}
	if (!check_template(document, node_line(document, title), document->rule->title))
		return false;
	first = cmark_node_next(title);
	if (first != NULL && !is_heading(first, 2)) {
		complain_at(document->to, node_line(document, first),
		            "text between the title and the first section");
		return false;
	}
	for (cmark_node *node = first; node != NULL; node = cmark_node_next(node)) {
		if (is_heading(node, 1)) {
			complain_at(document->to, node_line(document, node), "a second title");
			return false;
		}
	}
	*ret_first_section = first;
	return true;
}

bool
document_read(const char *body, int first_line, const struct complainer *to, struct rule *rule)
{
	struct document document = {.first_line = first_line, .to = to, .rule = rule};
	cmark_node *root = cmark_parse_document(body, strlen(body), CMARK_OPT_DEFAULT), *first;
	bool well;

	index_lines(&document, body);
	well = refuse_html(&document, root) && read_title(&document, root, &first) &&
	       read_sections(&document, first);
	cmark_node_free(root);
	free(document.lines);
	return well;
}
