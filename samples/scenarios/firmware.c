/* Firmware that comes down whole, and the phone is none the better for it. */
#include "samples/scenarios/scenarios.h"

/* ------------------------------------------------------- silent-boot-loop-all-files-ok --- */

static const char loads_7971[] = "apps70.8-5-2TH1-9.sbn\ncnu70.8-5-2TH1-9.sbn\n"
                                 "cvm70sccp.8-5-2TH1-9.sbn\ndsp70.8-5-2TH1-9.sbn\n"
                                 "jar70sccp.8-5-2TH1-9.sbn\n";

static const struct served_file set_7971[] = {
        {"term71.default.loads", loads_7971, 0},   {"apps70.8-5-2TH1-9.sbn", NULL, 30131},
        {"cnu70.8-5-2TH1-9.sbn", NULL, 21504}, /* 42 whole blocks: an empty one ends it */
        {"cvm70sccp.8-5-2TH1-9.sbn", NULL, 33290}, {"dsp70.8-5-2TH1-9.sbn", NULL, 20007},
        {"jar70sccp.8-5-2TH1-9.sbn", NULL, 24818}, {NULL, NULL, 0},
};
static const struct served_file set_7971_with_default[] = {
        {"XMLDefault.cnf.xml",
         DEFAULT_CONFIG(" <loadInformation119 model=\"IP Phone "
                        "7971\">SCCP70.8-5-2S</loadInformation119>\n",
                        "192.168.1.10"),
         0},
        {"term71.default.loads", loads_7971, 0},
        {"apps70.8-5-2TH1-9.sbn", NULL, 30131},
        {"cnu70.8-5-2TH1-9.sbn", NULL, 21504},
        {"cvm70sccp.8-5-2TH1-9.sbn", NULL, 33290},
        {"dsp70.8-5-2TH1-9.sbn", NULL, 20007},
        {"jar70sccp.8-5-2TH1-9.sbn", NULL, 24818},
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP70.8-5-2S", "192.168.1.10"), 0},
        {NULL, NULL, 0},
};
static const struct served_file set_7971_without_dsp[] = {
        {"term71.default.loads", loads_7971, 0},   {"apps70.8-5-2TH1-9.sbn", NULL, 30131},
        {"cnu70.8-5-2TH1-9.sbn", NULL, 21504},     {"cvm70sccp.8-5-2TH1-9.sbn", NULL, 33290},
        {"jar70sccp.8-5-2TH1-9.sbn", NULL, 24818}, {NULL, NULL, 0},
};

/* The recovery loader's own order. */
static const char *const recovery[] = {"term71.default.loads",
                                       "apps70.8-5-2TH1-9.sbn",
                                       "cnu70.8-5-2TH1-9.sbn",
                                       "cvm70sccp.8-5-2TH1-9.sbn",
                                       "dsp70.8-5-2TH1-9.sbn",
                                       "jar70sccp.8-5-2TH1-9.sbn",
                                       NULL};

static struct phone
dark_7971(struct site *site)
{
	return phone_on(site, &phone_7971_ge, "00:17:5a:8c:31:d2", IPV4(192, 168, 1, 101),
	                "term71.default");
}

/* One cycle: lease, every file, and 20 s later it starts over. */
static void
recovers(struct phone *phone)
{
	phone_gets_lease(phone);
	phone_fetches_all(phone, recovery);
	phone_restarts_after(phone, 20);
}

static void
boot_loop_7971(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = dark_7971(&site);

	phone.host.trailer = 4; /* "frame check sequence incorrect" on each of its frames */
	site.tftp.files = set_7971;
	phone_comes_up(&phone);
	recovers(&phone);
	recovers(&phone);
	recovers(&phone);
	phone_gets_lease(&phone);
	phone_fetches(&phone, "term71.default.loads");
}

static void
boot_loop_near_one_cycle(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = dark_7971(&site);

	site.tftp.files = set_7971;
	phone_comes_up(&phone);
	recovers(&phone);
	phone_gets_lease(&phone);
	phone_fetches(&phone, "term71.default.loads");
}

