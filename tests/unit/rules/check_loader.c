/* Rule documents: what a good one says, and the line that names each fault of a broken one. */
#include "rules/loader.h"
#include "rules/parse.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analyzer/base/memory.h"
#include "tests/unit/suite.h"

/* Line numbers below count in this text. */
static const char good[] = "---\n"                           /* 1 */
                           "id: good-rule\n"                 /* 2 */
                           "severity: major\n"               /* 3 */
                           "confidence: high\n"              /* 4 */
                           "blame: dhcp-server\n"            /* 5 */
                           "scope: phone\n"                  /* 6 */
                           "needs: [dhcp_reply, boot]\n"     /* 7 */
                           "group-by: [server]\n"            /* 8 */
                           "explains: [other-rule]\n"        /* 9 */
                           "sees: [\"TFTP Timeout\"]\n"      /* 10 */
                           "notes:\n"                        /* 11 */
                           "  ack_frame: \"the lease\"\n"    /* 12 */
                           "---\n"                           /* 13 */
                           "# Server {server} is wrong ##\n" /* 14 */
                           "\n"                              /* 15 */
                           "## Judged\n"                     /* 16 */
                           "```sql\n"                        /* 17 */
                           "SELECT phone FROM boot\n"        /* 18 */
                           "```\n"                           /* 19 */
                           "## Detect\n"                     /* 20 */
                           "\n"                              /* 21 */
                           "```sql\n"                        /* 22 */
                           "SELECT phone,\n"                 /* 23 */
                           "  NULL AS unsure FROM boot\n"    /* 24 */
                           "```\n"                           /* 25 */
                           "## Meaning\n"                    /* 26 */
                           "\n"                              /* 27 */
                           "It *means* `{used_server}`.\n"   /* 28 */
                           "\n"                              /* 29 */
                           "- and more\n"                    /* 30 */
                           "\n"                              /* 31 */
                           "## Fix\n"                        /* 32 */
                           "### Look first [risk 0]\n"       /* 33 */
                           "Look at {phone}.\n"              /* 34 */
                           "### Cisco IOS [risk 2]\n"        /* 35 */
                           "```\n"                           /* 36 */
                           "### no heading {server}\n"       /* 37 */
                           "```\n"                           /* 38 */
                           "> Danger: it **resets**\n"       /* 39 */
                           "> all phones.\n"                 /* 40 */
                           "\n"                              /* 41 */
                           "Then wait.\n"                    /* 42 */
                           "## Verify\n"                     /* 43 */
                           "Restart it.\n"                   /* 44 */
                           "## Not this when\n"              /* 45 */
                           "- it works\n"                    /* 46 */
                           "## Sources\n"                    /* 47 */
                           "- RFC 2132\n"                    /* 48 */
                           "- A blog\n"                      /* 49 */
                           "  of 2010\n";                    /* 50 */

static char complaints[4096];

static void
note_complaint(void *context, const char *line)
{
	(void)context;
	snprintf(complaints + strlen(complaints), sizeof complaints - strlen(complaints), "%s\n",
	         line);
}

static bool
parse(const char *text, struct rule *ret_rule)
{
	complaints[0] = '\0';
	return rule_parse("area/good-rule.md", text, strlen(text), note_complaint, NULL, ret_rule);
}

