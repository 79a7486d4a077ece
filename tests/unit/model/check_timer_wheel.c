/* Timers fire once, in order, not early. */
#include "analyzer/model/timer_wheel.h"

#include <stdlib.h>

#include "tests/unit/suite.h"

#define SECOND INT64_C(1000000000)
#define BEGAN (INT64_C(1700000000) * SECOND)

struct log {
	const struct timer *fired[16];
	int64_t at[16];
	int count;
};

static void
fire(void *context, struct timer *timer, int64_t now_ns)
{
	struct log *log = context;

	ck_assert(!timer->running);
	ck_assert_int_ge(now_ns, timer->deadline_ns);
	log->fired[log->count] = timer;
	log->at[log->count++] = now_ns;
}

START_TEST(fires_in_order)
{
	static struct timer_wheel wheel;
	struct timer timers[4] = {0};
	struct log log = {.count = 0};

	timer_wheel_init(&wheel);
	timer_wheel_advance(&wheel, BEGAN, fire, &log);
	timer_start(&wheel, &timers[0], BEGAN + 5 * SECOND);
	timer_start(&wheel, &timers[1], BEGAN + 2 * SECOND);
	timer_start(&wheel, &timers[2], BEGAN + 2 * SECOND);
	timer_start(&wheel, &timers[3], BEGAN + 200 * SECOND); /* next round of the wheel */
	timer_wheel_advance(&wheel, BEGAN + 1 * SECOND, fire, &log);
	ck_assert_int_eq(log.count, 0);
	timer_wheel_advance(&wheel, BEGAN + 6 * SECOND, fire, &log);
	ck_assert_int_eq(log.count, 3);
	ck_assert_ptr_eq(log.fired[0], &timers[1]);
	ck_assert_ptr_eq(log.fired[1], &timers[2]);
	ck_assert_ptr_eq(log.fired[2], &timers[0]);
	timer_wheel_advance(&wheel, BEGAN + 199 * SECOND, fire, &log);
	ck_assert_int_eq(log.count, 3);
	timer_wheel_advance(&wheel, BEGAN + 201 * SECOND, fire, &log);
	ck_assert_int_eq(log.count, 4);
}
END_TEST

START_TEST(stopped_and_moved_timers)
{
	static struct timer_wheel wheel;
	struct timer stopped = {0}, moved = {0};
	struct log log = {.count = 0};

	timer_wheel_init(&wheel);
	timer_wheel_advance(&wheel, BEGAN, fire, &log);
	timer_start(&wheel, &stopped, BEGAN + SECOND);
	timer_start(&wheel, &moved, BEGAN + SECOND);
	timer_stop(&stopped);
	timer_stop(&stopped);
	timer_start(&wheel, &moved, BEGAN + 10 * SECOND);
	timer_wheel_advance(&wheel, BEGAN + 5 * SECOND, fire, &log);
	ck_assert_int_eq(log.count, 0);
	timer_wheel_advance(&wheel, BEGAN + 11 * SECOND, fire, &log);
	ck_assert_int_eq(log.count, 1);
	ck_assert_ptr_eq(log.fired[0], &moved);
}
END_TEST

START_TEST(leap_fires_all)
{
	static struct timer_wheel wheel;
	struct timer timers[8] = {0};
	struct log log = {.count = 0};

	timer_wheel_init(&wheel);
	timer_wheel_advance(&wheel, BEGAN, fire, &log);
	for (int i = 0; i < 8; i++)
		timer_start(&wheel, &timers[i], BEGAN + i * (50 * SECOND));
	timer_wheel_advance(&wheel, BEGAN + 86400 * SECOND, fire, &log);
	ck_assert_int_eq(log.count, 8);
}
END_TEST

START_TEST(past_deadline_fires_next)
{
	static struct timer_wheel wheel;
	struct timer timer = {0};
	struct log log = {.count = 0};

	timer_wheel_init(&wheel);
	timer_wheel_advance(&wheel, BEGAN, fire, &log);
	timer_start(&wheel, &timer, BEGAN - 10 * SECOND);
	timer_wheel_advance(&wheel, BEGAN + SECOND, fire, &log);
	ck_assert_int_eq(log.count, 1);
}
END_TEST

enum { STORM = 100000 };

struct storm {
	struct timer *timers;
	int64_t last_ns;
	size_t count, misplaced;
};

/* Each timer that fires stops the one that was started after it. */
static void
fire_in_storm(void *context, struct timer *timer, int64_t now_ns)
{
	struct storm *storm = context;

	(void)now_ns;
	if (timer->deadline_ns < storm->last_ns)
		storm->misplaced++;
	storm->last_ns = timer->deadline_ns;
	storm->count++;
	if (timer + 1 < storm->timers + STORM)
		timer_stop(timer + 1);
}

/* All in one tick, the later started the earlier due: a forger's order. In a time that grows with
 * the square this takes minutes. */
START_TEST(storm_in_one_tick)
{
	static struct timer_wheel wheel;
	struct storm storm = {.timers = calloc(STORM, sizeof(struct timer))};
	int64_t start_of_tick = (BEGAN / TIMER_TICK_NS + 40) * TIMER_TICK_NS;

	timer_wheel_init(&wheel);
	timer_wheel_advance(&wheel, BEGAN, fire_in_storm, &storm);
	for (size_t i = 0; i < STORM; i++) /* pairs of equals, falling */
		timer_start(&wheel, &storm.timers[i], start_of_tick + STORM - (int64_t)(i / 2));
	timer_wheel_advance(&wheel, BEGAN + 60 * SECOND, fire_in_storm, &storm);
	ck_assert_uint_eq(storm.misplaced, 0);
	ck_assert_uint_eq(storm.count, STORM / 2);
	for (size_t i = 0; i < STORM; i++)
		if (storm.timers[i].running)
			ck_abort_msg("%zu still runs", i);
	free(storm.timers);
}
END_TEST

Suite *
suite(void)
{
	Suite *s = suite_create("timer wheel");
	TCase *c = tcase_create("timer wheel");

	tcase_add_test(c, fires_in_order);
	tcase_add_test(c, stopped_and_moved_timers);
	tcase_add_test(c, leap_fires_all);
	tcase_add_test(c, past_deadline_fires_next);
	tcase_add_test(c, storm_in_one_tick);
	suite_add_tcase(s, c);
	return s;
}
