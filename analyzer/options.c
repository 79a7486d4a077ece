#include "analyzer/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "analyzer/base/memory.h"
#include "analyzer/complain.h"
#include "analyzer/suggest.h"
#include "analyzer/time_bound.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

const char options_help[] =
        "Usage: dialtone [OPTIONS] CAPTURE...      pcap or pcapng files, directories of\n"
        "                                          them, or - (stdin)\n"
        "       dialtone --list-rules | --explain RULE-ID|TEXT | --check-rules DIR\n"
        "\n"
        "Reads packet captures of IP phones that do not boot, and says why.\n"
        "\n"
        "Input\n"
        "  -r, --read FILE        a capture, as the plain argument; may be repeated:\n"
        "                         all are read as one stream in time order\n"
        "  -f, --filter FILTER    take in only what this libpcap filter lets through\n"
        "      --phone WHICH      report only this phone: MAC, name or IP address\n"
        "      --since T          leave out frames before T: 2010-09-17T12:00:00Z,\n"
        "      --until T          or after T; Unix seconds, or +SECONDS into the stream\n"
        "      --follow           wait for more at the end of the last one, until Ctrl-C\n"
        "      --hash             SHA-256 of each input\n"
        "Report\n"
        "  -T, --format FORMAT    text (default) or json\n"
        "  -o, --output FILE      report to FILE, complete or not at all\n"
        "  -w, --write FILE       the frames behind the findings to FILE, as pcapng, or\n"
        "                         as pcap where its name ends in .pcap\n"
        "      --db FILE          keep the facts as an SQLite database\n"
        "      --color WHEN       auto (default), always or never; NO_COLOR is heeded\n"
        "  -q, --quiet            no progress and no warnings\n"
        "  -v, --verbose          all boots, steps, phones and rules by name\n"
        "Rules\n"
        "      --rules DIR        more rules; may be repeated\n"
        "      --fail-on SEVERITY info, minor (default), major or critical: findings\n"
        "                         from there on make the exit status 1\n"
        "      --fail-on-unsure   count unsure findings too\n"
        "      --list-rules       id, severity and title of every rule\n"
        "      --explain WHAT     a rule by its id, or by what the display shows\n"
        "      --check-rules DIR  test the rules of DIR\n"
        "Other\n"
        "  -D, --list-interfaces  interfaces that could be captured from\n"
        "  -h, --help             this text\n"
        "  -V, --version          version of the program and its libraries\n"
        "\n"
        "Exit status: 0 nothing found, 1 findings, 2 usage, 3 input unreadable,\n"
        "4 input damaged or not judged in full, 5 no permission, 6 output not written.\n"
        "See dialtone(1).\n";

enum long_option {
	OPTION_PHONE = 256,
	OPTION_RULES,
	OPTION_DB,
	OPTION_REDACT,
	OPTION_FAIL_ON,
	OPTION_FAIL_ON_UNSURE,
	OPTION_HASH,
	OPTION_FOLLOW,
	OPTION_SINCE,
	OPTION_UNTIL,
	OPTION_COLOR,
	OPTION_LIST_RULES,
	OPTION_EXPLAIN,
	OPTION_CHECK_RULES,
};

static const char short_options[] = ":r:i:f:T:o:w:qvDhV";
static const struct option long_options[] = {
        {"read", required_argument, NULL, 'r'},
        {"interface", required_argument, NULL, 'i'},
        {"filter", required_argument, NULL, 'f'},
        {"format", required_argument, NULL, 'T'},
        {"output", required_argument, NULL, 'o'},
        {"write", required_argument, NULL, 'w'},
        {"phone", required_argument, NULL, OPTION_PHONE},
        {"rules", required_argument, NULL, OPTION_RULES},
        {"db", required_argument, NULL, OPTION_DB},
        {"redact", no_argument, NULL, OPTION_REDACT},
        {"fail-on", required_argument, NULL, OPTION_FAIL_ON},
        {"fail-on-unsure", no_argument, NULL, OPTION_FAIL_ON_UNSURE},
        {"hash", no_argument, NULL, OPTION_HASH},
        {"follow", no_argument, NULL, OPTION_FOLLOW},
        {"since", required_argument, NULL, OPTION_SINCE},
        {"until", required_argument, NULL, OPTION_UNTIL},
        {"color", required_argument, NULL, OPTION_COLOR},
        {"list-rules", no_argument, NULL, OPTION_LIST_RULES},
        {"explain", required_argument, NULL, OPTION_EXPLAIN},
        {"check-rules", required_argument, NULL, OPTION_CHECK_RULES},
        {"quiet", no_argument, NULL, 'q'},
        {"verbose", no_argument, NULL, 'v'},
        {"list-interfaces", no_argument, NULL, 'D'},
        {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'V'},
        {NULL, 0, NULL, 0},
};

