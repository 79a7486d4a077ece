/* TCP connections to boot services: who answered, who refused, who closed, which retries belong
 * together, and what a reader of one gets. */
#include "analyzer/model/connection.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/unit/model/scene.h"
#include "tests/unit/suite.h"

static struct scene scene;
static struct scene_tcp tcp;

static void
setup(void)
{
	scene_begin(&scene);
	tcp = (struct scene_tcp){.server = SCENE_SERVER_IP,
	                         .port = 51000,
	                         .server_port = 2000,
	                         .phone_sequence = 1000,
	                         .server_sequence = 5000};
}

static void
teardown(void)
{
	scene_end(&scene);
}

/* One segment without payload; the sequence stands still, so that it can be sent again. */
static void
bare(bool from_phone, uint8_t flags)
{
	struct scene_tcp copy = tcp;

	scene_segment(&scene, &copy, from_phone, flags, NULL, 0);
}

static void
syn_at(double seconds)
{
	scene.at = seconds;
	bare(true, TCP_SYN);
}

/* The answer of a port where nobody listens (RFC 9293 section 3.5.2). */
static void
refuse(void)
{
	struct scene_tcp copy = tcp;

	copy.server_sequence = 0;
	copy.phone_sequence++;
	scene_segment(&scene, &copy, false, TCP_RST | TCP_ACK, NULL, 0);
}

static const struct connection *
connection_number(size_t index)
{
	const struct model_tables *tables = model_tables(scene.model);

	ck_assert_uint_lt(index, tables->connection.count);
	return table_at(&tables->connection, index);
}

static void
finish_with(size_t count)
{
	scene_finish(&scene);
	ck_assert_uint_eq(model_tables(scene.model)->connection.count, count);
}

static const struct connection *
only_connection(void)
{
	finish_with(1);
	return connection_number(0);
}

START_TEST(connected)
{
	const struct connection *c;
	const struct server *server;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP); /* frames 1 to 4 */
	scene_connect(&scene, &tcp);
	scene_say(&scene, &tcp, true, "hello", 5);
	c = only_connection();
	ck_assert_int_eq(c->outcome, CONNECTION_CONNECTED);
	ck_assert_str_eq(c->service, "sccp");
	ck_assert_int_eq(c->port, 2000);
	ck_assert(ip_equal(c->server, ip_from_v4(SCENE_SERVER_IP)));
	ck_assert_int_eq(c->syns, 1);
	ck_assert_int_eq(c->first.id, 5);
	ck_assert_int_eq(c->answer.id, 6);
	ck_assert_int_eq(c->last.id, 9);
	ck_assert_ptr_null(c->closed_by);
	ck_assert_ptr_null(c->closed_how);
	ck_assert_int_eq(c->wait.waited_ns, ROW_UNKNOWN);
	ck_assert_int_eq(c->tls_alert, ROW_UNKNOWN);
	ck_assert_int_eq(c->server_hello, ROW_CANT_TELL);
	ck_assert(mac_equal(c->phone->mac, scene_phone));
	ck_assert_int_eq(c->boot->stage, STAGE_REGISTERING);
	server = table_at(&model_tables(scene.model)->server, 1);
	ck_assert_str_eq(server->role, "call-control");
	ck_assert_int_eq(server->asked_by, 1);
	ck_assert_int_eq(server->answered, 1);
	ck_assert(mac_equal(server->mac, scene_router));
}
END_TEST

