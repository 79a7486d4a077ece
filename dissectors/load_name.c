#include "dissectors/load_name.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "dissectors/name_pattern.h"

/* How a grammar's numbers make a version. */
enum version_form {
	VERSION_NONE,
	VERSION_DOTTED,  /* a.b */
	VERSION_RELEASE, /* a.b(c), a.b(c.d) */
	VERSION_PADDED,  /* a.b(cc) */
	VERSION_SERVICE, /* a.bSRn */
	VERSION_TAIL,    /* a-b-c..., see parse_tail() */
};

/* upgrade-paths section 1. A family of NULL is told by the name's number. */
static const struct grammar {
	const char *pattern, *family, *protocol;
	enum version_form form;
	bool is_loader, any_case;
} grammars[] = {
        {"P003@@", "7940-60", "sccp", VERSION_DOTTED, false, false},
        {"P003@@@@", "7940-60", "sccp", VERSION_RELEASE, false, false},
        {"P003@@SR@", "7940-60", "sccp", VERSION_SERVICE, false, false},
        {"P003-#-#-#", "7940-60", NULL, VERSION_PADDED, true, false},
        {"P0S3@@", "7940-60", "sip", VERSION_DOTTED, false, false},
        {"P0S3-#-#-#", "7940-60", "sip", VERSION_PADDED, false, false},
        {"P0M3@@", "7940-60", "mgcp", VERSION_DOTTED, false, false},
        {"P0M3-#-#-#", "7940-60", "mgcp", VERSION_PADDED, false, false},
        {"P0M3*", "7940-60", "mgcp", VERSION_NONE, false, false},
        {"P004@@@@", "7910", "sccp", VERSION_RELEASE, false, false},
        {"P005@@@@", "7935", "sccp", VERSION_RELEASE, false, false},
        {"CP7902@@@&@@@?", "7905-12", NULL, VERSION_RELEASE, false, false},
        {"CP7905@@@&@@@?", "7905-12", NULL, VERSION_RELEASE, false, false},
        {"CP7912@@@&@@@?", "7905-12", NULL, VERSION_RELEASE, false, false},
        {"CP7940@@@&@@@?", "7940-60", NULL, VERSION_RELEASE, false, false},
        {"&@.%", NULL, NULL, VERSION_TAIL, false, false},
        {"TERM@.%", NULL, "sccp", VERSION_TAIL, false, true},
        {"term@.default", NULL, NULL, VERSION_NONE, true, true},
        {"&69xx.%", "69xx", NULL, VERSION_TAIL, false, false},
        {"&894x.%", "894x", NULL, VERSION_TAIL, false, false},
        {"sip78xx.%", "78xx", "sip", VERSION_TAIL, false, false},
        {"sip7832.%", "7832", "sip", VERSION_TAIL, false, false},
        {"sip88xx.%", "88xx", "sip", VERSION_TAIL, false, false},
        {"sip8821.%", "8821", "sip", VERSION_TAIL, false, false},
        {"sip8831.%", "8831", "sip", VERSION_TAIL, false, false},
        {"sip8832.%", "8832", "sip", VERSION_TAIL, false, false},
        {"sip8845_65.%", "8845-65", "sip", VERSION_TAIL, false, false},
        {"sip8961.%", "8961", "sip", VERSION_TAIL, false, false},
        {"sip9951.%", "9951", "sip", VERSION_TAIL, false, false},
        {"sip9971.%", "9971", "sip", VERSION_TAIL, false, false},
};

/* Recovery indexes are named after either model of a family, applications after one. */
static const struct {
	const char *family;
	int number;
	bool recovery_only;
} numbered_families[] = {
        {"7906-11", 6, true},   {"7906-11", 11, false}, {"7931", 31, false},
        {"7941-61", 41, false}, {"7942-62", 42, false}, {"7945-65", 45, false},
        {"7941-61", 61, true},  {"7942-62", 62, true},  {"7945-65", 65, true},
        {"7970-71", 70, false}, {"7970-71", 71, true},  {"7975", 75, false},
};

