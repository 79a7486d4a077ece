/* Checksums: good, left to the network card, bad, unused, and those that can't be judged. */
#include "analyzer/net/checksum.h"

#include "analyzer/net/fcs.h"
#include "tests/unit/net/frames.h"

/* The vector of wire-formats section 5: 10.0.0.1 -> 10.0.0.5, UDP of 12 octets, pseudo-sum 0x1423.
 */
#define HEADER(total, fragment, protocol, checksum) \
	"4500" total "1234" fragment "40" protocol checksum "0a000001 0a000005"
#define IP(checksum) ETHERNET("0800") HEADER("0020", "0000", "11", checksum)
#define GOOD_IP IP("5494")
#define UDP_OF(checksum) "c000 0045 000c" checksum DATA
#define TCP_OF(checksum) "c001 07d0 01020304 05060708 5018 2000" checksum "0000" DATA
#define IP_TCP(total, checksum) ETHERNET("0800") HEADER(total, "0000", "06", checksum)
#define ICMP_OF(checksum) "0800" checksum "00010002"
#define IP_ICMP ETHERNET("0800") HEADER("001c", "0000", "01", "54a8")
#define IP6_UDP(checksum) ETHERNET("86dd") IPV6("000c", "11") "c000 0045 000c" checksum DATA

static struct checksums
examine(const char *hex)
{
	decode(LINK_ETHERNET, hex);
	return checksum_examine(&frame);
}

static const struct {
	const char *why, *hex;
	enum checksum_verdict ip, transport;
} vectors[] = {
        {"UDP, good", GOOD_IP UDP_OF("a200"), CHECKSUM_GOOD, CHECKSUM_GOOD},
        {"UDP, pseudo-header's sum", GOOD_IP UDP_OF("1423"), CHECKSUM_GOOD, CHECKSUM_OFFLOADED},
        {"UDP, that inverted", GOOD_IP UDP_OF("ebdc"), CHECKSUM_GOOD, CHECKSUM_BAD},
        {"UDP, plainly wrong", GOOD_IP UDP_OF("a201"), CHECKSUM_GOOD, CHECKSUM_BAD},
        {"UDP, unused", GOOD_IP UDP_OF("0000"), CHECKSUM_GOOD, CHECKSUM_NONE},
        {"IP, left to the card", IP("0000") UDP_OF("a200"), CHECKSUM_OFFLOADED, CHECKSUM_GOOD},
        {"IP, wrong", IP("5495") UDP_OF("a200"), CHECKSUM_BAD, CHECKSUM_GOOD},
        {"padding is not summed", GOOD_IP UDP_OF("a200") "ffffffff", CHECKSUM_GOOD, CHECKSUM_GOOD},
        {"TCP, good", IP_TCP("002c", "5493") TCP_OF("1a53"), CHECKSUM_GOOD, CHECKSUM_GOOD},
        {"TCP, wrong", IP_TCP("002c", "5493") TCP_OF("1a54"), CHECKSUM_GOOD, CHECKSUM_BAD},
        {"TCP, pseudo-header's sum", IP_TCP("002c", "5493") TCP_OF("1424"), CHECKSUM_GOOD,
         CHECKSUM_OFFLOADED},
        {"TCP, zero", IP_TCP("002c", "5493") TCP_OF("0000"), CHECKSUM_GOOD, CHECKSUM_OFFLOADED},
        {"TCP, pseudo-header's sum without length", IP_TCP("002c", "5493") TCP_OF("140c"),
         CHECKSUM_GOOD, CHECKSUM_BAD},
        {"the same of unsegmented octets", IP_TCP("0000", "0000") TCP_OF("140c"),
         CHECKSUM_OFFLOADED, CHECKSUM_OFFLOADED},
        {"ICMP, good", IP_ICMP ICMP_OF("f7fc"), CHECKSUM_GOOD, CHECKSUM_GOOD},
        {"ICMP, wrong", IP_ICMP ICMP_OF("f7fb"), CHECKSUM_GOOD, CHECKSUM_BAD},
        {"UDP over IPv6, good", IP6_UDP("5a8e"), CHECKSUM_NONE, CHECKSUM_GOOD},
        {"UDP over IPv6, wrong", IP6_UDP("5a8f"), CHECKSUM_NONE, CHECKSUM_BAD},
        {"UDP over IPv6, pseudo-header's sum", IP6_UDP("5b95"), CHECKSUM_NONE, CHECKSUM_OFFLOADED},
        {"first fragment", ETHERNET("0800") HEADER("0020", "2000", "11", "3494") UDP_OF("1111"),
         CHECKSUM_GOOD, CHECKSUM_UNJUDGED},
        {"later fragment", ETHERNET("0800") HEADER("0020", "0001", "11", "5493") UDP_OF("1111"),
         CHECKSUM_GOOD, CHECKSUM_UNJUDGED},
        {"UDP longer than IP", GOOD_IP "c000 0045 000d 1111" DATA, CHECKSUM_GOOD,
         CHECKSUM_UNJUDGED},
        {"IP longer than the frame",
         ETHERNET("0800") HEADER("0021", "0000", "11", "5493") UDP_OF("1111"), CHECKSUM_GOOD,
         CHECKSUM_UNJUDGED},
        {"OSPF", ETHERNET("0800") HEADER("0018", "0000", "59", "5454") "11111111", CHECKSUM_GOOD,
         CHECKSUM_NONE},
        {"ARP", ETHERNET("0806") ARP, CHECKSUM_NONE, CHECKSUM_NONE},
};

START_TEST(verdicts)
{
	struct checksums found = examine(vectors[_i].hex);

	ck_assert_msg(found.ip == vectors[_i].ip, "%s: IP %d", vectors[_i].why, found.ip);
	ck_assert_msg(found.transport == vectors[_i].transport, "%s: transport %d", vectors[_i].why,
	              found.transport);
}
END_TEST

