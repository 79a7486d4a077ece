/* Files over HTTP: at TCP 6970 before TFTP, and at a web server. */
#include "samples/http.h"
#include "samples/campus.h"
#include "samples/scenarios/scenarios.h"

#define LOAD_8841 "sip88xx.12-1-1-12"
#define AGENT_YEALINK "Yealink SIP-T46G 28.83.0.50 00:15:65:7c:20:41"

static const struct served_file files_8841[] = {
        {"ITLSEP{mac}.tlv", NULL, 6331},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SIP", LOAD_8841, CALL_MANAGER("0", "10.64.8.21")),
         0},
        {"Greek_Greece/sp-sip.jar", NULL, 61012},
        {"g3-tones.xml", NULL, 2870},
        {NULL, NULL, 0},
};

static void
comes_up(struct campus *campus, struct forge *forge, const char *mac, uint32_t lease)
{
	campus_opens(campus, forge, files_8841);
	campus->phone = phone_on(&campus->site, &phone_8841, mac, lease, LOAD_8841 ".loads");
	phone_comes_up_with_lease(&campus->phone);
}

static void
boots(struct campus *campus, struct forge *forge)
{
	comes_up(campus, forge, "0c:75:bd:40:11:5e", IPV4(10, 64, 41, 95));
}

static void
registers(struct campus *campus)
{
	struct sip sip = sip_over_tcp(&campus->phone, &campus->first, &sip_device_8841, "2231");

	sip_registers(&sip);
	phone_goes_idle(&campus->phone, 65);
}

/* Nobody listens at 6970: RST to the one SYN. */
static void
is_refused(struct phone *phone)
{
	struct tcp tcp =
	        tcp_between(phone->site, &phone->host, &phone->site->tftp.host, HTTP_FILES_PORT);

	phone_finds_server(phone, &phone->site->tftp.host);
	tcp_knocks(&tcp, 1);
	tcp_refuses(&tcp);
	forge_wait_about(phone->site->forge, 20 * FORGE_MS);
}

/* A filter drops what goes to 6970. */
static void
knocks_in_vain(struct phone *phone)
{
	struct tcp tcp =
	        tcp_between(phone->site, &phone->host, &phone->site->tftp.host, HTTP_FILES_PORT);

	phone_finds_server(phone, &phone->site->tftp.host);
	tcp_knocks(&tcp, 4);
	forge_wait_about(phone->site->forge, 8 * FORGE_SECOND);
}

/* --------------------------------------------------------------------- all is well --- */

/* One connection for all; the tones come in chunks, and the jar with a segment sent again. */
static void
all_by_http(struct forge *forge)
{
	struct campus campus;
	struct http http;

	boots(&campus, forge);
	http = http_opens(&campus.phone, files_8841, HTTP_FILES_PORT);
	http_fetches(&http, "CTLSEP{mac}.tlv");
	http_fetches(&http, "ITLSEP{mac}.tlv");
	http_fetches(&http, "SEP{mac}.cnf.xml");
	http_asks(&http, "Greek_Greece/sp-sip.jar");
	http_serves(&http, "Greek_Greece/sp-sip.jar",
	            &(struct http_plan){.segments = {.resent = 9, .late = 20}});
	http_asks(&http, "g3-tones.xml");
	http_serves(&http, "g3-tones.xml", &(struct http_plan){.chunked = true});
	http_closes(&http, TCP_CLIENT);
	registers(&campus);
}

