/* The built program as users and scripts meet it: exit status, what is said and where. */
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/program.h"
#include "tests/unit/suite.h"

#define TEXT_MAX 65536

/* Each test runs in a directory of its own, which is the current one meanwhile. */
static char directory[] = "/tmp/dialtone-cli-XXXXXX";
static struct program_run run;

static void
write_file(const char *name, const void *data, size_t length)
{
	FILE *file = fopen(name, "wb");

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(data, 1, length, file), length);
	ck_assert_int_eq(fclose(file), 0);
}

static void
read_file(const char *name, char ret_text[static TEXT_MAX])
{
	FILE *file = fopen(name, "rb");
	size_t length;

	ck_assert_msg(file != NULL, "%s: %s", name, strerror(errno));
	length = fread(ret_text, 1, TEXT_MAX - 1, file);
	ret_text[length] = '\0';
	fclose(file);
}

static bool
exists(const char *name)
{
	return access(name, F_OK) == 0;
}

static void
run_with(const char *const *arguments)
{
	program_run_free(&run);
	program_run(arguments, &run);
	ck_assert_msg(run.status < 128, "ended by signal %d: %s", run.status - 128, run.err);
}

#define RUN(...) run_with((const char *const[]){__VA_ARGS__, NULL})

static void
assert_status(int status)
{
	ck_assert_msg(run.status == status, "exit status %d, not %d; stderr: %s", run.status,
	              status, run.err);
}

/* Exactly one line on stderr, "dialtone: ...", that names `part`. */
static void
assert_one_line(const char *part)
{
	size_t length = strlen(run.err);

	ck_assert_msg(strncmp(run.err, "dialtone: ", 10) == 0 &&
	                      strchr(run.err, '\n') == run.err + length - 1 &&
	                      strstr(run.err, part) != NULL,
	              "not one line with \"%s\": %s", part, run.err);
}

static void
assert_fails(int status, const char *part)
{
	assert_status(status);
	assert_one_line(part);
	ck_assert_str_eq(run.out, "");
}

static int
shell(const char *command)
{
	int status = system(command);

	ck_assert(WIFEXITED(status));
	return WEXITSTATUS(status);
}

/* --------------------------------------------------------- captures --- */

static void
put32(uint8_t *to, uint32_t value)
{
	for (int i = 0; i < 4; i++)
		to[i] = (uint8_t)(value >> (8 * i));
}

/* A classic pcap file with `frames` empty Ethernet frames, one a second. Returns its length. */
static size_t
make_pcap(uint8_t ret_file[static 4096], uint32_t link_type, int frames)
{
	size_t length = 24;

	memset(ret_file, 0, 4096);
	put32(ret_file, 0xa1b2c3d4);
	ret_file[4] = 2;
	ret_file[6] = 4;
	put32(ret_file + 16, 65535);
	put32(ret_file + 20, link_type);
	for (int i = 0; i < frames; i++, length += 16 + 60) {
		put32(ret_file + length, 1284724800u + (uint32_t)i);
		put32(ret_file + length + 8, 60);
		put32(ret_file + length + 12, 60);
	}
	return length;
}

