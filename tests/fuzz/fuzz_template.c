/* Whatever a packet says, filled into a rule's words it stays text: the document keeps the shape
 * that its author gave it. */
#include "rules/template.h"

#include <cmark.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char source[] = "{v} {v:word|words} *{v:a|b}*\n\n# H {v}\n\n{v} a {v}{v} [{v}](b) c "
                             "*{v}* `{v}` d {v}\n{v}\n\n"
                             "- {v}\n\n```\n{v}\n```\n\n    {v}\n\n~~~\nx {v}\n~~~\n\n> {v}\n";

static bool
look_up(void *context, const char *name, size_t length, const char **ret_value)
{
	if (length != 1 || *name != 'v')
		abort();
	*ret_value = context;
	return true;
}

/* The kinds of nodes in the order of the document, without the texts. */
static size_t
shape(const char *text, uint8_t *ret_kinds, size_t size)
{
	cmark_node *document = cmark_parse_document(text, strlen(text), CMARK_OPT_DEFAULT);
	cmark_iter *iterator = cmark_iter_new(document);
	cmark_event_type event;
	size_t count = 0;

	while ((event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
		cmark_node_type type = cmark_node_get_type(cmark_iter_get_node(iterator));

		if (type == CMARK_NODE_TEXT)
			continue;
		if (count == size)
			abort();
		ret_kinds[count++] = (uint8_t)(type * 4 + event);
	}
	cmark_iter_free(iterator);
	cmark_node_free(document);
	return count;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char harmless[] = "x";
	uint8_t expected[128], kinds[128];
	struct template template;
	char *value = malloc(size + 1), *filled, *usual;
	size_t count;

	if (value == NULL || !template_compile(source, &template))
		abort();
	memcpy(value, data, size);
	value[size] = '\0';
	filled = template_fill(&template, look_up, value);
	usual = template_fill(&template, look_up, harmless);
	count = shape(usual, expected, sizeof expected);
	if (shape(filled, kinds, sizeof kinds) != count || memcmp(kinds, expected, count) != 0)
		abort();
	free(filled);
	free(usual);
	free(value);
	template_free(&template);
	return 0;
}
