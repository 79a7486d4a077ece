/* Streams of SCCP and SIP that are hard to read. The phones register all the same. */
#include "samples/scenarios/scenarios.h"

#include <string.h>

/* ------------------------------------------------------------------------------- SCCP --- */

static const struct served_file files_7962[] = {
        {"SEP{mac}.cnf.xml", DEVICE_CONFIG("SCCP42.9-4-2SR1-1S", "10.20.110.9"), 0},
        {NULL, NULL, 0},
};

struct stage {
	struct site site;
	struct phone phone;
	struct call_manager manager;
};

static void
boots(struct stage *stage, struct forge *forge)
{
	struct phone *phone = &stage->phone;

	stage->site = site_branch(forge);
	stage->site.tftp.files = files_7962;
	stage->manager = (struct call_manager){
	        {.mac = mac_of("00:0c:29:72:9a:09"), .ip = IPV4(10, 20, 110, 9)}, 20};
	*phone = phone_on(&stage->site, &phone_7962, "50:3d:e5:9b:80:11", IPV4(10, 20, 110, 57),
	                  "SCCP42.9-4-2SR1-1S");
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	phone_looks_for(phone, &stage->manager.host);
}

/* A header of SCCP whose length says so, and as many octets behind it as stated. */
static void
says_length(struct sccp *sccp, uint32_t length, size_t octets)
{
	struct octets stream = {0};

	octets_le32(&stream, length);
	octets_le32(&stream, 0);
	octets_pad_to(&stream, 8 + octets);
	sccp_says_octets(sccp, octets_slice(&stream));
}

static void
sccp_bad_lengths(struct forge *forge)
{
	struct stage stage;
	struct sccp sccp;

	boots(&stage, forge);
	sccp = sccp_opens(&stage.phone, &stage.manager, &sccp_device_7962);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 1);
	says_length(&sccp, 3, 3);
	says_length(&sccp, 7, 7);
	says_length(&sccp, 0xfffffffc, 4);
	sccp_keeps_alive(&sccp, 2);
}

/* Of the four segments of an XML alarm the third comes before the second, the last comes twice. */
static void
sccp_out_of_order(struct forge *forge)
{
	struct stage stage;
	struct sccp sccp;

	boots(&stage, forge);
	sccp = sccp_opens(&stage.phone, &stage.manager, &sccp_device_7962);
	sccp_tells_reason_in_xml(&sccp, 23, "159:Reset",
	                         &(struct tcp_plan){.segment = 536, .late = 2, .resent = 4});
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 1);
}

/* The recorder misses the first of the two segments that hold button template and soft keys. */
static void
sccp_lost_segment(struct forge *forge)
{
	struct stage stage;
	struct sccp sccp;

	forge_lose_between(forge, 10.0930, 10.0933);
	boots(&stage, forge);
	sccp = sccp_opens(&stage.phone, &stage.manager, &sccp_device_7962);
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 2);
}

/* The recorder hears the end of an XML alarm first. */
static void
sccp_begins_mid_message(struct forge *forge)
{
	struct stage stage;
	struct sccp sccp;

	forge_record_from(forge, 10.078); /* behind the first segment of the alarm */
	boots(&stage, forge);
	sccp = sccp_opens(&stage.phone, &stage.manager, &sccp_device_7962);
	sccp_tells_reason_in_xml(&sccp, 25, "129:RegisterAck", &(struct tcp_plan){.segment = 536});
	sccp_registers(&sccp);
	sccp_keeps_alive(&sccp, 3);
}

/* -------------------------------------------------------------------------------- SIP --- */

static const struct served_file files_8841[] = {
        {"SEP{mac}.cnf.xml",
         DEVICE_CONFIG_WITH("SIP", "sip88xx.12-1-1-12", CALL_MANAGER("0", "10.64.8.21")), 0},
        {NULL, NULL, 0},
};

struct sip_stage {
	struct site site;
	struct phone phone;
	struct host registrar;
};

static struct sip
boots_and_connects(struct sip_stage *stage, struct forge *forge)
{
	struct phone *phone = &stage->phone;

	stage->site = site_campus(forge);
	stage->site.tftp.files = files_8841;
	stage->registrar = campus_call_server(1);
	*phone = phone_on(&stage->site, &phone_8841, "0c:75:bd:22:51:07", IPV4(10, 64, 41, 89),
	                  "sip88xx.12-1-1-12.loads");
	phone_comes_up_with_lease(phone);
	phone_fetches(phone, "SEP{mac}.cnf.xml");
	return sip_over_tcp(phone, &stage->registrar, &sip_device_8841, "2201");
}

