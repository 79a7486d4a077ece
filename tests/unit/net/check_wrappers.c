/* What mirrors and tunnels put around a frame. */
#include "analyzer/net/fcs.h"
#include "tests/unit/net/frames.h"

/* 192.0.2.1 -> 192.0.2.2 */
#define OUTER(total, protocol) "4500" total "0001 0000 40" protocol "0000 c0000201 c0000202"
#define OUTER_6(length, next) "60000000" length next "40" IPV6_ADDRESSES
#define OUTER_MACS "02000000000a 02000000000b"
#define INNER MACS "0800" DATAGRAM                                 /* 46 octets */
#define INNER_TAGGED MACS "8100 0064 0800" DATAGRAM                /* 50 */
#define INNER_CDP "01000ccccccc 001122334455 0014" CDP_LLC CDP_PDU /* 34 */
#define VXLAN "0800 0000 00002a 00"
#define ERSPAN_2 "1064 0001 00000003"
#define ERSPAN_3 "2064 0001 12345678 0000 0000"

static const struct {
	uint32_t link_type;
	const char *hex;
	int wrapper;
	bool has_mac;
	int vlan;
} wrapped[] = {
        {LINK_ETHERNET, OUTER_MACS "8864 1100 0001 0022 0021" DATAGRAM, FRAME_IN_PPPOE, false, -1},
        {LINK_ETHERNET, OUTER_MACS "8100 0007 8864 1100 0001 0021 21" DATAGRAM "0000",
         FRAME_IN_PPPOE, false, -1},
        {LINK_ETHERNET, OUTER_MACS "8847 00010040 00020140" DATAGRAM, FRAME_IN_MPLS, false, -1},
        {LINK_ETHERNET, OUTER_MACS "0800" OUTER("0034", "04") DATAGRAM, FRAME_IN_IP, false, -1},
        {LINK_RAW_IP, OUTER_6("0020", "04") DATAGRAM, FRAME_IN_IP, false, -1},
        {LINK_ETHERNET, OUTER_MACS "0800" OUTER("0038", "2f") "0000 0800" DATAGRAM, FRAME_IN_GRE,
         false, -1},
        /* checksum, key, sequence */
        {LINK_ETHERNET,
         OUTER_MACS "0800" OUTER("0044", "2f") "b000 0800 12340000 00000001 00000002" DATAGRAM,
         FRAME_IN_GRE, false, -1},
        {LINK_ETHERNET, OUTER_MACS "0800" OUTER("0046", "2f") "0000 6558" INNER, FRAME_IN_GRE, true,
         -1},
        {LINK_RAW_IP, OUTER_6("0032", "2f") "0000 6558" INNER, FRAME_IN_GRE, true, -1},
        /* PPTP: key, sequence, acknowledgment */
        {LINK_ETHERNET,
         OUTER_MACS "0800" OUTER("0048", "2f") "3081 880b 00240001 00000001 00000001"
                                               "ff03 0021" DATAGRAM,
         FRAME_IN_GRE, false, -1},
        {LINK_ETHERNET, OUTER_MACS "0800" OUTER("0046", "2f") "0000 88be" INNER, FRAME_IN_ERSPAN,
         true, -1},
        {LINK_ETHERNET, OUTER_MACS "0800" OUTER("0052", "2f") "1000 88be 00000001" ERSPAN_2 INNER,
         FRAME_IN_ERSPAN, true, -1},
        {LINK_ETHERNET,
         OUTER_MACS "0800" OUTER("0056", "2f") "1000 88be 00000001" ERSPAN_2 INNER_TAGGED,
         FRAME_IN_ERSPAN, true, 100},
        {LINK_ETHERNET, OUTER_MACS "0800" OUTER("0056", "2f") "1000 22eb 00000001" ERSPAN_3 INNER,
         FRAME_IN_ERSPAN, true, -1},
        /* a platform's own subheader */
        {LINK_ETHERNET,
         OUTER_MACS
         "0800" OUTER("005e", "2f") "1000 22eb 00000001"
                                    "2064 0001 12345678 0000 0001 0123456789abcdef" INNER,
         FRAME_IN_ERSPAN, true, -1},
        /* frame type 2: IP without Ethernet */
        {LINK_ETHERNET,
         OUTER_MACS "0800" OUTER("0048", "2f") "1000 22eb 00000001"
                                               "2064 0001 12345678 0000 0800" DATAGRAM,
         FRAME_IN_ERSPAN, false, -1},
        {LINK_ETHERNET, OUTER_MACS "0800" OUTER("0052", "11") "c000 12b5 003e 0000" VXLAN INNER,
         FRAME_IN_VXLAN, true, -1},
        {LINK_ETHERNET,
         OUTER_MACS "0800" OUTER("0056", "11") "c000 2118 0042 0000" VXLAN INNER_TAGGED,
         FRAME_IN_VXLAN, true, 100},
        {LINK_RAW_IP, OUTER_6("003e", "11") "c000 12b5 003e 0000" VXLAN INNER, FRAME_IN_VXLAN, true,
         -1},
        /* padding, RSSI, end */
        {LINK_ETHERNET,
         OUTER_MACS "0800" OUTER("0053", "11") "c000 9090 003f 0000 01000001 00 0a01c4 01" INNER,
         FRAME_IN_TZSP, true, -1},
};

