/* Names of phone firmware ("loads"): family, protocol and a version that sorts. */
#ifndef DISSECTORS_LOAD_NAME_H
#define DISSECTORS_LOAD_NAME_H

#include <stdbool.h>
#include <stdint.h>

#define LOAD_KEY_UNKNOWN INT64_MIN

struct load_name {
	char name[64];        /* bare: .loads .bin .sbn .sb2 .sbin .zup taken off */
	const char *family;   /* "7940-60" "7905-12" "7906-11" "7931" "7941-61" "7942-62"
	                         "7945-65" "7970-71" "7975" "78xx" "88xx" ...; NULL unknown */
	const char *protocol; /* "sccp" "sip" "mgcp" "h323"; NULL unknown or either */
	char version[32];     /* "7.4(00)" "9.3(1)SR4.1"; "" unknown */
	int64_t key;          /* a*10^9 + b*10^6 + c*10^3 + d; LOAD_KEY_UNKNOWN */
	bool is_loader;       /* boot loader or recovery image, not an application */
	const char *defect;   /* "letter-o" "trailing-blank" "extension" "too-long" ...; NULL */
};

/* Parses a load name, or the name of a file that carries one (upgrade-paths section 1). Returns
 * false where no known grammar fits; `ret_load->name`, `->defect` and LOAD_KEY_UNKNOWN are set even
 * then. Parts of a set (apps41.9-3-1.sbn, jar70sccp...) are not loads: see file_name.h. */
bool load_name_parse(const char *name, struct load_name *ret_load);

#endif
