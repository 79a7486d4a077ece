#include "dissectors/phone_alarm.h"

#include <stdio.h>

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static struct slice
text_of(const char *text)
{
	return (struct slice){(const uint8_t *)text, strlen(text)};
}

/* ----------------------------------------------------------------- text --- */
static const struct {
	const char *text;
	int code;
	bool is_sip;
	const char *name, *load, *inactive, *last;
} texts[] = {
        {"25: Name=SEP001B2A893698 Load=SCCP41.9-3-1SR4-1S Last=Initialized", 25, false,
         "SEP001B2A893698", "SCCP41.9-3-1SR4-1S", NULL, "Initialized"},
        /* No blank before a key, one after it. */
        {"10: Name=SEP3037A617E137Load= SCCP11.8-4-2S Last=TCP-timeout", 10, false,
         "SEP3037A617E137", "SCCP11.8-4-2S", NULL, "TCP-timeout"},
        /* A 7925 sends no number. */
        {"Name=SEP001B2A893698 Load=7.2(2.0) Last=Reset-Restart", -1, false, "SEP001B2A893698",
         "7.2(2.0)", NULL, "Reset-Restart"},
        {"23: Name=SEP001B2A893698 Load=8.0(2.0) Last=Reset-Restart", 23, false, "SEP001B2A893698",
         "8.0(2.0)", NULL, "Reset-Restart"},
        {"0: Name=SEP001B2A893698 Load=term06.default Last=Load Rejected HC", 0, false,
         "SEP001B2A893698", "term06.default", NULL, "Load Rejected HC"},
        {"32: Name=SEP001B2A893698 Load=SCCP11.8-4-2S Invalid SCCP message! : ID :87:", 32, false,
         "SEP001B2A893698", "SCCP11.8-4-2S", NULL, NULL},
        {"cisco-alarm:23 Name=SEP001B2A893698 Load=SIP70.8-4-2-30S Last=reset-restart", 23, true,
         "SEP001B2A893698", "SIP70.8-4-2-30S", NULL, "reset-restart"},
        {"Cisco-Alarm:105 Name=SEP001B2A893698\r\n ActiveLoad=sip78xx.12-1-1-12.loads "
         "InactiveLoad=sip78xx.11-7-1-17.loads Last=config-retry-restart",
         105, true, "SEP001B2A893698", "sip78xx.12-1-1-12.loads", "sip78xx.11-7-1-17.loads",
         "config-retry-restart"},
        {"cisco-alarm:14", 14, true, NULL, NULL, NULL, NULL},
        {"cisco-alarm:", -1, true, NULL, NULL, NULL, NULL},
        {"14", -1, false, NULL, NULL, NULL, NULL},
        {"14 Name=A", -1, false, "A", NULL, NULL, NULL},
        {"123456: Last=x", -1, false, NULL, NULL, NULL, "x"},
        /* The reason is free text: a key in it is none. */
        {"9: Last=TFTP Error Load=x", 9, false, NULL, NULL, NULL, "TFTP Error Load=x"},
        {"9: Load=a Load=b Name= Last=", 9, false, NULL, "a", NULL, ""},
        {"", -1, false, NULL, NULL, NULL, NULL},
        {"Something else altogether", -1, false, NULL, NULL, NULL, NULL},
};

#define expect_maybe(actual, text)                 \
	do {                                       \
		if ((text) == NULL)                \
			expect_absent(actual);     \
		else                               \
			expect_text(actual, text); \
	} while (0)

START_TEST(text_form)
{
	struct phone_alarm alarm;

	phone_alarm_parse(text_of(texts[_i].text), &alarm);
	ck_assert_int_eq(alarm.code, texts[_i].code);
	ck_assert_int_eq(alarm.is_sip, texts[_i].is_sip);
	expect_maybe(alarm.name, texts[_i].name);
	expect_maybe(alarm.load, texts[_i].load);
	expect_maybe(alarm.inactive_load, texts[_i].inactive);
	expect_maybe(alarm.last, texts[_i].last);
}
END_TEST

