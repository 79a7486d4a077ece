#include "rules/front_matter.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "analyzer/base/memory.h"

static const char *const confidence_words[] = {"high", "medium", "low", NULL};

struct reader {
	yaml_document_t document;
	int first_line;
	const struct complainer *to;
	struct rule *rule;
};

struct key {
	const char *name;
	bool mandatory;
	bool (*read)(struct reader *reader, const struct key *key, yaml_node_t *value);
	size_t offset; /* of the list in struct rule */
};

static int
line_of(const struct reader *reader, const yaml_node_t *node)
{
	return reader->first_line + (int)node->start_mark.line;
}

/* The text of a scalar; NULL with a complaint where it is none, empty, or holds what no terminal
 * should get. */
static const char *
scalar_text(struct reader *reader, const char *what, const yaml_node_t *node)
{
	const yaml_char_t *text;
	size_t length;

	if (node->type != YAML_SCALAR_NODE) {
		complain_at(reader->to, line_of(reader, node), "%s is not a word or text", what);
		return NULL;
	}
	text = node->data.scalar.value;
	length = node->data.scalar.length;
	for (size_t i = 0; i < length; i++) {
		if (text[i] < ' ' || text[i] == 0x7f) {
			complain_at(reader->to, line_of(reader, node),
			            "%s holds a control character", what);
			return NULL;
		}
	}
	if (length == 0) {
		complain_at(reader->to, line_of(reader, node), "%s is empty", what);
		return NULL;
	}
	return (const char *)text;
}

static bool
is_name(const char *text)
{
	return text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_-")] == '\0';
}

static bool
read_id(struct reader *reader, const struct key *key, yaml_node_t *value)
{
	const char *text = scalar_text(reader, key->name, value);

	if (text == NULL)
		return false;
	if (!is_name(text)) {
		complain_at(reader->to, line_of(reader, value),
		            "id \"%s\" has more than lower-case letters, digits and dashes", text);
		return false;
	}
	reader->rule->id = memory_text(text);
	return true;
}

/* Index of the scalar in `words`, which ends with NULL; -1 with a complaint. */
static int
read_word(struct reader *reader, const char *what, yaml_node_t *value, const char *const *words)
{
	const char *text = scalar_text(reader, what, value);

	if (text == NULL)
		return -1;
	for (int i = 0; words[i] != NULL; i++)
		if (strcmp(words[i], text) == 0)
			return i;
	complain_at(reader->to, line_of(reader, value), "%s has no value \"%s\"", what, text);
	return -1;
}

static bool
read_severity(struct reader *reader, const struct key *key, yaml_node_t *value)
{
	const char *words[SEVERITY_COUNT + 1] = {NULL};
	int index;

	memcpy(words, severity_words, sizeof severity_words);
	index = read_word(reader, key->name, value, words);
	reader->rule->severity = (enum severity)(index < 0 ? 0 : index);
	return index >= 0;
}

static bool
read_scope(struct reader *reader, const struct key *key, yaml_node_t *value)
{
	const char *words[SCOPE_COUNT + 1] = {NULL};
	int index;

	memcpy(words, rule_scope_words, sizeof rule_scope_words);
	index = read_word(reader, key->name, value, words);
	reader->rule->scope = (enum rule_scope)(index < 0 ? 0 : index);
	return index >= 0;
}

static bool
read_confidence(struct reader *reader, const struct key *key, yaml_node_t *value)
{
	int index = read_word(reader, key->name, value, confidence_words);

	reader->rule->confidence = index < 0 ? NULL : confidence_words[index];
	return index >= 0;
}

static bool
read_blame(struct reader *reader, const struct key *key, yaml_node_t *value)
{
	int index = read_word(reader, key->name, value, blame_words);

	reader->rule->blame = index < 0 ? NULL : blame_words[index];
	return index >= 0;
}

static bool
read_list(struct reader *reader, const struct key *key, yaml_node_t *value)
{
	struct string_list *list =
	        (struct string_list *)(void *)((char *)reader->rule + key->offset);

	if (value->type != YAML_SEQUENCE_NODE) {
		complain_at(reader->to, line_of(reader, value), "%s is not a list", key->name);
		return false;
	}
	for (yaml_node_item_t *item = value->data.sequence.items.start;
	     item < value->data.sequence.items.top; item++) {
		yaml_node_t *node = yaml_document_get_node(&reader->document, *item);
		const char *text = scalar_text(reader, key->name, node);

		if (text == NULL)
			return false;
		list->items = memory_resize(list->items, list->count + 1, sizeof *list->items);
		list->items[list->count++] = memory_text(text);
	}
	return true;
}

/* Lists of tables, columns and rules: names only. */
static bool
read_names(struct reader *reader, const struct key *key, yaml_node_t *value)
{
	const struct string_list *list =
	        (const struct string_list *)(void *)((char *)reader->rule + key->offset);

	if (!read_list(reader, key, value))
		return false;
	for (size_t i = 0; i < list->count; i++) {
		if (!is_name(list->items[i])) {
			complain_at(reader->to, line_of(reader, value), "%s: \"%s\" is no name",
			            key->name, list->items[i]);
			return false;
		}
	}
	return true;
}

