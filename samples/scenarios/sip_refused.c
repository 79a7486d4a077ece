/* SIP registrations that are refused in other ways than by 401, 403, 404 and 503. */
#include "samples/scenarios/scenarios.h"

#define LOAD_8841 "sip88xx.12-1-1-12"
#define SIP_PORT 5060
#define USER "2201"

#define REGISTRAR CALL_MANAGER("0", "10.64.8.21")
/* What a PBX serves a phone that is to register by TCP. */
#define CONFIG_BY_TCP                                           \
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"          \
	"<device>\n"                                            \
	" <deviceProtocol>SIP</deviceProtocol>\n"               \
	" <devicePool><callManagerGroup><members>" REGISTRAR    \
	"</members></callManagerGroup></devicePool>\n"          \
	" <transportLayerProtocol>1</transportLayerProtocol>\n" \
	" <loadInformation>" LOAD_8841 "</loadInformation>\n"   \
	"</device>\n"

static const struct served_file files_campus[] = {
        {"CTLSEP{mac}.tlv", NULL, 5120},
        {"ITLSEP{mac}.tlv", NULL, 6331},
        {"SEP{mac}.cnf.xml", CONFIG_BY_TCP, 0},
        {NULL, NULL, 0},
};

/* An 8841 with its address and its configuration: it is about to register. */
static struct phone
boots_8841(struct site *site, const char *mac, uint32_t lease)
{
	struct phone phone = phone_on(site, &phone_8841, mac, lease, LOAD_8841 ".loads");

	site->tftp.files = files_campus;
	phone_comes_up_with_lease(&phone);
	phone_fetches_trusted_configuration(&phone);
	return phone;
}

static struct host
registrar_at(uint32_t ip)
{
	return (struct host){.mac = mac_of("00:50:56:a1:90:21"), .ip = ip};
}

static void
is_refused_by_tcp(struct phone *phone, struct host *registrar)
{
	struct tcp tcp = tcp_between(phone->site, &phone->host, registrar, SIP_PORT);

	tcp_knocks(&tcp, 1);
	tcp_refuses(&tcp);
}

/* ------------------------------------------------------------------- sip-tcp-refused --- */

/* Two phones of one building, on two ports of the mirror. */
static void
tcp_refused(struct forge *forge)
{
	static const char *const macs[] = {"0c:75:bd:11:4f:01", "0c:75:bd:11:4f:02"};
	struct site site[2] = {site_campus(forge), site_campus(forge)};
	struct host registrar = registrar_at(IPV4(10, 64, 8, 21));

	site[1].port.port = "GigabitEthernet1/0/18";
	site[1].port.mac.octet[5] = 0x12;
	for (int i = 0; i < 2; i++) {
		struct phone phone;

		forge_turn_to(forge, 3.7 * i);
		phone = boots_8841(&site[i], macs[i], IPV4(10, 64, 41, 90) + (uint32_t)i);
		for (int try = 0; try < 3; try++) {
			is_refused_by_tcp(&phone, &registrar);
			phone_goes_idle(&phone, 20);
		}
		phone_goes_idle(&phone, 40);
	}
	router_looks_around(&site[0], 2, 110);
}

static void
tcp_refused_near_udp(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct host registrar = registrar_at(IPV4(10, 64, 8, 21));
	struct phone phone = boots_8841(&site, "0c:75:bd:11:4f:01", IPV4(10, 64, 41, 90));
	struct sip sip;

	is_refused_by_tcp(&phone, &registrar);
	phone_goes_idle(&phone, 2);
	sip = sip_over_udp(&phone, &registrar, &sip_device_8841, USER);
	sip_registers(&sip);
	phone_goes_idle(&phone, 60);
}

static void
tcp_refused_near_accepted(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct host registrar = registrar_at(IPV4(10, 64, 8, 21));
	struct phone phone = boots_8841(&site, "0c:75:bd:11:4f:01", IPV4(10, 64, 41, 90));
	struct sip sip;

	is_refused_by_tcp(&phone, &registrar);
	phone_goes_idle(&phone, 20);
	sip = sip_over_tcp(&phone, &registrar, &sip_device_8841, USER);
	sip_registers(&sip);
	phone_goes_idle(&phone, 60);
}

