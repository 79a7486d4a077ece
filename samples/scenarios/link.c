/* The cable and its two ends. */
#include "samples/scenarios/scenarios.h"

static struct phone
phone_with_duplex(struct site *site, int full_duplex)
{
	struct phone phone = phone_on(site, &phone_7941, "00:19:e8:77:10:ac", IPV4(10, 20, 110, 90),
	                              "SCCP41.8-5-2S");

	phone.full_duplex = full_duplex;
	site->tftp.files = branch_7941_files;
	return phone;
}

static void
boots(struct phone *phone)
{
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "CTLSEP{mac}.tlv");
	/* collisions cost frames */
	phone_fetches_so(phone, "SEP{mac}.cnf.xml",
	                 &(struct tftp_plan){.lost_block = phone->full_duplex == 0 ? 2 : 0});
	phone_goes_into_service(phone, 62);
}

static void
duplex_mismatch(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_with_duplex(&site, 0);

	boots(&phone);
}

static void
duplex_near_equal(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_with_duplex(&site, 0);

	site.port.full_duplex = 0;
	boots(&phone);
}

static void
duplex_near_unsaid(struct forge *forge)
{
	struct site site = site_branch(forge);
	struct phone phone = phone_with_duplex(&site, 0);

	site.port.full_duplex = -1;
	boots(&phone);
}

/* Two phones and two ports on one mirror, and no port answers a phone: who belongs to whom? */
static void
duplex_unsure_two_ports(struct forge *forge)
{
	struct site first = site_branch(forge), second = first, mirror = first;
	struct phone half, full;

	mirror.port.device = NULL;
	half = phone_with_duplex(&mirror, 0);
	full = phone_on(&mirror, &phone_7941, "00:19:e8:77:2b:40", IPV4(10, 20, 110, 91),
	                "SCCP41.8-5-2S");
	boots(&half);
	forge_turn_to(forge, 11.3);
	boots(&full);
	second.port.port = "FastEthernet0/18";
	second.port.mac.octet[5]++;
	switch_says_hello(&first, 24.7, 85);
	switch_says_hello(&second, 37.2, 85);
}

const struct scenario link_scenarios[] = {
        {"duplex-mismatch", "2009-01-20 14:00:00",
         "The phone runs half duplex, its switch port full", duplex_mismatch},
        {"duplex-near-equal", "2009-01-20 14:10:00", "Both run half duplex", duplex_near_equal},
        {"duplex-near-unsaid", "2009-01-20 14:20:00",
         "The phone runs half duplex, the switch does not say", duplex_near_unsaid},
        {"duplex-unsure-two-ports", "2009-01-20 14:30:00",
         "Two phones, one of them half duplex, and two full-duplex ports on one mirror; no port "
         "answers a phone",
         duplex_unsure_two_ports},
        {NULL, NULL, NULL, NULL},
};
