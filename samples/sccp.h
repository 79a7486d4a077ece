/* SCCP ("Skinny"): a phone and a call manager over TCP 2000. */
#ifndef SAMPLES_SCCP_H
#define SAMPLES_SCCP_H

#include "samples/octets.h"
#include "samples/phone.h"
#include "samples/tcp.h"

/* What a phone says of itself when it registers. */
struct sccp_device {
	const char *model; /* in an XML alarm */
	uint32_t type;     /* Cisco's device type number */
	unsigned protocol; /* the highest version that it speaks */
	unsigned lines;
	size_t register_length; /* of its Register, as the length field has it */
};

extern const struct sccp_device sccp_device_7940, sccp_device_7936, sccp_device_7941,
        sccp_device_7962;

/* What a call manager says of itself. */
struct call_manager {
	struct host host;
	unsigned protocol; /* the highest version that it speaks */
};

struct sccp {
	struct phone *phone;
	const struct sccp_device *device;
	struct call_manager *manager;
	struct tcp tcp;
	unsigned version;   /* of the headers: 0 until both know what the other one speaks */
	unsigned keepalive; /* seconds between KeepAlives, as the manager says; 0: 30 */
};

/* Labels of the phone's own display that stand for a text (wire-formats section 8.2). */
#define SCCP_LABEL_ERROR_DB_CONFIG "\x80\x2f"
#define SCCP_LABEL_ERROR_MISMATCH "\x80\x33"
#define SCCP_LABEL_HIGH_TRAFFIC "\x80\x4a"

enum sccp_reset { SCCP_RESET = 1, SCCP_RESTART = 2, SCCP_APPLY_CONFIG = 3 };

/* The phone takes its next port; scenarios use `tcp` for what goes wrong below SCCP. */
struct sccp sccp_between(struct phone *phone, struct call_manager *manager,
                         const struct sccp_device *device);
/* ... and connects. */
struct sccp sccp_opens(struct phone *phone, struct call_manager *manager,
                       const struct sccp_device *device);

/* Why its last run ended, as loads up to 8.x say it: "23: ... Last=Reset-Restart". */
void sccp_tells_reason(struct sccp *sccp, unsigned code, const char *last);
/* The same as 9.x loads say it, in XML; TCP delivers it by `plan`. */
void sccp_tells_reason_in_xml(struct sccp *sccp, unsigned code, const char *last_received,
                              const struct tcp_plan *plan);

void sccp_asks_to_register(struct sccp *sccp);
void sccp_is_accepted(struct sccp *sccp);
/* `text`: plain, or a label of the display. */
void sccp_is_rejected(struct sccp *sccp, const char *text);
/* CapabilitiesReq, what the phone asks then, and of the answers buttons and soft keys alone. */
void sccp_gets_templates(struct sccp *sccp);
/* From CapabilitiesReq to RegisterAvailableLines: what makes a phone a registered one. */
void sccp_is_set_up(struct sccp *sccp);
/* Register, Ack and all that follows, at once. */
void sccp_registers(struct sccp *sccp);

/* The phone's KeepAlives at the manager's interval, each with the manager's answer, or with its
 * TCP's alone. */
void sccp_keeps_alive(struct sccp *sccp, unsigned times);
void sccp_keeps_alive_in_vain(struct sccp *sccp, unsigned times);

/* So many KeypadButtons, all within 0.1 s. */
void sccp_floods(struct sccp *sccp, unsigned times);

void sccp_asks_for_token(struct sccp *sccp);
void sccp_gets_token(struct sccp *sccp);
void sccp_gets_no_token(struct sccp *sccp, unsigned wait_seconds);

void sccp_is_reset(struct sccp *sccp, enum sccp_reset reset);
void sccp_unregisters(struct sccp *sccp);

/* Any octets, right or wrong, on the phone's side of the stream. */
void sccp_says_octets(struct sccp *sccp, struct slice octets);

#endif
