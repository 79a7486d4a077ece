/* Files that are asked for in vain, and phones that live without them, or don't. */
#include "samples/scenarios/scenarios.h"
#include "samples/tftp_talk.h"

#include <stdio.h>

#define LOAD_7941 "SCCP41.9-3-1SR4-1S"
#define LOAD_7960 "P00308010200"

/* --------------------------------------------------- ctl-loop-7960-universal-loader --- */

static const struct served_file only_sip[] = {
        {"SIPDefault.cnf", "image_version: P0S3-08-12-00\nproxy1_address: 10.20.110.9\n", 0},
        {NULL, NULL, 0},
};

static void
loops_for_ctl(struct phone *phone, unsigned times)
{
	phone_comes_up_with_lease(phone);
	for (unsigned i = 0; i < times; i++) {
		phone_fetches(phone, "CTLSEP{mac}.tlv");
		forge_wait(phone->site->forge, 6);
	}
}

static void
ctl_loop_near_goes_on(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone =
	        phone_on(&site, &phone_7960, "00:0e:d7:2a:5c:a4", IPV4(10, 20, 110, 36), LOAD_7960);

	site.tftp.files = only_sip;
	loops_for_ctl(&phone, 6);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_fetches(&phone, "SIPDefault.cnf");
	phone_goes_idle(&phone, 30);
}

static void
ctl_loop_unsure_model(struct forge *forge)
{
	struct site site = site_lab(forge);
	struct phone phone =
	        phone_on(&site, &phone_7960, "00:0e:d7:2a:5c:b1", IPV4(192, 168, 1, 103), NULL);
	static const struct phone_model silent = {
	        "", {(const uint8_t *)"Cisco Systems, Inc. IP Phone", 28}, 0x490, 6300, 3};

	phone.model = &silent;
	site.tftp.files = only_sip;
	phone_gets_lease(&phone);
	for (unsigned i = 0; i < 7; i++) {
		phone_fetches(&phone, "CTLSEP{mac}.tlv");
		forge_wait(forge, 6);
	}
}

/* -------------------------------------------------------------------- locale-error --- */

static const struct served_file without_locale[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD_7941, "10.20.110.9"), 0},
        {NULL, NULL, 0},
};
static const struct served_file with_locale[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD_7941, "10.20.110.9"), 0},
        {"Greek_Greece/mk-sccp.jar", NULL, 20480},
        {"Greek_Greece/g3-tones.xml", NULL, 2870},
        {NULL, NULL, 0},
};

struct stage {
	struct site site;
	struct phone phone;
	struct call_manager manager;
};

static void
boots_with_locale(struct stage *stage, struct forge *forge, const struct served_file *files)
{
	struct phone *phone = &stage->phone;

	stage->site = site_branch(forge);
	stage->site.tftp.files = files;
	stage->manager = (struct call_manager){
	        {.mac = mac_of("00:0c:29:72:9a:09"), .ip = IPV4(10, 20, 110, 9)}, 17};
	*phone = phone_on(&stage->site, &phone_7941, "00:1e:4a:92:31:0d", IPV4(10, 20, 110, 51),
	                  LOAD_7941);
	phone_comes_up_with_lease(phone);
	phone_fetches_configuration(phone);
	phone_fetches(phone, "Greek_Greece/mk-sccp.jar");
	phone_fetches(phone, "Greek_Greece/g3-tones.xml");
}

static void
registers(struct stage *stage)
{
	struct sccp sccp;

	phone_looks_for(&stage->phone, &stage->manager.host);
	sccp = sccp_opens(&stage->phone, &stage->manager, &sccp_device_7941);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

static void
locale_missing(struct forge *forge)
{
	struct stage stage;

	boots_with_locale(&stage, forge, without_locale);
	registers(&stage);
}

static void
locale_near_served(struct forge *forge)
{
	struct stage stage;

	boots_with_locale(&stage, forge, with_locale);
	registers(&stage);
}

static void
locale_unsure_stops(struct forge *forge)
{
	struct stage stage;

	boots_with_locale(&stage, forge, without_locale);
	router_looks_around(&stage.site, 100, 130);
}

/* ---------------------------------------------------------- config-cached-old-used --- */

/* The file server is down; a 7941 and a PC beside it work all the same. */
static void
cached_config(struct forge *forge)
{
	struct stage stage;
	struct phone *phone = &stage.phone;

	stage.site = site_branch(forge);
	stage.site.tftp.state = TFTP_SILENT;
	stage.manager = (struct call_manager){
	        {.mac = mac_of("00:0c:29:72:9a:09"), .ip = IPV4(10, 20, 110, 9)}, 17};
	*phone = phone_on(&stage.site, &phone_7941, "00:1e:4a:92:31:0d", IPV4(10, 20, 110, 51),
	                  LOAD_7941);
	phone_comes_up_with_lease(phone);
	phone_fetches_configuration(phone);
	registers(&stage);
}

/* The server wakes up in time for the configuration. */
static void
cached_near_fresh(struct forge *forge)
{
	struct stage stage;
	struct phone *phone = &stage.phone;

	stage.site = site_branch(forge);
	stage.site.tftp.files = without_locale;
	stage.site.tftp.state = TFTP_SILENT;
	stage.manager = (struct call_manager){
	        {.mac = mac_of("00:0c:29:72:9a:09"), .ip = IPV4(10, 20, 110, 9)}, 17};
	*phone = phone_on(&stage.site, &phone_7941, "00:1e:4a:92:31:0d", IPV4(10, 20, 110, 51),
	                  LOAD_7941);
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "CTLSEP{mac}.tlv");
	stage.site.tftp.state = TFTP_SERVING;
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	registers(&stage);
}

