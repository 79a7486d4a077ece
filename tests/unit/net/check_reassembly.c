#include "analyzer/net/reassembly.h"

#include "tests/unit/net/frames.h"

#define DATAGRAM_MAX 65536
#define SECOND INT64_C(1000000000)

/* What the taker was given last. */
static struct {
	int count;
	struct frame frame;
	uint64_t number;
	uint32_t captured;
	uint8_t octets[DATAGRAM_MAX];
} given;

/* What was told lost last. */
static struct {
	int count;
	struct reassembly_loss loss;
	struct frame frame;
	uint64_t number;
	uint8_t beginning[64];
} lost;

static struct reassembly *reassembly;
static uint64_t number;
static int64_t now;
static uint8_t datagram[DATAGRAM_MAX + 64]; /* UDP header and what it carries */
static size_t datagram_length;

static void
take(void *context, const struct frame *taken)
{
	ck_assert_ptr_eq(context, &given);
	given.count++;
	given.frame = *taken;
	given.number = taken->packet->number;
	given.captured = taken->packet->captured;
	if (taken->payload.captured != 0)
		memcpy(given.octets, taken->payload.next, taken->payload.captured);
}

static void
lose(void *context, const struct reassembly_loss *loss)
{
	ck_assert_ptr_eq(context, &given);
	lost.count++;
	lost.loss = *loss;
	lost.frame = *loss->frame;
	lost.number = loss->frame->packet->number;
	ck_assert_ptr_null(loss->frame->packet->data);
	ck_assert_uint_eq(loss->frame->payload.captured, 0);
	if (loss->beginning.length != 0)
		memcpy(lost.beginning, loss->beginning.data,
		       loss->beginning.length < sizeof lost.beginning ? loss->beginning.length
		                                                      : sizeof lost.beginning);
}

/* A UDP datagram of `length` octets with its header, no two neighbouring ones alike. */
static void
datagram_begin(size_t length)
{
	static const uint8_t ports[] = {0xc0, 0x00, 0x00, 0x45};

	for (size_t i = 0; i < length; i++)
		datagram[i] = (uint8_t)(i * 7 + i / 256);
	memcpy(datagram, ports, sizeof ports);
	datagram[4] = (uint8_t)(length >> 8);
	datagram[5] = (uint8_t)length;
	datagram[6] = datagram[7] = 0;
	datagram_length = length;
}

static void
begin(void)
{
	memset(&given, 0, sizeof given);
	memset(&lost, 0, sizeof lost);
	reassembly = reassembly_create(take, &given);
	reassembly_on_loss(reassembly, lose);
	number = 0;
	now = 1000 * SECOND;
	reassembly_advance(reassembly, now);
	datagram_begin(3008);
}

static void
end(void)
{
	reassembly_destroy(reassembly);
}

struct fragment {
	uint32_t id;
	size_t offset, length;
	bool more, ipv6;
	size_t cut;          /* octets that the capture lacks */
	const void *content; /* NULL: of the datagram */
};

static uint8_t sent[DATAGRAM_MAX + 64];

static size_t
put_ipv4(const struct fragment *fragment)
{
	guard_hex(IPV4("0000", "0000", "11"), sent, 20);
	sent[2] = (uint8_t)((20 + fragment->length) >> 8);
	sent[3] = (uint8_t)(20 + fragment->length);
	sent[4] = (uint8_t)(fragment->id >> 8);
	sent[5] = (uint8_t)fragment->id;
	sent[6] = (uint8_t)(fragment->offset >> 11 | (fragment->more ? 0x20 : 0));
	sent[7] = (uint8_t)(fragment->offset >> 3);
	return 20;
}