static const char *const extensions[] = {".loads", ".bin", ".sbn", ".sb2", ".sbin", ".zup"};

/* Numbers of one to three digits, so that a key's places never run into each other. */
static const char *
take_part(const char *text, int *ret_part)
{
	int digits = 0;

	for (*ret_part = 0; digits <= 3 && isdigit((unsigned char)*text); digits++)
		*ret_part = *ret_part * 10 + (*text++ - '0');
	return digits >= 1 && digits <= 3 ? text : NULL;
}

static int64_t
sort_key(int a, int b, int c, int d)
{
	return ((a * INT64_C(1000) + b) * 1000 + c) * 1000 + d;
}

static int
sort_place(int service_release, int build)
{
	return (service_release < 9 ? service_release : 9) * 100 + (build < 99 ? build : 99);
}

/* The version of the newer loads, after the dot: release a-b-c, then a service release ("SR4", or
 * "0401": the first two of four digits) or another mark ("ES26", "TH1", "DEV", which sorts as a
 * build), then a build, then "S" for signed. */
static bool
parse_tail(const char *text, struct load_name *load)
{
	int a, b, c, service_release = 0, build = -1, mark_number = -1;
	char mark[5] = "", number_text[5] = "", build_text[6] = "";
	size_t letters;

	text = take_part(text, &a);
	if (text == NULL || *text++ != '-' || (text = take_part(text, &b)) == NULL ||
	    *text++ != '-' || (text = take_part(text, &c)) == NULL)
		return false;

	letters = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	if (letters >= 2 && letters < sizeof mark) {
		memcpy(mark, text, letters);
		text += letters;
		if (isdigit((unsigned char)*text) && (text = take_part(text, &mark_number)) == NULL)
			return false;
	} else if (*text == '-' && strspn(text + 1, "0123456789") == 4) {
		mark_number = (text[1] - '0') * 10 + (text[2] - '0');
		if (mark_number != 0)
			memcpy(mark, "SR", sizeof "SR");
		text += 5;
	}
	if (*text == '-' && (text = take_part(text + 1, &build)) == NULL)
		return false;
	if (text[strspn(text, "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZs")] != '\0')
		return false;

	/* take_part() keeps them below 1000; the compiler's check of lengths can't know. */
	if (mark_number >= 0)
		snprintf(number_text, sizeof number_text, "%d", mark_number % 1000);
	if (build > 0)
		snprintf(build_text, sizeof build_text, ".%d", build % 1000);
	if (mark[0] == '\0')
		snprintf(load->version, sizeof load->version, "%d.%d(%d%s)", a, b, c, build_text);
	else
		snprintf(load->version, sizeof load->version, "%d.%d(%d)%s%s%s", a, b, c, mark,
		         number_text, build_text);

	if (strcmp(mark, "SR") == 0)
		service_release = mark_number > 0 ? mark_number : 0;
	else if (build < 0)
		build = mark_number;
	load->key = sort_key(a, b, c, sort_place(service_release, build > 0 ? build : 0));
	return true;
}

static bool
set_version(enum version_form form, const struct name_match *match, struct load_name *load)
{
	const int *n = match->numbers;
	size_t size = sizeof load->version;

	switch (form) {
	case VERSION_NONE:
		return true;
	case VERSION_TAIL:
		return parse_tail(match->rest, load);
	case VERSION_DOTTED:
		snprintf(load->version, size, "%d.%d", n[0], n[1]);
		load->key = sort_key(n[0], n[1], 0, 0);
		return true;
	case VERSION_SERVICE:
		snprintf(load->version, size, "%d.%dSR%d", n[0], n[1], n[2]);
		load->key = sort_key(n[0], n[1], 0, sort_place(n[2], 0));
		return true;
	case VERSION_PADDED:
		snprintf(load->version, size, "%d.%d(%02d)", n[0], n[1], n[2]);
		load->key = sort_key(n[0], n[1], n[2], 0);
		return true;
	case VERSION_RELEASE:
		/* Three numbers and a date (7905, 7912), or four. */
		if (match->number_count == 4 && n[3] != 0)
			snprintf(load->version, size, "%d.%d(%d.%d)", n[0], n[1], n[2], n[3]);
		else
			snprintf(load->version, size, "%d.%d(%d)", n[0], n[1], n[2]);
		load->key = sort_key(n[0], n[1], n[2], match->number_count == 4 ? n[3] : 0);
		return true;
	}
	return false;
}

