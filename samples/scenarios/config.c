/* Configuration files and trust lists that the server does not have. */
#include "samples/scenarios/scenarios.h"

/* ------------------------------------------------------------ ctl-itl-not-found-harmless --- */

static const struct served_file without_trust_lists[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP41.9-3-1SR4-1S", "10.64.8.11"), 0},
        {"g3-tones.xml", NULL, 2870},
        {NULL, NULL, 0},
};

static void
no_trust_lists(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_7961_ge, "00:23:33:41:aa:7c",
	                              IPV4(10, 64, 42, 19), "SCCP41.9-3-1SR4-1S");

	site.tftp.files = without_trust_lists;
	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "CTLSEP{mac}.tlv");
	phone_fetches(&phone, "ITLSEP{mac}.tlv");
	phone_fetches(&phone, "ITLFile.tlv");
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(&phone, 35);
}

static void
trust_list_loop(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_on(&site, &phone_7960, "00:0e:d7:2a:5c:91",
	                              IPV4(10, 20, 110, 35), "P003-08-12-00");

	site.tftp.files = without_trust_lists;
	phone_comes_up_with_lease(&phone);
	for (int i = 0; i < 8; i++) {
		phone_fetches(&phone, "CTLSEP{mac}.tlv");
		forge_wait(forge, 5);
	}
}

/* ------------------------------------------------------------------ config-not-found-fatal --- */

#define LOAD_7940 "P00303020214"

static const struct served_file only_os79xx[] = {
        {"OS79XX.TXT", LOAD_7940, 0},
        {NULL, NULL, 0},
};
static const struct served_file with_default[] = {
        {"OS79XX.TXT", LOAD_7940, 0},
        {"XMLDefault.cnf.xml",
         DEFAULT_CONFIG(" <loadInformation8 model=\"IP Phone 7940\">" LOAD_7940
                        "</loadInformation8>\n",
                        "10.20.110.5"),
         0},
        {NULL, NULL, 0},
};

static struct phone
unknown_7940(struct site *site, const struct served_file *files)
{
	site->tftp.files = files;
	return phone_on(site, &phone_7940, "00:08:21:9d:04:66", IPV4(10, 20, 110, 40), LOAD_7940);
}

static void
asks_every_config(struct phone *phone)
{
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "OS79XX.TXT");
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_fetches(phone, "XMLDefault.cnf.xml");
}

static void
no_config(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = unknown_7940(&site, only_os79xx);

	asks_every_config(&phone);
	phone_goes_idle(&phone, 115);
}

static void
no_config_near_default_served(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = unknown_7940(&site, with_default);

	asks_every_config(&phone);
	phone_goes_into_service(&phone, 115);
}

static void
no_config_near_cached(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = unknown_7940(&site, only_os79xx);

	asks_every_config(&phone);
	forge_wait(forge, 2);
	phone_goes_into_service(&phone, 115);
}

static void
no_config_unsure_capture_ends(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = unknown_7940(&site, only_os79xx);

	asks_every_config(&phone);
	router_looks_around(&site, 1, 20);
}

const struct scenario config_scenarios[] = {
        {"ctl-itl-not-found", "2017-03-14 10:00:00",
         "Three trust lists are missing; the configuration comes and the phone connects",
         no_trust_lists},
        {"ctl-near-loop", "2017-03-14 10:30:00",
         "A 7960 asks for its missing trust list eight times and for nothing else",
         trust_list_loop},
        {"config-not-found", "2006-09-05 11:11:00",
         "A 7940's own configuration and XMLDefault.cnf.xml are missing; then silence", no_config},
        {"config-not-found-near-default-served", "2006-09-05 11:20:00",
         "Its own is missing, XMLDefault.cnf.xml is there and it connects",
         no_config_near_default_served},
        {"config-not-found-near-cached", "2006-09-05 11:30:00",
         "Both are missing, and it connects with what it remembers", no_config_near_cached},
        {"config-not-found-unsure-capture-ends", "2006-09-05 11:40:00",
         "Both are missing, and the recorder stops soon after", no_config_unsure_capture_ends},
        {NULL, NULL, NULL, NULL},
};