START_TEST(services)
{
	static const struct {
		uint16_t port;
		const char *service, *role; /* NULL: nothing is told of this port, or of a server */
		enum stage stage;
	} expected[] = {
	        {2000, "sccp", "call-control", STAGE_REGISTERING},
	        {2443, "sccps", "call-control", STAGE_REGISTERING},
	        {5060, "sip", "call-control", STAGE_REGISTERING},
	        {5061, "sips", "call-control", STAGE_REGISTERING},
	        {6970, "http", "http", STAGE_NONE},
	        {6971, "https", "http", STAGE_NONE},
	        {6972, "https", "http", STAGE_NONE},
	        {2445, "tvs", NULL, STAGE_NONE},
	        {3804, "capf", NULL, STAGE_NONE},
	        {8443, NULL, NULL, STAGE_NONE},
	        {80, NULL, NULL, STAGE_NONE},
	};
	const struct model_tables *tables = model_tables(scene.model);
	bool known = expected[_i].service != NULL, has_role = expected[_i].role != NULL;

	tcp.server_port = expected[_i].port;
	scene_connect(&scene, &tcp);
	finish_with(known);
	ck_assert_uint_eq(tables->server.count, has_role);
	if (has_role)
		ck_assert_str_eq(((struct server *)table_at(&tables->server, 0))->role,
		                 expected[_i].role);
	if (!known)
		return;
	ck_assert_str_eq(connection_number(0)->service, expected[_i].service);
	ck_assert_int_eq(connection_number(0)->boot->stage, expected[_i].stage);
}
END_TEST

START_TEST(refused)
{
	const struct connection *c;

	bare(true, TCP_SYN);
	refuse();
	c = only_connection();
	ck_assert_int_eq(c->outcome, CONNECTION_REFUSED);
	ck_assert_int_eq(c->answer.id, 2);
	ck_assert_int_eq(c->last.id, 2);
	ck_assert_ptr_null(c->closed_by);
	ck_assert_int_eq(c->wait.waited_ns, ROW_UNKNOWN);
}
END_TEST

START_TEST(refused_again_and_again)
{
	const struct connection *c;

	for (int i = 0; i < 4; i++) {
		syn_at(i * 30);
		refuse();
		tcp.port++;
		tcp.phone_sequence += 100000;
	}
	syn_at(160); /* later than a retry */
	refuse();
	finish_with(2);
	c = connection_number(0);
	ck_assert_int_eq(c->syns, 4);
	ck_assert_int_eq(c->outcome, CONNECTION_REFUSED);
	ck_assert_int_eq(c->first.id, 1);
	ck_assert_int_eq(c->answer.id, 2);
	ck_assert_int_eq(c->last.id, 8);
	ck_assert_int_eq(connection_number(1)->syns, 1);
}
END_TEST

/* What failed stays what it was. */
START_TEST(refused_then_accepted)
{
	const struct connection *c;

	syn_at(0);
	refuse();
	tcp.port++;
	scene.at = 10;
	scene_connect(&scene, &tcp);
	finish_with(2);
	c = connection_number(0);
	ck_assert_int_eq(c->outcome, CONNECTION_REFUSED);
	ck_assert_int_eq(c->syns, 1);
	ck_assert_int_eq(c->answer.id, 2);
	ck_assert_int_eq(c->last.id, 2);
	c = connection_number(1);
	ck_assert_int_eq(c->outcome, CONNECTION_CONNECTED);
	ck_assert_int_eq(c->syns, 1);
	ck_assert_int_eq(c->first.id, 3);
	ck_assert_int_eq(c->answer.id, 4);
	ck_assert_int_eq(c->last.id, 5);
}
END_TEST

START_TEST(reset_alone_refuses)
{
	refuse();
	ck_assert_int_eq(only_connection()->outcome, CONNECTION_REFUSED);
}
END_TEST

/* The end of a connection that nothing else is known of accuses nobody. */
START_TEST(lone_resets_tell_nothing)
{
	bare(true, TCP_RST);
	bare(false, TCP_RST);
	bare(false, TCP_RST | TCP_ACK); /* has a sequence number: was established */
	bare(true, TCP_RST | TCP_ACK);
	scene.at = 60;
	scene_phone_cdp(&scene);
	finish_with(0);
}
END_TEST

