/* Phones of other makers, which are provisioned in their own ways; and who is none. */
#include "samples/bootp.h"
#include "samples/scenarios/scenarios.h"

/* Also what the PC in it asks for. */
static const struct served_file files[] = {
        {"0004f2a3b1c7.cfg", NULL, 1340},
        {"000000000000.cfg", "<APPLICATION APP_FILE_PATH=\"sip.ld\" CONFIG_FILES=\"site.cfg\"/>\n",
         0},
        {"site.cfg", NULL, 2210},
        {"y000000000028.cfg", NULL, 980},
        {"001565c20d8e.cfg", NULL, 1730},
        {"cfg000b8291e4a0.xml", NULL, 1210},
        {"snom370.htm", NULL, 640},
        {"snom370-0004134f0a22.htm", NULL, 2950},
        {"aastra.cfg", NULL, 1120},
        {"00085d31c4f6.cfg", NULL, 860},
        {"96xxupgrade.txt", NULL, 1900},
        {"46xxsettings.txt", NULL, 5210},
        {"pxelinux.0", NULL, 26828},
        {"pxelinux.cfg/default", "default local\nlabel local\n localboot 0\n", 0},
        {NULL, NULL, 0},
};

struct maker {
	const char *mac;
	struct slice vendor_class, parameters;
	const char *name;
	struct slice option66, others;
	const char *files[5]; /* the last is NULL */
	const char *user_agent;
};

/* FreePBX's table of makers, and the makers' provisioning guides. */
static const struct maker polycom = {
        "00:04:f2:a3:b1:c7",
        SLICE("Polycom-VVX410"),
        SLICE("\x01\x03\x06\x0f\x2a\x02\x42\xa0"),
        "Polycom_0004f2a3b1c7",
        SLICE("10.20.110.5"),
        SLICE("\xa0\x14"
              "tftp://10.20.110.5/p"),
        {"0004f2a3b1c7.cfg", "000000000000.cfg", "site.cfg", NULL},
        "PolycomVVX-VVX_410-UA/5.9.5.0614",
};
static const struct maker yealink = {
        "00:15:65:c2:0d:8e",
        SLICE("yealink"),
        SLICE("\x01\x03\x06\x0c\x0f\x2a\x42\x2b"),
        "SIP-T28P",
        SLICE("tftp://10.20.110.5/"),
        {NULL, 0},
        {"y000000000028.cfg", "001565c20d8e.cfg", NULL},
        "Yealink SIP-T28P 2.73.0.50",
};
static const struct maker grandstream = {
        "00:0b:82:91:e4:a0",
        SLICE("Grandstream GXP2160 dslforum.org"),
        SLICE("\x01\x03\x06\x0f\x42\x2b\xa0"),
        NULL,
        SLICE("10.20.110.5"),
        {NULL, 0},
        {"cfg000b8291e4a0.xml", NULL},
        "Grandstream GXP2160 1.0.9.135",
};
static const struct maker snom = {
        "00:04:13:4f:0a:22",
        SLICE("snom370"),
        SLICE("\x01\x02\x03\x06\x0c\x0f\x2a\x42\x43"),
        "snom370-0004134F0A22",
        SLICE("tftp://10.20.110.5/"),
        {NULL, 0},
        {"snom370.htm", "snom370-0004134f0a22.htm", NULL},
        "snom370/8.7.5.35",
};
static const struct maker aastra = {
        "00:08:5d:31:c4:f6",
        SLICE("AastraIPPhone6731i"),
        SLICE("\x01\x03\x06\x0c\x0f\x2a\x2b\x42\x9f\xa0"),
        NULL,
        SLICE("10.20.110.5"),
        {NULL, 0},
        {"aastra.cfg", "00085d31c4f6.cfg", NULL},
        "Aastra 6731i/3.3.1.4",
};
static const struct maker avaya = {
        "00:1b:4f:2e:90:13",
        SLICE("ccp.avaya.com"),
        SLICE("\x01\x03\x06\x0f\x1a\x2b\xf2"),
        "AVX2E9013",
        {NULL, 0},
        SLICE("\xf2\x14"
              "TFTPSRVR=10.20.110.5"),
        {"96xxupgrade.txt", "46xxsettings.txt", NULL},
        "Avaya one-X Deskphone 6.2.2.17",
};