/* A Yealink, untagged, at a web server's folder; a PC opens the same server's pages. */
static void
yealink(struct forge *forge)
{
	static const struct served_file files[] = {
	        {"y000000000028.cfg", "#!version:1.0.0.1\n", 900},
	        {"{mac}.cfg", "#!version:1.0.0.1\naccount.1.enable = 1\n", 700},
	        {NULL, NULL, 0},
	};
	static const uint8_t parameters[] = {1, 3, 6, 15, 43, 66};
	static const struct phone_model model = {
	        "SIP-T46G", {(const uint8_t *)"yealink", 7}, 0x490, 5000, 0};
	struct site site = site_lab(forge);
	struct phone phone =
	        phone_on(&site, &model, "00:15:65:7c:20:41", IPV4(192, 168, 1, 120), NULL);
	struct phone pc = phone_on(&site, &model, "3c:97:0e:51:a2:08", IPV4(192, 168, 1, 50), NULL);
	const struct dhcp_client client = {
	        .host = &phone.host,
	        .lease = phone.lease,
	        .xid = 0x7c2041,
	        .broadcast = true,
	        .hostname = "T46G",
	        .vendor_class = model.vendor_class,
	        .parameters = {parameters, sizeof parameters},
	        .length_min = 300,
	};
	const struct sip_device device = {AGENT_YEALINK, 0};
	struct http http;
	struct sip sip;

	pc.host.ip = pc.lease;
	http = http_opens(&pc, files, 80);
	http.agent = "Mozilla/5.0 (X11; Linux x86_64)";
	http_fetches(&http, "{mac}.cfg");
	http_fetches(&http, "index.html");
	http_closes(&http, TCP_SERVER);
	forge_wait(forge, 4);
	dhcp_lease(&site, &client);
	http = http_opens(&phone, files, 80);
	http.agent = AGENT_YEALINK;
	http.folder = "/provisioning/";
	http_fetches(&http, "y000000000028.cfg");
	http_fetches(&http, "{mac}.cfg");
	http_closes(&http, TCP_SERVER);
	sip = sip_over_udp(&phone, &site.tftp.host, &device, "2041");
	sip_registers(&sip);
	phone_goes_idle(&phone, 40);
}

/* ------------------------------------------------------------ http6970-refused-fallback --- */

static const char *const by_tftp[] = {"ITLSEP{mac}.tlv", "SEP{mac}.cnf.xml", "g3-tones.xml", NULL};

static void
falls_back(struct campus *campus, void (*tries)(struct phone *phone))
{
	for (size_t i = 0; by_tftp[i] != NULL; i++) {
		tries(&campus->phone);
		phone_fetches(&campus->phone, by_tftp[i]);
	}
}

/* Two phones on one mirror, as on every Asterisk: harmless. */
static void
refused_fallback(struct forge *forge)
{
	struct campus first, second;

	boots(&first, forge);
	falls_back(&first, is_refused);
	registers(&first);
	forge_turn_to(forge, 3);
	comes_up(&second, forge, "0c:75:bd:40:22:9a", IPV4(10, 64, 41, 96));
	falls_back(&second, is_refused);
	registers(&second);
}

static void
silent_fallback(struct forge *forge)
{
	struct campus campus;

	boots(&campus, forge);
	falls_back(&campus, knocks_in_vain);
	registers(&campus);
}

/* The service is started before the second file. */
static void
fallback_near_started(struct forge *forge)
{
	struct campus campus;
	struct http http;

	boots(&campus, forge);
	is_refused(&campus.phone);
	phone_fetches(&campus.phone, "ITLSEP{mac}.tlv");
	http = http_opens(&campus.phone, files_8841, HTTP_FILES_PORT);
	http_fetches(&http, "SEP{mac}.cnf.xml");
	http_closes(&http, TCP_SERVER);
	registers(&campus);
}

/* It does not ask by TFTP: it has what it needs. */
static void
fallback_near_no_tftp(struct forge *forge)
{
	struct campus campus;

	boots(&campus, forge);
	is_refused(&campus.phone);
	registers(&campus);
}

static void
fallback_unsure_one_way(struct forge *forge)
{
	struct campus campus;

	forge_mirror_only(forge, mac_of("0c:75:bd:40:11:5e"));
	boots(&campus, forge);
	falls_back(&campus, knocks_in_vain);
	registers(&campus);
}

/* ---------------------------------------------------------------- http6970-404-or-500 --- */

/* The phone asks three times, ten seconds apart, and does nothing else. */
static void
refuses_config(struct campus *campus, const char *status)
{
	for (int i = 0; i < 3; i++) {
		struct http http = http_opens(&campus->phone, files_8841, HTTP_FILES_PORT);

		http_fetches(&http, "ITLSEP{mac}.tlv");
		http_asks(&http, "SEP{mac}.cnf.xml.sgn");
		http_refuses(&http, status);
		http_closes(&http, TCP_SERVER);
		forge_wait(campus->site.forge, 10);
	}
}

static void
config_500(struct forge *forge)
{
	struct campus campus;

	boots(&campus, forge);
	refuses_config(&campus, "500 Internal Server Error");
	recorder_stops_in(&campus.site, 90);
}

