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
	int64_t key;          /* a*10^9 + b*10^6 + c*10^3 + d; LOAD_KEY_UNKNOWN. With a service
	                         release or a build d = 100 * release + build, the build at most 99 */
	bool is_loader;       /* boot loader or recovery image, not an application */
	const char *defect;   /* NULL, or the first of these that fits:
	                         "too-long"       does not fit `name`, which then holds its beginning
	                         "letter-o"       becomes a load with digits for letters (POS3 PO03),
	                                          or without the extra zero (P00S3)
	                         "trailing-blank" blank, tab, CR or LF at the end, or before the
	                                          extension
	                         "extension"      doubled (NAME.bin.bin): somebody added one to a name
	                                          that had it. One extension is right in a request;
	                                          where a bare name is due the caller must look
	                         "case"           a load but for its upper and lower case */
};

/* Parses a load name, or the name of a file that carries one (upgrade-paths section 1). Returns
 * false where no known grammar fits; `ret_load->name`, `->defect` and LOAD_KEY_UNKNOWN are set even
 * then. Parts of a set (apps41.9-3-1.sbn, jar70sccp...) are not loads: see file_name.h. */
bool load_name_parse(const char *name, struct load_name *ret_load);

#endif
