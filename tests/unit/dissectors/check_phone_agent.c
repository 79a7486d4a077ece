#include "dissectors/phone_agent.h"

#include "dissectors/phone_maker.h"
#include "tests/unit/dissectors/expect.h"
#include "tests/unit/suite.h"

/* Names as captures, provisioning guides and registrars' logs have them. */
static const struct {
	const char *text;
	enum phone_agent_kind kind;
	const char *vendor, *model, *version; /* NULL: absent */
} agents[] = {
        /* DHCP option 60 and CDP. */
        {"Cisco Systems, Inc. IP Phone CP-7911G", PHONE_AGENT_DEVICE, "Cisco", "7911G", NULL},
        {"Cisco Systems, Inc. IP Phone 7912", PHONE_AGENT_DEVICE, "Cisco", "7912", NULL},
        {"Cisco Systems Inc. Wireless Phone 7921", PHONE_AGENT_DEVICE, "Cisco", "7921", NULL},
        {"Cisco IP Phone 7971", PHONE_AGENT_DEVICE, "Cisco", "7971", NULL},
        {"Cisco IP Phone ", PHONE_AGENT_UNKNOWN, NULL, NULL, NULL},
        {"Cisco SPA504G", PHONE_AGENT_DEVICE, "Cisco", "SPA504G", NULL},
        {"LINKSYS SPA-942", PHONE_AGENT_DEVICE, "Linksys", "SPA-942", NULL},
        {"Polycom-VVX410", PHONE_AGENT_DEVICE, "Polycom", "VVX410", NULL},
        {"yealink", PHONE_AGENT_DEVICE, "Yealink", NULL, NULL},
        {"yealink SIP-T46G", PHONE_AGENT_DEVICE, "Yealink", "T46G", NULL},
        {"Grandstream GXP2160", PHONE_AGENT_DEVICE, "Grandstream", "GXP2160", NULL},
        {"Grandstream GWN7600", PHONE_AGENT_UNKNOWN, NULL, NULL, NULL},
        {"snom320", PHONE_AGENT_DEVICE, "Snom", "320", NULL},
        {"AastraIPPhone55i", PHONE_AGENT_DEVICE, "Aastra", "55i", NULL},
        {"ipphone.mitel.com", PHONE_AGENT_DEVICE, "Mitel", NULL, NULL},
        {"ccp.avaya.com", PHONE_AGENT_DEVICE, "Avaya", NULL, NULL},
        {"MSFT 5.0", PHONE_AGENT_UNKNOWN, NULL, NULL, NULL},
        {"PXEClient:Arch:00000:UNDI:002001", PHONE_AGENT_UNKNOWN, NULL, NULL, NULL},
        {"Hewlett-Packard JetDirect", PHONE_AGENT_UNKNOWN, NULL, NULL, NULL},
        {"android-dhcp-9", PHONE_AGENT_UNKNOWN, NULL, NULL, NULL},
        {"cisco WS-C3560G-24PS", PHONE_AGENT_UNKNOWN, NULL, NULL, NULL},
        /* SIP's User-Agent. */
        {"Cisco-CP8841/12.1.1", PHONE_AGENT_DEVICE, "Cisco", "8841", "12.1.1"},
        {"Cisco-CP7960G/8.0", PHONE_AGENT_DEVICE, "Cisco", "7960G", "8.0"},
        {"Cisco-CP-8841-3PCC/11.2.3", PHONE_AGENT_DEVICE, "Cisco", "8841-3PCC", "11.2.3"},
        {"Cisco/SPA504G-7.5.2b", PHONE_AGENT_DEVICE, "Cisco", "SPA504G", "7.5.2b"},
        {"Linksys/SPA942-6.1.5(a)", PHONE_AGENT_DEVICE, "Linksys", "SPA942", "6.1.5(a)"},
        {"PolycomVVX-VVX_410-UA/5.9.5.0614", PHONE_AGENT_DEVICE, "Polycom", "VVX_410",
         "5.9.5.0614"},
        {"PolycomSoundPointIP-SPIP_550-UA/3.3.1", PHONE_AGENT_DEVICE, "Polycom", "SPIP_550",
         "3.3.1"},
        {"Yealink SIP-T46S 66.85.0.5", PHONE_AGENT_DEVICE, "Yealink", "T46S", "66.85.0.5"},
        {"Yealink W60B 77.83.0.85", PHONE_AGENT_DEVICE, "Yealink", "W60B", "77.83.0.85"},
        {"Grandstream GXP2160 1.0.9.135", PHONE_AGENT_DEVICE, "Grandstream", "GXP2160",
         "1.0.9.135"},
        {"snom370/8.7.5.35", PHONE_AGENT_DEVICE, "Snom", "370", "8.7.5.35"},
        {"Aastra 6731i/3.3.1.4", PHONE_AGENT_DEVICE, "Aastra", "6731i", "3.3.1.4"},
        {"Avaya one-X Deskphone 6.2", PHONE_AGENT_DEVICE, "Avaya", NULL, "6.2"},
        {"Htek UC924E V2.0.4", PHONE_AGENT_DEVICE, "Htek", "UC924E", "V2.0.4"},
        {"Z 3.9.32144 r32121", PHONE_AGENT_PROGRAM, "Zoiper", NULL, "3.9.32144"},
        {"Linphonec/3.12.0 (belle-sip/1.6.3)", PHONE_AGENT_PROGRAM, "Linphone", NULL, NULL},
        {"Cisco-CSF/12.5", PHONE_AGENT_PROGRAM, "Cisco", NULL, "12.5"},
        {"Asterisk PBX 11.7.0", PHONE_AGENT_PROGRAM, "Asterisk", NULL, "11.7.0"},
        {"friendly-scanner", PHONE_AGENT_PROGRAM, "sipvicious", NULL, NULL},
        {"Cisco-SIPGateway/IOS-12.x", PHONE_AGENT_UNKNOWN, NULL, NULL, NULL},
        {"", PHONE_AGENT_UNKNOWN, NULL, NULL, NULL},
};