START_TEST(no_answer)
{
	const struct connection *c;

	scene_file(&scene, 40000, "XMLDefault.cnf.xml", 100); /* frames 1 to 3 */
	syn_at(1);
	syn_at(4);
	syn_at(10);
	scene.at = 30;
	scene_phone_cdp(&scene);
	c = only_connection();
	ck_assert_int_eq(c->outcome, CONNECTION_NO_ANSWER);
	ck_assert_int_eq(c->syns, 3);
	ck_assert_int_eq(c->answer.id, 0);
	ck_assert_int_eq(c->last.id, 6);
	ck_assert_int_eq(c->wait.waited_ns, 20 * SECOND_NS);
	ck_assert_ptr_null(c->wait.blind);
}
END_TEST

START_TEST(no_answer_in_a_blind_capture)
{
	syn_at(1);
	syn_at(4);
	ck_assert_ptr_nonnull(only_connection()->wait.blind);
}
END_TEST

START_TEST(still_open)
{
	syn_at(1);
	scene.at = 3;
	scene_phone_cdp(&scene);
	ck_assert_int_eq(only_connection()->outcome, CONNECTION_OPEN);
}
END_TEST

START_TEST(unanswered_then_accepted_from_another_port)
{
	const struct connection *c;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	syn_at(1);
	syn_at(4);
	tcp.port++;
	scene.at = 20;
	scene_connect(&scene, &tcp);
	finish_with(2);
	c = connection_number(0);
	ck_assert_int_eq(c->outcome, CONNECTION_NO_ANSWER);
	ck_assert_int_eq(c->syns, 2);
	ck_assert_int_eq(c->answer.id, 0);
	ck_assert_int_eq(c->last.id, 6);
	ck_assert_int_eq(c->wait.waited_ns, 16 * SECOND_NS);
	c = connection_number(1);
	ck_assert_int_eq(c->outcome, CONNECTION_CONNECTED);
	ck_assert_int_eq(c->syns, 1);
	ck_assert_int_eq(c->answer.id, 8);
}
END_TEST

START_TEST(accepted_at_the_second_syn)
{
	syn_at(0);
	scene.at = 3;
	scene_connect(&scene, &tcp);
	ck_assert_int_eq(only_connection()->syns, 2);
	ck_assert_int_eq(connection_number(0)->outcome, CONNECTION_CONNECTED);
	ck_assert_int_eq(connection_number(0)->first.id, 1);
	ck_assert_int_eq(connection_number(0)->answer.id, 3);
}
END_TEST

START_TEST(second_copy_of_a_syn_counts_once)
{
	bare(true, TCP_SYN);
	scene.ip_id--;
	bare(true, TCP_SYN);
	ck_assert_int_eq(only_connection()->syns, 1);
}
END_TEST

START_TEST(two_servers)
{
	syn_at(0);
	tcp.server = SCENE_OTHER_IP;
	tcp.port++;
	syn_at(1);
	scene_segment(&scene, &tcp, false, TCP_SYN | TCP_ACK, NULL, 0);
	tcp.server = SCENE_SERVER_IP;
	tcp.port--;
	syn_at(3);
	finish_with(2);
	ck_assert_int_eq(connection_number(0)->outcome, CONNECTION_NO_ANSWER);
	ck_assert_int_eq(connection_number(0)->syns, 2);
	ck_assert_int_eq(connection_number(1)->outcome, CONNECTION_CONNECTED);
	ck_assert_int_eq(connection_number(1)->syns, 1);
}
END_TEST

START_TEST(mid_stream)
{
	const struct connection *c;

	bare(true, TCP_ACK);
	ck_assert_int_eq(connection_number(0)->boot->stage, STAGE_NONE);
	scene_say(&scene, &tcp, true, "alive", 5);
	c = only_connection();
	ck_assert_int_eq(c->outcome, CONNECTION_MID_STREAM);
	ck_assert_int_eq(c->syns, 0);
	ck_assert_int_eq(c->answer.id, 3);
	ck_assert_int_eq(c->boot->stage, STAGE_REGISTERING);
	ck_assert(mac_equal(c->phone->mac, scene_phone));
}
END_TEST

START_TEST(mid_stream_from_the_server)
{
	scene_say(&scene, &tcp, false, "alive", 5);
	ck_assert_int_eq(only_connection()->outcome, CONNECTION_MID_STREAM);
	ck_assert(mac_equal(connection_number(0)->phone->mac, scene_phone));
	ck_assert_int_eq(connection_number(0)->port, 2000);
}
END_TEST

