/* Firmware that is named wrongly, or that the server does not have. */
#include "samples/scenarios/scenarios.h"

#define OLD_SCCP "P00303020214"

static struct phone
phone_7960_on(struct site *site, const char *mac, uint8_t host, const char *load)
{
	return phone_on(site, &phone_7960, mac, IPV4(10, 20, 110, host), load);
}

static void
asks_os79xx(struct phone *phone)
{
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "OS79XX.TXT");
}

/* It is refused a file, and tries again some seconds later. */
static void
asks_in_vain(struct phone *phone, const char *name, unsigned times)
{
	for (unsigned i = 0; i < times; i++) {
		phone_fetches(phone, name);
		forge_wait(phone->site->forge, 9.6);
	}
}

/* ------------------------------------------------------------ os79xx-letter-o-for-zero --- */

static const struct served_file letter_o[] = {
        {"OS79XX.TXT", "POS3-07-4-00\n", 0},
        {"P0S3-07-4-00.bin", NULL, 61003},
        {NULL, NULL, 0},
};
static const struct served_file letter_o_everywhere[] = {
        {"OS79XX.TXT", "POS3-07-4-00\n", 0},
        {"POS3-07-4-00.bin", NULL, 61003},
        {NULL, NULL, 0},
};

static void
letter_o_for_zero(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone first = phone_7960_on(&site, "00:0d:bc:50:41:e7", 61, OLD_SCCP);
	struct phone second = phone_7960_on(&site, "00:0d:bc:50:42:19", 62, OLD_SCCP);

	site.tftp.files = letter_o;
	asks_os79xx(&first);
	asks_in_vain(&first, "POS3-07-4-00.bin", 3);
	phone_goes_idle(&first, 20);
	forge_turn_to(forge, 4.2);
	asks_os79xx(&second);
	asks_in_vain(&second, "POS3-07-4-00.bin", 2);
	phone_goes_idle(&second, 20);
	switch_says_hello(&site, 2, 60);
}

static void
letter_o_near_server_has_it(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_7960_on(&site, "00:0d:bc:50:41:e7", 61, OLD_SCCP);

	site.tftp.files = letter_o_everywhere; /* he renamed the image, too */
	asks_os79xx(&phone);
	phone_fetches(&phone, "POS3-07-4-00.bin");
	phone_goes_idle(&phone, 20);
}

static void
letter_o_unsure_capture_ends(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_7960_on(&site, "00:0d:bc:50:41:e7", 61, OLD_SCCP);

	site.tftp.files = letter_o;
	asks_os79xx(&phone);
	forge_record_until(forge, forge_seconds(forge));
	asks_in_vain(&phone, "POS3-07-4-00.bin", 1);
}

/* --------------------------------------------------------------- os79xx-trailing-space --- */

static const struct served_file trailing_blank[] = {
        {"OS79XX.TXT", "P0S3-07-4-00 \r\n", 0},
        {"P0S3-07-4-00.bin", NULL, 61003},
        {NULL, NULL, 0},
};
static const struct served_file dos_line_end[] = {
        {"OS79XX.TXT", "P0S3-07-4-00\r\n", 0},
        {"P0S3-07-4-00.bin", NULL, 61003},
        {NULL, NULL, 0},
};

static void
trailing_space(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone =
	        phone_on(&site, &phone_7940, "00:0b:46:9a:07:3d", IPV4(192, 168, 1, 104), OLD_SCCP);

	site.tftp.files = trailing_blank;
	asks_os79xx(&phone);
	asks_in_vain(&phone, "P0S3-07-4-00 .bin", 3);
	phone_goes_idle(&phone, 30);
}

static void
trailing_space_carriage_return(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_7960_on(&site, "00:0d:bc:50:41:e7", 61, OLD_SCCP);

	site.tftp.files = dos_line_end;
	asks_os79xx(&phone);
	asks_in_vain(&phone, "P0S3-07-4-00\r.bin", 2);
	phone_goes_idle(&phone, 30);
}

static void
trailing_space_near_passed_over(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_7960_on(&site, "00:0d:bc:50:41:e7", 61, OLD_SCCP);

	site.tftp.files = dos_line_end;
	asks_os79xx(&phone);
	phone_fetches(&phone, "P0S3-07-4-00.bin");
	phone_goes_idle(&phone, 20);
}

