/* What neighbours say besides the plain: network policies of LLDP-MED, a VLAN in the phone's own
 * question, and neighbours that are neither phones nor switches. All of these phones are well. */
#include "samples/cdp.h"
#include "samples/lldp.h"
#include "samples/scenarios/scenarios.h"

#define LOAD_7940 "P00308010200"
#define LOAD_7962 "SCCP42.9-4-2SR1-1S"
#define LOAD_8851 "sip88xx.12-0-1ES-13"
/* IEEE 802.1AB-2009 table 8-4 */
#define WLAN_ACCESS_POINT 0x0008
#define STATION_ONLY 0x0080
/* ANSI/TIA-1057 section 10.2.2.2 */
#define GENERIC_ENDPOINT 1
#define MEDIA_ENDPOINT 2
/* A letter of the type in CDP of the branch's switch, counted from the end of the frame. */
#define TYPE_FROM_END 80

/* A flat network: voice goes untagged, only its DSCP tells it from the rest. */
static const struct voice_policy untagged = {.dscp = 40};
/* A campus that keeps priority 5 for video, 6 for voice. */
static const struct voice_policy priority_6 = {
        .tagged = true, .vlan = 310, .priority = 6, .dscp = 48};

static const struct lldp_speech lldp_8851 = {
        .description = "Cisco IP Phone CP-8851,V03, " LOAD_8851 ".loads",
        .manufacturer = "Cisco Systems, Inc.",
        .model = "CP-8851",
        .software = LOAD_8851 ".loads",
        .mau = 30,
        .power_deciwatts = 98,
        .policy = &priority_6,
};

static const struct sip_device device_8851 = {"Cisco-CP8851/12.0.1", 684};

static const struct served_file lab_files[] = {
        {"CTLSEP{mac}.tlv", NULL, 4412},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD_7962, "192.168.1.10"), 0},
        {NULL, NULL, 0},
};
static const struct served_file campus_files[] = {
        {"CTLSEP{mac}.tlv", NULL, 5120},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SIP", LOAD_8851, CALL_MANAGER("0", "10.64.8.20")),
         0},
        {NULL, NULL, 0},
};
static const struct served_file branch_files[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD_7940, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};

static void
registers_by_sccp(struct phone *phone, const struct sccp_device *device)
{
	struct call_manager manager = {phone->site->tftp.host, 20};
	struct sccp sccp = sccp_opens(phone, &manager, device);

	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

static void
untagged_policy(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone =
	        phone_on(&site, &phone_7962, "50:3d:e5:9b:81:32", IPV4(192, 168, 1, 62), LOAD_7962);
	struct lldp_speech words = lldp_7962;

	site.tftp.files = lab_files;
	site.port.device = "Aruba-2530-8G-PoEP";
	site.port.port = "3";
	site.port.software = "HP J9774A 2530-8G-PoEP Switch, revision YA.16.08.0001";
	site.port.mac = mac_of("70:10:6f:4c:21:3d");
	site.port.no_cdp = site.port.lldp = true;
	site.port.power_mw = 15400;
	site.port.policy = &untagged;
	words.policy = &untagged;
	phone.lldp = &words;
	phone.no_cdp = true;
	phone_comes_up_with_lease(&phone);
	phone_fetches_configuration(&phone);
	registers_by_sccp(&phone, &sccp_device_7962);
}

/* The mirror is of three ports: beside the phone's those of an access point and a meeting room. */
static void
speak_up(struct site *site, double from, unsigned times)
{
	static const struct lldp_station camera = {
	        .name = "room-3-114",
	        .description = "Cisco TelePresence Room Kit, ce 9.9.0",
	        .capabilities = STATION_ONLY,
	        .med_class = MEDIA_ENDPOINT,
	        .mau = 30,
	};
	static const struct lldp_station radio = {
	        .name = "ap-b2-f3-07",
	        .description = "ArubaOS (MODEL: 305), Version 8.4.0.0",
	        .capabilities = WLAN_ACCESS_POINT,
	        .mau = 30,
	};
	static const struct lldp_station pc = {
	        .name = "ws-0417.example.org",
	        .description = "Debian GNU/Linux 9 (stretch) Linux 4.9.0-8-amd64",
	        .capabilities = STATION_ONLY,
	        .med_class = GENERIC_ENDPOINT,
	        .mau = 30,
	};
	struct host camera_host = {.mac = mac_of("00:50:60:84:2a:19")};
	struct host radio_host = {.mac = mac_of("b4:5d:50:c8:11:e6")};
	struct host pc_host = {.mac = mac_of("d8:9e:f3:1c:66:02")};
	struct host old_radio = {.mac = mac_of("00:26:99:4d:3b:70"), .ip = IPV4(10, 64, 61, 12)};

	for (unsigned i = 0; i < times; i++) {
		forge_turn_to(site->forge, from + 30 * i);
		lldp_from_station(site, &camera_host, &camera);
		forge_wait(site->forge, 1.7);
		lldp_from_station(site, &radio_host, &radio);
		forge_wait(site->forge, 0.9);
		lldp_from_station(site, &pc_host, &pc);
		forge_wait(site->forge, 2.2);
		cdp_from_access_point(site, &old_radio, "ap-b2-f3-02");
	}
}

static void
beside_others(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_8851, "b0:00:b4:da:f3:20",
	                              IPV4(10, 64, 41, 207), LOAD_8851 ".loads");
	struct host registrar = {.mac = site.gateway.mac, .ip = IPV4(10, 64, 8, 20), .ip_id = 700};
	struct sip sip;

	site.tftp.files = campus_files;
	site.port.lldp = true;
	site.port.policy = &priority_6;
	phone.lldp = &lldp_8851;
	phone_comes_up_with_lease(&phone);
	phone_fetches_configuration(&phone);
	sip = sip_over_udp(&phone, &registrar, &device_8851, "4131");
	sip_registers(&sip);
	phone_goes_idle(&phone, 70);
	speak_up(&site, 2.4, 3);
}