START_TEST(answer_alone_connects)
{
	bare(false, TCP_SYN | TCP_ACK);
	ck_assert_int_eq(only_connection()->outcome, CONNECTION_CONNECTED);
	ck_assert_int_eq(connection_number(0)->syns, 0);
	ck_assert_int_eq(connection_number(0)->answer.id, 1);
	ck_assert(mac_equal(connection_number(0)->phone->mac, scene_phone));
}
END_TEST

/* The capture lost the SYN-ACK: the phone that goes on is no answer of the server's. */
START_TEST(going_on_proves_the_answer)
{
	const struct server *server;

	syn_at(0);
	tcp.phone_sequence++;
	bare(true, TCP_ACK);
	ck_assert_int_eq(only_connection()->outcome, CONNECTION_CONNECTED);
	ck_assert_int_eq(connection_number(0)->answer.id, 0);
	server = table_at(&model_tables(scene.model)->server, 0);
	ck_assert_int_eq(server->answered, 0);
	ck_assert(!server->has_mac);
}
END_TEST

START_TEST(closed)
{
	static const struct {
		bool by_phone;
		uint8_t flags;
		const char *by, *how;
	} expected[] = {
	        {true, TCP_FIN | TCP_ACK, "phone", "fin"},
	        {false, TCP_FIN | TCP_ACK, "server", "fin"},
	        {true, TCP_RST, "phone", "rst"},
	        {false, TCP_RST | TCP_ACK, "server", "rst"},
	};
	const struct connection *c;

	scene_connect(&scene, &tcp);
	scene.at = 7;
	scene_segment(&scene, &tcp, expected[_i].by_phone, expected[_i].flags, NULL, 0);
	/* What comes behind it changes nothing: the other's FIN, its reset, an echo. */
	scene_segment(&scene, &tcp, !expected[_i].by_phone, TCP_FIN | TCP_ACK, NULL, 0);
	bare(!expected[_i].by_phone, TCP_RST);
	bare(expected[_i].by_phone, TCP_ACK);
	c = only_connection();
	ck_assert_int_eq(c->outcome, CONNECTION_CONNECTED);
	ck_assert_str_eq(c->closed_by, expected[_i].by);
	ck_assert_str_eq(c->closed_how, expected[_i].how);
	ck_assert_int_eq(c->closed_ns - c->first.time_ns, 7 * SECOND_NS);
}
END_TEST

START_TEST(same_ports_again)
{
	scene_connect(&scene, &tcp);
	scene_disconnect(&scene, &tcp, true);
	tcp.phone_sequence = 900000;
	scene_connect(&scene, &tcp);
	finish_with(2);
	ck_assert_str_eq(connection_number(0)->closed_by, "phone");
	ck_assert_ptr_null(connection_number(1)->closed_by);
	ck_assert_int_eq(connection_number(1)->outcome, CONNECTION_CONNECTED);
}
END_TEST

START_TEST(unreachable)
{
	const struct icmp_error *error;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	syn_at(1);
	scene_unreachable_tcp(&scene, 0x0a010101, 1, &tcp, true);
	syn_at(4);
	ck_assert_int_eq(only_connection()->outcome, CONNECTION_UNREACHABLE);
	ck_assert_int_eq(connection_number(0)->syns, 2);
	error = table_at(&model_tables(scene.model)->icmp_error, 0);
	ck_assert_ptr_eq(error->connection, connection_number(0));
	ck_assert_ptr_eq(error->boot, connection_number(0)->boot);
	ck_assert_int_eq(error->quoted_port, 2000);
	ck_assert_int_eq(error->quoted_protocol, 6);
}
END_TEST