static size_t
put_ipv6(const struct fragment *fragment)
{
	/* Hop-by-hop options before the Fragment header */
	guard_hex(IPV6("0000", "00") "2c00050200000100"
	                             "1100000000000000",
	          sent, 56);
	sent[4] = (uint8_t)((16 + fragment->length) >> 8);
	sent[5] = (uint8_t)(16 + fragment->length);
	sent[50] = (uint8_t)(fragment->offset >> 8);
	sent[51] = (uint8_t)(fragment->offset | fragment->more);
	for (unsigned i = 0; i < 4; i++)
		sent[52 + i] = (uint8_t)(fragment->id >> (24 - 8 * i));
	return 56;
}

static bool
send_fragment(const struct fragment *fragment)
{
	size_t header = fragment->ipv6 ? put_ipv6(fragment) : put_ipv4(fragment);

	memcpy(sent + header,
	       fragment->content != NULL ? fragment->content : datagram + fragment->offset,
	       fragment->length);
	packet = (struct packet){.link_type = LINK_RAW_IP,
	                         .captured = (uint32_t)(header + fragment->length - fragment->cut),
	                         .wire = (uint32_t)(header + fragment->length),
	                         .data = sent,
	                         .time_ns = now,
	                         .number = ++number};
	frame_decode(&packet, &frame);
	return reassembly_frame(reassembly, &frame);
}

static bool
send_part(size_t offset, size_t length)
{
	return send_fragment(&(struct fragment){.id = 7,
	                                        .offset = offset,
	                                        .length = length,
	                                        .more = offset + length < datagram_length});
}

static void
after(int64_t ns)
{
	now += ns;
	reassembly_advance(reassembly, now);
}

static void
whole_was_given(uint64_t by)
{
	ck_assert_int_eq(given.count, 1);
	ck_assert_uint_eq(given.number, by);
	ck_assert_int_eq(given.frame.status, CURSOR_OK);
	ck_assert_int_eq(given.frame.protocol, FRAME_UDP);
	ck_assert(!frame_is_fragment(&given.frame));
	ck_assert_uint_eq(given.frame.source_port, 49152);
	ck_assert_uint_eq(given.frame.target_port, 69);
	ck_assert_uint_eq(given.frame.payload.wire, datagram_length - 8);
	ck_assert_uint_eq(given.frame.payload.captured, datagram_length - 8);
	ck_assert_mem_eq(given.octets, datagram + 8, datagram_length - 8);
}

static void
first_alone_was_given(void)
{
	ck_assert_int_eq(given.count, 1);
	ck_assert_uint_eq(given.number, 1);
	ck_assert(given.frame.first_fragment);
	ck_assert_uint_eq(given.frame.payload.wire, datagram_length - 8);
	ck_assert_uint_eq(given.frame.payload.captured, 1480 - 8);
	ck_assert_mem_eq(given.octets, datagram + 8, 1480 - 8);
}

/* Orders in which the three fragments come, some twice. */
static const struct {
	const char *order;
	uint64_t by;
} orders[] = {{"012", 3},   {"210", 3},         {"120", 3},    {"102", 3},
              {"00112", 5}, {"22200010121", 7}, {"0120122", 3}};

START_TEST(every_order)
{
	static const struct {
		size_t offset, length;
	} parts[] = {{0, 1480}, {1480, 1480}, {2960, 48}};

	for (const char *at = orders[_i].order; *at != '\0'; at++)
		ck_assert(send_part(parts[*at - '0'].offset, parts[*at - '0'].length));
	whole_was_given(orders[_i].by);
	after(SECOND);
	ck_assert_int_eq(given.count, 1);
	ck_assert_str_eq(ip_text(given.frame.ip_source), "10.0.0.5");
	ck_assert_uint_eq(given.frame.ip_id, 7);
}
END_TEST

START_TEST(ipv6_with_headers_before_the_fragment)
{
	struct fragment fragment = {.id = 0x12345678, .length = 1448, .more = true, .ipv6 = true};

	ck_assert(send_fragment(&fragment));
	/* Another datagram, whose number has the same low half. */
	fragment.id = 0x99995678;
	fragment.offset = 1448;
	fragment.length = 1560;
	fragment.more = false;
	ck_assert(send_fragment(&fragment));
	ck_assert_int_eq(given.count, 0);
	fragment.id = 0x12345678;
	ck_assert(send_fragment(&fragment));
	whole_was_given(3);
	ck_assert_str_eq(ip_text(given.frame.ip_source), "2001:db8::5");
	ck_assert_uint_eq(given.frame.ip_id, 0x12345678);
}
END_TEST

