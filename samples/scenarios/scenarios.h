/* Every scenario, by area. A scenario is told in C with the words of phone.h and noise.h. */
#ifndef SAMPLES_SCENARIOS_H
#define SAMPLES_SCENARIOS_H

#include "samples/noise.h"
#include "samples/phone.h"
#include "samples/sccp.h"
#include "samples/sip.h"

struct scenario {
	const char *name;  /* of the capture, without ".pcap" or ".pcapng" */
	const char *began; /* when the recorder's clock stood at zero: "2010-09-17 20:14:00" UTC */
	const char *story; /* one line for people */
	void (*tell)(struct forge *forge);
};

/* Each list ends with a scenario without a name. */
extern const struct scenario healthy_scenarios[];
extern const struct scenario link_scenarios[];
extern const struct scenario frame_scenarios[];
extern const struct scenario dhcp_scenarios[];
extern const struct scenario tftp_scenarios[];
extern const struct scenario config_scenarios[];
extern const struct scenario image_scenarios[];
extern const struct scenario firmware_scenarios[];
extern const struct scenario capture_scenarios[];
extern const struct scenario sccp_scenarios[];
extern const struct scenario sip_scenarios[];
extern const struct scenario stream_scenarios[];
extern const struct scenario beside_scenarios[];
extern const struct scenario sip_refused_scenarios[];
extern const struct scenario sip_restart_scenarios[];
extern const struct scenario lease_scenarios[];
extern const struct scenario relay_scenarios[];
extern const struct scenario lease_option_scenarios[];
extern const struct scenario maker_scenarios[];
extern const struct scenario tftp_error_scenarios[];
extern const struct scenario tftp_flow_scenarios[];
extern const struct scenario sccp_refused_scenarios[];
extern const struct scenario sccp_session_scenarios[];
extern const struct scenario load_scenarios[];
extern const struct scenario upgrade_scenarios[];
extern const struct scenario neighbour_scenarios[];
extern const struct scenario loader_scenarios[];
extern const struct scenario settings_scenarios[];
extern const struct scenario reach_scenarios[];
extern const struct scenario answer_scenarios[];
extern const struct scenario whole_boot_scenarios[];
extern const struct scenario port_scenarios[];
extern const struct scenario address_scenarios[];
extern const struct scenario name_scenarios[];
extern const struct scenario path_scenarios[];
extern const struct scenario service_scenarios[];
extern const struct scenario http_scenarios[];
extern const struct scenario secure_scenarios[];
extern const struct scenario provisioning_scenarios[];
extern const struct scenario tftp_repeat_scenarios[];
extern const struct scenario lease_state_scenarios[];
extern const struct scenario start_scenarios[];
extern const struct scenario config_word_scenarios[];
extern const struct scenario product_scenarios[];
extern const struct scenario recorder_scenarios[];
extern const struct scenario policy_scenarios[];
extern const struct scenario claim_scenarios[];
extern const struct scenario heard_scenarios[];
extern const struct scenario unreachable_scenarios[];
extern const struct scenario unseen_scenarios[];
extern const struct scenario admission_scenarios[];
extern const struct scenario registering_scenarios[];

/* ------------------------------------------- contents that several scenarios serve --- */
#define CALL_MANAGER(priority, address)                                   \
	"<member priority=\"" priority "\"><callManager>\n"               \
	"   <ports><ethernetPhonePort>2000</ethernetPhonePort></ports>\n" \
	"   <processNodeName>" address "</processNodeName>\n"             \
	"  </callManager></member>"
#define DEVICE_CONFIG_WITH(protocol, load, call_managers)                               \
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                  \
	"<device>\n"                                                                    \
	" <deviceProtocol>" protocol "</deviceProtocol>\n"                              \
	" <devicePool>\n"                                                               \
	"  <dateTimeSetting><dateTemplate>D/M/Y</dateTemplate></dateTimeSetting>\n"     \
	"  <callManagerGroup><members>" call_managers "</members></callManagerGroup>\n" \
	" </devicePool>\n"                                                              \
	" <loadInformation>" load "</loadInformation>\n"                                \
	" <deviceSecurityMode>1</deviceSecurityMode>\n"                                 \
	"</device>\n"
#define DEVICE_CONFIG(load, call_manager) \
	DEVICE_CONFIG_WITH("SCCP", load, CALL_MANAGER("0", call_manager))

/* A 7941 of the branch: with and without a trust list; an 8841 of the campus. */
extern const struct served_file branch_7941_files[], branch_7941_configuration[],
        campus_8841_files[];

/* The firmware set SCCP41.8-5-2S, and its names in the order in which a 7941 asks for them. */
#define PARTS_OF_SCCP41_8_5_2                                                     \
	"apps41.8-5-2TH1-9.sbn\ncnu41.8-5-2TH1-9.sbn\ncvm41sccp.8-5-2TH1-9.sbn\n" \
	"dsp41.8-5-2TH1-9.sbn\njar41sccp.8-5-2TH1-9.sbn\n"
/* clang-format off */
#define SET_OF_SCCP41_8_5_2                                  \
	{"SCCP41.8-5-2S.loads", PARTS_OF_SCCP41_8_5_2, 0},   \
	{"apps41.8-5-2TH1-9.sbn", NULL, 22017},              \
	{"cnu41.8-5-2TH1-9.sbn", NULL, 20600},               \
	{"cvm41sccp.8-5-2TH1-9.sbn", NULL, 28190},           \
	{"dsp41.8-5-2TH1-9.sbn", NULL, 20090},               \
	{"jar41sccp.8-5-2TH1-9.sbn", NULL, 21333}
/* clang-format on */
extern const char *const sccp41_8_5_2_names[];

#define DEFAULT_CONFIG(load_information, call_manager)                       \
	"<Default>\n"                                                        \
	" <callManagerGroup><members><member priority=\"0\"><callManager>\n" \
	"  <ports><ethernetPhonePort>2000</ethernetPhonePort></ports>\n"     \
	"  <processNodeName>" call_manager "</processNodeName>\n"            \
	" </callManager></member></members></callManagerGroup>\n" load_information "</Default>\n"

#endif
