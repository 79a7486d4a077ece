/* Each test confines a child of its own, since it can't be undone. The child's exit status says
 * what went on. */
#include "tests/unit/suite.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "analyzer/capture/confine.h"

enum {
	CHILD_GOOD = 0,
	CHILD_BAD = 1,
	CHILD_NOT_CONFINED = 2,
};

static char directory[] = "/tmp/check_confine.XXXXXX";
static char temporary[64], output[64], said[256];

static void
setup(void)
{
	int descriptor;

	strcpy(directory, "/tmp/check_confine.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(directory));
	snprintf(temporary, sizeof temporary, "%s/report.tmp", directory);
	snprintf(output, sizeof output, "%s/report", directory);
	descriptor = open(temporary, O_WRONLY | O_CREAT, 0600);
	ck_assert_int_ge(descriptor, 0);
	close(descriptor);
}

static void
teardown(void)
{
	unlink(temporary);
	unlink(output);
	rmdir(directory);
}

/* Runs `act` in a confined child; returns waitpid()'s status, and the line of confine() in `said`.
 */
static int
confined(int (*act)(void), bool with_output)
{
	int line[2], status;
	ssize_t count;
	pid_t child;

	ck_assert_int_eq(pipe(line), 0);
	child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		const char *directories[] = {directory};
		struct confine_options options = {directories, with_output ? 1 : 0};
		char *text = NULL;

		if (confine(&options, &text) != 0)
			_exit(CHILD_NOT_CONFINED);
		if (write(line[1], text, strlen(text)) < 0)
			_exit(CHILD_BAD);
		free(text);
		_exit(act());
	}
	close(line[1]);
	count = read(line[0], said, sizeof said - 1);
	said[count > 0 ? count : 0] = '\0';
	close(line[0]);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	return status;
}

static bool
has(const char *mechanism)
{
	if (strstr(said, mechanism) != NULL)
		return true;
	printf("check_confine: not tested here: %s\n", said);
	return false;
}

#define LANDLOCK "files closed off"
#define SECCOMP "system calls limited"

static int
open_file(void)
{
	int descriptor = open("/etc/passwd", O_RDONLY);

	return descriptor < 0 && (errno == EPERM || errno == EACCES) ? CHILD_GOOD : CHILD_BAD;
}

static int
create_file(void)
{
	int descriptor = open(output, O_WRONLY | O_CREAT, 0600);

	return descriptor < 0 && (errno == EPERM || errno == EACCES) ? CHILD_GOOD : CHILD_BAD;
}

START_TEST(nothing_can_be_opened)
{
	int status = confined(open_file, false);

	ck_assert(WIFEXITED(status));
	if (has(LANDLOCK) || has(SECCOMP))
		ck_assert_int_eq(WEXITSTATUS(status), CHILD_GOOD);
	status = confined(create_file, true);
	ck_assert(WIFEXITED(status));
	if (has(LANDLOCK) || has(SECCOMP))
		ck_assert_int_eq(WEXITSTATUS(status), CHILD_GOOD);
}
END_TEST

static int
open_socket(void)
{
	int descriptor = socket(AF_INET, SOCK_DGRAM, 0);

	return descriptor >= 0 ? CHILD_BAD : CHILD_GOOD;
}

static int
run_program(void)
{
	execl("/bin/true", "true", (char *)NULL);
	return CHILD_BAD;
}

START_TEST(network_and_programs_are_deadly)
{
	int status = confined(open_socket, false);

	if (!has(SECCOMP))
		return;
	ck_assert(WIFSIGNALED(status));
	ck_assert_int_eq(WTERMSIG(status), SIGSYS);
	status = confined(run_program, false);
	ck_assert(WIFSIGNALED(status));
	ck_assert_int_eq(WTERMSIG(status), SIGSYS);
}
END_TEST

static int
map_code(void)
{
	void *code = mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return code == MAP_FAILED ? CHILD_GOOD : CHILD_BAD;
}

START_TEST(data_never_becomes_code)
{
	int status = confined(map_code, false);

	if (!has(SECCOMP))
		return;
	ck_assert(WIFEXITED(status));
	ck_assert_int_eq(WEXITSTATUS(status), CHILD_GOOD);
}
END_TEST

