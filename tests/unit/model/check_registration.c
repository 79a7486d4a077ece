/* SIP registrations: attempts, challenges, retransmissions, outcomes; notices; SIP over TCP. */
#include <stdio.h>
#include <string.h>

#include "tests/unit/model/fixture.h"
#include "tests/unit/model/scene_sip.h"
#include "tests/unit/suite.h"

#define SECOND INT64_C(1000000000)

#define DIALOG                                                                        \
	"Via: SIP/2.0/UDP 10.1.1.57:5060;branch=z9hG4bK%d\r\n"                        \
	"From: <sip:1001@10.1.1.10>;tag=001b2a890057\r\nTo: <sip:1001@10.1.1.10>\r\n" \
	"Call-ID: 001b2a89-0057@10.1.1.57\r\nCSeq: %d REGISTER\r\n"

static const char *
request_text(int cseq, int expires, const char *more)
{
	static char text[2048];

	snprintf(text, sizeof text,
	         "REGISTER sip:10.1.1.10 SIP/2.0\r\n" DIALOG
	         "User-Agent: Cisco-CP8841/12.1.1\r\nMax-Forwards: 70\r\n"
	         "Contact: <sip:1001@10.1.1.57>;+sip.instance=\"<urn:uuid:00000000-0000-0000-0000-"
	         "001b2a890057>\";+u.sip!devicename.ccm.cisco.com=\"SEP001B2A890057\";"
	         "+u.sip!model.ccm.cisco.com=\"683\"\r\n"
	         "Expires: %d\r\n%sContent-Length: 0\r\n\r\n",
	         cseq, cseq, expires, more);
	return text;
}

static void
ask(int cseq, const char *more)
{
	scene_sip(&scene, true, request_text(cseq, 3600, more));
}

static const char *
credentials(const char *nonce)
{
	static char text[256];

	snprintf(text, sizeof text,
	         "Authorization: Digest username=\"1001\",realm=\"x\",nonce=\"%s\","
	         "uri=\"sip:10.1.1.10\",response=\"0123456789abcdef0123456789abcdef\"\r\n",
	         nonce);
	return text;
}

static void
answer(int cseq, const char *status, const char *more)
{
	char text[2048];

	snprintf(text, sizeof text, "SIP/2.0 %s\r\n" DIALOG "%sContent-Length: 0\r\n\r\n", status,
	         cseq, cseq, more);
	scene_sip(&scene, false, text);
}

static void
challenge(int cseq, const char *nonce, const char *stale)
{
	char header[256];

	snprintf(header, sizeof header,
	         "WWW-Authenticate: Digest realm=\"x\",nonce=\"%s\",algorithm=MD5%s\r\n", nonce,
	         stale);
	answer(cseq, "401 Unauthorized", header);
}

static const struct sip_registration *
number(size_t index)
{
	const struct model_tables *tables = model_tables(scene.model);

	ck_assert_uint_lt(index, tables->sip_registration.count);
	return table_at(&tables->sip_registration, index);
}

static const struct sip_registration *
only(void)
{
	ck_assert_uint_eq(scene_finish(&scene)->sip_registration.count, 1);
	return number(0);
}

static void
lease_and_register(void)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask(101, "");
	challenge(101, "n1", "");
	ask(102, credentials("n1"));
	answer(102, "200 OK", "Contact: <sip:1001@10.1.1.57>;expires=120\r\n");
}

