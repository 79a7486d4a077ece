/* 7940 and 7960: the image that is refused, the configuration that is too big, OS79XX.TXT. */
#include "samples/scenarios/scenarios.h"

#define SCCP_LOAD "P00303020214"

/* The site of the server log in Cisco's document 5455: the phone there is 10.1.1.1. */
static struct site
site_5455(struct forge *forge)
{
	static const uint8_t option150[] = {10, 1, 1, 10};
	struct site site = site_lab(forge);

	site.gateway.ip = site.dhcp.host.ip = site.tftp.host.ip = IPV4(10, 1, 1, 10);
	site.gateway.mac = site.dhcp.host.mac = site.tftp.host.mac = mac_of("00:02:a5:4e:90:1c");
	site.dhcp.option150 = (struct slice){option150, sizeof option150};
	site.dhcp.option66 = "10.1.1.10";
	site.port = (struct switch_port){
	        .device = "callmgr-sw",
	        .port = "3/12",
	        .platform = "WS-C6506",
	        .software = "WS-C6506 Software, Version McpSW: 6.3(5) NmpSW: 6.3(5)",
	        .mac = mac_of("00:30:94:f5:0a:c2"),
	        .ip = IPV4(10, 1, 1, 250),
	        .native_vlan = 1,
	        .full_duplex = 1,
	};
	return site;
}

static struct phone
phone_of_5455(struct site *site, const char *load)
{
	return phone_on(site, &phone_7960, "00:03:6b:7f:22:a8", IPV4(10, 1, 1, 1), load);
}

/* ------------------------------------------------------------ state-error-image-refused --- */

static const struct served_file sip_3_0[] = {
        {"OS79XX.TXT", "P0S30300", 0},
        {"P0S30300.bin", NULL, 708642},
        {NULL, NULL, 0},
};
static const struct served_file small_sip_3_0[] = {
        {"OS79XX.TXT", "P0S30300", 0},
        {"P0S30300.bin", NULL, 60412},
        {NULL, NULL, 0},
};

/* It takes 21 blocks and gives the image up with an ERROR, so many seconds later. */
static void
gives_image_up_after(struct phone *phone, double seconds)
{
	phone_fetches_so(phone, "P0S30300.bin",
	                 &(struct tftp_plan){.refused_block = 21,
	                                     .error = TFTP_ERROR_UNDEFINED,
	                                     .error_text = "State Error",
	                                     .refused_after = seconds});
}

static void
starts_with_os79xx(struct phone *phone)
{
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "OS79XX.TXT");
}

static void
state_error(struct forge *forge)
{
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, SCCP_LOAD);

	site.tftp.files = sip_3_0;
	forge_turn_to(forge, 0.3);
	starts_with_os79xx(&phone);        /* the log: 11:58:51 sent, successful */
	gives_image_up_after(&phone, 0.9); /* sent at 11:58:51, failed at 11:58:52 */
	forge_wait(forge, 7.9);
	gives_image_up_after(&phone, 1.9); /* 11:59:00, 11:59:02 */
	forge_wait(forge, 8.0);
	gives_image_up_after(&phone, 2.9); /* 11:59:10, 11:59:13 */
	phone_goes_idle(&phone, 35);
}

static void
state_error_near_single(struct forge *forge)
{
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, SCCP_LOAD);

	site.tftp.files = sip_3_0;
	starts_with_os79xx(&phone);
	gives_image_up_after(&phone, 0.9);
	phone_goes_idle(&phone, 45);
}

static void
state_error_near_third_try(struct forge *forge)
{
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, SCCP_LOAD);

	site.tftp.files = small_sip_3_0;
	starts_with_os79xx(&phone);
	gives_image_up_after(&phone, 0.9);
	forge_wait(forge, 7.6);
	gives_image_up_after(&phone, 1.9);
	forge_wait(forge, 7.9);
	phone_fetches(&phone, "P0S30300.bin");
	phone_goes_idle(&phone, 20);
}

static void
state_error_near_size_probe(struct forge *forge)
{
	static const struct tftp_plan probe = {.asks_size = true, .only_size = true};
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, SCCP_LOAD);

	site.tftp.files = sip_3_0;
	starts_with_os79xx(&phone);
	phone_fetches_so(&phone, "P0S30300.bin", &probe);
	forge_wait(forge, 8);
	phone_fetches_so(&phone, "P0S30300.bin", &probe);
	phone_goes_idle(&phone, 20);
}