START_TEST(segments_above_a_frame_are_unsegmented)
{
	uint8_t header[54];

	/* IP total length 2000: 14 + 2000 octets were never one frame of an Ethernet. */
	memset(octets, 0, sizeof octets);
	ck_assert_uint_eq(guard_hex(IP_TCP("07d0", "4cef") "c001 07d0 01020304 05060708 5018 2000 "
	                                                   "140c 0000",
	                            header, sizeof header),
	                  54);
	memcpy(octets, header, sizeof header);
	packet = (struct packet){.link_type = LINK_ETHERNET,
	                         .captured = 2014,
	                         .wire = 2014,
	                         .data = octets,
	                         .fcs_octets = PACKET_FCS_UNKNOWN};
	frame_decode(&packet, &frame);
	ck_assert_int_eq(checksum_examine(&frame).ip, CHECKSUM_GOOD);
	ck_assert_int_eq(checksum_examine(&frame).transport, CHECKSUM_OFFLOADED);
}
END_TEST

START_TEST(flag_of_the_container)
{
	examine(GOOD_IP UDP_OF("a201"));
	packet.flags = UINT32_C(1) << 9;
	ck_assert_int_eq(checksum_examine(&frame).transport, CHECKSUM_OFFLOADED);
}
END_TEST

START_TEST(cut_messages_are_not_judged)
{
	struct checksums found;

	decode_cut(LINK_ETHERNET, GOOD_IP UDP_OF("a201"), 1);
	found = checksum_examine(&frame);
	ck_assert_int_eq(found.ip, CHECKSUM_GOOD);
	ck_assert_int_eq(found.transport, CHECKSUM_UNJUDGED);
	/* That UDP uses none can be told all the same. */
	decode_cut(LINK_ETHERNET, GOOD_IP UDP_OF("0000"), 1);
	ck_assert_int_eq(checksum_examine(&frame).transport, CHECKSUM_NONE);
	/* Cut in the IP header there is no packet at all. */
	decode_cut(LINK_ETHERNET, GOOD_IP UDP_OF("a201"), 14);
	ck_assert_int_eq(checksum_examine(&frame).ip, CHECKSUM_NONE);
}
END_TEST

/* An extension header between: the sum may be over other addresses. */
START_TEST(ipv6_extensions_are_not_judged)
{
	ck_assert_int_eq(examine(ETHERNET("86dd") IPV6("0014", "00") "1100 000000000000 "
	                                                             "c000 0045 000c 1111" DATA)
	                         .transport,
	                 CHECKSUM_UNJUDGED);
}
END_TEST

START_TEST(odd_length)
{
	/* 0x68 0x69 0x21: the last octet is the high half of its word. */
	ck_assert_int_eq(examine(ETHERNET("0800") HEADER("001f", "0000", "11",
	                                                 "5495") "c000 0045 000b a223 686921")
	                         .transport,
	                 CHECKSUM_GOOD);
}
END_TEST

/* At the end of a page: nothing is read past what was captured, and what is missing is not held
 * against the sender. */
static void
examine_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	struct packet prefix = {.link_type = LINK_ETHERNET,
	                        .captured = (uint32_t)captured,
	                        .wire = (uint32_t)wire,
	                        .data = data,
	                        .fcs_octets = 4};
	struct checksums sums;
	size_t *examined = context;

	frame_decode(&prefix, &frame);
	sums = checksum_examine(&frame);
	ck_assert_int_ne(sums.ip, CHECKSUM_BAD);
	ck_assert_int_ne(sums.transport, CHECKSUM_BAD);
	if (captured < wire)
		ck_assert_int_eq(fcs_examine(&frame).verdict, FCS_UNJUDGED);
	else
		ck_assert_int_ne(fcs_examine(&frame).verdict, FCS_UNJUDGED);
	++*examined;
}

START_TEST(every_prefix)
{
	uint8_t message[256];
	size_t length = guard_hex(vectors[_i].hex, message, sizeof message), examined = 0;

	if (vectors[_i].ip == CHECKSUM_BAD || vectors[_i].transport == CHECKSUM_BAD)
		return;
	guard_sweep(message, length, examine_prefix, &examined);
	ck_assert_uint_ge(examined, 2 * length);
}
END_TEST

START_TEST(one_word_for_a_frame)
{
	ck_assert_int_eq(checksum_worst((struct checksums){CHECKSUM_BAD, CHECKSUM_OFFLOADED}),
	                 CHECKSUM_BAD);
	ck_assert_int_eq(checksum_worst((struct checksums){CHECKSUM_GOOD, CHECKSUM_OFFLOADED}),
	                 CHECKSUM_OFFLOADED);
	ck_assert_int_eq(checksum_worst((struct checksums){CHECKSUM_GOOD, CHECKSUM_UNJUDGED}),
	                 CHECKSUM_GOOD);
	ck_assert_int_eq(checksum_worst((struct checksums){CHECKSUM_NONE, CHECKSUM_NONE}),
	                 CHECKSUM_NONE);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("checksum");
	TCase *c = tcase_create("checksum");

	tcase_add_loop_test(c, verdicts, 0, COUNT(vectors));
	tcase_add_test(c, segments_above_a_frame_are_unsegmented);
	tcase_add_test(c, flag_of_the_container);
	tcase_add_test(c, cut_messages_are_not_judged);
	tcase_add_test(c, ipv6_extensions_are_not_judged);
	tcase_add_test(c, odd_length);
	tcase_add_loop_test(c, every_prefix, 0, COUNT(vectors));
	tcase_add_test(c, one_word_for_a_frame);
	suite_add_tcase(s, c);
	return s;
}
