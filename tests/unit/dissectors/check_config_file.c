#include "dissectors/config_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/unit/guard.h"
#include "tests/unit/suite.h"

#define SECRET "Zq7secretW3"

static struct config_file
parse(enum file_kind kind, const void *text, size_t length, bool complete)
{
	struct config_file file;
	const uint8_t *copy = guard_copy(text, length);

	memset(&file, 0xa5, sizeof file);
	config_file_parse(kind, (struct slice){copy, length}, complete, &file);
	guard_free(copy, length);
	return file;
}

static struct config_file
parse_text(enum file_kind kind, const char *text)
{
	return parse(kind, text, strlen(text), true);
}

/* --------------------------------------------------------------- OS79XX.TXT --- */
struct os79xx_row {
	const char *text;
	int well_formed, lines, line, column;
	const char *defect, *names_load, *first_line;
};

static const struct os79xx_row os79xx_rows[] = {
        {"P0S3-07-4-00", 1, 1, 0, 0, "", "P0S3-07-4-00", "P0S3-07-4-00"},
        {"P0S30203\n", 1, 1, 0, 0, "", "P0S30203", "P0S30203"},
        {"P00307020300\n\n", 1, 2, 0, 0, "", "P00307020300", "P00307020300"},
        {"P003-8-12-00\n", 1, 1, 0, 0, "", "P003-8-12-00", "P003-8-12-00"},
        {"P0S3-07-4-00\r\n", 1, 1, 1, 13, "carriage-return", "P0S3-07-4-00", "P0S3-07-4-00\r"},
        {"P0S3-07-4-00\r", 1, 1, 1, 13, "carriage-return", "P0S3-07-4-00", "P0S3-07-4-00\r"},
        {"P0S3-07-4-00 \n", 0, 1, 1, 13, "trailing-blank", "P0S3-07-4-00", "P0S3-07-4-00 "},
        {"P0S3-07-4-00\t\r\n", 0, 1, 1, 13, "trailing-blank", "P0S3-07-4-00", "P0S3-07-4-00\t\r"},
        {"P0S30203.bin\n", 0, 1, 1, 9, "extension", "P0S30203", "P0S30203.bin"},
        {"P0S3-8-12-00.loads", 0, 1, 1, 13, "extension", "P0S3-8-12-00", "P0S3-8-12-00.loads"},
        {"P0S30203.bin.bin", 0, 1, 1, 9, "extension", "P0S30203", "P0S30203.bin.bin"},
        {"POS3-07-4-00\n", 0, 1, 1, 1, "letter-o", "POS3-07-4-00", "POS3-07-4-00"},
        {"PO0307020300", 0, 1, 1, 1, "letter-o", "PO0307020300", "PO0307020300"},
        {"p0s30203", 1, 1, 1, 1, "case", "p0s30203", "p0s30203"},
        {"P0S30203\nP00307020300\n", 0, 2, 2, 1, "several lines", "P0S30203", "P0S30203"},
        {"P0S30203\r\nP00307020300\r\n", 0, 2, 2, 1, "several lines", "P0S30203", "P0S30203\r"},
        {"# the load\nP0S30203\n", 0, 2, 1, 1, "comment", "P0S30203", "# the load"},
        {"P0S30203\n; old\n", 0, 2, 2, 1, "comment", "P0S30203", "P0S30203"},
        {"// x\n", 0, 1, 1, 1, "comment", "", "// x"},
        {"", 0, 0, 1, 1, "empty", "", ""},
        {" \r\n\n", 0, 2, 1, 1, "empty", "", " \r"},
        {"image_version: P0S30203", 0, 1, 1, 1, "not a load name", "image_version: P0S30203",
         "image_version: P0S30203"},
        {"\xff\xfeP", 0, 1, 1, 1, "UTF-16", "", ""},
        {" P0S30203", 0, 1, 1, 1, "not a load name", " P0S30203", " P0S30203"},
        {"\xef\xbb\xbfP0S30203\n", 0, 1, 1, 1, "byte order mark", "P0S30203", "P0S30203"},
};

START_TEST(os79xx_is_one_bare_load_name)
{
	const struct os79xx_row *row = &os79xx_rows[_i];
	struct config_file file = parse_text(FILE_OS79XX, row->text);

	ck_assert(file.kind == FILE_OS79XX && file.readable);
	ck_assert_str_eq(file.defect, row->defect);
	ck_assert_int_eq(file.well_formed, row->well_formed);
	ck_assert_int_eq(file.line, row->line);
	ck_assert_int_eq(file.column, row->column);
	ck_assert_str_eq(file.names_load, row->names_load);
	ck_assert_int_eq(file.lines, row->lines);
	ck_assert_str_eq(file.first_line, row->first_line);
	ck_assert_uint_eq(file.call_manager_count, 0);
	ck_assert_int_eq(file.security_mode, -1);
}
END_TEST

