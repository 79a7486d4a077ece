/* From the network layer to ports; every prefix of every kind of frame. */
#include "tests/unit/net/frames.h"

/* ------------------------------------------------------------------ ARP --- */

START_TEST(arp)
{
	decode(LINK_ETHERNET, ETHERNET("0806") ARP "000000000000000000000000000000000000");
	ck_assert_int_eq(frame.protocol, FRAME_ARP);
	ck_assert_uint_eq(frame.arp_operation, 2);
	ck_assert_str_eq(mac_text(frame.arp_sender), "00:11:22:33:44:55");
	ck_assert_str_eq(mac_text(frame.arp_target), "00:50:0b:00:01:02");
	ck_assert_str_eq(ip_text(frame.ip_source), "10.0.0.5");
	ck_assert_str_eq(ip_text(frame.ip_target), "10.0.0.1");
	trailer_is(18);
}
END_TEST

START_TEST(arp_of_other_sizes)
{
	decode(LINK_ETHERNET, ETHERNET("0806") "0001 0800 08 04 0001 00000000000000000000");
	ck_assert_int_eq(frame.protocol, FRAME_OTHER);
	ck_assert_int_eq(frame.status, CURSOR_OK);
}
END_TEST

/* ----------------------------------------------------------------- IPv4 --- */

START_TEST(padding_is_no_payload)
{
	decode(LINK_ETHERNET, ETHERNET("0800") DATAGRAM "0000000000000000000000000000");
	datagram_is_whole();
	trailer_is(14);
}
END_TEST

START_TEST(tcp_acknowledgment_with_padding_and_fcs)
{
	decode(LINK_ETHERNET,
	       ETHERNET("0800") IPV4("0028", "4000", "06") TCP("5010") "000000000000 89abcdef");
	ck_assert_int_eq(frame.protocol, FRAME_TCP);
	ck_assert_int_eq(frame.status, CURSOR_OK);
	ck_assert_uint_eq(frame.source_port, 49153);
	ck_assert_uint_eq(frame.target_port, 2000);
	ck_assert_uint_eq(frame.tcp.sequence, 0x01020304);
	ck_assert_uint_eq(frame.tcp.acknowledgment, 0x05060708);
	ck_assert_uint_eq(frame.tcp.flags, 0x10);
	ck_assert_uint_eq(frame.tcp.window, 0x2000);
	payload_is("");
	trailer_is(10);
	ck_assert_uint_eq(frame.trailer.data[6], 0x89);
}
END_TEST

START_TEST(options_of_ip_and_tcp)
{
	decode(LINK_ETHERNET, ETHERNET("0800") "4600 0032 1234 0000 40 06 0000 0a000005 0a000001"
	                                       "94040000" TCP("6018") "02040218"
	                                                              "aabb");
	ck_assert_int_eq(frame.protocol, FRAME_TCP);
	ck_assert_int_eq(frame.status, CURSOR_OK);
	ck_assert_uint_eq(frame.source_port, 49153);
	payload_is("aabb");
}
END_TEST

START_TEST(total_length_zero_takes_the_frame)
{
	decode(LINK_ETHERNET, ETHERNET("0800") IPV4("0000", "0000", "06") TCP("5018") DATA);
	ck_assert_int_eq(frame.protocol, FRAME_TCP);
	ck_assert_int_eq(frame.status, CURSOR_OK);
	payload_is(DATA);
	trailer_is(0);
}
END_TEST

static const char *const bad_headers[] = {
        ETHERNET("0800") "5500 0020 1234 0000 40 11 0000 0a000005 0a000001" UDP("000c") DATA,
        ETHERNET("0800") "4400 0020 1234 0000 40 11 0000 0a000005 0a000001" UDP("000c") DATA,
        ETHERNET("0800") "4500 0013 1234 0000 40 11 0000 0a000005 0a000001" UDP("000c") DATA,
        ETHERNET("0800") "4500 0020 1234 0000",
        ETHERNET("86dd") "50000000 000c 11 40" IPV6_ADDRESSES UDP("000c") DATA,
        ETHERNET("0806") "0001 0800 06 04 0002 001122334455",
        ETHERNET("08"),
        "00500b0001",
};