static void
boot_loop_near_xmldefault(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = dark_7971(&site);

	site.tftp.files = set_7971_with_default;
	phone_comes_up(&phone);
	for (int cycle = 0; cycle < 3; cycle++) {
		phone_gets_lease(&phone);
		phone_fetches_all(&phone, recovery);
		phone_fetches(&phone, "XMLDefault.cnf.xml");
		phone_restarts_after(&phone, 20);
	}
}

static void
boot_loop_near_part_missing(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = dark_7971(&site);

	site.tftp.files = set_7971_without_dsp;
	phone_comes_up(&phone);
	recovers(&phone);
	recovers(&phone);
	recovers(&phone);
}

static void
boot_loop_near_recovers(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = dark_7971(&site);

	site.tftp.files = set_7971_with_default;
	phone_comes_up(&phone);
	recovers(&phone);
	recovers(&phone);
	phone.load = "SCCP70.8-5-2S"; /* the third set took */
	phone_restarts_after(&phone, 2);
	phone_gets_lease(&phone);
	phone_boots_on(&phone, 30);
}

static void
boot_loop_unsure_gap(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = dark_7971(&site);

	site.tftp.files = set_7971;
	forge_lose_between(forge, 9.24, 9.26); /* in the middle of a part */
	phone_comes_up(&phone);
	recovers(&phone);
	recovers(&phone);
	phone_gets_lease(&phone);
}

/* ----------------------------------------------------------------- same-firmware-again --- */

static const struct served_file set_7941[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP41.8-5-2S", "10.20.110.5"), 0},
        SET_OF_SCCP41_8_5_2,
        {NULL, NULL, 0},
};
static const struct served_file set_7941_newer[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP41.9-3-1SR4-1S", "10.20.110.5"), 0},
        {"SCCP41.9-3-1SR4-1S.loads",
         "apps41.9-3-1ES26.sbn\ncnu41.9-3-1ES26.sbn\ncvm41sccp.9-3-1ES26.sbn\n"
         "dsp41.9-3-1ES26.sbn\njar41sccp.9-3-1ES26.sbn\n",
         0},
        {"apps41.9-3-1ES26.sbn", NULL, 23100},
        {"cnu41.9-3-1ES26.sbn", NULL, 20480},
        {"cvm41sccp.9-3-1ES26.sbn", NULL, 29001},
        {"dsp41.9-3-1ES26.sbn", NULL, 20090},
        {"jar41sccp.9-3-1ES26.sbn", NULL, 22717},
        {NULL, NULL, 0},
};
static const char *const newer_upgrade[] = {"SCCP41.9-3-1SR4-1S.loads",
                                            "apps41.9-3-1ES26.sbn",
                                            "cnu41.9-3-1ES26.sbn",
                                            "cvm41sccp.9-3-1ES26.sbn",
                                            "dsp41.9-3-1ES26.sbn",
                                            "jar41sccp.9-3-1ES26.sbn",
                                            NULL};

static struct phone
upgrading_7941(struct site *site)
{
	site->tftp.files = set_7941;
	return phone_on(site, &phone_7941, "00:1b:d4:60:7f:15", IPV4(10, 20, 110, 57),
	                "SCCP41.8-3-3S");
}

static void
asks_config(struct phone *phone)
{
	phone_gets_lease(phone);
	phone_fetches_configuration(phone);
}

/* Its configuration names another load than it runs: it fetches that one, writes it, restarts. */
static void
upgrades(struct phone *phone, const char *const *names)
{
	asks_config(phone);
	phone_fetches_all(phone, names);
	phone_restarts_after(phone, 35);
}

static void
registers(struct phone *phone)
{
	asks_config(phone);
	phone_goes_into_service(phone, 30);
}

