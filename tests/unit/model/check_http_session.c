/* Files over HTTP: each GET is a transfer, whatever becomes of it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/net/tcp_stream.h"
#include "tests/unit/model/fixture.h"
#include "tests/unit/suite.h"

static struct scene_tcp tcp;

#define CONFIG "SEP001B2A890057.cnf.xml"

static void
setup(void)
{
	scene_setup();
	tcp = scene_tcp_to(6970);
}

static void
phone_says(const char *text)
{
	scene_say(&scene, &tcp, true, text, strlen(text));
}

static void
server_says(const char *text)
{
	scene_say(&scene, &tcp, false, text, strlen(text));
}

static void
get(const char *name)
{
	char text[256];

	snprintf(text, sizeof text, "GET /%s HTTP/1.1\r\nHost: 10.1.1.10:6970\r\n\r\n", name);
	phone_says(text);
}

static void
not_found(void)
{
	server_says("HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\nNot Found");
}

static void
reset_by(bool phone)
{
	scene_segment(&scene, &tcp, phone, TCP_RST | TCP_ACK, NULL, 0);
}

/* The next octets of one end are not captured; what the other says then acknowledges them. */
static void
lose(bool of_phone, size_t length)
{
	*(of_phone ? &tcp.phone_sequence : &tcp.server_sequence) += (uint32_t)length;
	scene_segment(&scene, &tcp, !of_phone, TCP_ACK, NULL, 0);
}

static void
finish_with(size_t count)
{
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->transfer.count, count);
}

#define XML                                            \
	"<device><deviceProtocol>SIP</deviceProtocol>" \
	"<loadInformation>sip88xx.12-1-1-12</loadInformation></device>\n"

START_TEST(whole_file)
{
	const struct config_file_row *config;
	const struct transfer *t;
	const struct server *server;
	char head[128];

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP); /* frames 1 to 4 */
	scene_connect(&scene, &tcp);
	get(CONFIG);
	snprintf(head, sizeof head, "HTTP/1.1 200 OK\r\nContent-Length: %zu\r\n\r\n%.10s",
	         strlen(XML), XML);
	server_says(head);
	server_says(&XML[10]);
	t = only_transfer();
	ck_assert_str_eq(t->via, "http");
	ck_assert(!t->write);
	ck_assert_str_eq(t->name, CONFIG);
	ck_assert_str_eq(t->kind, "config");
	ck_assert_int_eq(t->outcome, TRANSFER_COMPLETE);
	ck_assert_ptr_null(t->ended_by);
	ck_assert_int_eq(t->http_status, 200);
	ck_assert_int_eq(t->tsize, (int64_t)strlen(XML));
	ck_assert_int_eq(t->octets, (int64_t)strlen(XML));
	ck_assert_int_eq(t->requests, 1);
	ck_assert_int_eq(t->n, 1);
	ck_assert_int_eq(t->request.id, 8);
	ck_assert_int_eq(t->reply.id, 10);
	ck_assert_int_eq(t->last.id, 12);
	ck_assert_int_eq(t->client_port, 51000);
	ck_assert_int_eq(t->answered_port, 6970);
	ck_assert(ip_equal(t->answered_from, ip_from_v4(SCENE_SERVER_IP)));
	ck_assert_str_eq(t->server_from, "opt150");
	ck_assert_int_eq(t->wait.waited_ns, ROW_UNKNOWN);
	ck_assert_int_eq(t->error_code, ROW_UNKNOWN);
	ck_assert_uint_eq(strlen(t->content), 32);
	ck_assert(!t->cut);
	ck_assert_int_eq(t->boot->stage, STAGE_CONFIG);
	ck_assert_str_eq(t->phone->name, "SEP001B2A890057");
	ck_assert_uint_eq(model_tables(scene.model)->config_file.count, 1);
	config = table_at(&model_tables(scene.model)->config_file, 0);
	ck_assert(config->readable);
	ck_assert_str_eq(config->names_load, "sip88xx.12-1-1-12");
	server = table_at(&model_tables(scene.model)->server, 1);
	ck_assert_str_eq(server->role, "http");
	ck_assert_int_eq(server->asked_by, 1);
	ck_assert_int_eq(server->answered, 1);
}
END_TEST

