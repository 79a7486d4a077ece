/* A mirror of the phone's side alone: what is asked is seen, what is answered is not. None of these
 * silences proves anything. */
#include "samples/dns.h"
#include "samples/long_register.h"
#include "samples/octets.h"
#include "samples/scenarios/scenarios.h"

#define LOAD_7941 "SCCP41.9-3-1SR4-1S"
#define LOAD_8851 "sip88xx.12-5-1SR3-74"
#define NTP_PORT 123
#define PROXY "pbx.example.net"

static const struct served_file branch_files[] = {
        {"CTLSEP{mac}.tlv", NULL, 3608},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG(LOAD_7941, "10.20.110.5"), 0},
        {NULL, NULL, 0},
};
static const struct served_file campus_files[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SIP", LOAD_8851, CALL_MANAGER("0", PROXY)), 0},
        {NULL, NULL, 0},
};

/* A 7941 of a branch, up to its configuration; the mirror hands on its own frames alone. */
static struct phone
branch_phone(struct site *site)
{
	struct phone phone =
	        phone_on(site, &phone_7941, "00:1b:d4:60:b7:02", IPV4(10, 20, 110, 95), LOAD_7941);

	site->tftp.files = branch_files;
	forge_mirror_only(site->forge, phone.host.mac);
	phone_comes_up(&phone);
	return phone;
}

static struct phone
campus_phone(struct site *site)
{
	struct phone phone =
	        phone_on(site, &phone_8851, "2c:31:24:c8:b0:44", IPV4(10, 64, 41, 151), LOAD_8851);

	site->tftp.files = campus_files;
	site->dhcp.dns = IPV4(10, 64, 8, 53);
	return phone;
}

static void
takes_files(struct phone *phone)
{
	phone_gets_lease(phone);
	phone_fetches_configuration(phone);
}

static void
sccp_one_way(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);
	struct call_manager manager = {site.tftp.host, 20};
	struct sccp sccp;

	takes_files(&phone);
	sccp = sccp_opens(&phone, &manager, &sccp_device_7941);
	sccp_tells_reason(&sccp, 10, "TCP-timeout");
	sccp_asks_to_register(&sccp);
	phone_goes_idle(&phone, 60);
}

/* The same mirror; what the phone says next could not be without a RegisterAck. */
static void
sccp_near_goes_on(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);
	struct call_manager manager = {site.tftp.host, 20};
	struct sccp sccp;

	takes_files(&phone);
	sccp = sccp_opens(&phone, &manager, &sccp_device_7941);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

static void
ntp_one_way(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = branch_phone(&site);
	struct host clock = {.mac = site.gateway.mac, .ip = IPV4(10, 20, 1, 123)};
	struct octets message = {0};

	takes_files(&phone);
	octets_u8(&message, 0x23); /* version 4, client */
	octets_pad_to(&message, 48);
	for (int i = 0; i < 3; i++) {
		struct path path = site_path(&site, &phone.host, &clock);

		forge_udp(forge, &path, NTP_PORT, NTP_PORT, octets_slice(&message));
		phone_goes_idle(&phone, 16);
	}
}

static void
asks_for_name(struct phone *phone, struct host *dns, const char *name, enum dns_type type)
{
	struct dns_lookup lookup = {
	        .client = &phone->host, .server = dns, .name = name, .type = type};

	for (int i = 0; i < 3; i++) {
		dns_asks(phone->site, &lookup);
		forge_wait_about(phone->site->forge, 2 * FORGE_SECOND);
	}
}

static void
dns_one_way(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct host dns = {.mac = site.gateway.mac, .ip = IPV4(10, 64, 8, 53), .ip_id = 5300};

	forge_mirror_only(forge, phone.host.mac);
	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	asks_for_name(&phone, &dns, "_sip._udp." PROXY, DNS_SRV);
	asks_for_name(&phone, &dns, PROXY, DNS_A);
	phone_goes_idle(&phone, 30);
}

/* --------------------------------------------------------------- fragments --- */

static struct long_register
long_register_of(struct phone *phone, struct host *registrar)
{
	return (struct long_register){.phone = phone,
	                              .registrar = registrar,
	                              .user = "4151",
	                              .branch = 101,
	                              .tag = "2c3124c8b044000034f0118e",
	                              .call_id = "2c3124c8-b0440002-5f0b1c22",
	                              .sequence = 101};
}

/* A REGISTER of two packets; the recorder misses the second. */
static void
registers_in_part(const struct long_register *message)
{
	long_register_is_sent(message, 2);
	forge_wait_about(message->phone->site->forge, 6 * FORGE_MS);
}

/* The recorder lost the second fragment, the registrar did not; it is slow, and the phone's timer
 * T1 is set to a second. */
static void
fragment_near_answered(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct host registrar = far_call_server(&site);
	struct long_register message = long_register_of(&phone, &registrar);

	phone_comes_up_with_lease(&phone);
	registers_in_part(&message);
	forge_wait(forge, 0.7);
	long_register_is_answered(&message, "200 OK");
	phone_goes_idle(&phone, 70);
}

static void
fragment_unsure_ends(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct host registrar = far_call_server(&site);
	struct long_register message = long_register_of(&phone, &registrar);

	phone_comes_up_with_lease(&phone);
	registers_in_part(&message);
	router_looks_around(&site, 8.3, 9.5);
}

static void
fragments_unsure_one_way(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct host registrar = far_call_server(&site);
	struct long_register message = long_register_of(&phone, &registrar);

	forge_mirror_only(forge, phone.host.mac);
	phone_comes_up_with_lease(&phone);
	for (unsigned i = 0; i < 4; i++) {
		message.branch = message.sequence = 101 + i;
		registers_in_part(&message);
		forge_wait(forge, 4);
	}
	phone_goes_idle(&phone, 60);
}

const struct scenario unseen_scenarios[] = {
        {"sccp-silent-unsure-one-way", "2013-11-19 07:00:00",
         "Connection and Register of a 7941, on a mirror of its own frames alone", sccp_one_way},
        {"sccp-silent-near-one-way", "2013-11-19 07:05:00",
         "The same mirror, and the phone goes on to its lines and to KeepAlives",
         sccp_near_goes_on},
        {"ntp-unsure-one-way", "2013-11-19 07:10:00",
         "Three requests to a clock server, on the same mirror", ntp_one_way},
        {"sip-name-unsure-one-way", "2021-03-01 07:00:00",
         "An 8851 looks its SIP server up; answers of DNS are not on the mirror", dns_one_way},
        {"sip-register-near-answered", "2021-03-01 07:10:00",
         "The second fragment of a REGISTER is missing in the capture; 0.7 s later the server "
         "answers 200",
         fragment_near_answered},
        {"sip-register-unsure-ends", "2021-03-01 07:20:00",
         "The first fragment of a REGISTER, and a second later the recorder stops",
         fragment_unsure_ends},
        {"sip-register-unsure-one-way", "2021-03-01 07:30:00",
         "Four REGISTERs without their second fragments, on a mirror of the phone's frames alone",
         fragments_unsure_one_way},
        {NULL, NULL, NULL, NULL},
};
