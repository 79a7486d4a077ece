/* Registrations that a capture shows in part, and call managers that use the rarer words. */
#include "samples/branch.h"
#include "samples/scenarios/scenarios.h"
#include "samples/tls.h"

#define SCCP_LOAD "SCCP41.9-3-1SR4-1S"
#define SIP_LOAD "sip88xx.12-8-1-0101-482"
#define USER "2261"
#define HTTPS_FILES_PORT 6971

static const struct served_file branch_files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml",
         DEVICE_CONFIG_WITH("SCCP", SCCP_LOAD,
                            CALL_MANAGER("0", "10.20.110.6") CALL_MANAGER("1", "10.20.110.7")),
         0},
        {NULL, NULL, 0},
};
static const struct served_file campus_files[] = {
        {"CTLSEP{mac}.tlv", NULL, 5120},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SIP", SIP_LOAD, CALL_MANAGER("0", "10.64.8.20")),
         0},
        {NULL, NULL, 0},
};

/* ------------------------------------------------------------------- SCCP --- */

static void
boots(struct branch *branch, struct forge *forge)
{
	branch_opens(branch, forge, branch_files);
	branch->device = &sccp_device_7941;
	branch->first = (struct call_manager){.host = {.mac = mac_of("00:0c:29:61:0a:26"),
	                                               .ip = IPV4(10, 20, 110, 6),
	                                               .ip_id = 21000},
	                                      .protocol = 20};
	branch->second = (struct call_manager){.host = {.mac = mac_of("00:0c:29:61:0a:27"),
	                                                .ip = IPV4(10, 20, 110, 7),
	                                                .ip_id = 22000},
	                                       .protocol = 20};
	branch->phone = phone_on(&branch->site, &phone_7941, "00:1d:a2:66:4e:02",
	                         IPV4(10, 20, 110, 91), SCCP_LOAD);
	phone_comes_up_with_lease(&branch->phone);
	phone_fetches_configuration(&branch->phone);
}

/* The recorder was started while the phone had long been registered. */
static void
begins_in_session(struct forge *forge)
{
	struct branch branch;

	forge_record_from(forge, 15);
	boots(&branch, forge);
	branch_registers(&branch, 5);
}

static void
ends_at_register(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge);
	sccp = branch_connects(&branch, &branch.first);
	sccp_asks_to_register(&sccp);
	router_looks_around(&branch.site, 10.7, 12);
}

/* "Station KeepAlive Interval" of the cluster is a minute; later its entry gets another name. */
static void
applies_config(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge);
	sccp = branch_connects(&branch, &branch.first);
	sccp.keepalive = 60;
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
	sccp_is_reset(&sccp, SCCP_APPLY_CONFIG);
	forge_wait(forge, 0.4);
	phone_fetches(&branch.phone, "SEP{mac}.cnf.xml");
	sccp_keeps_alive(&sccp, 2);
}

/* The entry with this MAC was made for a 7961. */
static void
is_another_model(struct forge *forge)
{
	struct branch branch;
	struct call_manager *managers[] = {&branch.first, &branch.second};

	boots(&branch, forge);
	for (int i = 0; i < 4; i++) {
		struct sccp sccp = branch_connects(&branch, managers[i % 2]);

		sccp_asks_to_register(&sccp);
		sccp_is_rejected(&sccp, SCCP_LABEL_ERROR_MISMATCH);
		tcp_closes(&sccp.tcp, TCP_SERVER);
		phone_goes_idle(&branch.phone, 18);
	}
}

/* After a power cut all phones of the house come at once. */
static void
is_put_off(struct forge *forge)
{
	struct branch branch;
	struct sccp sccp;

	boots(&branch, forge);
	sccp = branch_connects(&branch, &branch.first);
	sccp_asks_to_register(&sccp);
	sccp_is_rejected(&sccp, SCCP_LABEL_HIGH_TRAFFIC);
	tcp_closes(&sccp.tcp, TCP_SERVER);
	phone_goes_idle(&branch.phone, 20);
	sccp = branch_registers(&branch, 1);
}

