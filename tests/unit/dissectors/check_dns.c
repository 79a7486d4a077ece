#include "dissectors/dns.h"

#include "tests/unit/dissectors/expect.h"
#include "tests/unit/dissectors/hex.h"
#include "tests/unit/suite.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static struct dns_message message;

static enum cursor_status
read_octets(const void *data, size_t captured, size_t wire)
{
	struct cursor cursor = cursor_over(data, captured, wire);

	return dns_dissect(&cursor, &message);
}

#define expect_name(name, expected) \
	expect_text(((struct slice){(name).text, (name).length}), expected)

/* ------------------------------------------------------- questions, answers --- */

/* Transaction ID: 0x1234, Flags: 0x0100 Standard query
 *   tftp.example.com: type A, class IN */
#define QUERY_A "1234 0100 0001 0000 0000 0000 0474667470076578616d706c6503636f6d00 0001 0001"
/* Flags: 0x8183 Standard query response, No such name */
#define NXDOMAIN "1234 8183 0001 0000 0001 0000 0474667470076578616d706c6503636f6d00 0001 0001"
/* CNAME, then two A */
#define ANSWER_A                                                                       \
	"1234 8580 0001 0003 0000 0000 0474667470076578616d706c6503636f6d00 0001 0001" \
	"c00c 0005 0001 0000003c 0006 0363756d c011"                                   \
	"c02e 0001 0001 0000003c 0004 0a01010a"                                        \
	"c02e 0001 0001 0000003c 0004 0a01010b"
/* _sip._udp.example.com: SRV 10 60 5160 pbx1.example.com, and one whose target is not compressed */
#define ANSWER_SRV                                                                               \
	"0007 8180 0001 0002 0000 0001 045f736970045f756470076578616d706c6503636f6d00 0021 0001" \
	"c00c 0021 0001 00000e10 000d 000a 003c 1428 0470627831 c016"                            \
	"c00c 0021 0001 00000e10 0018 0014 0000 13c4 0470627832076578616d706c6503636f6d00"       \
	"00 0029 1000 00000000 0000"
#define ANSWER_AAAA                                          \
	"0008 8180 0001 0001 0000 0000 0161016200 001c 0001" \
	"c00c 001c 0001 00000e10 0010 20010db8000000000000000000000010"
#define ANSWER_NAPTR                                                                             \
	"0009 8180 0001 0001 0000 0000 076578616d706c6500 0023 0001"                             \
	"c00c 0023 0001 00000e10 001b 0032 0033 0173 075349502b443255 00 045f736970 045f756470 " \
	"c00c"
#define ANSWER_PTR                                                                       \
	"000a 8180 0001 0001 0000 0000 0231300131013102313007696e2d61646472046172706100" \
	"000c 0001 c00c 000c 0001 00000e10 0005 0363756d 00"

START_TEST(query)
{
	ck_assert_int_eq(read_whole(QUERY_A), CURSOR_OK);
	ck_assert_uint_eq(message.id, 0x1234);
	ck_assert(!message.is_response && message.recursion_desired && !message.shorter);
	ck_assert_uint_eq(message.question_count, 1);
	expect_name(message.questions[0].name, "tftp.example.com");
	ck_assert_uint_eq(message.questions[0].type, DNS_A);
	ck_assert_uint_eq(message.questions[0].class, 1);
	ck_assert_uint_eq(message.answer_count, 0);
}
END_TEST

START_TEST(no_such_name)
{
	/* The authority section is counted, and not there: nobody reads it. */
	ck_assert_int_eq(read_whole(NXDOMAIN), CURSOR_OK);
	ck_assert(message.is_response && message.recursion_available && !message.authoritative);
	ck_assert_uint_eq(message.rcode, DNS_NXDOMAIN);
	ck_assert_uint_eq(message.answers_wire, 0);
}
END_TEST

