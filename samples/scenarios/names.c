/* Names that must be looked up before anything else happens. */
#include "samples/dns.h"
#include "samples/scenarios/scenarios.h"

#define TFTP_NAME "tftp.example.com"
#define PROXY "pbx.example.net"

static const struct served_file sip_files[] = {
        {"SEP{mac}.cnf.xml",
         DEVICE_CONFIG_WITH("SIP", "sip8845_65.12-5-1SR3-74", CALL_MANAGER("0", PROXY)), 0},
        {NULL, NULL, 0},
};
static struct host
dns_server(const struct site *site, uint32_t ip)
{
	return (struct host){.mac = site_holds(site, ip) ? mac_of("00:0c:29:4f:53:53")
	                                                 : site->gateway.mac,
	                     .ip = ip,
	                     .ip_id = 5300};
}

/* The same question again, 2 s apart, as long as nobody answers. */
static void
asks_in_vain(struct phone *phone, struct host *server, const char *name, enum dns_type type,
             unsigned times)
{
	struct dns_lookup lookup = {
	        .client = &phone->host, .server = server, .name = name, .type = type};

	for (unsigned i = 0; i < times; i++) {
		dns_asks(phone->site, &lookup);
		forge_wait_about(phone->site->forge, 2 * FORGE_SECOND);
	}
}

static void
is_told_no(struct phone *phone, struct host *server, const char *name, enum dns_type type,
           enum dns_rcode rcode)
{
	struct dns_lookup lookup = {
	        .client = &phone->host, .server = server, .name = name, .type = type};

	dns_asks(phone->site, &lookup);
	dns_says_no(phone->site, &lookup, rcode);
}

static void
is_told_address(struct phone *phone, struct host *server, const char *name, uint32_t address)
{
	struct dns_lookup lookup = {
	        .client = &phone->host, .server = server, .name = name, .type = DNS_A};

	dns_asks(phone->site, &lookup);
	dns_says_address(phone->site, &lookup, address);
}

/* ----------------------------------------------------------- the TFTP server's name --- */

/* Option 66 is a name, and there is no option 150. */
static struct phone
told_a_name(struct site *site, uint32_t dns)
{
	site->tftp.files = branch_7941_configuration;
	site->dhcp.option150 = (struct slice){NULL, 0};
	site->dhcp.option66 = TFTP_NAME;
	site->dhcp.dns = dns;
	return phone_on(site, &phone_7941, "00:1b:d4:60:66:0d", IPV4(10, 20, 110, 88),
	                "SCCP41.8-5-2S");
}

static void
no_dns_option(struct forge *forge)
{
	struct site site = site_branch(forge), data = site_branch_data(forge);
	struct phone phone = told_a_name(&site, 0);

	phone_comes_up_with_lease(&phone);
	phone_goes_idle(&phone, 60);
	forge_turn_to(forge, 2);
	pc_works(&data, "00:21:70:8a:3b:91", IPV4(10, 20, 10, 61), "RECEPTION-PC", 50);
}

static void
no_such_name(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = told_a_name(&site, IPV4(10, 20, 1, 53));
	struct host dns = dns_server(&site, IPV4(10, 20, 1, 53));

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &dns);
	for (unsigned i = 0; i < 3; i++) {
		is_told_no(&phone, &dns, TFTP_NAME, DNS_A, DNS_NXDOMAIN);
		forge_wait(forge, 8);
	}
	phone_goes_idle(&phone, 30);
}

static void
no_dns_answer(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = told_a_name(&site, IPV4(10, 20, 1, 53));
	struct host dns = dns_server(&site, IPV4(10, 20, 1, 53));

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &dns);
	asks_in_vain(&phone, &dns, TFTP_NAME, DNS_A, 4);
	phone_goes_idle(&phone, 45);
}

static void
name_near_found(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = told_a_name(&site, IPV4(10, 20, 1, 53));
	struct host dns = dns_server(&site, IPV4(10, 20, 1, 53));

	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &dns);
	asks_in_vain(&phone, &dns, TFTP_NAME, DNS_A, 1);
	is_told_address(&phone, &dns, TFTP_NAME, site.tftp.host.ip);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_goes_into_service(&phone, 35);
}

static void
name_unsure_one_way(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = told_a_name(&site, IPV4(10, 20, 1, 53));
	struct host dns = dns_server(&site, IPV4(10, 20, 1, 53));

	forge_record_until(forge, 13);
	phone_comes_up_with_lease(&phone);
	phone_looks_for(&phone, &dns);
	asks_in_vain(&phone, &dns, TFTP_NAME, DNS_A, 4);
}