START_TEST(bad_header)
{
	decode(LINK_ETHERNET, bad_headers[_i]);
	ck_assert_int_eq(frame.protocol, FRAME_OTHER);
	ck_assert_int_eq(frame.status, CURSOR_MALFORMED);
	ck_assert(!ip_present(frame.ip_source));
}
END_TEST

START_TEST(total_length_beyond_the_frame)
{
	decode(LINK_ETHERNET, ETHERNET("0800") IPV4("0030", "0000", "11") UDP("000c") DATA);
	ck_assert_int_eq(frame.protocol, FRAME_UDP);
	ck_assert_int_eq(frame.status, CURSOR_MALFORMED);
	payload_is(DATA);
}
END_TEST

START_TEST(frame_cut_by_the_snapshot_length)
{
	decode_cut(LINK_ETHERNET, ETHERNET("0800") DATAGRAM "000000000000", 8);
	ck_assert_int_eq(frame.protocol, FRAME_UDP);
	ck_assert_int_eq(frame.status, CURSOR_OK);
	ck_assert_uint_eq(frame.payload.captured, 2);
	ck_assert_uint_eq(frame.payload.wire, 4);
	trailer_is(0);
	decode_cut(LINK_ETHERNET, ETHERNET("0800") DATAGRAM "000000000000", 6 + 4 + 8);
	ck_assert_int_eq(frame.protocol, FRAME_OTHER);
	ck_assert_int_eq(frame.status, CURSOR_TRUNCATED);
	ck_assert_uint_eq(frame.ip_protocol, 17);
	ck_assert_str_eq(ip_text(frame.ip_source), "10.0.0.5");
}
END_TEST

START_TEST(first_fragment_knows_the_whole_length)
{
	decode(LINK_ETHERNET, ETHERNET("0800") IPV4("0020", "2000", "11") UDP("0408") DATA);
	ck_assert_int_eq(frame.protocol, FRAME_UDP);
	ck_assert_int_eq(frame.status, CURSOR_OK);
	ck_assert(frame.first_fragment);
	ck_assert_uint_eq(frame.payload.wire, 1024);
	ck_assert_uint_eq(frame.payload.captured, 4);
	cursor_take(&frame.payload, 5);
	ck_assert_int_eq(frame.payload.status, CURSOR_TRUNCATED);
}
END_TEST

/* Offsets use all 13 bits, and more fragments may follow. */
static const char *const later_fragments[] = {
        ETHERNET("0800") IPV4("0018", "00b9", "11") DATA "0000",
        ETHERNET("0800") IPV4("0018", "1000", "11") DATA "0000",
        ETHERNET("0800") IPV4("0018", "2001", "11") DATA "0000",
};

START_TEST(later_fragment_has_no_ports)
{
	decode(LINK_ETHERNET, later_fragments[_i]);
	ck_assert_int_eq(frame.protocol, FRAME_IP_FRAGMENT);
	ck_assert_int_eq(frame.status, CURSOR_OK);
	ck_assert_uint_eq(frame.ip_protocol, 17);
	ck_assert_uint_eq(frame.ip_id, 0x1234);
	ck_assert_uint_eq(frame.source_port, 0);
	ck_assert(!frame.first_fragment);
	payload_is(DATA);
	trailer_is(2);
}
END_TEST

START_TEST(other_ip_protocol)
{
	decode(LINK_ETHERNET, ETHERNET("0800") IPV4("0018", "0000", "2f") DATA);
	ck_assert_int_eq(frame.protocol, FRAME_IP_OTHER);
	ck_assert_uint_eq(frame.ip_protocol, 47);
	payload_is(DATA);
}
END_TEST

/* ----------------------------------------------------------------- IPv6 --- */