static void
registers(struct phone *phone, const char *user_agent)
{
	const struct sip_device device = {user_agent, 0};
	struct sip sip = sip_over_udp(phone, &phone->site->tftp.host, &device, "2231");

	sip_registers(&sip);
}

/* Lease, files, registration. */
static void
boots(struct site *site, const struct maker *maker, unsigned number)
{
	struct phone phone =
	        phone_on(site, &phone_7941, maker->mac, IPV4(10, 20, 110, number), NULL);
	struct bootp_client client = bootp_of(&phone);
	struct bootp_lease lease = bootp_lease_of(&phone);

	client.vendor_class = maker->vendor_class;
	client.parameters = maker->parameters;
	client.name = maker->name;
	client.broadcast = false;
	lease.option66 = maker->option66;
	lease.others = maker->others;
	bootp_takes(&client, &lease);
	for (size_t i = 0; maker->files[i] != NULL; i++)
		phone_fetches(&phone, maker->files[i]);
	registers(&phone, maker->user_agent);
}

static void
other_makers(struct forge *forge)
{
	static const struct maker *const makers[] = {&polycom, &yealink, &grandstream,
	                                             &snom,    &aastra,  &avaya};
	struct site site = site_branch(forge);

	site.tftp.files = files;
	for (unsigned i = 0; i < sizeof makers / sizeof makers[0]; i++) {
		forge_turn_to(forge, 5 + 7 * i);
		boots(&site, makers[i], 120 + i);
	}
	switch_says_hello(&site, 1, 120);
}

/* Option 66 and 160 are missing, and option 150 too: a Cisco phone would be stuck. */
static void
polycom_by_hand(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct maker maker = polycom;

	site.tftp.files = files;
	site.dhcp.option150 = no_option;
	maker.option66 = maker.others = no_option;
	boots(&site, &maker, 120);
	switch_says_hello(&site, 1, 60);
}

/* A Yealink without option 60: its MAC and its files tell who it is. */
static void
yealink_by_oui(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct maker maker = yealink;

	site.tftp.files = files;
	maker.vendor_class = no_option;
	maker.name = NULL;
	boots(&site, &maker, 121);
	switch_says_hello(&site, 1, 60);
}

/* A PC that boots from the network, a printer, and a PC on which a softphone registers. */
static void
no_desk_phones(struct forge *forge)
{
	struct site site = site_branch(forge), data = site_branch_data(forge);
	struct phone pc =
	        phone_on(&data, &phone_7941, "00:21:9b:0d:44:e1", IPV4(10, 20, 10, 71), NULL);
	struct bootp_client client = bootp_of(&pc);
	struct bootp_lease lease = bootp_lease_of(&pc);

	data.tftp.files = files;
	client.vendor_class = (struct slice)SLICE("MSFT 5.0");
	client.parameters = (struct slice)SLICE("\x01\x0f\x03\x06\x2c\x2e\x2f\x1f\x21\x79\xf9\x2b");
	client.name = "SALES-07";
	bootp_takes(&client, &lease);
	registers(&pc, "Z 3.9.32144 r32121");
	pc_boots_by_pxe(&data, "00:1a:4b:7d:02:91", IPV4(10, 20, 10, 72));
	printer_starts(&data, "00:1f:29:a0:5c:33", IPV4(10, 20, 10, 73), "NPIA05C33");
	switch_says_hello(&site, 1, 60);
}

const struct scenario maker_scenarios[] = {
        {"healthy-other-makers", "2018-04-09 07:00:00",
         "A Polycom, a Yealink, a Grandstream, a Snom, an Aastra and an Avaya start by their own "
         "options and files",
         other_makers},
        {"polycom-near-no-option150", "2018-04-09 07:30:00",
         "A Polycom whose lease names no server at all: it knows one by hand", polycom_by_hand},
        {"yealink-without-option60", "2018-04-09 07:40:00",
         "A Yealink that does not say what it is", yealink_by_oui},
        {"softphone-and-pcs", "2018-04-09 07:50:00",
         "A network boot, a printer, and a PC on which a softphone registers", no_desk_phones},
        {NULL, NULL, NULL, NULL},
};