START_TEST(registers_after_a_challenge)
{
	const struct sip_registration *r;

	lease_and_register();
	r = only();
	ck_assert_int_eq(r->outcome, SIP_REGISTERED);
	ck_assert_int_eq(r->requests, 2);
	ck_assert_int_eq(r->resent, 0);
	ck_assert_int_eq(r->challenges, 1);
	ck_assert_int_eq(r->answered_challenges, 1);
	ck_assert_int_eq(r->refused_again, 0);
	ck_assert_int_eq(r->expires, 120);
	ck_assert_int_eq(r->status, 200);
	ck_assert_str_eq(r->aor, "1001@10.1.1.10");
	ck_assert_str_eq(r->transport, "udp");
	ck_assert_str_eq(r->user_agent, "Cisco-CP8841/12.1.1");
	ck_assert_int_eq(r->boot->stage, STAGE_REGISTERED);
	ck_assert_str_eq(r->phone->name, "SEP001B2A890057");
	ck_assert_str_eq(r->phone->protocol, "sip");
	ck_assert_int_eq(r->phone->is_phone, PHONE_SAYS_SO);
	ck_assert_int_eq(r->wait.waited_ns, ROW_UNKNOWN);
	ck_assert_int_eq(r->first.id, 5);
	ck_assert_int_eq(r->registered_ns, r->status_frame.time_ns);
	ck_assert_int_eq(r->status_frame.id, 8);
}
END_TEST

/* A phone that nothing else made known: its contact says which it is. */
START_TEST(who_registers)
{
	const struct sip_registration *r;

	ask(1, "");
	r = only();
	ck_assert_str_eq(r->phone->model, "8841");
	ck_assert_str_eq(r->phone->family, "88xx");
	ck_assert_str_eq(r->phone->vendor, "Cisco");
}
END_TEST

START_TEST(wrong_password)
{
	const struct sip_registration *r;

	ask(1, "");
	challenge(1, "n1", "");
	for (int i = 2; i < 5; i++) {
		char nonce[16];

		snprintf(nonce, sizeof nonce, "n%d", i - 1);
		ask(i, credentials(nonce));
		snprintf(nonce, sizeof nonce, "n%d", i);
		challenge(i, nonce, "");
	}
	r = only();
	ck_assert_int_eq(r->outcome, SIP_REFUSED);
	ck_assert_int_eq(r->status, 401);
	ck_assert_int_eq(r->challenges, 4);
	ck_assert_int_eq(r->refused_again, 3);
}
END_TEST

START_TEST(stale_nonce_is_no_refusal)
{
	const struct sip_registration *r;

	ask(1, "");
	challenge(1, "n1", "");
	ask(2, credentials("n1"));
	challenge(2, "n2", ",stale=true");
	ask(3, credentials("n2"));
	answer(3, "200 OK", "");
	r = only();
	ck_assert_int_eq(r->refused_again, 0);
	ck_assert_int_eq(r->outcome, SIP_REGISTERED);
	ck_assert_int_eq(r->expires, 3600);
}
END_TEST

/* Credentials that come 17 s after the challenge may find their nonce gone, whatever `stale` says.
 */
START_TEST(old_nonce_is_no_refusal)
{
	ask(1, "");
	challenge(1, "n1", "");
	scene.at += 17;
	ask(2, credentials("n1"));
	challenge(2, "n2", ",stale=false");
	ask(3, credentials("n2"));
	answer(3, "200 OK", "");
	ck_assert_int_eq(only()->refused_again, 0);
}
END_TEST

/* The same nonce in each challenge is the wrong password, however late. */
START_TEST(other_realm_is_no_refusal)
{
	ask(1, "");
	challenge(1, "n1", "");
	ask(2, credentials("n1"));
	answer(2, "407 Proxy Authentication Required",
	       "Proxy-Authenticate: Digest realm=\"y\",nonce=\"n2\"\r\n");
	ck_assert_int_eq(only()->refused_again, 0);
	ck_assert_int_eq(number(0)->challenges, 2);
}
END_TEST

START_TEST(same_nonce_is_a_refusal)
{
	ask(1, "");
	challenge(1, "n1", "");
	scene.at += 17;
	ask(2, credentials("n1"));
	challenge(2, "n1", "");
	ck_assert_int_eq(only()->refused_again, 1);
}
END_TEST

START_TEST(no_credentials)
{
	const struct sip_registration *r;

	ask(1, "");
	challenge(1, "n1", "");
	scene.at += 15;
	scene_switch_cdp(&scene);
	r = only();
	ck_assert_int_eq(r->outcome, SIP_CHALLENGED_NO_RETRY);
	ck_assert_int_eq(r->status, 401);
}
END_TEST

