/* Frames that a checker calls bad: some are. */
#include "samples/scenarios/scenarios.h"

static const struct served_file lab_files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP41.8-5-2S", "192.168.1.10"), 0},
        {NULL, NULL, 0},
};

static struct phone
phone_7941_on(struct site *site, uint32_t lease)
{
	return phone_on(site, &phone_7941, "00:1a:a1:52:0e:7b", lease, "SCCP41.8-5-2S");
}

static void
gets_served(struct phone *phone)
{
	phone_gets_lease(phone);
	phone_boots_on(phone, 62);
}

static void
boots(struct phone *phone)
{
	phone_comes_up(phone);
	gets_served(phone);
}

/* ------------------------------------------------------------------------- FCS --- */

static void
fcs_zero_unsure_unanswered(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_7941_on(&site, IPV4(10, 20, 110, 71));

	phone.host.trailer = 4;
	site.dhcp.silent = true;
	phone_comes_up(&phone);
	phone_discovers(&phone, 12);
	/* another one is answered, so that the silence means something */
	phone = phone_on(&site, &phone_7912, "00:1b:53:0c:44:a9", IPV4(10, 20, 110, 72), NULL);
	site.dhcp.silent = false;
	site.tftp.files = branch_7941_files;
	forge_turn_to(forge, 21.7);
	phone_gets_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_connects(&phone, &site.tftp.host, 2000);
}

static void
fcs_near_right(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_7941_on(&site, IPV4(10, 20, 110, 71));

	forge_keep_fcs(forge);
	site.tftp.files = branch_7941_files;
	boots(&phone);
}

static void
fcs_real_errors(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_7941_on(&site, IPV4(10, 20, 110, 71));

	forge_keep_fcs(forge);
	site.tftp.files = branch_7941_files;
	phone_comes_up(&phone);
	forge_spoil_next(forge, 2); /* in the FCS itself: the switch drops the frame all the same */
	phone_discovers(&phone, 1);
	phone_gets_lease(&phone);
	phone_fetches(&phone, "CTLSEP{mac}.tlv");
	forge_spoil_next(forge, 4);
	phone_asks_elsewhere(&phone, site.tftp.host.ip, "SEP{mac}.cnf.xml", 1);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(&phone, 62);
}

static void
fcs_unsure_edited(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_7941_on(&site, IPV4(10, 20, 110, 71));

	forge_keep_fcs(forge);
	site.tftp.files = branch_7941_files;
	phone_comes_up(&phone);
	forge_spoil_next(forge, 24); /* in the padding of its DISCOVER, which is answered */
	gets_served(&phone);
}

/* ------------------------------------------------------------------- checksums --- */

static void
offload_server_side(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = phone_7941_on(&site, IPV4(192, 168, 1, 71));

	site.tftp.host.sums = site.dhcp.host.sums = SUMS_OFFLOADED;
	site.tftp.files = lab_files;
	boots(&phone);
}

static void
offload_near_replaced(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone = phone_7941_on(&site, IPV4(192, 168, 1, 71));

	phone.host.sums = site.tftp.host.sums = site.dhcp.host.sums = SUMS_STALE;
	site.tftp.files = lab_files;
	boots(&phone);
}

const struct scenario frame_scenarios[] = {
        {"fcs-zero-unsure-unanswered", "2010-02-13 09:00:00",
         "Four zero octets stand behind the frames of a phone whose twelve DISCOVERs nobody "
         "answers",
         fcs_zero_unsure_unanswered},
        {"fcs-near-right", "2010-02-13 09:10:00",
         "A good boot recorded by a tap that keeps the FCS of each frame", fcs_near_right},
        {"fcs-real-errors", "2010-02-13 09:20:00",
         "The same tap; a DISCOVER and a request are damaged on the phone's cable, nobody answers "
         "them, and it repeats them",
         fcs_real_errors},
        {"fcs-real-errors-unsure-edited", "2010-02-13 09:30:00",
         "The same tap; an octet of a DISCOVER was changed in the file afterwards, and the "
         "DISCOVER was answered",
         fcs_unsure_edited},
        {"offload-server-side", "2010-02-13 09:40:00",
         "A good boot recorded on the PC that is DHCP and TFTP server; its network card computes "
         "the checksums of what it sends",
         offload_server_side},
        {"offload-near-replaced", "2010-02-13 09:50:00",
         "A good boot whose addresses were replaced in the capture: every checksum is wrong",
         offload_near_replaced},
        {NULL, NULL, NULL, NULL},
};