static void
trailing_space_unsure_no_request(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_7960_on(&site, "00:0d:bc:50:41:e7", 61, OLD_SCCP);

	site.tftp.files = trailing_blank;
	asks_os79xx(&phone);
	phone_goes_idle(&phone, 45);
}

/* ---------------------------------------------------------------------- os79xx-missing --- */

static const struct served_file only_an_image[] = {
        {"P0S30203.bin", NULL, 58880},
        {NULL, NULL, 0},
};
static const struct served_file only_a_configuration[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("P00308010200", "10.20.110.5"), 0},
        {NULL, NULL, 0},
};

static void
os79xx_missing(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_7960_on(&site, "00:0d:bc:50:41:e7", 61, OLD_SCCP);

	site.tftp.files = only_an_image;
	asks_os79xx(&phone);
	forge_wait(forge, 8.4);
	phone_fetches(&phone, "OS79XX.TXT");
	phone_goes_idle(&phone, 60);
}

static void
os79xx_missing_near_configured(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_7960_on(&site, "00:0d:bc:50:41:e7", 61, "P00308010200");

	site.tftp.files = only_a_configuration;
	asks_os79xx(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(&phone, 30);
}

static void
os79xx_missing_unsure_no_cdp(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_7960_on(&site, "00:0d:bc:50:41:e7", 61, NULL);

	site.tftp.files = only_an_image;
	asks_os79xx(&phone);
	phone_goes_idle(&phone, 60);
}

/* ------------------------------------------------------------------- load-file-missing --- */

#define NEW_7961 "SCCP41.8-5-2S"

static const struct served_file no_load[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(NEW_7961, "10.64.8.11"), 0},
        {NULL, NULL, 0},
};
static const struct served_file with_load[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(NEW_7961, "10.64.8.11"), 0},
        {NEW_7961 ".loads", "apps41.8-5-2TH1-9.sbn\n", 0},
        {"apps41.8-5-2TH1-9.sbn", NULL, 20500},
        {NULL, NULL, 0},
};

static struct phone
upgrading_7961(struct site *site)
{
	site->tftp.files = no_load;
	return phone_on(site, &phone_7961_ge, "00:23:33:41:ab:02", IPV4(10, 64, 42, 23),
	                "SCCP41.8-4-3S");
}

static void
asks_its_load(struct phone *phone)
{
	phone_gets_lease(phone);
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_fetches(phone, NEW_7961 ".loads");
}

static void
load_missing(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = upgrading_7961(&site);

	phone_comes_up(&phone);
	asks_its_load(&phone);
	phone_restarts_after(&phone, 25);
	asks_its_load(&phone);
	phone_goes_idle(&phone, 40);
}

static void
load_missing_near_mended(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = upgrading_7961(&site);

	phone_comes_up(&phone);
	asks_its_load(&phone);
	site.tftp.files = with_load;
	phone_restarts_after(&phone, 25);
	asks_its_load(&phone);
	phone_fetches(&phone, "apps41.8-5-2TH1-9.sbn");
	phone_goes_idle(&phone, 20);
}

static void
load_missing_unsure_capture_ends(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = upgrading_7961(&site);

	phone_comes_up(&phone);
	asks_its_load(&phone);
	forge_record_until(forge, forge_seconds(forge) + 1);
}

/* -------------------------------------------------------------- load-part-missing-case --- */

#define SET_8_3_3 "SCCP41.8-3-3S"

static const struct served_file small_jar[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(SET_8_3_3, "10.20.110.5"), 0},
        {SET_8_3_3 ".loads",
         "Jar41sccp.8-3-3.sbn\ncnu41.8-3-3.sbn\napps41.8-3-3.sbn\ndsp41.8-3-3.sbn\n"
         "cvm41sccp.8-3-3.sbn\n",
         0},
        {"jar41sccp.8-3-3.sbn", NULL, 21333},
        {"cnu41.8-3-3.sbn", NULL, 20600},
        {"apps41.8-3-3.sbn", NULL, 22017},
        {"dsp41.8-3-3.sbn", NULL, 20090},
        {"cvm41sccp.8-3-3.sbn", NULL, 28190},
        {NULL, NULL, 0},
};

static struct phone
upgrading_7941(struct site *site)
{
	site->tftp.files = small_jar;
	return phone_on(site, &phone_7941, "00:1b:d4:60:80:22", IPV4(10, 20, 110, 58),
	                "SCCP41.8-2-1S");
}