static void
tcp_refused_unsure(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct host registrar = registrar_at(IPV4(10, 64, 8, 21));
	struct phone phone = boots_8841(&site, "0c:75:bd:11:4f:01", IPV4(10, 64, 41, 90));

	is_refused_by_tcp(&phone, &registrar);
	phone_goes_idle(&phone, 9);
}

/* ------------------------------------------------------------------- sip-no-response --- */

static void
tcp_silent(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct host registrar = registrar_at(IPV4(10, 64, 8, 21));
	struct phone phone = boots_8841(&site, "0c:75:bd:11:4f:04", IPV4(10, 64, 41, 93));

	for (int i = 0; i < 2; i++) {
		struct tcp tcp = tcp_between(&site, &phone.host, &registrar, SIP_PORT);

		tcp_knocks(&tcp, 4);
		phone_goes_idle(&phone, 30);
	}
	phone_goes_idle(&phone, 30);
}

/* ------------------------------------------------------------- one final status over UDP --- */

/* A 7960 in a lab: its registrar runs on the PC that serves its files. */
struct lab {
	struct site site;
	struct phone phone;
};

static const struct served_file files_lab[] = {
        {"SIPDefault.cnf", "image_version: P0S3-8-12-00\nproxy1_address: 192.168.1.2\n", 1400},
        {"SIP{mac}.cnf", "line1_name: 301\nline1_authname: 301\n", 700},
        {NULL, NULL, 0},
};

static struct sip
boots_lab(struct lab *lab, struct forge *forge)
{
	lab->site = site_lab(forge);
	lab->site.tftp.files = files_lab;
	lab->phone = phone_on(&lab->site, &phone_7960, "00:0b:fd:2a:7c:41",
	                      lab->site.tftp.host.ip + 60, "P0S3-8-12-00");
	phone_comes_up_with_lease(&lab->phone);
	phone_fetches(&lab->phone, "SIPDefault.cnf");
	phone_fetches(&lab->phone, "SIP{mac}.cnf");
	return sip_over_udp(&lab->phone, &lab->site.tftp.host, &sip_device_7960, "301");
}

static void
is_refused(struct sip *sip, const char *status, const char *headers, double then)
{
	sip_asks_to_register(sip);
	sip_is_answered(sip, status, headers);
	phone_goes_idle(sip->phone, then);
}

static void
status_423(struct forge *forge)
{
	struct lab lab;
	struct sip sip = boots_lab(&lab, forge);

	sip.expires = 60;
	for (int i = 0; i < 3; i++)
		is_refused(&sip, "423 Interval Too Brief", "Min-Expires: 600\r\n", 31);
	phone_goes_idle(&lab.phone, 50);
}

static void
status_423_unsure(struct forge *forge)
{
	struct lab lab;
	struct sip sip = boots_lab(&lab, forge);

	sip.expires = 60;
	is_refused(&sip, "423 Interval Too Brief", "Min-Expires: 600\r\n", 8);
}

#define DATABASE_WARNING "Warning: 399 pbx1 \"database unreachable\"\r\n"

/* The request comes again although the answer is on its way. */
static void
status_500(struct forge *forge)
{
	struct lab lab;
	struct sip sip = boots_lab(&lab, forge);

	for (int i = 0; i < 2; i++) {
		sip_asks_to_register(&sip);
		sip_is_told_to_wait(&sip);
		sip_asks_again(&sip, 2);
		sip_is_answered(&sip, "500 Server Internal Error",
		                "Retry-After: 60\r\n" DATABASE_WARNING);
		phone_goes_idle(&lab.phone, 65);
	}
}

static void
status_500_near_accepted(struct forge *forge)
{
	struct lab lab;
	struct sip sip = boots_lab(&lab, forge);

	is_refused(&sip, "500 Server Internal Error", DATABASE_WARNING, 65);
	sip_registers(&sip);
	phone_goes_idle(&lab.phone, 30);
}

