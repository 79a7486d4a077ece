/* Transfers that go wrong without an ERROR, or with one of the phone's: options, sizes, modes,
 * block numbers, repeats, pauses. */
#include "samples/scenarios/scenarios.h"
#include "samples/tftp_talk.h"

#define PART "jar41sccp.8-5-2TH1-9.sbn"

static struct phone
phone_in(struct site *site, const char *mac, unsigned last_octet)
{
	struct phone phone;

	site->tftp.files = branch_7941_files;
	phone = phone_on(site, &phone_7941, mac, site->gateway.ip + last_octet - 1,
	                 "SCCP41.8-5-2S");
	phone_comes_up_with_lease(&phone);
	return phone;
}

static struct phone
boots_7941(struct site *site)
{
	return phone_in(site, "00:1b:54:c9:11:a0", 91);
}

static void
goes_into_service(struct phone *phone)
{
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_connects(phone, &phone->site->tftp.host, 2000);
	phone_stays(phone, 70);
}

/* ------------------------------------------------------------------------- options --- */

/* Blocks of 1024 octets are agreed on and blocks of 512 are sent: for the phone the first is the
 * last, and its port is closed when the next comes. */
static void
gets_half_a_block(struct phone *phone)
{
	struct site *site = phone->site;
	struct tftp_talk talk = talk_of(phone, PART);
	struct path back;

	talk_reads(&talk, "octet", "blksize=1024");
	talk_oack(&talk, "blksize=1024");
	talk_ack(&talk, FROM_CLIENT, 0);
	talk_blocks(&talk, 1, 1);
	talk_data(&talk, FROM_SERVER, 2, 512);
	back = site_path(site, &phone->host, &site->tftp.host);
	forge_port_unreachable(site->forge, &back);
}

static void
option_mishandled(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	for (int i = 0; i < 2; i++) {
		gets_half_a_block(&phone);
		phone_stays(&phone, 45);
	}
}

/* Less than was asked for, and kept: that is the server's right. */
static void
option_near_less(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talk = talk_of(&phone, PART);

	talk_reads(&talk, "octet", "blksize=1456 tsize=0");
	talk_oack(&talk, "blksize=1024 tsize=20000");
	talk_ack(&talk, FROM_CLIENT, 0);
	talk.blksize = 1024;
	talk_blocks(&talk, 1, 19);
	talk_ends(&talk, 20, 20000 - 19 * 1024);
	goes_into_service(&phone);
}

static void
option_unsure_unanswered(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talk = talk_of(&phone, PART);

	talk_reads(&talk, "octet", "blksize=1456");
	for (int i = 0; i < 4; i++) {
		talk_oack(&talk, "blksize=1456");
		forge_wait(forge, 3);
	}
	phone_stays(&phone, 70);
}

/* ---------------------------------------------------------------------------- sizes --- */

static void
takes_so_much(struct phone *phone, const char *options, unsigned blocks, size_t rest)
{
	struct tftp_talk talk = talk_of(phone, PART);

	talk_reads(&talk, "octet", options == NULL ? NULL : "tsize=0");
	if (options != NULL) {
		talk_oack(&talk, options);
		talk_ack(&talk, FROM_CLIENT, 0);
	}
	talk_blocks(&talk, 1, blocks);
	talk_ends(&talk, blocks + 1, rest);
}

static void
truncated(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	takes_so_much(&phone, "tsize=45824", 63, 88);
	phone_stays(&phone, 30);
	takes_so_much(&phone, "tsize=45824", 63, 88);
	phone_stays(&phone, 70);
}

static void
truncated_near_whole(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	takes_so_much(&phone, "tsize=32344", 63, 88);
	goes_into_service(&phone);
}

static void
truncated_unsure_shorter(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone one = boots_7941(&site), two;

	takes_so_much(&one, NULL, 89, 256);
	goes_into_service(&one);
	forge_turn_to(forge, 30);
	two = phone_in(&site, "00:1b:54:c9:11:b4", 92);
	takes_so_much(&two, NULL, 63, 88);
	phone_stays(&two, 70);
}

/* ---------------------------------------------------------------------------- modes --- */

static void
reads_in_mode(struct phone *phone, const char *mode, unsigned blocks)
{
	struct tftp_talk talk = talk_of(phone, PART);

	talk_reads(&talk, mode, NULL);
	if (blocks == 0)
		return;
	talk_blocks(&talk, 1, blocks);
	talk_ends(&talk, blocks + 1, 201);
}