static const char *const format_words[] = {"text", "json", "markdown", "html", "ndjson", "sarif"};
#define FORMATS_MADE 2 /* the first of them */
static const char *const colour_words[] = {"auto", "always", "never"};

static const char *const action_words[] = {
        [ACTION_LIST_INTERFACES] = "-D",
        [ACTION_LIST_RULES] = "--list-rules",
        [ACTION_EXPLAIN] = "--explain",
        [ACTION_CHECK_RULES] = "--check-rules",
};

enum exit_status
exit_worse(enum exit_status a, enum exit_status b)
{
	static const int rank[] = {
	        [EXIT_CLEAN] = 0,      [EXIT_FINDINGS] = 1,   [EXIT_DAMAGED] = 2,
	        [EXIT_UNWRITABLE] = 3, [EXIT_UNREADABLE] = 4, [EXIT_PERMISSION] = 5,
	        [EXIT_USAGE] = 6,
	};

	return rank[a] >= rank[b] ? a : b;
}

static void
append(const char ***list, size_t *count, const char *item)
{
	*list = memory_resize(*list, *count + 1, sizeof(**list));
	(*list)[(*count)++] = item;
}

/* Index of `word`, or -1 having complained with the nearest word. */
static int
choose(const char *option, const char *word, const char *const *words, size_t count)
{
	const char *meant;

	for (size_t i = 0; i < count; i++) {
		if (strcmp(word, words[i]) == 0)
			return (int)i;
	}
	meant = suggest(word, words, count);
	if (meant != NULL)
		complain("%s does not know '%s'; did you mean '%s'?", option, word, meant);
	else
		complain("%s does not know '%s'; see dialtone --help", option, word);
	return -1;
}

static bool
not_yet(const char *what)
{
	complain("%s is not in this version yet", what);
	return false;
}

static bool
set_format(struct options *options, const char *word)
{
	int index = choose("-T", word, format_words, COUNT(format_words));

	if (index >= FORMATS_MADE) {
		complain("-T %s is not in this version yet", word);
		return false;
	}
	options->format = (enum report_format)index;
	return index >= 0;
}

static bool
set_colour(struct options *options, const char *word)
{
	int index = choose("--color", word, colour_words, COUNT(colour_words));

	options->colour = (enum colour_choice)index;
	return index >= 0;
}

static bool
set_fail_on(struct options *options, const char *word)
{
	int index = choose("--fail-on", word, severity_words, SEVERITY_COUNT);

	options->fail_on = (enum severity)index;
	return index >= 0;
}

static bool
set_bound(const char *option, const char *text, struct time_bound *ret_bound)
{
	if (time_bound_parse(text, ret_bound))
		return true;
	complain("%s '%s' is no time: write 2010-09-17T12:00:00Z, Unix seconds, or +SECONDS into "
	         "the stream",
	         option, text);
	return false;
}

static bool
set_text(const char *option, const char *text, const char **ret_text)
{
	if (*text == '\0') {
		complain("%s needs a value that is not empty", option);
		return false;
	}
	*ret_text = text;
	return true;
}

/* Two actions at once are no command; help and version win, as everywhere. */
static bool
set_action(struct options *options, enum action action, const char *argument)
{
	if (options->action == ACTION_HELP || options->action == ACTION_VERSION)
		return true;
	if (options->action != ACTION_ANALYSE && action != ACTION_HELP &&
	    action != ACTION_VERSION) {
		complain("only one of --list-rules, --explain, --check-rules and -D at a time");
		return false;
	}
	options->action = action;
	options->argument = argument;
	return true;
}

static bool
complain_of_unknown(char **argv)
{
	const char *names[COUNT(long_options)];
	const char *wrong = argv[optind - 1], *meant;
	char *word;
	size_t count = 0;

	if (optopt != 0 && optopt < 256 && strncmp(wrong, "--", 2) != 0) {
		complain("unknown option '-%c'; see dialtone --help", optopt);
		return false;
	}
	for (; long_options[count].name != NULL; count++)
		names[count] = long_options[count].name;
	wrong += strspn(wrong, "-");
	word = memory_format("%.*s", (int)strcspn(wrong, "="), wrong);
	meant = suggest(word, names, count);
	if (optopt >= 256 || (meant != NULL && strcmp(word, meant) == 0))
		complain("option '--%s' takes no value", word);
	else if (meant != NULL)
		complain("unknown option '--%s'; did you mean '--%s'?", word, meant);
	else
		complain("unknown option '--%s'; see dialtone --help", word);
	free(word);
	return false;
}