START_TEST(addresses_behind_an_alias)
{
	ck_assert_int_eq(read_whole(ANSWER_A), CURSOR_OK);
	ck_assert(message.authoritative);
	ck_assert_uint_eq(message.answer_count, 3);
	ck_assert_uint_eq(message.answers[0].type, DNS_CNAME);
	expect_name(message.answers[0].owner, "tftp.example.com");
	expect_name(message.answers[0].target, "cum.example.com");
	ck_assert(!ip_present(message.answers[0].address));
	expect_name(message.answers[2].owner, "cum.example.com");
	expect_ip(message.answers[1].address, "10.1.1.10");
	expect_ip(message.answers[2].address, "10.1.1.11");
	ck_assert_uint_eq(message.answers[2].ttl, 60);
}
END_TEST

START_TEST(services)
{
	ck_assert_int_eq(read_whole(ANSWER_SRV), CURSOR_OK);
	ck_assert_uint_eq(message.answer_count, 2);
	expect_name(message.answers[0].target, "pbx1.example.com");
	ck_assert_uint_eq(message.answers[0].priority, 10);
	ck_assert_uint_eq(message.answers[0].weight, 60);
	ck_assert_uint_eq(message.answers[0].port, 5160);
	expect_name(message.answers[1].target, "pbx2.example.com");
	ck_assert_uint_eq(message.answers[1].port, 5060);
}
END_TEST

START_TEST(other_types)
{
	ck_assert_int_eq(read_whole(ANSWER_AAAA), CURSOR_OK);
	expect_ip(message.answers[0].address, "2001:db8::10");
	ck_assert_int_eq(read_whole(ANSWER_NAPTR), CURSOR_OK);
	expect_text(message.answers[0].flags, "s");
	expect_text(message.answers[0].services, "SIP+D2U");
	expect_text(message.answers[0].pattern, "");
	expect_name(message.answers[0].target, "_sip._udp.example");
	ck_assert_int_eq(read_whole(ANSWER_PTR), CURSOR_OK);
	expect_name(message.questions[0].name, "10.1.1.10.in-addr.arpa");
	expect_name(message.answers[0].target, "cum");
	ck_assert_str_eq(dns_type_name(DNS_NAPTR), "NAPTR");
	ck_assert_ptr_null(dns_type_name(15));
}
END_TEST

/* A type that is not read, a class that is not IN: passed over by their length. */
START_TEST(unread_answers)
{
	ck_assert_int_eq(read_whole("0001 8180 0000 0003 0000 0000"
	                            "00 0010 0001 00000000 0003 026869"
	                            "00 0001 0003 00000000 0002 0000"
	                            "00 0001 0001 00000000 0004 c0000201"),
	                 CURSOR_OK);
	ck_assert_uint_eq(message.answer_count, 3);
	ck_assert(!ip_present(message.answers[1].address));
	expect_name(message.answers[2].owner, "");
	expect_ip(message.answers[2].address, "192.0.2.1");
}
END_TEST

/* ------------------------------------------------------------ hostile names --- */

static const struct {
	const char *hex;
	enum cursor_status status;
} names[] = {
        {"0001 0100 0001 0000 0000 0000 c00c 0001 0001", CURSOR_MALFORMED},    /* to itself */
        {"0001 0100 0001 0000 0000 0000 c00d 0001 0001", CURSOR_MALFORMED},    /* into itself */
        {"0001 0100 0001 0000 0000 0000 c010 0001 0001 00", CURSOR_MALFORMED}, /* forward */
        {"0001 0100 0001 0000 0000 0000 ffff 0001 0001", CURSOR_MALFORMED},
        {"0001 0100 0001 0000 0000 0000 0161c00c 0001 0001", CURSOR_MALFORMED},  /* a.a.a... */
        {"0001 0100 0002 0000 0000 0000 c00e 0001 c00c 0001", CURSOR_MALFORMED}, /* ring */
        {"0001 0100 0001 0000 0000 0000 4161 00 0001 0001", CURSOR_MALFORMED},   /* reserved */
        {"0001 0100 0001 0000 0000 0000 8161 00 0001 0001", CURSOR_MALFORMED},
        {"0001 0100 0001 0000 0000 0000 3f61", CURSOR_MALFORMED},
        {"0001 0100 0001 0000 0000 0000 0161", CURSOR_MALFORMED}, /* no end */
        {"0001 0100 0001 0000 0000 0000 c0", CURSOR_MALFORMED},
        {"0001 0100 0001 0000 0000 0000 00 0001 00", CURSOR_MALFORMED},
        {"0001 0100 ffff 0000 0000 0000 00 0001 0001", CURSOR_MALFORMED}, /* counts lie */
        {"0001 0100 0000 ffff 0000 0000", CURSOR_MALFORMED},
        {"0001 0100 0000 0000 00", CURSOR_MALFORMED},
        {"", CURSOR_MALFORMED},
        /* Into the header, which happens to read as the root. */
        {"0001 0100 0001 0000 0000 0000 0161c000 0001 0001", CURSOR_OK},
};

