/* The closed sets of words that facts use for states. */
#include "analyzer/model/rows.h"

const char *const stage_words[STAGE_COUNT] = {
        "none", "link", "vlan", "dhcp", "tftp", "config", "firmware", "registering", "registered",
};

const char *const dhcp_outcome_words[DHCP_OUTCOME_COUNT] = {
        "open", "acked", "nak", "no-offer", "offer-ignored", "no-ack", "declined", "done",
};

const char *const transfer_outcome_words[TRANSFER_OUTCOME_COUNT] = {
        "open",
        "complete",
        "short",
        "error-from-server",
        "error-from-phone",
        "stopped-by-phone",
        "stopped-by-server",
        "no-answer",
        "unreachable",
        "size-probe",
        "not-seen-whole",
};

const char *const connection_outcome_words[CONNECTION_OUTCOME_COUNT] = {
        "open", "connected", "refused", "no-answer", "unreachable", "mid-stream",
};

const char *const sccp_outcome_words[SCCP_OUTCOME_COUNT] = {
        "open",
        "registered",
        "acked-not-finished",
        "rejected",
        "closed-after-register",
        "token-refused",
        "standby",
        "silent",
        "not-seen-whole",
};

const char *const sip_outcome_words[SIP_OUTCOME_COUNT] = {
        "open",      "registered",  "refused",      "challenged-no-retry",
        "no-answer", "unreachable", "unregistered",
};
