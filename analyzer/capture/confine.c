#include "analyzer/capture/confine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "analyzer/base/memory.h"

/* LeakSanitizer clones a thread that ptraces this process and reads /proc/self at exit. So in these
 * builds seccomp is left out, and Landlock lets /proc be read. */
#if defined(__SANITIZE_ADDRESS__)
#define CONFINE_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CONFINE_SANITIZED 1
#endif
#endif
#ifndef CONFINE_SANITIZED
#define CONFINE_SANITIZED 0
#endif

/* Newer than the kernel headers of Debian 12. */
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif

/* ------------------------------------------------------------- Landlock --- */

#define LANDLOCK_ABI_1_RIGHTS ((LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1)
#define LANDLOCK_READ (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
/* A rename takes a name from the directory and makes one in it. */
#define LANDLOCK_RENAME (LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG)

static int
landlock_allow(int ruleset, const char *directory, uint64_t rights)
{
	int descriptor = open(directory, O_PATH | O_CLOEXEC), result;
	struct landlock_path_beneath_attr rule = {rights, descriptor};

	if (descriptor < 0)
		return -1;
	result = (int)syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
	close(descriptor);
	return result;
}

static int
landlock_fill(int ruleset, const struct confine_options *options)
{
	for (size_t i = 0; i < options->output_directory_count; i++) {
		if (landlock_allow(ruleset, options->output_directories[i], LANDLOCK_RENAME) != 0)
			return -1;
	}
	if (CONFINE_SANITIZED && landlock_allow(ruleset, "/proc", LANDLOCK_READ) != 0)
		return -1;
	return (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
}

/* Returns the version of Landlock, 0 where the kernel has none, -1 with errno set. */
static int
landlock_apply(const struct confine_options *options)
{
	long version =
	        syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
	struct landlock_ruleset_attr all = {.handled_access_fs = LANDLOCK_ABI_1_RIGHTS};
	int ruleset, result, error;

	if (version < 1)
		return errno == ENOSYS || errno == EOPNOTSUPP ? 0 : -1;
	if (version >= 2)
		all.handled_access_fs |= LANDLOCK_ACCESS_FS_REFER;
	if (version >= 3)
		all.handled_access_fs |= LANDLOCK_ACCESS_FS_TRUNCATE;
	ruleset = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0);
	if (ruleset < 0)
		return -1;
	result = landlock_fill(ruleset, options);
	error = errno;
	close(ruleset);
	errno = error;
	return result == 0 ? (int)version : -1;
}

/* -------------------------------------------------------------- seccomp --- */

/* What an analysis does with what it has: read, write, memory, time, its own end. */
static const int allowed_calls[] = {
        SCMP_SYS(read),          SCMP_SYS(readv),           SCMP_SYS(pread64),
        SCMP_SYS(write),         SCMP_SYS(writev),          SCMP_SYS(pwrite64),
        SCMP_SYS(lseek),         SCMP_SYS(_llseek),         SCMP_SYS(fstat),
        SCMP_SYS(fstat64),       SCMP_SYS(close),           SCMP_SYS(fcntl),
        SCMP_SYS(fcntl64),       SCMP_SYS(ftruncate),       SCMP_SYS(ftruncate64),
        SCMP_SYS(fallocate),     SCMP_SYS(fchmod),          SCMP_SYS(fsync),
        SCMP_SYS(fdatasync),     SCMP_SYS(fadvise64),       SCMP_SYS(munmap),
        SCMP_SYS(mremap),        SCMP_SYS(madvise),         SCMP_SYS(brk),
        SCMP_SYS(futex),         SCMP_SYS(rt_sigaction),    SCMP_SYS(rt_sigprocmask),
        SCMP_SYS(rt_sigreturn),  SCMP_SYS(sigaltstack),     SCMP_SYS(restart_syscall),
        SCMP_SYS(clock_gettime), SCMP_SYS(clock_nanosleep), SCMP_SYS(gettimeofday),
        SCMP_SYS(time),          SCMP_SYS(getrandom),       SCMP_SYS(getpid),
        SCMP_SYS(gettid),        SCMP_SYS(geteuid),         SCMP_SYS(getrusage),
        SCMP_SYS(sysinfo), /* qsort() asks how much memory there is */
        SCMP_SYS(exit),          SCMP_SYS(exit_group),
};

/* Allowed where there are outputs to put in place; Landlock says in which directories. */
static const int output_calls[] = {
        SCMP_SYS(rename), SCMP_SYS(renameat), SCMP_SYS(renameat2),
        SCMP_SYS(unlink), SCMP_SYS(unlinkat),
};

/* Libraries ask for files that they can do without (time zone, locale): they get an error. */
static const int refused_calls[] = {
        SCMP_SYS(open),     SCMP_SYS(openat), SCMP_SYS(openat2),    SCMP_SYS(creat),
        SCMP_SYS(access),   SCMP_SYS(stat),   SCMP_SYS(lstat),      SCMP_SYS(faccessat),
        SCMP_SYS(readlink), SCMP_SYS(mkdir),  SCMP_SYS(faccessat2),
};

