/* What shows only over whole boots: many phones that upgrade, firmware that does not fit the
 * hardware, power that goes in the middle of it; and AltiGen's phones. */
#include "samples/scenarios/scenarios.h"

#define NEW_LOAD "SCCP41.9-3-1SR4-1S"
#define OLD_LOAD "SCCP41.8-5-2S"
#define MANAGER "10.20.110.6"

/* ------------------------------------------------------------- mass-upgrade-by-accident --- */

/* A test server of another time took the place of the right one. */
static const struct served_file files_of_old[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(OLD_LOAD, MANAGER), 0},
        SET_OF_SCCP41_8_5_2,
        {"term41.default.loads", PARTS_OF_SCCP41_8_5_2, 0},
        {NULL, NULL, 0},
};

static void
registers(struct phone *phone)
{
	struct call_manager manager = {branch_call_server(1), 17};
	struct sccp sccp;

	phone_looks_for(phone, &manager.host);
	if (phone->load == NULL) {
		phone_connects(phone, &manager.host, 2000);
		phone_goes_idle(phone, 30);
		return;
	}
	sccp = sccp_opens(phone, &manager, &sccp_device_7941);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 1);
}

/* One floor: each phone on a port of its own, `apart` seconds after the one before. */
static void
floor_upgrades(struct forge *forge, int phones, double apart, bool speaks_cdp)
{
	static const char *const ports[] = {"FastEthernet0/3", "FastEthernet0/4",
	                                    "FastEthernet0/5", "FastEthernet0/6",
	                                    "FastEthernet0/7", "FastEthernet0/8"};
	char mac[] = "00:1b:d4:60:80:00";

	for (int i = 0; i < phones; i++) {
		struct site site = site_branch(forge);
		struct phone phone;

		forge_turn_to(forge, apart * i);
		site.tftp.files = files_of_old;
		site.port.port = ports[i];
		site.port.mac.octet[5] = (uint8_t)(0x83 + i);
		mac[16] = (char)('0' + i);
		phone = phone_on(&site, &phone_7941, mac, IPV4(10, 20, 110, 120) + (uint32_t)i,
		                 speaks_cdp ? NEW_LOAD : NULL);
		phone_comes_up_with_lease(&phone);
		phone_fetches(&phone, "SEP{mac}.cnf.xml");
		phone_fetches_all(&phone, sccp41_8_5_2_names);
		if (speaks_cdp)
			phone.load = OLD_LOAD;
		phone_restarts_after(&phone, 40);
		phone_gets_lease(&phone);
		phone_fetches(&phone, "SEP{mac}.cnf.xml");
		registers(&phone);
	}
}

static void
mass(struct forge *forge)
{
	floor_upgrades(forge, 6, 11, true);
}

static void
mass_near_four(struct forge *forge)
{
	floor_upgrades(forge, 4, 11, true);
}

static void
mass_unsure_no_cdp(struct forge *forge)
{
	floor_upgrades(forge, 6, 11, false);
}

/* ---------------------------------------------------------- interrupted-flash-power-loss --- */

/* It fetches another load and falls silent in the last part. */
static struct phone
falls_silent(struct site *site)
{
	struct phone phone;

	site->tftp.files = files_of_old;
	phone = phone_on(site, &phone_7941, "00:1b:d4:60:80:31", IPV4(10, 20, 110, 131), NEW_LOAD);
	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	for (size_t i = 0; i < 5; i++)
		phone_fetches(&phone, sccp41_8_5_2_names[i]);
	phone_fetches_so(&phone, sccp41_8_5_2_names[5], &(struct tftp_plan){.refused_block = 20});
	return phone;
}

static void
power_loss(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = falls_silent(&site);

	phone.load = "term41.default";
	phone_restarts_after(&phone, 50);
	phone_gets_lease(&phone);
	phone_fetches(&phone, "term41.default.loads");
	for (size_t i = 1; sccp41_8_5_2_names[i] != NULL; i++)
		phone_fetches(&phone, sccp41_8_5_2_names[i]);
	phone.load = OLD_LOAD;
	phone_restarts_after(&phone, 45);
	phone_gets_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	registers(&phone);
}