START_TEST(os79xx_of_binary_or_endless_lines)
{
	char line[300];
	struct config_file file = parse(FILE_OS79XX,
	                                "P0S3\0"
	                                "0203\n",
	                                10, true);

	ck_assert_str_eq(file.defect, "not a load name");
	ck_assert_int_eq(file.column, 5);
	ck_assert_str_eq(file.first_line, "P0S30203");
	for (size_t length = 64; length < sizeof line; length++) {
		memset(line, 'P', length);
		file = parse(FILE_OS79XX, line, length, true);
		ck_assert_str_eq(file.defect, "too-long");
		ck_assert_int_eq(file.well_formed, 0);
		ck_assert_int_eq(file.column, 64);
	}
}
END_TEST

/* ----------------------------------------------------------------- settings --- */
static const char sip_default[] = "# SIP Default Generic Configuration File\r\n"
                                  "\r\n"
                                  "image_version: P0S3-07-4-00\r\n"
                                  "proxy1_address: \"192.168.77.4\" ; dotted or name\r\n"
                                  "proxy1_port: 5062\r\n"
                                  "proxy2_address: sip.example.com # second\r\n"
                                  "proxy3_address: \"\"\r\n"
                                  "proxy4_address: UNPROVISIONED\r\n"
                                  "proxy_register: 1\r\n"
                                  "line1_name: \"" SECRET "1\"\r\n"
                                  "line1_authname: \"" SECRET "2\"\r\n"
                                  "line1_password: \"" SECRET "3\"\r\n"
                                  "phone_password: " SECRET "4\r\n";

START_TEST(sip_default_names_load_and_proxies)
{
	struct config_file file = parse_text(FILE_SIP_DEFAULT, sip_default);

	ck_assert(file.readable);
	ck_assert_int_eq(file.well_formed, 1);
	ck_assert_str_eq(file.defect, "");
	ck_assert_str_eq(file.names_load, "P0S3-07-4-00");
	ck_assert_str_eq(file.protocol, "sip");
	ck_assert_int_eq(file.lines, 13);
	ck_assert_int_eq(file.call_managers_named, 2);
	ck_assert_int_eq(file.lines_configured, 1);
	ck_assert_str_eq(file.first_line, "");
	ck_assert_uint_eq(file.call_manager_count, 2);
	ck_assert_str_eq(file.call_managers[0].address, "192.168.77.4");
	ck_assert_int_eq(file.call_managers[0].priority, 0);
	ck_assert_int_eq(file.call_managers[0].port, 5062);
	ck_assert(!file.call_managers[0].is_name);
	ck_assert_str_eq(file.call_managers[1].address, "sip.example.com");
	ck_assert_int_eq(file.call_managers[1].priority, 1);
	ck_assert_int_eq(file.call_managers[1].port, -1);
	ck_assert(file.call_managers[1].is_name);
}
END_TEST

START_TEST(sip_config_of_a_phone_is_told_from_xml)
{
	struct config_file file = parse_text(FILE_CONFIG, "call_manager1_addr: \"10.1.1.1\"\n"
	                                                  "call_manager1_sip_port: 5060\n"
	                                                  "proxy1_address: USECALLMANAGER\n");

	ck_assert_int_eq(file.well_formed, 1);
	ck_assert_str_eq(file.protocol, "sip");
	ck_assert_uint_eq(file.call_manager_count, 1);
	ck_assert_str_eq(file.call_managers[0].address, "10.1.1.1");
	ck_assert_int_eq(file.call_managers[0].port, 5060);
	ck_assert_int_eq(file.lines_configured, -1);
}
END_TEST

/* ----------------------------------------------------------------- profiles --- */
#define UPGRADE_CODE "3,0x601,0x0400,0x0100,0.0.0.0,69,0x051117a,CP7912080001SCCP051117A.sbin"

static const char profile_text[] = "#txt\n"
                                   "# gkdefault\n"
                                   "UIPassword:" SECRET "\n"
                                   "upgradecode:" UPGRADE_CODE "\n";

static const char profile_binary[] =
        "\x20\x01\x02\x00" SECRET "\x00\x10\x4b" UPGRADE_CODE "\x00\x03"
        "tail";