START_TEST(whole_frames_pass_by)
{
	decode(LINK_ETHERNET, ETHERNET("0800") DATAGRAM);
	ck_assert(!reassembly_frame(reassembly, &frame));
	decode(LINK_ETHERNET, ETHERNET("0806") ARP);
	ck_assert(!reassembly_frame(reassembly, &frame));
	ck_assert_int_eq(given.count, 0);
}
END_TEST

START_TEST(first_copy_of_an_octet_counts)
{
	static const uint8_t forged[2048] = {0};

	send_part(0, 1480);
	/* Overlaps both what is there and what is not. */
	send_fragment(&(struct fragment){
	        .id = 7, .offset = 736, .length = 744, .more = true, .content = forged});
	send_part(2000, 1008);
	send_fragment(
	        &(struct fragment){.id = 7, .offset = 2000, .length = 1008, .content = forged});
	ck_assert_int_eq(given.count, 0);
	/* Lies over the hole and both of its edges. */
	send_part(1400, 800);
	whole_was_given(5);
}
END_TEST

START_TEST(teardrop)
{
	/* The second ends before the first does (CVE-1999-0015): nothing but the first's octets. */
	send_fragment(&(struct fragment){.id = 7, .offset = 0, .length = 1480, .more = true});
	send_fragment(&(struct fragment){.id = 7, .offset = 24, .length = 4});
	first_alone_was_given();
}
END_TEST

START_TEST(octets_beyond_the_last)
{
	send_fragment(&(struct fragment){.id = 7, .offset = 1480, .length = 8});
	send_fragment(&(struct fragment){.id = 7, .offset = 1488, .length = 1480, .more = true});
	ck_assert_int_eq(given.count, 0);
	send_part(0, 1480);
	after(SECOND / 2);
	ck_assert_int_eq(given.count, 0);
}
END_TEST

static const struct fragment liars[] = {
        {.id = 7, .offset = 65528, .length = 8}, /* 20 + 65536 */
        {.id = 7, .offset = 65512, .length = 4}, /* 20 + 65516 */
        {.id = 7, .offset = 65480, .length = 88, .more = true},
        {.id = 7, .offset = 8, .length = 12, .more = true}, /* no multiple of 8 */
        {.id = 7, .offset = 65528, .length = 8, .ipv6 = true},
};

START_TEST(lengths_of_no_datagram)
{
	ck_assert(!send_fragment(&liars[_i]));
	ck_assert_int_eq(given.count, 0);
}
END_TEST

START_TEST(largest_datagram)
{
	datagram_begin(65515);
	for (size_t at = 0; at < datagram_length; at += 1480)
		ck_assert(send_part(at, at + 1480 < datagram_length ? 1480 : datagram_length - at));
	whole_was_given(number);
}
END_TEST

START_TEST(hole_gives_the_first_alone)
{
	send_part(0, 1480);
	send_part(2960, 48);
	after(REASSEMBLY_PATIENCE_NS - 1);
	ck_assert_int_eq(given.count, 0);
	after(1);
	first_alone_was_given();
	/* Once: the missing one is too late, but not lost. */
	ck_assert(send_part(1480, 1480));
	after(60 * SECOND);
	ck_assert_int_eq(given.count, 1);
	ck_assert_int_eq(lost.count, 0);
}
END_TEST

/* ----------------------------------------------------------------- losses --- */

