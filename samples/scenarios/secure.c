/* Certificates, trust lists and TLS; and services whose failure stops no boot. */
#include "samples/campus.h"
#include "samples/http.h"
#include "samples/scenarios/scenarios.h"
#include "samples/tls.h"

#define LOAD_8841 "sip88xx.12-8-1-0101-482"
#define LOAD_7962 "SCCP42.9-4-2SR3-1S"
#define SIPS_PORT 5061
#define SCCPS_PORT 2443
#define TVS_PORT 2445
#define CAPF_PORT 3804

/* XML with what a secure phone is told; `mode` is deviceSecurityMode. */
#define SECURE_CONFIG(protocol, load, mode)                                                      \
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                           \
	"<device>\n"                                                                             \
	" <deviceProtocol>" protocol "</deviceProtocol>\n"                                       \
	" <devicePool><callManagerGroup><members>" CALL_MANAGER("0", "10.64.8.21")               \
	        CALL_MANAGER("1", "10.64.8.22") "</members></callManagerGroup></devicePool>\n"   \
	                                        " <loadInformation>" load "</loadInformation>\n" \
	                                        " <deviceSecurityMode>" mode                     \
	                                        "</deviceSecurityMode>\n"                        \
	                                        "</device>\n"

static const struct served_file secure_files[] = {
        {"CTLSEP{mac}.tlv", NULL, 5120},
        {"ITLSEP{mac}.tlv", NULL, 6331},
        {"SEP{mac}.cnf.xml", SECURE_CONFIG("SIP", LOAD_8841, "3"), 0},
        {"SEP{mac}.cnf.xml.sgn", SECURE_CONFIG("SIP", LOAD_8841, "1"), 0},
        {NULL, NULL, 0},
};

static void
comes_up(struct campus *campus, struct forge *forge, const struct phone_model *model,
         const char *mac, uint32_t lease, const char *load)
{
	campus_opens(campus, forge, secure_files);
	campus->phone = phone_on(&campus->site, model, mac, lease, load);
	phone_comes_up_with_lease(&campus->phone);
}

static void
fetches_by_http(struct campus *campus, const char *config)
{
	struct http http = http_opens(&campus->phone, campus->site.tftp.files, HTTP_FILES_PORT);

	http_fetches(&http, "CTLSEP{mac}.tlv");
	http_fetches(&http, "ITLSEP{mac}.tlv");
	http_fetches(&http, config);
	http_closes(&http, TCP_SERVER);
}

/* An 8841 with its files: it is about to register. */
static void
boots_8841(struct campus *campus, struct forge *forge)
{
	comes_up(campus, forge, &phone_8841, "2c:31:24:c9:07:d4", IPV4(10, 64, 42, 61),
	         LOAD_8841 ".loads");
	fetches_by_http(campus, "SEP{mac}.cnf.xml");
}

/* A 7962 with its files, by TFTP. */
static void
boots_7962(struct campus *campus, struct forge *forge, const char *mac, uint32_t lease)
{
	comes_up(campus, forge, &phone_7962, mac, lease, LOAD_7962);
	phone_fetches_configuration(&campus->phone);
}

static void
knocks_in_vain(struct phone *phone, struct host *server, uint16_t port, unsigned times)
{
	struct tcp tcp = tcp_between(phone->site, &phone->host, server, port);

	tcp_knocks(&tcp, times);
	forge_wait_about(phone->site->forge, 4 * FORGE_SECOND);
}

static void
is_refused(struct phone *phone, struct host *server, uint16_t port)
{
	struct tcp tcp = tcp_between(phone->site, &phone->host, server, port);

	tcp_knocks(&tcp, 1);
	tcp_refuses(&tcp);
	forge_wait_about(phone->site->forge, 30 * FORGE_MS);
}

static void
registers(struct campus *campus)
{
	struct sip sip = sip_over_tcp(&campus->phone, &campus->first, &sip_device_8841, "2231");

	sip_registers(&sip);
	phone_goes_idle(&campus->phone, 62);
}

/* ------------------------------------------------------------------------- tls-alert --- */

/* The phone does not know who signed the call manager's certificate, and says so. */
static void
distrusts(struct campus *campus, struct host *server, uint16_t port)
{
	struct tls tls = tls_opens(&campus->phone, server, port);

	tls_client_hello(&tls, NULL);
	tls_server_hello(&tls, 4);
	tls_alerts(&tls, TCP_CLIENT, TLS_UNKNOWN_CA);
	tcp_closes(&tls.tcp, TCP_CLIENT);
	forge_wait(campus->site.forge, 12);
}

