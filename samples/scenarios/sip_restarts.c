/* Phones that restart because their SIP server has it so. */
#include "samples/campus.h"
#include "samples/scenarios/scenarios.h"

#define LOAD_8841 "sip88xx.12-1-1-12"
#define USER "2201"
#define STAMP "{1551600000-7c0d9a21}"

/* An 8841 on a campus that is about to register. */
static struct sip
boots_8841(struct campus *campus, struct forge *forge)
{
	campus_opens(campus, forge, campus_8841_files);
	campus->phone = phone_on(&campus->site, &phone_8841, "0c:75:bd:11:52:6e",
	                         IPV4(10, 64, 41, 101), LOAD_8841 ".loads");
	phone_comes_up_with_lease(&campus->phone);
	phone_fetches_trusted_configuration(&campus->phone);
	return sip_over_udp(&campus->phone, &campus->second, &sip_device_8841, USER);
}

/* --------------------------------------------------------------- sip-register-loop-105 --- */

static void
unregisters(struct sip *sip)
{
	unsigned expires = sip->expires;

	sip->expires = 0;
	sip_asks_to_register(sip);
	sip_is_registered(sip);
	sip->expires = expires;
}

/* Registers, finds that its configuration does not fit, drops the registration, reads it again. */
static void
tries_again(struct forge *forge, unsigned times, bool seen_to_unregister)
{
	struct campus campus;
	struct sip sip = boots_8841(&campus, forge);

	for (unsigned i = 0; i < times; i++) {
		sip.alarm = "105 Last=config-retry";
		sip_registers(&sip);
		phone_goes_idle(&campus.phone, 8);
		if (seen_to_unregister)
			unregisters(&sip);
		phone_goes_idle(&campus.phone, 5);
		if (!seen_to_unregister)
			phone_restarts_after(&campus.phone, 25);
		if (!seen_to_unregister)
			phone_gets_lease(&campus.phone);
		phone_fetches_trusted_configuration(&campus.phone);
		sip = sip_over_udp(&campus.phone, &campus.second, &sip_device_8841, USER);
	}
	sip_registers(&sip);
	phone_goes_idle(&campus.phone, 40);
}

static void
loop_105(struct forge *forge)
{
	tries_again(forge, 4, true);
}

static void
loop_105_near_once(struct forge *forge)
{
	tries_again(forge, 1, true);
}

static void
loop_105_unsure(struct forge *forge)
{
	tries_again(forge, 2, false);
}

/* ----------------------------------------------------------- sip-version-stamp-restart --- */

#define CHECK_VERSION                                                            \
	"action=check-version\r\nRegisterCallId={}\r\nConfigVersionStamp=" STAMP \
	"\r\nDialplanVersionStamp={}\r\nSoftkeyVersionStamp={}\r\n"

/* It compares; the stamps differ, or it goes on. */
static void
is_told_to_compare(struct campus *campus, struct sip *sip, bool ordered, bool differ)
{
	phone_goes_idle(&campus->phone, 45);
	if (ordered)
		sip_is_notified(sip, "service-control", CHECK_VERSION);
	if (!differ)
		return;
	phone_restarts_after(&campus->phone, 18);
	phone_gets_lease(&campus->phone);
	phone_fetches_trusted_configuration(&campus->phone);
	*sip = sip_over_udp(&campus->phone, &campus->second, &sip_device_8841, USER);
	sip->alarm = "101 Last=config-version";
	sip_registers(sip);
}

static void
compares(struct forge *forge, bool ordered, bool differ)
{
	struct campus campus;
	struct sip sip = boots_8841(&campus, forge);

	sip_registers(&sip);
	for (int i = 0; i < 2; i++)
		is_told_to_compare(&campus, &sip, ordered, differ);
	phone_goes_idle(&campus.phone, 40);
}

static void
stamp(struct forge *forge)
{
	compares(forge, true, true);
}

static void
stamp_near_equal(struct forge *forge)
{
	compares(forge, true, false);
}

static void
stamp_unsure_no_order(struct forge *forge)
{
	compares(forge, false, true);
}

/* -------------------------------------------------------------- sip-check-sync-reboots --- */

