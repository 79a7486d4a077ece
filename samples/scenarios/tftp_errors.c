/* Transfers that an ERROR ends: codes 0 to 8, each with its way out. */
#include "samples/scenarios/scenarios.h"
#include "samples/tftp_talk.h"

static const struct served_file files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP41.8-5-2S", "10.20.110.5"), 0},
        {"XMLDefault.cnf.xml", DEFAULT_CONFIG("", "10.20.110.5"), 0},
        {"term61.default.loads", NULL, 4200},
        {"dialplan.xml", "<DIALTEMPLATE>\n<TEMPLATE MATCH=\"*\" Timeout=\"5\"/>\n</DIALTEMPLATE>\n",
         0},
        {NULL, NULL, 0},
};

static struct phone
a_7961(struct site *site, const char *mac, unsigned last_octet)
{
	site->tftp.files = files;
	return phone_on(site, &phone_7961_ge, mac, site->gateway.ip + last_octet - 1,
	                "SCCP41.8-5-2S");
}

static struct phone
boots_7961(struct site *site)
{
	struct phone phone = a_7961(site, "00:1a:a1:42:c7:10", 60);

	phone_comes_up_with_lease(&phone);
	return phone;
}

/* One request, one ERROR. */
static void
is_refused(struct phone *phone, const char *name, const char *options, unsigned code,
           const char *text)
{
	struct tftp_talk talk = talk_of(phone, name);

	talk_reads(&talk, "octet", options);
	talk_error(&talk, FROM_SERVER, code, text);
	forge_wait_about(phone->site->forge, 200 * FORGE_MS);
}

static void
goes_into_service(struct phone *phone)
{
	phone_connects(phone, &phone->site->tftp.host, 2000);
	phone_stays(phone, 70);
}

/* -------------------------------------------------------------------------- error 0 --- */

/* Two phones, and the server has no session left for them. */
static void
error_0(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone one = boots_7961(&site);
	struct phone two = a_7961(&site, "00:1a:a1:42:c7:44", 61);

	is_refused(&one, "SEP{mac}.cnf.xml", NULL, 0, "Too many concurrent requests");
	is_refused(&one, "XMLDefault.cnf.xml", NULL, 0, "Too many concurrent requests");
	phone_stays(&one, 70);
	forge_turn_to(forge, 1.5);
	phone_comes_up_with_lease(&two);
	is_refused(&two, "SEP{mac}.cnf.xml", NULL, 0, "Too many concurrent requests");
	phone_stays(&two, 70);
}

static void
error_0_near_repeat(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	phone_fetches(&phone, "CTLSEP{mac}.tlv");
	is_refused(&phone, "SEP{mac}.cnf.xml", NULL, 0, "Too many concurrent requests");
	forge_wait(forge, 5);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	goes_into_service(&phone);
}

static void
error_0_unsure_end(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	is_refused(&phone, "SEP{mac}.cnf.xml", NULL, 0, "Too many concurrent requests");
	phone_stays(&phone, 6);
}

/* -------------------------------------------------------------------------- error 1 --- */

/* After a factory reset: it wants its default loads, gets none, and starts over. */
static void
error_1(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	for (int i = 0; i < 3; i++) {
		is_refused(&phone, "term61.default.loads", NULL, 1, "File not found");
		phone_restarts_after(&phone, 25);
		phone_gets_lease(&phone);
	}
	phone_stays(&phone, 70);
}

static void
error_1_near_served(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	is_refused(&phone, "term61.default.loads", NULL, 1, "File not found");
	phone_stays(&phone, 40);
	phone_fetches(&phone, "term61.default.loads");
	phone_fetches_configuration(&phone);
	goes_into_service(&phone);
}

static void
error_1_unsure_end(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	is_refused(&phone, "term61.default.loads", NULL, 1, "File not found");
	phone_stays(&phone, 20);
}

/* -------------------------------------------------------------------------- error 2 --- */