START_TEST(no_text)
{
	struct phone_alarm alarm;
	struct phone_alarm_xml xml;

	phone_alarm_parse((struct slice){NULL, 0}, &alarm);
	ck_assert_int_eq(alarm.code, -1);
	expect_absent(alarm.last);
	phone_alarm_parse_xml((struct slice){NULL, 0}, &xml);
	ck_assert(!xml.well_formed);
	ck_assert_int_eq(xml.reason, -1);
}
END_TEST

static void
sweep_text(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	struct phone_alarm alarm;

	(void)wire, (void)context;
	phone_alarm_parse((struct slice){data, captured}, &alarm);
	ck_assert_int_eq(alarm.code, captured < 3 ? -1 : 25);
	ck_assert(alarm.last.length <= captured);
}

START_TEST(text_sweep)
{
	guard_sweep(texts[0].text, strlen(texts[0].text), sweep_text, NULL);
}
END_TEST

/* ------------------------------------------------------------------ XML --- */
#define XML_HEAD                                       \
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
	"<x-cisco-alarm>\n<Alarm Name=\"LastOutOfServiceInformation\">\n<ParameterList>\n"
#define XML_TAIL "</ParameterList>\n</Alarm>\n</x-cisco-alarm>\n"
#define STRING(name, value) "<String name=\"" name "\">" value "</String>\n"
#define ENUM(name, value) "<Enum name=\"" name "\">" value "</Enum>\n"

/* A 7970 on 9.2. */
static const char real[] = XML_HEAD STRING("DeviceName", "SEP002155D548AC")         //
        STRING("DeviceIPv4Address", "10.10.224.5/24")                               //
        STRING("IPv4DefaultGateway", "10.10.224.1") STRING("DeviceIPv6Address", "") //
        STRING("ModelNumber", "CP-7970G")                                           //
        STRING("NeighborIPv4Address", "10.10.223.102")                              //
        STRING("NeighborDeviceID", "jovalver-rtp12-sw")                             //
        STRING("NeighborPortID", "GigabitEthernet1/0/4") ENUM("DHCPv4Status", "3")  //
        ENUM("TFTPCfgStatus", "3") STRING("VoiceVLAN", "4095")                      //
        STRING("UnifiedCMIPAddress", "10.10.223.10")                                //
        STRING("TimeStamp", "14267122679711322123515657")                           //
        ENUM("ReasonForOutOfService", "25") STRING("LastProtocolEventSent", "1:Register")
                STRING("LastProtocolEventReceived", "129:RegisterAck") XML_TAIL;

START_TEST(xml_form)
{
	struct phone_alarm_xml alarm;

	/* With the NUL, as the phone sends it; what follows does not count. */
	phone_alarm_parse_xml((struct slice){(const uint8_t *)real, sizeof real}, &alarm);
	ck_assert(alarm.well_formed);
	ck_assert_str_eq(alarm.alarm_name, "LastOutOfServiceInformation");
	ck_assert_int_eq(alarm.reason, 25);
	ck_assert_str_eq(alarm.device_name, "SEP002155D548AC");
	ck_assert_str_eq(alarm.ipv4_address, "10.10.224.5/24");
	ck_assert_str_eq(alarm.ipv4_gateway, "10.10.224.1");
	ck_assert_str_eq(alarm.ipv6_address, "");
	ck_assert_str_eq(alarm.model, "CP-7970G");
	ck_assert_str_eq(alarm.call_manager, "10.10.223.10");
	ck_assert_str_eq(alarm.neighbor_device, "jovalver-rtp12-sw");
	ck_assert_str_eq(alarm.neighbor_port, "GigabitEthernet1/0/4");
	ck_assert_str_eq(alarm.neighbor_ipv4_address, "10.10.223.102");
	ck_assert_str_eq(alarm.voice_vlan, "4095");
	ck_assert_str_eq(alarm.last_event_sent, "1:Register");
	ck_assert_str_eq(alarm.last_event_received, "129:RegisterAck");
	ck_assert_int_eq(alarm.dhcpv4_status, 3);
	ck_assert_int_eq(alarm.tftp_config_status, 3);
	ck_assert_str_eq(alarm.active_load, "");
}
END_TEST