/* The handshake, and what can't be read behind it. */
static void
talks_tls(struct campus *campus, struct host *server, uint16_t port)
{
	struct tls tls = tls_opens(&campus->phone, server, port);

	tls_shakes_hands(&tls, "cucm-sub-1.example.org");
	tls_says_encrypted(&tls, TCP_CLIENT, 23, 900);
	tls_says_encrypted(&tls, TCP_SERVER, 23, 420);
	phone_goes_idle(&campus->phone, 62);
}

static void
unknown_ca(struct forge *forge)
{
	struct campus campus;

	boots_8841(&campus, forge);
	for (int i = 0; i < 3; i++)
		distrusts(&campus, &campus.first, SIPS_PORT);
	recorder_stops_in(&campus.site, 60);
}

/* Two phones with an old load; the server wants TLS 1.2. */
static void
version_refused(struct forge *forge)
{
	static const char *const macs[] = {"44:e4:d9:18:20:3b", "44:e4:d9:18:20:77"};

	for (unsigned i = 0; i < 2; i++) {
		struct campus campus;

		forge_turn_to(forge, 2.0 * i);
		boots_7962(&campus, forge, macs[i], IPV4(10, 64, 42, 70) + i);
		for (int n = 0; n < 3; n++) {
			struct tls tls = tls_opens(&campus.phone, &campus.first, SCCPS_PORT);

			tls_client_hello(&tls, NULL);
			tls_alerts(&tls, TCP_SERVER, TLS_PROTOCOL_VERSION);
			tcp_closes(&tls.tcp, TCP_SERVER);
			phone_goes_idle(&campus.phone, 20);
		}
	}
}

static void
alert_near_second_server(struct forge *forge)
{
	struct campus campus;

	boots_8841(&campus, forge);
	distrusts(&campus, &campus.first, SIPS_PORT);
	talks_tls(&campus, &campus.second, SIPS_PORT);
}

static void
alert_unsure_capture_ends(struct forge *forge)
{
	struct campus campus;

	boots_8841(&campus, forge);
	distrusts(&campus, &campus.first, SIPS_PORT);
	recorder_stops_in(&campus.site, 0);
}

/* --------------------------------------------------------------- tls-no-server-hello --- */

static void
gets_no_hello(struct campus *campus)
{
	struct tls tls = tls_opens(&campus->phone, &campus->first, SCCPS_PORT);

	tls_client_hello(&tls, NULL);
	forge_wait_about(campus->site.forge, 400 * FORGE_MS);
	tcp_resets(&tls.tcp, TCP_SERVER);
	forge_wait(campus->site.forge, 15);
}

static void
no_hello(struct forge *forge)
{
	struct campus campus;

	boots_7962(&campus, forge, "44:e4:d9:18:20:3b", IPV4(10, 64, 42, 70));
	for (int i = 0; i < 4; i++)
		gets_no_hello(&campus);
	recorder_stops_in(&campus.site, 60);
}

static void
no_hello_near_later(struct forge *forge)
{
	struct campus campus;

	boots_7962(&campus, forge, "44:e4:d9:18:20:3b", IPV4(10, 64, 42, 70));
	gets_no_hello(&campus);
	talks_tls(&campus, &campus.first, SCCPS_PORT);
}

static void
no_hello_unsure_capture_ends(struct forge *forge)
{
	struct campus campus;

	boots_7962(&campus, forge, "44:e4:d9:18:20:3b", IPV4(10, 64, 42, 70));
	gets_no_hello(&campus);
	recorder_stops_in(&campus.site, 0);
}

/* ------------------------------------------------------------------------- capf-fail --- */

static void
capf_refused(struct forge *forge)
{
	struct campus campus;

	boots_8841(&campus, forge);
	for (int i = 0; i < 3; i++) {
		is_refused(&campus.phone, &campus.first, CAPF_PORT);
		forge_wait(forge, 4);
	}
	talks_tls(&campus, &campus.first, SIPS_PORT);
}

static void
capf_near_accepted_later(struct forge *forge)
{
	struct campus campus;
	struct tls tls;

	boots_8841(&campus, forge);
	is_refused(&campus.phone, &campus.first, CAPF_PORT);
	forge_wait(forge, 5);
	tls = tls_opens(&campus.phone, &campus.first, CAPF_PORT);
	tls_shakes_hands(&tls, NULL);
	tls_says_encrypted(&tls, TCP_CLIENT, 23, 1200);
	tls_says_encrypted(&tls, TCP_SERVER, 23, 1400);
	tcp_closes(&tls.tcp, TCP_SERVER);
	talks_tls(&campus, &campus.first, SIPS_PORT);
}