static char *
replaced(const char *text, const char *from, const char *to)
{
	const char *at = strstr(text, from);

	ck_assert_ptr_nonnull(at);
	return memory_format("%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
}

static void
check_good(const struct rule *rule)
{
	ck_assert_str_eq(rule->id, "good-rule");
	ck_assert_str_eq(rule->file, "area/good-rule.md");
	ck_assert_int_eq(rule->severity, SEVERITY_MAJOR);
	ck_assert_str_eq(rule->confidence, "high");
	ck_assert_str_eq(rule->blame, "dhcp-server");
	ck_assert_int_eq(rule->scope, SCOPE_PHONE);
	ck_assert_uint_eq(rule->needs.count, 2);
	ck_assert_str_eq(rule->needs.items[1], "boot");
	ck_assert_str_eq(rule->group_by.items[0], "server");
	ck_assert_str_eq(rule->explains.items[0], "other-rule");
	ck_assert_str_eq(rule->sees.items[0], "TFTP Timeout");
	ck_assert_uint_eq(rule->note_count, 1);
	ck_assert_str_eq(rule->notes[0].column, "ack_frame");
	ck_assert_str_eq(rule->notes[0].text, "the lease");
	ck_assert_str_eq(rule->title, "Server {server} is wrong");
	ck_assert_str_eq(rule->judged_sql, "SELECT phone FROM boot\n");
	ck_assert_int_eq(rule->judged_line, 18);
	ck_assert_str_eq(rule->detect_sql, "SELECT phone,\n  NULL AS unsure FROM boot\n");
	ck_assert_int_eq(rule->detect_line, 23);
	ck_assert_str_eq(rule->meaning, "It *means* `{used_server}`.\n\n- and more");
	ck_assert_uint_eq(rule->fix_count, 2);
	ck_assert_str_eq(rule->fixes[0].for_whom, "Look first");
	ck_assert_int_eq(rule->fixes[0].risk, 0);
	ck_assert_str_eq(rule->fixes[0].text, "Look at {phone}.");
	ck_assert_ptr_null(rule->fixes[0].danger);
	ck_assert_int_eq(rule->fixes[1].risk, 2);
	ck_assert_str_eq(rule->fixes[1].text, "```\n### no heading {server}\n```\n\nThen wait.");
	ck_assert_str_eq(rule->fixes[1].danger, "it **resets**\nall phones.");
	ck_assert_str_eq(rule->verify, "Restart it.");
	ck_assert_str_eq(rule->not_this_when, "- it works");
	ck_assert_uint_eq(rule->sources.count, 2);
	ck_assert_str_eq(rule->sources.items[0], "RFC 2132");
	ck_assert_str_eq(rule->sources.items[1], "A blog of 2010");
}

START_TEST(a_good_document)
{
	struct rule rule;

	ck_assert_msg(parse(good, &rule), "%s", complaints);
	ck_assert_str_eq(complaints, "");
	check_good(&rule);
	rule_free(&rule);
}
END_TEST

START_TEST(windows_line_ends_and_byte_order_mark)
{
	char text[2 * sizeof good + 3] = "\xef\xbb\xbf", *out = text + 3;
	struct rule rule;

	for (const char *at = good; *at != '\0'; at++) {
		if (*at == '\n')
			*out++ = '\r';
		*out++ = *at;
	}
	*out = '\0';
	ck_assert_msg(parse(text, &rule), "%s", complaints);
	check_good(&rule);
	rule_free(&rule);
}
END_TEST

static const struct {
	const char *from, *to, *complaint; /* without the file */
} broken[] = {
        {"---\nid", "id", ":1: the document does not begin with a `---` line"},
        {"---\n# Server", "# Server", ":1: the front matter has no closing `---` line"},
        {"severity: major\n", "", ":2: the front matter lacks \"severity\""},
        {"id: good-rule\n", "", ":2: the front matter lacks \"id\""},
        {"id: good-rule", "id: Good_Rule!",
         ":2: id \"Good_Rule!\" has more than lower-case letters, digits and dashes"},
        {"id: good-rule", "id: good", ":1: the id \"good\" is not the file's name"},
        {"severity: major", "severity: huge", ":3: severity has no value \"huge\""},
        {"severity: major", "severity: [major]", ":3: severity is not a word or text"},
        {"severity: major", "severity:", ":3: severity is empty"},
        {"confidence: high", "confidence: highest", ":4: confidence has no value \"highest\""},
        {"blame: dhcp-server", "blame: me", ":5: blame has no value \"me\""},
        {"blame: dhcp-server", "blame: capture",
         ":1: what the capture is to blame for is never above info"},
        {"scope: phone", "scope: world", ":6: scope has no value \"world\""},
        {"scope: phone", "scope: phone\nscope: phone", ":7: scope is there twice"},
        {"needs: [dhcp_reply, boot]", "needs: boot", ":7: needs is not a list"},
        {"needs: [dhcp_reply, boot]", "needs: [\"boot; x\"]", ":7: needs: \"boot; x\" is no name"},
        {"sees:", "seen:", ":10: unknown key \"seen\""},
        {"\"TFTP Timeout\"", "\"\\e[2J\"", ":10: sees holds a control character"},
        {"notes:\n  ack_frame", "notes:\n  ack",
         ":12: notes: \"ack\" is no evidence column (*_frame, *_frames)"},
        {"sees: [", "sees: {[", ":11: YAML: did not find expected ',' or '}'"},
        {"# Server {server} is wrong ##", "Text",
         ":14: the text does not begin with a title, \"# ...\""},
        {"# Server {server} is wrong ##\n", "# Server\nText\n",
         ":15: text between the title and the first section"},
        {"## Verify", "# Verify", ":43: a second title"},
        {"## Verify\nRestart it.\n", "", ": no section \"## Verify\""},
        {"## Verify\nRestart it.\n", "## Verify\n", ":43: Verify is empty"},
        {"## Verify", "## Prove",
         ":43: unknown section \"Prove\"\n"
         "area/good-rule.md: no section \"## Verify\""},
        {"## Not this when\n- it works", "## Verify\nagain",
         ":45: section \"Verify\" is there twice"},
        {"## Judged\n```sql", "## Judged\n```", ":17: Judged: the code block is not ```sql"},
        {"```sql\nSELECT phone FROM boot\n```\n", "words\n", ":16: Judged: no ```sql block"},
        {"## Meaning", "```sql\nSELECT 2\n```\n## Meaning",
         ":26: Detect: more than one ```sql block"},
        {"### Look first [risk 0]\n", "", ":32: Fix does not begin with \"### For whom [risk N]\""},
        {"[risk 0]", "[risk 4]", ":33: Fix: a heading is not \"### For whom [risk 0-3]\""},
        {"Look first [risk 0]", "[risk 0]",
         ":33: Fix: a heading is not \"### For whom [risk 0-3]\""},
        {"[risk 0]", "[risk 3]", ":35: Fix: risk 2 after risk 3; the least risk comes first"},
        {"Look at {phone}.\n", "\n", ":33: Fix: nothing to do for Look first"},
        {"Then wait.", "> Danger: again", ":42: Fix: more than one danger for Cisco IOS"},
        {"- RFC 2132\n- A blog\n  of 2010\n", "RFC 2132\n", ":47: Sources is not one list"},
        {"Restart it.", "Restart <b>it</b>.", ":44: raw HTML is not allowed"},
        {"Restart it.", "<!-- x -->", ":44: raw HTML is not allowed"},
        {"Restart it.", "[go](http://{server}/)",
         ":43: a {placeholder} stands where none may: in a link's address, an info string or "
         "the like"},
        {"Restart it.", "![{server}](x \"{server}\")",
         ":43: a {placeholder} stands where none may: in a link's address, an info string or "
         "the like"},
        {"Restart it.", "Restart {phones:it-self|them}.",
         ":43: {phones:it-self|them} is no choice of two words, letters, blanks and apostrophes, "
         "on "
         "one line"},
        {"Restart it.", "Restart {phones:it|all\nof them}.",
         ":43: {phones:it|all} is no choice of two words, letters, blanks and apostrophes, on one "
         "line"},
        {"Restart it.", "Caf\xe9", ": not UTF-8 text"},
};

START_TEST(a_broken_document)
{
	char *text = replaced(good, broken[_i].from, broken[_i].to);
	char *expected = memory_format("area/good-rule.md%s\n", broken[_i].complaint);
	struct rule rule;

	ck_assert(!parse(text, &rule));
	ck_assert_str_eq(complaints, expected);
	ck_assert_ptr_null(rule.id);
	free(text);
	free(expected);
}
END_TEST

START_TEST(all_errors_at_once)
{
	char *one = replaced(good, "severity: major", "severity: huge");
	char *two = replaced(one, "## Verify", "## Prove");
	struct rule rule;

	ck_assert(!parse(two, &rule));
	ck_assert_str_eq(complaints, "area/good-rule.md:3: severity has no value \"huge\"\n"
	                             "area/good-rule.md:43: unknown section \"Prove\"\n"
	                             "area/good-rule.md: no section \"## Verify\"\n");
	free(one);
	free(two);
}
END_TEST

/* ------------------------------------------------------- directories --- */
static char root[64];

static void
write_file(const char *name, const char *text)
{
	char path[256];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", root, name);
	file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(text, file);
	ck_assert_int_eq(fclose(file), 0);
}

static void
write_rule(const char *name, const char *id)
{
	char *line = memory_format("id: %s", id), *text = replaced(good, "id: good-rule", line);

	write_file(name, text);
	free(text);
	free(line);
}

static void
make_directory(const char *name)
{
	char path[256];

	snprintf(path, sizeof path, "%s/%s", root, name);
	ck_assert_int_eq(mkdir(path, 0700), 0);
}

static int
load(const char *directory, bool with_builtin, struct rule_set *ret_set)
{
	complaints[0] = '\0';
	return rules_load(&directory, 1, with_builtin, note_complaint, NULL, ret_set);
}

static void
set_up(void)
{
	snprintf(root, sizeof root, "/tmp/dialtone-rules-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(root));
}

static void
tear_down(void)
{
	char command[128];

	snprintf(command, sizeof command, "rm -rf %s", root);
	ck_assert_int_eq(system(command), 0);
}

START_TEST(directories_are_walked)
{
	struct rule_set set;

	make_directory("b");
	make_directory("b/deep");
	make_directory(".git");
	write_rule("zeta.md", "zeta");
	write_rule("b/deep/alpha.md", "alpha");
	write_file("b/README.md", "no rule");
	write_file("b/notes.txt", "no rule");
	write_file(".git/broken.md", "no rule");
	ck_assert_int_eq(load(root, false, &set), 0);
	ck_assert_str_eq(complaints, "");
	ck_assert_uint_eq(set.count, 2);
	ck_assert_str_eq(set.rules[0].id, "alpha");
	ck_assert_str_eq(set.rules[1].id, "zeta");
	ck_assert_ptr_eq(rule_set_find(&set, "zeta"), &set.rules[1]);
	ck_assert_ptr_null(rule_set_find(&set, "beta"));
	rule_set_free(&set);
}
END_TEST

START_TEST(one_broken_document_leaves_the_others)
{
	struct rule_set set;
	char *expected;

	write_rule("alpha.md", "alpha");
	write_file("beta.md", "hello\n");
	write_rule("gamma.md", "gamma");
	ck_assert_int_eq(load(root, false, &set), 1);
	expected = memory_format("%s/beta.md:1: the document does not begin with a `---` line\n",
	                         root);
	ck_assert_str_eq(complaints, expected);
	ck_assert_uint_eq(set.count, 2);
	free(expected);
	rule_set_free(&set);
}
END_TEST

START_TEST(one_id_twice)
{
	struct rule_set set;
	char *expected;

	make_directory("a");
	make_directory("b");
	write_rule("a/same.md", "same");
	write_rule("b/same.md", "same");
	ck_assert_int_eq(load(root, false, &set), 1);
	expected = memory_format("%s/b/same.md:1: the id \"same\" is taken by %s/a/same.md\n", root,
	                         root);
	ck_assert_str_eq(complaints, expected);
	ck_assert_uint_eq(set.count, 1);
	free(expected);
	rule_set_free(&set);
}
END_TEST

START_TEST(huge_files_loops_and_dangling_links)
{
	const size_t size = 300000;
	struct rule_set set;
	char link[128], *huge = malloc(size + 1), *expected;

	memset(huge, 'x', size);
	huge[size] = '\0';
	write_file("huge.md", huge);
	free(huge);
	snprintf(link, sizeof link, "%s/loop", root);
	ck_assert_int_eq(symlink(".", link), 0);
	snprintf(link, sizeof link, "%s/nowhere.md", root);
	ck_assert_int_eq(symlink("missing", link), 0);
	ck_assert_int_eq(load(root, false, &set), 3);
	expected = memory_format("%s/huge.md: longer than 262144 octets\n"
	                         "%s/loop: the directory holds itself (a symbolic link)\n"
	                         "%s/nowhere.md: No such file or directory\n",
	                         root, root, root);
	ck_assert_str_eq(complaints, expected);
	ck_assert_uint_eq(set.count, 0);
	free(expected);
	rule_set_free(&set);
}
END_TEST

START_TEST(no_directory)
{
	struct rule_set set;
	char path[128], expected[256];

	snprintf(path, sizeof path, "%s/missing", root);
	ck_assert_int_eq(load(path, false, &set), -1);
	snprintf(expected, sizeof expected, "%s: No such file or directory\n", path);
	ck_assert_str_eq(complaints, expected);
	write_rule("alpha.md", "alpha");
	snprintf(path, sizeof path, "%s/alpha.md", root);
	ck_assert_int_eq(load(path, false, &set), -1);
	snprintf(expected, sizeof expected, "%s: Not a directory\n", path);
	ck_assert_str_eq(complaints, expected);
	rule_set_free(&set);
}
END_TEST

START_TEST(builtin_rules_and_their_replacement)
{
	struct rule_set set;
	const struct rule *rule;
	size_t count;
	char *expected;

	ck_assert_int_eq(rules_load(NULL, 0, true, note_complaint, NULL, &set), 0);
	count = set.count;
	rule = rule_set_find(&set, "opt150-missing");
	ck_assert_ptr_nonnull(rule);
	ck_assert_str_eq(rule->file, "builtin/dhcp/opt150-missing.md");
	ck_assert_int_eq(rule->severity, SEVERITY_CRITICAL);
	rule_set_free(&set);

	write_rule("opt150-missing.md", "opt150-missing");
	write_rule("own.md", "own");
	write_file("upgrade.tsv", "id\tfamily\n");
	ck_assert_int_eq(load(root, true, &set), 1);
	expected = memory_format(
	        "%s/opt150-missing.md:1: note: replaces builtin/dhcp/opt150-missing.md\n"
	        "%s/upgrade.tsv:1: not 13 fields between tabs\n",
	        root, root);
	ck_assert_str_eq(complaints, expected);
	ck_assert_uint_ge(set.upgrades.count, 20);
	ck_assert_uint_eq(set.count, count + 1);
	ck_assert_int_eq(rule_set_find(&set, "opt150-missing")->severity, SEVERITY_MAJOR);
	ck_assert_ptr_nonnull(rule_set_find(&set, "own"));
	for (size_t i = 1; i < set.count; i++)
		ck_assert_int_lt(strcmp(set.rules[i - 1].id, set.rules[i].id), 0);
	free(expected);
	rule_set_free(&set);
}
END_TEST

/* ------------------------------------------------------------- links --- */
START_TEST(links_between_rules)
{
	static char a[] = "a", b[] = "b", c[] = "c", none[] = "none";
	static char fa[] = "a.md", fb[] = "b.md", fc[] = "c.md";
	char *to_b[] = {b}, *to_c[] = {c}, *to_a[] = {a}, *to_none[] = {none};
	struct rule rules[] = {{.id = a, .file = fa, .explains = {1, to_b}},
	                       {.id = b, .file = fb, .explains = {1, to_c}},
	                       {.id = c, .file = fc}};
	const struct rule_set set = {.count = 3, .rules = rules};

	complaints[0] = '\0';
	ck_assert_int_eq(rules_check_links(&set, note_complaint, NULL), 0);
	rules[2].explains = (struct string_list){1, to_a};
	ck_assert_int_eq(rules_check_links(&set, note_complaint, NULL), 1);
	ck_assert_str_eq(complaints, "c.md:1: explains: \"a\" explains this rule in turn\n");
	complaints[0] = '\0';
	rules[2].explains = (struct string_list){1, to_none};
	ck_assert_int_eq(rules_check_links(&set, note_complaint, NULL), 1);
	ck_assert_str_eq(complaints, "c.md:1: explains: there is no rule \"none\"\n");
	rules[2].explains = (struct string_list){1, to_c};
	ck_assert_int_eq(rules_check_links(&set, note_complaint, NULL), 1);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("loader");
	TCase *documents = tcase_create("documents"), *directories = tcase_create("directories");

	tcase_add_test(documents, a_good_document);
	tcase_add_test(documents, windows_line_ends_and_byte_order_mark);
	tcase_add_loop_test(documents, a_broken_document, 0, sizeof broken / sizeof broken[0]);
	tcase_add_test(documents, all_errors_at_once);
	tcase_add_test(documents, links_between_rules);
	suite_add_tcase(suite, documents);
	tcase_add_checked_fixture(directories, set_up, tear_down);
	tcase_add_test(directories, directories_are_walked);
	tcase_add_test(directories, one_broken_document_leaves_the_others);
	tcase_add_test(directories, one_id_twice);
	tcase_add_test(directories, huge_files_loops_and_dangling_links);
	tcase_add_test(directories, no_directory);
	tcase_add_test(directories, builtin_rules_and_their_replacement);
	suite_add_tcase(suite, directories);
	return suite;
}
