#include "rules/template.h"

#include <cmark.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "rules/plain_text.h"

static size_t
word_octets(const char *text)
{
	size_t n = 0;

	while (isalpha((unsigned char)text[n]) || text[n] == ' ' || text[n] == '\'')
		n++;
	return n;
}

/* Reads the placeholder that begins at `text`. Returns its octets with its braces; 0: none does.
 * Names neither begin nor end with '_', so that CommonMark never takes a piece of one for emphasis.
 */
static size_t
placeholder_octets(const char *text, struct template_part *ret_part)
{
	struct template_part part = {.text = text + 1, .place = TEMPLATE_PROSE};
	const char *at;

	if (text[0] != '{' || !islower((unsigned char)text[1]))
		return 0;
	while (islower((unsigned char)part.text[part.length]) ||
	       isdigit((unsigned char)part.text[part.length]) || part.text[part.length] == '_')
		part.length++;
	at = part.text + part.length;
	if (at[-1] == '_')
		return 0;
	if (*at == ':') {
		part.one = at + 1;
		part.one_length = word_octets(part.one);
		if (part.one[part.one_length] != '|')
			return 0;
		part.many = part.one + part.one_length + 1;
		part.many_length = word_octets(part.many);
		at = part.many + part.many_length;
	}
	*ret_part = part;
	return *at == '}' ? (size_t)(at - text) + 1 : 0;
}

static void
add_part(struct template *template, const struct template_part *part)
{
	template->parts =
	        memory_resize(template->parts, template->count + 1, sizeof *template->parts);
	template->parts[template->count++] = *part;
}

static void
add_literal(struct template *template, const char *text, size_t length)
{
	if (length != 0)
		add_part(template, &(struct template_part){.text = text, .length = length});
}

static void
split(const char *source, struct template *template)
{
	const char *literal = source, *at = source;

	while ((at = strchr(at, '{')) != NULL) {
		struct template_part part;
		size_t octets = placeholder_octets(at, &part);

		if (octets == 0) {
			at++;
			continue;
		}
		add_literal(template, literal, (size_t)(at - literal));
		add_part(template, &part);
		at += octets;
		literal = at;
	}
	add_literal(template, literal, strlen(literal));
}

/* Gives the placeholders in one node's text their place. `next` is the part to look at next; the
 * tree is walked in the order of the source. */
static bool
place_in(struct template *template, size_t *next, const char *text, enum template_place place)
{
	for (const char *at = text; (at = strchr(at, '{')) != NULL; at++) {
		struct template_part part;

		if (placeholder_octets(at, &part) == 0)
			continue;
		while (*next < template->count && template->parts[*next].place == TEMPLATE_LITERAL)
			(*next)++;
		if (*next == template->count || template->parts[*next].length != part.length ||
		    memcmp(template->parts[*next].text, part.text, part.length) != 0)
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

const char *
template_slip(const char *source)
{
	for (const char *at = source; (at = strchr(at, '{')) != NULL; at++) {
		size_t name = strspn(at + 1, "abcdefghijklmnopqrstuvwxyz0123456789_") + 1;
		size_t octets = name + strcspn(at + name, "{}");
		struct template_part part;

		if (name > 1 && at[name] == ':' && at[octets] == '}' &&
		    memchr(at, '|', octets) != NULL && placeholder_octets(at, &part) == 0)
			return at;
	}
	return NULL;
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

static void
put_word(const struct template_part *part, bool one, FILE *out)
{
	if (one)
		fwrite(part->one, 1, part->one_length, out);
	else
		fwrite(part->many, 1, part->many_length, out);
}

static void
put_as_written(const struct template_part *part, FILE *out)
{
	if (part->one != NULL)
		/* {phone} reads as one phone, another number as several */
		put_word(part, part->length == 6 && memcmp(part->text, "phones", 6) == 0, out);
	else
		fprintf(out, "{%.*s}", (int)part->length, part->text);
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
		else if (!lookup(context, part->text, part->length, &value))
			put_as_written(part, out);
		else if (part->one != NULL)
			put_word(part, value != NULL && strcmp(value, "1") == 0, out);
		else
			put_value(value, part->place, out);
	}
	fclose(out);
	return result;
}

static bool
nothing_known(void *context, const char *name, size_t length, const char **ret_value)
{
	(void)context;
	(void)name;
	(void)length;
	(void)ret_value;
	return false;
}

char *
template_unfilled(const char *source)
{
	struct template template = {0};
	char *result;

	split(source, &template);
	result = template_fill(&template, nothing_known, NULL);
	template_free(&template);
	return result;
}
