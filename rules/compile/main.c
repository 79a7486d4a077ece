/* compile DOCUMENT... DATA...: parses rule documents when the program is built and writes them to
 * standard output as C, so that the program need not parse them each time it starts. A document
 * that is broken breaks the build. */
#include <ctype.h>
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "rules/parse.h"

/* --------------------------------------------------------------------- writing C --- */

static void
put_text(const char *text)
{
	if (text == NULL) {
		fputs("NULL", stdout);
		return;
	}
	putchar('"');
	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;

		if (c == '\n')
			fputs("\\n\"\n\"", stdout);
		else if (isalnum(c) || (c < 0x80 && strchr(" !#$%&'()*+,-./:;<=>@[]^_`{|}~", c)))
			putchar(c);
		else
			printf("\\%03o", c);
	}
	putchar('"');
}

static void
put_field(const char *name, const char *text)
{
	printf(".%s = ", name);
	put_text(text);
	puts(",");
}

static void
put_list(const char *name, const struct string_list *list)
{
	if (list->count == 0)
		return;
	printf(".%s = {%zu, (char *[]){", name, list->count);
	for (size_t i = 0; i < list->count; i++) {
		put_text(list->items[i]);
		putchar(',');
	}
	puts("}},");
}

static void
put_notes(const struct rule *rule)
{
	if (rule->note_count == 0)
		return;
	printf(".note_count = %zu, .notes = (struct rule_note[]){\n", rule->note_count);
	for (size_t i = 0; i < rule->note_count; i++) {
		putchar('{');
		put_text(rule->notes[i].column);
		putchar(',');
		put_text(rule->notes[i].text);
		puts("},");
	}
	puts("},");
}

static void
put_fixes(const struct rule *rule)
{
	if (rule->fix_count == 0)
		return;
	printf(".fix_count = %zu, .fixes = (struct rule_fix[]){\n", rule->fix_count);
	for (size_t i = 0; i < rule->fix_count; i++) {
		const struct rule_fix *fix = &rule->fixes[i];

		printf("{.risk = %d,", fix->risk);
		put_field("for_whom", fix->for_whom);
		put_field("text", fix->text);
		put_field("danger", fix->danger);
		puts("},");
	}
	puts("},");
}

static const char *
below(const char *path, const char *folder)
{
	size_t length = strlen(folder);

	return strncmp(path, folder, length) == 0 ? path + length : path;
}

static void
put_rule(const struct rule *rule)
{
	printf("{.builtin = true, .severity = %d, .scope = %d, .judged_line = %d, .detect_line = "
	       "%d,\n",
	       (int)rule->severity, (int)rule->scope, rule->judged_line, rule->detect_line);
	put_field("id", rule->id);
	printf(".file = \"builtin/\" ");
	put_text(below(rule->file, "rules/catalog/"));
	puts(",");
	put_field("confidence", rule->confidence);
	put_field("blame", rule->blame);
	put_list("needs", &rule->needs);
	put_list("group_by", &rule->group_by);
	put_list("explains", &rule->explains);
	put_list("sees", &rule->sees);
	put_notes(rule);
	put_field("title", rule->title);
	put_field("judged_sql", rule->judged_sql);
	put_field("detect_sql", rule->detect_sql);
	put_field("meaning", rule->meaning);
	put_field("verify", rule->verify);
	put_field("not_this_when", rule->not_this_when);
	put_fixes(rule);
	put_list("sources", &rule->sources);
	puts("},");
}

/* ---------------------------------------------------------------------- the files --- */

static char *
read_file(const char *path, size_t *ret_length)
{
	FILE *file = fopen(path, "rbe");
	char *text = memory_resize(NULL, DOCUMENT_OCTETS_MAX + 2, 1);

	if (file == NULL)
		err(1, "%s", path);
	*ret_length = fread(text, 1, DOCUMENT_OCTETS_MAX + 1, file);
	text[*ret_length] = '\0';
	if (ferror(file))
		err(1, "%s", path);
	fclose(file);
	return text;
}

static void
complain(void *context, const char *line)
{
	(void)context;
	fprintf(stderr, "%s\n", line);
}

static const char *
name_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

/* The name of a document is its rule's id. */
static bool
is_new_name(char **paths, int count)
{
	for (int i = 0; i < count; i++)
		if (strcmp(name_of(paths[i]), name_of(paths[count])) == 0) {
			warnx("%s: %s is of the same name", paths[count], paths[i]);
			return false;
		}
	return true;
}

static bool
compile_document(const char *path)
{
	struct rule rule;
	size_t length;
	char *text = read_file(path, &length);
	bool well = rule_parse(path, text, length, complain, NULL, &rule);
	if (well) {
		put_rule(&rule);
		rule_free(&rule);
	}
	free(text);
	return well;
}

static void
copy_data(const char *path)
{
	size_t length;
	char *text = read_file(path, &length);

	if (length > DOCUMENT_OCTETS_MAX || memchr(text, 0, length) != NULL)
		errx(1, "%s: longer than %zu octets, or no text", path, DOCUMENT_OCTETS_MAX);
	putchar('{');
	put_text(below(path, "rules/"));
	puts(",");
	put_text(text);
	puts("},");
	free(text);
}

static bool
is_document(const char *path)
{
	size_t length = strlen(path);

	return length > 3 && strcmp(path + length - 3, ".md") == 0;
}

int
main(int count, char **paths)
{
	bool well = true;

	puts("#include \"rules/builtin.h\"\n\nconst struct rule rules_builtin[] = {");
	for (int i = 1; i < count; i++)
		if (is_document(paths[i]))
			well = compile_document(paths[i]) && is_new_name(paths + 1, i - 1) && well;
	puts("};\nconst size_t rules_builtin_count = sizeof rules_builtin / sizeof "
	     "*rules_builtin;\n\n"
	     "const struct embedded_file rules_builtin_data[] = {");
	for (int i = 1; i < count; i++)
		if (!is_document(paths[i]))
			copy_data(paths[i]);
	puts("{NULL, NULL},\n};");
	return well && fflush(stdout) == 0 && !ferror(stdout) ? EXIT_SUCCESS : EXIT_FAILURE;
}
