/* Whom a switch port lets in, and when: 802.1X of two phones, or with one side seen; bridges that
 * tell of changes. */
#include "samples/eapol.h"
#include "samples/scenarios/scenarios.h"
#include "samples/stp.h"

#define LOAD "SCCP42.9-4-2SR1-1S"

static const struct served_file files[] = {
        {"CTLSEP{mac}.tlv", NULL, 4412},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};

static struct phone
a_7962(struct site *site, const char *mac, uint8_t number)
{
	site->tftp.files = files;
	return phone_on(site, &phone_7962, mac, IPV4(10, 20, 110, 0) + number, LOAD);
}

static void
goes_into_service(struct phone *phone)
{
	struct call_manager manager = {phone->site->tftp.host, 20};
	struct sccp sccp;

	phone_gets_lease(phone);
	phone_fetches_configuration(phone);
	sccp = sccp_opens(phone, &manager, &sccp_device_7962);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

/* ----------------------------------------------------------------- 802.1X --- */

/* The second one's certificate has run out. */
static void
one_of_two_is_let_in(struct forge *forge)
{
	struct site first_port = site_branch(forge), second_port = first_port;
	struct phone first = a_7962(&first_port, "50:3d:e5:9b:92:10", 61);
	struct phone second = a_7962(&second_port, "50:3d:e5:9b:92:4e", 62);

	second_port.port.port = "FastEthernet0/18";
	second_port.port.mac.octet[5]++;
	phone_comes_up(&first);
	eapol_authenticates(&first, first.host.mac, EAPOL_SAYS_SUCCESS);
	goes_into_service(&first);

	forge_turn_to(forge, 2.6);
	phone_comes_up(&second);
	for (int i = 0; i < 3; i++) {
		eapol_authenticates(&second, second.host.mac, EAPOL_SAYS_FAILURE);
		phone_discovers(&second, 4);
	}
	phone_goes_idle(&second, 10);
}

static void
one_side_of_it(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7962(&site, "50:3d:e5:9b:92:10", 61);

	forge_mirror_only(forge, phone.host.mac);
	phone_comes_up(&phone);
	for (int i = 0; i < 3; i++) {
		eapol_says(forge, phone.host.mac, eapol_group, EAPOL_SAYS_START);
		phone_discovers(&phone, 3);
	}
	phone_goes_idle(&phone, 30);
}

/* ---------------------------------------------------------- spanning tree --- */

/* Spanning tree of 1998: two times 15 s, and then the whole tree hears that this port forwards. */
static void
forwards_late(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7962(&site, "50:3d:e5:9b:92:10", 61);

	phone_comes_up(&phone);
	phone_discovers(&phone, 6);
	goes_into_service(&phone);
	stp_speaks(&site, 0.3, 30.2, 0);
	stp_speaks(&site, 32.3, 67, STP_TOPOLOGY_CHANGE);
	stp_speaks(&site, 68.3, 90, 0);
}

/* Behind the phone's PC port stands a small switch, which tells of each PC that is switched on. */
static void
desk_switch_tells(struct forge *forge)
{
	static const double times[] = {14.8, 16.8, 41.2, 63.5};
	struct site site = site_branch(forge), data = site_branch_data(forge);
	struct phone phone = a_7962(&site, "50:3d:e5:9b:92:10", 61);
	struct mac_address desk_switch = mac_of("00:1c:f0:5e:27:81");

	phone_comes_up(&phone);
	goes_into_service(&phone);
	for (size_t i = 0; i < sizeof times / sizeof times[0]; i++) {
		forge_turn_to(forge, times[i]);
		stp_tells_change(forge, desk_switch);
	}
	stp_speaks(&site, 0.3, 14, 0);
	/* The first answer got lost: it tells again after its hello time. */
	stp_speaks(&site, 16.9, 17, STP_CHANGE_ACKNOWLEDGED | STP_TOPOLOGY_CHANGE);
	stp_speaks(&site, 18.3, 41, STP_TOPOLOGY_CHANGE);
	stp_speaks(&site, 41.3, 42, STP_CHANGE_ACKNOWLEDGED | STP_TOPOLOGY_CHANGE);
	stp_speaks(&site, 43.3, 63, STP_TOPOLOGY_CHANGE);
	stp_speaks(&site, 63.6, 64, STP_CHANGE_ACKNOWLEDGED | STP_TOPOLOGY_CHANGE);
	stp_speaks(&site, 65.6, 72, STP_TOPOLOGY_CHANGE);
	forge_turn_to(forge, 18);
	pc_works(&data, "00:0f:1f:a8:44:91", IPV4(10, 20, 10, 48), "DESK-4", 70);
}

const struct scenario admission_scenarios[] = {
        {"dot1x-two-phones", "2014-09-18 07:30:00",
         "Two 7962 on one mirror: EAP-Success for the first, EAP-Failure three times for the "
         "second, whose DISCOVERs nobody answers",
         one_of_two_is_let_in},
        {"dot1x-unsure-one-way", "2014-09-18 07:40:00",
         "EAPOL-Start and DISCOVERs of a 7962, on a mirror of its own frames alone",
         one_side_of_it},
        {"stp-delay-802-1d", "2009-01-21 16:00:00",
         "The first six DISCOVERs are lost; then the bridge tells of a topology change, and all "
         "is answered",
         forwards_late},
        {"topology-changes-healthy", "2009-01-21 16:10:00",
         "A switch behind the phone's PC port tells of every PC that comes up; the phone registers "
         "and stays",
         desk_switch_tells},
        {NULL, NULL, NULL, NULL},
};
