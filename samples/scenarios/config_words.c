/* What small files say, right or wrong: SIP settings in SEP<mac>.cnf.xml, profiles of a 7912, XML
 * that breaks off, and load names in odd spellings. */
#include "samples/campus.h"
#include "samples/http.h"
#include "samples/scenarios/scenarios.h"
#include "samples/tls.h"

/* --------------------------------------------------------- SIP settings in XML --- */

#define LOAD_8841 "sip88xx.12-1-1-12"
#define SIPS_PORT 5061

#define SIP_LINE(button, number)                                                          \
	"  <line button=\"" button "\"><featureID>9</featureID><name>" number "</name>\n" \
	"   <proxy>USECALLMANAGER</proxy><port>5060</port><displayName>" number           \
	"</displayName></line>\n"
#define SPEED_DIAL(number)                                                      \
	"  <line button=\"4\"><featureID>2</featureID><speedDialNumber>" number \
	"</speedDialNumber></line>\n"
#define SIP_CONFIG(lines, transport, mode, stamp)                                          \
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                     \
	"<device>\n"                                                                       \
	" <versionStamp>" stamp "</versionStamp>\n"                                        \
	" <deviceProtocol>SIP</deviceProtocol>\n"                                          \
	" <devicePool><callManagerGroup><members>\n"                                       \
	"  <member priority=\"0\"><callManager>\n"                                         \
	"   <ports><sipPort>5060</sipPort><securedSipPort>5061</securedSipPort></ports>\n" \
	"   <processNodeName>10.64.8.21</processNodeName>\n"                               \
	"  </callManager></member></members></callManagerGroup></devicePool>\n"            \
	" <sipProfile><sipLines>\n" lines " </sipLines></sipProfile>\n"                    \
	" <loadInformation>" LOAD_8841 "</loadInformation>\n"                              \
	" <transportLayerProtocol>" transport "</transportLayerProtocol>\n"                \
	" <deviceSecurityMode>" mode "</deviceSecurityMode>\n"                             \
	"</device>\n"

static const struct served_file over_udp[] = {
        {"CTLSEP{mac}.tlv", NULL, 5120},
        {"SEP{mac}.cnf.xml",
         SIP_CONFIG(SIP_LINE("1", "2251") SIP_LINE("2", "2252") SIP_LINE("3", "2253")
                            SPEED_DIAL("112"),
                    "2", "1", "{1551686400-3b7c91d2}"),
         0},
        {NULL, NULL, 0},
};
static const struct served_file over_tls[] = {
        {"CTLSEP{mac}.tlv", NULL, 5120},
        {"SEP{mac}.cnf.xml", SIP_CONFIG(SIP_LINE("1", "2254"), "3", "2", "{1551686460-58e0417a}"),
         0},
        {NULL, NULL, 0},
};

static void
boots_8841(struct campus *campus, struct forge *forge, const struct served_file *files)
{
	campus_opens(campus, forge, files);
	campus->phone = phone_on(&campus->site, &phone_8841, "0c:75:bd:11:60:d2",
	                         IPV4(10, 64, 41, 111), LOAD_8841 ".loads");
	phone_comes_up_with_lease(&campus->phone);
	phone_fetches_configuration(&campus->phone);
}

static void
three_lines(struct forge *forge)
{
	static const char *const lines[] = {"2251", "2252", "2253"};
	struct campus campus;

	boots_8841(&campus, forge, over_udp);
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		struct sip sip =
		        sip_over_udp(&campus.phone, &campus.first, &sip_device_8841, lines[i]);

		sip_registers(&sip);
	}
	phone_goes_idle(&campus.phone, 62);
}

/* Authenticated: what it says is signed and can be read, but for this recorder, by nobody. */
static void
authenticated(struct forge *forge)
{
	struct campus campus;
	struct tls tls;

	boots_8841(&campus, forge, over_tls);
	tls = tls_opens(&campus.phone, &campus.first, SIPS_PORT);
	tls_shakes_hands(&tls, "cucm-sub-1.example.org");
	for (int i = 0; i < 6; i++) {
		tls_says_encrypted(&tls, i % 2 == 0 ? TCP_CLIENT : TCP_SERVER, 23, 700);
		forge_wait(forge, 0.1);
	}
	phone_goes_idle(&campus.phone, 62);
}

/* ------------------------------------------------------------ profiles of a 7912 --- */

#define OLD_7912 "CP7912080000SIP051010A"
#define NEW_7912 "CP7912080001SIP060412A"

