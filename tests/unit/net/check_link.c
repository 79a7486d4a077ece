/* What stands before the network layer. */
#include "tests/unit/net/frames.h"

START_TEST(ethernet)
{
	decode(LINK_ETHERNET, ETHERNET("0800") DATAGRAM);
	datagram_is_whole();
	ck_assert(frame.has_mac);
	ck_assert_str_eq(mac_text(frame.target), "00:50:0b:00:01:02");
	ck_assert_str_eq(mac_text(frame.source), "00:11:22:33:44:55");
	ck_assert_int_eq(frame.tag_count, 0);
	ck_assert_int_eq(frame.vlan, FRAME_UNTAGGED);
	ck_assert_uint_eq(frame.ether_type, 0x0800);
	ck_assert_ptr_eq(frame.packet, &packet);
	trailer_is(0);
}
END_TEST

static const struct {
	const char *hex;
	int tags, vlan;
} tagged[] = {
        {ETHERNET("8100 0064 0800") DATAGRAM, 1, 100},
        {ETHERNET("8100 e000 0800") DATAGRAM, 1, 0}, /* priority tag */
        {ETHERNET("88a8 0fff 8100 b00a 0800") DATAGRAM, 2, 10},
        {ETHERNET("9100 0001 9200 0002 8100 0003 0800") DATAGRAM, 3, 3},
        {ETHERNET("8100 0001 8100 0002 8100 0003 8100 0004 0800") DATAGRAM, 4, 4},
};

START_TEST(tags)
{
	decode(LINK_ETHERNET, tagged[_i].hex);
	datagram_is_whole();
	ck_assert_int_eq(frame.tag_count, tagged[_i].tags);
	ck_assert_int_eq(frame.vlan, tagged[_i].vlan);
	ck_assert_uint_eq(frame.ether_type, 0x0800);
}
END_TEST

START_TEST(fifth_tag_is_not_followed)
{
	decode(LINK_ETHERNET,
	       ETHERNET("8100 0001 8100 0002 8100 0003 8100 0004 8100 0005 0800") DATAGRAM);
	ck_assert_int_eq(frame.protocol, FRAME_OTHER);
	ck_assert_int_eq(frame.tag_count, 4);
	ck_assert_uint_eq(frame.ether_type, 0x8100);
}
END_TEST

static const struct {
	const char *hex;
	size_t trailer;
} cdp[] = {
        {ETHERNET("0014") CDP_LLC CDP_PDU, 0},
        {ETHERNET("001c") CDP_LLC CDP_PDU, 0}, /* length 8 too large */
        {ETHERNET("0014") CDP_LLC CDP_PDU "000000000000", 6},
        {ETHERNET("8100 0064 0014") CDP_LLC CDP_PDU, 0},
};

START_TEST(cdp_is_known_by_llc)
{
	decode(LINK_ETHERNET, cdp[_i].hex);
	ck_assert_int_eq(frame.protocol, FRAME_CDP);
	ck_assert_int_eq(frame.status, CURSOR_OK);
	ck_assert_uint_eq(frame.ether_type, 0);
	payload_is(CDP_PDU);
	trailer_is(cdp[_i].trailer);
}
END_TEST

static const struct {
	const char *hex;
	enum frame_protocol protocol;
} llc[] = {
        {ETHERNET("0007") "424203 00000000 0000", FRAME_STP},
        {ETHERNET("000c") "aaaa03 00000c 010b 00000000", FRAME_STP},
        {ETHERNET("000c") "aaaa03 00000c 2004 00000000", FRAME_OTHER}, /* DTP */
        {ETHERNET("000c") "aaaa03 00abcd 2000 00000000", FRAME_OTHER},
        {ETHERNET("0006") "f0f003 000000", FRAME_OTHER},
        {ETHERNET("000c") "aaaa03 000000 88cc 00000000", FRAME_LLDP},
        {ETHERNET("0024") "aaaa03 0000f8 0806" ARP, FRAME_ARP},
        {ETHERNET("88cc") "02070400112233445500000000", FRAME_LLDP},
        {ETHERNET("888e") "0201 0000", FRAME_EAPOL},
        {ETHERNET("9000") "0000 0100 0000", FRAME_OTHER}, /* loopback test */
};

START_TEST(other_link_protocols)
{
	decode(LINK_ETHERNET, llc[_i].hex);
	ck_assert_int_eq(frame.protocol, llc[_i].protocol);
	ck_assert_int_eq(frame.status, CURSOR_OK);
}
END_TEST

START_TEST(snap_carries_ip)
{
	decode(LINK_ETHERNET, ETHERNET("0028") "aaaa03 000000 0800" DATAGRAM "0000");
	datagram_is_whole();
	ck_assert_uint_eq(frame.ether_type, 0);
}
END_TEST

START_TEST(neither_type_nor_length)
{
	decode(LINK_ETHERNET, ETHERNET("05dd") DATAGRAM);
	ck_assert_int_eq(frame.protocol, FRAME_OTHER);
	ck_assert_int_eq(frame.status, CURSOR_MALFORMED);
	ck_assert(frame.has_mac);
}
END_TEST