static void
status_500_unsure(struct forge *forge)
{
	struct lab lab;
	struct sip sip = boots_lab(&lab, forge);

	is_refused(&sip, "500 Server Internal Error", DATABASE_WARNING, 12);
}

static void
status_405(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct host gateway = registrar_at(IPV4(10, 64, 8, 30));
	struct phone phone = boots_8841(&site, "0c:75:bd:11:4f:03", IPV4(10, 64, 41, 92));
	struct sip sip = sip_over_tcp(&phone, &gateway, &sip_device_8841, USER);

	is_refused(&sip, "405 Method Not Allowed", "Allow: INVITE, ACK, BYE, CANCEL, OPTIONS\r\n",
	           70);
}

/* --------------------------------------------------------------- sip-nat-alg-rewrite --- */

/* The phone stays outside: the router of its home office rewrites what it says. */
static void
alg_contact(struct forge *forge)
{
	struct lab lab;
	struct sip sip = boots_lab(&lab, forge);

	sip.contact = "203.0.113.27";
	for (int i = 0; i < 2; i++) {
		sip_asks_to_register(&sip);
		sip_asks_again(&sip, 10);
		phone_goes_idle(&lab.phone, 1);
	}
	phone_goes_idle(&lab.phone, 40);
}

static void
alg_length(struct forge *forge)
{
	struct lab lab;
	struct sip sip = boots_lab(&lab, forge);

	sip.body = "<x-phone><address>203.0.113.27</address></x-phone>\r\n";
	sip.body_told = 49; /* as it was with 192.168.1.62 */
	for (int i = 0; i < 2; i++)
		is_refused(&sip, "400 Bad Request", "", 40);
	phone_goes_idle(&lab.phone, 30);
}

static void
alg_near_translation(struct forge *forge)
{
	struct lab lab;
	struct sip sip = boots_lab(&lab, forge);

	sip.via = sip.contact = "172.16.4.20"; /* its own, behind a router that leaves them alone */
	sip_registers(&sip);
	phone_goes_idle(&lab.phone, 60);
}

/* --------------------------------------------------------- sip-autoreg-protocol-sccp --- */

#define SCCP_LOAD "SCCP41.8-5-2S"
#define SIP_LOAD "SIP41.8-5-2S"
#define MANAGER CALL_MANAGER("0", "10.20.110.6")
#define SIP_CONFIG DEVICE_CONFIG_WITH("SIP", SIP_LOAD, MANAGER)

static const struct served_file files_sccp[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SCCP", SCCP_LOAD, MANAGER), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_default[] = {
        {"XMLDefault.cnf.xml",
         DEFAULT_CONFIG(" <loadInformation115>" SIP_LOAD "</loadInformation115>\n", "10.20.110.6"),
         0},
        {NULL, NULL, 0},
};
static const struct served_file files_sip[] = {
        {"SEP{mac}.cnf.xml", SIP_CONFIG, 0},
        {NULL, NULL, 0},
};

static const struct sip_device sip_device_7941 = {"Cisco-CP7941G/8.5.2", 115};

static void
starts_7941(struct phone *phone, const struct served_file *files)
{
	phone->site->tftp.files = files;
	phone_comes_up_with_lease(phone);
	if (!phone_fetches(phone, "SEP{mac}.cnf.xml"))
		phone_fetches(phone, "XMLDefault.cnf.xml");
}

