/* The small text files that decide a boot: OS79XX.TXT, SIPDefault.cnf, SIP<mac>.cnf,
 * SEP<mac>.cnf.xml, XMLDefault.cnf.xml, *.loads. Reads what a diagnosis needs and nothing secret:
 * passwords, keys and user names never leave this parser. */
#ifndef DISSECTORS_CONFIG_FILE_H
#define DISSECTORS_CONFIG_FILE_H

#include "analyzer/base/slice.h"
#include "dissectors/file_name.h"

/* Largest file that is kept and read; phones' own limits are of this order. */
#define CONFIG_FILE_SIZE_MAX 131072
#define CONFIG_FILE_CALL_MANAGERS_MAX 5
#define CONFIG_FILE_PARTS_MAX 16

struct config_call_manager {
	int priority; /* 0 = first */
	char address[128];
	bool is_name; /* not an IP address */
	int port;     /* SCCP ethernetPhonePort or SIP port; -1 not given */
};

struct config_file {
	enum file_kind kind;
	bool readable;    /* complete, not signed-and-encrypted, within the size kept */
	int well_formed;  /* 1, 0; -1 where not readable or the kind has no grammar */
	char defect[96];  /* "" or what is wrong: "mismatched tag" "several lines" "letter-o" ... */
	int line, column; /* of the defect, from 1; 0 none */
	char names_load[64]; /* load that the file tells the phone to run; "" none */
	char protocol[8];    /* "sccp" "sip" as the file says; "" */
	int security_mode;   /* deviceSecurityMode 1 2 3; -1 */
	int lines;
	char first_line[128]; /* OS79XX.TXT only: its first line as sent, NULs and all replaced by
	                         nothing; never filled for a kind that can hold secrets */
	size_t call_manager_count;
	struct config_call_manager call_managers[CONFIG_FILE_CALL_MANAGERS_MAX];
	size_t part_count; /* .loads: files named in it */
	char parts[CONFIG_FILE_PARTS_MAX][64];
};

/* True for the kinds whose content the model keeps for this parser. */
bool config_file_is_read(enum file_kind kind);
/* Reads a whole file (`complete`) or what arrived of it. */
void config_file_parse(enum file_kind kind, struct slice content, bool complete,
                       struct config_file *ret_file);

#endif
