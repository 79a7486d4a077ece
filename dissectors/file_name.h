/* What a phone wants when it asks for a file of this name: names are the phones' own protocol. */
#ifndef DISSECTORS_FILE_NAME_H
#define DISSECTORS_FILE_NAME_H

#include "analyzer/base/address.h"
#include "analyzer/base/slice.h"

enum file_kind {
	FILE_OTHER,
	FILE_CTL,    /* CTLSEP<mac>.tlv CTLFile.tlv */
	FILE_ITL,    /* ITLSEP<mac>.tlv ITLFile.tlv */
	FILE_CONFIG, /* SEP<mac>.cnf.xml[.sgn|.enc.sgn] SEP<mac>.cnf SIP<mac>.cnf gk<mac> ld<mac>
	                ... */
	FILE_DEFAULT_CONFIG, /* XMLDefault.cnf.xml SEPDefault.cnf gkdefault.cfg lddefault.cfg */
	FILE_SIP_DEFAULT,    /* SIPDefault.cnf */
	FILE_OS79XX,         /* OS79XX.TXT */
	FILE_LOADS,          /* <load>.loads */
	FILE_DEFAULT_LOADS,  /* termNN.default.loads */
	FILE_IMAGE,          /* P0S3....bin .sbn .sb2, CP79....sbin .zup, kern/rootfs/... images */
	FILE_PART,           /* apps41... cnu41... cvm41... dsp41... jar41... of a 79x1 set */
	FILE_LOCALE,         /* <locale>/NAME.jar g3-tones.xml dictionaries kate */
	FILE_RING,           /* RINGLIST.DAT DISTINCTIVERINGLIST.DAT *.pcm */
	FILE_DIALPLAN,       /* dialplan.xml cisco_dialplan.xml *dialrules* */
	FILE_KIND_COUNT
};

/* "ctl" "default-config" ...: the words of fact column transfer.kind, by enum file_kind. */
extern const char *const file_kind_words[FILE_KIND_COUNT + 1 /* NULL */];

struct file_name {
	enum file_kind kind;
	bool has_mac; /* the name carries the asking phone's MAC: SEP0011... */
	struct mac_address mac;
	bool asked_by_phones; /* no PC asks for a file like this: proof enough that it is a phone */
	const char *protocol; /* "sccp" "sip" "mgcp": what asking says of the phone; NULL nothing */
	char load[64];        /* LOADS, DEFAULT_LOADS, IMAGE: the load's bare name; "" for a PART
	                         and for images named after no load (kern78xx...) */
	const char *vendor;   /* "Cisco" "Polycom" ... where the name is one vendor's; NULL */
};

/* Never fails: what is not known is FILE_OTHER. For the kind directories, letter case, blanks at
 * the end and the endings .sgn and .enc.sgn are passed over, and a misspelt load (POS3...) is an
 * IMAGE: what is wrong with a name is for others to say. */
void file_name_classify(struct slice name, struct file_name *ret_file);

#endif
