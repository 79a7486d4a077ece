/* Firmware that the phone cannot go to from where it is. */
#include "samples/scenarios/scenarios.h"

/* --------------------------------------------------------------- upgrade-step-skipped --- */

#define OLD_7941 "SCCP41.8-2-1S"
#define STEP_7941 "SCCP41.8-5-2S"
#define NEW_7941 "SCCP41.9-4-2S"

#define SET(load, version)                                                                 \
	{"SEP{mac}.cnf.xml", DEVICE_CONFIG(load, "10.20.110.5"), 0},                       \
	        {load ".loads", "apps41." version ".sbn\njar41sccp." version ".sbn\n", 0}, \
	        {"apps41." version ".sbn", NULL, 22528},                                   \
	        {"jar41sccp." version ".sbn", NULL, 21777}, {NULL, NULL, 0},

static const struct served_file set_9_4[] = {SET(NEW_7941, "9-4-2ES1")};
static const struct served_file set_8_5[] = {SET(STEP_7941, "8-5-2TH1-9")};

static void
asks_config(struct phone *phone)
{
	phone_gets_lease(phone);
	phone_fetches(phone, "SEP{mac}.cnf.xml");
}

static void
fetches_9_4(struct phone *phone)
{
	asks_config(phone);
	phone_fetches(phone, NEW_7941 ".loads");
	phone_fetches(phone, "apps41.9-4-2ES1.sbn");
	phone_fetches(phone, "jar41sccp.9-4-2ES1.sbn");
}

static struct phone
old_7941(struct site *site)
{
	site->tftp.files = set_9_4;
	return phone_on(site, &phone_7941, "00:1b:d4:61:0c:e8", IPV4(10, 20, 110, 63), OLD_7941);
}

static void
step_skipped(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = old_7941(&site);

	phone_comes_up(&phone);
	for (int i = 0; i < 3; i++) {
		fetches_9_4(&phone);
		phone_restarts_after(&phone, 32);
	}
	phone_gets_lease(&phone);
	switch_says_hello(&site, 5, 120);
}

static void
step_near_by_way_of_8_5(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = old_7941(&site);

	site.tftp.files = set_8_5;
	phone_comes_up(&phone);
	asks_config(&phone);
	phone_fetches(&phone, STEP_7941 ".loads");
	phone_fetches(&phone, "apps41.8-5-2TH1-9.sbn");
	phone_fetches(&phone, "jar41sccp.8-5-2TH1-9.sbn");
	phone.load = STEP_7941;
	phone_restarts_after(&phone, 32);
	site.tftp.files = set_9_4;
	fetches_9_4(&phone);
	phone.load = NEW_7941;
	phone_restarts_after(&phone, 32);
	asks_config(&phone);
	phone_goes_into_service(&phone, 30);
}

static void
step_unsure_capture_ends(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = old_7941(&site);

	phone_comes_up(&phone);
	fetches_9_4(&phone);
}

/* SIP 2.3 knows nothing of signed images and gives up at the first blocks. */
static const struct served_file sip_7_4[] = {
        {"OS79XX.TXT", "P0S3-07-4-00", 0},
        {"P0S3-07-4-00.bin", NULL, 412160},
        {NULL, NULL, 0},
};

static void
step_refused(struct forge *forge)
{
	static const struct tftp_plan refusal = {.refused_block = 9,
	                                         .error = TFTP_ERROR_UNDEFINED,
	                                         .error_text = "State Error",
	                                         .refused_after = 0.4};
	struct site site = site_lab(forge);
	struct phone phone = phone_on(&site, &phone_7940, "00:0b:46:9a:11:20",
	                              IPV4(192, 168, 1, 105), "P0S30203");

	site.tftp.files = sip_7_4;
	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "OS79XX.TXT");
	for (int i = 0; i < 3; i++) {
		phone_fetches_so(&phone, "P0S3-07-4-00.bin", &refusal);
		forge_wait(forge, 8.3);
	}
	phone_goes_idle(&phone, 25);
}

/* ------------------------------------------------------------- signed-cannot-downgrade --- */

#define SIGNED_SIP "P0S3-07-4-00"

