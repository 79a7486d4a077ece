/* Servers that give away which product they are: the finding is an old one, what is to be shown is
 * whose fix comes first. */
#include "samples/scenarios/scenarios.h"
#include "samples/tftp_talk.h"

static const struct served_file files_sip[] = {
        {"CTLSEP{mac}.tlv", NULL, 5120},
        {"SEP{mac}.cnf.xml",
         "<device>\n"
         " <deviceProtocol>SIP</deviceProtocol>\n"
         " <devicePool><callManagerGroup><members>" CALL_MANAGER(
                 "0", "10.20.110.5") "</members></callManagerGroup></devicePool>\n"
                                     " <loadInformation>sip88xx.12-1-1-12</loadInformation>\n"
                                     "</device>\n",
         0},
        {NULL, NULL, 0},
};

/* The registrar refuses the phone twice, and says what it is. */
static void
refused_by(struct forge *forge, const char *headers)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_on(&site, &phone_8841, "0c:75:bd:2a:17:60",
	                              IPV4(10, 20, 110, 97), "sip88xx.12-1-1-12.loads");
	struct sip sip;

	site.tftp.files = files_sip;
	phone_comes_up_with_lease(&phone);
	phone_fetches_configuration(&phone);
	sip = sip_over_udp(&phone, &site.tftp.host, &sip_device_8841, "2417");
	for (int i = 0; i < 2; i++) {
		sip_asks_to_register(&sip);
		sip_is_told_to_wait(&sip);
		sip_is_answered(&sip, "403 Forbidden", headers);
		phone_goes_idle(&phone, 45);
	}
}

static void
cucm(struct forge *forge)
{
	refused_by(forge, "Server: Cisco-CUCM11.5\r\n");
}

static void
freepbx(struct forge *forge)
{
	refused_by(forge, "Server: FPBX-14.0.13.4(13.27.0)\r\n");
}

/* dnsmasq words its errors in its own way, with the path on its disk. */
static void
dnsmasq(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_on(&site, &phone_7961_ge, "00:1a:a1:42:c9:30",
	                              IPV4(10, 20, 110, 98), "SCCP41.8-5-2S");

	phone_comes_up_with_lease(&phone);
	for (int i = 0; i < 3; i++) {
		struct tftp_talk talk = talk_reading(&phone, "term61.default.loads");

		talk_error(&talk, FROM_SERVER, 1,
		           "file /srv/tftp/term61.default.loads not found for 10.20.110.98");
		phone_goes_idle(&phone, 1);
		phone_restarts_after(&phone, 25);
		phone_gets_lease(&phone);
	}
	phone_goes_idle(&phone, 70);
}

/* The switch itself is the DHCP server: its CDP and its DHCP come from one MAC. */
static void
ios(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_on(&site, &phone_7941, "00:1c:58:d4:2a:10",
	                              IPV4(10, 20, 110, 99), "SCCP41.8-5-2S");

	site.dhcp.host.mac = site.port.mac;
	site.dhcp.option150 = no_option;
	site.dhcp.option66 = NULL;
	phone_comes_up_with_lease(&phone);
	phone_goes_idle(&phone, 95);
}

const struct scenario product_scenarios[] = {
        {"product-cucm-refuses", "2021-05-11 08:00:00",
         "403 from a registrar that calls itself Cisco-CUCM", cucm},
        {"product-freepbx-refuses", "2021-05-11 08:10:00",
         "403 from a registrar that calls itself FPBX", freepbx},
        {"product-dnsmasq-lacks-file", "2021-05-11 08:20:00",
         "default loads not found, in dnsmasq's words", dnsmasq},
        {"product-ios-names-no-tftp-server", "2021-05-11 08:30:00",
         "a Catalyst is the DHCP server and sends no option 150", ios},
        {NULL, NULL, NULL, NULL},
};
