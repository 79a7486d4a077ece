#include "samples/long_register.h"

#include "samples/octets.h"

#include <stdio.h>

#define SIP_PORT 5060
#define MTU 1500
#define BODY_LENGTH 1400

void
long_register_is_sent(const struct long_register *message, unsigned lost)
{
	struct phone *phone = message->phone;
	char own[IP_TEXT_SIZE], server[IP_TEXT_SIZE], text[1024];
	struct path path = site_path(phone->site, &phone->host, message->registrar);
	struct octets octets = {0};

	ip_format(ip_from_v4(phone->host.ip), own);
	ip_format(ip_from_v4(message->registrar->ip), server);
	snprintf(text, sizeof text,
	         "REGISTER sip:%s SIP/2.0\r\n"
	         "Via: SIP/2.0/UDP %s:5060;branch=z9hG4bK6a1c9f%02u\r\n"
	         "From: <sip:%s@%s>;tag=%s\r\n"
	         "To: <sip:%s@%s>\r\n"
	         "Call-ID: %s@%s\r\n"
	         "CSeq: %u REGISTER\r\n"
	         "Max-Forwards: 70\r\n"
	         "User-Agent: Cisco-CP8851/12.5.1\r\n"
	         "Contact: <sip:%s@%s:5060>\r\n"
	         "Expires: 3600\r\n"
	         "Content-Type: multipart/mixed;boundary=uniqueBoundary\r\n"
	         "Content-Length: %d\r\n\r\n",
	         server, own, message->branch, message->user, server, message->tag, message->user,
	         server, message->call_id, own, message->sequence, message->user, own, BODY_LENGTH);
	octets_text(&octets, text);
	for (unsigned i = 0; i < BODY_LENGTH; i++)
		octets_u8(&octets, i % 70 == 69 ? '\n' : 'a' + i % 26);
	forge_udp_in_fragments(phone->site->forge, &path, SIP_PORT, SIP_PORT, octets_slice(&octets),
	                       MTU, lost);
}

void
long_register_is_answered(const struct long_register *message, const char *status)
{
	struct phone *phone = message->phone;
	char own[IP_TEXT_SIZE], server[IP_TEXT_SIZE], text[1024];
	struct path path = site_path(phone->site, message->registrar, &phone->host);
	struct octets octets = {0};

	ip_format(ip_from_v4(phone->host.ip), own);
	ip_format(ip_from_v4(message->registrar->ip), server);
	snprintf(text, sizeof text,
	         "SIP/2.0 %s\r\n"
	         "Via: SIP/2.0/UDP %s:5060;branch=z9hG4bK6a1c9f%02u\r\n"
	         "From: <sip:%s@%s>;tag=%s\r\n"
	         "To: <sip:%s@%s>;tag=118e02\r\n"
	         "Call-ID: %s@%s\r\n"
	         "CSeq: %u REGISTER\r\n"
	         "Contact: <sip:%s@%s:5060>;expires=3600\r\n"
	         "Content-Length: 0\r\n\r\n",
	         status, own, message->branch, message->user, server, message->tag, message->user,
	         server, message->call_id, own, message->sequence, message->user, own);
	octets_text(&octets, text);
	forge_udp(phone->site->forge, &path, SIP_PORT, SIP_PORT, octets_slice(&octets));
	forge_wait_about(phone->site->forge, 20 * FORGE_MS);
}