/* The capture lost the REGISTER with credentials; what answers it is there. */
START_TEST(answer_to_a_lost_request)
{
	ask(1, "");
	challenge(1, "n1", "");
	answer(2, "200 OK", "");
	scene.at += 15;
	scene_switch_cdp(&scene);
	ck_assert_int_eq(only()->outcome, SIP_REGISTERED);
}
END_TEST

/* The header that the credentials stand in is behind the cut. */
START_TEST(cut_credentials)
{
	const struct sip_registration *r;
	const char *text;

	ask(1, "");
	challenge(1, "n1", "");
	text = request_text(2, 3600, credentials("n1"));
	scene_sip_cut(&scene, true, text, strlen(text) - 250, strlen(text));
	challenge(2, "n2", "");
	scene.at += 15;
	scene_switch_cdp(&scene);
	r = only();
	ck_assert_int_eq(r->challenges, 2);
	ck_assert_str_eq(r->wait.blind,
	                 "parts of this phone's SIP messages are not in the capture");
}
END_TEST

START_TEST(no_credentials_yet)
{
	ask(1, "");
	challenge(1, "n1", "");
	scene.at += 1;
	scene_switch_cdp(&scene);
	ck_assert_int_eq(only()->outcome, SIP_OPEN);
}
END_TEST

START_TEST(refused_with_a_reason)
{
	const struct sip_registration *r;

	ask(1, "");
	answer(1, "403 Forbidden", "Warning: 399 cucm \"device not configured\"\r\n");
	r = only();
	ck_assert_int_eq(r->outcome, SIP_REFUSED);
	ck_assert_int_eq(r->status, 403);
	ck_assert_str_eq(r->reason, "Forbidden");
	ck_assert_str_eq(r->warning, "device not configured");
	ck_assert_int_eq(r->boot->stage, STAGE_REGISTERING);
}
END_TEST

START_TEST(no_answer)
{
	static const double schedule[] = {0.5, 1, 2, 4, 4};
	const struct sip_registration *r;

	scene_switch_cdp(&scene);
	ask(1, "");
	scene_resolved(&scene);
	for (size_t i = 0; i < 5; i++) {
		scene.at += schedule[i];
		ask(1, "");
	}
	scene.at += 21;
	scene_switch_cdp(&scene);
	r = only();
	ck_assert_int_eq(r->outcome, SIP_NO_ANSWER);
	ck_assert_int_eq(r->requests, 6);
	ck_assert_int_eq(r->resent, 5);
	ck_assert_int_eq(r->wait.waited_ns / SECOND, 21);
	ck_assert_ptr_null(r->wait.blind);
}
END_TEST

/* A multi-homed server answers from another address than was asked. */
START_TEST(answer_from_another_address)
{
	char text[2048];

	ask(1, "");
	snprintf(text, sizeof text, "SIP/2.0 200 OK\r\n" DIALOG "Content-Length: 0\r\n\r\n", 1, 1);
	scene_send(&scene, &(struct scene_udp){.source = scene_router,
	                                       .target = scene_phone,
	                                       .from = SCENE_OTHER_IP,
	                                       .to = SCENE_PHONE_IP,
	                                       .from_port = 5060,
	                                       .to_port = 5060,
	                                       .payload = text,
	                                       .length = strlen(text)});
	ck_assert_int_eq(only()->outcome, SIP_REGISTERED);
}
END_TEST

/* The server lives; what it asked behind it does not answer. */
START_TEST(trying_only)
{
	const struct sip_registration *r;

	ask(1, "");
	answer(1, "100 Trying", "");
	scene.at += 40;
	scene_switch_cdp(&scene);
	r = only();
	ck_assert_int_eq(r->outcome, SIP_NO_ANSWER);
	ck_assert_ptr_nonnull(r->wait.blind);
	ck_assert_ptr_nonnull(strstr(r->wait.blind, "100 Trying"));
}
END_TEST

