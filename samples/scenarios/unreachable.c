/* Servers that can't be reached: routers say why by ICMP, the recorder stops, or its clock is set
 * in between. */
#include "samples/scenarios/scenarios.h"
#include "samples/tftp_talk.h"

#define LOAD "SCCP41.9-3-1SR4-1S"
#define SIP_LOAD "SIP41.9-3-1SR4-1S"
/* RFC 792 and RFC 1812 section 5.2.7.1 */
#define UNREACHABLE 3
#define TIME_EXCEEDED 11
#define NETWORK_UNREACHABLE 0
#define HOST_UNREACHABLE 1
#define PROHIBITED 13
#define IN_TRANSIT 0

static const struct served_file files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml",
         DEVICE_CONFIG_WITH("SCCP", LOAD,
                            CALL_MANAGER("0", "10.64.8.21") CALL_MANAGER("1", "10.20.110.5")),
         0},
        {NULL, NULL, 0},
};
static const struct served_file far_files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD, "10.64.8.21"), 0},
        {NULL, NULL, 0},
};

static const struct served_file sip_files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SIP", SIP_LOAD, CALL_MANAGER("0", "10.64.8.21")),
         0},
        {NULL, NULL, 0},
};
static const struct sip_device sip_device_7941 = {"Cisco-CP7941G/9.3.1", 115};

/* A branch whose first call manager is beyond the WAN. */
struct stage {
	struct site site;
	struct phone phone;
	struct call_manager far, near;
	struct host router; /* on the way */
};

static void
boots_with(struct stage *stage, struct forge *forge, const struct served_file *served,
           const char *load)
{
	stage->site = site_branch(forge);
	stage->site.tftp.files = served;
	stage->far = (struct call_manager){
	        {.mac = stage->site.gateway.mac, .ip = IPV4(10, 64, 8, 21), .ip_id = 2100}, 20};
	stage->near = (struct call_manager){stage->site.tftp.host, 20};
	stage->router = (struct host){
	        .mac = stage->site.gateway.mac, .ip = IPV4(10, 99, 0, 14), .ip_id = 5200};
	stage->phone = phone_on(&stage->site, &phone_7941, "00:1b:d4:60:a4:19",
	                        IPV4(10, 20, 110, 94), load);
	phone_comes_up_with_lease(&stage->phone);
	phone_fetches_configuration(&stage->phone);
	phone_looks_for(&stage->phone, &stage->site.gateway);
}

static void
boots(struct stage *stage, struct forge *forge, const struct served_file *served)
{
	boots_with(stage, forge, served, LOAD);
}

/* SYNs after 0, 1, 3 and 7 s, each of them sent back in vain by somebody. */
static void
knocks_and_is_told(struct stage *stage, struct host *by, uint8_t type, uint8_t code, unsigned times)
{
	struct sccp sccp = sccp_between(&stage->phone, &stage->far, &sccp_device_7941);
	struct forge *forge = stage->site.forge;

	for (unsigned i = 0; i < times; i++) {
		struct path path = site_path(&stage->site, by, &stage->phone.host);

		if (i != 0)
			forge_wait_about(forge, FORGE_SECOND << (i - 1));
		tcp_knocks(&sccp.tcp, 1);
		path.ip_id = ++by->ip_id;
		forge_wait_about(forge, 30 * FORGE_MS);
		forge_icmp_error(forge, &path, type, code);
	}
}

static void
is_off(struct forge *forge)
{
	struct stage stage;

	boots(&stage, forge, far_files);
	for (int i = 0; i < 3; i++) {
		knocks_and_is_told(&stage, &stage.router, UNREACHABLE, HOST_UNREACHABLE, 4);
		phone_goes_idle(&stage.phone, 12);
	}
}

/* After a change on the WAN two routers send it to each other until its time to live is over. */
static void
goes_round(struct forge *forge)
{
	struct stage stage;
	struct sccp sccp;

	boots(&stage, forge, files);
	knocks_and_is_told(&stage, &stage.router, TIME_EXCEEDED, IN_TRANSIT, 4);
	phone_goes_idle(&stage.phone, 8);
	sccp = sccp_opens(&stage.phone, &stage.near, &sccp_device_7941);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 1);
	knocks_and_is_told(&stage, &stage.router, TIME_EXCEEDED, IN_TRANSIT, 4);
	sccp_keeps_alive(&sccp, 1);
}

/* REGISTER by UDP on the same way. */
static void
sip_goes_round(struct forge *forge)
{
	struct stage stage;
	struct sip sip;
	struct path path;

	boots_with(&stage, forge, sip_files, SIP_LOAD);
	sip = sip_over_udp(&stage.phone, &stage.far.host, &sip_device_7941, "2241");
	for (int i = 0; i < 4; i++) {
		sip_asks_to_register(&sip);
		path = site_path(&stage.site, &stage.router, &stage.phone.host);
		forge_wait_about(forge, 30 * FORGE_MS);
		forge_icmp_error(forge, &path, TIME_EXCEEDED, IN_TRANSIT);
		phone_goes_idle(&stage.phone, 12);
	}
}