static void
set_up(void)
{
	static const char wrong_sql[] =
	        "---\nid: wrong-sql\nseverity: minor\nconfidence: low\nblame: phone\n"
	        "scope: capture\nneeds: [capture]\n---\n# Wrong\n## Judged\n```sql\n"
	        "SELECT 1\n```\n## Detect\n```sql\n"
	        "SELECT NULL AS phone, NULL AS unsure,\n\tcolour FROM capture\n```\n"
	        "## Meaning\nNone.\n## Fix\n### Look [risk 0]\nLook.\n## Verify\nSee.\n"
	        "## Not this when\n- never\n## Sources\n- none\n";
	static const char broken_rule[] = "---\nid: broken\nseverity: dreadful\n---\n# Broken\n";
	uint8_t file[4096];
	const char *program = getenv("DIALTONE");
	char *absolute = realpath(program != NULL ? program : "build/asan/dialtone", NULL);
	size_t length;

	ck_assert_msg(absolute != NULL, "no program to test: build/asan/dialtone");
	setenv("DIALTONE", absolute, 1);
	free(absolute);
	memcpy(directory + strlen(directory) - 6, "XXXXXX", 6);
	ck_assert_ptr_nonnull(mkdtemp(directory));
	ck_assert_int_eq(chdir(directory), 0);
	length = make_pcap(file, 1, 3);
	write_file("good.pcap", file, length);
	write_file("cut.pcap", file, length - 7);
	put32(file + 24 + 76 + 8, 0x7fffffff); /* the second record's length is absurd */
	write_file("damaged.pcap", file, length);
	length = make_pcap(file, 105, 3); /* IEEE 802.11 */
	write_file("wlan.pcap", file, length);
	write_file("empty.pcap", "", 0);
	write_file("notes.txt", "the phone does not boot\n", 24);
	ck_assert_int_eq(mkdir("folder", 0700), 0);
	ck_assert_int_eq(mkdir("broken", 0700), 0);
	write_file("broken/broken.md", broken_rule, sizeof(broken_rule) - 1);
	ck_assert_int_eq(mkdir("wrong", 0700), 0);
	write_file("wrong/wrong-sql.md", wrong_sql, sizeof(wrong_sql) - 1);
}

static void
tear_down(void)
{
	char command[128];

	program_run_free(&run);
	ck_assert_int_eq(chdir("/"), 0);
	snprintf(command, sizeof(command), "rm -rf '%s'", directory);
	ck_assert_int_eq(system(command), 0);
}

/* ------------------------------------------------------------ tests --- */

START_TEST(a_clean_capture_is_0)
{
	RUN("good.pcap");
	assert_status(0);
	ck_assert_str_eq(run.err, "");
	ck_assert_ptr_nonnull(strstr(run.out, "good.pcap: 3 packets"));
	ck_assert_ptr_null(strchr(run.out, '\033'));
}
END_TEST

START_TEST(inputs_that_cannot_be_read_are_3)
{
	static const char *const names[] = {"missing.pcap", "folder", "empty.pcap", "notes.txt",
	                                    "wlan.pcap"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		RUN(names[i]);
		assert_fails(3, names[i]);
	}
	RUN("-r", "missing.pcap");
	assert_fails(3, "missing.pcap");
}
END_TEST

START_TEST(the_readable_ones_are_reported_on_all_the_same)
{
	RUN("missing.pcap", "good.pcap");
	assert_status(3);
	assert_one_line("missing.pcap");
	ck_assert_ptr_nonnull(strstr(run.out, "good.pcap: 3 packets"));
}
END_TEST

START_TEST(damage_is_4_and_a_cut_end_a_warning)
{
	RUN("damaged.pcap");
	assert_status(4);
	assert_one_line("damaged.pcap");
	ck_assert_ptr_nonnull(strstr(run.out, "damaged.pcap: 1 packet,"));
	RUN("cut.pcap");
	assert_status(0);
	assert_one_line("cut.pcap");
	RUN("-q", "cut.pcap");
	assert_status(0);
	ck_assert_str_eq(run.err, "");
}
END_TEST

START_TEST(a_hostile_file_name_is_shown_not_obeyed)
{
	RUN("mis\033[2Jsing\n.pcap");
	assert_fails(3, "mis\\x1b[2Jsing\\x0a.pcap");
}
END_TEST

static void
assert_usage(const char *first, const char *second, const char *part)
{
	RUN("good.pcap", first, second);
	assert_fails(2, part);
}