/* It serves by SCCP (or is only seen to run an SCCP load), comes back with SIP, and is refused. */
static void
changes_over(struct forge *forge, bool registers, const struct served_file *then)
{
	struct site site = site_branch(forge);
	struct call_manager manager = {branch_call_server(1), 17};
	struct phone phone =
	        phone_on(&site, &phone_7941, "00:1d:a2:66:3b:f4", IPV4(10, 20, 110, 74), SCCP_LOAD);
	struct sccp sccp;
	struct sip sip;

	starts_7941(&phone, files_sccp);
	if (registers) {
		phone_looks_for(&phone, &manager.host);
		sccp = sccp_opens(&phone, &manager, &sccp_device_7941);
		sccp_registers(&sccp);
		sccp_keeps_alive(&sccp, 1);
		sccp_is_reset(&sccp, SCCP_RESET);
		sccp_unregisters(&sccp);
	}
	phone.load = SIP_LOAD;
	phone_restarts_after(&phone, 20);
	phone.site->tftp.files = then;
	phone_gets_lease(&phone);
	if (!phone_fetches(&phone, "SEP{mac}.cnf.xml"))
		phone_fetches(&phone, "XMLDefault.cnf.xml");
	phone_looks_for(&phone, &manager.host);
	sip = sip_over_udp(&phone, &manager.host, &sip_device_7941, "SEP001DA2663BF4");
	for (int i = 0; i < 3; i++)
		is_refused(&sip, "403 Forbidden",
		           "Warning: 399 branch-cm1 \"Device type mismatch\"\r\n", 32);
	phone_goes_idle(&phone, 30);
}

static void
autoreg(struct forge *forge)
{
	changes_over(forge, true, files_default);
}

static void
autoreg_near_own_file(struct forge *forge)
{
	changes_over(forge, true, files_sip);
}

static void
autoreg_unsure_load_only(struct forge *forge)
{
	changes_over(forge, false, files_default);
}

const struct scenario sip_refused_scenarios[] = {
        {"sip-tcp-refused", "2019-03-05 09:00:00",
         "Two 8841s are to register by TCP, and the registrar's host answers each SYN with RST",
         tcp_refused},
        {"sip-tcp-refused-near-udp-answers", "2019-03-05 09:10:00",
         "RST once, then the phone turns to UDP and is registered", tcp_refused_near_udp},
        {"sip-tcp-refused-near-accepted-later", "2019-03-05 09:20:00",
         "RST once, then the service runs and the phone registers by TCP",
         tcp_refused_near_accepted},
        {"sip-tcp-refused-unsure-capture-ends", "2019-03-05 09:30:00",
         "RST once, and the recorder stops 9 s later", tcp_refused_unsure},
        {"sip-no-response-tcp", "2019-03-05 10:00:00",
         "An 8841 is to register by TCP, and none of its eight SYNs is answered", tcp_silent},
        {"sip-423", "2007-04-02 10:00:00",
         "A 7960 asks for 60 s three times, and gets 423 with Min-Expires each time", status_423},
        {"sip-423-unsure-capture-ends", "2007-04-02 10:10:00",
         "423 once, and the recorder stops 8 s later", status_423_unsure},
        {"sip-500", "2007-04-02 11:00:00",
         "500 with Retry-After and a Warning, twice, each REGISTER sent three times", status_500},
        {"sip-500-near-accepted-later", "2007-04-02 11:10:00", "500 once, then 401 and 200",
         status_500_near_accepted},
        {"sip-500-unsure-capture-ends", "2007-04-02 11:20:00",
         "500 once, and the recorder stops 12 s later", status_500_unsure},
        {"sip-405-no-registrar", "2019-03-05 11:30:00",
         "An 8841 asks a gateway, which allows no REGISTER", status_405},
        {"sip-alg-contact", "2007-04-02 12:00:00",
         "REGISTER whose Contact holds a public address and whose Via the phone's own; no answer",
         alg_contact},
        {"sip-alg-length", "2007-04-02 12:10:00",
         "REGISTER whose body is longer than its Content-Length, refused with 400", alg_length},
        {"sip-alg-near-translation", "2007-04-02 12:20:00",
         "Via and Contact hold the same address, which is not the packet's; 200",
         alg_near_translation},
        {"sip-autoreg-protocol-sccp", "2012-05-08 09:00:00",
         "A 7941 registers by SCCP, comes back with a SIP load and XMLDefault.cnf.xml, and is "
         "refused",
         autoreg},
        {"sip-autoreg-near-own-configuration", "2012-05-08 09:10:00",
         "The same, but its own configuration says SIP", autoreg_near_own_file},
        {"sip-autoreg-unsure-load-only", "2012-05-08 09:20:00",
         "It ran an SCCP load before, but never registered", autoreg_unsure_load_only},
        {NULL, NULL, NULL, NULL},
};