static const char *const extended[] = {
        ETHERNET("86dd") IPV6("000c", "11") UDP("000c") DATA,
        ETHERNET("86dd") IPV6("0014", "00") "1100050200000100" UDP("000c") DATA,
        ETHERNET("86dd") IPV6("0034", "00") "2b00010400000000"
                                            "3c02000000000000"
                                            "00000000000000000000000000000000"
                                            "1100010400000000" UDP("000c") DATA,
        /* Authentication: 4 * (4 + 2) octets */
        ETHERNET("86dd")
                IPV6("0024", "33") "1104000000000001 00000001 000000000000000000000000" UDP("000c")
                        DATA,
        /* A fragment header that says the packet is whole (RFC 6946) */
        ETHERNET("86dd") IPV6("0014", "2c") "1100000000005678" UDP("000c") DATA,
        /* Payload length zero: the frame's end */
        ETHERNET("86dd") IPV6("0000", "11") UDP("000c") DATA,
        /* UDP length zero in a jumbogram (RFC 2675) */
        ETHERNET("86dd") IPV6("0000", "11") UDP("0000") DATA,
};

START_TEST(ipv6_extension_headers)
{
	decode(LINK_ETHERNET, extended[_i]);
	datagram_6_is_whole();
}
END_TEST

START_TEST(ipv6_fragments)
{
	decode(LINK_ETHERNET,
	       ETHERNET("86dd") IPV6("0014", "2c") "1100000100005678" UDP("0108") DATA);
	ck_assert_int_eq(frame.protocol, FRAME_UDP);
	ck_assert(frame.first_fragment);
	ck_assert_uint_eq(frame.ip_id, 0x5678);
	ck_assert_uint_eq(frame.payload.wire, 256);
	ck_assert_uint_eq(frame.payload.captured, 4);
	decode(LINK_ETHERNET, ETHERNET("86dd") IPV6("000c", "2c") "1100000900005678" DATA);
	ck_assert_int_eq(frame.protocol, FRAME_IP_FRAGMENT);
	ck_assert(!frame.first_fragment);
	ck_assert_uint_eq(frame.ip_protocol, 17);
	payload_is(DATA);
}
END_TEST

START_TEST(ipv6_extension_beyond_the_packet)
{
	decode(LINK_ETHERNET, ETHERNET("86dd") IPV6("0008", "00") "11ff050200000100");
	ck_assert_int_eq(frame.protocol, FRAME_OTHER);
	ck_assert_int_eq(frame.status, CURSOR_MALFORMED);
	ck_assert_str_eq(ip_text(frame.ip_source), "2001:db8::5");
}
END_TEST

START_TEST(icmp_belongs_to_its_version)
{
	decode(LINK_ETHERNET, ETHERNET("86dd") IPV6("0008", "3a") "87000000 00000000");
	ck_assert_int_eq(frame.protocol, FRAME_ICMPV6);
	ck_assert_uint_eq(frame.icmp_type, 135);
	decode(LINK_ETHERNET, ETHERNET("86dd") IPV6("0008", "01") "08000000 00000000");
	ck_assert_int_eq(frame.protocol, FRAME_IP_OTHER);
}
END_TEST

/* ------------------------------------------------------------ transport --- */

static const struct {
	const char *hex;
	enum cursor_status status;
	const char *payload;
} udp_lengths[] = {
        {ETHERNET("0800") IPV4("0022", "0000", "11") UDP("000c") DATA "0a0a", CURSOR_OK, DATA},
        {ETHERNET("0800") IPV4("0020", "0000", "11") UDP("0008") DATA, CURSOR_OK, ""},
        {ETHERNET("0800") IPV4("0020", "0000", "11") UDP("000d") DATA, CURSOR_MALFORMED, DATA},
        {ETHERNET("0800") IPV4("0020", "0000", "11") UDP("ffff") DATA, CURSOR_MALFORMED, DATA},
        {ETHERNET("0800") IPV4("0020", "0000", "11") UDP("0007") DATA, CURSOR_MALFORMED, DATA},
        {ETHERNET("0800") IPV4("0020", "0000", "11") UDP("0000") DATA, CURSOR_MALFORMED, DATA},
};

START_TEST(udp_length_against_ip_length)
{
	decode(LINK_ETHERNET, udp_lengths[_i].hex);
	ck_assert_int_eq(frame.protocol, FRAME_UDP);
	ck_assert_int_eq(frame.status, udp_lengths[_i].status);
	payload_is(udp_lengths[_i].payload);
}
END_TEST

