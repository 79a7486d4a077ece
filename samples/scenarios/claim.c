/* ARP of careful phones: they probe for their address before they use it (RFC 5227), and look for
 * every server in their own subnet. */
#include "samples/bootp.h"
#include "samples/dns.h"
#include "samples/http.h"
#include "samples/scenarios/scenarios.h"

#define LOAD "sip88xx.12-1-1-12"
#define CALL_MANAGER_NAME "cucm1.example.net"
#define NOBODY IPV4(10, 20, 110, 53) /* the first address of the pool */

static const struct served_file files[] = {
        {"CTLSEP{mac}.tlv", NULL, 5120},
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG_WITH("SIP", LOAD, CALL_MANAGER("0", CALL_MANAGER_NAME)),
         0},
        {NULL, NULL, 0},
};
static const struct served_file pictures[] = {{"Desktops/company.png", NULL, 8190},
                                              {NULL, NULL, 0}};

/* A branch in which each service has a machine of its own, all of them beside the phone. */
struct stage {
	struct site site;
	struct phone phone;
	struct host dhcp, dns, web;
	struct bootp_client client;
	struct bootp_lease lease;
};

static void
prepare(struct stage *stage, struct forge *forge)
{
	static const uint8_t dns_option[] = {6, 4, 10, 20, 110, 4};

	stage->site = site_branch(forge);
	stage->site.tftp.files = files;
	stage->dhcp = (struct host){
	        .mac = mac_of("00:0c:29:4f:7d:03"), .ip = IPV4(10, 20, 110, 3), .ip_id = 300};
	stage->dns = (struct host){
	        .mac = mac_of("00:0c:29:4f:7d:04"), .ip = IPV4(10, 20, 110, 4), .ip_id = 400};
	stage->web = (struct host){
	        .mac = mac_of("00:0c:29:4f:7d:06"), .ip = IPV4(10, 20, 110, 6), .ip_id = 600};
	stage->phone = phone_on(&stage->site, &phone_8841, "2c:31:24:c8:71:5e", NOBODY, LOAD);
	stage->client = bootp_of(&stage->phone);
	stage->lease = bootp_lease_of(&stage->phone);
	stage->lease.server = &stage->dhcp;
	stage->lease.id = stage->dhcp.ip;
	stage->lease.seconds = 300;
	stage->lease.others = (struct slice){dns_option, sizeof dns_option};
}

static void
asks_for_name(struct stage *stage)
{
	struct dns_lookup lookup = {.client = &stage->phone.host,
	                            .server = &stage->dns,
	                            .name = CALL_MANAGER_NAME,
	                            .type = DNS_A};

	phone_looks_for(&stage->phone, &stage->dns);
	dns_asks(&stage->site, &lookup);
	dns_says_address(&stage->site, &lookup, stage->site.tftp.host.ip);
}

/* The picture behind its keys comes from a web server. */
static void
fetches_picture(struct stage *stage)
{
	struct site beside = stage->site;
	struct phone browser = stage->phone;
	struct http http;

	beside.tftp.host = stage->web;
	browser.site = &beside;
	browser.found_server = false;
	http = http_opens(&browser, pictures, 80);
	http_fetches(&http, "Desktops/company.png");
	http_closes(&http, TCP_CLIENT);
	stage->phone.host = browser.host;
}

static void
goes_into_service(struct stage *stage)
{
	struct sip sip;

	phone_announces_itself(&stage->phone);
	phone_fetches_configuration(&stage->phone);
	asks_for_name(stage);
	sip = sip_over_udp(&stage->phone, &stage->site.tftp.host, &sip_device_8841, "4417");
	sip_registers(&sip);
	fetches_picture(stage);
	phone_goes_idle(&stage->phone, 140);
	phone_looks_for(&stage->phone, &stage->dhcp);
	bootp_renews(&stage->client, &stage->lease);
	bootp_answers(&stage->client, &stage->lease, DHCP_ACK);
	phone_goes_idle(&stage->phone, 10);
}

static void
probes(struct forge *forge)
{
	struct stage stage;

	prepare(&stage, forge);
	phone_comes_up(&stage.phone);
	bootp_takes(&stage.client, &stage.lease);
	phone_probes(&stage.phone, stage.lease.address, 3);
	goes_into_service(&stage);
}

/* A door camera was given an address of the pool by hand. */
static void
probes_what_is_taken(struct forge *forge)
{
	struct stage stage;
	struct host camera = {.mac = mac_of("ac:cc:8e:41:70:2b"), .ip = NOBODY}, asker;

	prepare(&stage, forge);
	phone_comes_up(&stage.phone);
	bootp_takes(&stage.client, &stage.lease);
	asker = (struct host){.mac = stage.phone.host.mac};
	site_resolve(&stage.site, &asker, &camera, true);
	forge_wait(forge, 0.2);
	bootp_declines(&stage.client, &stage.lease);
	stage.phone.host.ip = 0;
	forge_wait(forge, 10); /* RFC 2131 section 3.1 */
	stage.lease.address++;
	bootp_takes(&stage.client, &stage.lease);
	phone_probes(&stage.phone, stage.lease.address, 3);
	goes_into_service(&stage);
}

const struct scenario claim_scenarios[] = {
        {"address-probed", "2019-09-02 06:30:00",
         "An 8841 probes for its address, announces it and looks for four servers in its own "
         "subnet; later it renews its lease",
         probes},
        {"duplicate-ip-probed", "2019-09-02 06:40:00",
         "A camera with a fixed address answers the phone's probe; the phone declines the lease "
         "and takes the next one",
         probes_what_is_taken},
        {NULL, NULL, NULL, NULL},
};