static void
is_wrapped_in(int wrapper)
{
	ck_assert_uint_eq(frame.wrapper_count, 1);
	ck_assert_int_eq(frame.wrappers[0], wrapper);
}

START_TEST(datagram_in_every_wrapper)
{
	struct fcs fcs;

	decode(wrapped[_i].link_type, wrapped[_i].hex);
	datagram_is_whole();
	is_wrapped_in(wrapped[_i].wrapper);
	ck_assert_int_eq(frame.has_mac, wrapped[_i].has_mac);
	ck_assert_str_eq(mac_text(frame.source),
	                 wrapped[_i].has_mac ? "00:11:22:33:44:55" : "00:00:00:00:00:00");
	ck_assert_int_eq(frame.vlan, wrapped[_i].vlan);
	ck_assert_int_eq(frame.tag_count, wrapped[_i].vlan != FRAME_UNTAGGED);
	ck_assert_ptr_eq(frame.packet, &packet);
	fcs = fcs_examine(&frame);
	ck_assert_int_eq(fcs.verdict, FCS_UNJUDGED);
	ck_assert(!frame_is_short(&frame, &fcs));
}
END_TEST

/* Less is seen, never anything else: neither the wrapper's own addresses nor another message. */
static void
see_less(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	const struct packet cut = {.link_type = *(const uint32_t *)context,
	                           .captured = (uint32_t)captured,
	                           .wire = (uint32_t)wire,
	                           .data = data,
	                           .fcs_octets = PACKET_FCS_UNKNOWN};
	struct frame seen;

	frame_decode(&cut, &seen);
	if (captured == wire)
		return;
	ck_assert_int_ne(seen.status, CURSOR_MALFORMED);
	ck_assert(seen.protocol == FRAME_OTHER || seen.protocol == FRAME_UDP ||
	          seen.protocol == FRAME_CDP);
	if (seen.protocol != FRAME_OTHER)
		ck_assert_uint_eq(seen.wrapper_count, 1);
	if (seen.protocol == FRAME_UDP)
		ck_assert_uint_eq(seen.target_port, 69);
}

static void
sweep(uint32_t link_type, const char *hex)
{
	size_t length = guard_hex(hex, octets, sizeof octets);

	guard_sweep(octets, length, see_less, &link_type);
}

START_TEST(truncation)
{
	sweep(wrapped[_i].link_type, wrapped[_i].hex);
}
END_TEST

static const char *const cdp[] = {
        OUTER_MACS "0800" OUTER("003a", "2f") "0000 88be" INNER_CDP,
        OUTER_MACS "0800" OUTER("0046", "2f") "1000 88be 00000001" ERSPAN_2 INNER_CDP,
        OUTER_MACS "0800" OUTER("004a", "2f") "1000 22eb 00000001" ERSPAN_3 INNER_CDP,
        OUTER_MACS "0800" OUTER("0046", "11") "c000 12b5 0032 0000" VXLAN INNER_CDP,
        /* of a router's tunnel: no LLC */
        OUTER_MACS "0800" OUTER("0024", "2f") "0000 2000" CDP_PDU,
};