START_TEST(profile_names_its_image)
{
	struct config_file file = parse_text(FILE_DEFAULT_CONFIG, profile_text);

	ck_assert(file.readable);
	ck_assert_int_eq(file.well_formed, 1);
	ck_assert_str_eq(file.upgrade_code, UPGRADE_CODE);
	ck_assert_str_eq(file.names_load, "CP7912080001SCCP051117A");
	ck_assert_str_eq(file.protocol, "sccp");
	ck_assert_int_eq(file.call_managers_named, -1);

	file = parse(FILE_DEFAULT_CONFIG, profile_binary, sizeof profile_binary - 1, true);
	ck_assert(file.readable);
	ck_assert_int_eq(file.well_formed, -1);
	ck_assert_str_eq(file.upgrade_code, UPGRADE_CODE);
	ck_assert_str_eq(file.names_load, "CP7912080001SCCP051117A");
	ck_assert_str_eq(file.protocol, "sccp");

	file = parse(FILE_CONFIG, "\0\1CP7905080000SIP060111A.zup\0", 29, true);
	ck_assert_str_eq(file.names_load, "CP7905080000SIP060111A");
	ck_assert_str_eq(file.upgrade_code, "");
	file = parse(FILE_CONFIG,
	             "gk\0CP79x\0"
	             "3,0x1,2\0",
	             18, true);
	ck_assert(!file.readable);
	file = parse_text(FILE_CONFIG, "#txt\nupgradecode:3,0x601\n");
	ck_assert_str_eq(file.upgrade_code, "3,0x601");
	ck_assert_str_eq(file.names_load, "");
}
END_TEST

static const struct settings_row {
	const char *text;
	int well_formed, line;
	const char *defect, *names_load;
} settings_rows[] = {
        {"image_version: P00306000200\n", 1, 0, "", "P00306000200"},
        {"image_version:P0S30202", 1, 0, "", "P0S30202"},
        {"image_version: \"P0S30202\"\n", 1, 0, "", "P0S30202"},
        {"image_version: P0S30202 # newest\n", 1, 0, "", "P0S30202"},
        {"IMAGE_VERSION: P0S30202\n", 1, 0, "", "P0S30202"},
        {"image_version: \"\"\n", 1, 0, "", ""},
        {"\nimage_version: POS3-07-4-00\n", 1, 2, "letter-o", "POS3-07-4-00"},
        {"image_version: P0S30202.bin\n", 1, 1, "extension", "P0S30202"},
        {"image_version: \"P0S30202 \"\n", 1, 1, "trailing-blank", "P0S30202"},
        {"image_version: P0S30202\nproxy1_address 10.1.1.1\n", 0, 2, "line without a colon",
         "P0S30202"},
        {"image_version: \"P0S30202\n", 0, 1, "quote not closed", ""},
        {"image_version: POS30202\nnonsense\n", 0, 2, "line without a colon", "POS30202"},
        {"", 0, 1, "empty", ""},
};

START_TEST(settings_have_a_grammar)
{
	const struct settings_row *row = &settings_rows[_i];
	struct config_file file = parse_text(FILE_SIP_DEFAULT, row->text);

	ck_assert_str_eq(file.defect, row->defect);
	ck_assert_int_eq(file.well_formed, row->well_formed);
	ck_assert_int_eq(file.line, row->line);
	ck_assert_str_eq(file.names_load, row->names_load);
}
END_TEST

START_TEST(foreign_text_is_not_judged)
{
	struct config_file file =
	        parse_text(FILE_CONFIG, "#!version:1.0.0.1\naccount.1.enable = 1\n");

	ck_assert(file.readable);
	ck_assert_int_eq(file.well_formed, -1);
	ck_assert_str_eq(file.defect, "");
	ck_assert_str_eq(file.protocol, "");
}
END_TEST

/* ---------------------------------------------------------------------- XML --- */
#define MEMBER(priority, address, sccp, sip)                                        \
	"<member priority=\"" priority "\"><callManager><name>cm</name><ports>"     \
	"<ethernetPhonePort>" sccp "</ethernetPhonePort><sipPort>" sip "</sipPort>" \
	"</ports><processNodeName>" address "</processNodeName></callManager></member>\n"

static const char sep_sip[] =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<device>\n"
        " <fullConfig>true</fullConfig>\n"
        " <deviceProtocol>SIP</deviceProtocol>\n"
        " <sshUserId>" SECRET "1</sshUserId><sshPassword>" SECRET "2</sshPassword>\n"
        " <devicePool><callManagerGroup><members>\n" MEMBER("0", "10.1.1.1", "2000", "5060")
                MEMBER("1", " cm2.example.com ", "2000", "5061")
                        MEMBER("2", "", "2000",
                               "5060") " </members></callManagerGroup></devicePool>\n"
                                       " <sipProfile><phonePassword pw=\"" SECRET "3\">" SECRET
                                       "4</phonePassword>\n"
                                       "  <sipLines><line><authName>" SECRET
                                       "5</authName><authPassword>" SECRET
                                       "6</authPassword></line></sipLines></sipProfile>\n"
                                       " <addOnModules><addOnModule "
                                       "idx=\"1\"><loadInformation>B016-1-0-4-2</loadInformation>"
                                       "</addOnModule></addOnModules>\n"
                                       " <loadInformation>SIP41.9-3-1SR4-1S</loadInformation>\n"
                                       " <deviceSecurityMode>1</deviceSecurityMode>\n"
                                       "</device>\n";

