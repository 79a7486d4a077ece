/* Configurations that are found, and are of no use to the phone. */
#include "samples/scenarios/scenarios.h"

/* ------------------------------------------------------------------- config-name-case --- */

static const struct served_file from_windows[] = {
        {"OS79XX.TXT", "P0S3-07-4-00", 0},
        {"SIPdefault.cnf", "image_version: P0S3-07-4-00\nproxy1_address: 10.20.110.5\n", 0},
        {"sip000f8f33e107.cnf", "line1_name: 2001\n", 0},
        {NULL, NULL, 0},
};
static const struct served_file renamed[] = {
        {"OS79XX.TXT", "P0S3-07-4-00", 0},
        {"SIPDefault.cnf", "image_version: P0S3-07-4-00\nproxy1_address: 10.20.110.5\n", 0},
        {"SIP{mac}.cnf", "line1_name: 2001\nline1_displayname: 2001\n", 0},
        {NULL, NULL, 0},
};

static struct phone
sip_7960(struct site *site, const struct served_file *files)
{
	site->tftp.files = files;
	return phone_on(site, &phone_7960, "00:0f:8f:33:e1:07", IPV4(10, 20, 110, 39),
	                "P0S3-07-4-00");
}

static void
asks_sip_files(struct phone *phone)
{
	phone_gets_lease(phone);
	phone_fetches(phone, "OS79XX.TXT");
	phone_fetches(phone, "SIPDefault.cnf");
	phone_fetches(phone, "SIP{mac}.cnf");
}

static void
name_case(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = sip_7960(&site, from_windows);
	struct host pc = {.mac = mac_of("00:21:9b:11:5c:03"), .ip = IPV4(10, 20, 110, 90)};

	phone_comes_up(&phone);
	asks_sip_files(&phone);
	phone_goes_idle(&phone, 70);
	/* The administrator fetches from his PC what he sees in the folder. */
	forge_turn_to(forge, 30);
	tftp_fetch(&site, &pc, "SIPdefault.cnf", "SIPdefault.cnf", &(struct tftp_plan){0});
}

static void
name_case_near_renamed(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = sip_7960(&site, from_windows);
	struct host pc = {.mac = mac_of("00:21:9b:11:5c:03"), .ip = IPV4(10, 20, 110, 90)};

	phone_comes_up(&phone);
	asks_sip_files(&phone);
	forge_wait(forge, 5);
	tftp_fetch(&site, &pc, "SIPdefault.cnf", "SIPdefault.cnf", &(struct tftp_plan){0});
	site.tftp.files = renamed;
	phone_restarts_after(&phone, 20);
	asks_sip_files(&phone);
	phone_registers_by_sip(&phone, &site.tftp.host, "2001");
	phone_goes_idle(&phone, 20);
}

/* ----------------------------------------------------------- protocol-config-leftover --- */

#define SCCP_8_1 "P00308010200"

static const struct served_file left_over[] = {
        {"OS79XX.TXT", "P0S3-08-12-00", 0},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(SCCP_8_1, "10.20.110.5"), 0},
        {"SIPDefault.cnf", "image_version: P0S3-08-12-00\nproxy1_address: 10.20.110.5\n", 0},
        {"SIP{mac}.cnf", "line1_name: 2001\n", 0},
        {NULL, NULL, 0},
};
static const struct served_file cleared_away[] = {
        {"OS79XX.TXT", "P0S3-08-12-00", 0},
        {"SIPDefault.cnf", "image_version: P0S3-08-12-00\nproxy1_address: 10.20.110.5\n", 0},
        {"SIP{mac}.cnf", "line1_name: 2001\n", 0},
        {NULL, NULL, 0},
};

static struct phone
converting_7940(struct site *site, const struct served_file *files, const char *load)
{
	site->tftp.files = files;
	return phone_on(site, &phone_7940, "00:0e:38:b2:71:4a", IPV4(10, 20, 110, 44), load);
}

static void
leftover(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = converting_7940(&site, left_over, SCCP_8_1);

	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "OS79XX.TXT");
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(&phone, 30);
}

static void
leftover_near_cleared_away(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = converting_7940(&site, cleared_away, SCCP_8_1);

	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "OS79XX.TXT");
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_fetches(&phone, "SIP{mac}.cnf");
	phone_fetches(&phone, "SIPDefault.cnf");
	phone_goes_idle(&phone, 20);
}

static void
leftover_unsure_runs_sip(struct forge *forge)
{
	static const struct served_file only_sccp[] = {
	        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("", "10.20.110.5"), 0},
	        {NULL, NULL, 0},
	};
	struct site site = site_branch(forge);
	struct phone phone = converting_7940(&site, only_sccp, "P0S3-08-12-00");

	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(&phone, 30);
}

/* ------------------------------------------- the contents of SEP<mac>.cnf.xml --- */

#define LOAD_7941 "SCCP41.8-5-2S"
#define DESCRIBED(text)                                                           \
	"<device>\n <devicePool><callManagerGroup><members>" CALL_MANAGER(        \
	        "0", "10.20.110.5") "</members></callManagerGroup>\n"             \
	                            " </devicePool>\n <phoneLabel>" text          \
	                            "</phoneLabel>\n <loadInformation>" LOAD_7941 \
	                            "</loadInformation>\n</device>\n"