START_TEST(hole_is_a_loss)
{
	send_part(2960, 48);
	send_part(0, 1480);
	after(REASSEMBLY_VERDICT_NS - 1);
	ck_assert_int_eq(lost.count, 0);
	after(1);
	ck_assert_int_eq(lost.count, 1);
	ck_assert_uint_eq(lost.number, 2);
	ck_assert_uint_eq(lost.frame.source_port, 49152);
	ck_assert_uint_eq(lost.frame.target_port, 69);
	ck_assert_uint_eq(lost.loss.fragments, 2);
	ck_assert(lost.loss.has_first && lost.loss.has_last && !lost.loss.at_end);
	ck_assert_uint_eq(lost.loss.beginning.length, 1480);
	ck_assert_mem_eq(lost.beginning, datagram, sizeof lost.beginning);
	/* Told once, whatever still comes. */
	send_part(1480, 1480);
	after(60 * SECOND);
	reassembly_finish(reassembly);
	ck_assert_int_eq(lost.count, 1);
	ck_assert_int_eq(given.count, 1);
}
END_TEST

START_TEST(loss_of_the_first)
{
	send_part(1480, 1480);
	after(REASSEMBLY_VERDICT_NS);
	ck_assert_int_eq(lost.count, 1);
	ck_assert(!lost.loss.has_first && !lost.loss.has_last);
	ck_assert_uint_eq(lost.loss.beginning.length, 0);
	ck_assert_uint_eq(lost.frame.source_port, 0);
	ck_assert_str_eq(ip_text(lost.frame.ip_source), "10.0.0.5");
	ck_assert_int_eq(given.count, 0);
	/* Who waits longer than we do has it whole in the end. */
	send_part(2960, 48);
	send_part(0, 1480);
	whole_was_given(3);
	after(60 * SECOND);
	ck_assert_int_eq(lost.count, 1);
}
END_TEST

START_TEST(cut_is_no_loss)
{
	send_fragment(&(struct fragment){.id = 7, .length = 1480, .more = true, .cut = 1400});
	send_fragment(&(struct fragment){
	        .id = 7, .offset = 1480, .length = 1480, .more = true, .cut = 1400});
	send_part(2960, 48);
	after(60 * SECOND);
	ck_assert_int_eq(lost.count, 0);
}
END_TEST

START_TEST(loss_at_the_end)
{
	send_part(0, 1480);
	reassembly_finish(reassembly);
	ck_assert_int_eq(lost.count, 1);
	ck_assert(lost.loss.at_end);
	ck_assert_int_eq(given.count, 1);
}
END_TEST

/* What lies is given up, not lost; nor is what there was no room for. */
START_TEST(liars_are_not_lost)
{
	send_fragment(&(struct fragment){.id = 7, .offset = 1480, .length = 8});
	send_fragment(&(struct fragment){.id = 7, .offset = 1488, .length = 1480, .more = true});
	for (uint32_t id = 8; id < 8 + REASSEMBLY_DATAGRAMS_MAX + 100; id++)
		send_fragment(&(struct fragment){.id = id, .length = 8, .more = true});
	after(60 * SECOND);
	ck_assert_int_eq(lost.count, REASSEMBLY_DATAGRAMS_MAX);
}
END_TEST

START_TEST(nobody_wants_to_know)
{
	reassembly_on_loss(reassembly, NULL);
	send_part(0, 1480);
	after(60 * SECOND);
	ck_assert_int_eq(given.count, 1);
	ck_assert_int_eq(lost.count, 0);
}
END_TEST

/* A reply within that time, even after the first fragment was given alone. */
START_TEST(late_reply)
{
	send_part(0, 1480);
	after(REASSEMBLY_PATIENCE_NS);
	ck_assert_int_eq(given.count, 1);
	decode(LINK_RAW_IP, "45000020000100004011 0000 0a000001 0a000005 0045 c000 000c 0000" DATA);
	ck_assert(!reassembly_frame(reassembly, &frame));
	after(60 * SECOND);
	ck_assert_int_eq(given.count, 1);
	ck_assert_int_eq(lost.count, 0);
}
END_TEST