static void
netascii(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	reads_in_mode(&phone, "netascii", 50);
	phone_stays(&phone, 70);
}

static void
netascii_near_octet(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	reads_in_mode(&phone, "OCTET", 50);
	goes_into_service(&phone);
}

static void
netascii_unsure_end(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	reads_in_mode(&phone, "netascii", 0);
	router_looks_around(&site, 0, 9);
}

/* -------------------------------------------------------------- the block number's end --- */

/* A large image, of which the recorder keeps a few blocks here and there. */
static struct tftp_talk
comes_to_block(struct phone *phone, unsigned block)
{
	struct tftp_talk talk = talk_reading(phone, "rootfs88xx.12-0-1ES-13.sbn");

	for (unsigned from = 1; from < block - 40; from += 16384) {
		talk_blocks(&talk, from, from + 9);
		forge_wait(phone->site->forge, 8);
	}
	talk_blocks(&talk, block - 9, block);
	return talk;
}

static struct phone
boots_8851(struct site *site)
{
	struct phone phone = phone_on(site, &phone_8851, "00:5f:86:10:a2:04", IPV4(10, 64, 40, 92),
	                              "sip88xx.11-0-1-11");

	phone_comes_up_with_lease(&phone);
	return phone;
}

static void
stops_at_65535(struct phone *phone)
{
	struct tftp_talk talk = comes_to_block(phone, 65535);

	talk_data(&talk, FROM_SERVER, 65536, talk.blksize);
	talk_error(&talk, FROM_CLIENT, 0, "block out of sequence");
	phone_stays(phone, 40);
}

static void
block_wrap(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = boots_8851(&site);

	stops_at_65535(&phone);
	stops_at_65535(&phone);
	phone_stays(&phone, 40);
}

static void
block_wrap_near_passes(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = boots_8851(&site);
	struct tftp_talk talk = comes_to_block(&phone, 65535);

	talk_blocks(&talk, 65536, 65560);
	talk_ends(&talk, 65561, 44);
	phone_stays(&phone, 70);
}

static void
block_wrap_unsure_once(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = boots_8851(&site);

	stops_at_65535(&phone);
	phone_stays(&phone, 40);
}

/* ------------------------------------------------------------------- doubled, repeated --- */

/* Both ends answer whatever comes, and all comes twice. */
static void
doubled_blocks(struct tftp_talk *talk, unsigned from, unsigned to)
{
	for (unsigned block = from; block <= to; block++) {
		talk_data(talk, FROM_SERVER, block, talk->blksize);
		forge_wait_about(talk->site->forge, 14 * FORGE_MS);
		talk_data(talk, FROM_SERVER, block, talk->blksize);
		talk_ack(talk, FROM_CLIENT, block);
		forge_wait_about(talk->site->forge, 14 * FORGE_MS);
		talk_ack(talk, FROM_CLIENT, block);
	}
}

static void
sorcerers_apprentice(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talk = talk_reading(&phone, PART);

	talk_blocks(&talk, 1, 12);
	doubled_blocks(&talk, 13, 70);
	talk_ends(&talk, 71, 310);
	goes_into_service(&phone);
}

static void
sorcerers_near_isolated(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talk = talk_reading(&phone, PART);

	talk_blocks(&talk, 1, 12);
	doubled_blocks(&talk, 13, 14);
	talk_blocks(&talk, 15, 180);
	talk_ends(&talk, 181, 310);
	goes_into_service(&phone);
}

static void
sorcerers_unsure_gaps(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talk = talk_reading(&phone, PART);

	doubled_blocks(&talk, 1, 38);
	talk_blocks(&talk, 39, 39);
	doubled_blocks(&talk, 40, 68);
	talk_blocks(&talk, 69, 69);
	talk_ends(&talk, 70, 310);
	goes_into_service(&phone);
}

/* The mirror hands the block on, the cable behind it does not: the phone asks again. */
static void
lossy_blocks(struct tftp_talk *talk, unsigned from, unsigned to)
{
	for (unsigned block = from; block <= to; block++) {
		if (block % 5 == 0) {
			talk_data(talk, FROM_SERVER, block, talk->blksize);
			forge_wait_about(talk->site->forge, 2100 * FORGE_MS);
			talk_ack(talk, FROM_CLIENT, block - 1);
		}
		talk_blocks(talk, block, block);
	}
}