START_TEST(a_wrong_command_line_is_2)
{
	RUN(NULL);
	assert_fails(2, "no capture named");
	assert_usage("--formt", "json", "did you mean '--format'?");
	assert_usage("--frobnicate", NULL, "unknown option '--frobnicate'");
	assert_usage("-Z", NULL, "unknown option '-Z'");
	assert_usage("-o", NULL, "option '-o' needs a value");
	assert_usage("--hash=yes", NULL, "option '--hash' takes no value");
	assert_usage("-T", "jsn", "did you mean 'json'?");
	assert_usage("--fail-on", "majr", "did you mean 'major'?");
	assert_usage("--color", "yes", "--color does not know 'yes'");
	assert_usage("-f", "udp prt 67", "udp prt 67");
	assert_usage("--since", "yesterday", "yesterday");
	assert_usage("--since", "2010-02-30T00:00:00Z", "2010-02-30");
	assert_usage("-ofacts", "--db=facts", "both name facts");
	assert_usage("--db", "-", "--db needs the name of a file");
	assert_usage("--since=+30", "--until=+10", "--since is later than --until");
	assert_usage("--since=2010-09-17T12:00:01Z", "--until=1284724800", "--since is later");
	assert_usage("--list-rules", NULL, "--list-rules takes no capture, but 'good.pcap'");
	assert_usage("--explain", "opt150-missing", "--explain takes no capture");
	assert_usage("--check-rules", "broken", "--check-rules takes no capture");
	assert_usage("-D", NULL, "-D takes no capture");
	assert_usage("-ofacts", "-wfacts", "both name facts");
	assert_usage("-wfacts", "--db=facts", "both name facts");
	assert_usage("-w", "-", "-w - writes to standard output");
	RUN("--follow", "folder");
	assert_fails(2, "folder is a directory");
	assert_usage("--until", "+", "'+'");
	assert_usage("--until", "12.", "'12.'");
	assert_usage("--since", "99999999999999999999", "--since");
}
END_TEST

START_TEST(what_comes_later_is_refused_honestly)
{
	assert_usage("-T", "html", "-T html is not in this version yet");
	assert_usage("-i", "eth0", "not in this version yet");
	assert_usage("--redact", NULL, "not in this version yet");
}
END_TEST

START_TEST(standard_input_is_read)
{
	ck_assert_int_eq(shell("\"$DIALTONE\" - < good.pcap > out"), 0);
	ck_assert_int_eq(shell("grep -q '^-: 3 packets' out"), 0);
	ck_assert_int_eq(shell("\"$DIALTONE\" - < /dev/null > out 2> said"), 3);
	ck_assert_int_eq(shell("test $(wc -l < said) = 1"), 0);
}
END_TEST

START_TEST(time_bounds_choose_frames)
{
	/* no phone in it, so all that shows is that they are taken */
	RUN("--since", "2010-09-17T12:00:01Z", "--until", "+1.5", "good.pcap");
	assert_status(0);
	RUN("--since", "2010-09-17 14:00:01.5+02:00", "--until", "1284724802", "good.pcap");
	assert_status(0);
	ck_assert_str_eq(run.err, "");
	RUN("--since", "+1", "--until", "+1", "good.pcap");
	assert_status(0);
	ck_assert_ptr_nonnull(strstr(run.out,
	                             "\nonly frames from 2010-09-17T12:00:01.000000000Z to\n"
	                             "2010-09-17T12:00:01.000000000Z are looked at\n"));
	RUN("-T", "json", "--since", "+1", "good.pcap");
	ck_assert_ptr_nonnull(strstr(run.out,
	                             "\"notes\":[\"only frames from "
	                             "2010-09-17T12:00:01.000000000Z on are looked at\"]"));
	RUN("-T", "json", "--until", "+1", "good.pcap");
	ck_assert_ptr_nonnull(strstr(run.out, "[\"only frames up to 2010-09-17T12:00:01.0000"));
	RUN("-T", "json", "good.pcap");
	ck_assert_ptr_nonnull(strstr(run.out, "\"notes\":[]"));
}
END_TEST

