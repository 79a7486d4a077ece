/* CommonMark with {placeholders}. What is filled in comes from packets, so it is escaped for the
 * place where it lands: prose or code. */
#ifndef RULES_TEMPLATE_H
#define RULES_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

/* Longest value shown; longer ones end in an ellipsis. */
#define PLACEHOLDER_LENGTH_MAX 200

enum template_place { TEMPLATE_LITERAL, TEMPLATE_PROSE, TEMPLATE_CODE };

struct template_part {
	const char *text; /* the literal, or the placeholder's name; points into the source */
	size_t length;
	enum template_place place; /* TEMPLATE_LITERAL: no placeholder */
	/* Of {name:word|words}: what stands there where the value is 1, and where it is not. */
	const char *one, *many; /* NULL: the value itself stands there */
	size_t one_length, many_length;
};

struct template
{
	size_t count;
	struct template_part *parts;
};

/* {name}: lower-case letter, then letters, digits and '_' between them. {name:time|times} is one of
 * two words, letters, blanks and apostrophes, chosen by the number that the value is. Everything
 * else in braces is the author's own text. Returns false where a placeholder stands in the address
 * of a link, in an info string or the like, where nothing of a packet's may go. */
bool template_compile(const char *source, struct template *ret_template);
void template_free(struct template *template);

/* The first {name:...|...} that is no choice of two words, for a hyphen or the end of a line in it,
 * say; NULL: there is none. */
const char *template_slip(const char *source);

/* Sets *ret_value (NULL: unknown) of the placeholder; false: there is none of that name, and it
 * stays as it is written. */
typedef bool template_lookup(void *context, const char *name, size_t length,
                             const char **ret_value);
/* Caller frees. */
char *template_fill(const struct template *template, template_lookup *lookup, void *context);
/* The source as people read it without values: {name} stays, of two words the second stands there,
 * but the first of {phones:word|words}. Caller frees. */
char *template_unfilled(const char *source);

#endif