static void
storm(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talk = talk_reading(&phone, PART);

	lossy_blocks(&talk, 1, 52);
	phone_stays(&phone, 12);
	talk = talk_reading(&phone, PART);
	lossy_blocks(&talk, 1, 64);
	phone_stays(&phone, 70);
}

static void
storm_near_two_percent(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talk = talk_reading(&phone, PART);

	talk_blocks(&talk, 1, 14);
	lossy_blocks(&talk, 15, 16);
	talk_blocks(&talk, 17, 89);
	talk_ends(&talk, 90, 310);
	goes_into_service(&phone);
}

static void
storm_unsure_gaps(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talk = talk_reading(&phone, PART);

	lossy_blocks(&talk, 1, 30);
	lossy_blocks(&talk, 36, 60);
	talk_ends(&talk, 61, 310);
	phone_stays(&phone, 70);
}

/* --------------------------------------------------------------------------- pauses --- */

/* The server sends no more: the phone asks for the next block twice, and waits. */
static void
stands_still(struct phone *phone, unsigned block)
{
	struct tftp_talk talk = talk_reading(phone, PART);

	talk_blocks(&talk, 1, block);
	for (int i = 0; i < 2; i++) {
		forge_wait(phone->site->forge, 4);
		talk_ack(&talk, FROM_CLIENT, block);
	}
	phone_stays(phone, 35);
}

static void
stall(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	for (int i = 0; i < 3; i++)
		stands_still(&phone, 57);
	phone_stays(&phone, 40);
}

static void
stall_wandering(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	stands_still(&phone, 57);
	stands_still(&phone, 12);
	stands_still(&phone, 80);
	phone_stays(&phone, 40);
}

/* The phone writes its flash for 4 s after each 32 blocks. */
static void
stall_near_flash_pause(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talk = talk_reading(&phone, PART);

	for (unsigned block = 1; block <= 96; block++) {
		talk_data(&talk, FROM_SERVER, block, talk.blksize);
		if (block % 32 == 0)
			forge_wait(forge, 4);
		talk_ack(&talk, FROM_CLIENT, block);
	}
	talk_ends(&talk, 97, 12);
	goes_into_service(&phone);
}

static void
stall_unsure_once(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	stands_still(&phone, 57);
	phone_stays(&phone, 10);
}

/* ------------------------------------------------------------- broken off by the phone --- */

static void
breaks_off(struct phone *phone, unsigned block, bool says_so)
{
	struct forge *forge = phone->site->forge;
	struct tftp_talk talk = talk_reading(phone, PART);

	talk_blocks(&talk, 1, block - 1);
	talk_data(&talk, FROM_SERVER, block, talk.blksize);
	if (says_so) {
		talk_error(&talk, FROM_CLIENT, 0, "TFTP Aborted");
		phone_stays(phone, 8);
		return;
	}
	for (int i = 0; i < 2; i++) {
		forge_wait(forge, 3);
		talk_data(&talk, FROM_SERVER, block, talk.blksize);
	}
	phone_stays(phone, 5);
}

static void
aborted(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	for (int i = 0; i < 4; i++)
		breaks_off(&phone, 22, true);
	phone_stays(&phone, 70);
}

static void
aborted_near_third_try(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	for (int i = 0; i < 2; i++)
		breaks_off(&phone, 22, true);
	takes_so_much(&phone, NULL, 63, 88);
	goes_into_service(&phone);
}

static void
aborted_unsure_silence(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	for (int i = 0; i < 4; i++)
		breaks_off(&phone, 22, false);
	goes_into_service(&phone);
}

/* -------------------------------------------------------------------- harmless, but odd --- */

/* The recorder starts in the middle of a file; the phone goes on and boots. */
static void
runs_at_the_start(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talk = talk_reading(&phone, PART);

	talk_blocks(&talk, 1, 30);
	forge_record_from(forge, forge_seconds(forge));
	talk_blocks(&talk, 31, 88);
	talk_ends(&talk, 89, 400);
	phone_fetches(&phone, "CTLSEP{mac}.tlv");
	goes_into_service(&phone);
}

/* Three parts at once, from three ports. */
static void
parts_at_once(struct forge *forge)
{
	static const char *const parts[] = {"apps41.8-5-2TH1-9.sbn", "cnu41.8-5-2TH1-9.sbn",
	                                    "cvm41sccp.8-5-2TH1-9.sbn"};
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talks[3];

	for (unsigned i = 0; i < 3; i++) {
		talks[i] = talk_reading(&phone, parts[i]);
		talk_blocks(&talks[i], 1, 2);
	}
	for (unsigned block = 3; block <= 40; block++)
		for (unsigned i = 0; i < 3; i++)
			talk_blocks(&talks[i], block, block);
	for (unsigned i = 0; i < 3; i++)
		talk_ends(&talks[i], 41, 100 + i);
	goes_into_service(&phone);
}