START_TEST(later_fragments_wait_for_the_first)
{
	send_part(1480, 1480);
	send_part(2960, 48);
	after(REASSEMBLY_LIFETIME_NS - 1);
	send_part(0, 1480);
	whole_was_given(3);
}
END_TEST

START_TEST(lifetime)
{
	send_part(1480, 1480);
	send_part(2960, 48);
	after(REASSEMBLY_LIFETIME_NS);
	send_part(0, 1480);
	ck_assert_int_eq(given.count, 0);
	reassembly_finish(reassembly);
	ck_assert_int_eq(given.count, 1);
	ck_assert(given.frame.first_fragment);
}
END_TEST

START_TEST(end_of_the_capture)
{
	send_part(0, 1480);
	reassembly_finish(reassembly);
	first_alone_was_given();
	ck_assert_uint_eq(given.captured, 1500);
}
END_TEST

START_TEST(reply_proves_that_it_arrived)
{
	static const char *const replies[] = {
	        /* to another port, from another address, the reply */
	        "45000020000100004011 0000 0a000001 0a000005 0045 c001 000c 0000" DATA,
	        "45000020000100004011 0000 0a000002 0a000005 0045 c000 000c 0000" DATA,
	        "45000020000100004011 0000 0a000001 0a000005 0045 c000 000c 0000" DATA,
	};

	send_part(0, 1480);
	for (int i = 0; i < COUNT(replies); i++) {
		ck_assert_int_eq(given.count, 0);
		decode(LINK_RAW_IP, replies[i]);
		ck_assert(!reassembly_frame(reassembly, &frame));
	}
	first_alone_was_given();
}
END_TEST

START_TEST(number_is_used_again)
{
	send_part(0, 1480);
	send_part(1480, 1528);
	whole_was_given(2);
	after(REASSEMBLY_ECHO_NS);
	datagram[100]++;
	send_part(0, 1480);
	send_part(1480, 1528);
	ck_assert_int_eq(given.count, 2);
	ck_assert_mem_eq(given.octets, datagram + 8, datagram_length - 8);
}
END_TEST

START_TEST(datagrams_do_not_mix)
{
	send_part(0, 1480);
	send_fragment(&(struct fragment){.id = 8, .offset = 1480, .length = 1528});
	ck_assert_int_eq(given.count, 0);
	/* The same number in another capture of the stream */
	frame_decode(&packet, &frame);
	packet.capture = 1;
	sent[5] = 7;
	frame_decode(&packet, &frame);
	reassembly_frame(reassembly, &frame);
	ck_assert_int_eq(given.count, 0);
	send_part(1480, 1528);
	whole_was_given(3);
}
END_TEST

START_TEST(snap_length_cuts_the_datagram)
{
	send_fragment(&(struct fragment){.id = 7, .length = 1480, .more = true, .cut = 1000});
	send_part(1480, 1528);
	ck_assert_int_eq(given.count, 1);
	ck_assert_int_eq(given.frame.status, CURSOR_OK);
	ck_assert_uint_eq(given.frame.payload.wire, datagram_length - 8);
	ck_assert_uint_eq(given.frame.payload.captured, 480 - 8);
	ck_assert_mem_eq(given.octets, datagram + 8, 480 - 8);
}
END_TEST

START_TEST(flood_gives_up_the_oldest)
{
	send_part(0, 1480);
	for (uint32_t id = 100; id < 100 + REASSEMBLY_DATAGRAMS_MAX - 1; id++)
		send_fragment(&(struct fragment){.id = id, .offset = 8, .length = 8});
	ck_assert_int_eq(given.count, 0);
	send_fragment(&(struct fragment){.id = 99, .offset = 8, .length = 8});
	first_alone_was_given();
	/* The second oldest is still there. */
	send_fragment(&(struct fragment){.id = 100, .offset = 0, .length = 8, .more = true});
	ck_assert_int_eq(given.count, 2);
	ck_assert(!given.frame.first_fragment);
}
END_TEST