static void
capf_unsure_one_way(struct forge *forge)
{
	struct campus campus;

	forge_mirror_only(forge, mac_of("2c:31:24:c9:07:d4"));
	boots_8841(&campus, forge);
	knocks_in_vain(&campus.phone, &campus.first, CAPF_PORT, 4);
	talks_tls(&campus, &campus.first, SIPS_PORT);
}

/* -------------------------------------------------------------- trust-list-mismatch --- */

static void
boots_with_signed_files(struct campus *campus, struct forge *forge)
{
	comes_up(campus, forge, &phone_8841, "2c:31:24:c9:07:d4", IPV4(10, 64, 42, 61),
	         LOAD_8841 ".loads");
}

static void
trust_mismatch(struct forge *forge)
{
	struct campus campus;

	boots_with_signed_files(&campus, forge);
	for (int i = 0; i < 2; i++) {
		fetches_by_http(&campus, "SEP{mac}.cnf.xml.sgn");
		is_refused(&campus.phone, &campus.first, TVS_PORT);
		is_refused(&campus.phone, &campus.second, TVS_PORT);
		phone_goes_idle(&campus.phone, 20);
	}
	recorder_stops_in(&campus.site, 40);
}

static void
trust_near_verified(struct forge *forge)
{
	struct campus campus;
	struct tls tls;

	boots_with_signed_files(&campus, forge);
	fetches_by_http(&campus, "SEP{mac}.cnf.xml.sgn");
	is_refused(&campus.phone, &campus.first, TVS_PORT);
	tls = tls_opens(&campus.phone, &campus.second, TVS_PORT);
	tls_shakes_hands(&tls, NULL);
	tls_says_encrypted(&tls, TCP_CLIENT, 23, 300);
	tls_says_encrypted(&tls, TCP_SERVER, 23, 200);
	tls_says_encrypted(&tls, TCP_CLIENT, 21, 26);
	tcp_closes(&tls.tcp, TCP_CLIENT);
	registers(&campus);
}

/* It never asks a verification service: it has no address of one. */
static void
trust_unsure_inferred(struct forge *forge)
{
	struct campus campus;

	boots_with_signed_files(&campus, forge);
	for (int i = 0; i < 4; i++) {
		fetches_by_http(&campus, "SEP{mac}.cnf.xml.sgn");
		phone_goes_idle(&campus.phone, 25);
	}
	recorder_stops_in(&campus.site, 40);
}

/* ---------------------------------------------------------- ctl-required-but-missing --- */

static const struct served_file without_ctl[] = {
        {"SEP{mac}.cnf.xml", SECURE_CONFIG("SCCP", LOAD_7962, "3"), 0},
        {NULL, NULL, 0},
};
static const struct served_file without_ctl_or_demand[] = {
        {"SEP{mac}.cnf.xml", SECURE_CONFIG("SCCP", LOAD_7962, "1"), 0},
        {NULL, NULL, 0},
};

static void
asks_for_ctl(struct forge *forge, const struct served_file *files, unsigned times, double idle)
{
	struct campus campus;

	campus.site = site_campus(forge);
	campus.site.tftp.files = files;
	campus.phone = phone_on(&campus.site, &phone_7962, "44:e4:d9:18:20:3b",
	                        IPV4(10, 64, 42, 70), LOAD_7962);
	phone_comes_up_with_lease(&campus.phone);
	for (unsigned i = 0; i < times; i++) {
		phone_fetches_configuration(&campus.phone);
		phone_goes_idle(&campus.phone, 10);
	}
	recorder_stops_in(&campus.site, idle);
}

static void
ctl_required(struct forge *forge)
{
	asks_for_ctl(forge, without_ctl, 4, 60);
}

static void
ctl_near_non_secure(struct forge *forge)
{
	asks_for_ctl(forge, without_ctl_or_demand, 4, 60);
}

static void
ctl_unsure_once(struct forge *forge)
{
	asks_for_ctl(forge, without_ctl, 1, 60);
}

/* --------------------------------------------------------- ldap-services-unreachable --- */

static void
services_fail(struct forge *forge)
{
	struct campus campus;

	boots_8841(&campus, forge);
	registers(&campus);
	is_refused(&campus.phone, &campus.first, 8443);
	is_refused(&campus.phone, &campus.first, 8443);
	knocks_in_vain(&campus.phone, &campus.second, 389, 3);
	phone_goes_idle(&campus.phone, 10);
}