/* ------------------------------------------------------------ the SIP server's name --- */

static struct phone
sip_phone_with_name(struct site *site, struct host *ret_dns)
{
	struct phone phone = phone_on(site, &phone_8841, "2c:31:24:c8:61:07", IPV4(10, 64, 41, 120),
	                              "sip8845_65.12-5-1SR3-74");

	site->tftp.files = sip_files;
	site->dhcp.dns = IPV4(10, 64, 8, 53);
	*ret_dns = dns_server(site, site->dhcp.dns);
	phone_comes_up_with_lease(&phone);
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	return phone;
}

static void
no_sip_server(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct host dns;
	struct phone phone = sip_phone_with_name(&site, &dns);

	for (unsigned i = 0; i < 2; i++) {
		is_told_no(&phone, &dns, PROXY, DNS_NAPTR, DNS_NXDOMAIN);
		is_told_no(&phone, &dns, "_sip._tcp." PROXY, DNS_SRV, DNS_NXDOMAIN);
		is_told_no(&phone, &dns, "_sip._udp." PROXY, DNS_SRV, DNS_NXDOMAIN);
		is_told_no(&phone, &dns, PROXY, DNS_A, DNS_NXDOMAIN);
		forge_wait(forge, 20);
	}
	phone_goes_idle(&phone, 30);
}

/* The record of the service leads to a host that has no address. */
static void
sip_server_without_address(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct host dns;
	struct phone phone = sip_phone_with_name(&site, &dns);
	struct dns_lookup lookup = {
	        .client = &phone.host, .server = &dns, .name = "_sip._udp." PROXY, .type = DNS_SRV};

	dns_asks(&site, &lookup);
	dns_says_service(&site, &lookup, 5060, "pbx1." PROXY);
	is_told_no(&phone, &dns, "pbx1." PROXY, DNS_A, DNS_NOERROR);
	is_told_no(&phone, &dns, "pbx1." PROXY, DNS_AAAA, DNS_NOERROR);
	phone_goes_idle(&phone, 60);
}

static void
sip_near_host_found(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct host dns, registrar = {.ip = IPV4(10, 64, 8, 20), .ip_id = 700};
	struct phone phone = sip_phone_with_name(&site, &dns);
	struct sip sip;

	registrar.mac = site.gateway.mac;
	is_told_no(&phone, &dns, "_sip._udp." PROXY, DNS_SRV, DNS_NXDOMAIN);
	is_told_address(&phone, &dns, PROXY, registrar.ip);
	sip = sip_over_udp(&phone, &registrar, &sip_device_8841, "4107");
	sip_registers(&sip);
	phone_goes_idle(&phone, 30);
}

static void
sip_unsure_ends(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct host dns;
	struct phone phone = sip_phone_with_name(&site, &dns);

	is_told_no(&phone, &dns, "_sip._udp." PROXY, DNS_SRV, DNS_NXDOMAIN);
	forge_wait(forge, 0.5);
	router_looks_around(&site, 9, 10);
}

const struct scenario name_scenarios[] = {
        {"opt66-name-no-dns", "2013-01-21 07:00:00",
         "Option 66 is a name, and the lease names no DNS server", no_dns_option},
        {"opt66-name-unknown", "2013-01-21 07:10:00",
         "Option 66 is a name that the DNS server does not know", no_such_name},
        {"opt66-name-unanswered", "2013-01-21 07:20:00",
         "Option 66 is a name, and no DNS server answers", no_dns_answer},
        {"opt66-name-near-found", "2013-01-21 07:30:00",
         "The same once; then DNS answers and the phone boots", name_near_found},
        {"opt66-name-unsure-ends", "2013-01-21 07:40:00",
         "Two look-ups of that name, and the recorder stops", name_unsure_one_way},
        {"sip-name-unknown", "2022-09-05 06:00:00",
         "The SIP server's name is known to DNS neither as a service nor as a host", no_sip_server},
        {"sip-name-without-address", "2022-09-05 06:10:00",
         "The service leads to a host that has no address", sip_server_without_address},
        {"sip-name-near-host-found", "2022-09-05 06:20:00",
         "No record of the service, but one of the host: the phone registers", sip_near_host_found},
        {"sip-name-unsure-ends", "2022-09-05 06:30:00",
         "No record of the service, and the recorder stops", sip_unsure_ends},
        {NULL, NULL, NULL, NULL},
};
