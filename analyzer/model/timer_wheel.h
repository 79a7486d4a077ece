/* Timers that run on whatever clock the caller advances: packet time offline, wall time live. */
#ifndef ANALYZER_MODEL_TIMER_WHEEL_H
#define ANALYZER_MODEL_TIMER_WHEEL_H

#include <stdbool.h>
#include <stdint.h>

/* Resolution: timers fire up to one tick late. */
#define TIMER_TICK_NS 250000000
#define TIMER_SLOTS 512

/* Part of the object that waits; zeroed = not running. */
struct timer {
	struct timer *previous, *next;
	int64_t deadline_ns;
	uint64_t sequence;
	bool running;
	int owner; /* whose it is: for the caller's fire function only */
};

struct timer_wheel {
	struct timer slots[TIMER_SLOTS]; /* heads of circular lists */
	int64_t tick;                    /* all up to here have fired */
	uint64_t sequence;
	bool started;
};

typedef void timer_fire(void *context, struct timer *timer, int64_t now_ns);

void timer_wheel_init(struct timer_wheel *wheel);
/* (Re)starts `timer`. A deadline that has passed fires at the next advance. */
void timer_start(struct timer_wheel *wheel, struct timer *timer, int64_t deadline_ns);
void timer_stop(struct timer *timer);
/* Fires what is due at `now_ns`, in the order of deadlines and, among equals, of starting. A timer
 * is stopped before it fires and may be started again. Time does not run backwards. */
void timer_wheel_advance(struct timer_wheel *wheel, int64_t now_ns, timer_fire *fire,
                         void *context);

#endif
