/* Why a TFTP message comes again, windows (RFC 7440), and what follows block 65535. */
#include "samples/scenarios/scenarios.h"
#include "samples/tftp_talk.h"

#define PART "jar41sccp.8-5-2TH1-9.sbn"
#define LARGE "rootfs88xx.12-0-1ES-13.sbn"
#define LAST_NUMBER 65535

static struct phone
boots_7941(struct site *site)
{
	struct phone phone;

	site->tftp.files = branch_7941_configuration;
	phone = phone_on(site, &phone_7941, "00:1b:54:c9:2f:18", site->gateway.ip + 94,
	                 "SCCP41.8-5-2S");
	phone_comes_up_with_lease(&phone);
	return phone;
}

static void
goes_into_service(struct phone *phone)
{
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(phone, 65);
}

/* ------------------------------------------------------- tftp-retransmission-storm --- */

/* The recorder at the phone's port sees each ACK leave, and a policer on the way to the data centre
 * drops every sixth: the server hears nothing and sends its block again. */
static void
acks_lost(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_7961_ge, "00:21:a0:c8:70:3b",
	                              IPV4(10, 64, 41, 57), "SCCP41.9-3-1SR4-1S");
	struct tftp_talk talk;

	phone_comes_up_with_lease(&phone);
	talk = talk_reading(&phone, "cnu41.9-3-1TH1-17.sbn");
	for (unsigned block = 1; block <= 70; block++) {
		talk_blocks(&talk, block, block);
		if (block % 6 != 0)
			continue;
		forge_wait_about(forge, 1000 * FORGE_MS);
		talk_blocks(&talk, block, block);
	}
	talk_ends(&talk, 71, 194);
	phone_goes_into_service(&phone, 65);
}

/* A bridge by radio to the gatehouse loses what comes and what goes; the recorder stands at its far
 * end's switch, between two such links. Of one part blocks are lost behind it, of the next ACKs. */
static void
lost_both_ways(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talk = talk_reading(&phone, "cnu41.8-5-2TH1-9.sbn");

	for (unsigned block = 1; block <= 40; block++) {
		if (block % 4 == 0) {
			talk_data(&talk, FROM_SERVER, block, talk.blksize);
			forge_wait_about(forge, 2000 * FORGE_MS);
			talk_ack(&talk, FROM_CLIENT, block - 1);
		}
		talk_blocks(&talk, block, block);
	}
	talk_ends(&talk, 41, 120);
	talk = talk_reading(&phone, PART);
	for (unsigned block = 1; block <= 40; block++) {
		talk_blocks(&talk, block, block);
		if (block % 4 != 0)
			continue;
		forge_wait_about(forge, 1000 * FORGE_MS);
		talk_blocks(&talk, block, block);
	}
	talk_ends(&talk, 41, 77);
	goes_into_service(&phone);
}

/* The phone writes its flash and hears nothing for 2.4 s; the server's timer is 1 s. What has come
 * meanwhile is acknowledged in one breath. */
static void
writes_flash(struct tftp_talk *talk, unsigned block)
{
	struct forge *forge = talk->site->forge;

	talk_data(talk, FROM_SERVER, block, talk->blksize);
	for (int i = 0; i < 2; i++) {
		forge_wait_about(forge, 1000 * FORGE_MS);
		talk_data(talk, FROM_SERVER, block, talk->blksize);
	}
	forge_wait_about(forge, 400 * FORGE_MS);
	for (int i = 0; i < 3; i++)
		talk_ack(talk, FROM_CLIENT, block);
}

static void
takes_part(struct phone *phone, unsigned blocks_between_writes)
{
	struct tftp_talk talk = talk_reading(phone, PART);

	for (unsigned block = 1; block <= 120; block++) {
		if (block % blocks_between_writes == 0)
			writes_flash(&talk, block);
		else
			talk_blocks(&talk, block, block);
	}
	talk_ends(&talk, 121, 77);
}

static void
slow_flash(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	takes_part(&phone, 8);
	goes_into_service(&phone);
}

static void
slow_flash_near_seldom(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);

	takes_part(&phone, 50);
	goes_into_service(&phone);
}

/* ---------------------------------------------------------------- windows (RFC 7440) --- */

#define WINDOW 8

/* In every fourth window one block is lost behind the mirror: the phone acknowledges the one before
 * it, and the server begins the window anew from there (section 4). */
static void
sends_windows(struct tftp_talk *talk, unsigned blocks)
{
	unsigned windows = 0;

	for (unsigned block = 1; block <= blocks;) {
		unsigned from = block;
		bool loses = ++windows % 4 == 0 && from + WINDOW <= blocks;

		for (; block < from + WINDOW && block <= blocks; block++)
			talk_data(talk, FROM_SERVER, block, talk->blksize);
		if (loses)
			block = from + 3;
		talk_ack(talk, FROM_CLIENT, block - 1);
	}
}

/* Its boot loader, the telephone being held down with the speaker key: it asks for a whole ROM
 * image and has an address of its own. */