static void
power_loss_near_old_load(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = falls_silent(&site);

	phone_restarts_after(&phone, 50);
	phone_gets_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_fetches_all(&phone, sccp41_8_5_2_names);
	phone.load = OLD_LOAD;
	phone_restarts_after(&phone, 45);
	phone_gets_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	registers(&phone);
}

/* --------------------------------------------------------------------- cop-not-extracted --- */

#define PACKAGE "cmterm-7911_7906-sccp.9-4-2-1"
#define DEFAULT_FOR_7911(load) \
	DEFAULT_CONFIG(" <loadInformation307>" load "</loadInformation307>\n", "192.168.1.2")

static const struct served_file files_package[] = {
        {"XMLDefault.cnf.xml", DEFAULT_FOR_7911(PACKAGE), 0},
        {NULL, NULL, 0},
};
static const struct served_file files_load_named[] = {
        {"XMLDefault.cnf.xml", DEFAULT_FOR_7911("SCCP11.9-4-2S"), 0},
        {NULL, NULL, 0},
};

static void
is_told_a_load(struct forge *forge, const struct served_file *files, const char *name)
{
	struct site site = site_lab(forge);
	struct phone phone = phone_on(&site, &phone_7911, "00:19:30:8e:41:7a",
	                              site.tftp.host.ip + 70, "SCCP11.8-3-3S");

	site.tftp.files = files;
	phone_comes_up_with_lease(&phone);
	phone_fetches_configuration(&phone);
	phone_fetches(&phone, "XMLDefault.cnf.xml");
	phone_fetches(&phone, name);
	phone_goes_into_service(&phone, 90);
}

static void
cop(struct forge *forge)
{
	is_told_a_load(forge, files_package, PACKAGE ".loads");
}

static void
cop_near_load_named(struct forge *forge)
{
	is_told_a_load(forge, files_load_named, "SCCP11.9-4-2S.loads");
}

/* ------------------------------------------------------------ non-g-or-newer-hw-firmware --- */

static const struct served_file files_for_old_7911[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP11.8-0-3S", MANAGER), 0},
        {"SCCP11.8-0-3S.loads",
         "apps11.8-0-2-57.sbn\ncnu11.8-0-2-57.sbn\ncvm11sccp.8-0-2-57.sbn\n"
         "dsp11.8-0-2-57.sbn\njar11sccp.8-0-2-57.sbn\n",
         0},
        {"apps11.8-0-2-57.sbn", NULL, 22017},
        {"cnu11.8-0-2-57.sbn", NULL, 20600},
        {"cvm11sccp.8-0-2-57.sbn", NULL, 28190},
        {"dsp11.8-0-2-57.sbn", NULL, 20090},
        {"jar11sccp.8-0-2-57.sbn", NULL, 21333},
        {NULL, NULL, 0},
};

/* It fetches the list of the load, restarts with its own and says why. */
static void
takes_old_load(struct forge *forge, unsigned reason, const char *words)
{
	static const struct sccp_device device = {"CP-7911G", 307, 20, 1, 128};
	struct site site = site_branch(forge);
	struct call_manager manager = {branch_call_server(1), 17};
	struct phone phone = phone_on(&site, &phone_7911, "00:26:0b:5d:12:c4",
	                              IPV4(10, 20, 110, 141), "SCCP11.9-2-1S");
	struct sccp sccp;

	site.tftp.files = files_for_old_7911;
	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_fetches(&phone, "SCCP11.8-0-3S.loads");
	phone_fetches(&phone, "apps11.8-0-2-57.sbn");
	phone_restarts_after(&phone, 20);
	phone_gets_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_looks_for(&phone, &manager.host);
	sccp = sccp_opens(&phone, &manager, &device);
	sccp_tells_reason(&sccp, reason, words);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 1);
}

static void
old_load(struct forge *forge)
{
	takes_old_load(forge, 0, "Load Rejected HC");
}

static void
old_load_near_initialized(struct forge *forge)
{
	takes_old_load(forge, 25, "Initialized");
}

/* ------------------------------------------------------------------------------ AltiGen --- */

static const struct phone_model altigen_ip710 = {NULL, {NULL, 0}, 0, 0, 0};
static const struct served_file files_tftpnat[] = {
        {"ip710app.bin", NULL, 26112},
        {NULL, NULL, 0},
};

static const struct sip_device altigen_sip = {"AltiGen IP710/2.28", 0};