/* As cfgfmt makes it: values stand in it in plain octets, between others whose meaning is not
 * known. */
static const struct served_file profiles[] = {
        {"gkdefault.cfg",
         "\x86\x02\x01gk\x03\x0b"
         "10.20.110.5\x04\x5b"
         "3,0x601,0x0400,0x0100,0.0.0.0,69,0x060412a," NEW_7912 ".sbin\x05\x01\x06\x02",
         0},
        {NEW_7912 ".sbin", NULL, 24810},
        {NULL, NULL, 0},
};

static struct phone
a_7912(struct site *site)
{
	site->tftp.files = profiles;
	return phone_on(site, &phone_7912, "00:16:46:3f:d2:0c", IPV4(10, 20, 110, 57), OLD_7912);
}

static void
reads_profiles(struct phone *phone)
{
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "gk{mac}");
	phone_fetches(phone, "gkdefault.cfg");
}

/* Its own profile is missing, the default one names a newer image: it takes that, restarts with it,
 * finds nothing to do and registers. */
static void
upgrade_code(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = a_7912(&site);
	static const struct sip_device device = {"Cisco-CP7912/8.0.1", 0};
	struct sip sip;

	reads_profiles(&phone);
	phone_fetches(&phone, NEW_7912 ".sbin");
	phone.load = NEW_7912;
	phone_restarts_after(&phone, 30);
	phone_gets_lease(&phone);
	phone_fetches(&phone, "gk{mac}");
	phone_fetches(&phone, "gkdefault.cfg");
	sip = sip_over_udp(&phone, &site.tftp.host, &device, "2257");
	sip_registers(&sip);
	phone_goes_idle(&phone, 62);
}

/* ------------------------------------------------------------- config-xml-malformed --- */

#define LOAD_7941 "SCCP41.8-5-2S"
#define GROUP                                           \
	"<callManagerGroup><members>" CALL_MANAGER("0", \
	                                           "10.20.110.5") "</members></callManagerGroup>"

