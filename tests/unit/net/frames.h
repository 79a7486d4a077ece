/* Frames in hexadecimal, for the tests of decoding. */
#ifndef TESTS_UNIT_NET_FRAMES_H
#define TESTS_UNIT_NET_FRAMES_H

#include "analyzer/net/frame.h"
#include "tests/unit/guard.h"
#include "tests/unit/suite.h"

static uint8_t octets[2048];
static struct packet packet;
static struct frame frame;

/* The frame stays where frame.payload points to until the next one. */
static inline void
decode_cut(uint32_t link_type, const char *hex, size_t cut)
{
	size_t wire = guard_hex(hex, octets, sizeof octets);

	packet = (struct packet){.link_type = link_type,
	                         .captured = (uint32_t)(wire - cut),
	                         .wire = (uint32_t)wire,
	                         .data = octets,
	                         .fcs_octets = PACKET_FCS_UNKNOWN};
	frame_decode(&packet, &frame);
}

static inline void
decode(uint32_t link_type, const char *hex)
{
	decode_cut(link_type, hex, 0);
}

static inline const char *
ip_text(struct ip_address ip)
{
	static char text[2][IP_TEXT_SIZE];
	static int turn;

	turn = !turn;
	return ip_format(ip, text[turn]);
}

static inline const char *
mac_text(struct mac_address mac)
{
	static char text[MAC_TEXT_SIZE];

	return mac_format(mac, text);
}

/* The payload is exactly these octets, captured whole. */
static inline void
payload_is(const char *hex)
{
	uint8_t expected[256];
	size_t length = guard_hex(hex, expected, sizeof expected);

	ck_assert_int_eq(frame.payload.status, CURSOR_OK);
	ck_assert_uint_eq(frame.payload.wire, length);
	ck_assert_uint_eq(frame.payload.captured, length);
	ck_assert_mem_eq(frame.payload.next, expected, length);
}

static inline void
trailer_is(size_t length)
{
	ck_assert_uint_eq(frame.trailer.length, length);
	ck_assert_int_eq(slice_present(frame.trailer), length != 0);
}

#define MACS "00500b000102 001122334455"
#define ETHERNET(type) MACS type
/* 10.0.0.5 -> 10.0.0.1, ports 49152 -> 69, "hi!!" */
#define IPV4(total, fragment, protocol) \
	"4500" total "1234" fragment "40" protocol "0000 0a000005 0a000001"
#define UDP(length) "c000 0045" length "0000"
#define DATA "68692121"
#define DATAGRAM IPV4("0020", "0000", "11") UDP("000c") DATA
#define IPV6_ADDRESSES "20010db8000000000000000000000005 20010db8000000000000000000000001"
#define IPV6(length, next) "60000000" length next "40" IPV6_ADDRESSES
#define TCP(offset_flags) "c001 07d0 01020304 05060708" offset_flags "2000 0000 0000"
#define ARP "0001 0800 06 04 0002 001122334455 0a000005 00500b000102 0a000001"
#define CDP_PDU "02b40000 0001000753455000"
#define CDP_LLC "aaaa03 00000c 2000"

static inline void
datagram_is_whole(void)
{
	ck_assert_int_eq(frame.status, CURSOR_OK);
	ck_assert_int_eq(frame.protocol, FRAME_UDP);
	ck_assert_str_eq(ip_text(frame.ip_source), "10.0.0.5");
	ck_assert_str_eq(ip_text(frame.ip_target), "10.0.0.1");
	ck_assert_uint_eq(frame.ip_protocol, 17);
	ck_assert_uint_eq(frame.ip_id, 0x1234);
	ck_assert_uint_eq(frame.source_port, 49152);
	ck_assert_uint_eq(frame.target_port, 69);
	ck_assert(!frame.first_fragment);
	payload_is(DATA);
}

static inline void
datagram_6_is_whole(void)
{
	ck_assert_int_eq(frame.status, CURSOR_OK);
	ck_assert_int_eq(frame.protocol, FRAME_UDP);
	ck_assert_str_eq(ip_text(frame.ip_source), "2001:db8::5");
	ck_assert_str_eq(ip_text(frame.ip_target), "2001:db8::1");
	ck_assert_uint_eq(frame.ip_protocol, 17);
	ck_assert_uint_eq(frame.target_port, 69);
	payload_is(DATA);
}

#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))

#endif
