/* SIP registrations that fail, and some that only look so. */
#include "samples/campus.h"
#include "samples/scenarios/scenarios.h"

#define LOAD_8841 "sip88xx.12-1-1-12"
#define USER "2201"

/* The phone has its address and its configuration: it is about to register. */
static void
boots(struct campus *campus, struct forge *forge)
{
	struct phone *phone = &campus->phone;

	campus_opens(campus, forge, campus_8841_files);
	*phone = phone_on(&campus->site, &phone_8841, "0c:75:bd:11:4e:2a", IPV4(10, 64, 41, 88),
	                  LOAD_8841 ".loads");
	phone_comes_up_with_lease(phone);
	phone_fetches_trusted_configuration(phone);
}

static struct sip
turns_to_first(struct campus *campus)
{
	return sip_over_udp(&campus->phone, &campus->first, &sip_device_8841, USER);
}

static struct sip
turns_to_second(struct campus *campus)
{
	return sip_over_udp(&campus->phone, &campus->second, &sip_device_8841, USER);
}

/* ------------------------------------------------------------------------- sip-401-loop --- */

static void
loop(struct forge *forge)
{
	static const char *const nonces[] = {"Hq1mZ0a7Wc3xTn5u", "b8Rk2yPd6Ls9Vf4e",
	                                     "Xo3Gj7tNq1iCw5hB", "m4Uz9sEa2rKv8yDp"};
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	for (size_t i = 0; i < sizeof nonces / sizeof *nonces; i++) {
		sip_asks_to_register(&sip);
		sip_is_told_to_wait(&sip);
		sip_is_challenged(&sip, nonces[i]);
	}
	phone_goes_idle(&campus.phone, 70);
}

static void
loop_same_nonce(struct forge *forge)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	for (int i = 0; i < 4; i++) {
		sip_asks_to_register(&sip);
		sip_is_challenged(&sip, "Hq1mZ0a7Wc3xTn5u");
	}
	phone_goes_idle(&campus.phone, 70);
}

static void
loop_near_stale(struct forge *forge)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	sip_asks_to_register(&sip);
	sip_is_challenged(&sip, "Hq1mZ0a7Wc3xTn5u");
	sip_asks_to_register(&sip);
	sip_is_challenged_anew(&sip, "b8Rk2yPd6Ls9Vf4e");
	sip_asks_to_register(&sip);
	sip_is_registered(&sip);
	phone_goes_idle(&campus.phone, 70);
}

static void
loop_near_nonce_expired(struct forge *forge)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	sip.expires = 120;
	sip_registers(&sip);
	phone_goes_idle(&campus.phone, 100);
	sip_asks_to_register(&sip);
	sip_is_challenged(&sip, "b8Rk2yPd6Ls9Vf4e");
	sip_asks_to_register(&sip);
	sip_is_registered(&sip);
	phone_goes_idle(&campus.phone, 30);
}

/* -------------------------------------------------------------------- sip-no-auth-retry --- */

static void
is_challenged_once(struct campus *campus, struct forge *forge)
{
	struct sip sip;

	boots(campus, forge);
	sip = turns_to_first(campus);
	sip_asks_to_register(&sip);
	sip_is_told_to_wait(&sip);
	sip_is_challenged(&sip, "Hq1mZ0a7Wc3xTn5u");
}

static void
no_auth_retry(struct forge *forge)
{
	struct campus campus;

	is_challenged_once(&campus, forge);
	phone_goes_idle(&campus.phone, 120);
}

static void
no_auth_unsure_capture_ends(struct forge *forge)
{
	struct campus campus;

	is_challenged_once(&campus, forge);
	recorder_stops_in(&campus.site, 3);
}

/* -------------------------------------------------------------- one final status, twice --- */

#define AGENT_WARNING(text) "Warning: 399 campus-cm1 \"" text "\"\r\n"

static void
is_refused(struct sip *sip, const char *status, const char *headers)
{
	sip_asks_to_register(sip);
	sip_is_told_to_wait(sip);
	sip_is_answered(sip, status, headers);
	phone_goes_idle(sip->phone, 45);
}

static void
refused_twice(struct forge *forge, const char *status, const char *headers)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	is_refused(&sip, status, headers);
	is_refused(&sip, status, headers);
}

static void
refused_then_registered(struct forge *forge, const char *status, const char *headers)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	is_refused(&sip, status, headers);
	sip_registers(&sip);
	phone_goes_idle(&campus.phone, 30);
}

static const char warning_403[] = AGENT_WARNING("Device is not allowed to register");

static void
status_403(struct forge *forge)
{
	refused_twice(forge, "403 Forbidden", warning_403);
}