START_TEST(sep_file_is_read)
{
	struct config_file file = parse_text(FILE_CONFIG, sep_sip);

	ck_assert(file.readable);
	ck_assert_int_eq(file.well_formed, 1);
	ck_assert_str_eq(file.defect, "");
	ck_assert_str_eq(file.names_load, "SIP41.9-3-1SR4-1S");
	ck_assert_str_eq(file.protocol, "sip");
	ck_assert_int_eq(file.security_mode, 1);
	ck_assert_int_eq(file.lines, 16);
	ck_assert_uint_eq(file.call_manager_count, 2);
	ck_assert_str_eq(file.call_managers[0].address, "10.1.1.1");
	ck_assert_int_eq(file.call_managers[0].priority, 0);
	ck_assert_int_eq(file.call_managers[0].port, 5060);
	ck_assert(!file.call_managers[0].is_name);
	ck_assert_str_eq(file.call_managers[1].address, "cm2.example.com");
	ck_assert_int_eq(file.call_managers[1].priority, 1);
	ck_assert_int_eq(file.call_managers[1].port, 5061);
	ck_assert(file.call_managers[1].is_name);
	ck_assert_uint_eq(file.model_load_count, 0);
}
END_TEST

/* As a call manager's file and one written by hand say it. */
START_TEST(sip_details_are_read)
{
	struct config_file file = parse_text(
	        FILE_CONFIG,
	        "<device><devicePool><srstInfo><name>x</name><ipAddr1>10.1.9.1</ipAddr1>"
	        "<ipAddr2>10.1.9.2</ipAddr2></srstInfo><callManagerGroup><members>" MEMBER(
	                "0", "10.1.1.1", "2000",
	                "5060") "</members></callManagerGroup></devicePool>"
	                        "<sipProfile><sipLines>"
	                        "<line "
	                        "button=\"1\"><featureID>9</featureID><proxy>USECALLMANAGER</proxy>"
	                        "<name>" SECRET "</name></line>"
	                        "<line "
	                        "button=\"2\"><featureID>9</featureID><proxy>sip.example.com</"
	                        "proxy>"
	                        "<port>5080</port><name>" SECRET "</name></line>"
	                        "<line "
	                        "button=\"3\"><proxy>sip.example.com</proxy><port>5080</port></"
	                        "line>"
	                        "<line "
	                        "button=\"4\"><featureID>21</featureID><proxy>10.9.9.9</proxy>"
	                        "<name>" SECRET "</name></line>"
	                        "</sipLines></sipProfile>"
	                        "<versionStamp>1143565489-a3cbf294-7526-4c29-8791-c4fce4ce4c37</"
	                        "versionStamp>"
	                        "<transportLayerProtocol>2</transportLayerProtocol></device>");

	ck_assert_str_eq(file.srst, "10.1.9.1");
	ck_assert_str_eq(file.version_stamp, "1143565489-a3cbf294-7526-4c29-8791-c4fce4ce4c37");
	ck_assert_str_eq(file.transport, "udp");
	ck_assert_int_eq(file.lines_configured, 2);
	ck_assert_int_eq(file.call_managers_named, 2);
	ck_assert_uint_eq(file.call_manager_count, 2);
	ck_assert_int_eq(file.call_managers[0].port, 5060);
	ck_assert_str_eq(file.call_managers[1].address, "sip.example.com");
	ck_assert_int_eq(file.call_managers[1].port, 5080);
	ck_assert_ptr_null(memmem(&file, sizeof file, SECRET, sizeof SECRET - 1));
}
END_TEST

static const struct {
	const char *number, *word;
} transports[] = {{"1", "tcp"}, {"2", "udp"}, {"3", "tls"}, {"4", "tcp"}, {"0", ""}, {"12", ""}};

START_TEST(transport_is_a_word)
{
	char text[100];

	snprintf(text, sizeof text,
	         "<device><transportLayerProtocol>%s</transportLayerProtocol></device>",
	         transports[_i].number);
	ck_assert_str_eq(parse_text(FILE_CONFIG, text).transport, transports[_i].word);
}
END_TEST