static void
state_error_unsure_silence(struct forge *forge)
{
	static const struct tftp_plan silence = {.refused_block = 21};
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, SCCP_LOAD);

	site.tftp.files = sip_3_0;
	starts_with_os79xx(&phone);
	for (int i = 0; i < 3; i++) {
		phone_fetches_so(&phone, "P0S30300.bin", &silence);
		forge_wait(forge, 2.5);
	}
	phone_goes_idle(&phone, 30);
}

/* --------------------------------------------------------------------- buffer-full-w210 --- */

static const struct served_file big_sip_default[] = {
        {"OS79XX.TXT", "P0S30203", 0},
        {"SIPDefault.cnf", "image_version: P0S3-03-0-00\nproxy1_address: 10.1.1.10\n", 9207},
        {NULL, NULL, 0},
};
static const struct served_file small_sip_default[] = {
        {"OS79XX.TXT", "P0S30203", 0},
        {"SIPDefault.cnf", "image_version: P0S30203\nproxy1_address: 10.1.1.10\n", 1219},
        {"SIP{mac}.cnf", "line1_name: 2001\nline1_displayname: 2001\n", 0},
        {NULL, NULL, 0},
};
static const struct served_file big_sip_default_7_4[] = {
        {"OS79XX.TXT", "P0S3-07-4-00", 0},
        {"SIPDefault.cnf", "image_version: P0S3-07-4-00\nproxy1_address: 10.1.1.10\n", 9207},
        {NULL, NULL, 0},
};
static const struct tftp_plan buffer_full = {.refused_block = 16,
                                             .error = TFTP_ERROR_DISK_FULL,
                                             .error_text = "buffer full",
                                             .refused_after = 0.02};

/* It shows W210 and tries once more. */
static void
buffer_is_full_twice(struct phone *phone)
{
	starts_with_os79xx(phone);
	phone_fetches_so(phone, "SIPDefault.cnf", &buffer_full);
	forge_wait(phone->site->forge, 9.7);
	phone_fetches_so(phone, "SIPDefault.cnf", &buffer_full);
}

static void
w210(struct forge *forge)
{
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, "P0S30203");

	site.tftp.files = big_sip_default;
	buffer_is_full_twice(&phone);
	phone_goes_idle(&phone, 40);
}

static void
w210_near_newer_load(struct forge *forge)
{
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, "P0S3-07-4-00");

	site.tftp.files = big_sip_default_7_4;
	buffer_is_full_twice(&phone);
	phone_goes_idle(&phone, 40);
}

static void
w210_near_small_file(struct forge *forge)
{
	static const struct tftp_plan full_at_once = {.refused_block = 2,
	                                              .error = TFTP_ERROR_DISK_FULL,
	                                              .error_text = "buffer full",
	                                              .refused_after = 0.02};
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, "P0S30203");

	site.tftp.files = small_sip_default;
	starts_with_os79xx(&phone);
	phone_fetches_so(&phone, "SIPDefault.cnf", &full_at_once);
	forge_wait(forge, 9.7);
	phone_fetches_so(&phone, "SIPDefault.cnf", &full_at_once);
	phone_goes_idle(&phone, 40);
}

static void
w210_near_accepted_later(struct forge *forge)
{
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, "P0S30203");

	site.tftp.files = big_sip_default;
	buffer_is_full_twice(&phone);
	site.tftp.files = small_sip_default; /* the administrator empties the file */
	forge_wait(forge, 9.7);
	phone_fetches(&phone, "SIPDefault.cnf");
	phone_fetches(&phone, "SIP{mac}.cnf");
	phone_registers_by_sip(&phone, &site.tftp.host, "2001");
	phone_goes_idle(&phone, 30);
}

static void
w210_unsure_no_cdp(struct forge *forge)
{
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, NULL);

	site.tftp.files = big_sip_default;
	buffer_is_full_twice(&phone);
	phone_goes_idle(&phone, 40);
}

/* ------------------------------------------------------------ unprovisioned-os79xx-syntax --- */

