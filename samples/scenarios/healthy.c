/* Boots that end well, and stations that are no phones. */
#include "samples/scenarios/scenarios.h"

static const struct served_file files_branch[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP41.8-5-2S", "10.20.110.5"), 0},
        {"English_United_States/be-sccp.jar", NULL, 9731},
        {"g3-tones.xml", NULL, 2870},
        {NULL, NULL, 0},
};
static const struct served_file files_7912[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("CP7912080001SCCP051117A", "10.20.110.5"), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_sip[] = {
        {"OS79XX.TXT", "P003-07-4-00", 0},
        {"SIPDefault.cnf", "image_version: P0S3-07-4-00\nproxy1_address: 10.20.110.5\n", 3051},
        {"SIP{mac}.cnf", "line1_name: 2410\nline1_displayname: 2410\n", 0},
        {"RINGLIST.DAT", "Default\tringer1.pcm\n", 0},
        {"dialplan.xml", "<DIALTEMPLATE>\n<TEMPLATE MATCH=\"*\" Timeout=\"5\"/>\n</DIALTEMPLATE>\n",
         0},
        {NULL, NULL, 0},
};
static const struct served_file files_campus[] = {
        {"CTLSEP{mac}.tlv", NULL, 5120}, /* ten whole blocks */
        {"ITLSEP{mac}.tlv", NULL, 6331},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("sip88xx.12-0-1ES-13", "10.64.8.11"), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_pxe[] = {
        {"pxelinux.0", NULL, 26828},
        {"pxelinux.cfg/default", "default local\nlabel local\n localboot 0\n", 0},
        {NULL, NULL, 0},
};

static void
fetches_7941(struct phone *phone, const struct tftp_plan *plan)
{
	phone->site->tftp.files = files_branch;
	phone_comes_up_with_lease(phone);
	phone_fetches_configuration(phone);
	phone_fetches_so(phone, "English_United_States/be-sccp.jar", plan);
	phone_fetches(phone, "g3-tones.xml");
}

/* The capture shows no more of its registration than that it connects. */
static void
boots_7941_so(struct phone *phone, const struct tftp_plan *plan)
{
	fetches_7941(phone, plan);
	phone_goes_into_service(phone, 70);
}

static struct phone
a_7941(struct site *site)
{
	return phone_on(site, &phone_7941, "00:1b:54:c9:02:7e", IPV4(10, 20, 110, 51),
	                "SCCP41.8-5-2S");
}

static void
healthy_7941(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site);
	struct call_manager manager = {site.tftp.host, 17};
	struct sccp sccp;

	fetches_7941(&phone, &(struct tftp_plan){0});
	sccp = sccp_opens(&phone, &manager, &sccp_device_7941);
	sccp_tells_reason(&sccp, 25, "Initialized");
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 3);
}

static const struct served_file files_7962[] = {
        {"CTLSEP{mac}.tlv", NULL, 4412},
        {"ITLSEP{mac}.tlv", NULL, 5870},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP42.9-4-2SR1-1S", "10.20.110.9"), 0},
        {NULL, NULL, 0},
};

static void
healthy_7962(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_on(&site, &phone_7962, "50:3d:e5:9b:71:c4",
	                              IPV4(10, 20, 110, 56), "SCCP42.9-4-2SR1-1S");
	struct call_manager manager = {
	        {.mac = mac_of("00:0c:29:72:9a:09"), .ip = IPV4(10, 20, 110, 9)}, 20};
	struct sccp sccp;

	site.tftp.files = files_7962;
	phone_comes_up_with_lease(&phone);
	phone_fetches_trusted_configuration(&phone);
	phone_looks_for(&phone, &manager.host);
	sccp = sccp_opens(&phone, &manager, &sccp_device_7962);
	sccp_tells_reason_in_xml(&sccp, 25, "129:RegisterAck",
	                         &(struct tcp_plan){.segment = 758}); /* 2012 octets in three */
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 3);
}

static void
healthy_retransmission(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site);

	boots_7941_so(&phone, &(struct tftp_plan){.lost_block = 9});
}

static void
fetches_7960(struct phone *phone)
{
	phone->site->tftp.files = files_sip;
	phone_comes_up_with_lease(phone);
	phone_fetches_configuration(phone);
	phone_fetches(phone, "SIP{mac}.cnf");
	phone_fetches(phone, "SIPDefault.cnf");
	phone_fetches(phone, "OS79XX.TXT");
	phone_fetches(phone, "RINGLIST.DAT");
	phone_fetches(phone, "dialplan.xml");
}

/* A registrar that asks for no password. */
static void
boots_7960(struct phone *phone)
{
	fetches_7960(phone);
	phone_registers_by_sip(phone, &phone->site->tftp.host, "2410");
	phone_goes_idle(phone, 70);
}

static struct phone
a_7960(struct site *site)
{
	return phone_on(site, &phone_7960, "00:12:7f:88:e4:19", IPV4(10, 20, 110, 52),
	                "P0S3-07-4-00");
}

static void
healthy_7960(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7960(&site);
	struct sip sip;

	fetches_7960(&phone);
	sip = sip_over_udp(&phone, &site.tftp.host, &sip_device_7960, "2410");
	sip_registers(&sip);
	phone_goes_idle(&phone, 70);
}

static const struct served_file files_8841[] = {
        {"CTLSEP{mac}.tlv", NULL, 5120},
        {"ITLSEP{mac}.tlv", NULL, 6331},
        {"SEP{mac}.cnf.xml",
         DEVICE_CONFIG_WITH("SIP", "sip88xx.12-1-1-12", CALL_MANAGER("0", "10.64.8.21")), 0},
        {NULL, NULL, 0},
};