START_TEST(just_asked)
{
	ask(1, "");
	ck_assert_int_eq(only()->outcome, SIP_OPEN);
	ck_assert_str_eq(number(0)->wait.blind, "no frame toward this phone in the capture");
}
END_TEST

START_TEST(port_unreachable)
{
	const struct sip_registration *r;

	ask(1, "");
	scene_unreachable(&scene, SCENE_SERVER_IP, 3, SCENE_PHONE_IP, 5060, SCENE_SERVER_IP, 5060);
	scene.at += 10;
	scene_switch_cdp(&scene);
	r = only();
	ck_assert_int_eq(r->outcome, SIP_UNREACHABLE);
	ck_assert_int_eq(r->expires, 3600);
}
END_TEST

START_TEST(unreachable_for_another_service)
{
	ask(1, "");
	scene_unreachable(&scene, SCENE_SERVER_IP, 3, SCENE_PHONE_IP, 123, SCENE_SERVER_IP, 123);
	scene.at += 10;
	scene_switch_cdp(&scene);
	ck_assert_int_eq(only()->outcome, SIP_NO_ANSWER);
}
END_TEST

/* Refreshes that succeed are the registration that stands; one that fails is an attempt anew. */
START_TEST(refreshes)
{
	ask(1, "");
	answer(1, "200 OK", "");
	for (int i = 2; i < 6; i++) {
		scene.at += 100;
		ask(i, "");
		answer(i, "200 OK", "");
	}
	scene.at += 100;
	ask(6, "");
	answer(6, "503 Service Unavailable", "Retry-After: 30\r\n");
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->sip_registration.count, 2);
	ck_assert_int_eq(number(0)->outcome, SIP_REGISTERED);
	ck_assert_int_eq((number(0)->last.time_ns - number(0)->first.time_ns) / SECOND, 400);
	ck_assert_int_lt(number(0)->registered_ns - number(0)->first.time_ns, SECOND);
	ck_assert_int_eq(number(1)->registered_ns, ROW_UNKNOWN);
	ck_assert_int_eq(number(1)->outcome, SIP_REFUSED);
	ck_assert_int_eq(number(1)->status, 503);
	ck_assert_int_eq(number(1)->requests, 1);
}
END_TEST

START_TEST(expires_zero_is_no_registration)
{
	scene_sip(&scene, true, request_text(1, 0, ""));
	answer(1, "200 OK", "");
	ck_assert_int_eq(only()->outcome, SIP_UNREGISTERED);
}
END_TEST

/* One binding goes, another comes. */
START_TEST(removes_an_old_binding)
{
	scene_sip(&scene, true,
	          "REGISTER sip:10.1.1.10 SIP/2.0\r\nTo: <sip:1001@10.1.1.10>\r\nCall-ID: c\r\n"
	          "CSeq: 1 REGISTER\r\nContact: <sip:1001@10.1.1.99>;expires=0, "
	          "<sip:1001@10.1.1.57>;expires=600\r\nContent-Length: 0\r\n\r\n");
	ck_assert_int_eq(only()->expires, 600);
}
END_TEST

START_TEST(probe_of_a_backup)
{
	const struct sip_registration *r;

	scene_sip(&scene, true, request_text(1, 0, ""));
	answer(1, "503 Service Unavailable", "Warning: 399 r \"Registrar is not enabled\"\r\n");
	r = only();
	ck_assert_int_eq(r->outcome, SIP_REFUSED);
	ck_assert_int_eq(r->expires, 0);
}
END_TEST

START_TEST(forwarded_by_a_proxy)
{
	ask(1, "Via: SIP/2.0/UDP 192.0.2.7:5060;branch=z9hG4bK2\r\n");
	ck_assert_uint_eq(scene_finish(&scene)->sip_registration.count, 0);
}
END_TEST