/* An access list of the branch's own router forbids SCCP at first. */
static void
is_let_through_later(struct forge *forge)
{
	struct stage stage;
	struct sccp sccp;

	boots(&stage, forge, far_files);
	knocks_and_is_told(&stage, &stage.site.gateway, UNREACHABLE, PROHIBITED, 4);
	phone_goes_idle(&stage.phone, 15);
	sccp = sccp_opens(&stage.phone, &stage.far, &sccp_device_7941);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

static void
ends_at_once(struct forge *forge)
{
	struct stage stage;
	struct sccp sccp;

	boots(&stage, forge, far_files);
	sccp = sccp_between(&stage.phone, &stage.far, &sccp_device_7941);
	tcp_knocks(&sccp.tcp, 1);
	router_looks_around(&stage.site, 10.9, 11.6);
}

/* The recorder, a laptop that was asleep, is set right by NTP. */
static void
clock_is_set(struct forge *forge)
{
	struct stage stage;
	struct sccp sccp;

	forge_step_clock(forge, 31, -40);
	boots(&stage, forge, far_files);
	for (int i = 0; i < 4; i++) {
		sccp = sccp_between(&stage.phone, &stage.far, &sccp_device_7941);
		tcp_knocks(&sccp.tcp, 4);
		phone_goes_idle(&stage.phone, 12);
	}
}

/* ------------------------------------------------------------------ tftp-no-route --- */

/* Asks for its configuration after 0, 4 and 8 s, and a router beyond its own sends each back. */
static void
asks_and_is_told(struct phone *phone, uint8_t type, uint8_t code)
{
	struct host router = {.mac = phone->site->gateway.mac, .ip = IPV4(10, 64, 255, 9)};
	struct forge *forge = phone->site->forge;
	struct tftp_talk talk = talk_of(phone, "SEP{mac}.cnf.xml");

	for (int i = 0; i < 3; i++) {
		struct path path = site_path(phone->site, &router, &phone->host);

		talk_reads(&talk, "octet", NULL);
		forge_wait_about(forge, 30 * FORGE_MS);
		forge_icmp_error(forge, &path, type, code);
		forge_wait(forge, 4);
	}
}

static struct phone
campus_7961(struct site *site)
{
	struct phone phone =
	        phone_on(site, &phone_7961_ge, "00:21:a0:c8:70:12", IPV4(10, 64, 41, 93), LOAD);

	site->tftp.files = files;
	phone_comes_up_with_lease(&phone);
	return phone;
}

static void
tftp_goes_round(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_7961(&site);

	for (int i = 0; i < 3; i++)
		asks_and_is_told(&phone, TIME_EXCEEDED, IN_TRANSIT);
	phone_goes_idle(&phone, 30);
}

static void
tftp_has_no_route(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_7961(&site);

	for (int i = 0; i < 2; i++)
		asks_and_is_told(&phone, UNREACHABLE, NETWORK_UNREACHABLE);
	phone_goes_idle(&phone, 30);
}

/* The routing protocol finds its neighbour again. */
static void
tftp_finds_route(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_7961(&site);

	asks_and_is_told(&phone, UNREACHABLE, NETWORK_UNREACHABLE);
	phone_boots_on(&phone, 40);
}

static void
tftp_recorder_stops(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_7961(&site);
	double now;

	asks_and_is_told(&phone, UNREACHABLE, NETWORK_UNREACHABLE);
	now = forge_seconds(forge);
	router_looks_around(&site, now - 4, now - 1);
}

const struct scenario unreachable_scenarios[] = {
        {"sccp-unreachable-off", "2013-11-18 07:00:00",
         "The router beside the call manager says host unreachable to each SYN", is_off},
        {"sccp-unreachable-loop", "2013-11-18 07:10:00",
         "SYNs to the first call manager run in a circle on the WAN until their time to live is "
         "over; the second registers the phone",
         goes_round},
        {"sip-unreachable-loop", "2013-11-18 07:15:00",
         "The same way, REGISTER by UDP, and there is no second server", sip_goes_round},
        {"sccp-unreachable-near-opened", "2013-11-18 07:20:00",
         "The branch's router forbids SCCP; half a minute later it lets it through",
         is_let_through_later},
        {"sccp-connect-near-just-begun", "2013-11-18 07:30:00",
         "One SYN, and the recorder stops a second later", ends_at_once},
        {"sccp-connect-timeout-unsure-clock", "2013-11-18 07:40:00",
         "Sixteen SYNs without an answer, while the recorder's clock is set back by 40 s",
         clock_is_set},
        {"tftp-no-route-loop", "2013-11-18 08:00:00",
         "Read requests run in a circle until their time to live is over", tftp_goes_round},
        {"tftp-no-route", "2013-11-18 08:10:00",
         "A router on the way to the TFTP server says network unreachable", tftp_has_no_route},
        {"tftp-no-route-near-found", "2013-11-18 08:20:00",
         "The same, and a few seconds later the route is back", tftp_finds_route},
        {"tftp-no-route-unsure-capture-ends", "2013-11-18 08:30:00",
         "The recorder stops three seconds after the last refusal", tftp_recorder_stops},
        {NULL, NULL, NULL, NULL},
};
