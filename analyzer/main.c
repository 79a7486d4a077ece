/* dialtone: says why an IP phone does not boot. */
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "analyzer/complain.h"
#include "analyzer/explain.h"
#include "analyzer/interfaces.h"
#include "analyzer/options.h"
#include "analyzer/output.h"
#include "analyzer/pipeline.h"
#include "analyzer/version.h"
#include "rules/engine.h"
#include "rules/loader.h"

static void
hush(void *context, const char *line)
{
	(void)context;
	(void)line;
}

/* The rules of one directory alone; what they say of built-in ones is looked at with all. */
static enum exit_status
check_rules(const char *directory, FILE *out)
{
	struct rule_set own = {0}, all = {0};
	int wrong = rules_load(&directory, 1, false, complain_rule, NULL, &own);

	if (wrong == 0 && own.count == 0) {
		complain("%s: no rule in it", directory);
		wrong = 1;
	}
	if (wrong >= 0) {
		wrong += engine_check(&own, complain_rule, NULL, out);
		rules_load(&directory, 1, true, hush, NULL, &all);
		wrong += rules_check_links(&all, complain_line, NULL);
		rule_set_free(&all);
		rule_set_free(&own);
	}
	return wrong == 0 ? EXIT_CLEAN : EXIT_USAGE;
}

static void
print_version(const struct rule_set *rules, FILE *out)
{
	fprintf(out, "dialtone %s\n%s\nSQLite version %s\n%zu rules\n", DIALTONE_VERSION,
	        interfaces_library(), sqlite3_libversion(), rules->count);
}

/* A broken rule is left out and said; the others do their work. That the built-in rules fit
 * together is proved by the tests, not at every start. */
static enum exit_status
load_rules(const struct options *options, struct rule_set *ret_rules)
{
	int wrong = rules_load(options->rule_directories, options->rule_directory_count, true,
	                       complain_rule, NULL, ret_rules);

	if (wrong >= 0 && options->rule_directory_count != 0)
		wrong += rules_check_links(ret_rules, complain_line, NULL);
	return wrong == 0 ? EXIT_CLEAN : EXIT_USAGE;
}

/* What only prints: everything but the analysis. */
static enum exit_status
tell(const struct options *options, const struct rule_set *rules)
{
	enum exit_status status = EXIT_CLEAN;
	struct output output;
	char *text = NULL;

	if (output_open(options->output, OUTPUT_STREAM, &output, &text) == 0) {
		switch (options->action) {
		case ACTION_HELP:
			fputs(options_help, output.stream);
			break;
		case ACTION_VERSION:
			print_version(rules, output.stream);
			break;
		case ACTION_LIST_INTERFACES:
			status = interfaces_list(output.stream);
			break;
		case ACTION_LIST_RULES:
			explain_list(rules, output.stream);
			break;
		case ACTION_EXPLAIN:
			if (!explain(rules, options->argument, pipeline_colour(options),
			             output.stream))
				status = EXIT_USAGE;
			break;
		default:
			status = check_rules(options->argument, output.stream);
			break;
		}
		if (output_commit(&output, &text) == 0)
			return status;
	}
	if (text != NULL)
		complain_line(NULL, text);
	free(text);
	return exit_worse(status, EXIT_UNWRITABLE);
}

/* Every input stays open until the end: a stream in time order needs them all. */
static void
allow_many_files(void)
{
	struct rlimit limit;

	if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
		return;
	limit.rlim_cur = limit.rlim_max;
	setrlimit(RLIMIT_NOFILE, &limit);
}

int
main(int argc, char **argv)
{
	enum exit_status status = EXIT_CLEAN;
	struct options options;
	struct rule_set rules = {0};

	/* a reader that goes away is a write error like others, not death by signal */
	signal(SIGPIPE, SIG_IGN);
	allow_many_files();
	if (!options_parse(argc, argv, &options))
		return EXIT_USAGE;
	if (options.action != ACTION_HELP && options.action != ACTION_LIST_INTERFACES &&
	    options.action != ACTION_CHECK_RULES)
		status = load_rules(&options, &rules);
	if (options.action == ACTION_ANALYSE)
		status = exit_worse(status, pipeline_run(&options, &rules));
	else
		status = exit_worse(status, tell(&options, &rules));
	rule_set_free(&rules);
	options_free(&options);
	return (int)status;
}