START_TEST(a_broken_rule_is_2_and_the_others_run)
{
	RUN("--rules", "broken", "good.pcap");
	assert_status(2);
	ck_assert_ptr_nonnull(strstr(run.err, "broken/broken.md:"));
	ck_assert_ptr_nonnull(strstr(run.out, "good.pcap: 3 packets"));
	RUN("--check-rules", "broken");
	assert_status(2);
	ck_assert_ptr_nonnull(strstr(run.err, "broken/broken.md:"));
	RUN("--rules", "wrong", "good.pcap"); /* loads, but can't run */
	assert_status(2);
	ck_assert_str_eq(run.err,
	                 "dialtone: wrong/wrong-sql.md:17: Detect: no such column: colour\n"
	                 "     colour FROM capture\n"
	                 "     ^\n");
	ck_assert_ptr_nonnull(strstr(run.out, "good.pcap: 3 packets"));
	RUN("--rules", "nowhere", "good.pcap");
	assert_status(2);
	assert_one_line("nowhere");
}
END_TEST

/* Read requests of one phone, each for another file and 40 s after the one before, never answered.
 */
static void
write_requests(const char *name, uint32_t count)
{
	/* Ethernet from 00:11:22:33:00:01, IPv4 from 10.1.1.50 to 10.1.1.10, UDP to port 69, no
	 * checksum; the identification stays 0, as it may with DF */
	static const uint8_t headers[42] = {
	        0x00, 0xaa, 0xaa, 0xaa, 0xaa, 0x01, 0x00, 0x11, 0x22, 0x33, 0x00, 0x01, 0x08, 0x00,
	        0x45, 0x00, 0x00, 0x3c, 0x00, 0x00, 0x40, 0x00, 0x40, 0x11, 0x24, 0x74, 0x0a, 0x01,
	        0x01, 0x32, 0x0a, 0x01, 0x01, 0x0a, 0xc0, 0x00, 0x00, 0x45, 0x00, 0x28, 0x00, 0x00};
	uint8_t record[16 + 42 + 32] = {0}, file[4096];
	FILE *out = fopen(name, "wb");

	ck_assert_ptr_nonnull(out);
	fwrite(file, 1, make_pcap(file, 1, 0), out);
	memcpy(record + 16, headers, sizeof(headers));
	put32(record + 8, sizeof(record) - 16);
	put32(record + 12, sizeof(record) - 16);
	for (uint32_t i = 0; i < count; i++) {
		put32(record, 1284724800 + i * 40);
		record[16 + 34] = (uint8_t)(0xc0 + i / 256 % 64);
		record[16 + 35] = (uint8_t)i;
		record[16 + 42 + 1] = 1; /* RRQ, RFC 1350 section 5 */
		snprintf((char *)record + 16 + 44, 24,
		         i == 0 ? "SEP001122330001.cnf.xml" : "ringlist-%014u", i);
		snprintf((char *)record + 16 + 44 + 24, 6, "octet");
		ck_assert_uint_eq(fwrite(record, sizeof(record), 1, out), 1);
	}
	ck_assert_int_eq(fclose(out), 0);
}

START_TEST(many_inputs_are_open_at_once)
{
	const char *command =
	        "mkdir many && for i in $(seq 100); do cp good.pcap many/$i.pcap; done";

	ck_assert_int_eq(shell(command), 0);
	/* a soft limit is raised */
	ck_assert_int_eq(shell("ulimit -S -n 50; \"$DIALTONE\" many/*.pcap > out 2> said"), 0);
	ck_assert_int_eq(shell("test $(grep -c ': 3 packets' out) = 100"), 0);
	/* a hard one leaves out what is too much, and nothing else */
	ck_assert_int_eq(shell("ulimit -n 50; \"$DIALTONE\" -o out many/*.pcap 2> said"), 3);
	ck_assert_int_eq(shell("test $(grep -c ': 3 packets' out) -ge 20"), 0);
	ck_assert_int_eq(shell("test $(($(grep -c ': 3 packets' out) + "
	                       "$(grep -c 'pcap: Too many open files$' said))) = 100"),
	                 0);
}
END_TEST