/* --------------------------------------------------------- tftp-incompatible-server --- */

#define PART_SIZE 20007

static const struct served_file index_7971[] = {
        {"term71.default.loads", "apps70.8-5-2TH1-9.sbn\njar70sccp.8-5-2TH1-9.sbn\n", 0},
        {NULL, NULL, 0},
};

/* Asks with options, as newer loaders do. */
static void
fetches_part(struct phone *phone, const char *name, bool options_acked)
{
	char answer[48];
	struct tftp_talk talk = talk_of(phone, name);

	talk_reads(&talk, "octet", "blksize=1432 tsize=0");
	talk.blksize = options_acked ? 1432 : 512;
	if (options_acked) {
		snprintf(answer, sizeof answer, "blksize=1432 tsize=%d", PART_SIZE);
		talk_oack(&talk, answer);
		talk_ack(&talk, FROM_CLIENT, 0);
	}
	talk_blocks(&talk, 1, (unsigned)(PART_SIZE / talk.blksize));
	talk_ends(&talk, (unsigned)(PART_SIZE / talk.blksize) + 1, PART_SIZE % talk.blksize);
}

static void
recovers_twice(struct forge *forge, bool options_acked)
{
	struct site site = site_lab(forge);
	struct phone phone = phone_on(&site, &phone_7971_ge, "00:17:5a:8c:31:d2",
	                              IPV4(192, 168, 1, 101), "term71.default");

	site.tftp.files = index_7971;
	for (int i = 0; i < 2; i++) {
		phone_gets_lease(&phone);
		phone_fetches(&phone, "term71.default.loads");
		fetches_part(&phone, "apps70.8-5-2TH1-9.sbn", options_acked);
		fetches_part(&phone, "jar70sccp.8-5-2TH1-9.sbn", options_acked);
		phone_restarts_after(&phone, 20);
	}
}

static void
options_passed_over(struct forge *forge)
{
	recovers_twice(forge, false);
}

static void
options_near_acked(struct forge *forge)
{
	recovers_twice(forge, true);
}

const struct scenario provisioning_scenarios[] = {
        {"ctl-loop-near-goes-on", "2009-06-03 08:00:00",
         "A 7960 asks for its trust list six times and then for its configuration",
         ctl_loop_near_goes_on},
        {"ctl-loop-unsure-model", "2009-06-03 08:10:00",
         "The same loop, and nothing says which model it is", ctl_loop_unsure_model},
        {"locale-missing", "2014-03-17 08:00:00",
         "A 7941 gets neither its language nor its tones, and registers", locale_missing},
        {"locale-near-served", "2014-03-17 08:10:00", "The same with both", locale_near_served},
        {"locale-unsure-stops", "2014-03-17 08:20:00",
         "The same without both, and the phone does nothing more", locale_unsure_stops},
        {"config-cached-old-used", "2014-03-17 08:30:00",
         "The file server is silent, and a 7941 registers all the same", cached_config},
        {"config-cached-near-fresh", "2014-03-17 08:40:00",
         "The file server wakes up in time for the configuration", cached_near_fresh},
        {"tftp-options-passed-over", "2010-09-18 20:00:00",
         "A 7971GE recovers twice from a server that knows no options", options_passed_over},
        {"tftp-options-near-acked", "2010-09-18 20:10:00",
         "The same from a server that acknowledges them", options_near_acked},
        {NULL, NULL, NULL, NULL},
};