/* A VLAN in the question is no wish that a switch heeds: its answer alone counts. */
static void
asks_for_512(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone =
	        phone_on(&site, &phone_7940, "00:0e:38:1b:7c:44", IPV4(10, 20, 110, 66), LOAD_7940);

	site.tftp.files = branch_files;
	phone.vlan_asked = 512;
	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	registers_by_sccp(&phone, &sccp_device_7940);
}

static void
a_7940_registers(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone =
	        phone_on(&site, &phone_7940, "00:0e:38:1b:7c:44", IPV4(10, 20, 110, 66), LOAD_7940);

	site.tftp.files = branch_files;
	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	registers_by_sccp(&phone, &sccp_device_7940);
}

/* tcpdump without -s kept 96 octets of each frame before its version 4.0: of CDP a name, and not
 * the VLANs. */
static void
cut_short(struct forge *forge)
{
	forge_cut_frames(forge, 96);
	a_7940_registers(forge);
}

/* Somebody changed the switch's type before the capture was shown around, and left the checksums as
 * they were. */
static void
is_made_anonymous(struct forge *forge)
{
	struct site site = site_branch(forge);
	double at[] = {0.4, 60.4};

	for (size_t i = 0; i < sizeof at / sizeof at[0]; i++) {
		forge_turn_to(forge, at[i]);
		forge_spoil_next(forge, TYPE_FROM_END);
		cdp_from_switch(&site);
	}
	forge_turn_to(forge, 0);
	a_7940_registers(forge);
}

const struct scenario policy_scenarios[] = {
        {"lldp-policy-untagged", "2019-05-13 08:00:00",
         "A 7962 in a flat network, whose switch has voice untagged with DSCP 40: it registers",
         untagged_policy},
        {"lldp-beside-others", "2019-05-13 08:10:00",
         "An 8851 told priority 6 and DSCP 48; two access points, a PC and a meeting room speak on "
         "the same mirror",
         beside_others},
        {"cdp-asks-for-vlan", "2008-02-18 10:00:00",
         "A 7940 whose question for a voice VLAN names 512 registers in the port's VLAN 110",
         asks_for_512},
        {"cdp-cut", "2008-02-18 10:10:00",
         "A good boot of a 7940, recorded with a snap length of 96", cut_short},
        {"cdp-anonymised", "2008-02-18 10:20:00",
         "A good boot of a 7940; in two messages of CDP a letter of the switch's type was changed, "
         "and not the checksum",
         is_made_anonymous},
        {NULL, NULL, NULL, NULL},
};