static const struct served_file mismatched[] = {
        {"SEP{mac}.cnf.xml",
         "<device>\n <devicePool>" GROUP "</devicePool>\n"
         " <loadInformation>" LOAD_7941 "</loadinformation>\n</device>\n",
         0},
        {NULL, NULL, 0},
};
static const struct served_file with_entities[] = {
        {"SEP{mac}.cnf.xml",
         "<?xml version=\"1.0\"?>\n"
         "<!DOCTYPE device [\n"
         " <!ENTITY a \"10.20.110.5\">\n"
         " <!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\n"
         " <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">\n"
         " <!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">\n"
         "]>\n"
         "<device><phoneLabel>&d;</phoneLabel>\n <devicePool>" GROUP "</devicePool>\n"
         " <loadInformation>" LOAD_7941 "</loadInformation>\n</device>\n",
         0},
        {NULL, NULL, 0},
};
/* "Büro" as an editor with the Western code page writes it. */
static const struct served_file in_latin_1[] = {
        {"SEP{mac}.cnf.xml",
         "<device>\n <devicePool>" GROUP "</devicePool>\n <phoneLabel>B\xfc"
         "ro</phoneLabel>\n <loadInformation>" LOAD_7941 "</loadInformation>\n</device>\n",
         0},
        {NULL, NULL, 0},
};
static const struct served_file in_utf_8[] = {
        {"SEP{mac}.cnf.xml",
         "<device>\n <devicePool>" GROUP "</devicePool>\n <phoneLabel>B\xc3\xbc"
         "ro</phoneLabel>\n <loadInformation>" LOAD_7941 "</loadInformation>\n</device>\n",
         0},
        {NULL, NULL, 0},
};
static const struct served_file default_copied[] = {
        {"SEP{mac}.cnf.xml",
         DEFAULT_CONFIG(" <loadInformation115 model=\"IP Phone 7941\">" LOAD_7941
                        "</loadInformation115>\n",
                        "10.20.110.5"),
         0},
        {NULL, NULL, 0},
};
/* Notepad's "UTF-8". */
static const struct served_file from_notepad[] = {
        {"SEP{mac}.cnf.xml", "\xef\xbb\xbf" DEVICE_CONFIG(LOAD_7941, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};

/* An administrator's remark. */
static const struct served_file with_comment[] = {
        {"SEP{mac}.cnf.xml",
         "<device>\n <!-- reception, moved from room 12 -->\n <devicePool>" GROUP
         "</devicePool>\n <loadInformation>" LOAD_7941 "</loadInformation>\n</device>\n",
         0},
        {NULL, NULL, 0},
};

static struct phone
reads_7941(struct site *site, const struct served_file *files)
{
	struct phone phone;

	site->tftp.files = files;
	phone = phone_on(site, &phone_7941, "00:1b:54:c9:30:5e", IPV4(10, 20, 110, 58), LOAD_7941);
	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	return phone;
}

static void
reads_in_vain(struct forge *forge, const struct served_file *files)
{
	struct site site = site_branch(forge);
	struct phone phone = reads_7941(&site, files);

	phone_goes_idle(&phone, 75);
}

static void
tag_mismatched(struct forge *forge)
{
	reads_in_vain(forge, mismatched);
}

static void
entities(struct forge *forge)
{
	reads_in_vain(forge, with_entities);
}

static void
latin_1(struct forge *forge)
{
	reads_in_vain(forge, in_latin_1);
}

static void
default_served(struct forge *forge)
{
	reads_in_vain(forge, default_copied);
}

static void
byte_order_mark(struct forge *forge)
{
	reads_in_vain(forge, from_notepad);
}

static void
comment(struct forge *forge)
{
	reads_in_vain(forge, with_comment);
}

/* A web server that answers whatever is asked for with its page for people, and status 200. */
static void
web_page(struct forge *forge)
{
	static const struct served_file pages[] = {
	        {"SEP{mac}.cnf.xml",
	         "<!DOCTYPE html>\n<html><head><title>Sign in</title></head>\n"
	         "<body><h1>Sign in</h1></body></html>\n",
	         0},
	        {NULL, NULL, 0},
	};
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_8841, "0c:75:bd:11:60:e7",
	                              IPV4(10, 64, 41, 112), LOAD_8841 ".loads");

	phone_comes_up_with_lease(&phone);
	for (int i = 0; i < 2; i++) {
		struct http http = http_opens(&phone, pages, HTTP_FILES_PORT);

		http_fetches(&http, "SEP{mac}.cnf.xml");
		http_closes(&http, TCP_SERVER);
		phone_goes_idle(&phone, 70);
	}
}

static void
near_utf_8(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = reads_7941(&site, in_utf_8);

	phone_goes_into_service(&phone, 35);
}

/* -------------------------------------------------------- config-settings-malformed --- */

#define SIP_7960 "P0S3-08-12-00"
#define SIP_DEFAULT(proxy)                         \
	"image_version: " SIP_7960 "\n"            \
	"# the registrar, since the move in May\n" \
	"proxy1_address: " proxy "\nproxy_register: 1\n"

static const struct served_file quote_open[] = {
        {"SIPDefault.cnf", SIP_DEFAULT("\"10.20.110.5"), 0},
        {"SIP{mac}.cnf", "line1_name: \"2068\"\nline1_displayname: \"2068\"\n", 0},
        {NULL, NULL, 0},
};
static const struct served_file without_colon[] = {
        {"SIPDefault.cnf", SIP_DEFAULT("\"10.20.110.5\""), 0},
        {"SIP{mac}.cnf",
         "line1_name \"2068\"\nline1_displayname: \"2068\"\nline2_name: \"UNPROVISIONED\"\n", 0},
        {NULL, NULL, 0},
};
static const struct served_file quotes_in_pairs[] = {
        {"SIPDefault.cnf", SIP_DEFAULT("\"10.20.110.5\""), 0},
        {"SIP{mac}.cnf", "line1_name: \"2068\"\nline1_displayname: \"2068\"\n", 0},
        {NULL, NULL, 0},
};

static struct phone
reads_7960(struct site *site, const struct served_file *files)
{
	struct phone phone;

	site->tftp.files = files;
	phone = phone_on(site, &phone_7960, "00:0f:8f:33:e8:02", IPV4(10, 20, 110, 68), SIP_7960);
	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "SIPDefault.cnf");
	phone_fetches(&phone, "SIP{mac}.cnf");
	return phone;
}

static void
settings_quote(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = reads_7960(&site, quote_open);

	phone_goes_idle(&phone, 75);
}

static void
settings_colon(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = reads_7960(&site, without_colon);

	phone_goes_idle(&phone, 75);
}