static void
windows(struct forge *forge)
{
	struct site site = site_branch_data(forge);
	struct phone phone =
	        phone_on(&site, &phone_yealink, "00:15:65:7c:31:09", IPV4(10, 20, 10, 77), NULL);
	struct tftp_talk talk;

	site.dhcp.next_server = site.tftp.host.ip;
	phone.hostname = "SIP-T46G";
	phone_gets_lease(&phone);
	talk = talk_of(&phone, "T46.rom");
	talk_reads(&talk, "octet", "tsize=0 blksize=1468 windowsize=8");
	talk_oack(&talk, "tsize=235180 blksize=1468 windowsize=8");
	talk_ack(&talk, FROM_CLIENT, 0);
	talk.blksize = 1468;
	sends_windows(&talk, 160);
	talk_ends(&talk, 161, 300);
	phone_goes_idle(&phone, 20);
	router_looks_around(&site, 1, 40);
}

/* ------------------------------------------------------------ the block number's end --- */

static struct phone
boots_8851(struct site *site)
{
	struct phone phone = phone_on(site, &phone_8851, "00:5f:86:10:b7:5c", IPV4(10, 64, 40, 93),
	                              "sip88xx.11-0-1-11");

	phone_comes_up_with_lease(&phone);
	return phone;
}

/* The recorder keeps a few blocks here and there of a large image, up to block 65535. */
static struct tftp_talk
comes_to_the_end(struct phone *phone)
{
	struct tftp_talk talk = talk_reading(phone, LARGE);

	for (unsigned from = 1; from < LAST_NUMBER - 40; from += 16384) {
		talk_blocks(&talk, from, from + 9);
		forge_wait(phone->site->forge, 8);
	}
	talk_blocks(&talk, LAST_NUMBER - 9, LAST_NUMBER);
	return talk;
}

static void
wrap_to_one(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = boots_8851(&site);

	for (int i = 0; i < 2; i++) {
		struct tftp_talk talk = comes_to_the_end(&phone);

		talk_data(&talk, FROM_SERVER, 1, talk.blksize);
		talk_error(&talk, FROM_CLIENT, 0, "block out of sequence");
		phone_goes_idle(&phone, 40);
	}
	phone_goes_idle(&phone, 40);
}

static void
wrap_to_one_near_taken(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = boots_8851(&site);
	struct tftp_talk talk = comes_to_the_end(&phone);

	talk_blocks(&talk, 1, 25);
	talk_ends(&talk, 26, 44);
	phone_goes_idle(&phone, 70);
}

/* The recorder is started 300 blocks before the number's end; from there on it has everything. */
static void
wrap_begins_late(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = boots_8851(&site);
	struct tftp_talk talk = talk_reading(&phone, LARGE);

	talk_blocks(&talk, LAST_NUMBER - 302, LAST_NUMBER - 300);
	forge_record_from(forge, forge_seconds(forge));
	talk_blocks(&talk, LAST_NUMBER - 299, LAST_NUMBER + 300);
	talk_ends(&talk, LAST_NUMBER + 301, 44);
	phone_connects(&phone, &site.tftp.host, 5060);
	phone_goes_idle(&phone, 70);
}

/* --------------------------------------------------------------- tftp-option-mishandled --- */

/* The option acknowledgement and the first block leave in one breath: the ACK 0 that RFC 2347 wants
 * between them has no time to be sent, and the phone takes the block for its answer. */
static void
data_anyway(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = boots_7941(&site);
	struct tftp_talk talk = talk_of(&phone, PART);

	talk_reads(&talk, "octet", "blksize=1024");
	talk_oack(&talk, "blksize=1024");
	talk.blksize = 1024;
	talk_blocks(&talk, 1, 40);
	talk_ends(&talk, 41, 500);
	goes_into_service(&phone);
}

const struct scenario tftp_repeat_scenarios[] = {
        {"tftp-storm-acks-lost", "2014-03-06 08:00:00",
         "Every sixth acknowledgement is lost behind the recorder and the server sends its block "
         "again",
         acks_lost},
        {"tftp-storm-both-ways", "2014-03-06 09:20:00",
         "Of one part blocks are lost behind the recorder, of the next acknowledgements",
         lost_both_ways},
        {"tftp-storm-slow-flash", "2014-03-06 08:10:00",
         "The phone writes its flash for longer than the server's timer, after each eight blocks",
         slow_flash},
        {"tftp-storm-near-slow-seldom", "2014-03-06 08:20:00",
         "It writes its flash twice in 120 blocks", slow_flash_near_seldom},
        {"tftp-storm-near-windows", "2021-06-01 08:30:00",
         "A T46G in recovery mode takes its ROM image in windows of eight blocks, and every fourth "
         "window has a hole",
         windows},
        {"tftp-block-wrap-to-one", "2014-03-06 08:40:00",
         "After block 65535 the server goes on with 1 and the phone breaks off, twice",
         wrap_to_one},
        {"tftp-block-wrap-near-one-taken", "2014-03-06 08:50:00",
         "After block 65535 comes 1, and the phone takes that", wrap_to_one_near_taken},
        {"tftp-block-wrap-begins-late", "2014-03-06 09:00:00",
         "The recorder starts 300 blocks before 65535; the file goes on with 0 and ends",
         wrap_begins_late},
        {"tftp-option-not-waited-for", "2014-03-06 09:10:00",
         "The server acknowledges options and sends block 1 at once", data_anyway},
        {NULL, NULL, NULL, NULL},
};