static const char *const bad_tcp[] = {
        ETHERNET("0800") IPV4("0028", "0000", "06") TCP("4018"), /* offset below the minimum */
        ETHERNET("0800") IPV4("0028", "0000", "06") TCP("6018"), /* options beyond the packet */
        ETHERNET("0800") IPV4("002c", "0000", "06") TCP("7018") DATA, /* some of them in it */
        ETHERNET("0800") IPV4("0020", "0000", "06") "c001 07d0 01020304 05060708",
};

START_TEST(tcp_header_that_lies)
{
	decode(LINK_ETHERNET, bad_tcp[_i]);
	ck_assert_int_eq(frame.protocol, FRAME_TCP);
	ck_assert_int_eq(frame.status, CURSOR_MALFORMED);
	ck_assert_uint_eq(frame.target_port, 2000);
	ck_assert_int_eq(frame.payload.status, CURSOR_MALFORMED);
	ck_assert_uint_eq(frame.payload.captured, 0);
}
END_TEST

/* ----------------------------------------------------------- ICMP errors --- */

#define UNREACHABLE(quoted) ETHERNET("0800") IPV4("0038", "0000", "01") "0303 0000 00000000" quoted
#define QUOTED_UDP "4500 0220 abcd 4000 3f11 0000 0a000005 0a000001 c000 0045 020c 0000"

START_TEST(icmp_quotes_a_datagram)
{
	struct frame quoted;

	decode(LINK_ETHERNET, UNREACHABLE(QUOTED_UDP));
	ck_assert_int_eq(frame.protocol, FRAME_ICMP);
	ck_assert_uint_eq(frame.icmp_type, 3);
	ck_assert_uint_eq(frame.icmp_code, 3);
	ck_assert_uint_eq(frame.payload.wire, 4 + 28);
	ck_assert(frame_decode_quoted(&frame, &quoted));
	ck_assert_int_eq(quoted.protocol, FRAME_UDP);
	ck_assert_int_eq(quoted.status, CURSOR_OK);
	ck_assert_str_eq(ip_text(quoted.ip_target), "10.0.0.1");
	ck_assert_uint_eq(quoted.ip_id, 0xabcd);
	ck_assert_uint_eq(quoted.source_port, 49152);
	ck_assert_uint_eq(quoted.target_port, 69);
	ck_assert_uint_eq(quoted.payload.wire, 0x20c - 8);
	ck_assert_uint_eq(quoted.payload.captured, 0);
	ck_assert_ptr_eq(quoted.packet, &packet);
	ck_assert(!quoted.has_mac);
	ck_assert_int_eq(quoted.vlan, FRAME_UNTAGGED);
}
END_TEST

START_TEST(icmp_quotes_eight_octets_of_tcp)
{
	struct frame quoted;

	decode(LINK_ETHERNET,
	       UNREACHABLE("4500 0220 abcd 4000 3f06 0000 0a000005 0a000001 c001 07d0 01020304"));
	ck_assert(frame_decode_quoted(&frame, &quoted));
	ck_assert_int_eq(quoted.protocol, FRAME_TCP);
	ck_assert_int_eq(quoted.status, CURSOR_TRUNCATED);
	ck_assert_uint_eq(quoted.target_port, 2000);
	ck_assert_uint_eq(quoted.tcp.sequence, 0x01020304);
}
END_TEST

START_TEST(icmpv6_quotes)
{
	struct frame quoted;

	decode(LINK_ETHERNET, ETHERNET("86dd") IPV6("0038", "3a") "0104 0000 00000000" IPV6(
	                              "0200", "11") UDP("0200"));
	ck_assert_int_eq(frame.protocol, FRAME_ICMPV6);
	ck_assert(frame_decode_quoted(&frame, &quoted));
	ck_assert_int_eq(quoted.protocol, FRAME_UDP);
	ck_assert_str_eq(ip_text(quoted.ip_source), "2001:db8::5");
	ck_assert_uint_eq(quoted.target_port, 69);
	ck_assert_uint_eq(quoted.payload.wire, 0x1f8);
}
END_TEST

static const char *const quotes_nothing[] = {
        ETHERNET("0800") IPV4("0038", "0000", "01") "0800 0000 00000000" QUOTED_UDP, /* echo */
        ETHERNET("0800") IPV4("001c", "0000", "01") "0303 0000 00000000",
        ETHERNET("0800")
                IPV4("0030", "0000", "01") "0303 0000 00000000"
                                           "4500 0220 abcd 4000 3f11 0000 0a000005 0a000001",
        ETHERNET("86dd") IPV6("0038", "3a") "8700 0000 00000000" IPV6("0200", "11") UDP("0200"),
        ETHERNET("0800") DATAGRAM,
};

