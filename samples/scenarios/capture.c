/* Boots that end well in captures that do not show all of it. */
#include "samples/scenarios/scenarios.h"

static const struct served_file files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP11.8-5-2S", "10.20.110.5"), 0},
        {"English_United_States/tc-sccp.jar", NULL, 30744},
        {NULL, NULL, 0},
};

static void
boots(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_on(&site, &phone_7911, "00:22:90:5e:d3:18",
	                              IPV4(10, 20, 110, 64), "SCCP11.8-5-2S");

	site.tftp.files = files;
	phone_comes_up_with_lease(&phone);
	phone_fetches_configuration(&phone);
	phone_fetches(&phone, "English_United_States/tc-sccp.jar");
	phone_goes_into_service(&phone, 62);
}

static void
cut(struct forge *forge)
{
	forge_cut_frames(forge, 384);
	boots(forge);
}

static void
begins_mid_boot(struct forge *forge)
{
	forge_record_from(forge, 10.18); /* in the middle of the locale file */
	boots(forge);
}

static void
one_way(struct forge *forge)
{
	forge_mirror_only(forge, mac_of("00:22:90:5e:d3:18"));
	boots(forge);
}

const struct scenario capture_scenarios[] = {
        {"capture-cut", "2019-07-01 10:00:00", "A good boot recorded with a snap length of 384",
         cut},
        {"capture-begins-mid-boot", "2019-07-01 10:10:00",
         "A good boot; the recorder starts in the middle of a file", begins_mid_boot},
        {"capture-one-way", "2019-07-01 10:20:00",
         "A good boot on a mirror that hands on the phone's frames alone", one_way},
        {"capture-near-whole", "2019-07-01 10:30:00",
         "The same boot, recorded from its first frame to its last", boots},
        {NULL, NULL, NULL, NULL},
};
