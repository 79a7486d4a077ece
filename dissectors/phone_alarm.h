/* Why a phone says its last run ended. One numbering and nearly one text serve the SCCP Alarm, the
 * XML alarm and SIP's `Reason: ...cisco-alarm`. */
#ifndef DISSECTORS_PHONE_ALARM_H
#define DISSECTORS_PHONE_ALARM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analyzer/base/slice.h"

/* What the text form says. Absent: -1, NULL slice. */
struct phone_alarm {
	int code;          /* NN: */
	bool is_sip;       /* began with cisco-alarm: */
	struct slice name; /* Name=SEP... */
	struct slice load; /* Load= or ActiveLoad= */
	struct slice inactive_load;
	struct slice last; /* Last=, to the end of the text */
};

/* `NN: Name=... Load=... Last=...`, `cisco-alarm:NN Name=... ActiveLoad=...`, with blanks and any
 * part missing. Never fails: what is not there is absent. */
void phone_alarm_parse(struct slice text, struct phone_alarm *ret_alarm);

/* What the XML form says, decoded; "" and -1: not there. Values longer than their field are left
 * out: half a name is none. */
struct phone_alarm_xml {
	bool well_formed;
	char alarm_name[48]; /* "LastOutOfServiceInformation" */
	int reason;          /* ReasonForOutOfService */
	char device_name[32];
	char ipv4_address[24]; /* with its prefix length: "10.10.224.5/24" */
	char ipv4_gateway[16];
	char ipv6_address[64];
	char model[32];        /* "CP-7970G" */
	char call_manager[64]; /* UnifiedCMIPAddress: the one that is meant */
	char neighbor_device[64], neighbor_port[64];
	char neighbor_ipv4_address[16];
	char voice_vlan[8];
	char active_load[64], inactive_load[64];
	char last_event_sent[64], last_event_received[64]; /* "129:RegisterAck" */
	int dhcpv4_status, tftp_config_status;
};

/* Reads up to the first NUL. A text that is cut or broken keeps what came before. Document types
 * and entities of the sender's own end the reading. */
void phone_alarm_parse_xml(struct slice text, struct phone_alarm_xml *ret_alarm);

struct phone_alarm_code {
	int code;
	bool ambiguous;      /* the meaning changed between generations: prefer the text */
	const char *words;   /* the Last= text in its usual form; NULL: none known */
	const char *meaning; /* for a reader */
};

/* NULL: a code that nobody documented. */
const struct phone_alarm_code *phone_alarm_code_find(int code);

#endif