START_TEST(what_quotes_nothing)
{
	struct frame quoted;
	bool header_only = _i == 2;

	decode(LINK_ETHERNET, quotes_nothing[_i]);
	ck_assert_int_eq(frame_decode_quoted(&frame, &quoted), header_only);
	if (header_only) {
		ck_assert_int_eq(quoted.protocol, FRAME_OTHER);
		ck_assert_int_eq(quoted.status, CURSOR_TRUNCATED);
		ck_assert_uint_eq(quoted.ip_protocol, 17);
	}
}
END_TEST

/* --------------------------------------------------------------- sweeps --- */

static const struct {
	uint32_t link_type;
	const char *hex;
} sane[] = {
        {LINK_ETHERNET, ETHERNET("0800") DATAGRAM "000000000000"},
        {LINK_ETHERNET, ETHERNET("88a8 0fff 8100 b00a 0800") DATAGRAM},
        {LINK_ETHERNET, ETHERNET("0014") CDP_LLC CDP_PDU},
        {LINK_ETHERNET, ETHERNET("001c") CDP_LLC CDP_PDU},
        {LINK_ETHERNET, ETHERNET("0028") "aaaa03 000000 0800" DATAGRAM},
        {LINK_ETHERNET, ETHERNET("0806") ARP "0000"},
        {LINK_ETHERNET, ETHERNET("88cc") "0207040011223344550000"},
        {LINK_ETHERNET, ETHERNET("888e") "0201 0002 aabb"},
        {LINK_ETHERNET, ETHERNET("0800") IPV4("002c", "0000", "06") TCP("6018") "02040218"},
        {LINK_ETHERNET, ETHERNET("0800") IPV4("0000", "0000", "06") TCP("5018") DATA},
        {LINK_ETHERNET, ETHERNET("0800") IPV4("0020", "2000", "11") UDP("0408") DATA},
        {LINK_ETHERNET, ETHERNET("0800") IPV4("0018", "00b9", "11") DATA},
        {LINK_ETHERNET, ETHERNET("86dd") IPV6("0014", "00") "1100050200000100" UDP("000c") DATA},
        {LINK_ETHERNET, ETHERNET("86dd") IPV6("0014", "2c") "1100000100005678" UDP("0108") DATA},
        {LINK_ETHERNET, ETHERNET("86dd") IPV6("0000", "11") UDP("0000") DATA},
        {LINK_ETHERNET, UNREACHABLE(QUOTED_UDP)},
        {LINK_ETHERNET,
         ETHERNET("86dd") IPV6("0038", "3a") "0104 0000 00000000" IPV6("0200", "11") UDP("0200")},
        {LINK_LINUX_COOKED, "0000 0001 0006 001122334455 0000 8100 0064 0800" DATAGRAM},
        {LINK_LINUX_COOKED_2, "0800 0000 00000002 0001 00 06 001122334455 0000" DATAGRAM},
        {LINK_BSD_LOOPBACK, "02000000" DATAGRAM},
        {LINK_OPENBSD_LOOPBACK, "00000018" IPV6("000c", "11") UDP("000c") DATA},
        {LINK_RAW_IP, DATAGRAM},
        {LINK_RAW_IPV4, DATAGRAM},
        {LINK_RAW_IPV6, IPV6("000c", "11") UDP("000c") DATA},
};

/* Touches every octet that the frame says it has. */
static void
touch(struct slice slice)
{
	static volatile uint8_t sink;

	for (size_t i = 0; i < slice.length; i++)
		sink = slice.data[i];
	(void)sink;
}

