/* Ways that do not let all through, and servers that nobody named. */
#include "samples/long_register.h"
#include "samples/request.h"
#include "samples/scenarios/scenarios.h"

#define LARGE_BLOCK 2048
#define MTU 1500

static const struct served_file files[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("sip88xx.12-5-1SR3-74", "10.64.8.11"), 0},
        {NULL, NULL, 0},
};

static struct phone
campus_phone(struct site *site)
{
	site->tftp.files = files;
	return phone_on(site, &phone_8851, "2c:31:24:c8:71:e0", IPV4(10, 64, 41, 131),
	                "sip88xx.12-5-1SR3-74");
}

/* -------------------------------------------------------------- lost fragments --- */

static struct request
large_request(struct phone *phone)
{
	return (struct request){.phone = phone,
	                        .server = &phone->site->tftp.host,
	                        .port = 49180,
	                        .name = "sip88xx.12-8-1-0001-482.loads",
	                        .blksize = LARGE_BLOCK,
	                        .mtu = MTU};
}

static void
agrees_on_large_blocks(struct request *request)
{
	request_is_made(request);
	request_is_agreed(request, request->server, 45600);
	request_acknowledges(request, request->server, 45600, 0);
}

static void
comes_up_with_files(struct phone *phone)
{
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "SEP{mac}.cnf.xml");
}

/* The second fragment of each block is lost; the server repeats the block, the phone asks anew. */
static void
fragments_lost(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct request request = large_request(&phone);

	comes_up_with_files(&phone);
	for (unsigned i = 0; i < 2; i++) {
		agrees_on_large_blocks(&request);
		request.lost = 2;
		for (unsigned sent = 0; sent < 3; sent++) {
			request_gets_block(&request, request.server, 45600, 1, LARGE_BLOCK);
			forge_wait_about(forge, 3 * FORGE_SECOND);
		}
		request.lost = 0;
		request.port++;
		forge_wait_about(forge, 4 * FORGE_SECOND);
	}
	phone_goes_idle(&phone, 35);
}

/* A router with a smaller MTU says so; the server does not listen. */
static void
too_big(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = phone_on(&site, &phone_8851, "2c:31:24:c8:71:f4",
	                              IPV4(10, 64, 41, 132), "sip88xx.12-5-1SR3-74");
	struct host tunnel = {.mac = site.gateway.mac, .ip = IPV4(10, 64, 255, 2), .ip_id = 99};
	struct request request = request_for(&phone, 49190, "sip88xx.12-8-1-0001-482.loads");
	struct path path;

	request.blksize = 1460;
	site.server_side = true;
	phone_comes_up_with_lease(&phone);
	request_is_made(&request);
	request_is_agreed(&request, request.server, 45610);
	request_acknowledges(&request, request.server, 45610, 0);
	for (unsigned sent = 0; sent < 4; sent++) {
		request_gets_block(&request, request.server, 45610, 1, 1460);
		path = site_path(&site, &tunnel, &site.tftp.host);
		path.from_mac = site.gateway.mac;
		forge_icmp_error(forge, &path, 3, 4);
		forge_wait_about(forge, 3 * FORGE_SECOND);
	}
	router_looks_around(&site, 22, 50);
}

static void
fragments_near_whole(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct request request = large_request(&phone);

	comes_up_with_files(&phone);
	agrees_on_large_blocks(&request);
	for (unsigned block = 1; block <= 3; block++) {
		request_gets_block(&request, request.server, 45600, block,
		                   block == 3 ? 700 : LARGE_BLOCK);
		request_acknowledges(&request, request.server, 45600, block);
	}
	phone_connects(&phone, &site.tftp.host, 5060);
	phone_goes_idle(&phone, 35);
}

static void
fragments_unsure_once(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct request request = large_request(&phone);

	comes_up_with_files(&phone);
	agrees_on_large_blocks(&request);
	request.lost = 1;
	request_gets_block(&request, request.server, 45600, 1, LARGE_BLOCK);
	phone_goes_idle(&phone, 60);
}

/* ---------------------------------------------------------- a REGISTER in fragments --- */

/* A REGISTER that tells a lot of the phone, and again after 0.5, 1, 2, 4, 4... s. */
static void
register_again(struct phone *phone, struct host *registrar, unsigned times, unsigned lost)
{
	struct long_register message = {.phone = phone,
	                                .registrar = registrar,
	                                .user = "4131",
	                                .branch = 4,
	                                .tag = "2c3124c871e000023f1d7a44",
	                                .call_id = "2c3124c8-71e00002-5f0b1c22",
	                                .sequence = 101};
	double wait = 0.5;

	for (unsigned i = 0; i < times; i++) {
		long_register_is_sent(&message, lost);
		forge_wait(phone->site->forge, wait);
		wait = wait < 4 ? 2 * wait : 4;
	}
}

/* Recorded beside the SIP server: only the first fragments come that far. */
static void
register_in_part(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct host registrar;

	site.server_side = true;
	registrar = far_call_server(&site);
	comes_up_with_files(&phone);
	register_again(&phone, &registrar, 8, 2);
	router_looks_around(&site, 40, 80);
}

