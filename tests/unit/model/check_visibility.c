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

static const char one_way[] = "no frame toward this phone in the capture";

/* The switch speaks in the capture of another place. */
START_TEST(switch_of_another_capture)
{
	scene_phone_cdp(&scene);
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene.at += 4;
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene.at += 10;
	scene.capture = 1;
	scene_switch_cdp(&scene);
	ck_assert_str_eq(blind(), one_way);
}
END_TEST

/* The switch speaks in this one, and yet the phone answers what is not in it. */
START_TEST(acknowledges_what_is_not_there)
{
	scene_switch_cdp(&scene);
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene.at += 4;
	scene_rrq(&scene, 40000, "OS79XX.TXT", NULL);
	scene.at += 10;
	scene_rrq(&scene, 40001, "SIPDefault.cnf", NULL);
	scene_ack(&scene, 40001, 1);
	scene.at += 10;
	scene_switch_cdp(&scene);
	ck_assert_str_eq(blind(), one_way);
}
END_TEST

/* Two captures of one phone: only with clocks that agree does silence after an answer prove a
 * thing. */
static void
two_captures(void)
{
	scene_switch_cdp(&scene);
	scene_lease(&scene, scene_phone, SCENE_PHONE_IP);
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
	tcase_add_test(c, switch_of_another_capture);
	tcase_add_test(c, acknowledges_what_is_not_there);
	tcase_add_test(c, two_captures_one_clock);
	tcase_add_test(c, two_captures_two_clocks);
	tcase_add_test(c, taken_at_a_mirror);
	tcase_add_test(c, taken_behind_a_router);
	tcase_add_test(c, taken_at_the_server);
	tcase_add_test(c, nobody_seen);
	suite_add_tcase(s, c);
	return s;
}