static void
config_404(struct forge *forge)
{
	struct campus campus;

	boots(&campus, forge);
	refuses_config(&campus, "404 Not Found");
	recorder_stops_in(&campus.site, 90);
}

static void
config_near_tftp(struct forge *forge)
{
	struct campus campus;

	boots(&campus, forge);
	refuses_config(&campus, "404 Not Found");
	phone_fetches(&campus.phone, "SEP{mac}.cnf.xml");
	registers(&campus);
}

/* The signed file is missing, the plain one is there. */
static void
config_near_unsigned(struct forge *forge)
{
	struct campus campus;
	struct http http;

	boots(&campus, forge);
	http = http_opens(&campus.phone, files_8841, HTTP_FILES_PORT);
	http_fetches(&http, "ITLSEP{mac}.tlv");
	http_fetches(&http, "SEP{mac}.cnf.xml.sgn");
	http_fetches(&http, "SEP{mac}.cnf.xml");
	http_closes(&http, TCP_SERVER);
	registers(&campus);
}

static void
config_unsure_capture_ends(struct forge *forge)
{
	struct campus campus;

	boots(&campus, forge);
	refuses_config(&campus, "503 Service Unavailable");
	recorder_stops_in(&campus.site, 0);
}

/* ------------------------------------------------------------------ broken on the way --- */

/* The server hangs up in the middle of the configuration, then serves it. */
static void
config_short(struct forge *forge)
{
	struct campus campus;
	struct http http;

	boots(&campus, forge);
	http = http_opens(&campus.phone, files_8841, HTTP_FILES_PORT);
	http_asks(&http, "SEP{mac}.cnf.xml");
	http_serves(&http, "SEP{mac}.cnf.xml", &(struct http_plan){.octets = 300});
	http_closes(&http, TCP_SERVER);
	http = http_opens(&campus.phone, files_8841, HTTP_FILES_PORT);
	http_asks(&http, "SEP{mac}.cnf.xml");
	http_serves(&http, "SEP{mac}.cnf.xml",
	            &(struct http_plan){.segments = {.segment = 200, .late = 2}});
	http_closes(&http, TCP_CLIENT);
	registers(&campus);
}

const struct scenario http_scenarios[] = {
        {"healthy-8841-http", "2020-02-11 09:00:00",
         "An 8841 fetches every file over TCP 6970, on one connection", all_by_http},
        {"healthy-yealink-http", "2020-02-11 09:05:00",
         "A Yealink fetches its files from a web server; a PC looks at the same pages", yealink},
        {"http-refused-fallback", "2020-02-11 09:10:00",
         "Nobody listens at TCP 6970; two 8841s turn to TFTP for each file", refused_fallback},
        {"http-silent-fallback", "2020-02-11 09:15:00",
         "A filter drops TCP 6970: 15 s for each file before TFTP brings it", silent_fallback},
        {"http-fallback-near-started", "2020-02-11 09:20:00",
         "Refused once, then the service at TCP 6970 runs", fallback_near_started},
        {"http-fallback-near-no-tftp", "2020-02-11 09:25:00",
         "Refused at TCP 6970, and the phone asks for no file by TFTP", fallback_near_no_tftp},
        {"http-fallback-unsure-one-way", "2020-02-11 09:30:00",
         "The same silence on a mirror that hands on the phone's frames alone",
         fallback_unsure_one_way},
        {"http-config-500", "2020-02-11 09:40:00",
         "The HTTP server fails over the configuration, and the phone asks nowhere else",
         config_500},
        {"http-config-404", "2020-02-11 09:45:00",
         "The HTTP server has no configuration, and the phone asks nowhere else", config_404},
        {"http-config-near-tftp", "2020-02-11 09:50:00",
         "The HTTP server has no configuration, the TFTP server has", config_near_tftp},
        {"http-config-near-unsigned", "2020-02-11 09:55:00",
         "The signed configuration is missing, the plain one is served", config_near_unsigned},
        {"http-config-unsure-capture-ends", "2020-02-11 10:00:00",
         "503 three times, and the recorder stops 10 s later", config_unsure_capture_ends},
        {"http-config-short", "2020-02-11 10:05:00",
         "The server hangs up within the configuration; the second try brings it", config_short},
        {NULL, NULL, NULL, NULL},
};