static void
sweep(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	const uint32_t *link_type = context;
	struct packet cut = {.link_type = *link_type,
	                     .captured = (uint32_t)captured,
	                     .wire = (uint32_t)wire,
	                     .data = data,
	                     .fcs_octets = PACKET_FCS_UNKNOWN};
	struct frame whole, quoted;

	frame_decode(&cut, &whole);
	ck_assert_uint_le(whole.payload.captured, captured);
	ck_assert_uint_le(whole.payload.captured, whole.payload.wire);
	touch(cursor_rest(&whole.payload));
	touch(whole.trailer);
	if (frame_decode_quoted(&whole, &quoted)) {
		touch(cursor_rest(&quoted.payload));
		touch(quoted.trailer);
		ck_assert_int_ne(quoted.status, CURSOR_MALFORMED);
	}
	if (captured < wire) {
		ck_assert_int_ne(whole.status, CURSOR_MALFORMED);
		ck_assert_int_ne(whole.payload.status, CURSOR_MALFORMED);
	}
}

START_TEST(cut_is_never_malformed)
{
	uint32_t link_type = sane[_i].link_type;
	size_t length = guard_hex(sane[_i].hex, octets, sizeof octets);

	decode(link_type, sane[_i].hex);
	ck_assert_int_eq(frame.status, CURSOR_OK);
	ck_assert_int_ne(frame.protocol, FRAME_OTHER);
	guard_sweep(octets, length, sweep, &link_type);
}
END_TEST

START_TEST(any_octet_may_be_wrong)
{
	uint32_t link_type = sane[_i].link_type;
	size_t length = guard_hex(sane[_i].hex, octets, sizeof octets);
	static const uint8_t wrong[] = {0x00, 0x01, 0x7f, 0x80, 0xff};

	for (size_t place = 0; place < length; place++) {
		uint8_t right = octets[place];

		for (size_t i = 0; i < sizeof wrong; i++) {
			const uint8_t *copy;
			struct packet odd = {.link_type = link_type,
			                     .captured = (uint32_t)length,
			                     .wire = (uint32_t)length};

			octets[place] = wrong[i];
			odd.data = copy = guard_copy(octets, length);
			frame_decode(&odd, &frame);
			ck_assert_uint_le(frame.payload.captured, length);
			touch(cursor_rest(&frame.payload));
			touch(frame.trailer);
			guard_free(copy, length);
		}
		octets[place] = right;
	}
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("frame");
	TCase *network = tcase_create("network"), *transport = tcase_create("transport"),
	      *sweeps = tcase_create("sweeps");

	tcase_add_test(network, arp);
	tcase_add_test(network, arp_of_other_sizes);
	tcase_add_test(network, padding_is_no_payload);
	tcase_add_test(network, tcp_acknowledgment_with_padding_and_fcs);
	tcase_add_test(network, options_of_ip_and_tcp);
	tcase_add_test(network, total_length_zero_takes_the_frame);
	tcase_add_loop_test(network, bad_header, 0, COUNT(bad_headers));
	tcase_add_test(network, total_length_beyond_the_frame);
	tcase_add_test(network, frame_cut_by_the_snapshot_length);
	tcase_add_test(network, first_fragment_knows_the_whole_length);
	tcase_add_loop_test(network, later_fragment_has_no_ports, 0, COUNT(later_fragments));
	tcase_add_test(network, other_ip_protocol);
	tcase_add_loop_test(network, ipv6_extension_headers, 0, COUNT(extended));
	tcase_add_test(network, ipv6_fragments);
	tcase_add_test(network, ipv6_extension_beyond_the_packet);
	tcase_add_test(transport, icmp_belongs_to_its_version);
	tcase_add_loop_test(transport, udp_length_against_ip_length, 0, COUNT(udp_lengths));
	tcase_add_loop_test(transport, tcp_header_that_lies, 0, COUNT(bad_tcp));
	tcase_add_test(transport, icmp_quotes_a_datagram);
	tcase_add_test(transport, icmp_quotes_eight_octets_of_tcp);
	tcase_add_test(transport, icmpv6_quotes);
	tcase_add_loop_test(transport, what_quotes_nothing, 0, COUNT(quotes_nothing));
	tcase_add_loop_test(sweeps, cut_is_never_malformed, 0, COUNT(sane));
	tcase_add_loop_test(sweeps, any_octet_may_be_wrong, 0, COUNT(sane));
	suite_add_tcase(suite, network);
	suite_add_tcase(suite, transport);
	suite_add_tcase(suite, sweeps);
	return suite;
}