/* Three phones of one floor, none of them may read its configuration. */
static void
error_2(struct forge *forge)
{
	static const char *const macs[] = {"00:1a:a1:42:c8:01", "00:1a:a1:42:c8:02",
	                                   "00:1a:a1:42:c8:03"};
	struct site site = site_branch(forge);

	for (unsigned i = 0; i < 3; i++) {
		struct phone phone = a_7961(&site, macs[i], 70 + i);

		forge_turn_to(forge, 3.7 * i);
		phone_comes_up_with_lease(&phone);
		phone_fetches(&phone, "CTLSEP{mac}.tlv");
		is_refused(&phone, "SEP{mac}.cnf.xml", NULL, 2, "Access violation");
		is_refused(&phone, "XMLDefault.cnf.xml", NULL, 2, "Access violation");
		phone_stays(&phone, 70);
	}
}

/* The dial plan is refused to one phone and served to the next. */
static void
error_2_near_other_client(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone one = boots_7961(&site);
	struct phone two = a_7961(&site, "00:1a:a1:42:c8:02", 71);

	phone_fetches_configuration(&one);
	is_refused(&one, "dialplan.xml", NULL, 2, "Access violation");
	goes_into_service(&one);
	forge_turn_to(forge, 20);
	phone_comes_up_with_lease(&two);
	phone_fetches_configuration(&two);
	phone_fetches(&two, "dialplan.xml");
	goes_into_service(&two);
}

static void
error_2_unsure_end(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	phone_fetches(&phone, "CTLSEP{mac}.tlv");
	is_refused(&phone, "SEP{mac}.cnf.xml", NULL, 2, "Permission denied");
	phone_stays(&phone, 8);
}

/* -------------------------------------------------------------------------- error 3 --- */

static void
has_no_room(struct phone *phone, unsigned block)
{
	struct tftp_talk talk = talk_reading(phone, "jar41sccp.8-5-2TH1-9.sbn");

	talk_blocks(&talk, 1, block - 1);
	talk_data(&talk, FROM_SERVER, block, talk.blksize);
	talk_error(&talk, FROM_CLIENT, 3, "Disk full or allocation exceeded");
}

static void
takes_the_part(struct phone *phone)
{
	struct tftp_talk talk = talk_reading(phone, "jar41sccp.8-5-2TH1-9.sbn");

	talk_blocks(&talk, 1, 90);
	talk_ends(&talk, 91, 133);
}

static void
error_3(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	for (int i = 0; i < 3; i++) {
		has_no_room(&phone, 64);
		phone_stays(&phone, 41);
	}
}

static void
error_3_near_room_later(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	has_no_room(&phone, 64);
	phone_stays(&phone, 41);
	takes_the_part(&phone);
	phone_fetches_configuration(&phone);
	goes_into_service(&phone);
}

static void
error_3_unsure_end(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	has_no_room(&phone, 64);
	phone_stays(&phone, 9);
}

/* -------------------------------------------------------------------------- error 4 --- */

static void
error_4(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_8851, "00:5f:86:10:9b:7a", IPV4(10, 64, 40, 77),
	                              "sip88xx.12-0-1ES-13");

	phone_comes_up_with_lease(&phone);
	for (int i = 0; i < 2; i++) {
		is_refused(&phone, "SEP{mac}.cnf.xml", "blksize=1456 tsize=0", 4,
		           "Illegal TFTP operation");
		phone_stays(&phone, 35);
	}
}

static void
error_4_near_plain(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	is_refused(&phone, "CTLSEP{mac}.tlv", "blksize=1456", 4, "Illegal TFTP operation");
	phone_fetches(&phone, "CTLSEP{mac}.tlv");
	is_refused(&phone, "SEP{mac}.cnf.xml", "blksize=1456", 4, "Illegal TFTP operation");
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	goes_into_service(&phone);
}

static void
error_4_unsure_end(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	is_refused(&phone, "SEP{mac}.cnf.xml", "blksize=1456", 4, "Illegal TFTP operation");
	phone_stays(&phone, 4);
}

/* -------------------------------------------------------------------------- error 5 --- */