START_TEST(reason_says_why)
{
	const struct alarm_row *alarm;

	ask(1, "Reason: SIP;cause=200;text=\"cisco-alarm:23 Name=SEP001B2A890057 "
	       "Load=SIP70.8-4-2-30S Last=reset-restart\"\r\n");
	only();
	ck_assert_uint_eq(model_tables(scene.model)->alarm.count, 1);
	alarm = table_at(&model_tables(scene.model)->alarm, 0);
	ck_assert_int_eq(alarm->code, 23);
	ck_assert_str_eq(alarm->text, "reset-restart");
	ck_assert_str_eq(alarm->load, "SIP70.8-4-2-30S");
	ck_assert_str_eq(alarm->source, "sip-reason");
}
END_TEST

/* Once a boot, however many REGISTERs say it; anew after it unregistered, not when it tests a
 * backup. */
START_TEST(reason_of_a_loop)
{
	static const char reason[] = "Reason: SIP;cause=200;text=\"cisco-alarm:105 "
	                             "Name=SEP001B2A890057 Load=sip88xx.12-1-1-12 "
	                             "Last=config-retry\"\r\n";
	int cseq = 0;

	for (int i = 0; i < 3; i++) {
		ask(++cseq, reason);
		challenge(cseq, "n1", "");
		ask(++cseq, reason);
		answer(cseq, "200 OK", "");
		scene_sip(&scene, true, request_text(++cseq, 0, reason));
		answer(cseq, "200 OK", "");
		scene_sip(&scene, true, request_text(++cseq, 0, reason));
		answer(cseq, "200 OK", "");
	}
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->alarm.count, 3);
}
END_TEST

START_TEST(server_says_restart)
{
	const struct notify_row *notice;

	ask(1, "");
	answer(1, "200 OK", "");
	scene_sip(&scene, false,
	          "NOTIFY sip:1001@10.1.1.57 SIP/2.0\r\nEvent: service-control\r\n"
	          "Content-Type: text/plain\r\nContent-Length: 16\r\n\r\naction=restart\r\n");
	scene_sip(&scene, false,
	          "NOTIFY sip:1001@10.1.1.57 SIP/2.0\r\nEvent: check-sync\r\n"
	          "Content-Length: 0\r\n\r\n");
	only();
	ck_assert_uint_eq(model_tables(scene.model)->notify.count, 2);
	notice = table_at(&model_tables(scene.model)->notify, 0);
	ck_assert_str_eq(notice->what, "restart");
	notice = table_at(&model_tables(scene.model)->notify, 1);
	ck_assert_str_eq(notice->what, "check-sync");
}
END_TEST

static const struct notify_row *
notice(size_t index)
{
	ck_assert_uint_lt(index, model_tables(scene.model)->notify.count);
	return table_at(&model_tables(scene.model)->notify, index);
}

/* Unanswered, the order comes again for 32 s; the next one is another, whatever its Call-ID. */
START_TEST(order_is_counted_once)
{
	static const char order[] =
	        "REFER sip:1001@10.1.1.57 SIP/2.0\r\nCall-ID: o\r\nCSeq: %d REFER\r\n"
	        "Event: service-control\r\nContent-Type: text/plain\r\nContent-Length: 22\r\n\r\n"
	        "action=check-version\r\n";
	char text[512];

	ask(1, "");
	answer(1, "200 OK", "");
	for (int i = 0; i < 4; i++) {
		snprintf(text, sizeof text, order, i < 3 ? 1 : 2);
		scene_sip(&scene, false, text);
	}
	scene.at += 40;
	scene_sip(&scene, false, text);
	only();
	ck_assert_uint_eq(model_tables(scene.model)->notify.count, 3);
	ck_assert_str_eq(notice(0)->what, "check-version");
	ck_assert_uint_eq(ip_to_v4(notice(0)->sender), SCENE_SERVER_IP);
	ck_assert_ptr_eq(notice(0)->phone, number(0)->phone);
}
END_TEST

/* What a boot ends with is known when the next one begins. */
static const struct {
	const char *order, *ended_by;
} orders[] = {
        {"Event: check-sync\r\nContent-Length: 0\r\n\r\n", "server-restart"},
        {"Event: service-control\r\nContent-Length: 16\r\n\r\naction=restart\r\n",
         "server-restart"},
        {"Event: service-control\r\nContent-Length: 14\r\n\r\naction=reset\r\n", "server-reset"},
        {"Event: service-control\r\nContent-Length: 22\r\n\r\naction=check-version\r\n", NULL},
        {"Event: message-summary\r\nContent-Length: 0\r\n\r\n", NULL},
};