START_TEST(default_file_names_a_load_for_each_model)
{
	struct config_file file = parse_text(
	        FILE_DEFAULT_CONFIG,
	        "<Default><callManagerGroup><members>" MEMBER("1", "10.1.1.2", "2001", "") MEMBER(
	                "0", "10.1.1.1", "x",
	                "") "</members></callManagerGroup>\n"
	                    "<loadInformation6 model=\"IP Phone "
	                    "7910\">P00405000700</loadInformation6>\n"
	                    "<loadInformation30018 model=\"IP Phone "
	                    "7961\">SCCP41.8-3-3S</loadInformation30018>\n"
	                    "<loadInformation124 model=\"Addon 7914\"></loadInformation124>\n"
	                    "</Default>\n");

	ck_assert_int_eq(file.well_formed, 1);
	ck_assert_str_eq(file.names_load, "");
	ck_assert_str_eq(file.protocol, "");
	ck_assert_uint_eq(file.model_load_count, 2);
	ck_assert_int_eq(file.model_loads[0].device_type, 6);
	ck_assert_str_eq(file.model_loads[0].model, "7910");
	ck_assert_int_eq(file.lines_configured, -1);
	ck_assert_str_eq(parse_text(FILE_DEFAULT_CONFIG, "<device/>").defect,
	                 "one phone's configuration instead of the default");
	ck_assert_str_eq(file.model_loads[0].load, "P00405000700");
	ck_assert_int_eq(file.model_loads[1].device_type, 30018);
	ck_assert_str_eq(file.model_loads[1].load, "SCCP41.8-3-3S");
	ck_assert_uint_eq(file.call_manager_count, 2);
	ck_assert_int_eq(file.call_managers[0].priority, 1);
	ck_assert_int_eq(file.call_managers[0].port, 2001);
	ck_assert_int_eq(file.call_managers[1].priority, 0);
	ck_assert_int_eq(file.call_managers[1].port, -1);

	file = parse_text(FILE_DEFAULT_CONFIG,
	                  "<Default><loadInformation7>P00307020300</loadInformation7>"
	                  "<loadInformation8>P00307020300</loadInformation8></Default>");
	ck_assert_str_eq(file.names_load, "P00307020300");
}
END_TEST

static const struct xml_row {
	const char *text;
	int well_formed;
	const char *defect;
	int line, column;
	const char *names_load;
} xml_rows[] = {
        {"<device/>", 1, "", 0, 0, ""},
        {"\xef\xbb\xbf<device/>", 1, "byte order mark", 1, 1, ""},
        {"<device>\n<loadInformation>POS3-07-4-00</loadInformation>\n</device>", 1, "letter-o", 2,
         1, "POS3-07-4-00"},
        {"<device><loadInformation>SCCP41.8-3-1S.loads</loadInformation></device>", 1, "extension",
         1, 1, "SCCP41.8-3-1S"},
        {"<device><loadInformation>\n  SCCP41.8-3-1S </loadInformation></device>", 1, "", 0, 0,
         "SCCP41.8-3-1S"},
        {"<device>\n<a></b>\n</device>", 0, "mismatched tag", 2, 6, ""},
        {"<device>\n<a>R & D</a>\n</device>", 0, "ampersand not escaped", 2, 6, ""},
        {"<device>\n<a>AT&T</a>\n</device>", 0, "ampersand not escaped", 2, 6, ""},
        {"<device>\n<a>http://h/x?a=1&b=2</a>\n</device>", 0, "ampersand not escaped", 2, 18, ""},
        {"<device>\n<a>K\xf6ln</a>\n</device>", 0, "octets that are not UTF-8", 2, 5, ""},
        {"<device>\n<a b=c>x</a>\n</device>", 0, "not well-formed (invalid token)", 2, 6, ""},
        {"<device>\n <!-- lab -->\n</device>", 1, "comment", 2, 2, ""},
        {"\xef\xbb\xbf<device><!-- lab --></device>", 1, "byte order mark", 1, 1, ""},
        {"<device>\n<!-- lab --><loadInformation>POS30203</loadInformation></device>", 1,
         "letter-o", 2, 1, "POS30203"},
        {"<Default></Default>", 1, "default configuration instead of one phone's", 1, 1, ""},
        {"<flat-profile></flat-profile>", 1, "", 0, 0, ""},
        {"<device>\n", 0, "no element found", 2, 1, ""},
        {"<device></device>\n<device/>", 0, "junk after document element", 2, 1, ""},
        {"\n<?xml version=\"1.0\"?><device/>", 0, "XML or text declaration not at start of entity",
         2, 1, ""},
        {"oops <device></device>", 0, "syntax error", 1, 1, ""},
        {"<device>&nbsp;</device>", 0, "ampersand not escaped", 1, 9, ""},
        {"<?xml version=\"1.0\" encoding=\"x-unheard-of\"?><device/>", -1, "unknown encoding", 1, 1,
         ""},
        {"<!DOCTYPE device [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><device>&b;</device>", -1,
         "document type with declarations", 1, 1, ""},
        {"<!DOCTYPE device [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><device>&a;</device>", -1,
         "document type with declarations", 1, 1, ""},
        {"<!DOCTYPE device [<!ENTITY % a SYSTEM \"http://10.1.1.1/x\">%a;]><device/>", -1,
         "document type with declarations", 1, 1, ""},
        {"<!DOCTYPE device SYSTEM \"http://10.1.1.1/x.dtd\"><device>&a;</device>", 1, "", 0, 0, ""},
        {"<!DOCTYPE device SYSTEM \"file:///etc/passwd\"><device/>", 1, "", 0, 0, ""},
        {"<html><body>404</body></html>", 1, "web page", 1, 1, ""},
        {"<html><body><br></body></html>", 0, "web page", 1, 1, ""},
        {"", 0, "empty", 1, 1, ""},
        /* signature after the text, and a text that only looks as if */
        {"<device/>\n\x01\x02\x80", 1, "", 0, 0, ""},
        {"<device/>\nMIIB", 0, "junk after document element", 2, 1, ""},
};

