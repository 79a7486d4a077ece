/* What silence proves: drops, clock steps, directions; and where the capture was taken. */
#include <string.h>

#include "tests/unit/model/scene.h"
#include "tests/unit/suite.h"

static struct scene scene;

static void
setup(void)
{
	scene_begin(&scene);
}

static void
teardown(void)
{
	scene_end(&scene);
}

/* A phone with a lease whose file request nobody answers. */
static void
unanswered(void)
{
	scene_switch_cdp(&scene);
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_resolved(&scene);
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene.at += 4;
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene.at += 10;
	scene_switch_cdp(&scene);
}

static const char *
blind(void)
{
	const struct transfer *t = table_at(&scene_finish(&scene)->transfer, 0);

	ck_assert_int_eq(t->outcome, TRANSFER_NO_ANSWER);
	return t->wait.blind;
}

START_TEST(silence_proves)
{
	unanswered();
	ck_assert_ptr_null(blind());
	ck_assert_int_eq(
	        ((const struct visibility *)table_at(&model_tables(scene.model)->visibility, 0))
	                ->drops,
	        ROW_UNKNOWN);
}
END_TEST

START_TEST(drops_may_explain_it)
{
	unanswered();
	model_dropped(scene.model, 0, 5);
	ck_assert_str_eq(blind(), "5 frames were dropped by the capture");
	ck_assert_int_eq(
	        ((const struct visibility *)table_at(&model_tables(scene.model)->visibility, 0))
	                ->drops,
	        5);
}
END_TEST

START_TEST(a_single_drop_does_not)
{
	unanswered();
	for (int i = 0; i < 200; i++)
		scene_switch_cdp(&scene);
	model_dropped(scene.model, 0, 1);
	ck_assert_ptr_null(blind());
}
END_TEST

START_TEST(clock_that_went_back)
{
	scene.at = 100;
	scene_switch_cdp(&scene);
	scene.at = 0;
	unanswered();
	scene.at = 120;
	scene_switch_cdp(&scene);
	ck_assert_str_eq(blind(), "the clock of the capture went back in between");
}
END_TEST

static const struct visibility *
seen(void)
{
	return table_at(&scene_finish(&scene)->visibility, 0);
}

/* Who sends to one host alone knows its address from an answer to itself. */
START_TEST(one_direction)
{
	scene_switch_cdp(&scene);
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	ck_assert_str_eq(seen()->blind, "no frame toward this phone in the capture");
}
END_TEST

static void
begin_file(void)
{
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_resolved(&scene);
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene_data(&scene, 40000, 1, 512);
}

START_TEST(all_is_there)
{
	begin_file();
	scene_ack(&scene, 40000, 1);
	scene_data(&scene, 40000, 2, 100);
	scene_ack(&scene, 40000, 2);
	ck_assert_int_eq(seen()->missed, 0);
	ck_assert_ptr_null(seen()->blind);
}
END_TEST

/* An ACK that the server went on after, two blocks with the ACK between, a block that is
 * acknowledged. */
START_TEST(blocks_are_missing)
{
	begin_file();
	scene_data(&scene, 40000, 2, 512);
	scene_ack(&scene, 40000, 2);
	scene_data(&scene, 40000, 5, 512);
	scene_ack(&scene, 40000, 5);
	scene_ack(&scene, 40000, 6);
	ck_assert_int_eq(seen()->missed, 1 + 2 + 1);
	ck_assert_str_eq(seen()->blind, "4 frames of this phone that others answer or follow are "
	                                "missing in the capture, or out of order");
}
END_TEST

START_TEST(request_is_missing)
{
	begin_file();
	scene_ack(&scene, 40000, 1);
	scene_data(&scene, 40000, 2, 100);
	scene_ack(&scene, 40000, 2);
	scene_data(&scene, 40001, 1, 100); /* another file; counted once */
	scene_ack(&scene, 40001, 1);
	ck_assert_int_eq(seen()->missed, 1);
}
END_TEST

/* What echoes a transfer that is over tells nothing. */
START_TEST(echo_of_the_end)
{
	begin_file();
	scene_ack(&scene, 40000, 1);
	scene_data(&scene, 40000, 2, 100);
	scene_ack(&scene, 40000, 2);
	scene.at += 1;
	scene_data(&scene, 40000, 2, 100);
	scene_ack(&scene, 40000, 2);
	ck_assert_int_eq(seen()->missed, 0);
}
END_TEST