START_TEST(what_no_rule_could_look_at_is_4)
{
	write_requests("few.pcap", 20);
	RUN("--fail-on-unsure", "few.pcap");
	assert_status(1);
	ck_assert_str_eq(run.err, "");
	ck_assert_ptr_nonnull(strstr(run.out, "TFTP server 10.1.1.10 does not answer"));
	/* so many that their frame numbers, as JSON, pass a bound of the sandbox */
	write_requests("many.pcap", 170000);
	RUN("-T", "json", "many.pcap");
	assert_status(4);
	ck_assert_ptr_nonnull(strstr(run.err, "dialtone: the report is not complete: the rule "
	                                      "tftp-no-response could not be run: Detect: "));
	ck_assert_ptr_nonnull(strstr(run.out, "{\"rule\":\"tftp-no-response\",\"why\":\"could not "
	                                      "be run: Detect: string or blob too big\"}"));
	RUN("many.pcap");
	assert_status(4);
	ck_assert_ptr_nonnull(strstr(run.out, "  - could not be run: Detect: string or blob too "
	                                      "big (tftp-no-response)\n"));
}
END_TEST

START_TEST(a_report_goes_to_its_file_whole)
{
	char text[TEXT_MAX];

	RUN("-T", "json", "-o", "report.json", "good.pcap");
	assert_status(0);
	ck_assert_str_eq(run.out, "");
	read_file("report.json", text);
	ck_assert_int_eq(strncmp(text, "{\"schema\":1,", 12), 0);
	ck_assert_str_eq(text + strlen(text) - 2, "}\n");
}
END_TEST

START_TEST(outputs_that_cannot_be_written_are_6)
{
	char text[TEXT_MAX];

	RUN("-o", "nowhere/report.txt", "good.pcap");
	assert_fails(6, "nowhere/report.txt");
	RUN("-o", "folder", "good.pcap");
	assert_fails(6, "folder");
	RUN("--db", "nowhere/facts.db", "good.pcap");
	assert_fails(6, "nowhere/facts.db");
	RUN("-o", "/dev/full", "good.pcap");
	assert_fails(6, "/dev/full");
	RUN("-w", "nowhere/evidence.pcapng", "good.pcap");
	assert_fails(6, "nowhere/evidence.pcapng");
	RUN("-w", "folder", "good.pcap");
	assert_fails(6, "folder");
	RUN("-q", "-w", "/dev/full", "good.pcap"); /* the report is there all the same */
	assert_status(6);
	assert_one_line("/dev/full");
	ck_assert_ptr_nonnull(strstr(run.out, "good.pcap: 3 packets"));
	ck_assert_int_eq(shell("\"$DIALTONE\" good.pcap > /dev/full 2> said"), 6);
	read_file("said", text);
	ck_assert_int_eq(strncmp(text, "dialtone: standard output: ", 27), 0);
	ck_assert_int_eq(shell("\"$DIALTONE\" --help > /dev/full 2> said"), 6);
	/* a reader that has enough is no reason for words */
	ck_assert_int_eq(shell("{ \"$DIALTONE\" good.pcap; echo $? > status; } 2> said | true"), 0);
	read_file("said", text);
	ck_assert_str_eq(text, "");
}
END_TEST

START_TEST(nothing_is_left_behind)
{
	RUN("-o", "report.txt", "--db", "facts.db", "missing.pcap");
	assert_status(3);
	ck_assert(!exists("report.txt"));
	ck_assert(!exists("facts.db"));
	RUN("-o", "folder/report.txt", "--db", "folder/facts.db", "-w", "folder/evidence.pcapng",
	    "wlan.pcap");
	assert_status(3);
	ck_assert_int_eq(rmdir("folder"), 0); /* not even a temporary file */
}
END_TEST

START_TEST(a_capture_is_never_overwritten)
{
	char before[TEXT_MAX], after[TEXT_MAX];

	read_file("good.pcap", before);
	RUN("-o", "good.pcap", "good.pcap");
	assert_fails(2, "good.pcap");
	RUN("--db", "./good.pcap", "good.pcap");
	assert_fails(2, "good.pcap");
	RUN("-w", "./good.pcap", "good.pcap");
	assert_fails(2, "good.pcap");
	RUN("-w", "./good.pcap", "."); /* one of the directory's */
	assert_fails(2, "good.pcap");
	read_file("good.pcap", after);
	ck_assert_mem_eq(before, after, 24);
}
END_TEST