START_TEST(eapol_ends_where_it_says)
{
	decode(LINK_ETHERNET, ETHERNET("888e") "0201 0002 aabb"
	                                       "00000000");
	payload_is("0201 0002 aabb");
	trailer_is(4);
}
END_TEST

static const struct {
	uint32_t link_type;
	const char *hex;
	bool has_mac;
} links[] = {
        {LINK_LINUX_COOKED, "0000 0001 0006 001122334455 0000 0800" DATAGRAM, true},
        {LINK_LINUX_COOKED, "0000 0001 0006 001122334455 0000 8100 0064 0800" DATAGRAM, true},
        {LINK_LINUX_COOKED, "0004 0304 0000 0000000000000000 0800" DATAGRAM, false},
        {LINK_LINUX_COOKED_2, "0800 0000 00000002 0001 00 06 001122334455 0000" DATAGRAM, true},
        {LINK_LINUX_COOKED_2, "0800 0000 00000002 fffe 00 00 0000000000000000" DATAGRAM, false},
        {LINK_BSD_LOOPBACK, "02000000" DATAGRAM, false},
        {LINK_BSD_LOOPBACK, "00000002" DATAGRAM, false},
        {LINK_OPENBSD_LOOPBACK, "00000002" DATAGRAM, false},
        {LINK_RAW_IP, DATAGRAM, false},
        {LINK_RAW_IPV4, DATAGRAM, false},
};

START_TEST(datagram_on_every_link)
{
	decode(links[_i].link_type, links[_i].hex);
	datagram_is_whole();
	ck_assert_int_eq(frame.has_mac, links[_i].has_mac);
	ck_assert_str_eq(mac_text(frame.source),
	                 links[_i].has_mac ? "00:11:22:33:44:55" : "00:00:00:00:00:00");
	ck_assert_str_eq(mac_text(frame.target), "00:00:00:00:00:00");
}
END_TEST

static const struct {
	uint32_t link_type;
	const char *hex;
} links_6[] = {
        {LINK_BSD_LOOPBACK, "1e000000" IPV6("000c", "11") UDP("000c") DATA},
        {LINK_BSD_LOOPBACK, "0000001c" IPV6("000c", "11") UDP("000c") DATA},
        {LINK_OPENBSD_LOOPBACK, "00000018" IPV6("000c", "11") UDP("000c") DATA},
        {LINK_RAW_IP, IPV6("000c", "11") UDP("000c") DATA},
        {LINK_RAW_IPV6, IPV6("000c", "11") UDP("000c") DATA},
};

START_TEST(ipv6_on_links_without_ether_type)
{
	decode(links_6[_i].link_type, links_6[_i].hex);
	datagram_6_is_whole();
}
END_TEST

START_TEST(cooked_cdp)
{
	decode(LINK_LINUX_COOKED, "0002 0001 0006 001122334455 0000 0004" CDP_LLC CDP_PDU);
	ck_assert_int_eq(frame.protocol, FRAME_CDP);
	payload_is(CDP_PDU);
}
END_TEST

START_TEST(loopback_of_another_family)
{
	decode(LINK_BSD_LOOPBACK, "07000000" DATAGRAM);
	ck_assert_int_eq(frame.protocol, FRAME_OTHER);
	ck_assert_int_eq(frame.status, CURSOR_OK);
}
END_TEST

START_TEST(link_types_known)
{
	static const uint32_t known[] = {0, 1, 9, 50, 101, 104, 108, 113, 228, 229, 276};
	size_t count = 0;

	for (uint32_t type = 0; type < 400; type++) {
		if (frame_link_type_known(type))
			ck_assert_uint_eq(known[count++], type);
	}
	ck_assert_uint_eq(count, COUNT(known));
	decode(105 /* 802.11 */, ETHERNET("0800") DATAGRAM);
	ck_assert_int_eq(frame.protocol, FRAME_OTHER);
	ck_assert_int_eq(frame.status, CURSOR_OK);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("link");
	TCase *tests = tcase_create("link layers");

	tcase_add_test(tests, ethernet);
	tcase_add_loop_test(tests, tags, 0, COUNT(tagged));
	tcase_add_test(tests, fifth_tag_is_not_followed);
	tcase_add_loop_test(tests, cdp_is_known_by_llc, 0, COUNT(cdp));
	tcase_add_loop_test(tests, other_link_protocols, 0, COUNT(llc));
	tcase_add_test(tests, snap_carries_ip);
	tcase_add_test(tests, neither_type_nor_length);
	tcase_add_test(tests, eapol_ends_where_it_says);
	tcase_add_loop_test(tests, datagram_on_every_link, 0, COUNT(links));
	tcase_add_loop_test(tests, ipv6_on_links_without_ether_type, 0, COUNT(links_6));
	tcase_add_test(tests, cooked_cdp);
	tcase_add_test(tests, loopback_of_another_family);
	tcase_add_test(tests, link_types_known);
	suite_add_tcase(suite, tests);
	return suite;
}