/* The same at the phone's switch, where its own second fragments ought to be seen. */
static void
register_unsure_at_phone(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct host registrar = far_call_server(&site);

	comes_up_with_files(&phone);
	register_again(&phone, &registrar, 8, 2);
	phone_goes_idle(&phone, 40);
}

static void
register_near_whole(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct host registrar = far_call_server(&site);

	comes_up_with_files(&phone);
	register_again(&phone, &registrar, 8, 0);
	phone_goes_idle(&phone, 40);
}

static void
register_unsure_once(struct forge *forge)
{
	struct site site = site_campus(forge);
	struct phone phone = campus_phone(&site);
	struct host registrar = far_call_server(&site);

	comes_up_with_files(&phone);
	register_again(&phone, &registrar, 1, 2);
	phone_goes_idle(&phone, 6);
	router_looks_around(&site, 16, 24);
}

/* ------------------------------------------------------------- the wrong server --- */

/* Alternate TFTP was left on, with the address of a lab server that is not there. */
static void
alternate(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_on(&site, &phone_7962, "00:24:14:b2:71:0c",
	                              IPV4(10, 20, 110, 93), "SCCP42.9-3-1SR4-1S");

	phone_comes_up_with_lease(&phone);
	phone_asks_elsewhere(&phone, IPV4(192, 168, 77, 5), "SEP{mac}.cnf.xml", 4);
	phone_asks_elsewhere(&phone, IPV4(192, 168, 77, 5), "XMLDefault.cnf.xml", 3);
	phone_goes_idle(&phone, 35);
}

static void
says_not_found(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_on(&site, &phone_7962, "00:24:14:b2:71:0c",
	                              IPV4(10, 20, 110, 93), "SCCP42.9-3-1SR4-1S");

	phone_comes_up_with_lease(&phone);
	/* The lease named 10.20.110.5. */
	site.tftp.host = (struct host){.mac = mac_of("00:0c:29:99:01:07"),
	                               .ip = IPV4(10, 20, 110, 7),
	                               .ip_id = 60,
	                               .port = 33300};
	site.tftp.files = NULL;
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	phone_fetches(&phone, "XMLDefault.cnf.xml");
	router_looks_around(&site, 12, 60);
}

/* It is there, and has none of the files. */
static void
alternate_without_files(struct forge *forge)
{
	says_not_found(forge);
}

static void
alternate_unsure_begins_late(struct forge *forge)
{
	forge_record_from(forge, 9.95); /* the ACK is the first that is seen */
	says_not_found(forge);
}

/* The same address, on purpose: the files are there. */
static void
alternate_near_served(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_on(&site, &phone_7962, "00:24:14:b2:71:0c",
	                              IPV4(10, 20, 110, 93), "SCCP42.9-3-1SR4-1S");
	static const struct served_file served[] = {
	        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP42.9-3-1SR4-1S", "10.20.110.5"), 0},
	        {NULL, NULL, 0},
	};

	phone_comes_up_with_lease(&phone);
	site.tftp.host = (struct host){.mac = mac_of("00:0c:29:99:01:07"),
	                               .ip = IPV4(10, 20, 110, 7),
	                               .ip_id = 60,
	                               .port = 33300};
	site.tftp.files = served;
	phone_fetches(&phone, "SEP{mac}.cnf.xml");
	site.tftp.host.ip = IPV4(10, 20, 110, 5);
	phone_goes_into_service(&phone, 35);
}

const struct scenario path_scenarios[] = {
        {"mtu-fragments-lost", "2021-06-07 05:00:00",
         "Blocks of 2048 octets: the second fragment of each never comes", fragments_lost},
        {"mtu-too-big", "2021-06-07 05:10:00",
         "A tunnel says that blocks of 1460 octets are too big; the server does not listen",
         too_big},
        {"mtu-near-whole", "2021-06-07 05:20:00", "Blocks of 2048 octets, all of them whole",
         fragments_near_whole},
        {"mtu-unsure-once", "2021-06-07 05:30:00", "One block loses its first fragment",
         fragments_unsure_once},
        {"sip-register-in-fragments", "2021-06-07 06:00:00",
         "A long REGISTER by UDP, recorded beside the server: its second fragment never comes",
         register_in_part},
        {"sip-register-unsure-at-phone", "2021-06-07 06:30:00",
         "The same, recorded at the phone's own switch", register_unsure_at_phone},
        {"sip-register-near-whole", "2021-06-07 06:10:00",
         "The same in whole fragments, and nobody answers", register_near_whole},
        {"sip-register-unsure-once", "2021-06-07 06:20:00",
         "One REGISTER without its second fragment, and the recorder stops", register_unsure_once},
        {"tftp-alternate", "2014-02-10 08:00:00",
         "The phone asks a lab's TFTP server that its lease does not name; nobody answers",
         alternate},
        {"tftp-alternate-without-files", "2014-02-10 08:10:00",
         "The phone asks a server that its lease does not name, and that has no files",
         alternate_without_files},
        {"tftp-alternate-near-served", "2014-02-10 08:20:00",
         "The same, and the server has the files", alternate_near_served},
        {"tftp-alternate-unsure-begins-late", "2014-02-10 08:30:00",
         "The same without files; the recorder starts in the middle of the boot",
         alternate_unsure_begins_late},
        {NULL, NULL, NULL, NULL},
};