static const struct {
	const char *xml;
	bool well_formed;
	int reason;
	const char *device;
} variants[] = {
        {XML_HEAD STRING("DeviceName", " SEP&amp;1 ") XML_TAIL, true, -1, "SEP&1"},
        {XML_HEAD ENUM("ReasonForOutOfService", "x5") XML_TAIL, true, -1, ""},
        {XML_HEAD ENUM("ReasonForOutOfService", "99999999999") XML_TAIL, true, -1, ""},
        /* Too long for a name: not there. */
        {XML_HEAD STRING("DeviceName", "0123456789012345678901234567890123456789") XML_TAIL, true,
         -1, ""},
        {XML_HEAD STRING("DeviceName",
                         "01234567890123456789012345678901234567890123456789012345678901234567")
                 ENUM("ReasonForOutOfService", "10") XML_TAIL,
         true, 10, ""},
        /* Broken off. */
        {XML_HEAD ENUM("ReasonForOutOfService", "14") "<String name=\"DeviceName\">SEP00", false,
         14, ""},
        /* Declarations end the reading before they can grow. */
        {"<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><Alarm>"
         "<String name=\"DeviceName\">&c;</String></Alarm>",
         false, -1, ""},
        {"<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><Alarm>"
         "<String name=\"DeviceName\">SEP</String></Alarm>",
         false, -1, ""},
        {"<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><String name=\"DeviceName\">SEP"
         "</String></a></a></a></a></a></a></a></a></a></a></a></a></a></a></a></a></a>",
         false, -1, ""},
        {"<String>x</String>", true, -1, ""},
        {"no markup", false, -1, ""},
};

START_TEST(xml_variants)
{
	struct phone_alarm_xml alarm;

	phone_alarm_parse_xml(text_of(variants[_i].xml), &alarm);
	ck_assert_int_eq(alarm.well_formed, variants[_i].well_formed);
	ck_assert_int_eq(alarm.reason, variants[_i].reason);
	ck_assert_str_eq(alarm.device_name, variants[_i].device);
}
END_TEST

static void
sweep_xml(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	struct phone_alarm_xml alarm;

	(void)wire, (void)context;
	phone_alarm_parse_xml((struct slice){data, captured}, &alarm);
	ck_assert(alarm.device_name[0] == '\0' ||
	          strcmp(alarm.device_name, "SEP002155D548AC") == 0);
	ck_assert_int_eq(alarm.well_formed, captured >= sizeof real - 2);
}

START_TEST(xml_sweep)
{
	guard_sweep(real, sizeof real, sweep_xml, NULL);
}
END_TEST

/* ---------------------------------------------------------------- codes --- */
START_TEST(codes)
{
	static const int ambiguous[] = {15, 16, 17, 26, 32};
	size_t doubtful = 0;

	ck_assert_str_eq(phone_alarm_code_find(10)->words, "TCP-timeout");
	ck_assert_str_eq(phone_alarm_code_find(24)->words, "Phone-Reg-Rej");
	ck_assert_str_eq(phone_alarm_code_find(0)->words, "Load Rejected HC");
	ck_assert_ptr_nonnull(strstr(phone_alarm_code_find(107)->meaning, "inactive partition"));
	ck_assert_ptr_null(phone_alarm_code_find(-1));
	ck_assert_ptr_null(phone_alarm_code_find(99));
	for (int code = 0; code < 256; code++)
		doubtful += phone_alarm_code_find(code) != NULL &&
		            phone_alarm_code_find(code)->ambiguous;
	ck_assert_uint_eq(doubtful, COUNT(ambiguous));
	for (int i = 0; i < COUNT(ambiguous); i++)
		ck_assert(phone_alarm_code_find(ambiguous[i])->ambiguous);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("phone_alarm");
	TCase *text = tcase_create("text"), *xml = tcase_create("xml"),
	      *table = tcase_create("codes");

	tcase_add_loop_test(text, text_form, 0, COUNT(texts));
	tcase_add_test(text, no_text);
	tcase_add_test(text, text_sweep);
	suite_add_tcase(suite, text);
	tcase_add_test(xml, xml_form);
	tcase_add_loop_test(xml, xml_variants, 0, COUNT(variants));
	tcase_add_test(xml, xml_sweep);
	suite_add_tcase(suite, xml);
	tcase_add_test(table, codes);
	suite_add_tcase(suite, table);
	return suite;
}