static const char *
family_of_number(int number, bool is_recovery)
{
	for (size_t i = 0; i < sizeof numbered_families / sizeof numbered_families[0]; i++)
		if (numbered_families[i].number == number &&
		    (is_recovery || !numbered_families[i].recovery_only))
			return numbered_families[i].family;
	return NULL;
}

/* Fills in all but name and defect. Returns the grammar that fits, or NULL. */
static const struct grammar *
parse_bare(const char *name, struct load_name *load, bool *ret_other_case)
{
	for (size_t i = 0; i < sizeof grammars / sizeof grammars[0]; i++) {
		const struct grammar *grammar = &grammars[i];
		const char *family = grammar->family;
		struct name_match match;

		if (!name_pattern_match(grammar->pattern, name, &match))
			continue;
		if (family == NULL)
			family = family_of_number(match.numbers[0], grammar->is_loader);
		if (family == NULL || !set_version(grammar->form, &match, load))
			continue;
		load->family = family;
		load->protocol = grammar->protocol != NULL ? grammar->protocol : match.protocol;
		load->is_loader = grammar->is_loader;
		*ret_other_case = match.other_case && !grammar->any_case;
		return grammar;
	}
	return NULL;
}

/* POS3 and PO03 are printed so in Cisco's own document 5455; P00S3 is the slip of who corrects it
 * in the wrong place. */
static bool
is_letter_o_load(const char *name)
{
	struct load_name ignored = {0};
	char digits[sizeof ignored.name];
	bool other_case, changed = false;
	size_t length = strlen(name);

	if (*name != 'P' && *name != 'p')
		return false;
	memcpy(digits, name, length + 1);
	for (char *c = digits; *c != '\0'; c++)
		if (*c == 'O' || *c == 'o') {
			*c = '0';
			changed = true;
		}
	if (strncmp(digits + 1, "00", 2) == 0 && isalpha((unsigned char)digits[3])) {
		memmove(digits + 1, digits + 2, strlen(digits + 1));
		changed = true;
	}
	return changed && parse_bare(digits, &ignored, &other_case) != NULL;
}

static bool
strip_extension(char *name)
{
	for (size_t i = 0; i < sizeof extensions / sizeof extensions[0]; i++)
		if (name_strip_suffix(name, extensions[i]))
			return true;
	return false;
}

static bool
strip_blanks(char *name)
{
	size_t length = strlen(name), kept = length;

	while (kept != 0 && strchr(" \t\r\n", name[kept - 1]) != NULL)
		kept--;
	name[kept] = '\0';
	return kept != length;
}

bool
load_name_parse(const char *name, struct load_name *ret_load)
{
	size_t length = strlen(name);
	int extension_count = 0;
	bool blanks, other_case = false, known;

	*ret_load = (struct load_name){.key = LOAD_KEY_UNKNOWN};
	if (length >= sizeof ret_load->name) {
		memcpy(ret_load->name, name, sizeof ret_load->name - 1);
		ret_load->defect = "too-long";
		return false;
	}
	memcpy(ret_load->name, name, length + 1);
	blanks = strip_blanks(ret_load->name);
	while (strip_extension(ret_load->name)) {
		extension_count++;
		blanks |= strip_blanks(ret_load->name);
	}
	known = parse_bare(ret_load->name, ret_load, &other_case) != NULL;
	if (!known && is_letter_o_load(ret_load->name))
		ret_load->defect = "letter-o";
	else if (blanks)
		ret_load->defect = "trailing-blank";
	else if (extension_count > 1)
		ret_load->defect = "extension";
	else if (other_case)
		ret_load->defect = "case";
	return known;
}