START_TEST(last_words_of_a_boot)
{
	const char *expected = orders[_i].ended_by;
	char text[512];

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask(1, "");
	answer(1, "200 OK", "");
	snprintf(text, sizeof text, "NOTIFY sip:1001@10.1.1.57 SIP/2.0\r\n%s", orders[_i].order);
	scene_sip(&scene, false, text);
	scene.at += 60;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_finish(&scene);
	if (expected == NULL)
		ck_assert(boot_number(0)->ended_by == NULL ||
		          strncmp(boot_number(0)->ended_by, "server", 6) != 0);
	else
		ck_assert_str_eq(boot_number(0)->ended_by, expected);
	ck_assert_ptr_null(boot_number(1)->ended_by);
}
END_TEST

/* It registered again: what was said before was not its last. */
START_TEST(words_followed_by_a_registration)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask(1, "");
	answer(1, "200 OK", "");
	scene_sip(&scene, false,
	          "NOTIFY sip:1001@10.1.1.57 SIP/2.0\r\nEvent: check-sync\r\n"
	          "Content-Length: 0\r\n\r\n");
	ask(2, "");
	answer(2, "200 OK", "");
	scene.at += 60;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_finish(&scene);
	ck_assert(boot_number(0)->ended_by == NULL ||
	          strcmp(boot_number(0)->ended_by, "server-restart") != 0);
}
END_TEST

START_TEST(unregisters_before_it_restarts)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ask(1, "");
	answer(1, "200 OK", "");
	scene_sip(&scene, true, request_text(2, 0, ""));
	answer(2, "200 OK", "");
	scene.at += 60;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_finish(&scene);
	ck_assert_str_eq(boot_number(0)->ended_by, "unregistered");
}
END_TEST

START_TEST(answer_says_how_long)
{
	ask(1, "");
	answer(1, "423 Interval Too Brief", "Min-Expires: 1800\r\nRetry-After: 30\r\n");
	ck_assert_int_eq(only()->min_expires, 1800);
	ck_assert_int_eq(number(0)->retry_after, 30);
}
END_TEST

START_TEST(answer_says_nothing_of_it)
{
	ask(1, "");
	answer(1, "403 Forbidden", "");
	ck_assert_int_eq(only()->min_expires, ROW_UNKNOWN);
	ck_assert_int_eq(number(0)->retry_after, ROW_UNKNOWN);
}
END_TEST

/* Addresses that a router rewrote, and a body that grew on the way. */
START_TEST(addresses_and_body)
{
	const struct sip_registration *r;

	scene_sip(&scene, true,
	          "REGISTER sip:10.1.1.10 SIP/2.0\r\nVia: SIP/2.0/UDP 192.168.1.7:5060\r\n"
	          "To: <sip:1001@10.1.1.10>\r\nCall-ID: c\r\nCSeq: 1 REGISTER\r\n"
	          "Contact: <sip:1001@10.9.9.9>;expires=0, <sip:1001@203.0.113.5:1024>\r\n"
	          "Content-Length: 4\r\n\r\n12345678");
	r = only();
	ck_assert_uint_eq(ip_to_v4(r->source), SCENE_PHONE_IP);
	ck_assert_uint_eq(ip_to_v4(r->via), 0xc0a80107);
	ck_assert_uint_eq(ip_to_v4(r->contact), 0xcb007105);
	ck_assert_int_eq(r->body_declared, 4);
	ck_assert_int_eq(r->body_octets, 8);
}
END_TEST