/* A translator in between forgets the transfer: from then on the server's blocks come from another
 * port, and the phone refuses them. */
static void
loses_its_port(struct phone *phone, unsigned block)
{
	struct forge *forge = phone->site->forge;
	struct tftp_talk talk = talk_reading(phone, "jar41sccp.8-5-2TH1-9.sbn");

	talk_blocks(&talk, 1, block);
	talk.server_port = (uint16_t)(talk.server_port + 4096);
	for (int i = 0; i < 4; i++) {
		talk_data(&talk, FROM_SERVER, block + 1, talk.blksize);
		talk_error(&talk, FROM_CLIENT, 5, "Unknown transfer ID");
		forge_wait(forge, 3);
	}
}

static void
error_5(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	loses_its_port(&phone, 24);
	phone_stays(&phone, 20);
	loses_its_port(&phone, 39);
	phone_stays(&phone, 70);
}

/* Two requests, two transfers of one server, of which the phone refuses the second. */
static void
error_5_near_third_party(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);
	struct tftp_talk talk, other;

	phone_fetches(&phone, "CTLSEP{mac}.tlv");
	talk = talk_reading(&phone, "English_United_States/be-sccp.jar");
	forge_wait(forge, 4);
	talk_reads(&talk, "octet", NULL);
	other = talk;
	other.server_port++;
	talk_data(&talk, FROM_SERVER, 1, talk.blksize);
	talk_data(&other, FROM_SERVER, 1, talk.blksize);
	talk_ack(&talk, FROM_CLIENT, 1);
	talk_error(&other, FROM_CLIENT, 5, "Unknown transfer ID");
	talk_blocks(&talk, 2, 19);
	talk_ends(&talk, 20, 3);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	goes_into_service(&phone);
}

static void
error_5_unsure_end(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);
	struct tftp_talk talk = talk_reading(&phone, "jar41sccp.8-5-2TH1-9.sbn");

	talk_blocks(&talk, 1, 30);
	talk_error(&talk, FROM_SERVER, 5, "Unknown transfer ID");
	phone_stays(&phone, 7);
}

/* --------------------------------------------------------------------- error 6 and 7 --- */

static void
boots_and_uploads(struct phone *phone, bool taken)
{
	struct tftp_talk talk;

	phone_fetches_configuration(phone);
	phone_connects(phone, &phone->site->tftp.host, 2000);
	phone_stays(phone, 30);
	talk = talk_of(phone, "core.{mac}.gz");
	talk_writes(&talk, "octet", NULL);
	if (!taken) {
		talk_error(&talk, FROM_SERVER, 6, "File already exists");
		return;
	}
	talk_ack(&talk, FROM_SERVER, 0);
	for (unsigned block = 1; block <= 12; block++) {
		talk_data(&talk, FROM_CLIENT, block, block == 12 ? 77 : talk.blksize);
		talk_ack(&talk, FROM_SERVER, block);
	}
}

static void
error_6(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	boots_and_uploads(&phone, false);
	phone_stays(&phone, 40);
}

static void
error_6_near_taken(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	boots_and_uploads(&phone, true);
	phone_stays(&phone, 40);
}

static void
error_6_unsure_end(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	boots_and_uploads(&phone, false);
	phone_stays(&phone, 5);
}

/* -------------------------------------------------------------------------- error 8 --- */

/* The server agrees to more than it was asked for. */
static void
does_not_like_options(struct phone *phone)
{
	struct tftp_talk talk = talk_of(phone, "SEP{mac}.cnf.xml");

	talk_reads(&talk, "octet", "blksize=1024");
	talk_oack(&talk, "blksize=1456");
	talk_error(&talk, FROM_CLIENT, 8, "blksize out of range");
	forge_wait_about(phone->site->forge, 300 * FORGE_MS);
}

static void
error_8(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	phone_fetches(&phone, "CTLSEP{mac}.tlv");
	for (int i = 0; i < 2; i++) {
		does_not_like_options(&phone);
		phone_stays(&phone, 40);
	}
}