START_TEST(name_that_does_not_end)
{
	ck_assert_int_eq(read_whole(names[_i].hex), names[_i].status);
}
END_TEST

/* One label of 63 octets, then each question one more in front of the one before. */
START_TEST(longest_name)
{
	uint8_t *at = octets;
	size_t name = 12;

	memcpy(at, "\0\1\1\0\0\4\0\0\0\0\0\0", 12);
	at += 12;
	for (size_t i = 0; i < 4; i++) {
		size_t here = (size_t)(at - octets);
		size_t length = i == 3 ? 61 : 63; /* 3 * 64 + 61 = 253 */

		*at++ = (uint8_t)length;
		memset(at, 'a' + (int)i, length);
		at += length;
		if (i == 0) {
			*at++ = 0;
		} else {
			*at++ = (uint8_t)(0xc0 | name >> 8);
			*at++ = (uint8_t)name;
		}
		name = here;
		memcpy(at, "\0\1\0\1", 4);
		at += 4;
	}
	octet_count = (size_t)(at - octets);
	ck_assert_int_eq(read_octets(octets, octet_count, octet_count), CURSOR_OK);
	ck_assert_uint_eq(message.questions[3].name.length, DNS_NAME_MAX);
	/* One more octet in its first label is too many. */
	octets[name] = 62;
	memmove(octets + name + 2, octets + name + 1, octet_count - name - 1);
	octets[name + 1] = 'x';
	ck_assert_int_eq(read_octets(octets, octet_count + 1, octet_count + 1), CURSOR_MALFORMED);
	ck_assert_uint_eq(message.question_count, 3);
}
END_TEST

/* A record's data against its length. */
static const char *const records[] = {
        "00 0001 0001 00000000 0003 0a0101",
        "00 0001 0001 00000000 0005 0a01010a00",
        "00 001c 0001 00000000 0004 0a01010a",
        "00 0021 0001 00000000 0006 0001 0002 0003",
        "00 0021 0001 00000000 0008 000100020003 0161",
        "00 0005 0001 00000000 0002 0000",
        "00 0023 0001 00000000 0006 0001 0002 0573",
        "00 0001 0001 00000000 ffff 0a01010a",
};

START_TEST(data_that_contradict_their_length)
{
	char hex[256] = "0001 8180 0000 0002 0000 0000 00 0001 0001 00000000 0004 0a01010a";

	strcat(hex, records[_i]);
	ck_assert_int_eq(read_whole(hex), CURSOR_MALFORMED);
	ck_assert_uint_eq(message.answer_count, 1);
	expect_ip(message.answers[0].address, "10.1.1.10");
}
END_TEST

START_TEST(more_answers_than_are_kept)
{
	uint8_t *at = octets;

	memcpy(at, "\0\1\x81\x80\0\0\0\x28\0\0\0\0", 12);
	at += 12;
	for (int i = 0; i < 40; i++) {
		memcpy(at, "\0\0\1\0\1\0\0\0\0\0\4\x0a\1\1", 14);
		at[14] = (uint8_t)i;
		at += 15;
	}
	octet_count = (size_t)(at - octets);
	ck_assert_int_eq(read_octets(octets, octet_count, octet_count), CURSOR_OK);
	ck_assert_uint_eq(message.answers_wire, 40);
	ck_assert_uint_eq(message.answer_count, DNS_ANSWERS_MAX);
	expect_ip(message.answers[31].address, "10.1.1.31");
}
END_TEST