static void
status_403_near_allowed_later(struct forge *forge)
{
	refused_then_registered(forge, "403 Forbidden", warning_403);
}

static const char warning_404[] = AGENT_WARNING("Unable to find device/user in database");

static void
status_404(struct forge *forge)
{
	refused_twice(forge, "404 Not Found", warning_404);
}

static void
status_404_near_created_later(struct forge *forge)
{
	refused_then_registered(forge, "404 Not Found", warning_404);
}

static const char warning_503[] = "Retry-After: 30\r\n" AGENT_WARNING("Registrar is not enabled");

static void
status_503(struct forge *forge)
{
	refused_twice(forge, "503 Service Unavailable", warning_503);
}

static void
status_503_near_other_registrar(struct forge *forge)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	is_refused(&sip, "503 Service Unavailable", warning_503);
	sip = turns_to_second(&campus);
	sip_registers(&sip);
	phone_goes_idle(&campus.phone, 30);
}

/* Expires 0 asks whether the second registrar would take it. */
static void
status_503_near_backup_probe(struct forge *forge)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = sip_over_tcp(&campus.phone, &campus.first, &sip_device_8841, USER);
	sip_registers(&sip);
	sip = turns_to_second(&campus);
	sip.expires = 0;
	sip_asks_to_register(&sip);
	sip_is_answered(&sip, "503 Service Unavailable - registrar unavail or not enabled",
	                AGENT_WARNING("Registrar is not enabled"));
	phone_goes_idle(&campus.phone, 70);
}

static void
status_423_retried(struct forge *forge)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	sip.expires = 60;
	sip_asks_to_register(&sip);
	sip_is_answered(&sip, "423 Interval Too Brief", "Min-Expires: 120\r\n");
	sip.expires = 120;
	sip_registers(&sip);
	phone_goes_idle(&campus.phone, 70);
}

/* --------------------------------------------------------------------- sip-no-response --- */

static void
no_response(struct forge *forge)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	for (int i = 0; i < 2; i++) {
		sip_asks_to_register(&sip);
		sip_asks_again(&sip, 10);
		phone_goes_idle(&campus.phone, 0.5); /* timer F: 32 s */
	}
	phone_goes_idle(&campus.phone, 60);
}

static void
no_response_near_late_answer(struct forge *forge)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	sip_asks_to_register(&sip);
	sip_asks_again(&sip, 3);
	sip_is_challenged(&sip, "Hq1mZ0a7Wc3xTn5u");
	sip_asks_to_register(&sip);
	sip_is_registered(&sip);
	phone_goes_idle(&campus.phone, 70);
}

static void
no_response_unsure_one_way(struct forge *forge)
{
	forge_mirror_only(forge, mac_of("0c:75:bd:11:4e:2a"));
	no_response(forge);
}

static void
no_response_unsure_capture_ends(struct forge *forge)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	sip_asks_to_register(&sip);
	sip_asks_again(&sip, 3);
	recorder_stops_in(&campus.site, 1.5);
}

/* ----------------------------------------------------------------- sip-icmp-unreachable --- */

static void
finds_no_service(struct sip *sip)
{
	sip_asks_to_register(sip);
	sip_is_unreachable(sip);
	phone_goes_idle(sip->phone, 20);
}

static void
unreachable(struct forge *forge)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	for (int i = 0; i < 4; i++)
		finds_no_service(&sip);
	phone_goes_idle(&campus.phone, 60);
}

static void
unreachable_near_other_registrar(struct forge *forge)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = turns_to_first(&campus);
	finds_no_service(&sip);
	sip = turns_to_second(&campus);
	sip_registers(&sip);
	phone_goes_idle(&campus.phone, 50);
}

/* -------------------------------------------------------------------------- restarts --- */

static void
service_control(struct forge *forge)
{
	struct campus campus;
	struct sip sip;

	boots(&campus, forge);
	sip = sip_over_tcp(&campus.phone, &campus.first, &sip_device_8841, USER);
	sip_registers(&sip);
	phone_goes_idle(&campus.phone, 40);
	sip_is_notified(&sip, "service-control",
	                "action=restart\r\nRegisterCallId={}\r\nConfigVersionStamp={}\r\n"
	                "DialplanVersionStamp={}\r\nSoftkeyVersionStamp={}\r\n");
	tcp_closes(&sip.tcp, TCP_CLIENT);
	phone_goes_idle(&campus.phone, 6);
	phone_fetches(&campus.phone, "SEP{mac}.cnf.xml");
	sip = sip_over_tcp(&campus.phone, &campus.first, &sip_device_8841, USER);
	sip.alarm = "23 Last=reset-restart";
	sip_registers(&sip);
	phone_goes_idle(&campus.phone, 40);
}

