/* Phones that get no further than their loader, and images that they do not believe. */
#include "samples/scenarios/scenarios.h"

/* ------------------------------------- no-load-specified, protocol-application-invalid --- */

#define LOADER "P003-07-4-00"
#define APPLICATION "P0S3-07-4-00"
#define OS79XX                          \
	{                               \
		"OS79XX.TXT", LOADER, 0 \
	}

static const struct served_file without_a_name[] = {
        OS79XX,
        {"SIPDefault.cnf", "proxy1_address: 10.20.110.5\nproxy1_port: 5060\n", 0},
        {"SIP{mac}.cnf", "line1_name: 2001\nline1_displayname: 2001\n", 0},
        {APPLICATION ".loads", LOADER ".sbn\n" APPLICATION ".sb2\n", 0},
        {APPLICATION ".sb2", NULL, 52000},
        {NULL, NULL, 0},
};
static const struct served_file with_a_name[] = {
        OS79XX,
        {"SIPDefault.cnf", "image_version: " APPLICATION "\nproxy1_address: 10.20.110.5\n", 0},
        {"SIP{mac}.cnf", "line1_name: 2001\nline1_displayname: 2001\n", 0},
        {APPLICATION ".loads", LOADER ".sbn\n" APPLICATION ".sb2\n", 0},
        {APPLICATION ".sb2", NULL, 52000},
        {NULL, NULL, 0},
};
static const struct served_file copied_by_hand[] = {
        OS79XX,
        {"SIPDefault.cnf", "image_version: " APPLICATION "\nproxy1_address: 10.20.110.5\n", 0},
        {"SIP{mac}.cnf", "line1_name: 2001\nline1_displayname: 2001\n", 0},
        {APPLICATION ".sb2", NULL, 52000},
        {NULL, NULL, 0},
};

static struct phone
empty_7960(struct site *site, const struct served_file *files)
{
	site->tftp.files = files;
	return phone_on(site, &phone_7960, "00:0f:8f:33:d0:5e", IPV4(10, 20, 110, 38), LOADER);
}

static void
hunts(struct phone *phone)
{
	phone_gets_lease(phone);
	phone_fetches_configuration(phone);
	phone_fetches(phone, "SIPDefault.cnf");
	phone_fetches(phone, "SIP{mac}.cnf");
	phone_fetches(phone, "OS79XX.TXT");
}

static void
no_load(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = empty_7960(&site, without_a_name);

	phone_comes_up(&phone);
	hunts(&phone);
	phone_goes_idle(&phone, 70);
}

static void
no_load_near_named(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = empty_7960(&site, with_a_name);

	phone_comes_up(&phone);
	hunts(&phone);
	phone_fetches(&phone, APPLICATION ".loads");
	phone_fetches(&phone, APPLICATION ".sb2");
	phone.load = APPLICATION;
	phone_restarts_after(&phone, 18);
	hunts(&phone);
	phone_registers_by_sip(&phone, &site.tftp.host, "2001");
	phone_goes_idle(&phone, 20);
}

static void
no_load_unsure_capture_ends(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = empty_7960(&site, without_a_name);

	phone_comes_up(&phone);
	hunts(&phone);
}

/* The name is right, the .loads file was left behind; and then the phone asks no more. */
static void
application_invalid(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = empty_7960(&site, copied_by_hand);

	phone_comes_up(&phone);
	hunts(&phone);
	phone_fetches(&phone, APPLICATION ".loads");
	phone_goes_idle(&phone, 70);
}

static void
application_never_asked_for(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = empty_7960(&site, with_a_name);

	phone_comes_up(&phone);
	hunts(&phone);
	phone_goes_idle(&phone, 70);
}

/* -------------------------------------------------- default-loads-downloaded-then-nothing --- */

static const struct served_file too_new[] = {
        {"term71.default.loads",
         "apps70.9-4-2ES26.sbn\ncnu70.9-4-2ES26.sbn\ncvm70sccp.9-4-2ES26.sbn\n"
         "dsp70.9-4-2ES26.sbn\njar70sccp.9-4-2ES26.sbn\n",
         0},
        {"apps70.9-4-2ES26.sbn", NULL, 30131},
        {NULL, NULL, 0},
};

static struct phone
empty_7971(struct site *site)
{
	site->tftp.files = too_new;
	return phone_on(site, &phone_7971_ge, "00:17:5a:8c:52:9d", IPV4(192, 168, 1, 103),
	                "term71.default");
}