/* Names are no addresses, and a datagram without Content-Length is all body. */
START_TEST(names_and_no_length)
{
	const struct sip_registration *r;

	scene_sip(&scene, true,
	          "REGISTER sip:10.1.1.10 SIP/2.0\r\nVia: SIP/2.0/UDP phone.example:5060\r\n"
	          "To: <sip:1001@10.1.1.10>\r\nCall-ID: c\r\nCSeq: 1 REGISTER\r\n"
	          "Contact: <sip:1001@phone.example>\r\n\r\n12345");
	r = only();
	ck_assert(!ip_present(r->via));
	ck_assert(!ip_present(r->contact));
	ck_assert_int_eq(r->body_declared, ROW_UNKNOWN);
	ck_assert_int_eq(r->body_octets, 5);
}
END_TEST

START_TEST(cut_body)
{
	static const char text[] = "REGISTER sip:10.1.1.10 SIP/2.0\r\nTo: <sip:1001@10.1.1.10>\r\n"
	                           "Call-ID: c\r\nCSeq: 1 REGISTER\r\nContent-Length: 4\r\n\r\n12";

	scene_sip_cut(&scene, true, text, strlen(text), strlen(text) + 2);
	ck_assert_int_eq(only()->body_declared, 4);
	ck_assert_int_eq(number(0)->body_octets, ROW_UNKNOWN);
}
END_TEST

/* ------------------------------------------------------------- over TCP --- */

static struct scene_tcp
connection(void)
{
	return (struct scene_tcp){.server = SCENE_SERVER_IP,
	                          .port = 52000,
	                          .server_port = 5060,
	                          .phone_sequence = 100,
	                          .server_sequence = 900};
}

START_TEST(over_tcp)
{
	struct scene_tcp tcp = connection();
	const struct sip_registration *r;
	char text[2048];

	scene_connect(&scene, &tcp);
	scene_say(&scene, &tcp, true, "\r\n\r\n", 4); /* keep-alive */
	strcpy(text, request_text(1, 3600, ""));
	for (size_t i = 0; i < strlen(text); i += 100)
		scene_say(&scene, &tcp, true, text + i,
		          strlen(text) - i < 100 ? strlen(text) - i : 100);
	snprintf(text, sizeof text, "SIP/2.0 200 OK\r\n" DIALOG "Content-Length: 0\r\n\r\n", 1, 1);
	scene_say(&scene, &tcp, false, text, strlen(text));
	r = only();
	ck_assert_int_eq(r->outcome, SIP_REGISTERED);
	ck_assert_str_eq(r->transport, "tcp");
	ck_assert_uint_eq(ip_to_v4(r->server), SCENE_SERVER_IP);
	ck_assert_uint_eq(ip_to_v4(r->source), SCENE_PHONE_IP);
	ck_assert_int_eq(r->body_declared, 0);
	ck_assert_int_eq(r->body_octets, ROW_UNKNOWN);
	ck_assert_int_eq(
	        ((const struct connection *)table_at(&model_tables(scene.model)->connection, 0))
	                ->unread,
	        0);
}
END_TEST

/* What is no SIP is passed over, line by line, and counted. */
START_TEST(over_tcp_out_of_step)
{
	struct scene_tcp tcp = connection();
	char text[2048];

	scene_connect(&scene, &tcp);
	scene_say(&scene, &tcp, true, "ends here\r\n\x01\x02 nonsense\r\n", 24);
	strcpy(text, request_text(1, 3600, ""));
	scene_say(&scene, &tcp, true, text, strlen(text));
	ck_assert_int_eq(only()->requests, 1);
	ck_assert_int_eq(
	        ((const struct connection *)table_at(&model_tables(scene.model)->connection, 0))
	                ->unread,
	        24);
}
END_TEST

START_TEST(request_in_fragments)
{
	const struct sip_registration *r;

	scene.as_octets = true;
	scene.mtu = 300;
	lease_and_register();
	r = only();
	ck_assert_int_eq(r->outcome, SIP_REGISTERED);
	ck_assert_int_eq(r->requests, 2);
	ck_assert_int_eq(r->resent, 0);
	ck_assert_int_eq(r->challenges, 1);
	ck_assert_int_eq(r->answered_challenges, 1);
	ck_assert_int_eq(r->expires, 120);
}
END_TEST

