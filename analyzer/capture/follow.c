#include "analyzer/capture/follow.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "analyzer/base/memory.h"

/* Between two looks at the file: nobody sees the delay, nothing feels the load. */
#define FOLLOW_PAUSE_NS 200000000

struct follower {
	int descriptor;
	bool regular;
};

static volatile sig_atomic_t stopped;
static struct sigaction before_interrupt, before_terminate;

static void
stop(int signal_number)
{
	(void)signal_number;
	stopped = 1;
	sigaction(SIGINT, &before_interrupt, NULL);
	sigaction(SIGTERM, &before_terminate, NULL);
}

void
follow_catch_signals(void)
{
	/* without SA_RESTART: the waiting is to end */
	struct sigaction action = {.sa_handler = stop};

	sigaction(SIGINT, &action, &before_interrupt);
	sigaction(SIGTERM, &action, &before_terminate);
}

bool
follow_stopped(void)
{
	return stopped != 0;
}

static ssize_t
follower_read(void *cookie, char *buffer, size_t size)
{
	const struct timespec pause = {0, FOLLOW_PAUSE_NS};
	const struct follower *self = cookie;

	for (;;) {
		ssize_t count = read(self->descriptor, buffer, size);

		if (count > 0 || (count < 0 && errno != EINTR))
			return count;
		if (stopped || (count == 0 && !self->regular))
			return 0;
		if (count == 0)
			nanosleep(&pause, NULL);
	}
}

static int
follower_seek(void *cookie, off64_t *offset, int whence)
{
	const struct follower *self = cookie;
	off64_t place = lseek(self->descriptor, *offset, whence);

	if (place < 0)
		return -1;
	*offset = place;
	return 0;
}

static int
follower_close(void *cookie)
{
	struct follower *self = cookie;
	int result = close(self->descriptor);

	free(self);
	return result;
}

void
input_follow(struct input *input)
{
	static const cookie_io_functions_t functions = {
	        .read = follower_read,
	        .seek = follower_seek,
	        .close = follower_close,
	};
	struct follower *self = memory_zeroed(1, sizeof *self);
	bool rewindable = input->rewindable;
	char *file = memory_text(input->file);
	struct stat status;
	FILE *stream;

	self->descriptor = dup(fileno(input->stream));
	self->regular = fstat(self->descriptor, &status) == 0 && S_ISREG(status.st_mode);
	stream = fopencookie(self, "rb", functions);
	if (self->descriptor < 0 || stream == NULL)
		abort(); /* only for want of memory or descriptors, see base/memory.h */
	input_close(input);
	/* `bytes` stays unknown: it grows, and no reading ahead may wait for what is not there */
	input_from_stream(file, stream, input);
	input->rewindable = rewindable;
	free(file);
}