static bool
take(struct options *options, int option, char **argv)
{
	switch (option) {
	case 'r':
		append(&options->files, &options->file_count, optarg);
		return true;
	case 'i':
		return not_yet("-i (live capture)");
	case 'w':
		return set_text("-w", optarg, &options->evidence);
	case OPTION_FOLLOW:
		options->follow = true;
		return true;
	case OPTION_REDACT:
		return not_yet("--redact");
	case 'f':
		return set_text("-f", optarg, &options->filter);
	case 'T':
		return set_format(options, optarg);
	case 'o':
		return set_text("-o", optarg, &options->output);
	case OPTION_PHONE:
		return set_text("--phone", optarg, &options->phone);
	case OPTION_DB:
		return set_text("--db", optarg, &options->database);
	case OPTION_RULES:
		append(&options->rule_directories, &options->rule_directory_count, optarg);
		return true;
	case OPTION_FAIL_ON:
		return set_fail_on(options, optarg);
	case OPTION_FAIL_ON_UNSURE:
		options->fail_on_unsure = true;
		return true;
	case OPTION_HASH:
		options->hash = true;
		return true;
	case OPTION_SINCE:
		return set_bound("--since", optarg, &options->since);
	case OPTION_UNTIL:
		return set_bound("--until", optarg, &options->until);
	case OPTION_COLOR:
		return set_colour(options, optarg);
	case 'q':
		options->quiet = true;
		return true;
	case 'v':
		options->verbose = true;
		return true;
	case 'D':
		return set_action(options, ACTION_LIST_INTERFACES, NULL);
	case 'h':
		return set_action(options, ACTION_HELP, NULL);
	case 'V':
		return set_action(options, ACTION_VERSION, NULL);
	case OPTION_LIST_RULES:
		return set_action(options, ACTION_LIST_RULES, NULL);
	case OPTION_EXPLAIN:
		return set_action(options, ACTION_EXPLAIN, optarg);
	case OPTION_CHECK_RULES:
		return set_action(options, ACTION_CHECK_RULES, optarg);
	case ':':
		complain("option '%s' needs a value", argv[optind - 1]);
		return false;
	default:
		return complain_of_unknown(argv);
	}
}

static bool
differ(const char *option, const char *file, const char *other_option, const char *other)
{
	if (file == NULL || other == NULL || strcmp(file, other) != 0)
		return true;
	complain("%s and %s both name %s", option, other_option, file);
	return false;
}

static bool
evidence_has_a_place(const struct options *options)
{
	if (options->evidence == NULL || strcmp(options->evidence, "-") != 0 ||
	    (options->output != NULL && strcmp(options->output, "-") != 0))
		return true;
	complain("-w - writes to standard output, where the report goes; give the report a file "
	         "with -o");
	return false;
}

/* What no single option can tell. */
static bool
check_together(const struct options *options)
{
	if (options->action == ACTION_ANALYSE && options->file_count == 0) {
		complain("no capture named; see dialtone --help");
		return false;
	}
	if (options->action != ACTION_ANALYSE && options->action != ACTION_HELP &&
	    options->action != ACTION_VERSION && options->file_count != 0) {
		complain("%s takes no capture, but '%s' is named", action_words[options->action],
		         options->files[0]);
		return false;
	}
	if (options->database != NULL && strcmp(options->database, "-") == 0) {
		complain(
		        "--db needs the name of a file: a database does not go to standard output");
		return false;
	}
	if (time_bounds_empty(&options->since, &options->until)) {
		complain("--since is later than --until: that leaves no frame");
		return false;
	}
	return differ("-o", options->output, "--db", options->database) &&
	       differ("-o", options->output, "-w", options->evidence) &&
	       differ("-w", options->evidence, "--db", options->database) &&
	       evidence_has_a_place(options);
}

bool
options_parse(int argc, char **argv, struct options *ret_options)
{
	struct options options = {.fail_on = SEVERITY_MINOR};
	int option;

	opterr = 0;
	while ((option = getopt_long(argc, argv, short_options, long_options, NULL)) != -1) {
		if (!take(&options, option, argv)) {
			options_free(&options);
			return false;
		}
	}
	for (int i = optind; i < argc; i++)
		append(&options.files, &options.file_count, argv[i]);
	if (!check_together(&options)) {
		options_free(&options);
		return false;
	}
	*ret_options = options;
	return true;
}

void
options_free(struct options *options)
{
	free(options->files);
	free(options->rule_directories);
}