/* The first call manager is full of phones that come back: five minutes, it says. */
static void
waits_five_minutes(struct forge *forge)
{
	struct branch branch;
	struct sccp reserve, token;

	boots(&branch, forge);
	reserve = branch_connects(&branch, &branch.second);
	sccp_registers(&reserve);
	token = branch_connects(&branch, &branch.first);
	sccp_asks_for_token(&token);
	sccp_gets_no_token(&token, 300);
	sccp_keeps_alive(&reserve, 11);
}

/* -------------------------------------------------------------------- SIP --- */

static struct phone
an_8841(struct site *site)
{
	struct phone phone =
	        phone_on(site, &phone_8841, "00:57:d2:c9:41:80", IPV4(10, 64, 41, 160), SIP_LOAD);

	site->tftp.files = campus_files;
	phone_comes_up_with_lease(&phone);
	return phone;
}

static void
ends_at_sip_register(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = an_8841(&site);
	struct host registrar = far_call_server(&site);
	struct sip sip;

	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	sip = sip_over_udp(&phone, &registrar, &sip_device_8841, USER);
	sip_asks_to_register(&sip);
	sip_asks_again(&sip, 1);
	router_looks_around(&site, 8.9, 9.5);
}

/* Its files come encrypted by HTTPS, so that of them the connection alone can be seen. */
static void
applies_config_by_sip(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = an_8841(&site);
	struct host registrar = far_call_server(&site);
	struct tls tls;
	struct sip sip;

	phone_fetches(&phone, "CTLSEP{mac}.tlv");
	for (int i = 0; i < 2; i++) {
		tls = tls_opens(&phone, &site.tftp.host, HTTPS_FILES_PORT);
		tls_shakes_hands(&tls, NULL);
		tls_says_encrypted(&tls, TCP_CLIENT, 23, 310);
		tls_says_encrypted(&tls, TCP_SERVER, 23, 1180);
		tcp_closes(&tls.tcp, TCP_CLIENT);
		if (i != 0)
			break;
		sip = sip_over_udp(&phone, &registrar, &sip_device_8841, USER);
		sip_registers(&sip);
		phone_goes_idle(&phone, 45);
		sip_is_notified(&sip, "service-control", "action=apply-config\r\n");
	}
	phone_goes_idle(&phone, 40);
}

const struct scenario registering_scenarios[] = {
        {"sccp-begins-in-session", "2013-06-24 09:00:00",
         "The recorder is started while a 7941 is registered: KeepAlives and their answers alone",
         begins_in_session},
        {"sccp-register-near-just-sent", "2013-06-24 09:10:00",
         "Register, and the recorder stops a second later", ends_at_register},
        {"sccp-apply-config", "2013-06-24 09:20:00",
         "A 7941 with a KeepAlive each minute is told to apply a new configuration, reads it and "
         "stays registered",
         applies_config},
        {"sccp-register-mismatch", "2013-06-24 09:30:00",
         "Both call managers reject a 7941 with the label for Error Mismatch: its entry is for "
         "another model",
         is_another_model},
        {"sccp-register-near-high-traffic", "2013-06-24 09:40:00",
         "The call manager has too much to do and says so; 20 s later it takes the phone",
         is_put_off},
        {"sccp-token-five-minutes", "2013-06-24 09:50:00",
         "A 7941 served by the second call manager gets no token of the first for 300 s",
         waits_five_minutes},
        {"sip-register-near-just-sent", "2022-03-07 08:00:00",
         "REGISTER, once more, and the recorder stops a second later", ends_at_sip_register},
        {"sip-apply-config", "2022-03-07 08:10:00",
         "An 8841 that reads its files by HTTPS is told by SIP to apply a new configuration, and "
         "reads it",
         applies_config_by_sip},
        {NULL, NULL, NULL, NULL},
};
