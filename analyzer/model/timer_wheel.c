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

static void
link_before(struct timer *head, struct timer *timer)
{
	timer->previous = head->previous;
	timer->next = head;
	head->previous->next = timer;
	head->previous = timer;
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
	link_before(head, timer);
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

/* Merge sort of a chain of `count` timers by `next` alone: thousands may be due in one tick. */
static struct timer *
sorted(struct timer *chain, size_t count)
{
	struct timer *a = chain, *b = chain, *first = NULL, **link = &first;

	if (count < 2)
		return chain;
	for (size_t i = 1; i < count / 2; i++)
		b = b->next;
	chain = b->next;
	b->next = NULL;
	a = sorted(a, count / 2);
	b = sorted(chain, count - count / 2);
	while (a != NULL && b != NULL) {
		struct timer **least = before(b, a) ? &b : &a;

		*link = *least;
		link = &(*link)->next;
		*least = *link;
	}
	*link = a != NULL ? a : b;
	return first;
}

/* Takes what is due at `tick` out of the slot, which also holds timers of later rounds. They go on
 * running, in a list in order: whoever fires may stop others of it. */
static void
take_due(struct timer *head, int64_t tick, struct timer *ret_due)
{
	struct timer *chain = NULL, *next;
	size_t count = 0;

	for (struct timer *t = head->next; t != head; t = next) {
		next = t->next;
		if (tick_of(t->deadline_ns) > tick)
			continue;
		t->previous->next = t->next;
		t->next->previous = t->previous;
		t->next = chain;
		chain = t;
		count++;
	}
	ret_due->previous = ret_due->next = ret_due;
	for (chain = sorted(chain, count); chain != NULL; chain = next) {
		next = chain->next;
		link_before(ret_due, chain);
	}
}

static void
fire_slot(struct timer_wheel *wheel, int64_t tick, int64_t now_ns, timer_fire *fire, void *context)
{
	struct timer due;

	take_due(&wheel->slots[(uint64_t)tick % TIMER_SLOTS], tick, &due);
	while (due.next != &due) {
		struct timer *timer = due.next;

		timer_stop(timer);
		fire(context, timer, now_ns);
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