START_TEST(lease_without_request)
{
	struct scene_dhcp ack = {.client = scene_phone,
	                         .xid = 7,
	                         .type = 5,
	                         .yiaddr = SCENE_PHONE_IP,
	                         .server = SCENE_SERVER_IP,
	                         .from_server = true};

	scene_phone_cdp(&scene);
	scene_dhcp(&scene, &ack);
	ck_assert_int_eq(seen()->missed, 1);
}
END_TEST

/* The switch speaks in the capture of another place. */
START_TEST(switch_of_another_capture)
{
	struct scene_dhcp discover = {.client = scene_phone, .xid = 7, .type = 1};

	scene_phone_cdp(&scene);
	scene_dhcp(&scene, &discover);
	scene.at += 4;
	scene_dhcp(&scene, &discover);
	scene.at += 10;
	scene.capture = 1;
	scene_switch_cdp(&scene);
	ck_assert_str_eq(seen()->blind, "no frame toward this phone in the capture");
}
END_TEST

/* Two captures of one phone: only with clocks that agree does silence after an answer prove a
 * thing. */
static void
two_captures(void)
{
	scene_switch_cdp(&scene);
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_resolved(&scene);
	scene.capture = 1;
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene.at += 4;
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene.at += 10;
	scene_switch_cdp(&scene);
}

START_TEST(two_captures_one_clock)
{
	two_captures();
	ck_assert_ptr_null(blind());
}
END_TEST

START_TEST(two_captures_two_clocks)
{
	two_captures();
	model_clock_unknown(scene.model, 1);
	ck_assert_str_eq(blind(),
	                 "two captures saw this phone, and their clocks could not be compared");
}
END_TEST

static const char *
point(void)
{
	scene_finish(&scene);
	return model_capture(scene.model, 0)->point;
}

START_TEST(taken_at_a_mirror)
{
	scene.as_octets = true; /* padded, and with their sums: from a wire */
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, 40000, "OS79XX.TXT", 10);
	ck_assert_str_eq(point(), "mirror");
}
END_TEST

START_TEST(taken_behind_a_router)
{
	static const char rrq[] = "\0\1SEP001B2A890057.cnf.xml\0octet";

	scene_send(&scene, &(struct scene_udp){.source = scene_router,
	                                       .target = scene_pc,
	                                       .from = SCENE_PHONE_IP,
	                                       .to = SCENE_SERVER_IP,
	                                       .from_port = 40000,
	                                       .to_port = 69,
	                                       .payload = rrq,
	                                       .length = sizeof rrq});
	ck_assert_str_eq(point(), "router-side");
}
END_TEST

START_TEST(taken_at_the_server)
{
	scene.as_octets = true;
	scene.offloaded = true;
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
	scene_file(&scene, 40000, "OS79XX.TXT", 10);
	ck_assert_str_eq(point(), "server-side");
}
END_TEST

START_TEST(nobody_seen)
{
	scene_switch_cdp(&scene);
	ck_assert_str_eq(point(), "unknown");
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("visibility");
	TCase *c = tcase_create("visibility");

	tcase_add_checked_fixture(c, setup, teardown);
	tcase_add_test(c, silence_proves);
	tcase_add_test(c, drops_may_explain_it);
	tcase_add_test(c, a_single_drop_does_not);
	tcase_add_test(c, clock_that_went_back);
	tcase_add_test(c, one_direction);
	tcase_add_test(c, all_is_there);
	tcase_add_test(c, blocks_are_missing);
	tcase_add_test(c, request_is_missing);
	tcase_add_test(c, echo_of_the_end);
	tcase_add_test(c, lease_without_request);
	tcase_add_test(c, switch_of_another_capture);
	tcase_add_test(c, two_captures_one_clock);
	tcase_add_test(c, two_captures_two_clocks);
	tcase_add_test(c, taken_at_a_mirror);
	tcase_add_test(c, taken_behind_a_router);
	tcase_add_test(c, taken_at_the_server);
	tcase_add_test(c, nobody_seen);
	suite_add_tcase(s, c);
	return s;
}