static void
healthy_8841(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_8841, "0c:75:bd:11:00:2a", IPV4(10, 64, 41, 87),
	                              "sip88xx.12-1-1-12.loads");
	struct host registrar = campus_call_server(1);
	struct sip sip;

	site.tftp.files = files_8841;
	phone_comes_up_with_lease(&phone);
	phone_fetches_trusted_configuration(&phone);
	sip = sip_over_tcp(&phone, &registrar, &sip_device_8841, "2201");
	sip.alarm = "25 Last=initialized";
	sip_registers(&sip);
	phone_goes_idle(&phone, 70);
}

static void
boots_8851(struct phone *phone)
{
	phone->site->tftp.files = files_campus;
	phone_comes_up_with_lease(phone);
	phone_fetches_trusted_configuration(phone);
	phone_connects(phone, &phone->site->tftp.host, 5060);
	phone_goes_idle(phone, 70);
}

static struct phone
sip_8851(struct site *site)
{
	return phone_on(site, &phone_8851, "b0:00:b4:da:ee:ce", IPV4(10, 64, 41, 203),
	                "sip88xx.12-0-1ES-13.loads");
}

static void
healthy_8851(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = sip_8851(&site);

	boots_8851(&phone);
}

static void
healthy_server_side(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = sip_8851(&site);

	site.server_side = true;
	site.vlan = 0;
	phone.host.priority = 0;
	boots_8851(&phone);
}

/* A mirror of several ports of one switch. */
static struct site
site_on_port(struct forge *forge, const char *port, uint8_t number)
{
	struct site site = site_branch(forge);

	site.port.port = port;
	site.port.mac.octet[5] = (uint8_t)(0x80 + number);
	return site;
}

static void
office(struct forge *forge)
{
	struct site first = site_on_port(forge, "FastEthernet0/3", 3);
	struct site second = site_on_port(forge, "FastEthernet0/4", 4);
	struct site third = site_on_port(forge, "FastEthernet0/9", 9);
	struct site data = site_branch_data(forge);
	struct phone manager = a_7941(&first), desk = a_7960(&second);
	struct phone kitchen = phone_on(&third, &phone_7912, "00:16:46:3f:d0:5b",
	                                IPV4(10, 20, 110, 53), "CP7912080001SCCP051117A");

	third.tftp.files = files_7912;
	data.tftp.files = files_pxe;
	data.dhcp.next_server = data.tftp.host.ip;
	data.dhcp.boot_file = "pxelinux.0";

	boots_7941_so(&manager, &(struct tftp_plan){0});
	forge_turn_to(forge, 2.8);
	boots_7960(&desk);
	forge_turn_to(forge, 7.1);
	phone_comes_up_with_lease(&kitchen);
	phone_fetches(&kitchen, "SEP{mac}.cnf.xml");
	phone_connects(&kitchen, &third.tftp.host, 2000);
	phone_goes_idle(&kitchen, 60);
	forge_turn_to(forge, 0.4);
	pc_works(&data, "00:0f:1f:a8:33:5e", IPV4(10, 20, 10, 44), "FRONTDESK-2", 80);
	forge_turn_to(forge, 5.2);
	pc_boots_by_pxe(&data, "00:21:9b:0c:44:d8", IPV4(10, 20, 10, 45));
	forge_turn_to(forge, 9.9);
	printer_starts(&data, "00:1f:29:e3:5a:70", IPV4(10, 20, 10, 46), "NPIE35A70");
	router_looks_around(&first, 1, 80);
}

static void
no_phones(struct forge *forge)
{
	struct site data = site_branch_data(forge);

	data.tftp.files = files_pxe;
	data.dhcp.next_server = data.tftp.host.ip;
	data.dhcp.boot_file = "pxelinux.0";
	pc_boots_by_pxe(&data, "00:21:9b:0c:44:d8", IPV4(10, 20, 10, 45));
	forge_turn_to(forge, 3);
	printer_starts(&data, "00:1f:29:e3:5a:70", IPV4(10, 20, 10, 46), "NPIE35A70");
	forge_turn_to(forge, 6);
	pc_works(&data, "00:0f:1f:a8:33:5e", IPV4(10, 20, 10, 44), "FRONTDESK-2", 60);
	router_looks_around(&data, 1, 60);
	switch_says_hello(&data, 17, 60);
}

const struct scenario healthy_scenarios[] = {
        {"healthy-7941-sccp", "2011-05-02 08:00:00",
         "A 7941 in its voice VLAN: lease, files, SCCP registration, KeepAlives", healthy_7941},
        {"healthy-7941-retransmission", "2011-05-02 08:10:00",
         "The same; one block of a file is lost and sent again", healthy_retransmission},
        {"healthy-7960-sip", "2006-12-12 16:00:00",
         "A 7960 with SIP 7.4: it hunts for the files of both protocols and registers",
         healthy_7960},
        {"healthy-7962-sccp", "2014-09-15 07:30:00",
         "A 7962 in its voice VLAN, with an XML alarm over three segments", healthy_7962},
        {"healthy-8841-sip", "2019-03-04 08:00:00",
         "An 8841 registers by SIP over TCP, with a challenge", healthy_8841},
        {"healthy-8851-campus", "2018-01-30 09:00:00",
         "An 8851 through a DHCP relay, files from a routed server, SIP connection", healthy_8851},
        {"healthy-8851-server-side", "2018-01-30 09:10:00",
         "The same, recorded beside the servers: relayed DHCP, the router's MAC address",
         healthy_server_side},
        {"healthy-office", "2012-02-20 07:45:00",
         "Three phones, a PC, a PXE boot and a printer on one mirror", office},
        {"no-phones", "2012-02-20 12:00:00", "A PXE boot, a printer and a PC, and no phone",
         no_phones},
        {NULL, NULL, NULL, NULL},
};