static struct slice
slice_of(const char *text)
{
	return (struct slice){(const uint8_t *)text, strlen(text)};
}

static void
check_part(struct slice part, const char *expected)
{
	if (expected == NULL)
		expect_absent(part);
	else
		expect_text(part, expected);
}

START_TEST(names)
{
	struct phone_agent agent;

	phone_agent_parse(slice_of(agents[_i].text), &agent);
	ck_assert_msg(agent.kind == agents[_i].kind, "%s", agents[_i].text);
	if (agents[_i].vendor != NULL)
		ck_assert_str_eq(agent.vendor, agents[_i].vendor);
	check_part(agent.model, agents[_i].model);
	check_part(agent.version, agents[_i].version);
}
END_TEST

/* A 7911G ends option 60 with a NUL. */
START_TEST(nul_ends_the_name)
{
	static const char text[] = "Cisco Systems, Inc. IP Phone CP-7911G\0junk";
	struct phone_agent agent;

	phone_agent_parse((struct slice){(const uint8_t *)text, sizeof text - 1}, &agent);
	expect_text(agent.model, "7911G");
}
END_TEST

static void
read_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	struct phone_agent agent;

	(void)wire;
	(void)context;
	phone_agent_parse((struct slice){data, captured}, &agent);
	ck_assert(!slice_present(agent.model) || agent.model.length <= captured);
}

START_TEST(every_prefix)
{
	guard_sweep(agents[_i].text, strlen(agents[_i].text), read_prefix, NULL);
}
END_TEST

START_TEST(absent_text)
{
	struct phone_agent agent;

	phone_agent_parse((struct slice){NULL, 0}, &agent);
	ck_assert_int_eq(agent.kind, PHONE_AGENT_UNKNOWN);
}
END_TEST

START_TEST(makers)
{
	static const struct {
		struct mac_address mac;
		const char *vendor;
		bool only_phones;
	} rows[] = {
	        {{{0x00, 0x04, 0xf2, 1, 2, 3}}, "Polycom", true},
	        {{{0x24, 0x9a, 0xd8, 1, 2, 3}}, "Yealink", true},
	        {{{0x00, 0x04, 0x13, 1, 2, 3}}, "Snom", true},
	        {{{0x00, 0x0b, 0x82, 1, 2, 3}}, "Grandstream", false},
	        {{{0xf8, 0x15, 0x47, 1, 2, 3}}, "Avaya", false},
	        {{{0x00, 0x0a, 0xaa, 1, 2, 3}}, "AltiGen", true},
	        {{{0x00, 0x1b, 0x2a, 1, 2, 3}}, NULL, false}, /* Cisco */
	        {{{0x00, 0x21, 0x9b, 1, 2, 3}}, NULL, false}, /* a PC */
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const struct phone_maker *maker = phone_maker_find(rows[i].mac);

		ck_assert_int_eq(maker != NULL, rows[i].vendor != NULL);
		if (maker == NULL)
			continue;
		ck_assert_str_eq(maker->vendor, rows[i].vendor);
		ck_assert_int_eq(maker->only_phones, rows[i].only_phones);
	}
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("phone agent");
	TCase *c = tcase_create("phone agent");

	tcase_add_loop_test(c, names, 0, sizeof agents / sizeof agents[0]);
	tcase_add_test(c, nul_ends_the_name);
	tcase_add_loop_test(c, every_prefix, 0, sizeof agents / sizeof agents[0]);
	tcase_add_test(c, absent_text);
	tcase_add_test(c, makers);
	suite_add_tcase(s, c);
	return s;
}