START_TEST(xml_is_judged)
{
	const struct xml_row *row = &xml_rows[_i];
	struct config_file file = parse_text(FILE_CONFIG, row->text);

	ck_assert(file.readable);
	ck_assert_str_eq(file.defect, row->defect);
	ck_assert_int_eq(file.well_formed, row->well_formed);
	ck_assert_int_eq(file.line, row->line);
	if (row->well_formed >= 0)
		ck_assert_int_eq(file.column, row->column);
	ck_assert_str_eq(file.names_load, row->names_load);
}
END_TEST

START_TEST(deep_xml_is_left)
{
	char text[300];
	struct config_file file;

	for (size_t i = 0; i < sizeof text; i++)
		text[i] = "<a>"[i % 3];
	file = parse(FILE_CONFIG, text, sizeof text, true);
	ck_assert_int_eq(file.well_formed, -1);
	ck_assert_str_eq(file.defect, "nested too deep");
	ck_assert_int_eq(file.column, 64 * 3 + 1);
}
END_TEST

/* What is big in one place or small many times over takes no more than the file's own size. */
START_TEST(large_attributes_and_many_members_are_survived)
{
	char *text = malloc(CONFIG_FILE_SIZE_MAX);
	int length = snprintf(text, 100, "<device><member priority=\"");
	struct config_file file;

	while (length < 60000)
		text[length++] = '9';
	length += snprintf(text + length, 100, "\"/><x");
	for (int i = 0; i < 4000; i++)
		length += snprintf(text + length, 100, " a%d=\"\"", i);
	length += snprintf(text + length, 100, "/>");
	for (int i = 0; i < 300; i++)
		length += snprintf(text + length, 100,
		                   "<member><processNodeName>cm%d</processNodeName></member>", i);
	length += snprintf(text + length, 100, "</device>");
	file = parse(FILE_CONFIG, text, (size_t)length, true);
	ck_assert_int_eq(file.well_formed, 1);
	ck_assert_uint_eq(file.call_manager_count, CONFIG_FILE_CALL_MANAGERS_MAX);
	ck_assert_int_eq(file.call_managers_named, 300);
	free(text);
}
END_TEST

START_TEST(values_too_long_or_without_a_member_are_none)
{
	char text[1200];
	struct config_file file;

	snprintf(text, sizeof text,
	         "<device><members><member><processNodeName>%0200d</processNodeName></member>"
	         "<member><processNodeName>cm2</processNodeName></member></members>"
	         "<processNodeName>outside</processNodeName><loadInformation>%0200d"
	         "</loadInformation></device>",
	         1, 2);
	file = parse_text(FILE_CONFIG, text);
	ck_assert_int_eq(file.well_formed, 1);
	ck_assert_str_eq(file.names_load, "");
	ck_assert_uint_eq(file.call_manager_count, 1);
	ck_assert_str_eq(file.call_managers[0].address, "cm2");
	ck_assert_int_eq(file.call_managers[0].priority, 1);
}
END_TEST

START_TEST(signed_file_is_read_and_encrypted_is_not)
{
	static const uint8_t header[] = {1, 0, 2, 1, 1, 2, 0, 2, 0, 0x20, 0x80, 0xff};
	uint8_t text[sizeof header + sizeof sep_sip];
	struct config_file file;

	for (size_t i = 0; i < sizeof text; i++)
		text[i] = i < sizeof header ? header[i] : (uint8_t)sep_sip[i - sizeof header];
	file = parse(FILE_CONFIG, text, sizeof text - 1, true);
	ck_assert(file.readable);
	ck_assert_int_eq(file.well_formed, 1);
	ck_assert_str_eq(file.names_load, "SIP41.9-3-1SR4-1S");

	for (size_t i = 0; i < sizeof text; i++)
		text[i] = (uint8_t)(0x80 + i * 7 % 0x7f);
	file = parse(FILE_CONFIG, text, sizeof text, true);
	ck_assert(!file.readable);
	ck_assert_int_eq(file.well_formed, -1);
	ck_assert_str_eq(file.defect, "");
	ck_assert_int_eq(file.lines, 0);
}
END_TEST