static void
registers_by_sip(struct phone *phone)
{
	struct sip sip = sip_over_udp(phone, &phone->site->tftp.host, &altigen_sip, "510");

	sip_registers(&sip);
}

/* It speaks neither CDP nor LLDP, and its DHCP names nothing. */
static struct phone
an_altigen(struct site *site)
{
	return phone_on(site, &altigen_ip710, "00:0a:aa:10:3f:52", site->tftp.host.ip + 90, NULL);
}

static void
gets_plain_lease(struct phone *phone)
{
	static const uint8_t parameters[] = {1, 3, 6, 66};
	struct dhcp_client client = {.host = &phone->host,
	                             .lease = phone->lease,
	                             .xid = 0x0aaa3f52,
	                             .parameters = {parameters, sizeof parameters},
	                             .length_min = 300};

	dhcp_lease(phone->site, &client);
}

static void
checks_firmware(struct forge *forge, bool passes)
{
	struct site site = site_lab(forge);
	struct phone phone;

	site.tftp.files = files_tftpnat;
	phone = an_altigen(&site);
	for (int i = 0; i < 3; i++) {
		phone.found_server = false;
		gets_plain_lease(&phone);
		phone_fetches(&phone, "ip710app.bin");
		forge_wait(forge, 30);
		phone.host.ip = 0;
	}
	gets_plain_lease(&phone);
	if (passes)
		registers_by_sip(&phone);
	router_looks_around(&site, 2, 130);
}

static void
bootcode(struct forge *forge)
{
	checks_firmware(forge, false);
}

static void
bootcode_near_registers(struct forge *forge)
{
	checks_firmware(forge, true);
}

/* The switch port names a voice VLAN, others use it, and this phone stays outside. */
static void
altigen_vlan(struct forge *forge, bool tagged)
{
	struct site voice = site_branch(forge), data = site_branch_data(forge);
	struct phone phone = an_altigen(tagged ? &voice : &data);

	switch_says_hello(&data, 1, 200);
	forge_turn_to(forge, 5);
	gets_plain_lease(&phone);
	registers_by_sip(&phone);
	forge_wait(forge, 60);
	router_looks_around(&voice, 3, 190);
}

static void
vlan_ignored(struct forge *forge)
{
	altigen_vlan(forge, false);
}

static void
vlan_near_tagged(struct forge *forge)
{
	altigen_vlan(forge, true);
}

const struct scenario whole_boot_scenarios[] = {
        {"mass-downgrade-six-phones", "2013-06-03 08:00:00",
         "Six 7941s fetch an older release from one server within a minute, and run it", mass},
        {"mass-near-four-phones", "2013-06-03 08:20:00", "Four of them", mass_near_four},
        {"mass-unsure-no-cdp", "2013-06-03 08:40:00",
         "Six of them, and nothing says what they ran before", mass_unsure_no_cdp},
        {"flash-interrupted", "2013-06-03 09:00:00",
         "A 7941 falls silent in the last part of its load and comes back in recovery", power_loss},
        {"flash-interrupted-near-old-load", "2013-06-03 09:20:00",
         "The same, but it comes back with its old load", power_loss_near_old_load},
        {"cop-not-extracted", "2010-09-17 21:00:00",
         "XMLDefault.cnf.xml names Cisco's package as load, and the file is not found", cop},
        {"cop-near-load-named", "2010-09-17 21:20:00", "It names a load, and the file is not found",
         cop_near_load_named},
        {"7911g-load-rejected", "2013-06-03 10:00:00",
         "A 7911G starts on a load of its family, restarts, and says Load Rejected HC", old_load},
        {"7911g-load-near-initialized", "2013-06-03 10:20:00",
         "The same, but it says that it was switched on", old_load_near_initialized},
        {"altigen-check-fw", "2009-04-14 10:00:00",
         "An AltiGen phone fetches its application three times and registers nowhere", bootcode},
        {"altigen-near-registers", "2009-04-14 10:20:00", "The same, and then it registers by SIP",
         bootcode_near_registers},
        {"altigen-voice-vlan-ignored", "2009-04-14 11:00:00",
         "An AltiGen phone stays untagged on a port that names a voice VLAN", vlan_ignored},
        {"altigen-near-tagged", "2009-04-14 11:20:00", "It uses the voice VLAN", vlan_near_tagged},
        {NULL, NULL, NULL, NULL},
};