static void
same_firmware_again(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = upgrading_7941(&site);

	phone_comes_up(&phone);
	upgrades(&phone, sccp41_8_5_2_names);
	upgrades(&phone, sccp41_8_5_2_names);
	upgrades(&phone, sccp41_8_5_2_names);
	phone_gets_lease(&phone);
}

static void
same_firmware_near_second_try(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = upgrading_7941(&site);

	phone_comes_up(&phone);
	upgrades(&phone, sccp41_8_5_2_names);
	asks_config(&phone);
	phone_fetches_all(&phone, sccp41_8_5_2_names);
	phone.load = "SCCP41.8-5-2S";
	phone_restarts_after(&phone, 35);
	registers(&phone);
}

static void
same_firmware_near_ladder(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = upgrading_7941(&site);

	phone_comes_up(&phone);
	asks_config(&phone);
	phone_fetches_all(&phone, sccp41_8_5_2_names);
	phone.load = "SCCP41.8-5-2S";
	phone_restarts_after(&phone, 35);
	site.tftp.files = set_7941_newer; /* the administrator takes the next step */
	asks_config(&phone);
	phone_fetches_all(&phone, newer_upgrade);
	phone.load = "SCCP41.9-3-1SR4-1S";
	phone_restarts_after(&phone, 35);
	registers(&phone);
}

static void
same_firmware_near_once(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = upgrading_7941(&site);

	phone_comes_up(&phone);
	upgrades(&phone, sccp41_8_5_2_names);
	phone_gets_lease(&phone);
}

static void
same_firmware_unsure_no_cdp(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = upgrading_7941(&site);

	phone.load = NULL;
	phone_comes_up(&phone);
	upgrades(&phone, sccp41_8_5_2_names);
	upgrades(&phone, sccp41_8_5_2_names);
	phone_gets_lease(&phone);
}

const struct scenario firmware_scenarios[] = {
        {"7971ge-boot-loop", "2010-02-11 09:30:00",
         "A dark 7971G-GE in recovery fetches its whole firmware set, restarts 20 s later, and "
         "again; it never asks for a configuration. Four zero octets stand behind its frames",
         boot_loop_7971},
        {"7971ge-boot-loop-near-one-cycle", "2010-02-11 09:30:00",
         "The same phone, but only one cycle is over when the recorder stops",
         boot_loop_near_one_cycle},
        {"7971ge-boot-loop-near-xmldefault", "2010-02-11 10:02:00",
         "The same loop, but each cycle asks for XMLDefault.cnf.xml and gets it",
         boot_loop_near_xmldefault},
        {"7971ge-boot-loop-near-part-missing", "2010-02-11 10:20:00",
         "The same loop, but the server has no dsp70 part", boot_loop_near_part_missing},
        {"7971ge-boot-loop-near-recovers", "2010-02-12 16:45:00",
         "Two cycles, then the firmware takes: the phone asks for its configuration and connects",
         boot_loop_near_recovers},
        {"7971ge-boot-loop-unsure-gap", "2010-02-11 11:00:00",
         "Two cycles; the recorder lost 20 ms in the middle of a part", boot_loop_unsure_gap},
        {"7941-same-firmware-again", "2011-06-07 07:58:00",
         "A 7941 fetches the load that its configuration names, restarts with the old one, three "
         "times",
         same_firmware_again},
        {"7941-same-firmware-near-second-try", "2011-06-07 08:20:00",
         "It fetches the load twice, and then runs it", same_firmware_near_second_try},
        {"7941-same-firmware-near-ladder", "2011-06-07 08:40:00",
         "Two upgrades in a row, each to another load that the phone then runs",
         same_firmware_near_ladder},
        {"7941-same-firmware-near-once", "2011-06-07 09:00:00",
         "It fetches the load once and restarts with the old one", same_firmware_near_once},
        {"7941-same-firmware-unsure-no-cdp", "2011-06-07 09:15:00",
         "Twice the same load, but no CDP says what the phone runs", same_firmware_unsure_no_cdp},
        {NULL, NULL, NULL, NULL},
};