/* -------------------------------------------------------------------- loads --- */
static const char signed_loads[] = "\x01\x00\x02\x01\x00\x05\x00\x19"
                                   "SCCP41.9-3-1SR4-1S.loads\0\xff\x81"
                                   "[files]\r\njar41sccp.9-3-1TH2-1.sbn\r\n"
                                   "cnu41.9-3-1TH2-1.sbn\ncnu41.9-3-1TH2-1.sbn\n"
                                   "app=apps41.9-3-1TH2-1.sbn 12345\nreadme.txt\n"
                                   "kern.9-3-1.sbn.sgn";

START_TEST(loads_names_its_parts)
{
	struct config_file file = parse(FILE_LOADS, signed_loads, sizeof signed_loads - 1, true);

	ck_assert(file.readable);
	ck_assert_int_eq(file.well_formed, -1);
	ck_assert_str_eq(file.defect, "");
	ck_assert_str_eq(file.names_load, "SCCP41.9-3-1SR4-1S");
	ck_assert_uint_eq(file.part_count, 4);
	ck_assert_str_eq(file.parts[0], "jar41sccp.9-3-1TH2-1.sbn");
	ck_assert_str_eq(file.parts[1], "cnu41.9-3-1TH2-1.sbn");
	ck_assert_str_eq(file.parts[2], "apps41.9-3-1TH2-1.sbn");
	ck_assert_str_eq(file.parts[3], "kern.9-3-1.sbn.sgn");

	file = parse(FILE_LOADS, signed_loads, sizeof signed_loads - 1, false);
	ck_assert_uint_eq(file.part_count, 3);
	ck_assert(!file.readable);
}
END_TEST

START_TEST(loads_of_the_universal_loader)
{
	struct config_file file = parse_text(FILE_LOADS, "P003-8-12-00.sbn\nP0S3-8-12-00.sb2\n");

	ck_assert_str_eq(file.names_load, "P0S3-8-12-00");
	ck_assert_uint_eq(file.part_count, 2);
	file = parse_text(FILE_DEFAULT_LOADS, "nothing here\n");
	ck_assert_str_eq(file.defect, "names no file");
	ck_assert_int_eq(file.line, 1);
	file = parse_text(FILE_DEFAULT_LOADS, "");
	ck_assert_str_eq(file.defect, "empty");
}
END_TEST

START_TEST(parts_are_bounded)
{
	char text[4000];
	struct config_file file;
	int length = 0;

	for (int i = 0; i < 40; i++)
		length += snprintf(text + length, sizeof text - (size_t)length, "apps%d.sbn\n", i);
	file = parse_text(FILE_LOADS, text);
	ck_assert_uint_eq(file.part_count, CONFIG_FILE_PARTS_MAX);
	snprintf(text, sizeof text, "%0100d.sbn\n%059d.sbn\n%060d.sbn\n", 1, 2, 3);
	file = parse_text(FILE_LOADS, text);
	ck_assert_uint_eq(file.part_count, 1);
	ck_assert_uint_eq(strlen(file.parts[0]), 63);
}
END_TEST

/* ---------------------------------------------------------------------- all --- */
START_TEST(only_small_kinds_are_read)
{
	struct config_file file;

	for (int kind = 0; kind < FILE_KIND_COUNT; kind++) {
		bool expected = kind == FILE_CONFIG || kind == FILE_DEFAULT_CONFIG ||
		                kind == FILE_SIP_DEFAULT || kind == FILE_OS79XX ||
		                kind == FILE_LOADS || kind == FILE_DEFAULT_LOADS;

		ck_assert(config_file_is_read((enum file_kind)kind) == expected);
		file = parse_text((enum file_kind)kind, "<device/>");
		ck_assert_int_eq(file.kind, kind);
		ck_assert(file.readable == expected);
	}
}
END_TEST

static void
place(char *at, const char *text)
{
	while (*text != '\0')
		*at++ = *text++;
}

START_TEST(too_large_is_not_readable)
{
	char *text = malloc(CONFIG_FILE_SIZE_MAX + 1);
	struct config_file file;

	memset(text, ' ', CONFIG_FILE_SIZE_MAX + 1);
	place(text, "<device>");
	place(text + CONFIG_FILE_SIZE_MAX - strlen("</device>"), "</device>");
	file = parse(FILE_CONFIG, text, CONFIG_FILE_SIZE_MAX, true);
	ck_assert(file.readable);
	ck_assert_int_eq(file.well_formed, 1);
	file = parse(FILE_CONFIG, text, CONFIG_FILE_SIZE_MAX + 1, true);
	ck_assert(!file.readable);
	ck_assert_int_eq(file.well_formed, -1);
	free(text);
}
END_TEST