/* ------------------------------------------------------------------- cuts --- */

static const char *const samples[] = {QUERY_A,     ANSWER_A,     ANSWER_SRV, NXDOMAIN,
                                      ANSWER_AAAA, ANSWER_NAPTR, ANSWER_PTR};

static void
read_prefix(const uint8_t *data, size_t captured, size_t wire, void *context)
{
	const struct dns_message *whole = context;
	enum cursor_status status = read_octets(data, captured, wire);

	if (captured == wire)
		ck_assert_int_ne(status, CURSOR_TRUNCATED);
	else
		ck_assert_int_ne(status, CURSOR_MALFORMED);
	ck_assert_uint_le(message.question_count, whole->question_count);
	ck_assert_uint_le(message.answer_count, whole->answer_count);
	for (size_t i = 0; i < message.question_count; i++)
		ck_assert_mem_eq(&message.questions[i], &whole->questions[i],
		                 sizeof message.questions[i]);
	for (size_t i = 0; i < message.answer_count; i++) {
		ck_assert(ip_equal(message.answers[i].address, whole->answers[i].address));
		ck_assert_mem_eq(&message.answers[i].target, &whole->answers[i].target,
		                 sizeof message.answers[i].target);
		ck_assert(slice_equal(message.answers[i].services, whole->answers[i].services));
	}
}

START_TEST(truncation_sweep)
{
	struct dns_message whole;

	ck_assert_int_eq(read_whole(samples[_i]), CURSOR_OK);
	whole = message;
	guard_sweep(octets, octet_count, read_prefix, &whole);
}
END_TEST

/* -------------------------------------------------------------------- TCP --- */

START_TEST(over_tcp)
{
	struct cursor segment, inside;

	octet_count = guard_hex("0022" QUERY_A, octets, sizeof octets);
	segment = cursor_over(octets, octet_count, octet_count);
	ck_assert(dns_over_tcp(&segment, &inside));
	ck_assert_int_eq(dns_dissect(&inside, &message), CURSOR_OK);
	expect_name(message.questions[0].name, "tftp.example.com");
	segment = cursor_over(octets, 20, octet_count); /* cut */
	ck_assert(dns_over_tcp(&segment, &inside));
	ck_assert_int_eq(dns_dissect(&inside, &message), CURSOR_TRUNCATED);
	segment = cursor_over(octets, octet_count - 1, octet_count - 1); /* goes on elsewhere */
	ck_assert(!dns_over_tcp(&segment, &inside));
	segment = cursor_over(octets, 1, 1);
	ck_assert(!dns_over_tcp(&segment, &inside));
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("dns");
	TCase *reading = tcase_create("reading"), *hostile = tcase_create("hostile"),
	      *cuts = tcase_create("cuts"), *tcp = tcase_create("tcp");

	tcase_add_test(reading, query);
	tcase_add_test(reading, no_such_name);
	tcase_add_test(reading, addresses_behind_an_alias);
	tcase_add_test(reading, services);
	tcase_add_test(reading, other_types);
	tcase_add_test(reading, unread_answers);
	tcase_add_loop_test(hostile, name_that_does_not_end, 0, COUNT(names));
	tcase_add_test(hostile, longest_name);
	tcase_add_loop_test(hostile, data_that_contradict_their_length, 0, COUNT(records));
	tcase_add_test(hostile, more_answers_than_are_kept);
	tcase_add_loop_test(cuts, truncation_sweep, 0, COUNT(samples));
	tcase_add_test(tcp, over_tcp);
	suite_add_tcase(suite, reading);
	suite_add_tcase(suite, hostile);
	suite_add_tcase(suite, cuts);
	suite_add_tcase(suite, tcp);
	return suite;
}
