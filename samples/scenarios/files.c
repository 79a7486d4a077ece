/* Files that several scenarios serve. */
#include "samples/scenarios/scenarios.h"

#define CONFIG_7941 DEVICE_CONFIG("SCCP41.8-5-2S", "10.20.110.5")

const struct served_file branch_7941_files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", CONFIG_7941, 0},
        {NULL, NULL, 0},
};
const struct served_file branch_7941_configuration[] = {
        {"SEP{mac}.cnf.xml", CONFIG_7941, 0},
        {NULL, NULL, 0},
};
const struct served_file campus_8841_files[] = {
        {"CTLSEP{mac}.tlv", NULL, 5120},
        {"ITLSEP{mac}.tlv", NULL, 6331},
        {"SEP{mac}.cnf.xml",
         DEVICE_CONFIG_WITH("SIP", "sip88xx.12-1-1-12",
                            CALL_MANAGER("0", "10.64.8.21") CALL_MANAGER("1", "10.64.8.22")),
         0},
        {NULL, NULL, 0},
};

const char *const sccp41_8_5_2_names[] = {"SCCP41.8-5-2S.loads",
                                          "apps41.8-5-2TH1-9.sbn",
                                          "cnu41.8-5-2TH1-9.sbn",
                                          "cvm41sccp.8-5-2TH1-9.sbn",
                                          "dsp41.8-5-2TH1-9.sbn",
                                          "jar41sccp.8-5-2TH1-9.sbn",
                                          NULL};