static void
index_only(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = empty_7971(&site);

	phone_comes_up(&phone);
	for (int i = 0; i < 3; i++) {
		phone_gets_lease(&phone);
		phone_fetches(&phone, "term71.default.loads");
		phone_restarts_after(&phone, 40);
	}
	phone_gets_lease(&phone);
}

static void
index_only_unsure_once(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = empty_7971(&site);

	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "term71.default.loads");
	phone_goes_idle(&phone, 130);
}

/* ---------------------------------------------------------- image-authentication-failed --- */

#define OLD "SCCP41.8-3-3S"
#define NEW "SCCP41.8-5-2S"

static const struct served_file damaged[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(NEW, "10.20.110.5"), 0},
        {NEW ".loads", "apps41.8-5-2TH1-9.sbn\njar41sccp.8-5-2TH1-9.sbn\n", 0},
        {"apps41.8-5-2TH1-9.sbn", NULL, 22528},
        {"jar41sccp.8-5-2TH1-9.sbn", NULL, 21777},
        {NULL, NULL, 0},
};

static struct phone
doubting_7941(struct site *site)
{
	site->tftp.files = damaged;
	return phone_on(site, &phone_7941, "00:1b:d4:61:22:f0", IPV4(10, 20, 110, 64), OLD);
}

static void
takes_the_set(struct phone *phone)
{
	phone_gets_lease(phone);
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_fetches(phone, NEW ".loads");
	phone_fetches(phone, "apps41.8-5-2TH1-9.sbn");
	phone_fetches(phone, "jar41sccp.8-5-2TH1-9.sbn");
}

static void
registers_and_says(struct phone *phone, unsigned code, const char *last)
{
	struct call_manager manager = {phone->site->tftp.host, 17};
	struct sccp sccp;

	phone_gets_lease(phone);
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	sccp = sccp_opens(phone, &manager, &sccp_device_7941);
	sccp_tells_reason(&sccp, code, last);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

static void
authentication(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = doubting_7941(&site);

	phone_comes_up(&phone);
	takes_the_set(&phone);
	phone_restarts_after(&phone, 30);
	registers_and_says(&phone, 31, "Auth-Fail");
}

static void
authentication_near_taken(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = doubting_7941(&site);

	phone_comes_up(&phone);
	takes_the_set(&phone);
	phone.load = NEW;
	phone_restarts_after(&phone, 30);
	registers_and_says(&phone, 25, "Initialized");
}

static void
authentication_unsure_begins_late(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = doubting_7941(&site);

	forge_record_from(forge, 40);
	phone_comes_up(&phone);
	takes_the_set(&phone);
	phone_restarts_after(&phone, 30);
	registers_and_says(&phone, 31, "Auth-Fail");
}

const struct scenario loader_scenarios[] = {
        {"7960-no-load-specified", "2007-10-09 11:00:00",
         "A 7960 with an empty flash runs its universal loader; no file names an application",
         no_load},
        {"7960-no-load-near-named", "2007-10-09 11:10:00",
         "SIPDefault.cnf names the application; the phone loads it and registers",
         no_load_near_named},
        {"7960-no-load-unsure-capture-ends", "2007-10-09 11:20:00",
         "No file names an application, and the recorder stops behind the last one",
         no_load_unsure_capture_ends},
        {"7960-application-invalid", "2007-10-09 11:30:00",
         "The application is named, its .sb2 was copied by hand, its .loads left behind",
         application_invalid},
        {"7960-application-never-asked-for", "2007-10-09 11:40:00",
         "The application is named and there, and the loader never asks for it",
         application_never_asked_for},
        {"7971-index-only", "2014-07-03 20:00:00",
         "A 7971 with an empty flash fetches the index of a 9.4 set at each start, and no part",
         index_only},
        {"7971-index-only-unsure-once", "2014-07-03 20:10:00", "The same, but once only",
         index_only_unsure_once},
        {"7941-image-authentication", "2011-09-12 08:00:00",
         "A 7941 fetches 8.5(2), comes back with 8.3(3) and says that its check failed",
         authentication},
        {"7941-image-authentication-near-taken", "2011-09-12 08:10:00",
         "The same, but it comes back with 8.5(2)", authentication_near_taken},
        {"7941-image-authentication-unsure-begins-late", "2011-09-12 08:20:00",
         "The same as the first, but the recorder starts behind the fetch",
         authentication_unsure_begins_late},
        {NULL, NULL, NULL, NULL},
};
