#include "analyzer/model/timer_wheel.h"

#include <stddef.h>

void
timer_wheel_init(struct timer_wheel *wheel)
{
	*wheel = (struct timer_wheel){.started = false};
	for (size_t i = 0; i < TIMER_SLOTS; i++)
		wheel->slots[i].previous = wheel->slots[i].next = &wheel->slots[i];
}

/* The first tick at which a timer with this deadline may fire. */
static int64_t
tick_of(int64_t deadline_ns)
{
	return deadline_ns / TIMER_TICK_NS + 1;
}

void
timer_start(struct timer_wheel *wheel, struct timer *timer, int64_t deadline_ns)
{
	int64_t tick = tick_of(deadline_ns);
	struct timer *head;

	timer_stop(timer);
	if (wheel->started && tick <= wheel->tick)
		tick = wheel->tick + 1;
	head = &wheel->slots[(uint64_t)tick % TIMER_SLOTS];
	timer->deadline_ns = deadline_ns;
	timer->sequence = wheel->sequence++;
	timer->running = true;
	timer->previous = head->previous;
	timer->next = head;
	head->previous->next = timer;
	head->previous = timer;
}

void
timer_stop(struct timer *timer)
{
	if (!timer->running)
		return;
	timer->previous->next = timer->next;
	timer->next->previous = timer->previous;
	timer->running = false;
}

static bool
before(const struct timer *a, const struct timer *b)
{
	return a->deadline_ns != b->deadline_ns ? a->deadline_ns < b->deadline_ns
	                                        : a->sequence < b->sequence;
}

/* The slot's next timer that is due at `tick`: slots also hold timers of later rounds. */
static struct timer *
earliest_due(struct timer *head, int64_t tick)
{
	struct timer *found = NULL;

	for (struct timer *t = head->next; t != head; t = t->next)
		if (tick_of(t->deadline_ns) <= tick && (found == NULL || before(t, found)))
			found = t;
	return found;
}

static void
fire_slot(struct timer_wheel *wheel, int64_t tick, int64_t now_ns, timer_fire *fire, void *context)
{
	struct timer *head = &wheel->slots[(uint64_t)tick % TIMER_SLOTS], *due;

	while ((due = earliest_due(head, tick)) != NULL) {
		timer_stop(due);
		fire(context, due, now_ns);
	}
}

void
timer_wheel_advance(struct timer_wheel *wheel, int64_t now_ns, timer_fire *fire, void *context)
{
	int64_t tick = now_ns / TIMER_TICK_NS;

	if (!wheel->started) {
		wheel->started = true;
		wheel->tick = tick;
		return;
	}
	/* After a leap of more than one round (a gap in the capture), one round visits every slot.
	 */
	if (tick - wheel->tick > TIMER_SLOTS)
		wheel->tick = tick - TIMER_SLOTS;
	while (wheel->tick < tick) {
		wheel->tick++;
		fire_slot(wheel, wheel->tick, now_ns, fire, context);
	}
}
