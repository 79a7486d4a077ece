#include "analyzer/report/markdown_text.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/report/escape.h"

/* Lists in lists in quotes: deeper ones are no prose that a person wrote. */
#define DEPTH_MAX 16
#define MARKER_SIZE 24

/* The words of a paragraph or heading, without its marks. */
static void
write_inlines(FILE *out, cmark_node *block, char line_break)
{
	cmark_iter *iter = cmark_iter_new(block);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);
		const char *literal = cmark_node_get_literal(node);

		switch (cmark_node_get_type(node)) {
		case CMARK_NODE_CODE:
			fputc('`', out);
			escape_write(out, literal, 0);
			fputc('`', out);
			break;
		case CMARK_NODE_SOFTBREAK:
			fputc(' ', out);
			break;
		case CMARK_NODE_LINEBREAK:
			fputc(line_break, out);
			break;
		case CMARK_NODE_LINK: {
			cmark_node *child = cmark_node_first_child(node);
			const char *shown = child != NULL ? cmark_node_get_literal(child) : NULL;
			const char *url = cmark_node_get_url(node);

			if (event == CMARK_EVENT_EXIT && url != NULL &&
			    (shown == NULL || strcmp(shown, url) != 0)) {
				fputs(" (", out);
				escape_write(out, url, 0);
				fputc(')', out);
			}
			break;
		}
		default:
			escape_write(out, literal, 0);
			break;
		}
	}
	cmark_iter_free(iter);
}

struct place { /* of a block on the page */
	struct page *page;
	enum colour label_colour, colour;
	char *label; /* of its first line */
	size_t depth;
};

static void print_blocks(struct place *place, cmark_node *parent, bool tight);

/* The label stands before the first line only: from then on there are blanks of its width. */
static void
blank_label(struct place *place)
{
	memset(place->label, ' ', strlen(place->label));
	place->label_colour = COLOUR_NONE;
}

static void
print_verbatim(struct place *place, const char *text)
{
	if (strspn(place->label, " ") != strlen(place->label))
		page_put(place->page, place->label_colour, place->label, COLOUR_NONE, "");
	while (*text != '\0') {
		size_t length = strcspn(text, "\n");

		page_verbatim(place->page, strlen(place->label) + 4, text, length);
		text += length + (text[length] == '\n');
	}
}

static void
print_nested(const struct place *outer, const char *marker, cmark_node *node, bool tight)
{
	struct place inner = *outer;

	inner.label = memory_format("%s%s", outer->label, marker);
	inner.depth++;
	print_blocks(&inner, node, tight);
	free(inner.label);
}

static void
print_list(struct place *place, cmark_node *list)
{
	bool ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
	bool tight = cmark_node_get_list_tight(list);
	int number = cmark_node_get_list_start(list);

	for (cmark_node *item = cmark_node_first_child(list); item != NULL;
	     item = cmark_node_next(item)) {
		char marker[MARKER_SIZE] = "- ";

		if (ordered)
			snprintf(marker, sizeof(marker), "%d. ", number++);
		print_nested(place, marker, item, tight);
		blank_label(place);
		if (!tight && cmark_node_next(item) != NULL)
			page_blank(place->page);
	}
}

static void
print_block(struct place *place, cmark_node *node)
{
	const char *literal;

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_LIST:
		print_list(place, node);
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		print_nested(place, "| ", node, false);
		break;
	case CMARK_NODE_CODE_BLOCK:
	case CMARK_NODE_HTML_BLOCK:
		literal = cmark_node_get_literal(node);
		print_verbatim(place, literal != NULL ? literal : "");
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		break;
	default:
		write_inlines(page_sentence(place->page), node, '\n');
		page_print(place->page, place->label_colour, place->label, place->colour);
		break;
	}
}

static void
print_blocks(struct place *place, cmark_node *parent, bool tight)
{
	if (place->depth > DEPTH_MAX)
		return;
	for (cmark_node *node = cmark_node_first_child(parent); node != NULL;
	     node = cmark_node_next(node)) {
		print_block(place, node);
		blank_label(place);
		if (!tight && cmark_node_next(node) != NULL)
			page_blank(place->page);
	}
}

void
markdown_text_print(struct page *page, enum colour label_colour, const char *label,
                    enum colour colour, const char *markdown)
{
	struct place place = {page, label_colour, colour, NULL, 0};
	cmark_node *document;

	if (markdown == NULL)
		return;
	place.label = memory_text(label);
	document = cmark_parse_document(markdown, strlen(markdown), CMARK_OPT_DEFAULT);
	print_blocks(&place, document, false);
	cmark_node_free(document);
	free(place.label);
}

char *
markdown_text_line(const char *markdown)
{
	char *line = NULL;
	size_t length;
	FILE *out = open_memstream(&line, &length);
	cmark_node *document;

	if (out == NULL)
		abort(); /* only for want of memory, see base/memory.h */
	if (markdown != NULL) {
		document = cmark_parse_document(markdown, strlen(markdown), CMARK_OPT_DEFAULT);
		write_inlines(out, document, ' ');
		cmark_node_free(document);
	}
	fclose(out);
	return line;
}