START_TEST(unreachable_does_not_undo_an_answer)
{
	scene_connect(&scene, &tcp);
	scene_unreachable_tcp(&scene, 0x0a010101, 1, &tcp, true);
	scene_unreachable_tcp(&scene, SCENE_PHONE_IP, 3, &tcp, false);
	ck_assert_int_eq(only_connection()->outcome, CONNECTION_CONNECTED);
	ck_assert_uint_eq(model_tables(scene.model)->icmp_error.count, 2);
}
END_TEST

START_TEST(pc_is_no_phone)
{
	const struct connection *c;

	tcp.client = 0x0a010150;
	tcp.client_mac = &scene_pc;
	tcp.server_port = 6972;
	scene_connect(&scene, &tcp);
	c = only_connection();
	ck_assert_int_eq(c->phone->is_phone, NOT_A_PHONE);
	ck_assert_uint_eq(c->phone->id, 0);
	ck_assert(mac_equal(c->phone->mac, scene_pc));
}
END_TEST

/* A call server that calls a phone's SIP port is neither a phone nor asks a server. */
START_TEST(connection_to_a_phone_is_no_step)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	tcp = (struct scene_tcp){.server = SCENE_PHONE_IP,
	                         .port = 40000,
	                         .server_port = 5060,
	                         .client = SCENE_SERVER_IP,
	                         .client_mac = &scene_router};
	bare(true, TCP_SYN);
	finish_with(0);
}
END_TEST

/* The server of config-not-found-near-cached: no file is there, the phone has its own. */
START_TEST(phone_with_its_cached_config)
{
	const struct connection *c;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_rrq(&scene, 40000, "SEP001B2A890057.cnf.xml", NULL);
	scene_error(&scene, 40000, false, 1, "File not found");
	scene_rrq(&scene, 40001, "XMLDefault.cnf.xml", NULL);
	scene_error(&scene, 40001, false, 1, "File not found");
	scene_connect(&scene, &tcp);
	c = only_connection();
	ck_assert_int_eq(c->outcome, CONNECTION_CONNECTED);
	ck_assert_uint_ne(c->phone->id, 0);
	ck_assert_int_eq(c->boot->stage, STAGE_REGISTERING);
}
END_TEST

START_TEST(restart_ends_connections)
{
	const struct connection *c;

	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, 40000, "SEP001B2A890057.cnf.xml", 100);
	scene_connect(&scene, &tcp);
	scene.at = 60;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	/* The server does not know yet; the phone knows nothing of it any more. */
	scene_segment(&scene, &tcp, false, TCP_ACK, "alive?", 6);
	bare(true, TCP_RST);
	c = only_connection();
	ck_assert_int_eq(c->boot->n, 1);
	ck_assert_int_eq(c->last.id, 10);
	ck_assert_int_eq((c->closed_ns - c->last.time_ns) / SECOND_NS, 59);
	ck_assert_ptr_null(c->closed_by);
}
END_TEST

START_TEST(segment_whose_header_is_cut)
{
	bare(true, 0);
	finish_with(0);
}
END_TEST

START_TEST(flows_are_bounded)
{
	for (uint32_t i = 0; i < FLOWS_MAX + 10; i++) {
		tcp.port = (uint16_t)(i % 60000 + 1024);
		tcp.server = SCENE_SERVER_IP + i / 60000;
		bare(false, TCP_SYN | TCP_ACK);
		scene.at -= scene.step;
	}
	ck_assert_uint_eq(scene.model->connections->count, FLOWS_MAX);
	ck_assert_uint_eq(model_stream(scene.model)->rows_evicted, 10);
	finish_with(FLOWS_MAX + 10);
}
END_TEST

/* A reader that writes down what it gets. */
static char notes[8192];
static bool refuses_to_read;

static void
note(const char *text)
{
	strncat(notes, text, sizeof notes - strlen(notes) - 1);
}

static void *
reader_open(struct model *model, struct connection *row, const struct frame *frame)
{
	(void)model;
	ck_assert_int_ne(row->outcome, CONNECTION_OPEN);
	ck_assert_ptr_nonnull(frame->packet);
	note("open ");
	return refuses_to_read ? NULL : malloc(1);
}

static void
reader_octets(struct model *model, struct connection *row, void *state, bool from_phone,
              struct slice octets, const struct frame *frame)
{
	char text[64];