static const struct served_file unsigned_sccp[] = {
        {"OS79XX.TXT", "P00303020214", 0},
        {"SIPDefault.cnf", "image_version: P00303020214\nproxy1_address: 10.20.110.5\n", 0},
        {"P00303020214.bin", NULL, 57121},
        {NULL, NULL, 0},
};
static const struct served_file signed_sccp[] = {
        {"OS79XX.TXT", "P00305000101", 0},
        {"SIPDefault.cnf", "image_version: P00305000101\nproxy1_address: 10.20.110.5\n", 0},
        {"P00305000101.bin", NULL, 57377},
        {NULL, NULL, 0},
};

static struct phone
signed_7960(struct site *site, const struct served_file *files)
{
	site->tftp.files = files;
	return phone_on(site, &phone_7960, "00:0e:d7:2a:60:0b", IPV4(10, 20, 110, 36), SIGNED_SIP);
}

static void
takes_image(struct phone *phone, const char *image)
{
	phone_gets_lease(phone);
	phone_fetches(phone, "OS79XX.TXT");
	phone_fetches(phone, "SIPDefault.cnf");
	phone_fetches(phone, image);
	phone_restarts_after(phone, 28);
}

static void
no_way_back(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = signed_7960(&site, unsigned_sccp);

	phone_comes_up(&phone);
	takes_image(&phone, "P00303020214.bin");
	phone_gets_lease(&phone);
	phone_goes_idle(&phone, 70);
}

static void
no_way_back_again_and_again(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = signed_7960(&site, unsigned_sccp);

	phone_comes_up(&phone);
	for (int i = 0; i < 3; i++)
		takes_image(&phone, "P00303020214.bin");
	phone_gets_lease(&phone);
}

static void
no_way_back_near_signed(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = signed_7960(&site, signed_sccp);

	phone_comes_up(&phone);
	takes_image(&phone, "P00305000101.bin");
	phone_gets_lease(&phone);
	phone_goes_idle(&phone, 70);
}

/* ---------------------------------------------------------------------- sip21-83-name --- */

static const struct served_file long_name[] = {
        {"OS79XX.TXT", "P00305000101", 0},
        {"P00305000101.bin", NULL, 57377},
        {"SIPDefault.cnf", "image_version: P0S30201\nproxy1_address: 10.20.110.5\n", 0},
        {"SIP{mac}.cnf", "line1_name: 2001\nline1_displayname: 2001\n", 0},
        {NULL, NULL, 0},
};

static struct phone
old_sip_7960(struct site *site, const char *load)
{
	site->tftp.files = long_name;
	return phone_on(site, &phone_7960, "00:0a:f4:c8:17:92", IPV4(10, 20, 110, 37), load);
}

static void
long_load_name(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = old_sip_7960(&site, "P0S30201");

	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "OS79XX.TXT");
	phone_fetches(&phone, "SIPDefault.cnf");
	phone_fetches(&phone, "SIP{mac}.cnf");
	phone_goes_idle(&phone, 70);
}

static void
long_load_name_near_sip_2_3(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = old_sip_7960(&site, "P0S30203");

	phone_comes_up(&phone);
	takes_image(&phone, "P00305000101.bin");
	phone.load = "P00305000101";
	phone_restarts_after(&phone, 3);
	phone_gets_lease(&phone);
	phone_goes_idle(&phone, 60);
}

static void
long_load_name_unsure_capture_ends(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = old_sip_7960(&site, "P0S30201");

	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "OS79XX.TXT");
}

/* ------------------------------------------------------------------- wrong-family-load --- */

#define FOR_7971(load)                                                                          \
	{                                                                                       \
		"XMLDefault.cnf.xml",                                                           \
		        DEFAULT_CONFIG(                                                         \
		                " <loadInformation115 model=\"IP Phone 7941\">SCCP41.8-5-2S"    \
		                "</loadInformation115>\n <loadInformation119 model=\"IP Phone " \
		                "7971\">" load "</loadInformation119>\n",                       \
		                "192.168.1.10"),                                                \
		        0                                                                       \
	}