START_TEST(cdp_in_wrappers)
{
	decode(LINK_ETHERNET, cdp[_i]);
	ck_assert_int_eq(frame.protocol, FRAME_CDP);
	ck_assert_int_eq(frame.status, CURSOR_OK);
	ck_assert_uint_eq(frame.wrapper_count, 1);
	ck_assert(!ip_present(frame.ip_source));
	payload_is(CDP_PDU);
	sweep(LINK_ETHERNET, cdp[_i]);
}
END_TEST

/* ------------------------------------------------ PPP and HDLC as links --- */

static const struct {
	uint32_t link_type;
	const char *hex;
	enum frame_protocol protocol;
} serial[] = {
        {LINK_PPP, "ff03 0021" DATAGRAM, FRAME_UDP},
        {LINK_PPP, "ff03 21" DATAGRAM, FRAME_UDP},
        {LINK_PPP, "0021" DATAGRAM, FRAME_UDP},
        {LINK_PPP, "21" DATAGRAM, FRAME_UDP},
        {LINK_PPP_HDLC, "ff03 0021" DATAGRAM, FRAME_UDP},
        {LINK_PPP_HDLC, "0f00 0800" DATAGRAM, FRAME_UDP},
        {LINK_CISCO_HDLC, "0f00 0800" DATAGRAM, FRAME_UDP},
        {LINK_PPP, "ff03 0207" CDP_PDU, FRAME_CDP},
        {LINK_PPP_HDLC, "8f00 2000" CDP_PDU, FRAME_CDP},
        {LINK_CISCO_HDLC, "8f00 2000" CDP_PDU, FRAME_CDP},
        {LINK_PPP, "ff03 c021 01010004", FRAME_OTHER},        /* LCP */
        {LINK_CISCO_HDLC, "8f00 8035 00000002", FRAME_OTHER}, /* SLARP */
        {LINK_CISCO_HDLC, "ff03 0800" DATAGRAM, FRAME_OTHER},
};

START_TEST(serial_links)
{
	decode(serial[_i].link_type, serial[_i].hex);
	ck_assert_int_eq(frame.status, CURSOR_OK);
	ck_assert_int_eq(frame.protocol, serial[_i].protocol);
	ck_assert(!frame.has_mac);
	ck_assert_uint_eq(frame.wrapper_count, 0);
	if (serial[_i].protocol == FRAME_UDP)
		datagram_is_whole();
	if (serial[_i].protocol == FRAME_CDP)
		payload_is(CDP_PDU);
}
END_TEST

START_TEST(ipv6_in_ppp)
{
	decode(LINK_PPP, "ff03 0057" IPV6("000c", "11") UDP("000c") DATA);
	datagram_6_is_whole();
}
END_TEST

/* ------------------------------------------------------ what is no wrapper --- */

static const struct {
	const char *hex;
	enum frame_protocol protocol;
	uint16_t port;
} unwrapped[] = {
        /* TFTP, a wrong flag, a wrong reserved octet */
        {OUTER("0020", "11") "0045 12b5 000c 0000 00030001", FRAME_UDP, 4789},
        {OUTER("0052", "11") "c000 12b5 003e 0000 0c000000 00002a00" INNER, FRAME_UDP, 4789},
        {OUTER("0052", "11") "c000 2118 003e 0000 08000000 00002a01" INNER, FRAME_UDP, 8472},
        /* VXLAN's header and nothing in it, or too little for Ethernet */
        {OUTER("0024", "11") "c000 12b5 0010 0000" VXLAN, FRAME_UDP, 4789},
        {OUTER("0028", "11") "c000 12b5 0014 0000" VXLAN DATA, FRAME_UDP, 4789},
        /* neither type nor length */
        {OUTER("0036", "11") "c000 12b5 0022 0000" VXLAN MACS "05dd 00000000", FRAME_UDP, 4789},
        /* from that port, not to it */
        {OUTER("0052", "11") "12b5 c000 003e 0000" VXLAN INNER, FRAME_UDP, 0xc000},
        /* TZSP: another version, 802.11, tags that do not end */
        {OUTER("004f", "11") "c000 9090 003b 0000 02000001 01" INNER, FRAME_UDP, 37008},
        {OUTER("004f", "11") "c000 9090 003b 0000 01000012 01" INNER, FRAME_UDP, 37008},
        {OUTER("0023", "11") "c000 9090 000f 0000 01000001 00ff00", FRAME_UDP, 37008},
        /* GRE: routing, version 2, keepalive, unknown type, no header at all */
        {OUTER("003c", "2f") "4000 0800 00000000" DATAGRAM, FRAME_IP_OTHER, 0},
        {OUTER("0038", "2f") "0002 0800" DATAGRAM, FRAME_IP_OTHER, 0},
        {OUTER("0018", "2f") "0000 0000", FRAME_IP_OTHER, 0},
        {OUTER("0038", "2f") "0000 2001" DATAGRAM, FRAME_IP_OTHER, 0},
        {OUTER("0016", "2f") "0000", FRAME_IP_OTHER, 0},
        /* ERSPAN of another version, in GRE's name only */
        {OUTER("0052", "2f") "1000 88be 00000001 2064000100000003" INNER, FRAME_IP_OTHER, 0},
        {OUTER("0056", "2f") "1000 22eb 00000001 106400011234567800000000" INNER, FRAME_IP_OTHER,
         0},
        /* IP-in-IP: no version 4, no room for a header */
        {OUTER("0034", "04") "6500" DATAGRAM, FRAME_IP_OTHER, 0},
        {OUTER("0018", "04") DATA, FRAME_IP_OTHER, 0},
        {OUTER("0034", "29") DATAGRAM, FRAME_IP_OTHER, 0},
};