	(void)model;
	(void)row;
	ck_assert_ptr_nonnull(state);
	snprintf(text, sizeof text, "%s@%d:%.*s ", from_phone ? "phone" : "server",
	         (int)frame->packet->number, (int)octets.length, (const char *)octets.data);
	note(text);
}

static void
reader_gap(struct model *model, struct connection *row, void *state, bool from_phone,
           uint64_t missing, const struct frame *frame)
{
	char text[64];

	(void)model;
	(void)row;
	ck_assert_ptr_nonnull(state);
	snprintf(text, sizeof text, "%s@%d-%d ", from_phone ? "phone" : "server",
	         (int)frame->packet->number, (int)missing);
	note(text);
}

static void
reader_close(struct model *model, struct connection *row, void *state, const struct frame *frame)
{
	char text[64];

	(void)model;
	free(state);
	snprintf(text, sizeof text, "close@%d:%s", (int)frame->packet->number,
	         row->closed_by == NULL ? "-" : row->closed_by);
	note(text);
}

static const struct stream_reader note_taker = {reader_open, reader_octets, reader_gap,
                                                reader_close};
static const struct service read_services[] = {
        {2000, "sccp", "call-control", STAGE_REGISTERING, &note_taker, false},
        {0, NULL, NULL, STAGE_NONE, NULL, false},
};

static void
setup_reader(void)
{
	setup();
	scene.model->connections->services = read_services;
	notes[0] = '\0';
	refuses_to_read = false;
}

START_TEST(reads_in_order)
{
	scene_connect(&scene, &tcp); /* 1 to 3 */
	scene_say(&scene, &tcp, true, "register", 8);
	scene_say(&scene, &tcp, false, "ack", 3);
	ck_assert_str_eq(notes, "open phone@4:register server@6:ack ");
	scene_disconnect(&scene, &tcp, false);
	ck_assert_str_eq(notes, "open phone@4:register server@6:ack close@9:server");
	scene_finish(&scene);
	ck_assert_str_eq(notes, "open phone@4:register server@6:ack close@9:server");
}
END_TEST

START_TEST(reads_what_was_out_of_order)
{
	struct scene_tcp later;

	scene_connect(&scene, &tcp);
	later = tcp;
	later.phone_sequence += 3;
	scene_segment(&scene, &later, true, TCP_ACK, "def", 3);
	scene_segment(&scene, &tcp, true, TCP_ACK, "abc", 3);
	scene_finish(&scene);
	ck_assert_str_eq(notes, "open phone@5:abc phone@5:def close@5:-");
	ck_assert_uint_eq(scene.model->connections->held_octets, 0);
}
END_TEST

START_TEST(reads_past_a_loss_once_acknowledged)
{
	scene_connect(&scene, &tcp);
	tcp.phone_sequence += 3;
	scene_segment(&scene, &tcp, true, TCP_ACK, "def", 3);
	ck_assert_uint_eq(scene.model->connections->held_octets, 3);
	scene_segment(&scene, &tcp, false, TCP_ACK, "ok", 2);
	ck_assert_uint_eq(scene.model->connections->held_octets, 0);
	scene_finish(&scene);
	ck_assert_str_eq(notes, "open phone@5-3 phone@5:def server@5:ok close@5:-");
}
END_TEST

START_TEST(reads_what_is_held_at_the_end)
{
	scene_connect(&scene, &tcp);
	tcp.phone_sequence += 3;
	scene_segment(&scene, &tcp, true, TCP_ACK, "def", 3);
	scene_finish(&scene);
	ck_assert_str_eq(notes, "open phone@4-3 phone@4:def close@4:-");
}
END_TEST

START_TEST(reads_up_to_a_reset)
{
	scene_connect(&scene, &tcp);
	scene_segment(&scene, &tcp, true, TCP_ACK, "register", 8);
	bare(false, TCP_RST | TCP_ACK);
	ck_assert_str_eq(notes, "open phone@4:register close@5:server");
}
END_TEST