#define OPTIONS_TO_PHONE                                       \
	"OPTIONS sip:2201@10.64.41.89 SIP/2.0\r\n"             \
	"Via: SIP/2.0/TCP 10.64.8.21:5060;branch=z9hG4bK3\r\n" \
	"From: <sip:10.64.8.21>;tag=3c1f\r\n"                  \
	"To: <sip:2201@10.64.41.89>\r\n"                       \
	"Call-ID: 77ab0c21@10.64.8.21\r\n"

static void
registrar_says(struct sip *sip, const char *text)
{
	sip_says(sip, TCP_SERVER, (struct slice){(const uint8_t *)text, strlen(text)});
}

static void
sip_without_length(struct forge *forge)
{
	struct sip_stage stage;
	struct sip sip = boots_and_connects(&stage, forge);

	registrar_says(&sip, OPTIONS_TO_PHONE "CSeq: 3 OPTIONS\r\n\r\n");
	sip_registers(&sip);
	phone_goes_idle(&stage.phone, 70);
}

/* One length is too short for its body, the other one swallows all that follows: the phone gives
 * the connection up and makes a new one. */
static void
sip_lying_length(struct forge *forge)
{
	struct sip_stage stage;
	struct sip sip = boots_and_connects(&stage, forge);

	registrar_says(&sip, OPTIONS_TO_PHONE "CSeq: 3 OPTIONS\r\n"
	                                      "Content-Length: 5\r\n\r\n"
	                                      "This body has more than that.\r\n");
	registrar_says(&sip, OPTIONS_TO_PHONE "CSeq: 4 OPTIONS\r\n"
	                                      "Content-Length: 4000\r\n\r\n"
	                                      "This body has less.\r\n");
	registrar_says(&sip, OPTIONS_TO_PHONE "CSeq: 5 OPTIONS\r\nContent-Length: 0\r\n\r\n");
	phone_goes_idle(&stage.phone, 5);
	tcp_closes(&sip.tcp, TCP_CLIENT);
	sip = sip_over_tcp(&stage.phone, &stage.registrar, &sip_device_8841, "2201");
	sip_registers(&sip);
	phone_goes_idle(&stage.phone, 70);
}

static void
sip_bad_numbers(struct forge *forge)
{
	struct sip_stage stage;
	struct sip sip = boots_and_connects(&stage, forge);

	registrar_says(&sip, OPTIONS_TO_PHONE "CSeq: three OPTIONS\r\n"
	                                      "Warning: three99 campus-cm1 \"no number\"\r\n"
	                                      "Warning: 399\r\n"
	                                      "Expires: soon\r\n"
	                                      "Content-Length: 0\r\n\r\n");
	sip_registers(&sip);
	phone_goes_idle(&stage.phone, 70);
}

const struct scenario stream_scenarios[] = {
        {"sccp-bad-lengths", "2014-09-15 08:00:00",
         "SCCP lengths 3, 7 and 0xfffffffc in a registered phone's stream", sccp_bad_lengths},
        {"sccp-out-of-order", "2014-09-15 08:05:00",
         "The segments of a 7962's XML alarm come out of order, and one comes twice",
         sccp_out_of_order},
        {"sccp-lost-segment", "2014-09-15 08:07:00",
         "The recorder misses a segment in the middle of a registration", sccp_lost_segment},
        {"sccp-begins-mid-message", "2014-09-15 08:10:00",
         "The recorder starts in the middle of a 7962's XML alarm", sccp_begins_mid_message},
        {"sip-tcp-without-length", "2019-03-05 08:00:00",
         "A SIP message over TCP has no Content-Length", sip_without_length},
        {"sip-tcp-lying-length", "2019-03-05 08:10:00",
         "Content-Length over TCP is too short, then far too long", sip_lying_length},
        {"sip-bad-numbers", "2019-03-05 08:20:00",
         "CSeq, Warning and Expires hold words where numbers belong", sip_bad_numbers},
        {NULL, NULL, NULL, NULL},
};