static const struct served_file with_ampersand[] = {
        {"SEP{mac}.cnf.xml", DESCRIBED("Smith & Sons"), 0}, {NULL, NULL, 0}};
static const struct served_file with_entity[] = {
        {"SEP{mac}.cnf.xml", DESCRIBED("Smith &amp; Sons"), 0}, {NULL, NULL, 0}};
static const struct served_file empty_file[] = {{"SEP{mac}.cnf.xml", NULL, 0}, {NULL, NULL, 0}};
static const struct served_file without_manager[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SCCP", LOAD_7941, ""), 0}, {NULL, NULL, 0}};
static const struct served_file template_unfilled[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD_7941, "x.x.x.x"), 0}, {NULL, NULL, 0}};

static struct phone
a_7941(struct site *site, const struct served_file *files)
{
	site->tftp.files = files;
	return phone_on(site, &phone_7941, "00:1b:54:ca:60:d4", IPV4(10, 20, 110, 66), LOAD_7941);
}

static void
asks_configuration(struct phone *phone)
{
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "SEP{mac}.cnf.xml");
}

static void
ampersand(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, with_ampersand);

	asks_configuration(&phone);
	forge_wait(forge, 12);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_goes_idle(&phone, 70);
}

static void
ampersand_near_entity(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, with_entity);

	asks_configuration(&phone);
	phone_goes_into_service(&phone, 30);
}

static void
empty(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, empty_file);

	asks_configuration(&phone);
	phone_restarts_after(&phone, 45);
	phone_gets_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_goes_idle(&phone, 70);
}

static void
empty_near_filled(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, empty_file);

	asks_configuration(&phone);
	site.tftp.files = with_entity;
	phone_restarts_after(&phone, 45);
	phone_gets_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(&phone, 30);
}

/* Nothing listens there: the TFTP server is a mere PC. */
static void
is_refused_by_tftp_server(struct phone *phone)
{
	struct call_manager manager = {phone->site->tftp.host, 17};
	struct sccp sccp = sccp_between(phone, &manager, &sccp_device_7941);

	tcp_knocks(&sccp.tcp, 1);
	tcp_refuses(&sccp.tcp);
	forge_wait(phone->site->forge, 20);
}

static void
no_call_manager(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, template_unfilled);

	asks_configuration(&phone);
	for (int i = 0; i < 3; i++)
		is_refused_by_tftp_server(&phone);
	phone_goes_idle(&phone, 130);
}

static void
no_call_manager_near_named(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, with_entity);

	asks_configuration(&phone);
	is_refused_by_tftp_server(&phone);
	phone_goes_into_service(&phone, 30);
}

static void
no_call_manager_unsure_asks_nobody(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7941(&site, without_manager);

	asks_configuration(&phone);
	phone_goes_idle(&phone, 130);
}

const struct scenario settings_scenarios[] = {
        {"7960-config-name-case", "2006-03-14 10:00:00",
         "The files of a 7960 came from a Windows server: SIPdefault.cnf is there, SIPDefault.cnf "
         "is not",
         name_case},
        {"7960-config-name-case-near-renamed", "2006-03-14 10:10:00",
         "The same, but the files are renamed before the phone starts again",
         name_case_near_renamed},
        {"7940-config-leftover", "2008-11-03 09:00:00",
         "OS79XX.TXT names SIP 8.12, but the SEP file of before is still there and keeps the 7940 "
         "SCCP",
         leftover},
        {"7940-config-leftover-near-cleared-away", "2008-11-03 09:10:00",
         "The SEP file is gone, and the phone asks for its SIP files", leftover_near_cleared_away},
        {"7940-config-leftover-unsure-runs-sip", "2008-11-03 09:20:00",
         "A 7940 with SIP 8.12 finds a SEP file and connects as an SCCP phone",
         leftover_unsure_runs_sip},
        {"7941-config-ampersand", "2011-01-17 08:00:00",
         "The label of a 7941 is Smith & Sons, and the ampersand is not escaped", ampersand},
        {"7941-config-ampersand-near-entity", "2011-01-17 08:10:00", "The same, but escaped",
         ampersand_near_entity},
        {"7941-config-empty", "2011-01-17 08:20:00",
         "The disk was full: the configuration of a 7941 has no octet", empty},
        {"7941-config-empty-near-filled", "2011-01-17 08:30:00",
         "The same, but it is filled before the phone starts again", empty_near_filled},
        {"7941-no-call-manager", "2011-01-17 08:40:00",
         "The template says x.x.x.x: the 7941 turns to its TFTP server and is refused",
         no_call_manager},
        {"7941-no-call-manager-near-named", "2011-01-17 08:50:00",
         "The TFTP server is the call manager and stands in the file", no_call_manager_near_named},
        {"7941-no-call-manager-unsure-asks-nobody", "2011-01-17 09:00:00",
         "No call manager is named, and the phone asks nobody", no_call_manager_unsure_asks_nobody},
        {NULL, NULL, NULL, NULL},
};
