/* The small files that decide a boot: OS79XX.TXT, SIPDefault.cnf, SIP<mac>.cnf, SEP<mac>.cnf.xml,
 * XMLDefault.cnf.xml, gk<mac> and ld<mac> and their defaults, *.loads. Reads what a diagnosis needs
 * and nothing secret: passwords, keys and user names never leave this parser. */
#ifndef DISSECTORS_CONFIG_FILE_H
#define DISSECTORS_CONFIG_FILE_H

#include "analyzer/base/slice.h"
#include "dissectors/file_name.h"

/* Largest file that is kept and read; phones' own limits are of this order. */
#define CONFIG_FILE_SIZE_MAX 131072
#define CONFIG_FILE_CALL_MANAGERS_MAX 5
#define CONFIG_FILE_PARTS_MAX 16
/* XMLDefault.cnf.xml of a CallManager names a load for each model that it knows: some dozens. */
#define CONFIG_FILE_MODEL_LOADS_MAX 64

struct config_call_manager {
	int priority; /* 0 = first */
	char address[128];
	bool is_name; /* not an IP address */
	int port;     /* SCCP ethernetPhonePort or SIP port; -1 not given */
};

struct config_model_load {
	int device_type; /* N of loadInformationN: wire-formats section 8.4 */
	char model[32];  /* its attribute `model` without "Cisco" and "IP Phone": "7961"; "" none */
	char load[64];   /* bare name */
};

/* Words of `defect`. Those of an OS79XX.TXT that break its grammar, one line with one bare load
 * name: "empty" "byte order mark" "UTF-16" "comment" "several lines" "not a load name" "extension",
 * and "letter-o" "trailing-blank" "too-long" of load_name.h. "carriage-return" (line ends CR LF)
 * and "case" do not: a DOS line end is taken by some loaders, others ask for NAME<CR>.bin (failure
 * catalogue, os79xx-trailing-space), so the phone's next request proves which; a line end of LF
 * alone or none is right. XML: "empty", "web page" (well-formed or not), "ampersand not escaped",
 * "octets that are not UTF-8", expat's error texts; with the grammar kept "byte order mark", the
 * defect of the load's name, "default configuration instead of one phone's", "one phone's
 * configuration instead of the default", or "comment" (well-formed XML, but some loads stumble over
 * it); "document type with declarations" "nested too deep" "unknown encoding" end the reading
 * unjudged. *.cnf: "line without a colon" "quote not closed". *.loads: "names no file". */
struct config_file {
	enum file_kind kind;
	bool readable;    /* complete, not encrypted, within the size kept; the rest is then what
	                     could be read before the end, without defects. A binary profile in which
	                     nothing could be read is not readable either */
	int well_formed;  /* 1, 0; -1 where not readable, not judged, or the kind has no grammar */
	char defect[96];  /* "" or what is wrong */
	int line, column; /* of the defect, from 1; 0 none. Of a signed file: in its text */
	char names_load[64]; /* load that the file tells the phone to run; "" none, or several
	                        models' loads that differ */
	char protocol[8];    /* "sccp" "sip" as the file says; "" */
	int security_mode;   /* deviceSecurityMode 1 2 3; -1 */
	int lines;
	char first_line[128];   /* OS79XX.TXT only: its first line as sent, NULs and all replaced by
	                           nothing; never filled for a kind that can hold secrets */
	char transport[4];      /* "udp" "tcp" "tls": transportLayerProtocol; "" */
	char version_stamp[64]; /* versionStamp; "" */
	char srst[128];         /* ipAddr1 of srstInfo, where it is one; "" */
	char upgrade_code[128]; /* of a profile: the value of `upgradecode` as it stands; "" */
	int call_managers_named; /* also those beyond the list below; -1: no kind that names any */
	int lines_configured;    /* lines with a name; -1: it says nothing of lines */
	size_t call_manager_count;
	struct config_call_manager call_managers[CONFIG_FILE_CALL_MANAGERS_MAX];
	size_t model_load_count; /* XMLDefault.cnf.xml: its loadInformationN, in order */
	struct config_model_load model_loads[CONFIG_FILE_MODEL_LOADS_MAX];
	size_t part_count; /* .loads: files named in it, in order, each once */
	char parts[CONFIG_FILE_PARTS_MAX][64];
};

/* True for the kinds whose content the model keeps for this parser. */
bool config_file_is_read(enum file_kind kind);
/* Reads a whole file (`complete`) or what arrived of it. Other kinds are never readable. */
void config_file_parse(enum file_kind kind, struct slice content, bool complete,
                       struct config_file *ret_file);

#endif
