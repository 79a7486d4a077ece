#include "analyzer/inputs.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "analyzer/base/memory.h"
#include "analyzer/complain.h"
#include "analyzer/net/clocks.h"

struct opening {
	const struct options *options;
	struct inputs *inputs;
	enum exit_status status;
	bool bad_filter; /* it is bad for the others too */
	size_t count, size;
	struct source **sources;
};

static void
say(char *text)
{
	if (text != NULL)
		complain_line(NULL, text);
	free(text);
}

static enum source_error
open_source(struct opening *opening, const char *file, bool follow, char **ret_text)
{
	const struct source_options how = {opening->options->filter, opening->options->hash,
	                                   follow};
	struct source *source;
	enum source_error error = source_open(file, &how, &source, ret_text);

	if (error != SOURCE_OPENED)
		return error;
	if (opening->count == opening->size) {
		opening->size = opening->size == 0 ? 16 : opening->size * 2;
		opening->sources =
		        memory_resize(opening->sources, opening->size, sizeof(struct source *));
	}
	opening->sources[opening->count++] = source;
	return SOURCE_OPENED;
}

static void
refused(struct opening *opening, enum source_error error, char *text)
{
	static const enum exit_status statuses[] = {
	        [SOURCE_OPENED] = EXIT_CLEAN,
	        [SOURCE_UNREADABLE] = EXIT_UNREADABLE,
	        [SOURCE_BAD_FILTER] = EXIT_USAGE,
	        [SOURCE_NO_PERMISSION] = EXIT_PERMISSION,
	};

	opening->status = exit_worse(opening->status, statuses[error]);
	opening->bad_filter = error == SOURCE_BAD_FILTER;
	say(text);
}

/* ------------------------------------------------------------- directories --- */

/* Only files: a pipe in a directory would be waited for. */
static void
open_entry(struct opening *opening, const char *path)
{
	struct stat status;
	char *text = NULL;
	enum source_error error;

	if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
		return;
	error = open_source(opening, path, false, &text);
	if (error == SOURCE_OPENED)
		return;
	if (error != SOURCE_UNREADABLE) {
		refused(opening, error, text);
		return;
	}
	if (opening->options->verbose)
		complain("passed over: %s", text);
	free(text);
}

static void
open_directory(struct opening *opening, const char *directory)
{
	struct inputs *inputs = opening->inputs;
	enum exit_status before = opening->status;
	struct input_group group = {opening->count, 0};
	struct dirent **entries = NULL;
	int count = scandir(directory, &entries, NULL, alphasort);
	size_t length = strlen(directory);

	if (count < 0) {
		refused(opening, errno == EACCES ? SOURCE_NO_PERMISSION : SOURCE_UNREADABLE,
		        memory_format("%s: %s", directory, strerror(errno)));
		return;
	}
	for (int i = 0; i < count; i++) {
		char *path = memory_format("%s%s%s", directory,
		                           length != 0 && directory[length - 1] == '/' ? "" : "/",
		                           entries[i]->d_name);

		if (!opening->bad_filter)
			open_entry(opening, path);
		free(path);
		free(entries[i]);
	}
	free(entries);
	group.count = opening->count - group.first;
	if (group.count == 0 && opening->status == before)
		refused(opening, SOURCE_UNREADABLE,
		        memory_format("%s: no capture in this directory", directory));
	inputs->groups =
	        memory_resize(inputs->groups, inputs->group_count + 1, sizeof *inputs->groups);
	inputs->groups[inputs->group_count++] = group;
}

/* --------------------------------------------------------------------- all --- */

static bool
is_directory(const char *file)
{
	struct stat status;

	return strcmp(file, "-") != 0 && stat(file, &status) == 0 && S_ISDIR(status.st_mode);
}

static void
open_named(struct opening *opening, const char *file, bool follow)
{
	char *text = NULL;
	enum source_error error;

	if (is_directory(file) && follow) {
		complain("--follow waits at the end of the last file, and %s is a directory", file);
		opening->status = exit_worse(opening->status, EXIT_USAGE);
		return;
	}
	if (is_directory(file)) {
		open_directory(opening, file);
		return;
	}
	error = open_source(opening, file, follow, &text);
	if (error != SOURCE_OPENED)
		refused(opening, error, text);
}

enum exit_status
inputs_open(const struct options *options, struct inputs *ret_inputs, bool *ret_usable)
{
	struct opening opening = {.options = options, .inputs = ret_inputs};

	*ret_inputs = (struct inputs){0};
	for (size_t i = 0; i < options->file_count && !opening.bad_filter; i++)
		open_named(&opening, options->files[i],
		           options->follow && i + 1 == options->file_count);
	ret_inputs->stream = stream_create(opening.sources, opening.count);
	free(opening.sources);
	ret_inputs->infos = memory_zeroed(opening.count + 1, sizeof *ret_inputs->infos);
	*ret_usable = !opening.bad_filter && opening.count != 0;
	return opening.status;
}

void
inputs_settle(struct inputs *inputs)
{
	for (size_t i = 0; i < inputs->group_count; i++)
		stream_order(inputs->stream, inputs->groups[i].first, inputs->groups[i].count);
	clocks_align(inputs->stream);
	for (size_t i = 0; i < stream_count(inputs->stream); i++)
		inputs->infos[i] = stream_info(inputs->stream, i);
}

void
inputs_close(struct inputs *inputs)
{
	stream_destroy(inputs->stream);
	free(inputs->groups);
	free(inputs->infos);
}

static bool
is_same_file(const struct stat *one, const char *file)
{
	struct stat other;

	return stat(file, &other) == 0 && one->st_dev == other.st_dev &&
	       one->st_ino == other.st_ino;
}

bool
inputs_hold(const struct inputs *inputs, const struct options *options, const char *output)
{
	struct stat status;

	if (output == NULL || stat(output, &status) != 0 || !S_ISREG(status.st_mode))
		return false;
	for (size_t i = 0; i < options->file_count; i++)
		if (is_same_file(&status, options->files[i]))
			return true;
	for (size_t i = 0; i < stream_count(inputs->stream); i++)
		if (is_same_file(&status, stream_info(inputs->stream, i)->file))
			return true;
	return false;
}
