#include "rules/parse.h"

#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "rules/document.h"
#include "rules/front_matter.h"
#include "rules/plain_text.h"

/* A copy with '\n' as the only line end and without a byte order mark: Windows editors leave both.
 */
static char *
normalized(const char *text, size_t length)
{
	char *copy = memory_resize(NULL, length + 1, 1), *out = copy;

	for (size_t i = length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0; i < length;
	     i++) {
		if (text[i] != '\r')
			*out++ = text[i];
		else if (i + 1 == length || text[i + 1] != '\n')
			*out++ = '\n';
	}
	*out = '\0';
	return copy;
}

/* The length of the front matter that begins behind the first `---` line; sets where the body
 * begins. False: there is no closing line. */
static bool
find_body(const char *yaml, size_t *ret_length, const char **ret_body, int *ret_body_line)
{
	int line = 2;

	for (const char *at = yaml; at != NULL; line++) {
		if (strncmp(at, "---\n", 4) == 0 || strcmp(at, "---") == 0) {
			*ret_length = (size_t)(at - yaml);
			*ret_body = at[3] == '\n' ? at + 4 : at + 3;
			*ret_body_line = line + 1;
			return true;
		}
		at = strchr(at, '\n');
		if (at != NULL)
			at++;
	}
	return false;
}

/* What only holds across keys. */
static bool
check_rule(const struct rule *rule, const struct complainer *to)
{
	const char *slash = strrchr(rule->file, '/');
	const char *base = slash != NULL ? slash + 1 : rule->file;
	size_t id_length = strlen(rule->id);

	if (strncmp(base, rule->id, id_length) != 0 || strcmp(base + id_length, ".md") != 0) {
		complain_at(to, 1, "the id \"%s\" is not the file's name", rule->id);
		return false;
	}
	if (strcmp(rule->blame, "capture") == 0 && rule->severity != SEVERITY_INFO) {
		complain_at(to, 1, "what the capture is to blame for is never above info");
		return false;
	}
	return true;
}

static bool
parse_normalized(const char *text, const struct complainer *to, struct rule *rule)
{
	const char *body;
	size_t yaml_length;
	int body_line;
	bool well;

	if (strncmp(text, "---\n", 4) != 0) {
		complain_at(to, 1, "the document does not begin with a `---` line");
		return false;
	}
	if (!find_body(text + 4, &yaml_length, &body, &body_line)) {
		complain_at(to, 1, "the front matter has no closing `---` line");
		return false;
	}
	well = front_matter_read(text + 4, yaml_length, 2, to, rule);
	/* Both halves are read all the same: an author wants all errors at once. */
	well &= document_read(body, body_line, to, rule);
	return well && check_rule(rule, to);
}

bool
rule_parse(const char *file, const char *text, size_t length, rules_complain *complain,
           void *context, struct rule *ret_rule)
{
	const struct complainer to = {complain, context, file};
	char *copy;
	bool well = false;

	*ret_rule = (struct rule){.file = memory_text(file)};
	if (length > DOCUMENT_OCTETS_MAX) {
		complain_at(&to, 0, "longer than %zu octets", DOCUMENT_OCTETS_MAX);
		rule_free(ret_rule);
		return false;
	}
	copy = normalized(text, length);
	if (memchr(text, 0, length) != NULL || !utf8_valid(copy, strlen(copy)))
		complain_at(&to, 0, "not UTF-8 text");
	else
		well = parse_normalized(copy, &to, ret_rule);
	free(copy);
	if (!well)
		rule_free(ret_rule);
	return well;
}