const struct scenario tftp_flow_scenarios[] = {
        {"tftp-option-mishandled", "2014-03-05 08:00:00",
         "Blocks of 1024 octets are agreed on, blocks of 512 are sent", option_mishandled},
        {"tftp-option-near-less", "2014-03-05 08:10:00",
         "The server agrees to less than was asked for, and keeps to it", option_near_less},
        {"tftp-option-unsure-unanswered", "2014-03-05 08:20:00",
         "The server acknowledges options four times and hears nothing", option_unsure_unanswered},
        {"tftp-truncated", "2014-03-05 08:30:00",
         "A part ends 13 KB before the size that the server announced, twice", truncated},
        {"tftp-truncated-near-whole", "2014-03-05 08:40:00",
         "The same octets, and the size announced is theirs", truncated_near_whole},
        {"tftp-truncated-unsure-shorter", "2014-03-05 08:50:00",
         "A second phone gets less of the same part, no size announced", truncated_unsure_shorter},
        {"tftp-netascii", "2014-03-05 09:00:00", "A part is fetched in text mode", netascii},
        {"tftp-netascii-near-octet", "2014-03-05 09:10:00", "The mode is OCTET, in capitals",
         netascii_near_octet},
        {"tftp-netascii-unsure-end", "2014-03-05 09:20:00",
         "Text mode is asked for, and the recorder stops before an answer", netascii_unsure_end},
        {"tftp-block-wrap", "2014-03-05 09:30:00",
         "A large image stops after block 65535, twice; the recorder keeps some blocks of it",
         block_wrap},
        {"tftp-block-wrap-near-passes", "2014-03-05 09:40:00", "It goes on with block 0 to its end",
         block_wrap_near_passes},
        {"tftp-block-wrap-unsure-once", "2014-03-05 09:50:00", "It stops there once",
         block_wrap_unsure_once},
        {"tftp-sorcerers-apprentice", "2014-03-05 10:00:00",
         "From block 13 on every block and every acknowledgement comes twice",
         sorcerers_apprentice},
        {"tftp-sorcerers-near-isolated", "2014-03-05 10:10:00", "Two blocks of 181 are doubled",
         sorcerers_near_isolated},
        {"tftp-sorcerers-unsure-gaps", "2014-03-05 10:20:00", "All but two blocks are doubled",
         sorcerers_unsure_gaps},
        {"tftp-storm", "2014-03-05 10:30:00",
         "Every fifth block is lost behind the mirror; the phone gives up and begins anew", storm},
        {"tftp-storm-near-two-percent", "2014-03-05 10:40:00", "One block of 90 is lost",
         storm_near_two_percent},
        {"tftp-storm-unsure-gaps", "2014-03-05 10:50:00",
         "Every fifth block is repeated, and some are not in the capture", storm_unsure_gaps},
        {"tftp-stall", "2014-03-05 11:00:00", "Three attempts stand still at the same block",
         stall},
        {"tftp-stall-wandering", "2014-03-05 11:10:00",
         "Three attempts stand still at three blocks", stall_wandering},
        {"tftp-stall-near-flash-pause", "2014-03-05 11:20:00",
         "The phone pauses for 4 s after each 32 blocks and goes on", stall_near_flash_pause},
        {"tftp-stall-unsure-once", "2014-03-05 11:30:00",
         "One attempt stands still and the file is not asked for again", stall_unsure_once},
        {"tftp-aborted", "2014-03-05 11:40:00",
         "The phone breaks a part off with ERROR 0, four times", aborted},
        {"tftp-aborted-near-third-try", "2014-03-05 11:50:00",
         "It breaks it off twice and takes it then", aborted_near_third_try},
        {"tftp-aborted-unsure-silence", "2014-03-05 12:00:00",
         "It falls silent at the same block, four times", aborted_unsure_silence},
        {"tftp-running-at-start", "2014-03-05 12:10:00",
         "The recorder starts in the middle of a file, and the phone boots", runs_at_the_start},
        {"tftp-parts-at-once", "2014-03-05 12:20:00",
         "Three parts at once from three ports, and the phone boots", parts_at_once},
        {NULL, NULL, NULL, NULL},
};