static const struct served_file files_7960[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SIPDefault.cnf", "image_version: P0S3-07-4-00\nproxy1_address: 10.20.110.5\n", 3051},
        {"SIP{mac}.cnf", "line1_name: 2410\nline1_displayname: 2410\n", 0},
        {NULL, NULL, 0},
};

static struct sip
boots_and_registers_7960(struct phone *phone)
{
	struct sip sip;

	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "CTLSEP{mac}.tlv");
	phone_fetches(phone, "SIPDefault.cnf");
	phone_fetches(phone, "SIP{mac}.cnf");
	sip = sip_over_udp(phone, &phone->site->tftp.host, &sip_device_7960, "2410");
	sip_registers(&sip);
	phone_goes_idle(phone, 65);
	return sip;
}

static void
check_sync(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_on(&site, &phone_7960, "00:12:7f:90:0b:4d",
	                              IPV4(10, 20, 110, 58), "P0S3-07-4-00");
	struct sip sip;

	site.tftp.files = files_7960;
	sip = boots_and_registers_7960(&phone);
	sip_is_notified(&sip, "check-sync", "");
	phone_goes_idle(&phone, 12);
	boots_and_registers_7960(&phone);
}

const struct scenario sip_scenarios[] = {
        {"sip-401-loop", "2019-03-04 09:00:00",
         "Three times credentials, three times 401 with a fresh nonce", loop},
        {"sip-401-loop-same-nonce", "2019-03-04 09:10:00",
         "Three times credentials, three times 401 with the same nonce", loop_same_nonce},
        {"sip-401-near-stale", "2019-03-04 09:20:00",
         "One refusal, because the nonce was stale; then 200", loop_near_stale},
        {"sip-401-near-nonce-expired", "2019-03-04 09:30:00",
         "A refresh with the old nonce is challenged once; then 200", loop_near_nonce_expired},
        {"sip-no-auth-retry", "2019-03-04 10:00:00", "401, and the phone never sends credentials",
         no_auth_retry},
        {"sip-no-auth-unsure-capture-ends", "2019-03-04 10:10:00",
         "401, and the recorder stops 3 s later", no_auth_unsure_capture_ends},
        {"sip-403", "2019-03-04 11:00:00", "403 with a Warning 399, twice", status_403},
        {"sip-403-near-allowed-later", "2019-03-04 11:10:00", "403 once, then 401 and 200",
         status_403_near_allowed_later},
        {"sip-404", "2019-03-04 12:00:00", "404, twice", status_404},
        {"sip-404-near-created-later", "2019-03-04 12:10:00", "404 once, then 401 and 200",
         status_404_near_created_later},
        {"sip-503", "2019-03-04 13:00:00", "503 with Retry-After and a Warning 399, twice",
         status_503},
        {"sip-503-near-other-registrar", "2019-03-04 13:10:00",
         "503 from the first registrar, 200 from the second", status_503_near_other_registrar},
        {"sip-503-near-backup-probe", "2019-03-04 13:20:00",
         "Registered with the first registrar; the second refuses the probe with Expires 0",
         status_503_near_backup_probe},
        {"sip-423-retried", "2019-03-04 14:00:00",
         "423 with Min-Expires; the phone asks for longer and gets 200", status_423_retried},
        {"sip-no-response", "2019-03-04 15:00:00",
         "Two REGISTERs, each sent eleven times in 32 s, and no answer", no_response},
        {"sip-no-response-near-late-answer", "2019-03-04 15:10:00",
         "The first REGISTER is answered when it comes for the fourth time",
         no_response_near_late_answer},
        {"sip-no-response-unsure-one-way", "2019-03-04 15:20:00",
         "The same silence on a mirror that hands on the phone's frames alone",
         no_response_unsure_one_way},
        {"sip-no-response-unsure-capture-ends", "2019-03-04 15:30:00",
         "Four REGISTERs without an answer, and the recorder stops at 5 s",
         no_response_unsure_capture_ends},
        {"sip-icmp-unreachable", "2019-03-04 16:00:00",
         "The registrar's host says port unreachable to each REGISTER", unreachable},
        {"sip-icmp-near-other-registrar", "2019-03-04 16:10:00",
         "Port unreachable from the first registrar, 200 from the second",
         unreachable_near_other_registrar},
        {"sip-service-control-restart", "2019-03-04 17:00:00",
         "NOTIFY service-control restarts a registered 8841, which says so when it is back",
         service_control},
        {"sip-check-sync", "2006-12-12 17:00:00",
         "NOTIFY check-sync restarts a registered 7960; it boots and registers again", check_sync},
        {NULL, NULL, NULL, NULL},
};
