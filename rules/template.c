#include "rules/template.h"

#include <cmark.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "rules/plain_text.h"

/* Octets of the placeholder that begins at `text` with its braces; 0: none does. Names neither
 * begin nor end with '_', so that CommonMark never takes a piece of one for emphasis. */
static size_t
placeholder_octets(const char *text)
{
	size_t n = 1;

	if (text[0] != '{' || !islower((unsigned char)text[1]))
		return 0;
	while (islower((unsigned char)text[n]) || isdigit((unsigned char)text[n]) || text[n] == '_')
		n++;
	return text[n] == '}' && text[n - 1] != '_' ? n + 1 : 0;
}

static void
add_part(struct template *template, const char *text, size_t length, enum template_place place)
{
	if (length == 0)
		return;
	template->parts =
	        memory_resize(template->parts, template->count + 1, sizeof *template->parts);
	template->parts[template->count++] = (struct template_part){text, length, place};
}

static void
split(const char *source, struct template *template)
{
	const char *literal = source, *at = source;

	while ((at = strchr(at, '{')) != NULL) {
		size_t octets = placeholder_octets(at);

		if (octets == 0) {
			at++;
			continue;
		}
		add_part(template, literal, (size_t)(at - literal), TEMPLATE_LITERAL);
		add_part(template, at + 1, octets - 2, TEMPLATE_PROSE);
		at += octets;
		literal = at;
	}
	add_part(template, literal, strlen(literal), TEMPLATE_LITERAL);
}

/* Gives the placeholders in one node's text their place. `next` is the part to look at next; the
 * tree is walked in the order of the source. */
static bool
place_in(struct template *template, size_t *next, const char *text, enum template_place place)
{
	for (const char *at = text; (at = strchr(at, '{')) != NULL; at++) {
		size_t octets = placeholder_octets(at);

		if (octets == 0)
			continue;
		while (*next < template->count && template->parts[*next].place == TEMPLATE_LITERAL)
			(*next)++;
		if (*next == template->count || template->parts[*next].length != octets - 2 ||
		    memcmp(template->parts[*next].text, at + 1, octets - 2) != 0)
			return false;
		template->parts[(*next)++].place = place;
	}
	return true;
}

bool
template_compile(const char *source, struct template *ret_template)
{
	cmark_node *document;
	cmark_iter *iterator;
	cmark_event_type event;
	size_t next = 0;
	bool well = true;

	*ret_template = (struct template){0};
	split(source, ret_template);
	if (ret_template->count == 0 ||
	    (ret_template->count == 1 && ret_template->parts[0].place == TEMPLATE_LITERAL))
		return true; /* most texts hold no placeholder */
	document = cmark_parse_document(source, strlen(source), CMARK_OPT_DEFAULT);
	iterator = cmark_iter_new(document);
	while (well && (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iterator);
		cmark_node_type type = cmark_node_get_type(node);

		if (event != CMARK_EVENT_ENTER)
			continue;
		if (type == CMARK_NODE_TEXT)
			well = place_in(ret_template, &next, cmark_node_get_literal(node),
			                TEMPLATE_PROSE);
		else if (type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK)
			well = place_in(ret_template, &next, cmark_node_get_literal(node),
			                TEMPLATE_CODE);
	}
	cmark_iter_free(iterator);
	cmark_node_free(document);
	/* A placeholder that CommonMark shows in no text is somewhere else: a link's address. */
	for (; well && next < ret_template->count; next++)
		well = ret_template->parts[next].place == TEMPLATE_LITERAL;
	if (!well)
		template_free(ret_template);
	return well;
}

void
template_free(struct template *template)
{
	free(template->parts);
	*template = (struct template){0};
}

/* True where CommonMark could take `at` for markup if it stood in prose. Digits, dots, colons and
 * dashes inside a value can't be, and addresses stay readable without a backslash at each. */
static bool
needs_escape(const char *value, const char *at)
{
	size_t before = (size_t)(at - value);

	switch (*at) {
	case '.': /* an ordered list's marker, or what GitHub makes a link of */
		return (strspn(value, "0123456789") == before && (at[1] == ' ' || at[1] == '\0')) ||
		       (before >= 3 && strncasecmp(at - 3, "www", 3) == 0);
	case ':': /* a bare address, which GitHub makes a link of */
		return at[1] == '/';
	case '-':
	case '+':
	case '=': /* a list, a rule or the underline of a heading */
		return before == 0;
	case ',':
	case '/':
	case '%':
	case ';':
	case '?':
		return false;
	default:
		return ispunct((unsigned char)*at);
	}
}

/* General category Zs but for the blank: beside one of these an author's `*` is no emphasis. */
static bool
is_wide_blank(uint32_t character)
{
	return character == 0xa0 || character == 0x1680 ||
	       (character >= 0x2000 && character <= 0x200a) || character == 0x202f ||
	       character == 0x205f || character == 0x3000;
}

static void
put_in_prose(const char *value, FILE *out)
{
	uint32_t character;
	size_t octets, count = 0;

	for (const char *at = value; (octets = utf8_take(at, &character)) != 0; at += octets) {
		if (count++ == PLACEHOLDER_LENGTH_MAX) {
			fputs("\u2026", out);
			return;
		}
		if (character == REPLACEMENT_CHARACTER || character_is_control(character)) {
			fputs("\ufffd", out);
		} else if (character == ' ' && (at == value || at[-1] == ' ' || at[1] == '\0')) {
			fputs("&#32;", out); /* a blank that would vanish or indent */
		} else if (is_wide_blank(character)) {
			fprintf(out, "&#%u;", (unsigned)character);
		} else {
			if (octets == 1 && needs_escape(value, at))
				fputc('\\', out);
			fwrite(at, 1, octets, out);
		}
	}
}

/* Code has no escapes: what could end it is replaced, visibly. */
static void
put_in_code(const char *value, FILE *out)
{
	char *plain = plain_text(value, PLACEHOLDER_LENGTH_MAX);

	for (const char *at = plain; *at != '\0'; at++) {
		if (*at == '`' || *at == '~')
			fputs("\ufffd", out);
		else
			fputc(*at, out);
	}
	free(plain);
}

static void
put_value(const char *value, enum template_place place, FILE *out)
{
	/* What nobody sees gets a word: nothing between two backticks would open a longer code
	 * span, and blanks alone make no code block. */
	const char *word = value == NULL                       ? "unknown"
	                   : *value == '\0'                    ? "(empty)"
	                   : value[strspn(value, " ")] == '\0' ? "(blank)"
	                                                       : value;

	if (place == TEMPLATE_CODE)
		put_in_code(word, out);
	else
		put_in_prose(word, out);
}

char *
template_fill(const struct template *template, template_lookup *lookup, void *context)
{
	char *result = NULL;
	size_t size;
	FILE *out = open_memstream(&result, &size);

	if (out == NULL)
		return memory_text("");
	for (size_t i = 0; i < template->count; i++) {
		const struct template_part *part = &template->parts[i];
		const char *value = NULL;

		if (part->place == TEMPLATE_LITERAL)
			fwrite(part->text, 1, part->length, out);
		else if (lookup(context, part->text, part->length, &value))
			put_value(value, part->place, out);
		else
			fprintf(out, "{%.*s}", (int)part->length, part->text);
	}
	fclose(out);
	return result;
}
