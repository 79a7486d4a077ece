/* Starts of which neither link nor lease is seen: an announcement, or a registration, is the first
 * word. */
#include "samples/scenarios/scenarios.h"

#define LOAD_7962 "SCCP42.9-4-2SR1-1S"

/* ------------------------------------------------------------------- announcement --- */

static const struct served_file files_sip[] = {
        {"SIPDefault.cnf", "image_version: P0S3-07-4-00\nproxy1_address: 10.20.110.5\n", 0},
        {"SIP{mac}.cnf", "line1_name: 2046\n", 0},
        {NULL, NULL, 0},
};

/* Its own address, fixed at the keypad, told to everyone twice (RFC 5227 section 2.3). */
static void
announces_itself(struct phone *phone)
{
	phone->host.ip = phone->lease;
	for (int i = 0; i < 2; i++) {
		site_resolve(phone->site, &phone->host, &phone->host, false);
		forge_wait(phone->site->forge, 2);
	}
}

/* Behind a switch that speaks neither CDP nor LLDP, and with CDP switched off in the phone. */
static void
announced(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone =
	        phone_on(&site, &phone_7960, "00:0f:8f:33:e4:51", IPV4(10, 20, 110, 46), NULL);

	site.tftp.files = files_sip;
	for (int start = 0; start < 2; start++) {
		forge_turn_to(forge, 24 + 70 * start);
		phone.found_server = false;
		announces_itself(&phone);
		phone_fetches(&phone, "SIPDefault.cnf");
		phone_fetches(&phone, "SIP{mac}.cnf");
		phone_registers_by_sip(&phone, &site.tftp.host, "2046");
	}
	router_looks_around(&site, 1, 130);
}

/* ------------------------------------------------------------------- registration --- */

/* Recorded at the call manager's port: of the phone no lease and no file passes there. */
struct stage {
	struct site site;
	struct phone phone;
	struct call_manager manager;
};

static void
at_the_manager(struct stage *stage, struct forge *forge)
{
	stage->site = site_campus(forge);
	stage->site.server_side = true;
	stage->manager = (struct call_manager){campus_call_server(1), 17};
	stage->phone = phone_on(&stage->site, &phone_7962, "50:3d:e5:9b:82:46",
	                        IPV4(10, 64, 41, 66), LOAD_7962);
	stage->phone.host.ip = stage->phone.lease;
	forge_turn_to(forge, 3);
}

static struct sccp
registers(struct stage *stage, const char *last)
{
	struct sccp sccp = sccp_opens(&stage->phone, &stage->manager, &sccp_device_7962);

	if (last != NULL)
		sccp_tells_reason_in_xml(&sccp, 23, last, &(struct tcp_plan){0});
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
	return sccp;
}

/* The administrator presses Restart; the phone says good-bye, is gone for 20 s and registers. */
static void
restarted(struct forge *forge)
{
	struct stage stage;
	struct sccp sccp;

	at_the_manager(&stage, forge);
	sccp = registers(&stage, NULL);
	sccp_is_reset(&sccp, SCCP_RESTART);
	sccp_unregisters(&sccp);
	tcp_closes(&sccp.tcp, TCP_CLIENT);
	forge_wait(forge, 20);
	registers(&stage, "reset-restart");
}

/* The recorder comes to a phone that has been in service for days: its registration, renewed each
 * minute, is all that is heard of it. */
static void
in_service(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_on(&site, &phone_8841, "0c:75:bd:11:61:40",
	                              IPV4(10, 20, 110, 67), "sip88xx.12-1-1-12.loads");
	struct sip sip;

	phone.host.ip = phone.lease;
	sip = sip_over_udp(&phone, &site.tftp.host, &sip_device_8841, "2267");
	for (int i = 0; i < 3; i++) {
		forge_turn_to(forge, 7 + 60 * i);
		sip_asks_to_register(&sip);
		sip_is_registered(&sip);
	}
	router_looks_around(&site, 1, 130);
}

const struct scenario start_scenarios[] = {
        {"static-address-announced", "2010-03-16 10:00:00",
         "A 7960 with a fixed address and without CDP starts twice: announcement, files, "
         "registration",
         announced},
        {"restart-seen-at-call-manager", "2014-09-16 08:00:00",
         "A 7962 is told to restart and registers again; the recorder stands at the call manager",
         restarted},
        {"sip-in-service", "2019-03-04 11:00:00",
         "Of an 8841 in service only the renewals of its registration are recorded", in_service},
        {NULL, NULL, NULL, NULL},
};