/* The call manager's host is down altogether: this is no matter of its services. */
static void
services_near_signalling_fails(struct forge *forge)
{
	struct campus campus;

	boots_7962(&campus, forge, "44:e4:d9:18:20:3b", IPV4(10, 64, 42, 70));
	knocks_in_vain(&campus.phone, &campus.first, 2000, 4);
	knocks_in_vain(&campus.phone, &campus.first, 8080, 3);
	knocks_in_vain(&campus.phone, &campus.first, 2000, 4);
	phone_goes_idle(&campus.phone, 60);
}

static void
services_near_started(struct forge *forge)
{
	struct campus campus;
	struct tls tls;

	boots_8841(&campus, forge);
	registers(&campus);
	is_refused(&campus.phone, &campus.first, 8443);
	forge_wait(forge, 20);
	tls = tls_opens(&campus.phone, &campus.first, 8443);
	tls_shakes_hands(&tls, NULL);
	tcp_closes(&tls.tcp, TCP_CLIENT);
	phone_goes_idle(&campus.phone, 10);
}

/* --------------------------------------------------------------------- all is well --- */

static void
healthy_tls(struct forge *forge)
{
	struct campus campus;

	boots_8841(&campus, forge);
	talks_tls(&campus, &campus.first, SIPS_PORT);
}

const struct scenario secure_scenarios[] = {
        {"healthy-8841-tls", "2021-10-05 09:00:00",
         "An 8841 talks to its call manager over TLS; what it says can't be read", healthy_tls},
        {"tls-alert-unknown-ca", "2021-10-05 09:05:00",
         "An 8841 breaks three handshakes off: it does not know who signed", unknown_ca},
        {"tls-alert-protocol-version", "2021-10-05 09:10:00",
         "A server wants a newer TLS than two 7962s speak", version_refused},
        {"tls-alert-near-second-server", "2021-10-05 09:15:00",
         "The first server's certificate is not trusted, the second one's is",
         alert_near_second_server},
        {"tls-alert-unsure-capture-ends", "2021-10-05 09:20:00",
         "One alert, and the recorder stops 12 s later", alert_unsure_capture_ends},
        {"tls-no-server-hello", "2021-10-05 09:25:00",
         "A load balancer takes a 7962's connections and resets them after the hello", no_hello},
        {"tls-no-hello-near-later", "2021-10-05 09:30:00",
         "The first hello is not answered, the second one is", no_hello_near_later},
        {"tls-no-hello-unsure-capture-ends", "2021-10-05 09:35:00",
         "One hello without an answer, and the recorder stops 15 s later",
         no_hello_unsure_capture_ends},
        {"capf-refused", "2021-10-05 09:40:00",
         "The certificate service does not run; the phone goes on without", capf_refused},
        {"capf-near-accepted-later", "2021-10-05 09:45:00",
         "The certificate service starts in between", capf_near_accepted_later},
        {"capf-unsure-one-way", "2021-10-05 09:50:00",
         "No answer of the certificate service, on a mirror that hands on the phone's frames alone",
         capf_unsure_one_way},
        {"trust-list-mismatch", "2021-10-05 09:55:00",
         "An 8841 from another cluster: signed files come, nobody verifies them", trust_mismatch},
        {"trust-list-near-verified", "2021-10-05 10:00:00",
         "The second verification service answers, and the phone registers", trust_near_verified},
        {"trust-list-unsure-inferred", "2021-10-05 10:05:00",
         "The signed configuration four times, and the phone does nothing with it",
         trust_unsure_inferred},
        {"ctl-required-but-missing", "2021-10-05 10:10:00",
         "The configuration wants encryption, and there is no certificate trust list",
         ctl_required},
        {"ctl-required-near-non-secure", "2021-10-05 10:15:00",
         "The same without the demand: the missing list is harmless", ctl_near_non_secure},
        {"ctl-required-unsure-once", "2021-10-05 10:20:00",
         "Encryption is wanted, and the list is asked for once", ctl_unsure_once},
        {"services-unreachable", "2021-10-05 10:25:00",
         "A registered 8841 gets neither its services nor its directory", services_fail},
        {"services-near-signalling-fails", "2021-10-05 10:30:00",
         "Services fail, and so does the call manager", services_near_signalling_fails},
        {"services-near-started", "2021-10-05 10:35:00",
         "The services are refused once, and then they run", services_near_started},
        {NULL, NULL, NULL, NULL},
};
