#include "analyzer/output.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analyzer/base/memory.h"

/* -o, -w and --db */
#define OUTPUTS_MAX 3

/* What a signal would leave behind. */
static const char *volatile temporaries[OUTPUTS_MAX];

static void
remove_temporaries(int signal_number)
{
	for (size_t i = 0; i < OUTPUTS_MAX; i++) {
		if (temporaries[i] != NULL)
			unlink(temporaries[i]);
	}
	_exit(128 + signal_number);
}

static void
replace_temporary(const char *old, const char *new)
{
	static const int signals[] = {SIGHUP, SIGINT, SIGTERM};
	struct sigaction action = {.sa_handler = remove_temporaries};

	for (size_t i = 0; i < OUTPUTS_MAX; i++) {
		if (temporaries[i] == old) {
			temporaries[i] = new;
			break;
		}
	}
	for (size_t i = 0; new != NULL &&i < sizeof(signals) / sizeof(signals[0]); i++)
		sigaction(signals[i], &action, NULL);
}

static int
fail(const char *target, int error, char **ret_text)
{
	*ret_text = memory_format("%s: cannot be written: %s", target, strerror(error));
	return -1;
}

/* A mode as if the file had been created plainly, or the one that it has already. */
static mode_t
mode_for(const struct stat *old)
{
	mode_t mask;

	if (old != NULL)
		return old->st_mode & 0777;
	mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

static void
output_free(struct output *output)
{
	free(output->target);
	free(output->path);
	free(output->final);
	free(output->directory);
	memset(output, 0, sizeof(*output));
}

static char *
directory_of(const char *path)
{
	char *copy = memory_text(path), *directory = memory_text(dirname(copy));

	free(copy);
	return directory;
}

/* Opens the temporary file. Returns its descriptor, or -1 with errno set. */
static int
open_beside(struct output *output, const struct stat *old)
{
	char *resolved = old != NULL ? realpath(output->target, NULL) : NULL;
	int fd;

	if (old != NULL && (resolved == NULL || access(output->target, W_OK) != 0)) {
		free(resolved);
		return -1;
	}
	output->final = resolved != NULL ? resolved : memory_text(output->target);
	output->directory = directory_of(output->final);
	output->path = memory_format("%s/.dialtone-XXXXXX", output->directory);
	fd = mkostemp(output->path, O_CLOEXEC);
	if (fd < 0)
		return -1;
	if (fchmod(fd, mode_for(old)) != 0) {
		int error = errno;

		unlink(output->path);
		close(fd);
		errno = error;
		return -1;
	}
	replace_temporary(NULL, output->path);
	return fd;
}

static int
open_target(struct output *output, enum output_kind kind)
{
	struct stat old;
	bool exists = stat(output->target, &old) == 0;

	if (exists && S_ISDIR(old.st_mode)) {
		errno = EISDIR;
		return -1;
	}
	if (exists && !S_ISREG(old.st_mode)) {
		errno = EINVAL;
		if (kind == OUTPUT_FILE)
			return -1;
		output->path = memory_text(output->target);
		return open(output->target, O_WRONLY | O_CLOEXEC);
	}
	return open_beside(output, exists ? &old : NULL);
}

int
output_open(const char *target, enum output_kind kind, struct output *ret_output, char **ret_text)
{
	struct output output = {0};
	int fd;

	if (kind == OUTPUT_STREAM && (target == NULL || strcmp(target, "-") == 0)) {
		output.target = memory_text("standard output");
		output.stream = stdout;
		*ret_output = output;
		return 0;
	}
	output.target = memory_text(target);
	fd = open_target(&output, kind);
	if (fd < 0) {
		int error = errno;

		output_free(&output);
		return fail(target, error, ret_text);
	}
	if (kind == OUTPUT_STREAM) {
		output.stream = fdopen(fd, "w");
		if (output.stream == NULL)
			abort(); /* only for want of memory, see base/memory.h */
	} else {
		close(fd);
	}
	*ret_output = output;
	return 0;
}

/* Returns 0 or an errno value. */
static int
finish_stream(struct output *output)
{
	int error = 0;

	if (output->stream == NULL)
		return 0;
	errno = 0;
	if (fflush(output->stream) != 0 || ferror(output->stream))
		error = errno != 0 ? errno : EIO;
	if (fclose(output->stream) != 0 && error == 0)
		error = errno;
	output->stream = NULL;
	return error;
}

int
output_commit(struct output *output, char **ret_text)
{
	int error = finish_stream(output);

	if (error == 0 && output->final != NULL && rename(output->path, output->final) != 0)
		error = errno;
	if (error != 0) {
		*ret_text = NULL;
		if (error != EPIPE)
			fail(output->target, error, ret_text);
		output_discard(output);
		return -1;
	}
	if (output->final != NULL)
		replace_temporary(output->path, NULL);
	output_free(output);
	return 0;
}

void
output_discard(struct output *output)
{
	if (output->stream != NULL && output->stream != stdout)
		fclose(output->stream);
	if (output->final != NULL) {
		unlink(output->path);
		replace_temporary(output->path, NULL);
	}
	output_free(output);
}