/* Nothing in this program asks for these, so whoever does is not this program any more. */
static const int deadly_calls[] = {
        SCMP_SYS(socket),
        SCMP_SYS(socketpair),
        SCMP_SYS(connect),
        SCMP_SYS(bind),
        SCMP_SYS(listen),
        SCMP_SYS(accept),
        SCMP_SYS(accept4),
        SCMP_SYS(execve),
        SCMP_SYS(execveat),
        SCMP_SYS(ptrace),
        SCMP_SYS(process_vm_writev),
        SCMP_SYS(process_vm_readv),
        SCMP_SYS(io_uring_setup),
        SCMP_SYS(bpf),
        SCMP_SYS(userfaultfd),
        SCMP_SYS(fork),
        SCMP_SYS(vfork),
        SCMP_SYS(mount),
        SCMP_SYS(setns),
        SCMP_SYS(unshare),
        SCMP_SYS(kexec_load),
};

static int
seccomp_list(scmp_filter_ctx filter, uint32_t action, const int *calls, size_t count)
{
	int result = 0;

	/* Calls that this architecture does not have are skipped by libseccomp. */
	for (size_t i = 0; i < count && result == 0; i++)
		result = seccomp_rule_add(filter, action, calls[i], 0);
	return result;
}

/* Calls that are harmless with some arguments only. */
static int
seccomp_arguments(scmp_filter_ctx filter)
{
	const struct {
		int call;
		struct scmp_arg_cmp argument;
	} rules[] = {
	        /* fstat() is this call with no path. */
	        {SCMP_SYS(newfstatat), SCMP_A3(SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, AT_EMPTY_PATH)},
	        /* Data never becomes code. */
	        {SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)},
	        {SCMP_SYS(mmap2), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)},
	        {SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)},
	        /* isatty() and the width of the progress bar. */
	        {SCMP_SYS(ioctl), SCMP_A1(SCMP_CMP_EQ, TCGETS, 0)},
	        {SCMP_SYS(ioctl), SCMP_A1(SCMP_CMP_EQ, TIOCGWINSZ, 0)},
	        /* abort() and raise() signal this process, and no other. */
	        {SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0)},
	};
	int result = 0;

	for (size_t i = 0; i < sizeof rules / sizeof rules[0] && result == 0; i++)
		result = seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, rules[i].call, 1,
		                                &rules[i].argument);
	return result;
}

#define CALLS(list) (list), sizeof(list) / sizeof((list)[0])

/* Returns 0, or a negative errno. */
static int
seccomp_apply(bool with_outputs)
{
	/* A call on no list is most likely a newer libc's, which falls back to an older one when
	 * told that the kernel does not know it. */
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(ENOSYS));
	int result;

	if (filter == NULL)
		return -ENOMEM;
	result = seccomp_list(filter, SCMP_ACT_ALLOW, CALLS(allowed_calls));
	if (result == 0 && with_outputs)
		result = seccomp_list(filter, SCMP_ACT_ALLOW, CALLS(output_calls));
	if (result == 0)
		result = seccomp_list(filter, SCMP_ACT_ERRNO(EPERM), CALLS(refused_calls));
	if (result == 0)
		result = seccomp_list(filter, SCMP_ACT_KILL_PROCESS, CALLS(deadly_calls));
	if (result == 0)
		result = seccomp_arguments(filter);
	if (result == 0)
		result = seccomp_load(filter);
	seccomp_release(filter);
	return result;
}

static bool
seccomp_supported(void)
{
	return prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0;
}

/* ------------------------------------------------------------------ all --- */

int
confine(const struct confine_options *options, char **ret_text)
{
	const char *system_calls = "system calls limited by seccomp";
	char *files;
	int landlock, result;

	/* Both need it, and set-user-id programs are of no use to us. */
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
		*ret_text = memory_format("can't give up new privileges: %s", strerror(errno));
		return -1;
	}
	landlock = landlock_apply(options);
	if (landlock < 0) {
		*ret_text = memory_format("can't confine with Landlock: %s", strerror(errno));
		return -1;
	}
	if (CONFINE_SANITIZED) {
		system_calls = "system calls not limited: built with sanitizers";
	} else if (!seccomp_supported()) {
		system_calls = "system calls not limited: the kernel has no seccomp";
	} else {
		result = seccomp_apply(options->output_directory_count != 0);
		if (result != 0) {
			*ret_text =
			        memory_format("can't confine with seccomp: %s", strerror(-result));
			return -1;
		}
	}
	files = landlock > 0 ? memory_format("files closed off by Landlock (version %d)", landlock)
	                     : memory_text("files not closed off by Landlock: the kernel has none");
	*ret_text = memory_format("%s; %s", files, system_calls);
	free(files);
	return 0;
}