static const struct {
	enum file_kind kind;
	const char *text;
	size_t length;
} samples[] = {
        {FILE_OS79XX, "POS3-07-4-00\r\n# x\n", 18},
        {FILE_SIP_DEFAULT, sip_default, sizeof sip_default - 1},
        {FILE_CONFIG, sip_default, sizeof sip_default - 1},
        {FILE_CONFIG, sep_sip, sizeof sep_sip - 1},
        {FILE_LOADS, signed_loads, sizeof signed_loads - 1},
        {FILE_CONFIG, "<device><a></b></device>", 24},
        {FILE_DEFAULT_CONFIG, profile_text, sizeof profile_text - 1},
        {FILE_DEFAULT_CONFIG, profile_binary, sizeof profile_binary - 1},
};

/* What has not all arrived is nobody's mistake, and what it says so far is not made up. */
START_TEST(no_prefix_is_malformed)
{
	struct config_file whole =
	        parse(samples[_i].kind, samples[_i].text, samples[_i].length, true);

	for (size_t cut = 0; cut <= samples[_i].length; cut++) {
		struct config_file file = parse(samples[_i].kind, samples[_i].text, cut, false);

		ck_assert(!file.readable);
		ck_assert_int_eq(file.well_formed, -1);
		ck_assert_str_eq(file.defect, "");
		ck_assert_int_eq(file.line, 0);
		ck_assert_int_eq(file.column, 0);
		ck_assert(file.names_load[0] == '\0' ||
		          strcmp(file.names_load, whole.names_load) == 0);
		ck_assert_uint_le(file.call_manager_count, whole.call_manager_count);
		for (size_t i = 0; i < file.call_manager_count; i++)
			ck_assert_str_eq(file.call_managers[i].address,
			                 whole.call_managers[i].address);
		ck_assert_uint_le(file.part_count, whole.part_count);
		for (size_t i = 0; i < file.part_count; i++)
			ck_assert_str_eq(file.parts[i], whole.parts[i]);
		/* and as a whole file it is survived */
		parse(samples[_i].kind, samples[_i].text, cut, true);
	}
}
END_TEST

/* The result is searched octet by octet, padding and all. */
START_TEST(no_secret_leaves_the_parser)
{
	for (size_t cut = 0; cut <= samples[_i].length; cut++)
		for (int complete = 0; complete <= 1; complete++)
			for (int kind = 0; kind < FILE_KIND_COUNT; kind++) {
				struct config_file file;

				if (kind == FILE_OS79XX || kind == FILE_LOADS ||
				    kind == FILE_DEFAULT_LOADS)
					continue;
				memset(&file, 0, sizeof file);
				config_file_parse(
				        (enum file_kind)kind,
				        (struct slice){(const uint8_t *)samples[_i].text, cut},
				        complete, &file);
				ck_assert_ptr_null(memmem(&file, sizeof file, "secret", 6));
			}
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("config_file");
	TCase *t = tcase_create("config_file");
	const int sample_count = (int)(sizeof samples / sizeof samples[0]);

	tcase_set_timeout(t, 30);
	tcase_add_loop_test(t, os79xx_is_one_bare_load_name, 0,
	                    sizeof os79xx_rows / sizeof os79xx_rows[0]);
	tcase_add_test(t, os79xx_of_binary_or_endless_lines);
	tcase_add_test(t, sip_default_names_load_and_proxies);
	tcase_add_test(t, sip_config_of_a_phone_is_told_from_xml);
	tcase_add_loop_test(t, settings_have_a_grammar, 0,
	                    sizeof settings_rows / sizeof settings_rows[0]);
	tcase_add_test(t, foreign_text_is_not_judged);
	tcase_add_test(t, sep_file_is_read);
	tcase_add_test(t, profile_names_its_image);
	tcase_add_test(t, sip_details_are_read);
	tcase_add_loop_test(t, transport_is_a_word, 0, sizeof transports / sizeof transports[0]);
	tcase_add_test(t, large_attributes_and_many_members_are_survived);
	tcase_add_test(t, default_file_names_a_load_for_each_model);
	tcase_add_loop_test(t, xml_is_judged, 0, sizeof xml_rows / sizeof xml_rows[0]);
	tcase_add_test(t, deep_xml_is_left);
	tcase_add_test(t, values_too_long_or_without_a_member_are_none);
	tcase_add_test(t, signed_file_is_read_and_encrypted_is_not);
	tcase_add_test(t, loads_names_its_parts);
	tcase_add_test(t, loads_of_the_universal_loader);
	tcase_add_test(t, parts_are_bounded);
	tcase_add_test(t, only_small_kinds_are_read);
	tcase_add_test(t, too_large_is_not_readable);
	tcase_add_loop_test(t, no_prefix_is_malformed, 0, sample_count);
	tcase_add_loop_test(t, no_secret_leaves_the_parser, 0, sample_count);
	suite_add_tcase(s, t);
	return s;
}