/* The connection is older than the capture, both ends use port 5060, and the server speaks first.
 */
START_TEST(over_tcp_from_either_end)
{
	struct scene_tcp tcp = connection();
	const struct sip_registration *r;
	const char *text = "OPTIONS sip:10.1.1.57 SIP/2.0\r\nContent-Length: 0\r\n\r\n";

	tcp.port = 5060;
	scene_segment(&scene, &tcp, false, 24, text, strlen(text));
	text = "REGISTER sip:10.1.1.10 SIP/2.0\r\nTo: <sip:1001@10.1.1.10>\r\n"
	       "CSeq: 1 REGISTER\r\nContent-Length: 0\r\n\r\n";
	scene_segment(&scene, &tcp, true, 24, text, strlen(text));
	r = only();
	ck_assert(mac_equal(r->phone->mac, scene_phone));
	ck_assert_uint_eq(ip_to_v4(r->server), SCENE_SERVER_IP);
}
END_TEST

/* Each line could begin a message, and none has an end: all that has grown too long is dropped at
 * once, with the start line at its end. */
START_TEST(over_tcp_endless_headers)
{
	struct scene_tcp tcp = connection();
	char lines[1300];

	for (size_t i = 0; i < sizeof lines; i += 13)
		memcpy(lines + i, "A a SIP/2.0\r\n", 13);
	scene_connect(&scene, &tcp);
	for (int i = 0; i < 51; i++)
		scene_say(&scene, &tcp, true, lines, sizeof lines);
	scene_finish(&scene);
	ck_assert_int_eq(
	        ((const struct connection *)table_at(&model_tables(scene.model)->connection, 0))
	                ->unread,
	        51 * 1300);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("registration");
	TCase *c = tcase_create("registration");

	tcase_add_checked_fixture(c, scene_setup, scene_teardown);
	tcase_add_test(c, registers_after_a_challenge);
	tcase_add_test(c, who_registers);
	tcase_add_test(c, wrong_password);
	tcase_add_test(c, stale_nonce_is_no_refusal);
	tcase_add_test(c, old_nonce_is_no_refusal);
	tcase_add_test(c, other_realm_is_no_refusal);
	tcase_add_test(c, same_nonce_is_a_refusal);
	tcase_add_test(c, no_credentials);
	tcase_add_test(c, answer_to_a_lost_request);
	tcase_add_test(c, cut_credentials);
	tcase_add_test(c, no_credentials_yet);
	tcase_add_test(c, refused_with_a_reason);
	tcase_add_test(c, no_answer);
	tcase_add_test(c, answer_from_another_address);
	tcase_add_test(c, trying_only);
	tcase_add_test(c, just_asked);
	tcase_add_test(c, port_unreachable);
	tcase_add_test(c, unreachable_for_another_service);
	tcase_add_test(c, refreshes);
	tcase_add_test(c, expires_zero_is_no_registration);
	tcase_add_test(c, removes_an_old_binding);
	tcase_add_test(c, probe_of_a_backup);
	tcase_add_test(c, forwarded_by_a_proxy);
	tcase_add_test(c, reason_says_why);
	tcase_add_test(c, reason_of_a_loop);
	tcase_add_test(c, server_says_restart);
	tcase_add_test(c, order_is_counted_once);
	tcase_add_loop_test(c, last_words_of_a_boot, 0, 5);
	tcase_add_test(c, words_followed_by_a_registration);
	tcase_add_test(c, unregisters_before_it_restarts);
	tcase_add_test(c, answer_says_how_long);
	tcase_add_test(c, answer_says_nothing_of_it);
	tcase_add_test(c, addresses_and_body);
	tcase_add_test(c, names_and_no_length);
	tcase_add_test(c, cut_body);
	tcase_add_test(c, over_tcp);
	tcase_add_test(c, over_tcp_out_of_step);
	tcase_add_test(c, request_in_fragments);
	tcase_add_test(c, over_tcp_from_either_end);
	tcase_add_test(c, over_tcp_endless_headers);
	suite_add_tcase(s, c);
	return s;
}
