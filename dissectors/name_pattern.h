/* Small patterns over file names, for tables of them. No allocation, no state. */
#ifndef DISSECTORS_NAME_PATTERN_H
#define DISSECTORS_NAME_PATTERN_H

#include <stdbool.h>
#include <stddef.h>

#include "analyzer/base/address.h"

#define NAME_NUMBERS_MAX 6

struct name_match {
	size_t number_count;
	int numbers[NAME_NUMBERS_MAX];
	const char *protocol; /* "sccp" "sip" "h323"; NULL: no '&' in the pattern */
	bool has_mac;
	struct mac_address mac;
	const char *rest; /* where '%' begins */
	bool other_case;  /* letters fit only when their case is ignored */
};

/* Matches the whole name. Letters fit in either case. In a pattern:
 *   @  two digits, a number        #  one to three digits, a number
 *   &  SCCP, SIP or H323           $  a MAC as 12 hexadecimal digits
 *   ?  one letter                  *  any run, also none
 *   %  the rest, also none
 * `ret_match` holds nothing where the result is false. */
bool name_pattern_match(const char *pattern, const char *name, struct name_match *ret_match);

/* Takes `suffix` off the end of `name`, whatever its case. False: it isn't there. */
bool name_strip_suffix(char *name, const char *suffix);

#endif