START_TEST(outer_stays)
{
	decode(LINK_RAW_IP, unwrapped[_i].hex);
	ck_assert_int_eq(frame.protocol, unwrapped[_i].protocol);
	ck_assert_uint_eq(frame.wrapper_count, 0);
	ck_assert_str_eq(ip_text(frame.ip_source), "192.0.2.1");
	ck_assert_uint_eq(frame.target_port, unwrapped[_i].port);
}
END_TEST

static const char *const unwrapped_links[] = {
        OUTER_MACS "8864 1100 0001 0006 c021 09000004", /* LCP echo */
        OUTER_MACS "8864 1109 0001 0022 0021" DATAGRAM, /* a code of discovery */
        OUTER_MACS "8847 00010140 00000000" INNER,      /* a pseudo-wire's control word */
        OUTER_MACS "8847 00010040 00020040",            /* labels without end */
};

START_TEST(outer_link_stays)
{
	decode(LINK_ETHERNET, unwrapped_links[_i]);
	ck_assert_int_eq(frame.protocol, FRAME_OTHER);
	ck_assert_uint_eq(frame.wrapper_count, 0);
	ck_assert_str_eq(mac_text(frame.source), "02:00:00:00:00:0b");
}
END_TEST

/* ---------------------------------------------------------------- lengths --- */

START_TEST(mirror_cut_the_frame)
{
	/* T of type II; the datagram of 32 octets has lost the last 2. */
	decode(LINK_RAW_IP,
	       OUTER("0050", "2f") "1000 88be 00000001 1064 0401 00000003" MACS
	                           "0800" IPV4("0020", "0000", "11") UDP("000c") "6869");
	ck_assert_int_eq(frame.protocol, FRAME_UDP);
	ck_assert_int_eq(frame.status, CURSOR_OK);
	ck_assert_uint_eq(frame.payload.wire, 4);
	ck_assert_uint_eq(frame.payload.captured, 2);
	/* Without it the lengths are a lie. */
	decode(LINK_RAW_IP,
	       OUTER("0050", "2f") "1000 88be 00000001 1064 0001 00000003" MACS
	                           "0800" IPV4("0020", "0000", "11") UDP("000c") "6869");
	ck_assert_int_eq(frame.status, CURSOR_MALFORMED);
	ck_assert_uint_eq(frame.wrapper_count, 1);
}
END_TEST

START_TEST(padding_of_the_inside)
{
	decode(LINK_ETHERNET,
	       OUTER_MACS "0800" OUTER("0050", "2f") "0000 88be" INNER "00000000000000000000"
	                                             "ffffffff");
	datagram_is_whole();
	trailer_is(10);
	ck_assert_int_eq(fcs_examine(&frame).verdict, FCS_UNJUDGED);
}
END_TEST

START_TEST(first_fragment_is_not_looked_into)
{
	decode(LINK_RAW_IP, "450000520001200040110000c0000201c0000202"
	                    "c000 12b5 003e 0000" VXLAN INNER);
	ck_assert_int_eq(frame.protocol, FRAME_UDP);
	ck_assert(frame.first_fragment);
	ck_assert_uint_eq(frame.target_port, 4789);
	ck_assert_uint_eq(frame.wrapper_count, 0);
}
END_TEST