START_TEST(flood_of_octets)
{
	uint32_t id = 100;

	send_part(0, 1480);
	/* Half of their number, each with twice its part of the memory and more. */
	for (; given.count == 0 && id < 100 + REASSEMBLY_DATAGRAMS_MAX / 2; id++)
		send_fragment(&(struct fragment){.id = id, .offset = 8, .length = 60000});
	first_alone_was_given();
	ck_assert_uint_lt(id, 100 + REASSEMBLY_OCTETS_MAX / 60000 + 1);
}
END_TEST

START_TEST(crumbs)
{
	send_part(0, 1480);
	for (size_t at = 1488; given.count == 0 && at < 1488 + 16 * 2 * REASSEMBLY_PIECES_MAX;
	     at += 16)
		send_fragment(&(struct fragment){.id = 7, .offset = at, .length = 8, .more = true});
	ck_assert_int_eq(given.count, 1);
	ck_assert(given.frame.first_fragment);
	ck_assert_uint_eq(number, REASSEMBLY_PIECES_MAX);
}
END_TEST

START_TEST(wrapper_in_fragments)
{
	/* VXLAN over two packets, holding a frame with a UDP datagram of its own. */
	datagram_begin(8 + 8 + 14 + 28 + 1400);
	guard_hex("c000 12b5 05b2 0000 0800000000002a00" ETHERNET(
	                  "0800") "45000594 12340000 4011 0000"
	                          "0a000005 0a000001"
	                          "c000 0045 0580 0000",
	          datagram, 58);
	ck_assert(send_part(0, 1000));
	ck_assert(send_part(1000, datagram_length - 1000));
	ck_assert_int_eq(given.count, 1);
	ck_assert_uint_eq(given.frame.wrapper_count, 1);
	ck_assert_str_eq(mac_text(given.frame.source), "00:11:22:33:44:55");
	ck_assert_uint_eq(given.frame.target_port, 69);
	ck_assert_uint_eq(given.frame.payload.captured, 1400);
	ck_assert_mem_eq(given.octets, datagram + 58, 1400);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("reassembly");
	TCase *tests = tcase_create("reassembly");

	tcase_add_checked_fixture(tests, begin, end);
	tcase_add_loop_test(tests, every_order, 0, COUNT(orders));
	tcase_add_test(tests, ipv6_with_headers_before_the_fragment);
	tcase_add_test(tests, whole_frames_pass_by);
	tcase_add_test(tests, first_copy_of_an_octet_counts);
	tcase_add_test(tests, teardrop);
	tcase_add_test(tests, octets_beyond_the_last);
	tcase_add_loop_test(tests, lengths_of_no_datagram, 0, COUNT(liars));
	tcase_add_test(tests, largest_datagram);
	tcase_add_test(tests, hole_gives_the_first_alone);
	tcase_add_test(tests, hole_is_a_loss);
	tcase_add_test(tests, loss_of_the_first);
	tcase_add_test(tests, cut_is_no_loss);
	tcase_add_test(tests, loss_at_the_end);
	tcase_add_test(tests, liars_are_not_lost);
	tcase_add_test(tests, nobody_wants_to_know);
	tcase_add_test(tests, late_reply);
	tcase_add_test(tests, later_fragments_wait_for_the_first);
	tcase_add_test(tests, lifetime);
	tcase_add_test(tests, end_of_the_capture);
	tcase_add_test(tests, reply_proves_that_it_arrived);
	tcase_add_test(tests, number_is_used_again);
	tcase_add_test(tests, datagrams_do_not_mix);
	tcase_add_test(tests, snap_length_cuts_the_datagram);
	tcase_add_test(tests, flood_gives_up_the_oldest);
	tcase_add_test(tests, flood_of_octets);
	tcase_add_test(tests, crumbs);
	tcase_add_test(tests, wrapper_in_fragments);
	suite_add_tcase(suite, tests);
	return suite;
}