START_TEST(a_directory_is_its_captures)
{
	ck_assert_int_eq(shell("cp good.pcap folder/a && cp good.pcap folder/b"), 0);
	ck_assert_int_eq(shell("cp notes.txt folder/notes.pcap && mkfifo folder/pipe"), 0);
	RUN("folder");
	assert_status(0);
	ck_assert_str_eq(run.err, "");
	ck_assert_ptr_nonnull(strstr(run.out, "folder/a: 3 packets"));
	ck_assert_ptr_nonnull(strstr(run.out, "folder/b: 3 packets"));
	RUN("-v", "folder/");
	assert_status(0);
	ck_assert_ptr_nonnull(strstr(run.err, "passed over: folder/notes.pcap: neither pcap"));
	RUN("wrong", "good.pcap");
	assert_status(3);
	assert_one_line("wrong: no capture in this directory");
}
END_TEST

START_TEST(evidence_of_nothing_is_a_capture_too)
{
	RUN("-w", "evidence.pcapng", "good.pcap");
	assert_status(0);
	assert_one_line("evidence.pcapng: holds no frame");
	RUN("-q", "-w", "evidence.pcap", "good.pcap");
	assert_status(0);
	ck_assert_str_eq(run.err, "");
	RUN("evidence.pcapng", "evidence.pcap");
	assert_status(0);
	ck_assert_ptr_nonnull(strstr(run.out, "evidence.pcapng: 0 packets"));
	ck_assert_ptr_nonnull(strstr(run.out, "evidence.pcap: 0 packets"));
	/* and where the report has a file, a pipe may take it */
	ck_assert_int_eq(shell("\"$DIALTONE\" -q -o report -w - good.pcap > out"), 0);
	RUN("out");
	assert_status(0);
}
END_TEST

/* The writer stops inside the second record for a while; Ctrl-C ends with the report. */
START_TEST(a_growing_file_is_followed)
{
	char text[TEXT_MAX];

	ck_assert_int_eq(
	        shell("head -c 110 good.pcap > grows\n"
	              "\"$DIALTONE\" --follow -o report -w evidence.pcapng grows 2> said & pid=$!\n"
	              "sleep 0.6; tail -c +111 good.pcap >> grows; sleep 0.6\n"
	              "test ! -e report || exit 9\n"
	              "kill -TERM $pid; wait $pid"),
	        0);
	read_file("report", text);
	ck_assert_ptr_nonnull(strstr(text, "grows: 3 packets"));
	ck_assert(exists("evidence.pcapng"));
	/* the end of a pipe is an end */
	ck_assert_int_eq(shell("cat good.pcap | \"$DIALTONE\" --follow - > out"), 0);
}
END_TEST

START_TEST(facts_are_kept_as_a_database)
{
	char text[TEXT_MAX];

	RUN("--db", "facts.db", "good.pcap");
	assert_status(0);
	ck_assert_str_eq(run.err, "");
	read_file("facts.db", text);
	ck_assert_str_eq(text, "SQLite format 3");
	RUN("--db", "facts.db", "good.pcap"); /* again */
	assert_status(0);
	RUN("--db", "empty.pcap", "good.pcap");
	assert_status(0);
	RUN("--db", "notes.txt", "good.pcap");
	assert_fails(2, "notes.txt: is no database");
	read_file("notes.txt", text);
	ck_assert_str_eq(text, "the phone does not boot\n");
}
END_TEST

START_TEST(help_fits_a_terminal)
{
	size_t column = 0;

	RUN("--help");
	assert_status(0);
	ck_assert_str_eq(run.err, "");
	for (const char *octet = run.out; *octet != '\0'; octet++) {
		column = *octet == '\n' ? 0 : column + 1;
		ck_assert_uint_le(column, 80);
	}
	RUN("--version");
	assert_status(0);
	ck_assert_int_eq(strncmp(run.out, "dialtone ", 9), 0);
	ck_assert_ptr_nonnull(strstr(run.out, "libpcap version "));
	ck_assert_ptr_nonnull(strstr(run.out, "SQLite version "));
}
END_TEST