static int
rename_output(void)
{
	return rename(temporary, output) == 0 ? CHILD_GOOD : CHILD_BAD;
}

static int
unlink_output(void)
{
	return unlink(temporary) == 0 ? CHILD_GOOD : CHILD_BAD;
}

static int
rename_away(void)
{
	return rename(temporary, "/tmp/check_confine.away") != 0 ? CHILD_GOOD : CHILD_BAD;
}

START_TEST(output_can_be_put_in_place)
{
	struct stat file;
	int status = confined(rename_output, true);

	ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == CHILD_GOOD, "%s", said);
	ck_assert_int_eq(stat(output, &file), 0);
	ck_assert_int_ne(stat(temporary, &file), 0);
}
END_TEST

START_TEST(output_can_be_removed)
{
	struct stat file;
	int status = confined(unlink_output, true);

	ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == CHILD_GOOD, "%s", said);
	ck_assert_int_ne(stat(temporary, &file), 0);
}
END_TEST

START_TEST(other_places_stay_as_they_are)
{
	struct stat file;
	int status = confined(rename_away, true);

	if (has(LANDLOCK)) {
		ck_assert(WIFEXITED(status));
		ck_assert_int_eq(WEXITSTATUS(status), CHILD_GOOD);
	}
	status = confined(unlink_output, false);
	if (has(LANDLOCK)) {
		ck_assert(WIFEXITED(status));
		ck_assert_int_eq(WEXITSTATUS(status), CHILD_BAD);
		ck_assert_int_eq(stat(temporary, &file), 0);
	}
}
END_TEST

static FILE *opened;

static int
compare(const void *a, const void *b)
{
	return memcmp(a, b, 8);
}

/* What an analysis does after it has opened everything. */
static int
analyse(void)
{
	size_t size = 8 << 20;
	char *memory = malloc(size), line[64];

	if (memory == NULL || fgets(line, sizeof line, opened) == NULL)
		return CHILD_BAD;
	memset(memory, 7, size);
	qsort(memory, size / 8, 8, compare);
	memory = realloc(memory, size * 2);
	if (memory == NULL || isatty(0) < 0 || time(NULL) == (time_t)-1)
		return CHILD_BAD;
	free(memory);
	if (fprintf(opened, "%s\n", line) < 0 || fflush(opened) != 0 ||
	    fsync(fileno(opened)) != 0 || fclose(opened) != 0)
		return CHILD_BAD;
	return rename_output();
}

START_TEST(what_is_open_stays_usable)
{
	int status;

	opened = fopen(temporary, "w+");
	ck_assert_ptr_nonnull(opened);
	fputs("line\n", opened);
	rewind(opened);
	status = confined(analyse, true);
	fclose(opened);
	ck_assert_msg(WIFEXITED(status), "signal %d", WTERMSIG(status));
	ck_assert_int_eq(WEXITSTATUS(status), CHILD_GOOD);
}
END_TEST

START_TEST(missing_directory_is_an_error)
{
	const char *directories[] = {"/nonexistent/reports"};
	struct confine_options options = {directories, 1};
	char *text = NULL;

	/* In this test's own process: nothing is confined before the directory is looked at. */
	confined(open_file, false);
	if (!has(LANDLOCK))
		return;
	ck_assert_int_eq(confine(&options, &text), -1);
	ck_assert_ptr_nonnull(strstr(text, "Landlock"));
	free(text);
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("confine");
	TCase *tests = tcase_create("confined");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, nothing_can_be_opened);
	tcase_add_test(tests, network_and_programs_are_deadly);
	tcase_add_test(tests, data_never_becomes_code);
	tcase_add_test(tests, output_can_be_put_in_place);
	tcase_add_test(tests, output_can_be_removed);
	tcase_add_test(tests, other_places_stay_as_they_are);
	tcase_add_test(tests, what_is_open_stays_usable);
	tcase_add_test(tests, missing_directory_is_an_error);
	suite_add_tcase(suite, tests);
	return suite;
}