START_TEST(reads_from_the_middle)
{
	scene_say(&scene, &tcp, true, "alive", 5);
	scene_segment(&scene, &tcp, false, TCP_ACK, "yes", 3);
	scene_finish(&scene);
	ck_assert_str_eq(notes, "open phone@1:alive server@3:yes close@3:-");
}
END_TEST

START_TEST(reads_no_refused_connection)
{
	bare(true, TCP_SYN);
	refuse();
	scene_finish(&scene);
	ck_assert_str_eq(notes, "");
}
END_TEST

START_TEST(reader_that_wants_nothing)
{
	refuses_to_read = true;
	scene_connect(&scene, &tcp);
	scene_say(&scene, &tcp, true, "register", 8);
	scene_finish(&scene);
	ck_assert_str_eq(notes, "open ");
}
END_TEST

START_TEST(reader_ends_with_the_model)
{
	scene_connect(&scene, &tcp);
	scene_say(&scene, &tcp, true, "register", 8);
	scene_end(&scene);
	ck_assert_str_eq(notes, "open phone@4:register close@5:-");
	scene_begin(&scene);
}
END_TEST

START_TEST(idle_connections_end)
{
	scene_connect(&scene, &tcp);
	scene.at = 3600;
	scene_say(&scene, &tcp, true, "alive", 5);
	ck_assert_uint_eq(scene.model->connections->count, 1);
	scene.at = 3600 + 7300;
	scene_phone_cdp(&scene);
	ck_assert_str_eq(notes, "open phone@4:alive close@5:-");
	ck_assert_uint_eq(scene.model->connections->count, 0);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("connection");
	TCase *c = tcase_create("rows");

	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_test(c, connected);
	tcase_add_loop_test(c, services, 0, 11);
	tcase_add_test(c, refused);
	tcase_add_test(c, refused_again_and_again);
	tcase_add_test(c, refused_then_accepted);
	tcase_add_test(c, reset_alone_refuses);
	tcase_add_test(c, lone_resets_tell_nothing);
	tcase_add_test(c, no_answer);
	tcase_add_test(c, no_answer_in_a_blind_capture);
	tcase_add_test(c, still_open);
	tcase_add_test(c, unanswered_then_accepted_from_another_port);
	tcase_add_test(c, accepted_at_the_second_syn);
	tcase_add_test(c, second_copy_of_a_syn_counts_once);
	tcase_add_test(c, two_servers);
	tcase_add_test(c, mid_stream);
	tcase_add_test(c, mid_stream_from_the_server);
	tcase_add_test(c, answer_alone_connects);
	tcase_add_test(c, going_on_proves_the_answer);
	tcase_add_loop_test(c, closed, 0, 4);
	tcase_add_test(c, same_ports_again);
	tcase_add_test(c, unreachable);
	tcase_add_test(c, unreachable_does_not_undo_an_answer);
	tcase_add_test(c, pc_is_no_phone);
	tcase_add_test(c, connection_to_a_phone_is_no_step);
	tcase_add_test(c, phone_with_its_cached_config);
	tcase_add_test(c, restart_ends_connections);
	tcase_add_test(c, segment_whose_header_is_cut);
	tcase_add_test(c, flows_are_bounded);
	suite_add_tcase(s, c);

	c = tcase_create("reading");
	tcase_add_checked_fixture(c, setup_reader, teardown);
	tcase_add_test(c, reads_in_order);
	tcase_add_test(c, reads_what_was_out_of_order);
	tcase_add_test(c, reads_past_a_loss_once_acknowledged);
	tcase_add_test(c, reads_what_is_held_at_the_end);
	tcase_add_test(c, reads_up_to_a_reset);
	tcase_add_test(c, reads_from_the_middle);
	tcase_add_test(c, reads_no_refused_connection);
	tcase_add_test(c, reader_that_wants_nothing);
	tcase_add_test(c, reader_ends_with_the_model);
	tcase_add_test(c, idle_connections_end);
	suite_add_tcase(s, c);
	return s;
}