START_TEST(rules_are_explained)
{
	RUN("--list-rules");
	assert_status(0);
	ck_assert_ptr_nonnull(strstr(run.out, "opt150-missing "));
	RUN("--explain", "opt150-missing");
	assert_status(0);
	ck_assert_ptr_nonnull(strstr(run.out, "\nMeaning\n"));
	ck_assert_ptr_nonnull(strstr(run.out, " option 150 ip 10.1.1.10"));
	RUN("--explain", "no tftp SERVER"); /* what the display shows */
	assert_status(0);
	ck_assert_ptr_nonnull(strstr(run.out, "opt150-missing"));
	RUN("--explain", "opt150-mising");
	assert_fails(2, "did you mean 'opt150-missing'?");
}
END_TEST

START_TEST(nobody_is_no_clean_bill)
{
	write_requests("few.pcap", 20);
	RUN("--fail-on-unsure", "--phone", "10.1.1.51", "few.pcap");
	assert_status(0);
	assert_one_line("--phone 10.1.1.51: no such phone in the capture");
	ck_assert_ptr_nonnull(strstr(run.out, "No such phone in the capture."));
	RUN("--fail-on-unsure", "--phone", "10.1.1.50", "few.pcap");
	assert_status(1);
	ck_assert_str_eq(run.err, "");
}
END_TEST

START_TEST(colour_is_asked_for)
{
	RUN("--color", "always", "good.pcap");
	assert_status(0);
	ck_assert_ptr_nonnull(strchr(run.out, '\033'));
}
END_TEST

START_TEST(hashes_are_asked_for)
{
	RUN("-T", "json", "good.pcap");
	ck_assert_ptr_nonnull(strstr(run.out, "\"sha256\":null"));
	RUN("-T", "json", "--hash", "good.pcap");
	assert_status(0);
	ck_assert_ptr_nonnull(strstr(run.out, "\"sha256\":\""));
}
END_TEST

Suite *
suite(void)
{
	Suite *suite = suite_create("cli");
	TCase *tests = tcase_create("cli");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, a_clean_capture_is_0);
	tcase_add_test(tests, inputs_that_cannot_be_read_are_3);
	tcase_add_test(tests, the_readable_ones_are_reported_on_all_the_same);
	tcase_add_test(tests, damage_is_4_and_a_cut_end_a_warning);
	tcase_add_test(tests, a_hostile_file_name_is_shown_not_obeyed);
	tcase_add_test(tests, a_wrong_command_line_is_2);
	tcase_add_test(tests, what_comes_later_is_refused_honestly);
	tcase_add_test(tests, standard_input_is_read);
	tcase_add_test(tests, time_bounds_choose_frames);
	tcase_add_test(tests, a_broken_rule_is_2_and_the_others_run);
	tcase_add_test(tests, many_inputs_are_open_at_once);
	tcase_add_test(tests, what_no_rule_could_look_at_is_4);
	tcase_add_test(tests, a_report_goes_to_its_file_whole);
	tcase_add_test(tests, outputs_that_cannot_be_written_are_6);
	tcase_add_test(tests, nothing_is_left_behind);
	tcase_add_test(tests, a_capture_is_never_overwritten);
	tcase_add_test(tests, a_directory_is_its_captures);
	tcase_add_test(tests, evidence_of_nothing_is_a_capture_too);
	tcase_add_test(tests, a_growing_file_is_followed);
	tcase_add_test(tests, facts_are_kept_as_a_database);
	tcase_add_test(tests, help_fits_a_terminal);
	tcase_add_test(tests, rules_are_explained);
	tcase_add_test(tests, nobody_is_no_clean_bill);
	tcase_add_test(tests, colour_is_asked_for);
	tcase_add_test(tests, hashes_are_asked_for);
	suite_add_tcase(suite, tests);
	return suite;
}