static bool
ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), end_length = strlen(end);

	return length >= end_length && strcmp(text + length - end_length, end) == 0;
}

static bool
read_notes(struct reader *reader, const struct key *key, yaml_node_t *value)
{
	struct rule *rule = reader->rule;

	if (value->type != YAML_MAPPING_NODE) {
		complain_at(reader->to, line_of(reader, value),
		            "%s is not a map from column to text", key->name);
		return false;
	}
	for (yaml_node_pair_t *pair = value->data.mapping.pairs.start;
	     pair < value->data.mapping.pairs.top; pair++) {
		yaml_node_t *node = yaml_document_get_node(&reader->document, pair->key);
		const char *column = scalar_text(reader, "a column of notes", node);
		const char *text = scalar_text(
		        reader, "a note", yaml_document_get_node(&reader->document, pair->value));

		if (column == NULL || text == NULL)
			return false;
		if (!ends_with(column, "_frame") && !ends_with(column, "_frames")) {
			complain_at(reader->to, line_of(reader, node),
			            "notes: \"%s\" is no evidence column (*_frame, *_frames)",
			            column);
			return false;
		}
		for (size_t i = 0; i < rule->note_count; i++) {
			if (strcmp(rule->notes[i].column, column) == 0) {
				complain_at(reader->to, line_of(reader, node),
				            "notes: \"%s\" is there twice", column);
				return false;
			}
		}
		rule->notes = memory_resize(rule->notes, rule->note_count + 1, sizeof *rule->notes);
		rule->notes[rule->note_count++] =
		        (struct rule_note){memory_text(column), memory_text(text)};
	}
	return true;
}

static const struct key keys[] = {
        {"id", true, read_id, 0},
        {"severity", true, read_severity, 0},
        {"confidence", true, read_confidence, 0},
        {"blame", true, read_blame, 0},
        {"scope", true, read_scope, 0},
        {"needs", false, read_names, offsetof(struct rule, needs)},
        {"group-by", false, read_names, offsetof(struct rule, group_by)},
        {"explains", false, read_names, offsetof(struct rule, explains)},
        {"sees", false, read_list, offsetof(struct rule, sees)},
        {"notes", false, read_notes, 0},
};

#define KEY_COUNT (sizeof keys / sizeof keys[0])

static bool
read_pair(struct reader *reader, const yaml_node_pair_t *pair, bool *seen)
{
	yaml_node_t *node = yaml_document_get_node(&reader->document, pair->key);
	const char *name = scalar_text(reader, "a key", node);

	if (name == NULL)
		return false;
	for (size_t i = 0; i < KEY_COUNT; i++) {
		if (strcmp(keys[i].name, name) != 0)
			continue;
		if (seen[i]) {
			complain_at(reader->to, line_of(reader, node), "%s is there twice", name);
			return false;
		}
		seen[i] = true;
		return keys[i].read(reader, &keys[i],
		                    yaml_document_get_node(&reader->document, pair->value));
	}
	complain_at(reader->to, line_of(reader, node), "unknown key \"%s\"", name);
	return false;
}

static bool
read_map(struct reader *reader)
{
	yaml_node_t *root = yaml_document_get_root_node(&reader->document);
	bool seen[KEY_COUNT] = {false}, well = true;

	if (root == NULL || root->type != YAML_MAPPING_NODE) {
		complain_at(reader->to, reader->first_line, "the front matter is not a map");
		return false;
	}
	for (const yaml_node_pair_t *pair = root->data.mapping.pairs.start;
	     pair < root->data.mapping.pairs.top; pair++)
		well &= read_pair(reader, pair, seen);
	for (size_t i = 0; i < KEY_COUNT; i++) {
		if (keys[i].mandatory && !seen[i]) {
			complain_at(reader->to, reader->first_line, "the front matter lacks \"%s\"",
			            keys[i].name);
			well = false;
		}
	}
	return well;
}

bool
front_matter_read(const char *yaml, size_t length, int first_line, const struct complainer *to,
                  struct rule *rule)
{
	struct reader reader = {.first_line = first_line, .to = to, .rule = rule};
	yaml_parser_t parser;
	bool well = false;

	if (!yaml_parser_initialize(&parser)) {
		complain_at(to, first_line, "the YAML parser did not start");
		return false;
	}
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)yaml, length);
	if (yaml_parser_load(&parser, &reader.document)) {
		well = read_map(&reader);
		yaml_document_delete(&reader.document);
	} else {
		complain_at(to, first_line + (int)parser.problem_mark.line, "YAML: %s",
		            parser.problem != NULL ? parser.problem : "out of memory");
	}
	yaml_parser_delete(&parser);
	return well;
}