static void
settings_near_pairs(struct forge *forge)
{
	static const struct sip_device device = {"Cisco-CP7960G/8.0", 0};
	struct site site = site_branch(forge);
	struct phone phone = reads_7960(&site, quotes_in_pairs);
	struct sip sip = sip_over_udp(&phone, &site.tftp.host, &device, "2068");

	sip_registers(&sip);
	phone_goes_idle(&phone, 62);
}

/* ---------------------------------------------------------------------- load names --- */

#define RIGHT_7960 "P0S3-07-4-00"
#define LOWER_7960 "p0s3-07-4-00"

static const struct served_file lower_case[] = {
        {"OS79XX.TXT", LOWER_7960, 0},
        {"SIPDefault.cnf", "image_version: " LOWER_7960 "\nproxy1_address: 10.20.110.5\n", 0},
        {RIGHT_7960 ".bin", NULL, 26112},
        {NULL, NULL, 0},
};

static struct phone
old_7960(struct site *site, const struct served_file *files)
{
	struct phone phone;

	site->tftp.files = files;
	phone = phone_on(site, &phone_7960, "00:0f:8f:33:e7:19", IPV4(10, 20, 110, 59),
	                 "P0S3-06-3-00");
	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "OS79XX.TXT");
	return phone;
}

/* The name was typed in small letters, and the server tells them from large ones. */
static void
load_in_small_letters(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = old_7960(&site, lower_case);

	for (int i = 0; i < 3; i++) {
		phone_fetches(&phone, LOWER_7960 ".bin");
		forge_wait(forge, 12);
	}
	phone_goes_idle(&phone, 30);
}

/* Somebody has pasted an address into the field that takes a name: the phone makes nothing of it
 * and goes into service with the load that it has. */
#define PASTED "http://software.example.net/firmware/7941/9-4-2SR3/SCCP41.9-4-2SR3-1S.loads"

static const struct served_file with_address[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(PASTED, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};

static void
load_too_long(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = reads_7941(&site, with_address);

	phone_goes_into_service(&phone, 70);
}

const struct scenario config_word_scenarios[] = {
        {"healthy-8841-three-lines", "2019-03-04 10:00:00",
         "An 8841 told to speak SIP over UDP registers its three lines", three_lines},
        {"healthy-8841-authenticated", "2019-03-04 10:10:00",
         "An 8841 told to speak SIP over TLS, authenticated, does so", authenticated},
        {"7912-upgrade-code", "2006-05-11 09:00:00",
         "A 7912 reads of a newer image in gkdefault.cfg, takes it, restarts and registers",
         upgrade_code},
        {"7941-config-tag-mismatched", "2011-10-03 09:00:00",
         "The configuration ends <loadInformation> with </loadinformation>", tag_mismatched},
        {"7941-config-entities", "2011-10-03 09:10:00",
         "The configuration declares entities that unfold each other", entities},
        {"7941-config-latin-1", "2011-10-03 09:20:00",
         "The phone's label has an umlaut in the Western code page", latin_1},
        {"7941-config-near-utf-8", "2011-10-03 09:30:00",
         "The same umlaut in UTF-8, and the phone connects", near_utf_8},
        {"7941-config-default-copied", "2011-10-03 09:40:00",
         "A copy of XMLDefault.cnf.xml is served as the phone's own configuration", default_served},
        {"7941-config-byte-order-mark", "2011-10-03 09:50:00",
         "The configuration was saved by an editor that puts a byte order mark in front",
         byte_order_mark},
        {"7941-config-comment", "2011-10-03 10:00:00",
         "The configuration has a remark of the administrator's in it", comment},
        {"8841-config-web-page", "2019-03-04 10:20:00",
         "A web server answers the request for the configuration with its sign-in page", web_page},
        {"7960-settings-quote", "2007-02-08 09:00:00",
         "In SIPDefault.cnf the quote around the proxy's address is not closed", settings_quote},
        {"7960-settings-colon", "2007-02-08 09:10:00",
         "In the phone's own file the line's name lacks its colon", settings_colon},
        {"7960-settings-near-pairs", "2007-02-08 09:20:00",
         "The same files with quotes in pairs and all colons, and the phone registers",
         settings_near_pairs},
        {"7960-load-in-small-letters", "2007-02-08 10:00:00",
         "OS79XX.TXT names the load in small letters, the file has large ones",
         load_in_small_letters},
        {"7941-load-is-an-address", "2014-09-16 09:00:00",
         "A whole URL stands in loadInformation, and the phone goes on with its old load",
         load_too_long},
        {NULL, NULL, NULL, NULL},
};