static void
error_8_near_plain(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	phone_fetches(&phone, "CTLSEP{mac}.tlv");
	does_not_like_options(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	goes_into_service(&phone);
}

static void
error_8_unsure_end(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7961(&site);

	phone_fetches(&phone, "CTLSEP{mac}.tlv");
	does_not_like_options(&phone);
	phone_stays(&phone, 6);
}

const struct scenario tftp_error_scenarios[] = {
        {"tftp-error-0", "2014-03-04 08:00:00",
         "Two phones, and a server without a free session says so with ERROR 0", error_0},
        {"tftp-error-0-near-repeat", "2014-03-04 08:10:00",
         "ERROR 0 once; asked 5 s later, the server serves the file", error_0_near_repeat},
        {"tftp-error-0-unsure-end", "2014-03-04 08:20:00",
         "ERROR 0, and the recorder stops 6 s later", error_0_unsure_end},
        {"tftp-error-1", "2014-03-04 08:30:00",
         "After a factory reset a phone wants its default loads, which are not there, in three "
         "starts",
         error_1},
        {"tftp-error-1-near-served", "2014-03-04 08:40:00",
         "They are put there meanwhile, and the phone boots", error_1_near_served},
        {"tftp-error-1-unsure-end", "2014-03-04 08:50:00",
         "They are not there, and the recorder stops 20 s later", error_1_unsure_end},
        {"tftp-error-2", "2014-03-04 09:00:00", "Three phones may not read their configurations",
         error_2},
        {"tftp-error-2-near-other-client", "2014-03-04 09:10:00",
         "A dial plan is refused to one phone and served to the next", error_2_near_other_client},
        {"tftp-error-2-unsure-end", "2014-03-04 09:20:00",
         "Access is denied, and the recorder stops 8 s later", error_2_unsure_end},
        {"tftp-error-3", "2014-03-04 09:30:00",
         "A phone has no room for a part of its firmware, three times", error_3},
        {"tftp-error-3-near-room-later", "2014-03-04 09:40:00",
         "No room the first time, and then the part is taken", error_3_near_room_later},
        {"tftp-error-3-unsure-end", "2014-03-04 09:50:00",
         "No room, and the recorder stops 9 s later", error_3_unsure_end},
        {"tftp-error-4", "2014-03-04 10:00:00",
         "A server calls a request with options an illegal operation", error_4},
        {"tftp-error-4-near-plain", "2014-03-04 10:10:00",
         "The same, and the phone asks once more without options", error_4_near_plain},
        {"tftp-error-4-unsure-end", "2014-03-04 10:20:00",
         "The same, and the recorder stops 4 s later", error_4_unsure_end},
        {"tftp-error-5", "2014-03-04 10:30:00",
         "In the middle of a file the server's port changes, twice, and the phone refuses it",
         error_5},
        {"tftp-error-5-near-third-party", "2014-03-04 10:40:00",
         "A repeated request makes two transfers, and the phone refuses the second with ERROR 5",
         error_5_near_third_party},
        {"tftp-error-5-unsure-end", "2014-03-04 10:50:00",
         "The server knows the transfer no more, and the recorder stops 7 s later",
         error_5_unsure_end},
        {"tftp-error-6", "2014-03-04 11:00:00",
         "A phone in service may not upload its core dump: the file exists", error_6},
        {"tftp-error-6-near-taken", "2014-03-04 11:10:00", "The core dump is taken",
         error_6_near_taken},
        {"tftp-error-6-unsure-end", "2014-03-04 11:20:00",
         "The file exists, and the recorder stops 5 s later", error_6_unsure_end},
        {"tftp-error-8", "2014-03-04 11:30:00",
         "The server agrees to larger blocks than asked for, and the phone refuses", error_8},
        {"tftp-error-8-near-plain", "2014-03-04 11:40:00",
         "The same, and the phone asks once more without options", error_8_near_plain},
        {"tftp-error-8-unsure-end", "2014-03-04 11:50:00",
         "The same, and the recorder stops 6 s later", error_8_unsure_end},
        {NULL, NULL, NULL, NULL},
};
