#include "dissectors/name_pattern.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define MAC_DIGITS 12

static const struct {
	const char *upper, *word;
} protocols[] = {{"SCCP", "sccp"}, {"SIP", "sip"}, {"H323", "h323"}};

/* Reads a number of `least` to `most` digits. Returns what follows, or NULL. */
static const char *
take_number(const char *name, int least, int most, struct name_match *match)
{
	int digits = 0, number = 0;

	while (digits < most && isdigit((unsigned char)*name)) {
		number = number * 10 + (*name++ - '0');
		digits++;
	}
	if (digits < least || match->number_count == NAME_NUMBERS_MAX)
		return NULL;
	match->numbers[match->number_count++] = number;
	return name;
}

static const char *
take_protocol(const char *name, struct name_match *match)
{
	for (size_t i = 0; i < sizeof protocols / sizeof protocols[0]; i++) {
		size_t length = strlen(protocols[i].upper);

		if (strncasecmp(name, protocols[i].upper, length) != 0)
			continue;
		match->protocol = protocols[i].word;
		if (strncmp(name, protocols[i].upper, length) != 0)
			match->other_case = true;
		return name + length;
	}
	return NULL;
}

static const char *
take_mac(const char *name, struct name_match *match)
{
	if (strspn(name, "0123456789abcdefABCDEF") < MAC_DIGITS ||
	    !mac_parse(name, MAC_DIGITS, &match->mac))
		return NULL;
	match->has_mac = true;
	return name + MAC_DIGITS;
}

static bool
is_literal(char pattern)
{
	return strchr("@#&$?*%", pattern) == NULL;
}

static bool
same_letter(char pattern, char name)
{
	return tolower((unsigned char)pattern) == tolower((unsigned char)name);
}

static const char *
take_literal(char pattern, const char *name, struct name_match *match)
{
	if (!same_letter(pattern, *name))
		return NULL;
	if (pattern != *name)
		match->other_case = true;
	return name + 1;
}

static bool match_from(const char *pattern, const char *name, struct name_match *match);

/* What comes after a '*'. Depth is the number of '*' in the pattern. */
static bool
match_run(const char *pattern, const char *name, struct name_match *match)
{
	bool literal = *pattern != '\0' && is_literal(*pattern);

	for (;; name++) {
		struct name_match attempt;

		/* Most places fail at their first letter, and cheaply so. */
		if (!literal || same_letter(*pattern, *name)) {
			attempt = *match;
			if (match_from(pattern, name, &attempt)) {
				*match = attempt;
				return true;
			}
		}
		if (*name == '\0')
			return false;
	}
}

static bool
match_from(const char *pattern, const char *name, struct name_match *match)
{
	for (; *pattern != '\0'; pattern++) {
		switch (*pattern) {
		case '@':
			name = take_number(name, 2, 2, match);
			break;
		case '#':
			name = take_number(name, 1, 3, match);
			break;
		case '&':
			name = take_protocol(name, match);
			break;
		case '$':
			name = take_mac(name, match);
			break;
		case '?':
			name = isalpha((unsigned char)*name) ? name + 1 : NULL;
			break;
		case '%':
			match->rest = name;
			return true;
		case '*':
			return match_run(pattern + 1, name, match);
		default:
			name = take_literal(*pattern, name, match);
		}
		if (name == NULL)
			return false;
	}
	return *name == '\0';
}

bool
name_pattern_match(const char *pattern, const char *name, struct name_match *ret_match)
{
	/* A table is searched with every name: most rows fail here. */
	if (is_literal(*pattern) && !same_letter(*pattern, *name))
		return false;
	*ret_match = (struct name_match){0};
	return match_from(pattern, name, ret_match);
}

bool
name_strip_suffix(char *name, const char *suffix)
{
	size_t length = strlen(name), cut = strlen(suffix);

	if (cut > length || strcasecmp(name + length - cut, suffix) != 0)
		return false;
	name[length - cut] = '\0';
	return true;
}