static const struct served_file os79xx_two_lines[] = {
        {"OS79XX.TXT", "P0S3-07-4-00\r\nP00303020214\r\n", 0},
        {NULL, NULL, 0},
};
static const struct served_file os79xx_extension[] = {
        {"OS79XX.TXT", "P0S3-07-4-00.bin", 0},
        {"P0S3-07-4-00.bin", NULL, 60001},
        {NULL, NULL, 0},
};
static const struct served_file sip_2_3[] = {
        {"OS79XX.TXT", "P0S30203", 0},
        {"P0S30203.bin", NULL, 58880}, /* 115 whole blocks */
        {"SIPDefault.cnf", "image_version: P0S30203\nproxy1_address: 10.1.1.10\n", 0},
        {"SIP{mac}.cnf", "line1_name: 2001\nline1_displayname: 2001\n", 0},
        {NULL, NULL, 0},
};

static void
two_lines(struct forge *forge)
{
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, SCCP_LOAD);

	site.tftp.files = os79xx_two_lines;
	starts_with_os79xx(&phone);
	phone_goes_idle(&phone, 70); /* "Unprovisioned" */
}

static void
extension(struct forge *forge)
{
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, SCCP_LOAD);

	site.tftp.files = os79xx_extension;
	starts_with_os79xx(&phone);
	phone_fetches(&phone, "P0S3-07-4-00.bin.bin");
	forge_wait(forge, 10);
	phone_fetches(&phone, "P0S3-07-4-00.bin.bin");
	phone_goes_idle(&phone, 60);
}

static void
clean_name(struct forge *forge)
{
	struct site site = site_5455(forge);
	struct phone phone = phone_of_5455(&site, SCCP_LOAD);

	site.tftp.files = sip_2_3;
	starts_with_os79xx(&phone);
	phone_fetches(&phone, "P0S30203.bin");
	phone.load = "P0S30203";
	forge_wait(forge, 25);
	starts_with_os79xx(&phone);
	phone_fetches(&phone, "SIPDefault.cnf");
	phone_fetches(&phone, "SIP{mac}.cnf");
	phone_registers_by_sip(&phone, &site.tftp.host, "2001");
	phone_goes_idle(&phone, 30);
}

const struct scenario image_scenarios[] = {
        {"7960-state-error", "2002-11-06 11:58:42",
         "An old SCCP 7960 is to become SIP 3.0 and gives the image up again and again, at the "
         "times of the server log in Cisco's document 5455",
         state_error},
        {"7960-state-error-near-single", "2002-11-06 12:10:00", "It gives the image up once",
         state_error_near_single},
        {"7960-state-error-near-third-try", "2002-11-06 12:20:00",
         "It gives the image up twice and takes it at the third try", state_error_near_third_try},
        {"7960-state-error-near-size-probe", "2002-11-06 12:30:00",
         "It asks twice for the image's size and for nothing more", state_error_near_size_probe},
        {"7960-state-error-unsure-silence", "2002-11-06 12:40:00",
         "It falls silent in the middle of the image, but never sends an ERROR",
         state_error_unsure_silence},
        {"7960-w210-buffer-full", "2003-01-21 15:05:00",
         "A SIP 2.3 load stops a SIPDefault.cnf of 9 KB with \"buffer full\", twice at the same "
         "size",
         w210},
        {"7960-w210-near-newer-load", "2003-01-21 15:20:00", "The same, but it runs SIP 7.4",
         w210_near_newer_load},
        {"7960-w210-near-small-file", "2003-01-21 15:30:00",
         "The same, but the file has 1.2 KB and is stopped at 1 KB", w210_near_small_file},
        {"7960-w210-near-accepted-later", "2003-01-21 15:40:00",
         "The same, then a smaller file is taken and the phone registers",
         w210_near_accepted_later},
        {"7960-w210-unsure-no-cdp", "2003-01-21 15:50:00",
         "The same, but nothing says which load it runs", w210_unsure_no_cdp},
        {"7960-os79xx-two-lines", "2003-03-03 10:00:00",
         "OS79XX.TXT holds two names; the phone stays unprovisioned", two_lines},
        {"7960-os79xx-extension", "2003-03-03 10:10:00",
         "OS79XX.TXT names the image with .bin; the phone asks for .bin.bin", extension},
        {"7960-os79xx-near-clean-name", "2003-03-03 10:20:00",
         "OS79XX.TXT holds one clean name; the image comes whole, the phone runs it and registers",
         clean_name},
        {NULL, NULL, NULL, NULL},
};