static const struct served_file files_7960[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SIPDefault.cnf", "image_version: P0S3-8-12-00\nproxy1_address: 10.20.110.5\n", 3051},
        {"SIP{mac}.cnf", "line1_name: 2410\nline1_displayname: 2410\n", 0},
        {NULL, NULL, 0},
};

static struct sip
fetches_and_registers_7960(struct phone *phone)
{
	struct sip sip;

	phone_gets_lease(phone);
	phone_fetches(phone, "CTLSEP{mac}.tlv");
	phone_fetches(phone, "SIPDefault.cnf");
	phone_fetches(phone, "SIP{mac}.cnf");
	sip = sip_over_udp(phone, &phone->site->tftp.host, &sip_device_7960, "2410");
	sip_registers(&sip);
	phone_goes_idle(phone, 61);
	return sip;
}

static struct phone
a_7960(struct site *site)
{
	site->tftp.files = files_7960;
	return phone_on(site, &phone_7960, "00:12:7f:90:0b:61", IPV4(10, 20, 110, 62),
	                "P0S3-8-12-00");
}

/* Told by the PBX each time; the power goes `by_itself` once more where it says so. */
static void
is_made_to_reboot(struct forge *forge, bool by_itself)
{
	struct site site = site_branch(forge), data = site_branch_data(forge);
	struct phone phone = a_7960(&site);
	struct sip sip;

	phone_comes_up(&phone);
	sip = fetches_and_registers_7960(&phone);
	for (int i = 0; i < 3; i++) {
		sip_is_notified(&sip, "check-sync", "");
		phone_restarts_after(&phone, 15);
		sip = fetches_and_registers_7960(&phone);
	}
	if (by_itself) {
		phone_goes_idle(&phone, 290);
		phone_restarts_after(&phone, 15);
		fetches_and_registers_7960(&phone);
	}
	forge_turn_to(forge, 4.4);
	pc_works(&data, "00:0f:1f:a8:33:5e", IPV4(10, 20, 10, 44), "FRONTDESK-2", 200);
}

static void
check_sync(struct forge *forge)
{
	is_made_to_reboot(forge, false);
}

static void
check_sync_near_by_itself(struct forge *forge)
{
	is_made_to_reboot(forge, true);
}

/* The phone is told twice, and stays. */
static void
check_sync_unsure_stays(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7960(&site);
	struct sip sip;

	phone_comes_up(&phone);
	sip = fetches_and_registers_7960(&phone);
	for (int i = 0; i < 2; i++) {
		sip_is_notified(&sip, "check-sync", "");
		phone_goes_idle(&phone, 61);
	}
}

const struct scenario sip_restart_scenarios[] = {
        {"sip-register-loop-105", "2019-03-06 09:00:00",
         "An 8841 registers, unregisters and gives reason 105, four times", loop_105},
        {"sip-register-loop-near-once", "2019-03-06 09:10:00",
         "Reason 105 once; then it stays registered", loop_105_near_once},
        {"sip-register-loop-unsure-restarts", "2019-03-06 09:20:00",
         "Reason 105 twice, each after a restart, and no REGISTER with Expires 0", loop_105_unsure},
        {"sip-version-stamp", "2019-03-06 10:00:00",
         "check-version twice; each time the stamps differ and the phone restarts", stamp},
        {"sip-version-stamp-near-equal", "2019-03-06 10:10:00",
         "check-version twice; the stamps are equal", stamp_near_equal},
        {"sip-version-stamp-unsure-no-order", "2019-03-06 10:20:00",
         "The phone restarts twice and says that the stamps differed; nobody told it to compare",
         stamp_unsure_no_order},
        {"sip-check-sync-reboots", "2007-04-03 10:00:00",
         "NOTIFY check-sync makes a registered 7960 restart, three times", check_sync},
        {"sip-check-sync-near-by-itself", "2007-04-03 10:10:00",
         "The same, and once it restarts without having been told", check_sync_near_by_itself},
        {"sip-check-sync-unsure-stays", "2007-04-03 10:20:00",
         "NOTIFY check-sync twice, and no restart in the capture", check_sync_unsure_stays},
        {NULL, NULL, NULL, NULL},
};
