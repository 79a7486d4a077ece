/* A phone that fails beside phones of its kind that do not. */
#include "samples/scenarios/scenarios.h"

#define LOAD "SCCP41.8-5-2S"

static const struct served_file files_whole[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD, "10.20.110.5"), 0},
        {"English_United_States/be-sccp.jar", NULL, 9731},
        {NULL, NULL, 0},
};
/* Nobody made a configuration for this one. */
static const struct served_file files_without_configuration[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {NULL, NULL, 0},
};

/* One port of the switch that the mirror shows, and who hangs on it. */
struct desk {
	struct site site;
	struct phone phone;
};

static void
set_desk(struct desk *desk, struct forge *forge, const struct phone_model *model, const char *port,
         uint8_t number)
{
	struct mac_address mac = mac_of("00:1b:54:c9:02:00");
	char text[18];

	desk->site = site_branch(forge);
	desk->site.port.port = port;
	desk->site.port.mac.octet[5] = (uint8_t)(0x80 + number);
	desk->site.tftp.files = files_whole;
	mac.octet[5] = number;
	mac_format(mac, text);
	desk->phone = phone_on(&desk->site, model, text, IPV4(10, 20, 110, 60) + number, LOAD);
}

static void
boots_and_registers(struct desk *desk, const struct sccp_device *device)
{
	struct call_manager manager = {desk->site.tftp.host, 17};
	struct phone *phone = &desk->phone;
	struct sccp sccp;

	phone_comes_up_with_lease(phone);
	phone_fetches_configuration(phone);
	phone_fetches(phone, "English_United_States/be-sccp.jar");
	sccp = sccp_opens(phone, &manager, device);
	sccp_tells_reason(&sccp, 25, "Initialized");
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

static void
configuration_missing(struct forge *forge)
{
	struct desk first, second, third;

	set_desk(&first, forge, &phone_7941, "FastEthernet0/3", 3);
	set_desk(&second, forge, &phone_7941, "FastEthernet0/4", 4);
	set_desk(&third, forge, &phone_7962, "FastEthernet0/9", 9);
	second.site.tftp.files = files_without_configuration;
	boots_and_registers(&first, &sccp_device_7941);
	forge_turn_to(forge, 1.9);
	boots_and_registers(&third, &sccp_device_7962);
	forge_turn_to(forge, 4.3);
	phone_comes_up_with_lease(&second.phone);
	phone_fetches(&second.phone, "CTLSEP{mac}.tlv");
	for (int i = 0; i < 3; i++) {
		phone_fetches(&second.phone, "SEP{mac}.cnf.xml");
		phone_fetches(&second.phone, "XMLDefault.cnf.xml");
		phone_goes_idle(&second.phone, 20);
	}
	router_looks_around(&first.site, 1, 180);
}

static void
option_150_missing(struct forge *forge)
{
	struct desk good, bad;

	set_desk(&good, forge, &phone_7941, "FastEthernet0/3", 3);
	set_desk(&bad, forge, &phone_7941, "FastEthernet0/4", 4);
	bad.site.dhcp.host.mac = mac_of("00:18:39:7a:10:2c");
	bad.site.dhcp.host.ip = IPV4(10, 20, 110, 250);
	bad.site.dhcp.option150 = (struct slice){NULL, 0};
	bad.site.dhcp.option66 = NULL;
	boots_and_registers(&good, &sccp_device_7941);
	forge_turn_to(forge, 11.2);
	phone_comes_up_with_lease(&bad.phone);
	phone_goes_idle(&bad.phone, 90);
}

const struct scenario beside_scenarios[] = {
        {"beside-configuration-missing", "2012-03-05 08:00:00",
         "Three phones on one switch; for one of the two 7941 there is no configuration",
         configuration_missing},
        {"beside-option-150-missing", "2012-03-05 09:00:00",
         "Two 7941 in one VLAN; the second has its lease of a server without option 150",
         option_150_missing},
        {NULL, NULL, NULL, NULL},
};