static void
asks_its_set(struct phone *phone)
{
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_fetches(phone, SET_8_3_3 ".loads");
	phone_fetches(phone, "Jar41sccp.8-3-3.sbn");
}

static void
capital_jar(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = upgrading_7941(&site);
	struct host pc = {.mac = mac_of("00:21:9b:11:5c:03"), .ip = IPV4(10, 20, 110, 90)};

	asks_its_set(&phone);
	phone_goes_idle(&phone, 20);
	/* The administrator tries from his PC what he sees in the folder. */
	forge_turn_to(forge, 40);
	tftp_fetch(&site, &pc, "jar41sccp.8-3-3.sbn", "jar41sccp.8-3-3.sbn",
	           &(struct tftp_plan){0});
}

static void
capital_jar_near_other_spelling(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = upgrading_7941(&site);

	asks_its_set(&phone);
	phone_fetches(&phone, "jar41sccp.8-3-3.sbn");
	phone_fetches(&phone, "cnu41.8-3-3.sbn");
	phone_goes_idle(&phone, 20);
}

static void
capital_jar_unsure_capture_ends(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = upgrading_7941(&site);

	asks_its_set(&phone);
}

const struct scenario load_scenarios[] = {
        {"7960-letter-o", "2004-05-12 09:14:00",
         "Two phones of one VLAN read POS3-07-4-00 in OS79XX.TXT and ask for that image in vain",
         letter_o_for_zero},
        {"7960-letter-o-near-server-has-it", "2004-05-12 09:30:00",
         "The image itself was renamed to the letter O as well, and is served",
         letter_o_near_server_has_it},
        {"7960-letter-o-unsure-capture-ends", "2004-05-12 09:40:00",
         "OS79XX.TXT names POS3-07-4-00, and the recorder stops there",
         letter_o_unsure_capture_ends},
        {"7940-trailing-blank", "2004-05-13 10:00:00",
         "A blank behind the name in OS79XX.TXT: the phone asks for \"P0S3-07-4-00 .bin\"",
         trailing_space},
        {"7960-trailing-carriage-return", "2004-05-13 10:10:00",
         "A carriage return behind the name becomes a part of the request",
         trailing_space_carriage_return},
        {"7960-trailing-near-passed-over", "2004-05-13 10:20:00",
         "The same file, but the loader passes over the carriage return",
         trailing_space_near_passed_over},
        {"7960-trailing-unsure-no-request", "2004-05-13 10:30:00",
         "A blank behind the name in OS79XX.TXT, and the phone asks for nothing more",
         trailing_space_unsure_no_request},
        {"7960-os79xx-missing", "2004-05-14 08:00:00",
         "An old SCCP 7960 is to become SIP; the server has the image, but no OS79XX.TXT",
         os79xx_missing},
        {"7960-os79xx-missing-near-configured", "2004-05-14 08:10:00",
         "There is no OS79XX.TXT, but the phone's own configuration comes and it connects",
         os79xx_missing_near_configured},
        {"7960-os79xx-missing-unsure-no-cdp", "2004-05-14 08:20:00",
         "There is no OS79XX.TXT, and nothing says which load runs", os79xx_missing_unsure_no_cdp},
        {"7961-load-missing", "2010-10-04 06:50:00",
         "A 7961G-GE behind a relay is to run a load that the server does not have", load_missing},
        {"7961-load-missing-near-mended", "2010-10-04 07:10:00",
         "The same 7961G-GE, but the load is there when it starts again", load_missing_near_mended},
        {"7961-load-missing-unsure-capture-ends", "2010-10-04 07:30:00",
         "The same, and the recorder stops a second after the error",
         load_missing_unsure_capture_ends},
        {"7941-capital-jar", "2009-03-02 18:20:00",
         "A .loads file names Jar41sccp, the server has jar41sccp, as somebody's PC shows",
         capital_jar},
        {"7941-capital-jar-near-other-spelling", "2009-03-02 18:40:00",
         "The same, but the phone asks for jar41sccp next and gets it",
         capital_jar_near_other_spelling},
        {"7941-capital-jar-unsure-capture-ends", "2009-03-02 19:00:00",
         "The same, and the recorder stops behind the error", capital_jar_unsure_capture_ends},
        {NULL, NULL, NULL, NULL},
};