/* The same octets have the same digest, whatever brings them. */
START_TEST(digest_of_any_protocol)
{
	const char *content = "0123456789";

	scene_connect(&scene, &tcp);
	get("dialplan.xml");
	server_says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n0123\r\n");
	server_says("6\r\n456789\r\n0\r\n\r\n");
	scene_rrq(&scene, 40001, "dialplan.xml", NULL);
	scene_text(&scene, 40001, 1, content);
	scene_ack(&scene, 40001, 1);
	finish_with(2);
	ck_assert_int_eq(transfer_number(0)->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(transfer_number(0)->octets, 10);
	ck_assert_int_eq(transfer_number(0)->tsize, ROW_UNKNOWN);
	ck_assert_str_eq(transfer_number(1)->via, "tftp");
	ck_assert_str_eq(transfer_number(0)->content, transfer_number(1)->content);
}
END_TEST

START_TEST(several_on_one_connection)
{
	scene_connect(&scene, &tcp);
	get("CTLSEP001B2A890057.tlv");
	not_found();
	get(CONFIG);
	server_says("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
	get("jar42sip.9-4-2.sbn");
	finish_with(3);
	ck_assert_int_eq(transfer_number(0)->outcome, TRANSFER_ERROR_FROM_SERVER);
	ck_assert_int_eq(transfer_number(0)->http_status, 404);
	ck_assert_str_eq(transfer_number(0)->error_text, "Not Found");
	ck_assert_int_eq(transfer_number(0)->error_code, ROW_UNKNOWN);
	ck_assert_str_eq(transfer_number(0)->ended_by, "server");
	ck_assert_int_eq(transfer_number(0)->octets, 0);
	ck_assert_ptr_null(transfer_number(0)->content);
	ck_assert_int_eq(transfer_number(1)->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(transfer_number(1)->n, 2);
	ck_assert_int_eq(transfer_number(2)->outcome, TRANSFER_OPEN);
	ck_assert_ptr_eq(transfer_number(0)->boot, transfer_number(2)->boot);
	ck_assert_int_eq(transfer_number(2)->boot->stage, STAGE_FIRMWARE);
}
END_TEST

/* Parts belong to the set whose index came before them, over HTTP as well. */
START_TEST(parts_of_a_set)
{
	scene_connect(&scene, &tcp);
	get("SIP42.9-4-2SR1-1S.loads");
	server_says("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\njar42sip.9-4-2.sbn\r\n");
	get("jar42sip.9-4-2.sbn");
	finish_with(2);
	ck_assert_str_eq(transfer_number(1)->kind, "part");
	ck_assert_str_eq(transfer_number(1)->load, "SIP42.9-4-2SR1-1S");
	ck_assert_uint_eq(model_tables(scene.model)->load_part.count, 1);
}
END_TEST

START_TEST(pipelined)
{
	scene_connect(&scene, &tcp);
	phone_says("GET /RINGLIST.DAT HTTP/1.1\r\n\r\nHEAD /dialplan.xml HTTP/1.1\r\n\r\n"
	           "GET /DISTINCTIVERINGLIST.DAT HTTP/1.1\r\n\r\n");
	server_says("HTTP/1.1 100 Continue\r\n\r\n"
	            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab"
	            "HTTP/1.1 200 OK\r\nContent-Length: 77\r\n\r\n"
	            "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
	finish_with(3);
	ck_assert_int_eq(transfer_number(0)->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(transfer_number(0)->octets, 2);
	ck_assert_int_eq(transfer_number(1)->outcome, TRANSFER_SIZE_PROBE);
	ck_assert_int_eq(transfer_number(1)->tsize, 77);
	ck_assert_int_eq(transfer_number(1)->octets, 0);
	ck_assert_int_eq(transfer_number(2)->outcome, TRANSFER_ERROR_FROM_SERVER);
	ck_assert_int_eq(transfer_number(2)->http_status, 500);
}
END_TEST

/* ------------------------------------------------------------------- ends --- */
enum answer { NOTHING, A_PART, A_PART_WITHOUT_LENGTH };
enum ending { SERVER_FIN, SERVER_RST, PHONE_FIN, PHONE_FIN_LATE, PHONE_RST, QUIET, QUIET_LONG };

static const struct {
	enum answer answer;
	enum ending ending;
	enum transfer_outcome outcome;
	const char *ended_by;
} ends[] = {
        {NOTHING, SERVER_FIN, TRANSFER_STOPPED_BY_SERVER, "server"},
        {NOTHING, SERVER_RST, TRANSFER_STOPPED_BY_SERVER, "server"},
        {NOTHING, PHONE_FIN, TRANSFER_STOPPED_BY_PHONE, "phone"},
        {NOTHING, PHONE_FIN_LATE, TRANSFER_NO_ANSWER, NULL},
        {NOTHING, QUIET, TRANSFER_OPEN, NULL},
        {NOTHING, QUIET_LONG, TRANSFER_NO_ANSWER, NULL},
        {A_PART, SERVER_FIN, TRANSFER_SHORT, "server"},
        {A_PART, SERVER_RST, TRANSFER_STOPPED_BY_SERVER, "server"},
        {A_PART, PHONE_FIN, TRANSFER_STOPPED_BY_PHONE, "phone"},
        {A_PART, PHONE_RST, TRANSFER_STOPPED_BY_PHONE, "phone"},
        {A_PART, QUIET, TRANSFER_OPEN, NULL},
        {A_PART, QUIET_LONG, TRANSFER_OPEN, NULL},
        {A_PART_WITHOUT_LENGTH, SERVER_FIN, TRANSFER_COMPLETE, NULL},
        {A_PART_WITHOUT_LENGTH, SERVER_RST, TRANSFER_STOPPED_BY_SERVER, "server"},
        {A_PART_WITHOUT_LENGTH, PHONE_FIN, TRANSFER_STOPPED_BY_PHONE, "phone"},
        {A_PART_WITHOUT_LENGTH, QUIET, TRANSFER_OPEN, NULL},
};

static void
end_by(enum ending ending)
{
	if (ending == SERVER_FIN || ending == PHONE_FIN)
		scene_disconnect(&scene, &tcp, ending == PHONE_FIN);
	else if (ending == SERVER_RST || ending == PHONE_RST)
		reset_by(ending == PHONE_RST);
	if (ending == PHONE_FIN_LATE || ending == QUIET_LONG)
		scene.at += 20;
	if (ending == PHONE_FIN_LATE)
		scene_disconnect(&scene, &tcp, true);
	else if (ending == QUIET_LONG)
		scene_arp(&scene, scene_pc, SCENE_OTHER_IP, SCENE_SERVER_IP, 1, scene_pc);
}

START_TEST(end_of_a_transfer)
{
	const struct transfer *t;
	bool waits;

	scene_connect(&scene, &tcp);
	get(CONFIG);
	if (ends[_i].answer == A_PART)
		server_says("HTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\n<device>");
	else if (ends[_i].answer == A_PART_WITHOUT_LENGTH)
		server_says("HTTP/1.0 200 OK\r\n\r\n<device>");
	end_by(ends[_i].ending);
	t = only_transfer();
	waits = ends[_i].outcome == TRANSFER_OPEN || ends[_i].outcome == TRANSFER_NO_ANSWER ||
	        ends[_i].outcome == TRANSFER_STOPPED_BY_SERVER;
	ck_assert_int_eq(t->outcome, ends[_i].outcome);
	ck_assert_pstr_eq(t->ended_by, ends[_i].ended_by);
	ck_assert_int_eq(t->wait.waited_ns != ROW_UNKNOWN, waits);
	if (ends[_i].outcome == TRANSFER_NO_ANSWER)
		ck_assert_int_ge(t->wait.waited_ns, 20 * INT64_C(1000000000));
	ck_assert_int_eq(t->octets, ends[_i].answer == NOTHING ? 0 : 8);
}
END_TEST

/* The phone begins anew in the middle of a file. */
START_TEST(boot_ends_it)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_connect(&scene, &tcp);
	get(CONFIG);
	server_says("HTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\n<device>");
	scene.at += 30;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_STOPPED_BY_PHONE);
	ck_assert_ptr_null(transfer_number(0)->ended_by);
}
END_TEST

START_TEST(empty_file)
{
	scene_connect(&scene, &tcp);
	get(CONFIG);
	server_says("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_COMPLETE);
	ck_assert_int_eq(transfer_number(0)->tsize, 0);
	ck_assert_ptr_nonnull(transfer_number(0)->content);
	ck_assert_uint_eq(model_tables(scene.model)->config_file.count, 1);
}
END_TEST

/* No content of its own: nothing is read in it. */
START_TEST(nothing_to_read)
{
	static const char *const answers[] = {
	        "HTTP/1.1 304 Not Modified\r\n\r\n",
	        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
	        "HTTP/1.1 206 Partial Content\r\nContent-Length: 3\r\n\r\nabc",
	};

	scene_connect(&scene, &tcp);
	get(CONFIG);
	server_says(answers[_i]);
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_COMPLETE);
	ck_assert_uint_eq(model_tables(scene.model)->config_file.count, 0);
}
END_TEST

START_TEST(sent_elsewhere)
{
	scene_connect(&scene, &tcp);
	get(CONFIG);
	server_says(
	        "HTTP/1.1 302 Found\r\nLocation: http://10.1.1.11/x\r\nContent-Length: 0\r\n\r\n");
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_ERROR_FROM_SERVER);
	ck_assert_int_eq(transfer_number(0)->http_status, 302);
}
END_TEST

/* ------------------------------------------------------------------- gaps --- */
START_TEST(hole_in_a_file)
{
	scene_connect(&scene, &tcp);
	get(CONFIG);
	server_says("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n<device>");
	lose(false, 3);
	server_says("</device>");
	get("dialplan.xml");
	server_says("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na");
	finish_with(2);
	ck_assert_int_eq(transfer_number(0)->outcome, TRANSFER_NOT_SEEN_WHOLE);
	ck_assert_int_eq(transfer_number(0)->octets, 20);
	ck_assert_ptr_null(transfer_number(0)->content);
	ck_assert(!transfer_number(0)->cut);
	ck_assert_int_eq(transfer_number(1)->outcome, TRANSFER_COMPLETE);
}
END_TEST

/* Which of two requests on their way the lost octets answered, nobody can tell; the next one is
 * again answered for all to see. */
START_TEST(lost_answer)
{
	scene_connect(&scene, &tcp);
	get("CTLFile.tlv");
	lose(false, 90);
	get("ITLFile.tlv");
	not_found();
	get(CONFIG);
	not_found();
	finish_with(3);
	ck_assert_int_eq(transfer_number(0)->outcome, TRANSFER_NOT_SEEN_WHOLE);
	ck_assert_int_eq(transfer_number(0)->http_status, ROW_UNKNOWN);
	ck_assert_int_eq(transfer_number(1)->outcome, TRANSFER_NOT_SEEN_WHOLE);
	ck_assert_int_eq(transfer_number(2)->http_status, 404);
}
END_TEST

/* An answer to a request that the capture lost is nobody's. */
START_TEST(lost_request)
{
	scene_connect(&scene, &tcp);
	lose(true, 60);
	server_says("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na");
	get("ITLFile.tlv");
	not_found();
	ck_assert_int_eq(only_transfer()->http_status, 404);
	ck_assert_int_eq(transfer_number(0)->octets, 0);
}
END_TEST

/* Behind a lost request, which of two answers is whose can't be told before all are in. */
START_TEST(lost_request_in_a_pipeline)
{
	scene_connect(&scene, &tcp);
	get("CTLFile.tlv");
	lose(true, 60);
	get("ITLFile.tlv");
	not_found();
	get(CONFIG);
	finish_with(3);
	ck_assert_int_eq(transfer_number(0)->http_status, 404);
	ck_assert_int_eq(transfer_number(1)->outcome, TRANSFER_NOT_SEEN_WHOLE);
	ck_assert_int_eq(transfer_number(2)->outcome, TRANSFER_OPEN);
}
END_TEST

START_TEST(chunk_size_lost)
{
	scene_connect(&scene, &tcp);
	get("CTLFile.tlv");
	server_says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe");
	lose(false, 10);
	server_says("llo\r\n0\r\n\r\n");
	get("ITLFile.tlv");
	not_found();
	finish_with(2);
	ck_assert_int_eq(transfer_number(0)->outcome, TRANSFER_NOT_SEEN_WHOLE);
	ck_assert_int_eq(transfer_number(1)->http_status, 404);
}
END_TEST

/* The capture begins in the middle of a file. */
START_TEST(begins_inside)
{
	scene_segment(&scene, &tcp, false, TCP_ACK, "rest of\nit", 10);
	scene_segment(&scene, &tcp, true, TCP_ACK, NULL, 0);
	get(CONFIG);
	not_found();
	ck_assert_int_eq(only_transfer()->http_status, 404);
}
END_TEST

START_TEST(no_http_at_all)
{
	static char junk[70000];

	scene_connect(&scene, &tcp);
	get(CONFIG);
	memset(junk, _i == 0 ? '\n' : 'A', sizeof junk);
	for (size_t at = 0; at < sizeof junk; at += 1400)
		scene_say(&scene, &tcp, false, junk + at, 1400);
	scene_disconnect(&scene, &tcp, false);
	ck_assert_int_eq(only_transfer()->outcome, TRANSFER_STOPPED_BY_SERVER);
}
END_TEST

START_TEST(more_than_are_kept)
{
	scene_connect(&scene, &tcp);
	for (int i = 0; i < 40; i++)
		get("RINGLIST.DAT");
	finish_with(40);
	ck_assert_int_eq(transfer_number(31)->outcome, TRANSFER_OPEN);
	ck_assert_int_eq(transfer_number(32)->outcome, TRANSFER_NOT_SEEN_WHOLE);
}
END_TEST

/* ------------------------------------------------------------- who it is --- */
/* Seen at the server: the frames' MAC is a router's, the file's name says who it is. */
START_TEST(behind_a_router)
{
	const struct connection *connection;

	tcp.client = SCENE_PHONE2_IP;
	tcp.client_mac = &scene_router;
	scene_connect(&scene, &tcp);
	get(CONFIG);
	not_found();
	ck_assert(mac_equal(only_transfer()->phone->mac, scene_phone));
	connection = table_at(&model_tables(scene.model)->connection, 0);
	ck_assert_ptr_eq(connection->phone, transfer_number(0)->phone);
}
END_TEST

/* An engineer looks at a phone's file. */
START_TEST(people)
{
	static const struct {
		const char *agent;
		bool counts;
	} agents[] = {{"curl/7.88.1", false},
	              {"Mozilla/5.0 (X11; Linux x86_64)", false},
	              {"Mozilla/4.0 (compatible; snom320-SIP 8.4.35 1.1.3-s)", true},
	              {"Cisco-CP8841/12.1.1", true}};
	char text[256];

	scene_connect(&scene, &tcp);
	snprintf(text, sizeof text, "GET /" CONFIG " HTTP/1.1\r\nUser-Agent: %s\r\n\r\n",
	         agents[_i].agent);
	phone_says(text);
	not_found();
	finish_with(agents[_i].counts);
	ck_assert_int_eq(((struct phone *)table_at(&model_tables(scene.model)->phone, 0))->is_phone,
	                 agents[_i].counts ? PHONE_BY_FILES : NOT_A_PHONE);
}
END_TEST

static const struct {
	uint16_t port;
	bool known; /* for a phone before */
	const char *request;
	size_t connections, transfers;
} web[] = {
        {80, false, "GET /index.html HTTP/1.1", 0, 0},
        {80, false, "GET /fw/dialrules.xml HTTP/1.1", 0, 0},
        {80, false, "GET /y000000000028.cfg HTTP/1.1", 0, 0},
        {80, false, "GET /prov/spa001b2a890057.cfg HTTP/1.1", 1, 1},
        {8080, false, "GET /snom320-001B2A890057.htm HTTP/1.1", 1, 1},
        {80, true, "GET /index.html HTTP/1.1", 1, 0},
        {8080, true, "GET /ccmcip/xmldirectory.jsp HTTP/1.1", 1, 0},
        {80, true, "GET /y000000000028.cfg HTTP/1.1", 1, 1},
        {80, true, "POST /y000000000028.cfg HTTP/1.1\r\nContent-Length: 2\r\n\r\nab", 1, 0},
        {6970, false, "GET /ConfigFileCacheList.txt HTTP/1.1", 1, 1},
        {6970, false, "PUT /SEP001B2A890057.cnf.xml HTTP/1.1", 1, 0},
};

START_TEST(web_servers)
{
	const struct model_tables *tables = model_tables(scene.model);
	char text[256];

	if (web[_i].known) {
		scene_phone_cdp(&scene);
		scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	}
	tcp.server_port = web[_i].port;
	scene_connect(&scene, &tcp);
	snprintf(text, sizeof text, "%s\r\nHost: a\r\n\r\n", web[_i].request);
	phone_says(text);
	server_says("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na");
	scene_finish(&scene);
	ck_assert_uint_eq(tables->connection.count, web[_i].connections);
	ck_assert_uint_eq(tables->transfer.count, web[_i].transfers);
	if (web[_i].transfers != 0)
		ck_assert_int_eq(transfer_number(0)->outcome, TRANSFER_COMPLETE);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("http session");
	TCase *tcase = tcase_create("transfers");

	tcase_add_checked_fixture(tcase, setup, scene_teardown);
	tcase_add_test(tcase, whole_file);
	tcase_add_test(tcase, digest_of_any_protocol);
	tcase_add_test(tcase, several_on_one_connection);
	tcase_add_test(tcase, parts_of_a_set);
	tcase_add_test(tcase, pipelined);
	tcase_add_loop_test(tcase, end_of_a_transfer, 0, sizeof ends / sizeof ends[0]);
	tcase_add_test(tcase, boot_ends_it);
	tcase_add_test(tcase, empty_file);
	tcase_add_loop_test(tcase, nothing_to_read, 0, 3);
	tcase_add_test(tcase, sent_elsewhere);
	tcase_add_test(tcase, hole_in_a_file);
	tcase_add_test(tcase, lost_answer);
	tcase_add_test(tcase, lost_request);
	tcase_add_test(tcase, lost_request_in_a_pipeline);
	tcase_add_test(tcase, chunk_size_lost);
	tcase_add_test(tcase, begins_inside);
	tcase_add_loop_test(tcase, no_http_at_all, 0, 2);
	tcase_add_test(tcase, more_than_are_kept);
	tcase_add_test(tcase, behind_a_router);
	tcase_add_loop_test(tcase, people, 0, 4);
	tcase_add_loop_test(tcase, web_servers, 0, sizeof web / sizeof web[0]);
	suite_add_tcase(suite, tcase);
	return suite;
}
