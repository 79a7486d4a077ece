/* Every scenario, by area. A scenario is told in C with the words of phone.h and noise.h. */
#ifndef SAMPLES_SCENARIOS_H
#define SAMPLES_SCENARIOS_H

#include "samples/noise.h"
#include "samples/phone.h"

struct scenario {
	const char *name;  /* of the capture, without ".pcap" */
	const char *began; /* when the recorder's clock stood at zero: "2010-09-17 20:14:00" UTC */
	const char *story; /* one line for people */
	void (*tell)(struct forge *forge);
};

/* Each list ends with a scenario without a name. */
extern const struct scenario capture_scenarios[], config_scenarios[], dhcp_scenarios[],
        firmware_scenarios[], frame_scenarios[], healthy_scenarios[], image_scenarios[],
        link_scenarios[], tftp_scenarios[];

/* ------------------------------------------- contents that several scenarios serve --- */
#define DEVICE_CONFIG(load, call_manager)                                           \
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                              \
	"<device>\n"                                                                \
	" <deviceProtocol>SCCP</deviceProtocol>\n"                                  \
	" <devicePool>\n"                                                           \
	"  <dateTimeSetting><dateTemplate>D/M/Y</dateTemplate></dateTimeSetting>\n" \
	"  <callManagerGroup><members><member priority=\"0\"><callManager>\n"       \
	"   <ports><ethernetPhonePort>2000</ethernetPhonePort></ports>\n"           \
	"   <processNodeName>" call_manager "</processNodeName>\n"                  \
	"  </callManager></member></members></callManagerGroup>\n"                  \
	" </devicePool>\n"                                                          \
	" <loadInformation>" load "</loadInformation>\n"                            \
	" <deviceSecurityMode>1</deviceSecurityMode>\n"                             \
	"</device>\n"

#define DEFAULT_CONFIG(load_information, call_manager)                       \
	"<Default>\n"                                                        \
	" <callManagerGroup><members><member priority=\"0\"><callManager>\n" \
	"  <ports><ethernetPhonePort>2000</ethernetPhonePort></ports>\n"     \
	"  <processNodeName>" call_manager "</processNodeName>\n"            \
	" </callManager></member></members></callManagerGroup>\n" load_information "</Default>\n"

#endif