/* ---------------------------------------------------------------- nesting --- */

/* IP in IP, `depth` headers before the datagram. */
static void
decode_nested(unsigned depth)
{
	size_t datagram = guard_hex(DATAGRAM, octets + 20 * (size_t)depth, 64);
	size_t length = 20 * (size_t)depth + datagram;

	for (unsigned i = 0; i < depth; i++) {
		uint8_t *header = octets + 20 * (size_t)i;
		size_t total = length - 20 * (size_t)i;

		guard_hex(OUTER("0000", "04"), header, 20);
		header[2] = (uint8_t)(total >> 8);
		header[3] = (uint8_t)total;
	}
	packet = (struct packet){.link_type = LINK_RAW_IP,
	                         .captured = (uint32_t)length,
	                         .wire = (uint32_t)length,
	                         .data = octets};
	frame_decode(&packet, &frame);
}

START_TEST(nesting_is_bounded)
{
	decode_nested(FRAME_WRAPPERS_MAX);
	datagram_is_whole();
	ck_assert_uint_eq(frame.wrapper_count, FRAME_WRAPPERS_MAX);
	decode_nested(FRAME_WRAPPERS_MAX + 1);
	ck_assert_int_eq(frame.protocol, FRAME_IP_OTHER);
	ck_assert_uint_eq(frame.wrapper_count, FRAME_WRAPPERS_MAX);
	ck_assert_uint_eq(frame.ip_protocol, 4);
	decode_nested(95);
	ck_assert_int_eq(frame.protocol, FRAME_IP_OTHER);
	ck_assert_uint_eq(frame.wrapper_count, FRAME_WRAPPERS_MAX);
}
END_TEST

START_TEST(wrappers_are_told_in_order)
{
	decode(LINK_ETHERNET,
	       OUTER_MACS "0800" OUTER("006e", "11") "c000 12b5 005a 0000" VXLAN OUTER_MACS
	                                             "0800" OUTER("0038", "2f") "0000 0800" DATAGRAM
	                                                                        "00000000");
	datagram_is_whole();
	ck_assert_uint_eq(frame.wrapper_count, 2);
	ck_assert_int_eq(frame.wrappers[0], FRAME_IN_VXLAN);
	ck_assert_int_eq(frame.wrappers[1], FRAME_IN_GRE);
	ck_assert(!frame.has_mac);
}
END_TEST

START_TEST(quoted_tunnel_is_not_looked_into)
{
	struct frame quoted;

	decode(LINK_RAW_IP,
	       IPV4("0050", "0000", "01") "0301 0000 00000000" OUTER("0034", "04") DATAGRAM);
	ck_assert_int_eq(frame.protocol, FRAME_ICMP);
	ck_assert(frame_decode_quoted(&frame, &quoted));
	ck_assert_str_eq(ip_text(quoted.ip_source), "192.0.2.1");
	ck_assert_uint_eq(quoted.ip_protocol, 4);
	ck_assert_uint_eq(quoted.wrapper_count, 0);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("wrappers");
	TCase *tests = tcase_create("wrappers");

	tcase_add_loop_test(tests, datagram_in_every_wrapper, 0, COUNT(wrapped));
	tcase_add_loop_test(tests, truncation, 0, COUNT(wrapped));
	tcase_add_loop_test(tests, cdp_in_wrappers, 0, COUNT(cdp));
	tcase_add_loop_test(tests, serial_links, 0, COUNT(serial));
	tcase_add_test(tests, ipv6_in_ppp);
	tcase_add_loop_test(tests, outer_stays, 0, COUNT(unwrapped));
	tcase_add_loop_test(tests, outer_link_stays, 0, COUNT(unwrapped_links));
	tcase_add_test(tests, mirror_cut_the_frame);
	tcase_add_test(tests, padding_of_the_inside);
	tcase_add_test(tests, first_fragment_is_not_looked_into);
	tcase_add_test(tests, nesting_is_bounded);
	tcase_add_test(tests, wrappers_are_told_in_order);
	tcase_add_test(tests, quoted_tunnel_is_not_looked_into);
	suite_add_tcase(suite, tests);
	return suite;
}