static const struct served_file for_7941[] = {
        FOR_7971("SCCP41.8-5-2S"),
        {"SCCP41.8-5-2S.loads", "apps41.8-5-2TH1-9.sbn\n", 0},
        {NULL, NULL, 0},
};
static const struct served_file for_7971[] = {
        FOR_7971("SCCP70.8-5-2S"),
        {"SCCP70.8-5-2S.loads", "apps70.8-5-2TH1-9.sbn\n", 0},
        {"apps70.8-5-2TH1-9.sbn", NULL, 30131},
        {NULL, NULL, 0},
};

static struct phone
bright_7971(struct site *site, const struct served_file *files)
{
	site->tftp.files = files;
	return phone_on(site, &phone_7971_ge, "00:17:5a:8c:40:11", IPV4(192, 168, 1, 102),
	                "SCCP70.8-3-3S");
}

static void
asks_default(struct phone *phone)
{
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_fetches(phone, "XMLDefault.cnf.xml");
}

static void
wrong_family(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = bright_7971(&site, for_7941);

	asks_default(&phone);
	phone_fetches(&phone, "SCCP41.8-5-2S.loads");
	phone_goes_idle(&phone, 70);
}

static void
wrong_family_near_right(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = bright_7971(&site, for_7971);

	asks_default(&phone);
	phone_fetches(&phone, "SCCP70.8-5-2S.loads");
	phone_fetches(&phone, "apps70.8-5-2TH1-9.sbn");
	phone_goes_idle(&phone, 70);
}

static void
wrong_family_unsure_never_asked(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = bright_7971(&site, for_7941);

	asks_default(&phone);
	phone_goes_idle(&phone, 70);
}

const struct scenario upgrade_scenarios[] = {
        {"7941-step-skipped", "2012-02-20 19:00:00",
         "A 7941 with 8.2(1) is told to run 9.4(2), fetches it at each of three starts and comes "
         "back with 8.2(1)",
         step_skipped},
        {"7941-step-near-by-way-of-8-5", "2012-02-20 19:20:00",
         "The same phone, but by way of 8.5(2)", step_near_by_way_of_8_5},
        {"7941-step-unsure-capture-ends", "2012-02-20 19:40:00",
         "The same, and the recorder stops when the set is complete", step_unsure_capture_ends},
        {"7940-step-refused", "2006-09-01 10:00:00",
         "A 7940 with SIP 2.3 is told to run SIP 7.4 and breaks the image off three times",
         step_refused},
        {"7960-no-way-back", "2007-04-17 13:00:00",
         "A 7960 with SIP 7.4 is told to run SCCP 3.2, fetches it and comes back with SIP 7.4",
         no_way_back},
        {"7960-no-way-back-again", "2007-04-17 13:10:00", "The same at each of three starts",
         no_way_back_again_and_again},
        {"7960-no-way-back-near-signed", "2007-04-17 13:20:00",
         "The same, but the load is SCCP 5.0, which is signed", no_way_back_near_signed},
        {"7960-long-load-name", "2003-07-08 16:00:00",
         "A 7960 with SIP 2.1 reads P00305000101 in OS79XX.TXT and never asks for it",
         long_load_name},
        {"7960-long-load-name-near-sip-2-3", "2003-07-08 16:10:00",
         "The same file, but the phone runs SIP 2.3 and takes the load",
         long_load_name_near_sip_2_3},
        {"7960-long-load-name-unsure-capture-ends", "2003-07-08 16:20:00",
         "SIP 2.1 reads the name, and the recorder stops", long_load_name_unsure_capture_ends},
        {"7971-wrong-family", "2010-05-05 12:00:00",
         "The line of the 7941 stands in XMLDefault.cnf.xml for the 7971 as well: it asks for "
         "SCCP41",
         wrong_family},
        {"7971-wrong-family-near-right", "2010-05-05 12:10:00", "The right load stands there",
         wrong_family_near_right},
        {"7971-wrong-family-unsure-never-asked", "2010-05-05 12:20:00",
         "The line of the 7941 stands there, but the phone does not ask for it",
         wrong_family_unsure_never_asked},
        {NULL, NULL, NULL, NULL},
};
